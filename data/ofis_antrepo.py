"""The antrepo's stock as rules may see it inside one transaction: what came in, left, is bound, is missing, item by item (29–31)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_ambar import ambardan_cikacak
from gumruk.data.ofis_borc import ODENMEMIS
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_tutanak import dogrudan_teslim
from gumruk.models.ambar import AmbarCikisi, AmbarCikisSatiri, FarkTuru
from gumruk.models.antrepo_bagi import AntrepoBaglantisi
from gumruk.models.antrepo_fark import AntrepoFarkDurumu, AntrepoFarkSatiri, AntrepoFarkTuru, AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi, SayimDurumu
from gumruk.models.antrepo_stok import AntrepoCikisi, AntrepoCikisSatiri, AntrepoGirisi, AntrepoGirisSatiri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Kalem, SenetBaglantisi
from gumruk.models.kurus import kg_goster
from gumruk.models.teminat import Teminat
from gumruk.models.vezne import MuhasebeHareketi
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select

BD = BeyannameDurumu
BITMIS = (BD.KAPANDI, BD.DAGITILDI)
STOKLU = (BD.KISMEN_TESLIM, BD.ANTREPODA)
Anahtar = tuple[int, int]
Miktar = dict[Anahtar, tuple[int, int]]


@dataclass(frozen=True)
class StokSatiri:
    """One item of one antrepo declaration (packages, grams): declared, in, out, short by count; what undecided counts and other declarations hold."""

    antrepo_id: int
    no: str
    rejim: str
    antrepo: str
    durum: BeyannameDurumu
    alici: str
    tescil_gunu: date
    kalem_sira: int
    gtip: str
    tanim: str
    kap_cinsi: str
    beyan: tuple[int, int]
    giren: tuple[int, int]
    cikan: tuple[int, int]
    eksik: tuple[int, int]
    girmeyen: tuple[int, int] = (0, 0)
    karari_beklenen: tuple[int, int] = (0, 0)
    bagli: tuple[int, int] = (0, 0)

    @property
    def kalan_kap(self) -> int:
        return self.giren[0] - self.cikan[0] - self.eksik[0]

    @property
    def kalan_gram(self) -> int:
        return self.giren[1] - self.cikan[1] - self.eksik[1]

    @property
    def serbest_kap(self) -> int:
        return max(0, self.kalan_kap - self.karari_beklenen[0] - self.bagli[0])

    @property
    def serbest_gram(self) -> int:
        return max(0, self.kalan_gram - self.karari_beklenen[1] - self.bagli[1])

    @property
    def ad(self) -> str:
        return f"{self.no} {self.kalem_sira}. kalem"

    @property
    def neden(self) -> str:
        """Why nothing of it may be bound at all."""
        return "" if self.durum in STOKLU else f"{self.no} «{self.durum.value}»: antrepoda eşyası yok."


@dataclass(frozen=True)
class AntrepoKalani:
    """An item as a declaration that draws on it sees it: bound, out under it, may still leave."""

    antrepo_id: int
    no: str
    antrepo: str
    kalem_sira: int
    tanim: str
    kap_cinsi: str
    bagli_kap: int
    bagli_gram: int
    cikan_kap: int
    cikan_gram: int
    kalan_kap: int
    kalan_gram: int


@dataclass(frozen=True)
class GirecekKalem:
    """What of an item neither came in nor was said to be missing."""

    tanim: str
    kap_cinsi: str
    kalan_kap: int
    kalan_gram: int


@dataclass(frozen=True)
class Girecek:
    """What of an antrepo declaration is on its way: per item, and what has left the ambar (or vehicle, or other antrepo) and is not in yet."""

    kalemler: dict[int, GirecekKalem] = field(default_factory=dict)
    gelen_kap: int = 0
    gelen_gram: int = 0
    nereden: str = "ambar"
    cikmamis: str = ""


def _topla(s: Session, sorgu: Any) -> Miktar:
    return {(r[0], r[1]): (int(r[2] or 0), int(r[3] or 0)) for r in s.execute(sorgu)}


def _girenler(s: Session, idler: Any, gun: date | None = None) -> Miktar:
    x: Any = AntrepoGirisSatiri
    sorgu = sa.select(col(AntrepoGirisi.beyanname_id), x.kalem_sira, sa.func.sum(x.kap_adedi), sa.func.sum(x.brut_gram))
    sorgu = sorgu.join(AntrepoGirisi, col(AntrepoGirisi.id) == x.giris_id).where(col(AntrepoGirisi.beyanname_id).in_(idler))
    return _topla(s, _gune(sorgu, AntrepoGirisi, gun).group_by(col(AntrepoGirisi.beyanname_id), x.kalem_sira))


def _gune(sorgu: Any, tablo: Any, gun: date | None) -> Any:
    return sorgu if gun is None else sorgu.where(col(tablo.gun) <= gun)


def _cikanlar(s: Session, idler: Any, gun: date | None = None, *kosullar: Any) -> Miktar:
    x: Any = AntrepoCikisSatiri
    sorgu = sa.select(x.antrepo_id, x.antrepo_kalem, sa.func.sum(x.kap_adedi), sa.func.sum(x.brut_gram))
    sorgu = sorgu.join(AntrepoCikisi, col(AntrepoCikisi.id) == x.cikis_id).where(x.antrepo_id.in_(idler), *kosullar)
    return _topla(s, _gune(sorgu, AntrepoCikisi, gun).group_by(x.antrepo_id, x.antrepo_kalem))


def eksikler(s: Session, idler: Any, tur: AntrepoFarkTuru, *kosullar: Any) -> Miktar:
    """Shortages on tutanaks of a kind."""
    x, t = AntrepoFarkSatiri, AntrepoTutanagi
    kap = sa.func.sum(sa.case((col(x.kayitli_kap) > x.bulunan_kap, col(x.kayitli_kap) - col(x.bulunan_kap)), else_=0))
    gram = sa.func.sum(sa.case((col(x.kayitli_gram) > x.bulunan_gram, col(x.kayitli_gram) - col(x.bulunan_gram)), else_=0))
    sorgu: Any = sa.select(col(t.beyanname_id), col(x.kalem_sira), kap, gram).join(t, col(t.id) == x.tutanak_id)
    sorgu = sorgu.where(col(t.beyanname_id).in_(idler), col(t.tur) == tur, col(x.fark) == FarkTuru.EKSIK, *kosullar)
    return _topla(s, sorgu.group_by(col(t.beyanname_id), col(x.kalem_sira)))


def _baglilar(s: Session, idler: Any, haric: int | None) -> Miktar:
    """What living declarations (but `haric`) bind and have not taken out yet."""
    g, b = AntrepoBaglantisi, Beyanname
    x: Any = AntrepoCikisSatiri
    cikti = (
        sa.select(col(AntrepoCikisi.beyanname_id).label("by"), x.antrepo_id, x.antrepo_kalem)
        .add_columns(sa.func.sum(x.kap_adedi).label("kap"), sa.func.sum(x.brut_gram).label("gram"))
        .join(AntrepoCikisi, col(AntrepoCikisi.id) == x.cikis_id)
        .where(x.antrepo_id.in_(idler))
        .group_by(col(AntrepoCikisi.beyanname_id), x.antrepo_id, x.antrepo_kalem)
        .subquery()
    )
    bag = (
        sa.select(col(g.beyanname_id).label("by"), col(g.antrepo_id), col(g.antrepo_kalem))
        .add_columns(sa.func.sum(col(g.kap_adedi)).label("kap"), sa.func.sum(col(g.brut_gram)).label("gram"))
        .join(b, col(b.id) == g.beyanname_id)
        .where(col(g.antrepo_id).in_(idler), col(g.surum) == col(b.surum), col(b.durum).not_in((BD.IADE, *BITMIS)), col(b.id) != (haric or 0))
        .group_by(col(g.beyanname_id), col(g.antrepo_id), col(g.antrepo_kalem))
        .subquery()
    )
    sorgu: Any = sa.select(bag, sa.func.coalesce(cikti.c.kap, 0), sa.func.coalesce(cikti.c.gram, 0)).outerjoin(
        cikti, sa.and_(cikti.c.by == bag.c.by, cikti.c.antrepo_id == bag.c.antrepo_id, cikti.c.antrepo_kalem == bag.c.antrepo_kalem)
    )
    sonuc: Miktar = {}
    for _, antrepo_id, kalem, kap, gram, c_kap, c_gram in s.execute(sorgu):
        onceki = sonuc.get((antrepo_id, kalem), (0, 0))
        sonuc[antrepo_id, kalem] = (onceki[0] + max(0, int(kap - c_kap)), onceki[1] + max(0, int(gram - c_gram)))
    return sonuc


def stok(s: Session, idler: Sequence[int], gun: date | None = None, haric: int | None = None) -> list[StokSatiri]:
    """Items of antrepo declarations as they stand, or stood at the end of a day (then nothing of what is bound)."""
    idler = sorted(set(idler))
    if not idler:
        return []
    bos = (0, 0)
    kararsiz = col(AntrepoTutanagi.durum) == AntrepoFarkDurumu.AMIRDE
    kararli = [col(AntrepoTutanagi.karar_gunu).is_not(None), *([col(AntrepoTutanagi.karar_gunu) <= gun] if gun else [])]
    giren, cikan = _girenler(s, idler, gun), _cikanlar(s, idler, gun)
    eksik = eksikler(s, idler, AntrepoFarkTuru.SAYIM, *kararli)
    girmeyen = eksikler(s, idler, AntrepoFarkTuru.GIRIS, *([col(AntrepoTutanagi.gun) <= gun] if gun else []))
    beklenen = {} if gun else eksikler(s, idler, AntrepoFarkTuru.SAYIM, kararsiz)
    bagli = {} if gun else _baglilar(s, idler, haric)
    b, k = Beyanname, Kalem
    sorgu: Any = sa.select(b, k).join(k, col(k.beyanname_id) == b.id).where(col(b.id).in_(idler), col(b.yon) == Yon.ANTREPO, guncel(k))
    satirlar = []
    for beyan, kalem in s.execute(sorgu.order_by(col(b.id), col(k.sira))):
        a = (beyan.id, kalem.sira)
        satirlar.append(
            StokSatiri(
                *(beyan.id, beyan.no, beyan.rejim, beyan.antrepo, beyan.durum, beyan.alici_unvan, beyan.tescil_gunu),
                *(kalem.sira, kalem.gtip, kalem.tanim, kalem.kap_cinsi, (kalem.kap_adedi, kalem.brut_gram)),
                *(m.get(a, bos) for m in (giren, cikan, eksik, girmeyen, beklenen, bagli)),
            )
        )
    return satirlar


def antrepo_kalanlari(s: Session, beyanname_id: int) -> list[AntrepoKalani]:
    """What a declaration may still take out of the antrepo, item by item."""
    g: Any = AntrepoBaglantisi
    bagli: Any = (
        sa.select(g.antrepo_id, g.antrepo_kalem, sa.func.sum(g.kap_adedi), sa.func.sum(g.brut_gram))
        .where(g.beyanname_id == beyanname_id, guncel(g))
        .group_by(g.antrepo_id, g.antrepo_kalem)
    )
    baglar = _topla(s, bagli.order_by(g.antrepo_id, g.antrepo_kalem))
    idler = [i for i, _ in baglar]
    bu = _cikanlar(s, idler, None, col(AntrepoCikisi.beyanname_id) == beyanname_id)
    stoklar = {(x.antrepo_id, x.kalem_sira): x for x in stok(s, idler)}
    sonuc = []
    for a, (kap, gram) in baglar.items():
        x, (c_kap, c_gram) = stoklar[a], bu.get(a, (0, 0))
        kalan = (max(0, min(kap - c_kap, x.kalan_kap)), max(0, min(gram - c_gram, x.kalan_gram)))
        sonuc.append(AntrepoKalani(x.antrepo_id, x.no, x.antrepo, x.kalem_sira, x.tanim, x.kap_cinsi, kap, gram, c_kap, c_gram, *kalan))
    return sonuc


def _gelen(s: Session, belge: Beyanname) -> tuple[int, int, str]:
    """What came for it so far, and where from: ambar exits and tutanaks (12/2, 13), the other antrepo (31/2), or all of it from inside."""
    if belge.antrepo_baglari:
        x: Any = AntrepoCikisSatiri
        cikan = sa.select(sa.func.sum(x.kap_adedi), sa.func.sum(x.brut_gram)).join(AntrepoCikisi, col(AntrepoCikisi.id) == x.cikis_id)
        kap, gram = s.execute(cikan.where(col(AntrepoCikisi.beyanname_id) == belge.id)).one()
        return int(kap or 0), int(gram or 0), "çıktığı antreponun"
    if not belge.baglantilar:
        return belge.kap_adedi, belge.brut_gram, "yurt içinden"
    y: Any = AmbarCikisSatiri
    ambar = sa.select(sa.func.sum(y.kap_adedi), sa.func.sum(y.brut_gram)).join(AmbarCikisi, col(AmbarCikisi.id) == y.cikis_id)
    kap, gram = s.execute(ambar.where(col(AmbarCikisi.beyanname_id) == belge.id)).one()
    dogrudan = dogrudan_teslim(s, [x.satir_id for x in belge.baglantilar], belge.id).values()
    return int(kap or 0) + sum(k for k, _ in dogrudan), int(gram or 0) + sum(g for _, g in dogrudan), "ambardan"


def antrepoya_girecek(s: Session, belge: Beyanname) -> Girecek:
    kalemler = {}
    giren_kap = giren_gram = 0
    for x in stok(s, [belge.id]):
        kalan = [x.beyan[n] - x.giren[n] - x.girmeyen[n] for n in (0, 1)]
        kalemler[x.kalem_sira] = GirecekKalem(x.tanim, x.kap_cinsi, *(max(0, k) for k in kalan))
        giren_kap, giren_gram = giren_kap + x.giren[0], giren_gram + x.giren[1]
    gelen_kap, gelen_gram, nereden = _gelen(s, belge)
    return Girecek(kalemler, max(0, gelen_kap - giren_kap), max(0, gelen_gram - giren_gram), nereden, _cikmamis(s, belge))


def _cikmamis(s: Session, belge: Beyanname) -> str:
    """What has not set out for the antrepo yet, in words."""
    if belge.antrepo_baglari:
        kap = sum(k.kalan_kap for k in antrepo_kalanlari(s, belge.id))
        return f"Çıktığı antrepoda {kap} kap daha var" if kap else ""
    return "Ambarda ya da taşıtta eşyası var" if belge.baglantilar and ambardan_cikacak(s, belge.id) else ""


def cekenler(s: Session, antrepo_id: int) -> list[Beyanname]:
    """Declarations whose current version draws on an antrepo declaration, but those handed back."""
    g, b = AntrepoBaglantisi, Beyanname
    bagli = sa.select(col(g.beyanname_id)).where(col(g.antrepo_id) == antrepo_id, guncel(g))
    return list(s.exec(select(b).where(col(b.id).in_(bagli), b.durum != BD.IADE).order_by(col(b.id))))


def antrepo_eksikleri(s: Session, belge: Beyanname) -> list[tuple[str, str]]:
    """Why an antrepo declaration whose goods came in is open: (what, whose desk)."""
    eksikler = []
    for x in stok(s, [belge.id]):
        if x.kalan_kap or x.kalan_gram:
            eksikler.append((f"{x.kalem_sira}. kalem: {x.kalan_kap} kap, {kg_goster(x.kalan_gram)} kg antrepoda", "beyan sahibi"))
    for b in cekenler(s, belge.id):
        bitti = b.durum in (*BITMIS, BD.ANTREPODA) if b.yon is Yon.ANTREPO else b.durum in BITMIS
        if not bitti:
            eksikler.append((f"Eşyasını çeken {b.no} «{b.durum.value}»", "antrepo memuru" if b.durum in (BD.ODENDI, *STOKLU) else "beyan sahibi"))
    for t in s.exec(select(AntrepoTutanagi).where(AntrepoTutanagi.beyanname_id == belge.id, AntrepoTutanagi.durum != AntrepoFarkDurumu.KAPANDI)):
        eksikler.append(
            (f"{t.no} tutanağı ({t.tur.value}): {t.durum.value}", "idare amiri" if t.durum is AntrepoFarkDurumu.AMIRDE else "muhasebe memuru")
        )
    return eksikler


def gereken_teminat(s: Session, belge: Beyanname) -> int:
    """What of an antrepo declaration's guarantee must still be held: the duties on what has not left under another declaration (24, 31/2), kuruş.

    What is missing stays guaranteed until the chief has waived its duties or they are assessed.
    """
    kapanan = _sonuclanan_eksikler(s, belge.id)
    toplam = 0
    stoklar = {x.kalem_sira: x for x in stok(s, [belge.id])}
    for k in belge.kalemler:
        vergi = sum(v.tutar_kurus for v in k.vergiler if v.odeme == "T")
        gitti = stoklar[k.sira].cikan[1] + kapanan.get((belge.id, k.sira), (0, 0))[1]
        toplam += -(-vergi * max(0, k.brut_gram - gitti) // k.brut_gram)
    return toplam


def _sonuclanan_eksikler(s: Session, antrepo_id: int) -> Miktar:
    """Shortages that are settled: duties waived, or assessed and paid."""
    t = AntrepoTutanagi
    odenmemis = sa.exists().where(col(MuhasebeHareketi.id) == col(t.hareket_id), *ODENMEMIS)
    kosul = sa.and_(col(t.durum) == AntrepoFarkDurumu.KAPANDI, ~odenmemis)
    sonuc: Miktar = {}
    for tur in AntrepoFarkTuru:
        for a, m in eksikler(s, [antrepo_id], tur, kosul).items():
            onceki = sonuc.get(a, (0, 0))
            sonuc[a] = (onceki[0] + m[0], onceki[1] + m[1])
    return sonuc


class Antrepo:
    """The part of `Ofisim` that 29 to 31 ask."""

    _s: Session
    _kilitle: bool
    liste_satiri: Any

    def _antrepolari_kilitle(self, idler: Any) -> None:
        """Of two desks that bind or take out the same antrepo goods at once, the second waits for the first."""
        if self._kilitle:
            self._s.execute(sa.select(col(Beyanname.id)).where(col(Beyanname.id).in_(idler)).order_by(col(Beyanname.id)).with_for_update())

    def antrepo_serbest(self, idler: Sequence[int], haric: int | None = None) -> dict[Anahtar, StokSatiri]:
        """Items of the antrepo declarations, with what is free for a declaration (`haric`: the one that is corrected)."""
        self._antrepolari_kilitle(list(idler))
        return {(x.antrepo_id, x.kalem_sira): x for x in stok(self._s, idler, haric=haric)}

    def antrepo_stogu(self, beyanname_id: int) -> list[StokSatiri]:
        return stok(self._s, [beyanname_id])

    def antrepo_kalanlari(self, beyanname_id: int) -> list[AntrepoKalani]:
        g = AntrepoBaglantisi
        self._antrepolari_kilitle(sa.select(col(g.antrepo_id)).where(col(g.beyanname_id) == beyanname_id, guncel(g)))
        return antrepo_kalanlari(self._s, beyanname_id)

    def antrepoya_girecek(self, belge: Beyanname) -> Girecek:
        return antrepoya_girecek(self._s, belge)

    def cektigi_antrepolar(self, beyanname_id: int) -> list[Beyanname]:
        g = AntrepoBaglantisi
        idler = sa.select(col(g.antrepo_id)).where(col(g.beyanname_id) == beyanname_id, guncel(g))
        sorgu = select(Beyanname).where(col(Beyanname.id).in_(idler)).order_by(col(Beyanname.id))
        return list(self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu))

    def antrepodan_cekenler(self, antrepo_id: int) -> list[Beyanname]:
        return cekenler(self._s, antrepo_id)

    def antrepo_neden_acik(self, belge: Beyanname) -> str | None:
        return next((ne for ne, _ in antrepo_eksikleri(self._s, belge)), None)

    def gereken_teminat(self, belge: Beyanname) -> int:
        """What of a declaration's guarantee must be held while it is open, kuruş."""
        return gereken_teminat(self._s, belge) if belge.yon is Yon.ANTREPO else belge.toplam_teminat_kurus

    def antrepo_isleticisi(self, belge: Beyanname) -> str:
        """Tax number of who runs the antrepo of box 49 on the declaration's day; empty where there is none."""
        satir = self.liste_satiri("antrepo", belge.antrepo, belge.tescil_gunu) if belge.antrepo else None
        return satir.ek_alan("isletici_no") if satir else ""

    def teminat_nolu(self, no: str) -> Teminat | None:
        return self._s.exec(select(Teminat).where(Teminat.no == no)).first()

    def acik_antrepo_sayimi(self, beyanname_id: int) -> str | None:
        t = AntrepoSayimi
        return self._s.exec(select(t.no).where(t.beyanname_id == beyanname_id, t.durum == SayimDurumu.SAYILDI)).first()

    def kararsiz_sayim_farki(self, beyanname_id: int) -> str | None:
        t = AntrepoTutanagi
        return self._s.exec(
            select(t.no).where(t.beyanname_id == beyanname_id, t.tur == AntrepoFarkTuru.SAYIM, t.durum == AntrepoFarkDurumu.AMIRDE)
        ).first()


