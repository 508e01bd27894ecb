"""Late-payment interest by hand, by a second method and at random: simple, split where the rate changes, never a silent zero (26/3, 27/1-c, 28/3)."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from gumruk.models.faiz import AYLIK, Faiz, FaizKurali, FaizOrani, Yontem, ay_ekle, faiz_hesapla, kural_oku, oran_oku, sure
from hypothesis import given
from hypothesis import strategies as st

AY_GUN = FaizKurali(Yontem.AY_GUN, False, True, 30, frozenset(), "k")
GUNLUK = replace(AY_GUN, yontem=Yontem.GUN)
HEP = date(1998, 1, 1), date(2100, 1, 1)
SATIR = {"yontem": "ay_gun", "ilk_gun": "H", "son_gun": "E", "bolen": "30", "esas": "*"}


def oran(milyonda: int, bas: date = HEP[0], bit: date = HEP[1], kaynak: str = "o") -> FaizOrani:
    return FaizOrani(bas, bit, milyonda, kaynak)


def dilimler(f: Faiz) -> list[tuple[int, int, int]]:
    return [(d.ay, d.gun, d.tutar_kurus) for d in f.dilimler]


def gunler(bas: date, bit: date) -> list[date]:
    return [bas + timedelta(days=n) for n in range((bit - bas).days + 1)]


@pytest.mark.madde("28/3")
@pytest.mark.parametrize(
    ("ilk", "son", "ay", "gun", "tutar"),
    [
        (date(2026, 1, 15), date(2026, 1, 16), 0, 1, 117),  # 1.000,00 × %3,5 / 30 = 1,1667
        (date(2026, 1, 15), date(2026, 2, 14), 0, 30, 3_500),
        (date(2026, 1, 15), date(2026, 2, 15), 1, 0, 3_500),
        (date(2026, 1, 31), date(2026, 2, 27), 0, 27, 3_150),
        (date(2026, 1, 31), date(2026, 2, 28), 1, 0, 3_500),  # no 31.02: the month ends on its last day
        (date(2024, 1, 31), date(2024, 2, 28), 0, 28, 3_267),
        (date(2024, 1, 31), date(2024, 2, 29), 1, 0, 3_500),
        (date(2024, 1, 31), date(2024, 3, 30), 1, 30, 7_000),
        (date(2024, 1, 31), date(2024, 3, 31), 2, 0, 7_000),
        (date(2024, 2, 29), date(2025, 2, 28), 12, 0, 42_000),
        (date(2023, 11, 14), date(2024, 5, 20), 6, 6, 21_700),  # 3,5 × 6,2 = 21,7
        (date(2025, 12, 31), date(2026, 1, 1), 0, 1, 117),
    ],
)
def test_elle_hesap(ilk: date, son: date, ay: int, gun: int, tutar: int) -> None:
    """1.000,00 TL at %3,5 a month."""
    f = faiz_hesapla(100_000, ilk, son, AY_GUN, [oran(35_000)])
    assert dilimler(f) == [(ay, gun, tutar)] and f.tutar_kurus == tutar and not f.eksik and not f.yok


def test_gun_kurali_veridir() -> None:
    """14.11–20.05: the same span by each way to count its ends."""
    ilk, son = date(2023, 11, 14), date(2024, 5, 20)
    for ilk_gun, son_gun, gun, uclar in (
        (False, True, 6, (15, 20)),
        (True, False, 6, (14, 19)),
        (True, True, 7, (14, 20)),
        (False, False, 5, (15, 19)),
    ):
        f = faiz_hesapla(100_000, ilk, son, replace(AY_GUN, ilk_gun=ilk_gun, son_gun=son_gun), [oran(35_000)])
        (d,) = f.dilimler
        assert (d.ay, d.gun, (d.bas.day, d.bit.day)) == (6, gun, uclar)
    assert str(d) == "15.11.2023–19.05.2024 6 ay 5 gün × %3,5 aylık"
    assert faiz_hesapla(100_000, ilk, ilk + timedelta(days=1), replace(AY_GUN, son_gun=False), [oran(35_000)]).yok == "sayılacak gün yok."
    yil = faiz_hesapla(100_000, ilk, son, replace(GUNLUK, bolen=31), [oran(31_000)])
    assert dilimler(yil) == [(0, 188, 18_800)]


def test_oran_degisince_dilim_ayrilir() -> None:
    """2.000,00 TL from 10.01 to 25.03, %2 until 14.02, %3 from 15.02: 1 ay 4 gün, then 1 ay 11 gün."""
    ilk, son, degisen = date(2026, 1, 10), date(2026, 3, 25), date(2026, 2, 15)
    f = faiz_hesapla(200_000, ilk, son, AY_GUN, [oran(20_000, bit=degisen - timedelta(days=1)), oran(30_000, bas=degisen, kaynak="yeni")])
    assert dilimler(f) == [(1, 4, 4_533), (1, 11, 8_200)] and f.tutar_kurus == 12_733
    assert f.aciklama[1:3] == [
        "  11.01.2026–14.02.2026 1 ay 4 gün × %2 aylık = 45,33 TL · o",
        "  15.02.2026–25.03.2026 1 ay 11 gün × %3 aylık = 82,00 TL · yeni",
    ]
    assert "Basit faizdir" in f.aciklama[3] and "ilk gün sayılmaz, son gün sayılır" in f.aciklama[4]
    ayni = faiz_hesapla(200_000, ilk, son, AY_GUN, [oran(20_000, bit=degisen - timedelta(days=1)), oran(20_000, bas=degisen, kaynak="yeni")])
    assert [(d.ay, d.gun, d.kaynak) for d in ayni.dilimler] == [(2, 15, "o; yeni")], "the same rate said again is no change"


def test_faizsiz_haller_neden_soyler() -> None:
    gun = date(2026, 1, 10)
    orani_yok: list[FaizOrani] = []
    for son in (gun, gun - timedelta(days=3)):
        assert faiz_hesapla(100, gun, son, AY_GUN, orani_yok).aciklama == ["Gecikme faizi yok: ek tahakkuk tescil gününde."]
    yok = FaizKurali(Yontem.YOK, False, False, 1, frozenset(), "m.8'e uygun")
    assert faiz_hesapla(100, gun, date(2027, 1, 1), yok, orani_yok).aciklama == ["Gecikme faizi yok: m.8'e uygun."]
    assert faiz_hesapla(0, gun, date(2027, 1, 1), AY_GUN, orani_yok).yok == "faize tabi vergi yok."
    assert AY_GUN.esas_kurus([("10", 5), ("GF", 100), ("40", 7)]) == 12
    assert replace(AY_GUN, esas=frozenset({"40"})).esas_kurus([("10", 5), ("40", 7)]) == 7


@pytest.mark.parametrize(
    ("oranlar", "eksik"),
    [
        ([], "02.01.2026"),
        ([oran(1, bas=date(2026, 1, 5))], "02.01.2026"),
        ([oran(1, bit=date(2026, 1, 20)), oran(2, bas=date(2026, 1, 22))], "21.01.2026"),
        ([oran(1, bit=date(2026, 2, 8))], "09.02.2026"),
    ],
)
def test_orani_eksik_gun_sifir_sayilmaz(oranlar: list[FaizOrani], eksik: str) -> None:
    f = faiz_hesapla(100_000, date(2026, 1, 1), date(2026, 2, 9), AY_GUN, oranlar)
    assert f.eksik.startswith(f"Gecikme faizi hesaplanamıyor: {eksik} gününün aylık oranı") and "aktar liste gecikmeFaizi" in f.eksik
    assert f.aciklama == [f.eksik] and not f.dilimler
    tamam = [oran(1, bas=date(2026, 1, 2), bit=date(2026, 2, 9))]
    assert not faiz_hesapla(100_000, date(2026, 1, 1), date(2026, 2, 9), AY_GUN, tamam).eksik, "the first day is not counted and needs no rate"


@pytest.mark.parametrize(
    ("degisen", "neden"),
    [
        ({"yontem": "yıllık"}, r"yontem: ay_gun, gun, yok olmalı: «yıllık»"),
        ({"ilk_gun": "evet"}, "ilk_gun: E ya da H olmalı"),
        ({"son_gun": ""}, "son_gun: E ya da H olmalı"),
        ({"bolen": "0"}, "bolen: ayın gün sayısı olmalı"),
        ({"bolen": "28"}, "bolen: ay_gun yönteminde 30'dan az olamaz"),
        ({"esas": ""}, "esas: faize tabi vergi kodları"),
    ],
)
def test_kural_satiri_okunur(degisen: dict[str, str], neden: str) -> None:
    assert kural_oku("NOKSAN", {**SATIR, "kaynak": "k"}) == AY_GUN
    assert kural_oku("NOKSAN", {**SATIR, "esas": "10 40"}).esas == {"10", "40"}
    assert kural_oku("ORAN", {"yontem": "yok"}).yontem is Yontem.YOK
    with pytest.raises(ValueError, match=neden):
        kural_oku("NOKSAN", {**SATIR, **degisen})


def test_oran_satiri_okunur() -> None:
    assert oran_oku(AYLIK, {"oran_milyonda": "35000"}) == 35_000
    for kod, deger in (("YILLIK", "1"), (AYLIK, "3,5"), (AYLIK, ""), (AYLIK, "-1"), (AYLIK, "1000001")):
        with pytest.raises(ValueError, match=r"^(kod|oran_milyonda): "):
            oran_oku(kod, {"oran_milyonda": deger})


# At random, and by a second method

GUNLER = st.dates(date(2000, 1, 1), date(2040, 1, 1))
SURELER = st.integers(1, 2_500)
TUTARLAR = st.integers(1, 10**14)
ORANLAR = st.integers(0, 200_000)
KURALLAR = st.builds(replace, st.sampled_from((AY_GUN, GUNLUK)), ilk_gun=st.booleans(), son_gun=st.booleans())


@given(GUNLER, SURELER)
def test_sure_geri_konunca_gunu_verir(bas: date, n: int) -> None:
    bit = bas + timedelta(days=n)
    ay, gun = sure(bas, bit)
    assert ay_ekle(bas, ay) + timedelta(days=gun) == bit and 0 <= gun <= 30 and ay_ekle(bas, ay + 1) > bit


@given(GUNLER, SURELER, TUTARLAR, st.lists(st.tuples(st.integers(1, 400), ORANLAR), max_size=5), ORANLAR, st.booleans(), st.booleans())
def test_gun_kurali_gun_gun_toplamla_ayni(
    ilk: date, n: int, esas: int, degisenler: list[tuple[int, int]], son_oran: int, ilk_gun: bool, son_gun: bool
) -> None:
    """Days alone: each counted day by the rate in force on it, added up as fractions."""
    kural = replace(GUNLUK, ilk_gun=ilk_gun, son_gun=son_gun)
    oranlar, bas = [], ilk
    for uzunluk, milyonda in degisenler:
        oranlar.append(oran(milyonda, bas, bas + timedelta(days=uzunluk - 1)))
        bas += timedelta(days=uzunluk)
    oranlar.append(oran(son_oran, bas, HEP[1]))
    son = ilk + timedelta(days=n)
    f = faiz_hesapla(esas, ilk, son, kural, oranlar)
    sayilan = gunler(ilk if ilk_gun else ilk + timedelta(days=1), son if son_gun else son - timedelta(days=1))
    gunluk = [next(o.oran_milyonda for o in oranlar if o.bas <= g <= o.bit) for g in sayilan]
    assert sum(d.gun for d in f.dilimler) == len(sayilan)
    tam = sum(Fraction(esas * d.oran_milyonda * d.gun, 30 * 1_000_000) for d in f.dilimler)
    assert tam == sum(Fraction(esas * o, 30 * 1_000_000) for o in gunluk)
    assert abs(f.tutar_kurus - tam) <= Fraction(len(f.dilimler), 2) and isinstance(f.tutar_kurus, int)


@given(GUNLER, st.integers(1, 40), st.integers(1, 40), TUTARLAR, ORANLAR, KURALLAR)
def test_ayni_oranda_bolmek_yalniz_yuvarlamayi_degistirir(ilk: date, ay1: int, ay2: int, esas: int, milyonda: int, kural: FaizKurali) -> None:
    """Split after whole months at the same rate: the two parts differ from the whole by their rounding at most."""
    ilk = ilk.replace(day=min(ilk.day, 28))
    kural = replace(kural, ilk_gun=False, son_gun=True)
    orta = ay_ekle(ilk, ay1)
    son = ay_ekle(orta, ay2)
    butun = faiz_hesapla(esas, ilk, son, kural, [oran(milyonda)])
    parcalar = [faiz_hesapla(esas, a, b, kural, [oran(milyonda)]) for a, b in ((ilk, orta), (orta, son))]
    assert abs(butun.tutar_kurus - sum(p.tutar_kurus for p in parcalar)) <= 1
    if kural.yontem is Yontem.AY_GUN:
        assert [d.gun for d in butun.dilimler] == [0] and butun.dilimler[0].ay == ay1 + ay2


@given(GUNLER, SURELER, TUTARLAR, st.integers(1, 900), ORANLAR, ORANLAR, KURALLAR)
def test_gun_gectikce_azalmaz(ilk: date, n: int, esas: int, degisen: int, ilk_oran: int, sonraki: int, kural: FaizKurali) -> None:
    sinir = ilk + timedelta(days=degisen)
    oranlar = [oran(ilk_oran, bit=sinir - timedelta(days=1)), oran(sonraki, bas=sinir)]
    bugun, yarin = (faiz_hesapla(esas, ilk, ilk + timedelta(days=n + k), kural, oranlar) for k in (0, 1))
    assert 0 <= bugun.tutar_kurus <= yarin.tutar_kurus
    iki_kat = faiz_hesapla(2 * esas, ilk, ilk + timedelta(days=n), kural, oranlar)
    assert abs(iki_kat.tutar_kurus - 2 * bugun.tutar_kurus) <= 2 * max(1, len(bugun.dilimler)), "simple: twice the tax, twice the interest"
