"""The side ways of an examination: physical examination asked for (19/3), papers handed back (19/4), re-examination (21/3), analysis (22, 12/3)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik
from gumruk.data.migrations.yeniden import secenek_ekle

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "fiziki_istegi",
    "fiziki_karari",
    "eksik_belge_notu",
    "eksik_belge_satiri",
    "muracaat_hareketi",
    "muayene_farki",
    "yeniden_muayene",
    "yeniden_muayene_sonucu",
    "tahlil_raporu",
    "tahlil_dayanagi",
    "numune_tutanagi",
    "numune_donusu",
)
SILINMEZ = ("tahlil_istegi",)


def upgrade() -> None:
    secenek_ekle("beyanname", "durum", "FIZIKI_ISTENDI", "MURACAATTA", "TAHLILDE")
    op.create_table(
        "fiziki_istegi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("konu", sa.String(40), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("isteyen_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("konu IN ('CINS', 'MIKTAR', 'KIYMET', 'MENSE', 'BELGE')", name=op.f("ck_fiziki_istegi_konu_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_fiziki_istegi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["isteyen_id"], ["kullanici.id"], name=op.f("fk_fiziki_istegi_isteyen_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fiziki_istegi")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_fiziki_istegi_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_fiziki_istegi_no")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fiziki_istegi_beyanname_id"), "fiziki_istegi", ["beyanname_id"])
    op.create_index(op.f("ix_fiziki_istegi_isteyen_id"), "fiziki_istegi", ["isteyen_id"])
    op.create_index(op.f("ix_fiziki_istegi_konu"), "fiziki_istegi", ["konu"])
    op.create_table(
        "fiziki_karari",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("istek_id", sa.BigInteger(), nullable=False),
        sa.Column("karar", sa.String(40), nullable=False),
        sa.Column("amir_id", sa.BigInteger(), nullable=False),
        sa.Column("atanan_id", sa.BigInteger(), nullable=True),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("karar IN ('GOREVLENDIRILDI', 'UYGUN_GORULMEDI')", name=op.f("ck_fiziki_karari_karar_bilinen")),
        sa.CheckConstraint("(karar = 'GOREVLENDIRILDI') = (atanan_id IS NOT NULL)", name=op.f("ck_fiziki_karari_atanan_varsa_uygun")),
        sa.ForeignKeyConstraint(["istek_id"], ["fiziki_istegi.id"], name=op.f("fk_fiziki_karari_istek_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["amir_id"], ["kullanici.id"], name=op.f("fk_fiziki_karari_amir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["atanan_id"], ["kullanici.id"], name=op.f("fk_fiziki_karari_atanan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fiziki_karari")),
        sa.UniqueConstraint("istek_id", name=op.f("uq_fiziki_karari_istek_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fiziki_karari_amir_id"), "fiziki_karari", ["amir_id"])
    op.create_index(op.f("ix_fiziki_karari_atanan_id"), "fiziki_karari", ["atanan_id"])
    op.create_index(op.f("ix_fiziki_karari_karar"), "fiziki_karari", ["karar"])
    op.create_table(
        "eksik_belge_notu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_eksik_belge_notu_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_eksik_belge_notu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eksik_belge_notu")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_eksik_belge_notu_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_eksik_belge_notu_no")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_eksik_belge_notu_beyanname_id"), "eksik_belge_notu", ["beyanname_id"])
    op.create_index(op.f("ix_eksik_belge_notu_memur_id"), "eksik_belge_notu", ["memur_id"])
    op.create_table(
        "eksik_belge_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("not_id", sa.BigInteger(), nullable=False),
        sa.Column("belge_kodu", sa.String(10), nullable=False),
        sa.Column("belge_adi", sa.String(400), nullable=False),
        sa.Column("eksik", sa.String(40), nullable=False),
        sa.CheckConstraint("eksik IN ('EKSIK', 'YANLIS', 'IMZASIZ', 'SURESI', 'OKUNMUYOR')", name=op.f("ck_eksik_belge_satiri_eksik_bilinen")),
        sa.ForeignKeyConstraint(["not_id"], ["eksik_belge_notu.id"], name=op.f("fk_eksik_belge_satiri_not_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eksik_belge_satiri")),
        sa.UniqueConstraint("not_id", "belge_kodu", name=op.f("uq_eksik_belge_satiri_not_id_belge_kodu")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_eksik_belge_satiri_eksik"), "eksik_belge_satiri", ["eksik"])
    op.create_table(
        "muracaat_hareketi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("not_id", sa.BigInteger(), nullable=False),
        sa.Column("yon", sa.String(40), nullable=False),
        sa.Column("kisi", sa.String(80), nullable=False),
        sa.Column("kisi_no", sa.String(20), nullable=False),
        sa.Column("getirilen", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("yon IN ('VERILDI', 'ALINDI')", name=op.f("ck_muracaat_hareketi_yon_bilinen")),
        sa.ForeignKeyConstraint(["not_id"], ["eksik_belge_notu.id"], name=op.f("fk_muracaat_hareketi_not_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_muracaat_hareketi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muracaat_hareketi")),
        sa.UniqueConstraint("not_id", "yon", name=op.f("uq_muracaat_hareketi_not_id_yon")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_muracaat_hareketi_memur_id"), "muracaat_hareketi", ["memur_id"])
    op.create_index(op.f("ix_muracaat_hareketi_yon"), "muracaat_hareketi", ["yon"])
    op.create_table(
        "muayene_farki",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_sira", sa.BigInteger(), nullable=False),
        sa.Column("bulunan", sa.String(200), nullable=False),
        sa.Column("kapsam", sa.String(200), nullable=False),
        sa.Column("isletme_memuru", sa.String(80), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_muayene_farki_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_muayene_farki_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_muayene_farki")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_muayene_farki_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_muayene_farki_memur_id"), "muayene_farki", ["memur_id"])
    op.create_table(
        "yeniden_muayene",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("fark_id", sa.BigInteger(), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("isteyen", sa.String(80), nullable=False),
        sa.Column("isteyen_no", sa.String(20), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["fark_id"], ["muayene_farki.id"], name=op.f("fk_yeniden_muayene_fark_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_yeniden_muayene_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yeniden_muayene")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_yeniden_muayene_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_yeniden_muayene_no")),
        sa.UniqueConstraint("fark_id", name=op.f("uq_yeniden_muayene_fark_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yeniden_muayene_memur_id"), "yeniden_muayene", ["memur_id"])
    op.create_table(
        "yeniden_muayene_sonucu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("istek_id", sa.BigInteger(), nullable=False),
        sa.Column("uygun", sa.Boolean(), nullable=False),
        sa.Column("kapsam", sa.String(200), nullable=False),
        sa.Column("isletme_memuru", sa.String(80), nullable=False),
        sa.Column("katilan", sa.String(80), nullable=False),
        sa.Column("katilan_no", sa.String(20), nullable=False),
        sa.Column("bulunan", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["istek_id"], ["yeniden_muayene.id"], name=op.f("fk_yeniden_muayene_sonucu_istek_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_yeniden_muayene_sonucu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_yeniden_muayene_sonucu")),
        sa.UniqueConstraint("istek_id", name=op.f("uq_yeniden_muayene_sonucu_istek_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_yeniden_muayene_sonucu_memur_id"), "yeniden_muayene_sonucu", ["memur_id"])
    op.create_table(
        "tahlil_istegi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_id", sa.BigInteger(), nullable=False),
        sa.Column("yer", sa.String(40), nullable=False),
        sa.Column("kurum", sa.String(80), nullable=False),
        sa.Column("numune", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("durum IN ('ISTENDI', 'CIKTI', 'DONDU', 'VAZGECILDI')", name=op.f("ck_tahlil_istegi_durum_bilinen")),
        sa.CheckConstraint("yer IN ('LABORATUVAR', 'EKSPERTIZ')", name=op.f("ck_tahlil_istegi_yer_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_tahlil_istegi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kalem_id"], ["kalem.id"], name=op.f("fk_tahlil_istegi_kalem_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahlil_istegi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahlil_istegi")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_tahlil_istegi_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_tahlil_istegi_no")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahlil_istegi_beyanname_id"), "tahlil_istegi", ["beyanname_id"])
    op.create_index(op.f("ix_tahlil_istegi_durum"), "tahlil_istegi", ["durum"])
    op.create_index(op.f("ix_tahlil_istegi_kalem_id"), "tahlil_istegi", ["kalem_id"])
    op.create_index(op.f("ix_tahlil_istegi_memur_id"), "tahlil_istegi", ["memur_id"])
    op.create_index(op.f("ix_tahlil_istegi_yer"), "tahlil_istegi", ["yer"])
    op.create_table(
        "tahlil_raporu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("istek_id", sa.BigInteger(), nullable=False),
        sa.Column("rapor_no", sa.String(30), nullable=False),
        sa.Column("rapor_gunu", sa.Date(), nullable=False),
        sa.Column("uygun", sa.Boolean(), nullable=False),
        sa.Column("sonuc", sa.String(200), nullable=False),
        sa.Column("mesruhat", sa.String(60), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["istek_id"], ["tahlil_istegi.id"], name=op.f("fk_tahlil_raporu_istek_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahlil_raporu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahlil_raporu")),
        sa.UniqueConstraint("istek_id", name=op.f("uq_tahlil_raporu_istek_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahlil_raporu_memur_id"), "tahlil_raporu", ["memur_id"])
    op.create_index(op.f("ix_tahlil_raporu_rapor_no"), "tahlil_raporu", ["rapor_no"])
    op.create_table(
        "tahlil_dayanagi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_id", sa.BigInteger(), nullable=False),
        sa.Column("rapor_id", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_tahlil_dayanagi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kalem_id"], ["kalem.id"], name=op.f("fk_tahlil_dayanagi_kalem_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["rapor_id"], ["tahlil_raporu.id"], name=op.f("fk_tahlil_dayanagi_rapor_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahlil_dayanagi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahlil_dayanagi")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_tahlil_dayanagi_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_tahlil_dayanagi_no")),
        sa.UniqueConstraint("kalem_id", name=op.f("uq_tahlil_dayanagi_kalem_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahlil_dayanagi_beyanname_id"), "tahlil_dayanagi", ["beyanname_id"])
    op.create_index(op.f("ix_tahlil_dayanagi_memur_id"), "tahlil_dayanagi", ["memur_id"])
    op.create_index(op.f("ix_tahlil_dayanagi_rapor_id"), "tahlil_dayanagi", ["rapor_id"])
    op.create_table(
        "numune_tutanagi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("kod", sa.String(12), nullable=False),
        sa.Column("istek_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("muhur_no", sa.String(20), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("isletme_memuru", sa.String(80), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_numune_tutanagi_kap_adedi_sinir")),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_numune_tutanagi_brut_gram_sinir")),
        sa.ForeignKeyConstraint(["istek_id"], ["tahlil_istegi.id"], name=op.f("fk_numune_tutanagi_istek_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kayit_id"], ["ambar_kaydi.id"], name=op.f("fk_numune_tutanagi_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_numune_tutanagi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numune_tutanagi")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_numune_tutanagi_yil_sira")),
        sa.UniqueConstraint("no", name=op.f("uq_numune_tutanagi_no")),
        sa.UniqueConstraint("istek_id", name=op.f("uq_numune_tutanagi_istek_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_numune_tutanagi_kayit_id"), "numune_tutanagi", ["kayit_id"])
    op.create_index(op.f("ix_numune_tutanagi_memur_id"), "numune_tutanagi", ["memur_id"])
    op.create_table(
        "numune_donusu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.String(200), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_numune_donusu_kap_adedi_sinir")),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_numune_donusu_brut_gram_sinir")),
        sa.ForeignKeyConstraint(["tutanak_id"], ["numune_tutanagi.id"], name=op.f("fk_numune_donusu_tutanak_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_numune_donusu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numune_donusu")),
        sa.UniqueConstraint("tutanak_id", name=op.f("uq_numune_donusu_tutanak_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_numune_donusu_memur_id"), "numune_donusu", ["memur_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
