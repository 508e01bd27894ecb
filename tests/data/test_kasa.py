"""The drawer and the receipts: floats that follow on, a blind count that two sign, cancellation by reversal (23/1-a)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, queries_ambar, queries_kasa, queries_masa
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis import Ofisim
from gumruk.models.beyanname import Beyanname
from gumruk.models.iptal import AlindiIptali, IptalDurumu, IptalIstegiGirdisi
from gumruk.models.kasa import BankayaTeslimGirdisi, KasaAcGirdisi, KasaHareketGirdisi, KasaOturumu, KasaSayimGirdisi, KupurGirdisi
from gumruk.models.kayit import BaskiDurumu, BaskiIsi
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.vezne import Alindi, OdemeAraci, OdemeGirdisi, TahsilatGirdisi, YevmiyeSatiri
from sqlmodel import select

from tests.data.test_islem import tahsilatta

BORC = 74_995_510
pytestmark = pytest.mark.madde("23/1-a")


def basilmis(ofis: Any) -> None:
    """As if every paper had come out."""
    with ofis.depo.yaz() as s:
        for i in s.exec(select(BaskiIsi)):
            i.durum = BaskiDurumu.GONDERILDI


def son_alindi(ofis: Any) -> int:
    with ofis.depo.oku() as s:
        return max(s.exec(select(Alindi.id)).all())


def bakiye(ofis: Any, hesap: str, cari: str = "") -> int:
    with ofis.depo.oku() as s:
        return Ofisim(s, ofis.depo).hesap_bakiyesi(hesap, cari)


def test_kasa_acilmadan_tahsil_edilmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    girdi = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=BORC),))
    with pytest.raises(Ret, match="Kasanız açık değil: KS"):
        ofis.gun.yap("tahsil_et", "VEZ01", by, girdi)
    with pytest.raises(Ret, match=r"0,00 TL bırakılmış, siz 5,00 TL"):
        ofis.gun.yap("kasa_ac", "VEZ01", girdi=KasaAcGirdisi(devir_kurus=500))
    ofis.gun.kasa()
    with pytest.raises(Ret, match="Önce onu kapatın"):
        ofis.gun.yap("kasa_ac", "VEZ01", girdi=KasaAcGirdisi(devir_kurus=0))
    ofis.gun.yap("tahsil_et", "VEZ01", by, girdi)


def test_dunden_acik_kasaya_tahsilat_girmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.kasa()
    saat = ofis.depo.saat
    ofis.depo.saat = lambda: saat() + timedelta(days=1)
    with pytest.raises(Ret, match="gününden açık"):
        ofis.gun.tahsil(by)


@pytest.mark.parametrize("fark", [0, -150, 275])
def test_kor_sayim_farki_deftere_gecer_devir_ona_esit(ofis: Any, fark: int) -> None:
    g = ofis.gun
    g.tahsil(tahsilatta(ofis), verilen_kurus=75_000_000)
    kasa = g.kasa()
    with pytest.raises(Ret, match="basılmayan kâğıt 26VA0000001"):
        g.say(kasa, BORC)
    basilmis(ofis)
    g.yap("bankaya_teslim", "VEZ01", kasa, BankayaTeslimGirdisi(tutar_kurus=74_000_000, banka="Merkez", banka_hesabi="TR33-1"))
    with pytest.raises(Ret, match="Kasada bu kadar nakit yok"):
        g.yap("bankaya_teslim", "VEZ01", kasa, BankayaTeslimGirdisi(tutar_kurus=1_000_000, banka="Merkez", banka_hesabi="TR33-1"))
    kalan = BORC - 74_000_000 + fark
    with pytest.raises(Ret, match="Kasa sayılmamış"):
        g.yap("kasa_kapat", "MUH01", kasa)
    g.say(kasa, kalan)
    if fark:
        with pytest.raises(Ret, match=rf"{'1,50 TL noksan' if fark < 0 else '2,75 TL fazla'}.*açıklamadan"):
            g.yap("kasa_kapat", "MUH01", kasa)
        g.yap("kasa_fark_acikla", "VEZ01", kasa, GerekceGirdisi(gerekce="Bozuk para yuvarlandı"))
    else:
        with pytest.raises(Ret, match="açıklanacak fark yok"):
            g.yap("kasa_fark_acikla", "VEZ01", kasa, GerekceGirdisi(gerekce="Bozuk para yuvarlandı"))
    sonuc = g.yap("kasa_kapat", "MUH01", kasa)
    assert [k.form for k in sonuc.kagitlar] == ["kasa_sayim_tutanagi"]
    assert bakiye(ofis, "100", "VEZ01") == kalan
    assert (bakiye(ofis, "140", "VEZ01"), bakiye(ofis, "333", "VEZ01")) == (max(0, -fark), -max(0, fark))
    with pytest.raises(Ret, match="TL bırakılmış"):
        g.yap("kasa_ac", "VEZ01", girdi=KasaAcGirdisi(devir_kurus=kalan + 1))
    g.yap("kasa_ac", "VEZ01", girdi=KasaAcGirdisi(devir_kurus=kalan))
    assert denetim.denetle(ofis.depo) == []


def test_masaya_oturana_son_isi_soylenir(ofis: Any) -> None:
    """After a crash nobody collects twice out of doubt: the last numbered act of today, by whoever asks, and only his own."""
    g, depo = ofis.gun, ofis.depo
    an = depo.saat()
    depo.saat = lambda: an
    by = tahsilatta(ofis)
    assert queries_masa.son_isim(depo, ofis.kisi["VEZ01"]) == ""
    g.tahsil(by)
    son = f"26343100IM00000001, {an.astimezone(ISTANBUL):%H:%M}."
    assert queries_masa.son_isim(depo, ofis.kisi["VEZ01"]) == f"Son işleminiz: alındı 26VA0000001, {son}"
    assert queries_masa.son_isim(depo, ofis.kisi["BEY01"]) == f"Son işleminiz: beyanname tescil edildi, {son}"
    assert queries_masa.son_isim(depo, ofis.kisi["VEZ02"]) == ""
    depo.saat = lambda: an + timedelta(days=1)
    assert queries_masa.son_isim(depo, ofis.kisi["VEZ01"]) == "", "yesterday's is no news"


def test_yeniden_sayim_eskisini_silmez(ofis: Any) -> None:
    g = ofis.gun
    kasa = g.kasa()
    g.say(kasa, 100)
    g.say(kasa, 0)
    with ofis.depo.oku() as s:
        from gumruk.models.kasa import KasaSayimi

        assert list(s.exec(select(KasaSayimi.toplam_kurus).order_by(KasaSayimi.id))) == [100, 0]  # type: ignore[arg-type]
        assert s.get_one(KasaOturumu, kasa).fark_kurus == 0
    with pytest.raises(Ret, match="sayıldı; kapanışı imzalanınca"):
        g.tahsil(tahsilatta(ofis))
    with pytest.raises(Ret, match="geçerli değil"):
        g.yap("kasa_say", "VEZ01", kasa, KasaSayimGirdisi(kupurler=(KupurGirdisi(kupur_kurus=300, adet=1),)))


def test_kasa_hareketi_gerekceli_ve_karsi_hesapli(ofis: Any) -> None:
    g = ofis.gun
    kasa = g.kasa()
    g.yap("kasa_hareket", "VEZ01", kasa, KasaHareketGirdisi(kod="BOZUK", tutar_kurus=50_000, gerekce="Gün başı bozuk para"))
    assert (bakiye(ofis, "100", "VEZ01"), bakiye(ofis, "102")) == (50_000, -50_000)
    with pytest.raises(Ret, match="diye bir kasa hareketi yok"):
        g.yap("kasa_hareket", "VEZ01", kasa, KasaHareketGirdisi(kod="X", tutar_kurus=1, gerekce="Gün başı bozuk para"))
    with pytest.raises(Ret, match="bu kadar nakit yok"):
        g.yap("kasa_hareket", "VEZ01", kasa, KasaHareketGirdisi(kod="EMANETİADE", tutar_kurus=50_001, gerekce="Emanetin geri verilmesi"))
    with pytest.raises(Ret, match="yalnız açan veznedarındır"):
        g.yap("kasa_hareket", "VEZ02", kasa, KasaHareketGirdisi(kod="BOZUK", tutar_kurus=1, gerekce="Gün başı bozuk para"))
    assert denetim.denetle(ofis.depo) == []


def test_iki_beyanname_bir_alindida(ofis: Any) -> None:
    g = ofis.gun
    a, b = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    g.kasa()
    odeme = (OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=BORC), OdemeGirdisi(arac=OdemeAraci.KART, tutar_kurus=BORC, referans="OK-7"))
    with pytest.raises(Ret, match="iki kez yazılmış"):
        g.yap("tahsil_et", "VEZ01", a, TahsilatGirdisi(odemeler=odeme, digerleri=(a,)))
    with pytest.raises(Ret, match=r"749\.955,10 TL eksik"):
        g.yap("tahsil_et", "VEZ01", a, TahsilatGirdisi(odemeler=odeme[:1], digerleri=(b,)))
    sonuc = g.yap("tahsil_et", "VEZ01", a, TahsilatGirdisi(odemeler=odeme, digerleri=(b,)))
    alindi = next(n for n in sonuc.nolar if "VA" in n)
    with ofis.depo.oku() as s:
        assert {s.get_one(Beyanname, i).durum.name for i in (a, b)} == {"ODENDI"}
        assert len(s.exec(select(YevmiyeSatiri).where(YevmiyeSatiri.hesap == "120", YevmiyeSatiri.alacak_kurus > 0)).all()) == 2
    for by in (a, b):
        with pytest.raises(Ret, match=f"ödenmiş: alındı {alindi}"):
            g.tahsil(by)
        assert queries_ambar.ambar_gor(ofis.depo, by).odemeler[0].no == alindi
        assert g.cikis(by).durum == "KAPANDI"
    assert denetim.denetle(ofis.depo) == []


def test_dekont_bir_kez_sayilir(ofis: Any) -> None:
    g = ofis.gun
    a, b = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    g.kasa()
    dekont = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.DEKONT, tutar_kurus=BORC, banka="Ziraat Bankası", referans="D-1"),))
    g.yap("tahsil_et", "VEZ01", a, dekont)
    assert bakiye(ofis, "102") == BORC and bakiye(ofis, "100", "VEZ01") == 0
    baska_yazim = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.DEKONT, tutar_kurus=BORC, banka="ZİRAAT BANKASI", referans="D-1 "),))
    with pytest.raises(Ret, match="dekont kullanılmış: alındı 26VA0000001"):
        g.yap("tahsil_et", "VEZ01", b, baska_yazim)


def iptal_iste(ofis: Any, kod: str = "VEZ01") -> int:
    girdi = IptalIstegiGirdisi(alindi_id=son_alindi(ofis), gerekce="Yanlış yükümlüden tahsil edildi")
    return int(ofis.gun.yap("alindi_iptal_iste", kod, girdi=girdi).belge_id)


def test_iptal_amirin_onayiyla_ters_kayitla_numara_saklanir(ofis: Any) -> None:
    g = ofis.gun
    by = tahsilatta(ofis)
    g.tahsil(by)
    with pytest.raises(Ret, match="alındıyı kesen veznedar ister"):
        iptal_iste(ofis, "VEZ02")
    istek = iptal_iste(ofis)
    with pytest.raises(Ret, match="onay bekliyor"):
        iptal_iste(ofis)
    with pytest.raises(Ret, match="idare amiri yapar"):
        g.yap("alindi_iptal_et", "VEZ02", istek, GerekceGirdisi(gerekce="Yanlış kişiden alınmış"))
    basilmis(ofis)
    with pytest.raises(Ret, match="amirde bekleyen iptal 26VA0000001"):
        g.say(g.kasa(), BORC)
    g.yap("alindi_iptal_et", "AMR01", istek, GerekceGirdisi(gerekce="Yanlış kişiden alınmış"))
    with ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).durum.name == "TAHSILATTA"
        assert s.get_one(AlindiIptali, istek).durum is IptalDurumu.ONAYLANDI
    assert (bakiye(ofis, "100", "VEZ01"), bakiye(ofis, "120", "1234567890")) == (0, BORC)
    assert queries_kasa.vezne_gor(ofis.depo, by).borc_kurus == BORC
    with pytest.raises(Ret, match="sonuçlanmış: «iptal edildi»"):
        g.yap("alindi_iptal_et", "AMR01", istek, GerekceGirdisi(gerekce="Bir daha iptal edilsin"))
    yeni = g.tahsil(by)
    assert "26VA0000002" in yeni.nolar
    assert g.cikis(by).durum == "KAPANDI"
    assert denetim.denetle(ofis.depo) == []


def test_reddedilen_iptal_alindiya_dokunmaz(ofis: Any) -> None:
    g = ofis.gun
    by = tahsilatta(ofis)
    g.tahsil(by)
    g.yap("alindi_iptal_reddet", "AMR01", iptal_iste(ofis), GerekceGirdisi(gerekce="Gerekçe yeterli değil"))
    with ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).durum.name == "ODENDI"
    assert iptal_iste(ofis)  # asked again with a better reason
    assert denetim.denetle(ofis.depo) == []


def test_esyasi_cikan_ya_da_dunku_alindi_iptal_edilmez(ofis: Any) -> None:
    g = ofis.gun
    by = tahsilatta(ofis, "S1")
    g.tahsil(by)
    istek = iptal_iste(ofis)
    g.cikis(by, {0: 1})
    with pytest.raises(Ret, match="eşyası çıkmaya başlamış"):
        g.yap("alindi_iptal_et", "AMR01", istek, GerekceGirdisi(gerekce="Yanlış kişiden alınmış"))
    g.yap("alindi_iptal_reddet", "AMR01", istek, GerekceGirdisi(gerekce="Eşya çıkmaya başlamış"))
    g.tahsil(tahsilatta(ofis, "S2"))
    saat = ofis.depo.saat
    ofis.depo.saat = lambda: saat() + timedelta(days=1)
    with pytest.raises(Ret, match=r"yalnız kendi gününde iptal edilir.*m.25"):
        iptal_iste(ofis)


def test_nakdi_bankaya_giden_alindi_iptal_edilmez(ofis: Any) -> None:
    """What would go back to the payer is no longer in the drawer: found by the random days."""
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    istek = ofis.gun.yap(
        "alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=son_alindi(ofis), gerekce="Yanlış yükümlüden tahsil")
    ).belge_id
    ofis.gun.yap("bankaya_teslim", "VEZ01", ofis.gun.kasa(), BankayaTeslimGirdisi(tutar_kurus=BORC, banka="Ziraat", banka_hesabi="TR12-0001"))
    with pytest.raises(Ret, match=r"Geri verilecek 749\.955,10 TL nakit kasada yok"):
        ofis.gun.yap("alindi_iptal_et", "AMR01", istek, GerekceGirdisi(gerekce="İstek yerinde görüldü"))
    ofis.gun.yap("alindi_iptal_reddet", "AMR01", istek, GerekceGirdisi(gerekce="Nakit bankaya teslim edilmiş"))
    assert denetim.denetle(ofis.depo) == []
