"""Every declared paper: boxes inside the page, no overlap, letters in the typeface, text read back, the same bytes twice, codes that scan."""

import hashlib
import io
from dataclasses import fields
from itertools import combinations
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2
import pytest
import zxingcpp
from gumruk.data import kagit
from gumruk.data.practice import EKSIK_FATURA
from gumruk.data.practice_cikis import GUVENILIR, CikisGunu, ornek_cikis, telafili
from gumruk.data.practice_sonradan import FIRMA
from gumruk.data.settings import Ayar
from gumruk.models.ambar import AmbarGirisGirdisi, GirisSatiriGirdisi
from gumruk.models.beyanname import BeyannameIadeGirdisi
from gumruk.models.cikis import CikisFarkGirdisi
from gumruk.models.cikis_ozet_beyan import IhracatTuru
from gumruk.models.kayit import BaskiDurumu, BaskiTuru
from gumruk.models.muzekkere import MuzekkereGirdisi
from gumruk.printing.form import Form, Suret
from gumruk.printing.paper import MM, TasmaHatasi, ortak_harfler
from gumruk.printing.registry import FORMLAR
from gumruk.printing.render import render
from gumruk.printing.vezne import ALINDI, VezneAlindisi
from gumruk.screens import baski

from tests.data import (
    test_duzeltme,
    test_fiziki_istegi,
    test_gec_oran,
    test_iade,
    test_kismi_cekme,
    test_muzekkere,
    test_sonradan,
    test_tahlil,
    test_tahlil_itirazi,
    test_teminat,
    test_yeniden_muayene,
    test_ykts,
)
from tests.data.test_islem import tahsilatta


def alindi(**degisen: Any) -> VezneAlindisi:
    alan: dict[str, Any] = {
        "idare_adi": "Ambarlı Gümrük Müdürlüğü (343100)",
        "no": "26VA0002184",
        "tarih": "22.11.2026 14:34",
        "yatiran": "Selin Ağaoğlu",
        "yatiran_no": "10000000146",
        "yukumlu": "Işık Çağdaş Öğün Ürünleri A.Ş.",
        "yukumlu_no": "1234567890",
        "tescil_no": "26343100IM00057591",
        "tescil_tarihi": "22.11.2026",
        "rejim": "0100",
        "hareket_no": "26MH0001999",
        "odeme": "Nakit 749.955,10",
        "satirlar": (("10", "Gümrük Vergisi", "2.613.587,25", "169.883,17"), ("40", "Katma Değer Vergisi", "2.895.868,62", "579.173,73")),
        "toplam_kurus": 74_905_690,
        "yaziyla": "Yalnız yediyüzkırkdokuzbinelliyedi TL",
        "veznedar": "Ayşe Yıldız",
        "dogrulama": "7F3C-91B2",
        "qr": "GVA|26VA0002184|20261122|74905690|7F3C-91B2",
    }
    return VezneAlindisi(**{**alan, **degisen})


@pytest.mark.parametrize("form", FORMLAR.values(), ids=list(FORMLAR))
def test_kutular_kagidin_icinde_ve_ayri(form: Form) -> None:
    w, h = form.boy
    alanlar = [(k.ad, k.x, k.y, k.w, k.h) for k in form.kutular] + [(i.etiket, i.x, i.y, i.w, i.h) for i in form.imzalar]
    if form.tablo is not None:
        t = form.tablo
        alanlar.append(("tablo", t.x, t.y, t.w, 5.5 + t.satir_h * t.adet))
        assert t.devam_y + 5.5 + t.satir_h * t.devam_adet <= h - 9
    if form.ozet is not None:
        alanlar.append(("özet", form.ozet.x, form.ozet.y, form.ozet.w, 5.5 + form.ozet.satir_h * form.ozet.adet))
    for ek in (form.onek, form.ek):
        assert ek is None or ek.devam_y + 5.5 + ek.satir_h * ek.devam_adet <= h - 9
    alanlar.append(("madde ve sayfa", w - 28, h - 8.5, 20, 3))
    if form.qr is not None:
        alanlar.append(("qr", form.qr[0], form.qr[1], form.qr[2], form.qr[2]))
    if form.barkod is not None:
        alanlar.append(("barkod", form.barkod[0] + 3, form.barkod[1], 44, 8))
    for ad, x, y, bw, bh in alanlar:
        assert x >= 7.9 and y >= 26.5 and x + bw <= w - 7.5 and y + bh <= h - 5, ad
    for a, b in combinations(alanlar, 2):
        ayri = a[1] + a[3] <= b[1] + 0.01 or b[1] + b[3] <= a[1] + 0.01 or a[2] + a[4] <= b[2] + 0.01 or b[2] + b[4] <= a[2] + 0.01
        assert ayri, f"{form.kimlik}: {a[0]} ile {b[0]}"


