"""Registers on paper and as a file: carried totals add up, rows are not hoarded, nothing leaves its column, a spreadsheet can read it (7/2)."""

import csv
import gc
import io
import random
import re
import weakref
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pdfplumber
import pypdfium2
import pytest
from gumruk.data import defter_cari, defter_vezne
from gumruk.models.defter import Bolum, Defter, DefterKaydi, DefterTuru, Sutun, Yekun
from gumruk.models.kurus import goster, kurus
from gumruk.printing.paper import MM, TasmaHatasi, ortak_harfler
from gumruk.printing.register import SIRA_MM, SOL, Basim, csv_yaz, pdf_yaz
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.madde("7/2")
BASIM = Basim("Ambarlı Gümrük Müdürlüğü (343100)", "Özgür Ağaoğlu (MUH01)", "25.11.2026 17:20")
SUTUNLAR = (
    Sutun("ad", "Yükümlü", 60),
    Sutun("giren", "Giren", 40, Yekun.TOPLA),
    Sutun("cikan", "Çıkan", 40, Yekun.TOPLA),
    Sutun("bakiye", "Bakiye", 40, Yekun.SON),
)


def kurulan(satirlar: list[tuple[str | int, ...]], devir: int = 0, **degisen: Any) -> tuple[Defter, Any]:
    kayitlar = tuple(DefterKaydi(n, h) for n, h in enumerate(satirlar, 1))
    alan: dict[str, Any] = {"devir": {"bakiye": devir}, "adet": len(kayitlar), "satirlar": kayitlar, **degisen}
    bolum = Bolum("KUZEY MAKİNE", SUTUNLAR, ("ad",), **alan)
    return Defter(DefterTuru.CARI, "Cari hesap defteri", "7/2", "01.01.2026 – 25.11.2026", (bolum,), (), "d"), lambda b: iter(b.satirlar)


def yuruyen(rasgele: random.Random, adet: int, devir: int = 0) -> Iterator[tuple[str | int, ...]]:
    bakiye = devir
    for n in range(adet):
        giren, cikan = rasgele.choice(((rasgele.randrange(10**9), 0), (0, rasgele.randrange(10**9))))
        bakiye += giren - cikan
        yield (f"Işık Çağdaş {n}", giren, cikan, bakiye)


def pdf_(defter: Defter, satirlar: Any) -> bytes:
    cikti = io.BytesIO()
    pdf_yaz(cikti, defter, satirlar, BASIM)
    return cikti.getvalue()


def yekunleri(pdf: bytes) -> list[dict[str, list[int]]]:
    """Per page: the sums in its total rows, by the row's name."""
    sayfalar = []
    for sayfa in pypdfium2.PdfDocument(pdf):
        satirlar: dict[str, list[int]] = {}
        for satir in sayfa.get_textpage().get_text_bounded().splitlines():
            m = re.match(r"(DEVİR|SAYFA TOPLAMI|DEVREDEN YEKÛN|TOPLAM) ([-\d., ]+)$", satir.strip())
            if m:
                satirlar[m.group(1)] = [-kurus(x[1:]) if x[0] == "-" else kurus(x) for x in m.group(2).split()]
        sayfalar.append(satirlar)
    return sayfalar


def test_iki_bin_satirin_sayfa_toplamlari_ve_devirleri_tutar() -> None:
    satirlar = list(yuruyen(random.Random(7), 2000, 5_000))
    sayfalar = yekunleri(pdf_(*kurulan(satirlar, 5_000)))
    assert len(sayfalar) > 50
    assert sayfalar[0]["DEVİR"] == [5_000]
    tasinan = [0, 0]
    for n, sayfa in enumerate(sayfalar):
        if n:
            assert sayfa["DEVİR"] == sayfalar[n - 1]["DEVREDEN YEKÛN"]
            assert sayfa["DEVİR"][:2] == tasinan
        tasinan = [a + b for a, b in zip(tasinan, sayfa["SAYFA TOPLAMI"], strict=True)]
        son = sayfa["TOPLAM"] if n + 1 == len(sayfalar) else sayfa["DEVREDEN YEKÛN"]
        assert son[:2] == tasinan
    assert sayfalar[-1]["TOPLAM"] == [sum(x[1] for x in satirlar), sum(x[2] for x in satirlar), satirlar[-1][3]]


