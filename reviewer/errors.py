"""What can go wrong that a clerk can do something about."""

from pathlib import Path
from typing import Self

from reviewer.messages import N_, plain


class ReviewerError(Exception):
    """Base of every expected failure.

    Raised with facts; `message` and `advice` are said to the clerk, in the
    clerk's language, by ``ui.errors`` and ``cli``. ``str()`` is one English sentence.
    """

    message = N_("errors", "Something went wrong")
    advice = ""

    def __str__(self) -> str:
        facts = plain(super().__str__())
        said = f"{facts}: {self.message}" if facts else self.message
        return f"{said}. {self.advice}" if self.advice else said


class UnreadableFile(ReviewerError):
    """One file cannot be read; the others are imported all the same."""

    message = N_("errors", "this file cannot be read")
    advice = N_("errors", "Ask the sender for a new copy.")

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(path.name)
        self.path = path
        self.detail = detail  # for the log and the details pane, never translated

    def __reduce__(self) -> tuple[type[Self], tuple[Path, str]]:
        """Travel between processes whole."""
        return type(self), (self.path, self.detail)


class MissingFile(UnreadableFile):
    """There is nothing at this path."""

    message = N_("errors", "there is no such file")
    advice = N_("errors", "Check the name, or whether the folder has been moved.")


class FolderGiven(UnreadableFile):
    """A folder was given where one file is wanted."""

    message = N_("errors", "this is a folder, not a file")
    advice = N_("errors", "Name the files in it, or import the folder.")


class EmptyFolder(UnreadableFile):
    """A folder was given that holds no file."""

    message = N_("errors", "there is no file in this folder")
    advice = N_("errors", "Check that it is the right folder.")


class EmptyFile(UnreadableFile):
    """The file has no bytes, or no text at all."""

    message = N_("errors", "this file is empty")
    advice = N_("errors", "Ask the sender for a new copy.")


class TooLarge(UnreadableFile):
    """The file, or what it unpacks to, is larger than a document can be."""

    message = N_("errors", "this file is too large to be a document")
    advice = N_("errors", "Check that it is the right file, or split it.")


class UnknownKind(UnreadableFile):
    """The content is of no kind that can be read, whatever the name says."""

    message = N_("errors", "this is not a Word, OpenDocument, PDF, web or text file")
    advice = N_("errors", "Save it as Word (.docx), PDF or text, and import that file.")


class DamagedFile(UnreadableFile):
    """The file is of a known kind, and broken or cut short."""

    message = N_("errors", "this file is damaged or incomplete")
    advice = N_("errors", "Open and save it again in its own program, or ask the sender for a new copy.")


class EncryptedFile(UnreadableFile):
    """The file asks for a password, in a way that cannot be answered here (Office files)."""

    message = N_("errors", "this file is protected with a password")
    advice = N_("errors", "Save a copy without a password in its own program, or ask the sender for one.")


class LockedFile(EncryptedFile):
    """A PDF that can be opened with its password; none was given, or a wrong one."""

    advice = N_("errors", "Give its password (on the command line: --password-file), or ask for a copy without one.")


class CrashedReader(UnreadableFile):
    """The process that read the file ended without a word: a fault in a native library, which the file met."""

    message = N_("errors", "reading this file failed badly, and was ended")
    advice = N_("errors", "Open and save it again in its own program, or ask the sender for a new copy.")


class TookTooLong(UnreadableFile):
    """Reading the file did not end within the time that the longest documents take."""

    message = N_("errors", "reading this file took too long, and was ended")
    advice = N_("errors", "Open and save it again in its own program, or split it.")


class TookTooMuchMemory(UnreadableFile):
    """Reading the file asked for more memory than any document needs."""

    message = N_("errors", "reading this file took too much memory, and was ended")
    advice = N_("errors", "Open and save it again in its own program, or split it.")


class FaultInReading(UnreadableFile):
    """A fault of this program's own, which the file met; the log has the traceback."""

    message = N_("errors", "Reviewer failed on this file through a fault of its own")
    advice = N_("errors", "Report the file, please.")


class NoText(UnreadableFile):
    """A PDF whose pages are pictures only."""

    message = N_("errors", "the pages of this PDF are pictures without text")
    advice = N_("errors", "Ask for the Word file, or have the text recognised (OCR) first.")


