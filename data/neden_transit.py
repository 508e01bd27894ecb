"""Neden kapanmadı, of transit: what a declaration of 33/1-a, -b still has before it."""

from gumruk.data.neden import Eksik, NedenAcik
from gumruk.data.ofis_transit import transit_adimlari
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.kayit import IzKaydi
from sqlmodel import Session, col, select


def transit_nedeni(s: Session, b: Beyanname) -> NedenAcik:
    """33/1-a, -b: what stands before a transit declaration, in the order of its usul, the first of it since the last act."""
    son = s.exec(
        select(IzKaydi.zaman).where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == b.id).order_by(col(IzKaydi.sira).desc()).limit(1)
    ).first()
    adimlar = transit_adimlari(s, b)
    eksikler = tuple(Eksik(madde, ne, masa, son if n == 0 else None) for n, (madde, ne, masa) in enumerate(adimlar))
    return NedenAcik(b.durum in (BeyannameDurumu.KAPANDI, BeyannameDurumu.IADE), eksikler)
