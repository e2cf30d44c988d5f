#include "game/base/codec.h"
#include "game/scenario/journal.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace lianbing::scenario {

namespace {

// Payload versions. A stored byte is never read differently than it was written: a change of layout
// raises the version, and the reader keeps a branch for each older one.
// tests/unit/scenario/entry_codec_test.cpp holds bytes of every version.
//
// Inputs: 1 is the first layout; 2 adds the manners of an Act; 3 those of an Ask, and the kinds from 10 on.
// Effects: 1 is the first layout; 2 adds the kinds from 11 on.
constexpr std::uint64_t kIntentVersion = 3;
constexpr std::uint64_t kEffectsVersion = 2;
constexpr std::uint64_t kScoresVersion = 1;

constexpr std::int64_t kMostWait = 1'000'000;  // minutes; what can be waited is checked elsewhere

enum class IntentKind : std::uint64_t {
    Go = 1,
    Act = 2,
    Ask = 3,
    Show = 4,
    Reply = 5,
    Respond = 6,
    Finish = 7,
    TimeUp = 8,
    RewindTo = 9,
    Split = 10,
    Join = 11,
    Lead = 12,
    StandBy = 13,
    Wait = 14,
    Link = 15,
    Unlink = 16,
    Contrast = 17,
    Write = 18,
    Sign = 19,
    Occur = 20,
    SetLevel = 21,
};

enum class EffectKind : std::uint64_t {
    Say = 1,
    Reveal = 2,
    Remove = 3,
    SpendTime = 4,
    MoveTo = 5,
    Collect = 6,
    SetFlag = 7,
    Happen = 8,
    Prompt = 9,
    End = 10,
    Later = 11,
    CallOff = 12,
    Refuse = 13,
};

/// Writes fields in order.
class Writer {
public:
    explicit Writer(std::uint64_t version) { encoder_.number(version); }

    template <class Kind>
    Writer& kind(Kind value) {
        return number(static_cast<std::uint64_t>(value));
    }

    Writer& number(std::uint64_t value) {
        encoder_.number(value);
        return *this;
    }

    Writer& signedNumber(std::int64_t value) {
        encoder_.signedNumber(value);
        return *this;
    }

    Writer& flag(bool value) {
        encoder_.flag(value);
        return *this;
    }

    Writer& text(std::string_view value) {
        encoder_.text(value);
        return *this;
    }

    Writer& texts(const std::vector<std::string>& values) {
        number(values.size());
        for (const std::string& value : values) text(value);
        return *this;
    }

    Writer& attributes(const procedure::Attributes& values) {
        number(values.size());
        for (const auto& [key, value] : values) text(key).text(value);
        return *this;
    }

    [[nodiscard]] const std::string& bytes() const { return encoder_.bytes(); }

private:
    base::Encoder encoder_;
};

/// Reads fields in order; after the first error every field is empty and finish() says what was
/// wrong.
class Reader {
public:
    explicit Reader(std::string_view bytes) : decoder_(bytes) {}

    /// Reads the payload version; one above `newest` is an error.
    std::uint64_t version(std::uint64_t newest) {
        const std::uint64_t value = number();
        if (value == 0 || value > newest) {
            refuse(
                fmt::format("记录的版本是 {}，这个程序只认识到版本 {}，请更新程序", value, newest));
        }
        return value;
    }

    template <class Kind>
    Kind kind() {
        return static_cast<Kind>(number());
    }

    std::uint64_t number() { return take(decoder_.number()); }

    std::int64_t signedNumber() { return take(decoder_.signedNumber()); }

    bool flag() { return take(decoder_.flag()); }

    std::string text() { return take(decoder_.text()); }

    std::vector<std::string> texts() {
        return list<std::string>([this] { return text(); });
    }

    procedure::Attributes attributes() {
        return list<std::pair<std::string, std::string>>([this] {
            std::string key = text();
            return std::pair{std::move(key), text()};
        });
    }

