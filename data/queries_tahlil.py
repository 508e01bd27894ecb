"""What the analysis and numçıkış screens ask for: items on the list and how each stands, earlier analyses, samples (22, 12/3)."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data import ofis_muayene
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import AmbarKalani, ambar_kalanlari
from gumruk.data.queries import BeyannameGor, KalemGor, beyanname_gor_icinde, kaydi_bul
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Kalem
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.kimlik import Kullanici
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.tahlil import NumuneDurumu, TahlilDayanagi, TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi
from gumruk.models.tahlil_listesi import LISTE, KalemTahlili, listede, tahlile_tabi
from gumruk.models.yazi import ara_anahtari
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class KalemTahliliGor:
    """An item on the list: what the list calls it, and how its analysis stands, in words."""

    kalem: KalemGor
    liste: str
    istek_id: int
    istek_no: str
    numune_cikti: bool
    raporlu: bool
    uygun: bool
    hal: str
    itiraz_id: int = 0
    itiraz_no: str = ""
    itiraz_edilebilir: bool = False
    itirazi_bekler: bool = False

    @property
    def istenebilir(self) -> bool:
        """Neither asked for nor relied on yet."""
        return not self.istek_id and not self.uygun

    @property
    def rapor_bekler(self) -> bool:
        return bool(self.istek_id) and not self.raporlu


@dataclass(frozen=True)
class TahlilGor:
    """22: the declaration's items that are subject to analysis; `sevk`: the system itself sent it to physical examination."""

    beyanname: BeyannameGor
    sevk: bool
    liste_yuklu: bool
    kalemler: tuple[KalemTahliliGor, ...]

    def metinler(self) -> tuple[str, ...]:
        """How each item stands, in sentences; that the list is missing, where that matters."""
        if not self.liste_yuklu and self.beyanname.durum is BeyannameDurumu.FIZIKI and self.beyanname.yon is not Yon.CIKIS:
            return ("Tahlile Tabi Maddeler Listesi bu ofiste yüklü değil: tahlile tabi eşyayı listenin kâğıdından siz denetleyin (m.22/1).",)
        if self.beyanname.yon is Yon.CIKIS:
            return tuple(f"{k.kalem.sira}. kalem: {k.hal}" for k in self.kalemler if k.istek_id)
        return tuple(f"{k.kalem.sira}. kalem tahlile tabi ({k.liste}): {k.hal}" for k in self.kalemler)

    def aciklama(self) -> str:
        """The screen's açıklama: the annotation of each favourable report, letter for letter."""
        return "; ".join(f"{k.kalem.sira}. kalem: {k.hal}" for k in self.kalemler if k.uygun)


def _hal(s: Session, t: KalemTahlili) -> str:
    if t.dayanak is not None:
        (kaynak,) = ofis_muayene.tahlil_kaynaklari(s, col(TahlilRaporu.id) == t.dayanak.rapor_id)
        return f"önceki tahlile itibar edildi ({t.dayanak.no}; rapor {kaynak.gecerli.no}, {kaynak.beyanname.no})"
    if t.istek is None:
        return "numune istenmemiş"
    if t.rapor is None:
        return f"{t.istek.no}, {t.istek.durum.value}, rapor bekleniyor"
    g, i = t.gecerli, t.itiraz
    assert g is not None  # there is a report
    no = f"{t.istek.no}, rapor {g.no}, {g.gunu:%d.%m.%Y}" if i is None else f"{i.no}, ikinci rapor {g.no}, {g.gunu:%d.%m.%Y}, kesin"
    if t.itirazi_bekler:
        return f"beyana uygun değil ({t.istek.no}, rapor {g.no}); itiraz {i.no}, ikinci tahlil bekleniyor ({i.kurum})"
    if i is not None and not t.itiraz_sonucu.raporlu:
        no = f"{t.istek.no}, rapor {g.no}; {i.no} itirazı geri alındı"
    return f"{g.mesruhat} ({no})" if g.uygun else f"beyana uygun değil ({no}): {g.sonuc}"


def tahlil_gor_icinde(s: Session, depo: Depo, beyanname_id: int) -> TahlilGor:
    belge, ofis = s.get_one(Beyanname, beyanname_id), Ofisim(s, depo)
    gor = beyanname_gor_icinde(s, beyanname_id)
    durumlar = ofis_muayene.tahlil_durumlari(s, beyanname_id)
    kalemler = []
    for k in tahlile_tabi(belge, ofis):
        t = durumlar.get(k.id, KalemTahlili())
        kalemler.append(
            KalemTahliliGor(
                next(x for x in gor.kalemler if x.id == k.id),
                satir.aciklama if (satir := listede(k.gtip, belge, ofis)) is not None else "",
                t.istek.id if t.istek else 0,
                t.istek.no if t.istek else "",
                t.istek is not None and t.istek.durum is not NumuneDurumu.ISTENDI,
                t.rapor is not None,
                t.uygun,
                _hal(s, t),
                t.itiraz.id if t.itiraz else 0,
                t.itiraz.no if t.itiraz else "",
                t.itiraz_edilebilir,
                t.itirazi_bekler,
            )
        )
    yuklu = s.exec(select(ListeYuklemesi.id).where(ListeYuklemesi.liste == LISTE).limit(1)).first() is not None
    return TahlilGor(gor, belge.hat is not None and belge.hat.name == "FIZIKI", yuklu, tuple(kalemler))


