#include "game/scenario/defect_list.h"
#include "game/scenario/document.h"

namespace lianbing::scenario {

namespace {

void findBasisDefects(const std::vector<law::ArticleRef>& basis, bool isUnverified,
                      score::Points points, const std::string& where, DefectList& defects) {
    if (points < score::Points{}) defects.add(where + ".points", "分数不能是负数");
    if (points == score::Points{} && !isUnverified)
        defects.add(where + ".points", "没有分数，这一项没有作用");
    if (basis.empty() && !isUnverified)
        defects.add(where + ".basis",
                    "计分的要写依据的条款；还没有核实的写 unverified = true，不计分");
}

class EvidenceDefects {
public:
    EvidenceDefects(const Definition& definition, DefectList& defects)
        : definition_(definition), defects_(defects) {}

    void find() {
        for (std::size_t i = 0; i < definition_.exhibits.size(); ++i) findInExhibit(i);
        for (std::size_t i = 0; i < definition_.facts.size(); ++i) findInFact(i);
        std::set<std::string> used;
        for (std::size_t i = 0; i < definition_.sources.size(); ++i) findInSource(i, used);
        for (std::size_t i = 0; i < definition_.contradictions.size(); ++i) findInContradiction(i);
    }

private:
    void findInExhibit(std::size_t index) {
        const Exhibit& exhibit = definition_.exhibits[index];
        for (std::size_t i = 0; i < exhibit.ways.size(); ++i) {
            const Way& way = exhibit.ways[i];
            const std::string where = element(element("exhibits", index) + ".ways", i);
            findDeedDefects(definition_, way.deed, where, defects_);
            for (const std::string& manner : way.manners) {
                if (!isMannerOf(way.deed, manner))
                    defects_.add(where + ".manners", fmt::format("这个动作没有“{}”这种方式", manner));
            }
        }
    }

    [[nodiscard]] bool isMannerOf(const Deed& deed, const std::string& manner) const {
        if (deed.verb == "ask") return holdsId(definition_.asking, manner);
        if (deed.verb == "sign") {
            const Document* document = definition_.findDocument(deed.target);
            return document == nullptr || holdsId(document->manners, manner);
        }
        const Verb* verb = definition_.findVerb(deed.verb);
        return verb == nullptr || holdsId(verb->manners, manner);
    }

    void findInFact(std::size_t index) {
        const Fact& fact = definition_.facts[index];
        const std::string where = element("facts", index);
        requireSection(definition_, fact.section, where, defects_);
        defects_.requireText(fact.title, where + ".title");
        defects_.requireText(fact.explanation, where + ".explanation");
        findBasisDefects(fact.basis, fact.unverified, fact.points, where, defects_);
        if (fact.proofs.empty()) defects_.add(where + ".proofs", "至少要写一种证明的办法");
        for (std::size_t i = 0; i < fact.proofs.size(); ++i)
            findInProof(fact.proofs[i], element(where + ".proofs", i));
    }

    void findInProof(const Proof& proof, const std::string& where) {
        defects_.requireText(proof.label, where + ".label");
        if (proof.parts.empty()) defects_.add(where + ".parts", "至少要有一环");
        for (std::size_t i = 0; i < proof.parts.size(); ++i) {
            const ProofPart& part = proof.parts[i];
            const std::string place = element(where + ".parts", i);
            defects_.requireText(part.label, place + ".label");
            if (part.exhibits.empty()) defects_.add(place + ".exhibits", "至少要有一件证据");
            for (const std::string& id : part.exhibits) {
                if (definition_.findExhibit(id) == nullptr)
                    defects_.add(place + ".exhibits", fmt::format("没有编号为“{}”的证据", id));
            }
        }
    }

    void findInSource(std::size_t index, std::set<std::string>& used) {
        const Source& source = definition_.sources[index];
        const std::string where = element("sources", index);
        defects_.requireNewId(source.id, where + ".id", used);
        defects_.requireText(source.title, where + ".title");
        if (source.openedBy.empty()) defects_.add(where + ".opened_by", "要写明怎样才算看过");
        for (std::size_t i = 0; i < source.openedBy.size(); ++i)
            findDeedDefects(definition_, source.openedBy[i], element(where + ".opened_by", i),
                            defects_);
    }

    void findInContradiction(std::size_t index) {
        const Contradiction& one = definition_.contradictions[index];
        const std::string where = element("contradictions", index);
        requireSection(definition_, one.section, where, defects_);
        defects_.requireText(one.title, where + ".title");
        defects_.requireText(one.explanation, where + ".explanation");
        findBasisDefects(one.basis, one.unverified, one.points, where, defects_);
        for (const std::string& id : {one.one, one.other}) {
            if (definition_.findSource(id) == nullptr)
                defects_.add(where + ".sources", fmt::format("没有编号为“{}”的来源", id));
        }
        if (one.one == one.other) defects_.add(where + ".sources", "要写两处不同的来源");
        for (std::size_t i = 0; i < index; ++i) {
            const Contradiction& earlier = definition_.contradictions[i];
            if (std::minmax(earlier.one, earlier.other) == std::minmax(one.one, one.other))
                defects_.add(where + ".sources",
                             fmt::format("和“{}”是同样的两处来源，指出来分不清", earlier.id));
        }
    }

    const Definition& definition_;
    DefectList& defects_;
};

class DocumentDefects {
public:
    DocumentDefects(const Definition& definition, DefectList& defects)
        : definition_(definition), defects_(defects) {}

