"""The chief's day of choices by keys: opened, a line changed, closed, made again; a criterion tried on the past, then written (15/2, 15/3)."""

from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from gumruk.data import denetim, queries
from gumruk.data.queries_yonetim import kriterler
from gumruk.models.beyanname import BeyannameDurumu, Hat
from gumruk.models.secim_gunu import SecimKuraliGirdisi
from gumruk.tui.field_types import CodesField

from tests.data.test_hat_degisikligi import VANA, belgede
from tests.data.test_islem import hazir
from tests.data.test_secim_gunu import korumasiz
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("15/2", "15/3")
async def test_amirin_secim_gunu(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("AMR01")
        await s.bas("SG", "Enter")
        assert "açılmadı" in s.yazi() and "İlk tescil onayında günü saat kendiliğinden açar." in s.yazi(), s.yazi()
        # the measures, before the day is opened; a wrong one comes back as typed
        await s.bas("F10", "1", "2", "Enter", "60", "Enter", "50", "Enter", "Enter", "H", "F2")
        assert "Hat hedeflerinin toplamı %100'ü" in s.yazi() and "60,0000" in s.yazi(), s.yazi()
        await s.bas("Enter", "Enter", "8", "Enter", "0", "F2")
        assert "Seçim kuralı 1: seçim kuralı yazıldı" in s.ileti() and "Fiziki muayene %8" in s.yazi(), s.yazi()
        assert "Günü yalnız siz açarsınız" in s.yazi()
        once = s.sayac
        await s.bas("F2")
        assert "26SG0000001: seçim günü açıldı" in s.ileti() and "gizli; kapanışta açıklanır" in s.yazi() and s.sayac - once == 1, s.yazi()
        by = belgede(ofis)
        no = queries.beyanname_gor(ofis.depo, by).no
        # the line: number, Enter, code, Enter, text, F2
        await s.bas("F3", f"HD {int(no[-8:])}", "Enter")
        assert "Yeni hat  Fiziki muayene (kırmızı)" in s.yazi() and "MUA02" in s.yazi(), s.yazi()
        await s.bas("eşya", "Enter", "Riskli görüldü, inceleme gerekli", "F2")
        assert "m.15/3 Gerekçe hangi eşyada" in s.ileti().replace("  ", " ") and "Riskli görüldü, inceleme gerekli" in s.yazi(), s.yazi()
        await s.bas(VANA, "F2")
        assert f"{no}: hat «Fiziki muayene» oldu, memur Gülşen Öz" in s.ileti(), s.yazi()
        await s.bas(str(int(no[-8:])), "Enter")
        assert "Daha önce değişti: Belge Kontrolü iken Nihal Işık, EŞYA" in s.yazi() and "Belge kontrolüne al" in s.yazi(), s.yazi()
        # the examiner sees it
        await s.degis("MUA02")
        await s.bas(f"MU {int(no[-8:])}", "Enter")
        assert "HAT DEĞİŞTİ: Belge Kontrolü iken Nihal Işık, EŞYA: Vana gövdeleri" in s.yazi(), s.yazi()
        # closing
        await s.degis("AMR01")
        assert "Açık seçim günü" in s.yazi()
        await s.bas("SG", "Enter", "F2")
        assert "Gün kapatılsın mı?" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "gizli; kapanışta" in s.yazi(), "Enter is the safe answer"
        await s.bas("F2", "E")
        assert "Kura tutanağı basılıyor" in s.ileti() and "gizli" not in s.yazi() and "Hat değişikliği       1 (F10)" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert no in s.yazi() and "EŞYA (Eşyanın cinsi ya da niteliği)" in s.yazi(), s.yazi()
        await s.bas("F12", "F10", "2")
        assert "seçimin hepsi açıklanan tohumdan yeniden çıktı." in s.ileti(), s.yazi()
        await s.bas("F2")
        assert "kapandı" in s.yazi()
        # the next acceptance is refused at the counter, in words
        ob = ofis.gun.ozet_beyan("SON").belge_id
        ofis.gun.ozet_onay(ob)
        son = ofis.gun.beyanname(ob).no
        await s.degis("KAB01")
        await s.bas(f"BO {int(son[-8:])}", "Enter")
        assert "kapandı, tohumu açıklandı" in s.ileti(), "said before the papers are compared"
        await s.bas("EEEEEE", "2", "F2")
        assert "m.15/2 Bugünün seçim günü (26SG0000001) kapandı" in s.ileti().replace("  ", " "), s.yazi()
        # tampered with behind the program's back: the chief's own check names the first choice
        korumasiz(ofis.depo, "hat_secimi", "UPDATE hat_secimi SET hat = 'BASIT' WHERE id = 1")
        await s.degis("AMR01")
        await s.bas("SG 1", "Enter", "F10", "2")
        assert "KURA TUTMUYOR: 26SG0000001" in s.yazi() and "İlk tutmayan: 1. seçim" in s.yazi(), s.yazi()
        await s.bas("F12", "F4")
        assert "25.11" in s.yazi() or "26SG0000001" in s.yazi()
        await s.kagitlar()
    (kagit,) = tmp_path.rglob("kura_tutanagi_26SG0000001_1.pdf")
    with pdfplumber.open(kagit) as belge:
        yazi = belge.pages[0].extract_text()
    assert no in yazi and "Vana gövdeleri" in yazi and "Toplam" in yazi and ofis.depo.bugun().strftime("%d.%m.%Y") in yazi
    assert any("seçim" in b.ne or "hat_secimi" in b.ne for b in denetim.denetle(ofis.depo))


@pytest.mark.madde("15/2")
async def test_kriter_denenir_sonra_yazilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    ofis = sqlite_ofis
    ofis.gun.yap("secim_kurali_yaz", "AMR01", girdi=SecimKuraliGirdisi(gecerli_bas=ofis.depo.bugun()))
    by = belgede(ofis)
    hazir(ofis, "S2")
    hazir(ofis, "S3")
    hepsi = int(queries.beyanname_gor(ofis.depo, by).no[-8:]) + 2
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("YON01")
        await s.bas("KT", "Enter", "Çin vanaları", "Enter", "Enter", "F", "25", "Enter", "Enter", "7307 8481", "Enter", "-400 72", "F4")
        assert "720" in s.yazi() and "Çin" in s.yazi(), s.yazi()
        await s.bas("Enter")
        assert "-400 720" in s.yazi() and "dışında Birleşik Devletler, Çin" in s.yazi(), s.yazi()
        await s.bas("F10", "1", "1")
        yazi = s.yazi()
        assert f"onaylanan beyanname: {hepsi}" in yazi and f"Kritere uyan: {hepsi}, %100" in yazi, yazi
        assert "%25 (rastgele pay %25; ortalama)" in yazi and "26343100IM00000001" in yazi, yazi
        assert len(kriterler(ofis.depo)) == 6, "tried, not written"
        await s.bas("F12", "F2")
        assert "Kriter 7: muayene kriteri yazıldı" in s.ileti(), s.yazi()
        k = next(k for k in kriterler(ofis.depo) if k.id == 7)
        assert (k.hat, k.alan["gtip"], k.alan["mensei"], k.alan["pay_milyonda"]) == (Hat.FIZIKI, "7307 8481", "-400 720", 250_000)
        assert k.alan["gecerli_bas"] > ofis.depo.bugun(), "the day is opened: from tomorrow"
        # a stored one is tried too; an unknown code stays as typed
        await s.bas("F4", "Çin van", "Enter", "F10", "1", "1")
        assert f"Kritere uyan: {hepsi}" in s.yazi(), s.yazi()
        await s.bas("F12", "F6", "Deneme", "Enter", "Enter", "B", "Enter", "Enter", "Enter", "720 9", "Enter")
        assert "«9» listede yok" in s.ileti() and "720 9" in s.yazi(), s.yazi()
    assert queries.beyanname_gor(ofis.depo, by).durum is BeyannameDurumu.BELGE


def test_kodlar_alani() -> None:
    """Blanks and minus only where they part and shut out; each code is looked up; what is wrong is named."""
    alan = CodesField(20, {"720": "Çin", "400": "ABD"}.get)
    assert [alan.accept(c, t, len(t)) for c, t in ((" ", ""), (" ", "7 "), ("-", "7"), ("-", "7 "), ("-", ""))] == ["", "", "", "-", "-"]
    assert alan.leave(" 720  -400 ") == ("720 -400", None)
    assert alan.leave("720 -999")[1] == "«999» listede yok. F4 listeyi açar."
    assert alan.meaning("720 -400") == "Çin, dışında ABD"
    assert alan.paste("720  -400\n") == ("720 -400", None) and CodesField(9, digits=True).paste("61x")[1]
