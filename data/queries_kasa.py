"""What the cash desk's screens and papers ask for: assessments and what paid them, drawers, receipts and their cancellation (23/1)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_borc import odeme_belgeleri
from gumruk.data.ofis_kasa import alindi_sirri
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, beyanname_id, kaydi_bul, ofis_numarasi, serili_no
from gumruk.data.queries_ykts import BulguGor, bulgu_gor_icinde
from gumruk.data.yukumlu import borclu_no, borclunun_adi, borcluya
from gumruk.models.beyanname import Beyanname
from gumruk.models.dogrulama import alindi_kodu, ayni_kod
from gumruk.models.duzeltme import TahakkukIptali
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.kasa import KasaDurumu, KasaHareketi, KasaHareketTuru, KasaOturumu, KasaSayimi
from gumruk.models.kayit import ListeSatiri
from gumruk.models.kimlik import Kullanici
from gumruk.models.kurus import goster
from gumruk.models.odeme import Odeme, OdemeYolu
from gumruk.models.temel import Bulunamadi
from gumruk.models.teminat import Teminat
from gumruk.models.vezne import Alindi, AlindiOdemesi, AlindiSatiri, MuhasebeHareketi, OdemeAraci
from gumruk.models.ykts_ceza import YktsBulgusu
from sqlalchemy.orm import aliased, selectinload
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class HareketGor:
    """One assessment, its taxes (code, name, kuruş), what paid it, and how its interest was reckoned."""

    id: int
    no: str
    zaman: datetime
    tutar_kurus: int
    satirlar: tuple[tuple[str, str, int], ...]
    odeyen: str
    aciklama: str


@dataclass(frozen=True)
class VezneGor:
    """«Muhasebe Hareketleri»: what is assessed, what is collected, what is still due on a declaration or penalty."""

    belge: BeyannameGor | BulguGor
    hareketler: tuple[HareketGor, ...]
    borc_kurus: int

    @property
    def beyanname(self) -> Any:
        """The record by the name that every screen asks for."""
        return self.belge

    @property
    def ceza(self) -> bool:
        return isinstance(self.belge, BulguGor)


def borclusu(s: Session, x: Any) -> Any:
    """The declaration or penalty that a row is for."""
    return s.get_one(Beyanname, x.beyanname_id) if x.bulgu_id is None else s.get_one(YktsBulgusu, x.bulgu_id)


def vezne_bul(depo: Depo, metin: str) -> VezneGor:
    """What is owed under a number as typed: a declaration's, or a penalty's by its decision (YC) or receipt. Raises Bulunamadi."""
    ceza = None
    if yc := serili_no(depo, metin, YktsBulgusu.SERI):
        ceza = depo.tek("SELECT id FROM ykts_bulgusu WHERE no = ?", yc)
        if ceza is None:
            raise Bulunamadi(f"«{metin}» numaralı ceza kararı yok. Numarayı karardan okuyun; bekleyenler masadadır.")
    elif va := serili_no(depo, metin, Alindi.SERI):
        ceza = depo.tek("SELECT bulgu_id FROM alindi WHERE no = ? AND bulgu_id IS NOT NULL", va)
    return vezne_gor(depo, int(ceza[0]), YktsBulgusu.BORC_BAGI) if ceza is not None else vezne_gor(depo, beyanname_id(depo, metin))


def vezne_gor(depo: Depo, belge_id: int, bag: str = Beyanname.BORC_BAGI) -> VezneGor:
    with depo.oku() as s:
        odemeler = odeme_belgeleri(s, belge_id, bag)
        kendisi = getattr(MuhasebeHareketi, bag) == belge_id
        iptaller = s.exec(select(TahakkukIptali).join(MuhasebeHareketi, col(MuhasebeHareketi.id) == TahakkukIptali.hareket_id).where(kendisi))
        kaldirilan = {i.hareket_id: f"{i.surum}. sürümle kalktı" for i in iptaller}
        hareketler = [
            HareketGor(
                h.id or 0,
                h.no,
                h.zaman,
                h.tutar_kurus,
                tuple((x.kod, x.ad, x.tutar_kurus) for x in h.satirlar),
                kaldirilan.get(h.id) or next((str(o) for o in odemeler if h.id in o.hareketler), ""),
                "\n".join(x.aciklama for x in h.satirlar if x.aciklama),
            )
            for h in s.exec(select(MuhasebeHareketi).where(kendisi).order_by(col(MuhasebeHareketi.id)))
        ]
        belge: Any = beyanname_gor_icinde(s, belge_id) if bag == Beyanname.BORC_BAGI else bulgu_gor_icinde(s, s.get_one(YktsBulgusu, belge_id))
        return VezneGor(belge, tuple(hareketler), sum(h.tutar_kurus for h in hareketler if not h.odeyen))


@dataclass(frozen=True)
class KasaGor:
    """A drawer as its cashier may see it: before the count nothing that tells what should be in it."""

    id: int
    no: str
    durum: KasaDurumu
    veznedar: str
    veznedar_id: int
    gun: date
    acilis_ani: datetime
    devir_kurus: int
    alindi_adedi: int
    ilk_alindi: str
    son_alindi: str
    hareketler: tuple[tuple[str, str, int], ...]
    sayilan_kurus: int | None
    beklenen_kurus: int | None
    fark_kurus: int
    fark_notu: str


def _kasa(s: Session, k: KasaOturumu) -> KasaGor:
    alindilar: Any = sa.select(sa.func.count(), sa.func.min(Alindi.no), sa.func.max(Alindi.no)).where(col(Alindi.kasa_id) == k.id)
    adet, ilk, son = s.execute(alindilar).one()
    hareketler = s.exec(select(KasaHareketi).where(KasaHareketi.kasa_id == k.id).order_by(col(KasaHareketi.id))).all()
    return KasaGor(
        k.id or 0,
        k.no,
        k.durum,
        s.get_one(Kullanici, k.veznedar_id).ad,
        k.veznedar_id,
        k.gun,
        k.acilis_ani,
        k.devir_kurus,
        adet,
        ilk or "",
        son or "",
        tuple((h.no, h.tur.value if h.tur is KasaHareketTuru.BANKAYA else f"{h.tur.value}: {h.gerekce}", h.tutar_kurus) for h in hareketler),
        k.sayilan_kurus,
        k.beklenen_kurus,
        k.fark_kurus if k.durum is not KasaDurumu.ACIK else 0,
        k.fark_notu,
    )


def acik_kasam(depo: Depo, kim_id: int) -> KasaGor | None:
    """The cashier's drawer that is not closed yet."""
    with depo.oku() as s:
        k = Ofisim(s, depo).acik_kasa(kim_id)
        return _kasa(s, k) if k is not None else None


