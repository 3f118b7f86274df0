<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnnotationTable</name>
    <message>
        <source>Filter annotations</source>
        <translation>筛选标注</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total}</translation>
    </message>
    <message>
        <source>No annotation has these words. Clear the filter to see all of them.</source>
        <translation>没有含这些字词的标注。清除筛选即可看到全部。</translation>
    </message>
    <message>
        <source>Nothing is tagged yet. Select words in the text and press a label&apos;s key.</source>
        <translation>还没有标注。在文中选取文字，再按标签键。</translation>
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
        <translation>标注者</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待审</translation>
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
        <translation>{holder} → {target}：{cue} {sign}，据 {source}</translation>
    </message>
    <message>
        <source>holder?</source>
        <translation>持有者？</translation>
    </message>
    <message>
        <source>target?</source>
        <translation>对象？</translation>
    </message>
    <message>
        <source>cue?</source>
        <translation>立场词？</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
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
        <translation>用这个姓名</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Who is annotating?</source>
        <translation>谁在标注？</translation>
    </message>
    <message>
        <source>Every annotation is signed with this name, so that the work of several people can be told apart and compared. It stays on this computer and in the project file.</source>
        <translation>每条标注都以这个姓名署名，几个人的工作才能区分和比较。姓名只留在这台电脑和项目文件里。</translation>
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
        <translation>有条件</translation>
    </message>
    <message>
        <source>Hypothetical</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>否认</translation>
    </message>
    <message>
        <source>In the past</source>
        <translation>过去</translation>
    </message>
</context>
<context>
    <name>Attitude</name>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>表态</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>认同</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>意图</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>关切</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
</context>
<context>
    <name>AuthoredFields</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待审</translation>
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
        <translation>转述链，由外到内</translation>
    </message>
    <message>
        <source>How the source is present</source>
        <translation>消息来源如何出现</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>加入所选文字</translation>
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
        <translation>向内移</translation>
    </message>
    <message>
        <source>Remove from the chain</source>
        <translation>从转述链中移除</translation>
    </message>
