"""Kura denetimi: every choice of a closed day made again from its revealed seed, by anybody (15/2). Pure: the same function that chose."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from gumruk.models.beyanname import Hat
from gumruk.models.kriter import Kriter
from gumruk.models.secim import Yuk, denemeleri_yaz, hat_sec, memur_sec
from gumruk.models.secim_gunu import GunKurallari, Olcu, kriter_kosullari


@dataclass(frozen=True)
class KayitliSecim:
    """One choice as the office keeps it, with what of the declaration it looked at; `yukler` and `memur_id` where it went to an examiner."""

    no: str
    belge: Any
    hat: Hat
    gerekce: str
    denemeler: str
    yukler: str = ""
    memur_id: int | None = None


def parmak_izi(tohum: str) -> str:
    """What is told of a seed while it is secret."""
    return hashlib.sha256(bytes.fromhex(tohum)).hexdigest()


def ilk_fark(secimler: Iterable[KayitliSecim], kriterler: Sequence[Kriter], olcu: Olcu, tohum: str) -> str | None:
    """The first choice, in the order of choosing, that does not come out again as it is kept; None when all do."""
    onceki: dict[Hat, int] = {}
    for sira, s in enumerate(secimler, 1):
        hat, gerekce, _, denemeler = hat_sec(s.belge, kriterler, tohum, olcu, onceki)
        if (hat, gerekce) != (s.hat, s.gerekce):
            return f"{sira}. seçim, {s.no}: kayıtta {s.hat.value} ({s.gerekce}), yeniden hesapta {hat.value} ({gerekce})."
        if denemeleri_yaz(denemeler) != s.denemeler:
            return f"{sira}. seçim, {s.no}: hat tutuyor, denenen kriterler ya da çekilişler kayıttakinden başka."
        if s.yukler:
            yuk = memur_sec([Yuk(**y) for y in json.loads(s.yukler)])
            if yuk.memur_id != s.memur_id:
                return f"{sira}. seçim, {s.no}: saklanan yük tablosunda en az yüklü memur {yuk.kod}, atanan başka."
        onceki[s.hat] = onceki.get(s.hat, 0) + 1
    return None


def kriter_farklari(donmus: GunKurallari, simdiki: Iterable[Kriter]) -> list[str]:
    """Criteria that do not stand as the day was opened with them, by name and field."""
    bulunan = {k.id: kriter_kosullari(k) for k in simdiki}
    farklar = []
    for k in donmus.kriterler:
        var = bulunan.get(k["id"])
        if var is None:
            farklar.append(f"Kriter {k['id']} «{k['ad']}» tabloda yok.")
            continue
        ayri = sorted(ad for ad in {*k, *var} if k.get(ad) != var.get(ad))
        if ayri:
            ne = ", ".join(f"{ad}: gün açılırken «{k.get(ad, '')}», şimdi «{var.get(ad, '')}»" for ad in ayri)
            farklar.append(f"Kriter {k['id']} «{k['ad']}» değiştirilmiş ({ne}).")
    return farklar
