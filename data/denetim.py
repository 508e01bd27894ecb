"""`denetle`: the six things that must always hold, recomputed from the rows in two independent ways where there are two (kapsam.md)."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from gumruk.data import audit
from gumruk.data.denetim_antrepo import antrepo
from gumruk.data.denetim_cikis import cikis
from gumruk.data.denetim_hesap import yeniden_hesaplar
from gumruk.data.denetim_muayene import muayene
from gumruk.data.denetim_sonradan import kismi_cekmeler, sonradan
from gumruk.data.denetim_supalan import supalan
from gumruk.data.denetim_surum import surumler, surumun_muhru
from gumruk.data.denetim_transit import turler
from gumruk.data.denetim_tutanak import eksik_beyanlar, tutanaklar
from gumruk.data.denetim_ykts import cezalar, vekaletler, ykts_kayitlari
from gumruk.data.engine import Depo
from gumruk.data.kura import gunun_bulgulari
from gumruk.data.ofis import ilk_tahakkuk, iptal_edilmemis
from gumruk.data.ofis_cikan import cikanlar, guncel, kayit_toplami
from gumruk.data.ofis_duzeltme import gecerli_tahakkuk
from gumruk.data.ofis_teminat import ALINMIS, iade_edilebilir, toplu_bakiye
from gumruk.models.akis import AYRILIKLAR, GECISLER
from gumruk.models.ambar import AmbarCikisi, AmbarGirisi, AmbarKaydi, Tutanak
from gumruk.models.antrepo_fark import AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi
from gumruk.models.antrepo_stok import AntrepoCikisi, AntrepoGirisi
from gumruk.models.banka import BankaOdemesi, BankaOdemesiSatiri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat, Kalem, SenetBaglantisi, VergiSatiri
from gumruk.models.cetele import CeteleGorevi, CeteleTeslimi
from gumruk.models.cikis_kapama import KalanVazgecme, NushaTeslimi, TakimAyirma, YolcuCikisi
from gumruk.models.cikis_ozet_beyan import IhracatBaglantisi
from gumruk.models.cikis_yukleme import TakimGorevi, Yukleme
from gumruk.models.duzeltme import DuzeltmeTalebi, TahakkukIptali
from gumruk.models.ek_tahakkuk import EkTahakkuk, HesapTahakkuku
from gumruk.models.eksik_beyan import EksikBeyanTamamlama
from gumruk.models.ekstre import EkstreYuklemesi
from gumruk.models.faiz import FAIZ
from gumruk.models.fiziki_istegi import FizikiIstegi, FizikiKarari
from gumruk.models.gec_oran import FarkDurumu, GecOran, OranFarki
from gumruk.models.grup import AltOzetBeyan
from gumruk.models.hat_degisikligi import HatDegisikligi
from gumruk.models.iade import DanismaDurumu, DanismaKagidi, DanismaSatiri, IadeNedeni
from gumruk.models.iptal import AlindiIptali
from gumruk.models.itiraz import Itiraz
from gumruk.models.kasa import KasaDurumu, KasaHareketi, KasaHareketTuru, KasaOturumu, KasaSayimi
from gumruk.models.kayit import IzKaydi, Sayac
from gumruk.models.kimlik import Kullanici
from gumruk.models.kismi_cekme import KismiCekme
from gumruk.models.kurus import goster
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.muracaat import EksikBelgeNotu, MuracaatHareketi
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.odeme import Odeme, OdemeYolu
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri
from gumruk.models.secim import Atama, GunTohumu, HatSecimi
from gumruk.models.secim_gunu import GunDurumu, SecimGunu, SecimKurali
from gumruk.models.sonradan import SonradanFarki, SonradanKontrol
from gumruk.models.sonradan_yerinde import SonradanGorevi, YerindeTutanak
from gumruk.models.sozlu_beyan import AtaKarnesi
from gumruk.models.supalan import SupalanKarari
from gumruk.models.supalan_talebi import SupalanTalebi
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.tahlil import TahlilDayanagi, TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi, TahlilItirazSonucu
from gumruk.models.teblig import Teblig
from gumruk.models.temel import Numarali
from gumruk.models.teminat import DEPOZITO, KIYMET_EMANETI, KIYMETLER, MenkulKiymetAlindisi, Teminat, TeminatKapsami, TeminatKullanimi, TeminatTuru
from gumruk.models.teminat_cozme import CozmeDurumu, CozmeTuru, TeminatCozme
from gumruk.models.teslim_alma import SundurmaTalebi, TeslimAlma
from gumruk.models.transit import TransitBilgisi
from gumruk.models.transit_gelis import GelisHareketi, TransitGelisi
from gumruk.models.transit_ozet import AktarmaSatiri, TransitTasimasi
from gumruk.models.transit_sevk import Sevk, SevkHareketi
from gumruk.models.tutanak import TeslimTutanagi
from gumruk.models.usul import TamamlayiciBeyan
from gumruk.models.vekalet import YktsVekaleti
from gumruk.models.vezne import (
    BORCLU,
    EMANET,
    KASA,
    ODENMIS,
    Alindi,
    AlindiOdemesi,
    AlindiSatiri,
    HareketSatiri,
    MuhasebeHareketi,
    OdemeAraci,
    YevmiyeMaddesi,
    YevmiyeSatiri,
)
from gumruk.models.yeniden_hesap import YenidenHesap, YenidenHesapGeriAlma
from gumruk.models.yeniden_muayene import MuayeneFarki, YenidenMuayene, YenidenMuayeneSonucu
from gumruk.models.ykts import YktsBasvurusu, YktsImzasi, YktsKaydi, YktsSurumu
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.models.ykts_onay import YktsBelgesi, YktsKarari
from gumruk.models.ykts_yetki import YktsYetkisi
from gumruk.models.yon import Yon
from sqlalchemy.orm import selectinload
from sqlmodel import Session, SQLModel, col, select

MUHURLULER: tuple[Any, ...] = (
    OzetBeyan,
    Beyanname,
    AmbarGirisi,
    Tutanak,
    AmbarCikisi,
    MuhasebeHareketi,
    Alindi,
    YevmiyeMaddesi,
    HatSecimi,
    SecimGunu,
    SecimKurali,
    HatDegisikligi,
    Atama,
    MuayeneSonucu,
    FizikiIstegi,
    FizikiKarari,
    EksikBelgeNotu,
    MuracaatHareketi,
    MuayeneFarki,
    YenidenMuayene,
    YenidenMuayeneSonucu,
    TahlilIstegi,
    TahlilRaporu,
    TahlilDayanagi,
    TahlilItirazi,
    TahlilItirazSonucu,
    NumuneTutanagi,
    NumuneDonusu,
    KasaOturumu,
    KasaHareketi,
    KasaSayimi,
    AlindiIptali,
    BankaOdemesi,
    Teminat,
    MenkulKiymetAlindisi,
    TeminatKullanimi,
    TeminatCozme,
    DanismaKagidi,
    Odeme,
    EkTahakkuk,
    EkstreYuklemesi,
    GecOran,
    OranFarki,
    BeyannameSurumu,
    DuzeltmeTalebi,
    TahakkukIptali,
    Muzekkere,
    Teblig,
    Itiraz,
    TeslimTutanagi,
    TamamlayiciBeyan,
    EksikBeyanTamamlama,
    AtaKarnesi,
    SupalanTalebi,
    SupalanKarari,
    CeteleGorevi,
    CeteleTeslimi,
    YenidenHesap,
    YenidenHesapGeriAlma,
    HesapTahakkuku,
    KismiCekme,
    SonradanKontrol,
    SonradanFarki,
    SonradanGorevi,
    YerindeTutanak,
    IhracatBaglantisi,
    TakimGorevi,
    Yukleme,
    TakimAyirma,
    NushaTeslimi,
    KalanVazgecme,
    YolcuCikisi,
    AltOzetBeyan,
    SundurmaTalebi,
    TeslimAlma,
    TransitGelisi,
    GelisHareketi,
    AntrepoGirisi,
    AntrepoCikisi,
    AntrepoTutanagi,
    AntrepoSayimi,
    YktsYetkisi,
    YktsKaydi,
    YktsSurumu,
    YktsBasvurusu,
    YktsImzasi,
    YktsKarari,
    YktsBelgesi,
    YktsVekaleti,
    YktsBulgusu,
    TransitBilgisi,
    TransitTasimasi,
    AktarmaSatiri,
    Sevk,
    SevkHareketi,
)
NUMARALILAR: tuple[Any, ...] = tuple(t for t in MUHURLULER if issubclass(t, Numarali))


@dataclass(frozen=True)
class Bulgu:
    """One broken promise: which of the six, and where."""

    kural: str
    ne: str


def _satirlar(s: Session, sorgu: Any) -> Iterator[Any]:
    yield from s.execute(sorgu)


def numaralar(s: Session, _depo: Depo) -> Iterator[str]:
    """1: per series and year the numbers are 1..n, and the counter says n."""
    sayaclar = {(seri, yil): son for seri, yil, son in _satirlar(s, sa.select(Sayac.seri, Sayac.yil, Sayac.son))}
    tablolar: dict[str, Any] = {t.__tablename__: t for t in NUMARALILAR}
    for ad, yon, yil, adet, en_buyuk, en_kucuk, ayri in _satirlar(s, _numara_sorgusu()):
        seri = tablolar[ad].SERILER[Yon[yon]] if yon else tablolar[ad].SERI
        son = sayaclar.get((seri, yil))
        if not adet == en_buyuk == ayri == son or en_kucuk != 1:
            yield f"{ad} {yil} {seri}: {adet} kayıt, en büyük sıra {en_buyuk}, sayaç {son}: boşluk ya da ikiz var."


@cache
def _numara_sorgusu() -> Any:
    """Every numbered table's count, greatest, least and different numbers per year (and direction), in one reading."""
    adet = sa.func.count()

    def biri(t: Any) -> Any:
        yon = sa.cast(t.yon, sa.String) if hasattr(t, "yon") else sa.literal("")
        olcu = adet, sa.func.max(t.sira), sa.func.min(t.sira), sa.func.count(t.sira.distinct())
        return sa.select(sa.literal(t.__tablename__), yon.label("yon"), t.yil, *olcu).group_by(t.yil, *([t.yon] if hasattr(t, "yon") else []))

    return sa.union_all(*(biri(t) for t in NUMARALILAR))


