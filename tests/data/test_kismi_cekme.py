"""A part drawn after acceptance (16/2): request, chief, re-entry opened, entered anew with less; the rest of the bill line free."""

from typing import Any

import pytest
from gumruk.data import denetim, queries, queries_kasa, queries_masa, queries_surum
from gumruk.data.denetim_sonradan import kismi_cekmeler
from gumruk.data.kura import kura_denetle
from gumruk.data.ofis_ambar import ambar_kalanlari, satir_kalanlari
from gumruk.models.beyanname import BaglantiGirdisi, BeyannameGirdisi, Hat
from gumruk.models.duzeltme import TalepGirdisi
from gumruk.models.kismi_cekme import KismiCekme, YenidenGirisGirdisi
from gumruk.models.kriter import Kriter
from gumruk.models.secim_gunu import SecimGunu
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from gumruk.models.yeniden_muayene import MuayeneFarkiGirdisi
from sqlmodel import select

from tests.data.test_duzeltme import GEREKCE, belgede, beyani, kalemde, kayit
from tests.data.test_islem import tahsilatta
from tests.data.test_kurcalama import hepsi_bulunur

pytestmark = pytest.mark.madde("16/2")


def iste(ofis: Any, by: int, kod: str = "KAB01", islem: str = "cekme_talep_et") -> Any:
    istek = "1. kalemin 60 kabı çekilecek, kalanı sundurmada kalacak"
    girdi = TalepGirdisi(beyanname_id=by, dilekce_no="2026/16", dilekce_gunu=ofis.depo.bugun(), istek=istek)
    return ofis.gun.yap(islem, kod, girdi=girdi)


def acilmis(ofis: Any, by: int) -> int:
    talep: int = iste(ofis, by).belge_id
    ofis.gun.yap("cekme_uygun_gor", "AMR01", talep)
    ofis.gun.yap("giris_ac", "KAB01", talep)
    return talep


def yarisi(ofis: Any, by: int) -> BeyannameGirdisi:
    """Half of the first item's packages, all of the second's."""
    return kalemde(beyani(ofis, by), kap_adedi=60, brut_gram=6_000_000, net_gram=5_400_000, fatura_kurus=1_775_000)


def gir(ofis: Any, by: int, talep: int, beyan: BeyannameGirdisi, kod: str = "BEY01") -> Any:
    return ofis.gun.yap("yeniden_gir", kod, by, YenidenGirisGirdisi(talep_id=talep, beyan=beyan))


def kalani(ofis: Any, satir: int) -> tuple[int, int]:
    with ofis.depo.oku() as s:
        k = satir_kalanlari(s, [satir])[satir]
        return k.kalan_kap, k.kalan_gram


