"""A copy of the office's SQLite file that was checked before it is called a backup: taken whole while others write, verified, then renamed."""

import os
from datetime import datetime
from pathlib import Path

from gumruk.data import denetim, migrate
from gumruk.data.engine import ISTANBUL, Depo, sqlite, sqlite_path
from gumruk.models.temel import AyarHatasi


def yedekle(depo: Depo, klasor: Path, *, eski_sema: bool = False) -> Path:
    """Copy, check the copy, give it its name. With `eski_sema` (before a migration) the file's integrity is all that can be checked.

    Raises AyarHatasi: on PostgreSQL, or when the copy does not hold.
    """
    if not depo.sqlite:
        raise AyarHatasi("PostgreSQL veritabanının yedeğini sunucunun kendi aracı alır (pg_dump).")
    klasor.mkdir(parents=True, exist_ok=True, mode=0o700)
    zaman: datetime = depo.saat().astimezone(ISTANBUL)
    yol = klasor / f"{sqlite_path(depo.url).stem}-{zaman:%Y%m%d-%H%M%S}.db"
    gecici = yol.with_suffix(".yarim")
    gecici.unlink(missing_ok=True)
    ham = depo.okur.raw_connection()
    try:
        hedef = sqlite.connect(gecici)
        try:
            ham.driver_connection.backup(hedef, pages=-1)  # type: ignore[union-attr]
            hedef.execute("PRAGMA journal_mode=DELETE")
            butunluk = hedef.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            hedef.close()
    finally:
        ham.close()
    os.chmod(gecici, 0o600)
    if butunluk != "ok":
        raise AyarHatasi(f"Yedek bütün değil: {butunluk}. {gecici} kullanılmaz; diski denetleyin.")
    if not eski_sema:
        _denetle(gecici)
    os.replace(gecici, yol)
    yer = os.open(klasor, os.O_RDONLY)
    try:
        os.fsync(yer)
    finally:
        os.close(yer)
    return yol


def _denetle(dosya: Path) -> None:
    """The copy must pass what the office itself must pass."""
    kopya = migrate.ac(f"sqlite:///{dosya}")
    try:
        bulgular = denetim.denetle(kopya)
    finally:
        kopya.kapat()
    if bulgular:
        raise AyarHatasi(f"Yedek denetimden geçmedi: {bulgular[0].ne} (+{len(bulgular) - 1}).")
