"""The subcommands: what can be done without a window."""
