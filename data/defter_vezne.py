"""Vezne defteri (7/2): a day's receipts in order, reversals of cancelled ones, the drawer's other movements, counts; carried through the year."""

from dataclasses import replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data.defterler import Kaynak, arti, baslik_yaz, kapsam_yaz, topla
from gumruk.data.kagit import yerel
from gumruk.data.ofis_borc import iptal_edilmemis
from gumruk.data.queries_kasa import gunun_hareketleri
from gumruk.data.yukumlu import borclu_ara, borclu_no, borclunun_adi, borclunun_nosu, borcluya
from gumruk.models.defter import Bolum, Defter, DefterIstegi, DefterKaydi, Sutun, Yekun
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.kasa import KasaDurumu, KasaHareketi, KasaHareketTuru, KasaOturumu
from gumruk.models.kimlik import Kullanici
from gumruk.models.kurus import goster
from gumruk.models.odeme import Odeme, OdemeYolu
from gumruk.models.vezne import Alindi, AlindiOdemesi, AlindiSatiri, MuhasebeHareketi, OdemeAraci
from sqlmodel import Session, col, select

LISTE = (("Numara", 11, False), ("Saat", 5, False), ("Kim, ne", 0, False), ("Yol", 6, False), ("Tutar", 16, True), ("", 5, False))
ARAC_SUTUNLARI = (("nakit", OdemeAraci.NAKIT), ("kart", OdemeAraci.KART), ("cek", OdemeAraci.CEK), ("dekont", OdemeAraci.DEKONT))
ALINDI_SUTUNLARI = (
    Sutun("no", "Alındı no", 23),
    Sutun("saat", "Saat", 11),
    Sutun("vezne", "Vezne", 15),
    Sutun("beyanname", "Beyanname, karar", 37),
    Sutun("yukumlu", "Yükümlü", 53),
    Sutun("nakit", "Nakit", 26, Yekun.TOPLA),
    Sutun("kart", "Kart", 22, Yekun.TOPLA),
    Sutun("cek", "Banka çeki", 22, Yekun.TOPLA),
    Sutun("dekont", "Banka dekontu", 26, Yekun.TOPLA),
    Sutun("toplam", "Toplam", 26, Yekun.TOPLA),
    Sutun("durum", "", 10),
    Sutun("yol", ""),
    Sutun("beyannameler", "Bütün beyannameler"),
)
HAREKET_SUTUNLARI = (
    Sutun("no", "Hareket no", 23),
    Sutun("saat", "Zaman", 28),
    Sutun("vezne", "Vezne", 15),
    Sutun("kasa", "Kasa", 23),
    Sutun("ne", "Hareket", 122),
    Sutun("giren", "Giren", 30, Yekun.TOPLA),
    Sutun("cikan", "Çıkan", 30, Yekun.TOPLA),
    Sutun("yol", ""),
    Sutun("tutar", "", kurus=True),
    Sutun("durum", ""),
)
KASA_SUTUNLARI = (
    Sutun("no", "Kasa", 22),
    Sutun("vezne", "Vezne", 14),
    Sutun("devir", "Açılışta devir", 25, kurus=True),
    Sutun("nakit", "Nakit tahsilat", 28, kurus=True),
    Sutun("iptal", "İptal", 24, kurus=True),
    Sutun("giren", "Giren", 23, kurus=True),
    Sutun("cikan", "Çıkan", 23, kurus=True),
    Sutun("banka", "Bankaya teslim", 28, kurus=True),
    Sutun("kalan", "Olması gereken", 25, kurus=True),
    Sutun("sayilan", "Sayılan", 24, kurus=True),
    Sutun("fark", "Fark", 21, kurus=True),
    Sutun("durum", "Durum", 14),
    Sutun("saat", "Kapanış"),
    Sutun("imza", "Kapanışı imzalayan"),
    Sutun("not", "Farkın açıklaması"),
    Sutun("yol", ""),
)


def arac_toplamlari(secilen: Any) -> Any:
    """Per receipt what each means came to, for the receipts of the select."""
    o: Any = AlindiOdemesi
    tutarlar = (sa.func.sum(sa.case((o.arac == arac, o.tutar_kurus), else_=0)).label(ad) for ad, arac in ARAC_SUTUNLARI)
    return sa.select(o.alindi_id, *tutarlar).where(o.alindi_id.in_(secilen)).group_by(o.alindi_id).subquery()


