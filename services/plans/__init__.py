"""Individual guidance plans (个性化心理疏导方案; practice.md 1.3, glossary no. 81)."""
