"""Manifest and warehouse as rules may see them inside one transaction: what is left of a bill line, what lies where (9–12, 16)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.models.ambar import AmbarCikisi, AmbarCikisSatiri, AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.tahlil import NumuneDurumu, TahlilIstegi
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select


def guncel(tablo: Any) -> Any:
    """The row (an item, a link, an attachment) is of its declaration's current version (17, 19/5)."""
    b: Any = aliased(Beyanname)
    return col(tablo.surum) == sa.select(b.surum).where(b.id == tablo.beyanname_id).scalar_subquery()


@dataclass(frozen=True)
class SatirKalani:
    """What of a bill line no declaration covers yet."""

    satir_id: int
    ozet_beyan_no: str
    onayli: bool
    senet_no: str
    satir_sira: int
    kalan_kap: int
    kalan_gram: int


@dataclass(frozen=True)
class AmbarKalani:
    """One warehouse record as one declaration sees it: in, out, left (kap and gram)."""

    kayit_id: int
    satir_id: int
    yeri: str
    ambar_kodu: str
    ozet_beyan_no: str
    senet_no: str
    satir_sira: int
    kap_cinsi: str
    giren_kap: int
    giren_gram: int
    cikan_kap: int
    cikan_gram: int
    kalan_kap: int
    kalan_gram: int


def cikanlar(kayitlar: Any = None) -> Any:
    """Everything that left warehouse records: record, declaration, packages, grams. Exits (12/2), samples out (12/3), less what of them came back.

    `kayitlar` selects the record ids; all of them unless told.
    """
    x, t, d = AmbarCikisSatiri, NumuneTutanagi, NumuneDonusu

    def sec(kayit: Any, beyanname: Any, kap: Any, gram: Any) -> Any:
        sorgu = sa.select(kayit.label("kayit_id"), beyanname.label("beyanname_id"), kap.label("kap"), gram.label("gram"))
        return sorgu if kayitlar is None else sorgu.where(kayit.in_(kayitlar))

    cikis = sec(col(x.kayit_id), col(AmbarCikisi.beyanname_id), col(x.kap_adedi), col(x.brut_gram))
    numune = sec(col(t.kayit_id), col(TahlilIstegi.beyanname_id), col(t.kap_adedi), col(t.brut_gram))
    donus = sec(col(t.kayit_id), col(TahlilIstegi.beyanname_id), -col(d.kap_adedi), -col(d.brut_gram))
    istegi = col(TahlilIstegi.id) == t.istek_id
    return sa.union_all(
        cikis.join(AmbarCikisi, col(AmbarCikisi.id) == x.cikis_id),
        numune.join(TahlilIstegi, istegi),
        donus.select_from(d).join(t, col(t.id) == d.tutanak_id).join(TahlilIstegi, istegi),
    ).subquery()


def kayit_toplami(cikan: Any, *kosullar: Any) -> Any:
    """Packages and grams out per record."""
    toplam = sa.select(cikan.c.kayit_id, sa.func.sum(cikan.c.kap).label("kap"), sa.func.sum(cikan.c.gram).label("gram"))
    return toplam.where(*kosullar).group_by(cikan.c.kayit_id).subquery()


def disaridaki_numune(s: Session, *kosullar: Any) -> str | None:
    """The tutanak of a sample that is out: neither came back nor was said to be used up."""
    sorgu = (
        select(NumuneTutanagi.no)
        .join(TahlilIstegi, col(TahlilIstegi.id) == NumuneTutanagi.istek_id)
        .where(TahlilIstegi.durum == NumuneDurumu.CIKTI, *kosullar)
        .limit(1)
    )
    return s.exec(sorgu).first()


