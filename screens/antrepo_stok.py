"""The antrepo memuru's two books: goods in, item by item (31/1), and out under the declaration that names them (31/2).

Commonest tasks: all that came in = number, Enter, place, F2; exit of everything = number, Enter, F2; part = number, Enter, packages, F2.
"""

from typing import Any

from gumruk.data import queries_antrepo
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS, islemi
from gumruk.models.antrepo_stok import AntrepoCikisGirdisi, AntrepoGirisGirdisi
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.kurus import goster, kg_goster
from gumruk.models.numara import kisa_numara
from gumruk.models.yon import BELGE_ADI
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.teslim import acilis_engelleri, teslim_notu
from gumruk.tui.field_types import CheckedField, DecimalField, NumberField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit


class AntrepoGirisEkrani(KayitEkrani):
    """31/1: what has come stands in the fields; a shortage is written when nothing more will come, on a tutanak."""

    ad = "antrepo_giris"
    eylem = "antrepo_giris"
    bos_metin = ("Antrepo beyannamesinin numarasını yazıp Enter'a basın (3 ya da AN3).", "Gelen eşya dolu gelir; farklı olanı değiştirin.")

    def getir(self, metin: str) -> Any:
        return queries_antrepo.giris_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b, t, g = kayit.beyanname, kayit.teminat, kayit.girecek
        teminat = "yok" if not t.gereken_kurus else f"EKSİK {goster(t.eksik_kurus)} TL" if t.eksik_kurus else f"alındı {goster(t.alinan_kurus)} TL"
        self._kalemler = {sira: k for sira, k in g.kalemler.items() if k.kalan_kap or k.kalan_gram}
        notlar = [
            Note(1, 42, b.durum.value[:37], "strong"),
            Note(2, 2, "Antrepo", "dim"),
            Note(2, 12, kayit.antrepo[:36]),
            Note(2, 50, "Teminat", "dim"),
            Note(2, 58, teminat[:21], "bad" if t.eksik_kurus else "ok"),
            Note(3, 2, "Eşya s.", "dim"),
            Note(3, 12, b.alici_unvan[:36]),
            Note(3, 50, f"{b.rejim} · gelen {g.gelen_kap} kap"[:29], "dim"),
            rule(4),
        ]
        if not self._kalemler:
            return [], [*notlar, *sarili(6, f"Girmemiş eşyası yok. Girişler: {', '.join(kayit.girisler) or 'yok'}.", style="")], {}
        alanlar: list[Field] = []
        degerler: dict[str, Any] = {}
        row, kap, gram = 5, g.gelen_kap, g.gelen_gram
        for sira, k in self._kalemler.items():
            bu_kap = min(k.kalan_kap, kap)
            hepsi = k.kalan_gram if bu_kap == k.kalan_kap else k.kalan_gram * bu_kap // max(1, k.kalan_kap)
            bu_gram = min(hepsi, gram)
            kap, gram = kap - bu_kap, gram - bu_gram
            notlar.append(Note(row, 2, fit(f"{sira} {k.tanim}", 42) + f"girmemiş {k.kalan_kap:>6} {k.kap_cinsi} {kg_goster(k.kalan_gram):>13} kg"))
            alanlar += [
                Field(f"yeri{sira}", "yeri", row + 1, 9, TextField(12, upper=True), label_col=4, width=9, mandatory=True),
                Field(f"kap{sira}", "giren kap", row + 1, 31, NumberField(7), label_col=20, width=8, mandatory=True),
                Field(f"brut{sira}", "brüt kg", row + 1, 50, DecimalField(9, 3), label_col=41, width=13, mandatory=True),
                Field(f"hasar{sira}", "hasarlı", row + 1, 74, NumberField(5), label_col=65, width=5),
            ]
            degerler |= {f"kap{sira}": bu_kap, f"brut{sira}": bu_gram, f"yeri{sira}": ""}
            row += 2
        notlar.append(Note(row, 2, "─" * 76, "rule"))
        alanlar += [
            Field("son", "Başka eşya gelmeyecek, kalan eksiktir (E/H)", row + 1, 48, YesNoField(), label_col=2),
            Field("aciklama", "Fark açıklaması", row + 2, 19, TextField(400), label_col=2, width=58),
            Field("ikinci", "İkinci imza", row + 3, 19, TextField(80), label_col=2, width=40),
        ]
        return alanlar, notlar, {**degerler, "son": False}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.gecikme:
            self.say(f"DİKKAT: antrepoya alma süresi {self.kayit.gecikme} gün önce dolmuş. F2 girişi onaylar.", "wait")
        elif self._kalemler and not (self.kayit.girecek.gelen_kap or self.kayit.girecek.gelen_gram):
            self.say(f"Gelen eşyası yok: önce {self.kayit.girecek.nereden} çıkışı yapılır.", "wait")
        elif self._kalemler:
            self.say("Eşyayı sayıp yerini yazın; F2 girişi onaylar, giriş fişi basılır.")

    def field_left(self, name: str) -> None:
        """The first place typed serves the items below until one of them says otherwise."""
        if self.kayit is not None and self._kalemler and name == f"yeri{next(iter(self._kalemler))}":
            for sira in self._kalemler:
                self.model.text[f"yeri{sira}"] = self.model.text[f"yeri{sira}"] or self.model.text[name]
            self.form.refresh()

    def do_act(self) -> None:
        if self.kayit is None or not self._kalemler or not self.denetle():
            return
        v = self.model.values()
        satirlar = tuple(
            {
                "kalem_sira": sira,
                "yeri": v[f"yeri{sira}"],
                "kap_adedi": v[f"kap{sira}"],
                "brut_gram": v[f"brut{sira}"],
                "hasarli_kap": v[f"hasar{sira}"] or 0,
            }
            for sira in self._kalemler
        )
        alanlar = {"satirlar": satirlar, "son_giris": bool(v["son"]), "ikinci_imza": v["ikinci"] or "", "tutanak_aciklama": v["aciklama"] or ""}
        girdi = self.girdi_kur(AntrepoGirisGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._girdi)

    def dark(self) -> set[str]:
        return {"act"} if self.kayit is not None and not self._kalemler else super().dark()

    def reddedildi(self) -> None:
        if any("ikinci imzacının" in e.neden for e in self.son_engeller):
            self.model.go("aciklama" if len(self.model.text["aciklama"].strip()) < 10 else "ikinci")
        super().reddedildi()

    def _girdi(self, sonuc: Islendi) -> None:
        giris, tutanak = (next((n for n in sonuc.nolar if seri in n[2:4]), "") for seri in ("NG", "NT"))
        tamam = sonuc.durum != BeyannameDurumu.KISMEN_TESLIM.name
        self.bosalt()
        self.say(
            f"{sonuc.no} antrepoya alındı: giriş {giris}."
            + (f" Fark tutanağı {tutanak} idare amirine gider." if tutanak else "")
            + (" Girişi tamam, beyanname açık kalır." if tamam else " Kalanı beklenir."),
            "ok",
        )

    def islemler(self) -> list[tuple[str, str]]:
        return [("neden", "Neden kapanmadı?")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Gümrük işlemi tamamlanan eşya kalem kalem girer: kap, brüt kilo, yeri. Ambardan çıkandan çok eşya girmez.",
            "Birkaç araçla gelen eşya birkaç girişle alınır. Kalan gelmeyecekse E yazılır: eksik, tutanakla idare amirine gider.",
        ]


