#include "game/exchange/draft_report.h"

#include "game/law/draft_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace lianbing::exchange {

namespace {

using law::Weight;

/// Many old laws may have had the rule of one article of the Code: where the draft cites one of
/// them, the others are only counted. Gists are for citations whose law changed between the days;
/// of others the names are enough.
std::vector<std::string> relatedOf(const law::DraftCitation& cited) {
    constexpr std::size_t kMostWithGist = 3;
    const bool hasCited = std::any_of(cited.related.begin(), cited.related.end(),
                                      [](const law::RelatedPlace& place) { return place.isCited; });
    const bool showsGist = cited.applicability.ground != law::Ground::SameLaw &&
                           (hasCited || cited.related.size() <= kMostWithGist);
    std::vector<std::string> sentences;
    std::size_t others = 0;
    for (law::RelatedPlace place : cited.related) {
        if (hasCited && !place.isCited && cited.related.size() > kMostWithGist) {
            ++others;
            continue;
        }
        if (!showsGist) place.gist.clear();
        std::string sentence = law::relatedSentence(place);
        if (place.confidence == "low" || place.confidence == "low-medium")
            sentence += "（对应的把握不高）";
        sentences.push_back(std::move(sentence));
    }
    if (others > 0) sentences.push_back(fmt::format("另有 {} 处对应的条文，文稿没有引", others));
    return sentences;
}

DraftReportRow rowOf(const law::DraftCitation& cited, int number) {
    DraftReportRow row;
    row.number = number;
    row.line = cited.line;
    row.weight = cited.weight;
    row.words = cited.words;
    row.official =
        cited.citation.ref.law.empty() ? "（没有写明法）" + cited.official : cited.official;
    row.gist = cited.gist;
    row.existence = law::existenceSentence(cited);
    if (!cited.days.empty()) {
        if (cited.days.size() > 2) row.onFirstDay = law::standingSentence(cited.days.front());
        row.onOffence = law::standingSentence(cited.days[cited.days.size() - 2]);
        row.onDecision = law::standingSentence(cited.days.back());
    }
    row.ground = cited.applicability.reason;
    row.related = relatedOf(cited);
    for (const law::DraftRemark& remark : cited.form) row.form.push_back(remark.sentence);
    row.mend = cited.mend;
    row.decide = cited.decide;
    return row;
}

std::string countsOf(const law::DraftCheck& check) {
    const auto isOpen = [](const auto& said) { return said.weight == Weight::Decide; };
    const auto open = std::count_if(check.pairs.begin(), check.pairs.end(), isOpen) +
                      std::count_if(check.whole.begin(), check.whole.end(), isOpen);
    return fmt::format("共 {} 处引用：{} 处有错，{} 处要定，{} 处可以；全文另有 {} 处要定",
                       check.citations.size(), check.count(Weight::Wrong),
                       check.count(Weight::Decide), check.count(Weight::Fine), open);
}

/// The fields in their order, but those of one label behind the first of them.
std::vector<ReportField> groupedByLabel(std::vector<ReportField> fields) {
    std::vector<ReportField> grouped;
    for (ReportField& field : fields) {
        const auto last = std::find_if(grouped.rbegin(), grouped.rend(), [&](const auto& other) {
            return other.label == field.label;
        });
        grouped.insert(last == grouped.rend() ? grouped.end() : last.base(), std::move(field));
    }
    return grouped;
}

std::vector<ReportField> wholeOf(const law::DraftCheck& check) {
    std::vector<ReportField> fields;
    for (const std::string& sentence : check.interval)
        fields.push_back({"法律状态", sentence, std::nullopt});
    for (const law::DraftPair& pair : check.pairs) {
        const std::vector<law::ArticleRef>& places =
            pair.liabilities.empty() ? pair.duties : pair.liabilities;
        fields.push_back({fmt::format("义务和罚则（{}）", law::pairWord(pair.state)), pair.sentence,
                          pair.weight, places.empty() ? std::string() : places.front().law.value,
                          std::string(law::pairWord(pair.state))});
    }
    for (const law::DraftRemark& remark : check.whole)
        fields.push_back({"新旧法律和全文", remark.sentence, remark.weight});
    return groupedByLabel(std::move(fields));
}

}  // namespace

std::vector<ReportField> DraftReportRow::fields() const {
    std::vector<ReportField> all;
    std::set<std::string> said;
    const auto isIn = [](const std::vector<std::string>& sentences, const std::string& text) {
        return std::find(sentences.begin(), sentences.end(), text) != sentences.end();
    };
    const auto add = [&](std::string label, const std::string& text) {
        if (text.empty() || !said.insert(label + text).second) return;
        std::optional<Weight> judged;
        if (isIn(mend, text)) judged = Weight::Wrong;
        if (!judged && isIn(decide, text)) judged = Weight::Decide;
        if (judged) said.insert(text);
        all.push_back({std::move(label), text, judged});
    };
    add("存在", existence);
    add("开始日", onFirstDay);
    add(onFirstDay.empty() ? "行为日" : "终了日", onOffence);
    add("决定日", onDecision);
    add("适用", ground);
    for (const std::string& sentence : related) add("新旧", sentence);
    for (const std::string& sentence : form) add("写法", sentence);
    for (const auto* sentences : {&mend, &decide}) {
        for (const std::string& sentence : *sentences) {
            if (!said.contains(sentence)) add("处理", sentence);
        }
    }
    return all;
}

DraftReport draftReport(const law::DraftCheck& check, std::string fileName) {
    DraftReport report;
    report.title = "引用体检报告";
    report.fileName = std::move(fileName);
    report.offence = check.dates.spokenOffence();
    report.decision = check.dates.decision.chinese();
    report.fixedDay = check.dates.decision;
    report.counts = countsOf(check);
    int number = 0;
    for (const law::DraftCitation& cited : check.citations)
        report.rows.push_back(rowOf(cited, ++number));
    report.whole = wholeOf(check);
    report.disclaimer =
        "本报告由练兵依法律包自动核对，只列出引用的问题，没有改动文稿；对不对、用哪一条，由承办人和"
        "审核人决定。";
    return report;
}

}  // namespace lianbing::exchange
