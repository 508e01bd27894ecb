"""Tahlile itiraz: the declarant objects to an unfavourable report; another laboratory's report on the witness sample is final (Madde 22/4).

22/4 leaves the order to the Gümrük Yönetmeliği and the law behind it: the term is the dated list `itirazSuresi`, code TAHLIL. The witness sample was
set apart with the first one and is kept for this (Genelge 2012/38), so nothing leaves the ambar again. The first report stays as it was written.
"""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.muayene import kendisine_havaleli
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, metin, secenekler, strict, tam
from gumruk.models.tahlil_listesi import KalemTahlili, uygun_mesruhati
from gumruk.models.teblig import SURE_LISTESI, arasinda, itiraz_suresi
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Numarali, Rol, madde
from gumruk.models.yazi import ara_anahtari
from gumruk.models.yon import MUAYENELI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

SURE_KODU = "TAHLIL"


class IkinciTahlilYeri(Enum):
    LABORATUVAR = "gümrük laboratuvarı"
    EKSPERTIZ = "ekspertiz kuruluşu"
    KOMISYON = "tahlil komisyonu"


class TahlilItirazSonu(Enum):
    UYGUN = "ikinci tahlil beyana uygun"
    AYKIRI = "ikinci tahlil de beyana aykırı"
    GERI_ALINDI = "itiraz geri alındı"


