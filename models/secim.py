"""Muayene seçimi: the system picks the line by criteria and draw, and the least burdened officer (Madde 15/2, 15/3)."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.kriter import MILYON, Kriter, MuayeneGrubu
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Gecis, Rol, madde
from gumruk.models.vezne import tahakkuk_satirlari
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field

HAT_SERTLIGI = {Hat.BASIT: 0, Hat.SONRADAN: 1, Hat.BELGE: 2, Hat.FIZIKI: 3}


class GunTohumu(Satir, table=True):
    """The day's secret seed of the draw and its fingerprint, fixed before the first choice of the day."""

    __tablename__ = "gun_tohumu"
    __table_args__ = strict(UniqueConstraint("gun"))

    id: int = anahtar()
    gun: date = gun()
    tohum: str = metin(64)
    parmak_izi: str = metin(64, tekil=True)


class HatSecimi(Satir, table=True):
    """15/2: the line chosen, why, and everything needed to choose it again: criteria seen, draws, seed's fingerprint."""

    __tablename__ = "hat_secimi"
    __table_args__ = strict(secenekler("hat", Hat))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    hat: Hat = durum_sutunu(Hat)
    gerekce: str = metin(300)
    memura_not: str = metin(200)
    tohum_id: int = bag("gun_tohumu.id")
    denemeler: str = Field(default="", sa_column=Column(Text, nullable=False))
    zaman: datetime = an()


