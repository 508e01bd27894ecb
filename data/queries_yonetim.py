"""What the administrator's and the chief's screens ask for: people and their roles, criteria of examination, examiners on duty (5, 15/2, 15/3)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.kriter import Kriter, KriterDurumu, MuayeneGorevi, MuayeneGrubu
from gumruk.models.temel import Rol
from sqlmodel import col, select


@dataclass(frozen=True)
class KullaniciGor:
    """A user code with the roles it has now."""

    id: int
    kod: str
    ad: str
    kimlik_no: str
    vergi_no: str
    durum: KullaniciDurumu
    roller: frozenset[Rol]


def kullanicilar(depo: Depo, *, rol: Rol | None = None) -> list[KullaniciGor]:
    """Every user code in order; with `rol`, the active ones who have it."""
    with depo.oku() as s:
        roller: dict[int, set[Rol]] = defaultdict(set)
        for r in s.exec(select(KullaniciRolu).where(col(KullaniciRolu.geri_alindi).is_(None))):
            roller[r.kullanici_id].add(r.rol)
        hepsi = [
            KullaniciGor(k.id or 0, k.kod, k.ad, k.kimlik_no, k.vergi_no, k.durum, frozenset(roller[k.id or 0]))
            for k in s.exec(select(Kullanici).order_by(col(Kullanici.kod)))
        ]
    return [k for k in hepsi if rol is None or (rol in k.roller and k.durum is KullaniciDurumu.AKTIF)]


@dataclass(frozen=True)
class KriterGor:
    id: int
    ad: str
    hat: Hat
    durum: KriterDurumu
    alan: dict[str, Any]


def kriterler(depo: Depo) -> list[KriterGor]:
    """Every criterion ever written, those in force first."""
    with depo.oku() as s:
        hepsi = [
            KriterGor(k.id or 0, k.ad, k.hat, k.durum, {c.name: getattr(k, c.name) for c in Kriter.__table__.columns})
            for k in s.exec(select(Kriter).order_by(col(Kriter.id)))
        ]
    return sorted(hepsi, key=lambda k: k.durum is not KriterDurumu.YURURLUKTE)


@dataclass(frozen=True)
class GorevGor:
    id: int
    kod: str
    ad: str
    grup: MuayeneGrubu
    bas: date
    bit: date | None
    bekleyen: int


def gorevler(depo: Depo) -> list[GorevGor]:
    """Who serves in which group now, and how many declarations wait for each."""
    with depo.oku() as s:
        bekleyen: Any = (
            sa.select(col(Beyanname.muayene_memuru_id).label("memur"), sa.func.count().label("adet"))
            .where(col(Beyanname.durum).in_((BeyannameDurumu.BELGE, BeyannameDurumu.FIZIKI)))
            .group_by(col(Beyanname.muayene_memuru_id))
            .subquery()
        )
        g: Any = MuayeneGorevi
        sorgu: Any = (
            sa.select(g.id, Kullanici.kod, Kullanici.ad, g.grup, g.bas, g.bit, sa.func.coalesce(bekleyen.c.adet, 0))
            .join(Kullanici, col(Kullanici.id) == g.kullanici_id)
            .outerjoin(bekleyen, bekleyen.c.memur == g.kullanici_id)
            .where(g.bit.is_(None))
            .order_by(g.grup, Kullanici.kod)
        )
        return [GorevGor(*r) for r in s.execute(sorgu)]
