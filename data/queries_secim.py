"""What selection's screens, paper and checks ask for: a day of choices, what its choices looked at, a criterion tried on the past (15/2)."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import guncel
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_secim import hat_sayilari, kurada, secim_kurali
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, kaydi_bul
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat, Kalem
from gumruk.models.hat_degisikligi import LISTE, HatDegisikligi
from gumruk.models.kimlik import Kullanici
from gumruk.models.kriter import MILYON, Kriter, KriterGirdisi, kriter_uyar
from gumruk.models.kura import KayitliSecim
from gumruk.models.secim import HAT_GRUBU, HAT_SERTLIGI, Atama, HatSecimi, Yuk, rastgele_secildi
from gumruk.models.secim_gunu import GunDurumu, GunKurallari, Olcu, SecimGunu, olcu, secim_engeli
from gumruk.models.surum import BeyannameSurumu
from sqlmodel import Session, col, select

# What a choice looks at


@dataclass(frozen=True)
class BakilanKalem:
    gtip: str
    mensei: str


@dataclass(frozen=True)
class Bakilan:
    """Of a declaration, what criteria look at and no more: read for many at once."""

    id: int
    no: str
    hat: Hat | None
    rejim: str
    basit_usul: str
    gonderici_no: str
    gonderici_unvan: str
    alici_no: str
    beyan_sahibi_no: str
    komisyoncu_no: str
    toplam_kiymet_kurus: int
    brut_gram: int
    kalemler: tuple[BakilanKalem, ...]


_B: Any = Beyanname
_ALANLAR = ("id", "no", "hat", "rejim", "basit_usul", "gonderici_no", "gonderici_unvan", "alici_no", "beyan_sahibi_no", "komisyoncu_no")


def bakilanlar(s: Session, *kosullar: Any, ilk: bool = False) -> list[Bakilan]:
    """Declarations by what criteria look at, in the order of their ids: a few statements, however many there are.

    `ilk`: as they were registered, whatever was corrected since.
    """
    k: Any = Kalem
    kalemler: dict[int, list[BakilanKalem]] = defaultdict(list)
    brut: Counter[int] = Counter()
    secilen = sa.select(_B.id).where(*kosullar)
    satirlar = sa.select(k.beyanname_id, k.gtip, k.mensei, k.brut_gram).where(k.beyanname_id.in_(secilen), k.surum == 1 if ilk else guncel(Kalem))
    for r in s.execute(satirlar.order_by(k.beyanname_id, k.sira)):
        kalemler[r.beyanname_id].append(BakilanKalem(r.gtip, r.mensei))
        brut[r.beyanname_id] += r.brut_gram
    sorgu = sa.select(*(getattr(_B, ad) for ad in _ALANLAR), _B.toplam_kiymet_kurus).where(*kosullar).order_by(_B.id)
    basliklar: dict[int, dict[str, Any]] = {}
    if ilk:
        x = BeyannameSurumu
        for v in s.exec(select(x).where(x.surum == 1, col(x.beyanname_id).in_(secilen))):
            basliklar[v.beyanname_id] = {ad: deger for ad, deger in v.duz_baslik().items() if ad in (*_ALANLAR[3:], "toplam_kiymet_kurus")}
    return [Bakilan(**{**r._mapping, **basliklar.get(r.id, {})}, brut_gram=brut[r.id], kalemler=tuple(kalemler[r.id])) for r in s.execute(sorgu)]


def kayitli_secimler(s: Session, tohum_id: int) -> list[KayitliSecim]:
    """The choices of a day in the order they were made, each with its declaration and the load table that its examiner came from."""
    h, a = HatSecimi, Atama
    belgeler = {b.id: b for b in bakilanlar(s, _B.id.in_(sa.select(col(h.beyanname_id)).where(col(h.tohum_id) == tohum_id)), ilk=True)}
    sorgu: Any = (
        sa.select(col(h.beyanname_id), col(h.hat), col(h.gerekce), col(h.denemeler), col(a.yukler), col(a.memur_id))
        .outerjoin(a, sa.and_(col(a.beyanname_id) == h.beyanname_id, col(a.zaman) == h.zaman))
        .where(col(h.tohum_id) == tohum_id, kurada())
        .order_by(col(h.id))
    )
    return [KayitliSecim(belgeler[r[0]].no, belgeler[r[0]], r[1], r[2], r[3], r[4] or "", r[5]) for r in s.execute(sorgu)]


# A day


@dataclass(frozen=True)
class HatGor:
    """A line on a day: choices, and its target in millionths (0: none)."""

    hat: Hat
    adet: int
    hedef_milyonda: int


@dataclass(frozen=True)
class DegisiklikGor:
    """A change of line as screens and paper show it."""

    zaman: datetime
    beyanname_no: str
    eski_hat: Hat
    yeni_hat: Hat
    neden: str
    neden_adi: str
    gerekce: str
    degistiren: str


@dataclass(frozen=True)
class GunGor:
    """A day of choices. `id` is 0 before the day is opened; the seed is empty until it is closed."""

    id: int
    no: str
    gun: date
    durum: GunDurumu | None
    parmak_izi: str
    tohum: str
    acan: str
    acilis_ani: datetime | None
    kapatan: str
    kapanis_ani: datetime | None
    kriter_adedi: int
    olcu: Olcu
    saat_acar: bool
    hatlar: tuple[HatGor, ...]
    rastgele_adet: int
    degisiklikler: tuple[DegisiklikGor, ...]

    @property
    def adet(self) -> int:
        return sum(h.adet for h in self.hatlar)


def payi(adet: int, hepsi: int) -> int:
    """Share in millionths, rounded half up."""
    return (2 * adet * MILYON + hepsi) // (2 * hepsi) if hepsi else 0


def _ad(s: Session, kullanici_id: int | None, kapali: bool) -> str:
    if not kapali:
        return ""
    k = s.get(Kullanici, kullanici_id) if kullanici_id else None
    return k.ad if k else "saat"


def degisiklikler(s: Session, *kosullar: Any) -> tuple[DegisiklikGor, ...]:
    """Changes of line, oldest first."""
    d: Any = HatDegisikligi
    sorgu: Any = (
        sa.select(d, _B.no, Kullanici.ad)
        .join(Beyanname, _B.id == d.beyanname_id)
        .join(Kullanici, col(Kullanici.id) == d.degistiren_id)
        .where(*kosullar)
        .order_by(d.id)
    )
    sonuc = []
    for satir, no, ad in s.execute(sorgu):
        deger = liste_degeri(s, LISTE, satir.neden, satir.zaman.astimezone(ISTANBUL).date())
        neden_adi = deger.aciklama.partition(":")[0] if deger else satir.neden
        sonuc.append(DegisiklikGor(satir.zaman, no, satir.eski_hat, satir.yeni_hat, satir.neden, neden_adi, satir.gerekce, ad))
    return tuple(sonuc)


def _aralik(s: Session, g: SecimGunu) -> list[Any]:
    """A day's record carries the changes since the closing before it: none is left out, none stands twice."""
    t = SecimGunu
    sorgu = select(t.kapanis_ani).where(t.gun < g.gun, col(t.kapanis_ani).is_not(None)).order_by(col(t.gun).desc())
    onceki = s.exec(sorgu.limit(1)).first()
    zaman = col(HatDegisikligi.zaman)
    return [*([zaman > onceki] if onceki else []), *([zaman <= g.kapanis_ani] if g.kapanis_ani else [])]


