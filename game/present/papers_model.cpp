#include "game/present/papers_model.h"

#include "game/base/text.h"
#include "game/scenario/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace lianbing::present {

namespace {

using scenario::Document;
using scenario::DocumentField;
using scenario::DocumentForm;
using scenario::FieldKind;
using scenario::Sign;
using scenario::Signature;

/// A title as the name of a file: what file systems refuse or shells trip over becomes `-`.
std::string fileName(std::string_view title) {
    constexpr std::string_view kRefused = "/\\:*?\"<>| ";
    std::string name(title);
    for (char& c : name) {
        if (kRefused.find(c) != kRefused.npos || static_cast<unsigned char>(c) < ' ') c = '-';
    }
    return name + ".pdf";
}

class PapersMaker {
public:
    explicit PapersMaker(const scenario::Inspection& inspection)
        : inspection_(inspection),
          definition_(inspection.definition()),
          current_(inspection.currentCase()),
          world_(inspection.world()) {}

    [[nodiscard]] PapersModel make() const {
        PapersModel model;
        model.over = world_.over;
        model.blocked = blocked();
        for (const Document& document : definition_.documents)
            model.papers.push_back(paper(document));
        return model;
    }

private:
    [[nodiscard]] std::string words(std::string_view text) const {
        return scenario::fillWords(text, current_);
    }

    [[nodiscard]] std::string blocked() const {
        if (world_.over) return "检查已经结束：文书不能再写、再签，可以打印。";
        if (!world_.pending) return {};
        return "先回到现场，把问话回答了：" + words(world_.pending->text);
    }

    [[nodiscard]] const scenario::WrittenDocument* writtenOf(const Document& document) const {
        const auto found = world_.documents.find(document.id);
        return found == world_.documents.end() ? nullptr : &found->second;
    }

    [[nodiscard]] PaperModel paper(const Document& document) const {
        PaperModel model;
        model.id = document.id;
        model.title = words(document.title);
        model.form = document.form;
        setStage(document, model);
        model.bureau = bureau();
        model.pageNote = "打印成 A4，页码自动编";
        if (blocked().empty()) {
            const scenario::WrittenDocument* written = writtenOf(document);
            if (written != nullptr && scenario::isClosed(document, *written, definition_))
                model.locked = "对方已经签名，内容不能再改。";
            if (writtenOf(document) == nullptr) model.tooEarly = "还是空白的，写了一栏才能请人签。";
        }
        model.noted = scenario::kNoted;
        model.cost = costOf(document);
        model.printTo = fileName(model.title);
        for (const DocumentField& field : document.fields)
            model.fields.push_back(fieldOf(document, field));
        setSigners(document, model);
        return model;
    }

    void setStage(const Document& document, PaperModel& model) const {
        model.state = "未写";
        const scenario::WrittenDocument* written = writtenOf(document);
        if (written == nullptr) return;
        if (!written->signatures.empty()) {
            model.stage = PaperStage::Signed;
            const bool isClosed = scenario::isClosed(document, *written, definition_);
            model.state = fmt::format("已签名 {} 人{}", written->signatures.size(),
                                      isClosed ? "" : "，改动要重签");
            return;
        }
        const auto count =
            std::count_if(written->fields.begin(), written->fields.end(),
                          [](const auto& field) { return !base::trim(field.second).empty(); });
        if (count == 0) return;
        model.stage = PaperStage::Written;
        model.state = fmt::format("写了 {} 栏", count);
    }

    [[nodiscard]] std::string bureau() const {
        const auto word = std::find_if(current_.words.begin(), current_.words.end(),
                                       [](const auto& pair) { return pair.first == "bureau"; });
        return word == current_.words.end() ? std::string() : word->second;
    }

    /// The first signature also takes the time of writing.
    [[nodiscard]] std::string costOf(const Document& document) const {
        const base::Millis span =
            scenario::durationOf(definition_, world_, Sign{document.id, {}, {}});
        return fmt::format("{} 分钟",
                           std::chrono::duration_cast<std::chrono::minutes>(span).count());
    }

