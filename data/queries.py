"""What screens ask for, as plain frozen values: records by any number, queues with their age, lists by page, the story of a record."""

import contextlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data import audit
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis import odenmemis_tahakkuk_var
from gumruk.data.ofis_ambar import SatirKalani, ambar_kalanlari, ambardan_cikacak, girmemis_baglantilar, girmemisi_var, satir_kalanlari
from gumruk.data.ofis_cikan import disaridaki_numune
from gumruk.data.ofis_eksik import tamamlanmamis
from gumruk.data.ofis_muayene import belgeleri_mukellefte
from gumruk.data.ofis_teminat import alinan_teminat, teminat_ozeti
from gumruk.data.ofis_tutanak import dogrudan_teslim
from gumruk.models.akis import GECIS, GECISLER
from gumruk.models.ambar import AmbarCikisi, AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameEki, Kalem, SenetBaglantisi, VergiSatiri
from gumruk.models.hat_degisikligi import HatDegisikligi
from gumruk.models.kayit import BaskiDurumu, BaskiIsi, IzKaydi
from gumruk.models.kimlik import Kullanici
from gumruk.models.kutular import BASLIK_ALANLARI
from gumruk.models.numara import buyuk_ascii, tam_numara
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.secim import Atama, HatSecimi
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.temel import Bulunamadi, Gecis, Rol, ofis_no
from gumruk.models.vezne import Alindi
from gumruk.models.yazi import ara_anahtari, buyuk
from sqlmodel import Session, col, select


def ofis_numarasi(depo: Depo, metin: str, seri: str) -> str:
    """A number of the office's own series as typed or scanned: bare digits mean this year's."""
    duz = buyuk_ascii("".join(metin.split()))
    return ofis_no(depo.bugun().year, seri, int(duz)) if duz.isascii() and duz.isdigit() and len(duz) <= 7 else duz


def kaydi_bul(s: Session, depo: Depo, sinif: Any, metin: str, yoksa: str) -> Any:
    """A record of the office's own series by its number as typed. Raises Bulunamadi: «…» numaralı …"""
    kayit = s.exec(select(sinif).where(sinif.no == ofis_numarasi(depo, metin, sinif.SERI))).first()
    if kayit is None:
        raise Bulunamadi(f"«{metin}» numaralı {yoksa}")
    return kayit


def _numara(depo: Depo, metin: str, tur: str = "IM") -> str:
    try:
        return tam_numara(metin, depo.ofis().idare, depo.bugun().year, tur)
    except ValueError as hata:
        raise Bulunamadi(str(hata)) from None


# Declarations


@dataclass(frozen=True)
class VergiGor:
    kalem: int
    kod: str
    ad: str
    matrah_kurus: int
    oran_milyonda: int | None
    tutar_kurus: int
    odeme: str
    terimler: tuple[tuple[str, int], ...]
    aciklama: tuple[str, ...]


@dataclass(frozen=True)
class KalemGor:
    id: int
    sira: int
    gtip: str
    tanim: str
    mensei: str
    marka: str
    kap_cinsi: str
    kap_adedi: int
    brut_gram: int
    net_gram: int
    olcu_birimi: str
    olcu_binde: int
    fatura_kurus: int
    anlasma: str
    muafiyetler: str
    kdv_orani: str
    kiymet_kurus: int
    kiymet_terimleri: tuple[tuple[str, int], ...]
    vergiler: tuple[VergiGor, ...]


@dataclass(frozen=True)
class BaglantiGor:
    satir_id: int
    ozet_beyan_no: str
    senet_no: str
    satir_sira: int
    kap_adedi: int
    brut_gram: int