    void find() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < definition_.documents.size(); ++i) findInDocument(i, used);
        for (const DocumentMark& mark : definition_.documentMarks) findInMark(mark);
    }

private:
    void findInDocument(std::size_t index, std::set<std::string>& used) {
        const Document& document = definition_.documents[index];
        const std::string where = element("documents", index);
        defects_.requireNewId(document.id, where + ".id", used);
        defects_.requireText(document.title, where + ".title");
        if (document.fields.empty()) defects_.add(where + ".fields", "至少要有一栏");
        std::set<std::string> fields;
        for (std::size_t i = 0; i < document.fields.size(); ++i) {
            const DocumentField& field = document.fields[i];
            const std::string place = element(where + ".fields", i);
            defects_.requireNewId(field.id, place + ".id", fields);
            defects_.requireText(field.label, place + ".label");
            requireWords(field.given, place + ".given");
        }
        for (std::size_t i = 0; i < document.signers.size(); ++i) {
            if (definition_.findPerson(document.signers[i]) == nullptr)
                defects_.add(element(where + ".signers", i),
                             fmt::format("没有编号为“{}”的人员", document.signers[i]));
        }
        std::set<std::string> manners;
        for (std::size_t i = 0; i < document.manners.size(); ++i) {
            const std::string place = element(where + ".manners", i);
            defects_.requireNewId(document.manners[i].id, place + ".id", manners);
            defects_.requireText(document.manners[i].label, place + ".label");
        }
    }

    void requireWords(const std::string& text, const std::string& where) {
        if (!definition_.cases.empty())
            defects_.requireWords(text, definition_.cases.front(), where);
    }

    void findInMark(const DocumentMark& mark) {
        const std::string where = whereOf(definition_, mark);
        const Document* document = definition_.findDocument(mark.document);
        if (document == nullptr)
            return defects_.add(where, fmt::format("没有编号为“{}”的文书", mark.document));
        requireSection(definition_, mark.section, where, defects_);
        defects_.requireText(mark.title, where + ".title");
        findBasisDefects(mark.basis, mark.unverified, mark.points, where, defects_);
        for (const std::string& field : mark.fields) {
            if (document->findField(field) == nullptr)
                defects_.add(where + ".fields", fmt::format("文书没有“{}”这一栏", field));
        }
        if (!mark.exhibit.empty() && definition_.findExhibit(mark.exhibit) == nullptr)
            defects_.add(where + ".exhibit", fmt::format("没有编号为“{}”的证据", mark.exhibit));
        if (!mark.when.isEmpty())
            findPatternDefects(definition_, mark.when, where + ".when", defects_);
        findInKind(mark, *document, where);
    }

    void findInKind(const DocumentMark& mark, const Document& document, const std::string& where) {
        switch (mark.kind) {
            case MarkKind::Equals:
            case MarkKind::Mentions:
            case MarkKind::Unseen:
            case MarkKind::Opinion:
                return findInWords(mark, where);
            case MarkKind::Time:
                if (mark.when.isEmpty()) defects_.add(where + ".of", "要写明是哪件事的时间");
                if (mark.minutes < 0) defects_.add(where + ".minutes", "不能是负数");
                return;
            case MarkKind::Figure:
                if (mark.exhibit.empty()) defects_.add(where + ".exhibit", "要写明是哪件证据上的数");
                if (mark.attribute.empty()) defects_.add(where + ".attribute", "要写明是哪一项属性");
                if (!(mark.tolerance >= 0)) defects_.add(where + ".tolerance", "不能是负数");
                return;
            case MarkKind::Signed:
                return findInSigners(mark, document, where);
        }
    }

    void findInWords(const DocumentMark& mark, const std::string& where) {
        if (mark.words.empty()) defects_.add(where + ".words", "要写明找哪些字");
        for (const auto& group : mark.words) {
            if (group.empty()) defects_.add(where + ".words", "有一组是空的");
            for (const std::string& word : group) {
                defects_.requireText(word, where + ".words");
                requireWords(word, where + ".words");
            }
        }
    }

    void findInSigners(const DocumentMark& mark, const Document& document,
                       const std::string& where) {
        if (mark.who.empty()) defects_.add(where + ".who", "要写明该由谁签");
        for (const std::string& who : mark.who) {
            if (who != kOfficers && !holds(document.signers, who))
                defects_.add(where + ".who", fmt::format("文书的 signers 里没有“{}”", who));
        }
        for (const std::string& manner : mark.manners) {
            if (!holdsId(document.manners, manner))
                defects_.add(where + ".manners", fmt::format("文书的签名没有“{}”这种方式", manner));
        }
    }

    const Definition& definition_;
    DefectList& defects_;
};

}  // namespace

std::string whereOf(const Definition& definition, const DocumentMark& mark) {
    std::size_t place = 0;
    for (const DocumentMark& one : definition.documentMarks) {
        if (&one == &mark) break;
        if (one.document == mark.document) ++place;
    }
    for (std::size_t i = 0; i < definition.documents.size(); ++i) {
        if (definition.documents[i].id == mark.document)
            return element(element("documents", i) + ".marks", place);
    }
    return "documents";
}

void findEvidenceDefects(const Definition& definition, DefectList& defects) {
    EvidenceDefects(definition, defects).find();
}

void findDocumentDefects(const Definition& definition, DefectList& defects) {
    DocumentDefects(definition, defects).find();
}

}  // namespace lianbing::scenario
