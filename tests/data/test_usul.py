"""Simplified procedure: goods leave on a tutanak, its day is the tescil day of the declaration that completes it (26/1, 26/2)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, queries, queries_masa, reference
from gumruk.data.engine import ISTANBUL
from gumruk.data.reference import KurGirdisi, ListeGirdisi
from gumruk.models.beyanname import BaglantiGirdisi, BeyannameIadeGirdisi, Hat
from gumruk.models.temel import Ret
from gumruk.models.tutanak import TeslimTutanagi
from sqlmodel import select

from tests.data.test_gec_oran import oran_yukle
from tests.data.test_tutanak import durumlar, saglam

KAP, GRAM = 120, 12_000_000


def ozet(ofis: Any, senet: str = "S1", ambar: bool = False) -> int:
    ob = ofis.gun.ozet_beyan(senet).belge_id
    ofis.gun.ozet_onay(ob)
    if ambar:
        ofis.gun.ambar_giris(ob)
    return int(ob)


def ilerle(ofis: Any, gun: int) -> None:
    saat = ofis.depo.saat
    ofis.depo.saat = lambda: saat() + timedelta(days=gun)


@pytest.mark.madde("26/1")
def test_ticari_belgeyle_ambar_kaydi_kapanir_senet_acik_kalir_tarih_tutanagin(ofis: Any) -> None:
    g = ofis.gun
    ob = ozet(ofis, ambar=True)
    tutanak_gunu = ofis.depo.bugun()
    sonuc = g.ticari_belge(ob)
    assert sonuc.nolar == ("26TE0000001",) and sonuc.kagitlar[0].form == "ticari_belge_tutanagi"
    assert durumlar(ofis, ob) == ("AMBARDA", "ACIK")
    with ofis.depo.oku() as s:
        t = s.exec(select(TeslimTutanagi)).one()
        assert all(x.kayit_id for x in t.satirlar), "the goods left the ambar's records"
    with pytest.raises(Ret, match="0 kap, 0 kg kaldı"):
        g.beyanname(ob)
    saglam(ofis)
    ilerle(ofis, 3)
    by = g.tamamlayici("26TE0000001").belge_id
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.tescil_gunu, b.tescil_ani.astimezone(ISTANBUL).date() - tutanak_gunu) == (tutanak_gunu, timedelta(days=3))
    g.onay(by)
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.hat, b.durum.name) == (Hat.BASIT, "TAHSILATTA") and "26TE0000001" in b.hat_gerekcesi
    assert [e.madde for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler] == ["23/1-a"]
    saglam(ofis)
    g.tahsil(by)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    assert queries_masa.gecmis(ofis.depo, "teslim_tutanagi", 1)[-1].madde == "26/2"
    saglam(ofis)


@pytest.mark.madde("26/1")
def test_vergi_tutanak_gununun_oran_ve_kuruyla(ofis: Any) -> None:
    """A dearer dollar and a higher rate come between the tutanak and the declaration: neither counts."""
    g = ofis.gun
    ilk, sonra = ozet(ofis, "S1"), ozet(ofis, "S2")
    g.ticari_belge(ilk)
    oran_yukle(ofis, ("10", 120_000), gun=1)
    with ofis.depo.yaz() as s:
        reference.kur_yukle(s, ofis.depo, [KurGirdisi("USD", ofis.depo.bugun(), 1, 45_000_000, 46_000_000, "2026/2")], "bülten 2", b"2")
    ilerle(ofis, 2)
    tamam = queries.beyanname_gor(ofis.depo, g.tamamlayici("26TE0000001").belge_id)
    olagan = queries.beyanname_gor(ofis.depo, g.beyanname(sonra).belge_id)
    assert (tamam.kur_milyonda, olagan.kur_milyonda) == (36_521_500, 46_000_000)
    assert {kod: tutar for kod, _, _, tutar, _ in tamam.vergi_toplamlari()} == {"10": 16_988_317, "89": 89_820, "40": 57_917_373}
    assert tamam.toplam_vergi_kurus < olagan.toplam_vergi_kurus
    saglam(ofis)


@pytest.mark.madde("26/1", "26/2")
def test_yil_donumunde_tarih_eski_yilin_numara_yeni_yilin(ofis: Any) -> None:
    from datetime import date

    kalan = date(ofis.depo.bugun().year, 12, 31) - ofis.depo.bugun()
    ob = ozet(ofis)
    ilerle(ofis, kalan.days)
    ofis.gun.basit_usul(ob)
    ilerle(ofis, 2)
    with ofis.depo.oku() as s:
        no = s.exec(select(TeslimTutanagi.no)).one()
    b = queries.beyanname_gor(ofis.depo, ofis.gun.tamamlayici(no).belge_id)
    assert b.tescil_gunu.month == 12 and b.no.startswith(f"{ofis.depo.bugun().year % 100:02d}343100IM")
    saglam(ofis)


@pytest.mark.madde("26/2")
def test_depoya_dogrudan_ambar_kaydi_olusmaz_is_bitince_hepsi_kapanir(ofis: Any) -> None:
    g = ofis.gun
    ob = ozet(ofis)
    g.basit_usul(ob)
    with ofis.depo.oku() as s:
        t = s.exec(select(TeslimTutanagi)).one()
        assert t.depo == "İkitelli OSB, Kuzey Makine malzeme deposu" and not any(x.kayit_id for x in t.satirlar)
    with pytest.raises(Ret, match="26TE0000001 tutanağıyla ambara alınmadan teslim edilmiş"):
        g.ambar_giris(ob)
    iki = [BaglantiGirdisi(satir_id=i, kap_adedi=k, brut_gram=gr) for i, k, gr in g.satirlar(ob)]
    from gumruk.data import practice

    bir, oteki = practice.iki_kalem()
    ilk = g.tamamlayici("26TE0000001", kalemler=(bir,), baglantilar=(iki[0],), fatura_kurus=bir.fatura_kurus).belge_id
    g.onay(ilk)
    g.tahsil(ilk)
    assert durumlar(ofis, ob, ilk) == ("ONAYLI", "ACIK", "KAPANDI"), "a part of the tutanak is not declared yet"
    saglam(ofis)
    with pytest.raises(Ret, match=r"S1 senedinin 1\. satırında 0 kap"):
        g.tamamlayici("26TE0000001")
    son = g.tamamlayici("26TE0000001", kalemler=(oteki,), baglantilar=(iki[1],), fatura_kurus=oteki.fatura_kurus).belge_id
    g.onay(son)
    g.tahsil(son)
    assert durumlar(ofis, ob, son) == ("KAPANDI", "KAPANDI", "KAPANDI")
    with pytest.raises(Ret, match="26TE0000001 tutanağı kapanmış"):
        g.tamamlayici("26TE0000001")
    saglam(ofis)


@pytest.mark.madde("26/2", "10/2")
def test_iade_edilen_tamamlayici_yeniden_verilir(ofis: Any) -> None:
    g = ofis.gun
    ob = ozet(ofis)
    g.basit_usul(ob)
    by = g.tamamlayici("26TE0000001").belge_id
    g.yap("beyanname_iade", "KAB01", by, BeyannameIadeGirdisi(gerekce="Fatura tutarı başka"))
    g.onay(yeni := g.tamamlayici("26TE0000001").belge_id)
    g.tahsil(yeni)
    assert durumlar(ofis, ob, yeni) == ("KAPANDI", "KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("26/2", "24/1-a")
def test_teminatli_tamamlayici_teminatla_kapanir(ofis: Any) -> None:
    g = ofis.gun
    ob = ozet(ofis)
    g.basit_usul(ob)
    by = g.tamamlayici("26TE0000001", rejim="5300").belge_id
    g.onay(by)
    g.tahsil(by)
    assert durumlar(ofis, ob, by) == ("ONAYLI", "ACIK", "TAHSILATTA")
    with ofis.depo.oku() as s:
        from gumruk.models.beyanname import Beyanname

        tutar = s.get_one(Beyanname, by).toplam_teminat_kurus
    g.nakit_teminat(by, tutar)
    assert durumlar(ofis, ob, by) == ("KAPANDI", "KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("26/1", "26/2")
def test_izin_ve_yol_retleri(ofis: Any) -> None:
    g = ofis.gun
    ob = ozet(ofis)
    with pytest.raises(Ret, match=r"m\.26/1  8890024379 vergi numaralı firmanın .* izni yok"):
        g.ticari_belge(ob, firma_no="8890024379")
    with pytest.raises(Ret, match="Firma: "):
        g.ticari_belge(ob, firma_no="1234567891")
    with ofis.depo.yaz() as s:
        izin = ListeGirdisi("8890024379", "Deniz Ltd.", ofis.depo.bugun(), ofis.depo.bugun() + timedelta(days=1), {"yollar": "belge"})
        reference.liste_yukle(s, ofis.depo, "basitUsulIzni", [izin], "izin yazısı", b"x")
    with pytest.raises(Ret, match=r"Deniz Ltd\. iznine «izinli depoya doğrudan teslim» girmiyor"):
        g.basit_usul(ob, firma_no="8890024379")
    g.ambar_giris(ob)
    with pytest.raises(Ret, match="S1/1 ambara alınmış; bu yol sahaya gelmeden"):
        g.basit_usul(ob)
    g.ticari_belge(ob, {0: 20}, firma_no="8890024379", firma_unvan="Deniz Ltd.")
    ilerle(ofis, 2)
    with pytest.raises(Ret, match="izni yok"):
        g.ticari_belge(ob, firma_no="8890024379")
    with pytest.raises(Ret, match=r"adına; beyannamenin alıcısı o olmalı"):
        g.tamamlayici("26TE0000001")
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("26/1", "26/2", "26/3", "14")
def test_usul_kodlari_kendi_yolundan(ofis: Any) -> None:
    g = ofis.gun
    ob = ozet(ofis)
    with pytest.raises(Ret, match="2 kodlu usulde tescil tarihi teslim tutanağından alınır"):
        g.beyanname(ob, basit_usul="2")
    g.basit_usul(ob)
    with pytest.raises(Ret, match="usul kodu 2'dir"):
        g.tamamlayici("26TE0000001", basit_usul="1")
    with pytest.raises(Ret, match="bu senet satırı tutanakla teslim edilenler arasında yok"):
        diger = ozet(ofis, "S2")
        baglar = tuple(BaglantiGirdisi(satir_id=i, kap_adedi=k, brut_gram=gr) for i, k, gr in g.satirlar(diger))
        g.tamamlayici("26TE0000001", baglantilar=baglar)
    by = g.tamamlayici("26TE0000001", kod="KAB02").belge_id
    with pytest.raises(Ret, match="Kaydı tescil eden, onu onaylayamaz"):
        g.onay(by, kod="KAB02")
