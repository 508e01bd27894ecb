"""The recomputation's paper with as much on it as there can be: long reasons, nine taxes, amounts set by hand (28/3)."""

import io
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pdfplumber
import pytest
from gumruk.models.deger_farki import DegerFarki
from gumruk.printing.render import render
from gumruk.printing.yeniden_hesap import KAGIT, hesap_degeri


@pytest.mark.madde("28/3")
def test_dokuz_vergi_uzun_gerekce_sigar_hicbiri_kaybolmaz() -> None:
    vergiler = [
        SimpleNamespace(kod=f"{n}0", ad=f"{n}. verginin adı", eski_kurus=100_000, hesap_kurus=100_000 + n, yeni_kurus=100_000 + n + (n == 9) * 50_000)
        for n in range(1, 10)
    ]
    kayit = SimpleNamespace(
        no="26YH0000001",
        zaman=datetime(2026, 11, 28, 10, tzinfo=UTC),
        dayanak="Ş" * 60,
        gerekce="ğüşiöç ĞÜŞİÖÇ " * 14,
        elle_gerekce="Wwwww " * 33,
        vergiler=vergiler,
    )
    beyan = SimpleNamespace(no="26343100IM00000001", tescil_gunu=date(2026, 11, 1), alici_unvan="Kuzey Makine A.Ş.", alici_no="1234567890")
    yanlar = SimpleNamespace(degerler=[DegerFarki(n, "33 GTİP", "848180810000", "847130000000") for n in range(1, 30)], yanlar=[])
    deger = hesap_degeri("Ambarlı (343100)", kayit, beyan, yanlar, "sonradan kontrol (m.28/3)", "Gülşen Öz", lambda zaman: zaman)
    assert len(deger.vergiler) == 7 and "öteki 3 vergi" in deger.vergiler[-1][1] and deger.noksan_kurus == 45 + 50_000
    with pdfplumber.open(io.BytesIO(render(KAGIT, deger, egitim=False))) as pdf:
        yazi = "\n".join(sayfa.extract_text() for sayfa in pdf.pages)
    for n in range(1, 10):
        assert f"{n}. verginin adı" in yazi
    assert "Elle hesap, 90" in yazi and "+500,00" in yazi and len(pdf.pages) == 4, "two copies of two pages"