@dataclass(frozen=True)
class BeyannameGor:
    """A declaration as screens and papers see it: every column by name in `alan`, children beside it."""

    id: int
    no: str
    durum: BeyannameDurumu
    alan: dict[str, Any]
    kalemler: tuple[KalemGor, ...]
    baglantilar: tuple[BaglantiGor, ...]
    ekler: tuple[tuple[str, str, str], ...]
    tescil_eden: str
    onaylayan: str
    muayene_memuru: str
    hat_gerekcesi: str
    memura_not: str
    atama_gerekcesi: str
    hat_degisikligi: str = ""

    def __getattr__(self, ad: str) -> Any:
        try:
            return self.__dict__["alan"][ad]
        except KeyError:
            raise AttributeError(ad) from None

    @property
    def kap_adedi(self) -> int:
        return sum(k.kap_adedi for k in self.kalemler)

    @property
    def brut_gram(self) -> int:
        return sum(k.brut_gram for k in self.kalemler)

    def vergi_toplamlari(self) -> list[tuple[str, str, int, int, str]]:
        """(kod, ad, matrah, tutar, ödeme) summed over the items, in the order of first appearance."""
        toplam: dict[tuple[str, str], list[Any]] = {}
        for k in self.kalemler:
            for v in k.vergiler:
                satir = toplam.setdefault((v.kod, v.odeme), [v.ad, 0, 0])
                satir[1] += v.matrah_kurus
                satir[2] += v.tutar_kurus
        return [(kod, ad, matrah, tutar, odeme) for (kod, odeme), (ad, matrah, tutar) in toplam.items()]


def beyanname_id(depo: Depo, metin: str) -> int:
    """Id by tescil number (short or full), declarant's reference or receipt number. Raises Bulunamadi."""
    metin = metin.strip()
    duz = buyuk_ascii("".join(metin.split()))
    bulunan = None
    if len(duz) in (16, 18):
        bulunan = depo.tek("SELECT id FROM beyanname WHERE no = ?", duz)
    elif duz.replace("/", "").isascii() and duz.replace("/", "").isdigit():
        bulunan = depo.tek("SELECT id FROM beyanname WHERE no = ?", _numara(depo, metin))
    elif len(duz) == 11 and duz[2:4] == "VA":
        bulunan = depo.tek("SELECT beyanname_id FROM alindi WHERE no = ?", duz)
    if bulunan is None:
        bulunan = depo.tek("SELECT id FROM beyanname WHERE referans_no = ? ORDER BY id DESC LIMIT 1", metin)
    if bulunan is None:
        raise Bulunamadi(f"«{metin}» numaralı giriş beyannamesi bulunamadı. Numarayı denetleyin ya da Ctrl+F ile arayın.")
    return int(bulunan[0])


def _ad(s: Session, kullanici_id: int | None) -> str:
    k = s.get(Kullanici, kullanici_id) if kullanici_id else None
    return k.ad if k else ""


def _json_ciftler(metin: str) -> tuple[tuple[str, int], ...]:
    return tuple((str(ad), int(tutar)) for ad, tutar in json.loads(metin or "[]"))


def beyanname_gor(depo: Depo, beyanname_id: int) -> BeyannameGor:
    with depo.oku() as s:
        return beyanname_gor_icinde(s, beyanname_id)


def _baslik(s: Session, b: Beyanname, surum: int) -> dict[str, Any]:
    """The heading's columns, those that a version has as that version has them."""
    tablo: Any = Beyanname.__table__
    alan = {k.name: getattr(b, k.name) for k in tablo.columns if k.name not in ("id", "no", "durum")}
    if surum == b.surum:
        return alan
    kayit = s.exec(select(BeyannameSurumu).where(BeyannameSurumu.beyanname_id == b.id, BeyannameSurumu.surum == surum)).first()
    if kayit is None:
        raise Bulunamadi(f"{b.no} numaralı beyannamenin {surum}. sürümü yok.")
    return {**alan, **{k: v for k, v in kayit.duz_baslik().items() if k in BASLIK_ALANLARI}}


