"""What the papers of transit are printed from (32, 33)."""

from typing import Any

from gumruk.data import queries
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_transit import sevk_belgesi
from gumruk.data.queries import kullanici_adi
from gumruk.models.beyanname import Beyanname
from gumruk.models.kayit import BaskiIsi
from gumruk.models.transit_gelis import GelisHareketi, TransitGelisi
from gumruk.models.transit_sevk import Sevk, SevkHareketi
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


def beyanname(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """33/1-a, -b: the declarant's transit declaration as it was registered."""
    b = queries.beyanname_gor_icinde(s, i.belge_id, 1)
    return b, {"varis": idare_adi(s, b.transit.varis_idaresi, b.tescil_gunu)}


def ozet_beyan(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """33/1-a, -c, -d: the carrier's özet beyan, printed as a transit declaration."""
    o = queries.ozet_beyan_gor_icinde(s, i.belge_id)
    t = o.tasima
    beyan = s.get(Beyanname, t.beyanname_id) if t.beyanname_id else None
    return o, {"varis": idare_adi(s, t.varis_idaresi, o.tescil_gunu), "beyanname_no": beyan.no if beyan else ""}


def sevk(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """What was handed over, or the reminder of a late journey."""
    hareket = s.get_one(SevkHareketi, i.belge_id) if i.form == "sevk_hatirlatma" else None
    x = s.get_one(Sevk, hareket.sevk_id if hareket else i.belge_id)
    ozet = sevk_belgesi(s, x)
    beyan = s.get(Beyanname, x.beyanname_id) if x.beyanname_id else None
    return hareket or x, {
        "sevk": x,
        "kime": idare_adi(s, x.varis_idaresi, x.zaman.astimezone(ISTANBUL).date()),
        "beyanname_no": beyan.no if beyan else "",
        "ozet": queries.ozet_beyan_gor_icinde(s, ozet.id) if ozet else None,
        "beyan": queries.beyanname_gor_icinde(s, beyan.id) if beyan else None,
        "memur": kullanici_adi(s, (hareket or x).memur_id),
    }


OKUYUCULAR = {
    "teyit_yazisi": teyit,
    "transit_beyannamesi": beyanname,
    "transit_ozet_tek_tip": ozet_beyan,
    "nusha_teslim": sevk,
    "sevk_hatirlatma": sevk,
}
