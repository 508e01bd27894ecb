"""Sonradan kontrol: after delivery the office's copies gather, an examiner holds them against screen and papers and stamps them (Madde 28/1)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, GrupGirdisi, Hat, Karsilastirma
from gumruk.models.beyanname_sart import KARSILASTIRMA_GRUPLARI
from gumruk.models.kriter import MuayeneGrubu
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Numarali, Rol, madde
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

MESRUHAT = "sonradan kontrolü yapılmış ve uygun sonuç alınmıştır."
GRUPLAR = (*KARSILASTIRMA_GRUPLARI, "Ek belgeler")


class KontrolDurumu(Enum):
    BEKLER = "nüshası bekleniyor"
    GELDI = "kontrol edilecek"
    MUZEKKEREDE = "müzekkeresi idare amirinde"
    YERINDE = "yerinde muayenede"
    FARKLI = "farkı bulundu, yeniden hesaplanacak"
    TUTANAKLI = "farkı tutanakta, yeniden hesaplanacak"
    HESAPLANDI = "yeniden hesaplandı"
    UYGUN = "uygun sonuç alındı"


BITMIS = (KontrolDurumu.UYGUN, KontrolDurumu.HESAPLANDI)
HESAPLANAN = (KontrolDurumu.FARKLI, KontrolDurumu.TUTANAKLI, KontrolDurumu.HESAPLANDI)


class SonradanKontrol(Numarali, Satir, table=True):
    """A delivered declaration whose line is sonradan kontrol, on its way through the Sonradan Kontrol Servisi; one to a declaration."""

    SERI: ClassVar[str] = "SK"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "nusha_ani", "nusha_alan_id", "getiren", "sayilan_ek", "muayene_memuru_id", "bitis_ani"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"yukumlu_unvan"})

    __tablename__ = "sonradan_kontrol"
    __table_args__ = strict(secenekler("durum", KontrolDurumu), UniqueConstraint("yil", "sira"), *eksi_olmaz("sayilan_ek"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: KontrolDurumu = durum_sutunu(KontrolDurumu)
    beyanname_id: int = bag("beyanname.id", tekil=True)
    beyanname_no: str = metin(18)
    yukumlu_unvan: str = metin(150)
    zaman: datetime = an()
    nusha_ani: datetime | None = an(bos=True)
    nusha_alan_id: int | None = bag("kullanici.id", bos=True)
    getiren: str = metin(80)
    sayilan_ek: int | None = tam(bos=True)
    muayene_memuru_id: int | None = bag("kullanici.id", bos=True)
    bitis_ani: datetime | None = an(bos=True)


class SonradanFarki(Satir, table=True):
    """What the control found and 28/3 has to reckon anew: the boxes, the finding; by the papers alone or by a visit's tutanak."""

    __tablename__ = "sonradan_farki"
    __table_args__ = strict()

    id: int = anahtar()
    kontrol_id: int = bag("sonradan_kontrol.id", tekil=True)
    kutular: str = metin(200)
    tespit: str = metin(500)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class NushaGirdisi(Girdi):
    """28/1: the gümrük idaresi nüshası as it comes in: who brought it, how many attachments lie with it."""

    getiren: str = Sinir(min_length=3, max_length=80)
    sayilan_ek: int = Sinir(ge=0, le=9999)


class KontrolGirdisi(Girdi):
    """28/1: screen, declaration and supporting documents held against one another, group by group."""

    gruplar: tuple[GrupGirdisi, ...]


class FarkGirdisi(KontrolGirdisi):
    """28/1, 28/3: what differs, and in which boxes."""

    kutular: str = Sinir(min_length=2, max_length=200)
    tespit: str = Sinir(min_length=20, max_length=500)


# Guards


def hatti_sonradan(belge: Beyanname, _b: Baglam) -> str | None:
    return None if belge.hat is Hat.SONRADAN else "Hattı sonradan kontrol değil."


def kaydi_acilmamis(belge: Beyanname, b: Baglam) -> str | None:
    kayit = b.ofis.sonradan_kaydi(belge.id)
    return f"Sonradan kontrol kaydı açılmış: {kayit.no}." if kayit is not None else None


def serviste_gorevli(_belge: Any, b: Baglam) -> str | None:
    if b.ofis.gorevde(b.kim.id, MuayeneGrubu.SONRADAN):
        return None
    return "Sonradan Kontrol Servisinde görevli değilsiniz. Görevi idare amiri «Muayene görevlendirme» (MG) ekranında verir."


@madde("görev ayrılığı")
def kendi_isi_degil(belge: SonradanKontrol, b: Baglam) -> str | None:
    """Who registered, accepted, examined or collected does not control his own work afterwards (ours)."""
    islem = b.ofis.beyannamede_yaptigi(belge.beyanname_id, b.kim.id)
    return f"Bu beyannamede «{islem}» işlemini siz yaptınız; sonradan kontrolünü servisteki başka bir memur yapar." if islem else None


