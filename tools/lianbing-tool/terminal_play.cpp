#include "tools/lianbing-tool/terminal_play.h"

#include "game/base/text.h"
#include "game/present/desk_model.h"
#include "game/present/field_model.h"
#include "tools/lianbing-tool/output.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::tool {

namespace {

using scenario::Intent;

std::optional<std::size_t> readIndex(std::string_view text, std::size_t count) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > count) return std::nullopt;
    return value - 1;
}

class Terminal {
public:
    Terminal(session::Play& play, std::istream& in, std::ostream& out) : play_(play), in_(in), out_(out) {}

    void run() {
        if (play_.inspection().definition().hasTeam()) {
            out_ << "除了编号，也可以直接写输入：split 人,人  join  lead 人  stand-by  wait 分钟  write 文书 栏目 = 文字  sign 文书 人 做法  "
                    "link 证据 事实  contrast 来源 来源（写法见 scripts/README.md）\n";
        }
        while (open_ && !play_.inspection().world().over) {
            const present::FieldModel field = model();
            out_ << fieldText(field, shown_);
            shown_ = play_.inspection().world().input;
            printGroup();
            if (field.prompt) {
                answerPrompt(*field.prompt);
            } else {
                mainMenu(field);
            }
        }
    }

private:
    struct Entry {
        std::string label;
        std::function<void()> chosen;
    };

    /// Who acts now, where there is more than one group.
    void printGroup() {
        const scenario::World& world = play_.inspection().world();
        if (world.groups.size() < 2) return;
        std::vector<std::string> names;
        for (const std::string& officer : world.actingGroup()->officers)
            names.emplace_back(play_.inspection().definition().nameOf(officer));
        out_ << "现在指挥：" << base::join(names, "、") << "\n";
    }

    present::FieldModel model() const {
        const auto recorded = play_.session() ? present::Recorded::Yes : present::Recorded::No;
        return present::makeField(play_.inspection(), recorded);
    }

    std::optional<std::string> readLine(std::string_view ask) {
        out_ << ask << std::flush;
        std::string line;
        if (!std::getline(in_, line)) {
            open_ = false;
            out_ << "\n";
            return std::nullopt;
        }
        const std::string words(base::trim(line));
        if (words == "q" || words == "退出") {
            open_ = false;
            return std::nullopt;
        }
        return words;
    }

    void submit(const Intent& intent) {
        if (const base::Status done = play_.apply(intent); !done) out_ << "× " << done.error().text() << "\n";
    }

    /// Shows numbered entries and carries out the chosen one; an empty line goes back.
    void menu(const std::vector<Entry>& entries, std::string_view ask) {
        for (std::size_t i = 0; i < entries.size(); ++i) out_ << fmt::format(" {:>2}  {}\n", i + 1, entries[i].label);
        const std::optional<std::string> line = readLine(ask);
        if (!line || line->empty()) return;
        if (const auto index = readIndex(*line, entries.size())) {
            entries[*index].chosen();
        } else if (const auto intent = scenario::parseIntent(*line)) {
            submit(*intent);
        } else {
            out_ << "× 没有这个编号：" << *line << "\n";
        }
    }

