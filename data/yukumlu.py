"""Whose account a declaration's duties stand in, as a column: the exporter of an export (34), else the consignee (`Beyanname.yukumlu_no`)."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.yon import Yon


def yukumlu_no(b: Any) -> Any:
    """`b`: the declarations' class, or an alias of it."""
    return sa.case((b.yon == Yon.CIKIS, b.gonderici_no), else_=b.alici_no)


def yukumlu_unvan(b: Any) -> Any:
    return sa.case((b.yon == Yon.CIKIS, b.gonderici_unvan), else_=b.alici_unvan)
