"""Random lawful and unlawful acts over the antrepo's stock (31): nothing leaves twice, nothing is lost, whatever the walk was everything closes.

What may be done is foretold from plain counters kept here, not read from the program; each walk must have taken goods out under an import, an export
and a transit. The walks are the same in every run; GUMRUK_ANTREPO=20 makes that many.
"""

import os
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.data import practice_antrepo as an
from gumruk.data import practice_transit as t
from gumruk.data.ofis_antrepo import stok
from gumruk.data.practice_cikis import CikisGunu
from gumruk.models.antrepo_fark import AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi
from gumruk.models.beyanname import Beyanname, BeyannameIadeGirdisi
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.yon import Yon
from sqlmodel import col, select

from tests.data.test_antrepodan_cikis import ihrac_alanlari
from tests.data.test_transit_omru import iz_sayisi

OLAGAN = 2  # walks of the ordinary round
YURUYUS = int(os.environ.get("GUMRUK_ANTREPO", OLAGAN))
ADIM = 60
BEYAN = {1: 120, 2: 16}  # packages of the two items of each antrepo declaration
GEREKCE = GerekceGirdisi(gerekce="Tutanak ve belgeler incelendi")
CIKIS_ISLEMI = {Yon.GIRIS: "antrepo_cikis", Yon.CIKIS: "cikis_antrepo_cikis", Yon.TRANSIT: "transit_antrepo_cikis"}
Kap = dict[int, int]


def toplam(kap: Kap) -> int:
    return sum(kap.values())


class Ceken:
    """A declaration that draws on the antrepo: what it is bound to, what it took, the steps that it still owes before goods may leave under it."""

    def __init__(self, ofis: Any, yon: Yon, ant: int, kap: Kap) -> None:
        self.g, self.ofis, self.yon, self.ant, self.bagli = ofis.gun, ofis, yon, ant, kap
        self.cikan: Kap = dict.fromkeys(kap, 0)
        self.iade = False
        self.by = {Yon.GIRIS: self._ithal, Yon.CIKIS: self._ihrac, Yon.TRANSIT: self._transit}[yon]()
        self.kalan_adimlar = {Yon.GIRIS: self._ithal_adimlari, Yon.CIKIS: self._ihrac_adimlari, Yon.TRANSIT: self._transit_adimlari}[yon]()

    def _ithal(self) -> int:
        return an.ithal(self.g, self.ant, self.bagli)

    def _ihrac(self) -> int:
        return CikisGunu(self.g).beyanname(**ihrac_alanlari(self.ofis, self.ant, self.bagli))

    def _transit(self) -> int:
        kalemler, baglar = an.cekilen(self.g, self.ant, self.bagli)
        with self.ofis.depo.oku() as s:
            no = s.get_one(Beyanname, self.ant).no
        fatura = sum(k.fatura_kurus for k in kalemler)
        alan = {"kalemler": kalemler, "fatura_kurus": fatura, "baglantilar": (), "antrepo_baglari": baglar, "onceki_beyanname": no}
        return int(t.transit(self.g, None, **alan).belge_id)

    def _ithal_adimlari(self) -> list[Callable[[], Any]]:
        return [lambda: self.g.onay(self.by), lambda: self.g.muayene(self.by), lambda: self.g.tahsil(self.by)]

    def _ihrac_adimlari(self) -> list[Callable[[], Any]]:
        c = CikisGunu(self.g)
        return [lambda: c.onay(self.by), lambda: c.muayene(self.by)]

    def _transit_adimlari(self) -> list[Callable[[], Any]]:
        def ozet() -> None:
            self.g.ozet_onay(t.ozet_ab(self.g, self.by).belge_id)

        def ver() -> None:
            t.nusha_ver(self.g, "transit_nusha_ver_adi", self.by)

        return [lambda: t.transit_onay(self.g, self.by), lambda: t.teminatla(self.g, self.by), ozet, ver]

    @property
    def hazir(self) -> bool:
        return not self.kalan_adimlar and not self.iade

    def kalan(self) -> Kap:
        return {} if self.iade else {n: k - self.cikan[n] for n, k in self.bagli.items()}

    def ilerle(self) -> None:
        self.kalan_adimlar.pop(0)()

    def cik(self, kap: Kap) -> None:
        an.cik(self.g, self.by, kap, islem=CIKIS_ISLEMI[self.yon])

    def bitir(self) -> None:
        """All that is owed: the steps, the rest of the goods, the ship's closing, the confirmation."""
        while self.kalan_adimlar:
            self.ilerle()
        if toplam(self.kalan()):
            self.cik(self.kalan())
            self.cikan = dict(self.bagli)
        if self.yon is Yon.CIKIS:
            c = CikisGunu(self.g)
            c.kapat(c.yuklenmis(self.by, senet=f"AMB-{self.by}"))
        elif self.yon is Yon.TRANSIT:
            t.sevk_teyit(self.g, t.sevk_id(self.g, by=self.by))


