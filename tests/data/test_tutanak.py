"""Goods that leave on a tutanak: what left is counted once, the declaration's end closes tutanak and özet beyan by themselves (13, 18/2)."""

import threading
from typing import Any

import pytest
from gumruk.data import denetim, practice, queries, queries_masa
from gumruk.models.ambar import AmbarGirisGirdisi, GirisSatiriGirdisi
from gumruk.models.ambar import Tutanak as FarkTutanagi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.fiziki_istegi import FarkKonusu, FizikiIstegiGirdisi
from gumruk.models.hat_degisikligi import HatDegisikligiGirdisi
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.temel import Ret, Rol
from gumruk.models.tutanak import AmbarsizTeslimGirdisi, OzelBeyanGirdisi, TeslimSatirGirdisi, TeslimTutanagi
from sqlmodel import select

from tests.data.test_islem import hazir


def kabul(ofis: Any, senet: str = "S1", **degisen: Any) -> tuple[int, int]:
    """(özet beyan, accepted declaration over all of it), nothing in the ambar."""
    ob = ofis.gun.ozet_beyan(senet).belge_id
    ofis.gun.ozet_onay(ob)
    by = ofis.gun.beyanname(ob, **degisen).belge_id
    ofis.gun.onay(by)
    return ob, by


def durumlar(ofis: Any, ob: int, by: int | None = None) -> tuple[str, ...]:
    """States of the özet beyan, its tutanaks in order, and the declaration."""
    with ofis.depo.oku() as s:
        tutanaklar = s.exec(select(TeslimTutanagi).where(TeslimTutanagi.ozet_beyan_id == ob).order_by(TeslimTutanagi.id)).all()
        beyan = (s.get_one(Beyanname, by).durum.name,) if by else ()
        return (s.get_one(OzetBeyan, ob).durum.name, *(t.durum.name for t in tutanaklar), *beyan)


def saglam(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def eksikler(ofis: Any, by: int) -> list[tuple[str, str]]:
    return [(e.madde, e.ne) for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler]


@pytest.mark.madde("13")
def test_ambara_alinmadan_teslim_odenince_hepsi_kendiliginden_kapanir(ofis: Any) -> None:
    ob, by = kabul(ofis)
    assert any("120 kap ambara girmemiş, tutanakla da verilmemiş" in ne for _, ne in eksikler(ofis, by))
    sonuc = ofis.gun.ambarsiz_teslim(ob, by)
    assert sonuc.nolar == ("26TE0000001",) and sonuc.kagitlar[0].form == "ambarsiz_teslim_tutanagi"
    assert durumlar(ofis, ob, by) == ("ONAYLI", "ACIK", "BELGE")
    assert [m for m, _ in eksikler(ofis, by)] == ["19/2", "23/1-a"], "nothing is owed by the ambar"
    saglam(ofis)
    ofis.gun.muayene(by)
    assert durumlar(ofis, ob, by) == ("ONAYLI", "ACIK", "TAHSILATTA")
    ofis.gun.tahsil(by)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    assert queries_masa.neden_kapanmadi(ofis.depo, by).kapali
    izler = [(o.madde, o.kim) for o in queries_masa.gecmis(ofis.depo, "ozet_beyan", ob)]
    assert izler[-1] == ("13", "sistem"), "the closing has its own link in the trail"
    saglam(ofis)
    with pytest.raises(Ret, match=r"Eşyanın tamamı teslim edilmiş: tutanak 26TE0000001"):
        ofis.gun.cikis(by)


@pytest.mark.madde("13")
def test_once_odenen_teslimle_kapanir(ofis: Any) -> None:
    ob, by = kabul(ofis)
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    assert durumlar(ofis, ob, by) == ("ONAYLI", "ODENDI")
    ofis.gun.ambarsiz_teslim(ob, by, {0: 100})
    assert durumlar(ofis, ob, by) == ("ONAYLI", "ACIK", "ODENDI")
    saglam(ofis)
    ofis.gun.ambarsiz_teslim(ob, by)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("13", "11/2", "12/2")
def test_bir_kismi_tutanakla_kalani_ambardan(ofis: Any) -> None:
    ob, by = kabul(ofis)
    ofis.gun.ambarsiz_teslim(ob, by, {0: 120, 1: 6})
    (ilk, _, _), (ikinci, _, gram) = ofis.gun.satirlar(ob)
    verilen = gram * 6 // 16

    def giris(*satirlar: tuple[int, int, int]) -> Any:
        girdi = AmbarGirisGirdisi(
            ambar_kodu="A3",
            liste_no="SGL-1",
            satirlar=tuple(GirisSatiriGirdisi(satir_id=i, yeri="A3", kap_adedi=k, brut_gram=g) for i, k, g in satirlar),
        )
        return ofis.gun.yap("ambar_giris", "AMB01", ob, girdi)

    with pytest.raises(Ret, match="26TE0000001 tutanağıyla ambara alınmadan teslim edilmiş"):
        giris((ilk, 120, 12_000_000), (ikinci, 10, gram - verilen))
    giris((ikinci, 10, gram - verilen))
    with ofis.depo.oku() as s:
        assert s.exec(select(FarkTutanagi)).all() == [], "what was delivered is no shortage"
    kuyruk = {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["AMB01"], frozenset({Rol.AMBAR_MEMURU}))}
    assert kuyruk["ambar_giris"] == 0
    with pytest.raises(Ret, match=r"S1/2 26AG0000001 girişiyle ambara alınmış; AÇ ekranından çıkar"):
        ofis.gun.ambarsiz_teslim(ob, by, {1: 1})
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    assert durumlar(ofis, ob, by) == ("AMBARDA", "ACIK", "ODENDI")
    ofis.gun.cikis(by)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("13")
