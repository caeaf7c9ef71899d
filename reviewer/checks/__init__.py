"""Document + alignment -> findings."""

from reviewer.checks.checking import CHECKS, check_document
from reviewer.checks.findings import Finding, Mark, Severity

__all__ = ["CHECKS", "Finding", "Mark", "Severity", "check_document"]
