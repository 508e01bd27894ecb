"""What the YKTS screens ask for: a record with its versions, what waits on it, vekâlets, access, findings; the line a declaration shows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.gizlilik import gorulsun
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ykts import kisi_nolari, uzatmalar
from gumruk.data.queries import kaydi_bul, kullanici_adi
from gumruk.models.kimlik import Kullanici
from gumruk.models.numara import buyuk_ascii, kimlik_nedeni
from gumruk.models.temel import Bulunamadi, Rol
from gumruk.models.vekalet import VekaletDurumu, VekaletKapsami, YktsVekaleti, hali
from gumruk.models.ykts import BasvuruKonusu, ImzaTuru, YktsBasvurusu, YktsDurumu, YktsImzasi, YktsKaydi, YktsSurumu
from gumruk.models.ykts_beyan import IZIN, beyan_eksikleri
from gumruk.models.ykts_ceza import CEZALI, BulguDurumu, YktsBulgusu
from gumruk.models.ykts_onay import YktsBelgesi, YktsKarari
from gumruk.models.ykts_veri import VERILER
from gumruk.models.ykts_yetki import KULLANANLAR, YetkiDurumu, YktsYetkisi
from sqlmodel import Session, col, select

# The line of a declaration


def beyan_satiri(depo: Depo, b: Any) -> str:
    """How declarant, principal and the vekâlet between them stood when it was registered, in a line; empty under «izin»."""
    if depo.ykts.onaysiz == IZIN:
        return ""
    ayni_gun = b.tescil_ani.astimezone(ISTANBUL).date() == b.tescil_gunu
    an = b.tescil_ani if ayni_gun else None
    with depo.oku() as s:
        ofis, yukumlu = Ofisim(s, depo), b.yukumlu_no
        eksikler = beyan_eksikleri(ofis, b.beyan_sahibi_no, yukumlu, b.tescil_gunu, an)
        if eksikler:
            return f"YKTS: {' · '.join(e.kisa for e in eksikler)}"
        if b.beyan_sahibi_no == yukumlu:
            return "YKTS: onaylı"
        return f"YKTS: onaylı, vekâlet {ofis.vekalet_durumu(b.beyan_sahibi_no, yukumlu, b.tescil_gunu, an).no} geçerli"


# Records


@dataclass(frozen=True)
class SurumGor:
    """One version, its data by name, who entered it, how it was signed and what was said of it."""

    surum: int
    veri: dict[str, str]
    giren: str
    zaman: datetime
    imza: str
    karar: str


@dataclass(frozen=True)
class VekaletGor:
    id: int
    no: str
    durum: VekaletDurumu
    hal: str
    veren_no: str
    veren: str
    vekil_no: str
    vekil: str
    kapsam: VekaletKapsami
    bas: date
    son_bit: date
    dayanak: str
    istek: str
    iade: str


@dataclass(frozen=True)
class BulguGor:
    id: int
    no: str
    durum: BulguDurumu
    kayit_no: str
    kimlik_no: str
    unvan: str
    alan: str
    kayitta: str
    gercek: str
    kaynak: str
    memur: str
    zaman: datetime
    karar: str
    karar_maddesi: str = ""
    karar_tutari_kurus: int = 0
    karar_ani: datetime | None = None
    karar_veren: str = ""

    @property
    def yukumlu_no(self) -> str:
        return self.kimlik_no

    @property
    def yukumlu_unvan(self) -> str:
        return self.unvan


@dataclass(frozen=True)
class YktsGor:
    """A record as screens see it; `id` 0: the number is not recorded yet."""

    id: int
    no: str
    kimlik_no: str
    durum: YktsDurumu | None
    unvan: str
    surum: int = 0
    kendi: bool = False
    yurutur: bool = False
    temsil_belgesi: str = ""
    kaydeden: str = ""
    iptal_dayanagi: str = ""
    surumler: tuple[SurumGor, ...] = ()
    vekaletler: tuple[VekaletGor, ...] = ()
    bulgular: tuple[BulguGor, ...] = ()

    @property
    def tuzel(self) -> bool:
        return len(self.kimlik_no) == 10

    @property
    def hal(self) -> str:
        return self.durum.value if self.durum else "kaydı yok"

    def veri(self, surum: int) -> dict[str, str]:
        return next((x.veri for x in self.surumler if x.surum == surum), dict.fromkeys(VERILER, ""))

    @property
    def son(self) -> SurumGor | None:
        """The newest version entered."""
        return self.surumler[-1] if self.surumler else None

    @property
    def bekleyen(self) -> SurumGor | None:
        """The version that is being entered or waits for approval."""
        suruyor = (YktsDurumu.TASLAK, YktsDurumu.ONAY_BEKLIYOR, YktsDurumu.GUNCELLENIYOR, YktsDurumu.GUNCELLEME_BEKLIYOR)
        return self.son if self.durum in suruyor else None


def gun_saat(zaman: datetime) -> str:
    return f"{zaman.astimezone(ISTANBUL):%d.%m.%Y %H:%M}"


def _karar_metni(s: Session, k: YktsKarari | None) -> str:
    if k is None:
        return ""
    kim = f"{kullanici_adi(s, k.memur_id)}, {gun_saat(k.zaman)}"
    yer = f", idare {k.idare}" + (f" yazısı {k.yazi_no}" if k.yazi_no else "")
    return f"onaylandı ({kim}{yer})" if k.onay else f"geri verildi: {k.gerekce} ({kim})"


def _zincir(imza: YktsImzasi) -> str:
    """What is known of an electronic signature's issuer."""
    if imza.tur is not ImzaTuru.ELEKTRONIK:
        return ""
    return f", kökü {imza.kok}" if imza.kok else ", zinciri sınanmadı"


