#include "game/app/draft_desk.h"

#include "game/app/own_folder.h"

#include "game/base/file.h"
#include "game/exchange/draft_report_pdf.h"
#include "game/exchange/draft_report_xlsx.h"
#include "game/exchange/text_file.h"
#include "game/law/draft_words.h"
#include "game/law/read_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace lianbing::app {

namespace {

namespace fs = std::filesystem;

present::CheckTone toneOf(law::Weight weight) {
    switch (weight) {
        case law::Weight::Fine:
            return present::CheckTone::Fine;
        case law::Weight::Decide:
            return present::CheckTone::Decide;
        case law::Weight::Wrong:
            return present::CheckTone::Wrong;
    }
    return present::CheckTone::Plain;
}

present::CheckField fieldOf(const exchange::ReportField& field) {
    return {field.label, field.text,
            field.weight ? toneOf(*field.weight) : present::CheckTone::Plain};
}

/// The report beside the draft, or in the user's own folder.
std::string reportPath(const std::string& file) {
    if (!file.empty())
        return (fs::path(file).parent_path() / fs::path(file).stem()).string() + "-引用体检";
    return inOwnFolder("引用体检").string();
}

bool isGraver(present::CheckTone one, present::CheckTone other) {
    const auto rank = [](present::CheckTone tone) {
        return tone == present::CheckTone::Wrong ? 0 : tone == present::CheckTone::Decide ? 1 : 2;
    };
    return rank(one) < rank(other);
}

/// 缺义务 1 处，成对 5 处, in the order of the lines.
std::string countsOf(const std::vector<present::CheckField>& lines) {
    std::vector<std::pair<std::string, int>> counts;
    for (const present::CheckField& line : lines) {
        if (counts.empty() || counts.back().first != line.label) counts.emplace_back(line.label, 0);
        ++counts.back().second;
    }
    std::string words;
    for (const auto& [state, count] : counts)
        words += fmt::format("{}{} {} 处", words.empty() ? "" : "，", state, count);
    return words;
}

/// One entry for each law: a long draft has more pairs than anything else.
void addPair(const exchange::ReportField& field, std::vector<present::CheckPairs>& pairs) {
    auto law = std::find_if(pairs.begin(), pairs.end(), [&](const present::CheckPairs& other) {
        return other.law == field.pairLaw;
    });
    if (law == pairs.end()) law = pairs.insert(pairs.end(), {field.pairLaw, {}, {}, {}});
    present::CheckField line = fieldOf(field);
    line.label = field.pairState;
    law->lines.push_back(std::move(line));
}

void orderPairs(std::vector<present::CheckPairs>& pairs) {
    for (present::CheckPairs& law : pairs) {
        std::stable_sort(
            law.lines.begin(), law.lines.end(),
            [](const auto& one, const auto& other) { return isGraver(one.tone, other.tone); });
        law.tone = law.lines.front().tone;
        law.counts = countsOf(law.lines);
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& one, const auto& other) {
        return isGraver(one.tone, other.tone);
    });
}

/// What cannot stay, what is to be decided, what is only to be written otherwise, the rest.
int rankOf(const present::CheckRow& row) {
    if (row.tone == present::CheckTone::Wrong) return 0;
    if (row.tone != present::CheckTone::Decide) return 3;
    const bool isOnlyForm = std::all_of(
        row.fields.begin(), row.fields.end(), [](const present::CheckField& field) {
            return field.tone != present::CheckTone::Decide || field.label == "写法";
        });
    return isOnlyForm ? 2 : 1;
}

/// Each in the order of the draft.
void orderRows(std::vector<present::CheckRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const auto& one, const auto& other) {
        return rankOf(one) < rankOf(other);
    });
}

void fill(const exchange::DraftReport& report, present::CheckModel& model) {
    model.isDone = true;
    model.name = report.fileName;
    model.days = fmt::format("行为日 {}　决定日 {}", report.offence, report.decision);
    model.counts = report.counts;
    model.disclaimer = report.disclaimer;
    for (const exchange::ReportField& field : report.whole) {
        if (field.pairLaw.empty()) {
            model.whole.push_back(fieldOf(field));
        } else {
            addPair(field, model.pairs);
        }
    }
    orderPairs(model.pairs);
    for (const exchange::DraftReportRow& row : report.rows) {
        present::CheckRow& out = model.rows.emplace_back();
        out.number = row.number;
        out.line = row.line;
        out.tone = toneOf(row.weight);
        out.verdict = law::weightWord(row.weight);
        out.words = row.words;
        out.official = row.official;
        out.gist = row.gist;
        for (const exchange::ReportField& field : row.fields())
            out.fields.push_back(fieldOf(field));
    }
    orderRows(model.rows);
}

}  // namespace

DraftDesk::DraftDesk(std::shared_ptr<const law::Library> laws) : laws_(std::move(laws)) {}

void DraftDesk::take(const std::string& path) {
    state_.file = path;
}

void DraftDesk::check(const present::CheckDraft& asked) {
    model_ = {};
    state_.openPairs.clear();
    state_.file = asked.file;
    if (asked.file.empty()) state_.words = asked.words;
    state_.began = asked.began;
    state_.offence = asked.offence;
    state_.decision = asked.decision;
    const base::Result<law::LawDates> dates =
        law::readLawDates(asked.began, asked.offence, asked.decision);
    if (!dates) {
        model_.problem = dates.error().text();
        return;
    }
    const base::Result<std::string> draft = asked.file.empty()
                                                ? base::Result<std::string>(asked.words)
                                                : exchange::readTextFile(asked.file);
    if (!draft) {
        model_.problem = draft.error().text();
        return;
    }
    file_ = asked.file;
    const std::string name = file_.empty() ? "粘贴的文稿" : fs::path(file_).filename().string();
    report_ = exchange::draftReport(law::checkDraft(*draft, *dates, *laws_), name);
    fill(report_, model_);
    model_.offence = dates->offence;
    model_.saveTo = reportPath(file_);
    state_.savePath.clear();
}

base::Status DraftDesk::save(const present::SaveReport& asked) {
    if (!model_.isDone) return base::fail("还没有体检");
    std::error_code ignored;
    if (!file_.empty() && fs::equivalent(asked.path, file_, ignored))
        return base::fail("报告不能写到文稿上", asked.path);
    const base::Result<std::string> bytes = asked.form == present::ReportForm::Pdf
                                                ? exchange::draftReportPdf(report_)
                                                : exchange::draftReportXlsx(report_);
    if (!bytes) return base::Unexpected{bytes.error()};
    const base::Status written = base::writeFileAtomically(asked.path, *bytes);
    if (written) state_.asksToSave = false;
    return written;
}

}  // namespace lianbing::app
