"""What YKTS refuses, by keys: access, entry, approval, change, stale data, vekâlet, the end of a record, the declaration (YKTS-1 … YKTS-10)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data.practice import gecmiste
from gumruk.data.practice_ykts import FIRMA, KISI, MUSAVIR, kaydet, kisi, vekalet, yetkilendir
from gumruk.data.settings import YktsAyari
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.temel import Rol
from gumruk.models.vekalet import UzatmaGirdisi
from gumruk.models.ykts import YktsDurumu
from gumruk.models.ykts_degisiklik import YktsIptalGirdisi

from tests.data.test_vekalet import hal
from tests.data.test_ykts import al, durumu, firma_id
from tests.hikayeler.test_cikis import FINANS, KALEM_TUSLARI
from tests.hikayeler.test_gemiden_kapiya import beyanname_tuslari
from tests.hikayeler.test_ykts import BILGI
from tests.surucu import Surucu, uygulama

YENI_ADRES = "Serbest Bölge 2. Cadde No 1, Çorlu / Tekirdağ"


def gun(g: Any) -> str:
    return f"{g:%d%m%Y}"


def duz(s: Surucu) -> str:
    """The screen as one line: a sentence that was broken reads whole."""
    return " ".join(s.yazi().split())


def iade_fisleri(klasor: Path) -> int:
    return len(list(klasor.rglob("ykts_iade_fisi_*_1.pdf")))


@pytest.mark.madde("YKTS-1", "YKTS-3", "YKTS-4", "YKTS-5")
async def test_yetki_kayit_onay_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """No code, no access; wrong numbers and addresses; another's record; one's own approval; handed back only with a reason, on a slip."""
    ofis = sqlite_ofis
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        for ekran in ("YK", "YV", "YA", "YE", "YC"):
            await s.bas(ekran, "Enter")
            assert "sizin görevinizde değil" in s.ileti(), s.yazi()
            await s.bas("F12")
        await s.degis("YKT01")
        await s.bas("YE YOK01", "Enter")
        assert "«YOK01»" in s.ileti() and "kullanıcı kodu yok" in s.ileti(), s.yazi()
        await s.bas("YKT01", "Enter", "Dilekçe 2026/3", "F2")
        assert "YKTS yetkisi verildi" not in s.ileti(), s.yazi()
        await s.bas("F12", "KUZ01", "Enter")
        assert "YKTS yetkisi var" in s.yazi() and "F2" not in s.yazi(), s.yazi()

        await s.degis("KUZ01")
        await s.bas("YK 51234567037", "Enter")
        assert "T.C. kimlik numarası 51234567037 yanlış" in s.ileti(), s.yazi()
        await s.bas("1234567891", "Enter")
        assert "1234567891" in s.ileti() and "yanlış" in s.ileti(), s.yazi()
        await s.bas("F12", f"YK {MUSAVIR}", "Enter")
        assert "vekâlet verenlerinizin değil" in s.ileti() and "F2" not in s.yazi() and "Liman Caddesi" not in s.yazi(), s.yazi()
        await s.bas("F12", f"YK {KISI}", "Enter", *BILGI[:4], "okan.er", "Enter", "Enter", "0532", "Enter", "Görev yazısı 14", "F2")
        assert "«okan.er» bir E-posta adresi değil" in s.ileti() and "Çınar Sokak No 5/2" in s.yazi(), "what was typed stays"
        await s.bas("Up", "Up", "ofis@denizmusavirlik.example", "F2")
        assert "Cep telefonu: «0532» yanlış" in s.ileti(), s.yazi()
        await s.bas("Enter", "Enter", "05325550330", "F2")
        assert "26YK0000001 kaydındadır (Deniz Gümrük" in s.ileti() and "başka adres yazın" in s.ileti(), s.yazi()
        await s.bas("Up", "okan.er@posta.example", "F2")
        assert "26YK0000003: YKTS kaydı yazıldı" in s.ileti(), s.yazi()
        await s.bas("F2", gun(ofis.depo.bugun() + timedelta(days=1)), "F2")
        assert "ile bugün arasında olmalı" in duz(s), s.yazi()
        await s.bas(gun(ofis.depo.bugun()), "F2")
        assert "onaya sunuldu (YKTS-4)" in s.ileti(), s.yazi()

        with ofis.depo.yaz() as db:
            db.add(KullaniciRolu(kullanici_id=ofis.kisi["KUZ01"], rol=Rol.YKTS_ONAY_MEMURU, verildi=ofis.depo.saat()))
        await s.degis("KUZ01")
        await s.bas("YA 3", "Enter", "F2")
        assert "Kaydı giren, imzalayan ya da başvuran onu onaylayamaz" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        await s.bas("YA 3", "Enter", "F10", "1", "Enter")
        assert al(ofis, 3).durum is YktsDurumu.ONAY_BEKLIYOR, s.yazi()
        await s.bas("Adres yerleşim belgesindekinden başka", "Enter")
        assert "düzeltilmek üzere geri verildi (YKTS-5). İade fişi basılıyor." in s.ileti(), s.yazi()
        await s.bas("3", "Enter")
        assert "karar bekleyen başvuru yok" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert iade_fisleri(tmp_path) == 1 and not durumu(ofis, KISI).onayli


@pytest.mark.madde("YKTS-6", "YKTS-7")
async def test_guncelleme_ve_ceza_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Only his own or by vekâlet; handed back the old data stay; the letter's writer and a second decision refused; the chief may see no fault."""
    ofis = sqlite_ofis
    yetkilendir(ofis.gun, "TAS01")
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas(f"YK {FIRMA}", "Enter")
        assert "vekâlet verenlerinizin değil" in s.ileti() and "F2" not in s.yazi(), s.yazi()
        await s.degis("BEY01")
        await s.bas(f"YK {FIRMA}", "Enter", "Down", YENI_ADRES, "F2")
        assert "güncel bilgiler yazıldı, formu basıldı (YKTS-6)" in s.ileti(), "the representative, by his vekâlet"
        await s.bas("F2", "F2")
        await s.degis("YKT01")
        await s.bas("YA 2", "Enter")
        assert "Organize Sanayi" in s.yazi() and "» Serbest Bölge" in s.yazi() and "İmza: " in s.yazi(), s.yazi()
        await s.bas("F10", "1", "Yeni adresin belgesi eklenmemiş", "Enter")
        assert "güncelleme geri verildi, eski bilgiler kaldı (YKTS-6). İade fişi basılıyor." in s.ileti(), s.yazi()
        await s.bas("F12", f"YB {FIRMA}", "Enter")
        assert "Organize Sanayi" in s.yazi() and "Serbest Bölge" not in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert "1. sürüm (yürürlükte)" in s.yazi() and "Serbest Bölge" in s.yazi() and "geri verildi: Yeni adresin" in s.yazi(), s.yazi()

        await s.degis("YKT01")
        await s.bas(f"YC {FIRMA}", "Enter", "4", "0282 555 01 10", "Enter", "Ticaret sicilinden bakıldı", "F2")
        assert "Sabit telefon kayıtta da «02825550110»; uyuşmazlık yok" in s.ileti(), s.yazi()
        await s.bas("Up", "0282 555 77 77", "F2")
        assert "müzekkere idare amirine sunuldu" in s.ileti(), s.yazi()
        await s.bas(FIRMA, "Enter", "4", "0282 555 88 88", "Enter", "Ticaret sicilinden bakıldı", "F2")
        assert "Bu bilgi için 26YC0000001 müzekkeresi yazılmış" in s.ileti() and "0282 555 88 88" in s.yazi(), s.yazi()
        await s.bas("F3", "E", "YC 26YC0000001", "Enter")
        assert "idare amiri" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("YC 26YC0000001", "Enter", "F2", "4458/241-1", "Enter", "0", "Enter", "Uyarıya karşın güncellenmemiş", "F2")
        assert "Tutar TL" in s.yazi() and "F2 yazar" in s.yazi(), "nothing is no penalty"
        await s.bas("F12", "F10", "1", "Telefon o gün değişmiş, süresinde bildirilmiş", "Enter")
        assert "26YC0000001: cezaya yer görülmedi (YKTS-7)" in s.ileti(), s.yazi()
        await s.bas("26YC0000001", "Enter", "F2")
        assert "İkinci karar verilmez" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert iade_fisleri(tmp_path) == 1 and al(ofis, firma_id(ofis)).surum == 1
    assert len(list(tmp_path.rglob("ykts_ceza_karari_26YC0000001_1.pdf"))) == 1


