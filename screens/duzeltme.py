"""Written requests after acceptance and the chief's word on them: düzeltme (DT, 17) with its entry by the kabul memuru (DZ), kısmi çekme (KÇ, 16/2).

Commonest tasks: record = number, Enter, request's number, day, text, F2; grant = number, Enter, F2; enter = F2 on the granted request, value, F2.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any, ClassVar

from gumruk.data import queries_surum
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameGirdisi
from gumruk.models.duzeltme import DEGISEBILIR_BASLIK, DEGISEBILIR_KALEM, BeyannameDuzeltGirdisi, DuzeltmeTalebi, TalepDurumu, TalepGirdisi
from gumruk.models.kismi_cekme import CekmeDurumu, KismiCekme
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.temel import Girdi, Rol
from gumruk.models.yon import Yon
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.surum_girisi import SurumGirisEkrani
from gumruk.tui.field_types import AmountField, DateField, DecimalField, NumberField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit


class TalepEkrani(KayitEkrani):
    """The request of one declaration: recorded, decided, carried out or dropped; by whoever is at the desk."""

    talep: ClassVar[Any]
    iste: ClassVar[str]
    uygun_gor: ClassVar[str]
    reddet: ClassVar[str]
    dus: ClassVar[str]
    memurda: ClassVar[tuple[Enum, ...]]
    sirada: ClassVar[dict[Enum, str]]
    sonra: ClassVar[dict[str, str]]

    def getir(self, metin: str) -> Any:
        return queries_surum.duzeltme_gor(self.depo, metin, self.talep)

    @property
    def amir(self) -> bool:
        return Rol.IDARE_AMIRI in self.uyg.oturum.roller

    @property
    def memurun(self) -> bool:
        """The open request waits for the officer at this desk."""
        return self.kayit is not None and self.kayit.acik is not None and not self.amir and self.kayit.acik.durum in self.memurda

    def uygula(self) -> str:
        """The officer's act on a granted request."""
        raise NotImplementedError  # each kind has its own

    def uygulanan(self) -> int:
        """The record that this act is done on."""
        return self.belge_id

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, acik = kayit.beyanname, kayit.acik
        yazilir = acik is None and not self.amir
        self.eylem = self.iste if yazilir else self.uygun_gor if self.amir else self.uygula()
        notlar = [
            Note(1, 42, b.durum.value[:36], "strong"),
            Note(2, 2, "Alıcı", "dim"),
            Note(2, 17, b.alici_unvan[:38]),
            Note(2, 58, f"{b.surum}. sürüm · {len(b.kalemler)} kalem"),
            Note(3, 2, "Kıymet, vergi", "dim"),
            Note(3, 17, f"{goster(b.toplam_kiymet_kurus)} TL, {goster(b.toplam_vergi_kurus)} TL, brüt {kg_goster(b.brut_gram)} kg"),
            rule(4),
        ]
        row = 5
        alanlar: list[Field] = []
        if yazilir:
            alanlar = [
                Field("dilekce_no", "Dilekçe no", row, 17, TextField(30, upper=True), label_col=2, mandatory=True),
                Field("dilekce_gunu", "Dilekçe günü", row + 1, 17, DateField(), label_col=2, mandatory=True),
                Field("istek", "Ne isteniyor", row + 2, 17, TextField(350), label_col=2, width=60, mandatory=True),
            ]
            row += 4
        for t in kayit.talepler:
            satirlar = sarili(row, f"{t.no}  {t.durum.value}" + (f", {t.surum}. sürüm" if t.surum else ""), style="strong" if t is acik else "")
            satirlar += sarili(row + 1, f"Dilekçe {t.dilekce} ({t.kaydeden}): {t.istek}", style="" if t is acik else "dim")
            if t.karar:
                satirlar += sarili(1 + max(n.row for n in satirlar), f"Karar: {t.karar}")
            if max(n.row for n in satirlar) > 18:
                notlar.append(Note(row, 2, "… daha eskileri için F10, Geçmiş", "dim"))
                break
            notlar += satirlar
            row = 2 + max(n.row for n in satirlar)
        return alanlar, notlar, {"dilekce_gunu": self.depo.bugun()} if yazilir else {}

    def acildi(self) -> None:
        k = self.kayit
        if self.eylem == self.iste:
            deneme = TalepGirdisi(beyanname_id=self.belge_id, dilekce_no="-", dilekce_gunu=self.depo.bugun(), istek="ekranda bakılıyor")
            self.son_engeller = self.engelleri(self.eylem, None, deneme)
        elif k.acik is not None and (self.amir or self.memurun):
            self.son_engeller = self.engelleri(self.eylem, k.acik.id if self.amir else self.uygulanan())
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif k.acik is None and self.amir:
            self.say("Bu beyannamenin karar bekleyen isteği yok.")
        elif self.amir:
            self.say("F2 uygun görür; uygun değilse F10, gerekçesiyle.")
        elif k.acik is None:
            self.say("Yazılı isteği kaydedin: F2 idare amirine sunar.")
        else:
            self.say(self.sirada.get(k.acik.durum) or f"{k.acik.no} idare amirinin kararını bekliyor.")

    def dark(self) -> set[str]:
        k = self.kayit
        bekler = k is not None and k.acik is not None and not self.amir and not self.memurun
        return {"act"} if self.son_engeller or bekler or (k is not None and k.acik is None and self.amir) else set()

    def do_act(self) -> None:
        k = self.kayit
        if k is None or "act" in self.dark():
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
            return
        if self.eylem == self.uygun_gor:
            self.islem_yap(self.eylem, k.acik.id, None, self._oldu)
        elif self.eylem != self.iste:
            self.uygulamaya_gec()
        elif self.denetle():
            v = self.model.values()
            alanlar = {"beyanname_id": self.belge_id, **{ad: v[ad] for ad in ("dilekce_no", "dilekce_gunu", "istek")}}
            girdi = self.girdi_kur(TalepGirdisi, alanlar, self.model)
            if girdi is not None:
                self.islem_yap(self.eylem, None, girdi, self._oldu)

    def uygulamaya_gec(self) -> None:
        """F2 on a granted request."""
        self.islem_yap(self.eylem, self.uygulanan(), None, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        gecis = GECIS[sonuc.islem]
        self.say(f"{sonuc.no}: {gecis.gecmis} (m.{sonuc.madde}).{self.sonra.get(sonuc.islem, '')}", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        k = self.kayit
        if k is None:
            return []
        red = [("reddet", "Uygun görme: gerekçesiyle geri ver")] if self.amir and k.acik is not None else []
        dus = (
            [("dus", "Uygulanmayacak isteği düşür")] if self.memurun or (k.acik is not None and not self.amir and k.acik.durum in self.sirada) else []
        )
        return [*red, *dus, ("goster", "Beyannamenin tamamı"), ("surum", "Sürümler")]

    def islem_secildi(self, secim: str) -> None:
        if secim in ("reddet", "dus"):
            self.gerekceyle_yap(self.reddet if secim == "reddet" else self.dus, self.kayit.acik.id, self._oldu)
        elif secim in ("goster", "surum"):
            self.uyg.open_screen("gor" if secim == "goster" else "surumler", no=self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)


class DuzeltmeTalebiEkrani(TalepEkrani):
    ad = "duzeltme_talebi"
    talep = DuzeltmeTalebi
    iste, uygun_gor, reddet, dus = "duzeltme_talep_et", "duzeltme_uygun_gor", "duzeltme_reddet", "duzeltme_talebi_dus"
    memurda = (TalepDurumu.UYGUN,)
    sirada: ClassVar = {TalepDurumu.UYGUN: "Uygun görülmüş: F2 düzeltme ekranını açar."}
    sonra: ClassVar = {"duzeltme_talep_et": " İdare amirine sunuldu.", "duzeltme_uygun_gor": " Kabul memuru girecek."}
    bos_metin = (
        "Beyannamenin ya da düzeltme isteğinin numarasını yazıp Enter'a basın.",
        "Onaydan sonra yalnız ağırlık, adet, ölçü ve kıymet düzeltilir;",
        "yazılı istekle ve idare amirinin onayıyla.",
    )

    def uygula(self) -> str:
        return "beyanname_duzelt"

    def eylem_adi(self) -> str:
        return "Düzeltmeyi gir" if self.eylem == "beyanname_duzelt" else GECIS[self.eylem].ad

    def uygulamaya_gec(self) -> None:
        self.uyg.open_screen("beyanname_duzelt", no=self.kayit.beyanname.no)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Yükümlünün yazılı isteği kaydedilir, idare amiri karar verir, değerleri gümrük personeli girer; eski sürüm silinmez.",
            "Sistem fiziki muayeneye sevk etmişse ya da vergi ödenmişse istek kabul edilmez.",
        ]


class KismiCekmeEkrani(TalepEkrani):
    """16/2: granted, the officer opens the re-entry; the declarant enters (YG)."""

    ad = "kismi_cekme"
    talep = KismiCekme
    iste, uygun_gor, reddet, dus = "cekme_talep_et", "cekme_uygun_gor", "cekme_reddet", "cekme_dus"
    memurda = (CekmeDurumu.UYGUN,)
    sirada: ClassVar = {
        CekmeDurumu.UYGUN: "Uygun görülmüş: F2 beyan sahibinin yeniden girişine izin verir.",
        CekmeDurumu.ACILDI: "Beyan sahibinin yeniden girişi bekleniyor (YG).",
    }
    sonra: ClassVar = {
        "cekme_talep_et": " İdare amirine sunuldu.",
        "cekme_uygun_gor": " Kabul memuru girişi açacak.",
        "giris_ac": " Beyan sahibi YG ekranında girer.",
    }
    bos_metin = (
        "Beyannamenin ya da kısmi çekme isteğinin numarasını yazıp Enter'a basın.",
        "Onaydan sonra eşyanın yalnız bir kısmı çekilecek, kalanı sundurmada bırakılacaksa;",
        "yazılı istekle ve idare amirinin onayıyla. Bir kap bölünmez (m.16/3).",
    )

    def uygula(self) -> str:
        return "giris_ac"

    def uygulanan(self) -> int:
        return int(self.kayit.acik.id)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Yazılı istek kaydedilir, idare amiri karar verir, memur yeniden girişe izin verir, beyan sahibi az miktarla yeniden girer.",
            "Kalan kaplar senette serbest kalır, başka beyannameyle çekilir. Vergi ödenmişse gerekmez: kısmı ambardan çıkar (AÇ).",
        ]


