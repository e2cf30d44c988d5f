#include "game/present/field_model.h"

#include "game/base/text.h"
#include "game/present/field_speech.h"
#include "game/scenario/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace lianbing::present {

namespace {

using scenario::TargetKind;

std::string minutesText(base::Millis span) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    return minutes == 0 ? std::string() : fmt::format("{} 分钟", minutes);
}

std::vector<MannerChoice> choicesOf(const std::vector<scenario::Manner>& manners) {
    std::vector<MannerChoice> choices;
    for (const scenario::Manner& manner : manners) choices.push_back({manner.id, manner.label});
    return choices;
}

std::vector<VerbChoice> verbsFor(const scenario::Definition& definition, TargetKind kind) {
    std::vector<VerbChoice> choices;
    for (const scenario::Verb& verb : definition.verbs) {
        if (std::find(verb.on.begin(), verb.on.end(), kind) == verb.on.end()) continue;
        choices.push_back(
            {verb.id, verb.label, minutesText(verb.duration), choicesOf(verb.manners)});
    }
    return choices;
}

std::string_view wordOf(Mood mood) {
    switch (mood) {
        case Mood::Calm:
            return {};
        case Mood::Tense:
            return "神色紧张";
        case Mood::Open:
            return "神色松动";
    }
    return {};
}

class FieldMaker {
public:
    explicit FieldMaker(const scenario::Inspection& inspection)
        : inspection_(inspection),
          definition_(inspection.definition()),
          world_(inspection.world()),
          lastOwn_(lastOwnInput(inspection)) {}

    FieldModel make(Recorded recorded) const {
        FieldModel model;
        const scenario::Place* place = definition_.findPlace(world_.place);
        model.isTimed = world_.level == scenario::kContest;
        model.place = place == nullptr ? std::string() : place->name;
        model.placeNote = place == nullptr ? std::string() : words(place->note);
        model.clock = world_.now.clock();
        model.date = world_.now.date.chinese();
        model.officers = officersActing();
        model.saved = savedText(recorded);
        model.over = world_.over;
        model.map = makeMap(inspection_);
        model.here = targetsHere(place);
        for (const scenario::TranscriptLine& line : world_.transcript)
            model.transcript.push_back(lineOf(inspection_, line));
        fillSpeech(inspection_, model);
        model.asking = choicesOf(definition_.asking);
        model.exhibits = exhibits();
        model.tray = trayText();
        model.prompt = prompt();
        countQuestions(model);
        model.hasBoard = !definition_.facts.empty() || !definition_.sources.empty();
        model.hasPapers = !definition_.documents.empty();
        model.undo = inspection_.undoTarget();
        if (const scenario::Hint* hint = scenario::currentHint(definition_, world_))
            model.mentor = MentorWords{words(hint->text), words(hint->why)};
        if (!world_.groups.empty()) fillTeam(model);
        return model;
    }

private:
    std::string words(std::string_view text) const {
        return scenario::fillWords(text, inspection_.currentCase());
    }

    std::string refusalOf(const scenario::Intent& intent) const {
        const base::Status status = inspection_.validate(intent);
        return status ? std::string() : status.error().what;
    }

    /// Those of the group that acts.
    std::string officersActing() const {
        std::vector<std::string> names;
        const scenario::Group* group = world_.actingGroup();
        for (const scenario::Officer& officer : definition_.officers) {
            if (group == nullptr || group->holds(officer.id)) names.push_back(officer.name);
        }
        return base::join(names, "、");
    }

    std::string savedText(Recorded recorded) const {
        if (recorded == Recorded::No) return "未记录";
        return world_.input == 0 ? "已保存"
                                 : fmt::format("已保存 · 第 {} 步", inspection_.log().size());
    }

    std::vector<TargetCard> targetsHere(const scenario::Place* place) const {
        std::vector<TargetCard> cards;
        if (place != nullptr) {
            TargetCard& card = cards.emplace_back();
            card.id = place->id;
            card.name = place->name;
            card.note = words(place->note);
            card.icon = "place";
            card.verbs = verbsFor(definition_, TargetKind::Place);
        }
        if (definition_.hasTeam()) addPeople(cards);
        for (const bool isCarried : {false, true}) {
            for (const scenario::Thing& thing : definition_.things) {
                if (thing.place.empty() == isCarried && world_.isPresent(definition_, thing.id))
                    cards.push_back(cardOf(thing));
            }
            if (!isCarried && !definition_.hasTeam()) addPeople(cards);
        }
        return cards;
    }

