"""Code lists and tariff for F4 and for the meaning beside a field: a page from any place on, as of today or a day (4, 8)."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis import liste_degeri
from gumruk.models.kayit import ListeSatiri
from gumruk.models.tarife_tablo import TarifeSatiri
from gumruk.models.yazi import ara_anahtari
from sqlmodel import col, select


def liste_sayfasi(depo: Depo, liste: str, onek: str = "", son: str = "", adet: int = 60, gun: date | None = None) -> list[tuple[str, str]]:
    """Codes of a list in force, from a code prefix or a name; keyset by code."""
    gun = gun or depo.bugun()
    t: Any = ListeSatiri
    with depo.oku() as s:
        en_yeni = sa.select(sa.func.max(t.yukleme_id)).where(t.liste == liste).scalar_subquery()
        kosullar = [t.liste == liste, t.yukleme_id == en_yeni, t.gecerli_bas <= gun, sa.or_(t.gecerli_bit.is_(None), t.gecerli_bit >= gun)]
        if son:
            kosullar.append(t.kod > son)
        temel = sa.select(t.kod, t.aciklama).where(*kosullar)
        bulunan: Any = []
        if onek:
            bulunan = s.execute(temel.where(t.kod.startswith(onek, autoescape=True)).order_by(t.kod).limit(adet)).all()
            if not bulunan:
                bulunan = s.execute(temel.where(t.ara.contains(ara_anahtari(onek), autoescape=True)).order_by(t.kod).limit(adet)).all()
        else:
            bulunan = s.execute(temel.order_by(t.kod).limit(adet)).all()
        return [(r.kod, r.aciklama) for r in bulunan]


def liste_anlami(depo: Depo, liste: str, kod: str) -> str | None:
    """What a code means today; None when it is not in the list."""
    with depo.oku() as s:
        deger = liste_degeri(s, liste, kod, depo.bugun())
        return deger.aciklama if deger else None


def tarife_anlami(depo: Depo, gtip: str) -> str | None:
    with depo.oku() as s:
        satir = s.exec(select(TarifeSatiri.tanim).where(TarifeSatiri.gtip == gtip).order_by(col(TarifeSatiri.yukleme_id).desc())).first()
        return satir


def tarife_sayfasi(depo: Depo, onek: str = "", son: str = "", adet: int = 60) -> list[tuple[str, str]]:
    """GTİP rows from a code prefix or words of the description."""
    t: Any = TarifeSatiri
    rakam = onek.replace(".", "")
    with depo.oku() as s:
        sorgu = sa.select(t.gtip, t.tanim).where(sa.func.length(t.gtip) == 12)
        if son:
            sorgu = sorgu.where(t.gtip > son)
        if rakam and rakam.isascii() and rakam.isdigit():
            sorgu = sorgu.where(t.gtip.startswith(rakam))
        elif onek:
            sorgu = sorgu.where(t.ara.contains(ara_anahtari(onek), autoescape=True))
        return [(r.gtip, r.tanim) for r in s.execute(sorgu.order_by(t.gtip).limit(adet))]
