"""How an office wants its drafts."""

from pathlib import Path

from reviewer.export import DraftOptions
from reviewer.settings import Settings


def draft_options(settings: Settings, overwrite: bool = False) -> DraftOptions:
    """Return the paper and the picture that the settings name; the office confirms that it may use the picture."""
    image = Path(settings.image).expanduser() if settings.image else None
    return DraftOptions(paper=settings.paper, image=image, overwrite=overwrite)
