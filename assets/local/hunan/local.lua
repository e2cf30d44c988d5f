-- 湖南省：起点加比例。罚款 = [Y + P ×（1 － Y）] × 法定最高额；Y 是法定最低额占最高额的比例，P 是各项百分值之和。
return {
    api = 1,
    id = "hunan",
    title = "湖南省",
    inside = "national",
    tables = {
        {
            id = "hunan-plant-dust",
            title = "工矿企业没有控制粉尘、气态污染物（通用裁量表）",
            source = "湖南省生态环境保护行政处罚裁量权基准规定（2021版，湘环发〔2022〕8号）表13",
            valid = { from = "2022-03-02", before = "2027-03-02" },
            liability = { "大气污染防治法108-5" },
            least = "20000",
            most = "200000",
            amount = "(Y + sum * (1 - Y)) * most",
            constants = { Y = "10%" },
            factors = {
                { id = "region", title = "区域影响", grades = { { "county", "县级行政区域内", "0%" } } },
                { id = "duration", title = "持续时间", grades = { { "to_3_months", "不足3个月", "0%" } } },
                { id = "place", title = "发生地点", grades = { { "outside", "生态保护红线区域外", "0%" } } },
                {
                    id = "repeats",
                    title = "违法次数（两年内，含本次）",
                    grades = { { "first", "1次", "0%" }, { "second", "2次", "5%" } },
                },
                { id = "influence", title = "不良影响（一年内）", grades = { { "none", "无", "0%" } } },
            },
            unverified = true,
            note = "没有见到原表：公式和各档取自一份公开的评查记录，只收录了那一案用到的档次。规定的文号、施行日和五年有效期"
                .. "取自公开的转载。案情在别的档次的，要先补全这份表。",
        },
    },
}
