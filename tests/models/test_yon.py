"""Directions: one step, the article of each direction; a document of another direction refused (15, 30, 35; 19, 37)."""

from types import SimpleNamespace
from typing import Any

import pytest
from gumruk.data.law_text import madde_ozeti
from gumruk.models.akis import GECIS, GECISLER
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.numara import kisa_numara, tam_numara
from gumruk.models.rejim import rejimin_yonu
from gumruk.models.temel import Baglam, Memur, Rol, engeller
from gumruk.models.yon import HER_YON, KARSILIK, SERI, Bent, Yon, karsiligi, yonun_metni

BAGLAM: Any = Baglam(Memur(1, "MUA01", "M", frozenset({Rol.MUAYENE_MEMURU})), None, None, "343100", None)  # type: ignore[arg-type]


def test_karsiliklar_yonetmelikte_var() -> None:
    for cift in KARSILIK.values():
        for giris, obur in cift.items():
            assert madde_ozeti(giris) and madde_ozeti(obur), (giris, obur)


@pytest.mark.parametrize(("metin", "yon", "sonuc"), [
    ("F10: istenir (m.19/3), yoksa (m.19/5).", Yon.CIKIS, "F10: istenir (m.37/3), yoksa (m.37/4)."),
    ("Hattı (m.15/3-c) sistem seçer.", Yon.ANTREPO, "Hattı (m.30/3-c) sistem seçer."),
    ("Vergisi ödenir (m.23/1-a).", Yon.CIKIS, "Vergisi ödenir (m.23/1-a)."),
    ("F10: istenir (m.19/3).", Yon.GIRIS, "F10: istenir (m.19/3)."),
])  # fmt: skip
def test_ret_kendi_yonunun_maddesini_soyler(metin: str, yon: Yon, sonuc: str) -> None:
    assert yonun_metni(metin, yon) == sonuc


@pytest.mark.madde("19/2", "37/2")
def test_adim_her_yonde_kendi_maddesiyle() -> None:
    onay = GECIS["belge_onayla"]
    assert [onay.maddesi_yonde(y) for y in onay.yonler] == ["19/2", "37/2", "19/2"]
    cikis: Any = SimpleNamespace(no="26343100EX00000001", yon=Yon.CIKIS, durum=BeyannameDurumu.TESCILLI)
    (engel,) = [e for e in engeller(GECIS["beyanname_duzelt"], cikis, BAGLAM) if "üzerinde" in e.neden]
    assert (
        engel.neden
        == "26343100EX00000001 bir çıkış beyannamesi; «Düzeltmeyi kaydet» bir giriş beyannamesi ya da antrepo beyannamesi üzerinde yapılır."
    )
    assert all(g.yonler for g in GECISLER)


@pytest.mark.madde("33/1-a", "33/1-b")
def test_ortak_adim_bendinin_maddesiyle() -> None:
    tescil, verme = GECIS["transit_beyanname_tescil"], GECIS["transit_nusha_ver_adi"]
    assert [tescil.maddesi_yonde(y) for y in tescil.yollar] == ["33/1-a", "33/1-b"]
    assert [verme.maddesi_yonde(y) for y in verme.yollar] == ["33/1-a"]
    assert [GECIS["ozet_beyan_onayla"].maddesi_yonde(y) for y in (Yon.GIRIS, *Bent)] == ["10/1", "33/1-a", "33/1-b", "33/1-c", "33/1-c", "33/1-d"]
    beyan: Any = SimpleNamespace(no="26343100TR00000001", yon=Yon.TRANSIT, yol=Bent.B, durum=BeyannameDurumu.IADE)
    assert {e.madde for e in engeller(GECIS["transit_tescil_onayi"], beyan, BAGLAM)} == {"33/1-b"}


@pytest.mark.madde("4")
def test_rejimin_yonu() -> None:
    assert [rejimin_yonu(r) for r in ("0100", "1000", "3171", "7100", "7171", "8000", "9500")] == [
        Yon.GIRIS, Yon.CIKIS, Yon.CIKIS, Yon.ANTREPO, Yon.ANTREPO, None, Yon.CIKIS,
    ]  # fmt: skip


@pytest.mark.parametrize("yon", HER_YON)
def test_kisa_numara_yonu_tasir(yon: Yon) -> None:
    tam = tam_numara(f"{SERI[yon].lower()} 25/12", "343100", 2026, "IM")
    assert tam == f"25343100{SERI[yon]}00000012" and karsiligi("23/1-a", yon) == "23/1-a"
    assert tam_numara(kisa_numara(tam, "343100", 2026), "343100", 2026, "IM") == tam
