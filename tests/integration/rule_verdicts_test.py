"""What every rule of the first visit says when it is broken: the sentence, the event, the time, the repair.

One recorded play meets every rule. Each test changes it in one place and plays it again.
"""
import pathlib
import re
import tempfile
import unittest

from tool import FIRST_VISIT, SOURCE, lines_by_id, play_json

MET = (SOURCE / "tests" / "integration" / "plays" / "first-visit-met.inputs").read_text(encoding="utf-8").splitlines()

# Rules that only speak where another officer takes over; rules whose source could not be checked.
NOT_ASKED = {"recusal-decided", "recusal-goes-on"}
UNVERIFIED = {"recorder-first", "sign-record", "record-times"}


def without(*starts):
    return [line for line in MET if not line.startswith(starts)]


def replaced(start, *instead):
    return [new for line in MET for new in (instead if line.startswith(start) else [line])]


def before(start, *added):
    at = next(i for i, line in enumerate(MET) if line.startswith(start))
    return MET[:at] + list(added) + MET[at:]


def moved(start, before_start):
    lines = without(start)
    at = next(i for i, line in enumerate(lines) if line.startswith(before_start))
    return lines[:at] + [line for line in MET if line.startswith(start)] + lines[at:]


def taken_over(choice):
    """The partner leaves, another officer comes, the firm asks that he withdraw."""
    return replaced("reply stay", "reply wait", f"reply {choice}")


def not_informed():
    """The manager waits at the gate until somebody says what the visit is about."""
    lines = [line for line in MET if not line.startswith(("act inform", "act ask_recusal"))]
    lines.insert(lines.index("act show_id manager") + 1, "act ask_recusal manager")
    lines[lines.index("ask manager missing-month") - 1] = "go gate"
    return lines


