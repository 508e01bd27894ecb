"""`denetle`, YKTS: versions unbroken, decided by somebody else, signed as on disk; a vekâlet ended by its giver only, without twins;
a penalty owed or paid once."""

import hashlib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_borc import odeme_belgeleri
from gumruk.data.ofis_ykts import kisi_nolari, uzatmalar
from gumruk.models.kayit import IzKaydi
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.kurus import goster
from gumruk.models.temel import Rol
from gumruk.models.vekalet import VekaletDurumu, YktsVekaleti, ortusen
from gumruk.models.vezne import BORCLU, Alindi, AlindiSatiri, MuhasebeHareketi, YevmiyeMaddesi, YevmiyeSatiri
from gumruk.models.ykts import ONAYLILAR, BasvuruKonusu, ImzaTuru, YktsBasvurusu, YktsDurumu, YktsImzasi, YktsKaydi, YktsSurumu
from gumruk.models.ykts_ceza import CEZALI, BulguDurumu, YktsBulgusu
from gumruk.models.ykts_onay import YktsBelgesi, YktsKarari
from gumruk.models.ykts_yetki import YetkiDurumu, YktsYetkisi
from sqlmodel import Session, col, select

_BEKLEYEN = {
    YktsDurumu.ONAY_BEKLIYOR: BasvuruKonusu.KAYIT,
    YktsDurumu.GUNCELLEME_BEKLIYOR: BasvuruKonusu.GUNCELLEME,
    YktsDurumu.IPTAL_BEKLIYOR: BasvuruKonusu.IPTAL,
}
_SURUMLU = (BasvuruKonusu.KAYIT, BasvuruKonusu.GUNCELLEME)


def _basvurular(s: Session, kosul: Any) -> list[tuple[YktsBasvurusu, YktsKarari | None]]:
    b, k = YktsBasvurusu, YktsKarari
    sorgu: Any = sa.select(b, k).outerjoin(k, col(k.basvuru_id) == col(b.id)).where(kosul).order_by(col(b.id))
    return [(r[0], r[1]) for r in s.execute(sorgu)]


def _kayit(s: Session, k: YktsKaydi) -> Iterator[str]:
    surumler = s.exec(select(YktsSurumu.surum).where(YktsSurumu.kayit_id == k.id).order_by(col(YktsSurumu.surum))).all()
    if list(surumler) != list(range(1, k.son_surum + 1)):
        yield f"sürümleri {', '.join(map(str, surumler)) or 'yok'}; 1'den {k.son_surum}'e kesintisiz olmalıydı"
    kendi = _basvurular(s, sa.and_(col(YktsBasvurusu.kayit_id) == k.id, col(YktsBasvurusu.vekalet_id).is_(None)))
    onayli = [b.surum for b, karar in kendi if karar is not None and karar.onay and b.konu in _SURUMLU]
    if k.surum != (onayli[-1] if onayli else 0):
        yield f"yürürlükteki sürümü {k.surum}, son onaylanan {onayli[-1] if onayli else 'yok'}"
    belgeli = s.exec(select(YktsBelgesi.surum).where(YktsBelgesi.kayit_id == k.id).order_by(col(YktsBelgesi.id))).all()
    if list(belgeli) != onayli:
        yield "kayıt belgeleri onaylanan sürümlerle bir değil"
    acik = [b.konu for b, karar in kendi if karar is None]
    if acik != ([_BEKLEYEN[k.durum]] if k.durum in _BEKLEYEN else []):
        yield f"«{k.durum.value}», kararsız başvurusu: {', '.join(x.value for x in acik) or 'yok'}"
    if (k.durum in ONAYLILAR) != (k.onay_gunu is not None and k.iptal_gunu is None):
        yield f"«{k.durum.value}», onay ve iptal günleri buna uymuyor"
    for b, _ in kendi:
        imza = s.exec(select(YktsImzasi).where(YktsImzasi.basvuru_id == b.id)).first()
        if (imza is not None) != (b.konu in _SURUMLU):
            yield f"başvurusu {b.no} ({b.konu.value}): imzası {'var' if imza else 'yok'}"
        elif imza is not None and imza.tur is ImzaTuru.ELEKTRONIK:
            yield from _imza(b.no, imza)


