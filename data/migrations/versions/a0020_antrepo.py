"""The antrepo: links of box 40 to antrepo declarations, entries, exits, counts, differences, guarantee details of a declaration (29–31)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik
from gumruk.data.migrations.yeniden import secenek_ekle

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "antrepo_baglantisi",
    "antrepo_girisi",
    "antrepo_giris_satiri",
    "antrepo_cikis_satiri",
    "antrepo_fark_satiri",
    "antrepo_sayim_satiri",
)
SILINMEZ = ("antrepo_cikisi", "antrepo_tutanagi", "antrepo_sayimi")


def upgrade() -> None:
    for ad, uzunluk in (("teminat_sekli", 10), ("teminat_no", 24)):
        op.add_column("beyanname", sa.Column(ad, sa.String(uzunluk), nullable=False, server_default=""))
    for tablo in ("ek_tahakkuk", "yeniden_hesap"):
        secenek_ekle(tablo, "neden", "ANTREPO")
    op.create_table(
        "antrepo_baglantisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_sira", sa.BigInteger(), nullable=False),
        sa.Column("antrepo_id", sa.BigInteger(), nullable=False),
        sa.Column("antrepo_kalem", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_antrepo_baglantisi_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_antrepo_baglantisi_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["antrepo_id"], ["beyanname.id"], name=op.f("fk_antrepo_baglantisi_antrepo_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_antrepo_baglantisi_beyanname_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_baglantisi")),
        sa.UniqueConstraint(
            "beyanname_id",
            "surum",
            "kalem_sira",
            "antrepo_id",
            "antrepo_kalem",
            name=op.f("uq_antrepo_baglantisi_beyanname_id_surum_kalem_sira_antrepo_id_antrepo_kalem"),
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_baglantisi_antrepo_id"), "antrepo_baglantisi", ["antrepo_id"])
    op.create_index(op.f("ix_antrepo_baglantisi_beyanname_id"), "antrepo_baglantisi", ["beyanname_id"])
    op.create_table(
        "antrepo_girisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("antrepo", sa.String(9), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("giris_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_antrepo_girisi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_antrepo_girisi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_girisi")),
        sa.UniqueConstraint("no", name=op.f("uq_antrepo_girisi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_antrepo_girisi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_girisi_antrepo"), "antrepo_girisi", ["antrepo"])
    op.create_index(op.f("ix_antrepo_girisi_beyanname_id"), "antrepo_girisi", ["beyanname_id"])
    op.create_index(op.f("ix_antrepo_girisi_memur_id"), "antrepo_girisi", ["memur_id"])
    op.create_table(
        "antrepo_giris_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("giris_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_sira", sa.BigInteger(), nullable=False),
        sa.Column("yeri", sa.String(12), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.Column("hasarli_kap", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_antrepo_giris_satiri_brut_gram_sinir")),
        sa.CheckConstraint("hasarli_kap >= 0 AND hasarli_kap < 1000000000000000", name=op.f("ck_antrepo_giris_satiri_hasarli_kap_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_antrepo_giris_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["giris_id"], ["antrepo_girisi.id"], name=op.f("fk_antrepo_giris_satiri_giris_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_giris_satiri")),
        sa.UniqueConstraint("giris_id", "kalem_sira", name=op.f("uq_antrepo_giris_satiri_giris_id_kalem_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_giris_satiri_giris_id"), "antrepo_giris_satiri", ["giris_id"])
    op.create_table(
        "antrepo_cikisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("cikis_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("plaka", sa.String(25), nullable=False),
        sa.Column("kapi_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapi_memuru_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('ONAYLANDI', 'KAPIDAN_CIKTI')", name=op.f("ck_antrepo_cikisi_durum_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_antrepo_cikisi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kapi_memuru_id"], ["kullanici.id"], name=op.f("fk_antrepo_cikisi_kapi_memuru_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_antrepo_cikisi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_cikisi")),
        sa.UniqueConstraint("no", name=op.f("uq_antrepo_cikisi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_antrepo_cikisi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_cikisi_beyanname_id"), "antrepo_cikisi", ["beyanname_id"])
    op.create_index(op.f("ix_antrepo_cikisi_durum"), "antrepo_cikisi", ["durum"])
    op.create_index(op.f("ix_antrepo_cikisi_kapi_memuru_id"), "antrepo_cikisi", ["kapi_memuru_id"])
    op.create_index(op.f("ix_antrepo_cikisi_memur_id"), "antrepo_cikisi", ["memur_id"])
    op.create_table(
        "antrepo_cikis_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("cikis_id", sa.BigInteger(), nullable=False),
        sa.Column("antrepo_id", sa.BigInteger(), nullable=False),
        sa.Column("antrepo_kalem", sa.BigInteger(), nullable=False),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_antrepo_cikis_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_antrepo_cikis_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["antrepo_id"], ["beyanname.id"], name=op.f("fk_antrepo_cikis_satiri_antrepo_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["cikis_id"], ["antrepo_cikisi.id"], name=op.f("fk_antrepo_cikis_satiri_cikis_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_cikis_satiri")),
        sa.UniqueConstraint("cikis_id", "antrepo_id", "antrepo_kalem", name=op.f("uq_antrepo_cikis_satiri_cikis_id_antrepo_id_antrepo_kalem")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_cikis_satiri_antrepo_id"), "antrepo_cikis_satiri", ["antrepo_id"])
    op.create_index(op.f("ix_antrepo_cikis_satiri_cikis_id"), "antrepo_cikis_satiri", ["cikis_id"])
    op.create_table(
        "antrepo_tutanagi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("karar_gunu", sa.Date(), nullable=True),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("ikinci_imza", sa.String(80), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('AMIRDE', 'TAHAKKUKTA', 'KAPANDI')", name=op.f("ck_antrepo_tutanagi_durum_bilinen")),
        sa.CheckConstraint("tur IN ('GIRIS', 'SAYIM')", name=op.f("ck_antrepo_tutanagi_tur_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_antrepo_tutanagi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_antrepo_tutanagi_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_antrepo_tutanagi_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_antrepo_tutanagi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_tutanagi")),
        sa.UniqueConstraint("no", name=op.f("uq_antrepo_tutanagi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_antrepo_tutanagi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_tutanagi_beyanname_id"), "antrepo_tutanagi", ["beyanname_id"])
    op.create_index(op.f("ix_antrepo_tutanagi_durum"), "antrepo_tutanagi", ["durum"])
    op.create_index(op.f("ix_antrepo_tutanagi_hareket_id"), "antrepo_tutanagi", ["hareket_id"])
    op.create_index(op.f("ix_antrepo_tutanagi_karar_veren_id"), "antrepo_tutanagi", ["karar_veren_id"])
    op.create_index(op.f("ix_antrepo_tutanagi_memur_id"), "antrepo_tutanagi", ["memur_id"])
    op.create_index(op.f("ix_antrepo_tutanagi_tur"), "antrepo_tutanagi", ["tur"])
    op.create_table(
        "antrepo_fark_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_sira", sa.BigInteger(), nullable=False),
        sa.Column("fark", sa.String(40), nullable=False),
        sa.Column("kayitli_kap", sa.BigInteger(), nullable=False),
        sa.Column("kayitli_gram", sa.BigInteger(), nullable=False),
        sa.Column("bulunan_kap", sa.BigInteger(), nullable=False),
        sa.Column("bulunan_gram", sa.BigInteger(), nullable=False),
        sa.Column("hasarli_kap", sa.BigInteger(), nullable=False),
        sa.Column("vergi_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("bulunan_gram >= 0 AND bulunan_gram < 1000000000000000", name=op.f("ck_antrepo_fark_satiri_bulunan_gram_sinir")),
        sa.CheckConstraint("bulunan_kap >= 0 AND bulunan_kap < 1000000000000000", name=op.f("ck_antrepo_fark_satiri_bulunan_kap_sinir")),
        sa.CheckConstraint("fark IN ('EKSIK', 'FAZLA', 'HASAR')", name=op.f("ck_antrepo_fark_satiri_fark_bilinen")),
        sa.CheckConstraint("hasarli_kap >= 0 AND hasarli_kap < 1000000000000000", name=op.f("ck_antrepo_fark_satiri_hasarli_kap_sinir")),
        sa.CheckConstraint("kayitli_gram >= 0 AND kayitli_gram < 1000000000000000", name=op.f("ck_antrepo_fark_satiri_kayitli_gram_sinir")),
        sa.CheckConstraint("kayitli_kap >= 0 AND kayitli_kap < 1000000000000000", name=op.f("ck_antrepo_fark_satiri_kayitli_kap_sinir")),
        sa.CheckConstraint("vergi_kurus >= 0 AND vergi_kurus < 1000000000000000", name=op.f("ck_antrepo_fark_satiri_vergi_kurus_sinir")),
        sa.ForeignKeyConstraint(["tutanak_id"], ["antrepo_tutanagi.id"], name=op.f("fk_antrepo_fark_satiri_tutanak_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_fark_satiri")),
        sa.UniqueConstraint("tutanak_id", "kalem_sira", "fark", name=op.f("uq_antrepo_fark_satiri_tutanak_id_kalem_sira_fark")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_fark_satiri_fark"), "antrepo_fark_satiri", ["fark"])
    op.create_index(op.f("ix_antrepo_fark_satiri_tutanak_id"), "antrepo_fark_satiri", ["tutanak_id"])
    op.create_table(
        "antrepo_sayimi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.Column("ikinci_id", sa.BigInteger(), nullable=True),
        sa.Column("imza_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("birakma_nedeni", sa.String(200), nullable=False),
        sa.CheckConstraint("durum IN ('SAYILDI', 'IMZALANDI', 'BIRAKILDI')", name=op.f("ck_antrepo_sayimi_durum_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_antrepo_sayimi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ikinci_id"], ["kullanici.id"], name=op.f("fk_antrepo_sayimi_ikinci_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_antrepo_sayimi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_sayimi")),
        sa.UniqueConstraint("no", name=op.f("uq_antrepo_sayimi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_antrepo_sayimi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_sayimi_beyanname_id"), "antrepo_sayimi", ["beyanname_id"])
    op.create_index(op.f("ix_antrepo_sayimi_durum"), "antrepo_sayimi", ["durum"])
    op.create_index(op.f("ix_antrepo_sayimi_ikinci_id"), "antrepo_sayimi", ["ikinci_id"])
    op.create_index(op.f("ix_antrepo_sayimi_memur_id"), "antrepo_sayimi", ["memur_id"])
    op.create_table(
        "antrepo_sayim_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("sayim_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_sira", sa.BigInteger(), nullable=False),
        sa.Column("kayitli_kap", sa.BigInteger(), nullable=False),
        sa.Column("kayitli_gram", sa.BigInteger(), nullable=False),
        sa.Column("sayilan_kap", sa.BigInteger(), nullable=False),
        sa.Column("sayilan_gram", sa.BigInteger(), nullable=False),
        sa.Column("hasarli_kap", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("hasarli_kap >= 0 AND hasarli_kap < 1000000000000000", name=op.f("ck_antrepo_sayim_satiri_hasarli_kap_sinir")),
        sa.CheckConstraint("kayitli_gram >= 0 AND kayitli_gram < 1000000000000000", name=op.f("ck_antrepo_sayim_satiri_kayitli_gram_sinir")),
        sa.CheckConstraint("kayitli_kap >= 0 AND kayitli_kap < 1000000000000000", name=op.f("ck_antrepo_sayim_satiri_kayitli_kap_sinir")),
        sa.CheckConstraint("sayilan_gram >= 0 AND sayilan_gram < 1000000000000000", name=op.f("ck_antrepo_sayim_satiri_sayilan_gram_sinir")),
        sa.CheckConstraint("sayilan_kap >= 0 AND sayilan_kap < 1000000000000000", name=op.f("ck_antrepo_sayim_satiri_sayilan_kap_sinir")),
        sa.ForeignKeyConstraint(["sayim_id"], ["antrepo_sayimi.id"], name=op.f("fk_antrepo_sayim_satiri_sayim_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_antrepo_sayim_satiri")),
        sa.UniqueConstraint("sayim_id", "kalem_sira", name=op.f("uq_antrepo_sayim_satiri_sayim_id_kalem_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_antrepo_sayim_satiri_sayim_id"), "antrepo_sayim_satiri", ["sayim_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