@pytest.mark.parametrize("form", FORMLAR.values(), ids=list(FORMLAR))
def test_harfler_yazi_tipinde(form: Form) -> None:
    metinler = [form.baslik, form.dipnot, *form.nushalar, *(k.etiket for k in form.kutular), *(i.etiket for i in form.imzalar)]
    metinler += [s.baslik for t in (form.tablo, form.ozet, form.ek) if t for s in t.sutunlar]
    assert ortak_harfler([*metinler, "ğĞşŞıIiİöÖüÜçÇâîû"]) == set()


def kutu_yazisi(pdf: bytes, form: Form, ad: str, sayfa: int = 0) -> str:
    k = next(k for k in form.kutular if k.ad == ad)
    with pdfplumber.open(io.BytesIO(pdf)) as belge:
        alan = belge.pages[sayfa].crop((k.x * MM, k.y * MM, (k.x + k.w) * MM, (k.y + k.h) * MM))
        return str(alan.extract_text())


@pytest.mark.madde("23/1-a")
def test_alindi_kutu_kutu_okunur() -> None:
    pdf = render(ALINDI, alindi())
    with pdfplumber.open(io.BytesIO(pdf)) as belge:
        sayfalar = [s.extract_text() for s in belge.pages]
    assert len(sayfalar) == 4
    for nusha, yazi in zip(("MÜKELLEF NÜSHASI", "BEYANNAME EKİ", "SAYMANLIK NÜSHASI", "VEZNE NÜSHASI"), sayfalar, strict=True):
        assert nusha in yazi and "SURET" not in yazi
    assert "Işık Çağdaş Öğün Ürünleri A.Ş." in kutu_yazisi(pdf, ALINDI, "yukumlu")
    assert "#749.056,90 TL#" in kutu_yazisi(pdf, ALINDI, "toplam_kurus")
    assert "#YALNIZ YEDİYÜZKIRKDOKUZBİNELLİYEDİ TL#" in kutu_yazisi(pdf, ALINDI, "yaziyla")


def test_iki_kez_ayni_bayt_suret_ayri() -> None:
    bir, iki = render(ALINDI, alindi()), render(ALINDI, alindi())
    assert hashlib.sha256(bir).digest() == hashlib.sha256(iki).digest()
    suret = render(ALINDI, alindi(), suret=Suret(2, "23.11.2026 09:00", "Ayşe Yıldız"))
    with pdfplumber.open(io.BytesIO(suret)) as belge:
        assert "2. basım, 23.11.2026 09:00, Ayşe Yıldız" in belge.pages[0].extract_text()


def test_uzun_adlar_ve_buyuk_paralar_sigar_ya_da_soyler() -> None:
    uzun = ("Çağdaş Işık Gıda İthalat İhracat Sanayi ve Dış Ticaret Limited Şirketi " * 3)[:150]
    pdf = render(
        ALINDI,
        alindi(
            yukumlu=uzun,
            toplam_kurus=99_999_999_999_999_999,
            satirlar=tuple((str(n), "İlave Gümrük Vergisi", "999.999.999.999.999,99", "999.999.999.999.999,99") for n in range(12)),
        ),
    )
    with pdfplumber.open(io.BytesIO(pdf)) as belge:
        assert len(belge.pages) == 8 and "devamı arka sayfada" in belge.pages[0].extract_text()
        k = next(k for k in ALINDI.kutular if k.ad == "yukumlu")
        icinde = [c for c in belge.pages[0].chars if k.y * MM <= c["top"] <= (k.y + k.h) * MM and k.x * MM <= c["x0"] < (k.x + k.w) * MM]
        assert max(c["x1"] for c in icinde) <= (k.x + k.w) * MM
    with pytest.raises(TasmaHatasi):
        render(ALINDI, alindi(tescil_no="9" * 60))


