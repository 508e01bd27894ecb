"""Gapless numbers: one counter row per office, year and series, moved inside the act's own transaction."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.kayit import Sayac
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

_TABLO: Any = Sayac.__table__


def sira_al(s: Session, idare: str, yil: int, seri: str) -> int:
    """The next number of the series; rolled back with the act, so no gap; under the row's lock, so no twin."""
    insert = (sqlite.insert if s.get_bind().dialect.name == "sqlite" else postgresql.insert)(_TABLO)
    s.execute(insert.values(idare=idare, yil=yil, seri=seri, son=0).on_conflict_do_nothing())
    sonuc = s.execute(
        sa.update(_TABLO)
        .where(_TABLO.c.idare == idare, _TABLO.c.yil == yil, _TABLO.c.seri == seri)
        .values(son=_TABLO.c.son + 1)
        .returning(_TABLO.c.son)
    )
    return int(sonuc.scalar_one())
