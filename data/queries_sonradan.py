"""What the desks of the Sonradan Kontrol Servisi ask for: what is gathered, a control with its story, closed declarations (28/1, 28/2)."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis_sonradan import sonradan_gorevi, sonradan_kaydi
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, beyanname_id, kullanici_adi, serili_no
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.kayit import IzKaydi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.kriter import MuayeneGorevi, MuayeneGrubu
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.numara import tam_numara
from gumruk.models.sonradan import BITMIS, KontrolDurumu, SonradanFarki, SonradanKontrol
from gumruk.models.sonradan_yerinde import GUMRUK_MEMURLARI, SonradanGorevi, YerindeTutanak
from gumruk.models.temel import Bulunamadi, Rol
from gumruk.models.yazi import ara_anahtari
from sqlmodel import Session, col, select


def saat(zaman: datetime) -> str:
    return f"{zaman.astimezone(ISTANBUL):%d.%m.%Y %H:%M}"


def mesruhati(s: Session, beyanname_id: int) -> tuple[str, str, datetime] | None:
    """28/1: the annotation's words, who gave it, when; None while there is none."""
    m = MuayeneSonucu
    r = s.exec(
        select(m.mesruhat, Kullanici.ad, m.zaman)
        .join(Kullanici, col(Kullanici.id) == m.memur_id)
        .where(m.beyanname_id == beyanname_id, m.hat == Hat.SONRADAN)
    )
    return r.first()


@dataclass(frozen=True)
class SonradanGor:
    """One control as its desks see it; what has not happened yet is empty."""

    id: int
    no: str
    durum: KontrolDurumu
    zaman: datetime
    beyanname: BeyannameGor
    nusha: str
    muzekkere: str
    tespit: str
    kutular: str
    hazirlayan: str
    karar: str
    gidenler: str
    ikinci: str
    tutanak: str
    fark: str
    mesruhat: str


def _muzekkere(s: Session, beyanname: int) -> Muzekkere | None:
    m = Muzekkere
    return s.exec(select(m).where(m.beyanname_id == beyanname, m.nereden == Hat.SONRADAN).order_by(col(m.id).desc()).limit(1)).first()


def _karar(s: Session, m: Muzekkere | None) -> str:
    if m is None or m.karar is None:
        return ""
    return f"{m.karar.value}, {kullanici_adi(s, m.karar_veren_id)}{f': {m.karar_gerekcesi}' if m.karar_gerekcesi else ''}"


def sonradan_gor_icinde(s: Session, k: SonradanKontrol) -> SonradanGor:
    m = _muzekkere(s, k.beyanname_id)
    gorev = sonradan_gorevi(s, k.id)
    tutanak = s.exec(select(YerindeTutanak).where(YerindeTutanak.kontrol_id == k.id)).first()
    fark = s.exec(select(SonradanFarki).where(SonradanFarki.kontrol_id == k.id)).first()
    mesruhat = mesruhati(s, k.beyanname_id)
    ek = f", {k.sayilan_ek} ek" if k.sayilan_ek is not None else ""
    return SonradanGor(
        k.id,
        k.no,
        k.durum,
        k.zaman,
        beyanname_gor_icinde(s, k.beyanname_id),
        f"{saat(k.nusha_ani)}, getiren {k.getiren}{ek}; alan {kullanici_adi(s, k.nusha_alan_id)}" if k.nusha_ani else "",
        m.no if m else "",
        m.tespit if m else "",
        m.kutular if m else "",
        kullanici_adi(s, m.hazirlayan_id) if m else "",
        _karar(s, m),
        f"{kullanici_adi(s, gorev.memur_id)} ve {kullanici_adi(s, gorev.ikinci_id)}" if gorev else "",
        kullanici_adi(s, gorev.ikinci_id) if gorev else "",
        f"{tutanak.no}, {tutanak.muayene_gunu:%d.%m.%Y}: {tutanak.sonuc}" if tutanak else "",
        f"{fark.kutular}: {fark.tespit}" if fark else "",
        f"«{mesruhat[0]}» {mesruhat[1]}, {saat(mesruhat[2])}" if mesruhat else "",
    )


