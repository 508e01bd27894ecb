"""Geç Yüklenen Oran Listesi: which declarations a late rate touched, and what was raised (8)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class GecOranListesi:
    """`satirlar`: (beyanname, alıcı, noksan, fazla, sonuç) of what was raised or set aside, as printed; their sums in kuruş."""

    idare_adi: str
    no: str
    tarih: str
    kaynak: str
    yururluk: str
    yuklendi: str
    satirlar: tuple[tuple[str, ...], ...]
    noksan_kurus: int
    fazla_kurus: int
    adet: str
    memur: str


LISTE = Form(
    kimlik="gec_oran_listesi",
    madde="8",
    baslik="GEÇ YÜKLENEN ORAN LİSTESİ",
    boy=A4,
    nushalar=("gümrük idaresi", "muhasebe"),
    kutular=(
        Kutu("kaynak", "Yüklenen oranlar", 8, 44, 86, satir=2),
        Kutu("adet", "İşlenen / listede", 94, 44, 28),
        Kutu("yururluk", "Yürürlük", 122, 44, 36),
        Kutu("yuklendi", "Sisteme yüklendiği an", 158, 44, 44),
        Kutu("noksan_kurus", "NOKSAN ALINAN", 8, 228, 80, h=11, bicim="tutar", punto=12),
        Kutu("fazla_kurus", "FAZLA ALINAN", 8, 239, 80, h=11, bicim="tutar", punto=12),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        57,
        (Sutun("Beyanname", 40), Sutun("Alıcı", 62), Sutun("Noksan", 27, "sag"), Sutun("Fazla", 27, "sag"), Sutun("Sonuç", 38)),
        5.6,
        29,
        devam_y=32,
        devam_adet=40,
        punto=7.4,
    ),
    imzalar=(Imza("Gümrük muhasebe memuru, imza", 108, 228, 94, 22, ad="memur"),),
    barkod=(8, 254),
    metinler=((8, 36, 9, "Oranların yürürlüğe girmesi ile yüklenmesi arasında tescil edilip işlenen beyannameler:"),),
    dipnot="Noksan için ek tahakkuk yapılır, fazla için danışma kâğıdı düzenlenir; eşyası teslim edilmeyen bekler.",
)
FORMLAR = (LISTE,)


def liste_degeri(idare_adi: str, liste: Any, memur: str, zaman: datetime, yerel: Callable[[datetime], datetime]) -> GecOranListesi:
    """All that was decided until the paper was asked for; what waits is not on it, for it still moves."""
    bitenler = [f for f in liste.farklar if f.islem_ani is not None and f.islem_ani <= zaman]
    return GecOranListesi(
        idare_adi,
        liste.no,
        gun_yaz(yerel(zaman), saat=True),
        liste.kaynak,
        gun_yaz(liste.yururluk),
        gun_yaz(liste.yuklendi, saat=True),
        tuple((f.no, f.alici, goster(f.noksan_kurus), goster(f.fazla_kurus), f.hal) for f in bitenler),
        sum(f.noksan_kurus for f in bitenler),
        sum(f.fazla_kurus for f in bitenler),
        f"{len(bitenler)} / {len(liste.farklar)}",
        memur,
    )
