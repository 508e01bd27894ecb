"""Ambar: goods taken in against the manifest, differences on a tutanak, goods leaving on the slip, the gate (Madde 6, 11, 12)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import SONRADAN_KONTROLE
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.ozet_beyan import ANA_KAPANIR, OzetBeyan, OzetBeyanDurumu
from gumruk.models.ozet_beyan import neden_olmaz as ozet_beyan_neden_olmaz
from gumruk.models.supalan_talebi import supalan_degil
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Numarali, Rol, madde
from gumruk.models.ykts_beyan import teslim_alan_kayitli
from gumruk.models.yon import AMBARLI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class AmbarGirisi(Numarali, Satir, table=True):
    """11/1: one sundurma giriş listesi compared with the özet beyan and approved."""

    SERI: ClassVar[str] = "AG"

    __tablename__ = "ambar_girisi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id")
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    ambar_kodu: str = metin(9)
    liste_no: str = metin(20)
    giris_ani: datetime = an()
    memur_id: int = bag("kullanici.id")
    kayitlar: list["AmbarKaydi"] = Relationship(sa_relationship_kwargs={"order_by": "AmbarKaydi.id"})


class AmbarKaydi(Satir, table=True):
    """What of a bill line really came in: packages and grams as counted, and where it lies."""

    __tablename__ = "ambar_kaydi"
    __table_args__ = strict(*eksi_olmaz("kap_adedi", "brut_gram", "hasarli_kap"))

    id: int = anahtar()
    giris_id: int = bag("ambar_girisi.id")
    satir_id: int = bag("senet_satiri.id")
    yeri: str = metin(12)
    kap_adedi: int = tam()
    brut_gram: int = tam()
    hasarli_kap: int = tam(deger=0)


class TutanakTuru(Enum):
    FARK = "eksiklik, fazlalık, hasar"


class Tutanak(Numarali, Satir, table=True):
    """11/2: a difference from the özet beyan, written down and sent to the özet beyan servisi."""

    SERI: ClassVar[str] = "TT"

    __tablename__ = "tutanak"
    __table_args__ = strict(secenekler("tur", TutanakTuru), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    tur: TutanakTuru = durum_sutunu(TutanakTuru)
    ozet_beyan_id: int = bag("ozet_beyan.id")
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    ikinci_imza: str = metin(80)
    aciklama: str = metin(400)
    satirlar: list["TutanakSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "TutanakSatiri.id"})


class FarkTuru(Enum):
    EKSIK = "eksik"
    FAZLA = "fazla"
    HASAR = "hasarlı"


class TutanakSatiri(Satir, table=True):
    __tablename__ = "tutanak_satiri"
    __table_args__ = strict(secenekler("fark", FarkTuru), *eksi_olmaz("beyan_kap", "bulunan_kap", "beyan_gram", "bulunan_gram", "hasarli_kap"))

    id: int = anahtar()
    tutanak_id: int = bag("tutanak.id")
    satir_id: int = bag("senet_satiri.id")
    fark: FarkTuru = durum_sutunu(FarkTuru)
    beyan_kap: int = tam()
    bulunan_kap: int = tam()
    beyan_gram: int = tam()
    bulunan_gram: int = tam()
    hasarli_kap: int = tam(deger=0)


class CikisDurumu(Enum):
    ONAYLANDI = "çıkışı onaylandı"
    KAPIDAN_CIKTI = "kapıdan çıktı"


class AmbarCikisi(Numarali, Satir, table=True):
    """12/2: the Ambar Çıkış Kontrol Fişi: what leaves under one declaration, in whole or in part."""

    SERI: ClassVar[str] = "AF"
    KUYRUK_ANI: ClassVar[str] = "cikis_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "kapi_ani", "kapi_memuru_id"})

    __tablename__ = "ambar_cikisi"
    __table_args__ = strict(secenekler("durum", CikisDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: CikisDurumu = durum_sutunu(CikisDurumu)
    cikis_ani: datetime = an()
    memur_id: int = bag("kullanici.id")
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    plaka: str = metin(25)
    kapi_ani: datetime | None = an(bos=True)
    kapi_memuru_id: int | None = bag("kullanici.id", bos=True)
    satirlar: list["AmbarCikisSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "AmbarCikisSatiri.id"})


class AmbarCikisSatiri(Satir, table=True):
    __tablename__ = "ambar_cikis_satiri"
    __table_args__ = strict(*eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    cikis_id: int = bag("ambar_cikisi.id")
    kayit_id: int = bag("ambar_kaydi.id")
    kap_adedi: int = tam()
    brut_gram: int = tam()


# Inputs


class GirisSatiriGirdisi(Girdi):
    satir_id: int
    yeri: str = Sinir(min_length=1, max_length=12)
    kap_adedi: int = Sinir(ge=0)
    brut_gram: int = Sinir(ge=0)
    hasarli_kap: int = Sinir(default=0, ge=0)


class AmbarGirisGirdisi(Girdi):
    """11/1: the sundurma giriş listesi as counted; a difference asks for what goes on the tutanak (11/2)."""

    ambar_kodu: str = Sinir(min_length=1, max_length=9)
    liste_no: str = Sinir(min_length=1, max_length=20)
    satirlar: tuple[GirisSatiriGirdisi, ...] = Sinir(min_length=1)
    ikinci_imza: str = Sinir(default="", max_length=80)
    tutanak_aciklama: str = Sinir(default="", max_length=400)


class CikisSatiriGirdisi(Girdi):
    kayit_id: int
    kap_adedi: int = Sinir(ge=0)
    brut_gram: int = Sinir(ge=0)


class AmbarCikisGirdisi(Girdi):
    """12/2: what leaves now, who takes it, on which vehicle, and the papers handed in (6, 12/1)."""

    satirlar: tuple[CikisSatiriGirdisi, ...]
    teslim_alan: str = Sinir(default="", max_length=80)
    teslim_alan_no: str = Sinir(default="", max_length=20)
    plaka: str = Sinir(default="", max_length=25)
    senet_alici_nushasi: bool = True


# Guards


def satirlar_beyanindir(belge: OzetBeyan, b: Baglam) -> str | None:
    bilinen = {s.id for senet in belge.senetler for s in senet.satirlar}
    yazilan = [s.satir_id for s in b.girdi.satirlar]
    if any(i not in bilinen for i in yazilan):
        return "Giriş listesindeki bir satır bu özet beyana ait değil. Liste üzerindeki özet beyan numarasını denetleyin."
    if len(set(yazilan)) != len(yazilan):
        return "Aynı satır iki kez yazılmış."
    return None


def satir_bir_kez_girer(belge: OzetBeyan, b: Baglam) -> str | None:
    girmis = b.ofis.girmis_satirlar(belge.id)
    for s in b.girdi.satirlar:
        if s.satir_id in girmis:
            return f"{girmis[s.satir_id]} numaralı girişle bu satır ambara alınmış. Kalan satırları girin."
    return None


@madde("13")
def tutanakla_verilmemis(belge: OzetBeyan, b: Baglam) -> str | None:
    """What was wholly delivered without the ambar (13, 18/2, 26) does not come in any more."""
    for s in b.girdi.satirlar:
        no = b.ofis.tutanakla_biten(s.satir_id)
        if no:
            return f"Bu satırın tamamı {no} ambara alınmadan teslim edilmiş. Satırı çıkarın."
    return None


@madde("9/2")
def bolunmemis(belge: OzetBeyan, b: Baglam) -> str | None:
    """A bill that an alt özet beyan breaks up comes in by that one's bills, and only by them."""
    bolunen = b.ofis.bolunen_satirlar(belge.id)
    for s in b.girdi.satirlar:
        if s.satir_id in bolunen:
            return f"Bu satırın senedi {bolunen[s.satir_id]} numaralı alt özet beyanla ara senetlere bölünmüş; eşyayı onun numarasıyla alın."
    return None


