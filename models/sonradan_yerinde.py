"""Yerinde muayene: a serious difference goes to the chief, two officers follow the goods from depot to books, a tutanak tells (28/2)."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Hat
from gumruk.models.kriter import MuayeneGrubu
from gumruk.models.muzekkere import Muzekkere, MuzekkereKarari
from gumruk.models.sonradan import (
    FarkGirdisi,
    KontrolDurumu,
    SonradanKontrol,
    fark_isaretli,
    fark_satiri,
    gruplara_bakilmis,
    karsilastirilanlar,
    kendi_isi_degil,
    mesruhat_yaz,
    neden_olmaz,
    serviste_gorevli,
)
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, kosul, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

ZARAR_YOK = "Yapılan muayene ve inceleme sırasında ilgili işletmeye veya deposuna zarar verilmemiştir."
# «başka bir gümrük muayene memuru veya gümrük memuru» (28/2): whom the chief may send along.
GUMRUK_MEMURLARI = frozenset(
    {
        Rol.MUAYENE_MEMURU,
        Rol.KABUL_MEMURU,
        Rol.IRTIBAT_MEMURU,
        Rol.OZET_BEYAN_MEMURU,
        Rol.AMBAR_MEMURU,
        Rol.ANTREPO_MEMURU,
        Rol.VEZNEDAR,
        Rol.MUHASEBE_MEMURU,
        Rol.MURACAAT_MEMURU,
        Rol.MUHAFAZA_MEMURU,
        Rol.KOLCU,
    }
)


class Yer(Enum):
    """Where the goods are looked for, in the article's order."""

    DEPO = "malzeme stok deposu"
    URETIM = "üretim bandı"
    MAMUL = "mamul stok ambarı"
    MUHASEBE = "muhasebe kayıtları"


class SonradanGorevi(Satir, table=True):
    """28/2: who goes on the chief's word; the last one of a control counts."""

    __tablename__ = "sonradan_gorevi"
    __table_args__ = strict(kosul("iki_kisi", "memur_id <> ikinci_id"))

    id: int = anahtar()
    kontrol_id: int = bag("sonradan_kontrol.id")
    muzekkere_id: int = bag("muzekkere.id")
    memur_id: int = bag("kullanici.id")
    ikinci_id: int = bag("kullanici.id")
    amir_id: int = bag("kullanici.id")
    gerekce: str = metin(200)
    zaman: datetime = an()


