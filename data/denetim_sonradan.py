"""`denetle`, 28 and 16/2: a control for every delivered sonradan declaration, a stamp only over a finished comparison; parts only smaller."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_sonradan import sonradan_gorevi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat, Karsilastirma, SenetBaglantisi
from gumruk.models.kismi_cekme import CekmeDurumu, KismiCekme
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.sonradan import GRUPLAR, MESRUHAT, KontrolDurumu, SonradanFarki, SonradanKontrol
from gumruk.models.sonradan_yerinde import ZARAR_YOK, YerindeTutanak, sira_nedeni
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select

_FARKLI = (KontrolDurumu.FARKLI, KontrolDurumu.TUTANAKLI, KontrolDurumu.HESAPLANDI)


def _karsilastirilmis(s: Session, k: SonradanKontrol, sonuc: MuayeneSonucu) -> bool:
    """The stamp's own comparison is there, every group of it the same."""
    t = Karsilastirma
    bakilan = dict(
        s.exec(select(t.grup, t.ayni).where(t.belge_turu == SonradanKontrol.__tablename__, t.belge_id == k.id, t.zaman == sonuc.zaman)).all()
    )
    return set(bakilan) == set(GRUPLAR) and all(bakilan.values())


def _kontrol(s: Session, k: SonradanKontrol) -> Iterator[str]:
    d = k.durum
    sonuc = s.exec(select(MuayeneSonucu).where(MuayeneSonucu.beyanname_id == k.beyanname_id, MuayeneSonucu.hat == Hat.SONRADAN)).first()
    tutanak = s.exec(select(YerindeTutanak).where(YerindeTutanak.kontrol_id == k.id)).first()
    fark = s.exec(select(SonradanFarki.id).where(SonradanFarki.kontrol_id == k.id)).first()
    if (d is KontrolDurumu.UYGUN) != (sonuc is not None):
        yield f"«{d.value}», meşruhatı {'var' if sonuc else 'yok'}"
    elif sonuc is not None:
        if sonuc.mesruhat != MESRUHAT:
            yield "meşruhatı maddedeki söz değil"
        if not (tutanak.uygun if tutanak is not None else _karsilastirilmis(s, k, sonuc)):
            yield "meşruhatının dayandığı bitmiş bir karşılaştırma ya da uygun tutanak yok"
    if (d in _FARKLI) != (fark is not None):
        yield f"«{d.value}», yeniden hesaplanacak farkı {'var' if fark else 'yok'}"
    if (d is not KontrolDurumu.BEKLER) != (k.nusha_ani is not None):
        yield f"«{d.value}», nüshası {'gelmiş' if k.nusha_ani else 'gelmemiş'}"
    acik = s.exec(
        select(Muzekkere.id).where(Muzekkere.beyanname_id == k.beyanname_id, Muzekkere.nereden == Hat.SONRADAN, col(Muzekkere.karar).is_(None))
    ).first()
    if (d is KontrolDurumu.MUZEKKEREDE) != (acik is not None):
        yield f"«{d.value}», karar bekleyen müzekkeresi {'var' if acik else 'yok'}"
    if d is KontrolDurumu.YERINDE and sonradan_gorevi(s, k.id) is None:
        yield f"«{d.value}», görevlendirmesi yok"
    if tutanak is not None:
        if neden := sira_nedeni(tutanak.yerler):
            yield f"tutanağı {tutanak.no}: {neden}"
        if tutanak.zarar_yok != ZARAR_YOK or d in (KontrolDurumu.YERINDE, KontrolDurumu.MUZEKKEREDE):
            yield f"tutanağı {tutanak.no} «{d.value}» kaydında, ya da zarar verilmediği onda yazılı değil"


def sonradan(s: Session, _depo: Depo) -> Iterator[str]:
    """28: every delivered declaration of the line has its control and no other has one; each control holds what its state says."""
    b, k = Beyanname, SonradanKontrol
    kaydi = sa.exists().where(col(k.beyanname_id) == col(b.id))
    olmali = sa.and_(col(b.durum) == BeyannameDurumu.KAPANDI, col(b.hat) == Hat.SONRADAN, col(b.yon) != Yon.CIKIS)
    for no in s.scalars(sa.select(col(b.no)).where(olmali, ~kaydi)):
        yield f"Beyanname {no}: eşyası teslim edilmiş, sonradan kontrol kaydı yok."
    for no in s.scalars(sa.select(col(b.no)).where(kaydi, sa.not_(olmali))):
        yield f"Beyanname {no}: sonradan kontrol kaydı var, teslim edilmiş sonradan kontrol beyannamesi değil."
    for kayit in s.scalars(sa.select(k).order_by(col(k.id))):
        for ne in _kontrol(s, kayit):
            yield f"Sonradan kontrol {kayit.no}, {kayit.beyanname_no}: {ne}."


def kismi_cekmeler(s: Session, _depo: Depo) -> Iterator[str]:
    """16/2: a version entered anew stands on its granted request and covers no more of any bill line than the version before it."""
    v, t = BeyannameSurumu, KismiCekme
    istek = sa.exists().where(col(t.beyanname_id) == col(v.beyanname_id), col(t.surum) == col(v.surum), col(t.durum) == CekmeDurumu.UYGULANDI)
    for no in s.scalars(sa.select(col(v.no)).where(col(v.islem) == "yeniden_gir", ~istek)):
        yield f"Sürüm {no}: uygulanmış kısmi çekme isteği yok."
    yeni, eski = (sa.orm.aliased(SenetBaglantisi) for _ in range(2))
    once = sa.and_(eski.beyanname_id == yeni.beyanname_id, eski.satir_id == yeni.satir_id, eski.surum == yeni.surum - 1)
    fazla: Any = sa.or_(eski.id.is_(None), yeni.kap_adedi > eski.kap_adedi, yeni.brut_gram > eski.brut_gram)
    cok: Any = sa.select(col(v.no)).join(yeni, sa.and_(yeni.beyanname_id == col(v.beyanname_id), yeni.surum == col(v.surum))).outerjoin(eski, once)
    for no in s.scalars(cok.where(col(v.islem) == "yeniden_gir", fazla).distinct()):
        yield f"Sürüm {no}: bir senet satırından önceki sürümden çok eşya çekiyor."