def hasarli_sayilandan_cok_degil(belge: OzetBeyan, b: Baglam) -> str | None:
    for n, s in enumerate(b.girdi.satirlar, 1):
        if s.hasarli_kap > s.kap_adedi:
            return f"{n}. satır: hasarlı kap ({s.hasarli_kap}) gelen kaptan ({s.kap_adedi}) çok olamaz."
    return None


def _farklar(belge: OzetBeyan, b: Baglam) -> list[TutanakSatiri]:
    """Against what was declared less what was delivered without the ambar (13, 26, 27/1-b).

    What a supalan declaration binds and has not had yet need not come in, and may: with it on a line there are two bounds.
    """
    beyan = {s.id: s for senet in belge.senetler for s in senet.satirlar}
    idler = [s.satir_id for s in b.girdi.satirlar]
    verilen, supalan = b.ofis.dogrudan_teslim(idler), b.ofis.supalan_bekleyen(idler)
    sonuc = []
    for s in b.girdi.satirlar:
        k = beyan.get(s.satir_id)
        if k is None:
            continue
        kap, gram = verilen.get(s.satir_id, (0, 0))
        sup_kap, sup_gram = supalan.get(s.satir_id, (0, 0))
        cok_kap, cok_gram = k.kap_adedi - kap, k.brut_gram - gram
        az_kap, az_gram = cok_kap - sup_kap, cok_gram - sup_gram
        ortak = {"satir_id": k.id, "bulunan_kap": s.kap_adedi, "bulunan_gram": s.brut_gram, "hasarli_kap": s.hasarli_kap}
        if s.kap_adedi < az_kap or (s.kap_adedi == az_kap and s.brut_gram < az_gram):
            sonuc.append(TutanakSatiri(fark=FarkTuru.EKSIK, beyan_kap=az_kap, beyan_gram=az_gram, **ortak))
        elif s.kap_adedi > cok_kap or s.brut_gram > cok_gram:
            sonuc.append(TutanakSatiri(fark=FarkTuru.FAZLA, beyan_kap=cok_kap, beyan_gram=cok_gram, **ortak))
        if s.hasarli_kap:
            sonuc.append(TutanakSatiri(fark=FarkTuru.HASAR, beyan_kap=cok_kap, beyan_gram=cok_gram, **ortak))
    return sonuc


