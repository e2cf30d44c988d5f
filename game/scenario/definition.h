#pragma once

#include "game/bank/question.h"
#include "game/base/date.h"
#include "game/law/citation.h"
#include "game/procedure/clock.h"
#include "game/procedure/rule.h"
#include "game/procedure/trace.h"
#include "game/scenario/plant.h"
#include "game/score/score_sheet.h"

#include <cstdint>
#include <optional>
#include <span>
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

/// An act that brings something about by data, whatever handlers do. `verb` may also be `ask`, `show`, `go` (then `target` is a
/// place), `write` or `sign` (then it is a document).
struct Deed {
    std::string verb;
    std::string target;
    std::string detail = {};  ///< the topic of `ask`, the exhibit of `show`, the signer of `sign`; empty: any

    /// Whether the event is this deed. An input that was refused is none.
    [[nodiscard]] bool matches(const procedure::TraceEvent& event) const;

    bool operator==(const Deed&) const = default;
};

/// How something hidden comes to light: by any of these. None: only a handler reveals it.
struct FoundBy {
    FoundBy() = default;

    FoundBy(std::string verb, std::string target) : deeds{{std::move(verb), std::move(target)}} {}

    std::vector<Deed> deeds;

    [[nodiscard]] bool matches(const procedure::TraceEvent& event) const;

    bool operator==(const FoundBy&) const = default;
};

struct Thing {
    std::string id;
    std::string name;
    std::string place;  ///< empty: carried along, at hand everywhere
    std::string note;  ///< what one sees at once
    std::string icon;  ///< name of a drawn picture
    std::optional<FoundBy> foundBy;  ///< hidden until then
    std::string carrier = {};  ///< an officer's id: carried along by that officer's group alone
};

struct Topic {
    std::string id;
    std::string label;  ///< the question as it is put
    std::optional<FoundBy> foundBy = {};  ///< nobody thinks of asking before that
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
    std::optional<FoundBy> foundBy = {};  ///< not on the map until then
    /// Walking time from any other place is the distance at 1 m/s, rounded up to whole minutes, at least one.
};

/// A way to take an exhibit: the act puts it into the tray, and it is fixed once all of these manners of the act were chosen,
/// at once or over several times.
struct Way {
    Deed deed;
    std::vector<std::string> manners = {};
    std::string when = {};    ///< only while this flag is set
    std::string unless = {};  ///< only while this flag is not set

    bool operator==(const Way&) const = default;
};

/// Something that becomes evidence when it is fixed in a proper way. Without ways only a handler collects it, and it is then
/// fixed.
struct Exhibit {
    std::string id;
    std::string name;
    std::string proves;
    std::string icon;
    std::vector<Way> ways = {};
};

/// Somebody of the trainee's own side; the first is the trainee.
struct Officer {
    std::string id;  ///< empty where a scenario names officers only: they stay together then
    std::string name;
    std::string role = {};  ///< 主办, 记录

    bool operator==(const Officer&) const = default;
};

/// Something the world does by itself at its time.
struct Occasion {
    std::string id;
    std::string label;
    std::optional<base::Millis> at;  ///< after arrival; nothing: only when a handler sets it off
};

struct Ending {
    std::string id;
    std::string title;
    std::string text;
};

/// One of the things that together prove a fact: any of these exhibits does.
struct ProofPart {
    std::string label;
    std::vector<std::string> exhibits;

    bool operator==(const ProofPart&) const = default;
};

/// One way to prove a fact: all of its parts.
struct Proof {
    std::string label;
    std::vector<ProofPart> parts;

    bool operator==(const Proof&) const = default;
};

/// What has to be proved. The trainee links exhibits to it.
struct Fact {
    std::string id;
    std::string section;
    std::string title;
    score::Points points;
    std::vector<Proof> proofs;
    std::string explanation;
    std::vector<law::ArticleRef> basis;
    bool unverified = false;

    bool operator==(const Fact&) const = default;
};

/// Where something can be read or heard that others may contradict. Open once any of the deeds was done.
struct Source {
    std::string id;
    std::string title;
    std::vector<Deed> openedBy;

    bool operator==(const Source&) const = default;
};

/// Two sources that do not agree, for the trainee to notice.
struct Contradiction {
    std::string id;
    std::string section;
    std::string title;
    score::Points points;
    std::string one;    ///< a source
    std::string other;  ///< another
    std::string explanation;
    std::vector<law::ArticleRef> basis;
    bool unverified = false;

    bool operator==(const Contradiction&) const = default;
};

enum class FieldKind { Line, Time, Text };

struct DocumentField {
    std::string id;
    std::string label;
    FieldKind kind = FieldKind::Line;
    std::string given = {};  ///< prefilled; may hold {words}
};

enum class DocumentForm { Record, Sheet, Decision, List, Order };

