"""«Muhasebe Hareketleri» and «Gümrük Vezne Alındısı» (23/1-a).

Commonest tasks: exact cash = number, Enter, F2, F2; with change = number, Enter, F2, amount, Enter, F2; another client = number again.
"""

from typing import Any

from gumruk.data import queries_kasa, queries_ykts
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.banka import BankaOdemesiGirdisi, DekontGirdisi
from gumruk.models.beyanname import BeyannameDurumu, hat_metni
from gumruk.models.kurus import goster
from gumruk.models.temel import GumrukHatasi, Rol
from gumruk.models.vezne import ODENMIS, OdemeAraci, OdemeGirdisi, OdemelerGirdisi, TahsilatGirdisi
from gumruk.models.yazi import tutar_yaziyla
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import Ekran, KayitEkrani, sarili, yukumlu_notlari
from gumruk.tui.field_types import AmountField, CheckedField, DateField, RecordField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

ARACLAR = {"nakit": OdemeAraci.NAKIT, "kart": OdemeAraci.KART, "cek": OdemeAraci.CEK, "dekont": OdemeAraci.DEKONT}


def ek_eylemi(eylem: str, kayit: Any) -> str:
    """The act that the record waits for: a paid declaration owes again only by a further assessment; a penalty has acts of its own."""
    if kayit.ceza:
        return f"ceza_{eylem.removeprefix('ek_').removeprefix('ceza_')}"
    return f"ek_{eylem.removeprefix('ek_')}" if kayit.beyanname.durum in ODENMIS and kayit.borc_kurus else eylem


def hareketleri_goster(ekran: Ekran, kayit: Any) -> None:
    """Each assessment with its taxes and what paid it; interest with its reckoning."""
    satirlar: list[str] = []
    for h in kayit.hareketler:
        satirlar.append(f"{h.no}  {h.zaman.astimezone(ekran.now().tzinfo):%d.%m.%Y %H:%M}  {goster(h.tutar_kurus)} TL, {h.odeyen or 'ödenmedi'}")
        satirlar += [f"  {kod} {ad}: {goster(tutar)} TL" for kod, ad, tutar in h.satirlar]
        satirlar += [f"  {x}" for x in h.aciklama.splitlines()]
        satirlar.append("")
    ekran.show_text(f"Muhasebe hareketleri: {kayit.beyanname.no}", satirlar or ["Tahakkuk yapılmamış."])


HAREKETLER = ("hareket", "Muhasebe hareketleri, faizin hesabıyla")


def borcun_turu(kayit: Any) -> str:
    """The table of the open debt, by which its story is told."""
    return "ykts_bulgusu" if kayit is not None and kayit.ceza else "beyanname"


def ceza_notlari(row: int, c: Any) -> list[Note]:
    """Two lines: which decision, by whom, and the legal ground."""
    karar = f"{c.no}, {queries_ykts.gun_saat(c.karar_ani)}, {c.karar_veren}" if c.karar_ani else "daha verilmedi"
    return [
        Note(row, 2, "Ceza kararı", "dim"),
        Note(row, 17, f"{karar} · YKTS {c.kayit_no}"[:61]),
        Note(row + 1, 2, "Dayanağı", "dim"),
        Note(row + 1, 17, c.karar_maddesi[:60] or "-"),
    ]


