#include "game/scenario/intent.h"

#include "game/base/text.h"
#include "game/scenario/shown_text.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <utility>

namespace lianbing::scenario {

namespace {

using base::fail;

constexpr std::string_view kWords =
    "go、act、ask、show、reply、respond、split、join、lead、stand-by、wait、link、unlink、contrast、write、sign、"
    "level、finish、time-up 或 rewind";

std::string escape(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '\n':
                escaped += "\\n";
                break;
            case '\r':
                escaped += "\\r";
                break;
            case '\\':
                escaped += "\\\\";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

base::Result<std::string> unescape(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            plain += text[at];
            continue;
        }
        const char next = ++at < text.size() ? text[at] : '\0';
        switch (next) {
            case 'n':
                plain += '\n';
                break;
            case 'r':
                plain += '\r';
                break;
            case '\\':
                plain += '\\';
                break;
            default:
                return fail("反斜杠后面只能是 n、r 或另一个反斜杠；要写反斜杠本身请写两个");
        }
    }
    return plain;
}

std::string withList(std::string line, const std::vector<std::string>& ids) {
    return ids.empty() ? line : line + ' ' + base::join(ids, ",");
}

/// A line taken apart: the words before ` = ` and the text after it.
struct Parts {
    std::vector<std::string> words;
    std::optional<std::string_view> text;
};

Parts takeApart(std::string_view line) {
    Parts parts;
    std::size_t mark = line.find(" = ");
    // Editors strip blanks at the end of a line: an empty text may have lost its own.
    const bool isStripped = mark == line.npos && line.size() >= 2 && line.ends_with(" =");
    if (isStripped) mark = line.size() - 2;
    if (mark != line.npos) {
        parts.text = isStripped ? std::string_view{} : line.substr(mark + 3);
        line = line.substr(0, mark);
    }
    for (std::string& word : base::split(line, ' ')) {
        if (!word.empty()) parts.words.push_back(std::move(word));
    }
    return parts;
}

std::vector<std::string> listAt(const Parts& parts, std::size_t index) {
    if (index >= parts.words.size()) return {};
    return base::split(parts.words[index], ',');
}

/// Checks the number of words after the first one.
base::Status expect(const Parts& parts, std::size_t least, std::size_t most,
                    std::string_view form) {
    const std::size_t count = parts.words.size() - 1;
    if (count < least) return fail(fmt::format("这一行没有写完，应写成“{}”", form));
    if (count > most) return fail(fmt::format("这一行多写了内容，应写成“{}”", form));
    return {};
}

base::Result<Intent> parseRespond(const Parts& parts) {
    if (auto status = expect(parts, 1, 2, "respond 题目 选项,选项 = 文字"); !status) {
        return base::Unexpected{status.error()};
    }
    Respond respond{parts.words[1], {listAt(parts, 2), {}}};
    if (parts.text) {
        auto text = unescape(*parts.text);
        if (!text) return base::Unexpected{text.error()};
        respond.answer.text = std::move(*text);
    }
    return Intent{std::move(respond)};
}

base::Result<Intent> parseWrite(const Parts& parts) {
    if (auto status = expect(parts, 2, 2, "write 文书 栏目 = 文字"); !status)
        return base::Unexpected{status.error()};
    if (!parts.text) return fail("这一行没有写完，应写成“write 文书 栏目 = 文字”");
    auto text = unescape(*parts.text);
    if (!text) return base::Unexpected{text.error()};
    return Intent{Write{parts.words[1], parts.words[2], std::move(*text)}};
}

base::Result<Intent> parseWait(const Parts& parts) {
    if (auto status = expect(parts, 1, 1, "wait 分钟"); !status)
        return base::Unexpected{status.error()};
    const std::string& digits = parts.words[1];
    Wait wait;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, wait.minutes);
    if (read.ec != std::errc{} || read.ptr != end)
        return fail(fmt::format("“{}”不是分钟数，wait 后面要写一个整数", digits));
    return Intent{wait};
}

base::Result<Intent> parseRewind(const Parts& parts) {
    if (auto status = expect(parts, 1, 1, "rewind 序号"); !status) {
        return base::Unexpected{status.error()};
    }
    const std::string& digits = parts.words[1];
    RewindTo rewind;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, rewind.sequence);
    if (read.ec != std::errc{} || read.ptr != end) {
        return fail(fmt::format("“{}”不是序号，rewind 后面要写一个整数，0 表示从头开始", digits));
    }
    return Intent{rewind};
}

/// What a line may look like: its first word, how many words follow, how it is written, and what it makes.
struct LineForm {
    std::string_view word;
    std::size_t least;
    std::size_t most;
    std::string_view form;
    Intent (*make)(const Parts& parts);
};