def kasa_gor(depo: Depo, metin: str) -> KasaGor:
    """By its number: bare digits mean this year's. Raises Bulunamadi."""
    with depo.oku() as s:
        return _kasa(s, kaydi_bul(s, depo, KasaOturumu, metin, "kasa yok. Masadaki kuyruktan seçin."))


def kupurler(depo: Depo) -> list[tuple[int, str]]:
    """(kuruş, name) of the notes and coins in force today, largest first."""
    gun, t = depo.bugun(), ListeSatiri
    with depo.oku() as s:
        en_yeni = sa.select(sa.func.max(t.yukleme_id)).where(col(t.liste) == "kupur").scalar_subquery()
        yururlukte = sa.and_(col(t.gecerli_bas) <= gun, sa.or_(col(t.gecerli_bit).is_(None), col(t.gecerli_bit) >= gun))
        satirlar = s.exec(select(t).where(t.liste == "kupur", col(t.yukleme_id) == en_yeni, yururlukte)).all()
        return sorted(((int(x.kod), x.aciklama) for x in satirlar), reverse=True)


def gunun_hareketleri(s: Session, k: KasaOturumu) -> list[tuple[str, int]]:
    """The drawer's day line by line, from the float to the sum that should be there."""
    odemeler: Any = (
        sa.select(AlindiOdemesi.arac, sa.func.sum(AlindiOdemesi.tutar_kurus))
        .join(Alindi, col(Alindi.id) == AlindiOdemesi.alindi_id)
        .where(Alindi.kasa_id == k.id)
        .group_by(AlindiOdemesi.arac)
    )
    toplam = {arac: int(t) for arac, t in s.execute(odemeler)}
    iptal: Any = (
        sa.select(sa.func.coalesce(sa.func.sum(AlindiOdemesi.tutar_kurus), 0))
        .join(Alindi, col(Alindi.id) == AlindiOdemesi.alindi_id)
        .join(AlindiIptali, col(AlindiIptali.alindi_id) == Alindi.id)
        .where(Alindi.kasa_id == k.id, AlindiOdemesi.arac == OdemeAraci.NAKIT, AlindiIptali.durum == IptalDurumu.ONAYLANDI)
    )
    hareketler = s.exec(select(KasaHareketi).where(KasaHareketi.kasa_id == k.id)).all()

    odenen = sa.select(sa.func.coalesce(sa.func.sum(Odeme.tutar_kurus), 0)).where(col(Odeme.kasa_id) == k.id, col(Odeme.yol) == OdemeYolu.NAKIT)

    def tur(t: KasaHareketTuru) -> int:
        return sum(h.tutar_kurus for h in hareketler if h.tur is t)

    return [
        ("Devreden", k.devir_kurus),
        ("Nakit tahsilat ve teminat", toplam.get(OdemeAraci.NAKIT, 0)),
        ("İptal edilen nakit alındılar", -int(s.execute(iptal).scalar_one())),
        ("Kasaya girişler", tur(KasaHareketTuru.GIRIS)),
        ("Kasadan çıkışlar", -tur(KasaHareketTuru.CIKIS)),
        ("Bankaya teslim", -tur(KasaHareketTuru.BANKAYA)),
        ("Ödemeler: iade, teminat", -int(s.execute(odenen).scalar_one())),
        ("Kart tahsilatı (kasaya girmez)", toplam.get(OdemeAraci.KART, 0)),
        ("Çek tahsilatı (kasaya girmez)", toplam.get(OdemeAraci.CEK, 0)),
        ("Banka dekontu (kasaya girmez)", toplam.get(OdemeAraci.DEKONT, 0)),
    ]


