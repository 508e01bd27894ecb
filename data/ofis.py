"""The office as rules may see it inside one transaction: lists in force, who is on duty, the draw, the taxes, what is due and what paid it."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_ambar import ManifestoVeAmbar
from gumruk.data.ofis_antrepo import Antrepo
from gumruk.data.ofis_cikis import CikisIslemleri
from gumruk.data.ofis_duzeltme import Duzeltme, gecerli_tahakkuk
from gumruk.data.ofis_eksik import EksikBeyanlar
from gumruk.data.ofis_grup import OzetBeyanTurleri
from gumruk.data.ofis_hesap import YenidenHesaplar
from gumruk.data.ofis_muayene import KIMDE, MuayeneYollari
from gumruk.data.ofis_oran import GecOranlar
from gumruk.data.ofis_secim import SecimGunleri
from gumruk.data.ofis_sonradan import Sonradan
from gumruk.data.ofis_teminat import TeminatVeIade
from gumruk.data.ofis_transit import Transitler
from gumruk.data.ofis_ykts import YktsKayitlari
from gumruk.data.yukumlu import borclu_no, borcluya
from gumruk.models.banka import BankaOdemesi, BankaOdemesiSatiri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ek_tahakkuk import EkTahakkuk
from gumruk.models.ekstre import EkstreSatiri
from gumruk.models.gec_oran import OranFarki
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.kasa import KasaDurumu, KasaOturumu
from gumruk.models.kayit import BaskiDurumu, BaskiIsi, ListeSatiri, ListeYuklemesi, OfisSirri
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.kriter import Kriter, MuayeneGorevi, MuayeneGrubu
from gumruk.models.kurus import goster
from gumruk.models.odeme import Odeme
from gumruk.models.secim import Atama, GunTohumu, Yuk
from gumruk.models.sozlu_beyan import AtaKarnesi
from gumruk.models.temel import Rol
from gumruk.models.teminat import Teminat
from gumruk.models.teminat_cozme import TeminatCozme
from gumruk.models.vezne import Alindi, AlindiOdemesi, AlindiSatiri, MuhasebeHareketi, OdemeAraci, YevmiyeSatiri
from gumruk.models.yazi import ara_anahtari
from gumruk.models.ykts_ceza import YktsBulgusu
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class ListeDegeri:
    """A code in force on a day."""

    kod: str
    aciklama: str
    ek: dict[str, str]
    gecerli_bas: date
    yukleme_id: int

    @classmethod
    def satirdan(cls, satir: ListeSatiri) -> "ListeDegeri":
        return cls(satir.kod, satir.aciklama, json.loads(satir.ek or "{}"), satir.gecerli_bas, satir.yukleme_id)

    def ek_alan(self, ad: str) -> str:
        return self.ek.get(ad, "")


_LISTE: Any = ListeSatiri.__table__  # type: ignore[attr-defined]
_LISTEDE = (
    sa.select(_LISTE.c.kod, _LISTE.c.aciklama, _LISTE.c.ek, _LISTE.c.gecerli_bas, _LISTE.c.yukleme_id)
    .where(
        _LISTE.c.kod == sa.bindparam("b_kod"),
        _LISTE.c.liste == sa.bindparam("b_liste"),
        _LISTE.c.gecerli_bas <= sa.bindparam("b_gun"),
        sa.or_(_LISTE.c.gecerli_bit.is_(None), _LISTE.c.gecerli_bit >= sa.bindparam("b_gun")),
    )
    .order_by(_LISTE.c.yukleme_id.desc(), _LISTE.c.gecerli_bas.desc())
    .limit(1)
)
_SINIRLI_LISTEDE = _LISTEDE.where(_LISTE.c.yukleme_id <= sa.bindparam("b_sinir"))


def liste_degeri(s: Session, liste: str, kod: str, gun: date, sinir: int = 0) -> ListeDegeri | None:
    """The code as the newest loading in force on the day has it; with `sinir` as it was after that loading."""
    degerler: dict[str, Any] = {"b_kod": kod, "b_liste": liste, "b_gun": gun}
    sorgu = _LISTEDE
    if sinir:
        sorgu, degerler["b_sinir"] = _SINIRLI_LISTEDE, sinir
    satir = s.connection().execute(sorgu, degerler).first()
    return ListeDegeri.satirdan(satir) if satir else None


def sekil_adi(s: Session, t: Teminat) -> str:
    """The name of a guarantee's kind as it was in force on the day it was given."""
    deger = liste_degeri(s, "teminatSekli", t.sekil, t.zaman.astimezone(ISTANBUL).date())
    return deger.aciklama if deger else t.sekil


