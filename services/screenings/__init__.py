"""School screening: rosters, answers by the class, who is to be talked to, numbers without names.

A student needs no file in the room. Names never leave it: no function here writes a list of them
to a file, and the paper with numbers is made by `statistics`, which hides small groups.
"""
