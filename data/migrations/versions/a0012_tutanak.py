"""Goods that leave on a tutanak, the declarations that complete them, incomplete declarations, ATA carnets (13, 18, 26)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "teslim_satiri",
    "tamamlayici_beyan",
    "eksik_beyan_tamamlama",
    "tamamlama_kalemi",
    "tamamlama_belgesi",
    "tamamlama_vergisi",
    "ata_karnesi",
)
SILINMEZ = ("teslim_tutanagi",)


def upgrade() -> None:
    op.create_table(
        "teslim_tutanagi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("ozet_beyan_id", sa.BigInteger(), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=True),
        sa.Column("firma_no", sa.String(20), nullable=False),
        sa.Column("firma_unvan", sa.String(150), nullable=False),
        sa.Column("dayanak", sa.String(120), nullable=False),
        sa.Column("depo", sa.String(120), nullable=False),
        sa.Column("teslim_alan", sa.String(80), nullable=False),
        sa.Column("teslim_alan_no", sa.String(20), nullable=False),
        sa.Column("plaka", sa.String(25), nullable=False),
        sa.Column("aciklama", sa.String(400), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("durum IN ('ACIK', 'KAPANDI')", name=op.f("ck_teslim_tutanagi_durum_bilinen")),
        sa.CheckConstraint("tur IN ('AMBARSIZ', 'TICARI_BELGE', 'BASIT_USUL', 'OZEL_BEYAN')", name=op.f("ck_teslim_tutanagi_tur_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_teslim_tutanagi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_teslim_tutanagi_memur_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["ozet_beyan_id"], ["ozet_beyan.id"], name=op.f("fk_teslim_tutanagi_ozet_beyan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teslim_tutanagi")),
        sa.UniqueConstraint("no", name=op.f("uq_teslim_tutanagi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_teslim_tutanagi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teslim_tutanagi_beyanname_id"), "teslim_tutanagi", ["beyanname_id"])
    op.create_index(op.f("ix_teslim_tutanagi_durum"), "teslim_tutanagi", ["durum"])
    op.create_index(op.f("ix_teslim_tutanagi_firma_no"), "teslim_tutanagi", ["firma_no"])
    op.create_index(op.f("ix_teslim_tutanagi_memur_id"), "teslim_tutanagi", ["memur_id"])
    op.create_index(op.f("ix_teslim_tutanagi_ozet_beyan_id"), "teslim_tutanagi", ["ozet_beyan_id"])
    op.create_index(op.f("ix_teslim_tutanagi_tur"), "teslim_tutanagi", ["tur"])
    op.create_table(
        "teslim_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("satir_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_id", sa.BigInteger(), nullable=True),
        sa.Column("kap_adedi", sa.BigInteger(), nullable=False),
        sa.Column("brut_gram", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("brut_gram >= 0 AND brut_gram < 1000000000000000", name=op.f("ck_teslim_satiri_brut_gram_sinir")),
        sa.CheckConstraint("kap_adedi >= 0 AND kap_adedi < 1000000000000000", name=op.f("ck_teslim_satiri_kap_adedi_sinir")),
        sa.ForeignKeyConstraint(["kayit_id"], ["ambar_kaydi.id"], name=op.f("fk_teslim_satiri_kayit_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["satir_id"], ["senet_satiri.id"], name=op.f("fk_teslim_satiri_satir_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tutanak_id"], ["teslim_tutanagi.id"], name=op.f("fk_teslim_satiri_tutanak_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teslim_satiri")),
        sa.UniqueConstraint("tutanak_id", "satir_id", name=op.f("uq_teslim_satiri_tutanak_id_satir_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_teslim_satiri_kayit_id"), "teslim_satiri", ["kayit_id"])
    op.create_index(op.f("ix_teslim_satiri_satir_id"), "teslim_satiri", ["satir_id"])
    op.create_index(op.f("ix_teslim_satiri_tutanak_id"), "teslim_satiri", ["tutanak_id"])
    op.create_table(
        "tamamlayici_beyan",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("tutanak_id", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_tamamlayici_beyan_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tutanak_id"], ["teslim_tutanagi.id"], name=op.f("fk_tamamlayici_beyan_tutanak_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tamamlayici_beyan")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_tamamlayici_beyan_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tamamlayici_beyan_tutanak_id"), "tamamlayici_beyan", ["tutanak_id"])
    op.create_table(
        "eksik_beyan_tamamlama",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("dayanak", sa.String(60), nullable=False),
        sa.Column("dayanak_gunu", sa.Date(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("navlun_kurus", sa.BigInteger(), nullable=False),
        sa.Column("navlun_doviz", sa.String(3), nullable=False),
        sa.Column("sigorta_kurus", sa.BigInteger(), nullable=False),
        sa.Column("sigorta_doviz", sa.String(3), nullable=False),
        sa.Column("yurt_disi_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yurt_disi_doviz", sa.String(3), nullable=False),
        sa.Column("yurt_ici_kurus", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=True),
        sa.Column("danisma_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("navlun_kurus >= 0 AND navlun_kurus < 1000000000000000", name=op.f("ck_eksik_beyan_tamamlama_navlun_kurus_sinir")),
        sa.CheckConstraint("sigorta_kurus >= 0 AND sigorta_kurus < 1000000000000000", name=op.f("ck_eksik_beyan_tamamlama_sigorta_kurus_sinir")),
        sa.CheckConstraint(
            "yurt_disi_kurus >= 0 AND yurt_disi_kurus < 1000000000000000", name=op.f("ck_eksik_beyan_tamamlama_yurt_disi_kurus_sinir")
        ),
        sa.CheckConstraint("yurt_ici_kurus >= 0 AND yurt_ici_kurus < 1000000000000000", name=op.f("ck_eksik_beyan_tamamlama_yurt_ici_kurus_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_eksik_beyan_tamamlama_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["danisma_id"], ["danisma_kagidi.id"], name=op.f("fk_eksik_beyan_tamamlama_danisma_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_eksik_beyan_tamamlama_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_eksik_beyan_tamamlama_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eksik_beyan_tamamlama")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_eksik_beyan_tamamlama_beyanname_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_eksik_beyan_tamamlama_danisma_id"), "eksik_beyan_tamamlama", ["danisma_id"])
    op.create_index(op.f("ix_eksik_beyan_tamamlama_hareket_id"), "eksik_beyan_tamamlama", ["hareket_id"])
    op.create_index(op.f("ix_eksik_beyan_tamamlama_memur_id"), "eksik_beyan_tamamlama", ["memur_id"])
    op.create_table(
        "tamamlama_kalemi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tamamlama_id", sa.BigInteger(), nullable=False),
        sa.Column("kalem_id", sa.BigInteger(), nullable=False),
        sa.Column("fatura_kurus", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("fatura_kurus >= 0 AND fatura_kurus < 1000000000000000", name=op.f("ck_tamamlama_kalemi_fatura_kurus_sinir")),
        sa.ForeignKeyConstraint(["kalem_id"], ["kalem.id"], name=op.f("fk_tamamlama_kalemi_kalem_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tamamlama_id"], ["eksik_beyan_tamamlama.id"], name=op.f("fk_tamamlama_kalemi_tamamlama_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tamamlama_kalemi")),
        sa.UniqueConstraint("tamamlama_id", "kalem_id", name=op.f("uq_tamamlama_kalemi_tamamlama_id_kalem_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tamamlama_kalemi_kalem_id"), "tamamlama_kalemi", ["kalem_id"])
    op.create_index(op.f("ix_tamamlama_kalemi_tamamlama_id"), "tamamlama_kalemi", ["tamamlama_id"])
    op.create_table(
        "tamamlama_belgesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tamamlama_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(10), nullable=False),
        sa.Column("referans", sa.String(30), nullable=False),
        sa.Column("tarih", sa.String(12), nullable=False),
        sa.ForeignKeyConstraint(["tamamlama_id"], ["eksik_beyan_tamamlama.id"], name=op.f("fk_tamamlama_belgesi_tamamlama_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tamamlama_belgesi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tamamlama_belgesi_tamamlama_id"), "tamamlama_belgesi", ["tamamlama_id"])
    op.create_table(
        "tamamlama_vergisi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("tamamlama_id", sa.BigInteger(), nullable=False),
        sa.Column("kod", sa.String(3), nullable=False),
        sa.Column("ad", sa.String(60), nullable=False),
        sa.Column("matrah_kurus", sa.BigInteger(), nullable=False),
        sa.Column("eski_kurus", sa.BigInteger(), nullable=False),
        sa.Column("yeni_kurus", sa.BigInteger(), nullable=False),
        sa.Column("aciklama", sa.Text(), nullable=False),
        sa.CheckConstraint("eski_kurus >= 0 AND eski_kurus < 1000000000000000", name=op.f("ck_tamamlama_vergisi_eski_kurus_sinir")),
        sa.CheckConstraint("matrah_kurus >= 0 AND matrah_kurus < 1000000000000000", name=op.f("ck_tamamlama_vergisi_matrah_kurus_sinir")),
        sa.CheckConstraint("yeni_kurus >= 0 AND yeni_kurus < 1000000000000000", name=op.f("ck_tamamlama_vergisi_yeni_kurus_sinir")),
        sa.ForeignKeyConstraint(["tamamlama_id"], ["eksik_beyan_tamamlama.id"], name=op.f("fk_tamamlama_vergisi_tamamlama_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tamamlama_vergisi")),
        sa.UniqueConstraint("tamamlama_id", "kod", name=op.f("uq_tamamlama_vergisi_tamamlama_id_kod")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tamamlama_vergisi_tamamlama_id"), "tamamlama_vergisi", ["tamamlama_id"])
    op.create_table(
        "ata_karnesi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("karne_no", sa.String(20), nullable=False),
        sa.Column("oda", sa.String(80), nullable=False),
        sa.Column("volet_no", sa.String(10), nullable=False),
        sa.Column("volet_sayisi", sa.BigInteger(), nullable=False),
        sa.Column("gecerlilik_sonu", sa.Date(), nullable=False),
        sa.Column("sure_sonu", sa.Date(), nullable=False),
        sa.CheckConstraint("volet_sayisi >= 0 AND volet_sayisi < 1000000000000000", name=op.f("ck_ata_karnesi_volet_sayisi_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_ata_karnesi_beyanname_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ata_karnesi")),
        sa.UniqueConstraint("beyanname_id", name=op.f("uq_ata_karnesi_beyanname_id")),
        sa.UniqueConstraint("karne_no", "volet_no", name=op.f("uq_ata_karnesi_karne_no_volet_no")),
        sqlite_strict=True,
    )
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
