"""Raw files, and how they become cleaned texts with their alignment."""
