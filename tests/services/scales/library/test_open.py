"""Scales that ship with their words (tiers A and A-NC), and what does not ship at all."""

import json
from pathlib import Path

import pytest

import resources
from services.scales import library
from services.scales.definition import Definition, Input
from services.scales.reading import read_definition
from services.scales.wording import Wording, label

OPEN = [
    *("asq", "cage", "cesd", "dass21", "gad2", "gad7", "gds15", "gds30", "k10", "k6", "pcl5"),
    *("pcptsd5", "phq15", "phq2", "phq4", "phq9", "rses", "smd-risk"),
]
FOLDER = Path(resources.__file__).parent / "scales"
# The folder may be taken out of the program.
_HAS_PACK = (FOLDER / "noncommercial").is_dir()
NONCOMMERCIAL = ["audit", "auditc", "srq20", "who5"] if _HAS_PACK else []
SCALES = OPEN + NONCOMMERCIAL
LANGUAGES = ("zh", "en")


def words(scale: str, language: str) -> Wording:
    found = library.wording(scale, language)
    assert found is not None
    return found


def folder_of(scale: str) -> Path:
    return FOLDER / ("open" if scale in OPEN else "noncommercial")


def test_these_are_the_scales_with_words() -> None:
    worded = [scale for scale, found in library.shipped().items() if found.languages]
    assert sorted(worded) == sorted(SCALES)


@pytest.mark.parametrize("scale", SCALES)
def test_each_is_valid_by_the_published_schema(scale: str) -> None:
    definition = read_definition((folder_of(scale) / f"{scale}.json").read_bytes())
    assert definition.id == scale
    assert definition.passport.tier == ("A" if scale in OPEN else "A-NC")


@pytest.mark.parametrize("scale", SCALES)
def test_the_passport_is_complete(scale: str) -> None:
    definition = library.definition(scale)
    passport = definition.passport
    assert passport.licence.licence_class in (("PD", "ATTR", "OD") if scale in OPEN else ("NC",))
    assert passport.source
    texts = [
        definition.names,
        passport.licence.evidence,
        passport.licence.credit,
        passport.norm_group,
        passport.not_for,
        definition.use.period,
        *(band.source for band in definition.bands),
    ]
    assert all(text[language].strip() for text in texts for language in LANGUAGES)
    assert passport.open_points["zh"]
    assert len(passport.open_points["zh"]) == len(passport.open_points["en"])


@pytest.mark.parametrize("scale", NONCOMMERCIAL)
def test_noncommercial_scales_are_not_for_commerce(scale: str) -> None:
    assert "commercial" not in library.definition(scale).passport.contexts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SCALES)
def test_every_item_and_option_has_words(scale: str, language: str) -> None:
    definition, wording = library.definition(scale), words(scale, language)
    assert set(wording.items) == {item.id for item in definition.items}
    assert all(text.strip() for text in wording.items.values())
    assert wording.instruction.strip()
    expected = {
        name: {str(option.value) for option in options}
        for name, options in definition.option_sets.items()
    }
    assert {name: set(options) for name, options in wording.options.items()} == expected
    for item in definition.items:
        if item.input is Input.SET:
            assert set(wording.tokens[item.id]) == {str(token) for token in item.tokens}


@pytest.mark.parametrize("scale", SCALES)
def test_chinese_is_chinese_and_says_whose_it_is(scale: str) -> None:
    wording = words(scale, "zh")
    texts = [wording.instruction, *wording.items.values()]
    assert all(any("\u4e00" <= letter <= "\u9fff" for letter in text) for text in texts)
    assert not any(mark in text for text in texts for mark in ",;?!")  # Chinese marks only
    status = {"phq9": "official", "phq2": "official", "phq4": "official", "gad7": "official"}
    status |= {"gad2": "official", "smd-risk": "original"}
    assert wording.status == status.get(scale, "project")
    assert wording.by


