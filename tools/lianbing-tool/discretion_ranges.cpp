#include "tools/lianbing-tool/discretion_ranges.h"

#include "game/base/text.h"
#include "game/law/applicable.h"
#include "game/law/basis.h"
#include "game/law/places.h"
#include "game/law/read_dates.h"
#include "game/law/standing_text.h"
#include "game/present/discretion_words.h"
#include "game/procedure/ladder.h"
#include "game/procedure/penalty.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/lianbing-tool/discretion_tables.h"

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

/// That the packs' gist of the article has amounts, and not these; empty where it agrees or has
/// none.
std::string differenceFromGist(const FineRange& range, const law::Library& library) {
    const law::Gist* gist = library.gist(range.article);
    if (gist == nullptr || gist->text.find("万元") == std::string::npos) return {};
    const std::string span = fmt::format("{}至{}", procedure::spokenYuan(range.least),
                                         procedure::spokenYuan(range.most));
    if (gist->text.find(span) != std::string::npos) return {};
    return fmt::format("{}的要旨里没有“{}”这个幅度，要核对：{}", range.article.official(), span,
                       gist->text);
}

std::string spokenRange(const Violation& one) {
    if (!one.range) return one.article.official() + "：幅度不明";
    std::string words = fmt::format("{}：{}到{}", one.article.official(), procedure::spokenYuan(one.range->least),
                                    procedure::spokenYuan(one.range->most));
    if (!one.range->besides.empty()) words += "，另有" + base::join(one.range->besides, "、");
    return words;
}

void printDifference(const Violation& one, const law::Library& library) {
    const std::string difference =
        one.range ? differenceFromGist(*one.range, library) : std::string();
    if (!difference.empty()) fmt::print("提示：{}\n", difference);
}

/// The provision in the version of the day, or, where none was in force, in the one nearest to it.
law::ArticleRef onDay(law::ArticleRef ref, base::Date day, const law::Library& library) {
    ref.version = library.resolve(ref, day).version;
    const bool canBeNamed = library.version(ref.law, ref.version) != nullptr;
    return canBeNamed ? library.normalised(ref) : ref;
}

bool standsOn(const law::ArticleRef& ref, base::Date day, const law::Library& library) {
    return library.resolve(ref, day).standing == law::Standing::InForce;
}

/// What keeps a provision from being law on a day; empty where it is.
std::string spokenAbsence(const law::ArticleRef& ref, base::Date day, std::string_view when,
                          const law::Library& library) {
    const law::Resolution found = library.resolve(ref, day);
    if (found.standing == law::Standing::InForce) return {};
    return fmt::format("{}（{}），{}：{}", when, day.chinese(), ref.official(),
                       law::standingText(found, library.version(ref.law, found.version)));
}

/// The old and the new provision of one case, in the versions of their days.
struct Pair {
    law::ArticleRef old;
    law::ArticleRef now;
    std::string absence;  ///< of one of them on its day
};

Pair pairOn(const law::ArticleRef& old, const law::ArticleRef& now, const law::LawDates& dates,
            const law::Library& library) {
    const bool isOverBefore =
        !standsOn(old, dates.offence, library) && standsOn(old, dates.firstDay(), library);
    const base::Date day = isOverBefore ? dates.firstDay() : dates.offence;
    Pair pair{onDay(old, day, library), onDay(now, dates.decision, library),
              spokenAbsence(old, day, "行为时", library)};
    if (pair.absence.empty()) pair.absence = spokenAbsence(now, dates.decision, "决定时", library);
    return pair;
}

/// What the packs say of the two places; nothing where no row leads from the one to the other.
std::optional<law::CrosswalkRow> keptRow(const Pair& pair, const law::Library& library) {
    if (library.version(pair.old.law, pair.old.version) == nullptr) return std::nullopt;
    for (const law::CrosswalkRow& row : law::laterPlaces(pair.old, library)) {
        if (law::leadsTo(row, pair.now)) return row;
    }
    return std::nullopt;
}

