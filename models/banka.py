"""Bank: a payment into the saymanlık's account, matched by the muhasebe memuru with the assessment it pays (Madde 23/1-b)."""

from datetime import date, datetime
from typing import Any, ClassVar

from gumruk.models.beyanname import ODENINCE, Beyanname, BeyannameDurumu
from gumruk.models.beyanname import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.iade import IadeNedeni, danisma_kagidi
from gumruk.models.kurus import goster
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, gun, metin, strict, tam
from gumruk.models.temel import Ardil, Baglam, Gecis, Girdi, Rol
from gumruk.models.vezne import BANKA, BORCLU, EMANET, ODENMIS, dekont_nedeni, ek_borcu_var, tahakkuk_yapilmis, yevmiye
from gumruk.models.yon import HER_YON
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class BankaOdemesi(Satir, table=True):
    """One bank receipt as presented: what it pays, who paid, and who compared it. A bank's receipt number counts once.

    `emanet_kurus`: what of it paid nothing here and waits in trust for its refund (25).
    """

    SONRADAN: ClassVar[frozenset[str]] = frozenset({"emanet_kurus"})

    __tablename__ = "banka_odemesi"
    __table_args__ = strict(UniqueConstraint("banka", "dekont_no"), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
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


class BankaOdemesiGirdisi(Girdi):
    """23/1-b: the bank's receipt as it reads. `aciklama` says why somebody else than the obligor or declarant paid.

    `fazlasi_iade`: more was paid in than is due, and the rest is to go back (25).
    """

    banka: str = Sinir(min_length=2, max_length=40)
    dekont_no: str = Sinir(min_length=1, max_length=30)
    dekont_gunu: date
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    yatiran_no: str = Sinir(min_length=1, max_length=20)
    aciklama: str = Sinir(default="", max_length=200)
    fazlasi_iade: bool = False


def dekont_bir_kez(_belge: Beyanname, b: Baglam) -> str | None:
    return dekont_nedeni(b.girdi.banka, b.girdi.dekont_no, b)


def dekont_tutari_borca_esit(belge: Beyanname, b: Baglam) -> str | None:
    borc = b.ofis.borc_kurus(belge.id)
    fark = b.girdi.tutar_kurus - borc
    if not borc or not fark:
        return None
    if fark < 0:
        return f"Dekont {goster(b.girdi.tutar_kurus)} TL, borç {goster(borc)} TL: {goster(-fark)} TL eksik. Kalan yatırılmadan onaylanmaz."
    if b.girdi.fazlasi_iade:
        return None
    return (
        f"Dekont {goster(b.girdi.tutar_kurus)} TL, borç {goster(borc)} TL: {goster(fark)} TL fazla. Bankadan sorun; "
        "gerçekten fazla yatmışsa «Fazlası iade» E yazın, danışma kâğıdı taslağı açılır (m.25)."
    )


def dekont_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    gun = b.girdi.dekont_gunu
    if gun > b.gun:
        return f"Dekont tarihi {gun:%d.%m.%Y} bugünden sonra. Dekonttan yeniden okuyun."
    if gun < belge.tescil_gunu:
        return f"Dekont {gun:%d.%m.%Y} günlü, beyanname {belge.tescil_gunu:%d.%m.%Y} gününde tescil edilmiş: dekont bu borca ait olamaz."
    return None


def yatiran_belli(belge: Beyanname, b: Baglam) -> str | None:
    neden = kimlik_nedeni(b.girdi.yatiran_no)
    if neden:
        return f"Yatıranın numarası: {neden}"
    if b.girdi.yatiran_no not in (belge.yukumlu_no, belge.beyan_sahibi_no) and len(b.girdi.aciklama.strip()) < 10:
        return f"Dekontu yatıran {b.girdi.yatiran_no} ne yükümlü ne beyan sahibi. Ödemenin neden bu beyannameye ait olduğunu yazın (en az 10 harf)."
    return None


def banka_odemesi(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    hareketler = b.ofis.acik_hareketler(belge.id)
    borc = sum(h.tutar_kurus for h in hareketler)
    fazla = g.tutar_kurus - borc
    odeme = BankaOdemesi(beyanname_id=belge.id, zaman=b.an, memur_id=b.kim.id, emanet_kurus=fazla or None, **g.model_dump(exclude={"fazlasi_iade"}))
    odeme.satirlar = [BankaOdemesiSatiri(hareket_id=h.id, tutar_kurus=h.tutar_kurus) for h in hareketler]
    posta = yevmiye(
        b,
        f"Banka dekontu {g.banka} {g.dekont_no}",
        belge.id,
        [(BANKA, "", g.tutar_kurus, 0), (BORCLU, belge.yukumlu_no, 0, borc), (EMANET, belge.yukumlu_no, 0, fazla)],
    )
    if not fazla:
        return [odeme, posta]
    neden = f"{g.banka} {g.dekont_no} dekontuyla {goster(fazla)} TL {'fazla' if borc else 'ikinci kez'} yatırılmış"
    return [odeme, posta, danisma_kagidi(b, belge, IadeNedeni.FAZLA_ODEME, fazla, neden)]


def iade_edilecegi_belli(belge: Beyanname, b: Baglam) -> str | None:
    """On a paid declaration the whole receipt came in twice; that it did is said on purpose."""
    if b.ofis.borc_kurus(belge.id):
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
