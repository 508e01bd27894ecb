"""The declaration's print-out after a correction: changed boxes framed, old and new side by side on a page of their own (17; 19/5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from gumruk.printing.beyanname import DOKUM, BeyannameDokumu, dokum_degeri
from gumruk.printing.form import Form, Imza, Sutun, Tablo
from gumruk.printing.paper import gun_yaz


@dataclass(frozen=True)
class SurumDokumu(BeyannameDokumu):
    """One version: `degisen` names the boxes to frame, `farklar` are (box, old, new) as printed, `kod` goes into the bar code."""

    kod: str
    memur: str
    degisen: frozenset[str]
    farklar: tuple[tuple[str, str, str], ...]


FARKLAR = Tablo(
    "farklar",
    8,
    32,
    (Sutun("Kutu", 50), Sutun("Eski", 72), Sutun("Yeni", 72)),
    6.5,
    36,
    devam_y=32,
    devam_adet=36,
    punto=7.4,
)


def surum_formu(kimlik: str, madde: str, baslik: str, imzalar: tuple[Imza, ...], dokum: Form = DOKUM) -> Form:
    """A version's döküm: as the direction's own, with the changed boxes on a page of their own."""
    return replace(
        dokum,
        kimlik=kimlik,
        madde=madde,
        baslik=baslik,
        kutular=tuple(replace(k, punto=7.0) if k.ad == "d" else k for k in dokum.kutular),
        imzalar=imzalar,
        onek=FARKLAR,
        dipnot="Kalın çerçeveli kutular ve * işaretli satırlar değişmiştir; eski ve yeni değerler arka sayfadadır.",
    )


DUZELTILMIS = surum_formu(
    "duzeltilmis_dokum",
    "17",
    "GÜMRÜK GİRİŞ BEYANNAMESİ, DÜZELTİLMİŞ",
    (
        Imza("54 Beyan sahibi, imza", 8, 239, 60, 36, ad="beyan_sahibi"),
        Imza("Düzeltmeyi giren gümrük memuru, imza, mühür (m.17)", 68, 239, 72, 36, ad="memur", muhur=True),
        Imza("D Muayene memuru, imza", 140, 239, 62, 24),
    ),
)
NUSHA = surum_formu(
    "duzeltme_nushasi",
    "19/5, 20/2",
    "DÜZELTME NÜSHASI",
    (
        Imza("20/1 Beyan sahibi: itirazım yoktur; tarih, imza", 8, 239, 60, 36),
        Imza("Farkları giren memur: asıl beyannameye eklendi, imza, mühür", 68, 239, 72, 36, ad="memur", muhur=True),
        Imza("İrtibat servisi: teslim aldım, imza", 140, 239, 62, 24),
    ),
)
BS3_IPTALI = surum_formu(
    "bs3_iptal_dokumu",
    "27/1-a",
    "GÜMRÜK GİRİŞ BEYANNAMESİ, BS3 KODU KALDIRILMIŞ",
    (
        Imza("54 Beyan sahibi, imza", 8, 239, 60, 36, ad="beyan_sahibi"),
        Imza("BS3 kodunu kaldıran onay memuru, imza, mühür (m.27/1-a)", 68, 239, 72, 36, ad="memur", muhur=True),
        Imza("D Muayene memuru, imza", 140, 239, 62, 24),
    ),
)
KISMI_CEKME = surum_formu(
    "kismi_cekme_dokumu",
    "16/2",
    "GÜMRÜK GİRİŞ BEYANNAMESİ, KISMİ ÇEKME",
    (
        Imza("54 Beyan sahibi, imza", 8, 239, 60, 36, ad="memur"),
        Imza("Yeniden girişe izin veren gümrük memuru, imza, mühür (m.16/2)", 68, 239, 72, 36, muhur=True),
        Imza("D Muayene memuru, imza", 140, 239, 62, 24),
    ),
)
FORMLAR = (DUZELTILMIS, NUSHA, BS3_IPTALI, KISMI_CEKME)

# Which box of the form a column of the heading stands in; what is not here stands in 44.
_KUTUSU = {
    "rejim": "k37",
    "basit_usul": "k1",
    "gonderici_no": "k2",
    "gonderici_unvan": "k2",
    "gonderici_ulke": "k2",
    "referans_no": "k7",
    "alici_no": "k8",
    "alici_unvan": "k8",
    "ticaret_ulkesi": "k11",
    "beyan_sahibi_no": "k14",
    "beyan_sahibi_unvan": "k14",
    "komisyoncu_no": "k14",
    "cikis_ulkesi": "k15",
    "gidecegi_ulke": "k17",
    "arac_tipi": "k18",
    "arac_kimligi": "k18",
    "arac_ulkesi": "k18",
    "konteynerli": "k19",
    "teslim_sekli": "k20",
    "teslim_yeri": "k20",
    "sinir_araci": "k21",
    "sinir_arac_ulkesi": "k21",
    "doviz": "k22",
    "fatura_kurus": "k22",
    "islem_niteligi": "k24",
    "sinir_tasima": "k25",
    "ic_tasima": "k25",
    "odeme_sekli": "k28",
    "banka": "k28",
    "giris_idaresi": "k29",
    "esya_yeri": "k30",
    "onceki_beyanname": "k40",
    "antrepo": "k49",
    "teminat_sekli": "b",
    "teminat_no": "b",
    "toplam_vergi_kurus": "toplam_kurus",
    "toplam_teminat_kurus": "b",
}
_KALEM_KUTUSU = {"kap_adedi": "k6", "brut_gram": "k35", "net_gram": "k35"}
EN_COK = 150


def _kutular(farklar: Sequence[Any]) -> frozenset[str]:
    kutular = set()
    for f in farklar:
        if f.kalem == -1:
            kutular.add("k40")
        elif f.kalem == 0 and f.alan != "toplam_kiymet_kurus":
            kutular.add(_KUTUSU.get(f.alan, "k44"))
        elif f.alan in _KALEM_KUTUSU:
            kutular.add(_KALEM_KUTUSU[f.alan])
    return frozenset(kutular)


def _kirp(metin: str) -> str:
    return metin if len(metin) <= EN_COK else metin[: EN_COK - 1] + "…"


def surum_degeri(idare_adi: str, surum: Any, yeni: Any, farklar: Sequence[Any], memur: str, yerel: Callable[[datetime], datetime]) -> SurumDokumu:
    """`surum`: the version's record; `yeni`: the declaration at it; `farklar`: every box of it and of the version before, side by side."""
    degisen = [f for f in farklar if f.farkli]
    kalemler = {str(f.kalem) for f in degisen if f.kalem > 0}
    degisen_v = {(str(f.kalem), f.alan) for f in degisen if f.alan.startswith("vergi ")}
    vergiler = {alan.removeprefix("vergi ") for _, alan in degisen_v}
    dokum = dokum_degeri(idare_adi, yeni, yerel)
    alanlar = {f.name: getattr(dokum, f.name) for f in fields(dokum)}
    alanlar |= {
        "no": surum.no,
        "tarih": gun_yaz(yerel(surum.zaman), saat=True),
        "d": _kirp(f"m.{surum.madde} {surum.gerekce}. {surum.surum}. sürüm; tescil {dokum.tarih}"),
        "satirlar": tuple((f"*{s[0]}" if s[0] in kalemler else s[0], *s[1:]) for s in dokum.satirlar),
        "vergiler": tuple((f"* {s[0]}" if s[0] in vergiler else s[0], *s[1:]) for s in dokum.vergiler),
        "kalem_vergileri": tuple((*s[:1], f"* {s[1]}" if (s[0], f"vergi {s[1]}") in degisen_v else s[1], *s[2:]) for s in dokum.kalem_vergileri),
    }
    return SurumDokumu(
        **alanlar,
        kod=yeni.no,
        memur=memur,
        degisen=_kutular(degisen),
        farklar=tuple((f.etiket, _kirp(f.eski) or "-", _kirp(f.yeni) or "-") for f in degisen),
    )
