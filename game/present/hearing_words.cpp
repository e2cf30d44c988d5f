#include "game/present/hearing_words.h"

#include "game/present/discretion_words.h"
#include "game/procedure/basis.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace lianbing::present {

namespace {

/// Each with the version that says so: numbers moved when the law was written anew.
constexpr std::array<std::string_view, 4> kAlways = {
    "行政处罚法(2021)63.1-3",
    "行政处罚法(2021)63.1-4",
    "行政处罚法(2017)42.1",
    "环境保护主管部门实施限制生产、停产整治办法(2014)11",
};

}  // namespace

std::string spokenHearing(const std::vector<procedure::LocalPack>& packs, base::Date day) {
    const procedure::HearingThreshold* hearing = procedure::hearingOn(packs, day);
    if (hearing == nullptr) return {};
    std::string words = spokenHearing(*hearing);
    if (const procedure::LocalPack* outer = procedure::hearingFrom(packs, day))
        words += fmt::format("\n{}的数额没有收，这里是{}的；本地另有规定的，从其规定",
                             packs.front().title, outer->title);
    return words;
}

std::string hearingForFine(std::int64_t yuan, const std::vector<procedure::LocalPack>& packs,
                           base::Date day) {
    const procedure::HearingThreshold* hearing = procedure::hearingOn(packs, day);
    if (hearing == nullptr || !hearing->organisation) return {};
    const std::string fine = procedure::spokenYuan(yuan);
    const std::string figure = procedure::spokenYuan(*hearing->organisation);
    if (yuan < *hearing->organisation)
        return fmt::format("对单位罚款{}，没有达到{}，只看数额不用告知听证权利", fine, figure);
    if (yuan == *hearing->organisation && hearing->isFigureDoubtful)
        return fmt::format("对单位罚款正好{}，含不含本数没有核实；稳妥的做法是告知听证权利",
                           figure);
    return fmt::format("对单位罚款{}，达到{}，要告知听证权利", fine, figure);
}

HearingAlways hearingAtAnyFine(const law::Library& laws, base::Date day) {
    std::vector<law::ArticleRef> refs;
    for (const std::string_view compact : kAlways)
        refs.push_back(law::ArticleRef::parse(compact).value());
    HearingAlways always;
    for (const std::string& words : procedure::basisOn(refs, laws, day))
        always.basis.push_back({words, words});
    if (!always.basis.empty())
        always.words =
            "同时责令停产整治、限制生产、停产停业、关闭，或者吊销许可证件的，不论罚款多少都要告知听"
            "证权利";
    return always;
}

}  // namespace lianbing::present
