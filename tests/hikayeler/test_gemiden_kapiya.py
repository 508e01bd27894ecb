"""One shipment from özet beyan to gate pass, by keyboard alone, each act by a user of its role, every paper on disk (80×24)."""

import re
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.models.beyanname import Beyanname
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.vezne import Alindi
from sqlmodel import select

from tests.surucu import Surucu, uygulama

OZET_BEYAN = [
    "DENİTH",
    "Enter",
    "10",
    "MV Karadeniz",
    "Enter",
    "9319466",
    "Enter",
    "26-114",
    "Enter",
    "052",
    "4540536920",
    "Enter",
    "Aksoy Denizcilik A.Ş.",
    "Enter",
    "ningbo",
    "Enter",
    "ambarlı",
    "Enter",
    "Enter",
    "Enter",
]
SATIR_1 = [
    "YMLUM231",
    "Enter",
    "Ningbo Valve Co.",
    "Enter",
    "Kuzey Makine A.Ş.",
    "Enter",
    "1234567890",
    "Enter",
    "Enter",
    "Enter",
    "CT",
    "120",
    "Enter",
    "KUZEY 1-120",
    "Enter",
    "8481",
    "Enter",
    "Pirinç küresel vana",
    "Enter",
    "12000",
    "Enter",
    "10800",
    "Enter",
]
SATIR_2 = ["PX", "16", "Enter", "KUZEY 121", "Enter", "8481", "Enter", "Çelik küresel vana", "Enter", "6420", "Enter", "5778", "Enter"]


def beyanname_tuslari(ozet_beyan: str) -> list[str]:
    """The real declaration of alan.md §4.2 as a declarant types it."""
    genel = [
        "0100",
        "Enter",
        "Ningbo Valve Co.",
        "Enter",
        "720",
        "1234567890",
        "Enter",
        "Kuzey Makine A.Ş.",
        "Enter",
        "8890024379",
        "Enter",
        "Deniz Gümrük Müşavirliği",
        "Enter",
        "Enter",
        "DGM-1",
        "Enter",
        "Enter",
        "720",
        "720",
        "052",
        "F8",
    ]
    finans = [
        "Enter",
        "Enter",
        "Enter",
        "10",
        "Enter",
        "Enter",
        "CIF",
        "AMBARLI",
        "Enter",
        "Enter",
        "343100",
        "A3",
        "Enter",
        "USD",
        "71500",
        "Enter",
        "11",
        "2",
        "Enter",
        "Enter",
        "Enter",
        "Enter",
        "Enter",
        "2300",
        "Enter",
        "TRY",
        "111500",
        "F8",
    ]
    ekler = ["2", "Enter", "0100", "NV-118", "Enter", "Enter", "0104", "YMLUM231", "Enter", "F8"]
    kalem1 = [
        ozet_beyan,
        "Enter",
        "YMLUM231",
        "Enter",
        "1",
        "Enter",
        "848180810000",
        "Küresel vana, pirinç",
        "Enter",
        "720",
        "CT",
        "Enter",
        "Enter",
        "Enter",
        "10800",
        "Enter",
        "Enter",
        "Enter",
        "35500",
        "F8",
    ]
    kalem2 = [
        "2",
        "Enter",
        "848180810000",
        "Küresel vana, çelik",
        "Enter",
        "Enter",
        "PX",
        "Enter",
        "Enter",
        "Enter",
        "5778",
        "Enter",
        "Enter",
        "Enter",
        "36000",
    ]
    return [*genel, *finans, *ekler, *kalem1, *kalem2]


@pytest.mark.madde("9/1", "10/1", "11/1", "14", "15/1", "15/2", "19/2", "23/1-a", "12/2", "6")
async def test_gemiden_kapiya_klavyeyle(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        gun = f"{sqlite_ofis.depo.bugun():%d%m%Y}"
        await s.bas("OB", "Enter", *OZET_BEYAN, gun, "0830", "F8", *SATIR_1, "F8", *SATIR_2, "F2")
        assert "Tescil edildi: 26343100IM00000001" in s.ileti(), s.yazi()

        await s.degis("KAB01")
        await s.bas("OO 1", "Enter", "EEEEE", "F2")
        assert "özet beyan onaylandı" in s.ileti(), s.yazi()

        await s.degis("AMB01")
        await s.bas("AG 1", "Enter", "A3", "Enter", "SGL-7", "Enter", "A3-114", "Enter", "F2")
        assert "ambara alındı" in s.ileti(), s.yazi()

        await s.degis("BEY01")
        await s.bas("BY", "Enter", *beyanname_tuslari("1"))
        await s.bas("F10", "1")
        assert re.search(r"TOPLAM\s+749\.955,10", s.yazi()), s.yazi()
        await s.bas("Enter")
        assert "× %6,5 = 84.347,59" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "F2")
        assert "Tescil edildi: 26343100IM00000001" in s.ileti(), s.yazi()

        await s.degis("KAB01")
        await s.bas("BO 1", "Enter", "EEEEEE", "2", "F2")
        assert "Hat: Belge Kontrolü, memur Mehmet Kaya" in s.ileti() or "Fiziki muayene" in s.ileti(), s.yazi()
        fiziki = "Fiziki" in s.ileti()

        await s.degis("MUA02" if fiziki else "MUA01")
        await s.bas("MU 1", "Enter")
        if fiziki:
            await s.bas("F10", "1")
            await s.bas("onda bir", "Enter", "Ali Kara", "Enter", "E", "F2")
        else:
            await s.bas("EEE", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()

        await s.degis("VEZ01")
        await s.bas("KS", "Enter", "0", "F2", "F12")
        await s.bas("MH 1", "Enter", "F2")
        await s.bas("750000", "Enter", "F2")
        assert "PARA ÜSTÜ 44,90 TL" in s.ileti(), s.yazi()

        await s.degis("AMB01")
        await s.bas("AÇ 1", "Enter")
        assert "Çıkışa engel yok" in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "fiş 26AF0000001" in s.ileti() and "Beyanname kapandı" in s.ileti(), s.yazi()

        await s.degis("KAP01")
        await s.bas("KP 1", "Enter", "F2")
        assert "kapıdan çıktı" in s.ileti(), s.yazi()
        await s.kagitlar()

    with sqlite_ofis.depo.oku() as oku:
        assert oku.exec(select(Beyanname.durum)).one().name == "KAPANDI"
        assert oku.exec(select(OzetBeyan.durum)).one().name == "KAPANDI"
        assert oku.exec(select(Alindi.para_ustu_kurus)).one() == 4_490
    kagitlar = {p.name.split("_2")[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")}
    assert kagitlar == {"ozet_beyan_dokumu", "beyanname_dokumu", "vezne_alindisi", "ambar_cikis_fisi"}
    assert denetim.denetle(sqlite_ofis.depo) == []
