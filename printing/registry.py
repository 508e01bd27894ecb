"""Every paper the program prints."""

from gumruk.printing import ambar, beyanname, kasa, ozet_beyan, vezne
from gumruk.printing.form import Form

FORMLAR: dict[str, Form] = {f.kimlik: f for f in (*ozet_beyan.FORMLAR, *ambar.FORMLAR, *beyanname.FORMLAR, *vezne.FORMLAR, *kasa.FORMLAR)}
