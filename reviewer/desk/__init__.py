"""What a clerk can do: open, import, correct, undo, group, draft. Composes the stages and the store."""
