#include "game/scenario/defect_list.h"
#include "game/scenario/offers.h"
#include "game/scenario/pictures.h"

#include <array>
#include <cmath>

namespace lianbing::scenario {

namespace {

using std::chrono::hours;

constexpr std::array<std::string_view, 8> kShapeRoles = {"building", "hatch", "road",  "water",
                                                         "green",    "fence", "stack", "pipe"};
constexpr double kWidestMap = 20'000;  // metres
constexpr base::Millis kLatest = hours{24 * 30};
constexpr int kLastYear = 2999;        // so that no play runs out of the calendar

class WorldDefects {
public:
    WorldDefects(const Definition& definition, DefectList& defects)
        : definition_(definition), defects_(defects) {}

    void find() {
        for (std::size_t i = 0; i < definition_.cases.size(); ++i) findInCase(i);
        if (definition_.cases.empty()) defects_.add("cases", "至少要有一种情形");
        for (std::size_t i = 0; i < definition_.verbs.size(); ++i) findInVerb(i);
        findInAsking();
        if (definition_.verbs.empty()) defects_.add("verbs", "至少要有一个动作");
        findInMap();
        for (std::size_t i = 0; i < definition_.places.size(); ++i) findInPlace(i);
        if (definition_.findPlace(definition_.start) == nullptr) {
            defects_.add("start", fmt::format("没有编号为“{}”的地点", definition_.start));
        }
        for (std::size_t i = 0; i < definition_.things.size(); ++i) findInThing(i);
        findUnreachableThings();
        for (std::size_t i = 0; i < definition_.people.size(); ++i) findInPerson(i);
        findInExhibits();
        findInOccasions();
        findInHints();
        findInEvents();
        findInEndings();
        findUnknownWords(definition_.briefing, "briefing");
        findSameNames();
    }

private:
    void findInCase(std::size_t index) {
        const Case& one = definition_.cases[index];
        const std::string where = element("cases", index);
        defects_.requireNewId(one.id, where + ".id", caseIds_);
        defects_.requireText(one.label, where + ".label");
        if (one.dates.offence < one.dates.firstDay()) {
            defects_.add(where + ".offence_from",
                         "违法行为开始的日期不能晚于终了的日期（offence）");
        }
        if (one.dates.decision < one.dates.offence) {
            defects_.add(where + ".decision", "作出决定的日期不能早于违法行为的日期");
        }
        if (one.arrival.date.year() > kLastYear) defects_.add(where + ".arrival", "到达的日期太远");
        if (one.arrival.date < one.dates.firstDay()) {
            defects_.add(where + ".arrival", "到场不能早于违法行为的日期");
        } else if (one.dates.decision < one.arrival.date) {
            defects_.add(where + ".arrival", "到场不能晚于作出决定的日期");
        }
        findWordDefects(one, where);
    }

    /// A word must be there in every case, or texts show a bare {name} in some.
    void findWordDefects(const Case& one, const std::string& where) {
        std::set<std::string> used;
        for (const auto& word : one.words) {
            if (!isWord(word.first)) {
                defects_.add(
                    where + ".words",
                    fmt::format("“{}”不能当词：要写成一个词，不带空格和大括号", word.first));
            }
            if (!used.insert(word.first).second) {
                defects_.add(where + ".words", fmt::format("“{}”写了两次", word.first));
            }
        }
        for (const auto& word : definition_.cases.front().words) {
            if (!used.contains(word.first)) {
                defects_.add(where + ".words", fmt::format("缺少“{}”，别的情形里有", word.first));
            }
            used.erase(word.first);
        }
        for (const std::string& extra : used) {
            defects_.add(where + ".words", fmt::format("多了“{}”，第一种情形里没有", extra));
        }
    }

    /// Whether texts can name it in braces.
    static bool isWord(std::string_view name) {
        return !name.empty() && name.size() <= 60 && name.find_first_of("{} \t\n") == name.npos;
    }

    void findUnknownWords(std::string_view text, const std::string& where,
                          std::initializer_list<std::string_view> others = {}) {
        if (!definition_.cases.empty())
            defects_.requireWords(text, definition_.cases.front(), where, others);
    }

    /// A trainee tells things, people and places apart by their names alone.
    void findSameNames() {
        std::set<std::pair<std::string, std::string>> used;  // place and name
        for (std::size_t i = 0; i < definition_.places.size(); ++i) {
            requireNewName(used, {}, definition_.places[i].name, element("places", i));
        }
        for (std::size_t i = 0; i < definition_.things.size(); ++i) {
            const Thing& thing = definition_.things[i];
            requireNewName(used, thing.place, thing.name, element("things", i));
        }
        for (std::size_t i = 0; i < definition_.people.size(); ++i) {
            const Person& person = definition_.people[i];
            if (!person.place.empty())
                requireNewName(used, person.place, person.name, element("people", i));
        }
    }