    /// Reads a count and so many elements. Nothing is reserved: the count of a damaged record may
    /// be anything.
    template <class T, class Read>
    std::vector<T> list(Read read) {
        std::vector<T> values;
        const std::uint64_t count = number();
        for (std::uint64_t index = 0; index < count && !error_; ++index) values.push_back(read());
        if (error_) values.clear();
        return values;
    }

    void refuse(std::string what) {
        if (!error_) error_ = base::Error{std::move(what), {}};
    }

    template <class T>
    base::Result<T> finish(T value) {
        if (!error_ && !decoder_.atEnd()) refuse("数据有误：后面还有多余的内容");
        if (error_) return base::Unexpected{*error_};
        return value;
    }

private:
    template <class T>
    T take(base::Result<T> value) {
        if (error_) return {};
        if (!value) {
            error_ = value.error();
            return {};
        }
        return std::move(*value);
    }

    base::Decoder decoder_;
    std::optional<base::Error> error_;
};

struct IntentWriter {
    Writer& out;

    void operator()(const Go& go) const { out.kind(IntentKind::Go).text(go.place); }

    void operator()(const Act& act) const {
        out.kind(IntentKind::Act).text(act.verb).text(act.target).texts(act.manners);
    }

    void operator()(const Ask& ask) const {
        out.kind(IntentKind::Ask).text(ask.person).text(ask.topic).texts(ask.manners);
    }

    void operator()(const Show& show) const {
        out.kind(IntentKind::Show).text(show.person).text(show.exhibit);
    }

    void operator()(const Reply& reply) const { out.kind(IntentKind::Reply).texts(reply.options); }

    void operator()(const Respond& respond) const {
        out.kind(IntentKind::Respond)
            .text(respond.question)
            .texts(respond.answer.options)
            .text(respond.answer.text);
    }

    void operator()(const Finish&) const { out.kind(IntentKind::Finish); }

    void operator()(const TimeUp&) const { out.kind(IntentKind::TimeUp); }

    void operator()(const RewindTo& rewind) const {
        out.kind(IntentKind::RewindTo).number(rewind.sequence);
    }

    void operator()(const Split& split) const { out.kind(IntentKind::Split).texts(split.officers); }

    void operator()(const Join&) const { out.kind(IntentKind::Join); }

    void operator()(const Lead& lead) const { out.kind(IntentKind::Lead).text(lead.officer); }

    void operator()(const StandBy&) const { out.kind(IntentKind::StandBy); }

    void operator()(const Wait& wait) const {
        out.kind(IntentKind::Wait).signedNumber(wait.minutes);
    }

    void operator()(const Link& link) const {
        out.kind(IntentKind::Link).text(link.exhibit).text(link.fact);
    }

    void operator()(const Unlink& link) const {
        out.kind(IntentKind::Unlink).text(link.exhibit).text(link.fact);
    }

    void operator()(const Contrast& contrast) const {
        out.kind(IntentKind::Contrast).text(contrast.one).text(contrast.other);
    }

    void operator()(const Write& write) const {
        out.kind(IntentKind::Write).text(write.document).text(write.field).text(write.text);
    }

    void operator()(const Sign& sign) const {
        out.kind(IntentKind::Sign).text(sign.document).text(sign.who).texts(sign.manners);
    }

    void operator()(const Occur& occur) const { out.kind(IntentKind::Occur).text(occur.occasion); }

