#include "game/app/monitoring_desk.h"

#include "game/app/own_folder.h"

#include "game/app/painter.h"
#include "game/base/digest.h"
#include "game/base/file.h"
#include "game/base/text.h"
#include "game/exchange/evidence_csv.h"
#include "game/exchange/monitoring_file.h"
#include "game/exchange/png_writer.h"
#include "game/site/recorded_station.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace lianbing::app {

namespace {

namespace fs = std::filesystem;

/// Readings that are taken in one frame: a few milliseconds of a simulated chain.
constexpr std::size_t kReadingsAFrame = 20'000;

/// What an instrument in an observer's hand shows leaves no record that could be looked at later.
std::vector<site::Channel> recordedChannels(const site::Source& source) {
    std::vector<site::Channel> channels = source.channels();
    std::erase_if(channels, [](const site::Channel& channel) {
        return channel.witness == site::Witness::Instrument;
    });
    return channels;
}

/// What a clear picture shows is for whoever plays the clip to see.
bool isClear(const site::Clip& clip) {
    return clip.picture == site::Picture::Clear;
}

/// Data of one outlet as a station of the desk. It is opened more than once, from any thread.
StationEntry recordEntry(std::string id, site::RecordedData data) {
    StationEntry entry;
    entry.id = std::move(id);
    entry.name = data.enterprise.empty() ? "导入的数据" : data.enterprise;
    entry.detail = data.outlet + " · " + site::stepName(data.step());
    entry.days = site::daysOf(data);
    entry.hasHouse = false;
    entry.until = data.until();
    entry.open = [kept = std::make_shared<const site::RecordedData>(std::move(data))] {
        return site::openRecord(*kept);
    };
    return entry;
}

std::string wordsOf(const std::vector<StationEntry>& entries,
                    const std::vector<site::RecordedFlaw>& flaws) {
    const StationEntry& first = entries.front();
    std::string words = "已打开：" + first.name + "，" + first.detail;
    if (entries.size() > 1)
        words += fmt::format("；文件里一共 {} 份，都在站点列表里", entries.size());
    if (!flaws.empty())
        words +=
            fmt::format("；有 {} 处没有照收，第一处是 {}：{}；用 lianbing-tool site read 看是哪些",
                        flaws.size(), flaws.front().where, flaws.front().what);
    return words;
}

/// In the user's own folder, by station and time.
std::string evidencePath(const present::TrendModel& trend) {
    const auto stamp = [](double minutes) {
        std::string text = site::momentOf(static_cast<site::Minute>(minutes)).text();
        std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
        std::replace(text.begin(), text.end(), ' ', '-');
        return text;
    };
    const std::string name = fmt::format("存证-{}-{}", trend.title, stamp(trend.look.window.from));
    return inOwnFolder(name).string();
}

}  // namespace

MonitoringDesk::MonitoringDesk(std::vector<StationEntry> stations)
    : stations_(std::move(stations)), platform_(stations_) {
    listStations();
}

void MonitoringDesk::listStations() {
    model_.stations.clear();
    for (const StationEntry& entry : stations_)
        model_.stations.push_back({entry.id, entry.name, entry.detail, false});
}

base::Result<std::string> MonitoringDesk::take(const std::string& path) {
    auto read = exchange::readMonitoringFile(path);
    if (!read) return base::Unexpected{read.error()};
    std::vector<StationEntry> entries;
    std::vector<site::RecordedFlaw> flaws = std::move(read->flaws);
    for (site::RecordedData& outlet : read->outlets) {
        flaws.insert(flaws.end(), outlet.flaws.begin(), outlet.flaws.end());
        const std::string id = fmt::format("record-{}", ++records_);
        entries.push_back(recordEntry(id, std::move(outlet)));
        // What cannot be opened is told before it stands in the list.
        if (auto opened = entries.back().open(); !opened) return base::Unexpected{opened.error()};
    }
    const std::string first = entries.front().id;
    const std::string says = wordsOf(entries, flaws);
    stations_.insert(stations_.begin(), entries.begin(), entries.end());
    platform_ = PlatformDesk(stations_);
    listStations();
    state_.tab = ui::MonitoringTab::Curves;
    if (const base::Status opened = open(first); !opened) return base::Unexpected{opened.error()};
    return says;
}

