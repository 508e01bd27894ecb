"""What the screens of an examination's side ways ask for: requests to the chief, the müracaat masası, a second look (19/3, 19/4, 21/3)."""

from dataclasses import dataclass
from datetime import datetime

from gumruk.data import ofis_muayene, queries_tahlil
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde
from gumruk.models.beyanname import Beyanname
from gumruk.models.kimlik import Kullanici
from gumruk.models.muracaat import MuracaatHareketi, MuracaatYonu
from sqlmodel import Session


@dataclass(frozen=True)
class IstekGor:
    """19/3: a request and its answer; `karar` is empty while the chief has it."""

    no: str
    konu: str
    gerekce: str
    isteyen: str
    zaman: datetime
    karar: str
    amir: str
    atanan: str
    karar_gerekcesi: str


@dataclass(frozen=True)
class MemurYuku:
    """An examiner on duty and the points that wait for him."""

    id: int
    kod: str
    ad: str
    puan: int


@dataclass(frozen=True)
class FizikiIstegiGor:
    """The chief's desk: the declaration, what was asked, and whom he may name, least burdened first."""

    beyanname: BeyannameGor
    istekler: tuple[IstekGor, ...]
    memurlar: tuple[MemurYuku, ...]


def _ad(s: Session, kullanici_id: int | None) -> str:
    k = s.get(Kullanici, kullanici_id) if kullanici_id else None
    return f"{k.ad} ({k.kod})" if k else ""


def _istekler(s: Session, beyanname_id: int) -> tuple[IstekGor, ...]:
    return tuple(
        IstekGor(
            i.no,
            i.konu.value,
            i.gerekce,
            _ad(s, i.isteyen_id),
            i.zaman,
            k.karar.value if k else "",
            _ad(s, k.amir_id) if k else "",
            _ad(s, k.atanan_id) if k else "",
            k.gerekce if k else "",
        )
        for i, k in ofis_muayene.fiziki_istekleri(s, beyanname_id)
    )


def fiziki_istegi_gor(depo: Depo, beyanname_id: int) -> FizikiIstegiGor:
    with depo.oku() as s:
        yukler = Ofisim(s, depo).fiziki_memurlari(s.get_one(Beyanname, beyanname_id))
        memurlar = [MemurYuku(y.memur_id, y.kod, s.get_one(Kullanici, y.memur_id).ad, y.puan) for y in yukler]
        return FizikiIstegiGor(
            beyanname_gor_icinde(s, beyanname_id), _istekler(s, beyanname_id), tuple(sorted(memurlar, key=lambda m: (m.puan, m.kod)))
        )


@dataclass(frozen=True)
class NotGor:
    """19/4: a note, its papers as (kod, belge, eksiği), and the sentences of how they went and came."""

    no: str
    zaman: datetime
    memur: str
    satirlar: tuple[tuple[str, str, str], ...]
    aciklama: str
    verildi: str
    alindi: str
    verilen_kisi: str
    verilen_no: str

    @property
    def belgeler(self) -> str:
        return "; ".join(f"{ad}: {eksik}" for _, ad, eksik in self.satirlar)


def _hareket(s: Session, h: MuracaatHareketi | None) -> str:
    if h is None:
        return ""
    return f"{h.zaman.astimezone(ISTANBUL):%d.%m.%Y %H:%M} {h.kisi} {h.kisi_no}, {_ad(s, h.memur_id)}" + (f": {h.getirilen}" if h.getirilen else "")


def _notlar(s: Session, beyanname_id: int) -> tuple[NotGor, ...]:
    return tuple(
        NotGor(
            n.no,
            n.zaman,
            _ad(s, n.memur_id),
            tuple((x.belge_kodu, x.belge_adi, x.eksik.value) for x in n.satirlar),
            n.aciklama,
            _hareket(s, h.get(MuracaatYonu.VERILDI)),
            _hareket(s, h.get(MuracaatYonu.ALINDI)),
            h[MuracaatYonu.VERILDI].kisi if MuracaatYonu.VERILDI in h else "",
            h[MuracaatYonu.VERILDI].kisi_no if MuracaatYonu.VERILDI in h else "",
        )
        for n, h in ofis_muayene.eksik_belge_notlari(s, beyanname_id)
    )


@dataclass(frozen=True)
class MuracaatGor:
    """The müracaat masası: the declaration and its last note."""

    beyanname: BeyannameGor
    notu: NotGor | None


def muracaat_gor(depo: Depo, beyanname_id: int) -> MuracaatGor:
    with depo.oku() as s:
        notlar = _notlar(s, beyanname_id)
        return MuracaatGor(beyanname_gor_icinde(s, beyanname_id), notlar[-1] if notlar else None)


