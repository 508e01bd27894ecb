"""Regime codes: the first two digits are the regime asked for, the last two the one before (Madde 4, Ek 1)."""

from gumruk.models.yon import SERI, Yon

_CIKIS = frozenset({"10", "21", "23", "26", "31"})
ANTREPO_REJIMLERI = frozenset({"71", "72", "73"})
# Goods that lie inside the country already: in free circulation, or back from inward processing or temporary import. No bill brings them.
_SERBEST_DOLASIM = frozenset({"72", "73"})
_YURT_ICI = frozenset({"02", "05", "51", "52", "53", "58"})
_TAHAKKUK = frozenset({"80", "81", "82"})
_SATIS_MAGAZASI = frozenset({"95", "96"})


def tescil_turu(rejim: str) -> str:
    """Letters of the registration number (alan.md §1.5): IM giriş, EX çıkış, AN antrepo, DG tahakkuk kâğıdı."""
    ilk = rejim[:2]
    if ilk in _CIKIS or ilk in _SATIS_MAGAZASI:
        return "EX"
    if ilk in ANTREPO_REJIMLERI:
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


def onceki_rejim(rejim: str) -> str:
    """The regime that the code discharges: its last two digits."""
    return rejim[2:]


def yurt_icinden(rejim: str) -> bool:
    """Does an antrepo regime take goods that no özet beyan brought: in free circulation (72, 73), or inside under another regime?"""
    return rejim[:2] in _SERBEST_DOLASIM or onceki_rejim(rejim) in _YURT_ICI
