"""Control after delivery by keys: the copy, the comparison, the stamp; a müzekkere sent back; two officers on site and their tutanak (28)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries_sonradan

from tests.data.test_sonradan import durumu, muzekkereli, nushali, sonradan_hatti, teslim, yerinde
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("28/1")
async def test_nusha_gelir_karsilastirilir_kaselenir(sqlite_ofis: Any, tmp_path: Path) -> None:
    sonradan_hatti(sqlite_ofis)
    by = teslim(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA03")
        assert "İdare nüshası beklenen" in s.yazi(), s.yazi()
        await s.bas("SK", "Enter", "F4")
        assert "Toplama listesi: 1 beyanname" in s.yazi() and "nüshası bekleniyor" in s.yazi(), s.yazi()
        await s.bas("Enter", "Ayşe Yıldız, vezne", "F2")
        assert "Sayılan ek: boş bırakılamaz" in s.ileti(), s.yazi()
        await s.bas("2", "F2")
        assert "26SK0000001: nüsha alındı" in s.ileti() and "7 Ek belgeler" in s.yazi(), s.yazi()
        await s.bas("EEEE", "H", "E", "E", "F2")
        assert "Farklı bulunan: Kalemler" in s.ileti(), s.yazi()
        await s.bas("F12")
        once = s.sayac
        await s.bas("1", "Enter", "EEEEEEE", "F2")
        assert "«sonradan kontrolü yapılmış ve uygun sonuç alınmıştır.» kaydedildi" in s.ileti() and s.sayac - once == 10, s.yazi()
        await s.bas("F10", "1")
        await s.kagitlar()
        assert "Toplama listesi yazıldı: sonradan_kontrol_" in s.ileti(), s.yazi()
        await s.bas("F3")
        await s.bas("KB 1", "Enter")
        assert "«sonradan kontrolü yapılmış ve uygun sonuç alınmıştır.»" in s.yazi() and "Derya Koç, " in s.yazi(), s.yazi()
        await s.bas("F10", "2")
        assert "gümrük idaresi nüshası servise geldi (Derya Koç" in s.yazi(), s.yazi()
        await s.bas("F12", "F4", "Kuzey")
        assert "uygun" in s.yazi() and "Kuzey Makine" in s.yazi(), s.yazi()
    assert durumu(sqlite_ofis, by) == "UYGUN"


@pytest.mark.madde("28/2")
async def test_muzekkere_geri_cevrilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    sonradan_hatti(sqlite_ofis)
    by, _ = nushali(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA03")
        await s.bas("SK 1", "Enter", "EEEEHEE", "F10", "1", "31, 38", "Enter", "kısa", "F2")
        assert "En az 20 karakter" in s.yazi(), s.yazi()
        await s.bas("Down", " ama beyannamede 16 kap, faturada 1.200 adet", "F2")
        assert "müzekkere sunuldu" in s.ileti(), s.yazi()
        await s.degis("AMR01")
        assert "Sonradan müzekkeresi" in s.yazi(), s.yazi()
        await s.bas("SM 1", "Enter")
        assert "MUA01" in s.yazi() and "Mehmet Kaya" in s.yazi() and "16 kap, faturada" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "Düzeltme mektubu dosyada", "Enter")
        assert "muayene memuruna geri verildi" in s.ileti(), s.yazi()
        await s.degis("MUA03")
        await s.bas("SK 1", "Enter")
        assert "Müzekkere geri verildi (uygun görülmedi, Nihal Işık: Düzeltme mektubu dosyada)" in " ".join(s.ileti().split()), s.yazi()
        await s.bas("EEEEEEE", "F2")
        assert "kaydedildi" in s.ileti(), s.yazi()
    assert durumu(sqlite_ofis, by) == "UYGUN"


@pytest.mark.madde("28/2")
async def test_iki_memur_yerinde_tutanak(sqlite_ofis: Any, tmp_path: Path) -> None:
    sonradan_hatti(sqlite_ofis)
    by, _ = muzekkereli(sqlite_ofis)
    ikinci, _ = yerinde(sqlite_ofis, "S2")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMR01")
        await s.bas("SM 1", "Enter", "F4", "Gülşen", "Enter", "F2")
        assert "iki memur görevlendirildi" in s.ileti(), s.yazi()
        await s.bas("2", "Enter", "F10", "1")
        assert "Gidecek memurları değiştir" in s.yazi(), s.yazi()
        await s.bas("IRT01", "Enter", "izinli", "F2")
        assert "Gerekçe: En az 10 karakter." in s.yazi() and "IRT01" in s.yazi() and "izinli" in s.yazi(), "refused, it comes back as typed"
        await s.bas("Enter", "Enter", "Gülşen Öz izinli olduğundan", "F2")
        assert "gidecek memurlar değiştirildi" in s.yazi(), s.yazi()
        await s.degis("MUA03")
        await s.bas("ST 1", "Enter", "OSB 4. Cadde No 12, Tekirdağ", "Enter", "Okan Er", "Enter", "fabrika müdürü", "Enter")
        await s.bas("H", "üretime verilmiş", "Enter", "E", "12 kap bulundu", "Enter", "Down", "Down")
        await s.bas("E", "E", "Down", "Beyan edilen cins ve miktar yerinde görüldü", "F2")
        assert "26SK0000001: tutanak 26YT0000001 basılıyor. «sonradan kontrolü" in s.ileti(), s.yazi()
        await s.bas("2", "Enter", "OSB 5. Cadde, Çorlu", "Enter", "Ali Er", "Enter", "müdür", "Enter", "E", "16 kap, fatura ile aynı değil", "Enter")
        await s.bas(*["Down"] * 3, "E", "H", "Down", "Miktar faturayla aynı değil, fazla bulundu", "F2")
        assert "farklı bulunan kutuları yazın" in s.ileti(), s.yazi()
        await s.bas("31, 41", "F2")
        assert "Vergi yeniden hesaplanır (m.28/3)" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert durumu(sqlite_ofis, by) == "UYGUN" and durumu(sqlite_ofis, ikinci) == "TUTANAKLI"
    assert queries_sonradan.sonradan_gor(sqlite_ofis.depo, "26SK0000002").gidenler == "Derya Koç ve Elif Arslan"
    assert len(list(tmp_path.rglob("yerinde_tutanak_26YT0000001_1.pdf"))) == 1 and len(list(tmp_path.rglob("sonradan_olur_*.pdf"))) >= 1
    assert denetim.denetle(sqlite_ofis.depo) == []
