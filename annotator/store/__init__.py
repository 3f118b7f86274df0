"""The project file. The only room with SQLAlchemy."""
