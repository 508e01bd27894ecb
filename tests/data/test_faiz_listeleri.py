"""Rates and day rules are the office's lists: refused whole when a row cannot be read, brought up to date with the program; `gumruk faiz` (28/3)."""

import json
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import migrate, practice, practice_ofis, reference
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.reference import gomulu, liste_oku
from gumruk.models.ek_tahakkuk import EkNeden
from gumruk.models.hata import DosyaHatasi
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.temel import GumrukHatasi
from gumruk.tui.cli_commands import uyg
from sqlmodel import select
from typer.testing import CliRunner

BASLIK = "kod,aciklama,gecerli_bas,gecerli_bit,kaynak,oran_milyonda\n"


def test_programin_kurallari_her_nedeni_kapsar() -> None:
    assert [r.kod for r in liste_oku(gomulu("faizKurali"), "f", liste="faizKurali")] == [n.name for n in EkNeden]
    assert liste_oku(gomulu("egitim_gecikmeFaizi"), "g", liste="gecikmeFaizi")


@pytest.mark.parametrize(
    ("satir", "neden"),
    [
        ("AYLIK,Faiz,2026-01-01,,k,%3", r"g\.csv, 3\. satır, oran_milyonda: aylık oranın milyonda değeri olmalı, %3,5 için 35000: «%3»"),
        ("AYLIK,Faiz,2026-01-01,,k,", "oran_milyonda: aylık oranın"),
        ("GÜNLÜK,Faiz,2026-01-01,,k,100", r"3\. satır, kod: «AYLIK» olmalı: «GÜNLÜK»"),
    ],
)
def test_bozuk_oran_satiri_yeriyle_reddedilir(satir: str, neden: str) -> None:
    with pytest.raises(DosyaHatasi, match=neden):
        liste_oku(f"{BASLIK}AYLIK,Faiz,2025-01-01,2025-12-31,k,30000\n{satir}\n", "g.csv", liste="gecikmeFaizi")


def test_bozuk_kural_satiri_yeriyle_reddedilir() -> None:
    metin = "kod,aciklama,yontem,ilk_gun,son_gun,bolen,esas\nNOKSAN,Noksan,ay_gun,X,E,30,*\n"
    with pytest.raises(DosyaHatasi, match=r"2\. satır, ilk_gun: E ya da H olmalı: «X»"):
        liste_oku(metin, "k.csv", liste="faizKurali")
    assert liste_oku(metin, "k.csv"), "another list may call its columns as it likes"


@pytest.fixture
def ofis_ayari(tmp_path: Path) -> str:
    """A real office, without practice rates."""
    from gumruk.data.settings import ayar_oku

    ayar = tmp_path / "gumruk.toml"
    ayar.write_text('klasor = "veri"\n[ofis]\nidare = "343100"\nad = "Ofis"\n[masa]\nad = "M"\n', encoding="utf-8")
    depo = migrate.kur(ayar_oku(ayar).url, idare="343100", ad="Ofis")
    reference.gomulu_listeleri_yukle(depo)
    depo.kapat()
    return str(ayar)


@pytest.mark.madde("28/3")
def test_gumruk_faiz_komutu(ofis_ayari: str, tmp_path: Path) -> None:
    def cagir(*degerler: str) -> Any:
        return CliRunner().invoke(uyg, [*degerler, "--ayar", ofis_ayari])

    bos = cagir("faiz", "1.000,00", "14.11.2023", "20.05.2024")
    assert bos.exit_code == 1 and "15.11.2023 gününün aylık oranı yüklü değil" in bos.output
    dosya = tmp_path / "oran.csv"
    dosya.write_text(f"{BASLIK}AYLIK,Faiz,2023-11-14,2024-05-10,Karar 1,35000\nAYLIK,Faiz,2024-05-11,,Karar 2,45000\n", encoding="utf-8")
    assert cagir("aktar", "liste", "gecikmeFaizi", str(dosya)).exit_code == 0
    sonuc = cagir("faiz", "1.000,00", "14.11.2023", "20.05.2024")
    assert sonuc.exit_code == 0, sonuc.output
    assert "15.11.2023–10.05.2024 5 ay 26 gün × %3,5 aylık = 205,33 TL · Karar 1" in sonuc.output
    assert "11.05.2024–20.05.2024 10 gün × %4,5 aylık = 15,00 TL · Karar 2" in sonuc.output and "Toplam 220,33 TL" in sonuc.output
    js = json.loads(cagir("faiz", "1.000,00", "14.11.2023", "20.05.2024", "--json").output)
    assert (js["tutar_kurus"], js["esas_kurus"], len(js["dilimler"]), js["eksik"]) == (22_033, 100_000, 2, "")
    assert "Gecikme faizi yok" in cagir("faiz", "1.000,00", "14.11.2023", "20.05.2024", "--neden", "ORAN").output
    for degerler, neden in (
        (("1.000", "14.11.2023", "20.05.2024"), "iki türlü okunur"),
        (("1,00", "14.13.2023", "20.05.2024"), "başlangıç «14.13.2023»"),
        (("1,00", "", "20.05.2024"), "Başlangıç ve bitiş gününü yazın"),
        (("1,00", "14.11.2023", "20.05.2024", "--neden", "CEZA"), "«CEZA» bir neden değil: NOKSAN, ORAN"),
    ):
        with pytest.raises(GumrukHatasi, match=neden):
            CliRunner().invoke(uyg, ["faiz", *degerler, "--ayar", ofis_ayari], catch_exceptions=False)
    with pytest.raises(DosyaHatasi, match=r"diye bir liste yok.*gecikmeFaizi"):
        CliRunner().invoke(uyg, ["aktar", "liste", "faiz", str(dosya), "--ayar", ofis_ayari], catch_exceptions=False)


def test_yeni_surum_programin_listesini_yeniler_ofisinkine_dokunmaz(sqlite_ofis: Any) -> None:
    """An office set up before the interest's code was in the list gets it; a list that it loaded itself stays."""
    depo = sqlite_ofis.depo
    assert reference.gomulu_listeleri_yukle(depo) == 0, "what is up to date is not loaded again"
    eski = liste_oku("kod,aciklama\n10,Gümrük Vergisi\n", "v")
    with depo.yaz() as s:
        for ad, kaynak in (("vergiKodu", "programla gelen vergiKodu.csv"), ("ulke", "bizim.csv")):
            reference.liste_yukle(s, depo, ad, eski, kaynak, b"eski")
    adet = reference.gomulu_listeleri_yukle(depo)
    assert adet == len(liste_oku(gomulu("vergiKodu"), "v"))
    with depo.oku() as s:
        son = s.exec(select(ListeYuklemesi.liste).order_by(ListeYuklemesi.id.desc()).limit(1)).one()  # type: ignore[union-attr]
        assert son == "vergiKodu" and liste_degeri(s, "vergiKodu", "GF", depo.bugun()) is not None
    assert reference.gomulu_listeleri_yukle(depo) == 0


def test_egitim_ofisinde_faizli_is_var(tmp_path: Path) -> None:
    """The practice office's oldest declaration bears interest, and its books agree."""
    from gumruk.data import denetim, queries_faiz

    depo, _ = practice_ofis.egitim_ofisi(f"sqlite:///{tmp_path / 'egitim.db'}")
    faiz = queries_faiz.ek_faizini_gor(depo, 1, EkNeden.SONRADAN, [("10", 100_000)])
    assert faiz.tutar_kurus > 0 and faiz.son - faiz.ilk == practice.ESKI
    assert denetim.denetle(depo) == []
    depo.kapat()
