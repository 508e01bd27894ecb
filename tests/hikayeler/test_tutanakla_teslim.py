"""Goods that go without the warehouse, by keys: under a declaration (13), to the depot with the declaration after it (26/2), NATO (18/2)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim

from tests.data.test_tutanak import durumlar, kabul
from tests.hikayeler.test_gemiden_kapiya import beyanname_tuslari
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("13")
async def test_ambara_alinmadan_teslim_dort_tusla(sqlite_ofis: Any, tmp_path: Path) -> None:
    ob, by = kabul(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        once = s.sayac
        await s.bas("TU 1", "Enter")
        assert "F2: Teslimi kaydet" in s.ileti() and "26343100IM00000001" in s.yazi() and "Deniz Gümrük" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "tutanak 26TE0000001 düzenlendi" in s.ileti() and s.sayac - once == 6, s.yazi()
        await s.bas("1", "Enter")
        assert "Bu yolla verilecek eşya kalmamış" in s.ileti() and "26TE0000001" in s.yazi(), s.yazi()
        await s.bas("F10", "4")
        assert "26TE0000001 teslim tutanağının beyannamesi tamamlanmamış" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "5", "1", "nüsha kayboldu", "Enter")
        assert "Suret basılıyor" in s.ileti(), s.yazi()
        await s.bas("F12", "F4")
        assert "ambara alınmadan teslim" in s.yazi(), s.yazi()
        await s.bas("F12")
        await s.kagitlar()
    sqlite_ofis.gun.muayene(by)
    sqlite_ofis.gun.tahsil(by)
    assert durumlar(sqlite_ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    assert len(list(tmp_path.rglob("ambarsiz_teslim_tutanagi_26TE0000001_1.pdf"))) == 1


@pytest.mark.madde("26/2", "18/2")
async def test_depoya_teslim_ve_tamamlayici_beyanname(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ob, nato = (g.ozet_beyan(senet).belge_id for senet in ("YMLUM231", "YMLUM232"))
    g.ozet_onay(ob)
    g.ozet_onay(nato)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        await s.bas("TU 1", "Enter", "F2")
        assert "Teslim alan: boş bırakılamaz" in s.ileti() and "Basitleştirilmiş Usul Teslim (m.26/2)" in s.yazi(), s.yazi()
        await s.bas("Ali Usta", "F2")
        assert "tutanak 26TE0000001 düzenlendi" in s.ileti() and "tescil tarihi bu tutanağın tarihidir" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F10", "2")
        assert "Bu yolla verilecek eşya kalmamış" in s.ileti(), s.yazi()
        await s.bas("F12", "2", "Enter", "F10", "3")
        await s.bas("NATO Form 302 No 77", "Enter", "Enter", "Enter", "Yzb. Can Er", "F2")
        assert "tutanak 26TE0000002 düzenlendi" in s.ileti() and "Özet beyan kapandı" in s.ileti(), s.yazi()

        await s.degis("BEY01")
        finans = beyanname_tuslari("1")
        ilk = finans.index("F8") + 1
        await s.bas("TY", "Enter", "1", "Enter")
        assert "tescil tarihi" in s.ileti() and "Kuzey Makine A.Ş." in s.yazi(), s.yazi()
        await s.bas("0100", "Ningbo Valve Co.", "Enter", "720", "Enter", "Enter", "8890024379", "Enter", "Deniz Gümrük Müşavirliği", "F8")
        assert "Taşıma ve finans" in s.yazi(), s.yazi()
        await s.bas(*finans[ilk : finans.index("1", ilk)])
        assert "1. kalem / 2" in s.yazi() and "YMLUM231" in s.yazi(), s.yazi()
        kalem = ("Enter", "Enter", "Enter", "848180810000", "Enter", "720", "Enter", "Enter", "Enter", "Enter")
        await s.bas(*kalem, "10800", "Enter", "Enter", "Enter", "35500", "F8")
        await s.bas(*kalem, "5778", "Enter", "Enter", "Enter", "36000", "F10", "1")
        assert "Sayfa 1, 15 Çıkış ülkesi: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("720", "F10", "1")
        assert "TOPLAM" in s.yazi() and "749.955,10" in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "Tescil edildi: 26343100IM00000001, tescil tarihi tutanağın günü" in s.ileti(), s.yazi()
        await s.kagitlar()
    g.onay(1)
    g.tahsil(1)
    assert durumlar(sqlite_ofis, ob, 1) == ("KAPANDI", "KAPANDI", "KAPANDI") and durumlar(sqlite_ofis, nato) == ("KAPANDI", "KAPANDI")
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("13", "11/1")
async def test_ambara_alinmadan_teslimin_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        await s.bas("TU 1", "Enter")
        assert "m.10/1  Özet beyan henüz onaylanmamış. Kabul memuruna gönderin." in s.ileti(), s.yazi()
        g.ozet_onay(ob)
        by = g.beyanname(ob).belge_id
        await s.bas("F3", "TU 1", "Enter")
        assert "Bu yolla verilecek eşya kalmamış: beyannameye bağlanmış (onaydan sonra m.13)" in s.ileti(), "registered, not accepted"
        g.onay(by)
        await s.bas("F3", "TU 1", "Enter", "F2")
        assert "tutanak 26TE0000001 düzenlendi" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.degis("AMB01")
        await s.bas("AG 1", "Enter")
        assert "S1/1  tutanakla verildi  120 CT" in s.yazi() and "girmeyen satırı yok" in s.yazi(), s.yazi()
        await s.bas("F3", "TU", "Enter")
        assert "«Tutanak» sizin görevinizde değil (m.5)." in s.ileti(), s.yazi()
