"""What an official would type for each act on a declaration, for tests that walk through its life; the choice is the walk's (`sec`)."""

from collections.abc import Callable
from typing import Any

from gumruk.data import practice
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.data.ofis_supalan import cetele_kalanlari
from gumruk.models.ambar import AmbarCikisGirdisi, AmbarGirisGirdisi, CikisSatiriGirdisi, GirisSatiriGirdisi
from gumruk.models.beyanname import Beyanname
from gumruk.models.cetele import CeteleSatirGirdisi, CeteleTeslimGirdisi, KolcuGirdisi
from gumruk.models.duzeltme import BeyannameDuzeltGirdisi, DuzeltmeTalebi, TalepDurumu, TalepGirdisi
from gumruk.models.fiziki_istegi import FizikiGorevGirdisi
from gumruk.models.hat_degisikligi import HatDegisikligiGirdisi
from gumruk.models.iptal import AlindiIptali, IptalDurumu, IptalIstegiGirdisi
from gumruk.models.kismi_cekme import CekmeDurumu, KismiCekme, YenidenGirisGirdisi
from gumruk.models.muayene import BelgeKontrolGirdisi
from gumruk.models.numcikis import NumuneDonusGirdisi
from gumruk.models.ozet_beyan import SenetSatiri, TasimaSenedi
from gumruk.models.tahlil import NumuneDurumu, TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi, TahlilItirazSonucu
from gumruk.models.teblig import ItirazsizGirdisi, TebligGirdisi
from gumruk.models.temel import GerekceGirdisi
from gumruk.models.vezne import Alindi, OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from sqlmodel import col, select

from tests.data import (
    test_fiziki_istegi,
    test_muracaat,
    test_muzekkere,
    test_supalan,
    test_tahlil,
    test_tahlil_itirazi,
    test_yeniden_muayene,
)
from tests.data.test_duzeltme import beyani, kalemde

GEREKCE = GerekceGirdisi(gerekce="Belgeler ile eşya bir arada incelendi")
Sec = Callable[[tuple[Any, ...]], Any]


def son_kayit(ofis: Any, sinif: Any, by: int, *kosul: Any) -> int:
    """The id of a declaration's last record of a kind; 0, which no record has, where there is none."""
    with ofis.depo.oku() as s:
        return int(s.exec(select(sinif.id).where(sinif.beyanname_id == by, *kosul).order_by(col(sinif.id).desc())).first() or 0)


def _degisen(ofis: Any, by: int, sec: Sec) -> Any:
    """The declaration with one item cheaper, dearer, or lighter by a little."""
    beyan = beyani(ofis, by)
    n = sec(tuple(range(len(beyan.kalemler))))
    k = beyan.kalemler[n]
    degisen = sec(({"fatura_kurus": k.fatura_kurus - 1_000}, {"fatura_kurus": k.fatura_kurus + 900}, {"net_gram": k.net_gram - 500}))
    kalemler = (*beyan.kalemler[:n], k.model_copy(update=degisen), *beyan.kalemler[n + 1 :])
    return beyan.model_copy(update={"kalemler": kalemler, "fatura_kurus": sum(x.fatura_kurus for x in kalemler)})


def _tahsilat(ofis: Any, by: int) -> TahsilatGirdisi:
    with ofis.depo.oku() as s:
        borc = Ofisim(s, ofis.depo).borc_kurus(s.get_one(Beyanname, by))
    return TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=borc or 100),), yatiran="Selin Ak", yatiran_no="10000000146")


