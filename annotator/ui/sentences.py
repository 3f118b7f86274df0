"""What the rooms below the window say to people, in the interface's language."""

from typing import Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence


def translated(said: Sentence | AnnotatorError) -> str:
    """The sentence, or that of the error, in the interface's language; in English where it has no translation."""
    sentence = said.sentence if isinstance(said, AnnotatorError) else said
    values = {name: translated(value) if isinstance(value, Sentence) else value for name, value in sentence.values}
    return QCoreApplication.translate("Sentences", sentence.template).format(**values)


# Every template of the program, for the tools that collect what is to be translated: they read no others than these.
_CATALOGUE: Final[tuple[object, ...]] = (
    # core
    QT_TRANSLATE_NOOP("Sentences", "Segment {segment} of the alignment does not begin where the one before it ends."),
    QT_TRANSLATE_NOOP("Sentences", "Segment {segment} of the alignment runs backwards."),
    QT_TRANSLATE_NOOP("Sentences", "The columns of the alignment are of different lengths."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Segment {segment} of the alignment ({operation}, text {text_start}-{text_end}, raw "
        "{raw_start}-{raw_end}) breaks the law of its kind.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The alignment joins a raw text of {raw_aligned} characters and a text of {text_aligned}, but they "
        "have {raw_length} and {text_length}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The copy at text {text_start} differs from the raw text at {raw_start}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The stretch from {start} to {end} is not a span: it must begin at 0 or later and not be empty."
    ),
    # temporal
    QT_TRANSLATE_NOOP("Sentences", "An EDTF value of more than {count} characters is not read."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” holds white space, which EDTF does not have."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” ends before it begins."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” has more than one slash; an interval has two ends."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” names no date at either end."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” is an interval between times of day, which EDTF does not have."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” has a member that names no date."),
    QT_TRANSLATE_NOOP("Sentences", "There is no day {day}."),
    QT_TRANSLATE_NOOP("Sentences", "“{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~."),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{part}” in “{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~."
    ),
    QT_TRANSLATE_NOOP("Sentences", "from {anchor}"),
    QT_TRANSLATE_NOOP("Sentences", "from the date of the document, {date}"),
    QT_TRANSLATE_NOOP("Sentences", "nothing to count it from"),
    QT_TRANSLATE_NOOP("Sentences", "there is no such day"),
    QT_TRANSLATE_NOOP("Sentences", "the words leave more than one reading"),
    # store
    QT_TRANSLATE_NOOP("Sentences", "The bytes of the source {sha256} are not those that were imported."),
    QT_TRANSLATE_NOOP("Sentences", "The document {id} has lost its text."),
    QT_TRANSLATE_NOOP("Sentences", "The raw text of {name} is not what was imported: its hash differs."),
    QT_TRANSLATE_NOOP("Sentences", "The text of {name} is not what cleaning made: its hash differs."),
    QT_TRANSLATE_NOOP("Sentences", "{name}: {problem}"),
    QT_TRANSLATE_NOOP("Sentences", "The annotation {id} of {name} cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "What the annotation {id} of {name} is found by is not what it says."),
    QT_TRANSLATE_NOOP("Sentences", "What the annotation {id} of {name} is linked by is not what it refers to."),
    QT_TRANSLATE_NOOP("Sentences", "The annotation {id} refers to {target}, which the project does not have."),
    QT_TRANSLATE_NOOP("Sentences", "This cannot be undone alone, because later steps build on it: {steps}."),
    QT_TRANSLATE_NOOP("Sentences", "The log misses the steps from {first} to {last}."),
    QT_TRANSLATE_NOOP("Sentences", "Step {number} of the log is not what was written: its hash differs."),
    QT_TRANSLATE_NOOP("Sentences", "There is no file {name} in {folder}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} was moved, renamed or replaced while it was open: nothing more is saved in it. Save a copy, "
        "or put the file back.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is damaged: parts of it are missing ({parts})."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be made: there is no folder {folder}."),
    QT_TRANSLATE_NOOP("Sentences", "There is a file {there} already. Choose another name."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be made in that folder: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is open already in this program."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an Annotator project: it is not a file."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be read: you have no permission to."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an Annotator project: it is empty."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an Annotator project: it is another kind of file."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is damaged: its end is missing. Open a copy of it instead."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an Annotator project: it is the database of another program."),
    QT_TRANSLATE_NOOP("Sentences", "{name} was made by a newer version of Annotator. Update the program to open it."),
    QT_TRANSLATE_NOOP("Sentences", "{name} holds things that no project has: {things}."),
    QT_TRANSLATE_NOOP("Sentences", "The project has no document with the id {id}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is open in another program. Close it there first."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an Annotator project."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is damaged: a part of it cannot be read. Open a copy of it instead."),
    QT_TRANSLATE_NOOP("Sentences", "This was not saved in {name}: the disk is full."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be read or written: the disk reports a fault."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} cannot be written: the file or its folder is read-only. Copy it to a folder of your own."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The file is damaged: {problem}."),
    QT_TRANSLATE_NOOP("Sentences", "Row {row} of the table {table} refers to a row of {parent} that is missing."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is damaged: it does not say which project it is."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "An annotation quotes “{quote}” from {start} to {end} in the {side} of {name}, but there it says “{found}”.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "raw text"),
    QT_TRANSLATE_NOOP("Sentences", "text"),
    QT_TRANSLATE_NOOP("Sentences", "The title of the document"),
    QT_TRANSLATE_NOOP("Sentences", "The date of the document"),
    QT_TRANSLATE_NOOP("Sentences", "The address (URL) of the document"),
    QT_TRANSLATE_NOOP("Sentences", "The status of the document"),
    QT_TRANSLATE_NOOP("Sentences", "The note of the document"),
    QT_TRANSLATE_NOOP("Sentences", "The group of the document"),
    QT_TRANSLATE_NOOP("Sentences", "The cleaned text"),
    QT_TRANSLATE_NOOP("Sentences", "The note of the project"),
    QT_TRANSLATE_NOOP("Sentences", "An annotation"),
    QT_TRANSLATE_NOOP("Sentences", "The annotation of “{quote}” is not there any more."),
    QT_TRANSLATE_NOOP("Sentences", "The annotation of “{quote}” has been changed in the meantime."),
    QT_TRANSLATE_NOOP("Sentences", "“{title}”"),
    QT_TRANSLATE_NOOP("Sentences", "“{title}”, a removed document"),
    QT_TRANSLATE_NOOP(
        "Sentences", "“{name}” cannot be removed alone: the annotation of “{quote}” in {place} refers to it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The annotation of “{quote}” refers to {target}, which its document does not have."),
    QT_TRANSLATE_NOOP("Sentences", "“{title}” has been removed. Restore it first."),
    QT_TRANSLATE_NOOP("Sentences", "“{title}”: a document"),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not the file that was read: its bytes have another hash."),
    QT_TRANSLATE_NOOP("Sentences", "“{title}” has been removed already."),
    QT_TRANSLATE_NOOP("Sentences", "“{title}” has not been removed."),
    QT_TRANSLATE_NOOP("Sentences", "The variable {name} of the document"),
    QT_TRANSLATE_NOOP("Sentences", "“{name}”: an entity"),
    QT_TRANSLATE_NOOP("Sentences", "The entity “{name}”"),
    QT_TRANSLATE_NOOP("Sentences", "The label set"),
    QT_TRANSLATE_NOOP("Sentences", "The list of variables"),
    QT_TRANSLATE_NOOP("Sentences", "Two variables have the same name. Give one of them another."),
    QT_TRANSLATE_NOOP("Sentences", "{what} with the id {id} is in the project already."),
    QT_TRANSLATE_NOOP("Sentences", "{what} comes twice with the same id."),
    QT_TRANSLATE_NOOP("Sentences", "{what} has been changed in the meantime."),
    # exchange
    QT_TRANSLATE_NOOP(
        "Sentences", "“{title}” holds half of a character (a lone surrogate) and cannot be written as UTF-8."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Its spans were counted in UTF-16 units; they were counted anew, and all quotes match."
    ),
    QT_TRANSLATE_NOOP("Sentences", "It breaks the format: {problems} (and {more} more problems)"),
    QT_TRANSLATE_NOOP("Sentences", "It breaks the format: {problems}"),
    QT_TRANSLATE_NOOP("Sentences", "{count} suggestions were left out; annotations alone are taken in."),
    QT_TRANSLATE_NOOP("Sentences", "{name} was not written, because it would be wrong: {problem}"),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be written: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "The alignment names {count} rules; at most 65534 are possible."),
    QT_TRANSLATE_NOOP("Sentences", "Segment {segment} begins at {side} {start}, but the one before it ends at {end}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an ordinary file."),
    QT_TRANSLATE_NOOP("Sentences", "It is longer than {size} MB."),
    QT_TRANSLATE_NOOP("Sentences", "It begins with a byte order mark, which was left out."),
    QT_TRANSLATE_NOOP("Sentences", "{count} lone surrogates (halves of a character) were replaced by U+FFFD."),
    QT_TRANSLATE_NOOP("Sentences", "format: it is {found}, not {expected}"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "format_version: {found} is newer than what this program reads ({ours}.x); install a newer version "
        "of the program",
    ),
    QT_TRANSLATE_NOOP("Sentences", "format_version: {found} is not known; this program reads {ours}.x"),
    QT_TRANSLATE_NOOP("Sentences", "It is not in UTF-8."),
    QT_TRANSLATE_NOOP("Sentences", "It is nested too deeply to be read."),
    QT_TRANSLATE_NOOP("Sentences", "It is not a record of this format: {problem}."),
    QT_TRANSLATE_NOOP("Sentences", "{place}: {problem}"),
    QT_TRANSLATE_NOOP("Sentences", "It is not JSON: {problem}."),
    QT_TRANSLATE_NOOP("Sentences", "{place}: this key is not known and was left out"),
    QT_TRANSLATE_NOOP("Sentences", "The key {key} stands twice in one object."),
    QT_TRANSLATE_NOOP("Sentences", "An annotation links to the entity {id}, which the project does not hold."),
    # sources
    QT_TRANSLATE_NOOP("Sentences", "a PDF document"),
    QT_TRANSLATE_NOOP("Sentences", "a PNG picture"),
    QT_TRANSLATE_NOOP("Sentences", "a JPEG picture"),
    QT_TRANSLATE_NOOP("Sentences", "a GIF picture"),
    QT_TRANSLATE_NOOP("Sentences", "a TIFF picture"),
    QT_TRANSLATE_NOOP("Sentences", "a picture or sound file"),
    QT_TRANSLATE_NOOP("Sentences", "a ZIP archive or an Office document"),
    QT_TRANSLATE_NOOP("Sentences", "a ZIP archive"),
    QT_TRANSLATE_NOOP("Sentences", "an old Office document"),
    QT_TRANSLATE_NOOP("Sentences", "an RTF document"),
    QT_TRANSLATE_NOOP("Sentences", "an SQLite database"),
    QT_TRANSLATE_NOOP("Sentences", "a gzip archive"),
    QT_TRANSLATE_NOOP("Sentences", "a bzip2 archive"),
    QT_TRANSLATE_NOOP("Sentences", "an xz archive"),
    QT_TRANSLATE_NOOP("Sentences", "a 7-Zip archive"),
    QT_TRANSLATE_NOOP("Sentences", "a RAR archive"),
    QT_TRANSLATE_NOOP("Sentences", "a program"),
    QT_TRANSLATE_NOOP("Sentences", "a sound file"),
    QT_TRANSLATE_NOOP("Sentences", "{name} is {kind}, not a text file. Save its text as a text file and import that."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is a film or sound file, not a text file."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not a text file: it is full of bytes that no text holds."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is read as {encoding}, but it may as well be {others}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} is read as {encoding}, which is only a guess: it holds few characters to judge by."
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} is not text in UTF-8, UTF-16, GB 18030, Big5, EUC-KR or Shift JIS. Save it as UTF-8 in the "
        "program it comes from and import it again.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is read as {encoding} with 1 damaged place."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is read as {encoding} with {count} damaged places."),
    QT_TRANSLATE_NOOP("Sentences", "{name} looks as if its text was once read in a wrong encoding and saved again."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is empty."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing of {name} is left as text: all of it is markup."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is a folder, not a file."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not an ordinary file but a device or a pipe."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is larger than {limit} MB. Split it into smaller files and import those."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no table of templates: in {place} {problem}."),
    QT_TRANSLATE_NOOP("Sentences", "a table is wanted"),
    QT_TRANSLATE_NOOP("Sentences", "a list is wanted"),
    QT_TRANSLATE_NOOP("Sentences", "a text in quotation marks is wanted"),
    QT_TRANSLATE_NOOP("Sentences", "a pair of texts is wanted, such as {example}"),
    QT_TRANSLATE_NOOP("Sentences", "true or false is wanted"),
    QT_TRANSLATE_NOOP("Sentences", "one of these is wanted: {values}"),
    QT_TRANSLATE_NOOP("Sentences", "“{key}” means nothing"),
    QT_TRANSLATE_NOOP("Sentences", "“{key}” is missing"),
    QT_TRANSLATE_NOOP("Sentences", "“{name}” has more than one *"),
    QT_TRANSLATE_NOOP("Sentences", "“{code}” is none of the [languages]"),
    # project
    QT_TRANSLATE_NOOP("Sentences", "{name}: the program failed on it, which is our mistake ({fault})."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is in the project already, as “{title}”; it was not imported again."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is this project itself; it was left out."),
    QT_TRANSLATE_NOOP("Sentences", "{name} was left out: it is read together with the lines that it lies beside."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is a project. Choose another name for what is to be exported."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is a folder. Name a file in it."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the annotation of “{quote}” has the id {id}, which one of another document has already; "
        "the line was not imported.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{name}: the annotation of “{quote}” came in without what it refers to; it is marked for review.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not UTF-8 (byte {place}). Save it as UTF-8."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no label set: its lists are nested too deep."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is not TOML: {problem}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no label set: {problem}."),
    QT_TRANSLATE_NOOP("Sentences", "label {number} ({id})"),
    QT_TRANSLATE_NOOP("Sentences", "{label} needs an id and a name in at least one language"),
    QT_TRANSLATE_NOOP("Sentences", "{label} has the id of a label before it"),
    QT_TRANSLATE_NOOP("Sentences", "the seal of {label} must be a single character"),
    QT_TRANSLATE_NOOP("Sentences", 'the colour of {label} must be one of {colours}, or like "#2D59C9"'),
    QT_TRANSLATE_NOOP("Sentences", "the key of {label} must be a single character"),
    QT_TRANSLATE_NOOP("Sentences", "the sub-types of {label} need ids that differ"),
    QT_TRANSLATE_NOOP("Sentences", "{label} has the key of {other}, {key}"),
    QT_TRANSLATE_NOOP("Sentences", "{label} has the seal and the colour of {other}"),
    QT_TRANSLATE_NOOP("Sentences", "the title"),
    QT_TRANSLATE_NOOP("Sentences", "the address (URL)"),
    QT_TRANSLATE_NOOP("Sentences", "the date"),
    QT_TRANSLATE_NOOP("Sentences", "the status"),
    QT_TRANSLATE_NOOP("Sentences", "the note"),
    QT_TRANSLATE_NOOP("Sentences", "the group"),
    QT_TRANSLATE_NOOP("Sentences", "the variables"),
    QT_TRANSLATE_NOOP("Sentences", "the project's note differs"),
    QT_TRANSLATE_NOOP("Sentences", "the label {label} is described otherwise"),
    QT_TRANSLATE_NOOP("Sentences", "the variable {variable} is defined otherwise"),
    QT_TRANSLATE_NOOP("Sentences", "the entity {entity} is described otherwise"),
    QT_TRANSLATE_NOOP("Sentences", "“{title}” is in the project with another raw text; it was not imported."),
    QT_TRANSLATE_NOOP("Sentences", "the label {label} was added to the label set."),
    QT_TRANSLATE_NOOP("Sentences", "{field} of “{title}” differs"),
    QT_TRANSLATE_NOOP("Sentences", "the annotation of “{quote}” ({id}) differs"),
    QT_TRANSLATE_NOOP("Sentences", "the annotation of “{quote}” belongs to another cleaned text"),
    QT_TRANSLATE_NOOP("Sentences", "{name}: {difference}; what is in the project stays."),
    QT_TRANSLATE_NOOP("Sentences", "{name}, line {number}: {problem}"),
    QT_TRANSLATE_NOOP("Sentences", "Cancelled."),
    QT_TRANSLATE_NOOP("Sentences", "This annotation has no place in the text whose border could be moved."),
    QT_TRANSLATE_NOOP("Sentences", "The border cannot be moved further."),
    QT_TRANSLATE_NOOP("Sentences", "A stance cannot be split: it has one holder, one target and one cue."),
    QT_TRANSLATE_NOOP("Sentences", "Put the caret inside the annotation, where it is to be split."),
    QT_TRANSLATE_NOOP("Sentences", "Stances cannot be merged: each has a holder, a target and a cue of its own."),
    QT_TRANSLATE_NOOP(
        "Sentences", "No annotation of the same kind and label overlaps, adjoins or follows in the paragraph."
    ),
    QT_TRANSLATE_NOOP("Sentences", "It was given up after {seconds} seconds."),
    QT_TRANSLATE_NOOP("Sentences", "It could not be read: the reading process ended."),
    QT_TRANSLATE_NOOP("Sentences", "It needs more memory than a single file may have."),
    # the program as a whole
    QT_TRANSLATE_NOOP("Sentences", "{name} has {count} documents; there is no document {number}."),
    QT_TRANSLATE_NOOP("Sentences", "The picture could not be written to {path}."),
    QT_TRANSLATE_NOOP("Sentences", "The picture cannot be called {name}: its name has to end in {endings}."),
)
CATALOGUE: Final = cast("tuple[str, ...]", _CATALOGUE)
"""The English templates of all sentences and errors, by room; a test holds them against what the rooms say."""
