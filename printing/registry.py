"""Every paper the program prints."""

from gumruk.printing import ambar, beyanname, iade, kasa, muayene, ozet_beyan, tahlil, teminat, vezne
from gumruk.printing.form import Form

FORMLAR: dict[str, Form] = {
    f.kimlik: f
    for f in (
        *ozet_beyan.FORMLAR,
        *ambar.FORMLAR,
        *beyanname.FORMLAR,
        *muayene.FORMLAR,
        *tahlil.FORMLAR,
        *vezne.FORMLAR,
        *kasa.FORMLAR,
        *teminat.FORMLAR,
        *iade.FORMLAR,
    )
}
