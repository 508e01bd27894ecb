"""Tutanaks beside corrections, samples, the draw and interest: each sees what the others did (13, 17, 18/1, 12/3, 15/2, 26)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, queries_surum
from gumruk.data.kura import kura_denetle
from gumruk.data.ofis_ambar import satir_kalanlari
from gumruk.data.queries_secim import gun_gor
from gumruk.models.ambar import AmbarGirisGirdisi, GirisSatiriGirdisi
from gumruk.models.beyanname import BaglantiGirdisi, Beyanname
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.numcikis import NumuneDonusGirdisi
from gumruk.models.temel import Ret, Rol
from gumruk.models.tutanak import AmbarsizTeslimGirdisi, TeslimSatirGirdisi
from gumruk.models.vezne import MuhasebeHareketi
from sqlmodel import select

from tests.data.test_duzeltme import beyani, duzelt, kalemde, uygun
from tests.data.test_ek_tahakkuk import faiz_satirlari, oranlari_yukle, sonra
from tests.data.test_eksik_beyan import eksik, tamamla
from tests.data.test_kurcalama import korumasiz
from tests.data.test_secim_gunu import bugunku
from tests.data.test_sozlu_beyan import KALEM, girdi
from tests.data.test_tahlil import UYGUNDUR, cikis, istek_id, numune, rapor, tek_kalem
from tests.data.test_tutanak import durumlar, eksikler, kabul, saglam
from tests.data.test_usul import GRAM, KAP, ozet


def serbest(ofis: Any, satir: int, haric: int | None = None) -> tuple[int, int]:
    with ofis.depo.oku() as s:
        k = satir_kalanlari(s, [satir], haric)[satir]
        return k.kalan_kap, k.kalan_gram


@pytest.mark.madde("17", "26/2")
def test_tamamlayici_beyanname_duzeltilir_tutanagin_satirlari_bagli_kalir(ofis: Any) -> None:
    ob = ozet(ofis)
    ofis.gun.basit_usul(ob)
    by = ofis.gun.tamamlayici("26TE0000001").belge_id
    ofis.gun.onay(by)
    ilk = beyani(ofis, by)
    duzelt(ofis, by, uygun(ofis, by), kalemde(ilk, fatura_kurus=3_650_000))
    assert [(v.surum, v.madde, v.ne) for v in queries_surum.surumler(ofis.depo, by)] == [
        (1, "26/2", "tamamlayıcı beyanname, tutanak tarihiyle tescil edildi"),
        (2, "17", "beyanname düzeltildi, yeni sürüm"),
    ]
    satir = ilk.baglantilar[0]
    assert (serbest(ofis, satir.satir_id), serbest(ofis, satir.satir_id, by)) == ((0, 0), (KAP, GRAM)), "one version is counted, once"
    saglam(ofis)
    fazla = kalemde(beyani(ofis, by), kap_adedi=KAP + 1)
    with pytest.raises(Ret, match=f"{KAP} kap"):
        duzelt(ofis, by, uygun(ofis, by), fazla)
    ofis.gun.tahsil(by)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("17", "26/1")
def test_azaltilan_tamamlayicidan_kalan_bir_baskasiyla_tamamlanir(ofis: Any) -> None:
    ob = ozet(ofis)
    ofis.gun.basit_usul(ob)
    by = ofis.gun.tamamlayici("26TE0000001").belge_id
    ofis.gun.onay(by)
    ilk = beyani(ofis, by)
    k = ilk.kalemler[0]
    duzelt(ofis, by, uygun(ofis, by), kalemde(ilk, kap_adedi=KAP - 20, brut_gram=GRAM - 2_000_000, net_gram=k.net_gram - 2_000_000))
    ofis.gun.tahsil(by)
    assert durumlar(ofis, ob, by) == ("ONAYLI", "ACIK", "KAPANDI"), "the first version's links count no more"
    saglam(ofis)
    bag = BaglantiGirdisi(satir_id=ilk.baglantilar[0].satir_id, kap_adedi=20, brut_gram=2_000_000)
    kalan = k.model_copy(update={"kap_adedi": 20, "brut_gram": 2_000_000, "net_gram": 1_800_000})
    son = ofis.gun.tamamlayici("26TE0000001", baglantilar=(bag,), kalemler=(kalan,), fatura_kurus=kalan.fatura_kurus).belge_id
    ofis.gun.onay(son)
    ofis.gun.tahsil(son)
    assert durumlar(ofis, ob, son) == ("KAPANDI", "KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("17", "13")
def test_tutanakla_verilenden_azina_duzeltilmez(ofis: Any) -> None:
    ob, by = kabul(ofis)
    ofis.gun.ambarsiz_teslim(ob, by, {0: 100})
    talep, ilk = uygun(ofis, by), beyani(ofis, by)
    k = ilk.kalemler[0]

    def kadar(kap: int) -> Any:
        return kalemde(ilk, kap_adedi=kap, brut_gram=kap * 100_000, net_gram=min(k.net_gram, kap * 90_000))

    with pytest.raises(Ret, match=r"100 kap, 10000\.00 kg tutanakla teslim edilmiş \(m\.13\)"):
        duzelt(ofis, by, talep, kadar(99))
    duzelt(ofis, by, talep, kadar(110))
    assert ("11/1", "10 kap ambara girmemiş") in [(m, ne.split(": ")[1].split(",")[0]) for m, ne in eksikler(ofis, by)][-2:]
    with pytest.raises(Ret, match="10 kap var, 20 istendi"):
        satir = TeslimSatirGirdisi(satir_id=ilk.baglantilar[0].satir_id, kap_adedi=20, brut_gram=2_000_000)
        ofis.gun.yap("ambarsiz_teslim", "OBM01", ob, AmbarsizTeslimGirdisi(satirlar=(satir,), teslim_alan="Selin Ak", beyanname_id=by))
    saglam(ofis)


@pytest.mark.madde("17", "18/1")
def test_senetsiz_sozlu_beyan_duzeltilir_giren_duzeltemez(ofis: Any) -> None:
    by = ofis.gun.yap("sozlu_beyan", "IRT01", girdi=girdi()).belge_id
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["IRT01"], rol=Rol.KABUL_MEMURU, verildi=ofis.depo.saat()))
    talep = uygun(ofis, by)
    yeni = kalemde(beyani(ofis, by), fatura_kurus=KALEM.fatura_kurus + 100_000)
    with pytest.raises(Ret, match="Beyannameyi tescil eden, düzeltmesini giremez"):
        duzelt(ofis, by, talep, yeni, "IRT01")
    duzelt(ofis, by, talep, yeni)
    assert queries_surum.surumler(ofis.depo, by)[0].madde == "18/1"
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    with ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).durum.name == "KAPANDI"
    saglam(ofis)


@pytest.mark.madde("15/2", "15/3-a")
def test_tutanakla_cikan_gunun_kurasina_girmez(ofis: Any) -> None:
    ob, olagan = ozet(ofis), ozet(ofis, "S2")
    ofis.gun.basit_usul(ob)
    by = ofis.gun.tamamlayici("26TE0000001").belge_id
    ofis.gun.onay(by)
    ofis.gun.onay(ofis.gun.beyanname(olagan).belge_id)
    gun = bugunku(ofis)
    assert gun_gor(ofis.depo, gun.no).adet == 1, "only the ordinary one was drawn for"
    ofis.gun.yap("gun_kapat", "AMR01", gun.id)
    (sonuc,) = kura_denetle(ofis.depo)
    assert (sonuc.adet, sonuc.bulgular) == (1, ())
    ofis.gun.basit_usul(ozet(ofis, "S3"))
    with pytest.raises(Ret, match="kapandı, tohumu açıklandı"):
        ofis.gun.onay(ofis.gun.tamamlayici("26TE0000002").belge_id)
    saglam(ofis)


@pytest.mark.madde("26/3", "27/1-c")
def test_tamamlamanin_noksanina_faiz_isler_orani_yoksa_tamamlanmaz(ofis: Any) -> None:
    by = eksik(ofis)
    ofis.gun.tahsil(by)
    bugun = ofis.depo.bugun()
    korumasiz(ofis.depo, "liste_satiri", "DELETE FROM liste_satiri WHERE liste = 'gecikmeFaizi'")
    oranlari_yukle(ofis, (bugun, bugun + timedelta(days=3), 30_000))
    sonra(ofis, 20)
    with pytest.raises(Ret, match=r"m\.26/3 .*gününün aylık oranı yüklü değil"):
        tamamla(ofis, by, {0: 3_650_000})
    oranlari_yukle(ofis, (bugun + timedelta(days=3), None, 30_000))
    tamamla(ofis, by, {0: 3_650_000})
    noksan = 237_389 + 777_908
    (faiz,) = faiz_satirlari(ofis)
    # 20 days of %3 a month: 1.015.297 × 2%
    assert (faiz.matrah_kurus, faiz.tutar_kurus) == (noksan, 20_306)
    with ofis.depo.oku() as s:
        assert s.exec(select(MuhasebeHareketi.tutar_kurus).order_by(MuhasebeHareketi.id.desc())).first() == noksan + 20_306
    saglam(ofis)


@pytest.mark.madde("26/3")
def test_fazla_faizsiz_tamamlanir(ofis: Any) -> None:
    """Where nothing is raised, no rate is asked for."""
    by = eksik(ofis)
    ofis.gun.tahsil(by)
    korumasiz(ofis.depo, "liste_satiri", "DELETE FROM liste_satiri WHERE liste = 'gecikmeFaizi'")
    sonra(ofis, 20)
    assert any("DK" in n for n in tamamla(ofis, by, {1: 3_500_000}).nolar)
    saglam(ofis)


@pytest.mark.madde("12/3", "13")
def test_disaridaki_numune_tutanakla_tamamlanani_da_bekletir(ofis: Any) -> None:
    """One line in the ambar, sampled; the other handed over on a tutanak: nothing closes before the sample's return is written."""
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    (ilk, kap, gram), *_ = g.satirlar(ob)
    giris = AmbarGirisGirdisi(
        ambar_kodu="A3", liste_no="SGL-1", satirlar=(GirisSatiriGirdisi(satir_id=ilk, yeri="A3", kap_adedi=kap, brut_gram=gram),)
    )
    g.yap("ambar_giris", "AMB01", ob, giris)
    by = g.beyanname(ob, kalemler=tek_kalem(), referans_no="X").belge_id
    with ofis.depo.oku() as s:
        assert len(s.get_one(Beyanname, by).baglantilar) == 2
    hat_fiziki(ofis, by)
    g.yap("hazirlik_bildir", "MUA02", by)
    g.yap("numune_iste", "MUA02", by, numune(ofis, by))
    istek = istek_id(ofis, by)
    g.yap("numune_cikar", "AMB01", istek, cikis(ofis, by, 100_000, 1))
    with pytest.raises(Ret, match=r"«numunesi tahlilde» \(memuru Gülşen Öz, MUA02\): muayene edilmeden teslim edilmez"):
        g.ambarsiz_teslim(ob, by)
    g.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek))
    g.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    g.ambarsiz_teslim(ob, by)
    g.tahsil(by)
    assert g.cikis(by).durum == "KISMEN_TESLIM"
    assert durumlar(ofis, ob, by) == ("AMBARDA", "ACIK", "KISMEN_TESLIM")
    saglam(ofis)
    g.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(aciklama="Numunenin tamamı tükendi"))
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    assert denetim.denetle(ofis.depo) == []


def hat_fiziki(ofis: Any, by: int) -> None:
    ofis.gun.onay(by)
    with ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).durum.name == "FIZIKI"
