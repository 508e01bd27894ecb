"""Audit of versions: each is what its own act sealed, none is missing, and the declaration says what its last version says (17, 19/5)."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.models.antrepo_bagi import AntrepoBaglantisi
from gumruk.models.beyanname import Beyanname, BeyannameEki, Kalem, SenetBaglantisi
from gumruk.models.surum import BeyannameSurumu, baslik_yaz
from sqlmodel import Session, col, select

_TABLOLAR: dict[str, Any] = {"kalemler": Kalem, "baglantilar": SenetBaglantisi, "antrepo_baglari": AntrepoBaglantisi, "ekler": BeyannameEki}


def surumun_muhru(s: Session, satir: Any, sonra: str) -> str:
    """The seal of a row as the link `sonra` should have found it: a declaration's is that of the version which the link's act made."""
    if isinstance(satir, Beyanname) and (surum := json.loads(sonra).get("surum", 1)) != satir.surum:
        kayit = s.exec(select(BeyannameSurumu).where(BeyannameSurumu.beyanname_id == satir.id, BeyannameSurumu.surum == surum)).first()
        if kayit is None:
            return "sürümü yok"
        birlikte = {ad: list(s.exec(select(t).where(t.beyanname_id == satir.id, t.surum == surum))) for ad, t in _TABLOLAR.items()}
        return kayit.beyanname_muhru(**birlikte)
    return str(satir.muhur())


def surumler(s: Session, _depo: Depo) -> Iterator[str]:
    """5: versions run from 1 to the declaration's, the last one's heading is the declaration's, and no row is of a version that is not there."""
    t, b = BeyannameSurumu, Beyanname
    sayi: Any = sa.select(sa.func.count(), sa.func.coalesce(sa.func.max(col(t.surum)), 1)).where(col(t.beyanname_id) == sa.bindparam("b_id"))
    for beyan in s.scalars(sa.select(b).where(sa.or_(col(b.surum) > 1, col(b.id).in_(sa.select(col(t.beyanname_id)))))):
        adet, son = s.execute(sayi, {"b_id": beyan.id}).one()
        if not adet == son == beyan.surum:
            yield f"Beyanname {beyan.no}: {beyan.surum}. sürümde, kayıtlı sürüm {adet}, sonuncusu {son}."
            continue
        kayit = s.exec(select(t).where(t.beyanname_id == beyan.id, t.surum == beyan.surum)).one()
        if kayit.baslik != baslik_yaz(beyan):
            yield f"Beyanname {beyan.no}: başlığı {beyan.surum}. sürümde yazıldığı gibi değil."
    for ad, tablo in _TABLOLAR.items():
        for no, surum in s.execute(sa.select(b.no, tablo.surum).join(b, col(b.id) == tablo.beyanname_id).where(tablo.surum > b.surum).distinct()):
            yield f"Beyanname {no}: {ad} arasında olmayan {surum}. sürümün satırı var."