@pytest.mark.parametrize("yaz", [pdf_yaz, csv_yaz])
def test_satirlar_yigilmaz(yaz: Any) -> None:
    """2,000 rows stream through: no more than a few are alive at once."""
    yasayan: weakref.WeakSet[DefterKaydi] = weakref.WeakSet()
    en_cok = 0

    def akis(_bolum: Bolum) -> Iterator[DefterKaydi]:
        nonlocal en_cok
        for n, hucreler in enumerate(yuruyen(random.Random(3), 2000), 1):
            kayit = DefterKaydi(n, hucreler)
            yasayan.add(kayit)
            en_cok = max(en_cok, len(yasayan))
            yield kayit

    defter, _ = kurulan([], adet=2000)
    gc.collect()
    yaz(io.BytesIO(), defter, akis, BASIM)
    assert 1 <= en_cok <= 3


@settings(max_examples=15, deadline=None, derandomize=True)
@given(adet=st.integers(0, 90), tohum=st.integers(0, 10**6), devir=st.integers(-(10**9), 10**9))
def test_her_uzunlukta_toplam_tutar(adet: int, tohum: int, devir: int) -> None:
    """Also where the last row falls on the page's edge."""
    satirlar = list(yuruyen(random.Random(tohum), adet, devir))
    sayfalar = yekunleri(pdf_(*kurulan(satirlar, devir)))
    son = [sum(int(x[1]) for x in satirlar), sum(int(x[2]) for x in satirlar)] if adet else []
    assert sayfalar[-1]["TOPLAM"] == [*son, satirlar[-1][3] if adet else devir]
    assert all("TOPLAM" not in s for s in sayfalar[:-1])


def test_sayfada_kim_ne_zaman_kacinci() -> None:
    with pdfplumber.open(io.BytesIO(pdf_(*kurulan(list(yuruyen(random.Random(1), 80)))))) as belge:
        yazilar = [s.extract_text() for s in belge.pages]
        assert {(round(s.width / MM), round(s.height / MM)) for s in belge.pages} == {(297, 210)}
    assert len(yazilar) == 3
    for n, yazi in enumerate(yazilar, 1):
        assert "AMBARLI GÜMRÜK MÜDÜRLÜĞÜ (343100)" in yazi and "CARİ HESAP DEFTERİ" in yazi and "01.01.2026 – 25.11.2026" in yazi
        assert "Basan: Özgür Ağaoğlu (MUH01), 25.11.2026 17:20" in yazi
        assert re.search(rf"m\.7/2\s+sayfa {n}/\s*3", yazi), yazi[-200:]
    assert "KUZEY MAKİNE (devam)" in yazilar[1] and "KUZEY MAKİNE (devam)" not in yazilar[0]


def test_uzun_ad_kisalir_tutar_kisalmaz() -> None:
    buyuk = 99_999_999_999_999_999
    uzun = "Çağdaş Işık Gıda İthalat İhracat Sanayi ve Dış Ticaret Limited Şirketi " * 2
    pdf = pdf_(*kurulan([(uzun, buyuk, 0, buyuk), ("Kısa", 0, buyuk, 0)]))
    with pdfplumber.open(io.BytesIO(pdf)) as belge:
        sayfa = belge.pages[0]
        assert sayfa.extract_text().count(goster(buyuk)) >= 4 and "…" in sayfa.extract_text()
        sag = SOL + SIRA_MM
        sinirlar = [SOL, sag]
        for s in SUTUNLAR:
            sag += s.mm
            sinirlar.append(sag)
        for sozcuk in sayfa.extract_words(keep_blank_chars=True, x_tolerance=1):
            if "Çağdaş" in sozcuk["text"]:
                assert sozcuk["x1"] <= sinirlar[2] * MM
            if goster(buyuk) == sozcuk["text"]:
                assert any(sozcuk["x0"] >= a * MM and sozcuk["x1"] <= b * MM for a, b in pairwise(sinirlar)), sozcuk
    with pytest.raises(TasmaHatasi):
        pdf_(*kurulan([("Kısa", 10**60, 0, 0)]))