def para(s: Session, _depo: Depo) -> Iterator[str]:
    """2: header = lines = postings; assessed = collected + due; the drawer = cash received; every posting balances."""
    h: Any = MuhasebeHareketi
    hs: Any = HareketSatiri
    for r in _satirlar(
        s,
        sa.select(h.no, h.tutar_kurus, sa.func.coalesce(sa.func.sum(hs.tutar_kurus), 0))
        .outerjoin(hs, hs.hareket_id == h.id)
        .group_by(h.id, h.no, h.tutar_kurus),
    ):
        if r[1] != r[2]:
            yield f"Muhasebe hareketi {r[0]}: tutar {goster(r[1])}, satırları {goster(int(r[2]))}."
    bozuk_faiz = sa.or_(ilk_tahakkuk(h.id), hs.aciklama.is_(None), hs.matrah_kurus == 0)
    for r in _satirlar(s, sa.select(h.no).join(hs, hs.hareket_id == h.id).where(hs.kod == FAIZ, bozuk_faiz)):
        yield f"Muhasebe hareketi {r[0]}: gecikme faizi satırının hesabı yok ya da faiz ilk tahakkukta."
    a: Any = Alindi
    satir = sa.select(sa.func.coalesce(sa.func.sum(AlindiSatiri.tutar_kurus), 0)).where(col(AlindiSatiri.alindi_id) == a.id).scalar_subquery()
    odeme = sa.select(sa.func.coalesce(sa.func.sum(AlindiOdemesi.tutar_kurus), 0)).where(col(AlindiOdemesi.alindi_id) == a.id).scalar_subquery()
    nakit_teminat = sa.select(sa.func.coalesce(sa.func.sum(col(Teminat.tutar_kurus)), 0)).where(col(Teminat.alindi_id) == a.id).scalar_subquery()
    for r in _satirlar(s, sa.select(a.no, a.toplam_kurus, satir + nakit_teminat, odeme)):
        if not r[1] == r[2] == r[3]:
            yield f"Alındı {r[0]}: toplam {goster(r[1])}, satırlar {goster(int(r[2]))}, ödemeler {goster(int(r[3]))}."
    o, x = BankaOdemesi, BankaOdemesiSatiri
    toplam = sa.select(sa.func.coalesce(sa.func.sum(col(x.tutar_kurus)), 0)).where(col(x.odeme_id) == o.id).scalar_subquery()
    for r in _satirlar(s, sa.select(col(o.banka), col(o.dekont_no), col(o.tutar_kurus), toplam + sa.func.coalesce(col(o.emanet_kurus), 0))):
        if r[2] != r[3]:
            yield f"Banka dekontu {r[0]} {r[1]}: tutar {goster(r[2])}, satırlar {goster(int(r[3]))}."
    y: Any = YevmiyeSatiri
    for r in _satirlar(
        s,
        sa.select(YevmiyeMaddesi.no, sa.func.sum(y.borc_kurus), sa.func.sum(y.alacak_kurus))
        .join(YevmiyeMaddesi, col(YevmiyeMaddesi.id) == y.madde_id)
        .group_by(YevmiyeMaddesi.no),
    ):
        if r[1] != r[2]:
            yield f"Yevmiye {r[0]}: borç {goster(int(r[1]))}, alacak {goster(int(r[2]))}."

    def bakiye(hesap: str) -> int:
        return int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(y.borc_kurus - y.alacak_kurus), 0)).where(y.hesap == hesap)).scalar_one())

    yield from _kasalar(s)
    tahakkuk = int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(h.tutar_kurus), 0)).where(gecerli_tahakkuk(h.id))).scalar_one())
    t: Any = AlindiSatiri
    tahsilat = int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(t.tutar_kurus), 0)).where(iptal_edilmemis(t.alindi_id))).scalar_one())
    tahsilat += int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(col(x.tutar_kurus)), 0))).scalar_one())
    if bakiye(BORCLU) != tahakkuk - tahsilat:
        yield f"Borçlular hesabı {goster(bakiye(BORCLU))}; tahakkuk eksi tahsilat {goster(tahakkuk - tahsilat)}."
    b: Any = Beyanname
    vergi = (
        sa.select(Kalem.beyanname_id, sa.func.sum(VergiSatiri.tutar_kurus).label("t"))
        .join(VergiSatiri, col(VergiSatiri.kalem_id) == Kalem.id)
        .where(VergiSatiri.odeme == "P", guncel(Kalem))
        .group_by(Kalem.beyanname_id)
        .subquery()
    )
    for r in _satirlar(s, sa.select(b.no, b.toplam_vergi_kurus, sa.func.coalesce(vergi.c.t, 0)).outerjoin(vergi, vergi.c.beyanname_id == b.id)):
        if r[1] != r[2]:
            yield f"Beyanname {r[0]}: vergi toplamı {goster(r[1])}, satırları {goster(int(r[2]))}."
    tah = sa.select(h.beyanname_id, sa.func.sum(h.tutar_kurus).label("t")).where(ilk_tahakkuk(h.id)).group_by(h.beyanname_id).subquery()
    for r in _satirlar(
        s,
        sa.select(b.no, b.toplam_vergi_kurus, sa.func.coalesce(tah.c.t, 0))
        .outerjoin(tah, tah.c.beyanname_id == b.id)
        .where(b.durum.in_((BeyannameDurumu.TAHSILATTA, *ODENMIS))),
    ):
        if r[1] != r[2]:
            yield f"Beyanname {r[0]}: vergisi {goster(r[1])}, tahakkuku {goster(int(r[2]))}."


