"""Who owes, as columns: a declaration's obligor (`beyanname.yukumlusu` in SQL), or who was punished."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.beyanname import Beyanname
from gumruk.models.transit import TransitBilgisi
from gumruk.models.yazi import KATLA
from gumruk.models.ykts import YktsKaydi
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.models.yon import Yon
from sqlmodel import col

# Written out, not bound: PostgreSQL takes two expressions of a GROUP BY for the same only then.
_CIKIS: Any
_TRANSIT: Any
_CIKIS, _TRANSIT = (sa.literal_column(f"'{y.name}'") for y in (Yon.CIKIS, Yon.TRANSIT))


def yukumlu_no(b: Any) -> Any:
    """`b`: the declarations' class, or an alias of it."""
    return _taraf(b, b.gonderici_no, col(TransitBilgisi.asil_sorumlu_no), b.alici_no)


def yukumlu_unvan(b: Any) -> Any:
    return _taraf(b, b.gonderici_unvan, col(TransitBilgisi.asil_sorumlu_unvan), b.alici_unvan)


def _taraf(b: Any, gonderici: Any, asil_sorumlu: Any, alici: Any) -> Any:
    transit = sa.select(asil_sorumlu).where(col(TransitBilgisi.beyanname_id) == b.id).correlate(b).scalar_subquery()
    return sa.case((b.yon == _CIKIS, gonderici), (b.yon == _TRANSIT, transit), else_=alici)


def katli(sutun: Any) -> Any:
    """A column as `ara_anahtari` folds it, letter by letter; for names that have no folded twin."""
    for harf, duz in KATLA.items():
        sutun = sa.func.replace(sutun, chr(harf), chr(duz))
    return sa.func.lower(sutun)


# What a movement, receipt or bank receipt is for: a declaration, or a penalty. Whoever reads such rows joins both: no money is left out.


def borcluya(sorgu: Any, x: Any) -> Any:
    """The select with what the rows of `x` (anything with `beyanname_id` and `bulgu_id`) are owed for."""
    return (
        sorgu.outerjoin(Beyanname, col(Beyanname.id) == x.beyanname_id)
        .outerjoin(YktsBulgusu, col(YktsBulgusu.id) == x.bulgu_id)
        .outerjoin(YktsKaydi, col(YktsKaydi.id) == YktsBulgusu.kayit_id)
    )


def borclu_no() -> Any:
    """The number of the declaration, or of the decision."""
    return sa.func.coalesce(col(Beyanname.no), col(YktsBulgusu.no))


def borclunun_nosu() -> Any:
    """The tax number of who owes."""
    return sa.func.coalesce(yukumlu_no(Beyanname), col(YktsKaydi.kimlik_no))


def borclunun_adi() -> Any:
    return sa.func.coalesce(yukumlu_unvan(Beyanname), col(YktsBulgusu.yukumlu_unvan))


def borclu_ara() -> Any:
    """What the debtor's name is found by."""
    return sa.func.coalesce(col(Beyanname.alici_ara), katli(col(YktsBulgusu.yukumlu_unvan)))
