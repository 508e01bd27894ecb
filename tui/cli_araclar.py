"""Small tools for a clerk and for scripts: amounts in words, numbers, taxes of a file, interest, the tariff. None changes a record."""

import sys
from typing import Annotated

import typer
from gumruk.tui.cli_ortak import AyarSecenegi, JsonSecenegi, degerler_oku, gun_coz, konsol, ofisin_deposu, taslak_oku, yaz_json


def yaziyla(tutarlar: Annotated[list[str], typer.Argument(help="1.234,56 biçiminde; - standart girdiden okur.")]) -> None:
    """Tutarı yazıyla yazar: 1.234,56 → Yalnız binikiyüzotuzdört TL ellialtı Kr."""
    from gumruk.models.kurus import kurus
    from gumruk.models.yazi import tutar_yaziyla

    hatali = False
    for metin in degerler_oku(tutarlar):
        try:
            print(tutar_yaziyla(kurus(metin)))
        except ValueError as hata:
            print(hata, file=sys.stderr)
            hatali = True
    raise typer.Exit(1 if hatali else 0)


def kontrol(
    tur: Annotated[str, typer.Argument(help="vkn tckn konteyner imo awb tir iban rejim gtip")],
    nolar: Annotated[list[str], typer.Argument(help="Numaralar; - standart girdiden okur.")],
    js: JsonSecenegi = False,
) -> None:
    """Numara geçerli mi, değilse neden."""
    from gumruk.models import numara

    if tur == "rejim":
        from gumruk.data.reference import gomulu, liste_oku

        bilinen = {r.kod for r in liste_oku(gomulu("rejim"), "rejim.csv")}

        def bak(no: str) -> str | None:
            return numara.rejim_nedeni(no, bilinen)
    else:
        islev = getattr(numara, f"{tur}_nedeni", None) if tur in ("vkn", "tckn", "konteyner", "imo", "awb", "tir", "iban", "gtip") else None
        if islev is None:
            print(f"«{tur}» diye bir denetim yok: vkn, tckn, konteyner, imo, awb, tir, iban, rejim, gtip.", file=sys.stderr)
            raise typer.Exit(2)
        bak = islev
    sonuclar = [{"no": no, "gecerli": (neden := bak(no)) is None, "neden": neden or ""} for no in degerler_oku(nolar)]
    if js:
        yaz_json(sonuclar)
    else:
        for r in sonuclar:
            print(f"{r['no']}: {'geçerli' if r['gecerli'] else r['neden']}")
    raise typer.Exit(0 if all(r["gecerli"] for r in sonuclar) else 1)


def hesapla(
    dosya: str, ayar: AyarSecenegi = None, gun: Annotated[str, typer.Option(help="Tescil günü, yyyy-aa-gg.")] = "", js: JsonSecenegi = False
) -> None:
    """Beyanname dosyasının her vergi satırını hesaplar ve açıklar."""
    from gumruk.data.exchange_asycuda import farklar as asycuda_farklari
    from gumruk.data.exchange_asycuda import yeniden_hesapla
    from gumruk.data.oranlar import Oranlar
    from gumruk.data.reference import gun_oku
    from gumruk.models.kurus import goster
    from gumruk.models.tarife import hesapla as hesap
    from gumruk.models.taslak import farklar

    taslak, asycuda = taslak_oku(dosya)
    if asycuda:
        satirlar = yeniden_hesapla(taslak)
        if js:
            yaz_json({"satirlar": [vars(s) for s in satirlar], "farklar": asycuda_farklari(taslak)})
            return
        for s in satirlar:
            konsol.print(
                f"{s.kalem}. kalem {s.kod} oran {s.oran or '-'}: beyan {goster(s.beyan_tutar)}, hesap {goster(s.hesap_tutar)} "
                f"(matrah beyan {goster(s.beyan_matrah)}, hesap {goster(s.hesap_matrah)})"
            )
        for f in asycuda_farklari(taslak):
            konsol.print(f"FARK  {f}")
        return
    depo = ofisin_deposu(ayar)
    with depo.oku() as s:
        sonuc = hesap(taslak.hesap_girdisi(gun_oku(gun, "--gun", 0, "", depo.bugun()) or depo.bugun()), Oranlar(s))
    fark = farklar(taslak, sonuc) if taslak.beyan_edilen and not sonuc.hatalar else []
    if js:
        yaz_json(
            {
                "hatalar": sonuc.hatalar,
                "kiymetler": {str(k): sonuc.kiymet_kurus(k) for k in sonuc.kiymetler},
                "farklar": fark,
                "vergiler": [
                    {
                        "kalem": v.kalem,
                        "kod": v.kod,
                        "ad": v.ad,
                        "matrah_kurus": v.matrah_kurus,
                        "oran_milyonda": v.oran.oran_milyonda,
                        "tutar_kurus": v.tutar_kurus,
                        "odeme": v.odeme,
                        "aciklama": v.aciklama,
                    }
                    for v in sonuc.vergiler
                ],
                "toplam_kurus": sum(v.tutar_kurus for v in sonuc.vergiler),
            }
        )
    else:
        for v in sonuc.vergiler:
            konsol.print("\n".join(v.aciklama))
        for kod, (ad, matrah, tutar) in sonuc.toplamlar().items():
            konsol.print(f"TOPLAM {kod} {ad}: matrah {goster(matrah)}, tutar {goster(tutar)}")
        for h in [*sonuc.hatalar, *(f"FARK  {f}" for f in fark)]:
            konsol.print(h)
    raise typer.Exit(1 if sonuc.hatalar else 0)


