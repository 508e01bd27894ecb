"""Corrections as rules may see them inside one transaction: requests, müzekkere, replaced assessments (17, 19/5, 20)."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.models.beyanname import Beyanname
from gumruk.models.duzeltme import DuzeltmeTalebi, TahakkukIptali, TalepDurumu
from gumruk.models.itiraz import Itiraz
from gumruk.models.kayit import IzKaydi
from gumruk.models.kutular import BASLIK_ALANLARI
from gumruk.models.muzekkere import Muzekkere, MuzekkereKarari
from gumruk.models.surum import SATIR_TABLOLARI, BeyannameSurumu
from gumruk.models.teblig import Teblig
from sqlmodel import Session, col, select


def gecerli_tahakkuk(hareket_id: Any) -> Any:
    """No later version has taken the place of the assessment."""
    return ~sa.exists().where(col(TahakkukIptali.hareket_id) == hareket_id)


def tescil_islemi(s: Session, belge_id: int, belge: Any = Beyanname) -> tuple[str, str]:
    """By which act, under which article, the record was registered (14, 18/1, 26/1, 26/2; 9, 32, 33): its first link in the trail."""
    t = IzKaydi
    sorgu = select(t.islem, t.madde).where(t.belge_turu == belge.__tablename__, t.belge_id == belge_id).order_by(col(t.sira)).limit(1)
    islem, madde = s.exec(sorgu).one()
    return islem, madde


class Duzeltme:
    """The part of `Ofisim` that chapters 17, 19/5 and 20 ask."""

    _s: Session
    _kilitle: bool

    def acik_talep(self, beyanname_id: int) -> DuzeltmeTalebi | None:
        """The request that is not closed yet; its own row is locked, for the chief may be deciding it."""
        t = DuzeltmeTalebi
        sorgu = select(t).where(t.beyanname_id == beyanname_id, col(t.durum).in_((TalepDurumu.ISTENDI, TalepDurumu.UYGUN)))
        return self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu).first()

    def son_muzekkere(self, beyanname_id: int) -> Muzekkere | None:
        """The declaration's last müzekkere; it moves with the declaration, whose lock guards it."""
        return self._s.exec(select(Muzekkere).where(Muzekkere.beyanname_id == beyanname_id).order_by(col(Muzekkere.id).desc()).limit(1)).first()

    def muzekkere_reddedildi(self, beyanname_id: int, an: datetime) -> bool:
        """Did the chief send back the last müzekkere, written since that moment?"""
        m = self.son_muzekkere(beyanname_id)
        return m is not None and m.karar is MuzekkereKarari.UYGUN_DEGIL and m.zaman >= an

    def yuruyen_muzekkere_no(self, beyanname_id: int) -> str:
        """The number of the müzekkere that waits or was granted; one sent back counts no more."""
        m = self.son_muzekkere(beyanname_id)
        return m.no if m is not None and m.karar is not MuzekkereKarari.UYGUN_DEGIL else ""

    def son_teblig(self, beyanname_id: int) -> Teblig:
        """The notice of the declaration's assessment; there is one in every state that asks for it."""
        return self._s.exec(select(Teblig).where(Teblig.beyanname_id == beyanname_id).order_by(col(Teblig.id).desc()).limit(1)).one()

    def son_itiraz(self, beyanname_id: int) -> Itiraz:
        return self._s.exec(select(Itiraz).where(Itiraz.beyanname_id == beyanname_id).order_by(col(Itiraz.id).desc()).limit(1)).one()

    def tescil_islemi(self, beyanname_id: int) -> tuple[str, str]:
        return tescil_islemi(self._s, beyanname_id)

    def _surum(self, belge: Beyanname, surum: int) -> BeyannameSurumu:
        return self._s.exec(select(BeyannameSurumu).where(BeyannameSurumu.beyanname_id == belge.id, BeyannameSurumu.surum == surum)).one()

    def surum_gunu(self, belge: Beyanname) -> date:
        """The day on which the current version was made."""
        return self._surum(belge, belge.surum).zaman.astimezone(ISTANBUL).date()

    def surum_vergisi(self, belge: Beyanname, surum: int) -> int:
        """What was due at a version, kuruş."""
        return int(self._surum(belge, surum).duz_baslik()["toplam_vergi_kurus"])

    def eski_surum(self, belge: Beyanname, surum: int) -> tuple[dict[str, Any], dict[str, list[Any]]]:
        """An earlier version: what its heading says (but its number), and its rows."""
        baslik = {k: v for k, v in self._surum(belge, surum).duz_baslik().items() if k in BASLIK_ALANLARI - {"surum"}}
        return baslik, {
            ad: list(self._s.exec(select(t).where(t.beyanname_id == belge.id, t.surum == surum).order_by(t.id))) for ad, t in SATIR_TABLOLARI.items()
        }
