"""Antrepo papers: the declaration's döküm (29), entry slip and exit slip (31), the tutanaks of a difference and of a count."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from gumruk.models.dogrulama import dogrulama_kodu
from gumruk.models.kurus import goster, kg_goster
from gumruk.printing import duzeltme
from gumruk.printing.beyanname import DOKUM
from gumruk.printing.duzeltme import surum_formu
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz

Yerel = Callable[[datetime], datetime]

_DEGISEN = {
    "k28": Kutu("k28", "28 Ödeme", 86, 71, 20),
    "k29": Kutu("k29", "29 Giriş idaresi", 106, 71, 26),
    "k30": Kutu("k30", "30 Eşyanın yeri", 132, 71, 28),
    "k40": replace(next(k for k in DOKUM.kutular if k.ad == "k40"), etiket="40 Özet beyan / taşıma senedi / antrepo beyannamesi"),
    "toplam_kurus": replace(next(k for k in DOKUM.kutular if k.ad == "toplam_kurus"), etiket="PEŞİN ÖDENECEK TOPLAM"),
    "b": replace(next(k for k in DOKUM.kutular if k.ad == "b"), etiket="B Teminata bağlanacak vergi, teminat"),
}
ANTREPO_DOKUMU = replace(
    DOKUM,
    kimlik="antrepo_dokumu",
    madde="29",
    baslik="GÜMRÜK ANTREPO BEYANNAMESİ",
    kutular=(*(_DEGISEN.get(k.ad, k) for k in DOKUM.kutular), Kutu("k49", "49 Antrepo", 160, 71, 42, bicim="kalin")),
    imzalar=tuple(replace(i, etiket=i.etiket.replace("15/1", "30/1")) for i in DOKUM.imzalar),
    dipnot="Eşya antrepodan çıkıncaya kadar bu beyanname açık kalır. Vergiler kalem başına yuvarlanıp toplanır; dökümü son sayfadadır.",
)


@dataclass(frozen=True)
class AntrepoFisi:
    """An entry or exit slip; `satirlar` as printed."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    rejim: str
    antrepo: str
    alici: str
    beyan_sahibi: str
    teslim_alan: str
    teslim_alan_no: str
    plaka: str
    odeme: str
    toplam: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str
    qr: str


