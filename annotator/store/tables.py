"""The tables of a project. What the migrations build is tested to be the same."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

# Every constraint has a name, so that later migrations can speak of it.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# Every state the label set was in; ``project.label_set`` is the one in force. ``body``: core.labels.LabelSet.
label_set = Table(
    "label_set",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

# One row.
project = Table(
    "project",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("label_set", Integer, ForeignKey("label_set.number"), nullable=False),
)

annotator = Table(
    "annotator",
    metadata,
    Column("name", Text, primary_key=True),
    Column("first_seen", Text, nullable=False),
)

# ``body``: core.entity.EntityRecord; the other columns are for searching.
entity = Table(
    "entity",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("label", Text),
    Column("wikidata", Text),
    Column("body", Text, nullable=False),
)

# ``body``: core.document.VariableDefinition.
variable = Table(
    "variable",
    metadata,
    Column("name", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

# The bytes of the imported files, each once. ``content`` is NULL where only the hash came in (JSONL).
source = Table(
    "source",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary),
)

# ``number`` is the order of import; ``version`` the text_version that is shown. A removed document is only hidden.
document = Table(
    "document",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("removed", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("url", Text),
    Column("date", Text),
    Column("status", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("source_bytes", Integer, nullable=False),
    Column("source_sha256", Text, ForeignKey("source.sha256"), nullable=False, index=True),
    Column("encoding", Text, nullable=False),
    Column("bom", Boolean, nullable=False),
    Column("newline", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("imported_at", Text),
    Column("damage", Text, nullable=False),
    Column("damaged", Integer, nullable=False),
)

variable_value = Table(
    "variable_value",
    metadata,
    Column("document", Text, ForeignKey("document.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("document", "name"),
)

# Beside the document and not in its row, so that a list of documents does not read all texts.
raw_text = Table(
    "raw_text",
    metadata,
    Column("document", Text, ForeignKey("document.id"), primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("content", Text, nullable=False),
)

# What cleaning made of the raw text, and by which choices. The alignment is Alignment.columns(): text_starts and
# raw_starts little-endian u32, ops one byte each, rule_codes little-endian u16, rules a list in JSON.
text_version = Table(
    "text_version",
    metadata,
    Column("document", Text, ForeignKey("document.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("made", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("generated", Integer, nullable=False),
    Column("script", Text, nullable=False),
    Column("cleaner", Text, nullable=False),
    Column("cleaning", Text, nullable=False),
    Column("rules", Text, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("links", Text, nullable=False),
    Column("references", Text, nullable=False),
    Column("metadata", Text, nullable=False),
    Column("findings", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Column("ops", LargeBinary, nullable=False),
    Column("rule_codes", LargeBinary, nullable=False),
    Column("text_starts", LargeBinary, nullable=False),
    Column("raw_starts", LargeBinary, nullable=False),
    Column("content", Text, nullable=False),
    PrimaryKeyConstraint("document", "version"),
)

# ``body`` (core.annotation) is the whole truth, the other columns are copies to search by. ``start`` and ``end``
# reach over the spans in the cleaned text and are NULL when all of them are in raw.
annotation = Table(
    "annotation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, ForeignKey("document.id"), nullable=False),
    Column("layer", Text, nullable=False),
    Column("label", Text),
    Column("subtype", Text),
    Column("entity", Text),
    Column("edtf", Text),
    Column("earliest", Text),
    Column("latest", Text),
    Column("polarity", Integer),
    Column("attitude", Text),
    Column("start", Integer),
    Column("end", Integer),
    Column("quote", Text, nullable=False),
    Column("annotator", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("review", Boolean, nullable=False),
    Column("body", Text, nullable=False),
)
Index(None, annotation.c.document, annotation.c.created, annotation.c.id)

# What an annotation refers to: ids of annotations of its document and of entity records.
annotation_link = Table(
    "annotation_link",
    metadata,
    Column("annotation", Text, ForeignKey("annotation.id"), nullable=False),
    Column("target", Text, nullable=False),
    PrimaryKeyConstraint("annotation", "target"),
)
Index(None, annotation_link.c.target)

# Append-only. ``scope`` is the document whose undo list the step is in, NULL for the project's list. ``undoes`` and
# ``redoes`` name the step that the row takes back or brings back. ``hash`` chains the rows (log.py).
log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("scope", Text),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("annotator", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undoes", Integer),
    Column("redoes", Integer),
    Column("hash", Text, nullable=False),
)
Index(None, log.c.scope, log.c.number)
