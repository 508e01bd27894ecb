"""A line is changed by the chief alone, with a coded reason and a text that names goods, document or finding; the system's choice stays (15/3)."""

from typing import Any

import pytest
from gumruk.data import denetim, practice, queries
from gumruk.data.kura import kura_denetle
from gumruk.data.queries_secim import gun_gor
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.hat_degisikligi import HatDegisikligi, HatDegisikligiGirdisi
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.kriter import GorevGirdisi, MuayeneGrubu
from gumruk.models.secim import Atama, HatSecimi
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from sqlmodel import col, select

from tests.data.test_islem import hazir, tahsilatta
from tests.data.test_secim_gunu import bugunku, yarina
from tests.data.test_tahlil import tahlile_tabi, tahlilli
from tests.data.test_yeniden_muayene import FARK, fizikide

VANA = "Vana gövdeleri dökme demir görünüyor, 7325 olabilir"


def girdi(neden: str = "EŞYA", gerekce: str = VANA) -> HatDegisikligiGirdisi:
    return HatDegisikligiGirdisi(neden=neden, gerekce=gerekce)


def belgede(ofis: Any) -> int:
    """A declaration in document control, whatever the day's random share says of the others."""
    for n in range(40):
        by = hazir(ofis, f"H{n}")
        if queries.beyanname_gor(ofis.depo, by).durum is BeyannameDurumu.BELGE:
            return by
    raise AssertionError("no declaration fell to document control")


@pytest.mark.madde("15/3")
def test_amir_fizikiye_alir_secim_kayitta_kalir(ofis: Any) -> None:
    by = belgede(ofis)
    sonuc = ofis.gun.yap("hat_fizikiye", "AMR01", by, girdi())
    assert sonuc.durum == "FIZIKI"
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.hat, b.muayene_memuru) == (Hat.FIZIKI, "Gülşen Öz")
    assert b.hat_degisikligi == f"Belge Kontrolü iken Nihal Işık, EŞYA: {VANA}"
    with ofis.depo.oku() as s:
        assert s.exec(select(HatSecimi.hat).where(HatSecimi.beyanname_id == by)).one() is Hat.BELGE
        assert len(s.exec(select(Atama).where(Atama.beyanname_id == by)).all()) == 2
        d = s.exec(select(HatDegisikligi)).one()
        assert (d.eski_hat, d.yeni_hat, d.neden, d.eski_memur_id) == (Hat.BELGE, Hat.FIZIKI, "EŞYA", ofis.kisi["MUA01"])
    with pytest.raises(Ret, match="size havale edilmedi"):
        ofis.gun.yap("hazirlik_bildir", "MUA01", by)
    with pytest.raises(Ret, match=r"m\.15/3 .*zaten «fiziki muayenede» \(memuru Gülşen Öz, MUA02\)"):
        ofis.gun.yap("hat_fizikiye", "AMR01", by, girdi())
    assert ofis.gun.muayene(by).durum == "TAHSILATTA"
    with pytest.raises(Ret, match="Muayenesi yok ya da bitmiş"):
        ofis.gun.yap("hat_belgeye", "AMR01", by, girdi())
    # the day's own choices come out again, the change beside them
    ofis.gun.yap("gun_kapat", "AMR01", bugunku(ofis).id)
    g = gun_gor(ofis.depo)
    assert [(d.beyanname_no, d.neden_adi) for d in g.degisiklikler] == [(b.no, "Eşyanın cinsi ya da niteliği")]
    (k,) = kura_denetle(ofis.depo)
    assert k.bulgular == () and denetim.denetle(ofis.depo) == []


@pytest.mark.madde("15/3")
def test_yumusatma_da_gerekce_ister_hazirlik_yeniden_bildirilir(ofis: Any) -> None:
    by = hazir(ofis, kalemler=practice.iki_kalem("610910000000"))
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    with pytest.raises(Ret, match="genel sözler"):
        ofis.gun.yap("hat_belgeye", "AMR01", by, girdi(gerekce="Fiziki muayeneye gerek görülmedi, uygundur"))
    ofis.gun.yap("hat_belgeye", "AMR01", by, girdi("BELGE", "Laboratuvar raporu 2026/118 aynı partiyi kapsıyor"))
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.durum, b.hat, b.muayene_memuru, b.hazirlik_ani) == (BeyannameDurumu.BELGE, Hat.BELGE, "Mehmet Kaya", None)
    ofis.gun.yap("hat_fizikiye", "AMR01", by, girdi("BULGU", "Mühür numarası senettekini tutmuyor"))
    with pytest.raises(Ret, match=r"m\.21/1 .*bildirilmemiş"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, practice.FizikiMuayeneGirdisi(kapsam="Yüzde onu açıldı", isletme_memuru="Ali Kara", uygun=True))
    assert ofis.gun.muayene(by).durum == "TAHSILATTA" and denetim.denetle(ofis.depo) == []


@pytest.mark.madde("15/3")
@pytest.mark.parametrize(
    ("neden", "gerekce", "aranan"),
    [
        ("RİSK", VANA, "«RİSK» diye bir hat değişikliği nedeni yok"),
        ("EŞYA", "Riskli görüldüğünden inceleme gerekli", "genel sözler"),
        ("EŞYA", "Malın cinsi faturadakinden farklı bulundu", r"adıyla ya da GTİP'iyle anmalı: «Küresel vana, pirinç», 8481"),
        ("BELGE", "Faturanın imzası eksik, mührü silinmiş", "numarası ya da tarihiyle anmalı"),
        ("İHBAR", "Telefonla bildirilen kaçakçılık ihbarı", "numarası ya da tarihiyle anmalı"),
    ],
)
def test_bir_sey_soylemeyen_gerekce_reddedilir(sqlite_ofis: Any, neden: str, gerekce: str, aranan: str) -> None:
    by = belgede(sqlite_ofis)
    with pytest.raises(Ret, match=aranan):
        sqlite_ofis.gun.yap("hat_fizikiye", "AMR01", by, girdi(neden, gerekce))
    with sqlite_ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).hat is Hat.BELGE and s.exec(select(HatDegisikligi)).first() is None


