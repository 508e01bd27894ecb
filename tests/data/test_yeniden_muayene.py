"""The notice to the operator, a difference found, and the second look at the declarant's written wish (21/1, 21/3)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, kagit, practice, queries_muayene
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.muayene import FizikiMuayeneGirdisi, MuayeneSonucu
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.yeniden_muayene import (
    MuayeneFarki,
    MuayeneFarkiGirdisi,
    YenidenFarkGirdisi,
    YenidenMuayeneGirdisi,
    YenidenMuayeneSonucu,
    YenidenUygunGirdisi,
)
from sqlmodel import select

from tests.data import test_muzekkere
from tests.data.test_fiziki_istegi import durumu

pytestmark = pytest.mark.madde("21/3")
BAKIM = {"kapsam": "Kapların tamamı açıldı", "isletme_memuru": "Ali Kara"}
FARK = MuayeneFarkiGirdisi(**BAKIM, kalem_sira=2, gerekce="Pamuklu beyan edilen tişört sentetik liften")
UYGUN = YenidenUygunGirdisi(**BAKIM, katilan="Selin Ak", katilan_no="10000000146")
YINE_FARK = YenidenFarkGirdisi(**UYGUN.model_dump(), gerekce="Etiketler ve elyaf yine sentetik çıktı")


def fizikide(ofis: Any, senet: str = "F1") -> int:
    """Goods that the system itself sent to physical examination, and the operator told."""
    by = ofis.gun.muayenede(senet, kalemler=practice.iki_kalem("610910000000"))
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    return int(by)


def talep(ofis: Any, **degisen: Any) -> YenidenMuayeneGirdisi:
    alanlar = {"dilekce_no": "114", "dilekce_gunu": ofis.depo.bugun(), "isteyen": "Deniz Gümrük Müşavirliği", "isteyen_no": "8890024379"}
    return YenidenMuayeneGirdisi(**{**alanlar, **degisen})


def istendi(ofis: Any) -> int:
    by = fizikide(ofis)
    ofis.gun.yap("muayene_farki_yaz", "MUA02", by, FARK)
    ofis.gun.yap("yeniden_muayene_iste", "MUA02", by, talep(ofis))
    return by


def test_amirin_uygun_gormedigi_muzekkereden_sonra_uygundur_verilir(ofis: Any) -> None:
    """The difference goes to the chief by a müzekkere; where he sees no cause in it the examiner may end what he began."""
    by = fizikide(ofis)
    ofis.gun.yap("muayene_farki_yaz", "MUA02", by, FARK)
    uygundur = FizikiMuayeneGirdisi(**BAKIM, uygun=True)
    with pytest.raises(Ret, match="Fark yazılmış"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, uygundur)
    test_muzekkere.muzekkere(ofis, by, "MUA02", "muzekkere_yaz_fiziki")
    ofis.gun.yap("muzekkere_uygun_gorme", "AMR01", by, GerekceGirdisi(gerekce="Lif farkı vergiyi ve rejimi değiştirmiyor"))
    assert durumu(ofis, by)[0] is BeyannameDurumu.FIZIKI
    ofis.gun.yap("fiziki_uygun", "MUA02", by, uygundur)
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("21/1")
def test_hazirlik_bildirimi_isletmeye_basilir(ofis: Any) -> None:
    by = ofis.gun.muayenede("F1", kalemler=practice.iki_kalem("610910000000"))
    sonuc = ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    assert [(k.form, k.belge_no) for k in sonuc.kagitlar] == [("hazirlik_bildirimi", "26343100IM00000001")]
    v = kagit.baski_verisi(ofis.depo, sonuc.kagitlar[0].is_id)
    assert [(r[0], r[1], r[7], r[8]) for r in v.yan["satirlar"]] == [("A3", "A3-110", 120, "CT"), ("A3", "A3-111", 16, "PX")]
    assert v.yan["memur"] == "Gülşen Öz"
    with pytest.raises(Ret, match="zaten bildirilmiş"):
        ofis.gun.yap("hazirlik_bildir", "MUA02", by)


@pytest.mark.madde("21/1")
def test_bildirimden_sonra_giren_esya_kagidi_degistirmez(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("F1").belge_id
    g.ozet_onay(ob)
    by = g.beyanname(ob, kalemler=practice.iki_kalem("610910000000")).belge_id
    g.onay(by)
    is_id = g.yap("hazirlik_bildir", "MUA02", by).kagitlar[0].is_id
    once = kagit.baski_verisi(ofis.depo, is_id).yan
    g.ambar_giris(ob)
    assert kagit.baski_verisi(ofis.depo, is_id).yan == once and once["satirlar"][0][:2] == (None, None)


def test_farktan_yeniden_muayeneye_uygundur(ofis: Any) -> None:
    by = fizikide(ofis)
    with pytest.raises(Ret, match=r"m\.21/3 .*yazılmış fark yok"):
        ofis.gun.yap("yeniden_muayene_iste", "MUA02", by, talep(ofis))
    assert ofis.gun.yap("muayene_farki_yaz", "MUA02", by, FARK).durum == "FIZIKI"
    girdi = FizikiMuayeneGirdisi(**BAKIM, uygun=True)
    with pytest.raises(Ret, match=r"m\.21/3  Fark yazılmış \(2\. kalem: Pamuklu .*yeniden muayeneden sonra verilir"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, girdi)
    with pytest.raises(Ret, match="fark yazılmış: 2"):
        ofis.gun.yap("muayene_farki_yaz", "MUA02", by, FARK)
    with pytest.raises(Ret, match="Yeniden muayene istenmemiş"):
        ofis.gun.yap("yeniden_muayene_uygun", "MUA02", by, UYGUN)
    for gun_farki in (-1, 1):
        with pytest.raises(Ret, match="Dilekçenin günü"):
            ofis.gun.yap("yeniden_muayene_iste", "MUA02", by, talep(ofis, dilekce_gunu=ofis.depo.bugun() + timedelta(days=gun_farki)))
    with pytest.raises(Ret, match="tutmuyor"):
        ofis.gun.yap("yeniden_muayene_iste", "MUA02", by, talep(ofis, isteyen_no="8890024378"))
    assert "26YN0000001" in ofis.gun.yap("yeniden_muayene_iste", "MUA02", by, talep(ofis)).nolar
    with pytest.raises(Ret, match=r"26YN0000001\. Bir fark için bir kez"):
        ofis.gun.yap("yeniden_muayene_iste", "MUA02", by, talep(ofis))
    with pytest.raises(Ret, match="tutmuyor"):
        ofis.gun.yap("yeniden_muayene_uygun", "MUA02", by, UYGUN.model_copy(update={"katilan_no": "10000000147"}))
    sonuc = ofis.gun.yap("yeniden_muayene_uygun", "MUA02", by, UYGUN)
    assert (sonuc.durum, [(k.form, k.belge_no) for k in sonuc.kagitlar]) == ("TAHSILATTA", [("yeniden_muayene_tutanagi", "26YN0000001")])
    with ofis.depo.oku() as s:
        ilk, ikinci = s.exec(select(MuayeneFarki)).one(), s.exec(select(YenidenMuayeneSonucu)).one()
        assert (ilk.bulunan, ikinci.uygun, ikinci.katilan) == (FARK.gerekce, True, "Selin Ak"), "the second result stands beside the first"
        assert [(x.hat, x.mesruhat) for x in s.exec(select(MuayeneSonucu))] == [(Hat.FIZIKI, "uygundur")]
    assert ofis.gun.tahsil(by).durum == "ODENDI"
    assert denetim.denetle(ofis.depo) == []


def test_fark_durursa_uygundur_verilmez(ofis: Any) -> None:
    by = istendi(ofis)
    sonuc = ofis.gun.yap("yeniden_muayene_fark", "MUA02", by, YINE_FARK)
    assert (sonuc.durum, [k.form for k in sonuc.kagitlar]) == ("FIZIKI", ["yeniden_muayene_tutanagi"])
    for islem, girdi in (("yeniden_muayene_uygun", UYGUN), ("yeniden_muayene_fark", YINE_FARK)):
        with pytest.raises(Ret, match="Yeniden muayene yapılmış"):
            ofis.gun.yap(islem, "MUA02", by, girdi)
    with pytest.raises(Ret, match="Fark yazılmış"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, FizikiMuayeneGirdisi(**BAKIM, uygun=True))
    yollar = queries_muayene.yollar(ofis.depo, by)
    assert yollar.fark is not None and yollar.fark.sonuc.startswith("fark duruyor: Etiketler")
    assert durumu(ofis, by)[0] is BeyannameDurumu.FIZIKI
    with ofis.depo.oku() as s:
        assert s.exec(select(MuayeneSonucu)).first() is None
    assert denetim.denetle(ofis.depo) == []


def test_yalniz_ilk_memur_yeniden_muayene_eder(ofis: Any) -> None:
    by = istendi(ofis)
    with pytest.raises(Ret, match="size havale edilmedi"):
        ofis.gun.yap("yeniden_muayene_uygun", "MUA01", by, UYGUN)
    with ofis.depo.yaz() as s:
        s.get_one(Beyanname, by).muayene_memuru_id = ofis.kisi["MUA01"]
    with pytest.raises(Ret, match="ilk muayeneyi yapan memur yapar"):
        ofis.gun.yap("yeniden_muayene_uygun", "MUA01", by, UYGUN)


def test_fark_dogru_kalemde_bildirimden_sonra_yazilir(ofis: Any) -> None:
    by = ofis.gun.muayenede("F1", kalemler=practice.iki_kalem("610910000000"))
    with pytest.raises(Ret, match=r"m\.21/1 .*bildirilmemiş"):
        ofis.gun.yap("muayene_farki_yaz", "MUA02", by, FARK)
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    with pytest.raises(Ret, match=r"7\. kalem yok; beyannamede 2 kalem var"):
        ofis.gun.yap("muayene_farki_yaz", "MUA02", by, FARK.model_copy(update={"kalem_sira": 7}))