    TargetCard cardOf(const scenario::Thing& thing) const {
        TargetCard card;
        card.id = thing.id;
        card.name = words(thing.name);
        card.note = words(thing.note);
        card.icon = thing.icon;
        card.carried = thing.place.empty();
        card.verbs = verbsFor(definition_, TargetKind::Thing);
        return card;
    }

    void addPeople(std::vector<TargetCard>& cards) const {
        for (const scenario::Person& person : definition_.people) {
            if (world_.isPresent(definition_, person.id)) cards.push_back(cardOf(person));
        }
    }

    TargetCard cardOf(const scenario::Person& person) const {
        TargetCard card;
        card.id = person.id;
        card.name = person.name;
        card.role = person.role;
        card.note = words(person.note);
        card.icon = person.look;
        card.person = true;
        card.verbs = verbsFor(definition_, TargetKind::Person);
        card.topics = topicsOf(person);
        card.mood = moodOf(world_, person.id);
        card.moodWord = wordOf(card.mood);
        // An open prompt and the end refuse everything; only what lies with the person is told at
        // the card.
        if (world_.isTalking(person.id)) card.refusal = refusalOf(scenario::Show{person.id, {}});
        card.talk = talkWith(inspection_, person.id);
        return card;
    }

    std::vector<TopicChoice> topicsOf(const scenario::Person& person) const {
        std::vector<TopicChoice> topics;
        for (const scenario::Topic& topic : person.topics) {
            if (!world_.isKnown(person, topic)) continue;
            topics.push_back({topic.id, words(topic.label), wasAsked(person.id, topic.id)});
        }
        return topics;
    }

    bool wasAsked(std::string_view person, std::string_view topic) const {
        return std::any_of(world_.trace.begin(), world_.trace.end(),
                           [&](const procedure::TraceEvent& event) {
                               return event.name == "ask" &&
                                      procedure::attribute(event.attributes, "target") == person &&
                                      procedure::attribute(event.attributes, "topic") == topic;
                           });
    }

    std::vector<ExhibitCard> exhibits() const {
        std::vector<ExhibitCard> cards;
        for (const scenario::CollectedExhibit& collected : world_.exhibits) {
            if (!scenario::isAtHand(collected, world_)) continue;
            const scenario::Exhibit* exhibit = definition_.findExhibit(collected.id);
            if (exhibit == nullptr) continue;
            const std::string place(definition_.nameOf(collected.place));
            ExhibitCard card;
            card.id = exhibit->id;
            card.name = words(exhibit->name);
            card.proves = words(exhibit->proves);
            card.icon = exhibit->icon;
            card.clock = collected.at.clock() + " " + place;
            card.marks = marksOf(*exhibit, collected);
            if (statesFixing()) card.fixed = isFixed(*exhibit) ? Fixed::Yes : Fixed::No;
            cards.push_back(std::move(card));
        }
        return cards;
    }

    /// Whether exhibits can lie in the tray without being evidence.
    bool statesFixing() const {
        return std::any_of(definition_.exhibits.begin(), definition_.exhibits.end(),
                           [](const scenario::Exhibit& exhibit) { return !exhibit.ways.empty(); });
    }

    bool isFixed(const scenario::Exhibit& exhibit) const {
        return scenario::fixingOf(exhibit, world_) == scenario::Fixing::Fixed;
    }

    std::string trayText() const {
        const std::string held = fmt::format(
            "{} 件", std::count_if(world_.exhibits.begin(), world_.exhibits.end(),
                                   [&](const scenario::CollectedExhibit& collected) {
                                       return scenario::isAtHand(collected, world_);
                                   }));
        if (!statesFixing()) return held;
        const auto fixed =
            std::count_if(definition_.exhibits.begin(), definition_.exhibits.end(),
                          [&](const scenario::Exhibit& exhibit) { return isFixed(exhibit); });
        return fmt::format("{}，固定 {} 件", held, fixed);
    }

