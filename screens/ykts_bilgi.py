"""YKTS sorgulama (YB), open to every desk; YKTS cezai işlem (YC): stale data put before the chief, his decision (YKTS-1, YKTS-7).

Commonest tasks: look up = YB, number, Enter; letter = number, Enter, field's digit, what was learnt, from where, F2; decide = F2, article, amount.
"""

from typing import Any

from gumruk.data import queries, queries_ykts
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.kayit import BaskiTuru
from gumruk.models.numara import serisi
from gumruk.models.temel import Rol
from gumruk.models.ykts_ceza import BulguDurumu, BulguGirdisi, CezaGirdisi, YktsBulgusu
from gumruk.models.ykts_veri import ALAN_ADLARI, VERILER
from gumruk.screens import baski
from gumruk.screens.ekran import rule, sarili
from gumruk.screens.ykts_ortak import YktsEkrani, satirlar, sigan, veri_notlari
from gumruk.tui.field_types import AmountField, CodeField, TextField
from gumruk.tui.form_model import Field, Note

ALANLAR = {str(n): ad for n, ad in enumerate(VERILER, 1)}
BASANLAR = frozenset({Rol.YKTS_ONAY_MEMURU, Rol.IDARE_AMIRI, Rol.DENETCI})


class YktsBilgiEkrani(YktsEkrani):
    ad = "ykts_bilgi"
    eylem = ""

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        surum = kayit.surum or (kayit.son.surum if kayit.son else 0)
        onayli = "onaylı bilgiler" if kayit.surum else "onaylanmamış bilgiler"
        notlar = [
            Note(1, 40, f"{kayit.no} · {kayit.hal}"[:38], "strong"),
            Note(2, 2, f"{'şirket' if kayit.tuzel else 'gerçek kişi'} · {surum}. sürüm, {onayli}", "" if kayit.surum else "warn"),
        ]
        gecerli = [v for v in kayit.vekaletler if "geçerli" in v.hal]
        acik = [b for b in kayit.bulgular if b.durum is BulguDurumu.AMIRDE]
        veri = kayit.veri(surum)
        notlar += sigan(lambda en_cok: veri_notlari(3, veri, en_cok=en_cok), 2 + len(gecerli[:3]) + len(acik[:2]))
        row = 1 + max(n.row for n in notlar)
        notlar.append(rule(row))
        for v in gecerli[:3]:
            notlar += [Note(row + 1, 2, f"{v.no}  {v.veren[:24]} → {v.vekil[:24]}  {v.son_bit:%d.%m.%Y}")]
            row += 1
        ozet = f"Geçerli vekâlet {len(gecerli)}, hepsi {len(kayit.vekaletler)} (F10)"
        notlar.append(Note(row + 1, 2, ozet, "dim"))
        notlar += [Note(row + 2 + n, 2, f"Güncel değil: {ALAN_ADLARI[b.alan]} ({b.no}, {b.durum.value})", "warn") for n, b in enumerate(acik[:2])]
        return [], notlar, {}

    def acildi(self) -> None:
        self.say("F10: sürümler yan yana, vekâletler, müzekkereler, geçmiş.")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        ortak = [("surumler", "Sürümler: eski ve yeni bilgiler"), ("vekaletler", "Vekâletler"), ("bulgular", "Müzekkereler ve kararlar")]
        return [*ortak, *([("kagit", "Kâğıtlar, suret")] if BASANLAR & self.uyg.oturum.roller else [])]

    def islem_secildi(self, secim: str) -> None:
        if secim == "surumler":
            self.surumleri_goster()
        elif secim == "vekaletler":
            self.vekaletleri_goster()
        elif secim == "bulgular":
            yazi = [s for b in self.kayit.bulgular for s in (*bulgu_yazisi(b), "")]
            self.show_text(f"Müzekkereler: {self.kayit.no}", yazi or ["Bu kayıt için müzekkere yazılmamış."])
        elif secim == "kagit":
            self._kagitlar()
        else:
            super().islem_secildi(secim)

    def _kagitlar(self) -> None:
        kagitlar = queries.kagitlari_no(self.depo, queries_ykts.belge_nolari(self.depo, self.kayit.id))
        if not kagitlar:
            self.say("Bu kaydın kâğıdı yok.")
            return
        secenekler = [(str(k.id), f"{k.form} {k.belge_no} · {k.durum.value} · {k.tur}") for k in kagitlar]
        self.choose("Kâğıtlar: seçilenin sureti basılır", secenekler, lambda secim: baski.yeniden(self, int(secim), BaskiTuru.SURET))

    def yardim_satirlari(self) -> list[str]:
        return ["VKN ya da T.C. kimlik numarasıyla YKTS kaydı, vekâletleri ve eski bilgileri. Her masadan bakılır."]


def _numarali(row: int, veri: dict[str, str], en_cok: int) -> list[Note]:
    """The data with the digit that names each."""
    notlar: list[Note] = []
    for n, ad in ALANLAR.items():
        parcalar = satirlar(veri[ad] or "(boş)", 54, en_cok)
        notlar += [Note(row, 2, f"{n} {ALAN_ADLARI[ad]}", "dim"), *(Note(row + m, 24, p) for m, p in enumerate(parcalar))]
        row += len(parcalar)
    return notlar


