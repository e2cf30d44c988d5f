#include "game/session/verify.h"

#include "game/base/text.h"
#include "game/session/kept.h"
#include "game/session/play.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::session {

namespace {

using Differences = std::vector<std::string>;

void compareHead(const Kept& kept, Differences& found) {
    const scenario::Definition& definition = *kept.loaded.definition;
    const scenario::SessionHeader& header = kept.header;
    if (header.scenario != definition.id) {
        found.push_back(
            fmt::format("登记的剧本是“{}”，保存的内容是“{}”", header.scenario, definition.id));
    }
    if (header.title != definition.title) {
        found.push_back(
            fmt::format("登记的标题是“{}”，剧本的标题是“{}”", header.title, definition.title));
    }
    if (definition.findCase(header.caseId) == nullptr) {
        found.push_back(fmt::format("登记的法律时点“{}”剧本里没有", header.caseId));
    }
}

std::string vetoText(bool vetoed) {
    return vetoed ? "一票否决" : "没有否决";
}

void compareSums(const store::SessionResult& result, const score::ScoreSheet& sheet,
                 Differences& found) {
    const store::SessionResult right = store::SessionResult::of(sheet);
    if (result.earned != right.earned) {
        found.push_back(
            fmt::format("登记的得分是 {}，重放得 {}", result.earned.text(), right.earned.text()));
    }
    if (result.max != right.max) {
        found.push_back(
            fmt::format("登记的满分是 {}，重放得 {}", result.max.text(), right.max.text()));
    }
    if (result.vetoed != right.vetoed) {
        found.push_back(
            fmt::format("登记的是{}，重放是{}", vetoText(result.vetoed), vetoText(right.vetoed)));
    }
    if (result.sheet != right.sheet) found.emplace_back("登记的成绩里有不属于它的内容");
}

/// The result stands for the play as it was after some input, mostly the last one.
void compareResult(Kept kept, const std::optional<store::SessionResult>& result, bool isOver,
                   Differences& found) {
    const std::size_t inputs = kept.entries.size();
    if (!result || result->input < inputs) {
        if (isOver) found.emplace_back("检查已经结束，却没有登记成绩；用 --resume 打开一次会补上");
    }
    if (!result) return;
    if (result->input > inputs) {
        found.push_back(
            fmt::format("成绩登记在第 {} 步之后，记录只有 {} 步", result->input, inputs));
        return;
    }
    kept.entries.resize(result->input);
    const auto play = Play::replayed(std::move(kept.loaded), std::move(kept.laws),
                                     kept.header.caseId, kept.header.seed, kept.entries);
    if (!play) {
        found.push_back(play.error().text());
        return;
    }
    if (!(*play)->inspection().world().over) {
        found.push_back(fmt::format("第 {} 步之后检查还没有结束，却登记了成绩", result->input));
        return;
    }
    compareSums(*result, (*play)->inspection().sheet(), found);
}

base::Status asStatus(const Differences& found) {
    if (found.empty()) return {};
    return base::fail(base::join(found, "\n"));
}

base::Status compareWithReplay(store::Store& store, store::SessionId session, Kept kept) {
    const auto result = store.result(session);
    if (!result) return base::Unexpected{result.error()};
    const auto play = replay(store, session);
    if (!play) return base::Unexpected{play.error()};
    Differences found;
    compareResult(std::move(kept), *result, (*play)->inspection().world().over, found);
    return asStatus(found);
}

/// Where the marking has changed since, a difference need not be anybody's doing.
base::Status withRules(base::Status status, const std::string& rules) {
    if (status || rules.empty()) return status;
    return base::fail(status.error().what + "\n" + rules, status.error().where);
}

}  // namespace

base::Status verify(store::Store& store, store::SessionId session) {
    const base::Status chain = store.verify(session);
    base::Result<Kept> kept = readKept(store, session);
    if (!kept) return chain ? base::Status{base::Unexpected{kept.error()}} : chain;
    Differences found;
    compareHead(*kept, found);
    if (!chain) found.push_back(chain.error().text());
    // What a changed log comes to says nothing more.
    if (!found.empty()) return asStatus(found);
    const std::string rules = rulesNote(kept->header);
    return withRules(compareWithReplay(store, session, std::move(*kept)), rules);
}

std::string rulesNote(const scenario::SessionHeader& header) {
    if (header.engineRules == scenario::kEngineRules) return {};
    return fmt::format("这份记录是按第 {} 版评分规则做的，程序现在用第 {} 版，规则变了，分数可能和当时不同",
                       header.engineRules, scenario::kEngineRules);
}

}  // namespace lianbing::session
