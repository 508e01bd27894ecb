"""Eksik beyan: a declaration registered incomplete, completed by the examiner; the difference is a further movement, never an edit (Madde 26/3)."""

from datetime import date, datetime
from typing import Any

from gumruk.models.beyanname import Beyanname, EkGirdisi
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.ek_tahakkuk import EkNeden, faiz_engeli
from gumruk.models.iade import DanismaKagidi, IadeNedeni
from gumruk.models.izin import EKSIK_BEYANLI
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, gun, metin, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Gecis, Girdi, Rol
from gumruk.models.vergi_farki import farki_yaz, noksanlar
from gumruk.models.vezne import ODENMIS, MuhasebeHareketi
from pydantic import Field as Sinir
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field, Relationship


class EksikBeyanTamamlama(Satir, table=True):
    """What the completing declaration says instead, beside the first one's rows: expenses here, prices, documents and taxes as lines."""

    __tablename__ = "eksik_beyan_tamamlama"
    __table_args__ = strict(*eksi_olmaz("navlun_kurus", "sigorta_kurus", "yurt_disi_kurus", "yurt_ici_kurus"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    dayanak: str = metin(60)
    dayanak_gunu: date = gun()
    gerekce: str = metin(200)
    navlun_kurus: int = tam()
    navlun_doviz: str = metin(3)
    sigorta_kurus: int = tam()
    sigorta_doviz: str = metin(3)
    yurt_disi_kurus: int = tam()
    yurt_disi_doviz: str = metin(3)
    yurt_ici_kurus: int = tam()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    hareket_id: int | None = bag("muhasebe_hareketi.id", bos=True)
    danisma_id: int | None = bag("danisma_kagidi.id", bos=True)
    kalemler: list["TamamlamaKalemi"] = Relationship(sa_relationship_kwargs={"order_by": "TamamlamaKalemi.id"})
    belgeler: list["TamamlamaBelgesi"] = Relationship(sa_relationship_kwargs={"order_by": "TamamlamaBelgesi.id"})
    vergiler: list["TamamlamaVergisi"] = Relationship(sa_relationship_kwargs={"order_by": "TamamlamaVergisi.id"})
    # Not drawn into the session with it: what is numbered is numbered first.
    hareket: MuhasebeHareketi | None = Relationship(sa_relationship_kwargs={"cascade": ""})
    danisma: DanismaKagidi | None = Relationship(sa_relationship_kwargs={"cascade": ""})


class TamamlamaKalemi(Satir, table=True):
    """Box 42 of an item as completed, minor units of the declaration's currency."""

    __tablename__ = "tamamlama_kalemi"
    __table_args__ = strict(UniqueConstraint("tamamlama_id", "kalem_id"), *eksi_olmaz("fatura_kurus"))

    id: int = anahtar()
    tamamlama_id: int = bag("eksik_beyan_tamamlama.id")
    kalem_id: int = bag("kalem.id")
    fatura_kurus: int = tam()


class TamamlamaBelgesi(Satir, table=True):
    """Box 44: a document that came with the completing declaration."""

    __tablename__ = "tamamlama_belgesi"
    __table_args__ = strict()

    id: int = anahtar()
    tamamlama_id: int = bag("eksik_beyan_tamamlama.id")
    kod: str = metin(10)
    referans: str = metin(30)
    tarih: str = metin(12)


class TamamlamaVergisi(Satir, table=True):
    """One tax that changed: its amount by the first declaration and by the completed one, and the items that explain it."""

    __tablename__ = "tamamlama_vergisi"
    __table_args__ = strict(UniqueConstraint("tamamlama_id", "kod"), *eksi_olmaz("matrah_kurus", "eski_kurus", "yeni_kurus"))

    id: int = anahtar()
    tamamlama_id: int = bag("eksik_beyan_tamamlama.id")
    kod: str = metin(3)
    ad: str = metin(60)
    matrah_kurus: int = tam()
    eski_kurus: int = tam()
    yeni_kurus: int = tam()
    aciklama: str = Field(default="", sa_column=Column(Text, nullable=False))


# Input


class FiyatGirdisi(Girdi):
    kalem_id: int
    fatura_kurus: int = Sinir(gt=0, lt=10**15)


class TamamlamaGirdisi(Girdi):
    """26/3: the completing declaration: prices that change, expenses as they are now, the documents that were missing."""

    dayanak: str = Sinir(min_length=3, max_length=60)
    dayanak_gunu: date
    gerekce: str = Sinir(min_length=10, max_length=200)
    navlun_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    navlun_doviz: str = Sinir(default="", max_length=3)
    sigorta_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    sigorta_doviz: str = Sinir(default="", max_length=3)
    yurt_disi_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    yurt_disi_doviz: str = Sinir(default="", max_length=3)
    yurt_ici_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    fiyatlar: tuple[FiyatGirdisi, ...] = Sinir(default=(), max_length=999)
    belgeler: tuple[EkGirdisi, ...] = Sinir(default=(), max_length=99)


# Guards


def eksik_beyandir(belge: Beyanname, _b: Baglam) -> str | None:
    if belge.basit_usul != EKSIK_BEYANLI:
        return f"Bu beyanname eksik beyan usulüyle ({EKSIK_BEYANLI}) verilmemiş; tamamlayıcı beyanı olmaz."
    return None


def bir_kez_tamamlanir(belge: Beyanname, b: Baglam) -> str | None:
    t = b.ofis.eksik_beyan_tamamlama(belge.id)
    return f"Bu beyan {t.dayanak} ile tamamlanmış ({b.ofis.kullanici_kodu(t.memur_id)}). İkinci tamamlayıcı beyan olmaz." if t else None


def muayenesi_kendisinde(belge: Beyanname, b: Baglam) -> str | None:
    """The examiner that the system had named completes it; where it named none (15/3-a), any examiner."""
    if belge.muayene_memuru_id not in (None, b.kim.id):
        return f"Bu beyannamenin muayene memuru başka: {b.ofis.kullanici_kodu(belge.muayene_memuru_id)}. Tamamlayıcı beyanı ona verin."
    return None


def tamamlayici_gun_uygun(belge: Beyanname, b: Baglam) -> str | None:
    gun_ = b.girdi.dayanak_gunu
    if not belge.tescil_gunu <= gun_ <= b.gun:
        return f"Tamamlayıcı beyanın tarihi {gun_:%d.%m.%Y}; tescil ({belge.tescil_gunu:%d.%m.%Y}) ile bugün arasında olmalı."
    return None


def tamamlananlar_biliniyor(belge: Beyanname, b: Baglam) -> str | None:
    g = b.girdi
    kalemler = {k.id for k in belge.kalemler}
    idler = [f.kalem_id for f in g.fiyatlar]
    if not set(idler) <= kalemler or len(set(idler)) != len(idler):
        return "Fiyatı yazılan kalem bu beyannamenin değil ya da iki kez yazılmış. Beyannameyi yeniden açın."
    for kod in (e.kod for e in g.belgeler):
        if b.ofis.liste_satiri("belgeKodu", kod, b.gun) is None:
            return f"«{kod}» bir belge kodu değil. F4 listeyi açar."
    for ad, doviz in (("Navlun", g.navlun_doviz), ("Sigorta", g.sigorta_doviz), ("Yurt dışı gider", g.yurt_disi_doviz)):
        if doviz and b.ofis.liste_satiri("doviz", doviz, belge.tescil_gunu) is None:
            return f"{ad} dövizi: «{doviz}» listede yok. F4 listeyi açar."
    return None


def farki_hesaplanir(belge: Beyanname, b: Baglam) -> str | None:
    _, hatalar = b.ofis.eksik_beyan_farki(belge, b.girdi)
    return f"Vergi hesaplanamıyor: {hatalar[0]}" if hatalar else None


def noksanin_faizi_hesaplanan(belge: Beyanname, b: Baglam) -> str | None:
    farklar, hatalar = b.ofis.eksik_beyan_farki(belge, b.girdi)
    return None if hatalar else faiz_engeli(belge, b, EkNeden.EKSIK_BEYAN, noksanlar(farklar))


# Effect


def tamamla(belge: Beyanname, b: Baglam) -> list[Any]:
    """What changes is written beside the declaration; a shortfall becomes a further assessment, an excess a draft of a danışma kağıdı."""
    g = b.girdi
    farklar, _ = b.ofis.eksik_beyan_farki(belge, g)
    kayit = EksikBeyanTamamlama(**g.model_dump(exclude={"fiyatlar", "belgeler"}), beyanname_id=belge.id, zaman=b.an, memur_id=b.kim.id)
    kayit.kalemler = [TamamlamaKalemi(**f.model_dump()) for f in g.fiyatlar]
    kayit.belgeler = [TamamlamaBelgesi(**e.model_dump()) for e in g.belgeler]
    kayit.vergiler = [TamamlamaVergisi(**vars(f)) for f in farklar]
    gerekce = f"m.26/3: tamamlayıcı beyan {g.dayanak}, {g.dayanak_gunu:%d.%m.%Y}. {g.gerekce}"[:200]
    return [*farki_yaz(b, belge, kayit, farklar, EkNeden.EKSIK_BEYAN, IadeNedeni.FAZLA_TAHSILAT, gerekce), kayit]


GECISLER = (
    Gecis(
        "26/3",
        "eksik_beyani_tamamla",
        "Eksik beyanı tamamla",
        Beyanname,
        ODENMIS,
        None,
        Rol.MUAYENE_MEMURU,
        TamamlamaGirdisi,
        (
            eksik_beyandir,
            bir_kez_tamamlanir,
            muayenesi_kendisinde,
            tamamlayici_gun_uygun,
            tamamlananlar_biliniyor,
            farki_hesaplanir,
            noksanin_faizi_hesaplanan,
        ),
        tamamla,
        ekran="eksik_beyan",
        gecmis="eksik beyan tamamlandı",
        kuyruk="Tamamlayıcı beyan bekleyen",
        durum_nedeni=beyanname_neden_olmaz,
    ),
)
AYRILIKLAR = (
    Ayrilik("beyanname_tescil", "eksik_beyani_tamamla", "Beyannameyi tescil eden, onu tamamlayamaz."),
    Ayrilik("eksik_beyani_tamamla", "ek_tahsil_et", "Ek tahakkuku yapan, tahsil edemez."),
    Ayrilik("eksik_beyani_tamamla", "ek_banka_odemesi", "Ek tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
)
