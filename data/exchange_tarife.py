"""A tariff CSV: twelve-digit leaves with their duty rate, or our own table of dated rates; faults reported by line."""

import csv
import io
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from gumruk.data.reference import OranGirdisi, TarifeGirdisi, oran_tablosu_oku
from gumruk.models.hata import DosyaHatasi

SUTUNLAR = {"gtip_code", "description", "unit", "tax_rate"}


@dataclass(frozen=True)
class TarifeDosyasi:
    """What of the file is loaded, and what the loader should look at (leaves without a rate)."""

    tarife: list[TarifeGirdisi]
    oranlar: list[OranGirdisi]
    uyarilar: list[str]


def tarife_oku(icerik: bytes, dosya: str, bugun: date, yururluk: date | None = None) -> TarifeDosyasi:
    """Raises DosyaHatasi with line and field. A heading has no rate; a leaf without one is loaded and reported.

    Rates are in force from `yururluk` where it is given, else from the file's year, else from today.
    """
    try:
        metin = icerik.decode("utf-8-sig")
    except UnicodeDecodeError as hata:
        raise DosyaHatasi(dosya, icerik[: hata.start].count(b"\n") + 1, "", "dosya UTF-8 değil.") from None
    okuyucu = csv.DictReader(io.StringIO(metin))
    if "oran_milyonda" in (okuyucu.fieldnames or ()):
        return TarifeDosyasi(*oran_tablosu_oku(metin, dosya), [])
    eksik = SUTUNLAR - set(okuyucu.fieldnames or [])
    if eksik:
        raise DosyaHatasi(dosya, 1, "başlık", f"sütun eksik: {', '.join(sorted(eksik))}.")
    tarife: list[TarifeGirdisi] = []
    oranlar: list[OranGirdisi] = []
    uyarilar: list[str] = []
    gorulen: dict[str, int] = {}
    try:
        for ham in okuyucu:
            n = okuyucu.line_num
            if None in ham or None in ham.values():
                raise DosyaHatasi(dosya, n, "sütun", "sütun sayısı başlıkla aynı değil.")
            gtip = ham["gtip_code"].strip().replace(".", "")
            if not re.fullmatch(r"[0-9]{4,12}", gtip, re.ASCII):
                raise DosyaHatasi(dosya, n, "gtip_code", f"GTİP değil: «{ham['gtip_code'][:20]}».")
            if gtip in gorulen:
                raise DosyaHatasi(dosya, n, "gtip_code", f"{gtip} {gorulen[gtip]}. satırda da var.")
            gorulen[gtip] = n
            yil = ham.get("source_year", "").strip()
            bas = yururluk or date(int(yil), 1, 1) if yururluk or re.fullmatch(r"(19|20)\d\d", yil, re.ASCII) else bugun
            birim = ham["unit"].strip()
            tarife.append(TarifeGirdisi(gtip, " ".join(ham["description"].split()).lstrip("- ") or gtip, "" if birim == "-" else birim[:10], bas))
            oran = ham["tax_rate"].strip().replace(",", ".")
            if not oran:
                if len(gtip) == 12:
                    uyarilar.append(f"{n}. satır, tax_rate: {gtip} için oran yok; vergisi hesaplanmaz.")
                continue
            try:
                milyonda = Decimal(oran) * 10_000
                if not milyonda.is_finite() or milyonda < 0 or milyonda > 10**8 or milyonda != milyonda.to_integral_value():
                    raise InvalidOperation
            except InvalidOperation:
                raise DosyaHatasi(dosya, n, "tax_rate", f"oran değil: «{oran[:20]}».") from None
            oranlar.append(OranGirdisi(gtip, "10", int(milyonda), None, "", bas, None, (ham.get("source_file") or dosya)[:120]))
    except csv.Error as hata:
        raise DosyaHatasi(dosya, okuyucu.line_num, "CSV", f"okunamıyor: {hata}.") from None
    if not tarife:
        raise DosyaHatasi(dosya, None, "", "dosyada satır yok.")
    return TarifeDosyasi(tarife, oranlar, uyarilar)
