"""Papers and the printer: each comes out once, whoever asks; what a crash left on the way is looked for, not printed twice (7/2)."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import kagit
from gumruk.data.settings import KagitAyari
from gumruk.models.kayit import BaskiDurumu, BaskiIsi
from gumruk.screens import baski

from tests.surucu import Surucu, uygulama


def yazici(klasor: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An `lp` that writes down what it was given; it refuses while a file «bozuk» stands beside it. Returns its list."""
    liste, lp = klasor / "basilan.txt", klasor / "lp"
    lp.write_text(f'#!/bin/sh\nif [ -e {klasor}/bozuk ]; then echo "kağıt sıkıştı" >&2; exit 1; fi\nfor son; do :; done\necho "$son" >> {liste}\n')
    lp.chmod(0o755)
    liste.touch()
    monkeypatch.setenv("PATH", f"{klasor}:{os.environ['PATH']}")
    return liste


def durumu(depo: Any, is_id: int) -> BaskiDurumu:
    with depo.oku() as s:
        return s.get_one(BaskiIsi, is_id).durum


@pytest.mark.madde("7/2")
async def test_kagit_bir_kez_cikar(sqlite_ofis: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    liste = yazici(tmp_path, monkeypatch)
    depo, tas = sqlite_ofis.depo, sqlite_ofis.kisi["TAS01"]
    for senet in ("Y1", "Y2", "Y3"):
        sqlite_ofis.gun.ozet_beyan(senet)
    ilk, ikinci, ucuncu = kagit.bekleyen_isler(depo, tas)
    kagit.durum_yaz(depo, ikinci, BaskiDurumu.GONDERILIYOR)  # where a crash left it
    uyg = uygulama(depo, tmp_path)
    uyg.ayar = replace(uyg.ayar, kagit=KagitAyari(yazici="gişe"))
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("TAS01")
        for _ in range(3):
            baski.bas(uyg.screen, [ilk, ucuncu])
        yazi = " ".join(s.yazi().split())
        assert "Yazıcıdan çıktığı belli olmayan kâğıt: 26343100IM00000002." in yazi and "Yarım kalan 2 kâğıt basılıyor." in yazi, s.yazi()
        await s.kagitlar()
        assert sorted(Path(y).name.split("_")[3] for y in liste.read_text().split()) == ["26343100IM00000001", "26343100IM00000003"]
        assert [durumu(depo, i) for i in (ilk, ikinci, ucuncu)] == [BaskiDurumu.GONDERILDI, BaskiDurumu.BELIRSIZ, BaskiDurumu.GONDERILDI]
        assert not kagit.isi_al(depo, ilk, yazici=True), "another desk does not get it"

        (tmp_path / "bozuk").touch()
        dorduncu = sqlite_ofis.gun.ozet_beyan("Y4").kagitlar[0].is_id
        baski.bas(uyg.screen, [dorduncu])
        await s.kagitlar()
        assert "Kâğıt basılamadı" in s.ileti() and durumu(depo, dorduncu) is BaskiDurumu.HATA, s.yazi()
    assert len(liste.read_text().split()) == 2


def test_cokmenin_yarim_biraktigi_dosya_yeniden_yazilir(sqlite_ofis: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a printer a job is taken again; one whose paper could not be made goes back to the queue."""
    depo, ayar = sqlite_ofis.depo, uygulama(sqlite_ofis.depo, tmp_path).ayar
    is_id = sqlite_ofis.gun.ozet_beyan("Y1").kagitlar[0].is_id
    with monkeypatch.context() as m:
        m.setattr(baski, "pdf_uret", lambda *_, **__: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            baski.isi_bas(depo, ayar, is_id)
    assert durumu(depo, is_id) is BaskiDurumu.KUYRUKTA
    kagit.durum_yaz(depo, is_id, BaskiDurumu.GONDERILIYOR)
    yol = baski.isi_bas(depo, ayar, is_id)
    assert yol is not None and yol.is_file() and durumu(depo, is_id) is BaskiDurumu.GONDERILDI
    assert baski.isi_bas(depo, ayar, is_id) is None and [p.name for p in yol.parent.iterdir()] == [yol.name]
