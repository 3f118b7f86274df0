<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CleaningPanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln raw characters left out</source>
        <translation>
            <numerusform>%Ln raw character left out</numerusform>
            <numerusform>%Ln raw characters left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters made</source>
        <translation>
            <numerusform>%Ln character made</numerusform>
            <numerusform>%Ln characters made</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n places to look at</source>
        <translation>
            <numerusform>%n place to look at</numerusform>
            <numerusform>%n places to look at</numerusform>
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
    <name>FilterButton</name>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>Ctrl+Z, %n times, takes the import back.</source>
        <translation>
            <numerusform>Ctrl+Z, once, takes the import back.</numerusform>
            <numerusform>Ctrl+Z, %n times, takes the import back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported {done} of %Ln files</source>
        <translation>
            <numerusform>Imported {done} of %Ln file</numerusform>
            <numerusform>Imported {done} of %Ln files</numerusform>
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
    <name>Recleaning</name>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations no longer fit and are marked for review.</source>
        <translation>
            <numerusform>The cleaned text has a new version: %n annotation no longer fits and is marked for review.</numerusform>
            <numerusform>The cleaned text has a new version: %n annotations no longer fit and are marked for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations moved with the raw text.</source>
        <translation>
            <numerusform>The cleaned text has a new version: %n annotation moved with the raw text.</numerusform>
            <numerusform>The cleaned text has a new version: %n annotations moved with the raw text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fit and are marked for review</source>
        <translation>
            <numerusform>%n no longer fits and is marked for review</numerusform>
            <numerusform>%n no longer fit and are marked for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations moved with the raw text; {unfit}.</source>
        <translation>
            <numerusform>The cleaned text has a new version: %n annotation moved with the raw text; {unfit}.</numerusform>
            <numerusform>The cleaned text has a new version: %n annotations moved with the raw text; {unfit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts were cleaned again.</source>
        <translation>
            <numerusform>%n text was cleaned again.</numerusform>
            <numerusform>%n texts were cleaned again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations no longer fit and are marked for review.</source>
        <translation>
            <numerusform>%n annotation no longer fits and is marked for review.</numerusform>
            <numerusform>%n annotations no longer fit and are marked for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are as they were:</source>
        <translation>
            <numerusform>%n text is as it was:</numerusform>
            <numerusform>%n texts are as they were:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reshaping</name>
    <message numerus="yes">
        <source>%Ln annotations here: {names}</source>
        <translation>
            <numerusform>%Ln annotation here: {names}</numerusform>
            <numerusform>%Ln annotations here: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Removed %Ln documents. Undo brings them back.</source>
        <translation>
            <numerusform>Removed %Ln document. Undo brings it back.</numerusform>
            <numerusform>Removed %Ln documents. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>{done} of %Ln documents done</source>
        <translation>
            <numerusform>{done} of %Ln document done</numerusform>
            <numerusform>{done} of %Ln documents done</numerusform>
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
