"""Random lawful and unlawful acts over the antrepo's stock (31): nothing leaves twice, nothing is lost, whatever the walk was everything closes.

What must be is kept beside the program in plain counters. The walks are the same in every run; GUMRUK_ANTREPO=50 makes that many new ones.
"""

import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, migrate, practice
from gumruk.data import practice_antrepo as an
from gumruk.data.ofis_antrepo import antrepoya_girecek, stok
from gumruk.models.ambar import FarkTuru
from gumruk.models.antrepo_fark import AntrepoFarkDurumu, AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi, SayimDurumu
from gumruk.models.antrepo_stok import AntrepoCikisGirdisi, AntrepoCikisSatirGirdisi, AntrepoGirisGirdisi, AntrepoGirisSatirGirdisi
from gumruk.models.beyanname import Beyanname, BeyannameIadeGirdisi
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.yon import Yon
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from sqlmodel import select

from tests.conftest import Ofis

_SAYI = itertools.count()
YURUYUS = int(os.environ.get("GUMRUK_ANTREPO", "2"))
GEREKCE = GerekceGirdisi(gerekce="Tutanak ve belgeler incelendi")
TUTANAK = {"son_giris": True, "ikinci_imza": "Ali Kara", "tutanak_aciklama": "Yolda düşmüş, bulunamadı"}


