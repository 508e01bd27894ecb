"""Kasa: the cashier's drawer (KS), the second person's signature under its close (KK), receipts and their cancellation (AL, Aİ) (23/1-a).

Commonest tasks: open = float, F2; count = pieces, F2, E; deliver to the bank = F10, 2, amount, bank, account, Enter.
"""

from dataclasses import replace
from typing import Any

from gumruk.data import queries_kasa
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.kasa import BankayaTeslimGirdisi, KasaAcGirdisi, KasaDurumu, KasaHareketGirdisi, KasaSayimGirdisi
from gumruk.models.kayit import BaskiTuru
from gumruk.models.kurus import goster
from gumruk.models.temel import GerekceGirdisi
from gumruk.screens import baski
from gumruk.screens.ekran import FormEkrani, KayitEkrani, rule, sarili
from gumruk.tui.field_types import AmountField, NumberField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit


class KasaEkrani(FormEkrani):
    """One drawer a cashier: closed, open, counted. What should be in it is not shown before the count."""

    ad = "kasa"
    kasa: Any = None

    def alanlar(self) -> list[Field]:
        return [Field("devir", "Çekmecedeki para", 3, 22, AmountField(), label_col=2, width=18, mandatory=True)]

    def opened(self, **arguments: Any) -> None:
        self.tazele()
        self.form.focus()

    def tazele(self) -> None:
        self.kasa = queries_kasa.acik_kasam(self.depo, self.kim)
        self.son_engeller = []
        kasa = self.kasa
        if kasa is None:
            self.model.replace(
                self.alanlar(),
                [
                    Note(1, 2, "Kasanız kapalı.", "strong"),
                    *sarili(5, "Çekmecedeki parayı sayın, tutarı yazın, F2 ile açın. Tutar son kapanışta bırakılan paraya eşit olmalıdır."),
                ],
            )
            self.model.clear()
        elif kasa.durum is KasaDurumu.ACIK:
            self._acik(kasa)
        else:
            self._sayildi(kasa)
        self.form.repaint()
        self.refresh_bars()

    def _baslik(self, kasa: Any) -> list[Note]:
        alindi = f"{kasa.ilk_alindi} – {kasa.son_alindi}, {kasa.alindi_adedi} adet" if kasa.alindi_adedi else "henüz alındı yok"
        return [
            Note(1, 2, f"Kasa {kasa.no}", "strong"),
            Note(1, 22, f"{kasa.durum.value} · {kasa.acilis_ani.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}'den beri"),
            Note(1, 58, f"devir {goster(kasa.devir_kurus)}".rjust(20)),
            Note(2, 2, alindi, "dim"),
        ]

    def _acik(self, kasa: Any) -> None:
        notlar = [*self._baslik(kasa), rule(3)]
        for n, (no, ne, tutar) in enumerate(kasa.hareketler[-3:]):
            notlar += [Note(4 + n, 2, no, "dim"), Note(4 + n, 16, fit(ne, 40).rstrip()), Note(4 + n, 58, goster(tutar).rjust(20))]
        if not kasa.hareketler:
            notlar.append(Note(4, 2, "Kasa hareketi yok. F10: kasaya giriş ve çıkış, bankaya teslim.", "dim"))
        elif len(kasa.hareketler) > 3:
            notlar.append(Note(7, 2, f"… {len(kasa.hareketler)} hareket; tümü F10'da", "dim"))
        notlar += [rule(8), Note(9, 2, "SAYIM: adetleri yazın", "strong")]
        alanlar = []
        self._kupurler = queries_kasa.kupurler(self.depo)
        yari = (len(self._kupurler) + 1) // 2
        for n, (kurus, ad) in enumerate(self._kupurler):
            sutun, satir = divmod(n, yari)
            alanlar.append(Field(f"k{kurus}", ad, 10 + satir, 18 + 38 * sutun, NumberField(7), label_col=4 + 38 * sutun))
        self._toplam_satiri = 11 + yari
        self.model.replace(alanlar, notlar)
        self.model.clear()
        self._toplam_yaz()

    def _sayilan(self) -> int:
        return sum(kurus * (self.model.value(f"k{kurus}") or 0) for kurus, _ in self._kupurler)

    def _toplam_yaz(self) -> None:
        row = self._toplam_satiri
        self.model.notes = [n for n in self.model.notes if n.row != row]
        self.model.notes += [Note(row, 42, "SAYILAN".rjust(14), "strong"), Note(row, 58, goster(self._sayilan()).rjust(20), "strong")]

    def field_left(self, name: str) -> None:
        if name.startswith("k"):
            self._toplam_yaz()
            self.form.refresh()

    def _sayildi(self, kasa: Any) -> None:
        fark = kasa.fark_kurus
        notlar = [
            *self._baslik(kasa),
            rule(3),
            Note(5, 4, "Sayılan"),
            Note(5, 30, goster(kasa.sayilan_kurus).rjust(20), "strong"),
            Note(6, 4, "Deftere göre"),
            Note(6, 30, goster(kasa.beklenen_kurus).rjust(20)),
            Note(7, 30, "─" * 20, "rule"),
            Note(8, 4, "Fark", "strong"),
            Note(8, 30, goster(fark).rjust(20), "bad" if fark else "ok"),
            Note(8, 52, "noksan" if fark < 0 else "fazla" if fark else "yok", "bad" if fark else "ok"),
        ]
        if kasa.fark_notu:
            notlar += sarili(10, f"Açıklama: {kasa.fark_notu}", style="")
        if fark and not kasa.fark_notu:
            notlar += sarili(12, "F2 farkı açıklar; yanlış sayıldıysa F10 ile yeniden sayın. Kapanışta noksan 140, fazla 333 hesabına yazılır.")
        else:
            notlar += sarili(12, "Kapanışı muhasebe memuru KK ekranında imzalar; tutanak o zaman basılır. Sayılan para yarının devridir.")
        self.model.replace([], notlar)

    def canli(self) -> dict[str, str]:
        keys = {"refresh": "", "cancel": ""}
        if self.kasa is None:
            return {"act": GECIS["kasa_ac"].ad, **keys}
        if self.kasa.durum is KasaDurumu.ACIK:
            return {"act": GECIS["kasa_say"].ad, "actions": "", **keys}
        acik = self.kasa.fark_kurus and not self.kasa.fark_notu
        return {**({"act": GECIS["kasa_fark_acikla"].ad} if acik else {}), "actions": "", **keys}

    def yazilan_var(self) -> bool:
        return self.model.dirty

    def do_cancel(self) -> None:
        self.do_leave()

    def do_refresh(self) -> None:
        self.tazele()

    def do_act(self) -> None:
        if self.kasa is None:
            self._ac()
        elif self.kasa.durum is KasaDurumu.ACIK:
            if self.denetle():
                self._toplam_yaz()
                self.form.repaint()
                self.ask(f"Sayılan {goster(self._sayilan())} TL. Kaydedilince tahsilat biter. Kaydedilsin mi?", self._say)
        elif self.kasa.fark_kurus and not self.kasa.fark_notu:
            self.gerekceyle_yap("kasa_fark_acikla", self.kasa.id, lambda s: self._oldu("kasa_fark_acikla", s), "Farkın açıklaması")

    def _yap(self, islem: str, girdi: Any) -> None:
        if girdi is not None:
            self.islem_yap(islem, self.kasa.id if self.kasa is not None else None, girdi, lambda s: self._oldu(islem, s))

    def _oldu(self, islem: str, sonuc: Islendi) -> None:
        self.tazele()
        no = next((n for n in sonuc.nolar if "KH" in n), sonuc.no)
        self.say(f"{no}: {GECIS[islem].gecmis} (m.{GECIS[islem].madde}).", "ok")

    def _ac(self) -> None:
        if self.denetle():
            self._yap("kasa_ac", self.girdi_kur(KasaAcGirdisi, {"devir_kurus": self.model.value("devir")}, self.model))

    def _say(self) -> None:
        adetler = tuple({"kupur_kurus": kurus, "adet": self.model.value(f"k{kurus}") or 0} for kurus, _ in self._kupurler)
        self._yap("kasa_say", self.girdi_kur(KasaSayimGirdisi, {"kupurler": adetler}, self.model))

    def do_actions(self) -> None:
        if self.kasa is None:
            self.say("Önce kasayı açın.")
            return
        secenekler = [("gecmis", "Geçmiş: bu kasada yapılanlar")]
        if self.kasa.durum is KasaDurumu.ACIK:
            secenekler = [("hareket", "Kasaya giriş, kasadan çıkış"), ("banka", "Bankaya teslim"), ("liste", "Kasa hareketleri"), *secenekler]
        else:
            secenekler = [("yeniden", "Yeniden say (ilk sayım da kayıtta kalır)"), *secenekler]
        self.choose("İşlemler", secenekler, self._islem)

    def _islem(self, secim: str) -> None:
        kasa = self.kasa
        if secim == "gecmis":
            self.gecmisi_goster("kasa_oturumu", kasa.id, kasa.no)
        elif secim == "liste":
            self.show_text(f"Kasa hareketleri: {kasa.no}", [f"{no}  {ne}  {goster(tutar)}" for no, ne, tutar in kasa.hareketler] or ["Hareket yok."])
        elif secim == "yeniden":
            self._acik(kasa)
            self.kasa = replace(kasa, durum=KasaDurumu.ACIK)
            self.form.repaint()
            self.form.focus()
            self.refresh_bars()
        elif secim == "banka":
            self.alanlarla_yap(
                "Bankaya teslim",
                [
                    Field("tutar_kurus", "Tutar", 1, 22, AmountField(), label_col=2, width=18, mandatory=True),
                    Field("banka", "Banka, şube", 2, 22, TextField(60), label_col=2, width=50, mandatory=True),
                    Field("banka_hesabi", "Saymanlık hesabı", 3, 22, TextField(40, upper=True), label_col=2, mandatory=True),
                ],
                BankayaTeslimGirdisi,
                "bankaya_teslim",
                kasa.id,
                lambda s: self._oldu("bankaya_teslim", s),
            )
        elif secim == "hareket":
            kod = self.kod_alani("kasaHareketi", 20)
            self.alanlarla_yap(
                "Kasaya giriş, kasadan çıkış",
                [
                    Field("kod", "Hareket", 1, 22, kod, label_col=2, width=12, mandatory=True, code_list="kasaHareketi"),
                    Field("tutar_kurus", "Tutar", 2, 22, AmountField(), label_col=2, width=18, mandatory=True),
                    Field("gerekce", "Gerekçe", 3, 22, TextField(200), label_col=2, width=50, mandatory=True),
                ],
                KasaHareketGirdisi,
                "kasa_hareket",
                kasa.id,
                lambda s: self._oldu("kasa_hareket", s),
                pick=self.listeden_sec,
            )

    def yardim_satirlari(self) -> list[str]:
        return [
            "Gün başında çekmecedeki para yazılıp kasa açılır; tutar son kapanışta bırakılana eşittir.",
            "Gün sonunda önce bankaya teslim (F10), sonra sayım: adetler yazılır, F2. Deftere göre tutar ancak sayımdan sonra görünür.",
            "Fark varsa açıklanır; kapanışı ikinci kişi KK ekranında imzalar. Basılmamış alındı ya da bekleyen iptal varken sayılmaz.",
        ]


