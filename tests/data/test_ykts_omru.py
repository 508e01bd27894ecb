"""A record and the vekâlets on it through random days: one version in force, none lost, and no vekâlet carries a day that it does not cover.

What must come out is kept here anew, in a clerk's own book. The walks are the same in every run; GUMRUK_YKTS=100 makes that many.
"""

import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from gumruk.data import migrate, practice
from gumruk.data.denetim_ykts import vekaletler, ykts_kayitlari
from gumruk.data.ofis import Ofisim
from gumruk.data.practice_ykts import FIRMA, MUSAVIR, imzala, sirket, vekalet, veri
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.vekalet import UzatmaGirdisi, YktsVekaleti
from gumruk.models.ykts import YktsKaydi, YktsSurumu
from gumruk.models.ykts_beyan import beyan_eksikleri
from gumruk.models.ykts_onay import YktsOnayGirdisi
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlmodel import select

YURUYUS = int(os.environ.get("GUMRUK_YKTS", "4"))
IADE = GerekceGirdisi(gerekce="Dayanağı eklenmemiş")


class Defter(RuleBasedStateMachine):
    """The clerk's book beside the office: what was written, what is in force, what each vekâlet covers."""

    kalip: Path
    kisi: dict[str, int]
    klasor: Path
    kacinci = 0

    def __init__(self) -> None:
        super().__init__()
        Defter.kacinci += 1
        yol = self.klasor / f"{Defter.kacinci}.db"
        shutil.copy(self.kalip, yol)
        self.depo = migrate.ac(f"sqlite:///{yol}")
        self.gun = practice.Gun(self.depo, self.kisi)
        self._ilk = self.depo.saat()
        self.depo.saat = lambda: self._ilk  # type: ignore[method-assign]
        with self.depo.oku() as s:
            v = s.get_one(YktsVekaleti, 1)
            self.k = int(s.exec(select(YktsKaydi.id).where(YktsKaydi.kimlik_no == FIRMA)).one() or 0)
            self.vekaletler = {1: SimpleNamespace(bas=v.bas, bit=v.bit, onay=v.onay_gunu, iptal=None, uzama=[], hal="onayli", istek=None)}
        self.adresler, self.yururluk, self.hal = [sirket().adres], 1, "onayli"
        self.gecmis: dict[date, bool] = {}

    def teardown(self) -> None:
        with self.depo.oku() as s:
            assert [*ykts_kayitlari(s, self.depo), *vekaletler(s, self.depo)] == []
        self.depo.kapat()

    @property
    def bugun(self) -> date:
        return self.depo.bugun()

    def yap(self, olur: bool, islem: str, kod: str, belge: int, girdi: Any = None) -> None:
        if olur:
            self.gun.yap(islem, kod, belge, girdi)
        else:
            with pytest.raises(Ret):
                self.gun.yap(islem, kod, belge, girdi)

    # The record

    @rule(n=st.integers(1, 3))
    def guncelle(self, n: int) -> None:
        adres = f"Serbest Bölge {n}. Cadde No 1, Çorlu / Tekirdağ"
        onceki = self.adresler[-1] if self.hal == "imzalanacak" else self.adresler[self.yururluk - 1]
        olur = self.hal in ("onayli", "imzalanacak") and adres != onceki
        self.yap(olur, "ykts_guncelle", "KUZ01", self.k, veri(sirket(), adres=adres))
        if olur:
            self.adresler.append(adres)
            self.hal = "imzalanacak"

    @rule()
    def imza(self) -> None:
        if self.hal == "imzalanacak":
            imzala(self.gun, "KUZ01", self.k, "ykts_guncelleme_islak_imza")
            self.hal = "bekliyor"
        else:
            with pytest.raises(Ret):
                imzala(self.gun, "KUZ01", self.k, "ykts_guncelleme_islak_imza")

    @rule(onay=st.booleans())
    def karar(self, onay: bool) -> None:
        olur = self.hal == "bekliyor"
        islem, girdi = ("ykts_guncelleme_onayla", YktsOnayGirdisi()) if onay else ("ykts_guncelleme_iade", IADE)
        self.yap(olur, islem, "YKT01", self.k, girdi)
        if olur:
            self.hal = "onayli"
            self.yururluk = len(self.adresler) if onay else self.yururluk

    # Vekâlets

    def son(self, v: Any) -> date:
        return max([v.bit, *(bit for _, bit in v.uzama)])

    @rule(sure=st.integers(0, 40))
    def ver(self, sure: int) -> None:
        bas, bit = self.bugun, self.bugun + timedelta(days=sure)
        if any(v.hal in ("bekliyor", "onayli", "uzatma") and v.bas <= bit and bas <= self.son(v) for v in self.vekaletler.values()):
            with pytest.raises(Ret, match="vekâleti"):
                vekalet(self.gun, onay="", bas=bas, bit=bit)
            return
        no = vekalet(self.gun, onay="", bas=bas, bit=bit)
        self.vekaletler[no] = SimpleNamespace(bas=bas, bit=bit, onay=None, iptal=None, uzama=[], hal="bekliyor", istek=None)

    def sonuncu(self) -> tuple[int, Any]:
        no = max(self.vekaletler)
        return no, self.vekaletler[no]

    @rule(onay=st.booleans())
    def vekalete_karar(self, onay: bool) -> None:
        no, v = self.sonuncu()
        olur = v.hal == "bekliyor" and not (onay and v.bit < self.bugun)
        self.yap(olur, "ykts_vekalet_onayla" if onay else "ykts_vekalet_iade", "YKT01", no, YktsOnayGirdisi() if onay else IADE)
        if olur:
            v.hal, v.onay = ("onayli", self.bugun) if onay else ("geri", None)

    @rule(ek=st.integers(-5, 60), kim=st.sampled_from(("KUZ01", "KUZ01", "BEY01")))
    def uzatma(self, ek: int, kim: str) -> None:
        no, v = self.sonuncu()
        yeni = self.son(v) + timedelta(days=ek)
        olur = v.hal == "onayli" and ek > 0 and self.son(v) >= self.bugun and kim == "KUZ01"
        self.yap(olur, "ykts_uzatma_iste", kim, no, UzatmaGirdisi(yeni_bit=yeni, dayanak="Zeyilname 2026/9"))
        if olur:
            v.hal, v.istek = "uzatma", yeni

    @rule(onay=st.booleans())
    def uzatmaya_karar(self, onay: bool) -> None:
        no, v = self.sonuncu()
        olur = v.hal == "uzatma"
        self.yap(olur, "ykts_uzatma_onayla" if onay else "ykts_uzatma_iade", "YKT01", no, YktsOnayGirdisi() if onay else IADE)
        if olur:
            v.hal = "onayli"
            v.uzama += [(self.bugun, v.istek)] if onay else []

    @rule(kim=st.sampled_from(("KUZ01", "BEY01", "YKT01")))
    def iptal(self, kim: str) -> None:
        no, v = self.sonuncu()
        olur = kim == "KUZ01" and v.hal in ("bekliyor", "onayli", "uzatma")
        self.yap(olur, "ykts_vekalet_iptal", kim, no)
        if olur:
            v.hal, v.iptal = "iptal", self.bugun

    @rule(gunler=st.sampled_from((1, 1, 10, 45, 400)))
    def gun_gecer(self, gunler: int) -> None:
        """The day ends as the book says; it will be asked again for ever."""
        self.gecmis[self.bugun] = self.tasir(self.bugun)
        yeni = self._ilk = self._ilk + timedelta(days=gunler)
        self.depo.saat = lambda: yeni  # type: ignore[method-assign]

    # What must hold after every act

    def tasir(self, gun: date) -> bool:
        return any(
            v.onay is not None
            and v.onay <= gun
            and (v.iptal is None or gun < v.iptal)
            and v.bas <= gun
            and (gun <= v.bit or any(u <= gun <= bit for u, bit in v.uzama))
            for v in self.vekaletler.values()
        )

    @invariant()
    def tek_surum_yururlukte_eskisi_duruyor(self) -> None:
        with self.depo.oku() as s:
            surumler = s.exec(select(YktsSurumu.adres).where(YktsSurumu.kayit_id == self.k).order_by(YktsSurumu.surum)).all()  # type: ignore[arg-type]
            assert list(surumler) == self.adresler
            assert s.get_one(YktsKaydi, self.k).surum == self.yururluk

    @invariant()
    def bitmis_vekaletle_beyan_olmaz(self) -> None:
        with self.depo.oku() as s:
            ofis = Ofisim(s, self.depo)
            for gun, beklenen in (*self.gecmis.items(), (self.bugun, self.tasir(self.bugun))):
                eksik = beyan_eksikleri(ofis, MUSAVIR, FIRMA, gun)
                assert (not eksik) is beklenen, (gun, eksik)


@pytest.mark.madde("YKTS-2", "YKTS-6", "YKTS-8", "YKTS-9")
def test_kayit_ve_vekalet_omru(sqlite_kalip: tuple[Path, dict[str, int]], tmp_path: Path) -> None:
    ayar = settings(
        max_examples=YURUYUS, stateful_step_count=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    alanlar: dict[str, Any] = {"kalip": sqlite_kalip[0], "kisi": sqlite_kalip[1], "klasor": tmp_path}
    run_state_machine_as_test(type("Defterim", (Defter,), alanlar), settings=ayar)  # type: ignore[no-untyped-call]
