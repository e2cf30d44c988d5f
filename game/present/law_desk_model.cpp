#include "game/present/law_desk_model.h"

#include "game/base/text.h"
#include "game/law/places.h"
#include "game/law/standing_text.h"
#include "game/present/law_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace lianbing::present {

namespace {

using law::ArticleRef;

constexpr int kSliderYears = 12;
/// Characters of a hit that are shown before the first word found, and of it in all.
constexpr std::size_t kBeforeWords = 16;
constexpr std::size_t kHitLength = 96;

std::string dayNoteOf(const std::vector<LawDay>& days, base::Date day) {
    const auto found =
        std::find_if(days.begin(), days.end(), [&](const LawDay& one) { return one.day == day; });
    return found == days.end() ? std::string() : found->what;
}

/// Every day on which law changes, with what changes.
std::vector<LawDay> lawDays(const law::Library& library, const law::LawId& open) {
    std::map<base::Date, LawDay> days;
    const auto add = [&](base::Date date, const law::Law& law, const std::string& what) {
        LawDay& day = days[date];
        day.day = date;
        day.isOfOpenLaw = day.isOfOpenLaw || law.id == open;
        day.what += (day.what.empty() ? "" : "；") + what;
    };
    for (const law::Law& law : library.laws()) {
        for (const law::Version& version : law.versions) {
            const std::string name =
                law.versions.size() > 1 || version.origin != "制定"
                    ? fmt::format("{}（{}）", law.id.value, law::versionName(version))
                    : law.id.value;
            add(version.force.from, law, name + "施行");
            if (!version.force.until) continue;
            const bool isFollowed = std::any_of(law.versions.begin(), law.versions.end(),
                                                [&](const law::Version& other) {
                                                    return other.force.from == *version.force.until;
                                                });
            if (!isFollowed) add(*version.force.until, law, law.id.value + "失效");
        }
    }
    std::vector<LawDay> list;
    list.reserve(days.size());
    for (auto& [date, day] : days) list.push_back(std::move(day));
    return list;
}

/// What version the day means and how long it stands, in a few words.
std::string listDetail(const law::Version& version, law::Standing standing) {
    if (standing == law::Standing::ValidityUnknown) return "当时的版本没有收";
    const std::string name = law::versionName(version);
    if (standing == law::Standing::Repealed)
        return fmt::format("{} · 到 {}", name, version.force.until->plusDays(-1).iso());
    return fmt::format("{} · 从 {}", name, version.force.from.iso());
}

bool isImported(const LawTextSource& texts, const law::LawId& law, const std::string& version) {
    return std::any_of(texts.imported.begin(), texts.imported.end(), [&](const ArticleRef& text) {
        return text.law == law && (version.empty() || text.version == version);
    });
}

LawRow rowOf(const law::Law& law, base::Date day, const law::Library& library,
             const LawTextSource& texts) {
    const law::Resolution found = library.resolve({law.id, {}, 0, 0, 0, 0, 0}, day);
    LawRow row{law.id, law.id.value, {}, toneOf(found.standing), isImported(texts, law.id, {})};
    if (const law::Version* version = library.version(law.id, found.version))
        row.detail = listDetail(*version, found.standing);
    return row;
}

/// Laws by level, in the order of the packs; then what was imported without being in them.
std::vector<LawGroup> groupsOf(const LawLook& look, const law::Library& library,
                               const LawTextSource& texts) {
    std::map<law::Level, LawGroup> byLevel;
    for (const law::Law& law : library.laws()) {
        if (law.versions.empty() && !isImported(texts, law.id, {})) continue;
        if (look.level && *look.level != law.level) continue;
        byLevel[law.level].laws.push_back(rowOf(law, look.day, library, texts));
    }
    std::vector<LawGroup> groups;
    for (auto& [level, group] : byLevel) {
        group.level = law::levelName(level);
        groups.push_back(std::move(group));
    }
    LawGroup others{"导入的其他文本", {}};
    for (const ArticleRef& text : texts.imported) {
        if (look.level || library.find(text.law.value) != nullptr) continue;
        if (!others.laws.empty() && others.laws.back().law == text.law) continue;
        others.laws.push_back(
            {text.law, text.law.value, "法律包里没有，效力不明", ForceTone::Unknown, true});
    }
    if (!others.laws.empty()) groups.push_back(std::move(others));
    return groups;
}

/// Cuts a hit around its first word, so that the word is seen in the few lines of a row.
void cutAround(const law::SearchHit& hit, HitRow& row) {
    std::size_t begin = 0;
    if (!hit.marks.empty()) {
        std::size_t points = 0;
        begin = hit.marks.front().first;
        while (begin > 0 && points < kBeforeWords) {
            --begin;
            if ((static_cast<unsigned char>(hit.text[begin]) & 0xC0U) != 0x80U) ++points;
        }
    }
    std::size_t end = begin;
    for (std::size_t points = 0; end < hit.text.size() && points < kHitLength; ++points) {
        end += base::readCodePoint(std::string_view(hit.text).substr(end)).bytes;
    }
    const std::string lead = begin > 0 ? "…" : "";
    row.text = lead + hit.text.substr(begin, end - begin) + (end < hit.text.size() ? "…" : "");
    std::replace(row.text.begin(), row.text.end(), '\n', ' ');
    for (const auto& [from, to] : hit.marks) {
        if (to <= end) row.marks.emplace_back(from - begin + lead.size(), to - begin + lead.size());
    }
}

HitRow hitRow(const law::SearchHit& hit, const LawLook& look, const law::Library& library) {
    HitRow row;
    row.ref = hit.ref;
    row.title = shortest(hit.ref, library).official();
    const law::Version* version = library.version(hit.ref.law, hit.ref.version);
    row.tone = toneOf(library.resolve(hit.ref, look.day).standing);
    std::vector<std::string> notes;
    if (version != nullptr) notes.push_back(law::versionName(*version));
    if (row.tone == ForceTone::Repealed)
        notes.push_back("当日" + law::outOfForceMark(hit.ref, look.day, library));
    if (row.tone == ForceTone::NotYet) notes.emplace_back("当日未施行");
    if (hit.isGist) notes.emplace_back("要旨");
    row.note = base::join(notes, " · ");
    cutAround(hit, row);
    return row;
}

/// How many of the hits are in force on the day, which come first.
std::string inForceNote(const std::vector<HitRow>& hits) {
    const auto count =
        static_cast<std::size_t>(std::count_if(hits.begin(), hits.end(), [](const HitRow& hit) {
            return hit.tone == ForceTone::InForce;
        }));
    if (count == 0) return "都不是当日有效的";
    if (count == hits.size()) return "都当日有效";
    return fmt::format("当日有效的 {} 处在前", count);
}

std::string hitsNoteOf(const law::SearchResult& found, const LawDeskModel& model) {
    if (found.needsLaw) return "只写了条号，请写明是哪部法，例如：大气法第九十九条。";
    if (!model.hits.empty()) {
        const std::string inForce = inForceNote(model.hits);
        return found.hasMore
                   ? fmt::format("前 {} 处，{}；还有更多：再加一个词", model.hits.size(), inForce)
                   : fmt::format("找到 {} 处，{}", model.hits.size(), inForce);
    }
    if (model.importedTexts == 0) return "没有找到。现在只能查要旨；导入官方文本以后可以查全文。";
    return "没有找到。少写几个字，或者去掉筛选再试。";
}

/// Above those behind the last that is in force: a cited provision stands in front whether or not
/// it is.
void setHeading(std::vector<HitRow>& hits) {
    const auto last = std::find_if(hits.rbegin(), hits.rend(), [](const HitRow& hit) {
        return hit.tone == ForceTone::InForce;
    });
    if (last != hits.rend() && last != hits.rbegin()) last.base()->heading = "不是当日有效的";
}

void fillHits(const law::SearchResult& found, const law::Library& library, LawDeskModel& model) {
    model.isSearching = !base::trim(model.look.words).empty();
    if (!model.isSearching) return;
    for (const law::SearchHit& hit : found.hits)
        model.hits.push_back(hitRow(hit, model.look, library));
    setHeading(model.hits);
    model.hitsNote = hitsNoteOf(found, model);
}

void fillVersions(const ArticleRef& shown, const law::Library& library, LawDeskModel& model) {
    const law::Law* law = library.find(shown.law.value);
    if (law == nullptr) return;
    for (const law::Version& version : law->versions) {
        VersionRow row;
        row.place = shown;
        row.place.version = version.id;
        row.label = law::versionName(version);
        row.detail = version.force.until ? fmt::format("{} 至 {}", version.force.from.iso(),
                                                       version.force.until->plusDays(-1).iso())
                                         : fmt::format("{} 起", version.force.from.iso());
        row.note = version.force.contains(model.look.day) ? "当日有效" : "";
        row.isShown = version.id == shown.version;
        row.isBeside = model.look.beside && model.look.beside->law == law->id &&
                       model.look.beside->version == version.id;
        model.versions.push_back(std::move(row));
    }
    // The newest first: what people come for.
    std::reverse(model.versions.begin(), model.versions.end());
}

std::string confidenceText(const std::string& confidence) {
    static const std::map<std::string, std::string, std::less<>> kWords{{"high", "把握大"},
                                                                        {"medium-high", "把握较大"},
                                                                        {"medium", "把握中等"},
                                                                        {"low-medium", "把握较小"},
                                                                        {"low", "把握小"}};
    const auto word = kWords.find(confidence);
    return word == kWords.end() ? confidence : word->second;
}

PlaceRow placeRow(const law::CrosswalkRow& row, const ArticleRef& place, bool isLater,
                  const LawDeskModel& model, const law::Library& library) {
    PlaceRow out;
    out.isLater = isLater;
    out.place = place;
    out.name = place.official();
    out.kind = row.change;
    if (row.change != law::Change::NotCompared) out.change = law::changeText(row.change);
    out.topic = row.topic;
    out.note = confidenceText(row.confidence) + (row.note.empty() ? "" : "。" + row.note) +
               (row.doubt.empty() ? "" : "。轻重存疑：" + row.doubt);
    if (const law::Gist* gist = library.gist(place)) out.gist = gist->text;
    out.isBeside = model.look.beside == place;
    return out;
}

void fillPlaces(const ArticleRef& shown, const law::Library& library, LawDeskModel& model) {
    if (shown.article == 0 || shown.version.empty()) return;
    for (const law::CrosswalkRow& row : law::laterPlaces(shown, library)) {
        for (const ArticleRef& to : row.to)
            model.places.push_back(placeRow(row, to, true, model, library));
    }
    for (const law::CrosswalkRow& row : library.predecessors(shown)) {
        model.places.push_back(placeRow(row, row.from, false, model, library));
    }
}

void fillBeside(const law::Library& library, const LawTextSource& texts, LawDeskModel& model) {
    if (!model.look.beside || !model.pane) return;
    model.beside = makePane(*model.look.beside, model.look.day, library, texts);
    const law::Version* shown = library.version(model.pane->ref.law, model.pane->ref.version);
    const law::Version* other = library.version(model.beside->ref.law, model.beside->ref.version);
    model.isBesideEarlier =
        shown != nullptr && other != nullptr && other->force.from < shown->force.from;
    if (model.isBesideEarlier) {
        markDifferences(*model.beside, *model.pane);
    } else {
        markDifferences(*model.pane, *model.beside);
    }
}

void fillNeighbours(const ArticleRef& shown, LawDeskModel& model) {
    if (shown.article == 0) return;
    const auto refOf = [&](law::ArticleNumber number) {
        ArticleRef ref = model.look.place;
        ref.article = number.first;
        ref.sub = number.second;
        ref.paragraph = ref.item = ref.subitem = 0;
        return ref;
    };
    const TreeNode* last = nullptr;
    bool isPassed = false;
    for (const TreeNode& node : model.tree) {
        if (!node.article) continue;
        if (isPassed) {
            model.next = refOf(*node.article);
            return;
        }
        isPassed = *node.article == law::ArticleNumber{shown.article, shown.sub};
        if (isPassed && last != nullptr) model.previous = refOf(*last->article);
        last = &node;
    }
}

void fillSlider(LawDeskModel& model) {
    const base::Date last = model.days.empty() ? model.look.day : model.days.back().day;
    model.firstDay =
        std::min(model.look.day, *base::Date::fromYmd(last.year() - kSliderYears + 1, 1, 1));
    model.lastDay = std::max(model.look.day, *base::Date::fromYmd(last.year() + 1, 1, 1));
}

}  // namespace

LawDeskModel makeLawDesk(const LawLook& look, const law::Library& library,
                         const LawTextSource& texts, const law::SearchResult& found) {
    LawDeskModel model;
    model.look = look;
    model.day = look.day.chinese();
    model.importedTexts = texts.imported.size();
    model.days = lawDays(library, look.place.law);
    model.dayNote = dayNoteOf(model.days, look.day);
    fillSlider(model);
    fillHits(found, library, model);
    if (look.place.law.empty()) {
        model.groups = groupsOf(look, library, texts);
        return model;
    }
    model.pane = makePane(look.place, look.day, library, texts);
    const ArticleRef shown = model.pane->ref;
    model.openLaw = shown.law.value;
    model.tree = makeTree(shown, library, texts);
    fillVersions(shown, library, model);
    fillPlaces(shown, library, model);
    fillBeside(library, texts, model);
    fillNeighbours(shown, model);
    model.citation = citationOf(shown, look.day, library);
    return model;
}

}  // namespace lianbing::present
