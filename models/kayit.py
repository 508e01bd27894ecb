"""What the archive itself keeps: counters, the audit chain, refusals, the print ledger, the office's own row (7/2)."""

from datetime import date, datetime
from enum import Enum
from typing import ClassVar

from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, kosul, mantik, metin, secenekler, strict, tam
from sqlalchemy import Column, Index, Text, UniqueConstraint
from sqlmodel import Field


class Ofis(Satir, table=True):
    """The office this database belongs to; one row, written at set-up."""

    __tablename__ = "ofis"
    __table_args__ = strict(kosul("tek_satir", "id = 1"))

    id: int = anahtar()
    idare: str = metin(6)
    ad: str = metin(120)
    gunluk: str = metin(20)
    egitim: bool = mantik(False)
    kurulus: datetime = an()


class OfisSirri(Satir, table=True):
    """The office's own secret, which no paper, trail or export carries: receipts given from `baslangic` on bear a check code keyed with it."""

    MUHURSUZ: ClassVar[bool] = True

    __tablename__ = "ofis_sirri"
    __table_args__ = strict(kosul("tek_satir", "id = 1"))

    id: int = anahtar()
    sir: str = metin(64)
    baslangic: datetime = an()


class Sayac(Satir, table=True):
    """Last number given in a series of an office and year; moved inside the act's own transaction."""

    __tablename__ = "sayac"
    __table_args__ = strict(UniqueConstraint("idare", "yil", "seri"), *eksi_olmaz("son"))

    id: int = anahtar()
    idare: str = metin(6)
    yil: int = tam()
    seri: str = metin(8)
    son: int = tam(deger=0)


class Zincir(Satir, table=True):
    """Head of the audit chain: last sequence number and its hash."""

    __tablename__ = "zincir"
    __table_args__ = strict(kosul("tek_satir", "id = 1"))

    id: int = anahtar()
    sira: int = tam(deger=0)
    ozet: str = metin(64)


class IzKaydi(Satir, table=True):
    """One act: who, when, at which desk, under which article, on which record, before and after; hash-chained, only ever added.

    Personal names stay out of it: people are referred to by id and code.
    """

    __tablename__ = "iz_kaydi"
    __table_args__ = strict(UniqueConstraint("sira"), Index("ix_iz_kaydi_belge", "belge_turu", "belge_id"))

    id: int = anahtar()
    sira: int = tam()
    zaman: datetime = an()
    kullanici_id: int | None = bag("kullanici.id", bos=True)
    masa: str = metin(40)
    madde: str = metin(12)
    islem: str = metin(40)
    belge_turu: str = metin(40)
    belge_id: int = tam()
    anahtar: str | None = metin(64, bos=True, tekil=True)
    girdi_ozeti: str = metin(64)
    once: str = Field(default="", sa_column=Column(Text, nullable=False))
    sonra: str = Field(default="", sa_column=Column(Text, nullable=False))
    onceki_ozet: str = metin(64)
    ozet: str = metin(64, tekil=True)


class RetKaydi(Satir, table=True):
    """A refused act: who tried what, and every reason given."""

    __tablename__ = "ret_kaydi"
    __table_args__ = strict()

    id: int = anahtar()
    zaman: datetime = an()
    kullanici_id: int | None = bag("kullanici.id", bos=True)
    masa: str = metin(40)
    islem: str = metin(40)
    belge_turu: str = metin(40)
    belge_id: int | None = tam(bos=True)
    nedenler: str = Field(default="", sa_column=Column(Text, nullable=False))


class BaskiDurumu(Enum):
    KUYRUKTA = "kuyrukta"
    GONDERILIYOR = "gönderiliyor"
    GONDERILDI = "gönderildi"
    ONAYLANDI = "çıktı alındı"
    HATA = "hata"
    BELIRSIZ = "belirsiz"
    IPTAL = "iptal"


class BaskiTuru(Enum):
    ILK = "ilk baskı"
    YENIDEN = "yeniden deneme"
    BOZUK = "bozulan kâğıt yerine"
    SURET = "suret"


class BaskiIsi(Satir, table=True):
    """The print ledger: each time a paper was to come out, its state and its file's fingerprint."""

    __tablename__ = "baski_isi"
    __table_args__ = strict(
        secenekler("durum", BaskiDurumu), secenekler("tur", BaskiTuru), *eksi_olmaz("kopya"), Index("ix_baski_isi_belge", "form", "belge_id")
    )

    id: int = anahtar()
    form: str = metin(40)
    belge_turu: str = metin(40)
    belge_id: int = tam()
    belge_no: str = metin(24, dizin=True)
    kopya: int = tam(deger=1)
    tur: BaskiTuru = durum_sutunu(BaskiTuru)
    neden: str = metin(200)
    isteyen_id: int | None = bag("kullanici.id", bos=True)
    zaman: datetime = an()
    durum: BaskiDurumu = durum_sutunu(BaskiDurumu)
    dosya: str = metin(300)
    dosya_ozeti: str = metin(64)
    anahtar: str = metin(64, tekil=True)


class ListeYuklemesi(Satir, table=True):
    """One loading of a reference list, tariff or bulletin: what, from which file, by whom, when (8)."""

    __tablename__ = "liste_yuklemesi"
    __table_args__ = strict()

    id: int = anahtar()
    liste: str = metin(40, dizin=True)
    kaynak: str = metin(200)
    dosya_ozeti: str = metin(64)
    satir_sayisi: int = tam()
    yuklendi: datetime = an()
    yukleyen_id: int | None = bag("kullanici.id", bos=True)


class ListeSatiri(Satir, table=True):
    """One dated code of a reference list; the newest loading in force on a day counts."""

    __tablename__ = "liste_satiri"
    __table_args__ = strict(UniqueConstraint("yukleme_id", "kod", "gecerli_bas"))

    id: int = anahtar()
    yukleme_id: int = bag("liste_yuklemesi.id")
    liste: str = metin(40)
    kod: str = metin(20, dizin=True)
    aciklama: str = metin(400)
    ara: str = metin(400)
    gecerli_bas: date = gun()
    gecerli_bit: date | None = gun(bos=True)
    ek: str = Field(default="", sa_column=Column(Text, nullable=False))
