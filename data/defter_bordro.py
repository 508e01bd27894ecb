"""Giriş ve çıkış beyannameleri bordrosu (7/2): a day's paid declarations by tax code, cash desk and bank apart, held against the ledger."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from gumruk.data.defter_vezne import ARAC_SUTUNLARI, arac_toplamlari, yol_yaz
from gumruk.data.defterler import Kaynak, baslik_yaz, kapsam_yaz, topla
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_borc import iptal_edilmemis
from gumruk.data.yukumlu import borclunun_nosu, borcluya, katli, yukumlu_no, yukumlu_unvan
from gumruk.models.banka import BankaOdemesi, BankaOdemesiSatiri
from gumruk.models.beyanname import Beyanname
from gumruk.models.defter import Bolum, Defter, DefterIstegi, Sutun, Yekun
from gumruk.models.kurus import goster
from gumruk.models.vezne import BORCLU, GELIR, Alindi, AlindiSatiri, HareketSatiri, MuhasebeHareketi, YevmiyeMaddesi, YevmiyeSatiri
from gumruk.models.ykts import YktsKaydi
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.models.yon import Yon
from sqlmodel import Session, col

LISTE = (("Beyanname", 18, False), ("Belge", 11, False), ("Yükümlü", 0, False), ("Yol", 6, False), ("Tutar", 16, True))
KOD_ADEDI, KOD_MM = 7, 20.0
# What a page of each direction is called. 7/2 names the first two; the others have a page when something of theirs was paid (ours).
YONLER = {
    Yon.GIRIS: "GİRİŞ BEYANNAMELERİ",
    Yon.CIKIS: "ÇIKIŞ BEYANNAMELERİ",
    Yon.ANTREPO: "ANTREPO BEYANNAMELERİ",
    Yon.TRANSIT: "TRANSİT BEYANNAMELERİ",
}
CEZALAR = "YKTS PARA CEZALARI"  # paid like duties (23), under no declaration: a page of their own when something was paid (ours)
HER_GUN = ((Yon.GIRIS, False), (Yon.GIRIS, True), (Yon.CIKIS, False))  # pages that stand there empty too (direction, bank)


def istanbul_gunu(gun: date) -> tuple[datetime, datetime]:
    """The moments at which the day begins and ends in Istanbul."""
    return datetime.combine(gun, time.min, ISTANBUL), datetime.combine(gun + timedelta(days=1), time.min, ISTANBUL)


def _odeme_satirlari(gun: date, banka: bool) -> Any:
    """(what paid, declaration or penalty, tax code, kuruş) of the day: receipts that stand, or bank receipts."""
    h: Any = MuhasebeHareketi
    if banka:
        o: Any = BankaOdemesi
        bas, son = istanbul_gunu(gun)
        return (
            sa.select(
                o.id.label("belge"), h.beyanname_id, h.bulgu_id, col(HareketSatiri.kod).label("kod"), col(HareketSatiri.tutar_kurus).label("tutar")
            )
            .join(BankaOdemesiSatiri, col(BankaOdemesiSatiri.odeme_id) == o.id)
            .join(h, h.id == BankaOdemesiSatiri.hareket_id)
            .join(HareketSatiri, col(HareketSatiri.hareket_id) == h.id)
            .where(o.zaman >= bas, o.zaman < son)
        )
    a: Any = Alindi
    return (
        sa.select(a.id.label("belge"), h.beyanname_id, h.bulgu_id, col(AlindiSatiri.kod).label("kod"), col(AlindiSatiri.tutar_kurus).label("tutar"))
        .join(AlindiSatiri, col(AlindiSatiri.alindi_id) == a.id)
        .join(h, h.id == AlindiSatiri.hareket_id)
        .where(a.gun == gun, iptal_edilmemis(a.id))
    )


def _kodlar(s: Session, gun: date) -> list[tuple[str, str, int]]:
    """(code, name, kuruş) paid on the day, in the order of the codes."""
    hepsi = sa.union_all(*(_odeme_satirlari(gun, banka) for banka in (False, True))).subquery()
    toplamlar = s.execute(sa.select(hepsi.c.kod, sa.func.sum(hepsi.c.tutar)).group_by(hepsi.c.kod)).all()
    ad = sa.select(sa.func.max(col(HareketSatiri.ad))).where(col(HareketSatiri.kod) == sa.bindparam("kod"))
    return [(kod, s.execute(ad, {"kod": kod}).scalar_one(), int(t)) for kod, t in sorted(toplamlar, key=lambda r: (len(r[0]), r[0]))]


def _sutunlar(kodlar: Sequence[str]) -> tuple[Sutun, ...]:
    """As many code columns as the page has room for; further codes share one."""
    sigan = kodlar if len(kodlar) <= KOD_ADEDI else kodlar[: KOD_ADEDI - 1]
    oteki = [Sutun("oteki", "Öteki kodlar", KOD_MM, Yekun.TOPLA)] if len(sigan) < len(kodlar) else []
    bos_mm = KOD_MM * (KOD_ADEDI - len(sigan) - len(oteki))
    belge_mm = min(25.0, bos_mm / 2)
    return (
        Sutun("no", "Tescil ya da karar no", 34),
        Sutun("yukumlu", "Yükümlü", 27 + bos_mm - belge_mm),
        *(Sutun(f"k{k}", k, KOD_MM, Yekun.TOPLA) for k in sigan),
        *oteki,
        Sutun("toplam", "Toplam", 27, Yekun.TOPLA),
        Sutun("belge", "Alındı ya da dekont", 31 + belge_mm),
        Sutun("yol", "Yol", 12),
        Sutun("yukumlu_no", "Yükümlü no"),
        *(Sutun(f"k{k}", k, 0, Yekun.TOPLA) for k in kodlar[len(sigan) :]),
    )


def _bolum(s: Session, gun: date, kodlar: Sequence[str], yon: Yon | None, baslik: str, banka: bool) -> Bolum:
    """A page of a direction's declarations, or of penalties (without one)."""
    sutunlar = _sutunlar(kodlar)
    x = _odeme_satirlari(gun, banka).subquery()
    b: Any = Beyanname
    acik = [k.ad for k in sutunlar if k.ad.startswith("k")]
    gorunen = [k.ad for k in sutunlar if k.ad.startswith("k") and k.mm]
    toplam = sa.func.sum(x.c.tutar)
    kod_tutarlari = {ad: sa.func.sum(sa.case((x.c.kod == ad[1:], x.c.tutar), else_=0)).label(ad) for ad in acik}
    oteki = sa.func.sum(sa.case((x.c.kod.in_([ad[1:] for ad in gorunen]), 0), else_=x.c.tutar)).label("oteki")
    belge: Any
    if banka:
        o: Any = BankaOdemesi
        belge, sira = o.dekont_no + " " + o.banka, o.id
        temel = sa.select(*(sa.literal(0).label(ad) for ad, _ in ARAC_SUTUNLARI)).select_from(x).join(o, o.id == x.c.belge)
        gruplar: list[Any] = [o.id, o.banka, o.dekont_no]
    else:
        a: Any = Alindi
        belge, sira = a.no, a.sira
        araclar = arac_toplamlari(sa.select(a.id).where(a.gun == gun))
        arac_kolonlari = [araclar.c[ad] for ad, _ in ARAC_SUTUNLARI]
        temel = sa.select(*arac_kolonlari).select_from(x).join(a, a.id == x.c.belge).join(araclar, araclar.c.alindi_id == a.id)
        gruplar = [a.id, a.no, a.sira, *arac_kolonlari]
    taraf: tuple[Any, ...] = (b.no, yukumlu_no(b), yukumlu_unvan(b), b.alici_ara)
    grup: tuple[Any, ...] = (b.id, b.no, b.yon, b.alici_unvan, b.alici_no, b.gonderici_unvan, b.gonderici_no, b.alici_ara)
    if yon is None:
        c: Any = YktsBulgusu
        taraf, grup = (c.no, YktsKaydi.kimlik_no, c.yukumlu_unvan, katli(c.yukumlu_unvan)), (c.id, c.no, YktsKaydi.kimlik_no, c.yukumlu_unvan)
    no, kimlik, unvan, ara = taraf
    sorgu = temel.add_columns(
        sa.func.row_number().over(order_by=(sira, no)).label("sira"),
        (sa.func.lower(no + " " + belge + " " + kimlik) + " " + ara).label("ara"),
        no.label("no"),
        unvan.label("yukumlu"),
        kimlik.label("yukumlu_no"),
        belge.label("belge"),
        *kod_tutarlari.values(),
        oteki,
        toplam.label("toplam"),
    ).group_by(*gruplar, *grup)
    if yon is None:
        sorgu = sorgu.join(c, c.id == x.c.bulgu_id).join(YktsKaydi, col(YktsKaydi.id) == c.kayit_id)
    else:
        sorgu = sorgu.join(b, b.id == x.c.beyanname_id).where(b.yon == yon)

    def cevir(r: Any) -> tuple[tuple[str | int, ...], str]:
        yol = "banka" if banka else yol_yaz(r)
        degerler = {**r._mapping, "yol": yol}
        return tuple(int(degerler[k.ad]) if k.tutar else degerler[k.ad] for k in sutunlar), ""

    adet, toplamlar = topla(s, sorgu, sutunlar)
    return Bolum(
        baslik,
        sutunlar,
        ("no", "belge", "yukumlu", "yol", "toplam"),
        Kaynak(sorgu, cevir),
        adet=adet,
        toplam=toplamlar,
        bos="Ödeme yok.",
    )


