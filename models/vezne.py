"""Vezne: assessment as an accounting movement, collection on one receipt, and the postings under both (Madde 23/1-a).

A debt hangs on the record that owes it: a declaration, or a decided YKTS penalty (`ceza_tahsili.py`). Its class says by which column (`BORC_BAGI`).
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import ODENMIS, Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import ODENINCE
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.kurus import goster
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, kosul, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Gecis, Girdi, GumrukHatasi, Numarali, Rol, madde
from gumruk.models.yon import HER_YON
from pydantic import Field as Sinir
from sqlalchemy import CheckConstraint, Column, Text, UniqueConstraint
from sqlmodel import Field, Relationship

KASA, CEK, BANKA, KART, BORCLU, EMANET, GELIR = "100", "101", "102", "109", "120", "333", "600"


def tek_borc() -> CheckConstraint:
    """A row is the debt of one record: a declaration's or a penalty's."""
    return kosul("tek_borc", "(beyanname_id IS NULL) <> (bulgu_id IS NULL)")


def borc_bagi(belge: Any) -> dict[str, Any]:
    """The column that says whose debt a row is, with the record's id."""
    return {belge.BORC_BAGI: belge.id}


class MuhasebeHareketi(Numarali, Satir, table=True):
    """«Muhasebe Hareketleri»: one assessment (tahakkuk) of a declaration or penalty; a further one is a new row, never an edit."""

    SERI: ClassVar[str] = "MH"
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"bulgu_id"})

    __tablename__ = "muhasebe_hareketi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"), *eksi_olmaz("tutar_kurus"), tek_borc())

    id: int = anahtar()
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    bulgu_id: int | None = bag("ykts_bulgusu.id", bos=True)
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    tutar_kurus: int = tam()
    zaman: datetime = an()
    eden_id: int | None = bag("kullanici.id", bos=True)
    satirlar: list["HareketSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "HareketSatiri.kod"})


class HareketSatiri(Satir, table=True):
    """What one tax code comes to in the assessment: the items' amounts, each rounded, summed. `aciklama`: how interest was reckoned."""

    SONRADAN: ClassVar[frozenset[str]] = frozenset({"aciklama"})

    __tablename__ = "hareket_satiri"
    __table_args__ = strict(UniqueConstraint("hareket_id", "kod"), *eksi_olmaz("matrah_kurus", "tutar_kurus"))

    id: int = anahtar()
    hareket_id: int = bag("muhasebe_hareketi.id")
    kod: str = metin(3)
    ad: str = metin(60)
    matrah_kurus: int = tam()
    tutar_kurus: int = tam()
    aciklama: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class Alindi(Numarali, Satir, table=True):
    """Gümrük Vezne Alındısı: the number exists only with the payment, and is never edited."""

    SERI: ClassVar[str] = "VA"
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"bulgu_id"})

    __tablename__ = "alindi"
    __table_args__ = strict(
        UniqueConstraint("yil", "sira"),
        *eksi_olmaz("toplam_kurus", "verilen_kurus", "para_ustu_kurus"),
        kosul("para_ustu_tutar", "verilen_kurus - para_ustu_kurus = toplam_kurus"),
        tek_borc(),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    bulgu_id: int | None = bag("ykts_bulgusu.id", bos=True)
    toplam_kurus: int = tam()
    verilen_kurus: int = tam()
    para_ustu_kurus: int = tam()
    yatiran: str = metin(80)
    yatiran_no: str = metin(20)
    gun: date = gun()
    zaman: datetime = an()
    veznedar_id: int = bag("kullanici.id")
    masa: str = metin(40)
    kasa_id: int | None = bag("kasa_oturumu.id", bos=True)
    satirlar: list["AlindiSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "AlindiSatiri.id"})
    odemeler: list["AlindiOdemesi"] = Relationship(sa_relationship_kwargs={"order_by": "AlindiOdemesi.id"})


class AlindiSatiri(Satir, table=True):
    __tablename__ = "alindi_satiri"
    __table_args__ = strict(UniqueConstraint("alindi_id", "hareket_id", "kod"), *eksi_olmaz("matrah_kurus", "tutar_kurus"))

    id: int = anahtar()
    alindi_id: int = bag("alindi.id")
    hareket_id: int = bag("muhasebe_hareketi.id")
    kod: str = metin(3)
    ad: str = metin(60)
    matrah_kurus: int = tam()
    tutar_kurus: int = tam()


class OdemeAraci(Enum):
    NAKIT = "nakit"
    KART = "kart"
    CEK = "banka çeki"
    DEKONT = "banka dekontu"


ARAC_HESABI = {OdemeAraci.NAKIT: KASA, OdemeAraci.KART: KART, OdemeAraci.CEK: CEK, OdemeAraci.DEKONT: BANKA}


class AlindiOdemesi(Satir, table=True):
    """One means of payment on a receipt; cash is what stays in the drawer, after the change."""

    __tablename__ = "alindi_odemesi"
    __table_args__ = strict(secenekler("arac", OdemeAraci), UniqueConstraint("alindi_id", "arac"), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    alindi_id: int = bag("alindi.id")
    arac: OdemeAraci = durum_sutunu(OdemeAraci)
    tutar_kurus: int = tam()
    banka: str = metin(40)
    referans: str = metin(30)


class YevmiyeMaddesi(Numarali, Satir, table=True):
    """One balanced posting of the ledger; written by declared steps only.

    A line's `cari_no` is whose account it is: the obligor's tax number (120), the cashier's code (100), the bank account cash was delivered to (102).
    """

    SERI: ClassVar[str] = "YM"
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"bulgu_id"})

    __tablename__ = "yevmiye_maddesi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    gun: date = gun()
    zaman: datetime = an()
    aciklama: str = metin(120)
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    bulgu_id: int | None = bag("ykts_bulgusu.id", bos=True)
    satirlar: list["YevmiyeSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "YevmiyeSatiri.id"})


class YevmiyeSatiri(Satir, table=True):
    __tablename__ = "yevmiye_satiri"
    __table_args__ = strict(*eksi_olmaz("borc_kurus", "alacak_kurus"), kosul("tek_yan", "(borc_kurus = 0) <> (alacak_kurus = 0)"))

    id: int = anahtar()
    madde_id: int = bag("yevmiye_maddesi.id")
    hesap: str = metin(12, dizin=True)
    cari_no: str = metin(20, dizin=True)
    borc_kurus: int = tam(deger=0)
    alacak_kurus: int = tam(deger=0)


class DengesizYevmiye(GumrukHatasi):
    """A posting whose sides differ, or that names an account outside the chart, never reaches the book."""


def yevmiye(
    b: Baglam, aciklama: str, beyanname_id: int | None, satirlar: Iterable[tuple[str, str, int, int]], bulgu_id: int | None = None
) -> YevmiyeMaddesi:
    """One posting from (account, current account no, debit kuruş, credit kuruş). Raises DengesizYevmiye."""
    satirlar = [s for s in satirlar if s[2] or s[3]]
    for hesap in {s[0].partition(".")[0] for s in satirlar}:
        if b.ofis.liste_satiri("hesap", hesap, b.gun) is None:
            raise DengesizYevmiye(f"{hesap} hesabı {b.gun:%d.%m.%Y} gününde hesap planında yok. Planı «gumruk aktar liste hesap» ile yükleyin.")
    borc, alacak = sum(s[2] for s in satirlar), sum(s[3] for s in satirlar)
    if borc != alacak or borc <= 0:
        raise DengesizYevmiye(f"Yevmiye dengede değil: borç {goster(borc)}, alacak {goster(alacak)}.")
    kayit = YevmiyeMaddesi(gun=b.gun, zaman=b.an, aciklama=aciklama, beyanname_id=beyanname_id, bulgu_id=bulgu_id)
    kayit.satirlar = [YevmiyeSatiri(hesap=h, cari_no=c, borc_kurus=bo, alacak_kurus=al) for h, c, bo, al in satirlar]
    return kayit


def tahakkuk_satirlari(belge: Beyanname, b: Baglam) -> list[Any]:
    """The assessment that the end of examination (or 15/3-a) brings: one movement and its posting; none when nothing is due."""
    kodlar: dict[str, HareketSatiri] = {}
    for kalem in belge.kalemler:
        for v in kalem.vergiler:
            if v.odeme != "P" or not v.tutar_kurus:
                continue
            satir = kodlar.setdefault(v.kod, HareketSatiri(kod=v.kod, ad=v.ad, matrah_kurus=0, tutar_kurus=0))
            satir.matrah_kurus += v.matrah_kurus
            satir.tutar_kurus += v.tutar_kurus
    toplam = sum(s.tutar_kurus for s in kodlar.values())
    if not toplam:
        return []
    hareket = MuhasebeHareketi(beyanname_id=belge.id, tutar_kurus=toplam, zaman=b.an, eden_id=b.kim.id)
    hareket.satirlar = [kodlar[k] for k in sorted(kodlar)]
    posta = yevmiye(
        b,
        f"Tahakkuk {belge.no}",
        belge.id,
        [(BORCLU, belge.yukumlu_no, toplam, 0), *((f"{GELIR}.{s.kod}", "", 0, s.tutar_kurus) for s in hareket.satirlar)],
    )
    return [hareket, posta]


# Inputs


class OdemeGirdisi(Girdi):
    arac: OdemeAraci
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    banka: str = Sinir(default="", max_length=40)
    referans: str = Sinir(default="", max_length=30)


class OdemelerGirdisi(Girdi):
    """23/1-a: means of payment as handed over (cash as tendered), and who pays."""

    odemeler: tuple[OdemeGirdisi, ...] = Sinir(min_length=1)
    yatiran: str = Sinir(default="", max_length=80)
    yatiran_no: str = Sinir(default="", max_length=20)


class TahsilatGirdisi(OdemelerGirdisi):
    """`digerleri`: further declarations on the same receipt."""

    digerleri: tuple[int, ...] = Sinir(default=(), max_length=20)


# Guards


def kasasi_acik(_belge: Any, b: Baglam) -> str | None:
    kasa = b.ofis.acik_kasa(b.kim.id)
    if kasa is None:
        return "Kasanız açık değil: KS ekranında devri sayıp kasayı açın."
    if kasa.gun != b.gun:
        return f"{kasa.no} numaralı kasanız {kasa.gun:%d.%m.%Y} gününden açık. Önce sayıp kapatın."
    return None if kasa.acik else f"{kasa.no} numaralı kasanız sayıldı; kapanışı imzalanınca yenisini açın."


def digerleri_bekliyor(belge: Beyanname, b: Baglam) -> str | None:
    """Further declarations on the receipt owe too, each once: by their first assessment or by a further one."""
    if len({belge.id, *b.girdi.digerleri}) != 1 + len(b.girdi.digerleri):
        return "Aynı beyanname alındıya iki kez yazılmış."
    for d in b.ofis.beyannameler(b.girdi.digerleri):
        if d.durum not in (BeyannameDurumu.TAHSILATTA, *ODENMIS) or not b.ofis.borc_kurus(d):
            engel = None if d.durum is BeyannameDurumu.TAHSILATTA else beyanname_neden_olmaz(d, "tahsil_et", b)
            return f"{d.no}: {engel.neden if engel else 'tahsil edilecek vergisi yok.'}"
    return None


def tahakkuk_yapilmis(belge: Beyanname, b: Baglam) -> str | None:
    if belge.durum is BeyannameDurumu.TAHSILATTA and not b.ofis.borc_kurus(belge):
        eksik = b.ofis.teminat_ozeti(belge).eksik_kurus
        if eksik:
            return f"Tahsil edilecek vergi yok; {goster(eksik)} TL teminat bekleniyor (m.24). Nakitse NT, değilse MK ekranı."
        return "Tahsil edilecek borç yok: tahakkuk yapılmamış ya da tamamı ödenmiş."
    return None


def ek_borcu_var(belge: Beyanname, b: Baglam) -> str | None:
    """A paid declaration owes again only by a further assessment."""
    if belge.durum in ODENMIS and not b.ofis.borc_kurus(belge):
        return f"Bu beyanname ödenmiş: {b.ofis.odeme_ozeti(belge)}. İkinci kez tahsil edilmez."
    return None


def dekont_nedeni(banka: str, dekont_no: str, b: Baglam) -> str | None:
    """A bank receipt counts once, at whichever desk."""
    kullanan = b.ofis.dekont_kullanan(banka, dekont_no)
    return f"{banka} {dekont_no} numaralı dekont kullanılmış: {kullanan}. Bir dekont bir kez sayılır." if kullanan else None


@madde("23/1-a")
def araclar_tamam(_belge: Any, b: Baglam) -> str | None:
    gorulen: set[OdemeAraci] = set()
    for o in b.girdi.odemeler:
        if o.arac in gorulen:
            return f"«{o.arac.value}» iki kez yazılmış; tek satırda toplayın."
        gorulen.add(o.arac)
        if o.arac is OdemeAraci.KART and not o.referans.strip():
            return "Kart ödemesinin onay numarası yazılmamış."
        if o.arac is OdemeAraci.CEK and not (o.referans.strip() and o.banka.strip()):
            return "Banka çekinin bankası ve çek numarası yazılmamış."
        if o.arac is OdemeAraci.DEKONT:
            if not (o.referans.strip() and o.banka.strip()):
                return "Banka dekontunun bankası ve dekont numarası yazılmamış."
            neden = dekont_nedeni(o.banka, o.referans, b)
            if neden:
                return neden
    return None


def odeme_nedeni(borc: int, odemeler: Iterable[OdemeGirdisi]) -> str | None:
    """Why the means do not come to the sum, kuruş: all of it at once; only cash may exceed it, and what exceeds is change."""
    verilen = sum(o.tutar_kurus for o in odemeler)
    nakit = sum(o.tutar_kurus for o in odemeler if o.arac is OdemeAraci.NAKIT)
    if verilen < borc:
        return f"Verilen {goster(verilen)} TL, alınacak {goster(borc)} TL: {goster(borc - verilen)} TL eksik."
    if verilen - nakit > borc:
        return f"Kart, çek ve dekont toplamı borcu {goster(verilen - nakit - borc)} TL aşıyor; para üstü yalnız nakitten verilir."
    if nakit and verilen - borc >= nakit:
        return "Nakit gerekmiyor: kart, çek ve dekont borcu karşılıyor. Nakdi silin."
    return None


def tutar_borca_esit(belge: Beyanname, b: Baglam) -> str | None:
    borc = sum(b.ofis.borc_kurus(d) for d in (belge, *b.ofis.beyannameler(b.girdi.digerleri)))
    return odeme_nedeni(borc, b.girdi.odemeler) if borc else None


# Effect


def alindi_kes(b: Baglam, belge: Any, toplam_kurus: int) -> tuple[Alindi, list[tuple[str, str, int, int]]]:
    """A receipt over the sum in the cashier's open drawer, with the debits of its means; cash counts after the change."""
    verilen = sum(o.tutar_kurus for o in b.girdi.odemeler)
    ustu = verilen - toplam_kurus
    alindi = Alindi(
        **borc_bagi(belge),
        toplam_kurus=toplam_kurus,
        verilen_kurus=verilen,
        para_ustu_kurus=ustu,
        yatiran=b.girdi.yatiran,
        yatiran_no=b.girdi.yatiran_no,
        gun=b.gun,
        zaman=b.an,
        veznedar_id=b.kim.id,
        masa=b.masa,
        kasa_id=b.ofis.acik_kasa(b.kim.id).id,
    )
    hesaplar = []
    for o in b.girdi.odemeler:
        kalan = o.tutar_kurus - (ustu if o.arac is OdemeAraci.NAKIT else 0)
        alindi.odemeler.append(AlindiOdemesi(arac=o.arac, tutar_kurus=kalan, banka=o.banka, referans=o.referans))
        hesaplar.append((ARAC_HESABI[o.arac], b.kim.kod if o.arac is OdemeAraci.NAKIT else "", kalan, 0))
    return alindi, hesaplar


def borclari_tahsil_et(b: Baglam, belgeler: Sequence[Any]) -> list[Any]:
    """One receipt over everything that is due on these records, and its posting; the first is the receipt's own."""
    belge = belgeler[0]
    hareketler = [h for d in belgeler for h in b.ofis.acik_hareketler(d)]
    borclar = [(d, b.ofis.borc_kurus(d)) for d in belgeler]
    alindi, hesaplar = alindi_kes(b, belge, sum(tutar for _, tutar in borclar))
    alindi.satirlar = [
        AlindiSatiri(hareket_id=h.id, kod=s.kod, ad=s.ad, matrah_kurus=s.matrah_kurus, tutar_kurus=s.tutar_kurus)
        for h in hareketler
        for s in h.satirlar
    ]
    alacaklar = [(BORCLU, d.yukumlu_no, 0, tutar) for d, tutar in borclar]
    aciklama = f"Tahsilat {belge.no}" + (f" +{len(borclar) - 1}" if len(borclar) > 1 else "")
    posta = yevmiye(b, aciklama, alindi.beyanname_id, [*hesaplar, *alacaklar], alindi.bulgu_id)
    b.ofis.kagit("vezne_alindisi", alindi)
    return [alindi, posta]


def tahsil_et(belge: Beyanname, b: Baglam) -> list[Any]:
    return borclari_tahsil_et(b, [belge, *b.ofis.beyannameler(b.girdi.digerleri)])


def alindidaki_digerleri(_belge: Beyanname, b: Baglam) -> list[Any]:
    """The further declarations that the receipt pays for the first time; a further assessment moves no state."""
    return [d for d in b.ofis.beyannameler(b.girdi.digerleri) if d.durum is BeyannameDurumu.TAHSILATTA]


GECISLER = (
    Gecis(
        "23/1-a",
        "tahsil_et",
        "Tahsil et",
        Beyanname,
        (BeyannameDurumu.TAHSILATTA,),
        BeyannameDurumu.ODENDI,
        Rol.VEZNEDAR,
        TahsilatGirdisi,
        (kasasi_acik, tahakkuk_yapilmis, digerleri_bekliyor, araclar_tamam, tutar_borca_esit),
        tahsil_et,
        form="vezne_alindisi",
        ekran="vezne_alindisi",
        gecmis="tahsil edildi",
        kuyruk="Tahsilat bekleyen",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=(Ardil(("teminat_bekler",), zorunlu=False), ODENINCE, Ardil(("odendi_say",), belgeler=alindidaki_digerleri)),
        yonler=HER_YON,
    ),
    Gecis(
        "23/1-a",
        "ek_tahsil_et",
        "Ek tahakkuku tahsil et",
        Beyanname,
        ODENMIS,
        None,
        Rol.VEZNEDAR,
        TahsilatGirdisi,
        (kasasi_acik, ek_borcu_var, digerleri_bekliyor, araclar_tamam, tutar_borca_esit),
        tahsil_et,
        form="vezne_alindisi",
        ekran="vezne_alindisi",
        gecmis="ek tahakkuk tahsil edildi",
        kuyruk="Ek tahakkuk bekleyen",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=(Ardil(("odendi_say",), belgeler=alindidaki_digerleri),),
        yonler=HER_YON,
    ),
    Gecis(
        "23/1-a",
        "odendi_say",
        "Aynı alındıyla ödendi",
        Beyanname,
        (BeyannameDurumu.TAHSILATTA,),
        BeyannameDurumu.ODENDI,
        Rol.SISTEM,
        gecmis="aynı alındıyla tahsil edildi",
        ardindan=(Ardil(("teminat_bekler",), zorunlu=False), ODENINCE),
        yonler=HER_YON,
    ),
)