    /// What it is marked with: of an exhibit that is taken by data what it still lacks, of the
    /// others what handlers noted.
    std::vector<std::string> marksOf(const scenario::Exhibit& exhibit,
                                     const scenario::CollectedExhibit& collected) const {
        std::vector<std::string> marks;
        if (exhibit.ways.empty()) {
            for (const auto& [key, value] : collected.attributes) marks.push_back(value);
            return marks;
        }
        for (const std::string& lacking : scenario::lackingManners(definition_, exhibit, world_))
            marks.push_back("缺：" + lacking);
        return marks;
    }

    std::optional<PromptModel> prompt() const {
        if (!world_.pending) return std::nullopt;
        const scenario::Prompt& pending = *world_.pending;
        PromptModel model{std::string(definition_.nameOf(pending.speaker)),
                          words(pending.text),
                          {},
                          pending.multiple};
        for (const scenario::AskOption& option : pending.options) {
            model.options.push_back({option.id, words(option.label)});
        }
        return model;
    }

    void countQuestions(FieldModel& model) const {
        model.questionsAll = static_cast<int>(definition_.questions.size());
        for (const bank::Question& question : definition_.questions) {
            const auto answer = world_.answers.find(question.id);
            if (answer != world_.answers.end() && !answer->second.empty())
                ++model.questionsAnswered;
        }
    }

    void fillTeam(FieldModel& model) const {
        for (std::size_t at = 0; at < world_.groups.size(); ++at)
            model.groups.push_back(groupCard(at));
        const scenario::Group& acting = *world_.actingGroup();
        for (const std::string& officer : acting.officers)
            model.members.push_back({officer, std::string(definition_.nameOf(officer))});
        // The last one stands for whoever may go: the others stay, if there are any.
        model.orders.split = refusalOf(scenario::Split{{acting.officers.back()}});
        model.orders.join = refusalOf(scenario::Join{});
        model.orders.standBy = refusalOf(scenario::StandBy{});
        model.orders.wait = refusalOf(scenario::Wait{kShortWait});
        model.turn = turnText(acting);
    }

    GroupCard groupCard(std::size_t at) const {
        const scenario::Group& group = world_.groups[at];
        GroupCard card;
        card.officer = group.officers.front();
        card.names = groupNames(definition_, group);
        const bool isActing = at == world_.acting;
        card.place = definition_.nameOf(isActing ? world_.place : group.place);
        card.clock = (isActing ? world_.now : group.now).clock();
        if (isActing) {
            card.state = GroupState::Acting;
            card.note = "正在指挥";
            return card;
        }
        card.refusal = refusalOf(scenario::Lead{card.officer});
        if (group.isStandingBy) {
            card.state = GroupState::StandingBy;
            card.note = "原地听候";
        } else if (world_.now < group.now) {
            card.state = GroupState::Busy;
            card.note = "忙到 " + card.clock;
        } else {
            card.state = GroupState::Free;
            card.note = "空着";
        }
        return card;
    }

    /// Said when others act now than those who did the last thing.
    std::string turnText(const scenario::Group& acting) const {
        for (auto event = world_.trace.rbegin();
             event != world_.trace.rend() && event->input >= lastOwn_; ++event) {
            if (event->input != lastOwn_) continue;
            const std::string_view group = procedure::attribute(event->attributes, "group");
            if (group.empty()) continue;
            const std::vector<std::string> before = base::split(group, ',');
            const bool actsOn =
                std::any_of(before.begin(), before.end(),
                            [&](const std::string& officer) { return acting.holds(officer); });
            if (actsOn) return {};
            return fmt::format("现在指挥{}：{}，{}", groupNames(definition_, acting),
                               definition_.nameOf(world_.place), world_.now.clock());
        }
        return {};
    }

    const scenario::Inspection& inspection_;
    const scenario::Definition& definition_;
    const scenario::World& world_;
    std::uint64_t lastOwn_;
};

}  // namespace

std::optional<int> readMinutes(std::string_view typed) {
    const std::string_view digits = base::trim(typed);
    int minutes = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    const bool isWhole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return isWhole && minutes > 0 ? std::optional(minutes) : std::nullopt;
}

std::string groupNames(const scenario::Definition& definition, const scenario::Group& group) {
    std::vector<std::string> names;
    for (const std::string& id : group.officers) {
        const std::string_view name = definition.nameOf(id);
        names.emplace_back(name.substr(0, name.find("（")));
    }
    return base::join(names, "、");
}

FieldModel makeField(const scenario::Inspection& inspection, Recorded recorded) {
    return FieldMaker(inspection).make(recorded);
}

}  // namespace lianbing::present
