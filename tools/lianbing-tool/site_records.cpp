#include "tools/lianbing-tool/site_records.h"

#include "game/base/digest.h"
#include "game/base/file.h"
#include "game/base/text.h"
#include "game/exchange/monitoring_file.h"
#include "game/exchange/site_json.h"
#include "game/site/hj212_stream.h"
#include "game/site/recorded_fraud.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "tools/lianbing-tool/site_choice.h"
#include "tools/lianbing-tool/text_table.h"

namespace lianbing::tool {

namespace {

namespace fs = std::filesystem;
using site::RecordedData;
using Side = TextTable::Side;

/// Writes a file that is not there yet, and says so.
int writeNew(const std::string& file, std::string_view bytes) {
    std::error_code ignored;
    if (fs::exists(file, ignored)) return report({"已经有这个文件，不覆盖", file}, Exit::BadInput);
    const auto written = base::writeFileAtomically(file, bytes);
    if (!written) return report(written.error(), Exit::MachineFailed);
    fmt::print("写好了：{}\n", file);
    return static_cast<int>(Exit::Fine);
}

struct StreamOptions {
    SiteChoice choice;
    std::string edition = "2017";
    int minutes = 1;
    int realTime = 0;
    bool answers = false;
    std::string out;
};

/// A logger's numbers, made up from the site's id: the same site has the same ones.
site::hj212::LoggerPlate plateOf(const std::string& id, site::hj212::Edition edition) {
    std::string digits = base::Digest::of(id).hex();
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    site::hj212::LoggerPlate plate;
    plate.number = digits.substr(0, 24);
    plate.edition = edition;
    plate.serial = digits.substr(24, 12);
    plate.processor = digits.substr(36, 12);
    plate.card = digits.substr(48, 12);
    return plate;
}

int stream(const Program& program, const StreamOptions& options) {
    using site::hj212::Edition;
    constexpr int kHour = 60;
    if (options.edition != "2017" && options.edition != "2025")
        return report({"--edition 应该是 2017 或者 2025", ""}, Exit::BadInput);
    if (options.minutes < 0 || options.minutes > kHour || options.realTime < 0 ||
        options.realTime > kHour)
        return report({"--minutes 和 --real-time 应该是 0 到 60", ""}, Exit::BadInput);
    const auto chosen = ChosenSite::open(program, options.choice);
    if (!chosen) return report(chosen.error(), Exit::BadInput);
    const auto span = chosen->span(true);
    if (!span) return report(span.error(), Exit::BadInput);
    site::hj212::StreamPlan plan;
    plan.minutes = options.minutes;
    plan.realTimeEvery = options.realTime;
    plan.answers = options.answers;
    const Edition edition = options.edition == "2025" ? Edition::Y2025 : Edition::Y2017;
    const auto bytes = site::hj212::writeStream(
        chosen->station(), plateOf(chosen->site().id, edition), span->from, span->until, plan);
    if (!bytes) return report(bytes.error(), Exit::MachineFailed);
    return writeNew(options.out, *bytes);
}

/// What was masked; nothing where no name stood in the file.
std::string maskedWords(const exchange::MonitoringFile& read) {
    std::vector<std::string> all;
    if (read.enterprises > 0) all.push_back(fmt::format("{} 个企业名称", read.enterprises));
    if (read.points > 0) all.push_back(fmt::format("{} 个排口", read.points));
    return all.empty() ? std::string{} : "，遮住了 " + base::join(all, "、");
}

/// 心跳 24、自动标样核查 2（1 次不合格）.
std::string noticesText(const std::vector<site::hj212::NoticeCount>& notices) {
    std::vector<std::string> parts;
    for (const site::hj212::NoticeCount& count : notices) {
        parts.push_back(fmt::format(
            "{} {}{}", site::hj212::nameOf(count.kind), count.all,
            count.failed > 0 ? fmt::format("（{} 次不合格）", count.failed) : std::string{}));
    }
    return base::join(parts, "、");
}

void printRecords(const std::string& file, const exchange::MonitoringFile& read) {
    fmt::print("{}：{} 份数据{}\n", file, read.outlets.size(), maskedWords(read));
    for (std::size_t i = 0; i < read.outlets.size(); ++i) {
        const RecordedData& record = read.outlets[i];
        fmt::print("\n{}　{}{}　{}　{} 至 {}\n", i + 1,
                   record.enterprise.empty() ? "" : record.enterprise + "　", record.outlet,
                   site::stepName(record.step()), minuteText(record.from()),
                   minuteText(record.until()));
        TextTable table({Side::Left, Side::Left, Side::Left, Side::Right});
        table.add({"因子", "名称", "单位", "有数"});
        for (const site::RecordedTrack& one : record.tracks) {
            const auto came =
                std::count_if(one.track.values.begin(), one.track.values.end(),
                              [](double value) { return value == value; });  // NaN: nothing came
            table.add({one.word, one.track.factor, one.unit,
                       fmt::format("{}/{}", came, one.track.values.size())});
        }
        fmt::print("{}", table.text());
        for (const site::RecordedFlaw& flaw : record.flaws)
            fmt::print("{}：{}\n", flaw.where, flaw.what);
    }
    if (!read.notices.empty()) fmt::print("\n另外收到：{}\n", noticesText(read.notices));
    if (!read.flaws.empty()) fmt::print("\n");
    for (const site::RecordedFlaw& flaw : read.flaws) fmt::print("{}：{}\n", flaw.where, flaw.what);
}

bool hasFlaws(const exchange::MonitoringFile& read) {
    return !read.flaws.empty() ||
           std::any_of(read.outlets.begin(), read.outlets.end(),
                       [](const RecordedData& record) { return !record.flaws.empty(); });
}

int readFiles(const Program& program, const std::vector<std::string>& files) {
    int exit = static_cast<int>(Exit::Fine);
    std::vector<std::string> documents;
    for (const std::string& file : files) {
        const auto read = exchange::readMonitoringFile(file);
        if (!read) {  // the others are looked at all the same
            exit = report(read.error(), Exit::BadInput);
            continue;
        }
        if (hasFlaws(*read)) exit = std::max(exit, static_cast<int>(Exit::Findings));
        if (program.json) {
            documents.push_back(
                exchange::recordsJson(file, read->outlets, read->notices, read->flaws));
        } else {
            printRecords(file, *read);
        }
    }
    if (program.json) fmt::print("[{}]\n", base::join(documents, ",\n"));
    return exit;
}

struct PlantingChoice {
    std::string file;
    int record = 1;
    std::string cause;
    std::string from;
    std::string until;
    double strength = 0.5;
    std::uint64_t seed = 1;
    double referenceOxygen = 0;
    bool hasReference = false;
    std::string out;
};

base::Result<site::PlannedCause> plannedCause(const PlantingChoice& choice) {
    const auto from = readMinute(choice.from);
    if (!from) return base::fail("--from：" + from.error().what);
    const auto until = readMinute(choice.until);
    if (!until) return base::fail("--until：" + until.error().what);
    return site::PlannedCause{choice.cause, *from, *until, choice.strength, {}};
}

/// The planted record as the table that `site series --csv` writes.
base::Result<std::string> csvOf(RecordedData record) {
    const site::Minute from = record.from();
    const int step = record.step();
    const std::size_t count = record.size();
    const auto source = site::RecordedSource::create(std::move(record));
    if (!source) return base::Unexpected{source.error()};
    std::vector<exchange::ChannelSeries> all;
    for (const site::Channel& channel : (*source)->channels()) {
        exchange::ChannelSeries one{channel, std::vector<site::Reading>(count)};
        const auto read = (*source)->samples(channel.id, from, step, one.readings);
        if (!read) return base::Unexpected{read.error()};
        all.push_back(std::move(one));
    }
    return exchange::seriesCsv(from, step, all);
}

int plant(const PlantingChoice& choice) {
    const auto cause = plannedCause(choice);
    if (!cause) return report(cause.error(), Exit::BadInput);
    const auto read = exchange::readMonitoringFile(choice.file);
    if (!read) return report(read.error(), Exit::BadInput);
    const auto count = static_cast<int>(read->outlets.size());
    if (choice.record < 1 || choice.record > count)
        return report(
            {fmt::format("--record 应该是 1 到 {}：这个文件有这么多份数据", count), choice.file},
            Exit::BadInput);
    site::PlantingOptions options;
    options.seed = choice.seed;
    if (choice.hasReference) options.referenceOxygen = choice.referenceOxygen;
    const auto& record = read->outlets[static_cast<std::size_t>(choice.record - 1)];
    auto planted = site::plantIntoRecord(record, *cause, options);
    if (!planted) return report({planted.error().what, choice.file}, Exit::BadInput);
    const auto csv = csvOf(std::move(planted->planted));
    if (!csv) return report(csv.error(), Exit::MachineFailed);
    const int exit = writeNew(choice.out, *csv);
    if (exit == static_cast<int>(Exit::Fine) && !planted->note.empty())
        fmt::print("{}\n", planted->note);
    return exit;
}

void addStream(CLI::App& site, Program& program, int& exit) {
    const auto options = std::make_shared<StreamOptions>();
    CLI::App* command =
        site.add_subcommand("stream", "把一段数据写成数采仪发的 HJ 212 报文，存在文件里");
    addSiteArgument(*command, options->choice);
    addSpanOptions(*command, options->choice);
    command->add_option("--edition", options->edition, "哪一版标准：2017 或 2025；不写就是 2017");
    command->add_option("--minutes", options->minutes, "几分钟一份分钟数据，0 不发；不写就是 1");
    command->add_option("--real-time", options->realTime, "几分钟一份实时数据；不写就不发");
    command->add_flag("--answers", options->answers, "平台的应答和询问也写进去");
    command->add_option("--out", options->out, "要写的文件")->required();
    command->callback([&program, &exit, options] { exit = stream(program, *options); });
}

/// What can be planted, by medium, frauds before honest ones.
std::string plantableList() {
    std::string text;
    for (const bool isGas : {true, false}) {
        for (const bool isHonest : {false, true}) {
            text += fmt::format("{}数据可以放的{}：\n", isGas ? "废气" : "废水",
                                isHonest ? "正常情况" : "作假");
            for (const site::PlantableCause& one : site::plantableCauses()) {
                if (one.isHonest == isHonest && (isGas ? one.ofGas : one.ofWater))
                    text +=
                        fmt::format("  {:<20}{}；数据里要有{}\n", one.word, one.name, one.needs);
            }
        }
    }
    return text;
}

void addPlant(CLI::App& site, int& exit) {
    const auto choice = std::make_shared<PlantingChoice>();
    CLI::App* command = site.add_subcommand(
        "plant", "在真实数据里放进一种作假，或者看着像作假的正常情况，供训练用；原来的文件不改");
    command->footer(plantableList());
    command->add_option("FILE", choice->file, "存下来的数据")->required();
    command->add_option("--record", choice->record,
                        "文件里的第几份数据（见 site read）；不写就是 1");
    command->add_option("--cause", choice->cause, "哪一种，例如 slope-changed；见下面的清单")
        ->required();
    command->add_option("--from", choice->from, "从哪一刻起")->required();
    command->add_option("--until", choice->until, "到哪一刻为止（不含）；超出数据的时间不放")
        ->required();
    command->add_option("--strength", choice->strength, "强度，0 到 1；不写就是 0.5");
    command->add_option("--seed", choice->seed, "种子；同一个种子结果一样");
    CLI::Option* reference = command->add_option("--reference-oxygen", choice->referenceOxygen,
                                                 "折算用的基准含氧量，%，大于 0、小于 20.9");
    command->add_option("--out", choice->out, "要写的 .csv")->required();
    command->callback([&exit, choice, reference] {
        choice->hasReference = reference->count() > 0;
        exit = plant(*choice);
    });
}

}  // namespace

void addRealDataCommands(CLI::App& site, Program& program, int& exit) {
    addStream(site, program, exit);

    const auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* read =
        site.add_subcommand("read", "看存下来的监测数据里有什么；有读不出来的地方，退出码是 1");
    read->add_option("FILE", *files, "数据文件，可以写几个")->required();
    read->add_flag("--json", program.json, "结果用 JSON");
    read->callback([&program, &exit, files] { exit = readFiles(program, *files); });

    addPlant(site, exit);
}

}  // namespace lianbing::tool