class NotADocument(UnreadableFile):
    """An error page saved in the place of a document: its text says that there is none."""

    message = N_("errors", "this is an error page, not a document: its text says that the document does not exist")
    advice = N_("errors", "Download the document again, or ask for it.")


class HostileFile(UnreadableFile):
    """The file holds something that no honest document has (a zip bomb, expanding entities ...)."""

    message = N_("errors", "this file was refused because it is built to do harm")
    advice = N_("errors", "Do not open it elsewhere; tell your security officer.")


class NewerLibrary(ReviewerError):
    """A later release of the application has already changed this library."""

    message = N_("errors", "this library belongs to a newer version of Reviewer")
    advice = N_("errors", "Install the newer version, or open another library.")


class DamagedLibrary(ReviewerError):
    """The library file is not a sound SQLite database."""

    message = N_("errors", "this library is damaged or is not a Reviewer library")
    advice = N_("errors", "Restore a backup.")


class LibraryBusy(ReviewerError):
    """Another process is writing, or the folder cannot be written."""

    message = N_("errors", "the library cannot be written")
    advice = N_("errors", "Close the other Reviewer, or check the folder's permissions, and try again.")


class UnknownThing(ReviewerError):
    """A document, language or field that the clerk named is not there."""

    message = N_("errors", "not found")


class NotAValue(ReviewerError):
    """What the clerk typed is no value of that field."""

    message = N_("errors", "this is not a value of the field")

    def __init__(self, field: str, typed: str, form: str) -> None:
        super().__init__(f"{field} “{typed}”")
        self.field = field
        self.typed = typed
        self.advice = form


class OnlyVersion(ReviewerError):
    """A document's only version cannot be split off."""

    message = N_("errors", "this document has one version only")
    advice = N_("errors", "It is a document of its own already.")


class LanguageTwice(ReviewerError):
    """Two documents cannot be joined: a language would stand twice."""

    message = N_("errors", "both documents have a version in this language")
    advice = N_("errors", "Split that version off first: a document has one version a language.")


class OneLanguageOnly(ReviewerError):
    """A table of versions side by side needs two of them."""

    message = N_("errors", "there are not two languages to set side by side")
    advice = N_("errors", "Choose other languages, or import another version first.")


class WouldOverwrite(ReviewerError):
    """An export's target exists already."""

    message = N_("errors", "a file of this name exists already")
    advice = N_("errors", "Choose another folder, or confirm that it may be replaced.")


class WouldReplaceSource(ReviewerError):
    """An export's target is a file that a document of the library was read from."""

    message = N_("errors", "a document was read from this file, which is never replaced")
    advice = N_("errors", "Choose another folder.")


class CannotMake(ReviewerError):
    """Writing a file of an export failed, or took longer or more memory than any document should."""

    message = N_("errors", "this file could not be made")
    advice = N_("errors", "That is a fault of Reviewer: please report it.")


class NeedsWordFile(UnreadableFile):
    """A corrected file was asked for of a PDF, an old Word file or a text."""

    message = N_("errors", "corrected files are written for Word files (.docx) only")
    advice = N_("errors", "Ask the sender for the Word file, or write a circulation draft.")


class SourceChanged(UnreadableFile):
    """The file is not the one that was read: its fingerprint is another."""

    message = N_("errors", "this file has been changed since it was read")
    advice = N_("errors", "Import it again, then write the corrected file.")


class CannotWrite(ReviewerError):
    """The disk, or the folder's permissions, do not let the file be written."""

    message = N_("errors", "the file cannot be written")
    advice = N_("errors", "Check the folder's permissions and the free space.")


class CannotUseFolder(CannotWrite):
    """A folder cannot be made, or nothing can be written into it."""

    message = N_("errors", "nothing can be written into this folder")
    advice = N_("errors", "Check its permissions and the free space, or choose another folder.")


class NotAFolder(CannotUseFolder):
    """A folder was asked for, and a file of that name is there."""

    message = N_("errors", "this is a file, not a folder")
    advice = N_("errors", "Choose a folder for what is to be written.")


class DamagedSettings(ReviewerError):
    """The settings file is not TOML, or holds something that is no setting's value."""

    message = N_("errors", "the settings in this file cannot be read")
    advice = N_("errors", "Correct it, or delete it to begin with the usual settings.")