def test_kodlar_taranir() -> None:
    sayfa = pypdfium2.PdfDocument(render(ALINDI, alindi()))[0].render(scale=200 / 72).to_pil()
    okunan = {str(k.format): k.text for k in zxingcpp.read_barcodes(sayfa)}
    assert set(okunan.values()) == {"26VA0002184", "GVA|26VA0002184|20261122|74905690|7F3C-91B2"}, okunan


def iptal_et(ofis: Any) -> int:
    """A receipt collected and cancelled by the chief. Returns the receipt's first print job."""
    from gumruk.models.iptal import IptalIstegiGirdisi
    from gumruk.models.temel import GerekceGirdisi

    g = ofis.gun
    (kagit_,) = g.tahsil(tahsilatta(ofis, "S9")).kagitlar
    neden = "Yanlış yükümlüden " + "TAHSİL EDİLMİŞ ÖDEME " * 8
    istek = g.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=kagit_.belge_id, gerekce=neden)).belge_id
    sonuc = g.yap("alindi_iptal_et", "AMR01", istek, GerekceGirdisi(gerekce="Nüshaların hepsi geri alındı"))
    assert [(k.form, k.belge_no) for k in sonuc.kagitlar] == [("alindi_iptali", kagit_.belge_no)], "queued with the act itself"
    return int(kagit_.is_id)


