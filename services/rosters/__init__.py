"""Who does the work: rosters of staff, volunteers, the crisis team and experts."""
