"""Papers of an examination's side ways: the note to the chief and his answer (19/3), the note that goes with papers handed back
(19/4), the notice to the operator (21/1), the second look with the declarant (21/3)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster, kg_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


def kalem_tablosu(y: float, adet: int) -> Tablo:
    """The declaration's items, as every sheet that is joined to it shows them."""
    sutunlar = (
        Sutun("Kalem", 12, "sag"),
        Sutun("GTİP", 28),
        Sutun("Eşya", 66),
        Sutun("Menşe", 12),
        Sutun("Kap", 20, "sag"),
        Sutun("Net kg", 26, "sag"),
        Sutun("Kıymet TL", 30, "sag"),
    )
    return Tablo("kalemler", 8, y, sutunlar, 5.4, adet, devam_y=32, devam_adet=44, punto=7.4)


def kalem_satirlari(b: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (str(k.sira), k.gtip, k.tanim, k.mensei, f"{k.kap_adedi} {k.kap_cinsi}", kg_goster(k.net_gram), goster(k.kiymet_kurus)) for k in b.kalemler
    )


@dataclass(frozen=True)
class FizikiIstegiKagidi:
    """19/3: the difference as the examiner wrote it; the lower half is empty until the chief has decided."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    tescil_tarihi: str
    rejim: str
    alici: str
    beyan_sahibi: str
    kalemler: tuple[tuple[str, ...], ...]
    konu: str
    gerekce: str
    karar: str
    atanan: str
    karar_gerekcesi: str
    isteyen: str
    amir: str


_KUTULAR = (
    Kutu("tescil_no", "Beyanname tescil no", 8, 30, 66, bicim="kalin"),
    Kutu("tescil_tarihi", "Tescil tarihi", 74, 30, 34),
    Kutu("rejim", "Rejim", 108, 30, 24),
    Kutu("konu", "Farklılığın konusu", 132, 30, 70, bicim="kalin", satir=2),
    Kutu("alici", "Alıcı / ihracatçı", 8, 40.5, 97, satir=2),
    Kutu("beyan_sahibi", "Beyan sahibi", 105, 40.5, 97, satir=2),
    Kutu("gerekce", "MEŞRUHAT: beyannamede, ek belgede ve ekranda ne var, ne farklı", 8, 140, 194, h=26, satir=5, punto=10),
    Kutu("karar", "İDARE AMİRİNİN KARARI", 8, 208, 110, bicim="kalin"),
    Kutu("atanan", "Görevlendirilen muayene memuru (ambar grubu)", 118, 208, 84, bicim="kalin"),
    Kutu("karar_gerekcesi", "Uygun görülmemesinin gerekçesi", 8, 218.5, 194, h=20, satir=4, punto=10),
)
_ORTAK: dict[str, Any] = {
    "madde": "19/3",
    "boy": A4,
    "kutular": _KUTULAR,
    "tablo": kalem_tablosu(53, 12),
    "metinler": (
        (8, 128, 8.5, "Beyanname, ek belgeleri ve ekran bilgileri karşılaştırılmış, aralarında aşağıda yazılı ciddi farklılık belirlenmiştir."),
        (8, 132.5, 8.5, "Eşyanın fiziki muayenesi gerekli görülmüştür. Uygun görülürse ambar muayene grubundan bir memurun"),
        (8, 137, 8.5, "görevlendirilmesi arz olunur."),
    ),
    "imzalar": (
        Imza("Belge kontrolünü yapan muayene memuru, imza", 8, 169, 94, 28, ad="isteyen"),
        Imza("İdare amiri, tarih, imza ve mühür", 108, 241, 94, 30, ad="amir", muhur=True),
    ),
    "barkod": (8, 250),
}
ISTEK = Form(
    kimlik="fiziki_istegi",
    baslik="FİZİKİ MUAYENE İSTEĞİ",
    nushalar=("idare amiri", "beyannameye eklenir"),
    dipnot="Bu meşruhattan sonra beyannamede değişiklik talebi kabul edilmez (m.17).",
    **_ORTAK,
)
KARAR = Form(
    kimlik="fiziki_karari",
    baslik="FİZİKİ MUAYENE İSTEĞİ: KARAR",
    nushalar=("muayene memuru", "beyannameye eklenir"),
    dipnot="Uygun görülürse muayeneyi görevlendirilen memur yapar; görülmezse işlem ilk memurda kaldığı yerden sürer.",
    **_ORTAK,
)


@dataclass(frozen=True)
class EksikBelgeKagidi:
    """19/4: `satirlar`: (kod, belge, eksiği) as printed."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    tescil_tarihi: str
    alici: str
    beyan_sahibi: str
    satirlar: tuple[tuple[str, ...], ...]
    aciklama: str
    memur: str


