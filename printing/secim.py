"""Kura tutanağı: what a closed day of choices leaves on paper, so that anybody may make its choices again (15/2; the paper is ours)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import MILYON, oran_goster, sayi_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, DUZ, gun_yaz, sar, temiz

GEREKCE_EN, PUNTO = 68, 7.2


@dataclass(frozen=True)
class KuraTutanagi:
    """`hatlar`: (hat, seçilen, oran, hedef, sonuç); `satirlar`: changes of line."""

    idare_adi: str
    no: str
    tarih: str
    gun: str
    acilis: str
    kapanis: str
    parmak_izi: str
    tohum: str
    adet: str
    rastgele: str
    kriterler: str
    hatlar: tuple[tuple[str, ...], ...]
    satirlar: tuple[tuple[str, ...], ...]
    kapatan: str


TUTANAK = Form(
    kimlik="kura_tutanagi",
    madde="15/2",
    baslik="KURA TUTANAĞI",
    boy=A4,
    nushalar=("idare amiri",),
    kutular=(
        Kutu("gun", "Seçim günü", 8, 29, 34, bicim="kalin"),
        Kutu("acilis", "Açılış", 42, 29, 80),
        Kutu("kapanis", "Kapanış", 122, 29, 80),
        Kutu("parmak_izi", "Açılışta sabitlenen parmak izi (tohumun SHA-256 özeti)", 8, 39.5, 194, bicim="kalin"),
        Kutu("tohum", "Kapanışta açıklanan tohum", 8, 50, 194, bicim="kalin"),
        Kutu("adet", "Seçim sayısı", 8, 60.5, 34, bicim="kalin"),
        Kutu("rastgele", "Asgari rastgele pay", 42, 60.5, 110),
        Kutu("kriterler", "Açılışta dondurulan kriter", 152, 60.5, 50),
    ),
    ozet=Tablo(
        "hatlar",
        8,
        76,
        (Sutun("Hat", 58), Sutun("Seçilen", 26, "sag"), Sutun("Oran", 28, "sag"), Sutun("Hedef", 28, "sag"), Sutun("Sonuç", 54)),
        6,
        5,
        punto=8.5,
    ),
    tablo=Tablo(
        "satirlar",
        8,
        118,
        (
            Sutun("Değişiklik", 18),
            Sutun("Beyanname", 35),
            Sutun("Eski hat", 24),
            Sutun("Yeni hat", 24),
            Sutun("Nedeni, gerekçesi", GEREKCE_EN),
            Sutun("Değiştiren", 25),
        ),
        5,
        18,
        devam_y=32,
        devam_adet=48,
        punto=PUNTO,
    ),
    imzalar=(Imza("İdare amiri, imza ve mühür", 108, 222, 94, 30, ad="kapatan", muhur=True),),
    barkod=(8, 238),
    dipnot="Her seçim, tohum, beyanname numarası ve dondurulan kurallarla yeniden hesaplanır: gumruk denetle kura.",
    metinler=((8, 224, 8, "Seçimler kapanışta açıklanan tohumla yapılmıştır."), (8, 228.5, 8, "Tohum kapanışa kadar kimseye gösterilmemiştir.")),
)
FORMLAR = (TUTANAK,)


def hat_sonucu(adet: int, hepsi: int, hedef: int) -> str:
    """Whether a line's target was reached, in words; empty without one."""
    if not hedef or not hepsi:
        return ""
    return "hedefe ulaşıldı" if adet * MILYON >= hedef * hepsi else "hedefin altında"


def _degisiklik(d: Any, zaman: str) -> list[tuple[str, ...]]:
    """A change over as many rows as its text has lines."""
    ilk, *kalan = sar(temiz(f"{d.neden_adi}. {d.gerekce}"), DUZ, PUNTO, GEREKCE_EN - 2)
    return [(zaman, d.beyanname_no, d.eski_hat.value, d.yeni_hat.value, ilk, d.degistiren), *(("", "", "", "", p, "") for p in kalan)]


def tutanak_degeri(idare_adi: str, g: Any, pay: Callable[[int, int], int], yerel: Callable[[datetime], datetime]) -> KuraTutanagi:
    """`g`: the closed day as queries give it; `pay`: share in millionths."""
    asgari = g.olcu.asgari_rastgele
    hatlar = [
        (
            h.hat.value,
            sayi_goster(h.adet),
            oran_goster(pay(h.adet, g.adet)),
            oran_goster(h.hedef_milyonda) if h.hedef_milyonda else "-",
            hat_sonucu(h.adet, g.adet, h.hedef_milyonda),
        )
        for h in g.hatlar
    ]
    return KuraTutanagi(
        idare_adi,
        g.no,
        gun_yaz(yerel(g.kapanis_ani), saat=True),
        gun_yaz(g.gun),
        f"{gun_yaz(yerel(g.acilis_ani), saat=True)} · {g.acan}",
        f"{gun_yaz(yerel(g.kapanis_ani), saat=True)} · {g.kapatan}",
        g.parmak_izi,
        g.tohum,
        sayi_goster(g.adet),
        f"{oran_goster(asgari)}; çekilişle seçilen {g.rastgele_adet}, {oran_goster(pay(g.rastgele_adet, g.adet))}" if asgari else "konmamış",
        sayi_goster(g.kriter_adedi),
        (*hatlar, ("Toplam", sayi_goster(g.adet), "", "", "")),
        tuple(r for d in g.degisiklikler for r in _degisiklik(d, f"{yerel(d.zaman):%d.%m. %H:%M}")),
        "" if g.kapatan == "saat" else g.kapatan,
    )
