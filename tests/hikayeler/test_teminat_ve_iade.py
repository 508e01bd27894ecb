"""Guarantees and a refund by keys, each at the desk of its own officer; keys counted against the budget (24, 25)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim

from tests.data.test_islem import tahsilatta
from tests.data.test_teminat import gecici
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("24/1-a", "24/1-c", "12/1", "25")
async def test_nakit_teminat_alinir_cozulur_odenir(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = gecici(sqlite_ofis)
    sqlite_ofis.gun.tahsil(by)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMB01")
        await s.bas("AÇ 1", "Enter")
        assert "EKSİK 749.056,90 TL" in s.yazi() and "ödendi · alındı" in s.yazi(), s.yazi()
        assert "m.12/1  Teminat alınmamış: 749.056,90 TL" in s.ileti()
        await s.degis("VEZ01")
        assert "Teminat bekleyen" in s.yazi()
        once = s.sayac
        await s.bas("NT 1", "Enter", "F2")
        assert s.sayac - once == 6, "ekran.md: s, n, Enter, F2"
        assert "Teminat alındı: alındı 26VA0000002" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "m.24/1-a  Bu beyannamenin vergisi ödenmiş, teminatı alınmış" in s.ileti(), s.yazi()
        await s.degis("AMB01")
        await s.bas("AÇ 1", "Enter")
        assert "alındı 749.056,90 TL" in s.yazi() and "Çıkışa engel yok" in s.ileti(), s.yazi()
        await s.bas("F2")
        await s.degis("MUH01")
        await s.bas("TM", "Enter", "F4", "2", "Enter")
        assert "26TM0000001" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "İbra 2026/55", "Enter", "kısa", "F2")
        assert "En az 10 karakter" in s.yazi() and "İbra 2026/55" in s.yazi(), "what was typed stays"
        await s.bas("Enter", "Enter", "Eşya yurt dışı edildi", "F2")
        assert "26TC0000001: çözme isteği idare amirine gitti" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("TÇ 1", "Enter", "F2", "Uygun görüldü, çözülsün", "Enter")
        assert "Şimdi: veznede ödenecek" in s.ileti(), s.yazi()
        await s.degis("VEZ01")
        await s.bas("ÖD 1", "Enter", "F2")
        assert "boş bırakılamaz" in s.ileti(), "a company does not stretch out its hand"
        await s.bas("Selin Ak", "Enter", "10000000146", "Enter", "vekâletname 2026/114", "F2")
        assert "Ödendi: 26OD0000001, 749.056,90 TL (26TC0000001)" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "«tamamlandı»" in s.ileti(), s.yazi()
        await s.kagitlar()
    adlar = {p.name.split("_26")[0] for p in tmp_path.rglob("*.pdf")}
    assert {"vezne_alindisi", "odeme_belgesi"} <= adlar
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("24/1-b", "24/1-c")
async def test_mektup_ve_nakit_iki_ekranda(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = gecici(sqlite_ofis)
    sqlite_ofis.gun.tahsil(by)
    gun = f"{sqlite_ofis.depo.bugun():%d%m%Y}"
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("MK 1", "Enter", "740000", "Enter", "ziraat ambarlı", "Enter", "2026/118", "Enter", gun, "31122027", "F2")
        assert "Niteliği uygun mu: boş bırakılamaz" in s.ileti(), "the officer says it himself"
        await s.bas("E", "F2")
        assert "süresiz olmalı; 31.12.2027 vadeli olanı kabul edilmez" in s.ileti() and "2026/118" in s.yazi(), s.yazi()
        await s.bas("Up", *["Del"] * 10, "F2")
        assert "26TM0000001: uygunluk onaylandı" in s.ileti(), s.yazi()
        await s.degis("SAY01")
        await s.bas("MT 1", "Enter", "F2")
        assert "Menkul Kıymetler Alındısı 26MK0000001" in s.ileti(), s.yazi()
        await s.degis("VEZ01")
        await s.bas("NT 1", "Enter")
        assert "9.056,90" in s.yazi(), s.yazi()
        await s.bas("10000", "Enter", "F2")
        assert "alındı 26VA0000002. PARA ÜSTÜ 943,10 TL" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert {p.name.split("_26")[0] for p in tmp_path.rglob("*.pdf")} >= {"teminat_uygunluk_yazisi", "menkul_kiymet_alindisi"}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("25", "23/1-b")
async def test_iade_bes_masadan_gecer(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = tahsilatta(sqlite_ofis)
    sqlite_ofis.gun.tahsil(by)
    gun = f"{sqlite_ofis.depo.bugun():%d%m%Y}"
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("İÖ 1", "Enter", "999999", "Enter", "F2")
        assert "boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("Navlun iki kez eklenmiş", "F2")
        assert "m.25" in s.ileti() and "iade edilemez" in s.ileti() and "999.999,00" in s.yazi(), s.yazi()
        await s.bas("Up", "Up", "Up", "Up", "1000", "Enter", "F2")
        assert "26DK0000001: danışma kâğıdı düzenlendi" in s.ileti(), s.yazi()
        await s.bas(
            "F12",
            "MH 1",
            "Enter",
            "F10",
            "2",
            "ziraat",
            "Enter",
            "d-9",
            "Enter",
            gun,
            "749955,10",
            "Enter",
            "1234567890",
            "Enter",
            "Enter",
            "E",
            "F2",
        )
        assert "iade taslağı 26DK0000002 açıldı" in s.ileti(), s.yazi()
        await s.bas("F12", "DK 2", "Enter", "F2", "İki kez yatırılmış para", "Enter")
        assert "26DK0000002: taslak önerildi" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("DK 1", "Enter", "F2", "2", "Enter", "F2")
        assert "26DK0000002: danışma kâğıdı imzalandı" in s.ileti(), s.yazi()
        await s.degis("SAY01")
        await s.bas("DK 1", "Enter", "F2", "2", "Enter", "F2")
        assert "26DK0000002: saymanlık belgeleri hazırladı" in s.ileti(), s.yazi()
        await s.degis("VEZ01")
        await s.bas("ÖD 1", "Enter", "F2")
        assert "boş bırakılamaz" in s.ileti(), "a company does not stretch out its hand"
        await s.bas("Selin Ak", "Enter", "10000000146", "Enter", "vekâletname 2026/114", "F2")
        assert "Ödendi: 26OD0000001, 1.000,00 TL (26DK0000001)" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert {p.name.split("_26")[0] for p in tmp_path.rglob("*.pdf")} >= {"danisma_kagidi", "odeme_emri", "odeme_belgesi"}
    assert denetim.denetle(sqlite_ofis.depo) == []
