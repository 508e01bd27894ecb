"""Sonradan Kontrol Servisi: its gathering list on paper, and controls for declarations that were closed before there was a service (28/1)."""

import sqlalchemy as sa
from gumruk.data import queries_sonradan
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.islem import sistemce
from gumruk.data.queries_sonradan import toplananlar
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.defter import Bolum, Defter, DefterKaydi, DefterTuru, Sutun
from gumruk.models.sonradan import SonradanKontrol
from gumruk.models.yazi import yas
from gumruk.models.yon import Yon
from sqlmodel import col

SUTUNLAR = (
    Sutun("no", "Kayıt", 24),
    Sutun("beyanname", "Beyanname", 38),
    Sutun("yukumlu", "Yükümlü", 56),
    Sutun("beri", "Teslim", 28),
    Sutun("yas", "Bekledi", 16),
    Sutun("nusha", "Nüsha: geliş, getiren, alan", 62),
    Sutun("durum", "Durum", 46),
)
IMZALAR = ("Nüshaları getiren: ad, soyad, imza", "Servis muayene memuru: ad, soyad, imza")


def toplama_listesi(depo: Depo) -> Defter:
    """28/1: which office copies are due and since when, which have come, and where each control stands."""
    simdi = depo.saat()
    hepsi = toplananlar(depo)
    bolumler = []
    for baslik, gelen in (("İdare nüshası beklenenler", False), ("Nüshası serviste olanlar", True)):
        satirlar = tuple(
            DefterKaydi(
                n,
                (
                    t.no,
                    t.beyanname_no,
                    t.yukumlu,
                    f"{t.beri.astimezone(ISTANBUL):%d.%m.%Y %H:%M}",
                    yas(simdi - t.beri),
                    f"{t.nusha_ani.astimezone(ISTANBUL):%d.%m.%Y} {t.getiren}, {t.alan}" if t.nusha_ani else "",
                    t.durum.value,
                ),
            )
            for n, t in enumerate((t for t in hepsi if (t.nusha_ani is not None) is gelen), 1)
        )
        bolumler.append(Bolum(baslik, SUTUNLAR, (), satirlar=satirlar, adet=len(satirlar), bos="Yok.", imzalar=IMZALAR if gelen else ()))
    zaman = simdi.astimezone(ISTANBUL)
    kapsam = f"Sonradan Kontrol Servisi · {zaman:%d.%m.%Y %H:%M} · {len(hepsi)} beyanname"
    return Defter(DefterTuru.TOPLAMA, "Sonradan kontrol toplama listesi", "28/1", kapsam, tuple(bolumler), (), f"sonradan_kontrol_{zaman:%H%M%S}")


def kagit_nolari(depo: Depo, beyanname_id: int) -> list[str]:
    """Numbers of the papers that the declaration's control brought."""
    with depo.oku() as s:
        return queries_sonradan.kagit_nolari(s, beyanname_id)


def eskileri_al(depo: Depo) -> int:
    """Every delivered declaration of the line that has no control yet, one system step each. Returns how many; done again it does nothing."""
    kaydi = sa.exists().where(col(SonradanKontrol.beyanname_id) == col(Beyanname.id))
    with depo.oku() as s:
        b = Beyanname
        teslim = (col(b.durum) == BeyannameDurumu.KAPANDI, col(b.hat) == Hat.SONRADAN, col(b.yon) == Yon.GIRIS)
        sorgu = sa.select(col(b.id)).where(*teslim, ~kaydi)
        eksik = list(s.scalars(sorgu.order_by(col(Beyanname.kapanis_ani), col(Beyanname.id))))
    for kimlik in eksik:
        sistemce(depo, "sonradan_kontrole_al", None, kimlik)
    return len(eksik)
