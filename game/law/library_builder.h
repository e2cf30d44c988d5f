#pragma once

#include "game/law/library.h"
#include "game/law/pack_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::law {

/// Puts the rows of all packs together and checks what they say about one another. Used once, by
/// Library::load.
class LibraryBuilder {
public:
    LibraryBuilder(PackRows rows, PackErrors& errors) : rows_(std::move(rows)), errors_(errors) {}

    /// The library; of use only when no error was added.
    Library build() &&;

private:
    void addLaws();
    void addTitlesWithoutCourts();
    void addVersions();
    void addStructures();
    void addNames();
    void addGists();
    void addCrosswalk();
    void addPairs();
    void addHolidays();
    void addBases();
    void addPrinciples();

    void addName(const std::string& name, std::size_t law, const std::string& where);
    void checkIntervals(const Law& law, const std::string& where);
    Law* lawOf(const LawId& id, const std::string& where);
    /// Whether the packs know this law, version and provision; says what is missing.
    bool stands(const ArticleRef& ref, const std::string& where);

    PackRows rows_;
    PackErrors& errors_;
    Library library_;
};

}  // namespace lianbing::law
