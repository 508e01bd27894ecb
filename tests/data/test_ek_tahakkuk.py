"""A further assessment carries the tescil number, is collected at the same desks and moves no state (26/3, 27/1-c, 28/3)."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from gumruk.data import defterler, denetim, queries_faiz, queries_kasa, queries_masa, reference
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.oranlar import liste_araligi
from gumruk.models.beyanname import Beyanname
from gumruk.models.defter import DefterIstegi, DefterTuru
from gumruk.models.ek_tahakkuk import EkNeden, EkSatirGirdisi, EkTahakkukGirdisi
from gumruk.models.iade import DanismaGirdisi, IadeNedeni, IadeSatiriGirdisi
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from gumruk.models.vezne import Alindi, HareketSatiri, OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from sqlmodel import select

from tests.data.test_iade import dekont
from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC, bakiye
from tests.data.test_kurcalama import korumasiz
from tests.data.test_teminat import TEMINAT, gecici

pytestmark = pytest.mark.madde("23/1-a", "23/1-b")
EK = 12_000
GEREKCE = GerekceGirdisi(gerekce="Sonradan kontrolde menşe farkı bulundu")


def ek(ofis: Any, by: int, *satirlar: tuple[str, int], neden: EkNeden = EkNeden.SONRADAN) -> Any:
    girdi = EkTahakkukGirdisi(
        neden=neden,
        satirlar=tuple(EkSatirGirdisi(kod=k, matrah_kurus=0, tutar_kurus=t) for k, t in satirlar or (("10", 10_000), ("40", 2_000))),
        gerekce=GEREKCE.gerekce,
    )
    return ofis.gun.yap("ek_tahakkuk_yap", "MUH01", by, girdi)


def tahsil(ofis: Any, islem: str, *byler: int, tutar: int, kod: str = "VEZ01") -> Any:
    odeme = OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=tutar)
    return ofis.gun.yap(islem, kod, byler[0], TahsilatGirdisi(odemeler=(odeme,), digerleri=byler[1:]))


def durum(ofis: Any, by: int) -> str:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum.name


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def test_ek_tahakkuk_ilkini_degistirmez_kapali_beyannameden_de_alinir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match="ilk tahakkuk ödendikten sonra yapılır"):
        ek(ofis, by)
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    with pytest.raises(Ret, match="vergi kodu değil"):
        ek(ofis, by, ("ZZZ", 1))
    with pytest.raises(Ret, match="iki kez yazılmış"):
        ek(ofis, by, ("10", 1), ("10", 1))
    sonuc = ek(ofis, by)
    assert "26MH0000002" in sonuc.nolar and durum(ofis, by) == "KAPANDI"
    gor = queries_kasa.vezne_gor(ofis.depo, by)
    assert [(h.tutar_kurus, bool(h.odeyen)) for h in gor.hareketler] == [(BORC, True), (EK, False)] and gor.borc_kurus == EK
    bozuk_yok(ofis)
    with pytest.raises(Ret, match="Bu beyanname ödenmiş"):
        ofis.gun.tahsil(by)
    kuyruk = {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["VEZ01"], frozenset({Rol.VEZNEDAR}))}
    assert (kuyruk["tahsil_et"], kuyruk["ek_tahsil_et"]) == (0, 1)
    tahsil(ofis, "ek_tahsil_et", by, tutar=EK + 500)
    assert durum(ofis, by) == "KAPANDI" and bakiye(ofis, "120", "1234567890") == 0
    with pytest.raises(Ret, match=r"ödenmiş: alındı 26VA0000001.*26VA0000002"):
        tahsil(ofis, "ek_tahsil_et", by, tutar=EK)
    bozuk_yok(ofis)


def test_ek_ile_ilk_tahakkuk_bir_alindida_iptali_yalniz_ilkini_geri_alir(ofis: Any) -> None:
    kapali, yeni = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    ofis.gun.tahsil(kapali)
    ofis.gun.cikis(kapali)
    ek(ofis, kapali)
    tahsil(ofis, "ek_tahsil_et", kapali, yeni, tutar=EK + BORC)
    assert (durum(ofis, kapali), durum(ofis, yeni)) == ("KAPANDI", "ODENDI")
    bozuk_yok(ofis)
    istek = ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=2, gerekce=GEREKCE.gerekce))
    ofis.gun.yap("alindi_iptal_et", "AMR01", istek.belge_id, GEREKCE)
    assert (durum(ofis, kapali), durum(ofis, yeni)) == ("KAPANDI", "TAHSILATTA")
    assert bakiye(ofis, "120", "1234567890") == EK + BORC
    bozuk_yok(ofis)
    tahsil(ofis, "tahsil_et", yeni, kapali, tutar=EK + BORC)
    assert (durum(ofis, kapali), durum(ofis, yeni)) == ("KAPANDI", "ODENDI")
    with pytest.raises(Ret, match="eşyası çıkmaya başlamış"):
        ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=1, gerekce=GEREKCE.gerekce))
    bozuk_yok(ofis)


def test_ek_tahakkuk_bankadan_odenir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC))
    with pytest.raises(Ret, match="Bu beyanname ödenmiş: dekont ZİRAAT D-1"):
        ofis.gun.yap("ek_banka_odemesi", "MUH01", by, dekont(ofis, EK, "D-2"))
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["SAY01"], rol=Rol.MUHASEBE_MEMURU, verildi=ofis.depo.saat()))
    ek(ofis, by)
    with pytest.raises(Ret, match="ödenmemiş ek tahakkuku var"):
        ofis.gun.yap("ikinci_dekont", "SAY01", by, dekont(ofis, EK, "D-2", fazlasi_iade=True))
    with pytest.raises(Ret, match="Ek tahakkuku yapan, ödemesini onaylayamaz"):
        ofis.gun.yap("ek_banka_odemesi", "MUH01", by, dekont(ofis, EK, "D-2"))
    ofis.gun.yap("ek_banka_odemesi", "SAY01", by, dekont(ofis, EK, "D-2"))
    assert bakiye(ofis, "120", "1234567890") == 0 and durum(ofis, by) == "ODENDI"
    bozuk_yok(ofis)


def test_borcu_olmayan_beyanname_alindiya_eklenmez(ofis: Any) -> None:
    """Its duties are paid and only its guarantee is missing: there is nothing of it to put on a receipt."""
    by, teminatli = tahsilatta(ofis, "S1"), gecici(ofis, "S2")
    ofis.gun.tahsil(teminatli)
    with pytest.raises(Ret, match="26343100IM00000002: tahsil edilecek vergisi yok"):
        tahsil(ofis, "tahsil_et", by, teminatli, tutar=BORC)


@pytest.mark.madde("24/1-a")
def test_acik_ek_tahakkuk_teminatlanani_bekletmez(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, TEMINAT)
    ek(ofis, by)
    istek = ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=2, gerekce=GEREKCE.gerekce))
    ofis.gun.yap("alindi_iptal_et", "AMR01", istek.belge_id, GEREKCE)
    assert durum(ofis, by) == "TAHSILATTA"
    ofis.gun.nakit_teminat(by, TEMINAT)
    assert durum(ofis, by) == "ODENDI"
    bozuk_yok(ofis)


# Late-payment interest


def sonra(ofis: Any, gun: int) -> None:
    """So many days later, by the office's clock."""
    simdi = ofis.depo.saat
    ofis.depo.saat = lambda: simdi() + timedelta(days=gun)


