#pragma once

#include "game/base/check.h"
#include "game/base/file.h"
#include "game/law/library.h"
#include "game/scenario/inspection.h"
#include "game/script/loader.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::support {

/// Files in memory, by path.
class MemorySource : public script::FileSource {
public:
    MemorySource& with(std::string path, std::string text) {
        files_.insert_or_assign(std::move(path), std::move(text));
        return *this;
    }

    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override {
        const auto found = files_.find(path);
        if (found == files_.end()) return base::fail("找不到这个文件", std::string(path));
        return found->second;
    }

private:
    std::map<std::string, std::string, std::less<>> files_;
};

/// The files of this checkout.
class CheckoutSource : public script::FileSource {
public:
    [[nodiscard]] base::Result<std::string> read(std::string_view path) const override {
        return base::readFile(std::string(LIANBING_SOURCE_DIR) + "/" + std::string(path));
    }
};

/// A small scenario as Lua text, sound as it is; with() replaces a field by other Lua.
class ScenarioText {
public:
    ScenarioText() {
        set("api", "1");
        set("id", "'small'");
        set("title", "'小检查'");
        set("summary", "'一句话'");
        set("level", "'入门'");
        set("minutes", "15");
        set("vignette", "'boiler'");
        set("briefing", "'{month}的事'");
        set("start", "'gate'");
        set("officers", "{ '你', '林晓' }");
        set("cases",
            "{ { id = 'old', label = '旧', offence = '2024-10-31', decision = '2024-12-20', "
            "arrival = '2024-11-12T09:00',"
            " words = { month = '10月' } },"
            " { id = 'new', label = '新', offence = '2026-09-30', decision = '2026-11-18', arrival "
            "= '2026-10-13T09:00',"
            " words = { month = '9月' } } }");
        set("sections", "{ { id = 'all', title = '全部' } }");
        set("verbs",
            "{ { id = 'look', label = '查看', on = { 'thing', 'place', 'person' }, minutes = 2,"
            " manners = { { id = 'wide', label = '全景' }, { id = 'party', label = '签认' } }, "
            "otherwise = '{target}没什么' },"
            " { id = 'seal', label = '查封', on = { 'thing' }, minutes = 5, otherwise = '没有必要' "
            "} }");
        set("map", "{ width = 100, height = 80, north = 0, shapes = {} }");
        set("places",
            "{ { id = 'gate', name = '门口', note = '大门', at = { 10, 10 } },"
            " { id = 'office', name = '办公室', note = '二楼', at = { 60, 10 } } }");
        set("things",
            "{ { id = 'paper', name = '一张纸', place = 'gate', note = '压在石头下', on = { look = "
            "react } },"
            " { id = 'log', name = '记录本', place = 'gate', note = '一天一页', found_by = { verb "
            "= 'seal', target = 'paper' } } }");
        set("people",
            "{ { id = 'manager', name = '周敏', role = '主管', look = 'manager', place = 'gate', "
            "note = '说话快',"
            " topics = { { id = 'why', label = '为什么？' } } } }");
        set("exhibits",
            "{ { id = 'copy', name = '复印件', proves = '开过炉' }, { id = 'shot', name = '照片', "
            "proves = '冒过烟' } }");
        set("endings",
            "{ { id = 'good', title = '好', text = '好' }, { id = 'bad', title = '坏', text = '坏' "
            "} }");
        set("events", "{ 'alarm' }");
        set("rules",
            "{ { id = 'look-first', section = 'all', kind = 'required', what = 'look', points = "
            "40, title = '看',"
            " basis = { '示例法10' }, broken = '没看', repair = '看' } }");
        set("questions",
            "{ { id = 'decision', kind = 'single', section = 'all', title = '决定', prompt = "
            "'怎样？', points = 40,"
            " options = { { 'file', '立案' }, { 'fine', '罚款' } },"
            " keys = { { right = { 'file' }, reasons = { { 'file', '对' }, { 'fine', '错' } }, "
            "basis = { '示例法10' }, explanation = '说明' } } },"
            " { id = 'duty', kind = 'citation', section = 'all', title = '义务', prompt = "
            "'哪一条？', points = 20,"
            " prices = { exact = 100 }, keys = { { required = { { '示例法10' } }, explanation = "
            "'说明' } } } }");
    }

