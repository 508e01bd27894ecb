"""Rows of guarantees, refunds and payments changed behind the program's back: the audit names what is broken (24, 25, invariants 2, 4, 5)."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import denetim, migrate
from sqlalchemy import make_url
from sqlmodel import Session

from tests.conftest import pg_kopya, pg_url
from tests.data import test_iade, test_teminat
from tests.data.test_islem import tahsilatta

KURCALAR = (
    ("teminat", "UPDATE teminat SET banka = 'BAŞKA' WHERE id = 2", "teminat 26TM0000002: satır"),
    ("teminat", "UPDATE teminat SET cozulen_kurus = 905690, durum = 'COZULDU' WHERE id = 1", "330 hesabında 9.056,90"),
    ("menkul_kiymet_alindisi", "DELETE FROM menkul_kiymet_alindisi", "menkul_kiymet_alindisi 26MK0000001: izin"),
    ("teminat_cozme", "UPDATE teminat_cozme SET tutar_kurus = 1", "tamamlanan çözmeler 0,01"),
    ("odeme", "UPDATE odeme SET alan = 'Başka Biri'", "odeme 26OD0000001: satır"),
    ("odeme", "UPDATE odeme SET tutar_kurus = 200000", "Kasa hesabı VEZ01"),
    ("odeme", "DELETE FROM odeme", "odeme 26OD0000001: izin"),
    ("danisma_satiri", "UPDATE danisma_satiri SET tutar_kurus = 50", "Danışma kâğıdı 26DK0000001: tutar 1.000,00, satırları 0,50"),
    ("danisma_kagidi", "UPDATE danisma_kagidi SET durum = 'REDDEDILDI'", "«reddedildi», ödemesi 1.000,00"),
    ("yevmiye_satiri", "UPDATE yevmiye_satiri SET alacak_kurus = alacak_kurus + 1 WHERE hesap = '330'", "Yevmiye 26YM0000003: borç 9.056,90"),
    ("alindi", "UPDATE alindi SET yatiran = 'Başka Biri' WHERE id = 2", "alindi 26VA0000002: satır"),
    ("iz_kaydi", "UPDATE iz_kaydi SET masa = 'Başka' WHERE sira = 30", "İz zinciri: 30. halkanın içeriği değiştirilmiş"),
)

BOZMALAR = (
    ("iz_kaydi", "UPDATE iz_kaydi SET sonra = '{}' WHERE sira = 5", "5. halkanın içeriği değiştirilmiş"),
    ("iz_kaydi", "DELETE FROM iz_kaydi WHERE sira = 5", "5. halka yok"),
    ("iz_kaydi", "DELETE FROM iz_kaydi WHERE sira = (SELECT max(sira) FROM iz_kaydi)", "zincirin başı ile son halka tutmuyor"),
    ("alindi", "UPDATE alindi SET toplam_kurus = toplam_kurus - 100, verilen_kurus = verilen_kurus - 100", "alindi 26VA0000001: satır"),
    ("alindi", "UPDATE alindi SET yatiran = 'Başkası'", "alindi 26VA0000001: satır"),
    ("alindi_satiri", "UPDATE alindi_satiri SET ad = 'Başka vergi' WHERE kod = '10'", "alindi 26VA0000001: satır"),
    ("alindi_odemesi", "UPDATE alindi_odemesi SET referans = 'X'", "alindi 26VA0000001: satır"),
    ("alindi_satiri", "DELETE FROM alindi_satiri WHERE kod = '89'", "alindi 26VA0000001: satır"),
    ("yevmiye_satiri", "UPDATE yevmiye_satiri SET cari_no = '8890024379' WHERE hesap = '120'", "yevmiye_maddesi 26YM0000001: satır"),
    ("yevmiye_maddesi", "UPDATE yevmiye_maddesi SET aciklama = 'Tahsilat'", "yevmiye_maddesi 26YM0000001: satır"),
    ("hareket_satiri", "UPDATE hareket_satiri SET ad = '' WHERE kod = '40'", "muhasebe_hareketi 26MH0000001: satır"),
    ("vergi_satiri", "UPDATE vergi_satiri SET aciklama = '' WHERE kod = '40'", "beyanname 26343100IM00000001: satır"),
    ("kalem", "UPDATE kalem SET tanim = 'Başka eşya' WHERE sira = 1", "beyanname 26343100IM00000001: satır"),
    ("beyanname", "UPDATE beyanname SET alici_unvan = 'Başkası'", "beyanname 26343100IM00000001: satır"),
    ("senet_satiri", "UPDATE senet_satiri SET kap_adedi = 121 WHERE sira = 1", "ozet_beyan 26343100IM00000001: satır"),
    (
        "yevmiye_maddesi",
        "INSERT INTO yevmiye_maddesi (id, yil, sira, no, gun, zaman, aciklama) SELECT 99, yil, 3, '26YM0000003', gun, zaman, 'uydurma' "
        "FROM yevmiye_maddesi WHERE sira = 1",
        "yevmiye_maddesi 26YM0000003: hiçbir işlemin izinde yok",
    ),
)


def kopya(ofis: Any, klasor: Path, n: int) -> Any:
    if ofis.tur == "sqlite":
        shutil.copy(klasor / "ofis.db", klasor / f"k{n}.db")
        return migrate.ac(f"sqlite:///{klasor / f'k{n}.db'}")
    url = make_url(ofis.depo.url)
    kok = ofis.depo.url.replace(f"/{url.database}?", "/postgres?")
    return migrate.ac(pg_url(kok, pg_kopya(kok, url.database or "")))


def korumasiz(depo: Any, tablo: str, sql: str) -> None:
    """As somebody with the shell would: the guarding triggers off, the row changed, the triggers on again."""
    with depo.yazici.begin() as b:
        _kurcala(b, depo.sqlite, tablo, sql)


def _kurcala(b: sa.Connection, sqlite: bool, tablo: str, sql: str) -> None:
    if sqlite:
        tetikler = b.execute(sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :t"), {"t": tablo}).all()
        for ad, _ in tetikler:
            b.exec_driver_sql(f"DROP TRIGGER {ad}")
        b.exec_driver_sql(sql)
        for _, kur in tetikler:
            b.exec_driver_sql(kur)
    else:
        tetikler = b.execute(sa.text("SELECT tgname FROM pg_trigger WHERE tgrelid = :t ::regclass AND NOT tgisinternal"), {"t": tablo}).all()
        b.exec_driver_sql(f"ALTER TABLE {tablo} DISABLE TRIGGER USER")
        b.exec_driver_sql(sql)
        for (ad,) in tetikler:
            b.exec_driver_sql(f"ALTER TABLE {tablo} ENABLE ALWAYS TRIGGER {ad}")


@pytest.mark.madde("24/1-a", "24/1-b", "25")
def test_her_kurcalama_adiyla_bulunur(ofis: Any) -> None:
    by = test_teminat.gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, 905_690)
    ofis.gun.teslim_al(ofis.gun.mektup(by, 74_000_000).belge_id)
    ofis.gun.cikis(by)
    ofis.gun.yap("kiymet_geri_ver", "SAY01", test_teminat.coz_onayli(ofis, 2, 74_000_000).belge_id, test_teminat.ALAN)
    oteki = tahsilatta(ofis, "S9")
    ofis.gun.tahsil(oteki)
    ofis.gun.yap("iade_ode", "VEZ01", test_iade.odenecek(ofis, oteki, (2, "10", 100_000)), test_iade.ODE)
    hepsi_bulunur(ofis, KURCALAR)


def test_arkadan_degisen_satir_adiyla_bulunur(ofis: Any) -> None:
    """Any row of ledger, receipts, documents or trail changed behind the program's back is named, on both databases."""
    ofis.gun.tahsil(tahsilatta(ofis))
    hepsi_bulunur(ofis, BOZMALAR)


def hepsi_bulunur(ofis: Any, kurcalar: Iterable[tuple[str, str, str]], *denetimler: Callable[[Session, Any], Iterable[str]]) -> None:
    """Each change, in a transaction that is undone: the audit (these parts of it), which has nothing to say of the office as it is, names it."""
    bak = denetimler or [f for _, f in denetim.DENETIMLER]
    with ofis.depo.oku() as s:
        assert [ne for f in bak for ne in f(s, ofis.depo)] == []
    for tablo, sql, aranan in kurcalar:
        with ofis.depo.yazici.connect() as b, b.begin() as islem:
            _kurcala(b, ofis.depo.sqlite, tablo, sql)
            with Session(b) as s:
                bulgular = [ne for f in bak for ne in f(s, ofis.depo)]
            islem.rollback()
        assert any(aranan in ne for ne in bulgular), (sql, bulgular)
