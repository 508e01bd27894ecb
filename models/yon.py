"""Yön: which way a declaration goes, and which article of its own part answers to one of the import part (14–22 ↔ 29, 30, 33–38)."""

import re
from enum import Enum


class Yon(Enum):
    """Direction of a declaration or özet beyan (member names permanent)."""

    GIRIS = "giriş"
    CIKIS = "çıkış"
    ANTREPO = "antrepo"
    TRANSIT = "transit"


class Bent(Enum):
    """Letters of 33/1 by which a transit goes; -c has two, by what the goods travel under (member names permanent)."""

    A = "33/1-a"
    B = "33/1-b"
    C = "33/1-c"
    C_TIR = "33/1-c, TIR"
    D = "33/1-d"

    @property
    def madde(self) -> str:
        return self.value.split(",")[0]


# What decides the article of a shared step: the direction, and in transit the letter.
Yol = Yon | Bent
HER_YON = tuple(Yon)
BEYANNAMELI = (Bent.A, Bent.B)  # letters with a declaration of the declarant's
MUAYENELI = (Yon.GIRIS, Yon.CIKIS, Yon.ANTREPO)  # goods or papers of which are examined
AMBARLI = (Yon.GIRIS, Yon.ANTREPO)  # goods of which come in
SERI = {Yon.GIRIS: "IM", Yon.CIKIS: "EX", Yon.ANTREPO: "AN", Yon.TRANSIT: "TR"}
BELGE_ADI = {
    Yon.GIRIS: "giriş beyannamesi",
    Yon.CIKIS: "çıkış beyannamesi",
    Yon.ANTREPO: "antrepo beyannamesi",
    Yon.TRANSIT: "transit beyannamesi",
}
_ONAY = ("1", "2", "3", "3-a", "3-b", "3-c")
# Sentences that one part repeats of another: what is written of imports stands there under this number.
KARSILIK: dict[Yol, dict[str, str]] = {
    Yon.CIKIS: {
        "9/1": "39",
        "10/1": "40/1",
        "10/2": "40/2",
        "14": "34",
        **{f"15/{x}": f"35/{x}" for x in _ONAY},
        "18/1": "36/1",
        "19/1": "37/1",
        "19/2": "37/2",
        "19/3": "37/3",
        "19/5": "37/4",
        "21/1": "38/1",
        "21/2": "38/2",
        "21/3": "37/4",  # 38 says nothing of a difference: the fine goes the way of 37/4 (ours)
        "22/1": "38/3",
        "22/4": "38/4",
    },
    Yon.ANTREPO: {"14": "29", **{f"15/{x}": f"30/{x}" for x in _ONAY}},
    Yon.TRANSIT: {"14": "33/1", "15/1": "33/1"},
    # The carrier's özet beyan is approved under its letter too; what differs goes back by 10/2, of which 33 says nothing.
    **{bent: dict.fromkeys(("14", "15/1", "33/1", "10/1"), bent.madde) for bent in Bent},
}
_MADDE = re.compile(r"(?<=\bm\.)\d{1,2}(?:/\d(?:-[a-d])?)?")


def karsiligi(madde: str, yol: Yol) -> str:
    """The article that says for this direction or letter what `madde` says of imports; `madde` itself where the regulation has no twin of it."""
    return KARSILIK.get(yol, {}).get(madde, madde)


def yonun_metni(metin: str, yol: Yol) -> str:
    """A sentence that names articles («m.19/3») as it reads for a document of this direction or letter."""
    return metin if yol is Yon.GIRIS else _MADDE.sub(lambda m: karsiligi(m.group(), yol), metin)
