"""At the irtibat desk by keys: an oral declaration, an ATA carnet (18/1); the examiner completes an incomplete declaration (26/3)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries

from tests.data.test_eksik_beyan import eksik
from tests.hikayeler.test_partiler import yeri
from tests.surucu import Surucu, uygulama

KALEM = ("848180810000", "Vana", "Enter", "720", "CT", "2", "Enter", "20", "Enter", "18", "Enter", "Enter", "Enter", "10000")


@pytest.mark.madde("18/1")
async def test_sozlu_beyan_ve_ata_karnesi(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    bugun = sqlite_ofis.depo.bugun()
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("SB", "Enter", "10000000146", "Enter", "Elif Kaya", "Enter", "720", "F8", *KALEM, "F2")
        assert "Tescil edildi ve onaylandı: 26343100IM00000001" in s.ileti() and "belge kontrolünde" in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("F3", "AK", "Enter", "FR-2026-4471", "Enter", "CCI Paris", "Enter", "1", "Enter", "+")
        gun = (bugun + timedelta(days=200)).strftime("%d%m%Y")
        await s.bas(gun, gun, "10000000146", "Enter", "Elif Kaya", "Enter", "720", "F8", *KALEM, "F2")
        if "Volet sayısı" in s.ileti():
            await s.bas("1", "F2")
        assert "Tescil edildi ve onaylandı: 26343100IM00000002" in s.ileti(), s.yazi()
        await s.kagitlar()
    b = queries.beyanname_gor(sqlite_ofis.depo, 2)
    assert b.toplam_vergi_kurus == 0 and "FR-2026-4471" in b.aciklama
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("26/3")
async def test_eksik_beyan_tamamlanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = eksik(sqlite_ofis)
    sqlite_ofis.gun.tahsil(by)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        assert "Tamamlayıcı beyan bekleyen" in s.yazi(), s.yazi()
        await s.bas("EB 1", "Enter", "TB-14", "Enter", "Enter", "Kesin fatura", "Enter", "36500", "F10", "1")
        assert "10 Gümrük" in s.yazi() and "net fark 10.152,97 TL" in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "Ek tahakkuk 26MH0000002" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "Tamamlandı: TB-14" in s.yazi() and "ek tahakkuk 26MH0000002" in s.yazi(), s.yazi()
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("18/1")
async def test_sozlu_beyan_ve_ata_karnesi_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """A number that does not hold, a regime of the other screen, a carnet out of term, a stay beyond it, a voucher used: what was typed stays."""
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    bugun = sqlite_ofis.depo.bugun()
    once, yakin, uzak = (f"{bugun + timedelta(days=n):%d%m%Y}" for n in (-1, 200, 300))
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("SB", "Enter", "10000000147", "Enter", "Elif Kaya", "Enter", "720", "F8", *KALEM, "F2")
        assert "Sayfa 1" in s.ileti() and "T.C. kimlik" in s.ileti() and "10000000147" in s.yazi() and "Elif Kaya" in s.yazi(), s.yazi()
        await s.bas("10000000146")
        await s.bas(*yeri(s, "rejim"), "5800", "F2")
        assert "ATA karnesi sözlü beyan ekranına değil, AK ekranına girilir" in s.ileti() and "5800" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "rejim"), "0100", "F2")
        assert "Tescil edildi ve onaylandı: 26343100IM00000001" in s.ileti(), s.yazi()

        await s.bas("F3", "AK", "Enter", "FR-2026-4471", "Enter", "CCI Paris", "Enter", "1", "Enter", "+", once, once)
        await s.bas("10000000146", "Enter", "Elif Kaya", "Enter", "720", "F8", *KALEM, "F2")
        assert "Karnenin geçerliliği" in s.ileti() and "gününde bitmiş" in s.ileti() and "Vana" in s.yazi(), s.yazi()
        await s.bas("F7")
        await s.bas(*yeri(s, "gecerlilik_sonu"), yakin, uzak, "F2")
        assert "Kalış süresinin sonu bugün ile karnenin geçerliliği" in s.ileti() and "FR-2026-4471" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "sure_sonu"), yakin, "F2")
        assert "Tescil edildi ve onaylandı: 26343100IM00000002" in s.ileti(), s.yazi()

        await s.bas("FR-2026-4471", "Enter", "CCI Paris", "Enter", "1", "Enter", "+", yakin, yakin)
        await s.bas("10000000146", "Enter", "Elif Kaya", "Enter", "720", "F8", *KALEM, "F2")
        assert "1 no.lu voleti kullanılmış: 26343100IM00000002" in s.ileti() and "Vana" in s.yazi(), s.yazi()
        await s.kagitlar()
    assert len(list(tmp_path.rglob("beyanname_dokumu_*.pdf"))) == 2
