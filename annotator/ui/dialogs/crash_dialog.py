"""What is shown when the program fails by a mistake of ours."""

import platform

from PySide6.QtCore import QSysInfo, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from annotator import __version__
from annotator.ui.dialogs.look import column_of


class CrashDialog(QDialog):
    """The traceback with the versions of everything, ready to be copied. The project file is untouched."""

    def __init__(self, traceback: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annotator"))
        self.resize(720, 420)
        words = QLabel(
            self.tr(
                "The program failed; this is our mistake. The project file is untouched; "
                "the last step was not carried out."
            )
        )
        words.setWordWrap(True)
        versions = (
            f"Annotator {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
            f"{QSysInfo.prettyProductName()}"
        )
        self._report = QPlainTextEdit(f"{versions}\n\n{traceback}")
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = column_of(self)
        for widget in (words, self._report, buttons):
            column.addWidget(widget)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
