"""Whole kuruş in, whole kuruş out: reading, writing, rounding, spreading."""

from decimal import Decimal
from fractions import Fraction

import pytest
from gumruk.models.kurus import (
    dagit,
    goster,
    gram,
    kg_goster,
    kur_goster,
    kurus,
    miktar,
    miktar_goster,
    milyonda,
    oran,
    oran_goster,
    sayi_goster,
    yarim_yukari,
)
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("metin", "deger"),
    [
        ("1.234,56", 123456),
        ("1234,56", 123456),
        ("1234", 123400),
        ("0,01", 1),
        ("0,5", 50),
        (" 12 345,00 ", 1234500),
        ("1.297.655,21", 129765521),
        ("2.613.587.250.000,00", 261358725000000),
    ],
)
def test_tutar_okunur(metin: str, deger: int) -> None:
    assert kurus(metin) == deger


@pytest.mark.parametrize(
    "metin", ["", "1.234", "1,234,56", "1234.56", "12.34,56", "-5", "1,2,3", "1,234", "on", "٣٤", "1.234.5,00", ",50", "5,", "1e3"]
)
def test_tutar_olmayan_okunmaz(metin: str) -> None:
    with pytest.raises(ValueError, match="«"):
        kurus(metin)


@given(st.integers(0, 10**19))
def test_yazilan_tutar_geri_okunur(n: int) -> None:
    assert kurus(goster(n)) == n
    assert goster(-n) == ("-" if n else "") + goster(n)


@given(st.integers(-(10**12), 10**12))
def test_yarim_yukari_kesirle_ayni(binde: int) -> None:
    kesir = Fraction(binde, 1000)
    beklenen = (abs(kesir) + Fraction(1, 2)).__floor__() * (1 if kesir >= 0 else -1)
    assert yarim_yukari(Decimal(binde) / 1000) == beklenen


def test_yarim_kurus_yukari_alti_birakilir() -> None:
    assert [yarim_yukari(Decimal(m)) for m in ("0.5", "1.5", "2.5", "2.4999", "-0.5")] == [1, 2, 3, 2, -1]


@pytest.mark.parametrize(
    ("yazilan", "beklenen"),
    [
        (oran_goster(65000), "%6,5"),
        (oran_goster(200000), "%20"),
        (oran_goster(1), "%0,0001"),
        (oran_goster(0), "%0"),
        (oran_goster(-5000), "-%0,5"),
        (kur_goster(36521500), "36,52150"),
        (kur_goster(1), "0,000001"),
        (kg_goster(18420000), "18.420,00"),
        (kg_goster(18420005), "18.420,005"),
        (kg_goster(500), "0,50"),
        (kg_goster(-500), "-0,50"),
        (miktar_goster(1500), "1,5"),
        (miktar_goster(1000000), "1.000"),
        (sayi_goster(1234567), "1.234.567"),
        (goster(-1), "-0,01"),
        (goster(0), "0,00"),
    ],
)
def test_yazim(yazilan: str, beklenen: str) -> None:
    assert yazilan == beklenen


@pytest.mark.parametrize(
    ("okunan", "beklenen"),
    [
        (milyonda("36,52150"), 36521500),
        (oran("%6,5"), 65000),
        (oran("20"), 200000),
        (gram("18.420,50"), 18420500),
        (gram("0,001"), 1),
        (miktar("1,5"), 1500),
    ],
)
def test_okuma(okunan: int, beklenen: int) -> None:
    assert okunan == beklenen


@pytest.mark.parametrize(("islev", "metin"), [(gram, "1,2345"), (gram, "18.420"), (gram, "-1"), (milyonda, "36.5"), (oran, "%%5"), (miktar, "")])
def test_yanlis_sayi_okunmaz(islev: object, metin: str) -> None:
    with pytest.raises(ValueError, match="«"):
        islev(metin)  # type: ignore[operator]


def test_gider_kiymete_gore_dagilir() -> None:
    """Sample of a real declaration: 2.300,00 by value over USD 35.500 and 36.000."""
    assert dagit(230_000, [35_500_00, 36_000_00]) == [114_196, 115_804]
    assert dagit(11_150_000, [35_500_00, 36_000_00]) == [5_536_014, 5_613_986]


@given(st.integers(-(10**15), 10**15), st.lists(st.integers(0, 10**12), min_size=1, max_size=30))
def test_dagitilan_tam_toplanir(toplam: int, agirliklar: list[int]) -> None:
    paylar = dagit(toplam, agirliklar)
    assert sum(paylar) == toplam
    agirlik = sum(agirliklar)
    for pay, a in zip(paylar, agirliklar, strict=True):
        tam = Fraction(toplam * a, agirlik) if agirlik else Fraction(toplam, len(agirliklar))
        assert abs(pay - tam) < 1


def test_agirligi_olmayana_pay_dusmez() -> None:
    assert dagit(100, [0, 1, 0, 2]) == [0, 33, 0, 67]
    assert dagit(10, []) == []
    assert dagit(10, [0, 0, 0]) == [4, 3, 3]
