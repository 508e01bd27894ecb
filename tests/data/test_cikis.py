"""An export from its registration to the obligor's copy: straight, each refusal, loaded in parts (34–42)."""

import itertools
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import defterler, denetim, islem, practice, queries, queries_masa, reference
from gumruk.data.practice_cikis import GUVENILIR, KALEM, CikisGunu, ornek_cikis, telafili
from gumruk.models.akis import GECIS
from gumruk.models.banka import BankaOdemesiGirdisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat, Kalem
from gumruk.models.cikis import CikisGirdisi
from gumruk.models.cikis_kapama import KapatmaGirdisi, NushaGirdisi, VazgecmeGirdisi, YolcuCikisGirdisi
from gumruk.models.cikis_ozet_beyan import CikisSatirGirdisi, IhracatBaglantisi, IhracatTuru
from gumruk.models.cikis_yukleme import TakimGirdisi, Yukleme, YuklemeSatiri
from gumruk.models.defter import DefterIstegi, DefterTuru
from gumruk.models.kayit import IzKaydi
from gumruk.models.muayene import BelgeKontrolGirdisi
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from gumruk.models.vezne import YevmiyeSatiri
from gumruk.models.yon import Yon
from pydantic import ValidationError
from sqlmodel import col, select

BD, OD = BeyannameDurumu, OzetBeyanDurumu
GUVENILIRIN: dict[str, Any] = {"gonderici_no": GUVENILIR[0], "gonderici_unvan": GUVENILIR[1]}


def durum(ofis: Any, by: int) -> BD:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum


def ob_durumu(ofis: Any, ob: int) -> OD:
    with ofis.depo.oku() as s:
        return s.get_one(OzetBeyan, ob).durum


def maddeleri(ofis: Any, by: int) -> list[str]:
    return [o.madde for o in queries_masa.gecmis(ofis.depo, "beyanname", by)]


def nedenleri(ofis: Any, by: int) -> list[tuple[str, str]]:
    return [(e.madde, e.masa) for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler]


@pytest.mark.madde("34", "35/1", "35/2", "35/3-b", "37/2", "39", "40/1", "41", "42/1", "42/2")
def test_bastan_sona(ofis: Any) -> None:
    c = CikisGunu(ofis.gun)
    by = c.beyanname()
    b = queries.beyanname_gor(ofis.depo, by)
    assert b.no == f"26{ofis.depo.ofis().idare}EX00000001" and b.toplam_vergi_kurus == 0 and b.yukumlu_no == "4700312005"
    assert nedenleri(ofis, by) == [("35/1", "kabul memuru"), ("37/2", "muayene memuru (sistem seçecek)"), ("39", "taşıyıcı / acente")]
    c.onay(by)
    assert durum(ofis, by) is BD.BELGE
    c.muayene(by)
    assert durum(ofis, by) is BD.IRTIBATTA and nedenleri(ofis, by) == [("39", "taşıyıcı / acente")]
    ob = c.ozet_beyan(c.satir(by))
    assert nedenleri(ofis, by) == [("40/1", "kabul memuru")]
    c.ozet_onay(ob)
    c.kolcuya(ob)
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.KOLCUDA, OD.KOLCUDA)
    assert nedenleri(ofis, by) == [("41", "kolcu Yusuf Işık")]
    c.yukle(ob)
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.YUKLENDI, OD.YUKLENDI)
    c.kapat(ob)
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.KAPANDI, OD.KAPANDI)
    assert queries_masa.neden_kapanmadi(ofis.depo, by).kapali and nedenleri(ofis, by)[0] == ("42/2", "özet beyan memuru")
    with pytest.raises(Ret, match="Takımı ayrılmamış: 26"):
        c.nusha_ver(by)
    c.ayir(ob)
    c.nusha_ver(by)
    assert durum(ofis, by) is BD.DAGITILDI
    assert maddeleri(ofis, by) == ["34", "35/1", "35/2", "35/3-b", "37/2", "35/3", "37/2", "41", "41", "42/1", "42/2"]
    with pytest.raises(Ret, match=r"Mükellef nüshası verilmiş: .* Selin Ak"):
        c.nusha_ver(by)
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("34", "4", "5")
def test_tescil_retleri(ofis: Any) -> None:
    """34: exporter's number right, consignee abroad without one, the regime an export's, telafi edici vergi whole or not at all."""
    c = CikisGunu(ofis.gun)
    for degisen, neden in (
        ({"gonderici_no": "4700312006"}, "m.5  Gönderici: .*denetim rakamı"),
        ({"rejim": "0100"}, "m.4  0100 bir çıkış rejimi değil"),
        ({"rejim": "3151"}, "m.4  3151 önceki bir rejimi kapatır"),
        ({"basit_usul": "3"}, "m.34  3 kodlu usul girişe özgüdür: supalan"),
        ({"gidecegi_ulke": "999"}, "17 gideceği ülke: «999» listede yok"),
        ({"kalemler": (KALEM.model_copy(update={"telafi_kurus": 5}),)}, "m.37/2  1. kalem: telafi edici vergi yarım"),
    ):
        with pytest.raises(Ret, match=neden):
            c.beyanname(**degisen)
    with pytest.raises(ValidationError):
        CikisGirdisi(**{**dict(ornek_cikis()), "alici_no": "1234567890"})
    with pytest.raises(Ret, match=r"m.37/2\)"):
        ofis.gun.yap("beyanname_tescil", "BEY01", girdi=practice.ornek_beyanname((), telafili()))
    ilk, ikinci = c.beyanname(), c.beyanname(rejim="3151", onceki_beyanname="26343100IM00000001")
    with pytest.raises(Ret, match=r"Beyannameyi tescil eden|Kaydı tescil eden"):
        c.onay(c.beyanname(kod="KAB02"), kod="KAB02")
    assert [queries.beyanname_gor(ofis.depo, i).no[-2:] for i in (ilk, ikinci)] == ["01", "02"]


