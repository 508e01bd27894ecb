"""`denetle`, 27/1-c and 28/3: a recomputation's amounts come out again, and what was raised and given back is what it says."""

from collections.abc import Iterator

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_hesap import geri_alinmamis
from gumruk.data.queries_hesap import kayitli_karsilastirma
from gumruk.models.ek_tahakkuk import EkTahakkuk, HesapTahakkuku
from gumruk.models.faiz import FAIZ
from gumruk.models.iade import DanismaKagidi
from gumruk.models.vezne import MuhasebeHareketi
from gumruk.models.yeniden_hesap import YenidenHesap, toplamlari
from sqlmodel import Session, col, select


def _tutarlar(vergiler: object) -> list[tuple[str, int, int, int]]:
    return sorted((v.kod, v.eski_kurus, v.hesap_kurus, v.yeni_kurus) for v in vergiler)  # type: ignore[attr-defined]


def yeniden_hesaplar(s: Session, _depo: Depo) -> Iterator[str]:
    """2: recorded amounts = reckoned again with the archive of the act; raised once, exactly; refunded never more than what is less."""
    h = YenidenHesap
    for x in s.scalars(sa.select(h).order_by(col(h.id))):
        sayilir = s.exec(select(h.id).where(h.id == x.id, geri_alinmamis(col(h.id)))).first() is not None
        k = kayitli_karsilastirma(s, x)
        gerekcesiz = not x.elle_gerekce and any(v.yeni_kurus != v.hesap_kurus for v in x.vergiler)
        if gerekcesiz or k.hatalar or _tutarlar(k.farklar) != _tutarlar(x.vergiler):
            yield f"Yeniden hesap {x.no}: kayıtlı tutarlar yeniden hesaplanınca çıkmıyor{f' ({k.hatalar[0]})' if k.hatalar else ''}."
        _, fazla = toplamlari(x.vergiler)
        iade = s.get(DanismaKagidi, x.danisma_id) if x.danisma_id else None
        if iade is not None and (iade.tutar_kurus > fazla or iade.beyanname_id != x.beyanname_id):
            yield f"Yeniden hesap {x.no}: fazla {fazla} kuruş, iade taslağı {iade.no} başka."
        bag = s.exec(select(HesapTahakkuku).where(HesapTahakkuku.hesap_id == x.id)).all()
        if len(bag) > 1 or (bag and not sayilir):
            yield f"Yeniden hesap {x.no}: {len(bag)} kez tahakkuk edilmiş{'' if sayilir else ', geri alındığı hâlde'}."
        for b in bag:
            hareket = s.get_one(MuhasebeHareketi, b.hareket_id)
            ek = s.exec(select(EkTahakkuk).where(EkTahakkuk.hareket_id == hareket.id)).first()
            satirlar = sorted((v.kod, v.tutar_kurus) for v in hareket.satirlar if v.kod != FAIZ)
            uygun = ek is not None and ek.neden is x.neden and hareket.beyanname_id == x.beyanname_id
            if not uygun or satirlar != sorted((v.kod, v.yeni_kurus - v.eski_kurus) for v in x.noksanlar):
                yield f"Yeniden hesap {x.no}: ek tahakkuku {hareket.no} hesaptaki gibi değil."
