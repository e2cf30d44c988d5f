#include "game/present/field_model.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::present {

namespace {

using scenario::TargetKind;

std::string minutesText(base::Millis span) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    return minutes == 0 ? std::string() : fmt::format("{} 分钟", minutes);
}

std::vector<VerbChoice> verbsFor(const scenario::Definition& definition, TargetKind kind) {
    std::vector<VerbChoice> choices;
    for (const scenario::Verb& verb : definition.verbs) {
        if (std::find(verb.on.begin(), verb.on.end(), kind) == verb.on.end()) continue;
        VerbChoice choice{verb.id, verb.label, minutesText(verb.duration), {}};
        for (const scenario::Manner& manner : verb.manners) choice.manners.push_back({manner.id, manner.label});
        choices.push_back(std::move(choice));
    }
    return choices;
}

class FieldMaker {
public:
    explicit FieldMaker(const scenario::Inspection& inspection)
        : inspection_(inspection), definition_(inspection.definition()), world_(inspection.world()) {}

    FieldModel make(Recorded recorded) const {
        FieldModel model;
        const scenario::Place* place = definition_.findPlace(world_.place);
        model.place = place == nullptr ? std::string() : place->name;
        model.placeNote = place == nullptr ? std::string() : words(place->note);
        model.clock = world_.now.clock();
        model.date = world_.now.date.chinese();
        model.officers = base::join(definition_.officers, "、");
        model.saved = savedText(recorded);
        model.over = world_.over;
        model.map = makeMap(inspection_);
        model.here = targetsHere(place);
        model.transcript = transcript();
        model.exhibits = exhibits();
        model.prompt = prompt();
        countQuestions(model);
        return model;
    }

private:
    std::string words(std::string_view text) const { return scenario::fillWords(text, inspection_.currentCase()); }

    std::string savedText(Recorded recorded) const {
        if (recorded == Recorded::No) return "未记录";
        return world_.input == 0 ? "已保存" : fmt::format("已保存 · 第 {} 步", inspection_.log().size());
    }

    std::vector<TargetCard> targetsHere(const scenario::Place* place) const {
        std::vector<TargetCard> cards;
        if (place != nullptr) {
            cards.push_back({place->id, place->name, "", words(place->note), "place", false,
                             verbsFor(definition_, TargetKind::Place), {}});
        }
        for (const scenario::Thing& thing : definition_.things) {
            if (!world_.isPresent(definition_, thing.id)) continue;
            cards.push_back({thing.id, words(thing.name), "", words(thing.note), thing.icon, false,
                             verbsFor(definition_, TargetKind::Thing), {}});
        }
        for (const scenario::Person& person : definition_.people) {
            if (!world_.isPresent(definition_, person.id)) continue;
            cards.push_back({person.id, person.name, person.role, words(person.note), person.look, true,
                             verbsFor(definition_, TargetKind::Person), topicsOf(person)});
        }
        return cards;
    }

    std::vector<TopicChoice> topicsOf(const scenario::Person& person) const {
        std::vector<TopicChoice> topics;
        for (const scenario::Topic& topic : person.topics) {
            topics.push_back({topic.id, words(topic.label), wasAsked(person.id, topic.id)});
        }
        return topics;
    }

    bool wasAsked(std::string_view person, std::string_view topic) const {
        return std::any_of(world_.trace.begin(), world_.trace.end(), [&](const procedure::TraceEvent& event) {
            return event.name == "ask" && procedure::attribute(event.attributes, "target") == person &&
                   procedure::attribute(event.attributes, "topic") == topic;
        });
    }

    std::vector<SpokenLine> transcript() const {
        std::vector<SpokenLine> lines;
        for (const scenario::TranscriptLine& line : world_.transcript) {
            const scenario::Person* person = definition_.findPerson(line.speaker);
            const bool officer = person == nullptr && !line.speaker.empty();
            lines.push_back({person != nullptr ? person->name : line.speaker,
                             person != nullptr ? person->look : (officer ? "officer" : ""), words(line.text),
                             line.at.clock(), line.input});
        }
        return lines;
    }

    std::vector<ExhibitCard> exhibits() const {
        std::vector<ExhibitCard> cards;
        for (const scenario::CollectedExhibit& collected : world_.exhibits) {
            const scenario::Exhibit* exhibit = definition_.findExhibit(collected.id);
            if (exhibit == nullptr) continue;
            const std::string place(definition_.nameOf(collected.place));
            ExhibitCard card{exhibit->id, words(exhibit->name), words(exhibit->proves), exhibit->icon,
                             collected.at.clock() + " " + place, {}};
            for (const auto& [key, value] : collected.attributes) card.marks.push_back(value);
            cards.push_back(std::move(card));
        }
        return cards;
    }

    std::optional<PromptModel> prompt() const {
        if (!world_.pending) return std::nullopt;
        const scenario::Prompt& pending = *world_.pending;
        const scenario::Person* person = definition_.findPerson(pending.speaker);
        PromptModel model{person != nullptr ? person->name : pending.speaker, words(pending.text), {}, pending.multiple};
        for (const scenario::AskOption& option : pending.options) {
            model.options.push_back({option.id, words(option.label)});
        }
        return model;
    }

    void countQuestions(FieldModel& model) const {
        model.questionsAll = static_cast<int>(definition_.questions.size());
        for (const bank::Question& question : definition_.questions) {
            const auto answer = world_.answers.find(question.id);
            if (answer != world_.answers.end() && !answer->second.empty()) ++model.questionsAnswered;
        }
    }

    const scenario::Inspection& inspection_;
    const scenario::Definition& definition_;
    const scenario::World& world_;
};

}  // namespace

FieldModel makeField(const scenario::Inspection& inspection, Recorded recorded) {
    return FieldMaker(inspection).make(recorded);
}

}  // namespace lianbing::present
