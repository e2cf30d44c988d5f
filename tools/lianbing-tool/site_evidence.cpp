#include "tools/lianbing-tool/site_evidence.h"

#include "game/base/digest.h"
#include "game/base/file.h"
#include "game/exchange/evidence_csv.h"
#include "game/exchange/site_views_json.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "tools/lianbing-tool/site_choice.h"

namespace lianbing::tool {

namespace {

namespace fs = std::filesystem;

struct EvidenceOptions {
    SiteChoice choice;
    std::vector<std::string> channels;
    std::string out;
};

/// What an instrument in an observer's hand shows leaves no record.
base::Status checkRecorded(const std::vector<const site::Channel*>& channels) {
    for (const site::Channel* channel : channels) {
        if (channel->witness == site::Witness::Instrument)
            return base::fail(
                fmt::format("{} 是现场仪表的读数，没有留下记录，不能存证", channel->id));
    }
    return {};
}

/// Both files or neither: what is there already is left as it is.
int writeFiles(const std::vector<std::pair<std::string, std::string>>& files) {
    for (const auto& [path, bytes] : files) {
        std::error_code ignored;
        if (fs::exists(path, ignored))
            return report({"已经有这个文件，不覆盖", path}, Exit::BadInput);
    }
    for (const auto& [path, bytes] : files) {
        const base::Status written = base::writeFileAtomically(path, bytes);
        if (!written) return report(written.error(), Exit::MachineFailed);
    }
    return static_cast<int>(Exit::Fine);
}

void print(const Program& program, const exchange::WrittenEvidence& written) {
    if (program.json) {
        fmt::print("{}\n", exchange::evidenceJson(written));
        return;
    }
    for (const std::string& file : written.files) fmt::print("写好了：{}\n", file);
    fmt::print("{} 行，SHA-256：{}\n", written.rows, written.digest);
}

int evidence(const Program& program, const EvidenceOptions& options) {
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto channels = chosen->channels(options.channels);
    if (!channels) return report(channels.error(), Exit::BadInput);
    const auto recorded = checkRecorded(*channels);
    if (!recorded) return report(recorded.error(), Exit::BadInput);
    const auto span = chosen->span(true);
    if (!span) return report(span.error(), Exit::BadInput);
    const auto csv =
        exchange::evidenceCsv(chosen->station(), options.channels, span->from, span->until);
    if (!csv) return report(csv.error(), Exit::BadInput);
    exchange::WrittenEvidence written;
    written.from = span->from;
    written.until = span->until;
    written.channels = options.channels;
    written.rows = static_cast<std::size_t>(span->until - span->from) * options.channels.size();
    written.files = {options.out + ".csv", options.out + ".sha256"};
    written.digest = base::Digest::of(*csv).hex();
    const std::string name = fs::path(options.out).filename().string();
    const int exit =
        writeFiles({{written.files[0], *csv},
                    {written.files[1], fmt::format("{}  {}.csv\n", written.digest, name)}});
    if (exit == static_cast<int>(Exit::Fine)) print(program, written);
    return exit;
}

}  // namespace

void addEvidenceCommand(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<EvidenceOptions>();
    CLI::App* command =
        site.add_subcommand("evidence",
                            "把一段分钟数据存成证据：CSV 和它的 SHA-256；连图一起存用 lianbing "
                            "snapshot trend … --evidence");
    addSiteArgument(*command, options->choice);
    addSpanOptions(*command, options->choice);
    command
        ->add_option("--channel", options->channels, "存哪个通道（见 site channels），可以写几次")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--out", options->out, "文件名的开头：写 OUT.csv 和 OUT.sha256")
        ->required();
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] { exit = evidence(program, *options); });
}

}  // namespace lianbing::tool
