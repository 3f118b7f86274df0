"""The interface's languages: Qt Linguist files in ``resources/translations``, chosen by locale."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.core.resources import resource

LANGUAGES = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
"""Every language the interface speaks, by the name it has for itself."""

# Words of Qt's own dialogs and keys that its Chinese files leave in English or spell oddly (seen in Qt 6.11).
_QT_WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
)

_TRADITIONAL = {"Hant", "TW", "HK", "MO"}


def system_language() -> str:
    """The language of ``LANGUAGES`` that fits the system's locale best."""
    return language_for(QLocale.system())


def language_for(locale: QLocale) -> str:
    """The first of the locale's languages that the interface speaks, else English."""
    for name in locale.uiLanguages():
        language, *rest = name.replace("_", "-").split("-")
        if language in ("zh", "yue"):
            # Whoever reads Simplified in Hong Kong says so: zh-Hans-HK.
            return "zh_TW" if _TRADITIONAL.intersection(rest) and "Hans" not in rest else "zh_CN"
        if language == "en":
            return "en"
    return "en"


def install_language(app: QCoreApplication, language: str) -> None:
    """Have ``app`` speak ``language`` from now on, Qt's own words (buttons, file dialogs) included."""
    QLocale.setDefault(QLocale(language))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (f"annotator_{language}", str(resource("translations")))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
