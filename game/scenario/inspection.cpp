#include "game/scenario/inspection.h"

#include "game/base/random.h"
#include "game/scenario/document.h"
#include "game/scenario/effect_check.h"
#include "game/scenario/replay.h"
#include "game/scenario/shown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace lianbing::scenario {

namespace {

using base::Error;
using base::fail;
using base::Result;
using base::Status;
using base::Unexpected;
using score::ScoreLine;
using score::ScoreSheet;

constexpr std::size_t kShortPlay = 32;  // inputs that need no second allocation

/// Remembers a world cheaply: the long lists are only ever appended to, so their lengths are
/// enough.
class Checkpoint {
public:
    explicit Checkpoint(World& world)
        : transcriptSize_(world.transcript.size()), traceSize_(world.trace.size()) {
        auto transcript = std::exchange(world.transcript, {});
        auto trace = std::exchange(world.trace, {});
        rest_ = world;
        world.transcript = std::move(transcript);
        world.trace = std::move(trace);
    }

    void restore(World& world) {
        rest_.transcript = std::move(world.transcript);
        rest_.trace = std::move(world.trace);
        rest_.transcript.resize(transcriptSize_);
        rest_.trace.resize(traceSize_);
        world = std::move(rest_);
    }

private:
    World rest_;
    std::size_t transcriptSize_;
    std::size_t traceSize_;
};

/// Stands in for the journal while a play is rebuilt: accepts only what the entries say.
class EntryChecker : public Journal {
public:
    EntryChecker(const std::vector<Entry>& expected, ReplayCheck check)
        : expected_(&expected), check_(check) {}

