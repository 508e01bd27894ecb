"""The journey of goods in transit: copies or carnet with the carrier, under way, its arrival confirmed, asked after, or written off (33, 32/4)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname
from gumruk.models.numara import kimlikse_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.transit_gelis import sure_gun
from gumruk.models.yon import BEYANNAMELI, Yol, Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

SURE_EN_COK = 365


class SevkDurumu(Enum):
    TASIYICIDA = "nüshaları taşıyıcıda, eşya ambarda"
    YOLDA = "yolda, teyidi beklenir"
    TEYITLI = "varışı teyit edildi"
    VARMADI = "varmadığı yazıldı"


class Sevk(Numarali, Satir, table=True):
    """33: copies or carnet handed to the carrier: to whom, for which office, till when; open until the arrival is confirmed."""

    SERI: ClassVar[str] = "SV"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "yola_cikis_ani"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"teslim_alan", "teslim_alan_no"})

    __tablename__ = "sevk"
    __table_args__ = strict(secenekler("durum", SevkDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: SevkDurumu = durum_sutunu(SevkDurumu)
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    ozet_beyan_id: int | None = bag("ozet_beyan.id", bos=True)
    verilen: str = metin(60)
    varis_idaresi: str = metin(6)
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    son_gun: date = gun()
    sure_gerekcesi: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()
    yola_cikis_ani: datetime | None = an(bos=True)
    beyanname: Beyanname | None = Relationship()

    @property
    def yol(self) -> Yol:
        """The letter that its declaration goes by; those of -c and -d are the carrier's alone."""
        return self.beyanname.yol if self.beyanname is not None else Yon.TRANSIT


class SevkIsi(Enum):
    HATIRLATILDI = "varışı soruldu"
    TEYIT = "teyidi geldi"
    VARMADI = "varmadığı yazıldı"


