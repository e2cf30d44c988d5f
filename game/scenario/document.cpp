#include "game/scenario/document.h"

#include "game/procedure/basis.h"
#include "game/scenario/unverified.h"
#include "game/scenario/written_text.h"
#include "game/score/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::scenario {

namespace {

using procedure::TraceEvent;
using score::closedSentence;
using score::LineState;
using score::ScoreLine;

constexpr int kMinutesADay = 24 * 60;
constexpr std::size_t kTwoOfficers = 2;

int minuteOfDay(base::Moment moment) {
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(moment.ofDay).count());
}

bool areNear(int one, int other, int most) {
    const int apart = std::abs(one - other) % kMinutesADay;
    return std::min(apart, kMinutesADay - apart) <= most;
}

const TraceEvent* findEvent(const procedure::Trace& trace, const procedure::Pattern& pattern,
                            bool isLast) {
    const auto matches = [&](const TraceEvent& event) { return pattern.matches(event); };
    if (isLast) {
        const auto found = std::find_if(trace.rbegin(), trace.rend(), matches);
        return found == trace.rend() ? nullptr : &*found;
    }
    const auto found = std::find_if(trace.begin(), trace.end(), matches);
    return found == trace.end() ? nullptr : &*found;
}

enum class Telling { Right, Wrong, NotAsked };

/// Looks at one document for one mark. A document of which nothing was written tells everything wrong.
class Reading {
public:
    Reading(const DocumentMark& mark, const Definition& definition, const Case& current,
            const World& world)
        : mark_(mark),
          definition_(definition),
          current_(current),
          world_(world),
          document_(*definition.findDocument(mark.document)) {
        const auto found = world.documents.find(mark.document);
        written_ = found == world.documents.end() ? nullptr : &found->second;
        readFields();
    }

    [[nodiscard]] Telling tell() const {
        if (!isAskedFor()) return Telling::NotAsked;
        return written_ != nullptr && isRight() ? Telling::Right : Telling::Wrong;
    }

    /// What was not found, for the person who asks why: the first word of every group of which nothing is there, or a time.
    [[nodiscard]] std::string whatIsMissing() const {
        std::string missing;
        if (mark_.kind == MarkKind::Time) {
            const std::size_t count = clockTimes(plain_).size();
            return count == 0  ? "这一栏里没有读出钟点，写成 05:31 或者 5时31分。"
                   : count > 1 ? "这一栏里写了几个钟点，只写一个。"
                               : missing;
        }
        if (mark_.kind != MarkKind::Mentions || mark_.words.size() < 2) return missing;
        for (const auto& group : mark_.words) {
            if (hasAny(group)) continue;
            missing += "“" + fillWords(group.front(), current_) + "”";
        }
        return missing.empty() ? missing : "没有找到" + missing + "这一类的词。";
    }

private:
    /// The text of the fields that the mark looks at; of all where it names none.
    void readFields() {
        const auto& wanted = mark_.fields;
        for (const DocumentField& field : document_.fields) {
            const bool isWanted =
                wanted.empty() || std::find(wanted.begin(), wanted.end(), field.id) != wanted.end();
            if (!isWanted) continue;
            const std::string text = fieldText(document_, field, current_, world_);
            plain_ += text + '\n';
            text_ += foldedText(text) + '\n';
        }
    }

    [[nodiscard]] bool isAskedFor() const {
        switch (mark_.kind) {
            case MarkKind::Mentions:
                if (!mark_.exhibit.empty() && world_.findExhibit(mark_.exhibit) == nullptr)
                    return false;
                return mark_.when.isEmpty() || hasHappened();
            case MarkKind::Figure: {
                const CollectedExhibit* held = world_.findExhibit(mark_.exhibit);
                return held != nullptr &&
                       !procedure::attribute(held->attributes, mark_.attribute).empty();
            }
            case MarkKind::Time:
                return hasHappened();
            case MarkKind::Equals:
            case MarkKind::Signed:
                return mark_.when.isEmpty() || hasHappened();
            case MarkKind::Unseen:
            case MarkKind::Opinion:
                return true;
        }
        return true;
    }