/// A paper that the inspection produces.
struct Document {
    std::string id;
    std::string title;
    DocumentForm form = DocumentForm::Record;
    base::Millis duration{0};  ///< to write it, spent with the first signature
    std::vector<DocumentField> fields;
    std::vector<std::string> signers;  ///< ids of people; officers may always sign
    std::vector<Manner> manners;       ///< of a signature

    [[nodiscard]] const DocumentField* findField(std::string_view fieldId) const;
};

/// What is looked at in a document, against what happened in the play.
enum class MarkKind {
    Equals,    ///< the field is one of the texts
    Time,      ///< the field holds the clock time of an event
    Mentions,  ///< the fields name all that has to be named
    Figure,    ///< the fields hold the figure that an exhibit holds
    Unseen,    ///< the fields claim nothing that was not seen
    Opinion,   ///< the fields say what was seen, not what is thought of it
    Signed,    ///< it is signed by those who must sign it
};

struct DocumentMark {
    std::string id;
    std::string document;
    std::string section;
    std::string title;
    score::Points points;
    MarkKind kind = MarkKind::Equals;
    std::vector<std::string> fields = {};
    /// Of Mentions each group must be there by any of its words; of Equals, Unseen and Opinion there is one group. May hold {words}.
    std::vector<std::vector<std::string>> words = {};
    /// Time: the event that is meant. Equals, Mentions, Signed: only asked for if it happened. Unseen: may stand there if it happened.
    procedure::Pattern when = {};
    bool isLast = false;       ///< Time: the last such event, not the first
    int minutes = 5;           ///< Time: may be off by so many
    std::string exhibit = {};  ///< Mentions: only asked for if it is held. Figure: whose figure
    std::string attribute = {};
    double tolerance = 0;
    std::vector<std::string> who = {};      ///< Signed: any of these people; `officers`: at least two officers
    std::vector<std::string> manners = {};  ///< Signed: all of these, or `noted`
    std::string lost = {};                  ///< what is said when it is not so
    std::vector<law::ArticleRef> basis = {};
    bool unverified = false;

    bool operator==(const DocumentMark&) const = default;
};

// The levels of a play.
inline constexpr std::string_view kGuided = "guided";
inline constexpr std::string_view kRehearsal = "rehearsal";
inline constexpr std::string_view kContest = "contest";

bool isLevel(std::string_view word);

/// What a mentor says in a guided play, from the time when `after` was done (or from the beginning) until `till` is.
struct Hint {
    std::string id;
    std::optional<FoundBy> after;
    FoundBy till;
    std::string text;
    std::string why;  ///< explains when asked
};

/// A page for whoever leads a session with the scenario.
struct GuidePage {
    std::string title;
    std::string text;  ///< paragraphs divided by newlines
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
    std::vector<Officer> officers;
    std::vector<Case> cases;
    std::vector<Verb> verbs;
    std::vector<Manner> asking;  ///< how a question may be put, beside plainly
    SiteMap map;
    std::vector<Place> places;
    std::vector<Thing> things;
    std::vector<Person> people;
    std::vector<Exhibit> exhibits;
    std::vector<Fact> facts;
    std::vector<Source> sources;
    std::vector<Contradiction> contradictions;
    std::vector<Document> documents;
    std::vector<DocumentMark> documentMarks;  ///< of all documents
    std::vector<Occasion> occasions;
    std::vector<Hint> hints;
    std::vector<GuidePage> guide;
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
    [[nodiscard]] const Officer* findOfficer(std::string_view officerId) const;
    [[nodiscard]] const Fact* findFact(std::string_view factId) const;
    [[nodiscard]] const Source* findSource(std::string_view sourceId) const;
    [[nodiscard]] const Document* findDocument(std::string_view documentId) const;
    [[nodiscard]] const Occasion* findOccasion(std::string_view occasionId) const;
    /// Whether officers can go separate ways.
    [[nodiscard]] bool hasTeam() const;
    [[nodiscard]] const Ending* findEnding(std::string_view endingId) const;
    [[nodiscard]] const bank::Question* findQuestion(std::string_view questionId) const;
    /// The name of a thing, person or place; the id itself when unknown.
    [[nodiscard]] std::string_view nameOf(std::string_view targetId) const;
};

/// Whether a text can be an id: ASCII letters, digits, `-`, `_` and `.`, so that it stands in an input file as one word.
bool isId(std::string_view text);

/// Names of trace events that the engine itself makes, beside the verbs: go, ask, show, reply, respond, finish, time-up, split,
/// join, lead, stand-by, wait, occur, link, unlink, contrast, write, sign, and refused for an input that did not succeed.
bool isEngineEvent(std::string_view name);

/// All of them, in no order that matters.
std::span<const std::string_view> engineEvents();

/// The flag that holds a person's mood; the moods are calm, tense and open.
std::string moodFlag(std::string_view person);
bool isMood(std::string_view word);

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
