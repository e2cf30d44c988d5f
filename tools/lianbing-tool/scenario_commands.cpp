#include "tools/lianbing-tool/scenario_commands.h"

#include "game/base/file.h"
#include "game/base/random.h"
#include "game/exchange/score_json.h"
#include "game/present/field_model.h"
#include "game/present/score_model.h"
#include "game/scenario/bot.h"
#include "game/session/play.h"
#include "tools/lianbing-tool/output.h"
#include "tools/lianbing-tool/terminal_play.h"

#include <fmt/format.h>

#include <iostream>
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
    if (!id) return base::fail("不认识的记录编号：" + which);
    auto play = session::Play::resume(*opened.store, *id);
    if (!play) return base::Unexpected{play.error()};
    opened.play = std::move(*play);
    return opened;
}

enum class Keep { No, Yes };

base::Result<Opened> startNew(const Program& program, const std::string& scenario, const std::string& caseId,
                              std::uint64_t seed, Keep keep) {
    Opened opened;
    const base::Result<session::Content> content = program.content();
    if (!content) return base::Unexpected{content.error()};
    const auto packs = content->lawPacks();
    if (!packs) return base::Unexpected{packs.error()};
    const auto laws = session::makeLibrary(*packs);
    if (!laws) return base::Unexpected{laws.error()};
    base::Result<session::LoadedScenario> loaded = content->loadScenario(scenario);
    if (!loaded) return base::Unexpected{loaded.error()};
    const std::string chosen = caseId.empty() ? loaded->definition->cases.front().id : caseId;
    if (keep == Keep::No) {
        auto play = session::Play::unrecorded(std::move(*loaded), *laws, chosen, seed);
        if (!play) return base::Unexpected{play.error()};
        opened.play = std::move(*play);
        return opened;
    }
    base::Result<store::Store> store = program.store();
    if (!store) return base::Unexpected{store.error()};
    opened.store = std::make_unique<store::Store>(std::move(*store));
    auto play = session::Play::create(*opened.store, std::move(*loaded), *packs, *laws, chosen, seed);
    if (!play) return base::Unexpected{play.error()};
    opened.play = std::move(*play);
    return opened;
}

/// Puts in what a recording has beyond the inputs that the play already holds.
base::Status playRecording(session::Play& play, const scenario::Recording& recording, const std::string& path) {
    for (std::size_t i = play.inspection().log().size(); i < recording.intents.size(); ++i) {
        const base::Status applied = play.apply(recording.intents[i]);
        if (applied) continue;
        return base::fail(fmt::format("第 {} 个输入 `{}`：{}", i + 1, scenario::toLine(recording.intents[i]),
                                      applied.error().text()),
                          path);
    }
    return {};
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

int play(const Program& program, const PlayOptions& options) {
    const auto recording = readInputs(options.inputs);
    if (!recording) return report(recording.error(), Exit::BadInput);
    const bool interactive = options.bot.empty() && !*recording;
    // A person's play is kept; a bot's or a file's only where a data folder was named.
    const Keep keep = interactive || !program.dataFolder.empty() ? Keep::Yes : Keep::No;
    std::string caseId = options.caseId;
    std::uint64_t seed = options.seed.value_or(1);
    if (*recording) {
        if (caseId.empty()) caseId = (*recording)->caseId;
        if (!options.seed) seed = (*recording)->seed;
    }
    base::Result<Opened> opened = options.resume.empty() ? startNew(program, options.scenario, caseId, seed, keep)
                                                         : resumeStored(program, options.resume);
    if (!opened) return report(opened.error(), Exit::BadInput);
    session::Play& current = *opened->play;
    base::Status done;
    if (*recording) done = playRecording(current, **recording, options.inputs);
    if (!options.bot.empty()) done = playBot(current, options.bot);
    if (interactive) playInTerminal(current, std::cin, std::cout);
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

void addPlay(CLI::App& scenarios, Program& program, int& exit) {
    CLI::App* command = scenarios.add_subcommand("play", "演练一个剧本：在终端里、从输入文件，或者由程序自己");
    auto options = std::make_shared<PlayOptions>();  // shared with the callback below, which outlives this function
    command->add_option("DIR", options->scenario, "剧本文件夹或编号");
    command->add_option("--case", options->caseId, "法律时点（见 scenario list）；不写就用第一个");
    command->add_option("--seed", options->seed, "随机数种子");
    command->add_option("--inputs", options->inputs, "从文件读输入");
    command->add_option("--record", options->record, "把这次的输入写到文件");
    command->add_option("--bot", options->bot, "由程序演练：best、random、worst")
        ->check(CLI::IsMember({"best", "random", "worst"}));
    command->add_option("--resume", options->resume, "继续一次保存的检查：记录编号，或 last");
    command->add_flag("--json", program.json, "结果用 JSON");
    command->callback([&program, &exit, options] {
        if (options->scenario.empty() == options->resume.empty()) {
            exit = report({"要么写剧本文件夹，要么用 --resume 继续一次保存的检查", ""}, Exit::BadInput);
            return;
        }
        exit = play(program, *options);
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
