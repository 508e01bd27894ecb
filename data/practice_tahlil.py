"""Practice work of an analysis: a report contrary to the declaration, objected to (22/1, 22/4)."""

from typing import Any

from gumruk.models.tahlil import RaporGirdisi, TahlilIstegi
from gumruk.models.tahlil_itirazi import IkinciTahlilYeri, TahlilItiraziGirdisi
from sqlmodel import col, select


def aykiri_rapora_itiraz(gun: Any, by: int) -> None:
    """The report on the declaration's first sample is unfavourable; the declarant objects to it."""
    bugun = gun.depo.bugun()
    with gun.depo.oku() as s:
        istek = s.exec(select(TahlilIstegi.id).where(TahlilIstegi.beyanname_id == by).order_by(col(TahlilIstegi.id))).first() or 0
    sonuc = "Polipropilen kopolimer; beyan edilen polietilen değil"
    rapor = RaporGirdisi(istek_id=istek, rapor_no="L-2026/41", rapor_gunu=bugun, uygun=False, sonuc=sonuc)
    gun.yap("tahlil_raporu_yaz", "MUA02", by, rapor)
    girdi = TahlilItiraziGirdisi(
        istek_id=istek,
        teblig_gunu=bugun,
        dilekce_no="2026/311",
        dilekce_gunu=bugun,
        eden="Selin Ak",
        eden_no="10000000146",
        gerekce="Üreticinin analiz sertifikasına göre eşya polietilendir",
        yer=IkinciTahlilYeri.LABORATUVAR,
        kurum="Ankara Gümrük Laboratuvarı",
        sahit_numune="1 kg granül, mühür M-78",
    )
    gun.yap("tahlile_itiraz_et", "MUA02", by, girdi)