def test_teslim_retleri(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    bos = (TeslimSatirGirdisi(satir_id=1, kap_adedi=1, brut_gram=1),)
    with pytest.raises(Ret, match="henüz onaylanmamış"):
        g.yap("ozel_beyan_tutanagi", "OBM01", ob, OzelBeyanGirdisi(satirlar=bos, teslim_alan="Ali", firma_unvan="NATO", dayanak="Form 302"))
    g.ozet_onay(ob)
    by = g.beyanname(ob).belge_id
    with pytest.raises(Ret, match="«tescilli»: eşya, tescil onayı verilmiş beyannamenin sahibine teslim edilir"):
        g.ambarsiz_teslim(ob, by)
    g.onay(by)
    with pytest.raises(Ret, match="Bu işlemi özet beyan memuru yapar"):
        g.yap("ambarsiz_teslim", "AMB01", ob, AmbarsizTeslimGirdisi(satirlar=bos, teslim_alan="Ali", beyanname_id=by))
    satirlar = g.teslim_satirlari(ob, by)
    for degisen, beklenen in (
        ({"satirlar": (satirlar[0].model_copy(update={"kap_adedi": 121}),)}, r"S1/1: 1\. satırda 120 kap var, 121 istendi"),
        ({"satirlar": (satirlar[0].model_copy(update={"kap_adedi": 0}),)}, "bir kap bölünmez"),
        ({"satirlar": (satirlar[0], satirlar[0])}, "S1/1 satırı iki kez yazılmış"),
        ({"satirlar": tuple(x.model_copy(update={"kap_adedi": 0, "brut_gram": 0}) for x in satirlar)}, "Teslim edilecek miktar yazılmamış"),
        ({"teslim_alan_no": "12345678901"}, "Teslim alanın kimlik numarası"),
    ):
        girdi = AmbarsizTeslimGirdisi(**{"satirlar": satirlar, "teslim_alan": "Selin Ak", "beyanname_id": by, **degisen})
        with pytest.raises(Ret, match=beklenen):
            g.yap("ambarsiz_teslim", "OBM01", ob, girdi)
    g.ambarsiz_teslim(ob, by)
    with pytest.raises(Ret, match="0 kap var, 120 istendi"):
        g.yap("ambarsiz_teslim", "OBM01", ob, AmbarsizTeslimGirdisi(satirlar=satirlar, teslim_alan="Selin Ak", beyanname_id=by))
    ob2, by2 = kabul(ofis, "S2")
    with pytest.raises(Ret, match=r"S1/1 bu beyannamenin 40 no\.lu kutusunda yok"):
        g.yap("ambarsiz_teslim", "OBM01", ob, AmbarsizTeslimGirdisi(satirlar=satirlar, teslim_alan="Selin Ak", beyanname_id=by2))
    assert durumlar(ofis, ob2, by2) == ("ONAYLI", "BELGE")


@pytest.mark.madde("13", "15/3-c")
def test_fiziki_muayene_bitmeden_teslim_edilmez(ofis: Any) -> None:
    ob, by = kabul(ofis, kalemler=practice.iki_kalem("610910000000"))
    with pytest.raises(Ret, match=r"«fiziki muayenede» \(memuru Gülşen Öz, MUA02\): muayene edilmeden teslim edilmez"):
        ofis.gun.ambarsiz_teslim(ob, by)
    ofis.gun.muayene(by)
    ofis.gun.ambarsiz_teslim(ob, by)
    ofis.gun.tahsil(by)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")


@pytest.mark.madde("13")
def test_iki_masa_ayni_esyayi_bir_kez_verir(ofis: Any) -> None:
    ob, by = kabul(ofis)
    satirlar, engel, sonuc = ofis.gun.teslim_satirlari(ob, by), threading.Barrier(2), []

    def bas() -> None:
        girdi = AmbarsizTeslimGirdisi(satirlar=satirlar, teslim_alan="Selin Ak", beyanname_id=by)
        engel.wait()
        try:
            ofis.gun.yap("ambarsiz_teslim", "OBM01", ob, girdi)
            sonuc.append("verildi")
        except Ret as ret:
            sonuc.append(str(ret))

    isler = [threading.Thread(target=bas) for _ in range(2)]
    for i in isler:
        i.start()
    for i in isler:
        i.join()
    assert sonuc.count("verildi") == 1 and any("0 kap var" in x for x in sonuc), sonuc
    saglam(ofis)


def ozel(ofis: Any, ob: int, kap: dict[int, int] | None = None) -> Any:
    girdi = OzelBeyanGirdisi(
        satirlar=ofis.gun.teslim_satirlari(ob, None, kap),
        teslim_alan="Yzb. Can Er",
        firma_unvan="NATO İzmir Komutanlığı",
        dayanak="NATO Form 302 No 77",
    )
    return ofis.gun.yap("ozel_beyan_tutanagi", "OBM01", ob, girdi)


@pytest.mark.madde("18/2")
def test_ozel_beyan_ve_nato_kayitlari_tutanakla_kapanir(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    ozel(ofis, ob, {0: 100})
    assert durumlar(ofis, ob) == ("AMBARDA", "KAPANDI")
    with pytest.raises(Ret, match="20 kap, 2000 kg kaldı"):
        g.beyanname(ob)
    saglam(ofis)
    ozel(ofis, ob)
    assert durumlar(ofis, ob) == ("KAPANDI", "KAPANDI", "KAPANDI")
    assert queries_masa.gecmis(ofis.depo, "ozet_beyan", ob)[-1].madde == "18/2"
    saglam(ofis)
    with pytest.raises(Ret, match="kapanmış"):
        ozel(ofis, ob)


@pytest.mark.madde("18/2")
def test_beyannameye_bagli_esya_ozel_beyanla_kapanmaz(ofis: Any) -> None:
    by = hazir(ofis)
    with ofis.depo.oku() as s:
        ob = s.exec(select(OzetBeyan.id)).one()
    with pytest.raises(Ret, match="Teslim edilecek miktar yazılmamış"):
        ozel(ofis, ob)
    assert queries.beyanname_gor(ofis.depo, by).durum is BeyannameDurumu.BELGE


@pytest.mark.madde("18/2")
def test_ambara_girmemis_ozel_beyan_esyasi(ofis: Any) -> None:
    ob = ofis.gun.ozet_beyan("S1").belge_id
    ofis.gun.ozet_onay(ob)
    ozel(ofis, ob)
    assert durumlar(ofis, ob) == ("KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("13", "19/3", "15/3")
def test_tamami_verilen_esya_fizikiye_alinmaz(ofis: Any) -> None:
    """Handed over whole, goods lie nowhere to be examined; what is left behind may be."""
    istek = FizikiIstegiGirdisi(konu=FarkKonusu.MIKTAR, gerekce="Çeki listesinde 130 karton yazıyor")
    hat = HatDegisikligiGirdisi(neden="BULGU", gerekce="Kartonların mührü senettekini tutmuyor")
    ob, by = kabul(ofis)
    ofis.gun.ambarsiz_teslim(ob, by)
    for islem, kod, girdi in (("fiziki_iste", "MUA01", istek), ("hat_fizikiye", "AMR01", hat)):
        with pytest.raises(Ret, match=r"m\.13  Eşyanın tamamı tutanakla teslim edilmiş; muayene edilecek eşya yok"):
            ofis.gun.yap(islem, kod, by, girdi)
    ob, by = kabul(ofis, "S2")
    ofis.gun.ambarsiz_teslim(ob, by, {0: 60})
    assert ofis.gun.yap("hat_fizikiye", "AMR01", by, hat).durum == "FIZIKI"
    saglam(ofis)
