"""lianbing-tool site: simulated plants listed, looked at, judged, and summed up."""
import csv
import io
import json
import pathlib
import tempfile
import unittest

from tool import run


def site(*arguments):
    return run("site", *arguments)


def site_json(*arguments):
    done = site(*arguments, "--json")
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout)


class Looking(unittest.TestCase):
    def test_lists_the_shipped_sites(self):
        done = site("list")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"(?m)^low-oxygen-kiln +青石坡新型墙材有限公司 +一号隧道窑排放口 +2026-03-01 起 90 天$")
        kinds = {one["id"]: one["kind"] for one in site_json("list")["sites"]}
        self.assertEqual(kinds["low-oxygen-kiln"], "stack")

    def test_shows_all_witnesses_of_a_minute_side_by_side(self):
        done = site("show", "low-oxygen-kiln", "--at", "2026-03-20 10:00")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"(?m)^项目 +单位 +平台 +工控机 +现场仪表 +中控系统 +用电 +限值 +平台标记$")
        shown = {one["id"]: one for one in site_json("show", "low-oxygen-kiln", "--at", "2026-03-20T10:00")["channels"]}
        self.assertLess(shown["platform.o2"]["value"], 13)
        self.assertGreater(shown["reference.o2"]["value"], 19)
        self.assertEqual(shown["platform.so2-converted"]["limit"], 100)

    def test_says_the_mark_beside_the_power(self):
        shown = {one["id"]: one for one in site_json("show", "false-standstill", "--at", "2026-06-20T23:30")["channels"]}
        self.assertEqual(shown["platform.so2"]["mark"], "F")
        self.assertGreater(shown["power.production"]["value"], 400)
        self.assertIn("停运", site("show", "false-standstill", "--at", "2026-06-20T23:30").stdout)

    def test_lists_channels(self):
        self.assertRegex(site("channels", "bleach-kiln").stdout, r"(?m)^platform.so2 +二氧化硫 +平台 +mg/m³$")


class Series(unittest.TestCase):
    SPAN = ("--from", "2026-01-05T01:00", "--until", "2026-01-05T07:00", "--step", "30")

    def test_is_the_same_for_people_programs_and_spreadsheets(self):
        words = ("series", "frozen-heating", "platform.so2", "power.production", *self.SPAN)
        data = site_json(*words)
        self.assertEqual((data["from"], data["step"]), ("2026-01-05T01:00", 30))
        first, second = data["channels"]
        self.assertEqual(len(first["values"]), 12)
        # Nothing comes while the house has no power.
        self.assertEqual([value is None for value in first["values"]][2:10], [False] + [True] * 7)
        self.assertEqual(len(first["marks"]), 12)
        self.assertGreater(second["values"][0], 100)
        text = site(*words, "--csv").stdout
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
        self.assertEqual(rows[0][:3], ["时间", "平台 二氧化硫（mg/m³）", "平台 二氧化硫 标记"])
        self.assertEqual(len(rows), 13)
        self.assertEqual(float(rows[1][1]), first["values"][0])
        self.assertEqual(rows[4][1:3], ["", first["marks"][3]])
        table = site(*words).stdout.splitlines()
        self.assertEqual(len(table), 13)
        self.assertIn("—", table[4])

    def test_is_refused_with_a_reason(self):
        for words, sentence in [
            (("frozen-heating", "platform.sox"), "没有名为“platform.sox”的通道；现有：platform.so2、"),
            (("frozen-heating", "platform.so2", "--from", "2026-01-05", "--until", "2026-01-05"), "--until 应该晚于 --from"),
            (("frozen-heating", "platform.so2", "--from", "2020-01-01"), "--from 在数据以外：frozen-heating 的数据从 2025-11-15 00:00"),
            (("frozen-heating", "platform.so2", "--from", "昨天"), "--from：时刻“昨天”写法不对"),
            (("frozen-heating", "platform.so2", "--step", "0"), "--step 应该是 1 分钟以上"),
            (("frozen-heating", "platform.so2", "--csv", "--json"), "--csv 和 --json 不能一起写"),
            (("frozen-heating",), "缺少必须写的 CHANNEL"),
            (("atlantis", "platform.so2"), "找不到这个模拟现场"),
        ]:
            with self.subTest(words):
                done = site("series", *words)
                self.assertEqual(done.returncode, 2)
                self.assertIn(sentence, done.stderr)
                self.assertEqual(done.stdout, "")