def beyanname_gor_icinde(s: Session, beyanname_id: int, surum: int | None = None) -> BeyannameGor:
    """The declaration as it stands, or as its version `surum` says."""
    b = s.get(Beyanname, beyanname_id)
    if b is None:
        raise Bulunamadi("Beyanname bulunamadı.")
    surum = surum or b.surum
    alan = _baslik(s, b, surum)
    vergiler: dict[int, list[VergiSatiri]] = {}
    kalem_satirlari = s.exec(select(Kalem).where(Kalem.beyanname_id == beyanname_id, Kalem.surum == surum).order_by(col(Kalem.sira))).all()
    for v in s.exec(select(VergiSatiri).join(Kalem).where(Kalem.beyanname_id == beyanname_id, Kalem.surum == surum).order_by(col(VergiSatiri.id))):
        vergiler.setdefault(v.kalem_id, []).append(v)
    kalemler = tuple(
        KalemGor(
            k.id or 0,
            k.sira,
            k.gtip,
            k.tanim,
            k.mensei,
            k.marka,
            k.kap_cinsi,
            k.kap_adedi,
            k.brut_gram,
            k.net_gram,
            k.olcu_birimi,
            k.olcu_binde,
            k.fatura_kurus,
            k.anlasma,
            k.muafiyetler,
            k.kdv_orani,
            k.kiymet_kurus,
            _json_ciftler(k.kiymet_terimleri),
            tuple(
                VergiGor(
                    k.sira,
                    v.kod,
                    v.ad,
                    v.matrah_kurus,
                    v.oran_milyonda,
                    v.tutar_kurus,
                    v.odeme,
                    _json_ciftler(v.terimler),
                    tuple(v.aciklama.split("\n")),
                )
                for v in vergiler.get(k.id or 0, [])
            ),
        )
        for k in kalem_satirlari
    )
    baglanti_sorgusu: Any = (
        sa.select(
            SenetBaglantisi.satir_id,
            OzetBeyan.no.label("ob"),
            TasimaSenedi.no.label("senet"),
            SenetSatiri.sira,
            SenetBaglantisi.kap_adedi,
            SenetBaglantisi.brut_gram,
        )
        .join(SenetSatiri, col(SenetSatiri.id) == SenetBaglantisi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .where(SenetBaglantisi.beyanname_id == beyanname_id, SenetBaglantisi.surum == surum)
        .order_by(SenetBaglantisi.id)
    )
    baglantilar = tuple(BaglantiGor(*r) for r in s.execute(baglanti_sorgusu))
    secim = s.exec(select(HatSecimi).where(HatSecimi.beyanname_id == beyanname_id)).first()
    atama = s.exec(select(Atama).where(Atama.beyanname_id == beyanname_id).order_by(col(Atama.id).desc())).first()
    degisiklik = s.exec(select(HatDegisikligi).where(HatDegisikligi.beyanname_id == beyanname_id).order_by(col(HatDegisikligi.id).desc())).first()
    ekler = select(BeyannameEki).where(BeyannameEki.beyanname_id == beyanname_id, BeyannameEki.surum == surum).order_by(col(BeyannameEki.sira))
    return BeyannameGor(
        b.id or 0,
        b.no,
        b.durum,
        alan,
        kalemler,
        baglantilar,
        tuple((e.kod, e.referans, e.tarih) for e in s.exec(ekler)),
        _ad(s, b.tescil_eden_id),
        _ad(s, b.onaylayan_id),
        _ad(s, b.muayene_memuru_id),
        secim.gerekce if secim else "",
        secim.memura_not if secim else "",
        atama.gerekce if atama else "",
        f"{degisiklik.eski_hat.value} iken {_ad(s, degisiklik.degistiren_id)}, {degisiklik.neden}: {degisiklik.gerekce}" if degisiklik else "",
    )


# Özet beyan


@dataclass(frozen=True)
class SatirGor:
    id: int
    sira: int
    kap_adedi: int
    kap_cinsi: str
    marka: str
    esya_kodu: str
    esya_tanimi: str
    brut_gram: int
    net_gram: int
    konteyner_no: str
    muhur_no: str
    giris_no: str
    giren_kap: int
    giren_gram: int
    yeri: str
    verilen_kap: int = 0
    verilen_gram: int = 0

    @property
    def gelecek_kap(self) -> int:
        """What is expected in the ambar: declared less what a tutanak delivered without it (13, 18/2, 26)."""
        return self.kap_adedi - self.verilen_kap

    @property
    def gelecek_gram(self) -> int:
        return self.brut_gram - self.verilen_gram

    @property
    def ambara_girecek(self) -> bool:
        return not self.giris_no and bool(self.gelecek_kap or (not self.kap_adedi and self.gelecek_gram))


@dataclass(frozen=True)
class SenetGor:
    id: int
    sira: int
    no: str
    gonderici_ad: str
    alici_ad: str
    alici_no: str
    bildirim_ad: str
    acente_ad: str
    konteynerli: bool
    navlun_odeme: str
    satirlar: tuple[SatirGor, ...]


@dataclass(frozen=True)
class OzetBeyanGor:
    id: int
    no: str
    durum: OzetBeyanDurumu
    alan: dict[str, Any]
    senetler: tuple[SenetGor, ...]
    tescil_eden: str
    onaylayan: str

    def __getattr__(self, ad: str) -> Any:
        try:
            return self.__dict__["alan"][ad]
        except KeyError:
            raise AttributeError(ad) from None

    @property
    def satirlar(self) -> tuple[SatirGor, ...]:
        return tuple(x for senet in self.senetler for x in senet.satirlar)

    @property
    def kap_adedi(self) -> int:
        return sum(x.kap_adedi for x in self.satirlar)

    @property
    def brut_gram(self) -> int:
        return sum(x.brut_gram for x in self.satirlar)


def ozet_beyan_id(depo: Depo, metin: str) -> int:
    """Id by tescil number (short or full), bill number, or vehicle number among the open ones. Raises Bulunamadi."""
    metin = metin.strip()
    duz = buyuk("".join(metin.split()))
    with depo.oku() as s:
        bulunan = s.exec(select(OzetBeyan.id).where(OzetBeyan.no == duz)).first() if len(duz) in (16, 18) else None
        if bulunan is None and duz.replace("/", "").isascii() and duz.replace("/", "").isdigit():
            bulunan = s.exec(select(OzetBeyan.id).where(OzetBeyan.no == _numara(depo, metin))).first()
        if bulunan is None:
            bulunan = s.exec(select(TasimaSenedi.ozet_beyan_id).where(TasimaSenedi.no == duz).order_by(col(TasimaSenedi.id).desc())).first()
        if bulunan is None:
            bulunan = s.exec(select(OzetBeyan.id).where(OzetBeyan.tasit_no == metin).order_by(col(OzetBeyan.id).desc())).first()
    if bulunan is None:
        raise Bulunamadi(f"«{metin}» numaralı özet beyan ya da senet bulunamadı. Numarayı denetleyin ya da Ctrl+F ile arayın.")
    return bulunan


def ozet_beyan_gor(depo: Depo, ozet_beyan_id: int) -> OzetBeyanGor:
    with depo.oku() as s:
        return ozet_beyan_gor_icinde(s, ozet_beyan_id)


def ozet_beyan_gor_icinde(s: Session, ozet_beyan_id: int) -> OzetBeyanGor:
    ob = s.get(OzetBeyan, ozet_beyan_id)
    if ob is None:
        raise Bulunamadi("Özet beyan bulunamadı.")
    girisler: Any = (
        sa.select(
            AmbarKaydi.satir_id,
            AmbarGirisi.no,
            AmbarKaydi.kap_adedi,
            AmbarKaydi.brut_gram,
            AmbarKaydi.yeri,
        )
        .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .where(AmbarGirisi.ozet_beyan_id == ozet_beyan_id)
    )
    giren = {r.satir_id: r for r in s.execute(girisler)}
    verilen = dogrudan_teslim(s, [x.id or 0 for senet in ob.senetler for x in senet.satirlar])
    senetler = []
    for senet in ob.senetler:
        satirlar = []
        for x in senet.satirlar:
            g = giren.get(x.id)
            satirlar.append(
                SatirGor(
                    x.id or 0,
                    x.sira,
                    x.kap_adedi,
                    x.kap_cinsi,
                    x.marka,
                    x.esya_kodu,
                    x.esya_tanimi,
                    x.brut_gram,
                    x.net_gram,
                    x.konteyner_no,
                    x.muhur_no,
                    g.no if g else "",
                    g.kap_adedi if g else 0,
                    g.brut_gram if g else 0,
                    g.yeri if g else "",
                    *verilen.get(x.id or 0, (0, 0)),
                )
            )
        senetler.append(
            SenetGor(
                senet.id or 0,
                senet.sira,
                senet.no,
                senet.gonderici_ad,
                senet.alici_ad,
                senet.alici_no,
                senet.bildirim_ad,
                senet.acente_ad,
                senet.konteynerli,
                senet.navlun_odeme,
                tuple(satirlar),
            )
        )
    alan = {k.name: getattr(ob, k.name) for k in OzetBeyan.__table__.columns if k.name not in ("id", "no", "durum")}
    return OzetBeyanGor(ob.id or 0, ob.no, ob.durum, alan, tuple(senetler), _ad(s, ob.tescil_eden_id), _ad(s, ob.onaylayan_id))


def senet_satiri_bul(depo: Depo, ozet_beyan_no: str, senet_no: str, satir: int, haric: int | None = None) -> SatirKalani | None:
    """The bill line named by its özet beyan, bill and running number, with what declarations other than `haric` leave of it."""
    with depo.oku() as s:
        sorgu = (
            select(SenetSatiri.id)
            .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
            .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
            .where(OzetBeyan.no == _numara(depo, ozet_beyan_no), TasimaSenedi.no == buyuk(senet_no.strip()), SenetSatiri.sira == satir)
        )
        satir_id = s.exec(sorgu).first()
        return satir_kalanlari(s, [satir_id], haric).get(satir_id) if satir_id is not None else None


def senet_satirlari(depo: Depo, ozet_beyan_no: str, haric: int | None = None) -> list[tuple[SatirKalani, str]]:
    """Every line of an özet beyan with what is left of it and its description, for F4 on box 40."""
    with depo.oku() as s:
        satirlar = s.exec(
            select(SenetSatiri)
            .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
            .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
            .where(OzetBeyan.no == _numara(depo, ozet_beyan_no))
            .order_by(col(TasimaSenedi.sira), col(SenetSatiri.sira))
        ).all()
        kalan = satir_kalanlari(s, [x.id or 0 for x in satirlar], haric)
        return [(kalan[x.id or 0], x.esya_tanimi) for x in satirlar]


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
    "ambar_giris": lambda belge: girmemisi_var(belge.id),
    "eksik_beyani_tamamla": lambda belge: tamamlanmamis(belge),
    "nakit_teminat_al": lambda belge: belge.toplam_teminat_kurus > alinan_teminat(belge.id),
}