def bulgu_yazisi(b: Any) -> list[str]:
    return [
        f"{b.no}  {queries_ykts.gun_saat(b.zaman)}  {b.memur}: {b.durum.value}",
        f"{ALAN_ADLARI[b.alan]}: kayıtta «{b.kayitta or '(boş)'}», öğrenilen «{b.gercek}»",
        f"Kaynak: {b.kaynak}",
        *([f"Karar: {b.karar}"] if b.karar else []),
    ]


class YktsCezaEkrani(YktsEkrani):
    """The officer opens a record and writes what he learnt; the chief opens the letter and decides."""

    ad = "ykts_ceza"
    eylem = "ykts_bulgu_yaz"
    no_etiketi = "VKN/T.C./YC no"
    bos_metin = (
        "Bilgisi güncel olmayan kayıt: VKN, T.C. kimlik numarası ya da YK numarası; müzekkere: YC numarası.",
        "Bekleyen müzekkereler idare amirinin masasındadır.",
    )

    def getir(self, metin: str) -> Any:
        self.mektup = serisi(metin) == YktsBulgusu.SERI
        return queries_ykts.bulgu_gor(self.depo, metin) if self.mektup else queries_ykts.kayit_gor(self.depo, metin, self.kim)

    @property
    def belge_turu(self) -> str:  # type: ignore[override]
        return "ykts_bulgusu" if self.mektup else "ykts_kaydi"

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.eylem = "ykts_ceza_ver" if self.mektup else "ykts_bulgu_yaz"
        if self.mektup:
            notlar = [
                Note(1, 40, f"{kayit.no} · {kayit.durum.value}"[:38], "strong"),
                Note(2, 2, f"{kayit.unvan} {kayit.kimlik_no} · {kayit.kayit_no}"[:76], "dim"),
                rule(3),
                *sarili(4, *bulgu_yazisi(kayit), style=""),
            ]
            return [], notlar, {}
        veri = kayit.veri(kayit.surum)
        notlar = [Note(1, 40, f"{kayit.no} · {kayit.hal}"[:38], "strong"), rule(2)]
        notlar += sigan(lambda en_cok: _numarali(3, veri, en_cok), 4)
        row = 1 + max(n.row for n in notlar)
        notlar.append(rule(row))
        anlam = {n: ALAN_ADLARI[ad] for n, ad in ALANLAR.items()}
        alanlar = [
            Field("alan", "Uyuşmayan bilgi", row + 1, 22, CodeField(1, anlam.get, fixed=True), label_col=2, mandatory=True),
            Field("gercek", "Öğrenilen", row + 2, 22, TextField(200), label_col=2, width=56, mandatory=True),
            Field("kaynak", "Nereden", row + 3, 22, TextField(200), label_col=2, width=56, mandatory=True),
        ]
        return alanlar, notlar, {}

    def acildi(self) -> None:
        if not self.mektup:
            self.say("Hangi bilgi uyuşmuyor (1–9), doğrusu ne, nereden öğrenildi; F2 müzekkereyi basar, amire sunar.")
            return
        self.engeli_goster(self.eylem)
        if not self.son_engeller:
            self.say("F2 ceza kararı: dayandığı maddeyi, tutarı ve gerekçeyi siz yazarsınız. F10, 1: cezaya yer yok.")

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.mektup:
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
                return
            alanlar = [
                Field("karar_maddesi", "Dayandığı madde", 1, 20, TextField(60), label_col=2, width=40, mandatory=True),
                Field("karar_tutari_kurus", "Tutar TL", 2, 20, AmountField(), label_col=2, width=18, mandatory=True),
                Field("gerekce", "Gerekçe", 3, 20, TextField(200), label_col=2, width=52, mandatory=True),
            ]
            self.alanlarla_yap(GECIS[self.eylem].ad, alanlar, CezaGirdisi, self.eylem, self.belge_id, self._oldu)
        elif self.denetle():
            v = self.model.values()
            alan = {"kayit_id": self.kayit.id, "alan": ALANLAR[v["alan"]], "gercek": v["gercek"] or "", "kaynak": v["kaynak"] or ""}
            girdi = self.girdi_kur(BulguGirdisi, alan, self.model)
            if girdi is not None:
                self.islem_yap(self.eylem, None, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (YKTS-7).", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None or not self.mektup or self.kayit.durum is not BulguDurumu.AMIRDE:
            return []
        return [("ykts_ceza_yok", "Cezaya yer yok: gerekçe yazılır")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "ykts_ceza_yok":
            self.gerekceyle_yap(secim, self.belge_id, self._oldu)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Kaydın bilgisi öğrenilenle uyuşmuyorsa müzekkere yazılır; idare amiri karar verir. Tutarı ve maddesi karardadır.",
            "Aynı sürümün aynı bilgisi için ikinci müzekkere yazılmaz.",
        ]
