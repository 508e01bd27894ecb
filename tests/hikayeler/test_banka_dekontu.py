"""A bank receipt at the accounting desk, by keys: refused with what was typed kept, then matched; the warehouse sees it paid (23/1-b, 12/1)."""

from pathlib import Path
from typing import Any

import pytest

from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("23/1-b")
async def test_banka_dekontu(sqlite_ofis: Any, tmp_path: Path) -> None:
    tahsilatta(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    gun = f"{sqlite_ofis.depo.bugun():%d%m%Y}"
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("MH 1", "Enter")
        assert "749.955,10" in s.yazi() and "Dekontu karşılaştırmak için F2" in s.ileti(), s.yazi()
        await s.bas("F2", "ziraat", "Enter", "d-77", "Enter", gun, "749955", "Enter", "1234567890", "Enter", "F2")
        assert "0,10 TL eksik" in s.yazi() and "ZİRAAT" in s.yazi() and "D-77" in s.yazi(), s.yazi()
        await s.bas("Enter", "Enter", "Enter", "749955,10", "F2")
        assert "26343100IM00000001 ödendi. Beyannameye ve dekonta «ödendi»" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "dekont ZİRAAT D-77" in s.yazi() and "m.23/1-b  Bu beyanname ödenmiş" in s.ileti(), s.yazi()
        await s.degis("AMB01")
        await s.bas("AÇ 1", "Enter")
        assert "ödendi · dekont ZİRAAT D-77" in s.yazi() and "Çıkışa engel yok" in s.ileti(), s.yazi()