def _kuyruk_kosulu(g: Gecis, kullanici_id: int) -> list[Any]:
    belge: Any = g.belge
    kosullar: list[Any] = [col(belge.durum).in_(g.kuyrukta or g.kimden)]
    if g.rol is Rol.MUAYENE_MEMURU:
        kosullar.append(sa.or_(belge.muayene_memuru_id == kullanici_id, belge.muayene_memuru_id.is_(None)))
    if g.kimlik in _BEKLETEN:
        kosullar.append(_BEKLETEN[g.kimlik](belge))
    return kosullar


def _zaman_sutunu(belge: Any) -> Any:
    """When the record began to wait: its class says which column that is."""
    return col(getattr(belge, belge.KUYRUK_ANI))


def kuyruklar(depo: Depo, kullanici_id: int, roller: frozenset[Rol]) -> list[Kuyruk]:
    """What waits for these roles, from the declared steps alone."""
    sonuc = []
    with depo.oku() as s:
        for g in GECISLER:
            if not g.kuyruk or g.rol not in roller:
                continue
            sorgu: Any = sa.select(sa.func.count(), sa.func.min(_zaman_sutunu(g.belge))).select_from(g.belge).where(*_kuyruk_kosulu(g, kullanici_id))
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
_OZETLER = ("alici_unvan", "tasiyici_unvan", "yukumlu_unvan", "plaka", "numune", "gerekce", "masa", "istek", "tespit")