def _imza(no: str, imza: YktsImzasi) -> Iterator[str]:
    """The signed file, where it is still on this disk, is the one that was signed; its signature holds where the library is there to ask."""
    yol = Path(imza.dosya)
    if not yol.is_file():
        return
    pdf = yol.read_bytes()
    if hashlib.sha256(pdf).hexdigest() != imza.pdf_ozeti:
        yield f"başvurusu {no}: imzalı PDF {yol.name} imzalandığı gibi değil"
        return
    from gumruk.data.eimza import imza_nedeni, kurulu

    if kurulu() and (neden := imza_nedeni(pdf, imza.sertifika_no)):
        yield f"başvurusu {no}: imzalı PDF {yol.name}: {neden}"


def ykts_kayitlari(s: Session, _depo: Depo) -> Iterator[str]:
    """Each record holds what its state says; no e-mail stands in two; who applied did not decide; access and role agree."""
    kayitlar = {k.id: k for k in s.scalars(sa.select(YktsKaydi).order_by(col(YktsKaydi.id)))}
    for k in kayitlar.values():
        yield from (f"YKTS kaydı {k.no}: {ne}." for ne in _kayit(s, k))
    posta: dict[str, str] = {}
    for v in s.scalars(sa.select(YktsSurumu).order_by(col(YktsSurumu.id))):
        k = kayitlar[v.kayit_id]
        if k.durum is not YktsDurumu.IPTAL and v.surum in (k.surum, k.son_surum) and posta.setdefault(v.e_posta, k.no) != k.no:
            yield f"E-posta {v.e_posta} iki YKTS kaydında: {posta[v.e_posta]}, {k.no}."
    b, x = YktsBasvurusu, YktsKarari
    kendi: Any = sa.select(col(b.no)).join(x, col(x.basvuru_id) == col(b.id)).where(col(x.memur_id) == col(b.yapan_id))
    for no in s.scalars(kendi):
        yield f"YKTS başvurusu {no}: başvuran ile karar veren aynı kişi."
    yetkili = set(s.exec(select(YktsYetkisi.kullanici_id).where(YktsYetkisi.durum == YetkiDurumu.VERILDI)))
    r = KullaniciRolu
    rollu = set(s.exec(select(r.kullanici_id).where(r.rol == Rol.YUKUMLU, col(r.geri_alindi).is_(None))))
    for kimlik in sorted(yetkili ^ rollu):
        yield f"Kullanıcı {kimlik}: YKTS yetkisi {'var' if kimlik in yetkili else 'yok'}, görevi {'var' if kimlik in rollu else 'yok'}."


def _vekalet(s: Session, v: YktsVekaleti, veren: YktsKaydi) -> Iterator[str]:
    uzayan = uzatmalar(s, v.id)
    if v.son_bit != (uzayan[-1].yeni_bit if uzayan else v.bit):
        yield f"son günü {v.son_bit:%d.%m.%Y}, onaylanan uzatmalarına göre başka"
    if (v.durum is VekaletDurumu.IPTAL) != (v.iptal_gunu is not None):
        yield f"«{v.durum.value}», iptal günü buna uymuyor"
    if v.durum in (VekaletDurumu.ONAYLI, VekaletDurumu.UZATMA_BEKLIYOR) and v.onay_gunu is None:
        yield f"«{v.durum.value}», onay günü yok"
    i = IzKaydi
    iptal = select(i.kullanici_id, i.islem).where(
        i.belge_turu == "ykts_vekaleti", i.belge_id == v.id, col(i.islem).in_(("ykts_vekalet_iptal", "ykts_vekalet_dus"))
    )
    izler = s.exec(iptal).all()
    if len(izler) != (v.durum is VekaletDurumu.IPTAL):
        yield f"«{v.durum.value}», iptalinin {len(izler)} izi var"
    for kim, islem in izler:
        if islem == "ykts_vekalet_iptal" and (kim is None or kim != v.iptal_eden_id or veren.kimlik_no not in kisi_nolari(s, kim)):
            yield "vereninden başkası iptal etmiş"


