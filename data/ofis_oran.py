"""The part of the office that article 8 asks: rates loaded late, and the declarations whose difference waits."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_borc import Borclar
from gumruk.models.beyanname import Beyanname
from gumruk.models.gec_oran import FIILI_ITHALAT, FarkDurumu, GecOran, OranFarki
from gumruk.models.kayit import ListeYuklemesi
from sqlmodel import Session, col, select


def hazir_farklar(s: Session, gec_oran_id: int) -> list[OranFarki]:
    """Differences that can be raised now: reckoned, waiting, and the goods have entered free circulation."""
    sorgu = (
        select(OranFarki)
        .join(Beyanname, col(Beyanname.id) == OranFarki.beyanname_id)
        .where(
            OranFarki.gec_oran_id == gec_oran_id,
            OranFarki.durum == FarkDurumu.BEKLIYOR,
            OranFarki.hata == "",
            OranFarki.surum == Beyanname.surum,
            col(Beyanname.durum).in_(FIILI_ITHALAT),
        )
        .order_by(col(OranFarki.id))
    )
    return list(s.exec(sorgu))


class GecOranlar(Borclar):
    """Late rates (8)."""

    _hazir: dict[int, list[OranFarki]]

    def gec_oran_no(self, yukleme_id: int) -> str | None:
        return self._s.exec(select(GecOran.no).where(GecOran.yukleme_id == yukleme_id)).first()

    def hazir_farklar(self, gec_oran_id: int) -> list[OranFarki]:
        """Read once an act, so that what is raised is what the guards saw."""
        if gec_oran_id not in self._hazir:
            self._hazir[gec_oran_id] = hazir_farklar(self._s, gec_oran_id)
        return self._hazir[gec_oran_id]

    def oran_farki(self, gec_oran_id: int, beyanname_id: int) -> OranFarki | None:
        """The declaration's last difference on the list."""
        f = OranFarki
        return self._s.exec(select(f).where(f.gec_oran_id == gec_oran_id, f.beyanname_id == beyanname_id).order_by(col(f.surum).desc())).first()

    def bekleyen_fark_var(self, gec_oran_id: int) -> bool:
        f = OranFarki
        return self._s.exec(select(f.id).where(f.gec_oran_id == gec_oran_id, f.durum == FarkDurumu.BEKLIYOR).limit(1)).first() is not None

    def islenen_beyannameler(self, gec_oran_id: int, an: datetime) -> list[int]:
        f = OranFarki
        return list(self._s.exec(select(f.beyanname_id).where(f.gec_oran_id == gec_oran_id, f.islem_ani == an, f.durum == FarkDurumu.ISLENDI)))

    def oran_farki_bekliyor(self, beyanname_id: int) -> str | None:
        """Why the difference of a late rate is not raised by hand: a list holds it."""
        sorgu: Any = (
            select(GecOran.no)
            .join(OranFarki, col(OranFarki.gec_oran_id) == GecOran.id)
            .where(OranFarki.beyanname_id == beyanname_id, OranFarki.durum == FarkDurumu.BEKLIYOR)
            .limit(1)
        )
        no = self._s.exec(sorgu).first()
        return f"Bu beyannamenin oran farkı {no} listesinde bekliyor: GO ekranından işlenir ya da listeden ayrılır." if no else None

    def islenen_fark(self, beyanname_id: int, an: datetime) -> tuple[OranFarki, str, str] | None:
        """The difference that the running act raises for a declaration, its list's number and where the rates came from."""
        sorgu: Any = (
            sa.select(OranFarki, GecOran.no, ListeYuklemesi.kaynak)
            .join(GecOran, col(GecOran.id) == OranFarki.gec_oran_id)
            .join(ListeYuklemesi, col(ListeYuklemesi.id) == GecOran.yukleme_id)
            .where(OranFarki.beyanname_id == beyanname_id, OranFarki.islem_ani == an, OranFarki.durum == FarkDurumu.ISLENDI)
        )
        bulunan = self._s.execute(sorgu).first()
        return tuple(bulunan) if bulunan else None
