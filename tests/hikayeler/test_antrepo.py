"""The antrepo by keys: a declaration entered, accepted, taken in, drawn on by an import, counted, closed (29–31)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice_antrepo as an
from gumruk.models.beyanname import Beyanname
from sqlmodel import select

from tests.surucu import Surucu, uygulama


def durum(ofis: Any, by: int) -> str:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum.name


def son(ofis: Any) -> Beyanname:
    with ofis.depo.oku() as s:
        return s.exec(select(Beyanname).order_by(Beyanname.id.desc())).first()


@pytest.mark.madde("29", "30/1", "30/3-a")
async def test_antrepo_beyannamesi_girilir_onaylanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    ob = ofis.gun.ozet_beyan("S1", ((10, "CT", 1_000_000, "Vana"),)).belge_id
    ofis.gun.ozet_onay(ob)
    ofis.gun.ambar_giris(ob)
    teminat = an.goturu(ofis.gun)
    async with (uyg := uygulama(ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("AN", "Enter")
        await s.bas("7100", "XYZ", "Enter", *("GTRANT",), teminat, "Enter")
        assert "bilinmiyor" in s.yazi() or "XYZ" in s.yazi()
        await s.bas("F12")
        print(s.yazi())
