"""What the screens of guarantees, refunds and payments ask for (24, 25)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_borc import odeme_belgeleri
from gumruk.data.ofis_teminat import TeminatOzeti, iade_edilebilir, sekil_adi, teminat_ozeti, toplu_bakiye
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, beyanname_id, kaydi_bul, kullanici_adi, ofis_numarasi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.iade import DanismaDurumu, DanismaKagidi
from gumruk.models.odeme import Odeme
from gumruk.models.temel import Bulunamadi
from gumruk.models.teminat import MenkulKiymetAlindisi, Teminat, TeminatDurumu, TeminatKapsami, TeminatKullanimi, TeminatTuru
from gumruk.models.teminat_cozme import CozmeDurumu, CozmeTuru, TeminatCozme
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class TeminatGor:
    """A guarantee on the list and on its screen; sums in kuruş. `bakiye_kurus`: what of a standing one is free."""

    id: int
    no: str
    durum: TeminatDurumu
    tur: TeminatTuru
    kapsam: TeminatKapsami
    sekil: str
    yukumlu: str
    yukumlu_no: str
    beyanname_no: str
    beyanname_durumu: BeyannameDurumu | None
    tutar_kurus: int
    kalan_kurus: int
    bakiye_kurus: int
    banka: str
    belge_no: str
    belge_gunu: date | None
    vade: date | None
    aciklama: str
    zilyet: str
    alindi: str
    zaman: datetime
    red_gerekcesi: str


def _teminat(s: Session, t: Teminat) -> TeminatGor:
    beyan = s.get(Beyanname, t.beyanname_id) if t.beyanname_id else None
    kiymet_alindisi = s.exec(select(MenkulKiymetAlindisi.no).where(MenkulKiymetAlindisi.teminat_id == t.id)).first()
    return TeminatGor(
        t.id,
        t.no,
        t.durum,
        t.tur,
        t.kapsam,
        sekil_adi(s, t),
        t.yukumlu_unvan,
        t.yukumlu_no,
        beyan.no if beyan else "",
        beyan.durum if beyan else None,
        t.tutar_kurus,
        t.kalan_kurus,
        toplu_bakiye(s, t) if t.kapsam is TeminatKapsami.TOPLU else t.kalan_kurus,
        t.banka,
        t.belge_no,
        t.belge_gunu,
        t.vade,
        t.aciklama,
        t.zilyet.value if t.zilyet else "",
        t.alindi.no if t.alindi else kiymet_alindisi or "",
        t.zaman,
        t.red_gerekcesi,
    )


@dataclass(frozen=True)
class BeyannameTeminati:
    """«Nakit Teminat», «Menkul Kıymetler»: what a declaration must guarantee, what was taken, what is missing."""

    beyanname: BeyannameGor
    ozet: TeminatOzeti
    teminatlar: tuple[TeminatGor, ...]
    kullanimlar: tuple[tuple[str, int], ...]


def beyanname_teminati(depo: Depo, metin: str) -> BeyannameTeminati:
    """By the declaration's number. Raises Bulunamadi."""
    kimlik = beyanname_id(depo, metin)
    with depo.oku() as s:
        beyan = s.get_one(Beyanname, kimlik)
        teminatlar = s.exec(select(Teminat).where(Teminat.beyanname_id == kimlik).order_by(col(Teminat.id))).all()
        kullanim: Any = (
            sa.select(Teminat.no, TeminatKullanimi.tutar_kurus, TeminatKullanimi.cozulen_kurus)
            .join(TeminatKullanimi, col(TeminatKullanimi.teminat_id) == Teminat.id)
            .where(TeminatKullanimi.beyanname_id == kimlik)
            .order_by(TeminatKullanimi.id)
        )
        return BeyannameTeminati(
            beyanname_gor_icinde(s, kimlik),
            teminat_ozeti(s, beyan),
            tuple(_teminat(s, t) for t in teminatlar),
            tuple((no, tutar - cozulen) for no, tutar, cozulen in s.execute(kullanim)),
        )


def teminat_bul(depo: Depo, metin: str) -> TeminatGor:
    """By its number: bare digits mean this year's. Raises Bulunamadi."""
    with depo.oku() as s:
        return _teminat(s, kaydi_bul(s, depo, Teminat, metin, "teminat yok. F4 listeyi açar."))


@dataclass(frozen=True)
class KullanimGor:
    id: int
    beyanname_no: str
    durum: BeyannameDurumu
    kalan_kurus: int
    zaman: datetime


