"""Delivery tutanaks as rules may see them inside one transaction: what may still leave on one, what one still waits for (13, 18/2, 26)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_cikan import cikanlar, guncel, kayit_toplami
from gumruk.models.ambar import AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.cetele import CeteleSatiri, CeteleTeslimi
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.sozlu_beyan import AtaKarnesi
from gumruk.models.transit_ozet import AktarmaSatiri
from gumruk.models.tutanak import BEYANNAMESIZ, TeslimDurumu, TeslimSatiri, TeslimTuru, TeslimTutanagi
from gumruk.models.usul import TamamlayiciBeyan
from sqlmodel import Session, col, select

_X, _T = TeslimSatiri, TeslimTutanagi
_AK: Any = AktarmaSatiri
Miktar = dict[int, tuple[int, int]]


@dataclass(frozen=True)
class TeslimKalani:
    """What of a bill line may leave on a tutanak; with `kayit_id` out of the ambar. `neden`: why nothing may, where something is in the way."""

    satir_id: int
    kayit_id: int | None
    senet_no: str
    satir_sira: int
    kap_cinsi: str
    esya: str
    kalan_kap: int
    kalan_gram: int
    neden: str = ""

    @property
    def ad(self) -> str:
        return f"{self.senet_no}/{self.satir_sira}"


def _sec(satir: Any, beyanname_id: Any, tur: Any) -> Any:
    return sa.select(col(satir.satir_id), col(satir.kayit_id), beyanname_id.label("beyanname_id"), tur.label("tur"), satir.kap_adedi, satir.brut_gram)


def _verilenler() -> Any:
    """Every bill line on a delivery tutanak, on a çetele (27/1-b) and gone over to another vehicle (33/1-d), which are of no kind of tutanak."""
    tutanakta = _sec(_X, col(_T.beyanname_id), col(_T.tur)).join(_T, col(_T.id) == _X.tutanak_id)
    cetelede = _sec(CeteleSatiri, col(CeteleTeslimi.beyanname_id), sa.cast(sa.null(), col(_T.tur).type))
    yok = sa.cast(sa.null(), sa.BigInteger)
    aktarilan = sa.select(_AK.satir_id, yok, yok, sa.cast(sa.null(), col(_T.tur).type), _AK.kap_adedi, _AK.brut_gram)
    aktarilan = aktarilan.join(OzetBeyan, col(OzetBeyan.id) == _AK.ozet_beyan_id).where(col(OzetBeyan.durum) != OzetBeyanDurumu.IADE)
    return sa.union_all(tutanakta, cetelede.join(CeteleTeslimi, col(CeteleTeslimi.id) == CeteleSatiri.teslim_id), aktarilan).subquery()


_V = _verilenler()


def _miktarlar(s: Session, *kosullar: Any) -> Miktar:
    """Packages and grams on tutanaks and çeteles by bill line; conditions over `_V`."""
    sorgu = sa.select(_V.c.satir_id, sa.func.sum(_V.c.kap_adedi), sa.func.sum(_V.c.brut_gram)).where(*kosullar).group_by(_V.c.satir_id)
    return {i: (int(kap), int(gram)) for i, kap, gram in s.execute(sorgu)}


def dogrudan_teslim(s: Session, satir_idleri: Sequence[int], beyanname_id: int | None = None) -> Miktar:
    """What never came into the ambar and was delivered on a tutanak or a çetele; with a declaration, under it alone (13, 27/1-b)."""
    kosullar = [_V.c.satir_id.in_(satir_idleri), _V.c.kayit_id.is_(None)]
    return _miktarlar(s, *kosullar, *([_V.c.beyanname_id == beyanname_id] if beyanname_id else []))


def tutanakla_giden(s: Session, satir_idleri: Sequence[int]) -> Miktar:
    """What left on tutanaks in place of a declaration (18/2, 26), or goes over to another vehicle (33/1-d): not free for an ordinary one."""
    giden = _miktarlar(s, _V.c.satir_id.in_(satir_idleri), _V.c.tur.in_(BEYANNAMESIZ))
    for satir_id, (kap, gram) in aktarilan(s, satir_idleri).items():
        once = giden.get(satir_id, (0, 0))
        giden[satir_id] = (once[0] + kap, once[1] + gram)
    return giden


def aktarilan(s: Session, satir_idleri: Sequence[int]) -> Miktar:
    """What living transit özet beyans carry on of bill lines (33/1-d)."""
    sorgu: Any = (
        sa.select(_AK.satir_id, sa.func.sum(_AK.kap_adedi), sa.func.sum(_AK.brut_gram))
        .join(OzetBeyan, col(OzetBeyan.id) == _AK.ozet_beyan_id)
        .where(_AK.satir_id.in_(satir_idleri), col(OzetBeyan.durum) != OzetBeyanDurumu.IADE)
        .group_by(_AK.satir_id)
    )
    return {i: (int(kap), int(gram)) for i, kap, gram in s.execute(sorgu)}


def acik_aktarmalar(s: Session, satir_idleri: Sequence[int]) -> list[str]:
    """Living transit özet beyans of these lines that have not set out yet."""
    beklenen = (OzetBeyanDurumu.TESCILLI, OzetBeyanDurumu.ONAYLI)
    sorgu = select(OzetBeyan.no).join(AktarmaSatiri, _AK.ozet_beyan_id == OzetBeyan.id)
    return list(s.exec(sorgu.where(_AK.satir_id.in_(satir_idleri), col(OzetBeyan.durum).in_(beklenen)).distinct()))


def tamamlayan(s: Session, beyanname_id: int) -> TeslimTutanagi | None:
    """The tutanak that a declaration completes (26/1, 26/2)."""
    sorgu = select(_T).join(TamamlayiciBeyan, col(TamamlayiciBeyan.tutanak_id) == _T.id).where(TamamlayiciBeyan.beyanname_id == beyanname_id)
    return s.exec(sorgu).first()


def tutanak_nolari(s: Session, beyanname_id: int) -> list[str]:
    """Tutanaks on which goods of a declaration left."""
    tamamladigi = sa.select(col(TamamlayiciBeyan.tutanak_id)).where(col(TamamlayiciBeyan.beyanname_id) == beyanname_id)
    sorgu = select(_T.no).where(sa.or_(col(_T.beyanname_id) == beyanname_id, col(_T.id).in_(tamamladigi))).order_by(col(_T.id))
    return list(s.exec(sorgu))


def acik_tutanak_nolari(s: Session, ozet_beyan_id: int) -> list[str]:
    return list(s.exec(select(_T.no).where(_T.ozet_beyan_id == ozet_beyan_id, _T.durum == TeslimDurumu.ACIK).order_by(col(_T.id))))


def tamamlanan(s: Session, tutanak_id: int, *durumlar: BeyannameDurumu, haric: int | None = None) -> Miktar:
    """What completing declarations (but `haric`) cover of a tutanak; with states, only those that are in one of them."""
    g: Any = SenetBaglantisi
    sorgu: Any = (
        sa.select(g.satir_id, sa.func.sum(g.kap_adedi), sa.func.sum(g.brut_gram))
        .join(TamamlayiciBeyan, col(TamamlayiciBeyan.beyanname_id) == g.beyanname_id)
        .join(Beyanname, col(Beyanname.id) == g.beyanname_id)
        .where(
            col(TamamlayiciBeyan.tutanak_id) == tutanak_id,
            g.surum == col(Beyanname.surum),
            col(Beyanname.id) != (haric or 0),
            col(Beyanname.durum).in_(durumlar) if durumlar else col(Beyanname.durum) != BeyannameDurumu.IADE,
        )
        .group_by(g.satir_id)
    )
    return {i: (int(kap), int(gram)) for i, kap, gram in s.execute(sorgu)}


def tutanak_kalanlari(s: Session, tutanak_id: int, haric: int | None = None) -> dict[int, Any]:
    """Per bill line what the tutanak delivered and no living declaration (but `haric`) completes."""
    from gumruk.data.ofis_ambar import SatirKalani

    bagli = tamamlanan(s, tutanak_id, haric=haric)
    sorgu: Any = (
        sa.select(_X, col(TasimaSenedi.no), col(SenetSatiri.sira), col(OzetBeyan.no))
        .join(SenetSatiri, col(SenetSatiri.id) == col(_X.satir_id))
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .where(col(_X.tutanak_id) == tutanak_id)
    )
    kalan = {}
    for x, senet, sira, ob in s.execute(sorgu):
        kap, gram = bagli.get(x.satir_id, (0, 0))
        kalan[x.satir_id] = SatirKalani(x.satir_id, ob, True, senet, sira, max(0, x.kap_adedi - kap), max(0, x.brut_gram - gram))
    return kalan


def tutanak_neden_acik(s: Session, t: TeslimTutanagi) -> str | None:
    """13: its declaration is not closed (31/1: its goods not in the antrepo); 26: not all that it delivered is covered by closed declarations
    (packages, grams where there are none).
    """
    kapali = BeyannameDurumu.KAPANDI
    if t.tur is TeslimTuru.AMBARSIZ:
        beyan = s.get_one(Beyanname, t.beyanname_id or 0)
        return None if beyan.durum in (kapali, BeyannameDurumu.ANTREPODA) else f"{beyan.no} numaralı beyanname «{beyan.durum.value}»."
    biten = tamamlanan(s, t.id, kapali)
    for x in t.satirlar:
        kap, gram = biten.get(x.satir_id, (0, 0))
        if kap < x.kap_adedi or (not x.kap_adedi and gram < x.brut_gram):
            return f"{t.no} tutanağının tamamlayıcı beyannamesi bitmemiş."
    return None


def teslim_kalanlari(s: Session, ozet_beyan_id: int, beyanname_id: int | None) -> dict[int, TeslimKalani]:
    """Per line of the özet beyan what may leave on a tutanak: under a declaration (13) what it covers outside the ambar, else what is free."""
    from gumruk.data.ofis_ambar import satir_kalanlari

    sorgu: Any = (
        sa.select(SenetSatiri, col(TasimaSenedi.no), AmbarKaydi, col(AmbarGirisi.no))
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .outerjoin(AmbarKaydi, col(AmbarKaydi.satir_id) == SenetSatiri.id)
        .outerjoin(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .where(TasimaSenedi.ozet_beyan_id == ozet_beyan_id)
        .order_by(col(TasimaSenedi.sira), col(SenetSatiri.sira))
    )
    satirlar = s.execute(sorgu).all()
    idler = [x.id for x, *_ in satirlar]
    verilen = dogrudan_teslim(s, idler)
    if beyanname_id is not None:
        g: Any = SenetBaglantisi
        baglanan = sa.select(g.satir_id, g.kap_adedi, g.brut_gram).where(g.beyanname_id == beyanname_id, guncel(g))
        bagli = {i: (kap, gram) for i, kap, gram in s.execute(baglanan)}
        altinda = dogrudan_teslim(s, idler, beyanname_id)
    else:
        serbest = satir_kalanlari(s, idler)
        c = kayit_toplami(cikanlar([k.id for _, _, k, _ in satirlar if k is not None]))
        cikan = {r.kayit_id: (int(r.kap), int(r.gram)) for r in s.execute(sa.select(c))}
    kalanlar = {}
    for x, senet, kayit, giris in satirlar:
        neden, kayit_id = "", None
        if beyanname_id is not None:
            (b_kap, b_gram), (v_kap, v_gram), (h_kap, h_gram) = bagli.get(x.id, (0, 0)), altinda.get(x.id, (0, 0)), verilen.get(x.id, (0, 0))
            kap, gram = min(b_kap - v_kap, x.kap_adedi - h_kap), min(b_gram - v_gram, x.brut_gram - h_gram)
            if x.id not in bagli:
                neden = f"{senet}/{x.sira} bu beyannamenin 40 no.lu kutusunda yok."
            elif kayit is not None:
                kap = gram = 0
                neden = f"{senet}/{x.sira} {giris} girişiyle ambara alınmış; AÇ ekranından çıkar (m.12/2)."
        else:
            kap, gram = serbest[x.id].kalan_kap, serbest[x.id].kalan_gram
            if kayit is not None:
                c_kap, c_gram = cikan.get(kayit.id, (0, 0))
                kayit_id, kap, gram = kayit.id, min(kap, kayit.kap_adedi - c_kap), min(gram, kayit.brut_gram - c_gram)
        kalanlar[x.id] = TeslimKalani(x.id, kayit_id, senet, x.sira, x.kap_cinsi, x.esya_tanimi, max(0, kap), max(0, gram), neden)
    return kalanlar


class Tutanaklar:
    """The part of `Ofisim` that 13, 18 and 26 ask."""

    _s: Session
    _kilitle: bool

    def satirlari_kilitle(self, satir_idleri: Any) -> None:
        """Of two desks that bind, deliver or let out the same bill lines at once, the second waits for the first."""
        if self._kilitle:
            self._s.execute(
                sa.select(col(SenetSatiri.id))
                .where(col(SenetSatiri.id).in_(satir_idleri))
                .order_by(col(SenetSatiri.id))
                .with_for_update(key_share=True)
            )

    def dogrudan_teslim(self, satir_idleri: Sequence[int]) -> Miktar:
        self.satirlari_kilitle(satir_idleri)
        return dogrudan_teslim(self._s, satir_idleri)

    def altinda_teslim(self, beyanname_id: int) -> Miktar:
        """What tutanaks and its çetele delivered under a declaration (13, 27/1-b)."""
        return _miktarlar(self._s, _V.c.beyanname_id == beyanname_id)

    def tutanakla_biten(self, satir_id: int) -> str:
        """By which tutanak, or that by the çetele, went the last of a bill line without the ambar; empty while something is left to come in."""
        satir = self._s.get(SenetSatiri, satir_id)
        kap, gram = dogrudan_teslim(self._s, [satir_id]).get(satir_id, (0, 0))
        if satir is None or not (kap or gram) or kap < satir.kap_adedi or (not satir.kap_adedi and gram < satir.brut_gram):
            return ""
        sorgu = select(_T.no).join(_X, col(_X.tutanak_id) == _T.id).where(_X.satir_id == satir_id).order_by(col(_T.id).desc())
        no = self._s.exec(sorgu).first()
        if not no and aktarilan(self._s, [satir_id]):
            return "başka taşıta aktarılmak üzere (m.33/1-d),"
        return f"{no} tutanağıyla" if no else "supalan çetelesiyle"

    def teslim_kalanlari(self, ozet_beyan_id: int, beyanname_id: int | None) -> dict[int, TeslimKalani]:
        senetler = sa.select(col(TasimaSenedi.id)).where(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id)
        self.satirlari_kilitle(sa.select(col(SenetSatiri.id)).where(col(SenetSatiri.senet_id).in_(senetler)))
        return teslim_kalanlari(self._s, ozet_beyan_id, beyanname_id)

    def teslim_tutanagi(self, tutanak_id: int) -> TeslimTutanagi | None:
        return self._s.get(_T, tutanak_id, with_for_update=self._kilitle)

    def tutanak_kalanlari(self, tutanak_id: int) -> dict[int, Any]:
        return tutanak_kalanlari(self._s, tutanak_id)

    def tamamlanan_tutanak(self, beyanname_id: int) -> TeslimTutanagi | None:
        return tamamlayan(self._s, beyanname_id)

    def acik_tutanaklar(self, beyanname_id: int) -> list[TeslimTutanagi]:
        """Open tutanaks of goods delivered under a declaration (13), or the one that it completes (26)."""
        tamamladigi = sa.select(col(TamamlayiciBeyan.tutanak_id)).where(col(TamamlayiciBeyan.beyanname_id) == beyanname_id)
        sorgu = select(_T).where(sa.or_(col(_T.beyanname_id) == beyanname_id, col(_T.id).in_(tamamladigi)), col(_T.durum) == TeslimDurumu.ACIK)
        sorgu = sorgu.order_by(col(_T.id))
        return list(self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu))

    def tutanak_nolari(self, beyanname_id: int) -> list[str]:
        return tutanak_nolari(self._s, beyanname_id)

    def tutanagi_var(self, ozet_beyan_id: int, turler: Iterable[TeslimTuru]) -> bool:
        return self._s.exec(select(_T.id).where(_T.ozet_beyan_id == ozet_beyan_id, col(_T.tur).in_(list(turler))).limit(1)).first() is not None

    def tutanak_neden_acik(self, t: TeslimTutanagi) -> str | None:
        return tutanak_neden_acik(self._s, t)

    def volet_kullanan(self, karne_no: str, volet_no: str) -> str:
        """The declaration that used an ATA voucher already (18/1); of two desks that ask at once the second waits for the first."""
        self.adla_kilitle(f"ata {karne_no} {volet_no}")  # type: ignore[attr-defined]
        sorgu = select(Beyanname.no).join(AtaKarnesi, col(AtaKarnesi.beyanname_id) == Beyanname.id)
        return self._s.exec(sorgu.where(AtaKarnesi.karne_no == karne_no, AtaKarnesi.volet_no == volet_no)).first() or ""

    def baglantisi_var(self, beyanname_id: int) -> bool:
        sorgu = select(SenetBaglantisi.id).where(SenetBaglantisi.beyanname_id == beyanname_id, guncel(SenetBaglantisi)).limit(1)
        return self._s.exec(sorgu).first() is not None