def gruplara_bakilmis(_belge: SonradanKontrol, b: Baglam) -> str | None:
    bakilan = {g.grup for g in b.girdi.gruplar}
    eksik = [g for g in GRUPLAR if g not in bakilan]
    return f"Karşılaştırılmamış grup var: {', '.join(eksik)}. Ekran, beyanname ve belgeler her grupta karşılaştırılır." if eksik else None


def gruplar_ayni(_belge: SonradanKontrol, b: Baglam) -> str | None:
    farkli = [g.grup for g in b.girdi.gruplar if not g.ayni]
    if not farkli:
        return None
    return (
        f"Farklı bulunan: {', '.join(farkli)}. Kaşe basılmaz; F10: eşyanın görülmesi gerekiyorsa müzekkere (m.28/2), "
        "belgeden anlaşılıyorsa fark yazılıp yeniden hesaplanır (m.28/3)."
    )


def fark_isaretli(_belge: SonradanKontrol, b: Baglam) -> str | None:
    if any(not g.ayni for g in b.girdi.gruplar):
        return None
    return "Hiçbir grup farklı işaretlenmemiş: farkın bulunduğu gruba H yazın. Hepsi aynıysa F2 kaşeyi basar."


def hesabi_yapilmis(belge: SonradanKontrol, b: Baglam) -> str | None:
    """28/3: reckoned anew since the difference was written, and nothing of it waits to be raised."""
    fark, hesap = b.ofis.sonradan_farki(belge.id), b.ofis.son_hesap(belge.beyanname_id)
    if fark is None or hesap is None or hesap.zaman < fark.zaman:
        return "Vergisi yeniden hesaplanmamış."
    return "Yeniden hesap tahakkuk bekliyor." if b.ofis.bekleyen_hesap(belge.beyanname_id) else None


def hesabi_geri_alinmis(belge: SonradanKontrol, b: Baglam) -> str | None:
    return None if hesabi_yapilmis(belge, b) else "Sayılan bir yeniden hesap var."


def tutanaga_baglanmis(belge: SonradanKontrol, b: Baglam) -> str | None:
    return None if b.ofis.yerinde_tutanagi(belge.id) else "Yerinde muayene tutanağı yok."


def kontrolu(belge: Beyanname, b: Baglam) -> list[Any]:
    """The declaration's control, for the steps that a recomputation or its assessment chains."""
    kayit = b.ofis.sonradan_kaydi(belge.id)
    return [kayit] if kayit is not None else []


# Effects


def kayit_ac(belge: Beyanname, b: Baglam) -> list[Any]:
    kayit = SonradanKontrol(durum=KontrolDurumu.BEKLER, beyanname_id=belge.id, beyanname_no=belge.no, yukumlu_unvan=belge.alici_unvan, zaman=b.an)
    return [kayit]


