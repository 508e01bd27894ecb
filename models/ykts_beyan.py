"""YKTS and declarations: who appears in one without an approved record, or without a vekâlet between them (YKTS-2, `[ykts] onaysiz`).

No chapter is imported here: declarations import this one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gumruk.models.temel import Baglam, madde

IZIN, UYAR, ENGELLE = "izin", "uyar", "engelle"
ARANIR = "aranir"
TESLIM_MADDESI = "YKTS-5"


def olmus(gun: date, ani: datetime, bakilan: date, an: datetime | None) -> bool:
    """Had it happened on the day asked, at the moment asked when one is given (else by the day's end)?"""
    return gun < bakilan or (gun == bakilan and (an is None or ani <= an))


@dataclass(frozen=True)
class KayitHali:
    """How a number stands in YKTS on a day, in a word; `no` is empty where nothing is recorded."""

    onayli: bool
    no: str = ""
    unvan: str = ""
    hal: str = "kaydı yok"

    @property
    def eksigi(self) -> str:
        """What is missing, said once: nothing recorded, or a record that is not approved."""
        return f"onaylı kaydı yok ({self.hal})" if self.no else self.hal


@dataclass(frozen=True)
class VekaletHali:
    """How a vekâlet between two numbers stands on a day, in a word."""

    gecerli: bool
    no: str = ""
    hal: str = "kaydedilmemiş"


@dataclass(frozen=True)
class BeyanEksigi:
    """Who lacks what: briefly for a line on the screen, and with what to do for a refusal."""

    kisa: str
    uzun: str


def beyan_eksikleri(ofis: Any, beyan_sahibi_no: str, yukumlu_no: str, gun: date, an: datetime | None = None) -> list[BeyanEksigi]:
    """Declarant (14), principal (`yukumlu_no`), and the vekâlet between them where they are two."""
    eksikler: list[BeyanEksigi] = []
    for ad, iyelik, no in (("Beyan sahibi", "beyan sahibinin", beyan_sahibi_no), ("Yükümlü", "yükümlünün", yukumlu_no)):
        if no == beyan_sahibi_no and eksikler:
            break
        h = ofis.ykts_durumu(no, gun, an)
        if not h.onayli:
            uzun = f"{ad} {no}: YKTS'de {h.eksigi}. YK ekranında kaydolup herhangi bir müdürlükte onaylatsın."
            eksikler.append(BeyanEksigi(f"{iyelik} {h.eksigi}", uzun))
        if beyan_sahibi_no == yukumlu_no:
            return eksikler
    if not eksikler:
        v = ofis.vekalet_durumu(beyan_sahibi_no, yukumlu_no, gun, an)
        if not v.gecerli:
            kimden = f"{yukumlu_no} numaralı yükümlünün {beyan_sahibi_no} numaralı beyan sahibine geçerli vekâleti yok"
            uzun = f"{kimden} ({v.hal}). Yükümlü YV ekranında kaydeder, müdürlük onaylar."
            eksikler.append(BeyanEksigi(f"aralarında geçerli vekâlet yok ({v.hal})", uzun))
    return eksikler


@madde("YKTS-2")
def ykts_kayitli(_belge: Any, b: Baglam) -> str | None:
    """Refuses only where the office's policy says so; under «uyar» the line on the screens speaks."""
    if b.ofis.ykts_politikasi != ENGELLE:
        return None
    eksikler = beyan_eksikleri(b.ofis, b.girdi.beyan_sahibi_no, b.girdi.yukumlu_no, b.gun)
    return " ".join(e.uzun for e in eksikler) or None


@madde(TESLIM_MADDESI)
def teslim_alan_kayitli(_belge: Any, b: Baglam) -> str | None:
    """Where the office asks for it (`[ykts] teslim`): goods are handed to a recorded person only; no further paper is asked for (6)."""
    if b.ofis.ykts_teslimi != ARANIR:
        return None
    no = b.girdi.teslim_alan_no
    if len(no) != 11:
        return "Teslim alanın T.C. kimlik numarasını yazın: bu idarede eşya YKTS'de kayıtlı kişiye teslim edilir."
    h = b.ofis.ykts_durumu(no, b.gun)
    return None if h.onayli else f"Teslim alan {no}: YKTS'de {h.eksigi}. YK ekranında kaydolup onaylatsın ya da kayıtlı biri teslim alsın."
