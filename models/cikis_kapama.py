"""Çıkışın kapatılması: closing the özet beyan closes its declarations; the set is taken apart and the copies are handed out (Madde 42; 36/1)."""

from datetime import date, datetime
from typing import Any, ClassVar

from gumruk.models.ambar import kapat
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, GrupGirdisi, Karsilastirma
from gumruk.models.beyanname_tescil import ANTREPOLARI_KAPAT
from gumruk.models.cikis_ozet_beyan import CIKIS, neden_olmaz
from gumruk.models.cikis_yukleme import sistem_adimi, takimi
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, gun, metin, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Rol
from pydantic import Field as Sinir

YOLCU_MESRUHATI = "eşya yolcu beraberinde yurt dışına çıkarılmıştır"


class TakimAyirma(Satir, table=True):
    """42/2: the set of a closed özet beyan taken apart: obligors' copies to irtibat, the others to which units."""

    __tablename__ = "takim_ayirma"
    __table_args__ = strict()

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id", tekil=True)
    irtibatta_alan: str = metin(80)
    birimler: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class NushaTeslimi(Satir, table=True):
    """42/2: the obligor's copy handed to the exporter or who represents him."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"alan", "alan_no"})

    __tablename__ = "nusha_teslimi"
    __table_args__ = strict()

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    alan: str = metin(80)
    alan_no: str = metin(11)
    sifat: str = metin(60)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class KalanVazgecme(Satir, table=True):
    """42/1 (ours): goods of a declaration that were not loaded and will not be, as the exporter's petition says."""

    __tablename__ = "kalan_vazgecme"
    __table_args__ = strict(*eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    kap_adedi: int = tam()
    brut_gram: int = tam()
    gerekce: str = metin(200)
    amir_id: int = bag("kullanici.id")
    zaman: datetime = an()


class YolcuCikisi(Satir, table=True):
    """36/1 (ours): goods declared orally that their owner took with him, under no bill: the guard saw them leave."""

    __tablename__ = "yolcu_cikisi"
    __table_args__ = strict()

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    cikis_ani: datetime = an()
    mesruhat: str = metin(120)
    kolcu_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class KapatmaGirdisi(Girdi):
    """42/1: every group compared with what the screen says."""

    gruplar: tuple[GrupGirdisi, ...]


class AyirmaGirdisi(Girdi):
    """42/2: who received the obligors' copies at irtibat, and where the others went."""

    irtibatta_alan: str = Sinir(min_length=3, max_length=80)
    birimler: str = Sinir(min_length=3, max_length=200)


class NushaGirdisi(Girdi):
    """42/2: who took the copy, in what quality."""

    alan: str = Sinir(min_length=3, max_length=80)
    alan_no: str = Sinir(min_length=10, max_length=11)
    sifat: str = Sinir(min_length=3, max_length=60)


class VazgecmeGirdisi(GerekceGirdisi):
    """42/1 (ours): the petition that gives the rest up."""

    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date


class YolcuCikisGirdisi(Girdi):
    cikis_ani: datetime


# Guards

KAPATMA_GRUPLARI = ("Özet beyan formu", "Çıkış beyannameleri", "Taşıma senetleri")


def gruplar_bakilmis(_belge: OzetBeyan, b: Baglam) -> str | None:
    bakilan = {g.grup: g.ayni for g in b.girdi.gruplar}
    eksik = [g for g in KAPATMA_GRUPLARI if g not in bakilan]
    if eksik:
        return f"Karşılaştırılmamış grup var: {', '.join(eksik)}. Takımdaki kâğıtları ekranla karşılaştırın."
    farkli = [g for g in KAPATMA_GRUPLARI if not bakilan[g]]
    return f"Kâğıt ile ekran farklı: {', '.join(farkli)}. Kapatılmaz; kolcunun meşruhatıyla karşılaştırın." if farkli else None


def tamami_yuklenmis(belge: Beyanname, b: Baglam) -> str | None:
    """42/1 closes «all» declarations; one loaded in parts closes with the özet beyan that completes it (ours): packages, or grams where none are."""
    k = b.ofis.yuklenen(belge)
    return None if k.tamam else f"{belge.no}: {k.kap} kabın {k.yuklenen_kap} kabı yüklenmiş."


def kalani_var(belge: Beyanname, b: Baglam) -> str | None:
    return "Tamamı yüklenmiş." if b.ofis.yuklenen(belge).tamam else None


def ayrilmamis(belge: OzetBeyan, b: Baglam) -> str | None:
    return "Takım ayrılmış, nüshaları dağıtılmış." if b.ofis.takim_ayrilmis(belge.id) else None


def takimi_ayrilmis(belge: Beyanname, b: Baglam) -> str | None:
    acik = b.ofis.ayrilmamis_takimlari(belge.id)
    return f"Takımı ayrılmamış: {', '.join(acik)}. Özet beyan memuru ÇK ekranında ayırır, nüsha irtibata gelir." if acik else None


def alanin_numarasi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    return kimlik_nedeni(b.girdi.alan_no)


def bir_kismi_yuklenmis(belge: Beyanname, b: Baglam) -> str | None:
    """The rest may be given up only where a part has left and none of it waits on another özet beyan."""
    if not b.ofis.yuklenmis(belge.id):
        return "Bu beyannamenin hiç eşyası yüklenmemiş; kalanından vazgeçilmez."
    acik = b.ofis.acik_ozet_beyanlari(belge.id)
    return f"Kalanı {', '.join(acik)} özet beyanında; önce o kapanır ya da geri verilir." if acik else None


def dilekce_gunu_uygun(belge: Beyanname, b: Baglam) -> str | None:
    if not belge.tescil_gunu <= b.girdi.dilekce_gunu <= b.gun:
        return f"Dilekçe günü {belge.tescil_gunu:%d.%m.%Y} (tescil) ile bugün arasında olmalı."
    return None


def senetsiz_sozlu(belge: Beyanname, b: Baglam) -> str | None:
    """Only goods declared orally, under no bill, leave with their owner."""
    if b.ofis.tescil_islemi(belge.id)[0] != "cikis_sozlu_beyan":
        return "Sözlü beyan değil: eşyası özet beyan ve taşıma senediyle yüklenir (m.39, 41)."
    acik = b.ofis.acik_ozet_beyanlari(belge.id)
    return f"Eşyası {', '.join(acik)} özet beyanında: yolcu beraberinde çıkmaz, yüklenir." if acik else None


def cikis_ani_uygun(belge: Beyanname, b: Baglam) -> str | None:
    if not belge.tescil_ani.replace(second=0, microsecond=0) <= b.girdi.cikis_ani <= b.an:
        return "Çıkış anı tescil ile şimdi arasında olmalı. Günü ve saati düzeltin."
    return None


# Effects


def ozet_beyani_kapat(belge: OzetBeyan, b: Baglam) -> list[Any]:
    belge.kapanis_ani = b.an
    return [
        Karsilastirma(belge_turu="ozet_beyan", belge_id=belge.id, grup=g.grup, ayni=g.ayni, kagitta=g.kagitta, memur_id=b.kim.id, zaman=b.an)
        for g in b.girdi.gruplar
    ]


def takimi_ayir(belge: OzetBeyan, b: Baglam) -> list[Any]:
    return [TakimAyirma(ozet_beyan_id=belge.id, memur_id=b.kim.id, zaman=b.an, **b.girdi.model_dump())]


def nushayi_ver(belge: Beyanname, b: Baglam) -> list[Any]:
    return [NushaTeslimi(beyanname_id=belge.id, memur_id=b.kim.id, zaman=b.an, **b.girdi.model_dump())]


def kalanindan_vazgec(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.kapanis_ani = b.an
    k = b.ofis.yuklenen(belge)
    kalan = {"kap_adedi": max(0, k.kap - k.yuklenen_kap), "brut_gram": max(0, k.gram - k.yuklenen_gram)}
    return [KalanVazgecme(beyanname_id=belge.id, amir_id=b.kim.id, zaman=b.an, **kalan, **b.girdi.model_dump())]


def yolcu_cikisini_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.kapanis_ani = b.an
    return [YolcuCikisi(beyanname_id=belge.id, cikis_ani=b.girdi.cikis_ani, mesruhat=YOLCU_MESRUHATI, kolcu_id=b.kim.id, zaman=b.an)]


def beyan_neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    d, bd = belge.durum, BeyannameDurumu
    if islem == "nusha_ver" and d is bd.DAGITILDI:
        return Engel("42/2", f"Mükellef nüshası verilmiş: {b.ofis.nusha_ozeti(belge.id)}.")
    if d in (bd.KAPANDI, bd.DAGITILDI):
        return Engel("42/1", "Bu çıkış beyannamesi kapanmış.")
    if d in (bd.KOLCUDA, bd.YUKLENDI):
        return Engel("41", f"Beyanname «{d.value}»: {', '.join(b.ofis.acik_ozet_beyanlari(belge.id))} özet beyanı kapanınca kapanır (m.42/1).")
    if d is bd.IRTIBATTA:
        return Engel("41", "Beyanname irtibat servisinde; eşyası yüklenip özet beyanı kapanınca kapanır (m.42/1).")
    return Engel("37/2", f"İşlemi bitmemiş: beyanname «{d.value}»{b.ofis.kimde(belge)}.")


D, BD = OzetBeyanDurumu, BeyannameDurumu
GECISLER = (
    Gecis(
        "36/1",
        "yolcu_cikisi_yaz",
        "Yolcu beraberinde çıktığını yaz",
        Beyanname,
        (BD.IRTIBATTA,),
        BD.KAPANDI,
        Rol.KOLCU,
        YolcuCikisGirdisi,
        (senetsiz_sozlu, cikis_ani_uygun),
        yolcu_cikisini_yaz,
        ekran="yolcu_cikisi",
        gecmis="eşya yolcu beraberinde çıktı, beyanname kapandı",
        kuyruk="Yolcu beraberinde çıkacak",
        durum_nedeni=beyan_neden_olmaz,
        ardindan=(ANTREPOLARI_KAPAT,),
        yonler=CIKIS,
    ),
    Gecis(
        "42/1",
        "cikis_ozet_beyan_kapat",
        "Özet beyanı kapat",
        OzetBeyan,
        (D.YUKLENDI,),
        D.KAPANDI,
        Rol.OZET_BEYAN_MEMURU,
        KapatmaGirdisi,
        (gruplar_bakilmis,),
        ozet_beyani_kapat,
        form="kapatma_listesi",
        ekran="cikis_kapama",
        gecmis="çıkış özet beyanı kapandı",
        kuyruk="Kapatılacak çıkış özet beyanı",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("cikis_kapat", "cikis_kalani_irtibata"), belgeler=takimi),),
        yonler=CIKIS,
    ),
    sistem_adimi(
        "42/1",
        "cikis_kapat",
        BD.YUKLENDI,
        BD.KAPANDI,
        "özet beyanıyla birlikte kendiliğinden kapandı",
        sartlar=(tamami_yuklenmis,),
        sonuc=kapat,
        ardindan=(ANTREPOLARI_KAPAT,),
    ),
    sistem_adimi("42/1", "cikis_kalani_irtibata", BD.YUKLENDI, BD.IRTIBATTA, "kalanı yüklenmek üzere irtibat servisine döndü", sartlar=(kalani_var,)),
    Gecis(
        "42/1",
        "cikis_kalanindan_vazgec",
        "Kalanı yüklenmeyecek, kapat",
        Beyanname,
        (BD.IRTIBATTA,),
        BD.KAPANDI,
        Rol.IDARE_AMIRI,
        VazgecmeGirdisi,
        (bir_kismi_yuklenmis, dilekce_gunu_uygun),
        kalanindan_vazgec,
        ekran="cikis_kalani",
        gecmis="kalanı yüklenmeyecek, yüklenen miktarla kapandı",
        durum_nedeni=beyan_neden_olmaz,
        ardindan=(ANTREPOLARI_KAPAT,),
        yonler=CIKIS,
    ),
    Gecis(
        "42/2",
        "takim_ayir",
        "Takımı ayır, dağıt",
        OzetBeyan,
        (D.KAPANDI,),
        None,
        Rol.OZET_BEYAN_MEMURU,
        AyirmaGirdisi,
        (ayrilmamis,),
        takimi_ayir,
        ekran="cikis_kapama",
        gecmis="takım ayrıldı: mükellef nüshaları irtibata, ötekiler birimlerine",
        kuyruk="Ayrılacak takım",
        durum_nedeni=neden_olmaz,
        yonler=CIKIS,
    ),
    Gecis(
        "42/2",
        "nusha_ver",
        "Mükellef nüshasını ver",
        Beyanname,
        (BD.KAPANDI,),
        BD.DAGITILDI,
        Rol.IRTIBAT_MEMURU,
        NushaGirdisi,
        (takimi_ayrilmis, alanin_numarasi_dogru),
        nushayi_ver,
        ekran="nusha",
        gecmis="mükellef nüshası ihracatçıya ya da temsilcisine verildi",
        kuyruk="Mükellef nüshası verilecek",
        durum_nedeni=beyan_neden_olmaz,
        yonler=CIKIS,
    ),
)
AYRILIKLAR = (
    Ayrilik("yukleme_bitir", "cikis_ozet_beyan_kapat", "Yüklemeye nezaret eden, özet beyanı kapatamaz. Başka bir özet beyan memuruna verin."),
    Ayrilik("cikis_ozet_beyan_tescil", "cikis_ozet_beyan_kapat", "Özet beyanı tescil eden, onu kapatamaz. Başka bir memura verin."),
    Ayrilik("cikis_sozlu_beyan", "yolcu_cikisi_yaz", "Sözlü beyanı giren, çıkışını yazamaz. Başka bir kolcuya verin."),
)
