"""Eksik ya da yanlış belge: papers that ask for no further collection go back to the declarant by the müracaat masası (Madde 19/4)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.muayene import kendisine_havaleli
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, madde
from gumruk.models.yon import AMBARLI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class BelgeEksigi(Enum):
    """What is wrong with the paper."""

    EKSIK = "belge verilmemiş"
    YANLIS = "başka eşyanın ya da yanlış belge"
    IMZASIZ = "imzası, mührü, onayı yok"
    SURESI = "süresi geçmiş"
    OKUNMUYOR = "okunmuyor ya da aslı değil"


class EksikBelgeNotu(Numarali, Satir, table=True):
    """19/4: the note that goes with the declaration to the müracaat masası: which paper, what is wrong with it."""

    SERI: ClassVar[str] = "EB"

    __tablename__ = "eksik_belge_notu"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    aciklama: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()
    satirlar: list["EksikBelgeSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "EksikBelgeSatiri.id"})


class EksikBelgeSatiri(Satir, table=True):
    """One paper of the note, by its code and its name on that day."""

    __tablename__ = "eksik_belge_satiri"
    __table_args__ = strict(secenekler("eksik", BelgeEksigi), UniqueConstraint("not_id", "belge_kodu"))

    id: int = anahtar()
    not_id: int = bag("eksik_belge_notu.id", dizin=False)
    belge_kodu: str = metin(10)
    belge_adi: str = metin(400)
    eksik: BelgeEksigi = durum_sutunu(BelgeEksigi)


class MuracaatYonu(Enum):
    VERILDI = "mükellefe verildi"
    ALINDI = "geri alındı"


class MuracaatHareketi(Satir, table=True):
    """19/4: the papers over the müracaat masası: to whom they were handed, and what was brought with them when they came back."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"kisi", "kisi_no"})

    __tablename__ = "muracaat_hareketi"
    __table_args__ = strict(secenekler("yon", MuracaatYonu), UniqueConstraint("not_id", "yon"))

    id: int = anahtar()
    not_id: int = bag("eksik_belge_notu.id", dizin=False)
    yon: MuracaatYonu = durum_sutunu(MuracaatYonu)
    kisi: str = metin(80)
    kisi_no: str = metin(20)
    getirilen: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class EksikBelgeSatirGirdisi(Girdi):
    belge_kodu: str = Sinir(min_length=1, max_length=10)
    eksik: BelgeEksigi


class EksikBelgeGirdisi(GerekceGirdisi):
    """19/4: the papers by their codes, what is wrong with each, and that nothing is to be collected or fined for it."""

    satirlar: tuple[EksikBelgeSatirGirdisi, ...] = Sinir(min_length=1, max_length=9)
    tahsilat_ceza_gerekir: bool


class BelgeVerGirdisi(Girdi):
    """19/4: who took the declaration and its papers back."""

    kisi: str = Sinir(min_length=3, max_length=80)
    kisi_no: str = Sinir(min_length=10, max_length=11)


class BelgeAlGirdisi(BelgeVerGirdisi):
    """Who brought them back, and with which paper."""

    getirilen: str = Sinir(min_length=5, max_length=200)


# Guards


@madde("19/5")
def tahsilat_ceza_gerekmiyor(_belge: Beyanname, b: Baglam) -> str | None:
    if b.girdi.tahsilat_ceza_gerekir:
        return "Ek tahsilat ya da ceza gerekiyorsa belge geri verilmez: müzekkere yazılır, idare amirine sunulur."
    return None


def belgeler_biliniyor(_belge: Beyanname, b: Baglam) -> str | None:
    kodlar = [x.belge_kodu for x in b.girdi.satirlar]
    for kod in kodlar:
        if b.ofis.liste_satiri("belgeKodu", kod, b.gun) is None:
            return f"«{kod}» belge kodu listede yok. F4 listeyi açar."
    if len(set(kodlar)) != len(kodlar):
        return "Aynı belge iki kez yazılmış; bir satırda bırakın."
    return None


