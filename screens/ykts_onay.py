"""YKTS onayı (YA) and YKTS yetkisi (YE): the onay memuru's desk at any office (YKTS-3, YKTS-5, YKTS-6, YKTS-8, YKTS-10).

Commonest tasks: approve = queue, Enter, F2; hand back = F10 1, reason; grant access = user code, Enter, application, F2.
"""

from dataclasses import replace
from typing import Any

from gumruk.data import queries_ykts
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.numara import serisi
from gumruk.models.temel import atif
from gumruk.models.vekalet import VekaletDurumu, YktsVekaleti
from gumruk.models.ykts import YktsDurumu
from gumruk.models.ykts_onay import YktsOnayGirdisi
from gumruk.models.ykts_yetki import YetkiGirdisi
from gumruk.screens.ekran import rule, sarili
from gumruk.screens.ykts_ortak import YktsEkrani, sigan, vekalet_notlari, veri_notlari
from gumruk.tui.field_types import CodeField, TextField
from gumruk.tui.form_model import Field, Note

_KARAR: dict[Any, str] = {
    YktsDurumu.ONAY_BEKLIYOR: "ykts_kayit",
    YktsDurumu.GUNCELLEME_BEKLIYOR: "ykts_guncelleme",
    YktsDurumu.IPTAL_BEKLIYOR: "ykts_iptal",
    VekaletDurumu.ONAY_BEKLIYOR: "ykts_vekalet",
    VekaletDurumu.UZATMA_BEKLIYOR: "ykts_uzatma",
}


class YktsOnayEkrani(YktsEkrani):
    """What waits for approval, record or vekâlet: the data applied for beside those in force."""

    ad = "ykts_onay"
    eylem = "ykts_kayit_onayla"
    no_etiketi = "YK/YV no, VKN/T.C."
    bos_metin = ("YK ya da YV numarasını, VKN ya da T.C. kimlik numarasını yazıp Enter'a basın.", "Onay bekleyenler masadaki kuyruklardadır.")

    def no_alani(self) -> Field:
        alan = super().no_alani()
        return Field(alan.name, alan.label, alan.row, 24, alan.type, label_col=2, width=16, fetch=True)

    def getir(self, metin: str) -> Any:
        self.vekalet = serisi(metin) == YktsVekaleti.SERI
        return (queries_ykts.vekalet_gor if self.vekalet else queries_ykts.kayit_gor)(self.depo, metin, self.kim)

    @property
    def belge_turu(self) -> str:  # type: ignore[override]
        return "ykts_vekaleti" if self.vekalet else "ykts_kaydi"

    @property
    def bekler(self) -> str:
        """What is to be decided: the beginning of the two acts' names; empty when nothing is."""
        return _KARAR.get(self.kayit.durum, "") if self.kayit is not None else ""

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.kayit = kayit
        self.eylem = f"{self.bekler}_onayla" if self.bekler else ""
        notlar = [Note(1, 42, f"{kayit.no} · {kayit.durum.value}"[:38], "strong")]
        if self.vekalet:
            notlar += [rule(2), *vekalet_notlari(3, kayit)]
        else:
            notlar += self._kayit_notlari(kayit)
        return [], notlar, {}

    def _kayit_notlari(self, k: Any) -> list[Note]:
        ust = Note(2, 2, f"{'şirket' if k.tuzel else 'gerçek kişi'} {k.kimlik_no} · kaydeden {k.kaydeden}"[:76], "dim")
        v = k.bekleyen
        veri = v.veri if v is not None else k.veri(k.surum or (k.son.surum if k.son else 0))
        eski = k.veri(k.surum) if v is not None and k.surum else None
        ekler = [("İptal isteği", k.iptal_dayanagi if k.durum is YktsDurumu.IPTAL_BEKLIYOR else "")]
        ekler += [("Temsil belgesi", k.temsil_belgesi), ("İmza", v.imza or "imzalanmamış")] if v is not None else []
        alt = sarili(0, *(f"{ad}: {metin}" for ad, metin in ekler if metin), style="strong")
        notlar = sigan(lambda en_cok: veri_notlari(3, veri, eski, en_cok), len(alt))
        row = 1 + max(n.row for n in notlar)
        return [ust, *notlar, *(replace(n, row=row + n.row) for n in alt)]

    def acildi(self) -> None:
        if self.bekler:
            self.say(f"Bilgileri ve imzayı belgelerle karşılaştırın. F2: {GECIS[self.eylem].ad}; F10, 1: gerekçeyle geri verir.")
        else:
            self.say("Bu kayıtta karar bekleyen başvuru yok.")

    def fetched(self, name: str) -> None:
        if name == "no":
            super().fetched(name)

    def do_act(self) -> None:
        if self.bekler:
            self.islem_yap(self.eylem, self.belge_id, YktsOnayGirdisi(), self._oldu)

    def _baska_mudurluk(self) -> None:
        """YKTS-5: the approval was given at another office; its letter is what this one records."""
        alanlar = [
            Field("idare", "Onaylayan idare", 1, 20, self.kod_alani("gumruk", 6, rakam=True), label_col=2, mandatory=True, code_list="gumruk"),
            Field("yazi_no", "Yazısının no", 2, 20, TextField(30, upper=True), label_col=2, width=30, mandatory=True),
        ]
        self.alanlarla_yap("Başka müdürlük onayladı", alanlar, YktsOnayGirdisi, self.eylem, self.belge_id, self._oldu, pick=self.listeden_sec)

    def _oldu(self, sonuc: Islendi) -> None:
        belge = next((n for n in sonuc.nolar if "YD" in n), "")
        self.bosalt()
        ek = f" Kayıt belgesi {belge} basılıyor." if belge else " İade fişi basılıyor." if sonuc.kagitlar else ""
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} ({atif(GECIS[sonuc.islem].madde)}).{ek}", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        iade = (
            [("iade", f"{GECIS[f'{self.bekler}_iade'].ad}: gerekçe yazılır"), ("baska", "Başka müdürlük onayladı: idare ve yazısı")]
            if self.bekler
            else []
        )
        kayit = [] if self.vekalet else [("surumler", "Sürümler: eski ve yeni bilgiler"), ("bulgu", "Bilgi güncel değil: müzekkere yaz (YC)")]
        return [*iade, *kayit]

    def islem_secildi(self, secim: str) -> None:
        if secim == "iade":
            self.gerekceyle_yap(f"{self.bekler}_iade", self.belge_id, self._oldu)
        elif secim == "surumler":
            self.surumleri_goster()
        elif secim == "baska":
            self._baska_mudurluk()
        elif secim == "bulgu":
            self.uyg.open_screen("ykts_ceza", no=self.kayit.kimlik_no)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Kayıt, güncelleme, iptal isteği, vekâlet ve süre uzatma burada onaylanır ya da gerekçeyle geri verilir.",
            "Solda yürürlükteki, sağda başvurulan bilgi; » değişendir. Başka müdürlük onayladıysa F10.",
        ]


