"""What a person can do with an open project. No Qt, no SQL."""
