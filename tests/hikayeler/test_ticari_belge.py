"""Goods out on a commercial paper, the declaration after it with the tutanak's day as its tescil day, by keys (26/1)."""

from pathlib import Path
from typing import Any

import pytest

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
        print(s.yazi())
        assert "boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("Ticari fatura NV-118", "Enter", "121", "Enter", "Enter", "Ali Usta", "F2")
        print(s.yazi())
        await s.bas(*yeri(s, "kap0"), "120", *yeri(s, "firma_no"), "8890024379", "F2")
        print(s.yazi())
        await s.bas(*yeri(s, "firma_no"), "1234567890", "F2")
        print(s.yazi())
        await s.bas("1", "Enter")
        print(s.yazi())
        await s.bas("F10", "4")
        print(s.yazi())

        ilerle(sqlite_ofis, 3)
        await s.degis("BEY01")
        finans = beyanname_tuslari("1")
        ilk = finans.index("F8") + 1
        await s.bas("TY", "Enter", "1", "Enter")
        print(s.yazi())
        await s.bas("0100", "Ningbo Valve Co.", "Enter", "720", "Enter", "Enter", "8890024379", "Enter", "Deniz Gümrük Müşavirliği", "F8")
        await s.bas(*finans[ilk : finans.index("1", ilk)])
        kalem = ("Enter", "Enter", "Enter", "848180810000", "Enter", "720", "Enter", "Enter", "Enter", "Enter")
        await s.bas(*kalem, "10800", "Enter", "Enter", "Enter", "35500", "F8")
        await s.bas(*kalem, "5778", "Enter", "Enter", "Enter", "36000", "F10", "1")
        print(s.yazi())
    assert 0