def _kasalar(s: Session) -> Iterator[str]:
    """Each cashier's drawer two ways: the ledger's account 100, and receipts, movements and count differences; floats follow one another.

    Receipts of the first version have no drawer, and their cash stands in account 100 under nobody.
    """
    y: Any = YevmiyeSatiri
    defter = {
        r[0]: int(r[1])
        for r in s.execute(sa.select(y.cari_no, sa.func.sum(y.borc_kurus) - sa.func.sum(y.alacak_kurus)).where(y.hesap == KASA).group_by(y.cari_no))
    }
    hesap: dict[str, int] = dict.fromkeys(("", *s.exec(select(Kullanici.kod))), 0)
    kimin = sa.case((col(Alindi.kasa_id).is_(None), ""), else_=col(Kullanici.kod))
    nakit: Any = (
        sa.select(kimin, sa.func.sum(AlindiOdemesi.tutar_kurus))
        .join(Alindi, col(Alindi.veznedar_id) == Kullanici.id)
        .join(AlindiOdemesi, col(AlindiOdemesi.alindi_id) == Alindi.id)
        .where(AlindiOdemesi.arac == OdemeAraci.NAKIT, iptal_edilmemis(col(Alindi.id)))
        .group_by(kimin)
    )
    hareket: Any = (
        sa.select(
            Kullanici.kod,
            sa.func.sum(
                sa.case((col(KasaHareketi.tur) == KasaHareketTuru.GIRIS, col(KasaHareketi.tutar_kurus)), else_=-col(KasaHareketi.tutar_kurus))
            ),
        )
        .join(KasaHareketi, col(KasaHareketi.memur_id) == Kullanici.id)
        .group_by(Kullanici.kod)
    )
    odeme: Any = (
        sa.select(Kullanici.kod, -sa.func.sum(Odeme.tutar_kurus))
        .join(Odeme, col(Odeme.veznedar_id) == Kullanici.id)
        .where(Odeme.yol == OdemeYolu.NAKIT)
        .group_by(Kullanici.kod)
    )
    for sorgu in (nakit, hareket, odeme):
        for kod, tutar in s.execute(sorgu):
            hesap[kod] += int(tutar)
    devir: dict[int, tuple[int, str]] = {}
    oturumlar: Any = sa.select(KasaOturumu, Kullanici.kod).join(Kullanici, col(Kullanici.id) == KasaOturumu.veznedar_id).order_by(KasaOturumu.id)
    for k, kod in s.execute(oturumlar):
        beklenen, onceki = devir.get(k.veznedar_id, (0, "ilk açılış"))
        if k.devir_kurus != beklenen:
            yield f"Kasa {k.no}: devir {goster(k.devir_kurus)}, bir önceki kapanışta ({onceki}) kalan {goster(beklenen)}."
        if k.durum is KasaDurumu.KAPANDI:
            hesap[kod] += k.fark_kurus
            devir[k.veznedar_id] = (k.sayilan_kurus or 0, k.no)
    for kod in sorted({*defter, *hesap}):
        if defter.get(kod, 0) != hesap.get(kod, 0):
            yield f"Kasa hesabı {kod}: defterde {goster(defter.get(kod, 0))}, alındı ve kasa hareketlerine göre {goster(hesap.get(kod, 0))}."