    void operator()(const SetLevel& set) const { out.kind(IntentKind::SetLevel).text(set.level); }
};

Act readAct(Reader& in, std::uint64_t version) {
    Act act;
    act.verb = in.text();
    act.target = in.text();
    if (version >= 2) act.manners = in.texts();
    return act;
}

Respond readRespond(Reader& in) {
    Respond respond;
    respond.question = in.text();
    respond.answer.options = in.texts();
    respond.answer.text = in.text();
    return respond;
}

/// Reads two texts, first one first (the order of function arguments is not fixed).
template <class T>
T readPair(Reader& in) {
    std::string first = in.text();
    return T{std::move(first), in.text()};
}

Ask readAsk(Reader& in, std::uint64_t version) {
    Ask ask;
    ask.person = in.text();
    ask.topic = in.text();
    if (version >= 3) ask.manners = in.texts();
    return ask;
}

int readMinutes(Reader& in) {
    const std::int64_t minutes = in.signedNumber();
    if (minutes >= 0 && minutes <= kMostWait) return static_cast<int>(minutes);
    in.refuse("数据有误：等待的分钟数不对");
    return 0;
}

Write readWrite(Reader& in) {
    Write write;
    write.document = in.text();
    write.field = in.text();
    write.text = in.text();
    return write;
}

Sign readSign(Reader& in) {
    Sign sign;
    sign.document = in.text();
    sign.who = in.text();
    sign.manners = in.texts();
    return sign;
}

Intent readIntent(Reader& in, std::uint64_t version) {
    switch (in.kind<IntentKind>()) {
        case IntentKind::Go:
            return Go{in.text()};
        case IntentKind::Act:
            return readAct(in, version);
        case IntentKind::Ask:
            return readAsk(in, version);
        case IntentKind::Show:
            return readPair<Show>(in);
        case IntentKind::Reply:
            return Reply{in.texts()};
        case IntentKind::Respond:
            return readRespond(in);
        case IntentKind::Finish:
            return Finish{};
        case IntentKind::TimeUp:
            return TimeUp{};
        case IntentKind::RewindTo:
            return RewindTo{in.number()};
        case IntentKind::Split:
            return Split{in.texts()};
        case IntentKind::Join:
            return Join{};
        case IntentKind::Lead:
            return Lead{in.text()};
        case IntentKind::StandBy:
            return StandBy{};
        case IntentKind::Wait:
            return Wait{readMinutes(in)};
        case IntentKind::Link:
            return readPair<Link>(in);
        case IntentKind::Unlink:
            return readPair<Unlink>(in);
        case IntentKind::Contrast:
            return readPair<Contrast>(in);
        case IntentKind::Write:
            return readWrite(in);
        case IntentKind::Sign:
            return readSign(in);
        case IntentKind::Occur:
            return Occur{in.text()};
        case IntentKind::SetLevel:
            return SetLevel{in.text()};
    }
    in.refuse("数据有误：不认识的输入种类");
    return Finish{};
}

struct EffectWriter {
    Writer& out;

    void operator()(const Say& say) const {
        out.kind(EffectKind::Say).text(say.speaker).text(say.text);
    }

    void operator()(const Reveal& reveal) const { out.kind(EffectKind::Reveal).text(reveal.thing); }

    void operator()(const Remove& remove) const {
        out.kind(EffectKind::Remove).text(remove.target);
    }

    void operator()(const SpendTime& spend) const {
        out.kind(EffectKind::SpendTime).signedNumber(spend.span.count());
    }

    void operator()(const MoveTo& move) const {
        out.kind(EffectKind::MoveTo).text(move.who).text(move.place);
    }

    void operator()(const Collect& collect) const {
        out.kind(EffectKind::Collect).text(collect.exhibit).attributes(collect.attributes);
    }

    void operator()(const SetFlag& flag) const {
        out.kind(EffectKind::SetFlag).text(flag.name).text(flag.value);
    }

    void operator()(const Happen& happen) const {
        out.kind(EffectKind::Happen).text(happen.name).attributes(happen.attributes);
    }

    void operator()(const Prompt& prompt) const {
        out.kind(EffectKind::Prompt).text(prompt.id).text(prompt.speaker).text(prompt.text);
        out.number(prompt.options.size());
        for (const AskOption& option : prompt.options) out.text(option.id).text(option.label);
        out.flag(prompt.multiple);
    }

