"""The inspector: shows the chosen annotation and lets it be changed, field by field."""

from annotator.ui.inspector.context import InspectorContext
from annotator.ui.inspector.inspector import Inspector

__all__ = ["Inspector", "InspectorContext"]
