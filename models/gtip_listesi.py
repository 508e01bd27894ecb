"""Lists of goods by tariff number, which an office loads for itself: a row stands for every GTİP that begins with its code (27/1-a, 22)."""

from datetime import date
from typing import Any

_BASAMAKLAR = (12, 10, 8, 6, 4, 2)


def gtip_satiri(ofis: Any, liste: str, gtip: str, gun: date) -> Any:
    """The list's row for a GTİP as in force on the day, the longest prefix first; None when it is not on the list."""
    return next((r for n in _BASAMAKLAR if (r := ofis.liste_satiri(liste, gtip[:n], gun)) is not None), None)
