"""Cari hesap defteri (7/2): an obligor's account out of the ledger, line by line, with the balance after each."""

from typing import Any

import sqlalchemy as sa
from gumruk.data.defterler import Kaynak, baslik_yaz, kapsam_yaz, topla
from gumruk.models.defter import (
    BAKIYE_HESAPLARI,
    BAKIYE_SUTUNLARI,
    CARI_KURALLARI,
    CARI_SUTUNLARI,
    Bolum,
    Defter,
    DefterIstegi,
    Sutun,
    Yekun,
)
from gumruk.models.kurus import goster
from gumruk.models.vezne import GELIR, Alindi, MuhasebeHareketi, YevmiyeMaddesi, YevmiyeSatiri
from sqlmodel import Session

LISTE = (("Tarih", 10, False), ("Belge", 11, False), ("Açıklama", 0, False), ("Tutar", 16, True), ("Bakiye", 16, True))
SUTUNLAR = (
    Sutun("gun", "Tarih", 19),
    Sutun("belge", "Belge no", 25),
    Sutun("yevmiye", "Yevmiye no", 24),
    Sutun("aciklama", "Açıklama", 73),
    *(Sutun(ad, baslik, 26, Yekun.TOPLA) for ad, baslik in CARI_SUTUNLARI),
    Sutun("bakiye", "Bakiye", 26, Yekun.SON),
    Sutun("tutar", "", kurus=True),
)


def _hesapta(hesap: Any, no: str) -> Any:
    """The account itself or one under it."""
    return sa.or_(hesap == no, hesap.like(f"{no}.%"))


def _satirlar(no: str) -> Any:
    """Every ledger line of the obligor on an account that has a column, with the columns it fills."""
    y: Any = YevmiyeSatiri
    m: Any = YevmiyeMaddesi
    g: Any = sa.orm.aliased(YevmiyeSatiri)
    gelirli = sa.exists().where(g.madde_id == m.id, _hesapta(g.hesap, GELIR))
    kosullar = []
    for k in CARI_KURALLARI:
        yan = y.borc_kurus if k.borc else y.alacak_kurus
        kosullar.append((k, sa.and_(_hesapta(y.hesap, k.hesap), yan > 0, *([gelirli] if k.gelirli else [])), k.isaret * yan))
    sutunlar = {ad: sa.case(*((kosul, tutar if k.sutun == ad else 0) for k, kosul, tutar in kosullar), else_=0).label(ad) for ad, _ in CARI_SUTUNLARI}
    return (
        sa.select(y.id, m.id.label("madde_id"), m.gun, m.yil, m.sira.label("madde_sira"), m.no.label("yevmiye"), m.aciklama, *sutunlar.values())
        .join(m, m.id == y.madde_id)
        .where(y.cari_no == no, sa.or_(*(_hesapta(y.hesap, hesap) for hesap in dict.fromkeys(k.hesap for k in CARI_KURALLARI))))
    )


def _bakiye(t: Any) -> Any:
    return sum((isaret * t.c[ad] for ad, isaret in BAKIYE_SUTUNLARI.items()), sa.literal(0))


def _sorgu(istek: DefterIstegi, no: str, acilis: int) -> Any:
    """The span's lines in the order of the ledger. The document is what the act that posted the line cut: receipt, assessment, else the posting."""
    t = _satirlar(no).where(YevmiyeMaddesi.gun >= istek.bas, YevmiyeMaddesi.gun <= istek.bit).subquery()  # type: ignore[arg-type]
    m: Any = YevmiyeMaddesi
    a: Any = Alindi
    h: Any = MuhasebeHareketi
    alindi, hareket = (
        sa.select(sa.func.max(x.no)).where(sa.or_(x.beyanname_id == m.beyanname_id, x.bulgu_id == m.bulgu_id), x.zaman == m.zaman).scalar_subquery()
        for x in (a, h)
    )
    belge = sa.case((t.c.tahakkuk > 0, hareket), (sa.or_(t.c.tahsil > 0, t.c.teminat > 0), alindi), else_=None)
    sira = (t.c.gun, t.c.yil, t.c.madde_sira, t.c.id)
    bakiye = acilis + sa.func.sum(_bakiye(t)).over(order_by=sira, rows=(None, 0))
    return sa.select(
        sa.func.row_number().over(order_by=sira).label("sira"),
        sa.func.lower(t.c.yevmiye + " " + sa.func.coalesce(belge, "") + " " + t.c.aciklama).label("ara"),
        t.c.gun,
        sa.func.coalesce(belge, t.c.yevmiye).label("belge"),
        t.c.yevmiye,
        t.c.aciklama,
        *(t.c[ad] for ad, _ in CARI_SUTUNLARI),
        bakiye.label("bakiye"),
    ).join(m, m.id == t.c.madde_id)


