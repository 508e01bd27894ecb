"""Every screen: its code on the desk, its name in the regulation's words, who opens it, and where it is built (late)."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True)
class EkranKaydi:
    """`rol` member names that see it on the desk; empty: no entry of its own. `konu`: the record kind its number names."""

    ad: str
    kod: str
    baslik: str
    madde: str
    modul: str
    sinif: str
    roller: tuple[str, ...] = ()
    konu: str = ""


_BAKANLAR = ("KABUL_MEMURU", "MUAYENE_MEMURU", "VEZNEDAR", "MUHASEBE_MEMURU", "AMBAR_MEMURU", "IDARE_AMIRI", "DENETCI", "IRTIBAT_MEMURU", "KOLCU")
_HERKES = (
    *_BAKANLAR,
    "TASIYICI",
    "BEYAN_SAHIBI",
    "OZET_BEYAN_MEMURU",
    "ISLETME_MEMURU",
    "SAYMANLIK_MEMURU",
    "ANTREPO_MEMURU",
    "MURACAAT_MEMURU",
    "MUHAFAZA_MEMURU",
    "YKTS_ONAY_MEMURU",
    "SISTEM_YONETICISI",
)
_KAYITLAR = (
    EkranKaydi("giris", "", "Giriş", "5", "giris", "GirisEkrani"),
    EkranKaydi("masa", "", "Masa", "", "masa", "MasaEkrani"),
    EkranKaydi("ozet_beyan", "OB", "Özet beyan", "9/1", "ozet_beyan", "OzetBeyanEkrani", ("TASIYICI",)),
    EkranKaydi("ozet_beyan_onay", "OO", "Özet beyan onayı", "10/1", "ozet_beyan", "OzetBeyanOnayEkrani", ("KABUL_MEMURU",), "ozet_beyan"),
    EkranKaydi("ambar_giris", "AG", "Ambar giriş", "11/1", "ambar", "AmbarGirisEkrani", ("AMBAR_MEMURU",), "ozet_beyan"),
    EkranKaydi("beyanname", "BY", "Gümrük giriş beyannamesi", "14", "beyanname", "BeyannameEkrani", ("BEYAN_SAHIBI",)),
    EkranKaydi("beyanname_onay", "BO", "Beyannamenin tescil onayı", "15/1", "beyanname_onay", "BeyannameOnayEkrani", ("KABUL_MEMURU",), "beyanname"),
    EkranKaydi(
        "duzeltme_talebi", "DT", "Beyannamede düzeltme", "17", "duzeltme", "DuzeltmeTalebiEkrani", ("KABUL_MEMURU", "IDARE_AMIRI"), "beyanname"
    ),
    EkranKaydi("beyanname_duzelt", "DZ", "Düzeltme girişi", "17", "duzeltme", "BeyannameDuzeltEkrani", ("KABUL_MEMURU",), "beyanname"),
    EkranKaydi("muayene", "MU", "Muayene", "19/2, 21/2", "muayene", "MuayeneEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("muzekkere", "MZ", "Müzekkere", "19/5, 21/3", "muzekkere", "MuzekkereEkrani", ("MUAYENE_MEMURU", "IDARE_AMIRI"), "beyanname"),
    EkranKaydi("fark_girisi", "FG", "Fark girişi", "19/5", "muzekkere", "FarkGirisEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("teblig", "TB", "Tebliğ ve itiraz", "20/1, 20/2", "teblig", "TebligEkrani", ("IRTIBAT_MEMURU",), "beyanname"),
    EkranKaydi("itiraz_girisi", "İG", "İtiraz kararı girişi", "20/2", "muzekkere", "ItirazGirisEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("fiziki_istegi", "Fİ", "Fiziki muayene isteği", "19/3", "fiziki_istegi", "FizikiIstegiEkrani", ("IDARE_AMIRI",), "beyanname"),
    EkranKaydi("tahlil", "TA", "Tahlil", "22/1", "tahlil", "TahlilEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("numcikis", "NÇ", "Tutanak: numçıkış", "12/3", "numcikis", "NumcikisEkrani", ("AMBAR_MEMURU",), "tahlil"),
    EkranKaydi("muracaat", "MC", "Müracaat masası", "19/4", "muracaat", "MuracaatEkrani", ("MURACAAT_MEMURU",), "beyanname"),
    EkranKaydi("muhasebe", "MH", "Muhasebe Hareketleri", "23/1-a", "vezne", "MuhasebeEkrani", ("VEZNEDAR", "MUHASEBE_MEMURU"), "beyanname"),
    EkranKaydi("ek_tahakkuk", "ET", "Muhasebe Hareketleri, ek", "27/1-c", "ek_tahakkuk", "EkTahakkukEkrani", ("MUHASEBE_MEMURU",), "beyanname"),
    EkranKaydi("gec_oran", "GO", "Geç yüklenen oran", "8", "gec_oran", "GecOranEkrani", ("MUHASEBE_MEMURU",), "gec_oran"),
    EkranKaydi("vezne_alindisi", "VA", "Gümrük Vezne Alındısı", "23/1-a", "vezne", "VezneAlindisiEkrani", ("VEZNEDAR",), "beyanname"),
    EkranKaydi("nakit_teminat", "NT", "Nakit Teminat", "24/1-a", "teminat", "NakitTeminatEkrani", ("VEZNEDAR",), "beyanname"),
    EkranKaydi("menkul_kiymet", "MK", "Menkul Kıymetler", "24/1-b", "teminat", "MenkulKiymetEkrani", ("MUHASEBE_MEMURU",), "beyanname"),
    EkranKaydi(
        "menkul_kiymet_teslim", "MT", "Menkul Kıymetler, teslim", "24/1-b", "teminat", "MenkulKiymetTeslimEkrani", ("SAYMANLIK_MEMURU",), "teminat"
    ),
    EkranKaydi(
        "teminatlar",
        "TM",
        "Teminatlar",
        "24",
        "teminat_cozme",
        "TeminatlarEkrani",
        ("MUHASEBE_MEMURU", "SAYMANLIK_MEMURU", "IDARE_AMIRI", "VEZNEDAR", "DENETCI"),
        "teminat",
    ),
    EkranKaydi("teminat_cozme", "TÇ", "Teminat çözme", "24", "teminat_cozme", "TeminatCozmeEkrani", ("IDARE_AMIRI", "SAYMANLIK_MEMURU"), "cozme"),
    EkranKaydi("iade_oner", "İÖ", "İade öner", "25", "iade", "IadeOnerEkrani", ("MUHASEBE_MEMURU",), "beyanname"),
    EkranKaydi("danisma", "DK", "Danışma kâğıdı", "25", "iade", "DanismaEkrani", ("MUHASEBE_MEMURU", "IDARE_AMIRI", "SAYMANLIK_MEMURU"), "danisma"),
    EkranKaydi("odemeler", "ÖD", "Ödemeler", "25", "iade", "OdemelerEkrani", ("VEZNEDAR",), "danisma"),
    EkranKaydi("kasa", "KS", "Kasa", "23/1-a", "kasa", "KasaEkrani", ("VEZNEDAR",)),
    EkranKaydi("alindilar", "AL", "Alındılar", "23/1-a", "kasa", "AlindilarEkrani", ("VEZNEDAR",), "alindi"),
    EkranKaydi("kasa_kapanis", "KK", "Kasa kapanışı", "23/1-a", "kasa", "KasaKapanisEkrani", ("MUHASEBE_MEMURU",), "kasa"),
    EkranKaydi("alindi_iptal", "Aİ", "Alındı iptali", "23/1-a", "kasa", "AlindiIptalEkrani", ("IDARE_AMIRI",), "alindi"),
    EkranKaydi("ekstre", "EK", "Banka ekstresi", "23/1-b", "ekstre", "EkstreEkrani", ("MUHASEBE_MEMURU",)),
    EkranKaydi("ambar_cikis", "AÇ", "Ambar çıkış ekranı", "12/2", "ambar", "AmbarCikisEkrani", ("AMBAR_MEMURU",), "beyanname"),
    EkranKaydi("tutanak", "TU", "Tutanak", "13, 18/2, 26", "tutanak", "TutanakEkrani", ("OZET_BEYAN_MEMURU",), "ozet_beyan"),
    EkranKaydi("tamamlayici", "TY", "Tamamlayıcı beyanname", "26/1, 26/2", "tamamlayici", "TamamlayiciEkrani", ("BEYAN_SAHIBI",)),
    EkranKaydi("eksik_beyan", "EB", "Eksik beyan tamamlama", "26/3", "eksik_beyan", "EksikBeyanEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("sozlu_beyan", "SB", "Sözlü beyan", "18/1", "sozlu_beyan", "SozluBeyanEkrani", ("IRTIBAT_MEMURU",)),
    EkranKaydi("ata_karnesi", "AK", "ATA karnesi", "18/1", "sozlu_beyan", "AtaKarnesiEkrani", ("IRTIBAT_MEMURU",)),
    EkranKaydi("supalan", "SP", "Supalan dilekçesi", "27/1-a", "supalan", "SupalanEkrani", ("IDARE_AMIRI", "KABUL_MEMURU"), "beyanname"),
    EkranKaydi("kolcu_gorevi", "KG", "Kolcu görevlendirme", "27/1-b", "cetele", "KolcuGoreviEkrani", ("IDARE_AMIRI",), "beyanname"),
    EkranKaydi("cetele", "ÇE", "Çetele", "27/1-b", "cetele", "CeteleEkrani", ("KOLCU",), "beyanname"),
    EkranKaydi("kapi", "KP", "Kapı", "12/2", "ambar", "KapiEkrani", ("MUHAFAZA_MEMURU",), "fis"),
    EkranKaydi("gor", "GB", "Beyanname göster", "", "gor", "GorEkrani", (*_BAKANLAR, "ANTREPO_MEMURU"), "beyanname"),
    EkranKaydi("surumler", "SÜ", "Beyanname sürümleri", "17, 19/5, 20", "surum", "SurumEkrani", _BAKANLAR, "beyanname"),
    EkranKaydi(
        "defterler",
        "DF",
        "Defterler",
        "7/2",
        "defter",
        "DefterlerEkrani",
        ("VEZNEDAR", "MUHASEBE_MEMURU", "SAYMANLIK_MEMURU", "IDARE_AMIRI", "DENETCI"),
    ),
    EkranKaydi("gorevlendirme", "MG", "Muayene görevlendirme", "15/3", "kriter", "GorevEkrani", ("IDARE_AMIRI",)),
    EkranKaydi("hat_degisikligi", "HD", "Hat değişikliği", "15/3", "hat_degisikligi", "HatDegisikligiEkrani", ("IDARE_AMIRI",), "beyanname"),
    EkranKaydi(
        "secim_gunu", "SG", "Seçim günü", "15/2", "secim_gunu", "SecimGunuEkrani", ("IDARE_AMIRI", "SISTEM_YONETICISI", "DENETCI"), "secim_gunu"
    ),
    EkranKaydi("kriterler", "KT", "Muayene kriterleri", "15/2", "kriter", "KriterEkrani", ("SISTEM_YONETICISI",)),
    EkranKaydi("kismi_cekme", "KÇ", "Kısmi çekme", "16/2", "duzeltme", "KismiCekmeEkrani", ("KABUL_MEMURU", "IDARE_AMIRI"), "beyanname"),
    EkranKaydi("yeniden_giris", "YG", "Yeniden giriş", "16/2", "kismi_cekme", "YenidenGirisEkrani", ("BEYAN_SAHIBI",), "beyanname"),
    EkranKaydi("sonradan", "SK", "Sonradan kontrol", "28/1", "sonradan", "SonradanEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("sonradan_amir", "SM", "Sonradan müzekkeresi", "28/2", "sonradan_yerinde", "SonradanAmirEkrani", ("IDARE_AMIRI",), "beyanname"),
    EkranKaydi("yerinde", "ST", "Yerinde muayene tutanağı", "28/2", "sonradan_yerinde", "YerindeEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("kapanmis", "KB", "Kapanmış Beyannameler", "28/1", "kapanmis", "KapanmisEkrani", _BAKANLAR, "beyanname"),
    EkranKaydi("yonetim", "YÖ", "Kullanıcı kodları", "5", "yonetim", "YonetimEkrani", ("SISTEM_YONETICISI",)),
    EkranKaydi("tarife", "TF", "Entegre Tarife Bilgilendirme", "27/1-c, 28/3", "tarife", "TarifeEkrani", (*_BAKANLAR, "BEYAN_SAHIBI")),
    EkranKaydi("alt_ozet_beyan", "AÖ", "Alt özet beyan (grupaj)", "9/2", "grup", "AltOzetBeyanEkrani", ("TASIYICI",)),
    EkranKaydi(
        "sundurma_talebi", "SL", "Sundurma talebi", "9/3", "transit_gelis", "SundurmaTalebiEkrani", ("OZET_BEYAN_MEMURU", "IDARE_AMIRI"), "talep"
    ),
    EkranKaydi("teslim_alma", "TE", "Teslim alma", "9/3", "grup", "TeslimAlmaEkrani", ("OZET_BEYAN_MEMURU",), "talep"),
    EkranKaydi("tir_ozet_beyan", "TG", "TIR özet beyanı", "32/1", "grup", "TirOzetBeyanEkrani", ("TASIYICI",)),
    EkranKaydi("transit_gelis", "TL", "Teslim alma (transit gelen)", "32/2", "grup", "TransitGelisEkrani", ("TASIYICI",)),
    EkranKaydi("teyit", "TV", "Transit teyidi", "32/4", "transit_gelis", "TeyitEkrani", ("OZET_BEYAN_MEMURU",), "transit_gelisi"),
    EkranKaydi("transit", "TR", "Transit beyannamesi", "33/1", "transit", "TransitEkrani", ("BEYAN_SAHIBI",)),
    EkranKaydi("transit_onay", "TO", "Transit onayı", "33/1", "transit", "TransitOnayEkrani", ("KABUL_MEMURU",), "beyanname"),
    EkranKaydi("transit_ozet", "TZ", "Transit özet beyanı", "33/1", "transit_ozet", "TransitOzetEkrani", ("TASIYICI",)),
    EkranKaydi("nusha_teslim", "TN", "Nüsha teslimi", "33/1", "transit_sevk", "NushaTeslimEkrani", ("IRTIBAT_MEMURU",), "beyanname"),
    EkranKaydi(
        "yoldaki_transit", "YT", "Yoldaki transit", "32/4", "transit_sevk", "YoldakiTransitEkrani", ("OZET_BEYAN_MEMURU", "IDARE_AMIRI"), "sevk"
    ),
    EkranKaydi("ozet_beyan_gor", "ÖG", "Özet beyan göster", "9, 10", "grup", "OzetBeyanGorEkrani", (*_BAKANLAR, "OZET_BEYAN_MEMURU"), "ozet_beyan"),
    EkranKaydi("yeniden_hesap", "YH", "Yeniden hesap", "27/1-c, 28/3", "yeniden_hesap", "YenidenHesapEkrani", _BAKANLAR, "beyanname"),
    EkranKaydi("cikis_beyannamesi", "ÇB", "Gümrük çıkış beyannamesi", "34", "cikis", "CikisSayfalari", ("BEYAN_SAHIBI",)),
    EkranKaydi("cikis_sozlu_beyan", "SÇ", "Sözlü çıkış beyanı", "36/1", "cikis", "CikisSozluEkrani", ("IRTIBAT_MEMURU",)),
    EkranKaydi("cikis_fark_girisi", "ÇF", "Fark girişi, çıkış", "37/4", "cikis", "CikisFarkGirisEkrani", ("MUAYENE_MEMURU",), "beyanname"),
    EkranKaydi("cikis_ozet_beyan", "ÇÖ", "Çıkış özet beyanı", "39", "cikis_ozet_beyan", "CikisOzetBeyanEkrani", ("TASIYICI",)),
    EkranKaydi("cikis_takimi", "ÇT", "Çıkış takımı, kolcuya", "41", "cikis_takim", "CikisTakimiEkrani", ("OZET_BEYAN_MEMURU",), "ozet_beyan"),
    EkranKaydi("cikis_yukleme", "YL", "Yükleme", "41", "cikis_takim", "CikisYuklemeEkrani", ("KOLCU",), "ozet_beyan"),
    EkranKaydi("cikis_kapama", "ÇK", "Çıkışın kapatılması", "42/1, 42/2", "cikis_kapama", "CikisKapamaEkrani", ("OZET_BEYAN_MEMURU",), "ozet_beyan"),
    EkranKaydi("nusha", "MN", "Mükellef nüshası", "42/2", "cikis_kapama", "NushaEkrani", ("IRTIBAT_MEMURU",), "beyanname"),
    EkranKaydi("cikis_kalani", "ÇV", "Kalanından vazgeçme", "42/1", "cikis_kapama", "CikisKalaniEkrani", ("IDARE_AMIRI",), "beyanname"),
    EkranKaydi("yolcu_cikisi", "YÇ", "Yolcu beraberinde çıkış", "36/1", "cikis_kapama", "YolcuCikisiEkrani", ("KOLCU",), "beyanname"),
    EkranKaydi("antrepo", "AN", "Gümrük antrepo beyannamesi", "29", "antrepo", "AntrepoEkrani", ("BEYAN_SAHIBI",)),
    EkranKaydi("antrepo_giris", "NG", "Antrepo giriş", "31/1", "antrepo_stok", "AntrepoGirisEkrani", ("ANTREPO_MEMURU",), "beyanname"),
    EkranKaydi("antrepo_cikis", "NK", "Antrepo çıkış", "31/2", "antrepo_stok", "AntrepoCikisEkrani", ("ANTREPO_MEMURU",), "beyanname"),
    EkranKaydi("antrepo_stok", "NS", "Antrepo stoku", "31/1, 31/2", "antrepo_liste", "AntrepoStokEkrani", (*_BAKANLAR, "ANTREPO_MEMURU"), "antrepo"),
    EkranKaydi("antrepo_sayim", "NY", "Antrepo sayımı", "31/1", "antrepo_sayim", "AntrepoSayimEkrani", ("ANTREPO_MEMURU",), "beyanname"),
    EkranKaydi("antrepo_sayim_imza", "Nİ", "Sayım imzası", "31/1", "antrepo_sayim", "SayimImzaEkrani", ("ANTREPO_MEMURU",), "antrepo"),
    EkranKaydi("antrepo_fark", "NA", "Antrepo farkı", "31/1", "antrepo_sayim", "AntrepoFarkEkrani", ("IDARE_AMIRI", "MUHASEBE_MEMURU"), "antrepo"),
    EkranKaydi("ykts", "YK", "YKTS kaydı", "YKTS-4", "ykts", "YktsKaydiEkrani", ("YUKUMLU",)),
    EkranKaydi("vekalet", "YV", "YKTS vekâleti", "YKTS-8", "vekalet", "VekaletEkrani", ("YUKUMLU",)),
    EkranKaydi("ykts_onay", "YA", "YKTS onayı", "YKTS-5", "ykts_onay", "YktsOnayEkrani", ("YKTS_ONAY_MEMURU",)),
    EkranKaydi("ykts_yetki", "YE", "YKTS yetkisi", "YKTS-3", "ykts_onay", "YktsYetkiEkrani", ("YKTS_ONAY_MEMURU",)),
    EkranKaydi("ykts_ceza", "YC", "YKTS cezai işlem", "YKTS-7", "ykts_bilgi", "YktsCezaEkrani", ("YKTS_ONAY_MEMURU", "IDARE_AMIRI")),
    EkranKaydi("ykts_bilgi", "YB", "YKTS sorgulama", "YKTS-1", "ykts_bilgi", "YktsBilgiEkrani", _HERKES),
)
EKRANLAR: dict[str, EkranKaydi] = {k.ad: k for k in _KAYITLAR}


def yapici(ad: str) -> Callable[[], Any]:
    """Builds the screen when it is first opened; its module is imported only then."""
    kayit = EKRANLAR[ad]

    def yap() -> Any:
        return getattr(import_module(f"gumruk.screens.{kayit.modul}"), kayit.sinif)()

    return yap


def ekran_bul(kod: str) -> EkranKaydi | None:
    """By the code as typed: AÇ, aç, AC and ac are the same."""
    from gumruk.models.yazi import ara_anahtari

    aranan = ara_anahtari(kod)
    return next((k for k in _KAYITLAR if k.kod and ara_anahtari(k.kod) == aranan), None)