@pytest.mark.madde("35/3-a", "37/2")
def test_hatsiz_ve_telafili(ofis: Any) -> None:
    """35/3-a: a trusted exporter's goods go to irtibat; with telafi edici vergi through the vezne first; the exporter's account is debited."""
    c = CikisGunu(ofis.gun)
    bos = c.irtibatta(**GUVENILIRIN)
    assert queries.beyanname_gor(ofis.depo, bos).hat is Hat.BASIT
    assert maddeleri(ofis, bos)[-3:] == ["35/3-a", "35/3", "35/3-a"]
    by = c.beyanname(**GUVENILIRIN, kalemler=telafili())
    c.onay(by)
    assert durum(ofis, by) is BD.TAHSILATTA and nedenleri(ofis, by)[0] == ("23/1-a", "veznedar")
    with ofis.depo.oku() as s:
        assert s.exec(select(YevmiyeSatiri.cari_no).where(YevmiyeSatiri.hesap == "120")).all() == [GUVENILIR[0]]
    ofis.gun.tahsil(by)
    assert durum(ofis, by) is BD.IRTIBATTA and maddeleri(ofis, by)[-1] == "35/3-a"
    v = queries.beyanname_gor(ofis.depo, by).kalemler[0].vergiler
    assert [(x.kod, x.matrah_kurus, x.tutar_kurus) for x in v] == [("61", 12_000_000, 360_000)] and "DİİB" in v[0].aciklama[-1]
    uc = c.beyanname(kalemler=telafili())
    c.onay(uc)
    girdi = BelgeKontrolGirdisi(tarife_uygun=True, kiymet_uygun=True, miktar_uygun=True, telafi_uygun=False)
    with pytest.raises(Ret, match=r"m.37/1  Uygun bulunmayan denetim: telafi edici vergi"):
        ofis.gun.yap("belge_onayla", "MUA01", uc, girdi)
    for adim in ("eksik_belge_notu", "beyanname_duzelt", "hazirlik_bildir", "onceki_tahlile_dayan", "muayene_farki_yaz", "farklari_gir", "teblig_et"):
        assert Yon.CIKIS not in GECIS[adim].yonler, f"{adim}: 16, 17, 19/4, 20, 21/1 have no twin"
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("34")
def test_damga_yalniz_listede_varsa(sqlite_ofis: Any) -> None:
    """Stamp duty on exports only if the dated list says so: rejimVergi «D»."""
    metin = reference.gomulu("rejimVergi").replace("10,Kesin ihracat,1998-06-17,,", "10,Kesin ihracat,2026-01-01,,")
    satir = next(x for x in metin.splitlines() if x.startswith("10,"))
    yeni = "\n".join((metin.splitlines()[0], satir[: satir.rindex(",")] + ",D"))
    with sqlite_ofis.depo.yaz() as s:
        reference.liste_yukle(s, sqlite_ofis.depo, "rejimVergi", reference.liste_oku(yeni, "r.csv", liste="rejimVergi"), "ofis", b"")
    by = CikisGunu(sqlite_ofis.gun).beyanname()
    assert queries.beyanname_gor(sqlite_ofis.depo, by).toplam_vergi_kurus == 89_820


