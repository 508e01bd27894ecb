"""Basitleştirilmiş usul izni: which firm may use which way of the simplified procedure on a day, from the dated office list (Madde 26)."""

from typing import Any

from gumruk.models.temel import Baglam, madde

# Codes of the list «bs»: the tescil day refers to a paper (26/1, 26/2); registered incomplete (26/3).
REFERANS_TARIHLI, EKSIK_BEYANLI = "2", "5"
# Ways of the dated office list «basitUsulIzni» (column `yollar`).
BELGE_YOLU, DEPO_YOLU, EKSIK_YOLU = "belge", "depo", "eksik"
YOL_ADI = {BELGE_YOLU: "idari ya da ticari belgeyle beyan", DEPO_YOLU: "izinli depoya doğrudan teslim", EKSIK_YOLU: "eksik beyan"}


def izin_nedeni(b: Baglam, firma_no: str, yol: str) -> str | None:
    """Why the firm may not use a way of the simplified procedure on the day."""
    satir = b.ofis.liste_satiri("basitUsulIzni", firma_no, b.gun)
    if satir is None:
        return f"{firma_no} vergi numaralı firmanın {b.gun:%d.%m.%Y} gününde basitleştirilmiş usul izni yok. Eşya olağan usulle ambara alınır."
    if yol not in satir.ek_alan("yollar").split():
        return f"{satir.aciklama} iznine «{YOL_ADI[yol]}» girmiyor. İzin belgesini isteyin ya da olağan usulü uygulayın."
    return None


@madde("26/3")
def usul_izinli(_belge: Any, b: Baglam) -> str | None:
    """What the ordinary tescil (14) asks of a simplified code: the permission for an incomplete declaration, a tutanak for a referred date."""
    g = b.girdi
    if g.basit_usul == EKSIK_BEYANLI:
        return izin_nedeni(b, g.alici_no, EKSIK_YOLU)
    if g.basit_usul == REFERANS_TARIHLI:
        return "2 kodlu usulde tescil tarihi teslim tutanağından alınır (m.26/1, 26/2). TY ekranında tutanak numarasıyla girin."
    return None
