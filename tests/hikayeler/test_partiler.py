"""One bill drawn in two parts by two declarations: what is left of it, whole packages, the özet beyan closed by the last part (16/1, 16/3)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim

from tests.data.test_tutanak import durumlar
from tests.hikayeler.test_gemiden_kapiya import beyanname_tuslari
from tests.surucu import Surucu, uygulama

TUSLAR = beyanname_tuslari("1")
FATURA, SON_EK = TUSLAR.index("71500"), TUSLAR.index("YMLUM231") + 3


def baslik(fatura: str) -> list[str]:
    """The three heading pages of a part, to the first field of its item."""
    return [*TUSLAR[:FATURA], fatura, *TUSLAR[FATURA + 1 : SON_EK]]


def kalem(satir: str, cins: str, kap: str, brut: str, net: str, fiyat: str) -> list[str]:
    """An item page; the bill line fills in packages and weight, so that what is typed stands over them."""
    esya = ["848180810000", "Küresel vana", "Enter", "720", cins, kap, "Enter", "Enter", brut, "Enter", net, "Enter", "Enter", "Enter", fiyat]
    return ["1", "Enter", "YMLUM231", "Enter", satir, "Enter", *esya]


def yeri(s: Surucu, ad: str) -> list[str]:
    """The keys from the field under the cursor to another one of the page."""
    sira = s.uyg.screen.model.order
    fark = sira.index(s.uyg.screen.model.cursor) - sira.index(ad)
    return ["Up"] * fark if fark > 0 else ["Tab"] * -fark


@pytest.mark.madde("16/1", "16/3", "12/2")
async def test_bir_senet_iki_partide_cekilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("YMLUM231", ((120, "CT", 12_000_000, "Pirinç küresel vana"),)).belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("BY", "Enter", *baslik("20000"), *kalem("1", "CT", "130", "6000", "5400", "20000"), "F2")
        assert "1. satırında 120 kap, 12000 kg kaldı; daha fazlası bağlanamaz" in s.ileti() and "6.000,000" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "kap_adedi"), "0", "F2")
        assert "kap yazmadan ağırlık bağlanmaz; bir kap bölünmez (m.16/3)" in s.ileti() and "20.000,00" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "kap_adedi"), "60", "Enter", "Enter", "12000", "F2")
        assert "60 kap kalıyor ama ağırlık kalmıyor (m.16/3)" in s.ileti() and "5.400,000" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "brut_gram"), "6000", "F2")
        assert "Tescil edildi: 26343100IM00000001" in s.ileti(), s.yazi()

        await s.bas("F10", "2", "1", "Enter", "F8", "F8", "F8", "1", "Enter", "YMLUM231", "Enter", "1", "Enter")
        assert "YMLUM231/1: 60 kap, 6.000,00 kg kaldı" in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "Tescil edildi: 26343100IM00000002" in s.ileti(), s.yazi()
        for by in (1, 2):
            g.onay(by)
            g.muayene(by)
            g.tahsil(by)

        await s.degis("AMB01")
        await s.bas("AÇ 1", "Enter", "61", "F2")
        assert "60 kap var, 61 istendi" in s.ileti() and "61" in s.yazi(), s.yazi()
        await s.bas("60", "F2")
        assert "Beyanname kapandı" in s.ileti(), s.yazi()
        assert durumlar(sqlite_ofis, ob, 1) == ("AMBARDA", "KAPANDI"), "the other part is still in the ambar"
        await s.bas("2", "Enter", "20", "F2")
        assert "Ambarda eşya kaldı" in s.ileti(), s.yazi()
        await s.bas("2", "Enter", "F2")
        assert "Beyanname kapandı" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert durumlar(sqlite_ofis, ob, 2) == ("KAPANDI", "KAPANDI")
    assert len(list(tmp_path.rglob("ambar_cikis_fisi_*.pdf"))) == 3
    assert denetim.denetle(sqlite_ofis.depo) == []
