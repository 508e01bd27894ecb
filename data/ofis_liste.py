"""Lists as rules may see them inside one transaction: a code in force on a day (4, 8)."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.models.kayit import ListeSatiri
from sqlmodel import Session


@dataclass(frozen=True)
class ListeDegeri:
    """A code in force on a day."""

    kod: str
    aciklama: str
    ek: dict[str, str]
    gecerli_bas: date
    yukleme_id: int

    @classmethod
    def satirdan(cls, satir: ListeSatiri) -> "ListeDegeri":
        return cls(satir.kod, satir.aciklama, json.loads(satir.ek or "{}"), satir.gecerli_bas, satir.yukleme_id)

    def ek_alan(self, ad: str) -> str:
        return self.ek.get(ad, "")


_LISTE: Any = ListeSatiri.__table__  # type: ignore[attr-defined]
_LISTEDE = (
    sa.select(_LISTE.c.kod, _LISTE.c.aciklama, _LISTE.c.ek, _LISTE.c.gecerli_bas, _LISTE.c.yukleme_id)
    .where(
        _LISTE.c.kod == sa.bindparam("b_kod"),
        _LISTE.c.liste == sa.bindparam("b_liste"),
        _LISTE.c.gecerli_bas <= sa.bindparam("b_gun"),
        sa.or_(_LISTE.c.gecerli_bit.is_(None), _LISTE.c.gecerli_bit >= sa.bindparam("b_gun")),
    )
    .order_by(_LISTE.c.yukleme_id.desc(), _LISTE.c.gecerli_bas.desc())
    .limit(1)
)
_SINIRLI_LISTEDE = _LISTEDE.where(_LISTE.c.yukleme_id <= sa.bindparam("b_sinir"))


def liste_degeri(s: Session, liste: str, kod: str, gun: date, sinir: int = 0) -> ListeDegeri | None:
    """The code as the newest loading in force on the day has it; with `sinir` as it was after that loading."""
    degerler: dict[str, Any] = {"b_kod": kod, "b_liste": liste, "b_gun": gun}
    sorgu = _LISTEDE
    if sinir:
        sorgu, degerler["b_sinir"] = _SINIRLI_LISTEDE, sinir
    satir = s.connection().execute(sorgu, degerler).first()
    return ListeDegeri.satirdan(satir) if satir else None
