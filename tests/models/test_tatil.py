"""The last day of a term: always a working day, past weekends and official holidays and no further (20/2)."""

from datetime import date, timedelta

import pytest
from gumruk.data.reference import gomulu, liste_oku
from gumruk.models.hata import DosyaHatasi
from gumruk.models.tatil import is_gunune
from gumruk.models.teblig import itiraz_son_gunu
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.madde("20/2")
ADLAR = {r.kod: r.aciklama for r in liste_oku(gomulu("resmiTatil"), "resmiTatil.csv", liste="resmiTatil")}


def tatil(gun: date) -> str:
    return ADLAR.get(f"{gun:%m-%d}") or ADLAR.get(gun.isoformat(), "")


@pytest.mark.parametrize(
    ("teblig_gunu", "son", "neden"),
    [
        (date(2026, 11, 25), date(2026, 12, 10), []),
        (date(2026, 11, 27), date(2026, 12, 14), []),  # Saturday
        (date(2026, 11, 28), date(2026, 12, 14), []),  # Sunday
        (date(2026, 10, 13), date(2026, 10, 28), []),  # 28.10 is half a day, a working day
        (date(2026, 10, 14), date(2026, 10, 30), ["Cumhuriyet Bayramı"]),
        (date(2026, 4, 16), date(2026, 5, 4), ["Emek ve Dayanışma Günü"]),  # a Friday, then a weekend
        (date(2026, 3, 4), date(2026, 3, 19), []),  # arife
        (date(2026, 3, 5), date(2026, 3, 23), ["Ramazan Bayramı"]),
        (date(2026, 5, 12), date(2026, 6, 1), ["Kurban Bayramı"]),  # 27.05 to 30.05, then Sunday
        (date(2026, 12, 17), date(2027, 1, 4), ["Yılbaşı"]),
    ],
)
def test_surenin_son_gunu(teblig_gunu: date, son: date, neden: list[str]) -> None:
    assert itiraz_son_gunu(teblig_gunu, 15, tatil) == (son, neden)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 60), st.sets(st.integers(-3, 25), max_size=12))
def test_son_gun_hep_is_gunudur(teblig_gunu: date, gun_sayisi: int, bayramlar: set[int]) -> None:
    """Never earlier than the plain term, later only over days on which nobody works."""
    duz = teblig_gunu + timedelta(days=gun_sayisi)
    ek = {duz + timedelta(days=n) for n in bayramlar}

    def ad(gun: date) -> str:
        return "Bayram" if gun in ek else tatil(gun)

    def calisilir(gun: date) -> bool:
        return gun.weekday() < 5 and not ad(gun)

    son, nedenler = itiraz_son_gunu(teblig_gunu, gun_sayisi, ad)
    assert calisilir(son) and son >= duz
    gecilen = [duz + timedelta(days=n) for n in range((son - duz).days)]
    assert not any(calisilir(g) for g in gecilen)
    assert set(nedenler) == {ad(g) for g in gecilen if ad(g)} and len(set(nedenler)) == len(nedenler)
    assert is_gunune(son, ad) == (son, [])


def test_yanlis_satir_geri_cevrilir() -> None:
    bas = "kod,aciklama,kaynak\n"
    for satir, neden in (
        ("02-30,X,k", "2. satır, kod: her yılın günü aa-gg"),
        ("2027-02-29,X,k", "«2027-02-29»"),
        ("23.04,X,k", "«23.04»"),
        ("2027-05-16,Kurban Bayramı,", "kaynak: tatilin dayanağı"),
    ):
        with pytest.raises(DosyaHatasi, match=neden):
            liste_oku(f"{bas}{satir}\n", "t.csv", liste="resmiTatil")
    assert liste_oku(f"{bas}2027-05-16,Kurban Bayramı,k\n02-29,Gün,k\n", "t.csv", liste="resmiTatil")
