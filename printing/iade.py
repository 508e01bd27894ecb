"""Papers of the refund: danışma kağıdı, the saymanlık's ödeme emri, and the payment slip that the payee signs (25; cash guarantees too)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.dogrulama import dogrulama_kodu
from gumruk.models.kurus import goster
from gumruk.models.yazi import tutar_yaziyla
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class Danisma:
    """The refund as proposed; `satirlar`: (tahakkuk, kod, vergi, tahsil edilen, iade edilecek) as printed; sum in kuruş."""

    idare_adi: str
    no: str
    tarih: str
    yukumlu: str
    yukumlu_no: str
    tescil_no: str
    tescil_tarihi: str
    odeme: str
    neden: str
    gerekce: str
    satirlar: tuple[tuple[str, ...], ...]
    tutar_kurus: int
    yaziyla: str
    oneren: str
    imzalayan: str
    hazirlayan: str


def _kutular() -> tuple[Kutu, ...]:
    return (
        Kutu("yukumlu", "Yükümlü", 8, 44, 120, satir=2),
        Kutu("yukumlu_no", "VKN / T.C. kimlik no", 128, 44, 74),
        Kutu("tescil_no", "Beyanname tescil no", 8, 54.5, 66, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 74, 54.5, 30),
        Kutu("odeme", "Tahsil eden belge", 104, 54.5, 98, satir=2, punto=8),
        Kutu("neden", "İadenin nedeni", 8, 65, 194),
        Kutu("gerekce", "Gerekçe", 8, 75.5, 194, h=16, satir=3),
        Kutu("tutar_kurus", "İADE EDİLECEK", 120, 190, 82, h=11, bicim="tutar", punto=12),
        Kutu("yaziyla", "Yazıyla", 8, 201, 194, h=10, bicim="yaziyla", satir=2, punto=8),
    )


_TABLO = Tablo(
    "satirlar",
    8,
    96,
    (
        Sutun("Tahakkuk", 34),
        Sutun("Kod", 14),
        Sutun("Vergi, harç, fon", 66),
        Sutun("Tahsil edilen", 40, "sag"),
        Sutun("İade edilecek", 40, "sag"),
    ),
    6,
    14,
    devam_y=32,
    devam_adet=36,
    punto=8,
)
DANISMA = Form(
    kimlik="danisma_kagidi",
    madde="25",
    baslik="DANIŞMA KÂĞIDI",
    boy=A4,
    nushalar=("saymanlık", "gümrük idaresi"),
    kutular=_kutular(),
    tablo=_TABLO,
    imzalar=(
        Imza("Öneren gümrük muhasebe memuru, imza", 8, 218, 94, 30, ad="oneren"),
        Imza("İdare amiri: OLUR, imza ve mühür", 108, 218, 94, 30, muhur=True),
    ),
    barkod=(8, 254),
    metinler=((8, 36, 9.5, "Aşağıda yazılı verginin fazla alındığı anlaşılmıştır; geri verilmesi uygun görülürse OLUR'larınıza sunulur."),),
    dipnot="İade, Gümrük Yönetmeliğinin iadeye ilişkin hükümlerine göre yapılır.",
)
EMIR = Form(
    kimlik="odeme_emri",
    madde="25",
    baslik="ÖDEME EMRİ",
    boy=A4,
    nushalar=("vezne", "saymanlık"),
    kutular=_kutular(),
    tablo=_TABLO,
    imzalar=(
        Imza("Danışma kâğıdını imzalayan idare amiri", 8, 218, 94, 30, ad="imzalayan"),
        Imza("Saymanlık muhasebe memuru, imza ve mühür", 108, 218, 94, 30, ad="hazirlayan", muhur=True),
    ),
    barkod=(8, 254),
    metinler=((8, 36, 9.5, "İmzası tamam danışma kâğıdına göre hazırlanmıştır. Veznece «Ödemeler» ekranından hak sahibine ödenecektir."),),
)


@dataclass(frozen=True)
class OdemeBelgesi:
    """Money paid out, kuruş; `neyin`: which refund or released guarantee."""

    idare_adi: str
    no: str
    tarih: str
    neyin: str
    kaynak_no: str
    tescil_no: str
    yukumlu: str
    yukumlu_no: str
    alan: str
    alan_no: str
    sifat: str
    yol: str
    tutar_kurus: int
    yaziyla: str
    veznedar: str
    dogrulama: str


ODEME = Form(
    kimlik="odeme_belgesi",
    madde="25",
    baslik="VEZNE ÖDEME BELGESİ",
    boy=A5_YATAY,
    nushalar=("saymanlık nüshası", "alan", "vezne nüshası"),
    kutular=(
        Kutu("neyin", "Ödemenin konusu", 8, 29, 112),
        Kutu("kaynak_no", "Dayandığı belge", 120, 29, 82, bicim="kalin"),
        Kutu("yukumlu", "Yükümlü", 8, 39.5, 112, satir=2),
        Kutu("yukumlu_no", "VKN / T.C. kimlik no", 120, 39.5, 38),
        Kutu("tescil_no", "Beyanname tescil no", 158, 39.5, 44, punto=8),
        Kutu("alan", "Parayı alan", 8, 50, 112, satir=2),
        Kutu("alan_no", "Kimlik no", 120, 50, 38),
        Kutu("yol", "Ödeme yolu", 158, 50, 44, satir=2, punto=7.5),
        Kutu("sifat", "Sıfatı, vekâletname ya da imza sirküleri", 8, 60.5, 194),
        Kutu("tutar_kurus", "ÖDENEN", 120, 73, 82, h=10, bicim="tutar", punto=12),
        Kutu("yaziyla", "Yazıyla", 8, 83, 194, h=10, bicim="yaziyla", satir=2, punto=8),
        Kutu("dogrulama", "Doğrulama kodu", 162, 98, 40, h=9),
    ),
    imzalar=(
        Imza("Parayı aldım: ad, soyad, imza", 8, 98, 76, 30, ad="alan"),
        Imza("Veznedar, imza ve mühür", 86, 98, 72, 30, ad="veznedar", muhur=True),
    ),
    barkod=(119, 130),
    dipnot="Silintili, kazıntılı belge geçersizdir.",
)
FORMLAR = (DANISMA, EMIR, ODEME)


def danisma_degeri(
    idare_adi: str,
    kagit: Any,
    beyanname: Any,
    zaman: datetime,
    tahsil: Mapping[tuple[int, str], tuple[str, int]],
    odemeler: Sequence[str],
    kisiler: tuple[str, str, str],
    yerel: Callable[[datetime], datetime],
) -> Danisma:
    """`tahsil`: (assessment's number, collected kuruş) per (assessment id, code); `kisiler`: who proposed, signed, prepared."""
    satirlar = []
    for s in kagit.satirlar:
        no, tutar = tahsil[s.hareket_id, s.kod]
        satirlar.append((no, s.kod, s.ad, goster(tutar), goster(s.tutar_kurus)))
    if not satirlar:
        satirlar.append(("", "", "Emanette duran fazla ya da ikinci ödeme", "", goster(kagit.tutar_kurus)))
    return Danisma(
        idare_adi,
        kagit.no,
        gun_yaz(yerel(zaman), saat=True),
        kagit.yukumlu_unvan,
        kagit.yukumlu_no,
        beyanname.no,
        gun_yaz(beyanname.tescil_gunu),
        "; ".join(odemeler),
        kagit.neden.value,
        kagit.gerekce,
        tuple(satirlar),
        kagit.tutar_kurus,
        tutar_yaziyla(kagit.tutar_kurus),
        *kisiler,
    )


def odeme_degeri(
    idare_adi: str, odeme: Any, neyin: str, kaynak_no: str, tescil_no: str, kimin: Any, veznedar: str, yerel: Callable[[datetime], datetime]
) -> OdemeBelgesi:
    """`kimin`: whose money it was (yukumlu_no, yukumlu_unvan)."""
    return OdemeBelgesi(
        idare_adi,
        odeme.no,
        gun_yaz(yerel(odeme.zaman), saat=True),
        neyin,
        kaynak_no,
        tescil_no,
        kimin.yukumlu_unvan,
        kimin.yukumlu_no,
        odeme.alan,
        odeme.alan_no,
        odeme.sifat or "kendisi",
        f"{odeme.yol.value} {odeme.iban}".strip(),
        odeme.tutar_kurus,
        tutar_yaziyla(odeme.tutar_kurus),
        f"{veznedar} · {odeme.masa}",
        dogrulama_kodu(odeme.no, odeme.tutar_kurus, f"{odeme.gun:%Y%m%d}", kaynak_no),
    )
