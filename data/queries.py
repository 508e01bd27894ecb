"""What screens ask for, as plain frozen values: records by any number, queues with their age, lists by page, the story of a record."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_ambar import SatirKalani, satir_kalanlari
from gumruk.data.ofis_grup import bolunen_satirlar, dayanagi, gelis_kaydi
from gumruk.data.ofis_supalan import supalan_bekleyen
from gumruk.data.ofis_transit import transit_bilgisi, transit_tasimasi
from gumruk.data.ofis_tutanak import dogrudan_teslim
from gumruk.models.ambar import AmbarGirisi, AmbarKaydi
from gumruk.models.antrepo_bagi import AntrepoBaglantisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameEki, Kalem, SenetBaglantisi, VergiSatiri, yukumlusu
from gumruk.models.hat_degisikligi import HatDegisikligi
from gumruk.models.kayit import BaskiDurumu, BaskiIsi
from gumruk.models.kimlik import Kullanici
from gumruk.models.kutular import BASLIK_ALANLARI
from gumruk.models.numara import buyuk_ascii, serili_mi, serisi, tam_numara
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.secim import Atama, HatSecimi
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.temel import Bulunamadi, ofis_no
from gumruk.models.vezne import Alindi
from gumruk.models.yazi import buyuk
from sqlmodel import Session, col, select


def ofis_numarasi(depo: Depo, metin: str, seri: str) -> str:
    """A number of the office's own series as typed or scanned: 2 and NT2 mean this year's, 25/2 and NT25/2 another year's, 25NT0000002 is whole."""
    duz = buyuk_ascii("".join(metin.split()))
    kisa = re.fullmatch(rf"(?:([0-9]{{2}})?{seri}|(?:{seri})?([0-9]{{2}})/)?([0-9]{{1,7}})", duz)
    if kisa is None:
        return duz
    bastaki, egik, sira = kisa.groups()
    return ofis_no(int(bastaki or egik or depo.bugun().year), seri, int(sira))


def serili_no(depo: Depo, metin: str, seri: str) -> str:
    """The same where bare digits mean another record: empty unless the series itself is written."""
    return ofis_numarasi(depo, metin, seri) if serisi(metin) == seri else ""


def kaydi_bul(s: Session, depo: Depo, sinif: Any, metin: str, yoksa: str) -> Any:
    """A record of the office's own series by its number as typed. Raises Bulunamadi: «…» numaralı …"""
    kayit = s.exec(select(sinif).where(sinif.no == ofis_numarasi(depo, metin, sinif.SERI))).first()
    if kayit is None:
        raise Bulunamadi(f"«{metin}» numaralı {yoksa}")
    return kayit


def kullanici_adi(s: Session, kullanici_id: int | None) -> str:
    """A person's name; empty where nobody has acted yet."""
    k = s.get(Kullanici, kullanici_id) if kullanici_id else None
    return k.ad if k else ""


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
    telafi_matrah_kurus: int = 0
    telafi_kurus: int = 0
    telafi_dayanak: str = ""


@dataclass(frozen=True)
class BaglantiGor:
    satir_id: int
    ozet_beyan_no: str
    senet_no: str
    satir_sira: int
    kap_adedi: int
    brut_gram: int


