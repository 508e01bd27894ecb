"""Outgoing transit: each letter of 33 straight on, with the paper that it orders, and refused; nothing leaves twice, everything closes (33, 32/4)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import defterler, denetim, kagit, practice, queries, queries_masa
from gumruk.data import practice_transit as t
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.defter import DefterIstegi, DefterTuru
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu
from gumruk.models.temel import Ret, Rol
from gumruk.models.teminat import TopluKullanimGirdisi
from gumruk.models.transit import Usul
from gumruk.models.transit_sevk import Sevk, SevkDurumu, SevkGirdisi, VarmadiGirdisi
from gumruk.models.vezne import BORCLU, YevmiyeSatiri
from gumruk.screens import baski
from sqlmodel import select

B, O = BeyannameDurumu, OzetBeyanDurumu  # noqa: E741
ILETI = {"adi": "transit_nusha_ver_adi", "mil": "transit_nusha_ver_milletlerarasi"}


def durum(ofis: Any, by: int) -> BeyannameDurumu:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum


def kuyruk(ofis: Any, kod: str, rol: Rol, islem: str) -> int:
    return {k.islem: k.adet for k in queries_masa.kuyruklar(ofis.depo, ofis.kisi[kod], frozenset({rol}))}[islem]


def ozet_durum(ofis: Any, ob: int) -> OzetBeyanDurumu:
    with ofis.depo.oku() as s:
        return s.get_one(OzetBeyan, ob).durum


@pytest.mark.madde("33/1-a", "32/4")
def test_adi_transit_beyannameden_teyide(ofis: Any) -> None:
    g = ofis.gun
    giris = t.ambarda(g, "A1")
    sonuc = t.transit(g, giris)
    by = sonuc.belge_id
    assert (sonuc.no, sonuc.kagitlar[0].form, sonuc.madde) == ("26343100TR00000001", "transit_beyannamesi", "33/1-a")
    b = queries.beyanname_gor(ofis.depo, by)
    assert b.rejim == "" and b.toplam_teminat_kurus > 0 and {v.odeme for k in b.kalemler for v in k.vergiler if v.kod != "89"} == {"T"}
    with pytest.raises(Ret, match="kaldı; daha fazlası bağlanamaz"):
        g.beyanname(giris)
    with pytest.raises(Ret, match="«tescilli»: özet beyan, beyanname onaylandıktan sonra"):
        t.ozet_ab(g, by)
    assert t.transit_onay(g, by).madde == "33/1-a"
    assert durum(ofis, by) is B.TAHSILATTA
    with pytest.raises(Ret, match=r"m\.24  Vergisi ya da teminatı alınmamış: veznedar \(MH, NT\)"):
        t.nusha_ver(g, ILETI["adi"], by)
    with pytest.raises(Ret, match=r"m\.24  Vergisi ya da teminatı alınmamış"):
        t.transit_cikis(g, by)
    with pytest.raises(Ret, match="Tescil onayı verilmiş; beyanname «tahsilatta»"):
        t.transit_onay(g, by)
    t.teminatla(g, by)
    assert durum(ofis, by) is B.ODENDI
    with pytest.raises(Ret, match="Taşıyıcının bu beyannameye dayanan özet beyanı yok"):
        t.nusha_ver(g, ILETI["adi"], by)
    with pytest.raises(Ret, match=r"özet beyan türü TRNSİT; «DENİHR» yazılmış"):
        t.ozet_ab(g, by, tur="DENİHR")
    with pytest.raises(Ret, match=r"Özet beyanda 120 kap.*beyannamesinde 136 kap, 18.420,00 kg"):
        t.ozet_ab(g, by, senetler=(t.senet("C", t.VANA[:1]),))
    with pytest.raises(Ret, match="öteki bendi seçin"):
        t.ozet_ab(g, by, "b")
    ozet = t.ozet_ab(g, by)
    assert [k.form for k in ozet.kagitlar] == ["transit_ozet_tek_tip"], "printed as the transit declaration"
    with pytest.raises(Ret, match="numaralı özet beyan var"):
        t.ozet_ab(g, by)
    with pytest.raises(Ret, match="onaylanmamış; kabul memuru OO ekranında"):
        t.nusha_ver(g, ILETI["adi"], by)
    g.ozet_onay(ozet.belge_id)
    with pytest.raises(Ret, match="Nüshalar taşıyıcıya verilmemiş"):
        t.transit_cikis(g, by)
    with pytest.raises(Ret, match="öteki bende göre verilir"):
        t.nusha_ver(g, ILETI["mil"], by)
    with pytest.raises(Ret, match="Olağan süre 15 gün; daha uzun"):
        t.nusha_ver(g, ILETI["adi"], by, sure=40)
    with pytest.raises(Ret, match="irtibat memuru yapar"):
        g.yap(ILETI["adi"], "KAB01", by, t.teslim_girdisi(g))
    assert t.nusha_ver(g, ILETI["adi"], by, sure=40, sure_gerekcesi="Gar grevde, demiryolu geç kalkacak").kagitlar[0].belge_no == "26SV0000001"
    t.transit_cikis(g, by, {0: 60})
    assert durum(ofis, by) is B.KISMEN_TESLIM
    with pytest.raises(Ret, match="eşya daha ambardan çıkmamış"):
        t.sevk_teyit(g, t.sevk_id(g, by=by))
    t.transit_cikis(g, by)
    assert (durum(ofis, by), ozet_durum(ofis, ozet.belge_id), ozet_durum(ofis, giris)) == (B.YOLDA, O.YOLDA, O.KAPANDI)
    with pytest.raises(Ret, match="Eşyanın tamamı çıkmış"):
        t.transit_cikis(g, by)
    assert [e.madde for e in queries_masa.neden_kapanmadi(ofis.depo, by).eksikler] == ["32/4"]
    with pytest.raises(Ret, match="eşyanın tamamının vardığını söylemiyor"):
        t.sevk_teyit(g, t.sevk_id(g, by=by), tamam=False)
    t.sevk_teyit(g, t.sevk_id(g, by=by))
    assert (durum(ofis, by), ozet_durum(ofis, ozet.belge_id)) == (B.KAPANDI, O.KAPANDI)
    with pytest.raises(Ret, match="bitmiş: varışı teyit edildi"):
        t.sevk_teyit(g, t.sevk_id(g, by=by))
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("33/1-b")
@pytest.mark.parametrize(("iade", "sekil", "tur"), [(True, "30", "KARİHR"), (True, "10", "DENİHR"), (False, "30", "TRNSİT")])
def test_milletlerarasi_once_nusha_sonra_ozet_beyan(sqlite_ofis: Any, iade: bool, sekil: str, tur: str) -> None:
    g = sqlite_ofis.gun
    by = t.odenmis(g, "B1", Usul.MILLETLERARASI, mahrece_iade=iade, gidecegi_ulke="720" if iade else "052")
    with pytest.raises(Ret, match="önce nüshalar verilir"):
        t.ozet_ab(g, by, "b")
    t.nusha_ver(g, ILETI["mil"], by)
    with pytest.raises(Ret, match="Taşıyıcının bu beyannameye dayanan özet beyanı yok"):
        t.transit_cikis(g, by)
    with pytest.raises(Ret, match="Bu taşımanın özet beyan türü"):
        t.ozet_ab(g, by, "b", tasima_sekli=sekil, tur="HAVİHR")
    ozet = t.ozet_ab(g, by, "b", tasima_sekli=sekil, tur=tur)
    assert [k.form for k in ozet.kagitlar] == ["ozet_beyan_dokumu"], "printed as an özet beyan"
    with pytest.raises(Ret, match="onaylanmamış"):
        t.transit_cikis(g, by)
    g.ozet_onay(ozet.belge_id)
    t.transit_cikis(g, by)
    t.sevk_teyit(g, t.sevk_id(g, by=by))
    assert durum(sqlite_ofis, by) is B.KAPANDI
    izler = {turu: [o.madde for o in queries_masa.gecmis(sqlite_ofis.depo, turu, no)] for turu, no in (("beyanname", by), ("ozet_beyan", 2))}
    assert {x for x in izler["beyanname"] if x.startswith("33")} == {"33/1-b"}, "nothing of it stands under 33/1-a"
    assert izler["ozet_beyan"] == ["33/1-b", "33/1-b", "33/1-b", "32/4"], "registered, approved, under way; confirmed"


@pytest.mark.madde("33/1-b", "33/1-a")
def test_transit_beyannamesi_geri_cevrilir(sqlite_ofis: Any) -> None:
    g = sqlite_ofis.gun
    ob = g.ozet_beyan("B8").belge_id
    g.ozet_onay(ob)
    for usul in Usul:
        with pytest.raises(Ret, match=rf"m.{usul.bent.madde}  B8/1 ambarda değil: önce ambar girişi.*\(m.33/1-d\)"):
            t.transit(g, ob, usul)
    g.ambar_giris(ob)
    with pytest.raises(Ret, match="Varış idaresi bu idarenin kendisi olamaz"):
        t.transit(g, ob, varis_idaresi="343100")
    with pytest.raises(Ret, match="diye bir T formu yok"):
        t.transit(g, ob, t_formu="T9")
    with pytest.raises(Ret, match="Mahrece iade milletlerarası transit usulündedir"):
        t.transit(g, ob, mahrece_iade=True, gidecegi_ulke="720")
    with pytest.raises(Ret, match=r"gideceği ülke .17. yurt dışı"):
        t.transit(g, ob, Usul.MILLETLERARASI, mahrece_iade=True)
    with pytest.raises(Ret, match=r"m.33/1-b  TIR karnesi XX72581267: harfler JX olmalı.*«Numara gerekçesi»"):
        t.transit(g, ob, Usul.MILLETLERARASI, karne_no="XX72581267")
    with pytest.raises(Ret, match="IMO numarası 9319467: denetim rakamı tutmuyor"):
        t.transit(g, ob, ic_tasima="10", arac_kimligi="IMO 9319467")
    gerekce = "Karnenin kapağında da böyle yazıyor"
    by = t.transit(g, ob, Usul.MILLETLERARASI, karne_no="xx 72581267", numara_gerekcesi=gerekce).belge_id
    yazilan = queries.beyanname_gor(sqlite_ofis.depo, by).transit
    assert (yazilan.karne_no, yazilan.numara_gerekcesi) == ("XX72581267", gerekce)
    with pytest.raises(Ret, match=r"m.33/1-b  Bu işlemi kabul memuru yapar"):
        t.transit_onay(g, by, "IRT01")
    with pytest.raises(Ret, match="Tescil onayı verilmemiş; kabul memuru TO ekranında onaylar"):
        t.nusha_ver(g, ILETI["mil"], by)
    assert g.yap("transit_beyanname_iade", "KAB01", by, practice_iade()).durum == "IADE"
    for yap in (lambda: t.nusha_ver(g, ILETI["mil"], by), lambda: t.transit_onay(g, by)):
        with pytest.raises(Ret, match="Evrak iade edilmiş; beyan sahibi düzelttiğini yeni numarayla"):
            yap()
    assert t.transit(g, ob).no == "26343100TR00000002", "its goods are free again"


def practice_iade() -> Any:
    from gumruk.models.beyanname import BeyannameIadeGirdisi

    return BeyannameIadeGirdisi(gerekce="Kâğıtta varış idaresi başka yazıyor")


@pytest.mark.madde("33/1-c")
@pytest.mark.parametrize(("karne", "tur", "form"), [("", "TRNSİT", "transit_ozet_tek_tip"), (t.KARNE, "TIRİHR", "ozet_beyan_dokumu")])
def test_ambar_disindaki_cikis_esyasi(sqlite_ofis: Any, karne: str, tur: str, form: str) -> None:
    g = sqlite_ofis.gun
    with pytest.raises(Ret, match=f"özet beyan türü {tur}"):
        t.ozet_c(g, karne=karne, tur="DENİHR")
    ozet = t.ozet_c(g, karne=karne)
    assert [k.form for k in ozet.kagitlar] == [form] and queries.ozet_beyan_gor(sqlite_ofis.depo, ozet.belge_id).tur == tur
    with pytest.raises(Ret, match="onaylanmamış; kabul memuru OO"):
        t.nusha_ver(g, "transit_ver_c", ozet.belge_id)
    g.ozet_onay(ozet.belge_id)
    with pytest.raises(Ret, match="bu bende göre verilmiş bir özet beyan değil"):
        t.nusha_ver(g, "transit_ver_d", ozet.belge_id)
    t.nusha_ver(g, "transit_ver_c", ozet.belge_id)
    with sqlite_ofis.depo.oku() as s:
        sevk = s.get_one(Sevk, t.sevk_id(g, ob=ozet.belge_id))
        assert sevk.durum is SevkDurumu.YOLDA and sevk.verilen == (f"TIR karnesi {karne}" if karne else "transit beyannamesi nüshaları")
    with pytest.raises(Ret, match="bir kez verilir"):
        t.nusha_ver(g, "transit_ver_c", ozet.belge_id)
    if karne:
        with pytest.raises(Ret, match=f"TIR karnesi {karne} ile {ozet.no} numaralı özet beyan tescil edilmiş"):
            t.ozet_c(g, karne="jx 72581267", no="İHR-9")
    t.sevk_teyit(g, t.sevk_id(g, ob=ozet.belge_id))
    assert ozet_durum(sqlite_ofis, ozet.belge_id) is O.KAPANDI


@pytest.mark.madde("33/1-d")
def test_tasit_degistiren_esya_bir_kez_gider_girisi_kapanir(ofis: Any) -> None:
    g = ofis.gun
    giris = g.ozet_beyan("D1").belge_id
    with pytest.raises(Ret, match="giriş özet beyanı onaylı değil"):
        t.ozet_d(g, giris)
    g.ozet_onay(giris)
    with pytest.raises(Ret, match=r"Özet beyanda 120 kap.*aktarılan satırlarda 136 kap"):
        t.ozet_d(g, giris, senetler=(t.senet("X", t.VANA[:1]),))
    ozet = t.ozet_d(g, giris)
    assert [k.form for k in ozet.kagitlar] == ["transit_ozet_tek_tip"]
    with pytest.raises(Ret, match="kaldı; daha fazlası aktarılamaz"):
        t.ozet_d(g, giris)
    with pytest.raises(Ret, match="daha fazlası bağlanamaz"):
        g.beyanname(giris)
    with pytest.raises(Ret, match=r"başka taşıta aktarılmak üzere"):
        g.ambar_giris(giris)
    g.ozet_onay(ozet.belge_id)
    assert ozet_durum(ofis, giris) is O.ONAYLI
    t.nusha_ver(g, "transit_ver_d", ozet.belge_id)
    assert (ozet_durum(ofis, giris), ozet_durum(ofis, ozet.belge_id)) == (O.KAPANDI, O.YOLDA), "gone over: the incoming one is closed"
    t.sevk_teyit(g, t.sevk_id(g, ob=ozet.belge_id))
    ambardaki = t.ambarda(g, "D2")
    with pytest.raises(Ret, match="girişiyle ambara alınmış; ambardaki eşyaya transit beyannamesi verilir"):
        t.ozet_d(g, ambardaki)
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("32/4", "24")
def test_geciken_varis_sorulur_varmadiysa_teminati_geri_verilmez(sqlite_ofis: Any) -> None:
    g, depo = sqlite_ofis.gun, sqlite_ofis.depo
    with practice.gecmiste(depo, timedelta(days=30)):
        by = t.odenmis(g, "G1", doviz="TRY")
        g.ozet_onay(t.ozet_ab(g, by).belge_id)
        t.nusha_ver(g, ILETI["adi"], by)
        t.transit_cikis(g, by)
        sevk = t.sevk_id(g, by=by)
        with pytest.raises(Ret, match="süre dolmadan sorulmaz"):
            g.yap("sevk_hatirlat", "OBM01", sevk, SevkGirdisi(gunu=depo.bugun(), evrak_no="1"))
    from gumruk.data import queries_transit

    (gec,) = queries_transit.gecikenler(depo)
    assert (gec.sevk.id, gec.gecikme) == (sevk, 20)
    assert kuyruk(sqlite_ofis, "OBM01", Rol.OZET_BEYAN_MEMURU, "sevk_hatirlat") == 1, "late: it stands on the desk"
    assert kuyruk(sqlite_ofis, "AMR01", Rol.IDARE_AMIRI, "sevk_varmadi") == 0, "not asked after yet"
    assert g.yap("sevk_hatirlat", "OBM01", sevk, SevkGirdisi(gunu=depo.bugun(), evrak_no="1")).kagitlar[0].form == "sevk_hatirlatma"
    assert kuyruk(sqlite_ofis, "OBM01", Rol.OZET_BEYAN_MEMURU, "sevk_hatirlat") == 0, "asked: its answer has a term of its own"
    with practice.gecmiste(depo, timedelta(days=-31)):
        assert kuyruk(sqlite_ofis, "OBM01", Rol.OZET_BEYAN_MEMURU, "sevk_hatirlat") == 1, "no answer: ask again"
        assert kuyruk(sqlite_ofis, "AMR01", Rol.IDARE_AMIRI, "sevk_varmadi") == 1, "or the chief decides"
    g.yap("sevk_varmadi", "AMR01", sevk, VarmadiGirdisi(gerekce="Kapıkule idaresi eşyanın sunulmadığını yazıyla bildirdi"))
    assert durum(sqlite_ofis, by) is B.KAPANDI
    from tests.data.test_teminat import coz_onayli

    with pytest.raises(Ret, match="varmadığı yazılmış; teminatı geri verilmez, irat kaydedilir"):
        coz_onayli(sqlite_ofis, 1, 100)
    assert denetim.denetle(depo) == []


@pytest.mark.madde("7/2", "33/1-a")
def test_bordro_transiti_ayirir(ofis: Any) -> None:
    """A transit's stamp duty stands on a page of its own; the whole agrees with the ledger, and what is only secured is not in it."""
    by = t.odenmis(ofis.gun, "A1")
    kagitlar = [baski._deger(kagit.baski_verisi(ofis.depo, i)) for i in kagit.bekleyen_isler(ofis.depo, ofis.kisi["VEZ01"])]
    assert [k.yukumlu for k in kagitlar] == ["Aksoy Nakliyat A.Ş."] * 2, "the receipts' name, read before the reading ends"
    gunu = ofis.depo.bugun()
    with defterler.ac(ofis.depo, DefterIstegi(tur=DefterTuru.BORDRO, bas=gunu, bit=gunu), ofis.kisi["MUH01"]) as (d, satirlar):
        (sayfa,) = [b for b in d.bolumler if b.baslik.startswith("TRANSİT BEYANNAMELERİ") and list(satirlar(b))]
        assert sayfa.baslik.endswith("VEZNEYE ÖDENENLER") and [k.hucreler[0] for k in satirlar(sayfa)] == ["26343100TR00000001"]
        assert [k.hucreler[1] for k in satirlar(sayfa)] == ["Aksoy Nakliyat A.Ş."], "the principal of box 50 owes, not the consignee"
    with ofis.depo.oku() as s:
        b = s.get_one(Beyanname, by)
        assert b.toplam_teminat_kurus > 0 and sayfa.toplam["toplam"] == b.toplam_vergi_kurus
    assert d.tutmayan == () and "TUTUYOR" in d.bolumler[-1].sozler[-1]


