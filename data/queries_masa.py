"""What the desk shows: the work that waits for a role, what a record went through, and why it is still open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data import audit
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.gecikenler import GUNE_BAGLI
from gumruk.data.neden import Eksik, NedenAcik
from gumruk.data.neden_cikis import cikis_nedeni, ozet_beyan_nedeni
from gumruk.data.neden_transit import transit_nedeni
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import ambar_kalanlari, ambardan_cikacak, girmemis_baglantilar, girmemisi_var
from gumruk.data.ofis_antrepo import ambarda_isi_var, antrepo_eksikleri, antrepo_kalanlari, cikacagi_var, girecegi_geldi, numunesi_antrepoda
from gumruk.data.ofis_borc import odenmemis_tahakkuk_var
from gumruk.data.ofis_cikan import disaridaki_numune
from gumruk.data.ofis_cikis import ayrilacak, ayrilmamis_takimlari, ihracatin_istegi, senetsiz_sozlu, takimin_kolcusu
from gumruk.data.ofis_eksik import tamamlanmamis
from gumruk.data.ofis_grup import gelis_var, gonderilebilir
from gumruk.data.ofis_hesap import bekleyen_hesap_var
from gumruk.data.ofis_muayene import belgeleri_mukellefte, itirazi_beklenen, raporu_beklenen
from gumruk.data.ofis_sonradan import girisi_acik, hesaplanacak, serviste
from gumruk.data.ofis_supalan import cetele_kalanlari, gorevlisi_yok, kolcusu, son_gorev
from gumruk.data.ofis_teminat import alinan_teminat, teminat_ozeti
from gumruk.data.ofis_transit import benti_olan, ozeti_onayli, usulunde
from gumruk.data.queries import kullanici_adi
from gumruk.data.queries_sonradan import kontrol_eksigi
from gumruk.models.akis import GECIS, GECISLER, islemi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.kayit import IzKaydi
from gumruk.models.kimlik import Kullanici
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.sonradan import KontrolDurumu, SonradanKontrol
from gumruk.models.supalan_talebi import BS3
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.temel import Gecis, Rol
from gumruk.models.transit import Usul
from gumruk.models.transit_gelis import TasimaBelgesi
from gumruk.models.transit_ozet import Bent
from gumruk.models.yon import Yon
from sqlmodel import col, select

# Queues


@dataclass(frozen=True)
class Kuyruk:
    """Work that waits for a role: how many and since when the oldest."""

    islem: str
    ad: str
    ekran: str
    adet: int
    en_eski: datetime | None


# Acts whose queue holds fewer records than are in their state.
_BEKLETEN: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("tahsil_et", "banka_odemesi", "ek_tahsil_et", "ek_banka_odemesi"), lambda belge: odenmemis_tahakkuk_var(belge.id)),
    "belge_geri_ver": lambda belge: ~belgeleri_mukellefte(belge.id),
    "belge_geri_al": lambda belge: belgeleri_mukellefte(belge.id),
    "tahlil_raporu_yaz": lambda belge: raporu_beklenen(belge.id),
    "ikinci_rapor_yaz": lambda belge: itirazi_beklenen(belge.id),
    "ambar_giris": lambda belge: girmemisi_var(belge.id),
    "ozet_beyan_onayla": lambda belge: ~gelis_var(belge.id),
    "transit_gelis_onayla": lambda belge: gelis_var(belge.id),
    "teyit_gonder": lambda belge: sa.and_(belge.tur == TasimaBelgesi.BEYANNAME, gonderilebilir(belge)),
    "tir_kocani_gonder": lambda belge: sa.and_(belge.tur == TasimaBelgesi.TIR, gonderilebilir(belge)),
    "ambar_cikis": lambda belge: sa.and_(belge.basit_usul != BS3, ambarda_isi_var(belge)),
    "antrepo_giris": girecegi_geldi,
    **dict.fromkeys(("antrepo_cikis", "cikis_antrepo_cikis", "transit_antrepo_cikis"), cikacagi_var),
    "numune_cikar": lambda istek: ~numunesi_antrepoda(istek),
    "antrepo_numunesi_cikar": numunesi_antrepoda,
    "transit_ver_c": lambda belge: benti_olan(belge.id, Bent.C, Bent.C_TIR),
    "transit_ver_d": lambda belge: benti_olan(belge.id, Bent.D),
    "transit_nusha_ver_adi": lambda belge: sa.and_(usulunde(belge.id, Usul.ADI), ozeti_onayli(belge.id)),
    "transit_nusha_ver_milletlerarasi": lambda belge: usulunde(belge.id, Usul.MILLETLERARASI),
    "kolcu_gorevlendir": gorevlisi_yok,
    "eksik_beyani_tamamla": lambda belge: tamamlanmamis(belge),
    "ek_tahakkuk_yap": lambda belge: bekleyen_hesap_var(belge),
    "sonradan_yeniden_hesapla": lambda belge: sa.and_(hesaplanacak(belge), ~bekleyen_hesap_var(belge)),
    "yeniden_gir": lambda belge: girisi_acik(belge.id),
    "numune_don": lambda belge: ~ihracatin_istegi(belge),
    "takim_ayir": ayrilacak,
    "nusha_ver": lambda belge: ~ayrilmamis_takimlari(belge.id).exists(),
    "yolcu_cikisi_yaz": senetsiz_sozlu,
    "nakit_teminat_al": lambda belge: belge.toplam_teminat_kurus > alinan_teminat(belge.id),
}


def _kuyruk_kosulu(g: Gecis, kullanici_id: int, ofis: Any, bugun: date) -> list[Any]:
    belge: Any = g.belge
    kosullar: list[Any] = [col(belge.durum).in_(g.kuyrukta or g.kimden)]
    if hasattr(belge, "yon"):
        kosullar.append(col(belge.yon).in_(g.yonler))
    if g.rol is Rol.MUAYENE_MEMURU:
        kosullar.append(sa.or_(belge.muayene_memuru_id == kullanici_id, belge.muayene_memuru_id.is_(None)))
        kosullar += [serviste(kullanici_id)] if belge is SonradanKontrol or g.kimlik == "sonradan_yeniden_hesapla" else []
    if g.rol is Rol.KOLCU and g.kimlik != "yolcu_cikisi_yaz":
        kosullar.append((takimin_kolcusu if belge is OzetBeyan else kolcusu)(belge, kullanici_id))
    if g.rol is Rol.YUKUMLU:
        kosullar.append(belge.kaydeden_id == kullanici_id)
    if g.rol is Rol.BEYAN_SAHIBI:
        kosullar.append(belge.tescil_eden_id == kullanici_id)
    if g.kimlik in _BEKLETEN:
        kosullar.append(_BEKLETEN[g.kimlik](belge))
    if g.kimlik in GUNE_BAGLI:
        kosullar.append(GUNE_BAGLI[g.kimlik](belge, ofis, bugun))
    return kosullar


def _zaman_sutunu(belge: Any) -> Any:
    """When the record began to wait: its class says which column that is."""
    return col(getattr(belge, belge.KUYRUK_ANI))


def kuyruklar(depo: Depo, kullanici_id: int, roller: frozenset[Rol]) -> list[Kuyruk]:
    """What waits for these roles, from the declared steps alone."""
    sonuc = []
    with depo.oku() as s:
        ofis, bugun = Ofisim(s, depo), depo.bugun()
        for g in GECISLER:
            if not g.kuyruk or g.rol not in roller:
                continue
            sorgu: Any = sa.select(sa.func.count(), sa.func.min(_zaman_sutunu(g.belge))).select_from(g.belge)
            sorgu = sorgu.where(*_kuyruk_kosulu(g, kullanici_id, ofis, bugun))
            adet, en_eski = s.execute(sorgu).one()
            sonuc.append(Kuyruk(g.kimlik, g.kuyruk, g.ekran, adet, en_eski))
    return sonuc


@dataclass(frozen=True)
class Bekleyen:
    id: int
    no: str
    zaman: datetime
    ozet: str
    durum: str


# What a waiting record is known by on the desk: the first of these that it has.
_OZETLER = (
    "yukumlu_unvan",
    "tasiyici_unvan",
    "isteyen_unvan",
    "belge_no",
    "verilen",
    "plaka",
    "numune",
    "gerekce",
    "masa",
    "istek",
    "tespit",
    "unvan",
    "taraflar",
)


def bekleyenler(depo: Depo, islem: str, kullanici_id: int, son_id: int = 0, adet: int = 200) -> list[Bekleyen]:
    """One page of a queue, oldest first, by key."""
    g = GECIS[islem]
    belge: Any = g.belge
    with depo.oku() as s:
        kosullar = _kuyruk_kosulu(g, kullanici_id, Ofisim(s, depo), depo.bugun())
        satirlar = s.exec(select(belge).where(*kosullar, belge.id > son_id).order_by(col(belge.id)).limit(adet)).all()
        return [
            Bekleyen(
                x.id,
                x.no,
                getattr(x, x.KUYRUK_ANI),
                next((str(v) for ad in _OZETLER if (v := getattr(x, ad, ""))), ""),
                x.durum.value,
            )
            for x in satirlar
        ]


# The story of a record


@dataclass(frozen=True)
class Olay:
    sira: int
    zaman: datetime
    kim: str
    masa: str
    madde: str
    islem: str
    ad: str


def gecmis(depo: Depo, belge_turu: str, belge_id: int) -> list[Olay]:
    """Every act on the record, oldest first, in the past tense of its step."""
    with depo.oku() as s:
        sorgu: Any = (
            sa.select(IzKaydi, Kullanici.ad)
            .outerjoin(Kullanici, col(Kullanici.id) == IzKaydi.kullanici_id)
            .where(IzKaydi.belge_turu == belge_turu, IzKaydi.belge_id == belge_id)
            .order_by(IzKaydi.sira)
        )
        return [
            Olay(iz.sira, iz.zaman, ad or "sistem", iz.masa, iz.madde, iz.islem, GECIS[iz.islem].gecmis if iz.islem in GECIS else iz.islem)
            for iz, ad in s.execute(sorgu)
        ]


def son_isim(depo: Depo, kullanici_id: int) -> str:
    """The person's last act of today that bore a number, in one line: after a crash nobody does it twice out of doubt. Empty when there is none.

    Several rows of an act may bear numbers: its paper's is told before the posting's, then the record's own.
    """
    with depo.oku() as s:
        iz = s.exec(
            select(IzKaydi).where(IzKaydi.kullanici_id == kullanici_id, col(IzKaydi.anahtar).is_not(None)).order_by(col(IzKaydi.id).desc()).limit(1)
        ).first()
        if iz is None or iz.islem not in GECIS or iz.zaman.astimezone(ISTANBUL).date() != depo.bugun():
            return ""
        g = GECIS[iz.islem]
        kayit = s.get(g.belge, iz.belge_id)
        no = getattr(kayit, "no", "")
        gecilen = ("yevmiye_maddesi", "beyanname_surumu", iz.belge_turu)
        verilen = [(tablo, n) for tablo, _, n, _ in audit.yazilanlar(iz.sonra) if n and n != no and tablo not in gecilen]
    if not no and not verilen:
        return ""
    ne = f"{NUMARA_ADLARI.get(verilen[0][0], g.gecmis)} {verilen[0][1]}" if verilen else g.gecmis
    return f"Son işleminiz: {', '.join(x for x in (ne, no) if x)}, {iz.zaman.astimezone(ISTANBUL):%H:%M}."


NUMARA_ADLARI = {
    "alindi": "alındı",
    "muhasebe_hareketi": "muhasebe hareketi",
    "kasa_hareketi": "kasa hareketi",
    "ambar_cikisi": "çıkış fişi",
    "ambar_girisi": "ambar girişi",
    "tutanak": "tutanak",
    "muzekkere": "müzekkere",
    "teblig": "tebliğ",
    "itiraz": "itiraz",
    "fiziki_istegi": "fiziki muayene isteği",
    "eksik_belge_notu": "eksik belge notu",
    "yeniden_muayene": "yeniden muayene talebi",
    "tahlil_istegi": "tahlil isteği",
    "numune_tutanagi": "numçıkış tutanağı",
    "tahlil_dayanagi": "önceki tahlile dayanma",
    "tahlil_itirazi": "tahlil itirazı",
    "teslim_tutanagi": "teslim tutanağı",
    "yeniden_hesap": "yeniden hesap",
    "kismi_cekme": "kısmi çekme isteği",
    "ykts_basvurusu": "YKTS başvurusu",
    "ykts_belgesi": "YKTS kayıt belgesi",
    "yerinde_tutanak": "yerinde muayene tutanağı",
    "yukleme": "yükleme meşruhatı",
    "sundurma_talebi": "sundurma talebi",
    "gelis_hareketi": "teyit yazısı",
    "transit_gelisi": "transit gelişi",
    "antrepo_girisi": "antrepo girişi",
    "antrepo_cikisi": "antrepo çıkış fişi",
    "antrepo_tutanagi": "antrepo tutanağı",
    "antrepo_sayimi": "antrepo sayımı",
    "sevk": "sevk",
    "sevk_hareketi": "sevk yazısı",
    "danisma_kagidi": "danışma kâğıdı",
    "duzeltme_talebi": "düzeltme talebi",
    "gec_oran": "geç yüklenen oran",
    "kasa_oturumu": "kasa",
    "menkul_kiymet_alindisi": "menkul kıymet alındısı",
    "odeme": "ödeme",
    "secim_gunu": "seçim günü",
    "sonradan_kontrol": "sonradan kontrol",
    "teminat": "teminat",
    "teminat_cozme": "teminat çözme",
    "ykts_bulgusu": "YKTS müzekkeresi",
    "ykts_kaydi": "YKTS kaydı",
    "ykts_vekaleti": "vekâlet",
    "ykts_yetkisi": "YKTS yetkisi",
    "yevmiye_maddesi": "yevmiye maddesi",
}


_SIRADAKI: dict[BeyannameDurumu, tuple[str, ...]] = {
    BeyannameDurumu.TESCILLI: ("tescil_onayi", "belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.BELGE: ("belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.MURACAATTA: ("belge_geri_al", "belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.SUPALAN_AMIRDE: ("supalan_uygun_gor", "belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.BS3_KALDIRILACAK: ("bs3_kaldir", "belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.FIZIKI_ISTENDI: ("fiziki_gorevlendir", "fiziki_uygun", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.FIZIKI: ("fiziki_uygun", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.MUZEKKEREDE: ("muzekkere_uygun_gor", "farklari_gir", "teblig_et", "itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.DUZELTMEDE: ("farklari_gir", "teblig_et", "itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.DUZELTILDI: ("teblig_et", "itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.TEBLIGDE: ("itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.ITIRAZDA: ("itiraz_reddedildi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.TAHLILDE: ("tahlil_raporu_yaz", "ikinci_rapor_yaz", "fiziki_uygun", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.TAHSILATTA: ("tahsil_et", "ambar_cikis"),
    BeyannameDurumu.ODENDI: ("ambar_cikis",),
    BeyannameDurumu.KISMEN_TESLIM: ("ambar_cikis",),
}


def _hattinda(b: Beyanname, siradaki: tuple[str, ...]) -> list[str]:
    """The acts ahead of a declaration whose line is chosen but which the chief, or the clearing of BS3, still keeps back (27/1-a)."""
    if b.durum not in (BeyannameDurumu.SUPALAN_AMIRDE, BeyannameDurumu.BS3_KALDIRILACAK):
        return list(siradaki)
    muayene = {Hat.BELGE: ("belge_onayla",), Hat.FIZIKI: ("fiziki_uygun",)}.get(b.hat, ()) if b.hat else ()
    return [x for islem in siradaki for x in (muayene if islem == "belge_onayla" else (islem,))]


_SERVIS = "sonradan kontrol servisi"
KONTROL_MASASI = {
    **dict.fromkeys(KontrolDurumu, _SERVIS),
    KontrolDurumu.MUZEKKEREDE: "idare amiri",
    KontrolDurumu.FARKLI: f"{_SERVIS} (YH), sonra muhasebe memuru (ET)",
    KontrolDurumu.TUTANAKLI: f"{_SERVIS} (YH), sonra muhasebe memuru (ET)",
}


def neden_kapanmadi(depo: Depo, beyanname_id: int) -> NedenAcik:
    """Each missing step of a declaration with its article, the desk that owes it, and the age of the wait."""
    with depo.oku() as s:
        b = s.get_one(Beyanname, beyanname_id)
        if b.yon is Yon.CIKIS:
            return cikis_nedeni(s, b)
        if b.yon is Yon.TRANSIT:
            return transit_nedeni(s, b)
        siradaki = _hattinda(b, _SIRADAKI.get(b.durum, ()))
        supalan = b.basit_usul == BS3
        if b.durum is BeyannameDurumu.TAHLILDE:
            acik = {"tahlil_raporu_yaz": raporu_beklenen(b.id), "ikinci_rapor_yaz": itirazi_beklenen(b.id)}
            siradaki = [x for x in siradaki if x not in acik or s.scalar(sa.select(acik[x]))]
        if b.durum is BeyannameDurumu.TAHSILATTA and not s.scalar(sa.select(odenmemis_tahakkuk_var(beyanname_id))):
            siradaki.remove("tahsil_et")
        if "tahsil_et" in siradaki or b.durum is BeyannameDurumu.TAHSILATTA:
            eksik = b.toplam_teminat_kurus and teminat_ozeti(s, b).eksik_kurus
            siradaki[-1:-1] = ["nakit_teminat_al"] if eksik else []
        siradaki = [islemi(x, b.yon) for x in siradaki]
        if supalan and "ambar_cikis" in siradaki:
            siradaki[-1:] = [*([] if son_gorev(s, beyanname_id) else ["kolcu_gorevlendir"]), "cetele_teslim"]
        if "ambar_cikis" in siradaki and not ambardan_cikacak(s, beyanname_id):
            siradaki.remove("ambar_cikis")
        if b.antrepo_baglari and any(k.kalan_kap or k.kalan_gram for k in antrepo_kalanlari(s, beyanname_id)):
            siradaki.append(islemi("antrepo_cikis", b.yon))
        if b.yon is Yon.ANTREPO and b.durum in _SIRADAKI:
            siradaki.append("antrepo_giris")
        son = s.exec(
            select(IzKaydi.zaman)
            .where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == beyanname_id)
            .order_by(col(IzKaydi.sira).desc())
            .limit(1)
        ).first()
        eksikler = []
        for n, islem in enumerate(siradaki):
            g = GECIS[islem]
            masa = g.rol.value
            if g.rol is Rol.MUAYENE_MEMURU:
                istendi = b.durum is BeyannameDurumu.FIZIKI_ISTENDI
                masa += f" {'(amir görevlendirecek)' if istendi else kullanici_adi(s, b.muayene_memuru_id) or '(sistem seçecek)'}"
            eksikler.append(Eksik(g.maddesi(b), f"{g.ad}: yapılmadı", masa, son if n == 0 else None))
        if "ambar_cikis" in siradaki:
            for ad, kap in girmemis_baglantilar(s, beyanname_id):
                eksikler.append(
                    Eksik("11/1", f"{ad}: {kap} kap ambara girmemiş, tutanakla da verilmemiş (m.13)", "ambar ya da özet beyan memuru", None)
                )
        if numune := disaridaki_numune(s, col(TahlilIstegi.beyanname_id) == beyanname_id):
            eksikler.append(Eksik("12/3", f"{numune} tutanağıyla çıkan numunenin dönüşü yazılmamış", "ambar memuru", None))
        for c in cetele_kalanlari(s, beyanname_id).values() if supalan else ():
            if c.bekliyor:
                eksikler.append(Eksik("27/1-b", f"{c.ad}: çetelede {c.hepsi_kap} kap, {c.hepsi_gram // 1000} kg teslim edilmemiş", "kolcu", None))
        for k in () if supalan else ambar_kalanlari(s, beyanname_id):
            if k.kalan_kap:
                eksikler.append(Eksik("12/2", f"{k.senet_no} senedi {k.yeri}: {k.kalan_kap} kap ambarda", "ambar memuru", None))
        for x in antrepo_kalanlari(s, beyanname_id):
            if x.kalan_kap or x.kalan_gram:
                eksikler.append(Eksik("31/2", f"{x.no} {x.kalem_sira}. kalem: {x.kalan_kap} kap {x.antrepo} antreposunda", "antrepo memuru", None))
        if b.yon is Yon.ANTREPO and b.durum is BeyannameDurumu.ANTREPODA:
            eksikler += [Eksik("31/1", ne, masa, None) for ne, masa in antrepo_eksikleri(s, b)]
        if kontrol := kontrol_eksigi(s, beyanname_id):
            eksikler.append(
                Eksik("28/1", f"Sonradan kontrolü bitmedi ({kontrol.no}): {kontrol.durum.value}", KONTROL_MASASI[kontrol.durum], kontrol.zaman)
            )
        return NedenAcik(b.durum in (BeyannameDurumu.KAPANDI, BeyannameDurumu.IADE), tuple(eksikler))


def ozet_beyan_neden_kapanmadi(depo: Depo, ozet_beyan_id: int) -> NedenAcik:
    """Each missing step of an export's özet beyan and what of its set keeps it back (41, 42)."""
    with depo.oku() as s:
        return ozet_beyan_nedeni(s, s.get_one(OzetBeyan, ozet_beyan_id))
