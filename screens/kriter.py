"""Muayene kriterleri and görevlendirme: what the system chooses by, and whom it may choose (15/2, 15/3).

Commonest tasks: new criterion = fields, F2; end one = F4, the row, F10 1; put an examiner on duty = code, group, F2.
"""

from typing import Any

from gumruk.data.islem import Islendi
from gumruk.data.queries_yonetim import gorevler, kriterler, kullanicilar
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import HAT_RENGI, Hat
from gumruk.models.kriter import MILYON, GorevGirdisi, KriterDurumu, KriterGirdisi, MuayeneGrubu
from gumruk.models.kurus import goster, oran_goster
from gumruk.models.temel import Girdi, Rol
from gumruk.screens.ekran import FormEkrani, rule, sarili
from gumruk.tui.field_types import AmountField, CodeField, DateField, DecimalField, DigitsField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

HATLAR = {"B": Hat.BELGE, "F": Hat.FIZIKI, "S": Hat.SONRADAN, "U": Hat.BASIT}
GRUPLAR = {"B": MuayeneGrubu.BELGE, "A": MuayeneGrubu.AMBAR, "S": MuayeneGrubu.SONRADAN}


def kosullari(alan: dict[str, Any]) -> str:
    """What a criterion looks at, in one line."""
    sozler = [f"{ad} {alan[k]}" for k, ad in (("rejim", "rejim"), ("gtip", "GTİP"), ("mensei", "menşe"), ("taraf_no", "taraf")) if alan[k]]
    if alan["basit_usul"]:
        sozler.append(alan["basit_usul"])
    if alan["kiymet_alt_kurus"] or alan["kiymet_ust_kurus"]:
        sozler.append(f"kıymet {goster(alan['kiymet_alt_kurus'])}–{goster(alan['kiymet_ust_kurus']) if alan['kiymet_ust_kurus'] else '…'}")
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

    def do_actions(self) -> None:
        if self.acik is None:
            self.say("Önce F4 ile bir kayıt açın.")
            return
        self.choose("İşlemler", [("bitir", self.bitirme_adi), ("gecmis", "Geçmiş")], self._islem)

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
        self.say(f"{sonuc.no}: {g.gecmis} (m.{g.madde}).", "ok")

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

        return [
            f("ad", "Kriterin adı", 1, TextField(60), width=50, mandatory=True),
            f("gecerli_bas", "Geçerlilik başlangıcı", 2, DateField(), mandatory=True),
            f("hat", "Hat (B F S U)", 3, hat, mandatory=True),
            f("pay", "Rastgele pay %", 4, DecimalField(3, 4), width=9),
            f("rejim", "Rejim ya da başı", 6, DigitsField(4)),
            f("gtip", "GTİP ya da başı", 7, DigitsField(12)),
            f("mensei", "Menşe ülke", 8, self.kod_alani("ulke", 3, sabit=True), code_list="ulke"),
            f("taraf_no", "Taraf vergi no", 9, TextField(20)),
            f("basit_usul", "Basitleştirilmiş usul", 10, self.kod_alani("bs", 2), code_list="bs"),
            f("kiymet_alt_kurus", "Kıymet en az, TL", 11, AmountField(), width=18),
            f("kiymet_ust_kurus", "Kıymet en çok, TL", 12, AmountField(), width=18),
            f("memura_not", "Memura not", 14, TextField(200), width=50),
        ]

    def do_new(self) -> None:
        self.acik = None
        self.model.clear()
        self.model.set_values({"gecerli_bas": self.depo.bugun()})
        yururlukte = sum(1 for k in kriterler(self.depo) if k.durum is KriterDurumu.YURURLUKTE)
        self.model.notes = [
            rule(5),
            Note(4, 38, "boş: her zaman", "dim"),
            rule(13),
            *sarili(
                15,
                f"Yürürlükte {yururlukte} kriter var; F4 açar. Boş koşul her beyannameye uyar; uyanların en sıkı hattı seçilir, "
                "hiçbiri seçmezse belge kontrolü yapılır.",
                "Günün seçimleri başladıktan sonra yazılan kriter ertesi günden geçerlidir.",
            ),
        ]
        self.form.repaint()
        self.refresh_bars()

    def do_list(self) -> None:
        alan = self.model.fields[self.model.cursor]
        if alan.code_list and self.acik is None:
            self.listeden_sec(self.form, alan)
            return
        satirlar = [Row(str(k.id), (str(k.id), k.ad, k.hat.value, kosullari(k.alan), k.durum.value), k) for k in kriterler(self.depo)]
        self.pick(
            "Muayene kriterleri",
            (Column("No", 3, True), Column("Ad", 20), Column("Hat", 15), Column("Koşul", 0), Column("Durum", 10)),
            list_pager(satirlar),
            lambda satir: self._ac(satir.data),
        )

    def _ac(self, k: Any) -> None:
        self.acik = k.id
        self.model.clear()
        self.model.set_values(
            {
                **{ad: k.alan[ad] for ad in ("ad", "gecerli_bas", "rejim", "gtip", "mensei", "taraf_no", "basit_usul", "memura_not")},
                **{ad: k.alan[ad] or None for ad in ("kiymet_alt_kurus", "kiymet_ust_kurus")},
                "pay": k.alan["pay_milyonda"] if k.alan["pay_milyonda"] < MILYON else None,
                "hat": next(harf for harf, hat in HATLAR.items() if hat is k.hat),
            }
        )
        bit = f"{k.durum.value}, {k.alan['gecerli_bit']:%d.%m.%Y} gününe kadar" if k.alan["gecerli_bit"] else k.durum.value
        uyari = f"Kriter {k.id}. Yazılan kriter değişmez: F10 yürürlükten kaldırır, F6 yenisini yazar."
        self.model.notes = [rule(5), rule(13), Note(2, 40, bit, "strong"), *sarili(15, uyari)]
        self.form.repaint()
        self.refresh_bars()

    def do_act(self) -> None:
        if self.acik is not None or not self.denetle():
            return
        v = self.model.values()
        alanlar = {ad: v[ad] for ad in ("ad", "gecerli_bas", "rejim", "gtip", "mensei", "taraf_no", "basit_usul", "memura_not") if v[ad]}
        alanlar |= {ad: v[ad] for ad in ("kiymet_alt_kurus", "kiymet_ust_kurus") if v[ad]}
        if v["pay"]:
            alanlar["pay_milyonda"] = v["pay"]
        self.gonder(self.girdi_kur(KriterGirdisi, {**alanlar, "hat": HATLAR[v["hat"]]}, self.model))

    def yardim_satirlari(self) -> list[str]:
        return [
            "Beyannamenin hangi hatta gideceğini sistem bu kriterlere göre seçer.",
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
