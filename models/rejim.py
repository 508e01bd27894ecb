"""Regime codes: the first two digits are the regime asked for, the last two the one before (Madde 4, Ek 1)."""

from gumruk.models.yon import SERI, Yon

_CIKIS = frozenset({"10", "21", "23", "26", "31"})
_ANTREPO = frozenset({"71", "72", "73"})
_TAHAKKUK = frozenset({"80", "81", "82"})
_SATIS_MAGAZASI = frozenset({"95", "96"})


def tescil_turu(rejim: str) -> str:
    """Letters of the registration number (alan.md §1.5): IM giriş, EX çıkış, AN antrepo, DG tahakkuk kâğıdı."""
    ilk = rejim[:2]
    if ilk in _CIKIS or ilk in _SATIS_MAGAZASI:
        return "EX"
    if ilk in _ANTREPO:
        return "AN"
    if ilk in _TAHAKKUK:
        return "DG"
    return "IM"


def rejimin_yonu(rejim: str) -> Yon | None:
    """The direction of the declaration that asks for this regime; None for an assessment paper (8000, 8100, 8200). Transit has no code in Ek 1."""
    return next((yon for yon, seri in SERI.items() if seri == tescil_turu(rejim)), None)


def onceki_rejim_ister(rejim: str) -> bool:
    """Does the code discharge an earlier regime, whose declaration must then be named?"""
    return rejim[2:] != "00" and rejim[:2] not in _TAHAKKUK
