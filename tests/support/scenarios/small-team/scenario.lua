-- 小队：三个人分头看一处泵站，两个地点，一份文书，两件证据，一个要证明的事实。给画面的测试用。

-- 逼着问，他就不说了；平和地问，他说，说的时候别的组插不进来。
local function about_pump(play)
   if play:manner("pressing") then
      play:mood("keeper", "tense")
      play:say("keeper", "你这么问，我没什么好说的。")
      return
   end
   play:mood("keeper", "open")
   play:spend(9)
   play:say("keeper", "泵是好的，水表是上个月换的，你们自己去看。")
end

return {
   api = 1,
   id = "small-team",
   title = "小队",
   summary = "三个人分头看一处泵站。",
   level = "入门",
   minutes = 10,
   vignette = "kiln",
   briefing = "三个人到了泵站，分头看一看。",
   start = "gate",
   officers = {
      { id = "you", name = "你（主办）", role = "主办" },
      { id = "lin", name = "林晓", role = "记录" },
      { id = "zhao", name = "赵航", role = "技术" },
   },
   cases = {
      {
         id = "spring",
         label = "春天",
         offence = "2024-03-01",
         decision = "2024-05-01",
         arrival = "2024-03-01T09:00",
         words = {},
      },
   },
   sections = { { id = "all", title = "全部" } },
   verbs = {
      { id = "look", label = "查看", on = { "thing", "place" }, minutes = 2, otherwise = "{target}没有什么特别。" },
      {
         id = "photo",
         label = "拍照",
         on = { "thing" },
         minutes = 3,
         manners = { { id = "scale", label = "放比例尺" }, { id = "taker", label = "注明拍摄人" } },
         otherwise = "拍下了{target}。",
      },
      { id = "show_id", label = "出示证件", on = { "person" }, minutes = 1, otherwise = "他看了看证件。" },
   },
   asking = { { id = "leading", label = "诱导地问" }, { id = "pressing", label = "施压地问" } },
   map = {
      width = 200,
      height = 120,
      north = 0,
      shapes = {
         { role = "building", label = "泵房", points = { { 130, 30 }, { 180, 30 }, { 180, 70 }, { 130, 70 } } },
      },
   },
   places = {
      { id = "gate", name = "大门", note = "铁门开着。", at = { 30, 90 } },
      { id = "pump", name = "泵房", note = "泵在响。", at = { 150, 50 } },
   },
   things = {
      { id = "log", name = "值班记录", place = "gate", note = "一天一页", icon = "record" },
      { id = "meter", name = "水表", place = "pump", note = "在走", icon = "gauge" },
      { id = "camera", name = "相机", carried = true, note = "充满了电", icon = "camera" },
   },
   people = {
      {
         id = "keeper",
         name = "老孙",
         role = "守门人",
         look = "guard",
         place = "gate",
         note = "在喝茶",
         topics = {
            { id = "pump", label = "泵还好吗？", answer = about_pump },
            { id = "night", label = "夜里谁值班？" },
         },
      },
   },
   exhibits = {
      {
         id = "photo-meter",
         name = "水表照片",
         proves = "水表的读数",
         icon = "camera",
         ways = { { verb = "photo", target = "meter", manners = { "scale", "taker" } } },
      },
      {
         id = "photo-log",
         name = "值班记录照片",
         proves = "夜里没有人值班",
         icon = "record",
         ways = { { verb = "photo", target = "log", manners = { "taker" } } },
      },
   },
   facts = {
      {
         id = "fact-water",
         title = "水流走了",
         section = "all",
         points = 40,
         basis = { "行政处罚法55.2" },
         explanation = "水表走了多少，记录上谁在。",
         proofs = {
            {
               label = "照片",
               parts = {
                  { label = "走了多少", exhibits = { "photo-meter" } },
                  { label = "谁在", exhibits = { "photo-log" } },
               },
            },
         },
      },
   },
   sources = {},
   contradictions = {},
   documents = {
      {
         id = "site-record",
         title = "现场检查笔录",
         form = "record",
         minutes = 10,
         signers = { "officers", "keeper" },
         manners = { { id = "read", label = "念给他听" }, { id = "noted", label = "注明拒签" } },
         fields = {
            { id = "party", label = "被检查人", kind = "line", given = "泵站" },
            { id = "from", label = "开始时间", kind = "time" },
            { id = "facts", label = "检查情况", kind = "text" },
         },
         marks = {
            {
               id = "mark-meter",
               section = "all",
               points = 20,
               title = "写明水表",
               kind = "mentions",
               fields = { "facts" },
               words = { { "水表" } },
               lost = "笔录里没有写水表。",
               basis = { "行政处罚法55.2" },
            },
         },
      },
   },
   endings = {},
   events = {},
   rules = {
      {
         id = "show-id",
         section = "all",
         kind = "required",
         what = "show_id",
         points = 40,
         title = "出示执法证件",
         broken = "没有出示证件",
         repair = "进门先出示证件",
         basis = { "行政处罚法55.1" },
      },
   },
   questions = {},
}
