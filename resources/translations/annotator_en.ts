<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DocumentDetailsDialog</name>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message numerus="yes">
        <source>%Ln chars</source>
        <translation>
            <numerusform>%Ln char</numerusform>
            <numerusform>%Ln chars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>All %n documents</source>
        <translation>
            <numerusform>The only document</numerusform>
            <numerusform>All %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected documents</source>
        <translation>
            <numerusform>%n selected document</numerusform>
            <numerusform>%n selected documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents that are done</source>
        <translation>
            <numerusform>%n document that is done</numerusform>
            <numerusform>%n documents that are done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message numerus="yes">
        <source>all %n quotes were checked and agree.</source>
        <translation>
            <numerusform>its %n quote was checked and agrees.</numerusform>
            <numerusform>all %n quotes were checked and agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n documents to {name}; {checked}</source>
        <translation>
            <numerusform>Exported %n document to {name}; {checked}</numerusform>
            <numerusform>Exported %n documents to {name}; {checked}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>Imported {done} of %n files</source>
        <translation>
            <numerusform>Imported {done} of %n file</numerusform>
            <numerusform>Imported {done} of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read; the file itself is as it was. Everything else is saved.</source>
        <translation>
            <numerusform>%n could not be read; the file itself is as it was. Everything else is saved.</numerusform>
            <numerusform>%n could not be read; the files themselves are as they were. Everything else is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message numerus="yes">
        <source>{name}, %n used</source>
        <translation>
            <numerusform>{name}, used once</numerusform>
            <numerusform>{name}, used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanePair</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>{done} of %n documents done</source>
        <translation>
            <numerusform>{done} of %n document done</numerusform>
            <numerusform>{done} of %n documents done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoBlockedDialog</name>
    <message numerus="yes">
        <source>Take back %n steps too</source>
        <translation>
            <numerusform>Take back %n step too</numerusform>
            <numerusform>Take back %n steps too</numerusform>
        </translation>
    </message>
</context>
</TS>
