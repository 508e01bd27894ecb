"""What is refused on the way out, by keys: at the declaration, its acceptance, the özet beyan, the set, the ship, the closing, the copy (34–42)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data.practice_cikis import GUVENILIR, KALEM, CikisGunu
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu

from tests.hikayeler.test_cikis import FINANS, GENEL, KALEM_TUSLARI, TASIT, TELAFI, gun
from tests.surucu import Surucu, uygulama

BD = BeyannameDurumu
GUVENILIR_BEYAN = {"gonderici_no": GUVENILIR[0], "gonderici_unvan": GUVENILIR[1]}


@pytest.mark.madde("34", "35/1", "35/2", "35/3-a", "35/3-b", "35/3-c")
async def test_tescil_ve_onay_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """A half-written telafi edici vergi; paper that differs; handed back; then each of the three routes of 35/3."""
    c = CikisGunu(sqlite_ofis.gun)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        yarim = (*TELAFI[:4], "Enter")
        await s.bas("ÇB", "Enter", *GENEL, "F8", *FINANS, "F8", "0", "Enter", "F8", *KALEM_TUSLARI, *yarim, "F2")
        assert "1. kalem: telafi edici vergi yarım yazılmış" in s.ileti() and "120.000,00" in s.yazi(), s.yazi()
        assert "1 kalem · 20 kap · 24.000,00 kg · 14.400,00" in s.yazi(), "the heading counts what is being typed"
        await s.bas("F7", "F7", "F2")
        assert "1. kalem: telafi" in s.ileti() and uyg.screen.model.cursor == "telafi_kurus", "the cursor goes where the reason is"
        await s.bas("3600", "Enter", "DİİB 2026/D1-04417", "F2")
        assert "Tescil edildi: 26343100EX00000001" in s.ileti() and "m.34" in s.ileti(), s.yazi()
        await s.bas("F12", "F12", "BO")
        assert "BO" in s.yazi() and uyg.screen.__class__.__name__ == "MasaEkrani", "a declarant does not accept"

        await s.degis("KAB01")
        await s.bas("BO EX1", "Enter", "E", "E", "H", "E", "E", "3", "F2")
        assert "Kâğıt ile ekran farklı" in s.ileti() and "m.35/1" in s.ileti() and "15/1" not in s.yazi(), s.yazi()
        await s.bas("Up", "Up", "Up", "E", "F2")
        assert " ek" in s.ileti() and "m.35/1" in s.ileti() and "Fatura" not in s.ileti(), s.yazi()
        await s.bas("F10", "1", "Alıcının adı kâğıtta başka", "Enter")
        assert "iade edildi (m.40/2)" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert sqlite_ofis.gun.durumu(1) is BD.IADE

        tisort = (KALEM.model_copy(update={"gtip": "610910000000", "tanim": "Tişört"}),)
        for alan in ({}, {"kalemler": tisort}, GUVENILIR_BEYAN):
            c.beyanname(**alan)
        for no, yol in ((2, "Hat: Belge Kontrolü"), (3, "Hat: Fiziki"), (4, "Kontrole tabi değil; beyanname şimdi «irtibat servisinde»")):
            await s.bas(f"EX{no}", "Enter", "E", "E", "E", "E", "E", "2", "F2")
            assert yol in s.ileti(), s.yazi()
    durumlar = [sqlite_ofis.gun.durumu(by) for by in (2, 3, 4)]
    assert durumlar == [BD.BELGE, BD.FIZIKI, BD.IRTIBATTA]
    assert any(p.name.startswith("iade_fisi") for p in tmp_path.rglob("*.pdf"))


@pytest.mark.madde("36/1", "36/2", "39", "40/1", "40/2")
async def test_ozet_beyan_retleri_sistem_disi_belge(sqlite_ofis: Any, tmp_path: Path) -> None:
    """An ATA carnet is no oral declaration; more than is left does not load; a NATO form loads by type and number; differing papers go back."""
    c = CikisGunu(sqlite_ofis.gun)
    c.irtibatta(**GUVENILIR_BEYAN)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("SÇ", "Enter", "10000000147", "Enter")
        assert "T.C. kimlik numarası 10000000147 yanlış" in s.ileti(), s.yazi()
        await s.bas("Up", "10000000146", "Enter", "Elif Kaya", "Enter", "004", "Enter", "2600", "F8")
        await s.bas("690721000000", "Karo numunesi", "Enter", "CT", "1", "Enter", "Enter", "20", "Enter", "18", "Enter", "500", "F2")
        assert "ATA karnesi" in s.ileti() and "m.36/1" in s.ileti() and "(ÇB)" in s.ileti(), s.yazi()

        await s.bas("F3", "E")
        await s.degis("TAS01")
        satir = ("21", "Enter")
        await s.bas("ÇÖ", "Enter", *TASIT, gun(sqlite_ofis), "F8", "amb-ham-01", "Enter", "1", "EX9", "Enter")
        assert "«EX9» numaralı beyanname bulunamadı" in s.ileti(), s.yazi()
        await s.bas("Up", "EX1", "Enter", "Enter", *satir, "F2")
        assert "20 kap" in s.ileti() and "bundan çoğu yüklenmez" in s.ileti() and "m.39" in s.ileti(), s.yazi()
        await s.bas(
            "Up", "20", "Enter", "F8", "Up", "Up", "AMB-HAM-02", "Enter", "5", "26343100EX00000001", "Enter", "H", "4", "Enter", "PX", "800", "Enter"
        )
        await s.bas("Askerî malzeme", "Enter", "NATO Güney Karargâhı", "Enter", "NATO Support", "Enter", "F2")
        assert "bu idarenin çıkış beyannamesi; belge türü TCGB olmalı" in s.ileti(), s.yazi()
        assert "5 NATO beyannamesi" in s.yazi(), s.yazi()
        await s.bas(*["Up"] * 8, "NATO 302/2026-114", "Enter", "F2")
        assert "Tescil edildi: 26343100EX00000001" in s.ileti(), s.yazi()

        await s.degis("KAB01")
        await s.bas("OO EX1", "Enter")
        assert "NATO 302/2026-114" in s.yazi(), s.yazi()
        await s.bas("E", "E", "E", "E", "E", "H", "F2")
        assert "Aynı bulunmayan grup: ihracat belgeleri" in s.ileti() and "m.40/1" in s.ileti(), s.yazi()
        await s.bas("F10", "1", "NATO formunun numarası başka", "Enter")
        assert "iade edildi (m.40/2)" in s.ileti(), s.yazi()
        await s.kagitlar()
    with sqlite_ofis.depo.oku() as db:
        assert db.get_one(OzetBeyan, 1).durum is OzetBeyanDurumu.IADE
    assert {"iade_fisi"} <= {p.name.split("_2")[0] for p in tmp_path.rglob("*.pdf")}


@pytest.mark.madde("41", "42/1", "42/2")
async def test_takim_yukleme_kapatma_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Only the named kolcu annotates, never more than the bill says; a differing paper does not close; the copy waits for the set and goes once."""
    c = CikisGunu(sqlite_ofis.gun)
    by = c.irtibatta(**GUVENILIR_BEYAN)
    ob = c.ozet_beyan(c.satir(by))
    c.ozet_onay(ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KOL01")
        await s.bas("YL 1", "Enter")
        assert "m.41" in s.ileti() and "kolcuya verilmemiş" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("ÇT 1", "Enter", "VEZ01", "F2")
        assert "VEZ01" in s.yazi() and "listede yok. F4" in s.ileti(), s.yazi()
        await s.bas("KOL01", "Enter", "F2")
        assert "takım kolcu KOL01 görevlisine verildi (m.41)" in s.ileti(), s.yazi()
        await s.bas("F3", "ÇK 1", "Enter")
        assert "m.42/1" in s.ileti() or "Takım kolcuda" in s.ileti(), s.yazi()
        await s.degis("KOL01")
        await s.bas("YL 1", "Enter", "F4", "Enter", "21", "Enter", "24000", "Enter", "Gemide yer vardı, bir palet eklendi", "Enter")
        await s.bas("Kaptan Rıza", "F2")
        assert "senette 20 kap" in s.ileti() and "fazlası yüklenmez" in s.ileti() and "Kaptan Rıza" in s.yazi(), s.yazi()
        await s.bas("F4", "Enter", "20", "Enter", "24000", "Enter", "F2")
        assert "bütün satırlar senedindeki gibi" in s.ileti(), s.yazi()
    c.yukle(ob)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path / "2")).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("MN 1", "Enter")
        assert "m.42" in s.ileti() or "m.41" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("ÇK 1", "Enter", "E", "H", "E", "F2")
        assert "Kâğıt ile ekran farklı" in s.ileti() and "m.42/1" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "E", "E", "E", "F2")
        assert "1 beyanname kendiliğinden kapandı (m.42/1)" in s.ileti(), s.yazi()
        await s.degis("IRT01")
        await s.bas("MN 1", "Enter", "Selin Ak", "Enter", "10000000146", "Enter", "müşavir", "F2")
        assert "Takımı ayrılmamış" in s.ileti() and "Selin Ak" in s.yazi(), s.yazi()
        c.ayir(ob)
        await s.bas("F2")
        assert "mükellef nüshası (3) Selin Ak adına verildi" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "Mükellef nüshası verilmiş: " in s.ileti() and "Selin Ak" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("ÇK 1", "Enter")
        assert "irtibatta Elif Arslan" in s.yazi() and "F2" not in s.yazi(), s.yazi()
        await s.kagitlar()
    assert sqlite_ofis.gun.durumu(by) is BD.DAGITILDI