_UST = (
    Kutu("tescil_no", "Beyanname tescil no", 8, 29, 56, bicim="kalin"),
    Kutu("rejim", "Rejim", 64, 29, 18),
    Kutu("antrepo", "49 Antrepo", 82, 29, 120, satir=2),
    Kutu("alici", "Alıcı", 8, 39.5, 97, satir=2),
    Kutu("beyan_sahibi", "Beyan sahibi", 105, 39.5, 97, satir=2),
)
GIRIS_FISI = Form(
    kimlik="antrepo_giris_fisi",
    madde="31/1",
    baslik="ANTREPO GİRİŞ FİŞİ",
    boy=A5_YATAY,
    nushalar=("gümrük antrepo memuru", "antrepo işleticisi", "mükellef"),
    kutular=(*_UST, Kutu("toplam", "GİREN TOPLAM", 8, 50, 97, bicim="kalin"), Kutu("odeme", "Ödeme, teminat", 105, 50, 97, satir=2)),
    tablo=Tablo(
        "satirlar",
        8,
        62.5,
        (
            Sutun("32 Kalem", 14, "sag"),
            Sutun("Eşya", 66),
            Sutun("Yeri", 22),
            Sutun("Kap", 12),
            Sutun("Giren", 20, "sag"),
            Sutun("Hasarlı", 16, "sag"),
            Sutun("Giren brüt kg", 26, "sag"),
            Sutun("Girmeyen kap", 18, "sag"),
        ),
        4.6,
        8,
        devam_y=32,
        devam_adet=20,
    ),
    imzalar=(
        Imza("Gümrük antrepo memuru, imza ve mühür", 8, 107, 62, 25, ad="memur", muhur=True),
        Imza("Antrepo işleticisi, imza", 70, 107, 56, 25),
        Imza("Mükellef, imza", 126, 107, 50, 25),
    ),
    barkod=(134, 133),
    qr=(182.5, 108, 19),
    dipnot="Beyanname, eşya çıkıncaya kadar açıktır.",
)
CIKIS_FISI = Form(
    kimlik="antrepo_cikis_fisi",
    madde="31/2",
    baslik="ANTREPO ÇIKIŞ FİŞİ",
    boy=A5_YATAY,
    nushalar=("kapıda alıkonur",),
    kutular=(
        *_UST[:3],
        Kutu("alici", "Alıcı", 8, 39.5, 68, satir=2),
        Kutu("beyan_sahibi", "Beyan sahibi", 76, 39.5, 62, satir=2),
        Kutu("odeme", "Ödeme, teminat", 138, 39.5, 64, satir=2),
        Kutu("teslim_alan", "Teslim alan", 8, 50, 62, satir=2),
        Kutu("teslim_alan_no", "Kimlik no", 70, 50, 35),
        Kutu("plaka", "Taşıt plakası", 105, 50, 40, bicim="kalin"),
        Kutu("toplam", "ÇIKAN TOPLAM", 145, 50, 57, bicim="kalin"),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        62.5,
        (
            Sutun("Antrepo beyannamesi / kalem", 50),
            Sutun("Eşya", 62),
            Sutun("Kap", 12),
            Sutun("Çıkan", 20, "sag"),
            Sutun("Stokta kalan", 22, "sag"),
            Sutun("Çıkan brüt kg", 28, "sag"),
        ),
        4.6,
        8,
        devam_y=32,
        devam_adet=20,
    ),
    imzalar=(
        Imza("Gümrük antrepo memuru, imza ve mühür", 8, 107, 62, 25, ad="memur", muhur=True),
        Imza("Mükellef, imza", 70, 107, 36, 25),
        Imza("Antrepo işleticisi, imza", 106, 107, 36, 25),
        Imza("Kapı: çıkış saati, imza", 142, 107, 38, 25),
    ),
    barkod=(134, 133),
    qr=(182.5, 108, 19),
    dipnot="Fişi çıkış kapısındaki muhafaza memuru alıkoyar.",
)


