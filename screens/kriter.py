"""Muayene kriterleri and görevlendirme: what the system chooses by, and whom it may choose (15/2, 15/3).

Commonest tasks: new criterion = fields, F10 1 (tried on the past), F2; end one = F4, the row, F10 2; put an examiner on duty = code, group, F2.
"""

from typing import Any

from gumruk.data.islem import Islendi
from gumruk.data.queries_secim import Deneyis, kriter_baslangici, kriteri_dene, payi
from gumruk.data.queries_yonetim import gorevler, kriterler, kullanicilar
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import HAT_RENGI, Hat
from gumruk.models.kriter import MILYON, GorevGirdisi, KriterDurumu, KriterGirdisi, MuayeneGrubu
from gumruk.models.kurus import goster, kg_goster, miktar_goster, oran_goster, sayi_goster
from gumruk.models.temel import Girdi, Rol
from gumruk.screens.ekran import FormEkrani, rule, sarili
from gumruk.tui.field_types import AmountField, CodeField, CodesField, DateField, DecimalField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

HATLAR = {"B": Hat.BELGE, "F": Hat.FIZIKI, "S": Hat.SONRADAN, "U": Hat.BASIT}
GRUPLAR = {"B": MuayeneGrubu.BELGE, "A": MuayeneGrubu.AMBAR, "S": MuayeneGrubu.SONRADAN}


# Fields of the criterion that hold text, in the order of the form, with their short names.
METINLER = {
    "rejim": "rejim",
    "gtip": "GTİP",
    "mensei": "menşe",
    "basit_usul": "BS",
    "gonderici": "gönderici",
    "alici_no": "alıcı",
    "beyan_sahibi_no": "beyan sahibi",
    "taraf_no": "taraf",
}
SINIRLAR = ("kiymet_alt_kurus", "kiymet_ust_kurus", "agirlik_alt_gram", "agirlik_ust_gram")
DENEME_GUNLERI = (30, 7, 90, 365)


def kosullari(alan: dict[str, Any]) -> str:
    """What a criterion looks at, in one line."""
    sozler = [f"{ad} {alan[k]}" for k, ad in METINLER.items() if alan[k]]
    for ad, alt, ust, yaz in (
        ("kıymet", alan["kiymet_alt_kurus"], alan["kiymet_ust_kurus"], goster),
        ("kg", alan["agirlik_alt_gram"], alan["agirlik_ust_gram"], kg_goster),
    ):
        if alt or ust:
            sozler.append(f"{ad} {yaz(alt or 0)}–{yaz(ust) if ust else '…'}")
    if alan["pay_milyonda"] < MILYON:
        sozler.append(f"rastgele {oran_goster(alan['pay_milyonda'])}")
    return ", ".join(sozler) or "hepsi"


class _BitirEkrani(FormEkrani):
    """A form that writes a new row; a stored row opened by F4 is only shown, and ended with a reason."""

    bitirme = ""
    bitirme_adi = ""
    acik: int | None = None

    def opened(self, **arguments: Any) -> None:
        self.do_new()
        self.form.focus()

    def canli(self) -> dict[str, str]:
        keys = {"list": "", "new": "", "actions": "", "cancel": ""}
        return keys if self.acik else {"act": GECIS[self.eylem].ad, **keys}

    eylem = ""

    def do_cancel(self) -> None:
        if self.acik:
            self.do_new()
        else:
            self.masaya()

    def ek_islemler(self) -> list[tuple[str, str]]:
        """What F10 offers whether a stored row is open or not."""
        return []

    def do_actions(self) -> None:
        secenekler = [*self.ek_islemler(), *([("bitir", self.bitirme_adi), ("gecmis", "Geçmiş")] if self.acik is not None else [])]
        if not secenekler:
            self.say("Önce F4 ile bir kayıt açın.")
            return
        self.choose("İşlemler", secenekler, self._islem)

    def _islem(self, secim: str) -> None:
        kayit = self.acik
        assert kayit is not None
        if secim == "gecmis":
            self.gecmisi_goster(self.belge_turu, kayit, str(kayit))
            return
        self.gerekceyle_yap(self.bitirme, kayit, self._oldu)

    belge_turu = ""

    def _oldu(self, sonuc: Islendi) -> None:
        g = GECIS[sonuc.islem]
        self.do_new()
        self.say(f"{sonuc.no}: {g.gecmis} (m.{sonuc.madde}).", "ok")

    def do_new(self) -> None:
        raise NotImplementedError  # each screen lays out its empty form

    def gonder(self, girdi: Girdi | None) -> None:
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._oldu)


