"""What the recomputation's screen, its paper and the further assessment's screen ask for (27/1-c, 28/3); looking stores nothing."""

from dataclasses import dataclass
from datetime import datetime

from gumruk.data.engine import Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_hesap import Gecerli, gecerli_girdi, geri_alinmamis, iki_hesap, yeni_girdi
from gumruk.data.oranlar import Oranlar
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, kullanici_adi
from gumruk.models.beyanname import Beyanname
from gumruk.models.deger_farki import DegerFarki, VergiYani, deger_farklari, yan_yana
from gumruk.models.ek_tahakkuk import EkNeden, yeniden_hesap_yolu
from gumruk.models.iade import DanismaKagidi
from gumruk.models.tarife import HesapGirdisi, HesapSonucu, hesapla
from gumruk.models.yeniden_hesap import HesapFarki, YenidenHesap, hesap_farklari
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class HesapKaydi:
    """One recomputation as it was recorded, and what became of it."""

    id: int
    no: str
    neden: EkNeden
    dayanak: str
    gerekce: str
    elle_gerekce: str
    zaman: datetime
    memur: str
    geri_alindi: bool
    hareket_no: str
    danisma_no: str
    vergiler: tuple[HesapFarki, ...]

    @property
    def noksanlar(self) -> tuple[HesapFarki, ...]:
        return tuple(v for v in self.vergiler if v.yeni_kurus > v.eski_kurus)

    @property
    def hal(self) -> str:
        if self.geri_alindi:
            return "geri alındı"
        olan = [*([f"ek tahakkuk {self.hareket_no}"] if self.hareket_no else []), *([f"iade {self.danisma_no}"] if self.danisma_no else [])]
        if self.noksanlar and not self.hareket_no:
            olan.append("tahakkuk bekliyor")
        return ", ".join(olan) or "vergi değişmedi"


@dataclass(frozen=True)
class HesapGor:
    """A declaration with the values that its taxes stand on (`gecerli`) and its recomputations, oldest first; `yol`: by which article."""

    beyanname: BeyannameGor
    gecerli: Gecerli
    yol: EkNeden | None
    kayitlar: tuple[HesapKaydi, ...]

    @property
    def bekleyen(self) -> HesapKaydi | None:
        return next((k for k in self.kayitlar if k.noksanlar and not k.hareket_no and not k.geri_alindi), None)


@dataclass(frozen=True)
class Karsilastirma:
    """Two reckonings side by side: per tax what changes, per item and tax, the values that differ; or the errors."""

    eski: HesapSonucu
    yeni: HesapSonucu
    farklar: tuple[HesapFarki, ...]
    yanlar: tuple[VergiYani, ...]
    degerler: tuple[DegerFarki, ...]
    hatalar: tuple[str, ...] = ()


def _kayit(s: Session, ofis: Ofisim, h: YenidenHesap) -> HesapKaydi:
    sayilir = s.exec(select(YenidenHesap.id).where(YenidenHesap.id == h.id, geri_alinmamis(col(YenidenHesap.id)))).first() is not None
    return HesapKaydi(
        h.id,
        h.no,
        h.neden,
        h.dayanak,
        h.gerekce,
        h.elle_gerekce,
        h.zaman,
        kullanici_adi(s, h.memur_id),
        not sayilir,
        ofis.hesabin_tahakkuku(h.id),
        s.get_one(DanismaKagidi, h.danisma_id).no if h.danisma_id else "",
        tuple(HesapFarki(v.kod, v.ad, v.matrah_kurus, v.eski_kurus, v.hesap_kurus, v.yeni_kurus, v.aciklama) for v in h.vergiler),
    )


def hesap_gor(depo: Depo, beyanname_id: int) -> HesapGor:
    with depo.oku() as s:
        belge = s.get_one(Beyanname, beyanname_id)
        ofis = Ofisim(s, depo)
        hesaplar = s.exec(select(YenidenHesap).where(YenidenHesap.beyanname_id == beyanname_id).order_by(col(YenidenHesap.id)))
        kayitlar = tuple(_kayit(s, ofis, h) for h in hesaplar)
        return HesapGor(beyanname_gor_icinde(s, beyanname_id), gecerli_girdi(s, belge), yeniden_hesap_yolu(belge), kayitlar)


def bekleyen_hesap(depo: Depo, beyanname_id: int) -> HesapKaydi | None:
    with depo.oku() as s:
        ofis = Ofisim(s, depo)
        h = ofis.bekleyen_hesap(beyanname_id)
        return _kayit(s, ofis, h) if h is not None else None


def karsilastir(gecerli: Gecerli, yeni: HesapGirdisi, oranlar: Oranlar, elle: dict[str, int]) -> Karsilastirma:
    """`elle`: amounts set by hand, by tax, kuruş."""
    eski_sonuc, yeni_sonuc = iki_hesap(gecerli, yeni, oranlar)
    hatalar = eski_sonuc.hatalar or yeni_sonuc.hatalar
    degerler = tuple(deger_farklari(gecerli.girdi, yeni))
    if hatalar:
        return Karsilastirma(eski_sonuc, yeni_sonuc, (), (), degerler, tuple(hatalar))
    adlar = {kod: oranlar.vergi_adi(kod, yeni.gun) for kod in elle}
    farklar = tuple(hesap_farklari(eski_sonuc, yeni_sonuc, gecerli.elle, elle, adlar))
    return Karsilastirma(eski_sonuc, yeni_sonuc, farklar, tuple(yan_yana(eski_sonuc, yeni_sonuc)), degerler)


def ya_olsaydi(depo: Depo, gecerli: Gecerli, yeni: HesapGirdisi, elle: dict[str, int] | None = None) -> Karsilastirma:
    """What the taxes would be with other values, beside those that stand, with all that is loaded now."""
    with depo.oku() as s:
        return karsilastir(gecerli, yeni, Oranlar(s), elle or {})


def serbest_hesap(depo: Depo, girdi: HesapGirdisi) -> HesapSonucu:
    """The taxes of typed values."""
    with depo.oku() as s:
        return hesapla(girdi, Oranlar(s))


def kayitli_karsilastirma(s: Session, h: YenidenHesap) -> Karsilastirma:
    """A recorded recomputation reckoned again, with the archive as it was then."""
    belge = s.get_one(Beyanname, h.beyanname_id)
    gecerli = gecerli_girdi(s, belge, hesap_id=h.id)
    elle = {v.kod: v.yeni_kurus for v in h.vergiler if v.yeni_kurus != v.hesap_kurus}
    return karsilastir(gecerli, yeni_girdi(gecerli.girdi, belge, h), Oranlar(s, h.yukleme_id, h.yukleme_id), elle)
