"""Tables of the dated tariff: headings, rates, exchange rates, stamp duty; loaded, never edited (Madde 8)."""

from datetime import date

from gumruk.models.tablo import Satir, anahtar, bag, gun, metin, strict, tam
from sqlalchemy import Index, UniqueConstraint


class TarifeSatiri(Satir, table=True):
    """A GTİP with its description and unit, as one loading of the tariff gave it."""

    __tablename__ = "tarife_satiri"
    __table_args__ = strict(UniqueConstraint("yukleme_id", "gtip"), Index("ix_tarife_satiri_gtip", "gtip", "yukleme_id"))

    id: int = anahtar()
    yukleme_id: int = bag("liste_yuklemesi.id")
    gtip: str = metin(12)
    tanim: str = metin(400)
    ara: str = metin(400)
    birim: str = metin(10)
    gecerli_bas: date = gun()
    gecerli_bit: date | None = gun(bos=True)


class VergiOrani(Satir, table=True):
    """A dated rate of one tax for a GTİP prefix, for all origins or one origin or agreement; ad valorem and/or specific."""

    __tablename__ = "vergi_orani"
    __table_args__ = strict(Index("ix_vergi_orani_gtip", "gtip", "kod"))

    id: int = anahtar()
    yukleme_id: int = bag("liste_yuklemesi.id")
    gtip: str = metin(12)
    kod: str = metin(3)
    mensei: str = metin(3)
    anlasma: str = metin(9)
    oran_milyonda: int | None = tam(bos=True)
    maktu_kurus: int | None = tam(bos=True)
    maktu_birim: str = metin(4)
    gecerli_bas: date = gun()
    gecerli_bit: date | None = gun(bos=True)
    kaynak: str = metin(120)


class DovizKuru(Satir, table=True):
    """One currency of a central-bank bulletin, per `birim` units; rates in millionths of a lira."""

    __tablename__ = "doviz_kuru"
    __table_args__ = strict(UniqueConstraint("doviz", "gun"))

    id: int = anahtar()
    yukleme_id: int = bag("liste_yuklemesi.id")
    doviz: str = metin(3)
    gun: date = gun()
    birim: int = tam(deger=1)
    alis_milyonda: int | None = tam(bos=True)
    satis_milyonda: int | None = tam(bos=True)
    bulten: str = metin(20)
