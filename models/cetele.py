"""Çetele: after payment the guard whom the chief names on it hands supalan goods over, and writes each delivery on it (Madde 27/1-b)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.ambar import FarkTuru, Tutanak, TutanakSatiri, TutanakTuru, iliskili_ozet_beyanlar, kapat, miktar_nedeni, ozet_beyan_bitti
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import SONRADAN_KONTROLE
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.ozet_beyan import ANA_KAPANIR, OzetBeyan, OzetBeyanDurumu
from gumruk.models.supalan_talebi import BS3
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Gecis, Girdi, Rol, madde
from gumruk.models.ykts_beyan import teslim_alan_kayitli
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

# What the guard writes on declaration and çetele.
TAMAMI, BIR_KISMI = "çetelede yazılı eşyanın tamamı teslim edilmiştir", "çetelede yazılı eşyanın bir kısmı teslim edilmiştir"
EKSIK_MESRUHATI = "çetelede yazılı eşyanın kalanı taşıttan çıkmamıştır"


class CeteleGorevi(Satir, table=True):
    """27/1-b: the guard named by an annotation on the çetele. A later row takes an earlier one's place: a guard may fall ill."""

    __tablename__ = "cetele_gorevi"
    __table_args__ = strict()

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    kolcu_id: int = bag("kullanici.id")
    mesruhat: str = metin(200)
    amir_id: int = bag("kullanici.id")
    zaman: datetime = an()


class CeteleTuru(Enum):
    TESLIM = "teslim"
    EKSIK = "eksik çıktı"


class CeteleTeslimi(Satir, table=True):
    """One line of the çetele: when, on which vehicle, to whom, the guard's annotation; or that the rest did not come out (11/2)."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"teslim_alan", "teslim_alan_no"})

    __tablename__ = "cetele_teslimi"
    __table_args__ = strict(secenekler("tur", CeteleTuru), UniqueConstraint("beyanname_id", "sira"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", dizin=False)
    sira: int = tam()
    tur: CeteleTuru = durum_sutunu(CeteleTuru)
    teslim_ani: datetime = an()
    plaka: str = metin(25)
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    mesruhat: str = metin(120)
    kolcu_id: int = bag("kullanici.id")
    zaman: datetime = an()
    satirlar: list["CeteleSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "CeteleSatiri.id"})


class CeteleSatiri(Satir, table=True):
    """Packages and grams of one bill line; with `kayit_id` they had been taken into the ambar and leave its record, without it they never came in."""

    __tablename__ = "cetele_satiri"
    __table_args__ = strict(UniqueConstraint("teslim_id", "satir_id"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    teslim_id: int = bag("cetele_teslimi.id")
    satir_id: int = bag("senet_satiri.id")
    kayit_id: int | None = bag("ambar_kaydi.id", bos=True)
    kap_adedi: int = tam()
    brut_gram: int = tam()


# Inputs


class KolcuGirdisi(Girdi):
    """27/1-b: who is named, and the annotation on the çetele."""

    kolcu_id: int
    mesruhat: str = Sinir(min_length=5, max_length=200)


class CeteleSatirGirdisi(Girdi):
    satir_id: int
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(ge=0, lt=10**13)


class CeteleTeslimGirdisi(Girdi):
    """27/1-b: one delivery as the guard wrote it on the paper at the vehicle."""

    satirlar: tuple[CeteleSatirGirdisi, ...] = Sinir(min_length=1, max_length=999)
    teslim_ani: datetime
    plaka: str = Sinir(min_length=4, max_length=25)
    teslim_alan: str = Sinir(min_length=3, max_length=80)
    teslim_alan_no: str = Sinir(default="", max_length=20)


class CeteleEksikGirdisi(Girdi):
    """11/2: what the shortage's tutanak needs."""

    ikinci_imza: str = Sinir(min_length=3, max_length=80)
    aciklama: str = Sinir(min_length=10, max_length=400)


# Guards