    void requireNewName(std::set<std::pair<std::string, std::string>>& used,
                        const std::string& place, const std::string& name,
                        const std::string& where) {
        if (name.empty() || used.emplace(place, name).second) return;
        defects_.add(where + ".name",
                     fmt::format("同一个地方已经有一个叫“{}”的，学员分不清", name));
    }

    void findInVerb(std::size_t index) {
        const Verb& verb = definition_.verbs[index];
        const std::string where = element("verbs", index);
        defects_.requireNewId(verb.id, where + ".id", eventNames_);
        if (isEngineEvent(verb.id)) {
            defects_.add(where + ".id", fmt::format("“{}”是程序自己的动作名，请换一个", verb.id));
        }
        defects_.requireText(verb.label, where + ".label");
        defects_.requireText(verb.otherwise, where + ".otherwise");
        findUnknownWords(verb.otherwise, where + ".otherwise", {"target"});
        if (verb.on.empty()) defects_.add(where + ".on", "要写明能对物品、人员还是地点使用");
        if (verb.duration < base::Millis{0} || verb.duration > hours{24}) {
            defects_.add(where + ".duration", "用时应在 0 到 24 小时之间");
        }
        findInManners(verb.manners, where + ".manners");
    }

    void findInManners(const std::vector<Manner>& manners, const std::string& where) {
        std::set<std::string> used;
        for (std::size_t i = 0; i < manners.size(); ++i) {
            const std::string manner = element(where, i);
            defects_.requireNewId(manners[i].id, manner + ".id", used);
            defects_.requireText(manners[i].label, manner + ".label");
        }
    }

    void findInAsking() { findInManners(definition_.asking, "asking"); }

    void findInMap() {
        const SiteMap& map = definition_.map;
        if (!(map.width > 0)) defects_.add("map.width", "宽度要大于 0 米");
        if (!(map.height > 0)) defects_.add("map.height", "高度要大于 0 米");
        if (map.width > kWidestMap)
            defects_.add("map.width", fmt::format("最多 {} 米", kWidestMap));
        if (map.height > kWidestMap)
            defects_.add("map.height", fmt::format("最多 {} 米", kWidestMap));
        if (!std::isfinite(map.north)) defects_.add("map.north", "要写一个角度");
        for (std::size_t i = 0; i < map.shapes.size(); ++i) findInShape(i);
    }

    void findInShape(std::size_t index) {
        const MapShape& shape = definition_.map.shapes[index];
        const std::string where = element("map.shapes", index);
        if (std::find(kShapeRoles.begin(), kShapeRoles.end(), shape.role) == kShapeRoles.end()) {
            defects_.add(where + ".role", fmt::format("不认识“{}”", shape.role));
        }
        if (shape.points.size() < (shape.closed ? 3U : 2U)) {
            defects_.add(where + ".points",
                         shape.closed ? "围成一块至少要三个点" : "一条线至少要两个点");
        }
        for (std::size_t i = 0; i < shape.points.size(); ++i) {
            const MapPoint& point = shape.points[i];
            if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
                defects_.add(element(where + ".points", i), "坐标要写成数字");
            } else if (!isOnMap(point)) {
                defects_.add(element(where + ".points", i),
                             fmt::format("({}, {}) 不在地图里", point.x, point.y));
            }
        }
    }

    [[nodiscard]] bool isOnMap(const MapPoint& point) const {
        const SiteMap& map = definition_.map;
        return point.x >= 0 && point.y >= 0 && point.x <= map.width && point.y <= map.height;
    }

    void findInPlace(std::size_t index) {
        const Place& place = definition_.places[index];
        const std::string where = element("places", index);
        defects_.requireNewId(place.id, where + ".id", targetIds_);
        defects_.requireText(place.name, where + ".name");
        defects_.requireText(place.note, where + ".note");
        findUnknownWords(place.note, where + ".note");
        if (!isOnMap(place.at))
            defects_.add(where + ".at", fmt::format("{}不在地图里", place.name));
        findInFoundBy(place.foundBy, where + ".found_by");
    }

    void requirePlace(const std::string& place, const std::string& where) {
        if (definition_.findPlace(place) != nullptr) return;
        defects_.add(where, fmt::format("没有编号为“{}”的地点", place));
    }

