"""Supalan: BS3, the petition, the chief's word, BS3 cleared; the guard delivers on the çetele after payment (27/1-a, 27/1-b)."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import denetim, practice, queries, queries_masa, queries_supalan, reference
from gumruk.data.denetim_supalan import supalan
from gumruk.data.kura import kura_denetle
from gumruk.data.ofis_supalan import cetele_kalanlari
from gumruk.data.queries_ambar import ambar_gor
from gumruk.data.reference import ListeGirdisi
from gumruk.models.ambar import AmbarGirisGirdisi, GirisSatiriGirdisi
from gumruk.models.ambar import Tutanak as FarkTutanagi
from gumruk.models.beyanname import BaglantiGirdisi, BeyannameDurumu
from gumruk.models.cetele import BIR_KISMI, TAMAMI, CeteleEksikGirdisi, CeteleTeslimGirdisi, KolcuGirdisi
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.supalan import SupalanUygunGirdisi
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from sqlmodel import col, select

from tests.data.test_kurcalama import hepsi_bulunur
from tests.data.test_secim_gunu import bugunku

VANA = "848180810000"
UYGUN = SupalanUygunGirdisi(mesruhat="Supalan talebi uygun görülmüştür")
RET = GerekceGirdisi(gerekce="Eşyanın sayılması ambarda yapılmalı")


def dilekce(ofis: Any, **degisen: Any) -> dict[str, Any]:
    return {"supalan_dilekce_no": "2026/77", "supalan_dilekce_gunu": ofis.depo.bugun(), **degisen}


def amirde(ofis: Any, senet: str = "S1") -> int:
    by = int(ofis.gun.supalan(senet, VANA))
    ofis.gun.onay(by, **dilekce(ofis))
    return by


def hali(ofis: Any, by: int) -> tuple[str, str, int]:
    b = queries.beyanname_gor(ofis.depo, by)
    return b.durum.name, b.basit_usul, b.surum


def ob_durumu(ofis: Any) -> str:
    with ofis.depo.oku() as s:
        return s.exec(select(OzetBeyan).order_by(col(OzetBeyan.id).desc())).first().durum.name


def saglam(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def kuyrukta(ofis: Any, kod: str, rol: Rol) -> dict[str, int]:
    return {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi[kod], frozenset({rol}))}


@pytest.mark.madde("27/1-a", "27/1-b", "15/1")
def test_listedeki_esya_bs3_ile_dogrudan_tasittan(ofis: Any) -> None:
    g = ofis.gun
    by = g.supalan("S1")
    assert kuyrukta(ofis, "AMB01", Rol.AMBAR_MEMURU)["ambar_giris"] == 0, "supalan goods need not come into the ambar"
    with pytest.raises(Ret, match=r"m\.27/1-a  Bu beyannamede dilekçe gerekmez"):
        g.onay(by, **dilekce(ofis))
    sonuc = g.onay(by)
    assert [k.form for k in sonuc.kagitlar] == ["cetele"] and hali(ofis, by)[0] == "BELGE"
    with pytest.raises(Ret, match=r"m\.27/1-b  İşlemi tamamlanmamış"):
        g.kolcu(by)
    g.muayene(by)
    with pytest.raises(Ret, match=r"m\.27/1-b  Vergi ödenmemiş"):
        g.kolcu(by)
    g.tahsil(by)
    assert kuyrukta(ofis, "AMR01", Rol.IDARE_AMIRI)["kolcu_gorevlendir"] == 1
    assert kuyrukta(ofis, "AMB01", Rol.AMBAR_MEMURU)["ambar_cikis"] == 0
    with pytest.raises(Ret, match="Çetelede görevlendirilmiş kolcu yok"):
        g.cetele_teslim(by)
    neden = queries_masa.neden_kapanmadi(ofis.depo, by)
    assert [(e.madde, e.masa) for e in neden.eksikler][:2] == [("27/1-b", "idare amiri"), ("27/1-b", "kolcu")]
    g.kolcu(by)
    assert {k: n for k, n in kuyrukta(ofis, "KOL01", Rol.KOLCU).items() if n} == {"cetele_teslim": 1}
    assert g.cetele_teslim(by, {0: 60}).durum == "KISMEN_TESLIM"
    assert queries_supalan.ozet(ofis.depo, by).startswith(BIR_KISMI)
    with pytest.raises(Ret, match=r"S1/1: 1\. satırda 60 kap var, 61 istendi"):
        g.cetele_teslim(by, {0: 61})
    sonuc = g.cetele_teslim(by)
    assert (sonuc.durum, [k.form for k in sonuc.kagitlar]) == ("KAPANDI", ["cetele_islenmis"]) and ob_durumu(ofis) == "KAPANDI"
    assert queries_supalan.ozet(ofis.depo, by).startswith(TAMAMI)
    assert queries_masa.gecmis(ofis.depo, "beyanname", by)[-1].ad == f"{TAMAMI}, beyanname kapandı"
    with pytest.raises(Ret, match=r"m\.27/1-b  Eşyanın tamamı teslim edilmiş"):
        g.cetele_teslim(by, {0: 1})
    saglam(ofis)


@pytest.mark.madde("27/1-a", "15/2", "15/3-b")
def test_dilekce_uygun_gorulur_kura_yeniden_hesaplanir(ofis: Any) -> None:
    g = ofis.gun
    by = g.supalan("S1", VANA)
    with pytest.raises(Ret, match=r"m\.27/1-a  BS3 seçilmiş, 1, 2\. kalem 4 no\.lu listede yok: «Supalan Talep Dilekçesi»nin"):
        g.onay(by)
    with pytest.raises(Ret, match="bugünden sonra olamaz"):
        g.onay(by, **dilekce(ofis, supalan_dilekce_gunu=ofis.depo.bugun() + timedelta(days=1)))
    g.onay(by, **dilekce(ofis))
    assert hali(ofis, by)[0] == "SUPALAN_AMIRDE" and queries.beyanname_gor(ofis.depo, by).muayene_memuru == "Mehmet Kaya"
    for yap, beklenen in (
        (lambda: g.muayene(by), r"m\.27/1-a.*Supalan dilekçesine idare amiri karar verir"),
        (lambda: g.tahsil(by), "Tahakkuk yapılmamış"),
        (lambda: g.yap("bs3_kaldir", "KAB01", by), "idare amiri daha karar vermemiş"),
        (lambda: g.yap("supalan_uygun_gor", "KAB02", by, UYGUN), "Bu işlemi idare amiri yapar"),
    ):
        with pytest.raises(Ret, match=beklenen):
            yap()
    assert [e.madde for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler][:2] == ["27/1-a", "19/2"]
    g.yap("supalan_uygun_gor", "AMR01", by, UYGUN)
    assert hali(ofis, by) == ("BELGE", "3", 1)
    with pytest.raises(Ret, match=r"2026/77 sayılı dilekçe uygun görülmüş; beyanname «belge kontrolünde»"):
        g.yap("supalan_geri_cevir", "AMR01", by, RET)
    reddedilen = amirde(ofis, "S2")
    g.yap("supalan_geri_cevir", "AMR01", reddedilen, RET)
    g.yap("bs3_kaldir", "KAB01", reddedilen)
    g.yap("gun_kapat", "AMR01", bugunku(ofis).id)
    (kura,) = [k for k in kura_denetle(ofis.depo) if k.gun == ofis.depo.bugun()]
    assert kura.adet == 2 and kura.bulgular == (), kura


@pytest.mark.madde("27/1-a", "15/3-b")
def test_uygun_gorulmeyince_onay_memuru_bs3u_kaldirir_olagan_usul(ofis: Any) -> None:
    g = ofis.gun
    by = amirde(ofis)
    g.yap("supalan_geri_cevir", "AMR01", by, RET)
    assert hali(ofis, by) == ("BS3_KALDIRILACAK", "3", 1) and kuyrukta(ofis, "KAB01", Rol.KABUL_MEMURU)["bs3_kaldir"] == 1
    with pytest.raises(Ret, match="kabul memuru SP ekranında BS3 kodunu kaldırır"):
        g.yap("supalan_uygun_gor", "AMR01", by, UYGUN)
    with pytest.raises(Ret, match="Bu işlemi kabul memuru yapar"):
        g.yap("bs3_kaldir", "AMR01", by)
    sonuc = g.yap("bs3_kaldir", "KAB01", by)
    assert hali(ofis, by) == ("BELGE", "", 2) and [k.form for k in sonuc.kagitlar] == ["bs3_iptal_dokumu"]
    with ofis.depo.oku() as s:
        ilk, son = s.exec(select(BeyannameSurumu).order_by(col(BeyannameSurumu.surum))).all()
        assert ilk.duz_baslik()["basit_usul"] == "3" and son.islem == "bs3_kaldir" and RET.gerekce in son.gerekce
    with ofis.depo.oku() as s:
        ob = s.exec(select(OzetBeyan.id)).one()
    g.ambar_giris(ob)
    g.muayene(by)
    g.tahsil(by)
    with pytest.raises(Ret, match=r"Bu beyannamede BS3 \(supalan\) yok"):
        g.kolcu(by)
    g.cikis(by)
    assert hali(ofis, by)[0] == "KAPANDI" and ob_durumu(ofis) == "KAPANDI"
    saglam(ofis)


@pytest.mark.madde("27/1-a")
def test_ayni_kisi_hem_sunup_hem_karar_vermez(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    by = ofis.gun.supalan("S1", VANA)
    kisi = practice.EgitimKisisi("IKI01", "İki Görevli", "53124680740", (Rol.KABUL_MEMURU, Rol.IDARE_AMIRI, Rol.KOLCU))
    ofis.gun.kisi = ofis.kisi | practice.kisileri_ekle(ofis.depo, (kisi,))
    ofis.gun.onay(by, "IKI01", **dilekce(ofis))
    for islem, girdi in (("supalan_uygun_gor", UYGUN), ("supalan_geri_cevir", RET)):
        with pytest.raises(Ret, match="Dilekçeyi alıp onaylayan, ona karar veremez"):
            ofis.gun.yap(islem, "IKI01", by, girdi)
    ofis.gun.yap("supalan_uygun_gor", "AMR01", by, UYGUN)
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    with pytest.raises(Ret, match="tescil eden ya da onaylayan, eşyasını teslim etmekle görevlendirilemez"):
        ofis.gun.kolcu(by, "IKI01")


@pytest.mark.madde("27/1-a")
def test_liste_tescil_gunundeki_gibi_okunur(sqlite_ofis: Any) -> None:
    """A list loaded later, in force from tomorrow, changes nothing for today's declaration; the longest prefix counts by itself."""
    ofis = sqlite_ofis
    yarin = ofis.depo.bugun() + timedelta(days=1)
    with ofis.depo.yaz() as s:
        satirlar = [ListeGirdisi("84818081", "Küresel vanalar", yarin, None, "deneme")]
        reference.liste_yukle(s, ofis.depo, "supalan", satirlar, "deneme", b"x")
    by = ofis.gun.supalan("S1", VANA)
    assert queries_supalan.listede_olmayan(ofis.depo, by) == (1, 2)
    saat = ofis.depo.saat
    ofis.depo.saat = lambda: saat() + timedelta(days=1)
    sonraki = ofis.gun.supalan("S2", VANA)
    assert queries_supalan.listede_olmayan(ofis.depo, sonraki) == ()
    assert queries_supalan.listede_olmayan(ofis.depo, ofis.gun.muayenede("S3")) is None
    ofis.depo.saat = saat


