"""Box 40 and the guarantee refused, in one session: a code that does not fit, the stock, another antrepo, an unpaid import (29, 31/2)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice_antrepo as an
from gumruk.models.teminat import Teminat, TopluKullanimGirdisi

from tests.data.test_antrepo import durum
from tests.surucu import Surucu, uygulama


def tek_satir(s: Surucu) -> str:
    return " ".join(s.ileti().split())


@pytest.mark.madde("29", "31/2", "4", "24/1-c")
async def test_kutu_40_kod_ve_teminat_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    toplu = g.mektup(None, 1_000_00, "TT-1").belge_id
    g.teslim_al(toplu)
    with sqlite_ofis.depo.oku() as s:
        toplu_no = s.get_one(Teminat, toplu).no
    an.antrepoda(g, "S1")
    im = an.ithal(g, 1, {1: 70})
    kullanan = an.tescil(g, "S2", teminat_sekli="BANKA", teminat_no=toplu_no)
    ob = g.ozet_beyan("S3").belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    async with (uyg := uygulama(sqlite_ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("BY", "Enter", "F10", "2", "IM1", "Enter", "F8", "F8", "F8", "F4", "Enter", "F2")
        assert "26343100AN00000001 1. kalem: serbest 50 kap, 5.000,00 kg var (m.31/2); 70 kap" in tek_satir(s), s.yazi()
        await s.bas("F7", "F7", "F7", "7100")
        assert "7100 bir giriş rejimi değil; bu ekranda giriş beyannamesi" in tek_satir(s) and "m.4" in s.ileti(), s.yazi()
        await s.bas("Up", "0171", *["Down"] * 9, "26343100AN00000002", "Enter", "F8", "F8", "F8")
        await s.bas(*["Down"] * 6, "50", "Enter", "Enter", "5000", "Enter", "4500", "F2")
        assert "eşyanın çıktığı antrepo beyannamesi değil: 26343100AN00000001" in tek_satir(s), s.yazi()
        assert s.uyg.screen.model.cursor == "onceki_beyanname", "the cursor stands at what is wrong"
        await s.bas("F8", "F8", "F8")
        assert "5.000,000" in s.yazi() and "Küresel vana, pirinç" in s.yazi(), "what was typed stays"
        await s.bas("F7", "F7", "F7", *["Down"] * 10, "26343100AN00000001", "Enter", "F2")
        assert "Tescil edildi: 26343100IM00000002" in s.ileti(), s.yazi()
        await s.degis("ANT01")
        g.onay(im)
        g.muayene(im)
        await s.bas("NK IM1", "Enter", "F2")
        assert "Vergi ödenmemiş" in s.ileti() and "m.31/2" in s.ileti() and durum(sqlite_ofis, im) == "TAHSILATTA", s.yazi()
        g.tahsil(im)
        await s.bas("F5", "F2")
        assert "fiş 26NF0000001" in s.ileti() and durum(sqlite_ofis, im) == "KAPANDI", s.yazi()
        g.yap("tescil_onayi", "KAB01", kullanan, an.onay_girdisi())
        g.muayene(kullanan)
        g.tahsil(kullanan)
        g.yap("toplu_kullan", "MUH01", kullanan, TopluKullanimGirdisi(teminat_id=toplu, tutar_kurus=1_000_00))
        await s.bas("F12", "NG AN2", "Enter")
        assert "Teminat alınmamış" in s.ileti() and "(m.24)" in s.ileti(), s.yazi()
        await s.degis("BEY01")
        await s.bas("AN", "Enter", "F10", "2", "AN2", "Enter")
        await s.bas("0171")
        assert "0171 bir antrepo rejimi değil; bu ekranda antrepo beyannamesi tescil edilir" in tek_satir(s), s.yazi()
        senet = ("3", "Enter", "S3", "Enter")
        await s.bas("Up", "7100", "F8", "F8", "F8", *senet, "1", "Enter", "F8", *senet, "2", "Enter", "F2")
        assert f"{toplu_no} toplu teminatının serbesti kalmamış (1.000,00 TL'nin tamamı kullanımda)" in tek_satir(s), s.yazi()
        await s.bas("Del", *["BS"] * 12, "F2")
        assert "Tescil edildi: 26343100AN00000003" in s.ileti() and "DİKKAT" not in s.ileti(), s.yazi()
        await s.kagitlar()