base::Status MonitoringDesk::open(const std::string& station) {
    const auto entry = std::find_if(stations_.begin(), stations_.end(),
                                    [&](const StationEntry& one) { return one.id == station; });
    if (entry == stations_.end()) return base::fail(fmt::format("没有名为“{}”的站点", station));
    auto opened = entry->open();
    if (!opened) return base::Unexpected{opened.error()};
    shelf_.reset();
    house_.reset();
    station_ = std::move(*opened);
    house_ = std::make_unique<HouseDesk>(*station_, *entry);
    model_.station = entry->name;
    model_.hasHouse = entry->hasHouse;
    if (state_.tab == ui::MonitoringTab::Platform) state_.tab = ui::MonitoringTab::Curves;
    const site::Minute from = site::minuteOf({station_->plan().since});
    const site::Minute until = entry->endOf(*station_);
    shelf_ = std::make_unique<present::TrendShelf>(*station_, from, until);
    subject_ = {entry->name, recordedChannels(*station_), station_->findings(from, until),
                station_->plan().visits, station_->clips(from, until)};
    std::erase_if(subject_.clips, isClear);
    for (present::StationRow& row : model_.stations) row.isOpen = row.id == station;
    model_.isOpen = true;
    const bool isDark = look_.isDark;
    lookAt(present::firstLook(subject_, shelf_->span()));
    look_.isDark = isDark;
    state_.trend = {};
    return {};
}

void MonitoringDesk::lookAt(present::TrendLook look) {
    look_ = std::move(look);
    model_.trend.look.isDark = look_.isDark;
    if (!shelf_) return;
    for (const std::string& channel : look_.channels) shelf_->want(channel);
    model_.saved.reset();
    isStale_ = true;
}

base::Status MonitoringDesk::goTo(const present::GoToStation& asked) {
    const bool isOpen = std::any_of(
        model_.stations.begin(), model_.stations.end(),
        [&](const present::StationRow& row) { return row.isOpen && row.id == asked.station; });
    if (!isOpen) {
        const base::Status opened = open(asked.station);
        if (!opened) return opened;
    }
    state_.tab = ui::MonitoringTab::Curves;
    if (!asked.window) return {};
    present::TrendLook look = look_;
    look.view = present::TrendView::Curves;
    look.window = present::around(asked.window->from, asked.window->until, shelf_->span());
    look.cursor = static_cast<site::Minute>(asked.window->from);
    lookAt(std::move(look));
    return {};
}

void MonitoringDesk::lookAt(present::ComputerLook look) {
    if (house_) house_->lookAt(std::move(look));
}

void MonitoringDesk::lookAt(present::ClipsLook look) {
    if (house_) house_->lookAt(std::move(look));
}

void MonitoringDesk::turn(const std::string& channel) {
    lookAt(present::withChannel(look_, subject_, channel));
}

void MonitoringDesk::read(present::Reading reading) {
    if (!shelf_) return;
    reading == present::Reading::Stop ? shelf_->stop() : shelf_->resume();
    isStale_ = true;
}

void MonitoringDesk::readOn(ui::Frame& frame) {
    if (!shelf_->isReading()) return;
    const base::Status read = shelf_->read(kReadingsAFrame);
    if (!read) problem_ = read.error().text();
    isStale_ = true;
    frame.requestFrame();
}

void MonitoringDesk::remake(const present::TrendRoom& room) {
    room_ = room;
    model_.trend = present::makeTrend(look_, subject_, *shelf_, room_);
    look_ = model_.trend.look;
    model_.saveTo = evidencePath(model_.trend);
    isStale_ = false;
}

