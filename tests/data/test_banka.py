"""Money paid into the bank: the receipt is compared with the assessment, counts once, and the declaration is paid (23/1-b)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, queries_kasa
from gumruk.models.banka import BankaOdemesi, BankaOdemesiGirdisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.temel import Ret
from gumruk.models.vezne import OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from sqlmodel import select

from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC, bakiye

pytestmark = pytest.mark.madde("23/1-b")
ALICI = "1234567890"


def onayla(ofis: Any, by: int, kod: str = "MUH01", **degisen: Any) -> Any:
    alanlar = {"banka": "ZİRAAT", "dekont_no": "D-1", "dekont_gunu": ofis.depo.bugun(), "tutar_kurus": BORC, "yatiran_no": ALICI, **degisen}
    return ofis.gun.yap("banka_odemesi", kod, by, BankaOdemesiGirdisi(**alanlar))


def vezneye_dekont(ofis: Any, by: int, banka: str = "ZİRAAT") -> Any:
    odeme = OdemeGirdisi(arac=OdemeAraci.DEKONT, tutar_kurus=BORC, banka=banka, referans="D-1")
    return ofis.gun.yap("tahsil_et", "VEZ01", by, TahsilatGirdisi(odemeler=(odeme,)))


def test_dekont_odetir_bir_kez_sayilir(ofis: Any) -> None:
    by, oteki = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    onayla(ofis, by)
    with ofis.depo.oku() as s:
        no = s.get_one(Beyanname, by).no
        assert s.get_one(Beyanname, by).durum is BeyannameDurumu.ODENDI
        (odeme,) = s.exec(select(BankaOdemesi)).all()
        assert [x.tutar_kurus for x in odeme.satirlar] == [BORC]
    assert (bakiye(ofis, "102"), bakiye(ofis, "120", ALICI)) == (BORC, BORC), "the other declaration is still due"
    with pytest.raises(Ret, match=r"Bu beyanname ödenmiş: dekont ZİRAAT D-1, 749\.955,10 TL"):
        onayla(ofis, by, dekont_no="D-2")
    ofis.gun.kasa()
    with pytest.raises(Ret, match="Bu beyanname ödenmiş: dekont ZİRAAT D-1"):
        ofis.gun.tahsil(by)
    with pytest.raises(Ret, match=f"D-1 numaralı dekont kullanılmış: beyanname {no}"):
        onayla(ofis, oteki, banka="Ziraat")
    with pytest.raises(Ret, match="dekont kullanılmış"):
        vezneye_dekont(ofis, oteki, "ziraat")
    gor = queries_kasa.vezne_gor(ofis.depo, by)
    assert gor.borc_kurus == 0 and gor.hareketler[0].odeyen == "dekont ZİRAAT D-1"
    ofis.gun.cikis(by)
    assert denetim.denetle(ofis.depo) == []


def test_veznede_kullanilan_dekont_bankada_sayilmaz(ofis: Any) -> None:
    by, oteki = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    ofis.gun.kasa()
    vezneye_dekont(ofis, by)
    with pytest.raises(Ret, match="D-1 numaralı dekont kullanılmış: alındı 26VA0000001"):
        onayla(ofis, oteki)


@pytest.mark.parametrize(
    ("degisen", "neden"),
    [
        ({"tutar_kurus": BORC - 1}, r"0,01 TL eksik"),
        ({"tutar_kurus": BORC + 1}, r"0,01 TL fazla"),
        ({"gun": 1}, "bugünden sonra"),
        ({"gun": -1}, "gününde tescil edilmiş: dekont bu borca ait olamaz"),
        ({"yatiran_no": "1234567891"}, "Yatıranın numarası: .*tutmuyor"),
        ({"yatiran_no": "4540536920"}, "ne yükümlü ne beyan sahibi"),
    ],
)
def test_karsilastirma_tutmazsa_onaylanmaz(ofis: Any, degisen: dict[str, Any], neden: str) -> None:
    by = tahsilatta(ofis)
    if "gun" in degisen:
        degisen = {"dekont_gunu": ofis.depo.bugun() + timedelta(days=degisen["gun"])}
    with pytest.raises(Ret, match=neden):
        onayla(ofis, by, **degisen)
    with ofis.depo.oku() as s:
        assert s.exec(select(BankaOdemesi)).all() == []
        assert s.get_one(Beyanname, by).durum is BeyannameDurumu.TAHSILATTA


def test_baskasi_nedeni_yazilarak_yatirir_veznedar_onaylayamaz(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match="muhasebe memuru"):
        onayla(ofis, by, kod="VEZ01")
    onayla(ofis, by, yatiran_no="4540536920", aciklama="Taşıyıcı yükümlü adına yatırdı")
    assert denetim.denetle(ofis.depo) == []


def test_satirin_tutari_degisirse_denetim_bulur(sqlite_ofis: Any) -> None:
    by = tahsilatta(sqlite_ofis)
    onayla(sqlite_ofis, by)
    with sqlite_ofis.depo.yazici.begin() as c:
        c.exec_driver_sql("DROP TRIGGER banka_odemesi_satiri_degismez")
        c.exec_driver_sql("UPDATE banka_odemesi_satiri SET tutar_kurus = tutar_kurus - 100")
    bulgular = " ".join(b.ne for b in denetim.denetle(sqlite_ofis.depo))
    assert "Banka dekontu ZİRAAT D-1: tutar 749.955,10, satırlar 749.954,10" in bulgular, bulgular
