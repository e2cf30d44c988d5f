#include "game/present/score_model.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::present {

namespace {

/// A true minus sign: a hyphen is lost on a projector.
std::string pointsText(score::Points points) {
    return points < score::Points() ? "−" + (-points).text() : points.text();
}

double shareOf(score::Points earned, score::Points max) {
    if (max <= score::Points() || earned <= score::Points()) return 0;
    const auto share = static_cast<double>(earned.inHundredths()) / static_cast<double>(max.inHundredths());
    return std::min(share, 1.0);
}

LineRow::Tone toneOf(score::LineState state) {
    switch (state) {
        case score::LineState::Met: return LineRow::Tone::Met;
        case score::LineState::Partly: return LineRow::Tone::Partly;
        case score::LineState::Lost:
        case score::LineState::Deducted: return LineRow::Tone::Lost;
        case score::LineState::NotTriggered:
        case score::LineState::Unverified: return LineRow::Tone::Quiet;
    }
    return LineRow::Tone::Quiet;
}

LineRow makeLine(const score::ScoreLine& line, const scenario::Case& current) {
    LineRow row;
    row.title = scenario::fillWords(line.title, current);
    row.reason = scenario::fillWords(line.reason, current);
    row.points = line.max == score::Points() ? pointsText(line.earned)
                                             : pointsText(line.earned) + " / " + pointsText(line.max);
    row.basis = line.basis;
    row.moment = line.moment;
    row.input = line.events.empty() ? 0 : line.events.front();
    row.tone = toneOf(line.state);
    return row;
}

}  // namespace

ScoreModel makeScore(const scenario::Inspection& inspection) {
    const score::ScoreSheet sheet = inspection.sheet();
    const scenario::Case& current = inspection.currentCase();
    ScoreModel model;
    model.title = inspection.definition().title;
    model.caseLabel = current.label;
    model.total = pointsText(sheet.total());
    model.max = pointsText(sheet.max());
    model.share = shareOf(sheet.total(), sheet.max());
    model.final = inspection.world().over;
    for (const score::Veto& veto : sheet.vetoes) {
        model.vetoes.push_back({scenario::fillWords(veto.reason, current), veto.basis});
    }
    if (const scenario::Ending* ending = inspection.definition().findEnding(inspection.world().ending)) {
        model.endingTitle = ending->title;
        model.ending = base::split(scenario::fillWords(ending->text, current), '\n');
    }
    for (const score::Section& section : sheet.sections) {
        SectionBar bar;
        bar.title = section.title;
        const score::Points earned = sheet.earnedIn(section.id);
        bar.points = pointsText(earned) + " / " + pointsText(sheet.maxIn(section.id));
        bar.share = shareOf(earned, sheet.maxIn(section.id));
        for (const score::ScoreLine& line : sheet.lines) {
            if (line.section == section.id) bar.lines.push_back(makeLine(line, current));
        }
        model.sections.push_back(std::move(bar));
    }
    return model;
}

}  // namespace lianbing::present