@pytest.mark.parametrize("scale", SCALES)
def test_no_two_items_ask_the_same(scale: str) -> None:
    for language in LANGUAGES:
        texts = list(words(scale, language).items.values())
        assert len(set(texts)) == len(texts)


def bands_and_flags(definition: Definition) -> list[tuple[str, str]]:
    bands = [
        str(entry[-1])
        for band in definition.bands
        for entry in (*band.ranges, *band.below, *band.rules)
    ]
    flags = [flag.id for flag in definition.flags] + [skip.flag for skip in definition.skips]
    return [("band", name) for name in bands] + [("flag", name) for name in flags if name]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SCALES)
def test_every_band_and_flag_has_a_label(scale: str, language: str) -> None:
    definition = library.definition(scale)
    for kind, name in bands_and_flags(definition):
        text = label(definition, kind, name, language)
        assert text != name, f"{kind} {scale}.{name} has no words"
        assert text.isascii() is (language == "en")


@pytest.mark.parametrize("scale", SCALES)
def test_labels_say_what_a_screening_says_and_no_diagnosis(scale: str) -> None:
    definition = library.definition(scale)
    for kind, name in bands_and_flags(definition):
        chinese = label(definition, kind, name, "zh")
        assert not any(word in chinese for word in ("抑郁症", "焦虑症", "障碍", "患", "！", "诊断"))
        english = label(definition, kind, name, "en").lower()
        assert not any(word in english for word in ("disorder", "diagnos", "patient", "!"))


@pytest.mark.parametrize("scale", SCALES)
def test_loinc_codes_belong_to_items_and_scores(scale: str) -> None:
    definition = library.definition(scale)
    loinc = definition.loinc
    assert set(loinc.items) <= {item.id for item in definition.items}
    assert set(loinc.scores) <= {score.id for score in definition.scores}
    codes = [loinc.panel, *loinc.items.values(), *loinc.scores.values()]
    assert all(is_loinc(code) for code in codes if code)
    assert len(set(loinc.items.values())) == len(loinc.items)


def is_loinc(code: str) -> bool:
    """Whether the check digit (modulo 10 after Luhn) is right; it finds a digit mistyped."""
    number, _, check = code.partition("-")
    odd = "".join(reversed(number))[::2]
    doubled = str(int(odd[::-1]) * 2)
    even = "".join(reversed(number))[1::2]
    total = sum(int(digit) for digit in even + doubled)
    return (10 - total % 10) % 10 == int(check)


@pytest.mark.noncommercial
def test_the_noncommercial_pack_stands_by_itself() -> None:
    folder = FOLDER / "noncommercial"
    pack = json.loads((folder / "pack.json").read_text(encoding="utf-8"))
    assert sorted(pack["scales"]) == NONCOMMERCIAL
    assert (folder / pack["licence"]).read_text(encoding="utf-8").strip()
    files = {f"{scale}{part}.json" for scale in NONCOMMERCIAL for part in ("", ".zh", ".en")}
    assert {path.name for path in folder.iterdir()} == files | {"pack.json", "LICENCE.md"}


def test_what_does_not_ship_says_why_and_is_nowhere_else() -> None:
    content = json.loads((FOLDER / "not_shipped.json").read_text(encoding="utf-8"))
    assert {entry["tier"] for entry in content["scales"]} == {"C", "D"}
    for entry in content["scales"]:
        for language in LANGUAGES:
            assert entry["names"][language]
            assert entry["reason"][language]
    others = ("phqa", "cesdc", "csid", "ucla", "ybocs", "mdq", "hamd", "hama", "snap", "ace")
    assert not {*others, "cdrisc", "mbi", "moca", "cbcl", "conners"} & set(library.shipped())


def test_only_open_and_noncommercial_scales_have_words() -> None:
    """No wording of tier B, C or D: an item's text is found in these two folders alone."""
    worded = [path for path in FOLDER.rglob("*.json") if path.stem.endswith((".zh", ".en"))]
    outside = [path.parent.name for path in worded if not path.name.startswith("words.")]
    assert set(outside) == {folder_of(scale).name for scale in SCALES}
