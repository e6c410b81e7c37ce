"""The windows, and the command line beside them: the only code that may import Qt."""
