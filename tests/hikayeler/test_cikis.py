"""Exports by keys at 80×24: from the declarant's entry to the obligor's copy; the ways aside: fiziki isteği, müzekkere, analysis, parts (34–42)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries
from gumruk.data.practice_cikis import GUVENILIR, KALEM, CikisGunu, telafili
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.tahlil_listesi import CIKIS_MESRUHATI

from tests.surucu import Surucu, uygulama

BD = BeyannameDurumu
GENEL = (
    *("1000", "Enter", "4700312005", "Enter", "Trakya Seramik Sanayi A.Ş.", "Enter", "Baustoff Handel GmbH", "Enter", "004", "004"),
    *("8890024379", "Enter", "Deniz Gümrük Müşavirliği", "Enter", "Enter", "çb-1", "Enter", "Enter", "Enter"),
)
FINANS = ("FOB", "ambarlı", "Enter", "EUR", "Enter", "2", "Enter")
KALEM_TUSLARI = ("690721000000", "Sırlı seramik karo", "Enter", "PX", "20", "Enter", "Enter", "24000", "Enter", "23000", "Enter", "14400", "Enter")
TELAFI = ("Enter", "Enter", "Enter", "120000", "Enter", "3600", "Enter", "DİİB 2026/D1-04417")
TASIT = (
    *("DENİHR", "Enter", "10", "MV Marmara", "Enter", "9319466", "Enter", "26-201", "Enter", "052", "4540536920", "Enter"),
    *("Aksoy Denizcilik A.Ş.", "Enter", "ambarlı", "Enter", "hamburg", "Enter"),
)


def gun(ofis: Any) -> str:
    return str(ofis.depo.bugun().strftime("%d%m%Y"))


@pytest.mark.madde("34", "35/1", "37/1", "37/2", "39", "40/1", "41", "42/1", "42/2")
async def test_beyannameden_mukellef_nushasina(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Telafi edici vergi on the item: checked by the examiner, paid at the vezne, then irtibat, ship, closing, copy."""
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("ÇB", "Enter", *GENEL, "F8", *FINANS, "F8", "0", "Enter", "F8", *KALEM_TUSLARI, *TELAFI)
        assert "GÜMRÜK ÇIKIŞ BEYANNAMESİ" in s.yazi() and "052" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "Tescil edildi: 26343100EX00000001" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas("BO EX1", "Enter", "E", "E", "E", "E", "E", "0", "F2")
        assert "onaylandı" in s.ileti() and "Hat: Belge Kontrolü" in s.ileti(), s.yazi()
        await s.degis("MUA02")
        await s.bas("MU EX1", "Enter")
        assert "m.35/3" in s.ileti() and "size havale edilmedi" in s.ileti() and "Mehmet Kaya" in s.ileti(), s.yazi()
        await s.degis("MUA01")
        await s.bas("MU EX1", "Enter")
        assert "m.37/2" in s.yazi() and "İhracatçı" in s.yazi() and "DİİB 2026" in s.yazi(), s.yazi()
        await s.bas("E", "E", "E", "H", "F2")
        assert "telafi edici vergi. Onay verilmez" in s.ileti() and "m.37/3" in s.ileti() and "19" not in s.ileti(), s.yazi()
        await s.bas("EX1", "Enter", "E", "E", "E", "E", "F2")
        assert "belge kontrolü onaylandı (m.37/2). Tahsili için vezneye" in s.ileti(), s.yazi()
        sqlite_ofis.gun.kasa("VEZ01")
        await s.degis("VEZ01")
        await s.bas("MH EX1", "Enter", "F2", "F2")
        assert sqlite_ofis.gun.durumu(1) is BD.IRTIBATTA, s.yazi()
        await s.degis("TAS01")
        await s.bas("ÇÖ", "Enter", *TASIT, gun(sqlite_ofis), "F8", "amb-ham-01", "Enter", "Enter", "1", "Enter")
        assert "kalan 20 kap 24.000" in s.ileti() and "Sırlı seramik karo" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "Tescil edildi: 26343100EX00000001" in s.ileti() and "m.39" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas("OO EX1", "Enter")
        assert "ihracat belgeleri" in s.yazi() and "26343100EX00000001: 20 kap" in s.yazi(), s.yazi()
        await s.bas("E", "E", "E", "E", "E", "E", "F2")
        assert "(m.40/1)" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("ÇT 1", "Enter")
        assert "irtibat servisinde" in s.yazi() and "KOL01" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "takım kolcu KOL01 görevlisine verildi (m.41)" in s.ileti(), s.yazi()
        await s.degis("KOL01")
        await s.bas("YL 1", "Enter", "Kaptan Rıza Deniz", "F2")
        assert "26YU0000001 yazıldı (m.41)" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("ÇK 1", "Enter", "E", "E", "E", "F2")
        assert "1 beyanname kendiliğinden kapandı (m.42/1)" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "Elif Arslan", "F2")
        assert "takım ayrıldı; 1 mükellef nüshası irtibatta (m.42/2)" in s.ileti(), s.yazi()
        await s.degis("IRT01")
        await s.bas("MN 1", "Enter", "Selin Ak", "Enter", "10000000146", "Enter", "müşavir", "F2")
        assert "mükellef nüshası (3) Selin Ak adına verildi (m.42/2)" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert sqlite_ofis.gun.durumu(1) is BD.DAGITILDI and denetim.denetle(sqlite_ofis.depo) == []
    formlar = {p.name.rsplit("_2", 1)[0] for p in tmp_path.rglob("*.pdf")}
    beklenen = {"cikis_beyannamesi_dokumu", "cikis_ozet_beyan_dokumu", "takim_listesi", "yukleme_meshruhati", "kapatma_listesi", "vezne_alindisi"}
    assert formlar == beklenen


