"""The central bank's bulletin (XML): selling and buying rates per unit, both date forms, empty banknote rates, XDR that is only bought."""

from datetime import datetime
from decimal import Decimal, InvalidOperation

from gumruk.data.reference import KurGirdisi
from gumruk.data.xml_lines import Dugum, oku
from gumruk.models.hata import DosyaHatasi

MILYON = 1_000_000


def _kur(d: Dugum | None, dosya: str) -> int | None:
    metin = d.deger() if d is not None else ""
    if not metin or d is None:
        return None
    try:
        deger = Decimal(metin) * MILYON
        if not deger.is_finite() or deger <= 0 or deger != deger.to_integral_value():
            raise InvalidOperation
    except InvalidOperation:
        raise DosyaHatasi(dosya, d.satir, d.ad, f"kur değil: «{metin[:20]}».") from None
    return int(deger)


def bulten_oku(icerik: bytes, dosya: str) -> list[KurGirdisi]:
    """Raises DosyaHatasi with line and field."""
    kok = oku(icerik, dosya)
    if kok.ad != "Tarih_Date":
        raise DosyaHatasi(dosya, kok.satir, kok.ad, "Merkez Bankası bülteni değil.")
    try:
        gun = datetime.strptime(kok.nitelik.get("Tarih", ""), "%d.%m.%Y").date()
        if "Date" in kok.nitelik and datetime.strptime(kok.nitelik["Date"], "%m/%d/%Y").date() != gun:
            raise DosyaHatasi(dosya, kok.satir, "Date", "iki tarih birbirini tutmuyor.")
    except ValueError:
        raise DosyaHatasi(dosya, kok.satir, "Tarih", "gg.aa.yyyy olmalı.") from None
    bulten = kok.nitelik.get("Bulten_No", "")[:20]
    kurlar: list[KurGirdisi] = []
    gorulen: dict[str, int] = {}
    for d in kok.cocuklar:
        if d.ad != "Currency":
            continue
        kod = d.nitelik.get("Kod") or d.nitelik.get("CurrencyCode", "")
        if not (len(kod) == 3 and kod.isascii() and kod.isupper()):
            raise DosyaHatasi(dosya, d.satir, "Kod", f"üç büyük harf olmalı: «{kod[:10]}».")
        if kod in gorulen:
            raise DosyaHatasi(dosya, d.satir, "Kod", f"«{kod}» {gorulen[kod]}. satırda da var.")
        gorulen[kod] = d.satir
        birim = d.cocuk("Unit")
        metin = birim.deger() if birim is not None else ""
        if not (metin.isascii() and metin.isdigit() and 0 < int(metin) < 100_000):
            raise DosyaHatasi(dosya, (birim or d).satir, "Unit", f"birim sayısı değil: «{metin[:10]}».")
        kurlar.append(KurGirdisi(kod, gun, int(metin), _kur(d.cocuk("ForexBuying"), dosya), _kur(d.cocuk("ForexSelling"), dosya), bulten))
    if not kurlar:
        raise DosyaHatasi(dosya, kok.satir, "Currency", "hiç döviz yok.")
    return kurlar
