"""Yeniden hesap: after delivery the taxes are reckoned anew from other values, beside the declaration, never in it (Madde 27/1-c, 28/3).

What is more waits for the muhasebe memuru, who enters it at "Muhasebe Hareketleri" (`ek_tahakkuk_yap`); what is less opens a refund's draft.
Each recomputation starts from the values and amounts of the last one that counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.ek_tahakkuk import EkNeden, yeniden_hesap_yolu
from gumruk.models.gec_oran import FIILI_ITHALAT
from gumruk.models.iade import DanismaDurumu, DanismaKagidi, IadeNedeni
from gumruk.models.izin import EKSIK_BEYANLI
from gumruk.models.kurus import goster
from gumruk.models.numara import gtip_nedeni
from gumruk.models.sonradan import HESABI_GERI_ALINDI, HESAPLANAN, HESAPLANDI, serviste_gorevli
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.tarife import HesapSonucu
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.vergi_farki import fazlayi_yaz, vergi_farklari
from pydantic import Field as Sinir
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field, Relationship

GIDERLER = ("navlun", "sigorta", "yurt_disi")


class YenidenHesap(Numarali, Satir, table=True):
    """One recomputation: the values that it takes instead, and what it makes of each tax. `yukleme_id`: the last loading that it saw."""

    SERI: ClassVar[str] = "YH"

    __tablename__ = "yeniden_hesap"
    __table_args__ = strict(
        secenekler("neden", EkNeden),
        UniqueConstraint("yil", "sira"),
        *eksi_olmaz("navlun_kurus", "sigorta_kurus", "yurt_disi_kurus", "yurt_ici_kurus"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    neden: EkNeden = durum_sutunu(EkNeden)
    dayanak: str = metin(60)
    gerekce: str = metin(200)
    elle_gerekce: str = metin(200)
    doviz: str = metin(3)
    odeme_sekli: str = metin(2)
    navlun_kurus: int = tam()
    navlun_doviz: str = metin(3)
    sigorta_kurus: int = tam()
    sigorta_doviz: str = metin(3)
    yurt_disi_kurus: int = tam()
    yurt_disi_doviz: str = metin(3)
    yurt_ici_kurus: int = tam()
    yukleme_id: int = bag("liste_yuklemesi.id")
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    danisma_id: int | None = bag("danisma_kagidi.id", bos=True)
    kalemler: list["YenidenHesapKalemi"] = Relationship(sa_relationship_kwargs={"order_by": "YenidenHesapKalemi.id"})
    vergiler: list["YenidenHesapVergisi"] = Relationship(sa_relationship_kwargs={"order_by": "YenidenHesapVergisi.id"})
    # Not drawn into the session with it: what is numbered is numbered first.
    danisma: DanismaKagidi | None = Relationship(sa_relationship_kwargs={"cascade": ""})

    @property
    def noksanlar(self) -> list["YenidenHesapVergisi"]:
        return [v for v in self.vergiler if v.yeni_kurus > v.eski_kurus]


class YenidenHesapKalemi(Satir, table=True):
    """What of an item the taxes depend on, as the recomputation takes it."""

    __tablename__ = "yeniden_hesap_kalemi"
    __table_args__ = strict(UniqueConstraint("hesap_id", "kalem_id"), *eksi_olmaz("fatura_kurus", "brut_gram", "net_gram", "olcu_binde"))

    id: int = anahtar()
    hesap_id: int = bag("yeniden_hesap.id")
    kalem_id: int = bag("kalem.id")
    gtip: str = metin(12)
    mensei: str = metin(3)
    anlasma: str = metin(9)
    muafiyetler: str = metin(50)
    fatura_kurus: int = tam()
    brut_gram: int = tam()
    net_gram: int = tam()
    olcu_birimi: str = metin(4)
    olcu_binde: int = tam()


class YenidenHesapVergisi(Satir, table=True):
    """One tax that changes: what stood, what the reckoning gives, what the examiner sets (the same unless reckoned by hand, 28/3)."""

    __tablename__ = "yeniden_hesap_vergisi"
    __table_args__ = strict(UniqueConstraint("hesap_id", "kod"), *eksi_olmaz("matrah_kurus", "eski_kurus", "hesap_kurus", "yeni_kurus"))

    id: int = anahtar()
    hesap_id: int = bag("yeniden_hesap.id")
    kod: str = metin(3)
    ad: str = metin(60)
    matrah_kurus: int = tam()
    eski_kurus: int = tam()
    hesap_kurus: int = tam()
    yeni_kurus: int = tam()
    aciklama: str = Field(default="", sa_column=Column(Text, nullable=False))


class YenidenHesapGeriAlma(Satir, table=True):
    """A recomputation taken or sent back before it was raised: it counts no more."""

    __tablename__ = "yeniden_hesap_geri_alma"
    __table_args__ = strict()

    id: int = anahtar()
    hesap_id: int = bag("yeniden_hesap.id", tekil=True)
    gerekce: str = metin(200)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")


# The reckoning


@dataclass(frozen=True)
class HesapFarki:
    """One tax: what stood, what the reckoning gives, what is set. Kuruş."""

    kod: str
    ad: str
    matrah_kurus: int
    eski_kurus: int
    hesap_kurus: int
    yeni_kurus: int
    aciklama: str


def toplanan(sonuc: HesapSonucu) -> dict[str, int]:
    """Per tax that is collected, kuruş."""
    toplam: dict[str, int] = {}
    for v in sonuc.vergiler:
        if v.odeme == "P":
            toplam[v.kod] = toplam.get(v.kod, 0) + v.tutar_kurus
    return toplam


def hesap_farklari(
    eski: HesapSonucu, yeni: HesapSonucu, onceki_elle: Mapping[str, int], elle: Mapping[str, int], adlar: Mapping[str, str]
) -> list[HesapFarki]:
    """Per tax what changes. `onceki_elle`: what earlier reckonings by hand have added (or taken off); `elle`: what is set by hand now; kuruş.

    An earlier amount set by hand stands until it is set anew: the reckoning moves it by its own difference.
    """
    hesaplanan = {f.kod: f for f in vergi_farklari(eski, yeni)}
    duran = toplanan(eski)
    farklar = []
    for kod in sorted({*hesaplanan, *elle}):
        f = hesaplanan.get(kod)
        once = max(0, duran.get(kod, 0) + onceki_elle.get(kod, 0))
        hesap = max(0, once + (f.yeni_kurus - f.eski_kurus if f else 0))
        simdi = elle.get(kod, hesap)
        if once == hesap == simdi:
            continue
        satirlar = [f.aciklama] if f else []
        if kod in elle and simdi != hesap:
            satirlar.append(f"Elle hesaplandı: {goster(hesap)} yerine {goster(simdi)} TL")
        farklar.append(HesapFarki(kod, f.ad if f else adlar.get(kod, kod), f.matrah_kurus if f else 0, once, hesap, simdi, "\n".join(satirlar)))
    return farklar


# Input


class HesapKalemiGirdisi(Girdi):
    kalem_id: int
    gtip: str = Sinir(min_length=12, max_length=12)
    mensei: str = Sinir(min_length=3, max_length=3)
    anlasma: str = Sinir(default="", max_length=9)
    muafiyetler: str = Sinir(default="", max_length=50)
    fatura_kurus: int = Sinir(gt=0, lt=10**15)
    brut_gram: int = Sinir(gt=0, lt=10**13)
    net_gram: int = Sinir(gt=0, lt=10**13)
    olcu_birimi: str = Sinir(default="", max_length=4)
    olcu_binde: int = Sinir(default=0, ge=0, lt=10**15)


class ElleVergiGirdisi(Girdi):
    kod: str = Sinir(min_length=1, max_length=3)
    yeni_kurus: int = Sinir(ge=0, lt=10**15)


class YenidenHesapGirdisi(GerekceGirdisi):
    """27/1-c: all values as they are taken now, and the difference as the examiner has seen it."""

    dayanak: str = Sinir(min_length=3, max_length=60)
    doviz: str = Sinir(min_length=3, max_length=3)
    odeme_sekli: str = Sinir(min_length=1, max_length=2)
    navlun_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    navlun_doviz: str = Sinir(default="", max_length=3)
    sigorta_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    sigorta_doviz: str = Sinir(default="", max_length=3)
    yurt_disi_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    yurt_disi_doviz: str = Sinir(default="", max_length=3)
    yurt_ici_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    kalemler: tuple[HesapKalemiGirdisi, ...] = Sinir(min_length=1, max_length=999)
    noksan_kurus: int = Sinir(ge=0, lt=10**15)
    fazla_kurus: int = Sinir(ge=0, lt=10**15)


class ElleHesapGirdisi(YenidenHesapGirdisi):
    """28/3: the examiner reckons by hand; each amount that he sets himself, and why."""

    elle: tuple[ElleVergiGirdisi, ...] = Sinir(default=(), max_length=20)
    elle_gerekce: str = Sinir(default="", max_length=200)


# Guards


def _yolu(neden: EkNeden, ne: str) -> Any:
    """The door of a recomputation: by which way the declaration came (BS3, or the line of sonradan kontrol)."""

    def yolundan_gelmis(belge: Beyanname, _b: Baglam) -> str | None:
        return None if yeniden_hesap_yolu(belge) is neden else f"{belge.no} {ne}; vergisi bu maddeyle yeniden hesaplanmaz."

    return yolundan_gelmis


supalandan_gelmis = _yolu(EkNeden.SUPALAN, "supalana (BS3) tabi değil")
sonradan_kontrolde = _yolu(EkNeden.SONRADAN, "«Teslimden Sonradan Kontrol» hattında değil")


def muayene_memuru_kendisi(belge: Beyanname, b: Baglam) -> str | None:
    if belge.muayene_memuru_id not in (None, b.kim.id):
        return f"Bu beyannamenin muayene memuru başka: {b.ofis.kullanici_kodu(belge.muayene_memuru_id)}. Yeniden hesabı o yapar."
    return None


def kontrolde_farkli(belge: Beyanname, b: Baglam) -> str | None:
    """28/3 follows from a difference that the control has written (28/1, 28/2)."""
    kontrol = b.ofis.sonradan_kaydi(belge.id)
    if kontrol is not None and kontrol.durum in HESAPLANAN:
        return None
    ne = f"{kontrol.no} «{kontrol.durum.value}»" if kontrol is not None else "sonradan kontrol kaydı yok"
    return f"Sonradan kontrolde fark yazılmamış ({ne}). Önce fark SK ya da ST ekranında yazılır."


def eksigi_tamamlanmis(belge: Beyanname, b: Baglam) -> str | None:
    if belge.basit_usul == EKSIK_BEYANLI and b.ofis.eksik_beyan_tamamlama(belge.id) is None:
        return "Eksik beyan tamamlanmadan (m.26/3, EB ekranı) vergi yeniden hesaplanmaz."
    return None


def bekleyen_hesap_yok(belge: Beyanname, b: Baglam) -> str | None:
    h = b.ofis.bekleyen_hesap(belge.id)
    return f"{h.no} yeniden hesabı muhasebede tahakkuk bekliyor. Tahakkuk edilsin ya da F10'dan geri alın." if h else None


def kalemler_tam(belge: Beyanname, b: Baglam) -> str | None:
    if sorted(k.kalem_id for k in b.girdi.kalemler) != sorted(k.id for k in belge.kalemler):
        return "Yazılan kalemler beyannamenin kalemleri değil. Beyannameyi yeniden açın."
    return None


def kodlari_biliniyor(belge: Beyanname, b: Baglam) -> str | None:
    """Every code against the lists of the tescil day."""
    g, gun = b.girdi, belge.tescil_gunu
    kodlar = [("Döviz", "doviz", g.doviz), ("Ödeme şekli", "odemeSekli", g.odeme_sekli)]
    kodlar += [(f"{ad.replace('_', ' ')} dövizi", "doviz", getattr(g, f"{ad}_doviz")) for ad in GIDERLER]
    for n, k in enumerate(g.kalemler, 1):
        if (neden := gtip_nedeni(k.gtip)) is not None:
            return f"{n}. kalem GTİP: {neden}"
        kodlar += [(f"{n}. kalem menşe", "ulke", k.mensei), (f"{n}. kalem anlaşma", "anlasma", k.anlasma)]
        kodlar += [(f"{n}. kalem ölçü birimi", "olcu", k.olcu_birimi), *((f"{n}. kalem muafiyet", "muafiyet", m) for m in k.muafiyetler.split())]
        if k.net_gram > k.brut_gram:
            return f"{n}. kalem: net ağırlık brüt ağırlıktan fazla."
    for ad, liste, kod in kodlar:
        if kod and b.ofis.liste_satiri(liste, kod, gun) is None:
            return f"{ad}: «{kod}» listede yok. F4 listeyi açar."
    return None


def bir_sey_degismis(belge: Beyanname, b: Baglam) -> str | None:
    """Not asked under 28/3: there a difference of the papers that moves no tax ends so."""
    g = b.girdi
    if getattr(g, "elle", ()) or not b.ofis.degeri_ayni(belge, g):
        return None
    return "Hiçbir değer değişmemiş; yeniden hesaplanacak bir şey yok. Yeni değerleri yazın."


def yeniden_hesaplanir(belge: Beyanname, b: Baglam) -> str | None:
    _, hatalar = b.ofis.yeniden_hesap_farki(belge, b.girdi)
    return f"Vergi hesaplanamıyor: {hatalar[0]}" if hatalar else None


def gorulen_fark(belge: Beyanname, b: Baglam) -> str | None:
    """What is recorded is what was seen: a rate loaded in between is looked at first."""
    farklar, hatalar = b.ofis.yeniden_hesap_farki(belge, b.girdi)
    noksan, fazla = toplamlari(farklar)
    if hatalar or (noksan, fazla) == (b.girdi.noksan_kurus, b.girdi.fazla_kurus):
        return None
    return f"Fark siz bakarken değişti: şimdi noksan {goster(noksan)}, fazla {goster(fazla)} TL. Farkı görüp yeniden kaydedin."


def elle_hesap_gerekceli(_belge: Beyanname, b: Baglam) -> str | None:
    g = b.girdi
    kodlar = [e.kod for e in g.elle]
    if len(set(kodlar)) != len(kodlar):
        return "Elle hesapta bir vergi kodu iki kez yazılmış; tek satırda toplayın."
    bilinmeyen = next((k for k in kodlar if b.ofis.liste_satiri("vergiKodu", k, b.gun) is None), None)
    if bilinmeyen is not None:
        return f"Elle hesap: «{bilinmeyen}» bir vergi kodu değil. F4 listeyi açar."
    if kodlar and len(g.elle_gerekce.strip()) < 10:
        return "Elle hesaplanan verginin gerekçesini yazın (en az 10 harf)."
    return None


def geri_alinabilir(belge: Beyanname, b: Baglam) -> str | None:
    """The last one that counts, not raised, its refund not proposed, no late rate listed on its values."""
    h = b.ofis.son_hesap(belge.id)
    if h is None:
        return "Geri alınacak yeniden hesap yok."
    if b.ofis.hesabin_tahakkuku(h.id):
        return f"{h.no} tahakkuk edilmiş ({b.ofis.hesabin_tahakkuku(h.id)}); geri alınmaz. Yanlışsa yeniden hesaplayın."
    if h.danisma_id is not None and b.ofis.danisma(h.danisma_id).durum is not DanismaDurumu.TASLAK:
        return f"{h.no} hesabının iadesi önerilmiş ({b.ofis.danisma(h.danisma_id).no}); geri alınmaz. Yanlışsa yeniden hesaplayın."
    if no := b.ofis.hesaptan_sonraki_liste(belge.id, h.yukleme_id):
        return f"{no} geç oran listesi {h.no} hesabının değerleriyle çıkarılmış; geri alınmaz. Yanlışsa yeniden hesaplayın."
    return None


def tahakkuk_bekler(belge: Beyanname, b: Baglam) -> str | None:
    return None if b.ofis.bekleyen_hesap(belge.id) else "Bu beyannamede tahakkuk bekleyen yeniden hesap yok."


# Effects


def toplamlari(farklar: Iterable[Any]) -> tuple[int, int]:
    """What is more and what is less, per tax, not netted; kuruş."""
    farklar = list(farklar)
    return sum(max(f.yeni_kurus - f.eski_kurus, 0) for f in farklar), sum(max(f.eski_kurus - f.yeni_kurus, 0) for f in farklar)


def _kaydet(belge: Beyanname, b: Baglam, neden: EkNeden, iade: IadeNedeni, madde: str) -> list[Any]:
    g = b.girdi
    farklar, _ = b.ofis.yeniden_hesap_farki(belge, g)
    baslik = {k: getattr(g, k) for k in YenidenHesapGirdisi.model_fields if k not in ("kalemler", "noksan_kurus", "fazla_kurus")}
    kayit = YenidenHesap(
        **baslik,
        elle_gerekce=getattr(g, "elle_gerekce", ""),
        beyanname_id=belge.id,
        neden=neden,
        yukleme_id=b.ofis.son_yukleme,
        zaman=b.an,
        memur_id=b.kim.id,
    )
    kayit.kalemler = [YenidenHesapKalemi(**k.model_dump()) for k in g.kalemler]
    kayit.vergiler = [YenidenHesapVergisi(**vars(f)) for f in farklar]
    b.ofis.kagit("yeniden_hesap", kayit)
    return [*fazlayi_yaz(b, belge, kayit, farklar, iade, f"m.{madde}: {g.dayanak}. {g.gerekce}"[:200]), kayit]


def supalani_yeniden_hesapla(belge: Beyanname, b: Baglam) -> list[Any]:
    return _kaydet(belge, b, EkNeden.SUPALAN, IadeNedeni.SUPALAN, "27/1-c")


def sonradan_yeniden_hesapla(belge: Beyanname, b: Baglam) -> list[Any]:
    return _kaydet(belge, b, EkNeden.SONRADAN, IadeNedeni.FAZLA_TAHSILAT, "28/3")


def geri_al(belge: Beyanname, b: Baglam) -> list[Any]:
    return [YenidenHesapGeriAlma(hesap_id=b.ofis.son_hesap(belge.id).id, gerekce=b.girdi.gerekce, zaman=b.an, memur_id=b.kim.id)]


def dusen_taslaklar(belge: Beyanname, b: Baglam) -> list[Any]:
    """The refund's draft of a recomputation that was taken back a moment ago."""
    return list(b.ofis.dusen_taslaklar(belge.id))


