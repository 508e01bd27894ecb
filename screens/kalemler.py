"""The items of a declaration on a screen: as many as the rows hold, then how many there are."""

from collections.abc import Sequence
from typing import Any

from gumruk.models.kurus import goster, kg_goster
from gumruk.tui.form_model import Note
from gumruk.tui.painted import fit


def kalem_notlari(kalemler: Sequence[Any], row: int, adet: int) -> list[Note]:
    """From `row` on, `adet` rows at most."""
    sigan = len(kalemler) if len(kalemler) <= adet else adet - 1
    notlar = [
        Note(
            row + n,
            2,
            f"{k.sira:>3} {k.gtip} {k.mensei} {fit(k.tanim, 17)} {k.kap_adedi:>6} {k.kap_cinsi} {kg_goster(k.net_gram):>11} "
            f"{goster(k.kiymet_kurus):>14}",
        )
        for n, k in enumerate(kalemler[:sigan])
    ]
    if sigan < len(kalemler):
        notlar.append(Note(row + sigan, 2, f"… {len(kalemler)} kalem; tümü için F10", "dim"))
    return notlar


def kalem_metinleri(kalemler: Sequence[Any]) -> list[str]:
    """Every item in a sentence of its own."""
    return [
        f"{k.sira:>3} {k.gtip} {k.mensei} {k.tanim}: {k.kap_adedi} {k.kap_cinsi}, net {kg_goster(k.net_gram)} kg, kıymet {goster(k.kiymet_kurus)}"
        for k in kalemler
    ]
