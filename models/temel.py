"""The vocabulary every chapter is written in: roles, the declared step, what a rule may see, refusals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import wraps
from typing import Any, ClassVar

from gumruk.models.yon import BELGE_ADI, Bent, Yol, Yon, karsiligi, yonun_metni
from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic import Field as Sinir


class Rol(Enum):
    """Who the regulation lets press the key (member names permanent, labels in Turkish)."""

    TASIYICI = "taşıyıcı / acente"
    BEYAN_SAHIBI = "beyan sahibi"
    KABUL_MEMURU = "kabul memuru"
    IRTIBAT_MEMURU = "irtibat memuru"
    OZET_BEYAN_MEMURU = "özet beyan memuru"
    AMBAR_MEMURU = "ambar memuru"
    ISLETME_MEMURU = "işletme memuru"
    MUAYENE_MEMURU = "muayene memuru"
    IDARE_AMIRI = "idare amiri"
    VEZNEDAR = "veznedar"
    MUHASEBE_MEMURU = "muhasebe memuru"
    SAYMANLIK_MEMURU = "saymanlık memuru"
    ANTREPO_MEMURU = "antrepo memuru"
    KOLCU = "kolcu"
    MURACAAT_MEMURU = "müracaat memuru"
    MUHAFAZA_MEMURU = "muhafaza memuru"
    YKTS_ONAY_MEMURU = "YKTS onay memuru"
    SISTEM_YONETICISI = "sistem yöneticisi"
    DENETCI = "denetçi"
    SISTEM = "sistem"
    YUKUMLU = "yükümlü / temsilcisi (YKTS)"


DISARIDAKILER = frozenset({Rol.TASIYICI, Rol.BEYAN_SAHIBI, Rol.YUKUMLU})  # who act for a trader, not for the office


class GumrukHatasi(Exception):
    """Root of the error tree; its text is a Turkish sentence that a clerk may read."""


def atif(madde: str) -> str:
    """A citation as it is written: m.12/2; what is no article of the regulation bears its own name."""
    return f"m.{madde}" if madde[:1].isdigit() else madde


@dataclass(frozen=True)
class Engel:
    """One thing that stands in the way of an act: the article or rule, what is wrong, and what can be done; where it was typed, if known."""

    madde: str
    neden: str
    alan: str = ""
    satir: int = 0

    def __str__(self) -> str:
        return f"{atif(self.madde)}  {self.neden}"


class Yerinde(str):
    """A guard's reason that knows where it was typed: the field of the input and, of a repeating line, its number from 1."""

    alan: str
    satir: int

    def __new__(cls, neden: str, alan: str, satir: int = 0) -> "Yerinde":
        yerinde = super().__new__(cls, neden)
        yerinde.alan, yerinde.satir = alan, satir
        return yerinde


class Ret(GumrukHatasi):
    """The act is not lawful now. Carries every reason, not only the first."""

    def __init__(self, engeller: Sequence[Engel]) -> None:
        self.engeller = tuple(engeller)
        super().__init__("\n".join(str(e) for e in self.engeller))


class Bulunamadi(GumrukHatasi):
    """No record bears the number that was given."""


class SonucBelirsiz(GumrukHatasi):
    """The connection broke at commit: whether the act was done must be looked up by its key before it is tried again."""

    def __init__(self, anahtar: str) -> None:
        self.anahtar = anahtar
        super().__init__(f"İşlemin sonucu bilinmiyor; yinelemeyin. İşlem anahtarı {anahtar[:8]}: sistem yöneticisine bildirin.")


class AyarHatasi(GumrukHatasi):
    """The office's settings or its database do not let the program open."""


class Girdi(BaseModel):
    """What an officer types for one act; frozen, nothing unknown, nothing coerced."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True)
class Memur:
    """The person behind the keys, as read inside the transaction."""

    id: int
    kod: str
    ad: str
    roller: frozenset[Rol]


@dataclass(frozen=True)
class Baglam:
    """All that a guard or an effect may know besides the document itself."""

    kim: Memur
    an: datetime
    gun: date
    idare: str
    ofis: Any
    girdi: Any = None
    masa: str = ""


class GerekceGirdisi(Girdi):
    """An act that must be accounted for: its reason goes into the trail with it."""

    gerekce: str = Sinir(min_length=10, max_length=200)


def ofis_no(yil: int, seri: str, sira: int) -> str:
    """The office's own form of a number: year, series, seven digits (26VA0002184)."""
    return f"{yil % 100:02d}{seri}{sira:07d}"


