#include "tests/unit/script/rule_cases.h"

#include "game/base/check.h"
#include "game/base/date.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <ostream>
#include <sstream>
#include <utility>

namespace lianbing::script {

namespace {

constexpr std::array<std::pair<std::string_view, CaseKind>, 4> kKinds = {
    {{"met", CaseKind::Met},
     {"broken", CaseKind::Broken},
     {"late", CaseKind::Late},
     {"never", CaseKind::Never}}};

std::string restOf(std::istringstream& words) {
    std::string rest;
    std::getline(words >> std::ws, rest);
    return rest;
}

base::Moment momentOf(const std::string& day, const std::string& clock) {
    const auto moment = base::Moment::parse(fmt::format("2026-{}T{}", day, clock));
    LIANBING_CHECK(moment.has_value(), (day + " " + clock).c_str());
    return *moment;
}

class Reader {
public:
    explicit Reader(std::string file) : file_(std::move(file)) {}

    void read(const std::string& line) {
        ++number_;
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first.empty() || first.front() == '#') return;
        if (first == "label") return readLabel(words);
        if (first == "rule") {
            words >> rule_;
            return;
        }
        for (const auto& [name, kind] : kKinds) {
            if (first == name) return begin(kind, words);
        }
        LIANBING_CHECK(!cases.empty(), line.c_str());
        if (first == ">") return readSentence(words);
        readEvent(first, words);
    }

    std::vector<RuleCase> cases;

private:
    void readLabel(std::istringstream& words) {
        std::string name;
        words >> name;
        labels_[name] = restOf(words);
    }

    void begin(CaseKind kind, std::istringstream& words) {
        RuleCase one;
        one.file = file_;
        one.line = number_;
        one.rule = rule_;
        one.kind = kind;
        one.note = restOf(words);
        cases.push_back(std::move(one));
    }

    void readSentence(std::istringstream& words) {
        words >> cases.back().named;
        cases.back().sentence = restOf(words);
    }

    void readEvent(const std::string& day, std::istringstream& words) {
        procedure::TraceEvent event;
        std::string span;
        words >> span >> event.name;
        const std::size_t dash = span.find('-');
        event.first = momentOf(day, span.substr(0, dash));
        event.last = dash == std::string::npos ? event.first : momentOf(day, span.substr(dash + 1));
        const auto label = labels_.find(event.name);
        if (label != labels_.end())
            procedure::setAttribute(event.attributes, "label", label->second);
        for (std::string word; words >> word;) {
            const std::size_t equals = word.find('=');
            LIANBING_CHECK(equals != std::string::npos, word.c_str());
            procedure::setAttribute(event.attributes, word.substr(0, equals),
                                    word.substr(equals + 1));
        }
        procedure::Trace& trace = cases.back().trace;
        event.input = trace.size() + 1;
        LIANBING_CHECK(trace.empty() || trace.back().first <= event.first,
                       fmt::format("{}:{}", file_, number_).c_str());
        trace.push_back(std::move(event));
    }

    std::string file_;
    int number_ = 0;
    std::string rule_;
    std::map<std::string, std::string> labels_;
};

}  // namespace

std::string_view nameOf(CaseKind kind) {
    for (const auto& [name, known] : kKinds) {
        if (known == kind) return name;
    }
    return {};
}

void PrintTo(const RuleCase& one, std::ostream* out) {
    *out << one.place() << " " << one.note;
}

std::string RuleCase::place() const {
    return fmt::format("{}:{}: {} {}", file, line, rule, nameOf(kind));
}

std::vector<RuleCase> readRuleCases(const std::string& file, const std::string& text) {
    Reader reader(file);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) reader.read(line);
    return std::move(reader.cases);
}

std::string withSentences(const std::string& text, const std::vector<RuleCase>& cases) {
    std::string rewritten;
    std::istringstream lines(text);
    std::size_t next = 0;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        while (next < cases.size() && cases[next].line < number) ++next;
        const bool isSentence = line.starts_with("  >");
        if (isSentence && next > 0)
            line = fmt::format("  > {} {}", cases[next - 1].named, cases[next - 1].sentence);
        rewritten += line + "\n";
    }
    return rewritten;
}

}  // namespace lianbing::script
