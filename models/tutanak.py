"""Tutanakla teslim: goods that leave without the ambar's slip, and records closed for papers outside the system (Madde 13, 18/2)."""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.ambar import acik_tutanaklar, hepsi_cikti, iliskili_ozet_beyanlar, kapat, miktar_nedeni, ozet_beyan_bitti
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import SONRADAN_KONTROLE
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.ozet_beyan import ANA_KAPANIR, OzetBeyan, OzetBeyanDurumu
from gumruk.models.supalan_talebi import supalan_degil
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, Girdi, Numarali, Rol, Sart, madde
from gumruk.models.ykts_beyan import teslim_alan_kayitli
from gumruk.models.yon import Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class TeslimTuru(Enum):
    AMBARSIZ = "ambara alınmadan teslim"
    TICARI_BELGE = "idari ya da ticari belgeyle teslim"
    BASIT_USUL = "Basitleştirilmiş Usul Teslim"
    OZEL_BEYAN = "özel beyan ya da NATO belgesi"


TESLIM_MADDESI = {
    TeslimTuru.AMBARSIZ: "13",
    TeslimTuru.TICARI_BELGE: "26/1",
    TeslimTuru.BASIT_USUL: "26/2",
    TeslimTuru.OZEL_BEYAN: "18/2",
}
# Kinds whose goods leave before, or without, a declaration: what they took is no longer free for an ordinary one.
BEYANNAMESIZ = (TeslimTuru.TICARI_BELGE, TeslimTuru.BASIT_USUL, TeslimTuru.OZEL_BEYAN)


class TeslimDurumu(Enum):
    ACIK = "açık"
    KAPANDI = "kapandı"


