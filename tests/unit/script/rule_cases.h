#pragma once

#include "game/procedure/trace.h"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::script {

/// What a rule must say of a small trace.
enum class CaseKind { Met, Broken, Late, Never };

/// One example of a rule: a trace and, where the rule is broken, the whole sentence.
struct RuleCase {
    std::string file;  ///< the set: recusal.txt
    int line = 0;
    std::string rule;
    CaseKind kind = CaseKind::Met;
    std::string note;  ///< what is particular, for who reads
    procedure::Trace trace;
    std::size_t named = 0;  ///< the event that the verdict names, counted from 1; 0: none
    std::string sentence;   ///< broken and late only

    /// `recusal.txt:12: recusal-decided late`.
    [[nodiscard]] std::string place() const;
};

std::string_view nameOf(CaseKind kind);
/// How a failing test names the example.
void PrintTo(const RuleCase& one, std::ostream* out);

/// Reads a file of examples, or stops the test (checked): content of the repository.
///
///     label apply_recusal 申请回避           how {event} is said
///     rule recusal-decided
///     late 第二天才决定                       met, broken, late or never, and a note
///       03-02 09:00 apply_recusal officer=wang   one event of 2026 a line; 09:00-09:30 takes time
///       > 1 …                                 broken and late: the event named, and the sentence
std::vector<RuleCase> readRuleCases(const std::string& file, const std::string& text);

/// The same text with the sentences of `cases` in place of what stood behind `>`.
std::string withSentences(const std::string& text, const std::vector<RuleCase>& cases);

}  // namespace lianbing::script
