"""Supalan as rules may see it inside one transaction: the petition and its answer, the guard, what is left on the çetele (27/1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_cikan import cikanlar, disaridaki_numune, guncel, kayit_toplami
from gumruk.data.ofis_tutanak import Miktar, dogrudan_teslim
from gumruk.models.ambar import AmbarKaydi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.cetele import CeteleGorevi, CeteleSatiri, CeteleTeslimi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri, TasimaSenedi
from gumruk.models.supalan import SupalanKarari
from gumruk.models.supalan_talebi import BS3, SupalanTalebi
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.temel import Rol
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class CeteleKalani:
    """A bill line of a supalan declaration: bound, left in all, and what may go now, out of the vehicle or (`kayit_id`) the ambar."""

    satir_id: int
    ozet_beyan_id: int
    ozet_beyan_no: str
    senet_no: str
    satir_sira: int
    kap_cinsi: str
    esya: str
    kapli: bool
    bag_kap: int
    bag_gram: int
    hepsi_kap: int
    hepsi_gram: int
    kalan_kap: int
    kalan_gram: int
    kayit_id: int | None
    ambarda: bool

    @property
    def ad(self) -> str:
        return f"{self.senet_no}/{self.satir_sira}"

    @property
    def bekliyor(self) -> bool:
        return self.verilince_bekler(0, 0)

    def verilince_bekler(self, kap: int, gram: int) -> bool:
        """Would something be left after so much of it went? Goods in packages are counted by them."""
        return self.hepsi_kap > kap if self.kapli else self.hepsi_gram > gram


def cetele_kalanlari(s: Session, beyanname_id: int) -> dict[int, CeteleKalani]:
    """Per bill line of the declaration. What has not come into the ambar goes first, so that what came in stays for the others on the line."""
    g: Any = SenetBaglantisi
    sorgu: Any = (
        sa.select(g.kap_adedi, g.brut_gram, SenetSatiri, col(TasimaSenedi.no), col(OzetBeyan.id), col(OzetBeyan.no), AmbarKaydi)
        .join(SenetSatiri, col(SenetSatiri.id) == g.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(AmbarKaydi, col(AmbarKaydi.satir_id) == SenetSatiri.id)
        .where(g.beyanname_id == beyanname_id, guncel(SenetBaglantisi))
        .order_by(g.id)
    )
    satirlar = s.execute(sorgu).all()
    idler = [r[2].id for r in satirlar]
    verilen, altinda = dogrudan_teslim(s, idler), dogrudan_teslim(s, idler, beyanname_id)
    cikan = cikanlar([r[6].id for r in satirlar if r[6] is not None])
    hep, bu = (
        {r.kayit_id: (int(r.kap), int(r.gram)) for r in s.execute(sa.select(kayit_toplami(cikan, *kosul)))}
        for kosul in ((), (cikan.c.beyanname_id == beyanname_id,))
    )
    kalanlar = {}
    for bag_kap, bag_gram, x, senet, ob_id, ob_no, kayit in satirlar:
        disarida, ambarda, bagli = [], [], []
        for n, (beyan, bag) in enumerate(((x.kap_adedi, bag_kap), (x.brut_gram, bag_gram))):
            giren = ((kayit.kap_adedi, kayit.brut_gram) if kayit else (0, 0))[n]
            kimlik = kayit.id if kayit else 0
            disarida.append(max(0, beyan - verilen.get(x.id, (0, 0))[n] - giren))
            ambarda.append(max(0, giren - hep.get(kimlik, (0, 0))[n]))
            bagli.append(max(0, bag - altinda.get(x.id, (0, 0))[n] - bu.get(kimlik, (0, 0))[n]))
        kapli = x.kap_adedi > 0
        tasitta = bool(disarida[0] if kapli else disarida[1]) or kayit is None
        yerde = disarida if tasitta else ambarda
        kalanlar[x.id] = CeteleKalani(
            x.id,
            ob_id,
            ob_no,
            senet,
            x.sira,
            x.kap_cinsi,
            x.esya_tanimi,
            kapli,
            bag_kap,
            bag_gram,
            min(bagli[0], disarida[0] + ambarda[0]),
            min(bagli[1], disarida[1] + ambarda[1]),
            min(bagli[0], yerde[0]),
            min(bagli[1], yerde[1]),
            None if tasitta else kayit.id,
            not tasitta,
        )
    return kalanlar


def cetele_neden_acik(s: Session, beyanname_id: int) -> str | None:
    """Why the çetele is not finished: goods not delivered, or a sample that is out (12/3)."""
    if numune := disaridaki_numune(s, col(TahlilIstegi.beyanname_id) == beyanname_id):
        return f"{numune} tutanağıyla çıkan numunenin dönüşü yazılmamış (m.12/3)."
    k = next((k for k in cetele_kalanlari(s, beyanname_id).values() if k.bekliyor), None)
    return f"{k.ad}: çetelede {k.hepsi_kap} kap, {k.hepsi_gram // 1000} kg teslim edilmemiş." if k else None


def supalan_bekleyen(s: Session, satir_idleri: Any) -> Miktar:
    """What living supalan declarations bind of bill lines and has not gone out of the vehicle on their çetele yet."""
    g, x = SenetBaglantisi, CeteleSatiri
    b = col(Beyanname.basit_usul) == BS3
    bagli: Any = (
        sa.select(col(g.satir_id), sa.func.sum(col(g.kap_adedi)), sa.func.sum(col(g.brut_gram)))
        .join(Beyanname, col(Beyanname.id) == g.beyanname_id)
        .where(col(g.satir_id).in_(satir_idleri), col(g.surum) == col(Beyanname.surum), b, col(Beyanname.durum) != BeyannameDurumu.IADE)
        .group_by(col(g.satir_id))
    )
    verilen: Any = (
        sa.select(col(x.satir_id), sa.func.sum(col(x.kap_adedi)), sa.func.sum(col(x.brut_gram)))
        .where(col(x.satir_id).in_(satir_idleri), col(x.kayit_id).is_(None))
        .group_by(col(x.satir_id))
    )
    giden = {i: (int(kap), int(gram)) for i, kap, gram in s.execute(verilen)}
    return {i: (max(0, int(kap) - giden.get(i, (0, 0))[0]), max(0, int(gram) - giden.get(i, (0, 0))[1])) for i, kap, gram in s.execute(bagli)}


def bekleyen_supalanlar(s: Session, ozet_beyan_id: int) -> list[str]:
    """Supalan declarations on lines of the özet beyan that are not closed yet."""
    g: Any = SenetBaglantisi
    sorgu: Any = (
        sa.select(col(Beyanname.no))
        .join(g, g.beyanname_id == col(Beyanname.id))
        .join(SenetSatiri, col(SenetSatiri.id) == g.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .where(
            col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id,
            g.surum == col(Beyanname.surum),
            col(Beyanname.basit_usul) == BS3,
            col(Beyanname.durum).not_in((BeyannameDurumu.IADE, BeyannameDurumu.KAPANDI)),
        )
        .distinct()
        .order_by(col(Beyanname.no))
    )
    return list(s.scalars(sorgu))


def son_gorev(s: Session, beyanname_id: int) -> CeteleGorevi | None:
    t = CeteleGorevi
    return s.exec(select(t).where(t.beyanname_id == beyanname_id).order_by(col(t.id).desc()).limit(1)).first()


def cetele_teslimleri(s: Session, beyanname_id: int) -> Sequence[CeteleTeslimi]:
    t = CeteleTeslimi
    return s.exec(select(t).where(t.beyanname_id == beyanname_id).order_by(col(t.sira))).all()


def gorevlisi_yok(belge: Any) -> Any:
    """A condition for queues: a supalan declaration that nobody is named for."""
    return sa.and_(belge.basit_usul == BS3, ~sa.exists().where(col(CeteleGorevi.beyanname_id) == belge.id))


def kolcusu(belge: Any, kullanici_id: int) -> Any:
    """A condition for queues: the guard who was named last is this one."""
    t, sonraki = CeteleGorevi, sa.orm.aliased(CeteleGorevi)
    degisti = sa.exists().where(col(sonraki.beyanname_id) == t.beyanname_id, col(sonraki.id) > t.id)
    return sa.and_(belge.basit_usul == BS3, sa.exists().where(col(t.beyanname_id) == belge.id, col(t.kolcu_id) == kullanici_id, ~degisti))


def talep_ve_karar(s: Session, beyanname_id: int) -> tuple[SupalanTalebi | None, SupalanKarari | None]:
    sorgu = (
        select(SupalanTalebi, SupalanKarari)
        .outerjoin(SupalanKarari, col(SupalanKarari.talep_id) == SupalanTalebi.id)
        .where(SupalanTalebi.beyanname_id == beyanname_id)
    )
    return s.exec(sorgu).first() or (None, None)


class Supalanlar:
    """The part of `Ofisim` that 27/1 asks."""

    _s: Session
    _kilitle: bool

    def supalan_karari(self, beyanname_id: int) -> tuple[SupalanTalebi | None, SupalanKarari | None]:
        return talep_ve_karar(self._s, beyanname_id)

    def acik_supalan_talebi(self, beyanname_id: int) -> SupalanTalebi | None:
        """The petition that the chief has not answered."""
        talep, karar = talep_ve_karar(self._s, beyanname_id)
        return talep if karar is None else None

    def supalan_bekleyen(self, satir_idleri: Sequence[int]) -> Miktar:
        return supalan_bekleyen(self._s, satir_idleri)

    def cetele_kalanlari(self, beyanname_id: int) -> dict[int, CeteleKalani]:
        bagli = sa.select(col(SenetBaglantisi.satir_id)).where(col(SenetBaglantisi.beyanname_id) == beyanname_id, guncel(SenetBaglantisi))
        self.satirlari_kilitle(bagli)  # type: ignore[attr-defined]
        return cetele_kalanlari(self._s, beyanname_id)

    def cetele_neden_acik(self, beyanname_id: int) -> str | None:
        return cetele_neden_acik(self._s, beyanname_id)

    def cetele_kolcusu(self, beyanname_id: int) -> int | None:
        gorev = son_gorev(self._s, beyanname_id)
        return gorev.kolcu_id if gorev else None

    def cetele_gorev_ani(self, beyanname_id: int) -> datetime | None:
        gorev = son_gorev(self._s, beyanname_id)
        return gorev.zaman if gorev else None

    def cetele_sirasi(self, beyanname_id: int) -> int:
        return len(cetele_teslimleri(self._s, beyanname_id)) + 1

    def cetelesi_var(self, ozet_beyan_id: int) -> bool:
        satirlar = sa.select(col(SenetSatiri.id)).join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        satirlar = satirlar.where(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id)
        return self._s.exec(select(CeteleSatiri.id).where(col(CeteleSatiri.satir_id).in_(satirlar)).limit(1)).first() is not None


def kolcular(s: Session) -> list[tuple[int, str, str]]:
    """(id, code, name) of everybody who is a guard now."""
    sorgu: Any = (
        sa.select(col(Kullanici.id), col(Kullanici.kod), col(Kullanici.ad))
        .join(KullaniciRolu, col(KullaniciRolu.kullanici_id) == Kullanici.id)
        .where(KullaniciRolu.rol == Rol.KOLCU, col(KullaniciRolu.geri_alindi).is_(None), Kullanici.durum == KullaniciDurumu.AKTIF)
        .order_by(col(Kullanici.kod))
    )
    return [(i, kod, ad) for i, kod, ad in s.execute(sorgu)]