def faiz(
    tutar: Annotated[str, typer.Argument(metavar="TUTAR", help="Faize esas vergi, 1.234,56 biçiminde.")],
    baslangic: Annotated[str, typer.Argument(metavar="BAŞLANGIÇ", help="Tescil günü, gg.aa.yyyy.")],
    bitis: Annotated[str, typer.Argument(metavar="BİTİŞ", help="Ek tahakkuk günü, gg.aa.yyyy.")],
    neden: Annotated[str, typer.Option(help="Ek tahakkukun nedeni: NOKSAN, ORAN, EKSIK_BEYAN, SUPALAN, SONRADAN.")] = "SONRADAN",
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Gecikme faizini ofisin oranlarıyla hesaplar, dilim dilim açıklar; oranı eksik gün varsa çıkış durumu 1."""
    from gumruk.data.queries_faiz import faiz_hesabi
    from gumruk.models.ek_tahakkuk import EkNeden
    from gumruk.models.kurus import kurus
    from gumruk.models.temel import GumrukHatasi

    try:
        esas = kurus(tutar)
    except ValueError as hata:
        raise GumrukHatasi(str(hata)) from None
    if neden not in EkNeden.__members__:
        raise GumrukHatasi(f"«{neden}» bir neden değil: {', '.join(EkNeden.__members__)}.")
    ilk, son = gun_coz(baslangic, "başlangıç", None), gun_coz(bitis, "bitiş", None)
    if ilk is None or son is None:
        raise GumrukHatasi("Başlangıç ve bitiş gününü yazın: gumruk faiz 1.234,56 14.11.2025 20.05.2026")
    f = faiz_hesabi(ofisin_deposu(ayar), esas, ilk, son, EkNeden[neden])
    if js:
        dilimler = [{**vars(d), "bas": d.bas.isoformat(), "bit": d.bit.isoformat()} for d in f.dilimler]
        yaz_json({"esas_kurus": f.esas_kurus, "tutar_kurus": f.tutar_kurus, "dilimler": dilimler, "yok": f.yok, "eksik": f.eksik})
    elif not f.eksik:
        konsol.print("\n".join(f.aciklama))
    if f.eksik:
        print(f.eksik, file=sys.stderr)
    raise typer.Exit(1 if f.eksik else 0)


def tarife(
    aranan: Annotated[str, typer.Argument(metavar="GTİP", help="GTİP, başı ya da eşyanın adından sözcükler.")],
    gun: Annotated[str, typer.Option(help="Hangi günün oranları, gg.aa.yyyy.")] = "",
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Tarifeye bakar: bir GTİP'in oranları ve kaynakları; kodun başı ya da sözcük verilirse bulunanlar (m.27/1-c)."""
    from gumruk.data import queries_liste, queries_tarife
    from gumruk.models.temel import Bulunamadi

    depo = ofisin_deposu(ayar)
    o_gun = gun_coz(gun, "gün", depo.bugun())
    bulunan = queries_liste.tarife_ara(depo, aranan, adet=200, gun=o_gun)
    if not bulunan:
        raise Bulunamadi(f"«{aranan}» {o_gun:%d.%m.%Y} gününün tarifesinde yok.")
    if len(bulunan) > 1 and bulunan[0][0] != aranan.replace(".", ""):
        if js:
            yaz_json({"bulunanlar": [{"gtip": g, "tanim": tanim, "birim": birim} for g, tanim, birim in bulunan]})
        for g, tanim, birim in () if js else bulunan:
            konsol.print(f"{g:<12} {birim:<4} {tanim}")
        return
    t = queries_tarife.tarife_gor(depo, bulunan[0][0], o_gun)
    if js:
        oranlar = [{k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in vars(o).items()} for o in t.oranlar]
        yaz_json({**vars(t), "gun": t.gun.isoformat(), "oranlar": oranlar})
        return
    for kod, tanim in t.basliklar:
        konsol.print(f"{kod} {tanim}")
    for o in t.oranlar:
        konsol.print(f"  {o.kod} {o.ad}: {o.oran}, {o.sart}, {o.yururluk}; {o.gtip}: {o.kaynak}, {o.yuklendi:%d.%m.%Y} yüklendi")
    for satir in (*t.beyannameye_bagli, *t.listeler, t.yukleme):
        konsol.print(f"  {satir}")
