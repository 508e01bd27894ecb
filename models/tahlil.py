"""Tahlil: goods on the list are sampled, reported on, or an earlier analysis is relied on (Madde 22/1, 22/2, 22/3)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.muayene import kendisine_havaleli
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, mantik, metin, secenekler, strict, tam
from gumruk.models.tahlil_listesi import KalemTahlili, tahlile_tabi, uygun_mesruhati
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, madde
from gumruk.models.yazi import ara_anahtari
from gumruk.models.yon import AMBARLI, MUAYENELI, Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class TahlilYeri(Enum):
    LABORATUVAR = "gümrük laboratuvarı"
    EKSPERTIZ = "ekspertiz kuruluşu"


class NumuneDurumu(Enum):
    """Where the sample is."""

    ISTENDI = "numunesi alınacak"
    CIKTI = "numunesi dışarıda"
    DONDU = "numunesi döndü ya da tükendi"
    VAZGECILDI = "vazgeçildi"


class TahlilIstegi(Numarali, Satir, table=True):
    """22/1: a sample of one item asked for: to which laboratory or expert, what sample."""

    SERI: ClassVar[str] = "TH"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum"})

    __tablename__ = "tahlil_istegi"
    __table_args__ = strict(secenekler("durum", NumuneDurumu), secenekler("yer", TahlilYeri), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: NumuneDurumu = durum_sutunu(NumuneDurumu)
    beyanname_id: int = bag("beyanname.id")
    kalem_id: int = bag("kalem.id")
    yer: TahlilYeri = durum_sutunu(TahlilYeri)
    kurum: str = metin(80)
    numune: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class TahlilRaporu(Satir, table=True):
    """22/1: the laboratory's report as the examiner read it; a favourable one bears the fixed annotation, letter for letter."""

    __tablename__ = "tahlil_raporu"
    __table_args__ = strict()

    id: int = anahtar()
    istek_id: int = bag("tahlil_istegi.id", tekil=True)
    rapor_no: str = metin(30, dizin=True)
    rapor_gunu: date = gun()
    uygun: bool = mantik()
    sonuc: str = metin(200)
    mesruhat: str = metin(60)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class TahlilDayanagi(Numarali, Satir, table=True):
    """22/2: the earlier analysis that an item is not sampled for, and why it may be relied on."""

    SERI: ClassVar[str] = "OT"

    __tablename__ = "tahlil_dayanagi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    kalem_id: int = bag("kalem.id", tekil=True)
    rapor_id: int = bag("tahlil_raporu.id")
    gerekce: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class NumuneGirdisi(Girdi):
    """22/1: which item, where to, what sample."""

    kalem_id: int
    yer: TahlilYeri
    kurum: str = Sinir(min_length=3, max_length=80)
    numune: str = Sinir(min_length=3, max_length=200)


class RaporGirdisi(Girdi):
    """22/1: the report that came, by its number and day, and what it says."""

    istek_id: int
    rapor_no: str = Sinir(min_length=1, max_length=30)
    rapor_gunu: date
    uygun: bool
    sonuc: str = Sinir(min_length=5, max_length=200)


class DayanakGirdisi(GerekceGirdisi):
    """22/2: the earlier report, and the three things that the examiner must be sure of."""

    kalem_id: int
    rapor_id: int
    ithal_surekli: bool
    belgeler_ayni: bool
    suphe_var: bool


# Guards


@madde("22/3")
def sistem_fizikiye_sevk_etmis(belge: Beyanname, _b: Baglam) -> str | None:
    """The line that the system chose decides, also where the chief had the goods examined after 19/3; 38/3 has no such rule."""
    if belge.yon is Yon.CIKIS:
        return None
    if belge.hat is not Hat.FIZIKI:
        return f"Sistem bu beyannameyi «{belge.hat.value if belge.hat else 'belirsiz'}» hattına sevk etmiş: eşya listede olsa da tahlile gönderilmez."
    return None


def _kalem(belge: Beyanname, b: Baglam) -> Any:
    return next((k for k in tahlile_tabi(belge, b.ofis) if k.id == b.girdi.kalem_id), None)


def kalem_tahlile_tabi(belge: Beyanname, b: Baglam) -> str | None:
    if belge.hat is Hat.FIZIKI and _kalem(belge, b) is None:
        return "Seçilen kalem Tahlile Tabi Maddeler Listesi'nde değil; yalnız listedeki eşya tahlile gönderilir."
    return None