    void operator()(const End& end) const { out.kind(EffectKind::End).text(end.ending); }

    void operator()(const Later& later) const {
        out.kind(EffectKind::Later).text(later.occasion).signedNumber(later.after.count());
    }

    void operator()(const CallOff& off) const { out.kind(EffectKind::CallOff).text(off.occasion); }

    void operator()(const Refuse& refuse) const {
        out.kind(EffectKind::Refuse).text(refuse.text);
    }
};

Prompt readPrompt(Reader& in) {
    Prompt prompt;
    prompt.id = in.text();
    prompt.speaker = in.text();
    prompt.text = in.text();
    prompt.options = in.list<AskOption>([&] { return readPair<AskOption>(in); });
    prompt.multiple = in.flag();
    return prompt;
}

template <class T>
T readWithAttributes(Reader& in) {
    std::string name = in.text();
    return T{std::move(name), in.attributes()};
}

Later readLater(Reader& in) {
    std::string occasion = in.text();
    return Later{std::move(occasion), base::Millis{in.signedNumber()}};
}

Effect readEffect(Reader& in) {
    switch (in.kind<EffectKind>()) {
        case EffectKind::Say:
            return readPair<Say>(in);
        case EffectKind::Reveal:
            return Reveal{in.text()};
        case EffectKind::Remove:
            return Remove{in.text()};
        case EffectKind::SpendTime:
            return SpendTime{base::Millis{in.signedNumber()}};
        case EffectKind::MoveTo:
            return readPair<MoveTo>(in);
        case EffectKind::Collect:
            return readWithAttributes<Collect>(in);
        case EffectKind::SetFlag:
            return readPair<SetFlag>(in);
        case EffectKind::Happen:
            return readWithAttributes<Happen>(in);
        case EffectKind::Prompt:
            return readPrompt(in);
        case EffectKind::End:
            return End{in.text()};
        case EffectKind::Later:
            return readLater(in);
        case EffectKind::CallOff:
            return CallOff{in.text()};
        case EffectKind::Refuse:
            return Refuse{in.text()};
    }
    in.refuse("数据有误：不认识的效果种类");
    return End{};
}

ScoreChange readScore(Reader& in) {
    ScoreChange change;
    change.line = in.text();
    change.before = score::Points::hundredths(in.signedNumber());
    change.after = score::Points::hundredths(in.signedNumber());
    return change;
}

}  // namespace

std::string encodeIntent(const Intent& intent) {
    Writer out(kIntentVersion);
    std::visit(IntentWriter{out}, intent);
    return out.bytes();
}

base::Result<Intent> decodeIntent(std::string_view bytes) {
    Reader in(bytes);
    const std::uint64_t version = in.version(kIntentVersion);
    Intent intent = readIntent(in, version);
    return in.finish(std::move(intent));
}

std::string encodeEffects(const std::vector<Effect>& effects) {
    Writer out(kEffectsVersion);
    out.number(effects.size());
    for (const Effect& effect : effects) std::visit(EffectWriter{out}, effect);
    return out.bytes();
}

base::Result<std::vector<Effect>> decodeEffects(std::string_view bytes) {
    Reader in(bytes);
    in.version(kEffectsVersion);
    auto effects = in.list<Effect>([&] { return readEffect(in); });
    return in.finish(std::move(effects));
}

std::string encodeScores(const std::vector<ScoreChange>& scores) {
    Writer out(kScoresVersion);
    out.number(scores.size());
    for (const ScoreChange& change : scores) {
        out.text(change.line)
            .signedNumber(change.before.inHundredths())
            .signedNumber(change.after.inHundredths());
    }
    return out.bytes();
}

base::Result<std::vector<ScoreChange>> decodeScores(std::string_view bytes) {
    Reader in(bytes);
    in.version(kScoresVersion);
    auto scores = in.list<ScoreChange>([&] { return readScore(in); });
    return in.finish(std::move(scores));
}

}  // namespace lianbing::scenario
