"""The app's edge: a fault that nobody expected never shows a traceback, keeps what is half typed, and leaves a short number for the log."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.screens.beyanname import BeyannameEkrani
from gumruk.tui.key_gate import GatedApp

from tests.surucu import Surucu, uygulama


async def test_beklenmeyen_hata_taslagi_birakir_izini_yazmaz(sqlite_ofis: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    with pytest.raises(ZeroDivisionError):
        async with uyg.run_test(size=(80, 24)) as pilot:
            s = Surucu(uyg, pilot)
            await s.gir("BEY01")
            await s.bas("BY", "Enter", "0100", "Enter", "Ningbo Valve")
            monkeypatch.setattr(BeyannameEkrani, "field_left", lambda self, name: 1 // 0)
            await s.bas("Enter")
    assert uyg.return_code == 70
    assert "Traceback" in (tmp_path / "hatalar.log").read_text(encoding="utf-8")
    assert "Ningbo Valve" in "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "taslaklar").glob("*.jsonl"))


@pytest.mark.madde("14")
async def test_vergi_listesi_acik_kalir_aciklama_kapaninca_geri_doner(sqlite_ofis: Any, tmp_path: Path) -> None:
    from tests.hikayeler.test_gemiden_kapiya import beyanname_tuslari

    g = sqlite_ofis.gun
    g.ozet_onay(g.ozet_beyan("YMLUM231").belge_id)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("BY", "Enter", *beyanname_tuslari("1"), "F10", "1", "Enter")
        assert "Fatura 35.500,00 USD × 36,52150" in s.yazi() and "Yurt dışı gider: 1.141,96" in s.yazi(), s.yazi()
        await s.bas("F12")
        assert "TOPLAM" in s.yazi(), s.yazi()
        await s.bas("Down", "Down", "Enter")
        assert "Damga Vergisi: 898,20" in s.yazi() and "Yurt içi giderler: 55.360,14" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "F2")
        assert "Tescil edildi" in s.ileti(), s.yazi()


async def test_ekran_ikinci_kez_numarayla_acilir_ve_baskasina_kalmaz(sqlite_ofis: Any, tmp_path: Path) -> None:
    """A kept screen takes the number each time; the next person sees nothing of what the last one half typed."""
    g = sqlite_ofis.gun
    g.ozet_onay(g.ozet_beyan("S1").belge_id)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMB01")
        for _ in range(2):
            await s.bas("AG 1", "Enter")
            assert "Pirinç küresel vana" in s.yazi(), s.yazi()
            await s.bas("F12", "F12")
        await s.degis("BEY01")
        await s.bas("BY", "Enter", "0100", "Enter", "Gizli Tüccar")
        await s.bas("F3", "E")
        await s.degis("KAB02")
        await s.bas("BY", "Enter")
        assert "Gizli Tüccar" not in s.yazi(), s.yazi()
        await s.degis("BEY01")
        await s.bas("BY", "Enter")
        assert "Gizli Tüccar" in s.yazi(), s.yazi()


async def test_masadan_okla_kuyruga_kuyruktan_kayda(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Down from the command box, Enter on the queue, Enter on the record; the lone field above keeps no arrow to itself."""
    no = sqlite_ofis.gun.ozet_beyan("KYR1").no
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("Down", "Enter")
        assert no in s.yazi() and "Bekledi" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "KYR1" in s.yazi() and "Kâğıtla aynı mı?" in s.yazi(), s.yazi()
        await s.bas("F3", "AÇ", "Enter")
        assert "«Ambar çıkış ekranı» sizin görevinizde değil (m.5)." in s.ileti()


@pytest.mark.madde("11/2")
async def test_fark_varsa_imlec_tutanagin_eksigine_gider(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    g.ozet_onay(g.ozet_beyan("FARK1").belge_id)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMB01")
        await s.bas("AG 1", "Enter", "A3", "Enter", "SGL-7", "Enter", "A3-114", "Enter", "118", "F2")
        assert "tutanak için ikinci imzacının adını" in s.ileti(), s.yazi()
        await s.bas("iki kap noksan geldi", "F2", "Hasan Ak", "F2")
        assert "Fark tutanağı 26TT0000001" in s.ileti(), s.yazi()
        await s.kagitlar()


async def test_ekran_degisirken_kapi_bosa_donmez(sqlite_ofis: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gate lets the screens work while it waits: it once asked two thousand times at every change, and nothing moved meanwhile."""
    sorulan = []
    sessiz = GatedApp._gate_quiet
    monkeypatch.setattr(GatedApp, "_gate_quiet", lambda uyg, zincir: (sorulan.append(zincir), sessiz(uyg, zincir))[1])
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        for _ in range(5):
            await s.bas("ON", "Enter", "F12", "F1", "Esc")
        assert s.sayac < len(sorulan) < 12 * s.sayac, (len(sorulan), s.sayac)


async def test_sigmayan_liste_devamini_soyler(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMR01")
        assert "devamı (PgDn)" in s.yazi() and "öncesi" not in s.yazi(), s.yazi()
        await s.bas("Down", "PgDn")
        assert "öncesi (PgUp)" in s.yazi() and "devamı" in s.yazi(), s.yazi()
        await s.bas("PgDn")
        assert "öncesi (PgUp)" in s.yazi() and "devamı" not in s.yazi(), s.yazi()
        await s.bas("PgDn", "PgUp", "PgUp")
        assert "devamı (PgDn)" in s.yazi(), s.yazi()