class Judging(unittest.TestCase):
    def test_finds_what_deserves_a_visit(self):
        done = site("judge", "cement-range", "--from", "2026-03-05", "--until", "2026-03-07")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("整倍数突变　2026-03-05 21:12 至 2026-03-05 21:42\n", done.stdout)
        self.assertIn("  也可能是：", done.stdout)
        found = site_json("judge", "cement-range", "--from", "2026-03-05", "--until", "2026-03-07")["findings"]
        self.assertEqual({one["rule"] for one in found}, {"exact-step"})
        self.assertEqual(found[0]["from"], "2026-03-05T21:12")

    def test_is_silent_where_nothing_is(self):
        done = site("judge", "honest-boiler", "--from", "2026-03-01", "--until", "2026-03-08")
        self.assertEqual((done.returncode, done.stdout), (0, "2026-03-01 00:00 至 2026-03-08 00:00：没有发现\n"))

    def test_sums_up_the_platforms_data(self):
        one = site("digest", "bleach-kiln", "--days", "3")
        self.assertEqual(one.returncode, 0, one.stderr)
        self.assertRegex(one.stdout, r"^[0-9a-f]{64}  bleach-kiln（2026-05-01 起 3 天）\n$")
        self.assertEqual(site("digest", "bleach-kiln", "--days", "3").stdout, one.stdout)
        self.assertNotEqual(site("digest", "bleach-kiln", "--days", "4").stdout[:64], one.stdout[:64])
        done = site("digest", "bleach-kiln", "--days", "71")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--days 应该是 1 到 70", done.stderr)


class TheStationHouse(unittest.TestCase):
    def test_page_beside_the_board(self):
        rows = {one["id"]: one for one in site_json("parameters", "boiler-board", "--at", "2026-01-10")["parameters"]}
        self.assertTrue(rows["area"]["differs"])
        self.assertEqual(rows["area"]["posted"], 6.75)
        self.assertFalse(rows["field"]["differs"])
        self.assertRegex(site("parameters", "boiler-board", "--at", "2026-01-10").stdout, r"(?m)^area +烟道截面积 .* 不一致$")

    def test_wiring(self):
        rows = {one["value"]: one for one in site_json("wiring", "furnace-channels", "--at", "2026-05-10")["wiring"]}
        self.assertEqual((rows["颗粒物"]["filed"], rows["颗粒物"]["fed"]), ("颗粒物", "烟温"))
        self.assertIn("接线不一致", site("wiring", "furnace-channels", "--at", "2026-05-10").stdout)

    def test_programs(self):
        names = [one["name"] for one in site_json("processes", "cement-range", "--at", "2026-03-10")["processes"] if not one["filed"]]
        self.assertEqual(len(names), 2)
        self.assertIn("未备案", site("processes", "cement-range", "--at", "2026-03-10").stdout)

    def test_logs(self):
        lines = site_json("log", "boiler-board", "--from", "2026-01-15", "--until", "2026-01-16")["lines"]
        self.assertIn({"at": "2026-01-15T10:04", "who": "本机登录", "says": "修改皮托管系数", "before": "0.786", "after": "0.840"},
                      lines)
        done = site("log", "honest-drift", "--alarms", "--from", "2026-05-19", "--until", "2026-05-20")
        self.assertIn("2026-05-19 05:00  系统  供电恢复，系统启动\n", done.stdout)
        self.assertEqual(site("log", "honest-drift").stdout, "这段时间没有记录。\n")

    def test_clips_and_reports(self):
        clips = site_json("clips", "low-oxygen-kiln", "--from", "2026-03-23T01:00", "--until", "2026-03-23T02:00")["clips"]
        self.assertEqual({one["picture"] for one in clips}, {"missing"})
        self.assertNotIn("shows", clips[0], "a list of files does not tell what can be seen in them")

    def test_clips_play_at_a_minute(self):
        words = ("clips", "blue-bucket", "--at", "2026-05-20T10:00")
        scenes = {one["camera"]: one for one in site_json(*words)["scenes"]}
        self.assertEqual(scenes["采样口"], {"camera": "采样口", "picture": "clear", "shows": "采样头浸在蓝色塑料桶里"})
        self.assertRegex(site(*words).stdout, r"(?m)^采样口 +正常 +采样头浸在蓝色塑料桶里$")
        self.assertNotIn("塑料桶", site("clips", "blue-bucket").stdout)
        self.assertEqual(site(*words, "--from", "2026-05-20").returncode, 2)

    def test_reports(self):
        reports = site_json("comparisons", "honest-drift")["comparisons"]
        self.assertTrue(reports and all(len(one["laboratory"]) == len(one["meter"]) for one in reports))

    def test_cylinder_tells_the_line_from_the_analyser(self):
        words = ("cylinder", "low-oxygen-kiln", "--at", "2026-03-20T10:00", "--so2", "400", "--o2", "0")
        self.assertLess(site_json(*words)["shown"]["so2"], 260)
        self.assertGreater(site_json(*words, "--point", "analyser")["shown"]["so2"], 390)
        self.assertIn("从采样探头通标气，等 5 分钟", site(*words).stdout)
        for more, sentence in [(("--point", "stack"), "--point 应该是 probe、line 或者 analyser"),
                               (("--so2", "-1"), "标气的浓度应该是 0 到 100000"),
                               (("--o2", "120"), "--o2 应该是 0 到 100"),
                               (("--wait", "600"), "--wait 应该是 0 到 60")]:
            done = site("cylinder", "low-oxygen-kiln", *more)
            self.assertEqual(done.returncode, 2)
            self.assertIn(sentence, done.stderr)


