"""What the statement screen asks for: the bank's lines, what each was used by, and the open debts it may pay (23/1-b)."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.exchange_ekstre import ekstre_oku
from gumruk.data.ofis_borc import ODENMEMIS, bilinen_satirlar, iptal_edilmemis, kullanan_adi, kullanilan_dekontlar
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.yukumlu import yukumlu_no, yukumlu_unvan
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ekstre import (
    AcikBorc,
    BorcDizini,
    EkstreGirdisi,
    EkstreSatirDurumu,
    EkstreSatiri,
    EkstreYuklemesi,
    Oneri,
    OneriHali,
    oneri_hali,
    satir_anahtarlari,
)
from gumruk.models.vezne import ODENMIS, Alindi, AlindiSatiri, MuhasebeHareketi
from gumruk.models.yazi import ara_anahtari, buyuk
from gumruk.models.ykts import YktsKaydi
from gumruk.models.ykts_ceza import BulguDurumu, YktsBulgusu
from sqlmodel import Session, col, select

EN_COK = 2000
ORTAK_BICIM = "*"
BEKLEYEN = (BeyannameDurumu.TAHSILATTA, *ODENMIS)  # a paid declaration may owe a further assessment


class Suzgec(Enum):
    """Which lines the clerk looks at."""

    ACIK = "açık"
    KULLANILAN = "kullanılan"
    AYRILAN = "ayrılan"
    HEPSI = "bütün"


@dataclass(frozen=True)
class EkstreGor:
    """A line with what was made of it: `kullanan` what its receipt was used by; without a number, `benzer` a payment of the same bank, day, sum."""

    id: int
    no: str
    banka: str
    gun: date
    tutar_kurus: int
    dekont_no: str
    aciklama: str
    gonderen: str
    gonderen_no: str
    ayrildi: bool
    ayirma_nedeni: str
    kullanan: str
    benzer: str
    dizin: BorcDizini = field(repr=False, compare=False)

    @cached_property
    def oneriler(self) -> tuple[Oneri, ...]:
        """Reckoned when the line is looked at, not for every line of the list."""
        return () if self.kullanan or self.ayrildi else tuple(self.dizin.oneriler(self))

    @property
    def hal(self) -> OneriHali:
        return oneri_hali(self.oneriler)


def ekstre_bicimi(depo: Depo, banka: str) -> dict[str, str]:
    """The headers of the bank's file in force today; what its own row leaves empty, the common row says."""
    gun = depo.bugun()
    with depo.oku() as s:
        degerler = [liste_degeri(s, "ekstreBicimi", kod, gun) for kod in (ORTAK_BICIM, buyuk(banka.strip()))]
    return {ad: deger for d in degerler if d is not None for ad, deger in d.ek.items()}


def ekstreyi_oku(depo: Depo, icerik: bytes, dosya: str, banka: str) -> EkstreGirdisi:
    """A statement file as the act takes it. Raises DosyaHatasi with line and field."""
    okunan = ekstre_oku(icerik, dosya, ekstre_bicimi(depo, banka), depo.bugun())
    return EkstreGirdisi(
        banka=buyuk(banka),
        kaynak=dosya[:200],
        dosya_ozeti=hashlib.sha256(icerik).hexdigest(),
        giden_adedi=okunan.giden_adedi,
        satirlar=okunan.satirlar,
    )


def yeni_mi(depo: Depo, girdi: EkstreGirdisi) -> list[bool]:
    """For each line of a file whether it would be new."""
    anahtarlar = satir_anahtarlari(girdi.banka, girdi.satirlar)
    with depo.oku() as s:
        gorulen = set(bilinen_satirlar(s, anahtarlar))
    sonuc = []
    for a in anahtarlar:
        sonuc.append(a not in gorulen)
        gorulen.add(a)
    return sonuc


def yukleme_ozeti(depo: Depo, yukleme_id: int) -> str:
    """What a loading came to, in one sentence."""
    with depo.oku() as s:
        y = s.get_one(EkstreYuklemesi, yukleme_id)
        adet = s.execute(sa.select(sa.func.count()).where(col(EkstreSatiri.yukleme_id) == yukleme_id)).scalar_one()
    return f"{y.banka} {y.kaynak}: {adet} yeni ödeme, {y.eski_adedi} daha önce yüklenmiş, {y.giden_adedi} giden ödeme dışarıda."


def son_banka(depo: Depo) -> str:
    """The bank loaded last, as it was written: the next file most often is the same bank's."""
    with depo.oku() as s:
        return s.exec(select(EkstreYuklemesi.banka).order_by(col(EkstreYuklemesi.id).desc()).limit(1)).first() or ""


