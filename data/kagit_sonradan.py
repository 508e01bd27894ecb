"""What the papers of a control after delivery are printed from (28/2)."""

from typing import Any

from gumruk.data import queries, queries_sonradan
from gumruk.data.ofis_sonradan import sonradan_kaydi
from gumruk.data.queries import kullanici_adi
from gumruk.models.kayit import BaskiIsi
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.sonradan import SonradanKontrol
from gumruk.models.sonradan_yerinde import SonradanGorevi, YerindeTutanak
from sqlmodel import Session


def _muzekkere(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """With the chief's word only on the paper that is his word; the officers as named when the paper was asked for."""
    m = s.get_one(Muzekkere, i.belge_id)
    karar = i.form == "sonradan_olur" and m.karar is not None
    kayit = sonradan_kaydi(s, m.beyanname_id)
    gorevler = [g for g in queries_sonradan.gorevler(s, kayit.id if kayit else 0) if g.muzekkere_id == m.id and g.zaman <= i.zaman]
    gorev = gorevler[-1] if karar and gorevler else None
    return m, {
        "beyanname": queries.beyanname_gor_icinde(s, m.beyanname_id),
        "memur": kullanici_adi(s, m.hazirlayan_id),
        "karar": m.karar.value if karar and m.karar else "",
        "gorevliler": f"{kullanici_adi(s, gorev.memur_id)}, {kullanici_adi(s, gorev.ikinci_id)}" if gorev else "",
        "gerekce": (gorev.gerekce if gorev else "") or (m.karar_gerekcesi if karar else ""),
        "amir": kullanici_adi(s, gorev.amir_id if gorev else m.karar_veren_id) if karar else "",
    }


def _tutanak(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(YerindeTutanak, i.belge_id)
    gorev = s.get_one(SonradanGorevi, t.gorev_id)
    _ = t.yerler
    return t, {
        "beyanname": queries.beyanname_gor_icinde(s, s.get_one(SonradanKontrol, t.kontrol_id).beyanname_id),
        "muzekkere": s.get_one(Muzekkere, gorev.muzekkere_id).no,
        "memur": kullanici_adi(s, gorev.memur_id),
        "ikinci": kullanici_adi(s, gorev.ikinci_id),
    }


OKUYUCULAR = {"sonradan_muzekkeresi": _muzekkere, "sonradan_olur": _muzekkere, "yerinde_tutanak": _tutanak}