def yol_yaz(r: Any) -> str:
    """One means by its name, several as «karma»."""
    araclar = [ad for ad, _ in ARAC_SUTUNLARI if getattr(r, ad)]
    return {"cek": "çek"}.get(araclar[0], araclar[0]) if len(araclar) == 1 else "karma"


def _kosul(gun: date, veznedar: Kullanici | None) -> list[Any]:
    a: Any = Alindi
    return [a.gun == gun, *([a.veznedar_id == veznedar.id] if veznedar else [])]


def _alinanlar(gun: date, veznedar: Kullanici | None) -> Any:
    """The day's receipts in the order of their numbers, and each cancellation at its hour with its sums turned round."""
    a: Any = Alindi
    i: Any = AlindiIptali
    kosul = _kosul(gun, veznedar)
    secilen = sa.select(a.id).where(*kosul)
    araclar = arac_toplamlari(secilen)
    tek = (
        borcluya(
            sa.select(col(AlindiSatiri.alindi_id).label("alindi_id"), borclu_no().label("no"))
            .select_from(AlindiSatiri)
            .join(MuhasebeHareketi, col(MuhasebeHareketi.id) == AlindiSatiri.hareket_id),
            MuhasebeHareketi,
        )
        .where(col(AlindiSatiri.alindi_id).in_(secilen))
        .distinct()
        .subquery()
    )
    beyanlar = sa.select(tek.c.alindi_id, sa.func.aggregate_strings(tek.c.no, " ").label("nolar")).group_by(tek.c.alindi_id).subquery()
    # Another desk may take its number a moment later than its time: a receipt never stands before one with a smaller number.
    kesilen = sa.select(a.id, sa.literal(0).label("iptal"), sa.func.max(a.zaman).over(order_by=a.sira).label("yer"), a.zaman).where(*kosul)
    iptaller = sa.select(a.id, sa.literal(1), i.karar_ani, i.karar_ani).join(i, i.alindi_id == a.id).where(*kosul, i.durum == IptalDurumu.ONAYLANDI)
    x = sa.union_all(kesilen, iptaller).subquery()
    isaret = 1 - 2 * x.c.iptal
    nolar = sa.func.coalesce(beyanlar.c.nolar, borclu_no())
    iptalli = ~iptal_edilmemis(a.id)
    sorgu = (
        sa.select(
            sa.func.row_number().over(order_by=(x.c.yer, x.c.iptal, a.sira)).label("sira"),
            (sa.func.lower(a.no + " " + nolar + " " + borclunun_nosu()) + " " + borclu_ara()).label("ara"),
            a.no,
            x.c.zaman,
            x.c.iptal,
            iptalli.label("iptalli"),
            Kullanici.kod.label("vezne"),
            borclunun_adi().label("yukumlu"),
            nolar.label("beyannameler"),
            *((araclar.c[ad] * isaret).label(ad) for ad, _ in ARAC_SUTUNLARI),
            (a.toplam_kurus * isaret).label("toplam"),
        )
        .select_from(x)
        .join(a, a.id == x.c.id)
        .join(araclar, araclar.c.alindi_id == a.id)
        .join(Kullanici, col(Kullanici.id) == a.veznedar_id)
        .outerjoin(beyanlar, beyanlar.c.alindi_id == a.id)
    )
    return borcluya(sorgu, a)


def _alindi_hucreleri(r: Any) -> tuple[tuple[str | int, ...], str]:
    nolar = sorted(r.beyannameler.split())
    ilk = nolar[0] + (f" +{len(nolar) - 1}" if len(nolar) > 1 else "")
    durum = "ters" if r.iptal else "İPTAL" if r.iptalli else ""
    tutarlar = (int(getattr(r, ad)) for ad, _ in ARAC_SUTUNLARI)
    hucreler = (r.no, f"{yerel(r.zaman):%H:%M}", r.vezne, ilk, r.yukumlu, *tutarlar, int(r.toplam), durum, yol_yaz(r), " ".join(nolar))
    return hucreler, "warn" if durum else ""


def _net(s: Session, *kosul: Any) -> dict[str, int]:
    """What receipts that stand came to, by means and in all."""
    a: Any = Alindi
    araclar = arac_toplamlari(sa.select(a.id).where(*kosul, iptal_edilmemis(a.id)))
    adlar = [ad for ad, _ in ARAC_SUTUNLARI]
    r = s.execute(sa.select(*(sa.func.coalesce(sa.func.sum(araclar.c[ad]), 0) for ad in adlar))).one()
    tutarlar = {ad: int(t) for ad, t in zip(adlar, r, strict=True)}
    return {**tutarlar, "toplam": sum(tutarlar.values())}


