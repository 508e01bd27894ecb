"""Out of the antrepo by keys under an export and under a transit declaration: box 40 by F4, NK, both declarations closed together (31/2)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice_antrepo as an
from gumruk.data import practice_transit as t
from gumruk.data.practice_cikis import CikisGunu

from tests.data.test_antrepo import durum
from tests.hikayeler.test_cikis import GENEL
from tests.surucu import Surucu, uygulama

TARAFLAR = ("Ningbo Valve", "Enter", "Kuzey Makine", "Enter", "8890024379", "Enter", "Deniz Müşavirlik", "Enter", "Enter", "Enter")


@pytest.mark.madde("31/2", "34", "42/1")
async def test_ihracatla_cikar(sqlite_ofis: Any, tmp_path: Path) -> None:
    """3171 names both items; NK refuses until it is through its desks, then more than is left, then whole packages go; the slip passes once."""
    g, c = sqlite_ofis.gun, CikisGunu(sqlite_ofis.gun)
    ant = an.antrepoda(g, "S1")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        finans = ("FOB", "ambarlı", "Enter", "USD", "Enter", "2", "Enter")
        await s.bas("ÇB", "Enter", "3171", *GENEL[1:])
        print(s.yazi())
        await s.bas("F8", *finans, "F8", "2", "Enter", "F8")
        assert "40 Antrepo beyannamesi ▸" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "40 Antrepo beyannamesi: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("F4", "Enter")
        print(s.yazi())
        await s.bas("F8", "F4", "Down", "Enter")
        print(s.yazi())
        await s.bas("F2")
        assert "Tescil edildi: 26343100EX00000001" in s.ileti(), s.yazi()
        by = 2
        await s.degis("ANT01")
        await s.bas("NK EX1", "Enter")
        print(s.yazi())
        await s.bas("F2")
        print(s.yazi())
        c.onay(by)
        c.muayene(by)
        await s.bas("NK EX1", "Enter")
        print(s.yazi())
    assert durum(sqlite_ofis, ant)


@pytest.mark.madde("31/2", "33/1-a", "32/4")
async def test_transitle_cikar(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ant = an.antrepoda(g, "S1")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("TR", "Enter", "T1", "A", "Enter", "4540536920", "Enter", "Aksoy Nakliyat", "Enter", "220200", "Enter", "H", "Enter")
        await s.bas(*TARAFLAR, "E")
        print(s.yazi())
        await s.bas("F8", "720", "Enter", "34 ABC 123", "Enter", "052", "30", "30", "H", "A3", "Enter", "USD", "Enter", "2", "F8")
        print(s.yazi())
        await s.bas("F4", "Enter", "F8", "F4", "Down", "Enter")
        print(s.yazi())
        await s.bas("F2")
        print(s.yazi())
        await s.degis("ANT01")
        await s.bas("NK TR1", "Enter")
        print(s.yazi())
        t.transit_onay(g, 2)
        t.teminatla(g, 2)
        await s.bas("F12", "TR1", "Enter")
        print(s.yazi())
        assert durum(sqlite_ofis, ant) == ""