def bekleyenler(depo: Depo, islem: str, kullanici_id: int, son_id: int = 0, adet: int = 200) -> list[Bekleyen]:
    """One page of a queue, oldest first, by key."""
    g = GECIS[islem]
    belge: Any = g.belge
    with depo.oku() as s:
        satirlar = s.exec(select(belge).where(*_kuyruk_kosulu(g, kullanici_id), belge.id > son_id).order_by(col(belge.id)).limit(adet)).all()
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


# Search (Ctrl+F)


@dataclass(frozen=True)
class Bulunan:
    tur: str
    id: int
    no: str
    ozet: str
    durum: str
    eslesen: str


def her_yerde_ara(depo: Depo, metin: str, adet: int = 50) -> list[Bulunan]:
    """Any number, plate, bill, VKN or name; each hit says what it matched."""
    metin = metin.strip()
    duz, ara = buyuk("".join(metin.split())), ara_anahtari(metin)
    if not duz:
        return []
    nolar = {duz}
    if duz.replace("/", "").isascii() and duz.replace("/", "").isdigit():
        with contextlib.suppress(ValueError):
            nolar.add(tam_numara(metin, depo.ofis().idare, depo.bugun().year, "IM"))
    sonuc: list[Bulunan] = []
    by: Any = Beyanname
    with depo.oku() as s:

        def beyan(kosul: Any, eslesen: str) -> None:
            for b in s.exec(select(Beyanname).where(kosul).order_by(col(Beyanname.id).desc()).limit(adet)):
                if not any(x.tur == "beyanname" and x.id == b.id for x in sonuc):
                    sonuc.append(Bulunan("beyanname", b.id or 0, b.no, b.alici_unvan, b.durum.value, eslesen))

        def ozet(kosul: Any, eslesen: str) -> None:
            for o in s.exec(select(OzetBeyan).where(kosul).order_by(col(OzetBeyan.id).desc()).limit(adet)):
                if not any(x.tur == "ozet_beyan" and x.id == o.id for x in sonuc):
                    sonuc.append(Bulunan("ozet_beyan", o.id or 0, o.no, o.tasiyici_unvan, o.durum.value, eslesen))

        beyan(by.no.in_(nolar), "beyanname no")
        ozet(col(OzetBeyan.no).in_(nolar), "özet beyan no")
        beyan(by.referans_no == metin, "referans no")
        beyan(sa.or_(by.alici_no == duz, by.beyan_sahibi_no == duz), "vergi no")
        beyan(by.id.in_(select(Alindi.beyanname_id).where(Alindi.no == duz)), "alındı no")
        beyan(
            by.id.in_(select(AmbarCikisi.beyanname_id).where(sa.or_(col(AmbarCikisi.no) == duz, col(AmbarCikisi.plaka) == metin))),
            "fiş no ya da plaka",
        )
        ozet(col(OzetBeyan.tasit_no) == metin, "taşıt")
        ozet(col(OzetBeyan.id).in_(select(TasimaSenedi.ozet_beyan_id).where(TasimaSenedi.no == duz)), "taşıma senedi")
        if len(ara) >= 2 and not duz.isdigit():
            beyan(sa.and_(by.alici_ara >= ara, by.alici_ara < ara + "\U0010ffff"), "alıcı adı")
    return sonuc[:adet]


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
    "teslim_tutanagi": "teslim tutanağı",
}