def sonradan_gor(depo: Depo, metin: str) -> SonradanGor:
    """By the declaration's number, the control's, its müzekkere's or its tutanak's. Raises Bulunamadi."""
    sk, mz, yt = (serili_no(depo, metin, t.SERI) for t in (SonradanKontrol, Muzekkere, YerindeTutanak))
    with depo.oku() as s:
        k = s.exec(select(SonradanKontrol).where(SonradanKontrol.no == sk)).first()
        if k is None and (m := s.exec(select(Muzekkere).where(Muzekkere.no == mz, Muzekkere.nereden == Hat.SONRADAN)).first()):
            k = sonradan_kaydi(s, m.beyanname_id)
        if k is None and (t := s.exec(select(YerindeTutanak).where(YerindeTutanak.no == yt)).first()):
            k = s.get_one(SonradanKontrol, t.kontrol_id)
        if k is not None:
            return sonradan_gor_icinde(s, k)
    kimlik = beyanname_id(depo, metin)
    with depo.oku() as s:
        k = sonradan_kaydi(s, kimlik)
        if k is not None:
            return sonradan_gor_icinde(s, k)
        b = s.get_one(Beyanname, kimlik)
        if b.hat is Hat.SONRADAN:
            raise Bulunamadi(f"{b.no} «{b.durum.value}»: eşyası tamamen teslim edilince sonradan kontrole alınır (m.28/1).")
        raise Bulunamadi(f"{b.no} sonradan kontrol hattında değil ({b.hat.value if b.hat else 'hattı belirlenmemiş'}); m.28 kontrolü yapılmaz.")


@dataclass(frozen=True)
class Gonderilebilir:
    """One who may go on site, with why he may: his duties."""

    id: int
    kod: str
    ad: str
    gorev: str


def gonderilebilirler(depo: Depo, beyanname: int, *haric: int, servisten: bool = False) -> list[Gonderilebilir]:
    """28/2: active customs officers with no part in the declaration; `servisten`: examiners of the Sonradan Kontrol Servisi only."""
    r = KullaniciRolu
    isi_var = sa.exists().where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == beyanname, col(IzKaydi.kullanici_id) == col(Kullanici.id))
    kosullar: list[Any] = [col(Kullanici.durum) == KullaniciDurumu.AKTIF, col(r.geri_alindi).is_(None), ~isi_var, col(Kullanici.id).not_in(haric)]
    kosullar.append(col(r.rol) == Rol.MUAYENE_MEMURU if servisten else col(r.rol).in_(GUMRUK_MEMURLARI))
    if servisten:
        g = MuayeneGorevi
        kosullar.append(sa.exists().where(col(g.kullanici_id) == Kullanici.id, col(g.grup) == MuayeneGrubu.SONRADAN, col(g.bit).is_(None)))
    sorgu: Any = sa.select(Kullanici.id, Kullanici.kod, Kullanici.ad, r.rol).join(r, col(r.kullanici_id) == Kullanici.id).where(*kosullar)
    bulunan: dict[int, Gonderilebilir] = {}
    with depo.oku() as s:
        for kimlik, kod, ad, rol in s.execute(sorgu.order_by(col(r.rol) != Rol.MUAYENE_MEMURU, Kullanici.kod)):
            onceki = bulunan.get(kimlik)
            bulunan[kimlik] = Gonderilebilir(kimlik, kod, ad, f"{onceki.gorev}, {rol.value}" if onceki else rol.value)
    return list(bulunan.values())


@dataclass(frozen=True)
class Toplanan:
    """A control on the gathering list: which copy, due since when, come or not."""

    no: str
    beyanname_no: str
    yukumlu: str
    durum: KontrolDurumu
    beri: datetime
    nusha_ani: datetime | None
    getiren: str
    alan: str


def toplananlar(depo: Depo) -> list[Toplanan]:
    """28/1: every control that is not finished, what has not come first, oldest first."""
    k = SonradanKontrol
    sorgu: Any = (
        sa.select(k, Kullanici.ad)
        .outerjoin(Kullanici, col(Kullanici.id) == k.nusha_alan_id)
        .where(col(k.durum).not_in(BITMIS))
        .order_by(col(k.nusha_ani).is_not(None), col(k.id))
    )
    with depo.oku() as s:
        return [Toplanan(x.no, x.beyanname_no, x.yukumlu_unvan, x.durum, x.zaman, x.nusha_ani, x.getiren, ad or "") for x, ad in s.execute(sorgu)]


