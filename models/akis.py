"""All steps in law order, the separations between them, and the articles without a step, with the reason. Importing it loads every chapter."""

from gumruk.models import ambar, banka, beyanname, ekstre, iptal, kasa, kayit, kimlik, kriter, muayene, ozet_beyan, secim, tarife_tablo, vezne
from gumruk.models.temel import Ayrilik, Disarida, Gecis

GECISLER: tuple[Gecis, ...] = (
    *kimlik.GECISLER,
    *ozet_beyan.GECISLER,
    *ambar.GECISLER,
    *beyanname.GECISLER,
    *kriter.GECISLER,
    *secim.GECISLER,
    *muayene.GECISLER,
    *vezne.GECISLER,
    *banka.GECISLER,
    *ekstre.GECISLER,
    *iptal.GECISLER,
    *kasa.GECISLER,
)
GECIS: dict[str, Gecis] = {g.kimlik: g for g in GECISLER}

_KAYDEDEN = "Kaydı tescil eden, onu onaylayamaz. Başka bir kabul memuruna verin."
_TAHAKKUK = "Tahakkuku yapan, tahsil edemez. Başka bir veznedara gönderin."
_TAHAKKUK_BANKA = "Tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."
AYRILIKLAR: tuple[Ayrilik, ...] = (
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
    *iptal.AYRILIKLAR,
    *kasa.AYRILIKLAR,
)

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
    *(
        Disarida(m, _YOK)
        for m in (
            "7/2",
            "8",
            "9/2",
            "9/3",
            "12/3",
            "13",
            "16/2",
            "17",
            "18/1",
            "18/2",
            "19/3",
            "19/4",
            "19/5",
            "20/1",
            "20/2",
            "21/3",
            "22/1",
            "22/2",
            "22/3",
            "22/4",
            "24/1-a",
            "24/1-b",
            "24/1-c",
            "25",
            "26/1",
            "26/2",
            "26/3",
            "27/1-a",
            "27/1-b",
            "27/1-c",
            "28/1",
            "28/2",
            "28/3",
            "29",
            "30/1",
            "30/2",
            "30/3",
            "31/1",
            "31/2",
            "32/1",
            "32/2",
            "32/3",
            "32/4",
            "33/1-a",
            "33/1-b",
            "33/1-c",
            "33/1-d",
            "34",
            "35/1",
            "35/2",
            "35/3",
            "36/1",
            "36/2",
            "37/1",
            "37/2",
            "37/3",
            "37/4",
            "38/1",
            "38/2",
            "38/3",
            "38/4",
            "39",
            "40/1",
            "40/2",
            "41",
            "42/1",
            "42/2",
            "YKTS",
        )
    ),
)

TABLO_MODULLERI = (kayit, kimlik, ozet_beyan, ambar, beyanname, kriter, secim, muayene, vezne, banka, ekstre, iptal, kasa, tarife_tablo)
