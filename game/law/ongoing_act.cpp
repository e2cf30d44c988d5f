#include "game/law/ongoing_act.h"

#include "game/law/text_cursor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianbing::law {

namespace {

constexpr std::size_t kMostQuoteBytes = 4000;
constexpr std::size_t kMostJointBytes = 30;

CitedAct actAt(CitedAct act, std::size_t begin) {
    act.begin = begin;
    return act;
}

/// Whether a sentence ends in these words, or they name another paper that has articles.
bool parts(std::string_view between) {
    constexpr std::array<std::string_view, 18> kParting{
        "。",   "！",   "？",   "!",      "?",      "\n",     "\r",     "合同",   "协议",
        "章程", "公约", "契约", "决定书", "告知书", "通知书", "判决书", "裁定书", "说明书"};
    return std::any_of(kParting.begin(), kParting.end(), [&](std::string_view word) {
        return between.find(word) != std::string_view::npos;
    });
}

}  // namespace

void OngoingAct::cite(const CitedAct& act, std::size_t end) {
    kind_ = act.law.empty() ? Kind::None : Kind::Cited;
    act_ = act;
    end_ = end;
    if (!act.law.empty()) findQuote(act, end);
}

void OngoingAct::name(const CitedAct& act, std::size_t end) {
    kind_ = act.law.empty() ? Kind::None : Kind::Whole;
    act_ = act;
    end_ = end;
}

void OngoingAct::citeNoAct(std::size_t end) {
    kind_ = Kind::NoAct;
    end_ = end;
}

void OngoingAct::mention(const CitedAct& act) {
    if (act.law.empty() || act.law != act_.law) kind_ = Kind::None;
}

std::optional<CitedAct> OngoingAct::behindQuote(std::size_t at) const {
    if (!quoted_ || !isOnlyJoint(at)) return std::nullopt;
    return actAt(*quoted_, at);
}

std::optional<CitedAct> OngoingAct::inSentence(std::size_t at, Lead lead) {
    const bool mayGoOn = lead == Lead::Open || lead == Lead::Citing || lead == Lead::Part;
    if (!mayGoOn || !(kind_ == Kind::Cited || (kind_ == Kind::Whole && lead == Lead::Part)))
        return std::nullopt;
    if (!reaches(at)) return std::nullopt;
    return actAt(act_, at);
}

bool OngoingAct::isNoAct(std::size_t at) {
    return kind_ == Kind::NoAct && reaches(at);
}

bool OngoingAct::reaches(std::size_t at) {
    if (at < end_ || parts(text_.substr(end_, at - end_))) kind_ = Kind::None;
    return kind_ != Kind::None;
}

void OngoingAct::findQuote(const CitedAct& act, std::size_t end) {
    TextCursor cursor{text_, end};
    while (cursor.takeBlanks() ||
           cursor.takeAny({"的规定", "之规定", "规定", "：", ":", "，", ","})) {
    }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kQuotes{
        {{"“", "”"}, {"「", "」"}, {"\"", "\""}}};
    for (const auto& [open, close] : kQuotes) {
        if (!cursor.take(open)) continue;
        const std::size_t closing = cursor.rest().substr(0, kMostQuoteBytes).find(close);
        if (closing == std::string_view::npos) return;
        quoted_ = act;
        quoteEnd_ = cursor.at() + closing + close.size();
        return;
    }
}

bool OngoingAct::isOnlyJoint(std::size_t at) const {
    if (at < quoteEnd_ || at - quoteEnd_ > kMostJointBytes) return false;
    TextCursor cursor{text_, quoteEnd_};
    while (cursor.at() < at) {
        if (!cursor.takeBlanks() && !cursor.takeAny({"以及", "和", "与", "及", "或", "、", "，",
                                                     ",", "；", ";", "。", "的规定", "之规定"})) {
            return false;
        }
    }
    return true;
}

}  // namespace lianbing::law
