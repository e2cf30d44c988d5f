#include "game/law/citation_sentences.h"

#include "game/law/basis.h"

#include <algorithm>
#include <utility>

namespace lianbing::law {

namespace {

std::string titleOf(const LawId& law) {
    return "《" + law.value + "》";
}

/// 第一款第二项: what stands behind the article.
std::string partOf(ArticleRef ref) {
    ref.article = 0;
    ref.sub = 0;
    return ref.provision();
}

std::string articleOf(ArticleRef ref) {
    ref.paragraph = ref.item = ref.subitem = 0;
    return ref.provision();
}

std::string closed(std::string sentence) {
    const bool isClosed =
        sentence.ends_with("。") || sentence.ends_with("！") || sentence.ends_with("？");
    return isClosed || sentence.empty() ? sentence : sentence + "。";
}

}  // namespace

std::string CitationSentences::named(const ArticleRef& ref) const {
    return ref.law.empty() ? "“" + ref.provision() + "”" : ref.official();
}

std::string CitationSentences::described(const ArticleRef& ref) const {
    const Gist* gist = ref.article == 0 ? nullptr : library_.gist(ref);
    return gist == nullptr ? named(ref) : named(ref) + "（" + gist->text + "）";
}

std::string CitationSentences::listed(const std::vector<ArticleRef>& refs,
                                      std::string_view between) const {
    // What can stand for the first is said once, however much there is of it.
    std::string words;
    for (std::size_t i = 0; i < refs.size(); ++i) {
        if (i > 0) words += i == 1 ? between : std::string_view("、");
        words += described(refs[i]);
    }
    return words;
}

std::string CitationSentences::dayName(base::Date day) const {
    if (day == dates_.offence)
        return (dates_.lasts() ? "违法行为持续到" : "违法行为发生在") + day.chinese();
    return (day == dates_.firstDay() ? "违法行为开始于" : "作出决定是在") + day.chinese();
}

std::string CitationSentences::whyNot(const LawId& law, const std::string& version,
                                      base::Date day) const {
    const Version* meant = library_.version(law, version);
    if (meant == nullptr || meant->force.contains(day)) return {};
    const std::string title = titleOf(law) + "（" + meant->id + "年" + meant->origin + "）";
    if (day < meant->force.from) {
        return title + "自" + meant->force.from.chinese() + "起才施行，" + dayName(day) +
               "，当时还没有这一规定";
    }
    std::string by = "失效";
    if (const base::Result<ArticleRef> repealer = ArticleRef::parse(meant->repealedBy)) {
        const bool isNextVersion = repealer->law == law;
        by = isNextVersion ? "由" + repealer->version + "年的版本取代"
                           : "由" + repealer->official() + "废止";
    }
    return title + "自" + meant->force.until->chinese() + "起" + by + "，" + dayName(day) +
           "，不能再适用";
}

std::string CitationSentences::exact(const ArticleRef& given, const KeyPlace& place) const {
    std::string sentence = "引用正确：" + described(given) + "。";
    const Version* version = library_.version(given.law, place.written.version);
    const bool leavesOutParagraph = given.paragraph == 0 && given.item != 0 && version != nullptr;
    if (!leavesOutParagraph) return sentence;
    const auto article = version->articles.find({given.article, given.sub});
    if (article == version->articles.end() || article->second.items.size() < 2) return sentence;
    ArticleRef full = given;
    full.version = place.written.version;
    return sentence + "这一条不止一款，文书上要写全：" + library_.normalised(full).provision() +
           "。";
}

std::string CitationSentences::partMissing(const ArticleRef& given, const KeyPlace& place) const {
    if (given.law.empty()) {
        return "条款号对得上，但没有写明是哪部法律：应当写" + described(place.written) + "。";
    }
    return "条写对了，但没有写到" + partOf(place.written) + "：应当写" + described(place.written) +
           "。";
}

std::string CitationSentences::partWrong(const ArticleRef& given, const KeyPlace& place) const {
    return "条写对了，款项不对：你写的是" + described(given) + "，应当是" +
           described(place.written) + "。";
}

std::string CitationSentences::wrongArticle(const ArticleRef& given,
                                            const std::vector<ArticleRef>& missed,
                                            const std::string& note) const {
    const std::string written =
        given.article == 0 ? "只写了" + titleOf(given.law) + "，没有写到条款"
                           : "法找对了，条不对：你写的是" + described(given);
    return written + "；没有引用应当引用的" + listed(missed, "，也没有引用可以代替它的") + "。" +
           closed(note);
}

std::string CitationSentences::titleOnly(const ArticleRef& given) const {
    return "单独写了一处" + titleOf(given.law) + "，没有写条款；应当引用的条款已在别处写出。";
}

std::string CitationSentences::whyOutdated(const LawId& law, const std::string& version,
                                           base::Date day) const {
    std::string why = whyNot(law, version, day);
    if (!why.empty()) return why;
    const bool isKnown = library_.version(law, version) != nullptr;
    return titleOf(law) + version + (isKnown ? "年的版本不是" : "不是") + "本案适用的版本，" +
           dayName(day);
}

std::string CitationSentences::wrongVersion(const ArticleRef& given, const std::string& version,
                                            const KeyPlace& place) const {
    ArticleRef meant = given;
    meant.version = version;
    const bool isSameLaw = given.law == place.written.law;
    const std::string right = isSameLaw ? place.written.version + "年版本的" : "";
    return "规则找对了，法律版本不对：你写的是" + described(meant) + "；" +
           whyOutdated(given.law, version, place.day) + "。本案应当引用" + right +
           described(place.written) + "。";
}

std::string CitationSentences::outdatedBeside(const ArticleRef& given, const std::string& version,
                                              const KeyPlace& place) const {
    ArticleRef meant = given;
    meant.version = version;
    return "多引了不适用的版本：" + described(meant) + "不是本题的依据；" +
           whyOutdated(given.law, version, place.day) + "。同一条规则只引本案适用的版本。";
}

std::string CitationSentences::outOfForce(const ArticleRef& given) const {
    const Resolution resolution = library_.resolve(given, dates_.offence);
    std::string sentence = named(given) + "不能用于本案：" +
                           whyNot(given.law, resolution.version, dates_.offence) + "。";
    if (resolution.successors.empty()) return sentence;
    sentence += "现在的位置是";
    for (std::size_t i = 0; i < resolution.successors.size(); ++i) {
        sentence += (i == 0 ? "" : "、") + described(resolution.successors[i]);
    }
    return sentence + "。";
}

std::string CitationSentences::specialFirst() const {
    return withPrinciple("特别规定与一般规定不一致的，适用特别规定", kSpecialLawFirst,
                         dates_.decision, library_);
}

std::string CitationSentences::generalLaw(const ArticleRef& given, const KeyPlace& special) const {
    return "引的是一般规定：你写的是" + described(given) + "；这件事有特别规定，应当写" +
           described(special.written) + "。" + specialFirst() + "。";
}

std::string CitationSentences::generalBeside(const ArticleRef& given) const {
    return described(given) + "是一般规定；特别规定已经引到，多写这一处不加分，也不扣分。" +
           specialFirst() + "。";
}

std::string CitationSentences::nonexistent(const ArticleRef& given, const std::string& version,
                                           Existence existence) const {
    const Version* meant = library_.version(given.law, version);
    const std::string title =
        titleOf(given.law) + "（" + version + "年" + (meant == nullptr ? "" : meant->origin) + "）";
    if (existence == Existence::NoSuchArticle || meant == nullptr) {
        const int last =
            meant == nullptr || meant->articles.empty() ? 1 : meant->articles.rbegin()->first.first;
        ArticleRef end;
        end.article = last;
        return title + "没有" + articleOf(given) + "，最后一条是" + end.provision() + "。";
    }
    const auto article = meant->articles.find({given.article, given.sub});
    const std::vector<int>& items = article->second.items;
    if (existence == Existence::NoSuchParagraph) {
        return title + articleOf(given) + "只有" + std::to_string(items.size()) + "款，没有" +
               partOf(given) + "。";
    }
    const bool hasParagraph = given.paragraph != 0;
    const int most = hasParagraph ? items[static_cast<std::size_t>(given.paragraph) - 1]
                                  : *std::max_element(items.begin(), items.end());
    const std::string count = most == 0 ? "没有分项" : "只有" + std::to_string(most) + "项";
    return title + articleOf(given) + count + "，没有" + partOf(given) + "。";
}

std::string CitationSentences::optional(const ArticleRef& given) const {
    return "补充引用得当：" + described(given) + "。";
}

std::string CitationSentences::trap(const ArticleRef& given, const std::string& explanation) const {
    return described(given) + "：" + explanation;
}

std::string CitationSentences::irrelevant(const Citation& citation) const {
    const ArticleRef& given = citation.ref;
    if (given.law.empty()) return named(given) + "没有写明是哪部法律，无法认定。";
    const std::string sentence = described(given) + "不是本题的依据";
    if (!citation.known) return sentence + "；法律库里没有" + titleOf(given.law) + "，请核对名称。";
    const Resolution onOffence = library_.resolve(given, dates_.offence);
    const Resolution onDecision = library_.resolve(given, dates_.decision);
    const bool applies = onOffence.standing == Standing::InForce ||
                         onDecision.standing == Standing::InForce ||
                         library_.resolve(given, dates_.firstDay()).standing == Standing::InForce;
    const std::string why =
        applies ? std::string{} : whyNot(given.law, onOffence.version, dates_.offence);
    return why.empty() ? sentence + "。" : sentence + "；而且" + why + "。";
}

std::string CitationSentences::notACitation() const {
    return "答案里没有写出法律条文：要写法律名称和第几条第几款第几项。";
}

std::string CitationSentences::missed(const std::vector<ArticleRef>& places,
                                      const std::string& note) const {
    return "没有引用" + listed(places, "，也没有引用可以代替它的") + "。" + closed(note);
}

}  // namespace lianbing::law
