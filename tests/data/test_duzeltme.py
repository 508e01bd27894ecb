"""Corrections after acceptance (17): a written request, the chief's word, the boxes that may change, a new version beside the old."""

import json
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import defterler, denetim, queries, queries_kasa, queries_surum
from gumruk.data.ofis_ambar import satir_kalanlari
from gumruk.models.beyanname import Beyanname, BeyannameGirdisi, Hat
from gumruk.models.defter import DefterIstegi, DefterTuru
from gumruk.models.duzeltme import BeyannameDuzeltGirdisi, DuzeltmeTalebi, TalepGirdisi
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.kriter import Kriter
from gumruk.models.surum import beyan_girdisi
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from sqlmodel import select

from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC, bakiye
from tests.data.test_kurcalama import hepsi_bulunur

pytestmark = pytest.mark.madde("17")
GEREKCE = GerekceGirdisi(gerekce="Tartı belgesi isteği doğruluyor")


def belgede(ofis: Any, senet: str = "S1", **degisen: Any) -> int:
    """A declaration accepted and with the document examiner."""
    ob = ofis.gun.ozet_beyan(senet).belge_id
    ofis.gun.ozet_onay(ob)
    ofis.gun.ambar_giris(ob)
    by: int = ofis.gun.beyanname(ob, **degisen).belge_id
    ofis.gun.onay(by)
    return by


def beyani(ofis: Any, by: int) -> BeyannameGirdisi:
    with ofis.depo.oku() as s:
        return beyan_girdisi(s.get_one(Beyanname, by))


def kalemde(beyan: BeyannameGirdisi, n: int = 0, **degisen: Any) -> BeyannameGirdisi:
    """The declaration with an item changed; its sum and its bill link follow."""
    kalemler = list(beyan.kalemler)
    kalemler[n] = kalemler[n].model_copy(update=degisen)
    kap, gram = ([getattr(k, ad) for k in kalemler] for ad in ("kap_adedi", "brut_gram"))
    baglar = tuple(x.model_copy(update={"kap_adedi": kap[i], "brut_gram": gram[i]}) for i, x in enumerate(beyan.baglantilar))
    return beyan.model_copy(update={"kalemler": tuple(kalemler), "baglantilar": baglar, "fatura_kurus": sum(k.fatura_kurus for k in kalemler)})


def iste(ofis: Any, by: int, kod: str = "KAB01", **degisen: Any) -> Any:
    alan = {
        "beyanname_id": by,
        "dilekce_no": "2026/88",
        "dilekce_gunu": ofis.depo.bugun(),
        "istek": "1. kalemin net ağırlığı 10.500 kg olacak",
    }
    return ofis.gun.yap("duzeltme_talep_et", kod, girdi=TalepGirdisi(**{**alan, **degisen}))


def uygun(ofis: Any, by: int) -> int:
    talep: int = iste(ofis, by).belge_id
    ofis.gun.yap("duzeltme_uygun_gor", "AMR01", talep)
    return talep


def duzelt(ofis: Any, by: int, talep: int, beyan: BeyannameGirdisi, kod: str = "KAB01") -> Any:
    return ofis.gun.yap("beyanname_duzelt", kod, by, BeyannameDuzeltGirdisi(talep_id=talep, beyan=beyan))


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def kayit(ofis: Any, sinif: Any, kimlik: int) -> Any:
    with ofis.depo.oku() as s:
        return s.get_one(sinif, kimlik)


