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
    <name>ClientCardView</name>
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
        <source>Citizen id (may stay empty)</source>
        <translation>身份证号（可不填）</translation>
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
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与来访者关系</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
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
        <source>School, grade and class</source>
        <translation>学校、年级、班级</translation>
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
        <source>Age</source>
        <translation>年龄段</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
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
    <message>
        <source>All populations</source>
        <translation>全部人群</translation>
    </message>
    <message>
        <source>Under 18</source>
        <translation>未满 18 岁</translation>
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
        <source>answer for machines</source>
        <translation>输出给机器读的结果</translation>
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
        <source>Password:</source>
        <translation>密码：</translation>
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
        <source>Only a receipt booked today can be undone.</source>
        <translation>只有今天登记的回执可以撤销。</translation>
    </message>
    <message>
        <source>This institution is not in use any more. Choose another one.</source>
        <translation>这家机构已停用，请另选一家。</translation>
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
        <source>A client file that it opened was edited since.</source>
        <translation>导入时新建的来访者档案，有的后来修改过。</translation>
    </message>
    <message>
        <source>A client file that it opened was merged since.</source>
        <translation>导入时新建的来访者档案，有的后来合并过。</translation>
    </message>
    <message>
        <source>A client file that it opened has new visits, referrals or drafts.</source>
        <translation>导入时新建的来访者，有的后来又有了新的登记、转介或草稿。</translation>
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
        <source>You cannot take yourself out. Ask another lead.</source>
        <translation>不能停用您自己，请让另一位负责人来做。</translation>
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
Fingerprint {fingerprint}</source>
        <translation>室编号 {code}
指纹 {fingerprint}</translation>
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
        <source>seen today</source>
        <translation>今天来过</translation>
    </message>
    <message numerus="yes">
        <source>seen %n day(s) ago</source>
        <translation>
            <numerusform>%n 天前来过</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>处置</translation>
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
        <source>visit {number}</source>
        <translation>第 {number} 次</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
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
        <source>Nobody picked yet</source>
        <translation>还没选来访者</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>{time} 保存</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>change to a visit on record</source>
        <translation>更正或补充</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>client file</source>
        <translation>来访者档案</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>来访</translation>
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
        <source>Install it first: sudo apt install {package}</source>
        <translation>请先安装：sudo apt install {package}</translation>
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
        <translation>文件已损坏。请用表格软件打开，另存一份再导入。</translation>
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
        <source>%n visit(s) are anonymous: not counted as persons</source>
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
</context>
<context>
    <name>FileEditor</name>
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
    <name>FileView</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Under 18, and no guardian is noted.</source>
        <translation>未满 18 岁，还没有填写监护人。</translation>
    </message>
    <message>
        <source>Note the guardian</source>
        <translation>填写监护人</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Citizen id</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Where the person lives</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>School, grade and class</source>
        <translation>学校、年级、班级</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Former populations</source>
        <translation>曾属人群</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
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
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
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
        <source>Not in use any more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>恢复使用</translation>
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
    <name>LeadStep</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
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
        <source>Clients</source>
        <translation>来访者</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月报与上报</translation>
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
    <message numerus="yes">
        <source>%n month(s) are late. Earlier months come first.</source>
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
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>新转介</translation>
    </message>
    <message>
        <source>You had begun this and not finished it.</source>
        <translation>这张转介单上次没有写完。</translation>
    </message>
    <message>
        <source>Begin another one</source>
        <translation>另写一张</translation>
    </message>
    <message>
        <source>A referral that you began is kept as a draft.</source>
        <translation>有一张没写完的转介单，已存为草稿。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>草稿已保存 {time}</translation>
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
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Case notes</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>only the author can read them; not counted, not reported</source>
        <translation>只有记录人能看到，不统计、不上报</translation>
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
        <source>Only the author can read this.</source>
        <translation>只有记录人能看到。</translation>
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
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
    <name>PopulationsField</name>
    <message>
        <source>Type to add, e.g. left-behind child</source>
        <translation>输入添加，如“留守儿童”或 lset</translation>
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
    <name>ReceiptReading</name>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Undo the booking</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到达日期</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>情况</translation>
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
        <source>Directory</source>
        <translation>目录</translation>
    </message>
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
    <message>
        <source>Referral form {number}</source>
        <translation>转介单 {number}</translation>
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
</context>
<context>
    <name>ReferralsCard</name>
    <message>
        <source>Referrals</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>No referrals</source>
        <translation>没有转介</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转往</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>%n client(s) were known already</source>
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
    <name>SendPanel</name>
    <message>
        <source>Set the county&apos;s key</source>
        <translation>录入县里的公钥</translation>
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
        <source>About</source>
        <translation>关于</translation>
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
        <source>How it went</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到达日期</translation>
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
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>From now on these figures are settled. What is logged later for this month goes out with the next one.</source>
        <translation>结账以后，这些数字就定下来了；之后为这个月补登记的，计入下一个月。</translation>
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
        <source>Close month</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Prepare month {month}</source>
        <translation>整理 {month} 月月报</translation>
    </message>
    <message>
        <source>Close month {month}?</source>
        <translation>{month} 月月报结账？</translation>
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
    <name>TodayPage</name>
    <message>
        <source>High risk</source>
        <translation>高风险后续</translation>
    </message>
    <message>
        <source>Must be dealt with</source>
        <translation>必须处置</translation>
    </message>
    <message>
        <source>stays until they have been seen again</source>
        <translation>再次来访前一直显示</translation>
    </message>
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
        <source>Not finished</source>
        <translation>未完成的草稿</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>d MMMM, dddd</source>
        <comment>Qt&apos;s format of a day with its weekday</comment>
        <translation>M 月 d 日 dddd</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Not seen for 60 days or more</source>
        <translation>很久没联系（60 天以上）</translation>
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
        <source>New client</source>
        <translation>新来访者</translation>
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
    <name>VisitsCard</name>
    <message>
        <source>Visits</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>还没有服务记录</translation>
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
        <source>Mode</source>
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
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>共 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Log a visit</source>
        <translation>登记来访</translation>
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
    <name>_ColumnView</name>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
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
</TS>
