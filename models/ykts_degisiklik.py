"""YKTS: what changes is applied for and approved as a new version beside the old one; a record is ended as a whole (YKTS-6, YKTS-10)."""

from typing import Any

from gumruk.models.temel import Ardil, Ayrilik, Baglam, GerekceGirdisi, Girdi, Rol
from gumruk.models.ykts import (
    GECISLER as KAYIT_GECISLERI,
)
from gumruk.models.ykts import (
    IMZALAR,
    ONAY_MASASI,
    VERI_SARTLARI,
    YUKUMLU_MASASI,
    BasvuruKonusu,
    YktsDurumu,
    YktsKaydi,
    YktsVerisi,
    basvuru,
    degisen_var,
    kaydi_bitir,
    kaydi_yurutebilir,
    kayit_gecisi,
    surum_ekle,
)
from gumruk.models.ykts_onay import GECISLER as ONAY_GECISLERI
from gumruk.models.ykts_onay import IADE_FISI, YktsOnayGirdisi, basvuruyu_iade_et, karar, onay_idaresi_bilinir, surumu_onayla
from pydantic import Field as Sinir

YD = YktsDurumu


class YktsIptalGirdisi(Girdi):
    """YKTS-10: why the whole record shall end."""

    dayanak: str = Sinir(min_length=10, max_length=200)


def kendi_kaydi(belge: YktsKaydi, b: Baglam) -> str | None:
    if belge.kimlik_no in b.ofis.kisi_nolari(b.kim.id):
        return None
    return f"{belge.no} kaydının iptalini sahibi ister: {belge.unvan} ({belge.kimlik_no}) kendi kullanıcı koduyla girer."


def iptal_iste(belge: YktsKaydi, b: Baglam) -> list[Any]:
    return [basvuru(belge, b, BasvuruKonusu.IPTAL, dayanak=b.girdi.dayanak)]


def iptali_onayla(belge: YktsKaydi, b: Baglam) -> list[Any]:
    istek = b.ofis.ykts_bekleyen_basvuru(belge.id)
    return [*kaydi_bitir(belge, b), karar(istek, b)]


def acik_vekaletleri(belge: YktsKaydi, b: Baglam) -> list[Any]:
    return list(b.ofis.ykts_acik_vekaletleri(belge.id))


GECISLER = (
    kayit_gecisi(
        "YKTS-6",
        "ykts_guncelle",
        "Güncelle",
        (YD.ONAYLI, YD.GUNCELLENIYOR),
        YD.GUNCELLENIYOR,
        girdi=YktsVerisi,
        sartlar=(kaydi_yurutebilir, *VERI_SARTLARI, degisen_var),
        sonuc=surum_ekle,
        form="ykts_kayit_formu",
        gecmis="güncel bilgiler yazıldı, formu basıldı",
        kuyruk="İmzalanacak YKTS güncellemesi",
        kuyrukta=(YD.GUNCELLENIYOR,),
        **YUKUMLU_MASASI,
    ),
    *(
        kayit_gecisi(
            "YKTS-6",
            kimlik.replace("ykts_", "ykts_guncelleme_"),
            ad,
            (YD.GUNCELLENIYOR,),
            YD.GUNCELLEME_BEKLIYOR,
            girdi=g,
            sartlar=s,
            sonuc=e,
            gecmis=f"güncelleme {gecmis}, onaya sunuldu",
            **YUKUMLU_MASASI,
        )
        for kimlik, ad, g, s, e, gecmis in IMZALAR
    ),
    kayit_gecisi(
        "YKTS-6",
        "ykts_guncellemeden_vazgec",
        "Güncellemeden vazgeç",
        (YD.GUNCELLENIYOR,),
        YD.ONAYLI,
        girdi=None,
        sartlar=(kaydi_yurutebilir,),
        gecmis="güncellemeden vazgeçildi, eski bilgiler kaldı",
        **YUKUMLU_MASASI,
    ),
    kayit_gecisi(
        "YKTS-6",
        "ykts_guncelleme_onayla",
        "Güncellemeyi onayla",
        (YD.GUNCELLEME_BEKLIYOR,),
        YD.ONAYLI,
        girdi=YktsOnayGirdisi,
        sartlar=(onay_idaresi_bilinir,),
        sonuc=surumu_onayla,
        form="ykts_kayit_belgesi",
        gecmis="güncelleme onaylandı",
        kuyruk="Onay bekleyen YKTS güncellemesi",
        **ONAY_MASASI,
    ),
    kayit_gecisi(
        "YKTS-6",
        "ykts_guncelleme_iade",
        "Güncellemeyi geri ver",
        (YD.GUNCELLEME_BEKLIYOR,),
        YD.ONAYLI,
        girdi=GerekceGirdisi,
        sartlar=(),
        sonuc=basvuruyu_iade_et,
        form=IADE_FISI,
        gecmis="güncelleme geri verildi, eski bilgiler kaldı",
        **ONAY_MASASI,
    ),
    kayit_gecisi(
        "YKTS-10",
        "ykts_iptal_iste",
        "Kaydın iptalini iste",
        (YD.ONAYLI,),
        YD.IPTAL_BEKLIYOR,
        girdi=YktsIptalGirdisi,
        sartlar=(kendi_kaydi,),
        sonuc=iptal_iste,
        gecmis="kaydın tamamen iptali istendi",
        **YUKUMLU_MASASI,
    ),
    kayit_gecisi(
        "YKTS-10",
        "ykts_iptal_onayla",
        "İptali onayla",
        (YD.IPTAL_BEKLIYOR,),
        YD.IPTAL,
        girdi=YktsOnayGirdisi,
        sartlar=(onay_idaresi_bilinir,),
        sonuc=iptali_onayla,
        gecmis="kaydın iptali onaylandı",
        kuyruk="İptali istenen YKTS kaydı",
        ardindan=(Ardil(("ykts_vekalet_dus",), zorunlu=False, belgeler=acik_vekaletleri),),
        **ONAY_MASASI,
    ),
    kayit_gecisi(
        "YKTS-10",
        "ykts_iptal_iade",
        "İptal isteğini geri ver",
        (YD.IPTAL_BEKLIYOR,),
        YD.ONAYLI,
        girdi=GerekceGirdisi,
        sartlar=(),
        sonuc=basvuruyu_iade_et,
        form=IADE_FISI,
        gecmis="iptal isteği geri verildi, kayıt sürüyor",
        **ONAY_MASASI,
    ),
)
_KENDI = "Kaydı giren, imzalayan ya da başvuran onu onaylayamaz. Başka bir YKTS onay memuruna verin."
_HEPSI = (*KAYIT_GECISLERI, *ONAY_GECISLERI, *GECISLER)
AYRILIKLAR = tuple(
    Ayrilik(giren.kimlik, g.kimlik, _KENDI) for g in _HEPSI if g.rol is Rol.YKTS_ONAY_MEMURU for giren in _HEPSI if giren.rol is Rol.YUKUMLU
)
