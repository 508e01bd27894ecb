"""Which goods go to analysis, and what is still missing of it (Madde 22/1, 22/3); the list is the office's own dated data (list 47)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.gtip_listesi import gtip_satiri
from gumruk.models.temel import Baglam
from gumruk.models.yon import Yon

LISTE = "tahlil"
UYGUN_MESRUHATI = "kimyevi tahlil sonucu beyana uygun bulunmuştur"
CIKIS_MESRUHATI = "Kimyasal tahlil sonucu beyana uygun bulunmuştur"


def uygun_mesruhati(yon: Yon) -> str:
    """The annotation of a favourable report, letter for letter: 22/1, for exports 38/3."""
    return CIKIS_MESRUHATI if yon is Yon.CIKIS else UYGUN_MESRUHATI


@dataclass(frozen=True)
class GecerliRapor:
    """The report that counts: the first, or the second after an objection (22/4)."""

    kurum: str
    no: str
    gunu: date
    uygun: bool
    sonuc: str
    mesruhat: str


@dataclass(frozen=True)
class KalemTahlili:
    """How an item stands: its last request that stands, the report on it, the objection to that and its end; or the earlier analysis relied on."""

    istek: Any = None
    rapor: Any = None
    dayanak: Any = None
    itiraz: Any = None
    itiraz_sonucu: Any = None

    @property
    def raporu_bekler(self) -> bool:
        return self.istek is not None and self.rapor is None

    @property
    def itirazi_bekler(self) -> bool:
        return self.itiraz is not None and self.itiraz_sonucu is None

    @property
    def bekliyor(self) -> bool:
        return self.raporu_bekler or self.itirazi_bekler

    @property
    def gecerli(self) -> GecerliRapor | None:
        """22/4: a second report is final; where the objection waits or was taken back, the first one counts."""
        i, n, r = self.itiraz, self.itiraz_sonucu, self.rapor
        if n is not None and n.raporlu:
            return GecerliRapor(i.kurum, n.belge_no, n.belge_gunu, n.uygun, n.aciklama, n.mesruhat)
        return GecerliRapor(self.istek.kurum, r.rapor_no, r.rapor_gunu, r.uygun, r.sonuc, r.mesruhat) if r is not None else None

    @property
    def itiraz_edilebilir(self) -> bool:
        """22/4: the report is contrary to what was declared, and nobody has objected to it."""
        return self.rapor is not None and not self.rapor.uygun and self.itiraz is None

    @property
    def uygun(self) -> bool:
        return self.dayanak is not None or (self.gecerli is not None and self.gecerli.uygun)


def listede(gtip: str, belge: Any, ofis: Any) -> Any:
    """The list's row for a GTİP, the longest prefix first, as in force on the day of registration; None when it is not on the list."""
    return gtip_satiri(ofis, LISTE, gtip, belge.tescil_gunu)


def tahlile_tabi(belge: Beyanname, ofis: Any) -> list[Any]:
    """22/1, 22/3: items on the list, of goods that the system itself sent to physical examination.

    22/3 speaks of what the system's criteria chose: goods that it sent to «Belge Kontrolü» are not sent to analysis, also when the chief had
    them examined after 19/3; so the chosen line counts, not the state. 38/3 names no list and no line: of an export at its physical examination
    the examiner decides, so every item may be sampled.
    """
    if belge.yon is Yon.CIKIS:
        return list(belge.kalemler) if belge.durum in (BeyannameDurumu.FIZIKI, BeyannameDurumu.TAHLILDE) else []
    return [k for k in belge.kalemler if listede(k.gtip, belge, ofis) is not None] if belge.hat is Hat.FIZIKI else []


def tahlil_eksigi(belge: Beyanname, b: Baglam) -> str | None:
    """The first item on the list that has neither a favourable report nor an earlier analysis relied on; of an export only sampled ones count."""
    durumlar = b.ofis.tahlil_durumlari(belge.id)
    for k in tahlile_tabi(belge, b.ofis):
        t = durumlar.get(k.id, KalemTahlili())
        if t.uygun:
            continue
        if t.itirazi_bekler:
            return f"{k.sira}. kalem ({k.gtip}): {t.itiraz.no} itirazının ikinci tahlil raporu gelmemiş (m.22/4)."
        if t.gecerli is not None:
            itiraz = "beyan sahibi tahlile itiraz edebilir (m.22/4)" if t.itiraz_edilebilir else "itiraz sonuçlandı, rapor kesindir (m.22/4)"
            return (
                f"{k.sira}. kalem ({k.gtip}): tahlil sonucu beyana uygun değil (rapor {t.gecerli.no}). «uygundur» yazılmaz; fark yazılır "
                f"(m.21/3), {itiraz}."
            )
        if t.raporu_bekler:
            return f"{k.sira}. kalem ({k.gtip}): {t.istek.no} tahlilinin raporu gelmemiş."
        if belge.yon is Yon.CIKIS:
            continue
        return f"{k.sira}. kalem ({k.gtip}) Tahlile Tabi Maddeler Listesi'nde: numune gönderin ya da önceki tahlile dayanın («Tahlil» ekranı, TA)."
    return None