    [[nodiscard]] bool hasHappened() const {
        return findEvent(world_.trace, mark_.when, mark_.isLast) != nullptr;
    }

    [[nodiscard]] bool isRight() const {
        switch (mark_.kind) {
            case MarkKind::Equals:
                return isOneOf();
            case MarkKind::Time:
                return hasTime();
            case MarkKind::Mentions:
                return std::all_of(mark_.words.begin(), mark_.words.end(),
                                   [&](const auto& group) { return hasAny(group); });
            case MarkKind::Figure:
                return hasFigure();
            case MarkKind::Unseen:
                return !hasAnyWord() || (!mark_.when.isEmpty() && hasHappened());
            case MarkKind::Opinion:
                return !hasAnyWord();
            case MarkKind::Signed:
                return isSigned();
        }
        return false;
    }

    [[nodiscard]] std::string word(const std::string& text) const {
        return foldedText(fillWords(text, current_));
    }

    [[nodiscard]] bool hasAny(const std::vector<std::string>& group) const {
        return std::any_of(group.begin(), group.end(), [&](const std::string& text) {
            return text_.find(word(text)) != std::string::npos;
        });
    }

    [[nodiscard]] bool hasAnyWord() const {
        return std::any_of(mark_.words.begin(), mark_.words.end(), [&](const auto& group) {
            return std::any_of(group.begin(), group.end(),
                               [&](const std::string& text) { return isAsserted(word(text)); });
        });
    }

    /// Whether the word stands there and is not denied in its own clause: 当日未做参比测试 tells of no test.
    [[nodiscard]] bool isAsserted(std::string_view word) const {
        static constexpr std::array<std::string_view, 5> kDenials{"未", "没", "无", "不", "非"};
        static constexpr std::array<std::string_view, 7> kEnds{"。", ",", ";", ":", "、", "?", "\n"};
        for (std::size_t at = text_.find(word); at != std::string::npos;
             at = text_.find(word, at + 1)) {
            std::string_view before = std::string_view(text_).substr(0, at);
            for (const std::string_view end : kEnds) {
                const std::size_t last = before.rfind(end);
                if (last != std::string_view::npos) before.remove_prefix(last + end.size());
            }
            const bool isDenied = std::any_of(kDenials.begin(), kDenials.end(), [&](auto denial) {
                return before.find(denial) != std::string_view::npos;
            });
            if (!isDenied) return true;
        }
        return false;
    }

