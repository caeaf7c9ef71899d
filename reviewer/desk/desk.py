"""What a clerk can do, free of Qt: the window and the command line call the same verbs."""
# Interface sketch: the bodies follow.