class TeslimTutanagi(Numarali, Satir, table=True):
    """What of an özet beyan was handed over on a tutanak. `gun` is the day that a completing declaration takes as its tescil day (26/1, 26/2)."""

    SERI: ClassVar[str] = "TE"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "kapanis_ani"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"firma_no", "firma_unvan", "teslim_alan", "teslim_alan_no"})

    __tablename__ = "teslim_tutanagi"
    __table_args__ = strict(secenekler("tur", TeslimTuru), secenekler("durum", TeslimDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    tur: TeslimTuru = durum_sutunu(TeslimTuru)
    durum: TeslimDurumu = durum_sutunu(TeslimDurumu)
    ozet_beyan_id: int = bag("ozet_beyan.id")
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    firma_no: str = metin(20, dizin=True)
    firma_unvan: str = metin(150)
    dayanak: str = metin(120)
    depo: str = metin(120)
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    plaka: str = metin(25)
    aciklama: str = metin(400)
    gun: date = gun()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    kapanis_ani: datetime | None = an(bos=True)
    satirlar: list["TeslimSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "TeslimSatiri.id"})


class TeslimSatiri(Satir, table=True):
    """Packages and grams of one bill line; with `kayit_id` they lay in the ambar and leave its record, without it they never came in."""

    __tablename__ = "teslim_satiri"
    __table_args__ = strict(UniqueConstraint("tutanak_id", "satir_id"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    tutanak_id: int = bag("teslim_tutanagi.id")
    satir_id: int = bag("senet_satiri.id")
    kayit_id: int | None = bag("ambar_kaydi.id", bos=True)
    kap_adedi: int = tam()
    brut_gram: int = tam()


# Inputs


class TeslimSatirGirdisi(Girdi):
    satir_id: int
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(ge=0, lt=10**13)


class TeslimGirdisi(Girdi):
    """What leaves on the tutanak, and who takes it and signs beside the officer."""

    satirlar: tuple[TeslimSatirGirdisi, ...] = Sinir(min_length=1, max_length=999)
    teslim_alan: str = Sinir(min_length=3, max_length=80)
    teslim_alan_no: str = Sinir(default="", max_length=20)
    plaka: str = Sinir(default="", max_length=25)
    aciklama: str = Sinir(default="", max_length=400)


class AmbarsizTeslimGirdisi(TeslimGirdisi):
    """13: the accepted declaration under which the goods are handed over."""

    beyanname_id: int


class OzelBeyanGirdisi(TeslimGirdisi):
    """18/2: the paper outside the system, and whose it is."""

    firma_unvan: str = Sinir(min_length=3, max_length=150)
    dayanak: str = Sinir(min_length=5, max_length=120)


# Guards

# 13 lets goods go before the declaration is finished, not before it is accepted (15/1), nor past a physical examination in the ambar (15/3-c, 21).
TESLIM_EDILEBILIR = (BeyannameDurumu.BELGE, BeyannameDurumu.TAHSILATTA, BeyannameDurumu.ODENDI, BeyannameDurumu.KISMEN_TESLIM)
MUAYENEDE = (BeyannameDurumu.FIZIKI_ISTENDI, BeyannameDurumu.FIZIKI, BeyannameDurumu.TAHLILDE)
SONUC_BEKLEYEN = (
    BeyannameDurumu.MURACAATTA,
    BeyannameDurumu.MUZEKKEREDE,
    BeyannameDurumu.DUZELTMEDE,
    BeyannameDurumu.DUZELTILDI,
    BeyannameDurumu.TEBLIGDE,
    BeyannameDurumu.ITIRAZDA,
    BeyannameDurumu.SUPALAN_AMIRDE,
    BeyannameDurumu.BS3_KALDIRILACAK,
)


def beyannamesi_kabul_edilmis(_belge: OzetBeyan, b: Baglam) -> str | None:
    (beyan,) = b.ofis.beyannameler((b.girdi.beyanname_id,))
    if beyan.yon is Yon.ANTREPO and beyan.durum not in (BeyannameDurumu.ODENDI, BeyannameDurumu.KISMEN_TESLIM):
        return f"{beyan.no} «{beyan.durum.value}»{b.ofis.kimde(beyan)}: antrepoya, gümrük işlemleri tamamlanan eşya alınır (m.31/1)."
    if beyan.durum in MUAYENEDE:
        return f"{beyan.no} «{beyan.durum.value}»{b.ofis.kimde(beyan)}: muayene edilmeden teslim edilmez (m.15/3-c, 21/2). Önce muayene biter."
    if beyan.durum in SONUC_BEKLEYEN:
        return f"{beyan.no} «{beyan.durum.value}»{b.ofis.kimde(beyan)}: sonuçlanmadan eşyası teslim edilmez."
    if beyan.durum not in TESLIM_EDILEBILIR:
        return f"{beyan.no} «{beyan.durum.value}»: eşya, tescil onayı verilmiş beyannamenin sahibine teslim edilir. Beyannameyi onaylatın (m.15/1)."
    return None


@madde("27/1-b")
def supalan_beyani_degil(_belge: OzetBeyan, b: Baglam) -> str | None:
    """Supalan goods wait for payment and for the guard (27/1-b): 13 does not go round them."""
    (beyan,) = b.ofis.beyannameler((b.girdi.beyanname_id,))
    return supalan_degil(beyan, b)


def _beyannamesi(b: Baglam) -> int | None:
    return getattr(b.girdi, "beyanname_id", None)


def kalandan_cok_degil(belge: OzetBeyan, b: Baglam) -> str | None:
    """Invariant 3: never more than is left of the bill line, of its ambar record, and of what the declaration covers."""
    kalanlar = b.ofis.teslim_kalanlari(belge.id, _beyannamesi(b))
    gorulen: set[int] = set()
    for n, s in enumerate(b.girdi.satirlar, 1):
        k = kalanlar.get(s.satir_id)
        if k is None:
            return f"{n}. satır bu özet beyanın değil. Özet beyan numarasını denetleyin."
        if s.satir_id in gorulen:
            return f"{k.ad} satırı iki kez yazılmış; tek satırda toplayın."
        gorulen.add(s.satir_id)
        neden = k.neden or miktar_nedeni(n, s, k)
        if neden:
            return neden if neden.startswith(k.ad) else f"{k.ad}: {neden}"
    if not any(s.kap_adedi or s.brut_gram for s in b.girdi.satirlar):
        return "Teslim edilecek miktar yazılmamış."
    return None


def alan_kimligi_dogru(_belge: OzetBeyan, b: Baglam) -> str | None:
    neden = kimlik_nedeni(b.girdi.teslim_alan_no) if b.girdi.teslim_alan_no else None
    return f"Teslim alanın kimlik numarası: {neden}" if neden else None


def acik_tutanagi_var(belge: Beyanname, b: Baglam) -> str | None:
    return None if b.ofis.acik_tutanaklar(belge.id) else "Ambara alınmadan teslim edilmiş eşyası yok."


def beyannamesi_bitmis(belge: TeslimTutanagi, b: Baglam) -> str | None:
    return b.ofis.tutanak_neden_acik(belge)


def tutanagi_olan(*turler: TeslimTuru) -> Sart:
    """The özet beyan has a tutanak of one of these kinds, so that its closing stands on their article."""

    def bak(belge: OzetBeyan, b: Baglam) -> str | None:
        return None if b.ofis.tutanagi_var(belge.id, turler) else "Bu türden tutanağı yok."

    return bak


def turunden(*turler: TeslimTuru) -> Sart:
    def bak(belge: TeslimTutanagi, _b: Baglam) -> str | None:
        return None if belge.tur in turler else "Bu tutanak başka türdendir."

    return bak


# Effects


def tutanak_yaz(tur: TeslimTuru, form: str) -> Callable[[OzetBeyan, Baglam], list[Any]]:
    """The effect that writes a tutanak of one kind and asks for its paper."""

    def yaz(belge: OzetBeyan, b: Baglam) -> list[Any]:
        kalanlar = b.ofis.teslim_kalanlari(belge.id, _beyannamesi(b))
        kapali = tur is TeslimTuru.OZEL_BEYAN
        tutanak = TeslimTutanagi(
            **b.girdi.model_dump(exclude={"satirlar"}),
            tur=tur,
            durum=TeslimDurumu.KAPANDI if kapali else TeslimDurumu.ACIK,
            ozet_beyan_id=belge.id,
            gun=b.gun,
            zaman=b.an,
            memur_id=b.kim.id,
            kapanis_ani=b.an if kapali else None,
        )
        if tutanak.beyanname_id is not None:
            (beyan,) = b.ofis.beyannameler((tutanak.beyanname_id,))
            tutanak.firma_no, tutanak.firma_unvan = beyan.alici_no, beyan.alici_unvan
        tutanak.satirlar = [
            TeslimSatiri(**s.model_dump(), kayit_id=kalanlar[s.satir_id].kayit_id) for s in b.girdi.satirlar if s.kap_adedi or s.brut_gram
        ]
        b.ofis.kagit(form, tutanak)
        return [tutanak]

    return yaz


def tutanagin_beyannamesi(_belge: OzetBeyan, b: Baglam) -> list[Any]:
    return list(b.ofis.beyannameler((b.girdi.beyanname_id,)))


def neden_olmaz(belge: OzetBeyan, _islem: str, _b: Baglam) -> Engel | None:
    """Why the özet beyan's state forbids a tutanak."""
    if belge.durum is OzetBeyanDurumu.TESCILLI:
        return Engel("10/1", "Özet beyan henüz onaylanmamış. Kabul memuruna gönderin.")
    if belge.durum is OzetBeyanDurumu.IADE:
        return Engel("10/2", "Bu özet beyan iade edilmiş; eşyası tutanakla teslim edilmez.")
    return Engel("13", f"{belge.no} kapanmış: bütün eşyası çıkmış, kayıtları tamamlanmış.")


OD, BD, TD, TT = OzetBeyanDurumu, BeyannameDurumu, TeslimDurumu, TeslimTuru
ACIK = (OD.ONAYLI, OD.AMBARDA)
KAPANIS = (
    Ardil(("ambarsiz_teslim_kapat", "basit_usul_kapat"), zorunlu=False, belgeler=acik_tutanaklar),
    Ardil(("ozet_beyan_ambarsiz_kapat", "ozet_beyan_basit_kapat"), zorunlu=False, belgeler=iliskili_ozet_beyanlar),
)
GECISLER = (
    Gecis(
        "13",
        "ambarsiz_teslim",
        "Teslimi kaydet",
        OzetBeyan,
        ACIK,
        None,
        Rol.OZET_BEYAN_MEMURU,
        AmbarsizTeslimGirdisi,
        (supalan_beyani_degil, beyannamesi_kabul_edilmis, kalandan_cok_degil, alan_kimligi_dogru, teslim_alan_kayitli),
        tutanak_yaz(TT.AMBARSIZ, "ambarsiz_teslim_tutanagi"),
        form="ambarsiz_teslim_tutanagi",
        ekran="tutanak",
        gecmis="ambara alınmadan teslim tutanağı düzenlendi",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("ambarsiz_teslim_tamam",), zorunlu=False, belgeler=tutanagin_beyannamesi),),
    ),
    Gecis(
        "13",
        "ambarsiz_teslim_tamam",
        "Ambarsız teslim tamam",
        Beyanname,
        (BD.ODENDI, BD.KISMEN_TESLIM),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (acik_tutanagi_var, hepsi_cikti),
        kapat,
        gecmis="eşyası tutanakla teslim edilmişti, işlemi bitti, beyanname kapandı",
        ardindan=(*KAPANIS, SONRADAN_KONTROLE),
    ),
    Gecis(
        "13",
        "ambarsiz_teslim_kapat",
        "Teslim tutanağı kapandı",
        TeslimTutanagi,
        (TD.ACIK,),
        TD.KAPANDI,
        Rol.SISTEM,
        None,
        (turunden(TT.AMBARSIZ), beyannamesi_bitmis),
        kapat,
        gecmis="beyannamesi tamamlandı, teslim tutanağı kapandı",
    ),
    Gecis(
        "13",
        "ozet_beyan_ambarsiz_kapat",
        "Özet beyan kapandı",
        OzetBeyan,
        ACIK,
        OD.KAPANDI,
        Rol.SISTEM,
        None,
        (tutanagi_olan(TT.AMBARSIZ), ozet_beyan_bitti),
        kapat,
        gecmis="ambara alınmayan eşyasının beyannamesi tamamlandı, özet beyan kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
    Gecis(
        "18/2",
        "ozel_beyan_tutanagi",
        "Kayıtları kapat",
        OzetBeyan,
        ACIK,
        None,
        Rol.OZET_BEYAN_MEMURU,
        OzelBeyanGirdisi,
        (kalandan_cok_degil, alan_kimligi_dogru),
        tutanak_yaz(TT.OZEL_BEYAN, "ozel_beyan_tutanagi"),
        form="ozel_beyan_tutanagi",
        ekran="tutanak",
        gecmis="özel beyan / NATO eşyasının kayıtları tutanakla kapatıldı",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("ozet_beyan_ozel_kapat",), zorunlu=False),),
    ),
    Gecis(
        "18/2",
        "ozet_beyan_ozel_kapat",
        "Özet beyan kapandı",
        OzetBeyan,
        ACIK,
        OD.KAPANDI,
        Rol.SISTEM,
        None,
        (tutanagi_olan(TT.OZEL_BEYAN), ozet_beyan_bitti),
        kapat,
        gecmis="kayıtları tutanakla kapatıldı, özet beyan kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
)
AYRILIKLAR = (
    Ayrilik("ozet_beyan_tescil", "ambarsiz_teslim", "Özet beyanı tescil eden, eşyasını tutanakla teslim edemez."),
    Ayrilik("ozet_beyan_tescil", "ozel_beyan_tutanagi", "Özet beyanı tescil eden, kayıtlarını tutanakla kapatamaz."),
)
