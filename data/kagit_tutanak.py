"""What delivery tutanaks are printed from (13, 18/2, 26)."""

from typing import Any

import sqlalchemy as sa
from gumruk.models.ambar import AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname
from gumruk.models.kimlik import Kullanici
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri, TasimaSenedi
from gumruk.models.tutanak import TeslimTutanagi
from sqlmodel import Session, col


def teslim_tutanagi(s: Session, i: Any) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(TeslimTutanagi, i.belge_id)
    sorgu: Any = (
        sa.select(SenetSatiri.id, col(TasimaSenedi.no), SenetSatiri.sira, SenetSatiri.esya_tanimi, SenetSatiri.kap_cinsi)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .where(col(SenetSatiri.id).in_([x.satir_id for x in t.satirlar]))
    )
    girisler: Any = (
        sa.select(AmbarKaydi.id, AmbarGirisi.no)
        .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .where(col(AmbarKaydi.id).in_([x.kayit_id for x in t.satirlar if x.kayit_id]))
    )
    giris = {kayit: no for kayit, no in s.execute(girisler)}
    kayit = {x.satir_id: giris.get(x.kayit_id, "") for x in t.satirlar}
    return t, {
        "ozet_beyan": s.get_one(OzetBeyan, t.ozet_beyan_id),
        "beyanname_no": s.get_one(Beyanname, t.beyanname_id).no if t.beyanname_id else "",
        "satirlar": {r.id: (f"{r.no}/{r.sira}", r.esya_tanimi, kayit[r.id], r.kap_cinsi) for r in s.execute(sorgu)},
        "memur": s.get_one(Kullanici, t.memur_id).ad,
    }
