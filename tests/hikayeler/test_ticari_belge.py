"""Goods out on a commercial paper, the declaration after it with the tutanak's day as its tescil day, by keys (26/1)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries
from gumruk.data.engine import ISTANBUL

from tests.data.test_tutanak import durumlar
from tests.data.test_usul import ilerle, ozet
from tests.hikayeler.test_gemiden_kapiya import beyanname_tuslari
from tests.hikayeler.test_partiler import yeri
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("26/1")
async def test_ticari_belgeyle_teslim_ve_tamamlayici_beyan(sqlite_ofis: Any, tmp_path: Path) -> None:
    ob = ozet(sqlite_ofis, "YMLUM231", ambar=True)
    gun = sqlite_ofis.depo.bugun()
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        await s.bas("TU 1", "Enter", "F2")
        assert "boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("Ticari fatura NV-118", "Enter", "121", "Enter", "Enter", "Ali Usta", "F2")
        assert "120 kap var, 121 istendi" in s.ileti() and "Ticari fatura NV-118" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "kap0"), "120")
        await s.bas(*yeri(s, "firma_no"), "8890024379", "F2")
        assert "8890024379 vergi numaralı firmanın" in s.ileti() and "izni yok" in s.ileti() and "Ali Usta" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "firma_no"), "1234567890", "F2")
        assert "tutanak 26TE0000001 düzenlendi" in s.ileti() and "tescil tarihi bu tutanağın tarihidir" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "Bu yolla verilecek eşya kalmamış" in s.ileti(), s.yazi()
        await s.bas("F10", "4")
        assert "26TE0000001 teslim tutanağının beyannamesi tamamlanmamış" in s.yazi(), s.yazi()

        ilerle(sqlite_ofis, 3)
        await s.degis("BEY01")
        finans = beyanname_tuslari("1")
        ilk = finans.index("F8") + 1
        await s.bas("TY", "Enter", "1", "Enter")
        assert f"tescil tarihi {gun:%d.%m.%Y}; 2 kalem açıldı" in " ".join(s.ileti().split()), s.yazi()
        await s.bas(
            "0100",
            "Ningbo Valve Co.",
            "Enter",
            "720",
            "Enter",
            "Enter",
            "8890024379",
            "Enter",
            "Deniz Gümrük Müşavirliği",
            *("Enter",) * 4,
            "720",
            "720",
            "F8",
        )
        await s.bas(*finans[ilk : finans.index("1", ilk)])
        kalem = ("Enter", "Enter", "Enter", "848180810000", "Enter", "720", "Enter", "Enter", "Enter", "Enter")
        await s.bas(*kalem, "10800", "Enter", "Enter", "Enter", "35500", "F8")
        await s.bas(*kalem, "5778", "Enter", "Enter", "Enter", "36000")
        await s.bas(*yeri(s, "kap_adedi"), "17", "F2")
        assert "16 kap, 6420 kg kaldı; daha fazlası bağlanamaz" in s.ileti() and "36.000,00" in s.yazi(), s.yazi()
        await s.bas("16", "F7", "F7", "F7", "F7")
        await s.bas(*yeri(s, "alici_no"), "8890024379", "F2")
        assert "26TE0000001 tutanağı Kuzey Makine A.Ş. (1234567890) adına" in s.ileti() and "8890024379" in s.yazi(), s.yazi()
        await s.bas("1234567890", "F2")
        assert "Tescil edildi: 26343100IM00000001, tescil tarihi tutanağın günü" in s.ileti(), s.yazi()
        await s.kagitlar()
    sqlite_ofis.gun.onay(1)
    b = queries.beyanname_gor(sqlite_ofis.depo, 1)
    assert (b.tescil_gunu, b.tescil_ani.astimezone(ISTANBUL).date() - gun) == (gun, timedelta(days=3)), "the legal day beside the entry's"
    assert durumlar(sqlite_ofis, ob, 1) == ("AMBARDA", "ACIK", "TAHSILATTA")
    sqlite_ofis.gun.tahsil(1)
    assert durumlar(sqlite_ofis, ob, 1) == ("KAPANDI", "KAPANDI", "KAPANDI")
    assert len(list(tmp_path.rglob("ticari_belge_tutanagi_26TE0000001_1.pdf"))) == 1
    assert denetim.denetle(sqlite_ofis.depo) == []
