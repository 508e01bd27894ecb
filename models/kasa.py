"""Kasa: a cashier's drawer from its opening float to the blind count that a second person signs (23/1-a; the drawer itself is ours, alan.md §5.5)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.kurus import goster
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam, tek_iken
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.vezne import BANKA, EMANET, KASA, yevmiye
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

NOKSAN, FAZLA = "140", EMANET


class KasaDurumu(Enum):
    ACIK = "açık"
    SAYILDI = "sayıldı"
    KAPANDI = "kapandı"


class KasaOturumu(Numarali, Satir, table=True):
    """One cashier's day at the drawer. In the ledger the drawer is account 100 under the cashier's code."""

    SERI: ClassVar[str] = "KS"
    KUYRUK_ANI: ClassVar[str] = "acilis_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "beklenen_kurus", "sayilan_kurus", "fark_notu", "kapanis_ani", "kapatan_id"})

    __tablename__ = "kasa_oturumu"
    __table_args__ = strict(
        secenekler("durum", KasaDurumu),
        UniqueConstraint("yil", "sira"),
        *eksi_olmaz("devir_kurus", "beklenen_kurus", "sayilan_kurus"),
        tek_iken("uq_kasa_oturumu_acik", "veznedar_id", "durum <> 'KAPANDI'"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: KasaDurumu = durum_sutunu(KasaDurumu)
    veznedar_id: int = bag("kullanici.id")
    masa: str = metin(40)
    gun: date = gun()
    acilis_ani: datetime = an()
    devir_kurus: int = tam()
    beklenen_kurus: int | None = tam(bos=True)
    sayilan_kurus: int | None = tam(bos=True)
    fark_notu: str = metin(200)
    kapanis_ani: datetime | None = an(bos=True)
    kapatan_id: int | None = bag("kullanici.id", bos=True)

    @property
    def acik(self) -> bool:
        """Not counted yet: money may still go in and out."""
        return self.durum is KasaDurumu.ACIK

    @property
    def fark_kurus(self) -> int:
        """Counted less expected: above zero a surplus, below it a shortage."""
        return (self.sayilan_kurus or 0) - (self.beklenen_kurus or 0)


class KasaHareketTuru(Enum):
    GIRIS = "kasaya giriş"
    CIKIS = "kasadan çıkış"
    BANKAYA = "bankaya teslim"


class KasaHareketi(Numarali, Satir, table=True):
    """Cash in or out that is no collection: change money, a delivery to the bank."""

    SERI: ClassVar[str] = "KH"

    __tablename__ = "kasa_hareketi"
    __table_args__ = strict(secenekler("tur", KasaHareketTuru), UniqueConstraint("yil", "sira"), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    kasa_id: int = bag("kasa_oturumu.id")
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    tur: KasaHareketTuru = durum_sutunu(KasaHareketTuru)
    kod: str = metin(20)
    tutar_kurus: int = tam()
    gerekce: str = metin(200)
    banka: str = metin(60)
    banka_hesabi: str = metin(40)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")


class KasaSayimi(Satir, table=True):
    """One count of the drawer, piece by piece; a second count is a further row, never a correction."""

    __tablename__ = "kasa_sayimi"
    __table_args__ = strict(*eksi_olmaz("toplam_kurus"))

    id: int = anahtar()
    kasa_id: int = bag("kasa_oturumu.id")
    toplam_kurus: int = tam()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    satirlar: list["KasaSayimSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "KasaSayimSatiri.kupur_kurus.desc()"})


class KasaSayimSatiri(Satir, table=True):
    """How many notes or coins of one denomination were counted."""

    __tablename__ = "kasa_sayim_satiri"
    __table_args__ = strict(UniqueConstraint("sayim_id", "kupur_kurus"), *eksi_olmaz("kupur_kurus", "adet"))

    id: int = anahtar()
    sayim_id: int = bag("kasa_sayimi.id")
    kupur_kurus: int = tam()
    adet: int = tam()


# Inputs


class KasaAcGirdisi(Girdi):
    """The float as the cashier finds it in the drawer."""

    devir_kurus: int = Sinir(ge=0, lt=10**15)


class KasaHareketGirdisi(GerekceGirdisi):
    """`kod`: what kind of movement, out of the dated list kasaHareketi, which names direction and counter account."""

    kod: str = Sinir(min_length=1, max_length=20)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)


class BankayaTeslimGirdisi(Girdi):
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    banka: str = Sinir(min_length=3, max_length=60)
    banka_hesabi: str = Sinir(min_length=5, max_length=40)


class KupurGirdisi(Girdi):
    kupur_kurus: int = Sinir(gt=0)
    adet: int = Sinir(ge=0, le=1_000_000)


class KasaSayimGirdisi(Girdi):
    """Pieces as counted; nothing of what is expected is shown before."""

    kupurler: tuple[KupurGirdisi, ...]


# Guards


def acik_kasasi_yok(_belge: Any, b: Baglam) -> str | None:
    acik = b.ofis.acik_kasa(b.kim.id)
    return f"{acik.no} numaralı kasanız {acik.gun:%d.%m.%Y} gününden «{acik.durum.value}». Önce onu kapatın." if acik else None


def devir_tutuyor(_belge: Any, b: Baglam) -> str | None:
    """The float must be what the last close left."""
    birakilan = b.ofis.kasada_birakilan(b.kim.id)
    if b.girdi.devir_kurus != birakilan:
        return (
            f"Son kapanışta kasada {goster(birakilan)} TL bırakılmış, siz {goster(b.girdi.devir_kurus)} TL yazdınız. "
            "Yeniden sayın; tutmuyorsa idare amirine bildirin."
        )
    return None


def kendi_kasasi(belge: KasaOturumu, b: Baglam) -> str | None:
    return None if belge.veznedar_id == b.kim.id else "Kasa yalnız açan veznedarındır."


def hareket_turu_biliniyor(_belge: KasaOturumu, b: Baglam) -> str | None:
    if b.ofis.liste_satiri("kasaHareketi", b.girdi.kod, b.gun) is None:
        return f"«{b.girdi.kod}» diye bir kasa hareketi yok. F4 listeyi açar."
    return None


def cikan_kasada_var(_belge: KasaOturumu, b: Baglam) -> str | None:
    """No more leaves the drawer than lies in it; the sum itself is not told (the count is blind)."""
    satir = b.ofis.liste_satiri("kasaHareketi", b.girdi.kod, b.gun)
    if satir is not None and satir.ek_alan("yon") == "cikis" and b.girdi.tutar_kurus > b.ofis.hesap_bakiyesi(KASA, b.kim.kod):
        return "Kasada bu kadar nakit yok. Tutarı denetleyin."
    return None


def teslim_kasada_var(_belge: KasaOturumu, b: Baglam) -> str | None:
    return "Kasada bu kadar nakit yok. Tutarı denetleyin." if b.girdi.tutar_kurus > b.ofis.hesap_bakiyesi(KASA, b.kim.kod) else None


def kupurler_biliniyor(_belge: KasaOturumu, b: Baglam) -> str | None:
    gorulen: set[int] = set()
    for k in b.girdi.kupurler:
        if b.ofis.liste_satiri("kupur", str(k.kupur_kurus), b.gun) is None:
            return f"{goster(k.kupur_kurus)} TL'lik para bugün geçerli değil."
        if k.kupur_kurus in gorulen:
            return f"{goster(k.kupur_kurus)} TL iki kez yazılmış."
        gorulen.add(k.kupur_kurus)
    return None


def acik_uc_yok(belge: KasaOturumu, b: Baglam) -> str | None:
    """No count while loose ends are open: receipts not on paper, cancellations without a decision."""
    acik = b.ofis.kasanin_acik_uclari(belge.id, belge.veznedar_id)
    return f"Sayımdan önce bitirilecek işler var: {'; '.join(acik)}." if acik else None


def fark_var(belge: KasaOturumu, _b: Baglam) -> str | None:
    return None if belge.fark_kurus else "Sayım beklenenle tutuyor; açıklanacak fark yok."


def fark_aciklanmis(belge: KasaOturumu, _b: Baglam) -> str | None:
    if belge.fark_kurus and not belge.fark_notu:
        tur = "fazla" if belge.fark_kurus > 0 else "noksan"
        return f"Kasada {goster(abs(belge.fark_kurus))} TL {tur} var; veznedar farkı açıklamadan kapanmaz."
    return None


def veznedar_degil(belge: KasaOturumu, b: Baglam) -> str | None:
    return "Kasayı açan ve sayan, kapanışını imzalayamaz; ikinci bir kişi imzalar." if belge.veznedar_id == b.kim.id else None


# Effects


def kasa_ac(_belge: Any, b: Baglam) -> list[Any]:
    return [KasaOturumu(veznedar_id=b.kim.id, masa=b.masa, gun=b.gun, acilis_ani=b.an, devir_kurus=b.girdi.devir_kurus)]


def kasa_hareketi_yap(belge: KasaOturumu, b: Baglam) -> list[Any]:
    g = b.girdi
    satir = b.ofis.liste_satiri("kasaHareketi", g.kod, b.gun)
    cikis = satir.ek_alan("yon") == "cikis"
    hareket = KasaHareketi(
        kasa_id=belge.id,
        tur=KasaHareketTuru.CIKIS if cikis else KasaHareketTuru.GIRIS,
        kod=g.kod,
        tutar_kurus=g.tutar_kurus,
        gerekce=g.gerekce,
        zaman=b.an,
        memur_id=b.kim.id,
    )
    karsi_hesap = satir.ek_alan("karsi_hesap")
    kasa, karsi = (KASA, b.kim.kod), (karsi_hesap, b.kim.kod if karsi_hesap in (NOKSAN, FAZLA) else "")
    borc, alacak = (karsi, kasa) if cikis else (kasa, karsi)
    return [hareket, yevmiye(b, f"Kasa hareketi: {satir.aciklama}", None, [(*borc, g.tutar_kurus, 0), (*alacak, 0, g.tutar_kurus)])]


def bankaya_teslim_et(belge: KasaOturumu, b: Baglam) -> list[Any]:
    g = b.girdi
    hareket = KasaHareketi(
        kasa_id=belge.id,
        tur=KasaHareketTuru.BANKAYA,
        tutar_kurus=g.tutar_kurus,
        banka=g.banka,
        banka_hesabi=g.banka_hesabi,
        zaman=b.an,
        memur_id=b.kim.id,
    )
    b.ofis.kagit("teslimat_muzekkeresi", hareket)
    return [hareket, yevmiye(b, "Bankaya teslim", None, [(BANKA, g.banka_hesabi, g.tutar_kurus, 0), (KASA, b.kim.kod, 0, g.tutar_kurus)])]


def kasa_say(belge: KasaOturumu, b: Baglam) -> list[Any]:
    """The count is written first; only then is it held against the ledger."""
    toplam = sum(k.kupur_kurus * k.adet for k in b.girdi.kupurler)
    sayim = KasaSayimi(kasa_id=belge.id, toplam_kurus=toplam, zaman=b.an, memur_id=b.kim.id)
    sayim.satirlar = [KasaSayimSatiri(**k.model_dump()) for k in b.girdi.kupurler if k.adet]
    belge.sayilan_kurus, belge.beklenen_kurus, belge.fark_notu = toplam, b.ofis.hesap_bakiyesi(KASA, b.kim.kod), ""
    return [sayim]


def farki_acikla(belge: KasaOturumu, b: Baglam) -> list[Any]:
    belge.fark_notu = b.girdi.gerekce
    return []


def kasa_kapat(belge: KasaOturumu, b: Baglam) -> list[Any]:
    """A shortage is the cashier's debt (140), a surplus stands in trust (333); what was counted is tomorrow's float."""
    belge.kapanis_ani, belge.kapatan_id = b.an, b.kim.id
    fark, kod = belge.fark_kurus, b.ofis.kullanici_kodu(belge.veznedar_id)
    if not fark:
        return []
    tutar = abs(fark)
    satirlar = [(KASA, kod, tutar, 0), (FAZLA, kod, 0, tutar)] if fark > 0 else [(NOKSAN, kod, tutar, 0), (KASA, kod, 0, tutar)]
    return [yevmiye(b, f"Kasa sayım {'fazlası' if fark > 0 else 'noksanı'} {belge.no}", None, satirlar)]


def neden_olmaz(belge: KasaOturumu, islem: str, _b: Baglam) -> Engel | None:
    if islem == "kasa_kapat" and belge.durum is KasaDurumu.ACIK:
        return Engel("23/1-a", "Kasa sayılmamış. Veznedar önce KS ekranında sayar.")
    return Engel("23/1-a", f"{belge.no} numaralı kasa «{belge.durum.value}»; bu işlem artık yapılamaz.")


KD = KasaDurumu
_EKRAN = "kasa"
GECISLER = (
    Gecis(
        "23/1-a",
        "kasa_ac",
        "Kasayı aç",
        KasaOturumu,
        (),
        KD.ACIK,
        Rol.VEZNEDAR,
        KasaAcGirdisi,
        (acik_kasasi_yok, devir_tutuyor),
        kasa_ac,
        ekran=_EKRAN,
        gecmis="kasa açıldı",
    ),
    Gecis(
        "23/1-a",
        "kasa_hareket",
        "Kasa hareketi yaz",
        KasaOturumu,
        (KD.ACIK,),
        None,
        Rol.VEZNEDAR,
        KasaHareketGirdisi,
        (kendi_kasasi, hareket_turu_biliniyor, cikan_kasada_var),
        kasa_hareketi_yap,
        ekran=_EKRAN,
        gecmis="kasa hareketi yazıldı",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-a",
        "bankaya_teslim",
        "Bankaya teslim et",
        KasaOturumu,
        (KD.ACIK,),
        None,
        Rol.VEZNEDAR,
        BankayaTeslimGirdisi,
        (kendi_kasasi, teslim_kasada_var),
        bankaya_teslim_et,
        form="teslimat_muzekkeresi",
        ekran=_EKRAN,
        gecmis="bankaya teslim edildi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-a",
        "kasa_say",
        "Sayımı kaydet",
        KasaOturumu,
        (KD.ACIK, KD.SAYILDI),
        KD.SAYILDI,
        Rol.VEZNEDAR,
        KasaSayimGirdisi,
        (kendi_kasasi, kupurler_biliniyor, acik_uc_yok),
        kasa_say,
        ekran=_EKRAN,
        gecmis="kasa sayıldı",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-a",
        "kasa_fark_acikla",
        "Farkı açıkla",
        KasaOturumu,
        (KD.SAYILDI,),
        None,
        Rol.VEZNEDAR,
        GerekceGirdisi,
        (kendi_kasasi, fark_var),
        farki_acikla,
        ekran=_EKRAN,
        gecmis="sayım farkı açıklandı",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-a",
        "kasa_kapat",
        "Kapanışı imzala",
        KasaOturumu,
        (KD.SAYILDI,),
        KD.KAPANDI,
        Rol.MUHASEBE_MEMURU,
        None,
        (veznedar_degil, fark_aciklanmis),
        kasa_kapat,
        form="kasa_sayim_tutanagi",
        ekran="kasa_kapanis",
        gecmis="kasa kapandı, kapanışı ikinci kişi imzaladı",
        kuyruk="İmza bekleyen kapanış",
        durum_nedeni=neden_olmaz,
    ),
)
AYRILIKLAR = (
    Ayrilik("kasa_ac", "kasa_kapat", "Kasayı açan, kapanışını imzalayamaz; ikinci bir kişi imzalar."),
    Ayrilik("kasa_say", "kasa_kapat", "Kasayı sayan, kapanışını imzalayamaz; ikinci bir kişi imzalar."),
)
