"""Document + alignment -> findings."""

from reviewer.checks.checking import CHECKS, OF_FIELDS, Memory, check_document
from reviewer.checks.findings import Finding, Mark, Severity

__all__ = ["CHECKS", "OF_FIELDS", "Finding", "Mark", "Memory", "Severity", "check_document"]
