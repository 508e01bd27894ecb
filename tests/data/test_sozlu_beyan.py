"""Oral declarations and ATA carnets: entered and approved in one act, routed as any other; a voucher is used once (18/1)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, practice, queries, queries_masa
from gumruk.models.beyanname import BaglantiGirdisi, Beyanname, BeyannameDurumu, BeyannameGirdisi, Hat, KalemGirdisi
from gumruk.models.sozlu_beyan import AtaGirdisi, AtaKarnesi
from gumruk.models.temel import Ret
from sqlmodel import select

pytestmark = pytest.mark.madde("18/1")
KALEM = KalemGirdisi(
    gtip="848180810000", tanim="Vana", mensei="720", kap_cinsi="CT", kap_adedi=2, brut_gram=20_000, net_gram=18_000, fatura_kurus=1_000_000
)
KISI = {"alici_no": "10000000146", "alici_unvan": "Elif Kaya", "beyan_sahibi_no": "10000000146", "beyan_sahibi_unvan": "Elif Kaya"}


def girdi(baglantilar: tuple[BaglantiGirdisi, ...] = (), **degisen: Any) -> BeyannameGirdisi:
    alanlar = {"doviz": "TRY", "yurt_disi_kurus": 0, "yurt_disi_doviz": "", "yurt_ici_kurus": 0, "ekler": (), "ek_sayisi": 0, **KISI}
    return practice.ornek_beyanname(baglantilar, degisen.pop("kalemler", (KALEM,)), **{**alanlar, **degisen})


def sozlu(ofis: Any, *, kod: str = "IRT01", **degisen: Any) -> Any:
    return ofis.gun.yap("sozlu_beyan", kod, girdi=girdi(**degisen))


def ata(ofis: Any, **degisen: Any) -> Any:
    bugun = ofis.depo.bugun()
    karne = {
        "karne_no": "FR-2026-4471",
        "oda": "CCI Paris",
        "volet_no": "1",
        "volet_sayisi": 2,
        "gecerlilik_sonu": bugun + timedelta(days=300),
        "sure_sonu": bugun + timedelta(days=180),
    }
    taban = dict(girdi(rejim="5800", doviz="EUR"))
    return ofis.gun.yap("ata_karnesi", "IRT01", girdi=AtaGirdisi(**{**taban, **karne, **degisen}))


def durum(ofis: Any, by: int) -> BeyannameDurumu:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum


def test_giren_onaylar_sistem_yonlendirir_odenince_kapanir(ofis: Any) -> None:
    sonuc = sozlu(ofis)
    by = sonuc.belge_id
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.durum, b.hat, b.muayene_memuru) == (BeyannameDurumu.BELGE, Hat.BELGE, "Mehmet Kaya")
    assert (b.tescil_eden, b.onaylayan) == ("Elif Arslan", "Elif Arslan") and sonuc.kagitlar[0].form == "beyanname_dokumu"
    assert [e.madde for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler] == ["19/2", "23/1-a"], "no ambar stands before it"
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    assert durum(ofis, by) is BeyannameDurumu.KAPANDI
    assert queries_masa.gecmis(ofis.depo, "beyanname", by)[-1].madde == "18/1"
    assert denetim.denetle(ofis.depo) == []


def test_senetli_sozlu_beyan_ambardan_cikar(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1", ((2, "CT", 20_000, "Vana"),)).belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    ((satir, kap, gram),) = g.satirlar(ob)
    with pytest.raises(Ret, match="2 kap, 20 kg kaldı"):
        sozlu(ofis, baglantilar=(BaglantiGirdisi(satir_id=satir, kap_adedi=3, brut_gram=gram),))
    by = sozlu(ofis, baglantilar=(BaglantiGirdisi(satir_id=satir, kap_adedi=kap, brut_gram=gram),)).belge_id
    g.muayene(by)
    g.tahsil(by)
    assert durum(ofis, by) is BeyannameDurumu.ODENDI
    g.cikis(by)
    assert durum(ofis, by) is BeyannameDurumu.KAPANDI
    assert denetim.denetle(ofis.depo) == []


def test_fiziki_kriteri_sozlu_beyani_da_secer(ofis: Any) -> None:
    by = sozlu(ofis, kalemler=(KALEM.model_copy(update={"gtip": "610910000000"}),)).belge_id
    assert queries.beyanname_gor(ofis.depo, by).hat is Hat.FIZIKI


def test_ata_karnesi_vergisiz_gecer_volet_bir_kez(ofis: Any) -> None:
    by = ata(ofis).belge_id
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.toplam_vergi_kurus, b.toplam_teminat_kurus, b.hat) == (0, 0, Hat.BELGE)
    assert b.aciklama.startswith("ATA karnesi FR-2026-4471, CCI Paris, volet 1; kalış süresi sonu ") and b.referans_no == "FR-2026-4471"
    with ofis.depo.oku() as s:
        assert s.exec(select(AtaKarnesi)).one().oda == "CCI Paris"
    with pytest.raises(Ret, match=f"voleti kullanılmış: {b.no}"):
        ata(ofis)
    ata(ofis, volet_no="2")
    ofis.gun.muayene(by)
    assert durum(ofis, by) is BeyannameDurumu.KAPANDI
    assert denetim.denetle(ofis.depo) == []


def test_retler(ofis: Any) -> None:
    bugun = ofis.depo.bugun()
    with pytest.raises(Ret, match="Bu işlemi irtibat memuru yapar"):
        sozlu(ofis, kod="KAB01")
    with pytest.raises(Ret, match="AK ekranına girilir"):
        sozlu(ofis, rejim="5800")
    with pytest.raises(Ret, match="1000 bir giriş rejimi değil"):
        sozlu(ofis, rejim="1000")
    with pytest.raises(Ret, match="0100 ATA rejimi değil"):
        ata(ofis, rejim="0100")
    with pytest.raises(Ret, match="gününde bitmiş"):
        ata(ofis, gecerlilik_sonu=bugun - timedelta(days=1), sure_sonu=bugun)
    with pytest.raises(Ret, match="Kalış süresinin sonu"):
        ata(ofis, sure_sonu=bugun + timedelta(days=301))
    with pytest.raises(Ret, match="Alıcı: "):
        sozlu(ofis, alici_no="10000000147")
