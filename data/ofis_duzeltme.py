"""Corrections as rules may see them inside one transaction: requests and the assessments that a later version took the place of (17)."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.duzeltme import DuzeltmeTalebi, TahakkukIptali, TalepDurumu
from sqlmodel import Session, col, select


def gecerli_tahakkuk(hareket_id: Any) -> Any:
    """No later version has taken the place of the assessment."""
    return ~sa.exists().where(col(TahakkukIptali.hareket_id) == hareket_id)


class Duzeltme:
    """The part of `Ofisim` that chapters 17, 19/5 and 20 ask."""

    _s: Session
    _kilitle: bool

    def acik_talep(self, beyanname_id: int) -> DuzeltmeTalebi | None:
        """The request that is not closed yet; its own row is locked, for the chief may be deciding it."""
        t = DuzeltmeTalebi
        sorgu = select(t).where(t.beyanname_id == beyanname_id, col(t.durum).in_((TalepDurumu.ISTENDI, TalepDurumu.UYGUN)))
        return self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu).first()
