"""The words a form is declared in: boxes, a table, signatures, copies; millimetres from the top left corner."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kutu:
    """One box: small label in its corner, the value of attribute `ad` on a common baseline; with `bicim` «govde» running text from the top."""

    ad: str
    etiket: str
    x: float
    y: float
    w: float
    h: float = 10.5
    bicim: str = "metin"
    satir: int = 1
    punto: float = 9.0


@dataclass(frozen=True)
class Sutun:
    baslik: str
    w: float
    hiza: str = "sol"


@dataclass(frozen=True)
class Tablo:
    """Rows of the value `ad` (tuples of strings); unused rows are struck by a Z, what does not fit goes to a further page."""

    ad: str
    x: float
    y: float
    sutunlar: tuple[Sutun, ...]
    satir_h: float
    adet: int
    devam_y: float = 40.0
    devam_adet: int = 40
    punto: float = 7.4

    @property
    def w(self) -> float:
        return sum(s.w for s in self.sutunlar)


@dataclass(frozen=True)
class Imza:
    """A cell to sign in; `ad` gives the printed name; a dotted ring where a stamp belongs."""

    etiket: str
    x: float
    y: float
    w: float
    h: float
    ad: str = ""
    muhur: bool = False


@dataclass(frozen=True)
class Form:
    """A paper the law orders: its article, copies and everything that stands on it.

    `iptal`: where a cancelled one says when, by whom and why, under the band across its face.
    `tablo` runs over to further pages; `ozet` is a short table on the first page; `onek` and `ek` have pages of their own at the end.
    A value that has `degisen` names the boxes to be framed as corrected; one that has `etiketler` says what a box or a copy is called on it.
    """

    kimlik: str
    madde: str
    baslik: str
    boy: tuple[float, float]
    nushalar: tuple[str, ...]
    kutular: tuple[Kutu, ...]
    imzalar: tuple[Imza, ...] = ()
    tablo: Tablo | None = None
    ozet: Tablo | None = None
    onek: Tablo | None = None
    ek: Tablo | None = None
    barkod: tuple[float, float] | None = None
    qr: tuple[float, float, float] | None = None
    iptal: tuple[float, float, float, float] | None = None
    dipnot: str = ""
    metinler: tuple[tuple[float, float, float, str], ...] = field(default=())


@dataclass(frozen=True)
class Suret:
    """A certified further print: how many it is, when and by whom."""

    kacinci: int
    zaman: str
    kim: str
