"""`denetle kura`: closed days of choices made again from their revealed seeds, and held against what was kept (15/2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gumruk.data.engine import Depo
from gumruk.data.queries_secim import kayitli_secimler
from gumruk.models.kriter import Kriter
from gumruk.models.kura import ilk_fark, kriter_farklari, parmak_izi
from gumruk.models.secim import GunTohumu
from gumruk.models.secim_gunu import GunDurumu, GunKurallari, SecimGunu
from gumruk.models.temel import Bulunamadi, GumrukHatasi
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class KuraSonucu:
    """A closed day: how many choices were made again, and what does not hold; the first choice that differs comes last."""

    no: str
    gun: date
    adet: int
    bulgular: tuple[str, ...]


def gunun_bulgulari(s: Session, g: SecimGunu, *, secimler: bool = True) -> Iterator[str]:
    """What does not hold of a closed day; without `secimler` all but the choices themselves."""
    if parmak_izi(g.tohum) != g.parmak_izi:
        yield "Açıklanan tohum, gün açılırken sabitlenen parmak izini vermiyor."
    if s.get_one(GunTohumu, g.tohum_id).tohum != g.tohum:
        yield "Açıklanan tohum, çekilişlerde kullanılan tohum değil."
    kurallar = GunKurallari.oku(g.kurallar)
    kriterler = s.exec(select(Kriter).where(col(Kriter.id).in_(kurallar.kriter_nolari))).all()
    yield from kriter_farklari(kurallar, kriterler)
    if secimler:
        kayitli = kayitli_secimler(s, g.tohum_id)
        if len(kayitli) != g.secim_adedi:
            yield f"Kapanışta {g.secim_adedi} seçim vardı, şimdi {len(kayitli)} var."
        fark = ilk_fark(kayitli, kriterler, kurallar.olcu, g.tohum)
        if fark:
            yield f"İlk tutmayan: {fark}"


def kura_denetle(depo: Depo, gun: date | None = None) -> list[KuraSonucu]:
    """One closed day, or all of them, oldest first. Raises Bulunamadi where the day has none, GumrukHatasi while it is open."""
    sorgu = select(SecimGunu).order_by(col(SecimGunu.gun))
    with depo.oku() as s:
        gunler = s.exec(sorgu if gun is None else sorgu.where(SecimGunu.gun == gun)).all()
        if gun is not None and not gunler:
            raise Bulunamadi(f"{gun:%d.%m.%Y} gününde açılmış seçim günü yok.")
        if gun is not None and gunler[0].durum is GunDurumu.ACIK:
            raise GumrukHatasi(f"{gunler[0].no} seçim günü daha açık; tohumu kapanışta açıklanır. Önce idare amiri SG ekranında kapatsın.")
        return [KuraSonucu(g.no, g.gun, g.secim_adedi or 0, tuple(gunun_bulgulari(s, g))) for g in gunler if g.durum is GunDurumu.KAPANDI]
