"""Random lawful and unlawful acts over transits out of every letter of 33 and in under 32: nothing leaves twice, nothing is lost, everything closes.

What may be done when is said here anew, not read from the steps. A walk goes over two spells of a season, so that journeys and confirmations
come late, are asked after and written off. The walks are the same in every run; GUMRUK_TRANSIT=50 makes that many.
"""

import os
import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, ClassVar

import pytest
import sqlalchemy as sa
from gumruk.data import denetim, practice
from gumruk.data import practice_transit as t
from gumruk.models.ambar import AmbarCikisSatiri, AmbarKaydi
from gumruk.models.beyanname import Beyanname
from gumruk.models.kayit import IzKaydi
from gumruk.models.ozet_beyan import KARSILASTIRMA_GRUPLARI as OB_GRUPLARI
from gumruk.models.ozet_beyan import IadeGirdisi, OnayGirdisi, OzetBeyan
from gumruk.models.temel import Ret
from gumruk.models.transit import Usul
from gumruk.models.transit_gelis import SorGirdisi, TransitGelisi
from gumruk.models.transit_sevk import Sevk, SevkGirdisi, SevkTeyidiGirdisi, VarmadiGirdisi
from sqlmodel import select

YURUYUS = int(os.environ.get("GUMRUK_TRANSIT", "2"))
KISI = {
    "onay": "KAB01",
    "ozet": "TAS01",
    "ozet_iade": "KAB01",
    "ozet_onay": "KAB01",
    "ver": "IRT01",
    "yarim": "AMB01",
    "cikis": "AMB01",
    "teyit": "OBM01",
    "sor": "OBM01",
    "varmadi": "AMR01",
    "kabul": "KAB01",
    "geri": "KAB01",
    "giris": "AMB01",
    "gonder": "OBM01",
    "alindi": "OBM01",
    "alindi_sor": "OBM01",
}
DONEMLER = (50, 0)  # days back; a journey's term is ten, that of a confirmation thirty
BASKASI = ("BEY01", "VEZ01", "KAP01")  # none of whose offices does any of these
# What must have been done before, by letter; and what must not have been.
ONCE: dict[str, dict[str, set[str]]] = {
    "A": {"ozet": {"onay"}, "ozet_onay": {"ozet"}, "ver": {"onay", "teminat", "ozet_onay"}, "yarim": {"ver"}, "cikis": {"ver"}, "teyit": {"cikis"}},
    "B": {
        "ozet": {"onay", "teminat", "ver"},
        "ozet_onay": {"ozet"},
        "ver": {"onay", "teminat"},
        "yarim": {"ver", "ozet_onay"},
        "cikis": {"ver", "ozet_onay"},
        "teyit": {"cikis"},
    },
    **{harf: {"ozet": set(), "ozet_onay": {"ozet"}, "ver": {"ozet_onay"}, "teyit": {"ver"}} for harf in "CTD"},
}
SIRA = ("onay", "teminat", "ozet", "ozet_onay", "ver", "ozet", "ozet_onay", "cikis", "teyit")


