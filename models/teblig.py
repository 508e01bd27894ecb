"""Tebliğ: the new assessment is notified; the declarant writes that he does not object, or the term runs out (20/1)."""

from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.tatil import TatilAdi, is_gunune, ofisin_tatilleri
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Numarali, Rol, durumunda, madde
from gumruk.models.vezne import tahakkuk_satirlari
from gumruk.models.yon import AMBARLI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class TebligSonucu(Enum):
    ITIRAZSIZ = "itiraz edilmedi"
    SURE_DOLDU = "itiraz süresi doldu"
    ITIRAZ = "itiraz edildi"


class Teblig(Numarali, Satir, table=True):
    """The new assessment of one version made known to the declarant: by which day he may object, and whether he did; kuruş."""

    SERI: ClassVar[str] = "TB"
    KISISEL: ClassVar[frozenset[str]] = frozenset({"alan", "alan_no"})
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"sonuc", "sonuc_gunu"})

    __tablename__ = "teblig"
    __table_args__ = strict(
        secenekler("sonuc", TebligSonucu),
        UniqueConstraint("yil", "sira"),
        UniqueConstraint("beyanname_id", "surum"),
        *eksi_olmaz("surum", "onceki_kurus", "yeni_kurus"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id", dizin=False)
    surum: int = tam()
    teblig_gunu: date = gun()
    son_gun: date = gun()
    dayanak: str = metin(200)
    alan: str = metin(80)
    alan_no: str = metin(20)
    sifat: str = metin(80)
    onceki_kurus: int = tam()
    yeni_kurus: int = tam()
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()
    sonuc: TebligSonucu | None = durum_sutunu(TebligSonucu, bos=True)
    sonuc_gunu: date | None = gun(bos=True)


# Inputs


class TebligGirdisi(Girdi):
    """When and to whom; `sifat` where it is not the declarant himself."""

    teblig_gunu: date
    alan: str = Sinir(min_length=3, max_length=80)
    alan_no: str = Sinir(min_length=10, max_length=11)
    sifat: str = Sinir(default="", max_length=80)


class ItirazsizGirdisi(Girdi):
    """20/1: the day on which the declarant wrote on the declaration that he does not object."""

    gun: date


# Guards

SURE_LISTESI, SURE_KODU = "itirazSuresi", "TAHAKKUK"


def itiraz_son_gunu(teblig_gunu: date, gun_sayisi: int, tatil: TatilAdi) -> tuple[date, list[str]]:
    """The term begins the day after the notice; one that would end on no working day ends on the next, past the holidays named."""
    return is_gunune(teblig_gunu + timedelta(days=gun_sayisi), tatil)


def itiraz_suresi(ofis: Any, teblig_gunu: date, sure: Any) -> tuple[date, str]:
    """Last day of a term of the office's list, and what it rests on: days, source, and the holidays that lengthened it."""
    gunler = int(sure.ek_alan("gun"))
    son, tatiller = itiraz_son_gunu(teblig_gunu, gunler, ofisin_tatilleri(ofis))
    uzatan = f"; son gün {', '.join(tatiller)} nedeniyle uzadı" if tatiller else ""
    return son, f"{gunler} gün: {sure.ek_alan('kaynak')}"[: 200 - len(uzatan)] + uzatan


def arasinda(ad: str, deger: date, bas: date, basin_adi: str, son: date) -> str | None:
    return None if bas <= deger <= son else f"{ad} {bas:%d.%m.%Y} ({basin_adi}) ile {son:%d.%m.%Y} (bugün) arasında olmalı."


@durumunda(BeyannameDurumu.DUZELTILDI)
def teblig_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    return arasinda("Tebliğ günü", b.girdi.teblig_gunu, b.ofis.surum_gunu(belge), "düzeltme", b.gun)


def alan_kimligi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    neden = kimlik_nedeni(b.girdi.alan_no)
    return f"Tebellüğ eden: {neden}" if neden else None


def itiraz_suresi_biliniyor(_belge: Beyanname, b: Baglam) -> str | None:
    if b.ofis.liste_satiri(SURE_LISTESI, SURE_KODU, b.girdi.teblig_gunu) is None:
        return f"{b.girdi.teblig_gunu:%d.%m.%Y} gününde geçerli itiraz süresi yüklü değil: «gumruk aktar liste {SURE_LISTESI}» ile yükleyin."
    return None


@durumunda(BeyannameDurumu.TEBLIGDE)
def beyan_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    return arasinda("Beyan günü", b.girdi.gun, b.ofis.son_teblig(belge.id).teblig_gunu, "tebliğ", b.gun)


@durumunda(BeyannameDurumu.TEBLIGDE)
@madde("20/2")
def sure_doldu(belge: Beyanname, b: Baglam) -> str | None:
    t = b.ofis.son_teblig(belge.id)
    if b.gun > t.son_gun:
        return None
    return f"İtiraz süresi {t.son_gun:%d.%m.%Y} gününün sonunda dolar; itiraz etmeyen beyan sahibi bunu beyannameye yazar (m.20/1). Süre {t.dayanak}."


# Effects


def teblig_et(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    sure = b.ofis.liste_satiri(SURE_LISTESI, SURE_KODU, g.teblig_gunu)
    son_gun, dayanak = itiraz_suresi(b.ofis, g.teblig_gunu, sure)
    t = Teblig(
        beyanname_id=belge.id,
        surum=belge.surum,
        **g.model_dump(),
        son_gun=son_gun,
        dayanak=dayanak,
        onceki_kurus=b.ofis.surum_vergisi(belge, belge.surum - 1),
        yeni_kurus=belge.toplam_vergi_kurus,
        memur_id=b.kim.id,
        zaman=b.an,
    )
    b.ofis.kagit("teblig", t)
    return [t]


def sonuclandir(belge: Beyanname, b: Baglam, sonuc: TebligSonucu, sonuc_gunu: date) -> Teblig:
    t: Teblig = b.ofis.son_teblig(belge.id)
    t.sonuc, t.sonuc_gunu = sonuc, sonuc_gunu
    return t


def itirazsiz_kesinlestir(belge: Beyanname, b: Baglam) -> list[Any]:
    return [sonuclandir(belge, b, TebligSonucu.ITIRAZSIZ, b.girdi.gun), *tahakkuk_satirlari(belge, b)]


def sureyle_kesinlestir(belge: Beyanname, b: Baglam) -> list[Any]:
    return [sonuclandir(belge, b, TebligSonucu.SURE_DOLDU, b.gun), *tahakkuk_satirlari(belge, b)]


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Where the declaration stands on the way from correction to assessment."""
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.DUZELTILDI:
        return Engel("20/1", "Yeni tahakkuk tebliğ edilmemiş. Önce tebliğ kaydedilir.")
    if d is bd.TEBLIGDE:
        t = b.ofis.son_teblig(belge.id)
        ne = "tebliğ edilmiş" if islem == "teblig_et" else "itiraz kaydedilmemiş"
        return Engel("20/1", f"{t.no} ile {t.teblig_gunu:%d.%m.%Y} günü {ne}; itiraz süresi {t.son_gun:%d.%m.%Y} günü dolar.")
    if d is bd.ITIRAZDA:
        return Engel("20/2", f"{b.ofis.son_itiraz(belge.id).no} numaralı itiraz sonuçlanmamış; önce kararı kaydedin.")
    return Engel("20/1", f"Tebliğ edilecek düzeltme nüshası yok: beyanname «{d.value}»{b.ofis.kimde(belge)}.")


BD = BeyannameDurumu
BORCSUZ = (Ardil(("borc_yok",), zorunlu=False),)
GECISLER = (
    Gecis(
        "20/1",
        "teblig_et",
        "Tebliği kaydet",
        Beyanname,
        (BD.DUZELTILDI,),
        BD.TEBLIGDE,
        Rol.IRTIBAT_MEMURU,
        TebligGirdisi,
        (teblig_gunu_uygun, alan_kimligi_dogru, itiraz_suresi_biliniyor),
        teblig_et,
        form="teblig",
        ekran="teblig",
        gecmis="yeni tahakkuk tebliğ edildi",
        kuyruk="Tebliğ edilecek",
        durum_nedeni=neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "20/1",
        "itiraz_edilmedi",
        "İtiraz edilmedi",
        Beyanname,
        (BD.TEBLIGDE,),
        BD.TAHSILATTA,
        Rol.IRTIBAT_MEMURU,
        ItirazsizGirdisi,
        (beyan_gunu_uygun,),
        itirazsiz_kesinlestir,
        ekran="teblig",
        gecmis="yeni tahakkuka itiraz edilmedi",
        kuyruk="İtiraz süresinde",
        durum_nedeni=neden_olmaz,
        ardindan=BORCSUZ,
        yonler=AMBARLI,
    ),
    Gecis(
        "20/2",
        "itiraz_suresi_doldu",
        "İtiraz süresi doldu",
        Beyanname,
        (BD.TEBLIGDE,),
        BD.TAHSILATTA,
        Rol.IRTIBAT_MEMURU,
        None,
        (sure_doldu,),
        sureyle_kesinlestir,
        ekran="teblig",
        gecmis="itiraz süresi doldu, tahakkuk kesinleşti",
        durum_nedeni=neden_olmaz,
        ardindan=BORCSUZ,
        yonler=AMBARLI,
    ),
)