@pytest.mark.madde("39", "36/2", "40/1", "40/2", "41")
def test_ozet_beyan_retleri(ofis: Any) -> None:
    """39: type, declaration, quantity; 36/2: what runs outside is named by type and number; 41: the set is refused by name."""
    c = CikisGunu(ofis.gun)
    by = c.beyanname()
    x = c.satir(by)

    def satir(**degisen: Any) -> CikisSatirGirdisi:
        return x.model_copy(update=degisen)

    nato = satir(ihracat_turu=IhracatTuru.NATO, ihracat_no="NATO-302/17", kap_adedi=3, brut_gram=900_000)
    for satirlar, ek, neden in (
        ((x,), {"tur": "DENİTH"}, "«DENİTH» çıkış türü değil"),
        ((x,), {"tur": "TIRİHR"}, r"m.33/1-c"),
        ((x,), {"varis_gunu": ofis.depo.bugun() - timedelta(days=1)}, "Çıkış tarihi"),
        ((satir(ihracat_no="26343100EX00000099"),), {}, "numaralı çıkış beyannamesi bu idarede yok"),
        ((satir(ihracat_turu=IhracatTuru.DIGER),), {}, "belge türü TCGB olmalı"),
        ((satir(kap_adedi=21),), {}, "20 kap, 24.000,00 kg kaldı"),
        ((satir(kap_adedi=10, brut_gram=12_000_000),), {}, "Parçalıysa E yazın"),
        ((satir(parcali=True),), {}, r"parçalı değil \(H\)"),
        ((x, satir(kap_adedi=1, brut_gram=1, parcali=True)), {}, "AMB-HAM-01/2: .*bundan çoğu yüklenmez"),
    ):
        with pytest.raises(Ret, match=neden):
            c.ozet_beyan(*satirlar, **ek)
    ob = c.ozet_beyan(x, nato)
    with pytest.raises(Ret, match="0 kap, 0,00 kg kaldı"):
        c.ozet_beyan(satir(kap_adedi=1, brut_gram=1_000, parcali=True), senet="IKI")
    with pytest.raises(Ret, match=r"m.40/1  Özet beyan henüz onaylanmamış"):
        c.kolcuya(ob)
    c.ozet_onay(ob)
    no = queries.beyanname_gor(ofis.depo, by).no
    with pytest.raises(Ret, match=f"m.41  {no} «tescilli»: muayenesi ya da ödemesi bitmemiş"):
        c.kolcuya(ob)
    neden = queries_masa.ozet_beyan_neden_kapanmadi(ofis.depo, ob).eksikler
    assert (neden[0].ne, neden[0].masa) == (f"{no} «tescilli»", "kabul memuru") and neden[1].madde == "41"
    c.onay(by)
    c.muayene(by)
    with pytest.raises(Ret, match="etkin bir kolcu değil"):
        c.kolcuya(ob, kolcu="MUA01")
    c.kolcuya(ob)
    ofis.gun.yap("takim_geri_al", "OBM01", ob, GerekceGirdisi(gerekce="Gemi rıhtıma yanaşmadı"))
    assert (durum(ofis, by), ob_durumu(ofis, ob)) == (BD.IRTIBATTA, OD.ONAYLI)
    ofis.gun.yap("cikis_ozet_beyan_geri_ver", "OBM01", ob, GerekceGirdisi(gerekce="Gemi seferini iptal etti"))
    assert ob_durumu(ofis, ob) is OD.IADE
    yeni = c.ozet_beyan(x, nato, senet="IKI")
    c.ozet_onay(yeni)
    c.kolcuya(yeni)
    with pytest.raises(Ret, match="farkı meşruhata yazın"):
        c.yukle(yeni, {1: 2})
    with pytest.raises(Ret, match="bütün satırlar senedindeki gibi"):
        c.yukle(yeni, fark="Bir şey eksik sanıldı")
    c.yukle(yeni)
    c.kapat(yeni)
    assert durum(ofis, by) is BD.KAPANDI and denetim.denetle(ofis.depo) == []


