"""Teminat: cash at the vezne, papers through muhasebe and saymanlık, and standing guarantees that declarations draw on (Madde 24)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import ODENINCE
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.kurus import goster
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, kosul, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.vezne import Alindi, OdemeGirdisi, alindi_kes, araclar_tamam, kasasi_acik, odeme_nedeni, yevmiye
from gumruk.models.yon import HER_YON
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

DEPOZITO, KIYMETLER, KIYMET_EMANETI = "330", "910", "911"


class TeminatTuru(Enum):
    NAKIT = "nakit"
    KIYMET = "nakitten gayrı"


class TeminatKapsami(Enum):
    """What a guarantee stands for: one declaration, or all that draw on it (alan.md §5.1)."""

    BEYANNAME = "tek beyanname"
    TOPLU = "toplu (düşümlü)"
    GOTURU = "götürü"


class TeminatDurumu(Enum):
    DENETLENDI = "saymanlığa gönderildi"
    ALINDI = "alındı"
    COZULDU = "çözüldü"
    REDDEDILDI = "saymanlık kabul etmedi"
    IPTAL = "alındısı iptal edildi"


class Zilyet(Enum):
    """Who holds the paper now."""

    MUHASEBE = "gümrük muhasebe servisi"
    SAYMANLIK = "saymanlık"
    BANKA = "banka, paraya çevriliyor"
    SAHIBI = "sahibi"


class Teminat(Numarali, Satir, table=True):
    """A guarantee as it was taken. Sums in kuruş: `cozulen_kurus` given back, `irat_kurus` turned into revenue."""

    SERI: ClassVar[str] = "TM"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "cozulen_kurus", "irat_kurus", "zilyet", "red_gerekcesi"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"yukumlu_no", "yukumlu_unvan"})

    __tablename__ = "teminat"
    __table_args__ = strict(
        secenekler("durum", TeminatDurumu),
        secenekler("tur", TeminatTuru),
        secenekler("kapsam", TeminatKapsami),
        secenekler("zilyet", Zilyet),
        UniqueConstraint("yil", "sira"),
        *eksi_olmaz("tutar_kurus", "cozulen_kurus", "irat_kurus"),
        kosul("cozulen_sinir", "cozulen_kurus + irat_kurus <= tutar_kurus"),
        kosul("nakit_alindili", "(tur = 'NAKIT') = (alindi_id IS NOT NULL)"),
        kosul("tek_beyannameli", "(kapsam = 'BEYANNAME') = (beyanname_id IS NOT NULL)"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: TeminatDurumu = durum_sutunu(TeminatDurumu)
    tur: TeminatTuru = durum_sutunu(TeminatTuru)
    kapsam: TeminatKapsami = durum_sutunu(TeminatKapsami)
    sekil: str = metin(10)
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    alindi_id: int | None = bag("alindi.id", bos=True, tekil=True)
    yukumlu_no: str = metin(20, dizin=True)
    yukumlu_unvan: str = metin(150)
    tutar_kurus: int = tam()
    cozulen_kurus: int = tam(deger=0)
    irat_kurus: int = tam(deger=0)
    banka: str = metin(60)
    belge_no: str = metin(30, dizin=True)
    belge_gunu: date | None = gun(bos=True)
    vade: date | None = gun(bos=True)
    aciklama: str = metin(100)
    zilyet: Zilyet | None = durum_sutunu(Zilyet, bos=True)
    red_gerekcesi: str = metin(200)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    alindi: Alindi | None = Relationship()

    @property
    def kalan_kurus(self) -> int:
        """What of it is still held."""
        return self.tutar_kurus - self.cozulen_kurus - self.irat_kurus


class MenkulKiymetAlindisi(Numarali, Satir, table=True):
    """Menkul Kıymetler Alındısı (24/1-b): numbered when the saymanlık takes the paper in; cash never stands on it."""

    SERI: ClassVar[str] = "MK"

    __tablename__ = "menkul_kiymet_alindisi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    teminat_id: int = bag("teminat.id", tekil=True)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")


class TeminatKullanimi(Satir, table=True):
    """A declaration's draw on a standing guarantee; `dusen_kurus` lowers the balance (nothing with a götürü one)."""

    DEGISIR: ClassVar[frozenset[str]] = frozenset({"cozulen_kurus", "irat_kurus"})

    __tablename__ = "teminat_kullanimi"
    __table_args__ = strict(
        *eksi_olmaz("tutar_kurus", "dusen_kurus", "cozulen_kurus", "irat_kurus"),
        kosul("cozulen_sinir", "cozulen_kurus + irat_kurus <= tutar_kurus"),
    )

    id: int = anahtar()
    teminat_id: int = bag("teminat.id")
    beyanname_id: int = bag("beyanname.id")
    tutar_kurus: int = tam()
    dusen_kurus: int = tam()
    cozulen_kurus: int = tam(deger=0)
    irat_kurus: int = tam(deger=0)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")

    @property
    def kalan_kurus(self) -> int:
        return self.tutar_kurus - self.cozulen_kurus - self.irat_kurus