def _tahsilat() -> Any:
    """The ledger line credits account 120 for a payment; an assessment that a correction turned round (17) credits it too, against revenue."""
    y: Any = YevmiyeSatiri
    g: Any = sa.orm.aliased(YevmiyeSatiri)
    gelirli = sa.exists().where(g.madde_id == y.madde_id, g.hesap.startswith(f"{GELIR}."))
    return sa.and_(y.hesap == BORCLU, y.alacak_kurus > 0, ~gelirli)


def _karsilastir(s: Session, gun: date, bordro: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(sentences, complaints): the page and account 120's credits of the day must be the same kuruş, in all and for each obligor."""
    y: Any = YevmiyeSatiri
    m: Any = YevmiyeMaddesi
    a: Any = Alindi
    h: Any = MuhasebeHareketi
    defter = {
        no: int(t)
        for no, t in s.execute(
            sa.select(y.cari_no, sa.func.sum(y.alacak_kurus)).join(m, m.id == y.madde_id).where(m.gun == gun, _tahsilat()).group_by(y.cari_no)
        )
    }
    iptaller = (
        sa.select(h.beyanname_id, h.bulgu_id, col(AlindiSatiri.tutar_kurus).label("tutar"))
        .join(AlindiSatiri, col(AlindiSatiri.hareket_id) == h.id)
        .join(a, a.id == AlindiSatiri.alindi_id)
        .where(a.gun == gun, ~iptal_edilmemis(a.id))
    )
    odenenler = [sa.select(x.c.beyanname_id, x.c.bulgu_id, x.c.tutar) for x in (_odeme_satirlari(gun, banka).subquery() for banka in (False, True))]
    x = sa.union_all(*odenenler, iptaller).subquery()
    kagit = {
        no: int(t)
        for no, t in s.execute(borcluya(sa.select(borclunun_nosu(), sa.func.sum(x.c.tutar)).select_from(x), x.c).group_by(borclunun_nosu()))
    }
    i = iptaller.subquery()
    iptal = int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(i.c.tutar), 0))).scalar_one())
    alacak = sum(defter.values())
    soz = f"Bordro {goster(bordro)} TL, iptal edilip bordroya girmeyen alındılar {goster(iptal)} TL; 120 hesabının günlük alacağı {goster(alacak)} TL"
    ayrilan = sorted(no for no in {*defter, *kagit} if defter.get(no, 0) != kagit.get(no, 0))
    if bordro + iptal == alacak and not ayrilan:
        return (f"{soz}: TUTUYOR.",), ()
    return (), (
        f"{soz}: TUTMUYOR. Bordroyu teslim etmeyin; «gumruk denetle» çalıştırılsın, idare amirine bildirin.",
        *(f"TUTMUYOR: yükümlü {no} bordroda {goster(kagit.get(no, 0))} TL, defterde {goster(defter.get(no, 0))} TL." for no in ayrilan),
    )


