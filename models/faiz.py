"""Gecikme faizi: simple interest on a further assessment, out of dated monthly rates and a dated day rule (26/3, 27/1-c, 28/3; 6183 s.K. m.51).

The regulation leaves the reckoning to the Gümrük Yönetmeliği (43/2), so rates and day rules are lists of the office, never code.
"""

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from gumruk.models.kurus import MILYON, goster, oran_goster, yarim_yukari

FAIZ = "GF"  # tax code of the interest: ours, for the office's code list has none
AYLIK = "AYLIK"  # the only code of the rate list
GUN = timedelta(days=1)


class Yontem(Enum):
    """How a span is measured: whole months and the days left over, days alone, or not at all."""

    AY_GUN = "ay_gun"
    GUN = "gun"
    YOK = "yok"


@dataclass(frozen=True)
class FaizOrani:
    """A monthly rate in millionths, in force from the first to the last day named, both counted."""

    bas: date
    bit: date
    oran_milyonda: int
    kaynak: str


@dataclass(frozen=True)
class FaizKurali:
    """How one kind of further assessment bears interest. `bolen`: days that a month's rate is divided by; `esas`: tax codes that bear it, or all."""

    yontem: Yontem
    ilk_gun: bool
    son_gun: bool
    bolen: int
    esas: frozenset[str]
    kaynak: str

    def esas_kurus(self, satirlar: Iterable[tuple[str, int]]) -> int:
        """What of (tax code, kuruş) the interest is reckoned on."""
        return sum(tutar for kod, tutar in satirlar if kod != FAIZ and (not self.esas or kod in self.esas))

    @property
    def sozu(self) -> str:
        """The rule in words, beside the reckoning."""
        ay = "tam aylar aylık oranla, artan günler" if self.yontem is Yontem.AY_GUN else "her gün"
        ilk, son = ("sayılır" if x else "sayılmaz" for x in (self.ilk_gun, self.son_gun))
        return f"Gün kuralı: ilk gün {ilk}, son gün {son}; {ay} 1/{self.bolen} aydır ({self.kaynak})."


@dataclass(frozen=True)
class FaizDilimi:
    """Days under one rate, the first and the last of them counted, as whole months and days; kuruş, half-up."""

    bas: date
    bit: date
    ay: int
    gun: int
    oran_milyonda: int
    tutar_kurus: int
    kaynak: str

    def __str__(self) -> str:
        sure = " ".join(x for x in (f"{self.ay} ay" if self.ay else "", f"{self.gun} gün" if self.gun else "") if x)
        return f"{self.bas:%d.%m.%Y}–{self.bit:%d.%m.%Y} {sure} × {oran_goster(self.oran_milyonda)} aylık"


@dataclass(frozen=True)
class Faiz:
    """The interest with all that explains it. `yok`: why there is none; `eksik`: what keeps it from being reckoned, never a silent zero."""

    ilk: date
    son: date
    esas_kurus: int
    dilimler: tuple[FaizDilimi, ...] = ()
    kural: FaizKurali | None = None
    yok: str = ""
    eksik: str = ""

    @property
    def tutar_kurus(self) -> int:
        return sum(d.tutar_kurus for d in self.dilimler)

    @property
    def aciklama(self) -> list[str]:
        """The explanation, line by line, as the clerk reads it."""
        if self.eksik or self.yok or self.kural is None:
            return [self.eksik or f"Gecikme faizi yok: {self.yok}"]
        return [
            f"Gecikme faizi: tescil {self.ilk:%d.%m.%Y}, ek tahakkuk {self.son:%d.%m.%Y}, {goster(self.esas_kurus)} TL üzerinden",
            *(f"  {d} = {goster(d.tutar_kurus)} TL · {d.kaynak}" for d in self.dilimler),
            f"  Toplam {goster(self.tutar_kurus)} TL. Basit faizdir: faize faiz yürümez.",
            f"  {self.kural.sozu}",
            "  Yarım kuruş ve üstü yukarı, dilim başına yuvarlanır, sonra toplanır.",
        ]


# Rows of the office's lists. Both raise ValueError with the column and the reason.


def _evet(ek: Mapping[str, str], alan: str) -> bool:
    deger = ek.get(alan, "")
    if deger not in ("E", "H"):
        raise ValueError(f"{alan}: E ya da H olmalı: «{deger}».")
    return deger == "E"


def kural_oku(_kod: str, ek: Mapping[str, str]) -> FaizKurali:
    try:
        yontem = Yontem(ek.get("yontem", ""))
    except ValueError:
        raise ValueError(f"yontem: {', '.join(y.value for y in Yontem)} olmalı: «{ek.get('yontem', '')}».") from None
    kaynak = ek.get("kaynak", "")
    if yontem is Yontem.YOK:
        return FaizKurali(yontem, False, False, 1, frozenset(), kaynak)
    bolen = ek.get("bolen", "")
    if not (bolen.isascii() and bolen.isdigit() and int(bolen)):
        raise ValueError(f"bolen: ayın gün sayısı olmalı, 30 gibi: «{bolen}».")
    if yontem is Yontem.AY_GUN and int(bolen) < 30:
        raise ValueError("bolen: ay_gun yönteminde 30'dan az olamaz; artan günler bir ayı geçmemelidir.")
    esas = ek.get("esas", "").split()
    if not esas:
        raise ValueError("esas: faize tabi vergi kodları, hepsi için * yazılır.")
    return FaizKurali(yontem, _evet(ek, "ilk_gun"), _evet(ek, "son_gun"), int(bolen), frozenset(esas) - {"*"}, kaynak)


