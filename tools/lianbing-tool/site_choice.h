#pragma once

#include "game/base/result.h"
#include "game/session/content.h"
#include "game/site/station.h"

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "tools/lianbing-tool/program.h"

namespace lianbing::tool {

/// Which site, and which time of it; what `lianbing-tool site` commands have in common. Empty times
/// are not chosen.
struct SiteChoice {
    std::string site;  ///< an id, or a trainer's own file
    std::string at;
    std::string from;
    std::string until;
};

void addSiteArgument(CLI::App& command, SiteChoice& choice);
void addAtOption(CLI::App& command, SiteChoice& choice);
void addSpanOptions(CLI::App& command, SiteChoice& choice);

/// Minutes, the second excluded.
struct MinuteSpan {
    site::Minute from = 0;
    site::Minute until = 0;
};

/// A site that was asked for by a command.
class ChosenSite {
public:
    /// Errors: as Content::loadSite; content is not found.
    static base::Result<ChosenSite> open(const Program& program, const SiteChoice& choice);

    [[nodiscard]] const session::LoadedSite& site() const { return site_; }

    [[nodiscard]] const site::Station& station() const { return *site_.station; }

    /// The minute of --at; the last minute of the data where it is not chosen. Errors: no time, or
    /// one beyond the data.
    [[nodiscard]] base::Result<site::Minute> at() const;
    /// --from and --until; what is not chosen is that of all data, of its last day alone where
    /// `isShort`. Errors: no time, one beyond the data, an end that is not behind the beginning.
    [[nodiscard]] base::Result<MinuteSpan> span(bool isShort = false) const;

    /// Channels by their ids, in the order asked for. Errors: an id that no channel has, with those
    /// there are.
    [[nodiscard]] base::Result<std::vector<const site::Channel*>> channels(
        const std::vector<std::string>& ids) const;

private:
    ChosenSite(session::LoadedSite site, SiteChoice choice)
        : site_(std::move(site)), choice_(std::move(choice)) {}

    [[nodiscard]] base::Result<site::Minute> within(std::string_view option,
                                                    const std::string& written,
                                                    site::Minute last) const;

    session::LoadedSite site_;
    SiteChoice choice_;
};

/// A site's own file is Lua; any other file holds real data.
bool isRecordFile(const std::string& named);

/// `2026-03-01 08:00`, with `T` for the blank too, or the day alone for its first minute. Errors:
/// any other form.
base::Result<site::Minute> readMinute(std::string_view written);
/// 2026-03-01 08:00.
std::string minuteText(site::Minute minute);

}  // namespace lianbing::tool
