"""YKTS by keys, sentence by sentence of the page: access, record, signature, approval, change, penalty, vekâlet, end; what declarations show."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data.practice_ykts import FIRMA, KISI, MUSAVIR, kaydet, kisi
from gumruk.data.settings import YktsAyari

from tests.data.test_vekalet import hal
from tests.data.test_ykts import al, durumu, firma_id, temiz
from tests.surucu import Surucu, uygulama

BILGI = (
    "Okan Er",
    "Enter",
    "Gazi Mahallesi Çınar Sokak No 5/2, Çerkezköy",
    "Enter",
    "okan.er@posta.example",
    "Enter",
    "Enter",
    "05325550330",
    "Enter",
)


def gun(g: Any) -> str:
    return f"{g:%d%m%Y}"


@pytest.mark.madde("YKTS-3", "YKTS-4", "YKTS-5")
async def test_yetki_alinir_kaydolunur_geri_verilir_onaylanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB02")
        await s.bas("YK", "Enter")
        assert "sizin görevinizde değil" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        await s.bas("YE VEZ01", "Enter")
        assert "Etkin bir beyan sahibi ya da taşıyıcı kodu değil" in s.ileti(), s.yazi()
        await s.bas("F12", "KAB02", "Enter", "Dilekçe 2026/3", "F2")
        assert "KAB02: YKTS yetkisi verildi (26YE0000003, YKTS-3)" in s.ileti(), s.yazi()
        await s.degis("KAB02")
        await s.bas(f"YK {KISI}", "Enter", *BILGI, "F2")
        assert "Temsil belgesi: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("Görev yazısı 2026/14", "F2")
        assert "26YK0000003: YKTS kaydı yazıldı, formu basıldı (YKTS-4)." in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("ykts_kayit_formu_26YK0000003-1_1.pdf"))) == 1
        await s.bas("F2", "F2")
        assert "ıslak imzalandı, onaya sunuldu" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        assert "Onay bekleyen YKTS kaydı" in s.yazi(), s.yazi()
        await s.bas("Down", "Enter", "Enter")
        assert "ıslak imza, Işıl Şahin" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "Adres yerleşim belgesindekinden başka", "Enter")
        assert "düzeltilmek üzere geri verildi" in s.ileti(), s.yazi()
        await s.degis("KAB02")
        assert "İmzalanacak YKTS kaydı" in s.yazi(), s.yazi()
        await s.bas("YK", "Enter", "F4", "Enter")
        assert "geri verildi: Adres yerleşim" in s.yazi(), s.yazi()
        await s.bas("Enter", "Çınar Sokak No 7, Çerkezköy / Tekirdağ", "F2")
        assert "formu yeniden basıldı" in s.ileti(), s.yazi()
        await s.bas("F2", "F2")
        await s.degis("YKT01")
        await s.bas("YA 3", "Enter", "F2")
        assert "26YK0000003: YKTS kaydı onaylandı (YKTS-5). Kayıt belgesi 26YD0000003 basılıyor." in s.ileti(), s.yazi()
        await s.bas("F12", "YE KAB02", "Enter", "F10", "1", "Görevinden ayrıldı", "Enter")
        assert "YKTS yetkisi geri alındı" in s.ileti(), s.yazi()
        await s.degis("KAB02")
        assert "YKTS kaydı" not in s.yazi(), s.yazi()
        await s.bas(f"YB {KISI}", "Enter")
        assert "onaylı bilgiler" in s.yazi() and "Çınar Sokak No 7" in s.yazi(), s.yazi()
    assert durumu(sqlite_ofis, KISI).onayli
    temiz(sqlite_ofis, hepsi=True)


@pytest.mark.madde("YKTS-6", "YKTS-7")
async def test_degisiklik_yan_yana_onaylanir_eski_kalan_amire_gider(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KUZ01")
        await s.bas(f"YK {FIRMA}", "Enter", "F2")
        assert "Hiçbir bilgi değişmemiş" in s.ileti(), s.yazi()
        await s.bas("Down", "Serbest Bölge 2. Cadde No 1, Çorlu / Tekirdağ", "F2")
        assert "güncel bilgiler yazıldı, formu basıldı (YKTS-6)" in s.ileti(), s.yazi()
        await s.bas("F2", "F2")
        assert "onaya sunuldu (YKTS-6)" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        await s.bas("YA 2", "Enter")
        assert "Organize Sanayi" in s.yazi() and "» Serbest Bölge" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "güncelleme onaylandı (YKTS-6). Kayıt belgesi 26YD0000003" in s.ileti(), s.yazi()
        await s.bas("F12", f"YC {FIRMA}", "Enter", "4", "0282 555 77 77", "Enter", "Aranan telefon başka firmanın çıktı", "F2")
        assert "26YC0000001: kaydın güncel olmadığı görüldü" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("YC 26YC0000001", "Enter", "F2", "4458/241-1", "Enter", "1234,50", "Enter", "Uyarıya karşın güncellenmemiş", "F2")
        assert "26YC0000001: ceza kararı verildi (YKTS-7)" in s.ileti(), s.yazi()
        await s.bas("26YC0000001", "Enter", "F2")
        assert "İkinci karar verilmez" in s.ileti(), s.yazi()
        await s.kagitlar()
        assert len(list(tmp_path.rglob("ykts_ceza_karari_26YC0000001_1.pdf"))) == 1
    assert al(sqlite_ofis, firma_id(sqlite_ofis)).surum == 2
    temiz(sqlite_ofis)


@pytest.mark.madde("YKTS-8", "YKTS-9")
async def test_vekalet_uzatilir_veren_tek_basina_iptal_eder(sqlite_ofis: Any, tmp_path: Path) -> None:
    depo = sqlite_ofis.depo
    son = depo.bugun() + timedelta(days=500)
    uyg = uygulama(depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KUZ01")
        await s.bas(f"YV {KISI}", "Enter")
        assert f"{KISI} numaranın YKTS kaydı yok" in s.ileti(), s.yazi()
        await s.bas("F12", f"YV {MUSAVIR}", "Enter", "1", "Enter", gun(depo.bugun() + timedelta(days=20)), "Noter 5519", "F2")
        assert "Bu temsilciye verilmiş 26YV0000001 vekâleti" in s.ileti(), s.yazi()
        await s.bas("F3", "E", "YV 1", "Enter", "F10", "2", gun(son), "Zeyilname 2026/9", "F2")
        assert "vekâletin süresinin uzatılması istendi (YKTS-8)" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        assert "Uzatması istenen vekâlet" in s.yazi(), s.yazi()
        await s.bas("YA 26YV0000001", "Enter", "F2")
        assert "vekâletin süresi uzatıldı (YKTS-8)" in s.ileti(), s.yazi()
        await s.degis("BEY01")
        await s.bas("YV 1", "Enter", "F10", "1", "E")
        assert "Onu yalnız veren iptal eder" in s.ileti(), s.yazi()
        await s.degis("KUZ01")
        assert hal(sqlite_ofis, son).gecerli
        await s.bas("YV 1", "Enter", "F10", "1", "E")
        assert "vekâleti veren iptal etti, hemen geçerli (YKTS-9)" in s.ileti(), s.yazi()
        await s.bas("F12", MUSAVIR, "Enter", "1", "Enter", gun(son), "Noter 5519", "F2")
        assert "26YV0000002: vekâlet kaydedildi, onaya sunuldu" in s.ileti(), s.yazi()
    assert not hal(sqlite_ofis).gecerli
    temiz(sqlite_ofis)


@pytest.mark.madde("YKTS-10")
async def test_sirket_kaydi_onayla_iptal_olur(sqlite_ofis: Any, tmp_path: Path) -> None:
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KUZ01")
        await s.bas(f"YK {FIRMA}", "Enter", "F10", "1", "Şirket tasfiye edildi", "F2")
        assert "kaydın tamamen iptali istendi (YKTS-10)" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        assert "İptali istenen YKTS kaydı" in s.yazi(), s.yazi()
        await s.bas("YA 2", "Enter")
        assert "İptal isteği: Şirket tasfiye edildi" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "kaydın iptali onaylandı (YKTS-10)" in s.ileti(), s.yazi()
        await s.bas("F12", f"YB {FIRMA}", "Enter")
        assert "iptal" in s.yazi(), s.yazi()
    assert not hal(sqlite_ofis).gecerli and not durumu(sqlite_ofis, FIRMA).onayli
    temiz(sqlite_ofis)


@pytest.mark.madde("YKTS-2")
async def test_onaysizin_beyani_herkese_gorunur(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    ob = ofis.gun.ozet_beyan("Y1").belge_id
    ofis.gun.ozet_onay(ob)
    ofis.gun.beyanname(ob, beyan_sahibi_no="4680012348", beyan_sahibi_unvan="Poyraz Gümrük Müşavirliği")
    ob = ofis.gun.ozet_beyan("Y2").belge_id
    ofis.gun.ozet_onay(ob)
    ofis.gun.beyanname(ob)
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KAB01")
        for ekran in ("BO", "GB"):
            await s.bas(f"{ekran} 1", "Enter")
            assert "YKTS: beyan sahibinin kaydı yok" in s.yazi(), s.yazi()
            await s.bas("F12", "2", "Enter")
            assert "YKTS: onaylı, vekâlet 26YV0000001 geçerli" in s.yazi(), s.yazi()
            await s.bas("F3")
        for kod, ekran in (("MUA01", "MU"), ("VEZ01", "MH"), ("AMB01", "AÇ")):
            await s.degis(kod)
            await s.bas(f"{ekran} 1", "Enter")
            assert "YKTS: beyan sahibinin kaydı yok" in s.yazi(), s.yazi()
        uyg.depo.ykts = YktsAyari(onaysiz="izin")
        await s.bas("F12", "1", "Enter")
        assert "YKTS:" not in s.yazi(), s.yazi()


@pytest.mark.madde("YKTS-5")
async def test_teslim_alan_ofis_ararsa_kayitli_olur(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    by = ofis.gun.muayenede("Y1")
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    uyg = uygulama(ofis.depo, tmp_path)
    uyg.ayar = replace(uyg.ayar, ykts=YktsAyari(teslim="aranir"))
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMB01")
        await s.bas("AÇ 1", "Enter")
        assert "Teslim alanın T.C. kimlik numarasını yazın. F2 onaylar" in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "YKTS-5  Teslim alanın T.C. kimlik numarasını yazın" in s.ileti(), s.yazi()
        await s.bas("Enter", "Enter", "Okan Er", "Enter", KISI, "F2")
        assert f"Teslim alan {KISI}: YKTS'de kaydı yok" in s.ileti(), s.yazi()
        kaydet(ofis.gun, "KUZ01", kisi())
        await s.bas("F2")
        assert "Çıkış onaylandı" in s.ileti(), s.yazi()