class YerindeTutanak(Numarali, Satir, table=True):
    """28/2: what two officers found on site, with the fixed clause; signed by both and by the firm's own man."""

    SERI: ClassVar[str] = "YT"
    KISISEL: ClassVar[frozenset[str]] = frozenset({"firma", "yetkili"})

    __tablename__ = "yerinde_tutanak"
    __table_args__ = strict(UniqueConstraint("yil", "sira"), kosul("zarar_yok_yazilir", "zarar_yok <> ''"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    kontrol_id: int = bag("sonradan_kontrol.id", tekil=True)
    gorev_id: int = bag("sonradan_gorevi.id")
    muayene_gunu: date = gun()
    firma: str = metin(150)
    adres: str = metin(200)
    yetkili: str = metin(80)
    yetkili_gorevi: str = metin(60)
    sonuc: str = metin(500)
    uygun: bool = mantik()
    zarar_yok: str = metin(120)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()
    yerler: list["YerindeBulgu"] = Relationship(sa_relationship_kwargs={"order_by": "YerindeBulgu.sira"})


class YerindeBulgu(Satir, table=True):
    """One place of the chain: were goods of the declaration found there, and what."""

    __tablename__ = "yerinde_bulgu"
    __table_args__ = strict(secenekler("yer", Yer), UniqueConstraint("tutanak_id", "sira"))

    id: int = anahtar()
    tutanak_id: int = bag("yerinde_tutanak.id")
    sira: int = tam()
    yer: Yer = durum_sutunu(Yer)
    bulundu: bool = mantik()
    tespit: str = metin(200)


# Inputs


class GorevGirdisi(Girdi):
    """28/2: the one who goes with the examiner."""

    ikinci_id: int


class GorevDegisikligiGirdisi(GerekceGirdisi):
    """Ours: others go in the place of those named, so that nobody's leave stops the visit."""

    memur_id: int
    ikinci_id: int


class BulguGirdisi(Girdi):
    yer: Yer
    bulundu: bool
    tespit: str = Sinir(min_length=5, max_length=200)


class TutanakGirdisi(Girdi):
    """28/2: the visit. `zarar_verilmedi`: the clause that the article has written into the tutanak."""

    muayene_gunu: date
    firma: str = Sinir(min_length=3, max_length=150)
    adres: str = Sinir(min_length=5, max_length=200)
    yetkili: str = Sinir(min_length=3, max_length=80)
    yetkili_gorevi: str = Sinir(min_length=3, max_length=60)
    yerler: tuple[BulguGirdisi, ...] = Sinir(min_length=1, max_length=4)
    zarar_verilmedi: bool
    tespit: str = Sinir(min_length=20, max_length=500)


class TutanakFarkGirdisi(TutanakGirdisi):
    """28/2, 28/3: the boxes that the visit proved to differ."""

    kutular: str = Sinir(min_length=2, max_length=200)


# Guards


def ikinci_uygun(belge: SonradanKontrol, b: Baglam) -> str | None:
    return _ikinci_nedeni(belge, b, belge.muayene_memuru_id)


def _ikinci_nedeni(belge: SonradanKontrol, b: Baglam, birinci: int | None) -> str | None:
    """Another person, a customs officer on duty, with no part in the declaration and not the chief who names him."""
    ikinci = b.girdi.ikinci_id
    if ikinci == birinci:
        return "Muayene memurunun yanına kendisi verilmez: başka bir gümrük muayene memuru ya da gümrük memuru seçin."
    if ikinci == b.kim.id:
        return "Görevlendiren amir kendisini gönderemez; bir gümrük memuru seçin."
    if not any(b.ofis.gorevi_var(ikinci, rol) for rol in GUMRUK_MEMURLARI):
        return "Seçilen kişi etkin bir gümrük memuru değil. F4 gönderilebilecek memurları listeler."
    if islem := b.ofis.beyannamede_yaptigi(belge.beyanname_id, ikinci):
        return f"Seçilen memur bu beyannamede «{islem}» işlemini yapmış; işi olmayan bir memur seçin."
    return None


def yeni_gorevli_uygun(belge: SonradanKontrol, b: Baglam) -> str | None:
    memur = b.girdi.memur_id
    if not (b.ofis.gorevi_var(memur, Rol.MUAYENE_MEMURU) and b.ofis.gorevde(memur, MuayeneGrubu.SONRADAN)):
        return "Muayeneye Sonradan Kontrol Servisinde görevli bir muayene memuru gider. Görevi «Muayene görevlendirme» (MG) ekranında verin."
    if islem := b.ofis.beyannamede_yaptigi(belge.beyanname_id, memur):
        return f"Muayene memuru bu beyannamede «{islem}» işlemini yapmış; servisten başka bir memur seçin."
    return _ikinci_nedeni(belge, b, memur)


def gorevlendirilmis(belge: SonradanKontrol, b: Baglam) -> str | None:
    gorev = b.ofis.sonradan_gorevi(belge.id)
    if gorev is None or b.kim.id in (gorev.memur_id, gorev.ikinci_id):
        return None
    return f"Yerinde muayeneye siz gönderilmediniz{b.ofis.sonradan_kimde(belge)}; tutanağı giden memur yazar."


def sira_nedeni(yerler: Sequence[Any]) -> str | None:
    """The article's chain: no place is passed over, and one goes on only from where the goods, or some of them, have left."""
    zincir = list(Yer)
    for n, y in enumerate(yerler):
        if y.yer is not zincir[n]:
            return f"{n + 1}. sırada «{zincir[n].value}» yazılmalı: eşya maddedeki sırayla aranır, yer atlanmaz."
    son = yerler[-1]
    if not son.bulundu and son.yer is not Yer.MUHASEBE:
        return f"Eşya bulunmadı ({son.yer.value}): sıradaki yere bakıp yazın ({zincir[len(yerler)].value})."
    return None


def yerler_sirayla(_belge: SonradanKontrol, b: Baglam) -> str | None:
    return sira_nedeni(b.girdi.yerler)


def muayene_gunu_uygun(belge: SonradanKontrol, b: Baglam) -> str | None:
    gorev = b.ofis.sonradan_gorevi(belge.id)
    ilk = b.ofis.yerel_gun(gorev.zaman) if gorev is not None else b.gun
    if not ilk <= b.girdi.muayene_gunu <= b.gun:
        return f"Muayene günü {ilk:%d.%m.%Y} (görevlendirme) ile {b.gun:%d.%m.%Y} (bugün) arasında olmalı."
    return None


def zarar_verilmedigi_yazilmis(_belge: SonradanKontrol, b: Baglam) -> str | None:
    if b.girdi.zarar_verilmedi:
        return None
    return "İşletmeye veya deposuna zarar verilmediği tutanağa yazılır ve firma yetkilisi onu imzalar; bu yazılamıyorsa tutanak düzenlenmez."


# Effects


def muzekkere_sun(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    m = Muzekkere(
        beyanname_id=belge.beyanname_id,
        madde="28/2",
        nereden=Hat.SONRADAN,
        tespit=b.girdi.tespit,
        kutular=b.girdi.kutular,
        hazirlayan_id=b.kim.id,
        zaman=b.an,
    )
    belge.muayene_memuru_id = b.kim.id
    b.ofis.kagit("sonradan_muzekkeresi", m)
    return [m, *karsilastirilanlar(belge, b)]


def _karar(belge: SonradanKontrol, b: Baglam, karar: MuzekkereKarari) -> Muzekkere:
    m: Muzekkere = b.ofis.son_muzekkere(belge.beyanname_id)
    m.karar, m.karar_veren_id, m.karar_ani = karar, b.kim.id, b.an
    m.karar_gerekcesi = getattr(b.girdi, "gerekce", "")
    b.ofis.kagit("sonradan_olur", m)
    return m


def _gorev(belge: SonradanKontrol, b: Baglam, muzekkere_id: int, memur_id: int) -> SonradanGorevi:
    belge.muayene_memuru_id = memur_id
    return SonradanGorevi(
        kontrol_id=belge.id,
        muzekkere_id=muzekkere_id,
        memur_id=memur_id,
        ikinci_id=b.girdi.ikinci_id,
        amir_id=b.kim.id,
        gerekce=getattr(b.girdi, "gerekce", ""),
        zaman=b.an,
    )


def gorevlendir(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    m = _karar(belge, b, MuzekkereKarari.UYGUN)
    return [m, _gorev(belge, b, m.id, m.hazirlayan_id)]


def geri_cevir(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    """Back to the examiner, with the chief's reasons: he stamps, writes the difference, or asks again with more."""
    return [_karar(belge, b, MuzekkereKarari.UYGUN_DEGIL)]


def gorevi_degistir(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    m = b.ofis.son_muzekkere(belge.beyanname_id)
    b.ofis.kagit("sonradan_olur", m)
    return [_gorev(belge, b, m.id, b.girdi.memur_id)]


def _tutanak(belge: SonradanKontrol, b: Baglam, *, uygun: bool) -> YerindeTutanak:
    g = b.girdi
    tutanak = YerindeTutanak(
        kontrol_id=belge.id,
        gorev_id=b.ofis.sonradan_gorevi(belge.id).id,
        muayene_gunu=g.muayene_gunu,
        firma=g.firma,
        adres=g.adres,
        yetkili=g.yetkili,
        yetkili_gorevi=g.yetkili_gorevi,
        sonuc=g.tespit,
        uygun=uygun,
        zarar_yok=ZARAR_YOK,
        memur_id=b.kim.id,
        zaman=b.an,
    )
    tutanak.yerler = [YerindeBulgu(sira=n, **y.model_dump()) for n, y in enumerate(g.yerler, 1)]
    b.ofis.kagit("yerinde_tutanak", tutanak)
    return tutanak


def tutanagi_uygun_yaz(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    return [_tutanak(belge, b, uygun=True), mesruhat_yaz(belge, b, f"{belge.no}: eşya yerinde görüldü")]


def tutanagi_farkli_yaz(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    return [_tutanak(belge, b, uygun=False), fark_satiri(belge, b)]


KD = KontrolDurumu
_TUTANAK_SARTLARI = (gorevlendirilmis, kendi_isi_degil, yerler_sirayla, muayene_gunu_uygun, zarar_verilmedigi_yazilmis)
GECISLER = (
    Gecis(
        "28/2",
        "sonradan_muzekkere",
        "Müzekkereyi sun",
        SonradanKontrol,
        (KD.GELDI,),
        KD.MUZEKKEREDE,
        Rol.MUAYENE_MEMURU,
        FarkGirdisi,
        (serviste_gorevli, kendi_isi_degil, gruplara_bakilmis, fark_isaretli),
        muzekkere_sun,
        form="sonradan_muzekkeresi",
        ekran="sonradan",
        gecmis="ciddi farklılık bulundu, yerinde muayene için müzekkere sunuldu",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/2",
        "sonradan_gorevlendir",
        "Uygun gör, görevlendir",
        SonradanKontrol,
        (KD.MUZEKKEREDE,),
        KD.YERINDE,
        Rol.IDARE_AMIRI,
        GorevGirdisi,
        (ikinci_uygun,),
        gorevlendir,
        form="sonradan_olur",
        ekran="sonradan_amir",
        gecmis="yerinde muayene uygun görüldü, iki memur görevlendirildi",
        kuyruk="Sonradan müzekkeresi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/2",
        "sonradan_geri_cevir",
        "Uygun görme, geri ver",
        SonradanKontrol,
        (KD.MUZEKKEREDE,),
        KD.GELDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        geri_cevir,
        form="sonradan_olur",
        ekran="sonradan_amir",
        gecmis="yerinde muayene uygun görülmedi, muayene memuruna geri verildi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/2",
        "sonradan_gorev_degistir",
        "Gidecek memurları değiştir",
        SonradanKontrol,
        (KD.YERINDE,),
        None,
        Rol.IDARE_AMIRI,
        GorevDegisikligiGirdisi,
        (yeni_gorevli_uygun,),
        gorevi_degistir,
        form="sonradan_olur",
        ekran="sonradan_amir",
        gecmis="yerinde muayeneye gidecek memurlar değiştirildi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/2",
        "yerinde_uygun",
        "Tutanağı düzenle: uygun",
        SonradanKontrol,
        (KD.YERINDE,),
        KD.UYGUN,
        Rol.MUAYENE_MEMURU,
        TutanakGirdisi,
        _TUTANAK_SARTLARI,
        tutanagi_uygun_yaz,
        form="yerinde_tutanak",
        ekran="yerinde",
        gecmis="yerinde muayene tutanağı: uygun sonuç alındı",
        kuyruk="Yerinde tutanağı beklenen",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/2",
        "yerinde_fark",
        "Tutanağı düzenle: fark var",
        SonradanKontrol,
        (KD.YERINDE,),
        KD.TUTANAKLI,
        Rol.MUAYENE_MEMURU,
        TutanakFarkGirdisi,
        _TUTANAK_SARTLARI,
        tutanagi_farkli_yaz,
        form="yerinde_tutanak",
        ekran="yerinde",
        gecmis="yerinde muayene tutanağı: fark bulundu, yeniden hesaplanacak",
        durum_nedeni=neden_olmaz,
    ),
)
_YAZAN = "Müzekkereyi yazan, ona karar veremez. Başka bir amire verin."
AYRILIKLAR = (
    Ayrilik("sonradan_muzekkere", "sonradan_gorevlendir", _YAZAN),
    Ayrilik("sonradan_muzekkere", "sonradan_geri_cevir", _YAZAN),
    Ayrilik("sonradan_muzekkere", "sonradan_gorev_degistir", _YAZAN),
    Ayrilik("sonradan_gorevlendir", "yerinde_uygun", "Yerinde muayeneyi uygun gören, tutanağını düzenleyemez."),
    Ayrilik("sonradan_gorevlendir", "yerinde_fark", "Yerinde muayeneyi uygun gören, tutanağını düzenleyemez."),
)
