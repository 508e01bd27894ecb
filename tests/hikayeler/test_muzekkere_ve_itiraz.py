"""A difference with duties by keys: müzekkere, the chief, differences and fine entered, notice, objection and outcome, assessment (19/5, 20)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries

from tests.data.test_duzeltme import belgede
from tests.data.test_kasa import BORC
from tests.data.test_muzekkere import durum, duzeltildi, gunler_sonra, itirazda, teblig, vergi
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


@pytest.mark.madde("20/2")
async def test_itiraz_kabul_edilir_onceki_tahakkuk_geri_gelir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The decision's day is wrong once, what was typed stays; the assessment falls, the earlier sum is paid."""
    by = itirazda(sqlite_ofis)
    bugun = sqlite_ofis.depo.bugun()
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("TB 1", "Enter", "2026/İ-14", "Enter", f"{bugun - timedelta(days=1):%d%m%Y}", "Tarife görüşü beyanı doğruluyor", "F10", "1")
        assert "m.20/2  Karar günü" in s.ileti() and "2026/İ-14" in s.yazi() and "Tarife görüşü" in s.yazi(), s.yazi()
        await s.bas("Up", f"{bugun:%d%m%Y}", "F10", "1")
        assert "itiraz kabul edildi, önceki beyan geri geldi (m.20/2)" in s.ileti() and "vezneye gönderin" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert len(list(tmp_path.rglob("duzeltme_nushasi_26343100IM00000001-3_1.pdf"))) == 1
    sqlite_ofis.gun.tahsil(by)
    assert durum(sqlite_ofis, by) == "ODENDI" and vergi(sqlite_ofis, by) == BORC
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("20/2")
async def test_karar_tahakkuku_degistirir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The examiner enters the boxes and the fine as the decision leaves them; nobody else does; paid at the cash desk."""
    by = itirazda(sqlite_ofis)
    once = vergi(sqlite_ofis, by)
    sqlite_ofis.gun.kasa()
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas("İG 1", "Enter")
        assert "size havale edilmedi" in s.ileti() and "26IT0000001, dilekçe K-7" in s.yazi(), s.yazi()
        await s.degis("MUA01")
        await s.bas("İG 1", "Enter", "2026/i-15", "Enter", "Enter", "Fatura indirimi kabul edildi", "Enter", "P41", "Enter", *["Del"] * 20, "F2")
        assert "Karar günü: boş bırakılamaz" in s.ileti() and "2026/İ-15" in s.yazi(), s.yazi()
        await s.bas(f"{sqlite_ofis.depo.bugun():%d%m%Y}", "F2")
        assert "1. ceza satırı yarım" in s.ileti() and "P41" in s.yazi(), s.yazi()
        await s.bas("Tab", "Tab", "200", "F8", "F8", "F8", "F8", "F8", *("Enter",) * 13, "38000", "Enter", "F10", "1")
        await s.bas("F12", "F2")
        assert "karara göre düzeltildi, tahakkuk yapıldı" in s.ileti(), s.yazi()
        yeni = vergi(sqlite_ofis, by)
        assert BORC < yeni < once
        await s.degis("VEZ01")
        await s.bas("MH 1", "Enter", "F2", "F2")
        assert "26VA0000001" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert durum(sqlite_ofis, by) == "ODENDI"
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("20/1", "20/2")
async def test_suresinden_sonra_itiraz_kaydedilmez(sqlite_ofis: Any, tmp_path: Path) -> None:
    """A petition after the term is refused and kept as typed; the declarant's «no objection» too has its day; the assessment becomes final."""
    by = duzeltildi(sqlite_ofis)
    teblig(sqlite_ofis, by)
    gunler_sonra(sqlite_ofis, 30)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas("TB 26TB0000001", "Enter", "F10", "1", "k-9", "Enter", "Enter", "Fiyat fatura fiyatıdır", "F2")
        assert (
            "günü dolmuş; sonraki dilekçe kaydedilmez, F10" in " ".join(s.yazi().split())
            and "K-9" in s.yazi()
            and "Fiyat fatura fiyatıdır" in s.yazi()
        ), s.yazi()
        yarin = sqlite_ofis.depo.bugun() + timedelta(days=1)
        await s.bas("F12", f"{yarin:%d%m%Y}", "F2")
        assert "Beyan günü" in s.ileti() and f"{yarin:%d.%m.%Y}" in s.yazi(), s.yazi()
        await s.bas("F10", "2")
        assert "vezneye gönderin" in s.ileti(), s.yazi()
        await s.bas("26TB0000001", "Enter", "F2")
        assert "Tebliğ edilecek düzeltme nüshası yok: beyanname «tahsilatta»" in s.ileti(), s.yazi()
    assert durum(sqlite_ofis, by) == "TAHSILATTA"


@pytest.mark.madde("20/1")
async def test_teblig_edilir_itirazim_yok(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Not before the correction; then notified, answered in the same burst, paid: the short way."""
    by = duzeltildi(sqlite_ofis)
    onceki = belgede(sqlite_ofis, "S2")
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("IRT01")
        await s.bas(f"TB {onceki}", "Enter", "F2")
        assert "düzeltme nüshası yok: beyanname «belge kontrolünde»" in s.ileti(), s.yazi()
        await s.bas("F12", "F12", "F12", f"TB {by}", "Enter", "Selin Ak", "Enter", "10000000146", "F2", "1", "Enter", "F2")
        assert "vezneye gönderin" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert durum(sqlite_ofis, by) == "TAHSILATTA"
