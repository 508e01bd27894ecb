"""Goods on the list: sampled under «numçıkış», reported on, or an earlier analysis relied on; the warehouse counts what is out (12/3, 22)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, kagit, practice, queries, queries_ambar, queries_masa, queries_tahlil
from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.data.queries_muayene import kagit_nolari, yollar
from gumruk.models.ambar import AmbarCikisGirdisi, CikisSatiriGirdisi
from gumruk.models.beyanname import Beyanname, Kalem
from gumruk.models.fiziki_istegi import FizikiGorevGirdisi
from gumruk.models.muayene import FizikiMuayeneGirdisi
from gumruk.models.numcikis import NumuneCikisGirdisi, NumuneDonusGirdisi, NumuneTutanagi
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.tahlil import DayanakGirdisi, NumuneGirdisi, RaporGirdisi, TahlilIstegi, TahlilRaporu, TahlilYeri
from gumruk.models.temel import GerekceGirdisi, Ret
from sqlmodel import col, select

from tests.data.test_fiziki_istegi import ISTEK, belgede
from tests.data.test_kurcalama import hepsi_bulunur

pytestmark = pytest.mark.madde("22/1", "12/3")
UYGUN = "kimyevi tahlil sonucu beyana uygun bulunmuştur"
PLASTIK = "390120909000"
UYGUNDUR = FizikiMuayeneGirdisi(kapsam="Kapların yüzde onu açıldı", isletme_memuru="Ali Kara", uygun=True)


def tek_kalem(**degisen: Any) -> tuple[Any, ...]:
    """One item over both bill lines, on the list of the practice office."""
    bir, iki = practice.iki_kalem(PLASTIK)
    alanlar = {
        "tanim": "Polietilen granül",
        "kap_adedi": bir.kap_adedi + iki.kap_adedi,
        "brut_gram": bir.brut_gram + iki.brut_gram,
        "net_gram": bir.net_gram + iki.net_gram,
        "fatura_kurus": bir.fatura_kurus + iki.fatura_kurus,
    }
    return (bir.model_copy(update={**alanlar, **degisen}),)


def tahlile_tabi(ofis: Any, senet: str = "T1", **degisen: Any) -> int:
    """Goods on the list that the system itself sent to physical examination, the operator told."""
    by = ofis.gun.muayenede(senet, **{"kalemler": tek_kalem(), **degisen})
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    return int(by)


def kalem_id(ofis: Any, by: int, sira: int = 1) -> int:
    with ofis.depo.oku() as s:
        surum = s.get_one(Beyanname, by).surum
        return int(s.exec(select(Kalem.id).where(Kalem.beyanname_id == by, Kalem.surum == surum, Kalem.sira == sira)).one() or 0)


def numune(ofis: Any, by: int, sira: int = 1) -> NumuneGirdisi:
    return NumuneGirdisi(
        kalem_id=kalem_id(ofis, by, sira), yer=TahlilYeri.LABORATUVAR, kurum="İstanbul Gümrük Laboratuvarı", numune="Bir torbadan 2 kg"
    )


def cikis(ofis: Any, by: int, gram: int = 2_000, kap: int = 0, **degisen: Any) -> NumuneCikisGirdisi:
    with ofis.depo.oku() as s:
        kayit = ambar_kalanlari(s, by)[0].kayit_id
    alanlar = {"muhur_no": "M-77", "teslim_alan": "Veli Taş", "teslim_alan_no": "10000000146", "isletme_memuru": "Ali Kara"}
    return NumuneCikisGirdisi(kayit_id=kayit, kap_adedi=kap, brut_gram=gram, **{**alanlar, **degisen})


def rapor(ofis: Any, istek: int, uygun: bool = True, no: str = "L-2026/41") -> RaporGirdisi:
    return RaporGirdisi(istek_id=istek, rapor_no=no, rapor_gunu=ofis.depo.bugun(), uygun=uygun, sonuc="Polietilen, yoğunluğu 0,95 g/cm3")


def istek_id(ofis: Any, by: int) -> int:
    with ofis.depo.oku() as s:
        return int(s.exec(select(TahlilIstegi.id).where(TahlilIstegi.beyanname_id == by).order_by(col(TahlilIstegi.id).desc())).first() or 0)


def numunesi_disarida(ofis: Any, senet: str = "T1", gram: int = 2_000, kap: int = 0, **degisen: Any) -> tuple[int, int]:
    """(declaration, request) whose sample has left under its tutanak."""
    by = tahlile_tabi(ofis, senet, **degisen)
    ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    istek = istek_id(ofis, by)
    ofis.gun.yap("numune_cikar", "AMB01", istek, cikis(ofis, by, gram, kap))
    return by, istek


def tahlilli(ofis: Any, senet: str = "T1", uygun: bool = True, no: str = "L-2026/41", **degisen: Any) -> int:
    by, istek = numunesi_disarida(ofis, senet, **degisen)
    ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek, uygun, no))
    return by


def kalan(ofis: Any, by: int) -> list[tuple[int, int, int]]:
    return [(k.cikan_kap, k.kalan_kap, k.kalan_gram) for k in queries_ambar.ambar_gor(ofis.depo, by).kayitlar]


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def test_numuneden_uygunduruna(ofis: Any) -> None:
    """Asked for, out, reported on, back, «uygundur», collected, delivered; every paper, and the fixed words letter for letter."""
    by = tahlile_tabi(ofis)
    with pytest.raises(Ret, match=r"m\.22/1  1\. kalem \(390120909000\) Tahlile Tabi Maddeler Listesi'nde: numune gönderin"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    sonuc = ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    assert (sonuc.durum, [(k.form, k.belge_no) for k in sonuc.kagitlar]) == ("TAHLILDE", [("tahlil_istegi", "26TH0000001")])
    with pytest.raises(Ret, match=r"m\.22/1 .*«numunesi tahlilde» \(memuru Gülşen Öz, MUA02\)"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    istek = istek_id(ofis, by)
    with pytest.raises(Ret, match=r"26TH0000001: numune ambardan çıkmamış \(m\.12/3\)"):
        ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek))
    once = kalan(ofis, by)
    cikti = ofis.gun.yap("numune_cikar", "AMB01", istek, cikis(ofis, by))
    assert (cikti.nolar, [(k.form, k.belge_no) for k in cikti.kagitlar]) == (("26NC0000001",), [("numcikis_tutanagi", "26NC0000001")])
    assert kalan(ofis, by)[0] == (0, once[0][1], once[0][2] - 2_000)
    with ofis.depo.oku() as s:
        assert s.exec(select(NumuneTutanagi.kod)).one() == "numçıkış"
    bozuk_yok(ofis)
    yazildi = ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek))
    assert (yazildi.durum, [k.form for k in yazildi.kagitlar]) == ("FIZIKI", ["tahlil_sonucu"])
    with ofis.depo.oku() as s:
        assert s.exec(select(TahlilRaporu.mesruhat)).one() == UYGUN
    assert f"1. kalem: {UYGUN}" in yollar(ofis.depo, by).aciklama
    assert kagit.baski_verisi(ofis.depo, yazildi.kagitlar[0].is_id).yan["rapor"].mesruhat == UYGUN
    assert ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR).durum == "TAHSILATTA"
    ofis.gun.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(brut_gram=500, aciklama="Kalan numune geri geldi"))
    assert kalan(ofis, by)[0] == (0, once[0][1], once[0][2] - 1_500)
    ofis.gun.tahsil(by)
    assert ofis.gun.cikis(by).durum == "KAPANDI"
    with ofis.depo.oku() as s:
        assert s.exec(select(OzetBeyan.durum)).one().name == "KAPANDI"
    assert kagit_nolari(ofis.depo, by) == ["26TH0000001", "26NC0000001"]
    bozuk_yok(ofis)


def test_cikan_numune_ambar_cikisinda_sayilir(ofis: Any) -> None:
    """A whole package out and not back: never more than came in leaves, and nothing closes before its return is written."""
    by, istek = numunesi_disarida(ofis, gram=100_000, kap=1)
    assert kalan(ofis, by)[0] == (1, 119, 11_900_000)
    ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek))
    ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    ofis.gun.tahsil(by)
    kayit = queries_ambar.ambar_gor(ofis.depo, by).kayitlar[0]
    hepsi = CikisSatiriGirdisi(kayit_id=kayit.kayit_id, kap_adedi=120, brut_gram=12_000_000)
    with pytest.raises(Ret, match="119 kap var, 120 istendi"):
        ofis.gun.yap("ambar_cikis", "AMB01", by, AmbarCikisGirdisi(satirlar=(hepsi,)))
    assert ofis.gun.cikis(by).durum == "KISMEN_TESLIM", "the sample is still out"
    assert "26NC0000001 tutanağıyla çıkan numunenin dönüşü" in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler[-1].ne
    bozuk_yok(ofis)
    with pytest.raises(Ret, match=r"26NC0000001 ile 1 kap, 100\.000 kg çıkmış; bundan çoğu dönmez"):
        ofis.gun.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(kap_adedi=2, brut_gram=100_000, aciklama="Kutu geri geldi"))
    ilk_fis = next(k for k in queries.kagitlari_no(ofis.depo, ["26AF0000001"]))
    once = kagit.baski_verisi(ofis.depo, ilk_fis.id).yan["kayitlar"]
    ofis.gun.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(kap_adedi=1, brut_gram=98_000, aciklama="Kutu geri geldi, 2 kg tükendi"))
    sonra = kagit.baski_verisi(ofis.depo, ilk_fis.id).yan["kayitlar"]
    assert {i: k.kalan_kap for i, k in once.items()} == {i: k.kalan_kap for i, k in sonra.items()}, "the slip stays as it was printed"
    assert kalan(ofis, by)[0] == (119, 1, 98_000)
    assert ofis.gun.cikis(by).durum == "KAPANDI"
    bozuk_yok(ofis)


def test_tukenen_numunenin_donusu_beyannameyi_kapatir(ofis: Any) -> None:
    by, istek = numunesi_disarida(ofis, gram=100_000, kap=1)
    ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek))
    ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    ofis.gun.tahsil(by)
    assert ofis.gun.cikis(by).durum == "KISMEN_TESLIM"
    ofis.gun.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(aciklama="Numunenin tamamı tükendi"))
    with ofis.depo.oku() as s:
        assert s.get_one(Beyanname, by).durum.name == "KAPANDI"
        assert s.exec(select(OzetBeyan.durum)).one().name == "KAPANDI"
    with pytest.raises(Ret, match=r"m\.12/3  26TH0000001: numunesi döndü ya da tükendi, tutanak 26NC0000001"):
        ofis.gun.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(aciklama="Numunenin tamamı tükendi"))
    bozuk_yok(ofis)


def test_ambarda_olmayan_numune_cikmaz(ofis: Any) -> None:
    by = tahlile_tabi(ofis)
    ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    istek = istek_id(ofis, by)
    for girdi, neden in (
        (cikis(ofis, by, 12_000_001), r"120 kap, 12000\.000 kg var; bundan çok numune çıkmaz"),
        (cikis(ofis, by, 1_000, 121), "bundan çok numune çıkmaz"),
        (cikis(ofis, by, 12_000_000, 1), "kap kalıyor ama ağırlık kalmıyor"),
        (cikis(ofis, by, 11_000_000, 120), "Bütün kaplar çıkıyor"),
        (cikis(ofis, by).model_copy(update={"kayit_id": 999}), "bu beyannamenin değil"),
        (cikis(ofis, by, teslim_alan_no="10000000147"), "tutmuyor"),
    ):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("numune_cikar", "AMB01", istek, girdi)
    with pytest.raises(Ret, match="ambar memuru yapar"):
        ofis.gun.yap("numune_cikar", "MUA02", istek, cikis(ofis, by))
    with pytest.raises(Ret, match=r"m\.12/3  26TH0000001: numunesi alınacak"):
        ofis.gun.yap("numune_don", "AMB01", istek, NumuneDonusGirdisi(aciklama="Numunenin tamamı tükendi"))
    bozuk_yok(ofis)


def test_uygun_olmayan_tahlilde_uygundur_verilmez(ofis: Any) -> None:
    by = tahlilli(ofis, uygun=False)
    with pytest.raises(Ret, match=r"tahlil sonucu beyana uygun değil \(rapor L-2026/41\).*itiraz edebilir \(m\.22/4\)"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    with pytest.raises(Ret, match=r"tahlili yapılmış: 26TH0000001, rapor L-2026/41, uygun değil"):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    with ofis.depo.oku() as s:
        assert s.exec(select(TahlilRaporu.mesruhat)).one() == ""
    with pytest.raises(Ret, match="Raporu beklenen numune yok"):
        ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, istek_id(ofis, by)))
    assert yollar(ofis.depo, by).aciklama == ""
    bozuk_yok(ofis)


def test_her_kalem_kendi_raporunu_bekler(ofis: Any) -> None:
    """Two items on the list: back to the examination when the last report is in; a request given up no longer holds it."""
    by = tahlile_tabi(ofis, kalemler=practice.iki_kalem(PLASTIK))
    ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by, 1))
    ilk = istek_id(ofis, by)
    assert ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by, 2)).durum == "TAHLILDE"
    ikinci = istek_id(ofis, by)
    with pytest.raises(Ret, match="tahlil istenmiş: 26TH0000001"):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by, 1))
    ofis.gun.yap("numune_cikar", "AMB01", ilk, cikis(ofis, by))
    ileri = rapor(ofis, ilk).model_copy(update={"rapor_gunu": ofis.depo.bugun() + timedelta(days=1)})
    with pytest.raises(Ret, match="ileri bir gün olamaz"):
        ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, ileri)
    assert ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, ilk)).durum == "TAHLILDE"
    with pytest.raises(Ret, match=r"26TH0000001 için rapor yazılmış: L-2026/41"):
        ofis.gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor(ofis, ilk))
    with pytest.raises(Ret, match="vazgeçer"):
        ofis.gun.yap("numune_vazgec", "MUA01", ikinci, GerekceGirdisi(gerekce="Kalem iki aynı partiden"))
    assert ofis.gun.yap("numune_vazgec", "MUA02", ikinci, GerekceGirdisi(gerekce="Kalem iki aynı partiden")).durum == "VAZGECILDI"
    assert ofis.gun.durumu(by).name == "FIZIKI"
    with pytest.raises(Ret, match=r"2\. kalem .*numune gönderin"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR)
    bozuk_yok(ofis)


def belgeye_ayrilan(ofis: Any) -> int:
    """Goods of list 47 that the system sent to document control."""
    with ofis.depo.yaz() as s:
        from gumruk.models.kriter import Kriter

        for k in s.exec(select(Kriter).where(Kriter.gtip == "39")):
            k.gecerli_bit = ofis.depo.bugun() - timedelta(days=1)
    return int(belgede(ofis, kalemler=tek_kalem()))


@pytest.mark.madde("22/3")
def test_sistemin_belgeye_ayirdigi_esya_tahlile_gonderilmez(ofis: Any) -> None:
    """Also when the chief had it examined after 19/3: the line that the system chose decides."""
    by = belgeye_ayrilan(ofis)
    with pytest.raises(Ret, match=r"m\.22/3  Sistem bu beyannameyi «Belge Kontrolü» hattına sevk etmiş"):
        ofis.gun.yap("numune_iste", "MUA01", by, numune(ofis, by))
    ofis.gun.yap("fiziki_iste", "MUA01", by, ISTEK)
    ofis.gun.yap("fiziki_gorevlendir", "AMR01", by, FizikiGorevGirdisi(memur_id=ofis.kisi["MUA02"]))
    with pytest.raises(Ret, match=r"m\.22/3 .*listede olsa da tahlile gönderilmez"):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    assert queries_tahlil.tahlil_gor(ofis.depo, by).kalemler == ()
    assert ofis.gun.muayene(by).durum == "TAHSILATTA"
    bozuk_yok(ofis)


def test_listede_olmayan_esyadan_numune_alinmaz(ofis: Any) -> None:
    by = ofis.gun.muayenede("T1", kalemler=practice.iki_kalem("610910000000"))
    with pytest.raises(Ret, match="Listesi'nde değil; yalnız listedeki eşya"):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    assert ofis.gun.muayene(by).durum == "TAHSILATTA"


def dayanak(ofis: Any, by: int, rapor_id: int = 1, **degisen: Any) -> DayanakGirdisi:
    alanlar = {"ithal_surekli": True, "belgeler_ayni": True, "suphe_var": False, "gerekce": "Aynı üreticinin aynı ürünü, her ay gelir"}
    return DayanakGirdisi(kalem_id=kalem_id(ofis, by), rapor_id=rapor_id, **{**alanlar, **degisen})


@pytest.mark.madde("22/2")
def test_onceki_tahlile_dayanilir(ofis: Any) -> None:
    tahlilli(ofis, "T1")
    by = tahlile_tabi(ofis, "T2")
    (onceki,) = queries_tahlil.onceki_tahliller(ofis.depo, by, kalem_id(ofis, by))
    assert (onceki.rapor_no, onceki.ithal_adedi) == ("L-2026/41", 1)
    for degisen, neden in (
        ({"ithal_surekli": False}, "ithal süreklilik göstermiyor"),
        ({"belgeler_ayni": False}, "belgelerde farklılık var"),
        ({"suphe_var": True}, r"eşyadan şüphe ediliyor\. Numune gönderin"),
        ({"rapor_id": 99}, "kayıtlarda yok"),
    ):
        with pytest.raises(Ret, match=neden):
            ofis.gun.yap("onceki_tahlile_dayan", "MUA02", by, dayanak(ofis, by, **degisen))
    sonuc = ofis.gun.yap("onceki_tahlile_dayan", "MUA02", by, dayanak(ofis, by))
    assert (sonuc.durum, [(k.form, k.belge_no) for k in sonuc.kagitlar]) == ("FIZIKI", [("tahlil_dayanagi", "26OT0000001")])
    with pytest.raises(Ret, match="önceki tahlile dayanılmış: 26OT0000001"):
        ofis.gun.yap("numune_iste", "MUA02", by, numune(ofis, by))
    assert ofis.gun.yap("fiziki_uygun", "MUA02", by, UYGUNDUR).durum == "TAHSILATTA"
    bozuk_yok(ofis)


@pytest.mark.madde("22/2")
def test_baska_esyanin_ya_da_aykiri_tahliline_dayanilmaz(ofis: Any) -> None:
    ayni = tahlilli(ofis, "T1", uygun=False)
    by = tahlile_tabi(ofis, "T2")
    with pytest.raises(Ret, match="sonucu beyana uygun değil; ona dayanılmaz"):
        ofis.gun.yap("onceki_tahlile_dayan", "MUA02", by, dayanak(ofis, by))
    assert queries_tahlil.onceki_tahliller(ofis.depo, by, kalem_id(ofis, by)) == []
    tahlilli(ofis, "T3", no="L-2")
    for senet, degisen, farkli in (
        ("T4", {"kalemler": tek_kalem(gtip="392010259000")}, "GTİP"),
        ("T5", {"alici_no": "8890024379"}, "alıcı"),
        ("T6", {"gonderici_unvan": "Shanghai Polymers"}, "gönderici"),
        ("T7", {"kalemler": tek_kalem(mensei="004")}, "menşe"),
    ):
        oteki = tahlile_tabi(ofis, senet, **degisen)
        with pytest.raises(Ret, match=f"L-2 numaralı rapor aynı eşyanın değil: {farkli} farklı"):
            ofis.gun.yap("onceki_tahlile_dayan", "MUA02", oteki, dayanak(ofis, oteki, 2))
        assert queries_tahlil.onceki_tahliller(ofis.depo, oteki, kalem_id(ofis, oteki)) == []
    with pytest.raises(Ret, match="tahlili yapılmış"):
        ofis.gun.yap("onceki_tahlile_dayan", "MUA02", ayni, dayanak(ofis, ayni, 2))
    bozuk_yok(ofis)


def test_kurcalanan_muayene_yollari_bulunur(ofis: Any) -> None:
    """States and rows changed behind the program's back are named."""
    numunesi_disarida(ofis)
    hepsi_bulunur(
        ofis,
        (
            ("beyanname", "UPDATE beyanname SET durum = 'FIZIKI'", "«fiziki muayenede», raporu beklenen tahlil var"),
            ("beyanname", "UPDATE beyanname SET durum = 'MURACAATTA'", "«müracaat masasında», müracaat masasında bekleyen not yok"),
            ("beyanname", "UPDATE beyanname SET durum = 'FIZIKI_ISTENDI'", "karar bekleyen fiziki muayene isteği yok"),
            ("tahlil_istegi", "UPDATE tahlil_istegi SET durum = 'DONDU'", "26TH0000001: «numunesi döndü ya da tükendi», tutanağı var, dönüşü yok"),
            ("tahlil_istegi", "UPDATE tahlil_istegi SET kurum = 'Başka'", "tahlil_istegi 26TH0000001: satır"),
            (
                "numune_tutanagi",
                "UPDATE numune_tutanagi SET brut_gram = 12000001",
                "giren 120 kap 12000000 g, çıkan 0 kap 12000001 g",
            ),
            ("numune_tutanagi", "DELETE FROM numune_tutanagi", "numune_tutanagi 26NC0000001: izin"),
        ),
    )