@pytest.mark.madde("41", "42/1")
def test_parcali_yukleme(ofis: Any) -> None:
    """Two özet beyans carry one declaration; the second waits for the first; it closes with the one that completes it."""
    c = CikisGunu(ofis.gun)
    by = c.irtibatta()
    ilk, ikinci = (c.ozet_beyan(c.satir(by, kap), senet=f"P{kap}") for kap in (12, 8))
    for ob in (ilk, ikinci):
        c.ozet_onay(ob)
    c.kolcuya(ilk)
    with pytest.raises(Ret, match="önceki parçasının özet beyanı kapanmalı"):
        c.kolcuya(ikinci)
    c.yukle(ilk)
    c.kapat(ilk)
    assert durum(ofis, by) is BD.IRTIBATTA and maddeleri(ofis, by)[-1] == "42/1"
    vazgec = VazgecmeGirdisi(gerekce="Kalanı yurt içinde satılacak", dilekce_no="9", dilekce_gunu=ofis.depo.bugun())
    with pytest.raises(Ret, match=r"Kalanı 26.*EX00000002 özet beyanında"):
        ofis.gun.yap("cikis_kalanindan_vazgec", "AMR01", by, vazgec)
    c.kolcuya(ikinci)
    c.yukle(ikinci, {0: 5}, fark="Üç palet kırıldı, sahada kaldı")
    with pytest.raises(Ret, match=r"m.42/1  Karşılaştırılmamış grup"):
        ofis.gun.yap("cikis_ozet_beyan_kapat", "OBM01", ikinci, KapatmaGirdisi(gruplar=()))
    c.kapat(ikinci)
    assert durum(ofis, by) is BD.IRTIBATTA and nedenleri(ofis, by) == [("39", "taşıyıcı / acente")]
    ofis.gun.yap("cikis_kalanindan_vazgec", "AMR01", by, vazgec)
    assert durum(ofis, by) is BD.KAPANDI
    with pytest.raises(Ret, match="«kapandı»; yüklenecek eşyası yok"):
        c.ozet_beyan(c.satir(by, 3), senet="P3")
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("36/1", "42/2")
def test_sozlu_ve_nusha_retleri(ofis: Any) -> None:
    c = CikisGunu(ofis.gun)
    kisi = {"gonderici_no": "10000000146", "gonderici_unvan": "Elif Kaya", "beyan_sahibi_no": "10000000146", "ek_sayisi": 0}
    by = int(ofis.gun.yap("cikis_sozlu_beyan", "IRT01", girdi=ornek_cikis(**kisi)).belge_id)
    with pytest.raises(Ret, match=r"m.36/1  2600 ATA"):
        ofis.gun.yap("cikis_sozlu_beyan", "IRT01", girdi=ornek_cikis(rejim="2600", **kisi))
    cikti = YolcuCikisGirdisi(cikis_ani=ofis.depo.saat())
    with pytest.raises(Ret, match="İşlemi bitmemiş"):
        ofis.gun.yap("yolcu_cikisi_yaz", "KOL01", by, cikti)
    c.muayene(by)
    baska = c.irtibatta()
    with pytest.raises(Ret, match="Sözlü beyan değil"):
        ofis.gun.yap("yolcu_cikisi_yaz", "KOL01", baska, YolcuCikisGirdisi(cikis_ani=ofis.depo.saat()))
    with pytest.raises(Ret, match="Çıkış anı tescil ile şimdi arasında"):
        ofis.gun.yap("yolcu_cikisi_yaz", "KOL01", by, YolcuCikisGirdisi(cikis_ani=ofis.depo.saat() + timedelta(hours=1)))
    ofis.gun.yap("yolcu_cikisi_yaz", "KOL01", by, YolcuCikisGirdisi(cikis_ani=ofis.depo.saat()))
    with pytest.raises(Ret, match=r"T.C. kimlik numarası"):
        ofis.gun.yap("nusha_ver", "IRT01", by, NushaGirdisi(alan="Elif Kaya", alan_no="10000000147", sifat="kendisi"))
    c.nusha_ver(by)
    assert durum(ofis, by) is BD.DAGITILDI and denetim.denetle(ofis.depo) == []


