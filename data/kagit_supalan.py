"""What the çetele is printed from, blank or filled (27/1-b)."""

from typing import Any

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.ofis_supalan import cetele_teslimleri, son_gorev
from gumruk.data.queries import kullanici_adi
from gumruk.data.queries_supalan import izin_metni
from gumruk.models.kayit import BaskiIsi
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri, TasimaSenedi
from sqlmodel import Session, col


def cetele(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The blank sheet stays as it was at acceptance, also when it is printed again after deliveries."""
    b = queries.beyanname_gor_icinde(s, i.belge_id, 1 if i.form == "cetele" else None)
    islenmis = i.form == "cetele_islenmis"
    gorev = son_gorev(s, b.id) if islenmis else None
    teslimler = list(cetele_teslimleri(s, b.id)) if islenmis else []
    idler = {x.satir_id for x in b.baglantilar} | {x.satir_id for t in teslimler for x in t.satirlar}
    sorgu: Any = (
        sa.select(
            SenetSatiri.id, col(TasimaSenedi.no), SenetSatiri.sira, SenetSatiri.kap_cinsi, OzetBeyan.tasit_adi, OzetBeyan.tasit_no, OzetBeyan.no
        )
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .where(col(SenetSatiri.id).in_(idler))
        .order_by(col(SenetSatiri.id))
    )
    satirlar = s.execute(sorgu).all()
    return b, {
        "tasit": "; ".join(dict.fromkeys(f"{r[4]} {r[5]}, {r[6]}".strip() for r in satirlar)),
        "izin": izin_metni(s, b.id, karar=islenmis),
        "gorev": gorev,
        "kolcu": kullanici_adi(s, gorev.kolcu_id) if gorev else "",
        "amir": kullanici_adi(s, gorev.amir_id) if gorev else "",
        "teslimler": teslimler,
        "senetler": {r[0]: (f"{r[1]}/{r[2]}", r[3]) for r in satirlar},
        "zaman": (teslimler[-1].zaman if teslimler else b.onay_ani) or i.zaman,
    }


OKUYUCULAR = {"cetele": cetele, "cetele_islenmis": cetele}