def _hesap_bakiyeleri(s: Session, hesap: str) -> dict[str, int]:
    """Debit less credit per current account, over the account and its sub-accounts."""
    y: Any = YevmiyeSatiri
    ana = sa.or_(y.hesap == hesap, y.hesap.startswith(f"{hesap}."))
    sorgu = sa.select(y.cari_no, sa.func.sum(y.borc_kurus) - sa.func.sum(y.alacak_kurus)).where(ana).group_by(y.cari_no)
    return {r[0]: int(r[1]) for r in s.execute(sorgu)}


def teminat(s: Session, _depo: Depo) -> Iterator[str]:
    """2, guarantees and refunds: what is held = the ledger's 330 and 910/911 per obligor; what was let go = its papers; never more than was taken."""
    t: Any = Teminat
    for tur, hesap, yon in ((TeminatTuru.NAKIT, DEPOZITO, -1), (TeminatTuru.KIYMET, KIYMETLER, 1), (TeminatTuru.KIYMET, KIYMET_EMANETI, -1)):
        elde: Any = (
            sa.select(t.yukumlu_no, sa.func.sum(t.tutar_kurus - t.cozulen_kurus - t.irat_kurus))
            .where(t.tur == tur, t.durum.in_(ALINMIS))
            .group_by(t.yukumlu_no)
        )
        beklenen = {r[0]: int(r[1]) for r in s.execute(elde)}
        defter = _hesap_bakiyeleri(s, hesap)
        for no in sorted({*beklenen, *defter}):
            if beklenen.get(no, 0) != yon * defter.get(no, 0):
                yield f"Teminat {no}: elde {goster(beklenen.get(no, 0))}, {hesap} hesabında {goster(yon * defter.get(no, 0))}."
    c: Any = TeminatCozme
    for kayit, sutun in ((Teminat, c.teminat_id), (TeminatKullanimi, c.kullanim_id)):
        k: Any = kayit
        iadeler = (c.tur == CozmeTuru.IADE,) if kayit is TeminatKullanimi else (c.tur == CozmeTuru.IADE, c.kullanim_id.is_(None))
        for alan, kosullar in ((k.cozulen_kurus, iadeler), (k.irat_kurus, (c.tur == CozmeTuru.IRAT,))):
            toplam = sa.select(sa.func.coalesce(sa.func.sum(c.tutar_kurus), 0)).where(sutun == k.id, c.durum == CozmeDurumu.TAMAM, *kosullar)
            for r in _satirlar(s, sa.select(k.id, alan, toplam.scalar_subquery())):
                if r[1] != r[2]:
                    yield f"{k.__tablename__} {r[0]}: {alan.name} {goster(r[1])}, tamamlanan çözmeler {goster(int(r[2]))}."
    for toplu in s.scalars(sa.select(t).where(t.kapsam == TeminatKapsami.TOPLU, t.durum.in_(ALINMIS))):
        if toplu_bakiye(s, toplu) < 0:
            yield f"Toplu teminat {toplu.no}: bakiyesinden çok kullanılmış."
    d: Any = DanismaKagidi
    satir = sa.select(sa.func.coalesce(sa.func.sum(col(DanismaSatiri.tutar_kurus)), 0)).where(col(DanismaSatiri.danisma_id) == d.id).scalar_subquery()
    for r in _satirlar(s, sa.select(d.no, d.tutar_kurus, satir, sa.exists().where(col(DanismaSatiri.danisma_id) == d.id))):
        if r[3] and r[1] != r[2]:
            yield f"Danışma kâğıdı {r[0]}: tutar {goster(r[1])}, satırları {goster(int(r[2]))}."
    for beyan_id in s.scalars(sa.select(d.beyanname_id).distinct()):
        for (hareket, kod), kalan in iade_edilebilir(s, beyan_id).items():
            if kalan.kurus < 0:
                yield f"Muhasebe hareketi {hareket}, {kod}: tahsil edilenden {goster(-kalan.kurus)} TL çok iade edilmiş."
    o: Any = Odeme
    for r in _satirlar(s, sa.select(d.no, d.durum, d.tutar_kurus, o.tutar_kurus).outerjoin(o, o.danisma_id == d.id)):
        if (r[1] is DanismaDurumu.ODENDI) != (r[3] is not None) or r[3] not in (None, r[2]):
            yield f"Danışma kâğıdı {r[0]}: «{r[1].value}», ödemesi {'yok' if r[3] is None else goster(r[3])}."
    emanet: Any = (
        sa.select(d.yukumlu_no, sa.func.sum(d.tutar_kurus))
        .where(sa.or_(d.durum == DanismaDurumu.ODENECEK, sa.and_(d.neden == IadeNedeni.FAZLA_ODEME, d.durum.not_in((DanismaDurumu.ODENDI,)))))
        .group_by(d.yukumlu_no)
    )
    bekleyen = {r[0]: int(r[1]) for r in s.execute(emanet)}
    kodlar = set(s.scalars(sa.select(Kullanici.kod)))
    for no, bakiye in _hesap_bakiyeleri(s, EMANET).items():
        if no and no not in kodlar and -bakiye != bekleyen.pop(no, 0):
            yield f"Emanet {no}: 333 hesabında {goster(-bakiye)}, ödenecek iadelere göre başka."
    yield from (f"Emanet {no}: ödenecek iade {goster(tutar)}, 333 hesabında yok." for no, tutar in bekleyen.items() if tutar)


