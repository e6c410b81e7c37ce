"""心理援助热线工作报表: what the hotline reports of a period (practice.md 2.6)."""
