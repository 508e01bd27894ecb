"""Antrepo stoku: goods entered item by item, leaving only under a declaration that names them; the last one out closes it (Madde 31)."""

from datetime import date, datetime
from typing import Any, ClassVar

from gumruk.models.ambar import CikisDurumu, iliskili_ozet_beyanlar, kapat, kapidan_gecir, miktar_nedeni, onaylayan_baskasi
from gumruk.models.antrepo_fark import AntrepoFarkTuru, Bulunan, fark_satirlari, tutanak_yaz
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import ANTREPOLARI_KAPAT, SONRADAN_KONTROLE
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.tahlil import NumuneDurumu, TahlilIstegi
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, yonde
from gumruk.models.tutanak import KAPANIS
from gumruk.models.ykts_beyan import teslim_alan_kayitli
from gumruk.models.yon import Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class AntrepoGirisi(Numarali, Satir, table=True):
    """31/1: goods of one antrepo declaration as the antrepo memuru took them in; there may be several, as the goods come."""

    SERI: ClassVar[str] = "NG"

    __tablename__ = "antrepo_girisi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    antrepo: str = metin(9, dizin=True)
    gun: date = gun()
    giris_ani: datetime = an()
    memur_id: int = bag("kullanici.id")
    satirlar: list["AntrepoGirisSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "AntrepoGirisSatiri.id"})


class AntrepoGirisSatiri(Satir, table=True):
    """What of an item was taken in, and where it lies."""

    __tablename__ = "antrepo_giris_satiri"
    __table_args__ = strict(UniqueConstraint("giris_id", "kalem_sira"), *eksi_olmaz("kap_adedi", "brut_gram", "hasarli_kap"))

    id: int = anahtar()
    giris_id: int = bag("antrepo_girisi.id")
    kalem_sira: int = tam()
    yeri: str = metin(12)
    kap_adedi: int = tam()
    brut_gram: int = tam()
    hasarli_kap: int = tam(deger=0)


class AntrepoCikisi(Numarali, Satir, table=True):
    """31/2: what leaves under one declaration that names it, whole or in part; its slip passes the gate as 12/2's does."""

    SERI: ClassVar[str] = "NF"
    KUYRUK_ANI: ClassVar[str] = "cikis_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "kapi_ani", "kapi_memuru_id"})

    __tablename__ = "antrepo_cikisi"
    __table_args__ = strict(secenekler("durum", CikisDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    durum: CikisDurumu = durum_sutunu(CikisDurumu)
    gun: date = gun()
    cikis_ani: datetime = an()
    memur_id: int = bag("kullanici.id")
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    plaka: str = metin(25)
    kapi_ani: datetime | None = an(bos=True)
    kapi_memuru_id: int | None = bag("kullanici.id", bos=True)
    satirlar: list["AntrepoCikisSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "AntrepoCikisSatiri.id"})


class AntrepoCikisSatiri(Satir, table=True):
    __tablename__ = "antrepo_cikis_satiri"
    __table_args__ = strict(UniqueConstraint("cikis_id", "antrepo_id", "antrepo_kalem"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    cikis_id: int = bag("antrepo_cikisi.id")
    antrepo_id: int = bag("beyanname.id")
    antrepo_kalem: int = tam()
    kap_adedi: int = tam()
    brut_gram: int = tam()


# Inputs


class AntrepoGirisSatirGirdisi(Girdi):
    kalem_sira: int = Sinir(ge=1, le=999)
    yeri: str = Sinir(min_length=1, max_length=12)
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(ge=0, lt=10**13)
    hasarli_kap: int = Sinir(default=0, ge=0)


class AntrepoGirisGirdisi(Girdi):
    """31/1: what came, item by item. `son_giris`: nothing more will come, so that what has not is a shortage for the tutanak."""

    satirlar: tuple[AntrepoGirisSatirGirdisi, ...] = Sinir(min_length=1, max_length=999)
    son_giris: bool = False
    ikinci_imza: str = Sinir(default="", max_length=80)
    tutanak_aciklama: str = Sinir(default="", max_length=400)


class AntrepoCikisSatirGirdisi(Girdi):
    antrepo_id: int
    antrepo_kalem: int
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(ge=0, lt=10**13)


class AntrepoCikisGirdisi(Girdi):
    """31/2: what leaves now, who takes it, on which vehicle."""

    satirlar: tuple[AntrepoCikisSatirGirdisi, ...]
    teslim_alan: str = Sinir(default="", max_length=80)
    teslim_alan_no: str = Sinir(default="", max_length=20)
    plaka: str = Sinir(default="", max_length=25)


# Guards


def kalemleri_biliniyor(belge: Beyanname, b: Baglam) -> str | None:
    bilinen, gorulen = {k.sira for k in belge.kalemler}, set()
    for x in b.girdi.satirlar:
        if x.kalem_sira not in bilinen:
            return f"{x.kalem_sira}. kalem bu beyannamede yok. Numarayı denetleyin."
        if x.kalem_sira in gorulen:
            return f"{x.kalem_sira}. kalem iki kez yazılmış; tek satırda toplayın."
        gorulen.add(x.kalem_sira)
        if bool(x.kap_adedi) != bool(x.brut_gram) and next(k.kap_adedi for k in belge.kalemler if k.sira == x.kalem_sira):
            return f"{x.kalem_sira}. kalem: kap ve ağırlık birlikte yazılır."
        if x.hasarli_kap > x.kap_adedi:
            return f"{x.kalem_sira}. kalem: hasarlı kap ({x.hasarli_kap}) gelen kaptan ({x.kap_adedi}) çok olamaz."
    return None


def _toplam(satirlar: Any) -> tuple[int, int]:
    return sum(x.kap_adedi for x in satirlar), sum(x.brut_gram for x in satirlar)


def gelenden_cok_girmez(belge: Beyanname, b: Baglam) -> str | None:
    """Invariant 3: never more than left the ambar, the vehicle or the other antrepo under it, nor than an item declares."""
    g, girecek = b.girdi, b.ofis.antrepoya_girecek(belge)
    kap, gram = _toplam(g.satirlar)
    if not (kap or gram or g.son_giris):
        return "Antrepoya giren miktar yazılmamış."
    for x in g.satirlar:
        k = girecek.kalemler[x.kalem_sira]
        if x.kap_adedi > k.kalan_kap or x.brut_gram > k.kalan_gram:
            return (
                f"{x.kalem_sira}. kalemde girmemiş {k.kalan_kap} kap, {kg_goster(k.kalan_gram)} kg var; daha fazlası girmez. Fazlası beyan dışıdır."
            )
    if kap > girecek.gelen_kap or gram > girecek.gelen_gram:
        return (
            f"Bu beyannameyle gelen ve daha girmemiş {girecek.gelen_kap} kap, {kg_goster(girecek.gelen_gram)} kg var; "
            f"{kap} kap, {kg_goster(gram)} kg girmez. Önce {girecek.nereden} çıkışı yapılır."
        )
    return None


def yolda_kalmamis(belge: Beyanname, b: Baglam) -> str | None:
    if not b.girdi.son_giris or not _farklar(belge, b):
        return None
    kalan = b.ofis.antrepoya_girecek(belge).cikmamis
    return f"{kalan}: o eşya gelmeden eksik yazılmaz. «Son giriş»e H yazın." if kalan else None


def _farklar(belge: Beyanname, b: Baglam) -> list[Any]:
    """What is missing once nothing more comes, and what came damaged."""
    g, girecek = b.girdi, b.ofis.antrepoya_girecek(belge)
    giren = {x.kalem_sira: x for x in g.satirlar}
    bulunanlar = []
    for sira, k in girecek.kalemler.items():
        x = giren.get(sira)
        kap, gram, hasar = (x.kap_adedi, x.brut_gram, x.hasarli_kap) if x else (0, 0, 0)
        beklenen = (k.kalan_kap, k.kalan_gram) if g.son_giris else (kap, gram)
        bulunanlar.append(Bulunan(sira, *beklenen, kap, gram, hasar))
    return fark_satirlari(belge, bulunanlar)


def fark_varsa_tutanak(belge: Beyanname, b: Baglam) -> str | None:
    g = b.girdi
    if _farklar(belge, b) and (len(g.ikinci_imza.strip()) < 3 or len(g.tutanak_aciklama.strip()) < 10):
        return "Eksik ya da hasar var: tutanak için ikinci imzacının adını ve farkı anlatan açıklamayı (en az 10 harf) yazın."
    return None


def girisi_tamam(belge: Beyanname, b: Baglam) -> str | None:
    kalan = [k for k in b.ofis.antrepoya_girecek(belge).kalemler.values() if k.kalan_kap or k.kalan_gram]
    return f"{sum(k.kalan_kap for k in kalan)} kap daha antrepoya girmemiş." if kalan else None


def antrepodan_cikiyor(belge: Beyanname, _b: Baglam) -> str | None:
    if belge.antrepo_baglari:
        return None
    yol = " Onu çeken beyannameyi NS, Enter gösterir." if belge.yon is Yon.ANTREPO else ""
    return f"Bu beyannamenin eşyası antrepodan çıkmaz: 40 no.lu kutusunda antrepo beyannamesi yok.{yol}"


def girenden_cok_cikmaz(belge: Beyanname, b: Baglam) -> str | None:
    """31/2: what the declaration names and what still lies there, by whole packages."""
    if not any(x.kap_adedi or x.brut_gram for x in b.girdi.satirlar):
        return "Çıkacak miktar yazılmamış."
    kalan = {(k.antrepo_id, k.kalem_sira): k for k in b.ofis.antrepo_kalanlari(belge.id)}
    gorulen = set()
    for n, x in enumerate(b.girdi.satirlar, 1):
        k = kalan.get((x.antrepo_id, x.antrepo_kalem))
        if k is None or (x.antrepo_id, x.antrepo_kalem) in gorulen:
            return f"{n}. satır bu beyannamenin çektiği bir antrepo kalemi değil ya da iki kez yazılmış."
        gorulen.add((x.antrepo_id, x.antrepo_kalem))
        if (x.kap_adedi or x.brut_gram) and (neden := miktar_nedeni(n, x, k)):
            return neden
    return None


def antrepoda_kalmamis(belge: Beyanname, b: Baglam) -> str | None:
    kalan = [k for k in b.ofis.antrepo_kalanlari(belge.id) if k.kalan_kap or k.kalan_gram]
    return f"Antrepoda {sum(k.kalan_kap for k in kalan)} kap daha var." if kalan else None


def antrepo_bosalmis(belge: Beyanname, b: Baglam) -> str | None:
    return b.ofis.antrepo_neden_acik(belge)


# Effects


def antrepoya_al(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    farklar = _farklar(belge, b)
    giris = AntrepoGirisi(beyanname_id=belge.id, antrepo=belge.antrepo, gun=b.gun, giris_ani=b.an, memur_id=b.kim.id)
    giris.satirlar = [AntrepoGirisSatiri(**x.model_dump()) for x in g.satirlar if x.kap_adedi or x.brut_gram]
    b.ofis.kagit("antrepo_giris_fisi", giris)
    tutanak = [tutanak_yaz(belge, b, AntrepoFarkTuru.GIRIS, farklar, g.ikinci_imza, g.tutanak_aciklama)] if farklar else []
    return [giris, *tutanak]


def antrepodan_cikar(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    kimlik = {"teslim_alan": g.teslim_alan, "teslim_alan_no": g.teslim_alan_no, "plaka": g.plaka}
    cikis = AntrepoCikisi(beyanname_id=belge.id, durum=CikisDurumu.ONAYLANDI, gun=b.gun, cikis_ani=b.an, memur_id=b.kim.id, **kimlik)
    cikis.satirlar = [AntrepoCikisSatiri(**x.model_dump()) for x in g.satirlar if x.kap_adedi or x.brut_gram]
    b.ofis.kagit("antrepo_cikis_fisi", cikis)
    return [cikis]


def stok_neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Why the declaration's state forbids an entry or exit, in words that say who owes the next step."""
    d, bd = belge.durum, BeyannameDurumu
    if "cikis" in islem and not belge.antrepo_baglari:
        return Engel("31/2", str(antrepodan_cikiyor(belge, b)))
    if d in (bd.KAPANDI, bd.DAGITILDI):
        return Engel("31/2" if "cikis" in islem else "31/1", f"{belge.no} kapanmış; antrepoda bekleyen eşyası yok.")
    if islem == "antrepo_giris" and d is bd.ANTREPODA:
        return Engel("31/1", f"{belge.no}: eşyanın tamamı antrepoya alınmış.")
    if d is bd.YOLDA:
        return Engel("31/2", f"{belge.no}: eşyanın tamamı antrepodan çıkmış, yolda; varışının teyidi beklenir (YT, m.32/4).")
    if d is bd.ODENDI and belge.yon is Yon.TRANSIT:
        return Engel("31/2", "Nüshaları taşıyıcıya verilmemiş: irtibat memuru TN ekranında verir, eşya sonra çıkar (m.33/1).")
    if d is bd.TAHSILATTA:
        borc, eksik = b.ofis.borc_kurus(belge), b.ofis.teminat_ozeti(belge).eksik_kurus
        sozler = [*([f"Vergi ödenmemiş: {goster(borc)} TL."] if borc else []), *([f"Teminat alınmamış: {goster(eksik)} TL (m.24)."] if eksik else [])]
        return Engel("31/1" if islem == "antrepo_giris" else "31/2", f"{' '.join(sozler)} Vezneye ya da muhasebeye gönderin.")
    bekler = " Kabul memurunun onayı beklenir." if d is bd.TESCILLI else ""
    return Engel(
        "31/1" if islem == "antrepo_giris" else "31/2",
        f"Gümrük işlemleri tamamlanmamış: beyanname «{d.value}»{b.ofis.kimde(belge)}.{bekler}",
    )


def fis_neden_olmaz(belge: AntrepoCikisi, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("12/2", f"{belge.no} numaralı fişle eşya kapıdan çıkmış. Fiş bir kez geçer: taşıtı durdurun, antrepoyu arayın.")


# A sample of goods that are examined in an antrepo (22/1): 12/3's tutanak speaks of the ambar alone, so only its going is written down.


def numunesi_antrepoda(belge: TahlilIstegi, b: Baglam) -> str | None:
    (beyan,) = b.ofis.beyannameler((belge.beyanname_id,))
    return None if beyan.antrepo_baglari or not beyan.baglantilar else "Eşya ambarda; numunesi «numçıkış» tutanağıyla çıkar (m.12/3)."


BD, CD = BeyannameDurumu, CikisDurumu
GIREBILIR = (BD.ODENDI, BD.KISMEN_TESLIM)
CIKIS = Gecis(
    "31/2",
    "antrepo_cikis",
    "Antrepodan çıkışı onayla",
    Beyanname,
    GIREBILIR,
    BD.KISMEN_TESLIM,
    Rol.ANTREPO_MEMURU,
    AntrepoCikisGirdisi,
    (antrepodan_cikiyor, teslim_alan_kayitli, girenden_cok_cikmaz),
    antrepodan_cikar,
    form="antrepo_cikis_fisi",
    ekran="antrepo_cikis",
    gecmis="antrepodan çıkışı onaylandı",
    kuyruk="Antrepodan çıkacak eşya",
    durum_nedeni=stok_neden_olmaz,
    ardindan=(Ardil(("antrepodan_teslim",), zorunlu=False),),
    yonler=(Yon.GIRIS, Yon.ANTREPO),
)
GECISLER = (
    Gecis(
        "31/1",
        "antrepo_giris",
        "Antrepo girişini onayla",
        Beyanname,
        GIREBILIR,
        BD.KISMEN_TESLIM,
        Rol.ANTREPO_MEMURU,
        AntrepoGirisGirdisi,
        (kalemleri_biliniyor, gelenden_cok_girmez, yolda_kalmamis, fark_varsa_tutanak),
        antrepoya_al,
        form="antrepo_giris_fisi",
        gerekirse="antrepo_fark_tutanagi",
        ekran="antrepo_giris",
        gecmis="antrepoya alındı",
        kuyruk="Antrepoya alınacak eşya",
        durum_nedeni=stok_neden_olmaz,
        ardindan=(Ardil(("antrepo_girisi_tamam",), zorunlu=False),),
        yonler=(Yon.ANTREPO,),
    ),
    Gecis(
        "31/1",
        "antrepo_girisi_tamam",
        "Antrepoya alma tamam",
        Beyanname,
        (BD.KISMEN_TESLIM,),
        BD.ANTREPODA,
        Rol.SISTEM,
        None,
        (girisi_tamam,),
        gecmis="eşyanın tamamı antrepoya alındı, beyanname açık",
        ardindan=(
            *KAPANIS,
            Ardil(("ozet_beyan_kapat",), zorunlu=False, belgeler=iliskili_ozet_beyanlar),
            ANTREPOLARI_KAPAT,
            Ardil(("antrepo_kapat",), zorunlu=False),
        ),
        yonler=(Yon.ANTREPO,),
    ),
    CIKIS,
    yonde(CIKIS, Yon.CIKIS, kuyruk="Antrepodan çıkacak ihracat", kimden=(BD.IRTIBATTA, BD.KOLCUDA), kime=None, ardindan=()),
    Gecis(
        "31/2",
        "antrepodan_teslim",
        "Antrepodan teslim tamam",
        Beyanname,
        GIREBILIR,
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (antrepodan_cikiyor, antrepoda_kalmamis),
        kapat,
        gecmis="eşyanın tamamı antrepodan çıktı, beyanname kapandı",
        ardindan=(SONRADAN_KONTROLE, ANTREPOLARI_KAPAT),
    ),
    Gecis(
        "31/2",
        "antrepo_kapat",
        "Antrepo beyannamesi kapandı",
        Beyanname,
        (BD.ANTREPODA,),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (antrepo_bosalmis,),
        kapat,
        gecmis="eşyası kalmadı, çıktığı beyannameler kapandı; antrepo beyannamesi kapandı",
        yonler=(Yon.ANTREPO,),
    ),
    Gecis(
        "12/2",
        "antrepo_kapi_gecisi",
        "Çıkışa izin ver",
        AntrepoCikisi,
        (CD.ONAYLANDI,),
        CD.KAPIDAN_CIKTI,
        Rol.MUHAFAZA_MEMURU,
        None,
        (onaylayan_baskasi,),
        kapidan_gecir,
        ekran="kapi",
        gecmis="kapıdan çıktı, antrepo çıkış fişi alıkonuldu",
        kuyruk="Kapıda beklenen antrepo fişi",
        durum_nedeni=fis_neden_olmaz,
    ),
    Gecis(
        "22/1",
        "antrepo_numunesi_cikar",
        "Numunenin çıkışını yaz",
        TahlilIstegi,
        (NumuneDurumu.ISTENDI,),
        NumuneDurumu.DONDU,
        Rol.ANTREPO_MEMURU,
        GerekceGirdisi,
        (numunesi_antrepoda,),
        ekran="antrepo_stok",
        gecmis="numune antrepodan alındı",
        kuyruk="Antrepodan alınacak numune",
    ),
)
AYRILIKLAR = (
    Ayrilik("antrepo_beyanname_tescil", "antrepo_giris", "Beyannameyi tescil eden, eşyasını antrepoya alamaz."),
    *(
        Ayrilik(tescil, cikis, "Beyannameyi tescil eden, eşyasını antrepodan çıkaramaz.")
        for tescil, cikis in (("beyanname_tescil", "antrepo_cikis"), ("antrepo_beyanname_tescil", "antrepo_cikis"))
    ),
)
