#pragma once

#include "game/base/result.h"
#include "game/scenario/script.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::scenario {

// What one handler may put into the log and the world, in bytes, its words filled in.
inline constexpr std::size_t kMaxIdBytes = 64;  ///< of prompts and options
inline constexpr std::size_t kMaxNameBytes =
    1024;  ///< a flag, an attribute, their values, an option
inline constexpr std::size_t kMaxSentenceBytes = 8U * 1024U;  ///< what is said or asked
inline constexpr std::size_t kMaxReactionBytes = 256U * 1024U;
/// All flags of a play and all attributes of its exhibits: every input copies and hashes them.
inline constexpr std::size_t kMaxKeptBytes = 64U * 1024U;

/// Checks the effects of one reaction one by one, as they are made or afterwards: every id is
/// known, texts can be shown and are not too long, times are sane. Keeps what the earlier ones did
/// to the clock and the ending.
class EffectChecker {
public:
    /// The scene must outlive the checker. `isLast`: the play ends with this input whatever is
    /// done.
    EffectChecker(const Scene& scene, bool isLast);

    base::Status check(const Effect& effect);

    /// Whether the handler asked, after which nothing may follow.
    [[nodiscard]] bool asked() const { return asked_; }

    /// Bytes of all effects so far.
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    friend struct EffectVisitor;

    base::Status say(std::string_view speaker, std::string_view text, std::string_view what);
    base::Status line(std::string_view text, std::string_view what, std::size_t most,
                      bool mayBeEmpty);
    base::Status attributes(const procedure::Attributes& attributes);
    base::Status spend(base::Millis span);
    [[nodiscard]] base::Status laterThan(base::Millis span) const;
    base::Status set(const SetFlag& flag);
    base::Status collect(const Collect& collect);
    base::Status ask(const Prompt& prompt);
    base::Status options(const Prompt& prompt);
    base::Status end(const End& end);
    base::Status keep(std::size_t more, std::size_t less);
    [[nodiscard]] base::Status speaker(std::string_view speaker) const;

    const Scene* scene_;
    base::Moment now_;
    bool ends_;
    bool hasEnding_ = false;
    bool asked_ = false;
    std::size_t bytes_ = 0;
    std::optional<std::size_t> kept_;                          // counted when it is first needed
    std::map<std::string, std::size_t, std::less<>> setHere_;  // sizes of flags this reaction set
};

/// Whether what a handler left in its buffer can be folded: each effect is sound, and a Prompt is
/// the last one exactly when the handler waits. Words in braces are not filled in yet. Errors: the
/// first effect that is wrong; the handler has then failed.
base::Status checkEffects(const Scene& scene, const Intent& intent, Turn turn,
                          const std::vector<Effect>& effects);

/// Replaces {name} by the case's words in everything that will be read.
void fillWords(std::vector<Effect>& effects, const Case& current);

}  // namespace lianbing::scenario