def vekaletler(s: Session, _depo: Depo) -> Iterator[str]:
    """YKTS-8, YKTS-9: a vekâlet ends by its date, by its giver or with a record; no two open ones say the same for the same days."""
    arasi: dict[tuple[int, int], list[YktsVekaleti]] = {}
    for v in s.scalars(sa.select(YktsVekaleti).order_by(col(YktsVekaleti.id))):
        yield from (f"Vekâlet {v.no}: {ne}." for ne in _vekalet(s, v, s.get_one(YktsKaydi, v.veren_id)))
        arasi.setdefault((v.veren_id, v.vekil_id), []).append(v)
    for grup in arasi.values():
        acik = [v for v in grup if v.iptal_gunu is None and v.durum is not VekaletDurumu.GERI_VERILDI]
        for a, b in combinations(acik, 2):
            if ortusen([a], b.kapsam, b.bas, b.son_bit) is not None:
                yield f"Vekâlet {a.no} ile {b.no}: aynı temsilciye aynı günler için iki vekâlet."


def _ceza(s: Session, c: YktsBulgusu) -> Iterator[str]:
    """A decided penalty has one movement of its sum; it is paid by one standing paper or still due, as its state and account 120 say."""
    tutar = c.karar_tutari_kurus or 0
    hareketler = s.exec(select(MuhasebeHareketi).where(MuhasebeHareketi.bulgu_id == c.id)).all()
    if [h.tutar_kurus for h in hareketler] != ([tutar] if c.durum in CEZALI else []):
        yazili = ", ".join(f"{h.no} {goster(h.tutar_kurus)}" for h in hareketler) or "yok"
        yield f"«{c.durum.value}», kararı {goster(tutar)}, muhasebe hareketi {yazili}"
    odemeler = odeme_belgeleri(s, c.id, c.BORC_BAGI)
    if [o.tutar_kurus for o in odemeler] != ([tutar] if c.durum is BulguDurumu.ODENDI else []):
        yield f"«{c.durum.value}», kararı {goster(tutar)}, ödemeleri {', '.join(f'{o} {goster(o.tutar_kurus)}' for o in odemeler) or 'yok'}"
    y: Any = YevmiyeSatiri
    borc = (
        sa.select(sa.func.coalesce(sa.func.sum(y.borc_kurus - y.alacak_kurus), 0))
        .join(YevmiyeMaddesi, col(YevmiyeMaddesi.id) == y.madde_id)
        .where(y.hesap == BORCLU, col(YevmiyeMaddesi.bulgu_id) == c.id)
    )
    bakiye = int(s.execute(borc).scalar_one())
    if bakiye != (tutar if c.durum is BulguDurumu.CEZA else 0):
        yield f"«{c.durum.value}», kararı {goster(tutar)}, {BORCLU} hesabında {goster(bakiye)}"
    tahsil = select(IzKaydi.id).where(
        IzKaydi.belge_turu == "ykts_bulgusu",
        IzKaydi.belge_id == c.id,
        col(IzKaydi.islem).in_(("ceza_tahsil_et", "ceza_banka_odemesi")),
        IzKaydi.kullanici_id == c.karar_veren_id,
    )
    if s.exec(tahsil).first() is not None:
        yield "kararı veren tahsil etmiş"


def cezalar(s: Session, _depo: Depo) -> Iterator[str]:
    """2, YKTS-7: every penalty decided is assessed once, and unpaid or paid; a receipt of one collects nothing else."""
    for c in s.scalars(sa.select(YktsBulgusu).order_by(col(YktsBulgusu.id))):
        yield from (f"YKTS cezası {c.no}: {ne}." for ne in _ceza(s, c))
    a: Any = Alindi
    h: Any = MuhasebeHareketi
    yabanci = (
        sa.select(a.no)
        .distinct()
        .join(AlindiSatiri, col(AlindiSatiri.alindi_id) == a.id)
        .join(h, h.id == AlindiSatiri.hareket_id)
        .where(sa.or_(a.bulgu_id.is_not(None), h.bulgu_id.is_not(None)), h.bulgu_id.is_distinct_from(a.bulgu_id))
    )
    for no in s.scalars(yabanci.order_by(a.no)):
        yield f"Alındı {no}: ceza alındısında başka borç ya da başka borcun alındısında ceza var."
