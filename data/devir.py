"""Devir çizelgesi (ours): what one officer leaves to the next at the change of a shift, each work with its age, to be signed by both."""

from datetime import datetime

from gumruk.data import kagit, queries_masa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.models.defter import Bolum, Defter, DefterKaydi, DefterTuru, Sutun
from gumruk.models.kasa import KasaDurumu, KasaOturumu
from gumruk.models.temel import Rol
from gumruk.models.yazi import yas
from sqlmodel import select

SUTUNLAR = (
    Sutun("no", "Numara", 44),
    Sutun("kim", "Kim", 110),
    Sutun("durum", "Durum", 50),
    Sutun("beri", "Bekleme başı", 32),
    Sutun("yas", "Bekledi", 28),
)
IMZALAR = ("Teslim eden memur: ad, soyad, imza", "Teslim alan memur: ad, soyad, imza")
EN_COK = 2000


def _bolum(depo: Depo, kuyruk: queries_masa.Kuyruk, kim_id: int, simdi: datetime) -> Bolum:
    bekleyenler = queries_masa.bekleyenler(depo, kuyruk.islem, kim_id, adet=EN_COK)
    satirlar = tuple(
        DefterKaydi(n, (b.no, b.ozet, b.durum, f"{b.zaman.astimezone(ISTANBUL):%d.%m.%Y %H:%M}", yas(simdi - b.zaman)))
        for n, b in enumerate(bekleyenler, 1)
    )
    kalan = (f"{kuyruk.adet - len(satirlar)} kayıt daha var.",) if kuyruk.adet > len(satirlar) else ()
    return Bolum(kuyruk.ad, SUTUNLAR, (), satirlar=satirlar, adet=len(satirlar), uyarilar=kalan)


def _yarim_isler(depo: Depo, kim_id: int) -> tuple[str, ...]:
    """What hangs on the person and not on a queue: an open drawer, papers that have not come out."""
    with depo.oku() as s:
        kasa = s.exec(select(KasaOturumu.no).where(KasaOturumu.veznedar_id == kim_id, KasaOturumu.durum != KasaDurumu.KAPANDI)).first()
    basilmayan = len(kagit.bekleyen_isler(depo, kim_id))
    return (
        *((f"{kasa} numaralı kasa kapanmadı: kasa devredilmez, sayılıp kapatılır (KS).",) if kasa else ()),
        *((f"{basilmayan} kâğıt basılmayı bekliyor.",) if basilmayan else ()),
    )


def cizelge(depo: Depo, kim_id: int, kod: str, ad: str, roller: frozenset[Rol]) -> Defter:
    """Every queue of the person's roles that holds something, oldest work first."""
    simdi = depo.saat()
    bolumler = [_bolum(depo, k, kim_id, simdi) for k in queries_masa.kuyruklar(depo, kim_id, roller) if k.adet]
    yarim = _yarim_isler(depo, kim_id)
    son = Bolum(
        "Yarım kalan ve bilinmesi gerekenler",
        SUTUNLAR,
        (),
        bos="" if bolumler else "Bekleyen iş yok.",
        sozler=("Notlar:", " ", " ", " "),
        uyarilar=yarim,
        imzalar=IMZALAR,
    )
    zaman = simdi.astimezone(ISTANBUL)
    kapsam = f"{ad} ({kod}), {', '.join(sorted(r.value for r in roller))} · {zaman:%d.%m.%Y %H:%M}"
    return Defter(DefterTuru.DEVIR, "Devir çizelgesi", "5", kapsam, (*bolumler, son), (), f"devir_cizelgesi_{kod}_{zaman:%H%M%S}")