def oranlari_yukle(ofis: Any, *satirlar: tuple[date, date | None, int], liste: str = "gecikmeFaizi") -> None:
    """A loading of the office's own: (first day, last day, millionths)."""
    yuklenen = [
        reference.ListeGirdisi("AYLIK", "Aylık gecikme faizi", bas, bit, {"oran_milyonda": str(milyonda), "kaynak": f"%{milyonda}"})
        for bas, bit, milyonda in satirlar
    ]
    with ofis.depo.yaz() as s:
        reference.liste_yukle(s, ofis.depo, liste, yuklenen, "deneme", repr(satirlar).encode())


def faiz_satirlari(ofis: Any) -> list[HareketSatiri]:
    with ofis.depo.oku() as s:
        return list(s.exec(select(HareketSatiri).where(HareketSatiri.kod == "GF").order_by(HareketSatiri.id)))  # type: ignore[arg-type]


def odenmis(ofis: Any, senet: str = "S1") -> int:
    """Registered and paid by the bank today, under rates of the test's own: %3 for forty days, then %6."""
    by = tahsilatta(ofis, senet)
    ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC, f"D-{senet}"))
    bugun = ofis.depo.bugun()
    oranlari_yukle(ofis, (bugun - timedelta(days=400), bugun + timedelta(days=40), 30_000), (bugun + timedelta(days=41), None, 60_000))
    return by


