<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen %n day(s) ago</source>
        <translation>
            <numerusform>seen %n day ago</numerusform>
            <numerusform>seen %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
        <source>%n visit(s) are anonymous: not counted as persons</source>
        <translation>
            <numerusform>%n visit are anonymous: not counted as persons</numerusform>
            <numerusform>%n visits are anonymous: not counted as persons</numerusform>
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
    <name>MonthsPanel</name>
    <message numerus="yes">
        <source>%n month(s) are late. Earlier months come first.</source>
        <translation>
            <numerusform>%n month are late. Earlier months come first.</numerusform>
            <numerusform>%n months are late. Earlier months come first.</numerusform>
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
        <source>%n client(s) were known already</source>
        <translation>
            <numerusform>%n client were known already</numerusform>
            <numerusform>%n clients were known already</numerusform>
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
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
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
    <name>VisitsCard</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
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
    <name>_Figures</name>
    <message numerus="yes">
        <source>%n of them known already</source>
        <translation>
            <numerusform>%n of them known already</numerusform>
            <numerusform>%n of them known already</numerusform>
        </translation>
    </message>
</context>
</TS>
