"""Manifest and warehouse as rules may see them inside one transaction: what is left of a bill line, what lies where (9–12, 16)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_cikan import cikanlar, disaridaki_numune, guncel, kayit_toplami
from gumruk.data.ofis_grup import ALT_DURUMU, bolen
from gumruk.data.ofis_supalan import Supalanlar, bekleyen_supalanlar, supalan_bekleyen
from gumruk.data.ofis_tutanak import Tutanaklar, acik_aktarmalar, acik_tutanak_nolari, dogrudan_teslim, tamamlayan, tutanak_kalanlari, tutanakla_giden
from gumruk.models.ambar import AmbarCikisi, AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.numcikis import NumuneTutanagi
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.supalan_talebi import BS3
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.transit_ozet import AktarmaSatiri
from gumruk.models.tutanak import TeslimSatiri
from gumruk.models.usul import TamamlayiciBeyan
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class SatirKalani:
    """What of a bill line no declaration covers yet."""

    satir_id: int
    ozet_beyan_no: str
    onayli: bool
    senet_no: str
    satir_sira: int
    kalan_kap: int
    kalan_gram: int
    bolen: str = ""  # the alt özet beyan that breaks the line's bill up, so that nothing of the line itself may be bound (9/2)


@dataclass(frozen=True)
class AmbarKalani:
    """One warehouse record as one declaration sees it: in, out, left (kap and gram)."""

    kayit_id: int
    satir_id: int
    yeri: str
    ambar_kodu: str
    ozet_beyan_no: str
    senet_no: str
    satir_sira: int
    kap_cinsi: str
    giren_kap: int
    giren_gram: int
    cikan_kap: int
    cikan_gram: int
    kalan_kap: int
    kalan_gram: int


def ambar_kalanlari(s: Session, beyanname_id: int) -> list[AmbarKalani]:
    if tamamlayan(s, beyanname_id):
        return []
    kayitlar = sa.select(col(AmbarKaydi.id)).join(SenetBaglantisi, col(SenetBaglantisi.satir_id) == AmbarKaydi.satir_id)
    hep = cikanlar(kayitlar.where(col(SenetBaglantisi.beyanname_id) == beyanname_id, guncel(SenetBaglantisi)))
    cikan_bu = kayit_toplami(hep, hep.c.beyanname_id == beyanname_id)
    cikan_hep = kayit_toplami(hep)
    sorgu: Any = (
        sa.select(
            AmbarKaydi.id,
            AmbarKaydi.satir_id,
            AmbarKaydi.yeri,
            AmbarKaydi.kap_adedi,
            AmbarKaydi.brut_gram,
            AmbarGirisi.ambar_kodu,
            OzetBeyan.no.label("ob"),
            TasimaSenedi.no.label("senet"),
            SenetSatiri.sira,
            SenetSatiri.kap_cinsi,
            SenetBaglantisi.kap_adedi.label("bag_kap"),
            SenetBaglantisi.brut_gram.label("bag_gram"),
            sa.func.coalesce(cikan_bu.c.kap, 0).label("bu_kap"),
            sa.func.coalesce(cikan_bu.c.gram, 0).label("bu_gram"),
            sa.func.coalesce(cikan_hep.c.kap, 0).label("hep_kap"),
            sa.func.coalesce(cikan_hep.c.gram, 0).label("hep_gram"),
        )
        .join(SenetBaglantisi, col(SenetBaglantisi.satir_id) == AmbarKaydi.satir_id)
        .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .join(SenetSatiri, col(SenetSatiri.id) == AmbarKaydi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(cikan_bu, cikan_bu.c.kayit_id == AmbarKaydi.id)
        .outerjoin(cikan_hep, cikan_hep.c.kayit_id == AmbarKaydi.id)
        .where(SenetBaglantisi.beyanname_id == beyanname_id, guncel(SenetBaglantisi))
        .order_by(AmbarKaydi.id)
    )
    sonuc = []
    satirlar = s.execute(sorgu).all()
    verilen = dogrudan_teslim(s, [r.satir_id for r in satirlar], beyanname_id)
    for r in satirlar:
        kap, gram = verilen.get(r.satir_id, (0, 0))
        bag_kap, bag_gram = r.bag_kap - kap, r.bag_gram - gram
        kalan_kap = max(0, min(bag_kap - r.bu_kap, r.kap_adedi - r.hep_kap))
        kalan_gram = max(0, min(bag_gram - r.bu_gram, r.brut_gram - r.hep_gram))
        sonuc.append(
            AmbarKalani(
                r.id,
                r.satir_id,
                r.yeri,
                r.ambar_kodu,
                r.ob,
                r.senet,
                r.sira,
                r.kap_cinsi,
                min(r.kap_adedi, bag_kap),
                min(r.brut_gram, bag_gram),
                int(r.bu_kap),
                int(r.bu_gram),
                int(kalan_kap),
                int(kalan_gram),
            )
        )
    return sonuc


def satir_kalanlari(s: Session, satir_idleri: Sequence[int], haric: int | None = None) -> dict[int, SatirKalani]:
    """Declared packages and grams of a bill line less what living declarations (but `haric`) cover (16/1) and what left on a tutanak without one
    (18/2, 26), nothing of a bill that an alt özet beyan breaks up (9/2); for a completing declaration,
    `haric` itself, what its tutanak delivered and no other one completes.
    """
    if haric is not None and (tutanak := tamamlayan(s, haric)):
        kalanlar = tutanak_kalanlari(s, tutanak.id, haric)
        return {i: kalanlar[i] for i in satir_idleri if i in kalanlar}
    giden = tutanakla_giden(s, satir_idleri)
    bagli: Any = (
        sa.select(
            col(SenetBaglantisi.satir_id), sa.func.sum(SenetBaglantisi.kap_adedi).label("kap"), sa.func.sum(SenetBaglantisi.brut_gram).label("gram")
        )
        .join(Beyanname, col(Beyanname.id) == SenetBaglantisi.beyanname_id)
        .where(
            col(SenetBaglantisi.satir_id).in_(satir_idleri),
            col(SenetBaglantisi.surum) == col(Beyanname.surum),
            col(Beyanname.durum) != BeyannameDurumu.IADE,
            col(Beyanname.id) != (haric or 0),
            ~sa.exists().where(col(TamamlayiciBeyan.beyanname_id) == col(Beyanname.id)),
        )
        .group_by(col(SenetBaglantisi.satir_id))
        .subquery()
    )
    sorgu: Any = (
        sa.select(
            SenetSatiri.id,
            SenetSatiri.sira,
            SenetSatiri.kap_adedi,
            SenetSatiri.brut_gram,
            TasimaSenedi.no.label("senet"),
            OzetBeyan.no.label("ob"),
            OzetBeyan.durum,
            bolen(TasimaSenedi.id).label("bolen"),
            sa.func.coalesce(bagli.c.kap, 0).label("kap"),
            sa.func.coalesce(bagli.c.gram, 0).label("gram"),
        )
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(bagli, bagli.c.satir_id == SenetSatiri.id)
        .where(col(SenetSatiri.id).in_(satir_idleri))
    )
    return {
        r.id: SatirKalani(
            r.id,
            r.ob,
            r.durum in (OzetBeyanDurumu.ONAYLI, OzetBeyanDurumu.AMBARDA),
            r.senet,
            r.sira,
            0 if r.bolen else max(0, int(r.kap_adedi - r.kap) - giden.get(r.id, (0, 0))[0]),
            0 if r.bolen else max(0, int(r.brut_gram - r.gram) - giden.get(r.id, (0, 0))[1]),
            r.bolen or "",
        )
        for r in s.execute(sorgu)
    }


def girmemis_baglantilar(s: Session, beyanname_id: int) -> list[tuple[str, int]]:
    """(bill and line, packages) of a declaration that are neither in the ambar's records nor delivered on a tutanak."""
    if tamamlayan(s, beyanname_id):
        return []
    girmis = sa.exists().where(col(AmbarKaydi.satir_id) == col(SenetBaglantisi.satir_id))
    sorgu: Any = (
        sa.select(SenetBaglantisi.satir_id, SenetBaglantisi.kap_adedi, SenetBaglantisi.brut_gram, TasimaSenedi.no, SenetSatiri.sira)
        .join(SenetSatiri, col(SenetSatiri.id) == SenetBaglantisi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .where(SenetBaglantisi.beyanname_id == beyanname_id, guncel(SenetBaglantisi), ~girmis)
        .order_by(col(SenetBaglantisi.id))
    )
    satirlar = s.execute(sorgu).all()
    verilen = dogrudan_teslim(s, [r.satir_id for r in satirlar], beyanname_id)
    kalan = []
    for r in satirlar:
        kap, gram = verilen.get(r.satir_id, (0, 0))
        if kap < r.kap_adedi or (not r.kap_adedi and gram < r.brut_gram):
            kalan.append((f"{r.no}/{r.sira}", r.kap_adedi - kap))
    return kalan


def ambardan_cikacak(s: Session, beyanname_id: int) -> bool:
    """Does the ambar's exit still stand before the declaration: goods in it, or not delivered by a tutanak?"""
    return bool(girmemis_baglantilar(s, beyanname_id)) or any(
        k.kalan_kap or (not k.giren_kap and k.kalan_gram) for k in ambar_kalanlari(s, beyanname_id)
    )


def girmemisi_var(ozet_beyan_id: Any) -> Any:
    """The özet beyan has a line that is not in the ambar, not wholly delivered on tutanaks, bound under supalan (27/1) nor broken up (9/2);
    a condition for queues.
    """
    x: Any = TeslimSatiri
    g: Any = SenetBaglantisi
    b: Any = sa.orm.aliased(Beyanname)
    a: Any = AktarmaSatiri
    t: Any = sa.orm.aliased(OzetBeyan)
    satir: Any = SenetSatiri

    def verilen(ad: str) -> Any:
        tutanakta = sa.select(sa.func.coalesce(sa.func.sum(getattr(x, ad)), 0)).where(x.satir_id == satir.id, x.kayit_id.is_(None))
        supalan = (
            sa.select(sa.func.coalesce(sa.func.sum(getattr(g, ad)), 0))
            .join(b, b.id == g.beyanname_id)
            .where(g.satir_id == satir.id, g.surum == b.surum, b.basit_usul == BS3, b.durum != BeyannameDurumu.IADE)
        )
        aktarma = (
            sa.select(sa.func.coalesce(sa.func.sum(getattr(a, ad)), 0))
            .join(t, t.id == a.ozet_beyan_id)
            .where(a.satir_id == satir.id, t.durum != OzetBeyanDurumu.IADE)
        )
        return sum((x.correlate(satir).scalar_subquery() for x in (supalan, aktarma)), tutanakta.correlate(satir).scalar_subquery())

    girmis = sa.select(AmbarKaydi.id).where(col(AmbarKaydi.satir_id) == satir.id).correlate(satir).exists()
    kalmis = sa.or_(verilen("kap_adedi") < satir.kap_adedi, sa.and_(satir.kap_adedi == 0, verilen("brut_gram") < satir.brut_gram))
    senetleri = sa.select(satir.id).join(TasimaSenedi, col(TasimaSenedi.id) == satir.senet_id)
    return (
        senetleri.where(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id, ~girmis, kalmis, bolen(col(TasimaSenedi.id)).is_(None))
        .correlate(OzetBeyan)
        .exists()
    )


def ozet_beyan_eksikleri(s: Session, ozet_beyan_id: int) -> list[str]:
    """Why an özet beyan is not closed: alt ones that break its bills up (9/2), open çeteles, samples out, lines not come in or not wholly left
    (packages, grams where there are none), open tutanaks.
    """
    kayitlar = sa.select(col(AmbarKaydi.id)).join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
    kayitlar = kayitlar.where(col(AmbarGirisi.ozet_beyan_id) == ozet_beyan_id)
    cikan = kayit_toplami(cikanlar(kayitlar))
    sorgu: Any = (
        sa.select(
            SenetSatiri.id,
            SenetSatiri.sira,
            TasimaSenedi.no,
            SenetSatiri.kap_adedi.label("beyan_kap"),
            SenetSatiri.brut_gram.label("beyan_gram"),
            bolen(TasimaSenedi.id).label("bolen"),
            bolen(TasimaSenedi.id, ALT_DURUMU).label("alt_durum"),
            AmbarKaydi.id.label("kayit"),
            AmbarKaydi.kap_adedi,
            AmbarKaydi.brut_gram,
            sa.func.coalesce(cikan.c.kap, 0).label("kap"),
            sa.func.coalesce(cikan.c.gram, 0).label("gram"),
        )
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .outerjoin(AmbarKaydi, col(AmbarKaydi.satir_id) == SenetSatiri.id)
        .outerjoin(cikan, cikan.c.kayit_id == AmbarKaydi.id)
        .where(TasimaSenedi.ozet_beyan_id == ozet_beyan_id)
        .order_by(TasimaSenedi.sira, SenetSatiri.sira)
    )
    satirlar = s.execute(sorgu).all()
    idler = [r.id for r in satirlar]
    verilen, supalan = dogrudan_teslim(s, idler), supalan_bekleyen(s, idler)
    eksikler = [f"{no} supalan beyannamesinin çetelesi tamamlanmamış." for no in bekleyen_supalanlar(s, ozet_beyan_id)]
    if numune := disaridaki_numune(s, col(NumuneTutanagi.kayit_id).in_(kayitlar)):
        eksikler.append(f"{numune} tutanağıyla çıkan numunenin dönüşü yazılmamış.")
    altlar = {(r.no, r.bolen): r.alt_durum for r in satirlar if r.bolen}
    acik = [ad for ad, durum in altlar.items() if durum is not OzetBeyanDurumu.KAPANDI]
    eksikler += [f"Aktarıldığı taşıtın özet beyanı {no} yola çıkmamış (m.33/1-d)." for no in acik_aktarmalar(s, idler)]
    eksikler += [f"{senet} senedini bölen {alt} numaralı alt özet beyan kapanmamış." for senet, alt in acik]
    for r in (r for r in satirlar if not r.bolen):
        kap, gram = (sum(m.get(r.id, (0, 0))[n] for m in (verilen, supalan)) for n in (0, 1))
        if r.kayit is None:
            if kap < r.beyan_kap or (not r.beyan_kap and gram < r.beyan_gram):
                kalan = f", {r.beyan_kap - kap} kabı teslim de edilmemiş" if kap else ""
                eksikler.append(f"{r.no} senedinin {r.sira}. satırı ambara girmemiş{kalan}.")
        elif r.kap < r.kap_adedi or (not r.kap_adedi and r.gram < r.brut_gram):
            eksikler.append(f"{r.no} senedinin {r.sira}. satırında {r.kap_adedi - r.kap} kap duruyor.")
    return [*eksikler, *(f"{no} teslim tutanağının beyannamesi tamamlanmamış." for no in acik_tutanak_nolari(s, ozet_beyan_id))]


class ManifestoVeAmbar(Tutanaklar, Supalanlar):
    """The part of `Ofisim` that chapters 9 to 12 and 16 ask."""

    _s: Session
    _kilitle: bool

    def girmis_satirlar(self, ozet_beyan_id: int) -> dict[int, str]:
        sorgu = (
            select(AmbarKaydi.satir_id, AmbarGirisi.no)
            .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
            .where(AmbarGirisi.ozet_beyan_id == ozet_beyan_id)
        )
        return dict(self._s.exec(sorgu).all())

    def satir_kalanlari(self, satir_idleri: Sequence[int], haric: int | None = None) -> dict[int, SatirKalani]:
        self.satirlari_kilitle(satir_idleri)
        return satir_kalanlari(self._s, satir_idleri, haric)

    def ambar_kalanlari(self, beyanname_id: int) -> list[AmbarKalani]:
        bagli = sa.select(col(SenetBaglantisi.satir_id)).where(col(SenetBaglantisi.beyanname_id) == beyanname_id, guncel(SenetBaglantisi))
        self.satirlari_kilitle(bagli)
        return ambar_kalanlari(self._s, beyanname_id)

    def disaridaki_numune(self, beyanname_id: int) -> str | None:
        return disaridaki_numune(self._s, col(TahlilIstegi.beyanname_id) == beyanname_id)

    def girmemis_baglanti_var(self, beyanname_id: int) -> bool:
        """Goods of the declaration that neither came into the ambar nor were delivered on a tutanak (13, 26)."""
        return bool(girmemis_baglantilar(self._s, beyanname_id))

    def ozet_beyanlari(self, beyanname_id: int) -> list[OzetBeyan]:
        bagli = (
            sa.select(col(TasimaSenedi.ozet_beyan_id))
            .join(SenetSatiri, col(SenetSatiri.senet_id) == TasimaSenedi.id)
            .join(SenetBaglantisi, col(SenetBaglantisi.satir_id) == SenetSatiri.id)
            .where(col(SenetBaglantisi.beyanname_id) == beyanname_id, guncel(SenetBaglantisi))
        )
        sorgu = select(OzetBeyan).where(col(OzetBeyan.id).in_(bagli)).order_by(col(OzetBeyan.id))
        return list(self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu).all())

    def ozet_beyan_neden_acik(self, ozet_beyan_id: int) -> str | None:
        return next(iter(ozet_beyan_eksikleri(self._s, ozet_beyan_id)), None)

    def fis_ozeti(self, beyanname_id: int) -> str:
        nolar = self._s.exec(select(AmbarCikisi.no).where(AmbarCikisi.beyanname_id == beyanname_id).order_by(col(AmbarCikisi.id))).all()
        return "; ".join(f"{ad} {', '.join(n)}" for ad, n in (("fiş", nolar), ("tutanak", self.tutanak_nolari(beyanname_id))) if n) or "çeteleyle"
