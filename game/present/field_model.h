#pragma once

#include "game/present/map_model.h"
#include "game/scenario/inspection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::present {

struct MannerChoice {
    std::string id;
    std::string label;
};

/// A verb offered on a target; always all verbs of the target's kind, in the definition's order.
struct VerbChoice {
    std::string verb;
    std::string label;
    std::string minutes;  ///< 2 分钟; empty when it takes none
    std::vector<MannerChoice> manners;
};

struct TopicChoice {
    std::string id;
    std::string label;
    bool asked = false;
};

/// What a face shows.
enum class Mood { Calm, Tense, Open };

struct SpokenLine {
    std::string speaker;  ///< display name; empty for the narrator
    std::string role;     ///< people: 窑长
    std::string look;     ///< portrait; empty for the narrator
    std::string text;
    std::string clock;
    std::uint64_t input = 0;
};

/// Whose portrait stands beside what is said.
struct Speaker {
    std::string look;
    Mood mood = Mood::Calm;
};

/// Something or somebody here.
struct TargetCard {
    std::string id;
    std::string name;
    std::string role;  ///< people: 环保专员
    std::string note;
    std::string icon;  ///< picture of a thing, or portrait of a person
    bool person = false;
    bool carried = false;  ///< brought along, not found here
    std::vector<VerbChoice> verbs;
    std::vector<TopicChoice> topics;  ///< people only, as all below
    Mood mood = Mood::Calm;
    std::string moodWord;          ///< 神色紧张; empty when calm
    std::string refusal;           ///< why nobody can turn to the person now; empty when one can
    std::vector<SpokenLine> talk;  ///< what was said with the person so far
};

/// Whether an exhibit is evidence. Unstated where only handlers take exhibits: they fix them at
/// once.
enum class Fixed { Unstated, No, Yes };

struct ExhibitCard {
    std::string id;
    std::string name;
    std::string proves;
    std::string icon;
    std::string clock;               ///< when and where it was fixed
    std::vector<std::string> marks;  ///< 已注明拍摄人, 缺：放比例尺
    Fixed fixed = Fixed::Unstated;
};

struct PromptModel {
    std::string speaker;
    std::string text;
    std::vector<MannerChoice> options;
    bool multiple = false;
};

enum class GroupState { Acting, Free, Busy, StandingBy };

/// Officers who go together.
struct GroupCard {
    std::string officer;  ///< id of the first, by whom the group is led
    std::string names;    ///< 林晓、潘立
    std::string place;
    std::string clock;  ///< when it is free
    GroupState state = GroupState::Free;
    std::string note;     ///< 正在指挥, 忙到 05:48
    std::string refusal;  ///< why it cannot be led now; empty when it can, or is
};

/// Why the acting group cannot be ordered something now, a sentence each; empty when it can.
struct TeamOrders {
    std::string split;
    std::string join;
    std::string standBy;
    std::string wait;
};

/// What the mentor says in a guided play.
struct MentorWords {
    std::string text;
    std::string why;  ///< shown when asked for
};

struct FieldModel {
    std::string place;
    std::string placeNote;
    std::string clock;  ///< 09:40
    std::string date;   ///< 2024年12月10日
    std::string officers;
    std::string saved;  ///< 已保存 · 第 12 步, or 未记录 for a play without a store
    bool over = false;
    bool isTimed = false;  ///< a contest: the time that is left stands in the middle of the top bar
    MapPicture map;
    /// The place itself first, then things, then people, what is carried last; in teams people come
    /// before things, because they go away.
    std::vector<TargetCard> here;
    std::vector<SpokenLine> transcript;  ///< everything, in the order of the inputs
    /// What is said now, and before it what was said earlier with the same person.
    std::vector<SpokenLine> speech;
    std::uint64_t latest = 0;  ///< the input from which on `speech` is new
    std::optional<Speaker> speaker;
    std::vector<MannerChoice> asking;  ///< how a question may be put, beside plainly
    std::vector<ExhibitCard> exhibits;
    std::string tray;  ///< 5 件，固定 3 件
    std::optional<PromptModel> prompt;
    int questionsAnswered = 0;
    int questionsAll = 0;
    bool hasBoard = false;              ///< there are facts to prove
    bool hasPapers = false;             ///< there are documents to write
    std::optional<MentorWords> mentor;
    std::optional<std::uint64_t> undo;  ///< where an undo rewinds to; nothing when there is none

    std::vector<GroupCard> groups;  ///< empty where officers stay together, as all below
    TeamOrders orders;
    std::vector<MannerChoice> members;  ///< of the acting group: who could go apart
    std::string turn;  ///< 现在指挥赵航、潘立; empty while those who acted last act on
};

/// Whether the inputs of a play are stored, for the word 已保存.
enum class Recorded { No, Yes };

/// The minutes of a short wait, which is one click.
inline constexpr int kShortWait = 15;

/// The number of minutes somebody typed; nothing where that is none.
std::optional<int> readMinutes(std::string_view typed);

/// The names of a group, without what stands behind a name in brackets.
std::string groupNames(const scenario::Definition& definition, const scenario::Group& group);

/// The site plan with everybody where they are.
MapPicture makeMap(const scenario::Inspection& inspection);

FieldModel makeField(const scenario::Inspection& inspection, Recorded recorded);

}  // namespace lianbing::present