class Dosya:
    """One transit: its letter, its records, what was done."""

    def __init__(self, ofis: Any, harf: str) -> None:
        self.g, self.harf, self.yapilan = ofis.gun, harf, set[str]()
        self.ozet = self.by = self.gelen = 0
        self.son_gun, self.ilk_gun = date.max, ofis.depo.bugun()
        if harf in "AB":
            self.gelen = t.ambarda(self.g, f"Ö{harf}")
            self.by = t.transit(self.g, self.gelen, Usul.ADI if harf == "A" else Usul.MILLETLERARASI, doviz="TRY").belge_id
        elif harf == "D":
            self.gelen = self.g.ozet_beyan("ÖD").belge_id
            self.g.ozet_onay(self.gelen)

    def olur(self, islem: str) -> bool:
        y = self.yapilan
        if islem in ("sor", "varmadi"):
            return ("cikis" if self.by else "ver") in y and "teyit" not in y and self.son_gun < self.g.depo.bugun()
        if islem in y or (islem == "yarim" and "cikis" in y):
            return False
        if islem == "onay":
            return bool(self.by)
        if islem == "teminat":
            return "onay" in y
        if islem == "ozet_iade":
            return "ozet" in y and "ozet_onay" not in y
        if self.harf == "A" and islem == "ozet" and "ver" in y:
            return False
        return islem in ONCE[self.harf] and ONCE[self.harf][islem] <= y

    def yap(self, islem: str, kod: str) -> None:
        g, ofis = self.g, self.g
        ver = {"A": "transit_nusha_ver_adi", "B": "transit_nusha_ver_milletlerarasi", "D": "transit_ver_d"}.get(self.harf, "transit_ver_c")
        onay = OnayGirdisi(uyan_gruplar=OB_GRUPLARI)
        yollar: dict[str, Callable[[], Any]] = {
            "onay": lambda: t.transit_onay(g, self.by, kod),
            "ozet_iade": lambda: g.yap("ozet_beyan_iade", kod, self.ozet, IadeGirdisi(gerekce="Kâğıtta başka plaka yazıyor")),
            "ozet_onay": lambda: g.yap("ozet_beyan_onayla", kod, self.ozet, onay),
            "ver": lambda: g.yap(ver, kod, self.by or self.ozet, t.teslim_girdisi(g)),
            "sor": lambda: g.yap("sevk_hatirlat", kod, self.sevk(), SevkGirdisi(gunu=ofis.depo.bugun(), evrak_no="S-1")),
            "varmadi": lambda: g.yap("sevk_varmadi", kod, self.sevk(), VarmadiGirdisi(gerekce="Varış idaresi sunulmadığını bildirdi")),
            "yarim": lambda: self._cikis({0: 10}),
            "cikis": lambda: self._cikis(None),
            "teyit": lambda: g.yap("sevk_teyit_al", kod, self.sevk(), SevkTeyidiGirdisi(gunu=ofis.depo.bugun(), evrak_no="T-1", tamam=True)),
        }
        if islem == "teminat":
            t.teminatla(g, self.by, "VEZ01" if g.depo.bugun() == self.ilk_gun else "VEZ02")  # each spell has its drawer
        elif islem == "ozet":
            self.ozet = self._ozet()
        else:
            yollar[islem]()
        if islem == "ver":
            self.son_gun = g.depo.bugun() + timedelta(days=10)

    def _cikis(self, kap: dict[int, int] | None) -> Any:
        return t.transit_cikis(self.g, self.by, kap)

    def _ozet(self) -> int:
        if self.harf in "AB":
            return int(t.ozet_ab(self.g, self.by, self.harf.replace("A", "a").replace("B", "b")).belge_id)
        if self.harf == "D":
            return int(t.ozet_d(self.g, self.gelen).belge_id)
        return int(t.ozet_c(self.g, karne=t.KARNE if self.harf == "T" else "").belge_id)

    def sevk(self) -> int:
        with self.g.depo.oku() as s:
            kosul = Sevk.beyanname_id == self.by if self.by else Sevk.ozet_beyan_id == self.ozet
            return s.exec(select(Sevk.id).where(kosul)).first() or 0


class Gelen:
    """One transit that comes in: its özet beyan, what was done; what is taken in leaves under an import declaration."""

    ONCE: ClassVar[dict[str, set[str]]] = {"kabul": set(), "giris": {"kabul"}, "gonder": {"giris"}, "alindi": {"gonder"}}

    def __init__(self, ofis: Any, harf: str) -> None:
        self.g, self.harf, self.yapilan, self.sayi = ofis.gun, harf, set[str](), 0
        self.son_gun = date.max
        self.tescil()

    def tescil(self) -> None:
        self.sayi += 1
        no = f"{self.harf}-{self.sayi}"
        self.ob = int((t.tir(self.g, no=no) if self.harf == "K" else t.gelen(self.g, no=no)).belge_id)

    def olur(self, islem: str) -> bool:
        y = self.yapilan
        if islem == "geri":
            return "kabul" not in y
        if islem == "alindi_sor":
            return "gonder" in y and "alindi" not in y and self.son_gun < self.g.depo.bugun()
        return islem in self.ONCE and islem not in y and self.ONCE[islem] <= y

    def yap(self, islem: str, kod: str) -> None:
        g, gunu = self.g, self.g.depo.bugun()
        gelis = t.gelis(g, self.ob)
        teyit = "tir_kocani_gonder" if self.harf == "K" else "teyit_gonder"
        mesruhat = "Eşyanın tamamı teslim alınmıştır."
        yollar: dict[str, Callable[[], Any]] = {
            "kabul": lambda: t.gelis_onay(g, self.ob, kod),
            "geri": lambda: g.yap("ozet_beyan_iade", kod, self.ob, IadeGirdisi(gerekce="Karnede başka plaka yazıyor")),
            "giris": lambda: g.ambar_giris(self.ob),
            "gonder": lambda: g.yap(teyit, kod, gelis.id, t.TeyitGirdisi(mesruhat=mesruhat, gunu=gunu, evrak_no="B-1")),
            "alindi": lambda: g.yap("teyit_alindi", kod, gelis.id, t.TeyitAlindiGirdisi(gunu=gunu, evrak_no="A-1")),
            "alindi_sor": lambda: g.yap("teyit_sor", kod, gelis.id, SorGirdisi(gunu=gunu, evrak_no="S-1")),
        }
        yollar[islem]()
        if islem == "gonder":
            self.son_gun = gunu + timedelta(days=30)
        elif islem == "geri":
            self.tescil()

    def cikar(self) -> None:
        by = self.g.beyanname(self.ob).belge_id
        self.g.onay(by)
        self.g.muayene(by)
        self.g.tahsil(by, "VEZ02")
        self.g.cikis(by)


