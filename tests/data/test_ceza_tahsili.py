"""A YKTS penalty at the till and the bank: assessed with the decision, in every register, cancelled and paid again, once (23/1, YKTS-7)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import cezalar, denetim, queries_kasa, queries_masa
from gumruk.data.practice_ykts import FIRMA
from gumruk.data.queries_ekstre import Suzgec, ekstre_satirlari
from gumruk.models.banka import DekontGirdisi
from gumruk.models.defter import DefterTuru
from gumruk.models.ekstre import EkstreGirdisi, EkstreSatiriGirdisi, OneriHali
from gumruk.models.kimlik import RolGirdisi
from gumruk.models.temel import Bulunamadi, GerekceGirdisi, Ret, Rol
from gumruk.models.vezne import MuhasebeHareketi, OdemeAraci, OdemeGirdisi, OdemelerGirdisi, YevmiyeMaddesi
from gumruk.models.ykts_ceza import BulguDurumu, BulguGirdisi, CezaGirdisi, YktsBulgusu
from sqlmodel import select

from tests.data.test_defterler import defter, tablo
from tests.data.test_iki_masa import ikisi
from tests.data.test_kasa import bakiye, basilmis, iptal_iste, son_alindi
from tests.data.test_ykts import firma_id

pytestmark = pytest.mark.madde("YKTS-7", "23/1-a", "23/1-b")
CEZA = 123_400
KARAR = CezaGirdisi(gerekce="Uyarıya karşın güncellenmemiş", karar_maddesi="4458/241-1", karar_tutari_kurus=CEZA)
ONAY = GerekceGirdisi(gerekce="Yanlış kişiden alınmış")


def bulgu(ofis: Any, alan: str = "sabit_tel", gercek: str = "0282 555 77 77") -> int:
    girdi = BulguGirdisi(kayit_id=firma_id(ofis), alan=alan, gercek=gercek, kaynak="Aranan telefon başka firmanın çıktı")
    return int(ofis.gun.yap("ykts_bulgu_yaz", "YKT01", girdi=girdi).belge_id)


def ceza(ofis: Any, **alanlar: str) -> int:
    b = bulgu(ofis, **alanlar)
    ofis.gun.yap("ykts_ceza_ver", "AMR01", b, KARAR)
    return b


def nakit(tutar: int = CEZA) -> OdemelerGirdisi:
    return OdemelerGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=tutar),), yatiran="Selin Ak", yatiran_no="10000000146")


def tahsil(ofis: Any, b: int, kod: str = "VEZ01", tutar: int = CEZA) -> Any:
    ofis.gun.kasa(kod)
    return ofis.gun.yap("ceza_tahsil_et", kod, b, nakit(tutar))


def dekont(ofis: Any, b: int, kod: str = "MUH01", **degisen: Any) -> Any:
    alanlar = {"banka": "ZİRAAT", "dekont_no": "D-1", "dekont_gunu": ofis.depo.bugun(), "tutar_kurus": CEZA, "yatiran_no": FIRMA, **degisen}
    return ofis.gun.yap("ceza_banka_odemesi", kod, b, DekontGirdisi(**alanlar))


def durumu(ofis: Any, b: int) -> str:
    with ofis.depo.oku() as s:
        return str(s.get_one(YktsBulgusu, b).durum.name)


def test_karar_tahakkuk_eder_veznede_odenir_defterlerde_gorunur(ofis: Any) -> None:
    gun = ofis.gun
    b = bulgu(ofis)
    with pytest.raises(Ret, match="idare amiri daha karar vermedi"):
        tahsil(ofis, b)
    assert "MH" in "".join(gun.yap("ykts_ceza_ver", "AMR01", b, KARAR).nolar)
    assert (bakiye(ofis, "120", FIRMA), bakiye(ofis, "600.PYK"), durumu(ofis, b)) == (CEZA, -CEZA, "CEZA")
    with pytest.raises(Ret, match=r"Verilen 1\.000,00 TL, alınacak 1\.234,00 TL: 234,00 TL eksik"):
        tahsil(ofis, b, tutar=100_000)
    gun.yap("kullanici_rolleri", "YON01", ofis.kisi["AMR01"], RolGirdisi(roller=(Rol.IDARE_AMIRI, Rol.VEZNEDAR)))
    with pytest.raises(Ret, match="Cezaya karar veren, onu tahsil edemez"):
        tahsil(ofis, b, "AMR01")
    sonuc = tahsil(ofis, b, tutar=200_000)
    assert [x.form for x in sonuc.kagitlar] == ["vezne_alindisi"] and durumu(ofis, b) == "ODENDI"
    assert (bakiye(ofis, "120", FIRMA), bakiye(ofis, "100", "VEZ01")) == (0, CEZA)
    for yol in (tahsil, dekont):
        with pytest.raises(Ret, match=r"26YC0000001 cezası ödenmiş: alındı 26VA0000001, 1\.234,00 TL"):
            yol(ofis, b)
    gor = queries_kasa.vezne_bul(ofis.depo, "yc1")
    assert gor.ceza and gor.borc_kurus == 0 and gor.hareketler[0].odeyen == "alındı 26VA0000001"
    assert queries_kasa.vezne_bul(ofis.depo, "26VA0000001").belge.no == queries_kasa.vezne_bul(ofis.depo, "26YC1").belge.no == "26YC0000001"
    with pytest.raises(Bulunamadi, match="ceza kararı yok"):
        queries_kasa.vezne_bul(ofis.depo, "YC2")
    d, tablolar = defter(ofis, DefterTuru.VEZNE)
    (satir,) = tablolar[d.bolumler.index(tablo(d, "ALINDILAR"))]
    assert (satir["beyanname"], satir["nakit"], satir["yukumlu"]) == ("26YC0000001", CEZA, gor.belge.unvan)
    d, tablolar = defter(ofis, DefterTuru.BORDRO)
    sayfa = tablo(d, "YKTS PARA CEZALARI")
    (satir,) = tablolar[d.bolumler.index(sayfa)]
    assert (satir["no"], satir["kPYK"], satir["belge"]) == ("26YC0000001", CEZA, "26VA0000001")
    assert "TUTUYOR" in " ".join(sayfa.sozler) and not d.tutmayan, d
    d, ((tahakkuk, odeme),) = defter(ofis, DefterTuru.CARI, kim=FIRMA)
    assert (tahakkuk["tahakkuk"], odeme["tahsil"], odeme["bakiye"], odeme["belge"]) == (CEZA, CEZA, 0, "26VA0000001")
    assert tahakkuk["belge"].startswith("26MH")
    assert denetim.denetle(ofis.depo) == []


def test_alindi_iptal_edilir_ceza_yeniden_borc_bankaya_odenir(ofis: Any) -> None:
    b, oteki = ceza(ofis), ceza(ofis, alan="kep", gercek="kuzey@hs02.kep.example")
    tahsil(ofis, b)
    alindi = son_alindi(ofis)
    assert queries_kasa.alindi_odedikleri(ofis.depo, alindi) == [("26YC0000001", "26MH0000001", CEZA)]
    iptal = iptal_iste(ofis)
    ofis.gun.yap("alindi_iptal_et", "AMR01", iptal, ONAY)
    assert (durumu(ofis, b), bakiye(ofis, "120", FIRMA), bakiye(ofis, "100", "VEZ01")) == ("CEZA", 2 * CEZA, 0)
    for neden, degisen in (
        (r"200,00 TL fazla\. Cezanın dekontu tam olur", {"tutar_kurus": CEZA + 20_000}),
        (r"4,00 TL eksik", {"tutar_kurus": CEZA - 400}),
        (r"gününde verilmiş: dekont bu borca ait olamaz", {"dekont_gunu": ofis.depo.bugun() - timedelta(days=1)}),
        (r"10000000146 cezalının kendisi değil", {"yatiran_no": "10000000146"}),
    ):
        with pytest.raises(Ret, match=neden):
            dekont(ofis, b, **degisen)
    dekont(ofis, b)
    with pytest.raises(Ret, match="D-1 numaralı dekont kullanılmış: ceza kararı 26YC0000001"):
        dekont(ofis, oteki)
    assert (durumu(ofis, b), durumu(ofis, oteki), bakiye(ofis, "120", FIRMA)) == ("ODENDI", "CEZA", CEZA)
    d, tablolar = defter(ofis, DefterTuru.BORDRO)
    assert [r["no"] for r in tablolar[d.bolumler.index(tablo(d, "YKTS PARA CEZALARI"))]] == ["26YC0000001"] and not d.tutmayan
    assert [x.no for x in queries_masa.bekleyenler(ofis.depo, "ceza_tahsil_et", ofis.kisi["VEZ01"])] == ["26YC0000002"]
    assert denetim.denetle(ofis.depo) == []


def test_iptal_edilen_alindinin_numarasi_cezayi_gosterir(ofis: Any) -> None:
    """Whoever pays at the bank what was cancelled at the till names the receipt he holds: the statement's line proposes the penalty by it."""
    b = ceza(ofis)
    tahsil(ofis, b)
    ofis.gun.yap("alindi_iptal_et", "AMR01", iptal_iste(ofis), ONAY)
    satir = EkstreSatiriGirdisi(gun=ofis.depo.bugun(), tutar_kurus=5, dekont_no="D-7", aciklama="26VA0000001 yerine")
    ofis.gun.yap("ekstre_yukle", "MUH01", girdi=EkstreGirdisi(banka="ZİRAAT", kaynak="e.csv", dosya_ozeti="0" * 64, satirlar=(satir,)))
    (g,) = ekstre_satirlari(ofis.depo, Suzgec.ACIK)
    assert (g.oneriler[0].borc.no, g.oneriler[0].borc.bulgu_id) == ("26YC0000001", b)
    assert "iptal edilen alındı açıklamada: 26VA0000001" in g.oneriler[0].nedenler


