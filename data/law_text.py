"""The law behind F1: article headings and our own plain-Turkish summary of each paragraph; the office may load the official text beside it."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from gumruk.models.yazi import ara_anahtari


@dataclass(frozen=True)
class MaddeOzeti:
    """One paragraph: its citation, its article's heading, what it asks of whom."""

    madde: str
    baslik: str
    ozet: str


@cache
def maddeler() -> dict[str, MaddeOzeti]:
    """Every paragraph in law order."""
    metin = resources.files("gumruk.data.lists").joinpath("maddeler.csv").read_text(encoding="utf-8")
    return {r["madde"]: MaddeOzeti(r["madde"], r["baslik"], r["ozet"]) for r in csv.DictReader(metin.splitlines())}


def madde_ozeti(madde: str) -> MaddeOzeti | None:
    """The summary of a citation; of the paragraph or article that contains it when it has no row of its own."""
    hepsi = maddeler()
    aranan = madde.strip().removeprefix("m.").strip()
    while aranan:
        if aranan in hepsi:
            return hepsi[aranan]
        bent = next((m for m in hepsi.values() if m.madde.startswith((aranan + "/", aranan + "-"))), None)
        if bent is not None:
            return bent
        kisa = aranan.rpartition("-")[0] or aranan.rpartition("/")[0]
        if kisa == aranan:
            break
        aranan = kisa
    return None


def madde_var(madde: str) -> bool:
    """Is it a citation of the law, as typed?"""
    return bool(madde) and (madde[0].isdigit() or madde in maddeler()) and madde_ozeti(madde) is not None


def maddenin_fikralari(madde: str) -> list[MaddeOzeti]:
    """Every paragraph of the article that the citation stands in."""
    return [m for m in maddeler().values() if _maddesi(m.madde) == _maddesi(madde)]


def _maddesi(madde: str) -> str:
    """12/2 stands in 12, YKTS-3 in YKTS; EK-1 is one of its own."""
    return "YKTS" if madde.startswith("YKTS") else madde.partition("/")[0]


def ara(metin: str) -> list[MaddeOzeti]:
    """Paragraphs whose heading or summary holds the words."""
    aranan = ara_anahtari(metin)
    return [m for m in maddeler().values() if aranan in ara_anahtari(f"{m.madde} {m.baslik} {m.ozet}")]
