"""Guarantees: cash at the vezne, papers through muhasebe and saymanlık, standing ones, and their release (24)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.data.ofis import Ofisim
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.odeme import Odeme, OdemeYapGirdisi, OdemeYolu
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.teminat import Teminat, TeminatDurumu, TeminatKapsami, TeminatKullanimi, TopluKullanimGirdisi, Zilyet
from gumruk.models.teminat_cozme import CozmeGirdisi, CozmeTuru, GeriVermeGirdisi, IratGirdisi
from sqlmodel import select

from tests.data.test_islem import hazir
from tests.data.test_kasa import bakiye

ALICI, DAMGA, TEMINAT = "1234567890", 89_820, 74_905_690
GEREKCE = GerekceGirdisi(gerekce="Eşya yurt dışı edildi, ibra yazısı geldi")
ODE = OdemeYapGirdisi(yol=OdemeYolu.NAKIT, alan="Selin Ak", alan_no="10000000146", sifat="vekâletname 2026/114")
ALAN = GeriVermeGirdisi(teslim_alan="Selin Ak", teslim_alan_no="10000000146")


def gecici(ofis: Any, senet: str = "S1") -> int:
    """A declaration whose taxes are under guarantee but for the stamp duty, waiting at vezne and muhasebe."""
    by = hazir(ofis, senet, rejim="5100")
    ofis.gun.muayene(by)
    return by


def durum(ofis: Any, by: int) -> BeyannameDurumu:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum


def teminatlar(ofis: Any) -> list[Teminat]:
    with ofis.depo.oku() as s:
        return list(s.exec(select(Teminat).order_by(Teminat.id)))


def coz(ofis: Any, teminat: int, tutar: int, tur: CozmeTuru = CozmeTuru.IADE, kullanim: int | None = None) -> Any:
    girdi = CozmeGirdisi(
        tur=tur,
        teminat_id=teminat,
        kullanim_id=kullanim,
        tutar_kurus=tutar,
        dayanak="İbra 2026/55",
        gerekce="Eşya yurt dışı edildi, ibra yazısı geldi",
    )
    return ofis.gun.yap("teminat_coz_iste", "MUH01", girdi=girdi)


def coz_onayli(ofis: Any, *a: Any, **k: Any) -> Any:
    return ofis.gun.yap("teminat_coz_onayla", "AMR01", coz(ofis, *a, **k).belge_id, GEREKCE)


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("24/1-a", "12/1")
def test_nakit_teminat_alinmadan_odendi_sayilmaz(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    assert durum(ofis, by) is BeyannameDurumu.TAHSILATTA, "paid, but not guaranteed"
    with pytest.raises(Ret, match=r"m\.12/1 .*Teminat alınmamış: 749\.056,90 TL"):
        ofis.gun.cikis(by)
    with pytest.raises(Ret, match=r"Tahsil edilecek vergi yok; 749\.056,90 TL teminat bekleniyor"):
        ofis.gun.tahsil(by)
    with pytest.raises(Ret, match=r"Eksik teminat 749\.056,90 TL"):
        ofis.gun.nakit_teminat(by, TEMINAT + 1)
    with pytest.raises(Ret, match=r"0,01 TL eksik"):
        ofis.gun.nakit_teminat(by, TEMINAT, verilen_kurus=TEMINAT - 1)
    sonuc = ofis.gun.nakit_teminat(by, TEMINAT, verilen_kurus=75_000_000)
    assert sonuc.durum == "ODENDI" or durum(ofis, by) is BeyannameDurumu.ODENDI
    assert [n for n in sonuc.nolar if "VA" in n] == ["26VA0000002"], "the same series of receipts"
    assert (bakiye(ofis, "100", "VEZ01"), bakiye(ofis, "330", ALICI), bakiye(ofis, "120", ALICI)) == (DAMGA + TEMINAT, -TEMINAT, 0)
    with pytest.raises(Ret, match="İkinci kez alınmaz"):
        ofis.gun.nakit_teminat(by, TEMINAT)
    ofis.gun.cikis(by)
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-a", "24/1-c")
def test_once_teminat_sonra_vergi(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.nakit_teminat(by, TEMINAT)
    assert durum(ofis, by) is BeyannameDurumu.TAHSILATTA
    ofis.gun.tahsil(by)
    assert durum(ofis, by) is BeyannameDurumu.ODENDI
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-b")
def test_mektup_iki_memurdan_gecer(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    tm = ofis.gun.mektup(by, TEMINAT)
    assert [k.form for k in tm.kagitlar] == ["teminat_uygunluk_yazisi"]
    assert durum(ofis, by) is BeyannameDurumu.TAHSILATTA, "checked is not taken"
    with pytest.raises(Ret, match="İki kez alınmaz"):
        ofis.gun.mektup(by, TEMINAT)
    with pytest.raises(Ret, match="alınmış ya da saymanlıkta"):
        ofis.gun.mektup(by, TEMINAT, no="TM-2")
    with pytest.raises(Ret, match="saymanlık memuru yapar"):
        ofis.gun.yap("kiymet_teslim_al", "MUH01", tm.belge_id)
    alindi = ofis.gun.teslim_al(tm.belge_id)
    assert "26MK0000001" in alindi.nolar and [k.form for k in alindi.kagitlar] == ["menkul_kiymet_alindisi"]
    assert durum(ofis, by) is BeyannameDurumu.ODENDI
    assert (bakiye(ofis, "910", ALICI), bakiye(ofis, "911", ALICI), bakiye(ofis, "100", "VEZ01")) == (TEMINAT, -TEMINAT, DAMGA)
    (t,) = teminatlar(ofis)
    assert (t.zilyet, t.durum) == (Zilyet.SAYMANLIK, TeminatDurumu.ALINDI)
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-b")
def test_saymanligin_kabul_etmedigi_sahibine_doner(ofis: Any) -> None:
    by = gecici(ofis)
    tm = ofis.gun.mektup(by, TEMINAT)
    ofis.gun.yap("kiymet_reddet", "SAY01", tm.belge_id, GerekceGirdisi(gerekce="Muhatabı gümrük saymanlığı değil"))
    (t,) = teminatlar(ofis)
    assert (t.durum, t.zilyet) == (TeminatDurumu.REDDEDILDI, Zilyet.SAHIBI)
    ofis.gun.teslim_al(ofis.gun.mektup(by, TEMINAT).belge_id)
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-b")
@pytest.mark.parametrize(
    ("degisen", "neden"),
    [
        ({"vade": "yarin"}, "süresiz olmalı"),
        ({"nitelik_uygun": False}, "mevzuatın öngördüğü nitelikte değil"),
        ({"sekil": "NAKİT"}, "nakitten gayrı bir teminat şekli değil"),
        ({"sekil": "GTR10"}, "kapsamında alınmaz"),
        ({"sekil": "TAHVİL", "vade": "bugun"}, "gelmiş kıymet teminat olmaz"),
        ({"belge_gunu": "yarin"}, "bugünden sonra"),
    ],
)
def test_uygun_olmayan_kiymet_alinmaz(ofis: Any, degisen: dict[str, Any], neden: str) -> None:
    gunler = {"bugun": ofis.depo.bugun(), "yarin": ofis.depo.bugun() + timedelta(days=1)}
    by = gecici(ofis)
    with pytest.raises(Ret, match=neden):
        ofis.gun.mektup(by, TEMINAT, **{k: gunler.get(v, v) if isinstance(v, str) else v for k, v in degisen.items()})


@pytest.mark.madde("24/1-c")
def test_nakit_ve_mektup_bir_arada(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, 905_690)
    tm = ofis.gun.mektup(by, 74_000_000)
    assert durum(ofis, by) is BeyannameDurumu.TAHSILATTA
    ofis.gun.teslim_al(tm.belge_id)
    assert durum(ofis, by) is BeyannameDurumu.ODENDI
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-a")
def test_nakit_teminat_cozulunce_odeme_olur(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, TEMINAT)
    with pytest.raises(Ret, match="eşyası çıkmadan teminatı çözülmez"):
        coz(ofis, 1, TEMINAT)
    ofis.gun.cikis(by)
    with pytest.raises(Ret, match=r"çözülebilecek 749\.056,90 TL"):
        coz(ofis, 1, TEMINAT + 1)
    ilk = coz_onayli(ofis, 1, 4_905_690)
    assert ilk.durum == "ODENECEK"
    with pytest.raises(Ret, match="için işlem sürüyor"):
        coz(ofis, 1, TEMINAT)
    with pytest.raises(Ret, match="sıfatını, vekâletname"):
        ofis.gun.yap("teminat_ode", "VEZ01", ilk.belge_id, ODE.model_copy(update={"sifat": ""}))
    odendi = ofis.gun.yap("teminat_ode", "VEZ01", ilk.belge_id, ODE)
    assert "26OD0000001" in odendi.nolar and [k.form for k in odendi.kagitlar] == ["odeme_belgesi"]
    assert (bakiye(ofis, "330", ALICI), bakiye(ofis, "100", "VEZ01")) == (-70_000_000, DAMGA + 70_000_000)
    with pytest.raises(Ret, match="«tamamlandı»"):
        ofis.gun.yap("teminat_ode", "VEZ01", ilk.belge_id, ODE)
    assert teminatlar(ofis)[0].durum is TeminatDurumu.ALINDI, "part of it is still held"
    son = coz_onayli(ofis, 1, 70_000_000)
    havale = OdemeYapGirdisi(yol=OdemeYolu.HAVALE, alan="Kuzey Makine A.Ş.", alan_no=ALICI, iban="TR330006100519786457841326")
    ofis.gun.yap("teminat_ode", "VEZ01", son.belge_id, havale)
    assert teminatlar(ofis)[0].durum is TeminatDurumu.COZULDU
    assert (bakiye(ofis, "330", ALICI), bakiye(ofis, "103")) == (0, -70_000_000)
    with ofis.depo.oku() as s:
        assert [(o.yol, o.tutar_kurus) for o in s.exec(select(Odeme))] == [(OdemeYolu.NAKIT, 4_905_690), (OdemeYolu.HAVALE, 70_000_000)]
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-a")
def test_isteyen_onaylayan_odeyen_ayri(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, TEMINAT)
    ofis.gun.cikis(by)
    istek = coz(ofis, 1, TEMINAT)
    with pytest.raises(Ret, match="idare amiri yapar"):
        ofis.gun.yap("teminat_coz_onayla", "MUH01", istek.belge_id, GEREKCE)
    assert ofis.gun.yap("teminat_coz_reddet", "AMR01", istek.belge_id, GEREKCE).durum == "REDDEDILDI"
    assert coz_onayli(ofis, 1, TEMINAT).durum == "ODENECEK", "a refused request binds nothing"
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-b")
def test_mektup_geri_verilir(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.teslim_al(ofis.gun.mektup(by, TEMINAT).belge_id)
    ofis.gun.cikis(by)
    c = coz_onayli(ofis, 1, TEMINAT)
    assert c.durum == "VERILECEK"
    with pytest.raises(Ret, match="burada yapılmaz"):
        ofis.gun.yap("teminat_ode", "VEZ01", c.belge_id, ODE)
    geri = ofis.gun.yap("kiymet_geri_ver", "SAY01", c.belge_id, ALAN)
    assert [k.form for k in geri.kagitlar] == ["kiymet_iade_tutanagi"]
    (t,) = teminatlar(ofis)
    assert (t.durum, t.zilyet) == (TeminatDurumu.COZULDU, Zilyet.SAHIBI)
    assert (bakiye(ofis, "910", ALICI), bakiye(ofis, "911", ALICI)) == (0, 0)
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-a", "24/1-b")
def test_irat_kaydi(ofis: Any) -> None:
    by, oteki = gecici(ofis, "S1"), gecici(ofis, "S2")
    for b in (by, oteki):
        ofis.gun.tahsil(b)
    ofis.gun.nakit_teminat(by, TEMINAT)
    ofis.gun.teslim_al(ofis.gun.mektup(oteki, TEMINAT).belge_id)
    nakit = coz_onayli(ofis, 1, TEMINAT, CozmeTuru.IRAT)
    with pytest.raises(Ret, match="bankaya gönderilmez"):
        ofis.gun.yap("kiymet_bankaya", "SAY01", nakit.belge_id)
    ofis.gun.yap("irat_kaydet", "SAY01", nakit.belge_id, IratGirdisi())
    assert (bakiye(ofis, "330", ALICI), bakiye(ofis, "600.10"), bakiye(ofis, "600.40")) == (0, -16_988_317, -57_917_373)
    mektup = coz_onayli(ofis, 2, TEMINAT, CozmeTuru.IRAT)
    dekont = IratGirdisi(banka="ZİRAAT", dekont_no="P-9")
    with pytest.raises(Ret, match="önce bankaya gönderilir"):
        ofis.gun.yap("irat_kaydet", "SAY01", mektup.belge_id, dekont)
    ofis.gun.yap("kiymet_bankaya", "SAY01", mektup.belge_id)
    assert (bakiye(ofis, "910", ALICI), bakiye(ofis, "910.10", ALICI)) == (0, TEMINAT)
    bozuk_yok(ofis)
    ofis.gun.yap("irat_kaydet", "SAY01", mektup.belge_id, dekont)
    assert (bakiye(ofis, "102"), bakiye(ofis, "910.10", ALICI), bakiye(ofis, "911", ALICI)) == (TEMINAT, 0, 0)
    assert [t.durum for t in teminatlar(ofis)] == [TeminatDurumu.COZULDU] * 2
    ofis.gun.cikis(by)
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-b")
def test_toplu_teminat_kullanildikca_duser_cozuldukce_yukselir(ofis: Any) -> None:
    by, oteki = gecici(ofis, "S1"), gecici(ofis, "S2")
    for b in (by, oteki):
        ofis.gun.tahsil(b)
    toplu = ofis.gun.mektup(None, 100_000_000).belge_id
    kullan = TopluKullanimGirdisi(teminat_id=toplu, tutar_kurus=TEMINAT)
    with pytest.raises(Ret, match="«saymanlığa gönderildi»; kullanılamaz"):
        ofis.gun.yap("toplu_kullan", "MUH01", by, kullan)
    ofis.gun.teslim_al(toplu)
    ofis.gun.yap("toplu_kullan", "MUH01", by, kullan)
    assert durum(ofis, by) is BeyannameDurumu.ODENDI
    with pytest.raises(Ret, match=r"bakiyesi 250\.943,10 TL"):
        ofis.gun.yap("toplu_kullan", "MUH01", oteki, kullan)
    with pytest.raises(Ret, match=r"çözülebilecek 250\.943,10 TL"):
        coz(ofis, toplu, 100_000_000)
    ofis.gun.cikis(by)
    with ofis.depo.oku() as s:
        kullanim = s.exec(select(TeminatKullanimi.id)).one()
    assert coz_onayli(ofis, toplu, TEMINAT, kullanim=kullanim).durum == "TAMAM", "a draw has neither paper nor money to hand back"
    with ofis.depo.oku() as s:
        assert Ofisim(s, ofis.depo).toplu_bakiye(s.get_one(Teminat, toplu)) == 100_000_000
    ofis.gun.yap("toplu_kullan", "MUH01", oteki, kullan)
    with pytest.raises(Ret, match="kullanımından irat kaydedilir"):
        coz(ofis, toplu, 1_000, CozmeTuru.IRAT)
    c = coz_onayli(ofis, toplu, TEMINAT, CozmeTuru.IRAT, kullanim + 1)
    ofis.gun.yap("kiymet_bankaya", "SAY01", c.belge_id)
    ofis.gun.yap("irat_kaydet", "SAY01", c.belge_id, IratGirdisi(banka="ZİRAAT", dekont_no="P-9"))
    with ofis.depo.oku() as s:
        assert Ofisim(s, ofis.depo).toplu_bakiye(s.get_one(Teminat, toplu)) == 100_000_000 - TEMINAT
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-b")
def test_goturu_teminat_oranini_karsilar_bakiyesi_dusmez(ofis: Any) -> None:
    by, oteki = gecici(ofis, "S1"), gecici(ofis, "S2")
    kucuk = ofis.gun.mektup(None, 7_490_568, kapsam=TeminatKapsami.GOTURU, sekil="GTR10").belge_id
    buyuk = ofis.gun.mektup(None, 7_490_569, "TM-2", kapsam=TeminatKapsami.GOTURU, sekil="GTR10").belge_id
    for t in (kucuk, buyuk):
        ofis.gun.teslim_al(t)
    with pytest.raises(Ret, match="verginin %10 oranı"):
        ofis.gun.yap("toplu_kullan", "MUH01", by, TopluKullanimGirdisi(teminat_id=kucuk, tutar_kurus=TEMINAT))
    for b in (by, oteki):
        ofis.gun.yap("toplu_kullan", "MUH01", b, TopluKullanimGirdisi(teminat_id=buyuk, tutar_kurus=TEMINAT))
    with pytest.raises(Ret, match="önce onların kullanımı çözülür"):
        coz(ofis, buyuk, 1_000)
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-a", "23/1-a")
def test_nakit_teminat_alindisi_iptal_edilir(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, TEMINAT)
    istek = ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=2, gerekce="Yanlış beyannameye teminat alınmış"))
    ofis.gun.yap("alindi_iptal_et", "AMR01", istek.belge_id, GEREKCE)
    assert durum(ofis, by) is BeyannameDurumu.TAHSILATTA
    assert (bakiye(ofis, "330", ALICI), bakiye(ofis, "100", "VEZ01")) == (0, DAMGA)
    assert teminatlar(ofis)[0].durum is TeminatDurumu.IPTAL
    ofis.gun.nakit_teminat(by, TEMINAT)
    assert durum(ofis, by) is BeyannameDurumu.ODENDI
    bozuk_yok(ofis)


@pytest.mark.madde("24/1-a")
def test_cozulmeye_baslayan_teminatin_alindisi_iptal_edilmez(ofis: Any) -> None:
    by = gecici(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, TEMINAT)
    coz(ofis, 1, TEMINAT, CozmeTuru.IRAT)
    with pytest.raises(Ret, match="iadesi istenmiş: 26TC0000001"):
        ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=2, gerekce="Yanlış beyannameye teminat alınmış"))


@pytest.mark.madde("24/1-b")
def test_yerine_yenisi_alininca_eskisi_cozulur(ofis: Any) -> None:
    """A guarantee is swapped before the goods leave: what stays held covers the duties."""
    by = gecici(ofis)
    ofis.gun.nakit_teminat(by, TEMINAT)
    with pytest.raises(Ret, match="tamamı alınmış"):
        ofis.gun.mektup(by, TEMINAT)
    ofis.gun.tahsil(by)
    ofis.gun.teslim_al(ofis.gun.mektup(by, TEMINAT, yerine=True).belge_id)
    ofis.gun.yap("teminat_ode", "VEZ01", coz_onayli(ofis, 1, TEMINAT).belge_id, ODE)
    with pytest.raises(Ret, match="eşyası çıkmadan teminatı çözülmez"):
        coz(ofis, 2, TEMINAT)
    ofis.gun.cikis(by)
    bozuk_yok(ofis)
