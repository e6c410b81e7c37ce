<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityForm</name>
    <message numerus="yes">
        <source>%n group session(s) of that day are on record already. Enter something else here.</source>
        <translation>
            <numerusform>%n group session of that day is on record already. Enter something else here.</numerusform>
            <numerusform>%n group sessions of that day are on record already. Enter something else here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerImportSheet</name>
    <message numerus="yes">
        <source>%n form(s) to score</source>
        <translation>
            <numerusform>%n form to score</numerusform>
            <numerusform>%n forms to score</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken: see the top.</source>
        <translation>
            <numerusform>%n row cannot be taken: see the top.</numerusform>
            <numerusform>%n rows cannot be taken: see the top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Score and store %n form(s)</source>
        <translation>
            <numerusform>Score and store %n form</numerusform>
            <numerusform>Score and store %n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) stored</source>
        <translation>
            <numerusform>%n form stored</numerusform>
            <numerusform>%n forms stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) on the list to talk to.</source>
        <translation>
            <numerusform>%n student on the list to talk to.</numerusform>
            <numerusform>%n students on the list to talk to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gave a marked answer: see the page of the day.</source>
        <translation>
            <numerusform>%n gave a marked answer: see the page of the day.</numerusform>
            <numerusform>%n gave a marked answer: see the page of the day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChaseCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassesPart</name>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n student</numerusform>
            <numerusform>%n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not alike</source>
        <translation>
            <numerusform>%n not alike</numerusform>
            <numerusform>%n not alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps</source>
        <translation>
            <numerusform>%n with gaps</numerusform>
            <numerusform>%n with gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCardView</name>
    <message numerus="yes">
        <source>%n visit(s) so far</source>
        <translation>
            <numerusform>%n visit so far</numerusform>
            <numerusform>%n visits so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientFilePage</name>
    <message numerus="yes">
        <source>Merged: %n visit(s) moved here.</source>
        <translation>
            <numerusform>Merged: %n visit moved here.</numerusform>
            <numerusform>Merged: %n visits moved here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>No visit for %n day(s) or more</source>
        <translation>
            <numerusform>No visit for %n day or more</numerusform>
            <numerusform>No visit for %n days or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dut(ies) not dealt with</source>
        <translation>
            <numerusform>%n duty not dealt with</numerusform>
            <numerusform>%n duties not dealt with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) under way</source>
        <translation>
            <numerusform>%n referral under way</numerusform>
            <numerusform>%n referrals under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) under way</source>
        <translation>
            <numerusform>%n plan under way</numerusform>
            <numerusform>%n plans under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompletenessPage</name>
    <message numerus="yes">
        <source>Towns, %n month(s)</source>
        <translation>
            <numerusform>Towns, %n month</numerusform>
            <numerusform>Towns, %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message numerus="yes">
        <source>Still with others: %n referral(s)</source>
        <translation>
            <numerusform>Still with others: %n referral</numerusform>
            <numerusform>Still with others: %n referrals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message numerus="yes">
        <source>After %n month(s)</source>
        <translation>
            <numerusform>After %n month</numerusform>
            <numerusform>After %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyForm</name>
    <message numerus="yes">
        <source>Sealed to colleagues and left out: %n note(s).</source>
        <translation>
            <numerusform>Sealed to colleagues and left out: %n note.</numerusform>
            <numerusform>Sealed to colleagues and left out: %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person-time(s)</source>
        <translation>
            <numerusform>%n person-time</numerusform>
            <numerusform>%n person-times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestructionCard</name>
    <message numerus="yes">
        <source>To be emptied: %n file(s), with names, texts, phones, notes.</source>
        <translation>
            <numerusform>To be emptied: %n file, with names, texts, phones, notes.</numerusform>
            <numerusform>To be emptied: %n files, with names, texts, phones, notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) emptied.</source>
        <translation>
            <numerusform>%n file emptied.</numerusform>
            <numerusform>%n files emptied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made before, so the files are still in there, encrypted: %n backup(s) in the data folder, and those on sticks. Make a new one, then delete the old ones.</source>
        <translation>
            <numerusform>Made before, so the files are still in there, encrypted: %n backup in the data folder, and those on sticks. Make a new one, then delete the old ones.</numerusform>
            <numerusform>Made before, so the files are still in there, encrypted: %n backups in the data folder, and those on sticks. Make a new one, then delete the old ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestructionPanel</name>
    <message numerus="yes">
        <source>Make a list of %n file(s)</source>
        <translation>
            <numerusform>Make a list of %n file</numerusform>
            <numerusform>Make a list of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more later</source>
        <translation>
            <numerusform>%n more later</numerusform>
            <numerusform>%n more later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutiesCard</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This also settles %n other dut(ies) of the same client</source>
        <translation>
            <numerusform>This also settles %n other duty of the same client</numerusform>
            <numerusform>This also settles %n other duties of the same client</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message numerus="yes">
        <source>and %n anonymous visit(s)</source>
        <translation>
            <numerusform>and %n anonymous visit</numerusform>
            <numerusform>and %n anonymous visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message numerus="yes">
        <source>%n visit(s) in this month</source>
        <translation>
            <numerusform>%n visit in this month</numerusform>
            <numerusform>%n visits in this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different person(s) came</source>
        <translation>
            <numerusform>%n different person came</numerusform>
            <numerusform>%n different persons came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anonymous visit(s), not counted as persons</source>
        <translation>
            <numerusform>%n anonymous visit, not counted as persons</numerusform>
            <numerusform>%n anonymous visits, not counted as persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectionsPart</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, due {day}</source>
        <translation>
            <numerusform>%n open, due {day}</numerusform>
            <numerusform>%n open, due {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerImportPage</name>
    <message numerus="yes">
        <source>Bring in %n visit(s)</source>
        <translation>
            <numerusform>Bring in %n visit</numerusform>
            <numerusform>Bring in %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) that it brought will be removed.</source>
        <translation>
            <numerusform>%n visit that it brought will be removed.</numerusform>
            <numerusform>%n visits that it brought will be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>%n row saved</numerusform>
            <numerusform>%n rows saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgersPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopCard</name>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n person(s)</source>
        <translation>
            <numerusform>about %n person</numerusform>
            <numerusform>about %n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) on it were read before.</source>
        <translation>
            <numerusform>%n receipt on it was read before.</numerusform>
            <numerusform>%n receipts on it were read before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message numerus="yes">
        <source>{name}, %n row(s)</source>
        <translation>
            <numerusform>{name}, %n row</numerusform>
            <numerusform>{name}, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n population(s)</source>
        <translation>
            <numerusform>%n population</numerusform>
            <numerusform>%n populations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthsPanel</name>
    <message numerus="yes">
        <source>%n month(s) late. Earlier months come first.</source>
        <translation>
            <numerusform>%n month late. Earlier months come first.</numerusform>
            <numerusform>%n months late. Earlier months come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message numerus="yes">
        <source>%n call(s) of high or urgent risk are not marked as high-risk calls.</source>
        <translation>
            <numerusform>%n call of high or urgent risk is not marked as high-risk calls.</numerusform>
            <numerusform>%n calls of high or urgent risk are not marked as high-risk calls.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were logged as a visit only: where they came from is not known.</source>
        <translation>
            <numerusform>%n call was logged as a visit only: where they came from is not known.</numerusform>
            <numerusform>%n calls were logged as a visit only: where they came from is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were put on record after this return was saved; a printed one may say less.</source>
        <translation>
            <numerusform>%n call was put on record after this return was saved; a printed one may say less.</numerusform>
            <numerusform>%n calls were put on record after this return was saved; a printed one may say less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) it is not known where they came from.</source>
        <translation>
            <numerusform>Of %n call it is not known where they came from.</numerusform>
            <numerusform>Of %n calls it is not known where they came from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficePackSheet</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message numerus="yes">
        <source>%n wrong password(s) were tried at the screen.</source>
        <translation>
            <numerusform>%n wrong password was tried at the screen.</numerusform>
            <numerusform>%n wrong passwords were tried at the screen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenSittingSheet</name>
    <message numerus="yes">
        <source>{scales}; begun {when} by {who}; %n answer(s)</source>
        <translation>
            <numerusform>{scales}; begun {when} by {who}; %n answer</numerusform>
            <numerusform>{scales}; begun {when} by {who}; %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacksPart</name>
    <message numerus="yes">
        <source>%n scale(s)</source>
        <translation>
            <numerusform>%n scale</numerusform>
            <numerusform>%n scales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer offered: %n scale(s).</source>
        <translation>
            <numerusform>No longer offered: %n scale.</numerusform>
            <numerusform>No longer offered: %n scales.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message numerus="yes">
        <source>%n took part</source>
        <translation>
            <numerusform>%n took part</numerusform>
            <numerusform>%n took part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message numerus="yes">
        <source>%n took part</source>
        <translation>
            <numerusform>%n took part</numerusform>
            <numerusform>%n took part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message numerus="yes">
        <source>Several wrong passwords: the next try in %n second(s)</source>
        <translation>
            <numerusform>Several wrong passwords: the next try in %n second</numerusform>
            <numerusform>Several wrong passwords: the next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message numerus="yes">
        <source>At most %n name(s) of 40 characters</source>
        <translation>
            <numerusform>At most %n name of 40 characters</numerusform>
            <numerusform>At most %n names of 40 characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanReading</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>%n visit(s) of {names}, not users here, will be booked under your name.</source>
        <translation>
            <numerusform>%n visit of {names}, not users here, will be booked under your name.</numerusform>
            <numerusform>%n visits of {names}, not users here, will be booked under your name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuarantineCard</name>
    <message numerus="yes">
        <source>%n file(s); the rest of their sticks was read</source>
        <translation>
            <numerusform>%n file; the rest of their sticks was read</numerusform>
            <numerusform>%n files; the rest of their sticks was read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsPart</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message numerus="yes">
        <source>%n to be typed</source>
        <translation>
            <numerusform>%n to be typed</numerusform>
            <numerusform>%n to be typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralReading</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralTitleCard</name>
    <message numerus="yes">
        <source>1 to %n character(s)</source>
        <translation>
            <numerusform>1 to %n character</numerusform>
            <numerusform>1 to %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacingSheet</name>
    <message numerus="yes">
        <source>Changed since it was closed: %n record(s); ten are needed.</source>
        <translation>
            <numerusform>Changed since it was closed: %n record; ten is needed.</numerusform>
            <numerusform>Changed since it was closed: %n records; ten are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) taken in</source>
        <translation>
            <numerusform>%n package taken in</numerusform>
            <numerusform>%n packages taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here</source>
        <translation>
            <numerusform>%n was here</numerusform>
            <numerusform>%n were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put aside</source>
        <translation>
            <numerusform>%n put aside</numerusform>
            <numerusform>%n put aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message numerus="yes">
        <source>%n visit(s) came in</source>
        <translation>
            <numerusform>%n visit came in</numerusform>
            <numerusform>%n visits came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client file(s) opened</source>
        <translation>
            <numerusform>%n new client file opened</numerusform>
            <numerusform>%n new client files opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) known already</source>
        <translation>
            <numerusform>%n client known already</numerusform>
            <numerusform>%n clients known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n institution(s) added</source>
        <translation>
            <numerusform>%n institution added</numerusform>
            <numerusform>%n institutions added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not come in</source>
        <translation>
            <numerusform>%n row could not come in</numerusform>
            <numerusform>%n rows could not come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in with an earlier file</source>
        <translation>
            <numerusform>%n row came in with an earlier file</numerusform>
            <numerusform>%n rows came in with an earlier file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetireSheet</name>
    <message numerus="yes">
        <source>Still waited for: %n receipt(s) from it.</source>
        <translation>
            <numerusform>Still waited for: %n receipt from it.</numerusform>
            <numerusform>Still waited for: %n receipts from it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chosen in %n draft(s) of yours; a draft will say so.</source>
        <translation>
            <numerusform>Chosen in %n draft of yours; a draft will say so.</numerusform>
            <numerusform>Chosen in %n drafts of yours; a draft will say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomFilesSheet</name>
    <message numerus="yes">
        <source>%n figure(s) have no code there.</source>
        <translation>
            <numerusform>%n figure have no code there.</numerusform>
            <numerusform>%n figures have no code there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomSection</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomsPart</name>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n enrolled</numerusform>
            <numerusform>%n enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s).</source>
        <translation>
            <numerusform>%n new request.</numerusform>
            <numerusform>%n new requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterImportSheet</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n completed</numerusform>
            <numerusform>%n completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken: see the top.</source>
        <translation>
            <numerusform>%n row cannot be taken: see the top.</numerusform>
            <numerusform>%n rows cannot be taken: see the top.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n student(s)</source>
        <translation>
            <numerusform>Bring in %n student</numerusform>
            <numerusform>Bring in %n students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) added</source>
        <translation>
            <numerusform>%n student added</numerusform>
            <numerusform>%n students added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stayed outside.</source>
        <translation>
            <numerusform>%n row stayed outside.</numerusform>
            <numerusform>%n rows stayed outside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleList</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreeningsPage</name>
    <message numerus="yes">
        <source>%n to talk to</source>
        <translation>
            <numerusform>%n to talk to</numerusform>
            <numerusform>%n to talk to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendPanel</name>
    <message numerus="yes">
        <source>%n earlier month(s) travel along.</source>
        <translation>
            <numerusform>%n earlier month travel along.</numerusform>
            <numerusform>%n earlier months travel along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingSheet</name>
    <message numerus="yes">
        <source>%n figure(s) are not in it; the table lists them.</source>
        <translation>
            <numerusform>%n figure is not in it; the table lists them.</numerusform>
            <numerusform>%n figures are not in it; the table lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) of the county are used; others stay out.</source>
        <translation>
            <numerusform>%n code of the county is used; others stay out.</numerusform>
            <numerusform>%n codes of the county are used; others stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentCard</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsCard</name>
    <message numerus="yes">
        <source>%n month(s) without any</source>
        <translation>
            <numerusform>%n month without any</numerusform>
            <numerusform>%n months without any</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message numerus="yes">
        <source>%n entr(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitImportSheet</name>
    <message numerus="yes">
        <source>Take in %n unit(s)</source>
        <translation>
            <numerusform>Take in %n unit</numerusform>
            <numerusform>Take in %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPanel</name>
    <message numerus="yes">
        <source>Several wrong passwords: the next try in %n second(s)</source>
        <translation>
            <numerusform>Several wrong passwords: the next try in %n second</numerusform>
            <numerusform>Several wrong passwords: the next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n anonymous visit(s)</source>
        <translation>
            <numerusform>and %n anonymous visit</numerusform>
            <numerusform>and %n anonymous visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) were typed from paper meanwhile.</source>
        <translation>
            <numerusform>%n form was typed from paper meanwhile.</numerusform>
            <numerusform>%n forms were typed from paper meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WithdrawalForm</name>
    <message numerus="yes">
        <source>Cancel the %n planned appointment(s)</source>
        <translation>
            <numerusform>Cancel the %n planned appointment</numerusform>
            <numerusform>Cancel the %n planned appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) overdue</source>
        <translation>
            <numerusform>%n month overdue</numerusform>
            <numerusform>%n months overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message numerus="yes">
        <source>%n month(s) without outreach</source>
        <translation>
            <numerusform>%n month without outreach</numerusform>
            <numerusform>%n months without outreach</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearPlanPage</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CheckRow</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DutyRow</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Figures</name>
    <message numerus="yes">
        <source>%n of them known already</source>
        <translation>
            <numerusform>%n of them known already</numerusform>
            <numerusform>%n of them known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_MakeForm</name>
    <message numerus="yes">
        <source>day of each month, %n month(s)</source>
        <translation>
            <numerusform>day of each month, %n month</numerusform>
            <numerusform>day of each month, %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of it</source>
        <translation>
            <numerusform>%n of it</numerusform>
            <numerusform>%n of it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ScheduleRow</name>
    <message numerus="yes">
        <source>{day}, every %n day(s)</source>
        <translation>
            <numerusform>{day}, every %n day</numerusform>
            <numerusform>{day}, every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SittingRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Taking</name>
    <message numerus="yes">
        <source>%n cell(s) will be filled in.</source>
        <translation>
            <numerusform>%n cell will be filled in.</numerusform>
            <numerusform>%n cells will be filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_WhoSheet</name>
    <message numerus="yes">
        <source>The oldest %n are shown.</source>
        <translation>
            <numerusform>The oldest %n is shown.</numerusform>
            <numerusform>The oldest %n are shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
