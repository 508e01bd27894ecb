"""What the papers of the müzekkere's way are printed from: the version that each was written about (19/5, 20)."""

from collections.abc import Callable
from typing import Any

from gumruk.data import queries
from gumruk.models.itiraz import Itiraz
from gumruk.models.kayit import BaskiIsi
from gumruk.models.kimlik import Kullanici
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.teblig import Teblig
from sqlmodel import Session, col, select


def surumu(s: Session, beyanname_id: int, an: Any) -> int:
    """The version in force just before a moment."""
    t = BeyannameSurumu
    son = select(t.surum).where(t.beyanname_id == beyanname_id, t.zaman <= an).order_by(col(t.surum).desc()).limit(1)
    return s.exec(son).first() or 1


def _muzekkere(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    m = s.get_one(Muzekkere, i.belge_id)
    _ = m.cezalar
    beyan = queries.beyanname_gor_icinde(s, m.beyanname_id, surumu(s, m.beyanname_id, m.zaman))
    return m, {"beyanname": beyan, "memur": s.get_one(Kullanici, m.hazirlayan_id).ad}


def _teblig(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(Teblig, i.belge_id)
    eski, yeni = (queries.beyanname_gor_icinde(s, t.beyanname_id, n) for n in (t.surum - 1, t.surum))
    m = s.exec(
        select(Muzekkere).where(Muzekkere.beyanname_id == t.beyanname_id, Muzekkere.zaman <= t.zaman).order_by(col(Muzekkere.id).desc())
    ).first()
    memur = s.get_one(Kullanici, t.memur_id).ad
    return t, {"eski": eski, "yeni": yeni, "muzekkere": m.no if m is not None else "", "memur": memur}


def _itiraz(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    x = s.get_one(Itiraz, i.belge_id)
    t = s.get_one(Teblig, x.teblig_id)
    beyan = queries.beyanname_gor_icinde(s, x.beyanname_id, t.surum)
    return x, {"teblig": t, "beyanname": beyan, "memur": s.get_one(Kullanici, x.memur_id).ad}


OKUYUCULAR: dict[str, Callable[[Session, BaskiIsi], tuple[Any, dict[str, Any]]]] = {
    "muzekkere": _muzekkere,
    "teblig": _teblig,
    "itiraz_fisi": _itiraz,
}