class MuhasebeEkrani(KayitEkrani):
    """23/1-a: has the assessment been made? F2 approves the screen and opens the receipt."""

    ad = "muhasebe"
    no_etiketi = "Beyan./YC no"
    bos_metin = (
        "Beyannamenin ya da YKTS ceza kararının (YC) numarasını yazıp Enter'a basın.",
        "Tahakkuk yapılmış mı, ödenmiş mi görünür.",
    )
    dekont: dict[str, Any] | None = None
    dekontlu = donus = ""
    bankaci = False

    def opened(self, **arguments: Any) -> None:
        """The cashier goes on to the receipt; the muhasebe memuru matches the bank's, and `dekont` brings him what its statement told."""
        self.dekont, self.donus = arguments.get("dekont"), arguments.get("donus", "")
        self.bankaci = bool(self.dekont) or Rol.VEZNEDAR not in self.uyg.oturum.roller
        self.eylem = "banka_odemesi" if self.bankaci else "tahsil_et"
        super().opened(**arguments)
        self.dekontlu = self.kayit.beyanname.no if self.dekont and self.kayit is not None else ""
        if self.dekontlu and not self.son_engeller:
            self._banka(self.eylem)

    def eylem_adi(self) -> str:
        return GECIS[self.eylem].ad if self.bankaci else "Onayla, alındıya geç"

    def getir(self, metin: str) -> Any:
        return queries_kasa.vezne_bul(self.depo, metin)

    @property
    def belge_turu(self) -> str:  # type: ignore[override]
        return borcun_turu(self.kayit)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        self.eylem = ek_eylemi("banka_odemesi" if self.bankaci else "tahsil_et", kayit)
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            *yukumlu_notlari(b, 3),
            *(ceza_notlari(4, b) if kayit.ceza else self._beyan_notlari(b)),
            Note(7, 2, "MUHASEBE HAREKETLERİ", "strong"),
        ]
        row = 8
        if not kayit.hareketler:
            notlar.append(Note(row, 2, "Karar verilmemiş ya da ceza yok." if kayit.ceza else "Tahakkuk yapılmamış.", "bad"))
            row += 1
        odenen = [h for h in kayit.hareketler if h.odeyen]
        for h in kayit.hareketler:
            notlar.append(Note(row, 2, f"{h.no}  {h.zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}", "dim"))
            if h.odeyen and kayit.borc_kurus:  # what is due has the room; the taxes of what is paid are behind F10
                notlar += [Note(row, 36, fit(h.odeyen, 21).rstrip(), "ok"), Note(row, 58, goster(h.tutar_kurus).rjust(20), "dim")]
                row += 2 if h is odenen[-1] else 1
                continue
            notlar.append(Note(row, 36, h.odeyen or "ödenmedi", "ok" if h.odeyen else "warn"))
            for kod, ad, tutar in h.satirlar:
                row += 1
                notlar.append(Note(row, 4, f"{kod:>3} {ad}"[:50]))
                notlar.append(Note(row, 58, goster(tutar).rjust(20)))
            row += 2
        notlar += [
            Note(row - 1, 58, "─" * 20, "rule"),
            Note(row, 38, "TAHSİL EDİLECEK".rjust(18), "strong"),
            Note(row, 58, goster(kayit.borc_kurus).rjust(20), "strong"),
        ]
        return [], notlar, {}

    @staticmethod
    def _beyan_notlari(b: Any) -> list[Note]:
        return [
            Note(4, 2, "Beyan sahibi", "dim"),
            Note(4, 17, b.beyan_sahibi_unvan[:44]),
            Note(5, 2, "Rejim, hat", "dim"),
            Note(5, 17, f"{b.rejim or b.yon.value} · {hat_metni(b) or 'hat belirlenmedi'}"),
        ]

    def acildi(self) -> None:
        b = self.kayit.beyanname
        if self.kayit.borc_kurus and (self.kayit.ceza or b.durum is BeyannameDurumu.TAHSILATTA or b.durum in ODENMIS):
            yol = "Dekontu karşılaştırmak için F2." if self.bankaci else "F2 onaylar ve Gümrük Vezne Alındısı ekranını açar."
            self.say(f"{'Ek tahakkuk' if b.durum in ODENMIS else 'Tahakkuk'} yapılmış. {yol}")
        else:
            self.son_engeller = self.engelleri(self.eylem, self.belge_id)
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
            return
        if self.bankaci:
            self._banka(self.eylem)
            return
        no = self.kayit.beyanname.no
        self.bosalt()
        self.uyg.open_screen("vezne_alindisi", no=no, donus="muhasebe")

    def _banka(self, islem: str) -> None:
        """23/1-b: the bank's receipt beside the assessment; the amount is typed, not proposed, so that it is read from the paper."""
        alanlar = [
            Field("banka", "Banka", 1, 22, TextField(40, upper=True), label_col=2, width=30, mandatory=True),
            Field("dekont_no", "Dekont no", 2, 22, TextField(30, upper=True), label_col=2, mandatory=True),
            Field("dekont_gunu", "Dekont tarihi", 3, 22, DateField(), label_col=2, mandatory=True),
            Field("tutar_kurus", "Tutar", 4, 22, AmountField(), label_col=2, width=18, mandatory=True),
            Field("yatiran_no", "Yatıran T.C./VKN", 5, 22, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
            Field("aciklama", "Başkası yatırdıysa", 6, 22, TextField(200), label_col=2, width=50),
        ]
        girdi = DekontGirdisi
        if not self.kayit.ceza:
            girdi = BankaOdemesiGirdisi
            alanlar.append(Field("fazlasi_iade", "Fazlası iade (E, H)", 7, 22, YesNoField(), label_col=2, rule="m.25"))
        no = self.kayit.beyanname.no
        baslik = f"{'İkinci dekont' if islem == 'ikinci_dekont' else 'Banka dekontu'}: {no}, borç {goster(self.kayit.borc_kurus)} TL"
        degerler = self.dekont if self.dekontlu == no else None
        self.alanlarla_yap(baslik, alanlar, girdi, islem, self.belge_id, lambda s: self._odendi(no, s), degerler=degerler)

    def _odendi(self, no: str, sonuc: Islendi) -> None:
        self.bosalt()
        if self.donus and self.dekontlu == no:
            self.uyg.open_screen(self.donus)
        taslak = next((n for n in sonuc.nolar if "DK" in n), "")
        if taslak:
            self.uyg.screen.say(f"{no}: fazla para emanete alındı, iade taslağı {taslak} açıldı. DK ekranında önerin (m.25).", "ok")
            return
        belge = "Karara" if GECIS[sonuc.islem].belge is YktsBulgusu else "Beyannameye"
        self.uyg.screen.say(f"{no} ödendi. {belge} ve dekonta «ödendi» yazıp birer nüshasını mükellefe verin (m.23/1-b).", "ok")

    def yazilan_var(self) -> bool:
        return False

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        odenmis = self.bankaci and not self.kayit.borc_kurus and any(h.odeyen for h in self.kayit.hareketler)
        if self.kayit.ceza:
            return [HAREKETLER]
        return [("neden", "Neden kapanmadı?"), *([("ikinci", GECIS["ikinci_dekont"].ad)] if odenmis else []), HAREKETLER]

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.beyanname.no)
        elif secim == "ikinci":
            self._banka("ikinci_dekont")
        elif secim == "hareket":
            hareketleri_goster(self, self.kayit)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        if self.bankaci:
            return [
                "Bankaya yatırılan vergi: dekontu tahakkukla karşılaştırın; F2, dekontu yazın, F2 (m.23/1-b).",
                "Tutar borca eşit, tarih tescilden önce olmayan, dekont numarası kullanılmamış olmalı; yatıran başkasıysa nedeni yazılır.",
            ]
        return [
            "Önce bu ekrana bakılır: tahakkuk yapılmışsa F2 ile onaylanır ve alındı ekranı açılır.",
            "YKTS cezası kararının numarasıyla açılır: YC12 bu yılın 12 numaralı kararıdır.",
            "Ödenmiş bir beyannamede var olan alındının numarası görünür; ikinci kez tahsil edilmez.",
        ]