@pytest.mark.madde("27/1-b", "13", "12/2")
def test_supalan_esyasi_baska_yoldan_cikmaz(ofis: Any) -> None:
    g = ofis.gun
    by = g.supalan_odenmis("S1")
    with ofis.depo.oku() as s:
        ob = s.exec(select(OzetBeyan.id)).one()
    with pytest.raises(Ret, match=r"m\.27/1-b  Supalan eşyası \(BS3\): ödemeden sonra çetelede görevlendirilen kolcu teslim eder"):
        g.ambarsiz_teslim(ob, by)
    with pytest.raises(Ret, match=r"m\.27/1-b  Supalan eşyası \(BS3\)"):
        g.cikis(by)
    with pytest.raises(Ret, match="etkin bir kolcu değil"):
        g.yap("kolcu_gorevlendir", "AMR01", by, KolcuGirdisi(kolcu_id=ofis.kisi["AMB01"], mesruhat="Görevlendirildi"))
    g.kolcu(by)
    with pytest.raises(Ret, match="Bu kolcu zaten görevli"):
        g.kolcu(by)
    for degisen, beklenen in (
        ({"teslim_ani": ofis.depo.saat() + timedelta(hours=1)}, "şimdiden sonra olamaz"),
        ({"teslim_ani": ofis.depo.saat() - timedelta(hours=1)}, "görevlendirilmesinden önce olamaz"),
        ({"teslim_alan_no": "12345678901"}, "Teslim alanın kimlik numarası"),
    ):
        with pytest.raises(Ret, match=beklenen):
            g.cetele_teslim(by, **degisen)
    with pytest.raises(Ret, match="Teslim edilen miktar yazılmamış"):
        g.cetele_teslim(by, {})
    with ofis.depo.oku() as s:
        satirlar = tuple(cetele_kalanlari(s, by))
    girdi = CeteleTeslimGirdisi(
        satirlar=tuple({"satir_id": satirlar[0], "kap_adedi": 1, "brut_gram": 1} for _ in range(2)),  # type: ignore[misc]
        teslim_ani=ofis.depo.saat(),
        plaka="34 A 1",
        teslim_alan="Selin Ak",
    )
    with pytest.raises(Ret, match="iki kez yazılmış"):
        g.yap("cetele_teslim", "KOL01", by, girdi)


