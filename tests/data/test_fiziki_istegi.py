"""Physical examination asked for by the document examiner: granted to an examiner of the ambar group, or declined with reasons (19/3)."""

from typing import Any

import pytest
from gumruk.data import denetim, kagit, queries_masa, queries_muayene
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.fiziki_istegi import FarkKonusu, FizikiGorevGirdisi, FizikiIstegiGirdisi, FizikiKarari, IstekKarari
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.kriter import GorevGirdisi, MuayeneGrubu
from gumruk.models.muayene import BelgeKontrolGirdisi, FizikiMuayeneGirdisi, MuayeneSonucu
from gumruk.models.secim import Atama
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from sqlmodel import col, select

pytestmark = pytest.mark.madde("19/3")
ISTEK = FizikiIstegiGirdisi(konu=FarkKonusu.MIKTAR, gerekce="Çeki listesinde 140 kap, beyannamede 136 kap yazıyor")
RED = GerekceGirdisi(gerekce="Fark çeki listesindeki toplama hatasından, eşya tartılmış")


def belgede(ofis: Any, senet: str = "S1", **degisen: Any) -> int:
    """A declaration at the document examiner, whatever the random share drew."""
    for n in range(20):
        by = ofis.gun.muayenede(f"{senet}{n}", **degisen)
        if ofis.gun.durumu(by) is BeyannameDurumu.BELGE:
            return int(by)
    raise AssertionError("twenty draws in a row fell on physical examination")


def istendi(ofis: Any, senet: str = "S1") -> int:
    by = belgede(ofis, senet)
    ofis.gun.yap("fiziki_iste", "MUA01", by, ISTEK)
    return by


def durumu(ofis: Any, by: int) -> tuple[BeyannameDurumu, int | None]:
    with ofis.depo.oku() as s:
        b = s.get_one(Beyanname, by)
        return b.durum, b.muayene_memuru_id


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def test_istek_gerekcesiyle_amire_gider(ofis: Any) -> None:
    by = belgede(ofis)
    with pytest.raises(Ret, match="size havale edilmedi"):
        ofis.gun.yap("fiziki_iste", "MUA02", by, ISTEK)
    with pytest.raises(Ret, match="muayene memuru yapar"):
        ofis.gun.yap("fiziki_iste", "KAB01", by, ISTEK)
    sonuc = ofis.gun.yap("fiziki_iste", "MUA01", by, ISTEK)
    assert (sonuc.durum, sonuc.nolar) == ("FIZIKI_ISTENDI", ("26FM0000001",))
    assert [(k.form, k.belge_no) for k in sonuc.kagitlar] == [("fiziki_istegi", "26FM0000001")]
    assert durumu(ofis, by) == (BeyannameDurumu.FIZIKI_ISTENDI, ofis.kisi["MUA01"]), "the examiner who asked keeps it until the chief decides"
    with pytest.raises(Ret, match=r"m\.19/3 .*«fiziki muayenesi istendi» \(idare amirinde; isteyen Mehmet Kaya, MUA01\)"):
        ofis.gun.yap("belge_onayla", "MUA01", by, BelgeKontrolGirdisi(tarife_uygun=True, kiymet_uygun=True, miktar_uygun=True))
    with pytest.raises(Ret, match=r"«fiziki muayenesi istendi» .idare amirinde"):
        ofis.gun.yap("fiziki_iste", "MUA01", by, ISTEK)
    ofis.gun.kasa()
    with pytest.raises(Ret, match=r"Tahakkuk yapılmamış: .*idare amirinde"):
        ofis.gun.tahsil(by)
    (ilk, *_) = queries_masa.neden_kapanmadi(ofis.depo, by).eksikler
    assert (ilk.madde, ilk.masa) == ("19/3", "idare amiri")
    bozuk_yok(ofis)


def test_uygun_gorulunce_gorevlendirilen_muayene_eder(ofis: Any) -> None:
    by = istendi(ofis)
    gor = queries_muayene.fiziki_istegi_gor(ofis.depo, by)
    assert [(m.kod, m.puan) for m in gor.memurlar] == [("MUA02", gor.memurlar[0].puan)]
    sonuc = ofis.gun.yap("fiziki_gorevlendir", "AMR01", by, FizikiGorevGirdisi(memur_id=ofis.kisi["MUA02"]))
    assert (sonuc.durum, [(k.form, k.belge_no) for k in sonuc.kagitlar]) == ("FIZIKI", [("fiziki_karari", "26FM0000001")])
    assert durumu(ofis, by) == (BeyannameDurumu.FIZIKI, ofis.kisi["MUA02"])
    with ofis.depo.oku() as s:
        atama = s.exec(select(Atama).where(Atama.beyanname_id == by).order_by(col(Atama.id).desc())).first()
        assert s.get_one(Beyanname, by).hat is Hat.BELGE, "the line that the system chose stays as it was chosen"
    assert atama is not None and atama.memur_id == ofis.kisi["MUA02"] and "26FM0000001: idare amiri AMR01 görevlendirdi" in atama.gerekce
    assert "MUA02" in atama.yukler
    with pytest.raises(Ret, match=r"26FM0000001 numaralı istek uygun görüldü.*«fiziki muayenede»"):
        ofis.gun.yap("fiziki_geri_cevir", "AMR01", by, RED)
    with pytest.raises(Ret, match=r"size havale edilmedi .memuru Gülşen Öz, MUA02"):
        ofis.gun.yap("hazirlik_bildir", "MUA01", by)
    ofis.gun.muayene(by)
    with ofis.depo.oku() as s:
        sonuclar = s.exec(select(MuayeneSonucu).where(MuayeneSonucu.beyanname_id == by)).all()
    assert [(x.hat, x.memur_id, x.mesruhat) for x in sonuclar] == [(Hat.FIZIKI, ofis.kisi["MUA02"], "uygundur")]
    assert durumu(ofis, by)[0] is BeyannameDurumu.TAHSILATTA
    bozuk_yok(ofis)


