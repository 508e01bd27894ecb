"""A cashier's day by keys: drawer opened, exact cash, change, card, two debts on one receipt, a cancelled receipt, the bank, a blind close."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.models.kasa import KasaOturumu
from gumruk.models.vezne import Alindi
from sqlmodel import select

from tests.data.test_islem import tahsilatta
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("23/1-a")
async def test_veznedarin_gunu(sqlite_ofis: Any, tmp_path: Path) -> None:
    for n in range(1, 6):
        tahsilatta(sqlite_ofis, f"S{n}")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("VEZ01")
        await s.bas("MH 1", "Enter", "F2")
        assert "Kasanız açık değil" in s.ileti(), s.yazi()
        await s.bas("F12", "F12")
        await s.bas("KS", "Enter", "100", "F2")
        assert "bırakılmış" in s.ileti(), s.yazi()
        await s.bas("0", "F2")
        assert "26KS0000001: kasa açıldı" in s.ileti(), s.yazi()
        await s.bas("F10", "1", "BOZUK", "Enter", "500", "Enter", "Gün başı bozuk para", "Enter")
        assert "26KH0000001: kasa hareketi yazıldı" in s.ileti(), s.yazi()
        await s.bas("F12")

        # exact cash: s, n, Enter, F2, F2; the next client costs only n, Enter, F2, F2
        once = s.sayac
        await s.bas("MH 1", "Enter", "F2", "F2")
        assert "Tahsil edildi: alındı 26VA0000001" in s.ileti() and s.sayac - once == 4 + 3, s.yazi()
        once = s.sayac
        await s.bas("2", "Enter", "F2", "750000", "Enter", "F2")
        assert "PARA ÜSTÜ 44,90 TL" in s.ileti() and s.sayac - once == 4 + 6 + 1, s.yazi()
        await s.bas("3", "Enter", "F2", "Tab", "749955,10", "Enter", "OK7", "F2")
        assert "26VA0000003" in s.ileti(), s.yazi()

        # two declarations on one receipt
        await s.bas("4", "Enter", "F2", "F10", "1", "4", "Enter")
        assert "zaten bu alındıda" in s.ileti(), s.yazi()
        await s.bas("F10", "1", "5", "Enter")
        assert "1.499.910,20" in s.ileti() and "26343100IM00000005" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "26VA0000004" in s.ileti(), s.yazi()

        # a receipt is cancelled with the chief's approval, its number kept
        await s.bas("F12", "AL", "Enter", "F4", "Down", "Down", "Down", "Enter")
        assert "26VA0000001" in s.yazi() and "geçerli" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "kısa", "Enter")
        assert "En az 10 karakter" in s.yazi() and "kısa" in s.yazi(), s.yazi()
        await s.bas("Yanlış yükümlüden alındı", "Enter")
        assert "iptal isteği idare amirine gitti" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.degis("AMR01")
        await s.bas("Aİ 1", "Enter")
        assert "F2 iptali onaylar" in s.ileti(), s.yazi()
        assert "26343100IM00000001   26MH0000001" in s.yazi(), s.yazi()
        await s.bas("F2", "Ödeme başka yükümlünün", "Enter")
        assert "26VA0000001: alındı iptal edildi" in s.ileti(), s.yazi()
        await s.degis("VEZ01")
        assert "Son işleminiz: alındının iptali istendi, 26VA0000001" in s.ileti(), s.yazi()
        await s.bas("MH 1", "Enter", "F2", "F2")
        assert "26VA0000005" in s.ileti(), s.yazi()
        await s.kagitlar()

        # the bank, the blind count one lira short, the second signature
        await s.bas("F12", "KS", "Enter", "F10", "2", "2249865,30", "Enter", "Merkez Bankası", "Enter", "TR330006100519", "Enter")
        assert "26KH0000002" in s.ileti(), s.yazi()
        kalan = 50_000 + 4 * 74_995_510 - 224_986_530
        assert f"{kalan // 100:,}" not in s.yazi().replace(".", ","), "the expected sum must not show before the count"
        adet = kalan // 20_000
        artik = kalan - adet * 20_000 - 100
        pieces = [str(adet), "Enter"]
        for deger in (10_000, 5_000, 2_000, 1_000, 500, 100, 50, 25, 10, 5, 1):
            n, artik = divmod(artik, deger)
            pieces += [str(n), "Enter"]
        await s.bas(*pieces, "F2")
        assert "Kaydedilsin mi?" in s.yazi(), s.yazi()
        await s.bas("E")
        assert "1,00" in s.yazi() and "noksan" in s.yazi(), s.yazi()
        await s.bas("F2", "Bir lira yere düştü, bulunamadı", "Enter")
        assert "Açıklama: Bir lira" in s.yazi(), s.yazi()
        await s.degis("MUH01")
        await s.bas("KK 1", "Enter")
        assert "Fark" in s.yazi() and "F2 kapanışı imzalar" in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "26KS0000001 kapandı" in s.ileti(), s.yazi()
        await s.kagitlar()
    with sqlite_ofis.depo.oku() as oku:
        assert len(oku.exec(select(Alindi)).all()) == 5
        assert oku.exec(select(KasaOturumu.sayilan_kurus)).one() == kalan - 100
    kagitlar = {p.name.split("_2")[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")}
    assert kagitlar == {"vezne_alindisi", "alindi_iptali", "teslimat_muzekkeresi", "kasa_sayim_tutanagi"}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("12/2")
async def test_getirilmemis_numarayla_islem_yapilmaz(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Another number typed over an open record and F2 without Enter: nothing is done on the record below it."""
    by = sqlite_ofis.gun.muayenede("S1")
    sqlite_ofis.gun.muayene(by)
    sqlite_ofis.gun.tahsil(by)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMB01")
        await s.bas(f"AÇ {by}", "Enter", "Up", "2", "F2")
        assert "Numara değişti ama kayıt açılmadı; ekrandaki 26343100IM00000001" in s.ileti(), s.yazi()
        await s.bas("BS", "1", "Enter", "F2")
        assert "Çıkış onaylandı" in s.ileti(), s.yazi()
