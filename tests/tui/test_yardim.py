"""F1: the article behind field, screen or refusal; again, the whole screen; the command box opens any of the 45 articles."""

from pathlib import Path
from typing import Any

import pytest

from tests.surucu import Surucu, uygulama


@pytest.mark.madde("4", "5", "12/1")
async def test_f1_alanin_engelin_ekranin_maddesini_acar(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    g.beyanname(ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("BY", "Enter", "F1")
        assert "Madde 4: Rejim kodları" in s.yazi(), s.yazi()
        await s.bas("F1")
        assert "Üç başlık sayfası" in s.yazi() and "Tuşlar:" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "0100", "Enter", "Enter", "Enter", "F1")
        assert "Madde 5: Kullanıcı kod numaraları" in s.yazi() or "Madde 14" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "F1")
        assert "Yardım: Gümrük giriş beyannamesi" in s.yazi(), s.yazi()
        await s.bas("F12")
        assert "İşlemler" in s.yazi() and "Taslaklar" in s.yazi(), s.yazi()
        await s.bas("F12")
        assert "Rakam ya da Enter" not in s.yazi(), s.yazi()
        await s.bas("F3", "E")
        await s.degis("AMB01")
        await s.bas("AÇ 1", "Enter", "F1")
        assert "İşlemi tamamlanmamış" in s.yazi() and "Madde 12/1" in s.yazi(), s.yazi()


async def test_komut_kutusu_her_maddeyi_acar(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("DEN01")
        await s.bas("MADDE 42", "Enter")
        assert "Madde 42/1" in s.yazi() and "42/2" in s.yazi(), s.yazi()
        await s.bas("F12", "madde teminat", "Enter")
        assert "24/1-a" in s.yazi(), s.yazi()
        await s.bas("F12", "madde", "Enter")
        assert "Maddeler: 116 fıkra" in s.yazi(), s.yazi()
        await s.bas("45", "Enter")
        assert "Madde 45" in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "MADDE 99", "Enter")
        assert "ne bir madde" in s.ileti()
