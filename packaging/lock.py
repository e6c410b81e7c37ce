"""Renews requirements.txt and requirements-test.txt from pyproject.toml, pinned with hashes.

Needs `uv` (any recent one) on the PATH. One resolution serves Windows and Linux: `--universal`
writes environment markers, where pip's own resolver would write only this machine's packages.
"""

import subprocess

COMMON = [
    "uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes", "--no-annotate",
    "--no-header", "--quiet", "--python-version", "3.11",
]  # fmt: skip


def main() -> None:
    subprocess.run([*COMMON, "-o", "requirements.txt"], check=True)
    subprocess.run([*COMMON, "--extra", "test", "-o", "requirements-test.txt"], check=True)


if __name__ == "__main__":
    main()
