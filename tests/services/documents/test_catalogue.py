"""Every form can be printed blank: its name, the room's name, space for the numbers, no trouble."""

import pytest

from services.documents.catalogue import FORMS, FormEntry, blank, forms_for
from tests.services.documents.papers import text_of

ROOM = "石桥村社会心理服务室"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_blank_form_is_printed(form: FormEntry) -> None:
    rendered = blank(form.key, ROOM)
    text = text_of(rendered.pdf)
    assert ROOM in text
    assert form.title()
    assert rendered.missing == ()
    assert not any(word in text for word in ("None", "{", "}", "患者") if form.group != "referral")


def test_keys_are_unique() -> None:
    keys = [form.key for form in FORMS]
    assert len(keys) == len(set(keys))


def test_a_room_sees_what_its_kind_may_print() -> None:
    medical = {form.key for form in forms_for("health_centre")}
    village = {form.key for form in forms_for("village")}
    assert village <= {form.key for form in FORMS}
    assert medical - village == {
        form.key
        for form in FORMS
        if "village" not in form.unit_kinds and "health_centre" in form.unit_kinds
    }


def test_no_form_of_that_name() -> None:
    with pytest.raises(KeyError):
        blank("no_such_form", ROOM)
