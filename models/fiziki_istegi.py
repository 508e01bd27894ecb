"""Fiziki muayene isteği: the document examiner finds a serious difference and asks; the chief names an examiner or declines (Madde 19/3)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.muayene import kendisine_havaleli, muayene_edilecek_esya_var
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.secim import atama_satiri
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, kosul, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.yon import MUAYENELI, karsiligi
from sqlalchemy import UniqueConstraint


class FarkKonusu(Enum):
    """What of the declaration, its papers and the screen do not agree."""

    CINS = "eşyanın cinsi, tarifesi"
    MIKTAR = "miktar, ağırlık, ölçü"
    KIYMET = "kıymet"
    MENSE = "menşe"
    BELGE = "ek belgeler birbirini tutmuyor"


class FizikiIstegi(Numarali, Satir, table=True):
    """19/3: the note (müzekkere) to the chief: which difference, and why the goods must be seen. Written once; the answer is a row of its own."""

    SERI: ClassVar[str] = "FM"

    __tablename__ = "fiziki_istegi"
    __table_args__ = strict(secenekler("konu", FarkKonusu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    konu: FarkKonusu = durum_sutunu(FarkKonusu)
    gerekce: str = metin(200)
    isteyen_id: int = bag("kullanici.id")
    zaman: datetime = an()


class IstekKarari(Enum):
    GOREVLENDIRILDI = "uygun görüldü, memur görevlendirildi"
    UYGUN_GORULMEDI = "uygun görülmedi"


class FizikiKarari(Satir, table=True):
    """19/3: the chief's answer: the examiner of the ambar group whom he named, or his reasons for declining; one to a request."""

    __tablename__ = "fiziki_karari"
    __table_args__ = strict(secenekler("karar", IstekKarari), kosul("atanan_varsa_uygun", "(karar = 'GOREVLENDIRILDI') = (atanan_id IS NOT NULL)"))

    id: int = anahtar()
    istek_id: int = bag("fiziki_istegi.id", tekil=True)
    karar: IstekKarari = durum_sutunu(IstekKarari)
    amir_id: int = bag("kullanici.id")
    atanan_id: int | None = bag("kullanici.id", bos=True)
    gerekce: str = metin(200)
    zaman: datetime = an()


# Inputs


class FizikiIstegiGirdisi(GerekceGirdisi):
    """19/3: the kind of difference, and what is in the declaration, what on the paper."""

    konu: FarkKonusu


class FizikiGorevGirdisi(Girdi):
    """19/3: the examiner of the ambar group whom the chief names."""

    memur_id: int


# Guards


def ambar_grubunda_gorevli(belge: Beyanname, b: Baglam) -> str | None:
    """Named from those on duty in the ambar group now; never the one who asked, nor who registered or accepted the declaration."""
    istek = b.ofis.acik_fiziki_istegi(belge.id)
    if istek is not None and istek.isteyen_id == b.girdi.memur_id:
        return "Fiziki muayeneyi isteyen memur görevlendirilemez. Ambar grubundan başka bir memur seçin."
    if all(y.memur_id != b.girdi.memur_id for y in b.ofis.fiziki_memurlari(belge)):
        return "Seçilen kişi ambar muayene grubunda görevli değil. F4 görevlileri yükleriyle gösterir; görevi «Muayene görevlendirme» ekranı verir."
    return None


# Effects


def fiziki_iste(belge: Beyanname, b: Baglam) -> list[Any]:
    istek = FizikiIstegi(beyanname_id=belge.id, konu=b.girdi.konu, gerekce=b.girdi.gerekce, isteyen_id=b.kim.id, zaman=b.an)
    b.ofis.kagit("fiziki_istegi", istek)
    return [istek]


def gorevlendir(belge: Beyanname, b: Baglam) -> list[Any]:
    """The goods go to the named examiner; the load table as the chief saw it stays with the assignment."""
    istek = b.ofis.acik_fiziki_istegi(belge.id)
    yukler = b.ofis.fiziki_memurlari(belge)
    secilen = next(y for y in yukler if y.memur_id == b.girdi.memur_id)
    belge.muayene_memuru_id = secilen.memur_id
    karar = FizikiKarari(istek_id=istek.id, karar=IstekKarari.GOREVLENDIRILDI, amir_id=b.kim.id, atanan_id=secilen.memur_id, zaman=b.an)
    b.ofis.kagit("fiziki_karari", istek)
    neden = f"{istek.no}: idare amiri {b.kim.kod} görevlendirdi (m.{karsiligi('19/3', belge.yon)}); {secilen.puan} puan"
    return [karar, atama_satiri(belge, secilen, yukler, neden, b.an)]


def geri_cevir(belge: Beyanname, b: Baglam) -> list[Any]:
    """The declaration goes back to the examiner who had it, with the chief's reasons; work goes on where it was left."""
    istek = b.ofis.acik_fiziki_istegi(belge.id)
    b.ofis.kagit("fiziki_karari", istek)
    return [FizikiKarari(istek_id=istek.id, karar=IstekKarari.UYGUN_GORULMEDI, amir_id=b.kim.id, gerekce=b.girdi.gerekce, zaman=b.an)]


def neden_olmaz(belge: Beyanname, _islem: str, b: Baglam) -> Engel | None:
    """Why the chief has nothing to decide on here."""
    ozet = b.ofis.fiziki_istegi_ozeti(belge.id)
    return Engel("19/3", f"{ozet or 'Bu beyannamede fiziki muayene isteği yok.'} Beyanname şimdi «{belge.durum.value}»{b.ofis.kimde(belge)}.")


BD = BeyannameDurumu
_EKRAN = "fiziki_istegi"
GECISLER = (
    Gecis(
        "19/3",
        "fiziki_iste",
        "Fiziki muayene iste",
        Beyanname,
        (BD.BELGE,),
        BD.FIZIKI_ISTENDI,
        Rol.MUAYENE_MEMURU,
        FizikiIstegiGirdisi,
        (kendisine_havaleli, muayene_edilecek_esya_var),
        fiziki_iste,
        form="fiziki_istegi",
        ekran="muayene",
        gecmis="ciddi farklılık bildirildi, fiziki muayene istendi",
        durum_nedeni=muayene_neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "19/3",
        "fiziki_gorevlendir",
        "Memuru görevlendir",
        Beyanname,
        (BD.FIZIKI_ISTENDI,),
        BD.FIZIKI,
        Rol.IDARE_AMIRI,
        FizikiGorevGirdisi,
        (ambar_grubunda_gorevli,),
        gorevlendir,
        form="fiziki_karari",
        ekran=_EKRAN,
        gecmis="fiziki muayene uygun görüldü, memur görevlendirildi",
        kuyruk="Fiziki muayene isteği",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "19/3",
        "fiziki_geri_cevir",
        "Uygun görme, geri ver",
        Beyanname,
        (BD.FIZIKI_ISTENDI,),
        BD.BELGE,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        geri_cevir,
        form="fiziki_karari",
        ekran=_EKRAN,
        gecmis="fiziki muayene uygun görülmedi, ilk memura geri verildi",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
)
_ISTEYEN = "Fiziki muayeneyi isteyen, isteği kendisi sonuçlandıramaz. Başka bir amire verin."
AYRILIKLAR = (
    Ayrilik("fiziki_iste", "fiziki_gorevlendir", _ISTEYEN),
    Ayrilik("fiziki_iste", "fiziki_geri_cevir", _ISTEYEN),
    Ayrilik("fiziki_iste", "fiziki_uygun", "Fiziki muayeneyi isteyen, kendisi yapamaz. İdare amirinin görevlendirdiği memura verin."),
)
