#include "tools/lianbing-tool/output.h"

#include "game/base/text.h"

#include <fmt/format.h>

namespace lianbing::tool {

namespace {

std::string basisText(const std::vector<std::string>& basis) {
    return basis.empty() ? std::string() : "    依据：" + base::join(basis, "、") + "\n";
}

std::string lineText(const present::LineRow& line) {
    std::string text = fmt::format("  {:>9}  {}", line.points, line.title);
    if (!line.moment.empty()) text += fmt::format("（{}）", line.moment);
    text += "\n";
    if (!line.reason.empty()) text += fmt::format("    {}\n", line.reason);
    return text + basisText(line.basis);
}

}  // namespace

std::string scoreText(const present::ScoreModel& model) {
    std::string text = fmt::format("{} · {}\n{} {} / {}\n", model.title, model.caseLabel,
                                   model.final ? "总分" : "检查还没有结束，目前得分", model.total, model.max);
    for (const present::VetoRow& veto : model.vetoes) {
        text += fmt::format("一票否决：{}\n{}", veto.reason, basisText(veto.basis));
    }
    for (const present::SectionBar& section : model.sections) {
        text += fmt::format("\n【{}】{}\n", section.title, section.points);
        for (const present::LineRow& line : section.lines) text += lineText(line);
    }
    if (!model.endingTitle.empty()) {
        text += fmt::format("\n{}\n{}\n", model.endingTitle, base::join(model.ending, "\n"));
    }
    return text;
}

std::string spokenText(const present::FieldModel& model, std::uint64_t since) {
    std::string text;
    for (const present::SpokenLine& line : model.transcript) {
        if (line.input <= since) continue;
        text += line.speaker.empty() ? fmt::format("  {}\n", line.text)
                                     : fmt::format("  {}：{}\n", line.speaker, line.text);
    }
    return text;
}

std::string fieldText(const present::FieldModel& model, std::uint64_t since) {
    std::string text = spokenText(model, since);
    text += fmt::format("\n【{}】{} {}    证据 {} 件    题目 {}/{}    {}\n{}\n", model.place, model.date, model.clock,
                        model.exhibits.size(), model.questionsAnswered, model.questionsAll, model.saved,
                        model.placeNote);
    return text;
}

}  // namespace lianbing::tool