class Water(unittest.TestCase):
    def test_tells_the_bucket_from_the_outfall(self):
        shown = {one["id"]: one for one in site_json("show", "blue-bucket", "--at", "2026-05-20T10:00")["channels"]}
        self.assertLess(shown["platform.cod"]["value"], 20)
        self.assertGreater(shown["reference.cod"]["value"], 45)

    def test_passes_a_standard_while_the_bucket_is_there(self):
        words = ("standard", "blue-bucket", "--at", "2026-05-20T10:00", "--cod", "100")
        self.assertAlmostEqual(site_json(*words)["shown"]["cod"], 100, delta=10)
        self.assertIn("化学需氧量标样 100.0 mg/L，仪器显示 ", site(*words).stdout)

    def test_has_neither_gas_nor_a_stack_a_standard(self):
        for words, sentence in [(("cylinder", "blue-bucket"), "这个现场不是废气排放口"),
                                (("standard", "bleach-kiln", "--cod", "100"), "这个现场不是废水排放口"),
                                (("standard", "blue-bucket", "--cod", "0"), "--cod 应该大于 0")]:
            done = site(*words)
            self.assertEqual(done.returncode, 2)
            self.assertIn(sentence, done.stderr)
        self.assertEqual(site("wiring", "blue-bucket").stdout, "这个站房没有电流信号。\n")

    def test_names_its_causes(self):
        self.assertRegex(site("causes", "outfall").stdout, r"(?m)^bucket +采样头放入清水桶 +19$")
        honest = {one["cause"] for one in site_json("causes", "stack")["causes"] if one["technique"] == 0}
        self.assertIn("cell-drift", honest)
        done = site("causes", "kettle")
        self.assertEqual((done.returncode, done.stderr), (2, "KIND 应该是 stack 或者 outfall\n"))


class OwnFile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "mine.lua"

    def write(self, causes):
        self.file.write_text(
            "return {\n   api = 1,\n   id = 'mine',\n   title = '自己的厂',\n   days = 10,\n   plant = {\n"
            "      kind = 'stack',\n      seed = 3,\n      since = '2026-03-01',\n"
            f"      causes = {{\n         {causes}\n      }},\n   }},\n}}\n", encoding="utf-8")

    def test_is_judged_as_ours_are(self):
        self.write("{ cause = 'frozen', from = '2026-03-03 20:00', before = '2026-03-04 12:00' },")
        done = site("judge", self.file)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("2026-03-01 00:00 至 2026-03-11 00:00：", done.stdout)

    def test_is_found_faulty_with_its_line(self):
        self.write("{ cause = 'frosen', from = '2026-03-03 20:00', strength = 2 },")
        done = site("show", self.file)
        self.assertEqual(done.returncode, 2)
        self.assertIn("mine.lua:11: plant.causes[1].cause：没有名为“frosen”的情形，是不是想写 frozen", done.stderr)
        self.assertIn("mine.lua:11: plant.causes[1].strength：强度应该是 0 到 1 的数", done.stderr)


