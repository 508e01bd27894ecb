"""A declaration in BİLGE's field names (XML) into a draft: every element known, empty ones fine, a wrong one named with its line."""

from datetime import datetime

from gumruk.data.xml_lines import Dugum, oku, ondalik
from gumruk.models.hata import DosyaHatasi
from gumruk.models.taslak import BeyannameTaslagi, TaslakKalem, TaslakVergi

# The message's own spelling is kept: Toplan_navlun_dovizi, GUMRUK.
BASLIK = frozenset(
    [
        "Beyanname_no",
        "Rejim",
        "GUMRUK",
        "Basitlestirilmis_usul",
        "Yuk_belgeleri_sayisi",
        "Kap_adedi",
        "Ticaret_ulkesi",
        "Referans_no",
        "Birlik_kayit_numarasi",
        "Birlik_kripto_numarasi",
        "Cikis_ulkesi",
        "Gidecegi_ulke",
        "Gidecegi_sevk_ulkesi",
        "Cikistaki_aracin_tipi",
        "Cikistaki_aracin_kimligi",
        "Cikistaki_aracin_ulkesi",
        "Teslim_sekli",
        "Teslim_yeri",
        "Konteyner",
        "Sinirdaki_aracin_tipi",
        "Sinirdaki_aracin_kimligi",
        "Sinirdaki_aracin_ulkesi",
        "Toplam_fatura",
        "Toplam_fatura_dovizi",
        "Toplam_navlun",
        "Toplan_navlun_dovizi",
        "Sinirdaki_tasima_sekli",
        "Alici_satici_iliskisi",
        "Toplam_sigorta",
        "Toplam_sigorta_dovizi",
        "Yukleme_bosaltma_yeri",
        "Toplam_yurt_disi_harcamalar",
        "Toplam_yurt_disi_harcamalarin_dovizi",
        "Toplam_yurt_ici_harcamalar",
        "Banka_kodu",
        "Esyanin_bulundugu_yer",
        "Varis_gumruk_idaresi",
        "Antrepo_kodu",
        "Tasarlanan_guzergah",
        "Telafi_edici_vergi",
        "Giris_gumruk_idaresi",
        "Islemin_niteligi",
        "Aciklamalar",
        "Kullanici_kodu",
        "Referans_tarihi",
        "Odeme",
        "Odeme_araci",
        "Musavir_referansi",
        "Gonderici_vergi_no",
        "Alici_vergi_no",
        "Beyan_sahibi_vergi_no",
        "Musavir_vergi_no",
        "Asil_sorumlu_vergi_no",
        "Firma_bilgi",
        "Teminat",
        "Ozetbeyanlar",
        "Kalemler",
        "Sorular_cevaplar",
        "Dokumanlar",
        "Vergiler",
        "KiymetBildirim",
        "mail1",
        "mail2",
        "mail3",
        "mobil1",
        "mobil2",
        "FazlaMesaiID",
        "LimanKodu",
        "AcentaSevkBildirimNo",
        "OdeSaymanlikBilgi",
    ]
)
KALEM = frozenset(
    [
        "tamamlayici_bilgi",
        "tcgbacmakapatma_bilgi",
        "marka_model_bilgi",
        "konteyner_Bilgi",
        "VergiMuafiyetleri",
        "HavacilikYakitTurleri",
        "OdemeSekilleri",
        "Gtip",
        "Imalatci_firma_bilgisi",
        "Kalem_sira_no",
        "Mensei_ulke",
        "Brut_agirlik",
        "Net_agirlik",
        "Tamamlayici_olcu_birimi",
        "Istatistiki_miktar",
        "Uluslararasi_anlasma",
        "Algilama_birimi_1",
        "Algilama_miktari_1",
        "Algilama_birimi_2",
        "Algilama_miktari_2",
        "Muafiyetler_1",
        "Muafiyetler_2",
        "Muafiyetler_3",
        "Muafiyetler_4",
        "Muafiyetler_5",
        "Algilama_birimi_3",
        "Algilama_miktari_3",
        "Teslim_sekli",
        "Ek_kod",
        "Ozellik",
        "Fatura_miktari",
        "Fatura_miktarinin_dovizi",
        "Sinir_gecis_ucreti",
        "Navlun_miktari",
        "Navlun_miktarinin_dovizi",
        "Istatistiki_kiymet",
        "Sigorta_miktari",
        "Sigorta_miktarinin_dovizi",
        "Tarifedeki_tanimi",
        "Ticari_tanimi",
        "Marka",
        "Numara",
        "Cinsi",
        "Adedi",
        "Miktar_birimi",
        "Mahrece_iade",
        "Ikincil_islem",
        "Satir_no",
        "Miktar",
        "Kdv_orani",
        "Kullanilmis_esya",
        "Aciklama_44",
        "Imalatci_Vergino",
        "Yurtici_Diger",
        "Yurtici_Banka",
        "Yurtici_Depolama",
        "Yurtici_Tahliye",
        "Yurtici_Liman",
        "Yurtici_Kultur",
        "Yurtici_Kkdf",
        "Yurtici_Cevre",
        "Yurtici_Diger_Aciklama",
        "Muafiyet_Aciklamasi",
        "Referans_Tarihi",
        "YurtDisi_Komisyon",
        "YurtDisi_Demuraj",
        "YurtDisi_Royalti",
        "YurtDisi_Faiz",
        "YurtDisi_Diger",
        "YurtDisi_Komisyon_Dovizi",
        "YurtDisi_Demuraj_Dovizi",
        "YurtDisi_Royalti_Dovizi",
        "YurtDisi_Faiz_Dovizi",
        "YurtDisi_Diger_Dovizi",
        "YurtDisi_Diger_Aciklama",
        "Kalem_Islem_Niteligi",
        "Giris_Cikis_Amaci",
        "Giris_Cikis_Amaci_Aciklama",
        "STM_IlKodu",
        "EsyaGeriGelmeSebebi",
        "EsyaGeriGelmeSebebiAciklamasi",
    ]
)
YURT_ICI = (
    "Yurtici_Diger",
    "Yurtici_Banka",
    "Yurtici_Depolama",
    "Yurtici_Tahliye",
    "Yurtici_Liman",
    "Yurtici_Kultur",
    "Yurtici_Kkdf",
    "Yurtici_Cevre",
)
METIN = {
    "Rejim": ("rejim", 4),
    "Basitlestirilmis_usul": ("basit_usul", 2),
    "Ticaret_ulkesi": ("ticaret_ulkesi", 3),
    "Musavir_referansi": ("referans_no", 12),
    "Cikis_ulkesi": ("cikis_ulkesi", 3),
    "Gidecegi_ulke": ("gidecegi_ulke", 3),
    "Cikistaki_aracin_tipi": ("arac_tipi", 2),
    "Cikistaki_aracin_kimligi": ("arac_kimligi", 35),
    "Cikistaki_aracin_ulkesi": ("arac_ulkesi", 3),
    "Teslim_sekli": ("teslim_sekli", 3),
    "Teslim_yeri": ("teslim_yeri", 40),
    "Sinirdaki_aracin_kimligi": ("sinir_araci", 35),
    "Sinirdaki_aracin_ulkesi": ("sinir_arac_ulkesi", 3),
    "Toplam_fatura_dovizi": ("doviz", 3),
    "Toplan_navlun_dovizi": ("navlun_doviz", 3),
    "Toplam_sigorta_dovizi": ("sigorta_doviz", 3),
    "Toplam_yurt_disi_harcamalarin_dovizi": ("yurt_disi_doviz", 3),
    "Sinirdaki_tasima_sekli": ("sinir_tasima", 2),
    "Yukleme_bosaltma_yeri": ("yukleme_yeri", 40),
    "Esyanin_bulundugu_yer": ("esya_yeri", 40),
    "Giris_gumruk_idaresi": ("giris_idaresi", 6),
    "Islemin_niteligi": ("islem_niteligi", 2),
    "Aciklamalar": ("aciklama", 350),
    "Odeme": ("odeme_sekli", 2),
    "Banka_kodu": ("banka", 40),
    "Gonderici_vergi_no": ("gonderici_no", 20),
    "Alici_vergi_no": ("alici_no", 11),
    "Beyan_sahibi_vergi_no": ("beyan_sahibi_no", 11),
    "Musavir_vergi_no": ("komisyoncu_no", 10),
    "Antrepo_kodu": ("antrepo", 9),
}
TUTAR = {
    "Toplam_fatura": "fatura_kurus",
    "Toplam_navlun": "navlun_kurus",
    "Toplam_sigorta": "sigorta_kurus",
    "Toplam_yurt_disi_harcamalar": "yurt_disi_kurus",
    "Toplam_yurt_ici_harcamalar": "yurt_ici_kurus",
}


