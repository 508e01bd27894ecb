"""Versions of a declaration: a correction is a new version, nothing is overwritten (17, 19/5, 20/2)."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from gumruk.models.antrepo_bagi import AntrepoBagiGirdisi, AntrepoBaglantisi
from gumruk.models.beyanname import (
    BaglantiGirdisi,
    Beyanname,
    BeyannameEki,
    BeyannameGirdisi,
    EkGirdisi,
    Kalem,
    KalemGirdisi,
    SenetBaglantisi,
    VergiSatiri,
)
from gumruk.models.beyanname_tescil import satirlari_yaz
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, metin, strict, tam
from gumruk.models.temel import Baglam, Girdi
from gumruk.models.yazi import ara_anahtari
from gumruk.models.yon import Yon
from sqlalchemy import Column, Text, UniqueConstraint
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Field


class BeyannameSurumu(Satir, table=True):
    """The heading of one version as it was entered (`baslik`: its columns as JSON), by which act, when, by whom and why.

    The first correction writes the version it leaves too; a declaration without one has no row here and is its own first version.
    """

    KISISEL: ClassVar[frozenset[str]] = frozenset({"baslik"})

    __tablename__ = "beyanname_surumu"
    __table_args__ = strict(UniqueConstraint("beyanname_id", "surum"), *eksi_olmaz("surum"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", dizin=False)
    surum: int = tam()
    no: str = metin(24)
    baslik: str = Field(sa_column=Column(Text, nullable=False))
    islem: str = metin(40)
    madde: str = metin(10)
    gerekce: str = metin(350)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")

    def duz_baslik(self) -> dict[str, Any]:
        """The heading's columns as `Satir.duz` wrote them."""
        sonuc: dict[str, Any] = json.loads(self.baslik)
        return sonuc

    def beyanname_muhru(self, **birlikte: Sequence[Satir]) -> str:
        """The seal that the declaration had at this version, with the version's rows."""
        return Beyanname.muhurle(self.duz_baslik(), {ad: birlikte[ad] for ad in SATIRLAR})


# The rows that a version carries, by the declaration's name for them.
SATIR_TABLOLARI: dict[str, Any] = {"kalemler": Kalem, "baglantilar": SenetBaglantisi, "antrepo_baglari": AntrepoBaglantisi, "ekler": BeyannameEki}
SATIRLAR = tuple(SATIR_TABLOLARI)


def baslik_yaz(belge: Beyanname) -> str:
    """The heading's sealed columns; what moves with the state belongs to no version."""
    return json.dumps({k: v for k, v in belge.duz().items() if k not in Beyanname.DEGISIR}, ensure_ascii=False, sort_keys=True)


def _kayit(belge: Beyanname, islem: str, madde: str, gerekce: str, zaman: datetime, memur_id: int) -> BeyannameSurumu:
    return BeyannameSurumu(
        beyanname_id=belge.id,
        surum=belge.surum,
        no=f"{belge.no}-{belge.surum}",
        baslik=baslik_yaz(belge),
        islem=islem,
        madde=madde,
        gerekce=gerekce,
        zaman=zaman,
        memur_id=memur_id,
    )


def yeni_surum(belge: Beyanname, b: Baglam, icerik: Callable[[], None], *, islem: str, madde: str, gerekce: str) -> list[Any]:
    """The declaration's next version: `icerik` fills heading and rows, the rows of the last version stay where they are."""
    satirlar: list[Any] = []
    if belge.surum == 1:
        ilk_islem, ilk_madde = b.ofis.tescil_islemi(belge.id)
        satirlar.append(_kayit(belge, ilk_islem, ilk_madde, "", belge.tescil_ani, belge.tescil_eden_id))
    belge.surum += 1
    for ad in SATIRLAR:
        set_committed_value(belge, ad, [])
    icerik()
    return [belge, *satirlar, _kayit(belge, islem, madde, gerekce, b.an, b.kim.id)]


def _kopya(sinif: Any, satir: Any, **degisen: Any) -> Any:
    """The row once more, as a row of its own."""
    alanlar = {k.name: getattr(satir, k.name) for k in sinif.__table__.columns if k.name not in ("id", "beyanname_id", "kalem_id")}
    return sinif(**{**alanlar, **degisen})