def _surumler(s: Session, k: YktsKaydi) -> tuple[SurumGor, ...]:
    sonuc = []
    for v in s.exec(select(YktsSurumu).where(YktsSurumu.kayit_id == k.id).order_by(col(YktsSurumu.surum))).all():
        b: Any = YktsBasvurusu
        neyin = (b.kayit_id == k.id, b.surum == v.surum, b.konu.in_((BasvuruKonusu.KAYIT, BasvuruKonusu.GUNCELLEME)))
        istek = s.exec(select(YktsBasvurusu).where(*neyin)).first()
        imza = s.exec(select(YktsImzasi).where(YktsImzasi.basvuru_id == istek.id)).first() if istek else None
        karar = s.exec(select(YktsKarari).where(YktsKarari.basvuru_id == istek.id)).first() if istek else None
        imza_metni = f"{imza.tur.value}, {imza.imzalayan}, {imza.imza_gunu:%d.%m.%Y}{_zincir(imza)}" if imza else ""
        veri = {ad: getattr(v, ad) for ad in VERILER}
        sonuc.append(SurumGor(v.surum, veri, kullanici_adi(s, v.giren_id), v.zaman, imza_metni, _karar_metni(s, karar)))
    return tuple(sonuc)


def _vekalet(s: Session, depo: Depo, v: YktsVekaleti) -> VekaletGor:
    veren, vekil = s.get_one(YktsKaydi, v.veren_id), s.get_one(YktsKaydi, v.vekil_id)
    b = YktsBasvurusu
    istekler = s.exec(select(b).where(b.vekalet_id == v.id).order_by(col(b.id))).all()
    son = istekler[-1] if istekler else None
    karar = s.exec(select(YktsKarari).where(YktsKarari.basvuru_id == son.id)).first() if son else None
    bekler = v.durum is VekaletDurumu.UZATMA_BEKLIYOR
    istek = f"{son.yeni_bit:%d.%m.%Y} gününe uzatma istendi: {son.dayanak}" if son and son.yeni_bit and bekler else ""
    return VekaletGor(
        v.id,
        v.no,
        v.durum,
        hali(v, uzatmalar(s, v.id), depo.bugun()),
        veren.kimlik_no,
        veren.unvan,
        vekil.kimlik_no,
        vekil.unvan,
        v.kapsam,
        v.bas,
        v.son_bit,
        v.dayanak,
        istek,
        _karar_metni(s, karar) if karar is not None and not karar.onay else "",
    )


def vekalet_gor(depo: Depo, metin: str, kim_id: int) -> VekaletGor:
    """By its number, as its parties and the office may see it. Raises Bulunamadi."""
    with depo.oku() as s:
        v = kaydi_bul(s, depo, YktsVekaleti, metin, "vekâlet yok. F4 vekâletleri listeler.")
        gorulsun(s, depo, v, kim_id, "Vekâleti veren, alan görür; F4 sizinkileri listeler (YKTS-8).")
        return _vekalet(s, depo, v)