@madde("11/2")
def fark_varsa_tutanak(belge: OzetBeyan, b: Baglam) -> str | None:
    if _farklar(belge, b) and (len(b.girdi.ikinci_imza.strip()) < 3 or len(b.girdi.tutanak_aciklama.strip()) < 10):
        return "Özet beyandan fark var: tutanak için ikinci imzacının adını ve farkı anlatan açıklamayı (en az 10 harf) yazın."
    return None


@madde("6")
def senet_nushasi_verilmis(_belge: Beyanname, b: Baglam) -> str | None:
    if not b.girdi.senet_alici_nushasi:
        return "Taşıma senedinin alıcı nüshası aslı verilmemiş; teslim kâğıdı odur. Nüshayı isteyin."
    return None


@madde("31/2")
def antrepodan_degil(belge: Beyanname, _b: Baglam) -> str | None:
    return "Bu beyannamenin eşyası ambarda değil antrepoda: NK ekranında antrepo memuru çıkarır." if belge.antrepo_baglari else None


def bir_sey_cikiyor(_belge: Beyanname, b: Baglam) -> str | None:
    return None if any(s.kap_adedi or s.brut_gram for s in b.girdi.satirlar) else "Çıkacak miktar yazılmamış."


def miktar_nedeni(n: int, s: Any, k: Any) -> str | None:
    """Why packages and grams typed for the n-th line are not what may leave of the `kalan_kap`, `kalan_gram` that are left."""
    if s.kap_adedi > k.kalan_kap:
        return f"{n}. satırda {k.kalan_kap} kap var, {s.kap_adedi} istendi. En çok {k.kalan_kap} yazın."
    if s.brut_gram > k.kalan_gram:
        return f"{n}. satırda {k.kalan_gram / 1000:.2f} kg var, {s.brut_gram / 1000:.2f} istendi. En çok kalanı yazın."
    if s.kap_adedi == k.kalan_kap and s.brut_gram < k.kalan_gram and k.kalan_kap:
        return f"{n}. satırın bütün kapları çıkıyor; kalan ağırlığın tamamını ({k.kalan_gram / 1000:.2f} kg) yazın."
    if 0 < s.kap_adedi < k.kalan_kap and s.brut_gram >= k.kalan_gram:
        return f"{n}. satırda kap kalıyor ama ağırlık kalmıyor; çıkan ağırlığı azaltın."
    if s.kap_adedi == 0 and s.brut_gram and k.kalan_kap:
        return f"{n}. satır: kap yazmadan ağırlık çıkmaz; bir kap bölünmez (m.16/3)."
    return None


