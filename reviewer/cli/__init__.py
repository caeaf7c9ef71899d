"""The commands of the command line: the same desk as the window, printed for people or as JSON lines."""

from reviewer.cli.main import main

__all__ = ["main"]