constexpr LineForm kForms[] = {
    {"go", 1, 1, "go 地点", [](const Parts& p) -> Intent { return Go{p.words[1]}; }},
    {"act", 2, 3, "act 动作 对象 方式,方式",
     [](const Parts& p) -> Intent { return Act{p.words[1], p.words[2], listAt(p, 3)}; }},
    {"ask", 2, 3, "ask 人员 话题 方式,方式",
     [](const Parts& p) -> Intent { return Ask{p.words[1], p.words[2], listAt(p, 3)}; }},
    {"show", 2, 2, "show 人员 证据",
     [](const Parts& p) -> Intent { return Show{p.words[1], p.words[2]}; }},
    {"reply", 0, 1, "reply 选项,选项", [](const Parts& p) -> Intent { return Reply{listAt(p, 1)}; }},
    {"split", 1, 1, "split 人员,人员", [](const Parts& p) -> Intent { return Split{listAt(p, 1)}; }},
    {"join", 0, 0, "join", [](const Parts&) -> Intent { return Join{}; }},
    {"lead", 1, 1, "lead 人员", [](const Parts& p) -> Intent { return Lead{p.words[1]}; }},
    {"stand-by", 0, 0, "stand-by", [](const Parts&) -> Intent { return StandBy{}; }},
    {"link", 2, 2, "link 证据 事实",
     [](const Parts& p) -> Intent { return Link{p.words[1], p.words[2]}; }},
    {"unlink", 2, 2, "unlink 证据 事实",
     [](const Parts& p) -> Intent { return Unlink{p.words[1], p.words[2]}; }},
    {"contrast", 2, 2, "contrast 来源 来源",
     [](const Parts& p) -> Intent { return Contrast{p.words[1], p.words[2]}; }},
    {"sign", 2, 3, "sign 文书 人员 方式,方式",
     [](const Parts& p) -> Intent { return Sign{p.words[1], p.words[2], listAt(p, 3)}; }},
    {"level", 1, 1, "level 级别", [](const Parts& p) -> Intent { return SetLevel{p.words[1]}; }},
    {"finish", 0, 0, "finish", [](const Parts&) -> Intent { return Finish{}; }},
    {"time-up", 0, 0, "time-up", [](const Parts&) -> Intent { return TimeUp{}; }},
};

/// The forms without a text after ` = `; nothing when the first word is none of them.
std::optional<base::Result<Intent>> parsePlain(const Parts& parts) {
    const std::string& word = parts.words[0];
    if (word == "rewind") return parseRewind(parts);
    if (word == "wait") return parseWait(parts);
    for (const LineForm& form : kForms) {
        if (form.word != word) continue;
        if (auto status = expect(parts, form.least, form.most, form.form); !status)
            return base::Result<Intent>{base::Unexpected{status.error()}};
        return base::Result<Intent>{form.make(parts)};
    }
    return std::nullopt;
}

struct LinePrinter {
    std::string operator()(const Go& go) const { return "go " + go.place; }

    std::string operator()(const Act& act) const {
        return withList("act " + act.verb + ' ' + act.target, act.manners);
    }

    std::string operator()(const Ask& ask) const {
        return withList("ask " + ask.person + ' ' + ask.topic, ask.manners);
    }

    std::string operator()(const Show& show) const {
        return "show " + show.person + ' ' + show.exhibit;
    }

    std::string operator()(const Reply& reply) const { return withList("reply", reply.options); }

    std::string operator()(const Respond& respond) const {
        const bank::Answer& answer = respond.answer;
        const std::string line = withList("respond " + respond.question, answer.options);
        return answer.text.empty() ? line : line + " = " + escape(answer.text);
    }

    std::string operator()(const Split& split) const { return withList("split", split.officers); }

    std::string operator()(const Join&) const { return "join"; }

    std::string operator()(const Lead& lead) const { return "lead " + lead.officer; }

    std::string operator()(const StandBy&) const { return "stand-by"; }

    std::string operator()(const Wait& wait) const { return fmt::format("wait {}", wait.minutes); }

    std::string operator()(const Link& link) const { return "link " + link.exhibit + ' ' + link.fact; }

    std::string operator()(const Unlink& link) const {
        return "unlink " + link.exhibit + ' ' + link.fact;
    }

    std::string operator()(const Contrast& contrast) const {
        return "contrast " + contrast.one + ' ' + contrast.other;
    }

    std::string operator()(const Write& write) const {
        return "write " + write.document + ' ' + write.field + " = " + escape(write.text);
    }

    std::string operator()(const Sign& sign) const {
        return withList("sign " + sign.document + ' ' + sign.who, sign.manners);
    }

    std::string operator()(const SetLevel& set) const { return "level " + set.level; }

    std::string operator()(const Occur& occur) const { return "occur " + occur.occasion; }

    std::string operator()(const Finish&) const { return "finish"; }

    std::string operator()(const TimeUp&) const { return "time-up"; }

    std::string operator()(const RewindTo& rewind) const {
        return "rewind " + std::to_string(rewind.sequence);
    }
};

}  // namespace

const std::vector<std::string>* mannersOf(const Intent& intent) {
    if (const auto* act = std::get_if<Act>(&intent)) return &act->manners;
    if (const auto* ask = std::get_if<Ask>(&intent)) return &ask->manners;
    if (const auto* sign = std::get_if<Sign>(&intent)) return &sign->manners;
    return nullptr;
}

std::vector<std::string>* mannersOf(Intent& intent) {
    return const_cast<std::vector<std::string>*>(mannersOf(std::as_const(intent)));
}

std::string toLine(const Intent& intent) {
    return std::visit(LinePrinter{}, intent);
}

base::Result<Intent> parseIntent(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    const Parts parts = takeApart(line);
    if (parts.words.empty()) return fail(fmt::format("空行不是动作，一行应以 {} 开头", kWords));
    if (parts.words[0] == "respond") return parseRespond(parts);
    if (parts.words[0] == "write") return parseWrite(parts);
    auto plain = parsePlain(parts);
    if (!plain) {
        return fail(fmt::format("不认识“{}”，一行应以 {} 开头", quotable(parts.words[0]), kWords));
    }
    if (parts.text)
        return fail(fmt::format("{} 后面不能有“ = ”，只有 respond 和 write 可以", parts.words[0]));
    return std::move(*plain);
}

}  // namespace lianbing::scenario
