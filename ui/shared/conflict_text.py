"""Why a record's state does not allow something, and what to do instead: one text a code."""

from PySide6.QtCore import QCoreApplication

from ui.shared.office_conflict_text import office_conflicts


def conflict_text(code: str) -> str:
    """The words for ``Conflict.code``; general ones for a code without its own."""
    for words in (
        _visits(),
        _notes(),
        _appointments(),
        _activities(),
        _risk(),
        _clients(),
        _referrals(),
        _rights(),
        _imports(),
        _summaries(),
        _register(),
        _team(),
        _screenings(),
        _self_assessments(),
        office_conflicts(),
    ):
        if code in words:
            return words[code]
    return QCoreApplication.translate(
        "Conflicts", "The entry has changed meanwhile. Go back, look at it and try again."
    )


def _visits() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "already_amended": translate("Conflicts", "This visit was amended before. Open it again."),
        "nothing_changed": translate("Conflicts", "Nothing is different from what stands there."),
        "not_undoable": translate("Conflicts", "It is too late to take this back. Amend it."),
        "month_closed": translate("Conflicts", "Its month is closed. Amend the visit instead."),
        "has_referral": translate("Conflicts", "A referral belongs to this visit. Amend it."),
        "has_assessment": translate(
            "Conflicts", "An assessment belongs to this visit. Amend the visit."
        ),
        "consent_withdrawn": translate(
            "Conflicts",
            "The client withdrew the consent for this. Look at the consents in the file.",
        ),
        "not_in_force": translate("Conflicts", "This signature does not count any more."),
        "not_today": translate("Conflicts", "Only what was recorded today can be undone."),
        "nothing_to_recall": translate("Conflicts", "No referral has to be called back."),
        "has_risk_record": translate(
            "Conflicts", "A risk assessment or a crisis belongs to this visit. Amend it."
        ),
        "duty_in_hand": translate("Conflicts", "Its duty is already being dealt with. Amend it."),
    }


def _notes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "note_shared": translate(
            "Conflicts", "Its case note was shared with a colleague. Amend the visit instead."
        ),
        "colleague_without_key": translate(
            "Conflicts", "This colleague cannot sign in any more, so nothing can be shared."
        ),
        "colleague_key_differs": translate(
            "Conflicts",
            "The colleague's key in the register is not the one in the key file, so nothing was "
            "shared. Tell the lead, and let the colleague sign in once.",
        ),
        "already_cosigned": translate("Conflicts", "This note is co-signed already."),
        "already_withdrawn": translate("Conflicts", "This copy is withdrawn already."),
        "has_note": translate(
            "Conflicts", "A case note belongs to this member's visit, so it stays on record."
        ),
        "not_read": translate("Conflicts", "Read the note before you co-sign it."),
        "group_ended": translate("Conflicts", "This group has ended."),
        "group_session": translate(
            "Conflicts", "This visit belongs to a group session. Change it there."
        ),
    }


def _activities() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "evidence_already_there": translate(
            "Conflicts", "This very file is on record here already. Look at what is there."
        ),
        "activity_done": translate("Conflicts", "This activity was held, so it is not cancelled."),
        "activity_cancelled": translate(
            "Conflicts", "This activity was cancelled. Make a new one like it."
        ),
        "activity_changed": translate("Conflicts", "It was changed meanwhile. Change it again."),
        "activity_counted": translate(
            "Conflicts", "Its month was closed meanwhile. Change the activity instead."
        ),
        "not_saved": translate(
            "Conflicts", "This return was removed meanwhile. Save it again first."
        ),
        "task_counted": translate(
            "Conflicts", "What is on record fulfils this. Put it on record, and it is done."
        ),
        "task_dropped": translate("Conflicts", "This is not done this year any more."),
        "task_not_dropped": translate("Conflicts", "This is to be done already."),
    }


def _risk() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "duty_closed": translate("Conflicts", "Somebody has dealt with this duty already."),
        "other_client": translate("Conflicts", "These duties are not of the same client."),
        "already_replaced": translate(
            "Conflicts", "This was corrected before. Correct the newer one."
        ),
        "paper_only": translate(
            "Conflicts", "Its owner lets nobody copy this form. Use the paper forms you hold."
        ),
        "schedule_ended": translate("Conflicts", "This is not repeated any more already."),
        "case_closed": translate("Conflicts", "This crisis is closed. The lead can open it again."),
        "report_to_make": translate(
            "Conflicts", "A mandatory report is made on its own page, not settled here."
        ),
        "report_made": translate(
            "Conflicts", "The report was made already. Add what happened since."
        ),
        "report_closed": translate("Conflicts", "This report is closed."),
        "plan_over": translate("Conflicts", "This plan is completed or ended already."),
        "visit_in_plan": translate("Conflicts", "This visit is a session of a plan already."),
        "duties_open": translate(
            "Conflicts", "Some checks of this crisis are not done yet. Do them first."
        ),
        "has_client": translate("Conflicts", "This crisis belongs to a client already."),
    }