def test_istek_uygun_gorulur_yeni_surum_olur(ofis: Any) -> None:
    by = belgede(ofis)
    eski = queries.beyanname_gor(ofis.depo, by)
    talep = uygun(ofis, by)
    sonuc = duzelt(ofis, by, talep, kalemde(beyani(ofis, by), net_gram=10_500_000, brut_gram=11_900_000, fatura_kurus=3_500_000))
    assert sonuc.durum == "BELGE" and [k.form for k in sonuc.kagitlar] == ["duzeltilmis_dokum"]
    yeni = queries.beyanname_gor(ofis.depo, by)
    assert yeni.kalemler[0].net_gram == 10_500_000 and yeni.fatura_kurus == 7_100_000 and yeni.surum == 2
    assert yeni.toplam_vergi_kurus < eski.toplam_vergi_kurus and yeni.kur_milyonda == eski.kur_milyonda
    assert next(v.zaman for v in queries_surum.surumler(ofis.depo, by)) == eski.tescil_ani
    assert [(v.surum, v.madde) for v in queries_surum.surumler(ofis.depo, by)] == [(1, "14"), (2, "17")]
    ilk = queries_surum.surum_gor(ofis.depo, by, 1)
    assert ilk.kalemler == eski.kalemler and ilk.baglantilar == eski.baglantilar and ilk.ekler == eski.ekler
    assert {k: v for k, v in ilk.alan.items() if k not in Beyanname.DEGISIR} == {k: v for k, v in eski.alan.items() if k not in Beyanname.DEGISIR}
    farklar = {k.etiket: (k.eski, k.yeni) for k in queries_surum.karsilastir(ofis.depo, by, 1, 2) if k.farkli}
    assert farklar["1. kalem 38 Net kg"] == ("10.800,00", "10.500,00") and farklar["40 S1/1 brüt kg"] == ("12.000,00", "11.900,00")
    assert "33" not in " ".join(farklar) and "Toplam peşin vergi TL" in farklar
    with ofis.depo.oku() as s:
        (kalan,) = satir_kalanlari(s, [yeni.baglantilar[0].satir_id]).values()
    assert (kalan.kalan_kap, kalan.kalan_gram) == (0, 100_000), "what the new version does not take is free again"
    assert kayit(ofis, DuzeltmeTalebi, talep).durum.name == "UYGULANDI"
    bozuk_yok(ofis)
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    assert queries.beyanname_gor(ofis.depo, by).durum.name == "KAPANDI"
    bozuk_yok(ofis)


def test_tahakkuk_yapilmissa_yenilenir_yalniz_sonuncusu_tahsil_edilir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    duzelt(ofis, by, uygun(ofis, by), kalemde(beyani(ofis, by), fatura_kurus=3_000_000))
    yeni = queries.beyanname_gor(ofis.depo, by).toplam_vergi_kurus
    gor = queries_kasa.vezne_gor(ofis.depo, by)
    assert [(h.tutar_kurus, h.odeyen) for h in gor.hareketler] == [(BORC, "2. sürümle kalktı"), (yeni, "")] and gor.borc_kurus == yeni < BORC
    assert bakiye(ofis, "120", "1234567890") == yeni
    bozuk_yok(ofis)
    duzelt(ofis, by, uygun(ofis, by), kalemde(beyani(ofis, by), fatura_kurus=3_550_000))
    assert queries_kasa.vezne_gor(ofis.depo, by).borc_kurus == BORC
    bozuk_yok(ofis)
    ofis.gun.tahsil(by)
    assert bakiye(ofis, "120", "1234567890") == 0
    bozuk_yok(ofis)
    bugun = ofis.depo.bugun()
    for istek in (
        DefterIstegi(tur=DefterTuru.BORDRO, bas=bugun, bit=bugun),
        DefterIstegi(tur=DefterTuru.CARI, bas=bugun, bit=bugun, kim="1234567890"),
    ):
        with defterler.ac(ofis.depo, istek, ofis.kisi["MUH01"]) as (defter, satirlar):
            assert defter.tutmayan == ()
            if istek.tur is DefterTuru.CARI:
                toplam = defter.bolumler[0].toplam
                assert (toplam["tahakkuk"], toplam["tahsil"]) == (BORC, BORC), "a reversed assessment is no payment"
                assert len(list(satirlar(defter.bolumler[0]))) == 6


