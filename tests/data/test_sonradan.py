"""Control after delivery (28/1, 28/2): the copy is gathered, compared, stamped; or the chief sends two officers after the goods."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, devir, queries, queries_masa, queries_sonradan, sonradan
from gumruk.data.denetim_sonradan import sonradan as denetle
from gumruk.models.akis import GECISLER
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, GrupGirdisi, Hat
from gumruk.models.beyanname_tescil import SONRADAN_KONTROLE
from gumruk.models.ek_tahakkuk import EkNeden
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.kriter import Kriter
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.sonradan import GRUPLAR, MESRUHAT, FarkGirdisi, KontrolGirdisi, NushaGirdisi, SonradanFarki, SonradanKontrol
from gumruk.models.sonradan_yerinde import BulguGirdisi, GorevDegisikligiGirdisi, GorevGirdisi, TutanakFarkGirdisi, TutanakGirdisi, Yer
from gumruk.models.temel import Bulunamadi, GerekceGirdisi, Ret, Rol
from gumruk.models.yon import Yon
from sqlmodel import select

from tests.data.test_ek_tahakkuk import ek
from tests.data.test_kurcalama import hepsi_bulunur

ESIT = tuple(GrupGirdisi(grup=g, ayni=True) for g in GRUPLAR)
FARKLI = (*ESIT[:4], GrupGirdisi(grup="Kalemler", ayni=False), *ESIT[5:])
TESPIT = "Faturada çelik vana 1.200 adet, beyannamede 16 kap pirinç vana yazılı"


def sonradan_hatti(ofis: Any) -> None:
    with ofis.depo.yaz() as s:
        for k in s.exec(select(Kriter)).all():
            k.gecerli_bit = ofis.depo.bugun() - timedelta(days=1)
        s.add(Kriter(ad="Hepsi sonradan", gecerli_bas=ofis.depo.bugun(), hat=Hat.SONRADAN, yazildi=ofis.depo.saat()))


def teslim(ofis: Any, senet: str = "S1", vezne: str = "VEZ01", **degisen: Any) -> int:
    """A declaration of the line, paid and wholly delivered."""
    by: int = ofis.gun.muayenede(senet, **degisen)
    ofis.gun.tahsil(by, vezne)
    ofis.gun.cikis(by)
    return by


def kontrol(ofis: Any, by: int) -> Any:
    with ofis.depo.oku() as s:
        return s.exec(select(SonradanKontrol).where(SonradanKontrol.beyanname_id == by)).one()


def nushali(ofis: Any, senet: str = "S1", **degisen: Any) -> tuple[int, int]:
    """Declaration and control, the copy arrived."""
    by = teslim(ofis, senet, **degisen)
    k: int = kontrol(ofis, by).id
    ofis.gun.yap("sonradan_nusha_al", "MUA03", k, NushaGirdisi(getiren="Ayşe Yıldız, vezne", sayilan_ek=2))
    return by, k


def muzekkereli(ofis: Any, senet: str = "S1", **degisen: Any) -> tuple[int, int]:
    by, k = nushali(ofis, senet, **degisen)
    ofis.gun.yap("sonradan_muzekkere", "MUA03", k, FarkGirdisi(gruplar=FARKLI, kutular="31, 38", tespit=TESPIT))
    return by, k


def yerinde(ofis: Any, senet: str = "S1", **degisen: Any) -> tuple[int, int]:
    by, k = muzekkereli(ofis, senet, **degisen)
    ofis.gun.yap("sonradan_gorevlendir", "AMR01", k, GorevGirdisi(ikinci_id=ofis.kisi["MUA02"]))
    return by, k


def bulgular(*yerler: tuple[Yer, bool]) -> tuple[BulguGirdisi, ...]:
    return tuple(BulguGirdisi(yer=y, bulundu=b, tespit="12 kap bulundu" if b else "üretime verilmiş") for y, b in yerler)


def tutanak(ofis: Any, sinif: Any = TutanakGirdisi, **degisen: Any) -> Any:
    alanlar: dict[str, Any] = {
        "muayene_gunu": ofis.depo.bugun(),
        "firma": "Kuzey Makine A.Ş.",
        "adres": "Organize Sanayi Bölgesi 4. Cadde No 12, Tekirdağ",
        "yetkili": "Okan Er",
        "yetkili_gorevi": "fabrika müdürü",
        "yerler": bulgular((Yer.DEPO, False), (Yer.URETIM, True)),
        "zarar_verilmedi": True,
        "tespit": "Üretim bandındaki vanalar beyan edilen cins ve miktarda bulundu",
    }
    return sinif(**{**alanlar, **degisen})


def durumu(ofis: Any, by: int) -> str:
    return str(kontrol(ofis, by).durum.name)


def temiz(ofis: Any, *, hepsi: bool = False) -> None:
    """What the audit says of controls; `hepsi`: of everything."""
    if hepsi:
        assert denetim.denetle(ofis.depo) == []
    with ofis.depo.oku() as s:
        assert list(denetle(s, ofis.depo)) == []


@pytest.mark.madde("28/1")
def test_teslimden_sonra_toplanir_karsilastirilir_kaselenir(ofis: Any) -> None:
    sonradan_hatti(ofis)
    by = ofis.gun.muayenede("S1")
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.hat, b.durum.name, b.muayene_memuru) == (Hat.SONRADAN, "TAHSILATTA", "")
    ofis.gun.tahsil(by)
    with pytest.raises(Bulunamadi, match="eşyası tamamen teslim edilince"):
        queries_sonradan.sonradan_gor(ofis.depo, b.no)
    with pytest.raises(Bulunamadi, match="kapanmamış: «ödendi»"):
        queries_sonradan.kapanmis_gor(ofis.depo, b.no)
    ofis.gun.cikis(by, {0: 60})
    assert queries_sonradan.toplananlar(ofis.depo) == [], "a part delivered is not the delivery"
    ofis.gun.cikis(by)
    k = kontrol(ofis, by)
    assert (k.no, k.durum.name) == ("26SK0000001", "BEKLER") and k.beyanname_no == b.no
    assert "Sonradan kontrolü bitmedi (26SK0000001): nüshası bekleniyor" in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler[0].ne
    with pytest.raises(Ret, match="nüshası servise gelmemiş"):
        ofis.gun.yap("sonradan_uygun", "MUA03", k.id, KontrolGirdisi(gruplar=ESIT))
    with pytest.raises(Ret, match="Sonradan Kontrol Servisinde görevli değilsiniz"):
        ofis.gun.yap("sonradan_nusha_al", "MUA01", k.id, NushaGirdisi(getiren="Vezne", sayilan_ek=2))
    ofis.gun.yap("sonradan_nusha_al", "MUA03", k.id, NushaGirdisi(getiren="Ayşe Yıldız", sayilan_ek=2))
    with pytest.raises(Ret, match="Karşılaştırılmamış grup var: Ek belgeler"):
        ofis.gun.yap("sonradan_uygun", "MUA03", k.id, KontrolGirdisi(gruplar=ESIT[:-1]))
    with pytest.raises(Ret, match="Farklı bulunan: Kalemler"):
        ofis.gun.yap("sonradan_uygun", "MUA03", k.id, KontrolGirdisi(gruplar=FARKLI))
    ofis.gun.yap("sonradan_uygun", "MUA03", k.id, KontrolGirdisi(gruplar=ESIT))
    with ofis.depo.oku() as s:
        sonuc = s.exec(select(MuayeneSonucu).where(MuayeneSonucu.beyanname_id == by)).one()
        assert (sonuc.hat, sonuc.mesruhat) == (Hat.SONRADAN, "sonradan kontrolü yapılmış ve uygun sonuç alınmıştır.")
    kapanmis = queries_sonradan.kapanmis_gor(ofis.depo, b.no)
    assert kapanmis.mesruhat == MESRUHAT and kapanmis.mesruhat_veren.startswith("Derya Koç, ")
    assert [x.mesruhat for x in queries_sonradan.kapanmislar(ofis.depo, "", "", 10)] == ["uygun"]
    assert queries_masa.neden_kapanmadi(ofis.depo, by).eksikler == ()
    with pytest.raises(Ret, match="meşruhatı verilmiştir"):
        ofis.gun.yap("sonradan_uygun", "MUA03", k.id, KontrolGirdisi(gruplar=ESIT))
    temiz(ofis)


@pytest.mark.madde("28/1")
def test_kuyruk_yalniz_serviste_toplama_listesi_geleni_ayirir(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    sonradan_hatti(ofis)
    _, ilk = nushali(ofis)
    teslim(ofis, "S2")
    roller = frozenset({Rol.MUAYENE_MEMURU})

    def kuyruk(kod: str) -> dict[str, int]:
        return {
            x.islem: x.adet for x in queries_masa.kuyruklar(ofis.depo, ofis.kisi[kod], roller) if x.islem in ("sonradan_nusha_al", "sonradan_uygun")
        }

    assert kuyruk("MUA03") == {"sonradan_nusha_al": 1, "sonradan_uygun": 1} and set(kuyruk("MUA01").values()) == {0}
    assert [b.no for b in queries_masa.bekleyenler(ofis.depo, "sonradan_uygun", ofis.kisi["MUA03"])] == ["26SK0000001"]
    assert {b.baslik for b in devir.cizelge(ofis.depo, ofis.kisi["MUA03"], "MUA03", "Derya Koç", roller).bolumler} >= {"İdare nüshası beklenen"}
    liste = sonradan.toplama_listesi(ofis.depo)
    beklenen, gelen = liste.bolumler
    assert [r.hucreler[0] for r in beklenen.satirlar] == ["26SK0000002"] and "Ayşe Yıldız, vezne, Derya Koç" in str(gelen.satirlar[0].hucreler[5])
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["MUA03"], rol=Rol.VEZNEDAR, verildi=ofis.depo.saat()))
    by = ofis.gun.muayenede("S3")
    ofis.gun.tahsil(by, "MUA03")
    ofis.gun.cikis(by)
    k = kontrol(ofis, by).id
    ofis.gun.yap("sonradan_nusha_al", "MUA03", k, NushaGirdisi(getiren="Vezne servisi", sayilan_ek=2))
    with pytest.raises(Ret, match="«Tahsil et» işlemini siz yaptınız"):
        ofis.gun.yap("sonradan_uygun", "MUA03", k, KontrolGirdisi(gruplar=ESIT))
    assert ilk != k


@pytest.mark.madde("28/1")
def test_tutanakla_teslim_edilen_de_kontrole_gelir_eskiler_yukseltmede_alinir(ofis: Any) -> None:
    """13: handed over without the ambar, closed when paid. A control that is not there is made by the system, once."""
    sonradan_hatti(ofis)
    ob = ofis.gun.ozet_beyan("S1").belge_id
    ofis.gun.ozet_onay(ob)
    by = ofis.gun.beyanname(ob).belge_id
    ofis.gun.onay(by)
    ofis.gun.ambarsiz_teslim(ob, by)
    ofis.gun.tahsil(by)
    assert durumu(ofis, by) == "BEKLER" and sonradan.eskileri_al(ofis.depo) == 0
    temiz(ofis)


@pytest.mark.madde("28/1")
def test_eski_ofisin_kapanmislari_alinir(sqlite_ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from gumruk.models.akis import GECIS

    ofis = sqlite_ofis
    sonradan_hatti(ofis)
    gecis = GECIS["sonradan_kontrole_al"]
    monkeypatch.setitem(GECIS, "sonradan_kontrole_al", type(gecis)(**{**vars(gecis), "sartlar": (lambda *_: "eski program",)}))
    by = teslim(ofis)
    monkeypatch.setitem(GECIS, "sonradan_kontrole_al", gecis)
    with ofis.depo.oku() as s:
        assert [b for b in denetle(s, ofis.depo) if "sonradan kontrol kaydı yok" in b]
    assert sonradan.eskileri_al(ofis.depo) == 1 and durumu(ofis, by) == "BEKLER"
    assert sonradan.eskileri_al(ofis.depo) == 0
    temiz(ofis)


@pytest.mark.madde("28/1", "28/3")
def test_belgeden_anlasilan_fark_yeniden_hesaplanmayi_bekler(ofis: Any) -> None:
    sonradan_hatti(ofis)
    by, k = nushali(ofis)
    with pytest.raises(Ret, match="Hiçbir grup farklı işaretlenmemiş"):
        ofis.gun.yap("sonradan_fark_yaz", "MUA03", k, FarkGirdisi(gruplar=ESIT, kutular="42", tespit=TESPIT))
    ofis.gun.yap("sonradan_fark_yaz", "MUA03", k, FarkGirdisi(gruplar=FARKLI, kutular="42", tespit=TESPIT))
    assert durumu(ofis, by) == "FARKLI"
    with ofis.depo.oku() as s:
        assert s.exec(select(SonradanFarki)).one().kutular == "42"
    ek(ofis, by, ("10", 50_000), neden=EkNeden.NOKSAN)
    assert durumu(ofis, by) == "FARKLI", "an assessment of another cause is not the control's"
    with pytest.raises(Ret, match="muayene memuru yeniden hesaplar"):
        ek(ofis, by, ("10", 50_000), neden=EkNeden.SONRADAN)
    temiz(ofis)


@pytest.mark.madde("28/2")
def test_muzekkere_geri_cevrilir_memur_baska_yolla_bitirir(ofis: Any) -> None:
    sonradan_hatti(ofis)
    by, k = muzekkereli(ofis)
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["MUA03"], rol=Rol.IDARE_AMIRI, verildi=ofis.depo.saat()))
    with pytest.raises(Ret, match="ona karar veremez"):
        ofis.gun.yap("sonradan_geri_cevir", "MUA03", k, GerekceGirdisi(gerekce="Kendi müzekkerem"))
    sonuc = ofis.gun.yap("sonradan_geri_cevir", "AMR01", k, GerekceGirdisi(gerekce="Fatura düzeltme mektubu dosyada"))
    assert [x.form for x in sonuc.kagitlar] == ["sonradan_olur"] and sonuc.durum == "GELDI"
    with ofis.depo.oku() as s:
        m = s.exec(select(Muzekkere)).one()
        assert (m.no, m.madde, m.nereden, m.karar.name) == ("26MZ0000001", "28/2", Hat.SONRADAN, "UYGUN_DEGIL")
    ofis.gun.yap("sonradan_muzekkere", "MUA03", k, FarkGirdisi(gruplar=FARKLI, kutular="31", tespit=f"Yeniden: {TESPIT}"))
    ofis.gun.yap("sonradan_geri_cevir", "AMR01", k, GerekceGirdisi(gerekce="Mektup yeterli görülmüştür"))
    ofis.gun.yap("sonradan_uygun", "MUA03", k, KontrolGirdisi(gruplar=ESIT))
    assert durumu(ofis, by) == "UYGUN"
    temiz(ofis)


@pytest.mark.madde("28/2")
def test_iki_memur_gider_tutanak_zinciri_sirayla(ofis: Any) -> None:
    sonradan_hatti(ofis)
    by, k = muzekkereli(ofis)
    for kod, neden in (("MUA03", "yanına kendisi verilmez"), ("VEZ01", "«Tahsil et» işlemini yapmış"), ("TAS01", "etkin bir gümrük memuru değil")):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("sonradan_gorevlendir", "AMR01", k, GorevGirdisi(ikinci_id=ofis.kisi[kod]))
    adaylar = [x.kod for x in queries_sonradan.gonderilebilirler(ofis.depo, by, ofis.kisi["MUA03"], ofis.kisi["AMR01"])]
    assert adaylar[:2] == ["MUA01", "MUA02"] and not {"VEZ01", "KAB01", "AMB01", "TAS01"} & set(adaylar)
    sonuc = ofis.gun.yap("sonradan_gorevlendir", "AMR01", k, GorevGirdisi(ikinci_id=ofis.kisi["MUA02"]))
    assert sonuc.durum == "YERINDE" and [x.form for x in sonuc.kagitlar] == ["sonradan_olur"]
    with pytest.raises(Ret, match="siz gönderilmediniz"):
        ofis.gun.yap("yerinde_uygun", "MUA01", k, tutanak(ofis))
    for degisen, neden in (
        ({"yerler": bulgular((Yer.URETIM, True))}, "1. sırada «malzeme stok deposu»"),
        ({"yerler": bulgular((Yer.DEPO, False), (Yer.MAMUL, True))}, "2. sırada «üretim bandı»"),
        ({"yerler": bulgular((Yer.DEPO, False), (Yer.URETIM, False))}, r"sıradaki yere bakıp yazın \(mamul stok ambarı\)"),
        ({"zarar_verilmedi": False}, "zarar verilmediği tutanağa yazılır"),
        ({"muayene_gunu": ofis.depo.bugun() + timedelta(days=1)}, "Muayene günü"),
    ):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("yerinde_uygun", "MUA03", k, tutanak(ofis, **degisen))
    sonuc = ofis.gun.yap("yerinde_uygun", "MUA02", k, tutanak(ofis))
    assert sonuc.durum == "UYGUN" and "26YT0000001" in sonuc.nolar and [x.form for x in sonuc.kagitlar] == ["yerinde_tutanak"]
    gor = queries_sonradan.sonradan_gor(ofis.depo, "26YT0000001")
    assert gor.gidenler == "Derya Koç ve Gülşen Öz" and gor.mesruhat.startswith(f"«{MESRUHAT}» Gülşen Öz")
    assert queries_sonradan.kapanmis_gor(ofis.depo, gor.beyanname.no).mesruhat == MESRUHAT
    temiz(ofis, hepsi=True)


@pytest.mark.madde("28/2", "28/3")
def test_memurlar_degisir_fark_tutanaga_baglanir(ofis: Any) -> None:
    sonradan_hatti(ofis)
    by, k = yerinde(ofis)
    g = {"ikinci_id": ofis.kisi["IRT01"], "gerekce": "Memurlardan biri izinli"}
    with pytest.raises(Ret, match="Sonradan Kontrol Servisinde görevli bir muayene memuru"):
        ofis.gun.yap("sonradan_gorev_degistir", "AMR01", k, GorevDegisikligiGirdisi(memur_id=ofis.kisi["MUA01"], **g))
    ofis.gun.yap("sonradan_gorev_degistir", "AMR01", k, GorevDegisikligiGirdisi(memur_id=ofis.kisi["MUA03"], **g))
    with pytest.raises(Ret, match=r"siz gönderilmediniz \(giden memurlar Derya Koç ve Elif Arslan\)"):
        ofis.gun.yap("yerinde_fark", "MUA02", k, tutanak(ofis, TutanakFarkGirdisi, kutular="31"))
    yerler = bulgular(*((y, False) for y in Yer))
    ofis.gun.yap("yerinde_fark", "MUA03", k, tutanak(ofis, TutanakFarkGirdisi, kutular="31, 41", yerler=yerler, tespit=TESPIT))
    assert durumu(ofis, by) == "TUTANAKLI"
    assert [e.masa for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler] == ["sonradan kontrol servisi (YH), sonra muhasebe memuru (ET)"]
    temiz(ofis)


KURCALAR = (
    ("muayene_sonucu", "UPDATE muayene_sonucu SET mesruhat = 'uygundur'", "meşruhatı maddedeki söz değil"),
    ("karsilastirma", "UPDATE karsilastirma SET ayni = 0 WHERE belge_turu = 'sonradan_kontrol'", "bitmiş bir karşılaştırma"),
    ("sonradan_kontrol", "UPDATE sonradan_kontrol SET durum = 'GELDI'", "«kontrol edilecek», meşruhatı var"),
    ("sonradan_kontrol", "DELETE FROM sonradan_kontrol", "sonradan kontrol kaydı yok"),
)


@pytest.mark.madde("28/1")
def test_kurcalanan_kontrol_adiyla_bulunur(sqlite_ofis: Any) -> None:
    sonradan_hatti(sqlite_ofis)
    _, k = nushali(sqlite_ofis)
    sqlite_ofis.gun.yap("sonradan_uygun", "MUA03", k, KontrolGirdisi(gruplar=ESIT))
    hepsi_bulunur(sqlite_ofis, KURCALAR, denetle)


@pytest.mark.madde("28/1")
def test_kapanan_her_yol_servise_cikar() -> None:
    """However a declaration of the line closes, its copy is awaited in the service."""
    kapatanlar = [g for g in GECISLER if g.belge is Beyanname and g.kime is BeyannameDurumu.KAPANDI and Yon.GIRIS in g.yonler]
    assert len(kapatanlar) > 3 and [g.kimlik for g in kapatanlar if SONRADAN_KONTROLE not in g.ardindan] == []
