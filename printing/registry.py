"""Every paper the program prints."""

from gumruk.printing import ambar, beyanname, gec_oran, iade, kasa, ozet_beyan, teminat, tutanak, vezne
from gumruk.printing.form import Form

FORMLAR: dict[str, Form] = {
    f.kimlik: f
    for f in (
        *ozet_beyan.FORMLAR,
        *ambar.FORMLAR,
        *beyanname.FORMLAR,
        *vezne.FORMLAR,
        *kasa.FORMLAR,
        *teminat.FORMLAR,
        *iade.FORMLAR,
        *gec_oran.FORMLAR,
        *tutanak.FORMLAR,
    )
}