    /// Several numbers divided by commas or spaces; an empty line chooses none.
    std::optional<std::vector<std::string>> chooseSeveral(const std::vector<std::pair<std::string, std::string>>& options,
                                                          std::string_view ask) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            out_ << fmt::format(" {:>2}  {}\n", i + 1, options[i].second);
        }
        std::optional<std::string> line = readLine(ask);
        if (!line) return std::nullopt;
        std::replace(line->begin(), line->end(), ' ', ',');
        std::vector<std::string> chosen;
        for (const std::string& part : base::split(*line, ',')) {
            if (part.empty()) continue;
            const auto index = readIndex(part, options.size());
            if (!index) {
                out_ << "× 没有这个编号：" << part << "\n";
                return std::nullopt;
            }
            chosen.push_back(options[*index].first);
        }
        return chosen;
    }

    void mainMenu(const present::FieldModel& field) {
        std::vector<Entry> entries;
        for (const present::MapPlace& place : field.map.places) {
            if (place.current) continue;
            entries.push_back({"去" + place.label, [this, id = place.id] { submit(scenario::Go{id}); }});
        }
        for (const present::TargetCard& target : field.here) {
            std::string label = target.name;
            if (!target.role.empty()) label += "（" + target.role + "）";
            if (!target.note.empty()) label += "  " + target.note;
            entries.push_back({std::move(label), [this, &target, &field] { targetMenu(target, field); }});
        }
        entries.push_back({fmt::format("证据栏（{} 件）", field.exhibits.size()), [this, &field] { printTray(field); }});
        entries.push_back({fmt::format("判断与引用（已答 {}/{}）", field.questionsAnswered, field.questionsAll),
                           [this] { questionsMenu(); }});
        entries.push_back({"倒回到某一步", [this] { rewindMenu(); }});
        entries.push_back({"结束检查，看分数", [this] { submit(scenario::Finish{}); }});
        menu(entries, "编号（q 退出）> ");
    }

    void targetMenu(const present::TargetCard& target, const present::FieldModel& field) {
        out_ << "\n" << target.name << "\n";
        std::vector<Entry> entries;
        for (const present::VerbChoice& verb : target.verbs) {
            const std::string minutes = verb.minutes.empty() ? std::string() : "  " + verb.minutes;
            entries.push_back({verb.label + minutes, [this, &target, &verb] { act(target, verb); }});
        }
        for (const present::TopicChoice& topic : target.topics) {
            entries.push_back({"问：" + topic.label + (topic.asked ? "  （问过）" : ""),
                               [this, &target, &topic] { submit(scenario::Ask{target.id, topic.id}); }});
        }
        if (target.person) {
            for (const present::ExhibitCard& exhibit : field.exhibits) {
                entries.push_back({"出示：" + exhibit.name,
                                   [this, &target, &exhibit] { submit(scenario::Show{target.id, exhibit.id}); }});
            }
        }
        menu(entries, "编号（回车返回）> ");
    }

    void act(const present::TargetCard& target, const present::VerbChoice& verb) {
        scenario::Act intent{verb.verb, target.id, {}};
        if (!verb.manners.empty()) {
            std::vector<std::pair<std::string, std::string>> options;
            for (const present::MannerChoice& manner : verb.manners) options.emplace_back(manner.id, manner.label);
            auto chosen = chooseSeveral(options, "怎么做（可选几个，用逗号分开；回车表示都不做）> ");
            if (!chosen) return;
            // The intent lists manners in the verb's order, however they were typed.
            for (const auto& [id, label] : options) {
                if (std::find(chosen->begin(), chosen->end(), id) != chosen->end()) intent.manners.push_back(id);
            }
        }
        submit(intent);
    }

    void answerPrompt(const present::PromptModel& prompt) {
        out_ << fmt::format("{}：{}\n", prompt.speaker, prompt.text);
        std::vector<std::pair<std::string, std::string>> options;
        for (const present::MannerChoice& option : prompt.options) options.emplace_back(option.id, option.label);
        const auto chosen = chooseSeveral(options, prompt.multiple ? "回答（可选几个）> " : "回答> ");
        if (chosen && !chosen->empty()) submit(scenario::Reply{*chosen});
    }

    void printTray(const present::FieldModel& field) {
        if (field.exhibits.empty()) out_ << "还没有证据。看到要紧的东西，拍照或者复制。\n";
        for (const present::ExhibitCard& exhibit : field.exhibits) {
            out_ << fmt::format("  {}：{}（{}；{}）\n", exhibit.name, exhibit.proves, exhibit.clock,
                                base::join(exhibit.marks, "，"));
        }
    }

    void questionsMenu() {
        const present::DeskModel desk = present::makeDesk(play_.inspection(), play_.laws());
        out_ << fmt::format("\n行为日 {}，决定日 {}\n", desk.offence, desk.decision);
        std::vector<Entry> entries;
        for (const present::DeskQuestion& question : desk.questions) {
            entries.push_back({fmt::format("{}（{}）{}", question.title, question.points, question.answered ? " 已答" : ""),
                               [this, &question] { answer(question); }});
        }
        menu(entries, "编号（回车返回）> ");
    }

    void answer(const present::DeskQuestion& question) {
        out_ << question.prompt << "\n";
        bank::Answer given;
        if (question.form == present::QuestionForm::Citation) {
            const std::optional<std::string> line = readLine("引用> ");
            if (!line || line->empty()) return;
            given.text = *line;
            // Reading a longer one only takes its time: it will be refused.
            if (base::length(*line) > bank::kLongestAnswer) return submit(scenario::Respond{question.id, std::move(given)});
            const law::LawDates& dates = play_.inspection().currentCase().dates;
            for (const present::ReadCitationRow& row : present::readLive(*line, dates, play_.laws())) {
                out_ << fmt::format("  读作 {}：{}\n", row.official, row.status);
            }
        } else {
            std::vector<std::pair<std::string, std::string>> options;
            for (const present::DeskOption& option : question.options) options.emplace_back(option.id, option.text);
            auto chosen = chooseSeveral(options, "回答> ");
            if (!chosen || chosen->empty()) return;
            given.options = std::move(*chosen);
        }
        submit(scenario::Respond{question.id, std::move(given)});
    }

    void rewindMenu() {
        const auto& log = play_.inspection().log();
        for (const scenario::Entry& entry : log) {
            out_ << fmt::format("  {:>3}  {}\n", entry.sequence, scenario::toLine(entry.intent));
        }
        const std::optional<std::string> line = readLine("倒回到第几步之后（0 是开头，回车返回）> ");
        if (!line || line->empty()) return;
        if (*line == "0") return submit(scenario::RewindTo{0});
        if (const auto index = readIndex(*line, log.size())) {
            submit(scenario::RewindTo{log[*index].sequence});
        } else {
            out_ << "× 没有这一步：" << *line << "\n";
        }
        shown_ = play_.inspection().world().input;
    }

    session::Play& play_;
    std::istream& in_;
    std::ostream& out_;
    bool open_ = true;
    std::uint64_t shown_ = 0;  // the last input whose words were printed
};

}  // namespace

void playInTerminal(session::Play& play, std::istream& in, std::ostream& out) { Terminal(play, in, out).run(); }

}  // namespace lianbing::tool
