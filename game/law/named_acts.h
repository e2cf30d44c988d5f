#pragma once

#include "game/law/provision_reader.h"
#include "game/law/text_cursor.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace lianbing::law {

/// Whether a title is only that of a kind: 《条例》 names no act by itself but the last of its
/// kind.
bool isKindOfAct(std::string_view title);

/// The acts that a text has named so far, for 该法, 本条例 and 《条例》.
class NamedActs {
public:
    /// `own` is the act that the text is a part of; empty for none.
    explicit NamedActs(CitedAct own) : own_(std::move(own)) {}

    /// Remembers an act whose name ends at `end`.
    void remember(const CitedAct& act, std::size_t end);

    /// The last act of a kind such as 法 or 条例; without law for none.
    [[nodiscard]] CitedAct lastOfKind(std::string_view kind) const;

    /// Takes 同法, 该条例, 本办法, 上述办法; the act has no law where the text does not say which.
    /// Nothing when none stands here.
    std::optional<CitedAct> readBackReference(TextCursor& cursor) const;

private:
    CitedAct own_;
    std::array<CitedAct, 8> lastOfKinds_;  // by the end of their titles: 法, 条例, …
    std::size_t end_ = 0;                  ///< behind the act named last
};

}  // namespace lianbing::law
