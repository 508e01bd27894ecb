"""What the screens of a delivery share: who takes the goods, where the office hands them to recorded persons only (YKTS-5, `[ykts] teslim`)."""

from typing import Any

from gumruk.models.temel import Engel, Girdi
from gumruk.models.ykts_beyan import ARANIR, TESLIM_MADDESI


def acilis_engelleri(ekran: Any, belge_id: int, girdi: Girdi | None) -> list[Engel]:
    """A delivery just opened: who takes it is typed only now; where YKTS asks for him the act itself says what is missing."""
    return [e for e in ekran.engelleri(ekran.eylem, belge_id, girdi) if e.madde != TESLIM_MADDESI]


def teslim_notu(depo: Any) -> str:
    """What the clerk is told before he types."""
    return "Teslim alanın T.C. kimlik numarasını yazın. " if depo.ykts.teslim == ARANIR else ""
