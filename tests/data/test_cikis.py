"""An export from its registration to the obligor's copy: straight, each refusal, loaded in parts (34–42)."""

from typing import Any

import pytest
from gumruk.data import denetim, queries, queries_masa
from gumruk.data.practice_cikis import GUVENILIR, CikisGunu
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu
from gumruk.models.temel import Ret

BD, OD = BeyannameDurumu, OzetBeyanDurumu
GUVENILIRIN = {"gonderici_no": GUVENILIR[0], "gonderici_unvan": GUVENILIR[1]}


def durum(ofis: Any, by: int) -> BD:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum


def ob_durumu(ofis: Any, ob: int) -> OD:
    with ofis.depo.oku() as s:
        return s.get_one(OzetBeyan, ob).durum


def maddeleri(ofis: Any, by: int) -> list[str]:
    return [o.madde for o in queries_masa.gecmis(ofis.depo, "beyanname", by)]


def nedenleri(ofis: Any, by: int) -> list[tuple[str, str]]:
    return [(e.madde, e.masa) for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler]


@pytest.mark.madde("34", "35/1", "35/2", "35/3-b", "37/2", "39", "40/1", "41", "42/1", "42/2")
def test_bastan_sona(ofis: Any) -> None:
    c = CikisGunu(ofis.gun)
    by = c.beyanname()
    b = queries.beyanname_gor(ofis.depo, by)
    assert b.no == f"26{ofis.depo.ofis().idare}EX00000001" and b.toplam_vergi_kurus == 0 and b.yukumlu_no == "4700312005"
    assert nedenleri(ofis, by) == [("35/1", "kabul memuru"), ("37/2", "muayene memuru (sistem seçecek)"), ("39", "taşıyıcı / acente")]
    c.onay(by)
    assert durum(ofis, by) is BD.BELGE
    c.muayene(by)
    assert durum(ofis, by) is BD.IRTIBATTA and nedenleri(ofis, by) == [("39", "taşıyıcı / acente")]
    ob = c.ozet_beyan(c.satir(by))
    assert nedenleri(ofis, by) == [("40/1", "kabul memuru")]
    c.ozet_onay(ob)
    c.kolcuya(ob)
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.KOLCUDA, OD.KOLCUDA)
    assert nedenleri(ofis, by) == [("41", "kolcu Yusuf Işık")]
    c.yukle(ob)
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.YUKLENDI, OD.YUKLENDI)
    c.kapat(ob)
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.KAPANDI, OD.KAPANDI)
    assert queries_masa.neden_kapanmadi(ofis.depo, by).kapali and nedenleri(ofis, by)[0] == ("42/2", "özet beyan memuru")
    with pytest.raises(Ret, match="Takımı ayrılmamış: 26"):
        c.nusha_ver(by)
    c.ayir(ob)
    c.nusha_ver(by)
    assert durum(ofis, by) is BD.DAGITILDI
    assert maddeleri(ofis, by) == ["34", "35/1", "35/2", "35/3-b", "37/2", "35/3", "37/2", "41", "41", "42/1", "42/2"]
    with pytest.raises(Ret, match=r"Mükellef nüshası verilmiş: .* Selin Ak"):
        c.nusha_ver(by)
    assert denetim.denetle(ofis.depo) == []
