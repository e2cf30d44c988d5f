#include "tools/lianbing-tool/cite_check.h"

#include "game/base/file.h"
#include "game/exchange/draft_report.h"
#include "game/exchange/draft_report_json.h"
#include "game/exchange/draft_report_pdf.h"
#include "game/exchange/draft_report_xlsx.h"
#include "game/exchange/text_file.h"
#include "game/law/draft_check.h"
#include "game/law/draft_words.h"
#include "game/law/read_dates.h"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardInput = "-";

base::Result<std::string> readDraft(const std::string& file) {
    if (file != kStandardInput) return exchange::readTextFile(file);
    const std::string bytes{std::istreambuf_iterator<char>(std::cin),
                            std::istreambuf_iterator<char>()};
    return exchange::decodeText(bytes, "标准输入");
}

bool isSameFile(const std::string& one, const std::string& other) {
    std::error_code ignored;
    if (fs::weakly_canonical(one, ignored) == fs::weakly_canonical(other, ignored)) return true;
    return fs::equivalent(one, other, ignored);
}

/// A report must not take the place of the draft or of the other report.
base::Status checkTargets(const CheckOptions& options) {
    for (const std::string& target : {options.pdf, options.xlsx}) {
        if (!target.empty() && options.file != kStandardInput && isSameFile(target, options.file))
            return base::fail("报告不能写到文稿上", target);
    }
    if (!options.pdf.empty() && !options.xlsx.empty() && isSameFile(options.pdf, options.xlsx))
        return base::fail("两份报告不能写到同一个文件", options.pdf);
    return {};
}

using MakeReport = base::Result<std::string> (*)(const exchange::DraftReport&);

/// Makes both reports before it writes either.
base::Status writeReports(const CheckOptions& options, const exchange::DraftReport& report) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& [path, make] :
         {std::pair<std::string, MakeReport>{options.pdf, exchange::draftReportPdf},
          {options.xlsx, exchange::draftReportXlsx}}) {
        if (path.empty()) continue;
        base::Result<std::string> bytes = make(report);
        if (!bytes) return base::Unexpected{bytes.error()};
        files.emplace_back(path, std::move(*bytes));
    }
    for (const auto& [path, bytes] : files) {
        if (base::Status written = base::writeFileAtomically(path, bytes); !written) return written;
    }
    return {};
}

std::string textOf(const exchange::DraftReport& report) {
    std::string text;
    for (const exchange::DraftReportRow& row : report.rows) {
        text +=
            fmt::format("{}　第 {} 行　{}\n", law::weightWord(row.weight), row.line, row.official);
        if (row.words != row.official) text += fmt::format("　　原文：{}\n", row.words);
        for (const exchange::ReportField& field : row.fields()) {
            const std::string mark =
                field.weight ? fmt::format("【{}】", law::weightWord(*field.weight)) : "";
            text += fmt::format("　　{}：{}{}\n", field.label, mark, field.text);
        }
    }
    if (!report.whole.empty()) text += "整体\n";
    for (const exchange::ReportField& field : report.whole) {
        const std::string mark =
            field.weight ? fmt::format("【{}】", law::weightWord(*field.weight)) : "";
        text += fmt::format("　　{}{}：{}\n", mark, field.label, field.text);
    }
    return text + report.counts + "。文稿没有改动。\n";
}

}  // namespace

int checkDraftFile(const CheckOptions& options, const law::Library& library) {
    const base::Result<law::LawDates> dates = law::readLawDates(options.began, options.offence, options.decision);
    if (!dates) return report(dates.error(), Exit::BadInput);
    if (const base::Status targets = checkTargets(options); !targets)
        return report(targets.error(), Exit::BadInput);
    const base::Result<std::string> draft = readDraft(options.file);
    if (!draft) return report(draft.error(), Exit::BadInput);
    const std::string name =
        options.file == kStandardInput ? "标准输入" : fs::path(options.file).filename().string();
    const law::DraftCheck check = law::checkDraft(*draft, *dates, library);
    const exchange::DraftReport view = exchange::draftReport(check, name);
    if (const base::Status written = writeReports(options, view); !written)
        return report(written.error(), Exit::MachineFailed);
    if (options.json) {
        fmt::print("{}\n", exchange::draftReportJson(check, name));
    } else {
        fmt::print("{}", textOf(view));
    }
    return static_cast<int>(check.isWrong() ? Exit::Findings : Exit::Fine);
}

}  // namespace lianbing::tool
