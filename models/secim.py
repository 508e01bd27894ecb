"""Muayene seçimi: the system picks the line by criteria and draw, and the least burdened officer (Madde 15/2, 15/3)."""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.kriter import MILYON, Kriter, MuayeneGrubu, kriter_uyar
from gumruk.models.kurus import oran_goster
from gumruk.models.secim_gunu import GunKurallari, Olcu, gun_secime_acik
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Gecis, Rol, madde
from gumruk.models.vezne import tahakkuk_satirlari
from gumruk.models.yon import MUAYENELI
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

    def sozle(self) -> str:
        return "" if self.cekilis is None else f"; çekiliş {self.cekilis}, pay {self.pay_milyonda} (milyonda)"


def cekilis(tohum: str, no: str, kriter_id: int) -> int:
    """0 … 999.999: HMAC-SHA256 of declaration number and criterion under the day's seed.

    128 bits are reduced, so that no number is likelier than another by more than 10^-32.
    """
    ozet = hmac.new(bytes.fromhex(tohum), f"{no}|{kriter_id}".encode(), hashlib.sha256).digest()
    return int.from_bytes(ozet[:16], "big") % MILYON


RASTGELE = 0  # stands for the least random share where a criterion's number would stand; a line's target is below zero


def _dene(no: int, ad: str, pay: int, tohum: str, belge_no: str) -> Deneme:
    sayi = cekilis(tohum, belge_no, no) if pay < MILYON else None
    return Deneme(no, ad, True, sayi, pay, sayi is None or sayi < pay)


def hedef_payi(hedef: int, hepsi: int, bunda: int) -> int:
    """What is missing of a line's target with this declaration counted, millionths; at most twice the target, so that counting foretells nothing."""
    return max(0, min(hedef * (hepsi + 1) - bunda * MILYON, 2 * hedef, MILYON))


def hat_sec(
    belge: Any, kriterler: Sequence[Kriter], tohum: str, olcu: Olcu | None = None, onceki: Mapping[Hat, int] | None = None
) -> tuple[Hat, str, str, list[Deneme]]:
    """Madde 15/2: the strictest line among the criteria that choose; Belge Kontrolü when none does. Draws only ever harden.

    The least random share is drawn for every declaration, whatever the criteria say of it. Of a line whose target is not reached by the
    day's choices so far (`onceki`), what is missing is drawn for. Returns line, reason, note to the examiner, and every trial in its order.
    """
    olcu = olcu or Olcu()
    denemeler: list[Deneme] = []
    hat, gerekce, memura_not, secti = Hat.BELGE, "Hiçbir kriter seçmedi; kriterin yokluğunda belge kontrolü yapılır.", "", False
    for k in sorted(kriterler, key=lambda x: x.id or 0):
        if kriter_uyar(k, belge):
            deneme = _dene(k.id or 0, k.ad, k.pay_milyonda, tohum, belge.no)
        else:
            deneme = Deneme(k.id or 0, k.ad, False, None, k.pay_milyonda, False)
        denemeler.append(deneme)
        if deneme.secti and (not secti or HAT_SERTLIGI[k.hat] > HAT_SERTLIGI[hat]):
            hat, gerekce, memura_not, secti = k.hat, f"Kriter {k.id} «{k.ad}»{deneme.sozle()}", k.memura_not, True
    if olcu.asgari_rastgele:
        deneme = _dene(RASTGELE, "asgari rastgele pay", olcu.asgari_rastgele, tohum, belge.no)
        denemeler.append(deneme)
        if deneme.secti and hat is not Hat.FIZIKI:
            hat, gerekce, memura_not = Hat.FIZIKI, f"Asgari rastgele pay{deneme.sozle()}", ""
    onceki = onceki or {}
    hepsi = sum(onceki.values())
    for hedefli in sorted(olcu.hedefler, key=lambda h: -HAT_SERTLIGI[h]):
        pay = hedef_payi(olcu.hedefler[hedefli], hepsi, onceki.get(hedefli, 0))
        if pay and HAT_SERTLIGI[hedefli] > HAT_SERTLIGI[hat]:
            deneme = _dene(-HAT_SERTLIGI[hedefli], f"{hedefli.value} hedefi {oran_goster(olcu.hedefler[hedefli])}", pay, tohum, belge.no)
            denemeler.append(deneme)
            if deneme.secti:
                hat, gerekce, memura_not = hedefli, f"{deneme.ad}{deneme.sozle()}", ""
                break
    return hat, gerekce, memura_not, denemeler


