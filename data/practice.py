"""The practice office: the same program on a file of its own, with people for every desk and work waiting at each."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from gumruk.data import practice_cikis, practice_sonradan, reference
from gumruk.data.engine import Depo
from gumruk.data.islem import Islendi, uygula
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.data.ofis_supalan import cetele_kalanlari
from gumruk.data.ofis_tutanak import teslim_kalanlari
from gumruk.data.oturum import ozetle
from gumruk.data.reference import KurGirdisi, liste_oku, oran_tablosu_oku
from gumruk.models.ambar import AmbarCikisGirdisi, AmbarGirisGirdisi, CikisSatiriGirdisi, GirisSatiriGirdisi
from gumruk.models.beyanname import (
    BaglantiGirdisi,
    Beyanname,
    BeyannameDurumu,
    BeyannameGirdisi,
    BeyannameOnayGirdisi,
    EkGirdisi,
    GrupGirdisi,
    Hat,
    KalemGirdisi,
)
from gumruk.models.beyanname_sart import KARSILASTIRMA_GRUPLARI
from gumruk.models.cetele import CeteleSatirGirdisi, CeteleTeslimGirdisi, KolcuGirdisi
from gumruk.models.kasa import KasaAcGirdisi, KasaSayimGirdisi, KupurGirdisi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.kriter import Kriter, MuayeneGorevi, MuayeneGrubu
from gumruk.models.muayene import BelgeKontrolGirdisi, FizikiMuayeneGirdisi
from gumruk.models.muracaat import BelgeEksigi, EksikBelgeGirdisi, EksikBelgeSatirGirdisi
from gumruk.models.numcikis import NumuneCikisGirdisi
from gumruk.models.ozet_beyan import KARSILASTIRMA_GRUPLARI as OB_GRUPLARI
from gumruk.models.ozet_beyan import OnayGirdisi, OzetBeyan, OzetBeyanGirdisi, SatirGirdisi, SenetGirdisi
from gumruk.models.supalan_talebi import BS3
from gumruk.models.tahlil import NumuneGirdisi, TahlilIstegi, TahlilYeri
from gumruk.models.temel import Rol
from gumruk.models.teminat import KiymetGirdisi, NakitTeminatGirdisi, TeminatKapsami
from gumruk.models.tutanak import AmbarsizTeslimGirdisi, TeslimSatirGirdisi, TeslimTuru, TeslimTutanagi
from gumruk.models.usul import BasitTeslimGirdisi, TamamlayiciGirdisi, TicariBelgeGirdisi
from gumruk.models.vezne import OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from sqlmodel import select

ESKI = timedelta(days=190)  # how long ago the office's oldest declaration was registered; people were on duty and criteria in force before it
IDARE, AD = "343100", "Ambarlı Gümrük Müdürlüğü"
PAROLA = "egitim1998"


@dataclass(frozen=True)
class EgitimKisisi:
    kod: str
    ad: str
    kimlik_no: str
    roller: tuple[Rol, ...]
    grup: MuayeneGrubu | None = None


KISILER = (
    EgitimKisisi("TAS01", "Deniz Aksoy", "4540536920", (Rol.TASIYICI,)),
    EgitimKisisi("BEY01", "Selin Ak", "8890024379", (Rol.BEYAN_SAHIBI,)),
    EgitimKisisi("KAB01", "Murat Çelik", "10000000146", (Rol.KABUL_MEMURU,)),
    EgitimKisisi("KAB02", "Işıl Şahin", "11111111110", (Rol.KABUL_MEMURU, Rol.BEYAN_SAHIBI)),
    EgitimKisisi("IRT01", "Elif Arslan", "1111111114", (Rol.IRTIBAT_MEMURU,)),
    EgitimKisisi("OBM01", "Kemal Tan", "2960481733", (Rol.OZET_BEYAN_MEMURU,)),
    EgitimKisisi("AMB01", "Hüseyin Demir", "12345678950", (Rol.AMBAR_MEMURU,)),
    EgitimKisisi("MUA01", "Mehmet Kaya", "17291716060", (Rol.MUAYENE_MEMURU,), MuayeneGrubu.BELGE),
    EgitimKisisi("MUA02", "Gülşen Öz", "20201224104", (Rol.MUAYENE_MEMURU,), MuayeneGrubu.AMBAR),
    EgitimKisisi("VEZ01", "Ayşe Yıldız", "98765432150", (Rol.VEZNEDAR,)),
    EgitimKisisi("VEZ02", "Cem Uğur", "6000026814", (Rol.VEZNEDAR,)),
    EgitimKisisi("MUH01", "Özgür Ağaoğlu", "3880718497", (Rol.MUHASEBE_MEMURU,)),
    EgitimKisisi("SAY01", "Zehra Çınar", "6140000005", (Rol.SAYMANLIK_MEMURU,)),
    EgitimKisisi("KAP01", "İsmail Güneş", "4590065061", (Rol.MUHAFAZA_MEMURU,)),
    EgitimKisisi("AMR01", "Nihal Işık", "8760052205", (Rol.IDARE_AMIRI,)),
    EgitimKisisi("YON01", "Tolga Ünal", "3250566851", (Rol.SISTEM_YONETICISI,)),
    EgitimKisisi("DEN01", "Fatma Ersoy", "7750409379", (Rol.DENETCI,)),
    EgitimKisisi("MUA03", "Derya Koç", "36548912772", (Rol.MUAYENE_MEMURU,), MuayeneGrubu.SONRADAN),
    EgitimKisisi("MUR01", "Şule Tunç", "31245678938", (Rol.MURACAAT_MEMURU,)),
    EgitimKisisi("KOL01", "Yusuf Işık", "42011735632", (Rol.KOLCU,)),
    EgitimKisisi("ANT01", "Hakan Şen", "27198453616", (Rol.ANTREPO_MEMURU,)),
    EgitimKisisi("ANT02", "Ümran Ece", "35821679494", (Rol.ANTREPO_MEMURU,)),
    EgitimKisisi("YKT01", "Pınar Uysal", "48765432032", (Rol.YKTS_ONAY_MEMURU,)),
    EgitimKisisi("KUZ01", "Okan Er", "1234567890", (Rol.BEYAN_SAHIBI,)),
)
KURLAR = (
    ("USD", 1, 36_455_800, 36_521_500),
    ("EUR", 1, 39_701_200, 39_772_700),
    ("GBP", 1, 47_202_100, 47_448_200),
    ("CHF", 1, 41_020_400, 41_283_800),
    ("JPY", 100, 24_270_500, 24_431_200),
)


def anahtar() -> str:
    return uuid.uuid4().hex


def kisileri_ekle(depo: Depo, kisiler: tuple[EgitimKisisi, ...] = KISILER, parola: str = PAROLA) -> dict[str, int]:
    """The people of the office, with the practice password. Returns code → id."""
    ozet, simdi = ozetle(parola), depo.saat()
    with depo.yaz() as s:
        kayitlar = {}
        for k in kisiler:
            kullanici = Kullanici(
                kod=k.kod,
                ad=k.ad,
                kimlik_no=k.kimlik_no,
                vergi_no=k.kimlik_no if len(k.kimlik_no) == 10 else "",
                durum=KullaniciDurumu.AKTIF,
                parola_ozeti=ozet,
                ilk_parola=False,
                acilis=simdi,
            )
            kullanici.rol_satirlari = [KullaniciRolu(rol=r, verildi=simdi) for r in k.roller]
            s.add(kullanici)
            kayitlar[k.kod] = kullanici
        s.flush()
        for k in kisiler:
            if k.grup is not None:
                s.add(MuayeneGorevi(kullanici_id=kayitlar[k.kod].id or 0, grup=k.grup, bas=depo.bugun() - ESKI))
        return {kod: k.id or 0 for kod, k in kayitlar.items()}


@contextmanager
def gecmiste(depo: Depo, once: timedelta) -> Iterator[None]:
    """What is done inside was done so long ago."""
    simdi = depo.saat
    depo.saat = lambda: simdi() - once  # type: ignore[method-assign]
    try:
        yield
    finally:
        depo.saat = simdi  # type: ignore[method-assign]


def listeleri_yukle(depo: Depo) -> None:
    """The program's lists, and the practice tariff, stamp duty, interest and bulletin, which no real office has."""
    with gecmiste(depo, ESKI + timedelta(days=1)):
        reference.gomulu_listeleri_yukle(depo)
        _egitim_oranlarini_yukle(depo)
    _egitim_kurunu_yukle(depo)


