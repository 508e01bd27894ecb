"""What the papers of an examination's side ways are printed from (19/3, 19/4)."""

from typing import Any

from gumruk.data import queries
from gumruk.models.fiziki_istegi import FizikiIstegi, FizikiKarari
from gumruk.models.kayit import BaskiIsi
from gumruk.models.kimlik import Kullanici
from gumruk.models.muracaat import EksikBelgeNotu
from sqlmodel import Session, select


def _ad(s: Session, kullanici_id: int | None) -> str:
    k = s.get(Kullanici, kullanici_id) if kullanici_id else None
    return k.ad if k else ""


def _istek(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The request; with the chief's answer only on the paper that is the answer."""
    istek = s.get_one(FizikiIstegi, i.belge_id)
    karar = s.exec(select(FizikiKarari).where(FizikiKarari.istek_id == istek.id)).one() if i.form == "fiziki_karari" else None
    return istek, {
        "beyanname": queries.beyanname_gor_icinde(s, istek.beyanname_id),
        "karar": karar,
        "isteyen": _ad(s, istek.isteyen_id),
        "amir": _ad(s, karar.amir_id) if karar else "",
        "atanan": _ad(s, karar.atanan_id) if karar else "",
    }


def _not(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    n = s.get_one(EksikBelgeNotu, i.belge_id)
    _ = n.satirlar
    return n, {"beyanname": queries.beyanname_gor_icinde(s, n.beyanname_id), "memur": _ad(s, n.memur_id)}


OKUYUCULAR = {
    "fiziki_istegi": _istek,
    "fiziki_karari": _istek,
    "eksik_belge_notu": _not,
}
