"""Every paper the program prints."""

from gumruk.printing import (
    ambar,
    antrepo,
    beyanname,
    cikis,
    duzeltme,
    gec_oran,
    iade,
    kasa,
    muayene,
    muzekkere,
    ozet_beyan,
    secim,
    sonradan,
    supalan,
    tahlil,
    teminat,
    transit,
    tutanak,
    vezne,
    yeniden_hesap,
    ykts,
)
from gumruk.printing.form import Form

FORMLAR: dict[str, Form] = {
    f.kimlik: f
    for f in (
        *ozet_beyan.FORMLAR,
        *ambar.FORMLAR,
        *beyanname.FORMLAR,
        *duzeltme.FORMLAR,
        *muzekkere.FORMLAR,
        *muayene.FORMLAR,
        *tahlil.FORMLAR,
        *vezne.FORMLAR,
        *kasa.FORMLAR,
        *teminat.FORMLAR,
        *iade.FORMLAR,
        *gec_oran.FORMLAR,
        *yeniden_hesap.FORMLAR,
        *secim.FORMLAR,
        *tutanak.FORMLAR,
        *supalan.FORMLAR,
        *sonradan.FORMLAR,
        *cikis.FORMLAR,
        *transit.FORMLAR,
        *antrepo.FORMLAR,
        *ykts.FORMLAR,
    )
}