def kullanimlar(depo: Depo, teminat_id: int) -> list[KullanimGor]:
    """Declarations that draw on a standing guarantee and have not been released."""
    k = TeminatKullanimi
    sorgu = (
        select(k, Beyanname)
        .join(Beyanname, col(Beyanname.id) == k.beyanname_id)
        .where(k.teminat_id == teminat_id, k.tutar_kurus > col(k.cozulen_kurus) + col(k.irat_kurus))
        .order_by(col(k.id))
    )
    with depo.oku() as s:
        return [KullanimGor(x.id, b.no, b.durum, x.kalan_kurus, x.zaman) for x, b in s.exec(sorgu)]


def antrepo_isleticisi(depo: Depo, beyanname_id: int) -> tuple[str, ...]:
    """Tax number of who runs the antrepo of the declaration's box 49; nothing where it has none (29)."""
    with depo.oku() as s:
        no = Ofisim(s, depo).antrepo_isleticisi(s.get_one(Beyanname, beyanname_id))
        return (no,) if no else ()


def toplu_teminatlar(depo: Depo, *yukumluler: str) -> list[TeminatGor]:
    """Standing guarantees that are held for any of these people."""
    t = Teminat
    sorgu = select(t).where(t.durum == TeminatDurumu.ALINDI, t.kapsam != TeminatKapsami.BEYANNAME, col(t.yukumlu_no).in_(yukumluler))
    with depo.oku() as s:
        return [_teminat(s, x) for x in s.exec(sorgu.order_by(col(t.id)))]


SUZGECLER = (
    ("acik", "Elde olanlar"),
    ("cozulmemis", "Eşyası çıkmış, teminatı çözülmemiş"),
    ("vadeli", "Vadesi geçen ya da 30 gün içinde dolan"),
    ("toplu", "Toplu ve götürü teminatlar"),
    ("hepsi", "Tümü"),
)


def teminat_sayfasi(depo: Depo, suzgec: str, son_id: int, adet: int) -> list[TeminatGor]:
    """One page of the list, newest first, by key; `suzgec` out of SUZGECLER."""
    t = Teminat
    elde = col(t.durum) == TeminatDurumu.ALINDI
    kosul: Any = {
        "acik": elde,
        "cozulmemis": sa.and_(elde, sa.exists().where(col(Beyanname.id) == col(t.beyanname_id), col(Beyanname.durum) == BeyannameDurumu.KAPANDI)),
        "vadeli": sa.and_(elde, col(t.vade) <= date.fromordinal(depo.bugun().toordinal() + 30)),
        "toplu": sa.and_(elde, col(t.kapsam) != TeminatKapsami.BEYANNAME),
        "hepsi": sa.true(),
    }[suzgec]
    sorgu = select(t).where(kosul, *([col(t.id) < son_id] if son_id else [])).order_by(col(t.id).desc()).limit(adet)
    with depo.oku() as s:
        return [_teminat(s, x) for x in s.exec(sorgu)]


@dataclass(frozen=True)
class CozmeGor:
    """A release with its guarantee, and who asked for it and decided."""

    id: int
    no: str
    durum: CozmeDurumu
    tur: CozmeTuru
    teminat: TeminatGor
    beyanname_no: str
    tutar_kurus: int
    gerekce: str
    dayanak: str
    isteyen: str
    karar: str


def _cozme(s: Session, c: TeminatCozme) -> CozmeGor:
    t = _teminat(s, s.get_one(Teminat, c.teminat_id))
    kullanim = s.get_one(TeminatKullanimi, c.kullanim_id) if c.kullanim_id else None
    beyan = s.get_one(Beyanname, kullanim.beyanname_id).no if kullanim else t.beyanname_no
    karar = f"{kullanici_adi(s, c.karar_veren_id)}: {c.karar_gerekcesi}" if c.karar_veren_id else ""
    return CozmeGor(c.id, c.no, c.durum, c.tur, t, beyan, c.tutar_kurus, c.gerekce, c.dayanak, kullanici_adi(s, c.isteyen_id), karar)


def cozme_bul(depo: Depo, metin: str) -> CozmeGor:
    with depo.oku() as s:
        return _cozme(s, kaydi_bul(s, depo, TeminatCozme, metin, "teminat çözme yok. Masadaki kuyruktan seçin."))


@dataclass(frozen=True)
class IadeSatiri:
    hareket_id: int
    kod: str
    ad: str
    kalan_kurus: int


@dataclass(frozen=True)
class IadeGor:
    """A declaration of which something may be given back: per tax what was collected and is not refunded."""

    beyanname: BeyannameGor
    odemeler: tuple[str, ...]
    satirlar: tuple[IadeSatiri, ...]


def iade_gor(depo: Depo, metin: str) -> IadeGor:
    kimlik = beyanname_id(depo, metin)
    with depo.oku() as s:
        satirlar = tuple(IadeSatiri(h, kod, k.ad, k.kurus) for (h, kod), k in iade_edilebilir(s, kimlik).items())
        return IadeGor(beyanname_gor_icinde(s, kimlik), tuple(str(o) for o in odeme_belgeleri(s, kimlik)), satirlar)


