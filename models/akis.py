"""All steps in law order, the separations between them, and the articles without a step, with the reason. Importing it loads every chapter."""

from gumruk.models import (
    ambar,
    banka,
    beyanname,
    cetele,
    cikis,
    cikis_kapama,
    cikis_ozet_beyan,
    cikis_yukleme,
    duzeltme,
    ek_tahakkuk,
    eksik_beyan,
    ekstre,
    fiziki_istegi,
    gec_oran,
    grup,
    hat_degisikligi,
    iade,
    iptal,
    itiraz,
    kasa,
    kayit,
    kimlik,
    kismi_cekme,
    kriter,
    muayene,
    muracaat,
    muzekkere,
    numcikis,
    odeme,
    ozet_beyan,
    secim,
    secim_gunu,
    sonradan,
    sonradan_yerinde,
    sozlu_beyan,
    supalan,
    supalan_talebi,
    surum,
    tahlil,
    tahlil_itirazi,
    tarife_tablo,
    teblig,
    teminat,
    teminat_cozme,
    teslim_alma,
    transit_gelis,
    tutanak,
    usul,
    vezne,
    yeniden_hesap,
    yeniden_muayene,
)
from gumruk.models.temel import ONEK, Ayrilik, Disarida, Gecis
from gumruk.models.yon import Yon

GECISLER: tuple[Gecis, ...] = (
    *kimlik.GECISLER,
    *ozet_beyan.GECISLER,
    *grup.GECISLER,
    *teslim_alma.GECISLER,
    *ambar.GECISLER,
    *beyanname.GECISLER,
    *kriter.GECISLER,
    *secim_gunu.GECISLER,
    *secim.GECISLER,
    *hat_degisikligi.GECISLER,
    *kismi_cekme.GECISLER,
    *duzeltme.GECISLER,
    *muayene.GECISLER,
    *fiziki_istegi.GECISLER,
    *muracaat.GECISLER,
    *yeniden_muayene.GECISLER,
    *tahlil.GECISLER,
    *tahlil_itirazi.GECISLER,
    *numcikis.GECISLER,
    *muzekkere.GECISLER,
    *teblig.GECISLER,
    *itiraz.GECISLER,
    *tutanak.GECISLER,
    *usul.GECISLER,
    *vezne.GECISLER,
    *ek_tahakkuk.GECISLER,
    *banka.GECISLER,
    *ekstre.GECISLER,
    *iptal.GECISLER,
    *kasa.GECISLER,
    *teminat.GECISLER,
    *teminat_cozme.GECISLER,
    *iade.GECISLER,
    *gec_oran.GECISLER,
    *eksik_beyan.GECISLER,
    *supalan.GECISLER,
    *cetele.GECISLER,
    *yeniden_hesap.GECISLER,
    *sozlu_beyan.GECISLER,
    *sonradan.GECISLER,
    *sonradan_yerinde.GECISLER,
    *cikis.GECISLER,
    *cikis_ozet_beyan.GECISLER,
    *cikis_yukleme.GECISLER,
    *cikis_kapama.GECISLER,
    *transit_gelis.GECISLER,
)
GECIS: dict[str, Gecis] = {g.kimlik: g for g in GECISLER}


def islemi(kimlik: str, yon: Yon) -> str:
    """The step that does on a document of this direction what `kimlik` does on an import: its twin, or itself where it has none."""
    return ONEK[yon] + kimlik if ONEK[yon] + kimlik in GECIS else kimlik


_KAYDEDEN = "Kaydı tescil eden, onu onaylayamaz. Başka bir kabul memuruna verin."
_TAHAKKUK = "Tahakkuku yapan, tahsil edemez. Başka bir veznedara gönderin."
_TAHAKKUK_BANKA = "Tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."
_AYRILIKLAR: tuple[Ayrilik, ...] = (
    Ayrilik("ozet_beyan_tescil", "ozet_beyan_onayla", _KAYDEDEN),
    Ayrilik("ozet_beyan_tescil", "ozet_beyan_iade", _KAYDEDEN),
    Ayrilik("beyanname_tescil", "tescil_onayi", _KAYDEDEN),
    Ayrilik("beyanname_tescil", "beyanname_iade", _KAYDEDEN),
    Ayrilik("belge_onayla", "tahsil_et", _TAHAKKUK),
    Ayrilik("fiziki_uygun", "tahsil_et", _TAHAKKUK),
    Ayrilik("belge_onayla", "banka_odemesi", _TAHAKKUK_BANKA),
    Ayrilik("fiziki_uygun", "banka_odemesi", _TAHAKKUK_BANKA),
    Ayrilik("beyanname_tescil", "belge_onayla", "Beyannameyi tescil eden, belgesini kontrol edemez."),
    Ayrilik("beyanname_tescil", "fiziki_uygun", "Beyannameyi tescil eden, eşyasını muayene edemez."),
    *hat_degisikligi.AYRILIKLAR,
    *fiziki_istegi.AYRILIKLAR,
    *iptal.AYRILIKLAR,
    *kasa.AYRILIKLAR,
    *teminat.AYRILIKLAR,
    *teminat_cozme.AYRILIKLAR,
    *iade.AYRILIKLAR,
    *ek_tahakkuk.AYRILIKLAR,
    *gec_oran.AYRILIKLAR,
    *duzeltme.AYRILIKLAR,
    *muzekkere.AYRILIKLAR,
    *itiraz.AYRILIKLAR,
    *tutanak.AYRILIKLAR,
    *usul.AYRILIKLAR,
    *eksik_beyan.AYRILIKLAR,
    *supalan.AYRILIKLAR,
    *cetele.AYRILIKLAR,
    *yeniden_hesap.AYRILIKLAR,
    *kismi_cekme.AYRILIKLAR,
    *sonradan_yerinde.AYRILIKLAR,
    *cikis_ozet_beyan.AYRILIKLAR,
    *cikis_yukleme.AYRILIKLAR,
    *cikis_kapama.AYRILIKLAR,
    *grup.AYRILIKLAR,
    *teslim_alma.AYRILIKLAR,
    *transit_gelis.AYRILIKLAR,
)
# Whoever registers a declaration by another act than 14's is held to the same; an oral one (18/1) is accepted by the same act.
_TESCILLER = {
    "beyanname_tescil": ("ticari_belge_tamamla", "basit_usul_tamamla", "sozlu_beyan", "ata_karnesi"),
    "tescil_onayi": ("sozlu_beyan", "ata_karnesi"),
}
_TUMU = (*_AYRILIKLAR, *(Ayrilik(once, a.sonra, a.neden) for a in _AYRILIKLAR for once in _TESCILLER.get(a.once, ())))
# The second examination (21/3) ends the assessment as the first one does: who did it is held to the same.
_UYGUN, _YINE = "fiziki_uygun", "yeniden_muayene_uygun"
_YENIDEN = tuple(
    Ayrilik(_YINE if a.once == _UYGUN else a.once, _YINE if a.sonra == _UYGUN else a.sonra, a.neden) for a in _TUMU if _UYGUN in (a.once, a.sonra)
)
_GIRISIN = (*_TUMU, *_YENIDEN)
# What holds for imports holds for the twin steps of another direction.
_OBUR_YONDE = tuple(
    Ayrilik(islemi(a.once, yon), islemi(a.sonra, yon), a.neden)
    for yon in (Yon.CIKIS, Yon.ANTREPO, Yon.TRANSIT)
    for a in _GIRISIN
    if a.sonra != islemi(a.sonra, yon) or a.once != islemi(a.once, yon)
)
AYRILIKLAR = tuple(dict.fromkeys((*_GIRISIN, *_OBUR_YONDE)))