void MonitoringDesk::refreshCurves(ui::Frame& frame) {
    readOn(frame);
    if (isStale_) remake(ui::monitoringRoom(frame, model_.trend));
    // What there is to show decides how much room is left for it.
    const present::TrendRoom room = ui::monitoringRoom(frame, model_.trend);
    if (room != room_) remake(room);
}

void MonitoringDesk::refreshPage(ui::Frame& frame) {
    switch (state_.tab) {
        case ui::MonitoringTab::Platform:
            platform_.refresh(model_.platform);
            return;
        case ui::MonitoringTab::Curves:
            if (shelf_) refreshCurves(frame);
            return;
        case ui::MonitoringTab::Computer:
            if (!house_) return;
            house_->refresh(model_.computer, ui::monitoringRoom(frame, model_.computer));
            // The page decides how much room there is.
            house_->refresh(model_.computer, ui::monitoringRoom(frame, model_.computer));
            return;
        case ui::MonitoringTab::Clips:
            if (house_) house_->refresh(model_.clips);
            return;
    }
}

std::optional<present::Command> MonitoringDesk::draw(ui::Frame& frame) {
    refreshPage(frame);
    const ui::MonitoringTab tab = state_.tab;
    std::optional<present::Command> command = ui::drawMonitoringDesk(frame, model_, state_);
    // Another page has its model, and its ground, in the next frame.
    if (state_.tab != tab) frame.requestFrame();
    return command;
}

present::TrendLook MonitoringDesk::lookAtFinding(std::size_t index) const {
    if (!shelf_) return look_;
    const present::TrendModel model = present::makeTrend(look_, subject_, *shelf_, room_);
    return present::lookingAt(look_, model, index);
}

std::string MonitoringDesk::takeProblem() {
    return std::exchange(problem_, {});
}

base::Result<std::string> MonitoringDesk::picture(const std::vector<std::string>& lines) {
    const PictureForm form{1600, 1000, {ui::Ground::Light, 1.25F}};
    present::TrendModel shown = model_.trend;
    const base::Result<Image> image = paint(form, [&](ui::Frame& frame) {
        const present::TrendRoom room = ui::trendEvidenceRoom(frame, shown, lines.size());
        shown = present::makeTrend(look_, subject_, *shelf_, room);
        ui::drawTrendEvidence(frame, shown, lines);
    });
    if (!image) return base::Unexpected{image.error()};
    return exchange::encodePng({image->width, image->height, exchange::PixelForm::Rgb, image->rgb});
}

base::Status MonitoringDesk::save(const std::string& path) {
    if (!shelf_ || look_.channels.empty()) return base::fail("没有勾选通道，没有可存的");
    const auto from = static_cast<site::Minute>(std::floor(look_.window.from));
    const auto until = static_cast<site::Minute>(std::ceil(look_.window.until));
    const base::Result<std::string> csv =
        exchange::evidenceCsv(*station_, look_.channels, from, until);
    if (!csv) return base::Unexpected{csv.error()};
    const std::string digest = base::Digest::of(*csv).hex();
    const std::string name = fs::path(path).filename().string();
    const base::Result<std::string> png =
        picture({fmt::format("{}.csv 的 SHA-256：{}", name, digest),
                 "曲线由该文件所列的分钟值画成；淡色为每像素内的最低到最高值。"});
    if (!png) return base::Unexpected{png.error()};
    const std::string sums =
        fmt::format("{}  {}.csv\n{}  {}.png\n", digest, name, base::Digest::of(*png).hex(), name);
    present::SavedEvidence saved;
    saved.digest = digest;
    saved.rows =
        fmt::format("{} 行", (until - from) * static_cast<site::Minute>(look_.channels.size()));
    const std::pair<const char*, const std::string*> files[] = {
        {".csv", &*csv}, {".png", &*png}, {".sha256", &sums}};
    for (const auto& [ending, bytes] : files) {
        const base::Status written = base::writeFileAtomically(path + ending, *bytes);
        if (!written) return written;
        saved.files.push_back(path + ending);
    }
    model_.saved = std::move(saved);
    return {};
}

}  // namespace lianbing::app
