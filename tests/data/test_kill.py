"""kill -9 in the middle of tescil, collection and exit: nothing acknowledged is lost, no number missing or doubled, `denetle` is clean.

GUMRUK_KILL sets how many kills (4 in an ordinary round, 200 for the proof). Each waits for some acknowledgements, then for a random moment,
so that every act is acknowledged now and then on a slow machine too.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.models.ambar import AmbarCikisi
from gumruk.models.beyanname import Beyanname
from gumruk.models.vezne import Alindi
from sqlmodel import col, select

OLDURME = int(os.environ.get("GUMRUK_KILL", "4"))


@pytest.mark.madde("14", "23/1-a", "12/2")
def test_kill_9_hicbir_seyi_yitirmez(sqlite_ofis: Any) -> None:
    rastgele = random.Random(1998)
    kisi = ",".join(f"{k}={v}" for k, v in sqlite_ofis.kisi.items())
    cocuk = Path(__file__).with_name("kill_child.py")
    soylenen: dict[str, set[str]] = {"beyanname": set(), "alindi": set(), "fis": set()}
    for tur in range(OLDURME):
        surec = subprocess.Popen(
            [sys.executable, str(cocuk), sqlite_ofis.depo.url, kisi, str(tur)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "PYTHONPATH": ""},
        )
        assert surec.stdout is not None
        assert surec.stdout.readline() == "hazir\n"
        duyulan = [surec.stdout.readline() for _ in range(tur % 5)]
        time.sleep(rastgele.uniform(0, 0.15))
        surec.send_signal(signal.SIGKILL)
        for satir in [*duyulan, *surec.stdout.read().splitlines()]:
            parcalar = satir.split()
            if len(parcalar) == 2 and parcalar[0] in soylenen:
                soylenen[parcalar[0]].add(parcalar[1])
        surec.wait()
    assert min(len(s) for s in soylenen.values()) > 0
    with sqlite_ofis.depo.oku() as s:
        for ad, tablo in (("beyanname", Beyanname), ("alindi", Alindi), ("fis", AmbarCikisi)):
            var = set(s.exec(select(col(tablo.no))).all())
            assert soylenen[ad] <= var, f"{ad}: {sorted(soylenen[ad] - var)}"
    assert denetim.denetle(sqlite_ofis.depo) == []
