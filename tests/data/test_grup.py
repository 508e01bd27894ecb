"""Kinds of özet beyan: bills broken up, goods wanted in the sundurma, arrivals and their confirmation (9/2, 9/3, 32); wrong numbers (10/1)."""

import io
from datetime import timedelta
from typing import Any

import pdfplumber
import pytest
from gumruk.data import denetim, kagit, practice, queries, queries_grup, queries_masa
from gumruk.data import practice_transit as t
from gumruk.models.beyanname import BaglantiGirdisi
from gumruk.models.ozet_beyan import IadeGirdisi, OzetBeyan, OzetBeyanDurumu
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from gumruk.models.teslim_alma import SundurmaTalebi, TalepDurumu
from gumruk.models.transit_gelis import GelisDurumu, SorGirdisi
from gumruk.screens import baski

D = OzetBeyanDurumu


def durum(ofis: Any, ob: int) -> OzetBeyanDurumu:
    with ofis.depo.oku() as s:
        return s.get_one(OzetBeyan, ob).durum


def ana(ofis: Any, no: str = "MASTER-9") -> int:
    ob = ofis.gun.ozet_beyan(no).belge_id
    ofis.gun.ozet_onay(ob)
    return int(ob)


def beyan(ofis: Any, ob: int, n: int, kalem: Any) -> int:
    """A declaration of the n-th line of an özet beyan, accepted, examined, paid."""
    satir, kap, gram = ofis.gun.satirlar(ob)[n]
    girdi = practice.ornek_beyanname((BaglantiGirdisi(satir_id=satir, kap_adedi=kap, brut_gram=gram),), (kalem,))
    by = ofis.gun.yap("beyanname_tescil", "BEY01", girdi=girdi).belge_id
    ofis.gun.onay(by)
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    return int(by)


@pytest.mark.madde("9/2")
def test_ana_senet_bolunur_esya_bir_kez_sayilir_ana_altiyla_kapanir(ofis: Any) -> None:
    g = ofis.gun
    ob = ana(ofis)
    sonuc = t.alt(g, ob)
    alt = sonuc.belge_id
    with ofis.depo.oku() as s:
        a, k = s.get_one(OzetBeyan, alt), s.get_one(OzetBeyan, ob)
        assert (a.tur, a.durum, a.tasit_no, a.tasiyici_unvan) == ("GRUPAJ", D.TESCILLI, k.tasit_no, "Deniz Lojistik Acenteliği")
    assert sonuc.kagitlar[0].form == "ozet_beyan_dokumu" and sonuc.madde == "9/2"
    satir = g.satirlar(ob)[0][0]
    with pytest.raises(Ret, match=f"MASTER-9 senedi {sonuc.no} numaralı alt özet beyanla bölünmüş; onun ara senedini yazın"):
        g.beyanname(ob)
    with pytest.raises(Ret, match="ara senetlere bölünmüş; eşyayı onun numarasıyla alın"):
        g.ambar_giris(ob)
    with pytest.raises(Ret, match="alt özet beyanla bölünmüş"):
        t.alt(g, ob)
    assert queries.senet_satirlari(ofis.depo, "1")[0][0].kalan_kap == 0 and not queries.ozet_beyan_gor(ofis.depo, ob).satirlar[0].ambara_girecek
    g.ozet_onay(alt)
    g.ambar_giris(alt)
    kuyruk = {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["AMB01"], frozenset({Rol.AMBAR_MEMURU}))}
    assert kuyruk["ambar_giris"] == 0, "the ana waits for no entry"
    assert [(d.derinlik, d.metin.split()[0]) for d in queries_grup.agac(ofis.depo, alt)] == [
        (0, "ANA"), (1, "senet"), (2, "ALT"), (3, "senet"), (3, "senet"),
    ]  # fmt: skip
    bir = beyan(ofis, alt, 0, practice.iki_kalem()[0])
    iki = beyan(ofis, alt, 1, practice.iki_kalem()[1])
    g.cikis(bir)
    assert (durum(ofis, alt), durum(ofis, ob)) == (D.AMBARDA, D.ONAYLI)
    assert f"MASTER-9 senedini bölen {sonuc.no} numaralı alt özet beyan kapanmamış." in queries_grup.bakis(ofis.depo, "1").eksikler[0]
    g.cikis(iki)
    assert (durum(ofis, alt), durum(ofis, ob)) == (D.KAPANDI, D.KAPANDI), "the ana closes with its last alt"
    assert satir and denetim.denetle(ofis.depo) == []