class RealData(unittest.TestCase):
    """A stream that a simulated logger sent stands for data of a real outlet."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def stream(self, *more, name="stream.txt"):
        file = self.folder / name
        done = site("stream", "frozen-heating", "--from", "2025-12-24T12:00", "--until", "2025-12-25T12:00", "--out", file, *more)
        self.assertEqual((done.returncode, done.stdout), (0, f"写好了：{file}\n"), done.stderr)
        return file

    def test_is_sent_and_read_back_in_both_editions(self):
        for edition, flag in [("2017", "Flag=5;"), ("2025", "Flag=9;")]:
            with self.subTest(edition):
                file = self.stream("--edition", edition, name=edition)
                self.assertIn(flag, file.read_text(encoding="ascii"))
                done = site("read", file)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                self.assertIn("分钟数据　2025-12-24 12:00 至 2025-12-25 12:00", done.stdout)
                records = json.loads(site("read", file, "--json").stdout)[0]["records"]
                words = {one["word"] for record in records for one in record["tracks"]}
                self.assertIn("so2-converted", words)
                self.assertEqual("power-production" in words, edition == "2025")

    def test_is_judged_by_the_same_rules(self):
        done = site("judge", self.stream())
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("恒值", done.stdout)
        found = json.loads(site("judge", self.folder / "stream.txt", "--json").stdout)
        self.assertIn("constant", {one["rule"] for one in found[0]["findings"]})

    def test_takes_a_planted_fraud_and_is_left_as_it_was(self):
        file = self.stream()
        before = file.read_bytes()
        out = self.folder / "planted.csv"
        words = ("plant", file, "--cause", "slope-changed", "--from", "2025-12-24T13:00", "--until", "2025-12-24T18:00",
                 "--strength", "0.5", "--out", out)
        done = site(*words)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(file.read_bytes(), before)
        rows = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
        self.assertEqual(len(rows), 1441)
        self.assertIn("平台 二氧化硫（mg/m³）", rows[0])
        done = site(*words)
        self.assertEqual(done.returncode, 2)
        self.assertIn("已经有这个文件，不覆盖", done.stderr)

    def test_is_read_from_a_table_with_its_names_masked(self):
        file = self.folder / "export.csv"
        rows = ["企业名称,排口名称,监测时间,二氧化硫(mg/m3),二氧化硫标记"]
        rows += [f"某某化工有限公司,一号排口,2026-03-01 {hour:02}:00,{20 + hour},N" for hour in range(24)]
        file.write_text("\n".join(rows) + "\n", encoding="gbk")
        done = site("read", file)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("1　企业甲　排口1　小时数据　2026-03-01 00:00 至 2026-03-02 00:00\n", done.stdout)
        self.assertNotIn("化工", done.stdout)

    def test_of_a_series_come_back_as_they_were(self):
        file = self.folder / "series.csv"
        file.write_text(site("series", "bleach-kiln", "platform.so2", "platform.o2", "--from", "2026-05-20", "--until", "2026-05-21",
                             "--step", "1", "--csv").stdout, encoding="utf-8")
        done = site("read", file)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("分钟数据　2026-05-20 00:00 至 2026-05-21 00:00", done.stdout)
        self.assertRegex(done.stdout, r"(?m)^so2 +二氧化硫 +mg/m³ +1440/1440$")

    def test_tells_where_it_is_damaged(self):
        file = self.stream()
        text = file.read_text(encoding="ascii").splitlines(keepends=True)
        text[3] = text[3].replace("QN=", "QM=")
        file.write_text("".join(text), encoding="ascii")
        done = site("read", file)
        self.assertEqual(done.returncode, 1)
        self.assertIn("字节：", done.stdout)

    def test_is_refused_with_a_reason(self):
        empty = self.folder / "empty.txt"
        empty.write_text("没有报文", encoding="utf-8")
        file = self.stream()
        span = ("--from", "2025-12-24T13:00", "--until", "2025-12-24T18:00", "--out", self.folder / "x.csv")
        for words, sentence in [
            (("read", empty), "没有"),
            (("read", self.folder / "nowhere.txt"), "找不到"),
            (("stream", "frozen-heating", "--edition", "2005", "--out", self.folder / "y"), "--edition 应该是 2017 或者 2025"),
            (("stream", "frozen-heating"), "缺少必须写的 --out"),
            (("plant", file, "--cause", "magic", *span), "magic"),
            (("plant", file, "--cause", "slope-changed", "--record", "9", *span), "--record 应该是 1 到 "),
            (("plant", file, "--cause", "slope-changed", *span, "--strength", "2"), "强度"),
            (("judge", file, "--from", "2025-12-24"), "真实数据整份地看"),
            (("judge", file, "--visit", "昨天"), "--visit：时刻“昨天”写法不对"),
        ]:
            with self.subTest(words):
                done = site(*words)
                self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
                self.assertIn(sentence, done.stderr)


class Blind(unittest.TestCase):
    def test_counts_what_it_found_and_whom_it_wronged(self):
        result = site_json("blind", "--stations", "2", "--seed", "2026")
        self.assertEqual((result["frauds"], result["honest"], len(result["stations"])), (1, 1, 2))
        found = [one for one in result["stations"] if one["suspected"] and one["technique"]]
        wronged = [one for one in result["stations"] if one["suspected"] and not one["technique"]]
        self.assertEqual((result["found"], result["false_alarms"]), (len(found), len(wronged)))
        self.assertEqual(result["missed"], 1 - len(found))
        lines = site("blind", "--stations", "2", "--seed", "2026").stdout
        self.assertRegex(lines, rf"(?m)^做了手脚 +{len(found)} +{1 - len(found)}$")
        self.assertRegex(lines, rf"(?m)^没有做手脚 +{len(wronged)} +{1 - len(wronged)}$")

    def test_asks_for_an_even_number_of_stations(self):
        done = site("blind", "--stations", "5")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("双数", done.stderr)


if __name__ == "__main__":
    unittest.main()
