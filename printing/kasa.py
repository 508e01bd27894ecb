"""Papers of the drawer: teslimat müzekkeresi to the bank, and the kasa sayım tutanağı that two people sign (23/1-a, ours)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster, sayi_goster
from gumruk.models.yazi import tutar_yaziyla
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class TeslimatMuzekkeresi:
    """Cash handed to the bank, kuruş."""

    idare_adi: str
    no: str
    tarih: str
    banka: str
    banka_hesabi: str
    kasa_no: str
    tutar_kurus: int
    yaziyla: str
    veznedar: str


TESLIMAT = Form(
    kimlik="teslimat_muzekkeresi",
    madde="23/1-a",
    baslik="TESLİMAT MÜZEKKERESİ",
    boy=A5_YATAY,
    nushalar=("banka", "saymanlık", "vezne"),
    kutular=(
        Kutu("banka", "Teslim edilen banka, şube", 8, 29, 112, satir=2),
        Kutu("kasa_no", "Kasa", 120, 29, 82, bicim="kalin"),
        Kutu("banka_hesabi", "Gümrük saymanlığının hesabı", 8, 39.5, 194),
        Kutu("tutar_kurus", "TESLİM EDİLEN", 120, 56, 82, h=10, bicim="tutar", punto=12),
        Kutu("yaziyla", "Yazıyla", 8, 66, 194, h=10, bicim="yaziyla", satir=2, punto=8),
    ),
    imzalar=(
        Imza("Teslim eden veznedar, imza ve mühür", 8, 84, 90, 36, ad="veznedar", muhur=True),
        Imza("Teslim alan banka memuru, imza ve kaşe", 112, 84, 90, 36),
    ),
    barkod=(119, 123),
    dipnot="Banka, aldığı parayı gümrük saymanlığının hesabına kaydeder.",
    metinler=((8, 54.2, 8, "Aşağıda yazılı tutar vezneden çıkarılmış, bankaya teslim edilmiştir."),),
)


@dataclass(frozen=True)
class SayimTutanagi:
    """`satirlar`: (kupür, adet, tutar); sums in kuruş; `ozet`: (kalem, tutar) lines of the day as printed."""

    idare_adi: str
    no: str
    tarih: str
    veznedar: str
    masa: str
    alindilar: str
    satirlar: tuple[tuple[str, ...], ...]
    gun: tuple[tuple[str, ...], ...]
    sayilan_kurus: int
    beklenen_kurus: int
    fark: str
    fark_notu: str
    yaziyla: str
    ikinci: str
    zincir: str


SAYIM = Form(
    kimlik="kasa_sayim_tutanagi",
    madde="23/1-a",
    baslik="KASA SAYIM TUTANAĞI",
    boy=A4,
    nushalar=("saymanlık", "vezne"),
    kutular=(
        Kutu("veznedar", "Veznedar", 8, 29, 80),
        Kutu("masa", "Masa", 88, 29, 40),
        Kutu("alindilar", "Günün ilk ve son alındısı, adedi", 128, 29, 74, punto=8, satir=2),
        Kutu("sayilan_kurus", "SAYILAN", 8, 150, 66, h=11, bicim="tutar", punto=11),
        Kutu("beklenen_kurus", "DEFTERE GÖRE", 74, 150, 64, h=11, bicim="tutar", punto=11),
        Kutu("fark", "FARK", 138, 150, 64, h=11, bicim="kalin", punto=11),
        Kutu("yaziyla", "Sayılan, yazıyla", 8, 161, 194, h=10, bicim="yaziyla", satir=2, punto=8),
        Kutu("fark_notu", "Farkın açıklaması", 8, 171, 194, h=16, satir=4),
        Kutu("zincir", "İz zincirinin başı", 140, 250, 62, h=10.5, punto=8),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        44,
        (Sutun("Kupür", 30, "sag"), Sutun("Adet", 25, "sag"), Sutun("Tutar TL", 41, "sag")),
        6.4,
        15,
        devam_y=32,
        devam_adet=30,
        punto=8.5,
    ),
    ozet=Tablo("gun", 108, 44, (Sutun("Kasa hareketi", 54), Sutun("Tutar TL", 40, "sag")), 6.4, 15, punto=8.5),
    imzalar=(
        Imza("Sayan veznedar, imza", 8, 206, 90, 36, ad="veznedar"),
        Imza("Kapanışı imzalayan ikinci kişi, imza ve mühür", 112, 206, 90, 36, ad="ikinci", muhur=True),
    ),
    barkod=(8, 250),
    dipnot="Sayım, deftere göre olması gereken tutar görülmeden yapılmıştır.",
    metinler=((8, 194, 8, "Kasa mevcudu sayılmış, bulunan tutar yukarıya yazılmış, işbu tutanak birlikte imzalanmıştır."),),
)
FORMLAR = (TESLIMAT, SAYIM)


def teslimat_degeri(idare_adi: str, hareket: Any, kasa: Any, veznedar: str, yerel: Callable[[datetime], datetime]) -> TeslimatMuzekkeresi:
    return TeslimatMuzekkeresi(
        idare_adi,
        hareket.no,
        gun_yaz(yerel(hareket.zaman), saat=True),
        hareket.banka,
        hareket.banka_hesabi,
        kasa.no,
        hareket.tutar_kurus,
        tutar_yaziyla(hareket.tutar_kurus),
        veznedar,
    )


def sayim_degeri(
    idare_adi: str,
    kasa: Any,
    sayim: Any,
    gun: Sequence[tuple[str, int]],
    alindilar: Sequence[str],
    veznedar: str,
    ikinci: str,
    zincir: str,
    yerel: Callable[[datetime], datetime],
) -> SayimTutanagi:
    """`gun`: the day's movements of the drawer (kalem, kuruş), from the float on."""
    fark = kasa.fark_kurus
    return SayimTutanagi(
        idare_adi,
        kasa.no,
        gun_yaz(yerel(kasa.kapanis_ani or sayim.zaman), saat=True),
        veznedar,
        kasa.masa,
        f"{alindilar[0]} – {alindilar[-1]}, {len(alindilar)} adet" if alindilar else "alındı kesilmedi",
        tuple((goster(s.kupur_kurus), sayi_goster(s.adet), goster(s.kupur_kurus * s.adet)) for s in sayim.satirlar),
        tuple((ad, goster(tutar)) for ad, tutar in gun),
        kasa.sayilan_kurus,
        kasa.beklenen_kurus,
        "yok" if not fark else f"{goster(abs(fark))} TL {'fazla' if fark > 0 else 'noksan'}",
        kasa.fark_notu,
        tutar_yaziyla(kasa.sayilan_kurus),
        ikinci,
        zincir,
    )