def tahlil_gor(depo: Depo, beyanname_id: int) -> TahlilGor:
    with depo.oku() as s:
        return tahlil_gor_icinde(s, depo, beyanname_id)


def kagit_nolari(s: Session, beyanname_id: int) -> list[str]:
    """Numbers of the papers of a declaration's analyses."""
    istekler = s.exec(select(TahlilIstegi.no).where(TahlilIstegi.beyanname_id == beyanname_id).order_by(col(TahlilIstegi.id))).all()
    tutanaklar = s.exec(
        select(NumuneTutanagi.no)
        .join(TahlilIstegi, col(TahlilIstegi.id) == NumuneTutanagi.istek_id)
        .where(TahlilIstegi.beyanname_id == beyanname_id)
        .order_by(col(NumuneTutanagi.id))
    ).all()
    dayanaklar = s.exec(select(TahlilDayanagi.no).where(TahlilDayanagi.beyanname_id == beyanname_id).order_by(col(TahlilDayanagi.id))).all()
    itirazlar = s.exec(
        select(TahlilItirazi.no)
        .join(TahlilRaporu, col(TahlilRaporu.id) == TahlilItirazi.rapor_id)
        .join(TahlilIstegi, col(TahlilIstegi.id) == TahlilRaporu.istek_id)
        .where(TahlilIstegi.beyanname_id == beyanname_id)
        .order_by(col(TahlilItirazi.id))
    ).all()
    return [*istekler, *tutanaklar, *dayanaklar, *itirazlar]


@dataclass(frozen=True)
class OncekiTahlil:
    """22/2: a favourable report on the same goods, and how often they were imported."""

    rapor_id: int
    rapor_no: str
    rapor_gunu: str
    kurum: str
    beyanname_no: str
    ithal_adedi: int


def onceki_tahliller(depo: Depo, beyanname_id: int, kalem_id: int) -> list[OncekiTahlil]:
    """Reports that the item may rely on: same GTİP, consignee, sender and origin, newest first."""
    b, k = Beyanname, Kalem
    with depo.oku() as s:
        beyan, kalem = s.get_one(b, beyanname_id), s.get_one(k, kalem_id)
        ayni = (col(k.gtip) == kalem.gtip, col(k.mensei) == kalem.mensei, col(b.alici_no) == beyan.alici_no)
        gonderici = ara_anahtari(beyan.gonderici_unvan)
        kaynaklar = [
            x
            for x in ofis_muayene.tahlil_kaynaklari(s, *ayni, col(b.id) != beyanname_id)
            if x.gecerli.uygun and ara_anahtari(x.beyanname.gonderici_unvan) == gonderici
        ]
        sayi: Any = (
            sa.select(col(b.id), col(b.gonderici_unvan))
            .join(k, col(k.beyanname_id) == b.id)
            .where(*ayni, col(b.id) != beyanname_id, col(b.durum) != BeyannameDurumu.IADE)
            .distinct()
        )
        adet = sum(ara_anahtari(r[1]) == gonderici for r in s.execute(sayi))
        return [OncekiTahlil(x.rapor.id, x.gecerli.no, f"{x.gecerli.gunu:%d.%m.%Y}", x.gecerli.kurum, x.beyanname.no, adet) for x in kaynaklar]


@dataclass(frozen=True)
class NumuneGor:
    """12/3: a sample asked for, the warehouse records it may be taken from, and where it is."""

    id: int
    no: str
    durum: NumuneDurumu
    beyan: BeyannameGor
    kalem: KalemGor
    nereye: str
    numune: str
    isteyen: str
    kayitlar: tuple[AmbarKalani, ...]
    tutanak_no: str
    cikan_kap: int
    cikan_gram: int
    cikis: str
    donus: str


def numune_gor(depo: Depo, metin: str) -> NumuneGor:
    """By the request's number: bare digits mean this year's. Raises Bulunamadi."""
    with depo.oku() as s:
        i = kaydi_bul(s, depo, TahlilIstegi, metin, "tahlil isteği yok. İstek yazısındaki TH numarasını yazın; bekleyenler masadadır.")
        t = s.exec(select(NumuneTutanagi).where(NumuneTutanagi.istek_id == i.id)).first()
        d = s.exec(select(NumuneDonusu).where(NumuneDonusu.tutanak_id == t.id)).first() if t is not None else None
        gor = beyanname_gor_icinde(s, i.beyanname_id)
        return NumuneGor(
            i.id,
            i.no,
            i.durum,
            gor,
            next(k for k in gor.kalemler if k.id == i.kalem_id),
            f"{i.yer.value}: {i.kurum}",
            i.numune,
            s.get_one(Kullanici, i.memur_id).ad,
            tuple(ambar_kalanlari(s, i.beyanname_id)),
            t.no if t else "",
            t.kap_adedi if t else 0,
            t.brut_gram if t else 0,
            f"{t.zaman.astimezone(ISTANBUL):%d.%m.%Y %H:%M} {t.teslim_alan}, mühür {t.muhur_no}" if t else "",
            f"{d.zaman.astimezone(ISTANBUL):%d.%m.%Y %H:%M} {d.aciklama}" if d else "",
        )