def _alindilar(s: Session, gun: date, veznedar: Kullanici | None) -> Bolum:
    a: Any = Alindi
    sorgu = _alinanlar(gun, veznedar)
    adet, toplam = topla(s, sorgu, ALINDI_SUTUNLARI)
    kosul = _kosul(gun, veznedar)
    kesilen, ilk, son = s.execute(sa.select(sa.func.count(), sa.func.min(a.no), sa.func.max(a.no)).where(*kosul)).one()
    iptal = adet - kesilen
    onceki = _net(s, a.gun >= date(gun.year, 1, 1), a.gun < gun, *kosul[1:])
    return Bolum(
        f"ALINDILAR, {gun:%d.%m.%Y}",
        ALINDI_SUTUNLARI,
        ("no", "saat", "yukumlu", "yol", "toplam", "durum"),
        Kaynak(sorgu, _alindi_hucreleri),
        adet=adet,
        toplam=toplam,
        toplam_adi="GÜNÜN TOPLAMI",
        kapanis=(("YILIN ÖNCEKİ GÜNLERİNDEN NAKLEDİLEN", onceki), ("YILLIK NAKLİ YEKÛN", arti(onceki, toplam))),
        bos="Bu gün alındı kesilmedi.",
        sozler=(
            (f"Günün ilk alındısı {ilk}, son alındısı {son}: {kesilen} alındı kesildi, {iptal or 'hiçbiri'} iptal edil{'di' if iptal else 'medi'}.",)
            if kesilen
            else ()
        ),
        sayfa_basi=True,
    )


def _hareketler(s: Session, gun: date, veznedar: Kullanici | None) -> Bolum | None:
    """Movements of the day's drawers and cash paid out of them, also after midnight; None when there are none."""
    h: Any = KasaHareketi
    o: Any = Odeme
    k: Any = KasaOturumu
    giren = sa.case((h.tur == KasaHareketTuru.GIRIS, h.tutar_kurus), else_=0)
    hareketler = sa.select(
        h.no, h.zaman, h.kasa_id, h.tur, h.gerekce, h.banka, h.banka_hesabi, giren.label("giren"), (h.tutar_kurus - giren).label("cikan")
    )
    odemeler = sa.select(
        o.no, o.zaman, o.kasa_id, sa.null(), "ödeme: " + o.alan + " " + o.alan_no, sa.literal(""), sa.literal(""), sa.literal(0), o.tutar_kurus
    ).where(o.yol == OdemeYolu.NAKIT)
    x = sa.union_all(hareketler, odemeler).subquery()
    sorgu = (
        sa.select(
            sa.func.row_number().over(order_by=(x.c.zaman, x.c.no)).label("sira"),
            sa.func.lower(x.c.no + " " + k.no + " " + Kullanici.kod).label("ara"),
            x.c.no,
            x.c.zaman,
            Kullanici.kod.label("vezne"),
            k.no.label("kasa"),
            x.c.tur,
            x.c.gerekce,
            x.c.banka,
            x.c.banka_hesabi,
            x.c.giren,
            x.c.cikan,
        )
        .join(k, k.id == x.c.kasa_id)
        .join(Kullanici, col(Kullanici.id) == k.veznedar_id)
        .where(k.gun == gun, *([k.veznedar_id == veznedar.id] if veznedar else []))
    )
    adet, toplam = topla(s, sorgu, HAREKET_SUTUNLARI)
    if not adet:
        return None
    return Bolum(
        f"KASA HAREKETLERİ VE BANKAYA TESLİM, {gun:%d.%m.%Y}",
        HAREKET_SUTUNLARI,
        ("no", "saat", "ne", "yol", "tutar", "durum"),
        Kaynak(sorgu, _hareket_hucreleri),
        adet=adet,
        toplam=toplam,
    )


def _hareket_hucreleri(r: Any) -> tuple[tuple[str | int, ...], str]:
    banka = r.tur is KasaHareketTuru.BANKAYA
    ne = f"{r.tur.value}: {f'{r.banka}, hesap {r.banka_hesabi}' if banka else r.gerekce}" if r.tur else r.gerekce
    tutar = int(r.giren) - int(r.cikan)
    hucreler = (r.no, f"{yerel(r.zaman):%d.%m.%Y %H:%M}", r.vezne, r.kasa, ne, int(r.giren), int(r.cikan), "banka" if banka else "kasa", tutar, "")
    return hucreler, ""


