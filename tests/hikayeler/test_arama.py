"""Ctrl+F and short numbers by keys: a slip's number leads to its declaration; what is another's is not shown to people from outside (5)."""

from pathlib import Path
from typing import Any

import pytest

from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("5", "10/2")
async def test_bul_ve_gizlilik(sqlite_ofis: Any, tmp_path: Path) -> None:
    sqlite_ofis.gun.tahsil(tahsilatta(sqlite_ofis))
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KOL01")
        await s.bas("^F", "va1", "Enter")
        assert "26343100IM00000001" in s.yazi() and "alındı" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "BEYANNAME GÖSTER" in s.yazi() and "26343100IM00000001" in s.yazi(), s.yazi()
        await s.bas("^F", "AG1", "Enter", "Enter")
        assert "ÖZET BEYAN GÖSTER" in s.yazi(), s.yazi()

        await s.degis("TAS01")
        await s.bas("^F", "Kuzey", "Enter")
        assert "«Kuzey» bulunamadı" in s.ileti(), s.yazi()
        await s.bas("^F", "1", "Enter", "Enter")
        assert "Geçmiş: 26343100IM00000001" in s.yazi() and "özet beyan" in s.yazi(), s.yazi()

        await s.degis("BEY01")
        await s.bas("BY", "Enter", "F10", "2", "1", "Enter")
        assert "Kopyalandı" in s.ileti(), s.yazi()
        await s.bas("F3", "E")
        await s.degis("KUZ01")
        await s.bas("YB YK1", "Enter")
        assert "26YK0000001 sizin ya da vekâlet verenlerinizin değil" in s.ileti(), s.yazi()

        # the second item of an entry not begun: the cursor stands where the first thing is to be typed
        await s.bas("F3", "AN", "Enter", *["F8"] * 4, "ABC")
        assert "40 Özet beyan no     ▸ ABC" in s.yazi(), s.yazi()