    Status commit(const Entry& entry, const ScoreSheet*) override {
        const Entry& expected = (*expected_)[entry.sequence - 1];
        if (entry.effects != expected.effects) return fail("脚本的反应与记录不同");
        if (entry.worldHash != expected.worldHash) return fail("得到的状态与记录不同");
        if (check_ == ReplayCheck::Scores && entry.scores != expected.scores) {
            return fail("得分的变化与记录不同");
        }
        return {};
    }

private:
    const std::vector<Entry>* expected_;
    ReplayCheck check_;
};

/// The ids in the order of `known`.
template <class Known>
std::vector<std::string> inOrderOf(const std::vector<Known>& known,
                                   const std::vector<std::string>& ids) {
    std::vector<std::string> ordered;
    for (const Known& one : known) {
        if (std::find(ids.begin(), ids.end(), one.id) != ids.end()) ordered.push_back(one.id);
    }
    return ordered;
}

/// Manners and officers in the definition's order, whatever order they were chosen in.
Intent inCanonicalOrder(const Definition& definition, Intent intent) {
    if (auto* act = std::get_if<Act>(&intent))
        act->manners = inOrderOf(definition.findVerb(act->verb)->manners, act->manners);
    if (auto* ask = std::get_if<Ask>(&intent))
        ask->manners = inOrderOf(definition.asking, ask->manners);
    if (auto* sign = std::get_if<Sign>(&intent))
        sign->manners = inOrderOf(definition.findDocument(sign->document)->manners, sign->manners);
    if (auto* split = std::get_if<Split>(&intent))
        split->officers = inOrderOf(definition.officers, split->officers);
    return intent;
}

std::string withTarget(std::string text, std::string_view name) {
    constexpr std::string_view kTarget = "{target}";
    for (std::size_t at = 0; (at = text.find(kTarget, at)) != text.npos; at += name.size()) {
        text.replace(at, kTarget.size(), name);
    }
    return text;
}

/// What is said when no handler answers; nothing for intents that need no words.
std::optional<std::string> defaultSentence(const Definition& definition, const Intent& intent) {
    if (const auto* act = std::get_if<Act>(&intent)) {
        return withTarget(definition.findVerb(act->verb)->otherwise,
                          definition.nameOf(act->target));
    }
    if (const auto* ask = std::get_if<Ask>(&intent)) {
        return fmt::format("{}没有回答。", definition.nameOf(ask->person));
    }
    if (const auto* show = std::get_if<Show>(&intent)) {
        return fmt::format("{}看了看，没有说什么。", definition.nameOf(show->person));
    }
    return std::nullopt;
}

/// Inputs that no handler answers.
bool isSilent(const Intent& intent) {
    return std::holds_alternative<Respond>(intent) || std::holds_alternative<Link>(intent) ||
           std::holds_alternative<Unlink>(intent) || std::holds_alternative<Contrast>(intent) ||
           std::holds_alternative<Write>(intent) || std::holds_alternative<Split>(intent) ||
           std::holds_alternative<Join>(intent) || std::holds_alternative<Lead>(intent) ||
           std::holds_alternative<StandBy>(intent) || std::holds_alternative<Wait>(intent) ||
           std::holds_alternative<SetLevel>(intent);
}

Result<Turn> runHandler(Script& script, const Intent& intent, const Scene& scene,
                        std::vector<Effect>& effects) {
    if (isSilent(intent)) return Turn::Finished;
    if (const auto* reply = std::get_if<Reply>(&intent)) {
        return script.resume(*reply, scene, effects);
    }
    if (scene.world.pending) {
        // Time is up: nobody will answer the handler that waits.
        if (auto status = script.reset(); !status) return Unexpected{status.error()};
    }
    auto sentence = defaultSentence(scene.definition, intent);
    if (!sentence || script.handles(intent)) return script.run(intent, scene, effects);
    if (!sentence->empty()) effects.emplace_back(Say{{}, std::move(*sentence)});
    return Turn::Finished;
}

Error handlerFailure(Error error) {
    error.what = "场景脚本出错，这一步没有生效：" + error.what;
    return error;
}

/// Whoever says that it is over must get the marks, and what comes by itself comes, whatever their handlers do.
bool mustHappen(const Intent& intent) {
    return std::holds_alternative<Finish>(intent) || std::holds_alternative<TimeUp>(intent) ||
           std::holds_alternative<Occur>(intent);
}

/// What is kept of a handler that failed there, in place of its effects.
Effect noteOfFailure(const Intent& intent, const Error& error) {
    constexpr std::size_t kLongest = 2000;
    const std::string_view what =
        std::holds_alternative<Occur>(intent)
            ? "这时候本来有事发生，但场景脚本出错，它做的事没有生效："
            : "检查结束了，但结束时的场景脚本出错，它做的事没有生效：";
    return Say{{}, std::string(what) +
                       withoutHidden(std::string_view(error.text()).substr(0, kLongest))};
}

std::uint64_t seedOf(std::uint64_t seed, std::size_t position) {
    base::Rng rng(seed, position);
    const std::uint64_t upper = rng.bits();
    return (upper << 32U) | rng.bits();
}

const ScoreLine* findLine(const ScoreSheet& sheet, const std::string& id, std::size_t likely) {
    const auto& lines = sheet.lines;
    if (likely < lines.size() && lines[likely].id == id) return &lines[likely];
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

std::vector<ScoreChange> changesBetween(const ScoreSheet& before, const ScoreSheet& after) {
    std::vector<ScoreChange> changes;
    for (std::size_t index = 0; index < after.lines.size(); ++index) {
        const ScoreLine& line = after.lines[index];
        const ScoreLine* old = findLine(before, line.id, index);
        const score::Points earned = old == nullptr ? score::Points{} : old->earned;
        if (earned != line.earned) changes.push_back({line.id, earned, line.earned});
    }
    for (std::size_t index = 0; index < before.lines.size(); ++index) {
        const ScoreLine& line = before.lines[index];
        const bool isGone = findLine(after, line.id, index) == nullptr;
        if (isGone && line.earned != score::Points{}) changes.push_back({line.id, line.earned, {}});
    }
    return changes;
}

}  // namespace

Result<Inspection> Inspection::start(const Definition& definition, std::string_view caseId,
                                     std::uint64_t seed, const law::Library& library,
                                     Script& script, Journal* journal) {
    const Case* current = definition.findCase(caseId);
    if (current == nullptr) return fail(fmt::format("场景里没有“{}”这种情形", caseId));
    if (auto status = script.reset(); !status) return Unexpected{status.error()};

    Inspection play;
    play.definition_ = &definition;
    play.case_ = current;
    play.library_ = &library;
    play.script_ = &script;
    play.journal_ = journal;
    play.seed_ = seed;
    play.world_ = World::begin(definition, *current);
    play.log_.reserve(kShortPlay);
    play.line_.reserve(kShortPlay);
    if (journal != nullptr) play.lastSheet_ = judge(definition, *current, library, play.world_);
    return play;
}

Result<Inspection> Inspection::resume(const Definition& definition, std::string_view caseId,
                                      std::uint64_t seed, const law::Library& library,
                                      Script& script, Journal* journal,
                                      const std::vector<Entry>& entries, ReplayCheck check) {
    EntryChecker checker(entries, check);
    auto play = start(definition, caseId, seed, library, script, &checker);
    if (!play) return play;
    play->isMarking_ = check == ReplayCheck::Scores;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const Entry& entry = entries[index];
        const Status status = entry.sequence == index + 1 ? play->applyOne(entry.intent)
                                                          : Status{fail("记录的序号不连续")};
        if (!status) {
            return fail(fmt::format("第 {} 步（{}）重放不出来：{}", index + 1, toLine(entry.intent),
                                    status.error().what),
                        status.error().where);
        }
    }
    // With the marks of each input, which a replay may have left out.
    play->log_ = entries;
    play->isMarking_ = true;
    play->journal_ = journal;
    if (journal != nullptr) {
        play->lastSheet_ = judge(definition, *play->case_, library, play->world_);
    }
    return play;
}

