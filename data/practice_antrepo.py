"""The practice office's antrepo (29–31): acts of its desk for exercises and tests, and a few declarations left at each station."""

from typing import Any

from gumruk.data import practice
from gumruk.data.islem import Islendi
from gumruk.data.ofis_antrepo import antrepo_kalanlari, antrepoya_girecek, stok
from gumruk.models.antrepo import AntrepoGirdisi
from gumruk.models.antrepo_bagi import AntrepoBagiGirdisi
from gumruk.models.antrepo_sayim import AntrepoSayimGirdisi, SayimSatirGirdisi
from gumruk.models.antrepo_stok import AntrepoCikisGirdisi, AntrepoCikisSatirGirdisi, AntrepoGirisGirdisi, AntrepoGirisSatirGirdisi
from gumruk.models.beyanname import BaglantiGirdisi, Beyanname, BeyannameGirdisi, BeyannameOnayGirdisi, GrupGirdisi, KalemGirdisi
from gumruk.models.beyanname_sart import karsilastirma_gruplari
from gumruk.models.teminat import Teminat, TeminatKapsami, TopluKullanimGirdisi
from gumruk.models.yon import Yon
from sqlmodel import select

GENEL, OZEL, ISLETICI = "A34000001", "C34000002", "6140000005"
GTRANT = 100_000_000_00


def goturu(gun: Any) -> str:
    """The general antrepo's lump-sum guarantee, taken in by the saymanlık; its number."""
    with gun.depo.oku() as s:
        var = s.exec(select(Teminat.no).where(Teminat.kapsam == TeminatKapsami.GOTURU, Teminat.yukumlu_no == ISLETICI)).first()
    if var:
        return str(var)
    sonuc = gun.mektup(None, GTRANT, "GTR-1", kapsam=TeminatKapsami.GOTURU, sekil="GTRANT", yukumlu_no=ISLETICI, yukumlu_unvan="Genel Antrepo A.Ş.")
    gun.teslim_al(sonuc.belge_id)
    return str(sonuc.no)


def girdi(baglantilar: tuple[BaglantiGirdisi, ...], kalemler: tuple[KalemGirdisi, ...], **degisen: Any) -> AntrepoGirdisi:
    """The practice import's boxes as an antrepo declaration."""
    g = practice.ornek_beyanname(baglantilar, kalemler, **{"rejim": "7100", "odeme_sekli": "2"})
    alanlar = {ad: getattr(g, ad) for ad in BeyannameGirdisi.model_fields}
    return AntrepoGirdisi(**{**alanlar, "antrepo": GENEL, "yurt_ici_kurus": 0, **degisen})


def tescil(gun: Any, senet: str, *, ambara: bool = True, **degisen: Any) -> int:
    """A declaration over all of a bill of its own, guaranteed by the antrepo's lump sum."""
    ob = gun.ozet_beyan(senet).belge_id
    gun.ozet_onay(ob)
    if ambara:
        gun.ambar_giris(ob)
    baglar = tuple(BaglantiGirdisi(satir_id=i, kap_adedi=k, brut_gram=g) for i, k, g in gun.satirlar(ob))
    alanlar = {"teminat_sekli": "GTRANT", "teminat_no": goturu(gun)} if degisen.get("rejim", "7100")[:2] == "71" else {}
    kalemler = degisen.pop("kalemler", practice.iki_kalem())
    return int(gun.yap("antrepo_beyanname_tescil", "BEY01", girdi=girdi(baglar, kalemler, **{**alanlar, **degisen})).belge_id)


def onay_girdisi(ek: int = 2) -> BeyannameOnayGirdisi:
    return BeyannameOnayGirdisi(gruplar=tuple(GrupGirdisi(grup=g, ayni=True) for g in karsilastirma_gruplari(Yon.ANTREPO)), sayilan_ek=ek)


