"""Çıkış özet beyanı: bills that name their export documents, registered, compared and approved or handed back (Madde 39, 40, 36/2)."""

from enum import Enum
from typing import Any, ClassVar

from gumruk.models import ozet_beyan
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.kurus import kg_goster
from gumruk.models.ozet_beyan import (
    OnayGirdisi,
    OzetBeyan,
    OzetBeyanDurumu,
    OzetBeyanGirdisi,
    SatirGirdisi,
    SenetGirdisi,
    SenetSatiri,
    kodlar_biliniyor,
)
from gumruk.models.tablo import Satir, anahtar, bag, durum_sutunu, kosul, mantik, metin, secenekler, strict
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Rol, yonde
from gumruk.models.yon import Yon
from pydantic import Field as Sinir
from sqlmodel import Relationship

TIR_IHRACAT = "TIRİHR"  # goods outside an ambar under a carnet: transit's own özet beyan (33/1-c)


class IhracatTuru(Enum):
    """What document the goods of a bill line leave under; all but the first run outside the system (36/2)."""

    TCGB = "gümrük çıkış beyannamesi"
    OZBY = "özel beyan"
    NCTS = "transit beyanı"
    TAKRIR = "takrir"
    NATO = "NATO beyannamesi"
    DIGER = "öteki belge"


class IhracatBaglantisi(Satir, table=True):
    """39, 36/2: the export document of a bill line, by type and number; packages and grams are the line's. `parcali`: not all of it."""

    __tablename__ = "ihracat_baglantisi"
    __table_args__ = strict(secenekler("tur", IhracatTuru), kosul("tcgb_kayitli", "(tur = 'TCGB') = (beyanname_id IS NOT NULL)"))

    id: int = anahtar()
    satir_id: int = bag("senet_satiri.id", tekil=True)
    tur: IhracatTuru = durum_sutunu(IhracatTuru)
    no: str = metin(30, dizin=True)
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    parcali: bool = mantik()
    satir: SenetSatiri | None = Relationship()


# Inputs


class CikisSatirGirdisi(SatirGirdisi):
    ihracat_turu: IhracatTuru = IhracatTuru.TCGB
    ihracat_no: str = Sinir(min_length=1, max_length=30)
    parcali: bool = False


class CikisSenetGirdisi(SenetGirdisi):
    satirlar: tuple[CikisSatirGirdisi, ...] = Sinir(min_length=1, max_length=999)


class CikisOzetBeyanGirdisi(OzetBeyanGirdisi):
    """39: as 9/1; the day and hour are those of the departure, and each line names its export document."""

    YON: ClassVar[Yon] = Yon.CIKIS

    senetler: tuple[CikisSenetGirdisi, ...] = Sinir(min_length=1, max_length=999)


# Guards

CIKIS_GRUPLARI = (*ozet_beyan.KARSILASTIRMA_GRUPLARI, "ihracat belgeleri")
BAGLANAMAZ = (BeyannameDurumu.IADE, BeyannameDurumu.KAPANDI, BeyannameDurumu.DAGITILDI)


def cikis_turu(_b: Any, b: Baglam) -> str | None:
    tur = b.girdi.tur
    satir = b.ofis.liste_satiri("beyanTuru", tur, b.gun)
    if satir is None:
        return f"«{tur}» diye bir özet beyan türü yok. F4 türleri listeler."
    if tur == TIR_IHRACAT:
        return f"{tur}, ambar dışından TIR karnesiyle çıkan eşyanındır ve transit özet beyanıdır (m.33/1-c). Başka çıkış türü seçin (F4)."
    return None if satir.ek_alan("yon") == "cikis" else f"«{tur}» çıkış türü değil; çıkış türü seçin (F4)."


def cikis_gunu_yakin(_b: Any, b: Baglam) -> str | None:
    fark = (b.girdi.varis_gunu - b.gun).days
    return None if 0 <= fark <= 30 else "Çıkış tarihi bugün ile bir ay sonrası arasında olmalı; tarihi denetleyin."


