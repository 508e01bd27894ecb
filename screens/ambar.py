"""Ambar: goods in against the manifest (11), «Ambar çıkış ekranı» (12/2), and the gate that keeps the slip.

Commonest tasks: exit of everything = number, Enter, F2; part = number, Enter, quantity, F2; entry as declared = number, Enter, F2.
"""

from typing import Any

from gumruk.data import queries, queries_ambar, queries_antrepo
from gumruk.data.islem import Islendi
from gumruk.models.akis import islemi
from gumruk.models.ambar import AmbarCikisGirdisi, AmbarGirisGirdisi, CikisDurumu
from gumruk.models.beyanname import HAT_RENGI, BeyannameDurumu, hat_metni
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.numara import buyuk_ascii, kisa_numara
from gumruk.models.ozet_beyan import OzetBeyanDurumu
from gumruk.models.yon import Yon
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.teslim import acilis_engelleri, teslim_notu
from gumruk.tui.field_types import CheckedField, DecimalField, NumberField, RecordField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

SAYFA = 6


def kimlik_denetimi(no: str) -> str | None:
    from gumruk.models.numara import kimlik_nedeni

    return kimlik_nedeni(no)


def _satir_yeri(s: Any, x: Any) -> str:
    """Where a bill line is: its entry and place, or that a tutanak delivered it."""
    if not x.giris_no and x.supalan_kap + x.supalan_gram:
        return f"{s.no}/{x.sira}  supalan: kolcu teslim eder  {x.supalan_kap} {x.kap_cinsi}  {kg_goster(x.supalan_gram)} kg"
    if not x.giris_no:
        return f"{s.no}/{x.sira}  tutanakla verildi  {x.verilen_kap} {x.kap_cinsi}  {kg_goster(x.verilen_gram)} kg"
    return f"{s.no}/{x.sira}  {x.giris_no}  {x.yeri}  {x.giren_kap} {x.kap_cinsi}  {kg_goster(x.giren_gram)} kg"