def tahlili_yok(belge: Beyanname, b: Baglam) -> str | None:
    t = b.ofis.tahlil_durumlari(belge.id).get(b.girdi.kalem_id, KalemTahlili())
    if t.dayanak is not None:
        return f"Bu kalemde önceki tahlile dayanılmış: {t.dayanak.no}."
    if t.itirazi_bekler:
        return f"Bu kalemin tahliline itiraz edilmiş: {t.itiraz.no}; şahit numune ikinci tahlilde, yeniden numune alınmaz (m.22/4)."
    if t.gecerli is not None:
        itiraz = "; beyan sahibi yazılı olarak itiraz edebilir (m.22/4)" if t.itiraz_edilebilir else "; fark müzekkereyle yürür (m.21/3)"
        sonuc = "uygun" if t.gecerli.uygun else f"uygun değil{itiraz}"
        return f"Bu kalemin tahlili yapılmış: {t.istek.no}, rapor {t.gecerli.no}, {sonuc}."
    return f"Bu kalem için tahlil istenmiş: {t.istek.no}." if t.istek is not None else None


def raporu_beklenen(belge: Beyanname, b: Baglam) -> str | None:
    """The request is this declaration's, its sample has left the warehouse, and no report is on it."""
    t = next((t for t in b.ofis.tahlil_durumlari(belge.id).values() if t.istek is not None and t.istek.id == b.girdi.istek_id), None)
    if t is None:
        return "Bu tahlil isteği bu beyannamenin değil."
    if t.rapor is not None:
        return f"{t.istek.no} için rapor yazılmış: {t.rapor.rapor_no}."
    if t.istek.durum is NumuneDurumu.ISTENDI:
        return f"{t.istek.no}: numune ambardan çıkmamış (m.12/3). Önce ambar memuru «numçıkış» tutanağını düzenler."
    return None


def rapor_gunu_gecmis(_belge: Beyanname, b: Baglam) -> str | None:
    return "Raporun günü ileri bir gün olamaz; rapordan okuyun." if b.girdi.rapor_gunu > b.gun else None


def ayni_esyanin_uygun_tahlili(belge: Beyanname, b: Baglam) -> str | None:
    """22/2: the same goods (GTİP), consignee, sender and origin, in another declaration; and that report was favourable."""
    kalem = _kalem(belge, b)
    eski = b.ofis.tahlil_kaynagi(b.girdi.rapor_id)
    if kalem is None:
        return None
    if eski is None:
        return "Dayanılacak tahlil raporu kayıtlarda yok."
    rapor = eski.gecerli
    if not rapor.uygun:
        return f"{rapor.no} numaralı raporun sonucu beyana uygun değil; ona dayanılmaz."
    if eski.beyanname.id == belge.id:
        return "Aynı beyannamenin tahliline dayanılmaz; daha önceki bir ithalatın raporunu seçin."
    farkli = [
        ad
        for ad, ayni in (
            ("GTİP", eski.kalem.gtip == kalem.gtip),
            ("alıcı", eski.beyanname.alici_no == belge.alici_no),
            ("gönderici", ara_anahtari(eski.beyanname.gonderici_unvan) == ara_anahtari(belge.gonderici_unvan)),
            ("menşe", eski.kalem.mensei == kalem.mensei),
        )
        if not ayni
    ]
    return f"{rapor.no} numaralı rapor aynı eşyanın değil: {', '.join(farkli)} farklı." if farkli else None


def itibar_edilebilir(_belge: Beyanname, b: Baglam) -> str | None:
    g = b.girdi
    olmayan = [
        ad
        for ad, tamam in (
            ("ithal süreklilik göstermiyor", g.ithal_surekli),
            ("belgelerde farklılık var", g.belgeler_ayni),
            ("eşyadan şüphe ediliyor", not g.suphe_var),
        )
        if not tamam
    ]
    return f"Önceki tahlile dayanılmaz: {', '.join(olmayan)}. Numune gönderin (m.22/1)." if olmayan else None


def rapor_beklemiyor(belge: Beyanname, b: Baglam) -> str | None:
    tahliller = b.ofis.tahlil_durumlari(belge.id).values()
    bekleyen = [t.itiraz.no if t.itirazi_bekler else t.istek.no for t in tahliller if t.bekliyor]
    return f"Raporu beklenen: {', '.join(bekleyen)}." if bekleyen else None


def istegi_yapan(belge: TahlilIstegi, b: Baglam) -> str | None:
    return "Numuneden isteği yapan memur vazgeçer." if belge.memur_id != b.kim.id else None


# Effects


