#pragma once

#include "game/present/field_model.h"
#include "game/scenario/definition.h"
#include "game/scenario/inspection.h"

#include <string>
#include <vector>

namespace lianbing::present {

/// How far a document has come.
enum class PaperStage { Blank, Written, Signed };

struct PaperField {
    std::string id;
    std::string label;
    std::string text;  ///< as it stands: written, else prefilled; may have several lines
    std::string hint;  ///< how to write it; empty for none
    scenario::FieldKind kind = scenario::FieldKind::Line;
    bool isGiven = false;  ///< what stands there was printed beforehand
    bool isEditable =
        false;  ///< false once somebody signed, while an answer is waited for, and at the end
};

/// Somebody who may sign a document.
struct PaperSigner {
    std::string id;
    std::string name;
    std::string role;  ///< 主办, 窑长; may be empty
    bool isOfficer = false;
    bool isHere = false;  ///< an officer of the acting group, or a person who is present
    bool hasSigned = false;
    bool isNoted = false;  ///< did not sign, which is noted
    std::string signedAt;  ///< 07:42 签名, or 07:42 注明拒签; empty before that
    std::string how;       ///< the manners of the signature; may be empty
    std::string
        why;  ///< why just this one cannot sign now, as a sentence; empty for no such reason
    bool canSign = false;
    bool canNote = false;  ///< it can be noted that he would not sign
    std::vector<MannerChoice>
        manners;  ///< to choose for the signature, in the document's order; without `noted`
};

struct PaperModel {
    std::string id;
    std::string title;
    scenario::DocumentForm form = scenario::DocumentForm::Record;
    PaperStage stage = PaperStage::Blank;
    std::string state;     ///< 未写, 写了 3 栏, 已签名 2 人
    std::string bureau;    ///< over the title; empty where the case names none
    std::string pageNote;  ///< how it comes onto paper
    std::string locked;  ///< why it cannot be written any more though the play goes on; else empty
    std::string tooEarly;  ///< why nobody can sign it yet though the play goes on; else empty
    std::string noted;     ///< the manner that notes that somebody would not sign
    std::string cost;      ///< of the next signature: 16 分钟
    std::string printTo;   ///< name of the PDF where no other is typed
    std::vector<PaperField> fields;
    std::vector<PaperSigner> signers;  ///< officers first
};

struct PapersModel {
    std::vector<PaperModel> papers;  ///< all documents of the scenario, in its order
    bool over = false;
    std::string blocked;  ///< why nothing can be written or signed now; empty while it can
};

/// The papers of a play: what stands in them, who signed, who still can.
PapersModel makePapers(const scenario::Inspection& inspection);

}  // namespace lianbing::present