class AmbarGirisEkrani(KayitEkrani):
    """11/1: the sundurma giriş listesi against the özet beyan; a difference asks for the tutanak's words (11/2)."""

    ad = "ambar_giris"
    eylem = "ambar_giris"
    no_etiketi = "Özet beyan no"
    belge_turu = "ozet_beyan"
    bos_metin = (
        "Sundurma giriş listesindeki özet beyan numarasını yazıp Enter'a basın.",
        "Satırlar beyan edilen kadar dolu gelir; farklı olanı değiştirin.",
    )

    def getir(self, metin: str) -> Any:
        return queries.ozet_beyan_gor(self.depo, queries.ozet_beyan_id(self.depo, metin))

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        bekleyen = [(s, x) for s in kayit.senetler for x in s.satirlar if x.ambara_girecek]
        self._satirlar = bekleyen
        notlar = [
            Note(1, 40, f"{kayit.durum.value} · {kayit.tasit_adi} {kayit.tasit_no}"[:39], "strong"),
            Note(2, 2, f"{kayit.tasiyici_unvan}"[:60], "dim"),
            rule(4),
            Note(5, 2, "senet / satır             eşya                   beyan kap      brüt kg", "dim"),
            Note(5, 2, "", ""),
        ]
        alanlar = [
            Field("ambar_kodu", "Ambar", 3, 10, TextField(9, upper=True), label_col=2, mandatory=True),
            Field("liste_no", "Liste no", 3, 32, TextField(20, upper=True), label_col=22, mandatory=True),
        ]
        degerler: dict[str, Any] = {"ambar_kodu": "", "liste_no": ""}
        row = 6
        for n, (s, x) in enumerate(bekleyen):
            notlar.append(
                Note(
                    row,
                    2,
                    f"{s.no}/{x.sira}"[:25].ljust(26)
                    + (f"supalan {x.supalan_kap} {x.kap_cinsi}" if x.supalan_gram else x.esya_tanimi[:22]).ljust(23)
                    + f"{x.gelecek_kap:>7} {x.kap_cinsi}"
                    + kg_goster(x.gelecek_gram).rjust(13),
                )
            )
            alanlar += [
                Field(f"yeri{n}", "yeri", row + 1, 9, TextField(12, upper=True), label_col=4, width=9, mandatory=bool(x.gelecek_gram)),
                Field(f"kap{n}", "gelen kap", row + 1, 31, NumberField(7), label_col=20, width=8, mandatory=True),
                Field(f"brut{n}", "brüt kg", row + 1, 50, DecimalField(9, 3), label_col=41, width=13, mandatory=True),
                Field(f"hasar{n}", "hasarlı", row + 1, 74, NumberField(5), label_col=65, width=5),
            ]
            degerler |= {f"kap{n}": x.gelecek_kap, f"brut{n}": x.gelecek_gram, f"yeri{n}": ""}
            row += 2
        notlar.append(Note(row, 2, "─" * 76, "rule"))
        notlar.append(Note(row + 1, 2, "Fark ya da hasar varsa tutanak (m.11/2):", "dim"))
        alanlar += [
            Field("aciklama", "Açıklama", row + 2, 16, TextField(400), label_col=2, width=60),
            Field("ikinci", "İkinci imza", row + 3, 16, TextField(80), label_col=2, width=40),
        ]
        if not bekleyen:
            return (
                [],
                [
                    notlar[0],
                    notlar[1],
                    Note(4, 2, "Bu özet beyanın ambara girmeyen satırı yok."),
                    *(Note(6 + n, 2, _satir_yeri(s, x)) for n, (s, x) in enumerate((s, x) for s in kayit.senetler for x in s.satirlar)),
                ],
                {},
            )
        return alanlar, notlar, degerler

    def acildi(self) -> None:
        if self.kayit.durum in (OzetBeyanDurumu.ONAYLI, OzetBeyanDurumu.AMBARDA) and self._satirlar:
            self.say("Listeyi ekranla karşılaştırın; F2 ambar girişini onaylar.")
        else:
            self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))

    def field_left(self, name: str) -> None:
        """The first place typed serves the lines below until one of them says otherwise."""
        if name == "yeri0":
            for n in range(1, len(self._satirlar)):
                if not self.model.text[f"yeri{n}"]:
                    self.model.text[f"yeri{n}"] = self.model.text["yeri0"]
            self.form.refresh()

    def do_act(self) -> None:
        if self.kayit is None or not self._satirlar or not self.denetle():
            return
        v = self.model.values()
        satirlar = tuple(
            {"satir_id": x.id, "yeri": v[f"yeri{n}"], "kap_adedi": v[f"kap{n}"], "brut_gram": v[f"brut{n}"], "hasarli_kap": v[f"hasar{n}"] or 0}
            for n, (_, x) in enumerate(self._satirlar)
            if v[f"kap{n}"] or v[f"brut{n}"] or not x.supalan_gram
        )
        if not satirlar:
            self.error("m.27/1-b  Supalan eşyası doğrudan taşıttan teslim edilir, ambara girmez. Ambara alındıysa gelen kap ve kiloyu yazın.")
            return
        girdi = self.girdi_kur(
            AmbarGirisGirdisi,
            {
                "ambar_kodu": v["ambar_kodu"],
                "liste_no": v["liste_no"],
                "satirlar": satirlar,
                "ikinci_imza": v["ikinci"] or "",
                "tutanak_aciklama": v["aciklama"] or "",
            },
            self.model,
        )
        if girdi is not None:
            self.islem_yap(self.eylem, self.kayit.id, girdi, self._girdi)

    def reddedildi(self) -> None:
        """Where the tutanak lacks something, the cursor goes there."""
        if any(e.madde == "11/2" for e in self.son_engeller):
            self.model.go("aciklama" if len((self.model.text["aciklama"]).strip()) < 10 else "ikinci")
        super().reddedildi()

    def _girdi(self, sonuc: Islendi) -> None:
        giris = next((n for n in sonuc.nolar if "AG" in n), "")
        tutanak = next((n for n in sonuc.nolar if "TT" in n), "")
        self.bosalt()
        self.say(
            f"{sonuc.no} ambara alındı: giriş {giris}."
            + (f" Fark tutanağı {tutanak} yazılıyor; özet beyan servisine gönderin (m.11/2)." if tutanak else ""),
            "ok",
        )

    def yardim_satirlari(self) -> list[str]:
        return [
            "Satırlar beyan edildiği gibi gelir. Gelen kap ve kilo farklıysa üzerine yazın, hasarlı kap sayısını girin.",
            "Eksik, fazla ya da hasar varsa açıklama ve ikinci imza istenir; tutanak kendiliğinden basılır.",
        ]