def bulgu_gor_icinde(s: Session, b: YktsBulgusu) -> BulguGor:
    k = s.get_one(YktsKaydi, b.kayit_id)
    karar = ""
    if b.karar_ani is not None:
        tutar = ""
        if b.karar_tutari_kurus:
            from gumruk.models.kurus import goster

            tutar = f", {b.karar_maddesi}, {goster(b.karar_tutari_kurus)} TL"
        ne = BulguDurumu.CEZA.value if b.durum in CEZALI else b.durum.value
        karar = f"{ne}{tutar}: {b.karar_gerekcesi} ({kullanici_adi(s, b.karar_veren_id)}, {gun_saat(b.karar_ani)})"
    memur = kullanici_adi(s, b.memur_id)
    ilk = (b.id, b.no, b.durum, k.no, k.kimlik_no, b.yukumlu_unvan, b.alan, b.kayitta, b.gercek, b.kaynak, memur, b.zaman, karar)
    return BulguGor(*ilk, b.karar_maddesi, b.karar_tutari_kurus or 0, b.karar_ani, kullanici_adi(s, b.karar_veren_id))


def bulgu_gor(depo: Depo, metin: str) -> BulguGor:
    """By the letter's number: bare digits mean this year's. Raises Bulunamadi."""
    with depo.oku() as s:
        return bulgu_gor_icinde(s, kaydi_bul(s, depo, YktsBulgusu, metin, "YKTS müzekkeresi yok. Bekleyenler masadadır."))


def kayit_gor_icinde(s: Session, depo: Depo, k: YktsKaydi, kim_id: int) -> YktsGor:
    ofis, v = Ofisim(s, depo), YktsVekaleti
    b = YktsBasvurusu
    iptal = s.exec(select(b).where(b.kayit_id == k.id, b.konu == BasvuruKonusu.IPTAL).order_by(col(b.id).desc())).first()
    taraf = sa.or_(col(v.veren_id) == k.id, col(v.vekil_id) == k.id)
    bulgu = YktsBulgusu
    return YktsGor(
        k.id,
        k.no,
        k.kimlik_no,
        k.durum,
        k.unvan,
        k.surum,
        k.kimlik_no in kisi_nolari(s, kim_id),
        ofis.ykts_yurutur(k, kim_id, depo.bugun()),
        k.temsil_belgesi,
        kullanici_adi(s, k.kaydeden_id),
        iptal.dayanak if iptal else "",
        _surumler(s, k),
        tuple(_vekalet(s, depo, x) for x in s.exec(select(v).where(taraf).order_by(col(v.id).desc())).all()),
        tuple(bulgu_gor_icinde(s, x) for x in s.exec(select(bulgu).where(bulgu.kayit_id == k.id).order_by(col(bulgu.id).desc())).all()),
    )


_KAYIT_KIMIN = "Sahibi, kaydeden ya da vekâletli temsilci görür (YKTS-4)."


def kayit_gor(depo: Depo, metin: str, kim_id: int, *, yeni: bool = False) -> YktsGor:
    """A record by VKN, TCKN or its own number, as the person may see it. With `yeni` a right number without one gives an empty record.

    Raises Bulunamadi: there is none, or it is somebody else's.
    """
    duz = buyuk_ascii("".join(metin.split()))
    with depo.oku() as s:
        k = _kaydi(s, depo, duz)
        if yeni and (k is None or k.durum is YktsDurumu.IPTAL) and kimlik_mi(duz):
            if neden := kimlik_nedeni(duz):
                raise Bulunamadi(neden)
            return YktsGor(0, duz, duz, None, "", kendi=duz in kisi_nolari(s, kim_id), yurutur=True)
        if k is None:
            raise _kayitsiz(duz)
        gorulsun(s, depo, k, kim_id, _KAYIT_KIMIN)
        return kayit_gor_icinde(s, depo, k, kim_id)


def temsilci_gor(depo: Depo, metin: str) -> YktsGor:
    """Who is to be given a vekâlet: of a record that may be anybody's, the name and how it stands alone. Raises Bulunamadi."""
    duz = buyuk_ascii("".join(metin.split()))
    with depo.oku() as s:
        k = _kaydi(s, depo, duz)
        if k is None:
            raise _kayitsiz(duz)
        return YktsGor(k.id, k.no, k.kimlik_no, k.durum, k.unvan)


def kimlik_mi(duz: str) -> bool:
    return duz.isdigit() and len(duz) in (10, 11)


def _kaydi(s: Session, depo: Depo, duz: str) -> YktsKaydi | None:
    """By its own number, else a VKN's or TCKN's open one, else its newest. Raises Bulunamadi of its own number."""
    if not kimlik_mi(duz):
        kendi: YktsKaydi = kaydi_bul(s, depo, YktsKaydi, duz, "YKTS kaydı yok. VKN, T.C. kimlik numarası ya da YK numarası yazın.")
        return kendi
    hepsi = s.exec(select(YktsKaydi).where(YktsKaydi.kimlik_no == duz).order_by(col(YktsKaydi.id).desc())).all()
    return next((k for k in hepsi if k.durum is not YktsDurumu.IPTAL), hepsi[0] if hepsi else None)


