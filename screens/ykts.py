"""YKTS kaydı (YK): the obligor or his representative enters, prints, signs and changes the record, asks for its end (YKTS-4, YKTS-6, YKTS-10).

Commonest tasks: register = number, Enter, data, F2, then F2 F2 for the signature; change = number, Enter, over-type, F2, F2 F2.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from gumruk.data import eimza, eimza_kart, kagit, queries_ykts
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.temel import Girdi, GumrukHatasi, atif
from gumruk.models.ykts import EImzaGirdisi, IslakImzaGirdisi, YktsDurumu, YktsKayitGirdisi, YktsVerisi
from gumruk.models.ykts_degisiklik import YktsIptalGirdisi
from gumruk.models.ykts_veri import ALAN_ADLARI, VERILER
from gumruk.screens import baski
from gumruk.screens.ekran import rule, sarili
from gumruk.screens.ykts_ortak import YktsEkrani, sigan, veri_notlari
from gumruk.tui.field_types import DateField, DigitsField, PasswordField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

YD = YktsDurumu
YAZILAN = (None, YD.TASLAK, YD.ONAYLI, YD.GUNCELLENIYOR)
IMZALANAN = {YD.TASLAK: "ykts", YD.GUNCELLENIYOR: "ykts_guncelleme"}


class YktsKaydiEkrani(YktsEkrani):
    ad = "ykts"
    eylem = "ykts_kaydet"

    def opened(self, **arguments: Any) -> None:
        super().opened(**arguments)
        if self.kayit is None:
            nolar = ", ".join(queries_ykts.nolarim(self.depo, self.kim))
            self.model.notes.append(Note(4, 2, f"Kullanıcı kodunuzun numarası: {nolar}. F4 kayıtlarınızı açar.", "dim"))
            self.form.repaint()

    def getir(self, metin: str) -> Any:
        return queries_ykts.kayit_gor(self.depo, metin, self.kim, yeni=True)

    @property
    def durum(self) -> YktsDurumu | None:
        return self.kayit.durum if self.kayit is not None else None

    @property
    def yazilir(self) -> bool:
        return self.kayit is not None and self.durum in YAZILAN and self.kayit.yurutur

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.eylem = "ykts_kaydet" if kayit.durum is None else "ykts_guncelle" if kayit.durum is YD.ONAYLI else "ykts_islak_imza"
        yazilan = self.kayit.durum in YAZILAN and kayit.yurutur
        tur = "şirket" if kayit.tuzel else "gerçek kişi"
        notlar = [Note(1, 40, f"{kayit.no if kayit.id else 'yeni kayıt'} · {kayit.hal}"[:38], "strong"), Note(2, 2, tur, "dim")]
        alanlar = self._alanlar(kayit) if yazilan else []
        son = kayit.son
        deger = dict(son.veri) if son else dict.fromkeys(VERILER, "")
        alt = sarili(0, *(f"{ad}: {metin}" for ad, metin in self._durum_satirlari(kayit)))
        if not yazilan:
            notlar += sigan(lambda en_cok: veri_notlari(3, deger, en_cok=en_cok), 1 + len(alt))
        row = max(14 if yazilan else 13, 1 + max(n.row for n in notlar))
        notlar += [rule(row), *(replace(n, row=row + 1 + n.row) for n in alt)]
        return alanlar, notlar, deger if yazilan else {}

    def _durum_satirlari(self, kayit: Any) -> list[tuple[str, str]]:
        s = kayit.son
        if s is None:
            return [("Sonra", "form basılır; imzalanıp herhangi bir müdürlükte onaylatılır (YKTS-4, YKTS-5).")]
        satirlar = [(f"{s.surum}. sürüm", f"{s.giren}, {queries_ykts.gun_saat(s.zaman)}")]
        satirlar += [(ad, metin) for ad, metin in (("İmza", s.imza), ("Karar", s.karar)) if metin]
        return satirlar + ([("İptal isteği", kayit.iptal_dayanagi)] if kayit.durum is YD.IPTAL_BEKLIYOR else [])

    def _alanlar(self, kayit: Any) -> list[Field]:
        def alan(ad: str, row: int, uzunluk: int, width: int, col: int = 22, label_col: int = 2, *, tip: Any = None, zorunlu: bool = True) -> Field:
            return Field(ad, ALAN_ADLARI[ad], row, col, tip or TextField(uzunluk), label_col=label_col, width=width, mandatory=zorunlu)

        alanlar = [
            alan("unvan", 3, 150, 56),
            alan("adres", 4, 200, 56),
            alan("e_posta", 6, 80, 40),
            alan("sabit_tel", 7, 20, 16, zorunlu=kayit.tuzel),
            alan("cep_tel", 7, 20, 16, 58, 44, zorunlu=not kayit.tuzel),
        ]
        if kayit.tuzel:
            alanlar += [
                alan("mersis_no", 8, 16, 16, tip=DigitsField(16)),
                alan("sicil_mudurlugu", 9, 60, 30),
                alan("sicil_no", 10, 20, 20),
                alan("kep", 11, 80, 40),
            ]
        if kayit.durum is None and not kayit.kendi:
            alanlar.append(Field("temsil_belgesi", "Temsil belgesi", 12, 22, TextField(120), label_col=2, width=56, mandatory=True))
        return alanlar

    def acildi(self) -> None:
        d = self.durum
        if self.kayit.id and not self.kayit.yurutur:
            self.error(f"YKTS-4  {self.kayit.no} sizin kaydınız değil: sahibi, kaydeden ya da vekâleti olan temsilci değiştirir.")
        elif d is None:
            self.say("Bilgileri yazın; F2 kaydeder ve imzalanacak formu basar.")
        elif d in IMZALANAN:
            self.say("Form basıldı: imzalayın. F2 ıslak imzayı kaydeder (bilgi değiştiyse yeni form basar); F10 elektronik imza.")
        elif d is YD.ONAYLI:
            self.say("Kayıt onaylı. Değişen bilginin üzerine yazıp F2 ile güncelleyin; güncellenmeyen bilgi ceza getirir (YKTS-7).")
        elif d is YD.IPTAL:
            self.say("Kayıt iptal edilmiş.")
        else:
            self.say("Onay bekliyor. Herhangi bir gümrük müdürlüğüne başvurun (YKTS-5).", "wait")

    def canli(self) -> dict[str, str]:
        keys = {**super().canli(), "list": "Kayıtlarım"}
        if not self.yazilir:
            keys.pop("act", None)
        return keys

    def eylem_adi(self) -> str:
        return "İmzala / düzelt" if self.durum in IMZALANAN else GECIS[self.eylem].ad

    def do_list(self) -> None:
        benim = queries_ykts.kayitlarim(self.depo, self.kim)
        if not benim:
            self.say("Kaydınız yok. Numaranızı yazıp Enter'a basın; yeni kayıt açılır.")
            return
        satirlar = [Row(k.no, (k.no, k.kimlik_no, k.unvan, k.hal), k) for k in benim]
        sutunlar = (Column("Kayıt", 12), Column("Numara", 11), Column("Unvan", 0), Column("Durum", 24))
        self.pick(f"Kayıtlarım: {len(benim)}", sutunlar, list_pager(satirlar), self._ac)

    def _ac(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.kimlik_no
        self.fetched("no")

    # F2

    def _veri(self) -> dict[str, str]:
        v = self.model.values()
        return {ad: v.get(ad) or "" for ad in VERILER}

    def do_act(self) -> None:
        if not self.yazilir or not self.denetle():
            return
        veri, d = self._veri(), self.durum
        if d is None:
            temsil = self.model.values().get("temsil_belgesi") or ""
            self._yap("ykts_kaydet", YktsKayitGirdisi, {**veri, "kimlik_no": self.kayit.kimlik_no, "temsil_belgesi": temsil})
        elif d is YD.ONAYLI:
            self._yap("ykts_guncelle", YktsVerisi, veri)
        elif veri != self.kayit.son.veri:
            self._yap("ykts_taslak_duzelt" if d is YD.TASLAK else "ykts_guncelle", YktsVerisi, veri)
        else:
            self._islak()

    def _yap(self, islem: str, sinif: type[Girdi], alanlar: dict[str, Any]) -> None:
        girdi = self.girdi_kur(sinif, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(islem, self.belge_id or None, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.model.text["no"] = self.kayit.kimlik_no
        self.fetched("no")
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} ({atif(GECIS[sonuc.islem].madde)}).", "ok")

    def _islak(self) -> None:
        alanlar = [
            Field("imza_gunu", "İmza günü", 1, 20, DateField(), label_col=2, mandatory=True),
            Field("imzalayan", "İmzalayan", 2, 20, TextField(120), label_col=2, width=50, mandatory=True),
        ]
        degerler = {"imza_gunu": self.depo.bugun(), "imzalayan": self.uyg.oturum.ad}
        islem = f"{IMZALANAN[self.durum]}_islak_imza"  # type: ignore[index]
        self.alanlarla_yap("Islak imzalı form", alanlar, IslakImzaGirdisi, islem, self.belge_id, self._oldu, degerler=degerler)

    # F10

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None or not self.kayit.id:
            return []
        d, sonuc = self.durum, []
        if self.kayit.yurutur and d in IMZALANAN:
            vazgec = "ykts_taslaktan_vazgec" if d is YD.TASLAK else "ykts_guncellemeden_vazgec"
            kart = [("kart", "Elektronik imzala (akıllı kart)")] if self.depo.ykts.kart else []
            sonuc = [*kart, ("e_imza", "Elektronik imzala (.p12 sertifikası)"), (vazgec, GECIS[vazgec].ad)]
        elif self.kayit.kendi and d is YD.ONAYLI:
            sonuc = [("ykts_iptal_iste", "Kaydın tamamen iptalini iste (YKTS-10)")]
        return [*sonuc, ("surumler", "Sürümler: eski ve yeni bilgiler"), ("vekaletler", "Vekâletler")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "e_imza":
            self._e_imza()
        elif secim == "kart":
            self._kartla()
        elif secim == "surumler":
            self.surumleri_goster()
        elif secim == "vekaletler":
            self.vekaletleri_goster()
        elif secim == "ykts_iptal_iste":
            alanlar = [Field("dayanak", "Neden", 1, 12, TextField(200), label_col=2, width=60, mandatory=True)]
            self.alanlarla_yap(GECIS[secim].ad, alanlar, YktsIptalGirdisi, secim, self.belge_id, self._oldu)
        elif secim in GECIS:
            self.ask(f"{GECIS[secim].ad}: emin misiniz?", lambda: self.islem_yap(secim, self.belge_id, None, self._oldu))
        else:
            super().islem_secildi(secim)

    def _e_imza(self, yol: str = "", neden: str = "") -> None:
        """The certificate's file and its password are asked; the password is kept nowhere."""
        alanlar = [
            Field("yol", ".p12 dosyası", 1, 18, TextField(200), label_col=2, width=54, mandatory=True),
            Field("parola", "Parolası", 2, 18, PasswordField(64), label_col=2, width=30, mandatory=True),
        ]
        self.fill("Elektronik imza", alanlar, self._dosyayla, values={"yol": yol} if yol else None, said=neden)

    def _dosyayla(self, v: dict[str, Any]) -> None:
        imzaci = eimza.dosyadan(Path(v["yol"]).expanduser(), v["parola"] or "")
        self._e_imzala(imzaci, lambda neden: self._e_imza(v["yol"], neden))

    def _kartla(self, neden: str = "") -> None:
        """The PIN is asked each time and kept nowhere."""
        alan = Field("pin", "Kartın PIN'i", 1, 18, PasswordField(64), label_col=2, width=30, mandatory=True)
        kutuphane = self.depo.ykts.kart
        self.fill("Elektronik imza, akıllı kart", [alan], lambda v: self._e_imzala(eimza_kart.karttan(kutuphane, v["pin"]), self._kartla), said=neden)

    def _e_imzala(self, imzaci: AbstractContextManager[Any], yeniden: Callable[[str], None]) -> None:
        depo, ayar, k = self.depo, self.uyg.ayar, self.kayit
        no = f"{k.no}-{k.son.surum}"

        def imzala() -> EImzaGirdisi:
            (is_id, *_) = [i.id for i in baski.kagit_isleri(depo, no)]
            pdf = baski.pdf_uret(kagit.baski_verisi(depo, is_id), egitim=depo.ofis().egitim)
            with imzaci as i:
                imzali = eimza.imzala(pdf, i, neden="YKTS kaydı", yer=depo.ofis().ad)
            kok = eimza.zinciri_sina(imzali.pdf, depo.ykts.kokler) if depo.ykts.kokler else ""
            yol = eimza.sakla(ayar.kagit_klasoru, no, imzali)
            alanlar = {ad: getattr(imzali, ad) for ad in ("imzalayan", "ozne", "ozne_no", "sertifika_no", "bit")}
            return EImzaGirdisi(surum=k.son.surum, pdf_ozeti=imzali.ozet, dosya=str(yol), kok=kok, **alanlar)

        islem = f"{IMZALANAN[k.durum]}_e_imza"
        self.run_act(imzala, lambda girdi: self.islem_yap(islem, self.belge_id, girdi, self._oldu), lambda hata: self._imzalanamadi(hata, yeniden))

    def _imzalanamadi(self, hata: Exception, yeniden: Callable[[str], None]) -> None:
        if not isinstance(hata, GumrukHatasi):
            raise hata
        yeniden(str(hata))

    def yardim_satirlari(self) -> list[str]:
        return [
            "Kendi numaranızı ya da temsil ettiğinizin numarasını yazın. Kayıt yoksa yeni kayıt açılır; F2 formu basar.",
            "Form imzalanır: F2 ıslak imzayı kaydeder, F10 elektronik imzayla (kart ya da .p12) imzalar. Sonra herhangi bir müdürlükte onaylatılır.",
            "Bilgi değişince üzerine yazıp F2; eski bilgi, yenisi onaylanıncaya kadar geçerlidir. Tamamen iptal F10'dadır ve onay ister.",
        ]
