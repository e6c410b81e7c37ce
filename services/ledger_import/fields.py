"""What a column of a ledger can mean."""

from enum import StrEnum


class Field(StrEnum):
    """Meaning of a column; the names are those of resources/ledger_import/columns.json."""

    DAY = "day"
    NAME = "name"
    SEX = "sex"
    AGE = "age"
    BIRTH = "birth"
    CITIZEN_ID = "citizen_id"
    PHONE = "phone"
    MODE = "mode"
    TOPIC = "topic"
    POPULATION = "population"
    RISK = "risk"
    MINUTES = "minutes"
    DONE = "done"
    NEXT_STEP = "next_step"
    REFERRED = "referred"
    DESTINATION = "destination"
    COUNSELLOR = "counsellor"
    REMARKS = "remarks"
    ADDRESS = "address"
    OCCUPATION = "occupation"
    SCHOOL = "school"
    GUARDIAN_NAME = "guardian_name"
    GUARDIAN_PHONE = "guardian_phone"
    SERIAL = "serial"
    IGNORE = "ignore"


# Taken over together when a name says "same as above". A population left blank stays blank: it is
# counted for each visit as written.
PERSON = (
    Field.SEX,
    Field.AGE,
    Field.BIRTH,
    Field.CITIZEN_ID,
    Field.PHONE,
    Field.ADDRESS,
    Field.OCCUPATION,
    Field.SCHOOL,
    Field.GUARDIAN_NAME,
    Field.GUARDIAN_PHONE,
)
CODED = (Field.MODE, Field.TOPIC, Field.POPULATION, Field.RISK)
