"""The registers of 7/2 as they are opened: asked for, refused or built over one snapshot, their rows read a slice at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.islem import memur_oku
from gumruk.data.yukumlu import katli, yukumlu_no, yukumlu_unvan
from gumruk.models.beyanname import Beyanname
from gumruk.models.defter import DEFTER, Bolum, Defter, DefterIstegi, DefterKaydi, DefterTuru, SatirOkuyan, Sutun, Yekun, okuma_engelleri
from gumruk.models.kasa import KasaDurumu, KasaOturumu
from gumruk.models.kimlik import Kullanici, KullaniciRolu
from gumruk.models.temel import Bulunamadi, Ret, Rol
from gumruk.models.yazi import ara_anahtari
from gumruk.models.ykts import YktsKaydi
from gumruk.models.ykts_ceza import CEZALI, YktsBulgusu
from sqlmodel import Session, col, select

DILIM = 500


@dataclass(frozen=True)
class Kaynak:
    """Rows in the archive: a select with `sira` (1, 2, …) and `ara` (what a row is found by), and how its row becomes cells and mark."""

    sorgu: Any
    cevir: Callable[[Any], tuple[tuple[str | int, ...], str]]


def oku(s: Session, bolum: Bolum, *, son: int = 0, aranan: str = "", adet: int = 0) -> Iterator[DefterKaydi]:
    """Rows after the running number `son` that hold the searched letters, `adet` at most (0: all); no more than a slice is held."""
    anahtar = ara_anahtari(aranan)
    if bolum.kaynak is None:
        uyan = [k for k in bolum.satirlar if k.sira > son and any(anahtar in ara_anahtari(str(h)) for h in k.hucreler)]
        yield from uyan[: adet or None]
        return
    t = bolum.kaynak.sorgu.subquery()
    sorgu = sa.select(t).where(t.c.sira > son).order_by(t.c.sira)
    if anahtar:
        sorgu = sorgu.where(t.c.ara.contains(anahtar, autoescape=True))
    if adet:
        sorgu = sorgu.limit(adet)
    for r in s.execute(sorgu.execution_options(yield_per=DILIM)):
        yield DefterKaydi(int(r.sira), *bolum.kaynak.cevir(r))


def topla(s: Session, sorgu: Any, sutunlar: Sequence[Sutun]) -> tuple[int, dict[str, int]]:
    """How many rows, and the summed columns, as the database adds them."""
    t = sorgu.subquery()
    adlar = [x.ad for x in sutunlar if x.yekun is Yekun.TOPLA]
    adet, *toplamlar = s.execute(sa.select(sa.func.count(), *(sa.func.coalesce(sa.func.sum(t.c[ad]), 0) for ad in adlar)).select_from(t)).one()
    return int(adet), {ad: int(x) for ad, x in zip(adlar, toplamlar, strict=True)}


def arti(a: Mapping[str, int], b: Mapping[str, int]) -> dict[str, int]:
    """Column by column."""
    return {ad: a.get(ad, 0) + b.get(ad, 0) for ad in {**a, **b}}


@contextmanager
def _anlik(depo: Depo) -> Iterator[Session]:
    """One snapshot, whatever other desks write meanwhile."""
    with depo.oku() as s:
        if not depo.sqlite:
            s.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        yield s


def _kur(s: Session, depo: Depo, istek: DefterIstegi, kim_id: int | None) -> Defter:
    from gumruk.data import defter_bordro, defter_cari, defter_vezne

    memur = memur_oku(s, kim_id) if kim_id is not None else None
    engeller = okuma_engelleri(istek, memur, depo.bugun(), _sayilmamis_kasa(s, kim_id, istek.bas, istek.bit))
    if engeller:
        raise Ret(engeller)
    if istek.tur is DefterTuru.VEZNE:
        return defter_vezne.kur(s, istek, veznedar_bul(s, istek.kim) if istek.kim else None)
    if istek.tur is DefterTuru.BORDRO:
        return defter_bordro.kur(s, istek)
    return defter_cari.kur(s, istek, *yukumlu_bul(s, istek.kim))


@contextmanager
def ac(depo: Depo, istek: DefterIstegi, kim_id: int | None) -> Iterator[tuple[Defter, SatirOkuyan]]:
    """The register and its rows, for paper and file; `kim_id` None is the command line. Raises Ret with every reason, Bulunamadi."""
    with _anlik(depo) as s:
        yield _kur(s, depo, istek, kim_id), lambda bolum: oku(s, bolum)


def bak(depo: Depo, istek: DefterIstegi, kim_id: int) -> Defter:
    """The register without its rows, for the screen, which reads them by `sayfa`. Raises Ret with every reason, Bulunamadi."""
    with _anlik(depo) as s:
        return _kur(s, depo, istek, kim_id)


def sayfa(depo: Depo, bolumler: Sequence[Bolum], bolum: int, son: int, aranan: str, adet: int) -> list[tuple[int, DefterKaydi | None]]:
    """A page of the list across the tables: (table, row), with None at the head of each table that has rows here."""
    satirlar: list[tuple[int, DefterKaydi | None]] = []
    with depo.oku() as s:
        for n in range(bolum, len(bolumler)):
            ilk = son if n == bolum else -1
            bulunan = list(oku(s, bolumler[n], son=max(0, ilk), aranan=aranan, adet=adet - len(satirlar)))
            if ilk < 0 and (bulunan or not aranan):
                satirlar.append((n, None))
            satirlar += [(n, k) for k in bulunan]
            if len(satirlar) >= adet:
                break
    return satirlar[:adet]


# People


def _sayilmamis_kasa(s: Session, kim_id: int | None, bas: date, bit: date) -> str:
    t = KasaOturumu
    sorgu = select(t.no).where(t.veznedar_id == kim_id, t.durum == KasaDurumu.ACIK, t.gun >= bas, t.gun <= bit)
    return s.exec(sorgu).first() or ""


def veznedar_bul(s: Session, kod: str) -> Kullanici:
    """By user code, also one who is a cashier no more. Raises Bulunamadi."""
    k = s.exec(select(Kullanici).where(Kullanici.kod == kod, col(Kullanici.id).in_(_VEZNEDARLAR))).first()
    if k is None:
        raise Bulunamadi(f"«{kod}» kodlu veznedar yok. F4 listeyi açar; boş bırakılırsa bütün vezneler.")
    return k


_VEZNEDARLAR = sa.select(col(KullaniciRolu.kullanici_id)).where(col(KullaniciRolu.rol) == Rol.VEZNEDAR)


def veznedarlar(depo: Depo) -> list[tuple[str, str]]:
    """(code, name) of everybody who is or was a cashier."""
    with depo.oku() as s:
        return [(k.kod, k.ad) for k in s.exec(select(Kullanici).where(col(Kullanici.id).in_(_VEZNEDARLAR)).order_by(col(Kullanici.kod)))]


def _yukumluler(kosul: Callable[[Any, Any], Any]) -> Any:
    """(number, name) as the latest declaration writes it, by number; of who has none but was punished (YKTS-7), as his latest decision does.

    `kosul`: chosen by what columns, the number and the folded name.
    """
    b: Any = Beyanname
    k: Any = YktsKaydi
    c: Any = YktsBulgusu
    son = sa.select(sa.func.max(b.id)).where(kosul(yukumlu_no(b), b.alici_ara)).group_by(yukumlu_no(b))
    beyanli = sa.select(yukumlu_no(b).label("no"), yukumlu_unvan(b).label("ad")).where(b.id.in_(son))
    karar = sa.select(sa.func.max(c.id)).join(k, k.id == c.kayit_id).where(kosul(k.kimlik_no, katli(c.yukumlu_unvan)), c.durum.in_(CEZALI))
    beyansiz = ~sa.exists().where(yukumlu_no(b) == k.kimlik_no)
    cezali = sa.select(k.kimlik_no, c.yukumlu_unvan).join(c, c.kayit_id == k.id).where(c.id.in_(karar.group_by(k.kimlik_no)), beyansiz)
    hepsi = sa.union_all(beyanli, cezali).subquery()
    return sa.select(hepsi.c.no, hepsi.c.ad).order_by(hepsi.c.no)


def yukumlu_bul(s: Session, metin: str) -> tuple[str, str]:
    """(number, name) by the whole number or the beginning of the name. Raises Bulunamadi, also when several fit."""
    bulunan = s.execute(_yukumluler(lambda no, _ara: no == metin)).all()
    if not bulunan:
        bulunan = s.execute(_yukumluler(lambda _no, ara: ara.startswith(ara_anahtari(metin), autoescape=True)).limit(6)).all()
    if not bulunan:
        raise Bulunamadi(f"«{metin}» numaralı ya da adı böyle başlayan yükümlü yok. Vergi numarasını denetleyin; F4 listeyi açar.")
    if len(bulunan) > 1:
        adlar = ", ".join(f"{no} {ad}" for no, ad in bulunan[:3]) + (" …" if len(bulunan) > 3 else "")
        raise Bulunamadi(f"«{metin}» ile başlayan birden çok yükümlü var: {adlar}. Vergi numarasını yazın ya da F4 ile seçin.")
    no, ad = bulunan[0]
    return no, ad


def yukumlu_sayfasi(depo: Depo, onek: str, son: str, adet: int) -> list[tuple[str, str]]:
    """A page of obligors after the number `son`, by the beginning of number or name."""

    def kosul(no: Any, ara: Any) -> Any:
        uyan = no > son
        return uyan & (no.startswith(onek, autoescape=True) | ara.startswith(ara_anahtari(onek), autoescape=True)) if onek else uyan

    with depo.oku() as s:
        return [(no, ad) for no, ad in s.execute(_yukumluler(kosul).limit(adet))]


def kapsam_yaz(bas: date, bit: date) -> str:
    return f"{bas:%d.%m.%Y}" if bas == bit else f"{bas:%d.%m.%Y} – {bit:%d.%m.%Y}"


def baslik_yaz(istek: DefterIstegi) -> tuple[str, str]:
    """(title, article) of the register."""
    return istek.tur.value, DEFTER[istek.tur].madde
