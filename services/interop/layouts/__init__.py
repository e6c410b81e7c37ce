"""Workbooks in a layout that the county makes: cells with names, filled with published figures."""
