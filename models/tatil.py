"""Resmî tatil: a term whose last day is no working day ends on the next one; holidays are the dated list `resmiTatil` (20/2)."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

TATIL_LISTESI = "resmiTatil"
CUMARTESI = 5
ARTIK_YIL = 2000

TatilAdi = Callable[[date], str]


def tatil_oku(kod: str, ek: Mapping[str, str]) -> date:
    """A row's day: AA-GG of every year, or one day of one year. A half day (28.10, arife) is a working day and is no row."""
    bicim = re.fullmatch(r"(?:[0-9]{4}-)?[0-9]{2}-[0-9]{2}", kod, re.ASCII)
    try:
        if not bicim:
            raise ValueError
        gun = date.fromisoformat(kod if len(kod) > len("AA-GG") else f"{ARTIK_YIL}-{kod}")
    except ValueError:
        raise ValueError(f"kod: her yılın günü aa-gg (04-23), bir yılın günü yyyy-aa-gg (2026-03-20) olmalı: «{kod}».") from None
    if not ek.get("kaynak"):
        raise ValueError("kaynak: tatilin dayanağı yazılmalı.")
    return gun


def ofisin_tatilleri(ofis: Any) -> TatilAdi:
    """What the office's list calls a day; empty where it is no holiday."""

    def ad(gun: date) -> str:
        satir = ofis.liste_satiri(TATIL_LISTESI, f"{gun:%m-%d}", gun) or ofis.liste_satiri(TATIL_LISTESI, gun.isoformat(), gun)
        return str(satir.aciklama) if satir else ""

    return ad


def is_gunune(son: date, tatil: TatilAdi) -> tuple[date, list[str]]:
    """The day itself, or the first working day after it; the names of the holidays that were passed over, each once."""
    adlar: list[str] = []
    while (ad := tatil(son)) or son.weekday() >= CUMARTESI:
        if ad and ad not in adlar:
            adlar.append(ad)
        son += timedelta(days=1)
    return son, adlar