NOT = Form(
    kimlik="eksik_belge_notu",
    madde="19/4",
    baslik="EKSİK YA DA YANLIŞ BELGE NOTU",
    boy=A5_YATAY,
    nushalar=("beyannameye eklenir", "müracaat masası"),
    kutular=(
        Kutu("tescil_no", "Beyanname tescil no", 8, 29, 66, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 74, 29, 30),
        Kutu("alici", "Alıcı / ihracatçı", 104, 29, 98, satir=2),
        Kutu("beyan_sahibi", "Beyan sahibi", 8, 39.5, 194),
        Kutu("aciklama", "Açıklama: ne getirilecek", 8, 84, 140, h=18, satir=4, punto=10),
    ),
    tablo=Tablo("satirlar", 8, 52, (Sutun("Kod", 18), Sutun("Belge", 116), Sutun("Eksiği", 60)), 5.2, 4, devam_y=32, devam_adet=18, punto=8),
    imzalar=(
        Imza("Muayene memuru, imza", 8, 105, 60, 25, ad="memur"),
        Imza("Müracaat memuru: verildiği tarih, imza", 68, 105, 67, 25),
        Imza("Beyannameyi ve eklerini geri aldım: ad, imza", 135, 105, 67, 25),
    ),
    barkod=(152, 88),
    dipnot="Ek tahsilat ya da ceza gerektirmez; belge tamamlanınca beyanname ekleriyle müracaat masasına geri verilir.",
)


@dataclass(frozen=True)
class HazirlikBildirimi:
    """21/1: `satirlar`: (ambar, yer, özet beyan / senet, marka, eşya, kap, brüt kg) as printed."""

    idare_adi: str
    no: str
    tarih: str
    alici: str
    beyan_sahibi: str
    toplam: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str


BILDIRIM = Form(
    kimlik="hazirlik_bildirimi",
    madde="21/1",
    baslik="FİZİKİ MUAYENEYE HAZIRLIK BİLDİRİMİ",
    boy=A5_YATAY,
    nushalar=("sundurma işletmesi", "beyannameye eklenir"),
    kutular=(
        Kutu("alici", "Alıcı / ihracatçı", 8, 29, 84, satir=2),
        Kutu("beyan_sahibi", "Beyan sahibi", 92, 29, 66, satir=2),
        Kutu("toplam", "HAZIRLANACAK", 158, 29, 44, bicim="kalin", satir=2),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        48,
        (
            Sutun("Ambar", 16),
            Sutun("Yer", 20),
            Sutun("Özet beyan, taşıma senedi", 62),
            Sutun("Marka", 26),
            Sutun("Eşya", 34),
            Sutun("Kap", 16, "sag"),
            Sutun("Brüt kg", 20, "sag"),
        ),
        5.0,
        9,
        devam_y=32,
        devam_adet=18,
        punto=7,
    ),
    metinler=((8, 45, 8.5, "Numarası yukarıda yazılı beyanname eşyasının fiziki muayene için hazırlanması rica olunur."),),
    imzalar=(
        Imza("Muayene memuru, imza", 8, 101, 72, 27, ad="memur"),
        Imza("Sundurma işletme memuru: bildirim alındı, tarih, saat, imza", 80, 101, 72, 27),
    ),
    barkod=(153, 110),
    dipnot="Muayene, işletme memurunun huzurunda yapılır (m.21/2).",
)


