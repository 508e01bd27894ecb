"""A part drawn by keys: recorded, granted, re-entry opened, entered anew with one item left in the sundurma; refused (16/2)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import queries

from tests.data.test_duzeltme import belgede
from tests.data.test_kismi_cekme import kalani
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("16/2")
async def test_kismi_cekilir_kalani_serbest(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = belgede(sqlite_ofis)
    satirlar = [x.satir_id for x in queries.beyanname_gor(sqlite_ofis.depo, by).baglantilar]
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("YG 1", "Enter")
        assert "açık bir kısmi çekme isteği yok" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas("KÇ 1", "Enter", "2026/16", "Enter", "Enter", "1. kalemin 60 kabı çekilecek, 2. kalem kalacak", "F2")
        assert "26KC0000001: kısmi çekme istendi (m.16/2). İdare amirine sunuldu." in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F2")
        assert "idare amirinin kararını bekliyor" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        assert "Kısmi çekme isteği" in s.yazi(), s.yazi()
        await s.bas("KÇ 1", "Enter", "F2")
        assert "uygun görüldü" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas("KÇ 1", "Enter", "F2")
        assert "yeniden girişine izin verildi (m.16/2). Beyan sahibi YG" in s.ileti(), s.yazi()
        await s.bas("1", "Enter")
        assert "yeniden girişi bekleniyor" in s.ileti(), s.yazi()
        await s.degis("BEY01")
        assert "Yeniden girişi beklenen" in s.yazi(), s.yazi()
        await s.bas("YG 1", "Enter", "F2")
        assert "Hiçbir miktar azalmamış" in s.ileti(), s.yazi()
        await s.bas("60", "Enter", "6000", "Enter", "5400", "Enter", "Enter", "Enter", "17750", "F8", "F10", "5")
        assert "tamamı sundurmada kalır" in s.yazi(), s.yazi()
        await s.bas("F7", "F2")
        assert "yeniden girildi, kalan eşya senette serbest" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("kismi_cekme_dokumu_26343100IM00000001-2_1.pdf"))) == 1
    b = queries.beyanname_gor(sqlite_ofis.depo, by)
    assert (b.surum, len(b.kalemler), b.kap_adedi, b.fatura_kurus) == (2, 1, 60, 1_775_000)
    assert [kalani(sqlite_ofis, x) for x in satirlar] == [(60, 6_000_000), (16, 6_420_000)]


@pytest.mark.madde("16/2")
async def test_uygun_gorulmeyen_girilmez(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = belgede(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("KÇ 1", "Enter", "2026/16", "Enter", "Enter", "Kaplardan birinin yarısı çekilecek", "F2")
        await s.degis("AMR01")
        await s.bas("KÇ 26KC0000001", "Enter", "F10", "1", "Bir kap bölünmez", "Enter")
        assert "uygun görülmedi (m.16/2)" in s.ileti(), s.yazi()
        await s.degis("BEY01")
        await s.bas("YG 1", "Enter", "F2")
        assert "açık bir kısmi çekme isteği yok" in s.ileti(), s.yazi()
    assert queries.beyanname_gor(sqlite_ofis.depo, by).surum == 1
