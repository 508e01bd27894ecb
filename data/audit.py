"""The audit trail: each act linked to the one before by SHA-256, appended under the lock that numbers it."""

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.models.kayit import IzKaydi, Zincir
from sqlmodel import Session, select

SURUM = 1
ILK_OZET = "0" * 64
_ZINCIR: Any = Zincir.__table__
_IZ: Any = IzKaydi.__table__
_BAS_ILERLET = sa.update(_ZINCIR).where(_ZINCIR.c.id == 1).values(sira=_ZINCIR.c.sira + 1).returning(_ZINCIR.c.sira, _ZINCIR.c.ozet)
_BAS_YAZ = sa.update(_ZINCIR).where(_ZINCIR.c.id == 1).values(ozet=sa.bindparam("b_ozet"))
_EKLE = sa.insert(_IZ)


def kanonik(deger: Any) -> str:
    """Sorted keys, no spaces, NFC, whole numbers: the same act always gives the same bytes."""
    return unicodedata.normalize("NFC", json.dumps(deger, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def ozetle(metin: str) -> str:
    return hashlib.sha256(metin.encode()).hexdigest()


_GOVDE = ("kullanici_id", "masa", "madde", "islem", "belge_turu", "belge_id", "anahtar", "girdi_ozeti", "once", "sonra")


def _govde(kayit: Mapping[str, Any]) -> str:
    return kanonik([SURUM, kayit["sira"], kayit["zaman"].isoformat(), *(kayit[k] for k in _GOVDE)])


def ekle(
    s: Session,
    *,
    zaman: datetime,
    kullanici_id: int | None,
    masa: str,
    madde: str,
    islem: str,
    belge_turu: str,
    belge_id: int,
    anahtar: str | None,
    girdi_ozeti: str,
    once: dict[str, Any],
    sonra: dict[str, Any],
) -> None:
    """Append one link; the chain's head moves in the same transaction. What the act wrote must be flushed before."""
    baglanti = s.connection()
    bas = baglanti.execute(_BAS_ILERLET).one()
    degisen = {k: v for k, v in sonra.items() if once.get(k) != v}
    kayit = {
        "sira": bas.sira,
        "zaman": zaman,
        "kullanici_id": kullanici_id,
        "masa": masa,
        "madde": madde,
        "islem": islem,
        "belge_turu": belge_turu,
        "belge_id": belge_id,
        "anahtar": anahtar,
        "girdi_ozeti": girdi_ozeti,
        "once": kanonik({k: once[k] for k in degisen if k in once}),
        "sonra": kanonik(degisen),
        "onceki_ozet": bas.ozet,
    }
    ozet = ozetle(bas.ozet + _govde(kayit))
    baglanti.execute(_EKLE, {**kayit, "ozet": ozet})
    baglanti.execute(_BAS_YAZ, {"b_ozet": ozet})


def yazilan(satir: Any) -> tuple[str, list[str]]:
    """How a link names a row that its act wrote: its table and id; its number and seal."""
    return f"+{satir.__tablename__}.{satir.id}", [getattr(satir, "no", ""), satir.muhur()]


def yazilanlar(sonra: str) -> Iterator[tuple[str, int, str, str | None]]:
    """(table, id, number, seal) of the rows a link names. Links of the first version carry no seal, and 1 where there was no number."""
    for anahtar, deger in json.loads(sonra).items():
        if anahtar.startswith("+"):
            tablo, _, kimlik = anahtar[1:].rpartition(".")
            no, muhur = deger if isinstance(deger, list) else (deger if isinstance(deger, str) else "", None)
            yield tablo, int(kimlik), no, muhur


def denetle(s: Session, dilim: int = 500) -> Iterator[str]:
    """Walk the chain from its first link; yields a Turkish sentence for every break found."""
    beklenen_sira, onceki = 1, ILK_OZET
    while True:
        parca = s.execute(sa.select(_IZ).where(_IZ.c.sira >= beklenen_sira).order_by(_IZ.c.sira).limit(dilim)).all()
        for kayit in parca:
            if kayit.sira != beklenen_sira:
                yield f"İz zinciri: {beklenen_sira}. halka yok; sonraki halka {kayit.sira}."
                beklenen_sira, onceki = kayit.sira, kayit.onceki_ozet
            if kayit.onceki_ozet != onceki:
                yield f"İz zinciri: {kayit.sira}. halka bir öncekine bağlı değil."
            if ozetle(kayit.onceki_ozet + _govde(kayit._mapping)) != kayit.ozet:
                yield f"İz zinciri: {kayit.sira}. halkanın içeriği değiştirilmiş ({kayit.islem}, {kayit.belge_turu} {kayit.belge_id})."
            onceki = kayit.ozet
            beklenen_sira += 1
        if len(parca) < dilim:
            break
    bas = s.exec(select(Zincir)).first()
    if bas is None or bas.sira != beklenen_sira - 1 or bas.ozet != (onceki if beklenen_sira > 1 else ILK_OZET):
        yield "İz zinciri: zincirin başı ile son halka tutmuyor; sondan halka eksilmiş ya da eklenmiş."