def ambar_kalanlari(s: Session, beyanname_id: int) -> list[AmbarKalani]:
    """Per warehouse record: the smaller of what the declaration still covers and what still lies there."""
    kayitlar = sa.select(col(AmbarKaydi.id)).join(SenetBaglantisi, col(SenetBaglantisi.satir_id) == AmbarKaydi.satir_id)
    hep = cikanlar(kayitlar.where(col(SenetBaglantisi.beyanname_id) == beyanname_id, guncel(SenetBaglantisi)))
    cikan_bu = kayit_toplami(hep, hep.c.beyanname_id == beyanname_id)
    cikan_hep = kayit_toplami(hep)
    sorgu: Any = (
        sa.select(
            AmbarKaydi.id,
            AmbarKaydi.satir_id,
            AmbarKaydi.yeri,
            AmbarKaydi.kap_adedi,
            AmbarKaydi.brut_gram,
            AmbarGirisi.ambar_kodu,
            OzetBeyan.no.label("ob"),
            TasimaSenedi.no.label("senet"),
            SenetSatiri.sira,
            SenetSatiri.kap_cinsi,
            SenetBaglantisi.kap_adedi.label("bag_kap"),
            SenetBaglantisi.brut_gram.label("bag_gram"),
            sa.func.coalesce(cikan_bu.c.kap, 0).label("bu_kap"),
            sa.func.coalesce(cikan_bu.c.gram, 0).label("bu_gram"),
            sa.func.coalesce(cikan_hep.c.kap, 0).label("hep_kap"),
            sa.func.coalesce(cikan_hep.c.gram, 0).label("hep_gram"),
        )
        .join(SenetBaglantisi, col(SenetBaglantisi.satir_id) == AmbarKaydi.satir_id)
        .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .join(SenetSatiri, col(SenetSatiri.id) == AmbarKaydi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(cikan_bu, cikan_bu.c.kayit_id == AmbarKaydi.id)
        .outerjoin(cikan_hep, cikan_hep.c.kayit_id == AmbarKaydi.id)
        .where(SenetBaglantisi.beyanname_id == beyanname_id, guncel(SenetBaglantisi))
        .order_by(AmbarKaydi.id)
    )
    sonuc = []
    for r in s.execute(sorgu):
        kalan_kap = max(0, min(r.bag_kap - r.bu_kap, r.kap_adedi - r.hep_kap))
        kalan_gram = max(0, min(r.bag_gram - r.bu_gram, r.brut_gram - r.hep_gram))
        sonuc.append(
            AmbarKalani(
                r.id,
                r.satir_id,
                r.yeri,
                r.ambar_kodu,
                r.ob,
                r.senet,
                r.sira,
                r.kap_cinsi,
                min(r.kap_adedi, r.bag_kap),
                min(r.brut_gram, r.bag_gram),
                int(r.bu_kap),
                int(r.bu_gram),
                int(kalan_kap),
                int(kalan_gram),
            )
        )
    return sonuc


def satir_kalanlari(s: Session, satir_idleri: Sequence[int], haric: int | None = None) -> dict[int, SatirKalani]:
    """Declared packages and grams of a bill line less what living declarations (but `haric`) cover (16/1)."""
    bagli: Any = (
        sa.select(
            col(SenetBaglantisi.satir_id), sa.func.sum(SenetBaglantisi.kap_adedi).label("kap"), sa.func.sum(SenetBaglantisi.brut_gram).label("gram")
        )
        .join(Beyanname, col(Beyanname.id) == SenetBaglantisi.beyanname_id)
        .where(
            col(SenetBaglantisi.satir_id).in_(satir_idleri),
            col(SenetBaglantisi.surum) == col(Beyanname.surum),
            col(Beyanname.durum) != BeyannameDurumu.IADE,
            col(Beyanname.id) != (haric or 0),
        )
        .group_by(col(SenetBaglantisi.satir_id))
        .subquery()
    )
    sorgu: Any = (
        sa.select(
            SenetSatiri.id,
            SenetSatiri.sira,
            SenetSatiri.kap_adedi,
            SenetSatiri.brut_gram,
            TasimaSenedi.no.label("senet"),
            OzetBeyan.no.label("ob"),
            OzetBeyan.durum,
            sa.func.coalesce(bagli.c.kap, 0).label("kap"),
            sa.func.coalesce(bagli.c.gram, 0).label("gram"),
        )
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(bagli, bagli.c.satir_id == SenetSatiri.id)
        .where(col(SenetSatiri.id).in_(satir_idleri))
    )
    return {
        r.id: SatirKalani(
            r.id,
            r.ob,
            r.durum in (OzetBeyanDurumu.ONAYLI, OzetBeyanDurumu.AMBARDA),
            r.senet,
            r.sira,
            max(0, int(r.kap_adedi - r.kap)),
            max(0, int(r.brut_gram - r.gram)),
        )
        for r in s.execute(sorgu)
    }


class ManifestoVeAmbar:
    """The part of `Ofisim` that chapters 9 to 12 and 16 ask."""

    _s: Session
    _kilitle: bool

    def girmis_satirlar(self, ozet_beyan_id: int) -> dict[int, str]:
        sorgu = (
            select(AmbarKaydi.satir_id, AmbarGirisi.no)
            .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
            .where(AmbarGirisi.ozet_beyan_id == ozet_beyan_id)
        )
        return dict(self._s.exec(sorgu).all())

    def satir_kalanlari(self, satir_idleri: Sequence[int], haric: int | None = None) -> dict[int, SatirKalani]:
        """What of these bill lines is free; of two desks that bind the same line at once, the second waits for the first."""
        if self._kilitle:
            kilit = sa.select(col(SenetSatiri.id)).where(col(SenetSatiri.id).in_(satir_idleri)).order_by(col(SenetSatiri.id))
            self._s.execute(kilit.with_for_update(key_share=True))
        return satir_kalanlari(self._s, satir_idleri, haric)

    def ambar_kalanlari(self, beyanname_id: int) -> list[AmbarKalani]:
        return ambar_kalanlari(self._s, beyanname_id)

    def disaridaki_numune(self, beyanname_id: int) -> str | None:
        return disaridaki_numune(self._s, col(TahlilIstegi.beyanname_id) == beyanname_id)

    def girmemis_baglanti_var(self, beyanname_id: int) -> bool:
        girmis = sa.exists().where(col(AmbarKaydi.satir_id) == col(SenetBaglantisi.satir_id))
        sorgu = select(SenetBaglantisi.id).where(SenetBaglantisi.beyanname_id == beyanname_id, guncel(SenetBaglantisi), ~girmis).limit(1)
        return self._s.exec(sorgu).first() is not None

    def ozet_beyanlari(self, beyanname_id: int) -> list[OzetBeyan]:
        sorgu = (
            select(OzetBeyan)
            .join(TasimaSenedi, col(TasimaSenedi.ozet_beyan_id) == OzetBeyan.id)
            .join(SenetSatiri, col(SenetSatiri.senet_id) == TasimaSenedi.id)
            .join(SenetBaglantisi, col(SenetBaglantisi.satir_id) == SenetSatiri.id)
            .where(SenetBaglantisi.beyanname_id == beyanname_id, guncel(SenetBaglantisi))
            .distinct()
            .order_by(col(OzetBeyan.id))
        )
        return list(self._s.exec(sorgu).all())

    def ozet_beyan_neden_acik(self, ozet_beyan_id: int) -> str | None:
        """The first line that has not come in or has not wholly left; packages count, grams where there are none."""
        senetler = sa.select(col(TasimaSenedi.id)).where(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id)
        kayitlar = sa.select(col(AmbarKaydi.id)).join(SenetSatiri, col(SenetSatiri.id) == AmbarKaydi.satir_id)
        kayitlar = kayitlar.where(col(SenetSatiri.senet_id).in_(senetler))
        if numune := disaridaki_numune(self._s, col(NumuneTutanagi.kayit_id).in_(kayitlar)):
            return f"{numune} tutanağıyla çıkan numunenin dönüşü yazılmamış."
        cikan = kayit_toplami(cikanlar(kayitlar))
        sorgu: Any = (
            sa.select(
                SenetSatiri.sira,
                TasimaSenedi.no,
                AmbarKaydi.id.label("kayit"),
                AmbarKaydi.kap_adedi,
                AmbarKaydi.brut_gram,
                sa.func.coalesce(cikan.c.kap, 0).label("kap"),
                sa.func.coalesce(cikan.c.gram, 0).label("gram"),
            )
            .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
            .outerjoin(AmbarKaydi, col(AmbarKaydi.satir_id) == SenetSatiri.id)
            .outerjoin(cikan, cikan.c.kayit_id == AmbarKaydi.id)
            .where(TasimaSenedi.ozet_beyan_id == ozet_beyan_id)
            .order_by(TasimaSenedi.sira, SenetSatiri.sira)
        )
        for r in self._s.execute(sorgu):
            if r.kayit is None:
                return f"{r.no} senedinin {r.sira}. satırı ambara girmemiş."
            if r.kap < r.kap_adedi or (not r.kap_adedi and r.gram < r.brut_gram):
                return f"{r.no} senedinin {r.sira}. satırında {r.kap_adedi - r.kap} kap duruyor."
        return None

    def fis_ozeti(self, beyanname_id: int) -> str:
        nolar = self._s.exec(select(AmbarCikisi.no).where(AmbarCikisi.beyanname_id == beyanname_id).order_by(col(AmbarCikisi.id))).all()
        return "fiş " + ", ".join(nolar)
