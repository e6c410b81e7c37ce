"""The fixed words of the referral form, and how facts are put into them."""

from dataclasses import dataclass
from datetime import date

from models.vocabulary import ClientKind
from services.check_codes import grouped
from services.documents import wording
from services.documents.forms.facts import sex_word, written_day
from services.referrals.form import ReferralForm


@dataclass(frozen=True, slots=True)
class ReferralWording:
    """``resources/forms/referral.zh.json``; the titles take what the county calls the paper."""

    title: str
    stub_title: str
    receipt_title: str
    continued_title: str
    stub_note: str
    slip_note: str
    receipt_note: str
    number: str
    check_code: str
    copy: str
    seam: str
    name: str
    sex: str
    age: str
    years: str
    file_no: str
    phone: str
    guardian: str
    guardian_phone: str
    person_with: str
    alias: str
    sexes: dict[str, str]
    to_institution: str
    institution_contact: str
    reasons: str
    observations: str
    work_done: str
    risk: str
    urgency: str
    urgencies: dict[str, str]
    consent: str
    consents: dict[str, str]
    consents_short: dict[str, str]
    consent_choices: list[str]
    blank: str
    addressee: str
    greeting: str
    person: str
    slip_footnote: str
    more_on_next_page: str
    referred_by: str
    client_signature: str
    handled_by: str
    room_phone: str
    room_seal: str
    institution_seal: str
    referral_day: str
    reply_by: str
    date: str
    blank_date: str
    receipt_addressee: str
    receipt_text: str
    arrived: str
    declined: str
    returned: str
    advice: str
    receipt_contact: str
    receipt_phone: str
    receipt_footnote: str
    receipt_call: str
    page: str


def load() -> ReferralWording:
    """The words that ship with the program; the form is Chinese, as its readers are."""
    return wording.load(ReferralWording, "referral")


@dataclass(frozen=True, slots=True)
class FormWords:
    """The facts of one form in the words of its wording."""

    form: ReferralForm
    words: ReferralWording

    @property
    def is_blank(self) -> bool:
        """To be filled in by hand."""
        return not self.form.number

    @property
    def number(self) -> str:
        return self.form.number or self.words.blank

    @property
    def check_code(self) -> str:
        return grouped(self.form.check_code) if self.form.check_code else ""

    def titled(self, pattern: str) -> str:
        """The title of one part."""
        return pattern.format(title=self.form.title)

    def day(self, day: date | None) -> str:
        return written_day(day, self.words.date, self.words.blank_date)

    @property
    def client(self) -> str:
        """The name, or the alias marked as one."""
        if self.is_blank:
            return ""
        if self.form.client_kind is ClientKind.ALIAS:
            return self.words.alias.format(name=self.form.client_name)
        return self.form.client_name

    @property
    def sex(self) -> str:
        return sex_word(self.words.sexes, self.form.sex)

    @property
    def age(self) -> str:
        return "" if self.form.age is None else self.words.years.format(age=self.form.age)

    @property
    def guardian(self) -> str:
        name, relation = self.form.guardian_name, self.form.guardian_relation
        if name and relation:
            return self.words.person_with.format(name=name, relation=relation)
        return name or relation

    @property
    def institution(self) -> str:
        """Name and department; empty on a blank form."""
        return f"{self.form.institution} {self.form.department}".strip()

    @property
    def person(self) -> str:
        """The client in running text: name, sex if known, age if known."""
        if self.is_blank:
            return self.words.blank
        facts = [self.sex] if self.form.sex in (1, 2) else []
        facts += [self.age] if self.age else []
        if not facts:
            return self.client
        return self.words.person.format(name=self.form.client_name, facts="，".join(facts))

    @property
    def ticked_reasons(self) -> str:
        return "；".join(reason.label for reason in self.form.reasons if reason.is_ticked)

    @property
    def urgency(self) -> str:
        urgency = self.form.urgency
        return self.words.urgencies[urgency.value] if urgency else ""

    def consent(self, is_short: bool = False) -> str:
        if self.form.consent is None:
            return ""
        sentences = self.words.consents_short if is_short else self.words.consents
        day = self.day(self.form.consent_day) if self.form.consent_day else ""
        return sentences[self.form.consent.value].format(day=day)