def test_kasa_sayilinca_iptal_edilmez_denetim_oynanani_gorur(ofis: Any) -> None:
    b = ceza(ofis)
    tahsil(ofis, b)
    basilmis(ofis)
    ofis.gun.say(ofis.gun.kasa(), CEZA)
    with pytest.raises(Ret, match=r"kasası sayılmış ya da kapanmış; iptal edilemez\. Ödenmiş ceza ancak cezayı kaldıran karar"):
        iptal_iste(ofis)
    with ofis.depo.yaz() as s:
        s.get_one(YktsBulgusu, b).durum = BulguDurumu.CEZA
    with ofis.depo.oku() as s:
        bulunan = list(denetim.cezalar(s, ofis.depo))
    assert any("ödemeleri alındı 26VA0000001" in x for x in bulunan) and any("120 hesabında 0,00" in x for x in bulunan), bulunan


def test_iki_masada_bir_ceza_bir_alindi(ofis: Any) -> None:
    b = ceza(ofis)
    for kod in ("VEZ01", "VEZ02"):
        ofis.gun.kasa(kod)
    sonuc = ikisi(ofis, lambda o: o.gun.yap("ceza_tahsil_et", "VEZ01", b, nakit()), lambda o: o.gun.yap("ceza_tahsil_et", "VEZ02", b, nakit()))
    assert ["İkinci kez tahsil edilmez" in str(x) for x in sonuc if isinstance(x, Ret)] == [True], sonuc
    with ofis.depo.oku() as s:
        assert list(denetim.cezalar(s, ofis.depo)) == [] and durumu(ofis, b) == "ODENDI"
    assert bakiye(ofis, "120", FIRMA) == 0