def _satirlar(g: CikisOzetBeyanGirdisi) -> list[tuple[str, CikisSatirGirdisi]]:
    return [(f"{s.no}/{n}", x) for s in g.senetler for n, x in enumerate(s.satirlar, 1)]


def _tcgb_nolari(g: CikisOzetBeyanGirdisi) -> set[str]:
    return {x.ihracat_no for _, x in _satirlar(g)}


def ihracatlari_kayitli(_b: Any, b: Baglam) -> str | None:
    """A TCGB is a living export declaration of this office; one of them never passes under another name."""
    beyanlar = b.ofis.cikis_beyannameleri(_tcgb_nolari(b.girdi))
    for ad, x in _satirlar(b.girdi):
        beyan = beyanlar.get(x.ihracat_no)
        if x.ihracat_turu is not IhracatTuru.TCGB:
            if beyan is not None:
                return f"{ad}: {x.ihracat_no} bu idarenin çıkış beyannamesi; belge türü TCGB olmalı."
            continue
        if beyan is None:
            return f"{ad}: {x.ihracat_no} numaralı çıkış beyannamesi bu idarede yok. Sistem dışı belgeyse türünü F4 ile seçin (m.36/2)."
        if beyan.durum in BAGLANAMAZ:
            return f"{ad}: {beyan.no} «{beyan.durum.value}»; yüklenecek eşyası yok."
    return None


def miktarlar_yeter(_b: Any, b: Baglam) -> str | None:
    """A declaration may leave in parts over several lines and özet beyans, never more of it than declared; what is no part is the whole."""
    beyanlar = b.ofis.cikis_beyannameleri(_tcgb_nolari(b.girdi))
    kalanlar = b.ofis.ihracat_kalanlari([x.id for x in beyanlar.values()])
    kullanilan: dict[int, list[int]] = {}
    for ad, x in _satirlar(b.girdi):
        beyan = beyanlar.get(x.ihracat_no)
        if beyan is None:
            continue
        k, u = kalanlar[beyan.id], kullanilan.setdefault(beyan.id, [0, 0])
        u[0] += x.kap_adedi
        u[1] += x.brut_gram
        if k.kap and not x.kap_adedi:
            return f"{ad}: {beyan.no} kaplı eşya; kap adedini yazın."
        if u[0] > k.kalan_kap or u[1] > k.kalan_gram:
            return (
                f"{ad}: {beyan.no} beyannamesinden {k.kalan_kap} kap, {kg_goster(k.kalan_gram)} kg kaldı ("
                f"beyan {k.kap} kap, {kg_goster(k.gram)} kg); "
                "bundan çoğu yüklenmez."
            )
        butun = (x.kap_adedi, x.brut_gram) == (k.kap, k.gram)
        if not x.parcali and not butun:
            return f"{ad}: {beyan.no} {k.kap} kap, {kg_goster(k.gram)} kg; satırda {x.kap_adedi} kap yazılmış. Parçalıysa E yazın."
        if x.parcali and butun:
            return f"{ad}: {beyan.no} beyannamesinin tamamı yazılmış; parçalı değil (H)."
    return None


def gruplar_uyuyor(_belge: Any, b: Baglam) -> str | None:
    eksik = [g for g in CIKIS_GRUPLARI if g not in b.girdi.uyan_gruplar]
    if eksik:
        return f"Aynı bulunmayan grup: {', '.join(eksik)}. Kâğıt ekranla aynı değilse onay verilmez; F10 ile iade edin (m.40/2)."
    return None


# Effects


