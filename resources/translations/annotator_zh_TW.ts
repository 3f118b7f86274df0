<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AnnotationTable</name>
    <message>
        <source>Filter annotations</source>
        <translation>篩選標註</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>立場</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待審</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total}</translation>
    </message>
    <message>
        <source>No annotation has these words. Clear the filter to see all of them.</source>
        <translation>沒有含這些字詞的標註。清除篩選即可看到全部。</translation>
    </message>
    <message>
        <source>Nothing is tagged yet. Select words in the text and press a label&apos;s key.</source>
        <translation>還沒有標註。在文中選取文字，再按標籤鍵。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>By</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>審閱</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待審</translation>
    </message>
</context>
<context>
    <name>AnnotationWords</name>
    <message>
        <source>({words})</source>
        <translation>（{words}）</translation>
    </message>
    <message>
        <source>{quote}: {value}</source>
        <translation>{quote}：{value}</translation>
    </message>
    <message>
        <source>{holder} → {target}: {cue} {sign}</source>
        <translation>{holder} → {target}：{cue} {sign}</translation>
    </message>
    <message>
        <source>{holder} → {target}: {cue} {sign}, says {source}</source>
        <translation>{holder} → {target}：{cue} {sign}，據 {source}</translation>
    </message>
    <message>
        <source>holder?</source>
        <translation>持有者？</translation>
    </message>
    <message>
        <source>target?</source>
        <translation>對象？</translation>
    </message>
    <message>
        <source>cue?</source>
        <translation>立場詞？</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>無值</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <source>Your name</source>
        <translation>你的姓名</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>使用這個姓名</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍後再說</translation>
    </message>
    <message>
        <source>Who is annotating?</source>
        <translation>誰在標註？</translation>
    </message>
    <message>
        <source>Every annotation is signed with this name, so that the work of several people can be told apart and compared. It stays on this computer and in the project file.</source>
        <translation>每條標註都以這個姓名署名，幾個人的工作才能區分和比較。姓名只留在這台電腦和專案檔裡。</translation>
    </message>
</context>
<context>
    <name>Assertion</name>
    <message>
        <source>Asserted</source>
        <translation>肯定</translation>
    </message>
    <message>
        <source>Negated</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Conditional</source>
        <translation>有條件</translation>
    </message>
    <message>
        <source>Hypothetical</source>
        <translation>假設</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>否認</translation>
    </message>
    <message>
        <source>In the past</source>
        <translation>過去</translation>
    </message>
</context>
<context>
    <name>Attitude</name>
    <message>
        <source>Evaluation</source>
        <translation>評價</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>表態</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>認同</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>意圖</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>關切</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行動</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
</context>
<context>
    <name>AuthoredFields</name>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待審</translation>
    </message>
    <message>
        <source>Somebody ought to look at this again</source>
        <translation>需要有人再看一遍</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>未署名</translation>
    </message>
</context>
<context>
    <name>ChainEditor</name>
    <message>
        <source>Said by, outermost first</source>
        <translation>轉述鏈，由外到內</translation>
    </message>
    <message>
        <source>How the source is present</source>
        <translation>消息來源如何出現</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>加入選取的文字</translation>
    </message>
    <message>
        <source>Add writer</source>
        <translation>加入作者</translation>
    </message>
    <message>
        <source>Move outwards</source>
        <translation>向外移</translation>
    </message>
    <message>
        <source>Move inwards</source>
        <translation>向內移</translation>
    </message>
    <message>
        <source>Remove from the chain</source>
        <translation>從轉述鏈中移除</translation>
    </message>
</context>
<context>
    <name>CleaningPanel</name>
    <message>
        <source>An older version of the program cleaned this text.</source>
        <translation>這篇淨文是舊版程式清理出來的。</translation>
    </message>
    <message>
        <source>Clean again</source>
        <translation>重新清理</translation>
    </message>
    <message>
        <source>What cleaning did</source>
        <translation>清理做了什麼</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>取消這個標記</translation>
    </message>
    <message>
        <source>Open a document to see what cleaning left out of it.</source>
        <translation>開啟一份文件，就能看到清理時略去了什麼。</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>要看一眼的地方</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>還有 %Ln 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this text looks doubtful.</source>
        <translation>淨文裡沒有可疑的地方。</translation>
    </message>
    <message>
        <source>Left out or made</source>
        <translation>略去或產生的</translation>
    </message>
    <message>
        <source>Untick to have it in this document&apos;s text.</source>
        <translation>取消勾選，它就留在這份文件的淨文裡。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The text is the raw text, word for word.</source>
        <translation>淨文與原始檔案一字不差。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已關</translation>
    </message>
    <message>
        <source>switched off for this document</source>
        <translation>在這份文件裡已關閉</translation>
    </message>
    <message numerus="yes">
        <source>%Ln raw characters left out</source>
        <translation>
            <numerusform>略去 %Ln 個原始字元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters made</source>
        <translation>
            <numerusform>產生 %Ln 個字元</numerusform>
        </translation>
    </message>
    <message>
        <source>Your marks</source>
        <translation>你的標記</translation>
    </message>
    <message>
        <source>Kept: “{0}”</source>
        <translation>保留：「{0}」</translation>
    </message>
    <message>
        <source>Left out: “{0}”</source>
        <translation>略去：「{0}」</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K keeps what is selected, Ctrl+Shift+L leaves it out.</source>
        <translation>Ctrl+Shift+K 保留選取的文字，Ctrl+Shift+L 略去。</translation>
    </message>
</context>
<context>
    <name>Clearable</name>
    <message>
        <source>Empty the field</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command, label or document</source>
        <translation>命令、標籤或文件</translation>
    </message>
    <message>
        <source>Nothing has these words in its name.</source>
        <translation>沒有名稱含這些字詞的命令、標籤或文件。</translation>
    </message>
    <message>
        <source>{shown} of {total}: type more to see the others.</source>
        <translation>共 {total} 項，列出 {shown} 項：多輸入幾個字可找到其餘的。</translation>
    </message>
    <message>
        <source>Go to document</source>
        <translation>前往文件</translation>
    </message>
    <message>
        <source>Tag as {label}</source>
        <translation>標為{label}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>The program failed; this is our mistake. The project file is untouched; the last step was not carried out.</source>
        <translation>程式出了錯，是我們的問題。專案檔沒有動；最後一步沒有執行。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>複製報告(&amp;C)</translation>
    </message>
</context>
<context>
    <name>CueStatus</name>
    <message>
        <source>In the words</source>
        <translation>明示</translation>
    </message>
    <message>
        <source>Implicit</source>
        <translation>隱含</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>修飾</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>推算自</translation>
    </message>
    <message>
        <source>EDTF</source>
        <translation>EDTF</translation>
    </message>
    <message>
        <source>Reads as</source>
        <translation>讀作</translation>
    </message>
    <message>
        <source>TIMEX3</source>
        <translation>TIMEX3</translation>
    </message>
    <message>
        <source>Valid EDTF</source>
        <translation>EDTF 有效</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>無值</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不推算</translation>
    </message>
    <message>
        <source>Date of the document: {date}</source>
        <translation>文件日期：{date}</translation>
    </message>
    <message>
        <source>{date}, {weekday}</source>
        <translation>{date}，{weekday}</translation>
    </message>
    <message>
        <source>Earliest and latest day are not known</source>
        <translation>最早和最晚日期未知</translation>
    </message>
    <message>
        <source>Earliest = latest = {day}</source>
        <translation>最早＝最晚＝{day}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Earliest {earliest}, latest {latest}</source>
        <translation>最早 {earliest}，最晚 {latest}</translation>
    </message>