def _clients() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "file_is_closed": translate("Conflicts", "This file is closed already."),
        "flag_is_set": translate("Conflicts", "This reminder is there already."),
        "flag_is_ended": translate("Conflicts", "This reminder was taken away already."),
        "merged": translate("Conflicts", "This file was merged into another one. Use that one."),
        "not_merged": translate("Conflicts", "These two files are not merged any more."),
        "same_client": translate("Conflicts", "These are one and the same file."),
        "edited_meanwhile": translate(
            "Conflicts", "Somebody changed this file meanwhile. Open it again; yours is a draft."
        ),
    }


def _referrals() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "receipt_booked": translate("Conflicts", "The receipt of this referral is booked already."),
        "no_receipt": translate("Conflicts", "No receipt is booked for this referral."),
        "receipt_not_today": translate("Conflicts", "Only what was booked today can be undone."),
        "referral_closed": translate(
            "Conflicts", "This referral is closed. What was booked today can be undone on its page."
        ),
        "institution_retired": translate("Conflicts", "This institution is out of use already."),
        "not_medical_unit": translate(
            "Conflicts", "Only a health centre has this slip; it is written by a doctor."
        ),
        "no_school_letter": translate(
            "Conflicts", "This letter is for minors, and for schools. Print the referral form."
        ),
        "advice_not_today": translate("Conflicts", "Only what was recorded today can be undone."),
        "institution_inactive": translate(
            "Conflicts", "This institution is not in use any more. Choose another one."
        ),
    }


def _rights() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "file_locked": translate("Conflicts", "This file is locked. Only the lead can unlock it."),
        "not_locked": translate("Conflicts", "This file is not locked any more."),
        "file_destroyed": translate("Conflicts", "This file was destroyed; its number is left."),
        "guardian_asks": translate("Conflicts", "Under 14 a guardian has to ask."),
        "request_answered": translate("Conflicts", "This request was answered already."),
        "copy_not_asked": translate("Conflicts", "Write down first that a copy was asked for."),
        "file_is_open": translate("Conflicts", "The file is open to you anyway."),
        "nothing_chosen": translate("Conflicts", "Nothing is chosen for the list."),
        "too_many": translate("Conflicts", "These are too many for one list. Choose fewer."),
        "file_still_kept": translate("Conflicts", "The time of one of these files is not over."),
        "file_held": translate("Conflicts", "A crisis, report, duty or request is still open."),
        "file_listed": translate("Conflicts", "One of these files is on another list already."),
        "list_over": translate("Conflicts", "This list was carried out or cancelled already."),
        "not_confirmed": translate("Conflicts", "Two people have to confirm this list first."),
        "already_confirmed": translate("Conflicts", "Both confirmations are there already."),
        "other_person_needed": translate("Conflicts", "You have confirmed. Somebody else has to."),
        "colleague_confirms": translate("Conflicts", "A colleague works here and can confirm."),
        "first_missing": translate("Conflicts", "Confirm it yourself first, then with a witness."),
        "list_outdated": translate(
            "Conflicts",
            "One of these files is in use again. Nothing was destroyed; make a new list.",
        ),
    }


def _imports() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "already_imported": translate(
            "Conflicts", "This ledger was brought in before. Undo that import first."
        ),
        "already_undone": translate("Conflicts", "This import was undone already."),
        "nothing_to_import": translate(
            "Conflicts", "There is nothing in it to bring in. Look at the rows with problems."
        ),
        "visit_amended": translate("Conflicts", "A visit that it brought was amended since."),
        "visit_has_note": translate("Conflicts", "A note was written to a visit that it brought."),
        "visit_has_referral": translate(
            "Conflicts", "A referral was made from a visit that it brought."
        ),
        "visit_has_risk_record": translate(
            "Conflicts", "A risk assessment or a crisis belongs to a visit that it brought."
        ),
        "visit_used": translate(
            "Conflicts", "An appointment, a plan or a group refers to a visit that it brought."
        ),
        "client_edited": translate("Conflicts", "A client file that it opened was edited since."),
        "client_merged": translate("Conflicts", "A client file that it opened was merged since."),
        "client_used": translate(
            "Conflicts", "A client file that it opened has new records or drafts."
        ),
        "referral_used": translate(
            "Conflicts", "A referral that it brought was printed, or its receipt booked."
        ),
    }