@pytest.mark.madde("27/1-c", "28/3")
def test_faiz_ayri_satirdir_defterde_alindida_iadede_dengede(ofis: Any) -> None:
    """20 days at %3 of 120,00 = 2,40: on the movement, in revenue, on the receipt, refundable; its reckoning stays."""
    by = odenmis(ofis)
    sonra(ofis, 20)
    ek(ofis, by)
    (satir,) = faiz_satirlari(ofis)
    assert (satir.ad, satir.matrah_kurus, satir.tutar_kurus) == ("Gecikme faizi", EK, 240)
    assert satir.aciklama and "20 gün × %3 aylık = 2,40 TL · %30000" in satir.aciklama and "Basit faizdir" in satir.aciklama
    gor = queries_kasa.vezne_gor(ofis.depo, by)
    assert gor.borc_kurus == EK + 240 and gor.hareketler[0].aciklama == "" and gor.hareketler[1].aciklama == satir.aciklama
    assert bakiye(ofis, "600.GF", "") == -240 and bakiye(ofis, "120", "1234567890") == EK + 240
    bozuk_yok(ofis)
    oranlari_yukle(ofis, (ofis.depo.bugun() - timedelta(days=400), None, 999_999))
    assert queries_kasa.vezne_gor(ofis.depo, by).borc_kurus == EK + 240, "a later loading changes nothing that is done"
    ofis.gun.kasa()
    with pytest.raises(Ret, match="2,40 TL eksik"):
        tahsil(ofis, "ek_tahsil_et", by, tutar=EK)
    tahsil(ofis, "ek_tahsil_et", by, tutar=EK + 240)
    with ofis.depo.oku() as s:
        alindi = s.exec(select(Alindi)).one()
        assert [(x.kod, x.matrah_kurus, x.tutar_kurus) for x in alindi.satirlar] == [("10", 0, 10_000), ("40", 0, 2_000), ("GF", EK, 240)]
    bugun = ofis.depo.bugun()
    with defterler.ac(ofis.depo, DefterIstegi(tur=DefterTuru.BORDRO, bas=bugun, bit=bugun), None) as (d, satirlar):
        assert not d.tutmayan and "kGF" in {k.ad for k in d.bolumler[0].sutunlar}
        assert d.bolumler[0].toplam["kGF"] == 240 and len(list(satirlar(d.bolumler[0]))) == 1
    girdi = DanismaGirdisi(
        beyanname_id=by,
        neden=IadeNedeni.FAZLA_TAHSILAT,
        satirlar=(IadeSatiriGirdisi(hareket_id=satir.hareket_id, kod="GF", tutar_kurus=241),),
        gerekce=GEREKCE.gerekce,
    )
    with pytest.raises(Ret, match="GF Gecikme faizi: tahsil edilip iade edilmemiş 2,40 TL var"):
        ofis.gun.yap("danisma_oner", "MUH01", girdi=girdi)
    tam = girdi.model_copy(update={"satirlar": (girdi.satirlar[0].model_copy(update={"tutar_kurus": 240}),)})
    dk = ofis.gun.yap("danisma_oner", "MUH01", girdi=tam).belge_id
    ofis.gun.yap("danisma_imzala", "AMR01", dk)
    ofis.gun.yap("iade_hazirla", "SAY01", dk)
    assert bakiye(ofis, "600.GF", "") == 0
    bozuk_yok(ofis)


@pytest.mark.madde("28/3")
def test_faizli_alindinin_iptali_faizi_de_geri_borclandirir(ofis: Any) -> None:
    by = odenmis(ofis)
    sonra(ofis, 50)
    ek(ofis, by)
    (satir,) = faiz_satirlari(ofis)
    dilimler = [x for x in (satir.aciklama or "").splitlines() if "×" in x]
    assert len(dilimler) == 2 and "10 gün × %6 aylık = 2,40" in dilimler[1]
    faiz = satir.tutar_kurus
    ofis.gun.kasa()
    alindi = tahsil(ofis, "ek_tahsil_et", by, tutar=EK + faiz)
    assert bakiye(ofis, "120", "1234567890") == 0 and alindi.nolar[0].endswith("VA0000001")
    istek = ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=1, gerekce=GEREKCE.gerekce))
    ofis.gun.yap("alindi_iptal_et", "AMR01", istek.belge_id, GEREKCE)
    assert queries_kasa.vezne_gor(ofis.depo, by).borc_kurus == EK + faiz == bakiye(ofis, "120", "1234567890")
    bozuk_yok(ofis)