def _odenen_hareketler() -> Any:
    """Each assessment with each standing paper that pays it: receipts not cancelled (summed over their lines) and bank receipts."""
    t: Any = AlindiSatiri
    x: Any = BankaOdemesiSatiri
    alindi = sa.select(t.hareket_id, sa.func.sum(t.tutar_kurus).label("tutar")).where(iptal_edilmemis(t.alindi_id))
    return sa.union_all(alindi.group_by(t.hareket_id, t.alindi_id), sa.select(x.hareket_id, x.tutar_kurus.label("tutar")))


def _alinmis_teminat(beyanname_id: Any) -> Any:
    """What was ever taken for a declaration, given back since or not."""
    t, k = Teminat, TeminatKullanimi
    kendi = sa.select(sa.func.coalesce(sa.func.sum(col(t.tutar_kurus)), 0)).where(col(t.beyanname_id) == beyanname_id, col(t.durum).in_(ALINMIS))
    toplu = sa.select(sa.func.coalesce(sa.func.sum(col(k.tutar_kurus)), 0)).where(col(k.beyanname_id) == beyanname_id)
    return kendi.scalar_subquery() + toplu.scalar_subquery()


def esya(s: Session, _depo: Depo) -> Iterator[str]:
    """3: nothing left unpaid, unexamined, or in excess of what came in or was declared."""
    b: Any = Beyanname
    cikan: Any = sa.union(sa.select(AmbarCikisi.beyanname_id), sa.select(CeteleTeslimi.beyanname_id), sa.select(AntrepoCikisi.beyanname_id))
    odeme = _odenen_hareketler().subquery()
    odenen: Any = (
        sa.select(col(MuhasebeHareketi.beyanname_id), sa.func.sum(odeme.c.tutar).label("t"))
        .join(odeme, odeme.c.hareket_id == MuhasebeHareketi.id)
        .where(ilk_tahakkuk(col(MuhasebeHareketi.id)))
        .group_by(col(MuhasebeHareketi.beyanname_id))
        .subquery()
    )
    sonuc: Any = sa.select(MuayeneSonucu.beyanname_id)
    for r in _satirlar(
        s,
        sa.select(b.id, b.no, b.toplam_vergi_kurus, b.hat, sa.func.coalesce(odenen.c.t, 0), b.toplam_teminat_kurus, _alinmis_teminat(b.id))
        .outerjoin(odenen, odenen.c.beyanname_id == b.id)
        .where(b.id.in_(cikan)),
    ):
        if r[4] != r[2]:
            yield f"Beyanname {r[1]}: eşyası çıkmış, vergisi {goster(r[2])}, ödenen {goster(int(r[4]))}."
        if r[5] and r[6] < r[5]:
            yield f"Beyanname {r[1]}: eşyası çıkmış, teminatı {goster(r[5])} olmalıydı, alınan {goster(int(r[6]))}."
        if r[3] in (Hat.BELGE, Hat.FIZIKI) and s.execute(sonuc.where(MuayeneSonucu.beyanname_id == r[0])).first() is None:
            yield f"Beyanname {r[1]}: eşyası çıkmış, muayenesi yok."
    cikti = kayit_toplami(cikanlar())
    k: Any = AmbarKaydi
    for r in _satirlar(s, sa.select(k.id, k.yeri, k.kap_adedi, k.brut_gram, cikti.c.kap, cikti.c.gram).join(cikti, cikti.c.kayit_id == k.id)):
        if r[4] > r[2] or r[5] > r[3]:
            yield f"Ambar kaydı {r[0]} ({r[1]}): giren {r[2]} kap {r[3]} g, çıkan {r[4]} kap {r[5]} g."
    g: Any = SenetBaglantisi
    bagli = (
        sa.select(g.satir_id, sa.func.sum(g.kap_adedi).label("kap"), sa.func.sum(g.brut_gram).label("gram"))
        .join(Beyanname, col(Beyanname.id) == g.beyanname_id)
        .where(col(Beyanname.durum) != BeyannameDurumu.IADE, g.surum == col(Beyanname.surum))
        .group_by(g.satir_id)
        .subquery()
    )
    x: Any = SenetSatiri
    for r in _satirlar(s, sa.select(x.id, x.kap_adedi, x.brut_gram, bagli.c.kap, bagli.c.gram).join(bagli, bagli.c.satir_id == x.id)):
        if r[3] > r[1] or r[4] > r[2]:
            yield f"Senet satırı {r[0]}: {r[1]} kap {r[2]} g, beyannamelere bağlanan {r[3]} kap {r[4]} g."
    yield from tutanaklar(s)


