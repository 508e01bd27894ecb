"""The registers at the desks, by keys, and on the command line: the cashier after his count, the accounting officer's bordro and cari hesap."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from gumruk.models.vezne import YevmiyeSatiri
from gumruk.tui import cli_commands, cli_ortak

from tests.data.test_defterler import kapat, karisik_gun
from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC
from tests.surucu import Surucu, uygulama

pytestmark = pytest.mark.madde("7/2")


async def test_veznedar_sayimdan_sonra_kendi_defterini_acar(sqlite_ofis: Any, tmp_path: Path) -> None:
    kasa = karisik_gun(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("VEZ01")
        once = s.sayac
        await s.bas("DF", "Enter", "F2")
        assert s.sayac - once == 4 and "m.23/1-a 26KS0000001 numaralı kasanız sayılmadı" in s.ileti().replace("  ", " "), s.yazi()
        assert "VEZ01" in s.yazi() and "1.499.910,20" not in s.yazi(), "nothing tells what the drawer should hold"
        await s.bas("B", "F2")
        assert "sizin görevinizde değil" in s.ileti(), s.yazi()
        await s.bas("Up", "V", "Tab", "Tab", "VEZ02", "Enter")
        assert "yalnız kendi vezne defterini açar: VEZ01" in s.ileti() and "VEZ02" in s.yazi(), s.yazi()
        kapat(sqlite_ofis, kasa, BORC + 49_900)
        await s.bas("F12", "DF", "Enter", "F2")
        assert "ALINDILAR" in s.yazi() and "4 satır · 2.249.865,30" in s.yazi() and "İPTAL" in s.yazi() and "-749.955,10" in s.yazi(), s.yazi()
        assert "KASA HAREKETLERİ VE BANKAYA TESLİM" in s.yazi() and "kapandı" not in s.yazi()
        await s.bas("Down", "Enter")
        assert "Bütün beyannameler: 26343100IM00000001" in s.yazi() and "Kart: 749.955,10" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "3")
        assert "3 alındı kesildi, 1 iptal edildi" in " ".join(s.yazi().split()), s.yazi()
        await s.bas("F12", "26va0000003")
        assert "Konum: 26va0000003" in s.yazi() and "26VA0000001" not in s.yazi() and "26VA0000003" in s.yazi(), s.yazi()
        await s.bas("F12", "F12")
        assert "MASA" in s.ekran()[0]


async def test_muhasebe_bordroyu_okur_basar_cariyi_adla_bulur(sqlite_ofis: Any, tmp_path: Path) -> None:
    karisik_gun(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    gun = sqlite_ofis.depo.bugun()
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("DF", "Enter", "B", "F2")
        assert "VEZNEYE ÖDENENLER · 3 satır · 2.249.865,30" in s.yazi() and "Ödeme yok." in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        await s.kagitlar()
        await s.bas("F10", "2")
        await s.kagitlar()
        assert "Yazıldı:" in s.ileti() and f"bordro_{gun:%Y%m%d}_{gun:%Y%m%d}.csv" in s.ileti().replace("\n", ""), s.ileti()
        await s.bas("Tab", "C", "Enter", "Enter", "F4", "kuz", "Enter", "F2")
        assert "1234567890 Kuzey Makine A.Ş. · 8 satır · 0,00" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "DF 1234567890", "Enter")
        assert "Kuzey Makine A.Ş. · 8 satır" in s.yazi() and "01.01." in s.yazi(), s.yazi()
        await s.bas("F8", "F7")
        assert "26MH0000001" in s.yazi(), s.yazi()
        await s.degis("AMB01")
        await s.bas("DF", "Enter")
        assert "sizin görevinizde değil" in s.ileti(), s.yazi()
    (pdf,) = (tmp_path / "kagitlar" / "defterler").glob("*.pdf")
    yazi = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert "TUTUYOR" in yazi and "Basan: Özgür Ağaoğlu (MUH01)" in yazi and "Bordroyu düzenleyen, imza ve mühür" in yazi
    (csv,) = (tmp_path / "kagitlar" / "defterler").glob("*.csv")
    assert csv.read_text(encoding="utf-8-sig").splitlines()[2].startswith("GİRİŞ BEYANNAMELERİ")
    assert not list(tmp_path.rglob("*.yeni"))


async def test_deftere_uymayan_bordro_ekranda_bagirir(sqlite_ofis: Any, tmp_path: Path) -> None:
    karisik_gun(sqlite_ofis)
    with sqlite_ofis.depo.yazici.begin() as c:
        c.exec_driver_sql(f"DROP TRIGGER {YevmiyeSatiri.__tablename__}_degismez")
        c.exec_driver_sql("UPDATE yevmiye_satiri SET alacak_kurus = alacak_kurus + 100 WHERE hesap = '120' AND alacak_kurus > 0")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("DEN01")
        await s.bas("DF", "Enter", "B", "F2")
        assert "TUTMUYOR" in s.ileti() and uyg.screen.message.kind == "error", s.yazi()


def komut(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *sozler: str) -> tuple[int, str, str]:
    """Call `gumruk` with these words: (exit status, output, errors)."""
    monkeypatch.setattr("sys.argv", ["gumruk", *sozler])
    with pytest.raises(SystemExit) as cikis:
        cli_commands.uygulama()
    cikti = capsys.readouterr()
    return int(cikis.value.code or 0), cikti.out, cikti.err


def test_komut_satirindan_defter(sqlite_ofis: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    karisik_gun(sqlite_ofis)
    tahsilatta(sqlite_ofis, "S7")
    toml = tmp_path / "gumruk.toml"
    toml.write_text(f'klasor = "."\n[ofis]\nidare = "343100"\nad = "Ambarlı"\n[veritabani]\nurl = "{sqlite_ofis.depo.url}"\n', encoding="utf-8")
    monkeypatch.setattr(cli_ortak.konsol, "file", None)
    ayar = ("--ayar", str(toml))
    kod, yazi, hata = komut(monkeypatch, capsys, "defter", "vezne", *ayar)
    assert (kod, hata) == (0, "") and "GÜNÜN TOPLAMI: Nakit 1.499.910,20; Kart 749.955,10" in yazi and "YILLIK NAKLİ YEKÛN" in yazi, yazi
    kod, yazi, _ = komut(monkeypatch, capsys, "defter", "cari", "kuzey", *ayar)
    assert kod == 0 and "bakiye 749.955,10 TL, borçlu" in yazi, yazi
    pdf = tmp_path / "b.pdf"
    kod, yazi, _ = komut(monkeypatch, capsys, "defter", "bordro", "--pdf", str(pdf), *ayar)
    assert kod == 0 and str(pdf) in yazi.replace("\n", "") and pdf.read_bytes().startswith(b"%PDF")
    kod, yazi, _ = komut(monkeypatch, capsys, "defter", "bordro", "--csv", "-", *ayar)
    assert kod == 0 and yazi.lstrip("\ufeff").startswith("Giriş ve çıkış beyannameleri bordrosu;")
    kod, _, hata = komut(monkeypatch, capsys, "defter", "vezne", "31.02.2026", *ayar)
    assert kod == 1 and hata.startswith("gün «31.02.2026»: Tarih gg.aa.yyyy")
    kod, _, hata = komut(monkeypatch, capsys, "defter", "vezne", "--veznedar", "MUH01", *ayar)
    assert kod == 1 and "«MUH01» kodlu veznedar yok" in hata
    kod, _, hata = komut(monkeypatch, capsys, "defter", "kasa", *ayar)
    assert kod == 2 and "«kasa» diye bir komut yok." in hata
    with sqlite_ofis.depo.yazici.begin() as c:
        c.exec_driver_sql("DROP TRIGGER yevmiye_satiri_degismez")
        c.exec_driver_sql("UPDATE yevmiye_satiri SET alacak_kurus = alacak_kurus + 100 WHERE hesap = '120' AND alacak_kurus > 0")
    kod, _, hata = komut(monkeypatch, capsys, "defter", "bordro", *ayar)
    assert kod == 1 and "TUTMUYOR" in hata
