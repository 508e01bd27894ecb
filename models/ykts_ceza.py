"""YKTS: data that were not kept true: found by an officer, put before the chief, his decision (YKTS-7).

What the act for it costs is not in the page: the chief's decision names article and amount. How it is paid: `ceza_tahsili.py`.
"""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.yazi import ara_anahtari
from gumruk.models.ykts import ONAYLILAR, YktsKaydi
from gumruk.models.ykts_veri import ALAN_ADLARI, VERILER, alani_duzelt
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

YKTS_CEZASI = "PYK"  # the office's own code in the dated list cezaKodu


class BulguDurumu(Enum):
    AMIRDE = "idare amirinde"
    CEZA = "ceza kararı verildi"
    YER_YOK = "cezaya yer görülmedi"
    ODENDI = "ceza ödendi"


CEZALI = (BulguDurumu.CEZA, BulguDurumu.ODENDI)


class YktsBulgusu(Numarali, Satir, table=True):
    """One field of a record that is not as the record says: what it says, what was learnt, from where; then the chief's word.

    A penalty is a debt like a declaration's duties (23): whose it is, says the record that it stands on.
    """

    SERI: ClassVar[str] = "YC"
    BORC_BAGI: ClassVar[str] = "bulgu_id"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "karar_maddesi", "karar_tutari_kurus", "karar_gerekcesi", "karar_veren_id", "karar_ani"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"kayitta", "gercek", "yukumlu_unvan"})

    __tablename__ = "ykts_bulgusu"
    __table_args__ = strict(secenekler("durum", BulguDurumu), UniqueConstraint("yil", "sira"), *eksi_olmaz("karar_tutari_kurus"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: BulguDurumu = durum_sutunu(BulguDurumu)
    kayit_id: int = bag("ykts_kaydi.id")
    surum: int = tam()
    yukumlu_unvan: str = metin(150)
    alan: str = metin(20)
    kayitta: str = metin(200)
    gercek: str = metin(200)
    kaynak: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()
    karar_maddesi: str = metin(60)
    karar_tutari_kurus: int | None = tam(bos=True)
    karar_gerekcesi: str = metin(200)
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    kayit: YktsKaydi | None = Relationship()

    @property
    def yukumlu_no(self) -> str:
        assert self.kayit is not None
        return self.kayit.kimlik_no


class BulguGirdisi(Girdi):
    kayit_id: int
    alan: str = Sinir(min_length=3, max_length=20)
    gercek: str = Sinir(min_length=2, max_length=200)
    kaynak: str = Sinir(min_length=10, max_length=200)


class CezaGirdisi(GerekceGirdisi):
    """The chief's decision: the article it stands on and the amount, both typed by him."""

    karar_maddesi: str = Sinir(min_length=2, max_length=60)
    karar_tutari_kurus: int = Sinir(gt=0, lt=10**15)


# Guards


def _kayit(b: Baglam) -> Any:
    return b.ofis.ykts_kaydi(b.girdi.kayit_id)


def kaydi_onayli(_belge: Any, b: Baglam) -> str | None:
    k = _kayit(b)
    if k is None:
        return "Böyle bir YKTS kaydı yok. Numarayı denetleyin."
    return None if k.durum in ONAYLILAR else f"{k.no} «{k.durum.value}»: güncel tutulacak onaylı bilgisi yok."


def alan_bilinir(_belge: Any, b: Baglam) -> str | None:
    return None if b.girdi.alan in VERILER else f"Bilgi: {', '.join(ALAN_ADLARI.values())} içinden biri seçilir."


def gercekten_farkli(_belge: Any, b: Baglam) -> str | None:
    k, g = _kayit(b), b.girdi
    if k is None or g.alan not in VERILER or k.durum not in ONAYLILAR:
        return None
    kayitta = getattr(b.ofis.ykts_surumu(k.id, k.surum), g.alan)
    ayni = ara_anahtari(alani_duzelt(g.alan, g.gercek)) == ara_anahtari(kayitta)
    return f"{ALAN_ADLARI[g.alan]} kayıtta da «{kayitta}»; uyuşmazlık yok." if ayni else None


def ayni_bulgu_yok(_belge: Any, b: Baglam) -> str | None:
    """A second letter on the same field of the same version would punish twice."""
    k = _kayit(b)
    acik = b.ofis.ykts_bulgusu(k.id, k.surum, b.girdi.alan) if k is not None else None
    return f"Bu bilgi için {acik.no} müzekkeresi yazılmış («{acik.durum.value}»). Kayıt güncellenince yeniden bakılır." if acik else None


def ceza_kodu_yururlukte(_belge: Any, b: Baglam) -> str | None:
    """The penalty is assessed with the decision: its code must be in force."""
    if b.ofis.liste_satiri("cezaKodu", YKTS_CEZASI, b.gun) is not None:
        return None
    return f"cezaKodu listesinde {YKTS_CEZASI} yok: ekleyip «gumruk aktar liste cezaKodu» ile yükleyin; ceza bu kodla tahakkuk eder."


# Effects


def bulgu_yaz(_belge: Any, b: Baglam) -> list[Any]:
    k, g = _kayit(b), b.girdi
    kayitta = getattr(b.ofis.ykts_surumu(k.id, k.surum), g.alan)
    bulgu = YktsBulgusu(**g.model_dump(), surum=k.surum, yukumlu_unvan=k.unvan, kayitta=kayitta, memur_id=b.kim.id, zaman=b.an)
    b.ofis.kagit("ykts_muzekkere", bulgu)
    return [bulgu]


def karar_yaz(belge: YktsBulgusu, b: Baglam) -> list[Any]:
    belge.karar_gerekcesi, belge.karar_veren_id, belge.karar_ani = b.girdi.gerekce, b.kim.id, b.an
    return []


def ceza_ver(belge: YktsBulgusu, b: Baglam) -> list[Any]:
    belge.karar_maddesi, belge.karar_tutari_kurus = b.girdi.karar_maddesi, b.girdi.karar_tutari_kurus
    return karar_yaz(belge, b)


def neden_olmaz(belge: YktsBulgusu, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("YKTS-7", f"{belge.no} için karar verilmiş: {belge.durum.value}. İkinci karar verilmez.")


GECISLER = (
    Gecis(
        "YKTS-7",
        "ykts_bulgu_yaz",
        "Müzekkere yaz",
        YktsBulgusu,
        (),
        BulguDurumu.AMIRDE,
        Rol.YKTS_ONAY_MEMURU,
        BulguGirdisi,
        (kaydi_onayli, alan_bilinir, gercekten_farkli, ayni_bulgu_yok),
        bulgu_yaz,
        form="ykts_muzekkere",
        ekran="ykts_ceza",
        gecmis="kaydın güncel olmadığı görüldü, müzekkere idare amirine sunuldu",
    ),
    Gecis(
        "YKTS-7",
        "ykts_ceza_ver",
        "Ceza kararı ver",
        YktsBulgusu,
        (BulguDurumu.AMIRDE,),
        BulguDurumu.CEZA,
        Rol.IDARE_AMIRI,
        CezaGirdisi,
        (ceza_kodu_yururlukte,),
        ceza_ver,
        form="ykts_ceza_karari",
        ekran="ykts_ceza",
        gecmis="ceza kararı verildi",
        kuyruk="YKTS müzekkeresi",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("ceza_tahakkuk",)),),
    ),
    Gecis(
        "YKTS-7",
        "ykts_ceza_yok",
        "Cezaya yer yok",
        YktsBulgusu,
        (BulguDurumu.AMIRDE,),
        BulguDurumu.YER_YOK,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        karar_yaz,
        form="ykts_ceza_karari",
        ekran="ykts_ceza",
        gecmis="cezaya yer görülmedi",
        durum_nedeni=neden_olmaz,
    ),
)
AYRILIKLAR = tuple(Ayrilik("ykts_bulgu_yaz", sonra, "Müzekkereyi yazan, kararını veremez.") for sonra in ("ykts_ceza_ver", "ykts_ceza_yok"))