def denemeleri_yaz(denemeler: Sequence[Deneme]) -> str:
    """The trials as the choice keeps them."""
    return json.dumps([vars(d) for d in denemeler], ensure_ascii=False)


def rastgele_secildi(denemeler: str) -> bool:
    """Did the least random share choose, whatever else chose too?"""
    return any(d["kriter_id"] == RASTGELE and d["secti"] for d in json.loads(denemeler or "[]"))


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


def atanabilirler(hat: Hat, belge: Beyanname, b: Baglam) -> list[Yuk]:
    """15/3: who is on duty for the line, with his load; never one who has registered, accepted or now decides on the record."""
    return [y for y in b.ofis.muayene_yukleri(HAT_GRUBU[hat], belge) if y.memur_id != b.kim.id]


# Guards


@madde("15/2")
def gorevli_var(belge: Beyanname, b: Baglam) -> str | None:
    """Somebody must be on duty in whichever group the choice falls on."""
    for hat in HAT_GRUBU:
        if not atanabilirler(hat, belge, b):
            return f"«{hat.value}» için görevli muayene memuru yok. İdare amiri «Muayene görevlendirme» ekranında versin, sonra yeniden onaylayın."
    return None


def hat_vezneye(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat in (Hat.BASIT, Hat.SONRADAN) else "Vezneye giden bir hat değil."


def hat_belge(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.BELGE else "Belge kontrolü hattı değil."


def hat_fiziki(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.FIZIKI else "Fiziki muayene hattı değil."


# Effects


def memur_ata(belge: Beyanname, hat: Hat, b: Baglam) -> list[Any]:
    """15/3: the least burdened of the line's group, with the load table as it stands; nothing for a line without an examiner."""
    if hat not in HAT_GRUBU:
        return []
    yukler = atanabilirler(hat, belge, b)
    secilen = memur_sec(yukler)
    belge.muayene_memuru_id = secilen.memur_id
    return [atama_satiri(belge, secilen, yukler, f"En az yüklü memur: {secilen.kod}, {secilen.puan} puan", b.an)]


def hatti_belirle(belge: Beyanname, b: Baglam) -> list[Any]:
    """By the rules that the day was opened with."""
    tohum = b.ofis.gunun_tohumu(b.gun)
    kurallar = GunKurallari.oku(b.ofis.secim_gunu(b.gun).kurallar)
    kriterler = b.ofis.kriterler_nolu(kurallar.kriter_nolari)
    hat, gerekce, memura_not, denemeler = hat_sec(belge, kriterler, tohum.tohum, kurallar.olcu, b.ofis.hat_sayilari(tohum.id))
    belge.hat = hat
    secim = HatSecimi(
        beyanname_id=belge.id,
        hat=hat,
        gerekce=gerekce,
        memura_not=memura_not,
        tohum_id=tohum.id,
        denemeler=denemeleri_yaz(denemeler),
        zaman=b.an,
    )
    return [secim, *memur_ata(belge, hat, b)]


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
        (gun_secime_acik, gorevli_var),
        hatti_belirle,
        gecmis="sistem hattı ve memuru belirledi",
        yonler=MUAYENELI,
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
        yonler=MUAYENELI,
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
        yonler=MUAYENELI,
    ),
)