class KasaKapanisEkrani(KayitEkrani):
    """The second person's look at count and ledger, and the signature."""

    ad = "kasa_kapanis"
    eylem = "kasa_kapat"
    no_etiketi = "Kasa no"
    belge_turu = "kasa_oturumu"
    bos_metin = ("Sayılan kasanın numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def getir(self, metin: str) -> Any:
        return queries_kasa.kasa_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        k = kayit
        notlar = [
            Note(1, 42, k.durum.value, "strong"),
            Note(3, 2, "Veznedar", "dim"),
            Note(3, 17, f"{k.veznedar} · {k.gun:%d.%m.%Y}"),
            Note(4, 2, "Alındılar", "dim"),
            Note(4, 17, f"{k.ilk_alindi} – {k.son_alindi}, {k.alindi_adedi} adet" if k.alindi_adedi else "yok"),
        ]
        if k.durum is not KasaDurumu.ACIK:
            notlar += [
                Note(6, 2, "Sayılan", "dim"),
                Note(6, 20, goster(k.sayilan_kurus).rjust(20), "strong"),
                Note(7, 2, "Deftere göre", "dim"),
                Note(7, 20, goster(k.beklenen_kurus).rjust(20)),
                Note(8, 2, "Fark", "dim"),
                Note(8, 20, goster(k.fark_kurus).rjust(20), "bad" if k.fark_kurus else "ok"),
                *sarili(10, f"Açıklama: {k.fark_notu}" if k.fark_notu else "", style=""),
            ]
        return [], notlar, {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Parayı veznedarla birlikte görün. F2 kapanışı imzalar; kasa sayım tutanağı basılır.")

    def do_act(self) -> None:
        if self.kayit is not None:
            self.islem_yap(self.eylem, self.kayit.id, None, self._kapandi)

    def _kapandi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no} kapandı. Kasa Sayım Tutanağı basılıyor; birlikte imzalayın.", "ok")

    def yazilan_var(self) -> bool:
        return False


EN_COK_BORC = 5


class AlindilarEkrani(KayitEkrani):
    """A receipt by its number, or F4 for today's own; further print, request of cancellation."""

    ad = "alindilar"
    no_etiketi = "Alındı no"
    belge_turu = "alindi"
    bos_metin = ("Alındı numarasını yazıp Enter'a basın, ya da F4 ile bugünkülerden seçin.",)

    def getir(self, metin: str) -> Any:
        return queries_kasa.alindi_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        a = kayit
        notlar = [
            Note(1, 42, a.durum, "ok" if a.durum == "geçerli" else "warn"),
            Note(3, 2, "Yükümlü", "dim"),
            Note(3, 17, a.yukumlu[:60]),
            Note(4, 2, "Zaman", "dim"),
            Note(4, 17, f"{a.zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M} · {a.veznedar}"),
            Note(5, 2, "Ödeme", "dim"),
            Note(5, 17, a.odeme),
            Note(7, 2, "TOPLAM", "strong"),
            Note(7, 17, f"{goster(a.toplam_kurus)} TL", "strong"),
        ]
        odenen = queries_kasa.alindi_odedikleri(self.depo, a.id)
        for n, (beyan, hareket, tutar) in enumerate(odenen[:EN_COK_BORC]):
            notlar.append(Note(9 + n, 17, f"{beyan:<20} {hareket:<13} {goster(tutar):>22}"))
        if odenen:
            notlar.append(Note(9, 2, "Neye", "dim"))
        if len(odenen) > EN_COK_BORC:
            notlar.append(Note(9 + EN_COK_BORC, 17, f"… {len(odenen)} borç; tümü alındıda", "dim"))
        if a.iptal_gerekcesi:
            notlar += sarili(16, f"İptal isteği: {a.iptal_gerekcesi}", style="")
        return [], notlar, {}

    def acildi(self) -> None:
        if self.kayit.durum == "iptal edildi":
            self.say("Alındı iptal edildi: geri alınan bütün nüshalar İPTAL nüshasına eklenip saklanır. Nüsha kaybolduysa F10 suret basar.")
        else:
            self.say("F10: suret, iptal isteği, geçmiş. Alındı değiştirilmez; yanlışsa aynı gün amirin onayıyla iptal edilir.")

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Bugünküler"}

    def do_list(self) -> None:
        satirlar = [
            Row(a.no, (a.no, f"{a.zaman.astimezone(self.now().tzinfo):%H:%M}", a.yukumlu, goster(a.toplam_kurus), a.durum), a)
            for a in queries_kasa.alindilarim(self.depo, self.kim, self.depo.bugun())
        ]
        if not satirlar:
            self.say("Bugün alındı kesmediniz.")
            return
        self.pick(
            "Bugünkü alındılarım",
            (Column("Alındı", 11), Column("Saat", 5), Column("Yükümlü", 0), Column("Tutar", 18, True), Column("Durum", 14)),
            list_pager(satirlar),
            self._secildi,
        )

    def _secildi(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("iptal", "İptal iste: amirin onayına gider"), ("suret", "Suret bas: üstünde kaçıncı baskı olduğu yazar")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "iptal":
            soru = "İptal nedeni: kim, hangi tutar, ne yanlış"
            self.gerekceyle_yap("alindi_iptal_iste", None, self._istendi, soru, IptalIstegiGirdisi, {"alindi_id": self.kayit.id})
        elif secim == "suret":
            isler = [k for k in baski.kagit_isleri(self.depo, self.kayit.no) if k.form == "vezne_alindisi"]
            baski.yeniden(self, isler[0].id, BaskiTuru.SURET)
        else:
            super().islem_secildi(secim)

    def _istendi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: iptal isteği idare amirine gitti. Onaylanınca parayı geri verin, bütün nüshaları alın.", "ok")

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yazilan_var(self) -> bool:
        return False


class AlindiIptalEkrani(AlindilarEkrani):
    """The chief's decision on a cancellation: granted by reversal, or refused; both with a reason."""

    ad = "alindi_iptal"
    eylem = "alindi_iptal_et"
    bos_metin = ("İptali istenen alındının numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def acildi(self) -> None:
        if not self.kayit.iptal_id:
            self.say("Bu alındının iptali istenmemiş.")
            return
        self.son_engeller = self.engelleri(self.eylem, self.kayit.iptal_id, GerekceGirdisi(gerekce="ekranda bakılıyor"))
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("F2 iptali onaylar: borç yeniden açılır, numara saklanır. F10 reddeder.")

    def canli(self) -> dict[str, str]:
        keys = KayitEkrani.canli(self)
        if self.kayit is None or not self.kayit.iptal_id:
            keys.pop("act", None)
        return keys

    def do_list(self) -> None:
        self.say("Bekleyen istekler masadaki kuyruktadır.")

    def do_act(self) -> None:
        if self.kayit is None or not self.kayit.iptal_id:
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
            return
        self._karar(self.eylem)

    def _karar(self, islem: str) -> None:
        self.gerekceyle_yap(islem, self.kayit.iptal_id, lambda s: self._karar_verildi(islem, s))

    def _karar_verildi(self, islem: str, sonuc: Islendi) -> None:
        self.bosalt()
        saklama = " İptal nüshası basılıyor: geri alınan bütün nüshalar ona eklenip saklanır." if islem == self.eylem else ""
        self.say(f"{sonuc.no}: {GECIS[islem].gecmis}.{saklama}", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return [("reddet", "İptali reddet")] if self.kayit is not None and self.kayit.iptal_id else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "reddet":
            self._karar("alindi_iptal_reddet")
        else:
            super().islem_secildi(secim)