def oran_oku(kod: str, ek: Mapping[str, str]) -> int:
    """Millionths of a monthly rate."""
    if kod != AYLIK:
        raise ValueError(f"kod: «{AYLIK}» olmalı: «{kod}».")
    oran = ek.get("oran_milyonda", "")
    if not (oran.isascii() and oran.isdigit() and int(oran) <= MILYON):
        raise ValueError(f"oran_milyonda: aylık oranın milyonda değeri olmalı, %3,5 için 35000: «{oran}».")
    return int(oran)


# The reckoning


def ay_ekle(gun: date, ay: int) -> date:
    """The same day so many months on; where that month is shorter, its last day (31.01 + 1 ay = 28.02)."""
    yil, sifirdan = divmod(gun.year * 12 + gun.month - 1 + ay, 12)
    return date(yil, sifirdan + 1, min(gun.day, calendar.monthrange(yil, sifirdan + 1)[1]))


def sure(bas: date, bit: date) -> tuple[int, int]:
    """Whole months and the days left over from a day to a later one."""
    ay = (bit.year - bas.year) * 12 + bit.month - bas.month
    if ay_ekle(bas, ay) > bit:
        ay -= 1
    return ay, (bit - ay_ekle(bas, ay)).days


def dilim_kurus(esas_kurus: int, oran_milyonda: int, ay: int, gun: int, bolen: int) -> int:
    return yarim_yukari(Decimal(esas_kurus * oran_milyonda * (ay * bolen + gun)) / (MILYON * bolen))


def _birlesik(oranlar: Sequence[FaizOrani]) -> list[FaizOrani]:
    """A row that only says again the rate before it is no change of rate."""
    sonuc: list[FaizOrani] = []
    for o in oranlar:
        son = sonuc[-1] if sonuc else None
        if son is not None and son.oran_milyonda == o.oran_milyonda and son.bit + GUN == o.bas:
            kaynak = son.kaynak if o.kaynak in son.kaynak.split("; ") else f"{son.kaynak}; {o.kaynak}"
            sonuc[-1] = FaizOrani(son.bas, o.bit, o.oran_milyonda, kaynak)
        else:
            sonuc.append(o)
    return sonuc


def _bosluk(oranlar: Sequence[FaizOrani], bas: date, bit: date) -> date | None:
    """The first day of the span that has no rate."""
    gun = bas
    for o in oranlar:
        if o.bas > gun:
            break
        gun = max(gun, o.bit + GUN)
    return gun if gun <= bit else None


def faiz_hesapla(esas_kurus: int, ilk: date, son: date, kural: FaizKurali, oranlar: Sequence[FaizOrani]) -> Faiz:
    """Simple interest from the day the obligation was born to the day of the further assessment, kuruş.

    A change of rate splits the span, and each part is measured from its own first day: whole months at the monthly rate, the days left
    over by the rule. `oranlar` lie in the order of their days and do not overlap.
    """
    if kural.yontem is Yontem.YOK:
        return Faiz(ilk, son, esas_kurus, kural=kural, yok=f"{kural.kaynak}.")
    if not esas_kurus:
        return Faiz(ilk, son, 0, kural=kural, yok="faize tabi vergi yok.")
    if son <= ilk:
        return Faiz(ilk, son, esas_kurus, kural=kural, yok="ek tahakkuk tescil gününde.")
    # A span counted from its first day runs from morning to morning, one counted from the next day from evening to evening.
    kayma = GUN * (not kural.ilk_gun)
    bas, bit = ilk + kayma, son - GUN * (not kural.son_gun)
    if bit < bas:
        return Faiz(ilk, son, esas_kurus, kural=kural, yok="sayılacak gün yok.")
    bos = _bosluk(oranlar, bas, bit)
    if bos is not None:
        return Faiz(
            ilk,
            son,
            esas_kurus,
            kural=kural,
            eksik=f"Gecikme faizi hesaplanamıyor: {bos:%d.%m.%Y} gününün aylık oranı yüklü değil. «gumruk aktar liste gecikmeFaizi» ile yükleyin.",
        )
    dilimler = []
    for o in _birlesik(oranlar):
        ilk_gun, son_gun = max(o.bas, bas), min(o.bit, bit)
        if son_gun < ilk_gun:
            continue
        uclar = ilk_gun - kayma, son_gun + GUN - kayma
        ay, gun = sure(*uclar) if kural.yontem is Yontem.AY_GUN else (0, (uclar[1] - uclar[0]).days)
        tutar = dilim_kurus(esas_kurus, o.oran_milyonda, ay, gun, kural.bolen)
        dilimler.append(FaizDilimi(ilk_gun, son_gun, ay, gun, o.oran_milyonda, tutar, o.kaynak))
    return Faiz(ilk, son, esas_kurus, tuple(dilimler), kural)
