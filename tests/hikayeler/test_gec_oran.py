"""A decree's rates are loaded days after they took force: the loading says whom it touches, the officer looks and raises it with a few keys (8)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.tui import cli_aktar, cli_commands
from typer.testing import CliRunner

from tests.data.test_gec_oran import teslim
from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama

BASLIK = "gtip,tanim,birim,kod,mensei,anlasma,oran_milyonda,maktu_kurus,maktu_birim,gecerli_bas,gecerli_bit,kaynak"


def komut(ofis: Any, monkeypatch: pytest.MonkeyPatch, *sozler: str) -> str:
    monkeypatch.setattr(cli_aktar.konsol, "file", None)  # the one of this run, not of the run that imported it
    monkeypatch.setattr(cli_aktar, "ofisin_deposu", lambda _ayar: ofis.depo)
    sonuc = CliRunner().invoke(cli_commands.uyg, list(sozler))
    return sonuc.output + (f"{type(sonuc.exception).__name__} {sonuc.exception}" if sonuc.exception else "")


@pytest.mark.madde("8")
async def test_gec_yuklenen_oran(sqlite_ofis: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ofis = sqlite_ofis
    teslim(ofis, "S1")
    tahsilatta(ofis, "S2")
    bugun = ofis.depo.bugun()
    dosya = tmp_path / "karar.csv"
    dosya.write_text(f"{BASLIK}\n848180810000,Küresel vanalar,C62,10,,,yüz,,,{bugun},,CK 2026/99\n", encoding="utf-8")
    assert "2. satır" in komut(ofis, monkeypatch, "aktar", "tarife", str(dosya))
    dosya.write_text(f"{BASLIK}\n848180810000,Küresel vanalar,C62,10,,,120000,,,{bugun},,CK 2026/99\n", encoding="utf-8")
    cikti = komut(ofis, monkeypatch, "aktar", "tarife", str(dosya))
    assert f"GEÇ YÜKLEME 26GO0000001: {bugun:%d.%m.%Y} gününden yürürlükte; 2 beyannamenin vergisi değişiyor." in cikti, cikti
    assert "Muhasebe memuru GO ekranında işler" in cikti
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        assert "Geç yüklenen oran" in s.yazi()
        await s.bas("GO", "Enter", "F4", "Enter")
        assert "1 beyanname: noksan 172.496,76, fazla 0,00 TL" in s.yazi() and " 2         Kuzey Makine A.Ş." in s.yazi(), s.yazi()
        assert "tahsilatta" in s.yazi() and "hazır" in s.yazi()
        await s.bas("Enter")
        assert "10 Gümrük Vergisi: 169.883,17 → 313.630,47 TL" in s.yazi() and "önce: Matrah" in s.yazi(), s.yazi()
        await s.bas("F12", "F2", "E")
        assert "1 ek tahakkuk yapıldı (m.8)" in s.ileti(), s.yazi()
        assert "0 beyanname: noksan 0,00" in s.yazi() and "26MH0000003" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "bekleyen beyanname yok" in s.ileti(), s.yazi()
        await s.bas("F10", "1", "kısa", "Enter")
        assert "10 karakter" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "1", "Beyanname iptal edilecek", "Enter")
        assert "listeden ayrıldı (m.8)" in s.ileti() and "kapandı" in s.yazi(), s.yazi()
        await s.degis("VEZ01")
        await s.bas("MH 1", "Enter", "F2", "F2")
        assert "Tahsil edildi" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert list((tmp_path / "kagitlar").rglob("gec_oran_listesi_26GO0000001_1.pdf"))
    assert denetim.denetle(ofis.depo) == []
