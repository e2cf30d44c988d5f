#include "game/scenario/document.h"

#include "game/base/text.h"
#include "game/procedure/basis.h"
#include "game/scenario/unverified.h"
#include "game/score/sentence.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lianbing::scenario {

namespace {

using procedure::TraceEvent;
using score::closedSentence;
using score::LineState;
using score::ScoreLine;

constexpr int kMinutesAnHour = 60;
constexpr int kMinutesADay = 24 * kMinutesAnHour;
constexpr std::size_t kTwoOfficers = 2;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads digits at `at` and moves past them; nothing where there are none or more than two.
std::optional<int> takeTwoDigits(std::string_view text, std::size_t& at) {
    const std::size_t first = at;
    while (at < text.size() && isDigit(text[at])) ++at;
    if (at == first || at - first > 2) return std::nullopt;
    int value = 0;
    std::from_chars(text.data() + first, text.data() + at, value);
    return value;
}

bool takeWord(std::string_view text, std::size_t& at, std::string_view word) {
    if (!text.substr(at).starts_with(word)) return false;
    at += word.size();
    return true;
}

/// The clock time that begins at `at`, which is then past it.
std::optional<int> takeClock(std::string_view text, std::size_t& at) {
    const auto hour = takeTwoDigits(text, at);
    if (!hour || *hour >= 24) return std::nullopt;
    const bool isColon = takeWord(text, at, ":");
    const bool isWord = !isColon && (takeWord(text, at, "时") || takeWord(text, at, "点"));
    if (!isColon && !isWord) return std::nullopt;
    std::size_t after = at;
    const auto minute = takeTwoDigits(text, after);
    if (minute && *minute < kMinutesAnHour) {
        at = after;
        return *hour * kMinutesAnHour + *minute;
    }
    return isWord ? std::optional{*hour * kMinutesAnHour} : std::nullopt;
}

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

/// Looks at one document for one mark.
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
        text_ = fieldsText();
    }

    [[nodiscard]] Telling tell() const {
        if (!isAskedFor()) return Telling::NotAsked;
        return written_ != nullptr && isRight() ? Telling::Right : Telling::Wrong;
    }

    /// The first word of every group of which nothing is there, where the mark looks for words; for the person who asks why.
    [[nodiscard]] std::string missingWords() const {
        std::string missing;
        if (mark_.kind != MarkKind::Mentions || mark_.words.size() < 2) return missing;
        for (const auto& group : mark_.words) {
            if (hasAny(group)) continue;
            missing += "“" + fillWords(group.front(), current_) + "”";
        }
        return missing.empty() ? missing : "没有找到" + missing + "这一类的词。";
    }

private:
    /// The text of the fields that the mark looks at, folded; of all where it names none.
    [[nodiscard]] std::string fieldsText() const {
        std::string all;
        for (const DocumentField& field : document_.fields) {
            const auto& wanted = mark_.fields;
            const bool isWanted =
                wanted.empty() || std::find(wanted.begin(), wanted.end(), field.id) != wanted.end();
            if (!isWanted) continue;
            all += foldedText(fieldText(document_, field, current_, world_));
            all += '\n';
        }
        return all;
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
        return std::any_of(mark_.words.begin(), mark_.words.end(),
                           [&](const auto& group) { return hasAny(group); });
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
        const std::vector<int> times = clockTimes(text_);
        return std::any_of(times.begin(), times.end(),
                           [&](int time) { return areNear(time, meant, mark_.minutes); });
    }

    [[nodiscard]] bool hasFigure() const {
        const CollectedExhibit* held = world_.findExhibit(mark_.exhibit);
        const std::vector<double> meant =
            numbersIn(procedure::attribute(held->attributes, mark_.attribute));
        if (meant.empty()) return false;
        const std::vector<double> written = numbersIn(text_);
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
    std::string text_;
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
                                          reading.missingWords()
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

std::string foldedText(std::string_view text) {
    const auto normal = base::nfkc(text);
    std::string folded;
    std::string_view rest = normal ? std::string_view{*normal} : text;
    while (!rest.empty()) {
        const base::CodePoint point = base::readCodePoint(rest);
        rest.remove_prefix(point.bytes);
        const char32_t value = point.value;
        if (value <= U' ' || value == U'\u3000' || value == U'\u00A0') continue;
        const bool isCapital = value >= U'A' && value <= U'Z';
        base::appendCodePoint(folded, isCapital ? value - U'A' + U'a' : value);
    }
    return folded;
}

std::vector<int> clockTimes(std::string_view text) {
    const std::string folded = foldedText(text);
    std::vector<int> times;
    for (std::size_t at = 0; at < folded.size();) {
        if (!isDigit(folded[at])) {
            ++at;
            continue;
        }
        const std::size_t began = at;
        if (const auto time = takeClock(folded, at)) times.push_back(*time);
        if (at == began) ++at;
    }
    return times;
}

std::vector<double> numbersIn(std::string_view text) {
    const std::string folded = foldedText(text);
    std::vector<double> numbers;
    const char* end = folded.data() + folded.size();
    for (const char* at = folded.data(); at < end;) {
        if (!isDigit(*at)) {
            ++at;
            continue;
        }
        double value = 0;
        const auto read = std::from_chars(at, end, value, std::chars_format::fixed);
        if (read.ec == std::errc{}) numbers.push_back(value);
        at = std::max(at + 1, read.ptr);
    }
    return numbers;
}

Telling tellingOf(const DocumentMark& mark, const Definition& definition, const Case& current,
                  const World& world) {
    return Reading(mark, definition, current, world).tell();
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
