"""A declaration read from a file, turned into the texts of the entry screen's draft."""

import hashlib
from typing import Any

from gumruk.models.taslak import BeyannameTaslagi
from gumruk.tui.field_types import AmountField, DecimalField, FieldType

_TUTAR = AmountField()
_KG = DecimalField(10, 3)


def _metin(ad: str, deger: Any) -> str:
    if deger in (None, ""):
        return ""
    if isinstance(deger, bool):
        return "E" if deger else "H"
    tip: FieldType | None = _TUTAR if ad.endswith("_kurus") else _KG if ad.endswith(("_gram", "_binde")) else None
    return tip.show(deger) if tip is not None and deger else str(deger) if tip is None else ""


def taslak_icerigi(taslak: BeyannameTaslagi) -> tuple[str, dict[str, Any]]:
    """(draft key, content) as `TescilEkrani` writes and reads it; three heading pages, then the items."""
    no = hashlib.sha256(repr(taslak).encode()).hexdigest()[:12]
    baslik = {ad: _metin(ad, deger) for ad, deger in taslak.alan.items()}
    for n, (kod, ref, tarih) in enumerate(taslak.ekler[:7]):
        baslik |= {f"ek{n}_kod": kod, f"ek{n}_ref": ref, f"ek{n}_tarih": tarih}
    satirlar = [
        {
            "ozet_beyan": k.ozet_beyan,
            "senet": k.senet,
            "senet_satir": k.senet_satir,
            **{
                ad: _metin(ad, getattr(k, ad))
                for ad in (
                    "gtip",
                    "tanim",
                    "mensei",
                    "marka",
                    "kap_cinsi",
                    "kap_adedi",
                    "brut_gram",
                    "net_gram",
                    "olcu_birimi",
                    "olcu_binde",
                    "fatura_kurus",
                    "anlasma",
                    "muafiyetler",
                )
            },
        }
        for k in taslak.kalemler
    ]
    return f"beyanname-{no}", {
        "basliklar": [dict(baslik), dict(baslik), dict(baslik)],
        "satirlar": satirlar,
        "sayfa": 0,
        "imlec": "",
        "no": no,
        "kim": "",
    }
