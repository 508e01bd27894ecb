"""The office as rules see it: days of choices, their rules and the choices so far (15/2)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.models.beyanname import Hat
from gumruk.models.kriter import Kriter
from gumruk.models.secim import GunTohumu, HatSecimi
from gumruk.models.secim_gunu import GunDurumu, SecimGunu, SecimKurali
from gumruk.models.usul import TamamlayiciBeyan
from sqlmodel import Session, col, select


def secim_kurali(s: Session, gun: date) -> SecimKurali | None:
    """The measures in force on a day: the newest row that has begun by then."""
    t = SecimKurali
    return s.exec(select(t).where(t.gecerli_bas <= gun).order_by(col(t.gecerli_bas).desc(), col(t.id).desc()).limit(1)).first()


def kurada() -> Any:
    """The line was chosen by the day's rules; of goods that left on a tutanak it was not (15/3-a, 26)."""
    return ~sa.exists().where(col(TamamlayiciBeyan.beyanname_id) == col(HatSecimi.beyanname_id))


def hat_sayilari(s: Session, tohum_id: int) -> dict[Hat, int]:
    """How many of a day's choices fell on each line."""
    sorgu = sa.select(col(HatSecimi.hat), sa.func.count()).where(col(HatSecimi.tohum_id) == tohum_id, kurada()).group_by(col(HatSecimi.hat))
    return {hat: int(adet) for hat, adet in s.execute(sorgu)}


class SecimGunleri:
    """A part of `Ofisim`."""

    _s: Session

    def secim_basladi(self, gun: date) -> bool:
        """Is that day opened (or was it, by the first version, with its first choice)? Its rules are fixed then."""
        return self._s.exec(select(GunTohumu.id).where(GunTohumu.gun == gun)).first() is not None

    def secim_gunu(self, gun: date) -> SecimGunu | None:
        return self._s.exec(select(SecimGunu).where(SecimGunu.gun == gun)).first()

    def acik_kalan_gunler(self, gun: date) -> Sequence[SecimGunu]:
        """Days before this one that nobody has closed, oldest first."""
        t = SecimGunu
        return self._s.exec(select(t).where(t.durum == GunDurumu.ACIK, t.gun < gun).order_by(col(t.gun))).all()

    def secim_kurali(self, gun: date) -> SecimKurali | None:
        return secim_kurali(self._s, gun)

    def kriterler_nolu(self, nolar: Sequence[int]) -> Sequence[Kriter]:
        """The criteria that a day was opened with, whatever has been ended since."""
        return self._s.exec(select(Kriter).where(col(Kriter.id).in_(nolar))).all()

    def hat_sayilari(self, tohum_id: int) -> dict[Hat, int]:
        """The choices of a day so far. The act that asks holds the audit chain's head, so they come one after another."""
        return hat_sayilari(self._s, tohum_id)
