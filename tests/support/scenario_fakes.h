#pragma once

#include "game/scenario/journal.h"
#include "game/scenario/script.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::scenario {

/// A script whose handlers a test programs. A handler is a list of steps; a step that ends with a
/// Prompt waits, and the next one goes on with the reply.
class FakeScript : public Script {
public:
    using Step = std::function<base::Status(const Reply& reply, const Scene& scene,
                                            std::vector<Effect>& effects)>;

    /// Programs the handler of an intent, named by its input line without manners: `act look
    /// boiler`.
    FakeScript& on(const std::string& line, std::vector<Step> steps) {
        handlers_[line] = std::move(steps);
        return *this;
    }

    /// A handler of one step with fixed effects.
    FakeScript& on(const std::string& line, std::vector<Effect> effects) {
        return on(line, std::vector<Step>{does(std::move(effects))});
    }

    static Step does(std::vector<Effect> fixed) {
        return
            [fixed = std::move(fixed)](const Reply&, const Scene&, std::vector<Effect>& effects) {
                effects.insert(effects.end(), fixed.begin(), fixed.end());
                return base::Status{};
            };
    }

    /// A step that leaves some effects behind and then fails.
    static Step fails(std::vector<Effect> left = {}) {
        return [left = std::move(left)](const Reply&, const Scene&, std::vector<Effect>& effects) {
            effects.insert(effects.end(), left.begin(), left.end());
            return base::Status{base::fail("坏了", "scenario.lua:7")};
        };
    }

    base::Result<Turn> run(const Intent& intent, const Scene& scene,
                           std::vector<Effect>& effects) override {
        ++runs;
        waiting_ = nullptr;
        const auto handler = handlers_.find(keyOf(intent));
        if (handler == handlers_.end()) return Turn::Finished;
        return step(handler->second, 0, Reply{}, scene, effects);
    }

    base::Result<Turn> resume(const Reply& reply, const Scene& scene,
                              std::vector<Effect>& effects) override {
        ++runs;
        if (waiting_ == nullptr) return base::fail("没有处理函数在等待回答");
        return step(*std::exchange(waiting_, nullptr), next_, reply, scene, effects);
    }

    base::Status reset() override {
        ++resets;
        waiting_ = nullptr;
        isSpoilt_ = false;
        return resetStatus;
    }

    [[nodiscard]] bool handles(const Intent& intent) const override {
        return handlers_.contains(keyOf(intent));
    }

    [[nodiscard]] bool isWaiting() const { return waiting_ != nullptr; }

    int runs = 0;
    int resets = 0;
    base::Status resetStatus;  ///< what reset() answers

private:
    static std::string keyOf(const Intent& intent) {
        if (const auto* act = std::get_if<Act>(&intent))
            return "act " + act->verb + " " + act->target;
        return toLine(intent);
    }

    base::Result<Turn> step(const std::vector<Step>& steps, std::size_t index, const Reply& reply,
                            const Scene& scene, std::vector<Effect>& effects) {
        if (isSpoilt_) return base::fail("出错以后没有重置脚本");
        if (auto status = steps.at(index)(reply, scene, effects); !status) {
            isSpoilt_ = true;
            return base::Unexpected{status.error()};
        }
        if (effects.empty() || !std::holds_alternative<Prompt>(effects.back()))
            return Turn::Finished;
        waiting_ = &steps;
        next_ = index + 1;
        return Turn::Asked;
    }

    std::map<std::string, std::vector<Step>> handlers_;
    const std::vector<Step>* waiting_ = nullptr;
    std::size_t next_ = 0;
    bool isSpoilt_ = false;
};

/// Keeps entries in memory.
class MemoryJournal : public Journal {
public:
    base::Status commit(const Entry& entry, const score::ScoreSheet* final) override {
        if (failures > 0) {
            --failures;
            return base::fail("磁盘满了");
        }
        if (entry.sequence != entries.size() + 1) return base::fail("序号不连续");
        entries.push_back(entry);
        lastFinal.reset();
        if (final != nullptr) lastFinal = *final;
        return {};
    }

    std::vector<Entry> entries;
    std::optional<score::ScoreSheet> lastFinal;  ///< the sheet that the last entry brought along
    int failures = 0;  ///< so many commits fail from now on
};

}  // namespace lianbing::scenario