/// What speaks against the comparison of the ranges; empty for nothing.
std::string objection(const Violation& old, const Violation& now, law::Change change,
                      const std::optional<law::CrosswalkRow>& kept) {
    if (!kept)
        return fmt::format("法律包里没有从{}到{}的对照，两条管的是不是同一件事，要由人判断",
                           old.article.official(), now.article.official());
    const std::string note = kept->note.empty() ? "" : fmt::format("（{}）", kept->note);
    if (kept->change != change)
        return fmt::format("法律包里这一处的对照写的是“{}”{}，和幅度比较不一样，要由人核对",
                           law::changeText(kept->change), note);
    if (!kept->doubt.empty())
        return fmt::format("法律包里这一处的轻重存疑，要由人核对：{}", kept->doubt);
    return {};
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

    fmt::print("行为：{}　决定：{}\n旧：{}\n新：{}\n", dates->spokenOffence(),
               dates->decision.chinese(), spokenRange(*old), spokenRange(*now));
    printDifference(*old, **library);
    printDifference(*now, **library);
    const Pair pair = pairOn(old->article, now->article, *dates, **library);
    if (!pair.absence.empty()) {
        fmt::print("适用：{}\n注意：{}；两条不比较轻重\n",
                   law::applicableTo(old->article, *dates, **library).reason, pair.absence);
        return static_cast<int>(Exit::Findings);
    }
    const law::Change change = procedure::compareRanges(old->range, now->range);
    fmt::print("幅度比较：{}\n适用：{}\n", law::changeText(change),
               law::applicableTo(old->article, *dates, **library, pair.now).reason);
    const std::string against = objection(*old, *now, change, keptRow(pair, **library));
    if (against.empty()) return static_cast<int>(Exit::Fine);
    fmt::print("注意：{}\n", against);
    return static_cast<int>(Exit::Findings);
}

struct HeaviestOptions {
    std::vector<std::string> ranges;
    std::string on;  ///< empty for today
};

/// The rule, with where it stands on the day.
std::string spokenRule(base::Date day, const law::Library& library) {
    std::vector<std::string> basis;
    for (const law::ArticleRef& ref : library.principle(law::kHeaviestFine, day))
        basis.push_back(ref.official());
    return basis.empty() ? fmt::format("{}没有查到这样规定的条文", day.chinese())
                         : base::join(basis, "、");
}

int reportHeaviest(const std::vector<FineRange>& found, const std::string& rule) {
    std::vector<std::string> places;
    for (const FineRange& one : found) places.push_back(one.article.official());
    const bool isTie = places.size() > 1;
    fmt::print("同一个违法行为触犯几条、都要罚款的，按罚款数额高的{}（{}）\n",
               isTie ? fmt::format("处罚，{}的幅度相同，用哪一条要由人看处罚种类和别的后果",
                                   base::join(places, "、"))
                     : places.front() + "处罚",
               rule);
    return static_cast<int>(isTie ? Exit::Findings : Exit::Fine);
}

int heaviest(const Program& program, const HeaviestOptions& options) {
    const auto day = dayOrToday(options.on);
    if (!day) return report(day.error(), Exit::BadInput);
    const auto library = loadLaws(program);
    if (!library) return report(library.error(), Exit::MachineFailed);
    std::vector<FineRange> ranges;
    for (const std::string& text : options.ranges) {
        const auto one = readViolation(text, **library);
        if (!one) return report(one.error(), Exit::BadInput);
        if (!one->range)
            return report(base::Error{one->article.official() + "的幅度不明，不能比较哪一条重", ""}, Exit::BadInput);
        const std::string absence = spokenAbsence(one->article, *day, "这一天", **library);
        if (!absence.empty())
            return report(base::Error{absence + "；不能和别的条比较", ""}, Exit::BadInput);
        fmt::print("{}\n", spokenRange(*one));
        printDifference(*one, **library);
        ranges.push_back(*one->range);
    }
    return reportHeaviest(procedure::heaviestOf(ranges), spokenRule(*day, **library));
}

struct LadderOptions {
    std::string range;
    std::string degree;
    std::string local;
    std::string on;
    std::string answer;
};

