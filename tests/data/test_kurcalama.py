"""Rows of guarantees, refunds and payments changed behind the program's back: the audit names what is broken (24, 25, invariants 2, 4, 5)."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import denetim, migrate
from sqlalchemy import make_url

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
        if depo.sqlite:
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
def test_her_kurcalama_adiyla_bulunur(ofis: Any, tmp_path: Path) -> None:
    by = test_teminat.gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, 905_690)
    ofis.gun.teslim_al(ofis.gun.mektup(by, 74_000_000).belge_id)
    ofis.gun.cikis(by)
    ofis.gun.yap("kiymet_geri_ver", "SAY01", test_teminat.coz_onayli(ofis, 2, 74_000_000).belge_id, test_teminat.ALAN)
    oteki = tahsilatta(ofis, "S9")
    ofis.gun.tahsil(oteki)
    ofis.gun.yap("iade_ode", "VEZ01", test_iade.odenecek(ofis, oteki, (2, "10", 100_000)), test_iade.ODE)
    assert denetim.denetle(ofis.depo) == []
    ofis.depo.kapat()
    for n, (tablo, sql, aranan) in enumerate(KURCALAR):
        depo = kopya(ofis, tmp_path, n)
        korumasiz(depo, tablo, sql)
        bulgular = [b.ne for b in denetim.denetle(depo)]
        depo.kapat()
        assert any(aranan in b for b in bulgular), (sql, bulgular)
