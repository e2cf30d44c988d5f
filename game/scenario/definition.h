#pragma once

#include "game/bank/question.h"
#include "game/base/date.h"
#include "game/law/citation.h"
#include "game/procedure/clock.h"
#include "game/procedure/rule.h"
#include "game/scenario/plant.h"
#include "game/score/score_sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::scenario {

/// One setting of the days that decide which law applies. The same world is played under each of them.
struct Case {
    std::string id;     ///< act-2024
    std::string label;  ///< 行为与决定均在2024年
    law::LawDates dates;
    base::Moment arrival;  ///< when the scenario clock starts: the day of the inspection
    /// Words a scenario needs per case (for example the month in question); read by texts as {name} and by handlers.
    std::vector<std::pair<std::string, std::string>> words;
};

enum class TargetKind { Thing, Person, Place };

/// How a verb may be carried out, chosen by the trainee with the verb: 放比例尺, 注明拍摄人和时间. Data, so that rules can ask for it
/// whatever the handlers do. Each chosen one becomes the attribute `manner:<id>` = `yes` of the trace event.
struct Manner {
    std::string id;
    std::string label;
};

/// Something a trainee can do. Every verb is offered on every present target of its kinds, always in this order.
struct Verb {
    std::string id;     ///< also the name of the trace event
    std::string label;  ///< 查看
    std::vector<TargetKind> on;
    base::Millis duration{0};
    std::vector<Manner> manners;
    std::string otherwise;  ///< what is said where no handler answers; may hold {target}
};

/// When something hidden comes to light, by data: after this act on that target. `verb` may also be `ask`, `show` or `go`
/// (then `target` is a place). Both empty: only a handler reveals it.
struct FoundBy {
    std::string verb;
    std::string target;

    bool operator==(const FoundBy&) const = default;
};

struct Thing {
    std::string id;
    std::string name;
    std::string place;
    std::string note;  ///< what one sees at once
    std::string icon;  ///< name of a drawn picture
    std::optional<FoundBy> foundBy;  ///< hidden until then
};

struct Topic {
    std::string id;
    std::string label;  ///< the question as it is put
};

struct Person {
    std::string id;
    std::string name;
    std::string role;
    std::string look;  ///< which portrait: manager, worker, officer, …
    std::string place;  ///< empty: not there until a handler moves the person in
    std::string note;
    std::vector<Topic> topics;  ///< asked with the intent Ask
};

/// A point or size on the site map, in metres; x to the east, y to the south.
struct MapPoint {
    double x = 0;
    double y = 0;
};

struct MapShape {
    std::string role;   ///< building, hatch, road, water, green, fence, stack, pipe
    std::string label;  ///< may be empty
    bool closed = true;
    std::vector<MapPoint> points;
};

struct SiteMap {
    double width = 0;   ///< metres
    double height = 0;  ///< metres
    double north = 0;   ///< degrees clockwise from up
    std::vector<MapShape> shapes;
};

struct Place {
    std::string id;
    std::string name;
    std::string note;
    MapPoint at;
    /// Walking time from any other place is the distance at 1 m/s, rounded up to whole minutes, at least one.
};

/// Something that becomes evidence when a handler collects it.
struct Exhibit {
    std::string id;
    std::string name;
    std::string proves;
    std::string icon;
};

struct Ending {
    std::string id;
    std::string title;
    std::string text;
};

/// A scenario as declared: data only. Handlers live in the script and are reached through the port `Script`.
struct Definition {
    int api = 1;
    std::string id;
    std::string title;
    std::string summary;
    std::string level;  ///< 入门, 演练, 竞赛
    int minutes = 0;
    std::string vignette;  ///< name of the drawn picture on the home screen
    std::string briefing;  ///< paragraphs divided by newlines; may hold {words}
    std::string start;     ///< place id
    std::vector<std::string> officers;
    std::vector<Case> cases;
    std::vector<Verb> verbs;
    SiteMap map;
    std::vector<Place> places;
    std::vector<Thing> things;
    std::vector<Person> people;
    std::vector<Exhibit> exhibits;
    std::vector<std::string> events;  ///< names that handlers may raise with Happen, beside the engine's own
    std::vector<Ending> endings;
    std::optional<Plant> plant;
    std::vector<score::Section> sections;
    std::vector<procedure::Rule> rules;
    std::vector<procedure::Clock> clocks;  ///< statutory periods that events of the play start and stop
    std::vector<bank::Question> questions;

    [[nodiscard]] const Case* findCase(std::string_view caseId) const;
    [[nodiscard]] const Verb* findVerb(std::string_view verbId) const;
    [[nodiscard]] const Place* findPlace(std::string_view placeId) const;
    [[nodiscard]] const Thing* findThing(std::string_view thingId) const;
    [[nodiscard]] const Person* findPerson(std::string_view personId) const;
    [[nodiscard]] const Exhibit* findExhibit(std::string_view exhibitId) const;
    [[nodiscard]] const Ending* findEnding(std::string_view endingId) const;
    [[nodiscard]] const bank::Question* findQuestion(std::string_view questionId) const;
    /// The name of a thing, person or place; the id itself when unknown.
    [[nodiscard]] std::string_view nameOf(std::string_view targetId) const;
};

/// Whether a text can be an id: ASCII letters, digits, `-`, `_` and `.`, so that it stands in an input file as one word.
bool isId(std::string_view text);

/// Names of trace events that the engine itself makes, beside the verbs: go, ask, show, reply, respond, finish, time-up.
bool isEngineEvent(std::string_view name);

/// Everything that is wrong with a definition, one sentence each: ids used twice or unknown, empty texts, a rule or a clock
/// that no verb or declared event can trigger, points that do not add up to 100, keys that leave a case without an answer. Empty is sound.
/// `where` is the path in the tables, counted from 1 as Lua does: `things[3].place`.
std::vector<base::Error> findDefects(const Definition& definition);

/// Replaces {name} by the case's word; unknown names stay as written.
std::string fillWords(std::string_view text, const Case& current);

/// The first name in braces that is no word of the case; empty when all are known. Braces around several words or lines, or
/// around nothing, are no name.
std::string_view unknownWord(std::string_view text, const Case& current);

}  // namespace lianbing::scenario