def test_vergi_tescil_gununun_oraniyla_hesaplanir(sqlite_ofis: Any) -> None:
    """The day after, at a bulletin of the day between: the correction still goes by the day of registration."""
    from gumruk.data.reference import KurGirdisi, kur_yukle

    depo = sqlite_ofis.depo
    by = belgede(sqlite_ofis)
    eski = queries.beyanname_gor(depo, by)
    with depo.yaz() as s:
        kur_yukle(s, depo, [KurGirdisi("USD", depo.bugun(), 1, 50_000_000, 50_000_000, "EĞİTİM/2")], "yarın", b"x")
    saat = depo.saat
    depo.saat = lambda: saat() + timedelta(days=1)
    duzelt(sqlite_ofis, by, uygun(sqlite_ofis, by), kalemde(beyani(sqlite_ofis, by), net_gram=10_500_000))
    yeni = queries.beyanname_gor(depo, by)
    assert (yeni.kur_milyonda, yeni.toplam_vergi_kurus) == (eski.kur_milyonda, eski.toplam_vergi_kurus)
    bozuk_yok(sqlite_ofis)


@pytest.mark.parametrize(
    ("degisen", "beklenen"),
    [
        ({"rejim": "4000"}, "37 Rejim: «0100» yerine «4000»"),
        ({"alici_unvan": "Başka A.Ş."}, "8 Alıcı"),
        ({"doviz": "EUR"}, "22 Döviz"),
        ({"teslim_sekli": "FOB"}, "20 Teslim şekli"),
        ({"ek_sayisi": 3}, "44 Ek sayısı"),
        ({}, "Hiçbir kutu değişmemiş"),
    ],
)
def test_yalniz_agirlik_adet_olcu_kiymet(sqlite_ofis: Any, degisen: dict[str, Any], beklenen: str) -> None:
    by = belgede(sqlite_ofis)
    talep = uygun(sqlite_ofis, by)
    with pytest.raises(Ret, match=beklenen):
        duzelt(sqlite_ofis, by, talep, beyani(sqlite_ofis, by).model_copy(update=degisen))
    assert queries.beyanname_gor(sqlite_ofis.depo, by).surum == 1


@pytest.mark.parametrize(
    ("degisen", "beklenen"),
    [
        ({"gtip": "848180190000"}, "1. kalem 33 GTİP"),
        ({"mensei": "400"}, "1. kalem 34 Menşe"),
        ({"kap_cinsi": "PX"}, "1. kalem 31 Kap cinsi"),
        ({"brut_gram": 13_000_000}, "senedinin 1. satırında 120 kap, 12000 kg kaldı"),
        ({"kap_adedi": 121}, "senedinin 1. satırında 120 kap"),
        ({"net_gram": 12_500_000}, "net ağırlık brütten büyük olamaz"),
    ],
)
def test_kalemde_baska_kutu_ya_da_senetten_fazlasi_olmaz(sqlite_ofis: Any, degisen: dict[str, Any], beklenen: str) -> None:
    by = belgede(sqlite_ofis)
    talep = uygun(sqlite_ofis, by)
    with pytest.raises(Ret, match=beklenen):
        duzelt(sqlite_ofis, by, talep, kalemde(beyani(sqlite_ofis, by), **degisen))


def test_kalem_eklenmez_baglanti_degismez(sqlite_ofis: Any) -> None:
    by = belgede(sqlite_ofis)
    talep = uygun(sqlite_ofis, by)
    beyan = beyani(sqlite_ofis, by)
    with pytest.raises(Ret, match="kalem eklenmez, çıkarılmaz"):
        duzelt(sqlite_ofis, by, talep, beyan.model_copy(update={"kalemler": beyan.kalemler[:1]}))
    with pytest.raises(Ret, match="40 senet satırı"):
        duzelt(sqlite_ofis, by, talep, beyan.model_copy(update={"baglantilar": beyan.baglantilar[:1]}))