def iptal_edilmemis(alindi_id: Any) -> Any:
    """The receipt with this id has not been cancelled."""
    return ~sa.exists().where(col(AlindiIptali.alindi_id) == alindi_id, col(AlindiIptali.durum) == IptalDurumu.ONAYLANDI)


# With the examiner: to be examined, or his differences to be entered.
MEMURDA = (BeyannameDurumu.BELGE, BeyannameDurumu.FIZIKI, BeyannameDurumu.DUZELTMEDE)
ODENMEMIS = (
    ~sa.exists().where(col(AlindiSatiri.hareket_id) == col(MuhasebeHareketi.id), iptal_edilmemis(col(AlindiSatiri.alindi_id))),
    ~sa.exists().where(col(BankaOdemesiSatiri.hareket_id) == col(MuhasebeHareketi.id)),
    gecerli_tahakkuk(col(MuhasebeHareketi.id)),
)
_ACIK_HAREKETLER = {
    bag: sa.select(MuhasebeHareketi).where(getattr(MuhasebeHareketi, bag) == sa.bindparam("b_belge"), *ODENMEMIS).order_by(col(MuhasebeHareketi.id))
    for bag in (Beyanname.BORC_BAGI, YktsBulgusu.BORC_BAGI)
}
_ACIK_KASA = sa.select(KasaOturumu).where(col(KasaOturumu.veznedar_id) == sa.bindparam("b_kim"), col(KasaOturumu.durum) != KasaDurumu.KAPANDI)
_BAKIYE = sa.select(sa.func.coalesce(sa.func.sum(col(YevmiyeSatiri.borc_kurus)) - sa.func.sum(col(YevmiyeSatiri.alacak_kurus)), 0)).where(
    col(YevmiyeSatiri.hesap) == sa.bindparam("b_hesap"), col(YevmiyeSatiri.cari_no) == sa.bindparam("b_cari")
)


def ilk_tahakkuk(hareket_id: Any) -> Any:
    """The assessment is the declaration's first, no further one, and no later version has taken its place."""
    return sa.and_(~sa.exists().where(col(EkTahakkuk.hareket_id) == hareket_id), gecerli_tahakkuk(hareket_id))


def odenmemis_tahakkuk_var(beyanname_id: Any) -> Any:
    """The declaration has an assessment that nothing has paid."""
    return sa.exists().where(col(MuhasebeHareketi.beyanname_id) == beyanname_id, *ODENMEMIS)


def bilinen_satirlar(s: Session, anahtarlar: Sequence[str], dilim: int = 500) -> dict[str, EkstreSatiri]:
    """Statement lines by their keys, as many as are known."""
    bulunan: dict[str, EkstreSatiri] = {}
    for n in range(0, len(anahtarlar), dilim):
        for satir in s.exec(select(EkstreSatiri).where(col(EkstreSatiri.anahtar).in_(anahtarlar[n : n + dilim]))):
            bulunan[satir.anahtar] = satir
    return bulunan


def alindi_sirri(s: Session, alindi: Alindi) -> str:
    """What the receipt's check code is keyed with; empty for one given before the office had a secret."""
    sir = s.get_one(OfisSirri, 1)
    return sir.sir if alindi.zaman >= sir.baslangic else ""


