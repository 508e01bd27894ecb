"""The audit trail: each act linked to the one before by SHA-256, appended under the lock that numbers it."""

import hashlib
import json
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.models.kayit import IzKaydi, Zincir
from sqlmodel import Session, col, select

SURUM = 1
ILK_OZET = "0" * 64
_ZINCIR: Any = Zincir.__table__


def kanonik(deger: Any) -> str:
    """Sorted keys, no spaces, NFC, whole numbers: the same act always gives the same bytes."""
    return unicodedata.normalize("NFC", json.dumps(deger, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def ozetle(metin: str) -> str:
    return hashlib.sha256(metin.encode()).hexdigest()


def _govde(kayit: IzKaydi) -> str:
    return kanonik(
        [
            SURUM,
            kayit.sira,
            kayit.zaman.isoformat(),
            kayit.kullanici_id,
            kayit.masa,
            kayit.madde,
            kayit.islem,
            kayit.belge_turu,
            kayit.belge_id,
            kayit.anahtar,
            kayit.girdi_ozeti,
            kayit.once,
            kayit.sonra,
        ]
    )


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
) -> IzKaydi:
    """Append one link; the chain's head moves in the same transaction."""
    s.flush()
    bas = s.execute(sa.update(_ZINCIR).where(_ZINCIR.c.id == 1).values(sira=_ZINCIR.c.sira + 1).returning(_ZINCIR.c.sira, _ZINCIR.c.ozet)).one()
    degisen = {k: v for k, v in sonra.items() if once.get(k) != v}
    kayit = IzKaydi(
        sira=bas.sira,
        zaman=zaman,
        kullanici_id=kullanici_id,
        masa=masa,
        madde=madde,
        islem=islem,
        belge_turu=belge_turu,
        belge_id=belge_id,
        anahtar=anahtar,
        girdi_ozeti=girdi_ozeti,
        once=kanonik({k: once[k] for k in degisen if k in once}),
        sonra=kanonik(degisen),
        onceki_ozet=bas.ozet,
    )
    kayit.ozet = ozetle(bas.ozet + _govde(kayit))
    s.add(kayit)
    s.execute(sa.update(_ZINCIR).where(_ZINCIR.c.id == 1).values(ozet=kayit.ozet))
    return kayit


def denetle(s: Session, dilim: int = 500) -> Iterator[str]:
    """Walk the chain from its first link; yields a Turkish sentence for every break found."""
    beklenen_sira, onceki = 1, ILK_OZET
    while True:
        parca = s.exec(select(IzKaydi).where(col(IzKaydi.sira) >= beklenen_sira).order_by(col(IzKaydi.sira)).limit(dilim)).all()
        for kayit in parca:
            if kayit.sira != beklenen_sira:
                yield f"İz zinciri: {beklenen_sira}. halka yok; sonraki halka {kayit.sira}."
                beklenen_sira, onceki = kayit.sira, kayit.onceki_ozet
            if kayit.onceki_ozet != onceki:
                yield f"İz zinciri: {kayit.sira}. halka bir öncekine bağlı değil."
            if ozetle(kayit.onceki_ozet + _govde(kayit)) != kayit.ozet:
                yield f"İz zinciri: {kayit.sira}. halkanın içeriği değiştirilmiş ({kayit.islem}, {kayit.belge_turu} {kayit.belge_id})."
            onceki = kayit.ozet
            beklenen_sira += 1
        if len(parca) < dilim:
            break
        s.expunge_all()
    bas = s.exec(select(Zincir)).first()
    if bas is None or bas.sira != beklenen_sira - 1 or bas.ozet != (onceki if beklenen_sira > 1 else ILK_OZET):
        yield "İz zinciri: zincirin başı ile son halka tutmuyor; sondan halka eksilmiş ya da eklenmiş."