</context>
<context>
    <name>CleaningPanel</name>
    <message>
        <source>An older version of the program cleaned this text.</source>
        <translation>这篇净文是旧版程序清理出来的。</translation>
    </message>
    <message>
        <source>Clean again</source>
        <translation>重新清理</translation>
    </message>
    <message>
        <source>What cleaning did</source>
        <translation>清理做了什么</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>取消这个标记</translation>
    </message>
    <message>
        <source>Open a document to see what cleaning left out of it.</source>
        <translation>打开一篇文档，就能看到清理时略去了什么。</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>要看一眼的地方</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this text looks doubtful.</source>
        <translation>净文里没有可疑的地方。</translation>
    </message>
    <message>
        <source>Left out or made</source>
        <translation>略去或生成的</translation>
    </message>
    <message>
        <source>Untick to have it in this document&apos;s text.</source>
        <translation>取消勾选，它就留在这篇文档的净文里。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The text is the raw text, word for word.</source>
        <translation>净文与原始文件一字不差。</translation>
    </message>
    <message>
        <source>off</source>
        <translation>已关</translation>
    </message>
    <message>
        <source>switched off for this document</source>
        <translation>在这篇文档里已关闭</translation>
    </message>
    <message numerus="yes">
        <source>%Ln raw characters left out</source>
        <translation>
            <numerusform>略去 %Ln 个原始字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters made</source>
        <translation>
            <numerusform>生成 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Your marks</source>
        <translation>你的标记</translation>
    </message>
    <message>
        <source>Kept: “{0}”</source>
        <translation>保留：“{0}”</translation>
    </message>
    <message>
        <source>Left out: “{0}”</source>
        <translation>略去：“{0}”</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K keeps what is selected, Ctrl+Shift+L leaves it out.</source>
        <translation>Ctrl+Shift+K 保留选中的文字，Ctrl+Shift+L 略去。</translation>
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
        <translation>命令、标签或文档</translation>
    </message>
    <message>
        <source>Nothing has these words in its name.</source>
        <translation>没有名称含这些字词的命令、标签或文档。</translation>
    </message>
    <message>
        <source>{shown} of {total}: type more to see the others.</source>
        <translation>共 {total} 项，列出 {shown} 项：多输入几个字可找到其余的。</translation>
    </message>
    <message>
        <source>Go to document</source>
        <translation>转到文档</translation>
    </message>
    <message>
        <source>Tag as {label}</source>
        <translation>标为{label}</translation>
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
        <translation>程序出了错，是我们的问题。项目文件没有动；最后一步没有执行。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
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
        <translation>隐含</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>读作</translation>
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
        <translation>无值</translation>
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
        <translation>文档日期：{date}</translation>
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
        <translation>文档详情</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Relative dates (本月, 昨天) are counted from it.</source>
        <translation>相对日期（本月、昨天）由此推算。</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 字符</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
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
        <translation>编码</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>换行符</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>Cleaned by</source>
        <translation>清理程序</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>“{value}” is no date. Write a year, a month or a day: 2007, 2007-06, 2007-06-07.</source>
        <translation>“{value}”不是日期。请写年、月或日：2007、2007-06、2007-06-07。</translation>
    </message>
    <message>
        <source>{name}: “{value}” is no date. Write 2007, 2007-06 or 2007-06-07.</source>
        <translation>{name}：“{value}”不是日期。请写 2007、2007-06 或 2007-06-07。</translation>
    </message>
    <message>
        <source>{name}: “{value}” is no number. Write digits, with a point for decimals.</source>
        <translation>{name}：“{value}”不是数字。请写阿拉伯数字，小数用小数点。</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>文档的顺序</translation>
    </message>
    <message>
        <source>Sort and group</source>
        <translation>排序和分组</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>排序(&amp;O)</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>按导入顺序</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>按文件名</translation>
    </message>
    <message>
        <source>Under their groups</source>
        <translation>分组显示</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown}/{total}</translation>
    </message>
    <message>
        <source>No documents yet. Bring articles in with File › Import, or drop files here.</source>
        <translation>还没有文档。用“文件 › 导入文件”导入文章，或把文件拖到这里。</translation>
    </message>
    <message>
        <source>No document has these words in its title, file name or group.</source>
        <translation>没有标题、文件名或分组含这些字词的文档。</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Mark as “{status}”</source>
        <translation>标为“{status}”</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>分组：{name}</translation>
    </message>
    <message>
        <source>simpl.</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>trad.</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>简繁混用</translation>
    </message>
    <message>
        <source>no Chinese</source>
        <translation>无中文</translation>
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
        <translation>过时</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations</source>
        <translation>
            <numerusform>%n 条标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places to look at</source>
        <translation>
            <numerusform>%n 处要看一眼</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentStatus</name>
    <message>
        <source>New</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
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
        <translation>下一篇文档(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>上一篇文档(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详情(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Group…</source>
        <translation>分组(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Variables…</source>
        <translation>变量(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the project</source>
        <translation>从项目中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>List these documents under:</source>
        <translation>把这些文档归入：</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>扩大选区</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>缩小选区</translation>
    </message>
    <message>
        <source>&amp;Edit annotation</source>
        <translation>编辑标注(&amp;E)</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>&amp;Entity</source>
        <translation>实体(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stance with this cue</source>
        <translation>以所选为立场词标立场(&amp;S)</translation>
    </message>
    <message>
        <source>Holder of the chosen stance</source>
        <translation>填作当前立场的持有者</translation>
    </message>
    <message>
        <source>Target of the chosen stance</source>
        <translation>填作当前立场的对象</translation>
    </message>
    <message>
        <source>Cue of the chosen stance</source>
        <translation>填作当前立场的立场词</translation>
    </message>
    <message>
        <source>Content of the chosen stance</source>
        <translation>填作当前立场的内容</translation>
    </message>
    <message>
        <source>Add selection to the annotation</source>
        <translation>把所选文字并入当前标注</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>下一条标注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous annotation</source>
        <translation>上一条标注(&amp;P)</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放开</translation>
    </message>
    <message>
        <source>Choose a stance first.</source>
        <translation>请先选中一个立场。</translation>
    </message>
    <message>
        <source>Choose an annotation and select the text to add to it.</source>
        <translation>请先选中一条标注，再选取要并入的文字。</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>请先选中文字。</translation>
    </message>
    <message>
        <source>Choose an annotation first.</source>
        <translation>请先选定一条标注。</translation>
    </message>
    <message>
        <source>Select some text first: drag, double-click, or Shift and the arrow keys.</source>
        <translation>请先选取文字：拖动、双击，或按住 Shift 用方向键。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中标注</translation>
    </message>
    <message>
        <source>Select words, then press a label&apos;s key: an entity</source>
        <translation>选取文字后按标签键：标实体</translation>
    </message>
    <message>
        <source>Select words: a date</source>
        <translation>选取文字：标日期</translation>
    </message>
    <message>
        <source>Select the words that take a side: a stance</source>
        <translation>选取表态的字词：标立场</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一条标注</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>上一条标注</translation>
    </message>
    <message>
        <source>Edit the chosen annotation</source>
        <translation>编辑选中的标注</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Selecting: drag, double-click a word, or hold Shift and use the arrow keys.</source>
        <translation>选取文字：拖动、双击字词，或按住 Shift 用方向键。</translation>
    </message>
</context>
<context>
    <name>EntityEditor</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sub-type</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>指称</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>e.g. government</source>
        <translation>如：政府</translation>
    </message>
    <message>
        <source>What the name stands for here when it is not the thing itself</source>
        <translation>名称在此不指其本身时，实际指什么</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>转指</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} (old label)</source>
        <translation>{name}（旧标签）</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>Name, Enter</source>
        <translation>输入名称，按 Enter</translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>This document has no references.</source>
        <translation>这篇文档没有参考文献。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message numerus="yes">
        <source>All %n documents</source>
        <translation>
            <numerusform>全部 %n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected documents</source>
        <translation>
            <numerusform>选中的 %n 篇文档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents that are done</source>
        <translation>
            <numerusform>已完成的 %n 篇文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export as JSONL</source>
        <translation>导出为 JSONL</translation>
    </message>
    <message>
        <source>One document a line, with its raw and cleaned text, their alignment and every annotation. Offsets count Unicode code points, and each quote is checked after writing.</source>
        <translation>每行一篇文档，含原始文件、净文、两者的对齐和全部标注。位置按 Unicode 码位计，写完后逐条核对引文。</translation>
    </message>
    <message>
        <source>Beside it {name} is written: label set, entity records, annotators and variables.</source>
        <translation>同时在旁边写出 {name}：标签集、实体记录、标注者和变量。</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name}已经存在，将被替换。</translation>
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
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Copy of {0}</source>
        <translation>{0} 副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved a copy as {0}.</source>
        <translation>副本已另存为“{0}”。</translation>
    </message>
    <message>
        <source>Articles and annotations (*.txt *.md *.wiki *.wikitext *.mediawiki *.html *.htm *.jsonl)</source>
        <translation>文章和标注 (*.txt *.md *.wiki *.wikitext *.mediawiki *.html *.htm *.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message numerus="yes">
        <source>all %n quotes were checked and agree.</source>
        <translation>
            <numerusform>核对了 %n 处引文，全部一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n documents to {name}; {checked}</source>
        <translation>
            <numerusform>已导出 %n 篇到“{name}”，{checked}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. What was finished before stays.</source>
        <translation>已取消。之前完成的部分保留。</translation>
    </message>
    <message>
        <source>Wait until the work under way has ended, or cancel it.</source>
        <translation>请等当前的工作结束，或取消它。</translation>
    </message>
    <message>
        <source>Annotator projects (*.annotator)</source>
        <translation>Annotator 项目 (*.annotator)</translation>
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
            <numerusform>隐藏了 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide annotations</source>
        <translation>显示或隐藏标注</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Made by hand</source>
        <translation>手工标注</translation>
    </message>
    <message>
        <source>Accepted suggestions</source>
        <translation>采纳的建议</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Projected</source>
        <translation>映射过来的</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
    </message>
</context>
<context>
    <name>FindInText</name>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>在文中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>查找下一个(&amp;X)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Markup left in the text</source>
        <translation>净文里残留的标记</translation>
    </message>
    <message>
        <source>Mark without its other half</source>
        <translation>缺了另一半的标记</translation>
    </message>
    <message>
        <source>Empty brackets</source>
        <translation>空括号</translation>
    </message>
    <message>
        <source>Link longer than its target</source>
        <translation>链接文字多于目标</translation>
    </message>
    <message>
        <source>Words lost in the source</source>
        <translation>原文缺字</translation>
    </message>
    <message>
        <source>Words may be missing</source>
        <translation>此处可能缺字</translation>
    </message>
    <message>
        <source>Note that says nothing</source>
        <translation>没有内容的注释</translation>
    </message>
    <message>
        <source>Much text was made</source>
        <translation>生成的文字偏多</translation>
    </message>
    <message>
        <source>Much text was left out</source>
        <translation>略去的文字偏多</translation>
    </message>
    <message>
        <source>No text is left</source>
        <translation>没有剩下文字</translation>
    </message>
    <message>
        <source>This looks like markup that the cleaning left standing.</source>
        <translation>像是清理时没有去掉的标记。</translation>
    </message>
    <message>
        <source>A mark that opens or closes something stands here alone. It is not in the text.</source>
        <translation>这里只有半个成对的标记，已不在净文里。</translation>
    </message>
    <message>
        <source>What stood in these brackets was lost before the file came here.</source>
        <translation>括号里的内容在文件到这里之前就丢了。</translation>
    </message>
    <message>
        <source>The link also covers the words after the name it leads to.</source>
        <translation>链接把目标名称后面的文字也包了进去。</translation>
    </message>
    <message>
        <source>A name or other words seem to be missing here. They were lost before the file came here.</source>
        <translation>这里好像缺了名称或别的文字，在文件到这里之前就丢了。</translation>
    </message>
    <message>
        <source>This template stands in the text. What it shows is written elsewhere, not in this file, and is left out.</source>
        <translation>正文中有此模板，其显示的内容写在别处，不在本文件中，故已略去。</translation>
    </message>
    <message>
        <source>A source is cited here, but nothing is said about it.</source>
        <translation>这里引了一个出处，但没有任何说明。</translation>
    </message>
    <message>
        <source>An unusual part of the text was made from markup instead of copied.</source>
        <translation>净文里有不少文字不是照抄，而是由标记生成的。</translation>
    </message>
    <message>
        <source>An unusual part of the words was left out, not only markup.</source>
        <translation>略去的不只是标记，还有不少文字。</translation>
    </message>
    <message>
        <source>The file holds nothing that reads as text.</source>
        <translation>文件里没有可读的文字。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Wikitext</source>
        <translation>维基文本</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the import back.</source>
        <translation>按 Ctrl+Z 可撤销这次导入。</translation>
    </message>
    <message numerus="yes">
        <source>Ctrl+Z, %n times, takes the import back.</source>
        <translation>
            <numerusform>按 %n 次 Ctrl+Z 可撤回这次导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported {done} of %Ln files</source>
        <translation>
            <numerusform>导入了 %Ln 个文件中的 {done} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>全部已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read; the file itself is as it was. Everything else is saved.</source>
        <translation>
            <numerusform>%n 个读不成，文件本身没有动。其余都已保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>净文</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考文献</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>未导入</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>All of it is in the project already.</source>
        <translation>全部内容都已在项目里。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Previous annotation</source>
        <translation>上一条标注</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>下一条标注</translation>
    </message>
    <message>
        <source>Remove this annotation</source>
        <translation>删除这条标注</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>标注详情</translation>
    </message>
    <message>
        <source>Show it in the text</source>
        <translation>在文中显示</translation>
    </message>
    <message>
        <source>It is in the raw text only</source>
        <translation>只在原始文件里</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>第 {number} 条，共 {total} 条</translation>
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
        <translation>强</translation>
    </message>
</context>
<context>
    <name>KeyCaptureDialog</name>
    <message>
        <source>Change key</source>
        <translation>更改按键</translation>
    </message>
    <message>
        <source>Press the new key. Esc leaves it as it is.</source>
        <translation>请按新的按键。按 Esc 则不更改。</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>改归此命令(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>不更改(&amp;L)</translation>
    </message>
    <message>
        <source>{key} does “{command}” until now.</source>
        <translation>{key} 目前用于“{command}”。</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Chinese input methods keep {key} for themselves.</source>
        <translation>{key} 由中文输入法占用。</translation>
    </message>
    <message>
        <source>{key} moves from field to field.</source>
        <translation>{key} 用于在各栏之间移动。</translation>
    </message>
    <message>
        <source>{key} moves the caret.</source>
        <translation>{key} 用于移动光标。</translation>
    </message>
    <message>
        <source>{key} is typed into fields. Add Ctrl or Alt.</source>
        <translation>{key} 在输入栏里会打出字符。请加上 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>{key} tags as “{label}”. Label keys belong to the label set of the project.</source>
        <translation>{key} 标为“{label}”。标签的按键属于本项目的标签集。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>命令和按键</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>不设按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>Usual keys for &amp;all</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>This key is the same everywhere in the program and stays as it is.</source>
        <translation>此按键在程序中处处相同，不能更改。</translation>
    </message>
    <message>
        <source>The keys of labels belong to the label set of the project.</source>
        <translation>标签的按键属于本项目的标签集，在标签集里更改。</translation>
    </message>
    <message>
        <source>{key}, its key in the label set, does “{command}”.</source>
        <translation>{key} 是它在标签集里的按键，但已用于“{command}”。</translation>
    </message>
    <message>
        <source>Choose a command and press Enter, then the new key.</source>
        <translation>选定命令后按 Enter，再按新的按键。</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
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
        <translation>按键 {key}</translation>
    </message>
</context>
<context>
    <name>LabelSet</name>
    <message>
        <source>International relations</source>
        <translation>国际关系</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>Entity</source>
        <translation>实体</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>立场</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Cleaned text</source>
        <translation>净文</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>标注详情</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>标注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
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
        <translation>反对</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>source</source>
        <translation>据</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>target</source>
        <translation>对象</translation>
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
        <translation>专名</translation>
    </message>
    <message>
        <source>Nominal</source>
        <translation>普通名词</translation>
    </message>
    <message>
        <source>Pronoun</source>
        <translation>代词</translation>
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
        <translation>{days}之后</translation>
    </message>
    <message>
        <source>On or before {days}</source>
        <translation>不晚于{days}</translation>
    </message>
    <message>
        <source>On or after {days}</source>
        <translation>不早于{days}</translation>
    </message>
    <message>
        <source>About {days}</source>
        <translation>约{days}</translation>
    </message>
</context>
<context>
    <name>Newline</name>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>采纳的建议</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Projected from a twin</source>
        <translation>由对应文档投射</translation>
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
        <translation>这里有读不成字的字节。文件本身没有动。</translation>
    </message>
</context>
<context>
    <name>PanePair</name>
    <message>
        <source>Cleaned text</source>
        <translation>净文</translation>
    </message>
    <message>
        <source>Raw text</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>Show the raw text</source>
        <translation>显示原始文件</translation>
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
        <translation>换行符混用</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Next &amp;panel</source>
        <translation>下一个面板(&amp;P)</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Menu of what has the keyboard</source>
        <translation>打开光标处的菜单</translation>
    </message>
</context>
<context>
    <name>Polarity</name>
    <message>
        <source>Strongly opposes</source>
        <translation>强烈反对</translation>
    </message>
    <message>
        <source>Opposes</source>
        <translation>反对</translation>
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
        <translation>强烈支持</translation>
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
        <translation>极性</translation>
    </message>
</context>
<context>
    <name>PolarityStatus</name>
    <message>
        <source>Clear</source>
        <translation>明确</translation>
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
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
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
        <translation>文件类型(&amp;T)：</translation>
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
        <translation>缩小文字(&amp;S)</translation>
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
        <translation>加长行宽(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Shorter lines</source>
        <translation>缩短行宽(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;More space between lines</source>
        <translation>加大行距(&amp;M)</translation>
    </message>
    <message>
        <source>L&amp;ess space between lines</source>
        <translation>减小行距(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;As designed</source>
        <translation>恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Seals &amp;beside the lines</source>
        <translation>印章放在行边(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Numbers of paragraphs and lines</source>
        <translation>段号和行号(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Recleaning</name>
    <message>
        <source>&amp;Why is this gone?</source>
        <translation>这段为什么没有了？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keep selected raw text in the cleaned text</source>
        <translation>在净文里保留选中的原始文字(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Leave selected text out of the cleaned text</source>
        <translation>从净文里略去选中的文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clean again</source>
        <translation>重新清理(&amp;C)</translation>
    </message>
    <message>
        <source>Clean all &amp;outdated texts again</source>
        <translation>重新清理所有过时的净文(&amp;O)</translation>
    </message>
    <message>
        <source>Why is this gone?</source>
        <translation>这段为什么没有了？</translation>
    </message>
    <message>
        <source>Keep selected raw text in the cleaned text</source>
        <translation>在净文里保留选中的原始文字</translation>
    </message>
    <message>
        <source>Leave selected text out of the cleaned text</source>
        <translation>从净文里略去选中的文字</translation>
    </message>
    <message>
        <source>Select what to keep in the raw text first.</source>
        <translation>请先在原始文件里选中要保留的文字。</translation>
    </message>
    <message>
        <source>Select what to leave out first, in either text.</source>
        <translation>请先在净文或原始文件里选中要略去的文字。</translation>
    </message>
    <message>
        <source>A text is being cleaned. Try again when it is done.</source>
        <translation>正在清理一篇文稿，完成后请再试。</translation>
    </message>
    <message>
        <source>All of it is in the cleaned text.</source>
        <translation>这段都在净文里。</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>&amp;Keep it in the text</source>
        <translation>保留在净文里(&amp;K)</translation>
    </message>
    <message>
        <source>The rule “{0}” can be switched off for this document.</source>
        <translation>可以在这篇文档里关闭规则“{0}”。</translation>
    </message>
    <message>
        <source>&amp;Switch the rule off here</source>
        <translation>在这里关闭规则(&amp;S)</translation>
    </message>
    <message>
        <source>No text of this project is outdated.</source>
        <translation>本项目没有过时的净文。</translation>
    </message>
    <message numerus="yes">
        <source>%n texts were cleaned again.</source>
        <translation>
            <numerusform>已重新清理 %n 篇净文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations no longer fit and are marked for review.</source>
        <translation>
            <numerusform>%n 条标注对不上，已标为待审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are as they were:</source>
        <translation>
            <numerusform>%n 篇净文保持原样：</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. The cleaned text is as it was.</source>
        <translation>已取消。净文和原来一样。</translation>
    </message>
    <message>
        <source>Cleaning {0}</source>
        <translation>正在清理 {0}</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>The cleaned text has a new version.</source>
        <translation>净文换了新版。</translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations no longer fit and are marked for review.</source>
        <translation>
            <numerusform>净文换了新版：%n 条标注对不上，已标为待审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations moved with the raw text.</source>
        <translation>
            <numerusform>净文换了新版：%n 条标注随原文移过去了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer fit and are marked for review</source>
        <translation>
            <numerusform>%n 条对不上，已标为待审</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cleaned text has a new version: %n annotations moved with the raw text; {unfit}.</source>
        <translation>
            <numerusform>净文换了新版：%n 条标注随原文移过去了，{unfit}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reshaping</name>
    <message>
        <source>Next annotation &amp;here</source>
        <translation>光标处的下一条标注(&amp;H)</translation>
    </message>
    <message>
        <source>All annotations h&amp;ere…</source>
        <translation>这里的所有标注(&amp;E)…</translation>
    </message>
    <message>
        <source>Split at the caret</source>
        <translation>在光标处一分为二</translation>
    </message>
    <message>
        <source>Merge with the next of its kind</source>
        <translation>与相邻的同类标注合并</translation>
    </message>
    <message>
        <source>Duplicate for a second label</source>
        <translation>复制一条以加第二个标签</translation>
    </message>
    <message>
        <source>Start one to the left</source>
        <translation>起点左移一字</translation>
    </message>
    <message>
        <source>Start one to the right</source>
        <translation>起点右移一字</translation>
    </message>
    <message>
        <source>End one to the left</source>
        <translation>终点左移一字</translation>
    </message>
    <message>
        <source>End one to the right</source>
        <translation>终点右移一字</translation>
    </message>
    <message>
        <source>Start one word to the left</source>
        <translation>起点左移一词</translation>
    </message>
    <message>
        <source>Start one word to the right</source>
        <translation>起点右移一词</translation>
    </message>
    <message>
        <source>End one word to the left</source>
        <translation>终点左移一词</translation>
    </message>
    <message>
        <source>End one word to the right</source>
        <translation>终点右移一词</translation>
    </message>
    <message>
        <source>No annotation lies under the caret.</source>
        <translation>光标处没有标注。</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations here: {names}</source>
        <translation>
            <numerusform>此处有 %Ln 条标注：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an annotation first.</source>
        <translation>请先选定一条标注。</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Left out: marks of bold, italic or code. The words stay.</source>
        <translation>略去：粗体、斜体或代码的标记。文字保留。</translation>
    </message>
    <message>
        <source>Left out: the marks of a heading. Its words stay.</source>
        <translation>略去：标题的标记。文字保留。</translation>
    </message>
    <message>
        <source>Left out: the mark of a list item. Its words stay.</source>
        <translation>略去：列表项的标记。文字保留。</translation>
    </message>
    <message>
        <source>Left out: the marks of a table. The words in its cells stay.</source>
        <translation>略去：表格的标记。单元格里的文字保留。</translation>
    </message>
    <message>
        <source>Left out: the brackets of a link. Its words stay.</source>
        <translation>略去：链接的括号。文字保留。</translation>
    </message>
    <message>
        <source>Left out: where a link leads. It is kept with the link.</source>
        <translation>略去：链接的去向。已随链接保存。</translation>
    </message>
    <message>
        <source>Left out: an HTML tag with its attributes.</source>
        <translation>略去：HTML 标签及其属性。</translation>
    </message>
    <message>
        <source>Left out: a mark that only protects the character after it.</source>
        <translation>略去：只为保护后一个字符的转义符号。</translation>
    </message>
    <message>
        <source>Left out: the other variants of a word given in several scripts.</source>
        <translation>略去：字词转换标记里的其他写法。</translation>
    </message>
    <message>
        <source>Left out: a citation. It is kept among the references.</source>
        <translation>略去：一处引注。已存入参考文献。</translation>
    </message>
    <message>
        <source>Left out: the list of references.</source>
        <translation>略去：参考文献列表。</translation>
    </message>
    <message>
        <source>Left out: a heading under which nothing is left.</source>
        <translation>略去：下面已无内容的标题。</translation>
    </message>
    <message>
        <source>Left out: an image. Its caption stays where it has one.</source>
        <translation>略去：图片。有图注的保留图注。</translation>
    </message>
    <message>
        <source>Left out: the page&apos;s categories. They are kept as metadata.</source>
        <translation>略去：页面的分类。已存为元数据。</translation>
    </message>
    <message>
        <source>Left out: a template that shows nothing in the article.</source>
        <translation>略去：在文章里不显示内容的模板。</translation>
    </message>
    <message>
        <source>Left out: a template or function. What it shows is written elsewhere, not in this file.</source>
        <translation>略去：模板或解析器函数，其显示的内容写在别处，不在本文件中。</translation>
    </message>
    <message>
        <source>Left out: an infobox. Its fields are kept as metadata.</source>
        <translation>略去：信息框。各栏已存为元数据。</translation>
    </message>
    <message>
        <source>Left out: a note above the article that points to other pages.</source>
        <translation>略去：文章上方指向其他页面的提示。</translation>
    </message>
    <message>
        <source>Left out: navigation of the page.</source>
        <translation>略去：页面的导航。</translation>
    </message>
    <message>
        <source>Left out: a comment that readers of the page do not see.</source>
        <translation>略去：读者看不到的注释。</translation>
    </message>
    <message>
        <source>Left out: a script or style sheet.</source>
        <translation>略去：脚本或样式表。</translation>
    </message>
    <message>
        <source>Left out: what the page hides from its readers.</source>
        <translation>略去：网页对读者隐藏的内容。</translation>
    </message>
    <message>
        <source>Left out: an advertisement.</source>
        <translation>略去：广告。</translation>
    </message>
    <message>
        <source>Left out: something that tracks or shares, not text.</source>
        <translation>略去：跟踪或分享用的部件，不是正文。</translation>
    </message>
    <message>
        <source>Left out: the line that says where the page came from.</source>
        <translation>略去：说明页面出处的一行。</translation>
    </message>
    <message>
        <source>Left out: the foot of the page.</source>
        <translation>略去：页脚。</translation>
    </message>
    <message>
        <source>Left out: what readers wrote under the article.</source>
        <translation>略去：读者在文章下的留言。</translation>
    </message>
    <message>
        <source>Left out: the site&apos;s tagline.</source>
        <translation>略去：网站的标语。</translation>
    </message>
    <message>
        <source>Left out: an instruction to the wiki, such as a redirect.</source>
        <translation>略去：给维基系统的指令，如重定向。</translation>
    </message>
    <message>
        <source>Shown otherwise: what a template displays.</source>
        <translation>换了写法：模板显示出来的内容。</translation>
    </message>
    <message>
        <source>Shown otherwise: the name of a language.</source>
        <translation>换了写法：语言的名称。</translation>
    </message>
    <message>
        <source>Shown otherwise: the character that a code stands for.</source>
        <translation>换了写法：代码所代表的字符。</translation>
    </message>
    <message>
        <source>Left out or added: the space between blocks or cells.</source>
        <translation>略去或补上：段落或单元格之间的空白。</translation>
    </message>
    <message>
        <source>Left out: white space that separates nothing.</source>
        <translation>略去：不起分隔作用的空白。</translation>
    </message>
    <message>
        <source>Left out: a line break in the middle of a sentence.</source>
        <translation>略去：句子中间的换行。</translation>
    </message>
    <message>
        <source>Left out: half of a Windows line end.</source>
        <translation>略去：Windows 换行符的一半。</translation>
    </message>
    <message>
        <source>Left out: punctuation around something that is itself left out.</source>
        <translation>略去：已略去的内容前后的标点。</translation>
    </message>
    <message>
        <source>Left out: you marked it to be left out.</source>
        <translation>略去：你把它标为略去。</translation>
    </message>
    <message>
        <source>Left out: the remains of damaged markup, whose other half is lost.</source>
        <translation>略去：残缺标记的剩余部分，另一半已丢失。</translation>
    </message>
    <message>
        <source>Marks of bold and italic</source>
        <translation>粗体和斜体的标记</translation>
    </message>
    <message>
        <source>Marks of headings</source>
        <translation>标题的标记</translation>
    </message>
    <message>
        <source>Marks of list items</source>
        <translation>列表项的标记</translation>
    </message>
    <message>
        <source>Marks of tables</source>
        <translation>表格的标记</translation>
    </message>
    <message>
        <source>Brackets of links</source>
        <translation>链接的括号</translation>
    </message>
    <message>
        <source>Targets of links</source>
        <translation>链接的去向</translation>
    </message>
    <message>
        <source>HTML tags</source>
        <translation>HTML 标签</translation>
    </message>
    <message>
        <source>Escape marks</source>
        <translation>转义符号</translation>
    </message>
    <message>
        <source>Variants in other scripts</source>
        <translation>字词转换的其他写法</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引注</translation>
    </message>
    <message>
        <source>Lists of references</source>
        <translation>参考文献列表</translation>
    </message>
    <message>
        <source>Headings of empty sections</source>
        <translation>空章节的标题</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Templates without text</source>
        <translation>不显示内容的模板</translation>
    </message>
    <message>
        <source>Unknown templates</source>
        <translation>未知模板</translation>
    </message>
    <message>
        <source>Infoboxes</source>
        <translation>信息框</translation>
    </message>
    <message>
        <source>Notes above the article</source>
        <translation>文章上方的提示</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Scripts and style sheets</source>
        <translation>脚本和样式表</translation>
    </message>
    <message>
        <source>Hidden by the page</source>
        <translation>网页隐藏的内容</translation>
    </message>
    <message>
        <source>Advertisements</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Tracking and sharing</source>
        <translation>跟踪和分享</translation>
    </message>
    <message>
        <source>Lines about the source</source>
        <translation>说明出处的行</translation>
    </message>
    <message>
        <source>Foot of the page</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>Comments by readers</source>
        <translation>读者留言</translation>
    </message>
    <message>
        <source>Tagline of the site</source>
        <translation>网站的标语</translation>
    </message>
    <message>
        <source>Instructions to the wiki</source>
        <translation>给维基系统的指令</translation>
    </message>
    <message>
        <source>Text of templates</source>
        <translation>模板显示的内容</translation>
    </message>
    <message>
        <source>Names of languages</source>
        <translation>语言的名称</translation>
    </message>
    <message>
        <source>Character codes</source>
        <translation>字符代码</translation>
    </message>
    <message>
        <source>Space between blocks</source>
        <translation>段落之间的空白</translation>
    </message>
    <message>
        <source>White space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Line breaks in sentences</source>
        <translation>句子中间的换行</translation>
    </message>
    <message>
        <source>Windows line ends</source>
        <translation>Windows 换行符</translation>
    </message>
    <message>
        <source>Punctuation left alone</source>
        <translation>落单的标点</translation>
    </message>
    <message>
        <source>What you marked</source>
        <translation>你标为略去的</translation>
    </message>
    <message>
        <source>Remains of damaged markup</source>
        <translation>残缺标记的剩余部分</translation>
    </message>
    <message>
        <source>Left out by the rule “{rule}”.</source>
        <translation>由规则“{rule}”略去。</translation>
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
        <translation>{annotation}，到此为止</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Mixed script</source>
        <translation>简繁混用</translation>
    </message>
    <message>
        <source>No Chinese</source>
        <translation>无中文</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>组</source>
        <translation>组</translation>
    </message>
    <message>
        <source>国</source>
        <translation>国</translation>
    </message>
    <message>
        <source>筑</source>
        <translation>筑</translation>
    </message>
    <message>
        <source>职</source>
        <translation>职</translation>
    </message>
    <message>
        <source>约</source>
        <translation>约</translation>
    </message>
    <message>
        <source>语</source>
        <translation>语</translation>
    </message>
    <message>
        <source>时</source>
        <translation>时</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Segment {segment} of the alignment does not begin where the one before it ends.</source>
        <translation>对齐的第 {segment} 段没有从前一段的终点开始。</translation>
    </message>
    <message>
        <source>Segment {segment} of the alignment runs backwards.</source>
        <translation>对齐的第 {segment} 段首尾颠倒。</translation>
    </message>
    <message>
        <source>The columns of the alignment are of different lengths.</source>
        <translation>对齐的各列长度不一。</translation>
    </message>
    <message>
        <source>Segment {segment} of the alignment ({operation}, text {text_start}-{text_end}, raw {raw_start}-{raw_end}) breaks the law of its kind.</source>
        <translation>对齐的第 {segment} 段（{operation}，净文 {text_start}-{text_end}，原始 {raw_start}-{raw_end}）不合这类段的规则。</translation>
    </message>
    <message>
        <source>The alignment joins a raw text of {raw_aligned} characters and a text of {text_aligned}, but they have {raw_length} and {text_length}.</source>
        <translation>对齐连接的是 {raw_aligned} 字符的原始文件和 {text_aligned} 字符的净文，而两者实有 {raw_length} 和 {text_length} 字符。</translation>
    </message>
    <message>
        <source>The copy at text {text_start} differs from the raw text at {raw_start}.</source>
        <translation>净文 {text_start} 处的文字与原始文件 {raw_start} 处不同。</translation>
    </message>
    <message>
        <source>The stretch from {start} to {end} is not a span: it must begin at 0 or later and not be empty.</source>
        <translation>从 {start} 到 {end} 不成一段：起点须为 0 或以上，且不能为空。</translation>
    </message>
    <message>
        <source>An EDTF value of more than {count} characters is not read.</source>
        <translation>超过 {count} 个字符的 EDTF 值不予读取。</translation>
    </message>
    <message>
        <source>“{value}” holds white space, which EDTF does not have.</source>
        <translation>“{value}”里有空白，EDTF 不含空白。</translation>
    </message>
    <message>
        <source>“{value}” ends before it begins.</source>
        <translation>“{value}”的终点早于起点。</translation>
    </message>
    <message>
        <source>“{value}” has more than one slash; an interval has two ends.</source>
        <translation>“{value}”有不止一个斜线；区间只有两端。</translation>
    </message>
    <message>
        <source>“{value}” names no date at either end.</source>
        <translation>“{value}”的两端都没有日期。</translation>
    </message>
    <message>
        <source>“{value}” is an interval between times of day, which EDTF does not have.</source>
        <translation>“{value}”是时刻之间的区间，EDTF 没有这种写法。</translation>
    </message>
    <message>
        <source>“{value}” has a member that names no date.</source>
        <translation>“{value}”里有一项不是日期。</translation>
    </message>
    <message>
        <source>There is no day {day}.</source>
        <translation>没有 {day} 这一天。</translation>
    </message>
    <message>
        <source>“{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~.</source>
        <translation>“{value}”不是 EDTF 日期。写法如 2009-07-25、2009-07、2009、197X、2008~。</translation>
    </message>
    <message>
        <source>“{part}” in “{value}” is not an EDTF date such as 2009-07-25, 2009-07, 2009, 197X or 2008~.</source>
        <translation>“{value}”里的“{part}”不是 EDTF 日期。写法如 2009-07-25、2009-07、2009、197X、2008~。</translation>
    </message>
    <message>
        <source>from {anchor}</source>
        <translation>由“{anchor}”推算</translation>
    </message>
    <message>
        <source>from the date of the document, {date}</source>
        <translation>由文档日期 {date} 推算</translation>
    </message>
    <message>
        <source>nothing to count it from</source>
        <translation>没有可据以推算的日期</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>the words leave more than one reading</source>
        <translation>字面有不止一种解读</translation>
    </message>
    <message>
        <source>The bytes of the source {sha256} are not those that were imported.</source>
        <translation>来源 {sha256} 的字节与导入时不同。</translation>
    </message>
    <message>
        <source>The document {id} has lost its text.</source>
        <translation>文档 {id} 的净文已丢失。</translation>
    </message>
    <message>
        <source>The raw text of {name} is not what was imported: its hash differs.</source>
        <translation>“{name}”的原始文件与导入时不同：哈希值不符。</translation>
    </message>
    <message>
        <source>The text of {name} is not what cleaning made: its hash differs.</source>
        <translation>“{name}”的净文与清理结果不同：哈希值不符。</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}：{problem}</translation>
    </message>
    <message>
        <source>The annotation {id} of {name} cannot be read.</source>
        <translation>“{name}”的标注 {id} 读不出来。</translation>
    </message>
    <message>
        <source>What the annotation {id} of {name} is found by is not what it says.</source>
        <translation>“{name}”的标注 {id} 的检索内容与标注本身不符。</translation>
    </message>
    <message>
        <source>What the annotation {id} of {name} is linked by is not what it refers to.</source>
        <translation>“{name}”的标注 {id} 的关联与它所指的不符。</translation>
    </message>
    <message>
        <source>The annotation {id} refers to {target}, which the project does not have.</source>
        <translation>标注 {id} 指向 {target}，而项目里没有它。</translation>
    </message>
    <message>
        <source>This cannot be undone alone, because later steps build on it: {steps}.</source>
        <translation>这一步不能单独撤销，后来的步骤以它为基础：{steps}。</translation>
    </message>
    <message>
        <source>The log misses the steps from {first} to {last}.</source>
        <translation>日志缺少第 {first} 到第 {last} 步。</translation>
    </message>
    <message>
        <source>Step {number} of the log is not what was written: its hash differs.</source>
        <translation>日志第 {number} 步与写入时不同：哈希值不符。</translation>
    </message>
    <message>
        <source>There is no file {name} in {folder}.</source>
        <translation>{folder} 里没有文件“{name}”。</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or replaced while it was open: nothing more is saved in it. Save a copy, or put the file back.</source>
        <translation>“{name}”在打开期间被移走、改名或替换，改动不再写入。请另存副本，或把文件放回原处。</translation>
    </message>
    <message>
        <source>{name} is damaged: parts of it are missing ({parts}).</source>
        <translation>“{name}”已损坏：缺少一些部分（{parts}）。</translation>
    </message>
    <message>
        <source>{name} cannot be made: there is no folder {folder}.</source>
        <translation>无法建立“{name}”：没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is a file {there} already. Choose another name.</source>
        <translation>已有文件 {there}。请换一个名称。</translation>
    </message>
    <message>
        <source>{name} cannot be made in that folder: {reason}.</source>
        <translation>无法在该文件夹里建立“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>{name} is open already in this program.</source>
        <translation>“{name}”已在本程序中打开。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is not a file.</source>
        <translation>“{name}”不是 Annotator 项目：它不是文件。</translation>
    </message>
    <message>
        <source>{name} cannot be read: you have no permission to.</source>
        <translation>无法读取“{name}”：你没有权限。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is empty.</source>
        <translation>“{name}”不是 Annotator 项目：它是空文件。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is another kind of file.</source>
        <translation>“{name}”不是 Annotator 项目：它是别种文件。</translation>
    </message>
    <message>
        <source>{name} is damaged: its end is missing. Open a copy of it instead.</source>
        <translation>“{name}”已损坏：缺了结尾。请改为打开它的副本。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project: it is the database of another program.</source>
        <translation>“{name}”不是 Annotator 项目：它是别的程序的数据库。</translation>
    </message>
    <message>
        <source>{name} was made by a newer version of Annotator. Update the program to open it.</source>
        <translation>“{name}”由较新版本的 Annotator 建立。更新程序后才能打开。</translation>
    </message>
    <message>
        <source>{name} holds things that no project has: {things}.</source>
        <translation>“{name}”里有项目不该有的内容：{things}。</translation>
    </message>
    <message>
        <source>The project has no document with the id {id}.</source>
        <translation>项目里没有标识为 {id} 的文档。</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there first.</source>
        <translation>“{name}”已在另一个程序中打开。请先在那里关闭。</translation>
    </message>
    <message>
        <source>{name} is not an Annotator project.</source>
        <translation>“{name}”不是 Annotator 项目。</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read. Open a copy of it instead.</source>
        <translation>“{name}”已损坏：有一部分读不出来。请改为打开它的副本。</translation>
    </message>
    <message>
        <source>This was not saved in {name}: the disk is full.</source>
        <translation>这一步未存入“{name}”：磁盘已满。</translation>
    </message>
    <message>
        <source>{name} cannot be read or written: the disk reports a fault.</source>
        <translation>无法读写“{name}”：磁盘报告故障。</translation>
    </message>
    <message>
        <source>{name} cannot be written: the file or its folder is read-only. Copy it to a folder of your own.</source>
        <translation>无法写入“{name}”：文件或其所在文件夹是只读的。请把它复制到你自己的文件夹。</translation>
    </message>
    <message>
        <source>The file is damaged: {problem}.</source>
        <translation>文件已损坏：{problem}。</translation>
    </message>
    <message>
        <source>Row {row} of the table {table} refers to a row of {parent} that is missing.</source>
        <translation>表 {table} 的第 {row} 行指向 {parent} 里一个缺失的行。</translation>
    </message>
    <message>
        <source>{name} is damaged: it does not say which project it is.</source>
        <translation>“{name}”已损坏：看不出是哪个项目。</translation>
    </message>
    <message>
        <source>An annotation quotes “{quote}” from {start} to {end} in the {side} of {name}, but there it says “{found}”.</source>
        <translation>一条标注引“{name}”的{side} {start} 到 {end} 为“{quote}”，而那里是“{found}”。</translation>
    </message>
    <message>
        <source>raw text</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>text</source>
        <translation>净文</translation>
    </message>
    <message>
        <source>The title of the document</source>
        <translation>文档的标题</translation>
    </message>
    <message>
        <source>The date of the document</source>
        <translation>文档的日期</translation>
    </message>
    <message>
        <source>The address (URL) of the document</source>
        <translation>文档的网址</translation>
    </message>
    <message>
        <source>The status of the document</source>
        <translation>文档的状态</translation>
    </message>
    <message>
        <source>The note of the document</source>
        <translation>文档的备注</translation>
    </message>
    <message>
        <source>The group of the document</source>
        <translation>文档的分组</translation>
    </message>
    <message>
        <source>The cleaned text</source>
        <translation>净文</translation>
    </message>
    <message>
        <source>The note of the project</source>
        <translation>项目的备注</translation>
    </message>
    <message>
        <source>An annotation</source>
        <translation>一条标注</translation>
    </message>
    <message>
        <source>The annotation of “{quote}” is not there any more.</source>
        <translation>“{quote}”的标注已经不在了。</translation>
    </message>
    <message>
        <source>The annotation of “{quote}” has been changed in the meantime.</source>
        <translation>“{quote}”的标注在此期间已被更改。</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>“{title}”, a removed document</source>
        <translation>已移除的文档“{title}”</translation>
    </message>
    <message>
        <source>“{name}” cannot be removed alone: the annotation of “{quote}” in {place} refers to it.</source>
        <translation>不能单独删除“{name}”：{place}里“{quote}”的标注指向它。</translation>
    </message>
    <message>
        <source>The annotation of “{quote}” refers to {target}, which its document does not have.</source>
        <translation>“{quote}”的标注指向 {target}，而它的文档里没有这一条。</translation>
    </message>
    <message>
        <source>“{title}” has been removed. Restore it first.</source>
        <translation>“{title}”已被移除。请先恢复。</translation>
    </message>
    <message>
        <source>“{title}”: a document</source>
        <translation>文档“{title}”</translation>
    </message>
    <message>
        <source>{name} is not the file that was read: its bytes have another hash.</source>
        <translation>“{name}”不是读过的那个文件：字节的哈希值不同。</translation>
    </message>
    <message>
        <source>“{title}” has been removed already.</source>
        <translation>“{title}”已经移除。</translation>
    </message>
    <message>
        <source>“{title}” has not been removed.</source>
        <translation>“{title}”没有被移除。</translation>
    </message>
    <message>
        <source>The variable {name} of the document</source>
        <translation>文档的变量“{name}”</translation>
    </message>
    <message>
        <source>“{name}”: an entity</source>
        <translation>实体“{name}”</translation>
    </message>
    <message>
        <source>The entity “{name}”</source>
        <translation>实体“{name}”</translation>
    </message>
    <message>
        <source>The label set</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>The list of variables</source>
        <translation>变量列表</translation>
    </message>
    <message>
        <source>Two variables have the same name. Give one of them another.</source>
        <translation>有两个变量同名。请给其中一个换个名称。</translation>
    </message>
    <message>
        <source>{what} with the id {id} is in the project already.</source>
        <translation>{what}（标识 {id}）已在项目里。</translation>
    </message>
    <message>
        <source>{what} comes twice with the same id.</source>
        <translation>{what}以同一标识出现了两次。</translation>
    </message>
    <message>
        <source>{what} has been changed in the meantime.</source>
        <translation>{what}在此期间已被更改。</translation>
    </message>
    <message>
        <source>“{title}” holds half of a character (a lone surrogate) and cannot be written as UTF-8.</source>
        <translation>“{title}”里有半个字符（单独的代理码位），无法写成 UTF-8。</translation>
    </message>
    <message>
        <source>Its spans were counted in UTF-16 units; they were counted anew, and all quotes match.</source>
        <translation>位置原按 UTF-16 单元计；已重新计算，引文全部一致。</translation>
    </message>
    <message>
        <source>It breaks the format: {problems} (and {more} more problems)</source>
        <translation>不合格式：{problems}（另有 {more} 个问题）</translation>
    </message>
    <message>
        <source>It breaks the format: {problems}</source>
        <translation>不合格式：{problems}</translation>
    </message>
    <message>
        <source>{count} suggestions were left out; annotations alone are taken in.</source>
        <translation>略去 {count} 条建议；只收入标注。</translation>
    </message>
    <message>
        <source>{name} was not written, because it would be wrong: {problem}</source>
        <translation>没有写出“{name}”，因为写出来会有错：{problem}</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation>无法写入“{name}”：{reason}。</translation>
    </message>
    <message>
        <source>The alignment names {count} rules; at most 65534 are possible.</source>
        <translation>对齐用了 {count} 条规则；最多 65534 条。</translation>
    </message>
    <message>
        <source>Segment {segment} begins at {side} {start}, but the one before it ends at {end}.</source>
        <translation>第 {segment} 段从{side} {start} 开始，而前一段止于 {end}。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>“{name}”不是普通文件。</translation>
    </message>
    <message>
        <source>It is longer than {size} MB.</source>
        <translation>超过 {size} MB。</translation>
    </message>
    <message>
        <source>It begins with a byte order mark, which was left out.</source>
        <translation>开头有字节顺序标记，已略去。</translation>
    </message>
    <message>
        <source>{count} lone surrogates (halves of a character) were replaced by U+FFFD.</source>
        <translation>{count} 个单独的代理码位（半个字符）已换成 U+FFFD。</translation>
    </message>
    <message>
        <source>format: it is {found}, not {expected}</source>
        <translation>format：是 {found}，不是 {expected}</translation>
    </message>
    <message>
        <source>format_version: {found} is newer than what this program reads ({ours}.x); install a newer version of the program</source>
        <translation>format_version：{found} 比本程序能读的（{ours}.x）新；请安装较新的程序</translation>
    </message>
    <message>
        <source>format_version: {found} is not known; this program reads {ours}.x</source>
        <translation>format_version：不认识 {found}；本程序读 {ours}.x</translation>
    </message>
    <message>
        <source>It is not in UTF-8.</source>
        <translation>编码不是 UTF-8。</translation>
    </message>
    <message>
        <source>It is nested too deeply to be read.</source>
        <translation>嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>It is not a record of this format: {problem}.</source>
        <translation>不是本格式的记录：{problem}。</translation>
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
        <translation>{place}：不认识这个键，已略去</translation>
    </message>
    <message>
        <source>The key {key} stands twice in one object.</source>
        <translation>键 {key} 在同一个对象里出现两次。</translation>
    </message>
    <message>
        <source>An annotation links to the entity {id}, which the project does not hold.</source>
        <translation>一条标注指向实体 {id}，而项目里没有它。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a picture or sound file</source>
        <translation>图片或声音文件</translation>
    </message>
    <message>
        <source>a ZIP archive or an Office document</source>
        <translation>ZIP 压缩包或 Office 文档</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>旧版 Office 文档</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a sound file</source>
        <translation>声音文件</translation>
    </message>
    <message>
        <source>{name} is {kind}, not a text file. Save its text as a text file and import that.</source>
        <translation>“{name}”不是文本文件（{kind}）。请把其中的文字存成文本文件再导入。</translation>
    </message>
    <message>
        <source>{name} is a film or sound file, not a text file.</source>
        <translation>“{name}”是影音文件，不是文本文件。</translation>
    </message>
    <message>
        <source>{name} is not a text file: it is full of bytes that no text holds.</source>
        <translation>“{name}”不是文本文件：里面尽是文本没有的字节。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding}, but it may as well be {others}.</source>
        <translation>“{name}”按 {encoding} 读取，但也可能是 {others}。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding}, which is only a guess: it holds few characters to judge by.</source>
        <translation>“{name}”按 {encoding} 读取，这只是猜测：可供判断的字符太少。</translation>
    </message>
    <message>
        <source>{name} is not text in UTF-8, UTF-16, GB 18030, Big5, EUC-KR or Shift JIS. Save it as UTF-8 in the program it comes from and import it again.</source>
        <translation>“{name}”按 UTF-8、UTF-16、GB 18030、Big5、EUC-KR 和 Shift JIS 都读不成字。请在原来的程序里存成 UTF-8，再导入一次。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding} with 1 damaged place.</source>
        <translation>“{name}”按 {encoding} 读取，有 1 处损坏。</translation>
    </message>
    <message>
        <source>{name} is read as {encoding} with {count} damaged places.</source>
        <translation>“{name}”按 {encoding} 读取，有 {count} 处损坏。</translation>
    </message>
    <message>
        <source>{name} looks as if its text was once read in a wrong encoding and saved again.</source>
        <translation>“{name}”的文字看来曾按错误的编码读取后又存盘。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <source>Nothing of {name} is left as text: all of it is markup.</source>
        <translation>“{name}”里没有正文：全是标记。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a file.</source>
        <translation>“{name}”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file but a device or a pipe.</source>
        <translation>“{name}”不是普通文件，而是设备或管道。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MB. Split it into smaller files and import those.</source>
        <translation>“{name}”超过 {limit} MB。请拆成较小的文件再导入。</translation>
    </message>
    <message>
        <source>{name} is no table of templates: in {place} {problem}.</source>
        <translation>{name}不是模板表：{place}处{problem}。</translation>
    </message>
    <message>
        <source>a table is wanted</source>
        <translation>应为一个表</translation>
    </message>
    <message>
        <source>a list is wanted</source>
        <translation>应为一个列表</translation>
    </message>
    <message>
        <source>a text in quotation marks is wanted</source>
        <translation>应为引号中的文字</translation>
    </message>
    <message>
        <source>a pair of texts is wanted, such as {example}</source>
        <translation>应为一对文字，例如 {example}</translation>
    </message>
    <message>
        <source>true or false is wanted</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>one of these is wanted: {values}</source>
        <translation>应为其中之一：{values}</translation>
    </message>
    <message>
        <source>“{key}” means nothing</source>
        <translation>“{key}”没有意义</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>缺少“{key}”</translation>
    </message>
    <message>
        <source>“{name}” has more than one *</source>
        <translation>“{name}”有不止一个 *</translation>
    </message>
    <message>
        <source>“{code}” is none of the [languages]</source>
        <translation>“{code}”不在 [languages] 之中</translation>
    </message>
    <message>
        <source>{name}: the program failed on it, which is our mistake ({fault}).</source>
        <translation>{name}：程序在它上面出了错，是我们的问题（{fault}）。</translation>
    </message>
    <message>
        <source>{name} is in the project already, as “{title}”; it was not imported again.</source>
        <translation>“{name}”已在项目里，名为“{title}”；没有重复导入。</translation>
    </message>
    <message>
        <source>{name} is this project itself; it was left out.</source>
        <translation>{name}就是这个项目本身，已略过。</translation>
    </message>
    <message>
        <source>{name} was left out: it is read together with the lines that it lies beside.</source>
        <translation>{name}已略过：它会随旁边的数据行一起读入。</translation>
    </message>
    <message>
        <source>{name} is a project. Choose another name for what is to be exported.</source>
        <translation>{name}是一个项目。请为导出的文件另取名字。</translation>
    </message>
    <message>
        <source>{name} is a folder. Name a file in it.</source>
        <translation>{name}是文件夹。请写出其中的文件名。</translation>
    </message>
    <message>
        <source>the annotation of “{quote}” has the id {id}, which one of another document has already; the line was not imported.</source>
        <translation>“{quote}”的标注编号 {id} 已被另一篇文档的标注使用；这一行没有导入。</translation>
    </message>
    <message>
        <source>{name}: the annotation of “{quote}” came in without what it refers to; it is marked for review.</source>
        <translation>{name}：“{quote}”的标注已导入，但它所指的标注未导入；已标为待审。</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 (byte {place}). Save it as UTF-8.</source>
        <translation>“{name}”不是 UTF-8（第 {place} 字节）。请存成 UTF-8。</translation>
    </message>
    <message>
        <source>{name} is no label set: its lists are nested too deep.</source>
        <translation>“{name}”不是标签集：列表嵌套过深。</translation>
    </message>
    <message>
        <source>{name} is not TOML: {problem}.</source>
        <translation>“{name}”不是 TOML：{problem}。</translation>
    </message>
    <message>
        <source>{name} is no label set: {problem}.</source>
        <translation>“{name}”不是标签集：{problem}。</translation>
    </message>
    <message>
        <source>label {number} ({id})</source>
        <translation>第 {number} 个标签（{id}）</translation>
    </message>
    <message>
        <source>{label} needs an id and a name in at least one language</source>
        <translation>{label}需要标识和至少一种语言的名称</translation>
    </message>
    <message>
        <source>{label} has the id of a label before it</source>
        <translation>{label}的标识与前面的标签重复</translation>
    </message>
    <message>
        <source>the seal of {label} must be a single character</source>
        <translation>{label}的印记须为单个字符</translation>
    </message>
    <message>
        <source>the colour of {label} must be one of {colours}, or like &quot;#2D59C9&quot;</source>
        <translation>{label}的颜色须为 {colours} 之一，或写成 #2D59C9 的样子</translation>
    </message>
    <message>
        <source>the key of {label} must be a single character</source>
        <translation>{label}的按键须为单个字符</translation>
    </message>
    <message>
        <source>the sub-types of {label} need ids that differ</source>
        <translation>{label}的子类须有不同的标识</translation>
    </message>
    <message>
        <source>{label} has the key of {other}, {key}</source>
        <translation>{label}与{other}的按键相同（{key}）</translation>
    </message>
    <message>
        <source>{label} has the seal and the colour of {other}</source>
        <translation>{label}与{other}的印记和颜色都相同</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the address (URL)</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>the variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>the project&apos;s note differs</source>
        <translation>项目的备注不同</translation>
    </message>
    <message>
        <source>the label {label} is described otherwise</source>
        <translation>标签“{label}”的说明不同</translation>
    </message>
    <message>
        <source>the variable {variable} is defined otherwise</source>
        <translation>变量“{variable}”的定义不同</translation>
    </message>
    <message>
        <source>the entity {entity} is described otherwise</source>
        <translation>实体“{entity}”的说明不同</translation>
    </message>
    <message>
        <source>“{title}” is in the project with another raw text; it was not imported.</source>
        <translation>“{title}”在项目里另有原始文件；没有导入。</translation>
    </message>
    <message>
        <source>the label {label} was added to the label set.</source>
        <translation>标签“{label}”已加入标签集。</translation>
    </message>
    <message>
        <source>{field} of “{title}” differs</source>
        <translation>“{title}”的{field}不同</translation>
    </message>
    <message>
        <source>the annotation of “{quote}” ({id}) differs</source>
        <translation>“{quote}”的标注（{id}）不同</translation>
    </message>
    <message>
        <source>the annotation of “{quote}” belongs to another cleaned text</source>
        <translation>“{quote}”的标注属于另一版净文</translation>
    </message>
    <message>
        <source>{name}: {difference}; what is in the project stays.</source>
        <translation>{name}：{difference}；项目里的保持不变。</translation>
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
        <translation>这条标注在净文里没有位置，没有可移动的边界。</translation>
    </message>
    <message>
        <source>The border cannot be moved further.</source>
        <translation>边界不能再移动了。</translation>
    </message>
    <message>
        <source>A stance cannot be split: it has one holder, one target and one cue.</source>
        <translation>立场不能拆分：它只有一个持有者、一个对象和一个立场词。</translation>
    </message>
    <message>
        <source>Put the caret inside the annotation, where it is to be split.</source>
        <translation>请把光标放到标注之内要拆开的地方。</translation>
    </message>
    <message>
        <source>Stances cannot be merged: each has a holder, a target and a cue of its own.</source>
        <translation>立场不能合并：每条都有各自的持有者、对象和立场词。</translation>
    </message>
    <message>
        <source>No annotation of the same kind and label overlaps, adjoins or follows in the paragraph.</source>
        <translation>本段内没有重叠、相邻或在后的同类同标签的标注。</translation>
    </message>
    <message>
        <source>It was given up after {seconds} seconds.</source>
        <translation>{seconds} 秒后放弃了。</translation>
    </message>
    <message>
        <source>It could not be read: the reading process ended.</source>
        <translation>读不成：读取进程已结束。</translation>
    </message>
    <message>
        <source>It needs more memory than a single file may have.</source>
        <translation>所需内存超过单个文件的上限。</translation>
    </message>
    <message>
        <source>{name} has {count} documents; there is no document {number}.</source>
        <translation>“{name}”有 {count} 篇文档，没有第 {number} 篇。</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}.</source>
        <translation>图片无法写入 {path}。</translation>
    </message>
    <message>
        <source>The picture cannot be called {name}: its name has to end in {endings}.</source>
        <translation>图片不能叫{name}：名字须以 {endings} 结尾。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>Removed %Ln documents. Undo brings them back.</source>
        <translation>
            <numerusform>移走了 %Ln 篇文档。撤销可以取回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Undo → {0}</source>
        <translation>撤销 → {0}</translation>
    </message>
    <message>
        <source>Redo → {0}</source>
        <translation>重做 → {0}</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
</context>
<context>
    <name>SlotRow</name>
    <message>
        <source>Take selection</source>
        <translation>填入所选</translation>
    </message>
    <message>
        <source>Take the words that are selected in the text</source>
        <translation>填入文中选取的文字</translation>
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
        <translation>直接引语</translation>
    </message>
    <message>
        <source>Indirect speech</source>
        <translation>间接引语</translation>
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
        <translation>如何出现</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>立场词</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>mode of speech</source>
        <translation>引述方式</translation>
    </message>
    <message>
        <source>Mode not said</source>
        <translation>方式未注明</translation>
    </message>
    <message>
        <source>The claim is tagged as</source>
        <translation>该主张已标为</translation>
    </message>
    <message>
        <source>Sign is</source>
        <translation>极性判断</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Assertion</source>
        <translation>断言</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>极性</translation>
    </message>
    <message>
        <source>Claim in</source>
        <translation>主张标为</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>转述链</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Select words, press {key}</source>
        <translation>选取文字，按 {key}</translation>
    </message>
    <message>
        <source>What is said, if it matters</source>
        <translation>说了什么（需要时填）</translation>
    </message>
    <message>
        <source>No stance of its own</source>
        <translation>没有另标立场</translation>
    </message>
</context>
<context>
    <name>StanceSentence</name>
    <message>
        <source>{holder} → {target}: {cue}, says {source}</source>
        <translation>{holder} → {target}：{cue}，据{source}</translation>
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
        <translation>标注以这个姓名署名。点按可更改。</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>未保存：{reason}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <source>Text {place}</source>
        <translation>净文 {place}</translation>
    </message>
    <message>
        <source>Raw {place}</source>
        <translation>原始 {place}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln documents done</source>
        <translation>
            <numerusform>%Ln 篇文档，已完成 {done} 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Your name…</source>
        <translation>你的姓名…</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>标注者：{name}</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>填写你的姓名</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Tag “{0}”</source>
        <translation>标注“{0}”</translation>
    </message>
    <message>
        <source>Change the annotation of “{0}”</source>
        <translation>更改“{0}”的标注</translation>
    </message>
    <message>
        <source>Remove the annotation of “{0}”</source>
        <translation>删除“{0}”的标注</translation>
    </message>
    <message>
        <source>Import “{0}”</source>
        <translation>导入“{0}”</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>移除一篇文档</translation>
    </message>
    <message>
        <source>Restore a document</source>
        <translation>恢复一篇文档</translation>
    </message>
    <message>
        <source>Change what is said about a document</source>
        <translation>更改文档的详情</translation>
    </message>
    <message>
        <source>Clean a document anew</source>
        <translation>重新清理一篇文档</translation>
    </message>
    <message>
        <source>Add the entity “{0}”</source>
        <translation>新增实体“{0}”</translation>
    </message>
    <message>
        <source>Change the entity “{0}”</source>
        <translation>更改实体“{0}”</translation>
    </message>
    <message>
        <source>Remove the entity “{0}”</source>
        <translation>删除实体“{0}”</translation>
    </message>
    <message>
        <source>Change the label set</source>
        <translation>更改标签集</translation>
    </message>
    <message>
        <source>Change the variables</source>
        <translation>更改变量</translation>
    </message>
    <message>
        <source>Change the project&apos;s note</source>
        <translation>更改项目备注</translation>
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
        <translation>实体</translation>
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
        <translation>关系</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
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
        <translation>之后</translation>
    </message>
    <message>
        <source>On or before</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>On or after</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>About</source>
        <translation>大约</translation>
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
        <translation>时刻</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>反复</translation>
    </message>
</context>
<context>
    <name>UndoBlockedDialog</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Later steps</source>
        <translation>后来的步骤</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n steps too</source>
        <translation>
            <numerusform>连同这 %n 步一起撤销</numerusform>
        </translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Later steps build on this one</source>
        <translation>后来的步骤建立在这一步上</translation>
    </message>
    <message>
        <source>It can only be taken back together with these. Redo brings all of them back.</source>
        <translation>这一步只能和下列步骤一起撤销。重做可以全部找回。</translation>
    </message>
</context>
<context>
    <name>VariableType</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation>删除变量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Variables of the documents</source>
        <translation>文档的变量</translation>
    </message>
    <message>
        <source>Outlet, author, country: what you want to compare by. Choices are separated by commas. Removing a variable keeps the values that documents have.</source>
        <translation>媒体、作者、国家：你想据以比较的方面。选项用逗号分隔。删除变量后，文档里已有的值仍保留。</translation>
    </message>
    <message>
        <source>Give every variable a name.</source>
        <translation>请给每个变量命名。</translation>
    </message>
    <message>
        <source>Two variables are called “{name}”.</source>
        <translation>有两个变量都叫“{name}”。</translation>
    </message>
    <message>
        <source>Write the choices of “{name}”, separated by commas.</source>
        <translation>请写出“{name}”的选项，用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Fold or show the &amp;raw text</source>
        <translation>收起或显示原始文件(&amp;R)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>The same place in the &amp;other text</source>
        <translation>另一文本的同一处(&amp;O)</translation>
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
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Annotator</source>
        <translation>关于 Annotator(&amp;A)</translation>
    </message>
    <message>
        <source>Text: select</source>
        <translation>正文：选择</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Text: select word by word</source>
        <translation>正文：逐词选择</translation>
    </message>
    <message>
        <source>Ctrl+Shift+arrow keys</source>
        <translation>Ctrl+Shift+方向键</translation>
    </message>
    <message>
        <source>Inspector: done, back to the text</source>
        <translation>标注详情：完成，回到正文</translation>
    </message>
    <message>
        <source>Inspector: back to the text, what was entered stays</source>
        <translation>标注详情：回到正文，已填内容保留</translation>
    </message>
    <message>
        <source>Stance: go to holder, target, cue, content</source>
        <translation>立场：转到持有者、对象、立场词、内容</translation>
    </message>
    <message>
        <source>Stance: take a mention that is proposed</source>
        <translation>立场：采用列出的提及</translation>
    </message>
    <message>
        <source>Stance: take the selection</source>
        <translation>立场：采用所选文字</translation>
    </message>
    <message>
        <source>Stance: it is not in the words</source>
        <translation>立场：文中没有写明</translation>
    </message>
    <message>
        <source>Stance: more positive, more negative</source>
        <translation>立场：更正面、更负面</translation>
    </message>
    <message>
        <source>Stance: go to polarity, attitude, assertion</source>
        <translation>立场：转到极性、态度、断言</translation>
    </message>
    <message>
        <source>Stance: go to chain of sources, evidence</source>
        <translation>立场：转到转述链、证据</translation>
    </message>
    <message>
        <source>Annotator {0}

Reads messy copies of Chinese articles beside their raw markup, and tags entities, dates and stances in them.

It never connects to a network. Qt {1}, {2}.</source>
        <translation>Annotator {0}

把杂乱的中文文章与其原始标记对照阅读，并标注其中的实体、日期和立场。

从不连接网络。Qt {1}，{2}。</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>关于 Annotator</translation>
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
        <translation>代词</translation>
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
        <translation>群体</translation>
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
