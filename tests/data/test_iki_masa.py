"""Two desks with connections of their own at the same moment: one success, one clear refusal, on both databases."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from gumruk.data import denetim, migrate, practice, queries_ekstre
from gumruk.data.ofis import Ofisim
from gumruk.models.banka import BankaOdemesi
from gumruk.models.beyanname import Beyanname
from gumruk.models.ekstre import EkstreGirdisi, EkstreSatiriGirdisi
from gumruk.models.kasa import KasaAcGirdisi, KasaOturumu
from gumruk.models.kimlik import Kullanici, KullaniciRolu
from gumruk.models.kriter import MuayeneGorevi, MuayeneGrubu
from gumruk.models.temel import Ret, Rol
from gumruk.models.teminat import TopluKullanimGirdisi
from gumruk.models.vezne import OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from sqlmodel import select

from tests.data.test_banka import onayla, vezneye_dekont
from tests.data.test_iade import ODE, odenecek
from tests.data.test_islem import hazir, tahsilatta
from tests.data.test_kasa import BORC
from tests.data.test_teminat import TEMINAT, gecici

pytestmark = pytest.mark.madde("23/1-a", "23/1-b")


def ikisi(ofis: Any, *isler: Callable[[Any], Any], ara: float = 0.0) -> list[Any]:
    """Each work at a desk of its own, all at once (or `ara` seconds apart); what each came to, in their order."""
    sonuc: list[Any] = [None] * len(isler)

    def masa(n: int) -> None:
        depo = migrate.ac(ofis.depo.url)
        try:
            engel.wait()
            time.sleep(n * ara)
            sonuc[n] = isler[n](type(ofis)(depo, ofis.kisi, practice.Gun(depo, ofis.kisi), ofis.tur))
        except Ret as ret:
            sonuc[n] = ret
        finally:
            depo.kapat()

    engel = threading.Barrier(len(isler))
    masalar = [threading.Thread(target=masa, args=(n,)) for n in range(len(isler))]
    for m in masalar:
        m.start()
    for m in masalar:
        m.join()
    return sonuc


def yavaslat(monkeypatch: pytest.MonkeyPatch, ad: str) -> None:
    """What a guard has read grows old before the act goes on: without a lock the other desk slips in."""
    asil = getattr(Ofisim, ad)

    def agir(self: Any, *a: Any) -> Any:
        okunan = asil(self, *a)
        time.sleep(0.3)
        return okunan

    monkeypatch.setattr(Ofisim, ad, agir)


def test_bir_dekont_iki_masada_bir_kez(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by, oteki = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    ofis.gun.kasa()
    yavaslat(monkeypatch, "dekont_kullanan")
    sonuc = ikisi(ofis, lambda o: onayla(o, by), lambda o: vezneye_dekont(o, oteki, "Ziraat"))
    assert sorted(isinstance(x, Ret) for x in sonuc) == [False, True]
    assert "dekont kullanılmış" in next(str(x) for x in sonuc if isinstance(x, Ret))
    assert denetim.denetle(ofis.depo) == []


def test_ayni_yazilan_dekont_da(ofis: Any) -> None:
    byler = [tahsilatta(ofis, f"S{n}") for n in range(3)]
    sonuc = ikisi(ofis, *((lambda o, b=b: onayla(o, b)) for b in byler))
    assert sum(isinstance(x, Ret) for x in sonuc) == 2
    with ofis.depo.oku() as s:
        assert len(s.exec(select(BankaOdemesi)).all()) == 1


def test_bir_veznedar_iki_masada_bir_kasa_acar(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    yavaslat(monkeypatch, "kasada_birakilan")
    sonuc = ikisi(ofis, *[lambda o: o.gun.yap("kasa_ac", "VEZ01", girdi=KasaAcGirdisi(devir_kurus=0))] * 2)
    assert ["Önce onu kapatın" in str(x) for x in sonuc if isinstance(x, Ret)] == [True]
    with ofis.depo.oku() as s:
        assert len(s.exec(select(KasaOturumu)).all()) == 1
    assert denetim.denetle(ofis.depo) == []


def test_sayim_surerken_tahsilat_girmez(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by = tahsilatta(ofis)
    kasa = ofis.gun.kasa()
    yavaslat(monkeypatch, "kasanin_acik_uclari")
    nakit = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=BORC),))
    say, tahsil = ikisi(ofis, lambda o: o.gun.say(kasa, 0), lambda o: o.gun.yap("tahsil_et", "VEZ01", by, nakit), ara=0.15)
    assert not isinstance(say, Ret) and "sayıldı" in str(tahsil)
    assert denetim.denetle(ofis.depo) == []


def test_gorev_ayriligi_alindidaki_her_beyannamede_aranir(ofis: Any) -> None:
    """Who assessed a declaration may not collect it as the second one on a receipt either."""
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["MUA01"], rol=Rol.VEZNEDAR, verildi=ofis.depo.saat()))
        s.add(MuayeneGorevi(kullanici_id=ofis.kisi["MUA02"], grup=MuayeneGrubu.BELGE, bas=ofis.depo.bugun()))
    kimde: dict[str, int] = {}
    for n in range(9):  # the draw may send one to somebody else's physical examination
        if {"MUA01", "MUA02"} <= set(kimde):
            break
        by = hazir(ofis, f"S{n}")
        with ofis.depo.oku() as s:
            kimde[s.get_one(Kullanici, s.get_one(Beyanname, by).muayene_memuru_id).kod] = by
    kendi, baska = kimde["MUA01"], kimde["MUA02"]
    ofis.gun.muayene(kendi)
    ofis.gun.muayene(baska)
    with ofis.depo.oku() as s:
        kendi_no = s.get_one(Beyanname, kendi).no
    ofis.gun.kasa("MUA01")
    cift = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=2 * BORC),), digerleri=(kendi,))
    with pytest.raises(Ret, match=f"{kendi_no}: Tahakkuku yapan, tahsil edemez"):
        ofis.gun.yap("tahsil_et", "MUA01", baska, cift)
    ofis.gun.tahsil(baska, kod="MUA01")
    assert denetim.denetle(ofis.depo) == []


def test_ayni_ekstre_iki_masadan_bir_kez_sayilir(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    yavaslat(monkeypatch, "ekstre_satirlari")
    odeme = EkstreSatiriGirdisi(gun=ofis.depo.bugun(), tutar_kurus=5, dekont_no="D-1")
    girdi = EkstreGirdisi(banka="ZİRAAT", kaynak="e.csv", dosya_ozeti="0" * 64, satirlar=(odeme,))
    sonuc = ikisi(ofis, *[lambda o: o.gun.yap("ekstre_yukle", "MUH01", girdi=girdi)] * 2)
    ozetler = sorted(queries_ekstre.yukleme_ozeti(ofis.depo, x.belge_id) for x in sonuc)
    assert "0 yeni ödeme, 1 daha önce" in ozetler[0] and "1 yeni ödeme, 0 daha önce" in ozetler[1], ozetler
    assert len(queries_ekstre.ekstre_satirlari(ofis.depo)) == 1


@pytest.mark.madde("24/1-b")
def test_bir_mektup_iki_masada_bir_kez(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by, oteki = gecici(ofis, "S1"), gecici(ofis, "S2")
    yavaslat(monkeypatch, "acik_kiymet")
    sonuc = ikisi(ofis, lambda o: o.gun.mektup(by, TEMINAT), lambda o: o.gun.mektup(oteki, TEMINAT, banka="ZİRAAT BANKASI AMBARLI"))
    assert sorted(isinstance(x, Ret) for x in sonuc) == [False, True]
    assert "İki kez alınmaz" in next(str(x) for x in sonuc if isinstance(x, Ret))
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("24/1-b")
def test_toplu_teminattan_iki_masada_bakiyesi_kadar(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by, oteki = gecici(ofis, "S1"), gecici(ofis, "S2")
    toplu = ofis.gun.mektup(None, TEMINAT).belge_id
    ofis.gun.teslim_al(toplu)
    kullan = TopluKullanimGirdisi(teminat_id=toplu, tutar_kurus=TEMINAT)
    yavaslat(monkeypatch, "toplu_bakiye")
    sonuc = ikisi(ofis, *(lambda o, b=b: o.gun.yap("toplu_kullan", "MUH01", b, kullan) for b in (by, oteki)))
    assert sorted(isinstance(x, Ret) for x in sonuc) == [False, True]
    assert "bakiyesi 0,00 TL" in next(str(x) for x in sonuc if isinstance(x, Ret))
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("25")
def test_bir_iade_iki_veznede_bir_kez_odenir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    for kod in ("VEZ01", "VEZ02"):
        ofis.gun.kasa(kod)
    ofis.gun.tahsil(by)
    ofis.gun.tahsil(tahsilatta(ofis, "S2"), "VEZ02")
    dk = odenecek(ofis, by, (1, "10", 100))
    sonuc = ikisi(ofis, *(lambda o, k=k: o.gun.yap("iade_ode", k, dk, ODE) for k in ("VEZ01", "VEZ02")))
    assert sorted(isinstance(x, Ret) for x in sonuc) == [False, True]
    assert "İkinci kez ödenmez" in next(str(x) for x in sonuc if isinstance(x, Ret))
    assert denetim.denetle(ofis.depo) == []
