"""The vault: who may open the register, and that nothing in it is ever lost.

`vault.Vault` is the door (light, used by the login window), `open_vault.OpenVault` what is behind
it. The rules are those of reliability.md: rotation and backups by verified copy, key file and
database never out of step, and a damaged file never answered with a new, empty register.
"""