def test_az_miktarla_yeniden_girilir_kalan_baska_beyannameyle_cekilir(ofis: Any) -> None:
    by = belgede(ofis)
    eski = queries.beyanname_gor(ofis.depo, by)
    satir = eski.baglantilar[0].satir_id
    talep = acilmis(ofis, by)
    bekleyen = {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["BEY01"], frozenset({Rol.BEYAN_SAHIBI}))}
    assert bekleyen["yeniden_gir"] == 1
    assert {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["KAB02"], frozenset({Rol.BEYAN_SAHIBI}))}["yeniden_gir"] == 0
    sonuc = gir(ofis, by, talep, yarisi(ofis, by))
    assert sonuc.durum == "BELGE" and [k.form for k in sonuc.kagitlar] == ["kismi_cekme_dokumu"]
    yeni = queries.beyanname_gor(ofis.depo, by)
    assert (yeni.surum, yeni.kap_adedi, eski.kap_adedi) == (2, 76, 136) and yeni.toplam_vergi_kurus < eski.toplam_vergi_kurus
    assert [(v.surum, v.madde, v.kim) for v in queries_surum.surumler(ofis.depo, by)] == [(1, "14", "Selin Ak"), (2, "16/2", "Selin Ak")]
    assert kalani(ofis, satir) == (60, 6_000_000) and kayit(ofis, KismiCekme, talep).durum.name == "UYGULANDI"
    with ofis.depo.oku() as s:
        assert [k.kalan_kap for k in ambar_kalanlari(s, by)] == [60, 16]
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    assert queries.beyanname_gor(ofis.depo, by).durum.name == "KAPANDI"
    beyan = kalemde(beyani(ofis, by))
    kalem = beyan.kalemler[0]
    kalan = beyan.model_copy(
        update={"kalemler": (kalem,), "baglantilar": (BaglantiGirdisi(satir_id=satir, kap_adedi=60, brut_gram=6_000_000),), "fatura_kurus": 1_775_000}
    )
    ikinci = ofis.gun.yap("beyanname_tescil", "BEY01", girdi=kalan).belge_id
    ofis.gun.onay(ikinci)
    ofis.gun.muayene(ikinci)
    ofis.gun.tahsil(ikinci)
    ofis.gun.cikis(ikinci)
    assert kalani(ofis, satir) == (0, 0) and queries.beyanname_gor(ofis.depo, ikinci).durum.name == "KAPANDI"
    with ofis.depo.oku() as s:
        gun = s.exec(select(SecimGunu.id)).one()
    ofis.gun.yap("gun_kapat", "AMR01", gun)
    assert [b for g in kura_denetle(ofis.depo) for b in g.bulgular] == [], "the draw looked at the declaration as it was accepted"
    assert denetim.denetle(ofis.depo) == []


