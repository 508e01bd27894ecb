"""Kinds of özet beyan by keys: a bill broken up and its tree (9/2), a request granted and taken in (9/3), TIR and transit arrivals confirmed (32)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice_transit as t
from gumruk.data import queries

from tests.data.test_grup import ana, durum
from tests.surucu import Surucu, uygulama

SATIR = ("Ningbo Valve", "Enter", "Kuzey Makine", "Enter", "Enter", "Enter", "Enter")


@pytest.mark.madde("9/2")
async def test_ana_senet_bolunur_agaci_gorulur(sqlite_ofis: Any, tmp_path: Path) -> None:
    ana(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("AÖ", "Enter", "1", "Enter", "F4", "Enter")
        assert "MASTER-9: 136 kap, 18.420,00 kg, Kuzey Makine" in s.ileti(), s.yazi()
        await s.bas("Enter", "Deniz Lojistik", "F8")
        await s.bas("ARA-1", "Enter", *SATIR, "CT", "120", "Enter", "Enter", "Enter", "Pirinç vana", "Enter", "12000", "F2")
        assert "Ara senetler 120 kap, 12.000,00 kg; ana senet MASTER-9 136 kap, 18.420,00 kg. Toplamlar aynı" in s.ileti(), s.yazi()
        await s.bas("F8", "F7", "F8")
        await s.bas("ARA-2", *["Enter"] * 6, "PX", "16", "Enter", "Enter", "Enter", "Çelik vana", "Enter", "6420", "F2")
        assert "Alt özet beyan tescil edildi: 26343100IM00000002" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas("OO 2", "Enter")
        assert "Ana özet beyan 26343100IM00000001" in s.yazi(), s.yazi()
        await s.bas("EEEEE", "F2")
        assert "özet beyan onaylandı" in s.ileti(), s.yazi()
        await s.bas("F3", "ÖG 2", "Enter")
        ekran = s.yazi()
        assert "ANA 26343100IM00000001" in ekran and "ALT 26343100IM00000002" in ekran and "senet ARA-2" in ekran, ekran
        await s.bas("F10", "1")
        assert "senet ARA-1 120 kap" in s.yazi(), s.yazi()
        await s.bas("F12", "1", "Enter", "F10", "2")
        assert "kapanmamış" in s.yazi(), s.yazi()
        await s.kagitlar()


@pytest.mark.madde("9/3")
async def test_sundurma_talebi_teslim_alma_olur(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("OBM01")
        await s.bas("SL", "Enter", "F6", "2026/93", "Enter", "Enter", "Kuzey Makine", "Enter", "Enter", "Fuar standı", "Enter", "20", "Enter", "900")
        await s.bas("Enter", "Fuar süresince sundurmada kalsın", "F2")
        assert "26SU0000001 kaydedildi, idare amirine sunuldu (m.9/3)." in s.ileti(), s.yazi()
        await s.bas("F3", "TE 1", "Enter")
        assert "«idare amirinde»" in s.ileti(), s.yazi()
        await s.bas("F3", "E")
        await s.degis("AMR01")
        assert "Sundurma talebi" in s.yazi(), s.yazi()
        await s.bas("SL 1", "Enter", "F2")
        assert "26SU0000001: uygun görüldü" in s.ileti(), s.yazi()
        await s.degis("OBM01")
        assert "Teslim alınacak eşya" in s.yazi(), s.yazi()
        await s.bas(
            "TE 1", "Enter", "F8", "30", "Enter", "34 ABC 123", "Enter", "Enter", "052", "Enter", "Aksoy", "Enter", "SOFYA", "Enter", "AMBARLI"
        )
        await s.bas("Enter", "Enter", "Enter", f"{sqlite_ofis.depo.bugun():%d%m%Y}", "F8")
        await s.bas("GEÇ-1", "Enter", *SATIR, "CT", "21", "Enter", "Enter", "Enter", "Stand", "Enter", "900", "F2")
        assert "Yazılan 21 kap" in s.ileti() and "talep 20 kap" in s.ileti(), s.yazi()
        await s.bas("Up", "Up", "Up", "Up", "20+", "F2")
        assert "«Teslim alma» tescil edildi ve onaylandı: 26343100IM00000001 (m.9/3)" in s.ileti(), s.yazi()
        await s.kagitlar()


@pytest.mark.madde("32/1", "32/3", "32/4")
async def test_tir_karnesi_gelir_kocani_gider(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    bugun = sqlite_ofis.depo.bugun()
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("TG", "Enter", "XX72581267", "Enter")
        assert "harfler JX olmalı" in s.ileti() and "Numara gerekçesi" in s.ileti(), s.yazi()
        await s.bas("Up", "JX72581267", "Enter", "Aksoy Nakliyat", "Enter", "220200", f"{bugun - timedelta(days=2):%d%m%Y}", "34 DRS 45", "F8")
        await s.bas("30", "Enter", "34 ABC 123", "Enter", "Enter", "052", "Enter", "Aksoy", "Enter", "SOFYA", "Enter", "AMBARLI")
        await s.bas("Enter", "Enter", "Enter", f"{bugun:%d%m%Y}", "F8")
        await s.bas("CMR-1", "Enter", *SATIR, "CT", "20", "Enter", "Enter", "Enter", "Vana", "Enter", "900", "F2")
        assert "TIR özet beyanı tescil edildi: 26343100IM00000001" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        assert "Transit gelişi onayı" in s.yazi(), s.yazi()
        await s.bas("OO 1", "Enter")
        assert "6 TIR karnesi" in s.yazi() and "JX72581267, hamili Aksoy" in s.yazi(), s.yazi()
        await s.bas("EEEEE", "F2")
        assert "m.32/3  Aynı bulunmayan grup: TIR karnesi" in s.ileti(), s.yazi()
        await s.bas("E", "F2")
        assert "ambara alınabilir (m.32/3)" in s.ileti(), s.yazi()
        sqlite_ofis.gun.ambar_giris(1)
        await s.degis("OBM01")
        assert "Gönderilecek TIR koçanı" in s.yazi(), s.yazi()
        await s.bas("TV 1", "Enter", "Enter", "B.02-7", "F2")
        assert "26TG0000001: gönderildi; üst yazı basılıyor (m.32/4)." in s.ileti(), s.yazi()
        await s.bas("26TG0000001", "Enter", "Enter", "KPK-5", "F10", "1")
        await s.bas("X-1", "F2")
        assert "süre dolmadan sorulmaz" in s.yazi(), s.yazi()
        await s.bas("F12", "F2")
        assert "alındısı yazıldı, iş bitti (m.32/4)" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("teyit_yazisi_*.pdf"))) == 1
    assert durum(sqlite_ofis, 1).name == "AMBARDA"


@pytest.mark.madde("32/2", "32/4")
async def test_transit_beyannamesiyle_gelenin_gec_alindisi_listelenir(sqlite_ofis: Any, tmp_path: Path) -> None:
    from gumruk.data.practice import gecmiste

    with gecmiste(sqlite_ofis.depo, timedelta(days=40)):
        ob = t.gelen(sqlite_ofis.gun).belge_id
        t.gelis_onay(sqlite_ofis.gun, ob)
        sqlite_ofis.gun.ambar_giris(ob)
        t.teyit_gonder(sqlite_ofis.gun, ob)
    assert queries.ozet_beyan_gor(sqlite_ofis.depo, ob).tur == "TESLİM"
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("TL", "Enter", "26220200TR00000017", "Enter", "343100")
        assert "Beyanname no" in s.yazi(), s.yazi()
        await s.bas("F3", "E")
        await s.degis("OBM01")
        await s.bas("TV", "Enter", "F4")
        assert "KAPIKULE" in s.yazi() and "10 gün" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "10 gün gecikti" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "B.02-9", "F2")
        assert "alındısı soruldu; yazı basılıyor" in s.yazi() and "alındısı soruldu" in s.yazi(), s.yazi()
        await s.kagitlar()
