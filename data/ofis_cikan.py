"""What left the warehouse's records, and which rows of a declaration count (12, 13, 17, 26)."""

from functools import cache
from typing import Any

import sqlalchemy as sa
from gumruk.models.ambar import AmbarCikisi, AmbarCikisSatiri
from gumruk.models.beyanname import Beyanname
from gumruk.models.cetele import CeteleSatiri, CeteleTeslimi
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.tahlil import NumuneDurumu, TahlilIstegi
from gumruk.models.tutanak import TeslimSatiri, TeslimTutanagi
from sqlmodel import Session, col, select

_BEYANNAME: Any = Beyanname.__table__.alias("surumun_beyannamesi")  # type: ignore[attr-defined]


@cache  # made once: the condition stands in many a lookup, and making it costs more than asking it
def guncel(tablo: Any) -> Any:
    """The row (an item, a link, an attachment) is of its declaration's current version (17, 19/5)."""
    return col(tablo.surum) == sa.select(_BEYANNAME.c.surum).where(_BEYANNAME.c.id == col(tablo.beyanname_id)).scalar_subquery()


def cikanlar(kayitlar: Any = None) -> Any:
    """Everything that left warehouse records: record, declaration, packages, grams. Exits (12/2), samples out (12/3) less what of them came back,
    deliveries on a tutanak (18/2, 26/1), which stand under no declaration, and on a çetele (27/1-b).

    `kayitlar` selects the record ids; all of them unless told.
    """
    x, t, d = AmbarCikisSatiri, NumuneTutanagi, NumuneDonusu
    v, w = TeslimSatiri, TeslimTutanagi
    c, ct = CeteleSatiri, CeteleTeslimi

    def sec(kayit: Any, beyanname: Any, kap: Any, gram: Any) -> Any:
        sorgu = sa.select(kayit.label("kayit_id"), beyanname.label("beyanname_id"), kap.label("kap"), gram.label("gram"))
        return sorgu if kayitlar is None else sorgu.where(kayit.in_(kayitlar))

    cikis = sec(col(x.kayit_id), col(AmbarCikisi.beyanname_id), col(x.kap_adedi), col(x.brut_gram))
    numune = sec(col(t.kayit_id), col(TahlilIstegi.beyanname_id), col(t.kap_adedi), col(t.brut_gram))
    donus = sec(col(t.kayit_id), col(TahlilIstegi.beyanname_id), -col(d.kap_adedi), -col(d.brut_gram))
    teslim = sec(col(v.kayit_id), col(w.beyanname_id), col(v.kap_adedi), col(v.brut_gram))
    cetele = sec(col(c.kayit_id), col(ct.beyanname_id), col(c.kap_adedi), col(c.brut_gram))
    istegi = col(TahlilIstegi.id) == t.istek_id
    return sa.union_all(
        cikis.join(AmbarCikisi, col(AmbarCikisi.id) == x.cikis_id),
        numune.join(TahlilIstegi, istegi),
        donus.select_from(d).join(t, col(t.id) == d.tutanak_id).join(TahlilIstegi, istegi),
        teslim.join(w, col(w.id) == v.tutanak_id).where(col(v.kayit_id).is_not(None)),
        cetele.join(ct, col(ct.id) == c.teslim_id).where(col(c.kayit_id).is_not(None)),
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
