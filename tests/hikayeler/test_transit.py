"""Transit by keys: the declaration, its acceptance, the carrier's özet beyan under each letter, copies, exit, confirmation, late ones (33, 32/4)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice
from gumruk.data import practice_transit as t
from gumruk.models.transit import Usul

from tests.data.test_transit import B, O, durum, ozet_durum
from tests.surucu import Surucu, uygulama

KALEM = ("1", "Enter", "A1", "Enter", "1", "Enter", "848180810000", "Vana", "Enter", "720", "CT", *["Enter"] * 3, "10800", *["Enter"] * 3)
TASIT = ("30", "Enter", "34 ABC 123", "Enter", "Enter", "052", "Enter", "Aksoy", "Enter", "AMBARLI", "Enter", "KAPIKULE", "Enter", "Enter", "Enter")


def bugun(ofis: Any) -> str:
    return f"{ofis.depo.bugun():%d%m%Y}"


@pytest.mark.madde("33/1-a", "32/4")
async def test_adi_transit_tescilden_teyide(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("A1", t.VANA[:1]).belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("TR", "Enter", "T1", "A", "Enter", "4540536920", "Enter", "Aksoy Nakliyat", "Enter", "220200", "Enter", "H", "Enter")
        assert "adi transit" in s.yazi(), s.yazi()
        await s.bas("Ningbo Valve", "Enter", "Kuzey Makine", "Enter", "8890024379", "Enter", "Deniz Müşavirlik", "F8")
        await s.bas("720", "Enter", "34 ABC 123", "Enter", "052", "30", "30", "H", "A3", "Enter", "USD", "Enter", "2", "F8", *KALEM, "30000", "F2")
        assert "Tescil edildi: 26343100TR00000001" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        assert "Transit onayı bekleyen" in s.yazi(), s.yazi()
        await s.bas("TO TR1", "Enter")
        assert "53 varış 220200" in s.yazi() and "T1 · adi transit" in s.yazi(), s.yazi()
        await s.bas("EEEEE", "2", "F2")
        assert "26343100TR00000001 onaylandı. Teminatı" in s.ileti(), s.yazi()
        t.teminatla(g, 1)
        await s.degis("IRT01")
        await s.bas("TN 1", "Enter")
        assert "özet beyanı yok; taşıyıcı TZ" in s.ileti(), s.yazi()
        await s.degis("TAS01")
        await s.bas("TZ", "Enter", "A", "Enter", "1", "Enter")
        assert "adi transit, varış 220200: 1 satır dolduruldu" in s.ileti(), s.yazi()
        await s.bas("F8", *TASIT, bugun(sqlite_ofis), "F2")
        assert "Tescil edildi: 26343100TR00000001 (m.33/1-a). Döküm tek tip beyanname" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("transit_ozet_tek_tip_*.pdf"))) == 1
        await s.degis("KAB01")
        await s.bas("OO TR1", "Enter", "EEEEE", "F2")
        assert "özet beyan onaylandı" in s.ileti(), s.yazi()
        await s.degis("IRT01")
        assert "Nüshası verilecek, 33/1-a" in s.yazi(), s.yazi()
        await s.bas("TN 1", "Enter", "Rıza Aksoy", "F2")
        assert "nüshalar verildi, sevk 26SV0000001 (m.33/1-a). Eşya ambardan çıkabilir" in s.ileti(), s.yazi()
        await s.degis("AMB01")
        assert "Ambardan çıkacak transit" in s.yazi(), s.yazi()
        await s.bas("AÇ TR1", "Enter", "F2")
        assert "Eşyanın tamamı yolda; teyidi beklenir" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        assert "Yoldaki transit" in s.yazi(), s.yazi()
        await s.bas("YT TR1", "Enter", "Enter", "KPK-1", "Enter", "H", "F2")
        assert "tamamının vardığını söylemiyor" in s.ileti(), s.yazi()
        await s.bas("Up", "E", "F2")
        assert "teyidi yazıldı, transit kapandı" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert (durum(sqlite_ofis, 1), ozet_durum(sqlite_ofis, 2)) == (B.KAPANDI, O.KAPANDI)


@pytest.mark.madde("33/1-b")
async def test_mahrece_iade_nushadan_sonra_ozet_beyan(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = t.odenmis(sqlite_ofis.gun, "B1", Usul.MILLETLERARASI, mahrece_iade=True, gidecegi_ulke="720")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("TZ", "Enter", "B", "Enter", "TR1", "Enter", "F8", *TASIT, bugun(sqlite_ofis), "F2")
        assert "önce nüshalar verilir (m.33/1-b)" in s.ileti(), s.yazi()
        t.nusha_ver(sqlite_ofis.gun, "transit_nusha_ver_milletlerarasi", by)
        await s.bas("F2")
        assert "(m.33/1-b). Döküm özet beyan biçiminde" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("ozet_beyan_dokumu_*TR*.pdf"))) == 1
    with sqlite_ofis.depo.oku() as oku:
        from gumruk.models.ozet_beyan import OzetBeyan

        assert oku.get_one(OzetBeyan, 2).tur == "KARİHR"


@pytest.mark.madde("33/1-c", "33/1-d")
async def test_ambarsiz_cikis_ve_aktarma(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    gelen = g.ozet_beyan("D1", t.VANA[:1]).belge_id
    g.ozet_onay(gelen)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("TZ", "Enter", "D", "Enter", "Enter", "1", "Enter")
        assert "ambara girmemiş 1 satır dolduruldu" in s.ileti(), s.yazi()
        await s.bas("220200", "Aksoy Nakliyat", "F8", *TASIT, bugun(sqlite_ofis), "F2")
        assert "(m.33/1-d). Döküm tek tip" in s.ileti(), s.yazi()
        await s.bas("T", "Enter", "Enter", "Enter", "220200", "Aksoy", "Enter", "JX72581267", "F8", *TASIT, bugun(sqlite_ofis), "F8")
        await s.bas("CMR-7", "Enter", "Ege", "Enter", "Rila", *["Enter"] * 4, "CT", "20", *["Enter"] * 3, "Halı", "Enter", "900", "F2")
        assert "(m.33/1-c). Döküm özet beyan biçiminde" in s.ileti(), s.yazi()
        for ob in (2, 3):
            g.ozet_onay(ob)
        await s.degis("IRT01")
        assert "Nüshası verilecek, 33/1-d" in s.yazi(), s.yazi()
        await s.bas("TN 1", "Enter", "Rıza Aksoy", "F2")
        assert "(m.33/1-d). Eşya yolda." in s.ileti(), s.yazi()
        await s.bas("2", "Enter")
        assert "TIR karnesi JX72581267" in s.yazi(), s.yazi()
        await s.bas("Rıza Aksoy", "F2")
        assert "(m.33/1-c). Eşya yolda." in s.ileti(), s.yazi()
        await s.kagitlar()
    assert ozet_durum(sqlite_ofis, gelen) is O.KAPANDI


@pytest.mark.madde("32/4")
async def test_geciken_listelenir_sorulur_varmadi_yazilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    with practice.gecmiste(sqlite_ofis.depo, timedelta(days=30)):
        ob = t.ozet_c(g).belge_id
        g.ozet_onay(ob)
        t.nusha_ver(g, "transit_ver_c", ob)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        await s.bas("YT", "Enter", "F4")
        assert "26SV0000001" in s.yazi() and "20 gün" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "20 gün gecikti" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "B.02-40", "F2")
        assert "varış idaresine soruldu" in s.yazi(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("sevk_hatirlatma_*.pdf"))) == 1
        await s.degis("AMR01")
        await s.bas("YT 1", "Enter", "F10", "2", "Kapıkule idaresi sunulmadığını bildirdi", "Enter")
        assert "varmadığı yazıldı, transit kapandı" in s.ileti(), s.yazi()
    assert ozet_durum(sqlite_ofis, ob) is O.KAPANDI


@pytest.mark.madde("24/1-c", "33/1-a")
async def test_asil_sorumlunun_teminati_gosterilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Muhasebe sees the principal of box 50 as the obligor and is offered his standing guarantee, not the consignee's."""
    g = sqlite_ofis.gun
    by = t.transit(g, t.ambarda(g, "A1")).belge_id
    t.transit_onay(g, by)
    g.tahsil(by)
    for no, alan in (("ALICI", {}), ("SORUMLU", {"yukumlu_no": "4540536920", "yukumlu_unvan": "Aksoy Nakliyat A.Ş."})):
        g.teslim_al(g.mektup(None, 100_000_000, no=no, **alan).belge_id)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUH01")
        await s.bas("MK TR1", "Enter")
        assert "Aksoy Nakliyat A.Ş." in s.yazi() and "VKN 4540536920" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert "26TM0000002" in s.yazi() and "26TM0000001" not in s.yazi(), s.yazi()
        await s.bas("Enter", "F2")
        assert "26TM0000002 teminatından kullanıldı. Teminat tamam." in s.ileti(), s.yazi()
