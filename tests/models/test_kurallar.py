"""Numbers, money, words and taxes as pure rules."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from gumruk.models import numara
from gumruk.models.kurus import dagit, goster, kurus, oran_goster, yarim_yukari
from gumruk.models.tarife import HesapGirdisi, HesapKalemi, Kur, Oran, hesapla
from gumruk.models.yazi import ara_anahtari, buyuk, kucuk, sayi_yaziyla, sira_anahtari, tutar_yaziyla
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.madde("5")
@pytest.mark.parametrize(
    ("denetim", "iyi", "kotu"),
    [
        (
            numara.vkn_nedeni,
            "4540536920 8890024379 6000026814 4590065061 8760052205 3250566851 7750409379 3880718497 1111111114 1234567890",
            "4540536921 1234567801 1111111111 0000000000 123456789 １２３４５６７８９０",
        ),
        (
            numara.tckn_nedeni,
            "10000000146 11111111110 12345678950 17291716060 20201224104 98765432150",
            "12345678901 22222222222 17291716050 07291716092",
        ),
        (numara.konteyner_nedeni, "CSQU3054383 TTNU1234640 MSKU9070323 TEMU6079348 MSCU6639870 csqu3054383", "TCLU7265780 CSQU305438"),
        (numara.imo_nedeni, "9319466 8814275 9332975 9074729 IMO9319466", "9319467 931946"),
        (numara.awb_nedeni, "235-12345675", "235-12345676"),
        (numara.tir_nedeni, "JX72581267 25000000", "XX72581267 JX25000000"),
        (numara.iban_nedeni, "TR330006100519786457841326", "TR330006100519786457841327"),
        (numara.gtip_nedeni, "8471.30.00.00.00 848180810000", "8471.30 007130000000"),
    ],
)
def test_denetim_rakamlari(denetim: object, iyi: str, kotu: str) -> None:
    for no in iyi.split():
        assert denetim(no) is None, no  # type: ignore[operator]
    for no in kotu.split():
        assert denetim(no), no  # type: ignore[operator]


@pytest.mark.madde("14")
def test_kisa_numara_tamamlanir() -> None:
    assert numara.tam_numara("57591", "343100", 2026, "IM") == "26343100IM00057591"
    assert numara.tam_numara("25/57591", "343100", 2026, "IM") == "25343100IM00057591"
    assert numara.tam_numara(" 26343100ım 00057591", "343100", 2026, "IM") == "26343100IM00057591"
    for yanlis in ("", "0", "123456789", "26343100IM", "25/x", "26343100IM00000000"):
        with pytest.raises(ValueError):
            numara.tam_numara(yanlis, "343100", 2026, "IM")


def test_turkce_harfler() -> None:
    assert (buyuk("ısparta istanbul"), kucuk("IĞDIR İZMİR")) == ("ISPARTA İSTANBUL", "ığdır izmir")
    assert len({ara_anahtari(x) for x in ("IŞIK GIDA", "ışık gıda", "Işik  gida", "i̇şık gıda")}) == 1
    assert ara_anahtari("KÂZIM ÇİĞDEM") == "kazim cigdem"
    adlar = ["Zeki", "Çınar", "Cem", "Işıl", "İnci", "Şule", "Sami", "Öz", "Oya"]
    assert sorted(adlar, key=sira_anahtari) == ["Cem", "Çınar", "Işıl", "İnci", "Oya", "Öz", "Sami", "Şule", "Zeki"]


_SOZLUK = {
    w: v
    for v, w in [
        *enumerate(("bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"), 1),
        *((10 * n, w) for n, w in enumerate(("on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"), 1)),
    ]
}
_CARPAN = {"bin": 10**3, "milyon": 10**6, "milyar": 10**9, "trilyon": 10**12, "katrilyon": 10**15}


def oku(yazi: str) -> int:
    """The independent oracle: reads the words back, longest word first."""
    if yazi == "sıfır":
        return 0
    sozler = sorted([*_SOZLUK, *_CARPAN, "yüz"], key=len, reverse=True)
    toplam = grup = 0
    while yazi:
        soz = next(s for s in sozler if yazi.startswith(s))
        yazi = yazi[len(soz) :]
        if soz == "yüz":
            grup = max(grup, 1) * 100
        elif soz in _CARPAN:
            toplam += max(grup, 1) * _CARPAN[soz]
            grup = 0
        else:
            grup += _SOZLUK[soz]
    return toplam + grup


def test_yaziyla_geri_okunur() -> None:
    for n in [*range(0, 12_000), *range(100_900, 102_100), *range(999_000, 1_002_000)]:
        assert oku(sayi_yaziyla(n)) == n, n
    bilinen = {100: "yüz", 1000: "bin", 1001: "binbir", 1100: "binyüz", 101_000: "yüzbirbin", 1_001_000: "birmilyonbin", 10**15: "birkatrilyon"}
    assert {n: sayi_yaziyla(n) for n in bilinen} == bilinen


@given(st.integers(0, 10**18 - 1))
def test_yaziyla_her_sayi(n: int) -> None:
    assert oku(sayi_yaziyla(n)) == n


def test_yaziyla_bilinen_yanlislar(veri: Path) -> None:
    """Sums that a well-known library writes wrongly; the right words stand beside them."""
    dosya = veri / "kurallar" / "num2words-wrong.tsv"
    satirlar = [s.split("\t") for s in dosya.read_text(encoding="utf-8").splitlines()[1:]]
    assert satirlar
    for satir in satirlar:
        assert oku(sayi_yaziyla(int(satir[0]))) == int(satir[0])


def test_tutar_yaziyla() -> None:
    assert tutar_yaziyla(123_456) == "Yalnız binikiyüzotuzdört TL ellialtı Kr"
    assert (tutar_yaziyla(1), tutar_yaziyla(0), tutar_yaziyla(100)) == ("Yalnız bir Kr", "Yalnız sıfır TL", "Yalnız bir TL")
    with pytest.raises(ValueError):
        tutar_yaziyla(-1)


@given(st.integers(0, 10**15))
def test_tutar_yazilir_okunur(tutar: int) -> None:
    assert kurus(goster(tutar)) == tutar


@pytest.mark.parametrize("yanlis", ["1,234.56", "1.234", "12,345", "", "-5", "1e5", "1.23,45"])
def test_tutar_kusku_kaldirmaz(yanlis: str) -> None:
    with pytest.raises(ValueError):
        kurus(yanlis)


def test_yarim_kurus_yukari() -> None:
    assert [yarim_yukari(Decimal(x)) for x in ("0.5", "1.5", "2.49", "2.5")] == [1, 2, 2, 3]
    assert oran_goster(65_000) == "%6,5"


@given(st.integers(0, 10**13), st.lists(st.integers(0, 10**12), min_size=1, max_size=30))
def test_dagitilan_tam_toplanir(toplam: int, agirliklar: list[int]) -> None:
    paylar = dagit(toplam, agirliklar)
    assert sum(paylar) == toplam and len(paylar) == len(agirliklar) and min(paylar) >= 0


# Taxes


class Sabit:
    """Rates as plain values."""

    def __init__(self, gv: int = 65_000, kdv: int = 200_000, hal: str = "P", kkdf: int | None = None) -> None:
        gun = date(2025, 1, 1)
        self._oranlar = [Oran("10", "84", gv, None, "", gun, gun, "k"), Oran("40", "84", kdv, None, "", gun, gun, "k")]
        self.hal, self._kkdf = hal, kkdf
        self.gun = gun

    def oranlar(self, gtip: str, gun: date) -> list[Oran]:
        return [o for o in self._oranlar if gtip.startswith(o.gtip)]

    def kur(self, doviz: str, gun: date) -> Kur | None:
        return Kur("USD", self.gun, 1, 36_521_500, "TCMB") if doviz == "USD" else None

    def damga(self, gun: date) -> Oran | None:
        return Oran("89", "", None, 89_820, "", self.gun, self.gun, "k")

    def kkdf(self, odeme_sekli: str, gun: date) -> Oran | None:
        return Oran("991", "", self._kkdf, None, "", self.gun, self.gun, "k") if self._kkdf else None

    def muafiyet_vergileri(self, kod: str, gun: date) -> frozenset[str]:
        return frozenset({"40"}) if kod == "KD17B" else frozenset()

    def rejim_hali(self, rejim: str, gun: date) -> str:
        return self.hal

    def vergi_adi(self, kod: str, gun: date) -> str:
        return kod


def girdi(fiyatlar: list[int], **degisen: object) -> HesapGirdisi:
    kalemler = tuple(HesapKalemi(n, "848180810000", "720", f, 1000, 900) for n, f in enumerate(fiyatlar, 1))
    alan: dict[str, object] = {"yurt_disi": (230_000, "TRY"), "yurt_ici_kurus": 11_150_000, **degisen}
    return HesapGirdisi(date(2025, 11, 1), "0100", "2", "USD", kalemler, **alan)  # type: ignore[arg-type]


@pytest.mark.madde("14")
def test_gercek_beyanname() -> None:
    sonuc = hesapla(girdi([3_550_000, 3_600_000]), Sabit())
    assert sonuc.hatalar == []
    assert sonuc.toplamlar() == {
        "10": ("10", 261_358_725, 16_988_317),
        "89": ("89", 0, 89_820),
        "40": ("40", 289_586_862, 57_917_373),
    }
    assert [sonuc.kiymet_kurus(n) for n in (1, 2)] == [129_765_521, 131_593_204]


@pytest.mark.madde("14")
@given(st.lists(st.integers(1, 10**10), min_size=1, max_size=12), st.integers(0, 10**9), st.integers(0, 10**9))
def test_vergi_ozellikleri(fiyatlar: list[int], yurt_ici: int, yurt_disi: int) -> None:
    sonuc = hesapla(girdi(fiyatlar, yurt_ici_kurus=yurt_ici, yurt_disi=(yurt_disi, "TRY")), Sabit(kkdf=60_000))
    fatura_tl = sum(yarim_yukari(Decimal(f) * 36_521_500 / 1_000_000) for f in fiyatlar)
    assert sum(sonuc.kiymet_kurus(n) for n in range(1, len(fiyatlar) + 1)) == fatura_tl + yurt_disi
    for v in sonuc.vergiler:
        assert v.matrah_kurus == sum(t.tutar_kurus for t in v.terimler)
        if v.oran.oran_milyonda is not None:
            assert v.tutar_kurus == yarim_yukari(Decimal(v.matrah_kurus) * v.oran.oran_milyonda / 1_000_000)
    kdv = sum(v.matrah_kurus for v in sonuc.vergiler if v.kod == "40")
    assert kdv == fatura_tl + yurt_disi + yurt_ici + sum(v.tutar_kurus for v in sonuc.vergiler if v.kod != "40")


def test_eksik_oran_sifir_sayilmaz() -> None:
    kalem = HesapKalemi(1, "999999999999", "720", 100, 1, 1)
    sonuc = hesapla(HesapGirdisi(date(2025, 11, 1), "0100", "2", "EUR", (kalem,)), Sabit())
    assert sonuc.hatalar == ["EUR kuru yok: 01.11.2025 gününden önceki son bülteni «gumruk aktar kur» ile yükleyin."]
    sonuc = hesapla(HesapGirdisi(date(2025, 11, 1), "0100", "2", "USD", (kalem,)), Sabit())
    assert len(sonuc.hatalar) == 2 and "999999999999 için 10 oranı" in sonuc.hatalar[0]


def test_teminata_baglanan_ve_muaf() -> None:
    sonuc = hesapla(girdi([100_000]), Sabit(hal="T"))
    assert {v.kod: v.odeme for v in sonuc.vergiler} == {"10": "T", "89": "P", "40": "T"}
    kalem = HesapKalemi(1, "848180810000", "720", 100_000, 1, 1, muafiyetler=("KD17B",))
    sonuc = hesapla(HesapGirdisi(date(2025, 11, 1), "0100", "2", "USD", (kalem,)), Sabit())
    assert [v.kod for v in sonuc.vergiler] == ["10", "89"]
