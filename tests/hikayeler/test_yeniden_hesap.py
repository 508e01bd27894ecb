"""Entegre Tarife Bilgilendirme and recomputation by keys: more and less (27/1-c), by hand (28/3), and the look-up itself."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from gumruk.data import denetim
from gumruk.tui import cli_araclar, cli_commands
from typer.testing import CliRunner

from tests.data.test_ek_tahakkuk import sonra
from tests.data.test_yeniden_hesap import sonradan, supalan
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("27/1-c")
async def test_supalanin_noksani_muayeneden_muhasebeye_vezneye(sqlite_ofis: Any, tmp_path: Path) -> None:
    supalan(sqlite_ofis, bankadan=True)
    sonra(sqlite_ofis, 20)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas("YH 1", "Enter")
        assert "Sayfa 1/3: Genel" in s.yazi() and "NOKSAN 0,00   FAZLA 0,00" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "Dayanak: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("F8", "Down", "Down", "Down", "Down", "36500", "Enter")
        assert "önce 35.500,00" in s.yazi() and "2.373,89" in s.yazi() and "NOKSAN 10.152,97" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert "1. kalem, 42 Kalem fiyatı: 35.500,00 → 36.500,00" in s.yazi(), s.yazi()
        await s.bas("F12", "F7", "Kesin fatura NV-118", "Enter", "Fiyat farkı kesin faturada görüldü", "F2")
        assert "yeniden hesap 26YH0000001" in s.ileti() and "10.152,97" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.degis("MUH01")
        assert "Bekleyen yeniden hesap" in s.yazi()
        once = s.sayac
        await s.bas("ET 1", "Enter")
        assert "26YH0000001: Kesin fatura" in s.yazi() and "2.373,89" in s.yazi() and "Gecikme faizi" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "ek tahakkuk 26MH0000002 yapıldı" in s.ileti() and s.sayac - once == 6, (s.sayac - once, s.yazi())
        await s.degis("VEZ01")
        sqlite_ofis.gun.kasa()
        await s.bas("MH 1", "Enter", "F2", "F2")
        assert "Tahsil edildi: alındı" in s.ileti(), s.yazi()
        await s.kagitlar()
    (kagit,) = tmp_path.glob("kagitlar/*/yeniden_hesap_26YH0000001_1.pdf")
    yazi = " ".join(pypdfium2.PdfDocument(kagit)[0].get_textpage().get_text_bounded().split())
    assert (
        "VERGİNİN YENİDEN HESABI" in yazi and "Kesin fatura NV-118" in yazi and "+2.374,93" in yazi and "2.373,89" in yazi and "10.152,97" in yazi
    ), yazi
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("27/1-c")
async def test_supalanin_fazlasi_iade_taslagi_olur_geri_alinir(sqlite_ofis: Any, tmp_path: Path) -> None:
    supalan(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas("YH 1", "Enter", "Fatura eki", "Enter", "Fiyat eksik çıktı, iade edilecek", "F8", "Down", "Down", "Down", "Down", "34500", "F2")
        assert "iade taslağı 26DK0000001" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "26YH0000001" in s.yazi(), "the values of the recomputation stand now"
        await s.bas("F10", "2")
        assert "iade 26DK0000001" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "3", "Yanlış beyannameye yazılmış", "Enter")
        assert "geri alındı; önceki değerler geçerli" in s.ileti() and "beyan edilen" in s.yazi(), s.yazi()
        await s.kagitlar()


@pytest.mark.madde("28/3")
async def test_sonradan_kontrolde_elle_hesap(sqlite_ofis: Any, tmp_path: Path) -> None:
    sonradan(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA03")
        assert "Yeniden hesaplanacak" in s.yazi(), s.yazi()
        await s.bas("YH 1", "Enter", "Tutanak 2026/3", "Enter", "Defterlerde fark bulundu", "F7")
        assert "Elle hesap (m.28/3)" in s.yazi(), s.yazi()
        await s.bas("10", "Enter", "200000", "Enter")
        assert "10 Gümrük" in s.yazi() and "200.000,00" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "Elle hesaplanan verginin gerekçesini yazın" in s.ileti(), s.yazi()
        await s.bas("Down", "Down", "Down", "Oran elle bulundu, tutanakta", "F2")
        assert "26YH0000001" in s.ileti() and "tahakkuk bekliyor" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.degis("MUH01")
        await s.bas("ET 1", "Enter", "F10", "3")
        assert "Elle hesaplandı" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "4", "Tutanak eksik gelmiş", "Enter")
        assert "geri gönderildi" in s.ileti(), s.yazi()
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("27/1-c")
async def test_tarife_kodla_sozcukle_gunle_bakilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        once = s.sayac
        await s.bas("TF 848180810000", "Enter")
        assert s.sayac - once == 16 and "%6,5" in s.yazi() and "40 " in s.yazi() and "eğitim tarifesi" in s.yazi(), s.yazi()
        await s.bas("Down", "Down", "Enter")
        assert "Oran geçmişi: 848180810000" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "3")
        assert "programla gelen egitim_tari" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "KÜRESEL VANA", "Enter")
        assert "848180810000" in s.yazi(), s.yazi()
        await s.bas("F12", "84", "Enter")
        assert "847130000000" in s.yazi() and "Taşınabilir" in s.yazi(), s.yazi()
        await s.bas("Enter", "F12")
        assert "848180810000" in s.yazi(), "back to what was found"
        await s.bas("F12", "Down", "01012020", "Enter")
        assert "01.01.2020 gününün tarifesinde yok" in s.ileti(), s.yazi()
        await s.bas("F3", "YH", "Enter", "F6")
        assert "Beyannamesiz deneme" in s.yazi(), s.yazi()
        await s.bas("F8", "848180810000", "720", "Enter", "Enter", "1000", "Enter", "10", "Enter", "9", "Enter")
        assert "TOPLAM" in s.yazi() and "2.373,90" in s.yazi(), s.yazi()


@pytest.mark.madde("27/1-c")
def test_tarife_komutu(sqlite_ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_araclar.konsol, "file", None)
    monkeypatch.setattr(cli_araclar, "ofisin_deposu", lambda _ayar: sqlite_ofis.depo)

    def yaz(*sozler: str) -> str:
        sonuc = CliRunner().invoke(cli_commands.uyg, ["tarife", *sozler])
        assert sonuc.exit_code == 0, sonuc.output
        return str(sonuc.output)

    tek = json.loads(yaz("8481.80.81.00.00", "--json"))
    oranlar = {(o["kod"], o["oran"], o["anlasma"]) for o in tek["oranlar"]}
    assert tek["gtip"] == "848180810000" and oranlar >= {("10", "%6,5", ""), ("10", "%0", "AT")}
    assert "847130000000 C62" in yaz("84") and "10 Gümrük Vergisi: %6,5, genel" in yaz("küresel vana")
    assert CliRunner().invoke(cli_commands.uyg, ["tarife", "8481", "--gun", "01.01.2020"]).exit_code == 1