@pytest.mark.madde("9/2", "10/2")
def test_ara_senetler_anayi_tutmazsa_ve_ana_onaysizsa(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("MASTER-8").belge_id
    with pytest.raises(Ret, match=r"Ara senetler 121 kap, 12.000,00 kg; ana senet MASTER-8 136 kap, 18.420,00 kg"):
        t.alt(g, ob, t.senet("ARA-1", ((121, "CT", 12_000_000, "Vana"),)))
    alt = t.alt(g, ob)
    with pytest.raises(Ret, match=r"«tescilli»; alt özet beyan ondan sonra onaylanır"):
        g.ozet_onay(alt.belge_id)
    iade = IadeGirdisi(gerekce="Kâğıtta başka kap sayısı yazıyor")
    with pytest.raises(Ret, match=f"{alt.no} numaralı alt özet beyan var"):
        g.yap("ozet_beyan_iade", "KAB01", ob, iade)
    g.ozet_onay(ob)
    g.yap("ozet_beyan_iade", "KAB01", alt.belge_id, iade)
    assert queries.senet_satirlari(ofis.depo, "1")[0][0].kalan_kap == 120, "what the returned alt broke up is whole again"
    ikinci = t.alt(g, ob).belge_id
    with pytest.raises(Ret, match="kendisi bir alt özet beyan"):
        t.alt(g, ikinci, t.senet("X", t.VANA[:1]))
    ob2 = ana(ofis, "MASTER-7")
    g.ambar_giris(ob2)
    with pytest.raises(Ret, match="bütün olarak ambara alınmış"):
        t.alt(g, ob2)
    ob3 = ana(ofis, "MASTER-6")
    g.beyanname(ob3)
    with pytest.raises(Ret, match="beyannameye bağlanmış ya da tutanakla teslim edilmiş"):
        t.alt(g, ob3)
    with pytest.raises(Ret, match="taşıyıcı / acente yapar"):
        g.yap("alt_ozet_beyan_tescil", "BEY01", girdi=t.AltOzetBeyanGirdisi(ana_senet_id=1, tasiyici_unvan="X Y", senetler=(t.senet("A"),)))
    with pytest.raises(Ret, match=r"AÖ ekranında tescil edilir \(m.9/2\)"):
        g.yap("ozet_beyan_tescil", "TAS01", girdi=practice.ornek_ozet_beyan(ofis.depo.bugun(), "X", t.VANA).model_copy(update={"tur": "GRUPAJ"}))


@pytest.mark.madde("9/3")
def test_uygun_gorulen_talep_bir_kez_teslim_almaya_donusur(ofis: Any) -> None:
    g = ofis.gun
    istek = t.talep(g)
    with pytest.raises(Ret, match=r"26SU0000001 numaralı talep «idare amirinde». İdare amiri uygun görmeden"):
        t.teslim_alma(g, istek.belge_id)
    with pytest.raises(Ret, match="idare amiri yapar"):
        g.yap("sundurma_uygun_gor", "OBM01", istek.belge_id)
    g.yap("sundurma_uygun_gor", "AMR01", istek.belge_id)
    with pytest.raises(Ret, match=r"Yazılan 200 kap, 12.000,00 kg; 26SU0000001 numaralı talep 136 kap"):
        t.teslim_alma(g, istek.belge_id, senetler=(t.senet("G", ((200, "CT", 12_000_000, "Stand"),)),))
    with pytest.raises(Ret, match="özet beyan memuru yapar"):
        t.teslim_alma(g, istek.belge_id, kod="TAS01")
    sonuc = t.teslim_alma(g, istek.belge_id)
    with ofis.depo.oku() as s:
        b = s.get_one(OzetBeyan, sonuc.belge_id)
        assert (b.tur, b.durum, b.tescil_eden_id, b.onaylayan_id) == ("TESLİM", D.ONAYLI, ofis.kisi["OBM01"], ofis.kisi["OBM01"])
        assert s.get_one(SundurmaTalebi, istek.belge_id).durum is TalepDurumu.KULLANILDI
    with pytest.raises(Ret, match=f"kullanılmış: {sonuc.no}"):
        t.teslim_alma(g, istek.belge_id, "GEÇ-2")
    g.ambar_giris(sonuc.belge_id)
    red = t.talep(g, dilekce_no="2026/95").belge_id
    g.yap("sundurma_geri_cevir", "AMR01", red, GerekceGirdisi(gerekce="Sundurmada yer yok, antrepoya alınsın"))
    with pytest.raises(Ret, match=r"«uygun görülmedi» \(Sundurmada yer yok"):
        t.teslim_alma(g, red)
    dusen = t.talep(g, dilekce_no="2026/96").belge_id
    g.yap("sundurma_uygun_gor", "AMR01", dusen)
    g.yap("sundurma_dus", "OBM01", dusen, GerekceGirdisi(gerekce="Eşya fuara gitti, gerek kalmadı"))
    with pytest.raises(Ret, match="kullanılmadan düştü"):
        t.teslim_alma(g, dusen)
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("32/1", "32/3", "32/4")
def test_tir_gelisi_onaylanir_alinir_kocani_doner(ofis: Any) -> None:
    g = ofis.gun
    with pytest.raises(Ret, match=r"harfler JX olmalı.*«Numara gerekçesi» yazın"):
        t.tir(g, "XX72581267")
    ob = t.tir(g).belge_id
    with pytest.raises(Ret, match="numaralı belgeyle"):
        t.tir(g, no="CMR-9")
    with pytest.raises(Ret, match=r"o belgeyle birlikte karşılaştırılır"):
        g.ozet_onay(ob)
    with pytest.raises(Ret, match="Aynı bulunmayan grup: TIR karnesi"):
        g.yap("transit_gelis_onayla", "KAB01", ob, t.GelisOnayGirdisi(uyan_gruplar=practice.OB_GRUPLARI))
    with pytest.raises(Ret, match="onaylanmamış"):
        g.ambar_giris(ob)
    assert t.gelis_onay(g, ob).madde == "32/3"
    with pytest.raises(Ret, match=r"ambara alınmamış eşyası var; transit işlemi bitmeden teyit gönderilmez"):
        t.teyit_gonder(g, ob)
    kuyruk = lambda: {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["OBM01"], frozenset({Rol.OZET_BEYAN_MEMURU}))}  # noqa: E731
    assert kuyruk()["tir_kocani_gonder"] == 0
    g.ambar_giris(ob)
    assert (kuyruk()["tir_kocani_gonder"], kuyruk()["teyit_gonder"]) == (1, 0)
    with pytest.raises(Ret, match="TIR karnesi ile gelmiş"):
        g.yap("teyit_gonder", "OBM01", t.gelis(g, ob).id, t.TeyitGirdisi(mesruhat="Teslim alındı, tamam", gunu=ofis.depo.bugun(), evrak_no="1"))
    assert t.teyit_gonder(g, ob).kagitlar[0].form == "teyit_yazisi"
    with pytest.raises(Ret, match="İkinci kez gönderilmez"):
        t.teyit_gonder(g, ob)
    assert t.teyit_alindi(g, ob).durum == GelisDurumu.TEYITLI.name
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("32/2", "32/4")
def test_transit_beyannamesiyle_gelen_teslim_alinir_teyidi_gecikirse_sorulur(ofis: Any) -> None:
    g = ofis.gun
    with pytest.raises(Ret, match="taşıyıcı / acente yapar"):
        g.yap("transit_gelis_tescil", "OBM01", girdi=t.TransitGelisGirdisi(
            **t.tasit(g, senetler=(t.senet("C"),)), beyanname_no="26220200TR00000001", hareket_idaresi=t.SINIR, hareket_gunu=ofis.depo.bugun()
        ))  # fmt: skip
    with pytest.raises(Ret, match="Sınır gümrüğü bu idarenin kendisi olamaz"):
        t.gelen(g, hareket_idaresi="343100")
    with practice.gecmiste(ofis.depo, timedelta(days=40)):
        ob = t.gelen(g).belge_id
        t.gelis_onay(g, ob)
        g.ambar_giris(ob)
        with pytest.raises(Ret, match="önce TV ekranında F2 ile gönderin"):
            t.teyit_alindi(g, ob)
        t.teyit_gonder(g, ob)
        with pytest.raises(Ret, match="süre dolmadan sorulmaz"):
            g.yap("teyit_sor", "OBM01", t.gelis(g, ob).id, SorGirdisi(gunu=ofis.depo.bugun(), evrak_no="B.02-119"))
    bekleyen = lambda: {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["OBM01"], frozenset({Rol.OZET_BEYAN_MEMURU}))}  # noqa: E731
    assert (bekleyen()["teyit_sor"], bekleyen()["teyit_alindi"]) == (1, 1), "late: it stands on the desk of its own"
    (gec,) = queries_grup.geciken_teyitler(ofis.depo)
    assert (gec.gecikme, gec.sinir) == (10, "KAPIKULE GÜMRÜK MÜDÜRLÜĞÜ (220200)")
    assert g.yap("teyit_sor", "OBM01", gec.id, SorGirdisi(gunu=ofis.depo.bugun(), evrak_no="B.02-119")).kagitlar[0].form == "teyit_yazisi"
    assert bekleyen()["teyit_sor"] == 0, "asked"
    t.teyit_alindi(g, ob)
    assert queries_grup.geciken_teyitler(ofis.depo) == []
    assert [h.tur.name for h in queries_grup.gelis_gor(ofis.depo, "1").hareketler] == ["GONDERILDI", "SORULDU", "ALINDI"]