@pytest.mark.madde("23/1-a")
def test_iptal_edilen_alindi_iptal_yazar(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The cancelled receipt on its own sheet, and every later copy of it, bear İPTAL, when, by whom and why; the first file stays as it was."""
    from dataclasses import replace

    depo, ayar = sqlite_ofis.depo, replace(Ayar(), kok=tmp_path)
    ilk_is = iptal_et(sqlite_ofis)
    suret = kagit.yeniden_bas(depo, ilk_is, BaskiTuru.SURET, sqlite_ofis.kisi["VEZ01"], "nüsha kayboldu")
    (iptal_isi,) = kagit.bekleyen_isler(depo, sqlite_ofis.kisi["AMR01"])
    yollar = [baski.isi_bas(depo, ayar, i) for i in (iptal_isi, suret)]
    assert yollar[0].name == "alindi_iptali_26VA0000001_1.pdf"
    for yol, sayfa_sayisi in zip(yollar, (1, 4), strict=True):
        with pdfplumber.open(yol) as belge:
            assert len(belge.pages) == sayfa_sayisi
            for sayfa in belge.pages:
                cizilen = "".join(c["text"] for c in sayfa.chars)  # in the order of drawing: the box lies over the signature cells
                assert "İPTALİPTAL EDİLDİ: " in cizilen and ", Nihal Işık" in cizilen and "Neden: Yanlış yükümlüden TAHSİL" in cizilen
                son_satir = sayfa.chars[cizilen.index("Onay gerekçesi: Nüshaların hepsi geri alındı")]
                _, y, _, h = ALINDI.iptal or (0, 0, 0, 0)
                assert y * MM < son_satir["bottom"] <= (y + h) * MM, "inside the box"
    okunan = zxingcpp.read_barcodes(pypdfium2.PdfDocument(yollar[0])[0].render(scale=200 / 72).to_pil())
    assert {str(k.text) for k in okunan} >= {"26VA0000001"}, "the number still scans"


def _duzeltme(ofis: Any) -> None:
    """A correction, and a müzekkere to its objection, whose papers come out."""
    by = test_duzeltme.belgede(ofis, "S5")
    beyan = test_duzeltme.kalemde(test_duzeltme.beyani(ofis, by), net_gram=10_500_000, fatura_kurus=3_500_000)
    test_duzeltme.duzelt(ofis, by, test_duzeltme.uygun(ofis, by), beyan)
    test_muzekkere.itirazda(ofis, "S6")


@pytest.mark.madde("9/1", "11/2", "10/2", "14", "12/2", "23/1-a")
def test_butun_kagitlar_kayitlardan_basilir(sqlite_ofis: Any, tmp_path: Path) -> None:
    """The papers of a day, from the rows to the files, and again to the same bytes."""
    from dataclasses import replace

    from gumruk.models.kasa import BankayaTeslimGirdisi
    from gumruk.models.temel import GerekceGirdisi

    g = sqlite_ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    (a, kap, gram), (b, kap2, gram2) = g.satirlar(ob)
    g.yap(
        "ambar_giris",
        "AMB01",
        ob,
        AmbarGirisGirdisi(
            ambar_kodu="A3",
            liste_no="7",
            ikinci_imza="Ömer Çınar",
            tutanak_aciklama="Biri eksik geldi.",
            satirlar=(
                GirisSatiriGirdisi(satir_id=a, yeri="A1", kap_adedi=kap - 1, brut_gram=gram - 100_000),
                GirisSatiriGirdisi(satir_id=b, yeri="A2", kap_adedi=kap2, brut_gram=gram2),
            ),
        ),
    )
    by = g.beyanname(ob).belge_id
    g.onay(by)
    g.muayene(by)
    g.tahsil(by)
    g.cikis(by, {0: 100})
    g.cikis(by)
    ob2 = g.ozet_beyan("S2").belge_id
    g.ozet_onay(ob2)
    g.yap("beyanname_iade", "KAB01", g.beyanname(ob2).belge_id, BeyannameIadeGirdisi(gerekce="Fatura tutarı başka"))
    _teminat_ve_iade(sqlite_ofis, by)
    _yeniden_hesap(sqlite_ofis)
    _gec_oran(sqlite_ofis)
    _duzeltme(sqlite_ofis)
    _muayene_yollari(sqlite_ofis)
    _tutanaklar(sqlite_ofis)
    _supalan(sqlite_ofis)
    _sonradan(sqlite_ofis)
    _antrepo(sqlite_ofis)
    _transit(sqlite_ofis)
    _cikis(sqlite_ofis)
    iptal_edilen = iptal_et(sqlite_ofis)
    ayar = replace(Ayar(), kok=tmp_path)
    isler = [i for kim in sqlite_ofis.kisi.values() for i in kagit.bekleyen_isler(sqlite_ofis.depo, kim)]
    dosyalar = {i: baski.isi_bas(sqlite_ofis.depo, ayar, i) for i in isler}
    kasa = g.kasa()
    teslim = BankayaTeslimGirdisi(tutar_kurus=70_000_000, banka="Merkez Şubesi", banka_hesabi="TR33 0006 1005 1978")
    g.yap("bankaya_teslim", "VEZ01", kasa, teslim)
    g.say(kasa, 5_085_220)
    g.yap("kasa_fark_acikla", "VEZ01", kasa, GerekceGirdisi(gerekce="On kuruşluk bulunamadı"))
    g.yap("kasa_kapat", "MUH01", kasa)
    g.yap("gun_kapat", "AMR01", 1)
    isler2 = [i for kim in sqlite_ofis.kisi.values() for i in kagit.bekleyen_isler(sqlite_ofis.depo, kim)]
    dosyalar |= {i: baski.isi_bas(sqlite_ofis.depo, ayar, i) for i in isler2}
    assert iptal_edilen in dosyalar and {p.name.split("_2")[0] for p in dosyalar.values()} == set(FORMLAR)
    for i, yol in dosyalar.items():
        v = kagit.baski_verisi(sqlite_ofis.depo, i)
        assert baski.pdf_uret(v, egitim=True, nushalar=ayar.kagit.alindi_nushalari) == yol.read_bytes()
    assert not [i for kim in sqlite_ofis.kisi.values() for i in kagit.bekleyen_isler(sqlite_ofis.depo, kim)]
    ilk_fis = next(y for y in dosyalar.values() if "26AF0000001" in y.name)
    with pdfplumber.open(ilk_fis) as belge:
        assert "119 100 19" in belge.pages[0].extract_text()
    suret = kagit.yeniden_bas(sqlite_ofis.depo, isler[0], BaskiTuru.SURET, sqlite_ofis.kisi["KAB01"], "nüsha kayboldu")
    v = kagit.baski_verisi(sqlite_ofis.depo, suret)
    assert (v.kopya, v.tur) == (2, BaskiTuru.SURET)
    kagit.durum_yaz(sqlite_ofis.depo, suret, BaskiDurumu.HATA, "kâğıt sıkıştı")


def _tutanaklar(ofis: Any) -> None:
    """A delivery tutanak of each kind (13, 18/2, 26/1, 26/2)."""
    from tests.data.test_tutanak import kabul, ozel

    ofis.gun.ambarsiz_teslim(*kabul(ofis, "T1"))
    for senet, yap in (("T2", ofis.gun.ticari_belge), ("T3", ofis.gun.basit_usul), ("T4", lambda ob: ozel(ofis, ob))):
        ob = ofis.gun.ozet_beyan(senet).belge_id
        ofis.gun.ozet_onay(ob)
        yap(ob)


def _antrepo(ofis: Any) -> None:
    """A declaration, its entry with a shortage, an import out of it, a count (29, 31)."""
    from gumruk.data import practice_antrepo as an

    by = an.islemleri_bitir(ofis.gun, an.tescil(ofis.gun, "AN1"))
    ofis.gun.cikis(by)
    an.gir(ofis.gun, by, {1: 120, 2: 15}, son_giris=True, ikinci_imza="Ali Kara", tutanak_aciklama="Bir koli yolda düşmüş")
    an.cik(ofis.gun, an.ithal_odenmis(ofis.gun, by, {1: 50}), {1: 20})
    ofis.gun.yap("antrepo_sayimi_imzala", "ANT02", an.say(ofis.gun, by, {2: (14, 5_600_000)}).belge_id)


def _transit(ofis: Any) -> None:
    """The letter that goes with copy 5, a transit declaration and its carrier's, copies handed over, a late one asked after (32/4, 33)."""
    from datetime import timedelta

    from gumruk.data import practice_transit as t
    from gumruk.data.practice import gecmiste
    from gumruk.models.transit_sevk import SevkGirdisi

    ob = t.gelen(ofis.gun).belge_id
    g = ofis.gun
    t.gelis_onay(g, ob)
    g.ambar_giris(ob)
    t.teyit_gonder(g, ob)
    by = t.transit(g, t.ambarda(g, "TR1")).belge_id
    t.transit_onay(g, by)
    t.teminatla(g, by, "VEZ02")
    g.ozet_onay(t.ozet_ab(g, by).belge_id)
    t.nusha_ver(g, "transit_nusha_ver_adi", by)
    with gecmiste(ofis.depo, timedelta(days=30)):
        ob = t.ozet_c(g).belge_id
        g.ozet_onay(ob)
        t.nusha_ver(g, "transit_ver_c", ob)
    g.yap("sevk_hatirlat", "OBM01", t.sevk_id(g, ob=ob), SevkGirdisi(gunu=ofis.depo.bugun(), evrak_no="B.02-3"))


def _supalan(ofis: Any) -> None:
    """A çetele blank and filled, and BS3 cleared (27/1)."""
    from tests.data import test_supalan

    by = ofis.gun.supalan_odenmis("P1")
    ofis.gun.kolcu(by)
    ofis.gun.cetele_teslim(by)
    by = test_supalan.amirde(ofis, "P2")
    ofis.gun.yap("supalan_geri_cevir", "AMR01", by, test_supalan.RET)
    ofis.gun.yap("bs3_kaldir", "KAB01", by)


def _yeniden_hesap(ofis: Any) -> None:
    """A supalan declaration reckoned anew after delivery (27/1-c)."""
    from tests.data.test_yeniden_hesap import girdi, hesapla_, supalan

    by = supalan(ofis, "Y1", bankadan=True)
    hesapla_(ofis, by, girdi(ofis, by, {0: {"fatura_kurus": 3_650_000, "gtip": "847130000000"}}))


def _cikis(ofis: Any) -> None:
    """Exports: döküm, özet beyan, set, loading with a difference, closing list; a müzekkere's düzeltme nüshası (34–42)."""
    c = CikisGunu(ofis.gun)
    by = c.irtibatta(gonderici_no=GUVENILIR[0], gonderici_unvan=GUVENILIR[1])
    x = c.satir(by)
    ob = c.ozet_beyan(x, x.model_copy(update={"ihracat_turu": IhracatTuru.NATO, "ihracat_no": "NATO-302/17", "kap_adedi": 3, "brut_gram": 900_000}))
    c.ozet_onay(ob)
    c.kolcuya(ob)
    c.yukle(ob, {1: 2}, fark="Bir sandık ambalajı açıldığından yüklenmedi")
    c.kapat(ob)
    by = c.beyanname(kalemler=telafili())
    c.onay(by)
    ofis.gun.yap("muzekkere_yaz", "MUA01", by, MuzekkereGirdisi(tespit="Faturadaki bedel 15.000 EUR, beyan edilen 14.400 EUR", kutular="22, 42"))
    ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    kalem = telafili()[0].model_copy(update={"fatura_kurus": 1_500_000})
    girdi = CikisFarkGirdisi(mesruhat="Düzeltme nüshası düzenlenmiştir", beyan=ornek_cikis((kalem,)))
    ofis.gun.yap("cikis_farklari_gir", "MUA01", by, girdi)


def _sonradan(ofis: Any) -> None:
    """Goods controlled after delivery, on site; a part of others drawn (28/2, 16/2)."""
    _, k = test_sonradan.yerinde(ofis, "K1", vezne="VEZ02", alici_no=FIRMA)
    ofis.gun.yap("yerinde_uygun", "MUA03", k, test_sonradan.tutanak(ofis))
    by = test_kismi_cekme.belgede(ofis, "K2")
    test_kismi_cekme.gir(ofis, by, test_kismi_cekme.acilmis(ofis, by), test_kismi_cekme.yarisi(ofis, by))


def _gec_oran(ofis: Any) -> None:
    test_gec_oran.oran_yukle(ofis, ("10", test_gec_oran.YENI_10))
    (no,) = test_gec_oran.gec_oran.tara(ofis.depo)
    test_gec_oran.isle(ofis, no)


def _teminat_ve_iade(ofis: Any, odenmis: int) -> None:
    """Half in cash and half by a letter, both let go again; a lira of the other declaration's duties given back."""
    by = test_teminat.gecici(ofis, "S7")
    ofis.gun.tahsil(by)
    ofis.gun.nakit_teminat(by, 905_690)
    ofis.gun.teslim_al(ofis.gun.mektup(by, 74_000_000).belge_id)
    ofis.gun.cikis(by)
    for no, tutar in ((1, 905_690), (2, 74_000_000)):
        cozme = test_teminat.coz_onayli(ofis, no, tutar)
        if cozme.durum == "ODENECEK":
            ofis.gun.yap("teminat_ode", "VEZ01", cozme.belge_id, test_teminat.ODE)
        else:
            ofis.gun.yap("kiymet_geri_ver", "SAY01", cozme.belge_id, test_teminat.ALAN)
    ofis.gun.yap("iade_ode", "VEZ01", test_iade.odenecek(ofis, odenmis, (1, "40", 100)), test_iade.ODE)


def _muayene_yollari(ofis: Any) -> None:
    """Physical examination asked for, and declined; then a paper asked for; a difference twice found; goods analysed, and relied on."""
    by = test_fiziki_istegi.istendi(ofis, "M1")
    ofis.gun.yap("fiziki_geri_cevir", "AMR01", by, test_fiziki_istegi.RED)
    ofis.gun.yap("eksik_belge_notu", "MUA01", by, EKSIK_FATURA)
    ofis.gun.yap("yeniden_muayene_fark", "MUA02", test_yeniden_muayene.istendi(ofis), test_yeniden_muayene.YINE_FARK)
    test_tahlil.tahlilli(ofis, "M2")
    by = test_tahlil_itirazi.itirazli(ofis, "M4")
    ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, test_tahlil_itirazi.ikinci_rapor(ofis, True))
    by = test_tahlil.tahlile_tabi(ofis, "M3")
    ofis.gun.yap("onceki_tahlile_dayan", "MUA02", by, test_tahlil.dayanak(ofis, by))
    test_ykts.cezali(ofis)


