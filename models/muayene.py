"""Muayene: the system picks line and officer, the officer examines papers or goods, the duties are assessed (Madde 15/2, 15/3, 19, 21)."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, kosul, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Rol, madde
from gumruk.models.vezne import tahakkuk_satirlari
from pydantic import Field as Sinir
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field

MILYON = 1_000_000
HAT_SERTLIGI = {Hat.BASIT: 0, Hat.SONRADAN: 1, Hat.BELGE: 2, Hat.FIZIKI: 3}


class Kriter(Satir, table=True):
    """15/2: one dated criterion of the office. Empty fields match everything; a new version is a new row."""

    __tablename__ = "kriter"
    __table_args__ = strict(
        secenekler("hat", Hat),
        *eksi_olmaz("kiymet_alt_kurus", "kiymet_ust_kurus"),
        kosul("pay_milyonda", "pay_milyonda >= 0 AND pay_milyonda <= 1000000"),
    )

    id: int = anahtar()
    ad: str = metin(60)
    gecerli_bas: date = gun()
    gecerli_bit: date | None = gun(bos=True)
    rejim: str = metin(4)
    gtip: str = metin(12)
    mensei: str = metin(3)
    taraf_no: str = metin(20)
    basit_usul: str = metin(2)
    kiymet_alt_kurus: int = tam(deger=0)
    kiymet_ust_kurus: int = tam(deger=0)
    pay_milyonda: int = tam(deger=MILYON)
    hat: Hat = durum_sutunu(Hat)
    memura_not: str = metin(200)
    yazan_id: int | None = bag("kullanici.id", bos=True)
    yazildi: datetime = an()


class GunTohumu(Satir, table=True):
    """The day's secret seed of the draw and its fingerprint, fixed before the first choice of the day."""

    __tablename__ = "gun_tohumu"
    __table_args__ = strict(UniqueConstraint("gun"))

    id: int = anahtar()
    gun: date = gun()
    tohum: str = metin(64)
    parmak_izi: str = metin(64, tekil=True)


class MuayeneGrubu(Enum):
    BELGE = "belge kontrolü"
    AMBAR = "ambar"
    SONRADAN = "sonradan kontrol"


class MuayeneGorevi(Satir, table=True):
    """Which examiner serves in which group, from when to when."""

    __tablename__ = "muayene_gorevi"
    __table_args__ = strict(secenekler("grup", MuayeneGrubu))

    id: int = anahtar()
    kullanici_id: int = bag("kullanici.id")
    grup: MuayeneGrubu = durum_sutunu(MuayeneGrubu)
    bas: date = gun()
    bit: date | None = gun(bos=True)


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