    void findInThing(std::size_t index) {
        const Thing& thing = definition_.things[index];
        const std::string where = element("things", index);
        defects_.requireNewId(thing.id, where + ".id", targetIds_);
        defects_.requireText(thing.name, where + ".name");
        defects_.requireText(thing.note, where + ".note");
        findUnknownWords(thing.note, where + ".note");
        defects_.requirePicture(thing.icon, kIcons, where + ".icon");
        if (!thing.place.empty()) requirePlace(thing.place, where + ".place");
        if (!thing.carrier.empty() && definition_.findOfficer(thing.carrier) == nullptr)
            defects_.add(where + ".carried",
                         fmt::format("officers 里没有编号为“{}”的人", thing.carrier));
        findInFoundBy(thing.foundBy, where + ".found_by");
    }

    void findInFoundBy(const std::optional<FoundBy>& found, const std::string& where) {
        if (!found) return;
        const bool isOne = found->deeds.size() == 1;
        for (std::size_t i = 0; i < found->deeds.size(); ++i) {
            findDeedDefects(definition_, found->deeds[i], isOne ? where : element(where, i),
                            defects_);
        }
    }

    /// Hidden things that are found by acts on hidden things: some visible one must be at the
    /// beginning.
    void findUnreachableThings() {
        std::set<std::string> reachable;
        for (bool grew = true; grew;) {
            grew = false;
            for (const Thing& thing : definition_.things) {
                const bool isNew = !reachable.contains(thing.id) && isWithinReach(thing, reachable);
                if (isNew) reachable.insert(thing.id);
                grew = grew || isNew;
            }
        }
        for (std::size_t i = 0; i < definition_.things.size(); ++i) {
            if (reachable.contains(definition_.things[i].id)) continue;
            defects_.add(element("things", i) + ".found_by",
                         fmt::format("“{}”永远找不到：要先找到它自己", definition_.things[i].name));
        }
    }

    [[nodiscard]] bool isWithinReach(const Thing& thing,
                                     const std::set<std::string>& reachable) const {
        if (!thing.foundBy || thing.foundBy->deeds.empty()) return true;
        const auto& deeds = thing.foundBy->deeds;
        return std::any_of(deeds.begin(), deeds.end(), [&](const Deed& deed) {
            const bool isByThing = definition_.findThing(deed.target) != nullptr;
            return !isByThing || reachable.contains(deed.target);
        });
    }

    void findInPerson(std::size_t index) {
        const Person& person = definition_.people[index];
        const std::string where = element("people", index);
        defects_.requireNewId(person.id, where + ".id", targetIds_);
        defects_.requireText(person.name, where + ".name");
        defects_.requireText(person.role, where + ".role");
        defects_.requireText(person.note, where + ".note");
        findUnknownWords(person.note, where + ".note");
        defects_.requirePicture(person.look, kLooks, where + ".look");
        if (!person.place.empty()) requirePlace(person.place, where + ".place");
        std::set<std::string> used;
        for (std::size_t i = 0; i < person.topics.size(); ++i) {
            const std::string topic = element(where + ".topics", i);
            defects_.requireNewId(person.topics[i].id, topic + ".id", used);
            defects_.requireText(person.topics[i].label, topic + ".label");
            findUnknownWords(person.topics[i].label, topic + ".label");
            findInFoundBy(person.topics[i].foundBy, topic + ".found_by");
        }
    }