def girenden_cok_cikmaz(belge: Beyanname, b: Baglam) -> str | None:
    """Invariant 3: never more packages or grams than came in and than this declaration covers."""
    kalan = {k.kayit_id: k for k in b.ofis.ambar_kalanlari(belge.id)}
    for n, s in enumerate(b.girdi.satirlar, 1):
        k = kalan.get(s.kayit_id)
        neden = miktar_nedeni(n, s, k) if k else f"{n}. satır bu beyannamenin ambar kaydı değil."
        if neden:
            return neden
    return None


# Effects


def ambara_al(belge: OzetBeyan, b: Baglam) -> list[Any]:
    g = b.girdi
    giris = AmbarGirisi(ozet_beyan_id=belge.id, ambar_kodu=g.ambar_kodu, liste_no=g.liste_no, giris_ani=b.an, memur_id=b.kim.id)
    giris.kayitlar = [AmbarKaydi(**s.model_dump()) for s in g.satirlar]
    farklar = _farklar(belge, b)
    if not farklar:
        return [giris]
    tutanak = Tutanak(
        tur=TutanakTuru.FARK, ozet_beyan_id=belge.id, zaman=b.an, memur_id=b.kim.id, ikinci_imza=g.ikinci_imza, aciklama=g.tutanak_aciklama
    )
    tutanak.satirlar = farklar
    b.ofis.kagit("fark_tutanagi", tutanak)
    return [giris, tutanak]


