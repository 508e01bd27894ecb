"""Desk-local journal of what is being typed: appended line by line off the key path, so a kill or power cut costs at most a second."""

import json
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Taslak:
    """The last state of one half-typed screen."""

    anahtar: str
    ekran: str
    baslik: str
    icerik: dict[str, Any]
    zaman: float


class TaslakDefteri:
    """One append-only file a draft; the newest whole line counts, a torn last line is ignored."""

    def __init__(self, klasor: Path) -> None:
        self.klasor = klasor
        self._kilit = threading.Lock()
        self._bitenler: set[str] = set()

    def _yol(self, anahtar: str) -> Path:
        temiz = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in anahtar)
        return self.klasor / f"{temiz}.jsonl"

    def yaz(self, anahtar: str, ekran: str, baslik: str, icerik: dict[str, Any]) -> None:
        """Append the whole state as one line and push it to the disk; a draft that has been taken away does not come back."""
        satir = json.dumps({"a": anahtar, "e": ekran, "b": baslik, "i": icerik, "z": time.time()}, ensure_ascii=False)
        with self._kilit:
            if anahtar in self._bitenler:
                return
            self.klasor.mkdir(parents=True, exist_ok=True, mode=0o700)
            yol = self._yol(anahtar)
            kip = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            if yol.exists() and yol.stat().st_size > 1_000_000:
                self._sadelestir(yol, satir)
                return
            with os.fdopen(os.open(yol, kip, 0o600), "a", encoding="utf-8") as dosya:
                dosya.write(satir + "\n")
                dosya.flush()
                os.fsync(dosya.fileno())

    def _sadelestir(self, yol: Path, satir: str) -> None:
        """Replace a grown journal by its newest line, whole or not at all."""
        gecici = yol.with_suffix(".yeni")
        with os.fdopen(os.open(gecici, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as dosya:
            dosya.write(satir + "\n")
            dosya.flush()
            os.fsync(dosya.fileno())
        os.replace(gecici, yol)

    def oku(self, anahtar: str) -> Taslak | None:
        return self._son(self._yol(anahtar))

    def _son(self, yol: Path) -> Taslak | None:
        try:
            satirlar = yol.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return None
        for satir in reversed(satirlar):
            try:
                d = json.loads(satir)
                return Taslak(d["a"], d["e"], d["b"], d["i"], d["z"])
            except (ValueError, KeyError, TypeError):
                continue
        return None

    def sil(self, anahtar: str) -> None:
        """What was typed has become a record, or was given up by its clerk."""
        with self._kilit:
            self._bitenler.add(anahtar)
            self._yol(anahtar).unlink(missing_ok=True)

    def hepsi(self, ekran: str = "") -> Iterator[Taslak]:
        """Half-typed screens, newest first."""
        if not self.klasor.is_dir():
            return
        bulunan = [t for yol in self.klasor.glob("*.jsonl") if (t := self._son(yol)) is not None and (not ekran or t.ekran == ekran)]
        yield from sorted(bulunan, key=lambda t: -t.zaman)