@pytest.mark.madde("37/3", "37/4")
async def test_fiziki_istegi_ve_muzekkere(sqlite_ofis: Any, tmp_path: Path) -> None:
    """37/3 declined and granted; 37/4: fine, differences entered, düzeltme nüshası, paid, irtibat."""
    c = CikisGunu(sqlite_ofis.gun)
    byler = [c.beyanname() for _ in range(2)]
    for by in byler:
        c.onay(by)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas("MU EX1", "Enter", "F10")
        assert "fiziki muayene iste (m.37/3)" in s.yazi() and "müracaat" not in s.yazi() and "hazırlamasını" not in s.yazi(), s.yazi()
        await s.bas("1", "2", "Çeki listesinde 22 palet yazıyor", "Enter")
        assert "(m.37/3)" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("Fİ EX1", "Enter", "F10", "1", "Fark açıklandı, gerek görülmedi", "Enter")
        assert "ilk memura geri verildi (m.37/3)" in s.ileti(), s.yazi()
        assert sqlite_ofis.gun.durumu(1) is BD.BELGE
        await s.degis("MUA01")
        await s.bas("MU EX1", "Enter", "F10", "1", "2", "Çeki listesinde 22 palet yazıyor", "Enter")
        await s.degis("AMR01")
        await s.bas("Fİ EX1", "Enter", "F2")
        assert "memur görevlendirildi (m.37/3)" in s.ileti(), s.yazi()
        await s.degis("MUA02")
        await s.bas("MU EX1", "Enter")
        assert "Hazır bulunan" in s.yazi() and "sunulduğu yerde" in s.ileti(), s.yazi()
        await s.bas("Bütün paletler sayıldı", "Enter", "Enter", "H", "F2")
        assert "m.38/2" in s.ileti() and "müzekkereyle" in s.ileti(), s.yazi()
        await s.bas("EX1", "Enter", "Bütün paletler sayıldı", "Enter", "Enter", "E", "F2")
        assert "uygundur (m.38/2). Beyannameyi imzalayıp irtibat" in s.ileti(), s.yazi()
        await s.degis("MUA01")
        await s.bas("MZ EX2", "Enter", "Faturadaki bedel 15.000 EUR, beyan edilen 14.400 EUR", "Enter", "Enter", "Enter", "Enter", "Enter")
        await s.bas("22, 42", "Enter", "P34", "Enter", "1500", "F2")
        assert "sunuldu (m.37/4)" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("MZ EX2", "Enter", "F2")
        assert "uygun görüldü (m.37/4)" in s.ileti(), s.yazi()
        await s.degis("MUA01")
        await s.bas("FG EX2", "Enter")
        assert "FARK GİRİŞİ, ÇIKIŞ" in s.yazi() and "P34 1.500,00" in s.yazi(), "an export's number opens its own pages"
        await s.bas("F12")
        assert "MASA" in s.yazi(), s.yazi()
        await s.bas("FG", "Enter", "EX2", "Enter", "kısa", "F8", "F2")
        assert "Sayfa 1, Meşruhat: En az 10 karakter." in s.ileti() and "FARK GİRİŞİ, ÇIKIŞ" in s.yazi(), s.yazi()
        await s.bas(
            "Bedel faturaya göre düzeltildi", "F8", "F8", "F8", "F8", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "15000", "F2"
        )
        assert "vezneye verin (m.37/4)" in s.ileti(), s.yazi()
        await s.kagitlar()
    b = queries.beyanname_gor(sqlite_ofis.depo, 2)
    assert (b.durum, b.toplam_vergi_kurus, b.fatura_kurus, b.surum) == (BD.TAHSILATTA, 150_000, 1_500_000, 2)
    sqlite_ofis.gun.tahsil(2)
    assert sqlite_ofis.gun.durumu(2) is BD.IRTIBATTA
    assert any(p.name.startswith("cikis_duzeltme_nushasi") for p in tmp_path.rglob("*.pdf"))
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("38/1", "38/2", "38/3", "38/4")
async def test_tahlil_itirazi(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The system sends textiles to the place of presentation; the examiner takes a sample himself; contrary report, objection, final report."""
    c = CikisGunu(sqlite_ofis.gun)
    by = c.beyanname(kalemler=(KALEM.model_copy(update={"gtip": "610910000000", "tanim": "Pamuklu tişört"}),))
    c.onay(by)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas("TA EX1", "Enter")
        assert "m.38/3" in s.ileti(), s.yazi()
        await s.bas("Enter", "İstanbul Gümrük Laboratuvarı", "Enter", "2 adet tişört", "F2")
        assert "(m.38/3)" in s.ileti() and "26TH0000001" in s.ileti(), s.yazi()
        await s.bas("L-1", "Enter", "Enter", "H", "Elyaf %60 polyester", "F2")
        assert "(m.38/3)" in s.ileti() and "beyana uygun değil" in s.yazi(), s.yazi()
        await s.bas("MU", "F12", "F12", "MU EX1", "Enter", "Bütün koliler açıldı", "Enter", "Enter", "E", "F2")
        assert "tahlil sonucu beyana uygun değil" in s.ileti(), s.yazi()
        dilekce = ("D-31", "Enter", "Enter", "Enter", "Enter", "Elyaf sertifikasına uymuyor", "Enter", "1")
        await s.bas(
            "F3", "E", "TA EX1", "Enter", "F10", "3", gun(sqlite_ofis), *dilekce, "İstanbul Gümrük Laboratuvarı", "Enter", "1 tişört, M-78", "F2"
        )
        assert "İlk tahlili İstanbul Gümrük Laboratuvarı yapmış" in s.yazi() and "m.38/4" in s.yazi(), s.yazi()
        assert "Elyaf sertifikasına uymuyor" in s.yazi(), "what was typed stays"
        await s.bas(*["Tab"] * 7, *["Del"] * 8, "Ankara", "F2")
        assert "26TI0000001 tahlile itiraz edildi" in s.ileti() and "m.38/4" in s.ileti(), s.yazi()
        await s.bas("F3", "TA EX1", "Enter", "F10", "3", "AG-9", "Enter", "Enter", "E", "Pamuk", "Enter")
        assert "itirazın sonucu yazıldı (m.38/4)" in s.ileti() and CIKIS_MESRUHATI in s.yazi(), s.yazi()
        await s.degis("MUA01")
        await s.bas("MU EX1", "Enter")
        assert "m.35/3" in s.ileti() and "size havale edilmedi" in s.ileti(), s.yazi()
        await s.degis("MUA02")
        await s.bas("MU EX1", "Enter", "Bütün koliler açıldı", "Enter", "Enter", "E", "F2")
        assert "uygundur (m.38/2)" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert {"tahlil_itiraz_yazisi", "tahlil_itiraz_sonucu"} <= {p.name.rsplit("_", 2)[0] for p in tmp_path.rglob("*.pdf")}
    assert sqlite_ofis.gun.durumu(by) is BD.IRTIBATTA and denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("36/1", "35/3-a", "41", "42/1")
async def test_sozlu_beyan_ve_parcali_yukleme(sqlite_ofis: Any, tmp_path: Path) -> None:
    """An oral export that goes with its owner; a trusted exporter's goods loaded short, the rest given up."""
    c = CikisGunu(sqlite_ofis.gun)
    by = c.irtibatta(gonderici_no=GUVENILIR[0], gonderici_unvan=GUVENILIR[1])
    ob = c.ozet_beyan(c.satir(by))
    c.ozet_onay(ob)
    c.kolcuya(ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("SÇ", "Enter", "10000000146", "Enter", "Elif Kaya", "Enter", "004", "F8")
        await s.bas("690721000000", "Karo numunesi", "Enter", "CT", "1", "Enter", "Enter", "20", "Enter", "18", "Enter", "500", "F2")
        assert "Tescil edildi ve onaylandı: 26343100EX00000002" in s.ileti() and "m.36/1" in s.ileti(), s.yazi()
        c.muayene(2)
        await s.degis("KOL01")
        assert "Yolcu beraberinde çıkacak" in s.yazi() and "Yüklenecek takım" in s.yazi(), s.yazi()
        await s.bas("YL 1", "Enter", "F4", "Enter", "15", "Enter", "18000", "Enter")
        assert "20 kap yerine 15 kap" in s.yazi(), s.yazi()
        await s.bas("5 palet kırıldı, sahada kaldı", "Enter", "Kaptan Rıza", "F2")
        assert "26YU0000001 yazıldı" in s.ileti(), s.yazi()
        await s.bas("F3", "YÇ 2", "Enter")
        assert "Elif Kaya → 004 Almanya" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "yolcu beraberinde çıktığı yazıldı" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("ÇK 1", "Enter")
        assert "5 palet kırıldı" in s.yazi(), s.yazi()
        await s.bas("E", "E", "E", "F2")
        assert "0 beyanname kendiliğinden kapandı, 1 beyannamenin kalanı irtibatta" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("ÇV 1", "Enter", "2026/9", "Enter", "Enter", "Kırılan paletler yurt içinde kalacak", "F2")
        assert "yüklenen miktarla kapandı" in s.ileti(), s.yazi()
        await s.bas("F3", "GB EX1", "Enter")
        assert "5 kap yüklenmeyecek" in s.yazi(), s.yazi()
        await s.kagitlar()
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("40/2", "41")
async def test_tutan_beyanname_ve_geri_verme(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The set is refused naming the declaration and its desk; the özet beyan is handed back, its declarations are free again."""
    c = CikisGunu(sqlite_ofis.gun)
    by = c.beyanname(kalemler=telafili())
    c.onay(by)
    ob = c.ozet_beyan(c.satir(by))
    c.ozet_onay(ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        await s.bas("ÇT 1", "Enter")
        assert "m.41  26343100EX00000001 «belge kontrolünde» (memuru Mehmet Kaya" in s.ileti(), s.yazi()
        await s.bas("F10", "2")
        assert "26343100EX00000001 «belge kontrolünde». Masa: muayene memuru Mehmet" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "3", "Gemi seferini iptal etti", "Enter")
        assert "özet beyan geri verildi" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert c.ozet_beyan(c.satir(by), senet="YENİ") and denetim.denetle(sqlite_ofis.depo) == []
