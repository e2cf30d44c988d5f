// What the reader takes for an act, by its title in 《》:
//
// An act, with an article or alone: what the packs know; …法, …法典, …条例, …办法, …规定, …规则,
// …细则, …解释, …通则, …修正案; the lists that the ministries have issued as rules, such as
// 国家危险废物名录, and any list with the number of its decree behind it.
//
// Kept by name where an article of it is cited: any title but those below. So is a 裁量基准, which
// decisions cite as they cite a rule; alone it is a table and no citation. 裁量基准规定 and
// 自由裁量权规定 are local rules, hence acts.
//
// No act, nor are its articles citations: 通知, 意见, 方案, 计划, 规划, 合同, other lists; 大气十条
// and whatever counts its own articles.
//
// An unknown title keeps the note inside its 《》, 《某市水条例（2020年修正）》. A year in a note
// is the version, there as well as behind the title and behind a title without marks.
#pragma once

#include <string_view>

namespace lianbing::law {

/// Whether a title is that of a paper which is no act of law though it may have numbered articles:
/// 《…通知》, 《…方案》, 《大气十条》. Of lists, 《…名录》, those that are issued as rules are
/// acts, and a 《…裁量基准》 is kept by name where its articles are cited.
bool isNoAct(std::string_view title);

/// Whether a title is that of a list, 《…名录》, 《…目录》, which is an act when a decree issued
/// it.
bool isList(std::string_view title);

/// Whether an unknown title in 《》 reads like an act: ends in 法, 条例, 办法, 规定, 规则, 细则 or
/// 解释, and not in a word such as 测量方法.
bool readsLikeAct(std::string_view title);

/// The title without （试行）, （暂行）, （2021年版） at its end.
std::string_view withoutNote(std::string_view title);

/// The title of a judicial interpretation without the courts in front of it:
/// 关于办理…案件适用法律若干 问题的解释. Empty when no court stands there, or something else than
/// 关于 behind it.
std::string_view withoutCourts(std::string_view title);

/// Whether a character may stand right before a title without being part of a longer one: 依据,
/// 违反.
bool isLinkingWord(char32_t letter);

/// Whether a title may begin behind these words: they end in a mark, a linking word or a verb whose
/// object an act can be (面临, 落实).
bool isLinked(std::string_view before);

/// Whether the words right before an article say that it is one of a contract, a plan or the like:
/// 本合同第五条.
bool endsInNoAct(std::string_view before);

}  // namespace lianbing::law
