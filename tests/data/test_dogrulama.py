"""The check code of a receipt is keyed with a secret that leaves the office nowhere; older receipts keep their own (23/1-a)."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import kagit, migrate, queries_kasa
from gumruk.models.dogrulama import alindi_kodu, dogrulama_kodu
from gumruk.models.kayit import IzKaydi, OfisSirri
from gumruk.models.temel import Bulunamadi, GerekceGirdisi
from gumruk.models.vezne import Alindi
from gumruk.screens.baski import _deger
from gumruk.tui.cli_commands import uyg
from sqlmodel import select
from typer.testing import CliRunner

from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC, iptal_iste

pytestmark = pytest.mark.madde("23/1-a")


def basilan(ofis: Any, is_id: int) -> Any:
    """What the receipt's paper says."""
    return _deger(kagit.baski_verisi(ofis.depo, is_id))


def sir(ofis: Any) -> str:
    with ofis.depo.oku() as s:
        return str(s.get_one(OfisSirri, 1).sir)


def test_basilan_kod_dogrulanir_baskasininki_dogrulanmaz(ofis: Any) -> None:
    (isi,) = ofis.gun.tahsil(tahsilatta(ofis)).kagitlar
    deger = basilan(ofis, isi.is_id)
    assert len(deger.dogrulama) == 14 and deger.qr.endswith(deger.dogrulama)
    for yazilan in (deger.dogrulama, deger.dogrulama.replace("-", " ").swapcase()):
        d = queries_kasa.alindi_dogrula(ofis.depo, "1", yazilan)
        assert d.dogru and not d.eski and d.alindi.toplam_kurus == BORC
    duz = dogrulama_kodu("26VA0000001", BORC, f"{ofis.depo.bugun():%Y%m%d}", "26343100IM00000001")
    for uydurma in (duz, duz + "-0000", "", deger.dogrulama[:-1]):
        assert not queries_kasa.alindi_dogrula(ofis.depo, "26VA0000001", uydurma).dogru, "what anybody can reckon proves nothing"
    with pytest.raises(Bulunamadi, match="numaralı alındı yok"):
        queries_kasa.alindi_dogrula(ofis.depo, "7", deger.dogrulama)


def test_her_ofisin_sirri_ayri_hicbir_kagitta_izde_yok(sqlite_ofis: Any, tmp_path: Path) -> None:
    baska = migrate.kur(f"sqlite:///{tmp_path / 'baska.db'}", idare="341200", ad="Başka")
    with baska.oku() as s:
        assert s.get_one(OfisSirri, 1).sir != sir(sqlite_ofis) and len(sir(sqlite_ofis)) == 64
    baska.kapat()
    (isi,) = sqlite_ofis.gun.tahsil(tahsilatta(sqlite_ofis)).kagitlar
    assert sir(sqlite_ofis) not in repr(basilan(sqlite_ofis, isi.is_id))
    with sqlite_ofis.depo.oku() as s:
        assert not [i for i in s.exec(select(IzKaydi)) if sir(sqlite_ofis) in i.sonra + i.once]


def test_sirdan_onceki_alindi_eski_koduyla_dogrulanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """An office brought up from an older program: its receipts were printed with the plain code, and print so again."""
    (isi,) = sqlite_ofis.gun.tahsil(tahsilatta(sqlite_ofis)).kagitlar
    with sqlite_ofis.depo.yazici.begin() as c:
        c.exec_driver_sql("DROP TRIGGER ofis_sirri_degismez")
        c.exec_driver_sql("UPDATE ofis_sirri SET baslangic = '2999-01-01 00:00:00.000000'")
    with sqlite_ofis.depo.oku() as s:
        eski = alindi_kodu(s.exec(select(Alindi)).one(), "26343100IM00000001", "")
    assert basilan(sqlite_ofis, isi.is_id).dogrulama == eski and len(eski) == 9
    d = queries_kasa.alindi_dogrula(sqlite_ofis.depo, "1", eski)
    assert d.dogru and d.eski


def test_sir_degistirilemez(ofis: Any) -> None:
    for sql in ("UPDATE ofis_sirri SET sir = 'x'", "DELETE FROM ofis_sirri"):
        with pytest.raises(sa.exc.DBAPIError, match="salt eklenir"), ofis.depo.yaz() as s:
            s.execute(sa.text(sql))


def test_komut_satirinda_dogrula(sqlite_ofis: Any, tmp_path: Path) -> None:
    (isi,) = sqlite_ofis.gun.tahsil(tahsilatta(sqlite_ofis)).kagitlar
    kod = basilan(sqlite_ofis, isi.is_id).dogrulama
    ayar = tmp_path / "gumruk.toml"
    ayar.write_text(f'[veritabani]\nurl = "{sqlite_ofis.depo.url}"\n[ofis]\nidare = "343100"\nad = "Ambarlı"\n', encoding="utf-8")

    def dene(*degerler: str) -> Any:
        return CliRunner().invoke(uyg, ["dogrula", *degerler, "--ayar", str(ayar)])

    dogru = dene("26VA0000001", kod)
    assert dogru.exit_code == 0 and "kod doğru; alındı geçerli. Kuzey Makine A.Ş., 749.955,10 TL" in dogru.output, dogru.output
    yanlis = dene("1", "0000-0000-0000")
    assert yanlis.exit_code == 1 and "KOD YANLIŞ" in yanlis.output
    sqlite_ofis.gun.yap("alindi_iptal_et", "AMR01", iptal_iste(sqlite_ofis), GerekceGirdisi(gerekce="Yanlış kişiden alınmış"))
    iptal = dene("1", kod)
    assert iptal.exit_code == 1 and "kod doğru; alındı iptal edildi" in iptal.output, iptal.output
