"""What the antrepo's desk asks for: what waits to come in and go out, the stock at a day with each term's document, terms that ran out (29–31)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.engine import Depo
from gumruk.data.gizlilik import Gorus
from gumruk.data.ofis_antrepo import (
    STOKLU,
    AntrepoKalani,
    Girecek,
    StokSatiri,
    antrepo_kalanlari,
    antrepoya_girecek,
    cekenler,
    stok,
)
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_teminat import TeminatOzeti, teminat_ozeti, toplu_bakiye
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, kaydi_bul, kullanici_adi
from gumruk.models.ambar import CikisDurumu, FarkTuru
from gumruk.models.antrepo_bagi import GIRIS_SURESI, KALIS_SURESI
from gumruk.models.antrepo_fark import AntrepoFarkDurumu, AntrepoFarkSatiri, AntrepoFarkTuru, AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi, SayimDurumu
from gumruk.models.antrepo_stok import AntrepoCikisi, AntrepoCikisSatiri, AntrepoGirisi, AntrepoGirisSatiri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.numara import buyuk_ascii
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.temel import Bulunamadi
from gumruk.models.teminat import Teminat, TeminatKapsami
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select


def antrepo_id(depo: Depo, metin: str) -> int:
    """Id of an antrepo declaration; bare digits mean this year's AN. Raises Bulunamadi."""
    duz = buyuk_ascii("".join(metin.split()))
    rakam = duz.replace("/", "")
    kimlik = queries.beyanname_id(depo, f"AN{duz}" if rakam.isascii() and rakam.isdigit() else metin)
    if depo.tek("SELECT id FROM beyanname WHERE id = ? AND yon = 'ANTREPO'", kimlik) is None:
        raise Bulunamadi(f"«{metin}» bir antrepo beyannamesi değil.")
    return kimlik


def _adi(s: Session, kod: str, gun: date) -> str:
    deger = liste_degeri(s, "antrepo", kod, gun)
    return f"{kod} {deger.aciklama}" if deger else kod


# 31/1


@dataclass(frozen=True)
class AntrepoGirisGor:
    """The entry screen's record: what the declaration has on its way, and where its guarantee stands."""

    beyanname: BeyannameGor
    antrepo: str
    girecek: Girecek
    teminat: TeminatOzeti
    girisler: tuple[str, ...]
    gecikme: int  # days past the term to come in; 0 where it has not run out or the office keeps none


def giris_gor(depo: Depo, metin: str) -> AntrepoGirisGor:
    kimlik = antrepo_id(depo, metin)
    with depo.oku() as s:
        b = s.get_one(Beyanname, kimlik)
        girisler = s.exec(select(AntrepoGirisi.no).where(AntrepoGirisi.beyanname_id == kimlik).order_by(col(AntrepoGirisi.id))).all()
        sure = _sure(s, GIRIS_SURESI, b.tescil_gunu)
        son = b.tescil_gunu + timedelta(days=sure) if sure and b.durum not in (BeyannameDurumu.ANTREPODA, BeyannameDurumu.KAPANDI) else None
        gecikme = max(0, (depo.bugun() - son).days) if son else 0
        return AntrepoGirisGor(
            beyanname_gor_icinde(s, kimlik),
            _adi(s, b.antrepo, b.tescil_gunu),
            antrepoya_girecek(s, b),
            teminat_ozeti(s, b),
            tuple(girisler),
            gecikme,
        )


# 31/2


@dataclass(frozen=True)
class AntrepoCikisGor:
    beyanname: BeyannameGor
    kalemler: tuple[AntrepoKalani, ...]
    fisler: tuple[str, ...]


def cikis_gor(depo: Depo, metin: str) -> AntrepoCikisGor:
    kimlik = queries.beyanname_id(depo, metin)
    with depo.oku() as s:
        fisler = s.exec(select(AntrepoCikisi.no).where(AntrepoCikisi.beyanname_id == kimlik).order_by(col(AntrepoCikisi.id))).all()
        return AntrepoCikisGor(beyanname_gor_icinde(s, kimlik), tuple(antrepo_kalanlari(s, kimlik)), tuple(fisler))


@dataclass(frozen=True)
class AntrepoFisGor:
    """The antrepo's slip at the gate, as the ambar's."""

    id: int
    no: str
    durum: CikisDurumu
    beyanname_no: str
    alici: str
    cikis_ani: datetime
    kap_adedi: int
    brut_gram: int
    teslim_alan: str
    plaka: str
    memur: str


