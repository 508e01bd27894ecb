"""Gapless numbers: one counter row per office, year and series, moved inside the act's own transaction."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.kayit import Sayac
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

_TABLO: Any = Sayac.__table__
# Built once: making a statement costs several times as much as running it.
_ARTIR = (
    sa.update(_TABLO)
    .where(_TABLO.c.idare == sa.bindparam("b_idare"), _TABLO.c.yil == sa.bindparam("b_yil"), _TABLO.c.seri == sa.bindparam("b_seri"))
    .values(son=_TABLO.c.son + 1)
    .returning(_TABLO.c.son)
)


def sira_al(s: Session, idare: str, yil: int, seri: str) -> int:
    """The next number of the series; rolled back with the act, so no gap; under the row's lock, so no twin."""
    baglanti = s.connection()
    degerler = {"b_idare": idare, "b_yil": yil, "b_seri": seri}
    son = baglanti.execute(_ARTIR, degerler).scalar_one_or_none()
    if son is None:  # the first of the year
        insert = (sqlite.insert if baglanti.dialect.name == "sqlite" else postgresql.insert)(_TABLO)
        baglanti.execute(insert.values(idare=idare, yil=yil, seri=seri, son=0).on_conflict_do_nothing())
        son = baglanti.execute(_ARTIR, degerler).scalar_one()
    return int(son)
