"""Late-payment interest before anything is assessed: on what is being typed at the further assessment, and on a sum (26/3, 27/1-c, 28/3)."""

from collections.abc import Sequence
from datetime import date

from gumruk.data.engine import Depo
from gumruk.data.ofis import Ofisim
from gumruk.models.beyanname import Beyanname
from gumruk.models.ek_tahakkuk import EkNeden, ek_faizi, faizi
from gumruk.models.faiz import Faiz


def ek_faizini_gor(depo: Depo, beyanname_id: int, neden: EkNeden, satirlar: Sequence[tuple[str, int]]) -> Faiz:
    """The interest that a further assessment of these taxes (code, kuruş) would bear today."""
    with depo.oku() as s:
        return ek_faizi(s.get_one(Beyanname, beyanname_id), neden, satirlar, Ofisim(s, depo), depo.bugun())


def faiz_hesabi(depo: Depo, tutar_kurus: int, ilk: date, son: date, neden: EkNeden) -> Faiz:
    """Interest on a sum between two days, by the office's rates and by the day rule in force on the last."""
    with depo.oku() as s:
        return faizi(ilk, son, neden, lambda _: tutar_kurus, Ofisim(s, depo))
