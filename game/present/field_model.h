#pragma once

#include "game/present/map_model.h"
#include "game/scenario/inspection.h"

#include <cstdint>
#include <optional>
#include <string>
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

/// Something or somebody here.
struct TargetCard {
    std::string id;
    std::string name;
    std::string role;   ///< people: 环保专员
    std::string note;
    std::string icon;   ///< picture of a thing, or portrait of a person
    bool person = false;
    std::vector<VerbChoice> verbs;
    std::vector<TopicChoice> topics;  ///< people only
};

struct SpokenLine {
    std::string speaker;  ///< display name; empty for the narrator
    std::string look;     ///< portrait; empty for the narrator
    std::string text;
    std::string clock;
    std::uint64_t input = 0;
};

struct ExhibitCard {
    std::string id;
    std::string name;
    std::string proves;
    std::string icon;
    std::string clock;  ///< when and where it was fixed
    std::vector<std::string> marks;  ///< 已注明拍摄人, 缺比例尺
};

struct PromptModel {
    std::string speaker;
    std::string text;
    std::vector<MannerChoice> options;
    bool multiple = false;
};

struct FieldModel {
    std::string place;
    std::string placeNote;
    std::string clock;     ///< 09:40
    std::string date;      ///< 2024年12月10日
    std::string officers;
    std::string saved;     ///< 已保存 · 第 12 步, or 未记录 for a play without a store
    bool over = false;
    MapPicture map;
    std::vector<TargetCard> here;  ///< the place itself first, then things, then people
    std::vector<SpokenLine> transcript;
    std::vector<ExhibitCard> exhibits;
    std::optional<PromptModel> prompt;
    int questionsAnswered = 0;
    int questionsAll = 0;
};

/// Whether the inputs of a play are stored, for the word 已保存.
enum class Recorded { No, Yes };

/// The site plan with everybody where they are.
MapPicture makeMap(const scenario::Inspection& inspection);

FieldModel makeField(const scenario::Inspection& inspection, Recorded recorded);

}  // namespace lianbing::present
