"""At the acceptance desk: a difference, the papers handed back with the reason, registered anew from the old one, accepted (15/1)."""

import re
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries
from gumruk.models.beyanname import BeyannameDurumu

from tests.hikayeler.test_partiler import yeri
from tests.surucu import Surucu, uygulama


def kalem(satir: str) -> list[str]:
    """Box 40 on the page of a copied item: what the old one was bound to is free again."""
    return ["1", "Enter", "YMLUM231", "Enter", satir, "Enter"]


@pytest.mark.madde("15/1")
async def test_fark_bulunur_iade_edilir_yeniden_tescil_edilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("YMLUM231").belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    ilk = g.beyanname(ob, teslim_sekli="FOB").belge_id
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        await s.bas("BO 1", "Enter", "EEHEEE", "3", "F2")
        assert "Kâğıt ile ekran farklı: Taşıma. Onaylanamaz" in s.ileti() and "H farklı" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "g2"), "E", "F2")
        assert "Beyan edilen ek 2, verilen 3" in s.ileti() and re.search(r"Sayılan ek +3", s.yazi()), s.yazi()
        await s.bas(*yeri(s, "g2"), "H", "F10", "1", "FOB", "Enter")
        assert "En az 10 karakter" in s.yazi() and "FOB" in s.yazi() and "gerekce" not in s.yazi(), s.yazi()
        await s.bas("Ekranda FOB, faturada teslim şekli CIF", "Enter")
        assert "26343100IM00000001 iade edildi (m.10/2); iade fişi yazılıyor" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F2")
        assert "Bu beyanname iade edilmiş. Beyan sahibi düzelttiğini yeni numarayla" in s.ileti(), s.yazi()

        await s.degis("BEY01")
        await s.bas("BY", "Enter", "F10", "2", "1", "Enter")
        assert "Kopyalandı" in s.ileti(), s.yazi()
        await s.bas("F8", *["Down"] * 6)
        await s.bas(*yeri(s, "teslim_sekli"), "CIF", "F8", "F8", *kalem("1"), "F8", *kalem("2"), "F2")
        assert "Tescil edildi: 26343100IM00000002" in s.ileti(), s.yazi()

        await s.degis("KAB01")
        await s.bas("BO 2", "Enter", "EEEEEE", "2", "F2")
        assert "26343100IM00000002 onaylandı. Hat: Belge Kontrolü" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert queries.beyanname_gor(sqlite_ofis.depo, ilk).durum is BeyannameDurumu.IADE, "it stays in the register"
    assert len(list(tmp_path.rglob("iade_fisi_26343100IM00000001_1.pdf"))) == 1
    assert denetim.denetle(sqlite_ofis.depo) == []
