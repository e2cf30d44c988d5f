#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace lianbing::exchange {

/// Puts words in place of the names of real enterprises and their outlets: the same name always has
/// the same mask, and no name can be had from a mask. The names are forgotten with the object.
class NameMasks {
public:
    /// 企业甲, 企业乙, … 企业11. Blanks and full-width letters make no other name.
    std::string enterprise(std::string_view name);
    /// 排口1, 排口2, … of one enterprise, by its name. A logger's number names its outlet as well.
    std::string outlet(std::string_view enterpriseName, std::string_view name);

    /// Real names that were masked; where none stood there is none to mask.
    [[nodiscard]] std::size_t enterprises() const;
    [[nodiscard]] std::size_t outlets() const;

private:
    std::map<std::string, std::string> enterprises_;
    std::map<std::pair<std::string, std::string>, std::string> outlets_;
    std::map<std::string, std::size_t> outletsOf_;
};

/// Words of a file for an error: repeated where they can be nothing but a number, a time or a mark,
/// as “12:6x”; else described by their length, as they may be a name, a telephone or a number
/// plate.
std::string quoted(std::string_view words);

}  // namespace lianbing::exchange
