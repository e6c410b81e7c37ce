"""Answer sheets (tier B): no wording ships; what they show is there in both languages."""

import re

import pytest

from services.scales import library
from services.scales.wording import label, option_label

SHEETS = [
    "ad8",
    "ais",
    "cssrs",
    "crafft",
    "epds",
    "igds9",
    "iesr",
    "isi",
    "mht",
    "minicog",
    "mmse",
    "mssmhs60",
    "pss10",
    "psqi",
    "sas",
    "scared",
    "scl90",
    "sdq",
    "sds",
    "ssrs",
]
LANGUAGES = ("zh", "en")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_these_are_the_sheets() -> None:
    shipped = library.shipped()
    tiers = {scale: library.definition(scale).passport.tier for scale in shipped}
    assert sorted(scale for scale, tier in tiers.items() if tier == "B") == sorted(SHEETS)


@pytest.mark.parametrize("scale", SHEETS)
def test_no_wording_ships(scale: str) -> None:
    assert library.shipped()[scale].languages == ()
    assert [library.wording(scale, language) for language in LANGUAGES] == [None, None]


@pytest.mark.parametrize("scale", SHEETS)
def test_the_passport_says_why_in_both_languages(scale: str) -> None:
    definition = library.definition(scale)
    passport = definition.passport
    assert passport.licence.licence_class in ("PERM", "PROP")
    assert passport.source
    texts = [
        definition.names,
        passport.licence.evidence,
        passport.licence.credit,
        passport.norm_group,
        passport.not_for,
        definition.use.period,
        *(score.names for score in definition.scores),
        *(band.source for band in definition.bands),
    ]
    assert all(text[language] for text in texts for language in LANGUAGES)
    points = [passport.open_points[language] for language in LANGUAGES]
    assert points[0]
    assert len(points[0]) == len(points[1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SHEETS)
def test_every_band_and_flag_has_words(scale: str, language: str) -> None:
    definition = library.definition(scale)
    bands = {
        name
        for band in definition.bands
        for name in (
            *(entry[-1] for entry in band.ranges),
            *(entry[-1] for entry in band.below),
            *(entry[-1] for entry in band.rules),
        )
    }
    flags = {flag.id for flag in definition.flags} | {skip.flag for skip in definition.skips}
    if definition.validity:
        flags.add(definition.validity.flag)
    for kind, ids in (("band", bands), ("flag", flags - {""})):
        for name in ids:
            words = label(definition, kind, name, language)
            assert words != name, f"{kind} {scale}.{name} has no words"
            assert bool(CHINESE.search(words)) is (language == "zh")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SHEETS)
def test_what_is_no_number_has_words(scale: str, language: str) -> None:
    definition = library.definition(scale)
    named = {("field", item.id) for item in definition.items if not item.id.isdigit()}
    named |= {("subject", band.name) for band in definition.bands if band.name}
    for kind, name in named:
        assert label(definition, kind, name, language) != name
    for name, options in definition.option_sets.items():
        for option in options:
            words = option_label(definition, name, option.value, language)
            assert (words == str(option.value)) is (name not in ("yes_no", "informant"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_header_sends_to_the_paper_form(language: str) -> None:
    words = label(library.definition("sds"), "tier", "B", language)
    assert ("纸质量表" if language == "zh" else "paper form") in words
