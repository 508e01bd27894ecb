"""Late transit, as conditions for queues: arrivals to ask after, those asked after in vain, confirmations without receipt (32/4)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_transit import gecikmis
from gumruk.models.transit_gelis import GelisHareketi, GelisIsi, sure_gun
from gumruk.models.transit_sevk import SevkHareketi, SevkIsi
from sqlmodel import col


def _soruldu(sevk: Any, *kosullar: Any) -> Any:
    h = SevkHareketi
    return sa.exists().where(col(h.sevk_id) == sevk.id, col(h.tur) == SevkIsi.HATIRLATILDI, *kosullar)


def sorulacak_sevk(sevk: Any, ofis: Any, bugun: date) -> Any:
    """Its term has passed, and it was not asked after within the term that an answer has."""
    sinir = bugun - timedelta(days=sure_gun(ofis, "TEYIT", bugun))
    return sa.and_(gecikmis(sevk, bugun), ~_soruldu(sevk, col(SevkHareketi.gunu) >= sinir))


def varmayan_sevk(sevk: Any, ofis: Any, bugun: date) -> Any:
    """Asked after, and the answer's term has passed too: for the chief."""
    return sa.and_(sorulacak_sevk(sevk, ofis, bugun), _soruldu(sevk))


def sorulacak_teyit(gelis: Any, ofis: Any, bugun: date) -> Any:
    """Sent, not receipted within the term, nor asked after within another."""
    h = GelisHareketi
    sinir = bugun - timedelta(days=sure_gun(ofis, "TEYIT", bugun))
    hareket = sa.exists().where(col(h.gelis_id) == gelis.id)
    gonderildi = hareket.where(col(h.tur) == GelisIsi.GONDERILDI, col(h.gunu) < sinir)
    return sa.and_(gonderildi, ~hareket.where(col(h.tur) == GelisIsi.SORULDU, col(h.gunu) >= sinir))


# Acts whose queue depends on the day.
GUNE_BAGLI: dict[str, Callable[[Any, Any, date], Any]] = {
    "sevk_hatirlat": sorulacak_sevk,
    "sevk_varmadi": varmayan_sevk,
    "teyit_sor": sorulacak_teyit,
}
