"""The antrepo's papers: every form read back out of its PDF (29, 31)."""

import io
from typing import Any

import pypdfium2 as pdfium
import pytest
from gumruk.data import antrepo_dokumu, kagit
from gumruk.data import practice_antrepo as an
from gumruk.models.kayit import BaskiIsi
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
