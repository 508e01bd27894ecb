"""The cash desk as rules may see it inside one transaction: receipts, what hangs on them, drawers (23)."""

from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_borc import Borclar, ilk_tahakkuk
from gumruk.models.beyanname import Beyanname
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.kasa import KasaDurumu, KasaOturumu
from gumruk.models.kayit import BaskiDurumu, BaskiIsi, OfisSirri
from gumruk.models.odeme import Odeme
from gumruk.models.vezne import Alindi, AlindiSatiri, MuhasebeHareketi, YevmiyeSatiri
from gumruk.models.ykts_ceza import YktsBulgusu
from sqlmodel import Session, col, select

_ACIK_KASA = sa.select(KasaOturumu).where(col(KasaOturumu.veznedar_id) == sa.bindparam("b_kim"), col(KasaOturumu.durum) != KasaDurumu.KAPANDI)
_BAKIYE = sa.select(sa.func.coalesce(sa.func.sum(col(YevmiyeSatiri.borc_kurus)) - sa.func.sum(col(YevmiyeSatiri.alacak_kurus)), 0)).where(
    col(YevmiyeSatiri.hesap) == sa.bindparam("b_hesap"), col(YevmiyeSatiri.cari_no) == sa.bindparam("b_cari")
)


def alindi_sirri(s: Session, alindi: Alindi) -> str:
    """What the receipt's check code is keyed with; empty for one given before the office had a secret."""
    sir = s.get_one(OfisSirri, 1)
    return sir.sir if alindi.zaman >= sir.baslangic else ""


class Kasalar(Borclar):
    """The part of `Ofisim` that asks about receipts and drawers."""

    _kasalar: dict[int, KasaOturumu | None]

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
