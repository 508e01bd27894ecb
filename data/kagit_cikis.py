"""What the papers of exports are printed from (34, 37/4, 39, 41, 42)."""

from typing import Any

from gumruk.data import queries, queries_cikis
from gumruk.data.queries import kullanici_adi
from gumruk.models.cikis_yukleme import Yukleme
from gumruk.models.kayit import BaskiIsi
from sqlmodel import Session


def _takim(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The set as it stands; the one who asked for the paper signs it."""
    return queries_cikis.cikis_gor_icinde(s, i.belge_id), {"zaman": i.zaman, "memur": kullanici_adi(s, i.isteyen_id)}


def _yukleme(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    y = s.get_one(Yukleme, i.belge_id)
    return queries_cikis.cikis_gor_icinde(s, y.ozet_beyan_id), {"zaman": y.zaman, "memur": kullanici_adi(s, y.kolcu_id)}


def _dokum(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    return queries.ozet_beyan_gor_icinde(s, i.belge_id), {"satirlar": queries_cikis.ihracat_satirlari(s, i.belge_id)}


OKUYUCULAR = {
    "cikis_ozet_beyan_dokumu": _dokum,
    "takim_listesi": _takim,
    "yukleme_meshruhati": _yukleme,
    "kapatma_listesi": _takim,
}