@pytest.mark.madde("7/2", "37/2")
def test_bordro_cikisi_ayirir(ofis: Any) -> None:
    """Exports stand on pages of their own, cash desk and bank apart, under the exporter; the whole agrees with the ledger."""
    c = CikisGunu(ofis.gun)
    c.irtibatta(kalemler=telafili())
    by = c.beyanname(kalemler=telafili(), **GUVENILIRIN)
    c.onay(by)
    dekont = BankaOdemesiGirdisi(banka="ZİRAAT", dekont_no="D-1", dekont_gunu=ofis.depo.bugun(), tutar_kurus=360_000, yatiran_no=GUVENILIR[0])
    ofis.gun.yap("banka_odemesi", "MUH01", by, dekont)
    assert durum(ofis, by) is BD.IRTIBATTA
    gun = ofis.depo.bugun()
    istek = DefterIstegi(tur=DefterTuru.BORDRO, bas=gun, bit=gun)
    with defterler.ac(ofis.depo, istek, ofis.kisi["MUH01"]) as (d, satirlar):
        bolumler = [(b.baslik.split(" ")[0], b.baslik.rsplit(", ", 1)[1], [k.hucreler[1] for k in satirlar(b)]) for b in d.bolumler]
    assert bolumler == [
        ("GİRİŞ", "VEZNEYE ÖDENENLER", []),
        ("GİRİŞ", "BANKAYA ÖDENENLER", []),
        ("ÇIKIŞ", "VEZNEYE ÖDENENLER", ["Trakya Seramik Sanayi A.Ş."]),
        ("ÇIKIŞ", "BANKAYA ÖDENENLER", [GUVENILIR[1]]),
    ]
    assert d.tutmayan == () and "TUTUYOR" in d.bolumler[-1].sozler[-1]


