"""The parts of the main window around the pages: navigation, header, status bar, help."""