def numune_iste(belge: Beyanname, b: Baglam) -> list[Any]:
    """A sample of an export lies under no warehouse record: the examiner takes it and sends it himself (38/3)."""
    durum = NumuneDurumu.CIKTI if belge.yon is Yon.CIKIS else NumuneDurumu.ISTENDI
    istek = TahlilIstegi(durum=durum, beyanname_id=belge.id, memur_id=b.kim.id, zaman=b.an, **b.girdi.model_dump())
    b.ofis.kagit("tahlil_istegi", istek)
    return [istek]


def raporu_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    rapor = TahlilRaporu(**g.model_dump(), mesruhat=uygun_mesruhati(belge.yon) if g.uygun else "", memur_id=b.kim.id, zaman=b.an)
    istek = next(t.istek for t in b.ofis.tahlil_durumlari(belge.id).values() if t.istek is not None and t.istek.id == g.istek_id)
    b.ofis.kagit("tahlil_sonucu", istek)
    return [rapor]


def dayan(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    dayanak = TahlilDayanagi(beyanname_id=belge.id, kalem_id=g.kalem_id, rapor_id=g.rapor_id, gerekce=g.gerekce, memur_id=b.kim.id, zaman=b.an)
    b.ofis.kagit("tahlil_dayanagi", dayanak)
    return [dayanak]


def beyannamesi(belge: TahlilIstegi, b: Baglam) -> list[Any]:
    return list(b.ofis.beyannameler((belge.beyanname_id,)))


def istek_neden_olmaz(belge: TahlilIstegi, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("22/1", f"{belge.no}: {belge.durum.value}; bu işlem şimdi yapılamaz.")


BD, ND = BeyannameDurumu, NumuneDurumu
_TABI = (kendisine_havaleli, sistem_fizikiye_sevk_etmis, kalem_tahlile_tabi, tahlili_yok)
GECISLER = (
    Gecis(
        "22/1",
        "numune_iste",
        "Numune iste",
        Beyanname,
        (BD.FIZIKI, BD.TAHLILDE),
        BD.TAHLILDE,
        Rol.MUAYENE_MEMURU,
        NumuneGirdisi,
        _TABI,
        numune_iste,
        form="tahlil_istegi",
        ekran="tahlil",
        gecmis="tahlil için numune istendi",
        durum_nedeni=muayene_neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "22/1",
        "numune_vazgec",
        "Numune isteğinden vazgeç",
        TahlilIstegi,
        (ND.ISTENDI,),
        ND.VAZGECILDI,
        Rol.MUAYENE_MEMURU,
        GerekceGirdisi,
        (istegi_yapan,),
        ekran="tahlil",
        gecmis="numune alınmadan vazgeçildi",
        durum_nedeni=istek_neden_olmaz,
        ardindan=(Ardil(("tahlil_bitti",), zorunlu=False, belgeler=beyannamesi),),
        yonler=MUAYENELI,
    ),
    Gecis(
        "22/1",
        "tahlil_raporu_yaz",
        "Tahlil raporunu yaz",
        Beyanname,
        (BD.TAHLILDE,),
        None,
        Rol.MUAYENE_MEMURU,
        RaporGirdisi,
        (kendisine_havaleli, raporu_beklenen, rapor_gunu_gecmis),
        raporu_yaz,
        form="tahlil_sonucu",
        ekran="tahlil",
        gecmis="tahlil raporu incelendi, sonucu yazıldı",
        kuyruk="Tahlil raporu beklenen",
        durum_nedeni=muayene_neden_olmaz,
        ardindan=(Ardil(("tahlil_bitti",), zorunlu=False),),
        yonler=MUAYENELI,
    ),
    Gecis(
        "22/1",
        "tahlil_bitti",
        "Fiziki muayeneye dönüş",
        Beyanname,
        (BD.TAHLILDE,),
        BD.FIZIKI,
        Rol.SISTEM,
        None,
        (rapor_beklemiyor,),
        gecmis="beklenen rapor kalmadı, fiziki muayene sürüyor",
        yonler=MUAYENELI,
    ),
    Gecis(
        "22/2",
        "onceki_tahlile_dayan",
        "Önceki tahlile dayan",
        Beyanname,
        (BD.FIZIKI, BD.TAHLILDE),
        None,
        Rol.MUAYENE_MEMURU,
        DayanakGirdisi,
        (*_TABI, ayni_esyanin_uygun_tahlili, itibar_edilebilir),
        dayan,
        form="tahlil_dayanagi",
        ekran="tahlil",
        gecmis="önceki tahlile itibar edildi, numune gönderilmedi",
        durum_nedeni=muayene_neden_olmaz,
        yonler=AMBARLI,
    ),
)