def gec_oranlar(s: Session, _depo: Depo) -> Iterator[str]:
    """2: what a late rate raised is what its list said (8): the further assessment the shortfall, the refund never more than the excess."""
    f: Any = OranFarki
    h, d = sa.orm.aliased(MuhasebeHareketi), sa.orm.aliased(DanismaKagidi)
    sorgu: Any = (
        sa.select(GecOran.no, Beyanname.no, f.durum, f.beyanname_id, f.noksan_kurus, f.fazla_kurus, h, d)
        .select_from(f)
        .join(GecOran, col(GecOran.id) == f.gec_oran_id)
        .join(Beyanname, col(Beyanname.id) == f.beyanname_id)
        .outerjoin(h, h.id == f.hareket_id)
        .outerjoin(d, d.id == f.danisma_id)
    )
    for no, beyan, durum, beyanname_id, noksan, fazla, hareket, danisma in _satirlar(s, sorgu):
        islenmis = durum is FarkDurumu.ISLENDI
        ek = hareket.tutar_kurus if hareket else 0
        iade = danisma.tutar_kurus if danisma else 0
        yabanci = any(x.beyanname_id != beyanname_id for x in (hareket, danisma) if x)
        if ek != (noksan if islenmis else 0) or iade > (fazla if islenmis else 0) or yabanci:
            yield f"Geç oran {no}, {beyan}: noksan {goster(noksan)}, ek tahakkuku {goster(ek)}; fazla {goster(fazla)}, iadesi {goster(iade)}."


