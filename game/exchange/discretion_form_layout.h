#pragma once

// Internal to exchange: how the form of a discretion table is laid out, for its writer and its
// reader.

#include <array>
#include <string_view>

namespace lianbing::exchange::form {

inline constexpr std::string_view kSheet = "裁量表";

enum class Part { Head, Factors, Constants, Quantities, Adjustments };

/// The words in the first column that open each part, in the order of Part.
inline constexpr std::array<std::string_view, 5> kParts = {"一、基本情况", "二、因素和分档",
                                                           "三、常数", "四、要填的数", "五、调整"};

/// The head's fields: what stands in the first column, the field of the pack, and help.
struct HeadField {
    std::string_view label;
    std::string_view field;
    std::string_view help;
};

inline constexpr std::array<HeadField, 12> kHead = {{
    {"编号", "id", "小写英文字母、数字和“-”，例如 mycity-over-limit"},
    {"名称", "title", "违法行为"},
    {"依据文件", "source", "文件名称、文号、第几张表"},
    {"施行日", "from", "例如 2022-01-01；不知道就空着"},
    {"失效日", "before", "不再有效的第一天；没有就空着"},
    {"罚则", "liability", "例如 大气污染防治法99-2，几条用“；”分开"},
    {"法定最低额", "least", "元；也可以是公式，例如 investment * 1%"},
    {"法定最高额", "most", "元；也可以是公式，例如 investment * 5%"},
    {"计算公式", "amount",
     "可以用：sum（各项之和）、least、most、因素、常数和要填的数的编号，+ - * / 括号，min、max"},
    {"取整到（元）", "round_to", "不写就是 1 元"},
    {"未核实", "unverified", "没有对过原文的写“是”"},
    {"说明", "note", "未核实的，写明没有核实什么"},
}};

inline constexpr std::array<std::string_view, 5> kFactorColumns = {"因素编号", "因素", "档次编号",
                                                                   "档次", "比例"};
inline constexpr std::array<std::string_view, 2> kConstantColumns = {"编号", "值"};
inline constexpr std::array<std::string_view, 3> kQuantityColumns = {"编号", "名称", "单位"};
inline constexpr std::array<std::string_view, 6> kAdjustmentColumns = {
    "编号", "名称", "从", "到", "不能用的档次（因素:档次）", "不适用的情形"};

inline constexpr std::string_view kYes = "是";

}  // namespace lianbing::exchange::form