# Conditions for queues: a declaration out of or into an antrepo has work there.


def bagi_var(belge: Any) -> Any:
    """The declaration takes its goods out of an antrepo."""
    g = AntrepoBaglantisi
    return sa.exists().where(col(g.beyanname_id) == belge.id, col(g.surum) == belge.surum)


def cikacagi_var(belge: Any) -> Any:
    """It binds grams that have not left the antrepo under it."""
    g, x = AntrepoBaglantisi, AntrepoCikisSatiri
    bagli = sa.select(sa.func.coalesce(sa.func.sum(col(g.brut_gram)), 0)).where(col(g.beyanname_id) == belge.id, col(g.surum) == belge.surum)
    cikan = sa.select(sa.func.coalesce(sa.func.sum(col(x.brut_gram)), 0)).join(AntrepoCikisi, col(AntrepoCikisi.id) == x.cikis_id)
    return bagli.scalar_subquery() > cikan.where(col(AntrepoCikisi.beyanname_id) == belge.id).scalar_subquery()


def _giren_gram(belge: Any) -> Any:
    x = AntrepoGirisSatiri
    sorgu = sa.select(sa.func.coalesce(sa.func.sum(col(x.brut_gram)), 0)).join(AntrepoGirisi, col(AntrepoGirisi.id) == x.giris_id)
    return sorgu.where(col(AntrepoGirisi.beyanname_id) == belge.id).scalar_subquery()


