#include "tools/lianbing-tool/record_commands.h"

#include "game/base/file.h"
#include "game/exchange/score_json.h"
#include "game/present/score_model.h"
#include "game/session/play.h"
#include "game/session/verify.h"
#include "tools/lianbing-tool/output.h"

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace lianbing::tool {

namespace {

using store::SessionId;

int list(const Program& program) {
    base::Result<store::Store> store = program.store(store::Access::ReadWhereReadOnly);
    if (!store) return report(store.error(), Exit::MachineFailed);
    const auto sessions = store->sessions();
    if (!sessions) return report(sessions.error(), Exit::MachineFailed);
    if (sessions->empty()) fmt::print("还没有记录。\n");
    for (const store::SessionSummary& row : *sessions) {
        std::string state = "未结束";
        if (row.finished && row.mark) {
            state = row.mark->vetoed ? std::string("一票否决")
                                     : fmt::format("{} / {}", row.mark->earned.text(), row.mark->max.text());
        }
        fmt::print("{:>4}  {}  {}  {} 步  {}\n", row.id.text(), row.header.title, row.header.caseId, row.inputs, state);
    }
    return 0;
}

/// What an effect did, in a few words.
std::string effectText(const scenario::Effect& effect) {
    return std::visit(
        [](const auto& value) -> std::string {
            using T = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<T, scenario::Say>) {
                return "说 " + (value.speaker.empty() ? value.text : value.speaker + "：" + value.text);
            } else if constexpr (std::is_same_v<T, scenario::Reveal>) {
                return "出现 " + value.thing;
            } else if constexpr (std::is_same_v<T, scenario::Remove>) {
                return "离开 " + value.target;
            } else if constexpr (std::is_same_v<T, scenario::SpendTime>) {
                return fmt::format("用时 {} 分钟", std::chrono::duration_cast<std::chrono::minutes>(value.span).count());
            } else if constexpr (std::is_same_v<T, scenario::MoveTo>) {
                return "移动 " + value.who + " 到 " + value.place;
            } else if constexpr (std::is_same_v<T, scenario::Collect>) {
                return "证据 " + value.exhibit;
            } else if constexpr (std::is_same_v<T, scenario::SetFlag>) {
                return "记下 " + value.name + " = " + value.value;
            } else if constexpr (std::is_same_v<T, scenario::Happen>) {
                return "发生 " + value.name;
            } else if constexpr (std::is_same_v<T, scenario::Prompt>) {
                return "问 " + value.text;
            } else if constexpr (std::is_same_v<T, scenario::Later>) {
                return fmt::format("{} 分钟以后 {}", std::chrono::duration_cast<std::chrono::minutes>(value.after).count(),
                                   value.occasion);
            } else if constexpr (std::is_same_v<T, scenario::CallOff>) {
                return "取消 " + value.occasion;
            } else if constexpr (std::is_same_v<T, scenario::Refuse>) {
                return "没有做成 " + value.text;
            } else {
                return "结局 " + value.ending;
            }
        },
        effect);
}

/// Reads the journal alone: nothing is run.
int show(const Program& program, SessionId session) {
    base::Result<store::Store> store = program.store(store::Access::ReadWhereReadOnly);
    if (!store) return report(store.error(), Exit::MachineFailed);
    const auto entries = store->entries(session);
    if (!entries) return report(entries.error(), Exit::BadInput);
    for (const scenario::Entry& entry : *entries) {
        fmt::print("{:>4}  {}\n", entry.sequence, scenario::toLine(entry.intent));
        for (const scenario::Effect& effect : entry.effects) fmt::print("        {}\n", effectText(effect));
        for (const scenario::ScoreChange& change : entry.scores) {
            fmt::print("        分数 {}：{} → {}\n", change.line, change.before.text(), change.after.text());
        }
    }
    return 0;
}

int replay(const Program& program, SessionId session) {
    base::Result<store::Store> store = program.store(store::Access::ReadWhereReadOnly);
    if (!store) return report(store.error(), Exit::MachineFailed);
    const auto play = session::replay(*store, session);
    if (!play) return report(play.error(), Exit::Findings);
    if (program.json) {
        fmt::print("{}\n", exchange::playJson((*play)->inspection()));
    } else {
        fmt::print("重放一致。\n\n{}", scoreText(present::makeScore((*play)->inspection())));
    }
    return 0;
}

int verify(const Program& program, SessionId session) {
    base::Result<store::Store> store = program.store(store::Access::ReadWhereReadOnly);
    if (!store) return report(store.error(), Exit::MachineFailed);
    if (const base::Status same = session::verify(*store, session); !same) return report(same.error(), Exit::Findings);
    fmt::print("记录 {} 完整：登记、每一步和成绩都与重放一致。钟点只供查看，不在核对之内。\n", session.text());
    const auto header = store->header(session);
    if (!header) return report(header.error(), Exit::MachineFailed);
    if (const std::string rules = session::rulesNote(*header); !rules.empty())
        fmt::print("{}。\n", rules);
    return 0;
}

int exportInputs(const Program& program, SessionId session, const std::string& file) {
    base::Result<store::Store> store = program.store(store::Access::ReadWhereReadOnly);
    if (!store) return report(store.error(), Exit::MachineFailed);
    const auto header = store->header(session);
    if (!header) return report(header.error(), Exit::BadInput);
    const auto entries = store->entries(session);
    if (!entries) return report(entries.error(), Exit::BadInput);
    scenario::Recording recording{header->scenario, header->caseId, header->seed, {}, {}, {}};
    for (const scenario::Entry& entry : *entries) recording.intents.push_back(entry.intent);
    const base::Status written = base::writeFileAtomically(file, scenario::toText(recording));
    return written ? 0 : report(written.error(), Exit::MachineFailed);
}

/// Adds a command that takes a record's number.
CLI::App* addNumbered(CLI::App& records, const char* name, const char* help, int& exit,
                      std::function<int(SessionId)> run) {
    CLI::App* command = records.add_subcommand(name, help);
    auto number = std::make_shared<std::string>();  // shared with the callback
    command->add_option("NUMBER", *number, "记录编号（见 record list）")->required();
    command->callback([&exit, number, run = std::move(run)] {
        const std::optional<SessionId> session = SessionId::parse(*number);
        exit = session ? run(*session) : report({fmt::format("“{}”不是记录编号", *number), ""}, Exit::BadInput);
    });
    return command;
}

}  // namespace

void addRecordCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* records = app.add_subcommand("record", "记录：发生过什么");
    records->require_subcommand(1);
    records->add_subcommand("list", "列出保存的检查")->callback([&program, &exit] { exit = list(program); });
    addNumbered(*records, "show", "看一次检查的全部输入和后果，不运行任何东西", exit,
                [&program](SessionId session) { return show(program, session); });
    addNumbered(*records, "replay", "用当时的内容重放，逐步核对", exit,
                [&program](SessionId session) { return replay(program, session); })
        ->add_flag("--json", program.json, "结果用 JSON");
    addNumbered(*records, "verify", "核对记录是否完整、有没有被改动", exit,
                [&program](SessionId session) { return verify(program, session); });
    auto file = std::make_shared<std::string>();  // shared with the callback
    addNumbered(*records, "export", "把输入写成文件，可用 scenario play --inputs 重放", exit,
                [&program, file](SessionId session) { return exportInputs(program, session, *file); })
        ->add_option("FILE", *file, "写到哪个文件")
        ->required();
}

}  // namespace lianbing::tool
