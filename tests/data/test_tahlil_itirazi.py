"""An unfavourable analysis objected to: the witness sample's report is final, and it is what everybody goes by (22/4)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, denetim_muayene, kagit, practice, queries_masa, queries_tahlil
from gumruk.data.queries_muayene import kagit_nolari, yollar
from gumruk.models.numcikis import NumuneTutanagi
from gumruk.models.tahlil import TahlilRaporu
from gumruk.models.tahlil_itirazi import IkinciRaporGirdisi, IkinciTahlilYeri, ItirazGeriAlmaGirdisi, TahlilItirazi
from gumruk.models.tahlil_itirazi import TahlilItiraziGirdisi as Girdi
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from sqlmodel import col, select

from tests.data.test_kurcalama import korumasiz
from tests.data.test_muzekkere import CEZA, TESPIT, MuzekkereGirdisi, gunler_sonra
from tests.data.test_tahlil import (
    PLASTIK,
    UYGUN,
    UYGUNDUR,
    cikis,
    dayanak,
    istek_id,
    kalan,
    kalem_id,
    numune,
    numunesi_disarida,
    rapor,
    tahlile_tabi,
    tahlilli,
)

pytestmark = pytest.mark.madde("22/4")
MUZEKKERE = MuzekkereGirdisi(tespit=TESPIT, kutular="33, 47", cezalar=CEZA)
KURUM = "Ankara Gümrük Laboratuvarı"


def itiraz(ofis: Any, istek: int, **degisen: Any) -> Girdi:
    bugun = ofis.depo.bugun()
    alanlar: dict[str, Any] = {
        "teblig_gunu": bugun,
        "dilekce_no": "2026/311",
        "dilekce_gunu": bugun,
        "eden": "Selin Ak",
        "eden_no": "10000000146",
        "gerekce": "Yoğunluk ölçümü üreticinin sertifikasına uymuyor",
        "yer": IkinciTahlilYeri.LABORATUVAR,
        "kurum": KURUM,
        "sahit_numune": "Bir torbadan 1 kg, mühür M-78",
    }
    return Girdi(istek_id=istek, **{**alanlar, **degisen})


def son_itiraz(ofis: Any) -> int:
    with ofis.depo.oku() as s:
        return int(s.exec(select(TahlilItirazi.id).order_by(col(TahlilItirazi.id).desc())).first() or 0)


def ikinci_rapor(ofis: Any, uygun: bool, **degisen: Any) -> IkinciRaporGirdisi:
    alanlar = {"itiraz_id": son_itiraz(ofis), "rapor_no": "AG-9", "rapor_gunu": ofis.depo.bugun()}
    return IkinciRaporGirdisi(uygun=uygun, sonuc="Polietilen, yoğunluğu 0,93 g/cm3", **{**alanlar, **degisen})


def geri_alma(ofis: Any, **degisen: Any) -> ItirazGeriAlmaGirdisi:
    alanlar = {"itiraz_id": son_itiraz(ofis), "dilekce_no": "2026/340", "dilekce_gunu": ofis.depo.bugun()}
    return ItirazGeriAlmaGirdisi(aciklama="Müzekkereyle yürüsün, itirazımızdan vazgeçtik", **{**alanlar, **degisen})


def itirazli(ofis: Any, senet: str = "T1") -> int:
    by = tahlilli(ofis, senet, uygun=False)
    ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek_id(ofis, by)))
    return by


def kuyrukta(ofis: Any) -> dict[str, int]:
    return {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi["MUA02"], frozenset({Rol.MUAYENE_MEMURU}))}


def test_ikinci_tahlil_uygun_cikar(ofis: Any) -> None:
    """The declaration waits, no goods leave the ambar again, the fixed words come with the second report, the next import may rely on it."""
    by = tahlilli(ofis, uygun=False)
    once = kalan(ofis, by)
    sonuc = ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek_id(ofis, by)))
    assert (sonuc.durum, [(k.form, k.belge_no) for k in sonuc.kagitlar]) == ("TAHLILDE", [("tahlil_itiraz_yazisi", "26TI0000001")])
    with ofis.depo.oku() as s:
        i = s.exec(select(TahlilItirazi)).one()
        assert i.son_gun >= i.teblig_gunu + timedelta(days=15) and i.dayanak.startswith("15 gün: 4458 s. Gümrük Kanunu m.242/1")
    numunesi_disarida(ofis, "T3")
    assert (kuyrukta(ofis)["ikinci_rapor_yaz"], kuyrukta(ofis)["tahlil_raporu_yaz"]) == (1, 1), "each declaration waits for its own"
    eksik = queries_masa.neden_kapanmadi(ofis.depo, by).eksikler[0]
    assert (eksik.madde, eksik.ne) == ("22/4", "İkinci tahlil raporunu yaz: yapılmadı")
    with pytest.raises(Ret, match=r"m\.22/1 .*26TI0000001 itirazının ikinci tahlil raporu gelmemiş \(m\.22/4\)"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    with pytest.raises(Ret, match=r"Bu kalemin tahliline itiraz edilmiş: 26TI0000001"):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    yazildi = ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, ikinci_rapor(ofis, True))
    assert (yazildi.durum, [k.form for k in yazildi.kagitlar]) == ("FIZIKI", ["tahlil_itiraz_sonucu"])
    assert f"1. kalem: {UYGUN} (26TI0000001, ikinci rapor AG-9" in yollar(ofis.depo, by).aciklama
    assert kagit.baski_verisi(ofis.depo, yazildi.kagitlar[0].is_id).yan["son"].mesruhat == UYGUN
    with ofis.depo.oku() as s:
        assert s.exec(select(TahlilRaporu.uygun, TahlilRaporu.mesruhat)).one() == (False, ""), "the first report stays as it was written"
        assert len(s.exec(select(NumuneTutanagi)).all()) == 2, "one a sample; the second analysis took none"
    assert kalan(ofis, by) == once and kuyrukta(ofis)["ikinci_rapor_yaz"] == 0
    assert kagit_nolari(ofis.depo, by) == ["26TH0000001", "26NC0000001", "26TI0000001"]
    assert ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR).durum == "TAHSILATTA"
    sonraki = tahlile_tabi(ofis, "T2")
    (onceki,) = queries_tahlil.onceki_tahliller(ofis.depo, sonraki, kalem_id(ofis, sonraki))
    assert (onceki.rapor_no, onceki.kurum) == ("AG-9", KURUM)
    kaynak = ofis.gun.yap("onceki_tahlile_dayan", "MUA02", sonraki, dayanak(ofis, sonraki, onceki.rapor_id)).kagitlar[0]
    assert kagit.baski_verisi(ofis.depo, kaynak.is_id).yan["kaynak"].gecerli.no == "AG-9"
    assert denetim.denetle(ofis.depo) == []


def test_ikinci_tahlil_de_aykiri_cikar(ofis: Any) -> None:
    """Final: no third look; the item goes on by müzekkere, after which there is no objection to an analysis."""
    by = itirazli(ofis)
    istek = istek_id(ofis, by)
    with pytest.raises(Ret, match=r"26TH0000001 tahliline itiraz edilmiş: 26TI0000001\. Bir tahlile bir kez"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek))
    with pytest.raises(Ret, match=r"m\.22/1  Beyanname «numunesi tahlilde» \(memuru Gülşen Öz, MUA02\).*Müzekkere ondan sonra yazılır"):
        ofis.gun.yap("muzekkere_yaz_fiziki", "MUA02", by, MUZEKKERE)
    assert ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, ikinci_rapor(ofis, False)).durum == "FIZIKI"
    with pytest.raises(Ret, match=r"uygun değil \(rapor AG-9\).*itiraz sonuçlandı, rapor kesindir \(m\.22/4\)"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    with pytest.raises(Ret, match="Bir tahlile bir kez itiraz edilir; ikinci tahlil kesindir"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek, kurum="Ege Üniversitesi"))
    with pytest.raises(Ret, match=r"m\.22/4  Sonucu beklenen tahlil itirazı yok"):
        ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, ikinci_rapor(ofis, True))
    sonraki = tahlile_tabi(ofis, "T2")
    assert queries_tahlil.onceki_tahliller(ofis.depo, sonraki, kalem_id(ofis, sonraki)) == []
    with pytest.raises(Ret, match="AG-9 numaralı raporun sonucu beyana uygun değil"):
        ofis.gun.yap("onceki_tahlile_dayan", "MUA02", sonraki, dayanak(ofis, sonraki))
    assert ofis.gun.yap("muzekkere_yaz_fiziki", "MUA02", by, MUZEKKERE).durum == "MUZEKKEREDE"


def test_itiraz_yaziyla_geri_alinir(ofis: Any) -> None:
    """The first report stays; müzekkere is open again; there is no second objection."""
    by = itirazli(ofis)
    dun = ofis.depo.bugun() - timedelta(days=1)
    with pytest.raises(Ret, match=r"Geri alma dilekçesinin günü .* \(itiraz dilekçesi\) ile"):
        ofis.gun.yap("tahlil_itirazi_geri_al", "MUA02", by, geri_alma(ofis, dilekce_gunu=dun))
    sonuc = ofis.gun.yap("tahlil_itirazi_geri_al", "MUA02", by, geri_alma(ofis))
    assert (sonuc.durum, [k.form for k in sonuc.kagitlar]) == ("FIZIKI", ["tahlil_itiraz_sonucu"])
    (kalem,) = queries_tahlil.tahlil_gor(ofis.depo, by).kalemler
    assert "beyana uygun değil" in kalem.hal and "26TI0000001 itirazı geri alındı" in kalem.hal and not kalem.itiraz_edilebilir
    with pytest.raises(Ret, match=r"uygun değil \(rapor L-2026/41\)"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    with pytest.raises(Ret, match="Bir tahlile bir kez itiraz edilir"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek_id(ofis, by)))
    assert ofis.gun.yap("muzekkere_yaz_fiziki", "MUA02", by, MUZEKKERE).durum == "MUZEKKEREDE"
    with pytest.raises(Ret, match=r"m\.22/4  26MZ0000001 numaralı müzekkere yazılmış.*müzekkereden önce edilir.*m\.20/2"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek_id(ofis, by)))


def test_itirazin_sartlari(ofis: Any) -> None:
    by = tahlilli(ofis, uygun=False)
    istek, bugun = istek_id(ofis, by), ofis.depo.bugun()
    gun = timedelta(days=1)
    for degisen, neden in (
        ({"istek_id": 99}, "Bu tahlil isteği bu beyannamenin değil"),
        ({"teblig_gunu": bugun - gun}, r"Sonucun tebliğ günü .* \(raporun yazıldığı gün\) ile .* \(bugün\) arasında"),
        ({"teblig_gunu": bugun + gun, "dilekce_gunu": bugun + gun}, r"Sonucun tebliğ günü .* arasında olmalı"),
        ({"dilekce_gunu": bugun - gun}, r"Dilekçe günü .* \(sonucun tebliği\) ile"),
        ({"eden_no": "10000000147"}, r"m\.5  .*tutmuyor"),
        ({"kurum": "ISTANBUL gümrük laboratuvarı"}, "İlk tahlili İstanbul Gümrük Laboratuvarı yapmış; ikinci tahlil başka"),
    ):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek).model_copy(update=degisen))
    for kim, neden in (("MUA01", r"m\.15/3  Bu beyanname size havale edilmedi"), ("AMB01", "muayene memuru yapar")):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("tahlile_itiraz_et", kim, by, itiraz(ofis, istek))
    uygun = tahlilli(ofis, "T2")
    with pytest.raises(Ret, match=r"26TH0000002 tahlilinin sonucu beyana uygun \(rapor L-2026/41\)"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", uygun, itiraz(ofis, istek_id(ofis, uygun)))
    ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek))
    for girdi, neden in (
        (ikinci_rapor(ofis, True, rapor_gunu=bugun + gun), "İkinci raporun günü"),
        (ikinci_rapor(ofis, True, rapor_gunu=bugun - gun), r"İkinci raporun günü .* \(itiraz dilekçesi\)"),
        (ikinci_rapor(ofis, True, itiraz_id=99), "Bu tahlil itirazı bu beyannamenin değil"),
    ):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, girdi)


def test_sure_dolunca_itiraz_kaydedilmez(sqlite_ofis: Any) -> None:
    """Fifteen days after the day the declarant was told; a last day on a week-end moves to the Monday."""
    ofis = sqlite_ofis
    by = tahlilli(ofis, uygun=False)
    teblig = ofis.depo.bugun()
    gunler_sonra(ofis, 18)
    with pytest.raises(Ret, match=r"m\.22/4  Tahlile itiraz süresi .* günü dolmuş .*15 gün: 4458 s\. Gümrük Kanunu m\.242/1.*m\.21/3"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek_id(ofis, by), teblig_gunu=teblig))
    son = itiraz(ofis, istek_id(ofis, by), teblig_gunu=teblig, dilekce_gunu=teblig + timedelta(days=15))
    assert ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, son).durum == "TAHLILDE", "the petition's day counts, not the day it is entered"


def test_iki_kalemden_biri_itirazda(ofis: Any) -> None:
    """The other item's report is written meanwhile; the declaration goes back when neither is waited for."""
    by = tahlile_tabi(ofis, kalemler=practice.iki_kalem(PLASTIK))
    istekler = []
    for sira in (1, 2):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by, sira))
        istekler.append(istek_id(ofis, by))
        ofis.gun.yap("numune_cikar", "AMB01", istekler[-1], cikis(ofis, by))
    ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istekler[0], False))
    with pytest.raises(Ret, match="26TH0000002 tahlilinin raporu yazılmamış; itiraz edilecek sonuç yok"):
        ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istekler[1]))
    ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istekler[0]))
    assert (kuyrukta(ofis)["ikinci_rapor_yaz"], kuyrukta(ofis)["tahlil_raporu_yaz"]) == (1, 1)
    assert ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istekler[1], True, "L-42")).durum == "TAHLILDE"
    assert ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, ikinci_rapor(ofis, True)).durum == "FIZIKI"
    assert ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR).durum == "TAHSILATTA"


