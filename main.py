"""Anxinbu 安心簿: start the window, or a subcommand (see `main.py --help`)."""

from ui.command_line import main

if __name__ == "__main__":
    raise SystemExit(main())
