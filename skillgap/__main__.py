"""`python -m skillgap` and the console script."""

import sys


def main() -> int:
    """Run a command; `--version` alone is answered before anything else is imported."""
    if sys.argv[1:] == ["--version"]:
        from skillgap import __version__  # noqa: PLC0415

        sys.stdout.write(f"skillgap {__version__}\n")
        return 0
    from skillgap.cli.main import run  # noqa: PLC0415

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