@dataclass(frozen=True)
class DanismaGor:
    id: int
    no: str
    durum: DanismaDurumu
    beyanname_no: str
    neden: str
    yukumlu: str
    yukumlu_no: str
    tutar_kurus: int
    gerekce: str
    red_gerekcesi: str
    satirlar: tuple[tuple[str, str, int], ...]
    kisiler: tuple[str, str, str]
    odeme_no: str


def _danisma(s: Session, k: DanismaKagidi) -> DanismaGor:
    return DanismaGor(
        k.id,
        k.no,
        k.durum,
        s.get_one(Beyanname, k.beyanname_id).no,
        k.neden.value,
        k.yukumlu_unvan,
        k.yukumlu_no,
        k.tutar_kurus,
        k.gerekce,
        k.red_gerekcesi,
        tuple((x.kod, x.ad, x.tutar_kurus) for x in k.satirlar),
        (kullanici_adi(s, k.oneren_id), kullanici_adi(s, k.imzalayan_id), kullanici_adi(s, k.hazirlayan_id)),
        s.exec(select(Odeme.no).where(Odeme.danisma_id == k.id)).first() or "",
    )


def danisma_bul(depo: Depo, metin: str) -> DanismaGor:
    with depo.oku() as s:
        return _danisma(s, kaydi_bul(s, depo, DanismaKagidi, metin, "danışma kâğıdı yok. Masadaki kuyruktan seçin."))


@dataclass(frozen=True)
class OdemeGor:
    """What «Ödemeler» pays: a refund (`islem` iade_ode) or a released cash guarantee (teminat_ode)."""

    id: int
    no: str
    islem: str
    tur: str
    durum: str
    beyanname_no: str
    yukumlu: str
    yukumlu_no: str
    tutar_kurus: int
    ne: str
    odeme_no: str


def _odenecek_iade(s: Session, k: DanismaKagidi) -> OdemeGor:
    d = _danisma(s, k)
    return OdemeGor(
        d.id,
        d.no,
        "iade_ode",
        "danisma_kagidi",
        d.durum.value,
        d.beyanname_no,
        d.yukumlu,
        d.yukumlu_no,
        d.tutar_kurus,
        f"İade: {d.neden}",
        d.odeme_no,
    )


def _odenecek_teminat(s: Session, c: TeminatCozme) -> OdemeGor:
    g = _cozme(s, c)
    odeme = s.exec(select(Odeme.no).where(Odeme.cozme_id == c.id)).first() or ""
    ne = f"Nakit teminat {g.teminat.no}"
    t = g.teminat
    return OdemeGor(g.id, g.no, "teminat_ode", "teminat_cozme", g.durum.value, g.beyanname_no, t.yukumlu, t.yukumlu_no, g.tutar_kurus, ne, odeme)


def odenecekler(depo: Depo) -> list[OdemeGor]:
    """All that waits to be paid at the vezne, oldest first."""
    with depo.oku() as s:
        iadeler = s.exec(select(DanismaKagidi).where(DanismaKagidi.durum == DanismaDurumu.ODENECEK).order_by(col(DanismaKagidi.id))).all()
        cozmeler = s.exec(select(TeminatCozme).where(TeminatCozme.durum == CozmeDurumu.ODENECEK).order_by(col(TeminatCozme.id))).all()
        return [*(_odenecek_iade(s, k) for k in iadeler), *(_odenecek_teminat(s, c) for c in cozmeler)]


def odenecek_bul(depo: Depo, metin: str) -> OdemeGor:
    """By the number of the danışma kağıdı (26DK…) or of the release (26TC…); bare digits or DK5, TC5 where only one of both waits.

    Raises Bulunamadi.
    """
    with depo.oku() as s:
        adaylar: list[OdemeGor] = []
        for sinif, oku in ((DanismaKagidi, _odenecek_iade), (TeminatCozme, _odenecek_teminat)):
            tablo: Any = sinif
            kayit = s.exec(select(tablo).where(tablo.no == ofis_numarasi(depo, metin, tablo.SERI))).first()
            if kayit is not None:
                adaylar.append(oku(s, kayit))
    bekleyen = [a for a in adaylar if a.durum in (DanismaDurumu.ODENECEK.value, CozmeDurumu.ODENECEK.value)]
    secilen = bekleyen or adaylar
    if len(secilen) > 1:
        raise Bulunamadi(f"{secilen[0].no} ile {secilen[1].no} var. Başına DK ya da TC yazın: DK{metin}.")
    if not secilen:
        raise Bulunamadi(f"«{metin}» numaralı danışma kâğıdı ya da teminat çözme yok. F4 bekleyenleri açar.")
    return secilen[0]
