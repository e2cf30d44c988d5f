#include "game/app/law_importer.h"

#include "game/app/window.h"
#include "game/session/law_import.h"
#include "game/store/store.h"

#include <fmt/format.h>

#include <utility>

namespace lianbing::app {

namespace {

present::ImportTone toneOf(const session::ImportedFile& file) {
    switch (file.state) {
        case session::ImportState::Unreadable:
            return present::ImportTone::Bad;
        case session::ImportState::Shorter:
            return present::ImportTone::Look;
        case session::ImportState::Unchanged:
        case session::ImportState::Skipped:
            return file.findings.empty() ? present::ImportTone::Quiet : present::ImportTone::Look;
        case session::ImportState::Added:
        case session::ImportState::Changed:
            break;
    }
    return file.findings.empty() ? present::ImportTone::Good : present::ImportTone::Look;
}

present::ImportRow rowOf(const session::ImportedFile& file) {
    present::ImportRow row{std::string(session::importStateName(file.state)),
                           file.file.filename().string(),
                           file.what,
                           {},
                           toneOf(file)};
    for (const session::ImportFinding& finding : file.findings) {
        row.findings.push_back(finding.line > 0
                                   ? fmt::format("第 {} 行：{}", finding.line, finding.what)
                                   : finding.what);
    }
    return row;
}

}  // namespace

LawImporter::LawImporter(std::shared_ptr<const law::Library> laws, std::filesystem::path dataFile)
    : laws_(std::move(laws)), dataFile_(std::move(dataFile)) {}

void LawImporter::start(std::vector<std::string> paths) {
    if (dataFile_.empty()) {
        change([](present::ImportModel& news) {
            news.problem = "现在没有打开存放记录的文件，不能导入。";
        });
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        waiting_.insert(waiting_.end(), std::make_move_iterator(paths.begin()),
                        std::make_move_iterator(paths.end()));
        ++started_;
        if (news_.isRunning) return;
        news_ = {};
        news_.isRunning = true;
        hasNews_ = true;
    }
    worker_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void LawImporter::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = started_;
    waiting_.clear();
}

bool LawImporter::takeNews(present::ImportModel& model) {
    const std::lock_guard lock(mutex_);
    if (!hasNews_) return false;
    hasNews_ = false;
    model = news_;
    return true;
}

void LawImporter::change(const std::function<void(present::ImportModel&)>& change) {
    {
        const std::lock_guard lock(mutex_);
        change(news_);
        hasNews_ = true;
    }
    wakeLoop();
}

void LawImporter::run(const std::stop_token& closing) {
    while (true) {
        std::vector<std::string> paths;
        std::uint64_t mine = 0;
        {
            const std::lock_guard lock(mutex_);
            if (waiting_.empty() || closing.stop_requested()) {
                news_.isRunning = false;
                hasNews_ = true;
                break;
            }
            paths.swap(waiting_);
            mine = started_;
        }
        const base::Status done = importAll(paths, [&] {
            const std::lock_guard lock(mutex_);
            return closing.stop_requested() || stopped_ >= mine;
        });
        if (!done) change([&](present::ImportModel& news) { news.problem = done.error().text(); });
    }
    wakeLoop();
}

base::Status LawImporter::importAll(const std::vector<std::string>& paths,
                                    const std::function<bool()>& isStopped) {
    base::Result<store::Store> store = store::Store::open(dataFile_);
    if (!store) return base::Unexpected{store.error()};
    session::ImportWatch watch;
    watch.isCancelled = isStopped;
    watch.progress = [&](std::size_t number, std::size_t all, const std::filesystem::path& file) {
        change([&](present::ImportModel& news) {
            news.at = file.filename().string();
            news.figure = fmt::format("{} / {}", number, all);
            news.share = static_cast<double>(number - 1) / static_cast<double>(all);
        });
    };
    watch.done = [&](const session::ImportedFile& file) {
        change([&](present::ImportModel& news) { news.rows.push_back(rowOf(file)); });
    };
    const std::vector<std::filesystem::path> files(paths.begin(), paths.end());
    const base::Result<session::ImportReport> report =
        session::importLaws(files, *laws_, *store, watch);
    if (!report) return base::Unexpected{report.error()};
    change([&](present::ImportModel& news) {
        news.share = 1;
        news.summary =
            report->totals.text() + (report->isCancelled ? "。停下了，后面的文件没有收。" : "");
    });
    if (report->broken) return base::Unexpected{*report->broken};
    return {};
}

}  // namespace lianbing::app