class AmbarCikisEkrani(KayitEkrani):
    """12/2: one number; the answer is whether the goods may leave. F2 approves and prints the slip."""

    ad = "ambar_cikis"
    eylem = "ambar_cikis"
    bos_metin = ("Beyanname, alındı ya da referans numarasını yazıp Enter'a basın.",)

    def getir(self, metin: str) -> Any:
        kayit = queries_ambar.ambar_gor(self.depo, queries.beyanname_id(self.depo, metin))
        self.eylem = islemi("ambar_cikis", kayit.beyanname.yon)
        return kayit

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        tarih = f"{b.tescil_ani.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}"
        transit = b.yon is Yon.TRANSIT  # neither regime, line nor examination (33/1-a, -b)
        hat = f"{b.hat.value} ({HAT_RENGI[b.hat]})" if b.hat else hat_metni(b) or "belirlenmedi"
        muayene = b.muayene_memuru or ("memur gerekmedi" if b.hat else "transitte yapılmaz" if transit else "hat seçilmedi")
        odendi = bool(kayit.odemeler) or b.durum in (BeyannameDurumu.ODENDI, BeyannameDurumu.KISMEN_TESLIM, BeyannameDurumu.KAPANDI)
        odeme = ", ".join(str(o) for o in kayit.odemeler)
        vergi = (f"ödendi · {odeme}" if odeme else "tahsil edilecek vergi yok") if odendi else (f"ÖDENMEDİ {goster(b.toplam_vergi_kurus)} TL")
        notlar = [
            Note(1, 42, f"{b.no}  {tarih}", "strong"),
            Note(3, 2, "Beyan s.", "dim"),
            Note(3, 12, b.beyan_sahibi_unvan[:28]),
            Note(3, 42, "Alıcı", "dim"),
            Note(3, 52, b.alici_unvan[:27]),
            Note(4, 2, "Usul" if transit else "Rejim", "dim"),
            Note(4, 12, b.transit.usul.value if transit else b.rejim),
            Note(4, 42, "Hat", "dim"),
            Note(4, 52, hat[:27]),
            Note(5, 2, "Muayene", "dim"),
            Note(5, 12, muayene[:28]),
            Note(5, 42, "Vergi", "dim"),
            Note(5, 52, vergi[:27], "ok" if odendi else "bad"),
            Note(6, 2, "Durum", "dim"),
            Note(6, 12, b.durum.value, "strong"),
            Note(6, 42, "Teminat", "dim"),
            Note(6, 52, *self._teminat(kayit.teminat, b.durum is BeyannameDurumu.KAPANDI)),
            Note(7, 2, "AMBAR KAYITLARI", "strong"),
            Note(7, 38, "giriş    çıkan    kalan", "dim"),
            Note(7, 69, "çıkacak", "dim"),
        ]
        alanlar: list[Field] = []
        degerler: dict[str, Any] = {}
        row = 8
        for n, k in enumerate(kayit.kayitlar):
            yer = f"{n + 1} {k.yeri} ÖB {kisa_numara(k.ozet_beyan_no, self.depo.ofis().idare, self.depo.bugun().year)} {k.senet_no}/{k.satir_sira}"
            notlar.append(Note(row, 2, fit(yer, 34).rstrip()))
            notlar.append(Note(row, 36, f"{k.giren_kap:>7} {k.kap_cinsi}{k.cikan_kap:>8} {k.kalan_kap:>8}"))
            alanlar.append(Field(f"kap{n}", "", row, 69, NumberField(7), label_col=69, width=7, protected=not k.kalan_kap))
            degerler[f"kap{n}"] = k.kalan_kap
            row += 1
        giren, cikan = sum(k.giren_gram for k in kayit.kayitlar), sum(k.cikan_gram for k in kayit.kayitlar)
        kalan = sum(k.kalan_gram for k in kayit.kayitlar)
        notlar += [
            Note(row, 20, "─" * 57, "rule"),
            Note(row + 1, 2, f"brüt kg   giriş {kg_goster(giren)}   çıkan {kg_goster(cikan)}   kalan {kg_goster(kalan)}", "dim"),
        ]
        alanlar += [
            Field("teslim_alan", "Teslim alan", row + 3, 15, TextField(80), label_col=2, width=22),
            Field("teslim_alan_no", "T.C./vergi no", row + 3, 53, CheckedField(11, kimlik_denetimi), label_col=39, rule="m.6"),
            Field("plaka", "Plaka", row + 4, 15, TextField(25, upper=True), label_col=2, width=22),
        ]
        # A short list of what 6 and 12/1 ask for: the officer takes these papers from the obligor.
        notlar.append(Note(row + 5, 2, "Alınır: mükellef nüshası, ödeme belgesi, senedin alıcı nüshası (m.6, 12/1)", "dim"))
        onceki = [*kayit.fisler, *(f"tutanak {no}" for no in kayit.tutanaklar)]
        if onceki:
            notlar += sarili(row + 6, f"Önceki fişler: {', '.join(onceki)}")
        return alanlar, notlar, degerler

    def _girdi(self) -> dict[str, Any]:
        v = self.model.values()
        satirlar = []
        for n, k in enumerate(self.kayit.kayitlar):
            kap = v.get(f"kap{n}") or 0
            gram = k.kalan_gram if kap == k.kalan_kap else k.kalan_gram * kap // max(1, k.kalan_kap)
            satirlar.append({"kayit_id": k.kayit_id, "kap_adedi": kap, "brut_gram": gram})
        return {
            "satirlar": tuple(satirlar),
            "teslim_alan": v.get("teslim_alan") or "",
            "teslim_alan_no": v.get("teslim_alan_no") or "",
            "plaka": v.get("plaka") or "",
        }

    @staticmethod
    def _teminat(ozet: Any, kapandi: bool) -> tuple[str, str]:
        """What is held for the declaration, in a word and a colour."""
        if not ozet.gereken_kurus:
            return "yok", ""
        if ozet.eksik_kurus:
            return ("çözüldü", "") if kapandi else (f"EKSİK {goster(ozet.eksik_kurus)} TL", "bad")
        return f"alındı {goster(ozet.alinan_kurus)} TL", "ok"

    def acildi(self) -> None:
        girdi = self.girdi_kur(AmbarCikisGirdisi, self._girdi())
        self.son_engeller = acilis_engelleri(self, self.belge_id, girdi)
        if self.son_engeller:
            ek = f"   (+{len(self.son_engeller) - 1}: F1)" if len(self.son_engeller) > 1 else ""
            self.error(f"ÇIKAMAZ  {self.son_engeller[0]}{ek}")
        else:
            self.say(f"Çıkışa engel yok. {teslim_notu(self.depo)}F2 onaylar ve Ambar Çıkış Kontrol Fişini döker.")

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        girdi = self.girdi_kur(AmbarCikisGirdisi, self._girdi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._cikti)

    def _cikti(self, sonuc: Islendi) -> None:
        fis = next((n for n in sonuc.nolar if "AF" in n), "")
        biten = {
            BeyannameDurumu.KAPANDI.name: " Beyanname kapandı.",
            BeyannameDurumu.YOLDA.name: " Eşyanın tamamı yolda; teyidi beklenir (m.32/4).",
        }
        self.bosalt()
        self.say(f"Çıkış onaylandı: fiş {fis}. İmzalayıp senetle işletme memuruna verin." + biten.get(sonuc.durum, " Ambarda eşya kaldı."), "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return [("neden", "Neden kapanmadı?")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Numarayı yazın; çıkacak miktarlar kalan kadar dolu gelir. Bir kısmı çıkacaksa kap sayısını değiştirin.",
            "F2 çıkışı onaylar, fişi basar. Ödeme ve muayene bitmeden, girenden çok eşya çıkmaz; kap bölünmez (m.16/3).",
        ]


