"""lianbing-tool site: simulated plants listed, looked at, judged, and summed up."""
import csv
import hashlib
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


class Days(unittest.TestCase):
    def test_judges_hours_of_gas_and_puts_values_in(self):
        words = ("days", "low-oxygen-kiln", "--from", "2026-03-02", "--until", "2026-03-05")
        report = site_json(*words)
        self.assertEqual(report["limit_binds"], "hour")
        sulphur = report["factors"][0]
        self.assertEqual((sulphur["id"], sulphur["limit"], len(sulphur["days"])), ("platform.so2-converted", 100, 3))
        for day in sulphur["days"]:
            self.assertEqual((day["valid"], day["invalid"], day["substituted"]), (23, 1, 1))
            self.assertFalse(day["over"])
        done = site(*words)
        self.assertRegex(done.stdout, r"(?m)^二氧化硫（折算）（mg/m³）　限值 100（小时均值）　捕集率 95.8%　替代 3 小时")
        self.assertRegex(done.stdout, r"(?m)^日期 +日均值 +有效小时 +无效 +停运 +替代 +捕集率$")
        self.assertRegex(site(*words, "--hours").stdout, r"(?m)^2026-03-02 03:00 +[0-9.]+ +校准 +替代$")

    def test_judges_days_of_water(self):
        report = site_json("days", "blue-bucket")
        self.assertEqual(report["limit_binds"], "day")
        demand = report["factors"][0]
        self.assertGreater(demand["days_over"], 0)
        self.assertLess(demand["days_over"], len(demand["days"]))
        self.assertEqual((demand["hours_over"], demand["substituted"]), (0, 0))
        self.assertRegex(site("days", "blue-bucket").stdout, r"(?m)^2026-03-05 .* 100.0%  超标$")

    def test_writes_tables(self):
        words = ("days", "bleach-kiln", "--from", "2026-05-02", "--until", "2026-05-04", "--csv")
        rows = list(csv.DictReader(io.StringIO(site(*words).stdout.lstrip("\ufeff"))))
        self.assertEqual(len(rows), 6)
        self.assertEqual((rows[0]["日期"], rows[0]["替代小时"]), ("2026-05-02", "1"))
        hours = list(csv.DictReader(io.StringIO(site(*words, "--hours").stdout.lstrip("\ufeff"))))
        self.assertEqual(len(hours), 3 * 48)
        self.assertEqual((hours[3]["标记"], hours[3]["小时均值"]), ("C", ""))
        done = site(*words, "--json")
        self.assertEqual((done.returncode, done.stderr), (2, "--csv 和 --json 不能一起写\n"))

    def test_reads_real_data(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "水.csv")
            table = site("series", "blue-bucket", "platform.cod", "platform.flow", "--from", "2026-03-05", "--until",
                         "2026-03-07", "--step", "1", "--csv").stdout
            file.write_text(table, encoding="utf-8")
            (report,) = site_json("days", str(file))
            (demand,) = report["factors"]
            days = site_json("days", "blue-bucket", "--from", "2026-03-05", "--until", "2026-03-07")["factors"][0]["days"]
            self.assertEqual([day["mean"] for day in demand["days"]], [day["mean"] for day in days])
            self.assertIsNone(demand["limit"])
            done = site("days", str(file), "--from", "2027-01-01")
            self.assertEqual(done.returncode, 2)
            self.assertIn("这段时间里没有数据：数据从 2026-03-05 00:00 到 2026-03-07 00:00（不含）", done.stderr)


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
        before = {one["value"]: one for one in site_json("wiring", "furnace-channels", "--at", "2026-05-01T10:00")["wiring"]}
        self.assertEqual({word: one["filed_scale"] for word, one in rows.items()},
                         {word: one["filed_scale"] for word, one in before.items()})

    def test_without_power_the_board_hangs_beside_a_black_screen(self):
        at = ("honest-drift", "--at", "2026-05-19T04:00")
        page = site_json("parameters", *at)
        self.assertFalse(page["on"])
        self.assertEqual({one["set"] for one in page["parameters"]}, {None})
        self.assertFalse(any(one["differs"] for one in page["parameters"]))
        for page in ("parameters", "wiring"):
            self.assertIn("站房没有供电，工控机的屏幕是黑的。\n", site(page, *at).stdout)
        self.assertIsNone(site_json("cylinder", *at, "--so2", "400")["shown"])
        self.assertIn("站房没有供电，分析仪没有示值。", site("cylinder", *at, "--so2", "400").stdout)

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
        self.assertTrue(all(one["verdict"]["fit"] for one in reports))

    def test_a_comparison_convicts_the_diluted_line(self):
        reports = [one for one in site_json("comparisons", "low-oxygen-kiln")["comparisons"] if one["factor"] == "so2"]
        low = [one["verdict"] for one in reports if not one["verdict"]["fit"]]
        self.assertTrue(low)
        self.assertEqual((low[0]["measure"], low[0]["limit"], low[0]["source"]), ("相对误差", 30, "HJ 75-2017"))
        self.assertRegex(site("comparisons", "low-oxygen-kiln").stdout, r"(?m) 不合格 +相对误差 -[0-9.]+%，限 ±30%（HJ 75-2017）$")

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


