#include "tools/lianbing-tool/discretion_ranges.h"

#include "game/base/text.h"
#include "game/law/applicable.h"
#include "game/law/basis.h"
#include "game/law/read_dates.h"
#include "game/law/standing_text.h"
#include "game/procedure/penalty.h"
#include "game/session/today.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::tool {

namespace {

using procedure::FineRange;

struct CompareOptions {
    std::string old;
    std::string now;
    std::string began;  ///< empty for an act of one day
    std::string offence;
    std::string decision;
};

constexpr std::string_view kForm = "条款=最低-最高，另有的处理用 + 接在后面，例如 大气污染防治法99-3=100000-1000000+停产整治";

base::Result<std::shared_ptr<const law::Library>> loadLaws(const Program& program) {
    const auto packs = program.lawPacks();
    if (!packs) return base::Unexpected{packs.error()};
    return session::makeLibrary(*packs);
}

std::optional<std::int64_t> yuan(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size() && value >= 0;
    return isWhole ? std::optional{value} : std::nullopt;
}

/// A range that is not known is written `?`.
struct Violation {
    law::ArticleRef article;
    std::optional<FineRange> range;
};

base::Result<Violation> readViolation(const std::string& text, const law::Library& library) {
    const auto bad = [&] { return base::fail(fmt::format("“{}”没有读懂：要写成 {}", text, kForm)); };
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos) return bad();
    const auto article = law::ArticleRef::parse(std::string_view(text).substr(0, sign));
    if (!article) return base::Unexpected{article.error()};
    if (const std::string why = law::absenceText(*article, library); !why.empty()) return base::fail(why);
    std::vector<std::string> parts = base::split(text.substr(sign + 1), '+');
    Violation read{*article, std::nullopt};
    if (parts.size() == 1 && parts.front() == "?") return read;
    const std::size_t dash = parts.front().find('-');
    if (dash == std::string::npos) return bad();
    const auto least = yuan(std::string_view(parts.front()).substr(0, dash));
    const auto most = yuan(std::string_view(parts.front()).substr(dash + 1));
    if (!least || !most || *most < *least) return bad();
    parts.erase(parts.begin());
    read.range = FineRange{*article, *least, *most, std::move(parts)};
    return read;
}

std::string spokenRange(const Violation& one) {
    if (!one.range) return one.article.official() + "：幅度不明";
    std::string words = fmt::format("{}：{}到{}", one.article.official(), procedure::spokenYuan(one.range->least),
                                    procedure::spokenYuan(one.range->most));
    if (!one.range->besides.empty()) words += "，另有" + base::join(one.range->besides, "、");
    return words;
}

/// What the packs say of the two places; nothing where no row leads from the one to the other.
std::optional<law::Change> keptChange(const law::Applicability& found, const law::ArticleRef& now) {
    for (const law::CrosswalkRow& row : found.later) {
        const bool leadsThere = std::any_of(row.to.begin(), row.to.end(), [&](law::ArticleRef place) {
            place.version = now.version;
            return place.covers(now) || now.covers(place);
        });
        if (leadsThere) return row.change;
    }
    return std::nullopt;
}

int compare(const Program& program, const CompareOptions& options) {
    const auto dates = law::readLawDates(options.began, options.offence, options.decision);
    if (!dates) return report(dates.error(), Exit::BadInput);
    const auto library = loadLaws(program);
    if (!library) return report(library.error(), Exit::MachineFailed);
    const auto old = readViolation(options.old, **library);
    if (!old) return report(old.error(), Exit::BadInput);
    const auto now = readViolation(options.now, **library);
    if (!now) return report(now.error(), Exit::BadInput);

    const law::Change change = procedure::compareRanges(old->range, now->range);
    const law::Applicability found = law::applicableTo(old->article, *dates, **library);
    fmt::print("行为：{}　决定：{}\n旧：{}\n新：{}\n幅度比较：{}\n", dates->spokenOffence(), dates->decision.chinese(),
               spokenRange(*old), spokenRange(*now), law::changeText(change));
    fmt::print("适用：{}\n", found.reason);
    const std::optional<law::Change> kept = keptChange(found, now->article);
    if (!kept) {
        fmt::print("注意：法律包里没有从{}到{}的对照，两条管的是不是同一件事，要由人判断\n", old->article.official(),
                   now->article.official());
        return static_cast<int>(Exit::Findings);
    }
    if (*kept == change) return static_cast<int>(Exit::Fine);
    fmt::print("注意：法律包里这一处的对照写的是“{}”，和幅度比较不一样，要由人核对\n", law::changeText(*kept));
    return static_cast<int>(Exit::Findings);
}

int heaviest(const Program& program, const std::vector<std::string>& texts) {
    const auto library = loadLaws(program);
    if (!library) return report(library.error(), Exit::MachineFailed);
    std::vector<FineRange> ranges;
    for (const std::string& text : texts) {
        const auto one = readViolation(text, **library);
        if (!one) return report(one.error(), Exit::BadInput);
        if (!one->range)
            return report(base::Error{one->article.official() + "的幅度不明，不能比较哪一条重", ""}, Exit::BadInput);
        fmt::print("{}\n", spokenRange(*one));
        ranges.push_back(*one->range);
    }
    const FineRange& found = procedure::heaviestOf(ranges);
    const std::string sentence = fmt::format(
        "同一个违法行为触犯几条、都要罚款的，按罚款数额高的{}处罚", found.article.official());
    fmt::print("{}\n", law::withPrinciple(sentence, law::kHeaviestFine, session::today(), **library));
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addRangeCommands(CLI::App& discretion, Program& program, int& exit) {
    CLI::App* comparison = discretion.add_subcommand("compare", "一个违法行为的新旧罚款幅度比较轻重，并和法律包的对照核对");
    const auto options = std::make_shared<CompareOptions>();
    comparison->add_option("OLD", options->old, fmt::format("旧的：{}；幅度不明写 ?", kForm))->required();
    comparison->add_option("NEW", options->now, "新的，写法相同")->required();
    comparison->add_option("--began", options->began, "持续的行为开始的日子");
    comparison->add_option("--offence", options->offence, "行为日；持续的行为写终了日")->required();
    comparison->add_option("--decision", options->decision, "决定日")->required();
    comparison->callback([&program, &exit, options] { exit = compare(program, *options); });

    CLI::App* most = discretion.add_subcommand("heaviest", "同一行为触犯几条，找出罚款数额高的一条");
    const auto texts = std::make_shared<std::vector<std::string>>();
    most->add_option("RANGE", *texts, std::string(kForm))->required()->expected(2, 20);
    most->callback([&program, &exit, texts] { exit = heaviest(program, *texts); });
}

}  // namespace lianbing::tool
