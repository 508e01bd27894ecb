"""A table whose CHECK or UNIQUE changes: PostgreSQL alters it, SQLite has it built anew, row for row, with its indexes and triggers."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op


def kisit_degistir(tablo: str, degisen: Sequence[tuple[str, str, str, str]]) -> None:
    """`degisen`: (old name, old rule, new name, new rule) of constraints, each rule as it stands in the table's own text.

    On SQLite the rows wait in a copy while the table is dropped and made anew; what refers to it is checked at the end of the transaction, and
    the count and the greatest id before and after must be the same.
    """
    baglanti = op.get_bind()
    if baglanti.dialect.name != "sqlite":
        for eski_ad, _, yeni_ad, yeni in degisen:
            op.execute(f"ALTER TABLE {tablo} DROP CONSTRAINT {eski_ad}")
            op.execute(f"ALTER TABLE {tablo} ADD CONSTRAINT {yeni_ad} {yeni}")
        return
    olcu = sa.text(f"SELECT count(*), coalesce(max(id), 0) FROM {tablo}")
    once = baglanti.execute(olcu).one()
    parcalar = baglanti.execute(
        sa.text("SELECT type, sql FROM sqlite_master WHERE tbl_name = :t AND sql IS NOT NULL ORDER BY type = 'trigger'"), {"t": tablo}
    ).all()
    (ddl,) = (sql for tur, sql in parcalar if tur == "table")
    for eski_ad, eski, yeni_ad, yeni in degisen:
        assert f"CONSTRAINT {eski_ad} {eski}" in ddl, (tablo, eski_ad)
        ddl = ddl.replace(f"CONSTRAINT {eski_ad} {eski}", f"CONSTRAINT {yeni_ad} {yeni}")
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.execute(f"CREATE TEMPORARY TABLE {tablo}_tasima AS SELECT * FROM {tablo}")
    op.execute(f"DROP TABLE {tablo}")
    for sql in (ddl, f"INSERT INTO {tablo} SELECT * FROM {tablo}_tasima", f"DROP TABLE {tablo}_tasima"):
        op.execute(sql)
    for tur, sql in parcalar:
        if tur != "table":
            op.execute(sql)
    assert baglanti.execute(olcu).one() == once, tablo
    assert not baglanti.execute(sa.text("PRAGMA foreign_key_check")).all()
