"""Which goods go to analysis, and what is still missing of it (Madde 22/1, 22/3); the list is the office's own dated data (list 47)."""

from dataclasses import dataclass
from typing import Any

from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.gtip_listesi import gtip_satiri
from gumruk.models.temel import Baglam

LISTE = "tahlil"
UYGUN_MESRUHATI = "kimyevi tahlil sonucu beyana uygun bulunmuştur"


@dataclass(frozen=True)
class KalemTahlili:
    """How an item stands: its last request that stands, the report on it, or the earlier analysis relied on."""

    istek: Any = None
    rapor: Any = None
    dayanak: Any = None

    @property
    def bekliyor(self) -> bool:
        return self.istek is not None and self.rapor is None

    @property
    def uygun(self) -> bool:
        return self.dayanak is not None or (self.rapor is not None and self.rapor.uygun)


def listede(gtip: str, belge: Any, ofis: Any) -> Any:
    """The list's row for a GTİP, the longest prefix first, as in force on the day of registration; None when it is not on the list."""
    return gtip_satiri(ofis, LISTE, gtip, belge.tescil_gunu)


def tahlile_tabi(belge: Beyanname, ofis: Any) -> list[Any]:
    """22/1, 22/3: items on the list, of goods that the system itself sent to physical examination.

    22/3 speaks of what the system's criteria chose: goods that it sent to «Belge Kontrolü» are not sent to analysis, also when the chief had
    them examined after 19/3; so the chosen line counts, not the state.
    """
    return [k for k in belge.kalemler if listede(k.gtip, belge, ofis) is not None] if belge.hat is Hat.FIZIKI else []


def tahlil_eksigi(belge: Beyanname, b: Baglam) -> str | None:
    """The first item on the list that has neither a favourable report nor an earlier analysis relied on."""
    durumlar = b.ofis.tahlil_durumlari(belge.id)
    for k in tahlile_tabi(belge, b.ofis):
        t = durumlar.get(k.id, KalemTahlili())
        if t.uygun:
            continue
        if t.rapor is not None:
            return (
                f"{k.sira}. kalem ({k.gtip}): tahlil sonucu beyana uygun değil (rapor {t.rapor.rapor_no}). «uygundur» yazılmaz; fark yazılır "
                "(m.21/3), beyan sahibi tahlile itiraz edebilir (m.22/4)."
            )
        if t.bekliyor:
            return f"{k.sira}. kalem ({k.gtip}): {t.istek.no} tahlilinin raporu gelmemiş."
        return f"{k.sira}. kalem ({k.gtip}) Tahlile Tabi Maddeler Listesi'nde: numune gönderin ya da önceki tahlile dayanın («Tahlil» ekranı, TA)."
    return None
