"""Supalan by keys: goods on the list out of the vehicle; a petition granted; one declined and BS3 cleared (27/1-a, 27/1-b)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries

from tests.surucu import Surucu, uygulama

VANA = "848180810000"


def durumu(ofis: Any, by: int) -> tuple[str, str]:
    b = queries.beyanname_gor(ofis.depo, by)
    return b.durum.name, b.basit_usul


@pytest.mark.madde("27/1-a", "27/1-b", "12/2")
async def test_listedeki_esya_tasittan_kolcuyla(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    by = g.supalan("YMLUM231")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("BO 1", "Enter")
        assert "BS3 SUPALAN: bütün kalemler 4 no.lu listede" in s.yazi() and "dilekçe" not in s.yazi(), s.yazi()
        await s.bas("EEEEEE", "2", "Enter", "F2")
        assert "onaylandı. Çetele basılıyor" in s.ileti() and "Belge Kontrolü" in s.ileti(), s.ileti()
        g.muayene(by)
        g.tahsil(by)
        await s.degis("AMB01")
        await s.bas("AÇ 1", "Enter")
        assert "ÇIKAMAZ  m.27/1-b  Supalan eşyası (BS3): ödemeden sonra çetelede görevlendirilen kolcu" in s.ileti(), s.yazi()
        await s.bas("F12")
        await s.degis("AMR01")
        once = s.sayac
        await s.bas("KG 1", "Enter", "F2")
        assert "kolcu KOL01 görevlendirildi" in s.ileti() and s.sayac - once == 6, s.yazi()
        await s.degis("KOL01")
        assert "Çeteleyle teslim edilecek" in s.yazi(), s.yazi()
        await s.bas("ÇE 1", "Enter", "34 KMN 12", "Enter", "Selin Ak", "F2")
        assert "çetele tamam, beyanname kapandı" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "Eşyanın tamamı teslim edilmiş: çeteleyle" in s.ileti() and "34 KMN 12" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "GB 1", "Enter")
        assert "çetelede yazılı eşyanın tamamı teslim edilmiştir (kolcu" in s.yazi(), s.yazi()
        await s.bas("F10", "6")
        assert "m.27/1-b kolcu eşyayı teslim etti, beyanname ve çeteleye" in s.yazi(), s.yazi()
        await s.kagitlar()
    assert durumu(sqlite_ofis, by) == ("KAPANDI", "3")
    assert len(list(tmp_path.rglob("cetele_26343100IM00000001_1.pdf"))) == 1 == len(list(tmp_path.rglob("cetele_islenmis_26343100IM00000001_1.pdf")))


@pytest.mark.madde("27/1-a", "27/1-b", "11/2")
async def test_dilekce_uygun_gorulur_kismi_teslim_eksik(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    by = g.supalan("YMLUM231", VANA)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("BO 1", "Enter")
        assert "BS3 SUPALAN: 1, 2. kalem 4 no.lu listede yok" in s.yazi(), s.yazi()
        await s.bas("EEEEEE", "2", "Enter", "F2")
        assert "«Supalan Talep Dilekçesi»nin numarasını ve gününü yazın" in s.ileti(), s.yazi()
        await s.bas("2026/77", "Enter", f"{sqlite_ofis.depo.bugun():%d%m%Y}", "F2")
        assert "supalan dilekçesi idare amirine gider" in s.ileti(), s.yazi()
        await s.degis("MUA01")
        await s.bas("MU 1", "Enter")
        assert "m.27/1-a" in s.ileti() and "idare amiri karar verir" in s.ileti(), s.yazi()
        await s.bas("F12")
        await s.degis("AMR01")
        await s.bas("SP 1", "Enter")
        assert "2026/77" in s.yazi() and "Supalan talebi uygun görülmüştür." in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "supalan talebi uygun görüldü" in s.ileti() and "belge kontrolünde" in s.ileti(), s.yazi()
        g.muayene(by)
        g.tahsil(by)
        await s.bas("F12", "KG 1", "Enter", "F2")
        assert "kolcu KOL01 görevlendirildi" in s.ileti(), s.yazi()
        await s.degis("KOL01")
        g.cetele_teslim(by, {0: 118, 1: 16})
        await s.bas("ÇE 1", "Enter")
        assert "34 ABC 123" in s.yazi() and "   2 CT" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "İki karton taşıttan çıkmadı", "Enter", "Ali Kara", "Enter")
        assert "eksik 26TT0000001 tutanağına yazıldı, beyanname kapandı" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("27/1-a", "15/3-b")
async def test_uygun_gorulmez_bs3_kalkar(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    by = g.supalan("YMLUM231", VANA)
    g.onay(by, supalan_dilekce_no="2026/77", supalan_dilekce_gunu=sqlite_ofis.depo.bugun())
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("SP 1", "Enter")
        assert "idare amiri daha karar vermemiş" in s.ileti(), s.yazi()
        await s.bas("F12")
        await s.degis("AMR01")
        await s.bas("SP 1", "Enter", "F10", "1", "kısa", "Enter")
        assert durumu(sqlite_ofis, by)[0] == "SUPALAN_AMIRDE"
        await s.bas("F10", "1", "Eşya ambarda sayılacak", "Enter")
        assert "supalan talebi uygun görülmedi" in s.ileti() and "kabul memuruna gönderin" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        assert "BS3 kodu kaldırılacak" in s.yazi(), s.yazi()
        await s.bas("SP 1", "Enter")
        assert "Eşya ambarda sayılacak" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "BS3 kodu kaldırıldı, işlem olağan usulle sürer" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F10", "3")
        assert "Belge kontrolünü onayla" in s.yazi() and "çetele" not in s.yazi(), s.yazi()
        await s.bas("F12", "F12")
        await s.kagitlar()
    assert durumu(sqlite_ofis, by) == ("BELGE", "")
    assert len(list(tmp_path.rglob("bs3_iptal_dokumu_26343100IM00000001-2_1.pdf"))) == 1
