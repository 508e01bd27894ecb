"""Audit of the money: assessments, receipts, postings, drawers, guarantees, refunds; nothing collected twice."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_borc import ilk_tahakkuk, iptal_edilmemis
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_duzeltme import gecerli_tahakkuk
from gumruk.data.ofis_teminat import ALINMIS, iade_edilebilir, toplu_bakiye
from gumruk.models.banka import BankaOdemesi, BankaOdemesiSatiri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Kalem, VergiSatiri
from gumruk.models.faiz import FAIZ
from gumruk.models.gec_oran import FarkDurumu, GecOran, OranFarki
from gumruk.models.iade import DanismaDurumu, DanismaKagidi, DanismaSatiri, IadeNedeni
from gumruk.models.kasa import KasaDurumu, KasaHareketi, KasaHareketTuru, KasaOturumu
from gumruk.models.kimlik import Kullanici
from gumruk.models.kurus import goster
from gumruk.models.odeme import Odeme, OdemeYolu
from gumruk.models.teminat import DEPOZITO, KIYMET_EMANETI, KIYMETLER, Teminat, TeminatKapsami, TeminatKullanimi, TeminatTuru
from gumruk.models.teminat_cozme import CozmeDurumu, CozmeTuru, TeminatCozme
from gumruk.models.vezne import (
    BORCLU,
    EMANET,
    KASA,
    ODENMIS,
    Alindi,
    AlindiOdemesi,
    AlindiSatiri,
    HareketSatiri,
    MuhasebeHareketi,
    OdemeAraci,
    YevmiyeMaddesi,
    YevmiyeSatiri,
)
from sqlmodel import Session, col, select


def para(s: Session, _depo: Depo) -> Iterator[str]:
    """2: header = lines = postings; assessed = collected + due; the drawer = cash received; every posting balances."""
    h: Any = MuhasebeHareketi
    hs: Any = HareketSatiri
    for r in s.execute(
        sa.select(h.no, h.tutar_kurus, sa.func.coalesce(sa.func.sum(hs.tutar_kurus), 0))
        .outerjoin(hs, hs.hareket_id == h.id)
        .group_by(h.id, h.no, h.tutar_kurus),
    ):
        if r[1] != r[2]:
            yield f"Muhasebe hareketi {r[0]}: tutar {goster(r[1])}, satırları {goster(int(r[2]))}."
    bozuk_faiz = sa.or_(ilk_tahakkuk(h.id), hs.aciklama.is_(None), hs.matrah_kurus == 0)
    for r in s.execute(sa.select(h.no).join(hs, hs.hareket_id == h.id).where(hs.kod == FAIZ, bozuk_faiz)):
        yield f"Muhasebe hareketi {r[0]}: gecikme faizi satırının hesabı yok ya da faiz ilk tahakkukta."
    a: Any = Alindi
    satir = sa.select(sa.func.coalesce(sa.func.sum(AlindiSatiri.tutar_kurus), 0)).where(col(AlindiSatiri.alindi_id) == a.id).scalar_subquery()
    odeme = sa.select(sa.func.coalesce(sa.func.sum(AlindiOdemesi.tutar_kurus), 0)).where(col(AlindiOdemesi.alindi_id) == a.id).scalar_subquery()
    nakit_teminat = sa.select(sa.func.coalesce(sa.func.sum(col(Teminat.tutar_kurus)), 0)).where(col(Teminat.alindi_id) == a.id).scalar_subquery()
    for r in s.execute(sa.select(a.no, a.toplam_kurus, satir + nakit_teminat, odeme)):
        if not r[1] == r[2] == r[3]:
            yield f"Alındı {r[0]}: toplam {goster(r[1])}, satırlar {goster(int(r[2]))}, ödemeler {goster(int(r[3]))}."
    o, x = BankaOdemesi, BankaOdemesiSatiri
    toplam = sa.select(sa.func.coalesce(sa.func.sum(col(x.tutar_kurus)), 0)).where(col(x.odeme_id) == o.id).scalar_subquery()
    for r in s.execute(sa.select(col(o.banka), col(o.dekont_no), col(o.tutar_kurus), toplam + sa.func.coalesce(col(o.emanet_kurus), 0))):
        if r[2] != r[3]:
            yield f"Banka dekontu {r[0]} {r[1]}: tutar {goster(r[2])}, satırlar {goster(int(r[3]))}."
    y: Any = YevmiyeSatiri
    for r in s.execute(
        sa.select(YevmiyeMaddesi.no, sa.func.sum(y.borc_kurus), sa.func.sum(y.alacak_kurus))
        .join(YevmiyeMaddesi, col(YevmiyeMaddesi.id) == y.madde_id)
        .group_by(YevmiyeMaddesi.no),
    ):
        if r[1] != r[2]:
            yield f"Yevmiye {r[0]}: borç {goster(int(r[1]))}, alacak {goster(int(r[2]))}."

    def bakiye(hesap: str) -> int:
        return int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(y.borc_kurus - y.alacak_kurus), 0)).where(y.hesap == hesap)).scalar_one())

    yield from _kasalar(s)
    tahakkuk = int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(h.tutar_kurus), 0)).where(gecerli_tahakkuk(h.id))).scalar_one())
    t: Any = AlindiSatiri
    tahsilat = int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(t.tutar_kurus), 0)).where(iptal_edilmemis(t.alindi_id))).scalar_one())
    tahsilat += int(s.execute(sa.select(sa.func.coalesce(sa.func.sum(col(x.tutar_kurus)), 0))).scalar_one())
    if bakiye(BORCLU) != tahakkuk - tahsilat:
        yield f"Borçlular hesabı {goster(bakiye(BORCLU))}; tahakkuk eksi tahsilat {goster(tahakkuk - tahsilat)}."
    b: Any = Beyanname
    vergi = (
        sa.select(Kalem.beyanname_id, sa.func.sum(VergiSatiri.tutar_kurus).label("t"))
        .join(VergiSatiri, col(VergiSatiri.kalem_id) == Kalem.id)
        .where(VergiSatiri.odeme == "P", guncel(Kalem))
        .group_by(Kalem.beyanname_id)
        .subquery()
    )
    for r in s.execute(sa.select(b.no, b.toplam_vergi_kurus, sa.func.coalesce(vergi.c.t, 0)).outerjoin(vergi, vergi.c.beyanname_id == b.id)):
        if r[1] != r[2]:
            yield f"Beyanname {r[0]}: vergi toplamı {goster(r[1])}, satırları {goster(int(r[2]))}."
    tah = sa.select(h.beyanname_id, sa.func.sum(h.tutar_kurus).label("t")).where(ilk_tahakkuk(h.id)).group_by(h.beyanname_id).subquery()
    for r in s.execute(
        sa.select(b.no, b.toplam_vergi_kurus, sa.func.coalesce(tah.c.t, 0))
        .outerjoin(tah, tah.c.beyanname_id == b.id)
        .where(b.durum.in_((BeyannameDurumu.TAHSILATTA, *ODENMIS))),
    ):
        if r[1] != r[2]:
            yield f"Beyanname {r[0]}: vergisi {goster(r[1])}, tahakkuku {goster(int(r[2]))}."


def _kasalar(s: Session) -> Iterator[str]:
    """Each cashier's drawer two ways: the ledger's account 100, and receipts, movements and count differences; floats follow one another.

    Receipts of the first version have no drawer, and their cash stands in account 100 under nobody.
    """
    y: Any = YevmiyeSatiri
    defter = {
        r[0]: int(r[1])
        for r in s.execute(sa.select(y.cari_no, sa.func.sum(y.borc_kurus) - sa.func.sum(y.alacak_kurus)).where(y.hesap == KASA).group_by(y.cari_no))
    }
    hesap: dict[str, int] = dict.fromkeys(("", *s.exec(select(Kullanici.kod))), 0)
    kimin = sa.case((col(Alindi.kasa_id).is_(None), ""), else_=col(Kullanici.kod))
    nakit: Any = (
        sa.select(kimin, sa.func.sum(AlindiOdemesi.tutar_kurus))
        .join(Alindi, col(Alindi.veznedar_id) == Kullanici.id)
        .join(AlindiOdemesi, col(AlindiOdemesi.alindi_id) == Alindi.id)
        .where(AlindiOdemesi.arac == OdemeAraci.NAKIT, iptal_edilmemis(col(Alindi.id)))
        .group_by(kimin)
    )
    hareket: Any = (
        sa.select(
            Kullanici.kod,
            sa.func.sum(
                sa.case((col(KasaHareketi.tur) == KasaHareketTuru.GIRIS, col(KasaHareketi.tutar_kurus)), else_=-col(KasaHareketi.tutar_kurus))
            ),
        )
        .join(KasaHareketi, col(KasaHareketi.memur_id) == Kullanici.id)
        .group_by(Kullanici.kod)
    )
    odeme: Any = (
        sa.select(Kullanici.kod, -sa.func.sum(Odeme.tutar_kurus))
        .join(Odeme, col(Odeme.veznedar_id) == Kullanici.id)
        .where(Odeme.yol == OdemeYolu.NAKIT)
        .group_by(Kullanici.kod)
    )
    for sorgu in (nakit, hareket, odeme):
        for kod, tutar in s.execute(sorgu):
            hesap[kod] += int(tutar)
    devir: dict[int, tuple[int, str]] = {}
    oturumlar: Any = sa.select(KasaOturumu, Kullanici.kod).join(Kullanici, col(Kullanici.id) == KasaOturumu.veznedar_id).order_by(KasaOturumu.id)
    for k, kod in s.execute(oturumlar):
        beklenen, onceki = devir.get(k.veznedar_id, (0, "ilk açılış"))
        if k.devir_kurus != beklenen:
            yield f"Kasa {k.no}: devir {goster(k.devir_kurus)}, bir önceki kapanışta ({onceki}) kalan {goster(beklenen)}."
        if k.durum is KasaDurumu.KAPANDI:
            hesap[kod] += k.fark_kurus
            devir[k.veznedar_id] = (k.sayilan_kurus or 0, k.no)
    for kod in sorted({*defter, *hesap}):
        if defter.get(kod, 0) != hesap.get(kod, 0):
            yield f"Kasa hesabı {kod}: defterde {goster(defter.get(kod, 0))}, alındı ve kasa hareketlerine göre {goster(hesap.get(kod, 0))}."


def _hesap_bakiyeleri(s: Session, hesap: str) -> dict[str, int]:
    """Debit less credit per current account, over the account and its sub-accounts."""
    y: Any = YevmiyeSatiri
    ana = sa.or_(y.hesap == hesap, y.hesap.startswith(f"{hesap}."))
    sorgu = sa.select(y.cari_no, sa.func.sum(y.borc_kurus) - sa.func.sum(y.alacak_kurus)).where(ana).group_by(y.cari_no)
    return {r[0]: int(r[1]) for r in s.execute(sorgu)}


def teminat(s: Session, _depo: Depo) -> Iterator[str]:
    """2, guarantees and refunds: what is held = the ledger's 330 and 910/911 per obligor; what was let go = its papers; never more than was taken."""
    t: Any = Teminat
    for tur, hesap, yon in ((TeminatTuru.NAKIT, DEPOZITO, -1), (TeminatTuru.KIYMET, KIYMETLER, 1), (TeminatTuru.KIYMET, KIYMET_EMANETI, -1)):
        elde: Any = (
            sa.select(t.yukumlu_no, sa.func.sum(t.tutar_kurus - t.cozulen_kurus - t.irat_kurus))
            .where(t.tur == tur, t.durum.in_(ALINMIS))
            .group_by(t.yukumlu_no)
        )
        beklenen = {r[0]: int(r[1]) for r in s.execute(elde)}
        defter = _hesap_bakiyeleri(s, hesap)
        for no in sorted({*beklenen, *defter}):
            if beklenen.get(no, 0) != yon * defter.get(no, 0):
                yield f"Teminat {no}: elde {goster(beklenen.get(no, 0))}, {hesap} hesabında {goster(yon * defter.get(no, 0))}."
    c: Any = TeminatCozme
    for kayit, sutun in ((Teminat, c.teminat_id), (TeminatKullanimi, c.kullanim_id)):
        k: Any = kayit
        iadeler = (c.tur == CozmeTuru.IADE,) if kayit is TeminatKullanimi else (c.tur == CozmeTuru.IADE, c.kullanim_id.is_(None))
        for alan, kosullar in ((k.cozulen_kurus, iadeler), (k.irat_kurus, (c.tur == CozmeTuru.IRAT,))):
            toplam = sa.select(sa.func.coalesce(sa.func.sum(c.tutar_kurus), 0)).where(sutun == k.id, c.durum == CozmeDurumu.TAMAM, *kosullar)
            for r in s.execute(sa.select(k.id, alan, toplam.scalar_subquery())):
                if r[1] != r[2]:
                    yield f"{k.__tablename__} {r[0]}: {alan.name} {goster(r[1])}, tamamlanan çözmeler {goster(int(r[2]))}."
    for toplu in s.scalars(sa.select(t).where(t.kapsam == TeminatKapsami.TOPLU, t.durum.in_(ALINMIS))):
        if toplu_bakiye(s, toplu) < 0:
            yield f"Toplu teminat {toplu.no}: bakiyesinden çok kullanılmış."
    d: Any = DanismaKagidi
    satir = sa.select(sa.func.coalesce(sa.func.sum(col(DanismaSatiri.tutar_kurus)), 0)).where(col(DanismaSatiri.danisma_id) == d.id).scalar_subquery()
    for r in s.execute(sa.select(d.no, d.tutar_kurus, satir, sa.exists().where(col(DanismaSatiri.danisma_id) == d.id))):
        if r[3] and r[1] != r[2]:
            yield f"Danışma kâğıdı {r[0]}: tutar {goster(r[1])}, satırları {goster(int(r[2]))}."
    for beyan_id in s.scalars(sa.select(d.beyanname_id).distinct()):
        for (hareket, kod), kalan in iade_edilebilir(s, beyan_id).items():
            if kalan.kurus < 0:
                yield f"Muhasebe hareketi {hareket}, {kod}: tahsil edilenden {goster(-kalan.kurus)} TL çok iade edilmiş."
    o: Any = Odeme
    for r in s.execute(sa.select(d.no, d.durum, d.tutar_kurus, o.tutar_kurus).outerjoin(o, o.danisma_id == d.id)):
        if (r[1] is DanismaDurumu.ODENDI) != (r[3] is not None) or r[3] not in (None, r[2]):
            yield f"Danışma kâğıdı {r[0]}: «{r[1].value}», ödemesi {'yok' if r[3] is None else goster(r[3])}."
    emanet: Any = (
        sa.select(d.yukumlu_no, sa.func.sum(d.tutar_kurus))
        .where(sa.or_(d.durum == DanismaDurumu.ODENECEK, sa.and_(d.neden == IadeNedeni.FAZLA_ODEME, d.durum.not_in((DanismaDurumu.ODENDI,)))))
        .group_by(d.yukumlu_no)
    )
    bekleyen = {r[0]: int(r[1]) for r in s.execute(emanet)}
    kodlar = set(s.scalars(sa.select(Kullanici.kod)))
    for no, bakiye in _hesap_bakiyeleri(s, EMANET).items():
        if no and no not in kodlar and -bakiye != bekleyen.pop(no, 0):
            yield f"Emanet {no}: 333 hesabında {goster(-bakiye)}, ödenecek iadelere göre başka."
    yield from (f"Emanet {no}: ödenecek iade {goster(tutar)}, 333 hesabında yok." for no, tutar in bekleyen.items() if tutar)


