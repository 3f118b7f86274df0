"""Reads ``screen_reader_scene.py`` as a screen reader does, over AT-SPI, and writes what it heard to a file, as JSON.

Run by the system's own Python, which has the bindings.
"""

import json
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (after the version)


def found(accessible, name):
    if accessible is None or accessible.get_name() == name:
        return accessible
    children = (found(accessible.get_child_at_index(at), name) for at in range(accessible.get_child_count()))
    return next((child for child in children if child is not None), None)


def within(seconds, ask):
    """The first answer that is not empty; the program may still be starting."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while not (answer := ask()) and time.monotonic() < end:
        context.iteration(False)
        time.sleep(0.02)
    return answer


heard = []
listener = Atspi.EventListener.new(lambda event: heard.append((event.type, str(event.any_data))))
for kind in ("object:announcement", "object:text-selection-changed"):
    listener.register(kind)
view = within(20, lambda: found(Atspi.get_desktop(0), "Cleaned text"))
if view is None:
    sys.exit("the view is not in the tree")
Text = Atspi.Text
states = [state.value_nick for state in view.get_state_set().get_states()]
Text.set_caret_offset(view, 5)
within(5, lambda: any(kind == "object:announcement" for kind, _ in heard))
description = view.get_description()
Text.set_caret_offset(view, 60)
line = Text.get_string_at_offset(view, 60, Atspi.TextGranularity.LINE)
Text.add_selection(view, 5, 7)
within(5, lambda: any(kind == "object:text-selection-changed" for kind, _ in heard))
selection = Text.get_selection(view, 0)
found_out = {
    "role": view.get_role_name(),
    "states": [state for state in states if state in ("read-only", "multi-line", "focusable")],
    "text": Text.get_text(view, 0, 8),
    "length": Text.get_character_count(view),
    "announced": [words for kind, words in heard if kind == "object:announcement"],
    "description": description,
    "line": [line.start_offset, line.end_offset],
    "selection": [selection.start_offset, selection.end_offset],
    "attributes_end": Text.get_attribute_run(view, 5, True)[2],
}
Path(sys.argv[1]).write_text(json.dumps(found_out))