def _hucreler(r: Any) -> tuple[tuple[str | int, ...], str]:
    tutarlar = {ad: int(getattr(r, ad)) for ad, _ in CARI_SUTUNLARI}
    ad, tutar = next(((ad, t) for ad, t in tutarlar.items() if t), ("", 0))
    hucreler = (f"{r.gun:%d.%m.%Y}", r.belge, r.yevmiye, r.aciklama, *tutarlar.values(), int(r.bakiye), BAKIYE_SUTUNLARI.get(ad, 1) * tutar)
    return hucreler, "" if tutar > 0 else "warn"


def _hesap(s: Session, sorgu: Any) -> tuple[int, int]:
    """(balance, guarantees held) after the lines of the select, kuruş."""
    t = sorgu.subquery()
    bakiye, teminat = s.execute(sa.select(sa.func.coalesce(sa.func.sum(_bakiye(t)), 0), sa.func.coalesce(sa.func.sum(t.c.teminat), 0))).one()
    return int(bakiye), int(teminat)


def kur(s: Session, istek: DefterIstegi, no: str, unvan: str) -> Defter:
    """Carried in: what was owed and what guarantees were held on the evening before the first day."""
    y: Any = YevmiyeSatiri
    m: Any = YevmiyeMaddesi
    acilis, teminat = _hesap(s, _satirlar(no).where(m.gun < istek.bas))
    kapanis, _ = _hesap(s, _satirlar(no).where(m.gun <= istek.bit))
    defter = int(
        s.execute(
            sa.select(sa.func.coalesce(sa.func.sum(y.borc_kurus - y.alacak_kurus), 0))
            .join(m, m.id == y.madde_id)
            .where(y.cari_no == no, m.gun <= istek.bit, sa.or_(*(_hesapta(y.hesap, hesap) for hesap in BAKIYE_HESAPLARI)))
        ).scalar_one()
    )
    sorgu = _sorgu(istek, no, acilis)
    adet, toplam = topla(s, sorgu, SUTUNLAR)
    borc = "borçlu" if kapanis > 0 else "alacaklı" if kapanis < 0 else "borcu yok"
    bolum = Bolum(
        f"{no} {unvan}",
        SUTUNLAR,
        ("gun", "belge", "aciklama", "tutar", "bakiye"),
        Kaynak(sorgu, _hucreler),
        adet=adet,
        toplam={**toplam, "bakiye": kapanis},
        devir={"bakiye": acilis, "teminat": teminat},
        bos="Bu günlerde hesapta hareket yok.",
        sozler=(f"{istek.bit:%d.%m.%Y} sonunda bakiye {goster(abs(kapanis))} TL, {borc}; elde {goster(teminat + toplam['teminat'])} TL teminat.",),
        tutmayan=() if kapanis == defter else (f"TUTMUYOR: satırlara göre bakiye {goster(kapanis)} TL, yevmiyeye göre {goster(defter)} TL.",),
        sayfa_basi=True,
    )
    baslik, madde = baslik_yaz(istek)
    dosya = f"cari_hesap_{no}_{istek.bas:%Y%m%d}_{istek.bit:%Y%m%d}"
    return Defter(istek.tur, baslik, madde, f"{no} {unvan} · {kapsam_yaz(istek.bas, istek.bit)}", (bolum,), LISTE, dosya)
