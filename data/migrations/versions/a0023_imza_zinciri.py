"""YKTS-4: the trusted root that a signing certificate's chain ended at, where the office names such roots."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ykts_imzasi", sa.Column("kok", sa.String(300), nullable=False, server_default=""))
