"""Why a wrong carnet or ship number stands on a transit declaration (10/1, 33/1)."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("transit_bilgisi", sa.Column("numara_gerekcesi", sa.String(200), nullable=False, server_default=""))


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