def kisinin_numarasi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    return kimlik_nedeni(b.girdi.kisi_no)


def mukellefte_degil(belge: Beyanname, b: Baglam) -> str | None:
    verilen = b.ofis.muracaat_hareketi(belge.id)
    return f"Belgeler {verilen.kisi} adlı kişiye verilmiş; ikinci kez verilmez. Getirilince geri alın." if verilen is not None else None


def mukellefe_verilmis(belge: Beyanname, b: Baglam) -> str | None:
    return "Belgeler henüz mükellefe verilmemiş: önce kime verildiğini yazın." if b.ofis.muracaat_hareketi(belge.id) is None else None


# Effects


def not_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    kayit = EksikBelgeNotu(beyanname_id=belge.id, aciklama=b.girdi.gerekce, memur_id=b.kim.id, zaman=b.an)
    kayit.satirlar = [
        EksikBelgeSatiri(belge_kodu=x.belge_kodu, belge_adi=b.ofis.liste_satiri("belgeKodu", x.belge_kodu, b.gun).aciklama, eksik=x.eksik)
        for x in b.girdi.satirlar
    ]
    b.ofis.kagit("eksik_belge_notu", kayit)
    return [kayit]


def _hareket(belge: Beyanname, b: Baglam, yon: MuracaatYonu) -> list[Any]:
    alanlar = b.girdi.model_dump()
    return [MuracaatHareketi(not_id=b.ofis.acik_eksik_belge_notu(belge.id).id, yon=yon, memur_id=b.kim.id, zaman=b.an, **alanlar)]


def geri_ver(belge: Beyanname, b: Baglam) -> list[Any]:
    return _hareket(belge, b, MuracaatYonu.VERILDI)


def geri_al(belge: Beyanname, b: Baglam) -> list[Any]:
    """The declaration goes on at the examiner who wrote the note."""
    return _hareket(belge, b, MuracaatYonu.ALINDI)


def neden_olmaz(belge: Beyanname, _islem: str, b: Baglam) -> Engel | None:
    return Engel("19/4", f"Müracaat masasında bekleyen belgesi yok: beyanname «{belge.durum.value}»{b.ofis.kimde(belge)}.")


BD = BeyannameDurumu
GECISLER = (
    Gecis(
        "19/4",
        "eksik_belge_notu",
        "Eksik belge notu yaz",
        Beyanname,
        (BD.BELGE,),
        BD.MURACAATTA,
        Rol.MUAYENE_MEMURU,
        EksikBelgeGirdisi,
        (kendisine_havaleli, tahsilat_ceza_gerekmiyor, belgeler_biliniyor),
        not_yaz,
        form="eksik_belge_notu",
        ekran="muayene",
        gecmis="eksik belge notuyla müracaat masasına gönderildi",
        durum_nedeni=muayene_neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "19/4",
        "belge_geri_ver",
        "Mükellefe geri ver",
        Beyanname,
        (BD.MURACAATTA,),
        None,
        Rol.MURACAAT_MEMURU,
        BelgeVerGirdisi,
        (mukellefte_degil, kisinin_numarasi_dogru),
        geri_ver,
        ekran="muracaat",
        gecmis="belgeler mükellefe geri verildi",
        kuyruk="Mükellefe geri verilecek",
        durum_nedeni=neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "19/4",
        "belge_geri_al",
        "Geri al, muayeneye gönder",
        Beyanname,
        (BD.MURACAATTA,),
        BD.BELGE,
        Rol.MURACAAT_MEMURU,
        BelgeAlGirdisi,
        (mukellefe_verilmis, kisinin_numarasi_dogru),
        geri_al,
        ekran="muracaat",
        gecmis="eksik belgeyle geri alındı, muayene memuruna gönderildi",
        kuyruk="Mükellefte, belgesi beklenen",
        durum_nedeni=neden_olmaz,
        yonler=AMBARLI,
    ),
)
