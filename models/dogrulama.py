"""Check codes of papers: a plain one that catches a misread, and one keyed with the office's secret that nobody else can make (23/1-a, ours)."""

import hashlib
import hmac
from typing import Any

from gumruk.models.numara import buyuk_ascii


def _yaz(ozet: str, adet: int) -> str:
    """The first digits of a digest in groups of four, to be typed back."""
    rakamlar = buyuk_ascii(ozet[:adet])
    return "-".join(rakamlar[n : n + 4] for n in range(0, adet, 4))


def dogrulama_kodu(*parcalar: object) -> str:
    """A short check over what the paper says, to be typed back and compared: 7F3C-91B2. Anybody can reckon it."""
    return _yaz(hashlib.sha256("|".join(str(p) for p in parcalar).encode()).hexdigest(), 8)


def anahtarli_kod(sir: str, *parcalar: object) -> str:
    """The same over the office's secret: 7F3C-91B2-04AE. One group longer, so that the two versions are told apart."""
    return _yaz(hmac.digest(sir.encode(), "|".join(str(p) for p in parcalar).encode(), "sha256").hex(), 12)


def alindi_kodu(alindi: Any, beyanname_no: str, sir: str) -> str:
    """The code that a receipt bears; without a secret that of the first version."""
    parcalar = (alindi.no, alindi.toplam_kurus, f"{alindi.gun:%Y%m%d}", beyanname_no)
    return anahtarli_kod(sir, *parcalar) if sir else dogrulama_kodu(*parcalar)


def ayni_kod(yazilan: str, beklenen: str) -> bool:
    """As typed from the paper: any case, with or without the hyphens."""
    duz = "".join(c for c in buyuk_ascii(yazilan) if c.isalnum())
    return hmac.compare_digest(duz.encode(), beklenen.replace("-", "").encode())
