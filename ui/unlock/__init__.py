"""Before anybody is in: unlock, first run, recovery sheet, restore; and the idle lock after."""
