"""Penalties that were decided before they could be paid: assessed when an office comes up to this version (YKTS-7)."""

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.islem import sistemce
from gumruk.models.temel import Ret
from gumruk.models.vezne import MuhasebeHareketi
from gumruk.models.ykts_ceza import BulguDurumu, YktsBulgusu
from sqlmodel import col


def eskileri_tahakkuk_et(depo: Depo) -> tuple[int, list[str]]:
    """Every decision without a movement, one system step each: (how many, why the others could not be); done again it does nothing."""
    islenmis = sa.exists().where(col(MuhasebeHareketi.bulgu_id) == col(YktsBulgusu.id))
    with depo.oku() as s:
        sorgu = sa.select(col(YktsBulgusu.id), col(YktsBulgusu.no)).where(col(YktsBulgusu.durum) == BulguDurumu.CEZA, ~islenmis)
        bekleyen = [(r.id, r.no) for r in s.execute(sorgu.order_by(col(YktsBulgusu.id)))]
    kalan = []
    for kimlik, no in bekleyen:
        try:
            sistemce(depo, "ceza_tahakkuk", None, kimlik)
        except Ret as ret:
            kalan.append(f"{no}: {ret.engeller[0].neden}")
    return len(bekleyen) - len(kalan), kalan
