"""Paper: sizes in millimetres, the typeface that has every Turkish letter, text that fits or says so."""

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

MM = 72 / 25.4
A4 = (210.0, 297.0)
A4_YATAY = (297.0, 210.0)
A5_YATAY = (210.0, 148.0)
DUZ, KALIN = "Gumruk", "GumrukKalin"


class TasmaHatasi(Exception):
    """A value that fits its box neither shrunk nor wrapped; numbers are never cut."""


@cache
def fontlari_hazirla() -> None:
    """Bitstream Vera comes inside reportlab and knows ğĞ şŞ ıI iİ; no system font is needed."""
    pdfmetrics.registerFont(TTFont(DUZ, "Vera.ttf"))
    pdfmetrics.registerFont(TTFont(KALIN, "VeraBd.ttf"))


def temiz(metin: str) -> str:
    """NFC, one line, only letters that the typeface has; what it lacks is drawn as ·, never as a silent box."""
    fontlari_hazirla()
    harfler = pdfmetrics.getFont(DUZ).face.charToGlyph
    duz = " ".join(unicodedata.normalize("NFC", metin).replace("₺", "TL").split())
    return "".join(c if ord(c) in harfler else "·" for c in duz)


def en(metin: str, font: str, punto: float) -> float:
    """Width in millimetres."""
    punto_eni: float = pdfmetrics.stringWidth(metin, font, punto)
    return punto_eni / MM


def sar(metin: str, font: str, punto: float, genislik: float) -> list[str]:
    """Break at spaces; a word longer than the line is broken where it must."""
    satirlar: list[str] = []
    su_anki = ""
    for sozcuk in metin.split():
        aday = f"{su_anki} {sozcuk}".strip()
        if en(aday, font, punto) <= genislik:
            su_anki = aday
            continue
        if su_anki:
            satirlar.append(su_anki)
        while en(sozcuk, font, punto) > genislik:
            n = next(i for i in range(len(sozcuk), 0, -1) if en(sozcuk[:i], font, punto) <= genislik)
            satirlar.append(sozcuk[:n])
            sozcuk = sozcuk[n:]
        su_anki = sozcuk
    return [*satirlar, su_anki] if su_anki or not satirlar else satirlar


def sigdir(metin: str, font: str, punto: float, genislik: float, satir: int, en_az: float = 5.0) -> tuple[list[str], float]:
    """Shrink first, then wrap, then raise TasmaHatasi."""
    p = punto
    while p >= en_az:
        if en(metin, font, p) <= genislik:
            return [metin], p
        p -= 0.4
    p = punto - 1.5
    while p >= en_az:
        satirlar = sar(metin, font, p, genislik)
        if len(satirlar) <= satir:
            return satirlar, p
        p -= 0.4
    raise TasmaHatasi(f"«{metin[:40]}…» {genislik:.0f} mm'lik kutuya sığmıyor.")


def hucreye_sigdir(metin: str, font: str, punto: float, genislik: float, satir_h: float) -> tuple[list[str], float]:
    """A table's cell: one line while it can be read (5 points), else two of what the row holds, else smaller; raises TasmaHatasi."""
    if en(metin, font, 5.0) <= genislik or " " not in metin:  # a number or a code is never broken while it fits whole
        return sigdir(metin, font, punto, genislik, 2, 3.6)
    p = min(punto - 1.5, satir_h * 1.15)
    while p >= 3.6:
        satirlar = sar(metin, font, p, genislik)
        if len(satirlar) <= 2:
            return satirlar, p
        p -= 0.2
    raise TasmaHatasi(f"«{metin[:40]}…» {genislik:.0f} mm'lik sütuna sığmıyor.")


def govdeye_sigdir(metin: str, font: str, punto: float, genislik: float, satir: int, en_az: float = 5.0) -> tuple[list[str], float]:
    """Running text: wrap first, shrink only when the lines are too many, then raise TasmaHatasi."""
    p = punto
    while p >= en_az:
        satirlar = sar(metin, font, p, genislik)
        if len(satirlar) <= satir:
            return satirlar, p
        p -= 0.4
    raise TasmaHatasi(f"«{metin[:40]}…» {satir} satıra sığmıyor.")


def gun_yaz(gun: date | datetime | None, saat: bool = False) -> str:
    if gun is None:
        return ""
    return f"{gun:%d.%m.%Y %H:%M}" if saat else f"{gun:%d.%m.%Y}"


def ortak_harfler(formlar: Iterable[str]) -> set[str]:
    """Letters of labels that the typeface lacks; a test wants none."""
    fontlari_hazirla()
    harfler = pdfmetrics.getFont(DUZ).face.charToGlyph
    return {c for metin in formlar for c in metin if ord(c) not in harfler}
