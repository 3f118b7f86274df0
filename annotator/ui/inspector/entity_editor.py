"""The editor of entity mentions."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.core.annotation import EntityMention, Layer, MentionClass
from annotator.core.labels import Label, in_language
from annotator.ui.inspector.context import InspectorContext
from annotator.ui.inspector.editor import Editor
from annotator.ui.inspector.entity_field import EntityField
from annotator.ui.inspector.fields import ChoiceCombo, FieldGrid
from annotator.ui.seal import label_icon
from annotator.ui.theme import Theme


class EntityEditor(Editor):
    """Label, sub-type, mention class, metonymy and entity record of a mention."""

    entity_wanted = Signal(str)
    """A record is wanted for a name that none has; whoever makes it links the mention to it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.label = ChoiceCombo(self.tr("Label"))
        self.label.decided.connect(self._on_label)
        self.subtype = ChoiceCombo(self.tr("Sub-type"))
        self.subtype.decided.connect(self._on_subtype)
        self.mention_class = ChoiceCombo(self.tr("Mention"))
        self.mention_class.offer(MentionClass, self.tr("Not said"))
        self.mention_class.decided.connect(self._on_mention_class)
        self.metonymy = QLineEdit()
        self.metonymy.setPlaceholderText(self.tr("e.g. government"))
        self.metonymy.setToolTip(self.tr("What the name stands for here when it is not the thing itself"))
        self.metonymy.editingFinished.connect(self._on_metonymy)
        self.entity = EntityField(self.tr("Entity"))
        self.entity.decided.connect(self._on_entity)
        self.entity.name_wanted.connect(self.entity_wanted)
        grid = FieldGrid()
        grid.add(self.tr("Label"), self.label)
        grid.add(self.tr("Sub-type"), self.subtype)
        grid.add(self.tr("Entity"), self.entity)
        grid.add(self.tr("Mention"), self.mention_class)
        grid.add(self.tr("Stands for"), self.metonymy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(self.authored)
        layout.addStretch(1)

    @property
    def _mention(self) -> EntityMention | None:
        return self.annotation if isinstance(self.annotation, EntityMention) else None

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._mention is not None:
            self.fill(is_same=True)

    def fill(self, *, is_same: bool) -> None:
        mention, context = self._mention, self.context
        if mention is None or context is None:
            return
        labels = self._labels(mention, context)
        self.label.set_choices(
            [(label.id, self._label_words(label, context.language)) for label in labels],
            [label_icon(label, self.theme) for label in labels],
        )
        self.label.choose(mention.label)
        label = context.label_set.label(mention.label)
        subtypes = label.subtypes if label else ()
        names: list[tuple[str | None, str]] = [(None, self.tr("None"))]
        names += [(subtype.id, in_language(subtype.names, context.language)) for subtype in subtypes]
        if mention.subtype is not None and mention.subtype not in {value for value, _ in names}:
            names.append((mention.subtype, mention.subtype))
        self.subtype.set_choices(names)
        self.subtype.choose(mention.subtype)
        self.subtype.setEnabled(len(names) > 1)
        self.mention_class.choose(mention.mention_class)
        if not (is_same and self.metonymy.isModified()):
            self.metonymy.setText(mention.metonymy or "")
        if not is_same:
            self.entity.restore()
        self.entity.show_entities(context.entities, mention.entity)

    def settle(self) -> None:
        super().settle()
        self._on_metonymy()

    def give_up(self) -> None:
        self.metonymy.setModified(False)
        super().give_up()

    def _labels(self, mention: EntityMention, context: InspectorContext) -> list[Label]:
        """The labels in use, and the mention's own where it is retired."""
        wanted = [label for label in context.label_set.labels if label.layer is Layer.ENTITY]
        return [label for label in wanted if not label.retired or label.id == mention.label]

    def _label_words(self, label: Label, language: str) -> str:
        name = in_language(label.names, language)
        if label.retired:
            return self.tr("{name} (old label)").format(name=name)
        return f"{name}  ({label.key})" if label.key else name

    def _on_label(self) -> None:
        label = self.label.choice()
        if self._mention is not None and label is not None and label != self._mention.label:
            # A sub-type belongs to its label.
            self.send(replace(self._mention, label=label, subtype=None))
            self.fill(is_same=True)

    def _on_subtype(self) -> None:
        if self._mention is not None:
            self.send(replace(self._mention, subtype=self.subtype.choice()))

    def _on_mention_class(self) -> None:
        if self._mention is not None:
            choice = self.mention_class.choice()
            self.send(replace(self._mention, mention_class=MentionClass(choice) if choice else None))

    def _on_metonymy(self) -> None:
        if self._mention is not None and self.metonymy.isModified():
            self.metonymy.setModified(False)
            self.send(replace(self._mention, metonymy=self.metonymy.text().strip() or None))

    def _on_entity(self, record_id: str | None) -> None:
        if self._mention is not None:
            self.send(replace(self._mention, entity=record_id))

    def focus_first(self) -> None:
        """Give the keyboard to the label."""
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)
