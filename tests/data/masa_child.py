"""Desks on the same database: each collects, cancels and refunds at random until its time is up.

Arguments: cashiers (code,…), address, people (code=id,…), seconds, declarations (id,…), assessments (id,…), debt of each. The cashier `ham`
writes so many bare rows instead: the floor.
"""

import json
import os
import random
import sys
import time
import traceback
from collections import Counter

import sqlalchemy as sa
from gumruk.data import migrate, practice
from gumruk.data.engine import Depo
from gumruk.models.iade import DanismaGirdisi, IadeNedeni, IadeSatiriGirdisi
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.odeme import OdemeYapGirdisi, OdemeYolu
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.vezne import Alindi, OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from sqlmodel import select

GEREKCE = GerekceGirdisi(gerekce="Yanlış yükümlüden tahsil edilmiş")


class Masa:
    def __init__(self, gun: practice.Gun, kod: str, seed: int, beyannameler: list[int], hareketler: list[int], borc: int) -> None:
        self.gun, self.kod, self.zar, self.borc = gun, kod, random.Random(seed), borc
        self.beyannameler, self.hareket = beyannameler, dict(zip(beyannameler, hareketler, strict=True))
        self.alindilar: list[tuple[int, tuple[int, ...]]] = []
        self.say: Counter[str] = Counter()

    def yap(self, islem: str, kod: str, belge: int | None = None, girdi: object = None) -> int | None:
        """The act's record, or None on a refusal, which is counted; anything else ends the desk."""
        try:
            sonuc = self.gun.yap(islem, kod, belge, girdi)
        except Ret as ret:
            assert str(ret).strip(), "a refusal says why"
            self.say[f"ret {islem}"] += 1
            return None
        self.say[islem] += 1
        return sonuc.belge_id

    def tahsil(self) -> None:
        byler = self.zar.sample(self.beyannameler, self.zar.choice((1, 1, 2)))
        odeme = OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=self.borc * len(byler) + self.zar.choice((0, 500)))
        if self.yap("tahsil_et", self.kod, byler[0], TahsilatGirdisi(odemeler=(odeme,), digerleri=tuple(byler[1:]))):
            with self.gun.depo.oku() as s:
                sorgu = select(Alindi.id).where(Alindi.veznedar_id == self.gun.kisi[self.kod]).order_by(sa.desc(Alindi.id))
                self.alindilar.append((s.exec(sorgu).first() or 0, tuple(byler)))

    def iptal(self) -> None:
        if self.alindilar:
            n = self.zar.randrange(len(self.alindilar))
            istek = self.yap("alindi_iptal_iste", self.kod, girdi=IptalIstegiGirdisi(alindi_id=self.alindilar[n][0], gerekce=GEREKCE.gerekce))
            if istek and self.yap("alindi_iptal_et", "AMR01", istek, GEREKCE):
                del self.alindilar[n]

    def iade(self) -> None:
        by = self.zar.choice(self.beyannameler[: len(self.beyannameler) // 4])
        satir = IadeSatiriGirdisi(hareket_id=self.hareket[by], kod="89", tutar_kurus=self.zar.choice((1, 7, 100)))
        girdi = DanismaGirdisi(beyanname_id=by, neden=IadeNedeni.FAZLA_TAHSILAT, satirlar=(satir,), gerekce=GEREKCE.gerekce)
        dk = self.yap("danisma_oner", "MUH01", girdi=girdi)
        if dk and self.yap("danisma_imzala", "AMR01", dk) and self.yap("iade_hazirla", "SAY01", dk):
            self.yap("iade_ode", self.kod, dk, OdemeYapGirdisi(yol=OdemeYolu.NAKIT, alan="Selin Ak", alan_no="10000000146", sifat="vekâletname"))

    def calis(self, saniye: float) -> None:
        self.gun.kasa(self.kod)
        son = time.monotonic() + saniye
        while time.monotonic() < son:
            self.zar.choice((self.tahsil, self.tahsil, self.tahsil, self.iptal, self.iade))()


def ham(url: str, saniye: float, satir: int) -> Counter[str]:
    """The floor: the same number of bare rows and one counter in each durable commit, no rule and no object around them."""
    depo = Depo(url)
    say: Counter[str] = Counter()
    son = time.monotonic() + saniye
    while time.monotonic() < son:
        with depo.yazici.begin() as b:
            b.exec_driver_sql("UPDATE ham_sayac SET n = n + 1")
            for _ in range(satir):
                b.exec_driver_sql("INSERT INTO ham (veri) VALUES ('" + "x" * 160 + "')")
        say["ham"] += 1
    depo.kapat()
    return say


def masasi(kod: str, seed: int, url: str, kisiler: str, saniye: str, beyannameler: str, hareketler: str, borc: str) -> Counter[str]:
    """One desk's work, on a connection of its own."""
    if kod == "ham":
        return ham(url, float(saniye), int(borc))
    depo = migrate.ac(url)
    kisi = {k: int(v) for k, v in (p.split("=") for p in kisiler.split(","))}
    masa = Masa(practice.Gun(depo, kisi), kod, seed, [*map(int, beyannameler.split(","))], [*map(int, hareketler.split(","))], int(borc))
    masa.calis(float(saniye))
    depo.kapat()
    return masa.say


def main() -> None:
    """Everything is loaded once; then each desk is a process of its own and writes one line."""
    kodlar, *kalan = sys.argv[1:8]
    surecler = []
    for n, kod in enumerate(kodlar.split(",")):
        if pid := os.fork():
            surecler.append(pid)
            continue
        try:
            os.write(1, (json.dumps(masasi(kod, n, *kalan)) + "\n").encode())
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
    sys.exit(any(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in surecler))


if __name__ == "__main__":
    main()
