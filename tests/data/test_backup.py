"""A backup is a copy that was checked: taken while others write, complete, and openable as an office; `kur --yukselt` takes one first."""

import threading
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import backup, denetim, migrate
from gumruk.models.temel import AyarHatasi

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