@pytest.mark.madde("YKTS-8", "YKTS-9")
async def test_vekalet_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Given by its giver only; refused to the representative; an extension back with a slip; cancelled while one waits; past its day not extended."""
    ofis = sqlite_ofis
    bugun = ofis.depo.bugun()
    son = bugun + timedelta(days=500)
    kaydet(ofis.gun, "KUZ01", kisi())
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas(f"YV {KISI}", "Enter", "Up", FIRMA, "Enter", "1", "Enter", gun(son), "Noter 5519", "F2")
        assert "Vekâleti veren kaydeder" in s.ileti() and "Noter 5519" in s.yazi(), s.yazi()
        await s.bas("F3", "E", "YV 1", "Enter", "F10", "2", gun(son), "Zeyilname 2026/9", "F2")
        assert "vekâletini veren siz değilsiniz" in s.yazi(), s.yazi()
        await s.degis("KUZ01")
        await s.bas("YV 1", "Enter", "F10", "2", gun(bugun), "Zeyilname 2026/9", "F2")
        assert "gününden sonra olmalı" in s.yazi() and "Zeyilname 2026/9" in s.yazi(), s.yazi()
        await s.bas(gun(son), "F2")
        assert "uzatılması istendi (YKTS-8)" in s.ileti(), s.yazi()
        await s.degis("YKT01")
        await s.bas("YA 26YV0000001", "Enter", "F10", "1", "Zeyilname noter onaylı değil", "Enter")
        assert "uzatma onaylanmadı, vekâlet eski süresiyle kaldı (YKTS-8). İade fişi basılıyor." in s.ileti(), s.yazi()
        assert not hal(ofis, son).gecerli and hal(ofis).gecerli
        ofis.gun.yap("ykts_uzatma_iste", "KUZ01", 1, UzatmaGirdisi(yeni_bit=son, dayanak="Zeyilname 2026/10"))
        await s.degis("KUZ01")
        await s.bas("YV 1", "Enter")
        assert "uzatma bekliyor, şimdilik geçerli" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "E")
        assert "vekâleti veren iptal etti, hemen geçerli (YKTS-9)" in s.ileti(), s.yazi()
        await s.bas("F10")
        assert "İptal et" not in s.yazi(), s.yazi()
        await s.degis("YKT01")
        await s.bas("YA 26YV0000001", "Enter")
        assert "karar bekleyen başvuru yok" in s.ileti() and "iptal" in s.yazi(), s.yazi()

        with gecmiste(ofis.depo, timedelta(days=5)):
            vekalet(ofis.gun, bit=bugun - timedelta(days=2))
        await s.degis("KUZ01")
        await s.bas("YV 2", "Enter")
        assert f"süresi {bugun - timedelta(days=2):%d.%m.%Y} günü doldu" in s.yazi(), s.yazi()
        await s.bas("F10", "2", gun(son), "Zeyilname 2026/11", "F2")
        assert "dolmuş; uzatılmaz. Yeni vekâlet kaydedin (YV)" in duz(s), s.yazi()
        await s.kagitlar()
    assert iade_fisleri(tmp_path) == 1 and not hal(ofis).gecerli


@pytest.mark.madde("YKTS-10")
async def test_sirket_iptali_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The representative is not offered it; handed back the record goes on; it stands until approval; then open vekâlets fall."""
    ofis = sqlite_ofis
    k = firma_id(ofis)
    ofis.gun.yap("ykts_uzatma_iste", "KUZ01", 1, UzatmaGirdisi(yeni_bit=ofis.depo.bugun() + timedelta(days=500), dayanak="Zeyilname 2026/9"))
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas(f"YK {FIRMA}", "Enter", "F10")
        assert "iptalini iste" not in s.yazi() and "Sürümler" in s.yazi(), s.yazi()
        ofis.gun.yap("ykts_iptal_iste", "KUZ01", k, YktsIptalGirdisi(dayanak="Şirket tasfiye edildi"))
        await s.degis("YKT01")
        await s.bas("YA 2", "Enter", "F10", "1", "Sicil terkin yazısı eklenmemiş", "Enter")
        assert "iptal isteği geri verildi, kayıt sürüyor (YKTS-10). İade fişi basılıyor." in s.ileti(), s.yazi()
        ofis.gun.yap("ykts_iptal_iste", "KUZ01", k, YktsIptalGirdisi(dayanak="Şirket tasfiye edildi"))
        assert durumu(ofis, FIRMA).onayli and hal(ofis).gecerli, "it waits for approval"
        await s.degis("KUZ01")
        await s.bas(f"YK {FIRMA}", "Enter")
        assert "Onay bekliyor" in s.ileti() and "F2" not in s.yazi(), s.yazi()
        await s.degis("YKT01")
        await s.bas("YA 2", "Enter", "F2")
        assert "kaydın iptali onaylandı (YKTS-10)" in s.ileti(), s.yazi()
        assert "Uzatması istenen vekâlet" not in s.yazi()
        await s.degis("BEY01")
        await s.bas("YV 1", "Enter")
        assert "günü iptal edildi" in s.yazi() and "uzatma istendi" not in s.yazi(), s.yazi()
        await s.bas("F10")
        assert "İptal et" not in s.yazi() and "Geçmiş" in s.yazi(), s.yazi()
        await s.degis("KUZ01")
        await s.bas(f"YV {MUSAVIR}", "Enter", "1", "Enter", gun(ofis.depo.bugun() + timedelta(days=9)), "Noter 5519", "F2")
        assert f"Veren {FIRMA}: YKTS'de onaylı kaydı yok (" in s.ileti() and "Noter 5519" in s.yazi(), s.yazi()
        await s.kagitlar()
    assert iade_fisleri(tmp_path) == 1 and not durumu(ofis, FIRMA).onayli and not hal(ofis).gecerli