class YktsYetkiEkrani(YktsEkrani):
    """Access by user code: granted on application, taken back with a reason."""

    ad = "ykts_yetki"
    eylem = "ykts_yetki_ver"
    belge_turu = "ykts_yetkisi"
    no_etiketi = "Kullanıcı kodu"
    bos_metin = ("Kullanıcı kodunu yazıp Enter'a basın.", "Yükümlü ya da temsilcisi YKTS'ye aynı kod ve parolayla girer.")

    def no_alani(self) -> Field:
        return Field("no", self.no_etiketi, 1, 22, CodeField(16, ascii_upper=True), label_col=2, width=16, fetch=True)

    def getir(self, metin: str) -> Any:
        return queries_ykts.yetki_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        hal = "YKTS yetkisi var" if kayit.id else "YKTS yetkisi yok"
        notlar = [
            Note(1, 42, hal, "ok" if kayit.id else "warn"),
            Note(2, 2, "Adı", "dim"),
            Note(2, 22, kayit.ad[:56], "strong"),
            Note(3, 2, "Görevleri", "dim"),
            Note(3, 22, (kayit.gorevler or "yok")[:56]),
            rule(4),
            *sarili(8, *kayit.gecmis),
        ]
        if kayit.id:
            return [], notlar, {}
        return [Field("dayanak", "Başvuru", 5, 22, TextField(120), label_col=2, width=56, mandatory=True)], notlar, {}

    def acildi(self) -> None:
        if self.kayit.id:
            self.say("Yetkisi var. Geri almak için F10, 1.")
        elif not self.kayit.kullanan:
            self.error("YKTS-3  Etkin bir beyan sahibi ya da taşıyıcı kodu değil; YKTS yetkisi bunlara verilir.")
        else:
            self.say("Başvurusunu (dilekçe günü, no) yazın; F2 yetki verir.")

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and self.kayit.id:
            keys.pop("act", None)
        return keys

    def do_act(self) -> None:
        if self.kayit is None or self.kayit.id or not self.denetle():
            return
        girdi = self.girdi_kur(YetkiGirdisi, {"kod": self.kayit.no, "dayanak": self.model.values()["dayanak"] or ""}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        kod = self.kayit.no
        self.bosalt()
        self.say(f"{kod}: {GECIS[sonuc.islem].gecmis} ({sonuc.no}, YKTS-3); hemen geçerli.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return [("ykts_yetki_al", "Yetkiyi geri al")] if self.kayit is not None and self.kayit.id else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "ykts_yetki_al":
            self.gerekceyle_yap(secim, self.belge_id, self._oldu)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return ["YKTS'ye giriş yetkisi herhangi bir müdürlükte, kişinin var olan kullanıcı koduna verilir ve geri alınır."]
