"""A further assessment by keys: written by the muhasebe memuru, collected by the cashier with the keys of any other debt (23/1-a, 28/3)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from gumruk.data import denetim

from tests.data.test_ek_tahakkuk import odenmis, oranlari_yukle, sonra
from tests.data.test_islem import tahsilatta
from tests.data.test_kurcalama import korumasiz
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


@pytest.mark.madde("28/3")
async def test_faizli_ek_tahakkuk_ekranda_gorunur_veznede_alinir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Twenty days late at %3: shown before F2, explained behind F10, on the receipt; refused with what was typed kept when a day has no rate."""
    by = odenmis(sqlite_ofis)
    sqlite_ofis.gun.cikis(by)
    sonra(sqlite_ofis, 20)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("ET 1", "Enter", "5", "10", "Enter", "Enter", "100", "Enter")
        assert "Gecikme faizi" in s.yazi() and "20 gün × %3" in s.yazi() and "102,00" in s.yazi(), s.yazi()
        await s.bas("40", "Enter", "Enter", "20", "Enter")
        assert "2,40" in s.yazi() and "122,40" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert "20 gün × %3 aylık = 2,40 TL" in s.yazi() and "faize faiz yürümez" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "1", "Enter", "1", "ZZ", "Enter", "Enter", "5", "Enter")
        assert "Gecikme faizi" not in s.yazi(), "a tax that is not in the list bears nothing yet"
        await s.bas("F12", "1", "Enter", "2", "10", "Enter", "Enter", "100", "Enter")
        assert "Gecikme faizi yok: eski oranla beyan m.8'e uygundur" in s.yazi() and "TAHAKKUK EDİLECEK" in s.yazi(), s.yazi()
        await s.bas("F12", "1", "Enter", "5", "10", "Enter", "Enter", "100", "F2", "Sonradan kontrolde bulundu", "F2")
        assert "yapıldı, 102,00 TL" in s.ileti(), s.yazi()
        await s.degis("VEZ01")
        sqlite_ofis.gun.kasa()
        await s.bas("MH 1", "Enter")
        assert "GF Gecikme faizi" in s.yazi() and "2,00" in s.yazi() and "dekont ZİRAAT D-S1" in s.yazi(), s.yazi()
        await s.bas("F10", "2")
        assert "Muhasebe hareketleri: 26343100IM00000001" in s.yazi() and "20 gün × %3 aylık = 2,00 TL" in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "GF Gecikme faizi" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "Tahsil edildi: alındı" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.bas("F3", "GB 1", "Enter", "F10", "4")
        assert "GF Gecikme faizi: 2,00 TL" in s.yazi() and "alındı 2" in s.yazi(), s.yazi()
    (alindi,) = tmp_path.glob("kagitlar/*/vezne_alindisi_*.pdf")
    sayfa = " ".join(pypdfium2.PdfDocument(alindi)[0].get_textpage().get_text_bounded().split())
    assert "GF Gecikme faizi 100,00 2,00" in sayfa, sayfa
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("28/3")
async def test_orani_eksik_gun_ekranda_soylenir_yazilan_kalir(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = odenmis(sqlite_ofis)
    korumasiz(sqlite_ofis.depo, "liste_satiri", "DELETE FROM liste_satiri WHERE liste = 'gecikmeFaizi'")
    sonra(sqlite_ofis, 20)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("ET 1", "Enter", "4", "10", "Enter", "Enter", "100", "F2", "Supalanda fark bulundu")
        assert "gününün aylık oranı yüklü değil" in s.yazi() and "TAHAKKUK EDİLECEK" not in s.yazi(), s.yazi()
        await s.bas("F2")
        assert s.ileti().startswith("m.27/1-c  Gecikme faizi hesaplanamıyor"), s.yazi()
        assert "Supalanda fark bulundu" in s.yazi() and "100,00" in s.yazi(), s.yazi()
        oranlari_yukle(sqlite_ofis, (sqlite_ofis.depo.bugun() - timedelta(days=60), None, 30_000))
        await s.bas("F2")
        assert "yapıldı, 102,00 TL" in s.ileti(), s.yazi()
    assert by and denetim.denetle(sqlite_ofis.depo) == []
