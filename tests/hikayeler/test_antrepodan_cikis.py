"""Out of the antrepo by keys under an export and under a transit declaration: box 40 by F4, NK, both declarations closed together (31/2)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice_antrepo as an
from gumruk.data import practice_transit as t
from gumruk.data.practice_cikis import CikisGunu

from tests.data.test_antrepo import durum
from tests.hikayeler.test_cikis import GENEL
from tests.surucu import Surucu, uygulama

TARAFLAR = ("Ningbo Valve", "Enter", "Kuzey Makine", "Enter", "8890024379", "Enter", "Deniz Müşavirlik", "Enter", "Enter", "Enter")


@pytest.mark.madde("31/2", "34", "42/1")
async def test_ihracatla_cikar(sqlite_ofis: Any, tmp_path: Path) -> None:
    """3171 names both items; NK refuses until it is through its desks, then more than is left, then whole packages go; the slip passes once."""
    g, c = sqlite_ofis.gun, CikisGunu(sqlite_ofis.gun)
    ant, by = an.antrepoda(g, "S1"), 2
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        finans = ("FOB", "ambarlı", "Enter", "USD", "Enter", "2", "Enter")
        await s.bas("ÇB", "Enter", "3171", *GENEL[1:], "F8", *finans, "F8", "2", "Enter", "F8")
        assert "40 Antrepo beyannamesi ▸" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "40 Antrepo beyannamesi: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("F4", "Enter")
        assert "serbest 120 kap" in s.ileti() and "720 Çin" in s.yazi() and "848180810000" in s.yazi(), s.yazi()
        await s.bas("F8", "F4", "Down", "Enter", "F2")
        assert "Tescil edildi: 26343100EX00000001" in s.ileti(), s.yazi()
        await s.degis("ANT01")
        await s.bas("NK EX1", "Enter")
        assert "Gümrük işlemleri tamamlanmamış: beyanname «tescilli». Kabul memurunun onayı" in s.ileti(), s.yazi()
        assert "çıkış beyannamesi" in s.yazi() and "AN1 / 1  Küresel vana, pirinç" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "m.31/2" in s.ileti() and durum(sqlite_ofis, by) == "TESCILLI", s.yazi()
        await s.bas("F12", "AN1", "Enter")
        assert "Bu beyannamenin eşyası antrepodan çıkmaz: 40 no.lu kutusunda antrepo beyannamesi yok" in " ".join(s.ileti().split()), s.yazi()
        c.onay(by)
        c.muayene(by)
        await s.bas("F12", "EX1", "Enter")
        assert "Çıkışa engel yok" in s.ileti(), s.yazi()
        await s.bas("121", "Enter", "F2")
        assert "121" in s.ileti() and "120" in s.ileti() and "m.31/2" in s.ileti(), s.yazi()
        await s.bas("Up", "20", "Enter", "0", "Enter", "F2")
        assert "fiş 26NF0000001" in s.ileti(), s.yazi()
        await s.bas("EX1", "Enter", "F2")
        assert "fiş 26NF0000002" in s.ileti(), s.yazi()
        c.kapat(c.yuklenmis(by))
        await s.bas("EX1", "Enter")
        assert "EX00000001 kapanmış; antrepoda bekleyen eşyası yok" in s.ileti(), s.yazi()
        await s.degis("KAP01")
        await s.bas("KP NF1", "Enter", "F2", "NF1", "Enter")
        assert "26NF0000001 numaralı fişle eşya kapıdan çıkmış. Fiş bir kez geçer" in " ".join(s.ileti().split()), s.yazi()
        await s.kagitlar()
    assert (durum(sqlite_ofis, by), durum(sqlite_ofis, ant)) == ("KAPANDI", "KAPANDI")


@pytest.mark.madde("31/2", "33/1-a", "32/4")
async def test_transitle_cikar(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ant, by = an.antrepoda(g, "S1"), 2
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("TR", "Enter", "T1", "A", "Enter", "4540536920", "Enter", "Aksoy Nakliyat", "Enter", "220200", "Enter", "H", "Enter")
        await s.bas(*TARAFLAR, "E", "F8")
        await s.bas("720", "Enter", "34 ABC 123", "Enter", "052", "30", "30", "H", "A3", "Enter", "USD", "Enter", "2", "F8")
        await s.bas("26343100AN00000001", "Enter", "3", "Enter")
        assert "böyle bir kalem yok; F4" in s.ileti(), s.yazi()
        await s.bas("F7", "F8", "F4", "Enter", "F8", "F4", "Down", "Enter", "F2")
        assert "Tescil edildi: 26343100TR00000001" in s.ileti(), s.yazi()
        t.transit_onay(g, by)
        t.teminatla(g, by)
        ozet = t.ozet_ab(g, by).belge_id
        g.ozet_onay(ozet)
        await s.degis("ANT01")
        await s.bas("NK TR1", "Enter", "F2")
        assert "Nüshaları taşıyıcıya verilmemiş: irtibat memuru TN ekranında" in s.ileti(), s.yazi()
        assert "transit beyannamesi" in s.yazi(), s.yazi()
        t.nusha_ver(g, "transit_nusha_ver_adi", by)
        await s.bas("F12", "TR1", "Enter", "20", "Enter", "F2")
        assert "fiş 26NF0000001" in s.ileti() and durum(sqlite_ofis, by) == "KISMEN_TESLIM", s.yazi()
        await s.bas("TR1", "Enter", "F2")
        assert "fiş 26NF0000002" in s.ileti() and durum(sqlite_ofis, by) == "YOLDA", s.yazi()
        await s.bas("TR1", "Enter")
        assert "eşyanın tamamı antrepodan çıkmış, yolda" in s.ileti(), s.yazi()
        assert durum(sqlite_ofis, ant) == "ANTREPODA", "closed by the transit's own closing, not by the exit"
        t.sevk_teyit(g, t.sevk_id(g, by=by))
        await s.bas("F12", "F12", "NS", "Enter")
        assert "0 kalem" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert (durum(sqlite_ofis, by), durum(sqlite_ofis, ant)) == ("KAPANDI", "KAPANDI")
