"""Yeniden muayene: a difference found at the physical examination, and the second look that the declarant may ask for (Madde 21/3).

Reporting the difference to the office by müzekkere is a step of its own; here it is written down, asked about and looked at again.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.muayene import MuayeneSonucu, hazirlik_bildirilmis, kendisine_havaleli, tahlili_tamam
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, gun, mantik, metin, strict, tam
from gumruk.models.temel import Ardil, Baglam, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, madde
from gumruk.models.vezne import tahakkuk_satirlari
from gumruk.models.yon import AMBARLI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class MuayeneFarki(Satir, table=True):
    """21/2, 21/3: the first result, not as declared: which item, what was found, how far it was looked at, before whom."""

    __tablename__ = "muayene_farki"
    __table_args__ = strict()

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    kalem_sira: int = tam()
    bulunan: str = metin(200)
    kapsam: str = metin(200)
    isletme_memuru: str = metin(80)
    memur_id: int = bag("kullanici.id")
    gun: date = gun()
    zaman: datetime = an()


class YenidenMuayene(Numarali, Satir, table=True):
    """21/3: the declarant's written wish, once for a difference."""

    SERI: ClassVar[str] = "YN"
    KISISEL: ClassVar[frozenset[str]] = frozenset({"isteyen", "isteyen_no"})

    __tablename__ = "yeniden_muayene"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    fark_id: int = bag("muayene_farki.id", tekil=True)
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    isteyen: str = metin(80)
    isteyen_no: str = metin(20)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class YenidenMuayeneSonucu(Satir, table=True):
    """21/3: the second result, beside the first: with the declarant (or his man) and the operator's officer present."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"katilan", "katilan_no"})

    __tablename__ = "yeniden_muayene_sonucu"
    __table_args__ = strict()

    id: int = anahtar()
    istek_id: int = bag("yeniden_muayene.id", tekil=True)
    uygun: bool = mantik()
    kapsam: str = metin(200)
    isletme_memuru: str = metin(80)
    katilan: str = metin(80)
    katilan_no: str = metin(20)
    bulunan: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class MuayeneFarkiGirdisi(GerekceGirdisi):
    """21/2, 21/3: extent, the operator's officer, the item, and what was found instead of what was declared."""

    kapsam: str = Sinir(min_length=5, max_length=200)
    isletme_memuru: str = Sinir(min_length=3, max_length=80)
    kalem_sira: int = Sinir(gt=0)


class YenidenMuayeneGirdisi(Girdi):
    """21/3: the declarant's paper by number and day, and who signed it."""

    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date
    isteyen: str = Sinir(min_length=3, max_length=80)
    isteyen_no: str = Sinir(min_length=10, max_length=11)


class YenidenUygunGirdisi(Girdi):
    """21/3: as 21/2, with the declarant or his man present."""

    kapsam: str = Sinir(min_length=5, max_length=200)
    isletme_memuru: str = Sinir(min_length=3, max_length=80)
    katilan: str = Sinir(min_length=3, max_length=80)
    katilan_no: str = Sinir(min_length=10, max_length=11)


class YenidenFarkGirdisi(YenidenUygunGirdisi, GerekceGirdisi):
    """The difference stands: what was found again."""


# Guards


def fark_yazilmamis(belge: Beyanname, b: Baglam) -> str | None:
    fark = b.ofis.muayene_farki(belge.id)
    return f"Bu beyannamede fark yazılmış: {fark.kalem_sira}. kalem, {fark.bulunan}." if fark is not None else None


def kalemi_var(belge: Beyanname, b: Baglam) -> str | None:
    if all(k.sira != b.girdi.kalem_sira for k in belge.kalemler):
        return f"{b.girdi.kalem_sira}. kalem yok; beyannamede {len(belge.kalemler)} kalem var."
    return None


def fark_yazilmis(belge: Beyanname, b: Baglam) -> str | None:
    if b.ofis.muayene_farki(belge.id) is None:
        return "Yeniden muayene, ilk muayenede fark bulununca istenir; yazılmış fark yok."
    return None


def bir_kez_istenir(belge: Beyanname, b: Baglam) -> str | None:
    istek = b.ofis.yeniden_muayene(belge.id)
    return f"Yeniden muayene istenmiş: {istek.no}. Bir fark için bir kez istenir." if istek is not None else None


def dilekce_farktan_sonra(belge: Beyanname, b: Baglam) -> str | None:
    fark = b.ofis.muayene_farki(belge.id)
    if fark is not None and not fark.gun <= b.girdi.dilekce_gunu <= b.gun:
        return f"Dilekçenin günü farkın bulunduğu gün ({fark.gun:%d.%m.%Y}) ile bugün arasında olmalı. Dilekçeyi denetleyin."
    return None


@madde("5")
def isteyenin_numarasi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    return kimlik_nedeni(b.girdi.isteyen_no)


@madde("5")
def katilanin_numarasi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    return kimlik_nedeni(b.girdi.katilan_no)


