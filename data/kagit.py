"""What a paper is printed from, read in one go, and the print ledger's own moves: file written, state, further prints."""

import hashlib
import os
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import sqlalchemy as sa
from gumruk.data import (
    audit,
    kagit_antrepo,
    kagit_cikis,
    kagit_duzeltme,
    kagit_muayene,
    kagit_sonradan,
    kagit_supalan,
    kagit_transit,
    kagit_ykts,
    queries,
    queries_kasa,
    queries_secim,
    queries_sonradan,
    queries_surum,
)
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.kagit_tutanak import teslim_tutanagi
from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.data.ofis_borc import odeme_belgeleri
from gumruk.data.ofis_duzeltme import tescil_islemi
from gumruk.data.ofis_kasa import alindi_sirri
from gumruk.data.ofis_teminat import sekil_adi
from gumruk.data.queries import kullanici_adi
from gumruk.data.queries_hesap import kayitli_karsilastirma
from gumruk.data.queries_oran import gec_oran_icinde
from gumruk.data.yukumlu import borclu_no, borcluya
from gumruk.models.ambar import AmbarCikisi, AmbarGirisi, Tutanak
from gumruk.models.beyanname import Beyanname, Karsilastirma
from gumruk.models.gec_oran import GecOran
from gumruk.models.iade import DanismaKagidi
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.kasa import KasaHareketi, KasaOturumu
from gumruk.models.kayit import BaskiDurumu, BaskiIsi, BaskiTuru, IzKaydi
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.odeme import Odeme
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri, TasimaSenedi
from gumruk.models.secim_gunu import SecimGunu
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.teminat import MenkulKiymetAlindisi, Teminat
from gumruk.models.teminat_cozme import TeminatCozme
from gumruk.models.vezne import Alindi, HareketSatiri, MuhasebeHareketi
from gumruk.models.yeniden_hesap import YenidenHesap
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class BaskiVerisi:
    """One print job with the rows that its form needs; nothing here reaches the database any more."""

    is_id: int
    form: str
    belge_no: str
    tur: BaskiTuru
    kopya: int
    zaman: datetime
    isteyen: str
    idare_adi: str
    kayit: Any
    yan: dict[str, Any] = field(default_factory=dict)
    madde: str = ""  # the article it was registered under, where that is not the form's own


# One form for several articles: it bears that of its own registration (9/1, 9/2, 9/3, 32/1, 32/2; 33/1-a to -d).
_KENDI_MADDESIYLE = {"ozet_beyan_dokumu": OzetBeyan, "transit_ozet_tek_tip": OzetBeyan, "transit_beyannamesi": Beyanname}


def yerel(zaman: datetime) -> datetime:
    """As the office's clock on the wall shows it."""
    return zaman.astimezone(ISTANBUL)


def baski_verisi(depo: Depo, is_id: int) -> BaskiVerisi:
    ofis = depo.ofis()
    with depo.oku() as s:
        i = s.get_one(BaskiIsi, is_id)
        okuyucu = _OKUYUCULAR[i.form]
        kayit, yan = okuyucu(s, i)
        tescilli = _KENDI_MADDESIYLE.get(i.form)
        madde = tescil_islemi(s, i.belge_id, tescilli)[1] if tescilli is not None else ""
        isteyen = kullanici_adi(s, i.isteyen_id)
        for b in [x for x in s.identity_map.values() if isinstance(x, Beyanname)]:
            _ = b.yukumlu_no  # box 50 of a transit: the paper is drawn when the reading is over
        return BaskiVerisi(is_id, i.form, i.belge_no, i.tur, i.kopya, i.zaman, isteyen, f"{ofis.ad} ({ofis.idare})", kayit, yan, madde)


