"""Whose account a declaration's duties stand in, as a column: the exporter of an export (34), else the consignee (`Beyanname.yukumlu_no`)."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.yon import Yon

# Written out, not bound: PostgreSQL takes two expressions of a GROUP BY for the same only then.
_CIKIS: Any = sa.literal_column(f"'{Yon.CIKIS.name}'")


def yukumlu_no(b: Any) -> Any:
    """`b`: the declarations' class, or an alias of it."""
    return sa.case((b.yon == _CIKIS, b.gonderici_no), else_=b.alici_no)


def yukumlu_unvan(b: Any) -> Any:
    return sa.case((b.yon == _CIKIS, b.gonderici_unvan), else_=b.alici_unvan)
