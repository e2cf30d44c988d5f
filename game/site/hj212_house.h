#pragma once

#include "game/base/result.h"
#include "game/site/hj212_reports.h"
#include "game/site/source.h"
#include "game/site/station.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::site::hj212 {

/// What the logger of a station tells besides values, which the edition of 2025 asks it for: who it
/// is, its clock, the states of gear, the pages and the log of parameters, standard checks, raw
/// results. When it is sent, beyond "when it happens", is the author's choice (unverified).
///
/// A Source that is no Station has no house: it tells who it is, its clock and its gear.
class HouseTalk {
public:
    /// `source` and `plate` must outlive it. Minutes `from` to `until`, excluded.
    HouseTalk(const Source& source, const LoggerPlate& plate, Minute from, Minute until);

    /// What is told at a minute in which the logger sends, in the order in which it is sent; asked
    /// for one minute behind the other. What happened while it was silent is not told later, but
    /// the pages are, so that a change made meanwhile shows. Errors: the source's own.
    [[nodiscard]] base::Result<std::vector<Message>> at(Minute now);

private:
    [[nodiscard]] base::Status addGear(Minute now, std::vector<Message>& all) const;
    /// The pages of parameters, one message a code; where `codes` is not empty only those.
    void addPages(Minute now, const std::set<std::string>& codes, std::vector<Message>& all) const;
    void addChanges(Minute now, std::vector<Message>& all) const;
    void addAnalysers(Minute now, std::vector<Message>& all) const;
    void addIdentities(Minute now, std::vector<Message>& all) const;
    [[nodiscard]] std::string codeOf(std::string_view factor) const;
    [[nodiscard]] std::string codeOf(const ParameterRow& row) const;
    [[nodiscard]] std::string codeOf(const LogLine& line) const;

    const Source& source_;
    const Station* station_;  ///< null for another source
    const LoggerPlate& plate_;
    std::string_view system_;
    std::vector<LogLine> log_;
    std::vector<AnalyserCheck> checks_;
    std::vector<AnalyserRun> runs_;
    Minute last_ = 0;
    bool hasSpoken_ = false;
};

}  // namespace lianbing::site::hj212