def test_fizikiye_sevkten_sonra_istek_kabul_edilmez(ofis: Any) -> None:
    with ofis.depo.yaz() as s:
        s.add(Kriter(ad="Hepsi fiziki", gecerli_bas=ofis.depo.bugun(), hat=Hat.FIZIKI, yazildi=ofis.depo.saat()))
    by = belgede(ofis)
    with pytest.raises(Ret, match="fiziki muayeneye sevk etmiş"):
        iste(ofis, by)


def test_onaysiz_odenmis_ya_da_teminati_alinmis_duzeltilmez(ofis: Any) -> None:
    ob = ofis.gun.ozet_beyan("S0").belge_id
    ofis.gun.ozet_onay(ob)
    onaysiz = ofis.gun.beyanname(ob).belge_id
    with pytest.raises(Ret, match="Tescil onayı verilmemiş"):
        iste(ofis, onaysiz)
    by = tahsilatta(ofis, "S1")
    talep = uygun(ofis, by)
    ofis.gun.tahsil(by)
    with pytest.raises(Ret, match="Vergisi ödenmiş: alındı 26VA0000001"):
        duzelt(ofis, by, talep, kalemde(beyani(ofis, by), fatura_kurus=3_000_000))
    with pytest.raises(Ret, match="Vergisi ödenmiş"):
        iste(ofis, by)
    ofis.gun.yap("duzeltme_talebi_dus", "KAB01", talep, GerekceGirdisi(gerekce="Vergisi ödendi, iade yoluna gidilecek"))
    assert kayit(ofis, DuzeltmeTalebi, talep).durum.name == "DUSTU"
    from tests.data.test_teminat import gecici

    teminatli = gecici(ofis, "S2")
    ofis.gun.nakit_teminat(teminatli, 1_000)
    with pytest.raises(Ret, match=r"Teminatı alınmış: 10,00 TL"):
        iste(ofis, teminatli)
    bozuk_yok(ofis)


def test_karari_isteyen_vermez_reddedilen_uygulanmaz(ofis: Any) -> None:
    by = belgede(ofis)
    with ofis.depo.yaz() as s:
        for kod, rol in (("KAB01", Rol.IDARE_AMIRI), ("KAB02", Rol.IDARE_AMIRI)):
            s.add(KullaniciRolu(kullanici_id=ofis.kisi[kod], rol=rol, verildi=ofis.depo.saat()))
    talep = iste(ofis, by).belge_id
    with pytest.raises(Ret, match="onu onaylayamaz"):
        ofis.gun.yap("duzeltme_uygun_gor", "KAB01", talep)
    with pytest.raises(Ret, match="26DT0000001 numaralı isteği «idare amirinde»"):
        iste(ofis, by)
    with pytest.raises(Ret, match="idare amiri uygun görmeden düzeltilmez"):
        duzelt(ofis, by, talep, kalemde(beyani(ofis, by), net_gram=1))
    ofis.gun.yap("duzeltme_reddet", "KAB02", talep, GerekceGirdisi(gerekce="Tartı belgesi yok"))
    with pytest.raises(Ret, match="açık bir düzeltme isteği yok"):
        duzelt(ofis, by, talep, kalemde(beyani(ofis, by), net_gram=1))
    with pytest.raises(Ret, match="«uygun görülmedi»: Tartı belgesi yok"):
        ofis.gun.yap("duzeltme_uygun_gor", "AMR01", talep)
    with pytest.raises(Ret, match="Dilekçe günü"):
        iste(ofis, by, dilekce_gunu=ofis.depo.bugun() + timedelta(days=1))
    ob = ofis.gun.ozet_beyan("S9").belge_id
    ofis.gun.ozet_onay(ob)
    kendi = ofis.gun.beyanname(ob, kod="KAB02").belge_id
    ofis.gun.onay(kendi)
    with pytest.raises(Ret, match="düzeltmesini giremez"):
        duzelt(ofis, kendi, uygun(ofis, kendi), kalemde(beyani(ofis, kendi), net_gram=1), "KAB02")