def _ambardan_cikan_gram(belge: Any) -> Any:
    x = AmbarCikisSatiri
    sorgu = sa.select(sa.func.coalesce(sa.func.sum(col(x.brut_gram)), 0)).join(AmbarCikisi, col(AmbarCikisi.id) == x.cikis_id)
    return sorgu.where(col(AmbarCikisi.beyanname_id) == belge.id).scalar_subquery()


def _dogrudan_gelen_gram(belge: Any) -> Any:
    from gumruk.models.tutanak import TeslimSatiri, TeslimTutanagi

    x = TeslimSatiri
    sorgu = sa.select(sa.func.coalesce(sa.func.sum(col(x.brut_gram)), 0)).join(TeslimTutanagi, col(TeslimTutanagi.id) == x.tutanak_id)
    return sorgu.where(col(TeslimTutanagi.beyanname_id) == belge.id).scalar_subquery()


def _antrepodan_gelen_gram(belge: Any) -> Any:
    x = AntrepoCikisSatiri
    sorgu = sa.select(sa.func.coalesce(sa.func.sum(col(x.brut_gram)), 0)).join(AntrepoCikisi, col(AntrepoCikisi.id) == x.cikis_id)
    return sorgu.where(col(AntrepoCikisi.beyanname_id) == belge.id).scalar_subquery()


