"""The project's records of the entities that its documents mention."""

from dataclasses import dataclass

from annotator.core.document import Script


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entity. ``region`` is a BCP 47 region (TW, HK, CN), ``lang`` a language (ru)."""

    name: str
    script: Script | None = None
    region: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """An entity of the project: canonical name, aliases, and where it is known elsewhere.

    ``wikipedia`` is a page title of zh.wikipedia, ``wikidata`` an item id such as Q7747.
    """

    id: str
    name: str
    label: str | None = None
    aliases: tuple[Alias, ...] = ()
    wikipedia: str | None = None
    wikidata: str | None = None
    note: str = ""