# Inputs


class NakitTeminatGirdisi(Girdi):
    """24/1-a: the means as handed over (cash as tendered), how much of what is asked is taken, and who brings it."""

    odemeler: tuple[OdemeGirdisi, ...] = Sinir(min_length=1)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    yatiran: str = Sinir(default="", max_length=80)
    yatiran_no: str = Sinir(default="", max_length=20)
    aciklama: str = Sinir(default="", max_length=100)


class KiymetGirdisi(Girdi):
    """24/1-b: the paper as it reads, and that its amount and quality were looked at. Without a declaration it is a standing one.

    `yerine`: it takes the place of a guarantee that is held already, which may be let go afterwards.
    """

    kapsam: TeminatKapsami
    sekil: str = Sinir(min_length=1, max_length=10)
    beyanname_id: int | None = None
    yukumlu_no: str = Sinir(default="", max_length=11)
    yukumlu_unvan: str = Sinir(default="", max_length=150)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    banka: str = Sinir(min_length=2, max_length=60)
    belge_no: str = Sinir(min_length=1, max_length=30)
    belge_gunu: date
    vade: date | None = None
    nitelik_uygun: bool
    yerine: bool = False
    aciklama: str = Sinir(default="", max_length=100)


class TopluKullanimGirdisi(Girdi):
    """A draw on the standing guarantee with this number."""

    teminat_id: int
    tutar_kurus: int = Sinir(gt=0, lt=10**15)


# Guards: taking


def teminat_eksik(belge: Beyanname, b: Baglam) -> str | None:
    """There is something left to guarantee, and no more of it is taken than that."""
    if not belge.toplam_teminat_kurus:
        return "Bu beyannamede teminata bağlanacak vergi yok."
    t = b.ofis.teminat_ozeti(belge)
    if not t.eksik_kurus:
        bekleyen = f" {goster(t.bekleyen_kurus)} TL'lik kıymet saymanlıkta bekliyor." if t.bekleyen_kurus else ""
        return f"Teminat tamam: gereken {goster(t.gereken_kurus)} TL.{bekleyen} İkinci kez alınmaz."
    if b.girdi.tutar_kurus > t.eksik_kurus:
        return f"Eksik teminat {goster(t.eksik_kurus)} TL; {goster(b.girdi.tutar_kurus)} TL alınmaz. En çok eksik kadar yazın."
    return None


def odemeler_tutuyor(_belge: Beyanname, b: Baglam) -> str | None:
    return odeme_nedeni(b.girdi.tutar_kurus, b.girdi.odemeler)


def beyannamesi_uygun(_belge: Any, b: Baglam) -> str | None:
    """One declaration's paper: the declaration waits for it, or a guarantee that it holds is to be replaced; a standing one names its owner."""
    g = b.girdi
    if g.kapsam is not TeminatKapsami.BEYANNAME:
        if g.beyanname_id is not None:
            return "Toplu ve götürü teminat tek beyannameye yazılmaz; beyanname ondan kullanır."
        neden = kimlik_nedeni(g.yukumlu_no)
        if neden:
            return f"Yükümlü: {neden}"
        return None if len(g.yukumlu_unvan.strip()) > 2 else "Teminatı verenin unvanı yazılmamış."
    if g.beyanname_id is None:
        return "Beyanname yazılmamış; toplu ya da götürü teminatsa kapsamını seçin."
    (beyan,) = b.ofis.beyannameler((g.beyanname_id,))
    if g.yerine and b.ofis.teminat_ozeti(beyan).alinan_kurus:
        return None
    if beyan.durum is not BeyannameDurumu.TAHSILATTA:
        engel = beyanname_neden_olmaz(beyan, "nakit_teminat_al", b)
        return engel.neden if engel else beyan.durum.value
    if not beyan.toplam_teminat_kurus:
        return "Bu beyannamede teminata bağlanacak vergi yok."
    t = b.ofis.teminat_ozeti(beyan)
    if t.bekleyen_kurus >= t.eksik_kurus:
        return f"Gereken {goster(t.gereken_kurus)} TL'nin tamamı alınmış ya da saymanlıkta. Eskisi değişecekse «Eskisinin yerine mi» E yazın."
    return None