@pytest.mark.madde("15/3")
def test_yalniz_amir_ve_yalniz_muayenede(ofis: Any) -> None:
    by = belgede(ofis)
    for kod in ("MUA01", "YON01", "KAB01"):
        with pytest.raises(Ret, match="idare amiri yapar"):
            ofis.gun.yap("hat_fizikiye", kod, by, girdi())
    with pytest.raises(Ret, match="zaten «belge kontrolünde»"):
        ofis.gun.yap("hat_belgeye", "AMR01", by, girdi())
    vezneye = tahsilatta(ofis, "T1")
    with pytest.raises(Ret, match="Hat ancak muayene sürerken değişir"):
        ofis.gun.yap("hat_fizikiye", "AMR01", vezneye, girdi())
    ob = ofis.gun.ozet_beyan("T2").belge_id
    ofis.gun.ozet_onay(ob)
    with pytest.raises(Ret, match=r"m\.15/1 .*Tescil onayı verilmemiş"):
        ofis.gun.yap("hat_fizikiye", "AMR01", ofis.gun.beyanname(ob).belge_id, girdi())


@pytest.mark.madde("15/3")
def test_hatti_degistiren_muayene_edemez_gorevli_yoksa_soyler(ofis: Any) -> None:
    """The chief who is an examiner too is never chosen for what he has moved; with nobody else on duty the refusal names the desk."""
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["AMR01"], rol=Rol.MUAYENE_MEMURU, verildi=ofis.depo.saat()))
    bugun = ofis.depo.bugun()
    ofis.gun.yap("gorev_ver", "AMR01", girdi=GorevGirdisi(kullanici_id=ofis.kisi["AMR01"], grup=MuayeneGrubu.AMBAR, bas=bugun))
    by = belgede(ofis)
    with ofis.depo.oku() as s:
        from gumruk.models.kriter import MuayeneGorevi

        gorev = s.exec(select(MuayeneGorevi.id).where(MuayeneGorevi.kullanici_id == ofis.kisi["MUA02"], col(MuayeneGorevi.bit).is_(None))).one()
    yeni = GorevGirdisi(kullanici_id=ofis.kisi["MUA01"], grup=MuayeneGrubu.AMBAR, bas=bugun)
    ofis.gun.yap("gorev_al", "AMR01", gorev, GerekceGirdisi(gerekce="Yıllık izne ayrıldı"))
    with pytest.raises(Ret, match=r"«Fiziki muayene» için görevli muayene memuru yok\. .*MG"):
        ofis.gun.yap("hat_fizikiye", "AMR01", by, girdi())
    ofis.gun.yap("gorev_ver", "AMR01", girdi=yeni)
    ofis.gun.yap("hat_fizikiye", "AMR01", by, girdi())
    assert queries.beyanname_gor(ofis.depo, by).muayene_memuru == "Mehmet Kaya"


@pytest.mark.madde("15/2", "15/3")
def test_degisiklik_bir_tutanakta_durur(ofis: Any) -> None:
    """A change after the day's closing stands in the next day's record, and nowhere twice."""
    iki = [belgede(ofis)]
    ilk = bugunku(ofis)
    ofis.gun.yap("gun_kapat", "AMR01", ilk.id)
    ofis.gun.yap("hat_fizikiye", "AMR01", iki[0], girdi())
    yarina(ofis)
    hazir(ofis, "Y1")
    ikinci = bugunku(ofis)
    assert [len(gun_gor(ofis.depo, g.no).degisiklikler) for g in (ilk, ikinci)] == [0, 1]


@pytest.mark.madde("15/3", "21/3", "22/1")
def test_bulunan_fark_ve_aykiri_tahlil_belge_kontrolune_alinmaz(ofis: Any) -> None:
    """What was found on the goods, or is to be found by analysis, does not go away with the line; a favourable report frees it."""
    belge = girdi("BELGE", "Laboratuvar raporu 2026/118 aynı partiyi kapsıyor")
    farkli = fizikide(ofis)
    ofis.gun.yap("muayene_farki_yaz", "MUA02", farkli, FARK)
    with pytest.raises(Ret, match=r"m\.21/3  Muayenede fark yazılmış \(2\. kalem: .*müzekkereyle idareye bildirilir"):
        ofis.gun.yap("hat_belgeye", "AMR01", farkli, belge)
    bekleyen = tahlile_tabi(ofis, "T1")
    with pytest.raises(Ret, match=r"m\.22/1  Hat değişmez: .*Tahlile Tabi Maddeler Listesi'nde"):
        ofis.gun.yap("hat_belgeye", "AMR01", bekleyen, belge)
    aykiri = tahlilli(ofis, "T2", uygun=False, no="L-2")
    with pytest.raises(Ret, match=r"m\.22/1  Hat değişmez: .*tahlil sonucu beyana uygun değil \(rapor L-2\)"):
        ofis.gun.yap("hat_belgeye", "AMR01", aykiri, belge)
    assert ofis.gun.yap("hat_belgeye", "AMR01", tahlilli(ofis, "T3", no="L-3"), belge).durum == "BELGE"
