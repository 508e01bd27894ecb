"""A YKTS penalty by keys: found at the vezne by the number of its decision, refused where it must be, collected, compared with the bank's receipt."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data.practice_ykts import FIRMA

from tests.data.test_ceza_tahsili import bulgu, ceza, durumu
from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("YKTS-7", "23/1-a", "23/1-b")
async def test_ceza_numarasiyla_bulunur_tahsil_edilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    b, oteki = ceza(sqlite_ofis), ceza(sqlite_ofis, alan="kep", gercek="kuzey@hs02.kep.example")
    bulgu(sqlite_ofis, "adres", "Çorlu Yolu 4. km")
    tahsilatta(sqlite_ofis, "S1")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("VEZ01")
        assert "Tahsilat bekleyen ceza" in s.yazi(), s.yazi()
        await s.bas("MH YC3", "Enter")
        assert "26YC0000003 için idare amiri daha karar vermedi" in s.ileti(), s.yazi()
        await s.bas("YC9", "Enter")
        assert "«YC9» numaralı ceza kararı yok" in s.ileti() and "YC9" in s.yazi(), s.yazi()
        await s.bas("F12", "YC1", "Enter")
        assert "4458/241-1" in s.yazi() and "1.234,00" in s.yazi() and FIRMA in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "Kasanız açık değil" in s.ileti(), s.yazi()
        sqlite_ofis.gun.kasa()

        await s.bas("F12", "F12")
        once = s.sayac
        await s.bas("MH YC1", "Enter", "F2", "F2")
        assert "Tahsil edildi: alındı 26VA0000001" in s.ileti() and s.sayac - once == 6 + 3, s.yazi()
        await s.bas("YC1", "Enter", "F2")
        assert "26YC0000001 cezası ödenmiş: alındı 26VA0000001, 1.234,00 TL. İkinci kez" in s.ileti(), s.yazi()
        await s.bas("F12", "26VA0000001", "Enter")
        assert "26YC0000001" in s.yazi() and "ceza ödendi" in s.yazi(), s.yazi()

        # a penalty has a receipt of its own
        await s.bas("F12", "1", "Enter", "F2", "F10", "1", "YC2", "Enter")
        assert "cezanın alındısı ayrı kesilir" in s.ileti(), s.yazi()
        await s.bas("F12", "F12", "AL", "Enter", "26VA0000001", "Enter")
        assert "26YC0000001" in s.yazi() and "26MH0000001" in s.yazi(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("vezne_alindisi_26VA0000001_1.pdf"))) == 1

        await s.degis("MUH01")
        await s.bas("MH YC2", "Enter", "F2", "ziraat", "Enter", "D-7", "Enter", f"{sqlite_ofis.depo.bugun():%d%m%Y}", "1000", "Enter", FIRMA)
        await s.bas("F2")
        assert "234,00 TL eksik" in s.yazi() and "1.000,00" in s.yazi(), s.yazi()
        await s.bas("Down", "Down", "Down", "1234", "F2")
        assert "26YC0000002 ödendi. Karara ve dekonta «ödendi»" in s.ileti(), s.yazi()

        for aranan in ("26YC0000001", "26VA0000001"):
            await s.bas("^F", aranan, "Enter")
            assert "26YC0000001" in s.yazi() and "ceza ödendi" in s.yazi(), s.yazi()
            await s.bas("F12")

        await s.degis("AMR01")
        await s.bas("YC 26YC0000001", "Enter")
        assert "ceza ödendi" in s.yazi() and "karar verilmiş" in s.ileti(), s.yazi()
    assert (durumu(sqlite_ofis, b), durumu(sqlite_ofis, oteki)) == ("ODENDI", "ODENDI")


@pytest.mark.madde("YKTS-7", "23/1-b")
async def test_ekstre_cezayi_onerir_mh_onaylar(sqlite_ofis: Any, tmp_path: Path) -> None:
    b = ceza(sqlite_ofis)
    dosya = tmp_path / "e.csv"
    gun = f"{sqlite_ofis.depo.bugun():%d.%m.%Y}"
    dosya.write_text(f"Tarih;Açıklama;Tutar;Dekont No;VKN/TCKN\n{gun};YC 1 cezası;1.234,00;d-5;{FIRMA}\n", encoding="utf-8")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("EK", "Enter", str(dosya), "Enter", "ziraat", "Enter", "F2")
        assert "tek öneri" in s.yazi() and "26YC0000001" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "ceza kararı açıklamada: 26YC0000001" in s.yazi() and "ödeme karardan" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "Banka dekontu: 26YC0000001, borç 1.234,00 TL" in s.yazi() and "D-5" in s.yazi(), s.yazi()
        await s.bas("1234,00", "F2")
        assert "26YC0000001 ödendi. Karara ve dekonta «ödendi»" in s.ileti() and "açık 0 satır" in s.yazi(), s.yazi()
    assert durumu(sqlite_ofis, b) == "ODENDI"
