"""Criteria and duty as an office writes them: dated, never changed under a day that has begun, each with its reason in the trail (15/2, 15/3)."""

import json
from datetime import timedelta
from typing import Any

import pytest
from gumruk.data.queries_yonetim import gorevler, kriterler
from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.kayit import IzKaydi
from gumruk.models.kriter import GorevGirdisi, KriterDurumu, KriterGirdisi, MuayeneGrubu
from gumruk.models.temel import GerekceGirdisi, Ret
from sqlmodel import select

from tests.data.test_islem import hazir


def kriter(ofis: Any, **alan: Any) -> int:
    girdi = KriterGirdisi(**{"ad": "Vanalar fiziki", "gecerli_bas": ofis.depo.bugun(), "gtip": "8481", "hat": Hat.FIZIKI, **alan})
    return int(ofis.gun.yap("kriter_yaz", "YON01", girdi=girdi).belge_id)


@pytest.mark.madde("15/2")
def test_ofisin_yazdigi_kriter_secer(ofis: Any) -> None:
    kriter(ofis)
    by = hazir(ofis)
    with ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).hat is Hat.FIZIKI


@pytest.mark.madde("15/2")
def test_secim_basladiktan_sonra_kriter_yarindan(ofis: Any) -> None:
    hazir(ofis)
    with pytest.raises(Ret, match=r"m\.15/2 .*gün içinde değişmez"):
        kriter(ofis)
    kriter(ofis, gecerli_bas=ofis.depo.bugun() + timedelta(days=1))
    with pytest.raises(Ret, match="geçmiş bir günden geçerli olamaz"):
        kriter(ofis, gecerli_bas=ofis.depo.bugun() - timedelta(days=1))


@pytest.mark.madde("15/2")
def test_kaldirilan_kriter_gerekcesiyle_izdedir(ofis: Any) -> None:
    no = kriter(ofis)
    ofis.gun.yap("kriter_kaldir", "YON01", no, GerekceGirdisi(gerekce="Vana ithalatında risk kalmadı"))
    assert next(k.durum for k in kriterler(ofis.depo) if k.id == no) is KriterDurumu.KALDIRILDI
    with ofis.depo.oku() as s:
        sonra = s.exec(select(IzKaydi.sonra).where(IzKaydi.islem == "kriter_kaldir")).one()
    assert json.loads(sonra)["gerekce"] == "Vana ithalatında risk kalmadı"
    with pytest.raises(Ret, match="«kaldırıldı»"):
        ofis.gun.yap("kriter_kaldir", "YON01", no, GerekceGirdisi(gerekce="Bir daha kaldırılsın"))
    by = hazir(ofis)
    with ofis.depo.oku() as s:
        assert no not in [d["kriter_id"] for d in json.loads(_secim(s, by))]


def _secim(s: Any, by: int) -> str:
    from gumruk.models.secim import HatSecimi

    return str(s.exec(select(HatSecimi.denemeler).where(HatSecimi.beyanname_id == by)).one())


@pytest.mark.madde("15/3")
def test_gorevi_amir_verir_ve_alir(ofis: Any) -> None:
    bugun = ofis.depo.bugun()
    yeni = GorevGirdisi(kullanici_id=ofis.kisi["MUA02"], grup=MuayeneGrubu.BELGE, bas=bugun)
    with pytest.raises(Ret, match="idare amiri yapar"):
        ofis.gun.yap("gorev_ver", "YON01", girdi=yeni)
    gorev = ofis.gun.yap("gorev_ver", "AMR01", girdi=yeni).belge_id
    with pytest.raises(Ret, match="zaten «belge kontrolü» grubunda"):
        ofis.gun.yap("gorev_ver", "AMR01", girdi=yeni)
    with pytest.raises(Ret, match="etkin bir muayene memuru değil"):
        ofis.gun.yap("gorev_ver", "AMR01", girdi=GorevGirdisi(kullanici_id=ofis.kisi["VEZ01"], grup=MuayeneGrubu.BELGE, bas=bugun))
    ofis.gun.yap("gorev_al", "AMR01", gorev, GerekceGirdisi(gerekce="Ambar grubuna döndü"))
    assert {g.kod for g in gorevler(ofis.depo) if g.grup is MuayeneGrubu.BELGE} == {"MUA01"}


@pytest.mark.madde("15/3")
def test_gorevlisiz_onay_yolu_soyler(ofis: Any) -> None:
    for g in gorevler(ofis.depo):
        ofis.gun.yap("gorev_al", "AMR01", g.id, GerekceGirdisi(gerekce="Bütün görevler alındı"))
    with pytest.raises(Ret, match="«Muayene görevlendirme» ekranında"):
        hazir(ofis)


@pytest.mark.madde("5")
def test_izde_kisi_bilgisi_ve_parola_durmaz(ofis: Any) -> None:
    """Names and password digests leave only a digest in the chain: an erasure must not break it."""
    ofis.gun.yap("kullanici_askiya_al", "YON01", ofis.kisi["VEZ02"], GerekceGirdisi(gerekce="Uzun süreli izne çıktı"))
    by = hazir(ofis)
    assert by
    with ofis.depo.oku() as s:
        govde = "\n".join(s.exec(select(IzKaydi.sonra)).all())
    assert "Uzun süreli izne çıktı" in govde
    for yasak in ("argon2", "Kuzey Makine", "1234567890", "Cem Uğur"):
        assert yasak not in govde, yasak
