"""İtiraz: the declarant objects within the term; the decision leaves the assessment, lets it fall, or changes it (20/2)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi, VergiSatiri
from gumruk.models.muayene import kendisine_havaleli
from gumruk.models.muzekkere import BEYAN_TUTARLI, CezaGirdisi, ceza_kodlari_biliniyor, cezalari_yaz
from gumruk.models.surum import beyani_yaz, satirlari_kopyala, yeni_surum
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, metin, secenekler, strict, tam
from gumruk.models.teblig import BORCSUZ, TebligSonucu, arasinda, neden_olmaz, sonuclandir
from gumruk.models.temel import Ayrilik, Baglam, Gecis, Girdi, Numarali, Rol, durumunda
from gumruk.models.vezne import tahakkuk_satirlari
from gumruk.models.yon import AMBARLI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class ItirazSonucu(Enum):
    REDDEDILDI = "itiraz reddedildi, tahakkuk kaldı"
    KABUL = "itiraz kabul edildi, önceki beyan geri geldi"
    DEGISTI = "tahakkuk değişti"


class Itiraz(Numarali, Satir, table=True):
    """The declarant's objection as it was handed in, and the decision that came of it."""

    SERI: ClassVar[str] = "IT"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"sonuc", "karar_no", "karar_gunu", "karar_ozeti", "sonuclandiran_id", "sonuc_ani"})

    __tablename__ = "itiraz"
    __table_args__ = strict(secenekler("sonuc", ItirazSonucu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    teblig_id: int = bag("teblig.id", tekil=True)
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    gerekce: str = metin(350)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()
    sonuc: ItirazSonucu | None = durum_sutunu(ItirazSonucu, bos=True)
    karar_no: str = metin(30)
    karar_gunu: date | None = gun(bos=True)
    karar_ozeti: str = metin(200)
    sonuclandiran_id: int | None = bag("kullanici.id", bos=True)
    sonuc_ani: datetime | None = an(bos=True)


# Inputs


class ItirazGirdisi(Girdi):
    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date
    gerekce: str = Sinir(min_length=10, max_length=350)


class KararGirdisi(Girdi):
    """20/2: the decision on the objection, by the Gümrük Yönetmeliği."""

    karar_no: str = Sinir(min_length=1, max_length=30)
    karar_gunu: date
    karar_ozeti: str = Sinir(min_length=10, max_length=200)


class DegisenKararGirdisi(KararGirdisi):
    """The declaration as the decision has it, and the fines that it leaves."""

    cezalar: tuple[CezaGirdisi, ...] = Sinir(default=(), max_length=5)
    beyan: BeyannameGirdisi


# Guards


@durumunda(BeyannameDurumu.TEBLIGDE)
def dilekce_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    return arasinda("Dilekçe günü", b.girdi.dilekce_gunu, b.ofis.son_teblig(belge.id).teblig_gunu, "tebliğ", b.gun)


@durumunda(BeyannameDurumu.TEBLIGDE)
def suresinde(belge: Beyanname, b: Baglam) -> str | None:
    t = b.ofis.son_teblig(belge.id)
    if b.girdi.dilekce_gunu > t.son_gun:
        return (
            f"İtiraz süresi {t.son_gun:%d.%m.%Y} günü dolmuş; sonraki dilekçe kaydedilmez, F10 ile tahakkuku kesinleştirin. "
            f"Tebliğ {t.teblig_gunu:%d.%m.%Y}, {t.dayanak}."
        )
    return None


@durumunda(BeyannameDurumu.ITIRAZDA)
def karar_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    return arasinda("Karar günü", b.girdi.karar_gunu, b.ofis.son_itiraz(belge.id).dilekce_gunu, "dilekçe", b.gun)


# Effects


def itirazi_kaydet(belge: Beyanname, b: Baglam) -> list[Any]:
    t = sonuclandir(belge, b, TebligSonucu.ITIRAZ, b.girdi.dilekce_gunu)
    itiraz = Itiraz(beyanname_id=belge.id, teblig_id=t.id, **b.girdi.model_dump(), memur_id=b.kim.id, zaman=b.an)
    b.ofis.kagit("itiraz_fisi", itiraz)
    return [itiraz, t]


def _karar(belge: Beyanname, b: Baglam, sonuc: ItirazSonucu) -> Itiraz:
    i: Itiraz = b.ofis.son_itiraz(belge.id)
    g = b.girdi
    i.sonuc, i.karar_no, i.karar_gunu, i.karar_ozeti = sonuc, g.karar_no, g.karar_gunu, g.karar_ozeti
    i.sonuclandiran_id, i.sonuc_ani = b.kim.id, b.an
    return i


def itirazi_reddet(belge: Beyanname, b: Baglam) -> list[Any]:
    """The assessment stands."""
    return [_karar(belge, b, ItirazSonucu.REDDEDILDI), *tahakkuk_satirlari(belge, b)]


def _surumu_getir(belge: Beyanname, b: Baglam, surum: int) -> None:
    """An earlier version's heading and rows, its taxes as they were reckoned then, into the open version."""
    baslik, satirlar = b.ofis.eski_surum(belge, surum)
    for alan, deger in baslik.items():
        setattr(belge, alan, deger)
    satirlari_kopyala(belge, satirlar)


def itirazi_kabul_et(belge: Beyanname, b: Baglam) -> list[Any]:
    """The assessment falls: what was declared before the düzeltme nüshası comes back as a new version."""
    i = _karar(belge, b, ItirazSonucu.KABUL)
    eski = b.ofis.son_teblig(belge.id).surum - 1
    gerekce = f"{i.no}, karar {i.karar_no}: {i.karar_ozeti}"[:350]
    satirlar = yeni_surum(belge, b, lambda: _surumu_getir(belge, b, eski), islem="itiraz_kabul", madde="20/2", gerekce=gerekce)
    b.ofis.kagit("duzeltme_nushasi", satirlar[-1])
    return [*satirlar, i, *tahakkuk_satirlari(belge, b)]


def tahakkuku_degistir(belge: Beyanname, b: Baglam) -> list[Any]:
    i = _karar(belge, b, ItirazSonucu.DEGISTI)
    cezalar = [
        VergiSatiri(kod=c.kod, ad=b.ofis.liste_satiri("cezaKodu", c.kod, belge.tescil_gunu).aciklama[:60], tutar_kurus=c.tutar_kurus)
        for c in b.girdi.cezalar
    ]

    def icerik() -> None:
        beyani_yaz(belge, b.girdi.beyan, b)
        cezalari_yaz(belge, cezalar, f"İtiraz {i.no}, karar {i.karar_no}")

    gerekce = f"{i.no}, karar {i.karar_no}: {i.karar_ozeti}"[:350]
    satirlar = yeni_surum(belge, b, icerik, islem="itiraz_degistirdi", madde="20/2", gerekce=gerekce)
    b.ofis.kagit("duzeltme_nushasi", satirlar[-1])
    return [*satirlar, i, *tahakkuk_satirlari(belge, b)]


BD = BeyannameDurumu
GECISLER = (
    Gecis(
        "20/2",
        "itiraz_et",
        "İtirazı kaydet",
        Beyanname,
        (BD.TEBLIGDE,),
        BD.ITIRAZDA,
        Rol.IRTIBAT_MEMURU,
        ItirazGirdisi,
        (dilekce_gunu_uygun, suresinde),
        itirazi_kaydet,
        form="itiraz_fisi",
        ekran="teblig",
        gecmis="yeni tahakkuka itiraz edildi",
        durum_nedeni=neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "20/2",
        "itiraz_reddedildi",
        "İtiraz reddedildi: tahakkuk kalır",
        Beyanname,
        (BD.ITIRAZDA,),
        BD.TAHSILATTA,
        Rol.IRTIBAT_MEMURU,
        KararGirdisi,
        (karar_gunu_uygun,),
        itirazi_reddet,
        ekran="teblig",
        gecmis="itiraz reddedildi, tahakkuk kaldı",
        kuyruk="İtirazı sonuçlanmamış",
        durum_nedeni=neden_olmaz,
        ardindan=BORCSUZ,
        yonler=AMBARLI,
    ),
    Gecis(
        "20/2",
        "itiraz_kabul",
        "İtiraz kabul edildi: önceki beyan geri gelir",
        Beyanname,
        (BD.ITIRAZDA,),
        BD.TAHSILATTA,
        Rol.IRTIBAT_MEMURU,
        KararGirdisi,
        (karar_gunu_uygun,),
        itirazi_kabul_et,
        form="duzeltme_nushasi",
        ekran="teblig",
        gecmis="itiraz kabul edildi, önceki beyan geri geldi",
        durum_nedeni=neden_olmaz,
        ardindan=BORCSUZ,
        yonler=AMBARLI,
    ),
    Gecis(
        "20/2",
        "itiraz_degistirdi",
        "Karara göre düzelt",
        Beyanname,
        (BD.ITIRAZDA,),
        BD.TAHSILATTA,
        Rol.MUAYENE_MEMURU,
        DegisenKararGirdisi,
        (kendisine_havaleli, karar_gunu_uygun, ceza_kodlari_biliniyor, *BEYAN_TUTARLI),
        tahakkuku_degistir,
        form="duzeltme_nushasi",
        ekran="itiraz_girisi",
        gecmis="itiraz üzerine tahakkuk değişti",
        durum_nedeni=neden_olmaz,
        ardindan=BORCSUZ,
        yonler=AMBARLI,
    ),
)
KESINLESTIREN = ("itiraz_edilmedi", "itiraz_suresi_doldu", "itiraz_reddedildi", "itiraz_kabul", "itiraz_degistirdi")
AYRILIKLAR = (
    *(Ayrilik("beyanname_tescil", x, "Beyannameyi tescil eden, kendi tahakkukunu kesinleştiremez.") for x in KESINLESTIREN),
    *(Ayrilik(x, "tahsil_et", "Tahakkuku kesinleştiren, tahsil edemez. Başka bir veznedara gönderin.") for x in KESINLESTIREN),
    *(Ayrilik(x, "banka_odemesi", "Tahakkuku kesinleştiren, ödemesini onaylayamaz.") for x in KESINLESTIREN),
)
