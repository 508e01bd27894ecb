"""The antrepo by keys: a declaration entered, accepted, taken in, drawn on by an import, counted, closed (29–31)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice_antrepo as an
from gumruk.models.beyanname import Beyanname
from sqlmodel import select

from tests.surucu import Surucu, uygulama


def durum(ofis: Any, by: int) -> str:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum.name


def son(ofis: Any) -> Any:
    with ofis.depo.oku() as s:
        return s.exec(select(Beyanname).order_by(Beyanname.id.desc())).first()


@pytest.mark.madde("29", "30/1", "30/2", "30/3-b")
async def test_antrepo_beyannamesi_girilir_onaylanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    ob = ofis.gun.ozet_beyan("S1", ((10, "CT", 1_000_000, "Vana"),)).belge_id
    ofis.gun.ozet_onay(ob)
    ofis.gun.ambar_giris(ob)
    teminat = an.goturu(ofis.gun)
    async with (uyg := uygulama(ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        genel = ["7100", "A34000009", "Enter", "GTRANT", "Enter", teminat, "Enter", "Ningbo Valve Co.", "Enter", "720", "1234567890", "Enter"]
        genel += ["Kuzey Makine A.Ş.", "Enter", "8890024379", "Enter", "Deniz Gümrük Müşavirliği", "Enter", "AN-1", "Enter", "Enter", "720", "720"]
        mali = ["Enter", "10", "CIF", "AMBARLI", "Enter", "USD", "F8"]
        kalem = ["1", "Enter", "S1", "Enter", "1", "Enter", "848180810000", "Küresel vana", "Enter", "720", "CT", "Enter", "Enter", "Enter"]
        await s.bas("AN", "Enter", *genel, "F8", *mali, "2", "Enter", "F8", *kalem, "900", "Enter", "Enter", "Enter", "35500", "Enter")
        await s.bas("F2")
        assert "49 Antrepo: «A34000009» listede yok" in s.ileti(), s.yazi()
        await s.bas("A34000001", "Enter", "F2")
        assert "Tescil edildi: 26343100AN00000001" in s.ileti(), s.yazi()
        assert son(ofis).toplam_teminat_kurus > 0

        await s.degis("KAB01")
        await s.bas("BO AN1", "Enter", "EEEHE2", "F2")
        assert "Kâğıt ile ekran farklı: Kalemler" in s.ileti(), s.yazi()
        assert "m.30/1" in s.ileti(), s.yazi()
        await s.bas("F12", "AN1", "Enter", "EEEEE2", "F2")
        assert "onaylandı" in s.ileti(), s.yazi()
    assert durum(ofis, son(ofis).id) == "BELGE"


@pytest.mark.madde("31/1", "31/2", "12/2")
async def test_esya_girer_ithalatla_cikar_kapanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    by = an.islemleri_bitir(ofis.gun, an.tescil(ofis.gun, "S1"))
    async with (uyg := uygulama(ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("ANT01")
        await s.bas("NG 1", "Enter")
        assert "önce ambardan çıkışı yapılır" in s.ileti(), s.yazi()
        ofis.gun.cikis(by)
        await s.bas("F12", "1", "Enter", "R1", "Enter", "120", "Enter", "12000", "Enter", "Enter", "Enter", "15", "Enter", "6018,75", "F2")
        assert "antrepoya alındı: giriş 26NG0000001. Kalanı beklenir." in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "R1", "Enter", "0", "Enter", "0", "Enter", "Enter", "E", "F2")
        assert "tutanak için ikinci imzacının adını" in s.ileti(), s.yazi()
        await s.bas("Bir koli yolda düşmüş", "Enter", "Ali Kara", "F2")
        assert "Fark tutanağı 26NT0000001 idare amirine gider. Girişi tamam" in s.ileti(), s.yazi()
        await s.kagitlar()
        await s.degis("BEY01")
        genel = ["0171", "F8", "F8", "F8"]
        await s.bas("BY", "Enter", *genel[:1], "F8", "F8", "2", "Enter", "F8")
        assert "40 Antrepo beyanı" in s.yazi() and "Taşıma senedi" not in s.yazi(), s.yazi()
        await s.bas("F4")
        assert "Küresel vana, pirinç" in s.yazi() and "15" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "serbest 120 kap" in s.ileti() and "848180810000" in s.yazi(), s.yazi()
    assert durum(ofis, by) == "ANTREPODA"
    im = an.ithal_odenmis(ofis.gun, by)
    async with (uyg := uygulama(ofis.depo, tmp_path / "2")).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("ANT01")
        await s.bas("NK 1", "Enter")
        assert "Çıkışa engel yok" in s.ileti(), s.yazi()
        await s.bas("20", "Enter", "0", "Enter", "F2")
        assert "fiş 26NF0000001" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F2")
        assert "Beyanname kapandı" in s.ileti(), s.yazi()
        await s.bas("F12", "NS", "Enter")
        assert "0 kalem" in s.ileti(), s.yazi()
        await s.degis("KAP01")
        await s.bas("KP NF1", "Enter", "F2")
        assert "26NF0000001 numaralı fişle eşya kapıdan çıktı" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("NA 1", "Enter", "F2", "Taşıyıcı eksik teslim etmiş", "Enter")
        assert "vergisinin alınmasına karar verildi" in s.ileti(), s.yazi()
        await s.degis("MUH01")
        await s.bas("NA 1", "Enter", "F2")
        assert "vergisi tahakkuk etti, hareket 26MH" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert (durum(ofis, im), durum(ofis, by)) == ("KAPANDI", "KAPANDI")


@pytest.mark.madde("31/1")
async def test_sayim_iki_memurla(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    an.antrepoda(ofis.gun, "S1")
    async with (uyg := uygulama(ofis.depo, tmp_path)).run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("ANT01")
        await s.bas("NY 1", "Enter")
        assert "120" not in s.yazi(), s.yazi()
        await s.bas("120", "Enter", "12000", "Enter", "Enter", "15", "Enter", "6018,75", "F2")
        assert "Kayıttan fark var" in s.ileti(), s.yazi()
        await s.bas("Bir koli bulunamadı", "F2")
        assert "Sayım kaydedildi: 26NS0000001" in s.ileti(), s.yazi()
        await s.bas("F12", "Nİ 1", "Enter")
        assert "Sayımı yapan, ikinci imzayı atamaz" in s.ileti(), s.yazi()
        await s.degis("ANT02")
        await s.bas("Nİ 1", "Enter", "F2")
        assert "Fark tutanağı 26NT0000001" in s.ileti(), s.yazi()
        await s.bas("F12", "NS", "Enter", "Down", "Enter")
        assert "26NG0000001" in s.yazi() and "giriş, yeri R1-01" in s.yazi(), s.yazi()
        bugun = ofis.depo.bugun()
        await s.bas("F12", "/", f"{bugun - timedelta(days=3):%d.%m.%Y}")
        assert "Bu gün antrepoda eşya yok" in s.yazi() and "0 kalem" in s.ileti(), s.yazi()
        await s.bas("Tab", f"{bugun:%d.%m.%Y}", "F10", "1")
        await s.kagitlar()
        await s.bas("F10", "2")
        await s.kagitlar()
    yollar = {y.suffix: y for y in tmp_path.rglob("antrepo_stok_*")}
    assert set(yollar) == {".pdf", ".csv"} and "26NG0000001" in yollar[".csv"].read_text(encoding="utf-8-sig")