def fis_gor(depo: Depo, metin: str) -> AntrepoFisGor:
    """By slip number, NF3 or the whole one. Raises Bulunamadi."""
    with depo.oku() as s:
        c = kaydi_bul(s, depo, AntrepoCikisi, metin, "antrepo çıkış fişi yok. Taşıtı bekletin, fişi antrepoya sorun.")
        b = s.get_one(Beyanname, c.beyanname_id)
        kap, gram = sum(x.kap_adedi for x in c.satirlar), sum(x.brut_gram for x in c.satirlar)
        memur = kullanici_adi(s, c.memur_id)
        return AntrepoFisGor(c.id or 0, c.no, c.durum, b.no, b.alici_unvan, c.cikis_ani, kap, gram, c.teslim_alan, c.plaka, memur)


# Box 40 of a declaration out of an antrepo


@dataclass(frozen=True)
class AntrepoKalemi:
    """An item in an antrepo as box 40 knows it: what is free, and what of its own boxes a declaration takes over."""

    stok: StokSatiri
    kutular: dict[str, Any]
    baslik: dict[str, Any]


_KUTULAR = ("gtip", "tanim", "mensei", "marka", "kap_cinsi", "olcu_birimi", "anlasma")
_BASLIK = ("gonderici_unvan", "gonderici_ulke", "alici_no", "alici_unvan", "ticaret_ulkesi", "cikis_ulkesi", "teslim_sekli", "teslim_yeri", "doviz")