def kullanilan_dekontlar() -> Any:
    """Every bank receipt that counts: bank and number, what it counts for and its number, its day and sum where they were typed (kuruş)."""
    o, x, c = BankaOdemesi, AlindiOdemesi, TeminatCozme
    adlar = ("banka", "dekont_no", "tur", "no", "gun", "tutar_kurus")

    def sec(*sutunlar: Any) -> Any:
        return sa.select(*(s.label(ad) for s, ad in zip(sutunlar, adlar, strict=True)))

    yok = (sa.cast(None, sa.Date), sa.cast(None, sa.BigInteger))
    ne = sa.case((col(o.bulgu_id).is_(None), "beyanname"), else_="ceza kararı")
    banka = sec(col(o.banka), col(o.dekont_no), ne, borclu_no(), col(o.dekont_gunu), col(o.tutar_kurus))
    alindi = sec(col(x.banka), col(x.referans), sa.literal("alındı"), col(Alindi.no), *yok)
    irat = sec(col(c.banka), col(c.dekont_no), sa.literal("irat kaydı"), col(c.no), *yok)
    return sa.union_all(
        borcluya(banka.select_from(o), o),
        alindi.join(Alindi, col(Alindi.id) == x.alindi_id).where(col(x.arac) == OdemeAraci.DEKONT, iptal_edilmemis(col(Alindi.id))),
        irat.where(col(c.dekont_no) != ""),
    )


def kullanan_adi(r: Any) -> str:
    """What a row of `kullanilan_dekontlar` counts for, in words."""
    return f"{r.tur} {r.no}"


def gecerli_alindilar(belge_id: int, bag: str = Beyanname.BORC_BAGI) -> Any:
    """Receipts of a debt that stand, oldest first: by the assessments on them, for a receipt may cover several declarations."""
    return (
        sa.select(Alindi)
        .where(
            col(Alindi.id).in_(
                sa.select(col(AlindiSatiri.alindi_id))
                .join(MuhasebeHareketi, col(MuhasebeHareketi.id) == AlindiSatiri.hareket_id)
                .where(getattr(MuhasebeHareketi, bag) == belge_id)
            ),
            iptal_edilmemis(col(Alindi.id)),
        )
        .order_by(col(Alindi.id))
    )


@dataclass(frozen=True)
class OdemeBelgesi:
    """What paid a debt: a receipt of the office, or (with its bank) a bank's receipt; kuruş of the whole paper, and the assessments on it."""

    no: str
    tutar_kurus: int
    hareketler: frozenset[int]
    banka: str = ""

    def __str__(self) -> str:
        return f"dekont {self.banka} {self.no}" if self.banka else f"alındı {self.no}"


def odeme_belgeleri(s: Session, belge_id: int, bag: str = Beyanname.BORC_BAGI) -> list[OdemeBelgesi]:
    """What paid a declaration, or the record that `bag` names: receipts that stand, then bank receipts, each oldest first."""
    dekontlar = s.scalars(sa.select(BankaOdemesi).where(getattr(BankaOdemesi, bag) == belge_id).order_by(col(BankaOdemesi.id)))
    return [
        *(OdemeBelgesi(a.no, a.toplam_kurus, frozenset(x.hareket_id for x in a.satirlar)) for a in s.scalars(gecerli_alindilar(belge_id, bag))),
        *(OdemeBelgesi(d.dekont_no, d.tutar_kurus, frozenset(x.hareket_id for x in d.satirlar), d.banka) for d in dekontlar),
    ]


