"""Why a record is still open: one row for each missing condition, as every chapter tells it."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Eksik:
    """One unmet condition of a record's closing: article, what, the desk that owes it, since when."""

    madde: str
    ne: str
    masa: str
    beri: datetime | None


@dataclass(frozen=True)
class NedenAcik:
    kapali: bool
    eksikler: tuple[Eksik, ...] = field(default=())