def bilge_mi(kok: Dugum) -> bool:
    return kok.ad == "BeyannameBilgi" or kok.yol("BeyannameBilgi") is not None or kok.cocuk("Kalemler") is not None


def _tanit(dugum: Dugum, bilinen: frozenset[str], dosya: str) -> None:
    for c in dugum.cocuklar:
        if c.ad not in bilinen:
            raise DosyaHatasi(dosya, c.satir, c.ad, "bu adda bir alan yok.")


def _metin(dugum: Dugum | None, uzunluk: int, dosya: str) -> str:
    metin = dugum.deger() if dugum is not None else ""
    if dugum is not None and len(metin) > uzunluk:
        raise DosyaHatasi(dosya, dugum.satir, dugum.ad, f"en çok {uzunluk} karakter: «{metin[:30]}…».")
    return metin


def _tam(dugum: Dugum | None, dosya: str) -> int:
    deger = ondalik(dugum, dosya, 1000)
    if deger % 1000 and dugum is not None:
        raise DosyaHatasi(dosya, dugum.satir, dugum.ad, f"tam sayı olmalı: «{dugum.deger()}».")
    return deger // 1000


def beyanname_oku(icerik: bytes, dosya: str) -> BeyannameTaslagi:
    """Raises DosyaHatasi with line and field; nothing is taken in by halves."""
    kok = oku(icerik, dosya)
    b = kok if kok.ad == "BeyannameBilgi" else kok.yol("BeyannameBilgi") or kok
    _tanit(b, BASLIK, dosya)
    alan: dict[str, object] = {}
    for eleman, (ad, uzunluk) in METIN.items():
        if metin := _metin(b.cocuk(eleman), uzunluk, dosya):
            alan[ad] = metin
    for eleman, ad in TUTAR.items():
        if tutar := ondalik(b.cocuk(eleman), dosya, 100):
            alan[ad] = tutar
    konteyner = b.cocuk("Konteyner")
    if konteyner is not None and (k := konteyner.deger()):
        if k not in ("EVET", "HAYIR"):
            raise DosyaHatasi(dosya, konteyner.satir, "Konteyner", f"EVET ya da HAYIR olmalı: «{k}».")
        alan["konteynerli"] = k == "EVET"
    _firmalar(b, alan, dosya)
    baglar = _baglar(b, dosya)
    kalemler = _kalemler(b, alan, baglar, dosya)
    ekler = _ekler(b, dosya)
    alan.setdefault("ek_sayisi", len(ekler))
    return BeyannameTaslagi(dosya, alan, kalemler, ekler, _vergiler(b, dosya))


