"""What transit and its neighbours refuse, by keys: requests not granted, papers that differ, wrong numbers, leaving twice, late ones (9, 32, 33)."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import practice, queries
from gumruk.data import practice_transit as t

from tests.data.test_transit import B, O, durum, ozet_durum
from tests.hikayeler.test_grup import SATIR
from tests.hikayeler.test_transit import KALEM, TASIT, bugun
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("9/2", "9/3", "10/2", "11/1")
async def test_uygun_gorulmeyen_talep_ve_onaysiz_alt_ozet_beyan(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    t.alt(g, g.ozet_beyan("MASTER-9").belge_id)
    t.talep(g)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("AÖ", "Enter", "77", "Enter", "X-1", "Enter")
        assert "«77» numaralı özet beyan ya da senet bulunamadı" in s.ileti() and "X-1" in s.yazi(), s.yazi()
        await s.bas("F3", "E", "TE", "Enter")
        assert "«Teslim alma» sizin görevinizde değil (m.5)." in s.ileti(), "the carrier neither registers nor approves it"
        await s.degis("KAB01")
        await s.bas("OO 2", "Enter", "EEEEE", "F2")
        assert "m.10/1  Ana özet beyan 26343100IM00000001 «tescilli»; alt özet beyan ondan sonra onaylanır" in s.ileti(), s.yazi()
        await s.bas("F12", "1", "Enter", "F10", "1", "Kâğıtta plaka başka yazıyor", "Enter")
        assert "26343100IM00000002 numaralı alt özet beyan" in s.yazi() and "Kâğıtta plaka başka yazıyor" in s.yazi(), s.yazi()
        await s.bas("F12")
        await s.degis("AMB01")
        await s.bas("AG 2", "Enter")
        assert "m.10/1  Özet beyan henüz onaylanmamış. Kabul memuruna gönderin." in s.ileti(), s.yazi()
        await s.degis("AMR01")
        await s.bas("SL 1", "Enter", "F10", "1", "yer yok", "Enter")
        assert "yer yok" in s.yazi() and "En az 10" in s.yazi() and "gerekce" not in s.yazi(), s.yazi()
        await s.bas(*["BS"] * 7, "Sundurmada yer yok, antrepoya alınsın", "Enter")
        assert "26SU0000001: uygun görülmedi (m.9/3)." in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "F2")
        assert "m.9/3  26SU0000001 numaralı talep «uygun görülmedi»." in s.ileti(), s.yazi()
        await s.degis("OBM01")
        await s.bas("TE 1", "Enter")
        assert "m.9/3  26SU0000001 «uygun görülmedi»: Sundurmada yer yok, antrepoya alınsın." in s.ileti(), s.yazi()
    assert ozet_durum(sqlite_ofis, 2) is O.TESCILLI


@pytest.mark.madde("32/1", "32/3", "32/4", "10/1", "10/2")
async def test_gelen_transitin_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        dun = f"{sqlite_ofis.depo.bugun() - timedelta(days=2):%d%m%Y}"
        await s.bas("TG", "Enter", "XX72581267", "Enter")
        assert "harfler JX olmalı" in s.ileti() and "«Numara gerekçesi»ni yazın (sayfa 2)" in s.ileti(), s.yazi()
        await s.bas("Aksoy Nakliyat", "Enter", "999999")
        assert "Sınır gümrüğü: «999999» listede yok. F4 listeyi açar." in s.ileti(), s.yazi()
        await s.bas("Up", "220200", dun, "34 DRS 45", "F8", *TASIT, bugun(sqlite_ofis), "F8")
        await s.bas("CMR-1", "Enter", *SATIR, "CT", "20", "Enter", "Enter", "Enter", "Vana", "Enter", "900", "Enter", "Enter", "MSKU9070324", "Enter")
        assert "Konteyner numarası MSKU9070324: denetim rakamı tutmuyor" in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "m.32/1  TIR karnesi XX72581267" in s.ileti() and "(+1) Kâğıtta böyleyse «Numara gerekçesi» yazın" in s.ileti(), s.yazi()
        await s.bas("F7", *["Down"] * 14, "Karne ve konteyner kâğıtta da böyle", "F2")
        assert "TIR özet beyanı tescil edildi: 26343100IM00000001" in s.ileti(), s.yazi()
        await s.degis("AMB01")
        await s.bas("AG 1", "Enter")
        assert "m.10/1  Özet beyan henüz onaylanmamış" in s.ileti(), "no goods into the ambar before 32/3's approval"
        await s.degis("OBM01")
        await s.bas("TV XX72581267", "Enter")
        assert "26TG0000001" in s.yazi() and "transit işlemi onaylanıp eşya alınınca biter (m.32/3)" in s.ileti(), "found by its carnet"
        await s.degis("KAB01")
        await s.bas("OO 1", "Enter", "EEEEE", "H", "F2")
        assert "m.32/3  Aynı bulunmayan grup: TIR karnesi" in s.ileti() and "ÖZET BEYAN ONAYI  m.32/3" in s.yazi(), s.yazi()
        assert "gerekçesi: Karne ve" in s.yazi(), "the kabul memuru sees why the number stands"
        await s.bas("F10", "1", "Karne başka numara taşıyor", "Enter")
        assert "26343100IM00000001 iade edildi (m.10/2); iade fişi yazılıyor" in s.ileti(), s.yazi()
        await s.bas("1", "Enter", "EEEEEE", "F2")
        assert "m.10/2  Bu özet beyan iade edilmiş. Taşıyıcı düzelttiği beyanı yeni numarayla" in s.ileti(), s.yazi()
        await s.kagitlar()
        ob = t.tir(g).belge_id
        t.gelis_onay(g, ob)
        g.ambar_giris(ob)
        t.teyit_gonder(g, ob)
        await s.degis("OBM01")
        await s.bas("TV 26220200TR00000017", "Enter")
        assert "«26220200TR00000017» numaralı özet beyan ya da senet bulunamadı" in s.ileti(), s.yazi()
        await s.bas("2", "Enter")
        assert "gönderildi, alındısı beklenir" in s.yazi() and "Teyidi gönder" not in s.yazi(), "sent once"
        await s.bas("Enter", "KPK-9", "F2", "2", "Enter", "F2")
        assert "m.32/4  26TG0000002: teyidin alındısı gelmiş, iş bitmiş." in s.ileti(), s.yazi()


@pytest.mark.madde("33/1-a", "33/1-b", "12/2", "32/4")
async def test_giden_transitin_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    t.ambarda(g, "A1")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("BEY01")
        await s.bas("TR", "Enter", "T1", "M", "Enter", "4540536920", "Enter", "Aksoy Nakliyat", "Enter", "343100", "Enter", "H")
        await s.bas("XX72581267", "Enter")
        assert "harfler JX olmalı" in s.ileti() and "(sayfa 1)" in s.ileti(), s.yazi()
        await s.bas("Ningbo Valve", "Enter", "Kuzey Makine", "Enter", "8890024379", "Enter", "Deniz Müşavirlik", "F8")
        await s.bas("720", "Enter", "34 ABC 123", "Enter", "052", "30", "30", "H", "A3", "Enter", "USD", "Enter", "2", "F8", *KALEM, "30000", "F2")
        assert "m.33/1-b  Varış idaresi bu idarenin kendisi olamaz" in s.ileti() and "+1 neden daha" in s.ileti(), s.yazi()
        await s.bas("F7", "F7", *["Down"] * 4, "220200", "F2")
        assert "m.33/1-b  TIR karnesi XX72581267" in s.ileti() and "yazın (en az 10 harf)" in s.ileti(), s.yazi()
        await s.bas(*["Down"] * 10, "Karnenin kapağında da böyle", "F2")
        assert "Tescil edildi: 26343100TR00000001" in s.ileti(), s.yazi()
        await s.degis("KAB01")
        await s.bas("TO TR1", "Enter", "EEHEE", "2", "F2")
        ekran = s.yazi()
        assert "m.33/1-b  Kâğıt ile ekran farklı: Taşıma ve idareler" in s.ileti() and "TRANSİT ONAYI  m.33/1-b" in ekran, ekran
        assert "karne" in ekran and "gerekçesi: Karnenin" in ekran and "E aynı    304.768,96 TL teminata" in ekran, ekran
        await s.bas("F10", "1", "Varış idaresi kâğıtta başka yazıyor", "Enter")
        assert "26343100TR00000001 iade edildi (m.10/2); iade fişi yazılıyor" in s.ileti(), s.yazi()
        await s.kagitlar()
        by = t.transit(g, 1).belge_id
        t.transit_onay(g, by)
        t.teminatla(g, by)
        await s.degis("TAS01")
        await s.bas("TZ", "Enter", "B", "Enter", "2", "Enter", "F8", *TASIT, bugun(sqlite_ofis), "F2")
        assert "m.33/1-b  26343100TR00000002 «adi transit» usulünde; öteki bendi seçin." in s.ileti(), s.yazi()
        await s.bas("F7", "A", "F2")
        assert "Tescil edildi: 26343100TR00000001 (m.33/1-a). Döküm tek tip" in s.ileti(), s.yazi()
        await s.degis("AMB01")
        await s.bas("AÇ TR2", "Enter", "F2")
        assert "m.33/1-a  Nüshalar taşıyıcıya verilmemiş" in s.ileti() and "Hat       transitte seçilmez" in s.yazi(), s.yazi()
        await s.degis("KAB01")
        await s.bas("OO TR1", "Enter", "EEEEH", "F10", "1", "Plaka kâğıtta başka yazıyor", "Enter")
        assert "26343100TR00000001 iade edildi" in s.ileti(), s.yazi()
        await s.kagitlar()
        g.ozet_onay(t.ozet_ab(g, by).belge_id)
        await s.degis("IRT01")
        await s.bas("TN 2", "Enter", "Rıza Aksoy", "Enter", "10000000147", "Enter")
        assert "T.C. kimlik numarası 10000000147 yanlış" in s.ileti() and "KAPIKULE" in s.yazi(), s.yazi()
        await s.bas("Up", "10000000146", "F2")
        assert "26343100TR00000002: nüshalar verildi, sevk 26SV0000001 (m.33/1-a)" in s.ileti(), s.yazi()
        await s.bas("2", "Enter", "F2")
        assert "İkinci kez verilmez" in s.ileti() and "m.33/1-a" in s.ileti(), "handed over once"
        await s.degis("OBM01")
        await s.bas("ÖG TR2", "Enter")
        assert "m.12/2  Eşyanın tamamı ambardan çıkmadı. Masa: ambar memuru (AÇ)" in s.yazi() and "ambara girmemiş" not in s.yazi(), s.yazi()
        await s.bas("F3")
        await s.bas("YT TR2", "Enter", "F2")
        assert "m.12/2  26SV0000001: eşya daha ambardan çıkmamış; önce ambar çıkışı" in s.ileti() and "Rıza Aksoy 10000000146" in s.yazi(), s.yazi()
        await s.bas("F12", "26220200TR00000009", "Enter")
        assert "«26220200TR00000009» numarasıyla taşıyıcıya verilmiş transit yok" in s.ileti(), "another office's declaration"
        t.transit_cikis(g, by)
        await s.degis("AMB01")
        await s.bas("AÇ TR2", "Enter", "F2")
        assert "m.12/2  Eşyanın tamamı çıkmış: fiş 26AF0000001" in s.ileti(), "leaving twice"
        t.sevk_teyit(g, 1)
        await s.degis("OBM01")
        await s.bas("YT TR2", "Enter", "F2")
        assert "m.32/4  26SV0000001 bitmiş: varışı teyit edildi." in s.ileti(), "confirmed once"
    assert durum(sqlite_ofis, by) is B.KAPANDI
    assert queries.beyanname_gor(sqlite_ofis.depo, 1).transit.numara_gerekcesi == "Karnenin kapağında da böyle"


@pytest.mark.madde("33/1-c", "33/1-d", "32/4")
async def test_gecikenler_masada_durur_sahibine_gider(sqlite_ofis: Any, tmp_path: Path) -> None:
    g, depo = sqlite_ofis.gun, sqlite_ofis.depo
    with practice.gecmiste(depo, timedelta(days=60)):
        ob = t.ozet_c(g, karne=t.KARNE).belge_id
        g.ozet_onay(ob)
        t.nusha_ver(g, "transit_ver_c", ob)
        gelen = t.gelen(g).belge_id
        t.gelis_onay(g, gelen)
        g.ambar_giris(gelen)
        t.teyit_gonder(g, gelen)
    uyg = uygulama(depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMR01")
        await s.bas("YT JX72581267", "Enter")
        assert "Varış süresi geçti. Varmadığı kesinleştiyse F10" in s.ileti() and "50 gün gecikti" in s.yazi(), s.yazi()
        await s.degis("OBM01")
        satirlar = {x[32:60].strip(): x[60:].split()[0] for x in s.ekran() if x[1:3] in ("TV", "YT") and x[60:].strip()}
        assert satirlar["Varışı geciken transit"] == "1" and satirlar["Alındısı geciken teyit"] == "1", satirlar
        await s.bas("TV 26220200TR00000017", "Enter")
        assert "30 gün gecikti; F10 sorar" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "B.02-9", "F2", "F3", "YT 1", "Enter", "F10", "1", "B.02-10", "F2")
        assert "varış idaresine soruldu" in s.yazi(), s.yazi()
        await s.kagitlar()
        await s.bas("F3")
        satirlar = {x[32:60].strip(): x[60:].split()[0] for x in s.ekran() if x[1:3] in ("TV", "YT") and x[60:].strip()}
        assert satirlar["Varışı geciken transit"] == "0" and satirlar["Alındısı geciken teyit"] == "0", satirlar
    assert ozet_durum(sqlite_ofis, ob) is O.YOLDA


@pytest.mark.madde("33/1-c", "33/1-d")
async def test_beyannamesiz_bentlerin_retleri(sqlite_ofis: Any, tmp_path: Path) -> None:
    g = sqlite_ofis.gun
    t.ambarda(g, "D1")
    t.ozet_c(g, karne=t.KARNE)
    senet = ("CMR-7", "Enter", "Ege", "Enter", "Rila", *["Enter"] * 4, "CT", "20", *["Enter"] * 3, "Halı", "Enter", "900")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        await s.bas("TZ", "Enter", "D", "Enter", "Enter", "1", "Enter")
        assert "aktarılacak satır yok; ambara girmişse transit beyannamesi verilir (m.33/1-a, -b)" in s.ileti(), s.yazi()
        await s.bas("Up", "Up", "Up", "T", "Enter", "Enter", "Enter", "343100", "Aksoy", "Enter", "JX 72581267", "F8")
        await s.bas(*TASIT, bugun(sqlite_ofis), "F8", *senet, "F2")
        assert "m.33/1-c  Varış idaresi bu idarenin kendisi olamaz" in s.ileti(), s.yazi()
        await s.bas("F7", "F7", "Down", "Down", "Down", "999999", "F2")
        assert "varış idaresi: «999999» listede yok. F4 listeyi açar." in s.ileti(), s.yazi()
        await s.bas("220200", "F2")
        assert "m.33/1-c  TIR karnesi JX72581267 ile 26343100TR00000001 numaralı özet beyan tescil edilmiş" in s.ileti(), s.yazi()
        await s.bas("F3", "E")
        await s.degis("IRT01")
        await s.bas("TN ÖBTR1", "Enter", "F2")
        assert "m.33/1-c  26343100TR00000001 onaylanmamış; kabul memuru OO ekranında onaylar" in s.ileti() and "TIRİHR" in s.yazi(), s.yazi()
        assert "TIR karnesi JX72581267" in s.yazi(), s.yazi()
