#include "game/base/check.h"
#include "game/base/text.h"
#include "game/scenario/world.h"

#include <string>

// The trace event that each kind of intent makes.
namespace lianbing::scenario {

namespace {

using procedure::setAttribute;
using procedure::TraceEvent;

std::string_view kindOf(const Definition& definition, std::string_view target) {
    if (definition.findPerson(target) != nullptr) return "person";
    if (definition.findPlace(target) != nullptr) return "place";
    return "thing";
}

/// Makes the trace event of one kind of intent; `place` is already in it.
struct EventMaker {
    const Definition& definition;
    const World& world;
    TraceEvent& event;

    void set(std::string_view key, std::string_view value) const {
        setAttribute(event.attributes, key, value);
    }

    void setTarget(std::string_view target, std::string_view kind) const {
        set("target", target);
        set("kind", kind);
    }

    void setManners(const std::vector<std::string>& manners) const {
        for (const std::string& manner : manners) set("manner:" + manner, "yes");
    }

    void setLabel(std::string_view action) const { set("label", action); }

    void setLabel(std::string_view action, std::string_view object) const {
        set("label", std::string(action).append(object));
    }

    void operator()(const Go& go) const {
        event.name = "go";
        set("place", go.place);
        setLabel("前往", definition.nameOf(go.place));
    }

    void operator()(const Act& act) const {
        event.name = act.verb;
        setTarget(act.target, kindOf(definition, act.target));
        const Verb* verb = definition.findVerb(act.verb);
        setLabel(verb == nullptr ? act.verb : verb->label, definition.nameOf(act.target));
        setManners(act.manners);
    }

    void operator()(const Ask& ask) const {
        event.name = "ask";
        setTarget(ask.person, "person");
        set("topic", ask.topic);
        setLabel("询问", definition.nameOf(ask.person));
        setManners(ask.manners);
    }

    void operator()(const Show& show) const {
        event.name = "show";
        setTarget(show.person, "person");
        set("exhibit", show.exhibit);
        const Exhibit* exhibit = definition.findExhibit(show.exhibit);
        setLabel("出示", exhibit == nullptr ? show.exhibit : exhibit->name);
    }

    void operator()(const Reply& reply) const {
        event.name = "reply";
        setLabel("回答");
        set("choice", base::join(reply.options, ","));
        if (!world.pending) return;
        set("ask", world.pending->id);
        if (!world.pending->multiple) return;
        for (const std::string& option : reply.options) set("choice:" + option, "yes");
    }

    void operator()(const Respond& respond) const {
        event.name = "respond";
        set("question", respond.question);
        setLabel("答题");
    }

    void operator()(const Finish&) const {
        event.name = "finish";
        setLabel("结束检查");
    }

    void operator()(const TimeUp&) const {
        event.name = "time-up";
        setLabel("时间到");
    }

    void operator()(const RewindTo&) const {
        LIANBING_CHECK(false, "a rewind leaves no trace event");
    }

    void operator()(const Split& split) const {
        event.name = "split";
        set("who", base::join(split.officers, ","));
        // One officer alone on either side.
        const Group* group = world.actingGroup();
        const std::size_t rest = group == nullptr ? 0 : group->officers.size() - split.officers.size();
        if (split.officers.size() == 1 || rest == 1) set("alone", "yes");
        setLabel("分组");
    }

    void operator()(const Join&) const {
        event.name = "join";
        setLabel("会合");
    }

    void operator()(const Lead& lead) const {
        event.name = "lead";
        set("who", lead.officer);
        setLabel("转到另一组");
    }

    void operator()(const StandBy&) const {
        event.name = "stand-by";
        setLabel("原地听候");
    }

    void operator()(const Wait&) const {
        event.name = "wait";
        setLabel("等候");
    }

    void operator()(const Link& link) const { pair("link", "exhibit", link.exhibit, "fact", link.fact, "用证据证明事实"); }

    void operator()(const Unlink& link) const {
        pair("unlink", "exhibit", link.exhibit, "fact", link.fact, "收回一条证明");
    }

    void operator()(const Contrast& contrast) const {
        pair("contrast", "one", contrast.one, "other", contrast.other, "指出两处对不上");
    }

    void operator()(const Write& write) const {
        pair("write", "document", write.document, "field", write.field, "填写文书");
    }

    void operator()(const Sign& sign) const {
        event.name = "sign";
        setTarget(sign.document, "document");
        set("who", sign.who);
        const Document* document = definition.findDocument(sign.document);
        setLabel("签署", document == nullptr ? sign.document : document->title);
        setManners(sign.manners);
    }

    void operator()(const SetLevel&) const {
        LIANBING_CHECK(false, "the choice of a level leaves no trace event");
    }

    void operator()(const Occur& occur) const {
        event.name = "occur";
        set("occasion", occur.occasion);
        const Occasion* occasion = definition.findOccasion(occur.occasion);
        setLabel(occasion == nullptr ? occur.occasion : occasion->label);
    }

    void pair(std::string_view name, std::string_view key, std::string_view value, std::string_view otherKey,
              std::string_view otherValue, std::string_view label) const {
        event.name = name;
        set(key, value);
        set(otherKey, otherValue);
        setLabel(label);
    }
};

}  // namespace

TraceEvent eventOf(const Definition& definition, const World& world, const Intent& intent,
                   std::string_view place) {
    TraceEvent event;
    event.attributes.reserve(6);
    setAttribute(event.attributes, "place", place);
    if (const Group* group = world.actingGroup()) {
        setAttribute(event.attributes, "group", base::join(group->officers, ","));
        if (group->officers.size() == 1) setAttribute(event.attributes, "alone", "yes");
        if (world.groups.size() > 1) setAttribute(event.attributes, "apart", "yes");
    }
    std::visit(EventMaker{definition, world, event}, intent);
    return event;
}

}  // namespace lianbing::scenario