def _gun(s: Session, gun: date) -> list[Bolum]:
    kodlar = _kodlar(s, gun)
    bolumler = []
    for yon, baslik in (*YONLER.items(), (None, CEZALAR)):
        for banka in (False, True):
            ad = f"{baslik} {gun:%d.%m.%Y}, {'BANKAYA' if banka else 'VEZNEYE'} ÖDENENLER"
            bolum = _bolum(s, gun, [k for k, _, _ in kodlar], yon, ad, banka)
            if bolum.adet or (yon, banka) in HER_GUN:
                bolumler.append(bolum)
    bordro = sum(b.toplam["toplam"] for b in bolumler)
    sozler, tutmayan = _karsilastir(s, gun, bordro)
    kod_sozu = (f"Vergi kodlarına göre: {'; '.join(f'{kod} {ad} {goster(t)}' for kod, ad, t in kodlar)}.",) if kodlar else ()
    bolumler[0] = replace(bolumler[0], sayfa_basi=True)
    bolumler[-1] = replace(
        bolumler[-1],
        sozler=(*kod_sozu, *sozler),
        tutmayan=tutmayan,
        imzalar=("Bordroyu düzenleyen, imza ve mühür", "Beyannameleri teslim alan, imza ve mühür"),
    )
    return bolumler


def _gunler(s: Session, istek: DefterIstegi) -> list[date]:
    """Days of the span on which account 120 was credited."""
    y: Any = YevmiyeSatiri
    m: Any = YevmiyeMaddesi
    sorgu = sa.select(m.gun).join(y, y.madde_id == m.id).where(_tahsilat(), m.gun >= istek.bas, m.gun <= istek.bit).distinct().order_by(m.gun)
    return list(s.scalars(sorgu).all())


def kur(s: Session, istek: DefterIstegi) -> Defter:
    bolumler = tuple(b for gun in _gunler(s, istek) or [istek.bit] for b in _gun(s, gun))
    baslik, madde = baslik_yaz(istek)
    dosya = f"bordro_{istek.bas:%Y%m%d}_{istek.bit:%Y%m%d}"
    return Defter(istek.tur, baslik, madde, kapsam_yaz(istek.bas, istek.bit), bolumler, LISTE, dosya)
