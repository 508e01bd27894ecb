"""The office's first schema: every table of the import line, append-only triggers with it."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "gun_tohumu",
    "iz_kaydi",
    "karsilastirma",
    "liste_yuklemesi",
    "ret_kaydi",
    "alindi",
    "ambar_girisi",
    "atama",
    "beyanname_eki",
    "doviz_kuru",
    "hat_secimi",
    "kalem",
    "liste_satiri",
    "muayene_sonucu",
    "muhasebe_hareketi",
    "tarife_satiri",
    "tasima_senedi",
    "tutanak",
    "vergi_orani",
    "yevmiye_maddesi",
    "alindi_odemesi",
    "alindi_satiri",
    "hareket_satiri",
    "senet_satiri",
    "vergi_satiri",
    "yevmiye_satiri",
    "ambar_kaydi",
    "senet_baglantisi",
    "tutanak_satiri",
    "ambar_cikis_satiri",
)
SILINMEZ = (
    "kullanici",
    "ofis",
    "sayac",
    "zincir",
    "baski_isi",
    "beyanname",
    "kriter",
    "kullanici_rolu",
    "muayene_gorevi",
    "ozet_beyan",
    "ambar_cikisi",
)


def upgrade() -> None:
    op.create_table(
        "gun_tohumu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("tohum", sa.String(64), nullable=False),
        sa.Column("parmak_izi", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_gun_tohumu"),
        sa.UniqueConstraint("gun", name="uq_gun_tohumu_gun"),
        sa.UniqueConstraint("parmak_izi", name="uq_gun_tohumu_parmak_izi"),
        sqlite_strict=True,
    )
    op.create_table(
        "kullanici",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kod", sa.String(16), nullable=False),
        sa.Column("ad", sa.String(80), nullable=False),
        sa.Column("kimlik_no", sa.String(20), nullable=False),
        sa.Column("vergi_no", sa.String(10), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("parola_ozeti", sa.String(200), nullable=False),
        sa.Column("ilk_parola", sa.Boolean(), nullable=False),
        sa.Column("hatali_giris", sa.BigInteger(), nullable=False),
        sa.Column("bekleme_sonu", sa.DateTime(timezone=True), nullable=True),
        sa.Column("son_giris", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acilis", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("durum IN ('AKTIF', 'ASKIDA', 'IPTAL')", name=op.f("ck_kullanici_durum_bilinen")),
        sa.PrimaryKeyConstraint("id", name="pk_kullanici"),
        sa.UniqueConstraint("kimlik_no", name="uq_kullanici_kimlik_no"),
        sa.UniqueConstraint("kod", name="uq_kullanici_kod"),
        sqlite_strict=True,
    )
    op.create_index("ix_kullanici_durum", "kullanici", ["durum"])
    op.create_table(
        "ofis",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("ad", sa.String(120), nullable=False),
        sa.Column("gunluk", sa.String(20), nullable=False),
        sa.Column("egitim", sa.Boolean(), nullable=False),
        sa.Column("kurulus", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_ofis_tek_satir")),
        sa.PrimaryKeyConstraint("id", name="pk_ofis"),
        sqlite_strict=True,
    )
    op.create_table(
        "sayac",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("seri", sa.String(8), nullable=False),
        sa.Column("son", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("son >= 0 AND son < 1000000000000000", name=op.f("ck_sayac_son_sinir")),
        sa.PrimaryKeyConstraint("id", name="pk_sayac"),
        sa.UniqueConstraint("idare", "yil", "seri", name="uq_sayac_idare_yil_seri"),
        sqlite_strict=True,
    )
    op.create_table(
        "zincir",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("ozet", sa.String(64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_zincir_tek_satir")),
        sa.PrimaryKeyConstraint("id", name="pk_zincir"),
        sqlite_strict=True,
    )
    op.create_table(
        "baski_isi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("belge_turu", sa.String(40), nullable=False),
        sa.Column("belge_id", sa.BigInteger(), nullable=False),
        sa.Column("belge_no", sa.String(24), nullable=False),
        sa.Column("kopya", sa.BigInteger(), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("neden", sa.String(200), nullable=False),
        sa.Column("isteyen_id", sa.BigInteger(), nullable=True),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("dosya", sa.String(300), nullable=False),
        sa.Column("dosya_ozeti", sa.String(64), nullable=False),
        sa.Column("anahtar", sa.String(64), nullable=False),
        sa.CheckConstraint(
            "durum IN ('KUYRUKTA', 'GONDERILIYOR', 'GONDERILDI', 'ONAYLANDI', 'HATA', 'BELIRSIZ', 'IPTAL')", name=op.f("ck_baski_isi_durum_bilinen")
        ),
        sa.CheckConstraint("kopya >= 0 AND kopya < 1000000000000000", name=op.f("ck_baski_isi_kopya_sinir")),
        sa.CheckConstraint("tur IN ('ILK', 'YENIDEN', 'BOZUK', 'SURET')", name=op.f("ck_baski_isi_tur_bilinen")),
        sa.ForeignKeyConstraint(["isteyen_id"], ["kullanici.id"], name="fk_baski_isi_isteyen_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_baski_isi"),
        sa.UniqueConstraint("anahtar", name="uq_baski_isi_anahtar"),
        sqlite_strict=True,
    )
    op.create_index("ix_baski_isi_belge", "baski_isi", ["form", "belge_id"])
    op.create_index("ix_baski_isi_belge_no", "baski_isi", ["belge_no"])
    op.create_index("ix_baski_isi_durum", "baski_isi", ["durum"])
    op.create_index("ix_baski_isi_isteyen_id", "baski_isi", ["isteyen_id"])
    op.create_index("ix_baski_isi_tur", "baski_isi", ["tur"])
    op.create_table(
        "beyanname",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(18), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("tescil_gunu", sa.Date(), nullable=False),
        sa.Column("tescil_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tescil_eden_id", sa.BigInteger(), nullable=False),
        sa.Column("rejim", sa.String(4), nullable=False),
        sa.Column("basit_usul", sa.String(2), nullable=False),
        sa.Column("gonderici_no", sa.String(20), nullable=False),
        sa.Column("gonderici_unvan", sa.String(150), nullable=False),
        sa.Column("gonderici_ulke", sa.String(3), nullable=False),
        sa.Column("alici_no", sa.String(20), nullable=False),
        sa.Column("alici_unvan", sa.String(150), nullable=False),
        sa.Column("alici_ara", sa.String(150), nullable=False),
        sa.Column("beyan_sahibi_no", sa.String(20), nullable=False),
        sa.Column("beyan_sahibi_unvan", sa.String(150), nullable=False),
        sa.Column("komisyoncu_no", sa.String(10), nullable=False),
        sa.Column("referans_no", sa.String(12), nullable=False),
        sa.Column("ticaret_ulkesi", sa.String(3), nullable=False),
        sa.Column("cikis_ulkesi", sa.String(3), nullable=False),
        sa.Column("gidecegi_ulke", sa.String(3), nullable=False),
        sa.Column("arac_tipi", sa.String(2), nullable=False),
        sa.Column("arac_kimligi", sa.String(35), nullable=False),
        sa.Column("arac_ulkesi", sa.String(3), nullable=False),
        sa.Column("sinir_araci", sa.String(35), nullable=False),
        sa.Column("sinir_arac_ulkesi", sa.String(3), nullable=False),
        sa.Column("konteynerli", sa.Boolean(), nullable=False),
        sa.Column("teslim_sekli", sa.String(3), nullable=False),
        sa.Column("teslim_yeri", sa.String(40), nullable=False),
        sa.Column("doviz", sa.String(3), nullable=False),
        sa.Column("fatura_kurus", sa.BigInteger(), nullable=False),
        sa.Column("kur_milyonda", sa.BigInteger(), nullable=False),
        sa.Column("islem_niteligi", sa.String(2), nullable=False),
        sa.Column("sinir_tasima", sa.String(2), nullable=False),
        sa.Column("ic_tasima", sa.String(2), nullable=False),
        sa.Column("yukleme_yeri", sa.String(40), nullable=False),
        sa.Column("odeme_sekli", sa.String(2), nullable=False),
        sa.Column("banka", sa.String(40), nullable=False),
        sa.Column("giris_idaresi", sa.String(6), nullable=False),
        sa.Column("esya_yeri", sa.String(40), nullable=False),
        sa.Column("antrepo", sa.String(9), nullable=False),
        sa.Column("navlun_kurus", sa.BigInteger(), nullable=False),
        sa.Column("navlun_doviz", sa.String(3), nullable=False),
        sa.Column("sigorta_kurus", sa.BigInteger(), nullable=False),
        sa.Column("sigorta_doviz", sa.String(3), nullable=False),
        sa.Column("yurt_disi_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yurt_disi_doviz", sa.String(3), nullable=False),
        sa.Column("yurt_ici_kurus", sa.BigInteger(), nullable=False),
        sa.Column("onceki_beyanname", sa.String(20), nullable=False),
        sa.Column("ek_sayisi", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.String(350), nullable=False),
        sa.Column("toplam_kiymet_kurus", sa.BigInteger(), nullable=False),
        sa.Column("toplam_vergi_kurus", sa.BigInteger(), nullable=False),
        sa.Column("toplam_teminat_kurus", sa.BigInteger(), nullable=False),
        sa.Column("onay_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("onaylayan_id", sa.BigInteger(), nullable=True),
        sa.Column("iade_nedeni", sa.String(200), nullable=False),
        sa.Column("hat", sa.String(40), nullable=True),
        sa.Column("muayene_memuru_id", sa.BigInteger(), nullable=True),
        sa.Column("hazirlik_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "durum IN ('TESCILLI', 'IADE', 'ONAYLI', 'BELGE', 'FIZIKI', 'TAHSILATTA', 'ODENDI', 'KISMEN_TESLIM', 'KAPANDI')",
            name=op.f("ck_beyanname_durum_bilinen"),
        ),
        sa.CheckConstraint("ek_sayisi >= 0 AND ek_sayisi < 1000000000000000", name=op.f("ck_beyanname_ek_sayisi_sinir")),
        sa.CheckConstraint("fatura_kurus >= 0 AND fatura_kurus < 1000000000000000", name=op.f("ck_beyanname_fatura_kurus_sinir")),
        sa.CheckConstraint("navlun_kurus >= 0 AND navlun_kurus < 1000000000000000", name=op.f("ck_beyanname_navlun_kurus_sinir")),
        sa.CheckConstraint("sigorta_kurus >= 0 AND sigorta_kurus < 1000000000000000", name=op.f("ck_beyanname_sigorta_kurus_sinir")),
        sa.CheckConstraint(
            "toplam_kiymet_kurus >= 0 AND toplam_kiymet_kurus < 1000000000000000", name=op.f("ck_beyanname_toplam_kiymet_kurus_sinir")
        ),
        sa.CheckConstraint(
            "toplam_teminat_kurus >= 0 AND toplam_teminat_kurus < 1000000000000000", name=op.f("ck_beyanname_toplam_teminat_kurus_sinir")
        ),
        sa.CheckConstraint("toplam_vergi_kurus >= 0 AND toplam_vergi_kurus < 1000000000000000", name=op.f("ck_beyanname_toplam_vergi_kurus_sinir")),
        sa.CheckConstraint("yurt_disi_kurus >= 0 AND yurt_disi_kurus < 1000000000000000", name=op.f("ck_beyanname_yurt_disi_kurus_sinir")),
        sa.CheckConstraint("yurt_ici_kurus >= 0 AND yurt_ici_kurus < 1000000000000000", name=op.f("ck_beyanname_yurt_ici_kurus_sinir")),
        sa.ForeignKeyConstraint(["muayene_memuru_id"], ["kullanici.id"], name="fk_beyanname_muayene_memuru_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["onaylayan_id"], ["kullanici.id"], name="fk_beyanname_onaylayan_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tescil_eden_id"], ["kullanici.id"], name="fk_beyanname_tescil_eden_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_beyanname"),
        sa.UniqueConstraint("idare", "yil", "sira", name="uq_beyanname_idare_yil_sira"),
        sa.UniqueConstraint("no", name="uq_beyanname_no"),
        sqlite_strict=True,
    )
    op.create_index("ix_beyanname_alici_ara", "beyanname", ["alici_ara"])
    op.create_index("ix_beyanname_alici_no", "beyanname", ["alici_no"])
    op.create_index("ix_beyanname_durum", "beyanname", ["durum"])
    op.create_index("ix_beyanname_hat", "beyanname", ["hat"])
    op.create_index("ix_beyanname_muayene_memuru_id", "beyanname", ["muayene_memuru_id"])
    op.create_index("ix_beyanname_onaylayan_id", "beyanname", ["onaylayan_id"])
    op.create_index("ix_beyanname_referans_no", "beyanname", ["referans_no"])
    op.create_index("ix_beyanname_tescil_eden_id", "beyanname", ["tescil_eden_id"])
    op.create_table(
        "iz_kaydi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kullanici_id", sa.BigInteger(), nullable=True),
        sa.Column("masa", sa.String(40), nullable=False),
        sa.Column("madde", sa.String(12), nullable=False),
        sa.Column("islem", sa.String(40), nullable=False),
        sa.Column("belge_turu", sa.String(40), nullable=False),
        sa.Column("belge_id", sa.BigInteger(), nullable=False),
        sa.Column("anahtar", sa.String(64), nullable=True),
        sa.Column("girdi_ozeti", sa.String(64), nullable=False),
        sa.Column("once", sa.Text(), nullable=False),
        sa.Column("sonra", sa.Text(), nullable=False),
        sa.Column("onceki_ozet", sa.String(64), nullable=False),
        sa.Column("ozet", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["kullanici_id"], ["kullanici.id"], name="fk_iz_kaydi_kullanici_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_iz_kaydi"),
        sa.UniqueConstraint("anahtar", name="uq_iz_kaydi_anahtar"),
        sa.UniqueConstraint("ozet", name="uq_iz_kaydi_ozet"),
        sa.UniqueConstraint("sira", name="uq_iz_kaydi_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_iz_kaydi_belge", "iz_kaydi", ["belge_turu", "belge_id"])
    op.create_index("ix_iz_kaydi_kullanici_id", "iz_kaydi", ["kullanici_id"])
    op.create_table(
        "karsilastirma",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("belge_turu", sa.String(20), nullable=False),
        sa.Column("belge_id", sa.BigInteger(), nullable=False),
        sa.Column("grup", sa.String(40), nullable=False),
        sa.Column("ayni", sa.Boolean(), nullable=False),
        sa.Column("kagitta", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name="fk_karsilastirma_memur_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_karsilastirma"),
        sqlite_strict=True,
    )
    op.create_index("ix_karsilastirma_memur_id", "karsilastirma", ["memur_id"])
    op.create_table(
        "kriter",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("gecerli_bas", sa.Date(), nullable=False),
        sa.Column("gecerli_bit", sa.Date(), nullable=True),
        sa.Column("rejim", sa.String(4), nullable=False),
        sa.Column("gtip", sa.String(12), nullable=False),
        sa.Column("mensei", sa.String(3), nullable=False),
        sa.Column("taraf_no", sa.String(20), nullable=False),
        sa.Column("basit_usul", sa.String(2), nullable=False),
        sa.Column("kiymet_alt_kurus", sa.BigInteger(), nullable=False),
        sa.Column("kiymet_ust_kurus", sa.BigInteger(), nullable=False),
        sa.Column("pay_milyonda", sa.BigInteger(), nullable=False),
        sa.Column("hat", sa.String(40), nullable=False),
        sa.Column("memura_not", sa.String(200), nullable=False),
        sa.Column("yazan_id", sa.BigInteger(), nullable=True),
        sa.Column("yazildi", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("hat IN ('BASIT', 'SONRADAN', 'BELGE', 'FIZIKI')", name=op.f("ck_kriter_hat_bilinen")),
        sa.CheckConstraint("kiymet_alt_kurus >= 0 AND kiymet_alt_kurus < 1000000000000000", name=op.f("ck_kriter_kiymet_alt_kurus_sinir")),
        sa.CheckConstraint("kiymet_ust_kurus >= 0 AND kiymet_ust_kurus < 1000000000000000", name=op.f("ck_kriter_kiymet_ust_kurus_sinir")),
        sa.CheckConstraint("pay_milyonda >= 0 AND pay_milyonda <= 1000000", name=op.f("ck_kriter_pay_milyonda")),
        sa.ForeignKeyConstraint(["yazan_id"], ["kullanici.id"], name="fk_kriter_yazan_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_kriter"),
        sqlite_strict=True,
    )
    op.create_index("ix_kriter_hat", "kriter", ["hat"])
    op.create_index("ix_kriter_yazan_id", "kriter", ["yazan_id"])
    op.create_table(
        "kullanici_rolu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kullanici_id", sa.BigInteger(), nullable=False),
        sa.Column("rol", sa.String(40), nullable=False),
        sa.Column("verildi", sa.DateTime(timezone=True), nullable=False),
        sa.Column("geri_alindi", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "rol IN ('TASIYICI', 'BEYAN_SAHIBI', 'KABUL_MEMURU', 'IRTIBAT_MEMURU', 'OZET_BEYAN_MEMURU', 'AMBAR_MEMURU', 'ISLETME_MEMURU', 'MUAYENE_MEMURU', 'IDARE_AMIRI', 'VEZNEDAR', 'MUHASEBE_MEMURU', 'SAYMANLIK_MEMURU', 'ANTREPO_MEMURU', 'KOLCU', 'MURACAAT_MEMURU', 'MUHAFAZA_MEMURU', 'YKTS_ONAY_MEMURU', 'SISTEM_YONETICISI', 'DENETCI', 'SISTEM')",
            name=op.f("ck_kullanici_rolu_rol_bilinen"),
        ),
        sa.ForeignKeyConstraint(["kullanici_id"], ["kullanici.id"], name="fk_kullanici_rolu_kullanici_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_kullanici_rolu"),
        sa.UniqueConstraint("kullanici_id", "rol", name="uq_kullanici_rolu_kullanici_id_rol"),
        sqlite_strict=True,
    )
    op.create_index("ix_kullanici_rolu_kullanici_id", "kullanici_rolu", ["kullanici_id"])
    op.create_index("ix_kullanici_rolu_rol", "kullanici_rolu", ["rol"])
    op.create_table(
        "liste_yuklemesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("liste", sa.String(40), nullable=False),
        sa.Column("kaynak", sa.String(200), nullable=False),
        sa.Column("dosya_ozeti", sa.String(64), nullable=False),
        sa.Column("satir_sayisi", sa.BigInteger(), nullable=False),
        sa.Column("yuklendi", sa.DateTime(timezone=True), nullable=False),
        sa.Column("yukleyen_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["yukleyen_id"], ["kullanici.id"], name="fk_liste_yuklemesi_yukleyen_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_liste_yuklemesi"),
        sqlite_strict=True,
    )
    op.create_index("ix_liste_yuklemesi_liste", "liste_yuklemesi", ["liste"])
    op.create_index("ix_liste_yuklemesi_yukleyen_id", "liste_yuklemesi", ["yukleyen_id"])
    op.create_table(
        "muayene_gorevi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kullanici_id", sa.BigInteger(), nullable=False),
        sa.Column("grup", sa.String(40), nullable=False),
        sa.Column("bas", sa.Date(), nullable=False),
        sa.Column("bit", sa.Date(), nullable=True),
        sa.CheckConstraint("grup IN ('BELGE', 'AMBAR', 'SONRADAN')", name=op.f("ck_muayene_gorevi_grup_bilinen")),
        sa.ForeignKeyConstraint(["kullanici_id"], ["kullanici.id"], name="fk_muayene_gorevi_kullanici_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_muayene_gorevi"),
        sqlite_strict=True,
    )
    op.create_index("ix_muayene_gorevi_grup", "muayene_gorevi", ["grup"])
    op.create_index("ix_muayene_gorevi_kullanici_id", "muayene_gorevi", ["kullanici_id"])
    op.create_table(
        "ozet_beyan",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("idare", sa.String(6), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(18), nullable=False),
        sa.Column("tur", sa.String(9), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("tescil_gunu", sa.Date(), nullable=False),
        sa.Column("tescil_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tescil_eden_id", sa.BigInteger(), nullable=False),
        sa.Column("tasiyici_no", sa.String(20), nullable=False),
        sa.Column("tasiyici_unvan", sa.String(150), nullable=False),
        sa.Column("tasima_sekli", sa.String(2), nullable=False),
        sa.Column("tasit_adi", sa.String(50), nullable=False),
        sa.Column("tasit_no", sa.String(25), nullable=False),
        sa.Column("sefer_no", sa.String(25), nullable=False),
        sa.Column("tasit_ulke", sa.String(3), nullable=False),
        sa.Column("cikis_idare", sa.String(6), nullable=False),
        sa.Column("yukleme_yeri", sa.String(20), nullable=False),
        sa.Column("bosaltma_yeri", sa.String(20), nullable=False),
        sa.Column("ilk_varis_yeri", sa.String(20), nullable=False),
        sa.Column("varis_gunu", sa.Date(), nullable=False),
        sa.Column("varis_saati", sa.String(5), nullable=False),
        sa.Column("ugranan_ulkeler", sa.String(40), nullable=False),
        sa.Column("diger", sa.String(100), nullable=False),
        sa.Column("onay_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("onaylayan_id", sa.BigInteger(), nullable=True),
        sa.Column("iade_nedeni", sa.String(200), nullable=False),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("durum IN ('TESCILLI', 'ONAYLI', 'IADE', 'AMBARDA', 'KAPANDI')", name=op.f("ck_ozet_beyan_durum_bilinen")),
        sa.ForeignKeyConstraint(["onaylayan_id"], ["kullanici.id"], name="fk_ozet_beyan_onaylayan_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tescil_eden_id"], ["kullanici.id"], name="fk_ozet_beyan_tescil_eden_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_ozet_beyan"),
        sa.UniqueConstraint("idare", "yil", "sira", name="uq_ozet_beyan_idare_yil_sira"),
        sa.UniqueConstraint("no", name="uq_ozet_beyan_no"),
        sqlite_strict=True,
    )
    op.create_index("ix_ozet_beyan_durum", "ozet_beyan", ["durum"])
    op.create_index("ix_ozet_beyan_onaylayan_id", "ozet_beyan", ["onaylayan_id"])
    op.create_index("ix_ozet_beyan_tescil_eden_id", "ozet_beyan", ["tescil_eden_id"])
    op.create_table(
        "ret_kaydi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kullanici_id", sa.BigInteger(), nullable=True),
        sa.Column("masa", sa.String(40), nullable=False),
        sa.Column("islem", sa.String(40), nullable=False),
        sa.Column("belge_turu", sa.String(40), nullable=False),
        sa.Column("belge_id", sa.BigInteger(), nullable=True),
        sa.Column("nedenler", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["kullanici_id"], ["kullanici.id"], name="fk_ret_kaydi_kullanici_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_ret_kaydi"),
        sqlite_strict=True,
    )
    op.create_index("ix_ret_kaydi_kullanici_id", "ret_kaydi", ["kullanici_id"])
    op.create_table(
        "alindi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("toplam_kurus", sa.BigInteger(), nullable=False),
        sa.Column("verilen_kurus", sa.BigInteger(), nullable=False),
        sa.Column("para_ustu_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yatiran", sa.String(80), nullable=False),
        sa.Column("yatiran_no", sa.String(20), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("veznedar_id", sa.BigInteger(), nullable=False),
        sa.Column("masa", sa.String(40), nullable=False),
        sa.CheckConstraint("para_ustu_kurus >= 0 AND para_ustu_kurus < 1000000000000000", name=op.f("ck_alindi_para_ustu_kurus_sinir")),
        sa.CheckConstraint("verilen_kurus - para_ustu_kurus = toplam_kurus", name=op.f("ck_alindi_para_ustu_tutar")),
        sa.CheckConstraint("toplam_kurus >= 0 AND toplam_kurus < 1000000000000000", name=op.f("ck_alindi_toplam_kurus_sinir")),
        sa.CheckConstraint("verilen_kurus >= 0 AND verilen_kurus < 1000000000000000", name=op.f("ck_alindi_verilen_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_alindi_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["veznedar_id"], ["kullanici.id"], name="fk_alindi_veznedar_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_alindi"),
        sa.UniqueConstraint("no", name="uq_alindi_no"),
        sa.UniqueConstraint("yil", "sira", name="uq_alindi_yil_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_alindi_beyanname_id", "alindi", ["beyanname_id"])
    op.create_index("ix_alindi_veznedar_id", "alindi", ["veznedar_id"])
    op.create_table(
        "ambar_cikisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("cikis_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("plaka", sa.String(25), nullable=False),
        sa.Column("kapi_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapi_memuru_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('ONAYLANDI', 'KAPIDAN_CIKTI')", name=op.f("ck_ambar_cikisi_durum_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_ambar_cikisi_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kapi_memuru_id"], ["kullanici.id"], name="fk_ambar_cikisi_kapi_memuru_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name="fk_ambar_cikisi_memur_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_ambar_cikisi"),
        sa.UniqueConstraint("no", name="uq_ambar_cikisi_no"),
        sa.UniqueConstraint("yil", "sira", name="uq_ambar_cikisi_yil_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_ambar_cikisi_beyanname_id", "ambar_cikisi", ["beyanname_id"])
    op.create_index("ix_ambar_cikisi_durum", "ambar_cikisi", ["durum"])
    op.create_index("ix_ambar_cikisi_kapi_memuru_id", "ambar_cikisi", ["kapi_memuru_id"])
    op.create_index("ix_ambar_cikisi_memur_id", "ambar_cikisi", ["memur_id"])
    op.create_table(
        "ambar_girisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("ambar_kodu", sa.String(9), nullable=False),
        sa.Column("liste_no", sa.String(20), nullable=False),
        sa.Column("giris_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name="fk_ambar_girisi_memur_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name="fk_ambar_girisi_ozet_beyan_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_ambar_girisi"),
        sa.UniqueConstraint("no", name="uq_ambar_girisi_no"),
        sa.UniqueConstraint("yil", "sira", name="uq_ambar_girisi_yil_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_ambar_girisi_memur_id", "ambar_girisi", ["memur_id"])
    op.create_index("ix_ambar_girisi_ozet_beyan_id", "ambar_girisi", ["ozet_beyan_id"])
    op.create_table(
        "atama",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("puan", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("yukler", sa.Text(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("puan >= 0 AND puan < 1000000000000000", name=op.f("ck_atama_puan_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_atama_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name="fk_atama_memur_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_atama"),
        sqlite_strict=True,
    )
    op.create_index("ix_atama_beyanname_id", "atama", ["beyanname_id"])
    op.create_index("ix_atama_memur_id", "atama", ["memur_id"])
    op.create_table(
        "beyanname_eki",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(10), nullable=False),
        sa.Column("referans", sa.String(30), nullable=False),
        sa.Column("tarih", sa.String(12), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_beyanname_eki_beyanname_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_beyanname_eki"),
        sa.UniqueConstraint("beyanname_id", "sira", name="uq_beyanname_eki_beyanname_id_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_beyanname_eki_beyanname_id", "beyanname_eki", ["beyanname_id"])
    op.create_table(
        "doviz_kuru",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("doviz", sa.String(3), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("birim", sa.BigInteger(), nullable=False),
        sa.Column("alis_milyonda", sa.BigInteger(), nullable=True),
        sa.Column("satis_milyonda", sa.BigInteger(), nullable=True),
        sa.Column("bulten", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(["yukleme_id"], ["liste_yuklemesi.id"], name="fk_doviz_kuru_yukleme_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_doviz_kuru"),
        sa.UniqueConstraint("doviz", "gun", name="uq_doviz_kuru_doviz_gun"),
        sqlite_strict=True,
    )
    op.create_index("ix_doviz_kuru_yukleme_id", "doviz_kuru", ["yukleme_id"])
    op.create_table(
        "hat_secimi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("hat", sa.String(40), nullable=False),
        sa.Column("gerekce", sa.String(300), nullable=False),
        sa.Column("memura_not", sa.String(200), nullable=False),
        sa.Column("tohum_id", sa.BigInteger(), nullable=False),
        sa.Column("denemeler", sa.Text(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("hat IN ('BASIT', 'SONRADAN', 'BELGE', 'FIZIKI')", name=op.f("ck_hat_secimi_hat_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_hat_secimi_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tohum_id"], ["gun_tohumu.id"], name="fk_hat_secimi_tohum_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_hat_secimi"),
        sa.UniqueConstraint("beyanname_id", name="uq_hat_secimi_beyanname_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_hat_secimi_hat", "hat_secimi", ["hat"])
    op.create_index("ix_hat_secimi_tohum_id", "hat_secimi", ["tohum_id"])
    op.create_table(
        "kalem",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("gtip", sa.String(12), nullable=False),
        sa.Column("tanim", sa.String(350), nullable=False),
        sa.Column("mensei", sa.String(3), nullable=False),
        sa.Column("marka", sa.String(70), nullable=False),
        sa.Column("kap_cinsi", sa.String(2), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("net_gram", sa.BigInteger(), nullable=False),
        sa.Column("olcu_birimi", sa.String(4), nullable=False),
        sa.Column("olcu_binde", sa.BigInteger(), nullable=False),
        sa.Column("fatura_kurus", sa.BigInteger(), nullable=False),
        sa.Column("anlasma", sa.String(9), nullable=False),
        sa.Column("muafiyetler", sa.String(50), nullable=False),
        sa.Column("kdv_orani", sa.String(5), nullable=False),
        sa.Column("kiymet_kurus", sa.BigInteger(), nullable=False),
        sa.Column("kiymet_terimleri", sa.Text(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_kalem_brut_gram_sinir")),
        sa.CheckConstraint("fatura_kurus >= 0 AND fatura_kurus < 1000000000000000", name=op.f("ck_kalem_fatura_kurus_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_kalem_kap_adedi_sinir")),
        sa.CheckConstraint("kiymet_kurus >= 0 AND kiymet_kurus < 1000000000000000", name=op.f("ck_kalem_kiymet_kurus_sinir")),
        sa.CheckConstraint("net_gram >= 0 AND net_gram < 1000000000000000", name=op.f("ck_kalem_net_gram_sinir")),
        sa.CheckConstraint("olcu_binde >= 0 AND olcu_binde < 1000000000000000", name=op.f("ck_kalem_olcu_binde_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_kalem_beyanname_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_kalem"),
        sa.UniqueConstraint("beyanname_id", "sira", name="uq_kalem_beyanname_id_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_kalem_beyanname_id", "kalem", ["beyanname_id"])
    op.create_index("ix_kalem_gtip", "kalem", ["gtip"])
    op.create_table(
        "liste_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("liste", sa.String(40), nullable=False),
        sa.Column("kod", sa.String(20), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.Column("ara", sa.String(400), nullable=False),
        sa.Column("gecerli_bas", sa.Date(), nullable=False),
        sa.Column("gecerli_bit", sa.Date(), nullable=True),
        sa.Column("ek", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["yukleme_id"], ["liste_yuklemesi.id"], name="fk_liste_satiri_yukleme_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_liste_satiri"),
        sa.UniqueConstraint("yukleme_id", "kod", "gecerli_bas", name="uq_liste_satiri_yukleme_id_kod_gecerli_bas"),
        sqlite_strict=True,
    )
    op.create_index("ix_liste_satiri_kod", "liste_satiri", ["kod"])
    op.create_index("ix_liste_satiri_yukleme_id", "liste_satiri", ["yukleme_id"])
    op.create_table(
        "muayene_sonucu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("hat", sa.String(40), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("mesruhat", sa.String(60), nullable=False),
        sa.Column("kapsam", sa.String(200), nullable=False),
        sa.Column("isletme_memuru", sa.String(80), nullable=False),
        sa.Column("teminat_uygun", sa.Boolean(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("hat IN ('BASIT', 'SONRADAN', 'BELGE', 'FIZIKI')", name=op.f("ck_muayene_sonucu_hat_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_muayene_sonucu_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name="fk_muayene_sonucu_memur_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_muayene_sonucu"),
        sa.UniqueConstraint("beyanname_id", "hat", name="uq_muayene_sonucu_beyanname_id_hat"),
        sqlite_strict=True,
    )
    op.create_index("ix_muayene_sonucu_beyanname_id", "muayene_sonucu", ["beyanname_id"])
    op.create_index("ix_muayene_sonucu_hat", "muayene_sonucu", ["hat"])
    op.create_index("ix_muayene_sonucu_memur_id", "muayene_sonucu", ["memur_id"])
    op.create_table(
        "muhasebe_hareketi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("eden_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_muhasebe_hareketi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_muhasebe_hareketi_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["eden_id"], ["kullanici.id"], name="fk_muhasebe_hareketi_eden_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_muhasebe_hareketi"),
        sa.UniqueConstraint("no", name="uq_muhasebe_hareketi_no"),
        sa.UniqueConstraint("yil", "sira", name="uq_muhasebe_hareketi_yil_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_muhasebe_hareketi_beyanname_id", "muhasebe_hareketi", ["beyanname_id"])
    op.create_index("ix_muhasebe_hareketi_eden_id", "muhasebe_hareketi", ["eden_id"])
    op.create_table(
        "tarife_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("gtip", sa.String(12), nullable=False),
        sa.Column("tanim", sa.String(400), nullable=False),
        sa.Column("ara", sa.String(400), nullable=False),
        sa.Column("birim", sa.String(10), nullable=False),
        sa.Column("gecerli_bas", sa.Date(), nullable=False),
        sa.Column("gecerli_bit", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["yukleme_id"], ["liste_yuklemesi.id"], name="fk_tarife_satiri_yukleme_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_tarife_satiri"),
        sa.UniqueConstraint("yukleme_id", "gtip", name="uq_tarife_satiri_yukleme_id_gtip"),
        sqlite_strict=True,
    )
    op.create_index("ix_tarife_satiri_gtip", "tarife_satiri", ["gtip", "yukleme_id"])
    op.create_index("ix_tarife_satiri_yukleme_id", "tarife_satiri", ["yukleme_id"])
    op.create_table(
        "tasima_senedi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(20), nullable=False),
        sa.Column("gonderici_ad", sa.String(150), nullable=False),
        sa.Column("gonderici_no", sa.String(20), nullable=False),
        sa.Column("alici_ad", sa.String(150), nullable=False),
        sa.Column("alici_no", sa.String(20), nullable=False),
        sa.Column("bildirim_ad", sa.String(150), nullable=False),
        sa.Column("acente_ad", sa.String(150), nullable=False),
        sa.Column("konteynerli", sa.Boolean(), nullable=False),
        sa.Column("navlun_odeme", sa.String(10), nullable=False),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name="fk_tasima_senedi_ozet_beyan_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_tasima_senedi"),
        sa.UniqueConstraint("ozet_beyan_id", "sira", name="uq_tasima_senedi_ozet_beyan_id_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_tasima_senedi_no", "tasima_senedi", ["no"])
    op.create_index("ix_tasima_senedi_ozet_beyan_id", "tasima_senedi", ["ozet_beyan_id"])
    op.create_table(
        "tutanak",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("ikinci_imza", sa.String(80), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.CheckConstraint("tur IN ('FARK')", name=op.f("ck_tutanak_tur_bilinen")),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name="fk_tutanak_memur_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name="fk_tutanak_ozet_beyan_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_tutanak"),
        sa.UniqueConstraint("no", name="uq_tutanak_no"),
        sa.UniqueConstraint("yil", "sira", name="uq_tutanak_yil_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_tutanak_memur_id", "tutanak", ["memur_id"])
    op.create_index("ix_tutanak_ozet_beyan_id", "tutanak", ["ozet_beyan_id"])
    op.create_index("ix_tutanak_tur", "tutanak", ["tur"])
    op.create_table(
        "vergi_orani",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yukleme_id", sa.BigInteger(), nullable=False),
        sa.Column("gtip", sa.String(12), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("mensei", sa.String(3), nullable=False),
        sa.Column("anlasma", sa.String(9), nullable=False),
        sa.Column("oran_milyonda", sa.BigInteger(), nullable=True),
        sa.Column("maktu_kurus", sa.BigInteger(), nullable=True),
        sa.Column("maktu_birim", sa.String(4), nullable=False),
        sa.Column("gecerli_bas", sa.Date(), nullable=False),
        sa.Column("gecerli_bit", sa.Date(), nullable=True),
        sa.Column("kaynak", sa.String(120), nullable=False),
        sa.ForeignKeyConstraint(["yukleme_id"], ["liste_yuklemesi.id"], name="fk_vergi_orani_yukleme_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_vergi_orani"),
        sqlite_strict=True,
    )
    op.create_index("ix_vergi_orani_gtip", "vergi_orani", ["gtip", "kod"])
    op.create_index("ix_vergi_orani_yukleme_id", "vergi_orani", ["yukleme_id"])
    op.create_table(
        "yevmiye_maddesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("aciklama", sa.String(120), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_yevmiye_maddesi_beyanname_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_yevmiye_maddesi"),
        sa.UniqueConstraint("no", name="uq_yevmiye_maddesi_no"),
        sa.UniqueConstraint("yil", "sira", name="uq_yevmiye_maddesi_yil_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_yevmiye_maddesi_beyanname_id", "yevmiye_maddesi", ["beyanname_id"])
    op.create_table(
        "alindi_odemesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("alindi_id", sa.BigInteger(), nullable=False),
        sa.Column("arac", sa.String(40), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("banka", sa.String(40), nullable=False),
        sa.Column("referans", sa.String(30), nullable=False),
        sa.CheckConstraint("arac IN ('NAKIT', 'KART', 'CEK')", name=op.f("ck_alindi_odemesi_arac_bilinen")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_alindi_odemesi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["alindi_id"], ["alindi.id"], name="fk_alindi_odemesi_alindi_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_alindi_odemesi"),
        sa.UniqueConstraint("alindi_id", "arac", name="uq_alindi_odemesi_alindi_id_arac"),
        sqlite_strict=True,
    )
    op.create_index("ix_alindi_odemesi_alindi_id", "alindi_odemesi", ["alindi_id"])
    op.create_index("ix_alindi_odemesi_arac", "alindi_odemesi", ["arac"])
    op.create_table(
        "alindi_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("alindi_id", sa.BigInteger(), nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("matrah_kurus", sa.BigInteger(), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("matrah_kurus >= 0 AND matrah_kurus < 1000000000000000", name=op.f("ck_alindi_satiri_matrah_kurus_sinir")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_alindi_satiri_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["alindi_id"], ["alindi.id"], name="fk_alindi_satiri_alindi_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name="fk_alindi_satiri_hareket_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_alindi_satiri"),
        sa.UniqueConstraint("alindi_id", "hareket_id", "kod", name="uq_alindi_satiri_alindi_id_hareket_id_kod"),
        sqlite_strict=True,
    )
    op.create_index("ix_alindi_satiri_alindi_id", "alindi_satiri", ["alindi_id"])
    op.create_index("ix_alindi_satiri_hareket_id", "alindi_satiri", ["hareket_id"])
    op.create_table(
        "hareket_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("matrah_kurus", sa.BigInteger(), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("matrah_kurus >= 0 AND matrah_kurus < 1000000000000000", name=op.f("ck_hareket_satiri_matrah_kurus_sinir")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_hareket_satiri_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name="fk_hareket_satiri_hareket_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_hareket_satiri"),
        sa.UniqueConstraint("hareket_id", "kod", name="uq_hareket_satiri_hareket_id_kod"),
        sqlite_strict=True,
    )
    op.create_index("ix_hareket_satiri_hareket_id", "hareket_satiri", ["hareket_id"])
    op.create_table(
        "senet_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("senet_id", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("kap_cinsi", sa.String(2), nullable=False),
        sa.Column("marka", sa.String(60), nullable=False),
        sa.Column("esya_kodu", sa.String(12), nullable=False),
        sa.Column("esya_tanimi", sa.String(200), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("net_gram", sa.BigInteger(), nullable=False),
        sa.Column("fiyat_kurus", sa.BigInteger(), nullable=False),
        sa.Column("fiyat_doviz", sa.String(3), nullable=False),
        sa.Column("konteyner_no", sa.String(15), nullable=False),
        sa.Column("muhur_no", sa.String(20), nullable=False),
        sa.Column("un_kodu", sa.String(4), nullable=False),
        sa.Column("yeri", sa.String(40), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_senet_satiri_brut_gram_sinir")),
        sa.CheckConstraint("fiyat_kurus >= 0 AND fiyat_kurus < 1000000000000000", name=op.f("ck_senet_satiri_fiyat_kurus_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_senet_satiri_kap_adedi_sinir")),
        sa.CheckConstraint("net_gram >= 0 AND net_gram < 1000000000000000", name=op.f("ck_senet_satiri_net_gram_sinir")),
        sa.ForeignKeyConstraint(["senet_id"], ["tasima_senedi.id"], name="fk_senet_satiri_senet_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_senet_satiri"),
        sa.UniqueConstraint("senet_id", "sira", name="uq_senet_satiri_senet_id_sira"),
        sqlite_strict=True,
    )
    op.create_index("ix_senet_satiri_senet_id", "senet_satiri", ["senet_id"])
    op.create_table(
        "vergi_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kalem_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("matrah_kurus", sa.BigInteger(), nullable=False),
        sa.Column("oran_milyonda", sa.BigInteger(), nullable=True),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("odeme", sa.String(1), nullable=False),
        sa.Column("terimler", sa.Text(), nullable=False),
        sa.Column("aciklama", sa.Text(), nullable=False),
        sa.CheckConstraint("matrah_kurus >= 0 AND matrah_kurus < 1000000000000000", name=op.f("ck_vergi_satiri_matrah_kurus_sinir")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_vergi_satiri_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["kalem_id"], ["kalem.id"], name="fk_vergi_satiri_kalem_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_vergi_satiri"),
        sa.UniqueConstraint("kalem_id", "kod", name="uq_vergi_satiri_kalem_id_kod"),
        sqlite_strict=True,
    )
    op.create_index("ix_vergi_satiri_kalem_id", "vergi_satiri", ["kalem_id"])
    op.create_table(
        "yevmiye_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("madde_id", sa.BigInteger(), nullable=False),
        sa.Column("hesap", sa.String(12), nullable=False),
        sa.Column("cari_no", sa.String(20), nullable=False),
        sa.Column("borc_kurus", sa.BigInteger(), nullable=False),
        sa.Column("alacak_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("alacak_kurus >= 0 AND alacak_kurus < 1000000000000000", name=op.f("ck_yevmiye_satiri_alacak_kurus_sinir")),
        sa.CheckConstraint("borc_kurus >= 0 AND borc_kurus < 1000000000000000", name=op.f("ck_yevmiye_satiri_borc_kurus_sinir")),
        sa.CheckConstraint("(borc_kurus = 0) <> (alacak_kurus = 0)", name=op.f("ck_yevmiye_satiri_tek_yan")),
        sa.ForeignKeyConstraint(["madde_id"], ["yevmiye_maddesi.id"], name="fk_yevmiye_satiri_madde_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_yevmiye_satiri"),
        sqlite_strict=True,
    )
    op.create_index("ix_yevmiye_satiri_cari_no", "yevmiye_satiri", ["cari_no"])
    op.create_index("ix_yevmiye_satiri_hesap", "yevmiye_satiri", ["hesap"])
    op.create_index("ix_yevmiye_satiri_madde_id", "yevmiye_satiri", ["madde_id"])
    op.create_table(
        "ambar_kaydi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("giris_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("yeri", sa.String(12), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("hasarli_kap", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_ambar_kaydi_brut_gram_sinir")),
        sa.CheckConstraint("hasarli_kap >= 0 AND hasarli_kap < 1000000000000000", name=op.f("ck_ambar_kaydi_hasarli_kap_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_ambar_kaydi_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["giris_id"], ["ambar_girisi.id"], name="fk_ambar_kaydi_giris_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name="fk_ambar_kaydi_satir_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_ambar_kaydi"),
        sqlite_strict=True,
    )
    op.create_index("ix_ambar_kaydi_giris_id", "ambar_kaydi", ["giris_id"])
    op.create_index("ix_ambar_kaydi_satir_id", "ambar_kaydi", ["satir_id"])
    op.create_table(
        "senet_baglantisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_senet_baglantisi_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_senet_baglantisi_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name="fk_senet_baglantisi_beyanname_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name="fk_senet_baglantisi_satir_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_senet_baglantisi"),
        sa.UniqueConstraint("beyanname_id", "satir_id", name="uq_senet_baglantisi_beyanname_id_satir_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_senet_baglantisi_beyanname_id", "senet_baglantisi", ["beyanname_id"])
    op.create_index("ix_senet_baglantisi_satir_id", "senet_baglantisi", ["satir_id"])
    op.create_table(
        "tutanak_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("fark", sa.String(40), nullable=False),
        sa.Column("beyan_kap", sa.BigInteger(), nullable=False),
        sa.Column("bulunan_kap", sa.BigInteger(), nullable=False),
        sa.Column("beyan_gram", sa.BigInteger(), nullable=False),
        sa.Column("bulunan_gram", sa.BigInteger(), nullable=False),
        sa.Column("hasarli_kap", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("beyan_gram >= 0 AND beyan_gram < 1000000000000000", name=op.f("ck_tutanak_satiri_beyan_gram_sinir")),
        sa.CheckConstraint("beyan_kap >= 0 AND beyan_kap < 1000000000000000", name=op.f("ck_tutanak_satiri_beyan_kap_sinir")),
        sa.CheckConstraint("bulunan_gram >= 0 AND bulunan_gram < 1000000000000000", name=op.f("ck_tutanak_satiri_bulunan_gram_sinir")),
        sa.CheckConstraint("bulunan_kap >= 0 AND bulunan_kap < 1000000000000000", name=op.f("ck_tutanak_satiri_bulunan_kap_sinir")),
        sa.CheckConstraint("fark IN ('EKSIK', 'FAZLA', 'HASAR')", name=op.f("ck_tutanak_satiri_fark_bilinen")),
        sa.CheckConstraint("hasarli_kap >= 0 AND hasarli_kap < 1000000000000000", name=op.f("ck_tutanak_satiri_hasarli_kap_sinir")),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name="fk_tutanak_satiri_satir_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tutanak_id"], ["tutanak.id"], name="fk_tutanak_satiri_tutanak_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_tutanak_satiri"),
        sqlite_strict=True,
    )
    op.create_index("ix_tutanak_satiri_fark", "tutanak_satiri", ["fark"])
    op.create_index("ix_tutanak_satiri_satir_id", "tutanak_satiri", ["satir_id"])
    op.create_index("ix_tutanak_satiri_tutanak_id", "tutanak_satiri", ["tutanak_id"])
    op.create_table(
        "ambar_cikis_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("cikis_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_ambar_cikis_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_ambar_cikis_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["cikis_id"], ["ambar_cikisi.id"], name="fk_ambar_cikis_satiri_cikis_id", ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kayit_id"], ["ambar_kaydi.id"], name="fk_ambar_cikis_satiri_kayit_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_ambar_cikis_satiri"),
        sqlite_strict=True,
    )
    op.create_index("ix_ambar_cikis_satiri_cikis_id", "ambar_cikis_satiri", ["cikis_id"])
    op.create_index("ix_ambar_cikis_satiri_kayit_id", "ambar_cikis_satiri", ["kayit_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
