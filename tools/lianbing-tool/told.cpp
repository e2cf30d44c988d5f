#include "tools/lianbing-tool/told.h"

#include "game/scenario/evidence.h"

#include <fmt/format.h>

#include <map>

namespace lianbing::tool {

namespace {

using scenario::Fixing;

std::string speakerOf(const scenario::Definition& definition, const std::string& speaker) {
    return speaker.empty() ? std::string() : std::string(definition.nameOf(speaker)) + "：";
}

/// The words of each input, in order.
std::multimap<std::uint64_t, const scenario::TranscriptLine*> wordsByInput(const scenario::World& world) {
    std::multimap<std::uint64_t, const scenario::TranscriptLine*> words;
    for (const scenario::TranscriptLine& line : world.transcript) words.emplace(line.input, &line);
    return words;
}

std::string heading(const scenario::Definition& definition, const procedure::TraceEvent& event, const std::string& line) {
    std::string who;
    const std::string_view group = procedure::attribute(event.attributes, "group");
    if (!group.empty()) who = fmt::format(" {{{}}}", group);
    const std::string_view place = definition.nameOf(procedure::attribute(event.attributes, "place"));
    return fmt::format("[{}–{} {}{}] {}{}\n", event.first.clock(), event.last.clock(), place, who, line,
                       event.name == "refused" ? "（没有做成）" : "");
}

std::string_view wordFor(Fixing fixing) {
    switch (fixing) {
        case Fixing::Missing:
            return "没有";
        case Fixing::Loose:
            return "未固定";
        case Fixing::Fixed:
            return "已固定";
    }
    return {};
}

}  // namespace

std::string toldText(const scenario::Inspection& inspection) {
    const scenario::Definition& definition = inspection.definition();
    const scenario::World& world = inspection.world();
    const auto words = wordsByInput(world);
    std::string text;
    for (const std::uint64_t sequence : inspection.line()) {
        for (const procedure::TraceEvent& event : world.trace) {
            if (event.input != sequence) continue;
            text += heading(definition, event, scenario::toLine(inspection.log()[sequence - 1].intent));
            break;
        }
        const auto [first, last] = words.equal_range(sequence);
        for (auto word = first; word != last; ++word)
            text += fmt::format("    {}{}\n", speakerOf(definition, word->second->speaker), word->second->text);
        for (const scenario::CollectedExhibit& held : world.exhibits) {
            if (held.input == sequence) text += fmt::format("    + {}\n", held.id);
        }
    }
    if (world.pending) {
        text += fmt::format("？{}：{}\n", definition.nameOf(world.pending->speaker), world.pending->text);
        for (const scenario::AskOption& option : world.pending->options)
            text += fmt::format("    {}  {}\n", option.id, option.label);
    }
    text += "\n证据：\n";
    for (const scenario::CollectedExhibit& held : world.exhibits) {
        const scenario::Exhibit* exhibit = definition.findExhibit(held.id);
        if (exhibit == nullptr) continue;
        text += fmt::format("  {}  {}  {}", held.id, exhibit->name, wordFor(fixingOf(*exhibit, world)));
        for (const auto& [key, value] : held.attributes) text += fmt::format("  {}={}", key, value);
        text += '\n';
    }
    return text;
}

}  // namespace lianbing::tool
