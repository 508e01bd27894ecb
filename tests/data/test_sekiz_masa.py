"""Many desks in processes of their own on one database: no error but clear refusals, no gap, no twin, books balanced (23–25, invariants 1, 2, 4).

A short round in the tests; `GUMRUK_MASA=60 pytest -s -p no:xdist tests/data/test_sekiz_masa.py` runs eight desks for a minute and prints
acts a second beside the floor of as many bare rows.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import denetim, practice
from gumruk.models.temel import Rol
from gumruk.models.vezne import MuhasebeHareketi
from sqlmodel import SQLModel, select
from stdnum.tr import vkn

from tests.conftest import Ofis
from tests.data.test_islem import tahsilatta

SANIYE = float(os.environ.get("GUMRUK_MASA", "0"))
MASA, ADET, BORC = (8, 24, 74_995_510) if SANIYE else (4, 8, 74_995_510)
COCUK = Path(__file__).with_name("masa_child.py")


def _vknler(adet: int) -> list[str]:
    """Tax numbers with their right check digit."""
    return [no for n in range(614_000_100, 614_000_100 + adet) for no in (f"{n}{d}" for d in range(10)) if vkn.is_valid(no)]


def veznedarlar(ofis: Ofis, adet: int) -> list[str]:
    yeni = tuple(practice.EgitimKisisi(f"VEZ{n:02d}", f"Veznedar {n}", no, (Rol.VEZNEDAR,)) for n, no in enumerate(_vknler(adet), 11))
    ofis.kisi |= practice.kisileri_ekle(ofis.depo, yeni)
    return [k.kod for k in yeni]


def kostur(ofis: Ofis, kodlar: list[str], saniye: float, beyannameler: list[int], hareketler: list[int], son: int) -> Counter[str]:
    """What all desks did, each a process of its own."""
    kisiler = ",".join(f"{k}={v}" for k, v in ofis.kisi.items())
    idler = [",".join(map(str, x)) for x in (beyannameler, hareketler)]
    cocuk = subprocess.run(
        [sys.executable, COCUK, ",".join(kodlar), ofis.depo.url, kisiler, str(saniye), *idler, str(son)],
        capture_output=True,
        text=True,
        timeout=saniye + 120,
        check=False,
    )
    assert cocuk.returncode == 0, cocuk.stderr
    satirlar = cocuk.stdout.splitlines()
    assert len(satirlar) == len(kodlar), cocuk.stdout
    return sum((Counter(json.loads(satir)) for satir in satirlar), Counter())


def _satir_sayisi(ofis: Ofis) -> int:
    with ofis.depo.oku() as s:
        return sum(int(s.execute(sa.select(sa.func.count()).select_from(t)).scalar_one()) for t in SQLModel.metadata.sorted_tables)


@pytest.mark.madde("23/1-a", "25")
def test_masalar_ayni_veritabaninda(ofis: Any) -> None:
    beyannameler = [tahsilatta(ofis, f"S{n}") for n in range(ADET)]
    with ofis.depo.oku() as s:
        hareket = dict(s.exec(select(MuhasebeHareketi.beyanname_id, MuhasebeHareketi.id)).all())
    kodlar = veznedarlar(ofis, MASA)
    once = _satir_sayisi(ofis)
    saniye = SANIYE or 2
    say = kostur(ofis, kodlar, saniye, beyannameler, [hareket[b] for b in beyannameler], BORC)
    islem = sum(n for ad, n in say.items() if not ad.startswith("ret "))
    assert say["tahsil_et"] and say["alindi_iptal_et"] and say["iade_ode"], say
    assert any(ad.startswith("ret ") for ad in say), "desks did meet"
    assert denetim.denetle(ofis.depo) == []
    if SANIYE:
        satir = round((_satir_sayisi(ofis) - once) / islem)
        anahtar = "INTEGER PRIMARY KEY" if ofis.depo.sqlite else "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
        with ofis.depo.yazici.begin() as b:
            b.exec_driver_sql(f"CREATE TABLE ham (id {anahtar}, veri TEXT)")
            b.exec_driver_sql("CREATE TABLE ham_sayac (n BIGINT)")
            b.exec_driver_sql("INSERT INTO ham_sayac VALUES (0)")
        taban = kostur(ofis, ["ham"] * MASA, saniye / 4, [], [], satir)["ham"] / (saniye / 4)
        print(f"\n{ofis.tur}: {MASA} desks, {saniye:.0f} s, {islem / saniye:.1f} acts/s, floor {taban:.1f}/s ({satir} rows each)")
        print("  " + ", ".join(f"{ad} {n}" for ad, n in sorted(say.items())))