def egitim_tarifesi_yukle(depo: Depo) -> None:
    """Practice rates, stamp duty, interest, goods to analyse and a bulletin of yesterday: for exercises, never for a real office's duties."""
    _egitim_oranlarini_yukle(depo)
    _egitim_kurunu_yukle(depo)


def _egitim_oranlarini_yukle(depo: Depo) -> None:
    tarife_metni = reference.gomulu("egitim_tarife")
    tarife, oranlar = oran_tablosu_oku(tarife_metni, "egitim_tarife.csv")
    with depo.yaz() as s:
        reference.tarife_yukle(s, depo, tarife, oranlar, "programla gelen egitim_tarife.csv", tarife_metni.encode())
        for ad in ("damga", "gecikmeFaizi", "tahlil", "basitUsulIzni", "supalan", "antrepo", "antrepoSuresi"):
            metin, dosya = reference.gomulu(f"egitim_{ad}"), f"egitim_{ad}.csv"
            reference.liste_yukle(s, depo, ad, liste_oku(metin, dosya, liste=ad), f"programla gelen {dosya}", metin.encode())


def _egitim_kurunu_yukle(depo: Depo) -> None:
    dun = depo.bugun() - timedelta(days=1)
    kurlar = [KurGirdisi(d, dun, birim, alis, satis, "EĞİTİM/1") for d, birim, alis, satis in KURLAR]
    with depo.yaz() as s:
        reference.kur_yukle(s, depo, kurlar, "eğitim bülteni", repr(KURLAR).encode())