@dataclass(frozen=True)
class AntrepoBagiGor:
    kalem_sira: int
    antrepo_id: int
    antrepo_kalem: int
    antrepo_no: str
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
    antrepo_baglari: tuple[AntrepoBagiGor, ...] = ()

    def __getattr__(self, ad: str) -> Any:
        try:
            return self.__dict__["alan"][ad]
        except KeyError:
            raise AttributeError(ad) from None

    @property
    def yukumlu_no(self) -> str:
        return yukumlusu(self, self.transit)[0]

    @property
    def yukumlu_unvan(self) -> str:
        return yukumlusu(self, self.transit)[1]

    @property
    def telafi_kurus(self) -> int:
        """Telafi edici vergi of all items, as declared (37/2)."""
        return sum(k.telafi_kurus for k in self.kalemler)

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
    elif serili_mi(duz) or (duz.replace("/", "").isascii() and duz.replace("/", "").isdigit()):
        bulunan = depo.tek("SELECT id FROM beyanname WHERE no = ?", _numara(depo, metin))
    elif va := serili_no(depo, duz, Alindi.SERI):
        bulunan = depo.tek("SELECT beyanname_id FROM alindi WHERE no = ? AND beyanname_id IS NOT NULL", va)
    if bulunan is None:
        bulunan = depo.tek("SELECT id FROM beyanname WHERE referans_no = ? ORDER BY id DESC LIMIT 1", metin)
    if bulunan is None:
        raise Bulunamadi(f"«{metin}» numaralı beyanname bulunamadı. Numarayı denetleyin ya da Ctrl+F ile arayın.")
    return int(bulunan[0])


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
    alan = {**_baslik(s, b, surum), "yol": b.yol}
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
            k.telafi_matrah_kurus,
            k.telafi_kurus,
            k.telafi_dayanak,
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
    g: Any = AntrepoBaglantisi
    antrepo_sorgusu = sa.select(g.kalem_sira, g.antrepo_id, g.antrepo_kalem, col(Beyanname.no), g.kap_adedi, g.brut_gram)
    antrepo_sorgusu = antrepo_sorgusu.join(Beyanname, col(Beyanname.id) == g.antrepo_id).where(g.beyanname_id == beyanname_id, g.surum == surum)
    antrepo_baglari = tuple(AntrepoBagiGor(*r) for r in s.execute(antrepo_sorgusu.order_by(g.kalem_sira, g.id)))
    alan["transit"] = transit_bilgisi(s, beyanname_id)
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
        kullanici_adi(s, b.tescil_eden_id),
        kullanici_adi(s, b.onaylayan_id),
        kullanici_adi(s, b.muayene_memuru_id),
        secim.gerekce if secim else "",
        secim.memura_not if secim else "",
        atama.gerekce if atama else "",
        f"{degisiklik.eski_hat.value} iken {kullanici_adi(s, degisiklik.degistiren_id)}, {degisiklik.neden}: {degisiklik.gerekce}"
        if degisiklik
        else "",
        antrepo_baglari,
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
    supalan_kap: int = 0
    supalan_gram: int = 0
    bolen: str = ""

    @property
    def gelecek_kap(self) -> int:
        """What is expected in the ambar: declared less what was delivered without it (13, 18/2, 26) and what waits under supalan (27/1)."""
        return self.kap_adedi - self.verilen_kap - self.supalan_kap

    @property
    def gelecek_gram(self) -> int:
        return self.brut_gram - self.verilen_gram - self.supalan_gram

    @property
    def ambara_girecek(self) -> bool:
        """May something of the line come in? Supalan goods need not, and may; what an alt özet beyan breaks up comes in by its bills (9/2)."""
        kalan = self.kap_adedi - self.verilen_kap or (not self.kap_adedi and self.brut_gram - self.verilen_gram)
        return not self.giris_no and not self.bolen and bool(kalan)


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
        if bulunan is None and (serili_mi(buyuk_ascii(duz)) or (duz.replace("/", "").isascii() and duz.replace("/", "").isdigit())):
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
    idler = [x.id or 0 for senet in ob.senetler for x in senet.satirlar]
    verilen, supalan = dogrudan_teslim(s, idler), supalan_bekleyen(s, idler)
    bolunen = bolunen_satirlar(s, ozet_beyan_id)
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
                    *supalan.get(x.id or 0, (0, 0)),
                    bolunen.get(x.id or 0, ""),
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
    gelis = gelis_kaydi(s, ozet_beyan_id)
    alan |= {
        "yol": ob.yol,
        "tasima": transit_tasimasi(s, ozet_beyan_id),
        "dayanak": dayanagi(s, ozet_beyan_id),
        "gelis_turu": gelis.tur if gelis is not None else None,
    }
    return OzetBeyanGor(ob.id or 0, ob.no, ob.durum, alan, tuple(senetler), kullanici_adi(s, ob.tescil_eden_id), kullanici_adi(s, ob.onaylayan_id))


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
