"""Defterler (Madde 7/2): what a register is made of, who may open it, and which side of which account fills which column of the cari hesap."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from gumruk.models.temel import Engel, Girdi, Memur, Rol
from gumruk.models.teminat import DEPOZITO, KIYMET_EMANETI
from gumruk.models.vezne import BORCLU, EMANET
from pydantic import Field as Sinir


class DefterTuru(Enum):
    VEZNE = "Vezne defteri"
    BORDRO = "Giriş ve çıkış beyannameleri bordrosu"
    CARI = "Cari hesap defteri"
    DEVIR = "Devir çizelgesi"
    TOPLAMA = "Sonradan kontrol toplama listesi"
    ANTREPO = "Antrepo stok dökümü"


@dataclass(frozen=True)
class DefterTanimi:
    """A register: the letter it is opened by, its article, whose it is (label of what is asked for), who may open it."""

    kod: str
    tur: DefterTuru
    madde: str
    kim: str
    roller: frozenset[Rol]


_OKUYANLAR = frozenset({Rol.MUHASEBE_MEMURU, Rol.SAYMANLIK_MEMURU, Rol.IDARE_AMIRI, Rol.DENETCI})
DEFTERLER: tuple[DefterTanimi, ...] = (
    DefterTanimi("V", DefterTuru.VEZNE, "7/2", "Veznedar", _OKUYANLAR | {Rol.VEZNEDAR}),
    DefterTanimi("B", DefterTuru.BORDRO, "7/2", "", _OKUYANLAR),
    DefterTanimi("C", DefterTuru.CARI, "7/2", "Yükümlü", _OKUYANLAR),
)
DEFTER: dict[DefterTuru, DefterTanimi] = {d.tur: d for d in DEFTERLER}


class DefterIstegi(Girdi):
    """Which register, from which day to which, whose: a cashier's code (empty: every cashier), an obligor's number or the beginning of his name."""

    tur: DefterTuru
    bas: date
    bit: date
    kim: str = Sinir(default="", max_length=80)


def okuma_engelleri(istek: DefterIstegi, memur: Memur | None, bugun: date, sayilmamis_kasa: str) -> list[Engel]:
    """Why the register is not opened; `memur` is None on the command line, `sayilmamis_kasa` his own uncounted drawer of those days.

    A cashier sees his own register only, and not before his blind count: it would tell what the drawer should hold.
    """
    tanim = DEFTER[istek.tur]
    bulunan: list[Engel] = []
    if istek.bas > istek.bit:
        bulunan.append(Engel(tanim.madde, f"Son gün {istek.bit:%d.%m.%Y} ilk günden ({istek.bas:%d.%m.%Y}) önce. Günleri düzeltin."))
    if istek.bit > bugun:
        bulunan.append(Engel(tanim.madde, f"{istek.bit:%d.%m.%Y} daha gelmedi; defter en çok bugüne ({bugun:%d.%m.%Y}) kadar açılır."))
    if istek.tur is DefterTuru.CARI and not istek.kim:
        bulunan.append(Engel(tanim.madde, "Yükümlünün vergi numarasını ya da adının başını yazın; F4 listeyi açar."))
    if memur is None:
        return bulunan
    if not memur.roller & tanim.roller:
        bulunan.append(Engel(tanim.madde, f"«{tanim.tur.value}» sizin görevinizde değil. Muhasebe memuruna başvurun."))
    elif istek.tur is DefterTuru.VEZNE:
        if not memur.roller & _OKUYANLAR and istek.kim != memur.kod:
            bulunan.append(Engel(tanim.madde, f"Veznedar yalnız kendi vezne defterini açar: {memur.kod}. Ötekiler için muhasebe memuruna başvurun."))
        elif sayilmamis_kasa and istek.kim in ("", memur.kod):
            bulunan.append(
                Engel(
                    "23/1-a",
                    f"{sayilmamis_kasa} numaralı kasanız sayılmadı: sayım, deftere göre tutar görülmeden yapılır. "
                    "KS ekranında sayın, ya da önceki günlerin defterini açın.",
                )
            )
    return bulunan


# What a register shows


class Yekun(Enum):
    """How a column goes on to the next page: summed, as its last value, or not at all."""

    TOPLA = "toplanır"
    SON = "son değer"
    YOK = "yazı"


@dataclass(frozen=True)
class Sutun:
    """A column: kuruş where it has a total, else text, `sag` where that is a number.

    Without width (mm) it is on file and screen only, without a title on the list only.
    """

    ad: str
    baslik: str
    mm: float = 0.0
    yekun: Yekun = Yekun.YOK
    kurus: bool = False
    sag: bool = False

    @property
    def tutar(self) -> bool:
        """Holds kuruş."""
        return self.kurus or self.yekun is not Yekun.YOK


@dataclass(frozen=True)
class DefterKaydi:
    """A row with its running number in the table; cells in the order of the columns, kuruş or text."""

    sira: int
    hucreler: tuple[str | int, ...]
    isaret: str = ""


@dataclass(frozen=True)
class Bolum:
    """One table of a register, its rows left in the archive (`kaynak`) or, where they are a handful, at hand (`satirlar`).

    `liste`: the columns that stand on the screen's list. `toplam`: the summed columns as the database adds them. `devir`: what is carried into
    the first page; `kapanis`: lines under the total. Under the table stand `sozler`, what is not final yet (`uyarilar`), what does not agree
    with the ledger (`tutmayan`), then cells to sign in.
    """

    baslik: str
    sutunlar: tuple[Sutun, ...]
    liste: tuple[str, ...]
    kaynak: Any = None
    satirlar: tuple[DefterKaydi, ...] = ()
    adet: int = 0
    toplam: Mapping[str, int] = field(default_factory=dict)
    devir: Mapping[str, int] = field(default_factory=dict)
    toplam_adi: str = "TOPLAM"
    kapanis: tuple[tuple[str, Mapping[str, int]], ...] = ()
    bos: str = ""
    sozler: tuple[str, ...] = ()
    uyarilar: tuple[str, ...] = ()
    tutmayan: tuple[str, ...] = ()
    imzalar: tuple[str, ...] = ()
    sayfa_basi: bool = False

    def yer(self, ad: str) -> int:
        return next(n for n, s in enumerate(self.sutunlar) if s.ad == ad)


@dataclass(frozen=True)
class Defter:
    """A register opened: heading, scope as printed, tables, the columns of the list (title, width, right), and the stem of its file name."""

    tur: DefterTuru
    baslik: str
    madde: str
    kapsam: str
    bolumler: tuple[Bolum, ...]
    liste: tuple[tuple[str, int, bool], ...]
    dosya: str

    @property
    def tutmayan(self) -> tuple[str, ...]:
        """Everything that does not agree with the ledger."""
        return tuple(t for b in self.bolumler for t in b.tutmayan)


SatirOkuyan = Callable[[Bolum], Iterator[DefterKaydi]]


# Cari hesap

CARI_SUTUNLARI = (("tahakkuk", "Tahakkuk"), ("tahsil", "Tahsil"), ("iade", "İade"), ("teminat", "Teminat"))


@dataclass(frozen=True)
class CariKurali:
    """A side of an account under the obligor's number adds to (`isaret` 1) or takes from (-1) a column.

    `gelirli`: only in postings that touch revenue. The first rule that fits counts.
    """

    hesap: str
    borc: bool
    sutun: str
    isaret: int
    gelirli: bool = False


CARI_KURALLARI: tuple[CariKurali, ...] = (
    CariKurali(BORCLU, True, "tahakkuk", 1, gelirli=True),
    CariKurali(BORCLU, True, "tahsil", -1),
    CariKurali(BORCLU, False, "tahakkuk", -1, gelirli=True),
    CariKurali(BORCLU, False, "tahsil", 1),
    CariKurali(EMANET, False, "tahakkuk", -1, gelirli=True),
    CariKurali(EMANET, False, "tahsil", 1),
    CariKurali(EMANET, True, "iade", 1),
    CariKurali(DEPOZITO, False, "teminat", 1),
    CariKurali(DEPOZITO, True, "teminat", -1),
    CariKurali(KIYMET_EMANETI, False, "teminat", 1),
    CariKurali(KIYMET_EMANETI, True, "teminat", -1),
)
# The running balance is what the obligor owes: these columns with their signs, and debit less credit of these accounts.
BAKIYE_SUTUNLARI: Mapping[str, int] = {"tahakkuk": 1, "tahsil": -1, "iade": 1}
BAKIYE_HESAPLARI = (BORCLU, EMANET)