def gun_gor_icinde(s: Session, g: SecimGunu) -> GunGor:
    kurallar = GunKurallari.oku(g.kurallar)
    sayilar = hat_sayilari(s, g.tohum_id)
    kapali = g.durum is GunDurumu.KAPANDI
    hatlar = tuple(HatGor(hat, sayilar.get(hat, 0), kurallar.olcu.hedefler.get(hat, 0)) for hat in sorted(Hat, key=lambda h: -HAT_SERTLIGI[h]))
    rastgele = sum(map(rastgele_secildi, s.exec(select(HatSecimi.denemeler).where(HatSecimi.tohum_id == g.tohum_id))))
    kural = secim_kurali(s, g.gun)
    return GunGor(
        g.id,
        g.no,
        g.gun,
        g.durum,
        g.parmak_izi,
        g.tohum,
        _ad(s, g.acan_id, True),
        g.acilis_ani,
        _ad(s, g.kapatan_id, kapali),
        g.kapanis_ani,
        len(kurallar.kriterler),
        kurallar.olcu,
        kural is None or kural.saat_acar,
        hatlar,
        rastgele,
        degisiklikler(s, *_aralik(s, g)),
    )


def gun_gor(depo: Depo, no: str = "") -> GunGor:
    """The day by its number; without one today's, opened or not. Raises Bulunamadi."""
    with depo.oku() as s:
        if no:
            return gun_gor_icinde(s, kaydi_bul(s, depo, SecimGunu, no, "seçim günü yok."))
        bugun = depo.bugun()
        g = s.exec(select(SecimGunu).where(SecimGunu.gun == bugun)).first()
        if g is not None:
            return gun_gor_icinde(s, g)
        kural = secim_kurali(s, bugun)
        t: Any = Kriter
        adet = s.execute(
            sa.select(sa.func.count()).select_from(t).where(t.gecerli_bas <= bugun, sa.or_(t.gecerli_bit.is_(None), t.gecerli_bit >= bugun))
        ).scalar_one()
        return GunGor(0, "", bugun, None, "", "", "", None, "", None, adet, olcu(kural), kural is None or kural.saat_acar, (), 0, ())


