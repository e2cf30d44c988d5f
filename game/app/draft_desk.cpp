#include "game/app/draft_desk.h"

#include "game/base/file.h"
#include "game/exchange/draft_report_pdf.h"
#include "game/exchange/draft_report_xlsx.h"
#include "game/exchange/text_file.h"
#include "game/law/draft_words.h"
#include "game/law/read_dates.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

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
    const char* home = std::getenv("HOME");
    return (fs::path(home == nullptr ? "" : home) / "引用体检").string();
}

void fill(const exchange::DraftReport& report, present::CheckModel& model) {
    model.isDone = true;
    model.name = report.fileName;
    model.days = fmt::format("行为日 {}　决定日 {}", report.offence, report.decision);
    model.counts = report.counts;
    model.disclaimer = report.disclaimer;
    for (const exchange::ReportField& field : report.whole) model.whole.push_back(fieldOf(field));
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
}

}  // namespace

DraftDesk::DraftDesk(std::shared_ptr<const law::Library> laws) : laws_(std::move(laws)) {}

void DraftDesk::take(const std::string& path) {
    state_.file = path;
}

void DraftDesk::check(const present::CheckDraft& asked) {
    model_ = {};
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