@pytest.mark.madde("41")
def test_kolcu_degisir_isini_o_yapar(ofis: Any) -> None:
    c = CikisGunu(ofis.gun)
    ofis.gun.kisi |= practice.kisileri_ekle(ofis.depo, (practice.EgitimKisisi("KOL02", "Can Tan", "4700312013", (Rol.KOLCU, Rol.OZET_BEYAN_MEMURU)),))
    by = c.irtibatta()
    ob = c.ozet_beyan(c.satir(by))
    c.ozet_onay(ob)
    c.kolcuya(ob)
    ofis.gun.yap("takim_kolcusu_degistir", "OBM01", ob, TakimGirdisi(kolcu_id=ofis.gun.kisi["KOL02"], mesruhat="Kolcu hastalandı"))
    with pytest.raises(Ret, match="Takım Can Tan adlı kolcuda"):
        c.yukle(ob)
    c.yukle(ob, kod="KOL02")
    with pytest.raises(Ret, match="Yüklemeye nezaret eden, özet beyanı kapatamaz"):
        c.kapat(ob, kod="KOL02")
    c.kapat(ob)
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("42/1")
def test_iki_yuz_beyannameli_gemi_bir_islemde_kapanir(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """One act, one transaction, 200 log rows naming the article; a crash between cascades leaves all open; the work grows with the set alone."""
    n = 200
    c = CikisGunu(ofis.gun)
    byler, ob = gemi(ofis, n)
    gercek, kac = islem._yap, itertools.count()

    def cokecek(*arg: Any, **kw: Any) -> Any:
        if next(kac) == n // 2:
            raise RuntimeError("elektrik kesildi")
        return gercek(*arg, **kw)

    monkeypatch.setattr(islem, "_yap", cokecek)
    with pytest.raises(RuntimeError):
        c.kapat(ob)
    monkeypatch.setattr(islem, "_yap", gercek)
    assert ob_durumu(ofis, ob) is OD.YUKLENDI and {durum(ofis, by) for by in byler} == {BD.YUKLENDI}
    with ofis.depo.oku() as s:
        once = s.exec(select(sa.func.count()).select_from(IzKaydi)).one()
        assert not s.exec(select(IzKaydi.id).where(IzKaydi.islem == "cikis_kapat")).all()
    sayac = itertools.count()
    sa.event.listen(ofis.depo.yazici, "before_cursor_execute", lambda *_: next(sayac))
    c.kapat(ob)
    deyim = next(sayac)
    with ofis.depo.oku() as s:
        izler = s.exec(select(IzKaydi.belge_id, IzKaydi.madde).where(IzKaydi.islem == "cikis_kapat").order_by(col(IzKaydi.sira))).all()
        assert s.exec(select(sa.func.count()).select_from(IzKaydi)).one() == once + n + 1
    assert [tuple(x) for x in izler] == [(by, "42/1") for by in byler]
    assert ob_durumu(ofis, ob) is OD.KAPANDI and {durum(ofis, by) for by in byler} == {BD.KAPANDI}
    assert deyim < 20 * n, f"{deyim} statements for {n} declarations: so many each, whatever the number of the set"


def gemi(ofis: Any, n: int) -> tuple[list[int], int]:
    """A loaded ship of so many declarations: one played, the others written beside it as copies, for the closing alone is tried here."""
    c = CikisGunu(ofis.gun)
    ilk = c.beyanname()
    with ofis.depo.yaz() as s:
        b = s.get_one(Beyanname, ilk)
        b.durum = BD.YUKLENDI
        baslik = {k.name: getattr(b, k.name) for k in Beyanname.__table__.columns if k.name not in ("id", "no", "sira")}  # type: ignore[attr-defined]
        kalem = {k.name: getattr(b.kalemler[0], k.name) for k in Kalem.__table__.columns if k.name not in ("id", "beyanname_id")}  # type: ignore[attr-defined]
        hepsi = [b]
        for i in range(2, n + 1):
            x = Beyanname(**baslik, sira=i, no=f"{b.no[:-4]}{i:04d}")
            x.kalemler = [Kalem(**kalem)]
            s.add(x)
            hepsi.append(x)
        s.flush()
        ob = OzetBeyan(
            idare=b.idare, yil=b.yil, sira=1, no="26343100EX00000001", tur="DENİHR", durum=OD.YUKLENDI, yon=b.yon, tescil_gunu=b.tescil_gunu,
            tescil_ani=b.tescil_ani, tescil_eden_id=ofis.kisi["TAS01"], varis_gunu=b.tescil_gunu,
        )  # fmt: skip
        senet = TasimaSenedi(sira=1, no="BUYUK")
        ob.senetler = [senet]
        senet.satirlar = [SenetSatiri(sira=i, kap_adedi=20, kap_cinsi="PX", brut_gram=24_000_000) for i in range(1, n + 1)]
        s.add(ob)
        s.flush()
        y = Yukleme(yil=b.yil, sira=1, no="26YU0000001", ozet_beyan_id=ob.id, bitis_ani=b.tescil_ani, kolcu_id=ofis.kisi["KOL01"], zaman=b.tescil_ani)
        y.satirlar = [YuklemeSatiri(satir_id=x.id, kap_adedi=20, brut_gram=24_000_000) for x in senet.satirlar]
        s.add(y)
        s.add_all(
            IhracatBaglantisi(satir_id=x.id, tur=IhracatTuru.TCGB, no=d.no, beyanname_id=d.id) for x, d in zip(senet.satirlar, hepsi, strict=True)
        )
        return [d.id for d in hepsi], ob.id
