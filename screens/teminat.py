"""Nakit Teminat (NT), Menkul Kıymetler (MK, MT) (24).

Commonest tasks: cash guarantee = number, Enter, F2; a bank's letter = number, Enter, sum, bank, number, date, E, F2; taking it in = n, Enter, F2.
"""

from typing import Any

from gumruk.data import queries_teminat
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.kurus import goster
from gumruk.models.teminat import KiymetGirdisi, NakitTeminatGirdisi, TeminatDurumu, TeminatKapsami, TopluKullanimGirdisi
from gumruk.models.vezne import OdemeAraci, OdemeGirdisi
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili, yukumlu_notlari
from gumruk.screens.vezne import OdemeliEkran
from gumruk.tui.field_types import AmountField, CheckedField, DateField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

DURUM_RENGI = {TeminatDurumu.ALINDI: "ok", TeminatDurumu.DENETLENDI: "warn"}


def beyanname_notlari(kayit: Any) -> tuple[list[Note], int]:
    """What is asked, taken and missing, and what was taken by what; returns the next free row too."""
    b, o = kayit.beyanname, kayit.ozet
    notlar = [
        Note(1, 42, b.durum.value, "strong"),
        *yukumlu_notlari(b),
        Note(3, 2, "Gereken", "dim"),
        Note(3, 12, goster(o.gereken_kurus).rjust(18)),
        Note(3, 32, "alınan", "dim"),
        Note(3, 39, goster(o.alinan_kurus).rjust(16)),
        Note(3, 57, "eksik", "dim"),
        Note(3, 63, goster(o.eksik_kurus).rjust(15), "warn" if o.eksik_kurus else "ok"),
    ]
    row = 4
    satirlar = [(f"{t.no} {t.sekil} {t.banka} {t.belge_no}".strip(), t.kalan_kurus, t.durum) for t in kayit.teminatlar]
    satirlar += [(f"{no} toplu teminattan", kalan, TeminatDurumu.ALINDI) for no, kalan in kayit.kullanimlar]
    for n, (ne, kalan, durum) in enumerate(satirlar[-3:]):
        notlar += [
            Note(row + n, 4, fit(ne, 40).rstrip(), "dim"),
            Note(row + n, 45, goster(kalan).rjust(16)),
            Note(row + n, 63, durum.value[:15], DURUM_RENGI.get(durum, "dim")),
        ]
    row += len(satirlar[-3:])
    return notlar, row


class NakitTeminatEkrani(OdemeliEkran):
    """24/1-a: what is missing is filled in, and as exact cash; F2 takes it and prints the receipt."""

    ad = "nakit_teminat"
    eylem = "nakit_teminat_al"
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Gereken ve eksik teminat görünür; eksik kadar nakit dolu gelir.")

    def getir(self, metin: str) -> Any:
        return queries_teminat.beyanname_teminati(self.depo, metin)

    @property
    def borc(self) -> int:
        """What is taken: as typed, else all that is missing."""
        tutar = self.model.value("tutar") if "tutar" in self.model.fields else None
        return int(tutar if tutar is not None else self.kayit.ozet.eksik_kurus)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        notlar, row = beyanname_notlari(kayit)
        if not kayit.ozet.eksik_kurus:
            return [], notlar, {}
        self.model.replace([self.no_alani()], [])
        alanlar, alt = self.odeme_alanlari(row + 2)
        tutar = Field("tutar", "Alınacak teminat", row + 1, 58, AmountField(), label_col=38, width=20, mandatory=True)
        aciklama = Field("aciklama", "Ek bilgi", row + 9, 11, TextField(100), label_col=2, width=60)
        eksik = kayit.ozet.eksik_kurus
        return [*alanlar[:-2], tutar, *alanlar[-2:], aciklama], [*notlar, rule(row), *alt], {"tutar": eksik, "nakit": eksik}

    def field_left(self, name: str) -> None:
        if name == "tutar" and self.kayit is not None:
            self.hesapla(name)
        else:
            super().field_left(name)

    def acildi(self) -> None:
        eksik = self.kayit.ozet.eksik_kurus
        tam = NakitTeminatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=eksik or 1),), tutar_kurus=eksik or 1)
        self.son_engeller = self.engelleri(self.eylem, self.belge_id, tam)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            yolda = self.kayit.ozet.bekleyen_kurus
            uyari = f"Dikkat: {goster(yolda)} TL'lik kıymet saymanlıkta bekliyor. " if yolda else ""
            self.say(f"{uyari}F2 teminatı alır, Gümrük Vezne Alındısını numaralar ve döker.", "error" if yolda else "info")

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if "tutar" not in self.model.fields:
            if self.son_engeller:
                self.error(str(self.son_engeller[0]))
            return
        if not self.denetle():
            return
        odemeler = self.odemeler()
        if odemeler is None:
            return
        alanlar = {**odemeler, "tutar_kurus": self.borc, "aciklama": self.model.value("aciklama") or ""}
        girdi = self.girdi_kur(NakitTeminatGirdisi, alanlar, self.model)
        if girdi is not None:
            ustu = self.para_ustu(girdi)
            self.islem_yap(self.eylem, self.belge_id, girdi, lambda s: self._alindi(s, ustu))

    def _alindi(self, sonuc: Islendi, ustu: str) -> None:
        alindi = next((n for n in sonuc.nolar if "VA" in n), "")
        self.bosalt()
        self.say(f"Teminat alındı: alındı {alindi}.{ustu} Alındının ve beyannamenin mükellef nüshalarına yazın (m.24/1-a).", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Muayenesi biten ve vergisi teminata bağlanan beyannamenin nakit teminatı burada alınır; mektup ve kıymet MK ekranındadır.",
            "Bir bölümü nakit, bir bölümü mektupla verilebilir: alınacak tutarı azaltın (m.24/1-c).",
        ]


