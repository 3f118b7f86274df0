"""The reading view: a text with everything that is marked in it. ``TextView`` is what others use."""

from annotator.ui.text_view.marks import Mark, MarkList, MarkSource, MarkStyle, RoleFrame
from annotator.ui.text_view.view import TextView

__all__ = ["Mark", "MarkList", "MarkSource", "MarkStyle", "RoleFrame", "TextView"]
