"""Gümrük çıkış beyannamesi: what of exports differs from the shared steps of acceptance, examination and money (Madde 34–38)."""

from typing import Any, ClassVar

from gumruk.models import muzekkere, secim
from gumruk.models.beyanname import MUAYENESIZ, Beyanname, BeyannameDurumu, BeyannameGirdisi
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
from gumruk.models.beyanname_tescil import HAVALE, SECIM, tescil_et
from gumruk.models.izin import EKSIK_BEYANLI, REFERANS_TARIHLI
from gumruk.models.muzekkere import FarkGirdisi, farklari_gir
from gumruk.models.sozlu_beyan import gir_ve_onayla
from gumruk.models.supalan_talebi import BS3
from gumruk.models.temel import Baglam, Gecis, Rol, Sart, Yerinde, madde, yonde
from gumruk.models.vezne import tahakkuk_satirlari
from gumruk.models.ykts_beyan import ykts_kayitli
from gumruk.models.yon import Yon
from pydantic import Field as Sinir

ATA_REJIMLERI = ("2600", "3158")
GIRIS_USULLERI = {REFERANS_TARIHLI: "tescil tarihi tutanaktan (m.26)", BS3: "supalan (m.27)", EKSIK_BEYANLI: "eksik beyan (m.26/3)"}


class CikisGirdisi(BeyannameGirdisi):
    """34: the obligor is the exporter in box 2; the consignee in box 8 is abroad and has no number here, and no bill is bound: 39 does that."""

    YON: ClassVar[Yon] = Yon.CIKIS

    gonderici_no: str = Sinir(min_length=10, max_length=11)
    alici_no: str = Sinir(default="", max_length=0)
    cikis_ulkesi: str = Sinir(default="052", min_length=3, max_length=3)
    gidecegi_ulke: str = Sinir(min_length=3, max_length=3)
    baglantilar: tuple[()] = ()


class CikisFarkGirdisi(FarkGirdisi):
    """37/4: the export as the müzekkere finds it."""

    beyan: CikisGirdisi


# Guards


def cikis_usulu(_belge: Any, b: Baglam) -> str | None:
    if ne := GIRIS_USULLERI.get(b.girdi.basit_usul):
        return f"{b.girdi.basit_usul} kodlu usul girişe özgüdür: {ne}. Kodu boşaltın ya da F4 ile çıkış usulünü seçin."
    return None


TELAFI_ALANLARI = ("telafi_matrah_kurus", "telafi_kurus", "telafi_dayanak")


@madde("37/2")
def telafi_tutarli(_belge: Any, b: Baglam) -> str | None:
    """Telafi edici vergi is declared with its base and what it rests on, or not at all."""
    for n, k in enumerate(b.girdi.kalemler, 1):
        yazilan = [getattr(k, alan) for alan in TELAFI_ALANLARI]
        if any(yazilan) and not all(yazilan):
            bos = next(alan for alan, deger in zip(TELAFI_ALANLARI, yazilan, strict=True) if not deger)
            neden = "telafi edici vergi yarım yazılmış. Matrahını, tutarını ve dayanağını birlikte yazın ya da üçünü de boş bırakın."
            return Yerinde(f"{n}. kalem: {neden}", bos, n)
        if k.telafi_kurus > k.telafi_matrah_kurus:
            return Yerinde(f"{n}. kalem: telafi edici vergi matrahından çok. Tutarları denetleyin.", "telafi_kurus", n)
    return None


@madde("36/1")
def ata_degil(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.rejim in ATA_REJIMLERI:
        return f"{b.girdi.rejim} ATA karnesi rejimi: sözlü beyan edilmez; karne gümrük çıkış beyannamesiyle (ÇB) tescil edilir."
    return None


def muayenesiz(belge: Beyanname, _b: Baglam) -> str | None:
    """35/3-a: neither document control nor physical examination."""
    return None if belge.hat in MUAYENESIZ else "Belge kontrolüne ya da fiziki muayeneye tabi."


def muayeneli(belge: Beyanname, _b: Baglam) -> str | None:
    return "Belge kontrolüne ve fiziki muayeneye tabi değil." if belge.hat in MUAYENESIZ else None


# Effects


def cikis_farklari_gir(belge: Beyanname, b: Baglam) -> list[Any]:
    """37/4: nothing is notified as in 20: telafi edici vergi and fine are assessed at once, collected, then the papers go to irtibat."""
    return [*farklari_gir(belge, b), *tahakkuk_satirlari(belge, b)]


def _adim(gecisler: tuple[Gecis, ...], kimlik: str) -> Gecis:
    return next(g for g in gecisler if g.kimlik == kimlik)


_ORTAK: tuple[Sart, ...] = (
    rejim_biliniyor,
    onceki_beyanname_yazilmis,
    kimlikler_dogru,
    ykts_kayitli,
    kodlar_biliniyor,
    cikis_usulu,
    kalemler_tutarli,
    telafi_tutarli,
    ekler_sayilmis,
    baglantilar_yeter,
    vergi_hesaplanir,
)
BD = BeyannameDurumu
CIKIS = (Yon.CIKIS,)
GECISLER = (
    Gecis(
        "34",
        "cikis_beyanname_tescil",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        CikisGirdisi,
        _ORTAK,
        tescil_et,
        form="cikis_beyannamesi_dokumu",
        ekran="cikis_beyannamesi",
        gecmis="çıkış beyannamesi tescil edildi",
        yonler=CIKIS,
    ),
    yonde(
        _adim(secim.GECISLER, "havale_vezne"),
        Yon.CIKIS,
        ad="Kontrole tabi değil",
        gecmis="belge kontrolüne ve fiziki muayeneye tabi tutulmadı",
    ),
    Gecis(
        "35/3-a",
        "cikis_muayenesiz_irtibata",
        "İrtibat servisine",
        Beyanname,
        (BD.ODENDI,),
        BD.IRTIBATTA,
        Rol.SISTEM,
        None,
        (muayenesiz,),
        gecmis="irtibat servisine gönderildi",
        yonler=CIKIS,
    ),
    Gecis(
        "36/1",
        "cikis_sozlu_beyan",
        "Tescil et, onayla",
        Beyanname,
        (),
        BD.ONAYLI,
        Rol.IRTIBAT_MEMURU,
        CikisGirdisi,
        (ata_degil, *_ORTAK),
        gir_ve_onayla,
        form="cikis_beyannamesi_dokumu",
        ekran="cikis_sozlu_beyan",
        gecmis="sözlü çıkış beyanı girildi ve onaylandı",
        ardindan=SECIM,
        yonler=CIKIS,
    ),
    Gecis(
        "37/2",
        "cikis_irtibata",
        "İrtibat servisine",
        Beyanname,
        (BD.ODENDI,),
        BD.IRTIBATTA,
        Rol.SISTEM,
        None,
        (muayeneli,),
        gecmis="muayenesi bitti, irtibat servisine verildi",
        yonler=CIKIS,
    ),
    yonde(
        _adim(muzekkere.GECISLER, "farklari_gir"),
        Yon.CIKIS,
        kime=BD.TAHSILATTA,
        girdi=CikisFarkGirdisi,
        sonuc=cikis_farklari_gir,
        form="cikis_duzeltme_nushasi",
        ekran="cikis_fark_girisi",
        ardindan=HAVALE[1:],
    ),
)
