"""lianbing-tool local: packs of provinces and cities, new ones, and the form that becomes a table."""
import pathlib
import tempfile
import unittest
import zipfile

from tool import run


class Shipped(unittest.TestCase):
    def test_packs_are_sound_and_say_what_is_not_verified(self):
        done = run("local", "check", "national", "guangdong", "hunan", "shaoxing")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("guangdong：没有问题；3 张裁量表，未核实 3 处\n", done.stdout)
        listed = run("local", "list").stdout
        self.assertIn("shaoxing　浙江省绍兴市（在 national 里）　1 张裁量表，未核实 1 处\n", listed)

    def test_a_pack_is_shown_with_those_it_lies_in(self):
        done = run("local", "show", "guangdong")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("裁量表：guangdong-air-evasion　", done.stdout)
        self.assertIn("听证数额，2010年3月1日起，2023年7月1日失效：公民5000元以上，单位5万元以上（", done.stdout)
        self.assertIn("公民数额不明，单位20万元以上（", done.stdout)
        self.assertIn("不予处罚：轻微并及时改正\n", done.stdout)
        self.assertIn("    依据：《生态环境法典》第一千零五十六条第二款（2026年的版本）\n", done.stdout)

    def test_a_place_that_is_not_there_is_refused(self):
        done = run("local", "show", "atlantis")
        self.assertEqual(done.returncode, 2)
        self.assertIn("找不到这个地方包", done.stderr)


class OwnPack(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def make(self, *arguments):
        done = run("local", "new", *arguments, "--dir", self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_is_sound_as_it_is_written(self):
        self.make("mycity", "--inside", "guangdong")
        done = run("local", "check", self.folder / "mycity")
        self.assertEqual((done.returncode, done.stdout), (0, "mycity：没有问题；1 张裁量表，未核实 1 处\n"))
        done = run("discretion", "compute", "mycity-example", "--local", self.folder / "mycity", "--on", "2026-09-01",
                   "--grade", "repeats=second")
        self.assertIn("罚款：15万元\n", done.stdout)

    def test_is_never_written_over(self):
        self.make("mycity")
        done = run("local", "new", "mycity", "--dir", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("已经有这个文件夹，不覆盖", done.stderr)

    def test_needs_a_good_id_and_a_place(self):
        done = run("local", "new", "My City", "--dir", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("只能用小写英文字母", done.stderr)
        done = run("local", "new", "mycity", "--inside", "atlantis", "--dir", self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("没有编号为“atlantis”的地方包", done.stderr)

    def test_is_found_faulty_with_lines(self):
        self.make("mycity")
        file = self.folder / "mycity" / "local.lua"
        text = file.read_text(encoding="utf-8")
        line = 1 + text[:text.index("生态环境法典1107")].count("\n")
        file.write_text(text.replace("法典1107", "法典9999").replace("sum, 100%", "summ, 100%"), encoding="utf-8")
        done = run("local", "check", self.folder / "mycity")
        self.assertEqual(done.returncode, 1)
        self.assertIn("“summ”不是因素、常数，也不是要填的数", done.stderr)
        file.write_text(text.replace("法典1107", "法典9999"), encoding="utf-8")
        done = run("local", "check", self.folder / "mycity")
        self.assertIn(f"mycity/local.lua:{line}: tables[1].liability[1]：没有《生态环境法典》第九千九百九十九条", done.stderr)

    def test_takes_a_table_from_a_form(self):
        form = self.folder / "form.xlsx"
        done = run("local", "form", form, "guangdong", "guangdong-over-limit")
        self.assertEqual(done.returncode, 0, done.stderr)
        read = run("local", "read", form)
        self.assertEqual(read.returncode, 0, read.stderr)
        self.make("mycity")
        (self.folder / "mycity" / "limits.lua").write_text(read.stdout, encoding="utf-8")
        (self.folder / "mycity" / "local.lua").write_text(
            'return { api = 1, id = "mycity", title = "某市", inside = "national", tables = { require("here.limits") } }',
            encoding="utf-8")
        own = run("discretion", "show", "guangdong-over-limit", "--local", self.folder / "mycity", "--on", "2024-05-01")
        self.assertEqual(own.returncode, 0, own.stderr)
        ours = run("discretion", "show", "guangdong-over-limit", "--on", "2024-05-01")
        self.assertEqual(own.stdout, ours.stdout)

    def test_gets_an_example_to_write_over(self):
        form = self.folder / "form.xlsx"
        self.assertEqual(run("local", "form", form).returncode, 0)
        read = run("local", "read", form)
        self.assertEqual(read.returncode, 0, read.stderr)
        self.assertIn('    liability = { "生态环境法典1107" },\n', read.stdout)
        done = run("local", "form", form)
        self.assertEqual(done.returncode, 2)
        self.assertIn("已经有这个文件，不覆盖", done.stderr)

    def test_names_the_cell_of_a_fault(self):
        form = self.folder / "form.xlsx"
        run("local", "form", form)
        spoilt = self.folder / "spoilt.xlsx"
        with zipfile.ZipFile(form) as old, zipfile.ZipFile(spoilt, "w") as new:
            for name in old.namelist():
                text = old.read(name)
                if name == "xl/sharedStrings.xml":
                    text = text.replace(b"min(sum, 100%) * most", b"min(sum, 100%) * mots").replace(b">100000<", b">10 wan<")
                new.writestr(name, text)
        done = run("local", "read", spoilt)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{spoilt}: 裁量表!B9: 公式第 4 个字：多出来的内容“wan”\n", done.stderr)
        self.assertIn(f"{spoilt}: 裁量表!B11: “mots”不是因素、常数，也不是要填的数\n", done.stderr)

    def test_refuses_what_is_no_form(self):
        other = self.folder / "other.xlsx"
        other.write_bytes(b"nothing")
        done = run("local", "read", other)
        self.assertEqual(done.returncode, 1)
        self.assertIn("这不是 .xlsx 文件，或者文件坏了", done.stderr)
        self.assertEqual(run("local", "read", self.folder / "missing.xlsx").returncode, 2)


if __name__ == "__main__":
    unittest.main()
