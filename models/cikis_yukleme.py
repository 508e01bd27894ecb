"""Yükleme: the set of özet beyan and declarations goes to a kolcu, who oversees the loading and writes what was loaded on it (Madde 41)."""

from datetime import datetime
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.cikis_ozet_beyan import CIKIS, neden_olmaz
from gumruk.models.kurus import kg_goster
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu
from gumruk.models.rejim import ANTREPO_REJIMLERI, onceki_rejim
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, metin, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

# What the guard writes on özet beyan and declarations.
TAMAM_MESRUHATI = "özet beyan ve beyannamelerde yazılı eşyanın tamamı yüklenmiştir"
EKSIK_MESRUHATI = "özet beyan ve beyannamelerde yazılı eşya aşağıdaki farklarla yüklenmiştir"


class TakimGorevi(Satir, table=True):
    """41: the guard to whom the set was handed. A later row takes an earlier one's place: a guard may fall ill."""

    __tablename__ = "takim_gorevi"
    __table_args__ = strict()

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id")
    kolcu_id: int = bag("kullanici.id")
    mesruhat: str = metin(200)
    veren_id: int = bag("kullanici.id")
    zaman: datetime = an()


class Yukleme(Numarali, Satir, table=True):
    """41: the loading as the guard saw and annotated it: until when, what of each line, and what differs."""

    SERI: ClassVar[str] = "YU"

    __tablename__ = "yukleme"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    ozet_beyan_id: int = bag("ozet_beyan.id", tekil=True)
    bitis_ani: datetime = an()
    mesruhat: str = metin(120)
    fark: str = metin(300)
    hazir_bulunan: str = metin(80)
    kolcu_id: int = bag("kullanici.id")
    zaman: datetime = an()
    satirlar: list["YuklemeSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "YuklemeSatiri.id"})


class YuklemeSatiri(Satir, table=True):
    """What of a bill line went on board."""

    __tablename__ = "yukleme_satiri"
    __table_args__ = strict(*eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    yukleme_id: int = bag("yukleme.id")
    satir_id: int = bag("senet_satiri.id", tekil=True)
    kap_adedi: int = tam()
    brut_gram: int = tam()


# Inputs


class TakimGirdisi(Girdi):
    """41: who is named, and the annotation on the set."""

    kolcu_id: int
    mesruhat: str = Sinir(min_length=5, max_length=200)


class YuklemeSatirGirdisi(Girdi):
    satir_id: int
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(ge=0, lt=10**13)


class YuklemeGirdisi(Girdi):
    """41: every line of the bills with what was loaded of it; `fark` where something differs."""

    satirlar: tuple[YuklemeSatirGirdisi, ...] = Sinir(min_length=1)
    bitis_ani: datetime
    fark: str = Sinir(default="", max_length=300)
    hazir_bulunan: str = Sinir(min_length=3, max_length=80)


# Guards

EN_COK_AD = 4


def _sirala(nedenler: list[str]) -> str:
    """The first few in words, then how many there are."""
    fazla = f" … toplam {len(nedenler)} beyanname." if len(nedenler) > EN_COK_AD else ""
    return " ".join(nedenler[:EN_COK_AD]) + fazla


def kolcu_olabilir(belge: OzetBeyan, b: Baglam) -> str | None:
    kolcu = b.girdi.kolcu_id
    if not b.ofis.gorevi_var(kolcu, Rol.KOLCU):
        return "Seçilen kişi etkin bir kolcu değil. F4 kolcuları listeler; rolü sistem yöneticisi verir (m.5)."
    if kolcu in (belge.tescil_eden_id, belge.onaylayan_id, b.kim.id):
        return "Özet beyanı tescil eden, onaylayan ya da takımı veren, yüklemesine nezaret edemez. Başka bir kolcu seçin."
    return "Takım zaten bu kolcuda." if b.ofis.takimin_kolcusu(belge.id) == kolcu else None


def takim_hazir(belge: OzetBeyan, b: Baglam) -> str | None:
    """Every declaration of the set is at irtibat: its examination is done, its duties are paid; and none is named with more than it declares."""
    beyanlar = b.ofis.takimin_beyannameleri(belge.id)
    nedenler = []
    for d in beyanlar:
        if d.durum is BeyannameDurumu.KOLCUDA or d.durum is BeyannameDurumu.YUKLENDI:
            nedenler.append(f"{d.no} «{d.durum.value}»: önceki parçasının özet beyanı kapanmalı.")
        elif d.durum is not BeyannameDurumu.IRTIBATTA:
            nedenler.append(f"{d.no} «{d.durum.value}»{b.ofis.kimde(d)}: muayenesi ya da ödemesi bitmemiş.")
        elif onceki_rejim(d.rejim) in ANTREPO_REJIMLERI and (kap := sum(k.kalan_kap for k in b.ofis.antrepo_kalanlari(d.id))):
            nedenler.append(f"{d.no}: {kap} kabı antrepodan çıkmamış; antrepo memuru NK ekranında çıkarır (m.31/2).")
    if nedenler:
        return _sirala(nedenler)
    kalanlar = b.ofis.ihracat_kalanlari([d.id for d in beyanlar])
    asan = [f"{d.no} {k.kap} kap, {kg_goster(k.gram)} kg." for d in beyanlar if (k := kalanlar[d.id]).kalan_kap < 0 or k.kalan_gram < 0]
    return f"Özet beyanlarda beyannamesindekinden çok yazılmış; özet beyan geri verilip düzeltilir (F10): {_sirala(asan)}" if asan else None


def gorevli_kolcu(belge: OzetBeyan, b: Baglam) -> str | None:
    kolcu = b.ofis.takimin_kolcusu(belge.id)
    if kolcu == b.kim.id or belge.durum is not OzetBeyanDurumu.KOLCUDA:
        return None
    return f"Takım {b.ofis.takimin_kolcusu_adi(belge.id)} adlı kolcuda; yüklemeye o nezaret eder, o yazar."


def _farklar(belge: OzetBeyan, b: Baglam) -> list[str]:
    yuklenen = {s.satir_id: (s.kap_adedi, s.brut_gram) for s in b.girdi.satirlar}
    return [ad for i, ad, kap, gram in b.ofis.senet_satir_miktarlari(belge.id) if yuklenen.get(i) != (kap, gram)]


def yuklenen_miktarlar(belge: OzetBeyan, b: Baglam) -> str | None:
    """Each line once; never more than its bill says, so never more than was declared (invariant 3)."""
    satirlar = {i: (ad, kap, gram) for i, ad, kap, gram in b.ofis.senet_satir_miktarlari(belge.id)}
    gorulen: set[int] = set()
    for s in b.girdi.satirlar:
        if s.satir_id not in satirlar or s.satir_id in gorulen:
            return "Yükleme satırları özet beyanın satırları değil; ekranı kapatıp yeniden açın."
        gorulen.add(s.satir_id)
        ad, kap, gram = satirlar[s.satir_id]
        if s.kap_adedi > kap or s.brut_gram > gram:
            return f"{ad}: senette {kap} kap, {kg_goster(gram)} kg; fazlası yüklenmez. Fazla gelen eşyayı yükletmeyin, idareye bildirin."
        if (kap and not s.kap_adedi and s.brut_gram) or (s.kap_adedi and not s.brut_gram):
            return f"{ad}: kap ile kilo birbirini tutmuyor."
    eksik = [satirlar[i][0] for i in satirlar if i not in gorulen]
    return f"Yükleme sonucu yazılmamış satır: {', '.join(eksik[:EN_COK_AD])}." if eksik else None


def fark_yazilmis(belge: OzetBeyan, b: Baglam) -> str | None:
    farkli = _farklar(belge, b)
    if farkli and len(b.girdi.fark.strip()) < 10:
        return f"Senedinden eksik yüklenen satır var ({', '.join(farkli[:EN_COK_AD])}): farkı meşruhata yazın."
    return None if farkli or not b.girdi.fark.strip() else "Fark yazılmış ama bütün satırlar senedindeki gibi; miktarı düzeltin ya da farkı silin."


def bitis_ani_uygun(belge: OzetBeyan, b: Baglam) -> str | None:
    """Not before the set was handed over; not in time to come."""
    gorev = b.ofis.takim_gorev_ani(belge.id)
    if b.girdi.bitis_ani > b.an:
        return "Yüklemenin bittiği an şimdiden sonra olamaz. Günü ve saati düzeltin."
    if gorev is not None and b.girdi.bitis_ani < gorev.replace(second=0, microsecond=0):
        return "Yükleme, takımın kolcuya verilmesinden önce bitmiş olamaz. Günü ve saati düzeltin."
    return None


# Effects


def kolcuya_ver(belge: OzetBeyan, b: Baglam) -> list[Any]:
    return [TakimGorevi(ozet_beyan_id=belge.id, kolcu_id=b.girdi.kolcu_id, mesruhat=b.girdi.mesruhat, veren_id=b.kim.id, zaman=b.an)]


def yuklemeyi_yaz(belge: OzetBeyan, b: Baglam) -> list[Any]:
    g = b.girdi
    mesruhat = EKSIK_MESRUHATI if _farklar(belge, b) else TAMAM_MESRUHATI
    alanlar = g.model_dump(exclude={"satirlar"})
    yukleme = Yukleme(ozet_beyan_id=belge.id, mesruhat=mesruhat, kolcu_id=b.kim.id, zaman=b.an, **alanlar)
    yukleme.satirlar = [YuklemeSatiri(**s.model_dump()) for s in g.satirlar]
    b.ofis.kagit("yukleme_meshruhati", yukleme)
    return [yukleme]


def takimi(belge: OzetBeyan, b: Baglam) -> list[Any]:
    """Every declaration of the set, in one reading, locked in the order of their ids."""
    return list(b.ofis.takimin_beyannameleri(belge.id))


D, BD = OzetBeyanDurumu, BeyannameDurumu


def sistem_adimi(madde: str, kimlik: str, kimden: BeyannameDurumu, kime: BeyannameDurumu, gecmis: str, **ek: Any) -> Gecis:
    """What follows on each declaration of the set, with a log row of its own."""
    return Gecis(madde, kimlik, gecmis, Beyanname, (kimden,), kime, Rol.SISTEM, None, gecmis=gecmis, yonler=CIKIS, **ek)


GECISLER = (
    Gecis(
        "41",
        "takim_kolcuya_ver",
        "Takımı kolcuya ver",
        OzetBeyan,
        (D.ONAYLI,),
        D.KOLCUDA,
        Rol.OZET_BEYAN_MEMURU,
        TakimGirdisi,
        (kolcu_olabilir, takim_hazir),
        kolcuya_ver,
        form="takim_listesi",
        ekran="cikis_takimi",
        gecmis="özet beyan ve beyannameleri takım hâlinde kolcuya verildi",
        kuyruk="Takımı kolcuya verilecek",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("cikis_kolcuya",), belgeler=takimi),),
        yonler=CIKIS,
    ),
    sistem_adimi("41", "cikis_kolcuya", BD.IRTIBATTA, BD.KOLCUDA, "takımıyla kolcuya verildi"),
    Gecis(
        "41",
        "takim_kolcusu_degistir",
        "Kolcuyu değiştir",
        OzetBeyan,
        (D.KOLCUDA,),
        None,
        Rol.OZET_BEYAN_MEMURU,
        TakimGirdisi,
        (kolcu_olabilir,),
        kolcuya_ver,
        form="takim_listesi",
        ekran="cikis_takimi",
        gecmis="takım başka bir kolcuya verildi",
        durum_nedeni=neden_olmaz,
        yonler=CIKIS,
    ),
    Gecis(
        "41",
        "takim_geri_al",
        "Takımı yüklenmeden geri al",
        OzetBeyan,
        (D.KOLCUDA,),
        D.ONAYLI,
        Rol.OZET_BEYAN_MEMURU,
        GerekceGirdisi,
        (),
        ekran="cikis_takimi",
        gecmis="takım yüklenmeden kolcudan geri alındı",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("cikis_irtibata_doner",), belgeler=takimi),),
        yonler=CIKIS,
    ),
    sistem_adimi("41", "cikis_irtibata_doner", BD.KOLCUDA, BD.IRTIBATTA, "yüklenmeden irtibat servisine döndü"),
    Gecis(
        "41",
        "yukleme_bitir",
        "Meşruhatı yaz, takımı iade et",
        OzetBeyan,
        (D.KOLCUDA,),
        D.YUKLENDI,
        Rol.KOLCU,
        YuklemeGirdisi,
        (gorevli_kolcu, yuklenen_miktarlar, fark_yazilmis, bitis_ani_uygun),
        yuklemeyi_yaz,
        form="yukleme_meshruhati",
        ekran="cikis_yukleme",
        gecmis="yüklendi; kolcu meşruhatını yazdı, takımı servise iade etti",
        kuyruk="Yüklenecek takım",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("cikis_yuklendi",), belgeler=takimi),),
        yonler=CIKIS,
    ),
    sistem_adimi("41", "cikis_yuklendi", BD.KOLCUDA, BD.YUKLENDI, "yüklemesine nezaret edildi, takımı servise iade edildi"),
)
_YUKLEYEN = "Özet beyanı tescil eden, onaylayan ya da takımı veren, yüklemesine nezaret edemez. Başka bir kolcuya verin."
AYRILIKLAR = tuple(
    Ayrilik(once, "yukleme_bitir", _YUKLEYEN)
    for once in ("cikis_ozet_beyan_tescil", "cikis_ozet_beyan_onayla", "takim_kolcuya_ver", "takim_kolcusu_degistir")
)