def cikis_tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    (beyan,) = ozet_beyan.tescil_et(None, b)
    beyanlar = b.ofis.cikis_beyannameleri(_tcgb_nolari(b.girdi))
    baglantilar = []
    for senet, s in zip(beyan.senetler, b.girdi.senetler, strict=True):
        for satir, x in zip(senet.satirlar, s.satirlar, strict=True):
            kayit = beyanlar.get(x.ihracat_no)
            tcgb = kayit.id if kayit is not None else None
            baglantilar.append(IhracatBaglantisi(satir=satir, tur=x.ihracat_turu, no=x.ihracat_no, beyanname_id=tcgb, parcali=x.parcali))
    return [beyan, *baglantilar]


def neden_olmaz(belge: OzetBeyan, islem: str, b: Baglam) -> Engel | None:
    """Where an export's özet beyan stands, and who owes the next step."""
    d, od = belge.durum, OzetBeyanDurumu
    if d is od.IADE:
        return Engel("40/2", "Bu özet beyan iade edilmiş. Taşıyıcı düzelttiği beyanı yeni numarayla tescil ettirir.")
    if d is od.TESCILLI:
        return Engel("40/1", "Özet beyan henüz onaylanmamış. Kabul memuruna gönderin (OO).")
    kolcu = b.ofis.takimin_kolcusu_adi(belge.id)
    yer = {
        od.ONAYLI: ("41", "Takımı kolcuya verilmemiş; özet beyan memuru ÇT ekranında verir."),
        od.KOLCUDA: ("41", f"Takım kolcuda ({kolcu}); yükleme bitince kolcu YL ekranında meşruhatını yazar."),
        od.YUKLENDI: ("42/1", "Yüklenmiş, takım serviste; özet beyan memuru ÇK ekranında kapatır."),
        od.KAPANDI: ("42/1", "Bu özet beyan kapanmış."),
    }
    return Engel(*yer[d]) if d in yer else None


def geri_ver(belge: OzetBeyan, b: Baglam) -> list[Any]:
    belge.iade_nedeni = b.girdi.gerekce
    return []


D = OzetBeyanDurumu
CIKIS = (Yon.CIKIS,)
_ADIM = {g.kimlik: g for g in ozet_beyan.GECISLER}
GECISLER = (
    Gecis(
        "39",
        "cikis_ozet_beyan_tescil",
        "Tescil et",
        OzetBeyan,
        (),
        D.TESCILLI,
        Rol.TASIYICI,
        CikisOzetBeyanGirdisi,
        (cikis_turu, kodlar_biliniyor, cikis_gunu_yakin, ihracatlari_kayitli, miktarlar_yeter),
        cikis_tescil_et,
        form="cikis_ozet_beyan_dokumu",
        ekran="cikis_ozet_beyan",
        gecmis="çıkış özet beyanı tescil edildi",
        yonler=CIKIS,
    ),
    yonde(
        _ADIM["ozet_beyan_onayla"],
        Yon.CIKIS,
        girdi=OnayGirdisi,
        sartlar=(gruplar_uyuyor,),
        kuyruk="Onay bekleyen çıkış özet beyanı",
        durum_nedeni=neden_olmaz,
    ),
    yonde(_ADIM["ozet_beyan_iade"], Yon.CIKIS, durum_nedeni=neden_olmaz),
    # Ours: a vehicle that does not come must not keep its declarations bound.
    Gecis(
        "40/2",
        "cikis_ozet_beyan_geri_ver",
        "Onaylı özet beyanı geri ver",
        OzetBeyan,
        (D.ONAYLI,),
        D.IADE,
        Rol.OZET_BEYAN_MEMURU,
        GerekceGirdisi,
        (),
        geri_ver,
        form="iade_fisi",
        ekran="cikis_takimi",
        gecmis="taşıt yüklenmedi, özet beyan geri verildi",
        durum_nedeni=neden_olmaz,
        yonler=CIKIS,
    ),
)
_TESCIL_EDEN = "Özet beyanı tescil eden, onu geri veremez. Başka bir memura verin."
AYRILIKLAR = (Ayrilik("cikis_ozet_beyan_tescil", "cikis_ozet_beyan_geri_ver", _TESCIL_EDEN),)
