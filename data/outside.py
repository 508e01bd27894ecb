"""A file that somebody brings: read whole, or refused in one sentence."""

from pathlib import Path

from gumruk.models.hata import DosyaHatasi


def dosya_oku(yol: str) -> tuple[bytes, str]:
    """(content, name); ~ is the person's own folder. Raises DosyaHatasi."""
    dosya = Path(yol).expanduser()
    try:
        return dosya.read_bytes(), dosya.name
    except OSError as hata:
        neden = {2: "böyle bir dosya yok", 13: "okuma izni yok", 21: "bu bir klasör"}.get(hata.errno or 0, hata.strerror)
        raise DosyaHatasi(yol, None, "", f"açılamıyor: {neden}.") from None
