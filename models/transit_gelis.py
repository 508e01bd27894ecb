"""Goods that come in transit: TIR özet beyanı, the carrier's «teslim alma», their approval, the confirmation to the border office (Madde 32)."""

from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Karsilastirma
from gumruk.models.numara import buyuk_ascii
from gumruk.models.ozet_beyan import KARSILASTIRMA_GRUPLARI as OB_GRUPLARI
from gumruk.models.ozet_beyan import (
    OnayGirdisi,
    OzetBeyan,
    OzetBeyanDurumu,
    OzetBeyanGirdisi,
    basligi,
    beyani_kur,
    kodlar_biliniyor,
    neden_olmaz,
    numaralar_tutuyor,
    onayla,
    varis_gelecek_degil,
)
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, Girdi, Numarali, Rol, Sart, durumunda
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

TIR_TURU, TESLIM_TURU = "TIRİTH", "TESLİM"


class TasimaBelgesi(Enum):
    TIR = "TIR karnesi"
    BEYANNAME = "transit beyannamesi"


class GelisDurumu(Enum):
    GELDI = "teyidi gönderilecek"
    GONDERILDI = "gönderildi, alındısı beklenir"
    TEYITLI = "teyit edildi"


class TransitGelisi(Numarali, Satir, table=True):
    """32/1, 32/2: the carnet or transit declaration that the goods of an özet beyan came under; open until the border office has its confirmation."""

    SERI: ClassVar[str] = "TG"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"hamil"})

    __tablename__ = "transit_gelisi"
    __table_args__ = strict(secenekler("tur", TasimaBelgesi), secenekler("durum", GelisDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    tur: TasimaBelgesi = durum_sutunu(TasimaBelgesi)
    durum: GelisDurumu = durum_sutunu(GelisDurumu)
    ozet_beyan_id: int = bag("ozet_beyan.id", tekil=True)
    belge_no: str = metin(20, dizin=True)
    hamil: str = metin(150)
    dorse_no: str = metin(25)
    hareket_idaresi: str = metin(6)
    hareket_gunu: date = gun()
    zaman: datetime = an()
    ozet_beyan: OzetBeyan | None = Relationship()


class GelisIsi(Enum):
    GONDERILDI = "gönderildi"
    SORULDU = "alındısı soruldu"
    ALINDI = "alındısı geldi"


class GelisHareketi(Numarali, Satir, table=True):
    """32/4: one step of the confirmation: sent with its annotation, asked after, its receipt come."""

    SERI: ClassVar[str] = "TY"

    __tablename__ = "gelis_hareketi"
    __table_args__ = strict(secenekler("tur", GelisIsi), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    gelis_id: int = bag("transit_gelisi.id")
    tur: GelisIsi = durum_sutunu(GelisIsi)
    gunu: date = gun()
    evrak_no: str = metin(30)
    mesruhat: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class GelisGirdisi(OzetBeyanGirdisi):
    """What is common to both: the office of departure and when the goods left it."""

    hareket_idaresi: str = Sinir(min_length=6, max_length=6)
    hareket_gunu: date
    dorse_no: str = Sinir(default="", max_length=25)


class TirGirdisi(GelisGirdisi):
    tur: str = Sinir(default=TIR_TURU, min_length=3, max_length=9)
    karne_no: str = Sinir(min_length=3, max_length=20)
    karne_hamili: str = Sinir(min_length=2, max_length=150)


class TransitGelisGirdisi(GelisGirdisi):
    tur: str = Sinir(default=TESLIM_TURU, min_length=3, max_length=9)
    beyanname_no: str = Sinir(min_length=3, max_length=20)


class GelisOnayGirdisi(OnayGirdisi):
    """32/3: as 10/1, the carnet or declaration among what was compared."""


class TeyitGirdisi(Girdi):
    """32/4: the annotation, and the office's paper with which the copy or the voucher goes."""

    mesruhat: str = Sinir(min_length=10, max_length=200)
    gunu: date
    evrak_no: str = Sinir(min_length=1, max_length=30)


class TeyitAlindiGirdisi(Girdi):
    gunu: date
    evrak_no: str = Sinir(min_length=1, max_length=30)
    mesruhat: str = Sinir(default="", max_length=200)


class SorGirdisi(Girdi):
    gunu: date
    evrak_no: str = Sinir(min_length=1, max_length=30)


# Guards of 32/1 to 32/3


def turu(kod: str) -> Sart:
    """Each of the two ways has its one kind."""

    def tur_kendi_yolunda(_belge: Any, b: Baglam) -> str | None:
        return None if b.girdi.tur == kod else f"Bu ekranda yalnız «{kod}» türü tescil edilir."

    return tur_kendi_yolunda


def hareket_idaresi_biliniyor(_belge: Any, b: Baglam) -> str | None:
    if b.ofis.liste_satiri("gumruk", b.girdi.hareket_idaresi, b.gun) is None:
        return f"Sınır gümrüğü: «{b.girdi.hareket_idaresi}» listede yok. F4 listeyi açar."
    if b.girdi.hareket_idaresi == b.idare:
        return "Sınır gümrüğü bu idarenin kendisi olamaz; teyit oraya gönderilecek."
    return "Hareket günü bugünden ileri olamaz." if b.girdi.hareket_gunu > b.gun else None


def belge_no(g: Any) -> str:
    """The number of the carnet or declaration as it is looked up."""
    return "".join(buyuk_ascii(getattr(g, "karne_no", "") or getattr(g, "beyanname_no", "")).split())


def belge_bir_kez(_belge: Any, b: Baglam) -> str | None:
    """A journey arrives once: its carnet or declaration stands behind one living özet beyan."""
    no = b.ofis.gelis_kullanan(belge_no(b.girdi), b.girdi.hareket_idaresi)
    return f"{belge_no(b.girdi)} numaralı belgeyle {no} numaralı özet beyan tescil edilmiş. Yanlışsa o iade edilir (m.10/2)." if no else None


GELIS_GRUPLARI = {TasimaBelgesi.TIR: "TIR karnesi", TasimaBelgesi.BEYANNAME: "transit beyannamesi"}


def gelis_gruplari(tur: TasimaBelgesi) -> tuple[str, ...]:
    return (*OB_GRUPLARI, GELIS_GRUPLARI[tur])


def belgesiyle_uyuyor(belge: OzetBeyan, b: Baglam) -> str | None:
    gelis = b.ofis.transit_gelisi(belge.id)
    if gelis is None:
        return "Bu özet beyan transit gelen eşyanın değil; OO ekranında onaylanır (m.10/1)."
    eksik = [g for g in gelis_gruplari(gelis.tur) if g not in b.girdi.uyan_gruplar]
    if eksik:
        return f"Aynı bulunmayan grup: {', '.join(eksik)}. Kâğıt ekranla aynı değilse onay verilmez; F10 ile iade edin (m.10/2)."
    return None


# Guards of 32/4


def belgesi(tur: TasimaBelgesi) -> Sart:
    def kendi_belgesi(belge: TransitGelisi, _b: Baglam) -> str | None:
        return None if belge.tur is tur else f"{belge.no} {belge.tur.value} ile gelmiş; «{tur.value}» işlemi yapılmaz."

    return kendi_belgesi


def islemi_bitmis(belge: TransitGelisi, b: Baglam) -> str | None:
    """The transit is over when all its goods are taken over here: in the ambar, or delivered without it."""
    return b.ofis.gelis_bitmemis(belge.ozet_beyan_id)


def gun_ileri_degil(belge: TransitGelisi, b: Baglam) -> str | None:
    if b.girdi.gunu > b.gun:
        return "Evrak günü bugünden ileri olamaz."
    onceki = b.ofis.gelis_gunu(belge.id)
    return f"Evrak günü, gönderme gününden ({onceki:%d.%m.%Y}) önce olamaz." if onceki and b.girdi.gunu < onceki else None


@durumunda(GelisDurumu.GONDERILDI)
def alindisi_gecikmis(belge: TransitGelisi, b: Baglam) -> str | None:
    son = teyit_son_gunu(b.ofis, b.ofis.gelis_gunu(belge.id), b.gun)
    return f"Alındısının süresi {son:%d.%m.%Y} gününe kadar; süre dolmadan sorulmaz." if son >= b.gun else None


def sure_gun(ofis: Any, kod: str, gun_: date) -> int:
    """Days of a term in the office's dated list; ten where the list has none."""
    deger = ofis.liste_satiri("transitSuresi", kod, gun_)
    return int(deger.ek_alan("gun")) if deger is not None else 10


def teyit_son_gunu(ofis: Any, gonderilen: date, gun_: date) -> date:
    return gonderilen + timedelta(days=sure_gun(ofis, "TEYIT", gun_))


# Effects


def _gelis(b: Baglam, tur: TasimaBelgesi, hamil: str) -> list[Any]:
    g = b.girdi
    beyan = beyani_kur(b, basligi(g))
    gelis = TransitGelisi(
        tur=tur,
        durum=GelisDurumu.GELDI,
        belge_no=belge_no(g),
        hamil=hamil,
        dorse_no=g.dorse_no,
        hareket_idaresi=g.hareket_idaresi,
        hareket_gunu=g.hareket_gunu,
        zaman=b.an,
        ozet_beyan=beyan,
    )
    return [beyan, gelis]


def tir_tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    return _gelis(b, TasimaBelgesi.TIR, b.girdi.karne_hamili)


def beyannameyle_tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    return _gelis(b, TasimaBelgesi.BEYANNAME, "")


def gelisi_onayla(belge: OzetBeyan, b: Baglam) -> list[Any]:
    onayla(belge, b)
    ortak: dict[str, Any] = {"belge_turu": "ozet_beyan", "belge_id": belge.id, "memur_id": b.kim.id, "zaman": b.an}
    return [Karsilastirma(grup=g, ayni=True, kagitta="", **ortak) for g in b.girdi.uyan_gruplar]


def _hareket(belge: TransitGelisi, b: Baglam, tur: GelisIsi) -> GelisHareketi:
    return GelisHareketi(**b.girdi.model_dump(), gelis_id=belge.id, tur=tur, memur_id=b.kim.id, zaman=b.an)


def gonder(belge: TransitGelisi, b: Baglam) -> list[Any]:
    hareket = _hareket(belge, b, GelisIsi.GONDERILDI)
    b.ofis.kagit("teyit_yazisi", hareket)
    return [hareket]


def sor(belge: TransitGelisi, b: Baglam) -> list[Any]:
    hareket = _hareket(belge, b, GelisIsi.SORULDU)
    b.ofis.kagit("teyit_yazisi", hareket)
    return [hareket]


def alindisini_yaz(belge: TransitGelisi, b: Baglam) -> list[Any]:
    return [_hareket(belge, b, GelisIsi.ALINDI)]


def gelis_neden_olmaz(belge: TransitGelisi, islem: str, _b: Baglam) -> Engel | None:
    if belge.durum is GelisDurumu.GELDI:
        return Engel("32/4", f"{belge.no}: teyit henüz gönderilmemiş; önce TV ekranında F2 ile gönderin.")
    if belge.durum is GelisDurumu.TEYITLI:
        return Engel("32/4", f"{belge.no}: teyidin alındısı gelmiş, iş bitmiş.")
    return Engel("32/4", f"{belge.no}: teyit gönderilmiş; alındısı beklenir. İkinci kez gönderilmez.")


D, G = OzetBeyanDurumu, GelisDurumu
_TESCIL: tuple[Sart, ...] = (hareket_idaresi_biliniyor, belge_bir_kez, kodlar_biliniyor, varis_gelecek_degil, numaralar_tutuyor)
GECISLER = (
    Gecis(
        "32/1",
        "tir_ozet_beyan_tescil",
        "Tescil et",
        OzetBeyan,
        (),
        D.TESCILLI,
        Rol.TASIYICI,
        TirGirdisi,
        (turu(TIR_TURU), *_TESCIL),
        tir_tescil_et,
        form="ozet_beyan_dokumu",
        ekran="tir_ozet_beyan",
        gecmis="TIR özet beyanı tescil edildi",
    ),
    Gecis(
        "32/2",
        "transit_gelis_tescil",
        "Tescil et",
        OzetBeyan,
        (),
        D.TESCILLI,
        Rol.TASIYICI,
        TransitGelisGirdisi,
        (turu(TESLIM_TURU), *_TESCIL),
        beyannameyle_tescil_et,
        form="ozet_beyan_dokumu",
        ekran="transit_gelis",
        gecmis="transit beyannamesiyle gelenin «teslim alma» özet beyanı tescil edildi",
    ),
    Gecis(
        "32/3",
        "transit_gelis_onayla",
        "Onayla",
        OzetBeyan,
        (D.TESCILLI,),
        D.ONAYLI,
        Rol.KABUL_MEMURU,
        GelisOnayGirdisi,
        (belgesiyle_uyuyor,),
        gelisi_onayla,
        ekran="ozet_beyan_onay",
        gecmis="özet beyan, taşıma belgesiyle birlikte onaylandı; ambara alınabilir",
        kuyruk="Transit gelişi onayı",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "32/4",
        "teyit_gonder",
        "Teyidi gönder",
        TransitGelisi,
        (G.GELDI,),
        G.GONDERILDI,
        Rol.OZET_BEYAN_MEMURU,
        TeyitGirdisi,
        (belgesi(TasimaBelgesi.BEYANNAME), islemi_bitmis, gun_ileri_degil),
        gonder,
        form="teyit_yazisi",
        ekran="teyit",
        gecmis="beyannameye meşruhat verildi, 5 no.lu teyit nüshası sınır gümrüğüne gönderildi",
        kuyruk="Teyidi gönderilecek",
        durum_nedeni=gelis_neden_olmaz,
    ),
    Gecis(
        "32/4",
        "tir_kocani_gonder",
        "Koçanı gönder",
        TransitGelisi,
        (G.GELDI,),
        G.GONDERILDI,
        Rol.OZET_BEYAN_MEMURU,
        TeyitGirdisi,
        (belgesi(TasimaBelgesi.TIR), islemi_bitmis, gun_ileri_degil),
        gonder,
        form="teyit_yazisi",
        ekran="teyit",
        gecmis="TIR karnesinin çıkış koçanı sınır gümrüğüne gönderildi",
        kuyruk="Gönderilecek TIR koçanı",
        durum_nedeni=gelis_neden_olmaz,
    ),
    Gecis(
        "32/4",
        "teyit_sor",
        "Alındısını sor",
        TransitGelisi,
        (G.GONDERILDI,),
        None,
        Rol.OZET_BEYAN_MEMURU,
        SorGirdisi,
        (alindisi_gecikmis, gun_ileri_degil),
        sor,
        form="teyit_yazisi",
        ekran="teyit",
        gecmis="teyidin alındısı sınır gümrüğüne soruldu",
        kuyruk="Alındısı geciken teyit",
        durum_nedeni=gelis_neden_olmaz,
    ),
    Gecis(
        "32/4",
        "teyit_alindi",
        "Alındısını yaz",
        TransitGelisi,
        (G.GONDERILDI,),
        G.TEYITLI,
        Rol.OZET_BEYAN_MEMURU,
        TeyitAlindiGirdisi,
        (gun_ileri_degil,),
        alindisini_yaz,
        ekran="teyit",
        gecmis="teyidin alındısı geldi",
        kuyruk="Alındısı beklenen teyit",
        durum_nedeni=gelis_neden_olmaz,
    ),
)
_KAYDEDEN = "Kaydı tescil eden, onu onaylayamaz. Başka bir kabul memuruna verin."
_TUTANAK = "Özet beyanı tescil eden, eşyasını tutanakla teslim edemez."
AYRILIKLAR = tuple(
    Ayrilik(once, sonra, neden)
    for once in ("tir_ozet_beyan_tescil", "transit_gelis_tescil")
    for sonra, neden in (
        ("transit_gelis_onayla", _KAYDEDEN),
        ("ozet_beyan_iade", _KAYDEDEN),
        *((tutanak, _TUTANAK) for tutanak in ("ambarsiz_teslim", "ozel_beyan_tutanagi", "ticari_belge_teslim", "basit_usul_teslim")),
    )
)