_ORTAK = (eksigi_tamamlanmis, bekleyen_hesap_yok, kalemler_tam, kodlari_biliniyor, yeniden_hesaplanir, gorulen_fark)
_GERI_ALININCA = (Ardil(("iade_taslagi_dus",), belgeler=dusen_taslaklar), HESABI_GERI_ALINDI)
GECISLER = (
    Gecis(
        "27/1-c",
        "supalani_yeniden_hesapla",
        "Yeniden hesabı kaydet",
        Beyanname,
        FIILI_ITHALAT,
        None,
        Rol.MUAYENE_MEMURU,
        YenidenHesapGirdisi,
        (supalandan_gelmis, muayene_memuru_kendisi, *_ORTAK, bir_sey_degismis),
        supalani_yeniden_hesapla,
        form="yeniden_hesap",
        ekran="yeniden_hesap",
        gecmis="supalan eşyanın vergisi yeniden hesaplandı",
        ardindan=(HESAPLANDI,),
        durum_nedeni=beyanname_neden_olmaz,
    ),
    Gecis(
        "28/3",
        "sonradan_yeniden_hesapla",
        "Yeniden hesabı kaydet",
        Beyanname,
        FIILI_ITHALAT,
        None,
        Rol.MUAYENE_MEMURU,
        ElleHesapGirdisi,
        (sonradan_kontrolde, serviste_gorevli, kontrolde_farkli, elle_hesap_gerekceli, *_ORTAK),
        sonradan_yeniden_hesapla,
        form="yeniden_hesap",
        ekran="yeniden_hesap",
        gecmis="sonradan kontrolde vergi yeniden hesaplandı",
        kuyruk="Yeniden hesaplanacak",
        ardindan=(HESAPLANDI,),
        durum_nedeni=beyanname_neden_olmaz,
    ),
    Gecis(
        "27/1-c",
        "yeniden_hesabi_geri_al",
        "Yeniden hesabı geri al",
        Beyanname,
        FIILI_ITHALAT,
        None,
        Rol.MUAYENE_MEMURU,
        GerekceGirdisi,
        (geri_alinabilir,),
        geri_al,
        ekran="yeniden_hesap",
        gecmis="yeniden hesap geri alındı",
        ardindan=_GERI_ALININCA,
        durum_nedeni=beyanname_neden_olmaz,
    ),
    Gecis(
        "27/1-c",
        "yeniden_hesabi_geri_gonder",
        "Yeniden hesabı geri gönder",
        Beyanname,
        FIILI_ITHALAT,
        None,
        Rol.MUHASEBE_MEMURU,
        GerekceGirdisi,
        (tahakkuk_bekler, geri_alinabilir),
        geri_al,
        ekran="ek_tahakkuk",
        gecmis="yeniden hesap muayene memuruna geri gönderildi",
        ardindan=_GERI_ALININCA,
        durum_nedeni=beyanname_neden_olmaz,
    ),
)
_HESAPLAYANLAR = ("supalani_yeniden_hesapla", "sonradan_yeniden_hesapla")
AYRILIKLAR = tuple(
    Ayrilik(once, sonra, neden)
    for hesap in _HESAPLAYANLAR
    for once, sonra, neden in (
        ("beyanname_tescil", hesap, "Beyannameyi tescil eden, vergisini yeniden hesaplayamaz."),
        (hesap, "ek_tahakkuk_yap", "Vergiyi yeniden hesaplayan, tahakkukunu kaydedemez. Gümrük muhasebe memuruna verin."),
        (hesap, "ek_tahsil_et", "Vergiyi yeniden hesaplayan, tahsil edemez."),
        (hesap, "ek_banka_odemesi", "Vergiyi yeniden hesaplayan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
        (hesap, "yeniden_hesabi_geri_gonder", "Yeniden hesabı yapan, onu muhasebe adına geri gönderemez; kendisi geri alır."),
    )
)
