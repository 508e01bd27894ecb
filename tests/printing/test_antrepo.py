"""The antrepo's papers: every form read back out of its PDF (29, 31)."""

import io
from typing import Any

import pypdfium2 as pdfium
import pytest
from gumruk.data import antrepo_dokumu, kagit
from gumruk.data import practice_antrepo as an
from gumruk.models.akis import GECISLER
from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.kayit import BaskiIsi
from gumruk.models.kriter import Kriter
from gumruk.models.muzekkere import CezaGirdisi, FarkGirdisi, MuzekkereGirdisi
from gumruk.models.surum import beyan_girdisi
from gumruk.models.yon import Yon
from gumruk.printing.antrepo import ANTREPO_DOKUMU, SURUM_FORMLARI
from gumruk.screens import baski
from sqlmodel import select


def metinler(pdf: bytes) -> str:
    return "\n".join(sayfa.get_textpage().get_text_range() for sayfa in pdfium.PdfDocument(pdf))


def bas(ofis: Any, form: str) -> str:
    with ofis.depo.oku() as s:
        i = s.exec(select(BaskiIsi.id).where(BaskiIsi.form == form).order_by(BaskiIsi.id.desc())).first()
    return metinler(baski.pdf_uret(kagit.baski_verisi(ofis.depo, i), egitim=True))


@pytest.mark.madde("29", "31/1", "31/2")
def test_antrepo_kagitlari(sqlite_ofis: Any) -> None:
    ofis, gun = sqlite_ofis, sqlite_ofis.gun
    by = an.islemleri_bitir(gun, an.tescil(gun, "S1"))
    gun.cikis(by)
    an.gir(gun, by, {1: 120, 2: 15}, son_giris=True, ikinci_imza="Ali Kara", tutanak_aciklama="Bir koli yolda düşmüş")
    im = an.ithal_odenmis(gun, by, {1: 50})
    an.cik(gun, im, {1: 20})
    sayim = an.say(gun, by, {2: (14, 5_600_000)})
    gun.yap("antrepo_sayimi_imzala", "ANT02", sayim.belge_id)
    dokum = bas(ofis, "antrepo_dokumu")
    for soz in ("GÜMRÜK ANTREPO BEYANNAMESİ", "A34000001", "GTRANT 26TM0000001", "30/1", "AN"):
        assert soz in dokum, soz
    assert "0171" in (metin := bas(ofis, "beyanname_dokumu")) and "26343100AN00000001 kalem 1: 50 kap" in metin
    giris = bas(ofis, "antrepo_giris_fisi")
    assert "ANTREPO GİRİŞ FİŞİ" in giris and "26NG0000001" in giris and "R1-01" in giris
    cikis = bas(ofis, "antrepo_cikis_fisi")
    assert "ANTREPO ÇIKIŞ FİŞİ" in cikis and "20 kap" in cikis and "100" in cikis
    assert "6.018,75" in (fark := bas(ofis, "antrepo_fark_tutanagi")) or "5.600" in fark
    assert "1 kalemde fark var" in bas(ofis, "antrepo_sayim_tutanagi")
    dosya = io.BytesIO()
    defter = antrepo_dokumu.stok_dokumu(ofis.depo, ofis.depo.bugun())
    baski.defter_yaz(ofis.depo, defter, lambda bolum: iter(bolum.satirlar), "Hakan Şen (ANT01)", "pdf", dosya)
    stok = metinler(dosya.getvalue())
    assert "ANTREPO STOK DÖKÜMÜ" in stok and "26NF0000001" in stok and "çıkış, 26343100IM00000001" in stok


@pytest.mark.madde("19/5", "21/3", "29")
def test_duzeltme_nushasi_kendi_kagidinda(sqlite_ofis: Any) -> None:
    """The nüsha has every box of the antrepo declaration's own döküm, 49 among them; what changed is marked and stands old beside new."""
    ofis, gun = sqlite_ofis, sqlite_ofis.gun
    with ofis.depo.yaz() as s:
        s.add(Kriter(ad="Hepsi fiziki", gecerli_bas=ofis.depo.bugun(), hat=Hat.FIZIKI, yazildi=ofis.depo.saat()))
    by = an.tescil(gun, "S1")
    gun.yap("tescil_onayi", "KAB01", by, an.onay_girdisi())
    gun.yap("hazirlik_bildir", "MUA02", by)
    tespit = "Eşya beyan edilen antrepo yerine özel antrepoya götürülmüş, birinci kalemin bedeli noksan yazılmış"
    muzekkere = MuzekkereGirdisi(tespit=tespit, kutular="42, 49", cezalar=(CezaGirdisi(kod="P34", tutar_kurus=1_500_000),))
    gun.yap("muzekkere_yaz_fiziki", "MUA02", by, muzekkere)
    gun.yap("muzekkere_uygun_gor", "AMR01", by)
    with ofis.depo.oku() as s:
        g = beyan_girdisi(s.get_one(Beyanname, by))
    kalem = g.kalemler[0].model_copy(update={"fatura_kurus": g.kalemler[0].fatura_kurus + 1_000_000})
    kutu_47 = {"teminat_sekli": "NAKİT", "teminat_no": ""}  # the general antrepo's lump sum does not stand for the other
    alanlar = {"antrepo": an.OZEL, **kutu_47, "kalemler": (kalem, *g.kalemler[1:]), "fatura_kurus": g.fatura_kurus + 1_000_000}
    farklar = FarkGirdisi(mesruhat="Fark düzeltme nüshasında gösterildi", beyan=g.model_copy(update=alanlar))
    (is_,) = gun.yap("farklari_gir", "MUA02", by, farklar).kagitlar
    veri = kagit.baski_verisi(ofis.depo, is_.is_id)
    ilk, *arka = [" ".join(s.get_textpage().get_text_range().split()) for s in pdfium.PdfDocument(baski.pdf_uret(veri, egitim=True))]
    assert "DÜZELTME NÜSHASI, ANTREPO" in ilk and "m.19/5, 20/2" in ilk and "GİRİŞ BEYANNAMESİ" not in ilk
    for kutu in ANTREPO_DOKUMU.kutular:
        assert kutu.etiket in ilk, kutu
    assert an.OZEL in ilk and an.GENEL not in ilk and "* düzeltildi" in ilk
    assert {"k22", "k49", "toplam_kurus", "b"} <= baski._deger(veri).degisen
    assert any(f"49 Antrepo {an.GENEL} {an.OZEL}" in x for x in arka)


@pytest.mark.madde("19/5", "17")
def test_surum_kagidi_olan_yonun_kagidi_kendinindir() -> None:
    """Whoever can get a version's paper has a sheet of his own for it: an import, an antrepo declaration, an export; a transit gets none."""
    for kimlik in SURUM_FORMLARI:
        yonler = {y for g in GECISLER if kimlik in (g.form, g.gerekirse) for y in g.yonler}
        assert yonler == {Yon.GIRIS, Yon.ANTREPO}, kimlik
    assert {y for g in GECISLER if g.form == "cikis_duzeltme_nushasi" for y in g.yonler} == {Yon.CIKIS}
