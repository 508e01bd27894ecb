"""Money, rates, weights as whole numbers: strict Turkish reading, Turkish writing, half-up rounding, spreading without remainder."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

MILYON = 1_000_000
_TUTAR = re.compile(r"^(\d{1,3}(\.\d{3})+|\d+)(,(\d{1,2}))?$", re.ASCII)
_SAYI = re.compile(r"^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$", re.ASCII)


def yarim_yukari(d: Decimal) -> int:
    """Half kuruş and over up, below dropped (Law 5083, Art. 2)."""
    return int(d.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def kurus(metin: str) -> int:
    """Kuruş from 1.234,56 or 1234,56 or 1234. Raises ValueError with the reason; a lone 1.234 is ambiguous and refused."""
    duz = metin.strip().replace(" ", "")
    m = _TUTAR.match(duz)
    if m is None:
        if re.fullmatch(r"[\d,]+\.\d{1,2}", duz, re.ASCII):
            raise ValueError(f"«{metin}»: kuruş virgülle ayrılır, 1.234,56 gibi.")
        raise ValueError(f"«{metin}» bir tutar değil; 1.234,56 gibi yazın.")
    if "." in duz and "," not in duz:
        raise ValueError(f"«{metin}» iki türlü okunur; {duz.replace('.', '')} ya da {duz},00 yazın.")
    return int(m.group(1).replace(".", "")) * 100 + int((m.group(4) or "").ljust(2, "0") or 0)


def _olcekli(metin: str, basamak: int, ne: str, ornek: str) -> int:
    """A Turkish decimal as a whole number of its smallest unit; `basamak` decimals at most."""
    duz = metin.strip().replace(" ", "")
    m = _SAYI.match(duz)
    if m is None:
        raise ValueError(f"«{metin}» bir {ne} değil; {ornek} gibi yazın.")
    tam, kesir = m.group(1), m.group(2) or ""
    if "." in tam and not kesir:
        raise ValueError(f"«{metin}» iki türlü okunur; {tam.replace('.', '')} ya da {tam},00 yazın.")
    if len(kesir) > basamak:
        raise ValueError(f"«{metin}»: virgülden sonra en çok {basamak} basamak yazılır, {ornek} gibi.")
    return int(tam.replace(".", "")) * 10**basamak + int(kesir.ljust(basamak, "0") or 0)


def milyonda(metin: str) -> int:
    """Millionths from a rate or an exchange rate as typed: 36,52150 → 36521500. Raises ValueError with the reason."""
    return _olcekli(metin, 6, "kur", "36,52150")


def oran(metin: str) -> int:
    """Millionths from a percentage: %6,5 or 6,5 → 65000. Raises ValueError with the reason."""
    return _olcekli(metin.strip().removeprefix("%"), 4, "oran", "%6,5")


def gram(metin: str) -> int:
    """Grams from kilograms as typed: 18.420,50 → 18420500. Raises ValueError with the reason."""
    return _olcekli(metin, 3, "ağırlık", "18.420,50")


def miktar(metin: str) -> int:
    """Thousandths from a quantity as typed: 1,5 → 1500. Raises ValueError with the reason."""
    return _olcekli(metin, 3, "miktar", "1.250,5")


def sayi_goster(n: int) -> str:
    """1234567 → 1.234.567"""
    return f"{n:,}".replace(",", ".")


def goster(tutar_kurus: int) -> str:
    """129765521 → 1.297.655,21"""
    isaret = "-" if tutar_kurus < 0 else ""
    lira, kalan = divmod(abs(tutar_kurus), 100)
    return f"{isaret}{sayi_goster(lira)},{kalan:02d}"


def _ondalik(d: Decimal, en_az: int) -> str:
    isaret, mutlak = ("-", -d) if d < 0 else ("", d)
    tam, _, kesir = f"{mutlak:f}".partition(".")
    kesir = kesir.rstrip("0").ljust(en_az, "0")
    return isaret + sayi_goster(int(tam)) + (f",{kesir}" if kesir else "")


def oran_goster(milyonda: int) -> str:
    """65000 → %6,5; the sign stands before the number."""
    return ("-" if milyonda < 0 else "") + "%" + _ondalik(Decimal(abs(milyonda)) / 10_000, 0)


def kur_goster(milyonda: int) -> str:
    """36521500 → 36,52150: five decimals at least."""
    return _ondalik(Decimal(milyonda) / MILYON, 5)


def kg_goster(gram: int) -> str:
    """18420000 → 18.420,00; a third decimal where there is one."""
    return _ondalik(Decimal(gram) / 1000, 2)


def miktar_goster(binde: int) -> str:
    """1500 → 1,5"""
    return _ondalik(Decimal(binde) / 1000, 0)


def dagit(toplam: int, agirliklar: Sequence[int]) -> list[int]:
    """Spread a sum by weight, largest remainder first, ties to the earlier; what is spread sums exactly."""
    agirlik = sum(agirliklar)
    if not agirliklar:
        return []
    if agirlik == 0:
        agirliklar, agirlik = [1] * len(agirliklar), len(agirliklar)
    paylar = [toplam * a // agirlik for a in agirliklar]
    kalanlar = sorted(range(len(paylar)), key=lambda i: (-(toplam * agirliklar[i] % agirlik), i))
    for i in kalanlar[: toplam - sum(paylar)]:
        paylar[i] += 1
    return paylar