def cikisi_onayla(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    cikis = AmbarCikisi(
        beyanname_id=belge.id,
        durum=CikisDurumu.ONAYLANDI,
        cikis_ani=b.an,
        memur_id=b.kim.id,
        teslim_alan=g.teslim_alan,
        teslim_alan_no=g.teslim_alan_no,
        plaka=g.plaka,
    )
    cikis.satirlar = [AmbarCikisSatiri(**s.model_dump()) for s in g.satirlar if s.kap_adedi or s.brut_gram]
    b.ofis.kagit("ambar_cikis_fisi", cikis)
    return [cikis]


def onaylayan_baskasi(belge: AmbarCikisi, b: Baglam) -> str | None:
    return "Çıkışı onaylayan, kapıdan geçiremez. Kapıdaki muhafaza memuruna verin." if belge.memur_id == b.kim.id else None


def kapidan_gecir(belge: AmbarCikisi, b: Baglam) -> list[Any]:
    belge.kapi_ani, belge.kapi_memuru_id = b.an, b.kim.id
    return []


def hepsi_cikti(belge: Beyanname, b: Baglam) -> str | None:
    if b.ofis.girmemis_baglanti_var(belge.id):
        return "Beyannamenin ambara girmemiş, tutanakla da verilmemiş eşyası var."
    if numune := b.ofis.disaridaki_numune(belge.id):
        return f"{numune} tutanağıyla çıkan numunenin dönüşü yazılmamış (m.12/3)."
    kalan = [k for k in b.ofis.ambar_kalanlari(belge.id) if k.kalan_kap or (not k.giren_kap and k.kalan_gram)]
    return f"Ambarda {sum(k.kalan_kap for k in kalan)} kap daha var." if kalan else None


def ozet_beyan_bitti(belge: OzetBeyan, b: Baglam) -> str | None:
    return b.ofis.ozet_beyan_neden_acik(belge.id)


def kapat(belge: Any, b: Baglam) -> list[Any]:
    belge.kapanis_ani = b.an
    return []


def fis_neden_olmaz(belge: AmbarCikisi, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("12/2", f"{belge.no} numaralı fişle eşya kapıdan çıkmış. Fiş bir kez geçer: taşıtı durdurun, ambarı arayın.")


def acik_tutanaklar(belge: Beyanname, b: Baglam) -> list[Any]:
    """The delivery tutanaks that wait for this declaration (13, 26)."""
    return list(b.ofis.acik_tutanaklar(belge.id))


def iliskili_ozet_beyanlar(belge: Beyanname, b: Baglam) -> list[Any]:
    return list(b.ofis.ozet_beyanlari(belge.id))


OD, BD, CD = OzetBeyanDurumu, BeyannameDurumu, CikisDurumu
GECISLER = (
    Gecis(
        "11/1",
        "ambar_giris",
        "Ambar girişini onayla",
        OzetBeyan,
        (OD.ONAYLI, OD.AMBARDA),
        OD.AMBARDA,
        Rol.AMBAR_MEMURU,
        AmbarGirisGirdisi,
        (satirlar_beyanindir, satir_bir_kez_girer, bolunmemis, tutanakla_verilmemis, hasarli_sayilandan_cok_degil, fark_varsa_tutanak),
        ambara_al,
        gerekirse="fark_tutanagi",
        ekran="ambar_giris",
        gecmis="ambara alındı",
        kuyruk="Ambara alınacak özet beyan",
        kuyrukta=(OD.ONAYLI,),
        durum_nedeni=ozet_beyan_neden_olmaz,
    ),
    Gecis(
        "12/2",
        "ambar_cikis",
        "Çıkışı onayla",
        Beyanname,
        (BD.ODENDI, BD.KISMEN_TESLIM),
        BD.KISMEN_TESLIM,
        Rol.AMBAR_MEMURU,
        AmbarCikisGirdisi,
        (supalan_degil, antrepodan_degil, senet_nushasi_verilmis, teslim_alan_kayitli, bir_sey_cikiyor, girenden_cok_cikmaz),
        cikisi_onayla,
        form="ambar_cikis_fisi",
        ekran="ambar_cikis",
        gecmis="ambardan çıkış onaylandı",
        kuyruk="Ambardan çıkacak beyanname",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=(Ardil(("beyanname_teslim",), zorunlu=False), Ardil(("ozet_beyan_kapat",), zorunlu=False, belgeler=iliskili_ozet_beyanlar)),
        yonler=AMBARLI,
    ),
    Gecis(
        "12/2",
        "beyanname_teslim",
        "Teslim tamam",
        Beyanname,
        (BD.KISMEN_TESLIM,),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (supalan_degil, hepsi_cikti),
        kapat,
        gecmis="eşyanın tamamı teslim edildi, beyanname kapandı",
        ardindan=(Ardil(("ambarsiz_teslim_kapat",), zorunlu=False, belgeler=acik_tutanaklar), SONRADAN_KONTROLE),
    ),
    Gecis(
        "12/2",
        "kapi_gecisi",
        "Çıkışa izin ver",
        AmbarCikisi,
        (CD.ONAYLANDI,),
        CD.KAPIDAN_CIKTI,
        Rol.MUHAFAZA_MEMURU,
        None,
        (onaylayan_baskasi,),
        kapidan_gecir,
        ekran="kapi",
        gecmis="kapıdan çıktı, fiş alıkonuldu",
        kuyruk="Kapıda beklenen fiş",
        durum_nedeni=fis_neden_olmaz,
    ),
    Gecis(
        "12/2",
        "ozet_beyan_kapat",
        "Özet beyan kapandı",
        OzetBeyan,
        (OD.AMBARDA,),
        OD.KAPANDI,
        Rol.SISTEM,
        None,
        (ozet_beyan_bitti,),
        kapat,
        gecmis="bütün eşyası çıktı, özet beyan kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
)