@pytest.mark.madde("22/1", "12/3")
def test_tahlil_mesruhati_harfi_harfine_basilir(sqlite_ofis: Any) -> None:
    """The fixed words on the declaration's annotation, and the regulation's code on the tutanak."""
    from gumruk.printing.tahlil import SONUC, TUTANAK

    test_tahlil.tahlilli(sqlite_ofis)
    isler = {}
    for kim in sqlite_ofis.kisi.values():
        for i in kagit.bekleyen_isler(sqlite_ofis.depo, kim):
            v = kagit.baski_verisi(sqlite_ofis.depo, i)
            isler[v.form] = v
    sonuc, tutanak = (baski.pdf_uret(isler[f.kimlik], egitim=True) for f in (SONUC, TUTANAK))
    assert "kimyevi tahlil sonucu beyana uygun bulunmuştur" in kutu_yazisi(sonuc, SONUC, "mesruhat")
    assert "numçıkış" in kutu_yazisi(tutanak, TUTANAK, "tutanak_kodu") and "2,00 kg" in kutu_yazisi(tutanak, TUTANAK, "miktar")
    for pdf, no in ((sonuc, "26TH0000001"), (tutanak, "26NC0000001")):
        okunan = zxingcpp.read_barcodes(pypdfium2.PdfDocument(pdf)[0].render(scale=200 / 72).to_pil())
        assert [k.text for k in okunan] == [no], "the code scans as the paper's number"