# Rule: the play, the input that the verdict names (None: nothing was done), its time, the sentence.
BROKEN = {
    "recorder-first": (moved("act operate recorder", "act show_id"), "act look plume", "09:00",
        "09:00 “查看烟囱顶上的白烟”时还没有打开执法记录仪，这一段没有录下来。09:02 的“动手操作执法记录仪”是后来补的，已经晚了。"
        "下车就打开记录仪，说出时间、地点、人员和来意，再出示证件。"
        "这条规则的依据尚未核实，不计分。"),
    "show-id": (without("act show_id"), None, "",
        "没有向企业现场负责人出示执法证件，当事人有权拒绝检查，取得的材料也难以采用。"
        "进门先由两名执法人员出示证件，说出单位和姓名。"),
    "show-id-first": (before("act show_id", "go boiler-room", "act look boiler", "go gate"), "act look boiler", "09:10",
        "09:10 进了厂进行“查看燃气锅炉”时还没有出示执法证件。"
        "09:14 的“出示证件周敏”是后来补的，已经晚了。在门口出示证件后再进厂；厂门外的可以先看、先拍。"),
    "show-id-before-asking": (before("act show_id", "ask manager remedy"), "ask manager remedy", "09:05",
        "09:05 “询问周敏”时还没有出示执法证件。09:06 的“出示证件周敏”是后来补的，已经晚了。"
        "开口问话之前先出示证件，在门口也一样。"),
    "inform": (not_informed(), None, "",
        "没有说明来意，也没有告知申请回避的权利和如实回答、协助检查的义务。"
        "出示证件后当面说明检查事由、权利和义务（条文写的是有权申请、应当协助，当面告知出自处罚办法和评查细则）。"),
    "ask-recusal": (without("act ask_recusal"), None, "",
        "没有询问当事人是否申请回避，笔录里这一栏只能空着。"
        "告知权利后当面问一句，把回答记入笔录（条文写的是有权申请，逐项询问出自处罚办法和评查细则）。"),
    "saw-permit": (without("act look permit", "act copy permit"), None, "",
        "没有看排污许可证，不知道监测应当多久一次。先从许可证查清频次、指标和方式。"),
    "saw-reports": (without("act look reports", "act photo reports"), None, "",
        "没有翻监测报告夹，缺的那个月没有发现。逐月核对报告和原始记录。"),
    "fixed-permit": (replaced("act copy permit", "act copy permit marked"), None, "",
        "没有取得注明来源、经当事人签认的许可证自行监测页，证明不了应当每月监测。"
        "复制首页和自行监测要求一页，写明出处和提取时间，当场请当事人核对签认。"),
    "fixed-run-log": (without("act copy run-log"), None, "",
        "没有取到运行记录，证明不了锅炉那个月在运行。问缺测之前先固定运行记录；记录本会被拿走。"),
    "fixed-run-log-well": (replaced("act copy run-log", "act copy run-log party"), None, "",
        "运行记录没有注明来源，或者没有当事人签认。复制件写明出处、提取时间，当场请当事人核对签认。"),
    "fixed-reports": (without("act photo reports"), None, "",
        "看到缺页却没有拍照、复制，走出门就说不清了。标签、空页、前后两月的报告一起拍下或者复印。"),
    "fixed-reports-well": (replaced("act photo reports", "act photo reports"), None, "",
        "报告夹的照片或复制件没有注明来源，或者没有当事人签认。写明出处和时间，当场请当事人签认。"),
    "asked-stoker": (without("ask stoker"), None, "",
        "没有问过当班的人。向知情的一线工人核实锅炉开没开。"),
    "asked-manager": (without("ask manager"), None, "",
        "没有问企业为什么缺测，当事人的说法没有听。书证固定以后当面询问，并听取辩解。"),
    "saw-plume": (without("act look plume"), None, "",
        "居民反映的白烟没有看。在厂外就能看：从哪里变白、怎样散。"),
    "ruled-out-plume": (without("act look thermometer"), None, "",
        "没有看排烟温度，白烟是什么只能靠猜。排烟温度、外界气温一对，成因就清楚。"),
    "recusal-before-record": (moved("act ask_recusal", "respond plume"), "act make_record", "09:33",
        "09:33 制作笔录时还没有问过是否申请回避。"
        "09:43 的“询问是否申请回避周敏”是后来补的，已经晚了。笔录开头先告知并询问回避。"),
    "make-record": (without("act make_record"), None, "",
        "检查没有制作笔录，看到的事实没有落到纸上。离开前当着当事人制作现场检查笔录。"),
    "record-after-evidence": (before("finish", "act photo permit marked,party"), "act photo permit", "09:44",
        "09:44 的“拍照排污许可证副本”之后没有再做笔录，取证经过没有记录。"
        "取证全部完成后再制作笔录，或者补记。"),
    "sign-record": (replaced("act make_record", "act make_record manager read,times"), None, "",
        "笔录没有请当事人核对签名。"
        "笔录做完交当事人核对，逐页签名并注明日期，拒签的写明情况（案卷评查细则2024年版的要求）。"
        "这条规则的依据尚未核实，不计分。"),
    "record-times": (replaced("act make_record", "act make_record manager read,sign"), "act make_record", "09:34",
        "09:34 的“制作检查笔录周敏”没有写明起止时间、地点和在场人员。"
        "时间写到分钟，地点写到房间，在场的人都写上（案卷评查细则2024年版的要求）。"
        "这条规则的依据尚未核实，不计分。"),
    "recusal-decided": (taken_over("ignore"), "reply ignore", "09:34",
        "09:34 当事人提出“申请赵航回避”以后，一直没有作出决定。"
        "审查以后由负责人决定是否回避，并告知当事人。"),
    "recusal-by-head": (taken_over("refuse"), "reply refuse", "09:34",
        "09:34 的“驳回回避申请”不是行政机关负责人作的。把申请报负责人决定，执法人员自己不能驳回。"),
    "recusal-goes-on": (taken_over("pause"), "reply pause", "09:34",
        "09:34 回避申请还没有决定，就“停下来不查”了。申请照样审查，调查接着进行。"),
    "two-officers": (replaced("reply stay", "reply leave"), "reply leave", "09:09",
        "09:09 让同事先走，只剩一名执法人员继续检查。两人一起查完；实在要走，就停下来等另派的人到场。"),
    "no-inducement": (before("ask manager", "ask manager bargain"), "ask manager bargain", "09:33",
        "09:33 用“承认就少罚”换取陈述，这样得来的话不得作为认定案件事实的根据。"
        "只问事实，拿证据请对方说明。"),
    "no-groundless-sealing": (before("ask stoker", "act seal boiler"), "act seal boiler", "09:29",
        "09:29 动了查封的念头：既没有严重污染或证据灭失的情形，也没有负责人批准。"
        "书证拍照、复制就能固定，不需要查封。"),
}


