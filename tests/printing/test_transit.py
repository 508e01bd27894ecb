"""Transit's papers, read back out of the PDF: each letter of 33 in its ordered form with its ordered code; copies, letters (32, 33)."""

from datetime import timedelta
from typing import Any

import pypdfium2 as pdfium
import pytest
from gumruk.data import kagit, practice
from gumruk.data import practice_transit as t
from gumruk.models.kayit import BaskiIsi
from gumruk.models.transit import Usul
from gumruk.models.transit_sevk import SevkGirdisi
from gumruk.screens import baski
from sqlmodel import select

TEK_TIP, OZET_BEYAN = "TRANSİT BEYANNAMESİ", "T.C. GÜMRÜK ÖZET BEYAN FORMU"


def sayfalar(ofis: Any, sonuc: Any, sira: int = 0) -> list[str]:
    """The n-th paper of an act, a text a page."""
    pdf = baski.pdf_uret(kagit.baski_verisi(ofis.depo, sonuc.kagitlar[sira].is_id), egitim=True)
    return [" ".join(s.get_textpage().get_text_range().split()) for s in pdfium.PdfDocument(pdf)]


def bicim(ofis: Any, sonuc: Any) -> tuple[str, str]:
    """Which of the two forms it is printed on, and its text."""
    ilk = sayfalar(ofis, sonuc)[0]
    (ad,) = [x for x in (TEK_TIP, OZET_BEYAN) if x in ilk]
    return ad, ilk


@pytest.mark.madde("33/1-a", "33/1-b")
@pytest.mark.parametrize(("usul", "bent", "beklenen", "tur"), [
    (Usul.ADI, "a", TEK_TIP, "TRNSİT"),
    (Usul.MILLETLERARASI, "b", OZET_BEYAN, "KARİHR"),
])  # fmt: skip
def test_beyannameli_bentlerin_kagidi(sqlite_ofis: Any, usul: Usul, bent: str, beklenen: str, tur: str) -> None:
    g, iade = sqlite_ofis.gun, bent == "b"
    beyan = t.transit(g, t.ambarda(g, "A1"), usul, mahrece_iade=iade, gidecegi_ulke="720" if iade else "052", karne_no=t.KARNE if iade else "")
    nushalar = sayfalar(sqlite_ofis, beyan)
    assert [next(n for n in ("1 HAREKET", "4 VARIŞ", "5 TEYİT") if n in x) for x in nushalar] == ["1 HAREKET", "4 VARIŞ", "5 TEYİT"]
    assert all(TEK_TIP in x and f"m.33/1-{bent}" in x and usul.value in x for x in nushalar)
    assert ("mahrece iade" in nushalar[0], t.KARNE in nushalar[0]) == (iade, iade)
    t.transit_onay(g, beyan.belge_id)
    t.teminatla(g, beyan.belge_id)
    if iade:
        teslim = t.nusha_ver(g, "transit_nusha_ver_milletlerarasi", beyan.belge_id)
        assert "NÜSHA TESLİM FİŞİ" in (fis := sayfalar(sqlite_ofis, teslim)[0]) and beyan.no in fis and "Rıza Aksoy" in fis and "KAPIKULE" in fis
    ad, ilk = bicim(sqlite_ofis, t.ozet_ab(g, beyan.belge_id, bent, tur=tur))
    assert ad == beklenen and tur in ilk and beyan.no in ilk and f"m.33/1-{bent} sayfa" in ilk and t.SINIR in ilk


@pytest.mark.madde("33/1-c", "33/1-d")
def test_tasiyicinin_kendi_ozet_beyaninin_kagidi(sqlite_ofis: Any) -> None:
    g = sqlite_ofis.gun
    gelen = g.ozet_beyan("D1").belge_id
    g.ozet_onay(gelen)
    for sonuc, beklenen, tur, soz in (
        (t.ozet_c(g), TEK_TIP, "TRNSİT", "33/1-c"),
        (t.ozet_c(g, karne=t.KARNE, no="İHR-2"), OZET_BEYAN, "TIRİHR", f"TIR karnesi {t.KARNE}"),
        (t.ozet_d(g, gelen), TEK_TIP, "TRNSİT", "önceki taşıt"),
    ):
        ad, ilk = bicim(sqlite_ofis, sonuc)
        assert ad == beklenen and tur in ilk and soz in ilk and t.SINIR in ilk and "34 ABC 123" in ilk, ilk


@pytest.mark.madde("32/1", "32/2", "32/4")
def test_gelisin_ve_gecikenin_yazilari(sqlite_ofis: Any) -> None:
    g, depo = sqlite_ofis.gun, sqlite_ofis.depo
    tir, gelen = t.tir(g), t.gelen(g)
    for sonuc, tur, belge, madde in ((tir, "TIRİTH", t.KARNE, "32/1"), (gelen, "TESLİM", "26220200TR00000017", "32/2")):
        ad, ilk = bicim(sqlite_ofis, sonuc)
        assert ad == OZET_BEYAN and tur in ilk and belge in ilk and t.SINIR in ilk and f"m.{madde} sayfa" in ilk
        t.gelis_onay(g, sonuc.belge_id)
        g.ambar_giris(sonuc.belge_id)
    for sonuc, soz in ((tir, "TIR karnesinin çıkış koçanı gönderilmiştir"), (gelen, "5 no.lu teyit nüshası gönderilmiştir")):
        yazi = sayfalar(sqlite_ofis, t.teyit_gonder(g, sonuc.belge_id))
        assert len(yazi) == 2 and all("TRANSİT TEYİT YAZISI" in x and soz in x and "KAPIKULE" in x and "B.02-118" in x for x in yazi)
    with practice.gecmiste(depo, timedelta(days=30)):
        ob = t.ozet_c(g).belge_id
        g.ozet_onay(ob)
        t.nusha_ver(g, "transit_ver_c", ob)
    soru = sayfalar(sqlite_ofis, g.yap("sevk_hatirlat", "OBM01", 1, SevkGirdisi(gunu=depo.bugun(), evrak_no="B.02-9")))
    assert len(soru) == 2 and all("TRANSİT VARIŞ SORGUSU" in x and "B.02-9" in x and "34 ABC 123" in x for x in soru)


def test_kagit_kuyrugu_bos_kalmaz(sqlite_ofis: Any) -> None:
    """Every paper of 33/1 that an act queues can be drawn."""
    t.birak(sqlite_ofis.gun)
    with sqlite_ofis.depo.oku() as s:
        isler = [i.id for i in s.exec(select(BaskiIsi)) if i.form in ("transit_beyannamesi", "transit_ozet_tek_tip", "nusha_teslim")]
    assert len(isler) > 5
    for i in isler:
        assert baski.pdf_uret(kagit.baski_verisi(sqlite_ofis.depo, i), egitim=True).startswith(b"%PDF")
