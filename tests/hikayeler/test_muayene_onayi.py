"""The examiner's approval by keys with its refusals: papers (19/1, 19/2), goods (21/1, 21/2); no sample in document control (22/3)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, practice

from tests.data import test_tahlil
from tests.data.test_duzeltme import belgede
from tests.data.test_muzekkere import durum
from tests.hikayeler.test_partiler import yeri
from tests.surucu import Surucu, uygulama


@pytest.mark.madde("19/1", "19/2")
async def test_belge_kontrolu_teminatiyla_onaylanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """A «H» stops the approval, so does an answer left out or another's declaration; approved, it waits for duties and guarantee."""
    by = belgede(sqlite_ofis, rejim="5300")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA02")
        await s.bas(f"MU {by}", "Enter", "EEEE", "F2")
        assert "size havale edilmedi (memuru Mehmet Kaya, MUA01)" in s.ileti() and s.yazi().count("E evet") == 4, s.yazi()
        await s.degis("MUA01")
        await s.bas(f"MU {by}", "Enter", "EHE", "F2")
        assert "Teminat uygun mu?: boş bırakılamaz" in s.ileti() and "749.056,90 TL" in s.yazi(), s.yazi()
        await s.bas("H", "F2")
        assert "m.19/1  Uygun bulunmayan: kıymet, teminat. Onay verilmez" in s.ileti() and s.yazi().count("H hayır") == 2, s.yazi()
        await s.bas(*yeri(s, "kiymet"), "E", "F2")
        assert "Uygun bulunmayan: teminat." in s.ileti(), s.yazi()
        await s.bas(*yeri(s, "teminat"), "E", "F2")
        assert "belge kontrolü onaylandı (m.19/2). Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.bas(f"{by}", "Enter", "EEEE", "F2")
        assert "Muayenesi yok ya da bitmiş; beyanname şimdi «tahsilatta»" in s.ileti(), s.yazi()
    assert durum(sqlite_ofis, by) == "TAHSILATTA"
    assert denetim.denetle(sqlite_ofis.depo) == []


@pytest.mark.madde("21/1", "21/2")
async def test_fiziki_muayenede_uygundur(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = sqlite_ofis.gun.muayenede("F1", kalemler=practice.iki_kalem("610910000000"))
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas(f"MU {by}", "Enter", "F10", "1")
        assert "size havale edilmedi (memuru Gülşen Öz, MUA02)" in s.ileti(), s.yazi()
        await s.degis("MUA02")
        await s.bas(f"MU {by}", "Enter", "onda biri açıldı", "Enter", "Ali Kara", "Enter", "E", "F2")
        assert "m.21/1  Sundurma işletmesine eşyayı hazırlaması bildirilmemiş" in s.ileti() and "onda biri açıldı" in s.yazi(), s.yazi()
        await s.bas("F10", "1")
        assert "hazırlık bildirildi (m.21/1)" in s.ileti() and "Ali Kara" in s.yazi(), s.yazi()
        await s.bas(*yeri(s, "kapsam"), "biri", "F2")
        assert "Hudut ve kapsam: En az 5 karakter" in s.ileti() and "Ali Kara" in s.yazi(), s.yazi()
        await s.bas("onda biri, etiketleriyle", "F2")
        assert "uygundur" in s.ileti() and "Tahakkuk yapıldı" in s.ileti(), s.yazi()
        await s.kagitlar()
    assert durum(sqlite_ofis, by) == "TAHSILATTA"
    assert len(list(tmp_path.rglob("hazirlik_bildirimi_*.pdf"))) == 1


@pytest.mark.madde("22/3")
async def test_belgeye_ayrilan_esyadan_numune_alinmaz(sqlite_ofis: Any, tmp_path: Path) -> None:
    by = test_tahlil.belgeye_ayrilan(sqlite_ofis)
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("MUA01")
        await s.bas(f"TA {by}", "Enter")
        assert "tahlile gönderilmez (m.22/3)" in " ".join(s.yazi().split()) and "F2" not in s.ekran()[-2], s.yazi()
        await s.bas("F10")
        assert "numune" not in s.yazi(), s.yazi()
        await s.bas("F12", "F12", "F12", f"MU {by}", "Enter", "EEE", "F2")
        assert "Tahakkuk yapıldı" in s.ileti(), s.yazi()
    assert durum(sqlite_ofis, by) == "TAHSILATTA"
