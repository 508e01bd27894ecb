"""A further assessment by keys: written by the muhasebe memuru, collected by the cashier with the keys of any other debt (23/1-a, 28/3)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim

from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("23/1-a")
async def test_ek_tahakkuk_vezneden_tahsil_edilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = tahsilatta(sqlite_ofis)
    sqlite_ofis.gun.tahsil(by)
    sqlite_ofis.gun.cikis(by)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("ET 1", "Enter")
        assert "alındı 26VA0000001" in s.yazi() and "5 sonradan kontrol" in s.ileti(), s.yazi()
        await s.bas("5", "10", "Enter", "Enter", "100", "Enter", "40", "F2")
        assert "Gerekçe: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("Menşe farkı bulundu", "F2")
        assert "2. satır yarım" in s.ileti() and "100,00" in s.yazi(), s.yazi()
        await s.bas("Up", "Up", "Up", "Up", "Enter", "Enter", "20", "F2")
        assert "ek tahakkuk 26MH0000002 yapıldı" in s.ileti(), s.yazi()
        await s.degis("VEZ01")
        assert "Ek tahakkuk bekleyen" in s.yazi()
        once = s.sayac
        await s.bas("MH 1", "Enter", "F2", "F2")
        assert "Tahsil edildi: alındı 26VA0000002" in s.ileti() and s.sayac - once == 7, s.yazi()
        await s.bas("1", "Enter")
        assert "Bu beyanname ödenmiş" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert denetim.denetle(sqlite_ofis.depo) == []