def supalandir(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.basit_usul == BS3 else "Bu beyannamede BS3 (supalan) yok: çetelesi olmaz, eşyası ambardan çıkar (AÇ ekranı, m.12/2)."


def kolcu_olabilir(belge: Beyanname, b: Baglam) -> str | None:
    kolcu = b.girdi.kolcu_id
    if not b.ofis.gorevi_var(kolcu, Rol.KOLCU):
        return "Seçilen kişi etkin bir kolcu değil. F4 kolcuları listeler; rolü sistem yöneticisi verir (m.5)."
    if kolcu in (belge.tescil_eden_id, belge.onaylayan_id):
        return "Beyannameyi tescil eden ya da onaylayan, eşyasını teslim etmekle görevlendirilemez. Başka bir kolcu seçin."
    return "Bu kolcu zaten görevli." if b.ofis.cetele_kolcusu(belge.id) == kolcu else None


def gorevli_kolcu(belge: Beyanname, b: Baglam) -> str | None:
    kolcu = b.ofis.cetele_kolcusu(belge.id)
    if kolcu is None:
        return "Çetelede görevlendirilmiş kolcu yok. İdare amiri KG ekranında görevlendirir."
    return None if kolcu == b.kim.id else f"Çetelede görevlendirilen kolcu {b.ofis.kullanici_kodu(kolcu)}; teslimi o yapar, o yazar."


def beyandan_cok_degil(belge: Beyanname, b: Baglam) -> str | None:
    """Invariant 3: never more of a bill line than the declaration binds and has not had yet, nor than is there."""
    kalanlar = b.ofis.cetele_kalanlari(belge.id)
    gorulen: set[int] = set()
    for n, s in enumerate(b.girdi.satirlar, 1):
        k = kalanlar.get(s.satir_id)
        if k is None:
            return f"{n}. satır bu beyannamenin 40 no.lu kutusunda yok."
        if s.satir_id in gorulen:
            return f"{k.ad} satırı iki kez yazılmış; tek satırda toplayın."
        gorulen.add(s.satir_id)
        if neden := miktar_nedeni(n, s, k):
            return f"{k.ad}: {neden}"
    if not any(s.kap_adedi or s.brut_gram for s in b.girdi.satirlar):
        return "Teslim edilen miktar yazılmamış."
    return None


def teslim_ani_uygun(belge: Beyanname, b: Baglam) -> str | None:
    """Not before the guard was named, which is after payment; not in time to come."""
    gorev = b.ofis.cetele_gorev_ani(belge.id)
    if b.girdi.teslim_ani > b.an:
        return "Teslim zamanı şimdiden sonra olamaz. Günü ve saati düzeltin."
    if gorev is not None and b.girdi.teslim_ani < gorev.replace(second=0, microsecond=0):
        return "Teslim, kolcunun görevlendirilmesinden önce olamaz. Günü ve saati düzeltin."
    return None


def alan_kimligi_dogru(_belge: Beyanname, b: Baglam) -> str | None:
    neden = kimlik_nedeni(b.girdi.teslim_alan_no) if b.girdi.teslim_alan_no else None
    return f"Teslim alanın kimlik numarası: {neden}" if neden else None


@madde("11/2")
def eksigi_var(belge: Beyanname, b: Baglam) -> str | None:
    """Only what is not in the ambar can be missing: what lies there is delivered."""
    bekleyen = [k for k in b.ofis.cetele_kalanlari(belge.id).values() if k.bekliyor]
    if not bekleyen:
        return "Çetelede teslim edilmemiş eşya kalmamış."
    ambarda = next((k for k in bekleyen if k.ambarda), None)
    return f"{ambarda.ad} ambarda duruyor; eksik sayılmaz. Önce teslim edin." if ambarda else None


def cetele_bitti(belge: Beyanname, b: Baglam) -> str | None:
    neden: str | None = b.ofis.cetele_neden_acik(belge.id)
    return neden


def cetelesi_olan(belge: OzetBeyan, b: Baglam) -> str | None:
    return None if b.ofis.cetelesi_var(belge.id) else "Çeteleyle teslim edilmiş eşyası yok."


# Effects


def gorevlendir(belge: Beyanname, b: Baglam) -> list[Any]:
    return [CeteleGorevi(beyanname_id=belge.id, kolcu_id=b.girdi.kolcu_id, mesruhat=b.girdi.mesruhat, amir_id=b.kim.id, zaman=b.an)]


def _teslim(belge: Beyanname, b: Baglam, tur: CeteleTuru, mesruhat: str, satirlar: list[CeteleSatiri], **alanlar: Any) -> CeteleTeslimi:
    sira = b.ofis.cetele_sirasi(belge.id)
    teslim = CeteleTeslimi(beyanname_id=belge.id, sira=sira, tur=tur, mesruhat=mesruhat, kolcu_id=b.kim.id, zaman=b.an, **alanlar)
    teslim.satirlar = satirlar
    return teslim


def teslim_et(belge: Beyanname, b: Baglam) -> list[Any]:
    g, kalanlar = b.girdi, b.ofis.cetele_kalanlari(belge.id)
    verilen = [s for s in g.satirlar if s.kap_adedi or s.brut_gram]
    simdi = {s.satir_id: (s.kap_adedi, s.brut_gram) for s in verilen}
    bitti = not any(k.verilince_bekler(*simdi.get(i, (0, 0))) for i, k in kalanlar.items())
    satirlar = [CeteleSatiri(**s.model_dump(), kayit_id=kalanlar[s.satir_id].kayit_id) for s in verilen]
    if bitti:
        b.ofis.kagit("cetele_islenmis", belge)
    alanlar = g.model_dump(exclude={"satirlar"})
    return [_teslim(belge, b, CeteleTuru.TESLIM, TAMAMI if bitti else BIR_KISMI, satirlar, **alanlar)]


def eksigi_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    """The rest of the çetele is written as missing, with a tutanak for each özet beyan (11/2), so that declaration and özet beyan may close."""
    kalanlar = [k for k in b.ofis.cetele_kalanlari(belge.id).values() if k.bekliyor]
    satirlar = [CeteleSatiri(satir_id=k.satir_id, kap_adedi=k.kalan_kap, brut_gram=k.kalan_gram) for k in kalanlar]
    tutanaklar = []
    for ozet_beyan_id in sorted({k.ozet_beyan_id for k in kalanlar}):
        tutanak = Tutanak(
            tur=TutanakTuru.FARK,
            ozet_beyan_id=ozet_beyan_id,
            zaman=b.an,
            memur_id=b.kim.id,
            ikinci_imza=b.girdi.ikinci_imza,
            aciklama=b.girdi.aciklama,
        )
        tutanak.satirlar = [
            TutanakSatiri(
                satir_id=k.satir_id,
                fark=FarkTuru.EKSIK,
                beyan_kap=k.bag_kap,
                bulunan_kap=k.bag_kap - k.kalan_kap,
                beyan_gram=k.bag_gram,
                bulunan_gram=k.bag_gram - k.kalan_gram,
            )
            for k in kalanlar
            if k.ozet_beyan_id == ozet_beyan_id
        ]
        b.ofis.kagit("fark_tutanagi", tutanak)
        tutanaklar.append(tutanak)
    b.ofis.kagit("cetele_islenmis", belge)
    return [_teslim(belge, b, CeteleTuru.EKSIK, EKSIK_MESRUHATI, satirlar, teslim_ani=b.an), *tutanaklar]


BD, OD = BeyannameDurumu, OzetBeyanDurumu
TESLIM_EDILEN = (BD.ODENDI, BD.KISMEN_TESLIM)
_TAMAM = (Ardil(("cetele_tamam",), zorunlu=False),)
GECISLER = (
    Gecis(
        "27/1-b",
        "kolcu_gorevlendir",
        "Kolcuyu görevlendir",
        Beyanname,
        TESLIM_EDILEN,
        None,
        Rol.IDARE_AMIRI,
        KolcuGirdisi,
        (supalandir, kolcu_olabilir),
        gorevlendir,
        ekran="kolcu_gorevi",
        gecmis="çeteleye meşruhat verildi, kolcu görevlendirildi",
        kuyruk="Kolcu görevlendirilecek",
        durum_nedeni=beyanname_neden_olmaz,
    ),
    Gecis(
        "27/1-b",
        "cetele_teslim",
        "Teslimi yaz",
        Beyanname,
        TESLIM_EDILEN,
        BD.KISMEN_TESLIM,
        Rol.KOLCU,
        CeteleTeslimGirdisi,
        (supalandir, gorevli_kolcu, beyandan_cok_degil, teslim_ani_uygun, alan_kimligi_dogru, teslim_alan_kayitli),
        teslim_et,
        gerekirse="cetele_islenmis",
        ekran="cetele",
        gecmis="kolcu eşyayı teslim etti, beyanname ve çeteleye meşruhat düştü",
        kuyruk="Çeteleyle teslim edilecek",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=_TAMAM,
    ),
    Gecis(
        "27/1-b",
        "cetele_eksik",
        "Kalan çıkmadı",
        Beyanname,
        TESLIM_EDILEN,
        BD.KISMEN_TESLIM,
        Rol.KOLCU,
        CeteleEksikGirdisi,
        (supalandir, gorevli_kolcu, eksigi_var),
        eksigi_yaz,
        gerekirse="fark_tutanagi",
        ekran="cetele",
        gecmis="kalan eşyanın taşıttan çıkmadığı tutanağa ve çeteleye yazıldı",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=_TAMAM,
    ),
    Gecis(
        "27/1-b",
        "cetele_tamam",
        "Çetele tamam",
        Beyanname,
        (BD.KISMEN_TESLIM,),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (supalandir, cetele_bitti),
        kapat,
        gecmis=f"{TAMAMI}, beyanname kapandı",
        ardindan=(Ardil(("ozet_beyan_supalan_kapat",), zorunlu=False, belgeler=iliskili_ozet_beyanlar), SONRADAN_KONTROLE),
    ),
    Gecis(
        "27/1-b",
        "ozet_beyan_supalan_kapat",
        "Özet beyan kapandı",
        OzetBeyan,
        (OD.ONAYLI, OD.AMBARDA),
        OD.KAPANDI,
        Rol.SISTEM,
        None,
        (cetelesi_olan, ozet_beyan_bitti),
        kapat,
        gecmis="supalan eşyası çeteleyle teslim edildi, özet beyan kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
)
AYRILIKLAR = tuple(
    Ayrilik(once, sonra, neden)
    for sonra in ("cetele_teslim", "cetele_eksik")
    for once, neden in (
        ("beyanname_tescil", "Beyannameyi tescil eden, eşyasını teslim edemez."),
        ("tescil_onayi", "Beyannameyi onaylayan, eşyasını teslim edemez."),
        ("kolcu_gorevlendir", "Kolcuyu görevlendiren, teslimi kendisi yapamaz."),
    )
)
