"""Hat değişikliği (HD): the chief moves a declaration to the other examiner's line, with a coded reason and a text that names something (15/3).

Commonest task: number, Enter, reason's code, text, F2.
"""

from typing import Any

from gumruk.data import queries, queries_secim
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import HAT_RENGI, BeyannameDurumu, Hat, taraf_adi
from gumruk.models.hat_degisikligi import LISTE, HatDegisikligiGirdisi
from gumruk.models.kurus import goster
from gumruk.models.temel import Engel
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.tui.field_types import TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

_YENI = {BeyannameDurumu.BELGE: ("hat_fizikiye", Hat.FIZIKI), BeyannameDurumu.FIZIKI: ("hat_belgeye", Hat.BELGE)}


class HatDegisikligiEkrani(KayitEkrani):
    ad = "hat_degisikligi"
    bos_metin = (
        "Muayenesi süren beyannamenin numarasını yazıp Enter'a basın.",
        "Sistemin seçimi kayıtta kalır; değişiklik, nedeniyle ayrıca yazılır,",
        "günün kura tutanağında ve muayene memurunun ekranında görünür.",
    )

    def getir(self, metin: str) -> Any:
        return queries_secim.degisecek(self.depo, queries.beyanname_id(self.depo, metin))

    @property
    def eylem(self) -> str:  # type: ignore[override]
        """The act that the declaration's line leaves open."""
        return _YENI.get(self.kayit.beyanname.durum, ("hat_fizikiye",))[0] if self.kayit is not None else ""

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            Note(2, 2, taraf_adi(b), "dim"),
            Note(2, 14, b.yukumlu_unvan[:34]),
            Note(2, 50, f"rejim {b.rejim}  {goster(b.toplam_kiymet_kurus)}"[:29]),
            Note(3, 2, "Sistem seçti", "dim"),
            Note(3, 15, b.hat_gerekcesi[:64]),
            Note(4, 2, "Muayene eden", "dim"),
            Note(4, 15, b.muayene_memuru or "-"),
        ]
        row = 5
        if b.hat_degisikligi:
            onceki = sarili(row, f"Daha önce değişti: {b.hat_degisikligi}", style="warn")[:2]
            notlar += onceki
            row += len(onceki)
        notlar.append(rule(row))
        for k in b.kalemler[:3]:
            row += 1
            notlar.append(Note(row, 2, f"{k.sira:>3} {k.gtip} {k.mensei} {fit(k.tanim, 36)} {goster(k.kiymet_kurus):>16}"))
        if b.durum not in _YENI:
            return [], notlar, {}
        yeni = _YENI[b.durum][1]
        yukler = ", ".join(f"{y.kod} {y.puan}" for y in kayit.yukler) or "görevli yok"
        row += 1
        notlar += [
            rule(row),
            Note(row + 1, 2, "Şimdiki hat", "dim"),
            Note(row + 1, 16, f"{b.hat.value} ({HAT_RENGI[b.hat]})"),
            Note(row + 1, 46, "Yeni hat", "dim"),
            Note(row + 1, 56, f"{yeni.value} ({HAT_RENGI[yeni]})", "strong"),
            Note(row + 2, 2, "Memur yükleri", "dim"),
            Note(row + 2, 16, f"{yukler}; en az yüklüye gider"[:62]),
        ]
        alanlar = [
            Field("neden", "Neden", row + 4, 16, self.kod_alani(LISTE, 20), label_col=2, width=8, mandatory=True, code_list=LISTE, rule="m.15/3"),
            Field("gerekce", "Gerekçe", row + 5, 16, TextField(300), label_col=2, width=62, mandatory=True, rule="m.15/3"),
        ]
        return alanlar, notlar, {}

    def acildi(self) -> None:
        self.son_engeller = self.engelleri(self.eylem, self.belge_id) or self._esyadan()
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("Neden: F4. Gerekçe eşyayı, belgeyi ya da bulguyu anlatır. F2 hattı değiştirir.")

    def _esyadan(self) -> list[Engel]:
        """What of the goods stands in the way whatever reason is typed: it has an article of its own (13, 21/3, 22/1)."""
        deneme = HatDegisikligiGirdisi(neden="-", gerekce="ekranda bakılıyor, yazılmadı")
        kendi = GECIS[self.eylem].maddesi(self.kayit.beyanname)
        return [e for e in self.engelleri(self.eylem, self.belge_id, deneme) if e.madde != kendi]

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        v = self.model.values()
        girdi = self.girdi_kur(HatDegisikligiGirdisi, {"neden": v.get("neden"), "gerekce": v.get("gerekce")}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._degisti)

    def _degisti(self, sonuc: Islendi) -> None:
        b = queries.beyanname_gor(self.depo, sonuc.belge_id)
        self.bosalt()
        self.say(f"{sonuc.no}: hat «{b.hat.value}» oldu, memur {b.muayene_memuru}. Evrakı memuruna gönderin.", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Belge kontrolündeki beyanname fiziki muayeneye, fizikideki belge kontrolüne alınır; sertleştirme de yumuşatma da gerekçe ister.",
            "Gerekçe en az 20 harf; «riskli görüldü, inceleme gerekli» gibi genel sözler kabul edilmez.",
            "Yeni memuru yük tablosu seçer; hattı değiştiren, muayeneyi yapamaz. Vezneye gitmiş beyannamenin hattı değişmez.",
        ]
