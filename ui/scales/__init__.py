"""The library of scales: passports, packs, one's own scales, and what the room uses them for."""
