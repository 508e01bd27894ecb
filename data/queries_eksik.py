"""What the completion screen asks for: the incomplete declaration, what completed it, and the difference before it is made (26/3)."""

from dataclasses import dataclass
from datetime import date

from gumruk.data.engine import Depo
from gumruk.data.ofis_eksik import eksik_beyan_farki
from gumruk.data.oranlar import Oranlar
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde
from gumruk.models.beyanname import Beyanname
from gumruk.models.eksik_beyan import EksikBeyanTamamlama, TamamlamaGirdisi
from gumruk.models.iade import DanismaKagidi
from gumruk.models.vergi_farki import VergiFarki
from gumruk.models.vezne import MuhasebeHareketi
from sqlmodel import select


@dataclass(frozen=True)
class TamamlamaGor:
    """What completed the declaration; taxes as (kod, ad, before, after) in kuruş."""

    dayanak: str
    gun: date
    hareket_no: str
    danisma_no: str
    vergiler: tuple[tuple[str, str, int, int], ...]


@dataclass(frozen=True)
class EksikGor:
    beyanname: BeyannameGor
    tamamlama: TamamlamaGor | None


def eksik_gor(depo: Depo, beyanname_id: int) -> EksikGor:
    with depo.oku() as s:
        t = s.exec(select(EksikBeyanTamamlama).where(EksikBeyanTamamlama.beyanname_id == beyanname_id)).first()
        tamam = None
        if t is not None:
            tamam = TamamlamaGor(
                t.dayanak,
                t.dayanak_gunu,
                s.get_one(MuhasebeHareketi, t.hareket_id).no if t.hareket_id else "",
                s.get_one(DanismaKagidi, t.danisma_id).no if t.danisma_id else "",
                tuple((v.kod, v.ad, v.eski_kurus, v.yeni_kurus) for v in t.vergiler),
            )
        return EksikGor(beyanname_gor_icinde(s, beyanname_id), tamam)


def fark(depo: Depo, beyanname_id: int, girdi: TamamlamaGirdisi) -> tuple[list[VergiFarki], list[str]]:
    """The difference that the completion would make, or why it cannot be reckoned."""
    with depo.oku() as s:
        return eksik_beyan_farki(s.get_one(Beyanname, beyanname_id), girdi, Oranlar(s))