class Numarali:
    """A row that bears a gapless number; `sira` and `no` are given by the archive inside the act's transaction."""

    SERI: ClassVar[str] = ""

    def seri(self) -> str:
        """Series that the number is drawn from; one counter per office, year and series."""
        return self.SERI

    def numarala(self, idare: str, yil: int, sira: int) -> None:
        """Take the number, in the office's own form unless the class has another."""
        kayit: Any = self
        kayit.yil, kayit.sira = yil, sira
        kayit.no = ofis_no(yil, self.seri(), sira)


Sart = Callable[[Any, Baglam], str | None]
Sonuc = Callable[[Any, Baglam], list[Any]]


def degismez(belge: Any, baglam: Baglam) -> list[Any]:
    """The effect of a step that only moves the state."""
    return []


@dataclass(frozen=True)
class Ardil:
    """System steps that follow in the same transaction: the first alternative that nothing hinders is done.

    `belgeler` names other documents that the steps are done on (a cascade, each with a log row of its own).
    """

    secenekler: tuple[str, ...]
    zorunlu: bool = True
    belgeler: Callable[[Any, Baglam], list[Any]] | None = None


@dataclass(frozen=True)
class Gecis:
    """One lawful act: article, who, from which state to which, what is typed, what must hold, what comes of it.

    `kimden=()` is a creation (tescil): the effect's first row is the document. `kime=None` keeps the state.
    `kuyruk` names the work that waits, in the states `kuyrukta` (all of `kimden` unless told).
    `form` is the paper that always comes out, `gerekirse` one that the effect asks for where the case needs it.
    `yonler`: on documents of which direction it is done, where its document has one; articles in refusals are those of that direction.
    `bentler`: in transit, by which letters of 33/1, where the step's article is that of the letter (`yol` of the record, or of what is typed).
    """

    madde: str
    kimlik: str
    ad: str
    belge: type
    kimden: tuple[Enum, ...]
    kime: Enum | None
    rol: Rol
    girdi: type[Girdi] | None = None
    sartlar: tuple[Sart, ...] = ()
    sonuc: Sonuc = degismez
    form: str | None = None
    gerekirse: str | None = None
    ekran: str = ""
    gecmis: str = ""
    ardindan: tuple[Ardil, ...] = ()
    kuyruk: str = ""
    kuyrukta: tuple[Enum, ...] = ()
    durum_nedeni: Callable[[Any, str, Baglam], Engel | None] | None = None
    yonler: tuple[Yon, ...] = (Yon.GIRIS,)
    bentler: tuple[Bent, ...] = ()

    @property
    def tescil(self) -> bool:
        return not self.kimden

    def yonu(self, belge: Any) -> Yon:
        """The direction of the record that the step is done on; of a step that makes one, or of a record that has none, its own."""
        return getattr(belge, "yon", None) or self.yonler[0]

    def yolu(self, belge: Any, girdi: Any = None) -> Yol:
        """What decides the step's article: the record's direction or letter; of a step that makes one, that of what is typed."""
        return getattr(belge, "yol", None) or getattr(girdi, "yol", None) or self.yonu(belge)

    @property
    def yollar(self) -> tuple[Yol, ...]:
        """Every direction and letter by which it is done."""
        return (*(y for y in self.yonler if not (self.bentler and y is Yon.TRANSIT)), *self.bentler)

    def maddesi_yonde(self, yol: Yol) -> str:
        """The article that orders the step on documents of this direction or letter."""
        return karsiligi(self.madde, yol)

    def maddesi(self, belge: Any) -> str:
        """The article that orders the step on this record."""
        return self.maddesi_yonde(self.yolu(belge))


ONEK = {Yon.GIRIS: "", Yon.CIKIS: "cikis_", Yon.ANTREPO: "antrepo_", Yon.TRANSIT: "transit_"}


def yonde(gecis: Gecis, yon: Yon, **degisen: Any) -> Gecis:
    """The same step under the twin article of another direction, with an id of its own; `degisen` says what else differs there."""
    return replace(gecis, madde=karsiligi(gecis.madde, yon), kimlik=ONEK[yon] + gecis.kimlik, yonler=(yon,), **degisen)


@dataclass(frozen=True)
class Ayrilik:
    """Two acts that one person never does on one record (ours, after kapsam: separation of duties)."""

    once: str
    sonra: str
    neden: str


@dataclass(frozen=True)
class Disarida:
    """An article without a step, and why."""

    madde: str
    neden: str