def kriterleri_yaz(depo: Depo) -> None:
    """A small set of criteria: everything to document control, a share and some goods to physical examination."""
    bas, simdi = depo.bugun() - ESKI, depo.saat()
    with depo.yaz() as s:
        temel = f"-{practice_sonradan.FIRMA} -{practice_cikis.GUVENILIR[0]}"
        s.add(Kriter(ad="Temel: belge kontrolü", gecerli_bas=bas, taraf_no=temel, hat=Hat.BELGE, yazildi=simdi))
        s.add(Kriter(ad="Güvenilir firma: sonradan", gecerli_bas=bas, alici_no=practice_sonradan.FIRMA, hat=Hat.SONRADAN, yazildi=simdi))
        s.add(Kriter(ad="Tekstil: fiziki muayene", gecerli_bas=bas, gtip="61", hat=Hat.FIZIKI, memura_not="Miktar ve menşe etiketi", yazildi=simdi))
        s.add(Kriter(ad="Plastik: fiziki muayene", gecerli_bas=bas, gtip="39", hat=Hat.FIZIKI, memura_not="Tahlile tabi", yazildi=simdi))
        s.add(Kriter(ad="Rastgele pay", gecerli_bas=bas, pay_milyonda=20_000, hat=Hat.FIZIKI, yazildi=simdi))
        s.add(Kriter(ad="Çıkış, güvenilir ihracatçı", gecerli_bas=bas, taraf_no=practice_cikis.GUVENILIR[0], hat=Hat.BASIT, yazildi=simdi))