@pytest.mark.madde("22/4")
def test_ikinci_tahlilin_kagitlari(sqlite_ofis: Any) -> None:
    """The letter names both laboratories, the objector and the term; the result the fixed words, or that the first report stands."""
    from gumruk.printing.tahlil import ITIRAZ, ITIRAZ_SONUCU

    g = sqlite_ofis.gun
    bir, iki = (test_tahlil.tahlilli(sqlite_ofis, senet, uygun=False) for senet in ("T1", "T2"))
    yazi = g.yap("tahlile_itiraz_et", "MUA02", bir, test_tahlil_itirazi.itiraz(sqlite_ofis, test_tahlil.istek_id(sqlite_ofis, bir)))
    uygun = g.yap("ikinci_rapor_yaz", "MUA02", bir, test_tahlil_itirazi.ikinci_rapor(sqlite_ofis, True))
    g.yap("tahlile_itiraz_et", "MUA02", iki, test_tahlil_itirazi.itiraz(sqlite_ofis, test_tahlil.istek_id(sqlite_ofis, iki)))
    geri = g.yap("tahlil_itirazi_geri_al", "MUA02", iki, test_tahlil_itirazi.geri_alma(sqlite_ofis))
    ilk, son, donen = (baski.pdf_uret(kagit.baski_verisi(sqlite_ofis.depo, x.kagitlar[0].is_id), egitim=True) for x in (yazi, uygun, geri))
    assert "gümrük laboratuvarı: Ankara Gümrük Laboratuvarı" in kutu_yazisi(ilk, ITIRAZ, "nereye")
    assert "İstanbul Gümrük Laboratuvarı" in kutu_yazisi(ilk, ITIRAZ, "ilk_rapor") and "son gün" in kutu_yazisi(ilk, ITIRAZ, "sure")
    assert "Selin Ak 10000000146" in kutu_yazisi(ilk, ITIRAZ, "dilekce") and "M-78" in kutu_yazisi(ilk, ITIRAZ, "sahit_numune")
    assert "kimyevi tahlil sonucu beyana uygun bulunmuştur" in kutu_yazisi(son, ITIRAZ_SONUCU, "mesruhat")
    assert "AG-9 sayılı ikinci rapor" in kutu_yazisi(son, ITIRAZ_SONUCU, "rapor")
    assert "itiraz geri alındı" in kutu_yazisi(donen, ITIRAZ_SONUCU, "rapor")
    assert "tahlil sonucu beyana uygun bulunmamıştır" in kutu_yazisi(donen, ITIRAZ_SONUCU, "mesruhat")


