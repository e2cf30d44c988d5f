#include "tools/lianbing-tool/scenario_commands.h"

#include "game/base/command_line.h"
#include "game/base/file.h"
#include "game/base/random.h"
#include "game/exchange/score_json.h"
#include "game/present/field_model.h"
#include "game/present/score_model.h"
#include "game/scenario/bot.h"
#include "game/session/inputs.h"
#include "game/session/play.h"
#include "tools/lianbing-tool/output.h"
#include "tools/lianbing-tool/terminal_play.h"
#include "tools/lianbing-tool/told.h"

#include <fmt/format.h>

#include <iostream>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::tool {

namespace {

/// No random play goes on for longer; it is then finished.
constexpr int kRandomSteps = 400;

struct PlayOptions {
    std::string scenario;
    std::string caseId;
    std::string bot;
    std::string inputs;
    std::string record;
    std::string resume;
    bool isTold = false;
    std::optional<std::uint64_t> seed;
};

int listScenarios(const Program& program) {
    const base::Result<session::Content> content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    int exit = 0;
    for (const std::string& id : content->scenarioIds()) {
        const base::Result<session::LoadedScenario> loaded = content->loadScenario(id);
        if (!loaded) {
            exit = report(loaded.error(), Exit::Findings);
            continue;
        }
        const scenario::Definition& definition = *loaded->definition;
        fmt::print("{}  {}  {}  约 {} 分钟\n", id, definition.title, definition.level, definition.minutes);
        for (const scenario::Case& row : definition.cases) fmt::print("    {}  {}\n", row.id, row.label);
    }
    return exit;
}

int checkScenarios(const Program& program, const std::vector<std::string>& folders) {
    const base::Result<session::Content> content = program.content();
    if (!content) return report(content.error(), Exit::MachineFailed);
    int exit = 0;
    for (const std::string& folder : folders) {
        const base::Result<session::LoadedScenario> loaded = content->loadScenario(folder);
        if (!loaded) {
            exit = report(loaded.error(), Exit::Findings);
            continue;
        }
        const scenario::Definition& definition = *loaded->definition;
        int unverified = 0;
        for (const procedure::Rule& rule : definition.rules) unverified += rule.unverified ? 1 : 0;
        for (const bank::Question& question : definition.questions) {
            for (const bank::Key& key : question.keys) unverified += key.unverified ? 1 : 0;
        }
        fmt::print("{}：没有问题；{} 条规则，{} 道题，未核实 {} 处（不计分）\n", definition.id, definition.rules.size(),
                   definition.questions.size(), unverified);
    }
    return exit;
}

/// A play together with what it must not outlive.
struct Opened {
    std::unique_ptr<store::Store> store;
    std::unique_ptr<session::Play> play;
};

base::Result<Opened> resumeStored(const Program& program, const std::string& which) {
    Opened opened;
    base::Result<store::Store> store = program.store();
    if (!store) return base::Unexpected{store.error()};
    opened.store = std::make_unique<store::Store>(std::move(*store));
    std::optional<store::SessionId> id = store::SessionId::parse(which);
    if (which == "last") {
        const auto sessions = opened.store->sessions();
        if (!sessions) return base::Unexpected{sessions.error()};
        if (sessions->empty()) return base::fail("还没有可以继续的检查");
        id = sessions->front().id;
    }
    if (!id) return base::fail(fmt::format("“{}”不是记录编号", which));
    auto play = session::Play::resume(*opened.store, *id);
    if (!play) return base::Unexpected{play.error()};
    opened.play = std::move(*play);
    return opened;
}

enum class Keep { No, Yes };

/// What is played from the beginning. `recording` may be null.
struct NewPlay {
    std::string scenario;
    std::string caseId;
    std::uint64_t seed = 1;
    Keep keep = Keep::No;
    const scenario::Recording* recording = nullptr;
    std::string inputs;
};

base::Result<Opened> startNew(const Program& program, const NewPlay& wanted) {
    Opened opened;
    const base::Result<session::Content> content = program.content();
    if (!content) return base::Unexpected{content.error()};
    const auto packs = content->lawPacks();
    if (!packs) return base::Unexpected{packs.error()};
    const auto laws = session::makeLibrary(*packs);
    if (!laws) return base::Unexpected{laws.error()};
    base::Result<session::LoadedScenario> loaded = content->loadScenario(wanted.scenario);
    if (!loaded) return base::Unexpected{loaded.error()};
    if (wanted.recording != nullptr) {
        const base::Status same = session::checkHead(*wanted.recording, *loaded->definition, wanted.inputs);
        if (!same) return base::Unexpected{same.error()};
    }
    const std::string chosen = wanted.caseId.empty() ? loaded->definition->cases.front().id : wanted.caseId;
    if (wanted.keep == Keep::No) {
        auto play = session::Play::unrecorded(std::move(*loaded), *laws, chosen, wanted.seed);
        if (!play) return base::Unexpected{play.error()};
        opened.play = std::move(*play);
        return opened;
    }
    base::Result<store::Store> store = program.store();
    if (!store) return base::Unexpected{store.error()};
    opened.store = std::make_unique<store::Store>(std::move(*store));
    auto play = session::Play::create(*opened.store, std::move(*loaded), *packs, *laws, chosen, wanted.seed);
    if (!play) return base::Unexpected{play.error()};
    opened.play = std::move(*play);
    return opened;
}

base::Status playBot(session::Play& play, const std::string& kind) {
    const scenario::Inspection& inspection = play.inspection();
    std::unique_ptr<scenario::Bot> bot;
    if (kind == "best") bot = scenario::bestBot(inspection.definition(), inspection.currentCase());
    if (kind == "worst") bot = scenario::worstBot(inspection.definition(), inspection.currentCase());
    if (kind == "random") bot = scenario::randomBot(base::Rng(inspection.seed()).fork("bot"), kRandomSteps);
    while (!inspection.world().over) {
        const std::optional<scenario::Intent> next = bot->next(inspection);
        if (base::Status applied = play.apply(next ? *next : scenario::Intent(scenario::Finish{})); !applied) {
            return applied;
        }
    }
    return {};
}

base::Result<std::optional<scenario::Recording>> readInputs(const std::string& path) {
    if (path.empty()) return std::optional<scenario::Recording>();
    const base::Result<std::string> text = base::readFile(path);
    if (!text) return base::Unexpected{text.error()};
    base::Result<scenario::Recording> recording = scenario::parseRecording(*text, path);
    if (!recording) return base::Unexpected{recording.error()};
    return std::optional<scenario::Recording>(std::move(*recording));
}

void printResult(const Program& program, const session::Play& play, bool interactive) {
    const scenario::Inspection& inspection = play.inspection();
    if (program.json) {
        fmt::print("{}\n", exchange::playJson(inspection));
        return;
    }
    if (interactive && !inspection.world().over) {
        fmt::print("检查还没有结束。{}\n", play.session()
                                               ? fmt::format("已保存；用 --resume {} 继续。", play.session()->text())
                                               : std::string("这次没有保存。"));
        return;
    }
    fmt::print("\n{}", scoreText(present::makeScore(inspection)));
}

/// A recording says what it is of; what was chosen on the command line counts more.
base::Result<Opened> open(const Program& program, const PlayOptions& options, const scenario::Recording* recording,
                          Keep keep) {
    if (options.resume.empty()) {
        NewPlay wanted{options.scenario, options.caseId, 1, keep, recording, options.inputs};
        if (recording != nullptr) {
            if (wanted.caseId.empty()) wanted.caseId = recording->caseId;
            wanted.seed = recording->seed;
        }
        if (options.seed) wanted.seed = *options.seed;
        return startNew(program, wanted);
    }
    base::Result<Opened> opened = resumeStored(program, options.resume);
    if (!opened || recording == nullptr) return opened;
    const base::Status same = session::checkSamePlay(*recording, opened->play->inspection(), options.inputs);
    if (!same) return base::Unexpected{same.error()};
    return opened;
}

int play(const Program& program, const PlayOptions& options) {
    const auto recording = readInputs(options.inputs);
    if (!recording) return report(recording.error(), Exit::BadInput);
    const bool interactive = options.bot.empty() && !*recording;
    // A person's play is kept; a bot's or a file's only where a data folder was named.
    const Keep keep = interactive || !program.dataFolder.empty() ? Keep::Yes : Keep::No;
    base::Result<Opened> opened = open(program, options, *recording ? &**recording : nullptr, keep);
    if (!opened) return report(opened.error(), Exit::BadInput);
    session::Play& current = *opened->play;
    base::Status done;
    if (*recording) done = session::putIn(current, **recording, options.inputs);
    if (!options.bot.empty()) done = playBot(current, options.bot);
    // Only the result belongs on standard output when a program reads it.
    if (interactive) playInTerminal(current, std::cin, program.json ? std::cerr : std::cout);
    // Also of inputs that stopped halfway: whoever wrote them wants to see how far they came.
    if (options.isTold) fmt::print("{}", toldText(current.inspection()));
    if (!done) return report(done.error(), Exit::BadInput);
    if (!options.record.empty()) {
        const std::string text = scenario::toText(session::recordingOf(current.inspection()));
        if (base::Status kept = base::writeFileAtomically(options.record, text); !kept) {
            return report(kept.error(), Exit::MachineFailed);
        }
    }
    printResult(program, current, interactive);
    return 0;
}

/// Errors: options that say different things.
base::Status checkTogether(const PlayOptions& options) {
    if (options.scenario.empty() && options.resume.empty()) {
        return base::fail("要写明演练哪个剧本（剧本文件夹或编号），或用 --resume 继续一次保存的检查");
    }
    if (!options.resume.empty()) {
        if (!options.scenario.empty()) return base::fail("--resume 继续保存的检查，不能再写剧本");
        if (!options.caseId.empty()) return base::fail("--resume 继续保存的检查，它的法律时点已经定了，不能再写 --case");
        if (options.seed) return base::fail("--resume 继续保存的检查，它的种子已经定了，不能再写 --seed");
    }
    if (!options.inputs.empty() && !options.bot.empty()) {
        return base::fail("--inputs 和 --bot 不能一起写：输入要么来自文件，要么由程序自己决定");
    }
    return {};
}

/// Says what is wrong with the text; empty when nothing is.
std::string checkSeed(const std::string& text) {
    if (base::readWholeNumber(text)) return {};
    return fmt::format("应是 0 到 {} 的整数，不是“{}”", std::numeric_limits<std::uint64_t>::max(), text);
}

std::string checkBot(const std::string& text) {
    if (text == "best" || text == "random" || text == "worst") return {};
    return fmt::format("应是 best、random 或 worst，不是“{}”", text);
}

void addPlay(CLI::App& scenarios, Program& program, int& exit) {
    CLI::App* command = scenarios.add_subcommand("play", "演练一个剧本：在终端里、从输入文件，或者由程序自己");
    auto options = std::make_shared<PlayOptions>();  // shared with the callback below, which outlives this function
    command->add_option("DIR", options->scenario, "剧本文件夹或编号");
    command->add_option("--case", options->caseId, "法律时点（见 scenario list）；不写就用第一个");
    auto seed = std::make_shared<std::string>();  // shared with the callback, as the options are
    command->add_option("--seed", *seed, "随机数种子，不写就是 1")->check(checkSeed);
    command->add_option("--inputs", options->inputs, "从文件读输入");
    command->add_option("--record", options->record, "把这次的输入写到文件");
    command->add_option("--bot", options->bot, "由程序演练：best、random、worst")
        ->check(checkBot);
    command->add_option("--resume", options->resume, "继续一次保存的检查：记录编号，或 last");
    command->add_flag("--told", options->isTold, "先写出经过：每一步、说的话、拿到的证据");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options, seed] {
        if (!seed->empty()) options->seed = base::readWholeNumber(*seed);
        const base::Status sound = checkTogether(*options);
        exit = sound ? play(program, *options) : report(sound.error(), Exit::BadInput);
    });
}

}  // namespace

void addScenarioCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* scenarios = app.add_subcommand("scenario", "剧本：列出、检查、演练");
    scenarios->require_subcommand(1);
    scenarios->add_subcommand("list", "列出剧本和各自的法律时点")->callback([&program, &exit] {
        exit = listScenarios(program);
    });
    CLI::App* check = scenarios->add_subcommand("check", "检查剧本，列出全部问题");
    auto folders = std::make_shared<std::vector<std::string>>();  // shared with the callback
    check->add_option("DIR", *folders, "剧本文件夹或编号")->required();
    check->callback([&program, &exit, folders] { exit = checkScenarios(program, *folders); });
    addPlay(*scenarios, program, exit);
}

}  // namespace lianbing::tool
