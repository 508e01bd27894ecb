"""Sözlü beyan ve ATA karnesi: the irtibat memuru enters and approves in one act, then the system routes as it does any other (Madde 18/1)."""

from datetime import date
from typing import Any

from gumruk.models.ambar import kapat
from gumruk.models.antrepo_bagi import antrepodan_cikar
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi
from gumruk.models.beyanname_sart import (
    baglantilar_yeter,
    ekler_sayilmis,
    kalemler_tutarli,
    kimlikler_dogru,
    kodlar_biliniyor,
    onceki_beyanname_yazilmis,
    rejim_biliniyor,
    vergi_hesaplanir,
)
from gumruk.models.beyanname_tescil import SECIM, SONRADAN_KONTROLE, tescil_et
from gumruk.models.izin import usul_izinli
from gumruk.models.supalan_talebi import BS3
from gumruk.models.tablo import Satir, anahtar, bag, eksi_olmaz, gun, metin, strict, tam
from gumruk.models.temel import Baglam, Gecis, Rol, Sart, madde
from gumruk.models.ykts_beyan import ykts_kayitli
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

ATA_REJIMLERI = ("5800", "6326")


class AtaKarnesi(Satir, table=True):
    """The carnet behind a declaration: who issued it, the import voucher used, until when it is valid and the goods may stay."""

    __tablename__ = "ata_karnesi"
    __table_args__ = strict(UniqueConstraint("karne_no", "volet_no"), *eksi_olmaz("volet_sayisi"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    karne_no: str = metin(20)
    oda: str = metin(80)
    volet_no: str = metin(10)
    volet_sayisi: int = tam()
    gecerlilik_sonu: date = gun()
    sure_sonu: date = gun()
    beyanname: Beyanname | None = Relationship()


class AtaGirdisi(BeyannameGirdisi):
    """18/1: the carnet's particulars beside the goods that it covers."""

    karne_no: str = Sinir(min_length=3, max_length=20)
    oda: str = Sinir(min_length=3, max_length=80)
    volet_no: str = Sinir(min_length=1, max_length=10)
    volet_sayisi: int = Sinir(ge=1, le=999)
    gecerlilik_sonu: date
    sure_sonu: date


# Guards


def ata_degil(_belge: Any, b: Baglam) -> str | None:
    return "ATA karnesi sözlü beyan ekranına değil, AK ekranına girilir (m.18/1)." if b.girdi.rejim in ATA_REJIMLERI else None


def ata_rejimi(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.rejim not in ATA_REJIMLERI:
        return f"{b.girdi.rejim} ATA rejimi değil: geçici ithalat 5800, geçici çıkanın dönüşü 6326. Rejimi düzeltin."
    return None


def senedi_varsa_yeter(belge: Any, b: Baglam) -> str | None:
    """Goods that a person brings himself lie under no bill; those that do are bound to it as in 14."""
    return baglantilar_yeter(belge, b) if b.girdi.baglantilar or antrepodan_cikar(b.girdi, b.idare) else None


@madde("27/1-a")
def supalan_istenmemis(_belge: Any, b: Baglam) -> str | None:
    """Supalan is asked for on a declaration whose papers are handed in and accepted; the çetele is attached there."""
    if b.girdi.basit_usul == BS3:
        return "BS3 (supalan) sözlü beyanda ve ATA karnesinde seçilmez; kodu boşaltın ya da gümrük beyannamesi (BY) tescil ettirin."
    return None


def sureler_tutarli(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    if g.gecerlilik_sonu < b.gun:
        return f"Karnenin geçerliliği {g.gecerlilik_sonu:%d.%m.%Y} gününde bitmiş; bu karneyle giriş yapılmaz."
    if not b.gun <= g.sure_sonu <= g.gecerlilik_sonu:
        return f"Kalış süresinin sonu bugün ile karnenin geçerliliği ({g.gecerlilik_sonu:%d.%m.%Y}) arasında olmalı."
    return None


def volet_bir_kez(_belge: Any, b: Baglam) -> str | None:
    no = b.ofis.volet_kullanan(b.girdi.karne_no, b.girdi.volet_no)
    return f"{b.girdi.karne_no} karnesinin {b.girdi.volet_no} no.lu voleti kullanılmış: {no}. Bir volet bir kez kullanılır." if no else None


def senedi_yok(belge: Beyanname, b: Baglam) -> str | None:
    """Goods under no bill lie in no ambar: they go with their owner when nothing is owed any more."""
    if belge.antrepo_baglari:
        return "Eşyası antrepoda; antrepodan çıkar (m.31/2)."
    return "Eşyası bir taşıma senedinde kayıtlı; ambardan ya da tutanakla çıkar." if b.ofis.baglantisi_var(belge.id) else None


# Effects


def gir_ve_onayla(belge: Any, b: Baglam) -> list[Any]:
    (beyan,) = tescil_et(belge, b)
    beyan.onay_ani, beyan.onaylayan_id = b.an, b.kim.id
    return [beyan]


def karneyi_gir(belge: Any, b: Baglam) -> list[Any]:
    g = b.girdi
    (beyan,) = gir_ve_onayla(belge, b)
    karne = f"ATA karnesi {g.karne_no}, {g.oda}, volet {g.volet_no}; kalış süresi sonu {g.sure_sonu:%d.%m.%Y}."
    beyan.aciklama = f"{karne} {g.aciklama}".strip()[:350]
    beyan.referans_no = g.referans_no or g.karne_no[:12]
    return [beyan, AtaKarnesi(**b.girdi.model_dump(include=set(AtaGirdisi.model_fields) - set(BeyannameGirdisi.model_fields)), beyanname=beyan)]


_ORTAK: tuple[Sart, ...] = (
    rejim_biliniyor,
    onceki_beyanname_yazilmis,
    kimlikler_dogru,
    ykts_kayitli,
    kodlar_biliniyor,
    usul_izinli,
    supalan_istenmemis,
    kalemler_tutarli,
    ekler_sayilmis,
    senedi_varsa_yeter,
    vergi_hesaplanir,
)
BD = BeyannameDurumu
GECISLER = (
    Gecis(
        "18/1",
        "sozlu_beyan",
        "Tescil et, onayla",
        Beyanname,
        (),
        BD.ONAYLI,
        Rol.IRTIBAT_MEMURU,
        BeyannameGirdisi,
        (ata_degil, *_ORTAK),
        gir_ve_onayla,
        form="beyanname_dokumu",
        ekran="sozlu_beyan",
        gecmis="sözlü beyan girildi ve onaylandı",
        ardindan=SECIM,
    ),
    Gecis(
        "18/1",
        "ata_karnesi",
        "Tescil et, onayla",
        Beyanname,
        (),
        BD.ONAYLI,
        Rol.IRTIBAT_MEMURU,
        AtaGirdisi,
        (ata_rejimi, sureler_tutarli, volet_bir_kez, *_ORTAK),
        karneyi_gir,
        form="beyanname_dokumu",
        ekran="ata_karnesi",
        gecmis="ATA karnesi girildi ve onaylandı",
        ardindan=SECIM,
    ),
    Gecis(
        "18/1",
        "senetsiz_teslim",
        "Sahibine teslim",
        Beyanname,
        (BD.ODENDI,),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (senedi_yok,),
        kapat,
        gecmis="senedi olmayan eşya sahibine teslim, beyanname kapandı",
        ardindan=(SONRADAN_KONTROLE,),
    ),
)
