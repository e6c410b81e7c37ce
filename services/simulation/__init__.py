"""An invented room that lives for some months in a real, temporary register, to be attacked."""
