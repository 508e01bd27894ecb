"""A table whose CHECK or UNIQUE changes: PostgreSQL alters it, SQLite has it built anew, row for row, with its indexes and triggers."""

import re
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op


def kisit_degistir(tablo: str, degisen: Sequence[tuple[str, str, str, str]]) -> None:
    """`degisen`: (old name, old rule, new name, new rule) of constraints, each rule as it stands in the table's own text; a new one has no old name.

    On SQLite the rows wait in a copy while the table is dropped and made anew; what refers to it is checked at the end of the transaction, and
    the count and the greatest id before and after must be the same.
    """
    baglanti = op.get_bind()
    if baglanti.dialect.name != "sqlite":
        for eski_ad, _, yeni_ad, yeni in degisen:
            if eski_ad:
                op.execute(f"ALTER TABLE {tablo} DROP CONSTRAINT {eski_ad}")
            op.execute(f"ALTER TABLE {tablo} ADD CONSTRAINT {yeni_ad} {yeni}")
        return
    ddl = _ddl(tablo)
    for eski_ad, eski, yeni_ad, yeni in degisen:
        if not eski_ad:
            ilk = f"CONSTRAINT pk_{tablo} "  # the first of the table's own: a column may bring one with it
            assert ilk in ddl, tablo
            ddl = ddl.replace(ilk, f"CONSTRAINT {yeni_ad} {yeni}, \n\t{ilk}")
            continue
        assert f"CONSTRAINT {eski_ad} {eski}" in ddl, (tablo, eski_ad)
        ddl = ddl.replace(f"CONSTRAINT {eski_ad} {eski}", f"CONSTRAINT {yeni_ad} {yeni}")
    _tasi(tablo, ddl)


def _ddl(tablo: str) -> str:
    sorgu = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :t")
    return str(op.get_bind().execute(sorgu, {"t": tablo}).scalar_one())


def _tasi(tablo: str, ddl: str) -> None:
    """SQLite: the table made anew by `ddl`, with every row, index and trigger that it had."""
    baglanti = op.get_bind()
    olcu = sa.text(f"SELECT count(*), coalesce(max(id), 0) FROM {tablo}")
    once = baglanti.execute(olcu).one()
    parcalar = baglanti.execute(
        sa.text("SELECT sql FROM sqlite_master WHERE tbl_name = :t AND sql IS NOT NULL AND type <> 'table' ORDER BY type = 'trigger'"), {"t": tablo}
    ).scalars()
    sonra = list(parcalar)
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute(f"CREATE TEMPORARY TABLE {tablo}_tasima AS SELECT * FROM {tablo}")
    op.execute(f"DROP TABLE {tablo}")
    for sql in (ddl, f"INSERT INTO {tablo} SELECT * FROM {tablo}_tasima", f"DROP TABLE {tablo}_tasima", *sonra):
        op.execute(sql)
    assert baglanti.execute(olcu).one() == once, tablo
    assert not baglanti.execute(sa.text("PRAGMA foreign_key_check")).all()


def bos_olabilir(tablo: str, sutun: str) -> None:
    """The column may be empty from now on."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute(f"ALTER TABLE {tablo} ALTER COLUMN {sutun} DROP NOT NULL")
        return
    ddl, n = re.subn(rf"(\b{sutun} \w+) NOT NULL", r"\1", _ddl(tablo), count=1)
    assert n == 1, (tablo, sutun)
    _tasi(tablo, ddl)


def secenek_ekle(tablo: str, sutun: str, *yeniler: str) -> None:
    """Further names for the enumeration of a column, `ck_<tablo>_<sutun>_bilinen`; what stands there stays."""
    kisit, baglanti = f"ck_{tablo}_{sutun}_bilinen", op.get_bind()
    if baglanti.dialect.name == "sqlite":
        bulunan = re.search(rf"CONSTRAINT {kisit} (CHECK \({sutun} IN \([^)]*\)\))", _ddl(tablo))
        assert bulunan is not None, kisit
        eski = bulunan.group(1)
    else:
        tanim = sa.text("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :k AND conrelid = CAST(:t AS regclass)")
        eski = baglanti.execute(tanim, {"k": kisit, "t": tablo}).scalar_one()
    adlar = ", ".join(f"'{ad}'" for ad in (*re.findall(r"'([A-Z0-9_]+)'", eski), *yeniler))
    kisit_degistir(tablo, [(kisit, eski, kisit, f"CHECK ({sutun} IN ({adlar}))")])