def test_listeyi_ofis_yukler(sqlite_ofis: Any) -> None:
    """No list comes with the program: where none is loaded the examiner is told, and the office's own file is read like any other list."""
    from gumruk.data import reference
    from gumruk.models.kayit import ListeSatiri, ListeYuklemesi

    assert "tahlil" in reference.OFISIN_LISTELERI and "tahlil" not in reference.LISTELER
    depo = sqlite_ofis.depo
    with depo.yazici.begin() as b:
        for tablo in ("liste_satiri", "liste_yuklemesi"):
            for (ad,) in b.exec_driver_sql(f"SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{tablo}'").fetchall():
                b.exec_driver_sql(f"DROP TRIGGER {ad}")
    with depo.yaz() as s:
        for satir in s.exec(select(ListeSatiri).where(ListeSatiri.liste == "tahlil")):
            s.delete(satir)
        s.flush()
        for yukleme in s.exec(select(ListeYuklemesi).where(ListeYuklemesi.liste == "tahlil")):
            s.delete(yukleme)
    by = tahlile_tabi(sqlite_ofis)
    assert "bu ofiste yüklü değil" in yollar(depo, by).uyari()[0]
    metin = "kod,aciklama,gecerli_bas\n3901,Etilen polimerleri,2025-01-01\n"
    with depo.yaz() as s:
        reference.liste_yukle(s, depo, "tahlil", reference.liste_oku(metin, "ofisin.csv"), "ofisin.csv", metin.encode())
    assert yollar(depo, by).uyari() == ["1. kalem tahlile tabi (Etilen polimerleri): numune istenmemiş"]
