"""What the screens of an examination's side ways ask for: requests to the chief and whom he may name (19/3)."""

from dataclasses import dataclass
from datetime import datetime

from gumruk.data import ofis_muayene
from gumruk.data.engine import Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde
from gumruk.models.beyanname import Beyanname
from gumruk.models.kimlik import Kullanici
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
class Yollar:
    """What happened beside the straight way of an examination, oldest first within each kind."""

    istekler: tuple[IstekGor, ...]

    def satirlar(self) -> list[str]:
        """The whole of it in sentences."""
        sonuc = []
        for i in self.istekler:
            sonuc.append(f"{i.no} fiziki muayene isteği (m.19/3), {i.isteyen}: {i.konu}. {i.gerekce}")
            if i.karar:
                sonuc.append(f"   {i.amir}: {i.karar}{' ' + i.atanan if i.atanan else ''}." + (f" {i.karar_gerekcesi}" if i.karar_gerekcesi else ""))
        return sonuc

    def uyari(self) -> list[str]:
        """What the examiner must not overlook on his screen."""
        son = self.istekler[-1] if self.istekler else None
        if son is None:
            return []
        if son.atanan:
            return [f"{son.no} {son.isteyen}: {son.konu}. {son.gerekce}"]
        return [f"{son.no} fiziki muayene uygun görülmedi: {son.karar_gerekcesi}"] if son.karar else []


def yollar(depo: Depo, beyanname_id: int) -> Yollar:
    with depo.oku() as s:
        return Yollar(_istekler(s, beyanname_id))


def kagit_nolari(depo: Depo, beyanname_id: int) -> list[str]:
    """Numbers of the papers that hang on a declaration by these ways."""
    with depo.oku() as s:
        return [i.no for i, _ in ofis_muayene.fiziki_istekleri(s, beyanname_id)]
