"""Turkish letters and amounts in words, against methods of another kind."""

import os
import subprocess
import sys
import unicodedata
from functools import cmp_to_key
from itertools import product
from pathlib import Path

import pytest
from gumruk.models.yazi import ara_anahtari, bas_harf, buyuk, kucuk, sayi_yaziyla, sira_anahtari, tutar_yaziyla
from hypothesis import example, given
from hypothesis import strategies as st

KOK = Path(__file__).resolve().parents[2]
VERI = Path(os.environ.get("GUMRUK_VERI", KOK.parent / "shared" / "veri"))

BIRLER = ["", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
ONLAR = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
YUZLER = ["", "yüz", *(b + "yüz" for b in BIRLER[2:])]
UCLU = ["".join(u) for u in product(YUZLER, ONLAR, BIRLER)]  # 000 … 999, by listing and not by dividing
BUYUKLER = ["kentilyon", "katrilyon", "trilyon", "milyar", "milyon"]


def oku(sozcuk: str) -> int:
    """Words back to a number by cutting the text at the great names; the inverse of what is tested."""
    toplam = 0
    for us, ad in zip(range(18, 3, -3), BUYUKLER, strict=True):
        bas, bulundu, kalan = sozcuk.partition(ad)
        if bulundu:
            toplam += UCLU.index(bas) * 10**us
            sozcuk = kalan
    bas, bulundu, kalan = sozcuk.partition("bin")
    if bulundu:
        return toplam + (UCLU.index(bas) or 1) * 1000 + UCLU.index(kalan)
    return toplam + UCLU.index(sozcuk)


def test_ilk_milyonun_hepsi_yaziyla_dogrudur() -> None:
    for bin_ in range(1000):
        bas = "" if bin_ == 0 else "bin" if bin_ == 1 else UCLU[bin_] + "bin"
        for kalan in range(1000):
            beklenen = bas + UCLU[kalan] or "sıfır"
            if sayi_yaziyla(bin_ * 1000 + kalan) != beklenen:
                pytest.fail(f"{bin_ * 1000 + kalan}: {sayi_yaziyla(bin_ * 1000 + kalan)}, doğrusu {beklenen}")


@given(st.integers(1, 10**21 - 1))
@example(1_001_001)
@example(10**18 + 1000)
def test_buyuk_sayi_geri_okununca_kendisidir(n: int) -> None:
    yazi = sayi_yaziyla(n)
    assert oku(yazi) == n
    assert "biryüz" not in yazi
    assert not yazi.startswith("birbin")


@pytest.mark.parametrize(
    ("n", "yazi"),
    [
        (0, "sıfır"),
        (11, "onbir"),
        (100, "yüz"),
        (101, "yüzbir"),
        (1000, "bin"),
        (1001, "binbir"),
        (1100, "binyüz"),
        (2000, "ikibin"),
        (100_001, "yüzbinbir"),
        (101_001, "yüzbirbinbir"),
        (111_000, "yüzonbirbin"),
        (1_000_000, "birmilyon"),
        (1_001_000, "birmilyonbin"),
        (1_001_001, "birmilyonbinbir"),
        (169_883, "yüzaltmışdokuzbinsekizyüzseksenüç"),
        (10**15, "birkatrilyon"),
        (10**18, "birkentilyon"),
        (2_613_587_250_000, "ikitrilyonaltıyüzonüçmilyarbeşyüzseksenyedimilyonikiyüzellibin"),
    ],
)
def test_sayi_tablosu(n: int, yazi: str) -> None:
    assert sayi_yaziyla(n) == yazi


@pytest.mark.parametrize(
    ("kurus", "yazi"),
    [
        (123_456, "Yalnız binikiyüzotuzdört TL ellialtı Kr"),
        (1, "Yalnız bir Kr"),
        (0, "Yalnız sıfır TL"),
        (100, "Yalnız bir TL"),
        (10_100_100, "Yalnız yüzbirbinbir TL"),
        (110, "Yalnız bir TL on Kr"),
    ],
)
def test_tutar_tablosu(kurus: int, yazi: str) -> None:
    assert tutar_yaziyla(kurus) == yazi


@pytest.mark.parametrize("islev", [sayi_yaziyla, tutar_yaziyla])
def test_eksi_yazilmaz(islev: object) -> None:
    with pytest.raises(ValueError, match="Eksi"):
        islev(-1)  # type: ignore[operator]


def _tablo(ad: str) -> list[list[str]]:
    yol = VERI / "kurallar" / ad
    if not yol.exists():
        pytest.skip(f"{yol} yok (GUMRUK_VERI ile gösterilir)")
    return [satir.split("\t") for satir in yol.read_text(encoding="utf-8").splitlines()[1:]]


def test_baskasinin_yanildigi_sayilar() -> None:
    satirlar = _tablo("num2words-wrong.tsv")
    assert satirlar
    for n, yanlis, dogru, *_ in satirlar:
        assert sayi_yaziyla(int(n)) == dogru != yanlis


def test_baskasinin_yanildigi_tutarlar() -> None:
    satirlar = _tablo("num2words-currency.tsv")
    assert satirlar
    for tutar, _ondalik, _kayan, dogru, *_ in satirlar:
        lira, _, kr = tutar.partition(".")
        kurus = int(lira) * 100 + int((kr or "0").ljust(2, "0"))
        ortak = dogru.replace("lira", " TL ").replace("kuruş", " Kr").split()
        assert tutar_yaziyla(kurus).removeprefix("Yalnız ").split() == ortak, tutar


@pytest.mark.parametrize(
    ("kucugu", "buyugu"),
    [
        ("istanbul", "İSTANBUL"),
        ("ısparta", "ISPARTA"),
        ("ığdır", "IĞDIR"),
        ("çiğdem", "ÇİĞDEM"),
        ("kâzım", "KÂZIM"),
        ("tırihr-9", "TIRİHR-9"),
    ],
)
def test_buyuk_kucuk(kucugu: str, buyugu: str) -> None:
    assert buyuk(kucugu) == buyugu
    assert kucuk(buyugu) == kucugu


def test_ayrik_yazilmis_harf_toplanir() -> None:
    ayrik = unicodedata.normalize("NFD", "İzmir Şişli Çığ")
    assert len(ayrik) > len("İzmir Şişli Çığ")
    assert buyuk(ayrik) == "İZMİR ŞİŞLİ ÇIĞ"
    assert kucuk("İZMİR".lower()) == "izmir"
    assert bas_harf("i\u0307stanbul") == "İstanbul"
    assert bas_harf("ışık") == "Işık"
    assert bas_harf("") == ""


@pytest.mark.parametrize(
    ("yazilan", "kayitli"),
    [
        ("ışık", "IŞIK"),
        ("Işık", "ışık"),
        ("istanbul", "İSTANBUL"),
        ("istanbul", "Istanbul"),
        ("cigdem", "ÇİĞDEM"),
        ("kazım", "KÂZIM"),
        ("tirihr", "TIRİHR"),
        ("a b", "  A \u00a0 b "),
        ("izmir", "İZMİR".lower()),
    ],
)
def test_ad_bulunur(yazilan: str, kayitli: str) -> None:
    assert ara_anahtari(yazilan) == ara_anahtari(kayitli)


@given(st.text())
@example("ℋ™ı\u0307ß")
def test_ara_anahtari_durulur(metin: str) -> None:
    anahtar = ara_anahtari(metin)
    assert ara_anahtari(anahtar) == anahtar
    assert ara_anahtari(unicodedata.normalize("NFD", metin)) == anahtar or "\u0307" in metin


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ âîû", max_size=20))
def test_iki_yazim_tek_anahtar(ad: str) -> None:
    assert ara_anahtari(ad) == ara_anahtari(buyuk(ad)) == ara_anahtari(kucuk(ad))
    assert ara_anahtari(ad).isascii()
    assert kucuk(buyuk(ad)) == kucuk(ad)


def _karsilastir(a: str, b: str) -> int:
    """Letter by letter in the alphabet of 29, the way a card index is sorted by hand."""
    alfabe = "abcçdefgğhıijklmnoöprsştuüvyz"
    for x, y in zip(a, b, strict=False):
        if x != y:
            return alfabe.index(x) - alfabe.index(y)
    return len(a) - len(b)


@given(st.lists(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyz", max_size=6), max_size=12))
def test_alfabe_sirasi(adlar: list[str]) -> None:
    assert sorted(adlar, key=sira_anahtari) == sorted(adlar, key=cmp_to_key(_karsilastir))


def test_sira_buyuk_kucuk_ayirmaz_rakam_once_gelir() -> None:
    assert sorted(["Zonguldak", "Iğdır", "ışık", "İzmir", "Çanakkale", "Cide", "3M"], key=sira_anahtari) == [
        "3M",
        "Cide",
        "Çanakkale",
        "Iğdır",
        "ışık",
        "İzmir",
        "Zonguldak",
    ]


def test_giris_ekranindan_once_agir_bir_sey_yuklenmez() -> None:
    kod = (
        "import sys, gumruk.models.yazi, gumruk.models.kurus;"
        "print([a for a in ('sqlmodel','sqlalchemy','pydantic','reportlab','typer','textual') if a in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", kod], capture_output=True, text=True, check=True).stdout.strip() == "[]"
