"""Sonradan kontrol and kısmi çekme as rules may see them inside one transaction (28/1, 28/2; 16/2)."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.models.beyanname import Beyanname
from gumruk.models.kayit import IzKaydi
from gumruk.models.kimlik import Kullanici
from gumruk.models.kismi_cekme import ACIK, KismiCekme
from gumruk.models.kriter import MuayeneGorevi, MuayeneGrubu
from gumruk.models.sonradan import KontrolDurumu, SonradanFarki, SonradanKontrol
from gumruk.models.sonradan_yerinde import SonradanGorevi, YerindeTutanak
from gumruk.models.temel import Rol
from sqlmodel import Session, col, select


def sonradan_kaydi(s: Session, beyanname_id: int) -> SonradanKontrol | None:
    return s.exec(select(SonradanKontrol).where(SonradanKontrol.beyanname_id == beyanname_id)).first()


def sonradan_gorevi(s: Session, kontrol_id: int) -> SonradanGorevi | None:
    """Who goes on site: the last assignment."""
    g = SonradanGorevi
    return s.exec(select(g).where(g.kontrol_id == kontrol_id).order_by(col(g.id).desc()).limit(1)).first()


def beyannamede_yaptigi(s: Session, beyanname_id: int, kim_id: int) -> str:
    """The person's first act on the declaration, by its name; empty when there is none."""
    from gumruk.models.akis import GECIS

    iz = select(IzKaydi.islem).where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == beyanname_id, IzKaydi.kullanici_id == kim_id)
    islem = s.exec(iz.order_by(col(IzKaydi.sira)).limit(1)).first()
    return (GECIS[islem].ad if islem in GECIS else islem) if islem else ""


def serviste(kullanici_id: int) -> Any:
    """The person serves in the Sonradan Kontrol Servisi: its queues are his."""
    g = MuayeneGorevi
    return sa.exists().where(col(g.kullanici_id) == kullanici_id, col(g.grup) == MuayeneGrubu.SONRADAN, col(g.bit).is_(None))


def hesaplanacak(belge: Any) -> Any:
    """The control of the declaration wrote a difference that nobody has reckoned anew yet (28/3); a condition for queues."""
    k = SonradanKontrol
    farkli = (KontrolDurumu.FARKLI, KontrolDurumu.TUTANAKLI)
    return sa.exists().where(col(k.beyanname_id) == belge.id, col(k.durum).in_(farkli))


def girisi_acik(beyanname_id: Any) -> Any:
    """The declarant may enter the declaration anew (16/2)."""
    return sa.exists().where(col(KismiCekme.beyanname_id) == beyanname_id, col(KismiCekme.durum) == ACIK[-1])


class Sonradan:
    """The part of `Ofisim` that 28 and 16/2 ask."""

    _s: Session
    _kilitle: bool

    def gorevi_var(self, kullanici_id: int, rol: Rol) -> bool:
        raise NotImplementedError  # Ofisim

    def sonradan_kaydi(self, beyanname_id: int) -> SonradanKontrol | None:
        return sonradan_kaydi(self._s, beyanname_id)

    def sonradan_gorevi(self, kontrol_id: int) -> SonradanGorevi | None:
        return sonradan_gorevi(self._s, kontrol_id)

    def sonradan_farki(self, kontrol_id: int) -> SonradanFarki | None:
        return self._s.exec(select(SonradanFarki).where(SonradanFarki.kontrol_id == kontrol_id)).first()

    def yerinde_tutanagi(self, kontrol_id: int) -> YerindeTutanak | None:
        return self._s.exec(select(YerindeTutanak).where(YerindeTutanak.kontrol_id == kontrol_id)).first()

    def beyannamede_yaptigi(self, beyanname_id: int, kim_id: int) -> str:
        return beyannamede_yaptigi(self._s, beyanname_id, kim_id)

    def sonradan_kimde(self, kontrol: SonradanKontrol) -> str:
        """The ending " (…)": who owes the next step, where it is somebody."""
        gorev = sonradan_gorevi(self._s, kontrol.id) if kontrol.durum is KontrolDurumu.YERINDE else None
        if gorev is None:
            return ""
        adlar = [k.ad for i in (gorev.memur_id, gorev.ikinci_id) if (k := self._s.get(Kullanici, i))]
        return f" (giden memurlar {' ve '.join(adlar)})"

    def yerel_gun(self, zaman: datetime) -> date:
        """The business day of a moment."""
        return zaman.astimezone(ISTANBUL).date()

    def acik_kismi_cekme(self, beyanname_id: int) -> KismiCekme | None:
        """The request that is not closed yet; its own row is locked, for another desk may be moving it."""
        sorgu = select(KismiCekme).where(KismiCekme.beyanname_id == beyanname_id, col(KismiCekme.durum).in_(ACIK))
        return self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu).first()

    def beyan_sahibinin(self, belge: Beyanname, kim_id: int) -> bool:
        """16/2: may the person enter this declaration anew?"""
        kim = self._s.get_one(Kullanici, kim_id)
        kendisi = belge.tescil_eden_id == kim_id or belge.beyan_sahibi_no in (kim.kimlik_no, kim.vergi_no)
        return kendisi or not self.gorevi_var(belge.tescil_eden_id, Rol.BEYAN_SAHIBI)