class KriterEkrani(_BitirEkrani):
    """15/2: the dated criteria of the office, and their number in force."""

    ad = "kriterler"
    eylem = "kriter_yaz"
    bitirme = "kriter_kaldir"
    bitirme_adi = "Yürürlükten kaldır"
    belge_turu = "kriter"

    def alanlar(self) -> list[Field]:
        hat = CodeField(1, lambda k: f"{HATLAR[k].value} ({HAT_RENGI[HATLAR[k]]})" if k in HATLAR else None, fixed=True)

        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, kw.pop("col", 26), tip, label_col=kw.pop("label_col", 2), **kw)

        def kodlar(liste: str, uzunluk: int) -> CodesField:
            return CodesField(uzunluk, self.kod_alani(liste, uzunluk).lookup)

        sayilar = CodesField(120, digits=True)
        return [
            f("ad", "Kriterin adı", 1, TextField(60), width=50, mandatory=True),
            f("gecerli_bas", "Geçerlilik başlangıcı", 2, DateField(), mandatory=True),
            f("hat", "Hat (B F S U)", 3, hat, mandatory=True),
            f("pay", "Rastgele pay %", 4, DecimalField(3, 4), width=9),
            f("rejim", "Rejim ya da başı", 6, CodesField(60, digits=True), width=30),
            f("gtip", "GTİP ya da başı", 7, sayilar, width=50),
            f("mensei", "Menşe ülke", 8, kodlar("ulke", 60), width=20, code_list="ulke"),
            f("basit_usul", "Basitleştirilmiş usul", 9, kodlar("bs", 20), width=20, code_list="bs"),
            f("gonderici", "Gönderici adında", 10, TextField(60), width=50),
            f("alici_no", "Alıcı vergi no", 11, sayilar, width=50),
            f("beyan_sahibi_no", "Beyan sahibi vergi no", 12, sayilar, width=50),
            f("taraf_no", "Taraflardan biri", 13, CodesField(120), width=50),
            f("kiymet_alt_kurus", "Kıymet TL  en az", 14, AmountField(), width=18),
            f("kiymet_ust_kurus", "en çok", 14, AmountField(), width=18, label_col=48, col=58),
            f("agirlik_alt_gram", "Ağırlık kg  en az", 15, DecimalField(9, 3), width=18),
            f("agirlik_ust_gram", "en çok", 15, DecimalField(9, 3), width=18, label_col=48, col=58),
            f("memura_not", "Memura not", 16, TextField(200), width=50),
        ]

    def do_new(self) -> None:
        self.acik = None
        self.model.clear()
        self.model.set_values({"gecerli_bas": kriter_baslangici(self.depo)})
        yururlukte = sum(1 for k in kriterler(self.depo) if k.durum is KriterDurumu.YURURLUKTE)
        self.model.notes = [
            rule(5),
            Note(4, 38, "boş: her zaman", "dim"),
            *sarili(
                17,
                f"Yürürlükte {yururlukte} kriter; F4 açar. Boş koşul hep uyar. Boşlukla birden çok değer: biri yeter; -değer dışarıda tutar. "
                "Yazmadan önce F10 ile geçmişte deneyin.",
            ),
        ]
        self.form.repaint()
        self.refresh_bars()

    def do_list(self) -> None:
        alan = self.model.fields[self.model.cursor]
        if alan.code_list and self.acik is None:
            self._deger_sec(alan)
            return
        satirlar = [Row(str(k.id), (str(k.id), k.ad, k.hat.value, kosullari(k.alan), k.durum.value), k) for k in kriterler(self.depo)]
        self.pick(
            "Muayene kriterleri",
            (Column("No", 3, True), Column("Ad", 20), Column("Hat", 15), Column("Koşul", 0), Column("Durum", 10)),
            list_pager(satirlar),
            lambda satir: self._ac(satir.data),
        )

    def _deger_sec(self, alan: Field) -> None:
        """F4 beside several values: what is chosen takes the last one's place."""
        *onceki, son = self.model.text[alan.name].split(" ")
        self.model.text[alan.name] = son.removeprefix("-")
        once = " ".join(onceki) + " " if onceki else ""
        eksi = "-" if son.startswith("-") else ""
        self.listeden_sec(self.form, alan, lambda kod: f"{once}{eksi}{kod}")
        self.model.text[alan.name] = once + son

    def _ac(self, k: Any) -> None:
        self.acik = k.id
        self.model.clear()
        self.model.set_values(
            {
                **{ad: k.alan[ad] for ad in ("ad", "gecerli_bas", "memura_not", *METINLER)},
                **{ad: k.alan[ad] or None for ad in SINIRLAR},
                "pay": k.alan["pay_milyonda"] if k.alan["pay_milyonda"] < MILYON else None,
                "hat": next(harf for harf, hat in HATLAR.items() if hat is k.hat),
            }
        )
        bit = f"{k.durum.value}, {k.alan['gecerli_bit']:%d.%m.%Y} gününe kadar" if k.alan["gecerli_bit"] else k.durum.value
        uyari = f"Kriter {k.id}. Yazılan kriter değişmez: F10 yürürlükten kaldırır, F6 yenisini yazar."
        self.model.notes = [rule(5), Note(2, 40, bit, "strong"), *sarili(17, uyari)]
        self.form.repaint()
        self.refresh_bars()

    def _girdi(self) -> Girdi | None:
        """The form as it stands; None, with the sentence said, where it is not right."""
        if not self.denetle():
            return None
        v = self.model.values()
        alanlar = {ad: v[ad] for ad in ("ad", "gecerli_bas", "memura_not", *METINLER, *SINIRLAR) if v[ad]}
        if v["pay"]:
            alanlar["pay_milyonda"] = v["pay"]
        return self.girdi_kur(KriterGirdisi, {**alanlar, "hat": HATLAR[v["hat"]]}, self.model)

    def do_act(self) -> None:
        if self.acik is None:
            self.gonder(self._girdi())

    # Tried on the past

    def ek_islemler(self) -> list[tuple[str, str]]:
        return [("dene", "Geçmişte dene: kaç beyanname seçilirdi")]

    def _islem(self, secim: str) -> None:
        if secim == "dene":
            self.choose("Hangi günlerde denensin", [(str(n), f"son {n} gün") for n in DENEME_GUNLERI], lambda n: self._dene(int(n)))
        else:
            super()._islem(secim)

    def _dene(self, gun: int) -> None:
        girdi, depo = self._girdi(), self.depo
        if isinstance(girdi, KriterGirdisi):
            self.run_act(lambda: kriteri_dene(depo, girdi, gun), lambda d: self._denendi(girdi, gun, d), self.goster_hata)

    def _denendi(self, girdi: KriterGirdisi, gun: int, d: Deneyis) -> None:
        if not d.hepsi:
            self.show_text(f"Geçmişte deneme: {girdi.ad}", [f"Son {gun} günde onaylanan beyanname yok."])
            return
        satirlar = [
            f"Son {gun} günde ({d.bas:%d.%m.%Y} gününden beri) onaylanan beyanname: {sayi_goster(d.hepsi)}",
            f"Kritere uyan: {sayi_goster(d.uyan)}, {oran_goster(payi(d.uyan, d.hepsi))}",
            f"Seçilirdi: {miktar_goster(d.secilecek_milyonda // 1000)}, {oran_goster(payi(d.secilecek_milyonda, d.hepsi * MILYON))}"
            + (f" (rastgele pay {oran_goster(girdi.pay_milyonda)}; ortalama)" if girdi.pay_milyonda < MILYON else ""),
            "",
            "Uyanların gittiği hatlar: " + (", ".join(f"{hat.value} {sayi_goster(adet)}" for hat, adet in d.hatlar) or "yok"),
            f"Seçilse daha sıkı hatta («{girdi.hat.value}») gidecek olan: {sayi_goster(d.sertlesen)}",
        ]
        if d.nolar:
            satirlar += ["", "İlkleri:", *(f"  {no}" for no in d.nolar), *(["  …"] if d.uyan > len(d.nolar) else [])]
        self.show_text(f"Geçmişte deneme: {girdi.ad}", satirlar)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Beyannamenin hangi hatta gideceğini sistem bu kriterlere göre seçer: uyanların en sıkı hattı; hiçbiri seçmezse belge kontrolü.",
            "Bir alana boşlukla birden çok değer yazılır, biri yeter (61 62); önüne - konan dışarıda tutar (-720). Alanların hepsi birden aranır.",
            "GTİP ile menşe aynı kalemde aranır. Gün açıldıktan sonra yazılan kriter ertesi günden geçerlidir.",
            "Rastgele pay %2 yazılırsa uyan yüz beyannameden ortalama ikisi seçilir.",
            "Hatlar: B belge kontrolü, F fiziki muayene, S teslimden sonradan kontrol, U basitleştirilmiş usul.",
        ]


