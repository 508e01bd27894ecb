"""Triggers of append-only tables: no update, no delete, no INSERT OR REPLACE, on SQLite and PostgreSQL."""

from collections.abc import Iterable

from alembic import op

_PG_ISLEV = """
CREATE OR REPLACE FUNCTION gumruk_salt_eklenir() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% salt eklenir: değişmez, silinmez', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
"""


def sqlite_tetikleri(tablo: str, *, degisebilir: bool) -> list[str]:
    hata = f"{tablo} salt eklenir: değişmez, silinmez"
    tetikler = [f"CREATE TRIGGER {tablo}_silinmez BEFORE DELETE ON {tablo} BEGIN SELECT RAISE(ABORT, '{hata}'); END"]
    if not degisebilir:
        tetikler += [
            f"CREATE TRIGGER {tablo}_degismez BEFORE UPDATE ON {tablo} BEGIN SELECT RAISE(ABORT, '{hata}'); END",
            f"CREATE TRIGGER {tablo}_yenilenmez BEFORE INSERT ON {tablo} WHEN EXISTS (SELECT 1 FROM {tablo} WHERE id = NEW.id) "
            f"BEGIN SELECT RAISE(ABORT, '{hata}'); END",
        ]
    return tetikler


def pg_tetikleri(tablo: str, *, degisebilir: bool) -> list[str]:
    olay = "DELETE" if degisebilir else "UPDATE OR DELETE"
    return [
        f"CREATE TRIGGER {tablo}_degismez BEFORE {olay} ON {tablo} FOR EACH ROW EXECUTE FUNCTION gumruk_salt_eklenir()",
        f"CREATE TRIGGER {tablo}_bosaltilmaz BEFORE TRUNCATE ON {tablo} FOR EACH STATEMENT EXECUTE FUNCTION gumruk_salt_eklenir()",
        f"ALTER TABLE {tablo} ENABLE ALWAYS TRIGGER {tablo}_degismez",
        f"ALTER TABLE {tablo} ENABLE ALWAYS TRIGGER {tablo}_bosaltilmaz",
    ]


def kur(salt_eklenir: Iterable[str], silinmez: Iterable[str]) -> None:
    """`salt_eklenir` tables never change; `silinmez` ones change state but lose no row."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute(_PG_ISLEV)
    yap = sqlite_tetikleri if sqlite else pg_tetikleri
    for tablolar, degisebilir in ((salt_eklenir, False), (silinmez, True)):
        for tablo in tablolar:
            for ddl in yap(tablo, degisebilir=degisebilir):
                op.execute(ddl)