    void findInExhibits() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < definition_.exhibits.size(); ++i) {
            const Exhibit& exhibit = definition_.exhibits[i];
            const std::string where = element("exhibits", i);
            defects_.requireNewId(exhibit.id, where + ".id", used);
            defects_.requireText(exhibit.name, where + ".name");
            defects_.requireText(exhibit.proves, where + ".proves");
            defects_.requirePicture(exhibit.icon, kIcons, where + ".icon");
        }
    }

    void findInHints() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < definition_.hints.size(); ++i) {
            const Hint& hint = definition_.hints[i];
            const std::string where = element("hints", i);
            defects_.requireNewId(hint.id, where + ".id", used);
            defects_.requireText(hint.text, where + ".text");
            defects_.requireText(hint.why, where + ".why");
            findUnknownWords(hint.text, where + ".text");
            findUnknownWords(hint.why, where + ".why");
            findInFoundBy(hint.after, where + ".after");
            findInFoundBy(hint.till, where + ".till");
            if (hint.till.deeds.empty()) defects_.add(where + ".till", "要写明做了什么就不再说");
        }
        for (std::size_t i = 0; i < definition_.guide.size(); ++i) {
            defects_.requireText(definition_.guide[i].title, element("guide", i) + ".title");
            defects_.requireText(definition_.guide[i].text, element("guide", i) + ".text");
        }
    }

    void findInOccasions() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < definition_.occasions.size(); ++i) {
            const Occasion& occasion = definition_.occasions[i];
            const std::string where = element("occasions", i);
            defects_.requireNewId(occasion.id, where + ".id", used);
            defects_.requireText(occasion.label, where + ".label");
            if (occasion.at && (*occasion.at < std::chrono::minutes{1} || *occasion.at > kLatest))
                defects_.add(where + ".at", "应在到场后 1 分钟到 30 天之间");
        }
    }

    void findInEvents() {
        for (std::size_t i = 0; i < definition_.events.size(); ++i) {
            const std::string& name = definition_.events[i];
            defects_.requireNewId(name, element("events", i), eventNames_);
            if (isEngineEvent(name)) {
                defects_.add(element("events", i),
                             fmt::format("“{}”是程序自己的事件名，请换一个", name));
            }
        }
    }

    void findInEndings() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < definition_.endings.size(); ++i) {
            const Ending& ending = definition_.endings[i];
            const std::string where = element("endings", i);
            defects_.requireNewId(ending.id, where + ".id", used);
            defects_.requireText(ending.title, where + ".title");
            defects_.requireText(ending.text, where + ".text");
            findUnknownWords(ending.text, where + ".text");
        }
    }

    const Definition& definition_;
    DefectList& defects_;
    std::set<std::string> caseIds_;
    std::set<std::string> targetIds_;  // places, things and people: all can be the target of an act
    std::set<std::string> eventNames_;  // verbs and declared events
};

/// What is wrong with a deed.
class DeedDefects {
public:
    DeedDefects(const Definition& definition, const Deed& deed, std::string where,
                DefectList& defects)
        : definition_(definition), deed_(deed), where_(std::move(where)), defects_(defects) {}

    void find() {
        if (deed_.verb == "go") {
            if (definition_.findPlace(deed_.target) == nullptr) complain("没有编号为“{}”的地点");
        } else if (deed_.verb == "ask" || deed_.verb == "show") {
            findInTalk();
        } else if (deed_.verb == "sign" || deed_.verb == "write") {
            if (definition_.findDocument(deed_.target) == nullptr) complain("没有编号为“{}”的文书");
        } else if (!isOrder()) {
            findInAct();
        }
    }

private:
    /// What is done to nothing in particular.
    [[nodiscard]] bool isOrder() const {
        constexpr std::array<std::string_view, 5> kOrders = {"split", "join", "wait", "link",
                                                             "contrast"};
        return deed_.target.empty() &&
               std::find(kOrders.begin(), kOrders.end(), deed_.verb) != kOrders.end();
    }

    void complain(std::string_view form) {
        defects_.add(where_, fmt::format(fmt::runtime(form), deed_.target));
    }

    void findInTalk() {
        const Person* person = definition_.findPerson(deed_.target);
        if (person == nullptr) return complain("没有编号为“{}”的人员");
        if (deed_.detail.empty()) return;
        const bool isKnown = deed_.verb == "ask" ? holdsId(person->topics, deed_.detail)
                                                 : definition_.findExhibit(deed_.detail) != nullptr;
        if (!isKnown)
            defects_.add(where_, fmt::format("没有编号为“{}”的{}", deed_.detail,
                                             deed_.verb == "ask" ? "话题" : "证据"));
    }

    void findInAct() {
        const Verb* verb = definition_.findVerb(deed_.verb);
        if (verb == nullptr)
            return defects_.add(where_, fmt::format("没有编号为“{}”的动作", deed_.verb));
        for (const Target& target : allTargets(definition_)) {
            if (target.id != deed_.target) continue;
            if (!canBeUsedOn(*verb, target.kind))
                defects_.add(where_, fmt::format("不能对“{}”使用“{}”", deed_.target, verb->label));
            return;
        }
        complain("没有编号为“{}”的对象");
    }

    const Definition& definition_;
    const Deed& deed_;
    std::string where_;
    DefectList& defects_;
};

}  // namespace

void findDeedDefects(const Definition& definition, const Deed& deed, const std::string& where,
                     DefectList& defects) {
    DeedDefects(definition, deed, where, defects).find();
}

void findWorldDefects(const Definition& definition, DefectList& defects) {
    WorldDefects(definition, defects).find();
}

}  // namespace lianbing::scenario