def _firmalar(b: Dugum, alan: dict[str, object], dosya: str) -> None:
    for f in (b.cocuk("Firma_bilgi") or Dugum("", 0)).cocuklar:
        tip, ad, no = f.deger("Tip"), _metin(f.cocuk("Adi_unvani"), 150, dosya), _metin(f.cocuk("No"), 20, dosya)
        onek = {"Alici": "alici", "Gonderici": "gonderici", "BeyanSahibi": "beyan_sahibi", "Beyan_sahibi": "beyan_sahibi"}.get(tip)
        if onek is None:
            continue
        if ad:
            alan[f"{onek}_unvan"] = ad
        if no and len(no) <= 11:
            alan.setdefault(f"{onek}_no", no)
        if onek == "gonderici" and (ulke := _metin(f.cocuk("Ulke_kodu"), 3, dosya)):
            alan["gonderici_ulke"] = ulke


def _baglar(b: Dugum, dosya: str) -> list[tuple[str, str, str]]:
    """(özet beyan, senet, satır) in the order of the file; they serve the items in turn."""
    baglar = []
    for o in (b.cocuk("Ozetbeyanlar") or Dugum("", 0)).cocuklar:
        no = _metin(o.cocuk("Ozetbeyan_no"), 30, dosya)
        for t in (o.cocuk("ozbyacma_bilgi") or Dugum("", 0)).cocuklar:
            senet = _metin(t.cocuk("Tasima_senedi_no"), 20, dosya)
            for x in (t.cocuk("tasimasatir_bilgi") or Dugum("", 0)).cocuklar:
                ondalik(x.cocuk("Acilacak_miktar"), dosya, 1000)
                baglar.append((no, senet, _metin(x.cocuk("Tasima_satir_no"), 3, dosya)))
    return baglar