def test_kalemin_tamami_kalir_tahakkuk_yenilenir(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    by = tahsilatta(ofis)
    beyan = beyani(ofis, by)
    tek = beyan.model_copy(update={"kalemler": beyan.kalemler[1:], "baglantilar": beyan.baglantilar[1:], "fatura_kurus": 3_600_000})
    gir(ofis, by, acilmis(ofis, by), tek)
    yeni = queries.beyanname_gor(ofis.depo, by)
    gor = queries_kasa.vezne_gor(ofis.depo, by)
    assert [k.gtip for k in yeni.kalemler] == [beyan.kalemler[1].gtip] and len(yeni.baglantilar) == 1
    assert gor.borc_kurus == yeni.toplam_vergi_kurus and gor.hareketler[0].odeyen == "2. sürümle kalktı"
    assert kalani(ofis, beyan.baglantilar[0].satir_id) == (120, 12_000_000)
    with ofis.depo.oku() as s:
        assert [*kismi_cekmeler(s, ofis.depo), *denetim.para(s, ofis.depo)] == []


@pytest.mark.parametrize(
    ("degisen", "neden"),
    [
        ({"kap_adedi": 60}, "kap kalıyor ama ağırlık kalmıyor"),
        ({"brut_gram": 6_000_000, "net_gram": 5_400_000}, "bütün kapları çıkıyor"),
        ({"kap_adedi": 130, "brut_gram": 13_000_000}, "beyan edilenden çok"),
        ({"gtip": "848180190000"}, "beyannamedekilerden değil"),
        ({"kap_adedi": 0, "brut_gram": 6_000_000, "net_gram": 5_400_000}, "bir kap bölünmez"),
        ({}, "Hiçbir miktar azalmamış"),
    ],
)
def test_kap_bolunmez_esya_degismez(sqlite_ofis: Any, degisen: dict[str, Any], neden: str) -> None:
    by = belgede(sqlite_ofis)
    talep = acilmis(sqlite_ofis, by)
    with pytest.raises(Ret, match=neden):
        gir(sqlite_ofis, by, talep, kalemde(beyani(sqlite_ofis, by), **degisen))
    assert queries.beyanname_gor(sqlite_ofis.depo, by).surum == 1


def test_sirasi_atlanmaz_her_adimi_kendi_yapani_yapar(ofis: Any) -> None:
    by = belgede(ofis)
    with pytest.raises(Ret, match="açık bir kısmi çekme isteği yok"):
        gir(ofis, by, 0, yarisi(ofis, by))
    talep = iste(ofis, by).belge_id
    with pytest.raises(Ret, match="26KC0000001 numaralı isteği «idare amirinde»"):
        iste(ofis, by)
    with pytest.raises(Ret, match=r"kısmi çekme isteği «idare amirinde».*m\.16/2"):
        iste(ofis, by, islem="duzeltme_talep_et")
    with pytest.raises(Ret, match="memur yeniden girişe izin vermeden girilmez"):
        gir(ofis, by, talep, yarisi(ofis, by))
    ofis.gun.yap("cekme_reddet", "AMR01", talep, GerekceGirdisi(gerekce="Sundurmada yer yok"))
    with pytest.raises(Ret, match="«uygun görülmedi»: Sundurmada yer yok"):
        ofis.gun.yap("giris_ac", "KAB01", talep)
    ikinci = acilmis(ofis, by)
    with pytest.raises(Ret, match="Bu beyannameyi siz tescil etmediniz"):
        gir(ofis, by, ikinci, yarisi(ofis, by), "KAB02")
    ofis.gun.yap("cekme_dus", "KAB01", ikinci, GEREKCE)
    with pytest.raises(Ret, match="açık bir kısmi çekme isteği yok"):
        gir(ofis, by, ikinci, yarisi(ofis, by))
    duzeltme = iste(ofis, by, islem="duzeltme_talep_et")
    with pytest.raises(Ret, match=f"{duzeltme.no} numaralı düzeltme isteği"):
        iste(ofis, by)


def test_odenen_cikan_ya_da_onaysiz_icin_istenmez(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    ob = ofis.gun.ozet_beyan("S0").belge_id
    ofis.gun.ozet_onay(ob)
    with pytest.raises(Ret, match="Tescil onayı verilmemiş"):
        iste(ofis, ofis.gun.beyanname(ob).belge_id)
    by = tahsilatta(ofis, "S1")
    talep = acilmis(ofis, by)
    ofis.gun.tahsil(by)
    with pytest.raises(Ret, match=r"Vergisi ödenmiş.*m\.12/2"):
        gir(ofis, by, talep, yarisi(ofis, by))
    ofis.gun.yap("cekme_dus", "KAB01", talep, GEREKCE)
    ofis.gun.cikis(by, {0: 60})
    with pytest.raises(Ret, match="Eşya ambardan çıkmış"):
        iste(ofis, by)
    with ofis.depo.oku() as s:
        assert list(kismi_cekmeler(s, ofis.depo)) == []


def test_fizikide_fark_yazilana_kadar_istenir(sqlite_ofis: Any) -> None:
    """17 closes at fiziki, 16/2 does not: it closes when the examination has written something down."""
    ofis = sqlite_ofis
    with ofis.depo.yaz() as s:
        s.add(Kriter(ad="Hepsi fiziki", gecerli_bas=ofis.depo.bugun(), hat=Hat.FIZIKI, yazildi=ofis.depo.saat()))
    by = belgede(ofis)
    talep = acilmis(ofis, by)
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    fark = MuayeneFarkiGirdisi(kalem_sira=1, gerekce="çelik vana, 5 kap", kapsam="Hepsi açıldı", isletme_memuru="Ali Kara")
    ofis.gun.yap("muayene_farki_yaz", "MUA02", by, fark)
    with pytest.raises(Ret, match="Muayenede fark yazılmış"):
        gir(ofis, by, talep, yarisi(ofis, by))


def test_kurcalanan_cekme_bulunur(sqlite_ofis: Any) -> None:
    by = belgede(sqlite_ofis)
    gir(sqlite_ofis, by, acilmis(sqlite_ofis, by), yarisi(sqlite_ofis, by))
    hepsi_bulunur(
        sqlite_ofis,
        (
            ("kismi_cekme", "UPDATE kismi_cekme SET durum = 'DUSTU'", "uygulanmış kısmi çekme isteği yok"),
            ("senet_baglantisi", "UPDATE senet_baglantisi SET kap_adedi = 121 WHERE surum = 2 AND kap_adedi = 60", "önceki sürümden çok eşya"),
        ),
        kismi_cekmeler,
    )