def odenen_hareketler() -> Any:
    """Each assessment with each standing paper that pays it: receipts not cancelled (summed over their lines) and bank receipts."""
    t: Any = AlindiSatiri
    x: Any = BankaOdemesiSatiri
    alindi = sa.select(t.hareket_id, sa.func.sum(t.tutar_kurus).label("tutar")).where(iptal_edilmemis(t.alindi_id))
    return sa.union_all(alindi.group_by(t.hareket_id, t.alindi_id), sa.select(x.hareket_id, x.tutar_kurus.label("tutar")))


def alinmis_teminat(beyanname_id: Any) -> Any:
    """What was ever taken for a declaration, given back since or not."""
    t, k = Teminat, TeminatKullanimi
    kendi = sa.select(sa.func.coalesce(sa.func.sum(col(t.tutar_kurus)), 0)).where(col(t.beyanname_id) == beyanname_id, col(t.durum).in_(ALINMIS))
    toplu = sa.select(sa.func.coalesce(sa.func.sum(col(k.tutar_kurus)), 0)).where(col(k.beyanname_id) == beyanname_id)
    return kendi.scalar_subquery() + toplu.scalar_subquery()


def gec_oranlar(s: Session, _depo: Depo) -> Iterator[str]:
    """2: what a late rate raised is what its list said (8): the further assessment the shortfall, the refund never more than the excess."""
    f: Any = OranFarki
    h, d = sa.orm.aliased(MuhasebeHareketi), sa.orm.aliased(DanismaKagidi)
    sorgu: Any = (
        sa.select(GecOran.no, Beyanname.no, f.durum, f.beyanname_id, f.noksan_kurus, f.fazla_kurus, h, d)
        .select_from(f)
        .join(GecOran, col(GecOran.id) == f.gec_oran_id)
        .join(Beyanname, col(Beyanname.id) == f.beyanname_id)
        .outerjoin(h, h.id == f.hareket_id)
        .outerjoin(d, d.id == f.danisma_id)
    )
    for no, beyan, durum, beyanname_id, noksan, fazla, hareket, danisma in s.execute(sorgu):
        islenmis = durum is FarkDurumu.ISLENDI
        ek = hareket.tutar_kurus if hareket else 0
        iade = danisma.tutar_kurus if danisma else 0
        yabanci = any(x.beyanname_id != beyanname_id for x in (hareket, danisma) if x)
        if ek != (noksan if islenmis else 0) or iade > (fazla if islenmis else 0) or yabanci:
            yield f"Geç oran {no}, {beyan}: noksan {goster(noksan)}, ek tahakkuku {goster(ek)}; fazla {goster(fazla)}, iadesi {goster(iade)}."


def iki_kez(s: Session, _depo: Depo) -> Iterator[str]:
    """4: an assessment is paid by one receipt or bank receipt at most."""
    odeme = odenen_hareketler().subquery()
    for r in s.execute(sa.select(odeme.c.hareket_id, sa.func.count()).group_by(odeme.c.hareket_id)):
        if r[1] > 1:
            yield f"Muhasebe hareketi {r[0]} {r[1]} kez tahsil edilmiş."
    for r in s.execute(sa.select(odeme.c.hareket_id).where(~gecerli_tahakkuk(odeme.c.hareket_id))):
        yield f"Muhasebe hareketi {r[0]} düzeltmeyle kaldırılmış, yine de tahsil edilmiş."
