#include "game/app/desktop.h"
#include "game/app/own_folder.h"
#include "game/base/file.h"
#include "game/exchange/form_pdf.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

// What a desktop does with plays: begins, goes on, passes inputs to them, prints what they wrote.
namespace lianbing::app {

using present::ScreenId;

const scenario::Definition* Desktop::findScenario(const std::string& id) const {
    const auto found =
        std::find_if(scenarios_.begin(), scenarios_.end(),
                     [&](const scenario::Definition& definition) { return definition.id == id; });
    return found == scenarios_.end() ? nullptr : &*found;
}

namespace {

std::optional<std::int64_t> startOf(store::Store& store, store::SessionId id) {
    const auto sessions = store.sessions();
    if (!sessions) return std::nullopt;
    for (const store::SessionSummary& row : *sessions) {
        if (row.id == id) return row.startedAt;
    }
    return std::nullopt;
}

}  // namespace

std::vector<present::StoredPlay> Desktop::storedPlays() {
    std::vector<present::StoredPlay> plays;
    if (!store_) return plays;
    const auto sessions = store_->sessions();
    if (!sessions) {
        say(sessions.error());
        return plays;
    }
    for (const store::SessionSummary& row : *sessions) {
        if (row.inputs == 0) continue;  // opened and left at once: nothing to go on with
        const scenario::Definition* definition = findScenario(row.header.scenario);
        const scenario::Case* played =
            definition == nullptr ? nullptr : definition->findCase(row.header.caseId);
        present::StoredPlay play{
            row.id.text(), row.header.scenario, row.header.title, "", row.finished, ""};
        play.where = fmt::format("{} · 已做 {} 步",
                                 played == nullptr ? row.header.caseId : played->label, row.inputs);
        if (row.mark)
            play.result =
                row.mark->vetoed ? std::string("一票否决") : row.mark->earned.text() + " 分";
        plays.push_back(std::move(play));
    }
    return plays;
}

void Desktop::choose(const std::string& scenario) {
    const scenario::Definition* definition = findScenario(scenario);
    if (definition == nullptr || definition->cases.empty())
        return say({fmt::format("没有名为“{}”的剧本", scenario), {}});
    chosenScenario_ = scenario;
    chosenCase_ = definition->cases.front().id;
    chosenLevel_.clear();
    guideState_ = {};
    show(ScreenId::Briefing);
}

void Desktop::start(std::uint64_t seed) {
    base::Result<session::LoadedScenario> loaded = content_.loadScenario(chosenScenario_, *laws_);
    if (!loaded) return say(loaded.error());
    auto play = store_ ? session::Play::create(*store_, std::move(*loaded), packs_, laws_,
                                               chosenCase_, seed)
                       : session::Play::unrecorded(std::move(*loaded), laws_, chosenCase_, seed);
    if (!play) return say(play.error());
    play_ = std::move(*play);
    startedAt_ = now_();
    forgetScreens();
    show(ScreenId::Field);
    if (!chosenLevel_.empty()) submit(scenario::SetLevel{chosenLevel_});
}

/// Another play: nothing of what was open, chosen or typed in the last one stays.
void Desktop::forgetScreens() {
    fieldState_ = {};
    boardState_ = {};
    papersState_ = {};
    deskState_ = {};
    readText_.reset();
}

void Desktop::resume(const std::string& session) {
    const std::optional<store::SessionId> id = store::SessionId::parse(session);
    if (!store_ || !id) return;
    auto play = session::Play::resume(*store_, *id);
    if (!play) return say(play.error());
    play_ = std::move(*play);
    startedAt_ = startOf(*store_, *id).value_or(now_());
    forgetScreens();
    show(play_->inspection().world().over ? ScreenId::Score : ScreenId::Field);
}

/// The time of a contest runs on the wall from the start of the play, also while the program is closed: nobody wins time by
/// leaving. It is no time of the simulated day, and the log only knows that it was up.
std::optional<std::int64_t> Desktop::contestEnd() const {
    if (!play_) return std::nullopt;
    const scenario::World& world = play_->inspection().world();
    const int minutes = play_->inspection().definition().minutes;
    if (world.over || world.level != scenario::kContest || minutes <= 0) return std::nullopt;
    return startedAt_ + std::int64_t{60} * minutes;
}

void Desktop::watchContest(ui::Frame& frame) {
    const std::optional<std::int64_t> end = contestEnd();
    if (!end) return;
    const std::int64_t left = *end - now_();
    if (left <= 0) {
        submit(scenario::TimeUp{});
        if (message_.empty()) message_ = "时间到，检查到这里结束；没有办完的按没有办算。";
        frame.requestFrame();
        return;
    }
    constexpr std::int64_t kHurry = 300;
    ui::countdown(frame, fmt::format("还剩 {:02}:{:02}", left / 60, left % 60),
                  left <= kHurry ? ui::Tone::Vermilion : ui::Tone::Amber);
    frame.requestFrame(1);
}

void Desktop::submit(const scenario::Intent& intent) {
    if (!play_) return;
    const base::Status applied = play_->apply(intent);
    isStale_ = true;
    if (!applied) return say(applied.error());
    if (std::holds_alternative<scenario::RewindTo>(intent)) {
        deskState_ = {};
        const bool isBeside = screen_ == ScreenId::EvidenceBoard || screen_ == ScreenId::Papers;
        if (!isBeside) show(ScreenId::Field);
    }
    if (play_->inspection().world().over) show(ScreenId::Score);
}

void Desktop::printForm(const present::PrintForm& asked) {
    if (!play_) return;
    const scenario::Inspection& inspection = play_->inspection();
    const base::Result<std::string> bytes = exchange::formPdf(
        inspection.definition(), inspection.currentCase(), inspection.world(), asked.document);
    if (!bytes) return say(bytes.error());
    const std::filesystem::path path = inOwnFolder(asked.path);
    const base::Status written = base::writeFileAtomically(path, *bytes);
    if (!written) return say(written.error());
    good_ = "已保存到 " + path.string();
}

base::Status Desktop::openInside(const std::string& id) {
    if (screen_ == ScreenId::Field) {
        const scenario::Inspection& inspection = play_->inspection();
        if (!inspection.world().isPresent(inspection.definition(), id))
            return base::fail(fmt::format("这里没有“{}”", id));
        fieldState_.target = id;
        return {};
    }
    if (screen_ == ScreenId::Papers) {
        if (play_->inspection().definition().findDocument(id) == nullptr)
            return base::fail(fmt::format("没有“{}”这份文书", id));
        papersState_.paper = id;
        return {};
    }
    return base::fail("只有现场画面和文书画面能打开其中一样", id);
}

}  // namespace lianbing::app
