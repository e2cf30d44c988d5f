#include "game/present/law_tree.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::present {

namespace {

using law::ArticleRef;

/// Articles of one block where no headings are known, and from how many articles on blocks are
/// made.
constexpr std::size_t kBlock = 50;
constexpr std::size_t kFewArticles = 70;

class TreeMaker {
public:
    TreeMaker(const ArticleRef& shown, const law::Library& library)
        : shown_(shown), library_(library) {}

    std::vector<TreeNode> ofText(const law::Statute& statute) {
        std::size_t heading = 0;
        for (const law::StatuteArticle& article : statute.articles) {
            const std::size_t until = article.heading ? *article.heading + 1 : heading;
            for (; heading < until; ++heading) addHeading(statute.headings[heading]);
            addArticle(article.number);
        }
        for (; heading < statute.headings.size(); ++heading) addHeading(statute.headings[heading]);
        return std::move(nodes_);
    }

    std::vector<TreeNode> ofPack(const law::Version& version) {
        std::vector<law::ArticleNumber> numbers;
        for (const auto& [number, shape] : version.articles) numbers.push_back(number);
        const bool hasBlocks = numbers.size() > kFewArticles;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (hasBlocks && i % kBlock == 0)
                addBlock(numbers[i], numbers[std::min(i + kBlock, numbers.size()) - 1]);
            addArticle(numbers[i]);
        }
        return std::move(nodes_);
    }

private:
    /// A heading belongs below the nearest one before it of a higher level.
    void addHeading(const law::StatuteHeading& heading) {
        while (!open_.empty() && open_.back().first >= heading.level) open_.pop_back();
        push(heading.text);
        open_.emplace_back(heading.level, nodes_.size() - 1);
    }

    void addBlock(law::ArticleNumber first, law::ArticleNumber last) {
        open_.clear();
        push(nameOf(first) + "至" + nameOf(last));
        open_.emplace_back(law::HeadingLevel::Chapter, nodes_.size() - 1);
    }

    void addArticle(law::ArticleNumber number) {
        push(nameOf(number));
        TreeNode& node = nodes_.back();
        node.article = number;
        ArticleRef ref{shown_.law, shown_.version, number.first, number.second, 0, 0, 0};
        node.isOpen = shown_.article == number.first && shown_.sub == number.second;
        if (const law::Gist* gist = library_.gist(ref)) node.detail = gist->text;
    }

    void push(std::string label) {
        TreeNode& node = nodes_.emplace_back();
        node.label = std::move(label);
        node.depth = static_cast<int>(open_.size());
        if (!open_.empty()) node.parent = open_.back().second;
    }

    static std::string nameOf(law::ArticleNumber number) {
        return ArticleRef{{}, {}, number.first, number.second, 0, 0, 0}.provision();
    }

    ArticleRef shown_;
    const law::Library& library_;
    std::vector<TreeNode> nodes_;
    std::vector<std::pair<law::HeadingLevel, std::size_t>>
        open_;  ///< headings above, with their nodes
};

}  // namespace

std::vector<TreeNode> makeTree(const ArticleRef& shown, const law::Library& library,
                               const LawTextSource& texts) {
    TreeMaker maker(shown, library);
    if (const law::Statute* statute = texts.statute(shown.law, shown.version))
        return maker.ofText(*statute);
    const law::Version* version = library.version(shown.law, shown.version);
    return version == nullptr ? std::vector<TreeNode>{} : maker.ofPack(*version);
}

}  // namespace lianbing::present
