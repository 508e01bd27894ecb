"""A further assessment carries the tescil number, is collected at the same desks and moves no state (26/3, 27/1-c, 28/3)."""

from typing import Any

import pytest
from gumruk.data import denetim, queries, queries_kasa
from gumruk.models.beyanname import Beyanname
from gumruk.models.ek_tahakkuk import EkNeden, EkSatirGirdisi, EkTahakkukGirdisi
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from gumruk.models.vezne import OdemeAraci, OdemeGirdisi, TahsilatGirdisi

from tests.data.test_iade import dekont
from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC, bakiye
from tests.data.test_teminat import TEMINAT, gecici

pytestmark = pytest.mark.madde("23/1-a", "23/1-b")
EK = 12_000
GEREKCE = GerekceGirdisi(gerekce="Sonradan kontrolde menşe farkı bulundu")


def ek(ofis: Any, by: int, *satirlar: tuple[str, int]) -> Any:
    girdi = EkTahakkukGirdisi(
        neden=EkNeden.SONRADAN,
        satirlar=tuple(EkSatirGirdisi(kod=k, matrah_kurus=0, tutar_kurus=t) for k, t in satirlar or (("10", 10_000), ("40", 2_000))),
        gerekce=GEREKCE.gerekce,
    )
    return ofis.gun.yap("ek_tahakkuk_yap", "MUH01", by, girdi)


def tahsil(ofis: Any, islem: str, *byler: int, tutar: int, kod: str = "VEZ01") -> Any:
    odeme = OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=tutar)
    return ofis.gun.yap(islem, kod, byler[0], TahsilatGirdisi(odemeler=(odeme,), digerleri=byler[1:]))


def durum(ofis: Any, by: int) -> str:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum.name


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def test_ek_tahakkuk_ilkini_degistirmez_kapali_beyannameden_de_alinir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match="ilk tahakkuk ödendikten sonra yapılır"):
        ek(ofis, by)
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    with pytest.raises(Ret, match="vergi kodu değil"):
        ek(ofis, by, ("ZZZ", 1))
    with pytest.raises(Ret, match="iki kez yazılmış"):
        ek(ofis, by, ("10", 1), ("10", 1))
    sonuc = ek(ofis, by)
    assert "26MH0000002" in sonuc.nolar and durum(ofis, by) == "KAPANDI"
    gor = queries_kasa.vezne_gor(ofis.depo, by)
    assert [(h.tutar_kurus, bool(h.odeyen)) for h in gor.hareketler] == [(BORC, True), (EK, False)] and gor.borc_kurus == EK
    bozuk_yok(ofis)
    with pytest.raises(Ret, match="Bu beyanname ödenmiş"):
        ofis.gun.tahsil(by)
    kuyruk = {k.islem: k.adet for k in queries.kuyruklar(ofis.depo, ofis.kisi["VEZ01"], frozenset({Rol.VEZNEDAR}))}
    assert (kuyruk["tahsil_et"], kuyruk["ek_tahsil_et"]) == (0, 1)
    tahsil(ofis, "ek_tahsil_et", by, tutar=EK + 500)
    assert durum(ofis, by) == "KAPANDI" and bakiye(ofis, "120", "1234567890") == 0
    with pytest.raises(Ret, match=r"ödenmiş: alındı 26VA0000001.*26VA0000002"):
        tahsil(ofis, "ek_tahsil_et", by, tutar=EK)
    bozuk_yok(ofis)


def test_ek_ile_ilk_tahakkuk_bir_alindida_iptali_yalniz_ilkini_geri_alir(ofis: Any) -> None:
    kapali, yeni = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    ofis.gun.tahsil(kapali)
    ofis.gun.cikis(kapali)
    ek(ofis, kapali)
    tahsil(ofis, "ek_tahsil_et", kapali, yeni, tutar=EK + BORC)
    assert (durum(ofis, kapali), durum(ofis, yeni)) == ("KAPANDI", "ODENDI")
    bozuk_yok(ofis)
    istek = ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=2, gerekce=GEREKCE.gerekce))
    ofis.gun.yap("alindi_iptal_et", "AMR01", istek.belge_id, GEREKCE)
    assert (durum(ofis, kapali), durum(ofis, yeni)) == ("KAPANDI", "TAHSILATTA")
    assert bakiye(ofis, "120", "1234567890") == EK + BORC
    bozuk_yok(ofis)
    tahsil(ofis, "tahsil_et", yeni, kapali, tutar=EK + BORC)
    assert (durum(ofis, kapali), durum(ofis, yeni)) == ("KAPANDI", "ODENDI")
    with pytest.raises(Ret, match="eşyası çıkmaya başlamış"):
        ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=1, gerekce=GEREKCE.gerekce))
    bozuk_yok(ofis)


def test_ek_tahakkuk_bankadan_odenir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC))
    with pytest.raises(Ret, match="Bu beyanname ödenmiş: dekont ZİRAAT D-1"):
        ofis.gun.yap("ek_banka_odemesi", "MUH01", by, dekont(ofis, EK, "D-2"))
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["SAY01"], rol=Rol.MUHASEBE_MEMURU, verildi=ofis.depo.saat()))
    ek(ofis, by)
    with pytest.raises(Ret, match="ödenmemiş ek tahakkuku var"):
        ofis.gun.yap("ikinci_dekont", "SAY01", by, dekont(ofis, EK, "D-2", fazlasi_iade=True))
    with pytest.raises(Ret, match="Ek tahakkuku yapan, ödemesini onaylayamaz"):
        ofis.gun.yap("ek_banka_odemesi", "MUH01", by, dekont(ofis, EK, "D-2"))
    ofis.gun.yap("ek_banka_odemesi", "SAY01", by, dekont(ofis, EK, "D-2"))
    assert bakiye(ofis, "120", "1234567890") == 0 and durum(ofis, by) == "ODENDI"
    bozuk_yok(ofis)


def test_borcu_olmayan_beyanname_alindiya_eklenmez(ofis: Any) -> None:
    """Its duties are paid and only its guarantee is missing: there is nothing of it to put on a receipt."""
    by, teminatli = tahsilatta(ofis, "S1"), gecici(ofis, "S2")
    ofis.gun.tahsil(teminatli)
    with pytest.raises(Ret, match="26343100IM00000002: tahsil edilecek vergisi yok"):
        tahsil(ofis, "tahsil_et", by, teminatli, tutar=BORC)


@pytest.mark.madde("24/1-a")
def test_acik_ek_tahakkuk_teminatlanani_bekletmez(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, TEMINAT)
    ek(ofis, by)
    istek = ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=2, gerekce=GEREKCE.gerekce))
    ofis.gun.yap("alindi_iptal_et", "AMR01", istek.belge_id, GEREKCE)
    assert durum(ofis, by) == "TAHSILATTA"
    ofis.gun.nakit_teminat(by, TEMINAT)
    assert durum(ofis, by) == "ODENDI"
    bozuk_yok(ofis)