class RuleVerdicts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "changed.inputs"

    def play(self, inputs):
        self.path.write_text("\n".join(inputs) + "\n", encoding="utf-8")
        return play_json(FIRST_VISIT, "--inputs", self.path)[0]

    def test_the_recorded_play_meets_every_rule(self):
        sheet = self.play(MET)
        self.assertEqual((sheet["total"], sheet["vetoes"], sheet["ending"]), (100, [], "solid"))
        for rule_id in BROKEN:
            line = lines_by_id(sheet)[rule_id]
            state = "not-triggered" if rule_id in NOT_ASKED else "unverified" if rule_id in UNVERIFIED else "met"
            self.assertEqual(line["state"], state, rule_id)
            start = "没有触发：" if rule_id in NOT_ASKED else ("做到了：", "没有出现应当避免的行为：")
            self.assertTrue(line["reason"].startswith(start), line["reason"])

    def test_every_rule_is_broken_once(self):
        sheet = self.play(MET)
        questions = {line["id"] for line in sheet["lines"] if line["section"] == "judgement"}
        self.assertEqual(set(BROKEN), set(lines_by_id(sheet)) - questions)

    def test_a_broken_rule_names_the_event_the_time_and_the_repair(self):
        for rule_id, (inputs, event, moment, sentence) in BROKEN.items():
            with self.subTest(rule=rule_id):
                line = lines_by_id(self.play(inputs))[rule_id]
                self.assertEqual(line["reason"], sentence)
                self.assertEqual(line["moment"], moment)
                played = [one for one in inputs if re.match(r"act|ask|show|go|reply|respond|finish", one)]
                named = [played[number - 1] for number in line["events"]]
                self.assertEqual(len(named), 0 if event is None else 1)
                if event is not None:
                    self.assertTrue(named[0].startswith(event), named)

    def test_a_broken_rule_costs_its_points(self):
        best = lines_by_id(self.play(MET))
        for rule_id, (inputs, _, _, _) in BROKEN.items():
            with self.subTest(rule=rule_id):
                sheet = self.play(inputs)
                line = lines_by_id(sheet)[rule_id]
                if rule_id in UNVERIFIED:
                    self.assertEqual((line["earned"], line["max"]), (0, 0))
                elif rule_id in {"show-id", "two-officers", "recusal-decided"}:
                    self.assertIn(rule_id, {veto["id"] for veto in sheet["vetoes"]})
                else:
                    self.assertLess(line["earned"], max(best[rule_id]["earned"], 0.01))

    def test_a_recusal_that_the_head_decided_costs_nothing(self):
        sheet = self.play(taken_over("report"))
        self.assertEqual((sheet["total"], sheet["vetoes"]), (100, []))
        for rule_id in ("recusal-decided", "recusal-by-head", "recusal-goes-on"):
            self.assertEqual(lines_by_id(sheet)[rule_id]["state"], "met", rule_id)


if __name__ == "__main__":
    unittest.main()