class SevkHareketi(Numarali, Satir, table=True):
    """32/4: copy 5 or the TIR voucher come back, the office of destination reminded, or the goods written down as not arrived."""

    SERI: ClassVar[str] = "SH"

    __tablename__ = "sevk_hareketi"
    __table_args__ = strict(secenekler("tur", SevkIsi), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    sevk_id: int = bag("sevk.id")
    tur: SevkIsi = durum_sutunu(SevkIsi)
    gunu: date = gun()
    evrak_no: str = metin(30)
    aciklama: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class NushaTeslimGirdisi(Girdi):
    """33: who took the copies or the carnet, and by when the goods must be presented."""

    teslim_alan: str = Sinir(min_length=3, max_length=80)
    teslim_alan_no: str = Sinir(default="", max_length=20)
    son_gun: date
    sure_gerekcesi: str = Sinir(default="", max_length=200)


class SevkGirdisi(Girdi):
    gunu: date
    evrak_no: str = Sinir(min_length=1, max_length=30)
    aciklama: str = Sinir(default="", max_length=200)


class SevkTeyidiGirdisi(SevkGirdisi):
    """32/4: the confirmation says that all of it arrived."""

    tamam: bool


class VarmadiGirdisi(GerekceGirdisi):
    """Ours: the chief writes down what did not arrive; the guarantee is called, not given back."""


# Guards


def teslim_alan_no_dogru(_belge: Any, b: Baglam) -> str | None:
    return kimlikse_nedeni(b.girdi.teslim_alan_no)


def sure_uygun(_belge: Any, b: Baglam) -> str | None:
    """The term is the office's; the officer may give another, and says why when it is longer."""
    g, olagan = b.girdi, sure_gun(b.ofis, "VARIS", b.gun)
    verilen = (g.son_gun - b.gun).days
    if verilen < 0 or verilen > SURE_EN_COK:
        return "Varış süresi bugün ile bir yıl arasında bir gün olmalı."
    if verilen > olagan and len(g.sure_gerekcesi.strip()) < 10:
        return f"Olağan süre {olagan} gün; daha uzun süre verilecekse gerekçesini yazın (en az 10 harf)."
    return None


def sevk_gunu_uygun(belge: Sevk, b: Baglam) -> str | None:
    if b.girdi.gunu > b.gun:
        return "Evrak günü bugünden ileri olamaz."
    cikis = b.ofis.yerel_gun(belge.yola_cikis_ani or belge.zaman)
    return f"Evrak günü, eşyanın yola çıktığı günden ({cikis:%d.%m.%Y}) önce olamaz." if b.girdi.gunu < cikis else None


def gecikmis(belge: Sevk, b: Baglam) -> str | None:
    return None if belge.son_gun < b.gun else f"Varış süresi {belge.son_gun:%d.%m.%Y} gününe kadar; süre dolmadan sorulmaz."


def tamami_varmis(belge: Sevk, b: Baglam) -> str | None:
    if b.girdi.tamam:
        return None
    return "Teyit eşyanın tamamının vardığını söylemiyor: sevk kapanmaz. Varış idaresine sorun; varmadığı kesinleşirse idare amiri F10 ile yazar."


# Effects


def sevk_et(b: Baglam, durum: SevkDurumu, **kendi: Any) -> list[Any]:
    """The journey, and its receipt for the carrier to sign."""
    sevk = Sevk(**b.girdi.model_dump(), **kendi, durum=durum, memur_id=b.kim.id, zaman=b.an)
    b.ofis.kagit("nusha_teslim", sevk)
    return [sevk]


def yola_cikar(belge: Sevk, b: Baglam) -> list[Any]:
    belge.yola_cikis_ani = b.an
    return []


def _hareket(belge: Sevk, b: Baglam, tur: SevkIsi) -> SevkHareketi:
    g = b.girdi
    return SevkHareketi(sevk_id=belge.id, tur=tur, gunu=g.gunu, evrak_no=g.evrak_no, aciklama=g.aciklama, memur_id=b.kim.id, zaman=b.an)


def teyidi_yaz(belge: Sevk, b: Baglam) -> list[Any]:
    return [_hareket(belge, b, SevkIsi.TEYIT)]


def hatirlat(belge: Sevk, b: Baglam) -> list[Any]:
    hareket = _hareket(belge, b, SevkIsi.HATIRLATILDI)
    b.ofis.kagit("sevk_hatirlatma", hareket)
    return [hareket]


def varmadigini_yaz(belge: Sevk, b: Baglam) -> list[Any]:
    return [SevkHareketi(sevk_id=belge.id, tur=SevkIsi.VARMADI, gunu=b.gun, evrak_no="-", aciklama=b.girdi.gerekce, memur_id=b.kim.id, zaman=b.an)]


def sevkin_beyannamesi(belge: Sevk, b: Baglam) -> list[Any]:
    return list(b.ofis.beyannameler((belge.beyanname_id,))) if belge.beyanname_id is not None else []


def sevkin_ozet_beyani(belge: Sevk, b: Baglam) -> list[Any]:
    return list(b.ofis.sevkin_ozet_beyani(belge))


def sevk_neden_olmaz(belge: Sevk, _islem: str, _b: Baglam) -> Engel | None:
    if belge.durum is SevkDurumu.TASIYICIDA:
        return Engel("12/2", f"{belge.no}: eşya daha ambardan çıkmamış; önce ambar çıkışı (AÇ).")
    return Engel("32/4", f"{belge.no} bitmiş: {belge.durum.value}.")


S = SevkDurumu
_KAPANIR = (Ardil(("transit_kapat",), belgeler=sevkin_beyannamesi), Ardil(("transit_ozet_kapat",), belgeler=sevkin_ozet_beyani))
GECISLER = (
    Gecis(
        "33/1",
        "sevk_yolda",
        "Yola çıktı",
        Sevk,
        (SevkDurumu.TASIYICIDA,),
        SevkDurumu.YOLDA,
        Rol.SISTEM,
        None,
        (),
        yola_cikar,
        gecmis="eşya yola çıktı",
        yonler=(Yon.TRANSIT,),
        bentler=BEYANNAMELI,
    ),
    Gecis(
        "32/4",
        "sevk_teyit_al",
        "Teyidi yaz",
        Sevk,
        (S.YOLDA,),
        S.TEYITLI,
        Rol.OZET_BEYAN_MEMURU,
        SevkTeyidiGirdisi,
        (tamami_varmis, sevk_gunu_uygun),
        teyidi_yaz,
        ekran="yoldaki_transit",
        gecmis="5 no.lu teyit nüshası ya da TIR koçanı geri geldi",
        kuyruk="Yoldaki transit",
        durum_nedeni=sevk_neden_olmaz,
        ardindan=_KAPANIR,
    ),
    Gecis(
        "32/4",
        "sevk_hatirlat",
        "Varışını sor",
        Sevk,
        (S.YOLDA,),
        None,
        Rol.OZET_BEYAN_MEMURU,
        SevkGirdisi,
        (gecikmis, sevk_gunu_uygun),
        hatirlat,
        form="sevk_hatirlatma",
        ekran="yoldaki_transit",
        gecmis="varış süresi geçti, varış idaresine soruldu",
        kuyruk="Varışı geciken transit",
        durum_nedeni=sevk_neden_olmaz,
    ),
    Gecis(
        "32/4",
        "sevk_varmadi",
        "Varmadığını yaz",
        Sevk,
        (S.YOLDA,),
        S.VARMADI,
        Rol.IDARE_AMIRI,
        VarmadiGirdisi,
        (gecikmis,),
        varmadigini_yaz,
        ekran="yoldaki_transit",
        gecmis="eşyanın varış idaresine varmadığı yazıldı",
        kuyruk="Sorulan, varmayan transit",
        durum_nedeni=sevk_neden_olmaz,
        ardindan=_KAPANIR,
    ),
)
