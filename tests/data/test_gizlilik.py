"""Ctrl+F and what people from outside may see of it: numbers of every series, short and whole; only their own records (5; 4458 m.12)."""

from typing import Any

import pytest
from gumruk.data import gizlilik, queries, queries_antrepo, queries_kasa, queries_tutanak, queries_ykts
from gumruk.data import practice_antrepo as an
from gumruk.data.queries import ofis_numarasi
from gumruk.data.queries_arama import _seriler, her_yerde_ara
from gumruk.data.queries_masa import NUMARA_ADLARI
from gumruk.models.beyanname import Beyanname
from gumruk.models.temel import Bulunamadi

from tests.data.test_islem import tahsilatta
from tests.data.test_tutanak import kabul


def bulunan(ofis: Any, metin: str, kod: str) -> list[tuple[str, str]]:
    return [(b.tur, b.eslesen) for b in her_yerde_ara(ofis.depo, metin, ofis.kisi[kod])]


@pytest.mark.madde("5")
def test_numarasi_olan_her_sey_bulunur(ofis: Any) -> None:
    """A receipt, a slip, an assessment by its number lead to their declaration; an ambar entry to its özet beyan; a drawer stands for itself."""
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    for no in ("VA1", "26VA0000001", "va1"):
        assert bulunan(ofis, no, "DEN01") == [("beyanname", "alındı")], no
    assert bulunan(ofis, "26/VA1", "DEN01") == []
    assert queries.beyanname_id(ofis.depo, "va1") == by == queries_kasa.vezne_bul(ofis.depo, "VA1").belge.id
    assert bulunan(ofis, "AF1", "KOL01") == bulunan(ofis, "AF26/1", "KOL01") == [("beyanname", "çıkış fişi")]
    assert bulunan(ofis, "MH1", "MUH01") == [("beyanname", "muhasebe hareketi")]
    assert bulunan(ofis, "AG1", "AMB01") == [("ozet_beyan", "ambar girişi")]
    assert bulunan(ofis, "KS1", "VEZ01") == [("kasa_oturumu", "kasa")]
    assert bulunan(ofis, "VA2", "DEN01") == bulunan(ofis, "XX1", "DEN01") == []
    assert [t for t, _ in bulunan(ofis, "1", "DEN01")] == ["beyanname", "ozet_beyan"]


@pytest.mark.madde("5")
def test_her_serinin_adi_vardir() -> None:
    eksik = [seri for seri, sinif in _seriler().items() if sinif.__tablename__ not in NUMARA_ADLARI]
    assert len(_seriler()) > 40 and eksik == []


@pytest.mark.madde("5")
def test_disaridan_gelen_yalniz_kendisininkini_gorur(ofis: Any) -> None:
    """The carrier's is the özet beyan, the declarant's and the consignee's the declaration; who has a task in the office besides sees all."""
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    assert bulunan(ofis, "1", "TAS01") == [("ozet_beyan", "özet beyan no")]
    assert bulunan(ofis, "1", "BEY01") == bulunan(ofis, "1", "KUZ01") == [("beyanname", "beyanname no")]
    assert [t for t, _ in bulunan(ofis, "1", "KAB02")] == ["beyanname", "ozet_beyan"]
    for metin in ("Kuzey", "1234567890", "VA1", "MH1", "KS1"):
        assert bulunan(ofis, metin, "TAS01") == [], metin
    assert bulunan(ofis, "VA1", "KUZ01") == [("beyanname", "alındı")]
    assert bulunan(ofis, "KS1", "KUZ01") == bulunan(ofis, "AG1", "BEY01") == []
    with pytest.raises(Bulunamadi, match=r"26343100IM00000001 sizin ya da vekâlet verenlerinizin değil.*4458 m\.12"):
        gizlilik.beyannamesi(ofis.depo, "1", ofis.kisi["TAS01"])
    with pytest.raises(Bulunamadi, match=r"26343100IM00000001 sizin"):
        gizlilik.ozet_beyani(ofis.depo, "1", ofis.kisi["BEY01"])
    assert gizlilik.beyannamesi(ofis.depo, "1", ofis.kisi["BEY01"]).no == gizlilik.beyannamesi(ofis.depo, "1", ofis.kisi["VEZ01"]).no