def _kasalar(s: Session, gun: date, veznedar: Kullanici | None) -> Bolum | None:
    """The day's drawers: what should be in each by its rows, what was counted, and whether the ledger says the same."""
    k = KasaOturumu
    kasalar = s.exec(select(k).where(k.gun == gun, *([k.veznedar_id == veznedar.id] if veznedar else [])).order_by(col(k.id))).all()
    satirlar, uyarilar, tutmayan = [], [], []
    for n, kasa in enumerate(kasalar, 1):
        devir, nakit, iptal, giren, cikan, banka, odenen = (t for _, t in gunun_hareketleri(s, kasa)[:7])
        tutarlar = [devir, nakit, iptal, giren, cikan + odenen, banka]
        kalan = sum(tutarlar)
        sayildi = kasa.durum is not KasaDurumu.ACIK
        if sayildi and kasa.beklenen_kurus != kalan:
            yevmiye = goster(kasa.beklenen_kurus or 0)
            tutmayan.append(f"TUTMUYOR: {kasa.no} numaralı kasanın satırları {goster(kalan)} TL, sayımdaki yevmiye bakiyesi {yevmiye} TL.")
        if kasa.durum is not KasaDurumu.KAPANDI:
            uyarilar.append(f"{kasa.no} numaralı kasa «{kasa.durum.value}»: bu sayfa kasa kapanınca kesinleşir.")
        imza = s.get(Kullanici, kasa.kapatan_id) if kasa.kapatan_id else None
        hucreler: tuple[str | int, ...] = (
            kasa.no,
            s.get_one(Kullanici, kasa.veznedar_id).kod,
            *tutarlar,
            kalan,
            (kasa.sayilan_kurus or 0) if sayildi else "sayılmadı",
            kasa.fark_kurus if sayildi else "",
            kasa.durum.value,
            f"{yerel(kasa.kapanis_ani):%d.%m.%Y %H:%M}" if kasa.kapanis_ani else "",
            imza.ad if imza else "",
            kasa.fark_notu,
            "kasa",
        )
        satirlar.append(DefterKaydi(n, hucreler, "bad" if sayildi and kasa.fark_kurus else ""))
    if not satirlar:
        return None
    farklilar = [x for x in kasalar if x.fark_notu]
    notlar = tuple(f"{x.no}: {goster(abs(x.fark_kurus))} TL {'fazla' if x.fark_kurus > 0 else 'noksan'}. {x.fark_notu}" for x in farklilar)
    return Bolum(
        f"SAYIM VE KAPANIŞ, {gun:%d.%m.%Y}",
        KASA_SUTUNLARI,
        ("no", "saat", "vezne", "yol", "kalan", "durum"),
        satirlar=tuple(satirlar),
        adet=len(satirlar),
        sozler=notlar,
        uyarilar=tuple(uyarilar),
        tutmayan=tuple(tutmayan),
    )


def _gunler(s: Session, istek: DefterIstegi, veznedar: Kullanici | None) -> list[date]:
    """Days of the span on which a receipt was cut or a drawer opened."""
    a: Any = Alindi
    k: Any = KasaOturumu
    sorgular = [sa.select(t.gun).where(t.gun >= istek.bas, t.gun <= istek.bit, *([t.veznedar_id == veznedar.id] if veznedar else [])) for t in (a, k)]
    return sorted(set(s.scalars(sa.union(*sorgular)).all()))


def kur(s: Session, istek: DefterIstegi, veznedar: Kullanici | None) -> Defter:
    """Each day a page of its own: the same whether it is opened alone or in a span."""
    bolumler: list[Bolum] = []
    for gun in _gunler(s, istek, veznedar) or [istek.bit]:
        gunun = [b for b in (_alindilar(s, gun, veznedar), _hareketler(s, gun, veznedar), _kasalar(s, gun, veznedar)) if b is not None]
        bolumler += [*gunun[:-1], _imzali(gunun[-1])]
    kim = f"Veznedar {veznedar.kod} {veznedar.ad}" if veznedar else "Bütün vezneler"
    dosya = f"vezne_defteri_{veznedar.kod if veznedar else 'hepsi'}_{istek.bas:%Y%m%d}_{istek.bit:%Y%m%d}"
    baslik, madde = baslik_yaz(istek)
    return Defter(istek.tur, baslik, madde, f"{kim} · {kapsam_yaz(istek.bas, istek.bit)}", tuple(bolumler), LISTE, dosya)


def _imzali(b: Bolum) -> Bolum:
    return replace(b, imzalar=("Veznedar, imza", "Muhasebe memuru, imza ve mühür"))
