"""What the papers of transit are printed from (32, 33)."""

from typing import Any

from gumruk.data import queries
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis import liste_degeri
from gumruk.data.queries import kullanici_adi
from gumruk.models.kayit import BaskiIsi
from gumruk.models.transit_gelis import GelisHareketi, TransitGelisi
from sqlmodel import Session


def idare_adi(s: Session, kod: str, gun: Any) -> str:
    """An office's name and code, as the list had it on the day."""
    deger = liste_degeri(s, "gumruk", kod, gun)
    return f"{deger.aciklama} ({kod})" if deger else kod


def teyit(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    h = s.get_one(GelisHareketi, i.belge_id)
    g = s.get_one(TransitGelisi, h.gelis_id)
    return h, {
        "gelis": g,
        "beyan": queries.ozet_beyan_gor_icinde(s, g.ozet_beyan_id),
        "kime": idare_adi(s, g.hareket_idaresi, h.zaman.astimezone(ISTANBUL).date()),
        "memur": kullanici_adi(s, h.memur_id),
    }


OKUYUCULAR = {"teyit_yazisi": teyit}