class Atama(Satir, table=True):
    """15/3: the officer chosen, with the load table as it stood at that second."""

    __tablename__ = "atama"
    __table_args__ = strict(*eksi_olmaz("puan"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    memur_id: int = bag("kullanici.id")
    puan: int = tam()
    gerekce: str = metin(200)
    yukler: str = Field(default="", sa_column=Column(Text, nullable=False))
    zaman: datetime = an()


# The choice (pure: the same inputs choose the same again)


@dataclass(frozen=True)
class Deneme:
    """One criterion held against the declaration: did its fields match, what was drawn, did it choose."""

    kriter_id: int
    ad: str
    uydu: bool
    cekilis: int | None
    pay_milyonda: int
    secti: bool


def cekilis(tohum: str, no: str, kriter_id: int) -> int:
    """0 … 999.999: HMAC-SHA256 of declaration number and criterion under the day's seed."""
    ozet = hmac.new(bytes.fromhex(tohum), f"{no}|{kriter_id}".encode(), hashlib.sha256).digest()
    return int.from_bytes(ozet[:16], "big") % MILYON


def kriter_uyar(k: Kriter, belge: Beyanname) -> bool:
    """Every field that the criterion names must match; GTİP and regime by prefix, origin and GTİP on any item."""
    if k.rejim and not belge.rejim.startswith(k.rejim):
        return False
    if k.basit_usul and belge.basit_usul != k.basit_usul:
        return False
    if k.taraf_no and k.taraf_no not in (belge.alici_no, belge.gonderici_no, belge.beyan_sahibi_no, belge.komisyoncu_no):
        return False
    if k.kiymet_alt_kurus and belge.toplam_kiymet_kurus < k.kiymet_alt_kurus:
        return False
    if k.kiymet_ust_kurus and belge.toplam_kiymet_kurus > k.kiymet_ust_kurus:
        return False
    if k.gtip or k.mensei:
        return any((not k.gtip or kalem.gtip.startswith(k.gtip)) and (not k.mensei or kalem.mensei == k.mensei) for kalem in belge.kalemler)
    return True


def hat_sec(belge: Beyanname, kriterler: list[Kriter], tohum: str) -> tuple[Hat, str, str, list[Deneme]]:
    """Madde 15/2: the strictest line among the criteria that choose; Belge Kontrolü when none does.

    Returns line, reason, note to the examiner, and every trial in the order of the criteria's ids.
    """
    denemeler, secilen = [], None
    for k in sorted(kriterler, key=lambda x: x.id or 0):
        uydu = kriter_uyar(k, belge)
        sayi = cekilis(tohum, belge.no, k.id or 0) if uydu and k.pay_milyonda < MILYON else None
        secti = uydu and (sayi is None or sayi < k.pay_milyonda)
        denemeler.append(Deneme(k.id or 0, k.ad, uydu, sayi, k.pay_milyonda, secti))
        if secti and (secilen is None or HAT_SERTLIGI[k.hat] > HAT_SERTLIGI[secilen.hat]):
            secilen = k
    if secilen is None:
        return Hat.BELGE, "Hiçbir kriter seçmedi; kriterin yokluğunda belge kontrolü yapılır.", "", denemeler
    deneme = next(d for d in denemeler if d.kriter_id == secilen.id)
    gerekce = f"Kriter {secilen.id} «{secilen.ad}»"
    if deneme.cekilis is not None:
        gerekce += f"; çekiliş {deneme.cekilis}, pay {secilen.pay_milyonda} (milyonda)"
    return secilen.hat, gerekce, secilen.memura_not, denemeler


@dataclass(frozen=True)
class Yuk:
    """An examiner's load at a moment: points of the declarations that wait for him."""

    memur_id: int
    kod: str
    puan: int


def memur_sec(yukler: list[Yuk]) -> Yuk:
    """Madde 15/2: the least burdened examiner, ties broken by code. Raises ValueError when nobody is on duty."""
    if not yukler:
        raise ValueError("Görevli muayene memuru yok.")
    return min(yukler, key=lambda y: (y.puan, y.kod))


def atama_satiri(belge: Beyanname, secilen: Yuk, yukler: list[Yuk], gerekce: str, zaman: datetime) -> Atama:
    """15/3, 19/3: who examines, and the load table as it stood when he was chosen."""
    return Atama(
        beyanname_id=belge.id,
        memur_id=secilen.memur_id,
        puan=len(belge.kalemler),
        gerekce=gerekce,
        yukler=json.dumps([vars(y) for y in yukler]),
        zaman=zaman,
    )


HAT_GRUBU = {Hat.BELGE: MuayeneGrubu.BELGE, Hat.FIZIKI: MuayeneGrubu.AMBAR}


# Guards


@madde("15/2")
def gorevli_var(belge: Beyanname, b: Baglam) -> str | None:
    """Somebody must be on duty in whichever group the choice falls on."""
    for hat, grup in HAT_GRUBU.items():
        if not b.ofis.muayene_yukleri(grup, belge):
            return f"«{hat.value}» için görevli muayene memuru yok. İdare amiri «Muayene görevlendirme» ekranında versin, sonra yeniden onaylayın."
    return None


def hat_vezneye(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat in (Hat.BASIT, Hat.SONRADAN) else "Vezneye giden bir hat değil."


def hat_belge(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.BELGE else "Belge kontrolü hattı değil."


def hat_fiziki(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.FIZIKI else "Fiziki muayene hattı değil."


# Effects


def hatti_belirle(belge: Beyanname, b: Baglam) -> list[Any]:
    tohum = b.ofis.gunun_tohumu(b.gun)
    hat, gerekce, memura_not, denemeler = hat_sec(belge, b.ofis.kriterler(b.gun), tohum.tohum)
    belge.hat = hat
    satirlar: list[Any] = [
        HatSecimi(
            beyanname_id=belge.id,
            hat=hat,
            gerekce=gerekce,
            memura_not=memura_not,
            tohum_id=tohum.id,
            denemeler=json.dumps([vars(d) for d in denemeler], ensure_ascii=False),
            zaman=b.an,
        )
    ]
    grup = HAT_GRUBU.get(hat)
    if grup is not None:
        yukler = b.ofis.muayene_yukleri(grup, belge)
        secilen = memur_sec(yukler)
        belge.muayene_memuru_id = secilen.memur_id
        satirlar.append(atama_satiri(belge, secilen, yukler, f"En az yüklü memur: {secilen.kod}, {secilen.puan} puan", b.an))
    return satirlar


def tahakkuk_et(belge: Beyanname, b: Baglam) -> list[Any]:
    return tahakkuk_satirlari(belge, b)


BD = BeyannameDurumu
GECISLER = (
    Gecis(
        "15/2",
        "hat_secimi",
        "Muayene hattı ve memuru",
        Beyanname,
        (BD.ONAYLI,),
        BD.ONAYLI,
        Rol.SISTEM,
        None,
        (gorevli_var,),
        hatti_belirle,
        gecmis="sistem hattı ve memuru belirledi",
    ),
    Gecis(
        "15/3-a",
        "havale_vezne",
        "Vezne ve muhasebe servisine",
        Beyanname,
        (BD.ONAYLI,),
        BD.TAHSILATTA,
        Rol.SISTEM,
        None,
        (hat_vezneye,),
        tahakkuk_et,
        gecmis="vezne ve muhasebe servisine gönderildi",
    ),
    Gecis(
        "15/3-b",
        "havale_belge",
        "Belge kontrolüne",
        Beyanname,
        (BD.ONAYLI,),
        BD.BELGE,
        Rol.SISTEM,
        None,
        (hat_belge,),
        gecmis="belge kontrolüne gönderildi",
    ),
    Gecis(
        "15/3-c",
        "havale_fiziki",
        "Fiziki muayeneye",
        Beyanname,
        (BD.ONAYLI,),
        BD.FIZIKI,
        Rol.SISTEM,
        None,
        (hat_fiziki,),
        gecmis="fiziki muayeneye gönderildi",
    ),
)