def nushayi_al(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    belge.nusha_ani, belge.nusha_alan_id = b.an, b.kim.id
    belge.getiren, belge.sayilan_ek = b.girdi.getiren, b.girdi.sayilan_ek
    return []


def karsilastirilanlar(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    return [
        Karsilastirma(belge_turu=SonradanKontrol.__tablename__, belge_id=belge.id, memur_id=b.kim.id, zaman=b.an, **g.model_dump())
        for g in b.girdi.gruplar
    ]


def mesruhat_yaz(belge: SonradanKontrol, b: Baglam, kapsam: str) -> MuayeneSonucu:
    """28/1: the stamp's words, as the declaration and the screen «Kapanmış Beyannameler» bear them."""
    belge.bitis_ani = b.an
    return MuayeneSonucu(beyanname_id=belge.beyanname_id, hat=Hat.SONRADAN, memur_id=b.kim.id, mesruhat=MESRUHAT, kapsam=kapsam, zaman=b.an)


def kaseyi_bas(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    return [*karsilastirilanlar(belge, b), mesruhat_yaz(belge, b, f"{belge.no}: ekran, beyanname ve belgeler karşılaştırıldı")]


def fark_satiri(belge: SonradanKontrol, b: Baglam) -> SonradanFarki:
    return SonradanFarki(kontrol_id=belge.id, kutular=b.girdi.kutular, tespit=b.girdi.tespit, memur_id=b.kim.id, zaman=b.an)


def farki_yaz(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    return [*karsilastirilanlar(belge, b), fark_satiri(belge, b)]


def bitir(belge: SonradanKontrol, b: Baglam) -> list[Any]:
    belge.bitis_ani = b.an
    return []


def yeniden_ac(belge: SonradanKontrol, _b: Baglam) -> list[Any]:
    belge.bitis_ani = None
    return []


_NEREDE = {
    KontrolDurumu.BEKLER: "Gümrük idaresi nüshası servise gelmemiş; önce nüsha alınır (SK, F2).",
    KontrolDurumu.GELDI: "Nüshası serviste; muayene memuru karşılaştırır (SK).",
    KontrolDurumu.MUZEKKEREDE: "Müzekkereyi idare amiri sonuçlandırır (SM).",
    KontrolDurumu.YERINDE: "Görevlendirilen iki memurun tutanağı beklenir (ST).",
    KontrolDurumu.FARKLI: "Fark yazılmış; vergi YH ekranında yeniden hesaplanır (m.28/3).",
    KontrolDurumu.TUTANAKLI: "Fark tutanağa bağlanmış; vergi YH ekranında yeniden hesaplanır (m.28/3).",
    KontrolDurumu.HESAPLANDI: "Fark bulunmuş, vergisi yeniden hesaplanmış; kontrolü bitmiştir.",
    KontrolDurumu.UYGUN: "Kontrolü bitmiş, meşruhatı verilmiştir.",
}


def neden_olmaz(belge: SonradanKontrol, _islem: str, b: Baglam) -> Engel | None:
    return Engel("28/1", f"{belge.no}, {belge.beyanname_no} «{belge.durum.value}»{b.ofis.sonradan_kimde(belge)}. {_NEREDE[belge.durum]}")


KD = KontrolDurumu
_EKRAN = "sonradan"
# 28/3: a recomputation that leaves nothing to raise, or its assessment, ends the control; one that is taken back opens it again.
HESAPLANDI = Ardil(("sonradan_hesaplandi",), zorunlu=False, belgeler=kontrolu)
HESABI_GERI_ALINDI = Ardil(("sonradan_tutanaga_doner", "sonradan_farka_doner"), zorunlu=False, belgeler=kontrolu)
GECISLER = (
    Gecis(
        "28/1",
        "sonradan_kontrole_al",
        "Sonradan Kontrol Servisine",
        Beyanname,
        (BeyannameDurumu.KAPANDI,),
        None,
        Rol.SISTEM,
        None,
        (hatti_sonradan, kaydi_acilmamis),
        kayit_ac,
        gecmis="eşyası teslim edildi, sonradan kontrole alındı",
    ),
    Gecis(
        "28/1",
        "sonradan_nusha_al",
        "Nüshayı al",
        SonradanKontrol,
        (KD.BEKLER,),
        KD.GELDI,
        Rol.MUAYENE_MEMURU,
        NushaGirdisi,
        (serviste_gorevli,),
        nushayi_al,
        ekran=_EKRAN,
        gecmis="gümrük idaresi nüshası servise geldi",
        kuyruk="İdare nüshası beklenen",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/1",
        "sonradan_uygun",
        "Kaşeyi bas, kaydet",
        SonradanKontrol,
        (KD.GELDI,),
        KD.UYGUN,
        Rol.MUAYENE_MEMURU,
        KontrolGirdisi,
        (serviste_gorevli, kendi_isi_degil, gruplara_bakilmis, gruplar_ayni),
        kaseyi_bas,
        ekran=_EKRAN,
        gecmis="sonradan kontrolü yapıldı, uygun sonuç alındı",
        kuyruk="Sonradan kontrol edilecek",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/1",
        "sonradan_fark_yaz",
        "Farkı yaz",
        SonradanKontrol,
        (KD.GELDI,),
        KD.FARKLI,
        Rol.MUAYENE_MEMURU,
        FarkGirdisi,
        (serviste_gorevli, kendi_isi_degil, gruplara_bakilmis, fark_isaretli),
        farki_yaz,
        ekran=_EKRAN,
        gecmis="sonradan kontrolde fark bulundu, yeniden hesaplanacak",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "28/3",
        "sonradan_hesaplandi",
        "Yeniden hesaplandı",
        SonradanKontrol,
        (KD.FARKLI, KD.TUTANAKLI),
        KD.HESAPLANDI,
        Rol.SISTEM,
        None,
        (hesabi_yapilmis,),
        bitir,
        gecmis="farkın vergisi yeniden hesaplandı, sonradan kontrol bitti",
    ),
    *(
        Gecis(
            "28/3",
            kimlik,
            "Hesabı geri alındı",
            SonradanKontrol,
            (KD.HESAPLANDI,),
            durum,
            Rol.SISTEM,
            None,
            (hesabi_geri_alinmis, *sartlar),
            yeniden_ac,
            gecmis="yeniden hesap geri alındı, fark yine hesaplanacak",
        )
        for kimlik, durum, sartlar in (
            ("sonradan_tutanaga_doner", KD.TUTANAKLI, (tutanaga_baglanmis,)),
            ("sonradan_farka_doner", KD.FARKLI, ()),
        )
    ),
)
