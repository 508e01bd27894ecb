"""Setting up an office's database and bringing it to this program's schema (alembic, hand-written revisions)."""

import os
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from gumruk.data.audit import ILK_OZET
from gumruk.data.engine import Depo, is_sqlite, journal_choice, sqlite_path
from gumruk.models import akis  # noqa: F401  loads every table
from gumruk.models.kayit import Ofis, Zincir
from gumruk.models.temel import AyarHatasi
from sqlmodel import Session


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


@cache  # alembic reads every revision's text for it
def son_surum() -> str:
    """The newest revision this program carries."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def surum(depo: Depo) -> str:
    """The revision the database stands at; empty when it was never set up."""
    with depo.okur.connect() as baglanti:
        return MigrationContext.configure(baglanti).get_current_revision() or ""


def yukselt(depo: Depo, hedef: str = "head") -> None:
    """Bring the schema to a revision, the newest unless told otherwise, in one transaction under the write lock."""
    config = _config()
    with depo.yazici.begin() as baglanti:
        config.attributes["connection"] = baglanti
        command.upgrade(config, hedef)


def kur(url: str, *, idare: str, ad: str, egitim: bool = False) -> Depo:
    """Create the office's database. Refuses where one already stands."""
    if is_sqlite(url):
        yol = sqlite_path(url)
        if yol.exists():
            raise AyarHatasi(f"{yol} zaten var. Ofis bir kez kurulur; başka bir dosya gösterin.")
        yol.parent.mkdir(parents=True, exist_ok=True)
    depo = Depo(url, yeni=True)
    if not is_sqlite(url) and sa.inspect(depo.yazici).has_table("ofis"):
        raise AyarHatasi("Bu PostgreSQL veritabanında bir ofis zaten kurulu.")
    yukselt(depo)
    with Session(depo.yazici) as s, s.begin():
        s.add(Ofis(id=1, idare=idare, ad=ad, gunluk=journal_choice() if depo.sqlite else "postgresql", egitim=egitim, kurulus=depo.saat()))
        s.add(Zincir(id=1, sira=0, ozet=ILK_OZET))
    if depo.sqlite:
        os.chmod(sqlite_path(url), 0o600)
    return depo


def ac(url: str) -> Depo:
    """Open a set-up office; refuses another schema or another journal than it was created with."""
    depo = Depo(url)
    bulunan = surum(depo)
    if bulunan != son_surum():
        raise AyarHatasi(f"Veritabanı sürümü {bulunan or 'yok'}, programınki {son_surum()}. Yedek alıp «gumruk kur --yukselt» çalıştırın.")
    ofis = depo.ofis()
    if depo.sqlite and ofis.gunluk != journal_choice():
        raise AyarHatasi(
            f"Veritabanı {ofis.gunluk} günlüğüyle kurulmuş, bu bilgisayardaki SQLite {journal_choice()} ister. "
            "Ofisin bütün masaları aynı programı kullanmalı."
        )
    return depo
