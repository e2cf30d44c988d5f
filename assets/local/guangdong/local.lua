-- 广东省：权重累加。罚款 = 法定最高额 × 各项权重之和（最多 100%），低于法定最低额的按最低额。
-- 表里“以下”不含本数，“以上”含本数（规定第二十三条）；查不清的因素按最低一档（第五条）。
return {
    api = 1,
    id = "guangdong",
    title = "广东省",
    inside = "national",
    standards = {
        {
            code = "DB44/ 2367-2022",
            title = "固定污染源挥发性有机物综合排放标准",
            valid = { from = "2022-09-01" },
            unverified = true,
        },
    },
    tables = {
        require("here.air_evasion"),
        require("here.water_evasion"),
        require("here.over_limit"),
    },
}
