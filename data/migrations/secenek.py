"""A CHECK that lists the names of an enumeration takes further names, on a table that others refer to."""

import re

import sqlalchemy as sa
from alembic import op


def ekle(tablo: str, sutun: str, *yeniler: str) -> None:
    """Add names to `ck_<tablo>_<sutun>_bilinen`; what stands there stays.

    SQLite can neither alter a CHECK nor drop a table that others refer to while references are enforced: the table's text in the schema is
    changed, as sqlite.org/lang_altertable.html (7) describes for changes that do not touch what is stored; rows, triggers and indexes stay.
    """
    kisit, baglanti = f"ck_{tablo}_{sutun}_bilinen", op.get_bind()
    if baglanti.dialect.name != "sqlite":
        tanim = baglanti.execute(
            sa.text("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :k AND conrelid = CAST(:t AS regclass)"),
            {"k": kisit, "t": tablo},
        ).scalar_one()
        adlar = [*re.findall(r"'([A-Z_]+)'", tanim), *yeniler]
        op.drop_constraint(kisit, tablo, type_="check")
        op.create_check_constraint(kisit, tablo, f"{sutun} IN ({', '.join(repr(a) for a in adlar)})")
        return
    ddl = baglanti.execute(sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :t"), {"t": tablo}).scalar_one()
    kalip = re.compile(rf"(CONSTRAINT {kisit} CHECK \({sutun} IN \([^)]*)\)")
    yeni, adet = kalip.subn(lambda m: m.group(1) + "".join(f", '{ad}'" for ad in yeniler) + ")", ddl)
    assert adet == 1, kisit
    surum = baglanti.execute(sa.text("PRAGMA schema_version")).scalar_one()
    baglanti.exec_driver_sql("PRAGMA writable_schema=ON")
    baglanti.execute(sa.text("UPDATE sqlite_master SET sql = :y WHERE type = 'table' AND name = :t"), {"y": yeni, "t": tablo})
    baglanti.exec_driver_sql(f"PRAGMA schema_version={surum + 1}")
    baglanti.exec_driver_sql("PRAGMA writable_schema=OFF")
    bulunan = baglanti.execute(sa.text("PRAGMA integrity_check")).scalars().all()
    assert bulunan == ["ok"], bulunan
