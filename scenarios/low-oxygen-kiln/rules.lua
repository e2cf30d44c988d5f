-- 低氧窑：程序规则和期限。
-- 规则和期限合计 30 分：进场 8，部署 8，发现 2，程序 12。禁令守住不加分，违反了扣分，不在 30 分里。
--
-- 否决分两种，判词里写明：
--   R 是《生态环境行政执法案卷评查细则（2024年版）》列的重大问题（第几项照写），一有就整卷零分；
--   G 是本剧本自己的：毁证、动粗、徇私、明知涉嫌犯罪而以罚代移，细则没有列，法律上的根据写在 basis 里。
-- 2024年版删去了“没有批准或者迟批准就查封”，所以补批晚了只少得分，不否决。
--
-- 依据照官方文本核过。部署的几条引行政处罚法第五十四条第一款（全面、客观、公正地调查，收集证据）：条文写的是原则，先到哪里、怎样分组是
-- 从这个原则推出来的做法，不是条文的字面；学员看的判词里也这样写。当面告知权利、问一句回避，条文（第四十三条第二款）写的是有权申请，告知、
-- 询问的做法出自处罚办法和评查细则。查封、责令改正，条文写的是“可以”“应当改正”，剧本的任务书要求该做的当场做：没有查封的，跟着查封来的
-- 几条规则、几处文书没有走到，那几分没有拿到，不说成违法。没有条文的（防护用品、个别询问、封样、开记录仪）写 unverified，不计分。
--
-- 共用的规则集里，records、sampling、issuing_body 没有用：前两个要事件带 person、sample 这样的属性，这里的询问、采样是动作；本剧本是
-- 市局自己办案，没有以分局、执法队名义的情形。entry.show_id 带否决而细则没有列这一项，entry.show_id_before_asking 要 make_record，都不用。
--
-- 要用的事件：approve_seizure report_crime decide_transfer transfer_crime copy_to_procuratorate police_answer decide impose_fine
-- deliver_order recheck daily_fine suspect_crime file_case transfer_detention favour destroy_evidence force deliver_seizure tell_seizure。
-- police_answer{case} 是公安机关不立案、撤案或者检察院不起诉：以后才可以决定罚不罚款，没有它，先移送后罚款的会被判作没有等结论。

local visit = require("here.rules_visit")
local measures = require("here.rules_measures")
local after = require("here.rules_after")

return {
   rules = { visit, measures, after.rules },
   clocks = after.clocks,
}