def test_ayni_satirlar_ayni_bayt_baska_satirlar_baska_kod() -> None:
    satirlar = list(yuruyen(random.Random(5), 10))

    def kod(pdf: bytes) -> str:
        (bulunan,) = re.findall(r"doğrulama kodu (\S+):", pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded())
        return str(bulunan)

    bir = pdf_(*kurulan(satirlar))
    assert bir == pdf_(*kurulan(satirlar))
    assert kod(bir) != kod(pdf_(*kurulan([(*satirlar[0][:3], 1), *satirlar[1:]])))


@pytest.mark.parametrize(
    "sutunlar", [defter_vezne.ALINDI_SUTUNLARI, defter_vezne.HAREKET_SUTUNLARI, defter_vezne.KASA_SUTUNLARI, defter_cari.SUTUNLAR]
)
def test_sutunlar_kagidin_enine_sigar(sutunlar: tuple[Sutun, ...]) -> None:
    assert SOL + SIRA_MM + sum(s.mm for s in sutunlar) <= 297 - SOL + 0.01
    assert ortak_harfler([s.baslik for s in sutunlar]) == set()
    assert len({s.ad for s in sutunlar}) == len(sutunlar)


def test_tutmayan_defter_cerceveyle_soyler_imza_yeri_kalir() -> None:
    d, satirlar = kurulan(
        list(yuruyen(random.Random(2), 5)), tutmayan=("TUTMUYOR: bordro 1,00 TL, defter 2,00 TL.",), imzalar=("Düzenleyen", "Teslim alan")
    )
    with pdfplumber.open(io.BytesIO(pdf_(d, satirlar))) as belge:
        yazi = belge.pages[0].extract_text()
        kalin = [c for c in belge.pages[0].chars if c["text"] == "T" and "Bold" in c["fontname"]]
    assert "TUTMUYOR: bordro 1,00 TL, defter 2,00 TL." in yazi and "Düzenleyen" in yazi and "Teslim alan" in yazi and kalin


@given(adet=st.integers(20, 40))
@settings(max_examples=21, deadline=None, derandomize=True)
def test_imza_yeri_neyi_imzaladigini_soyleyen_sayfada(adet: int) -> None:
    """Wherever the last row falls, the page to be signed bears the table's name and the code over its rows."""
    belge = pypdfium2.PdfDocument(pdf_(*kurulan(list(yuruyen(random.Random(adet), adet)), imzalar=("Düzenleyen",))))
    sayfalar = [s.get_textpage().get_text_bounded() for s in belge]
    (imzali,) = [s for s in sayfalar if "Düzenleyen" in s]
    assert imzali is sayfalar[-1] and "KUZEY MAKİNE" in imzali and "doğrulama kodu" in imzali


def test_csv_hesap_tablosunda_acilir() -> None:
    cikti = io.BytesIO()
    d, satirlar = kurulan(
        [("Işık; Çağ", 123_456_789, 0, 123_456_789), ("=SUM(A1)", 0, 5, 123_456_784), ("-x", 0, 0, 0)], toplam={"giren": 123_456_789, "cikan": 5}
    )
    csv_yaz(cikti, d, satirlar, BASIM)
    ham = cikti.getvalue()
    assert ham.startswith(b"\xef\xbb\xbf") and b"\r\n" in ham
    okunan = list(csv.reader(io.StringIO(ham.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert okunan[0] == ["Cari hesap defteri", "01.01.2026 – 25.11.2026", "Ambarlı Gümrük Müdürlüğü (343100)"]
    assert okunan[3:] == [
        ["Sıra", "Yükümlü", "Giren", "Çıkan", "Bakiye"],
        ["Devir", "", "", "", "0,00"],
        ["1", "Işık; Çağ", "1234567,89", "0,00", "1234567,89"],
        ["2", "'=SUM(A1)", "0,00", "0,05", "1234567,84"],
        ["3", "'-x", "0,00", "0,00", "0,00"],
        ["TOPLAM", "", "1234567,89", "0,05", ""],
    ]
