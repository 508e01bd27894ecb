"""What the screen and the paper of late rates ask for (8)."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.gec_oran import yururluk
from gumruk.data.ofis_oran import hazir_farklar
from gumruk.data.queries import kaydi_bul
from gumruk.models.beyanname import Beyanname
from gumruk.models.gec_oran import FarkDurumu, GecOran, GecOranDurumu, OranFarki
from gumruk.models.iade import DanismaKagidi
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.vezne import MuhasebeHareketi
from sqlmodel import Session, col


@dataclass(frozen=True)
class FarkGor:
    """One declaration of the list; `hazir`: its difference can be raised now. Sums in kuruş."""

    beyanname_id: int
    no: str
    alici: str
    durum: FarkDurumu
    hazir: bool
    beyanname_durumu: str
    noksan_kurus: int
    fazla_kurus: int
    hata: str
    gerekce: str
    islem_ani: datetime | None
    hareket_no: str
    danisma_no: str
    vergiler: tuple[tuple[str, str, int, int, str], ...]

    @property
    def hal(self) -> str:
        """Where it stands, in a few words."""
        if self.durum is FarkDurumu.ISLENDI:
            return " ".join(n for n in (self.hareket_no, self.danisma_no) if n) or "iade edilecek kalmamış"
        if self.durum is FarkDurumu.AYRILDI:
            return "ayrıldı"
        return "hesaplanamadı" if self.hata else "hazır" if self.hazir else self.beyanname_durumu


@dataclass(frozen=True)
class GecOranGor:
    """A late loading: what, from where, in force and loaded when; and every declaration of the gap."""

    id: int
    no: str
    durum: GecOranDurumu
    liste: str
    kaynak: str
    yururluk: date
    yuklendi: datetime
    farklar: tuple[FarkGor, ...]

    @property
    def hazirlar(self) -> tuple[FarkGor, ...]:
        return tuple(f for f in self.farklar if f.hazir)


def gec_oran_icinde(s: Session, g: GecOran) -> GecOranGor:
    yukleme = s.get_one(ListeYuklemesi, g.yukleme_id)
    hazir = {f.id for f in hazir_farklar(s, g.id)}
    sorgu = (
        sa.select(OranFarki, col(Beyanname.no), col(Beyanname.alici_unvan), col(Beyanname.durum), col(MuhasebeHareketi.no), col(DanismaKagidi.no))
        .join(Beyanname, col(Beyanname.id) == OranFarki.beyanname_id)
        .outerjoin(MuhasebeHareketi, col(MuhasebeHareketi.id) == OranFarki.hareket_id)
        .outerjoin(DanismaKagidi, col(DanismaKagidi.id) == OranFarki.danisma_id)
        .where(col(OranFarki.gec_oran_id) == g.id)
        .order_by(col(OranFarki.id))
    )
    farklar = tuple(
        FarkGor(
            f.beyanname_id,
            no,
            alici,
            f.durum,
            f.id in hazir,
            durum.value,
            f.noksan_kurus,
            f.fazla_kurus,
            f.hata,
            f.gerekce,
            f.islem_ani,
            hareket or "",
            danisma or "",
            tuple((v.kod, v.ad, v.eski_kurus, v.yeni_kurus, v.aciklama) for v in f.vergiler),
        )
        for f, no, alici, durum, hareket, danisma in s.execute(sorgu)
    )
    gun = yururluk(s, yukleme) or yukleme.yuklendi.astimezone(ISTANBUL).date()
    return GecOranGor(g.id, g.no, g.durum, yukleme.liste, yukleme.kaynak, gun, yukleme.yuklendi.astimezone(ISTANBUL), farklar)


def gec_oran_bul(depo: Depo, metin: str) -> GecOranGor:
    with depo.oku() as s:
        return gec_oran_icinde(s, kaydi_bul(s, depo, GecOran, metin, "geç yüklenen oran listesi yok. F4 listeleri açar."))


@dataclass(frozen=True)
class GecOranSatiri:
    id: int
    no: str
    durum: GecOranDurumu
    kaynak: str
    bekleyen: int
    noksan_kurus: int
    fazla_kurus: int


def gec_oranlar(depo: Depo) -> list[GecOranSatiri]:
    """Every list, newest first, with how many declarations wait and what the list comes to, kuruş."""
    f = OranFarki
    sorgu = (
        sa.select(
            GecOran,
            col(ListeYuklemesi.kaynak),
            sa.func.coalesce(sa.func.sum(sa.case((col(f.durum) == FarkDurumu.BEKLIYOR, 1), else_=0)), 0),
            sa.func.coalesce(sa.func.sum(col(f.noksan_kurus)), 0),
            sa.func.coalesce(sa.func.sum(col(f.fazla_kurus)), 0),
        )
        .join(ListeYuklemesi, col(ListeYuklemesi.id) == GecOran.yukleme_id)
        .outerjoin(f, col(f.gec_oran_id) == GecOran.id)
        .group_by(col(GecOran.id), col(ListeYuklemesi.kaynak))
        .order_by(col(GecOran.id).desc())
    )
    with depo.oku() as s:
        return [GecOranSatiri(g.id, g.no, g.durum, kaynak, int(n), int(noksan), int(fazla)) for g, kaynak, n, noksan, fazla in s.execute(sorgu)]