# «Kapanmış Beyannameler»


@dataclass(frozen=True)
class Kapanmis:
    """A closed declaration with its annotation; `kontrol` says where its control stands, where its line asks for one."""

    beyanname: BeyannameGor
    kapanis: datetime | None
    mesruhat: str
    mesruhat_veren: str
    kontrol_id: int
    kontrol_no: str
    kontrol: str


def kapanmis_gor(depo: Depo, metin: str) -> Kapanmis:
    """Raises Bulunamadi: no such declaration, or one that is still open."""
    kimlik = beyanname_id(depo, metin)
    with depo.oku() as s:
        b = beyanname_gor_icinde(s, kimlik)
        if b.durum is not BeyannameDurumu.KAPANDI:
            raise Bulunamadi(f"{b.no} kapanmamış: «{b.durum.value}». Eksiğini GB ekranında F10, «Neden kapanmadı?» söyler.")
        mesruhat, k = mesruhati(s, kimlik), sonradan_kaydi(s, kimlik)
        veren = f"{mesruhat[1]}, {saat(mesruhat[2])}" if mesruhat else ""
        return Kapanmis(b, b.kapanis_ani, mesruhat[0] if mesruhat else "", veren, k.id if k else 0, k.no if k else "", k.durum.value if k else "")


@dataclass(frozen=True)
class KapanmisSatiri:
    id: int
    no: str
    alici: str
    kapanis: str
    mesruhat: str


def kapanmislar(depo: Depo, onek: str, son: str, adet: int) -> Sequence[KapanmisSatiri]:
    """One page of closed declarations by number: from the typed one on, or those of the obligor whose name begins so; and its control."""
    m: Any = MuayeneSonucu
    b: Any = Beyanname
    sorgu: Any = (
        sa.select(b.id, b.no, b.alici_unvan, b.kapanis_ani, b.hat, m.id)
        .outerjoin(m, sa.and_(m.beyanname_id == b.id, m.hat == Hat.SONRADAN))
        .where(b.durum == BeyannameDurumu.KAPANDI)
        .order_by(b.no)
        .limit(adet)
    )
    if son:
        sorgu = sorgu.where(b.no > son)
    if onek[:1].isalpha():
        sorgu = sorgu.where(b.alici_ara.startswith(ara_anahtari(onek), autoescape=True))
    elif onek and not son:
        with contextlib.suppress(ValueError):
            sorgu = sorgu.where(b.no >= tam_numara(onek, depo.ofis().idare, depo.bugun().year, "IM"))
    with depo.oku() as s:
        return [
            KapanmisSatiri(
                i, no, alici, f"{an.astimezone(ISTANBUL):%d.%m.%Y}" if an else "", "uygun" if x else "kontrolde" if hat is Hat.SONRADAN else "-"
            )
            for i, no, alici, an, hat, x in s.execute(sorgu)
        ]


def kontrol_eksigi(s: Session, beyanname: int) -> SonradanKontrol | None:
    """The declaration's control that is not finished: a closed declaration that is not done with (28)."""
    k = sonradan_kaydi(s, beyanname)
    return k if k is not None and k.durum not in BITMIS else None


def kagit_nolari(s: Session, beyanname: int) -> list[str]:
    """Numbers of the papers that a control brought: müzekkere, tutanak."""
    nolar = list(s.exec(select(Muzekkere.no).where(Muzekkere.beyanname_id == beyanname, Muzekkere.nereden == Hat.SONRADAN)))
    tutanak = select(YerindeTutanak.no).join(SonradanKontrol, col(SonradanKontrol.id) == YerindeTutanak.kontrol_id)
    return [*nolar, *s.exec(tutanak.where(SonradanKontrol.beyanname_id == beyanname))]


def gorevler(s: Session, kontrol_id: int) -> list[SonradanGorevi]:
    """Every assignment of a control, oldest first."""
    return list(s.exec(select(SonradanGorevi).where(SonradanGorevi.kontrol_id == kontrol_id).order_by(col(SonradanGorevi.id))))
