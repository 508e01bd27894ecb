"""`denetle`, invariant 3: an objection to an analysis against the report that it is about, its term and its end (22/4)."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.tahlil import TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi, TahlilItirazSonu, TahlilItirazSonucu
from gumruk.models.tahlil_listesi import uygun_mesruhati
from gumruk.models.yazi import ara_anahtari
from sqlmodel import Session, col


def aykiriya_uygundur(s: Session) -> Iterator[str]:
    """«uygundur» on the line that analysis belongs to stands only where no report that counts is contrary to what was declared."""
    r, n, m = TahlilRaporu, TahlilItirazSonucu, MuayeneSonucu
    donmus = (
        sa.exists()
        .where(col(TahlilItirazi.rapor_id) == col(r.id), col(n.itiraz_id) == col(TahlilItirazi.id))
        .where(col(n.sonuc) == TahlilItirazSonu.UYGUN)
    )
    sorgu: Any = (
        sa.select(col(Beyanname.no), col(r.rapor_no))
        .join(TahlilIstegi, col(TahlilIstegi.beyanname_id) == col(Beyanname.id))
        .join(r, col(r.istek_id) == col(TahlilIstegi.id))
        .join(m, sa.and_(col(m.beyanname_id) == col(Beyanname.id), col(m.hat) == Hat.FIZIKI, col(m.mesruhat) == "uygundur"))
        .where(col(Beyanname.hat) == Hat.FIZIKI, col(r.uygun).is_(False), ~donmus)
    )
    for no, rapor_no in s.execute(sorgu):
        yield f"Beyanname {no}: {rapor_no} raporu beyana aykırı, ikinci tahlil uygun çıkmadan «uygundur» verilmiş."


def tahlil_itirazlari(s: Session) -> Iterator[str]:
    i, n = TahlilItirazi, TahlilItirazSonucu
    sorgu: Any = (
        sa.select(i, n, TahlilRaporu, TahlilIstegi, col(Beyanname.yon))
        .join(TahlilRaporu, col(TahlilRaporu.id) == col(i.rapor_id))
        .join(TahlilIstegi, col(TahlilIstegi.id) == col(TahlilRaporu.istek_id))
        .join(Beyanname, col(Beyanname.id) == col(TahlilIstegi.beyanname_id))
        .outerjoin(n, col(n.itiraz_id) == col(i.id))
    )
    for itiraz, son, rapor, istek, yon in s.execute(sorgu):
        if rapor.uygun:
            yield f"Tahlil itirazı {itiraz.no}: itiraz edilen {rapor.rapor_no} raporu beyana uygun."
        if not itiraz.teblig_gunu <= itiraz.dilekce_gunu <= itiraz.son_gun:
            yield f"Tahlil itirazı {itiraz.no}: dilekçe {itiraz.dilekce_gunu:%d.%m.%Y}, süre {itiraz.teblig_gunu:%d.%m.%Y}-{itiraz.son_gun:%d.%m.%Y}."
        if ara_anahtari(itiraz.kurum) == ara_anahtari(istek.kurum):
            yield f"Tahlil itirazı {itiraz.no}: ikinci tahlil ilk tahlili yapan yerde ({istek.kurum})."
        if son is None:
            continue
        if son.belge_gunu < itiraz.dilekce_gunu:
            yield f"Tahlil itirazı {itiraz.no}: sonucunun günü ({son.belge_gunu:%d.%m.%Y}) itirazdan önce."
        if son.mesruhat != (uygun_mesruhati(yon) if son.sonuc is TahlilItirazSonu.UYGUN else ""):
            yield f"Tahlil itirazı {itiraz.no}: «{son.sonuc.value}», meşruhatı «{son.mesruhat}»."
