"""Hands a saved paper to the printer through `lp`; a printer's trouble is a sentence, never a lost act."""

import shutil
import subprocess
from pathlib import Path

SURE_SANIYE = 20


def yaziciya_ver(kuyruk: str, yol: Path, baslik: str) -> str | None:
    """None when the printer took the job; else why not, in Turkish."""
    lp = shutil.which("lp")
    if lp is None:
        return "Bu bilgisayarda «lp» yazdırma komutu yok; kâğıt dosyada duruyor."
    try:
        sonuc = subprocess.run(
            [lp, "-d", kuyruk, "-t", baslik, "-o", "print-scaling=none", str(yol)], capture_output=True, text=True, timeout=SURE_SANIYE, check=False
        )
    except subprocess.TimeoutExpired:
        return f"«{kuyruk}» yazıcısı {SURE_SANIYE} saniyede yanıt vermedi."
    if sonuc.returncode:
        return f"«{kuyruk}» yazıcısı işi almadı: {sonuc.stderr.strip()[:120]}"
    return None