def satirlari_kopyala(belge: Beyanname, satirlar: Mapping[str, Sequence[Any]]) -> None:
    """Rows of another version into the open one, their taxes as they were reckoned then."""
    for ad, sinif in SATIR_TABLOLARI.items():
        for satir in satirlar[ad]:
            yeni = _kopya(sinif, satir, surum=belge.surum)
            if sinif is Kalem:
                yeni.vergiler = [_kopya(VergiSatiri, v) for v in satir.vergiler]
            getattr(belge, ad).append(yeni)


def tescil_gununde(b: Baglam, belge: Beyanname, g: BeyannameGirdisi) -> Baglam:
    """A correction is held against the lists and rates of the registration, as they were loaded then: a rate that came late has its own way (8)."""
    return replace(b, gun=belge.tescil_gunu, girdi=g, ofis=b.ofis.tescil_anindaki(belge))


def beyani_yaz(belge: Beyanname, g: BeyannameGirdisi, b: Baglam) -> None:
    """What was typed anew into the open version, its taxes reckoned as of the day of registration."""
    for alan, deger in g.model_dump(exclude=set(SATIRLAR)).items():
        setattr(belge, alan, deger)
    belge.alici_ara = ara_anahtari(g.yukumlu_unvan)
    satirlari_yaz(belge, g, tescil_gununde(b, belge, g))


def girdi_sinifi(yon: Yon) -> type[BeyannameGirdisi]:
    """What is typed for a declaration of this direction."""
    siniflar: list[type[BeyannameGirdisi]] = [BeyannameGirdisi, *BeyannameGirdisi.__subclasses__()]
    return next((c for c in siniflar if c.YON is yon), BeyannameGirdisi)


def beyan_girdisi(v: Any) -> BeyannameGirdisi:
    """What would have to be typed to get this version. `v`: a declaration, or one as screens see it."""

    def al(sinif: type[Girdi], kayit: Any) -> Any:
        return sinif(**{ad: getattr(kayit, ad) for ad in sinif.model_fields})

    sinif = girdi_sinifi(v.yon)
    return sinif(
        **{ad: getattr(v, ad) for ad in sinif.model_fields if ad not in SATIRLAR},
        kalemler=tuple(al(KalemGirdisi, k) for k in v.kalemler),
        baglantilar=tuple(al(BaglantiGirdisi, x) for x in v.baglantilar),
        antrepo_baglari=tuple(al(AntrepoBagiGirdisi, x) for x in v.antrepo_baglari),
        ekler=tuple(EkGirdisi(kod=e[0], referans=e[1], tarih=e[2]) if isinstance(e, tuple) else al(EkGirdisi, e) for e in v.ekler),
    )


ADIM_SINIRI = 200_000


def kalemlerin_baglari(kalemler: Sequence[Any], baglantilar: Sequence[Any]) -> list[int] | None:
    """Which bill line each item lies on: places in `baglantilar`, in the order the items were typed where that adds up. None when nothing does.

    Items name their bill line when they are typed (box 40) and only the sums are kept, so that a correction has to find them again.
    """
    kalan = [[x.kap_adedi, x.brut_gram] for x in baglantilar]
    secilen: list[int] = []
    adim = 0
    bas = 0
    while len(secilen) < len(kalemler):
        k = kalemler[len(secilen)]
        adim += 1
        sira = [(n + (secilen[-1] if secilen else 0)) % len(kalan) for n in range(len(kalan))]
        uyan = next((n for n in sira[bas:] if kalan[n][0] >= k.kap_adedi and kalan[n][1] >= k.brut_gram), None)
        if uyan is not None and adim < ADIM_SINIRI:
            kalan[uyan][0] -= k.kap_adedi
            kalan[uyan][1] -= k.brut_gram
            secilen.append(uyan)
            bas = 0
            continue
        if not secilen or adim >= ADIM_SINIRI:
            return None
        son = secilen.pop()
        onceki = kalemler[len(secilen)]
        kalan[son][0] += onceki.kap_adedi
        kalan[son][1] += onceki.brut_gram
        bas = (son - (secilen[-1] if secilen else 0)) % len(kalan) + 1
    return secilen