def istenmis_bitmemis(belge: Beyanname, b: Baglam) -> str | None:
    if b.ofis.yeniden_muayene(belge.id) is None:
        return "Yeniden muayene istenmemiş: beyan sahibinin yazılı talebini kaydedin (F10)."
    return "Yeniden muayene yapılmış; sonucu yazılı." if b.ofis.yeniden_muayene_sonucu(belge.id) is not None else None


def ayni_memur(belge: Beyanname, b: Baglam) -> str | None:
    """By the examiner who looked first."""
    fark = b.ofis.muayene_farki(belge.id)
    return "Yeniden muayeneyi ilk muayeneyi yapan memur yapar." if fark is not None and fark.memur_id != b.kim.id else None


# Effects


def farki_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    return [
        MuayeneFarki(
            beyanname_id=belge.id,
            kalem_sira=g.kalem_sira,
            bulunan=g.gerekce,
            kapsam=g.kapsam,
            isletme_memuru=g.isletme_memuru,
            memur_id=b.kim.id,
            gun=b.gun,
            zaman=b.an,
        )
    ]


def talebi_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    fark = b.ofis.muayene_farki(belge.id)
    return [YenidenMuayene(fark_id=fark.id, memur_id=b.kim.id, zaman=b.an, **b.girdi.model_dump())]


def _sonuc(belge: Beyanname, b: Baglam, *, uygun: bool, bulunan: str) -> YenidenMuayeneSonucu:
    istek = b.ofis.yeniden_muayene(belge.id)
    b.ofis.kagit("yeniden_muayene_tutanagi", istek)
    alanlar = b.girdi.model_dump(exclude={"gerekce"})
    return YenidenMuayeneSonucu(istek_id=istek.id, uygun=uygun, bulunan=bulunan, memur_id=b.kim.id, zaman=b.an, **alanlar)


def yeniden_uygundur(belge: Beyanname, b: Baglam) -> list[Any]:
    """As declared after all: «uygundur», and the assessment follows as after 21/2."""
    g = b.girdi
    sonuc = MuayeneSonucu(
        beyanname_id=belge.id,
        hat=Hat.FIZIKI,
        memur_id=b.kim.id,
        mesruhat="uygundur",
        kapsam=g.kapsam,
        isletme_memuru=g.isletme_memuru,
        zaman=b.an,
    )
    return [_sonuc(belge, b, uygun=True, bulunan=""), sonuc, *tahakkuk_satirlari(belge, b)]


def fark_duruyor(belge: Beyanname, b: Baglam) -> list[Any]:
    return [_sonuc(belge, b, uygun=False, bulunan=b.girdi.gerekce)]


BD = BeyannameDurumu
_BAKIM = (kendisine_havaleli, istenmis_bitmemis, ayni_memur, katilanin_numarasi_dogru)
GECISLER = (
    Gecis(
        "21/3",
        "muayene_farki_yaz",
        "Farkı yaz",
        Beyanname,
        (BD.FIZIKI,),
        None,
        Rol.MUAYENE_MEMURU,
        MuayeneFarkiGirdisi,
        (kendisine_havaleli, hazirlik_bildirilmis, fark_yazilmamis, kalemi_var),
        farki_yaz,
        ekran="muayene",
        gecmis="fiziki muayene: beyana göre fark bulundu",
        durum_nedeni=muayene_neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "21/3",
        "yeniden_muayene_iste",
        "Yeniden muayene talebini kaydet",
        Beyanname,
        (BD.FIZIKI,),
        None,
        Rol.MUAYENE_MEMURU,
        YenidenMuayeneGirdisi,
        (kendisine_havaleli, fark_yazilmis, bir_kez_istenir, dilekce_farktan_sonra, isteyenin_numarasi_dogru),
        talebi_yaz,
        ekran="muayene",
        gecmis="beyan sahibi yeniden muayene istedi",
        durum_nedeni=muayene_neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "21/3",
        "yeniden_muayene_uygun",
        "Yeniden muayene: «uygundur» ver",
        Beyanname,
        (BD.FIZIKI,),
        BD.TAHSILATTA,
        Rol.MUAYENE_MEMURU,
        YenidenUygunGirdisi,
        (*_BAKIM, tahlili_tamam),
        yeniden_uygundur,
        form="yeniden_muayene_tutanagi",
        ekran="muayene",
        gecmis="beyan sahibinin katılımıyla yeniden muayene: uygundur",
        durum_nedeni=muayene_neden_olmaz,
        ardindan=(Ardil(("borc_yok",), zorunlu=False),),
        yonler=AMBARLI,
    ),
    Gecis(
        "21/3",
        "yeniden_muayene_fark",
        "Yeniden muayene: fark duruyor",
        Beyanname,
        (BD.FIZIKI,),
        None,
        Rol.MUAYENE_MEMURU,
        YenidenFarkGirdisi,
        _BAKIM,
        fark_duruyor,
        form="yeniden_muayene_tutanagi",
        ekran="muayene",
        gecmis="beyan sahibinin katılımıyla yeniden muayene: fark duruyor",
        durum_nedeni=muayene_neden_olmaz,
        yonler=AMBARLI,
    ),
)
