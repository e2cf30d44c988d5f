#include "tools/lianbing-tool/cite_mark.h"

#include "game/bank/question.h"
#include "game/exchange/score_json.h"
#include "game/law/citation.h"
#include "game/scenario/definition.h"
#include "game/score/citation_pricing.h"
#include "game/session/content.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::tool {

namespace {

struct MarkOptions {
    std::string scenario;
    std::string question;
    std::string caseId;
    std::string answer;
};

std::string_view nameOf(law::FindingKind kind) {
    switch (kind) {
        case law::FindingKind::Exact:
            return "正确";
        case law::FindingKind::PartMissing:
            return "款项没有写到";
        case law::FindingKind::PartWrong:
            return "款项不对";
        case law::FindingKind::WrongArticle:
            return "条不对";
        case law::FindingKind::WrongVersion:
            return "版本不适用";
        case law::FindingKind::GeneralLaw:
            return "一般规定";
        case law::FindingKind::Nonexistent:
            return "没有这一条款";
        case law::FindingKind::Trap:
            return "陷阱";
        case law::FindingKind::Optional:
            return "补充";
        case law::FindingKind::Irrelevant:
            return "无关";
        case law::FindingKind::NotACitation:
            return "不是引用";
        case law::FindingKind::Missed:
            return "漏引";
    }
    return "";
}

/// What a finding is called. A bare article that fits lacks the law, not its own parts.
std::string_view nameOf(const law::CitationFinding& finding) {
    const bool lacksLaw = finding.kind == law::FindingKind::PartMissing && finding.given &&
                          finding.given->ref.law.empty();
    return lacksLaw ? "没有写明是哪部法" : nameOf(finding.kind);
}

std::string spokenShare(const law::CitationFinding& finding, int share) {
    if (share == 0) return "不得分，不扣分";
    if (share < 0) return fmt::format("扣一处的 {}%", -share);
    return fmt::format("{}一处的 {}%", finding.kind == law::FindingKind::Optional ? "加" : "得",
                       share);
}

/// Ids for an error about one that is not there.
template <class Items>
std::string idsOf(const Items& items) {
    std::string ids;
    for (const auto& item : items) ids += (ids.empty() ? "" : "、") + item.id;
    return ids;
}

base::Result<exchange::MarkedAnswer> markAnswer(const MarkOptions& options,
                                                const scenario::Definition& definition,
                                                const law::Library& laws) {
    const scenario::Case* current =
        options.caseId.empty() ? &definition.cases.front() : definition.findCase(options.caseId);
    if (current == nullptr) {
        return base::fail(
            fmt::format("没有法律时点“{}”，可以用：{}", options.caseId, idsOf(definition.cases)));
    }
    const bank::Question* question = definition.findQuestion(options.question);
    if (question == nullptr) {
        return base::fail(
            fmt::format("没有题目“{}”，可以用：{}", options.question, idsOf(definition.questions)));
    }
    if (question->kind != bank::QuestionKind::Citation) {
        return base::fail(fmt::format("“{}”不是引用题", question->id));
    }
    const bank::Answer answer{{}, options.answer};
    if (const base::Status status = bank::validate(*question, answer); !status)
        return base::Unexpected{status.error()};
    const bank::Key* key = question->keyFor(current->dates);
    if (key == nullptr) return base::fail(fmt::format("“{}”在这个时点没有答案", question->id));

    exchange::MarkedAnswer marked;
    marked.scenario = definition.id;
    marked.question = question->id;
    marked.caseId = current->id;
    marked.dates = current->dates;
    marked.answer = options.answer;
    marked.findings = law::compareWithKey(options.answer, key->citations, current->dates, laws);
    marked.shares = score::sharesOf(marked.findings, question->prices);
    marked.explanation = key->explanation;
    marked.line = bank::mark(*question, answer, current->dates, laws);
    return marked;
}

void printMarked(const exchange::MarkedAnswer& marked) {
    fmt::print("{}　行为日 {}　决定日 {}\n", marked.line.title, marked.dates.spokenOffence(),
               marked.dates.decision.chinese());
    for (std::size_t i = 0; i < marked.findings.size(); ++i) {
        const law::CitationFinding& finding = marked.findings[i];
        const std::string words =
            finding.given ? marked.answer.substr(finding.given->begin,
                                                 finding.given->end - finding.given->begin)
                          : "";
        fmt::print("{}　{}　{}\n　　{}\n", nameOf(finding), words,
                   spokenShare(finding, marked.shares[i]), finding.explanation);
    }
    fmt::print("满分 {} 分，得 {} 分\n{}\n", marked.line.max.text(), marked.line.earned.text(),
               marked.explanation);
}

int mark(const Program& program, const MarkOptions& options) {
    const base::Result<session::Content> content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    const base::Result<std::vector<law::PackFile>> packs = content->lawPacks();
    if (!packs) return report(packs.error(), Exit::MachineFailed);
    const auto laws = session::makeLibrary(*packs);
    if (!laws) return report(laws.error(), Exit::MachineFailed);
    const base::Result<session::LoadedScenario> loaded =
        content->loadScenario(options.scenario, **laws);
    if (!loaded) return report(loaded.error(), Exit::BadInput);
    const auto marked = markAnswer(options, *loaded->definition, **laws);
    if (!marked) return report(marked.error(), Exit::BadInput);
    if (program.json) {
        fmt::print("{}\n", exchange::toJson(*marked));
    } else {
        printMarked(*marked);
    }
    return static_cast<int>(Exit::Fine);
}

}  // namespace

void addCiteMark(CLI::App& cite, Program& program, int& exit) {
    CLI::App* command = cite.add_subcommand("mark", "给剧本里一道引用题的一份答案评分，逐处说明");
    const auto options =
        std::make_shared<MarkOptions>();  // shared with the callback, which outlives this function
    command->add_option("--scenario", options->scenario, "剧本文件夹或编号")->required();
    command->add_option("--question", options->question, "题目编号")->required();
    command->add_option("--case", options->caseId, "法律时点（见 scenario list）；不写就用第一个");
    command->add_option("--answer", options->answer, "答案，例如 大气污染防治法第一百条第二项")
        ->required();
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = mark(program, *options); });
}

}  // namespace lianbing::tool
