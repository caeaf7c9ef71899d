"""Parts -> `Version`: every field of the contract, each reading with its place, rule and score."""

from reviewer.fields.readings import Reading, Value, Version
from reviewer.fields.specs import EXTRA_KEYS, LANGUAGES, SPEC_OF, SPECS, Spec

__all__ = ["EXTRA_KEYS", "LANGUAGES", "SPECS", "SPEC_OF", "Reading", "Spec", "Value", "Version"]
