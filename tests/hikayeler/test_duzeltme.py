"""A correction by keys: recorded at the kabul desk, granted by the chief, entered, printed, and both versions side by side (17)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, practice, queries
from gumruk.models.fiziki_istegi import FarkKonusu, FizikiIstegiGirdisi

from tests.data.test_duzeltme import belgede
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("17")
async def test_agirlik_ve_fiyat_duzeltilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = belgede(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("DZ 1", "Enter")
        assert "açık bir düzeltme isteği yok" in s.ileti(), s.yazi()
        await s.bas("F3")
        await s.bas("DT 1", "Enter")
        await s.bas("2026/88", "F2")
        assert "Ne isteniyor: boş bırakılamaz" in s.ileti() and "2026/88" in s.yazi(), s.yazi()
        await s.bas("1. kalem net 10.500 kg, fiyatı 35.000 USD", "F2")
        assert "26DT0000001: beyannamede düzeltme istendi" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F2")
        assert "idare amirinin kararını bekliyor" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        assert "Düzeltme isteği bekleyen" in s.yazi()
        once = s.sayac
        await s.bas("DT 1", "Enter", "F2")
        assert "uygun görüldü" in s.ileti() and s.sayac - once == 6, s.yazi()
        await s.degis("KAB01")
        await s.bas("DT 26DT0000001", "Enter")
        assert "Nihal Işık: uygun" in s.yazi(), s.yazi()
        await s.bas("F2", "Down", "Down", "10700", "Enter")
        await s.bas("F12")
        assert "Yazdıklarınız taslakta kalır" in s.yazi(), s.yazi()
        await s.bas("E")
        await s.bas("DZ 1", "Enter")
        assert "Yarım kalan düzeltme açıldı" in s.ileti() and "10.700,000" in s.yazi(), s.yazi()
        await s.bas("F10", "3", "E", "Down", "Down", "10500", "Enter", "Enter", "Enter", "35000", "F8", "F7")
        await s.bas("F10", "1")
        assert "Değişen kutular: 3" in s.yazi() and "10.500,00" in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "yeni sürüm kaydedildi" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("duzeltilmis_dokum_26343100IM00000001-2_1.pdf"))) == 1
        await s.bas("F3")
        await s.bas("GB 1", "Enter", "F10", "5")
        assert "26DT0000001: 1. kalem net" in s.yazi() and "2. sürüm" in s.yazi(), s.yazi()
        await s.bas("Enter", "Enter")
        assert "1. ile 2. sürüm, 11 fark" in s.yazi() and "≠  1. kalem 38 Net kg" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "1. sürüm: 71.500,00" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "Down", "01012020", "1200")
        assert "o an yoktu" in s.ileti(), s.yazi()
        bugun = sqlite_ofis.depo.saat().astimezone(uyg.clock().tzinfo)
        await s.bas("Down", "Down", f"{bugun:%d%m%Y}", "2359")
        assert "Durum: belge kontrolünde · 2. sürüm" in s.yazi(), s.yazi()
    assert queries.beyanname_gor(sqlite_ofis.depo, by).kalemler[0].net_gram == 10_500_000
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("17")
async def test_kapi_kapandiktan_sonra_istek_kabul_edilmez(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Sent to fiziki by the system, fiziki asked for by the document examiner, paid: each refused with its reason, nothing recorded."""
    g = sqlite_ofis.gun
    fiziki = g.muayenede("S1", kalemler=practice.iki_kalem("610910000000"))
    istenen, odenen = belgede(sqlite_ofis, "S2"), belgede(sqlite_ofis, "S3")
    g.yap("fiziki_iste", "MUA01", istenen, FizikiIstegiGirdisi(konu=FarkKonusu.MIKTAR, gerekce="Çeki listesinde 140 kap yazıyor"))
    g.muayene(odenen)
    g.tahsil(odenen)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas(f"DT {fiziki}", "Enter")
        assert "Sistem eşyayı fiziki muayeneye sevk etmiş" in s.ileti(), s.yazi()
        await s.bas("2026/88", "Enter", "Enter", "Net ağırlık 10.500 kg", "F2")
        assert "fiziki muayeneye sevk etmiş" in s.ileti() and "2026/88" in s.yazi() and "10.500 kg" in s.yazi(), s.yazi()
        await s.bas("F12", f"{istenen}", "Enter", "F2")
        assert "26FM0000001 numaralı istek karar bekliyor" in " ".join(s.ileti().split()), s.yazi()
        await s.bas("F12", f"{odenen}", "Enter", "F2")
        assert "Vergisi ödenmiş: alındı 26VA0000001" in s.ileti() and "m.25" in s.ileti(), s.yazi()
        await s.bas("F3", f"DZ {odenen}", "Enter", "F2")
        assert "Vergisi ödenmiş" in s.ileti() and "31 Kap adedi" in s.yazi() and "33 GTİP" not in s.yazi(), "other boxes are no fields"
    assert [queries.beyanname_gor(sqlite_ofis.depo, by).surum for by in (fiziki, istenen, odenen)] == [1, 1, 1]