def test_kayit_her_dakikada_nasildi(sqlite_ofis: Any) -> None:
    depo, saat = sqlite_ofis.depo, sqlite_ofis.depo.saat
    bas = saat()
    depo.saat = lambda: bas + timedelta(minutes=dakika)
    dakika = 0
    by = belgede(sqlite_ofis)
    dakika = 10
    duzelt(sqlite_ofis, by, uygun(sqlite_ofis, by), kalemde(beyani(sqlite_ofis, by), net_gram=10_500_000))
    dakika = 20
    sqlite_ofis.gun.muayene(by)
    an = [queries_surum.aninda(depo, by, bas + timedelta(minutes=d)) for d in (5, 15, 25)]
    assert [(a.beyanname.surum, a.beyanname.durum.name, a.beyanname.kalemler[0].net_gram) for a in an] == [
        (1, "BELGE", 10_800_000),
        (2, "BELGE", 10_500_000),
        (2, "TAHSILATTA", 10_500_000),
    ]
    assert an[0].beyanname.onay_ani == bas and an[0].beyanname.hat.name == "BELGE" and an[0].beyanname.muayene_memuru == "Mehmet Kaya"
    from gumruk.models.temel import Bulunamadi

    with pytest.raises(Bulunamadi, match="o an yoktu"):
        queries_surum.aninda(depo, by, bas - timedelta(minutes=1))
    with pytest.raises(Bulunamadi, match=r"3\. sürüm yok"):
        queries_surum.surum_gor(depo, by, 3)


KURCALAR = (
    ("kalem", "UPDATE kalem SET net_gram = 1 WHERE surum = 1", "satır ya da ona bağlı bir satır yazıldığı gibi değil"),
    ("kalem", "UPDATE kalem SET net_gram = 1 WHERE surum = 2", "satır ya da ona bağlı bir satır yazıldığı gibi değil"),
    ("kalem", "UPDATE kalem SET surum = 3 WHERE surum = 1", "kalemler arasında olmayan 3. sürümün satırı var"),
    ("beyanname_surumu", "DELETE FROM beyanname_surumu WHERE surum = 1", "2. sürümde, kayıtlı sürüm 1"),
    ("beyanname_surumu", "UPDATE beyanname_surumu SET gerekce = 'x' WHERE surum = 2", "beyanname_surumu 26343100IM00000001-2: satır"),
    ("beyanname", "UPDATE beyanname SET referans_no = 'X'", "başlığı 2. sürümde yazıldığı gibi değil"),
    ("beyanname", "UPDATE beyanname SET surum = 1", "Beyanname 26343100IM00000001"),
    ("duzeltme_talebi", "UPDATE duzeltme_talebi SET istek = 'başka bir istek'", "duzeltme_talebi 26DT0000001: satır"),
    ("tahakkuk_iptali", "DELETE FROM tahakkuk_iptali", "tahakkuk_iptali 1: izin"),
)


def test_surumlerin_her_kurcalanmasi_adiyla_bulunur(ofis: Any) -> None:
    by = tahsilatta(ofis)
    duzelt(ofis, by, uygun(ofis, by), kalemde(beyani(ofis, by), fatura_kurus=3_000_000))
    hepsi_bulunur(ofis, KURCALAR)


def test_eski_surumun_satirlari_degismez_silinmez(ofis: Any) -> None:
    by = belgede(ofis)
    duzelt(ofis, by, uygun(ofis, by), kalemde(beyani(ofis, by), net_gram=10_500_000))
    for sql in ("UPDATE kalem SET net_gram = 1", "DELETE FROM beyanname_surumu", "UPDATE senet_baglantisi SET surum = 2"):
        with pytest.raises(sa.exc.DBAPIError, match="salt eklenir"), ofis.depo.yaz() as s:
            s.execute(sa.text(sql))
    with ofis.depo.oku() as s:
        iz = json.loads(s.scalars(sa.text("SELECT sonra FROM iz_kaydi WHERE islem = 'beyanname_duzelt'")).one())
        assert iz["surum"] == 2 and s.exec(select(DuzeltmeTalebi)).one().surum == 2