def iki_kez(s: Session, _depo: Depo) -> Iterator[str]:
    """4: an assessment is paid by one receipt or bank receipt at most."""
    odeme = _odenen_hareketler().subquery()
    for r in _satirlar(s, sa.select(odeme.c.hareket_id, sa.func.count()).group_by(odeme.c.hareket_id)):
        if r[1] > 1:
            yield f"Muhasebe hareketi {r[0]} {r[1]} kez tahsil edilmiş."
    for r in _satirlar(s, sa.select(odeme.c.hareket_id).where(~gecerli_tahakkuk(odeme.c.hareket_id))):
        yield f"Muhasebe hareketi {r[0]} düzeltmeyle kaldırılmış, yine de tahsil edilmiş."


def secim(s: Session, _depo: Depo) -> Iterator[str]:
    """5, choices: at most one day open; a closed day's seed, fingerprint and criteria as at its opening; every line as chosen or as an act left it.

    Whether the choices themselves come out again is asked by `denetle kura`.
    """
    gunler = s.exec(select(SecimGunu).order_by(col(SecimGunu.gun))).all()
    acik = [g.no for g in gunler if g.durum is GunDurumu.ACIK]
    if len(acik) > 1:
        yield f"Birden çok seçim günü açık: {', '.join(acik)}."
    for g in gunler:
        if s.get_one(GunTohumu, g.tohum_id).parmak_izi != g.parmak_izi:
            yield f"Seçim günü {g.no}: parmak izi tohumun kaydındakinden başka."
        if g.durum is GunDurumu.KAPANDI:
            yield from (f"Seçim günü {g.no}: {ne}" for ne in gunun_bulgulari(s, g, secimler=False))
    b: Any = Beyanname
    ayri: Any = sa.select(b.id, b.no, b.hat, HatSecimi.hat).join(HatSecimi, col(HatSecimi.beyanname_id) == b.id)
    for kimlik, no, hat, secilen in _satirlar(s, ayri.where(b.hat.is_distinct_from(col(HatSecimi.hat)))):
        izler = s.exec(select(IzKaydi.sonra).where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == kimlik).order_by(col(IzKaydi.sira).desc()))
        izdeki = next((h for sonra in izler if (h := json.loads(sonra).get("hat"))), secilen.name)
        if hat is None or izdeki != hat.name:
            yield f"Beyanname {no}: hattı «{hat.value if hat else 'yok'}», son işleminin izinde «{Hat[izdeki].value}»."


def iz(s: Session, _depo: Depo) -> Iterator[str]:
    """5: the chain holds, every document has its acts in it, and separated acts were done by different people."""
    yield from audit.denetle(s)
    for tablo in (OzetBeyan, Beyanname):
        t: Any = tablo
        tesciller = [g.kimlik for g in GECISLER if g.tescil and g.belge is tablo]
        var = sa.select(IzKaydi.belge_id).where(IzKaydi.belge_turu == t.__tablename__, col(IzKaydi.islem).in_(tesciller))
        for r in _satirlar(s, sa.select(t.no).where(t.id.not_in(var))):
            yield f"{t.__tablename__} {r[0]}: tescilinin izi yok."
    yield from _muhurler(s)
    i, j = sa.orm.aliased(IzKaydi), sa.orm.aliased(IzKaydi)
    sorgu: Any = (
        sa.select(i.belge_turu, i.belge_id, i.islem, j.islem)
        .join(j, sa.and_(j.belge_turu == i.belge_turu, j.belge_id == i.belge_id, j.kullanici_id == i.kullanici_id))
        .where(sa.tuple_(i.islem, j.islem).in_([(a.once, a.sonra) for a in AYRILIKLAR]))
    )
    for r in _satirlar(s, sorgu):
        yield f"{r[0]} {r[1]}: {r[2]} ile {r[3]} aynı kişinin."


def _muhurler(s: Session, dilim: int = 500) -> Iterator[str]:
    """Every row that an act wrote is there as it was written, and no row of a sealed table stands there without its act."""
    tablolar: dict[str, Any] = {t.__tablename__: t for t in MUHURLULER}
    gorulen: dict[str, set[int]] = {ad: set() for ad in tablolar}
    son = 0
    sorgu: Any = sa.select(IzKaydi.sira, IzKaydi.belge_turu, IzKaydi.belge_id, IzKaydi.sonra).order_by(IzKaydi.sira).limit(dilim)
    while izler := s.execute(sorgu.where(col(IzKaydi.sira) > son)).all():
        yazilan = [[y for y in audit.yazilanlar(iz.sonra) if y[0] in tablolar] for iz in izler]
        okunan = _birlikte_oku(s, tablolar, [y for yazilar in yazilan for y in yazilar])
        for iz, yazilar in zip(izler, yazilan, strict=True):
            if iz.belge_turu in tablolar:  # links of the first version name the document as theirs only
                gorulen[iz.belge_turu].add(iz.belge_id)
            for tablo, kimlik, no, muhur in yazilar:
                gorulen[tablo].add(kimlik)
                satir = okunan.get((tablo, kimlik))
                if satir is None:
                    yield f"{tablo} {no or kimlik}: izin {iz.sira}. halkasında var, tabloda yok."
                elif muhur not in (None, surumun_muhru(s, satir, iz.sonra)):
                    yield f"{tablo} {no or kimlik}: satır ya da ona bağlı bir satır yazıldığı gibi değil (izin {iz.sira}. halkası)."
        son = izler[-1].sira
        s.expunge_all()
    for ad, kimlik, no in _satirlar(s, _kimlik_sorgusu()):
        if kimlik not in gorulen[ad]:
            yield f"{ad} {no}: hiçbir işlemin izinde yok; programın dışından yazılmış."