def _senedi_var(belge: Any) -> Any:
    g = SenetBaglantisi
    return sa.exists().where(col(g.beyanname_id) == belge.id, col(g.surum) == belge.surum)


def girecegi_geldi(belge: Any) -> Any:
    """Something has come for it and is not in yet; goods from inside wait from the start."""
    gelen = _ambardan_cikan_gram(belge) + _dogrudan_gelen_gram(belge) + _antrepodan_gelen_gram(belge)
    return sa.or_(gelen > _giren_gram(belge), sa.and_(~_senedi_var(belge), ~bagi_var(belge)))


def ambarda_isi_var(belge: Any) -> Any:
    """The ambar's exit stands before it: a declaration under bills; into an antrepo only while less has left than it binds."""
    g = SenetBaglantisi
    bagli = sa.select(sa.func.coalesce(sa.func.sum(col(g.brut_gram)), 0)).where(col(g.beyanname_id) == belge.id, col(g.surum) == belge.surum)
    gelen = _ambardan_cikan_gram(belge) + _dogrudan_gelen_gram(belge)
    return sa.and_(~bagi_var(belge), sa.or_(belge.yon != Yon.ANTREPO, bagli.scalar_subquery() > gelen))


def numunesi_antrepoda(istek: Any) -> Any:
    """The sample asked for is of goods that lie in no ambar."""
    b = sa.orm.aliased(Beyanname)
    return sa.exists().where(b.id == istek.beyanname_id, ~_senedi_var(b))
