"""Code lists and tariff for F4 and for the meaning beside a field: a page from any place on, as of today or a day (4, 8)."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_liste import liste_degeri
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


def tarife_satirlari(gun: date) -> Any:
    """The tariff on a day: gtip, tanim, birim, yukleme_id; of a heading loaded several times the newest that is in force."""
    t, yeni = TarifeSatiri.__table__, TarifeSatiri.__table__.alias("yeni")  # type: ignore[attr-defined]

    def yururlukte(x: Any) -> Any:
        return sa.and_(x.c.gecerli_bas <= gun, sa.or_(x.c.gecerli_bit.is_(None), x.c.gecerli_bit >= gun))

    eskimis = sa.exists().where(yeni.c.gtip == t.c.gtip, yeni.c.yukleme_id > t.c.yukleme_id, yururlukte(yeni))
    return sa.select(t.c.gtip, t.c.tanim, t.c.birim, t.c.yukleme_id).where(yururlukte(t), ~eskimis)


def tarife_ara(
    depo: Depo, aranan: str = "", son: str = "", adet: int = 60, gun: date | None = None, *, basliklar: bool = True
) -> list[tuple[str, str, str]]:
    """A page of the tariff by the beginning of a code, or by words that all stand in the text (folded); (gtip, text, unit), keyset by code.

    `basliklar`: chapters and headings too, not only whole GTİP.
    """
    t = TarifeSatiri.__table__.c  # type: ignore[attr-defined]
    sorgu = tarife_satirlari(gun or depo.bugun())
    rakam = aranan.replace(".", "").replace(" ", "")
    if not basliklar:
        sorgu = sorgu.where(sa.func.length(t.gtip) == 12)
    if son:
        sorgu = sorgu.where(t.gtip > son)
    if rakam and rakam.isascii() and rakam.isdigit():
        sorgu = sorgu.where(t.gtip.startswith(rakam))
    else:
        sorgu = sorgu.where(*(t.ara.contains(sozcuk, autoescape=True) for sozcuk in ara_anahtari(aranan).split()))
    with depo.oku() as s:
        return [(r.gtip, r.tanim, r.birim) for r in s.execute(sorgu.order_by(t.gtip).limit(adet))]


def tarife_sayfasi(depo: Depo, onek: str = "", son: str = "", adet: int = 60) -> list[tuple[str, str]]:
    """GTİP rows for F4, from a code prefix or words of the description."""
    return [(gtip, tanim) for gtip, tanim, _ in tarife_ara(depo, onek, son, adet, basliklar=False)]
