"""Whether the versions of a document give a field the same value."""

from collections import Counter
from collections.abc import Sequence

from reviewer.fields.readings import Value, Version
from reviewer.fields.specs import Spec
from reviewer.light import light


@light
class Agreement:
    """Indexes of the versions whose value differs from the one that most have, and of those that have none."""

    versions: int
    differing: tuple[int, ...]
    lacking: tuple[int, ...]

    @property
    def same(self) -> int:
        """Return how many have the value that most have."""
        return self.versions - len(self.differing) - len(self.lacking)


def agreement(spec: Spec, versions: Sequence[Version]) -> Agreement | None:
    """Compare a field over all versions; None where they need not agree, or none gives it.

    The value that most versions have counts as the right one; where two are equally frequent, the original's.
    A version that does not give the field differs from none.
    """
    values = [_comparable(version.values.get(spec.key)) for version in versions]
    given = [at for at, value in enumerate(values) if value]
    if not spec.shared or len(versions) < 2 or not given:
        return None
    counts = Counter(values[at] for at in given)
    originals = {language for version in versions for language in version.items("original_languages")}
    first = min(given, key=lambda at: (-counts[values[at]], versions[at].language not in originals))
    differing = tuple(at for at in given if values[at] != values[first])
    lacking = () if spec.kind == "flag" else tuple(at for at, value in enumerate(values) if not value)
    return Agreement(len(versions), differing, lacking)


def _comparable(value: Value) -> tuple[str, ...]:
    """Return a value to compare between languages: lists follow each language's alphabet, so order does not count."""
    if isinstance(value, list):
        return tuple(sorted(value))
    return () if value is None or value is False else (str(value),)
