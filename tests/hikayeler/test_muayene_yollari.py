"""The side ways of an examination by keys alone (12/3, 19/3, 19/4, 21, 22)."""

import re
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, practice

from tests.data import test_tahlil, test_tutanak
from tests.data.test_fiziki_istegi import belgede
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("19/3")
async def test_fiziki_muayene_istenir_geri_verilir_gorevlendirilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Asked for, declined, asked for anew, granted, examined by the named officer."""
    by = belgede(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas(f"MU {by}", "Enter", "F10", "1", "2", "kısa", "Enter")
        assert "En az 10 karakter" in s.yazi() and "kısa" in s.yazi(), s.yazi()
        await s.bas(" yazmışım: çeki listesi 140 kap diyor", "Enter")
        assert "fiziki muayene istendi (m.19/3). 26FM0000001 basılıyor" in s.ileti(), s.yazi()

        await s.degis("AMR01")
        assert "Fiziki muayene isteği" in s.yazi()
        await s.bas(f"Fİ {by}", "Enter")
        assert "çeki listesi 140 kap" in s.yazi() and "Gülşen Öz" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "Toplama hatası, fark yok", "Enter")
        assert "ilk memura geri verildi" in s.ileti(), s.yazi()

        await s.degis("MUA01")
        await s.bas(f"MU {by}", "Enter")
        assert "uygun görülmedi: Toplama hatası" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "1", "Teknik föyde çelik vana, beyanda pirinç", "Enter")
        assert "26FM0000002" in s.ileti(), s.yazi()

        await s.degis("AMR01")
        once = s.sayac
        await s.bas(f"fi {by}", "Enter", "F2")
        assert "memur görevlendirildi" in s.ileti() and s.sayac - once == 6, s.yazi()

        await s.degis("MUA02")
        await s.bas(f"MU {by}", "Enter")
        assert "vana, beyanda pirinç" in s.yazi() and "fiziki muayenede" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        await s.bas("onda bir açıldı", "Enter", "Ali Kara", "Enter", "E", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert {p.name.rsplit("_", 2)[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")} == {"fiziki_istegi", "fiziki_karari", "hazirlik_bildirimi"}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("19/4")
async def test_eksik_belge_geri_verilir_getirilince_surer(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The note, the papers out and in again over the müracaat masası, the approval of the same examiner."""
    by = belgede(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas(f"MU {by}", "Enter", "F10", "2", "0100", "Enter", "3", "9998")
        await s.bas("F2")
        assert "listede yok" in s.yazi(), s.yazi()
        await s.bas(*["BS"] * 4, "Enter", "Enter", "Enter", "Enter", "İmzalı fatura aslı", "Enter", "E")
        await s.bas("F2")
        assert "m.19/5" in s.yazi() and "İmzalı fatura aslı" in s.yazi(), s.yazi()
        await s.bas("Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "H", "F2")
        assert "müracaat masasına gönderildi (m.19/4). 26EB0000001" in s.ileti(), s.yazi()
        await s.bas(f"{by}", "Enter")
        assert "«müracaat masasında» (memuru Mehmet Kaya, MUA01)" in s.ileti(), s.yazi()

        await s.degis("MUR01")
        assert re.search(r"Mükellefe geri verilecek\s+1", s.yazi()), s.yazi()
        await s.bas(f"MC {by}", "Enter")
        assert "0100 Fatura: imzası, mührü, onayı yok" in s.yazi() and "İmzalı fatura aslı" in s.yazi(), s.yazi()
        await s.bas("Selin Ak", "Enter", "10000000147", "F2")
        assert "tutmuyor" in s.ileti() and "Selin Ak" in s.yazi(), s.yazi()
        await s.bas("10000000146", "F2")
        assert "belgeler mükellefe geri verildi" in s.ileti(), s.yazi()

        await s.bas(f"{by}", "Enter")
        assert "Selin Ak 10000000146" in s.yazi() and "F2 geri alır" in s.ileti(), s.yazi()
        await s.bas("imzalı fatura aslı", "F2")
        assert "muayene memuruna gönderildi" in s.ileti(), s.yazi()

        await s.degis("MUA01")
        await s.bas(f"MU {by}", "Enter")
        assert "Getirildi" in s.yazi(), s.yazi()
        await s.bas("EEE", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("21/1", "21/3")
async def test_fark_bulunur_beyan_sahibiyle_yeniden_bakilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The operator told, a difference found, the written wish, the second look with the declarant, «uygundur»."""
    by = sqlite_ofis.gun.muayenede("F1", kalemler=practice.iki_kalem("610910000000"))
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas(f"MU {by}", "Enter")
        assert "Önce F10 1" in s.ileti(), s.yazi()
        await s.bas("F10", "1")
        assert "bildirim basılıyor" in s.ileti(), s.yazi()
        await s.bas("onda biri açıldı", "Enter", "Ali Kara", "Enter", "H", "F2", "2", "Enter", "Sentetik lif çıktı", "Enter")
        assert "beyana göre fark bulundu (m.21/3)" in s.ileti() and "Fark, 2. kalem: Sentetik lif" in s.yazi(), s.yazi()
        assert "F2" not in s.ekran()[-2], s.yazi()
        await s.bas("F10", "1", "114", "F2")
        assert "beyan sahibi yeniden muayene istedi" in s.ileti() and "26YN0000001: yapılacak" in s.yazi(), s.yazi()
        await s.bas("tamamı açıldı", "Enter", "Ali Kara", "Enter", "Selin Ak", "Enter", "10000000146", "Enter", "E", "F2")
        assert "yeniden muayene: uygundur (m.21/3). Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.kagitlar()
    adlar = {p.name.rsplit("_", 2)[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")}
    assert adlar == {"hazirlik_bildirimi", "yeniden_muayene_tutanagi"}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("12/3", "22/1", "22/2")
async def test_numune_cikar_rapor_gelir_sonrakinde_ona_dayanilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Sampled, out under «numçıkış», reported on, back, «uygundur»; the next import relies on the report."""
    by, sonraki = test_tahlil.tahlile_tabi(sqlite_ofis, "T1"), test_tahlil.tahlile_tabi(sqlite_ofis, "T2")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas(f"MU {by}", "Enter", "onda bir", "Enter", "Ali Kara", "Enter", "E", "F2")
        assert "m.22/1" in s.ileti() and "numune gönderin" in s.ileti() and "onda bir" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert "TAHLİL" in s.yazi() and "numune istenmemiş" in s.yazi(), s.yazi()
        await s.bas("1", "Gümrük Laboratuvarı", "Enter", "2 kg granül", "F2")
        assert "26TH0000001 tahlil için numune istendi (m.22/1)" in s.ileti(), s.yazi()

        await s.degis("AMB01")
        assert re.search(r"Çıkarılacak numune\s+1", s.yazi()), s.yazi()
        await s.bas("NÇ 1", "Enter", "F5")
        assert "26TH0000001" in s.ekran()[2] and "numunesi alınacak" in s.yazi(), s.yazi()
        await s.bas("F12", "F12")
        await s.bas(
            "NÇ 1", "Enter", "1", "Enter", "Enter", "2", "Enter", "m-77", "Enter", "Veli Taş", "Enter", "10000000146", "Enter", "Ali Kara", "F2"
        )
        assert "Tutanak 26NC0000001 basılıyor" in s.ileti(), s.yazi()

        await s.degis("MUA02")
        assert re.search(r"Tahlil raporu beklenen\s+1", s.yazi()), s.yazi()
        await s.bas(f"TA {by}", "Enter", "L-41", "Enter", "Enter", "E", "Polietilen", "F2")
        assert "kimyevi tahlil sonucu beyana uygun bulunmuştur" in s.yazi(), s.yazi()
        await s.bas("F10", "2", "onda bir", "Enter", "Ali Kara", "Enter", "E", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()

        await s.degis("AMB01")
        await s.bas("NÇ 1", "Enter", "0", "Enter", "Tamamı tükendi", "F2")
        assert "numune ambara döndü ya da tükendi" in s.ileti(), s.yazi()

        await s.degis("MUA02")
        await s.bas(f"TA {sonraki}", "Enter", "F10", "1", "Enter", "E", "E", "H", "Aynı üreticinin ürünü", "Enter")
        assert "26OT0000001 önceki tahlile itibar edildi" in s.ileti(), s.yazi()
        await s.bas("F10", "2", "onda bir", "Enter", "Ali Kara", "Enter", "E", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.kagitlar()
    adlar = {p.name.rsplit("_", 2)[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")}
    assert adlar == {"hazirlik_bildirimi", "tahlil_istegi", "numcikis_tutanagi", "tahlil_sonucu", "tahlil_dayanagi"}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("22/4")
async def test_tahlile_itiraz_edilir_ikinci_rapor_uygun_gelir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The petition, refused once and kept as typed, the letter; the second report from the desk's queue; «uygundur»."""
    by = test_tahlil.tahlilli(sqlite_ofis, uygun=False)
    bugun = f"{sqlite_ofis.depo.bugun():%d%m%Y}"
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas(f"TA {by}", "Enter")
        assert "Rapor beyana aykırı. Yazılı itiraz gelirse F10 3" in s.ileti(), s.yazi()
        await s.bas("F10", "3", bugun, "D-31", "Enter", "Enter", "Enter", "Enter", "Sertifikaya uymuyor", "Enter", "1")
        await s.bas("İstanbul Gümrük Laboratuvarı", "Enter", "1 kg, mühür M-78", "F2")
        assert "İlk tahlili İstanbul Gümrük Laboratuvarı yapmış" in s.yazi() and "Sertifikaya uymuyor" in s.yazi(), s.yazi()
        await s.bas(*["Tab"] * 7, *["Del"] * 8, "Ankara", "F2")
        assert "26TI0000001 tahlile itiraz edildi" in s.ileti(), s.yazi()
        await s.bas("F5")
        assert "ikinci tahlil bekleniyor" in s.yazi(), s.yazi()

        await s.degis("MUA02")
        assert re.search(r"İkinci tahlil beklenen\s+1", s.yazi()), s.yazi()
        await s.bas(f"TA {by}", "Enter")
        assert "gelince F10 3 ile yazın (m.22/4)" in s.ileti(), s.yazi()
        await s.bas("F10", "3", "AG-9", "Enter", "Enter", "E", "Polietilen", "Enter")
        assert "itirazın sonucu yazıldı (m.22/4)" in s.ileti(), s.yazi()
        assert "kimyevi tahlil sonucu beyana uygun bulunmuştur" in s.yazi(), s.yazi()
        await s.bas("F10", "2", "onda bir", "Enter", "Ali Kara", "Enter", "E", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.kagitlar()
    adlar = {p.name.rsplit("_", 2)[0] for p in (tmp_path / "kagitlar").rglob("*.pdf")}
    assert adlar >= {"tahlil_itiraz_yazisi", "tahlil_itiraz_sonucu"}
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("15/3", "22/1", "13")
async def test_hat_degisikligi_esyadan_donerse_acilir_acilmaz_soylenir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Goods that wait for their analysis do not go to document control, goods handed over do not go to examination: said before a reason is typed."""
    tahlilde = test_tahlil.tahlile_tabi(sqlite_ofis, "S8")
    ob, verilen = test_tutanak.kabul(sqlite_ofis, "S9")
    sqlite_ofis.gun.ambarsiz_teslim(ob, verilen)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMR01")
        await s.bas(f"HD {tahlilde}", "Enter")
        assert "m.22/1 Hat değişmez: 1. kalem" in " ".join(s.ileti().split()), s.yazi()
        await s.bas("BULGU", "Enter", "Torbaların mührü senettekini tutuyor", "F2")
        assert "m.22/1" in s.ileti() and "Torbaların mührü senettekini tutuyor" in s.yazi(), s.yazi()
        await s.bas("F12", str(verilen), "Enter")
        assert "m.13 Eşyanın tamamı tutanakla teslim edilmiş; muayene edilecek eşya yok" in " ".join(s.ileti().split()), s.yazi()
