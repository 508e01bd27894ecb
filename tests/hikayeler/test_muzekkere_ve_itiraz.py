"""A difference with duties by keys: müzekkere, the chief, differences and fine entered, notice, objection and outcome, assessment (19/5, 20)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries

from tests.data.test_duzeltme import belgede
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("19/5", "20/1", "20/2")
async def test_muzekkere_uygun_gorulmez_sonra_gorulur_itiraz_reddedilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = belgede(sqlite_ofis)
    eski = queries.beyanname_gor(sqlite_ofis.depo, by)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas("MZ 1", "Enter", "Faturada fiyat 40.000 USD, beyannamede 36.000 USD", "F2")
        assert "Kutular: boş bırakılamaz" in s.ileti() and "40.000 USD" in s.yazi(), s.yazi()
        await s.bas("42, 47", "Enter", "P34", "F2")
        assert "1. ceza satırı yarım" in s.ileti() and "P34" in s.yazi(), s.yazi()
        await s.bas("Enter", "15000", "F2")
        assert "26MZ0000001 müzekkere yazıldı" in s.ileti(), s.yazi()
        await s.bas("F3", "FG 1", "Enter")
        assert "26MZ0000001 numaralı müzekkere idare amirinin kararını bekliyor" in s.yazi(), s.yazi()

        await s.degis("AMR01")
        await s.bas("MZ 1", "Enter", "F10", "1", "Fatura aslı daha görülmemiş", "Enter")
        assert "uygun görülmedi" in s.ileti(), s.yazi()
        await s.degis("MUA01")
        await s.bas("MZ 1", "Enter")
        assert "Önceki 26MZ0000001" in s.yazi() and "Fatura aslı daha görülmemiş" in s.yazi(), s.yazi()
        await s.bas("Faturanın aslında fiyat 40.000 USD", *("Enter",) * 5, "42, 47", "Enter", "P34", "Enter", "15000", "F2")
        assert "26MZ0000002 müzekkere yazıldı" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        once = s.sayac
        await s.bas("MZ 1", "Enter", "F2")
        assert "26343100IM00000001" in s.ileti() and s.sayac - once == 6, s.yazi()

        await s.degis("MUA01")
        await s.bas("FG 1", "Enter")
        assert "26MZ0000002" in s.yazi() and "P34 15.000,00" in s.yazi(), s.yazi()
        await s.bas(*("F8",) * 5, *("Enter",) * 13, "40000", "Enter", "F10", "1")
        assert "2. kalem 42 Kalem fiyatı" in s.yazi() and "40.000,00" in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "farklar girildi, düzeltme nüshası basılıyor" in s.ileti(), s.yazi()
        yeni = queries.beyanname_gor(sqlite_ofis.depo, by)
        assert yeni.kalemler[1].fatura_kurus == 4_000_000 and yeni.toplam_vergi_kurus > eski.toplam_vergi_kurus + 1_500_000

        # the notice, an objection with its papers, its outcome; a wrong number on the way
        await s.degis("IRT01")
        await s.bas("TB 1", "Enter", "Selin Ak", "Enter", "10000000147", "F2")
        assert "tutmuyor" in s.ileti() and "Selin Ak" in s.yazi(), s.yazi()
        await s.bas("Up", "Down", "10000000146", "F2")
        assert "26TB0000001 (m.20/1)" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F10", "2")
        assert "m.20/2  İtiraz süresi" in s.ileti(), s.yazi()
        await s.bas("F10", "1", "k-7", "Enter", "Enter", "Fatura indirimli fiyatı gösteriyor", "F2")
        assert "26IT0000001 (m.20/2)" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F2")
        assert "Karar no: boş bırakılamaz" in s.ileti() and "K-7" in s.yazi(), s.yazi()
        await s.bas("2026/İ-14", "Enter", "Enter", "Faturadaki fiyat 40.000 USD", "F2")
        assert "vezneye gönderin" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.degis("VEZ01")
        await s.bas("KS", "Enter", "F2", "F12", "MH 1", "Enter")
        assert "805.567,01" in s.yazi(), s.yazi()
        kagitlar = {p.name.split("_26")[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")}
        assert {"muzekkere", "duzeltme_nushasi", "teblig"} <= kagitlar, kagitlar

    assert denetim.denetle(sqlite_ofis.depo) == []