@cache
def _kimlik_sorgusu() -> Any:
    """Each row of the sealed tables: its table, id and number, in one reading."""

    def biri(t: Any) -> Any:
        return sa.select(sa.literal(t.__tablename__), t.id, t.no if "no" in t.__table__.columns else sa.cast(t.id, sa.String))

    return sa.union_all(*(biri(t) for t in MUHURLULER))


def _birlikte_oku(s: Session, tablolar: dict[str, Any], yazilan: Iterable[tuple[str, int, str, Any]]) -> dict[tuple[str, int], Any]:
    """The rows of a slice of links, by table and id, each with all that is sealed with it: a reading a table, not one a row."""
    idler: dict[str, set[int]] = {}
    for tablo, kimlik, _, _ in yazilan:
        idler.setdefault(tablo, set()).add(kimlik)
    return {(ad, satir.id): satir for ad, kimlikler in idler.items() for satir in s.scalars(_muhurlu_sorgusu(tablolar[ad]), {"kimlikler": kimlikler})}


@cache
def _muhurlu_sorgusu(sinif: Any) -> Any:
    return sa.select(sinif).where(sinif.id.in_(sa.bindparam("kimlikler", expanding=True))).options(*_muhurluler(sinif))


def _muhurluler(sinif: Any) -> list[Any]:
    """Loads the rows that are sealed with one of this class, and theirs."""
    baglar = [b for b in sa.inspect(sinif).relationships if b.uselist]
    return [selectinload(getattr(sinif, b.key)).options(*_muhurluler(b.mapper.class_)) for b in baglar]


def disk(s: Session, depo: Depo) -> Iterator[str]:
    """6: the file is whole; append-only tables still have their triggers."""
    if depo.sqlite:
        for r in s.execute(sa.text("PRAGMA integrity_check")):
            if r[0] != "ok":
                yield f"Veritabanı dosyası: {r[0]}"
        for r in s.execute(sa.text("PRAGMA foreign_key_check")):
            yield f"Bağ kopuk: {r[0]} {r[1]} → {r[2]}"
        var = {r[0] for r in s.execute(sa.text("SELECT name FROM sqlite_master WHERE type='trigger'"))}
        gevsek = [
            r[0]
            for r in s.execute(
                sa.text(
                    "SELECT name FROM sqlite_master WHERE type='table' AND sql NOT LIKE '%STRICT%' "
                    "AND name NOT IN ('alembic_version') AND name NOT LIKE 'sqlite_%'"
                )
            )
        ]
        for tablo in gevsek:
            yield f"Tablo {tablo} STRICT değil."
        aranan = {f"{t.name}_silinmez" for t in SQLModel.metadata.sorted_tables}
    else:
        var = {r[0] for r in s.execute(sa.text("SELECT tgname FROM pg_trigger WHERE tgenabled = 'A'"))}
        aranan = {f"{t.name}_degismez" for t in SQLModel.metadata.sorted_tables}
    for eksik in sorted(aranan - var):
        yield f"Koruyucu tetik yok: {eksik}."


DENETIMLER: tuple[tuple[str, Callable[[Session, Depo], Iterator[str]]], ...] = (
    ("1 numaralar kesintisiz", numaralar),
    ("2 para tutuyor", para),
    ("2 teminat ve iade", teminat),
    ("2 geç yüklenen oran", gec_oranlar),
    ("2 eksik beyan", eksik_beyanlar),
    ("2 yeniden hesap", yeniden_hesaplar),
    ("3 eşya", esya),
    ("3 muayene", muayene),
    ("3 antrepo", antrepo),
    ("3 supalan", supalan),
    ("3 grupaj, transit", turler),
    ("3 sonradan kontrol", sonradan),
    ("3 kısmi çekme", kismi_cekmeler),
    ("3 çıkış", cikis),
    ("4 iki kez yok", iki_kez),
    ("5 seçim", secim),
    ("5 iz zinciri", iz),
    ("5 sürümler", surumler),
    ("2 YKTS cezaları", cezalar),
    ("5 YKTS kayıtları", ykts_kayitlari),
    ("5 YKTS vekâletleri", vekaletler),
    ("6 disk", disk),
)


def denetle(depo: Depo) -> list[Bulgu]:
    """Everything that does not hold; empty when all is well."""
    bulgular: list[Bulgu] = []
    for ad, denetim in DENETIMLER:
        with depo.oku() as s:
            bulgular += [Bulgu(ad, ne) for ne in denetim(s, depo)]
    return bulgular