class GorevEkrani(_BitirEkrani):
    """15/3: who serves in which group; the least burdened of them is chosen."""

    ad = "gorevlendirme"
    eylem = "gorev_ver"
    bitirme = "gorev_al"
    bitirme_adi = "Görevden al: yeni beyanname atanmaz, elindekiler kalır"
    belge_turu = "muayene_gorevi"

    def alanlar(self) -> list[Field]:
        grup = CodeField(1, lambda k: GRUPLAR[k].value if k in GRUPLAR else None, fixed=True)
        memur = CodeField(16, lambda kod: next((m.ad for m in self._memurlar() if m.kod == kod), None), ascii_upper=True)
        return [
            Field("kod", "Muayene memuru", 1, 22, memur, label_col=2, mandatory=True),
            Field("grup", "Grup (B A S)", 2, 22, grup, label_col=2, mandatory=True),
            Field("bas", "Başlangıç", 3, 22, DateField(), label_col=2, mandatory=True),
        ]

    def _memurlar(self) -> list[Any]:
        return kullanicilar(self.depo, rol=Rol.MUAYENE_MEMURU)

    def do_new(self) -> None:
        self.acik = None
        self.model.clear()
        self.model.set_values({"bas": self.depo.bugun()})
        simdiki = gorevler(self.depo)
        self.model.notes = [
            rule(4),
            Note(5, 2, "GÖREVDEKİLER", "strong"),
            Note(5, 40, "grup               başlangıç   bekleyen", "dim"),
            *(Note(6 + n, 2, f"{g.kod:<8} {g.ad[:28]:<28} {g.grup.value:<18} {g.bas:%d.%m.%Y} {g.bekleyen:>10}") for n, g in enumerate(simdiki[:12])),
        ]
        if not simdiki:
            self.model.notes += sarili(6, "Görevli yok: tescil onayı verilemez. Belge ve ambar gruplarına birer memur verin.", style="warn")
        if len(simdiki) > 12:
            self.model.notes.append(Note(18, 2, f"… {len(simdiki)} görev; tümü F4'te", "dim"))
        self.form.repaint()
        self.refresh_bars()

    def do_list(self) -> None:
        if self.model.cursor == "kod" and self.acik is None:
            memurlar = [Row(m.kod, (m.kod, m.ad), m) for m in self._memurlar()]
            self.pick("Muayene memurları", (Column("Kod", 10), Column("Ad", 0)), list_pager(memurlar), self._memur_secildi)
            return
        satirlar = [Row(str(g.id), (g.kod, g.ad, g.grup.value, f"{g.bas:%d.%m.%Y}", str(g.bekleyen)), g) for g in gorevler(self.depo)]
        self.pick(
            "Görevdekiler",
            (Column("Kod", 8), Column("Ad", 0), Column("Grup", 18), Column("Başlangıç", 10), Column("Bekleyen", 8, True)),
            list_pager(satirlar),
            lambda satir: self._ac(satir.data),
        )

    def _memur_secildi(self, satir: Row) -> None:
        self.model.set_values({"kod": satir.data.kod})
        self.form.go("grup")
        self.form.repaint()

    def _ac(self, g: Any) -> None:
        self.acik = g.id
        self.model.set_values({"kod": g.kod, "grup": next(h for h, x in GRUPLAR.items() if x is g.grup), "bas": g.bas})
        self.model.notes = [rule(4), Note(5, 2, f"{g.ad}: {g.bekleyen} beyanname bekliyor. F10 görevden alır.", "strong")]
        self.form.repaint()
        self.refresh_bars()

    def do_act(self) -> None:
        if self.acik is not None or not self.denetle():
            return
        v = self.model.values()
        memur = next(m for m in self._memurlar() if m.kod == v["kod"])
        self.gonder(self.girdi_kur(GorevGirdisi, {"kullanici_id": memur.id, "grup": GRUPLAR[v["grup"]], "bas": v["bas"]}, self.model))

    def yardim_satirlari(self) -> list[str]:
        return [
            "Belge kontrolü (B) ve ambar (A) gruplarında en az birer memur görevli olmadan tescil onayı verilemez.",
            "Sistem, gruptaki memurlardan elindeki iş en az olanı seçer; yük tablosu atamanın kaydındadır.",
            "F4 memur alanında memurları, öteki alanlarda görevdekileri açar.",
        ]
