#include "game/law/bare_article.h"

#include "game/base/text.h"
#include "game/law/act_kinds.h"
#include "game/law/word_ends.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lianbing::law {

namespace {

/// Things counted in 条. Where the words before an article already cite it this list must do; with
/// nothing before it, goesOnAsProvision asks for more.
constexpr std::array<std::string_view, 72> kCountedThings{
    "生产", "流水", "输送", "传送", "皮带", "管道", "管线", "管子", "排污管", "线路", "线索",
    "道路", "公路", "铁路", "马路", "航线", "线缆", "河",   "沟",   "渠",     "街",   "巷",
    "船",   "烟道", "腿",   "裤",   "轨",   "跑道", "电缆", "光缆", "意见",   "建议", "理由",
    "消息", "信息", "短信", "评论", "经验", "措施", "标语", "路",   "出路",   "战线", "记录",
    "规则", "命令", "语句", "索引", "日志", "查询", "微博", "新闻", "回复",   "留言", "注释",
    "数据", "证据", "指令", "支线", "环线", "边",   "半径", "直线", "曲线",   "鱼",   "狗",
    "蛇",   "地铁", "弹幕", "错误", "序号", "曲"};

/// Other papers and rules that have articles: a company's, a game's, a party's.
constexpr std::array<std::string_view, 8> kOwnRules{"规定", "规则", "守则", "准则",
                                                    "规程", "党章", "章程", "纪律"};

bool cutAny(std::string_view& text, const auto& words) {
    for (const std::string_view word : words) {
        if (!text.ends_with(word)) continue;
        text.remove_suffix(word.size());
        return true;
    }
    return false;
}

constexpr std::array<std::string_view, 4> kBlanks{" ", "\t", "\u3000", "\u00A0"};

/// 国发〔2013〕37号: the number of a notice or a plan; those of interpretations, 法释〔2023〕7号,
/// are of acts.
bool isNumberOfNotice(std::string_view before) {
    constexpr std::array<std::string_view, 1> kMark{"号"};
    constexpr std::array<std::string_view, 4> kCloses{"〕", "］", "]", "）"};
    constexpr std::array<std::string_view, 4> kOpens{"〔", "［", "[", "（"};
    constexpr std::array<std::string_view, 2> kOfActs{"释", "释字"};
    const auto cutDigits = [](std::string_view& text) {
        const std::size_t size = text.size();
        while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.remove_suffix(1);
        return text.size() < size;
    };
    return cutAny(before, kMark) && cutDigits(before) && cutAny(before, kCloses) &&
           cutDigits(before) && cutAny(before, kOpens) && !endsInAny(before, kOfActs) &&
           base::isHan(TextCursor{before, before.size()}.before());
}

/// 合同中“第一条, 契约的第四条: whose articles they are, over what joins the two.
bool isOfNoAct(std::string_view before) {
    constexpr std::array<std::string_view, 12> kJoins{"“",  "\"", "「", "‘",  "：",   ":",
                                                      "的", "中", "里", "内", "约定", "载明"};
    for (int joins = 0; joins < 4 && !endsInNoAct(before); ++joins) {
        if (!cutAny(before, kBlanks) && !cutAny(before, kJoins)) return false;
    }
    return endsInNoAct(before);
}

/// 第三章 and the like.
bool isHeading(std::string_view before) {
    constexpr std::array<std::string_view, 4> kUnits{"分编", "编", "章", "节"};
    if (!cutAny(before, kUnits)) return false;
    constexpr std::size_t kMostBytes = 18;  // 第一百二十三 and shorter
    const std::size_t ordinal = before.rfind("第");
    if (ordinal == std::string_view::npos || before.size() - ordinal > kMostBytes) return false;
    TextCursor at{before, ordinal};
    return at.take("第") && at.takeNumber() && at.atEnd();
}

bool isCiting(std::string_view before) {
    constexpr std::array<std::string_view, 11> kBetween{"上述", "前述", "所述", "下列", "了", "其",
                                                        "原",   "该",   "《",   "“",    "\""};
    constexpr std::array<std::string_view, 27> kVerbs{
        "依据", "根据", "按照", "依照", "违反", "适用", "援引", "引用", "参照",
        "对照", "触犯", "符合", "执行", "遵守", "违背", "详见", "参见", "修改",
        "修订", "删除", "删去", "增加", "依",   "按",   "条款", "条文", "法条"};
    while (cutAny(before, kBetween)) {
    }
    return endsInAny(before, kVerbs);
}

/// 见 that leads to a provision: （见第三条）, 另见. Not 看见.
bool isPointing(std::string_view before) {
    constexpr std::array<std::string_view, 1> kSee{"见"};
    constexpr std::u32string_view kBeforeIt = U"另请均具可应";
    if (!cutAny(before, kSee)) return false;
    const char32_t letter = TextCursor{before, before.size()}.before();
    return !base::isHan(letter) || kBeforeIt.find(letter) != std::u32string_view::npos;
}

bool isOpen(std::string_view before) {
    constexpr std::array<std::string_view, 12> kWords{
        "上述", "前述", "所述", "法律", "法规", "分别", "其他", "除", "犯", "本编", "本章", "本节"};
    const char32_t letter = TextCursor{before, before.size()}.before();
    if (letter == 0) return true;
    if (letter < 0x80U)
        return !((letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                 (letter >= 'A' && letter <= 'Z'));
    constexpr std::u32string_view kOfThings = U"看查读说用到";  // 移到第一条, 再读第二条
    const bool isLinking =
        isLinkingWord(letter) && kOfThings.find(letter) == std::u32string_view::npos;
    return !base::isHan(letter) || isLinking || endsInAny(before, kWords) || isPointing(before);
}

/// 有明确规定, 对某事作出了规定: what the provision says, within the clause.
bool saysSomething(TextCursor at) {
    constexpr int kMostLetters = 30;
    if (!at.takeAny({"有", "对", "就", "关于", "已", "也", "还", "均", "都", "又", "亦"}))
        return false;
    for (int letters = 0; letters < kMostLetters && !at.atEnd(); ++letters) {
        if (at.seesAny({"规定", "明确", "要求"})) return true;
        if (!base::isHan(base::readCodePoint(at.rest()).value)) return false;
        at.step();
    }
    return false;
}

/// 和《甲法》, 或本条例: another provision or act follows.
bool goesOnWithAct(TextCursor at) {
    return at.takeAny({"以及", "和", "与", "及", "或者", "或", "至", "到"}) &&
           at.seesAny({"《", "第", "本法", "本条例", "该法", "该条例", "有关规定", "相关规定"});
}

}  // namespace

Lead leadOf(std::string_view before, bool isLineFront) {
    constexpr std::array<std::string_view, 4> kParts{"其中", "其中的", "部分", "其"};
    constexpr std::array<std::string_view, 8> kActs{"总则", "分则", "附则", "罚则",
                                                    "通则", "号",   "决定", "公布"};
    constexpr std::array<std::string_view, 4> kSaid{"明确规定", "有关规定", "相关规定", "的规定"};
    if (before.empty() || before.ends_with('\n')) return Lead::Open;
    constexpr std::size_t kNear = 160;  // further back nothing is looked at
    before.remove_prefix(before.size() - std::min(before.size(), kNear));
    while (cutAny(before, kBlanks)) {
    }
    if (isOfNoAct(before) || isNumberOfNotice(before)) return Lead::NoAct;
    if (isCiting(before)) return Lead::Citing;
    if (endsInAny(before, kParts)) return Lead::Part;
    if (isHeading(before) || endsInAny(before, kSaid)) return Lead::Open;
    if (endsInAny(before, kOwnRules)) return Lead::Other;
    if (readsLikeAct(before) || endsInAny(before, kActs)) return Lead::Act;
    if (isOpen(before)) return Lead::Open;
    return isLineFront ? Lead::Line : Lead::Other;
}

bool countsThings(const TextCursor& behind) {
    return std::any_of(kCountedThings.begin(), kCountedThings.end(),
                       [&](std::string_view thing) { return behind.sees(thing); });
}

bool goesOnAsProvision(TextCursor behind) {
    behind.takeSpaces();
    if (behind.atEnd()) return true;
    const char32_t letter = base::readCodePoint(behind.rest()).value;
    if (!base::isHan(letter)) {
        constexpr std::u32string_view kNoMarks = U"「『$_`[#%&*+=";
        const bool isAlnum = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
                             (letter >= 'A' && letter <= 'Z');
        return !isAlnum && kNoMarks.find(letter) == std::u32string_view::npos;
    }
    if (behind.takeAny({"要求"})) return !behind.seesAny({"是", "为", "：", ":", "，", ","});
    return behind.seesAny({"的规定", "之规定", "规定",   "的要求", "的内容", "第",   "等",
                           "所称",   "所列",   "所述",   "所规",   "所指",   "所涉", "则",
                           "中的",   "中规定", "中关于", "中所",   "中，",   "明确", "修改",
                           "改为",   "调整为", "删去",   "删除",   "予以",   "款",   "项"}) ||
           saysSomething(behind) || goesOnWithAct(behind);
}

}  // namespace lianbing::law
