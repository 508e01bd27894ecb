"""Papers of analysis: letters to the laboratories, the «numçıkış» tutanağı, the annotation on the declaration (12/3, 22)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import kg_goster
from gumruk.printing.form import Form, Imza, Kutu
from gumruk.printing.paper import A5_YATAY, gun_yaz

AYKIRI_MESRUHATI = "tahlil sonucu beyana uygun bulunmamıştır"
_BASLIK = (
    Kutu("tescil_no", "Beyanname tescil no", 8, 29, 62, bicim="kalin"),
    Kutu("alici", "Alıcı / ihracatçı", 70, 29, 132, satir=2),
    Kutu("gtip", "Kalem, GTİP", 8, 39.5, 62, bicim="kalin"),
    Kutu("tanim", "Beyan edilen eşya", 70, 39.5, 132, satir=2),
)


@dataclass(frozen=True)
class TahlilIstekKagidi:
    """22/1: what is sent to whom to be analysed."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    alici: str
    gtip: str
    tanim: str
    gonderici: str
    mensei: str
    nereye: str
    numune: str
    memur: str


ISTEK = Form(
    kimlik="tahlil_istegi",
    madde="22/1",
    baslik="TAHLİL İSTEK YAZISI",
    boy=A5_YATAY,
    nushalar=("laboratuvar", "ambar", "beyannameye eklenir"),
    kutular=(
        *_BASLIK,
        Kutu("gonderici", "Gönderici", 8, 50, 132, satir=2),
        Kutu("mensei", "Menşe", 140, 50, 62),
        Kutu("nereye", "GÖNDERİLDİĞİ YER", 8, 63, 194, bicim="kalin", satir=2),
        Kutu("numune", "Alınacak numune", 8, 73.5, 194, h=14, satir=3),
    ),
    metinler=((8, 94, 8.5, "Yukarıda yazılı eşyadan alınan numunenin tahlil edilerek sonucunun beyanla karşılaştırılması rica olunur."),),
    imzalar=(Imza("Muayene memuru, imza ve mühür", 8, 98, 97, 30, ad="memur", muhur=True),),
    barkod=(140, 105),
)


@dataclass(frozen=True)
class NumcikisTutanagi:
    """12/3: the tutanak under the code «numçıkış»."""

    idare_adi: str
    no: str
    tarih: str
    tutanak_kodu: str
    tescil_no: str
    alici: str
    gtip: str
    tanim: str
    ozet_beyan: str
    yer: str
    istek_no: str
    nereye: str
    numune: str
    miktar: str
    muhur_no: str
    memur: str
    teslim_alan: str
    isletme_memuru: str


TUTANAK = Form(
    kimlik="numcikis_tutanagi",
    madde="12/3",
    baslik="NUMUNE ÇIKIŞ TUTANAĞI",
    boy=A5_YATAY,
    nushalar=("numuneyle gider", "ambar", "beyannameye eklenir"),
    kutular=(
        *_BASLIK,
        Kutu("ozet_beyan", "Özet beyan, taşıma senedi", 8, 50, 88),
        Kutu("yer", "Ambar, yer", 96, 50, 44),
        Kutu("tutanak_kodu", "Tutanak kodu", 140, 50, 62, bicim="kalin"),
        Kutu("istek_no", "Tahlil isteği", 8, 60.5, 44),
        Kutu("nereye", "Gönderildiği yer", 52, 60.5, 150, satir=2),
        Kutu("numune", "Numune", 8, 71, 88, satir=2),
        Kutu("miktar", "AMBARDAN ÇIKAN", 96, 71, 62, bicim="kalin"),
        Kutu("muhur_no", "Mühür no", 158, 71, 44, bicim="kalin"),
    ),
    metinler=((8, 88, 8.5, "Tahlil ya da ekspertiz için ambardan çıkarılan numuneye ait işbu tutanak birlikte imzalanmıştır."),),
    imzalar=(
        Imza("Gümrük ambar memuru, imza ve mühür", 8, 91, 66, 30, ad="memur", muhur=True),
        Imza("Numuneyi teslim alan, imza", 74, 91, 64, 30, ad="teslim_alan"),
        Imza("İşletme ambar memuru, imza", 138, 91, 64, 30, ad="isletme_memuru"),
    ),
    barkod=(8, 123),
    dipnot="Dönen numune ambara alınır, dönmeyen tükenmiş sayılır; dönüşü ambar memuru yazar.",
)