@dataclass(frozen=True)
class Eksik:
    """One unmet condition of a record's closing: article, what, the desk that owes it, since when."""

    madde: str
    ne: str
    masa: str
    beri: datetime | None


@dataclass(frozen=True)
class NedenAcik:
    kapali: bool
    eksikler: tuple[Eksik, ...] = field(default=())


_SIRADAKI: dict[BeyannameDurumu, tuple[str, ...]] = {
    BeyannameDurumu.TESCILLI: ("tescil_onayi", "belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.BELGE: ("belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.MURACAATTA: ("belge_geri_al", "belge_onayla", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.FIZIKI_ISTENDI: ("fiziki_gorevlendir", "fiziki_uygun", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.FIZIKI: ("fiziki_uygun", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.MUZEKKEREDE: ("muzekkere_uygun_gor", "farklari_gir", "teblig_et", "itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.DUZELTMEDE: ("farklari_gir", "teblig_et", "itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.DUZELTILDI: ("teblig_et", "itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.TEBLIGDE: ("itiraz_edilmedi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.ITIRAZDA: ("itiraz_reddedildi", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.TAHLILDE: ("tahlil_raporu_yaz", "fiziki_uygun", "tahsil_et", "ambar_cikis"),
    BeyannameDurumu.TAHSILATTA: ("tahsil_et", "ambar_cikis"),
    BeyannameDurumu.ODENDI: ("ambar_cikis",),
    BeyannameDurumu.KISMEN_TESLIM: ("ambar_cikis",),
}


def neden_kapanmadi(depo: Depo, beyanname_id: int) -> NedenAcik:
    """Each missing step of a declaration with its article, the desk that owes it, and the age of the wait."""
    with depo.oku() as s:
        b = s.get_one(Beyanname, beyanname_id)
        siradaki = list(_SIRADAKI.get(b.durum, ()))
        if b.durum is BeyannameDurumu.TAHSILATTA and not s.scalar(sa.select(odenmemis_tahakkuk_var(beyanname_id))):
            siradaki.remove("tahsil_et")
        if "tahsil_et" in siradaki or b.durum is BeyannameDurumu.TAHSILATTA:
            eksik = b.toplam_teminat_kurus and teminat_ozeti(s, b).eksik_kurus
            siradaki[-1:-1] = ["nakit_teminat_al"] if eksik else []
        if "ambar_cikis" in siradaki and not ambardan_cikacak(s, beyanname_id):
            siradaki.remove("ambar_cikis")
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
                masa += f" {'(amir görevlendirecek)' if istendi else _ad(s, b.muayene_memuru_id) or '(sistem seçecek)'}"
            eksikler.append(Eksik(g.madde, f"{g.ad}: yapılmadı", masa, son if n == 0 else None))
        if "ambar_cikis" in siradaki:
            for ad, kap in girmemis_baglantilar(s, beyanname_id):
                eksikler.append(
                    Eksik("11/1", f"{ad}: {kap} kap ambara girmemiş, tutanakla da verilmemiş (m.13)", "ambar ya da özet beyan memuru", None)
                )
        if numune := disaridaki_numune(s, col(TahlilIstegi.beyanname_id) == beyanname_id):
            eksikler.append(Eksik("12/3", f"{numune} tutanağıyla çıkan numunenin dönüşü yazılmamış", "ambar memuru", None))
        for k in ambar_kalanlari(s, beyanname_id):
            if k.kalan_kap:
                eksikler.append(Eksik("12/2", f"{k.senet_no} senedi {k.yeri}: {k.kalan_kap} kap ambarda", "ambar memuru", None))
        return NedenAcik(b.durum in (BeyannameDurumu.KAPANDI, BeyannameDurumu.IADE), tuple(eksikler))


# The print ledger


@dataclass(frozen=True)
class BaskiGor:
    id: int
    form: str
    belge_no: str
    durum: BaskiDurumu
    tur: str
    zaman: datetime
    dosya: str


def kagitlari(depo: Depo, belge_turu: str, belge_idleri: Sequence[int]) -> list[BaskiGor]:
    with depo.oku() as s:
        return [
            BaskiGor(k.id or 0, k.form, k.belge_no, k.durum, k.tur.value, k.zaman, k.dosya)
            for k in s.exec(
                select(BaskiIsi).where(BaskiIsi.belge_turu == belge_turu, col(BaskiIsi.belge_id).in_(belge_idleri)).order_by(col(BaskiIsi.id))
            )
        ]


def kagitlari_no(depo: Depo, nolar: Sequence[str]) -> list[BaskiGor]:
    """Papers by the number they bear."""
    with depo.oku() as s:
        return [
            BaskiGor(k.id or 0, k.form, k.belge_no, k.durum, k.tur.value, k.zaman, k.dosya)
            for k in s.exec(select(BaskiIsi).where(col(BaskiIsi.belge_no).in_(nolar)).order_by(col(BaskiIsi.id)))
        ]
