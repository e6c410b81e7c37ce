<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Anxinbu</source>
        <translation>安心簿</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>A register for community counselling rooms. It works without any network and sends nothing anywhere. Licence: Apache 2.0.</source>
        <translation>社区心理服务室的登记簿。完全离线，不向任何地方发送内容。许可：Apache 2.0。</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Please do not copy this folder by hand; use the backups.</source>
        <translation>请不要直接复制这个文件夹，请用备份。</translation>
    </message>
    <message>
        <source>Is everything whole?</source>
        <translation>一切都完好吗？</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>现在检查</translation>
    </message>
    <message>
        <source>Reads every page of the register, the audit trail and the newest backup.</source>
        <translation>逐页检查登记簿、操作记录和最新的备份。</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>正在全面检查</translation>
    </message>
    <message>
        <source>Everything that was looked at is whole.</source>
        <translation>检查过的都完好。</translation>
    </message>
    <message>
        <source>Something is damaged. Make no more entries; go back to the last backup.</source>
        <translation>有地方损坏了。请先不要再登记，用最近的备份恢复。</translation>
    </message>
</context>
<context>
    <name>AccessCard</name>
    <message>
        <source>Who may open the file</source>
        <translation>谁可以打开档案</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>限制查阅</translation>
    </message>
    <message>
        <source>Open to colleagues</source>
        <translation>恢复同事查阅</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Use of the file</source>
        <translation>档案的使用</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>限制查阅</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Nothing is done with it but keeping it.</source>
        <translation>只保存，不再使用。</translation>
    </message>
    <message>
        <source>Can be stopped: then it is only kept, until the lead unlocks it.</source>
        <translation>可以停止使用：之后只保存，直到负责人恢复。</translation>
    </message>
    <message>
        <source>Open to you until {time} by emergency access.</source>
        <translation>您正在紧急查阅，{time} 自动结束。</translation>
    </message>
    <message>
        <source>Locked: only the lead opens it.</source>
        <translation>已停止使用，只有负责人能打开。</translation>
    </message>
    <message>
        <source>Only {name} and the lead open it.</source>
        <translation>只有{name}和负责人能打开。</translation>
    </message>
    <message>
        <source>Everybody who works with clients opens it; each look is noted.</source>
        <translation>本室做咨询的人都能打开，每次查阅都有记录。</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>Begin something</source>
        <translation>可以做的</translation>
    </message>
    <message>
        <source>Answer at the screen</source>
        <translation>屏幕自评</translation>
    </message>
    <message>
        <source>Note an observation</source>
        <translation>记下观察</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Intake form</source>
        <translation>来访登记表</translation>
    </message>
    <message>
        <source>Fill in a scale</source>
        <translation>填写量表</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>风险评估</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>量表测评</translation>
    </message>
    <message>
        <source>Crisis record</source>
        <translation>危机记录</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>Rights and access</source>
        <translation>权利与查阅</translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>New activity</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>所有形式</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>Lectures, theme days, leaflets and what else reaches people stand here.</source>
        <translation>讲座、主题日、发资料、走访……办过和计划的都在这里。</translation>
    </message>
    <message>
        <source>Community activities</source>
        <translation>社区活动</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>No activity is like this.</source>
        <translation>没有符合条件的活动。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>活动主题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Result missing</source>
        <translation>待补结果</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Course, effect, papers</source>
        <translation>过程、效果、资料存放</translation>
    </message>
    <message>
        <source>The report of this month is closed: this is kept as a late entry.</source>
        <translation>这个月的月报已经封存，保存后记为补记。</translation>
    </message>
    <message>
        <source>For people without a file. Sessions of your groups count by themselves.</source>
        <translation>记没有建档的人参加的团辅；“团体”里的活动已经自动计数。</translation>
    </message>
    <message numerus="yes">
        <source>%n group session(s) of that day are on record already. Enter something else here.</source>
        <translation>
            <numerusform>“团体”里当天已记了 %n 次活动，同一次不用再记。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印记录表</translation>
    </message>
    <message>
        <source>It was held</source>
        <translation>填写结果</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>再办一次</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消活动</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>社区活动</translation>
    </message>
    <message>
        <source>Change the activity</source>
        <translation>修改活动</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>On record: {number}.</source>
        <translation>已保存：{number}。</translation>
    </message>
    <message>
        <source>The report of {month} is closed; this is kept as a late entry.</source>
        <translation>{month}的月报已经封存，这次记为补记。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Record of {number}</source>
        <translation>{number} 记录表</translation>
    </message>
    <message>
        <source>Sign-in sheet of {number}</source>
        <translation>{number} 签到表</translation>
    </message>
</context>
<context>
    <name>ActivityReading</name>
    <message>
        <source>Why it was cancelled</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Came / expected</source>
        <translation>实到 / 应到</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Five entries</source>
        <translation>五进</translation>
    </message>
    <message>
        <source>Speaker or leader</source>
        <translation>主讲或带领人</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>知晓率</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>宣传材料</translation>
    </message>
    <message>
        <source>Feature project</source>
        <translation>特色项目</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Papers lie in</source>
        <translation>资料存放</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>ActivityRows</name>
    <message>
        <source>Kind</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>活动主题</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或数字</translation>
    </message>
    <message>
        <source>For whom (several are possible)</source>
        <translation>对象（可多选）</translation>
    </message>
    <message>
        <source>Five entries</source>
        <translation>五进</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>不属于五进</translation>
    </message>
    <message>
        <source>Speaker or leader</source>
        <translation>主讲或带领人</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Materials (pieces)</source>
        <translation>宣传材料（份）</translation>
    </message>
    <message>
        <source>Valid answers</source>
        <translation>有效答卷</translation>
    </message>
    <message>
        <source>Of them aware</source>
        <translation>其中知晓</translation>
    </message>
    <message>
        <source>Rural answers</source>
        <translation>农村答卷</translation>
    </message>
    <message>
        <source>Of them aware (rural)</source>
        <translation>农村知晓</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Effect and feedback</source>
        <translation>效果与反馈</translation>
    </message>
    <message>
        <source>To do better</source>
        <translation>反思与改进</translation>
    </message>
    <message>
        <source>Why people stayed away</source>
        <translation>缺席原因</translation>
    </message>
    <message>
        <source>Feature project</source>
        <translation>特色项目</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where sign-in sheet and photos lie</source>
        <translation>签到表和照片存放处</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>No valid answers, so no rate</source>
        <translation>没有有效答卷，不算知晓率</translation>
    </message>
    <message>
        <source>{aware} of {asked} know: {rate}</source>
        <translation>{asked} 份中知晓 {aware} 份，知晓率 {rate}</translation>
    </message>
    <message>
        <source>rural {rate}</source>
        <translation>农村 {rate}</translation>
    </message>
    <message>
        <source>urban {rate}</source>
        <translation>城镇 {rate}</translation>
    </message>
</context>
<context>
    <name>AdviceForm</name>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或序号</translation>
    </message>
    <message>
        <source>Where to go, and why; as you said it</source>
        <translation>建议去哪里、为什么去，照您当时说的写</translation>
    </message>
    <message>
        <source>In their own words; may stay empty</source>
        <translation>照原话写，可以不填</translation>
    </message>
    <message>
        <source>A guardian or relative knows of this advice</source>
        <translation>监护人或家人知道这个建议</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Advised on</source>
        <translation>建议日期</translation>
    </message>
    <message>
        <source>Advised to go to</source>
        <translation>建议去</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was advised</source>
        <translation>建议的内容</translation>
    </message>
    <message>
        <source>Who does not want it</source>
        <translation>谁不愿意</translation>
    </message>
    <message>
        <source>Their reason</source>
        <translation>不去的理由</translation>
    </message>
</context>
<context>
    <name>AdvicePage</name>
    <message>
        <source>e.g. cabinet 2, folder 2026</source>
        <translation>例如 2 号柜 2026 年夹</translation>
    </message>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回这条记录</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>打印告知单</translation>
    </message>
    <message>
        <source>Advice that was not followed</source>
        <translation>建议后未去</translation>
    </message>
    <message>
        <source>Knows of it</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Advised to go to</source>
        <translation>建议去</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was advised</source>
        <translation>建议的内容</translation>
    </message>
    <message>
        <source>Who does not want it</source>
        <translation>谁不愿意</translation>
    </message>
    <message>
        <source>Their reason</source>
        <translation>不去的理由</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Advised by</source>
        <translation>建议人</translation>
    </message>
    <message>
        <source>Note about advice</source>
        <translation>转介建议告知单</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The signed note</source>
        <translation>签过字的告知单</translation>
    </message>
    <message>
        <source>Empty while it is not signed</source>
        <translation>还没签字就空着</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>放在哪里</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Any time this week</source>
        <translation>本周（不定时间）</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>No follow-up without a time. What you agree in a visit stands here.</source>
        <translation>没有不定时间的随访。登记来访时约好的会列在这里。</translation>
    </message>
</context>
<context>
    <name>AmendPanel</name>
    <message>
        <source>e.g. the day was wrong</source>
        <translation>例如：日期记错了</translation>
    </message>
    <message>
        <source>Why it is amended</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Keep the new version</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Nothing is different from before.</source>
        <translation>内容和原来一样，没有可更正的。</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Done</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The answer as given</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>A refusal is given in writing, with the reason.</source>
        <translation>未同意的，要书面说明理由。</translation>
    </message>
    <message>
        <source>e.g. handed over in person</source>
        <translation>例如：当面交给本人</translation>
    </message>
</context>
<context>
    <name>AnswerImportSheet</name>
    <message>
        <source>Answers from a table</source>
        <translation>导入作答表</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>按纸面数字</translation>
    </message>
    <message>
        <source>counted from 1</source>
        <translation>从 1 数起</translation>
    </message>
    <message>
        <source>counted from 0</source>
        <translation>从 0 数起</translation>
    </message>
    <message>
        <source>only if the file does not say it</source>
        <translation>文件里没写时才填</translation>
    </message>
    <message>
        <source>Replace answers that are here already</source>
        <translation>替换已录入的答案</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>要看的地方</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>正在逐行检查</translation>
    </message>
    <message>
        <source>Scoring the answers</source>
        <translation>正在计分</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) to score</source>
        <translation>
            <numerusform>可计分 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>question {first} from column “{a}” to question {last} from “{b}”</source>
        <translation>第 {first} 题取自“{a}”列，至第 {last} 题取自“{b}”列</translation>
    </message>
    <message>
        <source>No column holds the answers to: {items}</source>
        <translation>找不到这些题的列：{items}</translation>
    </message>
    <message>
        <source>The answers look as if the options were counted otherwise than the paper prints them. Please choose how they are counted.</source>
        <translation>文件里的选项编号看来和纸面不同，请选择编号方式。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken: see the top.</source>
        <translation>
            <numerusform>有 %n 行不能导入，排在最上面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) on the list to talk to.</source>
        <translation>
            <numerusform>%n 名学生在面谈名单上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Score and store %n form(s)</source>
        <translation>
            <numerusform>计分并保存 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) stored</source>
        <translation>
            <numerusform>已保存 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gave a marked answer: see the page of the day.</source>
        <translation>
            <numerusform>%n 人的关键题有提示，请看“今天”。</numerusform>
        </translation>
    </message>
    <message>
        <source>is scored</source>
        <translation>可计分</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>已有不同</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Answers begin in column</source>
        <translation>作答从这一列开始</translation>
    </message>
    <message>
        <source>Options are numbered</source>
        <translation>选项编号</translation>
    </message>
    <message>
        <source>Class of rows that name none</source>
        <translation>没写班级的行，班级是</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>One by one</source>
        <translation>逐题</translation>
    </message>
    <message>
        <source>Whole form</source>
        <translation>整张</translation>
    </message>
    <message>
        <source>The question still open</source>
        <translation>还没答的一题</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>第 {number} 份，共 {count} 份</translation>
    </message>
    <message>
        <source>Numbers and values only: read the questions from the licensed paper form you hold.</source>
        <translation>这里只有题号和分值。请对着您合法持有的纸质量表念题、录入。</translation>
    </message>
    <message>
        <source>Type one digit for each printed question; Space leaves one blank, Backspace goes back, Enter ends.</source>
        <translation>每题按一个数字，自动到下一题；没答的按空格，退格键回上一题，回车结束。</translation>
    </message>
    <message>
        <source>The number beside an option chooses it and goes on; Space leaves a question blank, Backspace goes back.</source>
        <translation>按选项前的数字作答，自动到下一题；空格表示没答，退格键回上一题。</translation>
    </message>
</context>
<context>
    <name>AnswerSheet</name>
    <message>
        <source>Answer: {request}</source>
        <translation>答复：{request}</translation>
    </message>
    <message>
        <source>Only the lead refuses a request.</source>
        <translation>只有负责人可以不同意申请。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>For: {period}</source>
        <translation>所属时段：{period}</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>The answers</source>
        <translation>每题的回答</translation>
    </message>
    <message>
        <source>Who opens a result is written down.</source>
        <translation>谁看过这份结果，都有记录</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>AnswersSheet</name>
    <message>
        <source>Single answers</source>
        <translation>逐题作答</translation>
    </message>
    <message>
        <source>That they were looked at is in the log of who looked.</source>
        <translation>查看逐题作答会记入查阅日志。</translation>
    </message>
    <message>
        <source>{answered} of {asked} questions answered</source>
        <translation>共 {asked} 题，回答了 {answered} 题</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>{number} 号</translation>
    </message>
    <message>
        <source>not brought to its end</source>
        <translation>没有做完</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Do not put on record…</source>
        <translation>不入档…</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>确认入档</translation>
    </message>
</context>
<context>
    <name>AppointmentActs</name>
    <message>
        <source>Log the visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>看服务记录</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没来</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>恢复预约</translation>
    </message>
    <message>
        <source>Book the next one</source>
        <translation>再约一次</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>看档案</translation>
    </message>
</context>
<context>
    <name>AppointmentSheet</name>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>咨询师</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>多次预约中的一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>Planned</source>
        <translation>已约</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没来</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>自己的安排</translation>
    </message>
    <message>
        <source>Restricted file</source>
        <translation>受限档案</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不定时间</translation>
    </message>
    <message>
        <source>{year}, {first} – {last}</source>
        <translation>{year} 年 {first} – {last}</translation>
    </message>
    <message>
        <source>{counsellor} already has {who} at {when}</source>
        <translation>{counsellor} 在 {when} 已约 {who}</translation>
    </message>
    <message>
        <source>{place} is taken at {when} ({counsellor}: {who})</source>
        <translation>{place} 在 {when} 有人用（{counsellor}：{who}）</translation>
    </message>
    <message>
        <source>{who} is already booked at {when} ({counsellor})</source>
        <translation>{who} 在 {when} 已有预约（{counsellor}）</translation>
    </message>
    <message>
        <source>Booked.</source>
        <translation>已约好。</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>已改期。</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>已更改。</translation>
    </message>
    <message>
        <source>Cancelled; the reason is kept.</source>
        <translation>已取消，原因已记下。</translation>
    </message>
    <message>
        <source>Noted: has come.</source>
        <translation>已记下：到了。</translation>
    </message>
    <message>
        <source>Noted: did not come.</source>
        <translation>已记下：没来。</translation>
    </message>
    <message>
        <source>Planned again.</source>
        <translation>已恢复预约。</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Please ask the counsellor to come.</source>
        <translation>请叫一下咨询员。</translation>
    </message>
    <message>
        <source>What you have answered so far is kept.</source>
        <translation>您已经回答的都保存好了。</translation>
    </message>
</context>
<context>
    <name>AssessForm</name>
    <message>
        <source>Type a name; Enter begins</source>
        <translation>输入名称，选好后按回车开始</translation>
    </message>
    <message>
        <source>Its owners forbid the screen: only a filled paper form is typed in.</source>
        <translation>著作权人不许在屏幕上作答，只能录入填好的纸质量表</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Scales, one after the other</source>
        <translation>量表（可选几份，依次填写）</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>谁填写</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>为什么更正</translation>
    </message>
</context>
<context>
    <name>AssessPage</name>
    <message>
        <source>Put on record</source>
        <translation>存档</translation>
    </message>
    <message>
        <source>Results so far</source>
        <translation>以往结果</translation>
    </message>
    <message>
        <source>From a FHIR file…</source>
        <translation>从 FHIR 文件读取…</translation>
    </message>
    <message>
        <source>Correct an assessment</source>
        <translation>更正测评</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>新测评</translation>
    </message>
    <message>
        <source>Still open: {count}. Once more, and it is put on record like this.</source>
        <translation>还有 {count} 题没答。再按一次，就这样存档。</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>去没答的题</translation>
    </message>
    <message>
        <source>Answers from another program</source>
        <translation>其他软件的答案文件</translation>
    </message>
    <message>
        <source>FHIR file (*.json);;All files (*)</source>
        <translation>FHIR 文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The client withdrew the consent, so nothing is filled in. Talk about it first.</source>
        <translation>来访者已撤回同意，不再填写量表。请先谈一谈。</translation>
    </message>
</context>
<context>
    <name>AssessmentDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Corrected since</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Why this level</source>
        <translation>评定理由</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>风险评估</translation>
    </message>
</context>
<context>
    <name>AssessmentWords</name>
    <message>
        <source>Does not apply to this person; it is not counted.</source>
        <translation>这一题不适用于此人，不计分</translation>
    </message>
    <message>
        <source>An earlier answer says that this is skipped; please check.</source>
        <translation>按前面的回答，这一题应跳过，请核对</translation>
    </message>
    <message>
        <source>Need not be answered</source>
        <translation>不用答</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不愿回答</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>A screening result, not a diagnosis</source>
        <translation>筛查结果，不是诊断</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>当面询问</translation>
    </message>
    <message>
        <source>From paper</source>
        <translation>纸质录入</translation>
    </message>
    <message>
        <source>At the screen</source>
        <translation>屏幕自填</translation>
    </message>
    <message>
        <source>prorated</source>
        <translation>折算</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>未答完</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>效度未通过</translation>
    </message>
    <message>
        <source>Every question was answered.</source>
        <translation>全部作答。</translation>
    </message>
    <message>
        <source>%n question(s) not answered, which the scale allows: the score is estimated from the others.</source>
        <translation>有 %n 题没答，在允许的范围内：得分按已答的题折算。</translation>
    </message>
    <message>
        <source>%n question(s) not answered: by its rules the scale gives no score for them.</source>
        <translation>有 %n 题没答：按计分规则，有的得分不能给出。</translation>
    </message>
    <message>
        <source>The check questions do not agree: the scores stand, but say nothing.</source>
        <translation>效度检查未通过：得分只供参考，不作分级。</translation>
    </message>
    <message>
        <source>The age is outside what the scale is made for; its limits may not fit.</source>
        <translation>年龄不在这份量表适用的范围内，界值可能不适用。</translation>
    </message>
    <message>
        <source>A choice that the scale does not have was left out.</source>
        <translation>有一项计分选择不属于这份量表，没有采用。</translation>
    </message>
    <message>
        <source>%n day(s) late</source>
        <translation>已过 %n 天</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>该填了</translation>
    </message>
    <message>
        <source>in %n day(s)</source>
        <translation>%n 天后</translation>
    </message>
    <message>
        <source>No permission needed</source>
        <translation>无需许可</translation>
    </message>
    <message>
        <source>Free with its credit line</source>
        <translation>注明出处即可使用</translation>
    </message>
    <message>
        <source>Non-commercial use only</source>
        <translation>仅限非商业使用</translation>
    </message>
    <message>
        <source>Official document</source>
        <translation>国家机关文件</translation>
    </message>
    <message>
        <source>Permission needed</source>
        <translation>使用须取得许可</translation>
    </message>
    <message>
        <source>Licensed form needed</source>
        <translation>须购买或取得授权</translation>
    </message>
    <message>
        <source>No wording here: numbers and values only</source>
        <translation>不含题目文字，只有题号和分值</translation>
    </message>
    <message>
        <source>Official wording</source>
        <translation>官方文本</translation>
    </message>
    <message>
        <source>The authors&apos; translation</source>
        <translation>原作者网站的译本</translation>
    </message>
    <message>
        <source>Project translation, not validated</source>
        <translation>项目译本，未经信效度检验</translation>
    </message>
    <message>
        <source>Original wording</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Rule of limits</source>
        <translation>界限规则</translation>
    </message>
    <message>
        <source>Order of the items</source>
        <translation>题目顺序</translation>
    </message>
    <message>
        <source>Item 8</source>
        <translation>第 8 题</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印本</translation>
    </message>
    <message>
        <source>Set of limits</source>
        <translation>界值组</translation>
    </message>
    <message>
        <source>Pittsburgh (7 h and 85 % score 0)</source>
        <translation>匹兹堡大学规则（7 小时、85% 计 0 分）</translation>
    </message>
    <message>
        <source>Print of 1989 (7 h and 85 % score 1)</source>
        <translation>1989 年印本规则（7 小时、85% 计 1 分）</translation>
    </message>
    <message>
        <source>English order of 1965</source>
        <translation>1965 年英文顺序</translation>
    </message>
    <message>
        <source>Chinese handbook of 1999</source>
        <translation>1999 年中文手册顺序</translation>
    </message>
    <message>
        <source>Reversed, as meant</source>
        <translation>反向计分（原意）</translation>
    </message>
    <message>
        <source>Not reversed</source>
        <translation>正向计分</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>The numbers printed are the scores</source>
        <translation>选项印的就是计分数字</translation>
    </message>
    <message>
        <source>Harvard print (1 = all of the time)</source>
        <translation>哈佛印本（1=总是）</translation>
    </message>
    <message>
        <source>Item 5 with five rows</source>
        <translation>第 5 题五行</translation>
    </message>
    <message>
        <source>Item 5 with four rows</source>
        <translation>第 5 题四行</translation>
    </message>
    <message>
        <source>Self-report, United Kingdom</source>
        <translation>自评，英国</translation>
    </message>
    <message>
        <source>Parents, United Kingdom</source>
        <translation>家长评，英国</translation>
    </message>
    <message>
        <source>Teachers, United Kingdom</source>
        <translation>教师评，英国</translation>
    </message>
    <message>
        <source>Parents, China 2014</source>
        <translation>家长评，中国 2014</translation>
    </message>
</context>
<context>
    <name>AssessmentsPage</name>
    <message>
        <source>New assessment</source>
        <translation>新测评</translation>
    </message>
    <message>
        <source>Print the result</source>
        <translation>打印结果</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>result</source>
        <translation>测评结果</translation>
    </message>
</context>
<context>
    <name>AtOnceCard</name>
    <message>
        <source>Report at once</source>
        <translation>请立即报告</translation>
    </message>
    <message>
        <source>or the local police station. Call first, write later.</source>
        <translation>或当地派出所。先打电话，再补记录。</translation>
    </message>
    <message>
        <source>Suspected is enough. You need not prove anything.</source>
        <translation>有怀疑就够了，不需要您去证明。</translation>
    </message>
    <message>
        <source>No consent, no score, no guardian and no file is needed. What is not known yet stays empty.</source>
        <translation>不需要谁同意，不看分数，没有监护人、没有档案也可以。不知道的先空着。</translation>
    </message>
    <message>
        <source>Telling your superior, the school or civil affairs comes besides; it does not replace the report.</source>
        <translation>告诉上级、学校、民政是另外的事，不能代替报案。</translation>
    </message>
    <message>
        <source>Only you and the lead can open this report.</source>
        <translation>只有您和负责人能打开这份报告。</translation>
    </message>
    <message>
        <source>Minors Protection Law, article 11: committees, and whoever works closely with minors, report at once.</source>
        <translation>未成年人保护法第十一条：村（居）委会和密切接触未成年人的单位、人员，应当立即报告。</translation>
    </message>
</context>
<context>
    <name>AttendanceField</name>
    <message>
        <source>Everybody came</source>
        <translation>都到了</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>照上次</translation>
    </message>
    <message>
        <source>(file shut)</source>
        <translation>（档案未开放）</translation>
    </message>
    <message>
        <source>Attendance of line {n}</source>
        <translation>第 {n} 行到场情况</translation>
    </message>
    <message>
        <source>No members on this day.</source>
        <translation>这一天还没有成员。</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>没到</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>came</source>
        <translation>到了</translation>
    </message>
    <message>
        <source>reason, if excused</source>
        <translation>请假请写原因</translation>
    </message>
    <message>
        <source>consent withdrawn: nothing is recorded of them</source>
        <translation>已撤回同意，不再为其记录</translation>
    </message>
    <message>
        <source>file locked: nothing is recorded of them</source>
        <translation>档案已锁定，不再为其记录</translation>
    </message>
    <message>
        <source>file restricted: ask whoever is responsible</source>
        <translation>受限档案，请找负责这位来访者的同事</translation>
    </message>
    <message>
        <source>{came} of {all} came</source>
        <translation>{all} 人中到了 {came} 人</translation>
    </message>
    <message>
        <source>, {n} not marked</source>
        <translation>，还有 {n} 人没标</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Back up now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>To a stick or folder…</source>
        <translation>备份到 U 盘或文件夹…</translation>
    </message>
    <message>
        <source>Go back to this one…</source>
        <translation>用这一份恢复…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>One is made by itself when you lock the register.</source>
        <translation>锁定登记簿时会自动备份。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>encrypted, opened and counted before they count</source>
        <translation>都加密，打开核对过才算数</translation>
    </message>
    <message>
        <source>Going back, and a backup outside this computer, are for the lead.</source>
        <translation>恢复到旧备份，或把备份存到本机以外，由室负责人来做。</translation>
    </message>
    <message>
        <source>Kept: the newest 3, then 4 by the week and 12 by the month.</source>
        <translation>保留最新的 3 份，再按周留 4 份、按月留 12 份。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Making a backup and checking it</source>
        <translation>正在备份并核对</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>备份放到哪里？</translation>
    </message>
    <message>
        <source>Backup {number} is made and checked.</source>
        <translation>第 {number} 号备份已完成，并核对过。</translation>
    </message>
    <message>
        <source>Made and checked. Eject the stick and store it away from the computer.</source>
        <translation>已备份并核对。请弹出 U 盘，放在离电脑远的地方。</translation>
    </message>
    <message>
        <source>Go back to backup {number}?</source>
        <translation>用第 {number} 号备份恢复？</translation>
    </message>
    <message>
        <source>Lock and go back</source>
        <translation>锁定并恢复</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>正在核对备份</translation>
    </message>
    <message>
        <source>The audit trail goes back from entry {now} to {then}.</source>
        <translation>操作记录从第 {now} 条退回到第 {then} 条。</translation>
    </message>
    <message>
        <source>The register as it is now is kept aside in the data folder.</source>
        <translation>现在的登记簿会另外留在数据文件夹里。</translation>
    </message>
    <message>
        <source>The passwords of that day are in force again.</source>
        <translation>当时的密码重新生效。</translation>
    </message>
    <message>
        <source>This backup comes from another course of this register.</source>
        <translation>这份备份和现在的记录接不上：它们是从更早的一份分开记下来的。</translation>
    </message>
</context>
<context>
    <name>BehindSheet</name>
    <message>
        <source>What this figure counts</source>
        <translation>这个数字是这些记录</translation>
    </message>
</context>
<context>
    <name>BindPanel</name>
    <message>
        <source>Bind to this computer?</source>
        <translation>和这台电脑绑定吗？</translation>
    </message>
    <message>
        <source>Nearly done</source>
        <translation>快好了</translation>
    </message>
    <message>
        <source>A second key can be kept in this computer&apos;s own key store. A copied folder or a lost backup stick is then useless to whoever guesses passwords.</source>
        <translation>可以在这台电脑自己的钥匙库里再存一把钥匙。这样，文件夹被拷走、备份 U 盘丢了，别人猜密码也打不开。</translation>
    </message>
    <message>
        <source>If this computer breaks or Windows is installed anew, the recovery sheet opens the register. This can be changed later in the settings.</source>
        <translation>如果电脑坏了或重装了系统，用恢复纸打开。以后可以在设置里改。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不绑定</translation>
    </message>
    <message>
        <source>Bind and open</source>
        <translation>绑定并打开</translation>
    </message>
</context>
<context>
    <name>BinderSheet</name>
    <message>
        <source>Cover, contents with page numbers, and for each line what is asked for, the records and the pages of the files. What is missing is marked. Nothing of a client is in it.</source>
        <translation>内容依次为封面、带页码的目录，以及每个项目应有的材料、计入的记录和附件原页；缺的会标出来。不含来访者的任何内容。</translation>
    </message>
    <message>
        <source>Binder: {pack}, {year}</source>
        <translation>生成汇编：{pack}，{year}</translation>
    </message>
    <message>
        <source>also what names or shows people, e.g. sign-in sheets</source>
        <translation>也收入写有姓名或能认出人的材料（如签到表）</translation>
    </message>
    <message>
        <source>Only if the inspection asks for it: then the cover says so, and whoever gets it must keep it safe.</source>
        <translation>检查方要求时才勾选：封面会写明，拿到的人要妥善保管。</translation>
    </message>
    <message>
        <source>Make the binder</source>
        <translation>生成汇编</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>With a client</source>
        <translation>约来访者</translation>
    </message>
    <message>
        <source>My own time</source>
        <translation>自己的安排</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No file yet: who it is</source>
        <translation>没有档案的，写明是谁</translation>
    </message>
    <message>
        <source>Without: the whole day</source>
        <translation>不填就是全天</translation>
    </message>
    <message>
        <source>Without: any time that day</source>
        <translation>不填就是当天都行</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>咨询师</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Every … days</source>
        <translation>每隔几天</translation>
    </message>
    <message>
        <source>Times in all</source>
        <translation>共几次</translation>
    </message>
    <message>
        <source>or until</source>
        <translation>或到哪天为止</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>只约一次</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>Every four weeks</source>
        <translation>每四周</translation>
    </message>
    <message>
        <source>Every few days</source>
        <translation>每隔几天</translation>
    </message>
</context>
<context>
    <name>BookingSheet</name>
    <message>
        <source>Only this one</source>
        <translation>只改这一次</translation>
    </message>
    <message>
        <source>This and all following</source>
        <translation>这次和以后各次</translation>
    </message>
    <message>
        <source>Leave without booking?</source>
        <translation>不约了？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不约了</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续填写</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>You may book it all the same.</source>
        <translation>仍然可以预约。</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>约好</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Change the appointment</source>
        <translation>更改预约</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>Print the week</source>
        <translation>打印本周</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Booking for {name}: choose a time and press Enter.</source>
        <translation>给 {name} 预约：选好时间，按回车。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不约</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The week before (PgUp)</source>
        <translation>上一周（PgUp）</translation>
    </message>
    <message>
        <source>The week after (PgDn)</source>
        <translation>下一周（PgDn）</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>跳到某天</translation>
    </message>
    <message>
        <source>Whose appointments</source>
        <translation>看谁的</translation>
    </message>
    <message>
        <source>Arrows move · Enter books or opens · M moves it: arrows, then Enter · U undo · T this week · PgUp PgDn other weeks</source>
        <translation>方向键移动 · 回车预约或打开 · M 改期：方向键选时间，回车放下 · U 撤销 · T 本周 · PgUp PgDn 换周</translation>
    </message>
</context>
<context>
    <name>CalendarPapers</name>
    <message>
        <source>Call list</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>Week sheet</source>
        <translation>一周安排</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Hotline call</source>
        <translation>热线来电</translation>
    </message>
    <message>
        <source>Print the call record</source>
        <translation>打印接听记录</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Before it was corrected</source>
        <translation>更正之前</translation>
    </message>
    <message>
        <source>first call</source>
        <translation>首次来电</translation>
    </message>
    <message>
        <source>called before</source>
        <translation>以前来过电话</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>from elsewhere</source>
        <translation>外地</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Number to call back</source>
        <translation>回拨号码</translation>
    </message>
    <message>
        <source>Special call</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>Thoughts of dying</source>
        <translation>轻生的想法</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Call record {number}</source>
        <translation>热线接听记录 {number}</translation>
    </message>
</context>
<context>
    <name>CallFields</name>
    <message>
        <source>Who is it</source>
        <translation>谁打来</translation>
    </message>
    <message>
        <source>First call?</source>
        <translation>是否首次</translation>
    </message>
    <message>
        <source>From this area?</source>
        <translation>是否本地</translation>
    </message>
    <message>
        <source>Thoughts of dying, plan, act</source>
        <translation>轻生的想法、计划、行为</translation>
    </message>
    <message>
        <source>if it was one</source>
        <translation>如果是</translation>
    </message>
    <message>
        <source>Special call</source>
        <translation>特殊来电</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Number to call back</source>
        <translation>回拨号码</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>What to call them</source>
        <translation>怎么称呼</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CallForm</name>
    <message>
        <source>Over now</source>
        <translation>现在结束</translation>
    </message>
    <message>
        <source>Ask where they are and who can come. If life is in danger: 110, 120.</source>
        <translation>问清在哪里、谁能过去。有生命危险时打 110、120。</translation>
    </message>
    <message>
        <source>Who calls (a guess is enough)</source>
        <translation>来电的人（估计就行）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Type pinyin or a number…</source>
        <translation>输入拼音或序号…</translation>
    </message>
    <message>
        <source>What it is about (the first is the main thing)</source>
        <translation>为什么事来电（第一个为主）</translation>
    </message>
    <message>
        <source>How dangerous</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Call back on</source>
        <translation>约定回拨</translation>
    </message>
    <message>
        <source>At</source>
        <translation>几点</translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>Correct the call</source>
        <translation>更正这次来电</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CallsSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危机等级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Enter opens a call</source>
        <translation>按回车打开这个来电</translation>
    </message>
</context>
<context>
    <name>CancelActivitySheet</name>
    <message>
        <source>Cancel the activity</source>
        <translation>取消活动</translation>
    </message>
    <message>
        <source>It does not take place</source>
        <translation>不办了</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>Cancel it?</source>
        <translation>取消这次预约？</translation>
    </message>
    <message>
        <source>e.g. ill, asked to move it</source>
        <translation>例如：生病了，改天再来</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>只取消这一次</translation>
    </message>
    <message>
        <source>This and all following</source>
        <translation>这次和以后各次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不取消</translation>
    </message>
    <message>
        <source>Please say why in a few words</source>
        <translation>请简单写一下原因</translation>
    </message>
</context>
<context>
    <name>ChaseCard</name>
    <message>
        <source>Receipts to ask for</source>
        <translation>催回执</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印电话单</translation>
    </message>
    <message>
        <source>No receipt is late</source>
        <translation>没有过期的回执</translation>
    </message>
    <message>
        <source>What is late stands here, with the telephone of the institution.</source>
        <translation>过了期限的会列在这里，旁边是对方的电话。</translation>
    </message>
    <message>
        <source>Say the number and the check code; the name only if they have to look.</source>
        <translation>电话里报编号和核对码就够，对方要查找时再说姓名。</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转往</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班电话</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Looking again</source>
        <translation>复查</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>ChoosePanel</name>
    <message>
        <source>Nothing was brought in yet</source>
        <translation>还没有导入过台账</translation>
    </message>
    <message>
        <source>Every import is listed here and can be undone as a whole.</source>
        <translation>每次导入都会列在这里，可以整次撤销。</translation>
    </message>
    <message>
        <source>Rows left out…</source>
        <translation>没导入的行…</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以往的导入</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>没导入的行</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>已在登记簿里</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>ClassesPart</name>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Add a student</source>
        <translation>添加学生</translation>
    </message>
    <message>
        <source>At the screen</source>
        <translation>屏幕自评</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s)</source>
        <translation>
            <numerusform>%n 名学生</numerusform>
        </translation>
    </message>
    <message>
        <source>No class yet</source>
        <translation>还没有班级</translation>
    </message>
    <message>
        <source>Bring in the class lists: .xlsx, .xls, .ods or .csv, as the school has them.</source>
        <translation>导入班级名单：.xlsx、.xls、.ods 或 .csv，学校现有的样子就行。</translation>
    </message>
    <message>
        <source>Bring in a class list</source>
        <translation>导入班级名单</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>在名单上</translation>
    </message>
    <message numerus="yes">
        <source>%n not alike</source>
        <translation>
            <numerusform>%n 份不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps</source>
        <translation>
            <numerusform>%n 份不全</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已录齐</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
</context>
<context>
    <name>ClientCardView</name>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>File {number}</source>
        <translation>档案 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) so far</source>
        <translation>
            <numerusform>来过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>首次来访</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已约</translation>
    </message>
</context>
<context>
    <name>ClientFilePage</name>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新来访者</translation>
    </message>
    <message>
        <source>Edit file</source>
        <translation>修改档案</translation>
    </message>
    <message>
        <source>Client file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>The file {number} was merged into this one.</source>
        <translation>档案 {number} 已并入这份档案。</translation>
    </message>
    <message>
        <source>A form you began on {moment} is kept.</source>
        <translation>您 {moment} 填到一半的档案还在。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Saved as {number}.</source>
        <translation>已保存，档案号 {number}。</translation>
    </message>
    <message>
        <source>This file is locked, or open to its counsellor and the lead only. In an emergency it can be opened for an hour, with a reason.</source>
        <translation>这份档案已停止使用，或只给负责的咨询师和负责人看。情况紧急时，可以写明原因，打开一小时。</translation>
    </message>
    <message>
        <source>To the emergency access</source>
        <translation>去紧急查阅</translation>
    </message>
    <message>
        <source>Student file</source>
        <translation>学生档案</translation>
    </message>
    <message>
        <source>student-file</source>
        <translation>学生档案</translation>
    </message>
    <message>
        <source>The two files are one now.</source>
        <translation>两份档案已合并。</translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n visit(s) moved here.</source>
        <translation>
            <numerusform>已合并：转来 %n 条服务记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>The two files are apart again.</source>
        <translation>两份档案已恢复原样。</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>An anonymous file gets a number for a name, e.g. A-017. Note no name.</source>
        <translation>匿名档案以编号代替姓名，如 A-017。不要填写真实姓名。</translation>
    </message>
    <message>
        <source>Needed in this room</source>
        <translation>本室要求登记</translation>
    </message>
    <message>
        <source>How is the person known here?</source>
        <translation>登记方式</translation>
    </message>
    <message>
        <source>Name or alias</source>
        <translation>姓名或化名</translation>
    </message>
    <message>
        <source>Pinyin initials</source>
        <translation>拼音首字母</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>or age</source>
        <translation>或年龄</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与来访者关系</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Where the person lives</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Key and special populations</source>
        <translation>重点人群、特殊人群</translation>
    </message>
    <message>
        <source>More about the person</source>
        <translation>更多信息（都可以不填）</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Citizen id</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>和谁同住</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭结构</translation>
    </message>
    <message>
        <source>Registered residence</source>
        <translation>户籍所在地</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>How they came here</source>
        <translation>来访途径</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Name, pinyin initials, phone or file number</source>
        <translation>姓名、拼音首字母、电话或档案号</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新来访者</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Anonymous visitor</source>
        <translation>匿名来访（不建档）</translation>
    </message>
    <message>
        <source>Name, pinyin initials, phone or file number; ↓ for anonymous</source>
        <translation>姓名、拼音首字母、电话或档案号；匿名按 ↓</translation>
    </message>
    <message>
        <source>The file was merged; this is about {number} now.</source>
        <translation>原档案已合并，这里改为 {number}。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄段</translation>
    </message>
</context>
<context>
    <name>ClientRightsPage</name>
    <message>
        <source>Write down a request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Rights and access</source>
        <translation>个人信息与查阅</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>个人信息申请表</translation>
    </message>
    <message>
        <source>Where to write the copy</source>
        <translation>副本写到哪里</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Restrict this file</source>
        <translation>限制查阅这份档案</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>限制查阅</translation>
    </message>
    <message>
        <source>Only its counsellor and the lead open it from now on.</source>
        <translation>以后只有它的咨询师和负责人能打开。</translation>
    </message>
    <message>
        <source>In an emergency a colleague opens it for an hour, with a reason.</source>
        <translation>紧急时同事可以说明原因，打开一小时。</translation>
    </message>
    <message>
        <source>Open this file to colleagues</source>
        <translation>恢复同事查阅这份档案</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>恢复查阅</translation>
    </message>
    <message>
        <source>It opens for {minutes} minutes and closes by itself.</source>
        <translation>打开 {minutes} 分钟，到时自动关闭。</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>The lead sees that you opened it, and why.</source>
        <translation>负责人会看到您打开过，以及原因。</translation>
    </message>
    <message>
        <source>Lock this file</source>
        <translation>停止使用这份档案</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>It is kept, but nobody works with it; only the lead opens it.</source>
        <translation>档案保存着，但不再使用，只有负责人能打开。</translation>
    </message>
    <message>
        <source>Crises and mandatory reports can still be recorded.</source>
        <translation>危机和强制报告仍可以记录。</translation>
    </message>
    <message>
        <source>Unlock this file</source>
        <translation>恢复使用这份档案</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>恢复使用</translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Fill in at the screen</source>
        <translation>请本人在屏幕上填</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>还没有测评结果</translation>
    </message>
    <message>
        <source>What is filled in gathers here, and shows how it goes.</source>
        <translation>填写的量表都在这里，前后变化一看便知。</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>新测评</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>历次结果</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>Parent or guardian</source>
        <translation>家长或监护人</translation>
    </message>
    <message>
        <source>Parent&apos;s phone</source>
        <translation>家长电话</translation>
    </message>
    <message>
        <source>Parents, teachers, contacts</source>
        <translation>家长、老师与联系人</translation>
    </message>
    <message>
        <source>Add a parent or teacher</source>
        <translation>添加家长或老师</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Family and contacts</source>
        <translation>家人与联系人</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>学号 {number}</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>{age} y</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60 岁及以上</translation>
    </message>
    <message>
        <source>{years} y</source>
        <translation>{years} 岁</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>实名</translation>
    </message>
    <message>
        <source>By an alias</source>
        <translation>化名</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Visit {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>same citizen id</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same name and birth date</source>
        <translation>姓名和出生日期相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>sounds alike, same birth date</source>
        <translation>读音和出生日期相同</translation>
    </message>
    <message>
        <source>A citizen id has 18 characters; it can be saved like this</source>
        <translation>身份证号应为 18 位；这样也可以保存</translation>
    </message>
    <message>
        <source>There is a character in it that does not belong; please compare</source>
        <translation>里面有不该出现的字符，请核对</translation>
    </message>
    <message>
        <source>The birth date in it does not exist; please compare</source>
        <translation>号码里的出生日期不存在，请核对</translation>
    </message>
    <message>
        <source>The last character does not fit; please compare with the card</source>
        <translation>最后一位校验不符，请对照证件核对</translation>
    </message>
    <message>
        <source>The birth date in it is not the one below</source>
        <translation>与填写的出生日期不一致</translation>
    </message>
    <message>
        <source>The sex in it is not the one chosen</source>
        <translation>与所选性别不一致</translation>
    </message>
    <message>
        <source>Under 18: please note who the guardian is</source>
        <translation>未满 18 岁，请填写监护人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Citizen id</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Where the person lives</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Guardian of a minor</source>
        <translation>未成年人的监护人</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>citizen id</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>school</source>
        <translation>学校班级</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>guardian&apos;s relation</source>
        <translation>监护人关系</translation>
    </message>
    <message>
        <source>guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>registered residence</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>lives with</source>
        <translation>和谁同住</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家庭结构</translation>
    </message>
    <message>
        <source>how they came here</source>
        <translation>来访途径</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>New client</source>
        <translation>新来访者</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>在访</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message numerus="yes">
        <source>No visit for %n day(s) or more</source>
        <translation>
            <numerusform>%n 天以上没有来访</numerusform>
        </translation>
    </message>
    <message>
        <source>All populations</source>
        <translation>全部人群</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>未满 18 岁</translation>
    </message>
    <message>
        <source>Out of touch</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>By last visit</source>
        <translation>按最近来访</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>还没有来访者</translation>
    </message>
    <message>
        <source>Everybody who comes to the room gets a file here, by name or without.</source>
        <translation>每位来访者在这里有一份档案，实名、化名、匿名都可以。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer letters or another filter, or open a new file.</source>
        <translation>少输几个字、换个筛选条件试试，或新建档案。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近来访</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Filter: name, pinyin initials, phone, file number</source>
        <translation>筛选：姓名、拼音首字母、电话、档案号</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Replace the report of {month}?</source>
        <translation>要用新的 {month} 月报换掉原来的吗？</translation>
    </message>
    <message>
        <source>It gets a new number and takes the place of the one that was sent. Both stay on record. Then write it to a stick and take it along.</source>
        <translation>新月报有新的编号，代替已经交上去的那一份；两份都留有记录。确认后请写入 U 盘带去县里。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>换掉</translation>
    </message>
    <message>
        <source>From now on these figures are settled. What is logged later for this month goes out with the next one.</source>
        <translation>结账后数字就定了；以后补登记的，会在下个月一起上报。</translation>
    </message>
    <message>
        <source>Close month {month}?</source>
        <translation>{month} 月结账吗？</translation>
    </message>
    <message>
        <source>Close month</source>
        <translation>结账</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>How it ended</source>
        <translation>怎样结束的</translation>
    </message>
    <message>
        <source>Close the crisis</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Thank you for your answers.</source>
        <translation>谢谢您的回答。</translation>
    </message>
    <message>
        <source>The national psychological hotline 12356 listens, too.</source>
        <translation>也可以拨打全国统一心理援助热线 12356。</translation>
    </message>
    <message>
        <source>Whoever finds some of this hard to carry need not carry it alone: the counsellor is here for you, today or any other day.</source>
        <translation>如果有些事压在心里不好受，不用一个人扛着：今天或者哪一天都可以，咨询员就在这里。</translation>
    </message>
    <message>
        <source>Telephone of this room: {phone}</source>
        <translation>本室电话：{phone}</translation>
    </message>
    <message>
        <source>Please let the next one sit down.</source>
        <translation>请让下一位来坐。</translation>
    </message>
    <message>
        <source>Please tell the counsellor that you are ready.</source>
        <translation>请告诉咨询员，您已经做完了。</translation>
    </message>
</context>
<context>
    <name>ClosingSheet</name>
    <message>
        <source>Close the file</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Cancel these appointments</source>
        <translation>同时取消这些预约</translation>
    </message>
    <message>
        <source>The file stays, is still found, and can be opened again.</source>
        <translation>档案保留，照样查得到，也可以重新打开。</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> 等，另有 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned appointments: {days}</source>
        <translation>已约好的：{days}</translation>
    </message>
    <message numerus="yes">
        <source>%n dut(ies) not dealt with</source>
        <translation>
            <numerusform>%n 件事待处置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s) under way</source>
        <translation>
            <numerusform>%n 份转介未了结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) under way</source>
        <translation>
            <numerusform>%n 个方案进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Still open: {what}. Closing leaves it as it is.</source>
        <translation>还有{what}，结案不会替您处理。</translation>
    </message>
</context>
<context>
    <name>CodeLists</name>
    <message>
        <source>topics</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>key populations</source>
        <translation>重点人群</translation>
    </message>
    <message>
        <source>destinations of referrals</source>
        <translation>转介去向</translation>
    </message>
    <message>
        <source>reasons of referrals</source>
        <translation>转介原因</translation>
    </message>
    <message>
        <source>where clients come from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>reasons of closing</source>
        <translation>结案原因</translation>
    </message>
    <message>
        <source>kinds of activities</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>audiences</source>
        <translation>活动对象</translation>
    </message>
    <message>
        <source>materials</source>
        <translation>宣传资料</translation>
    </message>
</context>
<context>
    <name>CodeSheet</name>
    <message>
        <source>One more choice</source>
        <translation>加一个选项</translation>
    </message>
    <message>
        <source>All rooms offer it once they have taken in the pack. A code never changes.</source>
        <translation>各服务室接收下发包后就能选用。代码一经使用不再更改。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Code, small letters</source>
        <translation>代码（小写字母）</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文（可不填）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>This is a mistake in the program, not yours. What was saved is safe.</source>
        <translation>程序出错了，不是您的问题。已经保存的内容都安全。</translation>
    </message>
    <message>
        <source>Anxinbu: an offline register for counselling rooms</source>
        <translation>安心簿：社会心理服务室的离线登记簿</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>子命令</translation>
    </message>
    <message>
        <source>folder of the register, instead of the usual one</source>
        <translation>登记簿所在的文件夹（不用平常那个时写）</translation>
    </message>
    <message>
        <source>zh (default) or en</source>
        <translation>zh（默认）或 en</translation>
    </message>
    <message>
        <source>bring in a ledger kept in a spreadsheet</source>
        <translation>导入用表格记的台账</translation>
    </message>
    <message>
        <source>Reads a ledger (.xlsx, .xls, .ods, .csv) and says what it would bring, or brings it in. Exit codes: 0 done, 1 refused with a message, 2 wrong usage.</source>
        <translation>读取台账（.xlsx、.xls、.ods、.csv），说明会导入什么，或者直接导入。退出码：0 完成，1 没有导入并说明原因，2 用法不对。</translation>
    </message>
    <message>
        <source>only say what would come in; needs no register</source>
        <translation>只试读，不导入；不需要登记簿</translation>
    </message>
    <message>
        <source>check that the register and its backups are whole</source>
        <translation>检查登记簿和备份是否完好</translation>
    </message>
    <message>
        <source>Checks database, key slots, audit trail, backups and free space. Exit codes: 0 whole, 1 something is damaged or cannot be checked, 2 wrong usage.</source>
        <translation>检查数据库、密码、操作记录、备份和剩余空间。退出码：0 完好，1 有损坏或无法检查，2 用法不对。</translation>
    </message>
    <message>
        <source>only what can be checked without a password</source>
        <translation>只检查不用密码就能检查的</translation>
    </message>
    <message>
        <source>county office: take in packages and add them up</source>
        <translation>县区办公室：收件并汇总</translation>
    </message>
    <message>
        <source>Takes in every package below a folder and adds up a period. Exit codes: 0 all files were looked at, 1 refused or stopped, 2 wrong usage.</source>
        <translation>读入文件夹下的所有汇总包，并汇总一个时段。退出码：0 全部文件已看过，1 拒绝或中途停止，2 用法有误。</translation>
    </message>
    <message>
        <source>2026-11, 2026-Q3, 2026-H1 or 2026; the newest month if left out</source>
        <translation>2026-11、2026-Q3、2026-H1 或 2026；不写则取最新一个月</translation>
    </message>
    <message>
        <source>answer for machines</source>
        <translation>输出给机器读的结果</translation>
    </message>
    <message>
        <source>{found} files: {imported} taken in, {already} were here, {rest} put aside</source>
        <translation>共 {found} 个文件：收下 {imported} 个，{already} 个先前已有，{rest} 个放在一边</translation>
    </message>
    <message>
        <source>Stopped before the end; do it again to go on.</source>
        <translation>没有读完就停下了；再运行一次即可接着来。</translation>
    </message>
    <message>
        <source>{period}: {rooms} of {expected} rooms</source>
        <translation>{period}：{expected} 个服务室中有 {rooms} 个</translation>
    </message>
    <message>
        <source>JSON such as {&quot;columns&quot;: {&quot;Name of column&quot;: &quot;name&quot;}, &quot;year&quot;: 2025} where the columns are not found by their names</source>
        <translation>列名认不出时用的对照表（JSON），例如 {&quot;columns&quot;: {&quot;列名&quot;: &quot;name&quot;}, &quot;year&quot;: 2025}</translation>
    </message>
    <message>
        <source>The mapping cannot be used: {reason}</source>
        <translation>对照表用不了：{reason}</translation>
    </message>
    <message>
        <source>This file was brought in on {day} already.</source>
        <translation>这个文件在 {day} 已经导入过。</translation>
    </message>
    <message>
        <source>Your number:</source>
        <translation>您的序号：</translation>
    </message>
    <message>
        <source>Preparing the demonstration county ...</source>
        <translation>正在准备演示县……</translation>
    </message>
    <message>
        <source>A stick that is not read yet:</source>
        <translation>还没读的 U 盘：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>This is a demonstration with invented rooms; it is gone when you close it. A stick that is not read yet: {stick}  Password: {password}</source>
        <translation>这是演示，服务室都是虚构的，关闭后不保留。还没读的 U 盘：{stick}  密码：{password}</translation>
    </message>
    <message>
        <source>{visits} visits of {persons} persons, {referrals} referrals, year {year}</source>
        <translation>{visits} 人次，{persons} 人，转介 {referrals} 次，{year} 年</translation>
    </message>
    <message>
        <source>Brought in: {visits} visits, {new_clients} new clients, {referrals} referrals. Left out: {problems} rows with a problem, {skipped} that were in already.</source>
        <translation>已导入：{visits} 人次，新建来访者 {new_clients} 人，转介 {referrals} 次。没有导入：有问题的 {problems} 行，早已导入的 {skipped} 行。</translation>
    </message>
    <message>
        <source>try the program with an invented room</source>
        <translation>用虚构的服务室试用本程序</translation>
    </message>
    <message>
        <source>do the whole job without a window and leave everything in DIR</source>
        <translation>不开窗口，从头到尾做一遍，结果都放在 DIR 里</translation>
    </message>
    <message>
        <source>an office that collates 206 invented rooms; takes a minute to prepare</source>
        <translation>汇总 206 个虚构服务室的主管单位；准备约需一分钟</translation>
    </message>
    <message>
        <source>print the result for a machine</source>
        <translation>输出给机器读的结果</translation>
    </message>
    <message>
        <source>There is no display here, so the demonstration runs without a window.</source>
        <translation>这里没有显示器，所以演示不开窗口，直接做完整个流程。</translation>
    </message>
    <message>
        <source>Preparing the demonstration room ...</source>
        <translation>正在准备演示用的服务室……</translation>
    </message>
    <message>
        <source>This is a demonstration with invented people; it is gone when you close it. Password: {password}</source>
        <translation>这是演示，人物都是虚构的，关闭后全部清除。密码：{password}</translation>
    </message>
    <message>
        <source>Register:</source>
        <translation>登记簿：</translation>
    </message>
    <message>
        <source>Referral form:</source>
        <translation>转介单：</translation>
    </message>
    <message>
        <source>Monthly summary:</source>
        <translation>月报：</translation>
    </message>
    <message>
        <source>Workbook:</source>
        <translation>表格：</translation>
    </message>
    <message>
        <source>Sealed package:</source>
        <translation>上报包：</translation>
    </message>
    <message>
        <source>The county&apos;s key, to open it:</source>
        <translation>县里的私钥（可打开上报包）：</translation>
    </message>
    <message>
        <source>Pictures:</source>
        <translation>页面图片：</translation>
    </message>
    <message>
        <source>score answers of scales, for machines</source>
        <translation>给量表答案计分，供机器使用</translation>
    </message>
    <message>
        <source>Scores a JSON list of cases, each with id, scale, answers (item to value, null is blank) and context (sex M, F or unknown; age in years; education; informant; rule, band_set, order, item8), and prints a JSON list in the same order: status, n_missing, scores, bands, flags, or rejected with its reason. Needs no register. Exit codes: 0 all scored, 1 some rejected, 2 the file cannot be used.</source>
        <translation>给一个 JSON 列表里的答卷计分。每份有 id、scale、answers（题号对应选项值，null 为空）和 context（sex 写 M、F 或 unknown；age 周岁；education；informant；rule、band_set、order、item8）。按原来的顺序输出 JSON 列表：status、n_missing、scores、bands、flags，或 rejected 和原因。不需要登记簿。退出码：0 全部计分，1 有的被拒绝，2 文件不能用。</translation>
    </message>
    <message>
        <source>write everything that was ever published</source>
        <translation>写出登记簿上报过的全部数字</translation>
    </message>
    <message>
        <source>Writes all published figures of all months and versions as relations between unknown true counts (disclosure-attack/1), so that an independent program can try to find small counts of people in them. Nothing that the county does not have, too.</source>
        <translation>把各月、各版本上报过的数字，写成真实人数（未知）之间的关系（disclosure-attack/1 格式），让另一个独立的程序试着从中推出少数几个人。里面没有县里没有的东西。</translation>
    </message>
    <message>
        <source>Packages: {count}. Written to {path}</source>
        <translation>共 {count} 个上报包，已写入 {path}</translation>
    </message>
    <message>
        <source>let an invented room report for some months</source>
        <translation>让一间编出来的服务室工作、上报几个月</translation>
    </message>
    <message>
        <source>An invented room works for some months in a temporary register, with late entries, corrections, visits taken back, packages sent twice or replaced, and restored backups; what it published is written as by audit-dump. The same number gives the same room.</source>
        <translation>一间编出来的服务室在临时登记簿里工作几个月：有补录、更正、撤回的来访，有重发、更换的上报包，也有恢复备份；它上报过的数字，照 audit-dump 的格式写出。同一个编号，得到同一间。</translation>
    </message>
    <message>
        <source>which room; any number</source>
        <translation>哪一间：任意一个数</translation>
    </message>
    <message>
        <source>how many months, 1 to 60 (usually 24)</source>
        <translation>几个月：1 到 60（不写是 24）</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>已写入 {path}</translation>
    </message>
</context>
<context>
    <name>Completeness</name>
    <message>
        <source>not expected</source>
        <translation>不需上报</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺报</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>closed by the room on {day}</source>
        <translation>服务室 {day} 关账</translation>
    </message>
    <message>
        <source>received on {day}</source>
        <translation>我们 {day} 收到</translation>
    </message>
    <message>
        <source>{month}  received {received} of {expected}
late {late}, missing {missing}, nothing happened {nil}
in time as received {in_time}, as signed {signed}</source>
        <translation>{month}  应收 {expected}，已收 {received}
迟报 {late}，缺报 {missing}，零报告 {nil}
按收到日按期 {in_time}，按关账日按期 {signed}</translation>
    </message>
</context>
<context>
    <name>CompletenessPage</name>
    <message>
        <source>All towns</source>
        <translation>全部乡镇</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>催报单</translation>
    </message>
    <message>
        <source>Due days…</source>
        <translation>截止日…</translation>
    </message>
    <message>
        <source>Complete and in time</source>
        <translation>齐报与及时</translation>
    </message>
    <message>
        <source>due on day {due} of the next month, closed on day {closing}</source>
        <translation>次月 {due} 日截止，{closing} 日关账</translation>
    </message>
    <message>
        <source>received for month {month}</source>
        <translation>{month} 月已收</translation>
    </message>
    <message>
        <source>in time, as we received them</source>
        <translation>按期（以我们收到为准）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺报（可打印催报单）</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>还未到（未到截止日）</translation>
    </message>
    <message>
        <source>files with a problem, put aside</source>
        <translation>包有问题，已隔离</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>齐报率</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按期率</translation>
    </message>
    <message numerus="yes">
        <source>Towns, %n month(s)</source>
        <translation>
            <numerusform>各镇 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>without a town</source>
        <translation>未归乡镇</translation>
    </message>
    <message>
        <source>No room is enrolled yet</source>
        <translation>还没有服务室入册</translation>
    </message>
    <message>
        <source>Rooms ask to be enrolled with a file on a stick; you compare the digits.</source>
        <translation>服务室用 U 盘带来入册申请，您核对指纹数字后批准。</translation>
    </message>
    <message>
        <source>Rooms and units</source>
        <translation>服务室名册</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>The file says two things</source>
        <translation>文件前后说法不一</translation>
    </message>
    <message>
        <source>Please decide every line.</source>
        <translation>请每一行都选好。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{name} everywhere</source>
        <translation>全部用 {name}</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>The entry has changed meanwhile. Go back, look at it and try again.</source>
        <translation>这条记录在此期间有变动。请返回看一看，再做一次。</translation>
    </message>
    <message>
        <source>This visit was amended before. Open it again.</source>
        <translation>这次来访已经更正过了。请重新打开。</translation>
    </message>
    <message>
        <source>Nothing is different from what stands there.</source>
        <translation>和原来的内容一样，没有改动。</translation>
    </message>
    <message>
        <source>It is too late to take this back. Amend it.</source>
        <translation>已经不能撤销了，请用“更正”。</translation>
    </message>
    <message>
        <source>Its month is closed. Amend the visit instead.</source>
        <translation>这个月已经结账，请用“更正”。</translation>
    </message>
    <message>
        <source>A referral belongs to this visit. Amend it.</source>
        <translation>这次来访开了转介单，请用“更正”。</translation>
    </message>
    <message>
        <source>An assessment belongs to this visit. Amend the visit.</source>
        <translation>这次来访里有量表测评，请改用修改。</translation>
    </message>
    <message>
        <source>The client withdrew the consent for this. Look at the consents in the file.</source>
        <translation>来访者没有同意或已撤回这一项。请看档案里的知情同意。</translation>
    </message>
    <message>
        <source>This signature does not count any more.</source>
        <translation>这次签字已经不作数了。</translation>
    </message>
    <message>
        <source>Only what was recorded today can be undone.</source>
        <translation>只有今天记录的才能撤回。</translation>
    </message>
    <message>
        <source>No referral has to be called back.</source>
        <translation>没有需要退回的转介单。</translation>
    </message>
    <message>
        <source>A risk assessment or a crisis belongs to this visit. Amend it.</source>
        <translation>这次来访已有风险评估或危机记录，请改为修订。</translation>
    </message>
    <message>
        <source>Its duty is already being dealt with. Amend it.</source>
        <translation>由它提出的待办已有人在处理，请改为修订。</translation>
    </message>
    <message>
        <source>Its case note was shared with a colleague. Amend the visit instead.</source>
        <translation>这次的谈话记录已经共享给同事，不能撤回，请用更正。</translation>
    </message>
    <message>
        <source>This colleague cannot sign in any more, so nothing can be shared.</source>
        <translation>这位同事已经不能登录，无法共享给他。</translation>
    </message>
    <message>
        <source>The colleague&apos;s key in the register is not the one in the key file, so nothing was shared. Tell the lead, and let the colleague sign in once.</source>
        <translation>登记册里记的这位同事的钥匙与钥匙文件不一致，所以没有共享。请告诉负责人，并请这位同事登录一次。</translation>
    </message>
    <message>
        <source>This note is co-signed already.</source>
        <translation>这份笔记已经会签过了。</translation>
    </message>
    <message>
        <source>This copy is withdrawn already.</source>
        <translation>这份副本已经收回了。</translation>
    </message>
    <message>
        <source>A case note belongs to this member&apos;s visit, so it stays on record.</source>
        <translation>这位成员的这次服务已有谈话记录，所以保留在档。</translation>
    </message>
    <message>
        <source>Read the note before you co-sign it.</source>
        <translation>请先读过再会签。</translation>
    </message>
    <message>
        <source>This group has ended.</source>
        <translation>这个小组已经结束。</translation>
    </message>
    <message>
        <source>This visit belongs to a group session. Change it there.</source>
        <translation>这次服务属于小组活动，请到小组里更正。</translation>
    </message>
    <message>
        <source>This very file is on record here already. Look at what is there.</source>
        <translation>这份文件已经登记在这里了，请看看现有的材料。</translation>
    </message>
    <message>
        <source>This activity was held, so it is not cancelled.</source>
        <translation>活动已经办了，不能取消。</translation>
    </message>
    <message>
        <source>This activity was cancelled. Make a new one like it.</source>
        <translation>活动已经取消，请照它另建一个。</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Change it again.</source>
        <translation>它后来修改过，请再修改一次。</translation>
    </message>
    <message>
        <source>Its month was closed meanwhile. Change the activity instead.</source>
        <translation>这个月的月报已经封存，请改为修改活动。</translation>
    </message>
    <message>
        <source>This return was removed meanwhile. Save it again first.</source>
        <translation>这张报表刚被删除了，请先重新保存。</translation>
    </message>
    <message>
        <source>What is on record fulfils this. Put it on record, and it is done.</source>
        <translation>这一项按登记自动核销，登记了就算办好。</translation>
    </message>
    <message>
        <source>This is not done this year any more.</source>
        <translation>这一项今年已定为不做。</translation>
    </message>
    <message>
        <source>This is to be done already.</source>
        <translation>这一项本来就在要做的里面。</translation>
    </message>
    <message>
        <source>Somebody has dealt with this duty already.</source>
        <translation>这件待办已经有人处理过了。</translation>
    </message>
    <message>
        <source>These duties are not of the same client.</source>
        <translation>这几件待办不是同一位来访者的。</translation>
    </message>
    <message>
        <source>This was corrected before. Correct the newer one.</source>
        <translation>这份评估已经更正过，请更正较新的那份。</translation>
    </message>
    <message>
        <source>Its owner lets nobody copy this form. Use the paper forms you hold.</source>
        <translation>权利人不允许复制这份表。请使用您合法持有的纸质表。</translation>
    </message>
    <message>
        <source>This is not repeated any more already.</source>
        <translation>这项再测已经停止。</translation>
    </message>
    <message>
        <source>This crisis is closed. The lead can open it again.</source>
        <translation>这次危机已结案，可由负责人重新打开。</translation>
    </message>
    <message>
        <source>A mandatory report is made on its own page, not settled here.</source>
        <translation>强制报告要在它自己的页面里做，不能在这里办结。</translation>
    </message>
    <message>
        <source>The report was made already. Add what happened since.</source>
        <translation>已经报告过了。请补记后来的情况。</translation>
    </message>
    <message>
        <source>This report is closed.</source>
        <translation>这份报告已经办结。</translation>
    </message>
    <message>
        <source>This plan is completed or ended already.</source>
        <translation>这份方案已经完成或终止。</translation>
    </message>
    <message>
        <source>This visit is a session of a plan already.</source>
        <translation>这次来访已经算进一份方案了。</translation>
    </message>
    <message>
        <source>Some checks of this crisis are not done yet. Do them first.</source>
        <translation>这次危机还有复查没有做，请先完成。</translation>
    </message>
    <message>
        <source>This crisis belongs to a client already.</source>
        <translation>这次危机已经关联了来访者。</translation>
    </message>
    <message>
        <source>This file is closed already.</source>
        <translation>这份档案已经结案。</translation>
    </message>
    <message>
        <source>This reminder is there already.</source>
        <translation>这条提醒已经有了。</translation>
    </message>
    <message>
        <source>This reminder was taken away already.</source>
        <translation>这条提醒已经取消了。</translation>
    </message>
    <message>
        <source>This file was merged into another one. Use that one.</source>
        <translation>这份档案已并入另一份，请用那一份。</translation>
    </message>
    <message>
        <source>These two files are not merged any more.</source>
        <translation>这两份档案已经分开了。</translation>
    </message>
    <message>
        <source>These are one and the same file.</source>
        <translation>这是同一份档案。</translation>
    </message>
    <message>
        <source>Somebody changed this file meanwhile. Open it again; yours is a draft.</source>
        <translation>有人刚改过这份档案。请重新打开；您写的内容已存为草稿。</translation>
    </message>
    <message>
        <source>The receipt of this referral is booked already.</source>
        <translation>这张转介单的回执已经登记过了。</translation>
    </message>
    <message>
        <source>No receipt is booked for this referral.</source>
        <translation>这张转介单还没有登记回执。</translation>
    </message>
    <message>
        <source>This institution is not in use any more. Choose another one.</source>
        <translation>这家机构已停用，请另选一家。</translation>
    </message>
    <message>
        <source>This file is locked. Only the lead can unlock it.</source>
        <translation>这份档案已停止使用，只有负责人能恢复。</translation>
    </message>
    <message>
        <source>This file is not locked any more.</source>
        <translation>这份档案已经恢复使用。</translation>
    </message>
    <message>
        <source>Under 14 a guardian has to ask.</source>
        <translation>未满十四岁的，由监护人申请。</translation>
    </message>
    <message>
        <source>This request was answered already.</source>
        <translation>这项申请已经答复过。</translation>
    </message>
    <message>
        <source>Write down first that a copy was asked for.</source>
        <translation>请先登记“查阅、复制”的申请。</translation>
    </message>
    <message>
        <source>The file is open to you anyway.</source>
        <translation>这份档案您本来就能打开。</translation>
    </message>
    <message>
        <source>Nothing is chosen for the list.</source>
        <translation>清单里还没有选档案。</translation>
    </message>
    <message>
        <source>These are too many for one list. Choose fewer.</source>
        <translation>一份清单放不下这么多，请少选一些。</translation>
    </message>
    <message>
        <source>The time of one of these files is not over.</source>
        <translation>其中有档案还没有到期。</translation>
    </message>
    <message>
        <source>A crisis, report, duty or request is still open.</source>
        <translation>还有危机、报告、待办或申请没有了结。</translation>
    </message>
    <message>
        <source>One of these files is on another list already.</source>
        <translation>其中有档案已在另一份清单上。</translation>
    </message>
    <message>
        <source>This list was carried out or cancelled already.</source>
        <translation>这份清单已经销毁完毕或作废。</translation>
    </message>
    <message>
        <source>Two people have to confirm this list first.</source>
        <translation>这份清单先要两个人确认。</translation>
    </message>
    <message>
        <source>Both confirmations are there already.</source>
        <translation>两个人都已确认过。</translation>
    </message>
    <message>
        <source>A colleague works here and can confirm.</source>
        <translation>本室还有同事，请同事确认。</translation>
    </message>
    <message>
        <source>Confirm it yourself first, then with a witness.</source>
        <translation>请您自己先确认，再请见证人。</translation>
    </message>
    <message>
        <source>One of these files is in use again. Nothing was destroyed; make a new list.</source>
        <translation>其中有档案又在使用了。什么都没有销毁，请重新列清单。</translation>
    </message>
    <message>
        <source>This ledger was brought in before. Undo that import first.</source>
        <translation>这本台账以前导入过。要重新导入，请先撤销那一次。</translation>
    </message>
    <message>
        <source>This import was undone already.</source>
        <translation>这次导入已经撤销了。</translation>
    </message>
    <message>
        <source>There is nothing in it to bring in. Look at the rows with problems.</source>
        <translation>里面没有可以导入的内容，请看看有问题的行。</translation>
    </message>
    <message>
        <source>A visit that it brought was amended since.</source>
        <translation>导入的服务记录里，有的后来更正过。</translation>
    </message>
    <message>
        <source>A note was written to a visit that it brought.</source>
        <translation>导入的服务记录里，有的后来写了谈话记录。</translation>
    </message>
    <message>
        <source>A referral was made from a visit that it brought.</source>
        <translation>导入的服务记录里，有的后来开了转介单。</translation>
    </message>
    <message>
        <source>A risk assessment or a crisis belongs to a visit that it brought.</source>
        <translation>导入的来访已有风险评估或危机记录。</translation>
    </message>
    <message>
        <source>An appointment, a plan or a group refers to a visit that it brought.</source>
        <translation>有预约、方案或团体用到了它带来的来访。</translation>
    </message>
    <message>
        <source>A client file that it opened was edited since.</source>
        <translation>导入时新建的来访者档案，有的后来修改过。</translation>
    </message>
    <message>
        <source>A client file that it opened was merged since.</source>
        <translation>导入时新建的来访者档案，有的后来合并过。</translation>
    </message>
    <message>
        <source>A referral that it brought was printed, or its receipt booked.</source>
        <translation>导入的转介里，有的后来打印过，或登记了回执。</translation>
    </message>
    <message>
        <source>This month is not closed yet. Close it first.</source>
        <translation>这个月还没有结账，请先结账。</translation>
    </message>
    <message>
        <source>This month is closed already.</source>
        <translation>这个月已经结过账了。</translation>
    </message>
    <message>
        <source>Records have changed since you looked. Check the numbers again.</source>
        <translation>您核对以后记录有变动，请再核对一次。</translation>
    </message>
    <message>
        <source>The numbers did not pass their own check. Nothing was written.</source>
        <translation>数字没有通过自检，没有写出任何内容。</translation>
    </message>
    <message>
        <source>This month is before the first report.</source>
        <translation>这个月早于第一次月报。</translation>
    </message>
    <message>
        <source>Close the earlier month first.</source>
        <translation>请先给前面的月份结账。</translation>
    </message>
    <message>
        <source>Say first what was handed over before going back to the backup.</source>
        <translation>请先说明恢复备份以前交过哪些月报。</translation>
    </message>
    <message>
        <source>This report was handed over before going back to a backup. It is not made again.</source>
        <translation>这份月报在恢复备份以前已经交过，不再重做。</translation>
    </message>
    <message>
        <source>This has been said already.</source>
        <translation>这一点已经说明过了。</translation>
    </message>
    <message>
        <source>No month is closed yet. Layouts are there after the first one.</source>
        <translation>还没有结账的月份。结过一个月的账，就有版式了。</translation>
    </message>
    <message>
        <source>This package has not been written yet.</source>
        <translation>这个上报包还没有写出。</translation>
    </message>
    <message>
        <source>Another file of this name is there. It was not touched; choose elsewhere.</source>
        <translation>那里已有同名的文件，没有动它。请换个地方。</translation>
    </message>
    <message>
        <source>The county&apos;s key is not set. Bring it in first.</source>
        <translation>还没有县里的公钥，请先导入。</translation>
    </message>
    <message>
        <source>This register cannot sign. Restore a backup.</source>
        <translation>这个登记簿不能签名，请恢复一份备份。</translation>
    </message>
    <message>
        <source>Fewer than ten records have changed. They go out with the next report by themselves.</source>
        <translation>改动不到 10 条，下个月会自动带上，不用重报。</translation>
    </message>
    <message>
        <source>A later month is closed already. Only the newest report is sent again.</source>
        <translation>后面的月份已经结账，只有最新的一份能重报。</translation>
    </message>
    <message>
        <source>This report has not left the room yet. Write it now.</source>
        <translation>这份月报还没有交出去，直接写入就行。</translation>
    </message>
    <message>
        <source>The county does not take reports again. Corrections go out with the next one.</source>
        <translation>县里不收重报的月报；更正会在下个月带上。</translation>
    </message>
    <message>
        <source>Reports that were sent are missing in this register. Go back to the newest backup.</source>
        <translation>登记册里缺了已经上报的月报，请先恢复最新的备份。</translation>
    </message>
    <message>
        <source>There is nothing from the county for this room. Choose another place.</source>
        <translation>这里没有县里给本室的内容，请换个位置。</translation>
    </message>
    <message>
        <source>The county&apos;s report has no field for remarks.</source>
        <translation>县里的月报没有备注栏。</translation>
    </message>
    <message>
        <source>It is not planned any more.</source>
        <translation>这次预约已经不是“已约”了。</translation>
    </message>
    <message>
        <source>Its day has not come yet.</source>
        <translation>还没到这一天。</translation>
    </message>
    <message>
        <source>A visit on record says that the client came.</source>
        <translation>服务记录里已登记这次来访。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>This file is closed. Reopen it first.</source>
        <translation>这份档案已结案，请先恢复。</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Look at it again.</source>
        <translation>别人刚刚改过，请再看一下。</translation>
    </message>
    <message>
        <source>Change your own password on the password page; set here, your case notes would be locked away.</source>
        <translation>自己的密码请到“密码”一页修改；在这里改，自己的个案笔记就打不开了。</translation>
    </message>
    <message>
        <source>The register here is whole. Open it and go back in the settings, or use the recovery sheet.</source>
        <translation>这里的登记簿是完好的。请先打开它，再到设置里恢复备份；或使用恢复纸。</translation>
    </message>
    <message>
        <source>Type back the recovery sheet before the first record.</source>
        <translation>请先照恢复纸填写一遍，再开始登记。</translation>
    </message>
    <message>
        <source>A training on record names this person. Set the last day of the post.</source>
        <translation>有培训记录写着这个人，不能删。离开的，请填任职的最后一天。</translation>
    </message>
    <message>
        <source>It was put right already. Open it again first.</source>
        <translation>这一条已经整改完成。要改的话，先重新打开。</translation>
    </message>
    <message>
        <source>Typing has ended. Open the screening again.</source>
        <translation>录入已结束。要再录入，请重新打开这次筛查。</translation>
    </message>
    <message>
        <source>End typing first.</source>
        <translation>请先结束录入。</translation>
    </message>
    <message>
        <source>The screening is open already.</source>
        <translation>这次筛查本来就在录入中。</translation>
    </message>
    <message>
        <source>Names and answers of this screening were destroyed.</source>
        <translation>这次筛查的名单和作答已经销毁。</translation>
    </message>
    <message>
        <source>Some forms were typed twice and still differ. Compare them first.</source>
        <translation>还有两次录入不同的问卷，请先核对。</translation>
    </message>
    <message>
        <source>Answers of this student are here already.</source>
        <translation>这名学生的作答已经录过。</translation>
    </message>
    <message>
        <source>There are no answers yet. Type them first.</source>
        <translation>还没有作答，请先录入。</translation>
    </message>
    <message>
        <source>This student has answers. Take the forms back first.</source>
        <translation>这名学生已有作答，请先撤回问卷。</translation>
    </message>
    <message>
        <source>This student has another file already.</source>
        <translation>这名学生已有另一份档案。</translation>
    </message>
    <message>
        <source>A self-assessment is still open at the screen. Go on with it or end it first.</source>
        <translation>屏幕上还有一次自评没有结束。请先继续做完，或者结束它。</translation>
    </message>
    <message>
        <source>This self-assessment is over already.</source>
        <translation>这次自评已经结束了。</translation>
    </message>
    <message>
        <source>These answers were handed in already.</source>
        <translation>这份答卷已经交了。</translation>
    </message>
    <message>
        <source>Some questions have not been asked yet.</source>
        <translation>还有题目没有问到。</translation>
    </message>
    <message>
        <source>There is no wording in this language, so it cannot be shown.</source>
        <translation>没有这种语言的题目文字，不能在屏幕上做。</translation>
    </message>
    <message>
        <source>This number has handed in already.</source>
        <translation>这个号码已经交过了。</translation>
    </message>
    <message>
        <source>Somebody has decided about these answers.</source>
        <translation>这份答卷已经有人处理过了。</translation>
    </message>
    <message>
        <source>The answers of this number were typed from paper meanwhile. Do not put these on record, or remove the others first.</source>
        <translation>这个号码的纸质答卷已经录入。这份请选“不入档”，或者先去掉录入的那份。</translation>
    </message>
    <message>
        <source>You cannot take yourself out. Ask another lead.</source>
        <translation>不能停用您自己，请让另一位负责人来做。</translation>
    </message>
    <message>
        <source>Only what was booked today can be undone.</source>
        <translation>只有今天登记的才能撤销。</translation>
    </message>
    <message>
        <source>This referral is closed. What was booked today can be undone on its page.</source>
        <translation>这份转介已经结束。今天登记的，可以在它的页面上撤销。</translation>
    </message>
    <message>
        <source>This institution is out of use already.</source>
        <translation>这家机构已经停用。</translation>
    </message>
    <message>
        <source>Only a health centre has this slip; it is written by a doctor.</source>
        <translation>双向转诊单由医生填写，只有卫生院和社区卫生服务中心才有。</translation>
    </message>
    <message>
        <source>This letter is for minors, and for schools. Print the referral form.</source>
        <translation>建议书用于未成年人或学校。请打印转介单。</translation>
    </message>
    <message>
        <source>This file was destroyed; its number is left.</source>
        <translation>这份档案已销毁，只留下档案号。</translation>
    </message>
    <message>
        <source>You have confirmed. Somebody else has to.</source>
        <translation>您已确认过，请另一个人确认。</translation>
    </message>
    <message>
        <source>A client file that it opened has new records or drafts.</source>
        <translation>它建立的档案里已有新的记录或草稿。</translation>
    </message>
    <message>
        <source>The room needs at least one lead.</source>
        <translation>至少要有一位室负责人。</translation>
    </message>
    <message>
        <source>The register is locked. Open it again.</source>
        <translation>登记簿已锁定，请重新打开。</translation>
    </message>
    <message>
        <source>There is a register in this folder already.</source>
        <translation>这个文件夹里已经有一个登记簿。</translation>
    </message>
    <message>
        <source>This register belongs to a room. Only an office collates packages.</source>
        <translation>这是服务室的登记簿。只有县区办公室才汇总各室的包。</translation>
    </message>
    <message>
        <source>This office has no key that packages are sealed to.</source>
        <translation>这个办公室还没有收件密钥。</translation>
    </message>
    <message>
        <source>No package of any room has come yet, so the rows are not known. Take one in first.</source>
        <translation>还没有收到过任何服务室的包，不知道有哪些行。请先收一个包。</translation>
    </message>
    <message>
        <source>This room has no unit yet. Give it one in the registry.</source>
        <translation>这个服务室还没有归属单位。请先在名册里填上。</translation>
    </message>
    <message>
        <source>The package of this month is here already; it counts, not the paper.</source>
        <translation>这个月的包已经收到了，以包为准，不用再录纸质表。</translation>
    </message>
    <message>
        <source>These pages were typed in before.</source>
        <translation>这几页以前录入过了。</translation>
    </message>
    <message>
        <source>The month before is missing. Take it in or type it first.</source>
        <translation>缺上一个月。请先收上个月的包，或先录入上个月的表。</translation>
    </message>
    <message>
        <source>This package was taken back already.</source>
        <translation>这个包已经撤回过了。</translation>
    </message>
    <message>
        <source>A later package of this room counts on top of it. Take that one back first.</source>
        <translation>这个服务室后面还有一个包接在它上面。请先撤回后面的那个。</translation>
    </message>
    <message>
        <source>No room has reported yet, so there is nothing to hand up.</source>
        <translation>还没有服务室报来，没有可以上报的。</translation>
    </message>
    <message>
        <source>Months are handed up one after the other. Another one is next.</source>
        <translation>要按月份先后上报，下一个该报的不是这个月。</translation>
    </message>
    <message>
        <source>This month is not over yet.</source>
        <translation>这个月还没有过完。</translation>
    </message>
    <message>
        <source>The rooms round in different steps that do not fit together. Agree on one rule first.</source>
        <translation>各服务室的取整基数对不上，请先统一规则。</translation>
    </message>
    <message>
        <source>The sums do not balance: a package of some room is missing or was taken back. Take it in first.</source>
        <translation>合计对不上：有服务室的数据包没有收到，或已撤销。请先收进来。</translation>
    </message>
    <message>
        <source>Some codes in this table cannot be used. Nothing was changed.</source>
        <translation>表里有的代码不能用，什么都没有改动。</translation>
    </message>
    <message>
        <source>There is no request of a room in this place.</source>
        <translation>这里没有服务室的登记申请。</translation>
    </message>
    <message>
        <source>There is nothing to decide about this room.</source>
        <translation>这个室没有待审的申请。</translation>
    </message>
    <message>
        <source>This room is not enrolled.</source>
        <translation>这个室还没有登记。</translation>
    </message>
    <message>
        <source>Something later is noted about this unit. Changes are entered in the order of their days.</source>
        <translation>这个单位已有更晚的变动。请按日期先后录入。</translation>
    </message>
    <message>
        <source>Other units belong to it. Move them first.</source>
        <translation>下面还有别的单位，请先调整归属。</translation>
    </message>
    <message>
        <source>Rooms belong to it. Move them first.</source>
        <translation>下面还有服务室，请先调整归属。</translation>
    </message>
    <message>
        <source>Nothing has been signed yet that could be written.</source>
        <translation>还没有签发过可以写到U盘上的内容。</translation>
    </message>
</context>
<context>
    <name>ConsentActions</name>
    <message>
        <source>Letter of recall</source>
        <translation>请退回转介材料的函</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Consents</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>全部…</translation>
    </message>
    <message>
        <source>Told to others…</source>
        <translation>对外提供…</translation>
    </message>
    <message>
        <source>The client said no. Visits are logged without a name now, or in a crisis with its legal ground.</source>
        <translation>来访者没有同意或者已经撤回。现在的来访不记姓名；遇到危机，写明法律依据后仍可记。</translation>
    </message>
    <message numerus="yes">
        <source>Still with others: %n referral(s)</source>
        <translation>
            <numerusform>还有 %n 张转介单在别的单位手里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters of recall…</source>
        <translation>打印退回函…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Agreed and signed</source>
        <translation>同意并签了字</translation>
    </message>
    <message>
        <source>Did not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>e.g. grandfather</source>
        <translation>如：爷爷</translation>
    </message>
    <message>
        <source>e.g. cabinet 1, folder 2026</source>
        <translation>如：一号柜 2026 年夹</translation>
    </message>
    <message>
        <source>Which consent</source>
        <translation>哪一份</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Version at the foot</source>
        <translation>页脚上的版次</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁表的态</translation>
    </message>
    <message>
        <source>Guardian&apos;s name</source>
        <translation>监护人姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与来访者的关系</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>纸放在哪里</translation>
    </message>
    <message>
        <source>The advice stays on record. No referral is issued or printed.</source>
        <translation>建议留在记录里；不再开转介单，也不打印。</translation>
    </message>
    <message>
        <source>Nobody is sent away for it. From now on a visit is logged without a name, or in a crisis with its legal ground.</source>
        <translation>不同意也不能把人推走。以后的来访不记姓名；遇到危机，写明法律依据后仍可记。</translation>
    </message>
</context>
<context>
    <name>ConsentLine</name>
    <message>
        <source>Consents</source>
        <translation>查看同意书</translation>
    </message>
    <message>
        <source>Referral consent of {day}</source>
        <translation>{day} 签的转介同意书</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Only an emergency can be referred without their consent</source>
        <translation>没有本人同意，只有紧急情况才能转介</translation>
    </message>
    <message>
        <source>Withdrawn or refused</source>
        <translation>已撤回或不同意</translation>
    </message>
    <message>
        <source>No referral consent is on record; print it and have it signed</source>
        <translation>还没有转介同意书，请打印出来签字</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>New version…</source>
        <translation>写新版…</translation>
    </message>
    <message>
        <source>Print blank</source>
        <translation>打印空白表</translation>
    </message>
    <message>
        <source>Told to others</source>
        <translation>对外提供记录</translation>
    </message>
    <message>
        <source>{names}: the years of keeping in your own words are not those of the retention schedule any more. Please write a new version.</source>
        <translation>{names}：本室自己写的文本里，保存年限与“保存期限”的规定不一致了，请写一个新版本。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Kept, for signatures from now on.</source>
        <translation>已保存，对今后登记的签字生效。</translation>
    </message>
    <message>
        <source>Version {n} of “{title}” is kept. Print the new form from now on.</source>
        <translation>《{title}》第 {n} 版已保存。以后请打印新版。</translation>
    </message>
    <message>
        <source>Only when a new text asks for it</source>
        <translation>只在换新版要求重签时</translation>
    </message>
    <message numerus="yes">
        <source>After %n month(s)</source>
        <translation>
            <numerusform>满 %n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意书</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>谁写的</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>登记份数</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>软件自带</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>待启用</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>重签</translation>
    </message>
    <message>
        <source>a signature grows old</source>
        <translation>签过的，隔一段时间再问一次</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>多久再问</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>what was signed never changes</source>
        <translation>签过的版本不会再改</translation>
    </message>
    <message>
        <source>Everything told to others is in a log of its own.</source>
        <translation>凡是对外提供过的，另有一本记录。</translation>
    </message>
</context>
<context>
    <name>ConsentSheet</name>
    <message>
        <source>Record a consent</source>
        <translation>登记同意书</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>ConsentTextForm</name>
    <message>
        <source>Everybody who signed an older version signs again</source>
        <translation>签过旧版的，都要重签</translation>
    </message>
    <message>
        <source>A line is a paragraph. “# ” makes a heading, “□ ” a box to tick. The room&apos;s name, address and telephone are put in at 【室名】, 【地址】 and 【电话】.</source>
        <translation>一行一段。“# ”开头是小标题，“□ ”开头是要打勾的选项。【室名】【地址】【电话】打印时自动填上。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>ConsentTextSheet</name>
    <message>
        <source>{consent}: version {n}</source>
        <translation>{consent}：第 {n} 版</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>Support (client)</source>
        <translation>服务同意（本人）</translation>
    </message>
    <message>
        <source>Support (guardian)</source>
        <translation>服务同意（监护人）</translation>
    </message>
    <message>
        <source>The minor&apos;s own assent</source>
        <translation>未成年人本人同意</translation>
    </message>
    <message>
        <source>Sensitive information</source>
        <translation>敏感信息单独同意</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介同意</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>还没签</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>该重签了</translation>
    </message>
    <message>
        <source>Did not agree</source>
        <translation>没有同意</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>signed {signed}, taken back {day}</source>
        <translation>{signed} 签，{day} 撤回</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>来访者本人</translation>
    </message>
    <message>
        <source>From 14 on the minor&apos;s own word counts, too.</source>
        <translation>满 14 岁的，除了监护人，也要问孩子自己。</translation>
    </message>
    <message>
        <source>Under 14 a guardian has to sign (PIPL 31).</source>
        <translation>未满 14 岁，要监护人签字才算（个人信息保护法第 31 条）。</translation>
    </message>
    <message>
        <source>Under 18 the guardian signs (Civil Code 19).</source>
        <translation>未满 18 岁，由监护人签（民法典第 19 条）。</translation>
    </message>
    <message>
        <source>For an adult without capacity (Civil Code 21).</source>
        <translation>用于不能自己作主的成年人（民法典第 21 条）。</translation>
    </message>
    <message>
        <source>Asked for separately (PIPL 29).</source>
        <translation>法律要求单独问一次（个人信息保护法第 29 条）。</translation>
    </message>
    <message>
        <source>Signed for each referral by itself (PIPL 23).</source>
        <translation>每次转介单独签（个人信息保护法第 23 条）。</translation>
    </message>
    <message>
        <source>From 16 on, living on their own work (Civil Code 18).</source>
        <translation>满 16 岁、靠自己劳动生活的，可以自己签（民法典第 18 条）。</translation>
    </message>
    <message>
        <source>The client signs.</source>
        <translation>由来访者本人签。</translation>
    </message>
    <message>
        <source>signed {day}; it is time to ask again</source>
        <translation>{day} 签的，到时间再问一次</translation>
    </message>
    <message>
        <source>signed {day}; the text is a new one now</source>
        <translation>{day} 签的，文本已经换了新版</translation>
    </message>
    <message>
        <source>the guardian signed {day}; the client is of age now</source>
        <translation>{day} 由监护人签的，本人现已成年，请本人签</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Is a guardian</source>
        <translation>是监护人</translation>
    </message>
    <message>
        <source>To be called in need</source>
        <translation>紧急时联系</translation>
    </message>
    <message>
        <source>e.g. away for work, at home in the evening</source>
        <translation>如：在外务工，晚上在家</translation>
    </message>
    <message>
        <source>Relation to the client</source>
        <translation>与来访者的关系</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Their own file here, if there is one</source>
        <translation>本人在本室的档案（有才填）</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>Somebody around the client</source>
        <translation>家人与联系人</translation>
    </message>
    <message>
        <source>Correct a contact</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Family and contacts</source>
        <translation>家人与联系人</translation>
    </message>
    <message>
        <source>Nobody noted. Who could be called if something happened?</source>
        <translation>还没有登记。万一有事，可以打给谁？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Call in need</source>
        <translation>紧急联系</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Has a file here: {number}</source>
        <translation>本室有档案：{number}</translation>
    </message>
    <message>
        <source>there this client is: {relation}</source>
        <translation>在对方档案里，本人是：{relation}</translation>
    </message>
    <message>
        <source>Take this contact out of the file?</source>
        <translation>把这位联系人移出档案？</translation>
    </message>
    <message>
        <source>Name, phone and remarks are removed from this file.</source>
        <translation>姓名、电话和备注会从本档案移除。</translation>
    </message>
</context>
<context>
    <name>CopyForm</name>
    <message>
        <source>With what was written about visits, risk and plans</source>
        <translation>包括来访经过、风险和方案里写的文字</translation>
    </message>
    <message>
        <source>My note of {day}</source>
        <translation>我在 {day} 写的笔记</translation>
    </message>
    <message>
        <source>Case notes go in only if you choose them here.</source>
        <translation>咨询笔记只有在这里选了才会放入。</translation>
    </message>
    <message numerus="yes">
        <source>Sealed to colleagues and left out: %n note(s).</source>
        <translation>
            <numerusform>另有 %n 篇由同事加密保管，不放入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopySheet</name>
    <message>
        <source>Make the copy</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>A PDF to read and a JSON file for computers, not encrypted.</source>
        <translation>一个 PDF 给人看，一个 JSON 给计算机读，都没有加密。</translation>
    </message>
    <message>
        <source>Other people&apos;s phones are masked; who reported is left out.</source>
        <translation>他人的电话只留头尾，谁报告的不放入。</translation>
    </message>
    <message>
        <source>What the law keeps secret from the one who asks is left out.</source>
        <translation>依法不能让申请人知道的不放入。</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>写出文件</translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message>
        <source>Corrections</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Nothing was corrected</source>
        <translation>没有更正过</translation>
    </message>
    <message>
        <source>What the file said before a change is kept here, with who and why.</source>
        <translation>改动之前写的是什么、谁改的、为什么，都留在这里。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>Held this year</source>
        <translation>全年已办</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person-time(s)</source>
        <translation>
            <numerusform>%n 人次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountyPanel</name>
    <message>
        <source>e.g. the county health bureau</source>
        <translation>例如：县卫生健康局</translation>
    </message>
    <message>
        <source>Who receives the summaries</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Key for sealing</source>
        <translation>加密公钥</translation>
    </message>
    <message>
        <source>Key for signing</source>
        <translation>签名公钥</translation>
    </message>
    <message>
        <source>The county&apos;s key file</source>
        <translation>县里的公钥文件</translation>
    </message>
    <message>
        <source>Key file (*.txt *.anx);;All files (*)</source>
        <translation>公钥文件 (*.txt *.anx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Room id {code}
Fingerprint:
{fingerprint}</source>
        <translation>室编号 {code}
指纹：
{fingerprint}</translation>
    </message>
    <message>
        <source>The county has this room on its list.</source>
        <translation>县里的名册里已有本室。</translation>
    </message>
    <message>
        <source>Give the county this room&apos;s request; it compares the digits above.</source>
        <translation>把本室的登记申请交给县里，由县里核对上面的数字。</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>U盘在哪里？</translation>
    </message>
    <message>
        <source>The request is on the stick, sealed to the county: {file}. Tell the county these digits by telephone, or show them:
{fingerprint}</source>
        <translation>登记申请已写到U盘上，只有县里能打开：{file}。请打电话或当面把这些数字告诉县里：
{fingerprint}</translation>
    </message>
    <message>
        <source>The request is written</source>
        <translation>登记申请已写好</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>换新密钥</translation>
    </message>
    <message>
        <source>From now on this room signs with another key; its digits above change.</source>
        <translation>从现在起本室用新密钥签名，上面的数字会变。</translation>
    </message>
    <message>
        <source>The county takes it only after you have written a new request.</source>
        <translation>要重新写一份登记申请，县里才会认新密钥。</translation>
    </message>
    <message>
        <source>What was sealed before stays valid.</source>
        <translation>以前封好的月报仍然有效。</translation>
    </message>
    <message>
        <source>Is this room&apos;s key in wrong hands?</source>
        <translation>本室的密钥落到别人手里了吗？</translation>
    </message>
    <message>
        <source>shown as soon as both keys are complete</source>
        <translation>两个公钥录入完整后显示</translation>
    </message>
    <message>
        <source>Read from the county&apos;s key file</source>
        <translation>从县里的公钥文件读取</translation>
    </message>
    <message>
        <source>The county&apos;s keys</source>
        <translation>县里的公钥</translation>
    </message>
    <message>
        <source>from its printed sheet or key file</source>
        <translation>照县里发的纸张录入，或读取文件</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>核对指纹</translation>
    </message>
    <message>
        <source>These digits must stand on the county&apos;s printed sheet:</source>
        <translation>下面的数字必须与县里纸上印的完全一致：</translation>
    </message>
    <message>
        <source>If one digit differs, do not go on: ask the county by telephone.</source>
        <translation>有一位不同，就不要继续，请打电话问县里。</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>本室</translation>
    </message>
    <message>
        <source>for the county to compare</source>
        <translation>供县里核对</translation>
    </message>
    <message>
        <source>Write the request for the county…</source>
        <translation>把登记申请写到U盘…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>换密钥…</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>Reached with a plan</source>
        <translation>有方案的人数</translation>
    </message>
    <message>
        <source>numbers only</source>
        <translation>只有数字</translation>
    </message>
    <message>
        <source>No population is on file yet.</source>
        <translation>档案里还没有标出人群。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出了点问题</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. What was saved is safe. Please close the window, open it again and go on.</source>
        <translation>这是程序的问题，不是您的问题。已保存的内容是安全的。请关掉窗口，重新打开，接着做。</translation>
    </message>
    <message>
        <source>For the people who maintain it (holds no personal data):</source>
        <translation>给维护人员看的（不含个人信息）：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>CrisesPage</name>
    <message>
        <source>Record a crisis</source>
        <translation>记录危机</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>No crisis on record</source>
        <translation>还没有危机记录</translation>
    </message>
    <message>
        <source>When somebody is in danger, write here what you saw, did and whom you told.</source>
        <translation>有人处于危险时，在这里写下看到什么、做了什么、告诉了谁。</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机处置</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>No crisis is like this.</source>
        <translation>没有符合条件的危机记录。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>check due</source>
        <translation>该复查了</translation>
    </message>
</context>
<context>
    <name>CrisisForm</name>
    <message>
        <source>The team went out</source>
        <translation>外出干预</translation>
    </message>
    <message>
        <source>No guardian is on file. Ask for one if you can; you can go on without.</source>
        <translation>档案里没有监护人。能问到请记下，问不到也可以继续。</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知了谁</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险情况</translation>
    </message>
    <message>
        <source>How it came about, and how it went on</source>
        <translation>经过与结果</translation>
    </message>
</context>
<context>
    <name>CrisisPage</name>
    <message>
        <source>Put on record</source>
        <translation>完成记录</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Add what happened next</source>
        <translation>添加后续</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印记录表</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危机记录</translation>
    </message>
    <message>
        <source>A mandatory report was ticked and is not written yet.</source>
        <translation>已勾选强制报告，报告还没有写。</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写强制报告</translation>
    </message>
    <message>
        <source>Crisis record {number}</source>
        <translation>危机记录 {number}</translation>
    </message>
    <message>
        <source>Write what must be known now. The rest can be added later.</source>
        <translation>先写眼前要紧的，其余可以之后再补。</translation>
    </message>
    <message>
        <source>Nothing here waits for a consent. With a minor, the guardian is asked for, and harm done by others is reported at once.</source>
        <translation>记录危机不必等同意书。未成年人要问到监护人；受到他人侵害的，应当立即报告。</translation>
    </message>
</context>
<context>
    <name>CrisisReading</name>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Seen and heard</source>
        <translation>看到和听到</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>已采取措施</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>未经同意的依据</translation>
    </message>
    <message>
        <source>Guardian or family</source>
        <translation>监护人或家人</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Also told</source>
        <translation>另外告知</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>告知的内容</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>事发</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>参与人员</translation>
    </message>
    <message>
        <source>Also affected</source>
        <translation>其他受影响的人</translation>
    </message>
    <message>
        <source>Call-out</source>
        <translation>外出干预</translation>
    </message>
    <message>
        <source>How it stood</source>
        <translation>当时结果</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结案</translation>
    </message>
</context>
<context>
    <name>CrisisRows</name>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或序号</translation>
    </message>
    <message>
        <source>There is a consent</source>
        <translation>已有知情同意</translation>
    </message>
    <message>
        <source>Who it is about</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What it is (several are possible)</source>
        <translation>类型（可多选）</translation>
    </message>
    <message>
        <source>Level you decide</source>
        <translation>您评定的等级</translation>
    </message>
    <message>
        <source>Recorded with consent, or why without</source>
        <translation>是否已有知情同意</translation>
    </message>
    <message>
        <source>What you saw and heard</source>
        <translation>看到和听到的</translation>
    </message>
    <message>
        <source>What was done at once</source>
        <translation>已采取的措施</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>措施说明</translation>
    </message>
    <message>
        <source>Guardian or family</source>
        <translation>监护人或家人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>通知日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Why not told, or why they would not sign</source>
        <translation>未告知或拒签的说明</translation>
    </message>
    <message>
        <source>Others who were told</source>
        <translation>另外告知了谁</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>告知的内容</translation>
    </message>
    <message>
        <source>Only what they need to know to help</source>
        <translation>只写对方需要知道的</translation>
    </message>
    <message>
        <source>Ground of telling it</source>
        <translation>告知依据</translation>
    </message>
    <message>
        <source>Thoughts of dying</source>
        <translation>关于死亡的想法</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Means within reach</source>
        <translation>方法是否可及</translation>
    </message>
    <message>
        <source>When</source>
        <translation>打算的时间</translation>
    </message>
    <message>
        <source>Harm to others</source>
        <translation>伤害他人</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>身边的支持</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>既往</translation>
    </message>
    <message>
        <source>What holds them</source>
        <translation>保护因素</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>报告给谁</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>事发日期</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who it is, if not a client</source>
        <translation>当事人情况（不是本室来访者时）</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参与人员</translation>
    </message>
    <message>
        <source>Others who are affected</source>
        <translation>其他受影响的人</translation>
    </message>
    <message>
        <source>How it stands now</source>
        <translation>目前结果</translation>
    </message>
    <message>
        <source>Who went</source>
        <translation>外出人员</translation>
    </message>
    <message>
        <source>Went at</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>到达地点</translation>
    </message>
</context>
<context>
    <name>CriticalSheet</name>
    <message>
        <source>One answer needs a talk today</source>
        <translation>有一项回答，今天要当面谈一谈</translation>
    </message>
    <message>
        <source>Ask about it in person, calmly and directly, before they leave; stay with them if there is danger. It stays on the page of the day until somebody says what was done.</source>
        <translation>趁本人还在，平静、直接地问一问；有危险就陪着，不要让人独自离开。写下怎么处置之前，它一直在“今日”里。</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>风险评估</translation>
    </message>
    <message>
        <source>Say what was done</source>
        <translation>写下处置</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Print a page</source>
        <translation>打印一页</translation>
    </message>
    <message>
        <source>With published figures: it may leave the room.</source>
        <translation>纸上用的是已上报的数字，可以带出本室</translation>
    </message>
    <message>
        <source>The room in figures</source>
        <translation>数据一览</translation>
    </message>
    <message>
        <source>The room in figures, published</source>
        <translation>数据一览（已上报数字）</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Visits, activities and all else that is logged are counted here.</source>
        <translation>登记了来访、活动等以后，这里就会有数字。</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>True figures, without names. They stay in this room.</source>
        <translation>真实数字，不含姓名，只留在本室。</translation>
    </message>
</context>
<context>
    <name>DashboardWords</name>
    <message>
        <source>Persons, new this year</source>
        <translation>今年首次来访人数</translation>
    </message>
    <message>
        <source>{group}: {item}</source>
        <translation>{group}：{item}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
</context>
<context>
    <name>DeliveredCard</name>
    <message>
        <source>Sessions delivered</source>
        <translation>已做的疏导</translation>
    </message>
</context>
<context>
    <name>DestructionCard</name>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>With a witness</source>
        <translation>请见证人确认</translation>
    </message>
    <message>
        <source>Destroy these files</source>
        <translation>销毁这些档案</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Cancel the list</source>
        <translation>作废清单</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二人确认</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制表</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一人确认</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Both have confirmed. The lead can destroy the files now.</source>
        <translation>两人都已确认，负责人可以销毁了。</translation>
    </message>
    <message>
        <source>Two different people confirm; nothing is destroyed before.</source>
        <translation>要由两个不同的人确认，在此之前什么都不会销毁。</translation>
    </message>
    <message>
        <source>You work here alone: somebody from outside stands by and is named.</source>
        <translation>本室只有您一人：请一位外部人员在场见证，并写下姓名。</translation>
    </message>
    <message>
        <source>A second, different person signs in and confirms.</source>
        <translation>请另一位同事登录后确认。</translation>
    </message>
    <message numerus="yes">
        <source>To be emptied: %n file(s), with names, texts, phones, notes.</source>
        <translation>
            <numerusform>清空 %n 份档案：姓名、文字、电话、笔记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) emptied.</source>
        <translation>
            <numerusform>已清空 %n 份档案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made before, so the files are still in there, encrypted: %n backup(s) in the data folder, and those on sticks. Make a new one, then delete the old ones.</source>
        <translation>
            <numerusform>数据文件夹里有 %n 个以前的备份，仍含有这些档案（已加密）；U 盘上的备份也是。请先做一个新备份，再删除旧的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy these files?</source>
        <translation>要销毁这些档案吗？</translation>
    </message>
    <message>
        <source>Nobody can bring them back.</source>
        <translation>销毁后谁也不能恢复。</translation>
    </message>
    <message>
        <source>What was counted stays as a number without a person; months stay right.</source>
        <translation>已经统计的数字保留，但不再指向任何人，以前的月报不变。</translation>
    </message>
    <message>
        <source>Older backups still hold them, encrypted; going back to one brings them back.</source>
        <translation>以前的备份里仍有这些档案（已加密）；退回到旧备份，它们会重新出现。</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>The register was written anew; nothing of them is left in it.</source>
        <translation>登记簿已重新写过，里面不再有这些档案的任何内容。</translation>
    </message>
    <message>
        <source>The register is written anew at the next unlock.</source>
        <translation>下次解锁时会重新写一遍登记簿。</translation>
    </message>
    <message>
        <source>Destruction list</source>
        <translation>销毁清单</translation>
    </message>
</context>
<context>
    <name>DestructionPanel</name>
    <message>
        <source>File</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>Nothing is over its time</source>
        <translation>没有到期的档案</translation>
    </message>
    <message>
        <source>Files appear here when they were kept long enough, or were asked for.</source>
        <translation>保存期满或本人要求删除的档案会出现在这里。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>还没有清单</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不列入</translation>
    </message>
    <message numerus="yes">
        <source>Make a list of %n file(s)</source>
        <translation>
            <numerusform>把这 %n 份列成清单</numerusform>
        </translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>到期或要求销毁的</translation>
    </message>
    <message>
        <source>Destruction lists</source>
        <translation>销毁清单</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>DiscardSheet</name>
    <message>
        <source>Do not put on record</source>
        <translation>不入档</translation>
    </message>
    <message>
        <source>The answers are kept with your reason until the file is destroyed.</source>
        <translation>答卷连同您写的原因一起保留，到档案销毁为止。</translation>
    </message>
    <message>
        <source>What was marked stays among what must be done.</source>
        <translation>标出的回答仍留在待办里。</translation>
    </message>
</context>
<context>
    <name>DisclosureForm</name>
    <message>
        <source>Body, department, person</source>
        <translation>单位、科室、人</translation>
    </message>
    <message>
        <source>e.g. number of the request, or of the consent</source>
        <translation>如：调取函或同意书的编号</translation>
    </message>
    <message>
        <source>In a sentence; not the content of the talks</source>
        <translation>一句话说清；不写谈话内容</translation>
    </message>
    <message>
        <source>e.g. without the address nobody finds her</source>
        <translation>如：不说住址就找不到人</translation>
    </message>
    <message>
        <source>May stay empty if it is about nobody on file.</source>
        <translation>不涉及建档的人，可以不填。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>提供给谁</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Paper seen</source>
        <translation>看过的文书</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>提供了什么</translation>
    </message>
    <message>
        <source>Why no less would do</source>
        <translation>为什么非说不可</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>谁决定的</translation>
    </message>
</context>
<context>
    <name>DisclosureReading</name>
    <message>
        <source>Entry</source>
        <translation>这一条</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>提供给谁</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Paper seen</source>
        <translation>看过的文书</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>提供了什么</translation>
    </message>
    <message>
        <source>Why no less</source>
        <translation>为什么必须</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>谁决定的</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>谁登记的</translation>
    </message>
</context>
<context>
    <name>DisclosuresPage</name>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Print for the client</source>
        <translation>打印给本人</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Told to others</source>
        <translation>对外提供记录</translation>
    </message>
    <message>
        <source>of one client</source>
        <translation>一位来访者的</translation>
    </message>
    <message>
        <source>The log of the whole room is the lead&apos;s. Open a client&apos;s file.</source>
        <translation>全室的记录由负责人看。请从来访者档案打开。</translation>
    </message>
    <message>
        <source>Nothing to show here</source>
        <translation>这里没有可看的</translation>
    </message>
    <message>
        <source>Whatever is told to a hospital, school, police or family is noted here.</source>
        <translation>说给医院、学校、公安、家人的，都记在这里。</translation>
    </message>
    <message>
        <source>Nothing was told to others</source>
        <translation>没有对外提供过</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>提供给谁</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>County pack</source>
        <translation>县区下发包</translation>
    </message>
    <message>
        <source>Choice…</source>
        <translation>选项…</translation>
    </message>
    <message>
        <source>Hotline…</source>
        <translation>热线…</translation>
    </message>
    <message>
        <source>Institution…</source>
        <translation>转介机构…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Goes along by itself: the list of enrolled rooms, the due days, the newest rules and packs.</source>
        <translation>自动带上：入册名单、截止日、最新口径和其他包。</translation>
    </message>
    <message>
        <source>none signed yet</source>
        <translation>还没有签发过</translation>
    </message>
    <message>
        <source>number {serial} of {day} is in force</source>
        <translation>现行第 {serial} 号（{day}）</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>转介机构</translation>
    </message>
    <message>
        <source>Nothing of your own yet; rooms use what is shipped.</source>
        <translation>还没有自定内容，各室用程序自带的。</translation>
    </message>
    <message>
        <source>Sign anew</source>
        <translation>重新签发</translation>
    </message>
    <message>
        <source>Sign the changes</source>
        <translation>签发改动</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>DraftsCard</name>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Nobody picked yet</source>
        <translation>还没选来访者</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>{time} 保存</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>change to a visit on record</source>
        <translation>更正服务记录</translation>
    </message>
    <message>
        <source>client file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>intake</source>
        <translation>首次来访登记</translation>
    </message>
    <message>
        <source>risk assessment</source>
        <translation>风险评估</translation>
    </message>
    <message>
        <source>safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>crisis</source>
        <translation>危机处置</translation>
    </message>
    <message>
        <source>mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>hotline call</source>
        <translation>热线来电</translation>
    </message>
    <message>
        <source>return of the hotline</source>
        <translation>热线工作报表</translation>
    </message>
    <message>
        <source>care plan</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>training or supervision</source>
        <translation>培训或督导</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>检查督导</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>社区活动</translation>
    </message>
    <message>
        <source>review of a care plan</source>
        <translation>疏导方案回顾</translation>
    </message>
    <message>
        <source>end of a care plan</source>
        <translation>疏导方案的完成或终止</translation>
    </message>
    <message>
        <source>letter to the guardian</source>
        <translation>给监护人的转介建议书</translation>
    </message>
    <message>
        <source>two-way slip of the clinic</source>
        <translation>双向转诊单</translation>
    </message>
    <message>
        <source>slip to send back</source>
        <translation>转介返回单</translation>
    </message>
    <message>
        <source>what happened after a mandatory report</source>
        <translation>强制报告的后续情况</translation>
    </message>
    <message>
        <source>closing of a mandatory report</source>
        <translation>强制报告的办结</translation>
    </message>
    <message>
        <source>what was done about a duty</source>
        <translation>待处置的处置情况</translation>
    </message>
    <message>
        <source>end of a referral</source>
        <translation>转介的结束</translation>
    </message>
    <message>
        <source>what happened after a crisis</source>
        <translation>危机的后续情况</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>观察记录</translation>
    </message>
    <message>
        <source>closing of a file</source>
        <translation>档案结案</translation>
    </message>
    <message>
        <source>request of the person</source>
        <translation>个人信息申请</translation>
    </message>
    <message>
        <source>answer to a request</source>
        <translation>对申请的答复</translation>
    </message>
    <message>
        <source>group</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>correction of a hotline call</source>
        <translation>热线来电的更正</translation>
    </message>
    <message>
        <source>text of a consent</source>
        <translation>知情同意书文本</translation>
    </message>
    <message>
        <source>person of a roster</source>
        <translation>名册人员</translation>
    </message>
    <message>
        <source>post on a roster</source>
        <translation>名册任职</translation>
    </message>
    <message>
        <source>certificate of a person</source>
        <translation>人员证书</translation>
    </message>
    <message>
        <source>finding of an inspection</source>
        <translation>检查问题</translation>
    </message>
    <message>
        <source>what was put right</source>
        <translation>整改结果</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>知情同意登记</translation>
    </message>
    <message>
        <source>withdrawal of a consent</source>
        <translation>同意的撤回</translation>
    </message>
    <message>
        <source>reason for how a file is used</source>
        <translation>档案查阅或使用的原因</translation>
    </message>
    <message>
        <source>outline for notes</source>
        <translation>笔记提纲</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>cancelling of an appointment</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>receipt of a referral</source>
        <translation>转介回执</translation>
    </message>
    <message>
        <source>closing of a crisis</source>
        <translation>危机的结案</translation>
    </message>
    <message>
        <source>remark on a shared note</source>
        <translation>对同事笔记的留言</translation>
    </message>
    <message>
        <source>answer about an indicator</source>
        <translation>指标自查的回答</translation>
    </message>
    <message>
        <source>changed target of an indicator</source>
        <translation>指标目标的更改</translation>
    </message>
    <message>
        <source>cancelling of an activity</source>
        <translation>取消活动的原因</translation>
    </message>
    <message>
        <source>plan of the year</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>piece of evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>layout of a ledger</source>
        <translation>台账版式</translation>
    </message>
    <message>
        <source>group session</source>
        <translation>团体活动记录</translation>
    </message>
    <message>
        <source>advice given</source>
        <translation>就医建议</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>机构信息</translation>
    </message>
    <message>
        <source>entry of what was told to others</source>
        <translation>对外提供登记</translation>
    </message>
</context>
<context>
    <name>DropSheet</name>
    <message>
        <source>It stays in the plan with this reason.</source>
        <translation>仍留在计划里，并写明原因。</translation>
    </message>
    <message>
        <source>Why it is not done this year</source>
        <translation>今年不做的原因</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年不做</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Drop the ledger here</source>
        <translation>把台账文件拖到这里</translation>
    </message>
    <message>
        <source>Excel or WPS workbook (.xlsx, .xls, .ods) or text (.csv). Nothing is written before you have seen every row.</source>
        <translation>Excel 或 WPS 表格（.xlsx、.xls、.ods），或文本表格（.csv）。先逐行给您看过，才会写入。</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has an appointment today. What you agree shows up here.</source>
        <translation>今天没有预约。登记来访时约好的下一次会显示在这里。</translation>
    </message>
    <message>
        <source>{level} risk</source>
        <translation>{level}风险</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>记录回访</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Agree anew</source>
        <translation>重新约</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没来</translation>
    </message>
    <message>
        <source>Has come</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>看日程</translation>
    </message>
    <message>
        <source>visit {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始记录</translation>
    </message>
    <message>
        <source>no receipt yet: {institution}</source>
        <translation>转介未收到回执：{institution}</translation>
    </message>
    <message>
        <source>Look after it</source>
        <translation>催问</translation>
    </message>
    <message>
        <source>Receipt overdue</source>
        <translation>回执逾期</translation>
    </message>
    <message>
        <source>To be repeated</source>
        <translation>该复测的</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more later</source>
        <translation>
            <numerusform>以后还有 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueDaysSheet</name>
    <message>
        <source>Due days</source>
        <translation>截止日与关账日</translation>
    </message>
    <message>
        <source>Reports are due on one day of the next month; on another the books are closed. What comes in between is late and still counts for its month.</source>
        <translation>月报在次月某日截止，另有一日关账。两者之间收到的算迟报，数字仍计入当月。</translation>
    </message>
    <message>
        <source>Due on day</source>
        <translation>截止日（次月几日）</translation>
    </message>
    <message>
        <source>Closed on day</source>
        <translation>关账日（次月几日）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message>
        <source>Perhaps already here</source>
        <translation>可能已有档案</translation>
    </message>
    <message>
        <source>Please compare before opening a second file.</source>
        <translation>新建之前请先核对。</translation>
    </message>
    <message>
        <source>Open the existing file</source>
        <translation>打开已有档案</translation>
    </message>
</context>
<context>
    <name>DutiesCard</name>
    <message>
        <source>To be seen to</source>
        <translation>待处置</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>, more students stand on their screening&apos;s list</source>
        <translation>，其余学生见各次筛查的面谈名单</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Only what they need to know to help</source>
        <translation>只写对方需要知道的</translation>
    </message>
    <message>
        <source>Done with it</source>
        <translation>处置完毕</translation>
    </message>
    <message>
        <source>Only note this, it stays open</source>
        <translation>先记一笔，仍待处置</translation>
    </message>
    <message>
        <source>The student</source>
        <translation>这名学生</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>看测评结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without keeping what you typed?</source>
        <translation>不保存刚才写的就关闭吗？</translation>
    </message>
    <message>
        <source>The duty stays on the page of the day.</source>
        <translation>这件待办仍会留在今日页。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message numerus="yes">
        <source>This also settles %n other dut(ies) of the same client</source>
        <translation>
            <numerusform>同时处置这位来访者另外 %n 件待办</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>怎样处置</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知了谁</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>处置人</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>待处置</translation>
    </message>
    <message>
        <source>Level found now</source>
        <translation>现在的等级</translation>
    </message>
    <message>
        <source>Who was told, and when (several are possible)</source>
        <translation>告知了谁、什么时候（可多人）</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>告知的内容</translation>
    </message>
    <message>
        <source>Ground of telling it</source>
        <translation>告知依据</translation>
    </message>
    <message>
        <source>Result, or why nobody was told</source>
        <translation>结果，或没有告知的理由</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>Look after a high risk</source>
        <translation>高风险跟进</translation>
    </message>
    <message>
        <source>Look again after 24 hours</source>
        <translation>24 小时复查</translation>
    </message>
    <message>
        <source>Look again after a week</source>
        <translation>一周复查</translation>
    </message>
    <message>
        <source>Look again after a month</source>
        <translation>一个月复查</translation>
    </message>
    <message>
        <source>Make the mandatory report</source>
        <translation>作出强制报告</translation>
    </message>
    <message>
        <source>Ask about a marked answer</source>
        <translation>询问测评中的关键回答</translation>
    </message>
    <message>
        <source>Go through the safety plan again</source>
        <translation>一起再看安全计划</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>risk assessment</source>
        <translation>风险评估</translation>
    </message>
    <message>
        <source>crisis</source>
        <translation>危机记录</translation>
    </message>
    <message>
        <source>mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>量表测评</translation>
    </message>
    <message>
        <source>self-assessment</source>
        <translation>屏幕自评</translation>
    </message>
    <message>
        <source>screening</source>
        <translation>学校筛查</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>{class_name} no. {number}</source>
        <translation>{class_name} {number}号</translation>
    </message>
</context>
<context>
    <name>EditionChoice</name>
    <message>
        <source>A counselling room&apos;s register</source>
        <translation>咨询室登记来访</translation>
    </message>
    <message>
        <source>An office that collates rooms</source>
        <translation>主管单位汇总各室</translation>
    </message>
    <message>
        <source>What is this computer for?</source>
        <translation>这台电脑用来做什么？</translation>
    </message>
    <message>
        <source>For a town, county or city office: it enrols rooms, takes in their monthly sticks and adds them up. It holds figures, never clients.</source>
        <translation>乡镇街道、县区或地市的主管单位：登记各服务室，接收每月的 U 盘并汇总。这里只有数字，没有来访者。</translation>
    </message>
    <message>
        <source>For a village, community, school or health centre: clients, visits, referrals and the monthly report.</source>
        <translation>村、社区、学校或卫生院：来访者、来访、转介和每月月报。</translation>
    </message>
</context>
<context>
    <name>EmergencyPanel</name>
    <message>
        <source>No emergency access</source>
        <translation>没有紧急查阅</translation>
    </message>
    <message>
        <source>Restricted files that a colleague had to open appear here, with the reason.</source>
        <translation>同事紧急打开过的限制档案会列在这里，并写着原因。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>I have looked at it</source>
        <translation>我已核对</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Looked at by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>What you found (may stay empty)</source>
        <translation>核对情况（可以不写）</translation>
    </message>
    <message>
        <source>Emergency access: looked at</source>
        <translation>核对紧急查阅</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EndPlanSheet</name>
    <message>
        <source>Complete or end the plan</source>
        <translation>完成或终止方案</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EndSheet</name>
    <message>
        <source>The group has ended</source>
        <translation>小组结束</translation>
    </message>
    <message>
        <source>Belongs to the group no more</source>
        <translation>不再参加小组</translation>
    </message>
    <message>
        <source>Sessions that are on record stay as they are.</source>
        <translation>已经记录的活动不变。</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>EndingSheet</name>
    <message>
        <source>End this referral</source>
        <translation>结束这份转介</translation>
    </message>
    <message>
        <source>Why, and what was tried to find out</source>
        <translation>为什么结束，打听过什么</translation>
    </message>
    <message>
        <source>Lost from sight: no receipt came, and nothing could be found out.</source>
        <translation>失去联系：没有回执，也打听不到下落。</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>怎么结束</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>EntriesCard</name>
    <message>
        <source>What happened next</source>
        <translation>后续记录</translation>
    </message>
    <message>
        <source>Nothing was added so far.</source>
        <translation>还没有后续记录。</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收的包</translation>
    </message>
    <message>
        <source>Nothing was taken in yet</source>
        <translation>还没有收件</translation>
    </message>
    <message>
        <source>Plug in a room&apos;s stick and press Read a stick.</source>
        <translation>插上服务室的 U 盘，按“读取 U 盘”。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销导入…</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被更正</translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>from paper</source>
        <translation>纸质录入</translation>
    </message>
    <message>
        <source>clock in doubt</source>
        <translation>时钟存疑</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Only what they need to know to help</source>
        <translation>只写对方需要知道的</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Close without keeping what you typed?</source>
        <translation>不保存刚才写的就关闭吗？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What happened next</source>
        <translation>后续记录</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Who was told, if anybody</source>
        <translation>告知了谁（没有可不填）</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>告知的内容</translation>
    </message>
    <message>
        <source>Ground of telling it</source>
        <translation>告知依据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>EntryPart</name>
    <message>
        <source>First time</source>
        <translation>初录</translation>
    </message>
    <message>
        <source>Second time</source>
        <translation>复录</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>不显示姓名</translation>
    </message>
    <message>
        <source>Number keys go on by themselves. Space or - is a blank. Enter: next student.</source>
        <translation>按数字键自动跳到下一题；空格或 - 表示未答；回车换下一名学生。</translation>
    </message>
    <message>
        <source>Save, next student</source>
        <translation>保存，下一名</translation>
    </message>
    <message>
        <source>The first was right</source>
        <translation>第一次对</translation>
    </message>
    <message>
        <source>The second was right</source>
        <translation>第二次对</translation>
    </message>
    <message>
        <source>Take this form back</source>
        <translation>撤回这一份</translation>
    </message>
    <message>
        <source>Nothing has been typed for this class yet.</source>
        <translation>这个班还没有录入。</translation>
    </message>
    <message>
        <source>No two forms differ.</source>
        <translation>没有两次不同的问卷。</translation>
    </message>
    <message>
        <source>No student in this class.</source>
        <translation>这个班没有学生。</translation>
    </message>
    <message>
        <source>Question {item}: only {answers}, or a blank.</source>
        <translation>第 {item} 题只能填 {answers}，或留空。</translation>
    </message>
    <message>
        <source>First | second:  {places}</source>
        <translation>初录 | 复录：{places}</translation>
    </message>
    <message>
        <source>Replace the answers that are here?</source>
        <translation>替换已录入的答案？</translation>
    </message>
    <message>
        <source>This student&apos;s form has been typed already. For a check, use “second time”.</source>
        <translation>这名学生的问卷已经录过。要复核，请用“复录”。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The answers and what came of them are gone.</source>
        <translation>这一份的作答和结果都会去掉。</translation>
    </message>
    <message>
        <source>Take this form back?</source>
        <translation>撤回这一份问卷？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>with gaps</source>
        <translation>不全</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Take it out: noted by mistake</source>
        <translation>移除：记错了</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Please wait a little</source>
        <translation>请稍等一下</translation>
    </message>
    <message>
        <source>The password is not right</source>
        <translation>密码不对</translation>
    </message>
    <message>
        <source>Check capital letters and try again.</source>
        <translation>请看看大小写，再试一次。</translation>
    </message>
    <message>
        <source>Try again in %n second(s).</source>
        <translation>请过 %n 秒再试。</translation>
    </message>
    <message>
        <source>This is the recovery sheet of another register</source>
        <translation>这是另一个登记簿的恢复纸</translation>
    </message>
    <message>
        <source>Look for the newest sheet of this room and type it in.</source>
        <translation>请找本室最新的那一张，照着填写。</translation>
    </message>
    <message>
        <source>This computer&apos;s own key is not there any more</source>
        <translation>这台电脑上的钥匙不在了</translation>
    </message>
    <message>
        <source>Open the register with the recovery sheet, then set a new password.</source>
        <translation>请用恢复纸打开，再设一个新密码。</translation>
    </message>
    <message>
        <source>The register is already open</source>
        <translation>登记簿已经打开了</translation>
    </message>
    <message>
        <source>Another window of the program is using it. Close that one first.</source>
        <translation>本程序的另一个窗口正在用它，请先关掉那一个。</translation>
    </message>
    <message>
        <source>The register was written by a newer version</source>
        <translation>登记簿是用更新的版本写的</translation>
    </message>
    <message>
        <source>Install the newer version of the program on this computer.</source>
        <translation>请在这台电脑上安装新版本。</translation>
    </message>
    <message>
        <source>The register is not where it should be</source>
        <translation>找不到登记簿</translation>
    </message>
    <message>
        <source>Put the folder back, or restore the newest backup.</source>
        <translation>请把文件夹放回原处，或用最新的备份恢复。</translation>
    </message>
    <message>
        <source>The register is damaged</source>
        <translation>登记簿损坏了</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore the newest backup; it is kept as it is.</source>
        <translation>没有改动任何内容。请用最新的备份恢复；现在的文件会原样保留。</translation>
    </message>
    <message>
        <source>No space left</source>
        <translation>空间不够了</translation>
    </message>
    <message>
        <source>Make room or choose another place, then do it again.</source>
        <translation>请腾出空间或换个地方，再做一次。</translation>
    </message>
    <message>
        <source>The stick was pulled out</source>
        <translation>U 盘被拔出来了</translation>
    </message>
    <message>
        <source>Nothing is lost. Put it back in and do it again.</source>
        <translation>没有丢失任何内容。请插回去，再做一次。</translation>
    </message>
    <message>
        <source>Nothing can be written there</source>
        <translation>那里写不进去</translation>
    </message>
    <message>
        <source>The place is write-protected. Choose another one.</source>
        <translation>那里有写保护，请换个地方。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>这个文件读不了</translation>
    </message>
    <message>
        <source>It is gone, or open in another program. Find it, close it, try again.</source>
        <translation>文件可能移走了，或者正在别的程序里开着。请找到它、关掉别的程序后再试。</translation>
    </message>
    <message>
        <source>No row with column names was found. Add one above the rows, with at least the day and the name.</source>
        <translation>没有找到写着列名的那一行。请在记录上面加一行列名，至少要有“日期”和“姓名”，保存后再导入。</translation>
    </message>
    <message>
        <source>There are no rows in it. See whether it is the right file.</source>
        <translation>里面没有内容。请看看是不是选错了文件。</translation>
    </message>
    <message>
        <source>It is too large. Remove pictures and empty sheets, then save it again.</source>
        <translation>文件太大。请删去图片和空白工作表，再保存一次。</translation>
    </message>
    <message>
        <source>There are macros or controls in it. Save it without them, as .xlsx.</source>
        <translation>里面有宏或控件。请去掉后存为 .xlsx。</translation>
    </message>
    <message>
        <source>It points to other files or to the internet. Remove these links first.</source>
        <translation>里面有指向其他文件或网络的链接。请先去掉这些链接。</translation>
    </message>
    <message>
        <source>A formula in it does more than add up. Only simple ones are allowed, such as SUM, IF and ROUND.</source>
        <translation>里面有的公式不只是加减汇总。只能用 SUM、IF、ROUND 这类简单公式。</translation>
    </message>
    <message>
        <source>None of its cells has a name that we know. The sheet “Names” of the shipped layout lists them.</source>
        <translation>里面没有一个单元格的名称能对上。自带版式的“名称”表列出了全部名称。</translation>
    </message>
    <message>
        <source>It is no workbook. Save it as .xlsx first.</source>
        <translation>这不是电子表格文件。请先存为 .xlsx。</translation>
    </message>
    <message>
        <source>This layout cannot be used</source>
        <translation>这个版式不能用</translation>
    </message>
    <message>
        <source>The remarks may point to a visitor</source>
        <translation>备注可能会让人认出来访者</translation>
    </message>
    <message>
        <source>Take out names, numbers and addresses. Nothing was sent.</source>
        <translation>请删去姓名、电话和住址；还没有上报任何内容。</translation>
    </message>
    <message>
        <source>Install it first: sudo apt install {package}</source>
        <translation>请先安装：sudo apt install {package}</translation>
    </message>
    <message>
        <source>This file is not open to you</source>
        <translation>您不能打开这份档案</translation>
    </message>
    <message>
        <source>It is locked, or for its counsellor and the lead only. If it cannot wait, open it for one hour from “Rights and access”: say why, and the lead looks at it afterwards.</source>
        <translation>它已停止使用，或只给负责的咨询师和负责人看。情况紧急时，可以在“个人信息与查阅”里说明原因，打开一小时，负责人事后会核对。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program, remove the password, save.</source>
        <translation>它设了密码。请用表格软件打开，去掉密码后保存。</translation>
    </message>
    <message>
        <source>It has too many rows. Split it by year and bring in the parts.</source>
        <translation>行数太多。请按年份分开，逐份导入。</translation>
    </message>
    <message>
        <source>It is damaged. Open it in the spreadsheet program and save it again.</source>
        <translation>文件已损坏。请用电子表格软件打开，再保存一次。</translation>
    </message>
    <message>
        <source>It is no spreadsheet. Save it as .xlsx or .csv first.</source>
        <translation>它不是表格文件。请先另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>This ledger cannot be brought in</source>
        <translation>这本台账导入不了</translation>
    </message>
    <message>
        <source>The package did not pass its check</source>
        <translation>上报包没有通过检查</translation>
    </message>
    <message>
        <source>It is not used. Write it again, on another stick if it happens twice.</source>
        <translation>没有使用它。请重新写一次；如果又出现，请换一个 U 盘。</translation>
    </message>
    <message>
        <source>A part of the system is missing</source>
        <translation>系统缺少一个部件</translation>
    </message>
    <message>
        <source>The date of this computer looks wrong</source>
        <translation>这台电脑的日期好像不对</translation>
    </message>
    <message>
        <source>Set the date and time of the computer, then go on.</source>
        <translation>请先把电脑的日期和时间调对。</translation>
    </message>
    <message>
        <source>Your role does not include this</source>
        <translation>这件事不在您的分工里</translation>
    </message>
    <message>
        <source>Ask the person in charge of the room.</source>
        <translation>请找室负责人。</translation>
    </message>
    <message>
        <source>This entry is not there any more</source>
        <translation>这条记录已经不在了</translation>
    </message>
    <message>
        <source>Go back and open the list again.</source>
        <translation>请返回，重新打开列表。</translation>
    </message>
    <message>
        <source>This is not possible now</source>
        <translation>现在不能这样做</translation>
    </message>
    <message>
        <source>Something is not filled in right</source>
        <translation>有的地方没有填对</translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Indicators and evaluation</source>
        <translation>指标与考核</translation>
    </message>
    <message>
        <source>Rates and targets</source>
        <translation>指标与目标</translation>
    </message>
    <message>
        <source>Figures to ask about</source>
        <translation>需要问一问的数字</translation>
    </message>
</context>
<context>
    <name>EvidenceErrors</name>
    <message>
        <source>This file was not taken in</source>
        <translation>这个文件没有收入</translation>
    </message>
    <message>
        <source>It is a HEIC picture, as some phones take them. In the phone&apos;s camera settings choose “Most compatible” (JPEG), or send it to yourself as a picture and take that one.</source>
        <translation>这是手机拍的 HEIC 照片。请在手机相机设置里选“兼容性最佳”（JPEG），或者先在手机上转成 JPEG 图片再拿来。</translation>
    </message>
    <message>
        <source>This kind of picture is not taken. Open it, save it as JPEG or PNG, and take that.</source>
        <translation>这种图片格式收不了。请打开后另存为 JPEG 或 PNG，再选那一份。</translation>
    </message>
    <message>
        <source>The picture has too many pixels for this computer&apos;s memory. Make it smaller on the phone, or photograph the sheet again.</source>
        <translation>图片像素太多，这台电脑的内存不够。请在手机上缩小，或者重新拍一张。</translation>
    </message>
    <message>
        <source>It is larger than 60 MB. Send it smaller, or take a photo of it.</source>
        <translation>文件超过 60 MB。请换小一点的，或者拍张照片。</translation>
    </message>
    <message>
        <source>It is a document of an office program or an archive. Open it there, save it as PDF, and take the PDF.</source>
        <translation>这是办公文档或压缩包。请用原来的软件打开，另存为 PDF，再选 PDF。</translation>
    </message>
    <message>
        <source>The PDF needs a password. Save it without one, or print and scan it.</source>
        <translation>这个 PDF 有密码。请另存为没有密码的，或者打印后扫描。</translation>
    </message>
    <message>
        <source>The PDF can run or send something, or carries other files. Print it as a new PDF (“Microsoft Print to PDF”) and take that one.</source>
        <translation>这个 PDF 里有脚本、会启动程序，或夹带了别的文件。请打开后用“打印到 PDF”（Microsoft Print to PDF）生成一份新的，再选新的。</translation>
    </message>
    <message>
        <source>The PDF has more than 100 pages. Take the pages that prove it.</source>
        <translation>PDF 超过 100 页。请只留能作证明的几页。</translation>
    </message>
    <message>
        <source>The PDF is larger than 15 MB. Scan it with less detail, in grey.</source>
        <translation>PDF 超过 15 MB。请用灰度、低一些的清晰度重新扫描。</translation>
    </message>
    <message>
        <source>It is a program, whatever its name says. Do not open it, and have the stick checked for viruses.</source>
        <translation>不管叫什么名字，这其实是一个程序。请不要打开它，并给这个 U 盘查一次病毒。</translation>
    </message>
    <message>
        <source>It is neither a photo (JPEG, PNG) nor a PDF.</source>
        <translation>它既不是照片（JPEG、PNG），也不是 PDF。</translation>
    </message>
    <message>
        <source>It cannot be read to its end. Copy it again, or take another photo.</source>
        <translation>文件不完整，读不到头。请重新拷贝，或者再拍一张。</translation>
    </message>
    <message>
        <source>It is empty. Copy it again.</source>
        <translation>文件是空的，请重新拷贝。</translation>
    </message>
</context>
<context>
    <name>EvidenceHandling</name>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>On record: {title}.</source>
        <translation>已登记：{title}。</translation>
    </message>
    <message>
        <source>Removed from the register: {title}. Until it is locked this can be undone.</source>
        <translation>已从登记册移除：{title}。上锁之前可以撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Add evidence…</source>
        <translation>添加材料…</translation>
    </message>
    <message>
        <source>Make the binder</source>
        <translation>生成汇编</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>{lines} lines: {lacking} materials missing, {bare} records without proof</source>
        <translation>共 {lines} 项：还缺 {lacking} 件材料，{bare} 条记录没有证明</translation>
    </message>
    <message>
        <source>Files in the register: {n}, {size}</source>
        <translation>登记册内存有 {n} 个文件，{size}</translation>
    </message>
    <message>
        <source>Putting the binder together</source>
        <translation>正在装订汇编</translation>
    </message>
    <message>
        <source>Binder of evidence {year}</source>
        <translation>{year} 年证明材料汇编</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>Evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>No photo or paper yet. Photos lose their place and camera data here.</source>
        <translation>还没有照片或纸质材料。照片收进来时会去掉拍摄地点和相机信息。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>There</source>
        <translation>有</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>见登记</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>齐</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>缺 {n}</translation>
    </message>
    <message>
        <source>PDF, pages: {n}</source>
        <translation>PDF {n} 页</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>paper: {where}</source>
        <translation>纸质：{where}</translation>
    </message>
    <message>
        <source>names people</source>
        <translation>含他人姓名或影像</translation>
    </message>
    <message>
        <source>Kept: {kept} of {original}.</source>
        <translation>原文件 {original}，存入 {kept}。</translation>
    </message>
    <message>
        <source>place</source>
        <translation>拍摄地点</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>相机信息</translation>
    </message>
    <message>
        <source>time</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>titles and remarks</source>
        <translation>标题和备注</translation>
    </message>
    <message>
        <source>small preview</source>
        <translation>内嵌小图</translation>
    </message>
    <message>
        <source>Pictures within its pages stay as they are.</source>
        <translation>页面里的图片保持原样。</translation>
    </message>
    <message>
        <source>Taken out: {what}.</source>
        <translation>已去掉：{what}。</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>A questionnaire that other programs can read. Limits, rules for blanks and hints go along in an addition that this program reads.</source>
        <translation>存成其他软件也能读的问卷文件。分界、空题规则和提示放在附加部分里，本软件能读。</translation>
    </message>
    <message>
        <source>Save as FHIR</source>
        <translation>存为 FHIR</translation>
    </message>
    <message>
        <source>R4 is what most programs read today.</source>
        <translation>目前多数软件读 R4。</translation>
    </message>
    <message>
        <source>Version of FHIR</source>
        <translation>FHIR 版本</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>题目的文字</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>FHIR file (*.json)</source>
        <translation>FHIR 文件 (*.json)</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>About the person</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Only the name is noted.</source>
        <translation>目前只登记了称呼。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>School and class</source>
        <translation>学校班级</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Where the person lives</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>同住</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家庭结构</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Registered residence</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>Citizen id</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Came here</source>
        <translation>来访途径</translation>
    </message>
    <message>
        <source>Former populations</source>
        <translation>曾属人群</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>End typing</source>
        <translation>结束录入</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Answers from a table</source>
        <translation>导入作答表</translation>
    </message>
    <message>
        <source>Bring in a class list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>filled in by: {who}</source>
        <translation>填写人：{who}</translation>
    </message>
    <message>
        <source>made by {name}</source>
        <translation>{name}建立</translation>
    </message>
    <message>
        <source>others by their own cut-off</source>
        <translation>其余按量表自己的界限</translation>
    </message>
    <message>
        <source>by their cut-offs</source>
        <translation>按量表自己的界限</translation>
    </message>
    <message>
        <source>On the list: {limits}</source>
        <translation>上名单：{limits}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Choose the class list</source>
        <translation>选择班级名单</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Choose the table of answers</source>
        <translation>选择作答表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>End typing?</source>
        <translation>结束录入？</translation>
    </message>
    <message>
        <source>No answers are taken any more, and the numbers can be printed. Talks go on. It can be opened again for forms that come late.</source>
        <translation>不再录入作答，可以打印统计表；面谈照常进行。有补交的问卷时可以重新打开。</translation>
    </message>
    <message>
        <source>{scale} from {band} on</source>
        <translation>{scale} {band}起</translation>
    </message>
</context>
<context>
    <name>FactsSheet</name>
    <message>
        <source>Screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <source>Results keep the ages they were scored with.</source>
        <translation>已算出的结果仍按原来的年龄。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FhirFlow</name>
    <message>
        <source>A FHIR questionnaire</source>
        <translation>FHIR 问卷</translation>
    </message>
    <message>
        <source>FHIR file (*.json);;All files (*)</source>
        <translation>FHIR 文件 (*.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <source>See the records</source>
        <translation>看这些记录</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>至今</translation>
    </message>
    <message numerus="yes">
        <source>and %n anonymous visit(s)</source>
        <translation>
            <numerusform>另有匿名 %n 人次</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>服务人次</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>服务人数</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Counted from the calls</source>
        <translation>按来电登记统计</translation>
    </message>
    <message>
        <source>What they were about</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>Answered, of all</source>
        <translation>接通率</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>True figures</source>
        <translation>真实数据</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>stay here</source>
        <translation>留在本机</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>上报数据</translation>
    </message>
    <message>
        <source>all that the county sees</source>
        <translation>县里只看到这些</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>怎么数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>数哪些</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>算在哪个月</translation>
    </message>
    <message>
        <source>Broken down</source>
        <translation>怎么分</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month. It becomes a nil report.</source>
        <translation>这个月没有记录，将作零报告。</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) in this month</source>
        <translation>
            <numerusform>本月共 %n 人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different person(s) came</source>
        <translation>
            <numerusform>来访 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anonymous visit(s), not counted as persons</source>
        <translation>
            <numerusform>其中匿名 %n 人次，不计入人数</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons count once a year, in the month of their first visit.</source>
        <translation>人数一年只计一次，计在当年首次来访的月份。</translation>
    </message>
    <message>
        <source>If something is missing, log it first; the figures follow at once.</source>
        <translation>如有遗漏，请先补登记，数字会随即更新。</translation>
    </message>
    <message>
        <source>This month is closed. What was added since then goes out with the next month.</source>
        <translation>这个月已经结账；之后补登记的，计入下一个月。</translation>
    </message>
    <message>
        <source>The month is not over yet. What is logged after closing goes out next month.</source>
        <translation>本月还没有结束；结账以后登记的，计入下一个月。</translation>
    </message>
    <message>
        <source>Self-check passed</source>
        <translation>自检通过</translation>
    </message>
    <message>
        <source>Self-check failed</source>
        <translation>自检未通过</translation>
    </message>
    <message>
        <source>No names, telephone numbers or words of a talk are in it.</source>
        <translation>姓名、电话、谈话内容都不在里面。</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>数的是什么</translation>
    </message>
</context>
<context>
    <name>FileBox</name>
    <message>
        <source>Choose a photo or PDF…</source>
        <translation>选择照片或 PDF…</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不要这个</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Photos and PDF (*.jpg *.jpeg *.png *.pdf);;All files (*)</source>
        <translation>照片和 PDF (*.jpg *.jpeg *.png *.pdf);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Photo or PDF</source>
        <translation>照片或 PDF</translation>
    </message>
    <message>
        <source>Drop a photo (JPEG, PNG) or a PDF here, or choose one.</source>
        <translation>把照片（JPEG、PNG）或 PDF 拖到这里，或者点按钮选择。</translation>
    </message>
    <message>
        <source>Without a file, say below where the paper lies: that is proof as well.</source>
        <translation>没有文件也可以：在下面写明纸质材料放在哪里，同样算证明。</translation>
    </message>
    <message>
        <source>The file itself was not touched: it still lies where it was, with everything in it. Delete it there, or keep it safe.</source>
        <translation>原文件没有动，还在原处，里面的信息也都还在。请到那里删除，或者收好。</translation>
    </message>
</context>
<context>
    <name>FileEditor</name>
    <message>
        <source>Why it is changed (may stay empty)</source>
        <translation>为什么改（可以不写）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The file {number} was merged into this one since. What you had changed in it stands here on top of the kept file, without the populations; please compare before you save.</source>
        <translation>档案 {number} 后来并入了这一份。您当时改过的内容已填在保留的档案上（重点人群除外），请核对后再保存。</translation>
    </message>
    <message>
        <source>Somebody else has changed this file meanwhile. Your text is kept as a draft; go back, look at the file and edit it again.</source>
        <translation>这份档案刚被别人改过。您填的内容已存为草稿；请返回查看档案后再修改。</translation>
    </message>
    <message>
        <source>Discard what was typed?</source>
        <translation>放弃填写的内容？</translation>
    </message>
    <message>
        <source>What you typed here and its draft are removed. The stored file stays.</source>
        <translation>这里填写的内容和草稿会删除；已保存的档案不变。</translation>
    </message>
    <message>
        <source>Draft kept {time}</source>
        <translation>草稿已保存 {time}</translation>
    </message>
    <message>
        <source>What belongs here</source>
        <translation>填写说明</translation>
    </message>
    <message>
        <source>Only what helps the person; everything but the name may stay empty.</source>
        <translation>只填对来访者有帮助的内容；除姓名外都可以不填。</translation>
    </message>
    <message>
        <source>The file stays in this register. The monthly report only counts.</source>
        <translation>档案只保存在这本登记簿里，月报只报数字。</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Open a file</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>The file begins with name, sex, birth date, class and number. Open duties of this student move into it. Answers stay with the screening.</source>
        <translation>档案先有姓名、性别、出生日期、班级和学号；这名学生未办的事会转入档案，作答仍留在筛查里。</translation>
    </message>
    <message>
        <source>Looking for a file that may be of the same person</source>
        <translation>正在查找可能是同一人的档案</translation>
    </message>
    <message>
        <source>Perhaps the same person:</source>
        <translation>可能是同一人：</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>就是这份</translation>
    </message>
    <message>
        <source>Open a new file</source>
        <translation>建立新档案</translation>
    </message>
    <message>
        <source>e.g. the county hospital</source>
        <translation>例如：县医院</translation>
    </message>
    <message>
        <source>With the file number</source>
        <translation>写上档案编号</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>On which ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>e.g. only this result, not the notes</source>
        <translation>例如：只给这一次结果，不给记录</translation>
    </message>
    <message>
        <source>Why no less</source>
        <translation>为什么不能更少</translation>
    </message>
    <message>
        <source>Give this result on as a file</source>
        <translation>把这次结果存成文件提供给别人</translation>
    </message>
    <message>
        <source>A FHIR file with the answers and scores of this one result, never with a name. It is noted under what was told to others.</source>
        <translation>FHIR 文件，只有这一次的答案和得分，没有姓名。会记入“告知他人”。</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>保存文件…</translation>
    </message>
    <message>
        <source>FHIR file (*.json)</source>
        <translation>FHIR 文件 (*.json)</translation>
    </message>
</context>
<context>
    <name>FileView</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Set a reminder…</source>
        <translation>加提醒…</translation>
    </message>
    <message>
        <source>Take away: {reminder}</source>
        <translation>取消提醒：{reminder}</translation>
    </message>
    <message>
        <source>Print the student&apos;s file…</source>
        <translation>打印学生档案…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Close file…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Under 18, and no guardian is noted.</source>
        <translation>未满 18 岁，还没有登记监护人。</translation>
    </message>
    <message>
        <source>Note the guardian</source>
        <translation>登记监护人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
</context>
<context>
    <name>FindingSheet</name>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No finding written down.</source>
        <translation>没有记录问题。</translation>
    </message>
    <message>
        <source>not agreed yet</source>
        <translation>还没有定</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>整改结果</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>to be put right</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>{n} of 4 agreed</source>
        <translation>四明确 {n}/4</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>It was put right</source>
        <translation>整改完成</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>FirstRunPanel</name>
    <message>
        <source>Welcome to Anxinbu</source>
        <translation>欢迎使用安心簿</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>I have a backup of a register</source>
        <translation>我有登记簿的备份</translation>
    </message>
    <message>
        <source>Step 2 of 3: the office</source>
        <translation>第 2 步，共 3 步：单位</translation>
    </message>
    <message>
        <source>Step 1 of 3: where the records lie</source>
        <translation>第 1 步，共 3 步：记录放在哪里</translation>
    </message>
    <message>
        <source>Step 2 of 3: the room</source>
        <translation>第 2 步，共 3 步：服务室</translation>
    </message>
    <message>
        <source>Step 3 of 3: you, and your password</source>
        <translation>第 3 步，共 3 步：您和您的密码</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>建立登记簿</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在建立…</translation>
    </message>
</context>
<context>
    <name>FlagSheet</name>
    <message>
        <source>Set a reminder on the file</source>
        <translation>在档案上加提醒</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>加上</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Risk: {level}</source>
        <translation>风险：{level}</translation>
    </message>
    <message>
        <source>Crisis not closed</source>
        <translation>危机未结</translation>
    </message>
    <message>
        <source>{count} to be dealt with</source>
        <translation>{count} 件待处置</translation>
    </message>
    <message>
        <source>Under 18, no guardian noted</source>
        <translation>未满 18 岁，未登记监护人</translation>
    </message>
    <message>
        <source>Said no to the service</source>
        <translation>不同意服务或已撤回</translation>
    </message>
    <message>
        <source>Consent to be asked again</source>
        <translation>知情同意要重新征求</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Restricted file</source>
        <translation>限制查阅</translation>
    </message>
    <message>
        <source>{count} days without contact</source>
        <translation>已 {count} 天没有联系</translation>
    </message>
    <message>
        <source>{scale}: an answer to ask about</source>
        <translation>{scale}：有回答需当面了解</translation>
    </message>
    <message>
        <source>{scale}: {band}</source>
        <translation>{scale}：{band}</translation>
    </message>
    <message>
        <source>Decided on {day}</source>
        <translation>{day} 评定</translation>
    </message>
    <message>
        <source>Found on {day}</source>
        <translation>{day} 发现</translation>
    </message>
    <message>
        <source>The first one was due on {day}</source>
        <translation>最早一件应在 {day} 处理</translation>
    </message>
    <message>
        <source>Answered on {day}; a screening, not a diagnosis</source>
        <translation>{day} 填写；筛查结果，不是诊断</translation>
    </message>
    <message>
        <source>Last contact on {day}</source>
        <translation>上次联系 {day}</translation>
    </message>
</context>
<context>
    <name>FormGroup</name>
    <message>
        <source>The client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Visits, groups and calls</source>
        <translation>来访、团体与热线</translation>
    </message>
    <message>
        <source>Risk, crisis and reports</source>
        <translation>风险、危机与报告</translation>
    </message>
    <message>
        <source>Scales to fill in by hand</source>
        <translation>量表作答单</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Work for the community</source>
        <translation>社区工作</translation>
    </message>
    <message>
        <source>Team, training, inspection</source>
        <translation>队伍、培训与检查</translation>
    </message>
    <message>
        <source>Rights and keeping</source>
        <translation>个人权利与保存</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Ledgers of the year</source>
        <translation>全年台账</translation>
    </message>
    <message>
        <source>To fill in by hand where no computer is at hand. Enter it here afterwards.</source>
        <translation>不在电脑旁时用手填写，回来再录入。</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>空白表格</translation>
    </message>
</context>
<context>
    <name>FrameFacts</name>
    <message>
        <source>No backup yet; one is made when you lock</source>
        <translation>还没有备份，锁定时会自动备份</translation>
    </message>
    <message>
        <source>Backup: {day} {time}, checked</source>
        <translation>备份：{day} {time}，已验证</translation>
    </message>
    <message>
        <source>Report of month {month}: late</source>
        <translation>{month} 月月报：已过期限，请尽快上报</translation>
    </message>
    <message>
        <source>Report of month {month}: due by {due_month}-{due_day}</source>
        <translation>{month} 月月报：{due_month} 月 {due_day} 日前上报</translation>
    </message>
</context>
<context>
    <name>Fullscreen</name>
    <message>
        <source>Anxinbu</source>
        <translation>安心簿</translation>
    </message>
</context>
<context>
    <name>GoalsCard</name>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>The group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>It has ended…</source>
        <translation>已经结束…</translation>
    </message>
    <message>
        <source>{held} of {planned}</source>
        <translation>{held} / {planned}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带领者</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>已办次数</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Record a session</source>
        <translation>记一次活动</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>还没有活动记录</translation>
    </message>
    <message>
        <source>Record who came; the rest of the form may stay short.</source>
        <translation>先记谁到了，其余可以写得简短。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>On record: session {number}, {present} came.</source>
        <translation>已记录：第 {number} 次，到了 {present} 人。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>GroupSessionPage</name>
    <message>
        <source>Put on record</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>会记下什么</translation>
    </message>
    <message>
        <source>Everybody who came gets a visit of this session in the file.</source>
        <translation>到场的每个人，档案里都会多一次“团体”服务。</translation>
    </message>
    <message>
        <source>Aim, course and effect belong to the session; name nobody there.</source>
        <translation>目标、过程、效果写整个小组，不写名字。</translation>
    </message>
    <message>
        <source>The case note is sealed once; every member&apos;s file points to it.</source>
        <translation>谈话记录只封存一份，每位成员的档案都指向它。</translation>
    </message>
    <message>
        <source>Keys: 1 came, 2 absent, 3 excused; arrows go up and down.</source>
        <translation>按键：1 到了，2 没到，3 请假；上下箭头换人。</translation>
    </message>
    <message>
        <source>Correct a session</source>
        <translation>更正活动记录</translation>
    </message>
    <message>
        <source>Group session</source>
        <translation>小组活动</translation>
    </message>
    <message>
        <source>The date of this computer looks wrong. Check the day, then finish again.</source>
        <translation>电脑的日期好像不对。请核对日期，再点一次完成。</translation>
    </message>
    <message>
        <source>Somebody who came has withdrawn the consent. Mark them absent.</source>
        <translation>到场的人里有人撤回了同意，不能记录，请标为“没到”。</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>第 {number} 次</translation>
    </message>
</context>
<context>
    <name>GroupSheet</name>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>GroupVisitCard</name>
    <message>
        <source>Group session</source>
        <translation>小组活动</translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation>打开小组</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>Only the author can read this.</source>
        <translation>只有写的人能看。</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>New group</source>
        <translation>新小组</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>还没有小组</translation>
    </message>
    <message>
        <source>A group has members and sessions; a session counts in each member&apos;s file.</source>
        <translation>小组有成员和活动；记一次活动，就记进每位到场成员的档案。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>团体活动</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带领者</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>meets</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <translation>第 {number} 步 {name}</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>look</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>file of the register</source>
        <translation>登记簿文件</translation>
    </message>
    <message>
        <source>key file</source>
        <translation>钥匙文件</translation>
    </message>
    <message>
        <source>key file before this one</source>
        <translation>上一份钥匙文件</translation>
    </message>
    <message>
        <source>passwords of the people</source>
        <translation>各人的密码</translation>
    </message>
    <message>
        <source>every page of the register</source>
        <translation>登记簿每一页</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>newest backup, opened</source>
        <translation>打开最新备份</translation>
    </message>
    <message>
        <source>free space</source>
        <translation>剩余空间</translation>
    </message>
    <message>
        <source>there</source>
        <translation>在</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>不见了</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>register.db-wal is missing after a crash; the newest entries are in it, put it back</source>
        <translation>意外中断后 register.db-wal 不见了；最新的记录在里面，请放回去</translation>
    </message>
    <message>
        <source>far too small to be a register</source>
        <translation>太小，不像登记簿</translation>
    </message>
    <message>
        <source>written by a newer version of the program</source>
        <translation>是更新版本的程序写的</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>{unsound} of {slots} entries are damaged</source>
        <translation>{slots} 项中有 {unsound} 项损坏</translation>
    </message>
    <message>
        <source>whole, {slots} people</source>
        <translation>完好，{slots} 人</translation>
    </message>
    <message>
        <source>match the people, {slots}</source>
        <translation>与人员相符，{slots} 人</translation>
    </message>
    <message>
        <source>there is a password of somebody who has left</source>
        <translation>有已离开人员的密码</translation>
    </message>
    <message>
        <source>somebody has no password yet</source>
        <translation>有人还没有密码</translation>
    </message>
    <message>
        <source>changed from outside, from entry {first_broken} on</source>
        <translation>从第 {first_broken} 条起被人改动过</translation>
    </message>
    <message>
        <source>an older file lies here: a backup knows entry {seen}, it ends at {entries}</source>
        <translation>放的是旧文件：备份里有第 {seen} 条，这里只到第 {entries} 条</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>a backup lacks its key file</source>
        <translation>有备份缺钥匙文件</translation>
    </message>
    <message>
        <source>needs the password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>{size} MB free</source>
        <translation>剩余 {size} MB</translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>By unit and row</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>The darker, the larger the share of its line. Pale numbers are rough; what is not yet broken down stands in the last column.</source>
        <translation>颜色越深，占本行的比例越大。浅色数字较粗略；尚未分项的列在最后。</translation>
    </message>
    <message>
        <source>not yet broken down</source>
        <translation>尚未分项</translation>
    </message>
</context>
<context>
    <name>HeldSheets</name>
    <message>
        <source>It would end before it begins</source>
        <translation>结束早于开始，请核对</translation>
    </message>
    <message>
        <source>On this roster already on one of these days; end that post first</source>
        <translation>这段时间已经在这份名册上，请先填前一段的最后一天</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>HistoryReading</name>
    <message>
        <source>How it went</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Undo the booking</source>
        <translation>撤销这次登记</translation>
    </message>
    <message>
        <source>Issued by {name}</source>
        <translation>{name} 转出</translation>
    </message>
    <message>
        <source>So it was when the ledger was brought in</source>
        <translation>导入台账时就是这样</translation>
    </message>
    <message>
        <source>Next follow-up here: {day}</source>
        <translation>下次随访：{day}</translation>
    </message>
    <message>
        <source>Booked {day} by {name}</source>
        <translation>{name} 于 {day} 登记</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>All consents</source>
        <translation>全部同意记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>登记错了</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>recorded by {name}</source>
        <translation>{name} 登记</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>{day} 撤回</translation>
    </message>
</context>
<context>
    <name>HotlinePage</name>
    <message>
        <source>Hotline return</source>
        <translation>热线工作报表</translation>
    </message>
    <message>
        <source>Card to put up</source>
        <translation>打印热线牌（上墙）</translation>
    </message>
    <message>
        <source>Finish the call</source>
        <translation>完成记录</translation>
    </message>
    <message>
        <source>Hotline call</source>
        <translation>热线来电</translation>
    </message>
    <message>
        <source>The date of this computer looks wrong. Check the day and finish again.</source>
        <translation>这台电脑的日期好像不对。请看看日期，再点完成。</translation>
    </message>
    <message>
        <source>This client withdrew the consent, or the file is locked. Take the call down without the name.</source>
        <translation>这位来访者撤回了同意，或档案已封存。请不记姓名，只记来电。</translation>
    </message>
    <message>
        <source>While you listen</source>
        <translation>边听边记</translation>
    </message>
    <message>
        <source>The caller need not say a name. Guess sex and age; leave open what is unclear.</source>
        <translation>来电的人不必说姓名。性别、年龄估计就行，不清楚的先空着。</translation>
    </message>
    <message>
        <source>What you type is kept every few seconds, also if the line breaks.</source>
        <translation>写下的每几秒自动保存，断线也不会丢。</translation>
    </message>
    <message>
        <source>Numbers to pass on</source>
        <translation>可以告诉对方的电话</translation>
    </message>
</context>
<context>
    <name>HotlineReturnPage</name>
    <message>
        <source>Workbook</source>
        <translation>另存为表格</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>期间种类</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Save the return</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Somebody else saved this return meanwhile. What you typed is still here: compare it with the printed one, then save again.</source>
        <translation>别的同事刚保存过这张报表。您填的内容还在，核对后再保存一次即可。</translation>
    </message>
    <message>
        <source>This period has not begun.</source>
        <translation>这个期间还没有开始。</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>表格文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>It holds figures, and of people only who filled it in and reviews it.</source>
        <translation>文件里是统计数，人名只有填表人和审核人。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The calls stay on record, and are counted anew in the next return.</source>
        <translation>来电登记不受影响，以后的报表照常统计。</translation>
    </message>
    <message>
        <source>What was written stays here until you leave; saving puts it back.</source>
        <translation>填的内容在离开本页前还在，再点保存就能恢复。</translation>
    </message>
    <message>
        <source>Remove this return?</source>
        <translation>删除这张报表？</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没保存</translation>
    </message>
    <message>
        <source>saved, by {name}</source>
        <translation>已保存，填报人 {name}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>Hotline return</source>
        <translation>热线工作报表</translation>
    </message>
    <message>
        <source>Returns on record</source>
        <translation>已存的报表</translation>
    </message>
</context>
<context>
    <name>HoursPart</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Nobody is in post</source>
        <translation>还没有在岗人员</translation>
    </message>
    <message>
        <source>Enter people on the rosters; their hours add up from the trainings.</source>
        <translation>先在名册里登记人员，学时由培训记录自动累计。</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>{hours} of {whole} class-hours in {year}</source>
        <translation>{year} 年培训 {hours} 学时，要求 {whole} 学时</translation>
    </message>
    <message>
        <source>{hours} class-hours in {year}</source>
        <translation>{year} 年培训 {hours} 学时</translation>
    </message>
    <message>
        <source>Nothing in this year.</source>
        <translation>这一年没有记录。</translation>
    </message>
    <message>
        <source>Training record</source>
        <translation>培训登记表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Class-hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Beside: drills, supervision</source>
        <translation>另：演练、督导</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>{hours} missing</source>
        <translation>还差 {hours}</translation>
    </message>
    <message>
        <source>The 32 class-hours are asked of staff; only trainings count.</source>
        <translation>工作人员每年 32 学时，只有“培训”计入。</translation>
    </message>
</context>
<context>
    <name>IdentitySection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Real name only</source>
        <translation>必须实名</translation>
    </message>
    <message>
        <source>As the person wishes</source>
        <translation>由来访者决定</translation>
    </message>
    <message>
        <source>Alias only</source>
        <translation>只用化名</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可填可不填</translation>
    </message>
    <message>
        <source>Not kept here</source>
        <translation>不登记</translation>
    </message>
    <message>
        <source>Saved. It holds for what is written from now on.</source>
        <translation>已保存，从现在起新写的档案照此办理。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>What may identify somebody</source>
        <translation>登记哪些身份信息</translation>
    </message>
    <message>
        <source>Ask only for what your work needs. Files that stand already are left as they are; who stays anonymous is asked for nothing.</source>
        <translation>只登记工作真正需要的。已有的档案不变；匿名的来访者什么都不问。</translation>
    </message>
    <message>
        <source>Out of touch</source>
        <translation>久未联系</translation>
    </message>
    <message>
        <source>Point out open files without a visit for</source>
        <translation>提醒未结案、但没有来访已达</translation>
    </message>
</context>
<context>
    <name>ImportSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>not part of the list: {what}</source>
        <translation>不属于名单：{what}</translation>
    </message>
    <message>
        <source>This room may use this scale and its wording</source>
        <translation>本室有权使用这个量表和它的题目</translation>
    </message>
    <message>
        <source>Who confirmed it, and when, is kept with the scale.</source>
        <translation>谁在什么时候确认的，会和量表一起保存。</translation>
    </message>
    <message>
        <source>Please confirm this first.</source>
        <translation>请先确认这一条。</translation>
    </message>
    <message>
        <source>Take the older one</source>
        <translation>仍然导入旧的</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Name here</source>
        <translation>在这里的代号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>none: an answer sheet</source>
        <translation>没有，作为答题纸</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not everything is as in the file:</source>
        <translation>有些地方和文件不一样：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>was here</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>older</source>
        <translation>旧包</translation>
    </message>
    <message>
        <source>waits for one before</source>
        <translation>等前面的包</translation>
    </message>
    <message>
        <source>other key</source>
        <translation>密钥不符</translation>
    </message>
    <message>
        <source>changed after signing</source>
        <translation>签名后被改动</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>other rules</source>
        <translation>口径不符</translation>
    </message>
    <message>
        <source>unknown room</source>
        <translation>未入册</translation>
    </message>
    <message>
        <source>two registers</source>
        <translation>两份登记</translation>
    </message>
    <message>
        <source>not for us</source>
        <translation>不是给我们的</translation>
    </message>
    <message>
        <source>figures do not add up</source>
        <translation>数字对不上</translation>
    </message>
    <message>
        <source>From before a restored backup, or replaced since. Nothing to do.</source>
        <translation>是恢复备份之前的，或已被更正，不用处理。</translation>
    </message>
    <message>
        <source>An earlier package of this room has not come. Ask the room for all its packages; this one is then taken in by itself.</source>
        <translation>这个服务室前面还有包没到。请它把全部包再带来一次，这一个会随后自动导入。</translation>
    </message>
    <message>
        <source>Signed with a key that is not this room&apos;s. If the room has a new key, let it ask to be enrolled again; otherwise call the room.</source>
        <translation>签名用的不是这个服务室的密钥。如果它换了密钥，请它重新申请入册；否则请打电话核实。</translation>
    </message>
    <message>
        <source>The file was changed after the room had signed it. Call the room and ask for the package once more, from its own computer.</source>
        <translation>文件在服务室签名之后被改动过。请打电话，让它从自己的电脑重新写一份。</translation>
    </message>
    <message>
        <source>The file is not whole: the stick was removed too early, or it is worn out. Ask the room to write it once more, on another stick.</source>
        <translation>文件不完整：U 盘拔早了，或已老化。请服务室换一个 U 盘重写一份。</translation>
    </message>
    <message>
        <source>Rounded by rules that are not yours. Hand the room the newest rules on its stick.</source>
        <translation>取整口径与本单位不同。请用 U 盘把最新口径带给服务室。</translation>
    </message>
    <message>
        <source>No such room is enrolled. Compare the digits of its request and approve it; then read the stick again.</source>
        <translation>名册里没有这个服务室。先核对入册申请的指纹并批准，再读一次 U 盘。</translation>
    </message>
    <message>
        <source>Two copies of the register send as one room, perhaps after a restored backup. Call the room: only one of them may go on.</source>
        <translation>有两份登记簿以同一个服务室的名义上报，可能是恢复过备份。请打电话：只能用其中一份。</translation>
    </message>
    <message>
        <source>The figures do not fit those that the room sent before. Ask the room to make a backup and to call whoever looks after the program.</source>
        <translation>数字与这个服务室以前报的接不上。请它先做备份，再联系负责这套程序的人。</translation>
    </message>
    <message>
        <source>Sealed for another office: we cannot open it. Hand the stick on.</source>
        <translation>是加密给别的单位的，我们打不开。请转交。</translation>
    </message>
    <message>
        <source>{room}, {month}</source>
        <translation>{room}，{month}</translation>
    </message>
    <message>
        <source>, replaces an earlier one</source>
        <translation>，更正前一份</translation>
    </message>
    <message>
        <source>taken in on {day}</source>
        <translation>{day} 已导入</translation>
    </message>
    <message>
        <source>You stopped it. What was taken in stays; read the stick again for the rest.</source>
        <translation>已按您的要求停下。导入的都保留，其余请再读一次。</translation>
    </message>
    <message>
        <source>The stick was removed. What was taken in stays; put it back and read it again.</source>
        <translation>U 盘被拔出了。导入的都保留，插回后再读一次。</translation>
    </message>
    <message>
        <source>The disk of this computer is full. What was taken in stays; make room, then read the stick again.</source>
        <translation>本机磁盘已满。导入的都保留，腾出空间后再读一次。</translation>
    </message>
    <message>
        <source>The shared database does not answer any more. What was taken in stays; read the stick again later.</source>
        <translation>共用数据库没有回应。导入的都保留，稍后再读一次。</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Read a stick</source>
        <translation>读取 U 盘</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>sticks are only read, never changed</source>
        <translation>只读取 U 盘，不改动</translation>
    </message>
    <message>
        <source>Reading and checking packages</source>
        <translation>正在读取和核验</translation>
    </message>
    <message>
        <source>Which stick or folder?</source>
        <translation>读哪个 U 盘或文件夹？</translation>
    </message>
    <message>
        <source>First print the sheet of your keys, enter towns and villages, and enrol the rooms.</source>
        <translation>先打印公钥单，建好乡镇和村，再把服务室批准入册。</translation>
    </message>
    <message>
        <source>Rooms and units</source>
        <translation>服务室名册</translation>
    </message>
    <message>
        <source>The figures of {room} for {month} no longer count.</source>
        <translation>{room} {month} 的数字不再计入。</translation>
    </message>
    <message>
        <source>The revision before counts again, if there was one.</source>
        <translation>如果有前一份，前一份重新计入。</translation>
    </message>
    <message>
        <source>The same file can be read again.</source>
        <translation>同一个文件以后还可以再读。</translation>
    </message>
    <message>
        <source>Take this import back?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Writing receipts</source>
        <translation>正在写回执</translation>
    </message>
    <message>
        <source>{files} receipts for {rooms} rooms are written. You may remove the stick.</source>
        <translation>已为 {rooms} 个服务室写好 {files} 份回执，现在可以拔出 U 盘。</translation>
    </message>
    <message>
        <source>There is no receipt that is not written yet.</source>
        <translation>没有还未写出的回执。</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
</context>
<context>
    <name>IndicatorWords</name>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>尚缺</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>By one place only</source>
        <translation>按一处达到</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>No number set</source>
        <translation>未定数值</translation>
    </message>
    <message>
        <source>For comparison</source>
        <translation>供对照</translation>
    </message>
    <message>
        <source>County&apos;s</source>
        <translation>县级汇总</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>已具备</translation>
    </message>
    <message>
        <source>Counted from the room&apos;s records</source>
        <translation>由本室登记自动汇总</translation>
    </message>
    <message>
        <source>Somebody in the room says it</source>
        <translation>由本室填写</translation>
    </message>
    <message>
        <source>The county&apos;s; the room shows its part at most</source>
        <translation>由县级计算，本室只显示自己的部分</translation>
    </message>
    <message>
        <source>each room</source>
        <translation>每个服务室</translation>
    </message>
    <message>
        <source>each school</source>
        <translation>每所学校</translation>
    </message>
    <message>
        <source>the township; the figure is this room&apos;s alone</source>
        <translation>镇（街）整体；这里只是本室的数</translation>
    </message>
    <message>
        <source>the county; the figure is this room&apos;s alone</source>
        <translation>县（区）整体；这里只是本室的数</translation>
    </message>
    <message>
        <source>the city; the figure is this room&apos;s alone</source>
        <translation>全市整体；这里只是本室的数</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>School term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>{year}, half {number}</source>
        <translation>{year} 年第 {number} 个半年</translation>
    </message>
    <message>
        <source>{year}, quarter {number}</source>
        <translation>{year} 年第 {number} 季度</translation>
    </message>
    <message>
        <source>{year}, month {number}</source>
        <translation>{year} 年 {number} 月</translation>
    </message>
    <message>
        <source>{year}, spring term</source>
        <translation>{year} 年春季学期</translation>
    </message>
    <message>
        <source>{year}, autumn term</source>
        <translation>{year} 年秋季学期</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Self-check</source>
        <translation>本室自查</translation>
    </message>
    <message>
        <source>Period of time</source>
        <translation>时段类型</translation>
    </message>
    <message>
        <source>Lines with points</source>
        <translation>计分项目</translation>
    </message>
    <message>
        <source>Checked, without points</source>
        <translation>检查但不计分</translation>
    </message>
    <message>
        <source>Print the self-check</source>
        <translation>打印自查表</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Plan of the year</source>
        <translation>年度计划</translation>
    </message>
    <message>
        <source>Pack of the county…</source>
        <translation>县级指标包…</translation>
    </message>
    <message>
        <source>Remove this pack…</source>
        <translation>移除此指标包…</translation>
    </message>
    <message>
        <source>Indicators and self-check</source>
        <translation>指标与自查</translation>
    </message>
    <message>
        <source>Where a line has no target for {year} yet, its last one is used.</source>
        <translation>没有 {year} 年目标的指标，沿用文件中最近一年的目标（年份见右侧）。</translation>
    </message>
    <message>
        <source>{proven} points proven, {on_the_way} on the way, {lacking} still missing; a room like this proves {possible} of {full}</source>
        <translation>已具备 {proven} 分，进行中 {on_the_way} 分，尚缺 {lacking} 分；本室可证明 {possible} 分，全表 {full} 分</translation>
    </message>
    <message>
        <source>The target before it holds again.</source>
        <translation>之前的目标将重新生效。</translation>
    </message>
    <message>
        <source>Take this target back?</source>
        <translation>撤销这个目标？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Pack of the county</source>
        <translation>县级指标包</translation>
    </message>
    <message>
        <source>Packs (*.anx)</source>
        <translation>指标包 (*.anx)</translation>
    </message>
    <message>
        <source>{document}
{lines} indicators, {targets} changed targets.
Signed: {who}</source>
        <translation>{document}
{lines} 项指标，{targets} 项目标变更。
签名：{who}</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>Its indicators and targets are gone from the lists.</source>
        <translation>它的指标和目标不再显示。</translation>
    </message>
    <message>
        <source>Answers stay on record.</source>
        <translation>已填写的内容仍保留。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Self-check {year}</source>
        <translation>自查表 {year}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
</context>
<context>
    <name>InspectionCard</name>
    <message>
        <source>The inspection</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who inspected</source>
        <translation>检查单位和人员</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
</context>
<context>
    <name>InspectionForm</name>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who inspected (unit, persons)</source>
        <translation>检查单位和人员</translation>
    </message>
    <message>
        <source>What was looked at, and said</source>
        <translation>检查情况</translation>
    </message>
    <message>
        <source>Where the papers lie (notice, feedback)</source>
        <translation>材料存放处（通知、反馈）</translation>
    </message>
</context>
<context>
    <name>InspectionPage</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查督导</translation>
    </message>
    <message>
        <source>On record: {number}. Now write down each finding.</source>
        <translation>已记录：{number}。接着把问题逐条写下。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open this finding again?</source>
        <translation>重新打开这一条？</translation>
    </message>
    <message>
        <source>What was written about how it was put right is dropped.</source>
        <translation>已写的整改结果会去掉。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Drop this finding?</source>
        <translation>删除这一条问题？</translation>
    </message>
    <message>
        <source>Only for what was entered by mistake.</source>
        <translation>只用于录错的内容。</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>记什么</translation>
    </message>
    <message>
        <source>Who came, how, and what was said; each finding is written down after it.</source>
        <translation>谁来、怎么查、说了什么；问题在记录后逐条写。</translation>
    </message>
    <message>
        <source>A finding is put right by four: measure, person, time limit and goal.</source>
        <translation>整改四明确：措施、责任人、时限、目标。可以先记问题，后补齐。</translation>
    </message>
    <message>
        <source>Time limits show on the page of the day a week before.</source>
        <translation>时限到期前一周，会在“今日”提醒。</translation>
    </message>
</context>
<context>
    <name>InspectionsPart</name>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>List of findings</source>
        <translation>整改清单</translation>
    </message>
    <message>
        <source>No inspection on record</source>
        <translation>还没有检查记录</translation>
    </message>
    <message>
        <source>Inspection looks at the room; supervision of casework is under trainings.</source>
        <translation>这里记上级对服务室的检查；个案督导记在“培训与督导”。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>The list for the yearly report takes over what is open.</source>
        <translation>年度整改清单会带上以前没有完成的。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Who inspected</source>
        <translation>检查单位和人员</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>all put right</source>
        <translation>全部整改</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 条未整改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open, due {day}</source>
        <translation>
            <numerusform>%n 条未整改，时限 {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstalledCard</name>
    <message>
        <source>What rooms have</source>
        <translation>各室现用</translation>
    </message>
    <message>
        <source>No room is enrolled yet</source>
        <translation>还没有服务室入册</translation>
    </message>
    <message>
        <source>{count} of {all} have everything that is in force</source>
        <translation>{count} / {all} 已用最新</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>下发包</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>no package yet</source>
        <translation>还没来过</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>hand it over</source>
        <translation>待带回</translation>
    </message>
</context>
<context>
    <name>InstitutionField</name>
    <message>
        <source>Directory</source>
        <translation>机构目录</translation>
    </message>
    <message>
        <source>{name} is not in use any more.</source>
        <translation>{name}已停用。</translation>
    </message>
    <message>
        <source>{name} has taken over from it.</source>
        <translation>现在由{name}接替。</translation>
    </message>
    <message>
        <source>Choose that one</source>
        <translation>改选这家</translation>
    </message>
</context>
<context>
    <name>InstitutionForm</name>
    <message>
        <source>Name as it is written on the door</source>
        <translation>按门牌上的全称</translation>
    </message>
    <message>
        <source>e.g. psychology outpatients</source>
        <translation>例如：心理门诊</translation>
    </message>
    <message>
        <source>What one can go there for, in plain words</source>
        <translation>去那里能得到什么帮助，用大白话写</translation>
    </message>
    <message>
        <source>e.g. Mon to Fri 8:00–17:00</source>
        <translation>例如周一至周五 8:00–17:00</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What it offers</source>
        <translation>能帮什么</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>上班时间</translation>
    </message>
    <message>
        <source>On duty outside these hours</source>
        <translation>其他时间值班人</translation>
    </message>
    <message>
        <source>Phone on duty</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>New institution</source>
        <translation>新机构</translation>
    </message>
</context>
<context>
    <name>InstitutionSheet</name>
    <message>
        <source>One more institution</source>
        <translation>加一个转介机构</translation>
    </message>
    <message>
        <source>Rooms can refer to it once they have taken in the pack.</source>
        <translation>各室采用下发包后，就能转介到这里。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加上</translation>
    </message>
</context>
<context>
    <name>InstitutionsDialog</name>
    <message>
        <source>Also those not in use</source>
        <translation>显示已停用的</translation>
    </message>
    <message>
        <source>The directory is empty</source>
        <translation>目录还是空的</translation>
    </message>
    <message>
        <source>Enter the hospitals and offices that your room really refers to.</source>
        <translation>请录入本室真正会转介去的医院和单位。</translation>
    </message>
    <message>
        <source>Add the first one</source>
        <translation>添加第一个</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The hotline {phone} answers everywhere in the country.</source>
        <translation>全国统一心理援助热线 {phone}，可直接加入目录。</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>What you had begun stands in the form again.</source>
        <translation>上次没写完的，已放回表格里。</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Not in use any more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构目录</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>The client</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Somebody for them</source>
        <translation>他人代为来访</translation>
    </message>
    <message>
        <source>What happened before</source>
        <translation>以往情况</translation>
    </message>
    <message>
        <source>How the person is now</source>
        <translation>目前状态</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>谁来的</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>代办人及关系</translation>
    </message>
    <message>
        <source>e.g. her aunt</source>
        <translation>如：她的姑姑</translation>
    </message>
    <message>
        <source>What brings them, in their own words</source>
        <translation>求助原因（来访者原话）</translation>
    </message>
    <message>
        <source>Type pinyin or a number…</source>
        <translation>输入拼音或序号…</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>咨询主题</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>困扰多久</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>What happened lately</source>
        <translation>近期遭遇的事</translation>
    </message>
    <message>
        <source>What they hope for</source>
        <translation>期望目标</translation>
    </message>
    <message>
        <source>Wished form</source>
        <translation>希望的形式</translation>
    </message>
    <message>
        <source>What a hospital found, as they tell it</source>
        <translation>自述就医情况</translation>
    </message>
    <message>
        <source>Medicine, as they tell it</source>
        <translation>自述用药</translation>
    </message>
    <message>
        <source>Counselling before</source>
        <translation>以往咨询经历</translation>
    </message>
    <message>
        <source>Illnesses of the body</source>
        <translation>身体疾病</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>躯体表现</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>意志行为</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>Appetite</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Thoughts of death or self-harm</source>
        <translation>自伤、自杀想法</translation>
    </message>
    <message>
        <source>Danger to others</source>
        <translation>伤人风险</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未问</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Put on record</source>
        <translation>完成登记</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>怎么问</translation>
    </message>
    <message>
        <source>Only what helps. Everything but why they came may stay empty.</source>
        <translation>只问有帮助的。除求助原因外，都可以不填。</translation>
    </message>
    <message>
        <source>Illness and medicine stand here as they tell it; we do not diagnose.</source>
        <translation>就医和用药按来访者自述来记，我们不作判断。</translation>
    </message>
    <message>
        <source>If there is talk of death: go on with a risk assessment.</source>
        <translation>谈到轻生时，请接着做风险评估。</translation>
    </message>
    <message>
        <source>Intake form</source>
        <translation>来访登记表</translation>
    </message>
    <message>
        <source>Somebody else has corrected this intake meanwhile. What you typed stays here; open the intake again to compare.</source>
        <translation>这份登记刚被别人改过。您写的都在，请重新打开对照。</translation>
    </message>
    <message>
        <source>intake-form</source>
        <translation>来访登记表</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>There is no right or wrong. Take your time.</source>
        <translation>没有对错之分，按自己的感觉选就好，不用着急。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>一共 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Translated by this project; not validated.</source>
        <translation>项目译本，未经信效度检验</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>A whole number, {limits}</source>
        <translation>请填整数，{limits}</translation>
    </message>
    <message>
        <source>A number, {limits}</source>
        <translation>请填数字，{limits}</translation>
    </message>
    <message>
        <source>e.g. A C D</source>
        <translation>例如 A C D</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>Add a member</source>
        <translation>加成员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>KeptCard</name>
    <message>
        <source>How long it is kept</source>
        <translation>保存多久</translation>
    </message>
    <message>
        <source>Until {day}: {years} years {basis}</source>
        <translation>保存至 {day}（{basis} {years} 年）</translation>
    </message>
</context>
<context>
    <name>KeysAboveSheet</name>
    <message>
        <source>Keys of the office above</source>
        <translation>上级单位的公钥</translation>
    </message>
    <message>
        <source>Compare the eight groups with its printed sheet before you keep them.</source>
        <translation>保存前请与它的打印公钥单逐组核对。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>To seal to (age)</source>
        <translation>封装公钥（age）</translation>
    </message>
    <message>
        <source>Signs with (minisign)</source>
        <translation>签名公钥（minisign）</translation>
    </message>
    <message>
        <source>Read its key file…</source>
        <translation>读入密钥文件…</translation>
    </message>
    <message>
        <source>They agree: keep</source>
        <translation>核对一致，保存</translation>
    </message>
    <message>
        <source>Its key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Key file (*.txt);;All files (*)</source>
        <translation>密钥文件 (*.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Print the sheet</source>
        <translation>打印公钥单</translation>
    </message>
    <message>
        <source>Key file for rooms…</source>
        <translation>给服务室的密钥文件…</translation>
    </message>
    <message>
        <source>Our keys</source>
        <translation>本单位密钥</translation>
    </message>
    <message>
        <source>public; they may hang on the wall</source>
        <translation>公开的，可以张贴</translation>
    </message>
    <message>
        <source>Rooms seal their packages to these and know our signature by them. When a room sets its county for the first time, let it compare these eight groups.</source>
        <translation>服务室的包封给这把钥匙，也凭它辨认我们的签名。服务室第一次设置接收单位时，请逐组核对这八组数字。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>To seal to (age)</source>
        <translation>封装公钥（age）</translation>
    </message>
    <message>
        <source>Signs with (minisign)</source>
        <translation>签名公钥（minisign）</translation>
    </message>
    <message>
        <source>Sheet of our keys</source>
        <translation>本单位公钥单</translation>
    </message>
    <message>
        <source>Key file for rooms</source>
        <translation>给服务室的密钥文件</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved. A room reads it under Set the county&apos;s key.</source>
        <translation>已保存。服务室在“设置接收单位”里读入它。</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>for ages {low} to {high}</source>
        <translation>适用 {low}～{high} 岁</translation>
    </message>
    <message>
        <source>from age {low}</source>
        <translation>适用 {low} 岁以上</translation>
    </message>
    <message>
        <source>up to age {high}</source>
        <translation>适用 {high} 岁以下</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>没有问到</translation>
    </message>
    <message>
        <source>would rather not say</source>
        <translation>不想回答</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>都没有</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>KioskFrame</name>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一题</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>不想回答这题</translation>
    </message>
    <message>
        <source>On</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>下面还有</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>第 {part} 部分，共 {parts} 部分</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>On</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>交卷</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <translation>是的，就是我</translation>
    </message>
    <message>
        <source>Next one</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>This cannot be an answer. Please look again.</source>
        <translation>这样填不对，请再看一看。</translation>
    </message>
</context>
<context>
    <name>LastTimeCard</name>
    <message>
        <source>Last time</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>Fill in as last time</source>
        <translation>照上次填</translation>
    </message>
</context>
<context>
    <name>LayoutCard</name>
    <message>
        <source>Layout of the workbook</source>
        <translation>表格版式</translation>
    </message>
    <message>
        <source>Save the layout for the county…</source>
        <translation>存一份空白版式给县里…</translation>
    </message>
    <message>
        <source>Take in the county&apos;s layout…</source>
        <translation>换成县里的版式…</translation>
    </message>
    <message>
        <source>Use the shipped layout again</source>
        <translation>改回自带版式</translation>
    </message>
    <message>
        <source>The shipped layout is used: every figure once. The county may change it in its spreadsheet program; the names of the cells say where each figure goes.</source>
        <translation>现在用自带版式，每个数字都在。县里可以用电子表格软件改成自己的样子，数字按单元格的名称填写。</translation>
    </message>
    <message>
        <source>The county&apos;s layout is used: {name}, taken in on {day}.</source>
        <translation>现在用县里的版式：{name}，{day} 换上。</translation>
    </message>
    <message>
        <source>These cells stay empty, as no figure has such a name: {names}</source>
        <translation>下列名称没有对应的数字，不会填写：{names}</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存版式</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The layout holds no figures. Give it to the county.</source>
        <translation>版式里没有数字，可以交给县里修改。</translation>
    </message>
    <message>
        <source>The county&apos;s layout</source>
        <translation>县里的版式</translation>
    </message>
</context>
<context>
    <name>LayoutEditor</name>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>栏目名称</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>填什么</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复自带版式</translation>
    </message>
    <message>
        <source>Add a column…</source>
        <translation>选一栏加上…</translation>
    </message>
    <message>
        <source>empty, to write in</source>
        <translation>空白栏（手写）</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Title on paper</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>Heading of the chosen column</source>
        <translation>选中栏的名称</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>加一栏</translation>
    </message>
</context>
<context>
    <name>LayoutRow</name>
    <message>
        <source>Change layout</source>
        <translation>改版式</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件取版式…</translation>
    </message>
    <message>
        <source>For other rooms…</source>
        <translation>存版式给其他室…</translation>
    </message>
    <message>
        <source>The county&apos;s workbook, or the layout of another room</source>
        <translation>县里的表格，或其他室给的版式</translation>
    </message>
    <message>
        <source>Layout: changes not saved yet</source>
        <translation>版式：改动还没有保存</translation>
    </message>
    <message>
        <source>Layout: as shipped</source>
        <translation>版式：程序自带</translation>
    </message>
    <message>
        <source>Layout: by {who}, {day}</source>
        <translation>版式：{who} 于 {day} 改过</translation>
    </message>
</context>
<context>
    <name>LeadStep</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>You lead the office: you can add colleagues, approve rooms and sign what goes back to them. Nobody can read a password from this program, and nobody can reset it from outside.</source>
        <translation>您是这里的负责人：可以添加同事、批准服务室入册、签发下发的内容。程序里读不出密码，外人也无法重设。</translation>
    </message>
    <message>
        <source>You lead the room: you can add colleagues, change settings and close months. Nobody can read a password from this program, and nobody can reset it from outside.</source>
        <translation>您是室负责人：可以添加同事、改设置、做月报。密码谁也看不到，也没有人能替您重设，请记牢。</translation>
    </message>
</context>
<context>
    <name>LedgerExport</name>
    <message>
        <source>Rows to correct</source>
        <translation>待核对的行</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What to correct</source>
        <translation>要改的地方</translation>
    </message>
    <message>
        <source>rows to correct {day}.xlsx</source>
        <translation>待核对的行 {day}.xlsx</translation>
    </message>
</context>
<context>
    <name>LedgerFields</name>
    <message>
        <source>Date of the visit</source>
        <translation>来访日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen id</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>服务方式</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人群类别</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理经过</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Referred or not</source>
        <translation>是否转介</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>转介去向</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>School and class</source>
        <translation>学校班级</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不用这一列</translation>
    </message>
</context>
<context>
    <name>LedgerImportPage</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Bring in a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>核对列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>逐行核对</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n visit(s)</source>
        <translation>
            <numerusform>导入 %n 人次</numerusform>
        </translation>
    </message>
    <message>
        <source>Another ledger</source>
        <translation>再导入一本</translation>
    </message>
    <message>
        <source>Ledgers (*.xlsx *.xls *.ods *.csv *.txt);;All files (*)</source>
        <translation>台账 (*.xlsx *.xls *.ods *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the ledger</source>
        <translation>选择台账文件</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>正在读取台账</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>正在逐行核对</translation>
    </message>
    <message>
        <source>How words were understood</source>
        <translation>这些词是这样理解的</translation>
    </message>
    <message>
        <source>Bringing in the ledger</source>
        <translation>正在导入</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) that it brought will be removed.</source>
        <translation>
            <numerusform>这次导入的 %n 人次会被移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Client files, referrals and institutions that it opened go as well.</source>
        <translation>同时移除这次新建的来访者、转介和机构。</translation>
    </message>
    <message>
        <source>Everything else stays as it is. The file can be brought in again.</source>
        <translation>其他记录都不受影响。以后还可以再导入这个文件。</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入吗？</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>This import cannot be undone any more</source>
        <translation>这次导入已经不能撤销</translation>
    </message>
    <message>
        <source>Save the rows to correct</source>
        <translation>保存待核对的行</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>已保存 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>They name people: keep the file on this computer, and delete it when it has been corrected and brought in.</source>
        <translation>文件里有姓名等个人信息，请只放在这台电脑上；改好并导入以后，请删掉它。</translation>
    </message>
</context>
<context>
    <name>LedgerNotes</name>
    <message>
        <source>There is no date. Write the day of the visit.</source>
        <translation>没有写日期。请补上来访那天的日期。</translation>
    </message>
    <message>
        <source>“{value}” is no date. Write it like 2025-3-7.</source>
        <translation>“{value}”不是日期。请写成 2025-3-7 这样。</translation>
    </message>
    <message>
        <source>“{value}”: there is no such day. Check the month and the day.</source>
        <translation>“{value}”：没有这一天。请核对月和日。</translation>
    </message>
    <message>
        <source>“{value}” names no single day. Write month and day.</source>
        <translation>“{value}”没有写到哪一天。请写清月和日。</translation>
    </message>
    <message>
        <source>“{value}” has not come yet. Check the year and the month.</source>
        <translation>“{value}”还没有到。请核对年份和月份。</translation>
    </message>
    <message>
        <source>“{value}” is too long ago. Check the year.</source>
        <translation>“{value}”太早了。请核对年份。</translation>
    </message>
    <message>
        <source>There is no name. Write it, or “anonymous” if the person did not give one.</source>
        <translation>没有写姓名。请补上；对方没有留名的，写“匿名”。</translation>
    </message>
    <message>
        <source>“{value}” stands here, but there is nothing above. Write it out.</source>
        <translation>这里写着“{value}”，可上面没有内容。请写完整。</translation>
    </message>
    <message>
        <source>A formula without its result. Open the file in the spreadsheet program, save it.</source>
        <translation>这一格是公式，文件里没有存结果。请用表格软件打开，保存一次再导入。</translation>
    </message>
    <message>
        <source>This visit came in with an earlier file. It is not counted twice.</source>
        <translation>这一条早先已经导入，不会重复计算。</translation>
    </message>
    <message>
        <source>“{value}” can be read in two ways. Please check the date.</source>
        <translation>“{value}”有两种读法，请核对日期。</translation>
    </message>
    <message>
        <source>Several days: the first one is taken.</source>
        <translation>写了好几天，按第一天记。</translation>
    </message>
    <message>
        <source>This day is after today. Is the date of this computer right?</source>
        <translation>这一天在今天之后。请看看电脑的日期对不对。</translation>
    </message>
    <message>
        <source>The day is not in the month of its sheet.</source>
        <translation>日期不在这张工作表的月份里。</translation>
    </message>
    <message>
        <source>The day is not in the year of the ledger.</source>
        <translation>日期不在这本台账的年份里。</translation>
    </message>
    <message>
        <source>Comes in as an anonymous visit, without a client&apos;s file.</source>
        <translation>按匿名来访导入，不建档案。</translation>
    </message>
    <message>
        <source>Sex “{value}” is not understood: left open.</source>
        <translation>性别“{value}”认不出，先空着。</translation>
    </message>
    <message>
        <source>Age “{value}” is not understood: left open.</source>
        <translation>年龄“{value}”认不出，先空着。</translation>
    </message>
    <message>
        <source>“{value}” is no whole telephone number: left open.</source>
        <translation>“{value}”不是完整的电话号码，先空着。</translation>
    </message>
    <message>
        <source>The citizen id has not 18 characters: left open.</source>
        <translation>身份证号不是 18 位，先空着。</translation>
    </message>
    <message>
        <source>No mode: counted as face to face.</source>
        <translation>没有写服务方式，按面谈算。</translation>
    </message>
    <message>
        <source>Mode “{value}” is not known: counted as face to face.</source>
        <translation>服务方式“{value}”认不出，按面谈算。</translation>
    </message>
    <message>
        <source>No topic: counted as other.</source>
        <translation>没有写主要问题，算作其他。</translation>
    </message>
    <message>
        <source>Topic “{value}” is not known: counted as other.</source>
        <translation>主要问题“{value}”认不出，算作其他。</translation>
    </message>
    <message>
        <source>Population “{value}” is not known: counted as general.</source>
        <translation>人群“{value}”认不出，按一般人群算。</translation>
    </message>
    <message>
        <source>Risk level “{value}” is not known: taken as none.</source>
        <translation>风险等级“{value}”认不出，按无算。</translation>
    </message>
    <message>
        <source>The same person, day, mode and topic stand here a second time.</source>
        <translation>同一个人、同一天、同样的方式和问题，这里写了第二次。</translation>
    </message>
    <message>
        <source>A visit of this client on this day is in the register already.</source>
        <translation>这位来访者这一天在登记簿里已有记录。</translation>
    </message>
    <message>
        <source>“{value}” under referral is not understood: not a referral.</source>
        <translation>转介一栏的“{value}”认不出，不算转介。</translation>
    </message>
    <message>
        <source>“{value}” is named, but the mark says no: not a referral.</source>
        <translation>写了去向“{value}”，可标的是没有转介，不算转介。</translation>
    </message>
    <message>
        <source>Referred, but it does not say where to.</source>
        <translation>标了转介，没有写去向。</translation>
    </message>
    <message>
        <source>An anonymous person cannot be referred: the visit alone comes in.</source>
        <translation>匿名的人没法转介，只导入这次来访。</translation>
    </message>
</context>
<context>
    <name>LedgerOther</name>
    <message>
        <source>blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>header again</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签字栏</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>number only</source>
        <translation>只有序号</translation>
    </message>
</context>
<context>
    <name>LedgerOutput</name>
    <message>
        <source>Setting the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Save as workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>正在写表格</translation>
    </message>
    <message>
        <source>Layout for other rooms</source>
        <translation>给其他室的版式</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>版式 (*.json)</translation>
    </message>
    <message>
        <source>Saved. The file is not encrypted: keep it in the room, delete it afterwards.</source>
        <translation>已保存。这个文件没有加密：只在本室用，用完删除。</translation>
    </message>
    <message>
        <source>Saved. It holds headings only, and no record.</source>
        <translation>已保存。里面只有栏目名称，没有任何记录。</translation>
    </message>
</context>
<context>
    <name>LedgerRows</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Mode and topic</source>
        <translation>方式与问题</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>要看的地方</translation>
    </message>
</context>
<context>
    <name>LedgerStatus</name>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一下</translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Already in</source>
        <translation>已导入过</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>Visits</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训督导</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Key populations</source>
        <translation>重点人群</translation>
    </message>
    <message>
        <source>Numbers only, of the whole year. Fewer than five persons are told together with others.</source>
        <translation>只有数字，按全年算；不足 5 人的类别与其他合并。</translation>
    </message>
    <message>
        <source>Who came is named on the sign-in sheets only.</source>
        <translation>不写参加者姓名；姓名只在签到表上。</translation>
    </message>
    <message>
        <source>No names, phones or addresses: file numbers stand for them. What is to be kept secret is “other”.</source>
        <translation>不写姓名、电话和住址，只写档案号；需要保密的类别记为“其他”。</translation>
    </message>
    <message>
        <source>to write in</source>
        <translation>空白，手写</translation>
    </message>
    <message>
        <source>month {month}: {count}</source>
        <translation>{month} 月 {count} 条</translation>
    </message>
    <message>
        <source>{heading} together: {number}</source>
        <translation>{heading}合计 {number}</translation>
    </message>
    <message>
        <source>More than {number} columns do not fit on paper, so these are not in: {headings}.</source>
        <translation>超过 {number} 栏纸上放不下，没有放进：{headings}。</translation>
    </message>
    <message>
        <source>Left out, as no ledger shows who somebody is: {headings}.</source>
        <translation>台账不写个人身份，已去掉：{headings}。</translation>
    </message>
    <message>
        <source>Empty, to write in: {headings}.</source>
        <translation>留空手写：{headings}。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between headings</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LedgersPage</name>
    <message>
        <source>Nothing in this period</source>
        <translation>本期还没有记录</translation>
    </message>
    <message>
        <source>What is entered anywhere in the program stands here by itself.</source>
        <translation>在别处登记过的，会自动出现在这里，不用再填一遍。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as workbook…</source>
        <translation>存为表格…</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存版式</translation>
    </message>
    <message>
        <source>Back to the ledger</source>
        <translation>回到台账</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>entered once, printed in every form</source>
        <translation>登记一次，各表自动生成</translation>
    </message>
    <message>
        <source>the first {shown} are shown, paper and workbook have all</source>
        <translation>这里只显示前 {shown} 条，打印和表格是全部</translation>
    </message>
    <message>
        <source>The layout is saved. Paper and workbook look like this from now on.</source>
        <translation>版式已保存。以后打印和表格都用它。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The county&apos;s workbook, or a layout of another room</source>
        <translation>县里的表格，或其他室的版式</translation>
    </message>
    <message>
        <source>Workbooks and layouts (*.xlsx *.xls *.ods *.csv *.json)</source>
        <translation>表格和版式 (*.xlsx *.xls *.ods *.csv *.json)</translation>
    </message>
    <message>
        <source>No headings of this ledger were found in it. One row must name at least two columns, or say {day} where the day belongs.</source>
        <translation>没有找到这个台账的栏目。表里要有一行写明至少两个栏目，或在要填日期的格里写 {day}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>Letter to the guardian</source>
        <translation>转介建议书（给监护人）</translation>
    </message>
    <message>
        <source>e.g. cabinet 2</source>
        <translation>例如 2 号柜</translation>
    </message>
    <message>
        <source>Guidance at school from</source>
        <translation>辅导起始日</translation>
    </message>
    <message>
        <source>until</source>
        <translation>辅导截至日</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>When the signed half is back</source>
        <translation>签字的一半交回以后填</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>监护人签字日</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>放在哪里</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and look at it</source>
        <translation>保存并预览</translation>
    </message>
</context>
<context>
    <name>LevelHistoryCard</name>
    <message>
        <source>Levels so far</source>
        <translation>历次等级</translation>
    </message>
    <message>
        <source>Nothing was decided so far.</source>
        <translation>还没有评定过。</translation>
    </message>
</context>
<context>
    <name>LevelsSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Usual colour</source>
        <translation>默认颜色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Begin with …</source>
        <translation>从现成的开始…</translation>
    </message>
    <message>
        <source>none, low, medium, high, urgent</source>
        <translation>无、低、中、高、紧急</translation>
    </message>
    <message>
        <source>blue, yellow, orange, red</source>
        <translation>蓝、黄、橙、红</translation>
    </message>
    <message>
        <source>third, second, first grade</source>
        <translation>三级、二级、一级</translation>
    </message>
    <message>
        <source>Risk levels</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>There is no national scale: call the levels as your room or school does. What is counted and sent to the county stays the same.</source>
        <translation>国家没有统一的分级。可以按本室或学校的叫法命名；统计和上报的口径不变。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>LibraryPart</name>
    <message>
        <source>Name of a scale</source>
        <translation>按名称查找量表</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>No scale of this name</source>
        <translation>没有叫这个名字的量表</translation>
    </message>
    <message>
        <source>This room has not said what it uses scales for. Scales that are free for non-commercial use only are not offered until it has.</source>
        <translation>本室还没有说明用量表做什么。说明以前，只许非商业使用的量表先不提供。</translation>
    </message>
    <message>
        <source>Say it…</source>
        <translation>去说明…</translation>
    </message>
    <message>
        <source>Used for: {uses}</source>
        <translation>量表用于：{uses}</translation>
    </message>
    <message>
        <source>It is no longer offered.</source>
        <translation>今后不再提供这个量表。</translation>
    </message>
    <message>
        <source>Results keep it and can be read and printed as before.</source>
        <translation>已有的结果照旧保留，可以查看和打印。</translation>
    </message>
    <message>
        <source>Remove this scale?</source>
        <translation>移除这个量表？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>题数</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Answer…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Its records…</source>
        <translation>查看记录…</translation>
    </message>
    <message>
        <source>Change the target…</source>
        <translation>更改目标…</translation>
    </message>
    <message>
        <source>Targets in the paper</source>
        <translation>文件中的目标</translation>
    </message>
    <message>
        <source>None for this year.</source>
        <translation>这一年没有目标。</translation>
    </message>
    <message>
        <source>Nothing yet in: {months}</source>
        <translation>还没有的月份：{months}</translation>
    </message>
    <message>
        <source>Missing by the end of this month: {number}</source>
        <translation>到本月底还缺：{number}</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>本室</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>考核对象</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>{n}, linear by day</source>
        <translation>{n}（按天数平均推算）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>他处实绩</translation>
    </message>
    <message>
        <source>not counted: {where}</source>
        <translation>不作比较：{where}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>LinesCard</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>本室</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Due by now</source>
        <translation>至今应达</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
</context>
<context>
    <name>LogVisitPage</name>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>You had begun this and not finished it.</source>
        <translation>这是上次没写完的，已经替您留着。</translation>
    </message>
    <message>
        <source>Begin another one</source>
        <translation>另起一份</translation>
    </message>
    <message>
        <source>The consent was withdrawn, or the file is locked. Log the visit without a name, or name the legal ground of a crisis.</source>
        <translation>来访者已撤回同意，或者档案已封存。请不记姓名登记，或者写明危机的法律依据。</translation>
    </message>
    <message>
        <source>Confirm the recovery sheet first (Settings). This stays a draft.</source>
        <translation>请先在“设置”里照恢复纸输一遍，再登记来访。写好的内容已存为草稿。</translation>
    </message>
    <message>
        <source>The date of this computer looks wrong. Please type the day of the visit; it will be marked as uncertain where need be.</source>
        <translation>这台电脑的日期可能不对。请自己填写来访日期，需要时会标上“日期存疑”。</translation>
    </message>
    <message>
        <source>On record: {name}, {visit}.</source>
        <translation>已登记：{name}，{visit}。</translation>
    </message>
    <message>
        <source>{month} is already closed; this is kept as a late entry.</source>
        <translation>{month}已经结账，这次来访记为补登记。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>草稿已保存 {time}</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>on this computer, for everybody</source>
        <translation>对这台电脑上的所有人</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>F12 hides all names at once, e.g. when somebody looks over.</source>
        <translation>有人走近时，按 F12 可以马上遮住所有姓名。</translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>看了什么</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Nobody looked</source>
        <translation>没有查阅记录</translation>
    </message>
    <message>
        <source>Each look at a client&apos;s record is noted here.</source>
        <translation>每次打开来访者的记录，这里都会记下。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>At the file of</source>
        <translation>来访者</translation>
    </message>
</context>
<context>
    <name>LoopCard</name>
    <message>
        <source>How the loop closes</source>
        <translation>转介统计</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>No referrals in this time</source>
        <translation>这段时间没有转介</translation>
    </message>
    <message>
        <source>Every referral is counted once, on the day it was issued.</source>
        <translation>每份转介按转出日计一次。</translation>
    </message>
    <message>
        <source>Why it did not come about</source>
        <translation>没有接上的原因</translation>
    </message>
    <message>
        <source>Issued = in time + late + missing + waiting + lost + ended without a receipt. Arrived and not taken are what the receipts say.</source>
        <translation>转出 = 按期回执 + 逾期回执 + 未回执 + 等待中 + 失去联系 + 无回执结束。到达和未接收以回执为准。</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>转介 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n person(s)</source>
        <translation>
            <numerusform>涉及 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未回执</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未接收</translation>
    </message>
    <message>
        <source>Days (median)</source>
        <translation>天数（中位）</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转往</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>MailReader</name>
    <message>
        <source>Reading what the county sent</source>
        <translation>正在读取县里带回的内容</translation>
    </message>
    <message>
        <source>Where is what the county sent?</source>
        <translation>县里带回的内容在哪里？</translation>
    </message>
</context>
<context>
    <name>MailSheet</name>
    <message>
        <source>From the county</source>
        <translation>县里带回的内容</translation>
    </message>
    <message>
        <source>There is a new policy of the county.</source>
        <translation>县里有新的上报规则，接下来请看一看。</translation>
    </message>
    <message>
        <source>The county has set something new.</source>
        <translation>县里下发了新的设置。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>County has</source>
        <translation>县里记为</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Please ring the county: what was sent cannot be changed here.</source>
        <translation>请打电话告诉县里核对；交上去的数字在这里改不了。</translation>
    </message>
    <message>
        <source>The next report is due by {day}.</source>
        <translation>下一份月报请在 {day} 前交。</translation>
    </message>
    <message>
        <source>The county has newer packs; please ask for them: {names}</source>
        <translation>县里有更新的资料包，请向县里要：{names}</translation>
    </message>
    <message>
        <source>{file} was not taken: {reason}</source>
        <translation>{file} 没有读入：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) on it were read before.</source>
        <translation>
            <numerusform>另有 %n 份回执以前读过。</numerusform>
        </translation>
    </message>
    <message>
        <source>No receipts for this room.</source>
        <translation>没有给本室的回执。</translation>
    </message>
    <message>
        <source>{month}: the county could not take it. {reason} Write it again.</source>
        <translation>{month}：县里没收下。{reason}请重新写入并交去。</translation>
    </message>
    <message>
        <source>{month}: received on {day}, but some figures differ:</source>
        <translation>{month}：县里 {day} 已收到，但有数字对不上：</translation>
    </message>
    <message>
        <source>{month}: received on {day}; every figure agrees.</source>
        <translation>{month}：县里 {day} 已收到，数字全部一致。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Anxinbu</source>
        <translation>安心簿</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>团体活动</translation>
    </message>
    <message>
        <source>Care plans</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>测评</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机处置</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>社区活动</translation>
    </message>
    <message>
        <source>Team and training</source>
        <translation>队伍与培训</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标自查</translation>
    </message>
    <message>
        <source>The room in figures</source>
        <translation>数据一览</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月报与上报</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>服务室名册</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>齐报与及时</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>指标与考核</translation>
    </message>
    <message>
        <source>To the rooms</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Roll-up</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Up to the city</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>空白表格</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>档案管理</translation>
    </message>
    <message>
        <source>Bring in a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>MakeSheet</name>
    <message>
        <source>What the year {year} asks for</source>
        <translation>{year} 年要做的事</translation>
    </message>
    <message>
        <source>Take out what does not fit, and change days.</source>
        <translation>不合适的去掉勾，日子可以改。</translation>
    </message>
    <message>
        <source>Put it into the plan</source>
        <translation>列入计划</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>What the columns mean</source>
        <translation>每一列是什么</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n row(s)</source>
        <translation>
            <numerusform>{name}，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets left out: {names}</source>
        <translation>没有读取的工作表：{names}</translation>
    </message>
    <message>
        <source>Dates without a year are of</source>
        <translation>没写年份的日期，算作</translation>
    </message>
    <message>
        <source>Found by their names. Where one is wrong, choose what it holds.</source>
        <translation>这是按列名认出来的。哪一列不对，请在上面改选。</translation>
    </message>
    <message>
        <source>Say which column holds: {names}</source>
        <translation>请指定哪一列是：{names}</translation>
    </message>
</context>
<context>
    <name>MaterialsCard</name>
    <message>
        <source>Materials and awareness</source>
        <translation>宣传材料与知晓率</translation>
    </message>
</context>
<context>
    <name>MaybeSentDialog</name>
    <message>
        <source>Was it handed over before going back to the backup?</source>
        <translation>恢复备份以前，月报交过了吗？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>This register went back to a backup, which knows nothing of what left the room after it. A report that the county has already must not be made again with other figures: whoever compares the two might find out a visitor.</source>
        <translation>登记簿恢复过备份，备份之后交出去的月报，这里已经没有记录。县里已有的月报不能再做一份数字不同的：两份一对比，就可能认出某位来访者。</translation>
    </message>
    <message>
        <source>From {month} on, no report was handed over</source>
        <translation>从 {month}起，一份也没有交过</translation>
    </message>
    <message>
        <source>Handed over; the last one was the report of</source>
        <translation>交过，最后交的一份是：</translation>
    </message>
    <message>
        <source>What was handed over is not made again; counting begins anew with the month after it. If you are not sure, ask whoever carried the stick, or the county.</source>
        <translation>交过的不再重做，从下一个月起重新累计。拿不准，就先问问送 U 盘的人或县里。</translation>
    </message>
</context>
<context>
    <name>MedicalSheet</name>
    <message>
        <source>Two-way slip of the clinic</source>
        <translation>双向转诊单</translation>
    </message>
    <message>
        <source>If known</source>
        <translation>知道就填</translation>
    </message>
    <message>
        <source>A doctor writes this. Questionnaires are not put in.</source>
        <translation>由医生填写，不带入测评结果。</translation>
    </message>
    <message>
        <source>Referring doctor</source>
        <translation>转诊医生</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Receiving doctor</source>
        <translation>接诊医生</translation>
    </message>
    <message>
        <source>First impression</source>
        <translation>初步印象</translation>
    </message>
    <message>
        <source>Present illness, and why referred</source>
        <translation>主要现病史（转出原因）</translation>
    </message>
    <message>
        <source>Past illness</source>
        <translation>主要既往史</translation>
    </message>
    <message>
        <source>Treatment so far</source>
        <translation>治疗经过</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and look at it</source>
        <translation>保存并预览</translation>
    </message>
</context>
<context>
    <name>MembersCard</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>加成员</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有人。</translation>
    </message>
    <message>
        <source>(file shut)</source>
        <translation>（档案未开放）</translation>
    </message>
    <message>
        <source>came {times} of {held}</source>
        <translation>到 {times} / {held} 次</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day} 为止</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Left…</source>
        <translation>退出…</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>已撤回同意</translation>
    </message>
    <message>
        <source>file locked</source>
        <translation>档案已锁定</translation>
    </message>
    <message>
        <source>file restricted</source>
        <translation>受限档案</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two files</source>
        <translation>合并两份档案</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge the two files</source>
        <translation>合并这两份档案</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>并入</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 次来访</numerusform>
        </translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>最近 {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>%n 次转介</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n population(s)</source>
        <translation>
            <numerusform>%n 项人群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n 份草稿</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Moves to {keep}: {what}</source>
        <translation>转到 {keep}：{what}</translation>
    </message>
    <message>
        <source>Filled in where it was empty: {what}</source>
        <translation>补上空缺：{what}</translation>
    </message>
    <message>
        <source>{drop} is no longer listed; opening it leads to {keep}</source>
        <translation>{drop} 不再列出，打开时会转到 {keep}</translation>
    </message>
    <message>
        <source>You can take it back right afterwards</source>
        <translation>合并后可以马上撤销</translation>
    </message>
    <message>
        <source>That is the same file. Please pick another.</source>
        <translation>这是同一份档案，请另选一份。</translation>
    </message>
    <message>
        <source>Find the other file of the same person</source>
        <translation>查找同一人的另一份档案</translation>
    </message>
    <message>
        <source>Which file stays?</source>
        <translation>保留哪一份？</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>In detail</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>so far, until {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>去年同月</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Month {number}</source>
        <translation>{number}月</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无宣教</translation>
    </message>
    <message>
        <source>plan {number}</source>
        <translation>计划{number}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待宣教</translation>
    </message>
    <message>
        <source>No outreach was held in this month.</source>
        <translation>这个月没有宣教活动。</translation>
    </message>
    <message>
        <source>No outreach was held yet; one is due each month.</source>
        <translation>这个月还没有宣教活动，每月至少一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>办了 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>{year}-{month}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>{month} 月月报</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>Before the first report</source>
        <translation>上报之前</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待整理</translation>
    </message>
    <message>
        <source>Closed, not taken along yet</source>
        <translation>已结账，未带走</translation>
    </message>
    <message>
        <source>On the stick</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交给县里</translation>
    </message>
    <message>
        <source>Received by the county</source>
        <translation>县里已收到</translation>
    </message>
    <message>
        <source>Refused, send it again</source>
        <translation>县里没收下，请重新交</translation>
    </message>
    <message>
        <source>Sent before a restore</source>
        <translation>恢复备份前已交</translation>
    </message>
</context>
<context>
    <name>MonthsPanel</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>上报期限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Read what the county sent back</source>
        <translation>读取县里带回的</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) late. Earlier months come first.</source>
        <translation>
            <numerusform>有 %n 个月已过上报期限，请从最早的月份开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>The county&apos;s key is not set yet: closed months cannot be taken along.</source>
        <translation>还没有录入县里的公钥，月报暂时不能带走。</translation>
    </message>
    <message>
        <source>Set the county&apos;s key</source>
        <translation>录入县里的公钥</translation>
    </message>
    <message>
        <source>handed over on {day}</source>
        <translation>{day} 交给县里</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Take this day</source>
        <translation>就这天</translation>
    </message>
</context>
<context>
    <name>NewAdvicePage</name>
    <message>
        <source>Put on record and look at the note</source>
        <translation>记录并看告知单</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>这是什么</translation>
    </message>
    <message>
        <source>Advising somebody to see a doctor is our duty; going there is their choice.</source>
        <translation>提醒就医是我们该做的，去不去由本人决定。</translation>
    </message>
    <message>
        <source>It is no referral and is never counted as one.</source>
        <translation>这不是转介，也不计入转介数。</translation>
    </message>
    <message>
        <source>The note is printed twice: one half to sign and keep, one to take home.</source>
        <translation>告知单一式两份：一份签字留存，一份带回去。</translation>
    </message>
    <message>
        <source>Advice that was not followed</source>
        <translation>建议后未去</translation>
    </message>
</context>
<context>
    <name>NewDisclosurePage</name>
    <message>
        <source>Put on record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Told to others</source>
        <translation>登记对外提供</translation>
    </message>
    <message>
        <source>Before you tell</source>
        <translation>说出去之前</translation>
    </message>
    <message>
        <source>Best with consent: ask, and say what will be told.</source>
        <translation>最好先征得同意：告诉来访者要说给谁、说什么。</translation>
    </message>
    <message>
        <source>Without consent only in serious danger to self or others, where a minor or somebody helpless is harmed, or where the law says so.</source>
        <translation>没有同意的，只有三种情况可以说：有伤害自己或他人的严重危险；未成年人等受到侵害；法律规定必须说。</translation>
    </message>
    <message>
        <source>With a request from outside: ask for the formal paper first.</source>
        <translation>别人来要的，先看正式文书。</translation>
    </message>
    <message>
        <source>No more than needed. Tell the client before, wherever that is safe.</source>
        <translation>只说非说不可的。不危及安全的，先告诉来访者。</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定开着</translation>
    </message>
</context>
<context>
    <name>NewReferralPage</name>
    <message>
        <source>Finish and look at the form</source>
        <translation>完成并查看转介单</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>新转介</translation>
    </message>
    <message>
        <source>Record advice given</source>
        <translation>记下建议</translation>
    </message>
    <message>
        <source>They withdrew or refused their consent, so nothing is passed on. Advice that was not followed is recorded at the right.</source>
        <translation>本人已撤回或不同意，所以不能把情况告诉别人。建议过但没去的，在右边记下。</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>会印出什么</translation>
    </message>
    <message>
        <source>One sheet in three parts, to cut:</source>
        <translation>一张纸，三联，沿虚线剪开：</translation>
    </message>
    <message>
        <source>Stub: stays in the room.</source>
        <translation>存根：留在本室。</translation>
    </message>
    <message>
        <source>Referral: goes with the client to the institution, signed and sealed.</source>
        <translation>转介联：签字盖章后，由来访者带去接收单位。</translation>
    </message>
    <message>
        <source>Receipt: the institution fills it in and sends it back.</source>
        <translation>回执联：接收单位填写后交回。</translation>
    </message>
    <message>
        <source>If they do not want to go</source>
        <translation>不愿意去的时候</translation>
    </message>
    <message>
        <source>To advise is our duty; to go is their decision. Record what was said.</source>
        <translation>提醒是我们该做的，去不去由本人决定。把建议记下来就好。</translation>
    </message>
</context>
<context>
    <name>NewScreeningSheet</name>
    <message>
        <source>New screening</source>
        <translation>新建筛查</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>建立</translation>
    </message>
</context>
<context>
    <name>NewestCard</name>
    <message>
        <source>Scales</source>
        <translation>量表测评</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
</context>
<context>
    <name>NotShippedPart</name>
    <message>
        <source>May be imported</source>
        <translation>可以自行导入</translation>
    </message>
    <message>
        <source>by a room that holds the form and may use it</source>
        <translation>持有量表并有权使用的服务室</translation>
    </message>
    <message>
        <source>Not here in any form</source>
        <translation>任何形式都不提供</translation>
    </message>
    <message>
        <source>only their holder may bring them in</source>
        <translation>只有许可持有者才能自己导入</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>added on {moment}</source>
        <translation>{moment} 补记</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>共享…</translation>
    </message>
    <message>
        <source>Sealed to a key from before your password was reset. The sheet opens it.</source>
        <translation>这份笔记用您重设密码以前的钥匙封存，要用恢复单才能打开。</translation>
    </message>
    <message>
        <source>Only the author can read this.</source>
        <translation>只有写的人能看。</translation>
    </message>
    <message>
        <source>{name} (left)</source>
        <translation>{name}（已离开）</translation>
    </message>
    <message>
        <source>Shared with {name}</source>
        <translation>共享给 {name}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>co-signed {moment}</source>
        <translation>{moment} 已会签</translation>
    </message>
    <message>
        <source>{signed}, copy withdrawn</source>
        <translation>{signed}，副本已收回</translation>
    </message>
    <message>
        <source>withdrawn, was read</source>
        <translation>已收回（读过）</translation>
    </message>
    <message>
        <source>withdrawn unread</source>
        <translation>已收回（没读过）</translation>
    </message>
    <message>
        <source>read {moment}</source>
        <translation>{moment} 已读</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>还没读</translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation>留言：{remark}</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Case notes</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>only the author and whom they share with; not counted</source>
        <translation>只有记录人和被共享的同事能看，不统计、不上报</translation>
    </message>
    <message>
        <source>Add something; what is there is not changed.</source>
        <translation>可以补充，已写的不能改。</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>补充进去</translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation>没有谈话记录。</translation>
    </message>
    <message>
        <source>Withdraw the copy for {name}?</source>
        <translation>收回给 {name} 的副本？</translation>
    </message>
    <message>
        <source>The copy can be opened no more.</source>
        <translation>副本从此打不开。</translation>
    </message>
    <message>
        <source>It was read already; what was read cannot be unread.</source>
        <translation>对方已经读过，读过的收不回来。</translation>
    </message>
    <message>
        <source>A backup made before still holds the copy.</source>
        <translation>以前做的备份里还有这份副本。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>收回</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Before it goes out</source>
        <translation>上报前请看一眼</translation>
    </message>
    <message>
        <source>Show the calls</source>
        <translation>看这些来电</translation>
    </message>
    <message>
        <source>The period is not over; the figures are those of today.</source>
        <translation>本期还没结束，现在是截至今天的数。</translation>
    </message>
    <message>
        <source>No call is on record: this is a nil return, and says so.</source>
        <translation>本期没有登记来电，报表会写明“零报告”。</translation>
    </message>
    <message>
        <source>More calls are on record than came in. Look at the number of all calls again.</source>
        <translation>登记的来电比填写的来电总数还多，请核对来电总数。</translation>
    </message>
    <message>
        <source>More calls were told apart by hand than are on record now.</source>
        <translation>手工分出的来电数比现在登记的还多，请核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) of high or urgent risk are not marked as high-risk calls.</source>
        <translation>
            <numerusform>有 %n 个来电危机等级为高或紧急，但没有标“高度危机来电”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were logged as a visit only: where they came from is not known.</source>
        <translation>
            <numerusform>有 %n 个来电只记了服务登记，没有接听记录，地区不清楚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were put on record after this return was saved; a printed one may say less.</source>
        <translation>
            <numerusform>保存之后又登记了 %n 个来电，已打印的报表数可能偏少。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) it is not known where they came from.</source>
        <translation>
            <numerusform>有 %n 个来电没有填本地或外地。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was on the roster of staff on that day.</source>
        <translation>那一天在岗人员名册上没有人。</translation>
    </message>
</context>
<context>
    <name>NumberSheet</name>
    <message>
        <source>One more hotline</source>
        <translation>加一条热线</translation>
    </message>
    <message>
        <source>Dial it yourself before you hand it to every room.</source>
        <translation>下发前请自己先拨通一次。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>ring it first</source>
        <translation>请先核实</translation>
    </message>
</context>
<context>
    <name>NumbersPart</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>＊ Numbers below {threshold} are hidden, nought like the others, and so are more of them where they could be worked out. The list of talks, means and subscales are not counted here for the same reason.</source>
        <translation>＊ 小于 {threshold} 的数字（含 0）都隐去；能由相减推算出来的，有关数字也一并隐去。因此这里也不统计面谈人数、平均分和分量表。</translation>
    </message>
    <message>
        <source>Can be printed when typing has ended.</source>
        <translation>结束录入后可以打印。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已作答</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Numbers of the screening</source>
        <translation>筛查统计</translation>
    </message>
</context>
<context>
    <name>ObservationSheet</name>
    <message>
        <source>Note an observation</source>
        <translation>记下观察</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OfficeFrameFacts</name>
    <message>
        <source>Due on day {due} of the next month, closed on day {closing}</source>
        <translation>截止日 次月 {due} 日    关账日 次月 {closing} 日</translation>
    </message>
</context>
<context>
    <name>OfficePackSheet</name>
    <message>
        <source>What the county has set</source>
        <translation>县里下发的设置</translation>
    </message>
    <message>
        <source>From {county}, number {serial}.
Key: {fingerprint}</source>
        <translation>来自{county}，第 {serial} 号。
密钥：{fingerprint}</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不采用</translation>
    </message>
    <message>
        <source>New words can be chosen at the next sign-in, if not at once.</source>
        <translation>新增的选项最迟下次登录后就能选用。</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>已采用</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>It changes nothing here.</source>
        <translation>对本室没有改动。</translation>
    </message>
    <message>
        <source>{what}: {now}, new</source>
        <translation>{what}：新增 {now}</translation>
    </message>
    <message>
        <source>{what}: no longer there</source>
        <translation>{what}：不再列出</translation>
    </message>
    <message>
        <source>{what}: {before} → {now}</source>
        <translation>{what}：{before} → {now}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>咨询问题</translation>
    </message>
    <message>
        <source>Key population</source>
        <translation>重点人群</translation>
    </message>
    <message>
        <source>Where to refer</source>
        <translation>转介去向</translation>
    </message>
    <message>
        <source>Reason for referring</source>
        <translation>转介原因</translation>
    </message>
    <message>
        <source>How people come</source>
        <translation>来访途径</translation>
    </message>
    <message>
        <source>Reason for closing</source>
        <translation>结案原因</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>活动对象</translation>
    </message>
    <message>
        <source>Kind of material</source>
        <translation>宣传品种类</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>转介机构</translation>
    </message>
    <message>
        <source>Title of the referral</source>
        <translation>转介单名称</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Summaries are due on day</source>
        <translation>每月报送日</translation>
    </message>
    <message>
        <source>The month is closed on day</source>
        <translation>每月截止日</translation>
    </message>
    <message>
        <source>This room is on the county&apos;s list, with the keys that it has.</source>
        <translation>县里的名册里有本室，密钥一致。</translation>
    </message>
    <message>
        <source>This room is not on the county&apos;s list yet: ask whether it is enrolled.</source>
        <translation>县里的名册里还没有本室，请问一问是否已登记。</translation>
    </message>
</context>
<context>
    <name>OfficeReportsPage</name>
    <message>
        <source>For other systems…</source>
        <translation>给其他系统…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Paste it into a document or a sheet.</source>
        <translation>可以粘贴到文档或表格里。</translation>
    </message>
</context>
<context>
    <name>OlderCard</name>
    <message>
        <source>Before it was corrected</source>
        <translation>更正前</translation>
    </message>
</context>
<context>
    <name>OpenDesk</name>
    <message numerus="yes">
        <source>%n wrong password(s) were tried at the screen.</source>
        <translation>
            <numerusform>自评屏幕上有人输错过 %n 次密码。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenRequestsPanel</name>
    <message>
        <source>No request waits</source>
        <translation>没有待答复的申请</translation>
    </message>
    <message>
        <source>Requests are written down on the client&apos;s page “Rights and access”.</source>
        <translation>申请在来访者的“个人信息与查阅”页登记。</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请什么</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>最晚答复</translation>
    </message>
</context>
<context>
    <name>OpenSittingSheet</name>
    <message>
        <source>A self-assessment is not finished</source>
        <translation>有一次屏幕自评还没有结束</translation>
    </message>
    <message>
        <source>Ended, what was answered so far waits to be accepted by you.</source>
        <translation>结束的话，已经回答的会留着等您确认。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Go on at the screen</source>
        <translation>在屏幕上继续</translation>
    </message>
    <message numerus="yes">
        <source>{scales}; begun {when} by {who}; %n answer(s)</source>
        <translation>
            <numerusform>{scales}；{who} {when} 开始；已答 %n 题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinedNote</name>
    <message>
        <source>Outline</source>
        <translation>套用提纲</translation>
    </message>
    <message>
        <source>Outline (Alt ↓)</source>
        <translation>套用提纲（Alt ↓）</translation>
    </message>
    <message>
        <source>Own outlines…</source>
        <translation>我的提纲…</translation>
    </message>
</context>
<context>
    <name>PackSheet</name>
    <message>
        <source>Something in it is older than what is here. Look at the list below.</source>
        <translation>里面有比现有的更旧的内容，请看下面的列表。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>公钥指纹</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可说明</translation>
    </message>
    <message>
        <source>Install the older one</source>
        <translation>仍然安装旧的</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>Write a stick</source>
        <translation>写入 U 盘</translation>
    </message>
    <message>
        <source>Back to the rooms</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>receipts and everything you set, signed</source>
        <translation>回执和您设定的内容，均有签名</translation>
    </message>
    <message>
        <source>Which stick?</source>
        <translation>写到哪个 U 盘？</translation>
    </message>
    <message>
        <source>Writing receipts and packs</source>
        <translation>正在写回执和下发包</translation>
    </message>
    <message>
        <source>{receipts} receipts for {rooms} rooms and {packs} packs are written and were read back. You may now remove the stick.</source>
        <translation>已写好 {rooms} 个服务室的 {receipts} 份回执和 {packs} 个下发包，并已回读核对。现在可以拔出 U 盘。</translation>
    </message>
    <message>
        <source>Signed as number {serial}. Write it on the sticks of your rooms.</source>
        <translation>已签发第 {serial} 号，请写到各服务室的 U 盘。</translation>
    </message>
</context>
<context>
    <name>PacksPart</name>
    <message>
        <source>Install a pack…</source>
        <translation>安装量表包…</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>添加公钥…</translation>
    </message>
    <message>
        <source>Import a definition…</source>
        <translation>导入定义文件…</translation>
    </message>
    <message>
        <source>Import from FHIR…</source>
        <translation>导入 FHIR 问卷…</translation>
    </message>
    <message>
        <source>No pack is installed.</source>
        <translation>还没有安装量表包。</translation>
    </message>
    <message>
        <source>Nobody&apos;s yet. The county&apos;s key is pinned where the summaries are sent.</source>
        <translation>还没有。县里的公钥在报送汇总表的页面核对。</translation>
    </message>
    <message numerus="yes">
        <source>%n scale(s)</source>
        <translation>
            <numerusform>%n 个量表</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {version}, {scales}, installed by {name} on {day}</source>
        <translation>版本 {version}，{scales}，{name}于 {day} 安装</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Compared and added by {name} on {day}</source>
        <translation>{name}于 {day} 核对并添加</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Install a pack of scales</source>
        <translation>安装量表包</translation>
    </message>
    <message>
        <source>Scale pack (scale-pack-*.anx);;All files (*)</source>
        <translation>量表包 (scale-pack-*.anx);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>No longer offered: %n scale(s).</source>
        <translation>
            <numerusform>今后不再提供其中的 %n 个量表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Results keep what they were scored with, and print as before.</source>
        <translation>已有的结果照旧保留，可以查看和打印。</translation>
    </message>
    <message>
        <source>Remove this pack?</source>
        <translation>移除这个量表包？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No new packs with this signature are taken.</source>
        <translation>今后不再接受带这个签名的量表包。</translation>
    </message>
    <message>
        <source>What is installed stays.</source>
        <translation>已经安装的不受影响。</translation>
    </message>
    <message>
        <source>Remove this key?</source>
        <translation>移除这个公钥？</translation>
    </message>
    <message>
        <source>Definition (*.json)</source>
        <translation>定义文件 (*.json)</translation>
    </message>
    <message>
        <source>The definition of the scale</source>
        <translation>量表的定义文件</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>量表包</translation>
    </message>
    <message>
        <source>signed, brought on a stick</source>
        <translation>带签名，用U盘拿来</translation>
    </message>
    <message>
        <source>Whose signature counts</source>
        <translation>认可谁的签名</translation>
    </message>
    <message>
        <source>The room&apos;s own scales</source>
        <translation>本室自有的量表</translation>
    </message>
    <message>
        <source>A scale whose form this room holds and may use can be brought in for this room alone: its definition, with the wordings beside it ({example}), or a FHIR questionnaire.</source>
        <translation>本室持有并有权使用的量表，可以只为本室导入：定义文件和旁边的题目文件（{example}），或者 FHIR 问卷。</translation>
    </message>
</context>
<context>
    <name>PadEditor</name>
    <message>
        <source>Delete the last digit</source>
        <translation>删去最后一位</translation>
    </message>
    <message>
        <source>A day has times from 00:00 to 23:59.</source>
        <translation>一天的时间从 00:00 到 23:59。</translation>
    </message>
    <message>
        <source>Please give a number from {low} to {high}.</source>
        <translation>请填 {low} 到 {high} 之间的数。</translation>
    </message>
    <message>
        <source>A number from {low} to {high}</source>
        <translation>{low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <source>Four digits: 2230 is half past ten in the evening.</source>
        <translation>输入四位数字，如 2230 就是晚上十点半。</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>More papers</source>
        <translation>其他纸质材料</translation>
    </message>
    <message>
        <source>Letter to the guardian</source>
        <translation>转介建议书（给监护人）</translation>
    </message>
    <message>
        <source>Two-way slip of the clinic</source>
        <translation>双向转诊单</translation>
    </message>
    <message>
        <source>Signed by the guardian on {day}</source>
        <translation>监护人已于 {day} 签字</translation>
    </message>
    <message>
        <source>In two halves; the guardian&apos;s signature is not booked yet</source>
        <translation>一式两份，还没有登记监护人签字</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message numerus="yes">
        <source>%n took part</source>
        <translation>
            <numerusform>%n 人参加</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate {number}</source>
        <translation>证书 {number}</translation>
    </message>
    <message>
        <source>Nothing lies below</source>
        <translation>下面没有分项</translation>
    </message>
    <message>
        <source>{what}, part by part</source>
        <translation>{what}分项</translation>
    </message>
    <message>
        <source>Unit or room</source>
        <translation>单位或服务室</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>室数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>rough</source>
        <translation>粗略</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Everybody in post</source>
        <translation>在岗人员全选</translation>
    </message>
    <message>
        <source>find a name</source>
        <translation>找姓名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class-hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nobody is on a roster yet. Enter people there first.</source>
        <translation>名册里还没有人，请先登记人员。</translation>
    </message>
    <message>
        <source>not in post now</source>
        <translation>现不在岗</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>Took part</source>
        <translation>参加</translation>
    </message>
    <message numerus="yes">
        <source>%n took part</source>
        <translation>
            <numerusform>%n 人参加</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassportCard</name>
    <message>
        <source>The scale</source>
        <translation>量表说明</translation>
    </message>
    <message>
        <source>Whole passport</source>
        <translation>全部说明</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>定义版本 {version}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>出处：{source}</translation>
    </message>
    <message>
        <source>Limits of: {group}</source>
        <translation>界值来源：{group}</translation>
    </message>
    <message>
        <source>Not for: {uses}</source>
        <translation>不用于：{uses}</translation>
    </message>
</context>
<context>
    <name>PassportView</name>
    <message>
        <source>not for what this room uses scales for</source>
        <translation>不符合本室的用途</translation>
    </message>
    <message>
        <source>say first what scales are used for</source>
        <translation>请先说明量表的用途</translation>
    </message>
    <message>
        <source>paper only</source>
        <translation>只用纸质</translation>
    </message>
    <message>
        <source>({how})</source>
        <translation>（{how}）</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>May be used for</source>
        <translation>可用于</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>Limits of</source>
        <translation>分界依据</translation>
    </message>
    <message>
        <source>Not for</source>
        <translation>不能用来</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还没查清的</translation>
    </message>
    <message>
        <source>{version}, from the pack {pack}</source>
        <translation>{version}，来自量表包“{pack}”</translation>
    </message>
    <message>
        <source>{version}, brought in by {name} on {day}, who confirmed the right</source>
        <translation>{version}，{name}于 {day} 导入，并确认有权使用</translation>
    </message>
    <message>
        <source>{version}, comes with the program</source>
        <translation>{version}，随软件提供</translation>
    </message>
    <message>
        <source>{language}: {status}</source>
        <translation>{language}：{status}</translation>
    </message>
    <message>
        <source>any age</source>
        <translation>不限年龄</translation>
    </message>
    <message>
        <source>from {low} years</source>
        <translation>{low} 岁以上</translation>
    </message>
    <message>
        <source>{low} to {high} years</source>
        <translation>{low} 到 {high} 岁</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Print the blank form</source>
        <translation>打印空白表</translation>
    </message>
    <message>
        <source>See the questions</source>
        <translation>看题目</translation>
    </message>
    <message>
        <source>Save as FHIR…</source>
        <translation>存为 FHIR…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>For the counsellor</source>
        <translation>这里由咨询员操作</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>请输入{name}的密码</translation>
    </message>
    <message>
        <source>Take the screen back</source>
        <translation>收回屏幕</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Somebody else: lock the register</source>
        <translation>不是本人：锁定登记册</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>It cannot be checked now. Please lock the register.</source>
        <translation>现在无法核对密码，请锁定登记册。</translation>
    </message>
    <message numerus="yes">
        <source>Several wrong passwords: the next try in %n second(s)</source>
        <translation>
            <numerusform>密码多次不对，%n 秒后可以再试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordSection</name>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>换一张新的</translation>
    </message>
    <message>
        <source>Undo the binding</source>
        <translation>解除绑定</translation>
    </message>
    <message>
        <source>Bind to this computer</source>
        <translation>和这台电脑绑定</translation>
    </message>
    <message>
        <source>Passwords open the register on this computer only; elsewhere the sheet does.</source>
        <translation>密码只在这台电脑上能打开登记簿，在别处要用恢复纸。</translation>
    </message>
    <message>
        <source>A copied folder could be attacked by guessing passwords.</source>
        <translation>没有绑定：文件夹被拷走后，别人可以慢慢猜密码。</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>needs the present password above</source>
        <translation>请先在上面填现在的密码</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复纸</translation>
    </message>
    <message>
        <source>If the sheet is lost or somebody else saw it. The old one stops working.</source>
        <translation>恢复纸丢了或被别人看到时，换一张。旧的就不能用了。</translation>
    </message>
    <message>
        <source>Changed. The old password opens only old backups.</source>
        <translation>已修改。旧密码只能打开以前的备份。</translation>
    </message>
    <message>
        <source>The password is not right</source>
        <translation>密码不对</translation>
    </message>
    <message>
        <source>Saved. For colleagues it is in force from their next login.</source>
        <translation>已保存。同事下次登录时生效。</translation>
    </message>
    <message>
        <source>The new one must be typed back from paper. Until then the old one stays valid.</source>
        <translation>新的要照着纸上输入一遍；在那之前，旧的仍然有效。</translation>
    </message>
    <message>
        <source>Then the old sheet stops working, fully once everybody has signed in again.</source>
        <translation>之后旧的作废；等每个人都重新登录过，才算彻底作废。</translation>
    </message>
    <message>
        <source>It covers the case notes of these colleagues only from their next login; let them sign in soon and keep the old sheet until then: {names}</source>
        <translation>下面这些同事的个案笔记，要等他们下次登录后才归新的恢复纸管；请他们尽快登录，在那之前留着旧的恢复纸：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The new recovery sheet is in force; for colleagues&apos; case notes from their next login.</source>
        <translation>新的恢复纸已生效；同事的个案笔记从他们下次登录起生效。</translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation>换一张新的恢复纸？</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>换新的</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People and training</source>
        <translation>人员和培训</translation>
    </message>
    <message>
        <source>{persons} ({full} full-time)</source>
        <translation>{persons} 人（专职 {full}）</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>培训次数</translation>
    </message>
    <message>
        <source>Person-times taught</source>
        <translation>培训人次</translation>
    </message>
    <message>
        <source>Persons taught</source>
        <translation>培训人数</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>everybody signs in with their own name</source>
        <translation>各人用自己的名字登录</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>添加同事</translation>
    </message>
</context>
<context>
    <name>PeriodReportsPage</name>
    <message>
        <source>Published figures</source>
        <translation>已上报的数字</translation>
    </message>
    <message>
        <source>no names are in them</source>
        <translation>不含姓名</translation>
    </message>
    <message>
        <source>From these monthly reports</source>
        <translation>由这些月报相加</translation>
    </message>
    <message>
        <source>Look at and print</source>
        <translation>查看并打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>统计报告</translation>
    </message>
    <message>
        <source>for a month, quarter, half-year or year</source>
        <translation>月报、季报、半年报、年报</translation>
    </message>
    <message>
        <source>No month of this time is closed yet.</source>
        <translation>这段时间还没有结账的月份。结账后这里就有报告。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>It holds the published figures only, and no names.</source>
        <translation>只有已上报的数字，没有姓名。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季报</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年报</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年报</translation>
    </message>
    <message>
        <source>To hand in or to keep</source>
        <translation>上交或存档</translation>
    </message>
    <message>
        <source>With charts, in black and white.</source>
        <translation>带图，黑白打印也看得清。</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Training record</source>
        <translation>培训登记表</translation>
    </message>
    <message>
        <source>Take off the lists…</source>
        <translation>删除此人…</translation>
    </message>
    <message>
        <source>Another post</source>
        <translation>添加任职</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year} 年生</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>工作单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Good at</source>
        <translation>擅长</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录账号</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>{duty}, full-time</source>
        <translation>{duty}（专职）</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>不在任</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>资质证书</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>full-time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>队伍职责</translation>
    </message>
    <message>
        <source>In post since</source>
        <translation>到岗日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Works at (unit, duty)</source>
        <translation>工作单位及职务</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Signs in here as</source>
        <translation>本程序的登录账号</translation>
    </message>
    <message>
        <source>Good at</source>
        <translation>擅长</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Let this person go</source>
        <translation>停用这个人</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>A new colleague</source>
        <translation>新同事</translation>
    </message>
    <message>
        <source>Added. Tell the start password in person; it should be changed at once.</source>
        <translation>已添加。请当面告诉本人初始密码，登录后马上改。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>The password stops working at once; the register gets a new key.</source>
        <translation>密码马上失效，登记簿换一把新钥匙。</translation>
    </message>
    <message>
        <source>Records keep the name. The person&apos;s own case notes open with the sheet only.</source>
        <translation>记录里保留姓名。本人的谈话记录只有用恢复纸才能打开。</translation>
    </message>
    <message>
        <source>Backups made before today still open with the old password: store them well.</source>
        <translation>今天以前的备份，用旧密码还能打开，请妥善保管。</translation>
    </message>
    <message>
        <source>Let {name} go?</source>
        <translation>停用 {name}？</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Done. The register has a new key.</source>
        <translation>好了，登记簿已换新钥匙。</translation>
    </message>
    <message>
        <source>A start password, to be changed at the first login:</source>
        <translation>初始密码，请本人第一次登录后就改：</translation>
    </message>
    <message>
        <source>Your own password is changed on the password page.</source>
        <translation>自己的密码请到“密码”一页修改。</translation>
    </message>
    <message>
        <source>A new start password, only if the old one was forgotten. It does not open the person&apos;s earlier case notes; the recovery sheet does.</source>
        <translation>忘了密码时才填新的初始密码。它打不开本人以前的谈话记录，要用恢复纸。</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>PieceForm</name>
    <message>
        <source>What it is</source>
        <translation>材料种类</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No people&apos;s names here: the title stands in the binder.</source>
        <translation>名称会印在汇编里，请不要写人名。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>names or shows people (left out of the binder unless asked)</source>
        <translation>写有姓名或能认出人（除非另有要求，不收入汇编）</translation>
    </message>
    <message>
        <source>Where the paper lies</source>
        <translation>纸质材料放在哪里</translation>
    </message>
    <message>
        <source>Proof for</source>
        <translation>用来证明</translation>
    </message>
</context>
<context>
    <name>PieceSheet</name>
    <message>
        <source>Add evidence</source>
        <translation>添加证明材料</translation>
    </message>
    <message>
        <source>Change a piece of evidence</source>
        <translation>更改证明材料</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PlaceSheet</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>First month that is expected</source>
        <translation>从哪个月起应报</translation>
    </message>
    <message>
        <source>Write it like 2026-11</source>
        <translation>写成 2026-11 这样</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>从哪天起</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>All records lie in one folder on this computer, encrypted. A second fixed drive is best: it stays when Windows is installed anew. Sticks, network drives and cloud folders do not work.</source>
        <translation>所有记录都加密存在这台电脑的一个文件夹里。最好放在第二块硬盘分区（如 D 盘），重装系统时不会丢。U 盘、网络盘和云盘文件夹不能用。</translation>
    </message>
    <message>
        <source>This is on the network; choose a drive of this PC</source>
        <translation>这是网络盘，请选本机的硬盘</translation>
    </message>
    <message>
        <source>This is a stick; choose a drive that stays</source>
        <translation>这是 U 盘，请选不会拔走的硬盘</translation>
    </message>
    <message>
        <source>A cloud program copies this folder and would damage the register</source>
        <translation>云盘会同步这个文件夹，会损坏登记簿，请换一个</translation>
    </message>
    <message>
        <source>Please give the whole path</source>
        <translation>请写完整的路径</translation>
    </message>
    <message>
        <source>Nothing can be written there</source>
        <translation>那里写不进去</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Rooms to book</source>
        <translation>可预约的房间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>e.g. talking room, sand tray room</source>
        <translation>例如：谈心室、沙盘室</translation>
    </message>
    <message>
        <source>With commas between the names; empty if there is only one room.</source>
        <translation>用顿号或逗号分开；只有一间就不用填。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n name(s) of 40 characters</source>
        <translation>
            <numerusform>最多 %n 个名称，每个不超过 40 个字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>There is a plan under way already: {numbers}</source>
        <translation>已有进行中的方案：{numbers}</translation>
    </message>
    <message>
        <source>One goal a line, the most important first; what the client will notice.</source>
        <translation>一行一个目标，最要紧的写在前；写来访者自己能感到的变化。</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Counted under</source>
        <translation>计入人群</translation>
    </message>
    <message>
        <source>How things are now</source>
        <translation>现在的情况</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What you will do</source>
        <translation>打算怎么做</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>每两周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>不固定</translation>
    </message>
    <message>
        <source>Planned sessions</source>
        <translation>计划几次</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>下次回顾</translation>
    </message>
    <message>
        <source>Until (if known)</source>
        <translation>到什么时候（知道就填）</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>回顾表</translation>
    </message>
    <message>
        <source>Print the plan</source>
        <translation>打印方案</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>存入记录</translation>
    </message>
    <message>
        <source>Complete or end</source>
        <translation>完成或终止</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>The client withdrew the consent, so no plan is made. Talk about it first.</source>
        <translation>来访者撤回了同意，不能再做方案。请先谈一谈。</translation>
    </message>
    <message>
        <source>It is time to look at this plan again.</source>
        <translation>到时候了，和来访者一起回顾这份方案吧。</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>疏导方案 {number}</translation>
    </message>
    <message>
        <source>Review of {number}</source>
        <translation>{number} 的回顾</translation>
    </message>
</context>
<context>
    <name>PlanReading</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Counted under</source>
        <translation>计入人群</translation>
    </message>
    <message>
        <source>How things were</source>
        <translation>当时的情况</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>多久一次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>下次回顾</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>提前终止</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>部分达到</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>不再做</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>New plan</source>
        <translation>新方案</translation>
    </message>
    <message>
        <source>Every population</source>
        <translation>所有人群</translation>
    </message>
    <message>
        <source>Review is due</source>
        <translation>该回顾</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>还没有方案</translation>
    </message>
    <message>
        <source>A plan has goals and a number of sessions; ordinary visits fill it.</source>
        <translation>方案写明目标和次数；平时的来访就算进去。</translation>
    </message>
    <message>
        <source>Care plans</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <source>No plan is like this.</source>
        <translation>没有这样的方案。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Counted under</source>
        <translation>计入人群</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PolicySheet</name>
    <message>
        <source>New policy of the county</source>
        <translation>县里的新上报规则</translation>
    </message>
    <message>
        <source>From {county}, number {serial}.
Key: {fingerprint}</source>
        <translation>来自{county}，第 {serial} 号。
密钥指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>Take it on</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不用</translation>
    </message>
    <message>
        <source>It holds from {month} on.</source>
        <translation>从 {month}起按新规则上报。</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>{word}: {now} → {then}</source>
        <translation>{word}：{now} → {then}</translation>
    </message>
    <message>
        <source>It changes nothing here.</source>
        <translation>对本室没有变化。</translation>
    </message>
    <message>
        <source>{term}: {now} → {then}</source>
        <translation>{term}：{now} → {then}</translation>
    </message>
    <message>
        <source>(the county asked for less; the program keeps this)</source>
        <translation>（县里要求更松，程序守住这个底线）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Figures are multiples of</source>
        <translation>上报数字取整到几的倍数</translation>
    </message>
    <message>
        <source>Visits that wait before they are broken down</source>
        <translation>攒够多少人次才细分</translation>
    </message>
    <message>
        <source>No count below this is ever shown</source>
        <translation>小于几的数字不让人看出来</translation>
    </message>
    <message>
        <source>People a year before a sensitive row is shown</source>
        <translation>敏感项目一年满几人才单列</translation>
    </message>
    <message>
        <source>A field for remarks</source>
        <translation>有备注栏</translation>
    </message>
    <message>
        <source>A report may be sent again</source>
        <translation>允许重新上报</translation>
    </message>
    <message>
        <source>a row of its own</source>
        <translation>单列</translation>
    </message>
    <message>
        <source>inside another row, once a year on its own</source>
        <translation>并入别的项目，一年单列一次</translation>
    </message>
    <message>
        <source>never on its own</source>
        <translation>从不单列</translation>
    </message>
    <message>
        <source>The county asks from {asked} on; figures are counted one way for a year at least, so it holds from {month} on.</source>
        <translation>县里要求从 {asked}起；同一种算法至少要用满一年，所以本室从 {month}起按新规则上报。</translation>
    </message>
</context>
<context>
    <name>PopulationsField</name>
    <message>
        <source>Type to add, e.g. left-behind child</source>
        <translation>输入添加，如“留守儿童”或 lset</translation>
    </message>
</context>
<context>
    <name>PostSheet</name>
    <message>
        <source>Post on a roster</source>
        <translation>名册任职</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Names are hidden</source>
        <translation>姓名已遮挡</translation>
    </message>
    <message>
        <source>F12 shows them again.</source>
        <translation>再按 F12 恢复显示。</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送到打印机。</translation>
    </message>
    <message>
        <source>The printer did not take it. Check that it is on, and try again.</source>
        <translation>打印机没有接收。请看看打印机是否开着，再试一次。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>No printer is set up on this computer</source>
        <translation>这台电脑没有装打印机</translation>
    </message>
    <message>
        <source>Connect a printer, then print again.</source>
        <translation>请接好打印机，再打印一次。</translation>
    </message>
    <message>
        <source>You can save the page as a PDF and print it on another computer.</source>
        <translation>可以先存成 PDF，到别的电脑上打印。</translation>
    </message>
    <message>
        <source>Saved: {path}. Delete the file when it is printed.</source>
        <translation>已存到 {path}。打印后请删掉这个文件。</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>No font on board has these characters: {characters}. They are printed as 〓; please write them in by hand.</source>
        <translation>字库里没有这些字：{characters}。纸上印成 〓，请手写补上。</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>No such rows</source>
        <translation>没有这样的行</translation>
    </message>
    <message>
        <source>Save rows to correct…</source>
        <translation>保存待核对的行…</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>词语对照…</translation>
    </message>
    <message>
        <source>How modes, topics and populations were understood</source>
        <translation>服务方式、问题和人群里的词，是怎样理解的</translation>
    </message>
    <message>
        <source>Visits by month</source>
        <translation>各月人次</translation>
    </message>
    <message>
        <source>Cannot come in {count}</source>
        <translation>不能导入 {count}</translation>
    </message>
    <message>
        <source>To look at {count}</source>
        <translation>看一下 {count}</translation>
    </message>
    <message>
        <source>Already in {count}</source>
        <translation>已导入过 {count}</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>认不出</translation>
    </message>
    <message>
        <source>Not counted as rows: {rows}</source>
        <translation>不计入的行：{rows}</translation>
    </message>
    <message>
        <source>This file was brought in on {day} already. Undo that import first.</source>
        <translation>这个文件在 {day} 已经导入过。要重新导入，请先撤销那一次。</translation>
    </message>
    <message>
        <source>No row of this file can come in as it is.</source>
        <translation>这个文件里没有可以导入的行。</translation>
    </message>
    <message>
        <source>Many days of the ledger are after today. Check the date of this computer first.</source>
        <translation>台账里很多日期在今天之后。请先看看这台电脑的日期对不对。</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) of {names}, not users here, will be booked under your name.</source>
        <translation>
            <numerusform>{names}不在本室人员里，这 %n 人次会记在您的名下。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintSheet</name>
    <message>
        <source>Print a consent form</source>
        <translation>打印同意书</translation>
    </message>
    <message>
        <source>Two copies: one to take home, one for the cabinet.</source>
        <translation>打两份：一份让来访者带走，一份放进柜子。</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the session record</source>
        <translation>打印咨询记录表</translation>
    </message>
    <message>
        <source>Facts of the visit, what was done and what is next.</source>
        <translation>打印这次服务的情况、做了什么、下一步。</translation>
    </message>
    <message>
        <source>With my own case note</source>
        <translation>连同我自己的谈话记录</translation>
    </message>
    <message>
        <source>On paper anybody can read it. Put the sheet away under lock and key.</source>
        <translation>印在纸上，谁拿到都能看。请锁进柜子。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Session record</source>
        <translation>咨询记录表</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Please fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>This is too long</source>
        <translation>太长了，请写短一些</translation>
    </message>
    <message>
        <source>This cannot be read; please check</source>
        <translation>没看懂，请再看看写法</translation>
    </message>
    <message>
        <source>This is outside what is possible</source>
        <translation>超出了可能的范围</translation>
    </message>
    <message>
        <source>This day has not come yet</source>
        <translation>这一天还没到</translation>
    </message>
    <message>
        <source>Please pick from the list</source>
        <translation>请从列表里选</translation>
    </message>
    <message>
        <source>Too easy to guess; make it longer</source>
        <translation>太容易猜到，请再长一些</translation>
    </message>
    <message>
        <source>The two do not match</source>
        <translation>两次填的不一样</translation>
    </message>
    <message>
        <source>This is already in use</source>
        <translation>已经有人用了</translation>
    </message>
    <message>
        <source>This room does not keep this</source>
        <translation>本室不登记这一项</translation>
    </message>
    <message>
        <source>Write it like 2026-11-22 or 11.22</source>
        <translation>请写成 2026-11-22 或 11.22</translation>
    </message>
    <message>
        <source>Write it like 09:30 or 930</source>
        <translation>请写成 09:30 或 930</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Locking; a backup is being made</source>
        <translation>正在锁定并备份</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>of {whole} still open</source>
        <translation>题还没答，共 {whole} 题</translation>
    </message>
    <message>
        <source>{count} still open</source>
        <translation>还有 {count} 题没答</translation>
    </message>
    <message>
        <source>{short}, {low} to {high}</source>
        <translation>{short}，{low} 至 {high} 分</translation>
    </message>
    <message>
        <source>Open: {items}</source>
        <translation>没答的：{items}</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停下…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>What the paper asks for</source>
        <translation>应有材料</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>现有材料</translation>
    </message>
    <message>
        <source>Records that nothing proves yet</source>
        <translation>还没有证明的记录</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>本室情况</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>还有 {n} 条</translation>
    </message>
    <message>
        <source>{n} more records are about clients: they are shown as a number only.</source>
        <translation>另有 {n} 条个案服务记录，只列数目。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ProofLinesCard</name>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
</context>
<context>
    <name>PutRightSheet</name>
    <message>
        <source>It was put right</source>
        <translation>整改完成</translation>
    </message>
</context>
<context>
    <name>QualificationSheet</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
</context>
<context>
    <name>QuarantineCard</name>
    <message>
        <source>Put aside</source>
        <translation>已隔离</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the rest of their sticks was read</source>
        <translation>
            <numerusform>%n 个文件，同一 U 盘的其余文件已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>已处理</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Back</source>
        <translation>上一题</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>先不答</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>第 {number} 题，共 {count} 题</translation>
    </message>
    <message>
        <source>Question {number} of the paper form</source>
        <translation>纸质量表第 {number} 题</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一题</translation>
    </message>
</context>
<context>
    <name>QuestionsPart</name>
    <message>
        <source>No figure stands out</source>
        <translation>没有特别的数字</translation>
    </message>
    <message>
        <source>Nothing of this month has to be asked.</source>
        <translation>这个月没有要问的。</translation>
    </message>
    <message>
        <source>Figures to ask about</source>
        <translation>需要问一问的数字</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>A figure can stand out and be right. Ask kindly; only the room can correct it.</source>
        <translation>数字特别不等于有错。请和气地问一声；只有服务室自己能更正。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>问什么</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Search clients</source>
        <translation>搜索来访者</translation>
    </message>
    <message>
        <source>Search clients: name, pinyin initials, phone</source>
        <translation>搜索来访者：姓名、拼音首字母、电话</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新来访者</translation>
    </message>
</context>
<context>
    <name>RateSheet</name>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Source (which paper, which day)</source>
        <translation>来源（哪份文件、哪天）</translation>
    </message>
    <message>
        <source>typed by {name} on {day}</source>
        <translation>{name} 填写于 {day}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>nothing here to compute it from</source>
        <translation>这里没有可以计算的数据</translation>
    </message>
    <message>
        <source>now {number}; empty: computed</source>
        <translation>现为 {number}；留空则自动计算</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>typed</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>answers of rooms</source>
        <translation>各室回答</translation>
    </message>
    <message>
        <source>sum of reports</source>
        <translation>月报相加</translation>
    </message>
    <message>
        <source>list of units</source>
        <translation>单位名册</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>服务室数</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>This document has no lines</source>
        <translation>这份文件没有指标</translation>
    </message>
    <message>
        <source>Rates and targets</source>
        <translation>指标与目标</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Enter on a line types what only the county knows: registered patients, schools, villages. What is computed from the rooms is filled in.</source>
        <translation>选中一行按回车，填写只有县里知道的数：在册患者、学校、村数等。能从各室算出的已经填好。</translation>
    </message>
    <message>
        <source>{points} of {possible} points proven</source>
        <translation>已证 {points} / {possible} 分</translation>
    </message>
    <message numerus="yes">
        <source>%n to be typed</source>
        <translation>
            <numerusform>待填 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluation sheet</source>
        <translation>考核评分表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>From</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source> (by now {number})</source>
        <translation>（至今应达 {number}）</translation>
    </message>
    <message>
        <source>to be typed</source>
        <translation>待填写</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>On record since {time}, written by {name}</source>
        <translation>{time} 登记，登记人 {name}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Date uncertain</source>
        <translation>日期存疑</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>补登记</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>Those were all the questions.</source>
        <translation>问题都问完了。</translation>
    </message>
    <message>
        <source>You can go back and change an answer, or hand in now.</source>
        <translation>想改可以回到前面改，不改就可以交了。</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Its counsellor</source>
        <translation>负责的咨询师</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Book a receipt</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>The receipt of {number} is booked already: {state}.</source>
        <translation>{number} 的回执已经登记过：{state}。</translation>
    </message>
    <message>
        <source>Type the eight characters beside “check code” on the slip</source>
        <translation>请输入回执联上“核对码”旁的八个字符</translation>
    </message>
    <message>
        <source>One character is not right; please compare with the slip</source>
        <translation>有一个字符不对，请与回执联核对</translation>
    </message>
    <message>
        <source>No referral of this room has this code; it may be another room&apos;s slip</source>
        <translation>本室没有这个核对码，可能是别处的回执</translation>
    </message>
    <message>
        <source>There are {length} characters, but a code has {whole}</source>
        <translation>输入了 {length} 个字符，核对码是 {whole} 个</translation>
    </message>
    <message>
        <source>Character {place} looks wrong; please compare it with the slip</source>
        <translation>第 {place} 个字符好像不对，请对照回执看看</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Characters {places} look wrong; please compare them with the slip</source>
        <translation>第 {places} 个字符好像不对，请对照回执看看</translation>
    </message>
    <message>
        <source>Booked: {number}, {state}.</source>
        <translation>已登记：{number}，{state}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: {number}.</source>
        <translation>已撤销：{number}。</translation>
    </message>
    <message>
        <source>Printed beside the QR code of the slip</source>
        <translation>印在回执联二维码旁边，也可以扫码</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>核对码</translation>
    </message>
</context>
<context>
    <name>RecordFormPage</name>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>You had begun this and not finished it.</source>
        <translation>这张表您上次没有写完。</translation>
    </message>
    <message>
        <source>Begin another one</source>
        <translation>另写一张</translation>
    </message>
    <message>
        <source>What you began on {moment} is kept as a draft.</source>
        <translation>您 {moment} 写的草稿还在。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>草稿已存 {time}</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Leave what was typed here?</source>
        <translation>放弃刚才填的内容吗？</translation>
    </message>
    <message>
        <source>It has not been saved.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>接着填</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Records and access</source>
        <translation>档案管理</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>待答复的申请</translation>
    </message>
    <message>
        <source>Who looked</source>
        <translation>查阅记录</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>How long records are kept</source>
        <translation>保存期限</translation>
    </message>
</context>
<context>
    <name>RecordsSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>{shown} of {total} records; Enter opens one.</source>
        <translation>共 {total} 条，列出 {shown} 条；按回车打开。</translation>
    </message>
    <message>
        <source>%n of them lie in files that are shut to you.</source>
        <translation>其中 %n 条在您无权打开的档案里，没有列出。</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>随访</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>用恢复纸打开</translation>
    </message>
    <message>
        <source>Type the eight groups of digits. Nothing is sent anywhere.</source>
        <translation>请输入八组数字。不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>设一个新密码</translation>
    </message>
    <message>
        <source>It is noted that the register was opened with the sheet.</source>
        <translation>已经记下：登记簿是用恢复纸打开的。</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>保存并打开</translation>
    </message>
    <message>
        <source>Every group can be right, but this is not the sheet of this room. Is there a newer one? Its number and the start of the key are printed on it.</source>
        <translation>每一组都没有输错，但这不是本室现在用的那一张。请看看纸上印的是第几张，有没有更新的。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>为谁设</translation>
    </message>
    <message>
        <source>The person&apos;s own case notes open again with the new password.</source>
        <translation>本人写的谈话记录，用新密码也能再打开。</translation>
    </message>
</context>
<context>
    <name>ReferralForm</name>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或编号</translation>
    </message>
    <message>
        <source>What you saw and heard; no judgement</source>
        <translation>写看到的、听到的，不写判断</translation>
    </message>
    <message>
        <source>What the room has done so far</source>
        <translation>本室已经做过什么</translation>
    </message>
    <message>
        <source>The directory is empty: add the first institution there</source>
        <translation>目录还是空的，请先在目录里添加机构</translation>
    </message>
    <message>
        <source>Under 14, a guardian has to agree</source>
        <translation>未满 14 岁，须由监护人同意</translation>
    </message>
    <message>
        <source>Only to protect life and health; the form names the legal ground</source>
        <translation>仅限保护生命健康时使用，单上会注明法律依据</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Refer to</source>
        <translation>转往</translation>
    </message>
    <message>
        <source>Reasons (several are possible)</source>
        <translation>转介原因（可多选）</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>客观表现</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>已做的工作</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意情况</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Receipt wanted by</source>
        <translation>回执期限</translation>
    </message>
</context>
<context>
    <name>ReferralPage</name>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>打印转介单</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>再印一份（副本）</translation>
    </message>
</context>
<context>
    <name>ReferralPapers</name>
    <message>
        <source>Referral form {number}</source>
        <translation>转介单 {number}</translation>
    </message>
    <message>
        <source>Letter to the guardian {number}</source>
        <translation>转介建议书 {number}</translation>
    </message>
    <message>
        <source>Two-way slip {number}</source>
        <translation>双向转诊单 {number}</translation>
    </message>
</context>
<context>
    <name>ReferralReading</name>
    <message>
        <source>Refer to</source>
        <translation>转往</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>转介原因</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>客观表现</translation>
    </message>
    <message>
        <source>Work done</source>
        <translation>已做的工作</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意情况</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>转介人</translation>
    </message>
    <message>
        <source>Receipt wanted by</source>
        <translation>回执期限</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Not in use any more</source>
        <translation>这家机构已停用</translation>
    </message>
    <message>
        <source>Not in use any more; {name} has taken over from it.</source>
        <translation>这家机构已停用，现在由{name}接替。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未打印</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralTitleCard</name>
    <message>
        <source>Title of the referral form</source>
        <translation>转介单的名称</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As the county&apos;s rules call it; the forms printed from now on say so.</source>
        <translation>按县里的规定选，今后打印的都用这个名称。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The room&apos;s own title</source>
        <translation>自定名称</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message numerus="yes">
        <source>1 to %n character(s)</source>
        <translation>
            <numerusform>1 到 %n 个字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferralWords</name>
    <message>
        <source>Arrived</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未到或未接收</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已转回</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待回执</translation>
    </message>
    <message>
        <source>Lost from sight</source>
        <translation>失去联系</translation>
    </message>
    <message>
        <source>%n day(s) late</source>
        <translation>逾期 %n 天</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Within 24 hours</source>
        <translation>24 小时内</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>一周内</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>The client agreed</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>The guardian agreed</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Emergency, without consent</source>
        <translation>情况紧急，先行转介</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>A relative</source>
        <translation>家属</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message>
        <source>New referral</source>
        <translation>新转介</translation>
    </message>
    <message>
        <source>Institutions</source>
        <translation>机构目录</translation>
    </message>
    <message>
        <source>No referrals yet</source>
        <translation>还没有转介</translation>
    </message>
    <message>
        <source>When the room cannot help alone, a referral form finds the way on.</source>
        <translation>本室帮不了的时候，写一张转介单，帮来访者找到合适的地方。</translation>
    </message>
    <message>
        <source>Slip to send back</source>
        <translation>转介返回单</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <source>No referral stands like this.</source>
        <translation>没有这种状态的转介。</translation>
    </message>
    <message>
        <source>Receipts to ask for</source>
        <translation>催回执</translation>
    </message>
    <message>
        <source>List</source>
        <translation>全部转介</translation>
    </message>
    <message>
        <source>How the loop closes</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转往</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>转介日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>It is not signed with the key that we know.</source>
        <translation>签名和登记的密钥对不上。</translation>
    </message>
    <message>
        <source>Its signature is not on the stick.</source>
        <translation>U 盘上没有它的签名。</translation>
    </message>
    <message>
        <source>It is meant for somebody else.</source>
        <translation>是给别处的。</translation>
    </message>
    <message>
        <source>It belongs to another room.</source>
        <translation>是别的服务室的。</translation>
    </message>
    <message>
        <source>It is about a report that is not here.</source>
        <translation>它说的月报不在这里。</translation>
    </message>
    <message>
        <source>An earlier report is missing.</source>
        <translation>前面还缺一份月报。</translation>
    </message>
    <message>
        <source>There is another one with the same number.</source>
        <translation>已有一份同样编号的。</translation>
    </message>
    <message>
        <source>The register went back to a backup meanwhile.</source>
        <translation>登记册中间恢复过备份。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件读不出来。</translation>
    </message>
    <message>
        <source>The county took it back. Please ask there why.</source>
        <translation>县里把它撤回了。请问一下县里是什么原因。</translation>
    </message>
    <message>
        <source>It was rounded by rules that the county does not know.</source>
        <translation>它取整所用的规则，县里没有登记过。</translation>
    </message>
    <message>
        <source>It has other rows than the months before.</source>
        <translation>它的表格行与前几个月不同。</translation>
    </message>
    <message>
        <source>Its month was reported before, in another ledger.</source>
        <translation>这个月以前在另一本账里报过了。</translation>
    </message>
    <message>
        <source>Its month was reported before in another way.</source>
        <translation>这个月以前用别的方式报过了。</translation>
    </message>
    <message>
        <source>Its figures do not follow from the months before.</source>
        <translation>它的数字与前几个月接不上。</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>文件坏了。</translation>
    </message>
</context>
<context>
    <name>Registry</name>
    <message>
        <source>waits for you</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>已入册</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>from {first} on</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>the room id belongs to another room</source>
        <translation>编号属于另一个服务室</translation>
    </message>
    <message>
        <source>its key is another room&apos;s</source>
        <translation>密钥属于另一个服务室</translation>
    </message>
    <message>
        <source>the room has another key since</source>
        <translation>这个室后来换了密钥</translation>
    </message>
    <message>
        <source>it was changed after it was signed</source>
        <translation>签名后被改动过</translation>
    </message>
    <message>
        <source>its signature is missing</source>
        <translation>缺少签名</translation>
    </message>
    <message>
        <source>it is for another office</source>
        <translation>是给别的单位的</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>town</source>
        <translation>乡镇街道</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>city</source>
        <translation>地市</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>merged {day}</source>
        <translation>{day} 并入</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>{day} 撤销</translation>
    </message>
    <message>
        <source>opened as {after}</source>
        <translation>设立：{after}</translation>
    </message>
    <message>
        <source>renamed from {before} to {after}</source>
        <translation>由{before}更名为{after}</translation>
    </message>
    <message>
        <source>moved from {before} to {after}</source>
        <translation>由{before}划归{after}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>merged with {other}</source>
        <translation>与{other}合并</translation>
    </message>
    <message>
        <source>split, {other}</source>
        <translation>拆分：{other}</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <source>Rooms and units</source>
        <translation>服务室名册</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>行政单位</translation>
    </message>
    <message>
        <source>Our keys</source>
        <translation>本单位密钥</translation>
    </message>
</context>
<context>
    <name>RemarksField</name>
    <message>
        <source>Remarks for the county</source>
        <translation>给县里的备注</translation>
    </message>
    <message>
        <source>Remarks for the county (no names, no numbers)</source>
        <translation>给县里的备注（不要写姓名、电话，也不要写来了几个人）</translation>
    </message>
    <message>
        <source>“{piece}” ({kind})</source>
        <translation>“{piece}”（{kind}）</translation>
    </message>
    <message>
        <source>Please take this out, it may point to a visitor: {pieces}</source>
        <translation>请删去这些内容，可能会让人认出来访者：{pieces}</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>an identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>fewer than ten people</source>
        <translation>不到十个人的人数</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests about one&apos;s own record</source>
        <translation>本人对档案的申请</translation>
    </message>
    <message>
        <source>Emergency access to be looked at</source>
        <translation>紧急查阅待核对</translation>
    </message>
    <message>
        <source>Self-assessments to be accepted</source>
        <translation>屏幕自评待确认</translation>
    </message>
    <message>
        <source>Students of a screening, due today</source>
        <translation>筛查学生，到了约定的日子</translation>
    </message>
    <message>
        <source>Screenings with students to talk to</source>
        <translation>还有学生待面谈的筛查</translation>
    </message>
    <message>
        <source>Notes shared with you for supervision</source>
        <translation>等您督导的记录</translation>
    </message>
    <message>
        <source>Care plans to be reviewed</source>
        <translation>疏导方案该回顾了</translation>
    </message>
    <message>
        <source>Assessments to be repeated</source>
        <translation>到期该再测的量表</translation>
    </message>
    <message>
        <source>Consents to be asked for again</source>
        <translation>知情同意该重新征求</translation>
    </message>
    <message>
        <source>Not seen for a long time</source>
        <translation>很久没有来过</translation>
    </message>
    <message>
        <source>Tasks of the year&apos;s plan</source>
        <translation>年度计划要办的事</translation>
    </message>
    <message>
        <source>No outreach yet this month</source>
        <translation>本月还没有科普宣传</translation>
    </message>
    <message>
        <source>Findings of inspections to put right</source>
        <translation>检查问题待整改</translation>
    </message>
    <message>
        <source>Certificates that expire</source>
        <translation>资质证书快到期</translation>
    </message>
</context>
<context>
    <name>ReopeningSheet</name>
    <message>
        <source>Open the file again</source>
        <translation>重新打开档案</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>RepeatSheet</name>
    <message>
        <source>Repeat a scale</source>
        <translation>定期复测</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>定下</translation>
    </message>
</context>
<context>
    <name>ReplacingSheet</name>
    <message>
        <source>Late and corrected records go out with the next report by themselves. A report is sent again only if it was quite wrong: whoever compares two versions might find out a visitor.</source>
        <translation>补登记和更正的内容，下个月会自动带上。只有整份报错了才重新上报：有人拿两份一比，可能会猜到是哪位来访者。</translation>
    </message>
    <message>
        <source>Send this report again?</source>
        <translation>要重新上报这个月吗？</translation>
    </message>
    <message numerus="yes">
        <source>Changed since it was closed: %n record(s); ten are needed.</source>
        <translation>
            <numerusform>结账以后只改动了 %n 条记录，满 10 条才能按这一条重报。</numerusform>
        </translation>
    </message>
    <message>
        <source>Please choose why first.</source>
        <translation>请先选一个原因。</translation>
    </message>
    <message>
        <source>See what would be sent</source>
        <translation>看看将要上报的内容</translation>
    </message>
    <message>
        <source>At least {number} records were wrong or missing</source>
        <translation>有 {number} 条或更多记录报错或漏报</translation>
    </message>
    <message>
        <source>It was the wrong month</source>
        <translation>月份报错了</translation>
    </message>
    <message>
        <source>It was the wrong room</source>
        <translation>报成了别的服务室</translation>
    </message>
</context>
<context>
    <name>ReportButton</name>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>A minor was harmed or may be in danger: report at once</source>
        <translation>未成年人受到侵害或可能有危险：立即报告</translation>
    </message>
</context>
<context>
    <name>ReportClosingSheet</name>
    <message>
        <source>Close the report</source>
        <translation>办结这份报告</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>办结</translation>
    </message>
</context>
<context>
    <name>ReportEntrySheet</name>
    <message>
        <source>What happened since</source>
        <translation>后来的情况</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>补记</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>More about the child and the family</source>
        <translation>孩子和家庭的更多情况</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Reported to the police</source>
        <translation>已报公安机关</translation>
    </message>
    <message>
        <source>Call 110 or the police station at once; come back and fill in the rest.</source>
        <translation>请立即打 110 或派出所电话；其余的回来再填。</translation>
    </message>
    <message>
        <source>What was found or suspected (one is enough)</source>
        <translation>发现或怀疑的情形（有一项就够）</translation>
    </message>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或序号</translation>
    </message>
    <message>
        <source>Also told (besides, never instead)</source>
        <translation>另外还告诉了谁（不能代替报案）</translation>
    </message>
    <message>
        <source>Who there, and when</source>
        <translation>告诉了哪位，什么时候</translation>
    </message>
    <message>
        <source>What was done to keep the child safe</source>
        <translation>为孩子的安全做了什么</translation>
    </message>
    <message>
        <source>Facts only: what you saw, what the child said word for word.</source>
        <translation>只写事实：您看到的、孩子的原话。</translation>
    </message>
    <message>
        <source>What was seen and heard</source>
        <translation>看到、听到的情况</translation>
    </message>
    <message>
        <source>How it became known</source>
        <translation>怎么知道的</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>知道的日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>几点</translation>
    </message>
    <message>
        <source>The child&apos;s file, if there is one</source>
        <translation>孩子的档案（有就选）</translation>
    </message>
    <message>
        <source>Name, or what the child is called</source>
        <translation>姓名，或平时怎么称呼</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>about …</source>
        <translation>大约……</translation>
    </message>
    <message>
        <source>Where the child is now; safe there?</source>
        <translation>孩子现在在哪里，安全吗</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>School and class</source>
        <translation>学校班级</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Who did it, if somebody said so</source>
        <translation>谁做的（有人说起才写）</translation>
    </message>
    <message>
        <source>Reported to the police?</source>
        <translation>报公安机关了吗</translation>
    </message>
    <message>
        <source>Which police station</source>
        <translation>哪个派出所</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>接警人</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>对方电话</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>If there is none yet, add it later.</source>
        <translation>还没有就以后补。</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>回执编号</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Add what happened since</source>
        <translation>补记后来的情况</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印报告表</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>存入记录</translation>
    </message>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>This has not been reported yet. Call 110 or the police station at once.</source>
        <translation>这件事还没有报告。请立即打 110 或派出所电话。</translation>
    </message>
    <message>
        <source>Fill in the report</source>
        <translation>补填报告</translation>
    </message>
    <message>
        <source>Report sheet {number}</source>
        <translation>强制报告登记表 {number}</translation>
    </message>
</context>
<context>
    <name>ReportReading</name>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Not reported yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>Found or suspected</source>
        <translation>发现或怀疑的情形</translation>
    </message>
    <message>
        <source>Seen and heard</source>
        <translation>看到、听到的</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>知道的时间</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>现在在</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>School and class</source>
        <translation>学校班级</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>报告对象</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Also told</source>
        <translation>另外告诉了</translation>
    </message>
    <message>
        <source>Who did it, as said</source>
        <translation>据说是谁做的</translation>
    </message>
    <message>
        <source>Done for the child</source>
        <translation>为孩子做的</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
</context>
<context>
    <name>ReportsCard</name>
    <message>
        <source>Mandatory reports</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <source>None. A minor who is harmed or in danger is reported at once.</source>
        <translation>没有。未成年人受到侵害或面临危险的，应当立即报告。</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>e.g. saw the identity card</source>
        <translation>例如：看过身份证</translation>
    </message>
    <message>
        <source>In their own words; for a correction: what is wrong</source>
        <translation>照原话写；要更正的，写明哪里不对</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请什么</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>谁申请</translation>
    </message>
    <message>
        <source>Their name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How it was checked who asks</source>
        <translation>怎么核验的身份</translation>
    </message>
    <message>
        <source>What they want</source>
        <translation>具体要求</translation>
    </message>
</context>
<context>
    <name>RequestSheet</name>
    <message>
        <source>Write down a request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Under 14 the guardian asks; write below what the child said.</source>
        <translation>未满十四岁由监护人申请；孩子自己的话写在下面。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A request on paper</source>
        <translation>纸质入册申请</translation>
    </message>
    <message>
        <source>Copy it from the room&apos;s printed sheet; the digits are compared afterwards.</source>
        <translation>照服务室的打印单抄入，随后再核对指纹。</translation>
    </message>
    <message>
        <source>Room id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Its key for signing</source>
        <translation>签名公钥</translation>
    </message>
    <message>
        <source>Its key for receipts</source>
        <translation>回执公钥</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>录入</translation>
    </message>
</context>
<context>
    <name>RequestsCard</name>
    <message>
        <source>Requests</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Nothing was asked for</source>
        <translation>还没有申请</translation>
    </message>
    <message>
        <source>Everybody may have a copy of their record, have it corrected or deleted.</source>
        <translation>每个人都可以要自己记录的副本，要求更正或删除。</translation>
    </message>
    <message>
        <source>Write down a request</source>
        <translation>登记申请</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请什么</translation>
    </message>
    <message>
        <source>By</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人姓名</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>身份核验</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>具体要求</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>最晚答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>The lead puts the file on a destruction list (Records and access). What has to be kept is locked, and the reason is given in writing.</source>
        <translation>由负责人在“档案管理”里列入销毁清单。必须保留的，停止使用，并书面说明理由。</translation>
    </message>
    <message>
        <source>Correct the file; what it said before is kept.</source>
        <translation>去档案里改正，原来写的会留着。</translation>
    </message>
    <message>
        <source>The lead locks the file here, at the right.</source>
        <translation>由负责人在右边停止使用。</translation>
    </message>
</context>
<context>
    <name>RestWindow</name>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Go back to a backup</source>
        <translation>用备份恢复</translation>
    </message>
    <message>
        <source>What is in place now is kept aside; nothing is deleted.</source>
        <translation>现在的内容会另外留着，什么也不删。</translation>
    </message>
    <message>
        <source>The backup is in another place, e.g. on a stick</source>
        <translation>备份在别的地方，比如 U 盘里</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restore and open</source>
        <translation>恢复并打开</translation>
    </message>
    <message>
        <source>There is no backup in this folder.</source>
        <translation>这个文件夹里没有备份。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password of that day</source>
        <translation>当时的密码</translation>
    </message>
    <message>
        <source>The recovery sheet of that day</source>
        <translation>当时的恢复纸</translation>
    </message>
    <message>
        <source>With a password instead</source>
        <translation>改用密码</translation>
    </message>
    <message>
        <source>With the recovery sheet</source>
        <translation>用恢复纸</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>备份所在的文件夹</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Print for the client</source>
        <translation>打印给来访者</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Before rounding: {value}</source>
        <translation>取整前 {value}。</translation>
    </message>
    <message>
        <source>The answered ones add up to {value}; no limit applies to that.</source>
        <translation>已答的题合计 {value}，不与界值比较。</translation>
    </message>
    <message>
        <source>of {low}–{high}; higher is more strain</source>
        <translation>分（{low}–{high}，越高困扰越多）</translation>
    </message>
    <message>
        <source>of {low}–{high}; higher is better</source>
        <translation>分（{low}–{high}，越高越好）</translation>
    </message>
    <message>
        <source>of {low}–{high}</source>
        <translation>分（{low}–{high}）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Ask in person</source>
        <translation>当面谈</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Limits: {source}</source>
        <translation>界值：{source}</translation>
    </message>
    <message>
        <source>recorded by {name}</source>
        <translation>记录人：{name}</translation>
    </message>
    <message>
        <source>answered by: {who}</source>
        <translation>填写人：{who}</translation>
    </message>
    <message>
        <source>Corrected, because</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Write their receipts here</source>
        <translation>把回执写回此盘</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no package of a room; look into another folder.</source>
        <translation>这里没有服务室的包，换个文件夹看看。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) taken in</source>
        <translation>
            <numerusform>导入 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here</source>
        <translation>
            <numerusform>已有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put aside</source>
        <translation>
            <numerusform>隔离 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Give on as a file…</source>
        <translation>存成文件提供…</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>存档打印</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>再测</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>测评结果</translation>
    </message>
    <message>
        <source>This was corrected; what stands is the newer one.</source>
        <translation>这份已经更正，以新的为准。</translation>
    </message>
    <message>
        <source>Read the newer one</source>
        <translation>看新的</translation>
    </message>
    <message>
        <source>On record. As long as nothing followed it can be taken back.</source>
        <translation>已存档。写错了可以撤回，回到草稿。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>It comes back on the page of the day when it is due.</source>
        <translation>定好了。到时会出现在“今日”里。</translation>
    </message>
    <message>
        <source>result</source>
        <translation>测评结果</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>See the visits</source>
        <translation>看服务记录</translation>
    </message>
    <message>
        <source>Save rows left out…</source>
        <translation>保存没导入的行…</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) came in</source>
        <translation>
            <numerusform>已导入 %n 人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client file(s) opened</source>
        <translation>
            <numerusform>新建来访者档案 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) known already</source>
        <translation>
            <numerusform>原来就有档案的 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referral(s)</source>
        <translation>
            <numerusform>转介 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n institution(s) added</source>
        <translation>
            <numerusform>新加机构 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not come in</source>
        <translation>
            <numerusform>%n 行不能导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in with an earlier file</source>
        <translation>
            <numerusform>%n 行早先已经导入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>It suggests</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>to be asked about</source>
        <translation>须当面了解</translation>
    </message>
</context>
<context>
    <name>RetentionPanel</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>从何时算</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to what ships</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>At least {years}.</source>
        <translation>至少 {years} 年。</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Why so long</source>
        <translation>为什么这么久</translation>
    </message>
    <message>
        <source>No national period exists for community rooms: the room decides, with a reason, and no longer than necessary.</source>
        <translation>全国没有统一的保存期限：由本室决定，写明理由，不超过必要的时间。</translation>
    </message>
</context>
<context>
    <name>RetireSheet</name>
    <message>
        <source>Not in use any more</source>
        <translation>停用这家机构</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Offered wherever the old one was chosen, and on its own page</source>
        <translation>原来选了它的地方，会提示改选接替的机构</translation>
    </message>
    <message>
        <source>Who does its work now</source>
        <translation>现在由谁接替</translation>
    </message>
    <message>
        <source>Take it out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{name} is not offered for new referrals any more.</source>
        <translation>新转介不再出现{name}。</translation>
    </message>
    <message>
        <source>Referrals to it stay, and keep printing its name.</source>
        <translation>已有的转介不变，打印时仍用原名。</translation>
    </message>
    <message numerus="yes">
        <source>Still waited for: %n receipt(s) from it.</source>
        <translation>
            <numerusform>还有 %n 份回执没有收到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chosen in %n draft(s) of yours; a draft will say so.</source>
        <translation>
            <numerusform>您有 %n 份草稿选了它，打开时会提示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>More calls than that are on record.</source>
        <translation>登记的来电比这个数多。</translation>
    </message>
    <message>
        <source>More than the calls about: {row}</source>
        <translation>超过了“{row}”的来电数</translation>
    </message>
    <message>
        <source>Filled in by the unit</source>
        <translation>填表单位</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填表人</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>填表时限</translation>
    </message>
    <message>
        <source>Reviewing unit</source>
        <translation>审核单位</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>热线条数</translation>
    </message>
    <message>
        <source>All calls that came in</source>
        <translation>被访问总数</translation>
    </message>
    <message>
        <source>Told apart by hand: how many of the calls were about</source>
        <translation>话题里没有单列的，请填其中有几个来电：</translation>
    </message>
    <message>
        <source>Served at</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>Hotline number</source>
        <translation>热线号码</translation>
    </message>
    <message>
        <source>Unanswered ones, too: see the telephone&apos;s list</source>
        <translation>含没接到的来电，查电话机或平台记录</translation>
    </message>
    <message>
        <source>What was taught (empty: the titles of the trainings)</source>
        <translation>培训内容（不填就用培训主题）</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>ReturnSheet</name>
    <message>
        <source>Slip to send back</source>
        <translation>转介返回单</translation>
    </message>
    <message>
        <source>Look at the slip</source>
        <translation>预览返回单</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Who had sent them</source>
        <translation>从哪里转来</translation>
    </message>
    <message>
        <source>Number on their paper</source>
        <translation>对方单据编号</translation>
    </message>
    <message>
        <source>Came to us on</source>
        <translation>到我室日期</translation>
    </message>
    <message>
        <source>Who agreed that we write back</source>
        <translation>谁同意我们回复</translation>
    </message>
    <message>
        <source>What the room did</source>
        <translation>我室所做的工作</translation>
    </message>
    <message>
        <source>What they should look after</source>
        <translation>请对方留意的</translation>
    </message>
    <message>
        <source>Referring doctor</source>
        <translation>转诊医生</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Receiving doctor</source>
        <translation>接诊医生</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>病案号</translation>
    </message>
    <message>
        <source>Inpatient number</source>
        <translation>住院病案号</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断结果</translation>
    </message>
    <message>
        <source>Main results</source>
        <translation>主要检查结果</translation>
    </message>
    <message>
        <source>Treatment, next steps, rehabilitation</source>
        <translation>治疗经过、下一步治疗方案及康复建议</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>For somebody who was referred to this room. Printed, not kept.</source>
        <translation>给别的单位转来的人用。只打印，不保存内容。</translation>
    </message>
</context>
<context>
    <name>ReturnWords</name>
    <message>
        <source>Answered</source>
        <translation>接通数</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>正常受理</translation>
    </message>
    <message>
        <source>Nobody spoke, or wrong number</source>
        <translation>无人说话或打错</translation>
    </message>
    <message>
        <source>From this area</source>
        <translation>本地来电</translation>
    </message>
    <message>
        <source>From elsewhere</source>
        <translation>外地来电</translation>
    </message>
    <message>
        <source>Area not known</source>
        <translation>地区不清楚</translation>
    </message>
    <message>
        <source>High-risk calls</source>
        <translation>高度危机来电</translation>
    </message>
    <message>
        <source>Difficult calls</source>
        <translation>困难来电</translation>
    </message>
    <message>
        <source>Repeated calls</source>
        <translation>反复来电</translation>
    </message>
    <message>
        <source>Dangerous, not marked as high-risk</source>
        <translation>等级高、未标高度危机的来电</translation>
    </message>
    <message>
        <source>Without a call record</source>
        <translation>没有接听记录的来电</translation>
    </message>
    <message>
        <source>Put on record after this return was saved</source>
        <translation>保存报表后才登记的来电</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>Look at the plan again</source>
        <translation>回顾方案</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>保存回顾</translation>
    </message>
</context>
<context>
    <name>ReviewsCard</name>
    <message>
        <source>Reviews</source>
        <translation>回顾</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
</context>
<context>
    <name>RightsWords</name>
    <message>
        <source>Copy of the record</source>
        <translation>查阅、复制</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>A close relative</source>
        <translation>近亲属</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>超期 {days} 天</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>One of two</source>
        <translation>已确认一人</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Kept long enough</source>
        <translation>保存期满</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Open crisis</source>
        <translation>危机未结</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>报告未结</translation>
    </message>
    <message>
        <source>Open duty</source>
        <translation>待办未完</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>申请未答复</translation>
    </message>
    <message>
        <source>On a list</source>
        <translation>已列清单</translation>
    </message>
    <message>
        <source>after the last contact</source>
        <translation>最后接触后</translation>
    </message>
    <message>
        <source>after the 18th birthday</source>
        <translation>满十八岁后</translation>
    </message>
    <message>
        <source>after graduation</source>
        <translation>毕业后</translation>
    </message>
    <message>
        <source>after its day</source>
        <translation>当天起</translation>
    </message>
    <message>
        <source>at least; never destroyed</source>
        <translation>至少；不销毁</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>正在查阅</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Case note</source>
        <translation>咨询笔记</translation>
    </message>
    <message>
        <source>Shared case note</source>
        <translation>被共享的谈话记录</translation>
    </message>
    <message>
        <source>Case note, printed</source>
        <translation>打印谈话记录</translation>
    </message>
    <message>
        <source>Emergency access</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>Copy made</source>
        <translation>制作副本</translation>
    </message>
    <message>
        <source>Referral printed</source>
        <translation>打印转介单</translation>
    </message>
    <message>
        <source>Student&apos;s single answers</source>
        <translation>学生逐题作答</translation>
    </message>
    <message>
        <source>Client&apos;s file</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访记录</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>This log</source>
        <translation>查阅记录</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>对外提供</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>风险评估</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>量表测评</translation>
    </message>
    <message>
        <source>Self-assessment at the screen</source>
        <translation>屏幕自评</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危机记录</translation>
    </message>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Guidance plan</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>来访登记表</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团体</translation>
    </message>
    <message>
        <source>Group session</source>
        <translation>小组活动</translation>
    </message>
    <message>
        <source>Hotline call</source>
        <translation>热线来电</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Class list of a screening</source>
        <translation>筛查班级名单</translation>
    </message>
    <message>
        <source>Students to talk to</source>
        <translation>筛查面谈名单</translation>
    </message>
    <message>
        <source>Forms typed twice</source>
        <translation>复录核对</translation>
    </message>
    <message>
        <source>Student of a screening</source>
        <translation>筛查学生</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Other details</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>实名或匿名</translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation>档案状态</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Relation of the guardian</source>
        <translation>监护人关系</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>所属人群</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>查阅范围</translation>
    </message>
</context>
<context>
    <name>RiskForm</name>
    <message>
        <source>Lower than these answers usually go with: please say why</source>
        <translation>低于这些回答通常对应的等级，请写明理由</translation>
    </message>
    <message>
        <source>“{answers}” usually goes with {level} or higher. You decide.</source>
        <translation>“{answers}”通常对应“{level}”或更高，由您判断。</translation>
    </message>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或序号</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Thoughts of dying</source>
        <translation>关于死亡的想法</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Means within reach</source>
        <translation>方法是否可及</translation>
    </message>
    <message>
        <source>When</source>
        <translation>打算的时间</translation>
    </message>
    <message>
        <source>Before (several are possible)</source>
        <translation>既往（可多选）</translation>
    </message>
    <message>
        <source>Harm to others</source>
        <translation>伤害他人</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>身边的支持</translation>
    </message>
    <message>
        <source>Other signs</source>
        <translation>其他表现</translation>
    </message>
    <message>
        <source>What holds them</source>
        <translation>保护因素</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>来访者原话</translation>
    </message>
    <message>
        <source>Who can be with them, and how to reach them</source>
        <translation>谁能陪伴、怎样联系</translation>
    </message>
    <message>
        <source>The level you decide</source>
        <translation>您评定的等级</translation>
    </message>
    <message>
        <source>Why this level</source>
        <translation>评定理由</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>Put on record</source>
        <translation>完成记录</translation>
    </message>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>风险评估</translation>
    </message>
</context>
<context>
    <name>RiskWords</name>
    <message>
        <source>Thoughts of dying</source>
        <translation>关于死亡的想法</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Means within reach</source>
        <translation>方法是否可及</translation>
    </message>
    <message>
        <source>When</source>
        <translation>打算的时间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>既往</translation>
    </message>
    <message>
        <source>Harm to others</source>
        <translation>伤害他人</translation>
    </message>
    <message>
        <source>Other signs</source>
        <translation>其他表现</translation>
    </message>
    <message>
        <source>What holds them</source>
        <translation>保护因素</translation>
    </message>
    <message>
        <source>Who is there</source>
        <translation>身边的支持</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>来访者原话</translation>
    </message>
    <message>
        <source>Who can be with them</source>
        <translation>可陪伴的人</translation>
    </message>
</context>
<context>
    <name>RollUpPage</name>
    <message>
        <source>Roll-up</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>sums of published numbers, rounded by the rooms alone</source>
        <translation>各室上报数字相加，不再取整</translation>
    </message>
    <message>
        <source>{rooms} of {expected} rooms, {packages} of {months} monthly reports</source>
        <translation>服务室 {rooms} / {expected}，月报 {packages} / {months}</translation>
    </message>
    <message>
        <source>{what} by month</source>
        <translation>{what}逐月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>RoomCard</name>
    <message>
        <source>No room chosen</source>
        <translation>请选一个服务室</translation>
    </message>
    <message>
        <source>They agree: enrol…</source>
        <translation>核对一致，入册…</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Another unit…</source>
        <translation>改归单位…</translation>
    </message>
    <message>
        <source>Revoke its key…</source>
        <translation>吊销密钥…</translation>
    </message>
    <message>
        <source>Let the room read its digits aloud, from its own window or its printed sheet. Enrol it only if all eight groups agree.</source>
        <translation>请服务室照它自己的窗口或打印单念出八组数字，八组全部一致才批准入册。</translation>
    </message>
    <message>
        <source>Digits of its keys</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>Room id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应报月份</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>{room} has a new key</source>
        <translation>{room}换了新密钥</translation>
    </message>
    <message>
        <source>It is signed with the key that is here. Take it from now on?</source>
        <translation>新密钥有原密钥的签名。今后用新密钥吗？</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>使用新密钥</translation>
    </message>
    <message>
        <source>Enrol {room}</source>
        <translation>{room}入册</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>入册</translation>
    </message>
    <message>
        <source>Another unit for {room}</source>
        <translation>{room}改归单位</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改归</translation>
    </message>
    <message>
        <source>What it reported of before stays with the old unit.</source>
        <translation>以前报的数字仍留在原单位名下。</translation>
    </message>
    <message>
        <source>Refuse {room}?</source>
        <translation>拒绝{room}？</translation>
    </message>
    <message>
        <source>Its packages are not taken. It may ask again.</source>
        <translation>不接收它的包；它可以再次申请。</translation>
    </message>
    <message>
        <source>Revoke the key of {room}?</source>
        <translation>吊销{room}的密钥？</translation>
    </message>
    <message>
        <source>No package signed with it is taken any more; what was taken stays.</source>
        <translation>不再接收用它签名的包；已导入的保留。</translation>
    </message>
    <message>
        <source>Its months are expected until this one.</source>
        <translation>应报月份到本月为止。</translation>
    </message>
    <message>
        <source>With another key it may be enrolled again.</source>
        <translation>换了密钥可以重新入册。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
</context>
<context>
    <name>RoomFilesSheet</name>
    <message>
        <source>Every room, for other systems</source>
        <translation>各室数据，给其他系统</translation>
    </message>
    <message>
        <source>One set of files a room, with the figures that it published and no more.</source>
        <translation>每个服务室一套文件，只有它上报的数字。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Write it like 2026-11</source>
        <translation>写成 2026-11 这样</translation>
    </message>
    <message>
        <source>Save in a folder…</source>
        <translation>存到文件夹…</translation>
    </message>
    <message>
        <source>Where should the files go?</source>
        <translation>文件存到哪里？</translation>
    </message>
    <message>
        <source>Writing files</source>
        <translation>正在写文件</translation>
    </message>
    <message>
        <source>{files} files of {rooms} rooms are written.</source>
        <translation>已写好 {rooms} 个服务室的 {files} 个文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) have no code there.</source>
        <translation>
            <numerusform>有 %n 个数字没有对应的代码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>RoomForm</name>
    <message>
        <source>Name of the room, as on its sign</source>
        <translation>室名，和门牌上一样</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Division code, 12 digits</source>
        <translation>区划代码，12 位</translation>
    </message>
    <message>
        <source>It has 12 digits; please compare</source>
        <translation>应是 12 位数字，请再核对</translation>
    </message>
    <message>
        <source>Address (if you like)</source>
        <translation>地址（可不填）</translation>
    </message>
    <message>
        <source>Telephone (if you like)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Name of the office, as on its sign</source>
        <translation>单位名称（与牌匾一致）</translation>
    </message>
    <message>
        <source>Of the town, county or city, filled up with zeros</source>
        <translation>填乡镇、县区或地市的代码，后面补零</translation>
    </message>
    <message>
        <source>Of the village or neighbourhood; the town office knows it</source>
        <translation>所在村（社区）的统计用区划代码，可以问乡镇或街道</translation>
    </message>
    <message>
        <source>No province begins with these two digits</source>
        <translation>没有以这两位开头的省份，请检查</translation>
    </message>
    <message>
        <source>These are not 12 digits of one place; please compare</source>
        <translation>这不是一个地方的 12 位代码，请对照一下</translation>
    </message>
    <message>
        <source>%n digit(s) missing</source>
        <translation>还差 %n 位</translation>
    </message>
    <message>
        <source>a whole province: too wide</source>
        <translation>整个省，太大了</translation>
    </message>
    <message>
        <source>a whole city: too wide</source>
        <translation>整个市，太大了</translation>
    </message>
    <message>
        <source>a county or district</source>
        <translation>县（区）一级</translation>
    </message>
    <message>
        <source>a town or street office</source>
        <translation>乡镇（街道）一级</translation>
    </message>
    <message>
        <source>a village or neighbourhood</source>
        <translation>村（社区）一级</translation>
    </message>
</context>
<context>
    <name>RoomSearch</name>
    <message>
        <source>Search rooms</source>
        <translation>搜索服务室</translation>
    </message>
    <message>
        <source>Search rooms: name, id, town ({keys})</source>
        <translation>搜索服务室：名称、编号、镇（{keys}）</translation>
    </message>
</context>
<context>
    <name>RoomSection</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>When nobody types or moves the mouse for</source>
        <translation>多久没有人动键盘和鼠标就锁定</translation>
    </message>
    <message>
        <source>What is half typed is kept as a draft; nothing is lost.</source>
        <translation>没写完的会存为草稿，不会丢。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Room id {room} · reports to: {county}</source>
        <translation>室编号 {room} · 上报给：{county}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomView</name>
    <message>
        <source>No result yet</source>
        <translation>还没有测评结果</translation>
    </message>
    <message>
        <source>Ask a scale, type in a paper form, or let somebody fill in at the screen.</source>
        <translation>可以当面询问，可以录入纸质量表，也可以请本人在屏幕上填。</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>新测评</translation>
    </message>
    <message>
        <source>Newest results</source>
        <translation>最近的结果</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>Scales and their passports</source>
        <translation>量表库</translation>
    </message>
    <message>
        <source>School screening</source>
        <translation>学校筛查</translation>
    </message>
    <message>
        <source>Fill in at the screen</source>
        <translation>请本人在屏幕上填</translation>
    </message>
    <message>
        <source>A scale shows how much strain there is. It never is a diagnosis.</source>
        <translation>量表只说明困扰有多少，不是诊断。</translation>
    </message>
</context>
<context>
    <name>RoomsPart</name>
    <message>
        <source>No room has asked yet</source>
        <translation>还没有服务室申请入册</translation>
    </message>
    <message>
        <source>A room writes its request on a stick; read it here and compare the digits.</source>
        <translation>服务室把入册申请写到 U 盘；在这里读入并核对指纹。</translation>
    </message>
    <message>
        <source>Read requests…</source>
        <translation>读取申请…</translation>
    </message>
    <message>
        <source>Typed from paper…</source>
        <translation>照纸录入…</translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>已入册 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>待核对 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Which stick or folder?</source>
        <translation>读哪个 U 盘或文件夹？</translation>
    </message>
    <message>
        <source>Reading requests</source>
        <translation>正在读取申请</translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s).</source>
        <translation>
            <numerusform>新申请 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>已有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应报</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>RosterImportSheet</name>
    <message>
        <source>Bring in a class list</source>
        <translation>导入班级名单</translation>
    </message>
    <message>
        <source>only if the file does not say it</source>
        <translation>文件里没写时才填</translation>
    </message>
    <message>
        <source>Class of rows that name none</source>
        <translation>没写班级的行，班级是</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>要看的地方</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>正在逐行检查</translation>
    </message>
    <message>
        <source>Bringing in the class list</source>
        <translation>正在导入名单</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>补全 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>已有 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be taken: see the top.</source>
        <translation>
            <numerusform>有 %n 行不能导入，排在最上面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n student(s)</source>
        <translation>
            <numerusform>导入 %n 名学生</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) added</source>
        <translation>
            <numerusform>已添加 %n 名学生</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stayed outside.</source>
        <translation>
            <numerusform>有 %n 行没有导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Crisis team</source>
        <translation>危机干预队伍</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>expires {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>in no post</source>
        <translation>不在岗</translation>
    </message>
</context>
<context>
    <name>RostersPage</name>
    <message>
        <source>New person</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印名册</translation>
    </message>
    <message>
        <source>Trainings and inspections</source>
        <translation>培训与检查</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Nobody on this list on this day</source>
        <translation>这一天名册上没有人</translation>
    </message>
    <message>
        <source>Enter who works here; the lists for inspections are printed from it.</source>
        <translation>登记在这里工作的人，检查要的名册由此打印。</translation>
    </message>
    <message>
        <source>Team and training</source>
        <translation>队伍与培训</translation>
    </message>
    <message>
        <source>A list is printed of one roster: choose one.</source>
        <translation>名册按队伍打印，请先选一个队伍。</translation>
    </message>
    <message>
        <source>On the list.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take this person off all lists?</source>
        <translation>从所有名册中删除此人？</translation>
    </message>
    <message>
        <source>Only for somebody who was entered by mistake.</source>
        <translation>只用于录错的人。</translation>
    </message>
    <message>
        <source>Whoever leaves keeps the entry: set the last day of the post.</source>
        <translation>离开的人不要删，填任职的最后一天。</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Whoever leaves keeps the post: set its last day instead.</source>
        <translation>离任的不要删，填最后一天。</translation>
    </message>
    <message>
        <source>Drop this post?</source>
        <translation>删除这段任职？</translation>
    </message>
    <message>
        <source>One that has expired stays; enter the new one beside it.</source>
        <translation>过期的证书留着，新证另外登记。</translation>
    </message>
    <message>
        <source>Drop this certificate?</source>
        <translation>删除这张证书？</translation>
    </message>
    <message>
        <source>Only for what was entered by mistake.</source>
        <translation>只用于录错的内容。</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>队伍职责</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>资质证书</translation>
    </message>
    <message>
        <source>In post on</source>
        <translation>在岗日期</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>Row {row} of {sheet}</source>
        <translation>{sheet} 第 {row} 行</translation>
    </message>
    <message>
        <source>Everything was understood.</source>
        <translation>这一行都读懂了。</translation>
    </message>
</context>
<context>
    <name>SafetyPlanForm</name>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Go through it again on</source>
        <translation>下次一起看</translation>
    </message>
    <message>
        <source>1  How I notice that it gets bad</source>
        <translation>1&#x3000;不好的苗头</translation>
    </message>
    <message>
        <source>Thoughts, moods, situations</source>
        <translation>想法、心情、情境</translation>
    </message>
    <message>
        <source>2  What I can do myself</source>
        <translation>2&#x3000;我自己能做的</translation>
    </message>
    <message>
        <source>Without asking anybody</source>
        <translation>不用找别人就能做的</translation>
    </message>
    <message>
        <source>3  Places and people that take my mind off it</source>
        <translation>3&#x3000;能分心的地方和人</translation>
    </message>
    <message>
        <source>4  Whom I can ask for help</source>
        <translation>4&#x3000;我可以找的人</translation>
    </message>
    <message>
        <source>Name and number, a line each</source>
        <translation>姓名和电话，一行一个</translation>
    </message>
    <message>
        <source>5  Professionals</source>
        <translation>5&#x3000;专业的帮助</translation>
    </message>
    <message>
        <source>This room and the hotline stand on the paper already</source>
        <translation>本室和热线已印在纸上</translation>
    </message>
    <message>
        <source>6  How my surroundings are made safe</source>
        <translation>6&#x3000;让身边更安全</translation>
    </message>
    <message>
        <source>What is taken away, by whom</source>
        <translation>收走什么、由谁收</translation>
    </message>
    <message>
        <source>7  What I live for</source>
        <translation>7&#x3000;我舍不得的</translation>
    </message>
</context>
<context>
    <name>SafetyPlanPage</name>
    <message>
        <source>Put on record and print</source>
        <translation>完成并打印</translation>
    </message>
    <message>
        <source>Client&apos;s file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>No plan yet. Write it together, in their words.</source>
        <translation>还没有安全计划。和来访者一起，用本人的话写。</translation>
    </message>
    <message>
        <source>Plans so far</source>
        <translation>历次计划</translation>
    </message>
    <message>
        <source>Numbers on the paper</source>
        <translation>印在纸上的电话</translation>
    </message>
</context>
<context>
    <name>SaySheet</name>
    <message>
        <source>When, where, or in which paper: what an inspector asks for.</source>
        <translation>什么时候、在哪里、哪份材料，方便检查时查。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>办好了</translation>
    </message>
</context>
<context>
    <name>ScaleList</name>
    <message>
        <source>The scales are offered when a client is chosen.</source>
        <translation>选定来访者后列出量表。</translation>
    </message>
    <message>
        <source>Made for another age</source>
        <translation>适用其他年龄</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleWords</name>
    <message>
        <source>With questions</source>
        <translation>附题目</translation>
    </message>
    <message>
        <source>Non-commercial</source>
        <translation>仅限非商业</translation>
    </message>
    <message>
        <source>Answer sheet</source>
        <translation>答题纸</translation>
    </message>
    <message>
        <source>The room&apos;s own</source>
        <translation>本室自有</translation>
    </message>
    <message>
        <source>May be shown, printed and answered here, with its credit.</source>
        <translation>可以在这里显示、打印和作答，并注明出处。</translation>
    </message>
    <message>
        <source>May be shown, printed and answered here as long as nothing is sold or charged for.</source>
        <translation>只要不收费、不出售，就可以在这里显示、打印和作答。</translation>
    </message>
    <message>
        <source>Numbers and options only. Use the licensed paper form that you hold; the program scores.</source>
        <translation>只有题号和选项。题目请看您合法持有的纸质量表，程序负责计分。</translation>
    </message>
    <message>
        <source>Brought in by this room, which said that it may use it. Do not pass on.</source>
        <translation>由本室导入，并确认过有权使用。请不要外传。</translation>
    </message>
    <message>
        <source>public counselling, free of charge</source>
        <translation>不收费的公益心理服务</translation>
    </message>
    <message>
        <source>school and teaching</source>
        <translation>学校和教学</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>charged for, or part of a business</source>
        <translation>收费，或和经营有关</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>checked at the source</source>
        <translation>已查对来源</translation>
    </message>
    <message>
        <source>generally known, not checked again</source>
        <translation>通行说法，没有再查对</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>尚不确定</translation>
    </message>
    <message>
        <source>our own convention</source>
        <translation>本项目的约定</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>已经有了</translation>
    </message>
    <message>
        <source>takes the place of {version}</source>
        <translation>替换 {version}</translation>
    </message>
    <message>
        <source>older than {version}, which is here</source>
        <translation>比现有的 {version} 旧</translation>
    </message>
    <message>
        <source>How {where} is calculated was not taken over: it is no plain sum.</source>
        <translation>{where} 的算法没有照搬：它不是简单相加。</translation>
    </message>
    <message>
        <source>{where} counts a blank as zero there. Here a blank withholds the total.</source>
        <translation>在原文件里，{where} 把空题当作 0 分；在这里，有空题就不给总分。</translation>
    </message>
    <message>
        <source>The total is the sum of all options that count. Please check.</source>
        <translation>总分是所有计分选项之和，请核对。</translation>
    </message>
    <message>
        <source>{where} is asked under a condition there; here it is always shown.</source>
        <translation>在原文件里，{where} 要满足条件才问；在这里总会显示。</translation>
    </message>
    <message>
        <source>{where} has no options and was left out.</source>
        <translation>{where} 没有选项，没有导入。</translation>
    </message>
    <message>
        <source>{where} takes several answers; it is kept, but does not count.</source>
        <translation>{where} 可以多选，会保留，但不计分。</translation>
    </message>
    <message>
        <source>{where} asks for days of heavy drinking. That is not the first item of the AUDIT-C: do not compare its total with the published limits.</source>
        <translation>{where} 问的是大量饮酒的天数，不是 AUDIT-C 的第一题：它的总分不能和公布的界值比较。</translation>
    </message>
    <message>
        <source>The file holds bands and rules that could not be read.</source>
        <translation>文件里带有分界和规则，但读不出来。</translation>
    </message>
    <message>
        <source>What an option counts is given twice, and the two differ.</source>
        <translation>有的选项写了两个分值，而且不一样。</translation>
    </message>
    <message>
        <source>This is LOINC&apos;s list for the K6: &quot;all of the time&quot; counts 1 and &quot;none&quot; 5. The published form counts 4 to 0.</source>
        <translation>这是 LOINC 的 K6 选项表：“所有时间”记 1，“没有”记 5。公布的量表是从 4 记到 0。</translation>
    </message>
    <message>
        <source>The questions were changed after this file was written with its own rules for bands and blanks.</source>
        <translation>这个文件自带分界和空题规则，但题目后来被改过，两边对不上。</translation>
    </message>
    <message>
        <source>As the rules say</source>
        <translation>按自带的规则</translation>
    </message>
    <message>
        <source>As the questions say, without bands</source>
        <translation>按现在的题目，不要分界</translation>
    </message>
    <message>
        <source>As in the file, 1 to 5</source>
        <translation>照文件，1 到 5</translation>
    </message>
    <message>
        <source>As published, 4 to 0</source>
        <translation>照公布的，4 到 0</translation>
    </message>
</context>
<context>
    <name>Scales</name>
    <message>
        <source>This answer is not possible</source>
        <translation>这个回答不可能</translation>
    </message>
    <message>
        <source>This scale cannot be used</source>
        <translation>这份量表不能用</translation>
    </message>
    <message>
        <source>These cases cannot be scored</source>
        <translation>这些答卷不能计分</translation>
    </message>
    <message>
        <source>This scale stays on paper</source>
        <translation>这个量表只用纸质</translation>
    </message>
    <message>
        <source>This FHIR file cannot be used</source>
        <translation>这个 FHIR 文件不能用</translation>
    </message>
    <message>
        <source>It holds something else than what was expected here.</source>
        <translation>里面不是这里需要的内容。</translation>
    </message>
    <message>
        <source>It holds an addition that may turn the meaning round, and this program does not know it.</source>
        <translation>里面有可能改变意思的附加内容，本软件不认识。</translation>
    </message>
    <message>
        <source>Two questions have the same number.</source>
        <translation>有两个问题编号相同。</translation>
    </message>
    <message>
        <source>An option counts something that is not whole.</source>
        <translation>有的选项分值不是整数。</translation>
    </message>
    <message>
        <source>The options of a question are not in the file. Ask for a file with them.</source>
        <translation>有的题目选项不在文件里。请要一份带选项的文件。</translation>
    </message>
    <message>
        <source>No question has options that count anything.</source>
        <translation>没有一道题的选项带分值。</translation>
    </message>
    <message>
        <source>The answers are to another scale.</source>
        <translation>这些答案是另一个量表的。</translation>
    </message>
    <message>
        <source>The scale has no such item.</source>
        <translation>量表里没有这一题。</translation>
    </message>
    <message>
        <source>Its owner allows no electronic form of it; only filled papers are typed in.</source>
        <translation>权利人不允许做成电子版，只能录入填好的纸质表。</translation>
    </message>
    <message>
        <source>This is not how the item is answered.</source>
        <translation>这一题不是这样回答的。</translation>
    </message>
    <message>
        <source>The item has no such option.</source>
        <translation>这一题没有这个选项。</translation>
    </message>
    <message>
        <source>This is outside what is possible.</source>
        <translation>超出了可能的范围。</translation>
    </message>
    <message>
        <source>Write a time of day, e.g. 22:30.</source>
        <translation>请写时刻，例如 22:30。</translation>
    </message>
    <message>
        <source>The item has no such row.</source>
        <translation>这一题没有这一行。</translation>
    </message>
    <message>
        <source>Something is ticked twice.</source>
        <translation>同一项勾了两次。</translation>
    </message>
    <message>
        <source>What is said about the person is not possible; please check.</source>
        <translation>个人情况里有不可能的值，请核对。</translation>
    </message>
    <message>
        <source>The scale has no such rule.</source>
        <translation>量表没有这种计分规则。</translation>
    </message>
    <message>
        <source>The file is no definition; ask whoever made it.</source>
        <translation>这个文件不是量表定义，请问问制作的人。</translation>
    </message>
    <message>
        <source>The file is larger than any scale.</source>
        <translation>文件比任何量表都大。</translation>
    </message>
    <message>
        <source>A number in it is not possible.</source>
        <translation>里面有不可能的数字。</translation>
    </message>
    <message>
        <source>The same entry stands in it twice.</source>
        <translation>同一条内容写了两遍。</translation>
    </message>
    <message>
        <source>Nothing was taken in</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message>
        <source>The signature is missing. Beside the pack there must be a file of the same name that ends in .minisig; copy both.</source>
        <translation>缺少签名。量表包旁边应有同名、以 .minisig 结尾的文件，请两个一起拷来。</translation>
    </message>
    <message>
        <source>It is signed by somebody whose key this room has not compared. Ask for the key, compare its fingerprint and add it first.</source>
        <translation>签名者的公钥本室还没有核对过。请先要来公钥、核对指纹并添加。</translation>
    </message>
    <message>
        <source>The pack is not as it was signed: it was damaged or changed on the way. Ask for it again.</source>
        <translation>量表包和签名时不一样：路上损坏了或被改过。请再要一份。</translation>
    </message>
    <message>
        <source>The signature belongs to another pack or another version. Copy both again.</source>
        <translation>签名是另一个包或另一个版本的。请两个文件重新拷一次。</translation>
    </message>
    <message>
        <source>It is signed, but is not written as a pack must be. Ask whoever made it.</source>
        <translation>签名没问题，但内容不合量表包的写法。请问制作的人。</translation>
    </message>
    <message>
        <source>It was made for a newer version of the program. Update the program first.</source>
        <translation>它是给更新版本的程序做的，请先更新程序。</translation>
    </message>
    <message>
        <source>A part of it is not written as it should be.</source>
        <translation>有一部分写法不对。</translation>
    </message>
    <message>
        <source>The file is larger than any pack.</source>
        <translation>文件太大，不是数据包。</translation>
    </message>
    <message>
        <source>The same scale stands in it twice.</source>
        <translation>同一个量表出现了两次。</translation>
    </message>
    <message>
        <source>A wording is in another language than it says.</source>
        <translation>有一份题目的语言和标的不一样。</translation>
    </message>
    <message>
        <source>This scale may only be an answer sheet, and it has questions in it.</source>
        <translation>这个量表只能作为答题纸，里面却带了题目。</translation>
    </message>
    <message>
        <source>A result of it has no words, so nobody could read it.</source>
        <translation>有的结果没有文字说明，别人看不懂。</translation>
    </message>
    <message>
        <source>What a room brings in itself has to be marked as private; only signed packs bring checked scales.</source>
        <translation>自行导入的量表要标明为自有（private）；查对过的量表只能由签名的量表包带来。</translation>
    </message>
    <message>
        <source>There is a scale of this name and version here, and it is another one. It needs another name or a newer version.</source>
        <translation>这里已有同名同版本的量表，但内容不同。请换一个代号或更新版本。</translation>
    </message>
    <message>
        <source>Just this is here already.</source>
        <translation>这个已经有了。</translation>
    </message>
    <message>
        <source>It is older than what is here.</source>
        <translation>它比现有的旧。</translation>
    </message>
    <message>
        <source>Only the county that receives this room&apos;s summaries may say what the room is measured by. Set up its key in the settings, or ask it for a signed pack.</source>
        <translation>只有接收本室月报的县级单位能决定考核什么。请先在设置中录入县级密钥，或向县里要签过名的指标包。</translation>
    </message>
    <message>
        <source>It gives another meaning to an indicator that is here already. It may set a new target for it, or use a number of its own.</source>
        <translation>它改变了已有指标的含义。可以为该指标设新目标，或改用自己的编号。</translation>
    </message>
    <message>
        <source>The same number stands in it twice.</source>
        <translation>里面有重复的编号。</translation>
    </message>
    <message>
        <source>It does not say how an indicator is worked out, or whose points it belongs to.</source>
        <translation>没有说明某个指标怎样得出，或计入哪一条的分值。</translation>
    </message>
    <message>
        <source>It sets two targets for the same year, and nothing says which one holds: each needs another day from which it is valid, or its place in the paper.</source>
        <translation>同一年有两个目标，没说以哪个为准：请写明各自的生效日期，或在文件中的出处。</translation>
    </message>
    <message>
        <source>It sets a target for an indicator that is not here.</source>
        <translation>它为这里没有的指标设了目标。</translation>
    </message>
    <message>
        <source>The wording belongs to another scale.</source>
        <translation>这份题目文字属于另一个量表。</translation>
    </message>
    <message>
        <source>Its licence does not allow what this room uses scales for, or the room has not said what that is. The person in charge can do so on the page of scales.</source>
        <translation>许可不包括本室使用量表的用途，或者本室还没有声明用途。负责人可以在「量表」页上声明。</translation>
    </message>
    <message>
        <source>There is no scale of this name here.</source>
        <translation>这里没有这个量表。</translation>
    </message>
    <message>
        <source>Two parts of it have the same name.</source>
        <translation>有两部分用了同一个名字。</translation>
    </message>
    <message>
        <source>It names an item that it does not have.</source>
        <translation>里面提到了它没有的题目。</translation>
    </message>
    <message>
        <source>It names a score that it does not have.</source>
        <translation>里面提到了它没有的分数。</translation>
    </message>
    <message>
        <source>It names an option that it does not have.</source>
        <translation>里面提到了它没有的选项。</translation>
    </message>
    <message>
        <source>It names a rule that it does not have.</source>
        <translation>里面提到了它没有的规则。</translation>
    </message>
    <message>
        <source>It names a band that it does not have.</source>
        <translation>里面提到了它没有的分级。</translation>
    </message>
    <message>
        <source>It calculates with an item that gives nothing to calculate with.</source>
        <translation>它用了不能拿来计算的题目。</translation>
    </message>
    <message>
        <source>Its scores refer to each other in a circle.</source>
        <translation>它的分数互相引用，成了死循环。</translation>
    </message>
    <message>
        <source>Its bands leave a gap.</source>
        <translation>分级之间有空档。</translation>
    </message>
    <message>
        <source>Its bands overlap.</source>
        <translation>分级互相重叠。</translation>
    </message>
    <message>
        <source>Its bands go beyond the score.</source>
        <translation>分级超出了分数的范围。</translation>
    </message>
    <message>
        <source>It does not say which result is the main one.</source>
        <translation>它没有说明哪个是主要结果。</translation>
    </message>
    <message>
        <source>The file is too large. Split it.</source>
        <translation>文件太大，请拆成几份。</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8.</source>
        <translation>文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file is no JSON.</source>
        <translation>文件不是 JSON。</translation>
    </message>
    <message>
        <source>The file is nested too deep.</source>
        <translation>文件嵌套太深。</translation>
    </message>
    <message>
        <source>The file holds no list of cases.</source>
        <translation>文件里没有答卷列表。</translation>
    </message>
</context>
<context>
    <name>ScalesPage</name>
    <message>
        <source>Scales</source>
        <translation>量表库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Packs and imports</source>
        <translation>量表包和导入</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>没有提供的</translation>
    </message>
</context>
<context>
    <name>ScheduleCard</name>
    <message>
        <source>To be repeated</source>
        <translation>定期复测</translation>
    </message>
    <message>
        <source>Repeat a scale</source>
        <translation>定一个复测</translation>
    </message>
    <message>
        <source>Nothing is set. A repeat shows whether it helps.</source>
        <translation>还没有定。隔一段再填一次，能看出有没有帮助。</translation>
    </message>
</context>
<context>
    <name>ScreeningPage</name>
    <message>
        <source>School screening</source>
        <translation>学校筛查</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Type answers</source>
        <translation>录入作答</translation>
    </message>
    <message>
        <source>Students to talk to</source>
        <translation>面谈名单</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>ScreeningWords</name>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>{class_name} no. {number}</source>
        <translation>{class_name} {number}号</translation>
    </message>
    <message>
        <source>asks for times, numbers or several ticks: only one by one</source>
        <translation>要填时间、数字或多选，只能逐人测评</translation>
    </message>
    <message>
        <source>has answers of two digits: only one by one</source>
        <translation>选项是两位数，只能逐人测评</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>已录</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>两次不同</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Seat number</source>
        <translation>座号</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Running number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen id (not kept)</source>
        <translation>身份证号（不保存）</translation>
    </message>
    <message>
        <source>All answers in one cell</source>
        <translation>整份答案（一格）</translation>
    </message>
    <message>
        <source>Answer to one question</source>
        <translation>一道题的答案</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>没有班级</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>没有学号</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>a text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>the number stands twice in this class</source>
        <translation>班内学号重复</translation>
    </message>
    <message>
        <source>the number belongs to somebody else here</source>
        <translation>这个号在名单里是别人的</translation>
    </message>
    <message>
        <source>numbered in the order of the list</source>
        <translation>按名单顺序编号</translation>
    </message>
    <message>
        <source>sex not understood</source>
        <translation>性别看不懂</translation>
    </message>
    <message>
        <source>birth date or age not understood</source>
        <translation>出生日期或年龄看不懂</translation>
    </message>
    <message>
        <source>an unusual age for a school</source>
        <translation>年龄不像在校学生</translation>
    </message>
    <message>
        <source>here already, is completed</source>
        <translation>名单里已有，补上缺的</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>名单里已有</translation>
    </message>
    <message>
        <source>neither number nor name</source>
        <translation>没有学号也没有姓名</translation>
    </message>
    <message>
        <source>not on the class list</source>
        <translation>名单里没有</translation>
    </message>
    <message>
        <source>fits several students</source>
        <translation>对得上不止一名学生</translation>
    </message>
    <message>
        <source>number and name do not go together</source>
        <translation>学号和姓名对不上</translation>
    </message>
    <message>
        <source>question {item} has no such answer</source>
        <translation>第 {item} 题没有这个选项</translation>
    </message>
    <message>
        <source>not the right number of answers</source>
        <translation>答案个数不对</translation>
    </message>
    <message>
        <source>stands twice in this file</source>
        <translation>文件里出现两次</translation>
    </message>
    <message>
        <source>no answers</source>
        <translation>没有作答</translation>
    </message>
    <message>
        <source>other answers are here already</source>
        <translation>已录有不同的答案</translation>
    </message>
    <message>
        <source>the same answers are here already</source>
        <translation>已录有相同的答案</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>lines without a student</source>
        <translation>没有学生的行</translation>
    </message>
</context>
<context>
    <name>ScreeningsPage</name>
    <message>
        <source>New screening</source>
        <translation>新建筛查</translation>
    </message>
    <message>
        <source>No screening yet</source>
        <translation>还没有筛查</translation>
    </message>
    <message>
        <source>A screening has scales and classes. Bring in the class lists, enter the answers, and talk to whoever is on the list.</source>
        <translation>一次筛查有量表和班级：导入班级名单，录入作答，再和名单上的学生逐一面谈。</translation>
    </message>
    <message>
        <source>School screening</source>
        <translation>学校筛查</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>在名单上</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message numerus="yes">
        <source>%n to talk to</source>
        <translation>
            <numerusform>%n 人待面谈</numerusform>
        </translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>SeatCheckPage</name>
    <message>
        <source>Is that your number?</source>
        <translation>这是您的号码吗？</translation>
    </message>
    <message>
        <source>{class_name}, number {number}</source>
        <translation>{class_name} {number} 号</translation>
    </message>
</context>
<context>
    <name>SeatPage</name>
    <message>
        <source>Which number are you?</source>
        <translation>您是几号？</translation>
    </message>
    <message>
        <source>Numbers with dots were interrupted: the counsellor opens them.</source>
        <translation>带省略号的号码做到一半停了，请咨询员来打开。</translation>
    </message>
    <message>
        <source>{done} of {all} have handed in.</source>
        <translation>{all} 人中已有 {done} 人交了。</translation>
    </message>
</context>
<context>
    <name>SendPanel</name>
    <message>
        <source>Set the county&apos;s key</source>
        <translation>录入县里的公钥</translation>
    </message>
    <message>
        <source>It was wrong: send it again…</source>
        <translation>报错了，重新上报…</translation>
    </message>
    <message>
        <source>Written and checked: {place}</source>
        <translation>已写入并核对：{place}</translation>
    </message>
    <message>
        <source>Handed over to the county</source>
        <translation>已交给县里</translation>
    </message>
    <message>
        <source>{name} is written and was read back. You may now remove the stick.</source>
        <translation>{name} 已写入，又读回来核对过。现在可以拔出 U 盘。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier month(s) travel along.</source>
        <translation>
            <numerusform>另外 %n 个月的月报一并带走。</numerusform>
        </translation>
    </message>
    <message>
        <source>The county&apos;s key is not set yet. Without it nothing can be sealed.</source>
        <translation>还没有录入县里的公钥，月报无法加密，不能写入。</translation>
    </message>
    <message>
        <source>Sealed to {name}: nobody else can open it.
Fingerprint {fingerprint}</source>
        <translation>只有 {name} 能打开。
指纹 {fingerprint}</translation>
    </message>
    <message>
        <source>No stick is plugged in.</source>
        <translation>没有插入 U 盘。</translation>
    </message>
    <message>
        <source>{label} — {folder}, {free} GB free</source>
        <translation>{label}（{folder}），剩余 {free} GB</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>写到哪里</translation>
    </message>
    <message>
        <source>Sealed and signed</source>
        <translation>加密并签名</translation>
    </message>
    <message>
        <source>For your own files</source>
        <translation>本室留存</translation>
    </message>
    <message>
        <source>The same figures to read, print, sign and keep. No names are in them.</source>
        <translation>同样的数字，可以打印、签字、存档，里面没有姓名。</translation>
    </message>
    <message>
        <source>Look at and print</source>
        <translation>预览和打印</translation>
    </message>
    <message>
        <source>Report with charts</source>
        <translation>带图的报告</translation>
    </message>
    <message>
        <source>Hand-over slip</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>For other systems…</source>
        <translation>给其他系统用…</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Name nobody: it belongs to every member&apos;s file.</source>
        <translation>不写名字：它属于每位成员的档案。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>谁到了</translation>
    </message>
    <message>
        <source>Aim of this session</source>
        <translation>本次目标</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>活动过程</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>To do better</source>
        <translation>反思与改进</translation>
    </message>
    <message>
        <source>only you can read this; not counted, not reported</source>
        <translation>只有您能看；不计数，不上报</translation>
    </message>
    <message>
        <source>Case note</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>为什么更正</translation>
    </message>
</context>
<context>
    <name>SessionSheet</name>
    <message>
        <source>Add something; what is there is not changed.</source>
        <translation>可以补记；已写的不改。</translation>
    </message>
    <message>
        <source>Addition to the case note</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>session {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>Corrected {moment} by {name}: {reason}</source>
        <translation>{moment} 由 {name} 更正：{reason}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带领者</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>To do better</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>came</source>
        <translation>到了</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>没到</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>(file shut)</source>
        <translation>（档案未开放）</translation>
    </message>
    <message>
        <source>added on {moment}</source>
        <translation>{moment} 补记</translation>
    </message>
    <message>
        <source>Only the author can read this.</source>
        <translation>只有写的人能看。</translation>
    </message>
    <message>
        <source>Group session record</source>
        <translation>团体辅导活动记录表</translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
    <message>
        <source>Sessions</source>
        <translation>疏导记录</translation>
    </message>
    <message>
        <source>Visits that could be counted as a session</source>
        <translation>可以算进来的来访</translation>
    </message>
    <message>
        <source>Not a session</source>
        <translation>不算</translation>
    </message>
    <message>
        <source>None yet. A visit is counted when it is logged, or here afterwards.</source>
        <translation>还没有。登记来访时就能算进去，也可以以后在这里补。</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>算进去</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份信息</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Risk levels</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存放</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>Leads the room</source>
        <translation>室负责人</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>Everything, also people, settings and the monthly report.</source>
        <translation>全部功能，包括人员、设置和月报。</translation>
    </message>
    <message>
        <source>Clients, visits, case notes, referrals, ledgers.</source>
        <translation>来访者、来访、谈话记录、转介、台账。</translation>
    </message>
    <message>
        <source>As a counsellor; reads what is shared.</source>
        <translation>同咨询员；可看分享给自己的谈话记录。</translation>
    </message>
    <message>
        <source>Logs visits only; no case notes.</source>
        <translation>只登记来访，不写谈话记录。</translation>
    </message>
    <message>
        <source>when locking</source>
        <translation>锁定时</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Share this note</source>
        <translation>共享这份谈话记录</translation>
    </message>
    <message>
        <source>A copy of this one note is sealed for the colleague alone.</source>
        <translation>只把这一份笔记的副本封给这位同事，别人打不开。</translation>
    </message>
    <message>
        <source>You see when it was read and co-signed.</source>
        <translation>您能看到对方何时读过、何时会签。</translation>
    </message>
    <message>
        <source>You can withdraw the copy at any time; what was read cannot be unread.</source>
        <translation>副本随时可以收回；读过的收不回来。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
</context>
<context>
    <name>SharedNoteCard</name>
    <message>
        <source>May stay empty. The author can read it.</source>
        <translation>可以不写。写笔记的人能看到。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>打开这次服务</translation>
    </message>
    <message>
        <source>Choose a note and press Enter to read it.</source>
        <translation>选一份笔记，按回车打开。</translation>
    </message>
    <message>
        <source>Sealed to a key you no longer have. Ask the author to share it again.</source>
        <translation>这份副本用您以前的钥匙封存，已经打不开。请写的人再共享一次。</translation>
    </message>
    <message>
        <source>co-signed {moment}</source>
        <translation>{moment} 已会签</translation>
    </message>
    <message>
        <source>Your remark: {remark}</source>
        <translation>您的留言：{remark}</translation>
    </message>
</context>
<context>
    <name>SharingSheet</name>
    <message>
        <source>Some counties keep their figures in a system of their own. These files let it read this month in without typing: the published figures only, and no names.</source>
        <translation>县区用自己的系统汇总时，把文件交给他们，这个月的数字就不用再敲一遍。里面只有上报的数字，没有姓名。</translation>
    </message>
    <message>
        <source>For other systems</source>
        <translation>给其他系统用</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>代码对照</translation>
    </message>
    <message>
        <source>Use ours again</source>
        <translation>改回我们的</translation>
    </message>
    <message>
        <source>Save in a folder…</source>
        <translation>保存到文件夹…</translation>
    </message>
    <message>
        <source>Where shall the files go?</source>
        <translation>文件放到哪里？</translation>
    </message>
    <message>
        <source>Written: {names}</source>
        <translation>已写好：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are not in it; the table lists them.</source>
        <translation>
            <numerusform>有 %n 个数字没有写进去，原因列在 left-out 表格里。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text file says how to read them in.</source>
        <translation>怎么导入，写在文本文件里，请一起交给县区。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) of the county are used; others stay out.</source>
        <translation>
            <numerusform>正在用县区的 %n 个代码，县区没写的不报。</numerusform>
        </translation>
    </message>
    <message>
        <source>Our own codes are used. The county may have others.</source>
        <translation>现在用我们自己的代码，也可以换成县区的。</translation>
    </message>
    <message>
        <source>Save the table of codes</source>
        <translation>保存代码对照表</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>The county writes its codes into the column for them and gives the table back. A row left empty is not sent.</source>
        <translation>请县区把代码填在“贵方系统的代码”一列，再把表格交回来。空着的行不报。</translation>
    </message>
    <message>
        <source>The county&apos;s table of codes</source>
        <translation>县区填好的对照表</translation>
    </message>
    <message>
        <source>Table (*.xlsx *.xls *.ods *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>This table cannot be used yet</source>
        <translation>这份对照表还不能用</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存对照表</translation>
    </message>
    <message>
        <source>Read the county&apos;s table</source>
        <translation>读入填好的表</translation>
    </message>
    <message>
        <source>The figures, and that the month is complete</source>
        <translation>本月的数字，附“已报齐”登记</translation>
    </message>
    <message>
        <source>XML, for DHIS2 and for systems like it</source>
        <translation>DHIS2 和同类系统通用的 XML</translation>
    </message>
    <message>
        <source>For platforms of hospitals and of health data</source>
        <translation>医院和健康数据平台用</translation>
    </message>
    <message>
        <source>There is no code of the county in it.</source>
        <translation>里面没有县区的代码。</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>还有 {number} 处</translation>
    </message>
    <message>
        <source>The columns of our codes and of the county&apos;s were not found.</source>
        <translation>没有找到“我方代码”和“贵方系统的代码”这两列。</translation>
    </message>
    <message>
        <source>It has too many rows.</source>
        <translation>行数太多了。</translation>
    </message>
    <message>
        <source>is none of our codes</source>
        <translation>不是我们的代码</translation>
    </message>
    <message>
        <source>is longer than 50 characters</source>
        <translation>超过 50 个字符</translation>
    </message>
    <message>
        <source>has a character that nobody sees</source>
        <translation>含有看不见的字符</translation>
    </message>
    <message>
        <source>may have letters, digits and _ only, and no digit first</source>
        <translation>只能用字母、数字和下划线，开头不能是数字</translation>
    </message>
    <message>
        <source>is no UID of 11 characters</source>
        <translation>不是 11 位的 UID</translation>
    </message>
    <message>
        <source>must be code or uid</source>
        <translation>只能写 code 或 uid</translation>
    </message>
    <message>
        <source>has a code that another row has</source>
        <translation>和另一行的代码相同</translation>
    </message>
    <message>
        <source>Row {row}, {ours}: {reason}</source>
        <translation>第 {row} 行 {ours}：{reason}</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Room id {room} · sheet {number} · key {mark}</source>
        <translation>室编号 {room} · 第 {number} 张 · 钥匙号 {mark}</translation>
    </message>
    <message>
        <source>These 48 digits open the register when every password is forgotten or the computer is broken. They are shown only now. Print two copies and keep them in sealed envelopes in two places, not beside the computer.</source>
        <translation>这 48 个数字，在密码全忘了或电脑坏了的时候能打开登记簿。只在现在显示一次。请打印两份，装进信封封好，放在两个地方，不要放在电脑旁边。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复纸</translation>
    </message>
    <message>
        <source>Sent to the printer. Fetch it yourself.</source>
        <translation>已送往打印机。请您自己去取。</translation>
    </message>
    <message>
        <source>No printer here: save it as PDF, or copy the digits by hand.</source>
        <translation>这里没有打印机：请存为 PDF，或用手抄下这些数字。</translation>
    </message>
    <message>
        <source>The printer did not take it. Try again.</source>
        <translation>打印机没有接收，请再试一次。</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复纸</translation>
    </message>
    <message>
        <source>Saved. After printing delete the file: whoever has it can open the room.</source>
        <translation>已保存。打印后请删除这个文件：谁拿到它，谁就能打开登记簿。</translation>
    </message>
</context>
<context>
    <name>SheetDraft</name>
    <message>
        <source>What you had begun stands in the form again.</source>
        <translation>上次没写完的，已放回表格里。</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不要了</translation>
    </message>
</context>
<context>
    <name>SheetEntry</name>
    <message>
        <source>Group {number}</source>
        <translation>第 {number} 组</translation>
    </message>
    <message>
        <source>Please check group {numbers}: a digit is wrong there</source>
        <translation>请检查第 {numbers} 组，里面有数字不对</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>The recovery sheet</source>
        <translation>恢复纸</translation>
    </message>
    <message>
        <source>Show the digits again</source>
        <translation>再看一眼数字</translation>
    </message>
    <message>
        <source>I have it on paper: type it back</source>
        <translation>已经在纸上了，照着输一遍</translation>
    </message>
    <message>
        <source>First put it on paper</source>
        <translation>先印到纸上</translation>
    </message>
    <message>
        <source>Now type it back from the paper</source>
        <translation>再照着纸输一遍</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Every group can be right, but it is not this sheet. Compare the order of the groups with the paper.</source>
        <translation>每一组都没有输错，但合起来不是这一张。请对照纸上各组的顺序。</translation>
    </message>
</context>
<context>
    <name>SignedCard</name>
    <message>
        <source>Also signed</source>
        <translation>其他已签发</translation>
    </message>
    <message>
        <source>Sign the rules of rounding…</source>
        <translation>签发取整口径…</translation>
    </message>
    <message>
        <source>Sign a file of scales or indicators…</source>
        <translation>签发量表或指标文件…</translation>
    </message>
    <message>
        <source>Rooms round by the shipped rules.</source>
        <translation>各室按程序自带的口径取整。</translation>
    </message>
    <message>
        <source>rules of rounding</source>
        <translation>取整口径</translation>
    </message>
    <message>
        <source>scales</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>county pack</source>
        <translation>县区下发包</translation>
    </message>
    <message>
        <source>{kind}, number {serial}</source>
        <translation>{kind}，第 {serial} 号</translation>
    </message>
    <message>
        <source>Sign the rules of rounding?</source>
        <translation>签发取整口径？</translation>
    </message>
    <message>
        <source>Steps of {base}, broken down from {hold} units on, for ledgers that begin with {month} or later. A room changes its ledger at most once a year.</source>
        <translation>按 {base} 取整，满 {hold} 才分项，用于 {month} 起的新账。每个服务室一年最多换一次账。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Scales or indicators</source>
        <translation>量表或指标</translation>
    </message>
    <message>
        <source>Packs (*.json *.anx)</source>
        <translation>下发包 (*.json *.anx)</translation>
    </message>
</context>
<context>
    <name>SignerSheet</name>
    <message>
        <source>Whose packs to take</source>
        <translation>接受谁的量表包</translation>
    </message>
    <message>
        <source>Who signs with it</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>e.g. the city&apos;s psychological aid centre</source>
        <translation>例如：市心理援助中心</translation>
    </message>
    <message>
        <source>I compared all eight groups; they are the same</source>
        <translation>八组数字都已核对，完全一致</translation>
    </message>
    <message>
        <source>Read from a key file…</source>
        <translation>从公钥文件读取…</translation>
    </message>
    <message>
        <source>Whoever holds this key can bring scales into this room. Ask for the fingerprint on paper or by telephone, not by the same way as the key.</source>
        <translation>拿着这把钥匙的人可以给本室提供量表。请另外通过纸质材料或电话核对指纹，不要和公钥走同一条路。</translation>
    </message>
    <message>
        <source>Please compare the fingerprint first.</source>
        <translation>请先核对指纹。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The fingerprint is shown as soon as the key is complete.</source>
        <translation>公钥填完整后，这里显示指纹。</translation>
    </message>
    <message>
        <source>A public key</source>
        <translation>公钥文件</translation>
    </message>
    <message>
        <source>Key file (*.pub *.txt);;All files (*)</source>
        <translation>公钥文件 (*.pub *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>SlipForm</name>
    <message>
        <source>What the institution advises; may stay empty</source>
        <translation>接收单位的处理建议，可不填</translation>
    </message>
    <message>
        <source>Who signed it, with phone</source>
        <translation>经办人和电话</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The day they came back to the room</source>
        <translation>回到本室的日期</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>没有接上的原因</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Goes into the calendar</source>
        <translation>会记进日程</translation>
    </message>
    <message>
        <source>Next follow-up here</source>
        <translation>下次随访</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>StartSheet</name>
    <message>
        <source>Self-assessment at the screen</source>
        <translation>屏幕自评</translation>
    </message>
    <message>
        <source>One client</source>
        <translation>一位来访者</translation>
    </message>
    <message>
        <source>A class</source>
        <translation>一个班级</translation>
    </message>
    <message>
        <source>The scales are offered when a client is chosen.</source>
        <translation>选定来访者后列出量表。</translation>
    </message>
    <message>
        <source>There is no open screening.</source>
        <translation>没有进行中的筛查。</translation>
    </message>
    <message>
        <source>Not at the screen, without wording here: {scales}</source>
        <translation>不能在屏幕上做（这里没有题目文字）：{scales}</translation>
    </message>
    <message>
        <source>None of its scales can be shown at the screen.</source>
        <translation>这次筛查的量表都不能在屏幕上做。</translation>
    </message>
    <message>
        <source>Please choose a class</source>
        <translation>请选一个班级</translation>
    </message>
    <message>
        <source>Please choose the client</source>
        <translation>请选来访者</translation>
    </message>
    <message>
        <source>Please tick at least one scale</source>
        <translation>请至少勾选一个量表</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁做</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>筛查</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Whoever answers sees the questions and nothing else. You take the screen back with your password; the answers then wait for you.</source>
        <translation>答题的人只看得到题目，别的都看不到。您用自己的密码收回屏幕，答卷等您确认。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give the screen</source>
        <translation>交出屏幕</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>show names</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>hide names</source>
        <translation>遮挡姓名</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>StoreProblems</name>
    <message>
        <source>The program has no part for PostgreSQL: install psycopg beside it.</source>
        <translation>程序缺少连接 PostgreSQL 的部件：请另外安装 psycopg。</translation>
    </message>
    <message>
        <source>The name or the password in the address is not accepted there.</source>
        <translation>连接地址里的用户名或密码，对方不认。</translation>
    </message>
    <message>
        <source>Its disk is full. Make room there, then do it again.</source>
        <translation>数据库服务器的磁盘满了。请在那边腾出空间，再做一次。</translation>
    </message>
    <message>
        <source>There are tables of another version, or of another program. Choose another database.</source>
        <translation>那里的表属于另一个版本或别的程序。请换一个数据库。</translation>
    </message>
    <message>
        <source>The server does not answer. Check the network, and whether it is running; what was stored is whole.</source>
        <translation>服务器没有回应。请检查网络，以及它是否在运行；已存的内容完好。</translation>
    </message>
    <message>
        <source>The shared database cannot be used</source>
        <translation>共享数据库用不了</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>Address of the database</source>
        <translation>数据库地址</translation>
    </message>
    <message>
        <source>Use it from now on</source>
        <translation>今后用它</translation>
    </message>
    <message>
        <source>Where the figures lie</source>
        <translation>数字存放在哪里</translation>
    </message>
    <message>
        <source>One computer needs nothing here: everything lies encrypted in its own register. A city where several officers work at once can use a PostgreSQL of its own network. Nothing is copied; begin with it, or go on with tables that are there. Empty: this computer.</source>
        <translation>一台电脑不用设置：全部加密存放在本机登记簿里。地市几个人同时办公，可以用内网的 PostgreSQL。这里不搬数据：请一开始就用它，或接着用已有的表。留空就是本机。</translation>
    </message>
    <message>
        <source>Only the lead can see this.</source>
        <translation>只有负责人能看。</translation>
    </message>
    <message>
        <source>In the database {address}</source>
        <translation>在数据库 {address}</translation>
    </message>
    <message>
        <source>In this computer&apos;s own register</source>
        <translation>在本机登记簿里</translation>
    </message>
    <message>
        <source>Saved. Lock and open again to work there.</source>
        <translation>已保存。锁定后重新打开即生效。</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>At least 10 characters. Three or four words that do not belong together are easy to remember and hard to guess.</source>
        <translation>至少 10 个字符。三四个不相干的词连在一起，好记又难猜。</translation>
    </message>
    <message>
        <source>Too short: at least 10 characters.</source>
        <translation>太短了：至少 10 个字符。</translation>
    </message>
    <message>
        <source>Too long: at most 200 characters.</source>
        <translation>太长了：最多 200 个字符。</translation>
    </message>
    <message>
        <source>It contains a name. Names are the first thing that is tried; use other words.</source>
        <translation>里面有姓名或单位名，最容易被猜到，请换别的词。</translation>
    </message>
    <message>
        <source>Birthdays, telephone and identity numbers are guessed quickly; add some words.</source>
        <translation>生日、电话、证件号很快就能猜到，请加上几个词。</translation>
    </message>
    <message>
        <source>Many people use this. Add another word or two.</source>
        <translation>很多人这样设。再加一两个词就好了。</translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation>很好，不容易猜到。</translation>
    </message>
</context>
<context>
    <name>StudentCard</name>
    <message>
        <source>A few words; no need to repeat the answers</source>
        <translation>简单几句，不必重复作答内容</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Single answers</source>
        <translation>逐题作答</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>个人档案</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>next: {day}</source>
        <translation>下次：{day}</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>下次关注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>StudentSheet</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Take off the class list</source>
        <translation>从名单中去掉</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>SummariesPage</name>
    <message>
        <source>The county&apos;s key</source>
        <translation>县里的公钥</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>月报与上报</translation>
    </message>
    <message>
        <source>one a month, for the county</source>
        <translation>每月一份，交给县里</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>将要带走的内容</translation>
    </message>
    <message>
        <source>Reports that were sent are missing</source>
        <translation>缺了已经上报的月报</translation>
    </message>
    <message>
        <source>If there is a newer backup, go back to it first: then nothing is lost.</source>
        <translation>如果有更新的备份，请先恢复备份，这样什么都不会少。</translation>
    </message>
    <message>
        <source>Else the count begins anew with this month; what the county has stays as it is.</source>
        <translation>没有的话，就从这个月起重新计数；县里已有的数字不变。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新计数</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>换掉</translation>
    </message>
    <message>
        <source>Where shall it be written?</source>
        <translation>写到哪个文件夹？</translation>
    </message>
    <message>
        <source>Writing and reading back</source>
        <translation>正在写入并核对</translation>
    </message>
    <message>
        <source>Prepare the report</source>
        <translation>整理月报</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入 U 盘</translation>
    </message>
    <message>
        <source>Quarter and year</source>
        <translation>季报和年报</translation>
    </message>
    <message>
        <source>Ledgers of the year</source>
        <translation>全年台账</translation>
    </message>
    <message>
        <source>Close month</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Prepare month {month}</source>
        <translation>整理 {month} 月月报</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>The digits agree: save</source>
        <translation>数字一致，保存</translation>
    </message>
</context>
<context>
    <name>SumsCard</name>
    <message>
        <source>Sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No report of this time is here</source>
        <translation>这段时间还没有收到月报</translation>
    </message>
    <message>
        <source>Each number may be off by {margin} because rooms round. A number marked rough is off by more than a fifth: read it for a longer time or a larger area.</source>
        <translation>各室上报前取整，每个合计可能差 {margin}。标“粗略”的误差超过五分之一，请看更长时间或更大范围。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>比去年</translation>
    </message>
    <message>
        <source>rough</source>
        <translation>粗略</translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Supervision</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>notes that colleagues shared with you</source>
        <translation>同事共享给您的笔记</translation>
    </message>
    <message>
        <source>Nothing dealt with yet</source>
        <translation>还没有处理过的</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等您看的</translation>
    </message>
    <message>
        <source>A colleague who wants your advice shares a note with you; it waits here.</source>
        <translation>同事想听您的意见时，会共享一份笔记，放在这里。</translation>
    </message>
    <message>
        <source>Waiting {number}</source>
        <translation>等您看 {number}</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>co-signed</source>
        <translation>已会签</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
</context>
<context>
    <name>TalksPart</name>
    <message>
        <source>Not over yet</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>To talk to</source>
        <translation>待面谈</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nobody on the list</source>
        <translation>名单上没有人</translation>
    </message>
    <message>
        <source>Whoever reaches a limit or gives a marked answer stands here.</source>
        <translation>达到界限，或关键题有提示的学生，会列在这里。</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有班级</translation>
    </message>
    <message>
        <source>{open} of {all} not over yet</source>
        <translation>共 {all} 人，{open} 人未结束</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{scale} marked</source>
        <translation>{scale} 关键题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>TargetSheet</name>
    <message>
        <source>Set the target</source>
        <translation>设定目标</translation>
    </message>
</context>
<context>
    <name>TargetsCard</name>
    <message>
        <source>Targets of the year</source>
        <translation>今年的指标</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Filled: done. Hatched: if it goes on like this. Dashed line: due by now. Thick line: the target.</source>
        <translation>实心是已完成，斜线是照现在的速度到年底，虚线是到今天该有的，粗线是目标。</translation>
    </message>
    <message>
        <source>See the records</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>target {number}</source>
        <translation>目标 {number}</translation>
    </message>
    <message>
        <source>due by now {number}</source>
        <translation>到今天该有 {number}</translation>
    </message>
    <message>
        <source>at this pace {number} by the end</source>
        <translation>照这样年底约 {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) without any</source>
        <translation>
            <numerusform>%n 个月还没有</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Another day…</source>
        <translation>换个日子…</translation>
    </message>
    <message>
        <source>Not this year…</source>
        <translation>今年不做…</translation>
    </message>
    <message>
        <source>Do it after all</source>
        <translation>还是要做</translation>
    </message>
    <message>
        <source>It was not done</source>
        <translation>撤销确认</translation>
    </message>
    <message>
        <source>Its indicator…</source>
        <translation>看指标…</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排活动</translation>
    </message>
    <message>
        <source>Put it on record</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>To the screenings</source>
        <translation>去筛查</translation>
    </message>
    <message>
        <source>To the monthly reports</source>
        <translation>去月报</translation>
    </message>
    <message>
        <source>It is done…</source>
        <translation>办好了…</translation>
    </message>
    <message>
        <source>{day}, after its day</source>
        <translation>{day}，晚于应办日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应办日</translation>
    </message>
    <message>
        <source>At the latest</source>
        <translation>最晚</translation>
    </message>
    <message>
        <source>Fulfilled by</source>
        <translation>怎样算办好</translation>
    </message>
    <message>
        <source>There are</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>已安排在</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Asked for in</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Move, cancel, did not come</source>
        <translation>改期、取消、没来</translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>A task of your own</source>
        <translation>自定事项</translation>
    </message>
    <message>
        <source>Put it into the plan</source>
        <translation>列入计划</translation>
    </message>
</context>
<context>
    <name>TemplatesSheet</name>
    <message>
        <source>Own outlines</source>
        <translation>我的提纲</translation>
    </message>
    <message>
        <source>Headings only: an outline is not sealed, so it must say nothing of anybody.</source>
        <translation>只写标题：提纲不封存，不要写到任何人。</translation>
    </message>
    <message>
        <source>New outline</source>
        <translation>新提纲</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>全室通用</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Notes that were begun with it stay as they are.</source>
        <translation>用它写过的笔记不变。</translation>
    </message>
    <message>
        <source>Take away “{name}”?</source>
        <translation>停用“{name}”？</translation>
    </message>
</context>
<context>
    <name>TicksEditor</name>
    <message>
        <source>None of these</source>
        <translation>以上都没有</translation>
    </message>
    <message>
        <source>Put a comma between several.</source>
        <translation>有几个就用逗号隔开。</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>last month {before}, a year ago {year_ago}</source>
        <translation>上月 {before}&#x3000;去年同月 {year_ago}</translation>
    </message>
    <message>
        <source>See the records</source>
        <translation>看记录</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Group session</source>
        <translation>团体辅导</translation>
    </message>
    <message>
        <source>Risk assessment</source>
        <translation>风险评估</translation>
    </message>
    <message>
        <source>Safety plan</source>
        <translation>安全计划</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>量表测评</translation>
    </message>
    <message>
        <source>School screening</source>
        <translation>学校筛查</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Mandatory report</source>
        <translation>强制报告</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Advice given</source>
        <translation>建议就医</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>疏导方案</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Told to others</source>
        <translation>告知他人</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>File closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>本人请求</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>来访登记</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>日常观察</translation>
    </message>
    <message>
        <source>came</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>to be asked about</source>
        <translation>需面谈</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>未答完</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>效度未通过</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>to be asked how it goes</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>What the client came with</source>
        <translation>来访登记表</translation>
    </message>
    <message>
        <source>{who}: {text}</source>
        <translation>{who}：{text}</translation>
    </message>
    <message>
        <source>not closed</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>只看</translation>
    </message>
    <message>
        <source>Nothing on record yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Visits, referrals, consents and all the rest gather here by themselves.</source>
        <translation>来访、转介、知情同意等都会自动汇到这里。</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind}（{count}）</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>The next seven days</source>
        <translation>未来七天</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>d MMMM, dddd</source>
        <comment>Qt&apos;s format of a day with its weekday</comment>
        <translation>M 月 d 日 dddd</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>快速登记</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>Hotline call</source>
        <translation>热线来电</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新来访者</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>Course and effect</source>
        <translation>过程与效果</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>还没有写。</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>To do better</source>
        <translation>改进</translation>
    </message>
    <message>
        <source>Stayed away</source>
        <translation>缺席原因</translation>
    </message>
</context>
<context>
    <name>ToldRows</name>
    <message>
        <source>Somebody else was told, too</source>
        <translation>还告知了别人</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>held by somebody else</source>
        <translation>外单位主办</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Class-hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>By</source>
        <translation>讲师或督导</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
</context>
<context>
    <name>TrainingForm</name>
    <message>
        <source>Expert (name and unit)</source>
        <translation>会诊专家（姓名、单位）</translation>
    </message>
    <message>
        <source>Who led it</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Supervisor (name and unit)</source>
        <translation>督导师（姓名、单位）</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>讲师</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>请教的问题</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>讨论内容</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About no named client: no name, no file number, no address.</source>
        <translation>不写来访者的姓名、档案号、住址和单位。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Module (8+X)</source>
        <translation>模块（8+X）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Last day (several days)</source>
        <translation>结束日期（多日的）</translation>
    </message>
    <message>
        <source>Class-hours (45 min)</source>
        <translation>学时（45 分钟）</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>held by somebody else</source>
        <translation>外单位主办</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Where the papers lie (sign-in sheet, photos)</source>
        <translation>材料存放处（签到表、照片）</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Print the record</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Correct a training</source>
        <translation>更正培训记录</translation>
    </message>
    <message>
        <source>Training and supervision</source>
        <translation>培训与督导</translation>
    </message>
    <message>
        <source>On record: {number}.</source>
        <translation>已记录：{number}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>记什么</translation>
    </message>
    <message>
        <source>Only trainings count for the 32 class-hours; the others are shown beside.</source>
        <translation>只有“培训”计入每年 32 学时，演练、督导、会诊另列。</translation>
    </message>
    <message>
        <source>A class-hour is 45 minutes; quarters are possible: 1.5 or 0.25.</source>
        <translation>一学时 45 分钟，可以记到四分之一，如 1.5、0.25。</translation>
    </message>
    <message>
        <source>The eight modules are the county&apos;s: write its name into the title.</source>
        <translation>八个模块由县里定，名称请写进主题。</translation>
    </message>
    <message>
        <source>Supervision and remote consultation name no client, here and on paper.</source>
        <translation>督导和会诊不写来访者是谁，纸上也不写。</translation>
    </message>
    <message>
        <source>Whoever took part in less than all of it: write the class-hours beside.</source>
        <translation>没有全程参加的，在姓名后填实际学时。</translation>
    </message>
</context>
<context>
    <name>TrainingWords</name>
    <message>
        <source>{hours} class-hours</source>
        <translation>{hours} 学时</translation>
    </message>
    <message>
        <source>In quarters of 45 minutes: 4, 1.5 or 0.25</source>
        <translation>按 45 分钟一学时，可写 4、1.5 或 0.25</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} 年</translation>
    </message>
</context>
<context>
    <name>TrainingsPage</name>
    <message>
        <source>Record</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Trainings and inspections</source>
        <translation>培训与检查</translation>
    </message>
    <message>
        <source>Trainings, drills, supervision</source>
        <translation>培训、演练与督导</translation>
    </message>
    <message>
        <source>Class-hours of the year</source>
        <translation>年度学时</translation>
    </message>
    <message>
        <source>Inspections and what is put right</source>
        <translation>检查与整改</translation>
    </message>
</context>
<context>
    <name>TrainingsPart</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Record a training, drill or supervision; everybody&apos;s hours add up from it.</source>
        <translation>记下培训、演练或督导，每个人的学时会自动累计。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>By</source>
        <translation>讲师或督导</translation>
    </message>
    <message>
        <source>Class-hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>24 months</source>
        <translation>近 24 个月</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>看哪一项</translation>
    </message>
    <message>
        <source>{month}: nothing on record that is so old</source>
        <translation>{month}：那时还没有记录</translation>
    </message>
    <message>
        <source>{month}: {name} {number}</source>
        <translation>{month}：{name} {number}</translation>
    </message>
    <message>
        <source>a year before {number}</source>
        <translation>去年同月 {number}</translation>
    </message>
    <message>
        <source>Filled: this month so far. Plain: this year. Hatched: before. Arrow keys go from month to month; Enter opens the records.</source>
        <translation>实心是本月至今，浅色是今年，斜线是往年。按左右键逐月看，回车看记录。</translation>
    </message>
</context>
<context>
    <name>TrendsCard</name>
    <message>
        <source>Over time</source>
        <translation>前后变化</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
    <message>
        <source>A hollow point is estimated: some questions were not answered.</source>
        <translation>空心点是折算的得分（有题没答）。</translation>
    </message>
    <message>
        <source>Points of another shape were scored otherwise and are not joined.</source>
        <translation>形状不同的点计分规则不同，不能相比，也不相连。</translation>
    </message>
    <message>
        <source>“!”: one answer was to be asked about.</source>
        <translation>“!”表示有回答须当面了解。</translation>
    </message>
    <message>
        <source>{low}–{high}, higher is more strain</source>
        <translation>{low}–{high} 分，越高困扰越多</translation>
    </message>
    <message>
        <source>{low}–{high}, higher is better</source>
        <translation>{low}–{high} 分，越高越好</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>折算</translation>
    </message>
</context>
<context>
    <name>TroublePanel</name>
    <message>
        <source>Nothing was changed, and nothing will be deleted.</source>
        <translation>没有改动任何内容，也不会删除任何内容。</translation>
    </message>
    <message>
        <source>The register lies in another folder</source>
        <translation>登记簿在别的文件夹里</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>用备份恢复</translation>
    </message>
    <message>
        <source>Go back to the newest backup; what is here is kept aside.</source>
        <translation>请用最新的备份恢复；现在的文件会另外留着。</translation>
    </message>
    <message>
        <source>The file of the register is missing</source>
        <translation>登记簿的文件不见了</translation>
    </message>
    <message>
        <source>register.db is not in the folder. If somebody moved it, put it back and try again. Otherwise go back to the newest backup.</source>
        <translation>文件夹里没有 register.db。如果有人移走了它，请放回来再试一次；不然就用最新的备份恢复。</translation>
    </message>
    <message>
        <source>The file of the register is damaged</source>
        <translation>登记簿的文件损坏了</translation>
    </message>
    <message>
        <source>The key file is missing</source>
        <translation>钥匙文件不见了</translation>
    </message>
    <message>
        <source>register.keys is not in the folder, and without it no password can open the register. Put it back and try again, or go back to a backup: each holds a copy of it.</source>
        <translation>文件夹里没有 register.keys，没有它，任何密码都打不开登记簿。请放回来再试一次，或用备份恢复：每份备份里都有一份钥匙文件。</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>钥匙文件损坏了</translation>
    </message>
    <message>
        <source>The register was written by a newer version</source>
        <translation>登记簿是用更新的版本写的</translation>
    </message>
    <message>
        <source>Install the newer version of the program on this computer.</source>
        <translation>请在这台电脑上安装新版本。</translation>
    </message>
    <message>
        <source>The register cannot be opened</source>
        <translation>登记簿打不开</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source>Save the page</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>It holds the published figures only, and no names.</source>
        <translation>里面只有上报数字，没有姓名。</translation>
    </message>
</context>
<context>
    <name>UnitImportSheet</name>
    <message>
        <source>Units from a spreadsheet</source>
        <translation>从表格导入单位</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n unit(s)</source>
        <translation>
            <numerusform>导入 %n 个单位</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>隶属</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>is there already</source>
        <translation>已有</translation>
    </message>
</context>
<context>
    <name>UnitSheet</name>
    <message>
        <source>in none</source>
        <translation>不属于任何单位</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Division code, 12 digits</source>
        <translation>区划代码（12 位）</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>隶属</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>设立日期</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>What was reported before that day stays as it was, and can be printed so.</source>
        <translation>那天之前报的照旧保留，也能照旧打印。</translation>
    </message>
    <message>
        <source>A new unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Another name for {unit}</source>
        <translation>{unit}更名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>更名</translation>
    </message>
    <message>
        <source>{unit} belongs to another town</source>
        <translation>{unit}划归</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>划归</translation>
    </message>
    <message>
        <source>Merge {unit} into another unit</source>
        <translation>{unit}并入其他单位</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Its rooms go along. Figures of before stay under the old name and are added to the new unit.</source>
        <translation>所属服务室一起过去。以前的数字留在原名下，汇总时加进新单位。</translation>
    </message>
    <message>
        <source>Close {unit}</source>
        <translation>撤销{unit}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Its rooms and units must have gone elsewhere first.</source>
        <translation>所属服务室和单位须先改归他处。</translation>
    </message>
</context>
<context>
    <name>UnitsPart</name>
    <message>
        <source>No unit yet</source>
        <translation>还没有行政单位</translation>
    </message>
    <message>
        <source>Add the county first, then its towns and villages.</source>
        <translation>先加县区，再加乡镇和村。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>From a spreadsheet…</source>
        <translation>从表格导入…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>更名…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>划归…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Division code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>服务室</translation>
    </message>
    <message>
        <source>A list of units</source>
        <translation>单位清单</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>正在读取清单</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>行政单位</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>请选一个单位</translation>
    </message>
    <message>
        <source>History</source>
        <translation>沿革</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>UnlockPanel</name>
    <message>
        <source>Anxinbu</source>
        <translation>安心簿</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Forgotten: open with the sheet</source>
        <translation>忘记密码：用恢复纸打开</translation>
    </message>
    <message>
        <source>Fully offline</source>
        <translation>完全离线</translation>
    </message>
    <message>
        <source>Please type your password</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>The password is not right</source>
        <translation>密码不对，请看看大小写</translation>
    </message>
    <message numerus="yes">
        <source>Several wrong passwords: the next try in %n second(s)</source>
        <translation>
            <numerusform>密码错了几次，请过 %n 秒再试</numerusform>
        </translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定开着</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Anxinbu</source>
        <translation>安心簿</translation>
    </message>
    <message>
        <source>The recovery sheet was never confirmed. Ask your lead to sign in first.</source>
        <translation>恢复纸还没有核对过。请先让室负责人登录。</translation>
    </message>
    <message>
        <source>Folder of the register</source>
        <translation>登记簿所在的文件夹</translation>
    </message>
</context>
<context>
    <name>UpwardPage</name>
    <message>
        <source>Close this month</source>
        <translation>本月关账</translation>
    </message>
    <message>
        <source>Write a stick</source>
        <translation>写入 U 盘</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Keys of the office above…</source>
        <translation>上级单位的公钥…</translation>
    </message>
    <message>
        <source>Up to the city</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>sums of what rooms published; nothing is rounded again</source>
        <translation>各室上报数字相加，不再取整</translation>
    </message>
    <message>
        <source>Not set yet: without its key nothing can be sealed for it.</source>
        <translation>还没有设置：没有它的公钥就无法封装。</translation>
    </message>
    <message>
        <source>{name}
Fingerprint {digits}</source>
        <translation>{name}
指纹 {digits}</translation>
    </message>
    <message>
        <source>Nothing went up yet.</source>
        <translation>还没有上报过。</translation>
    </message>
    <message>
        <source>No month to hand up</source>
        <translation>没有可上报的月份</translation>
    </message>
    <message>
        <source>Month {month}</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>{reported} of {expected} rooms have reported it; {late} late packages of earlier months go along. Each sum may be off by {margin}.</source>
        <translation>应报 {expected} 个服务室，已报 {reported} 个；另有 {late} 个补报的包一并上报。每个合计可能差 {margin}。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>No room has reported yet.</source>
        <translation>还没有服务室报来。</translation>
    </message>
    <message>
        <source>Rooms round by different steps; their sums cannot go up as one. Hand all of them the same rules.</source>
        <translation>各室取整口径不同，合计不能一起上报。请给各室下发同一口径。</translation>
    </message>
    <message>
        <source>The sums do not balance. Look into the inbox for imports that were taken back.</source>
        <translation>合计对不上。请到“收件”查看是否有撤销的导入。</translation>
    </message>
    <message>
        <source>A package that went up is not here, perhaps after a restored backup.</source>
        <translation>有一个已上报的包不在这里，可能是恢复过备份。</translation>
    </message>
    <message>
        <source>All months went up; the next one goes on now.</source>
        <translation>各月都已上报，下一个月还在进行。</translation>
    </message>
    <message>
        <source>Close {month} for the office above?</source>
        <translation>{month} 关账上报？</translation>
    </message>
    <message>
        <source>What comes later goes up with a later month.</source>
        <translation>以后补来的，随后面的月份上报。</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>{month} is closed. Write it on a stick now.</source>
        <translation>{month} 已关账，请写入 U 盘。</translation>
    </message>
    <message>
        <source>Which stick?</source>
        <translation>写到哪个 U 盘？</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>{name} is written and was read back. You may now remove the stick.</source>
        <translation>{name} 已写好并回读核对。现在可以拔出 U 盘。</translation>
    </message>
    <message>
        <source>Monthly sums</source>
        <translation>月度合计</translation>
    </message>
    <message>
        <source>The office above</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Went up</source>
        <translation>已上报</translation>
    </message>
</context>
<context>
    <name>UsesSheet</name>
    <message>
        <source>What are scales used for here?</source>
        <translation>这里用量表做什么？</translation>
    </message>
    <message>
        <source>Some scales are free only as long as nothing is charged for. They are offered when everything ticked here is allowed by their licence.</source>
        <translation>有的量表只有不收费才可以免费使用。下面勾选的都在许可之内，才会提供。</translation>
    </message>
    <message>
        <source>Results that are there are read and printed as before.</source>
        <translation>已有的结果照旧可以查看和打印。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Earlier versions</source>
        <translation>以前的版本</translation>
    </message>
    <message>
        <source>Version {number}, until {time} by {name}</source>
        <translation>第 {number} 版，{time} 由 {name} 更正</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>更正原因：{reason}</translation>
    </message>
    <message>
        <source>risk {level}</source>
        <translation>风险：{level}</translation>
    </message>
</context>
<context>
    <name>ViewsCard</name>
    <message>
        <source>Who looked</source>
        <translation>谁查阅过</translation>
    </message>
    <message>
        <source>Nobody has looked yet</source>
        <translation>还没有人查阅</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>看了什么</translation>
    </message>
</context>
<context>
    <name>VisitFilters</name>
    <message>
        <source>Every way</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>Every risk</source>
        <translation>全部风险</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部咨询员</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>全部月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Type pinyin or a number…</source>
        <translation>输入拼音或编号…</translation>
    </message>
    <message>
        <source>May stay empty. Saves itself.</source>
        <translation>可不填。自动保存。</translation>
    </message>
    <message>
        <source>e.g. call again</source>
        <translation>例如：再约、电话回访</translation>
    </message>
    <message>
        <source>{number}, session {session} of {planned}</source>
        <translation>{number} 第 {session} 次（共 {planned} 次）</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不算</translation>
    </message>
    <message>
        <source>only you can read this; not counted, not reported</source>
        <translation>只有您能看到，不统计、不上报</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Topics (the first is the main one)</source>
        <translation>问题（可多选，第一个为主要问题）</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Nothing new is logged with this name, except a crisis and its ground.</source>
        <translation>这个名字不再记新的内容；只有危机，写明依据后才可以记。</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Counts as a session of the plan</source>
        <translation>算进疏导方案</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Case note</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>On</source>
        <translation>约在哪天</translation>
    </message>
    <message>
        <source>At</source>
        <translation>几点</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Amend</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Fill in a scale</source>
        <translation>填写量表</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Amend a visit</source>
        <translation>更正服务记录</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>The new version is on record; the old one stays readable.</source>
        <translation>更正已保存，原来的版本仍可查看。</translation>
    </message>
    <message>
        <source>{month} is already closed; the report shows it with the next one.</source>
        <translation>{month}已经结账，这次更正在下一次月报时一并处理。</translation>
    </message>
</context>
<context>
    <name>VisitWords</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%n min</source>
        <translation>%n 分</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month} 月 {day} 日</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名来访者</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>Hotline return</source>
        <translation>热线工作报表</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>Choose less, or clear the filters.</source>
        <translation>请放宽条件，或清除筛选。</translation>
    </message>
    <message>
        <source>Every visit that is logged stands here, the newest on top.</source>
        <translation>登记过的来访都会列在这里，最近的在最上面。</translation>
    </message>
    <message>
        <source>No visits this month yet</source>
        <translation>这个月还没有服务记录</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n 人次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n anonymous visit(s)</source>
        <translation>
            <numerusform>另有匿名 %n 人次</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>咨询员</translation>
    </message>
    <message>
        <source>Date uncertain</source>
        <translation>日期存疑</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>补登记</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Restricted file</source>
        <translation>限制查阅的档案</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Self-assessments to be accepted</source>
        <translation>屏幕自评待确认</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) were typed from paper meanwhile.</source>
        <translation>
            <numerusform>有 %n 份已经从纸质表录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them here, and choose which.</source>
        <translation>请在这里看一看，决定用哪一份。</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Week</source>
        <translation>本周日程</translation>
    </message>
    <message>
        <source>{first} – {last} folded away; click to show</source>
        <translation>{first} – {last} 没有预约，已收起（点击展开）</translation>
    </message>
    <message>
        <source>Fold free hours away</source>
        <translation>收起没有预约的时间</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>The key file was damaged and has been replaced by its copy. Please make a backup.</source>
        <translation>钥匙文件损坏了，已用副本替换。请做一次备份。</translation>
    </message>
    <message>
        <source>The key file is older than the register knows: somebody put an old copy in its place. If nobody in the room did that, change the passwords.</source>
        <translation>钥匙文件比登记簿记得的旧：有人放回了旧的副本。如果不是本室的人放的，请更换密码。</translation>
    </message>
    <message>
        <source>The program ended suddenly last time, and since then the file register.db-wal was taken away: the newest entries may be missing. Please look through them.</source>
        <translation>上次程序意外中断，之后文件 register.db-wal 被移走了：最新的几条记录可能没有了，请核对一下。</translation>
    </message>
    <message>
        <source>This is an older state of the register: a backup knows entry {entry} of the audit trail, and it is not here. If nobody wanted that, go back to the newest backup.</source>
        <translation>这是较早的登记簿：备份里有第 {entry} 条操作记录，这里却没有。如果不是有意换回旧的，请用最新的备份恢复。</translation>
    </message>
    <message>
        <source>%n wrong password(s) since your last login.</source>
        <translation>您上次登录之后，有 %n 次输错密码。</translation>
    </message>
</context>
<context>
    <name>WithdrawSheet</name>
    <message>
        <source>Take back: {consent}</source>
        <translation>撤回：{consent}</translation>
    </message>
    <message>
        <source>Take the consent back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>From now on no new visit, note, plan or group session is recorded under the name. In a crisis it still is, with the legal ground.</source>
        <translation>从现在起，不再用这个名字记新的来访、笔记、方案和团体活动；遇到危机，写明法律依据后仍可记。</translation>
    </message>
    <message>
        <source>Nothing under way hangs on it.</source>
        <translation>没有正在办的事要停。</translation>
    </message>
    <message>
        <source>Referral {number} to {institution}: it cannot be printed any more. Tell them, and ask for it back by letter.</source>
        <translation>转介单 {number}（{institution}）：不能再打印。请告诉对方，并发函请对方退回。</translation>
    </message>
    <message>
        <source>Plan {number}: please end it, with a reason.</source>
        <translation>方案 {number}：请写明原因后结束。</translation>
    </message>
    <message>
        <source>Group “{name}”: the client takes no part any more.</source>
        <translation>团体“{name}”：不再参加。</translation>
    </message>
    <message>
        <source>Planned appointments: {days}</source>
        <translation>约好的预约：{days}</translation>
    </message>
    <message>
        <source>What was done before stays lawful and on record (PIPL 15). To have it deleted or locked, the client asks for that by itself.</source>
        <translation>以前已经做的仍然有效，记录保留（个人信息保护法第 15 条）；要删除或者封存，由来访者另行提出。</translation>
    </message>
</context>
<context>
    <name>WithdrawalForm</name>
    <message>
        <source>Nobody has to give a reason</source>
        <translation>不讲理由也可以</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %n planned appointment(s)</source>
        <translation>
            <numerusform>同时取消约好的 %n 次预约</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>谁提出撤回</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>WitnessForm</name>
    <message>
        <source>e.g. somebody of the committee</source>
        <translation>例如：村委会的人</translation>
    </message>
    <message>
        <source>Name of the witness</source>
        <translation>见证人姓名</translation>
    </message>
</context>
<context>
    <name>WitnessSheet</name>
    <message>
        <source>Confirm with a witness</source>
        <translation>请见证人确认</translation>
    </message>
    <message>
        <source>The witness sees the list of numbers and signs the paper.</source>
        <translation>见证人看过清单上的档案号，并在纸上签名。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>What waits</source>
        <translation>待办</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Duties after a danger</source>
        <translation>危险情况，待处置</translation>
    </message>
    <message>
        <source>Follow-ups and appointments that are late</source>
        <translation>该随访、该来而没来的</translation>
    </message>
    <message>
        <source>Referrals without a receipt</source>
        <translation>没收到回执的转介</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有过期未办的事。</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) overdue</source>
        <translation>
            <numerusform>%n 个月超期未报</numerusform>
        </translation>
    </message>
    <message>
        <source>Monthly report of {month}, due {day}</source>
        <translation>{month}的月报，{day} 前上报</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>去结账</translation>
    </message>
    <message>
        <source>Monthly reports to hand over</source>
        <translation>已结账、还没上报的月报</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去上报</translation>
    </message>
</context>
<context>
    <name>WrittenSheet</name>
    <message>
        <source>The copy is written</source>
        <translation>副本已写好</translation>
    </message>
    <message>
        <source>Hand it over in person, e.g. printed or on the person&apos;s own stick, then delete the files here. Whoever finds them can read them.</source>
        <translation>请当面交付，例如打印出来，或拷到本人的 U 盘，然后删除这里的文件。谁找到它们都能看。</translation>
    </message>
    <message>
        <source>Characters that cannot be printed: {signs}</source>
        <translation>打印不了的字：{signs}</translation>
    </message>
    <message>
        <source>Handed over: delete the files</source>
        <translation>已交付，删除文件</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>numbers only</source>
        <translation>只有数字</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>危机</translation>
    </message>
    <message>
        <source>Call-outs</source>
        <translation>外出干预</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) without outreach</source>
        <translation>
            <numerusform>有 %n 个月没有宣教</numerusform>
        </translation>
    </message>
    <message>
        <source>Outreach in every month so far</source>
        <translation>到上月为止每月都有宣教</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
</context>
<context>
    <name>YearPlanPage</name>
    <message>
        <source>This year is not planned yet</source>
        <translation>这一年还没有计划</translation>
    </message>
    <message>
        <source>What papers ask of a room like yours, with its days. What you put on record ticks it off.</source>
        <translation>文件要求本室做的事和日子都列好了，您只需挑选、改日子。登记了活动和培训，计划自动核销。</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>做计划</translation>
    </message>
    <message>
        <source>A task of your own</source>
        <translation>自定事项</translation>
    </message>
    <message>
        <source>More that is asked for…</source>
        <translation>还有要求的事项…</translation>
    </message>
    <message>
        <source>Print the plan</source>
        <translation>打印计划</translation>
    </message>
    <message>
        <source>Plan of the year</source>
        <translation>年度计划</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>逾期 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>临近 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>未做 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>已办 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan of {year}</source>
        <translation>{year} 年度计划</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
<context>
    <name>YearPlanWords</name>
    <message>
        <source>Still to come</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临近</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Not this year</source>
        <translation>今年不做</translation>
    </message>
    <message>
        <source>{day}</source>
        <comment>day of the month</comment>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>done</source>
        <comment>in a square of the year</comment>
        <translation>已办</translation>
    </message>
    <message>
        <source>none</source>
        <comment>in a square of the year</comment>
        <translation>未做</translation>
    </message>
    <message>
        <source>late</source>
        <comment>in a square of the year</comment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>事项（按月）</translation>
    </message>
    <message>
        <source>The month is closed and reported</source>
        <translation>关账上报月报</translation>
    </message>
    <message>
        <source>A screening on record</source>
        <translation>登记一次筛查</translation>
    </message>
    <message>
        <source>An outreach activity that was held</source>
        <translation>登记一次已办的科普活动</translation>
    </message>
    <message>
        <source>Activities that its indicator counts</source>
        <translation>登记指标计数的活动</translation>
    </message>
    <message>
        <source>Trainings that its indicator counts</source>
        <translation>登记指标计数的培训、演练、督导</translation>
    </message>
    <message>
        <source>Somebody says so</source>
        <translation>人工确认</translation>
    </message>
</context>
<context>
    <name>_AnswerForm</name>
    <message>
        <source>Answer</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>_CancelForm</name>
    <message>
        <source>It stays in the list with this reason.</source>
        <translation>活动连同原因仍留在列表里。</translation>
    </message>
    <message>
        <source>Why it does not take place</source>
        <translation>为什么不办了</translation>
    </message>
</context>
<context>
    <name>_CheckRow</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>_ClosingForm</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How it went, in a few sentences</source>
        <translation>小结：几句话说说经过和结果</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果怎样</translation>
    </message>
    <message>
        <source>Why it is closed without a report</source>
        <translation>没有报告就办结的原因</translation>
    </message>
</context>
<context>
    <name>_ColleagueForm</name>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>{name} (may co-sign)</source>
        <translation>{name}（可会签）</translation>
    </message>
</context>
<context>
    <name>_ColumnView</name>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
</context>
<context>
    <name>_DayForm</name>
    <message>
        <source>From {first} to {last}, so that its record still counts.</source>
        <translation>可选 {first} 至 {last}，过了就不算这一项。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>应办日</translation>
    </message>
</context>
<context>
    <name>_DueRow</name>
    <message>
        <source>last on {day}</source>
        <translation>上次 {day}</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
</context>
<context>
    <name>_DutyRow</name>
    <message>
        <source>Restricted file</source>
        <translation>限制查看的档案</translation>
    </message>
    <message>
        <source>{level} risk</source>
        <translation>{level}风险</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>已过 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>See to it</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Report at once</source>
        <translation>立即报告</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>还没有报告</translation>
    </message>
    <message>
        <source>from a {record} by {name}</source>
        <translation>来自{record}，{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>已记 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_EndForm</name>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>The plan is</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>_EntryForm</name>
    <message>
        <source>Type pinyin or a number</source>
        <translation>输入拼音或序号</translation>
    </message>
    <message>
        <source>What happened since</source>
        <translation>后来的情况</translation>
    </message>
    <message>
        <source>Receipt number, if it came now</source>
        <translation>回执编号（这次拿到就填）</translation>
    </message>
    <message>
        <source>Who was told now, too</source>
        <translation>这次又告诉了谁</translation>
    </message>
</context>
<context>
    <name>_FactsForm</name>
    <message>
        <source>Name of the screening</source>
        <translation>筛查名称</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>_Figures</name>
    <message>
        <source>visits come in</source>
        <translation>人次可导入</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>次转介</translation>
    </message>
    <message numerus="yes">
        <source>%n of them known already</source>
        <translation>
            <numerusform>其中 %n 人已有档案</numerusform>
        </translation>
    </message>
    <message>
        <source>Ledger of {year}, {name}</source>
        <translation>{year} 年台账，{name}</translation>
    </message>
</context>
<context>
    <name>_FindingForm</name>
    <message>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Measure, person, time limit and goal may be added later.</source>
        <translation>措施、责任人、时限、目标可以以后补齐。</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Person responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>_FlagForm</name>
    <message>
        <source>e.g. in the fields by day, call after six</source>
        <translation>如：白天下地，六点后再打</translation>
    </message>
    <message>
        <source>What everybody should know first</source>
        <translation>大家要先知道的</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>简单说明</translation>
    </message>
</context>
<context>
    <name>_FormRow</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>_GroupForm</name>
    <message>
        <source>Name of the group</source>
        <translation>小组名称</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带领者</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Planned sessions</source>
        <translation>计划几次</translation>
    </message>
</context>
<context>
    <name>_JoinForm</name>
    <message>
        <source>Client</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Belongs since</source>
        <translation>从哪天起</translation>
    </message>
</context>
<context>
    <name>_Limits</name>
    <message>
        <source>On the list from</source>
        <translation>从哪一级起上名单</translation>
    </message>
    <message>
        <source>the scale&apos;s own cut-off</source>
        <translation>量表自己的筛查界限</translation>
    </message>
    <message>
        <source>only marked answers</source>
        <translation>只看关键题</translation>
    </message>
    <message>
        <source>{band} or worse</source>
        <translation>{band}及更重</translation>
    </message>
</context>
<context>
    <name>_MakeForm</name>
    <message>
        <source>Also what is over already, to show the whole year</source>
        <translation>已过去的也列上，看全年</translation>
    </message>
    <message>
        <source>A day lies within the time of its task: outreach within its month.</source>
        <translation>日子要落在各项自己的时间里，如科普宣传要在当月。</translation>
    </message>
    <message numerus="yes">
        <source>day of each month, %n month(s)</source>
        <translation>
            <numerusform>日前，共 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of it</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ObservationForm</name>
    <message>
        <source>What was seen or heard, without a label for it</source>
        <translation>看到、听到的情况，不下结论</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>谁看到的</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What they saw</source>
        <translation>看到的情况</translation>
    </message>
</context>
<context>
    <name>_OlderRow</name>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>_PeriodLine</name>
    <message>
        <source>Take away: it was a mistake</source>
        <translation>去掉（填错了）</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>去掉 {name}</translation>
    </message>
    <message>
        <source>{name}, from</source>
        <translation>{name}，起</translation>
    </message>
    <message>
        <source>{name}, to</source>
        <translation>{name}，止</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>still now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>left on {day}</source>
        <translation>{day} 离开</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>还没有密码</translation>
    </message>
</context>
<context>
    <name>_PlanRow</name>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 份</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>_PointRow</name>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>_PostForm</name>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>full-time</source>
        <translation>专职</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>队伍职责</translation>
    </message>
    <message>
        <source>In post since</source>
        <translation>到岗日期</translation>
    </message>
    <message>
        <source>Last day (empty: still)</source>
        <translation>最后一天（在任不填）</translation>
    </message>
</context>
<context>
    <name>_PutRightForm</name>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>What is different now</source>
        <translation>现在怎样了</translation>
    </message>
</context>
<context>
    <name>_QualificationForm</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发证单位</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Expires (empty: never)</source>
        <translation>到期日（长期不填）</translation>
    </message>
</context>
<context>
    <name>_ReasonForm</name>
    <message>
        <source>e.g. came back after the summer</source>
        <translation>如：暑假后又来了</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>e.g. somebody else answered, only tried out</source>
        <translation>如：不是本人答的、只是试一试</translation>
    </message>
</context>
<context>
    <name>_RepeatForm</name>
    <message>
        <source>Scale</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>Every how many days</source>
        <translation>每隔几天</translation>
    </message>
    <message>
        <source>A whole number of days, 1 to 730</source>
        <translation>请填天数，1 至 730</translation>
    </message>
    <message>
        <source>Days before and after that are as good</source>
        <translation>前后宽限几天</translation>
    </message>
    <message>
        <source>A whole number of days, less than half the interval</source>
        <translation>请填天数，少于间隔的一半</translation>
    </message>
    <message>
        <source>Empty: counted from the newest result</source>
        <translation>不填：从最近一次算起</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>第一次</translation>
    </message>
</context>
<context>
    <name>_ReportRow</name>
    <message>
        <source>reported</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>尚未报告</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>_ReviewForm</name>
    <message>
        <source>On the whole</source>
        <translation>总的来说</translation>
    </message>
    <message>
        <source>What changed, and what next</source>
        <translation>有什么变化，接下来怎么做</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>下次回顾</translation>
    </message>
</context>
<context>
    <name>_ScheduleRow</name>
    <message numerus="yes">
        <source>{day}, every %n day(s)</source>
        <translation>
            <numerusform>{day}，每 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>End</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
</context>
<context>
    <name>_ScreeningForm</name>
    <message>
        <source>Type a name, e.g. PHQ</source>
        <translation>输入名称，如 PHQ</translation>
    </message>
    <message>
        <source>Name of the screening</source>
        <translation>筛查名称</translation>
    </message>
    <message>
        <source>e.g. 2026 autumn, grade 7</source>
        <translation>如：2026年秋季七年级</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>由谁填写</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>量表</translation>
    </message>
    <message>
        <source>In the order of the paper. Ages are counted on the day above.</source>
        <translation>按纸上的先后。年龄按上面的日期计算。</translation>
    </message>
    <message>
        <source>On the list of talks</source>
        <translation>谁上面谈名单</translation>
    </message>
    <message>
        <source>A marked answer, such as one about self-harm, puts a student on the list always.</source>
        <translation>关键题（如自伤）有提示的，不论总分，一律上名单。</translation>
    </message>
    <message>
        <source>Not for a class: {scales}</source>
        <translation>不能整班填写：{scales}</translation>
    </message>
</context>
<context>
    <name>_SessionRow</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>_SittingRow</name>
    <message>
        <source>Put all on record</source>
        <translation>全部确认入档</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>{number} 号</translation>
    </message>
    <message>
        <source>{answered} of {asked} questions</source>
        <translation>已答 {answered}/{asked} 题</translation>
    </message>
    <message>
        <source>Marked answer: talk today</source>
        <translation>有标出的回答，今天谈一谈</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>没做完</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>看答卷</translation>
    </message>
</context>
<context>
    <name>_StudentForm</name>
    <message>
        <source>Number</source>
        <translation>学号或座号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>or age</source>
        <translation>或年龄</translation>
    </message>
</context>
<context>
    <name>_Taking</name>
    <message numerus="yes">
        <source>%n cell(s) will be filled in.</source>
        <translation>
            <numerusform>有 %n 个单元格会自动填数。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this layout?</source>
        <translation>使用这个版式？</translation>
    </message>
    <message>
        <source>No figure has these names, so their cells stay as they are: {names}</source>
        <translation>下列名称没有对应的数字，单元格保持原样：{names}</translation>
    </message>
    <message>
        <source>Pictures and drawings in it are left out.</source>
        <translation>其中的图片和图形不会保留。</translation>
    </message>
    <message>
        <source>Charts in it are left out; draw them in the filled workbook.</source>
        <translation>其中的图表不会保留，可以在填好的表格里再画。</translation>
    </message>
    <message>
        <source>Comments in it are left out.</source>
        <translation>其中的批注不会保留。</translation>
    </message>
    <message>
        <source>Something in it is of a newer kind and is left out; look at the result.</source>
        <translation>里面有较新的功能不会保留，填好后请看一眼。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>_TargetForm</name>
    <message>
        <source>no number</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>The target, as the paper says it</source>
        <translation>目标原文</translation>
    </message>
    <message>
        <source>Without a number it is shown, and nothing is compared.</source>
        <translation>没有数值时只显示，不作比较。</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>For the year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>The paper that changed it</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Another target for that year holds from this day already: choose another day, or take that one back first.</source>
        <translation>这一天起已有该年度的目标：请换一个日期，或先撤销那一个。</translation>
    </message>
</context>
<context>
    <name>_TaskForm</name>
    <message>
        <source>Somebody says that it is done</source>
        <translation>人工确认</translation>
    </message>
    <message>
        <source>A record of this kind fulfils it by itself.</source>
        <translation>登记了这类记录，就自动算办好。</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>By</source>
        <translation>应办日</translation>
    </message>
    <message>
        <source>Fulfilled by</source>
        <translation>怎样算办好</translation>
    </message>
</context>
<context>
    <name>_TemplateForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Headings, one a line</source>
        <translation>标题，一行一个</translation>
    </message>
    <message>
        <source>For everybody in the room</source>
        <translation>全室通用</translation>
    </message>
</context>
<context>
    <name>_TemplateSheet</name>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>_ToldRow</name>
    <message>
        <source>Who</source>
        <translation>告知谁</translation>
    </message>
    <message>
        <source>name or place</source>
        <translation>姓名或单位</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>告知了谁</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>几点</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>_WhoSheet</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>日期</translation>
    </message>
    <message numerus="yes">
        <source>The oldest %n are shown.</source>
        <translation>
            <numerusform>列出最早的 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