@dataclass(frozen=True)
class TahlilMesruhati:
    """22/1, 22/2: what is written on the declaration."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    alici: str
    gtip: str
    tanim: str
    rapor: str
    sonuc: str
    mesruhat: str
    memur: str


def _mesruhat_formu(kimlik: str, madde: str, baslik: str, dipnot: str) -> Form:
    return Form(
        kimlik=kimlik,
        madde=madde,
        baslik=baslik,
        boy=A5_YATAY,
        nushalar=("beyannameye eklenir", "beyan sahibi"),
        kutular=(
            *_BASLIK,
            Kutu("rapor", "Tahlil raporu", 8, 54, 194, satir=2),
            Kutu("sonuc", "İnceleme", 8, 64.5, 194, h=16, satir=3),
            Kutu("mesruhat", "MEŞRUHAT", 8, 84, 194, h=13, bicim="kalin", punto=12, satir=2),
        ),
        imzalar=(Imza("Muayene memuru, imza ve mühür", 8, 101, 97, 29, ad="memur", muhur=True),),
        barkod=(140, 110),
        dipnot=dipnot,
    )


SONUC = _mesruhat_formu("tahlil_sonucu", "22/1", "TAHLİL SONUCU", "Sonuç aykırıysa beyan sahibi süresinde yazılı olarak itiraz edebilir (m.22/4).")
DAYANAK = _mesruhat_formu("tahlil_dayanagi", "22/2", "ÖNCEKİ TAHLİLE İTİBAR", "Aynı eşyanın önceki tahliline dayanılmıştır; numune gönderilmemiştir.")
ITIRAZ_SONUCU = _mesruhat_formu(
    "tahlil_itiraz_sonucu", "22/4", "TAHLİL İTİRAZININ SONUCU", "İkinci tahlil kesindir; sonuç aykırıysa fark müzekkereyle yürür (m.21/3)."
)


@dataclass(frozen=True)
class TahlilItirazYazisi:
    """22/4: the witness sample goes to whom, after whose objection to which report."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    alici: str
    gtip: str
    tanim: str
    ilk_rapor: str
    ilk_sonuc: str
    dilekce: str
    sure: str
    itiraz_nedeni: str
    nereye: str
    sahit_numune: str
    memur: str


ITIRAZ = Form(
    kimlik="tahlil_itiraz_yazisi",
    madde="22/4",
    baslik="İKİNCİ TAHLİL İSTEK YAZISI",
    boy=A5_YATAY,
    nushalar=("laboratuvar", "beyan sahibi", "beyannameye eklenir"),
    kutular=(
        *_BASLIK,
        Kutu("ilk_rapor", "İlk tahlil", 8, 50, 88, h=13, satir=2),
        Kutu("ilk_sonuc", "İlk raporun sonucu", 96, 50, 106, h=13, satir=3),
        Kutu("dilekce", "İtiraz dilekçesi", 8, 63, 106, satir=2),
        Kutu("sure", "Süresi", 114, 63, 88),
        Kutu("itiraz_nedeni", "İtirazın nedeni", 8, 73.5, 194, h=13, satir=3),
        Kutu("nereye", "GÖNDERİLDİĞİ YER", 8, 86.5, 106, bicim="kalin", satir=2),
        Kutu("sahit_numune", "ŞAHİT NUMUNE", 114, 86.5, 88, bicim="kalin", satir=2),
    ),
    metinler=((8, 101.5, 8.5, "Şahit numunenin yeniden tahlil edilerek sonucunun beyanla karşılaştırılması rica olunur. İkinci tahlil kesindir."),),
    imzalar=(Imza("Muayene memuru, imza ve mühür", 8, 104, 97, 26, ad="memur", muhur=True),),
    barkod=(140, 108),
)
FORMLAR = (ISTEK, TUTANAK, SONUC, DAYANAK, ITIRAZ, ITIRAZ_SONUCU)


def _kalem(beyanname: Any, kalem: Any) -> tuple[str, str, str, str]:
    return beyanname.no, f"{beyanname.yukumlu_unvan} {beyanname.yukumlu_no}", f"{kalem.sira}. kalem, {kalem.gtip}", kalem.tanim


def istek_degeri(idare_adi: str, istek: Any, beyanname: Any, kalem: Any, memur: str, yerel: Callable[[datetime], datetime]) -> TahlilIstekKagidi:
    return TahlilIstekKagidi(
        idare_adi,
        istek.no,
        gun_yaz(yerel(istek.zaman), saat=True),
        *_kalem(beyanname, kalem),
        f"{beyanname.gonderici_unvan} {beyanname.gonderici_ulke}".strip(),
        kalem.mensei,
        f"{istek.yer.value}: {istek.kurum}",
        istek.numune,
        memur,
    )