@pytest.mark.madde("27/1-b")
def test_iki_masa_ayni_esyayi_bir_kez_teslim_yazar(ofis: Any) -> None:
    by = ofis.gun.supalan_odenmis("S1")
    ofis.gun.kolcu(by)
    engel, sonuc = threading.Barrier(2), []
    with ofis.depo.oku() as s:
        kalanlar = cetele_kalanlari(s, by).values()
    satirlar = tuple({"satir_id": k.satir_id, "kap_adedi": k.kalan_kap, "brut_gram": k.kalan_gram} for k in kalanlar)

    def bas() -> None:
        girdi = CeteleTeslimGirdisi(satirlar=satirlar, teslim_ani=ofis.depo.saat(), plaka="34 ABC 123", teslim_alan="Selin Ak")  # type: ignore[arg-type]
        engel.wait()
        try:
            sonuc.append(ofis.gun.yap("cetele_teslim", "KOL01", by, girdi).durum)
        except Ret as ret:
            sonuc.append(str(ret))

    isler = [threading.Thread(target=bas) for _ in range(2)]
    for i in isler:
        i.start()
    for i in isler:
        i.join()
    assert sonuc.count("KAPANDI") == 1 and any("Eşyanın tamamı teslim edilmiş" in x for x in sonuc), sonuc


