"""Sonradan kontrol (SK): the copy is taken in, screen, declaration and documents are held against one another, the stamp is given (28/1).

Commonest tasks: take the copy = number, Enter, who brought it, F2; stamp = number, Enter, one E per group, F2; difference = H, F10, 1 or 2.
"""

from typing import Any

from gumruk.data import queries_sonradan
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.sonradan import GRUPLAR, MESRUHAT, FarkGirdisi, KontrolDurumu, KontrolGirdisi, NushaGirdisi
from gumruk.models.yazi import yas
from gumruk.screens import baski
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.karsilastir import KarsilastirmaEkrani, beyan_gruplari
from gumruk.tui.field_types import NumberField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import wrap

KD = KontrolDurumu
SATIRLAR = (4, 2, 1, 3, 2, 1, 2)  # lines of each group: all seven stand on the smallest screen, F10 shows the whole declaration


def sigan(satirlar: list[str], en_cok: int) -> list[str]:
    """As many lines as there is room for; the last says that there are more."""
    return satirlar if len(satirlar) <= en_cok else [*satirlar[: en_cok - 1], f"{satirlar[en_cok - 1][:41]} …"]


class SonradanKaydi(KayitEkrani):
    """What the three desks of a control share: the record by any of its numbers, its heading, its story."""

    belge_turu = "sonradan_kontrol"

    def getir(self, metin: str) -> Any:
        return queries_sonradan.sonradan_gor(self.depo, metin)

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def baslik(self, kayit: Any) -> list[Note]:
        b = kayit.beyanname
        return [Note(1, 39, f"{kayit.no} · {kayit.durum.value}"[:40], "strong"), Note(2, 2, f"{b.alici_unvan} {b.alici_no}"[:76], "dim")]

    def hikaye(self, kayit: Any, row: int) -> list[Note]:
        """What has happened, from the copy to the annotation."""
        parcalar = (
            ("Nüsha", kayit.nusha),
            (f"Müzekkere {kayit.muzekkere} ({kayit.hazirlayan})", f"{kayit.tespit} (kutular {kayit.kutular})" if kayit.muzekkere else ""),
            ("Karar", kayit.karar),
            ("Giden memurlar", kayit.gidenler),
            ("Tutanak", kayit.tutanak),
            ("Fark", kayit.fark),
            ("Meşruhat", kayit.mesruhat),
        )
        notlar: list[Note] = []
        for ad, metin in parcalar:
            if metin:
                notlar += sarili(row, f"{ad}: {metin}", style="strong" if ad == "Meşruhat" else "")
                row = 1 + max(n.row for n in notlar)
        return notlar

    def toplama_listesi(self) -> None:
        """28/1: the copies that are due and those that have come."""
        simdi = self.depo.saat()
        satirlar = [Row(t.no, (t.beyanname_no, t.yukumlu, yas(simdi - t.beri), t.durum.value), t) for t in queries_sonradan.toplananlar(self.depo)]
        if not satirlar:
            self.say("Sonradan kontrolü bekleyen beyanname yok.")
            return
        sutunlar = (Column("Beyanname", 18), Column("Yükümlü", 0), Column("Bekledi", 8), Column("Durum", 26))
        self.pick(f"Toplama listesi: {len(satirlar)} beyanname", sutunlar, list_pager(satirlar), self._listeden)

    def _listeden(self, satir: Row) -> None:
        self.model.text["no"] = satir.data.no
        self.fetched("no")

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Toplama listesi"}

    def do_list(self) -> None:
        self.toplama_listesi()

    def do_actions(self) -> None:
        """The list can be printed with no record open."""
        gecmis = [] if self.kayit is None else [("goster", "Beyannamenin tamamı"), ("gecmis", "Geçmiş: bu kayıtta yapılan işlemler")]
        self.choose("İşlemler", [*self.islemler(), *gecmis, ("bas", "Toplama listesini bas")], self.islem_secildi)

    def islem_secildi(self, secim: str) -> None:
        if secim == "goster":
            self.uyg.open_screen("gor", no=self.kayit.beyanname.no)
        elif secim == "bas":
            depo, ayar, oturum = self.depo, self.uyg.ayar, self.uyg.oturum
            self.run_act(lambda: baski.toplama_dosyasi(depo, ayar, oturum), self._basildi, self._basilamadi)
        elif secim == "gecmis":
            self.gecmisi_goster(self.belge_turu, self.belge_id, self.kayit.no)

    def _basildi(self, yol: Any) -> None:
        self.say(f"Toplama listesi yazıldı: {yol.name}.", "ok")

    def _basilamadi(self, hata: Exception) -> None:
        if not isinstance(hata, OSError):
            raise hata
        self.error(f"Toplama listesi yazılamadı: {hata}")

    def engeli_goster(self, islem: str) -> None:
        """Why the record is not this desk's now."""
        self.son_engeller = self.engelleri(islem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))