class MuayeneSonucu(Satir, table=True):
    """19/2, 21/2: what the examiner found and wrote on screen and paper."""

    __tablename__ = "muayene_sonucu"
    __table_args__ = strict(secenekler("hat", Hat), UniqueConstraint("beyanname_id", "hat"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    hat: Hat = durum_sutunu(Hat)
    memur_id: int = bag("kullanici.id")
    mesruhat: str = metin(60)
    kapsam: str = metin(200)
    isletme_memuru: str = metin(80)
    teminat_uygun: bool = mantik(True)
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


HAT_GRUBU = {Hat.BELGE: MuayeneGrubu.BELGE, Hat.FIZIKI: MuayeneGrubu.AMBAR}


# Inputs


class BelgeKontrolGirdisi(Girdi):
    """19/1: tariff, value, quantity and, where there is one, guarantee, each checked on the papers."""

    tarife_uygun: bool
    kiymet_uygun: bool
    miktar_uygun: bool
    teminat_uygun: bool = True


class FizikiMuayeneGirdisi(Girdi):
    """21/2: extent as the examiner fixed it, and the operator's officer present."""

    kapsam: str = Sinir(min_length=5, max_length=200)
    isletme_memuru: str = Sinir(min_length=3, max_length=80)
    uygun: bool


# Guards


@madde("15/2")
def gorevli_var(belge: Beyanname, b: Baglam) -> str | None:
    """Somebody must be on duty in whichever group the choice falls on."""
    for hat, grup in HAT_GRUBU.items():
        if not b.ofis.muayene_yukleri(grup, belge):
            return f"«{hat.value}» için görevli muayene memuru yok. Sistem yöneticisi görev versin, sonra yeniden onaylayın."
    return None


def hat_vezneye(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat in (Hat.BASIT, Hat.SONRADAN) else "Vezneye giden bir hat değil."


def hat_belge(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.BELGE else "Belge kontrolü hattı değil."


def hat_fiziki(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.FIZIKI else "Fiziki muayene hattı değil."


@madde("15/3")
def kendisine_havaleli(belge: Beyanname, b: Baglam) -> str | None:
    if belge.muayene_memuru_id != b.kim.id:
        return f"Bu beyanname size havale edilmedi{b.ofis.kimde(belge)}."
    return None


@madde("19/1")
def kontroller_uygun(belge: Beyanname, b: Baglam) -> str | None:
    g = b.girdi
    olmayan = [
        ad
        for ad, tamam in (
            ("tarife", g.tarife_uygun),
            ("kıymet", g.kiymet_uygun),
            ("miktar", g.miktar_uygun),
            ("teminat", g.teminat_uygun or not belge.toplam_teminat_kurus),
        )
        if not tamam
    ]
    if olmayan:
        return f"Uygun bulunmayan denetim: {', '.join(olmayan)}. Onay verilmez; uygunsuzluk idare amirine bildirilir (m.19/3, 19/5)."
    return None


def bir_kez_bildirilir(belge: Beyanname, b: Baglam) -> str | None:
    return "Sundurma işletmesine hazırlık zaten bildirilmiş." if belge.hazirlik_ani else None


@madde("21/1")
def hazirlik_bildirilmis(belge: Beyanname, _b: Baglam) -> str | None:
    if belge.durum is BeyannameDurumu.FIZIKI and not belge.hazirlik_ani:
        return "Sundurma işletmesine eşyayı hazırlaması bildirilmemiş. F10, 1 ile bildirin."
    return None


@madde("21/2")
def uygun_bulunmus(_belge: Beyanname, b: Baglam) -> str | None:
    return None if b.girdi.uygun else "Beyana uygun bulunmadı: «uygundur» yazılamaz; durum müzekkereyle idareye bildirilir (m.21/3)."


def borcu_yok(belge: Beyanname, _b: Baglam) -> str | None:
    return "Tahsil edilecek vergi var." if belge.toplam_vergi_kurus else None


# Effects


def hazirlik_bildir(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.hazirlik_ani = b.an
    return []


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
        satirlar.append(
            Atama(
                beyanname_id=belge.id,
                memur_id=secilen.memur_id,
                puan=len(belge.kalemler),
                gerekce=f"En az yüklü memur: {secilen.kod}, {secilen.puan} puan",
                yukler=json.dumps([vars(y) for y in yukler]),
                zaman=b.an,
            )
        )
    return satirlar


def tahakkuk_et(belge: Beyanname, b: Baglam) -> list[Any]:
    return tahakkuk_satirlari(belge, b)


def belgeyi_onayla(belge: Beyanname, b: Baglam) -> list[Any]:
    sonuc = MuayeneSonucu(
        beyanname_id=belge.id,
        hat=Hat.BELGE,
        memur_id=b.kim.id,
        mesruhat="belge kontrolü yapıldı, uygundur",
        teminat_uygun=b.girdi.teminat_uygun,
        zaman=b.an,
    )
    return [sonuc, *tahakkuk_satirlari(belge, b)]


def uygundur(belge: Beyanname, b: Baglam) -> list[Any]:
    sonuc = MuayeneSonucu(
        beyanname_id=belge.id,
        hat=Hat.FIZIKI,
        memur_id=b.kim.id,
        mesruhat="uygundur",
        kapsam=b.girdi.kapsam,
        isletme_memuru=b.girdi.isletme_memuru,
        zaman=b.an,
    )
    return [sonuc, *tahakkuk_satirlari(belge, b)]


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Why the state forbids an examiner's act."""
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.TESCILLI:
        return Engel("15/1", "Tescil onayı verilmemiş; muayeneye sistem havale eder. Kabul memuruna gönderin.")
    if d is bd.FIZIKI and islem == "belge_onayla":
        return Engel("15/3-c", "Bu beyanname fiziki muayenede; belge kontrolüyle onaylanmaz.")
    if d is bd.BELGE and islem == "fiziki_uygun":
        return Engel("15/3-b", "Bu beyanname belge kontrolünde; fiziki muayene için idare amirinin onayı gerekir (m.19/3).")
    return Engel("15/3", f"Muayenesi yok ya da bitmiş; beyanname şimdi «{d.value}».")


BD = BeyannameDurumu
_BORCSUZ = (Ardil(("borc_yok",), zorunlu=False),)
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
    Gecis(
        "19/2",
        "belge_onayla",
        "Belge kontrolünü onayla",
        Beyanname,
        (BD.BELGE,),
        BD.TAHSILATTA,
        Rol.MUAYENE_MEMURU,
        BelgeKontrolGirdisi,
        (kendisine_havaleli, kontroller_uygun),
        belgeyi_onayla,
        ekran="muayene",
        gecmis="belge kontrolü onaylandı",
        kuyruk="Belge kontrolü bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=_BORCSUZ,
    ),
    Gecis(
        "21/1",
        "hazirlik_bildir",
        "İşletmeye hazırlık bildir",
        Beyanname,
        (BD.FIZIKI,),
        None,
        Rol.MUAYENE_MEMURU,
        None,
        (kendisine_havaleli, bir_kez_bildirilir),
        hazirlik_bildir,
        ekran="muayene",
        gecmis="sundurma işletmesine hazırlık bildirildi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "21/2",
        "fiziki_uygun",
        "«uygundur» ver",
        Beyanname,
        (BD.FIZIKI,),
        BD.TAHSILATTA,
        Rol.MUAYENE_MEMURU,
        FizikiMuayeneGirdisi,
        (kendisine_havaleli, hazirlik_bildirilmis, uygun_bulunmus),
        uygundur,
        ekran="muayene",
        gecmis="fiziki muayene: uygundur",
        kuyruk="Fiziki muayene bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=_BORCSUZ,
    ),
    Gecis(
        "15/3",
        "borc_yok",
        "Tahsil edilecek vergi yok",
        Beyanname,
        (BD.TAHSILATTA,),
        BD.ODENDI,
        Rol.SISTEM,
        None,
        (borcu_yok,),
        gecmis="tahsil edilecek vergi olmadığından vezneye uğramadı",
    ),
)