@dataclass(frozen=True)
class AntrepoTutanagiDegeri:
    """A difference or a count; `satirlar` as printed."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    antrepo: str
    alici: str
    neyin: str
    vergi: str
    aciklama: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str
    ikinci: str


_TUTANAK_UST = (
    Kutu("tescil_no", "Antrepo beyannamesi", 8, 30, 60, bicim="kalin"),
    Kutu("antrepo", "49 Antrepo", 68, 30, 70, satir=2),
    Kutu("alici", "Eşya sahibi", 138, 30, 64, satir=2),
    Kutu("neyin", "Tutanağın konusu", 8, 40.5, 97),
    Kutu("vergi", "Eksiğin teminata bağlı vergisi", 105, 40.5, 97, bicim="kalin"),
    Kutu("aciklama", "Açıklama", 8, 214, 194, h=22, satir=5),
)
FARK_TUTANAGI = Form(
    kimlik="antrepo_fark_tutanagi",
    madde="31/1",
    baslik="ANTREPO EKSİKLİK, FAZLALIK, HASAR TUTANAĞI",
    boy=A4,
    nushalar=("idare amiri", "antrepo"),
    kutular=_TUTANAK_UST,
    metinler=(
        (8, 57, 8, "Antrepoya alınan ya da antrepoda sayılan eşya kayıtla karşılaştırılmış, aşağıdaki farklar bulunmuştur."),
        (8, 242, 8, "İşbu tutanak yukarıdaki tarih ve saatte düzenlenip birlikte imzalanmıştır. Gereği için idare amirine sunulur."),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        62,
        (
            Sutun("32 Kalem", 14, "sag"),
            Sutun("Eşya", 48),
            Sutun("Fark", 16),
            Sutun("Kayıtlı kap", 18, "sag"),
            Sutun("Bulunan", 16, "sag"),
            Sutun("Hasarlı", 13, "sag"),
            Sutun("Kayıtlı kg", 23, "sag"),
            Sutun("Bulunan kg", 23, "sag"),
            Sutun("Vergi TL", 23, "sag"),
        ),
        6.0,
        23,
        devam_y=32,
        devam_adet=38,
        punto=7,
    ),
    imzalar=(
        Imza("Gümrük antrepo memuru, imza ve mühür", 8, 248, 97, 28, ad="memur", muhur=True),
        Imza("İkinci imza", 105, 248, 97, 28, ad="ikinci"),
    ),
    barkod=(150, 278),
)
SAYIM_TUTANAGI = Form(
    kimlik="antrepo_sayim_tutanagi",
    madde="31/1",
    baslik="ANTREPO SAYIM TUTANAĞI",
    boy=A4,
    nushalar=("gümrük antrepo memuru", "antrepo işleticisi"),
    kutular=tuple(replace(k, etiket="Sonuç") if k.ad == "vergi" else replace(k, etiket="Sayım") if k.ad == "neyin" else k for k in _TUTANAK_UST),
    metinler=(
        (8, 57, 8, "Antrepo beyannamesi eşyasının antrepoda kalanı sayılmış, kayıtla karşılaştırılmıştır."),
        (8, 242, 8, "Fark varsa ayrıca eksiklik, fazlalık, hasar tutanağı düzenlenmiştir."),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        62,
        (
            Sutun("32 Kalem", 14, "sag"),
            Sutun("Eşya", 68),
            Sutun("Kayıtlı kap", 20, "sag"),
            Sutun("Sayılan kap", 20, "sag"),
            Sutun("Hasarlı", 14, "sag"),
            Sutun("Kayıtlı kg", 29, "sag"),
            Sutun("Sayılan kg", 29, "sag"),
        ),
        6.0,
        23,
        devam_y=32,
        devam_adet=38,
        punto=7,
    ),
    imzalar=FARK_TUTANAGI.imzalar,
    barkod=(150, 278),
)
# A version is printed on the declaration's own sheet, under the name that its act gives every direction (so not in FORMLAR): 17; 19/5, 20/2.
SURUM_FORMLARI = {
    f.kimlik: surum_formu(f.kimlik, f.madde, baslik, f.imzalar, ANTREPO_DOKUMU)
    for f, baslik in (
        (duzeltme.DUZELTILMIS, "GÜMRÜK ANTREPO BEYANNAMESİ, DÜZELTİLMİŞ"),
        (duzeltme.NUSHA, "DÜZELTME NÜSHASI, ANTREPO"),
    )
}
FORMLAR = (ANTREPO_DOKUMU, GIRIS_FISI, CIKIS_FISI, FARK_TUTANAGI, SAYIM_TUTANAGI)


def giris_degeri(
    idare_adi: str, giris: Any, *, yerel: Yerel, beyanname: Any, antrepo: str, girmeyen: Mapping[int, int], odeme: str, memur: str
) -> Any:
    """`girmeyen`: packages of each item that were still to come after this entry."""
    kalemler = {k.sira: k for k in beyanname.kalemler}
    kap, gram = sum(x.kap_adedi for x in giris.satirlar), sum(x.brut_gram for x in giris.satirlar)
    satirlar = tuple(
        (
            str(x.kalem_sira),
            kalemler[x.kalem_sira].tanim,
            x.yeri,
            kalemler[x.kalem_sira].kap_cinsi,
            str(x.kap_adedi),
            str(x.hasarli_kap or ""),
            kg_goster(x.brut_gram),
            str(girmeyen.get(x.kalem_sira, 0) or ""),
        )
        for x in giris.satirlar
    )
    return _fis(idare_adi, giris, giris.giris_ani, yerel, beyanname, antrepo, kap, gram, satirlar, memur, "ANG", odeme=odeme)


def cikis_degeri(
    idare_adi: str, cikis: Any, *, yerel: Yerel, beyanname: Any, antrepo: str, kalemler: Mapping[tuple[int, int], Any], odeme: str, memur: str
) -> Any:
    """`kalemler`: (antrepo declaration's id, item) → its number, goods, kind of package, packages left after this exit."""
    kap, gram = sum(x.kap_adedi for x in cikis.satirlar), sum(x.brut_gram for x in cikis.satirlar)
    satirlar = []
    for x in cikis.satirlar:
        no, tanim, cins, kalan = kalemler[x.antrepo_id, x.antrepo_kalem]
        satirlar.append((f"{no} / {x.antrepo_kalem}", tanim, cins, str(x.kap_adedi), str(kalan), kg_goster(x.brut_gram)))
    kisi = {"teslim_alan": cikis.teslim_alan, "teslim_alan_no": cikis.teslim_alan_no, "plaka": cikis.plaka}
    return _fis(idare_adi, cikis, cikis.cikis_ani, yerel, beyanname, antrepo, kap, gram, tuple(satirlar), memur, "ANC", odeme=odeme, **kisi)


def _fis(
    idare_adi: str,
    fis: Any,
    zaman: datetime,
    yerel: Yerel,
    beyanname: Any,
    antrepo: str,
    kap: int,
    gram: int,
    satirlar: tuple[tuple[str, ...], ...],
    memur: str,
    tur: str,
    **kalan: str,
) -> AntrepoFisi:
    kod = dogrulama_kodu(fis.no, kap, gram, beyanname.no)
    alanlar = {"teslim_alan": "", "teslim_alan_no": "", "plaka": "", "odeme": "", **kalan}
    return AntrepoFisi(
        idare_adi=idare_adi,
        no=fis.no,
        tarih=gun_yaz(yerel(zaman), saat=True),
        tescil_no=beyanname.no,
        rejim=beyanname.rejim,
        antrepo=antrepo,
        alici=f"{beyanname.alici_unvan} {beyanname.alici_no}",
        beyan_sahibi=beyanname.beyan_sahibi_unvan,
        toplam=f"{kap} kap, {kg_goster(gram)} kg",
        satirlar=satirlar,
        memur=memur,
        qr=f"{tur}|{fis.no}|{kap}|{gram}|{kod}",
        **alanlar,
    )


def fark_degeri(idare_adi: str, t: Any, *, yerel: Yerel, beyanname: Any, antrepo: str, memur: str) -> AntrepoTutanagiDegeri:
    esya = {k.sira: k.tanim for k in beyanname.kalemler}
    satirlar = tuple(
        (
            str(x.kalem_sira),
            esya[x.kalem_sira],
            x.fark.value,
            str(x.kayitli_kap),
            str(x.bulunan_kap),
            str(x.hasarli_kap or ""),
            kg_goster(x.kayitli_gram),
            kg_goster(x.bulunan_gram),
            goster(x.vergi_kurus) if x.vergi_kurus else "",
        )
        for x in t.satirlar
    )
    neyin = f"Antrepo {t.tur.value}"
    return AntrepoTutanagiDegeri(
        idare_adi,
        t.no,
        gun_yaz(yerel(t.zaman), saat=True),
        beyanname.no,
        antrepo,
        f"{beyanname.alici_unvan} {beyanname.alici_no}",
        neyin,
        f"{goster(t.vergi_kurus)} TL",
        t.aciklama,
        satirlar,
        memur,
        t.ikinci_imza,
    )


def sayim_degeri(idare_adi: str, t: Any, *, yerel: Yerel, beyanname: Any, antrepo: str, memur: str, ikinci: str) -> AntrepoTutanagiDegeri:
    esya = {k.sira: k.tanim for k in beyanname.kalemler}
    satirlar = tuple(
        (
            str(x.kalem_sira),
            esya[x.kalem_sira],
            str(x.kayitli_kap),
            str(x.sayilan_kap),
            str(x.hasarli_kap or ""),
            kg_goster(x.kayitli_gram),
            kg_goster(x.sayilan_gram),
        )
        for x in t.satirlar
    )
    return AntrepoTutanagiDegeri(
        idare_adi,
        t.no,
        gun_yaz(yerel(t.imza_ani), saat=True),
        beyanname.no,
        antrepo,
        f"{beyanname.alici_unvan} {beyanname.alici_no}",
        f"{gun_yaz(yerel(t.zaman), saat=True)}, {len(t.satirlar)} kalem",
        f"{len(t.farkli)} kalemde fark var" if t.farkli else "kayda uygun",
        t.aciklama,
        satirlar,
        memur,
        ikinci,
    )
