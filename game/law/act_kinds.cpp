#include "game/law/act_kinds.h"

#include "game/base/text.h"
#include "game/law/word_ends.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lianbing::law {

namespace {

constexpr std::array<std::string_view, 45> kNoActs{
    "通知",   "意见",   "方案", "计划", "规划", "纲要", "公告",   "公报",   "批复",
    "报告",   "指南",   "手册", "合同", "协议", "教程", "协议书", "函",     "总结",
    "基准",   "清单",   "名录", "纪要", "预案", "制度", "章程",   "公约",   "须知",
    "标准表", "裁量表", "规范", "标准", "目录", "要点", "契约",   "承诺书", "说明书",
    "方针",   "释义",   "读本", "教材", "解读", "问答", "全书",   "丛书",   "汇编"};

/// Acts of these kinds stand in citations without an article too.
constexpr std::array<std::string_view, 9> kActs{"法典", "条例", "办法",   "规定", "规则",
                                                "细则", "解释", "修正案", "通则"};

constexpr std::array<std::string_view, 3> kLists{"名录", "目录", "清单"};

/// Lists that the ministries have issued as rules (部令), one version after another; other lists
/// come with a notice.
constexpr std::array<std::string_view, 5> kDecreedLists{
    "国家危险废物名录", "建设项目环境影响评价分类管理名录", "固定污染源排污许可分类管理名录",
    "重点管控新污染物清单", "产业结构调整指导目录"};

/// 法 at the end of a word that is no law.
constexpr std::u32string_view kMethodWords =
    U"方做算疗书兵用语说看手想刀魔佛章笔作拳针技枪剑文乘除加减写读";

/// The last character of a text; 0 for none. `text` loses it.
char32_t takeLast(std::string_view& text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
    if (at == 0) return 0;
    const char32_t letter = base::readCodePoint(text.substr(at - 1)).value;
    text = text.substr(0, at - 1);
    return letter;
}

bool isDecreedList(std::string_view name) {
    return std::find(kDecreedLists.begin(), kDecreedLists.end(), name) != kDecreedLists.end();
}

/// 《某省行政处罚裁量基准》 has articles that decisions cite as they cite a rule's; without one it
/// is none, whatever it calls itself.
bool isDiscretionScale(std::string_view name) {
    constexpr std::array<std::string_view, 4> kScales{"基准", "标准", "规则", "基准规定"};
    return endsInAny(name, kScales) && name.find("裁量") != std::string_view::npos;
}

/// 大气十条, “水十条”: a plan, by the number of its articles. Not 某法第十条.
bool countsItsArticles(std::string_view name) {
    constexpr std::u32string_view kQuotes = U"”’」\"";
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百0123456789";
    const auto takeWhile = [&name](std::u32string_view letters) {
        std::size_t count = 0;
        for (std::string_view rest = name; !rest.empty(); ++count) {
            if (letters.find(takeLast(rest)) == std::u32string_view::npos) break;
            name = rest;
        }
        return count;
    };
    takeWhile(kQuotes);
    if (!name.ends_with("条")) return false;
    takeLast(name);
    return takeWhile(kNumerals) > 0 && !name.ends_with("第");
}

}  // namespace

bool isNoAct(std::string_view title) {
    const std::string_view name = withoutNote(title);
    if (isDecreedList(name) || isDiscretionScale(name)) return false;
    return endsInAny(name, kNoActs) || countsItsArticles(name);
}

bool isList(std::string_view title) {
    return endsInAny(withoutNote(title), kLists);
}

bool readsLikeAct(std::string_view title) {
    std::string_view name = withoutNote(title);
    if (isDiscretionScale(name)) return false;
    if (endsInAny(name, kActs) || isDecreedList(name)) return true;
    if (!name.ends_with("法")) return false;
    takeLast(name);
    const char32_t before = takeLast(name);
    return before != 0 && base::isHan(before) &&
           kMethodWords.find(before) == std::u32string_view::npos;
}

std::string_view withoutNote(std::string_view title) {
    title = base::trim(title);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        if (!title.ends_with(close)) continue;
        const std::size_t at = title.rfind(open);
        if (at == std::string_view::npos || at == 0) continue;
        title = base::trim(title.substr(0, at));
    }
    return title;
}

std::string_view withoutCourts(std::string_view title) {
    constexpr std::array<std::string_view, 9> kCourts{
        "最高人民法院", "最高人民检察院", "最高法", "最高检", "两高", "“两高”", "、", "和", " "};
    const std::size_t size = title.size();
    for (bool isCut = true; isCut;) {
        isCut = std::any_of(kCourts.begin(), kCourts.end(), [&](std::string_view court) {
            if (!title.starts_with(court)) return false;
            title.remove_prefix(court.size());
            return true;
        });
    }
    return title.size() < size && title.starts_with("关于") ? title : std::string_view{};
}

bool isLinkingWord(char32_t letter) {
    constexpr std::u32string_view kWords =
        U"反据照按依由和与及或对在从以用引是于为了的到新旧原合触犯适说看查读属即将把非施行"
        U"因则而但且并此述如仍均也又";
    return kWords.find(letter) != std::u32string_view::npos;
}

bool isLinked(std::string_view before) {
    constexpr std::array<std::string_view, 33> kVerbs{
        "面临", "违背", "遵循", "遵守", "落实", "贯彻", "学习", "宣传", "修改",
        "修订", "制定", "颁布", "公布", "出台", "涉嫌", "涉及", "构成", "援引",
        "结合", "关于", "基于", "鉴于", "根据", "承担", "通过", "发布", "认定",
        "理解", "掌握", "解读", "版",   "年",   "见"};  // 2018版大气法
    std::string_view rest = before;
    const char32_t letter = takeLast(rest);
    return letter == 0 || !base::isHan(letter) || isLinkingWord(letter) ||
           endsInAny(before, kVerbs);
}

bool endsInNoAct(std::string_view before) {
    constexpr std::array<std::string_view, 20> kPapers{
        "合同", "协议", "协议书",   "方案", "章程", "公约", "契约", "纪要",   "预案",   "须知",
        "制度", "手册", "补充协议", "计划", "规划", "通知", "意见", "气十条", "水十条", "土十条"};
    while (before.ends_with(' ')) before.remove_suffix(1);
    return endsInAny(before, kPapers);
}

}  // namespace lianbing::law
