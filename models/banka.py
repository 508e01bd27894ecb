"""Bank: a payment into the saymanlık's account, matched by the muhasebe memuru with the assessment it pays (Madde 23/1-b)."""

from datetime import date, datetime
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import ODENINCE
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.iade import IadeNedeni, danisma_kagidi
from gumruk.models.kurus import goster
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, gun, metin, strict, tam
from gumruk.models.temel import Ardil, Baglam, Gecis, Girdi, Rol
from gumruk.models.vezne import BANKA, BORCLU, EMANET, ODENMIS, borc_bagi, dekont_nedeni, ek_borcu_var, tahakkuk_yapilmis, tek_borc, yevmiye
from gumruk.models.yon import HER_YON
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class BankaOdemesi(Satir, table=True):
    """One bank receipt as presented: what it pays, who paid, and who compared it. A bank's receipt number counts once.

    `emanet_kurus`: what of it paid nothing here and waits in trust for its refund (25).
    """

    SONRADAN: ClassVar[frozenset[str]] = frozenset({"emanet_kurus", "bulgu_id"})

    __tablename__ = "banka_odemesi"
    __table_args__ = strict(UniqueConstraint("banka", "dekont_no"), *eksi_olmaz("tutar_kurus"), tek_borc())

    id: int = anahtar()
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    bulgu_id: int | None = bag("ykts_bulgusu.id", bos=True)
    banka: str = metin(40)
    dekont_no: str = metin(30, dizin=True)
    dekont_gunu: date = gun()
    tutar_kurus: int = tam()
    yatiran_no: str = metin(20)
    aciklama: str = metin(200)
    emanet_kurus: int | None = tam(bos=True)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    satirlar: list["BankaOdemesiSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "BankaOdemesiSatiri.id"})


class BankaOdemesiSatiri(Satir, table=True):
    """An assessment that the bank receipt pays; no assessment twice."""

    __tablename__ = "banka_odemesi_satiri"
    __table_args__ = strict(UniqueConstraint("hareket_id"), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    odeme_id: int = bag("banka_odemesi.id")
    hareket_id: int = bag("muhasebe_hareketi.id")
    tutar_kurus: int = tam()


class DekontGirdisi(Girdi):
    """23/1-b: the bank's receipt as it reads. `aciklama` says why somebody else than the obligor or declarant paid."""

    banka: str = Sinir(min_length=2, max_length=40)
    dekont_no: str = Sinir(min_length=1, max_length=30)
    dekont_gunu: date
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    yatiran_no: str = Sinir(min_length=1, max_length=20)
    aciklama: str = Sinir(default="", max_length=200)


class BankaOdemesiGirdisi(DekontGirdisi):
    """`fazlasi_iade`: more was paid in than is due, and the rest is to go back (25)."""

    fazlasi_iade: bool = False


def dekont_bir_kez(_belge: Any, b: Baglam) -> str | None:
    return dekont_nedeni(b.girdi.banka, b.girdi.dekont_no, b)


def _dekont_farki(belge: Any, b: Baglam) -> tuple[int, str]:
    """(paid less due in kuruş, both sums in words); 0 where nothing is due."""
    borc = b.ofis.borc_kurus(belge)
    return (b.girdi.tutar_kurus - borc if borc else 0), f"Dekont {goster(b.girdi.tutar_kurus)} TL, borç {goster(borc)} TL"


def dekont_eksigi(belge: Any, b: Baglam) -> str | None:
    fark, tutarlar = _dekont_farki(belge, b)
    return f"{tutarlar}: {goster(-fark)} TL eksik. Kalan yatırılmadan onaylanmaz." if fark < 0 else None


def dekont_fazlasi(belge: Any, b: Baglam) -> str | None:
    fark, tutarlar = _dekont_farki(belge, b)
    return f"{tutarlar}: {goster(fark)} TL fazla." if fark > 0 else None


def dekont_tutari_borca_esit(belge: Beyanname, b: Baglam) -> str | None:
    neden = dekont_eksigi(belge, b)
    if neden or b.girdi.fazlasi_iade:
        return neden
    fazla = dekont_fazlasi(belge, b)
    return fazla and f"{fazla} Bankadan sorun; gerçekten fazla yatmışsa «Fazlası iade» E yazın, danışma kâğıdı taslağı açılır (m.25)."


def dekont_gunu_nedeni(b: Baglam, ilk: date, ne: str) -> str | None:
    """A receipt is no older than the debt (`ne`: what brought it on the day `ilk`), and not of a day to come."""
    gun = b.girdi.dekont_gunu
    if gun > b.gun:
        return f"Dekont tarihi {gun:%d.%m.%Y} bugünden sonra. Dekonttan yeniden okuyun."
    return f"Dekont {gun:%d.%m.%Y} günlü, {ne}: dekont bu borca ait olamaz." if gun < ilk else None


def dekont_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    return dekont_gunu_nedeni(b, belge.tescil_gunu, f"beyanname {belge.tescil_gunu:%d.%m.%Y} gününde tescil edilmiş")


def yatiran_nedeni(b: Baglam, taraflar: tuple[str, ...], degil: str, borc: str) -> str | None:
    """Somebody else than the parties may pay; why the payment belongs here is written then."""
    neden = kimlik_nedeni(b.girdi.yatiran_no)
    if neden:
        return f"Yatıranın numarası: {neden}"
    if b.girdi.yatiran_no not in taraflar and len(b.girdi.aciklama.strip()) < 10:
        return f"Dekontu yatıran {b.girdi.yatiran_no} {degil}. Ödemenin neden {borc} ait olduğunu yazın (en az 10 harf)."
    return None


def yatiran_belli(belge: Beyanname, b: Baglam) -> str | None:
    return yatiran_nedeni(b, (belge.yukumlu_no, belge.beyan_sahibi_no), "ne yükümlü ne beyan sahibi", "bu beyannameye")


def dekontu_say(belge: Any, b: Baglam) -> list[Any]:
    """The bank receipt pays everything that is due on the record; what is over waits in trust. With its posting."""
    g = b.girdi
    hareketler = b.ofis.acik_hareketler(belge)
    borc = sum(h.tutar_kurus for h in hareketler)
    fazla = g.tutar_kurus - borc
    alanlar = g.model_dump(exclude={"fazlasi_iade"})
    odeme = BankaOdemesi(**borc_bagi(belge), zaman=b.an, memur_id=b.kim.id, emanet_kurus=fazla or None, **alanlar)
    odeme.satirlar = [BankaOdemesiSatiri(hareket_id=h.id, tutar_kurus=h.tutar_kurus) for h in hareketler]
    satirlar = [(BANKA, "", g.tutar_kurus, 0), (BORCLU, belge.yukumlu_no, 0, borc), (EMANET, belge.yukumlu_no, 0, fazla)]
    return [odeme, yevmiye(b, f"Banka dekontu {g.banka} {g.dekont_no}", odeme.beyanname_id, satirlar, odeme.bulgu_id)]


def banka_odemesi(belge: Beyanname, b: Baglam) -> list[Any]:
    odeme, posta = dekontu_say(belge, b)
    fazla = odeme.emanet_kurus
    if not fazla:
        return [odeme, posta]
    g, borc = b.girdi, b.ofis.borc_kurus(belge)
    neden = f"{g.banka} {g.dekont_no} dekontuyla {goster(fazla)} TL {'fazla' if borc else 'ikinci kez'} yatırılmış"
    return [odeme, posta, danisma_kagidi(b, belge, IadeNedeni.FAZLA_ODEME, fazla, neden)]


def iade_edilecegi_belli(belge: Beyanname, b: Baglam) -> str | None:
    """On a paid declaration the whole receipt came in twice; that it did is said on purpose."""
    if b.ofis.borc_kurus(belge):
        return "Beyannamenin ödenmemiş ek tahakkuku var: dekontu F2 ile ona sayın."
    if b.girdi.fazlasi_iade:
        return None
    return "Beyanname ödenmiş: dekont ikinci kez yatan paradır. Geri verilmek üzere kaydetmek için «Fazlası iade» E yazın (m.25)."


GECISLER = (
    Gecis(
        "23/1-b",
        "banka_odemesi",
        "Banka ödemesini onayla",
        Beyanname,
        (BeyannameDurumu.TAHSILATTA,),
        BeyannameDurumu.ODENDI,
        Rol.MUHASEBE_MEMURU,
        BankaOdemesiGirdisi,
        (tahakkuk_yapilmis, dekont_bir_kez, dekont_tutari_borca_esit, dekont_gunu_uygun, yatiran_belli),
        banka_odemesi,
        ekran="muhasebe",
        gecmis="bankaya ödendiği onaylandı",
        kuyruk="Bankaya ödenmesi beklenen",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=(Ardil(("teminat_bekler",), zorunlu=False), ODENINCE),
        yonler=HER_YON,
    ),
    Gecis(
        "23/1-b",
        "ek_banka_odemesi",
        "Ek tahakkukun banka ödemesini onayla",
        Beyanname,
        ODENMIS,
        None,
        Rol.MUHASEBE_MEMURU,
        BankaOdemesiGirdisi,
        (ek_borcu_var, dekont_bir_kez, dekont_tutari_borca_esit, dekont_gunu_uygun, yatiran_belli),
        banka_odemesi,
        ekran="muhasebe",
        gecmis="ek tahakkukun bankaya ödendiği onaylandı",
        kuyruk="Bankadan beklenen ek",
        durum_nedeni=beyanname_neden_olmaz,
        yonler=HER_YON,
    ),
    Gecis(
        "23/1-b",
        "ikinci_dekont",
        "İkinci kez yatan parayı kaydet",
        Beyanname,
        ODENMIS,
        None,
        Rol.MUHASEBE_MEMURU,
        BankaOdemesiGirdisi,
        (dekont_bir_kez, iade_edilecegi_belli, dekont_gunu_uygun, yatiran_belli),
        banka_odemesi,
        ekran="muhasebe",
        gecmis="ikinci kez yatan para emanete alındı, iade taslağı açıldı",
        durum_nedeni=beyanname_neden_olmaz,
        yonler=HER_YON,
    ),
)