def _kayitsiz(duz: str) -> Bulunamadi:
    return Bulunamadi(kimlik_nedeni(duz) or f"{duz} numaranın YKTS kaydı yok. Yükümlü ya da temsilcisi YK ekranında kaydolur.")


def nolarim(depo: Depo, kim_id: int) -> list[str]:
    """The numbers that my user code stands for, the recorded ones first."""
    with depo.oku() as s:
        acik = set(s.exec(select(YktsKaydi.kimlik_no).where(YktsKaydi.durum != YktsDurumu.IPTAL)))
        return sorted(kisi_nolari(s, kim_id), key=lambda no: (no not in acik, no))


@dataclass(frozen=True)
class KayitOzeti:
    no: str
    kimlik_no: str
    unvan: str
    hal: str


def kayitlarim(depo: Depo, kim_id: int) -> list[KayitOzeti]:
    """Open records that I may work on: mine, those I entered, those whose owner gave me a vekâlet."""
    with depo.oku() as s:
        ofis, bugun = Ofisim(s, depo), depo.bugun()
        hepsi = s.exec(select(YktsKaydi).where(YktsKaydi.durum != YktsDurumu.IPTAL).order_by(col(YktsKaydi.id))).all()
        return [KayitOzeti(k.no, k.kimlik_no, k.unvan, k.durum.value) for k in hepsi if ofis.ykts_yurutur(k, kim_id, bugun)]


def vekaletlerim(depo: Depo, kim_id: int) -> list[VekaletGor]:
    """Vekâlets that I gave or was given, newest first."""
    with depo.oku() as s:
        v = YktsVekaleti
        benim = select(YktsKaydi.id).where(col(YktsKaydi.kimlik_no).in_(kisi_nolari(s, kim_id)))
        taraf = sa.or_(col(v.veren_id).in_(benim), col(v.vekil_id).in_(benim))
        return [_vekalet(s, depo, x) for x in s.exec(select(v).where(taraf).order_by(col(v.id).desc())).all()]


# Access


@dataclass(frozen=True)
class YetkiGor:
    """A user code and how its access stands; `id` is the open grant's, 0 without one."""

    id: int
    no: str
    ad: str
    gorevler: str
    kullanan: bool
    gecmis: tuple[str, ...]


def yetki_gor(depo: Depo, kod: str) -> YetkiGor:
    """By user code. Raises Bulunamadi."""
    kod = buyuk_ascii(kod.strip())
    with depo.oku() as s:
        k = s.exec(select(Kullanici).where(Kullanici.kod == kod)).first()
        if k is None:
            raise Bulunamadi(f"«{kod}» diye bir kullanıcı kodu yok. YKTS'ye BİLGE'nin kullanıcı koduyla girilir; kodu Müsteşarlık verir (m.5).")
        roller = [r.rol for r in k.rol_satirlari if r.geri_alindi is None]
        y = YktsYetkisi
        hepsi = s.exec(select(y).where(y.kullanici_id == k.id).order_by(col(y.id).desc())).all()
        acik = next((x for x in hepsi if x.durum is YetkiDurumu.VERILDI), None)
        gecmis = tuple(
            f"{x.no}  {gun_saat(x.zaman)}  idare {x.idare}, {kullanici_adi(s, x.veren_id)}: {x.dayanak}"
            + (f"; {gun_saat(x.bitis_ani)} geri alındı" if x.bitis_ani else "")
            for x in hepsi
        )
        gorevler = ", ".join(r.value for r in roller if r is not Rol.YUKUMLU)
        return YetkiGor(acik.id if acik else 0, k.kod, k.ad, gorevler, any(r in KULLANANLAR for r in roller), gecmis)


def belge_nolari(depo: Depo, kayit_id: int) -> list[str]:
    """Numbers that the record's papers bear: forms, kayıt belgeleri, letters, applications handed back."""
    with depo.oku() as s:
        k = s.get_one(YktsKaydi, kayit_id)
        belgeler = s.exec(select(YktsBelgesi.no).where(YktsBelgesi.kayit_id == kayit_id)).all()
        mektuplar = s.exec(select(YktsBulgusu.no).where(YktsBulgusu.kayit_id == kayit_id)).all()
        basvurular = s.exec(select(YktsBasvurusu.no).where(YktsBasvurusu.kayit_id == kayit_id)).all()
        return [*(f"{k.no}-{n}" for n in range(1, k.son_surum + 1)), *belgeler, *mektuplar, *basvurular]
