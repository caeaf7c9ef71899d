"""Document + alignment -> findings."""

from reviewer.checks.checking import CHECKS, OF_FIELDS, OF_TEXTS, Memory, check_document
from reviewer.checks.findings import Finding, Mark, Severity

__all__ = ["CHECKS", "OF_FIELDS", "OF_TEXTS", "Finding", "Mark", "Memory", "Severity", "check_document"]