class KapiEkrani(KayitEkrani):
    """12/2, last sentence: the gate keeps the slip and lets the goods out, once."""

    ad = "kapi"
    eylem = "kapi_gecisi"
    no_etiketi = "Fiş no"
    belge_turu = "ambar_cikisi"
    bos_metin = ("Ambar Çıkış Kontrol Fişinin numarasını yazın ya da okutun.", "Antrepo çıkış fişi: NF ve numarası (NF3).")

    def no_alani(self) -> Field:
        return Field("no", self.no_etiketi, 1, 17, RecordField(24), label_col=2, width=20, fetch=True)

    def getir(self, metin: str) -> Any:
        """Bare digits are the ambar's slip; the antrepo's bears its letters: NF3, or the whole number as it is scanned (31/2)."""
        antreponun = "NF" in buyuk_ascii(metin)
        self.eylem = "antrepo_kapi_gecisi" if antreponun else "kapi_gecisi"
        self.belge_turu = "antrepo_cikisi" if antreponun else "ambar_cikisi"
        return (queries_antrepo if antreponun else queries_ambar).fis_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        zaman = kayit.cikis_ani.astimezone(self.now().tzinfo)
        cikti = kayit.durum is CikisDurumu.KAPIDAN_CIKTI
        return (
            [],
            [
                Note(1, 42, kayit.durum.value, "bad" if cikti else "ok"),
                Note(3, 2, "Beyanname", "dim"),
                Note(3, 17, kayit.beyanname_no),
                Note(4, 2, "Alıcı", "dim"),
                Note(4, 17, kayit.alici),
                Note(5, 2, "Çıkış onayı", "dim"),
                Note(5, 17, f"{zaman:%d.%m.%Y %H:%M} · {kayit.memur}"),
                Note(7, 2, "KAP", "dim"),
                Note(7, 17, f"{kayit.kap_adedi}", "strong"),
                Note(8, 2, "BRÜT KG", "dim"),
                Note(8, 17, kg_goster(kayit.brut_gram), "strong"),
                Note(9, 2, "Plaka", "dim"),
                Note(9, 17, kayit.plaka or "-", "strong"),
                Note(10, 2, "Teslim alan", "dim"),
                Note(10, 17, kayit.teslim_alan or "-"),
            ],
            {},
        )

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Fişi ve yükü karşılaştırın; fişi alıkoyun. F2 çıkışa izin verir.")

    def do_act(self) -> None:
        if self.kayit is not None:
            self.islem_yap(self.eylem, self.kayit.id, None, self._gecti)

    def _gecti(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no} numaralı fişle eşya kapıdan çıktı.", "ok")

    def yazilan_var(self) -> bool:
        return False