def test_uygun_gorulmeyince_ilk_memurda_kaldigi_yerden_surer(ofis: Any) -> None:
    by = istendi(ofis)
    sonuc = ofis.gun.yap("fiziki_geri_cevir", "AMR01", by, RED)
    assert [k.form for k in sonuc.kagitlar] == ["fiziki_karari"]
    assert durumu(ofis, by) == (BeyannameDurumu.BELGE, ofis.kisi["MUA01"])
    yollar = queries_muayene.yollar(ofis.depo, by)
    assert yollar.uyari() == [f"26FM0000001 fiziki muayene uygun görülmedi: {RED.gerekce}"]
    with ofis.depo.oku() as s:
        karar = s.exec(select(FizikiKarari)).one()
        assert (karar.karar, karar.atanan_id, karar.gerekce) == (IstekKarari.UYGUN_GORULMEDI, None, RED.gerekce)
    yeni = ofis.gun.yap("fiziki_iste", "MUA01", by, ISTEK.model_copy(update={"konu": FarkKonusu.MENSE}))
    assert yeni.nolar == ("26FM0000002",), "another difference may be asked about anew"
    ofis.gun.yap("fiziki_geri_cevir", "AMR01", by, RED)
    ofis.gun.muayene(by)
    assert durumu(ofis, by)[0] is BeyannameDurumu.TAHSILATTA
    bozuk_yok(ofis)


def test_yalniz_ambar_grubundaki_baska_memur_gorevlendirilir(ofis: Any) -> None:
    by = istendi(ofis)
    with pytest.raises(Ret, match="isteyen memur görevlendirilemez"):
        ofis.gun.yap("fiziki_gorevlendir", "AMR01", by, FizikiGorevGirdisi(memur_id=ofis.kisi["MUA01"]))
    for kod in ("VEZ01", "KAB01"):
        with pytest.raises(Ret, match="ambar muayene grubunda görevli değil"):
            ofis.gun.yap("fiziki_gorevlendir", "AMR01", by, FizikiGorevGirdisi(memur_id=ofis.kisi[kod]))
    bugun = ofis.depo.bugun()
    ofis.gun.yap("gorev_ver", "AMR01", girdi=GorevGirdisi(kullanici_id=ofis.kisi["MUA01"], grup=MuayeneGrubu.AMBAR, bas=bugun))
    with pytest.raises(Ret, match="isteyen memur görevlendirilemez"):
        ofis.gun.yap("fiziki_gorevlendir", "AMR01", by, FizikiGorevGirdisi(memur_id=ofis.kisi["MUA01"]))
    assert [m.kod for m in queries_muayene.fiziki_istegi_gor(ofis.depo, by).memurlar] == ["MUA02"]


def test_isteyen_ne_onaylar_ne_muayene_eder(ofis: Any) -> None:
    """One person with every role still needs two others."""
    by = istendi(ofis)
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["MUA01"], rol=Rol.IDARE_AMIRI, verildi=ofis.depo.saat()))
    for islem, girdi in (("fiziki_gorevlendir", FizikiGorevGirdisi(memur_id=ofis.kisi["MUA02"])), ("fiziki_geri_cevir", RED)):
        with pytest.raises(Ret, match="isteyen, isteği kendisi sonuçlandıramaz"):
            ofis.gun.yap(islem, "MUA01", by, girdi)
    ofis.gun.yap("fiziki_gorevlendir", "AMR01", by, FizikiGorevGirdisi(memur_id=ofis.kisi["MUA02"]))
    with ofis.depo.yaz() as s:
        s.get_one(Beyanname, by).muayene_memuru_id = ofis.kisi["MUA01"]
    girdi = FizikiMuayeneGirdisi(kapsam="Yüzde onu açıldı", isletme_memuru="Ali Kara", uygun=True)
    ofis.gun.yap("hazirlik_bildir", "MUA01", by)
    with pytest.raises(Ret, match="isteyen, kendisi yapamaz"):
        ofis.gun.yap("fiziki_uygun", "MUA01", by, girdi)


def test_istek_ve_karar_kagidi(sqlite_ofis: Any) -> None:
    """The paper that asks says nothing of the answer, whenever it is printed."""
    by = belgede(sqlite_ofis)
    istek = sqlite_ofis.gun.yap("fiziki_iste", "MUA01", by, ISTEK).kagitlar[0]
    karar = sqlite_ofis.gun.yap("fiziki_geri_cevir", "AMR01", by, RED).kagitlar[0]
    ilk, son = (kagit.baski_verisi(sqlite_ofis.depo, k.is_id) for k in (istek, karar))
    assert (ilk.yan["karar"], ilk.yan["amir"], ilk.yan["isteyen"]) == (None, "", "Mehmet Kaya")
    assert (son.yan["karar"].gerekce, son.yan["amir"]) == (RED.gerekce, "Nihal Işık")
    assert queries_muayene.kagit_nolari(sqlite_ofis.depo, by) == ["26FM0000001"]
