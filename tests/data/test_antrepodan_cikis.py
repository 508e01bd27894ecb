"""Exports out of an antrepo: the declaration names its item, the goods leave before the kolcu has the set, the antrepo closes too (31/2, 42/1)."""

from typing import Any

import pytest
from gumruk.data import denetim, queries_antrepo
from gumruk.data import practice_antrepo as an
from gumruk.data.practice_cikis import CikisGunu
from gumruk.models.temel import Ret

from tests.data.test_antrepo import durum


def ihrac_alanlari(ofis: Any, antrepo_id: int, kap: dict[int, int] | None = None) -> dict[str, Any]:
    kalemler, baglar = an.cekilen(ofis.gun, antrepo_id, kap)
    with ofis.depo.oku() as s:
        no = s.get_one(an.Beyanname, antrepo_id).no
    return {"rejim": "3171", "kalemler": kalemler, "antrepo_baglari": baglar, "onceki_beyanname": no}


@pytest.mark.madde("31/2", "34", "41", "42/1")
def test_antrepodan_ihrac_antrepoyu_kapatir(ofis: Any) -> None:
    c, ant = CikisGunu(ofis.gun), an.antrepoda(ofis.gun, "S1")
    with pytest.raises(Ret, match=r"m\.31/2  1\. kalem, 40 no\.lu kutu|çıkacağı antrepo beyannamesi ve kalemi yazılmamış"):
        c.beyanname(**{**ihrac_alanlari(ofis, ant), "antrepo_baglari": ()})
    with pytest.raises(Ret, match="1000 antrepodan çıkış rejimi değil"):
        c.beyanname(**{**ihrac_alanlari(ofis, ant), "rejim": "1000", "onceki_beyanname": ""})
    by = c.irtibatta(**ihrac_alanlari(ofis, ant, {1: 40}))
    son = c.irtibatta(**ihrac_alanlari(ofis, ant))
    assert durum(ofis, by) == "IRTIBATTA"
    with pytest.raises(Ret, match="serbest 0 kap"):
        c.beyanname(**ihrac_alanlari(ofis, ant, {1: 40}) | {"kalemler": ihrac_kalemi(ofis, by)[0], "antrepo_baglari": ihrac_kalemi(ofis, by)[1]})
    ob = c.ozet_beyan(c.satir(by), senet="AMB-1")
    c.ozet_onay(ob)
    with pytest.raises(Ret, match=r"40 kabı antrepodan çıkmamış; antrepo memuru NK ekranında çıkarır \(m\.31/2\)"):
        c.kolcuya(ob)
    an.cik(ofis.gun, by, islem="cikis_antrepo_cikis")
    with pytest.raises(Ret):
        an.cik(ofis.gun, by, islem="antrepo_cikis")
    c.kolcuya(ob)
    c.yukle(ob)
    c.kapat(ob)
    assert (durum(ofis, by), durum(ofis, ant)) == ("KAPANDI", "ANTREPODA")
    an.cik(ofis.gun, son, islem="cikis_antrepo_cikis")
    c.kapat(c.yuklenmis(son, senet="AMB-2"))
    assert (durum(ofis, son), durum(ofis, ant)) == ("KAPANDI", "KAPANDI")
    assert queries_antrepo.stok_listesi(ofis.depo, ofis.depo.bugun()) == []
    assert denetim.denetle(ofis.depo) == []


def ihrac_kalemi(ofis: Any, by: int) -> tuple[Any, Any]:
    """The items and links of a declaration, as they would be typed anew."""
    with ofis.depo.oku() as s:
        b = s.get_one(an.Beyanname, by)
        kalemler = tuple(an.KalemGirdisi(**{ad: getattr(k, ad) for ad in an.KalemGirdisi.model_fields}) for k in b.kalemler)
        baglar = tuple(an.AntrepoBagiGirdisi(**{ad: getattr(x, ad) for ad in an.AntrepoBagiGirdisi.model_fields}) for x in b.antrepo_baglari)
    return kalemler, baglar