class MenkulKiymetEkrani(KayitEkrani):
    """24/1-b: the muhasebe memuru holds the paper against the screen; its sum and quality are read from it, so neither is filled in."""

    ad = "menkul_kiymet"
    eylem = "kiymet_denetle"
    bos_metin = ("Beyanname numarasını yazıp Enter'a basın.", "Toplu ya da götürü teminat kaydı: F10.")

    def getir(self, metin: str) -> Any:
        return queries_teminat.beyanname_teminati(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        notlar, row = beyanname_notlari(kayit)
        if not kayit.ozet.gereken_kurus:
            return [], [*notlar, *sarili(row + 1, "Bu beyannamede teminata bağlanacak vergi yok.", style="")], {}
        return self._kiymet_alanlari(row + 1), [*notlar, rule(row)], {"sekil": "BANKA"}

    def _kiymet_alanlari(self, row: int) -> list[Field]:
        kod = self.kod_alani("teminatSekli", 10)
        return [
            Field("sekil", "Şekli", row, 22, kod, label_col=2, width=10, mandatory=True, code_list="teminatSekli"),
            Field("tutar_kurus", "Tutarı", row + 1, 22, AmountField(), label_col=2, width=20, mandatory=True),
            Field("banka", "Banka, şube", row + 2, 22, TextField(60), label_col=2, width=50, mandatory=True),
            Field("belge_no", "Mektup, kıymet no", row + 3, 22, TextField(30, upper=True), label_col=2, width=30, mandatory=True),
            Field("belge_gunu", "Belge tarihi", row + 4, 22, DateField(), label_col=2, mandatory=True),
            Field("vade", "Vadesi (süresizse boş)", row + 4, 58, DateField(), label_col=34),
            Field("nitelik_uygun", "Niteliği uygun mu", row + 5, 22, YesNoField(), label_col=2, mandatory=True, rule="m.24/1-b"),
            Field("yerine", "Eskisinin yerine mi", row + 5, 58, YesNoField(), label_col=34),
            Field("aciklama", "Ek bilgi", row + 6, 22, TextField(100), label_col=2, width=50),
        ]

    def acildi(self) -> None:
        if not self.kayit.ozet.gereken_kurus:
            return
        self.model.go("tutar_kurus")  # most are bank letters; the kind stands above
        eksik, gosterilen = self.kayit.ozet.eksik_kurus, self.kayit.beyanname.teminat_no
        if eksik and gosterilen:
            self.say(f"Beyanda {self.kayit.beyanname.teminat_sekli} {gosterilen} gösterilmiş (m.29): F10 1 ile {goster(eksik)} TL kullanılır.")
        elif eksik:
            self.say(f"Kâğıttaki tutarı ekrandaki {goster(eksik)} TL ile karşılaştırın; F2 onaylar, form yazı basılır. Toplu teminat: F10.")
        else:
            self.say("Teminat tamam. Eskisinin yerine yenisi verilecekse «Yerine» E yazın.")

    def _alanlar(self) -> dict[str, Any]:
        v = self.model.values()
        return {
            **{k: v[k] for k in ("sekil", "tutar_kurus", "belge_gunu", "vade")},
            "banka": v["banka"] or "",
            "belge_no": v["belge_no"] or "",
            "aciklama": v["aciklama"] or "",
            "nitelik_uygun": bool(v["nitelik_uygun"]),
        }

    def do_act(self) -> None:
        if self.kayit is None or "sekil" not in self.model.fields or not self.denetle():
            return
        alanlar = {**self._alanlar(), "kapsam": TeminatKapsami.BEYANNAME, "beyanname_id": self.belge_id, "yerine": bool(self.model.value("yerine"))}
        girdi = self.girdi_kur(KiymetGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._gonderildi)

    def _gonderildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: uygunluk onaylandı. Form yazıyla birlikte saymanlığa verin (m.24/1-b).", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        kayitli = [("kullan", "Toplu ya da götürü teminattan kullan")] if self.kayit is not None and self.kayit.ozet.eksik_kurus else []
        return [*kayitli, ("toplu", "Toplu teminat kaydet (düşümlü)"), ("goturu", "Götürü teminat kaydet")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "kullan":
            self._kullan_sec()
        elif secim in ("toplu", "goturu"):
            self._toplu(TeminatKapsami.TOPLU if secim == "toplu" else TeminatKapsami.GOTURU)
        else:
            super().islem_secildi(secim)

    def _toplu(self, kapsam: TeminatKapsami) -> None:
        """A standing guarantee has no declaration: its owner is typed."""
        alanlar = [
            Field("yukumlu_no", "VKN / T.C. kimlik", 1, 22, CheckedField(11, kimlik_denetimi), label_col=2, width=11, mandatory=True),
            Field("yukumlu_unvan", "Unvanı", 2, 22, TextField(150), label_col=2, width=50, mandatory=True),
            *(f for f in self._kiymet_alanlari(3) if f.name != "yerine"),
        ]
        sekil = "BANKA" if kapsam is TeminatKapsami.TOPLU else "GTR10"
        self.alanlarla_yap(
            f"Teminat kaydı: {kapsam.value}",
            alanlar,
            KiymetGirdisi,
            self.eylem,
            None,
            self._gonderildi,
            pick=self.listeden_sec,
            degerler={"sekil": sekil},
            sabit={"kapsam": kapsam},
        )

    def _kullan_sec(self) -> None:
        b = self.kayit.beyanname
        isletici = queries_teminat.antrepo_isleticisi(self.depo, b.id)
        bulunan = queries_teminat.toplu_teminatlar(self.depo, b.yukumlu_no, b.beyan_sahibi_no, *isletici)
        if not bulunan:
            self.error(f"m.24/1-b  {b.yukumlu_unvan} ya da beyan sahibi adına alınmış toplu ya da götürü teminat yok.")
            return
        satirlar = [Row(str(t.id), (t.no, t.yukumlu, t.kapsam.value, goster(t.bakiye_kurus)), t) for t in bulunan]
        sutunlar = (Column("Teminat", 11), Column("Yükümlü", 0), Column("Kapsam", 16), Column("Bakiye TL", 18, True))
        self.pick("Toplu ve götürü teminatlar", sutunlar, list_pager(satirlar), self._kullan)

    def _kullan(self, satir: Row) -> None:
        t, eksik = satir.data, self.kayit.ozet.eksik_kurus
        tutar = min(eksik, t.bakiye_kurus) if t.kapsam is TeminatKapsami.TOPLU else eksik
        self.alanlarla_yap(
            f"{t.no} teminatından kullan",
            [Field("tutar_kurus", "Tutar", 1, 22, AmountField(), label_col=2, width=20, mandatory=True)],
            TopluKullanimGirdisi,
            "toplu_kullan",
            self.belge_id,
            lambda s: self._kullanildi(t.no),
            degerler={"tutar_kurus": tutar},
            sabit={"teminat_id": t.id},
        )

    def _kullanildi(self, no: str) -> None:
        beyan = self.kayit.beyanname.no
        self.fetched("no")
        eksik = self.kayit.ozet.eksik_kurus
        self.say(f"{beyan} için {no} teminatından kullanıldı." + (f" Eksik kalan {goster(eksik)} TL." if eksik else " Teminat tamam."), "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Verilen kıymetin tutarını ekrandaki gereken tutarla, niteliğini mevzuatla karşılaştırın; uygunsa F2, form yazı basılır.",
            "Banka mektubu süresiz olmalıdır. Saymanlık teslim alıp Menkul Kıymetler Alındısını basınca teminat alınmış sayılır.",
        ]


class MenkulKiymetTeslimEkrani(KayitEkrani):
    """24/1-b: the saymanlık memuru takes the paper in and prints its receipt, or hands it back with a reason."""

    ad = "menkul_kiymet_teslim"
    eylem = "kiymet_teslim_al"
    no_etiketi = "Teminat no"
    belge_turu = "teminat"
    bos_metin = ("Form yazıdaki teminat numarasını yazıp Enter'a basın; bekleyenler masadadır.",)

    def getir(self, metin: str) -> Any:
        return queries_teminat.teminat_bul(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        return [], teminat_notlari(kayit), {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.kayit.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Kâğıdı ekranla karşılaştırın. F2 teslim alır, Menkul Kıymetler Alındısını basar; F10 kabul etmez.")

    def do_act(self) -> None:
        if self.kayit is not None:
            self.islem_yap(self.eylem, self.kayit.id, None, self._alindi)

    def _alindi(self, sonuc: Islendi) -> None:
        alindi = next((n for n in sonuc.nolar if "MK" in n), "")
        self.bosalt()
        self.say(f"{sonuc.no} teslim alındı: Menkul Kıymetler Alındısı {alindi}. Beyannameye yazıp muhasebeye verin (m.24/1-b).", "ok")

    def yazilan_var(self) -> bool:
        return False

    def islemler(self) -> list[tuple[str, str]]:
        bekler = self.kayit is not None and self.kayit.durum is TeminatDurumu.DENETLENDI
        return [("reddet", "Kabul etme, sahibine geri ver")] if bekler else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "reddet":
            self.gerekceyle_yap("kiymet_reddet", self.kayit.id, self._reddedildi, "Neden kabul edilmiyor")
        else:
            super().islem_secildi(secim)

    def _reddedildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS['kiymet_reddet'].gecmis}. Kâğıdı muhasebeye geri verin.", "ok")


def teminat_notlari(t: Any) -> list[Note]:
    """A guarantee as every screen shows it."""
    gun = f"{t.belge_gunu:%d.%m.%Y}" if t.belge_gunu else ""
    satirlar = [
        ("Veren", f"{t.yukumlu} · {t.yukumlu_no}"),
        ("Şekli, kapsamı", f"{t.sekil} · {t.kapsam.value}"),
        ("Beyanname", f"{t.beyanname_no} · {t.beyanname_durumu.value}" if t.beyanname_durumu else "beyannameye bağlı değil"),
        ("Belge", f"{t.banka} {t.belge_no} {gun}".strip()),
        ("Vadesi", f"{t.vade:%d.%m.%Y}" if t.vade else "süresiz" if t.banka else ""),
        ("Alındısı", t.alindi),
        ("Kimde", t.zilyet or "kasada, 330 hesabında"),
        ("Ek bilgi", t.aciklama or t.red_gerekcesi),
    ]
    notlar = [Note(1, 42, t.durum.value, DURUM_RENGI.get(t.durum, "strong"))]
    row = 3
    for ad, deger in satirlar:
        if deger:
            notlar += [Note(row, 2, ad, "dim"), Note(row, 18, deger[:60])]
            row += 1
    notlar += [
        Note(row + 1, 2, "TUTARI", "strong"),
        Note(row + 1, 18, f"{goster(t.tutar_kurus)} TL", "strong"),
        Note(row + 2, 2, "Kalan", "dim"),
        Note(row + 2, 18, f"{goster(t.kalan_kurus)} TL"),
    ]
    if t.kapsam is TeminatKapsami.TOPLU:
        notlar += [Note(row + 3, 2, "Bakiyesi", "dim"), Note(row + 3, 18, f"{goster(t.bakiye_kurus)} TL")]
    return notlar