def test_eski_karar_yukseltmede_tahakkuk_eder(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A decision of the version that could not collect has no movement: it is assessed when the office comes up, once."""
    from gumruk.data import islem
    from gumruk.models.akis import GECIS

    ver = GECIS["ykts_ceza_ver"]
    monkeypatch.setitem(islem.GECIS, "ykts_ceza_ver", type(ver)(**{**vars(ver), "ardindan": ()}))
    b = ceza(ofis)
    with pytest.raises(Ret, match="cezası tahakkuk etmemiş"):
        tahsil(ofis, b)
    assert cezalar.eskileri_tahakkuk_et(ofis.depo) == (1, []) and cezalar.eskileri_tahakkuk_et(ofis.depo) == (0, [])
    tahsil(ofis, b)
    with ofis.depo.oku() as s:
        (h,) = s.exec(select(MuhasebeHareketi)).all()
        assert h.eden_id == ofis.kisi["AMR01"] and h.bulgu_id == b
        assert {m.bulgu_id for m in s.exec(select(YevmiyeMaddesi))} == {b} and list(denetim.cezalar(s, ofis.depo)) == []


def test_ekstre_acik_cezayi_onerir_odenince_satir_kullanilmistir(ofis: Any) -> None:
    """By its number, its movement, the payer, the sum; paid by MH's own act, the line counts once and the penalty is proposed no more."""
    b, oteki = ceza(ofis), ceza(ofis, alan="kep", gercek="kuzey@hs02.kep.example")
    bulgu(ofis, "adres", "Çorlu Yolu 4. km")
    gun = ofis.depo.bugun()
    satirlar = (
        {"dekont_no": "D-1", "tutar_kurus": CEZA, "aciklama": "26YC0000001 cezası"},
        {"dekont_no": "D-2", "tutar_kurus": CEZA, "aciklama": "MH 2 icin"},
        {"dekont_no": "D-3", "tutar_kurus": 7, "gonderen_no": FIRMA},
        {"dekont_no": "D-4", "tutar_kurus": CEZA, "gun": gun - timedelta(days=1)},
    )
    girdi = EkstreGirdisi(
        banka="ZİRAAT", kaynak="e.csv", dosya_ozeti="0" * 64, satirlar=tuple(EkstreSatiriGirdisi(**{"gun": gun, **x}) for x in satirlar)
    )
    ofis.gun.yap("ekstre_yukle", "MUH01", girdi=girdi)

    def gorunen(suzgec: Suzgec = Suzgec.ACIK) -> dict[str, Any]:
        return {g.dekont_no: g for g in ekstre_satirlari(ofis.depo, suzgec)}

    g = gorunen()
    assert [(g[n].hal, g[n].oneriler[0].borc.bulgu_id) for n in ("D-1", "D-2")] == [(OneriHali.TEK, b), (OneriHali.TEK, oteki)]
    assert "ceza kararı açıklamada: 26YC0000001" in g["D-1"].oneriler[0].nedenler
    assert "muhasebe hareketi açıklamada: 26MH0000002" in g["D-2"].oneriler[0].nedenler
    assert [o.borc.no for o in g["D-3"].oneriler] == ["26YC0000001", "26YC0000002"], "what the chief has not decided is no debt"
    assert g["D-4"].hal is OneriHali.YOK and "karar" in g["D-4"].oneriler[0].engel
    dekont(ofis, b)
    g = gorunen()
    assert "D-1" not in g and [o.borc.bulgu_id for o in g["D-2"].oneriler] == [oteki]
    assert gorunen(Suzgec.KULLANILAN)["D-1"].kullanan == "ceza kararı 26YC0000001"
    with pytest.raises(Ret, match="D-1 numaralı dekont kullanılmış"):
        dekont(ofis, oteki)
