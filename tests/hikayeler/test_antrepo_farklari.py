"""Differences of an antrepo declaration by keys: box 49 and the guarantee; told, paid, guaranteed, taken into the right antrepo (19/5, 20, 29)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, practice, queries
from gumruk.data import practice_antrepo as an
from gumruk.data.ofis_antrepo import stok

from tests.data.test_antrepo_teminat_ve_fis import farki_girilecek, farklari_yaz, hepsi_fizikiye, muzekkereli
from tests.data.test_muzekkere import itiraz, teblig
from tests.surucu import Surucu, uygulama


def tek_satir(s: Surucu) -> str:
    return " ".join(s.ileti().split())


@pytest.mark.madde("19/5", "20/1", "29", "31/1")
async def test_kutu_49_ve_teminat_duzeltilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """FG opens the antrepo's own pages; the guarantee of another antrepo's operator is refused, the cursor stands at it; then everything goes on."""
    by = farki_girilecek(sqlite_ofis)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas("ÇF AN1", "Enter")
        assert "m.19/5" in s.yazi() and "ÇIKIŞ" not in s.yazi(), "an antrepo declaration goes over to FG"
        await s.bas("F12", "FG AN1", "Enter", "F8")
        for soz in ("Sayfa 2: Genel ve antrepo", "49 Antrepo", "A34000001", "GTRANT", "26TM0000001"):
            assert soz in s.yazi(), s.yazi()
        assert "Basitleştirilmiş" not in s.yazi() and "Komisyoncu" not in s.yazi(), s.yazi()
        await s.bas("Down", "X99", "F2")
        assert "49 Antrepo: «X99» listede yok" in tek_satir(s), s.yazi()
        await s.bas("C34000002", "F2")
        assert "m.29 26TM0000001 Genel Antrepo A.Ş. adına" in tek_satir(s) and "C34000002" in s.yazi(), s.yazi()
        await s.bas("Up", "NAKİT", "F2")
        assert "26TM0000001 GTRANT teminatıdır; 47'ye NAKİT yazılmış" in tek_satir(s), s.yazi()
        await s.bas("Del", *["BS"] * 12, "F10", "1")
        for soz in ("Değişen kutular: 3", "49 Antrepo", "C34000002", "47 Teminat"):
            assert soz in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "farklar girildi, düzeltme nüshası basılıyor" in tek_satir(s), s.yazi()
        b = queries.beyanname_gor(sqlite_ofis.depo, by)
        assert (b.antrepo, b.teminat_sekli, b.teminat_no, b.surum, b.odeme_sekli) == (an.OZEL, "NAKİT", "", 2, "2")
        await s.degis("IRT01")
        await s.bas("TB AN1", "Enter", "Selin Ak", "Enter", "10000000146", "F2", "AN1", "Enter", "F10", "2")
        assert "itiraz etmeyen beyan sahibi bunu beyannameye yazar" in tek_satir(s), s.yazi()
        await s.bas("F2")
        assert "itiraz edilmedi (m.20/1); beyannameyi vezneye gönderin" in tek_satir(s), s.yazi()
        sqlite_ofis.gun.kasa()
        await s.degis("VEZ01")
        await s.bas("MH AN1", "Enter")
        assert "P34 Para cezası" in s.yazi() and "15.898,20" in s.yazi(), s.yazi()
        await s.bas("F2", "F2")
        assert "26VA0000001" in s.ileti(), s.yazi()
        await s.bas("F3", "NT AN1", "Enter", "F2")
        assert "Teminat alındı: alındı 26VA0000002" in s.ileti(), s.yazi()
        sqlite_ofis.gun.cikis(by)
        await s.degis("ANT01")
        await s.bas("NG AN1", "Enter")
        assert "C34000002" in s.yazi() and "A34000001" not in s.yazi(), s.yazi()
        await s.bas("R1", "Enter", "120", "Enter", "12000", "Enter", "Enter", "R2", "Enter", "16", "Enter", "6420", "F2")
        assert "antrepoya alındı: giriş 26NG0000001" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert len(list(tmp_path.rglob("duzeltme_nushasi_26343100AN00000001-2_1.pdf"))) == 1
    with sqlite_ofis.depo.oku() as o:
        assert {x.antrepo for x in stok(o, [by])} == {an.OZEL}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("20/2", "29")
async def test_itirazin_karari_antrepo_sayfalarinda_girilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The decision leaves the goods in the antrepo declared and half the fine; a standing guarantee nobody knows is refused on the way."""
    bugun = sqlite_ofis.depo.bugun()
    by = farki_girilecek(sqlite_ofis)
    farklari_yaz(sqlite_ofis, by, antrepo=an.OZEL, teminat_sekli="NAKİT", teminat_no="")
    teblig(sqlite_ofis, by)
    itiraz(sqlite_ofis, by)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas("İG AN1", "Enter", "2026/K-9", "Enter", f"{bugun:%d%m%Y}", "Eşya beyan edilen antrepodadır")
        await s.bas("Enter", "Enter", "7500", "F8")
        assert "49 Antrepo" in s.yazi() and "C34000002" in s.yazi() and "NAKİT" in s.yazi(), s.yazi()
        await s.bas("Down", "A34000001", "Enter", "GTRANT", "F2")
        assert "Antrepo götürü teminatı kayıtlı bir teminattır; numarasını yazın" in tek_satir(s), s.yazi()
        await s.bas("26TM0000077", "F2")
        assert "«26TM0000077» numaralı toplu ya da götürü teminat yok" in tek_satir(s), s.yazi()
        await s.bas("26TM0000001", "F2")
        assert "karara göre düzeltildi, tahakkuk yapıldı" in tek_satir(s), s.yazi()
        await s.kagitlar()
    b = queries.beyanname_gor(sqlite_ofis.depo, by)
    assert (b.antrepo, b.teminat_sekli, b.teminat_no, b.surum) == (an.GENEL, "GTRANT", "26TM0000001", 3)
    assert b.toplam_vergi_kurus == 898_20 + 7_500_00
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("19/5", "29", "31/2")
async def test_nakil_ve_yurt_icinden_gelen_esyanin_sayfalari(sqlite_ofis: Any, tmp_path: Path) -> None:
    """7171: box 40 holds the antrepo it leaves, and more than lies free there is refused; 7200: goods from inside have no box 40 at all."""
    gun = sqlite_ofis.gun
    hepsi_fizikiye(sqlite_ofis)
    eski = an.antrepoda(gun, "S1")
    kalemler, baglar = an.cekilen(gun, eski, {1: 60})
    no = queries.beyanname_gor(sqlite_ofis.depo, eski).no
    alanlar = {"rejim": "7171", "onceki_beyanname": no, "antrepo_baglari": baglar, "teminat_sekli": "BANKA", "antrepo": an.OZEL}
    nakil = muzekkereli(sqlite_ofis, gun.yap("antrepo_beyanname_tescil", "BEY01", girdi=an.girdi((), kalemler, **alanlar)).belge_id)
    icerden = gun.yap("antrepo_beyanname_tescil", "BEY01", girdi=an.girdi((), practice.iki_kalem(), rejim="7200")).belge_id
    muzekkereli(sqlite_ofis, icerden)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas("FG AN2", "Enter", "F8", "F8", "F8", "F8")
        assert "40 Antrepo beyanı" in s.yazi() and "26343100AN00000001" in s.yazi() and "Taşıma senedi" not in s.yazi(), s.yazi()
        await s.bas(*["Enter"] * 6, "130", "Enter", "Enter", "13000", "Enter", "F2")
        assert "serbest 120 kap, 12.000,00 kg var (m.31/2); 130 kap" in tek_satir(s) and "130" in s.yazi(), s.yazi()
        await s.bas("70", "Enter", "Enter", "7000", "Enter", "6300", "F2")
        assert "farklar girildi, düzeltme nüshası basılıyor" in tek_satir(s), s.yazi()
        await s.bas("FG AN3", "Enter", "F8", "F8", "F8", "F8")
        assert "33 GTİP" in s.yazi() and "40 Özet beyan" not in s.yazi() and "40 Antrepo" not in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "26343100AN00000003: farklar girildi" in tek_satir(s), s.yazi()
        await s.kagitlar()
    b = queries.beyanname_gor(sqlite_ofis.depo, nakil)
    assert [(x.antrepo_no, x.kap_adedi, x.brut_gram) for x in b.antrepo_baglari] == [(no, 70, 7_000_000)] and b.antrepo == an.OZEL
    assert denetim.denetle(sqlite_ofis.depo) == []
