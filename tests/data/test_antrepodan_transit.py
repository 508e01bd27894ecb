"""Transit out of an antrepo: named item by item, out after the copies are handed over, confirmed; the antrepo closes with it (31/2, 33/1-a)."""

from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.data import practice_antrepo as an
from gumruk.data import practice_transit as t
from gumruk.models.temel import Ret

from tests.data.test_antrepo import durum


def girdisi(ofis: Any, ant: int, **degisen: Any) -> dict[str, Any]:
    kalemler, baglar = an.cekilen(ofis.gun, ant)
    with ofis.depo.oku() as s:
        no = s.get_one(an.Beyanname, ant).no
    fatura = sum(k.fatura_kurus for k in kalemler)
    return {"kalemler": kalemler, "fatura_kurus": fatura, "baglantilar": (), "antrepo_baglari": baglar, "onceki_beyanname": no, **degisen}


@pytest.mark.madde("31/2", "33/1-a", "32/4")
def test_antrepodan_transit_antrepoyu_kapatir(ofis: Any) -> None:
    g, ant = ofis.gun, an.antrepoda(ofis.gun, "S1")
    with pytest.raises(Ret, match=r"40 no\.lu kutuda özet beyan bağlantısı yok"):
        t.transit(g, None, **girdisi(ofis, ant, antrepo_baglari=()))
    ayni = girdisi(ofis, ant)
    by = t.transit(g, None, **ayni).belge_id
    with pytest.raises(Ret, match="serbest 0 kap"):
        t.transit(g, None, **ayni)
    t.transit_onay(g, by)
    t.teminatla(g, by)
    ozet = t.ozet_ab(g, by).belge_id
    g.ozet_onay(ozet)
    with pytest.raises(Ret):
        an.cik(g, by, islem="transit_antrepo_cikis")
    t.nusha_ver(g, "transit_nusha_ver_adi", by)
    an.cik(g, by, {1: 20}, islem="transit_antrepo_cikis")
    assert (durum(ofis, by), durum(ofis, ant)) == ("KISMEN_TESLIM", "ANTREPODA")
    an.cik(g, by, islem="transit_antrepo_cikis")
    assert (durum(ofis, by), durum(ofis, ant)) == ("YOLDA", "ANTREPODA")
    t.sevk_teyit(g, t.sevk_id(g, by=by))
    assert (durum(ofis, by), durum(ofis, ant)) == ("KAPANDI", "KAPANDI")
    assert denetim.denetle(ofis.depo) == []