def sekil_uygun(_belge: Any, b: Baglam) -> str | None:
    """The kind is a dated code; one that must be open-ended is refused with an end date, one that falls due needs it."""
    g = b.girdi
    sekil = b.ofis.liste_satiri("teminatSekli", g.sekil, b.gun)
    if sekil is None or sekil.ek_alan("tur") != "kiymet":
        return f"«{g.sekil}» nakitten gayrı bir teminat şekli değil. F4 listeyi açar."
    if (sekil.ek_alan("kapsam") == "goturu") != (g.kapsam is TeminatKapsami.GOTURU):
        return f"{sekil.aciklama} «{g.kapsam.value}» kapsamında alınmaz. Kapsamı ya da şekli düzeltin."
    if sekil.ek_alan("suresiz") == "E" and g.vade is not None:
        return f"{sekil.aciklama} süresiz olmalı; {g.vade:%d.%m.%Y} vadeli olanı kabul edilmez (6183 s.K. m.10). Süresiz mektup isteyin."
    if sekil.ek_alan("suresiz") != "E" and g.vade is not None and g.vade <= b.gun:
        return f"Vadesi {g.vade:%d.%m.%Y} gelmiş kıymet teminat olmaz."
    if g.belge_gunu > b.gun:
        return f"Belge tarihi {g.belge_gunu:%d.%m.%Y} bugünden sonra. Belgeden yeniden okuyun."
    return None


def nitelik_uygun(_belge: Any, b: Baglam) -> str | None:
    return None if b.girdi.nitelik_uygun else "Teminat mevzuatın öngördüğü nitelikte değil: kabul edilmez, sahibine geri verilir."


def belge_bir_kez(_belge: Any, b: Baglam) -> str | None:
    var = b.ofis.acik_kiymet(b.girdi.banka, b.girdi.belge_no)
    return f"{var.banka} {var.belge_no} numaralı belge {var.no} teminatı olarak kayıtlı: «{var.durum.value}». İki kez alınmaz." if var else None


