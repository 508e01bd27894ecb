"""The antrepo: duties under guarantee, goods in item by item, out only under a declaration that names them, closed when empty (29–31)."""

from typing import Any

import pytest
from gumruk.data import denetim, queries_antrepo, queries_masa
from gumruk.data import practice_antrepo as an
from gumruk.models.beyanname import Beyanname
from gumruk.models.temel import Ret


def durum(ofis: Any, by: int) -> str:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum.name


def saglam(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("29", "30/1", "30/2", "30/3-b", "31/1", "31/2", "12/2")
def test_bastan_sona(ofis: Any) -> None:
    by = an.tescil(ofis.gun, "S1")
    with ofis.depo.oku() as s:
        b = s.get_one(Beyanname, by)
        assert b.no.endswith("AN00000001") and b.toplam_teminat_kurus > 0 and b.teminat_sekli == "GTRANT"
        assert {v.odeme for k in b.kalemler for v in k.vergiler if v.kod != "89"} == {"T"}
    an.islemleri_bitir(ofis.gun, by)
    assert durum(ofis, by) == "ODENDI"
    with pytest.raises(Ret, match="Önce ambardan çıkışı yapılır"):
        an.gir(ofis.gun, by)
    ofis.gun.cikis(by)
    assert durum(ofis, by) == "KISMEN_TESLIM"
    an.gir(ofis.gun, by, {1: 100})
    assert durum(ofis, by) == "KISMEN_TESLIM"
    an.gir(ofis.gun, by)
    assert durum(ofis, by) == "ANTREPODA"
    im = an.ithal_odenmis(ofis.gun, by, {1: 50, 2: 16})
    assert durum(ofis, im) == "ODENDI"
    with pytest.raises(Ret, match="NK ekranında antrepo memuru"):
        ofis.gun.cikis(im)
    an.cik(ofis.gun, im, {1: 20})
    assert durum(ofis, im) == "KISMEN_TESLIM"
    assert [e.madde for e in queries_masa.neden_kapanmadi(ofis.depo, im).eksikler][:1] == ["31/2"]
    an.cik(ofis.gun, im)
    assert (durum(ofis, im), durum(ofis, by)) == ("KAPANDI", "ANTREPODA")
    son = an.ithal_odenmis(ofis.gun, by)
    an.cik(ofis.gun, son)
    assert (durum(ofis, son), durum(ofis, by)) == ("KAPANDI", "KAPANDI")
    assert queries_antrepo.stok_listesi(ofis.depo, ofis.depo.bugun()) == []
    saglam(ofis)