class AntrepoCikisEkrani(KayitEkrani):
    """31/2: one number, that of the declaration which names the antrepo's; F2 approves and prints the slip."""

    ad = "antrepo_cikis"
    eylem = "antrepo_cikis"
    bos_metin = ("Eşyayı antrepodan çeken beyannamenin numarasını yazıp Enter'a basın (IM, EX, TR ya da AN).",)

    def getir(self, metin: str) -> Any:
        return queries_antrepo.cikis_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        self.eylem = islemi("antrepo_cikis", b.yon)
        notlar = [
            Note(1, 42, BELGE_ADI[b.yon], "strong"),
            Note(2, 2, "Alıcı", "dim"),
            Note(2, 12, b.alici_unvan[:36]),
            Note(2, 50, "Rejim", "dim"),
            Note(2, 58, b.rejim or "transit"),
            Note(3, 2, "Beyan s.", "dim"),
            Note(3, 12, b.beyan_sahibi_unvan[:36]),
            Note(3, 50, "Durum", "dim"),
            Note(3, 58, b.durum.value[:21], "strong"),
            Note(4, 2, "ANTREPO BEYANNAMESİ / KALEM", "strong"),
            Note(4, 45, "bağlı    çıktı    kalan", "dim"),
            Note(4, 70, "çıkacak", "dim"),
        ]
        if not kayit.kalemler:
            return [], notlar[:-3], {}
        alanlar: list[Field] = []
        degerler: dict[str, Any] = {}
        row = 5
        for n, k in enumerate(kayit.kalemler):
            kisa = kisa_numara(k.no, self.depo.ofis().idare, self.depo.bugun().year)
            notlar.append(Note(row, 2, fit(f"{kisa} / {k.kalem_sira}  {k.tanim}", 39).rstrip()))
            notlar.append(Note(row, 42, f"{k.bagli_kap:>7} {k.kap_cinsi}{k.cikan_kap:>8} {k.kalan_kap:>8}"))
            alanlar.append(Field(f"kap{n}", "", row, 70, NumberField(7), label_col=70, width=7, protected=not k.kalan_kap))
            degerler[f"kap{n}"] = k.kalan_kap
            row += 1
        kalan = sum(k.kalan_gram for k in kayit.kalemler)
        notlar += [Note(row, 2, "─" * 76, "rule"), Note(row + 1, 2, f"kalan brüt {kg_goster(kalan)} kg", "dim")]
        alanlar += [
            Field("teslim_alan", "Teslim alan", row + 3, 15, TextField(80), label_col=2, width=22),
            Field("teslim_alan_no", "T.C./vergi no", row + 3, 53, CheckedField(11, kimlik_denetimi), label_col=39),
            Field("plaka", "Plaka", row + 4, 15, TextField(25, upper=True), label_col=2, width=22),
        ]
        if kayit.fisler:
            notlar += sarili(row + 5, f"Önceki fişler: {', '.join(kayit.fisler)}")
        return alanlar, notlar, degerler

    def _alanlar(self) -> dict[str, Any]:
        v = self.model.values()
        satirlar = []
        for n, k in enumerate(self.kayit.kalemler):
            kap = v.get(f"kap{n}") or 0
            gram = k.kalan_gram if kap == k.kalan_kap else k.kalan_gram * kap // max(1, k.kalan_kap)
            satirlar.append({"antrepo_id": k.antrepo_id, "antrepo_kalem": k.kalem_sira, "kap_adedi": kap, "brut_gram": gram})
        return {"satirlar": tuple(satirlar), **{ad: v.get(ad) or "" for ad in ("teslim_alan", "teslim_alan_no", "plaka")}}

    def acildi(self) -> None:
        girdi = self.girdi_kur(AntrepoCikisGirdisi, self._alanlar())
        self.son_engeller = acilis_engelleri(self, self.belge_id, girdi)
        if self.son_engeller:
            ek = f"   (+{len(self.son_engeller) - 1}: F1)" if len(self.son_engeller) > 1 else ""
            self.error(f"ÇIKAMAZ  {self.son_engeller[0]}{ek}")
        else:
            self.say(f"Çıkışa engel yok. {teslim_notu(self.depo)}F2 onaylar ve antrepo çıkış fişini döker.")

    def do_act(self) -> None:
        if self.kayit is None or not self.kayit.kalemler or not self.denetle():
            return
        girdi = self.girdi_kur(AntrepoCikisGirdisi, self._alanlar(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._cikti)

    def dark(self) -> set[str]:
        return {"act"} if self.kayit is not None and not self.kayit.kalemler else set()

    def _cikti(self, sonuc: Islendi) -> None:
        fis = next((n for n in sonuc.nolar if n[2:4] == "NF"), "")
        self.bosalt()
        kapandi = " Beyanname kapandı." if sonuc.durum == BeyannameDurumu.KAPANDI.name else ""
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis}, fiş {fis}. Fişi imzalayıp mükellefe verin; kapıda alıkonur.{kapandi}", "ok")

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
            "Eşya, antrepo beyannamesini gösteren beyannamenin işlemleri tamamlanınca çıkar. Çıkacak kap kalan kadar dolu gelir.",
            "Bir kısmı çıkacaksa kabı azaltın; kap bölünmez. Beyanname kapanınca, eşyası biten antrepo beyannamesini sistem kapatır.",
        ]
