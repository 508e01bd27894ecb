"""The bank's statement by keys: looked at, loaded, a proposal taken to the accounting screen and matched there; another line set aside (23/1-b)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim

from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("23/1-b")
async def test_banka_ekstresi(sqlite_ofis: Any, tmp_path: Path) -> None:
    tahsilatta(sqlite_ofis, "S1")
    tahsilatta(sqlite_ofis, "S2")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    gun = f"{sqlite_ofis.depo.bugun():%d.%m.%Y}"
    dosya = tmp_path / "e.csv"
    dosya.write_text(
        "Tarih;Açıklama;Tutar;Dekont No;Gönderen;VKN/TCKN\n"
        f"{gun};26343100IM00000001 vergisi;749.955,10;d-77;Kuzey Makine A.Ş.;1234567890\n"
        f"{gun};kira;5.000,00;d-78;Yanlış Gönderen;\n"
        f"{gun};masraf;-12,50;d-79;;\n",
        encoding="utf-8",
    )
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("EK", "Enter")
        assert "Açık ekstre satırı yok. F6 ile dosya yükleyin." in s.yazi(), s.yazi()
        await s.bas(str(tmp_path / "yok.csv"), "Enter", "ziraat", "Enter")
        assert "böyle bir dosya yok" in s.ileti() and "ZİRAAT" in s.yazi(), s.yazi()
        await s.bas("Up", str(dosya), "Enter", "Enter")
        assert "ÖNİZLEME: 2 yeni, 0 daha önce yüklenmiş, 1 giden ödeme dışarıda" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "ZİRAAT e.csv: 2 yeni ödeme, 0 daha önce yüklenmiş, 1 giden ödeme dışarıda." in s.ileti(), s.yazi()
        assert "açık 2 satır" in s.yazi() and "öneri yok" in s.yazi(), s.yazi()

        # the same file again
        await s.bas("F6", str(dosya), "Enter", "Enter")
        assert "0 yeni, 2 daha önce yüklenmiş" in s.yazi() and "yüklenmiş" in s.yazi(), s.yazi()
        await s.bas("F12")

        # a line nobody owes: set aside with a reason, and taken back
        await s.bas("F10", "1", "Bu gümrüğün değil", "Enter")
        assert "ZİRAAT D-78: ekstre satırı ayrıldı" in s.ileti() and "açık 1 satır" in s.yazi(), s.yazi()
        await s.bas("F4", "3")
        assert "ayrılan 1 satır" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "Ayrıldı: Bu gümrüğün değil" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "1")
        assert "ZİRAAT D-78: ekstre satırı geri alındı" in s.ileti(), s.yazi()

        # the proposal, with its reasons, opens the bank receipt filled in but for the amount
        await s.bas("F4", "1", "kuzey", "Enter")
        assert "beyanname numarası açıklamada:" in s.yazi() and "tutar borca eşit" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "Banka dekontu: 26343100IM00000001, borç 749.955,10 TL" in s.yazi() and "D-77" in s.yazi() and gun in s.yazi(), s.yazi()
        await s.bas("749955,00", "F2")
        assert "0,10 TL eksik" in s.yazi() and "D-77" in s.yazi(), s.yazi()
        await s.bas("Enter", "Enter", "Enter", "749955,10", "F2")
        assert "26343100IM00000001 ödendi. Beyannameye ve dekonta «ödendi»" in s.ileti(), s.yazi()
        assert "EKSTRE SATIRLARI: açık 1 satır" in s.yazi(), s.yazi()
        await s.bas("F4", "2", "Enter")
        assert "Bu dekont kullanıldı: beyanname 26343100IM00000001" in s.yazi(), s.yazi()
    assert denetim.denetle(sqlite_ofis.depo) == []