    [[nodiscard]] bool isOneOf() const {
        std::string_view written = text_;
        if (written.ends_with('\n')) written.remove_suffix(1);
        for (const auto& group : mark_.words) {
            for (const std::string& text : group) {
                if (written == word(text)) return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool hasTime() const {
        const TraceEvent* event = findEvent(world_.trace, mark_.when, mark_.isLast);
        const int meant = minuteOfDay(mark_.isLast ? event->last : event->first);
        // One time stands in the field; several would be a guess.
        const std::vector<int> times = clockTimes(plain_);
        return !times.empty() && std::all_of(times.begin(), times.end(), [&](int time) {
            return areNear(time, meant, mark_.minutes);
        });
    }

    [[nodiscard]] bool hasFigure() const {
        const CollectedExhibit* held = world_.findExhibit(mark_.exhibit);
        const std::vector<double> meant =
            numbersIn(procedure::attribute(held->attributes, mark_.attribute));
        if (meant.empty()) return false;
        const std::vector<double> written = numbersIn(plain_);
        return std::any_of(written.begin(), written.end(), [&](double value) {
            constexpr double kRounding = 1e-9;
            return std::abs(value - meant.front()) <= mark_.tolerance + kRounding;
        });
    }

    [[nodiscard]] bool isSigned() const {
        const auto& who = mark_.who;
        if (std::find(who.begin(), who.end(), kOfficers) != who.end()) {
            const auto count = std::count_if(
                written_->signatures.begin(), written_->signatures.end(),
                [&](const Signature& one) { return definition_.findOfficer(one.who) != nullptr; });
            if (count < static_cast<std::ptrdiff_t>(kTwoOfficers)) return false;
            if (who.size() == 1) return true;
        }
        return std::any_of(
            written_->signatures.begin(), written_->signatures.end(), [&](const Signature& one) {
                return std::find(who.begin(), who.end(), one.who) != who.end() && isProper(one);
            });
    }

    [[nodiscard]] bool isProper(const Signature& signature) const {
        const auto has = [&](std::string_view manner) {
            return std::find(signature.manners.begin(), signature.manners.end(), manner) !=
                   signature.manners.end();
        };
        return has(kNoted) || std::all_of(mark_.manners.begin(), mark_.manners.end(), has);
    }

    const DocumentMark& mark_;
    const Definition& definition_;
    const Case& current_;
    const World& world_;
    const Document& document_;
    const WrittenDocument* written_ = nullptr;
    std::string text_;   ///< folded
    std::string plain_;  ///< with its blanks and line ends
};

void sayTelling(const DocumentMark& mark, const Document& document, bool isWritten,
                const Reading& reading, ScoreLine& line) {
    const std::string name = "《" + document.title + "》";
    switch (reading.tell()) {
        case Telling::Right:
            line.earned = mark.points;
            line.state = LineState::Met;
            line.reason = closedSentence(name + "写到了：" + mark.title);
            break;
        case Telling::Wrong:
            line.reason = isWritten ? closedSentence(mark.lost.empty() ? name + "没有做到：" + mark.title
                                                                       : mark.lost) +
                                          reading.whatIsMissing()
                                    : closedSentence("没有制作" + name);
            break;
        case Telling::NotAsked:
            line.state = LineState::NotTriggered;
            line.reason = closedSentence("没有走到这一步：" + mark.title) +
                          "这次检查里没有出现要写的这件事，这一项的分没有拿到。";
            break;
    }
}

}  // namespace

bool isNoted(const Sign& sign) {
    return std::find(sign.manners.begin(), sign.manners.end(), kNoted) != sign.manners.end();
}

std::string fieldText(const Document& document, const DocumentField& field, const Case& current,
                      const World& world) {
    const auto written = world.documents.find(document.id);
    if (written != world.documents.end()) {
        const auto text = written->second.fields.find(field.id);
        if (text != written->second.fields.end()) return text->second;
    }
    return fillWords(field.given, current);
}

bool isClosed(const Document& document, const WrittenDocument& written,
              const Definition& definition) {
    const bool isOurs = document.signers == std::vector<std::string>{std::string(kOfficers)};
    return std::any_of(written.signatures.begin(), written.signatures.end(),
                       [&](const Signature& one) {
                           return isOurs || definition.findOfficer(one.who) == nullptr;
                       });
}

void judgeDocuments(const Definition& definition, const Case& current, const law::Library& library,
                    const World& world, score::ScoreSheet& sheet) {
    for (const DocumentMark& mark : definition.documentMarks) {
        const Document& document = *definition.findDocument(mark.document);
        ScoreLine line;
        line.id = mark.id;
        line.section = mark.section;
        line.title = mark.title;
        line.max = mark.points;
        line.basis = procedure::basisOn(mark.basis, library, current.arrival.date);
        const auto written = world.documents.find(mark.document);
        const bool isWritten = written != world.documents.end();
        sayTelling(mark, document, isWritten, Reading(mark, definition, current, world), line);
        if (isWritten && !written->second.signatures.empty()) {
            line.events = {written->second.signatures.front().input};
            line.moment = written->second.signatures.front().at.clock();
        }
        if (mark.unverified) leaveOut(line);
        sheet.lines.push_back(std::move(line));
    }
}

}  // namespace lianbing::scenario
