#pragma once

#include "game/scenario/inspection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::present {

/// An exhibit in the tray, as a card that can be linked.
struct BoardExhibit {
    std::string id;
    std::string name;
    std::string proves;  ///< what can be seen on it
    std::string icon;
    std::string taken;  ///< 09:40 锅炉房
    bool isFixed = false;
    std::string state;  ///< 已固定, or 未固定，缺：放比例尺、注明拍摄人
    std::vector<std::string>
        facts;          ///< ids of those that it is linked to, in the order of the definition
    std::string links;  ///< 连了 2 处, 还没有连
};

/// An exhibit that is linked to a fact.
struct BoardLink {
    std::string exhibit;
    std::string words;  ///< its name, and behind it 未固定 or 不相干 where it is so
    bool isFixed = false;
    bool isIdle = false;  ///< proves nothing of the fact; only told when the play is over
};

enum class Standing { Unproved, Suspected, Proved };

/// One part of a proof, told when the play is over.
struct BoardPart {
    std::string label;
    bool isMet = false;
    std::string exhibits;  ///< what met it, or any of what would have
};

/// How a fact could have been proved, told when the play is over.
struct FactDebrief {
    std::string way;  ///< label of the proof that is furthest; empty for a fact without proofs
    std::vector<BoardPart> parts;
    std::vector<std::string> notes;  ///< what was at hand and not linked, what should not be linked
    std::string explanation;
};

/// Something that must be proved.
struct BoardFact {
    std::string id;
    std::string title;
    Standing standing = Standing::Unproved;
    std::string word;   ///< 已证明, 只到怀疑, 还没有证据
    std::string count;  ///< 2 / 5 环: parts met of the proof that is furthest; empty without proofs
    double share = 0;   ///< of the parts, 0 to 1
    std::vector<BoardLink> linked;       ///< in order of collecting
    std::vector<std::string> notes;      ///< a sentence for each linked exhibit that is not fixed
    std::optional<FactDebrief> debrief;  ///< nothing while the play goes on
};

struct BoardSource {
    std::string id;
    std::string title;
};

enum class Verdict { Untold, Right, Wrong };

/// Two sources that were set against each other.
struct BoardContrast {
    std::string one;  ///< ids, in the order in which they were given
    std::string other;
    std::string pair;  ///< “平台的小时值”和“采样孔的参比读数”
    std::string word;  ///< 已对照; when the play is over 确实对不上, 其实对得上
    Verdict verdict = Verdict::Untold;  ///< told when the play is over
    std::string title;                  ///< of the contradiction, told when the play is over
    std::string explanation;            ///< likewise
};

/// A contradiction that nobody pointed out, told when the play is over.
struct MissedContradiction {
    std::string title;
    std::string reason;
    std::string explanation;
};

/// What is held, what it proves, and what does not agree. While the play goes on it says nothing
/// that the trainee has not found: no proofs by name, no exhibits or sources that were not opened,
/// no word on whether a link or a contrast is right.
struct BoardModel {
    bool over = false;
    std::string blocked;       ///< why nothing can be changed now, as a sentence; empty when it can
    std::string summary;       ///< 已证明 1 / 5
    std::string linkRule;      ///< what links that prove nothing cost; empty when the play is over
    std::string contrastRule;  ///< what contrasts of sources that agree cost; likewise
    std::vector<BoardExhibit> exhibits;  ///< all of the tray, the newest first
    std::vector<std::string> unlinked;   ///< ids of those that are linked to nothing, in that order
    std::vector<BoardFact> facts;
    std::vector<BoardSource> sources;      ///< those that are open, in the order of the definition
    std::vector<BoardContrast> contrasts;  ///< in the order in which they were made
    std::vector<MissedContradiction> missed;
};

BoardModel makeBoard(const scenario::Inspection& inspection);

/// Whether the two sources were set against each other, in either order.
bool isContrasted(const BoardModel& board, std::string_view one, std::string_view other);

}  // namespace lianbing::present
