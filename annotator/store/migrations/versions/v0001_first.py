"""The tables of the first version."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "label_set",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_label_set"),
    )
    op.create_table(
        "project",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("label_set", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_project"),
        sa.ForeignKeyConstraint(["label_set"], ["label_set.number"], name="fk_project_label_set"),
    )
    op.create_table(
        "annotator",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("first_seen", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_annotator"),
    )
    op.create_table(
        "entity",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("label", sa.Text),
        sa.Column("wikidata", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entity"),
    )
    op.create_table(
        "variable",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_variable"),
    )
    op.create_table(
        "source",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary),
        sa.PrimaryKeyConstraint("sha256", name="pk_source"),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("removed", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("date", sa.Text),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("group", sa.Text, nullable=False),
        sa.Column("source_name", sa.Text, nullable=False),
        sa.Column("source_bytes", sa.Integer, nullable=False),
        sa.Column("source_sha256", sa.Text, nullable=False),
        sa.Column("encoding", sa.Text, nullable=False),
        sa.Column("bom", sa.Boolean, nullable=False),
        sa.Column("newline", sa.Text, nullable=False),
        sa.Column("format", sa.Text, nullable=False),
        sa.Column("imported_at", sa.Text),
        sa.Column("damage", sa.Text, nullable=False),
        sa.Column("damaged", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("number", name="uq_document_number"),
        sa.ForeignKeyConstraint(["source_sha256"], ["source.sha256"], name="fk_document_source_sha256"),
    )
    op.create_index("ix_document_source_sha256", "document", ["source_sha256"])
    op.create_table(
        "variable_value",
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document", "name", name="pk_variable_value"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_variable_value_document"),
    )
    op.create_table(
        "raw_text",
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document", name="pk_raw_text"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_raw_text_document"),
    )
    op.create_table(
        "text_version",
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("made", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("characters", sa.Integer, nullable=False),
        sa.Column("generated", sa.Integer, nullable=False),
        sa.Column("script", sa.Text, nullable=False),
        sa.Column("cleaner", sa.Text, nullable=False),
        sa.Column("cleaning", sa.Text, nullable=False),
        sa.Column("rules", sa.Text, nullable=False),
        sa.Column("blocks", sa.Text, nullable=False),
        sa.Column("links", sa.Text, nullable=False),
        sa.Column("references", sa.Text, nullable=False),
        sa.Column("metadata", sa.Text, nullable=False),
        sa.Column("findings", sa.Text, nullable=False),
        sa.Column("found", sa.Integer, nullable=False),
        sa.Column("ops", sa.LargeBinary, nullable=False),
        sa.Column("rule_codes", sa.LargeBinary, nullable=False),
        sa.Column("text_starts", sa.LargeBinary, nullable=False),
        sa.Column("raw_starts", sa.LargeBinary, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("document", "version", name="pk_text_version"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_text_version_document"),
    )
    op.create_table(
        "annotation",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("layer", sa.Text, nullable=False),
        sa.Column("label", sa.Text),
        sa.Column("subtype", sa.Text),
        sa.Column("entity", sa.Text),
        sa.Column("edtf", sa.Text),
        sa.Column("earliest", sa.Text),
        sa.Column("latest", sa.Text),
        sa.Column("polarity", sa.Integer),
        sa.Column("attitude", sa.Text),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("annotator", sa.Text, nullable=False),
        sa.Column("created", sa.Text, nullable=False),
        sa.Column("modified", sa.Text, nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("review", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_annotation"),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name="fk_annotation_document"),
    )
    op.create_index("ix_annotation_document_created_id", "annotation", ["document", "created", "id"])
    op.create_table(
        "annotation_link",
        sa.Column("annotation", sa.Text, nullable=False),
        sa.Column("target", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("annotation", "target", name="pk_annotation_link"),
        sa.ForeignKeyConstraint(["annotation"], ["annotation.id"], name="fk_annotation_link_annotation"),
    )
    op.create_index("ix_annotation_link_target", "annotation_link", ["target"])
    op.create_table(
        "log",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("scope", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("annotator", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("undoes", sa.Integer),
        sa.Column("redoes", sa.Integer),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_log"),
    )
    op.create_index("ix_log_scope_number", "log", ["scope", "number"])