def teminatla(gun: Any, by: int) -> None:
    """The stamp duty paid, the duties drawn on the standing guarantee that the declaration names."""
    with gun.depo.oku() as s:
        b = s.get_one(Beyanname, by)
        vergi, tutar, no, durum = b.toplam_vergi_kurus, b.toplam_teminat_kurus, b.teminat_no, b.durum.name
        teminat = s.exec(select(Teminat.id).where(Teminat.no == no)).first() if no else None
    if durum != "TAHSILATTA":
        return
    if vergi:
        gun.tahsil(by)
    if tutar and teminat:
        gun.yap("toplu_kullan", "MUH01", by, TopluKullanimGirdisi(teminat_id=teminat, tutar_kurus=tutar))


def islemleri_bitir(gun: Any, by: int) -> int:
    """Accepted, examined where its line asks for it, paid and guaranteed: at the antrepo memuru."""
    gun.yap("tescil_onayi", "KAB01", by, onay_girdisi())
    if gun.durumu(by).name in ("BELGE", "FIZIKI"):
        gun.muayene(by)
    teminatla(gun, by)
    return by


def gir(gun: Any, by: int, kap: dict[int, int] | None = None, kod: str = "ANT01", **degisen: Any) -> Islendi:
    """Everything that has come, or `kap` packages of an item."""
    with gun.depo.oku() as s:
        kalemler = antrepoya_girecek(s, s.get_one(Beyanname, by)).kalemler
    satirlar = []
    for sira, k in kalemler.items():
        adet = k.kalan_kap if kap is None else kap.get(sira, 0)
        gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
        satirlar.append(AntrepoGirisSatirGirdisi(kalem_sira=sira, yeri=f"R{sira}-01", kap_adedi=adet, brut_gram=gram))
    alanlar: dict[str, Any] = {"satirlar": tuple(satirlar)}
    return gun.yap("antrepo_giris", kod, by, AntrepoGirisGirdisi(**{**alanlar, **degisen}))  # type: ignore[no-any-return]


def antrepoda(gun: Any, senet: str, **degisen: Any) -> int:
    """A declaration all of whose goods lie in the antrepo."""
    by = islemleri_bitir(gun, tescil(gun, senet, **degisen))
    gun.cikis(by)
    gir(gun, by)
    return by