IHRACAT = (
    *("1000", "Enter", FIRMA, "Enter", "Kuzey Makine A.Ş.", "Enter", "Baustoff Handel GmbH", "Enter", "004", "004"),
    *(MUSAVIR, "Enter", "Deniz Gümrük Müşavirliği", "Enter", "Enter", "çb-1", "Enter", "Enter", "Enter"),
    *("F8", *FINANS, "F8", "0", "Enter", "F8", *KALEM_TUSLARI),
)


@pytest.mark.madde("YKTS-2", "14", "34")
@pytest.mark.parametrize("yon", ["giris", "cikis"])
async def test_beyan_vekaletsiz_uc_ayarda(sqlite_ofis: Any, tmp_path: Path, yon: str) -> None:
    """One typed declaration: refused without a vekâlet in force where the office says so; else shown to all, or not."""
    ofis, bugun = sqlite_ofis, sqlite_ofis.depo.bugun()
    ofis.gun.yap("ykts_vekalet_iptal", "KUZ01", 1)
    ob = ofis.gun.ozet_beyan("YMLUM231").belge_id
    ofis.gun.ozet_onay(ob)
    uyg = uygulama(ofis.depo, tmp_path)
    uyg.ayar = replace(uyg.ayar, ykts=YktsAyari(onaysiz="engelle"))
    ekran, tuslar, no = ("BY", beyanname_tuslari("1"), "IM") if yon == "giris" else ("ÇB", IHRACAT, "EX")
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas(ekran, "Enter", *tuslar, "F2")
        assert f"YKTS-2  {FIRMA} numaralı yükümlünün" in s.ileti() and "iptal edildi" in s.ileti() and "(YV)" not in s.ileti(), s.yazi()
        with gecmiste(ofis.depo, timedelta(days=5)):
            vekalet(ofis.gun, bit=bugun - timedelta(days=2))
        await s.bas("F2")
        assert f"(süresi {bugun - timedelta(days=2):%d.%m.%Y} günü doldu)" in s.ileti(), s.yazi()
        bekleyen = vekalet(ofis.gun, onay="")
        await s.bas("F2")
        assert "(onay bekliyor)" in s.ileti() and "müdürlük onaylar" in s.ileti(), s.yazi()
        ofis.gun.yap("ykts_vekalet_iptal", "KUZ01", bekleyen)
        ofis.depo.ykts = YktsAyari(onaysiz="uyar")
        await s.bas("F2")
        assert f"Tescil edildi: 26343100{no}00000001" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas(f"BO {'' if yon == 'giris' else 'EX'}1", "Enter")
        assert "YKTS: aralarında geçerli vekâlet yok" in s.yazi(), s.yazi()
        ofis.depo.ykts = YktsAyari(onaysiz="izin")
        await s.bas("F5")
        assert "YKTS:" not in s.yazi(), s.yazi()