def _alindi(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    a = s.get_one(Alindi, i.belge_id)
    odenen: Any = sa.select(MuhasebeHareketi.id, MuhasebeHareketi.no, borclu_no()).select_from(MuhasebeHareketi)
    hareketler = s.execute(borcluya(odenen, MuhasebeHareketi).where(col(MuhasebeHareketi.id).in_({x.hareket_id for x in a.satirlar}))).all()
    borclu = queries_kasa.borclusu(s, a)
    _ = a.bulgu_id and borclu.kayit
    _ = a.odemeler
    iptal = s.exec(select(AlindiIptali).where(AlindiIptali.alindi_id == i.belge_id, AlindiIptali.durum == IptalDurumu.ONAYLANDI)).first()
    return a, {
        "borclu": borclu,
        "hareketler": {i: (no, beyan) for i, no, beyan in hareketler},
        "teminat": s.exec(select(Teminat).where(Teminat.alindi_id == a.id)).first(),
        "memur": kullanici_adi(s, a.veznedar_id),
        "sir": alindi_sirri(s, a),
        "iptal": (iptal, kullanici_adi(s, iptal.karar_veren_id)) if iptal is not None else None,
    }


def _teslimat(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    h = s.get_one(KasaHareketi, i.belge_id)
    return h, {"kasa": s.get_one(KasaOturumu, h.kasa_id), "memur": kullanici_adi(s, h.memur_id)}


def _sayim(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The signed close carries the head of the audit chain as it stood then: a cut tail would contradict the paper."""
    k = s.get_one(KasaOturumu, i.belge_id)
    sayim = queries_kasa.son_sayim(s, i.belge_id)
    _ = sayim.satirlar
    bas = s.exec(select(IzKaydi.ozet).where(IzKaydi.belge_turu == "kasa_oturumu", IzKaydi.belge_id == k.id, IzKaydi.islem == "kasa_kapat")).one()
    return k, {
        "sayim": sayim,
        "gun": queries_kasa.gunun_hareketleri(s, k),
        "alindilar": list(s.exec(select(Alindi.no).where(Alindi.kasa_id == k.id).order_by(col(Alindi.id)))),
        "veznedar": kullanici_adi(s, k.veznedar_id),
        "ikinci": kullanici_adi(s, k.kapatan_id),
        "zincir": bas[:16],
    }


def _fis(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The slip shows what was left after its own exit, whenever it is printed."""
    c = s.get_one(AmbarCikisi, i.belge_id)
    sonra: dict[int, int] = {}
    sonrakiler = s.exec(select(AmbarCikisi).where(AmbarCikisi.beyanname_id == c.beyanname_id, col(AmbarCikisi.id) > c.id)).all()
    for x in (x for son in sonrakiler for x in son.satirlar):
        sonra[x.kayit_id] = sonra.get(x.kayit_id, 0) + x.kap_adedi
    donusler = (
        select(NumuneTutanagi.kayit_id, NumuneDonusu.kap_adedi)
        .join(NumuneDonusu, col(NumuneDonusu.tutanak_id) == NumuneTutanagi.id)
        .join(TahlilIstegi, col(TahlilIstegi.id) == NumuneTutanagi.istek_id)
        .where(TahlilIstegi.beyanname_id == c.beyanname_id, NumuneDonusu.zaman > c.cikis_ani)
    )
    for kayit_id, kap in s.exec(donusler):  # samples leave before any exit, but may come back after it
        sonra[kayit_id] = sonra.get(kayit_id, 0) - kap
    kayitlar = {k.kayit_id: _Fislik(k, k.kalan_kap + sonra.get(k.kayit_id, 0)) for k in ambar_kalanlari(s, c.beyanname_id)}
    odemeler = [str(o) for o in odeme_belgeleri(s, c.beyanname_id)]
    _ = c.satirlar
    return c, {
        "beyanname": s.get_one(Beyanname, c.beyanname_id),
        "kayitlar": kayitlar,
        "odemeler": odemeler,
        "memur": kullanici_adi(s, c.memur_id),
    }


class _Fislik:
    """A warehouse record with what was left at the slip's own time."""

    def __init__(self, kalan: Any, kalan_kap: int) -> None:
        self.yeri, self.ozet_beyan_no, self.senet_no = kalan.yeri, kalan.ozet_beyan_no, kalan.senet_no
        self.kap_cinsi, self.giren_kap, self.kalan_kap = kalan.kap_cinsi, kalan.giren_kap, kalan_kap


def _tutanak(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(Tutanak, i.belge_id)
    giris = s.exec(select(AmbarGirisi).where(AmbarGirisi.ozet_beyan_id == t.ozet_beyan_id, AmbarGirisi.giris_ani == t.zaman)).first()
    adlar = {}
    for x in t.satirlar:
        satir = s.get_one(SenetSatiri, x.satir_id)
        senet = s.get_one(TasimaSenedi, satir.senet_id)
        adlar[x.satir_id] = (f"{senet.no}/{satir.sira}", satir.esya_tanimi)
    return t, {"ozet_beyan": s.get_one(OzetBeyan, t.ozet_beyan_id), "giris": giris, "satirlar": adlar, "memur": kullanici_adi(s, t.memur_id)}


def _ozet_beyan(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    return queries.ozet_beyan_gor_icinde(s, i.belge_id), {}


def _beyanname(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The paper of the registration stays what it was, whatever version came later; asked for after the control it bears 28/1's words."""
    mesruhat = queries_sonradan.mesruhati(s, i.belge_id)
    sonra = mesruhat is not None and mesruhat[2] <= i.zaman
    return queries.beyanname_gor_icinde(s, i.belge_id, 1), {"mesruhat": mesruhat if sonra else None}


def _surum(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """A version beside the one before it, as both were entered."""
    v = s.get_one(BeyannameSurumu, i.belge_id)
    eski, yeni = (queries.beyanname_gor_icinde(s, v.beyanname_id, n) for n in (v.surum - 1, v.surum))
    return v, {"yeni": yeni, "farklar": queries_surum.kutu_farklari(eski, yeni), "memur": kullanici_adi(s, v.memur_id)}


def _iade(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    beyan = i.belge_turu == "beyanname"
    kayit: Any = s.get_one(Beyanname if beyan else OzetBeyan, i.belge_id)
    gruplar = s.exec(
        select(Karsilastirma).where(Karsilastirma.belge_turu == i.belge_turu, Karsilastirma.belge_id == i.belge_id).order_by(col(Karsilastirma.id))
    ).all()
    iadeler = ("beyanname_iade", "ozet_beyan_iade", "cikis_ozet_beyan_iade", "cikis_ozet_beyan_geri_ver", "transit_beyanname_iade")
    iz = s.exec(select(IzKaydi).where(IzKaydi.belge_turu == i.belge_turu, IzKaydi.belge_id == i.belge_id, col(IzKaydi.islem).in_(iadeler))).one()
    return kayit, {
        "taraf": kayit.beyan_sahibi_unvan if beyan else kayit.tasiyici_unvan,
        "neden": kayit.iade_nedeni,
        "gruplar": [(g.grup, g.ayni, g.kagitta) for g in gruplar],
        "memur": kullanici_adi(s, iz.kullanici_id),
        "zaman": iz.zaman,
    }


def _kiymet(s: Session, t: Teminat, **degisen: Any) -> tuple[Any, dict[str, Any]]:
    """A paper guarantee with what all its forms show."""
    beyan = s.get(Beyanname, t.beyanname_id) if t.beyanname_id else None
    alanlar = {
        "no": t.no,
        "zaman": t.zaman,
        "sekil": sekil_adi(s, t),
        "tescil_no": beyan.no if beyan else "",
        "gereken_kurus": beyan.toplam_teminat_kurus if beyan else 0,
        "tutar_kurus": t.tutar_kurus,
        "metin": t.aciklama,
        "memur": kullanici_adi(s, t.memur_id),
        "ikinci": "",
    }
    return t, {**alanlar, **degisen}


def _uygunluk(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    return _kiymet(s, s.get_one(Teminat, i.belge_id))


def _menkul_kiymet(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    a = s.get_one(MenkulKiymetAlindisi, i.belge_id)
    t = s.get_one(Teminat, a.teminat_id)
    return _kiymet(s, t, no=a.no, zaman=a.zaman, metin=t.no, memur=kullanici_adi(s, a.memur_id), ikinci=kullanici_adi(s, t.memur_id))


def _kiymet_iade(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    c = s.get_one(TeminatCozme, i.belge_id)
    return _kiymet(
        s,
        s.get_one(Teminat, c.teminat_id),
        no=c.no,
        zaman=c.bitis_ani,
        tutar_kurus=c.tutar_kurus,
        metin=f"{c.dayanak}: {c.gerekce}",
        memur=kullanici_adi(s, c.bitiren_id),
        ikinci=f"{c.teslim_alan} · {c.teslim_alan_no}",
    )


def _danisma(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    k = s.get_one(DanismaKagidi, i.belge_id)
    h = HareketSatiri
    tahsil: Any = sa.select(col(h.hareket_id), col(h.kod), col(MuhasebeHareketi.no), col(h.tutar_kurus)).join(
        MuhasebeHareketi, col(MuhasebeHareketi.id) == h.hareket_id
    )
    satirlar = s.execute(tahsil.where(col(h.hareket_id).in_({x.hareket_id for x in k.satirlar}))).all()
    return k, {
        "beyanname": s.get_one(Beyanname, k.beyanname_id),
        "zaman": k.hazirlik_ani if i.form == "odeme_emri" else k.oneri_ani,
        "tahsil": {(hareket, kod): (no, tutar) for hareket, kod, no, tutar in satirlar},
        "odemeler": [str(o) for o in odeme_belgeleri(s, k.beyanname_id) if o.hareketler & {x.hareket_id for x in k.satirlar}],
        "kisiler": (kullanici_adi(s, k.oneren_id), kullanici_adi(s, k.imzalayan_id), kullanici_adi(s, k.hazirlayan_id)),
    }


def _odeme(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    o = s.get_one(Odeme, i.belge_id)
    if o.danisma_id is not None:
        kagit: Any = s.get_one(DanismaKagidi, o.danisma_id)
        kimin, neyin, kaynak = kagit, f"Vergi iadesi: {kagit.neden.value}", kagit.no
    else:
        cozme = s.get_one(TeminatCozme, o.cozme_id or 0)
        kimin = s.get_one(Teminat, cozme.teminat_id)
        neyin, kaynak = "Nakit teminatın geri verilmesi", f"{cozme.no} · {kimin.no}"
    beyan = s.get(Beyanname, kimin.beyanname_id) if kimin.beyanname_id else None
    return o, {
        "kimin": kimin,
        "neyin": neyin,
        "kaynak": kaynak,
        "tescil_no": beyan.no if beyan else "",
        "memur": kullanici_adi(s, o.veznedar_id),
    }


def _gec_oran(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    return gec_oran_icinde(s, s.get_one(GecOran, i.belge_id)), {"memur": kullanici_adi(s, i.isteyen_id)}


def _yeniden_hesap(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    h = s.get_one(YenidenHesap, i.belge_id)
    _ = h.vergiler
    return h, {
        "beyanname": queries.beyanname_gor_icinde(s, h.beyanname_id),
        "karsilastirma": kayitli_karsilastirma(s, h),
        "yollar": h.neden.value,
        "memur": kullanici_adi(s, h.memur_id),
    }


def _kura(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    return queries_secim.gun_gor_icinde(s, s.get_one(SecimGunu, i.belge_id)), {}


_OKUYUCULAR = {
    "kura_tutanagi": _kura,
    "teminat_uygunluk_yazisi": _uygunluk,
    "menkul_kiymet_alindisi": _menkul_kiymet,
    "kiymet_iade_tutanagi": _kiymet_iade,
    "danisma_kagidi": _danisma,
    "odeme_emri": _danisma,
    "odeme_belgesi": _odeme,
    "gec_oran_listesi": _gec_oran,
    "yeniden_hesap": _yeniden_hesap,
    "vezne_alindisi": _alindi,
    "alindi_iptali": _alindi,
    "teslimat_muzekkeresi": _teslimat,
    "kasa_sayim_tutanagi": _sayim,
    "ambar_cikis_fisi": _fis,
    "fark_tutanagi": _tutanak,
    **dict.fromkeys(("ambarsiz_teslim_tutanagi", "ticari_belge_tutanagi", "basit_usul_tutanagi", "ozel_beyan_tutanagi"), teslim_tutanagi),
    "ozet_beyan_dokumu": _ozet_beyan,
    **dict.fromkeys(("beyanname_dokumu", "cikis_beyannamesi_dokumu"), _beyanname),
    "duzeltilmis_dokum": _surum,
    "kismi_cekme_dokumu": _surum,
    **dict.fromkeys(("duzeltme_nushasi", "cikis_duzeltme_nushasi"), _surum),
    "bs3_iptal_dokumu": _surum,
    **kagit_supalan.OKUYUCULAR,
    **kagit_cikis.OKUYUCULAR,
    **kagit_duzeltme.OKUYUCULAR,
    "iade_fisi": _iade,
    **kagit_muayene.OKUYUCULAR,
    **kagit_sonradan.OKUYUCULAR,
    **kagit_transit.OKUYUCULAR,
    **kagit_antrepo.OKUYUCULAR,
    **kagit_ykts.OKUYUCULAR,
}


@contextmanager
def butun_dosya(yol: Path) -> Iterator[BinaryIO]:
    """A file that stands under its name whole and on the disk, or not at all."""
    gecici = yol.with_name(f"{yol.stem}.{uuid.uuid4().hex[:8]}.yeni")
    with gecici.open("wb") as dosya:
        yield dosya
        dosya.flush()
        os.fsync(dosya.fileno())
    os.replace(gecici, yol)


def isi_al(depo: Depo, is_id: int, yazici: bool) -> bool:
    """Take a job to print it; False when another has it or it is out: of two desks that try, one gets it.

    One that a crash left under way is taken again where there is no printer: its file comes out as it would have.
    """
    alinir = (BaskiDurumu.KUYRUKTA,) if yazici else (BaskiDurumu.KUYRUKTA, BaskiDurumu.GONDERILIYOR)
    with depo.yaz() as s:
        i = s.get_one(BaskiIsi, is_id, with_for_update=not depo.sqlite)
        if i.durum not in alinir:
            return False
        i.durum = BaskiDurumu.GONDERILIYOR
        return True


def dosyaya_yaz(depo: Depo, klasor: Path, v: BaskiVerisi, pdf: bytes, durum: BaskiDurumu = BaskiDurumu.GONDERILDI) -> Path:
    """The paper under a dated folder with a stable name, whole or not at all; then the ledger says so."""
    gun = klasor / f"{yerel(v.zaman):%Y-%m-%d}"
    gun.mkdir(parents=True, exist_ok=True)
    yol = gun / f"{v.form}_{v.belge_no}_{v.kopya}.pdf"
    with butun_dosya(yol) as dosya:
        dosya.write(pdf)
    with depo.yaz() as s:
        i = s.get_one(BaskiIsi, v.is_id, with_for_update=not depo.sqlite)
        i.durum, i.dosya, i.dosya_ozeti = durum, str(yol), hashlib.sha256(pdf).hexdigest()
    return yol


def durum_yaz(depo: Depo, is_id: int, durum: BaskiDurumu, neden: str = "") -> None:
    with depo.yaz() as s:
        i = s.get_one(BaskiIsi, is_id, with_for_update=not depo.sqlite)
        i.durum = durum
        if neden:
            i.neden = neden[:200]


def yeniden_bas(depo: Depo, is_id: int, tur: BaskiTuru, kim_id: int, neden: str) -> int:
    """A further print of a paper: a job of its own, counted, with who and why; the trail keeps it. Returns its id."""
    with depo.yaz() as s:
        ilk = s.get_one(BaskiIsi, is_id, with_for_update=not depo.sqlite)
        sayi = len(s.exec(select(BaskiIsi.id).where(BaskiIsi.form == ilk.form, BaskiIsi.belge_id == ilk.belge_id)).all())
        yeni = BaskiIsi(
            form=ilk.form,
            belge_turu=ilk.belge_turu,
            belge_id=ilk.belge_id,
            belge_no=ilk.belge_no,
            kopya=sayi + 1,
            tur=tur,
            neden=neden,
            isteyen_id=kim_id,
            zaman=depo.saat(),
            durum=BaskiDurumu.KUYRUKTA,
            anahtar=uuid.uuid4().hex,
        )
        s.add(yeni)
        s.flush()
        audit.ekle(
            s,
            zaman=depo.saat(),
            kullanici_id=kim_id,
            masa="",
            madde="7/2",
            islem="yeniden_bas",
            belge_turu="baski_isi",
            belge_id=yeni.id or 0,
            anahtar=None,
            girdi_ozeti="",
            once={},
            sonra=yeni.alanlar(),
        )
        return yeni.id or 0


def bekleyen_isler(depo: Depo, kim_id: int, *durumlar: BaskiDurumu) -> list[int]:
    """Jobs of this person that were queued and never written: after a crash they are printed at the next sign-in."""
    b = BaskiIsi
    sorgu = select(b.id).where(col(b.durum).in_(durumlar or (BaskiDurumu.KUYRUKTA,)), b.isteyen_id == kim_id).order_by(col(b.id))
    with depo.oku() as s:
        return [i for i in s.exec(sorgu).all() if i is not None]


def belirsiz_isler(depo: Depo, isler: Collection[int]) -> list[str]:
    """Jobs that a crash left on the way to the printer: nobody knows whether the paper came out. Returns their numbers, to be looked for."""
    nolar: list[str] = []
    with depo.yaz() as s:
        for i in s.exec(select(BaskiIsi).where(col(BaskiIsi.id).in_(isler), BaskiIsi.durum == BaskiDurumu.GONDERILIYOR)):
            i.durum = BaskiDurumu.BELIRSIZ
            nolar.append(i.belge_no)
    return nolar