class BeyannameDuzeltEkrani(SurumGirisEkrani):
    """17: the boxes that may change, an item a page; everything else is shown and cannot be typed over."""

    ad = "beyanname_duzelt"
    eylem = "beyanname_duzelt"
    ilk_sayfa = 1
    donus = "duzeltme_talebi"

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        doviz = self.kod_alani("doviz", 3, sabit=True)
        alanlar = []
        for n, (ad, etiket) in enumerate((("navlun", "45 Navlun"), ("sigorta", "45 Sigorta"), ("yurt_disi", "45 Yurt dışı gider"))):
            alanlar += [
                Field(f"{ad}_kurus", etiket, 4 + n, 25, AmountField(), label_col=2, width=18),
                Field(f"{ad}_doviz", "döviz", 4 + n, 56, doviz, label_col=50, code_list="doviz"),
            ]
        if self.girdi_sinifi.YON is Yon.GIRIS:  # an antrepo declaration declares none (29)
            alanlar.append(Field("yurt_ici_kurus", "45 Yurt içi gider, TL", 7, 25, AmountField(), label_col=2, width=18))
        return [("Giderler", alanlar)]

    def satir_sayfasi(self) -> list[Field]:
        return [
            Field("kap_adedi", "31 Kap adedi", 7, 25, NumberField(7), label_col=2, mandatory=True, rule="m.16/3"),
            Field("brut_gram", "35 Brüt kg", 8, 25, DecimalField(10, 3), label_col=2, width=16, mandatory=True),
            Field("net_gram", "38 Net kg", 9, 25, DecimalField(10, 3), label_col=2, width=16, mandatory=True),
            Field("olcu_birimi", "41 Ölçü birimi", 10, 25, self.kod_alani("olcu", 4), label_col=2, code_list="olcu"),
            Field("olcu_binde", "41 Miktar", 11, 25, DecimalField(10, 3), label_col=2, width=16),
            Field("fatura_kurus", "42 Kalem fiyatı", 12, 25, AmountField(), label_col=2, width=18, mandatory=True),
        ]

    def sayfa_notlari(self) -> list[Note]:
        if self.kayit is None:
            return [Note(2, 2, "Numara girilince beyanname açılır.", "dim")]
        b = self.kayit
        notlar = [Note(0, 34, f"{b.no} · {len(b.kalemler)} kalem · {b.surum}. sürüm".rjust(44), "dim")]
        if self.sayfa < len(self.basliklar):
            return [*notlar, Note(2, 2, f"22 Fatura {b.doviz} {goster(b.fatura_kurus)}, {b.teslim_sekli}: kalem fiyatlarından toplanır")]
        k = b.kalemler[self.sayfa - len(self.basliklar)]
        notlar += [
            Note(2, 2, f"33 {k.gtip}   34 {k.mensei}   {k.kap_cinsi}   {b.doviz}"),
            Note(3, 2, fit(k.tanim, 76).rstrip()),
            Note(4, 2, f"Kıymet {goster(k.kiymet_kurus)} TL, vergi {goster(sum(v.tutar_kurus for v in k.vergiler))} TL", "dim"),
            Note(6, 46, "şimdi".rjust(18), "dim"),
        ]
        for f in self._satir_tanimi:
            notlar.append(Note(f.row, 46, f.type.show(getattr(k, f.name)).rjust(18), "dim"))
        return notlar

    def degerler(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        baslik = {ad: self.kayit.alan[ad] or None for ad in DEGISEBILIR_BASLIK}
        return baslik, [{ad: getattr(k, ad) or None for ad in DEGISEBILIR_KALEM} for k in self.kayit.kalemler]

    def canli(self) -> dict[str, str]:
        return {ad: etiket for ad, etiket in super().canli().items() if ad != "new"}

    def field_left(self, name: str) -> None:
        """Nothing is filled in here."""

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        assert self.simdiki is not None
        eski = self.simdiki.model_dump()

        def dolu(yazilan: Mapping[str, Any]) -> dict[str, Any]:
            return {ad: v or ("" if ad.endswith(("doviz", "birimi")) else 0) for ad, v in yazilan.items()}

        kalemler = tuple({**k, **dolu(s)} for k, s in zip(eski["kalemler"], satirlar, strict=True))
        toplam = {"fatura_kurus": sum(k["fatura_kurus"] for k in kalemler), "baglantilar": self.baglanti_degerleri(satirlar)}
        toplam["antrepo_baglari"] = self.antrepo_degerleri(satirlar)
        return type(self.simdiki), {**eski, **dolu(deger), **toplam, "kalemler": kalemler}

    def islem_girdisi(self, beyan: BeyannameGirdisi) -> Girdi | None:
        acik = queries_surum.duzeltme_gor(self.depo, self.kayit.no).acik
        return BeyannameDuzeltGirdisi(talep_id=acik.id if acik else 0, beyan=beyan)

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: düzeltildi, yeni sürüm kaydedildi; düzeltilmiş döküm basılıyor, asıl beyannameye ekleyin (m.17)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Her kalem bir sayfa: F8 sonraki, F7 önceki; ilk sayfada giderler. Sağda şimdiki değer durur.",
            "Vergiler tescil gününün oran ve kuruyla yeniden hesaplanır; tahakkuk yapılmışsa yenilenir. F2 yeni sürümü kaydeder, döküm basılır.",
        ]
