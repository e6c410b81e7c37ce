"""Individual guidance plans (practice.md glossary no. 81)."""