def _kalemler(b: Dugum, alan: dict[str, object], baglar: list[tuple[str, str, str]], dosya: str) -> tuple[TaslakKalem, ...]:
    dugumler = [k for k in (b.cocuk("Kalemler") or Dugum("", 0)).cocuklar if k.ad == "kalem"]
    if not dugumler:
        raise DosyaHatasi(dosya, b.satir, "Kalemler", "hiç kalem yok.")
    if len(dugumler) > 999:
        raise DosyaHatasi(dosya, dugumler[999].satir, "kalem", "en çok 999 kalem olabilir.")
    kalemler: list[TaslakKalem] = []
    yurt_ici = 0
    for n, k in enumerate(dugumler, 1):
        _tanit(k, KALEM, dosya)
        sira = _tam(k.cocuk("Kalem_sira_no"), dosya) or n
        if sira != n:
            raise DosyaHatasi(dosya, k.satir, "Kalem_sira_no", f"{n} olmalı, {sira} yazılmış.")
        yurt_ici += sum(ondalik(k.cocuk(ad), dosya, 100) for ad in YURT_ICI)
        gtip_dugumu = k.cocuk("Gtip")
        gtip = (gtip_dugumu.deger() if gtip_dugumu is not None else "").replace(".", "")
        if not (len(gtip) == 12 and gtip.isascii() and gtip.isdigit()):
            raise DosyaHatasi(dosya, (gtip_dugumu or k).satir, "Gtip", f"12 rakam olmalı: «{gtip[:20]}».")
        bag = baglar[min(n, len(baglar)) - 1] if baglar else ("", "", "")
        muaf = " ".join(m for i in range(1, 6) if (m := _metin(k.cocuk(f"Muafiyetler_{i}"), 9, dosya)))
        kalemler.append(
            TaslakKalem(
                sira,
                gtip,
                _metin(k.cocuk("Ticari_tanimi"), 350, dosya) or _metin(k.cocuk("Tarifedeki_tanimi"), 350, dosya),
                _metin(k.cocuk("Mensei_ulke"), 3, dosya),
                _metin(k.cocuk("Marka"), 70, dosya),
                _metin(k.cocuk("Cinsi"), 2, dosya),
                _tam(k.cocuk("Adedi"), dosya),
                ondalik(k.cocuk("Brut_agirlik"), dosya, 1000),
                ondalik(k.cocuk("Net_agirlik"), dosya, 1000),
                _metin(k.cocuk("Tamamlayici_olcu_birimi"), 4, dosya),
                ondalik(k.cocuk("Istatistiki_miktar"), dosya, 1000),
                ondalik(k.cocuk("Fatura_miktari"), dosya, 100),
                _metin(k.cocuk("Uluslararasi_anlasma"), 9, dosya),
                muaf,
                *bag,
            )
        )
    if yurt_ici and not alan.get("yurt_ici_kurus"):
        alan["yurt_ici_kurus"] = yurt_ici
    return tuple(kalemler)


def _ekler(b: Dugum, dosya: str) -> tuple[tuple[str, str, str], ...]:
    ekler = []
    for d in (b.cocuk("Dokumanlar") or Dugum("", 0)).cocuklar:
        tarih_dugumu = d.cocuk("Belge_tarihi")
        tarih = tarih_dugumu.deger() if tarih_dugumu is not None else ""
        if tarih:
            try:
                tarih = f"{datetime.strptime(tarih, '%d/%m/%Y'):%d.%m.%Y}"
            except ValueError:
                raise DosyaHatasi(
                    dosya, tarih_dugumu.satir if tarih_dugumu else None, "Belge_tarihi", f"gg/aa/yyyy olmalı: «{tarih[:20]}»."
                ) from None
        ekler.append((_metin(d.cocuk("Kod"), 10, dosya), _metin(d.cocuk("Referans"), 30, dosya), tarih))
    return tuple(ekler)


def _vergiler(b: Dugum, dosya: str) -> tuple[TaslakVergi, ...]:
    return tuple(
        TaslakVergi(
            _tam(v.cocuk("Kalem_no"), dosya),
            _metin(v.cocuk("Kod"), 3, dosya),
            ondalik(v.cocuk("Miktar"), dosya, 100),
            v.deger("Oran"),
            ondalik(v.cocuk("Vergi_matrahi"), dosya, 100),
        )
        for v in (b.cocuk("Vergiler") or Dugum("", 0)).cocuklar
    )
