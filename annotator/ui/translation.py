"""The interface's languages: Qt Linguist files in ``resources/translations``, chosen by locale."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator.core.resources import resource

LANGUAGES = {"en": "English", "zh_CN": "简体中文", "zh_TW": "繁體中文"}
"""Every language the interface speaks, by the name it has for itself."""

_TRADITIONAL = {"TW", "HK", "MO"}


def system_language() -> str:
    """The language of ``LANGUAGES`` that fits the system's locale best."""
    for name in QLocale.system().uiLanguages():
        parts = name.replace("_", "-").split("-")
        if parts[0] == "zh":
            return "zh_TW" if "Hant" in parts or _TRADITIONAL & set(parts) else "zh_CN"
        if parts[0] == "en":
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