def acik_borclar(s: Session) -> list[AcikBorc]:
    """Every declaration and decided penalty that waits for payment, with its assessments and its cancelled receipts."""
    h, a, x = MuhasebeHareketi, Alindi, AlindiSatiri
    bekleyen: Any = (
        sa.select(
            Beyanname.id,
            Beyanname.no,
            Beyanname.tescil_gunu,
            yukumlu_no(Beyanname).label("alici_no"),
            yukumlu_unvan(Beyanname).label("alici_unvan"),
            Beyanname.beyan_sahibi_no,
            Beyanname.beyan_sahibi_unvan,
            h.id.label("hareket_id"),  # type: ignore[attr-defined]
            h.no.label("hareket_no"),  # type: ignore[attr-defined]
            h.tutar_kurus,
        )
        .join(h, col(h.beyanname_id) == Beyanname.id)
        .where(col(Beyanname.durum).in_(BEKLEYEN), *ODENMEMIS)
        .order_by(Beyanname.id, h.id)
    )
    satirlar = s.execute(bekleyen).all()
    iptaller: Any = (
        sa.select(h.beyanname_id, a.no)
        .distinct()
        .join(x, col(x.hareket_id) == h.id)
        .join(a, col(a.id) == x.alindi_id)
        .join(Beyanname, col(Beyanname.id) == h.beyanname_id)
        .where(col(Beyanname.durum).in_(BEKLEYEN), ~iptal_edilmemis(a.id))
    )
    iptal: dict[int, list[str]] = {}
    for beyanname_id, no in s.execute(iptaller):
        iptal.setdefault(beyanname_id, []).append(no)
    gruplar: dict[int, list[Any]] = {}
    for r in satirlar:
        gruplar.setdefault(r.id, []).append(r)
    beyanlar = [
        AcikBorc(
            i,
            g[0].no,
            g[0].tescil_gunu,
            sum(r.tutar_kurus for r in g),
            g[0].alici_no,
            g[0].alici_unvan,
            g[0].beyan_sahibi_no,
            g[0].beyan_sahibi_unvan,
            tuple(r.hareket_no for r in g),
            tuple(sorted(iptal.get(i, ()))),
        )
        for i, g in gruplar.items()
    ]
    return [*beyanlar, *_acik_cezalar(s)]


def _acik_cezalar(s: Session) -> list[AcikBorc]:
    """Penalties that the chief has decided and nobody has paid (YKTS-7)."""
    h, a, c = MuhasebeHareketi, Alindi, YktsBulgusu
    bekleyen: Any = (
        sa.select(c.id, c.no, c.karar_ani, YktsKaydi.kimlik_no, c.yukumlu_unvan, col(h.no).label("hareket_no"), h.tutar_kurus)
        .join(h, col(h.bulgu_id) == c.id)
        .join(YktsKaydi, col(YktsKaydi.id) == c.kayit_id)
        .where(col(c.durum) == BulguDurumu.CEZA, *ODENMEMIS)
        .order_by(c.id)
    )
    iptaller: Any = sa.select(a.bulgu_id, a.no).where(col(a.bulgu_id).is_not(None), ~iptal_edilmemis(col(a.id)))
    iptal: dict[int, list[str]] = {}
    for bulgu_id, no in s.execute(iptaller):
        iptal.setdefault(bulgu_id, []).append(no)
    return [
        AcikBorc(
            None,
            r.no,
            r.karar_ani.astimezone(ISTANBUL).date(),
            r.tutar_kurus,
            r.kimlik_no,
            r.yukumlu_unvan,
            "",
            "",
            (r.hareket_no,),
            tuple(iptal.get(r.id, ())),
            r.id,
        )
        for r in s.execute(bekleyen)
    ]


def _kullananlar(s: Session) -> tuple[dict[tuple[str, str], str], dict[tuple[str, date, int], str]]:
    """What bank receipts were used by: by (bank, number), and by (bank, day, sum)."""
    k = kullanilan_dekontlar().subquery()
    ilk_gun = sa.select(sa.func.min(EkstreSatiri.gun)).scalar_subquery()
    numarali, benzer = {}, {}
    for r in s.execute(sa.select(k).where(sa.or_(k.c.dekont_no.in_(sa.select(EkstreSatiri.dekont_no)), k.c.gun >= ilk_gun))):
        numarali[ara_anahtari(r.banka), r.dekont_no] = kullanan_adi(r)
        if r.gun is not None:
            benzer[ara_anahtari(r.banka), r.gun, r.tutar_kurus] = f"{kullanan_adi(r)}, dekont {r.dekont_no}"
    return numarali, benzer


def _uyar(suzgec: Suzgec, satir: EkstreSatiri, kullanan: str) -> bool:
    ayrildi = satir.durum is EkstreSatirDurumu.AYRILDI
    match suzgec:
        case Suzgec.ACIK:
            return not kullanan and not ayrildi
        case Suzgec.KULLANILAN:
            return bool(kullanan)
        case Suzgec.AYRILAN:
            return ayrildi and not kullanan
    return True


def _gor(satirlar: Iterable[tuple[EkstreSatiri, str, str]], dizin: BorcDizini) -> list[EkstreGor]:
    sonuc = []
    for x, kullanan, benzer in satirlar:
        sonuc.append(
            EkstreGor(
                x.id,
                x.no,
                x.banka,
                x.gun,
                x.tutar_kurus,
                x.dekont_no,
                x.aciklama,
                x.gonderen,
                x.gonderen_no,
                x.durum is EkstreSatirDurumu.AYRILDI,
                x.ayirma_nedeni,
                kullanan,
                benzer,
                dizin,
            )
        )
    return sonuc


def ekstre_satirlari(depo: Depo, suzgec: Suzgec = Suzgec.ACIK, adet: int = EN_COK) -> Sequence[EkstreGor]:
    """Lines of all banks, newest day first, each with its proposals; at most `adet`."""
    with depo.oku() as s:
        numarali, benzerler = _kullananlar(s)
        sorgu = select(EkstreSatiri).order_by(col(EkstreSatiri.gun).desc(), col(EkstreSatiri.id).desc())
        secilen: list[tuple[EkstreSatiri, str, str]] = []
        for x in s.exec(sorgu.execution_options(yield_per=500)):
            banka = ara_anahtari(x.banka)
            kullanan = numarali.get((banka, x.dekont_no), "") if x.dekont_no else ""
            if _uyar(suzgec, x, kullanan):
                secilen.append((x, kullanan, "" if x.dekont_no else benzerler.get((banka, x.gun, x.tutar_kurus), "")))
                if len(secilen) == adet:
                    break
        return _gor(secilen, BorcDizini(acik_borclar(s), depo.ofis().idare))
