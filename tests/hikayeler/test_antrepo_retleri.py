"""What is refused around the antrepo, by keys: the guarantee, the acceptance and its routes, entry, count, terms (29, 30, 31/1)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice
from gumruk.data import practice_antrepo as an
from gumruk.data.practice_sonradan import FIRMA

from tests.data.test_antrepo import durum
from tests.surucu import Surucu, uygulama


def tek_satir(s: Surucu) -> str:
    return " ".join(s.ileti().split())


@pytest.mark.madde("29", "24")
async def test_teminatsiz_tescil_edilmez(sqlite_ofis: Any, tmp_path: Path) -> None:
    """No guarantee, a standing one without its number, one nobody knows, one of somebody else's: refused, and what was typed stays."""
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("S1", ((10, "CT", 1_000_000, "Vana"),)).belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    teminat = an.goturu(g)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        genel = ["7100", "C34000002", "Enter", "Enter", "Enter", "Ningbo Valve Co.", "Enter", "720", "1234567890", "Enter"]
        genel += ["Kuzey Makine A.Ş.", "Enter", "8890024379", "Enter", "Deniz Gümrük Müşavirliği", "Enter", "AN-1", "Enter", "Enter", "720", "720"]
        mali = ["Enter", "10", "CIF", "AMBARLI", "Enter", "USD", "F8"]
        kalem = ["1", "Enter", "S1", "Enter", "1", "Enter", "848180810000", "Küresel vana", "Enter", "720", "CT", "Enter", "Enter", "Enter"]
        await s.bas("AN", "Enter", *genel, "F8", *mali, "2", "Enter", "F8", *kalem, "900", "Enter", "Enter", "Enter", "35500", "Enter")
        await s.bas("F2")
        assert "TL vergi teminata bağlanacak: 47 teminat şeklini yazın. F4" in tek_satir(s) and "m.29" in s.ileti(), s.yazi()
        await s.bas("GTRANT", "F2")
        assert "kayıtlı bir teminattır; numarasını yazın" in tek_satir(s), s.yazi()
        await s.bas("26TM0000099", "F2")
        assert "toplu ya da götürü teminat yok" in tek_satir(s), s.yazi()
        await s.bas(teminat, "F2")
        assert "işleticisinin teminatı gösterilir" in tek_satir(s) and "Kuzey Makine A.Ş." in s.yazi(), s.yazi()
        await s.bas("Up", "Up", "A34000001", "F2")
        assert "Tescil edildi: 26343100AN00000001" in s.ileti(), s.yazi()
        await s.kagitlar()


@pytest.mark.madde("30/1", "30/2", "30/3-a", "30/3-b", "30/3-c")
async def test_onay_retleri_ve_uc_yol(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Attachments that do not count up, papers handed back, then each of the three routes of 30/3."""
    g = sqlite_ofis.gun
    an.tescil(g, "S1")
    an.tescil(g, "S2", alici_no=FIRMA, alici_unvan="Marmara Otomotiv Sanayi A.Ş.")
    an.tescil(g, "S3")
    an.tescil(g, "S4", kalemler=practice.iki_kalem("610910000000"))
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("BO AN1", "Enter", "EEEEE3", "F2")
        assert " ek" in s.ileti() and "m.30/1" in s.ileti() and durum(sqlite_ofis, 1) == "TESCILLI", s.yazi()
        await s.bas("F10", "1", "Antrepo kodu kâğıtta başka", "Enter")
        assert "iade edildi" in s.ileti() and durum(sqlite_ofis, 1) == "IADE", s.yazi()
        await s.bas("AN1", "Enter", "F2")
        assert "iade" in s.yazi(), s.yazi()
        await s.bas("F12")
        for no, yol in ((2, "TAHSILATTA"), (3, "BELGE"), (4, "FIZIKI")):
            await s.bas(f"AN{no}", "Enter", "EEEEE2", "F2")
            assert durum(sqlite_ofis, no) == yol, s.yazi()
        await s.kagitlar()
    assert any(p.name.startswith("iade_fisi") for p in tmp_path.rglob("*.pdf"))


@pytest.mark.madde("31/1", "24", "17")
async def test_giris_ve_sayim_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Entry before acceptance, before the guarantee, before the ambar, over what came; half counts; a term that ran out; a correction."""
    g = sqlite_ofis.gun
    with practice.gecmiste(sqlite_ofis.depo, timedelta(days=40)):
        an.tescil(g, "S0", doviz="TRY")
    by = an.tescil(g, "S1", alici_no=FIRMA, alici_unvan="Marmara Otomotiv Sanayi A.Ş.")
    belgede = an.tescil(g, "S2")
    no = "AN2"
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("ANT01")
        await s.bas(f"NG {no}", "Enter", "R1", "Enter", "F2")
        assert "beyanname «tescilli»" in s.ileti() and "m.31/1" in s.ileti(), s.yazi()
        for b in (by, belgede):
            g.yap("tescil_onayi", "KAB01", b, an.onay_girdisi())
        await s.bas("F12", no, "Enter")
        assert "Teminat alınmamış" in s.ileti() and "Vezneye ya da muhasebeye" in tek_satir(s), s.yazi()
        an.teminatla(g, by)
        await s.bas("F12", no, "Enter", "R1", "Enter", "10", "Enter", "1000", "Enter", "F2")
        assert "ambardan çıkışı yapılır" in tek_satir(s), s.yazi()
        g.cikis(by)
        await s.bas("F12", no, "Enter", "R1", "Enter", "121", "Enter", "F2")
        assert "1. kalemde girmemiş 120 kap" in tek_satir(s) and "121" in s.yazi(), s.yazi()
        await s.bas("F12", "F3", f"NY {no}", "Enter")
        assert "Bu beyannamenin antrepoda eşyası yok" in s.yazi(), s.yazi()
        an.gir(g, by)
        await s.bas("F12", no, "Enter", "120", "Enter", "0", "Enter", "Enter", "16", "Enter", "6420", "F2")
        assert "1. kalem: kap ve ağırlık birlikte sayılır" in s.ileti(), s.yazi()
        an.say(g, by)
        await s.bas("F2")
        assert "ikinci imzayı bekliyor; sonuçlanmadan" in tek_satir(s), s.yazi()
        await s.bas("F3", "E", "NS", "Enter", "F10", "3")
        assert "Süresi geçenler: 1" in s.yazi() and "antrepoya alınmadı" in s.yazi() and "10" in s.yazi(), s.yazi()
        await s.degis("KAB01")
        await s.bas("DT AN3", "Enter", "2026/9", "Enter", "Enter", "1. kalem net 10.500 kg", "F2")
        assert "26DT0000001: beyannamede düzeltme istendi" in s.ileti(), s.yazi()
        g.yap("duzeltme_uygun_gor", "AMR01", 1)
        await s.bas("AN3", "Enter", "F2", "Down", "Down", "10500", "Enter", "F2")
        assert "yeni sürüm kaydedildi" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert any(p.name.startswith("duzeltilmis_dokum") for p in tmp_path.rglob("*.pdf"))
