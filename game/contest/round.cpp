#include "game/contest/round.h"

#include <algorithm>
#include <utility>

namespace lianbing::contest {

namespace {

using score::LineState;
using score::Points;

/// What one input does to a round that has already counted it.
class Referee {
public:
    explicit Referee(Round& round) : round_(round) {}

    base::Status operator()(const OpenQuestion& open) const {
        if (round_.phase != Phase::Waiting) return base::fail("上一题还没有结束，不能出下一题。");
        const bool isForOneTeam = open.kind != QuestionKind::Quick;
        if (isForOneTeam && round_.findTeam(open.team) == nullptr)
            return base::fail("没有代号为“" + open.team + "”的队。");
        if (!isForOneTeam && !open.team.empty()) return base::fail("抢答题不指定队伍。");
        const auto& stakes = round_.rules.stakes;
        const bool isOffered = std::find(stakes.begin(), stakes.end(), open.stake) != stakes.end();
        if (open.kind == QuestionKind::Risk && !isOffered)
            return base::fail("风险题没有" + open.stake.text() + "分这一档。");

        round_.question = open;
        round_.barred.clear();
        round_.holder = open.team;
        round_.phase = isForOneTeam ? Phase::Answering : Phase::Reading;
        return {};
    }

    base::Status operator()(const OpenBuzzer&) const {
        if (round_.phase != Phase::Reading) return base::fail("现在不能开放抢答。");
        round_.phase = Phase::Buzzing;
        return {};
    }

    base::Status operator()(const Press& press) const {
        if (round_.findTeam(press.team) == nullptr)
            return base::fail("没有代号为“" + press.team + "”的队。");
        if (round_.barred.contains(press.team)) return {};
        switch (round_.phase) {
            case Phase::Waiting:
            case Phase::Answering:
                break;  // too late; the buzzers stay live, and people press
            case Phase::Reading:
                pressEarly(press.team);
                break;
            case Phase::Buzzing:
                giveWord(press.team);
                break;
        }
        return {};
    }

    base::Status operator()(const Accept&) const {
        if (round_.phase != Phase::Answering) return base::fail("没有队在答题，不能判对。");
        const Points worth = rightPoints();
        award(round_.holder, worth, worth, LineState::Met, "答对，得" + worth.text() + "分。");
        close();
        return {};
    }

    base::Status operator()(const Refuse&) const {
        if (round_.phase != Phase::Answering) return base::fail("没有队在答题，不能判错。");
        lose("答错");
        return {};
    }

    base::Status operator()(const TimeUp&) const {
        switch (round_.phase) {
            case Phase::Waiting:
            case Phase::Reading:
                return base::fail("现在没有在计时。");
            case Phase::Buzzing:
                close();
                break;  // nobody pressed: the question lapses
            case Phase::Answering:
                lose("到时没有答出");
                break;
        }
        return {};
    }

private:
    void giveWord(const std::string& team) const {
        round_.holder = team;
        round_.phase = Phase::Answering;
    }

    void pressEarly(const std::string& team) const {
        switch (round_.rules.earlyPress) {
            case EarlyPress::Allowed:
                giveWord(team);
                break;
            case EarlyPress::Penalised:
                round_.barred.insert(team);
                award(
                    team, -round_.rules.earlyPenalty, Points{}, LineState::Deducted,
                    "开放抢答前抢按，扣" + round_.rules.earlyPenalty.text() + "分，本题不能再抢。");
                break;
        }
    }

    void lose(const std::string& what) const {
        const Points cost = wrongPoints();
        const bool isCostly = cost > Points{};
        award(round_.holder, -cost, Points{}, isCostly ? LineState::Deducted : LineState::Lost,
              what + (isCostly ? "，扣" + cost.text() + "分。" : "，不得分。"));
        close();
    }

    void close() const {
        round_.phase = Phase::Waiting;
        round_.holder.clear();
    }

    void award(const std::string& team, Points earned, Points max, LineState state,
               std::string reason) const {
        score::ScoreLine line;
        line.id = round_.question.question + "/" + std::to_string(round_.input);
        line.section = team;
        line.title = round_.question.question;
        line.earned = earned;
        line.max = max;
        line.state = state;
        line.reason = std::move(reason);
        line.events = {round_.input};
        round_.sheet.lines.push_back(std::move(line));
    }

    [[nodiscard]] Points rightPoints() const {
        switch (round_.question.kind) {
            case QuestionKind::Must:
                return round_.rules.mustRight;
            case QuestionKind::Quick:
                return round_.rules.quickRight;
            case QuestionKind::Risk:
                return round_.question.stake;
        }
        return {};
    }

    [[nodiscard]] Points wrongPoints() const {
        switch (round_.question.kind) {
            case QuestionKind::Must:
                return round_.rules.mustWrong;
            case QuestionKind::Quick:
                return round_.rules.quickWrong;
            case QuestionKind::Risk:
                return round_.question.stake;
        }
        return {};
    }

    Round& round_;
};

}  // namespace

base::Result<Round> Round::begin(RoundRules rules, std::vector<Team> teams) {
    if (teams.size() < 2) return base::fail("至少要有两个队才能开赛。");
    Round round;
    round.rules = std::move(rules);
    for (const Team& team : teams) {
        if (team.id.empty()) return base::fail("有一个队没有代号。");
        const auto isSame = [&](const score::Section& section) { return section.id == team.id; };
        if (std::any_of(round.sheet.sections.begin(), round.sheet.sections.end(), isSame)) {
            return base::fail("队的代号“" + team.id + "”用了两次。");
        }
        round.sheet.sections.push_back({team.id, team.name});
    }
    round.teams = std::move(teams);
    return round;
}

const Team* Round::findTeam(std::string_view id) const {
    const auto team = std::find_if(teams.begin(), teams.end(),
                                   [&](const Team& candidate) { return candidate.id == id; });
    return team == teams.end() ? nullptr : &*team;
}

base::Status apply(Round& round, const RoundEvent& event) {
    ++round.input;
    base::Status status = std::visit(Referee(round), event);
    // A refused input is not part of the round. The referee changes nothing before it has checked
    // everything.
    if (!status) --round.input;
    return status;
}

}  // namespace lianbing::contest
