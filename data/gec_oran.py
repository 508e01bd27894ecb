"""Late rates (8): the declarations registered after a loading's rates took force and before they were loaded, reckoned both ways."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.islem import sistemce
from gumruk.data.ofis_hesap import gecerli_girdi
from gumruk.data.oranlar import Oranlar
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.gec_oran import (
    ORAN_LISTELERI,
    FarkDurumu,
    FarkGirdisi,
    FarkVergisiGirdisi,
    GecOran,
    GecOranGirdisi,
    OranFarki,
)
from gumruk.models.kayit import ListeSatiri, ListeYuklemesi
from gumruk.models.tarife import HesapSonucu, hesapla
from gumruk.models.tarife_tablo import VergiOrani
from gumruk.models.temel import Ret
from gumruk.models.vergi_farki import vergi_farklari
from gumruk.models.yon import Yon
from sqlalchemy.orm import selectinload
from sqlmodel import Session, col, select

DILIM = 200
# A tescil that runs beside the loading may bear a later time and still not have seen it.
YARIS = timedelta(minutes=1)


def yururluk(s: Session, yukleme: ListeYuklemesi) -> date | None:
    """The earliest day on which a rate of the loading is in force."""
    t: Any = VergiOrani if yukleme.liste == "tarife" else ListeSatiri
    return s.execute(sa.select(sa.func.min(t.gecerli_bas)).where(t.yukleme_id == yukleme.id)).scalar()


def _adaylar(s: Session, yukleme: ListeYuklemesi) -> Any:
    """Declarations of the gap: their tescil day knows the rates, their tescil did not; no exports (8). None when the loading left no gap."""
    bas = yururluk(s, yukleme)
    if bas is None or bas > yukleme.yuklendi.astimezone(ISTANBUL).date():
        return None
    son = yukleme.yuklendi + YARIS
    return select(Beyanname).where(
        Beyanname.tescil_gunu >= bas, Beyanname.tescil_ani < son, Beyanname.durum != BeyannameDurumu.IADE, Beyanname.yon == Yon.GIRIS
    )


def taranmamis(s: Session) -> list[ListeYuklemesi]:
    """Loadings of rates that left a gap with declarations in it, and are not listed yet; oldest first."""
    listelenmis = sa.exists().where(col(GecOran.yukleme_id) == col(ListeYuklemesi.id))
    sorgu = select(ListeYuklemesi).where(col(ListeYuklemesi.liste).in_(ORAN_LISTELERI), ~listelenmis).order_by(col(ListeYuklemesi.id))
    bulunan = []
    for yukleme in s.exec(sorgu):
        adaylar = _adaylar(s, yukleme)
        if adaylar is not None and s.exec(adaylar.limit(1)).first() is not None:
            bulunan.append(yukleme)
    return bulunan


def _dokunulan(s: Session, yukleme: ListeYuklemesi) -> Iterator[Beyanname]:
    """Declarations of the gap, in the order of their ids; of a tariff only those with a GTİP whose rate it brought."""
    onekler = (
        frozenset(s.scalars(sa.select(col(VergiOrani.gtip)).where(VergiOrani.yukleme_id == yukleme.id).distinct()))
        if yukleme.liste == "tarife"
        else None
    )
    son = 0
    while True:
        sorgu = _adaylar(s, yukleme).where(col(Beyanname.id) > son).order_by(col(Beyanname.id)).limit(DILIM)
        parca: Sequence[Any] = s.exec(sorgu.options(selectinload(Beyanname.kalemler))).all()  # type: ignore[arg-type]
        for b in parca:
            if onekler is None or any(k.gtip[:n] in onekler for k in b.kalemler for n in (2, 4, 6, 8, 10, 12)):
                yield b
        if len(parca) < DILIM:
            return
        son = parca[-1].id
        s.expunge_all()


def _toplanan(sonuc: HesapSonucu) -> int:
    return sum(v.tutar_kurus for v in sonuc.vergiler if v.odeme == "P")


def farklari_hesapla(s: Session, yukleme: ListeYuklemesi, beyannameler: Iterable[Beyanname] | None = None) -> GecOranGirdisi:
    """Each declaration that the loading touches, reckoned on its tescil day with the archive as it was before the loading and after it.

    Of named declarations also those that it does not touch any more.
    """
    oncesi, sonrasi = Oranlar(s, yukleme.id - 1), Oranlar(s, yukleme.id)
    kur_yuklemeleri = sa.select(col(ListeYuklemesi.yuklendi), col(ListeYuklemesi.id)).where(ListeYuklemesi.liste == "kur")
    kurlar = s.execute(kur_yuklemeleri.order_by(col(ListeYuklemesi.id))).all()
    anlar = [zaman for zaman, _ in kurlar]
    farklar = []
    for b in _dokunulan(s, yukleme) if beyannameler is None else beyannameler:
        # Values given after the loading knew its rates: what the loading changes is the difference on those before it.
        gecerli = gecerli_girdi(s, b, yukleme.yuklendi)
        sira = bisect_right(anlar, gecerli.zaman)
        oncesi.kur_siniri = sonrasi.kur_siniri = kurlar[sira - 1].id if sira else 0
        eski, yeni = hesapla(gecerli.girdi, oncesi), hesapla(gecerli.girdi, sonrasi)
        baska = eski.hatalar or (b.tescil_ani >= yukleme.yuklendi and b.toplam_vergi_kurus != _toplanan(eski))
        if beyannameler is None and baska:
            continue  # what could not be reckoned without the loading, or was reckoned by it, was not declared at older rates
        hata = (yeni.hatalar or [""])[0]
        vergiler = () if hata else tuple(FarkVergisiGirdisi(**asdict(v)) for v in vergi_farklari(eski, yeni))
        if hata or vergiler or beyannameler is not None:
            farklar.append(FarkGirdisi(beyanname_id=b.id, surum=b.surum, vergiler=vergiler, hata=hata[:200]))
    return GecOranGirdisi(yukleme_id=yukleme.id, farklar=tuple(farklar))


def _duzeltilenler(s: Session) -> dict[int, list[Beyanname]]:
    """Per list the declarations that were corrected since their waiting difference was reckoned."""
    sorgu = (
        sa.select(col(OranFarki.gec_oran_id), Beyanname)
        .join(Beyanname, col(Beyanname.id) == OranFarki.beyanname_id)
        .where(col(OranFarki.durum) == FarkDurumu.BEKLIYOR, col(OranFarki.surum) < Beyanname.surum)
        .order_by(col(OranFarki.id))
    )
    bulunan: dict[int, list[Beyanname]] = {}
    for liste, beyan in s.execute(sorgu):
        bulunan.setdefault(liste, []).append(beyan)
    return bulunan


def tara(depo: Depo) -> list[str]:
    """List every late loading that is not listed yet; numbers of the lists. Done twice, or at two desks at once, nothing is listed twice.

    A loading that touched nothing leaves an empty, closed list, where it came late at all. What was corrected since is reckoned anew.

    The reckoning holds no lock: what it reads of a declaration's version never changes.
    """
    with depo.oku() as s:
        yuklemeler = [y.id for y in taranmamis(s)]
    nolar = []
    for kimlik in yuklemeler:
        with depo.oku() as s:
            yukleme = s.get_one(ListeYuklemesi, kimlik)
            girdi = farklari_hesapla(s, yukleme)
            gec = s.exec(_adaylar(s, yukleme).where(Beyanname.tescil_ani < yukleme.yuklendi).limit(1)).first() is not None
        if not gec and not girdi.farklar:
            continue
        with suppress(Ret):  # another desk was quicker
            nolar.append(sistemce(depo, "gec_oran_listele", girdi))
    with depo.oku() as s:
        duzeltilenler = [
            (no, farklari_hesapla(s, s.get_one(ListeYuklemesi, s.get_one(GecOran, no).yukleme_id), beyanlar))
            for no, beyanlar in _duzeltilenler(s).items()
        ]
    for kimlik, girdi in duzeltilenler:
        with suppress(Ret):
            sistemce(depo, "gec_oran_yenile", girdi, kimlik)
    return nolar