@pytest.mark.madde("8", "28/3")
def test_gec_yuklenen_oran_ve_tescil_gunu_faizsiz(ofis: Any) -> None:
    """Declared at the old rate as article 8 allows: the obligor is not late. On the day of registration nobody is."""
    by = odenmis(ofis)
    ek(ofis, by)
    sonra(ofis, 20)
    ek(ofis, by, neden=EkNeden.ORAN)
    assert faiz_satirlari(ofis) == [] and queries_kasa.vezne_gor(ofis.depo, by).borc_kurus == 2 * EK
    for neden in (EkNeden.NOKSAN, EkNeden.EKSIK_BEYAN, EkNeden.SUPALAN, EkNeden.SONRADAN):
        ek(ofis, by, neden=neden)
    assert [x.tutar_kurus for x in faiz_satirlari(ofis)] == [240] * 4
    bozuk_yok(ofis)


@pytest.mark.madde("28/3")
def test_faiz_eksik_oran_ve_kuralla_reddedilir(ofis: Any) -> None:
    by = odenmis(ofis)
    bugun = ofis.depo.bugun()
    with pytest.raises(Ret, match="GF gecikme faizinin kodudur; yazılmaz"):
        ek(ofis, by, ("10", 100), ("GF", 5))
    sonra(ofis, 20)
    uc_gun = timedelta(days=3)
    korumasiz(ofis.depo, "liste_satiri", "DELETE FROM liste_satiri WHERE liste = 'gecikmeFaizi'")
    oranlari_yukle(ofis, (bugun, bugun + uc_gun, 30_000))
    eksik = f"{bugun + uc_gun + timedelta(days=1):%d.%m.%Y} gününün aylık oranı yüklü değil"
    with pytest.raises(Ret, match=eksik):
        ek(ofis, by)
    assert queries_faiz.ek_faizini_gor(ofis.depo, by, EkNeden.SONRADAN, [("10", EK)]).eksik.count(eksik) == 1
    ek(ofis, by, neden=EkNeden.ORAN)
    oranlari_yukle(ofis, (bugun + uc_gun, None, 30_000))
    ek(ofis, by)
    korumasiz(ofis.depo, "liste_satiri", "DELETE FROM liste_satiri WHERE liste = 'vergiKodu' AND kod = 'GF'")
    with pytest.raises(Ret, match="gecikme faizinin kodu GF yok"):
        ek(ofis, by)
    korumasiz(ofis.depo, "liste_satiri", "DELETE FROM liste_satiri WHERE liste = 'faizKurali' AND kod = 'SONRADAN'")
    with pytest.raises(Ret, match="faizKurali listesinde «SONRADAN» yürürlükte değil"):
        ek(ofis, by)
    bozuk_yok(ofis)


def test_aralikta_her_gun_en_yeni_yukleme_gecerli(ofis: Any) -> None:
    """Overlapping loadings, gaps and ends: over a span as day by day."""
    g = [date(2001, 1, 1) + timedelta(days=n) for n in range(40)]
    oranlari_yukle(ofis, (g[2], g[20], 1), (g[8], g[12], 2), (g[25], None, 3), liste="deneme")
    oranlari_yukle(ofis, (g[10], g[15], 4), (g[30], g[30], 5), liste="deneme")
    with ofis.depo.oku() as s:
        for ilk, son in ((g[0], g[39]), (g[9], g[9]), (g[11], g[31]), (g[21], g[24])):
            aralik = liste_araligi(s, "deneme", "AYLIK", ilk, son)
            gunluk = {gun: d.ek_alan("oran_milyonda") for bas, bit, d in aralik for gun in g if bas <= gun <= bit}
            tek_tek = {gun: d.ek_alan("oran_milyonda") for gun in g if ilk <= gun <= son and (d := liste_degeri(s, "deneme", "AYLIK", gun))}
            assert gunluk == tek_tek and all(b1 < a2 for (_, b1, _), (a2, _, _) in pairwise(aralik))
        assert [(a, b) for a, b, _ in aralik] == [] and len(liste_araligi(s, "deneme", "AYLIK", g[0], g[39])) == 7


def test_hesabi_silinen_faizi_denetim_bulur(sqlite_ofis: Any) -> None:
    by = odenmis(sqlite_ofis)
    sonra(sqlite_ofis, 20)
    no = next(n for n in ek(sqlite_ofis, by).nolar if "MH" in n)
    korumasiz(sqlite_ofis.depo, "hareket_satiri", "UPDATE hareket_satiri SET aciklama = NULL WHERE kod = 'GF'")
    bulgular = " ".join(b.ne for b in denetim.denetle(sqlite_ofis.depo))
    assert f"{no}: gecikme faizi satırının hesabı yok" in bulgular and f"muhasebe_hareketi {no}: satır" in bulgular
