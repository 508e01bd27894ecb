"""Incomplete declarations: accepted as any other with the permission; completed once, the difference never edits the first (26/3)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, queries, queries_eksik, queries_masa
from gumruk.models.beyanname import EkGirdisi
from gumruk.models.ek_tahakkuk import EkNeden, EkTahakkuk
from gumruk.models.eksik_beyan import FiyatGirdisi, TamamlamaGirdisi
from gumruk.models.iade import DanismaKagidi
from gumruk.models.kayit import ListeSatiri
from gumruk.models.temel import Ret, Rol
from sqlmodel import select

from tests.data.test_ek_tahakkuk import tahsil
from tests.data.test_kasa import BORC, bakiye

pytestmark = pytest.mark.madde("26/3")


def eksik(ofis: Any, senet: str = "S1", **degisen: Any) -> int:
    """A paid declaration of code 5, its goods in the ambar."""
    g = ofis.gun
    ob = g.ozet_beyan(senet).belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    by = g.beyanname(ob, **{"basit_usul": "5", **degisen}).belge_id
    g.onay(by)
    g.muayene(by)
    return int(by)


def tamamla(ofis: Any, by: int, fiyat: dict[int, int] | None = None, kod: str = "MUA01", **degisen: Any) -> Any:
    b = queries.beyanname_gor(ofis.depo, by)
    alanlar: dict[str, Any] = {
        "dayanak": "TB-2026/14",
        "dayanak_gunu": ofis.depo.bugun(),
        "gerekce": "Kesin fatura geldi",
        "yurt_disi_kurus": b.yurt_disi_kurus,
        "yurt_disi_doviz": b.yurt_disi_doviz,
        "yurt_ici_kurus": b.yurt_ici_kurus,
        "fiyatlar": tuple(FiyatGirdisi(kalem_id=b.kalemler[n].id, fatura_kurus=f) for n, f in (fiyat or {}).items()),
        "belgeler": (EkGirdisi(kod="0100", referans="NV-KESİN"),),
    }
    return ofis.gun.yap("eksik_beyani_tamamla", kod, by, TamamlamaGirdisi(**{**alanlar, **degisen}))


def test_artan_fiyat_ek_tahakkuk_olur_ilki_degismez(ofis: Any) -> None:
    by = eksik(ofis)
    with pytest.raises(Ret, match="ilk beyannamenin vergisi ödendikten sonra işlenir"):
        tamamla(ofis, by)
    ofis.gun.tahsil(by)
    once = queries.beyanname_gor(ofis.depo, by)
    sonuc = tamamla(ofis, by, {0: 3_650_000})
    assert "26MH0000002" in sonuc.nolar and sonuc.durum == "ODENDI"
    assert queries.beyanname_gor(ofis.depo, by) == once, "the first declaration stands as it was"
    with ofis.depo.oku() as s:
        ek = s.exec(select(EkTahakkuk)).one()
        assert ek.neden is EkNeden.EKSIK_BEYAN and "TB-2026/14" in ek.gerekce
    gor = queries_eksik.eksik_gor(ofis.depo, by).tamamlama
    # 1.000 USD × 36,5215 = 36.521,50 more value: %6,5 of it, then %20 KDV on both; each side rounded by itself
    assert [(k, yeni - eski) for k, _, eski, yeni in gor.vergiler] == [("10", 237_389), ("40", 777_908)]
    assert denetim.denetle(ofis.depo) == []
    with pytest.raises(Ret, match="TB-2026/14 ile tamamlanmış"):
        tamamla(ofis, by)
    tahsil(ofis, "ek_tahsil_et", by, tutar=237_389 + 777_908)
    assert bakiye(ofis, "120", "1234567890") == 0
    assert denetim.denetle(ofis.depo) == []


def test_azalan_fiyat_iade_taslagi_acar(ofis: Any) -> None:
    by = eksik(ofis)
    ofis.gun.tahsil(by)
    sonuc = tamamla(ofis, by, {1: 3_500_000})
    assert not any("MH" in n for n in sonuc.nolar) and any("DK" in n for n in sonuc.nolar)
    with ofis.depo.oku() as s:
        kagit = s.exec(select(DanismaKagidi)).one()
        assert kagit.durum.name == "TASLAK" and 0 < kagit.tutar_kurus < BORC and len(kagit.satirlar) == 2
    assert denetim.denetle(ofis.depo) == []


def test_yalniz_belge_gelince_vergi_degismez(ofis: Any) -> None:
    by = eksik(ofis)
    ofis.gun.tahsil(by)
    kuyruk = {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["MUA01"], frozenset({Rol.MUAYENE_MEMURU}))}
    assert kuyruk["eksik_beyani_tamamla"] == 1
    assert tamamla(ofis, by).nolar == ()
    gor = queries_eksik.eksik_gor(ofis.depo, by).tamamlama
    assert (gor.hareket_no, gor.danisma_no, gor.vergiler) == ("", "", ())
    kuyruk = {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["MUA01"], frozenset({Rol.MUAYENE_MEMURU}))}
    assert kuyruk["eksik_beyani_tamamla"] == 0
    assert denetim.denetle(ofis.depo) == []


def test_retler(ofis: Any) -> None:
    by, olagan = eksik(ofis), eksik(ofis, "S2", basit_usul="")
    ofis.gun.tahsil(by)
    ofis.gun.tahsil(olagan)
    bugun = ofis.depo.bugun()
    for hedef, degisen, beklenen in (
        (olagan, {}, "eksik beyan usulüyle .* verilmemiş"),
        (by, {"kod": "MUA02"}, "muayene memuru başka: MUA01"),
        (by, {"kod": "AMB01"}, "Bu işlemi muayene memuru yapar"),
        (by, {"dayanak_gunu": bugun - timedelta(days=1)}, "tescil .* ile bugün arasında olmalı"),
        (by, {"belgeler": (EkGirdisi(kod="ZZZZ"),)}, "bir belge kodu değil"),
        (by, {"navlun_kurus": 5_000, "navlun_doviz": "ZZZ"}, "Navlun dövizi: «ZZZ» listede yok"),
        (by, {"fiyatlar": (FiyatGirdisi(kalem_id=999, fatura_kurus=1),)}, "bu beyannamenin değil"),
        (by, {"navlun_kurus": 5_000}, "Vergi hesaplanamıyor"),
    ):
        with pytest.raises(Ret, match=beklenen):
            tamamla(ofis, hedef, **degisen)


def test_izinsiz_firma_eksik_beyan_veremez(ofis: Any) -> None:
    with ofis.depo.yaz() as s:
        izin = s.exec(select(ListeSatiri).where(ListeSatiri.liste == "basitUsulIzni")).one()
        assert "eksik" in izin.ek
    ob = ofis.gun.ozet_beyan("S1").belge_id
    ofis.gun.ozet_onay(ob)
    with pytest.raises(Ret, match=r"m\.26/3  8890024379 .* basitleştirilmiş usul izni yok"):
        ofis.gun.beyanname(ob, basit_usul="5", alici_no="8890024379", alici_unvan="Deniz Ltd.")
