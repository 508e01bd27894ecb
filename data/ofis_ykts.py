"""YKTS as rules may see it inside one transaction, and its door for declarations: how a number stands, how a vekâlet stands."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.models.kimlik import Kullanici
from gumruk.models.vekalet import ACIK, BEYANA_YETER, Uzatma, YktsVekaleti, gecerli, hali
from gumruk.models.ykts import BasvuruKonusu, YktsBasvurusu, YktsDurumu, YktsKaydi, YktsSurumu
from gumruk.models.ykts_beyan import KayitHali, VekaletHali, olmus
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.models.ykts_onay import YktsKarari
from gumruk.models.ykts_yetki import YetkiDurumu, YktsYetkisi
from sqlmodel import Session, col, select

_ACIK = col(YktsKaydi.durum) != YktsDurumu.IPTAL


def kisi_nolari(s: Session, kim_id: int) -> frozenset[str]:
    """The numbers that a user code stands for: the person's own and, where he has one, his firm's (5)."""
    k = s.get_one(Kullanici, kim_id)
    return frozenset(no for no in (k.kimlik_no, k.vergi_no) if no)


def kayit_hali(kayitlar: Iterable[YktsKaydi], gun: date, an: datetime | None = None) -> KayitHali:
    """How a number stands on the day, from all its records; the one that covers the day speaks, else the newest."""
    sonuc = KayitHali(False)
    for k in kayitlar:
        onayli = k.onay_gunu is not None and k.onay_ani is not None and olmus(k.onay_gunu, k.onay_ani, gun, an)
        bitmis = k.iptal_gunu is not None and k.iptal_ani is not None and olmus(k.iptal_gunu, k.iptal_ani, gun, an)
        if onayli and not bitmis:
            return KayitHali(True, k.no, k.unvan, "onaylı")
        hal = f"{k.iptal_gunu:%d.%m.%Y} günü iptal edilmiş" if bitmis and onayli else "onaylanmamış"
        sonuc = KayitHali(False, k.no, k.unvan, hal)
    return sonuc


def ykts_durumu(s: Session, no: str, gun: date, an: datetime | None = None) -> KayitHali:
    return kayit_hali(s.exec(select(YktsKaydi).where(YktsKaydi.kimlik_no == no).order_by(col(YktsKaydi.id))).all(), gun, an)


def uzatmalar(s: Session, vekalet_id: int) -> list[Uzatma]:
    """Extensions that were approved, oldest first."""
    b, k = YktsBasvurusu, YktsKarari
    sorgu = (
        select(k.gun, k.zaman, b.yeni_bit)
        .join(b, col(b.id) == k.basvuru_id)
        .where(b.vekalet_id == vekalet_id, b.konu == BasvuruKonusu.UZATMA, col(k.onay).is_(True))
        .order_by(col(k.id))
    )
    return [Uzatma(gun, ani, bit) for gun, ani, bit in s.exec(sorgu).all() if bit is not None]


def aralarindaki_vekaletler(s: Session, vekil_no: str, veren_no: str) -> Sequence[YktsVekaleti]:
    """Every vekâlet ever given between two numbers, oldest first."""
    v, veren, vekil = YktsVekaleti, sa.orm.aliased(YktsKaydi), sa.orm.aliased(YktsKaydi)
    sorgu: Any = (
        select(v)
        .join(veren, veren.id == v.veren_id)
        .join(vekil, vekil.id == v.vekil_id)
        .where(veren.kimlik_no == veren_no, vekil.kimlik_no == vekil_no)
        .order_by(col(v.id))
    )
    return s.exec(sorgu).all()


def vekalet_durumu(s: Session, vekil_no: str, veren_no: str, gun: date, an: datetime | None = None) -> VekaletHali:
    """May the representative declare for the giver on the day? The vekâlet that holds speaks, else the newest."""
    sonuc = VekaletHali(False)
    for v in aralarindaki_vekaletler(s, vekil_no, veren_no):
        if v.kapsam not in BEYANA_YETER:
            sonuc = VekaletHali(False, v.no, f"{v.no} yalnız {v.kapsam.value} için")
            continue
        uzayan = uzatmalar(s, v.id)
        sonuc = VekaletHali(gecerli(v, uzayan, gun, an), v.no, hali(v, uzayan, gun, an))
        if sonuc.gecerli:
            break
    return sonuc


class YktsKayitlari:
    """The part of `Ofisim` that YKTS asks, and that declarations ask of YKTS."""

    _s: Session
    _depo: Any
    _kilitle: bool

    @property
    def ykts_politikasi(self) -> str:
        return str(self._depo.ykts.onaysiz)

    @property
    def ykts_teslimi(self) -> str:
        return str(self._depo.ykts.teslim)

    @property
    def ykts_kokleri(self) -> str:
        return str(self._depo.ykts.kokler)

    def ykts_durumu(self, no: str, gun: date, an: datetime | None = None) -> KayitHali:
        return ykts_durumu(self._s, no, gun, an)

    def vekalet_durumu(self, vekil_no: str, veren_no: str, gun: date, an: datetime | None = None) -> VekaletHali:
        return vekalet_durumu(self._s, vekil_no, veren_no, gun, an)

    def kullanici(self, kullanici_id: int) -> Kullanici:
        return self._s.get_one(Kullanici, kullanici_id)

    def kisi_nolari(self, kim_id: int) -> frozenset[str]:
        return kisi_nolari(self._s, kim_id)

    def ykts_kaydi(self, kayit_id: int) -> YktsKaydi | None:
        return self._s.get(YktsKaydi, kayit_id)

    def ykts_acik_kayit(self, kimlik_no: str) -> YktsKaydi | None:
        """The number's record that is not cancelled; locked in an act, for two vekâlets must not be given beside one another."""
        sorgu = select(YktsKaydi).where(YktsKaydi.kimlik_no == kimlik_no, _ACIK)
        return self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu).first()

    def ykts_surumu(self, kayit_id: int, surum: int) -> YktsSurumu:
        return self._s.exec(select(YktsSurumu).where(YktsSurumu.kayit_id == kayit_id, YktsSurumu.surum == surum)).one()

    def ykts_e_posta_sahibi(self, e_posta: str, haric_id: int) -> YktsKaydi | None:
        """Another open record whose data in force, or newest entered, bear the address."""
        k, v = YktsKaydi, YktsSurumu
        sayilan = sa.or_(col(v.surum) == k.surum, col(v.surum) == k.son_surum)
        sorgu = select(k).join(v, col(v.kayit_id) == k.id).where(v.e_posta == e_posta, k.id != haric_id, _ACIK, sayilan)
        return self._s.exec(sorgu.limit(1)).first()

    def ykts_bekleyen_basvuru(self, kayit_id: int, vekalet_id: int | None = None) -> YktsBasvurusu:
        """The application that waits for a word: the record's own, or that of one of its vekâlets."""
        b = YktsBasvurusu
        kararsiz = ~sa.exists().where(col(YktsKarari.basvuru_id) == col(b.id))
        neyin = col(b.vekalet_id).is_(None) if vekalet_id is None else col(b.vekalet_id) == vekalet_id
        return self._s.exec(select(b).where(b.kayit_id == kayit_id, neyin, kararsiz).order_by(col(b.id).desc()).limit(1)).one()

    def ykts_yurutur(self, kayit: YktsKaydi, kim_id: int, gun: date) -> bool:
        """May the person work on the record: his own, one he entered, or one whose owner gave him a vekâlet for everything?"""
        nolar = self.kisi_nolari(kim_id)
        if kayit.kimlik_no in nolar or kayit.kaydeden_id == kim_id:
            return True
        return any(vekalet_durumu(self._s, no, kayit.kimlik_no, gun).gecerli for no in nolar)

    def aralarindaki_vekaletler(self, vekil_no: str, veren_no: str) -> Sequence[YktsVekaleti]:
        self.ykts_acik_kayit(veren_no)
        return aralarindaki_vekaletler(self._s, vekil_no, veren_no)

    def ykts_acik_vekaletleri(self, kayit_id: int) -> Sequence[YktsVekaleti]:
        """Open vekâlets that the record gave or was given."""
        v = YktsVekaleti
        taraf = sa.or_(col(v.veren_id) == kayit_id, col(v.vekil_id) == kayit_id)
        return self._s.exec(select(v).where(taraf, col(v.durum).in_(ACIK)).order_by(col(v.id))).all()

    def ykts_yetkisi(self, kullanici_id: int) -> YktsYetkisi | None:
        y = YktsYetkisi
        return self._s.exec(select(y).where(y.kullanici_id == kullanici_id, y.durum == YetkiDurumu.VERILDI)).first()

    def ykts_bulgusu(self, kayit_id: int, surum: int, alan: str) -> YktsBulgusu | None:
        """The letter written on this field of this version, if any."""
        b = YktsBulgusu
        return self._s.exec(select(b).where(b.kayit_id == kayit_id, b.surum == surum, b.alan == alan)).first()
