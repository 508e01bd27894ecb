"""A backup is a copy that was checked: taken while others write, complete, and openable as an office; `kur --yukselt` takes one first."""

import threading
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import backup, denetim, migrate, practice_ofis, reference
from gumruk.data.engine import Depo, journal_choice, sqlite_path
from gumruk.data.settings import ayar_oku
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.temel import AyarHatasi
from gumruk.tui.cli_commands import uyg
from sqlmodel import select
from typer.testing import CliRunner

from tests.data.test_islem import tahsilatta


def test_yedek_baskalari_yazarken_butun_alinir(sqlite_ofis: Any, tmp_path: Path) -> None:
    sqlite_ofis.gun.tahsil(tahsilatta(sqlite_ofis))
    dur = threading.Event()

    def yaz() -> None:
        n = 0
        while not dur.is_set():
            n += 1
            sqlite_ofis.gun.ozet_beyan(f"Y{n}")

    yazan = threading.Thread(target=yaz)
    yazan.start()
    try:
        yedekler = [backup.yedekle(sqlite_ofis.depo, tmp_path / f"y{n}") for n in range(3)]
    finally:
        dur.set()
        yazan.join()
    for y in yedekler:
        kopya = migrate.ac(f"sqlite:///{y}")
        assert denetim.denetle(kopya) == []
        kopya.kapat()
        assert not list(y.parent.glob("*.yarim"))


def test_bozuk_yedege_yedek_denmez(sqlite_ofis: Any, tmp_path: Path) -> None:
    sqlite_ofis.gun.tahsil(tahsilatta(sqlite_ofis))
    with sqlite_ofis.depo.yazici.begin() as c:
        c.exec_driver_sql("DROP TRIGGER iz_kaydi_degismez")
        c.exec_driver_sql("UPDATE iz_kaydi SET sonra = '{}' WHERE sira = 3")
    with pytest.raises(AyarHatasi, match="Yedek denetimden geçmedi"):
        backup.yedekle(sqlite_ofis.depo, tmp_path / "y")
    assert not list((tmp_path / "y").glob("*.db"))


def test_postgresql_yedegi_sunucunundur(pg_ofis: Any, tmp_path: Path) -> None:
    with pytest.raises(AyarHatasi, match="pg_dump"):
        backup.yedekle(pg_ofis.depo, tmp_path)


def eski_ofis(yol: Path) -> None:
    """An office as the first schema left it, with the lists of that day."""
    depo = Depo(f"sqlite:///{yol}", yeni=True)
    migrate.yukselt(depo, "0001")
    with depo.yazici.begin() as c:
        c.exec_driver_sql(
            "INSERT INTO ofis (id, idare, ad, gunluk, egitim, kurulus) VALUES (1, '343100', 'Eski', ?, 0, '2026-01-01 00:00:00.000000')",
            (journal_choice(),),
        )
        c.exec_driver_sql("INSERT INTO zincir (id, sira, ozet) VALUES (1, 0, ?)", ("0" * 64,))
    with depo.yaz() as s:
        for ad in ("rejim", "ulke"):
            metin = reference.gomulu(ad)
            reference.liste_yukle(s, depo, ad, reference.liste_oku(metin, ad), "eski", metin.encode())
    depo.kapat()


def test_kur_yukselt_yedek_alir_semayi_ve_eksik_listeleri_getirir(tmp_path: Path) -> None:
    ayar = tmp_path / "gumruk.toml"
    ayar.write_text('klasor = "veri"\n[ofis]\nidare = "343100"\nad = "Eski"\n[masa]\nad = "M"\n', encoding="utf-8")
    okunan = ayar_oku(ayar)
    yol = sqlite_path(okunan.url)
    yol.parent.mkdir(parents=True)
    eski_ofis(yol)
    with pytest.raises(AyarHatasi, match="kur --yukselt"):
        migrate.ac(okunan.url)
    ilk = CliRunner().invoke(uyg, ["kur", "--yukselt", "--ayar", str(ayar)])
    assert ilk.exit_code == 0 and "Yedek alındı" in ilk.output and "yeni listelerden" in ilk.output, ilk.output
    (yedek,) = okunan.yedek_klasoru.glob("*.db")
    assert migrate.surum(Depo(f"sqlite:///{yedek}")) == "0001"
    depo = migrate.ac(okunan.url)
    assert denetim.denetle(depo) == []
    with depo.oku() as s:
        yuklenen = [y.liste for y in s.exec(select(ListeYuklemesi)).all()]
    assert sorted(yuklenen) == sorted(reference.LISTELER), "each list once: the old ones stay as they were"
    depo.kapat()
    assert "zaten" in CliRunner().invoke(uyg, ["kur", "--yukselt", "--ayar", str(ayar)]).output


def test_eski_egitim_ofisi_kenara_konur(tmp_path: Path) -> None:
    yol = tmp_path / "gumruk.db"
    url = f"sqlite:///{yol}"
    eski_ofis(yol)
    eski = yol.read_bytes()
    depo = practice_ofis.ac(url)
    assert depo.ofis().egitim and (tmp_path / "gumruk-0001.db").read_bytes() == eski
    depo.kapat()
    kurulus = depo.ofis().kurulus
    ikinci = practice_ofis.ac(url)
    assert ikinci.ofis().kurulus == kurulus, "opened again, not made again"
    ikinci.kapat()


def test_yarida_kalan_egitim_ofisi_acilmaz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program closed while the practice office fills leaves nothing that the next one would open half."""
    url = f"sqlite:///{tmp_path / 'egitim' / 'gumruk.db'}"
    with monkeypatch.context() as m:
        m.setattr(practice_ofis, "is_birak", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            practice_ofis.ac(url)
    assert not list((tmp_path / "egitim").iterdir())
    monkeypatch.setattr(practice_ofis, "is_birak", lambda *_: None)
    depo = practice_ofis.ac(url)
    assert depo.ofis().egitim and [p.name for p in (tmp_path / "egitim").glob("*.db")] == ["gumruk.db"]
    depo.kapat()