@pytest.mark.madde("10/1")
@pytest.mark.parametrize(("degisen", "neden"), [
    ({"tasima_sekli": "10", "tasit_no": "9319467"}, "IMO numarası"),
    ({"tasima_sekli": "40", "senetler": (t.senet("235-12345676"),)}, "Hava yük senedi"),
])  # fmt: skip
def test_tutmayan_numara_gerekceyle_kalir(sqlite_ofis: Any, degisen: dict[str, Any], neden: str) -> None:
    taban = t.tasit(sqlite_ofis.gun, tur="DENİTH", senetler=(t.senet("S-1"),))
    girdi = practice.OzetBeyanGirdisi(**{**taban, **degisen})
    with pytest.raises(Ret, match=neden):
        sqlite_ofis.gun.yap("ozet_beyan_tescil", "TAS01", girdi=girdi)
    gerekceli = girdi.model_copy(update={"numara_gerekcesi": "Belgede de bu numara yazıyor, taşıyıcı teyit etti"})
    ob = sqlite_ofis.gun.yap("ozet_beyan_tescil", "TAS01", girdi=gerekceli)
    gor = queries.ozet_beyan_gor(sqlite_ofis.depo, ob.belge_id)
    assert gor.numara_gerekcesi == gerekceli.numara_gerekcesi
    for is_ in kagit.bekleyen_isler(sqlite_ofis.depo, sqlite_ofis.kisi["TAS01"]):
        with pdfplumber.open(io.BytesIO(baski.pdf_uret(kagit.baski_verisi(sqlite_ofis.depo, is_), egitim=False))) as pdf:
            assert gerekceli.numara_gerekcesi in pdf.pages[0].extract_text(), "the paper says why, too"
