-- 低氧窑：询问笔录三份：马占奎、龚文海、邵俊。听谁说的、给谁看了什么，原样记。逐页签、念给他听两条没有条号，不计分，只提醒。

local signing = require("here.documents_signing")

local manners, papers, any_of, noted = signing.manners, signing.papers, signing.any_of, signing.noted
local ma_signs, gong_signs = signing.ma_signs, signing.gong_signs

-- 他没有说过的话，写成他说的，他一眼就看出来。
local CONFESSION = { "是我安排", "是我让", "我叫马占奎", "我让马占奎", "我承认", "是我决定" }

local function interview(o)
   return {
      id = o.id,
      title = o.title,
      form = "record",
      minutes = 20,
      signers = { "officers", o.who },
      manners = manners,
      fields = {
         { id = "organ", label = "询问机关", kind = "line", given = "云泽市生态环境局" },
         { id = "date", label = "询问日期", kind = "line", given = "{today}" },
         { id = "from", label = "开始时间", kind = "time" },
         { id = "to", label = "结束时间", kind = "time" },
         { id = "place", label = "询问地点", kind = "line" },
         { id = "person", label = "被询问人姓名", kind = "line" },
         { id = "relation", label = "工作单位、职务、与本案的关系", kind = "line" },
         { id = "askers", label = "询问人、记录人及执法证号", kind = "line" },
         { id = "told", label = "表明身份、告知权利义务及对方确认", kind = "text" },
         { id = "answers", label = "询问内容：一问一答", kind = "text" },
      },
      on_sign = o.on_sign,
      marks = o.marks,
   }
end

local interview_ma = interview {
   id = "interview-ma",
   title = "询问笔录（马占奎）",
   who = "ma",
   on_sign = function(play)
      signing.interview(play, "interview-ma", "ma", "马占奎", function()
         return ma_signs(play, play:written("interview-ma", "answers"))
      end, "ma-open")
   end,
   marks = papers {
      {
         id = "mark-ma-shown",
         kind = "mentions",
         points = 0.5,
         title = "马占奎的笔录：给他看了什么、他怎么答",
         fields = { "answers" },
         words = { { "问" }, { "答" }, { "出示", "给你看", "给他看", "让你看", "让他看", "请他看", "照片", "数据", "截图", "录像" } },
         when = { names = { "show" }, where = { target = "ma" } },
         lost = "给他看过证据，笔录里没有写明出示了什么、他看了以后怎么答",
         basis = { "行政处罚法47", "行政处罚法54.1", "行政处罚法55.2" },
      },
      {
         id = "mark-ma-plain",
         kind = "opinion",
         points = 0.25,
         title = "马占奎的笔录：记他说的话，不评他的人",
         fields = { "answers" },
         words = { "狡辩", "抵赖", "态度恶劣", "态度不好", "拒不交代", "拒不承认", "不老实", "顽固", "心虚" },
         lost = "询问笔录里有对他的评价；他怎么说就怎么写，沉默就写沉默",
         basis = { "行政处罚法46.2", "行政处罚法54.1" },
      },
      {
         id = "mark-ma-read",
         kind = "signed",
         points = 0,
         unverified = true,
         title = "马占奎的笔录：念给他听再签",
         who = { "ma" },
         manners = { "read" },
         lost = "签名以前没有交他看，也没有念给他听（处罚办法和案卷评查细则的要求，条号没有核对）",
         basis = {},
      },
   },
}

local interview_gong = interview {
   id = "interview-gong",
   title = "询问笔录（龚文海）",
   who = "gong",
   on_sign = function(play)
      signing.interview(play, "interview-gong", "gong", "龚文海", function()
         if not play:manner("noted") and not play:flag("gong-open") and any_of(play:written("interview-gong", "answers"), CONFESSION) then
            play:mood("gong", "tense")
            play:refuse("龚文海看到一半停下来：这句话我没有说过。改掉，不然我一个字不签。")
            return false
         end
         return gong_signs(play, "龚文海看完，叹了口气，签了名，日期写得很重。")
      end, "gong-open")
   end,
   marks = papers {
      {
         id = "mark-gong-who",
         kind = "mentions",
         points = 0.25,
         title = "龚文海的笔录：问到由谁决定、由谁去办",
         fields = { "answers" },
         words = { { "谁", "哪个人", "什么人" }, { "安排", "决定", "同意", "交代", "批准", "负责", "买", "订" } },
         when = { names = { "ask" }, where = { target = "gong" } },
         lost = "笔录里没有问由谁决定、由谁去办，有没有过错这一头是空的",
         basis = { "行政处罚法33.2", "行政处罚法54.1" },
      },
      {
         id = "mark-gong-plea",
         kind = "mentions",
         points = 0.5,
         title = "龚文海的笔录：他的解释也写进去",
         fields = { "answers" },
         words = { { "答" }, { "焊接", "电焊", "焊工", "材料库", "维护", "检修", "校准", "标定", "故障", "吹扫", "不知道", "不知情", "不清楚", "没有" } },
         when = { names = { "ask" }, where = { target = "gong" } },
         lost = "问过他，他的解释没有写进笔录；对他有利的话也要记，才好逐条核对",
         basis = { "行政处罚法54.1", "行政处罚法55.2" },
      },
   },
}

local interview_shao = interview {
   id = "interview-shao",
   title = "询问笔录（邵俊）",
   who = "shao",
   on_sign = function(play)
      signing.interview(play, "interview-shao", "shao", "邵俊", function()
         if noted(play, "邵俊") then
            return false
         end
         if not play:manner("read") then
            play:refuse("邵俊看着笔录，没有接笔：我先看一遍行吗？公司要问起来，我得知道自己签了什么。")
            return false
         end
         play:say("邵俊看得很慢，改了一处仪器的型号，在改的地方按了手印，签了名。")
         return true
      end, "shao-open")
   end,
   marks = papers {
      {
         id = "mark-shao-remark",
         kind = "mentions",
         points = 0.25,
         title = "邵俊的笔录：被划掉的那句备注",
         fields = { "answers" },
         words = { { "划掉", "划去", "划了", "划过", "涂掉", "涂改", "涂黑", "抹掉", "删掉", "删去" }, { "含氧", "氧" } },
         when = { names = { "show" }, where = { target = "shao", exhibit = "copy-sheets" } },
         lost = "给他看过巡检表，笔录里没有写那句关于含氧的备注是谁写的、谁划的",
         basis = { "行政处罚法54.1", "行政处罚法55.2" },
      },
   },
}

return { interview_ma, interview_gong, interview_shao }
