"""A change of shift: the sheet names every work that waits, with its age, and what hangs on the person (ours)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("5")
async def test_devir_cizelgesi(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    tahsilatta(ofis, "S1")
    ofis.gun.kasa()
    saat = ofis.depo.saat
    ofis.depo.saat = lambda: saat() + timedelta(hours=3, minutes=7)
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("VEZ01")
        await s.bas("F10", "2")
        assert "Devir çizelgesi yazıldı" in s.ileti(), s.yazi()
        await s.degis("BEY01")
        await s.bas("F10", "2")
    vezne, beyan = sorted((tmp_path / "kagitlar").rglob("devir_cizelgesi_*.pdf"), key=lambda p: "BEY01" in p.name)
    with pdfplumber.open(vezne) as belge:
        yazi = belge.pages[0].extract_text()
    assert "26343100IM00000001" in yazi and "Kuzey Makine A.Ş." in yazi and "3 sa 7 dk" in yazi, yazi
    assert "26KS0000001 numaralı kasa kapanmadı" in yazi and "Teslim alan memur" in yazi and "VEZ01" in yazi, yazi
    with pdfplumber.open(beyan) as belge:
        assert "Bekleyen iş yok." in belge.pages[0].extract_text()