def _cikis(ofis: Any, by: int, sec: Sec) -> Any:
    """All that is left, a part of the first line, or more than came in."""
    with ofis.depo.oku() as s:
        kalan = ambar_kalanlari(s, by)
    pay = sec(("hepsi", "hepsi", "yarisi", "fazlasi"))
    satirlar = []
    for k in kalan:
        adet = {"hepsi": k.kalan_kap, "yarisi": k.kalan_kap // 2, "fazlasi": k.kalan_kap + 1}[pay]
        gram = k.kalan_gram if pay == "hepsi" else k.kalan_gram * adet // max(1, k.kalan_kap)
        satirlar.append(CikisSatiriGirdisi(kayit_id=k.kayit_id, kap_adedi=adet, brut_gram=gram))
    return AmbarCikisGirdisi(satirlar=tuple(satirlar), teslim_alan="Selin Ak", teslim_alan_no="10000000146", plaka="34 ABC 123")


def _onay(ofis: Any, by: int) -> Any:
    """The paper compared; of a supalan declaration whose goods are off the list the petition too (27/1-a)."""
    dilekce = test_supalan.dilekce(ofis) if beyani(ofis, by).basit_usul else {}
    return practice.onay_girdisi(**dilekce)


def _azi(ofis: Any, by: int, sec: Sec) -> Any:
    """16/2: half of the first item where its bill line is its own; else nothing less, which is refused."""
    beyan = beyani(ofis, by)
    k = beyan.kalemler[0]
    if len(beyan.kalemler) != len(beyan.baglantilar) or k.kap_adedi % 2:
        return beyan
    return kalemde(beyan, kap_adedi=k.kap_adedi // 2, brut_gram=k.brut_gram // 2, net_gram=k.net_gram // 2, fatura_kurus=k.fatura_kurus // 2)


def _cekme(ofis: Any, by: int, *durumlar: CekmeDurumu) -> int:
    return son_kayit(ofis, KismiCekme, by, col(KismiCekme.durum).in_(durumlar))


def _cetele(ofis: Any, by: int, sec: Sec) -> Any:
    """All that is left in the vehicle, a part of the first line, or more than was declared."""
    with ofis.depo.oku() as s:
        kalan = list(cetele_kalanlari(s, by).values())
    pay = sec(("hepsi", "hepsi", "yarisi", "fazlasi"))
    satirlar = []
    for k in kalan:
        adet = {"hepsi": k.kalan_kap, "yarisi": k.kalan_kap // 2, "fazlasi": k.kalan_kap + 1}[pay]
        gram = k.kalan_gram if pay == "hepsi" else k.kalan_gram * adet // max(1, k.kalan_kap)
        satirlar.append(CeteleSatirGirdisi(satir_id=k.satir_id, kap_adedi=adet, brut_gram=gram))
    bos = CeteleSatirGirdisi(satir_id=0, kap_adedi=0, brut_gram=0)
    return CeteleTeslimGirdisi(satirlar=tuple(satirlar) or (bos,), teslim_ani=ofis.depo.saat(), plaka="34 ABC 123", teslim_alan="Selin Ak")


def _giris(ofis: Any, by: int) -> tuple[int, Any]:
    """The goods of the declaration's bill taken into the ambar as declared (11)."""
    with ofis.depo.oku() as s:
        satir = s.get_one(SenetSatiri, s.get_one(Beyanname, by).baglantilar[0].satir_id)
        ob = s.get_one(TasimaSenedi, satir.senet_id).ozet_beyan_id
    satirlar = tuple(GirisSatiriGirdisi(satir_id=i, yeri="A3-1", kap_adedi=k, brut_gram=g) for i, k, g in ofis.gun.satirlar(ob))
    return ob, AmbarGirisGirdisi(ambar_kodu="A3", liste_no="SGL-1", satirlar=satirlar)


def _alindi(ofis: Any, by: int) -> int:
    return son_kayit(ofis, Alindi, by)


def _istek(ofis: Any, by: int, durum: NumuneDurumu) -> int:
    return son_kayit(ofis, TahlilIstegi, by, TahlilIstegi.durum == durum)


def _itirazli_istek(ofis: Any, by: int) -> int:
    """The request whose report is contrary and not objected to, else the last one."""
    itirazli = select(TahlilItirazi.id).where(TahlilItirazi.rapor_id == TahlilRaporu.id).exists()
    aykiri = select(TahlilIstegi.id).join(TahlilRaporu, col(TahlilRaporu.istek_id) == TahlilIstegi.id)
    with ofis.depo.oku() as s:
        bulunan = s.exec(aykiri.where(TahlilIstegi.beyanname_id == by, col(TahlilRaporu.uygun).is_(False), ~itirazli)).first()
    return int(bulunan or test_tahlil.istek_id(ofis, by))


def _tahlil_itirazi(ofis: Any, by: int) -> int:
    """The declaration's objection that has not ended, else its last one."""
    sonlu = select(TahlilItirazSonucu.id).where(TahlilItirazSonucu.itiraz_id == TahlilItirazi.id).exists()
    hepsi = (
        select(TahlilItirazi.id)
        .join(TahlilRaporu, col(TahlilRaporu.id) == TahlilItirazi.rapor_id)
        .join(TahlilIstegi, col(TahlilIstegi.id) == TahlilRaporu.istek_id)
        .where(TahlilIstegi.beyanname_id == by)
        .order_by(col(TahlilItirazi.id).desc())
    )
    with ofis.depo.oku() as s:
        return int(s.exec(hepsi.where(~sonlu)).first() or s.exec(hepsi).first() or 0)


def _iptal(ofis: Any, by: int) -> int:
    with ofis.depo.oku() as s:
        i = select(AlindiIptali.id).where(AlindiIptali.alindi_id == _alindi(ofis, by), AlindiIptali.durum == IptalDurumu.ISTENDI)
        return int(s.exec(i).first() or 0)


def _talep(ofis: Any, by: int, durum: TalepDurumu) -> int:
    return son_kayit(ofis, DuzeltmeTalebi, by, DuzeltmeTalebi.durum == durum)


def _gun(ofis: Any) -> Any:
    return ofis.depo.bugun()


def muzekkere_girdisi(sec: Sec) -> Any:
    cezalar = sec((test_muzekkere.CEZA, ()))
    return test_muzekkere.MuzekkereGirdisi(tespit=test_muzekkere.TESPIT, kutular="33, 47", cezalar=cezalar)


# Act → (the record that it is done on; None: it makes one, what is typed).
Kurucu = Callable[[Any, int, Sec], tuple[int | None, Any]]
GIRDILER: dict[str, Kurucu] = {
    "tescil_onayi": lambda o, by, sec: (by, _onay(o, by)),
    "ambar_giris": lambda o, by, sec: _giris(o, by),
    "cekme_talep_et": lambda o, by, sec: (
        None,
        TalepGirdisi(beyanname_id=by, dilekce_no="26/9", dilekce_gunu=_gun(o), istek="1. kalemin yarısı kalacak"),
    ),
    "cekme_uygun_gor": lambda o, by, sec: (_cekme(o, by, CekmeDurumu.ISTENDI), None),
    "cekme_reddet": lambda o, by, sec: (_cekme(o, by, CekmeDurumu.ISTENDI), GEREKCE),
    "giris_ac": lambda o, by, sec: (_cekme(o, by, CekmeDurumu.UYGUN), None),
    "cekme_dus": lambda o, by, sec: (_cekme(o, by, CekmeDurumu.UYGUN, CekmeDurumu.ACILDI), GEREKCE),
    "yeniden_gir": lambda o, by, sec: (
        by,
        YenidenGirisGirdisi(talep_id=_cekme(o, by, *CekmeDurumu), beyan=_azi(o, by, sec)),
    ),
    "supalan_uygun_gor": lambda o, by, sec: (by, test_supalan.UYGUN),
    "supalan_geri_cevir": lambda o, by, sec: (by, test_supalan.RET),
    "bs3_kaldir": lambda o, by, sec: (by, None),
    "kolcu_gorevlendir": lambda o, by, sec: (
        by,
        KolcuGirdisi(kolcu_id=o.kisi[sec(("KOL01", "COK01"))], mesruhat="Eşyanın teslimine görevlendirildi"),
    ),
    "cetele_teslim": lambda o, by, sec: (by, _cetele(o, by, sec)),
    "hat_fizikiye": lambda o, by, sec: (by, HatDegisikligiGirdisi(neden="EŞYA", gerekce="Vana gövdeleri dökme demir görünüyor, 7325 olabilir")),
    "hat_belgeye": lambda o, by, sec: (by, HatDegisikligiGirdisi(neden="EŞYA", gerekce="Vana gövdeleri çelik çıktı, tartı belgesi geldi")),
    "duzeltme_talep_et": lambda o, by, sec: (None, TalepGirdisi(beyanname_id=by, dilekce_no="26/8", dilekce_gunu=_gun(o), istek="1. kalemin kilosu")),
    "duzeltme_uygun_gor": lambda o, by, sec: (_talep(o, by, TalepDurumu.ISTENDI), None),
    "duzeltme_reddet": lambda o, by, sec: (_talep(o, by, TalepDurumu.ISTENDI), GEREKCE),
    "duzeltme_talebi_dus": lambda o, by, sec: (_talep(o, by, TalepDurumu.UYGUN), GEREKCE),
    "beyanname_duzelt": lambda o, by, sec: (
        by,
        BeyannameDuzeltGirdisi(talep_id=_talep(o, by, TalepDurumu.UYGUN), beyan=_degisen(o, by, sec)),
    ),
    "belge_onayla": lambda o, by, sec: (by, BelgeKontrolGirdisi(tarife_uygun=True, kiymet_uygun=True, miktar_uygun=True)),
    "hazirlik_bildir": lambda o, by, sec: (by, None),
    "fiziki_uygun": lambda o, by, sec: (by, test_tahlil.UYGUNDUR),
    "fiziki_iste": lambda o, by, sec: (by, test_fiziki_istegi.ISTEK),
    "fiziki_gorevlendir": lambda o, by, sec: (by, FizikiGorevGirdisi(memur_id=o.kisi[sec(("MUA02", "COK01"))])),
    "fiziki_geri_cevir": lambda o, by, sec: (by, GEREKCE),
    "eksik_belge_notu": lambda o, by, sec: (by, practice.EKSIK_FATURA),
    "belge_geri_ver": lambda o, by, sec: (by, test_muracaat.VER),
    "belge_geri_al": lambda o, by, sec: (by, test_muracaat.AL),
    "muayene_farki_yaz": lambda o, by, sec: (by, test_yeniden_muayene.FARK.model_copy(update={"kalem_sira": 1})),
    "yeniden_muayene_iste": lambda o, by, sec: (by, test_yeniden_muayene.talep(o)),
    "yeniden_muayene_uygun": lambda o, by, sec: (by, test_yeniden_muayene.UYGUN),
    "yeniden_muayene_fark": lambda o, by, sec: (by, test_yeniden_muayene.YINE_FARK),
    "numune_iste": lambda o, by, sec: (by, test_tahlil.numune(o, by)),
    "numune_vazgec": lambda o, by, sec: (_istek(o, by, NumuneDurumu.ISTENDI), GEREKCE),
    "tahlil_raporu_yaz": lambda o, by, sec: (by, test_tahlil.rapor(o, test_tahlil.istek_id(o, by), sec((True, True, False)))),
    "tahlile_itiraz_et": lambda o, by, sec: (by, test_tahlil_itirazi.itiraz(o, _itirazli_istek(o, by))),
    "ikinci_rapor_yaz": lambda o, by, sec: (by, test_tahlil_itirazi.ikinci_rapor(o, sec((True, False)), itiraz_id=_tahlil_itirazi(o, by))),
    "tahlil_itirazi_geri_al": lambda o, by, sec: (by, test_tahlil_itirazi.geri_alma(o, itiraz_id=_tahlil_itirazi(o, by))),
    "numune_cikar": lambda o, by, sec: ((i := _istek(o, by, NumuneDurumu.ISTENDI)), i and test_tahlil.cikis(o, by)),
    "numune_don": lambda o, by, sec: (_istek(o, by, NumuneDurumu.CIKTI), NumuneDonusGirdisi(brut_gram=500, aciklama="Kalan numune döndü")),
    "muzekkere_yaz": lambda o, by, sec: (by, muzekkere_girdisi(sec)),
    "muzekkere_yaz_fiziki": lambda o, by, sec: (by, muzekkere_girdisi(sec)),
    "muzekkere_uygun_gor": lambda o, by, sec: (by, None),
    "muzekkere_uygun_gorme": lambda o, by, sec: (by, GEREKCE),
    "farklari_gir": lambda o, by, sec: (by, test_muzekkere.FarkGirdisi(mesruhat="Fark nüshada gösterildi", beyan=_degisen(o, by, sec))),
    "teblig_et": lambda o, by, sec: (by, TebligGirdisi(teblig_gunu=_gun(o), alan="Selin Ak", alan_no="10000000146", sifat="vekâletname")),
    "itiraz_edilmedi": lambda o, by, sec: (by, ItirazsizGirdisi(gun=_gun(o))),
    "itiraz_suresi_doldu": lambda o, by, sec: (by, None),
    "itiraz_et": lambda o, by, sec: (
        by,
        test_muzekkere.ItirazGirdisi(dilekce_no="K-7", dilekce_gunu=_gun(o), gerekce="Eşya beyan edilen pozisyondadır"),
    ),
    "itiraz_reddedildi": lambda o, by, sec: (by, test_muzekkere.karar(o)),
    "itiraz_kabul": lambda o, by, sec: (by, test_muzekkere.karar(o)),
    "itiraz_degistirdi": lambda o, by, sec: (
        by,
        test_muzekkere.DegisenKararGirdisi(**{**test_muzekkere.KARAR, "karar_gunu": _gun(o), "beyan": _degisen(o, by, sec)}),
    ),
    "tahsil_et": lambda o, by, sec: (by, _tahsilat(o, by)),
    "alindi_iptal_iste": lambda o, by, sec: (None, IptalIstegiGirdisi(alindi_id=_alindi(o, by), gerekce=GEREKCE.gerekce)),
    "alindi_iptal_et": lambda o, by, sec: (_iptal(o, by), GEREKCE),
    "alindi_iptal_reddet": lambda o, by, sec: (_iptal(o, by), GEREKCE),
    "ambar_cikis": lambda o, by, sec: (by, _cikis(o, by, sec)),
}