Status Inspection::apply(const Intent& intent) {
    if (auto status = validate(intent); !status) return status;
    if (!std::holds_alternative<RewindTo>(intent)) {
        // After a rewind, or where the journal failed, something may still have to happen first.
        if (auto status = settle(); !status) return status;
    }
    if (auto status = applyOne(intent); !status) return status;
    // The input is kept; what cannot be kept of what follows is tried again before the next one.
    if (!std::holds_alternative<RewindTo>(intent)) static_cast<void>(settle());
    return {};
}

/// Lets happen what is due, in the order of time.
Status Inspection::settle() {
    while (const Due* due = world_.overdue()) {
        if (auto status = applyOne(Occur{due->occasion}); !status) return status;
    }
    return {};
}

Status Inspection::applyOne(const Intent& intent) {
    if (!isScriptReady_) {
        if (auto status = rebuildScript(line_, world_.pending.has_value()); !status) return status;
        isScriptReady_ = true;
    }
    if (const auto* occur = std::get_if<Occur>(&intent)) {
        const Due* due = world_.overdue();
        if (due == nullptr || due->occasion != occur->occasion)
            return fail(fmt::format("这时候不该发生“{}”", occur->occasion));
    } else if (auto status = validate(intent); !status) {
        return status;
    }
    Entry entry;
    entry.sequence = log_.size() + 1;
    entry.intent = inCanonicalOrder(*definition_, intent);
    if (const auto* rewind = std::get_if<RewindTo>(&intent)) {
        return applyRewind(std::move(entry), rewind->sequence);
    }
    return applyInput(std::move(entry));
}

std::optional<std::uint64_t> Inspection::undoTarget() const {
    for (auto at = line_.rbegin(); at != line_.rend(); ++at) {
        const Intent& intent = log_[*at - 1].intent;
        if (std::holds_alternative<Occur>(intent)) continue;
        if (std::holds_alternative<SetLevel>(intent) || world_.level == kContest) return std::nullopt;
        const auto before = std::next(at);
        return before == line_.rend() ? 0 : *before;
    }
    return std::nullopt;
}

ScoreSheet Inspection::sheet() const {
    return judge(*definition_, *case_, *library_, world_);
}

Status Inspection::applyRewind(Entry entry, std::uint64_t sequence) {
    auto line = lineUpTo(log_, sequence);
    World target = foldLine(*definition_, *case_, log_, line);
    if (auto status = rebuildScript(line, target.pending.has_value()); !status) {
        return abandon(status.error());
    }
    if (journal_ != nullptr) {
        if (auto status = keep(entry, target, WorldHasher{}); !status) {
            return abandon(status.error());
        }
    }
    world_ = std::move(target);
    line_ = std::move(line);
    log_.push_back(std::move(entry));
    return {};
}