class Yuruyus:
    """Two antrepo declarations: packages out of the ambar, in the antrepo, found missing; and all that draws on them."""

    def __init__(self, ofis: Any, kura: random.Random) -> None:
        self.ofis, self.g, self.kura = ofis, ofis.gun, kura
        self.anlar = [an.islemleri_bitir(self.g, an.tescil(self.g, f"S{n}")) for n in range(2)]
        self.kapida = {by: dict.fromkeys(BEYAN, 0) for by in self.anlar}
        self.giren = {by: dict.fromkeys(BEYAN, 0) for by in self.anlar}
        self.eksik = {by: dict.fromkeys(BEYAN, 0) for by in self.anlar}
        self.cekenler: list[Ceken] = []
        self.say: Counter[str] = Counter()
        self.g.cikis(self.anlar[0])
        an.gir(self.g, self.anlar[0])
        self.kapida[self.anlar[0]], self.giren[self.anlar[0]] = dict(BEYAN), dict(BEYAN)

    def dene(self, ad: str, olur: bool, yap: Callable[[], Any]) -> Any:
        """Done when the counters say so, and refused without a trace otherwise."""
        once = iz_sayisi(self.ofis)
        try:
            sonuc = yap()
        except Ret as ret:
            assert not olur, f"{ad} refused: {ret}"
            assert iz_sayisi(self.ofis) == once, f"{ad}: a refusal did something"
            self.say[f"ret {ad}"] += 1
            return None
        assert olur, f"{ad} was done"
        self.say[ad] += 1
        return sonuc or True

    def serbest(self, by: int) -> Kap:
        bos = {n: self.giren[by][n] - self.eksik[by][n] for n in BEYAN}
        for c in self.cekenler:
            if c.ant == by and not c.iade:
                for n, k in c.bagli.items():
                    bos[n] -= k
        return bos

    def pay(self, kap: Kap) -> Kap:
        """A part of what there is, at least one package of it."""
        secilen = {n: self.kura.choice((0, k // 8, k // 4)) for n, k in kap.items()}
        return secilen if toplam(secilen) or not toplam(kap) else dict(kap)

    # The acts

    def ambardan_cik(self) -> None:
        by = self.kura.choice(self.anlar)
        kalan = {n: k - self.kapida[by][n] for n, k in BEYAN.items()}
        kap = self.pay(kalan)
        satirlar = {n - 1: k for n, k in kap.items()}
        if self.dene("ambardan çıkış", toplam(kap) > 0, lambda: self.g.cikis(by, satirlar)):
            for n, k in kap.items():
                self.kapida[by][n] += k

    def gir(self) -> None:
        by = self.kura.choice(self.anlar)
        gelen = {n: k - self.giren[by][n] for n, k in self.kapida[by].items()}
        fazla = self.kura.random() < 0.2
        kap = {n: k + 1 for n, k in gelen.items()} if fazla else self.pay(gelen)
        if self.dene("antrepoya giriş", toplam(kap) > 0 and not fazla, lambda: an.gir(self.g, by, kap)):
            for n, k in kap.items():
                self.giren[by][n] += k

    def cek(self) -> None:
        by, yon = self.kura.choice(self.anlar), tuple(CIKIS_ISLEMI)[len(self.cekenler) % 3]  # in turn, so that each is there
        bos = self.serbest(by)
        fazla = self.kura.random() < 0.2
        kap = {n: k + 1 for n, k in bos.items()} if fazla else self.pay(bos)
        kap = {n: k for n, k in kap.items() if k}
        if kap and (c := self.dene(f"{yon.value} beyannamesi", not fazla, lambda: Ceken(self.ofis, yon, by, kap))):
            self.cekenler.append(c)

    def ilerlet(self) -> None:
        acik = [c for c in self.cekenler if not c.hazir and not c.iade]
        if not acik:
            return
        c = self.kura.choice(acik)
        if c.yon is Yon.GIRIS and len(c.kalan_adimlar) == 3 and self.kura.random() < 0.25:
            self.g.yap("beyanname_iade", "KAB01", c.by, BeyannameIadeGirdisi(gerekce="Kâğıt ile ekran farklı"))
            c.iade = True
            return
        c.ilerle()

    def cik(self) -> None:
        """A part or all of what is left; now and then more than that, or under a declaration that is not ready, or once more when all is out."""
        if not self.cekenler:
            return
        c = self.kura.choice(self.cekenler)
        kalan = c.kalan() or dict(c.bagli)
        fazla = self.kura.random() < 0.2
        kap = {n: k + 1 for n, k in kalan.items()} if fazla else self.pay(kalan)
        olur = c.hazir and not fazla and toplam(kap) > 0
        if self.dene(f"çıkış, {c.yon.value}", olur, lambda: c.cik(kap)):
            for n, k in kap.items():
                c.cikan[n] += k

    def sayim(self) -> None:
        """Counted by one, signed by another; a package of what is free is missing now and then, and the chief decides."""
        by = self.kura.choice(self.anlar)
        with self.ofis.depo.oku() as s:
            duran = {x.kalem_sira: x for x in stok(s, [by]) if x.kalan_kap}
        if not duran:
            return
        bos = self.serbest(by)
        eksilen = [n for n, x in duran.items() if bos[n] > 0 and x.kalan_kap > 1]
        eksik = {}
        if eksilen and self.kura.random() < 0.5:
            x = duran[eksilen[0]]
            eksik = {x.kalem_sira: (x.kalan_kap - 1, x.kalan_gram - x.kalan_gram // x.kalan_kap)}
        self.dene("sayım", True, lambda: an.say(self.g, by, eksik))
        with self.ofis.depo.oku() as s:
            sayim = s.exec(select(AntrepoSayimi.id).order_by(col(AntrepoSayimi.id).desc())).first()
        self.dene("sayım imzası, aynı kişi", False, lambda: self.g.yap("antrepo_sayimi_imzala", "ANT01", sayim))
        self.g.yap("antrepo_sayimi_imzala", "ANT02", sayim)
        if eksik:
            with self.ofis.depo.oku() as s:
                tutanak = s.exec(select(AntrepoTutanagi.id).order_by(col(AntrepoTutanagi.id).desc())).first()
            vergi = self.kura.random() < 0.5
            self.g.yap("antrepo_farki_vergilendir" if vergi else "antrepo_farki_kapat", "AMR01", tutanak, GEREKCE)
            if vergi:
                self.g.yap("antrepo_farki_tahakkuk", "MUH01", tutanak)
            self.eksik[by][next(iter(eksik))] += 1
            self.say["sayım eksiği"] += 1

    # What must hold

    def tutar(self) -> None:
        with self.ofis.depo.oku() as s:
            for x in stok(s, self.anlar):
                by, n = x.antrepo_id, x.kalem_sira
                cikan = sum(c.cikan.get(n, 0) for c in self.cekenler if c.ant == by)
                assert x.kalan_kap == self.giren[by][n] - cikan - self.eksik[by][n] >= 0, f"{x.ad}: {x.kalan_kap}"
                assert x.serbest_kap == self.serbest(by)[n] >= 0, f"{x.ad}: {x.serbest_kap} free"

    def bitir(self) -> None:
        for by in self.anlar:
            if self.kapida[by] != BEYAN:
                self.g.cikis(by)
            if self.giren[by] != BEYAN:
                an.gir(self.g, by)
                self.giren[by] = dict(BEYAN)
            if toplam(bos := self.serbest(by)):
                self.cekenler.append(Ceken(self.ofis, Yon.GIRIS, by, {n: k for n, k in bos.items() if k}))
        for c in self.cekenler:
            if not c.iade:
                self.say[f"çıkış, {c.yon.value}"] += toplam(c.kalan()) > 0
                c.bitir()


def yuru(ofis: Any, tohum: int) -> Counter[str]:
    y = Yuruyus(ofis, random.Random(tohum))
    isler = (y.ambardan_cik, y.gir, y.gir, y.cek, y.cek, y.ilerlet, y.ilerlet, y.ilerlet, y.ilerlet, y.cik, y.cik, y.cik, y.sayim)
    for _ in range(ADIM):
        y.kura.choice(isler)()
        y.tutar()
    y.bitir()
    y.tutar()
    with ofis.depo.oku() as s:
        durumlar = {(b.yon, b.durum.name) for b in s.exec(select(Beyanname))}
    kapanan = {d for yon, d in durumlar if yon is Yon.ANTREPO}
    assert kapanan == {"KAPANDI"}, durumlar
    assert {d for _, d in durumlar} <= {"KAPANDI", "IADE", "DAGITILDI"}, durumlar
    assert denetim.denetle(ofis.depo) == []
    return y.say


@pytest.mark.madde("31/1", "31/2")
@pytest.mark.parametrize("tohum", range(YURUYUS))
def test_antrepo_yuruyusu(ofis: Any, tohum: int) -> None:
    say = yuru(ofis, tohum)
    if "GUMRUK_ANTREPO" in os.environ:
        print(f"\n{ofis.tur} {tohum}: " + ", ".join(f"{ad} {n}" for ad, n in sorted(say.items())))
    if tohum < OLAGAN:  # a walk's ways are chance; these go out all three
        assert all(say[f"çıkış, {yon.value}"] for yon in CIKIS_ISLEMI), say
    assert sum(n for ad, n in say.items() if ad.startswith("ret ")) >= 5, say