def iz_sayisi(ofis: Any) -> int:
    with ofis.depo.oku() as s:
        return int(s.scalar(sa.select(sa.func.count()).select_from(IzKaydi)) or 0)


def dene(ofis: Any, d: Any, islem: str, kod: str) -> None:
    """The act is done when the book above says so and by the right person, and refused without a trace otherwise."""
    if isinstance(d, Gelen):
        if islem not in KISI or islem not in GELIS_ISLERI:
            return
        _dene(ofis, d, islem, kod)
        return
    hedef = {"onay": d.by, "teminat": d.by, "yarim": d.by, "cikis": d.by, "ozet_onay": d.ozet, "ozet_iade": d.ozet, "ver": d.by or d.ozet}
    if islem in GELIS_ISLERI or (islem in ("teyit", "sor", "varmadi") and not d.sevk()) or (islem in hedef and not hedef[islem]):
        return
    if not (d.olur(islem) and kod == KISI.get(islem, kod)) and (islem == "teminat" or (islem == "ozet" and d.harf == "C")):
        return  # two acts in one; export goods of which nothing tells one özet beyan from another
    _dene(ofis, d, islem, kod)


def _dene(ofis: Any, d: Any, islem: str, kod: str) -> None:
    olur = d.olur(islem) and (kod == KISI.get(islem, kod))
    once = iz_sayisi(ofis)
    try:
        d.yap(islem, kod)
    except Ret as ret:
        assert not olur, f"{d.harf}: {islem} by {kod} refused: {ret}; {d.yapilan}"
        assert iz_sayisi(ofis) == once, "a refusal did something"
        return
    assert olur, f"{d.harf}: {islem} by {kod} was done after {d.yapilan}"
    if islem == "ozet_iade":
        d.yapilan.discard("ozet")
    elif islem == "varmadi":
        d.yapilan |= {"teyit", "varmadi"}
    elif islem not in ("yarim", "sor", "alindi_sor", "geri"):
        d.yapilan.add(islem)


GELIS_ISLERI = ("kabul", "geri", "giris", "gonder", "alindi", "alindi_sor")
ISLEMLER = ("onay", "teminat", "ozet", "ozet_iade", "ozet_onay", "ver", "yarim", "cikis", "teyit", "sor", "varmadi", *GELIS_ISLERI)


def yuru(ofis: Any, kura: random.Random, dosyalar: list[Any], adim: int) -> None:
    for _ in range(adim):
        d = kura.choice(dosyalar)
        olan = [i for i in ISLEMLER if d.olur(i)]
        islem = kura.choice(olan) if olan and kura.random() < 0.5 else kura.choice(ISLEMLER)
        if islem in ("yarim", "cikis", "ozet", "giris") or kura.random() < 0.8:
            kod = KISI.get(islem, "VEZ01")
        else:
            kod = kura.choice(BASKASI)
        dene(ofis, d, islem, kod)


@pytest.mark.madde("32/1", "32/2", "32/3", "32/4", "33/1-a", "33/1-b", "33/1-c", "33/1-d")
@pytest.mark.parametrize("tohum", range(YURUYUS))
def test_her_transit_kapanir_hicbir_esya_iki_kez_gitmez(ofis: Any, tohum: int) -> None:
    kura = random.Random(tohum)
    with practice.gecmiste(ofis.depo, timedelta(days=DONEMLER[0])):
        dosyalar: list[Any] = [*(Dosya(ofis, harf) for harf in "ABCTD"), *(Gelen(ofis, harf) for harf in "KL")]
    for gun in DONEMLER:
        with practice.gecmiste(ofis.depo, timedelta(days=gun)):
            yuru(ofis, kura, dosyalar, 45)
    for d in dosyalar:
        for islem in SIRA if isinstance(d, Dosya) else GELIS_ISLERI:
            if islem != "geri" and d.olur(islem):
                dene(ofis, d, islem, KISI.get(islem, "VEZ01"))
        assert ("teyit" if isinstance(d, Dosya) else "alindi") in d.yapilan, (d.harf, d.yapilan)
        if isinstance(d, Gelen):
            d.cikar()
    with ofis.depo.oku() as s:
        assert {x.name for x in s.exec(select(Beyanname.durum))} == {"KAPANDI"}
        assert {x.name for x in s.exec(select(OzetBeyan.durum))} <= {"KAPANDI", "IADE"}
        giren, cikan = (s.execute(sa.select(sa.func.sum(x.kap_adedi), sa.func.sum(x.brut_gram))).one() for x in (AmbarKaydi, AmbarCikisSatiri))
        assert tuple(giren) == tuple(cikan), "what came in went out, once"
        assert {x.name for x in s.exec(select(TransitGelisi.durum))} <= {"TEYITLI", "GELDI"}
        assert {x.name for x in s.exec(select(Sevk.durum))} <= {"TEYITLI", "VARMADI"}
    assert denetim.denetle(ofis.depo) == []
