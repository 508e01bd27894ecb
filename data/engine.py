"""Engines and sessions: one writer and one reader on SQLite or PostgreSQL, every promise of the disk read back before it is trusted."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from gumruk.data.settings import YktsAyari
from gumruk.models.temel import AyarHatasi
from gumruk.models.yazi import buyuk
from sqlalchemy import event
from sqlalchemy.util import LRUCache
from sqlmodel import Session

try:  # one SQLite library per process: the wheel that carries the WAL-reset fix where it installs
    from pysqlite3 import dbapi2 as sqlite
except ImportError:  # pragma: no cover - other platforms
    import sqlite3 as sqlite

log = logging.getLogger("gumruk.data")

APP_ID = 0x47554D52
ISTANBUL = ZoneInfo("Europe/Istanbul")
AG_DOSYA_SISTEMLERI = frozenset({"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "fuse.sshfs", "afs"})


class _Derlenmis(LRUCache[Any, Any]):
    """Statements are compiled once a process for each kind of database: by itself every engine, the reader and the writer, would compile its own."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), value)


_ORTAK = {"compiled_cache": _Derlenmis(2000)}


def wal_is_safe(version: tuple[int, int, int]) -> bool:
    """WAL loses committed pages before 3.51.3, save on the two lines that were mended (sqlite.org, 2026-03)."""
    return version >= (3, 51, 3) or any(version[:2] == fixed[:2] and version >= fixed for fixed in ((3, 44, 6), (3, 50, 7)))


def sqlite_version() -> tuple[int, int, int]:
    a, b, c = (int(x) for x in sqlite.sqlite_version.split("."))
    return a, b, c


def journal_choice() -> str:
    return "WAL" if wal_is_safe(sqlite_version()) else "TRUNCATE"


def file_system_of(path: Path) -> str:
    """Type of the file system that holds the path (Linux; elsewhere empty)."""
    try:
        lines = Path("/proc/self/mounts").read_text().splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    target = str(path.resolve())
    for line in lines:
        _, mount, fs, *_rest = line.split()
        if (target == mount or target.startswith(mount.rstrip("/") + "/")) and len(mount) >= len(best):
            best, kind = mount, fs
    return kind


def is_sqlite(url: str) -> bool:
    return url.startswith("sqlite")