# Articles whose act is no step of one official: carried by a rule, a paper or a list of the system.
KURALDA: dict[str, str] = {
    "3": "tescil ve tescil onayı ayrı iki adımdır; dökümde imza ve mühür yeri vardır",
    "4": "rejim kodu Ek 1'den doğrulanır (beyanname_tescil)",
    "6": "ambar çıkışında senet alıcı nüshası aranır (ambar_cikis)",
    "7/1": "özet beyan dökümü Ek 2 biçiminde basılır",
    "11/2": "fark varsa ambar girişi tutanaksız onaylanmaz; tutanak girişle birlikte basılır (ambar_giris)",
    "12/1": "ödeme, bitmiş işlem ve senet nüshası ambar çıkışında aranır (ambar_cikis)",
    "16/1": "bir senede birden fazla beyanname, kalan kadar bağlanır (beyanname_tescil)",
    "16/3": "kap bölünmez (ambar_cikis)",
    "19/1": "tarife, kıymet, miktar ve teminat denetimi onayın girdisidir (belge_onayla)",
    "22/3": "sistemin fiziki muayeneye ayırmadığı eşyadan numune istenmez, önceki tahlile dayanılmaz (numune_iste, onceki_tahlile_dayan)",
    "36/2": "sistem dışı belge, özet beyanda türü ve numarasıyla anılır (cikis_ozet_beyan_tescil)",
    "37/1": "tarife, kıymet ve miktar denetimi onayın girdisidir (belge_onayla)",
    "38/1": "çıkış eşyası sunulduğu yerde, hazırlık bildirimi olmadan muayene edilir (fiziki_uygun)",
    "EK-1": "91 rejim kodu, tarihli liste",
    "EK-2": "özet beyan formu",
}

_YOK = "henüz yok"
DISARIDA: tuple[Disarida, ...] = (
    Disarida("1", "amaç: işlem değildir"),
    Disarida("2", "kapsam: işlem değildir"),
    Disarida("43", "uygulanacak idareler ve Gümrük Yönetmeliğine gönderme: işlem değildir"),
    Disarida("44", "yürürlük"),
    Disarida("45", "yürütme"),
    Disarida("7/2", f"{_YOK}: cari hesap defteri ve beyannameler bordrosu var (Defterler ekranı), öteki defterler yok"),
    *(
        Disarida(m, _YOK)
        for m in (
            "29",
            "30/1",
            "30/2",
            "30/3",
            "31/1",
            "31/2",
            "33/1-a",
            "33/1-b",
            "33/1-c",
            "33/1-d",
            "YKTS",
        )
    ),
)

TABLO_MODULLERI = (
    kayit,
    kimlik,
    ozet_beyan,
    ambar,
    beyanname,
    surum,
    duzeltme,
    kriter,
    secim,
    secim_gunu,
    hat_degisikligi,
    muayene,
    fiziki_istegi,
    muracaat,
    yeniden_muayene,
    tahlil,
    tahlil_itirazi,
    numcikis,
    muzekkere,
    teblig,
    itiraz,
    vezne,
    banka,
    ek_tahakkuk,
    ekstre,
    iptal,
    kasa,
    teminat,
    teminat_cozme,
    odeme,
    iade,
    tarife_tablo,
    gec_oran,
    tutanak,
    usul,
    eksik_beyan,
    sozlu_beyan,
    supalan_talebi,
    supalan,
    cetele,
    yeniden_hesap,
    kismi_cekme,
    sonradan,
    sonradan_yerinde,
    cikis_ozet_beyan,
    cikis_yukleme,
    cikis_kapama,
    grup,
    teslim_alma,
    transit_gelis,
)