class SonradanEkrani(SonradanKaydi, KarsilastirmaEkrani):
    """The examiner's desk: first the copy, then the comparison."""

    ad = "sonradan"
    eylem = "sonradan_uygun"
    onay_sinifi = KontrolGirdisi
    soru = "Ekran, beyanname ve belgeler aynı mı?  E aynı · H farklı"
    bos_metin = (
        "Beyanname ya da sonradan kontrol numarasını yazıp Enter'a basın; F4 toplama listesi.",
        "Önce gümrük idaresi nüshası alınır, sonra ekran, beyanname ve belgeler karşılaştırılır.",
    )

    def ozet(self, kayit: Any) -> list[Note]:
        return self.baslik(kayit)

    def gruplar(self, kayit: Any) -> list[tuple[str, list[str]]]:
        b = kayit.beyanname
        ekler = "; ".join(f"{kod} {referans}".strip() for kod, referans, _ in b.ekler) or "yazılı belge yok"
        hepsi = [*beyan_gruplari(b), (GRUPLAR[-1], [f"{b.ek_sayisi} ek beyan edilmiş: {ekler}"])]
        return [(ad, sigan([s for m in metinler for s in wrap(m, 44)], en_cok)) for (ad, metinler), en_cok in zip(hepsi, SATIRLAR, strict=True)]

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.eylem = "sonradan_nusha_al" if kayit.durum is KD.BEKLER else "sonradan_uygun"
        self._adlar = {}
        if kayit.durum is KD.GELDI:
            return super().yaz(kayit)
        if kayit.durum is KD.BEKLER:
            alanlar = [
                Field("getiren", "Getiren", 4, 25, TextField(80), label_col=2, width=50, mandatory=True),
                Field("sayilan_ek", "Sayılan ek", 5, 25, NumberField(4), label_col=2, mandatory=True),
            ]
            bekler = yas(self.depo.saat() - kayit.zaman)
            beklenti = f"Eşya teslim edilmiş; gümrük idaresi nüshası beklenir (bekleme {bekler}). Beyan edilen ek {kayit.beyanname.ek_sayisi}."
            return alanlar, [*self.baslik(kayit), *sarili(7, beklenti)], {}
        return [], [*self.baslik(kayit), rule(3), *self.hikaye(kayit, 4)], {}

    def acildi(self) -> None:
        d = self.kayit.durum
        if d is KD.BEKLER:
            self.say("Nüshayı getireni ve gelen ekleri yazın; F2 nüshayı alır.")
        elif d is KD.GELDI:
            geri = f" Müzekkere geri verildi ({self.kayit.karar})." if self.kayit.karar else ""
            self.say(f"Her grup için E ya da H; hepsi aynıysa F2 kaşeyi kaydeder.{geri}")
        elif d is KD.UYGUN:
            self.say("Kontrolü bitmiş; meşruhatı «Kapanmış Beyannameler» ekranındadır.")
        else:
            self.engeli_goster(self.eylem)

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and self.kayit.durum not in (KD.BEKLER, KD.GELDI):
            keys.pop("act", None)
        return keys

    def onay_girdisi(self) -> dict[str, Any]:
        return {"gruplar": tuple({"grup": g, "ayni": ayni} for g, ayni in self.bakilan.items())}

    def do_act(self) -> None:
        if self.kayit is None or self.kayit.durum not in (KD.BEKLER, KD.GELDI):
            return
        if self.kayit.durum is KD.GELDI:
            super().do_act()
        elif self.denetle():
            v = self.model.values()
            girdi = self.girdi_kur(NushaGirdisi, {"getiren": v["getiren"], "sayilan_ek": v["sayilan_ek"]}, self.model)
            if girdi is not None:
                self.islem_yap(self.eylem, self.belge_id, girdi, self._alindi)

    def _alindi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: nüsha alındı. Karşılaştırın; F2 kaşeyi kaydeder.", "ok")

    def onay_metni(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: «{MESRUHAT}» kaydedildi; kaşeyi beyannameye basıp imzalayın."

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is not None and self.kayit.durum in (KD.FARKLI, KD.TUTANAKLI):
            return [("yeniden_hesap", "Vergiyi yeniden hesapla (YH, m.28/3)")]
        if self.kayit is None or self.kayit.durum is not KD.GELDI:
            return []
        return [
            ("sonradan_muzekkere", "Ciddi farklılık: eşyanın görülmesi için müzekkere (m.28/2)"),
            ("sonradan_fark_yaz", "Fark belgeden anlaşılıyor: yaz, yeniden hesaplansın (m.28/3)"),
        ]

    def islem_secildi(self, secim: str) -> None:
        if secim == "yeniden_hesap":
            self.uyg.open_screen("yeniden_hesap", no=self.kayit.beyanname_no)
            return
        if secim not in ("sonradan_muzekkere", "sonradan_fark_yaz"):
            super().islem_secildi(secim)
            return
        alanlar = [
            Field("kutular", "Kutular", 1, 12, TextField(200), label_col=1, width=58, mandatory=True),
            Field("tespit", "Tespit", 2, 12, TextField(500), label_col=1, width=58, mandatory=True),
        ]
        self.alanlarla_yap(GECIS[secim].ad, alanlar, FarkGirdisi, secim, self.belge_id, self._yazildi, sabit=self.onay_girdisi())

    def _yazildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        sonra = " Müzekkere basılıyor; imzalayıp sunun." if sonuc.islem == "sonradan_muzekkere" else " Vergi yeniden hesaplanır (m.28/3)."
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis}.{sonra}", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sonradan kontrol hattındaki eşya teslim edilince idare nüshası serviste toplanır; F4 beklenenleri ve gelenleri listeler, F10 basar.",
            "Ekran, beyanname ve belgeler her grupta karşılaştırılır: aynıysa E, farklıysa H. Hepsi aynıysa F2.",
            "Fark varsa F10: eşyanın görülmesi gerekiyorsa müzekkere, belgeden anlaşılıyorsa fark yazılır.",
        ]
