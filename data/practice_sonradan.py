"""Work that the practice office leaves for the Sonradan Kontrol Servisi and for partial drawing (28, 16/2)."""

from typing import Any

from gumruk.models.beyanname import BeyannameDurumu, GrupGirdisi
from gumruk.models.duzeltme import TalepGirdisi
from gumruk.models.sonradan import GRUPLAR, FarkGirdisi, NushaGirdisi, SonradanKontrol
from gumruk.models.sonradan_yerinde import GorevGirdisi
from sqlmodel import select

FIRMA = "7350019429"  # the obligor whose goods are controlled after delivery


def birak(gun: Any) -> None:
    """`gun`: the practice office's day."""
    _sonradan_birak(gun)
    _kismi_cekme_birak(gun)


def _sonradan_birak(gun: Any) -> None:
    """Delivered goods of a firm whose line is sonradan kontrol: a copy to come, one to compare, a müzekkere with the chief, a visit to make (28)."""
    for n, durak in enumerate(("nusha", "kontrol", "amir", "yerinde")):
        by = gun.muayenede(f"YMLUM29{n}", f"DGM-29{n}", alici_no=FIRMA, alici_unvan="Marmara Otomotiv Sanayi A.Ş.")
        if gun.durumu(by) is not BeyannameDurumu.TAHSILATTA:
            continue  # the day's draw has hardened the line
        gun.tahsil(by)
        gun.cikis(by)
        if durak == "nusha":
            continue
        with gun.depo.oku() as s:
            k = s.exec(select(SonradanKontrol.id).where(SonradanKontrol.beyanname_id == by)).one()
        gun.yap("sonradan_nusha_al", "MUA03", k, NushaGirdisi(getiren="Ayşe Yıldız, vezne servisi", sayilan_ek=2))
        if durak == "kontrol":
            continue
        gruplar = tuple(GrupGirdisi(grup=g, ayni=g != "Kalemler") for g in GRUPLAR)
        tespit = "Faturada çelik küresel vana 1.200 adet, beyannamede 16 kap; ağırlık fatura ile çeki listesinde ayrı. Eşyanın görülmesi gerekir."
        gun.yap("sonradan_muzekkere", "MUA03", k, FarkGirdisi(gruplar=gruplar, kutular="31, 38, 44", tespit=tespit))
        if durak == "yerinde":
            gun.yap("sonradan_gorevlendir", "AMR01", k, GorevGirdisi(ikinci_id=gun.kisi["MUA02"]))


def _kismi_cekme_birak(gun: Any) -> None:
    """A part of the goods to be drawn: a request with the chief, one whose re-entry waits for the declarant (16/2)."""
    for n in range(2):
        by = gun.muayenede(f"YMLUM29{n + 5}", f"DGM-29{n + 5}")
        istek = "Yalnız 1. kalemin 60 kabı çekilecek, kalanı sundurmada bırakılacak"
        girdi = TalepGirdisi(beyanname_id=by, dilekce_no=f"2026/29{n}", dilekce_gunu=gun.depo.bugun(), istek=istek)
        talep = gun.yap("cekme_talep_et", "KAB01", girdi=girdi).belge_id
        if n:
            gun.yap("cekme_uygun_gor", "AMR01", talep)
            gun.yap("giris_ac", "KAB01", talep)
