-- 浙江省绍兴市：百分值。罚款 = 法定最高额 ×（起点 + 各项百分值）。
return {
    api = 1,
    id = "shaoxing",
    title = "浙江省绍兴市",
    inside = "national",
    tables = {
        {
            id = "shaoxing-torreya-projects",
            title = "在古香榧群保护核心区新建、扩建排放生产性污染物的工业类建设项目",
            source = "绍兴市生态环境行政执法事项裁量基准（地方性法规规章设定）表一，公开转载",
            liability = { "绍兴会稽山古香榧群保护规定8" },
            least = "30000",
            most = "100000",
            amount = "min(sum, 100%) * most",
            factors = {
                { id = "base", title = "裁量起点", grades = { { "base", "起点", "5%" } } },
                {
                    id = "effect",
                    title = "违法行为的环境影响程度",
                    grades = {
                        { "small", "小", "0%" },
                        { "middle", "中", "6%" },
                        { "great", "大", "18%" },
                        { "grave", "重大", "32%" },
                    },
                },
                {
                    id = "duration",
                    title = "违法行为持续时间",
                    grades = {
                        { "to_3_months", "不足3个月", "0%" },
                        { "to_6_months", "3个月以上不足6个月", "5%" },
                        { "to_12_months", "6个月以上不足12个月", "11%" },
                        { "more", "12个月以上", "26%" },
                    },
                },
                {
                    id = "repeats",
                    title = "环境违法次数（两年内，含本次）",
                    grades = {
                        { "first", "1次", "0%" },
                        { "second", "2次", "5%" },
                        { "third", "3次", "11%" },
                        { "more", "4次以上", "27%" },
                    },
                },
                {
                    id = "complaints",
                    title = "信访投诉情况（一年内）",
                    grades = { { "none", "无", "0%" }, { "verified", "有投诉且经核实", "15%" } },
                },
            },
            unverified = true,
            note = "只见过一份转换不清的转载：四项最高之和已经是100%，起点在那里写作Y，“5”可能只是序号；"
                .. "Y如果是法定最低额占最高额的30%，公式就是湖南那一种。基准的文号和有效期没有见到。用前核对。",
        },
    },
}
