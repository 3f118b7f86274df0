"""The dialogs. Each is given values, is asked for what was decided, and changes nothing itself."""
