#pragma once

#include "game/site/detection.h"
#include "game/site/plant.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// How good the rules are when nobody knows the answer: stations drawn by chance, half of them
/// honest, are judged from what the platform received and nothing else.
namespace lianbing::site {

/// Days of each station: three weeks, since the rule of the nights asks for one.
inline constexpr int kBlindDays = 21;

/// A station of the test. What is true of it is kept apart from what a judge sees.
struct BlindStation {
    Plant plant;
    Minute from = 0;  ///< the span that is judged
    Minute until = 0;
    int technique = 0;                ///< of its fraud, by the list of techniques; 0: honest
    std::string fraud;                ///< its word; empty for an honest one
    std::vector<std::string> honest;  ///< words of honest causes, which every station may have
};

/// The `index`th station of a test: kind, size, load, honest events and visits by chance. Fraud and
/// honesty take turns in a shuffled order, so that exactly half are honest over an even number; the
/// techniques take turns too.
BlindStation drawStation(std::uint64_t seed, int index);

/// Whether these findings, which stand by time, deserve a visit: one of a rule that has no everyday
/// honest cause, a day in all of one that a repair trips for some hours, or three different ones of
/// the others.
bool isSuspected(std::span<const Finding> findings);

struct BlindVerdict {
    BlindStation station;
    std::vector<Rule> tripped;  ///< each once, in the order of the rules
    bool isSuspected = false;
};

/// Of one technique: how many stations had it, and how many of them were found.
struct TechniqueCount {
    int technique = 0;
    std::string name;
    int drawn = 0;
    int found = 0;

    bool operator==(const TechniqueCount&) const = default;
};

struct BlindResult {
    std::vector<BlindVerdict> verdicts;
    int frauds = 0;
    int honest = 0;
    int found = 0;        ///< frauds that were suspected
    int falseAlarms = 0;  ///< honest stations that were

    std::vector<TechniqueCount> techniques;  ///< by number

    [[nodiscard]] int missed() const { return frauds - found; }

    [[nodiscard]] int cleared() const { return honest - falseAlarms; }
};

/// Draws and judges so many stations. Errors: a station that cannot be opened, which is a fault of
/// the draw.
base::Result<BlindResult> judgeBlind(std::uint64_t seed, int stations);

}  // namespace lianbing::site
