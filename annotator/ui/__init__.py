"""All that is on the screen. The only room with Qt."""
