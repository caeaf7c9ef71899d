"""Dialogs for files and folders that look at names only.

Qt's own ones open every file whose kind the name does not tell, to guess it, and close it again. For the file of an
open library that is harmful: when a process closes a file, POSIX takes away every lock that it holds on it, those of
SQLite too. Another program that then closes the library removes the log that this one still writes to.
"""

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QStyle, QWidget

from reviewer.messages import N_
from reviewer.ui.wording import say


class _ByName(QAbstractFileIconProvider):
    """Tells folders from files, and files by the ends of their names."""

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """Return the style's picture of a folder or a file."""
        kinds = QAbstractFileIconProvider.IconType
        folder = what.isDir() if isinstance(what, QFileInfo) else what in (kinds.Folder, kinds.Drive, kinds.Computer)
        pictures = QStyle.StandardPixmap
        return QApplication.style().standardIcon(pictures.SP_DirIcon if folder else pictures.SP_FileIcon)

    def type(self, info: QFileInfo) -> str:
        """Return what stands in the column of kinds."""
        return say("files", N_("files", "Folder")) if info.isDir() else info.suffix().upper()


class FileDialog:
    """The questions for files; each returns "", or nothing, where the clerk gives up."""

    @staticmethod
    def ask_files(parent: QWidget, title: str, folder: str, kinds: str) -> list[str]:
        """Ask for files that exist."""
        dialog = _dialog(parent, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _answer(dialog)

    @staticmethod
    def ask_file(parent: QWidget, title: str, folder: str, kinds: str) -> str:
        """Ask for one file that exists."""
        dialog = _dialog(parent, title, folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return next(iter(_answer(dialog)), "")

    @staticmethod
    def ask_folder(parent: QWidget, title: str, folder: str) -> str:
        """Ask for a folder that exists."""
        dialog = _dialog(parent, title, folder, "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return next(iter(_answer(dialog)), "")

    @staticmethod
    def ask_target(parent: QWidget, title: str, folder: str, kinds: str, replaces: bool = False) -> str:
        """Ask for a file's name, which may be new; `replaces`: what is there is lost, which is asked about."""
        dialog = _dialog(parent, title, folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
        return next(iter(_answer(dialog)), "")


def _dialog(parent: QWidget, title: str, folder: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder, kinds)
    provider = _ByName()
    dialog.setIconProvider(provider)
    dialog.setProperty("provider", provider)  # the dialog does not keep it alive
    return dialog


def _answer(dialog: QFileDialog) -> list[str]:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return chosen
