"""The window: one panel a file, one item model a file; it asks the desk and is told once what changed."""

from reviewer.ui.window import Window

__all__ = ["Window"]