class OdemeliEkran(KayitEkrani):
    """Money is taken: the sum is filled in as exact cash, another means typed lowers it, more cash shows the change."""

    @property
    def borc(self) -> int:
        """What is to be taken, kuruş."""
        raise NotImplementedError  # every screen knows its sum

    def odeme_alanlari(self, row: int) -> tuple[list[Field], list[Note]]:
        """Means of payment from `row` on, and under them what was handed over and the change."""
        self._sonuc_satiri = row + 4
        alanlar = [
            Field("nakit", "Ödeme   Nakit", row, 26, AmountField(), label_col=2, width=18),
            Field("kart", "        Kart", row + 1, 26, AmountField(), label_col=2, width=18),
            Field("kart_ref", "onay no", row + 1, 56, TextField(30, upper=True), label_col=48, width=20),
            Field("cek", "        Banka çeki", row + 2, 26, AmountField(), label_col=2, width=18),
            Field("cek_banka", "banka", row + 2, 54, TextField(40), label_col=48, width=10),
            Field("cek_ref", "çek no", row + 2, 73, TextField(30, upper=True), label_col=66, width=7),
            Field("dekont", "        Banka dekontu", row + 3, 26, AmountField(), label_col=2, width=18),
            Field("dekont_banka", "banka", row + 3, 54, TextField(40), label_col=48, width=10),
            Field("dekont_ref", "no", row + 3, 69, TextField(30, upper=True), label_col=66, width=11),
            Field("yatiran", "Yatıran", row + 6, 11, TextField(80), label_col=2, width=30),
            Field("yatiran_no", "T.C./vergi no", row + 6, 60, CheckedField(11, kimlik_denetimi), label_col=46, rule="m.23/1-a"),
        ]
        return alanlar, self._para_ustu(self.borc, self.borc, row + 4)

    @staticmethod
    def _para_ustu(verilen: int, borc: int, row: int) -> list[Note]:
        fark = verilen - borc
        ad, bicim = ("PARA ÜSTÜ", "strong") if fark >= 0 else ("EKSİK", "bad")
        return [
            Note(row, 46, "Verilen".rjust(10), "dim"),
            Note(row, 58, goster(verilen).rjust(20)),
            Note(row + 1, 46, ad.rjust(10), bicim),
            Note(row + 1, 58, goster(abs(fark)).rjust(20), bicim),
        ]

    def field_left(self, name: str) -> None:
        if name in ARACLAR and self.kayit is not None:
            self.hesapla(name)

    def hesapla(self, name: str) -> None:
        """Another means typed: exact cash shrinks to the rest; then the change is shown."""
        v, borc = self.model.values(), self.borc
        if name != "nakit" and "nakit" not in self.model.changed:
            baska = sum(v[k] or 0 for k in ARACLAR if k != "nakit")
            self.model.text["nakit"] = self.model.fields["nakit"].type.show(max(0, borc - baska) or None)
            v = self.model.values()
        verilen = sum(v[k] or 0 for k in ARACLAR)
        row = self._sonuc_satiri
        self.model.notes = [n for n in self.model.notes if not (n.row in (row, row + 1) and n.col in (46, 58))]
        self.model.notes += self._para_ustu(verilen, borc, row)
        self.form.refresh()

    def odemeler(self) -> dict[str, Any] | None:
        """The means and the payer as typed, for the act's input; a sentence in the message line when there is none."""
        v = self.model.values()
        odemeler = [
            {
                "arac": arac,
                "tutar_kurus": v[alan],
                "referans": (v.get(f"{alan}_ref") or "") if alan != "nakit" else "",
                "banka": v.get(f"{alan}_banka") or "",
            }
            for alan, arac in ARACLAR.items()
            if v.get(alan)
        ]
        if not odemeler:
            madde = GECIS[self.eylem].madde
            neden = str(self.son_engeller[0]) if self.son_engeller else f"m.{madde}  Ödeme yazılmamış: nakit, kart, çek ya da dekont tutarını girin."
            self.error(neden)
            return None
        return {"odemeler": tuple(odemeler), "yatiran": v["yatiran"] or "", "yatiran_no": v["yatiran_no"] or ""}

    def para_ustu(self, girdi: Any) -> str:
        ustu = sum(o.tutar_kurus for o in girdi.odemeler) - self.borc
        return f" PARA ÜSTÜ {goster(ustu)} TL." if ustu else ""


