"""The settings page: the room, people, password, backups, appearance, about."""