@dataclass(frozen=True)
class FarkGor:
    """21/3: the difference, the wish for a second look by its number, and its outcome; empty where it has not come to that."""

    kalem_sira: int
    bulunan: str
    memur: str
    zaman: datetime
    istek_no: str
    istek: str
    sonuc: str


def _fark(s: Session, beyanname_id: int) -> FarkGor | None:
    fark, istek, sonuc = ofis_muayene.muayene_farki(s, beyanname_id)
    if fark is None:
        return None
    return FarkGor(
        fark.kalem_sira,
        fark.bulunan,
        _ad(s, fark.memur_id),
        fark.zaman,
        istek.no if istek else "",
        f"{istek.dilekce_gunu:%d.%m.%Y} {istek.dilekce_no}, {istek.isteyen}" if istek else "",
        ("uygundur" if sonuc.uygun else f"fark duruyor: {sonuc.bulunan}") + f" ({sonuc.katilan} katıldı)" if sonuc else "",
    )


@dataclass(frozen=True)
class Yollar:
    """What happened beside the straight way of an examination, oldest first within each kind."""

    istekler: tuple[IstekGor, ...]
    notlar: tuple[NotGor, ...]
    fark: FarkGor | None
    tahliller: tuple[str, ...]
    aciklama: str

    def satirlar(self) -> list[str]:
        """The whole of it in sentences."""
        sonuc = []
        for i in self.istekler:
            sonuc.append(f"{i.no} fiziki muayene isteği (m.19/3), {i.isteyen}: {i.konu}. {i.gerekce}")
            if i.karar:
                sonuc.append(f"   {i.amir}: {i.karar}{' ' + i.atanan if i.atanan else ''}." + (f" {i.karar_gerekcesi}" if i.karar_gerekcesi else ""))
        for n in self.notlar:
            sonuc.append(f"{n.no} eksik belge notu (m.19/4), {n.memur}: {n.belgeler}. {n.aciklama}")
            sonuc += [f"   {ad}: {metin}" for ad, metin in (("verildi", n.verildi), ("geri alındı", n.alindi)) if metin]
        if self.fark is not None:
            sonuc.append(f"Fark (m.21/3), {self.fark.memur}: {self.fark.kalem_sira}. kalem: {self.fark.bulunan}")
            sonuc += [f"   {self.fark.istek_no} yeniden muayene talebi: {self.fark.istek}"] if self.fark.istek_no else []
            sonuc += [f"   yeniden muayene: {self.fark.sonuc}"] if self.fark.sonuc else []
        return [*sonuc, *self.tahliller]

    def uyari(self) -> list[str]:
        """What the examiner must not overlook on his screen."""
        sonuc = []
        if self.istekler:
            son = self.istekler[-1]
            if son.atanan:
                sonuc.append(f"{son.no} {son.isteyen}: {son.konu}. {son.gerekce}")
            elif son.karar:
                sonuc.append(f"{son.no} fiziki muayene uygun görülmedi: {son.karar_gerekcesi}")
        if self.fark is not None:
            sonra = f" Yeniden muayene {self.fark.istek_no}: {self.fark.sonuc or 'yapılacak'}." if self.fark.istek_no else ""
            sonuc.append(f"Fark, {self.fark.kalem_sira}. kalem: {self.fark.bulunan}.{sonra}")
        sonuc += self.tahliller
        return sonuc + [f"{n.no} {n.belgeler}. Getirildi: {n.alindi}" for n in self.notlar[-1:] if n.alindi]


def yollar(depo: Depo, beyanname_id: int) -> Yollar:
    with depo.oku() as s:
        tahliller = queries_tahlil.tahlil_gor_icinde(s, depo, beyanname_id)
        return Yollar(_istekler(s, beyanname_id), _notlar(s, beyanname_id), _fark(s, beyanname_id), tahliller.metinler(), tahliller.aciklama())


def kagit_nolari(depo: Depo, beyanname_id: int) -> list[str]:
    """Numbers of the papers that hang on a declaration by these ways."""
    with depo.oku() as s:
        return [
            *(i.no for i, _ in ofis_muayene.fiziki_istekleri(s, beyanname_id)),
            *(n.no for n, _ in ofis_muayene.eksik_belge_notlari(s, beyanname_id)),
            *([istek.no] if (istek := ofis_muayene.muayene_farki(s, beyanname_id)[1]) is not None else []),
            *queries_tahlil.kagit_nolari(s, beyanname_id),
        ]
