"""Audit of the trail: the chain, the seal of every row, the separations between people."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import sqlalchemy as sa
from gumruk.data import audit
from gumruk.data.denetim_surum import surumun_muhru
from gumruk.data.engine import Depo
from gumruk.models.akis import AYRILIKLAR, GECISLER
from gumruk.models.ambar import AmbarCikisi, AmbarGirisi, Tutanak
from gumruk.models.antrepo_fark import AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi
from gumruk.models.antrepo_stok import AntrepoCikisi, AntrepoGirisi
from gumruk.models.banka import BankaOdemesi
from gumruk.models.beyanname import Beyanname
from gumruk.models.cetele import CeteleGorevi, CeteleTeslimi
from gumruk.models.cikis_kapama import KalanVazgecme, NushaTeslimi, TakimAyirma, YolcuCikisi
from gumruk.models.cikis_ozet_beyan import IhracatBaglantisi
from gumruk.models.cikis_yukleme import TakimGorevi, Yukleme
from gumruk.models.duzeltme import DuzeltmeTalebi, TahakkukIptali
from gumruk.models.ek_tahakkuk import EkTahakkuk, HesapTahakkuku
from gumruk.models.eksik_beyan import EksikBeyanTamamlama
from gumruk.models.ekstre import EkstreYuklemesi
from gumruk.models.fiziki_istegi import FizikiIstegi, FizikiKarari
from gumruk.models.gec_oran import GecOran, OranFarki
from gumruk.models.grup import AltOzetBeyan
from gumruk.models.hat_degisikligi import HatDegisikligi
from gumruk.models.iade import DanismaKagidi
from gumruk.models.iptal import AlindiIptali
from gumruk.models.itiraz import Itiraz
from gumruk.models.kasa import KasaHareketi, KasaOturumu, KasaSayimi
from gumruk.models.kayit import IzKaydi
from gumruk.models.kismi_cekme import KismiCekme
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.muracaat import EksikBelgeNotu, MuracaatHareketi
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.odeme import Odeme
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.secim import Atama, HatSecimi
from gumruk.models.secim_gunu import SecimGunu, SecimKurali
from gumruk.models.sonradan import SonradanFarki, SonradanKontrol
from gumruk.models.sonradan_yerinde import SonradanGorevi, YerindeTutanak
from gumruk.models.sozlu_beyan import AtaKarnesi
from gumruk.models.supalan import SupalanKarari
from gumruk.models.supalan_talebi import SupalanTalebi
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.tahlil import TahlilDayanagi, TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi, TahlilItirazSonucu
from gumruk.models.teblig import Teblig
from gumruk.models.teminat import MenkulKiymetAlindisi, Teminat, TeminatKullanimi
from gumruk.models.teminat_cozme import TeminatCozme
from gumruk.models.teslim_alma import SundurmaTalebi, TeslimAlma
from gumruk.models.transit import TransitBilgisi
from gumruk.models.transit_gelis import GelisHareketi, TransitGelisi
from gumruk.models.transit_ozet import AktarmaSatiri, TransitTasimasi
from gumruk.models.transit_sevk import Sevk, SevkHareketi
from gumruk.models.tutanak import TeslimTutanagi
from gumruk.models.usul import TamamlayiciBeyan
from gumruk.models.vekalet import YktsVekaleti
from gumruk.models.vezne import (
    Alindi,
    MuhasebeHareketi,
    YevmiyeMaddesi,
)
from gumruk.models.yeniden_hesap import YenidenHesap, YenidenHesapGeriAlma
from gumruk.models.yeniden_muayene import MuayeneFarki, YenidenMuayene, YenidenMuayeneSonucu
from gumruk.models.ykts import YktsBasvurusu, YktsImzasi, YktsKaydi, YktsSurumu
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.models.ykts_onay import YktsBelgesi, YktsKarari
from gumruk.models.ykts_yetki import YktsYetkisi
from sqlalchemy.orm import selectinload
from sqlmodel import Session, col

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


def iz(s: Session, _depo: Depo) -> Iterator[str]:
    """5: the chain holds, every document has its acts in it, and separated acts were done by different people."""
    yield from audit.denetle(s)
    for tablo in (OzetBeyan, Beyanname):
        t: Any = tablo
        tesciller = [g.kimlik for g in GECISLER if g.tescil and g.belge is tablo]
        var = sa.select(IzKaydi.belge_id).where(IzKaydi.belge_turu == t.__tablename__, col(IzKaydi.islem).in_(tesciller))
        for r in s.execute(sa.select(t.no).where(t.id.not_in(var))):
            yield f"{t.__tablename__} {r[0]}: tescilinin izi yok."
    yield from _muhurler(s)
    i, j = sa.orm.aliased(IzKaydi), sa.orm.aliased(IzKaydi)
    sorgu: Any = (
        sa.select(i.belge_turu, i.belge_id, i.islem, j.islem)
        .join(j, sa.and_(j.belge_turu == i.belge_turu, j.belge_id == i.belge_id, j.kullanici_id == i.kullanici_id))
        .where(sa.tuple_(i.islem, j.islem).in_([(a.once, a.sonra) for a in AYRILIKLAR]))
    )
    for r in s.execute(sorgu):
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
    for ad, kimlik, no in s.execute(_kimlik_sorgusu()):
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
