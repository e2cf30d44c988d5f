#include "tools/lianbing-tool/local_template.h"

#include <fmt/format.h>

namespace lianbing::tool {

std::string localTemplate(std::string_view id, std::string_view inside) {
    constexpr std::string_view kText =
        R"(-- 地方包：本地的听证数额、标准和裁量表。格式见 assets/local/README.md。
-- 改好以后用 lianbing-tool local check 检查；“--”后面的字是说明，不起作用。
return {{
    api = 1,
    id = "{}", -- 和文件夹同名
    title = "请写本地的名称", -- 例如 某省某市
    inside = "{}", -- 在哪个包里面；全国是 national

    -- 听证数额：本地另有规定的才写，罚款达到这个数（含本数）要告知听证权利。
    hearings = {{
        -- {{ valid = {{ from = "2024-01-01" }}, person = 5000, organisation = 100000, source = "依据" }},
    }},

    -- 本地标准。
    standards = {{
        -- {{ code = "DB00/ 000-2024", title = "标准名称", valid = {{ from = "2024-07-01" }} }},
    }},

    -- 裁量表。也可以填 lianbing-tool local form 写出的表格，再用 local read 读成 Lua，存成这个文件夹里的
    -- 我的表.lua（文件名只用英文），在这里写 require("here.文件名")。
    tables = {{
        {{
            id = "{}-example", -- 全部地方包里不重复
            title = "示例：超过污染物排放标准排放污染物",
            source = "请写裁量标准的名称、文号、第几张表",
            valid = {{ from = "2026-08-15" }}, -- 失效的写 before，是不再有效的第一天
            liability = {{ "生态环境法典1107" }}, -- 罚则；几条用逗号分开
            least = "100000", -- 法定最低额，元；也可以是公式，例如 "investment * 1%"
            most = "1000000", -- 法定最高额
            -- 公式里可以用 sum（各项之和）、least、most、因素的编号、常数、要填的数。
            amount = "min(sum, 100%) * most",
            factors = {{
                {{ id = "base", title = "裁量起点", grades = {{ {{ "base", "起点", "10%" }} }} }},
                {{
                    id = "repeats",
                    title = "近二年同类违法行为（含本次）",
                    -- 编号、名称、比例；没有选的按第一档。
                    grades = {{ {{ "first", "1次", "0%" }}, {{ "second", "2次以上", "5%" }} }},
                }},
            }},
            unverified = true, -- 对过原文以后删掉这一行
            note = "示例里的档次和比例不是任何地方的标准，请照本地公布的裁量标准改写。",
        }},
    }},
}}
)";
    return fmt::format(kText, id, inside, id);
}

}  // namespace lianbing::tool