@pytest.mark.madde("5")
def test_referansta_gecen_seri_harfleri_numara_sayilmaz(sqlite_ofis: Any) -> None:
    """A declarant's reference may hold the letters of a series; it is the declaration's all the same."""
    by = tahsilatta(sqlite_ofis)
    with sqlite_ofis.depo.yaz() as s:
        s.get_one(Beyanname, by).referans_no = "ABYC12"
    assert queries_kasa.vezne_bul(sqlite_ofis.depo, "ABYC12").belge.id == by
    with pytest.raises(Bulunamadi, match="«YC12» numaralı ceza kararı yok"):
        queries_kasa.vezne_bul(sqlite_ofis.depo, "YC12")


@pytest.mark.madde("26/1")
def test_tutanagi_sahibi_listeler(sqlite_ofis: Any) -> None:
    ob, by = kabul(sqlite_ofis)
    sqlite_ofis.gun.ambarsiz_teslim(ob, by)
    sayi = {k: len(queries_tutanak.acik_tutanaklar(sqlite_ofis.depo, sqlite_ofis.kisi[k])) for k in ("KUZ01", "BEY01", "OBM01", "TAS01")}
    assert sayi == {"KUZ01": 1, "BEY01": 1, "OBM01": 1, "TAS01": 0}


@pytest.mark.madde("29", "YKTS-4", "YKTS-8", "YKTS-9")
def test_vekalet_gosterir(sqlite_ofis: Any) -> None:
    """Stock to choose from and a YKTS record: shown to the owner, to who registered it and, from the day of the vekâlet, to the representative."""
    ofis = sqlite_ofis
    an.antrepoda(ofis.gun, "S1")
    assert [x.serbest_kap for x in queries_antrepo.antrepodakiler(ofis.depo, ofis.kisi["KUZ01"])] == [120, 16]
    assert queries_antrepo.antrepodakiler(ofis.depo, ofis.kisi["TAS01"]) == []
    assert len(queries_antrepo.antrepodakiler(ofis.depo, ofis.kisi["TAS01"], "1")) == 2  # bought goods: the seller's declaration is named
    with pytest.raises(Bulunamadi, match=r"26YK0000001 sizin ya da vekâlet.*gizlidir \(4458 m\.12\).*YKTS-4"):
        queries_ykts.kayit_gor(ofis.depo, "1", ofis.kisi["KUZ01"])
    assert bulunan(ofis, "YK1", "KUZ01") == [] and bulunan(ofis, "YK1", "DEN01") == [("ykts_kaydi", "YKTS kaydı")]
    assert queries_ykts.kayit_gor(ofis.depo, "2", ofis.kisi["BEY01"]).no == "26YK0000002"
    for kod in ("KUZ01", "BEY01", "DEN01"):
        assert queries_ykts.vekalet_gor(ofis.depo, "YV1", ofis.kisi[kod]).no == "26YV0000001"
    with pytest.raises(Bulunamadi, match=r"26YV0000001 sizin ya da.*YKTS-8"):
        queries_ykts.vekalet_gor(ofis.depo, "YV1", ofis.kisi["TAS01"])
    temsilci = queries_ykts.temsilci_gor(ofis.depo, "YK1")
    assert temsilci.unvan and temsilci.surumler == ()
    ofis.gun.yap("ykts_vekalet_iptal", "KUZ01", 1)
    with pytest.raises(Bulunamadi, match="26YK0000002 sizin ya da vekâlet"):
        queries_ykts.kayit_gor(ofis.depo, "2", ofis.kisi["BEY01"])
    assert queries_ykts.kayit_gor(ofis.depo, "2", ofis.kisi["KUZ01"]).no == "26YK0000002"


@pytest.mark.madde("5")
@pytest.mark.parametrize(
    ("yazilan", "no"),
    [
        ("2", "26NT0000002"),
        ("NT2", "26NT0000002"),
        ("nt 2", "26NT0000002"),
        ("25/2", "25NT0000002"),
        ("NT25/2", "25NT0000002"),
        ("25NT0000002", "25NT0000002"),
        ("NF2", "NF2"),
        ("26NT25/2", "26NT25/2"),
        ("12345678", "12345678"),
    ],
)
def test_seri_numarasi_kisa_yazilir(sqlite_ofis: Any, yazilan: str, no: str) -> None:
    assert ofis_numarasi(sqlite_ofis.depo, yazilan, "NT") == no