def test_deger_alanlari_formda() -> None:
    """What a form shows is a field of its value."""
    alanlar = {f.name for f in fields(VezneAlindisi)}
    assert {k.ad for k in ALINDI.kutular} <= alanlar


@pytest.mark.madde("14")
def test_beyanname_dokumu_vergileri_kalem_kalem_basar(sqlite_ofis: Any) -> None:
    """The totals on the first page, each item's taxes on the last, on every copy; more than eight taxes say so."""
    from gumruk.data import queries
    from gumruk.data.kagit import yerel
    from gumruk.printing.beyanname import DOKUM, dokum_degeri

    g = sqlite_ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    by = queries.beyanname_gor(sqlite_ofis.depo, g.beyanname(ob).belge_id)
    with pdfplumber.open(io.BytesIO(render(DOKUM, dokum_degeri("Ambarlı Gümrük Müdürlüğü", by, yerel)))) as belge:
        sayfalar = [s.extract_text() for s in belge.pages]
    assert len(sayfalar) == 6
    for ilk, son in zip(sayfalar[::2], sayfalar[1::2], strict=True):
        assert "40 Katma Değer Vergisi 2.895.868,62 579.173,73 P" in ilk
        assert "2 40 Katma Değer Vergisi 1.457.607,48 %20 291.521,50 P" in son