@dataclass(frozen=True)
class GunSatiri:
    no: str
    gun: date
    durum: GunDurumu
    adet: int


def gunler(depo: Depo, adet: int = 400) -> list[GunSatiri]:
    """Days of choices, newest first, with how many choices fell on each."""
    g: Any = SecimGunu
    sayi = sa.select(sa.func.count()).where(col(HatSecimi.tohum_id) == g.tohum_id, kurada()).scalar_subquery()
    with depo.oku() as s:
        return [GunSatiri(*r) for r in s.execute(sa.select(g.no, g.gun, g.durum, sayi).order_by(g.gun.desc()).limit(adet))]


def bugunun_engeli(depo: Depo) -> str:
    """Why no acceptance can be given today, told before papers are compared; empty when it can, the clock opening the day included."""
    bugun = depo.bugun()
    with depo.oku() as s:
        ofis = Ofisim(s, depo)
        gun, kural = ofis.secim_gunu(bugun), ofis.secim_kurali(bugun)
    if gun is None and (kural is None or kural.saat_acar):
        return ""
    return secim_engeli(gun) or ""


def kriter_baslangici(depo: Depo) -> date:
    """From which day on a criterion or a measure may be written: today, or tomorrow once today is opened."""
    bugun = depo.bugun()
    with depo.oku() as s:
        return bugun + timedelta(days=1 if Ofisim(s, depo).secim_basladi(bugun) else 0)


# A criterion tried on the past


@dataclass(frozen=True)
class Deneyis:
    """How a criterion would have chosen among past declarations: how many fit, on which lines they were, how many it would have hardened."""

    bas: date
    hepsi: int
    uyan: int
    secilecek_milyonda: int
    hatlar: tuple[tuple[Hat, int], ...]
    sertlesen: int
    nolar: tuple[str, ...]


def kriteri_dene(depo: Depo, girdi: KriterGirdisi, gun_sayisi: int, ornek: int = 8) -> Deneyis:
    """Hold a criterion against the declarations accepted in the past days, by the very function that chooses.

    A share below the whole cannot be drawn for days gone by: `secilecek_milyonda` is the expected number, in millionths.
    """
    kriter = Kriter(**girdi.model_dump())
    bas = depo.bugun() - timedelta(days=gun_sayisi)
    with depo.oku() as s:
        hepsi = bakilanlar(s, _B.tescil_gunu >= bas, _B.durum.not_in((BeyannameDurumu.TESCILLI, BeyannameDurumu.IADE)))
    uyan = [b for b in hepsi if kriter_uyar(kriter, b)]
    sayi = Counter(b.hat for b in uyan if b.hat is not None)
    return Deneyis(
        bas,
        len(hepsi),
        len(uyan),
        len(uyan) * kriter.pay_milyonda,
        tuple((hat, sayi[hat]) for hat in sorted(sayi, key=lambda h: -HAT_SERTLIGI[h])),
        sum(adet for hat, adet in sayi.items() if HAT_SERTLIGI[hat] < HAT_SERTLIGI[kriter.hat]),
        tuple(b.no for b in uyan[:ornek]),
    )


# A change of line


@dataclass(frozen=True)
class Degisecek:
    """A declaration whose line may be changed, and how burdened the other line's examiners are now."""

    beyanname: BeyannameGor
    yukler: tuple[Yuk, ...]


def degisecek(depo: Depo, beyanname_id: int) -> Degisecek:
    with depo.oku() as s:
        b = s.get(Beyanname, beyanname_id)
        grup = HAT_GRUBU.get(Hat.FIZIKI if b is not None and b.durum is BeyannameDurumu.BELGE else Hat.BELGE)
        gor = beyanname_gor_icinde(s, beyanname_id)
        return Degisecek(gor, tuple(Ofisim(s, depo).muayene_yukleri(grup, b)) if b is not None and grup is not None else ())