def test_reddedilen_muzekkereden_sonra_itiraz_edilir(ofis: Any) -> None:
    """The chief found no cause in the müzekkere: the contrary report stands in the way alone, and may be objected to."""
    by = tahlilli(ofis, uygun=False)
    ofis.gun.yap("muzekkere_yaz_fiziki", "MUA02", by, MUZEKKERE)
    ofis.gun.yap("muzekkere_uygun_gorme", "AMR01", by, GerekceGirdisi(gerekce="Tahlile itiraz süresi bitmeden yazılmış"))
    assert ofis.gun.yap("tahlile_itiraz_et", "MUA02", by, itiraz(ofis, istek_id(ofis, by))).durum == "TAHLILDE"


KURCALAMA: tuple[tuple[str, str, str], ...] = (
    ("tahlil_itirazi", "UPDATE tahlil_itirazi SET kurum = 'İstanbul Gümrük Laboratuvarı'", "ikinci tahlil ilk tahlili yapan yerde"),
    ("tahlil_itirazi", "UPDATE tahlil_itirazi SET son_gun = '2020-01-01'", "26TI0000001: dilekçe"),
    ("tahlil_raporu", "UPDATE tahlil_raporu SET uygun = {evet}", "itiraz edilen L-2026/41 raporu beyana uygun"),
    ("tahlil_itiraz_sonucu", "UPDATE tahlil_itiraz_sonucu SET belge_gunu = '2020-01-01'", "sonucunun günü (01.01.2020) itirazdan önce"),
    ("tahlil_itiraz_sonucu", "UPDATE tahlil_itiraz_sonucu SET mesruhat = 'uygundur'", "«ikinci tahlil beyana uygun», meşruhatı «uygundur»"),
    ("tahlil_itiraz_sonucu", "UPDATE tahlil_itiraz_sonucu SET sonuc = 'AYKIRI'", "L-2026/41 raporu beyana aykırı, ikinci tahlil uygun çıkmadan"),
    ("tahlil_itiraz_sonucu", "DELETE FROM tahlil_itiraz_sonucu", "«tahsilatta», raporu beklenen tahlil var"),
)


@pytest.mark.parametrize(("tablo", "sql", "aranan"), KURCALAMA)
def test_kurcalanan_itiraz_bulunur(sqlite_ofis: Any, tmp_path: Any, tablo: str, sql: str, aranan: str) -> None:
    """The part of the audit that reads the rows, on a copy; seals are the whole audit's business."""
    by = itirazli(sqlite_ofis)
    sqlite_ofis.gun.yap("ikinci_rapor_yaz", "MUA02", by, ikinci_rapor(sqlite_ofis, True))
    sqlite_ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    korumasiz(sqlite_ofis.depo, tablo, sql.format(evet=1))
    with sqlite_ofis.depo.oku() as s:
        bulgular = list(denetim_muayene.muayene(s, sqlite_ofis.depo))
    assert any(aranan in b for b in bulgular), bulgular
