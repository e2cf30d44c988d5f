#include "game/law/draft_words.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::law {

std::string_view weightWord(Weight weight) {
    switch (weight) {
        case Weight::Fine:
            return "可以";
        case Weight::Decide:
            return "要定";
        case Weight::Wrong:
            return "有错";
    }
    return "";
}

std::string_view changeWord(Change change) {
    switch (change) {
        case Change::Same:
            return "同";
        case Change::Lighter:
            return "新轻";
        case Change::Heavier:
            return "新重";
        case Change::Mixed:
            return "互见";
        case Change::Unknown:
            return "未定";
        case Change::NotCompared:
            return "不比较";
    }
    return "";
}

std::string_view pairWord(PairState state) {
    switch (state) {
        case PairState::Paired:
            return "成对";
        case PairState::DutyMissing:
            return "缺义务";
        case PairState::LiabilityMissing:
            return "缺罚则";
        case PairState::OtherLaw:
            return "不配套";
        case PairState::Beside:
            return "并列";
        case PairState::Unchecked:
            return "没有核对";
    }
    return "";
}

bool isStandardCode(const LawId& law) {
    return !law.empty() && law.value.front() >= 'A' && law.value.front() <= 'Z';
}

std::string existenceSentence(const DraftCitation& cited) {
    if (cited.citation.ref.law.empty()) return "没有写明是哪部法";
    if (!cited.isChecked) {
        return isStandardCode(cited.citation.ref.law) ? "法律包里没有标准，是否现行没有核对"
                                                      : "法律包里没有这部法的版本，没有核对";
    }
    if (cited.citation.ref.article == 0) return "只写了法名，没有写到条";
    const std::string& version = cited.place.version;
    switch (cited.existence) {
        case Existence::Exists:
            return fmt::format("有（{}年版本）", version);
        case Existence::NoSuchArticle:
            return fmt::format("没有这一条（{}年版本）", version);
        case Existence::NoSuchParagraph:
            return fmt::format("这一条没有这一款（{}年版本）", version);
        case Existence::NoSuchItem:
            return fmt::format("这一条没有这一项（{}年版本）", version);
        case Existence::StructureUnknown:
            return "条文结构不在法律包里，存在与否没有核对";
    }
    return "";
}

std::string standingSentence(const DayStanding& day) {
    switch (day.standing) {
        case Standing::InForce:
            return fmt::format("有效（{}年版本，{}起施行）", day.version, day.since.chinese());
        case Standing::NotYet:
            return fmt::format("还没有施行，{}起施行", day.since.chinese());
        case Standing::Repealed:
            return fmt::format("不再有效，{}起失效{}", day.since.chinese(),
                               day.endedBy.empty() ? "" : "（" + day.endedBy + "）");
        case Standing::UnknownLaw:
            return "没有核对";
        case Standing::ValidityUnknown:
            return "那一天的效力不明";
    }
    return "";
}

std::string relatedSentence(const RelatedPlace& place) {
    return fmt::format("{}{}：{}{}{}{}", place.side == Side::Later ? "新条" : "旧条",
                       place.ref.official(), changeWord(place.change),
                       place.doubt.empty() ? "" : fmt::format("（存疑：{}）", place.doubt),
                       place.isCited ? "；文稿也引了" : "",
                       place.gist.empty() ? "" : "；" + place.gist);
}

std::string namesOf(const std::vector<ArticleRef>& places) {
    std::vector<std::string> names;
    for (const ArticleRef& place : places) {
        std::string name = place.official();
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return base::join(names, "、");
}

}  // namespace lianbing::law