class VezneAlindisiEkrani(OdemeliEkran):
    """23/1-a: what is due is filled in as exact cash; F2 collects, numbers the receipt and prints its copies."""

    ad = "vezne_alindisi"
    no_etiketi = "Beyan./YC no"
    eylem = "tahsil_et"
    donus = ""

    def opened(self, **arguments: Any) -> None:
        self.donus = arguments.get("donus", "")
        super().opened(**arguments)

    def getir(self, metin: str) -> Any:
        self.digerleri: list[Any] = []
        return queries_kasa.vezne_bul(self.depo, metin)

    @property
    def belge_turu(self) -> str:  # type: ignore[override]
        return borcun_turu(self.kayit)

    @property
    def borc(self) -> int:
        """What is due on every declaration of the receipt, kuruş."""
        return int(self.kayit.borc_kurus + sum(d.borc_kurus for d in self.digerleri))

    def _borc_satirlari(self, kayit: Any) -> list[tuple[str, int]]:
        """Tax by tax; with several declarations on the receipt one line each."""
        if self.digerleri:
            return [(f"{v.beyanname.no}  {v.beyanname.yukumlu_unvan}", v.borc_kurus) for v in (kayit, *self.digerleri)]
        return [(f"{kod:>3} {ad}", tutar) for h in kayit.hareketler if not h.odeyen for kod, ad, tutar in h.satirlar]

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        borc = self.borc
        self.eylem = ek_eylemi("tahsil_et", kayit)
        notlar = yukumlu_notlari(b, style="strong")
        row = 3
        for ad, tutar in self._borc_satirlari(kayit):
            notlar += [Note(row, 4, fit(ad, 52).rstrip()), Note(row, 58, goster(tutar).rjust(20))]
            row += 1
        if kayit.ceza:
            notlar += ceza_notlari(row, b)
            row += 2
        notlar += [
            Note(row, 58, "─" * 20, "rule"),
            Note(row + 1, 36, "TAHSİL EDİLECEK".rjust(20), "strong"),
            Note(row + 1, 58, goster(borc).rjust(20), "strong"),
        ]
        row += 2
        alanlar, alt = self.odeme_alanlari(row)
        notlar += alt
        notlar += sarili(row + 7, tutar_yaziyla(borc))
        return alanlar, notlar, {"nakit": borc or None}

    def acildi(self) -> None:
        """Everything that the act will ask is asked of the exact sum in cash now: a closed drawer shows before the money is counted."""
        tam = (OdemelerGirdisi if self.kayit.ceza else TahsilatGirdisi)(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=self.borc or 1),))
        self.son_engeller = self.engelleri(self.eylem, self.belge_id, tam)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say(f"F2 tahsil eder, alındıyı numaralar ve {len(self.uyg.ayar.kagit.alindi_nushalari)} nüsha döker.")

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        odemeler = self.odemeler()
        if odemeler is None:
            return
        girdi: Any
        if self.kayit.ceza:
            girdi = self.girdi_kur(OdemelerGirdisi, odemeler, self.model)
        else:
            girdi = self.girdi_kur(TahsilatGirdisi, {**odemeler, "digerleri": tuple(d.beyanname.id for d in self.digerleri)}, self.model)
        if girdi is not None:
            ustu = self.para_ustu(girdi)
            self.islem_yap(self.eylem, self.belge_id, girdi, lambda sonuc: self._tahsil_edildi(sonuc, ustu))

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [*([] if self.kayit.ceza else [("ekle", "Alındıya beyanname ekle: birkaç borç, bir alındı")]), HAREKETLER]

    def islem_secildi(self, secim: str) -> None:
        if secim == "ekle":
            self.ask_text("Alındıya eklenecek beyannamenin numarası", "Beyanname no", RecordField(24), self._ekle)
        elif secim == "hareket":
            hareketleri_goster(self, self.kayit)
        else:
            super().islem_secildi(secim)

    def _ekle(self, metin: str) -> None:
        try:
            eklenen = queries_kasa.vezne_bul(self.depo, metin)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        if eklenen.ceza:
            self.error(f"m.23/1-a {eklenen.beyanname.no} bir ceza kararı: cezanın alındısı ayrı kesilir. Bu alındıdan sonra numarasıyla tahsil edin.")
            return
        if eklenen.beyanname.id in {self.kayit.beyanname.id, *(d.beyanname.id for d in self.digerleri)}:
            self.error(f"m.23/1-a {eklenen.beyanname.no} zaten bu alındıda.")
            return
        engeller = self.engelleri(ek_eylemi("tahsil_et", eklenen), eklenen.beyanname.id)
        if engeller:
            self.error(str(engeller[0]))
            return
        self.digerleri.append(eklenen)
        alanlar, notlar, degerler = self.yaz(self.kayit)
        self.model.replace([self.no_alani(), *alanlar], notlar)
        self.model.set_values(degerler)
        self.model.touch("nakit")
        self.form.repaint()
        self.say(f"{1 + len(self.digerleri)} beyanname bir alındıda; toplam {goster(self.borc)} TL.")

    def _tahsil_edildi(self, sonuc: Islendi, ustu: str) -> None:
        alindi = next((n for n in sonuc.nolar if "VA" in n), "")
        self.bosalt()
        donus = self.uyg.screen
        if self.donus:
            self.uyg.open_screen(self.donus)
            donus = self.uyg.screen
        donus.say(f"Tahsil edildi: alındı {alindi}.{ustu} 1. nüsha yükümlüye.", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Borç kadar nakit dolu gelir. Para üstü için verilen nakdi yazın; kart ya da çek yazılınca nakit kendiliğinden azalır.",
            "F2 bir kez tahsil eder: numara, ödeme, borcun kapanması ve baskı kaydı tek işlemdir.",
        ]