    /// Lua before the table, for the functions that fields name; `react` is what looking at the
    /// paper does.
    ScenarioText& before(std::string lua) {
        before_ = std::move(lua);
        return *this;
    }

    ScenarioText& with(const std::string& field, std::string lua) {
        set(field, std::move(lua));
        return *this;
    }

    ScenarioText& without(const std::string& field) {
        fields_.erase(field);
        return *this;
    }

    [[nodiscard]] std::string text() const {
        std::string lua = before_ + "\nreturn {\n";
        for (const auto& [field, value] : fields_) lua += field + " = " + value + ",\n";
        return lua + "}\n";
    }

private:
    void set(const std::string& field, std::string lua) {
        fields_.insert_or_assign(field, std::move(lua));
    }

    std::string before_ = "local react";
    std::map<std::string, std::string> fields_;
};

/// A scenario whose paper, when looked at, does `body` with `play`.
inline ScenarioText reacting(const std::string& body) {
    ScenarioText scenario;
    scenario.before("local react = function(play)\n" + body + "\nend");
    return scenario;
}

inline base::Result<script::LoadedScenario> load(const ScenarioText& scenario) {
    return script::loadScenario(
        MemorySource().with("scenarios/small/scenario.lua", scenario.text()), "scenarios/small");
}

/// The errors of a scenario that must not load, one a line; empty when it loads.
inline std::string errorsOf(const ScenarioText& scenario) {
    const auto loaded = load(scenario);
    return loaded ? std::string{} : loaded.error().text();
}

/// One play of a loaded scenario, without a journal.
class ScriptedPlay {
public:
    explicit ScriptedPlay(const ScenarioText& scenario, std::string caseId = "old",
                          std::uint64_t seed = 1)
        : ScriptedPlay(mustLoad(load(scenario)), std::move(caseId), seed) {}

    ScriptedPlay(script::LoadedScenario scenario, std::string caseId, std::uint64_t seed)
        : loaded(std::move(scenario)), laws_(law::Library::load({}).value()) {
        play_ = std::make_unique<scenario::Inspection>(
            scenario::Inspection::start(*loaded.definition, caseId, seed, laws_, *loaded.script,
                                        nullptr)
                .value());
    }

    base::Status apply(std::string_view line) {
        return play_->apply(scenario::parseIntent(line).value());
    }

    /// The error of an input that must fail; empty when it does not.
    std::string failureOf(std::string_view line) {
        const base::Status status = apply(line);
        return status ? std::string{} : status.error().text();
    }

    /// What was said in answer to an input, `speaker：text` or `text` by line; the error when it
    /// failed.
    std::vector<std::string> said(std::string_view line) {
        const std::size_t before = world().transcript.size();
        const base::Status status = apply(line);
        if (!status) return {status.error().text()};
        std::vector<std::string> lines;
        for (std::size_t at = before; at < world().transcript.size(); ++at) {
            const auto& words = world().transcript[at];
            lines.push_back(words.speaker.empty() ? words.text : words.speaker + "：" + words.text);
        }
        return lines;
    }

    scenario::Inspection& inspection() { return *play_; }

    const scenario::World& world() { return play_->world(); }

    static script::LoadedScenario mustLoad(base::Result<script::LoadedScenario> result) {
        LIANBING_CHECK(result.has_value(), result ? "" : result.error().text().c_str());
        return std::move(*result);
    }

    script::LoadedScenario loaded;

private:
    law::Library laws_;
    std::unique_ptr<scenario::Inspection> play_;
};

/// What looking at the paper says, when the body is `play:say(<expression>)` by line.
inline std::vector<std::string> saidBy(const std::string& body) {
    return ScriptedPlay(reacting(body)).said("act look paper");
}

/// Why looking at the paper fails; empty when it does not.
inline std::string failureOf(const std::string& body) {
    return ScriptedPlay(reacting(body)).failureOf("act look paper");
}

}  // namespace lianbing::support