def sart_maddesi(sart: Sart, gecis: Gecis) -> str:
    """The article a guard stands on: the guard's own `madde`, else the step's."""
    return getattr(sart, "madde", "") or gecis.madde


def madde(no: str) -> Callable[[Sart], Sart]:
    """Mark a guard with the article or rule it enforces, when that is not the step's own."""

    def isaretle(sart: Sart) -> Sart:
        sart.madde = no  # type: ignore[attr-defined]
        return sart

    return isaretle


def durumunda(*durumlar: Enum) -> Callable[[Sart], Sart]:
    """A guard that has something to look at only in these states; in any other the state itself is the reason."""

    def sar(sart: Sart) -> Sart:
        @wraps(sart)
        def bak(belge: Any, baglam: Baglam) -> str | None:
            return sart(belge, baglam) if belge.durum in durumlar else None

        return bak

    return sar


def engeller(gecis: Gecis, belge: Any, baglam: Baglam) -> list[Engel]:
    """Every reason why the step cannot be done now; empty when it is lawful. Role, state, then all guards.

    Without typed input (a screen that has just opened) the guards wait; the act itself always has them all.
    """
    bulunan: list[Engel] = []
    yon, yol = gecis.yonu(belge), gecis.yolu(belge, baglam.girdi)
    if gecis.rol is not Rol.SISTEM and gecis.rol not in baglam.kim.roller:
        bulunan.append(Engel(gecis.madde, f"Bu işlemi {gecis.rol.value} yapar; sizin göreviniz değil. Yetkili masaya gönderin."))
    if yon not in gecis.yonler:
        yapilan = " ya da ".join(BELGE_ADI[y] for y in gecis.yonler)
        return [*bulunan, Engel(gecis.madde, f"{belge.no} bir {BELGE_ADI[yon]}; «{gecis.ad}» bir {yapilan} üzerinde yapılır.")]
    if gecis.kimden and belge.durum not in gecis.kimden:
        bulunan.append(_durum_engeli(gecis, belge, baglam))
    if gecis.girdi is None or baglam.girdi is not None:
        for sart in gecis.sartlar:
            neden = sart(belge, baglam)
            if neden is not None:
                yer = (neden.alan, neden.satir) if isinstance(neden, Yerinde) else ()
                bulunan.append(Engel(sart_maddesi(sart, gecis), neden, *yer))
    return [replace(e, madde=karsiligi(e.madde, yol), neden=yonun_metni(e.neden, yol)) for e in bulunan]


def _durum_engeli(gecis: Gecis, belge: Any, baglam: Baglam) -> Engel:
    """Why the state forbids the step, in the chapter's own words when it has any."""
    if gecis.durum_nedeni is not None:
        ozel = gecis.durum_nedeni(belge, gecis.kimlik, baglam)
        if ozel is not None:
            return ozel
    beklenen = " ya da ".join(d.value for d in gecis.kimden)
    return Engel(gecis.madde, f"Kayıt şu anda «{belge.durum.value}»; «{gecis.ad}» için «{beklenen}» olmalı.")


_TURKCE = {
    "missing": "Boş bırakılamaz.",
    "extra_forbidden": "Bu alan bu işlemde yok.",
    "string_too_long": "En çok {max_length} karakter.",
    "string_too_short": "En az {min_length} karakter.",
    "greater_than": "{gt} değerinden büyük olmalı.",
    "greater_than_equal": "{ge} ya da daha büyük olmalı.",
    "less_than_equal": "{le} ya da daha küçük olmalı.",
    "string_type": "Boş bırakılamaz.",
    "int_type": "Boş bırakılamaz.",
    "date_type": "Boş bırakılamaz.",
    "bool_type": "E ya da H yazın.",
    "too_short": "En az {min_length} satır gerekir.",
    "too_long": "En çok {max_length} satır olabilir.",
    "string_pattern_mismatch": "Biçimi yanlış.",
    "enum": "Bilinmeyen seçenek.",
}


def girdi_hatalari(hata: ValidationError) -> list[tuple[str, str]]:
    """What is wrong with typed input, as (field path, Turkish sentence)."""
    sonuc = []
    for e in hata.errors():
        yol = ".".join(str(p) for p in e["loc"])
        kalip = _TURKCE.get(e["type"])
        if kalip is None:
            sonuc.append((yol, str(e.get("ctx", {}).get("error", e["msg"]))))
        else:
            sonuc.append((yol, kalip.format(**e.get("ctx", {}))))
    return sonuc