@pytest.mark.madde("24/1-c", "33/1-b")
def test_transitin_yukumlusu_asil_sorumludur(ofis: Any) -> None:
    """His standing guarantee secures it, his account bears it; the consignee's guarantee does not."""
    g = ofis.gun
    by = t.transit(g, t.ambarda(g, "A1"), Usul.MILLETLERARASI).belge_id
    t.transit_onay(g, by)
    g.tahsil(by)
    with ofis.depo.oku() as s:
        b = s.get_one(Beyanname, by)
        assert (b.yukumlu_no, b.yukumlu_unvan, b.alici_unvan) == ("4540536920", "Aksoy Nakliyat A.Ş.", "Kuzey Makine A.Ş.")
        tutar = b.toplam_teminat_kurus
        carisi = s.exec(select(YevmiyeSatiri.cari_no).where(YevmiyeSatiri.hesap == BORCLU).distinct()).all()
    assert list(carisi) == ["4540536920"]
    alicinin = g.mektup(None, tutar).belge_id
    sorumlunun = g.mektup(None, tutar, no="TM-2", yukumlu_no="4540536920", yukumlu_unvan="Aksoy Nakliyat A.Ş.").belge_id
    for teminat in (alicinin, sorumlunun):
        g.teslim_al(teminat)
    with pytest.raises(Ret, match="Kuzey Makine"):
        g.yap("toplu_kullan", "MUH01", by, TopluKullanimGirdisi(teminat_id=alicinin, tutar_kurus=tutar))
    g.yap("toplu_kullan", "MUH01", by, TopluKullanimGirdisi(teminat_id=sorumlunun, tutar_kurus=tutar))
    assert denetim.denetle(ofis.depo) == []