class Antrepo(RuleBasedStateMachine):
    """`giren`, `cikan`, `eksik`: packages of each item of each antrepo declaration, as the acts that were not refused say."""

    ofis_ac: Callable[[], Ofis]

    def __init__(self) -> None:
        super().__init__()
        self.ofis = self.ofis_ac()
        self.gun = self.ofis.gun
        self.anlar: list[int] = []
        self.giren: dict[tuple[int, int], int] = {}
        self.cikan: dict[tuple[int, int], int] = {}
        self.eksik: dict[tuple[int, int], int] = {}
        self.kapi: dict[int, int] = {}

    @initialize()
    def sabah(self) -> None:
        for n in range(2):
            by = an.islemleri_bitir(self.gun, an.tescil(self.gun, f"S{n}"))
            self.anlar.append(by)
            self.kapi[by] = 0

    def dene(self, yap: Callable[[], Any]) -> Any:
        try:
            return yap()
        except Ret:
            return None

    def beyanlar(self, yon: Yon) -> list[tuple[int, str]]:
        with self.ofis.depo.oku() as s:
            return [(b.id, b.durum.name) for b in s.exec(select(Beyanname).where(Beyanname.yon == yon).order_by(Beyanname.id))]

    # The ambar, the entry

    @rule(veri=st.data())
    def ambardan_cik(self, veri: Any) -> None:
        by = veri.draw(st.sampled_from(self.anlar))
        kap = {n: veri.draw(st.sampled_from((0, 8, 16))) for n in (0, 1)}
        if self.dene(lambda: self.gun.cikis(by, kap)) is not None:
            self.kapi[by] += sum(kap.values())

    @rule(veri=st.data())
    def gir(self, veri: Any) -> None:
        by = veri.draw(st.sampled_from(self.anlar))
        kap = {n: veri.draw(st.sampled_from((0, 5, 16, 121))) for n in (1, 2)}
        son = veri.draw(st.integers(0, 5)) == 0
        satirlar = tuple(AntrepoGirisSatirGirdisi(kalem_sira=n, yeri="R1", kap_adedi=k, brut_gram=k * 50_000) for n, k in kap.items())
        girdi = AntrepoGirisGirdisi(satirlar=satirlar, **(TUTANAK if son else {}))
        if self.dene(lambda: self.gun.yap("antrepo_giris", "ANT01", by, girdi)) is None:
            return
        for n, k in kap.items():
            self.giren[by, n] = self.giren.get((by, n), 0) + k
        assert sum(k for (b, _), k in self.giren.items() if b == by) <= self.kapi[by], "more came in than left the ambar"

    # Declarations that draw on it

    @rule(veri=st.data())
    def ithal(self, veri: Any) -> None:
        by = veri.draw(st.sampled_from(self.anlar))
        kap = {n: veri.draw(st.sampled_from((0, 3, 9))) for n in (1, 2)}
        if any(kap.values()):
            with self.ofis.depo.oku() as s:
                serbest = {x.kalem_sira: x.serbest_kap for x in stok(s, [by])}
            fazla = any(k > serbest[n] for n, k in kap.items())
            oldu = self.dene(lambda: an.ithal(self.gun, by, kap)) is not None
            assert not (oldu and fazla), "bound more than was free"

    @rule(veri=st.data())
    def ilerlet(self, veri: Any) -> None:
        """The next step of an import; or handed back before it is accepted."""
        acik = [(i, d) for i, d in self.beyanlar(Yon.GIRIS) if d in ("TESCILLI", "BELGE", "FIZIKI", "TAHSILATTA")]
        if acik:
            im, durum = veri.draw(st.sampled_from(acik))
            if durum == "TESCILLI" and not veri.draw(st.integers(0, 3)):
                self.gun.yap("beyanname_iade", "KAB01", im, BeyannameIadeGirdisi(gerekce="Kâğıt ile ekran farklı"))
            else:
                self.sonraki(im, durum)

    def sonraki(self, im: int, durum: str) -> None:
        {"TESCILLI": self.gun.onay, "TAHSILATTA": self.gun.tahsil}.get(durum, self.gun.muayene)(im)

    @rule(veri=st.data())
    def cik(self, veri: Any) -> None:
        hepsi = [i for i, _ in self.beyanlar(Yon.GIRIS)]
        if hepsi:
            im = veri.draw(st.sampled_from(hepsi))
            self.cikar(im, veri.draw(st.sampled_from((2, 2, 200, None))))

    def cikar(self, im: int, kap: int | None) -> bool:
        with self.ofis.depo.oku() as s:
            kalanlar = an.antrepo_kalanlari(s, im)
        satirlar = []
        for k in kalanlar:
            adet = k.kalan_kap if kap is None else kap
            gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
            satirlar.append(AntrepoCikisSatirGirdisi(antrepo_id=k.antrepo_id, antrepo_kalem=k.kalem_sira, kap_adedi=adet, brut_gram=gram))
        girdi = AntrepoCikisGirdisi(satirlar=tuple(satirlar), teslim_alan="Selin Ak")
        durum = dict(self.beyanlar(Yon.GIRIS))[im]
        if self.dene(lambda: self.gun.yap("antrepo_cikis", "ANT01", im, girdi)) is None:
            return False
        assert durum in ("ODENDI", "KISMEN_TESLIM"), f"goods left under a declaration that is {durum}"
        for x in satirlar:
            yer = (x.antrepo_id, x.antrepo_kalem)
            self.cikan[yer] = self.cikan.get(yer, 0) + x.kap_adedi
        return True

    # Counts, decisions

    @rule(veri=st.data())
    def say(self, veri: Any) -> None:
        by = veri.draw(st.sampled_from(self.anlar))
        with self.ofis.depo.oku() as s:
            duran = {x.kalem_sira: x for x in stok(s, [by]) if x.kalan_kap > 1}
        eksik = {}
        if duran and veri.draw(st.booleans()):
            x = duran[min(duran)]
            eksik = {x.kalem_sira: (x.kalan_kap - 1, x.kalan_gram - x.kalan_gram // x.kalan_kap)}
        if duran:
            self.dene(lambda: an.say(self.gun, by, eksik))

    @rule(veri=st.data())
    def imzala(self, veri: Any) -> None:
        with self.ofis.depo.oku() as s:
            acik = [x.id for x in s.exec(select(AntrepoSayimi).where(AntrepoSayimi.durum == SayimDurumu.SAYILDI))]
        if acik and self.dene(lambda: self.gun.yap("antrepo_sayimi_imzala", "ANT02", acik[0])) is None:
            self.gun.yap("antrepo_sayimi_birak", "ANT02", acik[0], GEREKCE)

    @rule(vergi=st.booleans())
    def karar(self, vergi: bool) -> None:
        self.karar_ver(vergi)

    def karar_ver(self, vergi: bool) -> None:
        with self.ofis.depo.oku() as s:
            t = s.exec(select(AntrepoTutanagi).where(AntrepoTutanagi.durum == AntrepoFarkDurumu.AMIRDE)).first()
            eksik = [(t.beyanname_id, x.kalem_sira, x.kayitli_kap - x.bulunan_kap) for x in t.satirlar if x.fark is FarkTuru.EKSIK] if t else []
        if t is None:
            return
        self.gun.yap("antrepo_farki_vergilendir" if vergi else "antrepo_farki_kapat", "AMR01", t.id, GEREKCE)
        if vergi:
            self.gun.yap("antrepo_farki_tahakkuk", "MUH01", t.id)
        if t.tur.name == "SAYIM":
            for by, n, kap in eksik:
                self.eksik[by, n] = self.eksik.get((by, n), 0) + kap

    # What must hold

    def tutar(self) -> None:
        with self.ofis.depo.oku() as s:
            for x in stok(s, self.anlar):
                yer = (x.antrepo_id, x.kalem_sira)
                beklenen = self.giren.get(yer, 0) - self.cikan.get(yer, 0) - self.eksik.get(yer, 0)
                assert x.kalan_kap == beklenen >= 0, f"{x.ad}: {x.kalan_kap}, {beklenen}"
                assert x.kalan_kap == 0 or x.durum.name in ("KISMEN_TESLIM", "ANTREPODA"), "closed with goods inside"

    def teardown(self) -> None:
        if self.anlar:
            self.tutar()
            for _ in range(3):
                self.bitir()
            assert {d for _, d in self.beyanlar(Yon.ANTREPO)} == {"KAPANDI"}
            assert {d for _, d in self.beyanlar(Yon.GIRIS)} <= {"KAPANDI", "IADE"}
            self.tutar()
            assert denetim.denetle(self.ofis.depo) == []
        self.ofis.depo.kapat()

    def bitir(self) -> None:
        """Everything that the office can do next, once round."""
        for by in self.anlar:
            if self.dene(lambda by=by: self.gun.cikis(by)) is not None:
                self.kapi[by] = 136
            with self.ofis.depo.oku() as s:
                kalan = antrepoya_girecek(s, s.get_one(Beyanname, by)).kalemler
            girdi = tuple(AntrepoGirisSatirGirdisi(kalem_sira=n, yeri="R2", kap_adedi=k.kalan_kap, brut_gram=k.kalan_gram) for n, k in kalan.items())
            if self.dene(lambda by=by, g=girdi: self.gun.yap("antrepo_giris", "ANT01", by, AntrepoGirisGirdisi(satirlar=g))) is not None:
                for n, k in kalan.items():
                    self.giren[by, n] = self.giren.get((by, n), 0) + k.kalan_kap
            with self.ofis.depo.oku() as s:
                serbest = any(x.serbest_kap for x in stok(s, [by]))
            if serbest:
                an.ithal(self.gun, by)
        for _ in range(3):
            for im, durum in self.beyanlar(Yon.GIRIS):
                if durum in ("TESCILLI", "BELGE", "FIZIKI", "TAHSILATTA"):
                    self.sonraki(im, durum)
        with self.ofis.depo.oku() as s:
            acik = [x.id for x in s.exec(select(AntrepoSayimi).where(AntrepoSayimi.durum == SayimDurumu.SAYILDI))]
        for i in acik:
            self.gun.yap("antrepo_sayimi_birak", "ANT02", i, GEREKCE)
        for _ in range(4):
            self.karar_ver(False)
        for im, durum in self.beyanlar(Yon.GIRIS):
            if durum in ("ODENDI", "KISMEN_TESLIM"):
                self.cikar(im, None)


@pytest.mark.madde("31/1", "31/2")
def test_antrepo_yuruyusu(sqlite_ofis: Any, tmp_path: Path) -> None:
    sqlite_ofis.depo.kapat()

    def ac() -> Ofis:
        yol = tmp_path / f"a{next(_SAYI)}.db"
        shutil.copy(tmp_path / "ofis.db", yol)
        depo, kisi = migrate.ac(f"sqlite:///{yol}"), dict(sqlite_ofis.kisi)
        return Ofis(depo, kisi, practice.Gun(depo, kisi), "sqlite")

    class Yuruyus(Antrepo):
        ofis_ac = staticmethod(ac)  # type: ignore[assignment]

    ayarlar = settings(
        max_examples=YURUYUS,
        stateful_step_count=30,
        deadline=None,
        derandomize="GUMRUK_ANTREPO" not in os.environ,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    run_state_machine_as_test(Yuruyus, settings=ayarlar)