</context>
<context>
    <name>DocumentDetailsDialog</name>
    <message>
        <source>Details of the document</source>
        <translation>文件詳細資訊</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Relative dates (本月, 昨天) are counted from it.</source>
        <translation>相對日期（本月、昨天）由此推算。</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln 位元組</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 字元</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>換行符號</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Cleaned by</source>
        <translation>清理程式</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>“{value}” is no date. Write a year, a month or a day: 2007, 2007-06, 2007-06-07.</source>
        <translation>「{value}」不是日期。請寫年、月或日：2007、2007-06、2007-06-07。</translation>
    </message>
    <message>
        <source>{name}: “{value}” is no date. Write 2007, 2007-06 or 2007-06-07.</source>
        <translation>{name}：「{value}」不是日期。請寫 2007、2007-06 或 2007-06-07。</translation>
    </message>
    <message>
        <source>{name}: “{value}” is no number. Write digits, with a point for decimals.</source>
        <translation>{name}：「{value}」不是數字。請寫阿拉伯數字，小數用小數點。</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>文件的順序</translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation>排序和分組</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>篩選文件</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>排序(&amp;O)</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>依匯入順序</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>依標題</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>依日期</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>依狀態</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>依檔名</translation>
    </message>
    <message>
        <source>Under their groups</source>
        <translation>分組顯示</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total}</translation>
    </message>
    <message>
        <source>No documents yet. Bring articles in with File › Import, or drop files here.</source>
        <translation>還沒有文件。用「檔案 › 匯入檔案」匯入文章，或把檔案拖到這裡。</translation>
    </message>
    <message>
        <source>No document has these words in its title, file name or group.</source>
        <translation>沒有標題、檔名或分組含這些字詞的文件。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>詳細資訊…</translation>
    </message>
    <message>
        <source>Mark as “{status}”</source>
        <translation>標為「{status}」</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>分組…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>從專案中移除</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>未分組</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>分組：{name}</translation>
    </message>
    <message>
        <source>simpl.</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>trad.</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>簡繁混用</translation>
    </message>
    <message>
        <source>no Chinese</source>
        <translation>無中文</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message numerus="yes">
        <source>%Ln chars</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>過時</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations</source>
        <translation>
            <numerusform>%n 條標註</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places to look at</source>
        <translation>
            <numerusform>%n 處要看一眼</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentStatus</name>
    <message>
        <source>New</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>&amp;Next document</source>
        <translation>下一份文件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>上一份文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>詳細資訊(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>狀態(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>分組(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Variables…</source>
        <translation>變數(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>從專案中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>List these documents under:</source>
        <translation>把這些文件歸入：</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>擴大選取範圍</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>縮小選取範圍</translation>
    </message>
    <message>
        <source>&amp;Edit annotation</source>
        <translation>編輯標註(&amp;E)</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>刪除標註</translation>
    </message>
    <message>
        <source>&amp;Entity</source>
        <translation>實體(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stance with this cue</source>
        <translation>以選取為立場詞標立場(&amp;S)</translation>
    </message>
    <message>
        <source>Holder of the chosen stance</source>
        <translation>填作目前立場的持有者</translation>
    </message>
    <message>
        <source>Target of the chosen stance</source>
        <translation>填作目前立場的對象</translation>
    </message>
    <message>
        <source>Cue of the chosen stance</source>
        <translation>填作目前立場的立場詞</translation>
    </message>
    <message>
        <source>Content of the chosen stance</source>
        <translation>填作目前立場的內容</translation>
    </message>
    <message>
        <source>Add selection to the annotation</source>
        <translation>把選取的文字併入目前標註</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>下一條標註(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous annotation</source>
        <translation>上一條標註(&amp;P)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放開</translation>
    </message>
    <message>
        <source>Choose a stance first.</source>
        <translation>請先選取一個立場。</translation>
    </message>
    <message>
        <source>Choose an annotation and select the text to add to it.</source>
        <translation>請先選取一條標註，再選取要併入的文字。</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>請先選取文字。</translation>
    </message>
    <message>
        <source>Choose an annotation first.</source>
        <translation>請先選定一條標註。</translation>
    </message>
    <message>
        <source>Select some text first: drag, double-click, or Shift and the arrow keys.</source>
        <translation>請先選取文字：拖曳、按兩下，或按住 Shift 用方向鍵。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing chosen</source>
        <translation>沒有選取標註</translation>
    </message>
    <message>
        <source>Select words, then press a label&apos;s key: an entity</source>
        <translation>選取文字後按標籤鍵：標實體</translation>
    </message>
    <message>
        <source>Select words: a date</source>
        <translation>選取文字：標日期</translation>
    </message>
    <message>
        <source>Select the words that take a side: a stance</source>
        <translation>選取表態的字詞：標立場</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一條標註</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一條標註</translation>
    </message>
    <message>
        <source>Edit the chosen annotation</source>
        <translation>編輯選取的標註</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快速鍵</translation>
    </message>
    <message>
        <source>Selecting: drag, double-click a word, or hold Shift and use the arrow keys.</source>
        <translation>選取文字：拖曳、在字詞上按兩下，或按住 Shift 用方向鍵。</translation>
    </message>
</context>
<context>
    <name>EntityEditor</name>
    <message>
        <source>Label</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>子類</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>指稱</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未註明</translation>
    </message>
    <message>
        <source>e.g. government</source>
        <translation>如：政府</translation>
    </message>
    <message>
        <source>What the name stands for here when it is not the thing itself</source>
        <translation>名稱在此不指其本身時，實際指什麼</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>轉指</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>{name} (old label)</source>
        <translation>{name}（舊標籤）</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>Name, Enter</source>
        <translation>輸入名稱，按 Enter</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>證據</translation>
    </message>
    <message>
        <source>This document has no references.</source>
        <translation>這份文件沒有參考文獻。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message numerus="yes">
        <source>All %n documents</source>
        <translation>
            <numerusform>全部 %n 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected documents</source>
        <translation>
            <numerusform>選取的 %n 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents that are done</source>
        <translation>
            <numerusform>已完成的 %n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export as JSONL</source>
        <translation>匯出為 JSONL</translation>
    </message>
    <message>
        <source>One document a line, with its raw and cleaned text, their alignment and every annotation. Offsets count Unicode code points, and each quote is checked after writing.</source>
        <translation>每行一份文件，含原始檔案、淨文、兩者的對齊和全部標註。位置按 Unicode 碼位計，寫完後逐條核對引文。</translation>
    </message>
    <message>
        <source>Beside it {name} is written: label set, entity records, annotators and variables.</source>
        <translation>同時在旁邊寫出 {name}：標籤集、實體記錄、標註者和變數。</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name}已經存在，將被取代。</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;New project…</source>
        <translation>新增專案(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>開啟專案(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的專案(&amp;R)</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>另存複本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>匯入檔案(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>匯入資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新增專案</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>開啟專案</translation>
    </message>
    <message>
        <source>Copy of {0}</source>
        <translation>{0} 複本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存複本</translation>
    </message>
    <message>
        <source>Saved a copy as {0}.</source>
        <translation>複本已另存為「{0}」。</translation>
    </message>
    <message>
        <source>Articles and annotations (*.txt *.md *.wiki *.wikitext *.mediawiki *.html *.htm *.jsonl)</source>
        <translation>文章和標註 (*.txt *.md *.wiki *.wikitext *.mediawiki *.html *.htm *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message numerus="yes">
        <source>all %n quotes were checked and agree.</source>
        <translation>
            <numerusform>核對了 %n 處引文，全部一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n documents to {name}; {checked}</source>
        <translation>
            <numerusform>已匯出 %n 份到「{name}」，{checked}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What was finished before stays.</source>
        <translation>已取消。之前完成的部分會保留。</translation>
    </message>
    <message>
        <source>Wait until the work under way has ended, or cancel it.</source>
        <translation>請等目前的工作結束，或取消它。</translation>
    </message>
    <message>
        <source>Annotator projects (*.annotator)</source>
        <translation>Annotator 專案 (*.annotator)</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>隱藏了 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide annotations</source>
        <translation>顯示或隱藏標註</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部顯示</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>立場</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>標註者</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手動標註</translation>
    </message>
    <message>
        <source>Accepted suggestions</source>
        <translation>採納的建議</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>對映過來的</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文中尋找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一個</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一個</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 處，共 {1} 處</translation>
    </message>
</context>
<context>
    <name>FindInText</name>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>在文中尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>尋找下一個(&amp;X)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>尋找上一個(&amp;V)</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Markup left in the text</source>
        <translation>淨文裡殘留的標記</translation>
    </message>
    <message>
        <source>Mark without its other half</source>
        <translation>缺了另一半的標記</translation>
    </message>
    <message>
        <source>Empty brackets</source>
        <translation>空括號</translation>
    </message>
    <message>
        <source>Link longer than its target</source>
        <translation>連結文字多於目標</translation>
    </message>
    <message>
        <source>Words lost in the source</source>
        <translation>原文缺字</translation>
    </message>
    <message>
        <source>Words may be missing</source>
        <translation>此處可能缺字</translation>
    </message>
    <message>
        <source>Note that says nothing</source>
        <translation>沒有內容的註釋</translation>
    </message>
    <message>
        <source>Much text was made</source>
        <translation>產生的文字偏多</translation>
    </message>
    <message>
        <source>Much text was left out</source>
        <translation>略去的文字偏多</translation>
    </message>
    <message>
        <source>No text is left</source>
        <translation>沒有剩下文字</translation>
    </message>
    <message>
        <source>This looks like markup that the cleaning left standing.</source>
        <translation>像是清理時沒有去掉的標記。</translation>
    </message>
    <message>
        <source>A mark that opens or closes something stands here alone. It is not in the text.</source>
        <translation>這裡只有半個成對的標記，已不在淨文裡。</translation>
    </message>
    <message>
        <source>What stood in these brackets was lost before the file came here.</source>
        <translation>括號裡的內容在檔案到這裡之前就遺失了。</translation>
    </message>
    <message>
        <source>The link also covers the words after the name it leads to.</source>
        <translation>連結把目標名稱後面的文字也包了進去。</translation>
    </message>
    <message>
        <source>A name or other words seem to be missing here. They were lost before the file came here.</source>
        <translation>這裡好像缺了名稱或別的文字，在檔案到這裡之前就遺失了。</translation>
    </message>
    <message>
        <source>This template stands in the text. What it shows is written elsewhere, not in this file, and is left out.</source>
        <translation>正文中有此模板，其顯示的內容寫在別處，不在本檔案中，故已略去。</translation>
    </message>
    <message>
        <source>A source is cited here, but nothing is said about it.</source>
        <translation>這裡引了一個出處，但沒有任何說明。</translation>
    </message>
    <message>
        <source>An unusual part of the text was made from markup instead of copied.</source>
        <translation>淨文裡有不少文字不是照抄，而是由標記產生的。</translation>
    </message>
    <message>
        <source>An unusual part of the words was left out, not only markup.</source>
        <translation>略去的不只是標記，還有不少文字。</translation>
    </message>
    <message>
        <source>The file holds nothing that reads as text.</source>
        <translation>檔案裡沒有可讀的文字。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Wikitext</source>
        <translation>維基文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the import back.</source>
        <translation>按 Ctrl+Z 可復原這次匯入。</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z, %n times, takes the import back.</source>
        <translation>
            <numerusform>按 %n 次 Ctrl+Z 可復原這次匯入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported {done} of %Ln files</source>
        <translation>
            <numerusform>已匯入 %Ln 個檔案中的 {done} 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>全部已儲存。</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read; the file itself is as it was. Everything else is saved.</source>
        <translation>
            <numerusform>%n 個無法讀取，檔案本身沒有動。其餘都已儲存。</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>淨文</translation>
    </message>
    <message>
        <source>References</source>
        <translation>參考文獻</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>未匯入</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>All of it is in the project already.</source>
        <translation>全部內容都已在專案裡。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Previous annotation</source>
        <translation>上一條標註</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一條標註</translation>
    </message>
    <message>
        <source>Remove this annotation</source>
        <translation>刪除這條標註</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>標註詳情</translation>
    </message>
    <message>
        <source>Show it in the text</source>
        <translation>在文中顯示</translation>
    </message>
    <message>
        <source>It is in the raw text only</source>
        <translation>只在原始檔案裡</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 條，共 {total} 條</translation>
    </message>
</context>
<context>
    <name>Intensity</name>
    <message>
        <source>Low</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>強</translation>
    </message>
</context>
<context>
    <name>KeyCaptureDialog</name>
    <message>
        <source>Change key</source>
        <translation>變更按鍵</translation>
    </message>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation>請按新的按鍵。按 Esc 則不變更。</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>改歸此命令(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>不變更(&amp;L)</translation>
    </message>
    <message>
        <source>{key} does “{command}” until now.</source>
        <translation>{key} 目前用於「{command}」。</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Chinese input methods keep {key} for themselves.</source>
        <translation>{key} 由中文輸入法佔用。</translation>
    </message>
    <message>
        <source>{key} moves from field to field.</source>
        <translation>{key} 用於在各欄之間移動。</translation>
    </message>
    <message>
        <source>{key} moves the caret.</source>
        <translation>{key} 用於移動游標。</translation>
    </message>
    <message>
        <source>{key} is typed into fields. Add Ctrl or Alt.</source>
        <translation>{key} 在輸入欄裡會打出字元。請加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>{key} tags as “{label}”. Label keys belong to the label set of the project.</source>
        <translation>{key} 標為「{label}」。標籤的按鍵屬於本專案的標籤集。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜尋命令和按鍵</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按鍵</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>命令和按鍵</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>變更(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>不設按鍵(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>恢復預設(&amp;U)</translation>
    </message>
    <message>
        <source>Usual keys for &amp;all</source>
        <translation>全部恢復預設(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>This key is the same everywhere in the program and stays as it is.</source>
        <translation>此按鍵在程式中處處相同，不能變更。</translation>
    </message>
    <message>
        <source>The keys of labels belong to the label set of the project.</source>
        <translation>標籤的按鍵屬於本專案的標籤集，在標籤集裡變更。</translation>
    </message>
    <message>
        <source>{key}, its key in the label set, does “{command}”.</source>
        <translation>{key} 是它在標籤集裡的按鍵，但已用於「{command}」。</translation>
    </message>
    <message>
        <source>Choose a command and press Enter, then the new key.</source>
        <translation>選定命令後按 Enter，再按新的按鍵。</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>LabelRow</name>
    <message numerus="yes">
        <source>{name}, %n used</source>
        <translation>
            <numerusform>{name}，用了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>按鍵 {key}</translation>
    </message>
</context>
<context>
    <name>LabelSet</name>
    <message>
        <source>International relations</source>
        <translation>國際關係</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Entity</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立場</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotations</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Cleaned text</source>
        <translation>淨文</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原始檔案</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>標註詳情</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>標註(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>Cleaning · {count}</source>
        <translation>清理 · {count}</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>oppose</source>
        <translation>反對</translation>
    </message>
    <message>
        <source>content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>source</source>
        <translation>據</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>target</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>MentionClass</name>
    <message>
        <source>Name</source>
        <translation>專名</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>普通名詞</translation>
    </message>
    <message>
        <source>Pronoun</source>
        <translation>代名詞</translation>
    </message>
</context>
<context>
    <name>ModifiedDate</name>
    <message>
        <source>Start of {days}</source>
        <translation>{days}初</translation>
    </message>
    <message>
        <source>Middle of {days}</source>
        <translation>{days}中</translation>
    </message>
    <message>
        <source>End of {days}</source>
        <translation>{days}末</translation>
    </message>
    <message>
        <source>Before {days}</source>
        <translation>{days}之前</translation>
    </message>
    <message>
        <source>After {days}</source>
        <translation>{days}之後</translation>
    </message>
    <message>
        <source>On or before {days}</source>
        <translation>不晚於{days}</translation>
    </message>
    <message>
        <source>On or after {days}</source>
        <translation>不早於{days}</translation>
    </message>
    <message>
        <source>About {days}</source>
        <translation>約{days}</translation>
    </message>
</context>
<context>
    <name>Newline</name>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CRLF</source>
        <translation>CRLF</translation>
    </message>
    <message>
        <source>CR</source>
        <translation>CR</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混用</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Accepted suggestion</source>
        <translation>採納的建議</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Projected from a twin</source>
        <translation>由對應文件投射</translation>
    </message>
</context>
<context>
    <name>PaneLink</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Here stand bytes that cannot be read as text. The file itself is as it was.</source>
        <translation>這裡有無法讀成文字的位元組。檔案本身沒有更動。</translation>
    </message>
</context>
<context>
    <name>PanePair</name>
    <message>
        <source>Cleaned text</source>
        <translation>淨文</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原始檔案</translation>
    </message>
    <message>
        <source>Show the raw text</source>
        <translation>顯示原始檔案</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs</source>
        <translation>
            <numerusform>%Ln 段</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed line ends</source>
        <translation>換行符號混用</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Next &amp;panel</source>
        <translation>下一個面板(&amp;P)</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一個面板</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>Menu of what has the keyboard</source>
        <translation>開啟游標處的選單</translation>
    </message>
</context>
<context>
    <name>Polarity</name>
    <message>
        <source>Strongly opposes</source>
        <translation>強烈反對</translation>
    </message>
    <message>
        <source>Opposes</source>
        <translation>反對</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>中立</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Strongly supports</source>
        <translation>強烈支持</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>PolarityButtons</name>
    <message>
        <source>Polarity</source>
        <translation>極性</translation>
    </message>
</context>
<context>
    <name>PolarityStatus</name>
    <message>
        <source>Clear</source>
        <translation>明確</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>正反兼有</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>磁碟機</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ReadingSettings</name>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Longer lines</source>
        <translation>加長行寬(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shorter lines</source>
        <translation>縮短行寬(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;More space between lines</source>
        <translation>加大行距(&amp;M)</translation>
    </message>
    <message>
        <source>L&amp;ess space between lines</source>
        <translation>縮小行距(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;As designed</source>
        <translation>恢復預設(&amp;A)</translation>
    </message>
    <message>
        <source>Seals &amp;beside the lines</source>
        <translation>印章放在行邊(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Numbers of paragraphs and lines</source>
        <translation>段號和行號(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Recleaning</name>
    <message>
        <source>&amp;Why is this gone?</source>
        <translation>這段為什麼沒有了？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keep selected raw text in the cleaned text</source>
        <translation>在淨文裡保留選取的原始文字(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Leave selected text out of the cleaned text</source>
        <translation>從淨文裡略去選取的文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clean again</source>
        <translation>重新清理(&amp;C)</translation>
    </message>
    <message>
        <source>Clean all &amp;outdated texts again</source>
        <translation>重新清理所有過時的淨文(&amp;O)</translation>
    </message>
    <message>
        <source>Why is this gone?</source>
        <translation>這段為什麼沒有了？</translation>
    </message>
    <message>
        <source>Keep selected raw text in the cleaned text</source>
        <translation>在淨文裡保留選取的原始文字</translation>
    </message>
    <message>
        <source>Leave selected text out of the cleaned text</source>
        <translation>從淨文裡略去選取的文字</translation>
    </message>
    <message>
        <source>Select what to keep in the raw text first.</source>
        <translation>請先在原始檔案裡選取要保留的文字。</translation>
    </message>
    <message>
        <source>Select what to leave out first, in either text.</source>
        <translation>請先在淨文或原始檔案裡選取要略去的文字。</translation>
    </message>
    <message>
        <source>A text is being cleaned. Try again when it is done.</source>
        <translation>正在清理一篇文稿，完成後請再試。</translation>
    </message>
    <message>
        <source>All of it is in the cleaned text.</source>
        <translation>這段都在淨文裡。</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>就這樣</translation>
    </message>
    <message>
        <source>&amp;Keep it in the text</source>
        <translation>保留在淨文裡(&amp;K)</translation>
    </message>
    <message>
        <source>The rule “{0}” can be switched off for this document.</source>
        <translation>可以在這份文件裡關閉規則「{0}」。</translation>
    </message>
    <message>
        <source>&amp;Switch the rule off here</source>
        <translation>在這裡關閉規則(&amp;S)</translation>
    </message>
    <message>
        <source>No text of this project is outdated.</source>
        <translation>本專案沒有過時的淨文。</translation>
    </message>
    <message numerus="yes">
        <source>%n texts were cleaned again.</source>
        <translation>
            <numerusform>已重新清理 %n 篇淨文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations no longer fit and are marked for review.</source>
        <translation>
            <numerusform>%n 條標註對不上，已標為待審。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are as they were:</source>
        <translation>
            <numerusform>%n 篇淨文維持原樣：</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. The cleaned text is as it was.</source>
        <translation>已取消。淨文和原來一樣。</translation>
    </message>
    <message>
        <source>Cleaning {0}</source>
        <translation>正在清理 {0}</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>沒有變化。</translation>
    </message>
    <message>
        <source>The cleaned text has a new version.</source>
        <translation>淨文換了新版。</translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations no longer fit and are marked for review.</source>
        <translation>
            <numerusform>淨文換了新版：%n 條標註對不上，已標為待審。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations moved with the raw text.</source>
        <translation>
            <numerusform>淨文換了新版：%n 條標註已隨原文移過去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fit and are marked for review</source>
        <translation>
            <numerusform>%n 條對不上，已標為待審</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations moved with the raw text; {unfit}.</source>
        <translation>
            <numerusform>淨文換了新版：%n 條標註已隨原文移過去，{unfit}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reshaping</name>
    <message>
        <source>Next annotation &amp;here</source>
        <translation>游標處的下一條標註(&amp;H)</translation>
    </message>
    <message>
        <source>All annotations h&amp;ere…</source>
        <translation>這裡的所有標註(&amp;E)…</translation>
    </message>
    <message>
        <source>Split at the caret</source>
        <translation>在游標處一分為二</translation>
    </message>
    <message>
        <source>Merge with the next of its kind</source>
        <translation>與相鄰的同類標註合併</translation>
    </message>
    <message>
        <source>Duplicate for a second label</source>
        <translation>複製一條以加第二個標籤</translation>
    </message>
    <message>
        <source>Start one to the left</source>
        <translation>起點左移一字</translation>
    </message>
    <message>
        <source>Start one to the right</source>
        <translation>起點右移一字</translation>
    </message>
    <message>
        <source>End one to the left</source>
        <translation>終點左移一字</translation>
    </message>
    <message>
        <source>End one to the right</source>
        <translation>終點右移一字</translation>
    </message>
    <message>
        <source>Start one word to the left</source>
        <translation>起點左移一詞</translation>
    </message>
    <message>
        <source>Start one word to the right</source>
        <translation>起點右移一詞</translation>
    </message>
    <message>
        <source>End one word to the left</source>
        <translation>終點左移一詞</translation>
    </message>
    <message>
        <source>End one word to the right</source>
        <translation>終點右移一詞</translation>
    </message>
    <message>
        <source>No annotation lies under the caret.</source>
        <translation>游標處沒有標註。</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>「{0}」</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations here: {names}</source>
        <translation>
            <numerusform>此處有 %Ln 條標註：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an annotation first.</source>
        <translation>請先選定一條標註。</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Left out: marks of bold, italic or code. The words stay.</source>
        <translation>略去：粗體、斜體或程式碼的標記。文字保留。</translation>
    </message>
    <message>
        <source>Left out: the marks of a heading. Its words stay.</source>
        <translation>略去：標題的標記。文字保留。</translation>
    </message>
    <message>
        <source>Left out: the mark of a list item. Its words stay.</source>
        <translation>略去：清單項目的標記。文字保留。</translation>
    </message>
    <message>
        <source>Left out: the marks of a table. The words in its cells stay.</source>
        <translation>略去：表格的標記。儲存格裡的文字保留。</translation>
    </message>
    <message>
        <source>Left out: the brackets of a link. Its words stay.</source>
        <translation>略去：連結的括號。文字保留。</translation>
    </message>
    <message>
        <source>Left out: where a link leads. It is kept with the link.</source>
        <translation>略去：連結的去向。已隨連結儲存。</translation>
    </message>
    <message>
        <source>Left out: an HTML tag with its attributes.</source>
        <translation>略去：HTML 標籤及其屬性。</translation>
    </message>
    <message>
        <source>Left out: a mark that only protects the character after it.</source>
        <translation>略去：只為保護後一個字元的跳脫符號。</translation>
    </message>
    <message>
        <source>Left out: the other variants of a word given in several scripts.</source>
        <translation>略去：字詞轉換標記裡的其他寫法。</translation>
    </message>
    <message>
        <source>Left out: a citation. It is kept among the references.</source>
        <translation>略去：一處引註。已存入參考文獻。</translation>
    </message>
    <message>
        <source>Left out: the list of references.</source>
        <translation>略去：參考文獻清單。</translation>
    </message>
    <message>
        <source>Left out: a heading under which nothing is left.</source>
        <translation>略去：下面已無內容的標題。</translation>
    </message>
    <message>
        <source>Left out: an image. Its caption stays where it has one.</source>
        <translation>略去：圖片。有圖說的保留圖說。</translation>
    </message>
    <message>
        <source>Left out: the page&apos;s categories. They are kept as metadata.</source>
        <translation>略去：頁面的分類。已存為中繼資料。</translation>
    </message>
    <message>
        <source>Left out: a template that shows nothing in the article.</source>
        <translation>略去：在文章裡不顯示內容的模板。</translation>
    </message>
    <message>
        <source>Left out: a template or function. What it shows is written elsewhere, not in this file.</source>
        <translation>略去：模板或解析器函式，其顯示的內容寫在別處，不在本檔案中。</translation>
    </message>
    <message>
        <source>Left out: an infobox. Its fields are kept as metadata.</source>
        <translation>略去：資訊框。各欄已存為中繼資料。</translation>
    </message>
    <message>
        <source>Left out: a note above the article that points to other pages.</source>
        <translation>略去：文章上方指向其他頁面的提示。</translation>
    </message>
    <message>
        <source>Left out: navigation of the page.</source>
        <translation>略去：頁面的導覽。</translation>
    </message>
    <message>
        <source>Left out: a comment that readers of the page do not see.</source>
        <translation>略去：讀者看不到的註解。</translation>
    </message>
    <message>
        <source>Left out: a script or style sheet.</source>
        <translation>略去：指令碼或樣式表。</translation>
    </message>
    <message>
        <source>Left out: what the page hides from its readers.</source>
        <translation>略去：網頁對讀者隱藏的內容。</translation>
    </message>
    <message>
        <source>Left out: an advertisement.</source>
        <translation>略去：廣告。</translation>
    </message>
    <message>
        <source>Left out: something that tracks or shares, not text.</source>
        <translation>略去：追蹤或分享用的元件，不是內文。</translation>
    </message>
    <message>
        <source>Left out: the line that says where the page came from.</source>
        <translation>略去：說明頁面出處的一行。</translation>
    </message>
    <message>
        <source>Left out: the foot of the page.</source>
        <translation>略去：頁尾。</translation>
    </message>
    <message>
        <source>Left out: what readers wrote under the article.</source>
        <translation>略去：讀者在文章下的留言。</translation>
    </message>
    <message>
        <source>Left out: the site&apos;s tagline.</source>
        <translation>略去：網站的標語。</translation>
    </message>
    <message>
        <source>Left out: an instruction to the wiki, such as a redirect.</source>
        <translation>略去：給維基系統的指令，如重新導向。</translation>
    </message>
    <message>
        <source>Shown otherwise: what a template displays.</source>
        <translation>換了寫法：模板顯示出來的內容。</translation>
    </message>
    <message>
        <source>Shown otherwise: the name of a language.</source>
        <translation>換了寫法：語言的名稱。</translation>
    </message>
    <message>
        <source>Shown otherwise: the character that a code stands for.</source>
        <translation>換了寫法：代碼所代表的字元。</translation>
    </message>
    <message>
        <source>Left out or added: the space between blocks or cells.</source>
        <translation>略去或補上：段落或儲存格之間的空白。</translation>
    </message>
    <message>
        <source>Left out: white space that separates nothing.</source>
        <translation>略去：不起分隔作用的空白。</translation>
    </message>
    <message>
        <source>Left out: a line break in the middle of a sentence.</source>
        <translation>略去：句子中間的換行。</translation>
    </message>
    <message>
        <source>Left out: half of a Windows line end.</source>
        <translation>略去：Windows 換行符號的一半。</translation>
    </message>
    <message>
        <source>Left out: punctuation around something that is itself left out.</source>
        <translation>略去：已略去的內容前後的標點。</translation>
    </message>
    <message>
        <source>Left out: you marked it to be left out.</source>
        <translation>略去：你把它標為略去。</translation>
    </message>
    <message>
        <source>Left out: the remains of damaged markup, whose other half is lost.</source>
        <translation>略去：殘缺標記的剩餘部分，另一半已遺失。</translation>
    </message>
    <message>
        <source>Marks of bold and italic</source>
        <translation>粗體和斜體的標記</translation>
    </message>
    <message>
        <source>Marks of headings</source>
        <translation>標題的標記</translation>
    </message>
    <message>
        <source>Marks of list items</source>
        <translation>清單項目的標記</translation>
    </message>
    <message>
        <source>Marks of tables</source>
        <translation>表格的標記</translation>
    </message>
    <message>
        <source>Brackets of links</source>
        <translation>連結的括號</translation>
    </message>
    <message>
        <source>Targets of links</source>
        <translation>連結的去向</translation>
    </message>
    <message>
        <source>HTML tags</source>
        <translation>HTML 標籤</translation>
    </message>
    <message>
        <source>Escape marks</source>
        <translation>跳脫符號</translation>
    </message>
    <message>
        <source>Variants in other scripts</source>
        <translation>字詞轉換的其他寫法</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引註</translation>
    </message>
    <message>
        <source>Lists of references</source>
        <translation>參考文獻清單</translation>
    </message>
    <message>
        <source>Headings of empty sections</source>
        <translation>空章節的標題</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Templates without text</source>
        <translation>不顯示內容的模板</translation>
    </message>
    <message>
        <source>Unknown templates</source>
        <translation>未知模板</translation>
    </message>
    <message>
        <source>Infoboxes</source>
        <translation>資訊框</translation>
    </message>
    <message>
        <source>Notes above the article</source>
        <translation>文章上方的提示</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>註解</translation>
    </message>
    <message>
        <source>Scripts and style sheets</source>
        <translation>指令碼和樣式表</translation>
    </message>
    <message>
        <source>Hidden by the page</source>
        <translation>網頁隱藏的內容</translation>
    </message>
    <message>
        <source>Advertisements</source>
        <translation>廣告</translation>
    </message>
    <message>
        <source>Tracking and sharing</source>
        <translation>追蹤和分享</translation>
    </message>
    <message>
        <source>Lines about the source</source>
        <translation>說明出處的行</translation>
    </message>
    <message>
        <source>Foot of the page</source>
        <translation>頁尾</translation>
    </message>
    <message>
        <source>Comments by readers</source>
        <translation>讀者留言</translation>
    </message>
    <message>
        <source>Tagline of the site</source>
        <translation>網站的標語</translation>
    </message>
    <message>
        <source>Instructions to the wiki</source>
        <translation>給維基系統的指令</translation>
    </message>
    <message>
        <source>Text of templates</source>
        <translation>模板顯示的內容</translation>
    </message>
    <message>
        <source>Names of languages</source>
        <translation>語言的名稱</translation>
    </message>
    <message>
        <source>Character codes</source>
        <translation>字元代碼</translation>
    </message>
    <message>
        <source>Space between blocks</source>
        <translation>段落之間的空白</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Line breaks in sentences</source>
        <translation>句子中間的換行</translation>
    </message>
    <message>
        <source>Windows line ends</source>
        <translation>Windows 換行符號</translation>
    </message>
    <message>
        <source>Punctuation left alone</source>
        <translation>落單的標點</translation>
    </message>
    <message>
        <source>What you marked</source>
        <translation>你標為略去的</translation>
    </message>
    <message>
        <source>Remains of damaged markup</source>
        <translation>殘缺標記的剩餘部分</translation>
    </message>
    <message>
        <source>Left out by the rule “{rule}”.</source>
        <translation>由規則「{rule}」略去。</translation>
    </message>
</context>
<context>
    <name>ScreenReader</name>
    <message>
        <source>{label}: {words}</source>
        <translation>{label}：{words}</translation>
    </message>
    <message>
        <source>End of {annotation}</source>
        <translation>{annotation}，到此為止</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>Mixed script</source>
        <translation>簡繁混用</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>無中文</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>组</source>
        <translation>組</translation>
    </message>
    <message>
        <source>国</source>
        <translation>國</translation>
    </message>
    <message>
        <source>筑</source>
        <translation>築</translation>
    </message>
    <message>
        <source>职</source>
        <translation>職</translation>
    </message>
    <message>
        <source>约</source>
        <translation>約</translation>
    </message>
    <message>
        <source>语</source>
        <translation>語</translation>
    </message>
    <message>
        <source>时</source>
        <translation>時</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Segment {segment} of the alignment does not begin where the one before it ends.</source>
        <translation>對齊的第 {segment} 段沒有從前一段的終點開始。</translation>
    </message>
    <message>
        <source>Segment {segment} of the alignment runs backwards.</source>
        <translation>對齊的第 {segment} 段首尾顛倒。</translation>
    </message>
    <message>
        <source>The columns of the alignment are of different lengths.</source>
        <translation>對齊的各欄長度不一。</translation>
    </message>
    <message>
        <source>Segment {segment} of the alignment ({operation}, text {text_start}-{text_end}, raw {raw_start}-{raw_end}) breaks the law of its kind.</source>
        <translation>對齊的第 {segment} 段（{operation}，淨文 {text_start}-{text_end}，原始 {raw_start}-{raw_end}）不合這類段的規則。</translation>
    </message>
    <message>
        <source>The alignment joins a raw text of {raw_aligned} characters and a text of {text_aligned}, but they have {raw_length} and {text_length}.</source>
        <translation>對齊連接的是 {raw_aligned} 字元的原始檔案和 {text_aligned} 字元的淨文，而兩者實有 {raw_length} 和 {text_length} 字元。</translation>
    </message>
    <message>
        <source>The copy at text {text_start} differs from the raw text at {raw_start}.</source>
        <translation>淨文 {text_start} 處的文字與原始檔案 {raw_start} 處不同。</translation>
    </message>
    <message>
        <source>The stretch from {start} to {end} is not a span: it must begin at 0 or later and not be empty.</source>
        <translation>從 {start} 到 {end} 不成一段：起點須為 0 或以上，且不能為空。</translation>
    </message>
    <message>
        <source>An EDTF value of more than {count} characters is not read.</source>
        <translation>超過 {count} 個字元的 EDTF 值不予讀取。</translation>
    </message>
    <message>
        <source>“{value}” holds white space, which EDTF does not have.</source>
        <translation>「{value}」裡有空白，EDTF 不含空白。</translation>
    </message>
    <message>
        <source>“{value}” ends before it begins.</source>
        <translation>「{value}」的終點早於起點。</translation>
    </message>
    <message>
        <source>“{value}” has more than one slash; an interval has two ends.</source>
        <translation>「{value}」有不止一個斜線；區間只有兩端。</translation>
    </message>
    <message>
        <source>“{value}” names no date at either end.</source>
        <translation>「{value}」的兩端都沒有日期。</translation>
    </message>
    <message>
        <source>“{value}” is an interval between times of day, which EDTF does not have.</source>
        <translation>「{value}」是時刻之間的區間，EDTF 沒有這種寫法。</translation>
    </message>
    <message>
        <source>“{value}” has a member that names no date.</source>
        <translation>「{value}」裡有一項不是日期。</translation>
    </message>
    <message>
        <source>There is no day {day}.</source>
        <translation>沒有 {day} 這一天。</translation>
    </message>
    <message>
        <source>“{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~.</source>
        <translation>「{value}」不是 EDTF 日期。寫法如 2009-07-25、2009-07、2009、197X、2008~。</translation>
    </message>
    <message>
        <source>“{part}” in “{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~.</source>
        <translation>「{value}」裡的「{part}」不是 EDTF 日期。寫法如 2009-07-25、2009-07、2009、197X、2008~。</translation>
    </message>
    <message>
        <source>from {anchor}</source>
        <translation>由「{anchor}」推算</translation>
    </message>
    <message>
        <source>from the date of the document, {date}</source>
        <translation>由文件日期 {date} 推算</translation>
    </message>
    <message>
        <source>nothing to count it from</source>
        <translation>沒有可據以推算的日期</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>沒有這一天</translation>
    </message>
    <message>
        <source>the words leave more than one reading</source>
        <translation>字面有不止一種解讀</translation>
    </message>
    <message>
        <source>The bytes of the source {sha256} are not those that were imported.</source>
        <translation>來源 {sha256} 的位元組與匯入時不同。</translation>
    </message>
    <message>
        <source>The document {id} has lost its text.</source>
        <translation>文件 {id} 的淨文已遺失。</translation>
    </message>
    <message>
        <source>The raw text of {name} is not what was imported: its hash differs.</source>
        <translation>「{name}」的原始檔案與匯入時不同：雜湊值不符。</translation>
    </message>
    <message>
        <source>The text of {name} is not what cleaning made: its hash differs.</source>
        <translation>「{name}」的淨文與清理結果不同：雜湊值不符。</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}：{problem}</translation>
    </message>
    <message>
        <source>The annotation {id} of {name} cannot be read.</source>
        <translation>「{name}」的標註 {id} 無法讀取。</translation>
    </message>
    <message>
        <source>What the annotation {id} of {name} is found by is not what it says.</source>
        <translation>「{name}」的標註 {id} 的檢索內容與標註本身不符。</translation>
    </message>
    <message>
        <source>What the annotation {id} of {name} is linked by is not what it refers to.</source>
        <translation>「{name}」的標註 {id} 的關聯與它所指的不符。</translation>
    </message>
    <message>
        <source>The annotation {id} refers to {target}, which the project does not have.</source>
        <translation>標註 {id} 指向 {target}，而專案裡沒有它。</translation>
    </message>
    <message>
        <source>This cannot be undone alone, because later steps build on it: {steps}.</source>
        <translation>這一步不能單獨復原，後來的步驟以它為基礎：{steps}。</translation>
    </message>
    <message>
        <source>The log misses the steps from {first} to {last}.</source>
        <translation>記錄缺少第 {first} 到第 {last} 步。</translation>
    </message>
    <message>
        <source>Step {number} of the log is not what was written: its hash differs.</source>
        <translation>記錄第 {number} 步與寫入時不同：雜湊值不符。</translation>
    </message>
    <message>
        <source>There is no file {name} in {folder}.</source>
        <translation>{folder} 裡沒有檔案「{name}」。</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or replaced while it was open: nothing more is saved in it. Save a copy, or put the file back.</source>
        <translation>「{name}」在開啟期間被移走、改名或取代，變更不再寫入。請另存複本，或把檔案放回原處。</translation>
    </message>
    <message>
        <source>{name} is damaged: parts of it are missing ({parts}).</source>
        <translation>「{name}」已損毀：缺少一些部分（{parts}）。</translation>
    </message>
    <message>
        <source>{name} cannot be made: there is no folder {folder}.</source>
        <translation>無法建立「{name}」：沒有資料夾 {folder}。</translation>
    </message>
    <message>
        <source>There is a file {there} already. Choose another name.</source>
        <translation>已有檔案 {there}。請換一個名稱。</translation>
    </message>
    <message>
        <source>{name} cannot be made in that folder: {reason}.</source>
        <translation>無法在該資料夾裡建立「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>{name} is open already in this program.</source>
        <translation>「{name}」已在本程式中開啟。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is not a file.</source>
        <translation>「{name}」不是 Annotator 專案：它不是檔案。</translation>
    </message>
    <message>
        <source>{name} cannot be read: you have no permission to.</source>
        <translation>無法讀取「{name}」：你沒有權限。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>無法讀取「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is empty.</source>
        <translation>「{name}」不是 Annotator 專案：它是空檔案。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is another kind of file.</source>
        <translation>「{name}」不是 Annotator 專案：它是別種檔案。</translation>
    </message>
    <message>
        <source>{name} is damaged: its end is missing. Open a copy of it instead.</source>
        <translation>「{name}」已損毀：缺了結尾。請改為開啟它的複本。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is the database of another program.</source>
        <translation>「{name}」不是 Annotator 專案：它是別的程式的資料庫。</translation>
    </message>
    <message>
        <source>{name} was made by a newer version of Annotator. Update the program to open it.</source>
        <translation>「{name}」由較新版本的 Annotator 建立。更新程式後才能開啟。</translation>
    </message>
    <message>
        <source>{name} holds things that no project has: {things}.</source>
        <translation>「{name}」裡有專案不該有的內容：{things}。</translation>
    </message>
    <message>
        <source>The project has no document with the id {id}.</source>
        <translation>專案裡沒有識別碼為 {id} 的文件。</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there first.</source>
        <translation>「{name}」已在另一個程式中開啟。請先在那裡關閉。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project.</source>
        <translation>「{name}」不是 Annotator 專案。</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read. Open a copy of it instead.</source>
        <translation>「{name}」已損毀：有一部分無法讀取。請改為開啟它的複本。</translation>
    </message>
    <message>
        <source>This was not saved in {name}: the disk is full.</source>
        <translation>這一步未存入「{name}」：磁碟已滿。</translation>
    </message>
    <message>
        <source>{name} cannot be read or written: the disk reports a fault.</source>
        <translation>無法讀寫「{name}」：磁碟回報故障。</translation>
    </message>
    <message>
        <source>{name} cannot be written: the file or its folder is read-only. Copy it to a folder of your own.</source>
        <translation>無法寫入「{name}」：檔案或其所在資料夾是唯讀的。請把它複製到你自己的資料夾。</translation>
    </message>
    <message>
        <source>The file is damaged: {problem}.</source>
        <translation>檔案已損毀：{problem}。</translation>
    </message>
    <message>
        <source>Row {row} of the table {table} refers to a row of {parent} that is missing.</source>
        <translation>資料表 {table} 的第 {row} 列指向 {parent} 裡缺少的一列。</translation>
    </message>
    <message>
        <source>{name} is damaged: it does not say which project it is.</source>
        <translation>「{name}」已損毀：看不出是哪個專案。</translation>
    </message>
    <message>
        <source>An annotation quotes “{quote}” from {start} to {end} in the {side} of {name}, but there it says “{found}”.</source>
        <translation>一條標註引「{name}」的{side} {start} 到 {end} 為「{quote}」，而那裡是「{found}」。</translation>
    </message>
    <message>
        <source>raw text</source>
        <translation>原始檔案</translation>
    </message>
    <message>
        <source>text</source>
        <translation>淨文</translation>
    </message>
    <message>
        <source>The title of the document</source>
        <translation>文件的標題</translation>
    </message>
    <message>
        <source>The date of the document</source>
        <translation>文件的日期</translation>
    </message>
    <message>
        <source>The address (URL) of the document</source>
        <translation>文件的網址</translation>
    </message>
    <message>
        <source>The status of the document</source>
        <translation>文件的狀態</translation>
    </message>
    <message>
        <source>The note of the document</source>
        <translation>文件的備註</translation>
    </message>
    <message>
        <source>The group of the document</source>
        <translation>文件的分組</translation>
    </message>
    <message>
        <source>The cleaned text</source>
        <translation>淨文</translation>
    </message>
    <message>
        <source>The note of the project</source>
        <translation>專案的備註</translation>
    </message>
    <message>
        <source>An annotation</source>
        <translation>一條標註</translation>
    </message>
    <message>
        <source>The annotation of “{quote}” is not there any more.</source>
        <translation>「{quote}」的標註已經不在了。</translation>
    </message>
    <message>
        <source>The annotation of “{quote}” has been changed in the meantime.</source>
        <translation>「{quote}」的標註在此期間已被變更。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>「{title}」</translation>
    </message>
    <message>
        <source>“{title}”, a removed document</source>
        <translation>已移除的文件「{title}」</translation>
    </message>
    <message>
        <source>“{name}” cannot be removed alone: the annotation of “{quote}” in {place} refers to it.</source>
        <translation>不能單獨刪除「{name}」：{place}裡「{quote}」的標註指向它。</translation>
    </message>
    <message>
        <source>The annotation of “{quote}” refers to {target}, which its document does not have.</source>
        <translation>「{quote}」的標註指向 {target}，而它的文件裡沒有這一條。</translation>
    </message>
    <message>
        <source>“{title}” has been removed. Restore it first.</source>
        <translation>「{title}」已被移除。請先還原。</translation>
    </message>
    <message>
        <source>“{title}”: a document</source>
        <translation>文件「{title}」</translation>
    </message>
    <message>
        <source>{name} is not the file that was read: its bytes have another hash.</source>
        <translation>「{name}」不是讀過的那個檔案：位元組的雜湊值不同。</translation>
    </message>
    <message>
        <source>“{title}” has been removed already.</source>
        <translation>「{title}」已經移除。</translation>
    </message>
    <message>
        <source>“{title}” has not been removed.</source>
        <translation>「{title}」沒有被移除。</translation>
    </message>
    <message>
        <source>The variable {name} of the document</source>
        <translation>文件的變數「{name}」</translation>
    </message>
    <message>
        <source>“{name}”: an entity</source>
        <translation>實體「{name}」</translation>
    </message>
    <message>
        <source>The entity “{name}”</source>
        <translation>實體「{name}」</translation>
    </message>
    <message>
        <source>The label set</source>
        <translation>標籤集</translation>
    </message>
    <message>
        <source>The list of variables</source>
        <translation>變數清單</translation>
    </message>
    <message>
        <source>Two variables have the same name. Give one of them another.</source>
        <translation>有兩個變數同名。請給其中一個換個名稱。</translation>
    </message>
    <message>
        <source>{what} with the id {id} is in the project already.</source>
        <translation>{what}（識別碼 {id}）已在專案裡。</translation>
    </message>
    <message>
        <source>{what} comes twice with the same id.</source>
        <translation>{what}以同一識別碼出現了兩次。</translation>
    </message>
    <message>
        <source>{what} has been changed in the meantime.</source>
        <translation>{what}在此期間已被變更。</translation>
    </message>
    <message>
        <source>“{title}” holds half of a character (a lone surrogate) and cannot be written as UTF-8.</source>
        <translation>「{title}」裡有半個字元（單獨的代理碼位），無法寫成 UTF-8。</translation>
    </message>
    <message>
        <source>Its spans were counted in UTF-16 units; they were counted anew, and all quotes match.</source>
        <translation>位置原按 UTF-16 單元計；已重新計算，引文全部一致。</translation>
    </message>
    <message>
        <source>It breaks the format: {problems} (and {more} more problems)</source>
        <translation>不合格式：{problems}（另有 {more} 個問題）</translation>
    </message>
    <message>
        <source>It breaks the format: {problems}</source>
        <translation>不合格式：{problems}</translation>
    </message>
    <message>
        <source>{count} suggestions were left out; annotations alone are taken in.</source>
        <translation>略去 {count} 條建議；只收入標註。</translation>
    </message>
    <message>
        <source>{name} was not written, because it would be wrong: {problem}</source>
        <translation>沒有寫出「{name}」，因為寫出來會有錯：{problem}</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>無法寫入「{name}」：{reason}。</translation>
    </message>
    <message>
        <source>The alignment names {count} rules; at most 65534 are possible.</source>
        <translation>對齊用了 {count} 條規則；最多 65534 條。</translation>
    </message>
    <message>
        <source>Segment {segment} begins at {side} {start}, but the one before it ends at {end}.</source>
        <translation>第 {segment} 段從{side} {start} 開始，而前一段止於 {end}。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>「{name}」不是一般檔案。</translation>
    </message>
    <message>
        <source>It is longer than {size} MB.</source>
        <translation>超過 {size} MB。</translation>
    </message>
    <message>
        <source>It begins with a byte order mark, which was left out.</source>
        <translation>開頭有位元組順序標記，已略去。</translation>
    </message>
    <message>
        <source>{count} lone surrogates (halves of a character) were replaced by U+FFFD.</source>
        <translation>{count} 個單獨的代理碼位（半個字元）已換成 U+FFFD。</translation>
    </message>
    <message>
        <source>format: it is {found}, not {expected}</source>
        <translation>format：是 {found}，不是 {expected}</translation>
    </message>
    <message>
        <source>format_version: {found} is newer than what this program reads ({ours}.x); install a newer version of the program</source>
        <translation>format_version：{found} 比本程式能讀的（{ours}.x）新；請安裝較新的程式</translation>
    </message>
    <message>
        <source>format_version: {found} is not known; this program reads {ours}.x</source>
        <translation>format_version：不認得 {found}；本程式讀 {ours}.x</translation>
    </message>
    <message>
        <source>It is not in UTF-8.</source>
        <translation>編碼不是 UTF-8。</translation>
    </message>
    <message>
        <source>It is nested too deeply to be read.</source>
        <translation>巢狀過深，無法讀取。</translation>
    </message>
    <message>
        <source>It is not a record of this format: {problem}.</source>
        <translation>不是本格式的記錄：{problem}。</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}：{problem}</translation>
    </message>
    <message>
        <source>It is not JSON: {problem}.</source>
        <translation>不是 JSON：{problem}。</translation>
    </message>
    <message>
        <source>{place}: this key is not known and was left out</source>
        <translation>{place}：不認得這個鍵，已略去</translation>
    </message>
    <message>
        <source>The key {key} stands twice in one object.</source>
        <translation>鍵 {key} 在同一個物件裡出現兩次。</translation>
    </message>
    <message>
        <source>An annotation links to the entity {id}, which the project does not hold.</source>
        <translation>一條標註指向實體 {id}，而專案裡沒有它。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 圖片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 圖片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 圖片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 圖片</translation>
    </message>
    <message>
        <source>a picture or sound file</source>
        <translation>圖片或聲音檔</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>ZIP 壓縮檔或 Office 文件</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 壓縮檔</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>舊版 Office 文件</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文件</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 資料庫</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 壓縮檔</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 壓縮檔</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 壓縮檔</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 壓縮檔</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 壓縮檔</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>聲音檔</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a text file. Save its text as a text file and import that.</source>
        <translation>「{name}」不是文字檔（{kind}）。請把其中的文字存成文字檔再匯入。</translation>
    </message>
    <message>
        <source>{name} is a film or sound file, not a text file.</source>
        <translation>「{name}」是影音檔，不是文字檔。</translation>
    </message>
    <message>
        <source>{name} is not a text file: it is full of bytes that no text holds.</source>
        <translation>「{name}」不是文字檔：裡面盡是文字沒有的位元組。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding}, but it may as well be {others}.</source>
        <translation>「{name}」按 {encoding} 讀取，但也可能是 {others}。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding}, which is only a guess: it holds few characters to judge by.</source>
        <translation>「{name}」按 {encoding} 讀取，這只是猜測：可供判斷的字元太少。</translation>
    </message>
    <message>
        <source>{name} is not text in UTF-8, UTF-16, GB 18030, Big5, EUC-KR or Shift JIS. Save it as UTF-8 in the program it comes from and import it again.</source>
        <translation>「{name}」按 UTF-8、UTF-16、GB 18030、Big5、EUC-KR 和 Shift JIS 都無法解讀。請在原來的程式裡存成 UTF-8，再匯入一次。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding} with 1 damaged place.</source>
        <translation>「{name}」按 {encoding} 讀取，有 1 處損毀。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding} with {count} damaged places.</source>
        <translation>「{name}」按 {encoding} 讀取，有 {count} 處損毀。</translation>
    </message>
    <message>
        <source>{name} looks as if its text was once read in a wrong encoding and saved again.</source>
        <translation>「{name}」的文字看來曾按錯誤的編碼讀取後又存檔。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>「{name}」是空的。</translation>
    </message>
    <message>
        <source>Nothing of {name} is left as text: all of it is markup.</source>
        <translation>「{name}」裡沒有內文：全是標記。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>「{name}」是資料夾，不是檔案。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file but a device or a pipe.</source>
        <translation>「{name}」不是一般檔案，而是裝置或管線。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB. Split it into smaller files and import those.</source>
        <translation>「{name}」超過 {limit} MB。請拆成較小的檔案再匯入。</translation>
    </message>
    <message>
        <source>{name} is no table of templates: in {place} {problem}.</source>
        <translation>{name}不是模板表：{place}處{problem}。</translation>
    </message>
    <message>
        <source>a table is wanted</source>
        <translation>應為一個表</translation>
    </message>
    <message>
        <source>a list is wanted</source>
        <translation>應為一個清單</translation>
    </message>
    <message>
        <source>a text in quotation marks is wanted</source>
        <translation>應為引號中的文字</translation>
    </message>
    <message>
        <source>a pair of texts is wanted, such as {example}</source>
        <translation>應為一對文字，例如 {example}</translation>
    </message>
    <message>
        <source>true or false is wanted</source>
        <translation>應為 true 或 false</translation>
    </message>
    <message>
        <source>one of these is wanted: {values}</source>
        <translation>應為其中之一：{values}</translation>
    </message>
    <message>
        <source>“{key}” means nothing</source>
        <translation>「{key}」沒有意義</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>缺少「{key}」</translation>
    </message>
    <message>
        <source>“{name}” has more than one *</source>
        <translation>「{name}」有不止一個 *</translation>
    </message>
    <message>
        <source>“{code}” is none of the [languages]</source>
        <translation>「{code}」不在 [languages] 之中</translation>
    </message>
    <message>
        <source>{name}: the program failed on it, which is our mistake ({fault}).</source>
        <translation>{name}：程式在它上面出了錯，是我們的問題（{fault}）。</translation>
    </message>
    <message>
        <source>{name} is in the project already, as “{title}”; it was not imported again.</source>
        <translation>「{name}」已在專案裡，名為「{title}」；沒有重複匯入。</translation>
    </message>
    <message>
        <source>{name} is this project itself; it was left out.</source>
        <translation>{name}就是這個專案本身，已略過。</translation>
    </message>
    <message>
        <source>{name} was left out: it is read together with the lines that it lies beside.</source>
        <translation>{name}已略過：它會隨旁邊的資料行一起讀入。</translation>
    </message>
    <message>
        <source>{name} is a project. Choose another name for what is to be exported.</source>
        <translation>{name}是一個專案。請為匯出的檔案另取名稱。</translation>
    </message>
    <message>
        <source>{name} is a folder. Name a file in it.</source>
        <translation>{name}是資料夾。請寫出其中的檔名。</translation>
    </message>
    <message>
        <source>the annotation of “{quote}” has the id {id}, which one of another document has already; the line was not imported.</source>
        <translation>「{quote}」的標註編號 {id} 已被另一份文件的標註使用；這一行沒有匯入。</translation>
    </message>
    <message>
        <source>{name}: the annotation of “{quote}” came in without what it refers to; it is marked for review.</source>
        <translation>{name}：「{quote}」的標註已匯入，但它所指的標註未匯入；已標為待審。</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 (byte {place}). Save it as UTF-8.</source>
        <translation>「{name}」不是 UTF-8（第 {place} 位元組）。請存成 UTF-8。</translation>
    </message>
    <message>
        <source>{name} is no label set: its lists are nested too deep.</source>
        <translation>「{name}」不是標籤集：清單巢狀過深。</translation>
    </message>
    <message>
        <source>{name} is not TOML: {problem}.</source>
        <translation>「{name}」不是 TOML：{problem}。</translation>
    </message>
    <message>
        <source>{name} is no label set: {problem}.</source>
        <translation>「{name}」不是標籤集：{problem}。</translation>
    </message>
    <message>
        <source>label {number} ({id})</source>
        <translation>第 {number} 個標籤（{id}）</translation>
    </message>
    <message>
        <source>{label} needs an id and a name in at least one language</source>
        <translation>{label}需要識別碼和至少一種語言的名稱</translation>
    </message>
    <message>
        <source>{label} has the id of a label before it</source>
        <translation>{label}的識別碼與前面的標籤重複</translation>
    </message>
    <message>
        <source>the seal of {label} must be a single character</source>
        <translation>{label}的印記須為單一字元</translation>
    </message>
    <message>
        <source>the colour of {label} must be one of {colours}, or like &quot;#2D59C9&quot;</source>
        <translation>{label}的顏色須為 {colours} 之一，或寫成 #2D59C9 的樣子</translation>
    </message>
    <message>
        <source>the key of {label} must be a single character</source>
        <translation>{label}的按鍵須為單一字元</translation>
    </message>
    <message>
        <source>the sub-types of {label} need ids that differ</source>
        <translation>{label}的子類須有不同的識別碼</translation>
    </message>
    <message>
        <source>{label} has the key of {other}, {key}</source>
        <translation>{label}與{other}的按鍵相同（{key}）</translation>
    </message>
    <message>
        <source>{label} has the seal and the colour of {other}</source>
        <translation>{label}與{other}的印記和顏色都相同</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>the address (URL)</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>分組</translation>
    </message>
    <message>
        <source>the variables</source>
        <translation>變數</translation>
    </message>
    <message>
        <source>the project&apos;s note differs</source>
        <translation>專案的備註不同</translation>
    </message>
    <message>
        <source>the label {label} is described otherwise</source>
        <translation>標籤「{label}」的說明不同</translation>
    </message>
    <message>
        <source>the variable {variable} is defined otherwise</source>
        <translation>變數「{variable}」的定義不同</translation>
    </message>
    <message>
        <source>the entity {entity} is described otherwise</source>
        <translation>實體「{entity}」的說明不同</translation>
    </message>
    <message>
        <source>“{title}” is in the project with another raw text; it was not imported.</source>
        <translation>「{title}」在專案裡另有原始檔案；沒有匯入。</translation>
    </message>
    <message>
        <source>the label {label} was added to the label set.</source>
        <translation>標籤「{label}」已加入標籤集。</translation>
    </message>
    <message>
        <source>{field} of “{title}” differs</source>
        <translation>「{title}」的{field}不同</translation>
    </message>
    <message>
        <source>the annotation of “{quote}” ({id}) differs</source>
        <translation>「{quote}」的標註（{id}）不同</translation>
    </message>
    <message>
        <source>the annotation of “{quote}” belongs to another cleaned text</source>
        <translation>「{quote}」的標註屬於另一版淨文</translation>
    </message>
    <message>
        <source>{name}: {difference}; what is in the project stays.</source>
        <translation>{name}：{difference}；專案裡的保持不變。</translation>
    </message>
    <message>
        <source>{name}, line {number}: {problem}</source>
        <translation>{name}，第 {number} 行：{problem}</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This annotation has no place in the text whose border could be moved.</source>
        <translation>這條標註在淨文裡沒有位置，沒有可移動的邊界。</translation>
    </message>
    <message>
        <source>The border cannot be moved further.</source>
        <translation>邊界不能再移動了。</translation>
    </message>
    <message>
        <source>A stance cannot be split: it has one holder, one target and one cue.</source>
        <translation>立場不能拆分：它只有一個持有者、一個對象和一個立場詞。</translation>
    </message>
    <message>
        <source>Put the caret inside the annotation, where it is to be split.</source>
        <translation>請把游標放到標註之內要拆開的地方。</translation>
    </message>
    <message>
        <source>Stances cannot be merged: each has a holder, a target and a cue of its own.</source>
        <translation>立場不能合併：每條都有各自的持有者、對象和立場詞。</translation>
    </message>
    <message>
        <source>No annotation of the same kind and label overlaps, adjoins or follows in the paragraph.</source>
        <translation>本段內沒有重疊、相鄰或在後的同類同標籤的標註。</translation>
    </message>
    <message>
        <source>It was given up after {seconds} seconds.</source>
        <translation>{seconds} 秒後放棄了。</translation>
    </message>
    <message>
        <source>It could not be read: the reading process ended.</source>
        <translation>無法讀取：讀取處理程序已結束。</translation>
    </message>
    <message>
        <source>It needs more memory than a single file may have.</source>
        <translation>所需記憶體超過單一檔案的上限。</translation>
    </message>
    <message>
        <source>{name} has {count} documents; there is no document {number}.</source>
        <translation>「{name}」有 {count} 份文件，沒有第 {number} 份。</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}.</source>
        <translation>圖片無法寫入 {path}。</translation>
    </message>
    <message>
        <source>The picture cannot be called {name}: its name has to end in {endings}.</source>
        <translation>圖片不能叫{name}：名稱須以 {endings} 結尾。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Removed %Ln documents. Undo brings them back.</source>
        <translation>
            <numerusform>已移走 %Ln 份文件。復原可以取回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>Undo → {0}</source>
        <translation>復原 → {0}</translation>
    </message>
    <message>
        <source>Redo → {0}</source>
        <translation>重做 → {0}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>SlotRow</name>
    <message>
        <source>Take selection</source>
        <translation>填入選取</translation>
    </message>
    <message>
        <source>Take the words that are selected in the text</source>
        <translation>填入文中選取的文字</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SpeechMode</name>
    <message>
        <source>Direct speech</source>
        <translation>直接引述</translation>
    </message>
    <message>
        <source>Indirect speech</source>
        <translation>間接引述</translation>
    </message>
    <message>
        <source>Partly quoted</source>
        <translation>部分引用</translation>
    </message>
</context>
<context>
    <name>StanceEditor</name>
    <message>
        <source>Holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>如何出現</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>立場詞</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>mode of speech</source>
        <translation>引述方式</translation>
    </message>
    <message>
        <source>Mode not said</source>
        <translation>方式未註明</translation>
    </message>
    <message>
        <source>The claim is tagged as</source>
        <translation>該主張已標為</translation>
    </message>
    <message>
        <source>Sign is</source>
        <translation>極性判斷</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>態度</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未註明</translation>
    </message>
    <message>
        <source>Assertion</source>
        <translation>斷言</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>強度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>極性</translation>
    </message>
    <message>
        <source>Claim in</source>
        <translation>主張標為</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>轉述鏈</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>證據</translation>
    </message>
    <message>
        <source>Select words, press {key}</source>
        <translation>選取文字，按 {key}</translation>
    </message>
    <message>
        <source>What is said, if it matters</source>
        <translation>說了什麼（需要時填）</translation>
    </message>
    <message>
        <source>No stance of its own</source>
        <translation>沒有另標立場</translation>
    </message>
</context>
<context>
    <name>StanceSentence</name>
    <message>
        <source>{holder} → {target}: {cue}, says {source}</source>
        <translation>{holder} → {target}：{cue}，據{source}</translation>
    </message>
    <message>
        <source>{holder} → {target}: {cue}</source>
        <translation>{holder} → {target}：{cue}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Annotations are signed with this name. Press to change it.</source>
        <translation>標註以這個姓名署名。按一下可更改。</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已儲存 {time}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>未儲存：{reason}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>Text {place}</source>
        <translation>淨文 {place}</translation>
    </message>
    <message>
        <source>Raw {place}</source>
        <translation>原始 {place}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln documents done</source>
        <translation>
            <numerusform>%Ln 份文件，已完成 {done} 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>你的姓名…</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>標註者：{name}</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>填寫你的姓名</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Tag “{0}”</source>
        <translation>標註「{0}」</translation>
    </message>
    <message>
        <source>Change the annotation of “{0}”</source>
        <translation>變更「{0}」的標註</translation>
    </message>
    <message>
        <source>Remove the annotation of “{0}”</source>
        <translation>刪除「{0}」的標註</translation>
    </message>
    <message>
        <source>Import “{0}”</source>
        <translation>匯入「{0}」</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>移除一份文件</translation>
    </message>
    <message>
        <source>Restore a document</source>
        <translation>還原一份文件</translation>
    </message>
    <message>
        <source>Change what is said about a document</source>
        <translation>變更文件的詳細資訊</translation>
    </message>
    <message>
        <source>Clean a document anew</source>
        <translation>重新清理一份文件</translation>
    </message>
    <message>
        <source>Add the entity “{0}”</source>
        <translation>新增實體「{0}」</translation>
    </message>
    <message>
        <source>Change the entity “{0}”</source>
        <translation>變更實體「{0}」</translation>
    </message>
    <message>
        <source>Remove the entity “{0}”</source>
        <translation>刪除實體「{0}」</translation>
    </message>
    <message>
        <source>Change the label set</source>
        <translation>變更標籤集</translation>
    </message>
    <message>
        <source>Change the variables</source>
        <translation>變更變數</translation>
    </message>
    <message>
        <source>Change the project&apos;s note</source>
        <translation>變更專案備註</translation>
    </message>
    <message>
        <source>{0}, and {1} more</source>
        <translation>{0}，另有 {1} 步</translation>
    </message>
</context>
<context>
    <name>TargetKind</name>
    <message>
        <source>Entity</source>
        <translation>實體</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>關係</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主張</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>TimexMod</name>
    <message>
        <source>Start of</source>
        <translation>初期</translation>
    </message>
    <message>
        <source>Middle of</source>
        <translation>中期</translation>
    </message>
    <message>
        <source>End of</source>
        <translation>末期</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之後</translation>
    </message>
    <message>
        <source>On or before</source>
        <translation>不晚於</translation>
    </message>
    <message>
        <source>On or after</source>
        <translation>不早於</translation>
    </message>
    <message>
        <source>About</source>
        <translation>大約</translation>
    </message>
</context>
<context>
    <name>TimexType</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>反覆</translation>
    </message>
</context>
<context>
    <name>UndoBlockedDialog</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Later steps</source>
        <translation>後來的步驟</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n steps too</source>
        <translation>
            <numerusform>連同這 %n 步一起復原</numerusform>
        </translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>保持原樣</translation>
    </message>
    <message>
        <source>Later steps build on this one</source>
        <translation>後來的步驟建立在這一步上</translation>
    </message>
    <message>
        <source>It can only be taken back together with these. Redo brings all of them back.</source>
        <translation>這一步只能和下列步驟一起復原。重做可以全部找回。</translation>
    </message>
</context>
<context>
    <name>VariableType</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選項</translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>Variables</source>
        <translation>變數</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>新增變數</translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation>刪除變數</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Variables of the documents</source>
        <translation>文件的變數</translation>
    </message>
    <message>
        <source>Outlet, author, country: what you want to compare by. Choices are separated by commas. Removing a variable keeps the values that documents have.</source>
        <translation>媒體、作者、國家：你想據以比較的方面。選項用逗號分隔。刪除變數後，文件裡已有的值仍保留。</translation>
    </message>
    <message>
        <source>Give every variable a name.</source>
        <translation>請給每個變數命名。</translation>
    </message>
    <message>
        <source>Two variables are called “{name}”.</source>
        <translation>有兩個變數都叫「{name}」。</translation>
    </message>
    <message>
        <source>Write the choices of “{name}”, separated by commas.</source>
        <translation>請寫出「{name}」的選項，用逗號分隔。</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Fold or show the &amp;raw text</source>
        <translation>收合或顯示原始檔案(&amp;R)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外觀(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>語言(&amp;A)</translation>
    </message>
    <message>
        <source>The same place in the &amp;other text</source>
        <translation>另一文本的同一處(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <translation>你的姓名(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快速鍵(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Annotator</source>
        <translation>關於 Annotator(&amp;A)</translation>
    </message>
    <message>
        <source>Text: select</source>
        <translation>正文：選取</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Shift+方向鍵</translation>
    </message>
    <message>
        <source>Text: select word by word</source>
        <translation>正文：逐詞選取</translation>
    </message>
    <message>
        <source>Ctrl+Shift+arrow keys</source>
        <translation>Ctrl+Shift+方向鍵</translation>
    </message>
    <message>
        <source>Inspector: done, back to the text</source>
        <translation>標註詳情：完成，回到正文</translation>
    </message>
    <message>
        <source>Inspector: back to the text, what was entered stays</source>
        <translation>標註詳情：回到正文，已填內容保留</translation>
    </message>
    <message>
        <source>Stance: go to holder, target, cue, content</source>
        <translation>立場：轉到持有者、對象、立場詞、內容</translation>
    </message>
    <message>
        <source>Stance: take a mention that is proposed</source>
        <translation>立場：採用列出的提及</translation>
    </message>
    <message>
        <source>Stance: take the selection</source>
        <translation>立場：採用所選文字</translation>
    </message>
    <message>
        <source>Stance: it is not in the words</source>
        <translation>立場：文中沒有寫明</translation>
    </message>
    <message>
        <source>Stance: more positive, more negative</source>
        <translation>立場：更正面、更負面</translation>
    </message>
    <message>
        <source>Stance: go to polarity, attitude, assertion</source>
        <translation>立場：轉到極性、態度、斷言</translation>
    </message>
    <message>
        <source>Stance: go to chain of sources, evidence</source>
        <translation>立場：轉到轉述鏈、證據</translation>
    </message>
    <message>
        <source>Annotator {0}

Reads messy copies of Chinese articles beside their raw markup, and tags entities, dates and stances in them.

It never connects to a network. Qt {1}, {2}.</source>
        <translation>Annotator {0}

把雜亂的中文文章與其原始標記對照閱讀，並標註其中的實體、日期和立場。

從不連線到網路。Qt {1}，{2}。</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>關於 Annotator</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Named</source>
        <translation>明示</translation>
    </message>
    <message>
        <source>Pronoun</source>
        <translation>代名詞</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Collective</source>
        <translation>群體</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>Lost in the source</source>
        <translation>原文缺失</translation>
    </message>
</context>
</TS>