def ornek_ozet_beyan(
    gun: date, senet: str, satirlar: tuple[tuple[int, str, int, str], ...], *, tasit: str = "9319466", gemi: str = "MV Karadeniz"
) -> OzetBeyanGirdisi:
    """A ship's özet beyan with one bill; lines are (packages, kind, gross gram, goods)."""
    return OzetBeyanGirdisi(
        tur="DENİTH",
        tasiyici_no="4540536920",
        tasiyici_unvan="Aksoy Denizcilik A.Ş.",
        tasima_sekli="10",
        tasit_adi=gemi,
        tasit_no=tasit,
        sefer_no="26-114",
        tasit_ulke="052",
        yukleme_yeri="NINGBO",
        bosaltma_yeri="AMBARLI",
        varis_gunu=gun,
        varis_saati="08:30",
        senetler=(
            SenetGirdisi(
                no=senet,
                gonderici_ad="Ningbo Valve Co. Ltd.",
                alici_ad="Kuzey Makine A.Ş.",
                alici_no="1234567890",
                satirlar=tuple(
                    SatirGirdisi(kap_adedi=a, kap_cinsi=c, marka="KUZEY 1-UP", esya_kodu="8481", esya_tanimi=e, brut_gram=g, net_gram=g * 9 // 10)
                    for a, c, g, e in satirlar
                ),
            ),
        ),
    )


def ornek_beyanname(baglantilar: tuple[BaglantiGirdisi, ...], kalemler: tuple[KalemGirdisi, ...], **degisen: Any) -> BeyannameGirdisi:
    """The real declaration of alan.md §4.2 in shape: USD, two items, expenses at home and abroad."""
    alan: dict[str, Any] = {
        "rejim": "0100",
        "gonderici_unvan": "Ningbo Valve Co. Ltd.",
        "gonderici_ulke": "720",
        "alici_no": "1234567890",
        "alici_unvan": "Kuzey Makine A.Ş.",
        "beyan_sahibi_no": "8890024379",
        "beyan_sahibi_unvan": "Deniz Gümrük Müşavirliği Ltd. Şti.",
        "ticaret_ulkesi": "720",
        "cikis_ulkesi": "720",
        "teslim_sekli": "CIF",
        "teslim_yeri": "AMBARLI",
        "doviz": "USD",
        "fatura_kurus": sum(k.fatura_kurus for k in kalemler),
        "islem_niteligi": "11",
        "sinir_tasima": "10",
        "odeme_sekli": "2",
        "giris_idaresi": IDARE,
        "esya_yeri": "A3",
        "yurt_disi_kurus": 230_000,
        "yurt_disi_doviz": "TRY",
        "yurt_ici_kurus": 11_150_000,
        "ek_sayisi": 2,
        "ekler": (EkGirdisi(kod="0100", referans="NV-2026-118"), EkGirdisi(kod="0104", referans="YMLUM231")),
    }
    return BeyannameGirdisi(**{**alan, **degisen}, kalemler=kalemler, baglantilar=baglantilar)


def iki_kalem(gtip: str = "848180810000") -> tuple[KalemGirdisi, KalemGirdisi]:
    return (
        KalemGirdisi(
            gtip=gtip,
            tanim="Küresel vana, pirinç",
            mensei="720",
            kap_cinsi="CT",
            kap_adedi=120,
            brut_gram=12_000_000,
            net_gram=10_800_000,
            fatura_kurus=3_550_000,
        ),
        KalemGirdisi(
            gtip=gtip,
            tanim="Küresel vana, çelik",
            mensei="720",
            kap_cinsi="PX",
            kap_adedi=16,
            brut_gram=6_420_000,
            net_gram=5_778_000,
            fatura_kurus=3_600_000,
        ),
    )


def sayim(toplam_kurus: int) -> KasaSayimGirdisi:
    """A count that comes to the sum, in the largest pieces."""
    kupurler, kalan = [], toplam_kurus
    for deger in (20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 25, 10, 5, 1):
        adet, kalan = divmod(kalan, deger)
        kupurler.append(KupurGirdisi(kupur_kurus=deger, adet=adet))
    return KasaSayimGirdisi(kupurler=tuple(kupurler))


def onay_girdisi(ek: int = 2, **supalan: Any) -> BeyannameOnayGirdisi:
    """Every group the same on paper and screen, and so many attachments counted; what of a supalan petition is written."""
    return BeyannameOnayGirdisi(gruplar=tuple(GrupGirdisi(grup=g, ayni=True) for g in KARSILASTIRMA_GRUPLARI), sayilan_ek=ek, **supalan)


EKSIK_FATURA = EksikBelgeGirdisi(
    satirlar=(EksikBelgeSatirGirdisi(belge_kodu="0100", eksik=BelgeEksigi.IMZASIZ),),
    gerekce="Faturanın imzalı aslı getirilecek",
    tahsilat_ceza_gerekir=False,
)


class Gun:
    """Plays a day's acts for the practice office and for tests: each method is one officer's act through the one door."""

    def __init__(self, depo: Depo, kisi: dict[str, int]) -> None:
        self.depo, self.kisi = depo, kisi

    def yap(self, islem: str, kod: str, belge_id: int | None = None, girdi: Any = None, key: str | None = None) -> Islendi:
        return uygula(self.depo, islem, kim_id=self.kisi[kod], anahtar=key or anahtar(), belge_id=belge_id, girdi=girdi, masa=f"Masa {kod}")

    def ozet_beyan(
        self,
        senet: str,
        satirlar: tuple[tuple[int, str, int, str], ...] = (
            (120, "CT", 12_000_000, "Pirinç küresel vana"),
            (16, "PX", 6_420_000, "Çelik küresel vana"),
        ),
    ) -> Islendi:
        return self.yap("ozet_beyan_tescil", "TAS01", girdi=ornek_ozet_beyan(self.depo.bugun(), senet, satirlar))

    def ozet_onay(self, ob: int, kod: str = "KAB01") -> Islendi:
        return self.yap("ozet_beyan_onayla", kod, ob, OnayGirdisi(uyan_gruplar=OB_GRUPLARI))

    def satirlar(self, ob: int) -> list[tuple[int, int, int]]:
        """(line id, packages, grams) of an özet beyan."""
        with self.depo.oku() as s:
            beyan = s.get_one(OzetBeyan, ob)
            return [(x.id or 0, x.kap_adedi, x.brut_gram) for senet in beyan.senetler for x in senet.satirlar]

    def ambar_giris(self, ob: int) -> Islendi:
        satirlar = tuple(
            GirisSatiriGirdisi(satir_id=i, yeri=f"A3-{110 + n}", kap_adedi=k, brut_gram=g) for n, (i, k, g) in enumerate(self.satirlar(ob))
        )
        return self.yap("ambar_giris", "AMB01", ob, AmbarGirisGirdisi(ambar_kodu="A3", liste_no="SGL-1", satirlar=satirlar))

    def beyanname(self, ob: int, kod: str = "BEY01", **degisen: Any) -> Islendi:
        baglantilar = tuple(BaglantiGirdisi(satir_id=i, kap_adedi=k, brut_gram=g) for i, k, g in self.satirlar(ob))
        kalemler = degisen.pop("kalemler", iki_kalem())
        return self.yap("beyanname_tescil", kod, girdi=ornek_beyanname(baglantilar, kalemler, **degisen))

    def onay(self, by: int, kod: str = "KAB01", ek: int = 2, **supalan: Any) -> Islendi:
        return self.yap("tescil_onayi", kod, by, onay_girdisi(ek, **supalan))

    def muayenede(self, senet: str, referans: str = "", **degisen: Any) -> int:
        """A declaration of its own bill, taken in, accepted, at its examiner."""
        ob = self.ozet_beyan(senet).belge_id
        self.ozet_onay(ob)
        self.ambar_giris(ob)
        by = self.beyanname(ob, referans_no=referans, **degisen).belge_id
        self.onay(by)
        return by

    def durumu(self, by: int) -> BeyannameDurumu:
        with self.depo.oku() as s:
            return s.get_one(Beyanname, by).durum

    def muayene(self, by: int) -> Islendi:
        with self.depo.oku() as s:
            beyan = s.get_one(Beyanname, by)
            durum = beyan.durum
            memur = next(k for k, v in self.kisi.items() if v == beyan.muayene_memuru_id)
        if durum is BeyannameDurumu.FIZIKI:
            self.yap("hazirlik_bildir", memur, by)
            return self.yap(
                "fiziki_uygun", memur, by, FizikiMuayeneGirdisi(kapsam="Kapların yüzde onu açıldı", isletme_memuru="Ali Kara", uygun=True)
            )
        return self.yap("belge_onayla", memur, by, BelgeKontrolGirdisi(tarife_uygun=True, kiymet_uygun=True, miktar_uygun=True))

    def numune(self, by: int, *, cikar: bool) -> None:
        """A sample of every item asked for; the first one's taken out of the warehouse too."""
        with self.depo.oku() as s:
            kalemler = [k.id for k in s.get_one(Beyanname, by).kalemler]
            kayit = ambar_kalanlari(s, by)[0].kayit_id
        istekler = []
        for kalem in kalemler:
            girdi = NumuneGirdisi(kalem_id=kalem, yer=TahlilYeri.LABORATUVAR, kurum="İstanbul Gümrük Laboratuvarı", numune="2 kg granül")
            self.yap("numune_iste", "MUA02", by, girdi)
            with self.depo.oku() as s:
                istekler.append(s.exec(select(TahlilIstegi.id).where(TahlilIstegi.kalem_id == kalem)).one())
        if cikar:
            cikis = NumuneCikisGirdisi(
                kayit_id=kayit, brut_gram=2_000, muhur_no="M-77", teslim_alan="Veli Taş", teslim_alan_no="10000000146", isletme_memuru="Ali Kara"
            )
            self.yap("numune_cikar", "AMB01", istekler[0], cikis)

    def kasa(self, kod: str = "VEZ01") -> int:
        """The cashier's open drawer; opened with what the last close left when there is none."""
        with self.depo.oku() as s:
            ofis = Ofisim(s, self.depo)
            acik, devir = ofis.acik_kasa(self.kisi[kod]), ofis.kasada_birakilan(self.kisi[kod])
        if acik is not None:
            return acik.id
        return self.yap("kasa_ac", kod, girdi=KasaAcGirdisi(devir_kurus=devir)).belge_id

    def say(self, kasa: int, toplam_kurus: int, kod: str = "VEZ01") -> Islendi:
        return self.yap("kasa_say", kod, kasa, sayim(toplam_kurus))

    def tahsil(self, by: int, kod: str = "VEZ01", verilen_kurus: int | None = None) -> Islendi:
        self.kasa(kod)
        with self.depo.oku() as s:
            borc = s.get_one(Beyanname, by).toplam_vergi_kurus
        return self.yap(
            "tahsil_et",
            kod,
            by,
            TahsilatGirdisi(
                odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=verilen_kurus or borc),), yatiran="Selin Ak", yatiran_no="10000000146"
            ),
        )

    def nakit_teminat(self, by: int, tutar_kurus: int, kod: str = "VEZ01", verilen_kurus: int | None = None) -> Islendi:
        self.kasa(kod)
        odeme = OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=verilen_kurus or tutar_kurus)
        return self.yap(
            "nakit_teminat_al", kod, by, NakitTeminatGirdisi(odemeler=(odeme,), tutar_kurus=tutar_kurus, yatiran="Selin Ak", yatiran_no="10000000146")
        )

    def mektup(self, by: int | None, tutar_kurus: int, no: str = "TM-1", **degisen: Any) -> Islendi:
        """A bank's letter checked by muhasebe; `teslim_al` takes it into the saymanlık."""
        alanlar: dict[str, Any] = {
            "kapsam": TeminatKapsami.BEYANNAME if by else TeminatKapsami.TOPLU,
            "sekil": "BANKA",
            "beyanname_id": by,
            "tutar_kurus": tutar_kurus,
            "banka": "Ziraat Bankası Ambarlı",
            "belge_no": no,
            "belge_gunu": self.depo.bugun(),
            "nitelik_uygun": True,
        }
        if by is None:
            alanlar |= {"yukumlu_no": "1234567890", "yukumlu_unvan": "Kuzey Makine A.Ş."}
        return self.yap("kiymet_denetle", "MUH01", girdi=KiymetGirdisi(**{**alanlar, **degisen}))

    def teslim_al(self, teminat_id: int) -> Islendi:
        return self.yap("kiymet_teslim_al", "SAY01", teminat_id)

    def teslim_satirlari(self, ob: int, by: int | None, kap: dict[int, int] | None = None) -> tuple[TeslimSatirGirdisi, ...]:
        """Everything that may leave on a tutanak, or `kap` packages of the n-th line; where nothing may, every line with nothing."""
        with self.depo.oku() as s:
            kalanlar = list(teslim_kalanlari(s, ob, by).values())
        satirlar = []
        for n, k in enumerate(kalanlar):
            adet = k.kalan_kap if kap is None else kap.get(n, 0)
            gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
            satirlar.append(TeslimSatirGirdisi(satir_id=k.satir_id, kap_adedi=adet, brut_gram=gram))
        return tuple([x for x in satirlar if x.kap_adedi or x.brut_gram] or satirlar)

    def ambarsiz_teslim(self, ob: int, by: int, kap: dict[int, int] | None = None) -> Islendi:
        girdi = AmbarsizTeslimGirdisi(satirlar=self.teslim_satirlari(ob, by, kap), teslim_alan="Selin Ak", beyanname_id=by)
        return self.yap("ambarsiz_teslim", "OBM01", ob, girdi)

    def ticari_belge(self, ob: int, kap: dict[int, int] | None = None, **degisen: Any) -> Islendi:
        alanlar: dict[str, Any] = {
            "satirlar": self.teslim_satirlari(ob, None, kap),
            "firma_no": "1234567890",
            "firma_unvan": "Kuzey Makine A.Ş.",
            "dayanak": "Ticari fatura NV-2026-118",
            "teslim_alan": "Selin Ak",
        }
        return self.yap("ticari_belge_teslim", "OBM01", ob, TicariBelgeGirdisi(**{**alanlar, **degisen}))

    def basit_usul(self, ob: int, kap: dict[int, int] | None = None, **degisen: Any) -> Islendi:
        alanlar: dict[str, Any] = {
            "satirlar": self.teslim_satirlari(ob, None, kap),
            "firma_no": "1234567890",
            "firma_unvan": "Kuzey Makine A.Ş.",
            "teslim_alan": "Selin Ak",
        }
        return self.yap("basit_usul_teslim", "OBM01", ob, BasitTeslimGirdisi(**{**alanlar, **degisen}))

    def tamamlayici(self, tutanak_no: str, kod: str = "BEY01", **degisen: Any) -> Islendi:
        """The declaration that completes all that a tutanak delivered."""
        with self.depo.oku() as s:
            t = s.exec(select(TeslimTutanagi).where(TeslimTutanagi.no == tutanak_no)).one()
            satirlar = tuple(BaglantiGirdisi(satir_id=x.satir_id, kap_adedi=x.kap_adedi, brut_gram=x.brut_gram) for x in t.satirlar)
        islem = "ticari_belge_tamamla" if t.tur is TeslimTuru.TICARI_BELGE else "basit_usul_tamamla"
        g = ornek_beyanname(degisen.pop("baglantilar", satirlar), degisen.pop("kalemler", iki_kalem()), basit_usul="2")
        return self.yap(islem, kod, girdi=TamamlayiciGirdisi(**{**dict(g), "tutanak_id": t.id, **degisen}))

    def supalan(self, senet: str, gtip: str = "720839000000", **degisen: Any) -> int:
        """A declaration with BS3 whose goods lie in the vehicle, registered (27/1-a); steel is on the practice list."""
        ob = self.ozet_beyan(senet).belge_id
        self.ozet_onay(ob)
        return self.beyanname(ob, basit_usul=BS3, **{"kalemler": iki_kalem(gtip), **degisen}).belge_id

    def supalan_odenmis(self, senet: str, **degisen: Any) -> int:
        """The same, examined and paid."""
        by = self.supalan(senet, **degisen)
        self.onay(by)
        self.muayene(by)
        self.tahsil(by)
        return by

    def kolcu(self, by: int, kod: str = "KOL01") -> Islendi:
        girdi = KolcuGirdisi(kolcu_id=self.kisi[kod], mesruhat="Eşyanın teslimine görevlendirildi")
        return self.yap("kolcu_gorevlendir", "AMR01", by, girdi)

    def cetele_teslim(self, by: int, kap: dict[int, int] | None = None, kod: str = "KOL01", **degisen: Any) -> Islendi:
        """Everything that may go, or `kap` packages of the n-th bill line."""
        with self.depo.oku() as s:
            kalanlar = list(cetele_kalanlari(s, by).values())
        satirlar = []
        for n, k in enumerate(kalanlar):
            adet = k.kalan_kap if kap is None else kap.get(n, 0)
            gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
            satirlar.append(CeteleSatirGirdisi(satir_id=k.satir_id, kap_adedi=adet, brut_gram=gram))
        alanlar: dict[str, Any] = {"satirlar": tuple(satirlar), "teslim_ani": self.depo.saat(), "plaka": "34 ABC 123", "teslim_alan": "Selin Ak"}
        return self.yap("cetele_teslim", kod, by, CeteleTeslimGirdisi(**{**alanlar, **degisen}))

    def cikis(self, by: int, kap: dict[int, int] | None = None) -> Islendi:
        """Everything, or `kap` packages of the n-th record."""
        with self.depo.oku() as s:
            kalan = ambar_kalanlari(s, by)
        satirlar = []
        for n, k in enumerate(kalan):
            adet = k.kalan_kap if kap is None else kap.get(n, 0)
            gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
            satirlar.append(CikisSatiriGirdisi(kayit_id=k.kayit_id, kap_adedi=adet, brut_gram=gram))
        return self.yap(
            "ambar_cikis",
            "AMB01",
            by,
            AmbarCikisGirdisi(satirlar=tuple(satirlar), teslim_alan="Selin Ak", teslim_alan_no="10000000146", plaka="34 ABC 123"),
        )
