"""The year's ledgers (台账): one entry, many forms."""
