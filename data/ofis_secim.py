"""The office as rules see it: days of choices, their rules, the choices so far, and whom a choice may fall on (15/2)."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.kriter import Kriter, MuayeneGorevi, MuayeneGrubu
from gumruk.models.secim import Atama, GunTohumu, HatSecimi, Yuk
from gumruk.models.secim_gunu import GunDurumu, SecimGunu, SecimKurali
from gumruk.models.temel import Rol
from gumruk.models.usul import TamamlayiciBeyan
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

# With the examiner: to be examined, or his differences to be entered.
MEMURDA = (BeyannameDurumu.BELGE, BeyannameDurumu.FIZIKI, BeyannameDurumu.DUZELTMEDE)


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
    _depo: Any

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

    def kriterler(self, gun: date) -> list[Kriter]:
        sorgu = select(Kriter).where(Kriter.gecerli_bas <= gun, sa.or_(col(Kriter.gecerli_bit).is_(None), col(Kriter.gecerli_bit) >= gun))
        return list(self._s.exec(sorgu).all())

    def gunun_tohumu(self, gun: date) -> GunTohumu:
        """The day's secret seed; made, with its fingerprint, by the first act of the day that needs one."""
        tohum = self._s.exec(select(GunTohumu).where(GunTohumu.gun == gun)).first()
        if tohum is None:
            gizli = secrets.token_hex(32)
            tablo: Any = GunTohumu.__table__
            ekle = (sqlite.insert if self._depo.sqlite else postgresql.insert)(tablo)
            parmak = hashlib.sha256(bytes.fromhex(gizli)).hexdigest()
            self._s.execute(ekle.values(gun=gun, tohum=gizli, parmak_izi=parmak).on_conflict_do_nothing())
            tohum = self._s.exec(select(GunTohumu).where(GunTohumu.gun == gun)).one()
        return tohum

    def muayene_yukleri(self, grup: MuayeneGrubu, belge: Beyanname) -> list[Yuk]:
        """Who is on duty in the group today and how many points wait for each; never who registered or accepted this record."""
        gun = self._depo.bugun()
        acik: Any = (
            sa.select(col(Atama.memur_id), sa.func.sum(Atama.puan).label("puan"))
            .join(Beyanname, sa.and_(col(Beyanname.id) == Atama.beyanname_id, col(Beyanname.muayene_memuru_id) == Atama.memur_id))
            .where(col(Beyanname.durum).in_(MEMURDA))
            .group_by(col(Atama.memur_id))
            .subquery()
        )
        sorgu: Any = (
            sa.select(Kullanici.id, Kullanici.kod, sa.func.coalesce(acik.c.puan, 0).label("puan"))
            .join(MuayeneGorevi, col(MuayeneGorevi.kullanici_id) == Kullanici.id)
            .join(KullaniciRolu, col(KullaniciRolu.kullanici_id) == Kullanici.id)
            .outerjoin(acik, acik.c.memur_id == Kullanici.id)
            .where(
                Kullanici.durum == KullaniciDurumu.AKTIF,
                KullaniciRolu.rol == Rol.MUAYENE_MEMURU,
                col(KullaniciRolu.geri_alindi).is_(None),
                MuayeneGorevi.grup == grup,
                MuayeneGorevi.bas <= gun,
                sa.or_(col(MuayeneGorevi.bit).is_(None), col(MuayeneGorevi.bit) >= gun),
                col(Kullanici.id).not_in([belge.tescil_eden_id, belge.onaylayan_id or 0]),
            )
            .order_by(Kullanici.kod)
        )
        return [Yuk(r.id, r.kod, int(r.puan)) for r in self._s.execute(sorgu)]
