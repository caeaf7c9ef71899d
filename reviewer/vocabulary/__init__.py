"""``resources/vocabulary/*.toml`` -> typed tables of the six languages, read once."""