def cekilen(gun: Any, antrepo_id: int, kap: dict[int, int] | None = None) -> tuple[tuple[KalemGirdisi, ...], tuple[AntrepoBagiGirdisi, ...]]:
    """Items and links that take everything free, or `kap` packages of an item."""
    with gun.depo.oku() as s:
        stoklar = {x.kalem_sira: x for x in stok(s, [antrepo_id])}
        eski = {k.sira: KalemGirdisi(**{ad: getattr(k, ad) for ad in KalemGirdisi.model_fields}) for k in s.get_one(Beyanname, antrepo_id).kalemler}
    kalemler, baglar = [], []
    for sira, x in stoklar.items():
        adet = x.serbest_kap if kap is None else kap.get(sira, 0)
        gram = x.serbest_gram if adet == x.serbest_kap else max(1, x.serbest_gram * adet // max(1, x.serbest_kap))
        if not adet:
            continue
        k = eski[sira]
        pay = {ad: max(1, getattr(k, ad) * gram // k.brut_gram) for ad in ("net_gram", "fatura_kurus")}
        kalemler.append(k.model_copy(update={"kap_adedi": adet, "brut_gram": gram, **pay}))
        bag = {"antrepo_id": antrepo_id, "antrepo_kalem": sira, "kap_adedi": adet, "brut_gram": gram}
        baglar.append(AntrepoBagiGirdisi(kalem_sira=len(kalemler), **bag))
    return tuple(kalemler), tuple(baglar)


def ithal_girdisi(gun: Any, antrepo_id: int, kap: dict[int, int] | None = None, **degisen: Any) -> BeyannameGirdisi:
    kalemler, baglar = cekilen(gun, antrepo_id, kap)
    with gun.depo.oku() as s:
        no = s.get_one(Beyanname, antrepo_id).no
    alanlar: dict[str, Any] = {"rejim": "0171", "onceki_beyanname": no, "antrepo_baglari": baglar, "yurt_ici_kurus": 0}
    return practice.ornek_beyanname((), degisen.pop("kalemler", kalemler), **{**alanlar, **degisen})


def ithal(gun: Any, antrepo_id: int, kap: dict[int, int] | None = None, **degisen: Any) -> int:
    """An import declaration out of the antrepo, registered."""
    return int(gun.yap("beyanname_tescil", "BEY01", girdi=ithal_girdisi(gun, antrepo_id, kap, **degisen)).belge_id)


def ithal_odenmis(gun: Any, antrepo_id: int, kap: dict[int, int] | None = None, **degisen: Any) -> int:
    by = ithal(gun, antrepo_id, kap, **degisen)
    gun.onay(by)
    gun.muayene(by)
    gun.tahsil(by)
    return by


def cik(gun: Any, by: int, kap: dict[int, int] | None = None, kod: str = "ANT01", islem: str = "antrepo_cikis", **degisen: Any) -> Islendi:
    """Everything that the declaration may take out, or `kap` packages of an antrepo item."""
    with gun.depo.oku() as s:
        kalanlar = antrepo_kalanlari(s, by)
    satirlar = []
    for k in kalanlar:
        adet = k.kalan_kap if kap is None else kap.get(k.kalem_sira, 0)
        gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
        satirlar.append(AntrepoCikisSatirGirdisi(antrepo_id=k.antrepo_id, antrepo_kalem=k.kalem_sira, kap_adedi=adet, brut_gram=gram))
    kisi = {"teslim_alan": "Selin Ak", "teslim_alan_no": "10000000146", "plaka": "34 ANT 31", **degisen}
    return gun.yap(islem, kod, by, AntrepoCikisGirdisi(satirlar=tuple(satirlar), **kisi))  # type: ignore[no-any-return]


def say(gun: Any, by: int, sayilan: dict[int, tuple[int, int]] | None = None, kod: str = "ANT01", **degisen: Any) -> Islendi:
    """The stock counted as recorded, or otherwise by item (packages, grams)."""
    with gun.depo.oku() as s:
        duran = [x for x in stok(s, [by]) if x.kalan_kap or x.kalan_gram]
    satirlar = []
    for x in duran:
        kap, gram = (sayilan or {}).get(x.kalem_sira, (x.kalan_kap, x.kalan_gram))
        satirlar.append(SayimSatirGirdisi(kalem_sira=x.kalem_sira, kap_adedi=kap, brut_gram=gram))
    alanlar: dict[str, Any] = {"beyanname_id": by, "satirlar": tuple(satirlar), "aciklama": "Raf sayımı, iki memurla" if sayilan else ""}
    return gun.yap("antrepo_say", kod, girdi=AntrepoSayimGirdisi(**{**alanlar, **degisen}))  # type: ignore[no-any-return]


def birak(gun: Any) -> None:
    """One to be accepted, one in the ambar, one to be taken in; goods in the antrepo of which an import is paid, and a count that differs."""
    tescil(gun, "YMLUM310", referans_no="DGM-400")
    islemleri_bitir(gun, tescil(gun, "YMLUM311", referans_no="DGM-401"))
    gun.cikis(islemleri_bitir(gun, tescil(gun, "YMLUM312", referans_no="DGM-402")))
    by = antrepoda(gun, "YMLUM313", referans_no="DGM-403")
    ithal_by = ithal(gun, by, {1: 60}, referans_no="DGM-410")
    gun.onay(ithal_by)
    gun.muayene(ithal_by)
    gun.tahsil(ithal_by)
    by = antrepoda(gun, "YMLUM314", referans_no="DGM-404")
    sayim = say(gun, by, {2: (15, 6_018_750)})
    gun.yap("antrepo_sayimi_imzala", "ANT02", sayim.belge_id)