Status Inspection::applyInput(Entry entry) {
    auto effects = react(entry.intent, line_.size() + 1, world_);
    if (!effects && mustHappen(entry.intent)) {
        effects = std::vector<Effect>{noteOfFailure(entry.intent, effects.error())};
        isScriptReady_ = script_->reset().has_value();
    }
    if (!effects) return abandon(handlerFailure(effects.error()));
    entry.effects = std::move(*effects);

    // Everything that can refuse the input from here on is the journal, so without one nothing need
    // be remembered.
    if (journal_ == nullptr) {
        fold(world_, *definition_, entry.sequence, entry.intent, entry.effects);
    } else {
        Checkpoint before(world_);
        fold(world_, *definition_, entry.sequence, entry.intent, entry.effects);
        if (auto status = keep(entry, world_, hasher_); !status) {
            before.restore(world_);
            return abandon(status.error());
        }
    }
    line_.push_back(entry.sequence);
    log_.push_back(std::move(entry));
    return {};
}

/// Runs the handler of the input that will be number `position` of its line. The world is unchanged
/// afterwards.
Result<std::vector<Effect>> Inspection::react(const Intent& intent, std::size_t position,
                                              World& world) const {
    const base::Moment before = world.now;
    world.now = beginningOf(world, intent).plus(durationOf(*definition_, world, intent));
    const Scene scene{*definition_, *case_, world, seedOf(seed_, position)};
    std::vector<Effect> effects;
    const Result<Turn> turn = runHandler(*script_, intent, scene, effects);
    Status status;
    if (turn) {
        status = checkEffects(scene, intent, *turn, effects);
        if (status) fillWords(effects, *case_);
    }
    world.now = before;
    if (!turn) return Unexpected{turn.error()};
    if (!status) return Unexpected{status.error()};
    return effects;
}

/// Hands an input to the journal with the hash and the marks of the world it leads to.
Status Inspection::keep(Entry& entry, const World& after, WorldHasher hasher) {
    entry.worldHash = hasher.hash(after);
    ScoreSheet sheet;
    if (isMarking_) {
        sheet = judge(*definition_, *case_, *library_, after);
        entry.scores = changesBetween(lastSheet_, sheet);
    }
    const ScoreSheet* final = after.over ? &sheet : nullptr;
    if (auto status = journal_->commit(entry, final); !status) return status;
    lastSheet_ = std::move(sheet);
    hasher_ = std::move(hasher);
    return {};
}

/// Gives an input up: the script goes back to where the last kept input left it.
Status Inspection::abandon(Error error) {
    isScriptReady_ = rebuildScript(line_, world_.pending.has_value()).has_value();
    return Unexpected{std::move(error)};
}

/// Brings the script to the state after `line`. Handlers keep nothing between inputs, so the one
/// that waits for a reply is all there is to bring back: from the input that called it, over the
/// replies it had.
Status Inspection::rebuildScript(const std::vector<std::uint64_t>& line, bool isWaiting) const {
    if (auto status = script_->reset(); !status) return status;
    if (!isWaiting) return {};
    auto first = line.end();
    do {
        --first;
    } while (std::holds_alternative<Reply>(log_[*first - 1].intent));
    World world = foldLine(*definition_, *case_, log_, {line.begin(), first});
    for (auto at = first; at != line.end(); ++at) {
        const Entry& entry = log_[*at - 1];
        const auto position = static_cast<std::size_t>(at - line.begin()) + 1;
        const auto effects = react(entry.intent, position, world);
        if (!effects) return Unexpected{handlerFailure(effects.error())};
        if (*effects != entry.effects) {
            return fail(fmt::format("重放第 {} 步时，场景脚本的反应和上次不同", entry.sequence));
        }
        fold(world, *definition_, entry.sequence, entry.intent, entry.effects);
    }
    return {};
}

}  // namespace lianbing::scenario