@dataclass(frozen=True)
class YenidenMuayeneTutanagi:
    """21/3: the first result, the wish, the second result."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    tescil_tarihi: str
    alici: str
    kalem: str
    kalemler: tuple[tuple[str, ...], ...]
    ilk: str
    ilk_kapsam: str
    ilk_tarih: str
    dilekce: str
    sonuc: str
    bulunan: str
    kapsam: str
    memur: str
    isletme_memuru: str
    katilan: str


YENIDEN = Form(
    kimlik="yeniden_muayene_tutanagi",
    madde="21/3",
    baslik="YENİDEN MUAYENE TUTANAĞI",
    boy=A4,
    nushalar=("beyannameye eklenir", "beyan sahibi"),
    kutular=(
        Kutu("tescil_no", "Beyanname tescil no", 8, 30, 66, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 74, 30, 34),
        Kutu("alici", "Alıcı / ihracatçı", 108, 30, 94, satir=2),
        Kutu("kalem", "Farkın bulunduğu kalem", 8, 110, 60, bicim="kalin"),
        Kutu("ilk_tarih", "İlk muayene", 68, 110, 40),
        Kutu("ilk_kapsam", "İlk muayenenin hudut ve kapsamı", 108, 110, 94, satir=2),
        Kutu("ilk", "İLK MUAYENEDE BULUNAN", 8, 120.5, 194, h=20, satir=4, punto=10),
        Kutu("dilekce", "Beyan sahibinin yazılı talebi", 8, 145, 194, satir=2),
        Kutu("sonuc", "YENİDEN MUAYENENİN SONUCU", 8, 160, 100, bicim="kalin", punto=11),
        Kutu("kapsam", "Yeniden muayenenin hudut ve kapsamı", 108, 160, 94, satir=2),
        Kutu("bulunan", "Yeniden muayenede bulunan", 8, 170.5, 194, h=20, satir=4, punto=10),
    ),
    tablo=kalem_tablosu(44, 10),
    metinler=(
        (8, 197, 8.5, "Eşya, ilk muayeneyi yapan memur tarafından, beyan sahibinin ve işletme memurunun katılımıyla yeniden muayene edilmiştir."),
        (8, 201.5, 8.5, "İşbu tutanak yukarıdaki tarih ve saatte düzenlenip birlikte imzalanmıştır."),
    ),
    imzalar=(
        Imza("Muayene memuru, imza", 8, 206, 64, 30, ad="memur"),
        Imza("Beyan sahibi ya da temsilcisi, imza", 72, 206, 66, 30, ad="katilan"),
        Imza("İşletme memuru, imza", 138, 206, 64, 30, ad="isletme_memuru"),
    ),
    barkod=(8, 242),
)
FORMLAR = (ISTEK, KARAR, NOT, BILDIRIM, YENIDEN)


def istek_degeri(
    idare_adi: str, istek: Any, beyanname: Any, karar: Any, isteyen: str, amir: str, atanan: str, yerel: Callable[[datetime], datetime]
) -> FizikiIstegiKagidi:
    """`karar` is None on the paper that asks."""
    return FizikiIstegiKagidi(
        idare_adi,
        istek.no,
        gun_yaz(yerel(karar.zaman if karar else istek.zaman), saat=True),
        beyanname.no,
        gun_yaz(beyanname.tescil_gunu),
        beyanname.rejim,
        f"{beyanname.yukumlu_unvan} {beyanname.yukumlu_no}",
        f"{beyanname.beyan_sahibi_unvan} {beyanname.beyan_sahibi_no}",
        kalem_satirlari(beyanname),
        istek.konu.value,
        istek.gerekce,
        karar.karar.value if karar else "",
        atanan,
        karar.gerekce if karar else "",
        isteyen,
        amir,
    )


def not_degeri(idare_adi: str, n: Any, beyanname: Any, memur: str, yerel: Callable[[datetime], datetime]) -> EksikBelgeKagidi:
    return EksikBelgeKagidi(
        idare_adi,
        n.no,
        gun_yaz(yerel(n.zaman), saat=True),
        beyanname.no,
        gun_yaz(beyanname.tescil_gunu),
        f"{beyanname.yukumlu_unvan} {beyanname.yukumlu_no}",
        f"{beyanname.beyan_sahibi_unvan} {beyanname.beyan_sahibi_no}",
        tuple((x.belge_kodu, x.belge_adi, x.eksik.value) for x in n.satirlar),
        n.aciklama,
        memur,
    )


def hazirlik_degeri(idare_adi: str, b: Any, satirlar: list[Any], memur: str, yerel: Callable[[datetime], datetime]) -> HazirlikBildirimi:
    """`satirlar`: (ambar, yer, özet beyan, senet, satır, marka, eşya, kap, cins, brüt gram); no warehouse: not taken in by then."""
    return HazirlikBildirimi(
        idare_adi,
        b.no,
        gun_yaz(yerel(b.hazirlik_ani), saat=True),
        f"{b.yukumlu_unvan} {b.yukumlu_no}",
        b.beyan_sahibi_unvan,
        f"{b.kap_adedi} kap, {kg_goster(b.brut_gram)} kg",
        tuple(
            (ambar or "girmemiş", yer or "-", f"{ob} {senet}/{sira}", marka, esya, f"{kap} {cins}", kg_goster(gram))
            for ambar, yer, ob, senet, sira, marka, esya, kap, cins, gram in satirlar
        ),
        memur,
    )


def yeniden_degeri(
    idare_adi: str, istek: Any, beyanname: Any, fark: Any, sonuc: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> YenidenMuayeneTutanagi:
    kalem = next(k for k in beyanname.kalemler if k.sira == fark.kalem_sira)
    return YenidenMuayeneTutanagi(
        idare_adi,
        istek.no,
        gun_yaz(yerel(sonuc.zaman), saat=True),
        beyanname.no,
        gun_yaz(beyanname.tescil_gunu),
        f"{beyanname.yukumlu_unvan} {beyanname.yukumlu_no}",
        f"{kalem.sira}. kalem, {kalem.gtip}",
        kalem_satirlari(beyanname),
        fark.bulunan,
        fark.kapsam,
        gun_yaz(yerel(fark.zaman), saat=True),
        f"{gun_yaz(istek.dilekce_gunu)} günlü, {istek.dilekce_no} sayılı dilekçe: {istek.isteyen} {istek.isteyen_no}",
        "uygundur" if sonuc.uygun else "fark duruyor",
        sonuc.bulunan,
        sonuc.kapsam,
        memur,
        sonuc.isletme_memuru,
        f"{sonuc.katilan} {sonuc.katilan_no}",
    )
