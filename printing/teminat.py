"""Papers of the guarantee: uygunluk form yazısı, Menkul Kıymetler Alındısı (24/1-b), and the tutanak at which a paper goes back (ours)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.dogrulama import dogrulama_kodu
from gumruk.models.kurus import goster
from gumruk.models.yazi import tutar_yaziyla
from gumruk.printing.form import Form, Imza, Kutu
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class Kiymet:
    """One paper as printed, on all three forms; sums in kuruş. `vade` says «süresiz» where there is none."""

    idare_adi: str
    no: str
    tarih: str
    sekil: str
    kapsam: str
    banka: str
    belge_no: str
    belge_gunu: str
    vade: str
    yukumlu: str
    yukumlu_no: str
    tescil_no: str
    gereken: str
    tutar_kurus: int
    yaziyla: str
    metin: str
    memur: str
    ikinci: str
    dogrulama: str


def _kiymet_kutulari(y: float, kutu_h: float = 10.5) -> tuple[Kutu, ...]:
    """Kind, issuer, number, date, maturity, owner, declaration: the same boxes on every paper."""
    return (
        Kutu("yukumlu", "Teminatı veren", 8, y, 120, h=kutu_h),
        Kutu("yukumlu_no", "VKN / T.C. kimlik no", 128, y, 74, h=kutu_h),
        Kutu("sekil", "Teminatın türü", 8, y + kutu_h, 76, h=kutu_h),
        Kutu("kapsam", "Kapsamı", 84, y + kutu_h, 44, h=kutu_h),
        Kutu("tescil_no", "Beyanname tescil no", 128, y + kutu_h, 74, h=kutu_h, bicim="kalin"),
        Kutu("banka", "Banka, şube ya da çıkaran", 8, y + 2 * kutu_h, 76, h=kutu_h),
        Kutu("belge_no", "Mektup ya da kıymet no", 84, y + 2 * kutu_h, 44, h=kutu_h),
        Kutu("belge_gunu", "Belge tarihi", 128, y + 2 * kutu_h, 37, h=kutu_h),
        Kutu("vade", "Vadesi", 165, y + 2 * kutu_h, 37, h=kutu_h),
    )


UYGUNLUK = Form(
    kimlik="teminat_uygunluk_yazisi",
    madde="24/1-b",
    baslik="TEMİNAT UYGUNLUK YAZISI",
    boy=A4,
    nushalar=("saymanlık", "muhasebe servisi"),
    kutular=(
        *_kiymet_kutulari(44),
        Kutu("gereken", "Ekranda kayıtlı gereken teminat", 8, 75.5, 97, h=11, bicim="kalin", punto=11),
        Kutu("tutar_kurus", "VERİLEN TEMİNAT", 105, 75.5, 97, h=11, bicim="tutar", punto=11),
        Kutu("yaziyla", "Yazıyla", 8, 86.5, 194, h=10, bicim="yaziyla", satir=2, punto=8),
        Kutu("metin", "Açıklama", 8, 96.5, 194, h=14, satir=3),
    ),
    imzalar=(
        Imza("Gümrük muhasebe memuru, imza ve mühür", 8, 140, 90, 38, ad="memur", muhur=True),
        Imza("Saymanlık muhasebe memuru: teslim aldım", 112, 140, 90, 38),
    ),
    barkod=(8, 250),
    metinler=(
        (8, 34, 10, "GÜMRÜK SAYMANLIĞI MUHASEBE SERVİSİNE"),
        (8, 120, 9, "Yukarıda yazılı teminatın tutarı «Menkul Kıymetler» ekranındaki kayıtla karşılaştırılmış, niteliği"),
        (8, 125.5, 9, "mevzuatın öngördüğü şartlara uygun bulunmuştur. Teslim alınarak alındısının düzenlenmesi rica olunur."),
    ),
)
MENKUL_KIYMET = Form(
    kimlik="menkul_kiymet_alindisi",
    madde="24/1-b",
    baslik="MENKUL KIYMETLER ALINDISI",
    boy=A5_YATAY,
    nushalar=("beyan sahibi nüshası", "beyanname eki", "saymanlık nüshası"),
    kutular=(
        *_kiymet_kutulari(29),
        Kutu("tutar_kurus", "TUTARI", 120, 63, 82, h=10, bicim="tutar", punto=12),
        Kutu("metin", "Teminat kaydı", 8, 63, 112, h=10),
        Kutu("yaziyla", "Yazıyla", 8, 73, 194, h=10, bicim="yaziyla", satir=2, punto=8),
        Kutu("dogrulama", "Doğrulama kodu", 162, 88, 40, h=9),
    ),
    imzalar=(
        Imza("Saymanlık muhasebe memuru, imza ve mühür", 8, 88, 72, 36, ad="memur", muhur=True),
        Imza("Gümrük muhasebe memuru: alındım", 82, 88, 76, 36, ad="ikinci"),
    ),
    barkod=(119, 126),
    dipnot="Nakit bu alındıyla alınmaz. Teminat çözülürken bu alındı geri verilir.",
)
KIYMET_IADE = Form(
    kimlik="kiymet_iade_tutanagi",
    madde="24/1-b",
    baslik="TEMİNAT İADE TUTANAĞI",
    boy=A5_YATAY,
    nushalar=("saymanlık", "sahibi"),
    kutular=(
        *_kiymet_kutulari(29),
        Kutu("tutar_kurus", "ÇÖZÜLEN", 120, 63, 82, h=10, bicim="tutar", punto=12),
        Kutu("metin", "Dayanağı ve gerekçesi", 8, 63, 112, h=10, satir=2, punto=7.5),
        Kutu("yaziyla", "Yazıyla", 8, 73, 194, h=10, bicim="yaziyla", satir=2, punto=8),
    ),
    imzalar=(
        Imza("Saymanlık muhasebe memuru, imza ve mühür", 8, 88, 90, 34, ad="memur", muhur=True),
        Imza("Kıymeti teslim alan, imza", 112, 88, 90, 34, ad="ikinci"),
    ),
    barkod=(119, 126),
    dipnot="Kısmen çözülen kıymetin aslı, kalanı çözülene kadar saymanlıkta durur.",
)
FORMLAR = (UYGUNLUK, MENKUL_KIYMET, KIYMET_IADE)


def kiymet_degeri(
    idare_adi: str,
    no: str,
    zaman: datetime,
    teminat: Any,
    sekil: str,
    tescil_no: str,
    gereken_kurus: int,
    tutar_kurus: int,
    metin: str,
    memur: str,
    ikinci: str,
    yerel: Callable[[datetime], datetime],
) -> Kiymet:
    """`no`, `zaman`: of the paper; `tutar_kurus`: what the paper is about (all of the guarantee, or what is let go of it)."""
    return Kiymet(
        idare_adi,
        no,
        gun_yaz(yerel(zaman), saat=True),
        sekil,
        teminat.kapsam.value,
        teminat.banka,
        teminat.belge_no,
        gun_yaz(teminat.belge_gunu),
        gun_yaz(teminat.vade) if teminat.vade else "süresiz",
        teminat.yukumlu_unvan,
        teminat.yukumlu_no,
        tescil_no or "beyannameye bağlı değil",
        f"{goster(gereken_kurus)} TL" if gereken_kurus else "beyannameye bağlı değil",
        tutar_kurus,
        tutar_yaziyla(tutar_kurus),
        metin,
        memur,
        ikinci,
        dogrulama_kodu(no, tutar_kurus, teminat.belge_no, teminat.yukumlu_no),
    )
