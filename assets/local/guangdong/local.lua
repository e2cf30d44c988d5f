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
    ladders = {
        {
            valid = { from = "2022-01-01", before = "2027-01-01" },
            lighter_of_most = "20%",
            normal_of_most = "50%",
            source = "广东省生态环境行政处罚自由裁量权规定（粤环发〔2021〕7号）第十二条",
            note = "第十二条说的是规定里列明、按幅度罚款的违法行为；没有列明的，第五条只说参照。按倍数罚款、只规定最低额的，这里没有收。",
        },
    },
    tables = {
        require("here.air_evasion"),
        require("here.water_evasion"),
        require("here.over_limit"),
    },
}