class TahlilItirazi(Numarali, Satir, table=True):
    """The objection as it was handed in, and where the witness sample was sent; once for a report."""

    SERI: ClassVar[str] = "TI"
    KISISEL: ClassVar[frozenset[str]] = frozenset({"eden", "eden_no"})

    __tablename__ = "tahlil_itirazi"
    __table_args__ = strict(secenekler("yer", IkinciTahlilYeri), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    rapor_id: int = bag("tahlil_raporu.id", tekil=True)
    teblig_gunu: date = gun()
    son_gun: date = gun()
    dayanak: str = metin(200)
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    eden: str = metin(80)
    eden_no: str = metin(20)
    gerekce: str = metin(200)
    yer: IkinciTahlilYeri = durum_sutunu(IkinciTahlilYeri)
    kurum: str = metin(80)
    sahit_numune: str = metin(120)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class TahlilItirazSonucu(Satir, table=True):
    """How an objection ended: the second report, or the letter that took the objection back; beside the first report, which stays."""

    __tablename__ = "tahlil_itiraz_sonucu"
    __table_args__ = strict(secenekler("sonuc", TahlilItirazSonu))

    id: int = anahtar()
    itiraz_id: int = bag("tahlil_itirazi.id", tekil=True)
    sonuc: TahlilItirazSonu = durum_sutunu(TahlilItirazSonu)
    belge_no: str = metin(30)
    belge_gunu: date = gun()
    aciklama: str = metin(200)
    mesruhat: str = metin(60)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()

    @property
    def raporlu(self) -> bool:
        return self.sonuc is not TahlilItirazSonu.GERI_ALINDI

    @property
    def uygun(self) -> bool:
        return self.sonuc is TahlilItirazSonu.UYGUN


# Inputs


class TahlilItiraziGirdisi(Girdi):
    """The petition, who handed it in, when he had been told of the report, and who looks at the witness sample."""

    istek_id: int
    teblig_gunu: date
    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date
    eden: str = Sinir(min_length=3, max_length=80)
    eden_no: str = Sinir(min_length=10, max_length=11)
    gerekce: str = Sinir(min_length=10, max_length=200)
    yer: IkinciTahlilYeri
    kurum: str = Sinir(min_length=3, max_length=80)
    sahit_numune: str = Sinir(min_length=3, max_length=120)


class IkinciRaporGirdisi(Girdi):
    """The second report, by its number and day, and what it says."""

    itiraz_id: int
    rapor_no: str = Sinir(min_length=1, max_length=30)
    rapor_gunu: date
    uygun: bool
    sonuc: str = Sinir(min_length=5, max_length=200)


class ItirazGeriAlmaGirdisi(Girdi):
    """The declarant's letter that takes the objection back."""

    itiraz_id: int
    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date
    aciklama: str = Sinir(min_length=10, max_length=200)


# Guards


def _tahlil(belge: Beyanname, b: Baglam) -> KalemTahlili | None:
    tahliller = b.ofis.tahlil_durumlari(belge.id).values()
    return next((t for t in tahliller if t.istek is not None and t.istek.id == b.girdi.istek_id), None)


def aykiri_rapor_itirazsiz(belge: Beyanname, b: Baglam) -> str | None:
    """The report is this declaration's, contrary to what was declared, and nobody has objected to it."""
    t = _tahlil(belge, b)
    if t is None:
        return "Bu tahlil isteği bu beyannamenin değil."
    if t.itiraz is not None:
        return f"{t.istek.no} tahliline itiraz edilmiş: {t.itiraz.no}. Bir tahlile bir kez itiraz edilir; ikinci tahlil kesindir."
    if t.rapor is None:
        return f"{t.istek.no} tahlilinin raporu yazılmamış; itiraz edilecek sonuç yok. Önce raporu yazın (m.22/1)."
    return f"{t.istek.no} tahlilinin sonucu beyana uygun (rapor {t.rapor.rapor_no}); itiraz aykırı sonuca edilir." if t.rapor.uygun else None


def _rapor(belge: Beyanname, b: Baglam) -> Any:
    t = _tahlil(belge, b)
    return t.rapor if t is not None else None


def sonucun_teblig_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    rapor = _rapor(belge, b)
    return (
        arasinda("Sonucun tebliğ günü", b.girdi.teblig_gunu, b.ofis.yerel_gun(rapor.zaman), "raporun yazıldığı gün", b.gun)
        if rapor is not None
        else None
    )


def tebligden_sonra_dilekce(_belge: Beyanname, b: Baglam) -> str | None:
    return arasinda("Dilekçe günü", b.girdi.dilekce_gunu, b.girdi.teblig_gunu, "sonucun tebliği", b.gun)


def _sure(b: Baglam) -> Any:
    return b.ofis.liste_satiri(SURE_LISTESI, SURE_KODU, b.girdi.teblig_gunu)


def tahlil_itirazi_suresinde(_belge: Beyanname, b: Baglam) -> str | None:
    g, sure = b.girdi, _sure(b)
    if sure is None:
        return f"{g.teblig_gunu:%d.%m.%Y} gününde tahlile itiraz süresi ({SURE_KODU}) yüklü değil: «gumruk aktar liste {SURE_LISTESI}» ile yükleyin."
    son, _ = itiraz_suresi(b.ofis, g.teblig_gunu, sure)
    if g.dilekce_gunu > son:
        return (
            f"Tahlile itiraz süresi {son:%d.%m.%Y} günü dolmuş ({g.teblig_gunu:%d.%m.%Y} tebliğinden {sure.ek_alan('gun')} gün: "
            f"{sure.ek_alan('kaynak')}). Rapor kesinleşir; fark müzekkereyle yürür (m.21/3)."
        )
    return None


def baska_kurum(belge: Beyanname, b: Baglam) -> str | None:
    t = _tahlil(belge, b)
    if t is not None and t.istek is not None and ara_anahtari(t.istek.kurum) == ara_anahtari(b.girdi.kurum):
        return f"İlk tahlili {t.istek.kurum} yapmış; ikinci tahlil başka laboratuvarda ya da komisyonda yapılır. Başkasını yazın."
    return None


@madde("5")
def itiraz_edenin_numarasi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    return kimlik_nedeni(b.girdi.eden_no)


def _acik(belge: Beyanname, b: Baglam) -> Any:
    """The objection that the input names, when it is this declaration's."""
    return next((t.itiraz for t in b.ofis.tahlil_durumlari(belge.id).values() if t.itiraz is not None and t.itiraz.id == b.girdi.itiraz_id), None)


def itirazi_bekleyen(belge: Beyanname, b: Baglam) -> str | None:
    i = _acik(belge, b)
    if i is None:
        return "Bu tahlil itirazı bu beyannamenin değil."
    sonlu = next(t for t in b.ofis.tahlil_durumlari(belge.id).values() if t.itiraz is not None and t.itiraz.id == i.id).itiraz_sonucu
    return f"{i.no} sonuçlanmış: {sonlu.sonuc.value} ({sonlu.belge_no})." if sonlu is not None else None


def ikinci_rapor_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    i = _acik(belge, b)
    return arasinda("İkinci raporun günü", b.girdi.rapor_gunu, i.dilekce_gunu, "itiraz dilekçesi", b.gun) if i is not None else None


def geri_alma_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    i = _acik(belge, b)
    return arasinda("Geri alma dilekçesinin günü", b.girdi.dilekce_gunu, i.dilekce_gunu, "itiraz dilekçesi", b.gun) if i is not None else None


# Effects


def tahlil_itirazini_kaydet(belge: Beyanname, b: Baglam) -> list[Any]:
    sure = _sure(b)
    son, dayanak = itiraz_suresi(b.ofis, b.girdi.teblig_gunu, sure)
    itiraz = TahlilItirazi(
        rapor_id=_rapor(belge, b).id,
        son_gun=son,
        dayanak=dayanak,
        memur_id=b.kim.id,
        zaman=b.an,
        **b.girdi.model_dump(exclude={"istek_id"}),
    )
    b.ofis.kagit("tahlil_itiraz_yazisi", itiraz)
    return [itiraz]


def _sonuclandir(belge: Beyanname, b: Baglam, sonuc: TahlilItirazSonu, belge_no: str, belge_gunu: date, aciklama: str) -> list[Any]:
    i = _acik(belge, b)
    b.ofis.kagit("tahlil_itiraz_sonucu", i)
    mesruhat = uygun_mesruhati(belge.yon) if sonuc is TahlilItirazSonu.UYGUN else ""
    alanlar: dict[str, Any] = {"belge_no": belge_no, "belge_gunu": belge_gunu, "aciklama": aciklama, "mesruhat": mesruhat}
    return [TahlilItirazSonucu(itiraz_id=i.id, sonuc=sonuc, memur_id=b.kim.id, zaman=b.an, **alanlar)]


def ikinci_raporu_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    sonuc = TahlilItirazSonu.UYGUN if g.uygun else TahlilItirazSonu.AYKIRI
    return _sonuclandir(belge, b, sonuc, g.rapor_no, g.rapor_gunu, g.sonuc)


def itirazi_geri_al(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    return _sonuclandir(belge, b, TahlilItirazSonu.GERI_ALINDI, g.dilekce_no, g.dilekce_gunu, g.aciklama)


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    d, bd = belge.durum, BeyannameDurumu
    if islem == "tahlile_itiraz_et" and d in (bd.MUZEKKEREDE, bd.DUZELTMEDE, bd.DUZELTILDI, bd.TEBLIGDE, bd.ITIRAZDA):
        yazilmis = f"{b.ofis.son_muzekkere(belge.id).no} numaralı müzekkere yazılmış, beyanname «{d.value}»{b.ofis.kimde(belge)}"
        return Engel("22/4", f"{yazilmis}: tahlile itiraz müzekkereden önce edilir. Yeni tahakkuka tebliğinden sonra itiraz edilir (m.20/2).")
    if islem != "tahlile_itiraz_et" and d is bd.FIZIKI:
        return Engel("22/4", "Sonucu beklenen tahlil itirazı yok; fiziki muayene sürüyor.")
    return muayene_neden_olmaz(belge, islem, b)


BD = BeyannameDurumu
_BITTI = (Ardil(("tahlil_bitti",), zorunlu=False),)
GECISLER = (
    Gecis(
        "22/4",
        "tahlile_itiraz_et",
        "Tahlile itirazı kaydet",
        Beyanname,
        (BD.FIZIKI, BD.TAHLILDE),
        BD.TAHLILDE,
        Rol.MUAYENE_MEMURU,
        TahlilItiraziGirdisi,
        (
            kendisine_havaleli,
            aykiri_rapor_itirazsiz,
            sonucun_teblig_gunu_uygun,
            tebligden_sonra_dilekce,
            tahlil_itirazi_suresinde,
            itiraz_edenin_numarasi_dogru,
            baska_kurum,
        ),
        tahlil_itirazini_kaydet,
        form="tahlil_itiraz_yazisi",
        ekran="tahlil",
        gecmis="tahlile itiraz edildi, şahit numune ikinci tahlile gönderildi",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "22/4",
        "ikinci_rapor_yaz",
        "İkinci tahlil raporunu yaz",
        Beyanname,
        (BD.TAHLILDE,),
        None,
        Rol.MUAYENE_MEMURU,
        IkinciRaporGirdisi,
        (kendisine_havaleli, itirazi_bekleyen, ikinci_rapor_gunu_uygun),
        ikinci_raporu_yaz,
        form="tahlil_itiraz_sonucu",
        ekran="tahlil",
        gecmis="ikinci tahlil raporu incelendi, itirazın sonucu yazıldı",
        kuyruk="İkinci tahlil beklenen",
        durum_nedeni=neden_olmaz,
        ardindan=_BITTI,
        yonler=MUAYENELI,
    ),
    Gecis(
        "22/4",
        "tahlil_itirazi_geri_al",
        "Tahlil itirazının geri alındığını yaz",
        Beyanname,
        (BD.TAHLILDE,),
        None,
        Rol.MUAYENE_MEMURU,
        ItirazGeriAlmaGirdisi,
        (kendisine_havaleli, itirazi_bekleyen, geri_alma_gunu_uygun),
        itirazi_geri_al,
        form="tahlil_itiraz_sonucu",
        ekran="tahlil",
        gecmis="tahlile itiraz geri alındı, ilk rapor kaldı",
        durum_nedeni=neden_olmaz,
        ardindan=_BITTI,
        yonler=MUAYENELI,
    ),
)