def bagla(ofis: Any, ob: int, kap: int, gram: int, **degisen: Any) -> int:
    """A declaration of `kap` packages of the first bill line."""
    (satir, _, _), *_ = ofis.gun.satirlar(ob)
    kalem = practice.iki_kalem("720839000000")[0].model_copy(update={"kap_adedi": kap, "brut_gram": gram, "net_gram": gram * 9 // 10})
    baglantilar = (BaglantiGirdisi(satir_id=satir, kap_adedi=kap, brut_gram=gram),)
    return int(ofis.gun.yap("beyanname_tescil", "BEY01", girdi=practice.ornek_beyanname(baglantilar, (kalem,), **degisen)).belge_id)


@pytest.mark.madde("27/1-b", "11/2", "16/1")
def test_bir_satirin_yarisi_supalan_yarisi_ambar(ofis: Any) -> None:
    """Two declarations on one bill line: what the ordinary one binds comes in without a shortage, the other's never need to."""
    g = ofis.gun
    ob = g.ozet_beyan("S1", ((100, "CT", 10_000_000, "Sac"),)).belge_id
    g.ozet_onay(ob)
    supalan, olagan = bagla(ofis, ob, 60, 6_000_000, basit_usul="3"), bagla(ofis, ob, 40, 4_000_000)
    ((satir, _, _),) = g.satirlar(ob)
    assert kuyrukta(ofis, "AMB01", Rol.AMBAR_MEMURU)["ambar_giris"] == 1
    (x,) = queries.ozet_beyan_gor(ofis.depo, ob).senetler[0].satirlar
    assert (x.gelecek_kap, x.gelecek_gram) == (40, 4_000_000)
    giris = GirisSatiriGirdisi(satir_id=satir, yeri="A3", kap_adedi=40, brut_gram=4_000_000)
    g.yap("ambar_giris", "AMB01", ob, AmbarGirisGirdisi(ambar_kodu="A3", liste_no="SGL-1", satirlar=(giris,)))
    with ofis.depo.oku() as s:
        assert s.exec(select(FarkTutanagi)).all() == []
    for by in (supalan, olagan):
        g.onay(by)
        g.muayene(by)
        g.tahsil(by)
    g.cikis(olagan)
    assert (hali(ofis, olagan)[0], ob_durumu(ofis)) == ("KAPANDI", "AMBARDA"), "the özet beyan waits for the çetele"
    g.kolcu(supalan)
    g.cetele_teslim(supalan, {0: 50})
    with pytest.raises(Ret, match="10 kap var, 11 istendi"):
        g.cetele_teslim(supalan, {0: 11})
    g.cetele_teslim(supalan)
    assert (hali(ofis, supalan)[0], ob_durumu(ofis)) == ("KAPANDI", "KAPANDI")
    saglam(ofis)


@pytest.mark.madde("27/1-b", "11/1")
def test_ambara_alinan_supalan_esyasini_da_kolcu_verir(ofis: Any) -> None:
    g = ofis.gun
    by = g.supalan_odenmis("S1")
    with ofis.depo.oku() as s:
        ob = s.exec(select(OzetBeyan.id)).one()
    g.ambar_giris(ob)
    g.kolcu(by)
    g.cetele_teslim(by, {0: 100})
    assert [k.kalan_kap for k in ambar_gor(ofis.depo, by).kayitlar] == [20, 16], "the ambar's records tell what went"
    with pytest.raises(Ret, match="S1/1 ambarda duruyor; eksik sayılmaz"):
        g.yap("cetele_eksik", "KOL01", by, CeteleEksikGirdisi(ikinci_imza="Ali Kara", aciklama="Kalan kaplar bulunamadı"))
    g.cetele_teslim(by)
    assert (hali(ofis, by)[0], ob_durumu(ofis)) == ("KAPANDI", "KAPANDI")


@pytest.mark.madde("27/1-b", "11/2")
def test_eksik_cikan_tutanaga_yazilir_kayitlar_kapanir(ofis: Any) -> None:
    g = ofis.gun
    by = g.supalan_odenmis("S1")
    g.kolcu(by)
    g.cetele_teslim(by, {0: 118, 1: 16})
    sonuc = g.yap("cetele_eksik", "KOL01", by, CeteleEksikGirdisi(ikinci_imza="Ali Kara", aciklama="İki karton taşıttan çıkmadı"))
    assert sonuc.durum == "KAPANDI" and ob_durumu(ofis) == "KAPANDI"
    assert {k.form for k in sonuc.kagitlar} == {"fark_tutanagi", "cetele_islenmis"}
    with ofis.depo.oku() as s:
        (x,) = s.exec(select(FarkTutanagi)).one().satirlar
        assert (x.beyan_kap, x.bulunan_kap) == (120, 118)
    saglam(ofis)


@pytest.mark.madde("27/1-b")
def test_kolcu_degisir_eskisi_teslim_yazamaz(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    kisi = practice.EgitimKisisi("KOL02", "Yedek Kolcu", "53124681808", (Rol.KOLCU,))
    ofis.gun.kisi = ofis.kisi | practice.kisileri_ekle(ofis.depo, (kisi,))
    by = ofis.gun.supalan_odenmis("S1")
    ofis.gun.kolcu(by)
    ofis.gun.kolcu(by, "KOL02")
    with pytest.raises(Ret, match="Çetelede görevlendirilen kolcu KOL02; teslimi o yapar"):
        ofis.gun.cetele_teslim(by)
    assert ofis.gun.cetele_teslim(by, kod="KOL02").durum == "KAPANDI"


@pytest.mark.madde("18/1", "27/1-a")
def test_sozlu_beyanda_supalan_olmaz(sqlite_ofis: Any) -> None:
    girdi = practice.ornek_beyanname((), practice.iki_kalem(), basit_usul="3", doviz="TRY")
    with pytest.raises(Ret, match=r"m\.27/1-a  BS3 \(supalan\) sözlü beyanda"):
        sqlite_ofis.gun.yap("sozlu_beyan", "IRT01", girdi=girdi)


@pytest.mark.madde("27/1-a", "27/1-b")
def test_programin_disindan_bozulani_denetim_bulur(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    amirde(ofis)
    by = ofis.gun.supalan_odenmis("S2")
    ofis.gun.kolcu(by)
    ofis.gun.cetele_teslim(by, {0: 60})
    assert queries.beyanname_gor(ofis.depo, by).durum is BeyannameDurumu.KISMEN_TESLIM
    hepsi_bulunur(
        ofis,
        (
            ("beyanname", "UPDATE beyanname SET durum = 'BELGE' WHERE durum = 'SUPALAN_AMIRDE'", "dilekçesinin kararı yok"),
            ("supalan_talebi", "UPDATE supalan_talebi SET kalemler = '1'", "listede olmayan kalemleri «1, 2», dilekçesinde «1»"),
            ("cetele_satiri", "UPDATE cetele_satiri SET kap_adedi = 121", "121 kap"),
            ("cetele_teslimi", f"UPDATE cetele_teslimi SET kolcu_id = {ofis.kisi['AMB01']}", "görevlendirilen kolcu değil"),
        ),
        supalan,
    )