def antrepo_kalemi(depo: Depo, metin: str, kalem: int, haric: int | None = None) -> AntrepoKalemi | None:
    """The item, with what declarations other than `haric` leave free of it; weights, measure and price in the part that is free."""
    kimlik = antrepo_id(depo, metin)
    with depo.oku() as s:
        x = next((x for x in stok(s, [kimlik], haric=haric) if x.kalem_sira == kalem), None)
        if x is None:
            return None
        b = s.get_one(Beyanname, kimlik)
        k = next(k for k in b.kalemler if k.sira == kalem)
        pay = {ad: getattr(k, ad) * x.serbest_gram // k.brut_gram for ad in ("net_gram", "olcu_binde", "fatura_kurus")}
        kutular = {ad: getattr(k, ad) for ad in _KUTULAR} | pay | {"kap_adedi": x.serbest_kap, "brut_gram": x.serbest_gram}
        return AntrepoKalemi(x, kutular, {ad: getattr(b, ad) for ad in _BASLIK})


def antrepodakiler(depo: Depo, kim_id: int, metin: str = "", haric: int | None = None, rejim: str = "") -> list[StokSatiri]:
    """Items with something free: of the antrepo declaration named, which may be a seller's, or of every open one that the person may see;
    of the regime (its first two digits) where it is known."""
    with depo.oku() as s:
        b = Beyanname
        kosullar = [col(b.yon) == Yon.ANTREPO, col(b.durum).in_(STOKLU)]
        if metin:
            kosullar.append(col(b.id) == antrepo_id(depo, metin))
        else:
            kosullar += Gorus(s, depo, kim_id).kosullar(Beyanname)
        if rejim:
            kosullar.append(col(b.rejim).startswith(rejim))
        idler = list(s.scalars(sa.select(col(b.id)).where(*kosullar).order_by(col(b.id))))
        return [x for x in stok(s, idler, haric=haric) if x.serbest_kap or x.serbest_gram]


@dataclass(frozen=True)
class NumuneGor:
    id: int
    no: str
    numune: str


def numune_bul(depo: Depo, metin: str) -> NumuneGor:
    """A request for a sample by its number. Raises Bulunamadi."""
    with depo.oku() as s:
        t = kaydi_bul(s, depo, TahlilIstegi, metin, "tahlil isteği yok.")
        return NumuneGor(t.id, t.no, t.numune)


def teminat_acigi(depo: Depo, no: str) -> int:
    """What of the duties of a declaration the standing guarantee that it names cannot take, kuruş (24/1-c: it is taken otherwise)."""
    with depo.oku() as s:
        b = s.exec(select(Beyanname).where(Beyanname.no == no)).one()
        t = s.exec(select(Teminat).where(Teminat.no == b.teminat_no)).first() if b.teminat_no else None
        return max(0, b.toplam_teminat_kurus - toplu_bakiye(s, t)) if t is not None and t.kapsam is TeminatKapsami.TOPLU else 0


# The stock, and its terms


@dataclass(frozen=True)
class StokHareketi:
    """One term of an item's stock with its document: in, out, or short by a count that was decided."""

    gun: date
    belge: str
    ne: str
    kap: int
    gram: int


def stok_listesi(depo: Depo, gun: date, antrepo: str = "") -> list[StokSatiri]:
    """Every item that lies in an antrepo at the end of the day; today's with what is bound."""
    with depo.oku() as s:
        return gunun_stogu(s, gun, antrepo, depo.bugun())


def gunun_stogu(s: Session, gun: date, antrepo: str, bugun: date) -> list[StokSatiri]:
    g = AntrepoGirisi
    kosullar = [col(g.gun) <= gun, *([col(g.antrepo) == antrepo] if antrepo else [])]
    if gun >= bugun:
        kosullar.append(col(g.beyanname_id).in_(sa.select(col(Beyanname.id)).where(col(Beyanname.durum).in_(STOKLU))))
    idler = list(s.scalars(sa.select(col(g.beyanname_id)).where(*kosullar).distinct()))
    satirlar: list[StokSatiri] = []
    for n in range(0, len(idler), 500):
        satirlar += [x for x in stok(s, sorted(idler)[n : n + 500], None if gun >= bugun else gun) if x.kalan_kap or x.kalan_gram]
    return satirlar


def hareketler(depo: Depo, beyanname_id: int, kalem: int, gun: date | None = None) -> list[StokHareketi]:
    """How an item's stock came about, oldest first; their sum is what is left."""
    with depo.oku() as s:
        bulunan: list[tuple[datetime, StokHareketi]] = []
        g, gx = AntrepoGirisi, AntrepoGirisSatiri
        girisler = select(g, gx).join(gx, col(gx.giris_id) == g.id).where(g.beyanname_id == beyanname_id, gx.kalem_sira == kalem)
        for giris, x in s.exec(girisler):
            bulunan.append((giris.giris_ani, StokHareketi(giris.gun, giris.no, f"giriş, yeri {x.yeri}", x.kap_adedi, x.brut_gram)))
        c, cx = AntrepoCikisi, AntrepoCikisSatiri
        cikislar = select(c, cx, Beyanname.no).join(cx, col(cx.cikis_id) == c.id).join(Beyanname, col(Beyanname.id) == c.beyanname_id)
        for cikis, cs, no in s.exec(cikislar.where(cx.antrepo_id == beyanname_id, cx.antrepo_kalem == kalem)):
            bulunan.append((cikis.cikis_ani, StokHareketi(cikis.gun, cikis.no, f"çıkış, {no}", -cs.kap_adedi, -cs.brut_gram)))
        t, tx = AntrepoTutanagi, AntrepoFarkSatiri
        eksikler = (
            select(t, tx)
            .join(tx, col(tx.tutanak_id) == t.id)
            .where(t.beyanname_id == beyanname_id, tx.kalem_sira == kalem, t.tur == AntrepoFarkTuru.SAYIM, tx.fark == FarkTuru.EKSIK)
        )
        for tutanak, ts in s.exec(eksikler.where(t.durum != AntrepoFarkDurumu.AMIRDE)):
            assert tutanak.karar_ani is not None and tutanak.karar_gunu is not None
            kap, gram = min(0, ts.bulunan_kap - ts.kayitli_kap), min(0, ts.bulunan_gram - ts.kayitli_gram)
            bulunan.append((tutanak.karar_ani, StokHareketi(tutanak.karar_gunu, tutanak.no, "sayım eksiği", kap, gram)))
        return [h for _, h in sorted(bulunan, key=lambda x: x[0]) if gun is None or h.gun <= gun]


@dataclass(frozen=True)
class Ceken:
    no: str
    durum: str
    alici: str


def cekenleri(depo: Depo, beyanname_id: int) -> list[Ceken]:
    with depo.oku() as s:
        return [Ceken(b.no, b.durum.value, b.alici_unvan) for b in cekenler(s, beyanname_id)]


# Terms that the office keeps (alan.md §10)


@dataclass(frozen=True)
class SuresiGecen:
    beyanname_id: int
    no: str
    alici: str
    antrepo: str
    ne: str
    son_gun: date
    gecen: int


def _sure(s: Session, kod: str, gun: date) -> int:
    """Days of a term in the office's list; 0 where it keeps none."""
    deger = liste_degeri(s, "antrepoSuresi", kod, gun)
    return int(deger.ek_alan("gun")) if deger else 0


def suresi_gecenler(depo: Depo) -> list[SuresiGecen]:
    """Declarations whose goods are not in the antrepo in time, or lie there longer than the office allows; the longest overdue first."""
    bugun, bulunan = depo.bugun(), []
    yolda = (BeyannameDurumu.IADE, BeyannameDurumu.ANTREPODA, BeyannameDurumu.KAPANDI)
    with depo.oku() as s:
        ilk_giris: Any = sa.select(sa.func.min(col(AntrepoGirisi.gun))).where(col(AntrepoGirisi.beyanname_id) == Beyanname.id).scalar_subquery()
        sorgu: Any = sa.select(Beyanname, ilk_giris).where(
            Beyanname.yon == Yon.ANTREPO, col(Beyanname.durum).not_in((BeyannameDurumu.IADE, BeyannameDurumu.KAPANDI))
        )
        for b, giris in s.execute(sorgu.order_by(Beyanname.id)):
            for kod, bas, ne in ((GIRIS_SURESI, b.tescil_gunu, "antrepoya alınmadı"), (KALIS_SURESI, giris, "antrepoda kalma süresi doldu")):
                if bas is None or (kod == GIRIS_SURESI and b.durum in yolda):
                    continue
                sure = _sure(s, kod, bas)
                son = bas + timedelta(days=sure)
                if sure and son < bugun:
                    bulunan.append(SuresiGecen(b.id, b.no, b.alici_unvan, b.antrepo, ne, son, (bugun - son).days))
    return sorted(bulunan, key=lambda x: -x.gecen)


# Counts and differences


@dataclass(frozen=True)
class SayimGor:
    id: int
    no: str
    durum: SayimDurumu
    beyanname_no: str
    antrepo: str
    zaman: datetime
    memur: str
    aciklama: str
    satirlar: tuple[tuple[int, str, int, int, int, int, int], ...]  # item, goods, recorded kap and gram, counted kap and gram, damaged


def sayim_gor(depo: Depo, metin: str) -> SayimGor:
    with depo.oku() as s:
        t = kaydi_bul(s, depo, AntrepoSayimi, metin, "antrepo sayımı yok. Masadaki kuyruktan seçin.")
        b = s.get_one(Beyanname, t.beyanname_id)
        esya = {k.sira: k.tanim for k in b.kalemler}
        satirlar = tuple(
            (x.kalem_sira, esya[x.kalem_sira], x.kayitli_kap, x.kayitli_gram, x.sayilan_kap, x.sayilan_gram, x.hasarli_kap) for x in t.satirlar
        )
        return SayimGor(t.id, t.no, t.durum, b.no, b.antrepo, t.zaman, kullanici_adi(s, t.memur_id), t.aciklama, satirlar)


@dataclass(frozen=True)
class SayilacakGor:
    """What an antrepo declaration has lying there, to be counted."""

    id: int
    no: str
    durum: BeyannameDurumu
    antrepo: str
    alici: str
    satirlar: tuple[StokSatiri, ...]


def sayilacak(depo: Depo, metin: str) -> SayilacakGor:
    kimlik = antrepo_id(depo, metin)
    with depo.oku() as s:
        b = s.get_one(Beyanname, kimlik)
        satirlar = tuple(x for x in stok(s, [kimlik]) if x.kalan_kap or x.kalan_gram)
        return SayilacakGor(kimlik, b.no, b.durum, _adi(s, b.antrepo, b.tescil_gunu), b.alici_unvan, satirlar)


@dataclass(frozen=True)
class FarkGor:
    id: int
    no: str
    tur: AntrepoFarkTuru
    durum: AntrepoFarkDurumu
    beyanname_no: str
    antrepo: str
    alici: str
    zaman: datetime
    memur: str
    ikinci: str
    aciklama: str
    karar: str
    vergi_kurus: int
    satirlar: tuple[tuple[int, str, str, int, int, int, int, int, int], ...]  # item, goods, difference, recorded, found, damaged, duties


def fark_gor(depo: Depo, metin: str) -> FarkGor:
    with depo.oku() as s:
        t = kaydi_bul(s, depo, AntrepoTutanagi, metin, "antrepo tutanağı yok. Masadaki kuyruktan seçin.")
        b = s.get_one(Beyanname, t.beyanname_id)
        esya = {k.sira: k.tanim for k in b.kalemler}
        satirlar = tuple(
            (
                *(x.kalem_sira, esya[x.kalem_sira], x.fark.value, x.kayitli_kap, x.kayitli_gram, x.bulunan_kap, x.bulunan_gram),
                *(x.hasarli_kap, x.vergi_kurus),
            )
            for x in t.satirlar
        )
        karar = f"{kullanici_adi(s, t.karar_veren_id)}: {t.karar_gerekcesi}" if t.karar_veren_id else ""
        return FarkGor(
            *(t.id, t.no, t.tur, t.durum, b.no, _adi(s, b.antrepo, b.tescil_gunu), b.alici_unvan, t.zaman),
            *(kullanici_adi(s, t.memur_id), t.ikinci_imza, t.aciklama, karar, t.vergi_kurus, satirlar),
        )


def kagit_nolari(depo: Depo, beyanname_id: int) -> list[str]:
    """Numbers of the papers that an antrepo declaration, or one that draws on it, has brought."""
    with depo.oku() as s:
        return [
            no
            for tablo in (AntrepoGirisi, AntrepoCikisi, AntrepoTutanagi, AntrepoSayimi)
            for no in s.exec(select(tablo.no).where(tablo.beyanname_id == beyanname_id))
        ]