class Views(unittest.TestCase):
    """What an officer makes of the data at the desk, without a window."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_evidence_has_its_digest_beside_it(self):
        out = self.folder / "存证"
        words = ("evidence", "low-oxygen-kiln", "--from", "2026-03-12T08:00", "--until", "2026-03-12T09:00",
                 "--channel", "platform.so2", "--channel", "platform.o2", "--out", out)
        done = site(*words)
        self.assertEqual(done.returncode, 0, done.stderr)
        data = (self.folder / "存证.csv").read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        self.assertEqual((self.folder / "存证.sha256").read_text(encoding="utf-8"), f"{digest}  存证.csv\n")
        self.assertIn(f"120 行，SHA-256：{digest}", done.stdout)
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        self.assertEqual((len(rows), rows[1]["通道"], rows[0]["时间"]), (120, "platform.o2", "2026-03-12 08:00"))
        again = site(*words)
        self.assertEqual(again.returncode, 2)
        self.assertIn("已经有这个文件，不覆盖", again.stderr)
        self.assertEqual((self.folder / "存证.csv").read_bytes(), data)
        other = site_json(*words[:-1], self.folder / "又一份")
        self.assertEqual((other["rows"], other["sha256"], other["channels"]), (120, digest, ["platform.so2", "platform.o2"]))

    def test_evidence_is_refused_with_a_reason(self):
        for words, sentence in [
            (("--channel", "platform.sox", "--out", self.folder / "x"), "没有名为“platform.sox”的通道"),
            (("--channel", "reference.so2", "--out", self.folder / "x"), "reference.so2 是现场仪表的读数，没有留下记录，不能存证"),
            (("--channel", "platform.so2"), "缺少必须写的 --out"),
            (("--out", self.folder / "x"), "缺少必须写的 --channel"),
        ]:
            done = site("evidence", "low-oxygen-kiln", *words)
            self.assertEqual(done.returncode, 2)
            self.assertIn(sentence, done.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])
        self.assertIn("lianbing snapshot trend", site("evidence", "--help").stdout)

    def test_two_days_stand_side_by_side(self):
        words = ("compare", "low-oxygen-kiln", "--day", "2026-03-05", "--day", "2026-03-20",
                 "--channel", "platform.so2", "--channel", "platform.o2")
        data = site_json(*words)
        self.assertEqual((data["days"], data["step"]), (["2026-03-05", "2026-03-20"], 60))
        so2 = data["channels"][0]
        first, second = so2["values"]
        self.assertEqual((len(first), len(second)), (24, 24))
        pairs = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
        self.assertEqual(so2["pairs"], len(pairs))
        self.assertAlmostEqual(so2["difference"], sum(b - a for a, b in pairs) / len(pairs), places=6)
        self.assertLess(data["channels"][1]["difference"], -3)
        text = site(*words)
        self.assertRegex(text.stdout, r"(?m)^10:00 +[\d.]+ +[\d.]+ +[+-][\d.]+ ")
        self.assertRegex(text.stdout, rf"(?m)^平台 二氧化硫（mg/m³）：{len(pairs)} 对，均值 .*，差值 -")
        rows = list(csv.reader(io.StringIO(site(*words, "--minutes", "--csv").stdout.lstrip("\ufeff"))))
        self.assertEqual((len(rows), rows[0][1], rows[-1][0]), (1441, "平台 二氧化硫（mg/m³） 2026-03-05", "23:59"))
        for more, sentence in [(("--day", "2026-03-05"), "--day 要写两次"),
                               (("--day", "2026-03-05", "--day", "2027-01-01"), "--day 在数据以外"),
                               (("--day", "2026-03-05", "--day", "昨天"), "--day：")]:
            done = site("compare", "low-oxygen-kiln", "--channel", "platform.so2", *more)
            self.assertEqual(done.returncode, 2)
            self.assertIn(sentence, done.stderr)

    def test_two_channels_are_correlated(self):
        words = ("correlate", "furnace-channels", "platform.dust", "platform.temperature", "--from", "2026-05-10", "--until", "2026-05-11")
        found = site_json(*words)
        self.assertGreater(found["correlation"], 0.99)
        text = site(*words).stdout
        self.assertIn(f"：{found['minutes']} 对分钟值\n", text)
        self.assertIn("相关系数 r = ", text)
        rows = list(csv.reader(io.StringIO(site(*words, "--csv").stdout.lstrip("\ufeff"))))
        self.assertEqual(len(rows) - 1, found["minutes"])
        self.assertEqual(rows[0][1], "平台 颗粒物（mg/m³）")
        done = site("correlate", "furnace-channels", "platform.dust")
        self.assertEqual(done.returncode, 2)
        self.assertIn("缺少必须写的 Y", done.stderr)

    def test_the_platform_lists_the_gravest_first(self):
        words = ("platform", "honest-boiler", "low-oxygen-kiln", "--at", "2026-03-15T10:00", "--days", "4")
        stations = site_json(*words)["stations"]
        self.assertEqual([one["id"] for one in stations], ["low-oxygen-kiln", "honest-boiler"])
        self.assertIn(stations[0]["gravity"], ("marked", "grave"))
        self.assertGreater(stations[0]["findings"], 0)
        self.assertTrue(stations[0]["values"] and all("限" in value["limit"] for value in stations[0]["values"]))
        text = site(*words).stdout
        self.assertRegex(text, r"(?m)^编号 +排放口 +最新 +标记 +线索 +均值$")
        self.assertRegex(text, r"(?m)^low-oxygen-kiln　青石坡新型墙材有限公司：")

    def test_the_platform_says_what_does_not_come_any_more(self):
        last = site_json("platform", "honest-boiler", "--at", "2027-01-01", "--days", "1")["stations"][0]
        self.assertEqual(last["mark"], "没有数据")
        self.assertEqual({value["value"] for value in last["values"]}, {"—"})
        for words, sentence in [(("--at", "昨天"), "--at：时刻“昨天”写法不对"), (("--days", "0"), "--days 应该是 1 到 366"),
                                (("atlantis",), "找不到这个模拟现场")]:
            done = site("platform", *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(sentence, done.stderr)


class OwnFile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = pathlib.Path(folder.name) / "mine.lua"

    def write(self, causes):
        self.file.write_text(
            "return {\n   api = 1,\n   id = 'mine',\n   title = '自己的厂',\n   days = 10,\n   plant = {\n"
            "      kind = 'stack',\n      trade = 'brick-kiln',\n      seed = 3,\n      since = '2026-03-01',\n"
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
        self.assertIn("mine.lua:12: plant.causes[1].cause：没有名为“frosen”的情形，是不是想写 frozen", done.stderr)
        self.assertIn("mine.lua:12: plant.causes[1].strength：强度应该是 0 到 1 的数", done.stderr)


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

    def test_of_2025_tells_what_the_house_did(self):
        done = site("read", self.stream("--edition", "2025", "--answers"))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?m)^另外收到：心跳 \d+、数采仪硬件序号 1、会话密钥 2、现场机时间 \d、.*自动标样核查 6、现场机参数 \d+$")
        told = {one["name"]: one["count"] for one in json.loads(site("read", self.folder / "stream.txt", "--json").stdout)[0]["notices"]}
        self.assertEqual(told["自动标样核查"], 6)

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
        self.assertIn(f"{file}:4：", done.stdout)

    def test_is_named_where_it_is_wrong_and_the_other_files_are_read(self):
        good = self.folder / "good.csv"
        good.write_text("时间,COD\n2026-03-01 00:00,1\n2026-03-01 01:00,x\n2026-03-01 02:00,2\n", encoding="utf-8")
        empty = self.folder / "empty.csv"
        empty.write_text("", encoding="utf-8")
        done = site("read", empty, good)
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{empty}: 文件是空的", done.stderr)
        self.assertIn(f"{good}:3：化学需氧量不是数字", done.stdout)
        self.assertIn(f"{good}：1 份数据\n", done.stdout)

    def test_tells_what_can_be_planted(self):
        done = site("plant", "--help")
        for word in ("nitrogen-in-line", "cod-remover", "cell-drift", "filter-renewed"):
            self.assertIn(word, done.stdout)

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
            (("plant", file, "--cause", "slope-changed", *span, "--reference-oxygen", "25"), "基准含氧量应当大于 0、小于 20.9（%）"),
            (("plant", file, "--cause", "slope-changed", "--from", "2026-12-24", "--until", "2026-12-25", "--out", self.folder / "z"), "不在记录里"),
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