def _summaries() -> dict[str, str]:
    translate = QCoreApplication.translate
    not_closed = translate("Conflicts", "This month is not closed yet. Close it first.")
    return {
        "already_closed": translate("Conflicts", "This month is closed already."),
        "changed_since_preview": translate(
            "Conflicts", "Records have changed since you looked. Check the numbers again."
        ),
        "self_check_failed": translate(
            "Conflicts", "The numbers did not pass their own check. Nothing was written."
        ),
        "before_first_report": translate("Conflicts", "This month is before the first report."),
        "earlier_month_open": translate("Conflicts", "Close the earlier month first."),
        "maybe_sent_before_restore": translate(
            "Conflicts", "Say first what was handed over before going back to the backup."
        ),
        "sent_before_restore": translate(
            "Conflicts",
            "This report was handed over before going back to a backup. It is not made again.",
        ),
        "nothing_in_question": translate("Conflicts", "This has been said already."),
        "not_closed": not_closed,
        "nothing_published": translate(
            "Conflicts", "No month is closed yet. Layouts are there after the first one."
        ),
        "not_written": translate("Conflicts", "This package has not been written yet."),
        "name_taken": translate(
            "Conflicts", "Another file of this name is there. It was not touched; choose elsewhere."
        ),
        "no_county": translate("Conflicts", "The county's key is not set. Bring it in first."),
        "no_signing_key": translate("Conflicts", "This register cannot sign. Restore a backup."),
        **_replacing(),
    }


def _replacing() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "too_few_changes": translate(
            "Conflicts",
            "Fewer than ten records have changed. They go out with the next report by themselves.",
        ),
        "later_month_closed": translate(
            "Conflicts", "A later month is closed already. Only the newest report is sent again."
        ),
        "not_sent": translate("Conflicts", "This report has not left the room yet. Write it now."),
        "no_replacement": translate(
            "Conflicts",
            "The county does not take reports again. Corrections go out with the next one.",
        ),
        "packages_lost": translate(
            "Conflicts",
            "Reports that were sent are missing in this register. Go back to the newest backup.",
        ),
        "no_receipts": translate(
            "Conflicts", "There is nothing from the county for this room. Choose another place."
        ),
        "no_remarks": translate("Conflicts", "The county's report has no field for remarks."),
    }


def _appointments() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_planned": translate("Conflicts", "It is not planned any more."),
        "not_yet": translate("Conflicts", "Its day has not come yet."),
        "kept_by_visit": translate("Conflicts", "A visit on record says that the client came."),
        "nothing_to_undo": translate("Conflicts", "There is nothing to take back."),
        "client_closed": translate("Conflicts", "This file is closed. Reopen it first."),
        "changed_meanwhile": translate(
            "Conflicts", "Somebody changed this meanwhile. Look at it again."
        ),
    }


def _register() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "self": translate("Conflicts", "You cannot take yourself out. Ask another lead."),
        "own_password": translate(
            "Conflicts",
            "Change your own password on the password page; set here, your case notes would be "
            "locked away.",
        ),
        "register_whole": translate(
            "Conflicts",
            "The register here is whole. Open it and go back in the settings, or use the recovery "
            "sheet.",
        ),
        "last_lead": translate("Conflicts", "The room needs at least one lead."),
        "locked": translate("Conflicts", "The register is locked. Open it again."),
        "register_exists": translate("Conflicts", "There is a register in this folder already."),
        "recovery_not_confirmed": translate(
            "Conflicts", "Type back the recovery sheet before the first record."
        ),
    }


def _team() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "person_has_trainings": translate(
            "Conflicts", "A training on record names this person. Set the last day of the post."
        ),
        "finding_done": translate("Conflicts", "It was put right already. Open it again first."),
    }


def _screenings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "screening_closed": translate("Conflicts", "Typing has ended. Open the screening again."),
        "screening_not_closed": translate("Conflicts", "End typing first."),
        "screening_open": translate("Conflicts", "The screening is open already."),
        "screening_erased": translate(
            "Conflicts", "Names and answers of this screening were destroyed."
        ),
        "entry_differs": translate(
            "Conflicts", "Some forms were typed twice and still differ. Compare them first."
        ),
        "answers_there": translate("Conflicts", "Answers of this student are here already."),
        "answers_missing": translate("Conflicts", "There are no answers yet. Type them first."),
        "student_has_answers": translate(
            "Conflicts", "This student has answers. Take the forms back first."
        ),
        "student_has_file": translate("Conflicts", "This student has another file already."),
    }


def _self_assessments() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "sitting_open": translate(
            "Conflicts",
            "A self-assessment is still open at the screen. Go on with it or end it first.",
        ),
        "sitting_over": translate("Conflicts", "This self-assessment is over already."),
        "handed_in": translate("Conflicts", "These answers were handed in already."),
        "not_all_asked": translate("Conflicts", "Some questions have not been asked yet."),
        "no_wording": translate(
            "Conflicts", "There is no wording in this language, so it cannot be shown."
        ),
        "already_answered": translate("Conflicts", "This number has handed in already."),
        "already_decided": translate("Conflicts", "Somebody has decided about these answers."),
        "result_there": translate(
            "Conflicts",
            "The answers of this number were typed from paper meanwhile. Do not put these on "
            "record, or remove the others first.",
        ),
    }
