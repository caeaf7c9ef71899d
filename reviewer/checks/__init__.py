"""Document + alignment -> findings."""

from reviewer.checks.findings import Finding, Mark, Severity, check_document

__all__ = ["Finding", "Mark", "Severity", "check_document"]
