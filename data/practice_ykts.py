"""The practice office's YKTS: the declarant and the importer recorded, with their vekâlet; one registration and one penalty wait (YKTS)."""

from datetime import timedelta
from typing import Any

from gumruk.data import kagit
from gumruk.models.kayit import BaskiDurumu, BaskiIsi
from gumruk.models.vekalet import VekaletGirdisi, VekaletKapsami
from gumruk.models.ykts import IslakImzaGirdisi, YktsKaydi, YktsKayitGirdisi, YktsVerisi
from gumruk.models.ykts_ceza import BulguGirdisi, CezaGirdisi
from gumruk.models.ykts_onay import YktsOnayGirdisi
from gumruk.models.ykts_yetki import YetkiGirdisi
from sqlmodel import select

MUSAVIR, FIRMA, KISI = "8890024379", "1234567890", "51234567036"
SURE = timedelta(days=365)


def sirket(no: str = FIRMA, **degisen: Any) -> YktsKayitGirdisi:
    """A company's record; the importer's unless told otherwise."""
    alan: dict[str, Any] = {
        "kimlik_no": no,
        "unvan": "Kuzey Makine A.Ş.",
        "adres": "Organize Sanayi Bölgesi 4. Cadde No 12, Çerkezköy / Tekirdağ",
        "e_posta": "dis.ticaret@kuzeymakine.example",
        "sabit_tel": "0282 555 01 10",
        "mersis_no": "0123456789000017",
        "sicil_mudurlugu": "Çerkezköy",
        "sicil_no": "11482",
        "kep": "kuzeymakine@hs01.kep.example",
    }
    return YktsKayitGirdisi(**{**alan, **degisen})


def musavirlik() -> YktsKayitGirdisi:
    return sirket(
        MUSAVIR,
        unvan="Deniz Gümrük Müşavirliği Ltd. Şti.",
        adres="Liman Caddesi No 8 Kat 3, Beylikdüzü / İstanbul",
        e_posta="ofis@denizmusavirlik.example",
        sabit_tel="0212 555 02 20",
        mersis_no="0889002437900014",
        sicil_mudurlugu="İstanbul",
        sicil_no="402117",
        kep="denizmusavirlik@hs01.kep.example",
    )


def kisi(**degisen: Any) -> YktsKayitGirdisi:
    """A natural person who takes goods over for the importer."""
    alan: dict[str, Any] = {
        "kimlik_no": KISI,
        "unvan": "Okan Er",
        "adres": "Gazi Mahallesi Çınar Sokak No 5/2, Çerkezköy / Tekirdağ",
        "e_posta": "okan.er@posta.example",
        "cep_tel": "0532 555 03 30",
        "temsil_belgesi": "Kuzey Makine A.Ş. görev yazısı 2026/14",
    }
    return YktsKayitGirdisi(**{**alan, **degisen})


def veri(girdi: YktsKayitGirdisi, **degisen: Any) -> YktsVerisi:
    """The data alone, as a change is entered."""
    return YktsVerisi(**{**girdi.model_dump(include=set(YktsVerisi.model_fields)), **degisen})


def imzala(gun: Any, kod: str, kayit: int, islem: str = "ykts_islak_imza") -> None:
    gun.yap(islem, kod, kayit, IslakImzaGirdisi(imza_gunu=gun.depo.bugun(), imzalayan="Şirket yetkilisi"))


def kaydet(gun: Any, kod: str, girdi: YktsKayitGirdisi, *, onay: str = "YKT01") -> int:
    """A record entered and signed; approved unless nobody is named to. Returns its id."""
    kayit: int = gun.yap("ykts_kaydet", kod, girdi=girdi).belge_id
    imzala(gun, kod, kayit)
    if onay:
        gun.yap("ykts_kayit_onayla", onay, kayit, YktsOnayGirdisi())
    return kayit


def vekalet(gun: Any, kod: str = "KUZ01", *, onay: str = "YKT01", **degisen: Any) -> int:
    """A vekâlet from the importer to the declarant, for a year from today; approved unless nobody is named to. Returns its id."""
    bugun = gun.depo.bugun()
    alan: dict[str, Any] = {
        "veren_no": FIRMA,
        "vekil_no": MUSAVIR,
        "kapsam": VekaletKapsami.HEPSI,
        "bas": bugun,
        "bit": bugun + SURE,
        "dayanak": "Çerkezköy 2. Noterliği 4418",
    }
    v: int = gun.yap("ykts_vekalet_ver", kod, girdi=VekaletGirdisi(**{**alan, **degisen})).belge_id
    if onay:
        gun.yap("ykts_vekalet_onayla", onay, v, YktsOnayGirdisi())
    return v


def yetkilendir(gun: Any, *kodlar: str) -> None:
    for kod in kodlar:
        gun.yap("ykts_yetki_ver", "YKT01", girdi=YetkiGirdisi(kod=kod, dayanak="Başvuru dilekçesi"))


def kur(gun: Any) -> None:
    """What stands before the day begins: two approved records and the vekâlet between them."""
    yetkilendir(gun, "BEY01", "KUZ01")
    kaydet(gun, "BEY01", musavirlik())
    kaydet(gun, "KUZ01", sirket())
    vekalet(gun)
    _kagitlari_basilmis_say(gun.depo)


def _kagitlari_basilmis_say(depo: Any) -> None:
    """What came out on those days lies in the files: nobody is given it at his next sign-in."""
    with depo.oku() as s:
        isler = s.exec(select(BaskiIsi.id).where(BaskiIsi.durum == BaskiDurumu.KUYRUKTA)).all()
    for is_id in isler:
        kagit.durum_yaz(depo, is_id, BaskiDurumu.GONDERILDI)


def birak(gun: Any) -> None:
    """A person's registration waits for approval, and a penalty for its payment."""
    kaydet(gun, "KUZ01", kisi(), onay="")
    with gun.depo.oku() as s:
        firma = s.exec(select(YktsKaydi.id).where(YktsKaydi.kimlik_no == FIRMA)).one()
    girdi = BulguGirdisi(kayit_id=firma, alan="sabit_tel", gercek="0282 555 77 77", kaynak="Aranan telefon başka firmanın çıktı")
    bulgu = gun.yap("ykts_bulgu_yaz", "YKT01", girdi=girdi).belge_id
    karar = CezaGirdisi(gerekce="Uyarıya karşın güncellenmemiş", karar_maddesi="4458/241-1", karar_tutari_kurus=123_400)
    gun.yap("ykts_ceza_ver", "AMR01", bulgu, karar)
