"""What the screens of 9/2, 9/3 and 32 ask for: what an özet beyan stands on, its tree, why it is open; requests; confirmations."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import ozet_beyan_eksikleri
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_grup import ALT_ID, bolen, gelis_kaydi
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_transit import ozet_beyan_adimlari
from gumruk.data.queries import kaydi_bul, kullanici_adi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import karne_sade
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.temel import Bulunamadi
from gumruk.models.teslim_alma import SundurmaTalebi, TalepDurumu
from gumruk.models.transit_gelis import GelisDurumu, GelisHareketi, GelisIsi, TransitGelisi, teyit_son_gunu
from gumruk.models.yazi import buyuk
from gumruk.models.yon import Yon, karsiligi
from sqlmodel import Session, col, select

# The tree of 9/2


@dataclass(frozen=True)
class Dal:
    """A line of the tree: how deep, what it is, in what state."""

    derinlik: int
    metin: str
    durum: str = ""


def _beyani(s: Session, ob: OzetBeyan, derinlik: int, ad: str) -> list[Dal]:
    satirlar = [x for senet in ob.senetler for x in senet.satirlar]
    kap, gram = sum(x.kap_adedi for x in satirlar), sum(x.brut_gram for x in satirlar)
    dallar = [Dal(derinlik, f"{ad} {ob.no}  {sayi_goster(kap)} kap, {kg_goster(gram)} kg", ob.durum.value)]
    for senet in ob.senetler:
        alt_id = s.scalar(sa.select(bolen(senet.id, ALT_ID)))
        kap, gram = sum(x.kap_adedi for x in senet.satirlar), sum(x.brut_gram for x in senet.satirlar)
        dallar.append(Dal(derinlik + 1, f"senet {senet.no}  {sayi_goster(kap)} kap, {kg_goster(gram)} kg  {senet.alici_ad}", "" if alt_id else "-"))
        if alt_id is not None:
            dallar += _beyani(s, s.get_one(OzetBeyan, alt_id), derinlik + 2, "ALT")
    return dallar


def agac(depo: Depo, ozet_beyan_id: int) -> list[Dal]:
    """The ana özet beyan that this one belongs to (itself where it is one), its bills, the alt ones that break them up, and their bills."""
    with depo.oku() as s:
        ana = Ofisim(s, depo).anasi(ozet_beyan_id)
        kok = ana[0] if ana else s.get_one(OzetBeyan, ozet_beyan_id)
        return _beyani(s, kok, 0, "ANA" if Ofisim(s, depo).yasayan_altlar(kok.id) or ana else "ÖZET BEYAN")


# An özet beyan to look at


@dataclass(frozen=True)
class OzetBeyanBakis:
    beyan: queries.OzetBeyanGor
    eksikler: tuple[str, ...]
    beyannameler: tuple[str, ...]
    gelis: str

    @property
    def no(self) -> str:
        return self.beyan.no


def bakis(depo: Depo, metin: str) -> OzetBeyanBakis:
    kimlik = queries.ozet_beyan_id(depo, metin)
    with depo.oku() as s:
        gor = queries.ozet_beyan_gor_icinde(s, kimlik)
        return OzetBeyanBakis(gor, tuple(neden_acik(s, gor.id)), tuple(beyannameleri(s, gor.id)), _gelis_metni(s, gor.id))


def _gelis_metni(s: Session, ozet_beyan_id: int) -> str:
    g = gelis_kaydi(s, ozet_beyan_id)
    return f"{g.no}: {g.durum.value}" if g is not None else ""


def neden_acik(s: Session, ozet_beyan_id: int) -> list[str]:
    """What an özet beyan waits for before it closes."""
    ob = s.get_one(OzetBeyan, ozet_beyan_id)
    if ob.durum in (OzetBeyanDurumu.KAPANDI, OzetBeyanDurumu.IADE):
        return []
    if ob.durum is OzetBeyanDurumu.TESCILLI:
        madde = "32/3" if gelis_kaydi(s, ozet_beyan_id) is not None else "10/1"
        return [f"m.{karsiligi(madde, ob.yol)}  Onaylanmamış. Masa: kabul memuru"]
    if ob.yon is Yon.TRANSIT:
        return [f"m.{m}  {ne}. Masa: {masa}" for m, ne, masa in ozet_beyan_adimlari(s, ob)]
    return [f"m.11, 12  {e}" for e in ozet_beyan_eksikleri(s, ozet_beyan_id)]


def beyannameleri(s: Session, ozet_beyan_id: int) -> list[str]:
    """Living declarations that bind its lines."""
    satirlar = (
        sa.select(col(SenetSatiri.id))
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .where(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id)
    )
    bagli = sa.select(col(SenetBaglantisi.beyanname_id)).where(col(SenetBaglantisi.satir_id).in_(satirlar), guncel(SenetBaglantisi))
    sorgu = select(Beyanname).where(col(Beyanname.id).in_(bagli), Beyanname.durum != BeyannameDurumu.IADE).order_by(col(Beyanname.id))
    return [f"{b.no} ({b.durum.value})" for b in s.exec(sorgu)]


# Bills to break up (9/2)


@dataclass(frozen=True)
class AnaSenet:
    id: int
    no: str
    alici: str
    kap: int
    gram: int
    bolen: str


def ana_senetleri(depo: Depo, ozet_beyan_no: str) -> list[AnaSenet]:
    """The bills of an özet beyan with their totals. Raises Bulunamadi."""
    kimlik = queries.ozet_beyan_id(depo, ozet_beyan_no)
    with depo.oku() as s:
        return [
            AnaSenet(
                x.id,
                x.no,
                x.alici_ad,
                sum(k.kap_adedi for k in x.satirlar),
                sum(k.brut_gram for k in x.satirlar),
                s.scalar(sa.select(bolen(x.id))) or "",
            )
            for x in s.get_one(OzetBeyan, kimlik).senetler
        ]


def ana_senedi(depo: Depo, ozet_beyan_no: str, senet_no: str) -> AnaSenet:
    """One bill by its number. Raises Bulunamadi."""
    aranan = buyuk(senet_no.strip())
    for senet in ana_senetleri(depo, ozet_beyan_no):
        if senet.no == aranan:
            return senet
    raise Bulunamadi(f"{ozet_beyan_no} numaralı özet beyanda «{senet_no}» senedi yok; F4 senetleri listeler.")


# Requests for the sundurma (9/3)


@dataclass(frozen=True)
class TalepGor:
    talep: SundurmaTalebi
    kaydeden: str
    karar_veren: str
    ozet_beyan: str

    @property
    def id(self) -> int:
        return self.talep.id

    @property
    def no(self) -> str:
        return self.talep.no


def talep_gor(depo: Depo, metin: str) -> TalepGor:
    """By its number. Raises Bulunamadi."""
    with depo.oku() as s:
        t = kaydi_bul(s, depo, SundurmaTalebi, metin, "sundurma talebi yok. Numarayı denetleyin.")
        no = Ofisim(s, depo).talebin_ozet_beyani(t.id) if t.durum is TalepDurumu.KULLANILDI else ""
        return TalepGor(t, kullanici_adi(s, t.kaydeden_id), kullanici_adi(s, t.karar_veren_id), no)


# Confirmations (32/4)


@dataclass(frozen=True)
class HareketGor:
    no: str
    tur: GelisIsi
    gun: date
    evrak_no: str
    mesruhat: str
    memur: str


@dataclass(frozen=True)
class GelisGor:
    gelis: TransitGelisi
    beyan: queries.OzetBeyanGor
    sinir: str
    hareketler: tuple[HareketGor, ...]
    son_gun: date | None
    gecikme: int

    @property
    def id(self) -> int:
        return self.gelis.id

    @property
    def no(self) -> str:
        return self.gelis.no


def gelis_gor(depo: Depo, metin: str) -> GelisGor:
    """By its own number, that of the carnet or declaration it came under, or of its özet beyan. Raises Bulunamadi."""
    with depo.oku() as s:
        belgeyle = select(TransitGelisi).where(TransitGelisi.belge_no == karne_sade(metin)).order_by(col(TransitGelisi.id).desc())
        try:
            g = s.exec(belgeyle).first() or kaydi_bul(s, depo, TransitGelisi, metin, "transit gelişi yok.")
        except Bulunamadi:
            g = gelis_kaydi(s, queries.ozet_beyan_id(depo, metin))
        if g is None:
            raise Bulunamadi(f"«{metin}» TIR karnesi ya da transit beyannamesiyle gelen bir eşyanın numarası değil.")
        return gelis_gor_icinde(s, depo, g)


def gelis_gor_icinde(s: Session, depo: Depo, g: TransitGelisi) -> GelisGor:
    sorgu = select(GelisHareketi).where(GelisHareketi.gelis_id == g.id).order_by(col(GelisHareketi.id))
    hareketler = tuple(HareketGor(h.no, h.tur, h.gunu, h.evrak_no, h.mesruhat, kullanici_adi(s, h.memur_id)) for h in s.exec(sorgu))
    sinir = liste_degeri(s, "gumruk", g.hareket_idaresi, g.zaman.astimezone(ISTANBUL).date())
    bugun = depo.bugun()
    son = teyit_son_gunu(Ofisim(s, depo), hareketler[0].gun, bugun) if hareketler and g.durum is GelisDurumu.GONDERILDI else None
    return GelisGor(
        g,
        queries.ozet_beyan_gor_icinde(s, g.ozet_beyan_id),
        f"{sinir.aciklama if sinir else ''} ({g.hareket_idaresi})".strip(),
        hareketler,
        son,
        max(0, (bugun - son).days) if son else 0,
    )


def geciken_teyitler(depo: Depo) -> list[GelisGor]:
    """Sent and not receipted within the term, the latest first."""
    with depo.oku() as s:
        ofis, bugun = Ofisim(s, depo), depo.bugun()
        sinir = bugun - (teyit_son_gunu(ofis, bugun, bugun) - bugun)
        gonderilen = sa.select(col(GelisHareketi.gelis_id)).where(col(GelisHareketi.tur) == GelisIsi.GONDERILDI, col(GelisHareketi.gunu) < sinir)
        sorgu = select(TransitGelisi).where(TransitGelisi.durum == GelisDurumu.GONDERILDI, col(TransitGelisi.id).in_(gonderilen))
        bulunan = [gelis_gor_icinde(s, depo, g) for g in s.exec(sorgu.order_by(col(TransitGelisi.id)))]
        return sorted(bulunan, key=lambda g: -g.gecikme)
