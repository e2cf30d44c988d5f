#include "tests/unit/procedure/check_rows.h"

#include <gtest/gtest.h>

#include <set>

// Every template in each of its four forms; check_details_test.cpp has what they share.

namespace lianbing::procedure {
namespace {

using K = RuleKind;

std::vector<CheckRow> unaryRows() {
    return {
        {"ExistenceMet", aRule(K::Existence), "look:0 seal:1", met({1})},
        {"ExistenceBroken", aRule(K::Existence), "look:0", broken(Fault::Missing, {})},
        {"ExistenceRepairedLate", aRule(K::Existence, within(5)), "look:0 seal:6",
         repaired(Fault::TooLate, {1}, 1)},
        {"ExistenceNever", aRule(K::Existence, onFirstDay), "seal:1d", never()},

        {"AbsenceMet", aRule(K::Absence), "look:0", met({})},
        {"AbsenceBroken", aRule(K::Absence), "look:0 seal:3", broken(Fault::Forbidden, {1})},
        {"AbsenceRepairedLate", aRule(K::Absence, withRemedy), "seal:0 undo:3",
         repaired(Fault::Forbidden, {0}, 1)},
        {"AbsenceNever", aRule(K::Absence, onFirstDay), "seal:1d", never()},

        {"ExactlyMet", aRule(K::Exactly), "look:0 seal:1", met({1})},
        {"ExactlyBroken", aRule(K::Exactly), "seal:0 seal:1", broken(Fault::TooMany, {1})},
        {"ExactlyRepairedLate", aRule(K::Exactly, withRemedy), "seal:0 seal:1 undo:2",
         repaired(Fault::TooMany, {1}, 2)},
        {"ExactlyNever", aRule(K::Exactly, onFirstDay), "seal:1d", never()},

        {"InitMet", aRule(K::Init), "seal:0 look:1", met({0})},
        {"InitBroken", aRule(K::Init), "look:0", broken(Fault::NotFirst, {0})},
        {"InitRepairedLate", aRule(K::Init), "look:0 seal:1", repaired(Fault::NotFirst, {0}, 1)},
        {"InitNever", aRule(K::Init, among({"seal", "sample"})), "look:0", never()},

        {"EndMet", aRule(K::End), "look:0 seal:1", met({1})},
        {"EndBroken", aRule(K::End), "seal:0 look:1", broken(Fault::NotLast, {1})},
        {"EndRepairedLate", aRule(K::End, withRemedy, among({"seal", "look"})),
         "seal:0 look:1 undo:2", repaired(Fault::NotLast, {1}, 2)},
        {"EndNever", aRule(K::End, among({"seal", "sample"})), "look:0", never()},
    };
}

std::vector<CheckRow> companionRows() {
    return {
        {"RespondedExistenceMet", aRule(K::RespondedExistence), "seal:0 look:1 sample:2",
         met({0, 2})},
        {"RespondedExistenceBroken", aRule(K::RespondedExistence), "look:0 sample:1",
         broken(Fault::Missing, {1})},
        {"RespondedExistenceRepairedLate", aRule(K::RespondedExistence, within(5)),
         "sample:0 seal:6", repaired(Fault::TooLate, {0}, 1)},
        {"RespondedExistenceNever", aRule(K::RespondedExistence), "seal:0", never()},

        {"CoExistenceMet", aRule(K::CoExistence), "seal:0 sample:1", met({0, 1})},
        {"CoExistenceBroken", aRule(K::CoExistence), "look:0 seal:1", broken(Fault::Missing, {1})},
        {"CoExistenceRepairedLate", aRule(K::CoExistence, withRemedy), "seal:0 undo:1",
         repaired(Fault::Missing, {0}, 1)},
        {"CoExistenceNever", aRule(K::CoExistence), "look:0", never()},
    };
}

std::vector<CheckRow> responseRows() {
    return {
        {"ResponseMet", aRule(K::Response), "sample:0 look:1 seal:2", met({0, 2})},
        {"ResponseBroken", aRule(K::Response), "seal:0 sample:1", broken(Fault::Missing, {1})},
        {"ResponseRepairedLate", aRule(K::Response, within(5)), "sample:0 seal:6",
         repaired(Fault::TooLate, {0}, 1)},
        {"ResponseNever", aRule(K::Response), "seal:0", never()},

        {"AlternateResponseMet", aRule(K::AlternateResponse),
         "sample:0 seal:1 sample:2 look:3 seal:4", met({0, 1})},
        {"AlternateResponseBroken", aRule(K::AlternateResponse), "sample:0 seal:1 sample:2",
         broken(Fault::Missing, {2})},
        {"AlternateResponseRepairedLate", aRule(K::AlternateResponse), "sample:0 sample:1 seal:2",
         repaired(Fault::Repeated, {0}, 2)},
        {"AlternateResponseNever", aRule(K::AlternateResponse), "seal:0", never()},

        {"ChainResponseMet", aRule(K::ChainResponse), "look:0 sample:1 seal:2", met({1, 2})},
        {"ChainResponseBroken", aRule(K::ChainResponse), "sample:0 look:1",
         broken(Fault::Missing, {0})},
        {"ChainResponseRepairedLate", aRule(K::ChainResponse), "sample:0 look:1 seal:2",
         repaired(Fault::NotNext, {0}, 2)},
        {"ChainResponseNever", aRule(K::ChainResponse), "seal:0", never()},
    };
}

std::vector<CheckRow> precedenceRows() {
    return {
        {"PrecedenceMet", aRule(K::Precedence), "sample:0 look:1 seal:2 seal:3", met({0, 2})},
        {"PrecedenceBroken", aRule(K::Precedence), "look:0 seal:1", broken(Fault::Missing, {1})},
        {"PrecedenceRepairedLate", aRule(K::Precedence), "seal:0 sample:1",
         repaired(Fault::TooEarly, {0}, 1)},
        {"PrecedenceNever", aRule(K::Precedence), "sample:0", never()},

        {"AlternatePrecedenceMet", aRule(K::AlternatePrecedence), "sample:0 seal:1 sample:2 seal:3",
         met({0, 1})},
        {"AlternatePrecedenceBroken", aRule(K::AlternatePrecedence), "sample:0 seal:1 seal:2",
         broken(Fault::Repeated, {2})},
        {"AlternatePrecedenceRepairedLate", aRule(K::AlternatePrecedence),
         "sample:0 seal:1 seal:2 sample:3", repaired(Fault::Repeated, {2}, 3)},
        {"AlternatePrecedenceNever", aRule(K::AlternatePrecedence), "sample:0", never()},

        {"ChainPrecedenceMet", aRule(K::ChainPrecedence), "look:0 sample:1 seal:2", met({1, 2})},
        {"ChainPrecedenceBroken", aRule(K::ChainPrecedence), "sample:0 look:1 seal:2",
         broken(Fault::NotNext, {2})},
        {"ChainPrecedenceRepairedLate", aRule(K::ChainPrecedence),
         "sample:0 look:1 seal:2 sample:3", repaired(Fault::NotNext, {2}, 3)},
        {"ChainPrecedenceNever", aRule(K::ChainPrecedence), "sample:0", never()},
    };
}

std::vector<CheckRow> successionRows() {
    return {
        {"SuccessionMet", aRule(K::Succession), "sample:0 look:1 seal:2", met({0, 2})},
        {"SuccessionBroken", aRule(K::Succession), "sample:0 look:1", broken(Fault::Missing, {0})},
        {"SuccessionRepairedLate", aRule(K::Succession), "seal:0 sample:1 seal:2",
         repaired(Fault::TooEarly, {0}, 1)},
        {"SuccessionNever", aRule(K::Succession), "look:0", never()},

        {"AlternateSuccessionMet", aRule(K::AlternateSuccession), "sample:0 seal:1 sample:2 seal:3",
         met({0, 1})},
        {"AlternateSuccessionBroken", aRule(K::AlternateSuccession), "sample:0 seal:1 seal:2",
         broken(Fault::Repeated, {2})},
        {"AlternateSuccessionRepairedLate", aRule(K::AlternateSuccession),
         "sample:0 sample:1 seal:2", repaired(Fault::Repeated, {0}, 2)},
        {"AlternateSuccessionNever", aRule(K::AlternateSuccession), "look:0", never()},

        {"ChainSuccessionMet", aRule(K::ChainSuccession), "sample:0 seal:1 look:2", met({0, 1})},
        {"ChainSuccessionBroken", aRule(K::ChainSuccession), "sample:0 look:1 seal:2",
         broken(Fault::NotNext, {2}, 2)},
        {"ChainSuccessionRepairedLate", aRule(K::ChainSuccession),
         "sample:0 look:1 seal:2 sample:3 seal:4", repaired(Fault::NotNext, {0}, 2, 2)},
        {"ChainSuccessionNever", aRule(K::ChainSuccession), "look:0", never()},
    };
}

std::vector<CheckRow> banRows() {
    return {
        {"NotCoExistenceMet", aRule(K::NotCoExistence), "sample:0 look:1", met({})},
        {"NotCoExistenceBroken", aRule(K::NotCoExistence), "seal:0 sample:1",
         broken(Fault::Forbidden, {0})},
        {"NotCoExistenceRepairedLate", aRule(K::NotCoExistence, withRemedy),
         "seal:0 sample:1 undo:2", repaired(Fault::Forbidden, {0}, 2)},
        {"NotCoExistenceNever", aRule(K::NotCoExistence), "seal:0", never()},

        {"NotSuccessionMet", aRule(K::NotSuccession), "seal:0 sample:1", met({})},
        {"NotSuccessionBroken", aRule(K::NotSuccession), "sample:0 look:1 seal:2",
         broken(Fault::Forbidden, {2})},
        {"NotSuccessionRepairedLate", aRule(K::NotSuccession, withRemedy), "sample:0 seal:1 undo:2",
         repaired(Fault::Forbidden, {1}, 2)},
        {"NotSuccessionNever", aRule(K::NotSuccession), "seal:0", never()},

        {"NotChainSuccessionMet", aRule(K::NotChainSuccession), "sample:0 look:1 seal:2", met({})},
        {"NotChainSuccessionBroken", aRule(K::NotChainSuccession), "sample:0 seal:1",
         broken(Fault::Forbidden, {1})},
        {"NotChainSuccessionRepairedLate", aRule(K::NotChainSuccession, withRemedy),
         "sample:0 seal:1 undo:2", repaired(Fault::Forbidden, {1}, 2)},
        {"NotChainSuccessionNever", aRule(K::NotChainSuccession), "seal:0", never()},
    };
}

std::vector<CheckRow> allRows() {
    std::vector<CheckRow> all;
    for (const auto& rows : {unaryRows(), companionRows(), responseRows(), precedenceRows(),
                             successionRows(), banRows()}) {
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

class Check : public testing::TestWithParam<CheckRow> {};

TEST_P(Check, givesTheVerdict) {
    expectVerdict(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Forms, Check, testing::ValuesIn(allRows()), nameOfRow);

TEST(CheckForms, haveARowForEveryOutcomeOfEveryKind) {
    std::set<std::pair<RuleKind, Outcome>> forms;
    for (const CheckRow& row : allRows()) forms.insert({row.rule.kind, row.verdict.outcome});
    for (int kind = 0; kind <= static_cast<int>(K::NotChainSuccession); ++kind) {
        for (const Outcome outcome :
             {Outcome::Met, Outcome::RepairedLate, Outcome::Broken, Outcome::NeverTriggered}) {
            EXPECT_EQ(forms.count({static_cast<K>(kind), outcome}), 1U) << kind;
        }
    }
}

}  // namespace
}  // namespace lianbing::procedure