procedure::Degree degreeOf(const std::string& word) {
    if (word == "lighter") return procedure::Degree::Lighter;
    return word == "heavier" ? procedure::Degree::Heavier : procedure::Degree::Normal;
}

std::string spokenSpan(const procedure::LadderSpan& span) {
    const std::string from = procedure::spokenYuan(span.from);
    return span.from == span.to ? from
                                : fmt::format("{}到{}", from, procedure::spokenYuan(span.to));
}

int markOnLadder(const std::string& answer, const procedure::LadderSpan& span) {
    const auto given = present::readYuan(answer);
    if (!given)
        return report(
            base::Error{fmt::format("--answer “{}”不是整数的元，要写成 450000 或者 45万元", answer),
                        ""},
            Exit::BadInput);
    const bool isRight = *given >= span.from && *given <= span.to;
    fmt::print("批改：{}{}\n", procedure::spokenYuan(*given),
               isRight ? "，定得对" : fmt::format("不对，应该是{}", spokenSpan(span)));
    return static_cast<int>(isRight ? Exit::Fine : Exit::Findings);
}

int ladder(const Program& program, const LadderOptions& options) {
    const auto day = dayOrToday(options.on);
    if (!day) return report(day.error(), Exit::BadInput);
    const auto all = loadRules(program, options.local);
    if (!all) return report(all.error());
    const session::LocalRules& rules = all->front();
    const procedure::LadderRule* rule = procedure::ladderOn(rules.packs, *day);
    if (rule == nullptr)
        return report(base::Error{fmt::format("{}在{}没有收按幅度从轻、从重的规则",
                                              rules.packs.front().title, day->chinese()),
                                  ""},
                      Exit::BadInput);
    const auto one = readViolation(options.range, *rules.laws);
    if (!one) return report(one.error(), Exit::BadInput);
    if (!one->range) return report(base::Error{"幅度不明，不能定", ""}, Exit::BadInput);
    const std::string absence = spokenAbsence(one->article, *day, "这一天", *rules.laws);
    if (!absence.empty()) return report(base::Error{absence, ""}, Exit::BadInput);
    const procedure::Degree degree = degreeOf(options.degree);
    const auto span = procedure::onLadder(*rule, *one->range, degree);
    if (!span) return report(span.error(), Exit::BadInput);
    fmt::print("{}\n", spokenRange(*one));
    printDifference(*one, *rules.laws);
    fmt::print("{}\n{}：{}\n依据：{}\n说明：{}\n", span->shown, procedure::spokenDegree(degree),
               spokenSpan(*span), rule->source, rule->note);
    return options.answer.empty() ? static_cast<int>(Exit::Fine)
                                  : markOnLadder(options.answer, *span);
}

void addLadderCommand(CLI::App& discretion, Program& program, int& exit) {
    CLI::App* command =
        discretion.add_subcommand("ladder", "没有公式的，按本地规则在法定幅度里从轻、一般或者从重");
    const auto options = std::make_shared<LadderOptions>();
    command->add_option("RANGE", options->range, fmt::format("{}；只规定最高额的，最低写 0", kForm))
        ->required();
    command->add_option("--degree", options->degree, "lighter 从轻、normal 一般、heavier 从重")
        ->required()
        ->check(CLI::IsMember({"lighter", "normal", "heavier"}));
    command->add_option("--local", options->local, "地方包的编号，例如 guangdong")->required();
    command->add_option("--on", options->on, "按哪一天；不写就是今天");
    command->add_option("--answer", options->answer, "要批改的罚款数额；不对的退出码是 1");
    command->callback([&program, &exit, options] { exit = ladder(program, *options); });
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
    const auto several = std::make_shared<HeaviestOptions>();
    most->add_option("RANGE", several->ranges, std::string(kForm))->required()->expected(2, 20);
    most->add_option("--on", several->on, "这几条都要在这一天有效，例如 2026-09-01；不写就是今天");
    most->callback([&program, &exit, several] { exit = heaviest(program, *several); });
    addLadderCommand(discretion, program, exit);
}

}  // namespace lianbing::tool