    [[nodiscard]] PaperField fieldOf(const Document& document, const DocumentField& field) const {
        PaperField model;
        model.id = field.id;
        model.label = words(field.label);
        model.kind = field.kind;
        model.text = scenario::fieldText(document, field, current_, world_);
        model.hint = hintOf(document, field);
        const std::string given = words(field.given);
        model.isGiven = !given.empty() && model.text == given;
        model.isEditable =
            inspection_.validate(scenario::Write{document.id, field.id, {}}).has_value();
        return model;
    }

    [[nodiscard]] static std::string hintOf(const Document& document, const DocumentField& field) {
        if (field.kind == FieldKind::Time) return "例如 9:05";
        if (document.form != DocumentForm::List || field.kind != FieldKind::Text) return {};
        const auto first =
            std::find_if(document.fields.begin(), document.fields.end(),
                         [](const DocumentField& one) { return one.kind == FieldKind::Text; });
        return &*first == &field ? "一行一件，各项用 | 隔开：名称|数量|规格" : "";
    }

    [[nodiscard]] static PaperSigner signerNamed(std::string id, std::string name,
                                                 std::string role) {
        PaperSigner signer;
        signer.id = std::move(id);
        signer.name = std::move(name);
        signer.role = std::move(role);
        return signer;
    }

    void setSigners(const Document& document, PaperModel& model) const {
        const scenario::Group* group = world_.actingGroup();
        for (const scenario::Officer& officer : definition_.officers) {
            if (officer.id.empty()) continue;  // named only: nobody can say who of them signs
            PaperSigner signer = signerNamed(officer.id, officer.name, officer.role);
            signer.isOfficer = true;
            signer.isHere = group == nullptr || group->holds(officer.id);
            finish(document, model, std::move(signer));
        }
        for (const std::string& who : document.signers) {
            const scenario::Person* person = definition_.findPerson(who);
            if (person == nullptr) continue;
            PaperSigner signer = signerNamed(person->id, person->name, person->role);
            signer.isHere = world_.isPresent(definition_, person->id);
            for (const scenario::Manner& manner : document.manners) {
                if (manner.id != scenario::kNoted)
                    signer.manners.push_back({manner.id, words(manner.label)});
            }
            finish(document, model, std::move(signer));
        }
    }

    void finish(const Document& document, PaperModel& model, PaperSigner signer) const {
        const scenario::WrittenDocument* written = writtenOf(document);
        const Signature* signature =
            written == nullptr ? nullptr : written->findSignature(signer.id);
        if (signature != nullptr) {
            setSignature(document, *signature, signer);
        } else {
            const base::Status can = inspection_.validate(Sign{document.id, signer.id, {}});
            signer.canSign = can.has_value();
            if (!can && model.tooEarly.empty() && blocked().empty()) signer.why = can.error().what;
            const Sign noted{document.id, signer.id, {std::string(scenario::kNoted)}};
            signer.canNote = !signer.isOfficer && inspection_.validate(noted).has_value();
        }
        model.signers.push_back(std::move(signer));
    }

    void setSignature(const Document& document, const Signature& signature,
                      PaperSigner& signer) const {
        signer.hasSigned = true;
        std::vector<std::string> how;
        for (const scenario::Manner& manner : document.manners) {
            const auto& chosen = signature.manners;
            if (std::find(chosen.begin(), chosen.end(), manner.id) == chosen.end()) continue;
            if (manner.id == scenario::kNoted) signer.isNoted = true;
            how.push_back(words(manner.label));
        }
        signer.how = base::join(how, "；");
        const bool isToday = signature.at.date == current_.arrival.date;
        const std::string when = isToday ? signature.at.clock()
                                         : signature.at.date.chinese() + " " + signature.at.clock();
        signer.signedAt = when + (signer.isNoted ? " 注明拒签" : " 签名");
    }

    const scenario::Inspection& inspection_;
    const scenario::Definition& definition_;
    const scenario::Case& current_;
    const scenario::World& world_;
};

}  // namespace

PapersModel makePapers(const scenario::Inspection& inspection) {
    return PapersMaker(inspection).make();
}

}  // namespace lianbing::present
