"""Papers of exports: döküm and düzeltme nüshası, the özet beyan, the set's list, the loading's annotation, the closing list (34–42)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.printing import beyanname, ozet_beyan
from gumruk.printing.duzeltme import surum_formu
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, gun_yaz

_ETIKETLER = {"k2": "2 Gönderici / ihracatçı", "k8": "8 Alıcı (yurt dışı)", "k29": "29 Çıkış idaresi", "k40": "40 Önceki beyanname"}
BEYANNAME = replace(
    beyanname.DOKUM,
    kimlik="cikis_beyannamesi_dokumu",
    madde="34",
    baslik="GÜMRÜK ÇIKIŞ BEYANNAMESİ",
    nushalar=("1 gümrük idaresi", "2 istatistik", "3 mükellef"),
    kutular=tuple(replace(k, etiket=_ETIKETLER.get(k.ad, k.etiket)) for k in beyanname.DOKUM.kutular),
    imzalar=(
        Imza("54 Yer, tarih, beyan sahibi imzası", 8, 239, 60, 36, ad="beyan_sahibi"),
        Imza("A Tescil onayı (m.3/b, 35/1): kabul memuru, imza, mühür", 68, 239, 72, 36, muhur=True),
        Imza("D Muayene memuru; kolcu meşruhatı (m.37, 38, 41)", 140, 239, 62, 24),
    ),
    dipnot="Çıkışta vergi alınmaz; telafi edici vergi beyan edildiği gibidir. Kapanış tarihi kapatma listesindedir (m.42/1).",
)
NUSHA = surum_formu(
    "cikis_duzeltme_nushasi",
    "37/4",
    "DÜZELTME NÜSHASI, ÇIKIŞ",
    (
        Imza("Asıldaki meşruhat: muayene memuru, imza", 8, 239, 60, 36),
        Imza("Farkları giren memur: asıl beyannameye eklendi, imza, mühür", 68, 239, 72, 36, ad="memur", muhur=True),
        Imza("İrtibat servisi: teslim aldım, imza", 140, 239, 62, 24),
    ),
    BEYANNAME,
)

_OB_ETIKET = {"varis": "8 Çıkış tarihi, saati", "ilk_varis": "7 İlk varış yeri"}
_OB_TABLO = ozet_beyan.DOKUM.tablo
assert _OB_TABLO is not None
OZET_BEYAN = replace(
    ozet_beyan.DOKUM,
    kimlik="cikis_ozet_beyan_dokumu",
    madde="39",
    baslik="T.C. GÜMRÜK ÖZET BEYAN FORMU, ÇIKIŞ",
    kutular=tuple(replace(k, etiket=_OB_ETIKET.get(k.ad, k.etiket)) for k in ozet_beyan.DOKUM.kutular),
    tablo=replace(
        _OB_TABLO,
        sutunlar=(
            Sutun("15", 7, "sag"),
            Sutun("16 Senet no", 22),
            Sutun("11 Gönderici / 12 Alıcı", 50),
            Sutun("18-17 Kap", 15, "sag"),
            Sutun("İhracat belgesi", 37),
            Sutun("21 Eşya (20 kod)", 27),
            Sutun("22 Brüt kg", 20, "sag"),
            Sutun("25 Mühür / kont.", 16),
        ),
    ),
    imzalar=(
        Imza("31 Taşıyıcı / acente, imza", 8, 241, 46, 36, ad="tescil_eden"),
        Imza("Kabul memuru: onay (m.40/1), imza, mühür", 54, 241, 48, 36, muhur=True),
        Imza("Kolcu: yükleme meşruhatı (m.41), imza", 102, 241, 44, 36),
    ),
)


@dataclass(frozen=True)
class TakimKagidi:
    """`satirlar`: (no, export document, bill line, declared packages, kg, loaded packages, kg, last column) as printed."""

    idare_adi: str
    no: str
    tarih: str
    ozet_beyan: str
    tasit: str
    yer: str
    tasiyici: str
    kolcu: str
    toplam: str
    metin: str
    fark: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str


def _takim_formu(kimlik: str, madde: str, baslik: str, nushalar: tuple[str, ...], son: str, metin: str, imzalar: tuple[Imza, ...]) -> Form:
    return Form(
        kimlik=kimlik,
        madde=madde,
        baslik=baslik,
        boy=A4,
        nushalar=nushalar,
        kutular=(
            Kutu("ozet_beyan", "Özet beyan", 8, 29, 52, bicim="kalin"),
            Kutu("tasit", "Taşıt, sefer", 60, 29, 76, satir=2),
            Kutu("yer", "Yükleme / boşaltma yeri", 136, 29, 66, satir=2),
            Kutu("tasiyici", "Taşıyıcı / acente", 8, 39.5, 97, satir=2),
            Kutu("kolcu", "Kolcu", 105, 39.5, 97, satir=2),
            Kutu("toplam", "TOPLAM", 8, 50, 194, bicim="kalin"),
            Kutu("metin", metin, 8, 60.5, 194, bicim="kalin"),
            Kutu("fark", "Farklar, açıklama", 8, 71, 194, h=12.5, satir=3),
        ),
        tablo=Tablo(
            "satirlar",
            8,
            86,
            (
                Sutun("No", 9, "sag"),
                Sutun("İhracat belgesi", 47),
                Sutun("Senet / satır", 32),
                Sutun("Kap", 18, "sag"),
                Sutun("Brüt kg", 24, "sag"),
                Sutun("Yüklenen kap", 20, "sag"),
                Sutun("Yüklenen kg", 24, "sag"),
                Sutun(son, 20),
            ),
            6.0,
            24,
            devam_y=32,
            devam_adet=39,
            punto=7.2,
        ),
        imzalar=imzalar,
        barkod=(149, 262),
    )


TAKIM = _takim_formu(
    "takim_listesi",
    "41",
    "ÇIKIŞ TAKIMI: YÜKLEME LİSTESİ",
    ("kolcu", "özet beyan servisi"),
    "Not",
    "Takımı verenin meşruhatı",
    (Imza("Takımı veren özet beyan memuru, imza", 8, 241, 70, 36, ad="memur"), Imza("Takımı teslim alan kolcu, imza", 78, 241, 68, 36)),
)
YUKLEME = _takim_formu(
    "yukleme_meshruhati",
    "41",
    "YÜKLEME MEŞRUHATI",
    ("özet beyana eklenir", "taşıyıcı"),
    "Fark",
    "MEŞRUHAT",
    (Imza("Yüklemeye nezaret eden kolcu, imza", 8, 241, 70, 36, ad="memur"), Imza("Hazır bulunan: kaptan, acente, imza", 78, 241, 68, 36)),
)
KAPATMA = _takim_formu(
    "kapatma_listesi",
    "42/1",
    "KAPATMA LİSTESİ",
    ("özet beyana eklenir", "irtibat servisi"),
    "Kapanış",
    "Özet beyanın kapanışı",
    (Imza("Kapatan özet beyan memuru, imza, mühür", 8, 241, 70, 36, ad="memur", muhur=True), Imza("İrtibat servisi: aldım, imza", 78, 241, 68, 36)),
)
FORMLAR = (BEYANNAME, NUSHA, OZET_BEYAN, TAKIM, YUKLEME, KAPATMA)


def belge_adi(x: Any) -> str:
    """The export document of a line: a TCGB by its number alone, what runs outside the system by its type too (36/2)."""
    return f"{x.no}{' (parça)' if x.parcali else ''}" if x.tur.name == "TCGB" else f"{x.tur.name} {x.no}"


def ozet_beyan_degeri(idare_adi: str, ob: Any, satirlar: Sequence[Any], yerel: Callable[[datetime], datetime]) -> ozet_beyan.OzetBeyanDokumu:
    """As the import's, with each line's export document where the marks stand."""
    deger = ozet_beyan.dokum_degeri(idare_adi, ob, yerel)
    yeni = tuple((*s[:4], belge_adi(x), *s[5:]) for s, x in zip(deger.satirlar, satirlar, strict=True))
    return replace(deger, satirlar=yeni)


def _son(form: str, x: Any, kapanis: datetime | None, yerel: Callable[[datetime], datetime]) -> str:
    if form == "kapatma_listesi":
        if x.beyanname_id is None:
            return "sistem dışı"
        return gun_yaz(yerel(kapanis)) if kapanis and x.kapanis_ani == kapanis else "kalanı var"
    if form == "yukleme_meshruhati":
        return "" if (x.yuklenen_kap, x.yuklenen_gram) == (x.kap_adedi, x.brut_gram) else "EKSİK"
    return ""


def takim_degeri(idare_adi: str, g: Any, form: str, zaman: datetime, memur: str, yerel: Callable[[datetime], datetime]) -> TakimKagidi:
    ob = g.ozet_beyan
    yazili = form != "takim_listesi"
    satirlar = tuple(
        (
            str(n),
            belge_adi(x),
            x.ad,
            f"{sayi_goster(x.kap_adedi)} {x.kap_cinsi}",
            kg_goster(x.brut_gram),
            sayi_goster(x.yuklenen_kap) if yazili and x.yuklenen_kap is not None else "",
            kg_goster(x.yuklenen_gram) if yazili and x.yuklenen_gram is not None else "",
            _son(form, x, ob.kapanis_ani, yerel),
        )
        for n, x in enumerate(g.satirlar, 1)
    )
    yuklenen = f"; yüklenen {sayi_goster(sum(x.yuklenen_kap or 0 for x in g.satirlar))} kap" if yazili else ""
    kapanis = gun_yaz(yerel(ob.kapanis_ani), saat=True) if ob.kapanis_ani else ""
    bitis = f"{gun_yaz(yerel(g.bitis_ani), saat=True)} bitti: " if g.bitis_ani else ""
    metinler = {"takim_listesi": g.gorev, "yukleme_meshruhati": f"{bitis}{g.mesruhat}", "kapatma_listesi": kapanis}
    fark = "; ".join(x for x in (g.fark, f"Hazır bulunan: {g.hazir_bulunan}" if g.hazir_bulunan else "") if x)
    return TakimKagidi(
        idare_adi,
        g.yukleme_no if form == "yukleme_meshruhati" else g.no,
        gun_yaz(yerel(zaman), saat=True),
        g.no,
        f"{ob.tasit_adi} {ob.tasit_no} {ob.sefer_no}".strip(),
        f"{ob.yukleme_yeri} / {ob.bosaltma_yeri}",
        f"{ob.tasiyici_unvan} {ob.tasiyici_no}".strip(),
        g.kolcu,
        f"{len(g.satirlar)} satır, {len(g.beyannameler)} beyanname, {sayi_goster(ob.kap_adedi)} kap, {kg_goster(ob.brut_gram)} kg{yuklenen}",
        metinler[form],
        fark if yazili else "",
        satirlar,
        memur,
    )