def toplu_yeter(belge: Beyanname, b: Baglam) -> str | None:
    """The standing guarantee is the obligor's own, taken in, and has enough left; a götürü one covers its rate of the duties."""
    g = b.girdi
    t = b.ofis.teminat(g.teminat_id)
    if t is None or t.kapsam is TeminatKapsami.BEYANNAME:
        return "Böyle bir toplu ya da götürü teminat yok. Numarayı denetleyin."
    if t.durum is not TeminatDurumu.ALINDI:
        return f"{t.no} numaralı teminat «{t.durum.value}»; kullanılamaz."
    if t.yukumlu_no not in (belge.yukumlu_no, belge.beyan_sahibi_no, b.ofis.antrepo_isleticisi(belge)):
        return f"{t.no} {t.yukumlu_unvan} adına; bu beyannamenin yükümlüsü, beyan sahibi ya da antreposunun işleticisi değil."
    if t.vade is not None and t.vade < b.gun:
        return f"{t.no} numaralı teminatın vadesi {t.vade:%d.%m.%Y} gününde dolmuş."
    if t.kapsam is TeminatKapsami.TOPLU:
        bakiye = b.ofis.toplu_bakiye(t)
        if g.tutar_kurus > bakiye:
            return f"{t.no} bakiyesi {goster(bakiye)} TL; {goster(g.tutar_kurus)} TL kullanılamaz. Kalanı nakit ya da mektupla alın (m.24/1-c)."
        return None
    oran = b.ofis.liste_satiri("teminatSekli", t.sekil, b.gun)
    yuzde = int(oran.ek_alan("yuzde") or 100) if oran else 100
    gereken = -(-g.tutar_kurus * yuzde // 100)
    if gereken > t.kalan_kurus:
        return f"{t.no} götürü teminatı {goster(t.kalan_kurus)} TL; gereken {goster(gereken)} TL (verginin %{yuzde} oranı). Teminat yetmez."
    return None


def tamam_mi(belge: Beyanname, b: Baglam) -> str | None:
    if b.ofis.ilk_borcu_var(belge.id):
        return "Tahsil edilecek vergi var."
    eksik = b.ofis.teminat_ozeti(belge).eksik_kurus
    return f"Teminat eksik: {goster(eksik)} TL." if eksik else None


def teminat_eksik_kaldi(belge: Beyanname, b: Baglam) -> str | None:
    """Hinders the way back to the vezne when nothing is missing."""
    if not belge.toplam_teminat_kurus:
        return "Teminat gerekmiyor."
    return None if b.ofis.teminat_ozeti(belge).eksik_kurus else "Teminat tamam."


def cozuldu_mu(belge: Teminat, _b: Baglam) -> str | None:
    return f"{belge.no} teminatında {goster(belge.kalan_kurus)} TL daha var." if belge.kalan_kurus else None


# Effects


def nakit_teminat_al(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    alindi, hesaplar = alindi_kes(b, belge, g.tutar_kurus)
    teminat = Teminat(
        durum=TeminatDurumu.ALINDI,
        tur=TeminatTuru.NAKIT,
        kapsam=TeminatKapsami.BEYANNAME,
        sekil="NAKİT",
        beyanname_id=belge.id,
        alindi=alindi,
        yukumlu_no=belge.yukumlu_no,
        yukumlu_unvan=belge.yukumlu_unvan,
        tutar_kurus=g.tutar_kurus,
        aciklama=g.aciklama,
        zaman=b.an,
        memur_id=b.kim.id,
    )
    b.ofis.kagit("vezne_alindisi", alindi)
    return [alindi, teminat, yevmiye(b, f"Nakit teminat {belge.no}", belge.id, [*hesaplar, (DEPOZITO, belge.yukumlu_no, 0, g.tutar_kurus)])]


def kiymet_denetle(_belge: Any, b: Baglam) -> list[Any]:
    """Checked and on its way to the saymanlık with the form yazı."""
    g = b.girdi
    alanlar = g.model_dump(exclude={"nitelik_uygun", "yerine"})
    if g.beyanname_id is not None:
        (beyan,) = b.ofis.beyannameler((g.beyanname_id,))
        alanlar |= {"yukumlu_no": beyan.yukumlu_no, "yukumlu_unvan": beyan.yukumlu_unvan}
    return [Teminat(**alanlar, tur=TeminatTuru.KIYMET, zilyet=Zilyet.MUHASEBE, zaman=b.an, memur_id=b.kim.id)]


def kiymet_teslim_al(belge: Teminat, b: Baglam) -> list[Any]:
    belge.zilyet = Zilyet.SAYMANLIK
    alindi = MenkulKiymetAlindisi(teminat_id=belge.id, zaman=b.an, memur_id=b.kim.id)
    b.ofis.kagit("menkul_kiymet_alindisi", alindi)
    tutar, kimin = belge.tutar_kurus, belge.yukumlu_no
    posta = yevmiye(b, f"Menkul kıymet {belge.no}", belge.beyanname_id, [(KIYMETLER, kimin, tutar, 0), (KIYMET_EMANETI, kimin, 0, tutar)])
    return [alindi, posta]


def kiymet_reddet(belge: Teminat, b: Baglam) -> list[Any]:
    belge.zilyet, belge.red_gerekcesi = Zilyet.SAHIBI, b.girdi.gerekce
    return []


def toplu_kullan(belge: Beyanname, b: Baglam) -> list[Any]:
    t = b.ofis.teminat(b.girdi.teminat_id)
    tutar = b.girdi.tutar_kurus
    dusen = tutar if t.kapsam is TeminatKapsami.TOPLU else 0
    return [TeminatKullanimi(teminat_id=t.id, beyanname_id=belge.id, tutar_kurus=tutar, dusen_kurus=dusen, zaman=b.an, memur_id=b.kim.id)]


def beyannamesi(belge: Teminat, b: Baglam) -> list[Any]:
    return [] if belge.beyanname_id is None else list(b.ofis.beyannameler((belge.beyanname_id,)))


def neden_olmaz(belge: Teminat, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("24/1-b", f"{belge.no} numaralı teminat «{belge.durum.value}»; saymanlığın teslim alacağı bir şey yok.")


BD, TD = BeyannameDurumu, TeminatDurumu
_TAMAM = (Ardil(("teminat_tamam",), zorunlu=False),)
GECISLER = (
    Gecis(
        "24/1-a",
        "nakit_teminat_al",
        "Nakit teminatı al",
        Beyanname,
        (BD.TAHSILATTA,),
        None,
        Rol.VEZNEDAR,
        NakitTeminatGirdisi,
        (kasasi_acik, teminat_eksik, araclar_tamam, odemeler_tutuyor),
        nakit_teminat_al,
        form="vezne_alindisi",
        ekran="nakit_teminat",
        gecmis="nakit teminat alındı",
        kuyruk="Teminat bekleyen",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=_TAMAM,
        yonler=HER_YON,
    ),
    Gecis(
        "24/1-b",
        "kiymet_denetle",
        "Uygunluğu onayla",
        Teminat,
        (),
        TD.DENETLENDI,
        Rol.MUHASEBE_MEMURU,
        KiymetGirdisi,
        (beyannamesi_uygun, sekil_uygun, nitelik_uygun, belge_bir_kez),
        kiymet_denetle,
        form="teminat_uygunluk_yazisi",
        ekran="menkul_kiymet",
        gecmis="teminatın uygunluğu denetlendi, saymanlığa gönderildi",
    ),
    Gecis(
        "24/1-b",
        "kiymet_teslim_al",
        "Teslim al",
        Teminat,
        (TD.DENETLENDI,),
        TD.ALINDI,
        Rol.SAYMANLIK_MEMURU,
        None,
        (),
        kiymet_teslim_al,
        form="menkul_kiymet_alindisi",
        ekran="menkul_kiymet_teslim",
        gecmis="saymanlık teminatı teslim aldı",
        kuyruk="Teslim alınacak kıymet",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("teminat_tamam",), zorunlu=False, belgeler=beyannamesi),),
    ),
    Gecis(
        "24/1-b",
        "kiymet_reddet",
        "Kabul etme, geri ver",
        Teminat,
        (TD.DENETLENDI,),
        TD.REDDEDILDI,
        Rol.SAYMANLIK_MEMURU,
        GerekceGirdisi,
        (),
        kiymet_reddet,
        ekran="menkul_kiymet_teslim",
        gecmis="saymanlık teminatı kabul etmedi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "24/1-b",
        "toplu_kullan",
        "Toplu teminattan kullan",
        Beyanname,
        (BD.TAHSILATTA,),
        None,
        Rol.MUHASEBE_MEMURU,
        TopluKullanimGirdisi,
        (teminat_eksik, toplu_yeter),
        toplu_kullan,
        ekran="menkul_kiymet",
        gecmis="toplu teminattan kullanıldı",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=_TAMAM,
        yonler=HER_YON,
    ),
    Gecis(
        "24/1-c",
        "teminat_tamam",
        "Vergisi ödendi, teminatı alındı",
        Beyanname,
        (BD.TAHSILATTA,),
        BD.ODENDI,
        Rol.SISTEM,
        None,
        (tamam_mi,),
        gecmis="vergisi ödenmiş, teminatı alınmış sayıldı",
        ardindan=(ODENINCE,),
        yonler=HER_YON,
    ),
    Gecis(
        "24/1-c",
        "teminat_bekler",
        "Teminatı bekleniyor",
        Beyanname,
        (BD.ODENDI,),
        BD.TAHSILATTA,
        Rol.SISTEM,
        None,
        (teminat_eksik_kaldi,),
        gecmis="vergisi ödendi, teminatı bekleniyor",
        yonler=HER_YON,
    ),
    Gecis(
        "24",
        "teminat_cozuldu",
        "Teminat çözüldü",
        Teminat,
        (TD.ALINDI,),
        TD.COZULDU,
        Rol.SISTEM,
        None,
        (cozuldu_mu,),
        gecmis="teminatın tamamı çözüldü",
    ),
    Gecis(
        "24/1-a",
        "nakit_teminat_iptal",
        "Alındısı iptal edildi",
        Teminat,
        (TD.ALINDI,),
        TD.IPTAL,
        Rol.SISTEM,
        gecmis="alındısı iptal edildiğinden teminat da düştü",
    ),
)
AYRILIKLAR = (Ayrilik("kiymet_denetle", "kiymet_teslim_al", "Teminatı denetleyen, saymanlığa teslim alamaz."),)