def sqlite_path(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def refuse_network_share(path: Path) -> None:
    if file_system_of(path.parent) in AG_DOSYA_SISTEMLERI:
        raise AyarHatasi(
            f"{path.parent} bir ağ paylaşımı; SQLite orada güvenli değildir. Birden çok masa için PostgreSQL kurun "
            "ya da bu bilgisayarın diskini gösterin."
        )


def _sqlite_engine(path: Path, *, write: bool, new: bool = False) -> sa.Engine:
    refuse_network_share(path)
    mode = "rwc" if new else "rw"
    engine = sa.create_engine(
        f"sqlite:///file:{path}?mode={mode}&uri=true",
        pool_size=1 if write else 3,
        max_overflow=0,
        module=sqlite,
        connect_args={"timeout": 15, "check_same_thread": False},
        execution_options=_ORTAK,
    )
    journal = journal_choice()
    sync = "FULL" if journal == "WAL" else "EXTRA"

    @event.listens_for(engine, "connect")
    def _(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None
        cursor = dbapi.cursor()

        def one(sql: str) -> Any:
            row = cursor.execute(sql).fetchone()
            return row[0] if row else None

        if new:
            cursor.execute(f"PRAGMA application_id={APP_ID}")
        elif one("PRAGMA application_id") != APP_ID:
            raise AyarHatasi(f"{path} bir Gümrük veritabanı değil. gumruk.toml'daki adresi denetleyin.")
        if buyuk(str(one(f"PRAGMA journal_mode={journal}"))) != journal:
            raise AyarHatasi(f"{path}: günlük kipi {journal} olmadı. Dosyayı kullanan başka bir program varsa kapatın.")
        for pragma in (
            f"synchronous={sync}",
            "foreign_keys=ON",
            "recursive_triggers=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
            "mmap_size=0",
            *(("wal_autocheckpoint=1000",) if journal == "WAL" else ()),
        ):
            cursor.execute(f"PRAGMA {pragma}").fetchall()
        if (one("PRAGMA foreign_keys"), one("PRAGMA synchronous"), one("PRAGMA recursive_triggers")) != (1, {"FULL": 2, "EXTRA": 3}[sync], 1):
            raise AyarHatasi(f"{path}: veritabanının güvenlik ayarları yürürlüğe girmedi.")
        if not write:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN DEFERRED")

    @event.listens_for(engine, "checkin")
    def _(dbapi: Any, _record: Any) -> None:
        if dbapi is not None and dbapi.in_transaction:
            dbapi.rollback()
            log.critical("a connection came back inside a transaction")

    return engine


def _postgresql_engine(url: str, *, write: bool) -> sa.Engine:
    engine = sa.create_engine(
        url,
        pool_size=2 if write else 3,
        max_overflow=2,
        pool_pre_ping=True,
        connect_args={"application_name": "gumruk", "options": "-c timezone=UTC"},
        isolation_level="READ COMMITTED",
        execution_options=_ORTAK,
    )

    @event.listens_for(engine, "connect")
    def _(dbapi: Any, _record: Any) -> None:
        dbapi.autocommit = True
        with dbapi.cursor() as cursor:
            cursor.execute("SET lock_timeout='5s'; SET statement_timeout='30s'; SET idle_in_transaction_session_timeout='15s'")
            if not write:
                cursor.execute("SET default_transaction_read_only=on")
        dbapi.autocommit = False

    return engine


def simdi() -> datetime:
    """The machine's clock, aware."""
    return datetime.now(UTC)


class Depo:
    """The archive as one object: writer, reader, clock. The only way to the database."""

    def __init__(self, url: str, *, saat: Callable[[], datetime] = simdi, yeni: bool = False) -> None:
        self.url = url
        self.saat = saat
        self.sqlite = is_sqlite(url)
        if self.sqlite:
            path = sqlite_path(url)
            if not yeni and not path.is_file():
                raise AyarHatasi(f"Veritabanı yok: {path}. Önce «gumruk kur» ile ofisi kurun.")
            self.yazici = _sqlite_engine(path, write=True, new=yeni)
            self.okur = _sqlite_engine(path, write=False)
        else:
            self.yazici = _postgresql_engine(url, write=True)
            self.okur = _postgresql_engine(url, write=False)
        self.ykts = YktsAyari()  # the office's policy; who opens with a gumruk.toml sets its own
        self.kilit = threading.Lock()
        self._tek_kilit = threading.Lock()
        self._tek: Any = None
        self._ofis: Any = None

    def bugun(self) -> date:
        """The business day in Istanbul."""
        return self.saat().astimezone(ISTANBUL).date()

    @contextmanager
    def yaz(self) -> Iterator[Session]:
        """One write transaction: committed when the block ends, rolled back on any exception."""
        with self.kilit, Session(self.yazici, expire_on_commit=False) as s, s.begin():
            yield s

    @contextmanager
    def oku(self) -> Iterator[Session]:
        """One reading; a screen that forgets itself cannot write through it."""
        with Session(self.okur, expire_on_commit=False) as s, s.begin():
            yield s

    def tek(self, sql: str, *degerler: Any) -> tuple[Any, ...] | None:
        """One row of one statement, for the lookups a clerk waits for: a statement alone is its own snapshot, no transaction stays open.

        `sql` has `?` for the values. On SQLite it runs on a reader of its own, past the session's machinery.
        """
        if not self.sqlite:
            with self.okur.connect() as c:
                bulunan = c.exec_driver_sql(sql.replace("?", "%s"), degerler).first()
                return None if bulunan is None else tuple(bulunan)
        with self._tek_kilit:
            if self._tek is None:
                self._tek = self.okur.raw_connection()
            satir: tuple[Any, ...] | None = self._tek.driver_connection.execute(sql, degerler).fetchone()
            return satir

    def ofis(self) -> Any:
        """The office's own row, read once."""
        from gumruk.models.kayit import Ofis
        from sqlmodel import select

        if self._ofis is None:
            with self.oku() as s:
                self._ofis = s.exec(select(Ofis)).first()
        if self._ofis is None:
            raise AyarHatasi("Ofis kurulmamış. «gumruk kur» ile kurun.")
        return self._ofis

    def kapat(self) -> None:
        if self._tek is not None:
            self._tek.close()
            self._tek = None
        self.yazici.dispose()
        self.okur.dispose()


def free_bytes(path: Path) -> int:
    stat = os.statvfs(path if path.exists() else path.parent)
    return stat.f_bavail * stat.f_frsize
