-- 第二章 §2.8.1。只见过转述：和废气一表相同，只有区域和改正两处不同。
return {
    id = "guangdong-water-evasion",
    title = "通过逃避监管的方式排放水污染物",
    source = "广东省生态环境行政处罚自由裁量权规定（粤环发〔2021〕7号）附件1 §2.8.1，转述",
    valid = { from = "2022-01-01", before = "2027-01-01" },
    liability = { "水污染防治法83-3" },
    least = "100000",
    most = "1000000",
    amount = "min(sum, 100%) * most",
    factors = {
        { id = "base", title = "裁量起点", grades = { { "base", "起点", "10%" } } },
        {
            id = "behaviour",
            title = "行为表现形式",
            grades = {
                { "part", "部分污染防治设施不正常运行", "0%" },
                { "whole", "全部设施不正常运行，或者假装运行", "10%" },
                { "secret", "偷排", "20%" },
                { "fraud", "篡改、伪造监测数据", "20%" },
            },
        },
        {
            id = "pollutant",
            title = "排污情况",
            grades = { { "other", "其他污染物", "0%" }, { "toxic", "有毒有害污染物", "19%" } },
        },
        {
            id = "area",
            title = "排放口所在区域",
            grades = {
                { "ordinary", "一般区域", "0%" },
                { "restricted", "限批区，或者人居环境敏感区", "3%" },
                { "source", "饮用水水源保护区", "15%" },
            },
        },
        {
            id = "duration",
            title = "违法行为持续时间",
            grades = {
                { "day", "1天以下", "0%" },
                { "days", "1天以上5天以下", "2%" },
                { "week", "5天以上15天以下", "8%" },
                { "long", "15天以上", "15%" },
            },
        },
        {
            id = "repeats",
            title = "近二年同类违法行为（含本次）",
            grades = {
                { "first", "1次", "0%" },
                { "second", "2次", "2%" },
                { "third", "3次", "7%" },
                { "more", "4次以上", "16%" },
            },
        },
        {
            id = "correction",
            title = "改正情况",
            grades = { { "timely", "及时改正", "0%" }, { "late", "没有及时改正", "5%" } },
        },
    },
    unverified = true,
    note = "没有见到原表。“没有及时改正”一项按代替废气表的“不配合调查”处理（这样各项最高之和正好是100%）；"
        .. "其他各档照废气表。应当移送行政拘留的案件不能用公开道歉从轻。用前核对。",
}
