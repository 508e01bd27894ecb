"""Kura tutanağı: seed and fingerprint to the last letter, long reasons whole, over as many pages as they need (15/2)."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pdfplumber
import pytest
from gumruk.data.queries_secim import DegisiklikGor, GunGor, HatGor, payi
from gumruk.models.beyanname import Hat
from gumruk.models.secim_gunu import GunDurumu, Olcu
from gumruk.printing.render import render
from gumruk.printing.secim import TUTANAK, hat_sonucu, tutanak_degeri

AN = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
IZ, TOHUM = "a1" * 32, "f0" * 32
GEREKCE = ("Mühür numarası senettekini tutmuyor, üçüncü sandıkta dökme demir gövdeler bulundu; " * 5)[:300].strip()


def gun(*degisiklikler: DegisiklikGor, **degisen: Any) -> GunGor:
    hatlar = (HatGor(Hat.FIZIKI, 71, 80_000), HatGor(Hat.BELGE, 929, 0), HatGor(Hat.SONRADAN, 0, 0), HatGor(Hat.BASIT, 0, 0))
    alan: dict[str, Any] = {
        "id": 1,
        "no": "26SG0000001",
        "gun": date(2026, 11, 25),
        "durum": GunDurumu.KAPANDI,
        "parmak_izi": IZ,
        "tohum": TOHUM,
        "acan": "saat",
        "acilis_ani": AN,
        "kapatan": "Nihal Işık",
        "kapanis_ani": AN,
        "kriter_adedi": 14,
        "olcu": Olcu(20_000, {Hat.FIZIKI: 80_000}),
        "saat_acar": True,
        "hatlar": hatlar,
        "rastgele_adet": 22,
        "degisiklikler": degisiklikler,
    }
    return GunGor(**{**alan, **degisen})


def degisiklik(n: int) -> DegisiklikGor:
    return DegisiklikGor(AN, f"26343100IM{n:08d}", Hat.BELGE, Hat.FIZIKI, "BULGU", "Kapta, mühürde, tartıda bulgu", GEREKCE, "Nihal Işık")


def sayfalar(g: GunGor) -> list[str]:
    with pdfplumber.open(io.BytesIO(render(TUTANAK, tutanak_degeri("Ambarlı", g, payi, lambda z: z)))) as belge:
        return [s.extract_text() for s in belge.pages]


@pytest.mark.madde("15/2")
def test_tohum_parmak_izi_oranlar_okunur() -> None:
    (yazi,) = sayfalar(gun())
    for aranan in (
        IZ,
        TOHUM,
        "Fiziki muayene 71 %7,1 %8 hedefin altında",
        "Belge Kontrolü 929 %92,9 -",
        "Toplam 1.000",
        "%2; çekilişle seçilen 22, %2,2",
    ):
        assert aranan in yazi, (aranan, yazi)


@pytest.mark.madde("15/3")
def test_uzun_gerekceler_eksiksiz_devam_eder() -> None:
    yazilar = sayfalar(gun(*(degisiklik(n) for n in range(1, 26))))
    butun = " ".join(" ".join(yazilar).split())
    assert len(yazilar) > 1 and all(f"26343100IM{n:08d}" in butun for n in range(1, 26))
    assert butun.count("demir") == 25 * GEREKCE.count("demir"), "every line of every reason"


@pytest.mark.madde("15/2")
def test_hedef_sozu() -> None:
    sozler = [hat_sonucu(*x) for x in ((8, 100, 80_000), (7, 100, 80_000), (7, 100, 0), (0, 0, 80_000))]
    assert sozler == ["hedefe ulaşıldı", "hedefin altında", "", ""]
