"""The room on one page: this month, two years month by month, the year's targets, what waits.

True counts of the room's own records, without a name. They stay here: what is printed to be handed
on is made of published figures (`services.dashboard.published`).
"""
