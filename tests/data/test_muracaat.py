"""Missing or wrong papers that ask for no collection: noted, handed back, taken in again, on at the same examiner (19/4)."""

from typing import Any

import pytest
from gumruk.data import denetim, queries_masa, queries_muayene
from gumruk.data.practice import EKSIK_FATURA
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.muracaat import BelgeAlGirdisi, BelgeEksigi, BelgeVerGirdisi, EksikBelgeSatirGirdisi
from gumruk.models.temel import Ret, Rol

from tests.data.test_fiziki_istegi import belgede, durumu

pytestmark = pytest.mark.madde("19/4")
VER = BelgeVerGirdisi(kisi="Selin Ak", kisi_no="10000000146")
AL = BelgeAlGirdisi(kisi="Selin Ak", kisi_no="10000000146", getirilen="Faturanın imzalı aslı")


def kuyruklar(ofis: Any) -> dict[str, int]:
    return {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["MUR01"], frozenset({Rol.MURACAAT_MEMURU}))}


def test_nottan_geri_almaya(ofis: Any) -> None:
    by = belgede(ofis)
    sonuc = ofis.gun.yap("eksik_belge_notu", "MUA01", by, EKSIK_FATURA)
    assert (sonuc.durum, [(k.form, k.belge_no) for k in sonuc.kagitlar]) == ("MURACAATTA", [("eksik_belge_notu", "26EB0000001")])
    assert kuyruklar(ofis) == {"belge_geri_ver": 1, "belge_geri_al": 0}
    with pytest.raises(Ret, match="henüz mükellefe verilmemiş"):
        ofis.gun.yap("belge_geri_al", "MUR01", by, AL)
    with pytest.raises(Ret, match=r"m\.19/4 .*müracaat memuru getirilince"):
        ofis.gun.muayene(by)
    with pytest.raises(Ret, match="müracaat memuru yapar"):
        ofis.gun.yap("belge_geri_ver", "MUA01", by, VER)
    with pytest.raises(Ret, match="tutmuyor"):
        ofis.gun.yap("belge_geri_ver", "MUR01", by, VER.model_copy(update={"kisi_no": "10000000147"}))
    assert ofis.gun.yap("belge_geri_ver", "MUR01", by, VER).durum == "MURACAATTA"
    assert kuyruklar(ofis) == {"belge_geri_ver": 0, "belge_geri_al": 1}
    with pytest.raises(Ret, match="Selin Ak adlı kişiye verilmiş; ikinci kez verilmez"):
        ofis.gun.yap("belge_geri_ver", "MUR01", by, VER)
    (ilk, *_) = queries_masa.neden_kapanmadi(ofis.depo, by).eksikler
    assert (ilk.madde, ilk.masa) == ("19/4", "müracaat memuru")
    assert ofis.gun.yap("belge_geri_al", "MUR01", by, AL).durum == "BELGE"
    assert durumu(ofis, by) == (BeyannameDurumu.BELGE, ofis.kisi["MUA01"]), "the same examiner goes on"
    assert kuyruklar(ofis) == {"belge_geri_ver": 0, "belge_geri_al": 0}
    (notu,) = queries_muayene.yollar(ofis.depo, by).notlar
    assert notu.belgeler == "Fatura: imzası, mührü, onayı yok" and "Faturanın imzalı aslı" in notu.alindi and "Selin Ak" in notu.verildi
    with pytest.raises(Ret, match="Müracaat masasında bekleyen belgesi yok: beyanname «belge kontrolünde»"):
        ofis.gun.yap("belge_geri_al", "MUR01", by, AL)
    assert denetim.denetle(ofis.depo) == []


def test_ikinci_not_ayri_yol(ofis: Any) -> None:
    """A second note opens its own way; the first one's hand-over does not count for it."""
    by = belgede(ofis)
    for n in (1, 2):
        assert ofis.gun.yap("eksik_belge_notu", "MUA01", by, EKSIK_FATURA).nolar == (f"26EB000000{n}",)
        with pytest.raises(Ret, match="henüz mükellefe verilmemiş"):
            ofis.gun.yap("belge_geri_al", "MUR01", by, AL)
        ofis.gun.yap("belge_geri_ver", "MUR01", by, VER)
        ofis.gun.yap("belge_geri_al", "MUR01", by, AL)
    assert queries_muayene.kagit_nolari(ofis.depo, by) == ["26EB0000001", "26EB0000002"]
    assert ofis.gun.muayene(by).durum == "TAHSILATTA"
    assert denetim.denetle(ofis.depo) == []


def test_uygun_olmayan_not_yazilmaz(ofis: Any) -> None:
    by = belgede(ofis)
    yanlis = EksikBelgeSatirGirdisi(belge_kodu="9998", eksik=BelgeEksigi.EKSIK)
    for degisen, neden in (
        ({"tahsilat_ceza_gerekir": True}, r"m\.19/5 .*müzekkere yazılır"),
        ({"satirlar": (yanlis,)}, "«9998» belge kodu listede yok"),
        ({"satirlar": EKSIK_FATURA.satirlar * 2}, "iki kez yazılmış"),
    ):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("eksik_belge_notu", "MUA01", by, EKSIK_FATURA.model_copy(update=degisen))
    with pytest.raises(Ret, match="size havale edilmedi"):
        ofis.gun.yap("eksik_belge_notu", "MUA02", by, EKSIK_FATURA)
    ofis.gun.muayene(by)
    with pytest.raises(Ret, match="«tahsilatta»"):
        ofis.gun.yap("eksik_belge_notu", "MUA01", by, EKSIK_FATURA)