def tutanak_degeri(
    idare_adi: str,
    tutanak: Any,
    istek: Any,
    beyanname: Any,
    kalem: Any,
    kayit: tuple[str, str, str, str, int],
    memur: str,
    yerel: Callable[[datetime], datetime],
) -> NumcikisTutanagi:
    """`kayit`: (ambar, yer, özet beyan, senet, satır) of the warehouse record."""
    ambar, yer, ozet_beyan, senet, sira = kayit
    kap = f"{tutanak.kap_adedi} kap, " if tutanak.kap_adedi else ""
    return NumcikisTutanagi(
        idare_adi,
        tutanak.no,
        gun_yaz(yerel(tutanak.zaman), saat=True),
        tutanak.kod,
        *_kalem(beyanname, kalem),
        f"{ozet_beyan} {senet}/{sira}",
        f"{ambar} {yer}",
        istek.no,
        f"{istek.yer.value}: {istek.kurum}",
        istek.numune,
        f"{kap}{kg_goster(tutanak.brut_gram)} kg",
        tutanak.muhur_no,
        memur,
        f"{tutanak.teslim_alan} {tutanak.teslim_alan_no}",
        tutanak.isletme_memuru,
    )


def sonuc_degeri(
    idare_adi: str, istek: Any, rapor: Any, beyanname: Any, kalem: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> TahlilMesruhati:
    """The annotation stands letter for letter where the report is favourable; otherwise what the report found."""
    return TahlilMesruhati(
        idare_adi,
        istek.no,
        gun_yaz(yerel(rapor.zaman), saat=True),
        *_kalem(beyanname, kalem),
        f"{istek.kurum}, {gun_yaz(rapor.rapor_gunu)} günlü, {rapor.rapor_no} sayılı rapor",
        rapor.sonuc,
        rapor.mesruhat or AYKIRI_MESRUHATI,
        memur,
    )


def dayanak_degeri(
    idare_adi: str, dayanak: Any, kaynak: Any, beyanname: Any, kalem: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> TahlilMesruhati:
    """`kaynak`: the earlier report with its request and declaration."""
    return TahlilMesruhati(
        idare_adi,
        dayanak.no,
        gun_yaz(yerel(dayanak.zaman), saat=True),
        *_kalem(beyanname, kalem),
        f"{kaynak.gecerli.kurum}, {gun_yaz(kaynak.gecerli.gunu)} günlü, {kaynak.gecerli.no} sayılı rapor; beyanname {kaynak.beyanname.no}",
        f"İthal süreklidir, belgelerde farklılık ve eşyadan şüphe yoktur. {dayanak.gerekce}",
        "önceki tahlile itibar edilmiş, numune gönderilmemiştir",
        memur,
    )


def itiraz_degeri(
    idare_adi: str, itiraz: Any, istek: Any, rapor: Any, beyanname: Any, kalem: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> TahlilItirazYazisi:
    return TahlilItirazYazisi(
        idare_adi,
        itiraz.no,
        gun_yaz(yerel(itiraz.zaman), saat=True),
        *_kalem(beyanname, kalem),
        f"{istek.no}: {istek.kurum}, {gun_yaz(rapor.rapor_gunu)}, {rapor.rapor_no}",
        rapor.sonuc,
        f"{itiraz.eden} {itiraz.eden_no}: {gun_yaz(itiraz.dilekce_gunu)}, {itiraz.dilekce_no}",
        f"{gun_yaz(itiraz.teblig_gunu)} tebliğ, {itiraz.dayanak.split(':')[0]}, son gün {gun_yaz(itiraz.son_gun)}",
        itiraz.gerekce,
        f"{itiraz.yer.value}: {itiraz.kurum}",
        itiraz.sahit_numune,
        memur,
    )


def itiraz_sonucu_degeri(
    idare_adi: str, itiraz: Any, son: Any, istek: Any, rapor: Any, beyanname: Any, kalem: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> TahlilMesruhati:
    """The second report, or the letter that took the objection back: then the first report stands."""
    ilk = f"{istek.kurum}, {gun_yaz(rapor.rapor_gunu)} günlü, {rapor.rapor_no} sayılı ilk rapor"
    ikinci = f"{itiraz.kurum}, {gun_yaz(son.belge_gunu)} günlü, {son.belge_no} sayılı ikinci rapor; {ilk}"
    geri = f"{gun_yaz(son.belge_gunu)} günlü, {son.belge_no} sayılı dilekçeyle itiraz geri alındı; {ilk} kaldı"
    return TahlilMesruhati(
        idare_adi,
        itiraz.no,
        gun_yaz(yerel(son.zaman), saat=True),
        *_kalem(beyanname, kalem),
        ikinci if son.raporlu else geri,
        son.aciklama,
        son.mesruhat or AYKIRI_MESRUHATI,
        memur,
    )
