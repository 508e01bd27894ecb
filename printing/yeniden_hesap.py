"""Yeniden Hesap Kâğıdı: what stood and what is reckoned now, per item and tax, signed by the examiner (27/1-c, 28/3)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster
from gumruk.models.yeniden_hesap import toplamlari
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class YenidenHesapKagidi:
    """`satirlar`: (what, before, now, difference) of values and of every tax of every item; `vergiler`: (code, tax, before, now, more, less)."""

    idare_adi: str
    no: str
    tarih: str
    beyanname: str
    yukumlu: str
    neden: str
    dayanak: str
    gerekce: str
    elle: str
    satirlar: tuple[tuple[str, ...], ...]
    vergiler: tuple[tuple[str, ...], ...]
    noksan_kurus: int
    fazla_kurus: int
    memur: str


OZET = 7  # taxes that the sum has room for
KAGIT = Form(
    kimlik="yeniden_hesap",
    madde="27/1-c, 28/3",
    baslik="VERGİNİN YENİDEN HESABI",
    boy=A4,
    nushalar=("beyanname eki", "muhasebe"),
    kutular=(
        Kutu("beyanname", "Beyanname, tescil tarihi", 8, 32, 97),
        Kutu("yukumlu", "Yükümlü", 105, 32, 97),
        Kutu("neden", "Hesabın yolu", 8, 42.5, 97),
        Kutu("dayanak", "Dayanağı", 105, 42.5, 97),
        Kutu("gerekce", "Gerekçe", 8, 53, 194, h=12, satir=2),
        Kutu("elle", "Elle hesabın gerekçesi (m.28/3)", 8, 65, 194, h=12, satir=2),
        Kutu("noksan_kurus", "NOKSAN ALINAN, TAHAKKUK EDİLECEK", 8, 240, 90, h=11, bicim="tutar", punto=12),
        Kutu("fazla_kurus", "FAZLA ALINAN, İADESİ ÖNERİLECEK", 8, 251, 90, h=11, bicim="tutar", punto=12),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        80,
        (Sutun("Değer ya da vergi", 74), Sutun("Önce", 42, "sag"), Sutun("Şimdi", 42, "sag"), Sutun("Fark", 36, "sag")),
        5.6,
        18,
        devam_y=32,
        devam_adet=40,
        punto=7.4,
    ),
    ozet=Tablo(
        "vergiler",
        8,
        190,
        (
            Sutun("Kod", 14),
            Sutun("Vergi", 60),
            Sutun("Önce", 30, "sag"),
            Sutun("Şimdi", 30, "sag"),
            Sutun("Noksan", 30, "sag"),
            Sutun("Fazla", 30, "sag"),
        ),
        5.6,
        OZET,
        devam_y=32,
        devam_adet=40,
        punto=7.4,
    ),
    imzalar=(Imza("Muayene memuru, imza", 108, 240, 94, 24, ad="memur", muhur=True),),
    barkod=(8, 266),
    dipnot="Beyanname değişmez. Noksan için ek tahakkuk, fazla için danışma kâğıdı.",
)
FORMLAR = (KAGIT,)


def _fark(eski: int, yeni: int) -> str:
    return "" if eski == yeni else f"{'+' if yeni > eski else '-'}{goster(abs(yeni - eski))}"


def hesap_degeri(
    idare_adi: str, kayit: Any, beyanname: Any, karsilastirma: Any, yollar: str, memur: str, yerel: Callable[[datetime], datetime]
) -> YenidenHesapKagidi:
    """`karsilastirma`: the record reckoned again with the archive of its day; the sums per tax are those recorded."""
    degerler = tuple((d.yeri, d.eski or "-", d.yeni or "-", "") for d in karsilastirma.degerler)
    vergiler = tuple(
        (f"{v.kalem}. kalem, {v.kod} {v.ad}", goster(v.eski_kurus), goster(v.yeni_kurus), _fark(v.eski_kurus, v.yeni_kurus))
        for v in karsilastirma.yanlar
    )
    elle = tuple(
        (f"Elle hesap, {v.kod} {v.ad} (hesaplanan, elle)", goster(v.hesap_kurus), goster(v.yeni_kurus), _fark(v.hesap_kurus, v.yeni_kurus))
        for v in kayit.vergiler
        if v.yeni_kurus != v.hesap_kurus
    )
    toplamlar = tuple(_toplam(v.kod, v.ad, v.eski_kurus, v.yeni_kurus) for v in kayit.vergiler)
    sigmayan: tuple[tuple[str, ...], ...] = ()
    if len(toplamlar) > OZET:
        kalan = kayit.vergiler[OZET - 1 :]
        sigmayan = tuple((f"Toplam, {v.kod} {v.ad}", goster(v.eski_kurus), goster(v.yeni_kurus), _fark(v.eski_kurus, v.yeni_kurus)) for v in kalan)
        noksan, fazla = toplamlari(kalan)
        ad = f"öteki {len(kalan)} vergi (üstteki tabloda)"
        toplamlar = (*toplamlar[: OZET - 1], ("", ad, "", "", goster(noksan), goster(fazla)))
    noksan, fazla = toplamlari(kayit.vergiler)
    return YenidenHesapKagidi(
        idare_adi,
        kayit.no,
        gun_yaz(yerel(kayit.zaman), saat=True),
        f"{beyanname.no}, {gun_yaz(beyanname.tescil_gunu)}",
        f"{beyanname.alici_unvan} {beyanname.alici_no}",
        yollar,
        kayit.dayanak,
        kayit.gerekce,
        kayit.elle_gerekce,
        (*degerler, *vergiler, *elle, *sigmayan),
        toplamlar,
        noksan,
        fazla,
        memur,
    )


def _toplam(kod: str, ad: str, eski: int, yeni: int) -> tuple[str, ...]:
    return (kod, ad, goster(eski), goster(yeni), goster(yeni - eski) if yeni > eski else "", goster(eski - yeni) if yeni < eski else "")