def son_sayim(s: Session, kasa_id: int) -> KasaSayimi:
    return s.exec(select(KasaSayimi).where(KasaSayimi.kasa_id == kasa_id).order_by(col(KasaSayimi.id).desc())).first()  # type: ignore[return-value]


@dataclass(frozen=True)
class AlindiGor:
    """A receipt on the list: what it collected, by what, and whether it stands."""

    id: int
    no: str
    zaman: datetime
    toplam_kurus: int
    yukumlu: str
    odeme: str
    durum: str
    veznedar: str
    iptal_gerekcesi: str
    iptal_id: int


def _alindilar(s: Session, *kosul: Any) -> list[AlindiGor]:
    """Newest first; whatever their number, in two readings (a full day is some hundreds)."""
    i = aliased(AlindiIptali)
    son_iptal = sa.select(sa.func.max(col(i.id))).where(col(i.alindi_id) == col(Alindi.id)).scalar_subquery()
    sorgu: Any = (
        borcluya(sa.select(Alindi, borclunun_adi(), Kullanici.ad, AlindiIptali).select_from(Alindi), Alindi)
        .join(Kullanici, col(Kullanici.id) == Alindi.veznedar_id)
        .outerjoin(AlindiIptali, col(AlindiIptali.id) == son_iptal)
        .where(*kosul)
        .order_by(col(Alindi.id).desc())
        .options(selectinload(cast(Any, Alindi.odemeler)))
    )
    return [
        AlindiGor(
            a.id or 0,
            a.no,
            a.zaman,
            a.toplam_kurus,
            yukumlu,
            ", ".join(o.arac.value if len(a.odemeler) == 1 else f"{o.arac.value} {goster(o.tutar_kurus)}" for o in a.odemeler),
            "geçerli" if iptal is None or iptal.durum is IptalDurumu.REDDEDILDI else f"iptal {iptal.durum.value.removeprefix('iptal ')}",
            veznedar,
            iptal.gerekce if iptal is not None else "",
            (iptal.id or 0) if iptal is not None else 0,
        )
        for a, yukumlu, veznedar, iptal in s.execute(sorgu)
    ]


def alindilarim(depo: Depo, kim_id: int, gun: date) -> list[AlindiGor]:
    """The cashier's receipts of a day, newest first."""
    with depo.oku() as s:
        return _alindilar(s, Alindi.veznedar_id == kim_id, Alindi.gun == gun)


def alindi_odedikleri(depo: Depo, alindi_id: int) -> list[tuple[str, str, int]]:
    """(declaration or decision, movement or guarantee, kuruş) that the receipt collected for, as the register has them."""
    odenen: Any = (
        sa.select(borclu_no(), MuhasebeHareketi.no, sa.func.sum(AlindiSatiri.tutar_kurus))
        .select_from(AlindiSatiri)
        .join(MuhasebeHareketi, col(MuhasebeHareketi.id) == AlindiSatiri.hareket_id)
    )
    hareket = (
        borcluya(odenen, MuhasebeHareketi)
        .where(AlindiSatiri.alindi_id == alindi_id)
        .group_by(Beyanname.no, YktsBulgusu.no, MuhasebeHareketi.no, MuhasebeHareketi.id)
        .order_by(MuhasebeHareketi.id)
    )
    teminat: Any = (
        sa.select(Beyanname.no, Teminat.no, Teminat.tutar_kurus)
        .join(Beyanname, col(Beyanname.id) == Teminat.beyanname_id)
        .where(Teminat.alindi_id == alindi_id)
    )
    with depo.oku() as s:
        return [(b, h, int(t)) for sorgu in (hareket, teminat) for b, h, t in s.execute(sorgu)]


def alindi_bul(depo: Depo, metin: str) -> AlindiGor:
    """By number: bare digits mean this year's. Raises Bulunamadi."""
    with depo.oku() as s:
        bulunan = _alindilar(s, Alindi.no == ofis_numarasi(depo, metin, Alindi.SERI))
    if not bulunan:
        raise Bulunamadi(f"«{metin}» numaralı alındı yok. Numarayı denetleyin ya da Ctrl+F ile arayın.")
    return bulunan[0]


@dataclass(frozen=True)
class Dogrulama:
    """Whether a code that was shown is the receipt's own, and what that receipt says; `eski`: a code of the first version, which proves little."""

    dogru: bool
    eski: bool
    alindi: AlindiGor


def alindi_dogrula(depo: Depo, metin: str, kod: str) -> Dogrulama:
    """A receipt's number and the code on the paper that is shown at the glass. Raises Bulunamadi."""
    gor = alindi_bul(depo, metin)
    with depo.oku() as s:
        a = s.get_one(Alindi, gor.id)
        sir = alindi_sirri(s, a)
        return Dogrulama(ayni_kod(kod, alindi_kodu(a, borclusu(s, a).no, sir)), not sir, gor)