class Ofisim(
    CikisIslemleri,
    ManifestoVeAmbar,
    OzetBeyanTurleri,
    Transitler,
    SecimGunleri,
    MuayeneYollari,
    TeminatVeIade,
    GecOranlar,
    Duzeltme,
    EksikBeyanlar,
    YenidenHesaplar,
    Sonradan,
    Antrepo,
    YktsKayitlari,
):
    """Handed to guards and effects as `baglam.ofis`; lives as long as the transaction.

    Within an act (`yazar`) what a guard reads and another desk might move is locked; SQLite has locked everything by then.
    """

    def __init__(self, s: Session, depo: Any, *, yazar: bool = False) -> None:
        self._s = s
        self._depo = depo
        self._kilitle = yazar and not depo.sqlite
        self._hesaplar: dict[tuple[int, date], Any] = {}
        self._anlar: dict[int, Ofisim] = {}
        self._hareketler: dict[tuple[str, int], list[MuhasebeHareketi]] = {}
        self._kasalar: dict[int, KasaOturumu | None] = {}
        self._liste: dict[tuple[str, str, date], ListeDegeri | None] = {}
        self._hazir: dict[int, list[OranFarki]] = {}
        self._takimin_kalanlari = {}
        self.kagitlar: list[tuple[str, Any]] = []

    def unut(self) -> None:
        """Forget what was read once: an effect has written."""
        self._hareketler.clear()
        self._kasalar.clear()
        self._hazir.clear()

    def kagit(self, form: str, kayit: Any) -> None:
        """Queue a paper about a row that the act creates."""
        self.kagitlar.append((form, kayit))

    def kagit_istendi(self, form: str, belge_id: int) -> bool:
        return self._s.exec(select(BaskiIsi.id).where(BaskiIsi.form == form, BaskiIsi.belge_id == belge_id).limit(1)).first() is not None

    # People (5)

    def kullanici_kodla(self, kod: str) -> Kullanici | None:
        return self._s.exec(select(Kullanici).where(Kullanici.kod == kod)).first()

    def kullanici_kimlikle(self, kimlik_no: str) -> Kullanici | None:
        return self._s.exec(select(Kullanici).where(Kullanici.kimlik_no == kimlik_no)).first()

    def kimde(self, belge: Beyanname) -> str:
        """The ending " (memuru …)": whose desk the declaration lies on; empty when it is on nobody's."""
        if belge.muayene_memuru_id is None or belge.durum not in KIMDE:
            return ""
        memur = self._s.get(Kullanici, belge.muayene_memuru_id)
        return f" ({KIMDE[belge.durum]} {memur.ad}, {memur.kod})" if memur else ""

    # Lists, rates (4, 8)

    def liste_satiri(self, liste: str, kod: str, gun: date) -> ListeDegeri | None:
        anahtar = (liste, kod, gun)
        if anahtar not in self._liste:
            self._liste[anahtar] = liste_degeri(self._s, liste, kod, gun)
        return self._liste[anahtar]

    @cached_property
    def oranlar(self) -> Any:
        from gumruk.data.oranlar import Oranlar

        return Oranlar(self._s)

    def vergi_hesabi(self, girdi: Any, gun: date) -> Any:
        """The taxes of what was typed at the rates of the day, reckoned once an act."""
        from gumruk.data.oranlar import hesapla_girdi

        anahtar = (id(girdi), gun)
        if anahtar not in self._hesaplar:
            self._hesaplar[anahtar] = hesapla_girdi(girdi, self.oranlar, gun)
        return self._hesaplar[anahtar]

    def tescil_anindaki(self, belge: Beyanname) -> "Ofisim":
        """The same office with the rates and bulletins that were loaded when the declaration was registered (all, where it is older than any)."""
        if belge.id not in self._anlar:
            from gumruk.data.oranlar import Oranlar

            son = self._s.exec(select(sa.func.max(ListeYuklemesi.id)).where(ListeYuklemesi.yuklendi <= belge.tescil_ani)).first() or 0
            ofis = copy(self)
            ofis._hesaplar, ofis.oranlar = {}, Oranlar(self._s, son, son)
            self._anlar[belge.id] = ofis
        return self._anlar[belge.id]

    # Examination (15/2, 15/3)

    def gorevi_var(self, kullanici_id: int, rol: Rol) -> bool:
        """Is the user active and in that role now?"""
        sorgu = (
            select(KullaniciRolu.id)
            .join(Kullanici, col(Kullanici.id) == KullaniciRolu.kullanici_id)
            .where(
                KullaniciRolu.kullanici_id == kullanici_id,
                KullaniciRolu.rol == rol,
                col(KullaniciRolu.geri_alindi).is_(None),
                Kullanici.durum == KullaniciDurumu.AKTIF,
            )
        )
        return self._s.exec(sorgu).first() is not None

    def gorevde(self, kullanici_id: int, grup: MuayeneGrubu) -> bool:
        t = MuayeneGorevi
        return self._s.exec(select(t.id).where(t.kullanici_id == kullanici_id, t.grup == grup, col(t.bit).is_(None))).first() is not None

    def kriterler(self, gun: date) -> list[Kriter]:
        sorgu = select(Kriter).where(Kriter.gecerli_bas <= gun, sa.or_(col(Kriter.gecerli_bit).is_(None), col(Kriter.gecerli_bit) >= gun))
        return list(self._s.exec(sorgu).all())

    def gunun_tohumu(self, gun: date) -> GunTohumu:
        """The day's secret seed; made, with its fingerprint, by the first act of the day that needs one."""
        tohum = self._s.exec(select(GunTohumu).where(GunTohumu.gun == gun)).first()
        if tohum is None:
            gizli = secrets.token_hex(32)
            tablo: Any = GunTohumu.__table__
            ekle = (sqlite.insert if self._depo.sqlite else postgresql.insert)(tablo)
            parmak = hashlib.sha256(bytes.fromhex(gizli)).hexdigest()
            self._s.execute(ekle.values(gun=gun, tohum=gizli, parmak_izi=parmak).on_conflict_do_nothing())
            tohum = self._s.exec(select(GunTohumu).where(GunTohumu.gun == gun)).one()
        return tohum

    def muayene_yukleri(self, grup: MuayeneGrubu, belge: Beyanname) -> list[Yuk]:
        """Who is on duty in the group today and how many points wait for each; never who registered or accepted this record."""
        gun = self._depo.bugun()
        acik: Any = (
            sa.select(col(Atama.memur_id), sa.func.sum(Atama.puan).label("puan"))
            .join(Beyanname, sa.and_(col(Beyanname.id) == Atama.beyanname_id, col(Beyanname.muayene_memuru_id) == Atama.memur_id))
            .where(col(Beyanname.durum).in_(MEMURDA))
            .group_by(col(Atama.memur_id))
            .subquery()
        )
        sorgu: Any = (
            sa.select(Kullanici.id, Kullanici.kod, sa.func.coalesce(acik.c.puan, 0).label("puan"))
            .join(MuayeneGorevi, col(MuayeneGorevi.kullanici_id) == Kullanici.id)
            .join(KullaniciRolu, col(KullaniciRolu.kullanici_id) == Kullanici.id)
            .outerjoin(acik, acik.c.memur_id == Kullanici.id)
            .where(
                Kullanici.durum == KullaniciDurumu.AKTIF,
                KullaniciRolu.rol == Rol.MUAYENE_MEMURU,
                col(KullaniciRolu.geri_alindi).is_(None),
                MuayeneGorevi.grup == grup,
                MuayeneGorevi.bas <= gun,
                sa.or_(col(MuayeneGorevi.bit).is_(None), col(MuayeneGorevi.bit) >= gun),
                col(Kullanici.id).not_in([belge.tescil_eden_id, belge.onaylayan_id or 0]),
            )
            .order_by(Kullanici.kod)
        )
        return [Yuk(r.id, r.kod, int(r.puan)) for r in self._s.execute(sorgu)]

    # Cash desk (23)

    def _acik(self, belge_id: int, bag: str = Beyanname.BORC_BAGI) -> list[MuhasebeHareketi]:
        if (bag, belge_id) not in self._hareketler:
            self._hareketler[bag, belge_id] = list(self._s.scalars(_ACIK_HAREKETLER[bag], {"b_belge": belge_id}))
        return self._hareketler[bag, belge_id]

    def acik_hareketler(self, belge: Any) -> list[MuhasebeHareketi]:
        """Assessments of a declaration or penalty not collected yet; asked by several guards and the effect of one act, read once."""
        return self._acik(belge.id, belge.BORC_BAGI)

    def borc_kurus(self, belge: Any) -> int:
        return sum(h.tutar_kurus for h in self.acik_hareketler(belge))

    def ilk_borcu_var(self, beyanname_id: int) -> bool:
        """Is the first assessment unpaid? A further one does not hold the declaration back."""
        acik = (h.id for h in self._acik(beyanname_id))
        sorgu = sa.select(MuhasebeHareketi.id).where(col(MuhasebeHareketi.id).in_(list(acik)), ilk_tahakkuk(col(MuhasebeHareketi.id))).limit(1)
        return self._s.execute(sorgu).first() is not None

    def acik_ilk_tahakkuklar(self, beyanname_id: int) -> list[MuhasebeHareketi]:
        """The first assessment that stands, while nobody has paid it."""
        h: Any = MuhasebeHareketi
        ilk = set(self._s.scalars(sa.select(h.id).where(h.beyanname_id == beyanname_id, ilk_tahakkuk(h.id))))
        return [x for x in self._acik(beyanname_id) if x.id in ilk]

    def alinan_ozeti(self, belge: Beyanname) -> str:
        """What the first assessment or the guarantee of the declaration has brought in already; empty when nothing has."""
        if belge.toplam_vergi_kurus and belge.durum is BeyannameDurumu.TAHSILATTA and not self.acik_ilk_tahakkuklar(belge.id):
            return f"Vergisi ödenmiş: {self.odeme_ozeti(belge)}"
        ozet = self.teminat_ozeti(belge)
        alinan = ozet.alinan_kurus + ozet.bekleyen_kurus
        return f"Teminatı alınmış: {goster(alinan)} TL" if alinan else ""

    def odeme_ozeti(self, belge: Any) -> str:
        belgeler = odeme_belgeleri(self._s, belge.id, belge.BORC_BAGI)
        return "; ".join(f"{o}, {goster(o.tutar_kurus)} TL" for o in belgeler) or "tahsil edilecek vergisi yoktu"

    def beyannameler(self, idler: Sequence[int]) -> list[Beyanname]:
        """Further declarations of an act, locked like its own, in the order of their ids."""
        return [self._s.get_one(Beyanname, i, with_for_update=self._kilitle) for i in sorted(idler)]

    def cezalar(self, idler: Sequence[int]) -> list[YktsBulgusu]:
        """Penalties of an act, locked like its own record."""
        return [self._s.get_one(YktsBulgusu, i, with_for_update=self._kilitle) for i in sorted(idler)]

    def cezanin_hareketi(self, bulgu_id: int) -> MuhasebeHareketi | None:
        return self._s.exec(select(MuhasebeHareketi).where(MuhasebeHareketi.bulgu_id == bulgu_id)).first()

    def dekont_kullanan(self, banka: str, referans: str) -> str | None:
        """Where a bank receipt has been counted already; of two desks that ask at once the second waits for the first."""
        self.adla_kilitle(f"dekont {ara_anahtari(banka)} {referans}")
        kullanilan = kullanilan_dekontlar().subquery()
        satirlar = self._s.execute(sa.select(kullanilan).where(kullanilan.c.dekont_no == referans))
        return next((kullanan_adi(r) for r in satirlar if ara_anahtari(r.banka) == ara_anahtari(banka)), None)

    def volet_kullanan(self, karne_no: str, volet_no: str) -> str:
        """The declaration that used an ATA voucher already (18/1); of two desks that ask at once the second waits for the first."""
        self.adla_kilitle(f"ata {karne_no} {volet_no}")
        sorgu = select(Beyanname.no).join(AtaKarnesi, col(AtaKarnesi.beyanname_id) == Beyanname.id)
        return self._s.exec(sorgu.where(AtaKarnesi.karne_no == karne_no, AtaKarnesi.volet_no == volet_no)).first() or ""

    def ekstre_satirlari(self, anahtarlar: Sequence[str]) -> dict[str, EkstreSatiri]:
        """Statement lines that are in already, by what they are known by."""
        return bilinen_satirlar(self._s, anahtarlar)

    # Receipts and drawers

    def alindi(self, alindi_id: int) -> Alindi | None:
        return self._s.get(Alindi, alindi_id)

    def alindi_iptali(self, alindi_id: int) -> AlindiIptali | None:
        """The cancellation asked for or done; a refused one does not count."""
        t = AlindiIptali
        return self._s.exec(select(t).where(t.alindi_id == alindi_id, t.durum != IptalDurumu.REDDEDILDI)).first()

    def alindinin_borclari(self, alindi_id: int) -> list[tuple[Any, int]]:
        """(declaration or penalty, kuruş) that the receipt collected."""
        h: Any = MuhasebeHareketi
        sorgu: Any = (
            sa.select(h.beyanname_id, h.bulgu_id, sa.func.sum(AlindiSatiri.tutar_kurus))
            .join(AlindiSatiri, col(AlindiSatiri.hareket_id) == h.id)
            .where(AlindiSatiri.alindi_id == alindi_id)
            .group_by(h.beyanname_id, h.bulgu_id)
            .order_by(h.beyanname_id, h.bulgu_id)
        )
        satirlar = self._s.execute(sorgu).all()
        return [((self.beyannameler((d,)) if d else self.cezalar((c,)))[0], int(t)) for d, c, t in satirlar]

    def alindinin_beyannameleri(self, alindi_id: int) -> list[Beyanname]:
        """The declarations whose state hangs on a receipt: it paid their first assessment, or took a guarantee for them."""
        teminat = self.alindinin_teminati(alindi_id)
        if teminat is not None and teminat.beyanname_id is not None:
            return self.beyannameler((teminat.beyanname_id,))
        h: Any = MuhasebeHareketi
        ilk = (
            sa.select(h.beyanname_id)
            .join(AlindiSatiri, col(AlindiSatiri.hareket_id) == h.id)
            .where(col(AlindiSatiri.alindi_id) == alindi_id, h.beyanname_id.is_not(None), ilk_tahakkuk(h.id))
            .distinct()
        )
        return self.beyannameler(list(self._s.scalars(ilk)))

    def alindinin_cezalari(self, alindi_id: int) -> list[YktsBulgusu]:
        """The penalties that a receipt collected."""
        h: Any = MuhasebeHareketi
        sorgu = sa.select(h.bulgu_id).join(AlindiSatiri, col(AlindiSatiri.hareket_id) == h.id).where(col(AlindiSatiri.alindi_id) == alindi_id)
        return self.cezalar(sorted(set(self._s.scalars(sorgu.where(h.bulgu_id.is_not(None))))))

    def acik_kasa(self, kim_id: int) -> KasaOturumu | None:
        """The cashier's drawer that is not closed yet; no receipt or cancellation runs beside its count."""
        if kim_id not in self._kasalar:
            sorgu = _ACIK_KASA.with_for_update() if self._kilitle else _ACIK_KASA
            self._kasalar[kim_id] = self._s.scalars(sorgu, {"b_kim": kim_id}).first()
        return self._kasalar[kim_id]

    def kasada_birakilan(self, kim_id: int) -> int:
        """What the cashier's last close left in the drawer, kuruş."""
        t = KasaOturumu
        son = self._s.exec(select(t.sayilan_kurus).where(t.veznedar_id == kim_id, t.durum == KasaDurumu.KAPANDI).order_by(col(t.id).desc())).first()
        return son or 0

    def hesap_bakiyesi(self, hesap: str, cari_no: str) -> int:
        """Debit less credit of an account under one current account, kuruş."""
        return int(self._s.connection().execute(_BAKIYE, {"b_hesap": hesap, "b_cari": cari_no}).scalar_one())

    def kasanin_acik_uclari(self, kasa_id: int, veznedar_id: int) -> list[str]:
        """What must be finished before a count: receipts and payment slips not on paper, cancellations waiting for the chief."""
        basilmayan = [
            no
            for form, kayit in (("vezne_alindisi", Alindi), ("odeme_belgesi", Odeme))
            for no in self._s.exec(
                select(BaskiIsi.belge_no)
                .join(kayit, col(kayit.id) == BaskiIsi.belge_id)
                .where(
                    BaskiIsi.form == form,
                    col(BaskiIsi.durum).in_((BaskiDurumu.KUYRUKTA, BaskiDurumu.GONDERILIYOR, BaskiDurumu.HATA, BaskiDurumu.BELIRSIZ)),
                    col(kayit.kasa_id) == kasa_id,
                )
            )
        ]
        bekleyen = self._s.exec(
            select(AlindiIptali.alindi_no).where(AlindiIptali.isteyen_id == veznedar_id, AlindiIptali.durum == IptalDurumu.ISTENDI)
        ).all()
        return [
            *([f"basılmayan kâğıt {', '.join(basilmayan[:3])}" + ("…" if len(basilmayan) > 3 else "")] if basilmayan else []),
            *([f"amirde bekleyen iptal {', '.join(bekleyen)}"] if bekleyen else []),
        ]

    def kullanici_kodu(self, kullanici_id: int) -> str:
        return self._s.get_one(Kullanici, kullanici_id).kod
