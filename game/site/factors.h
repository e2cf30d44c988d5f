#pragma once

#include <span>
#include <string>
#include <string_view>

/// What a platform receives, factor by factor: its word in channels (`platform.so2`), its code in
/// messages of HJ 212, its unit in both.
namespace lianbing::site {

struct Channel;

enum class Medium { Gas, Water, Electricity };

/// What a rule may ask of a factor.
enum class FactorKind { Pollutant, Condition, Flow, Power };

struct Factor {
    Medium medium = Medium::Gas;
    FactorKind kind = FactorKind::Pollutant;
    std::string_view word;  ///< so2
    std::string_view code;  ///< a21026
    std::string_view name;  ///< 二氧化硫
    std::string_view unit;  ///< in channels and records
    int decimals = 1;       ///< as instruments of the kind show them [typical]
    /// A value of a message times this is one of a record: a message has m³/s, a record m³/h.
    double perSent = 1;
    bool hasConverted = false;  ///< at reference oxygen too
    /// Where code and unit were seen. None was read in HJ 212 or the code standards themselves.
    std::string_view source;
    bool isVerified = false;
};

/// All, gas first, each medium in the order in which a screen lists them.
std::span<const Factor> allFactors();

/// Of a word with or without `-converted`; null for none.
const Factor* factorOfWord(Medium medium, std::string_view word);
/// Of a code, in small or capital letters; null for none.
const Factor* factorOfCode(std::string_view code);

/// Water where a platform's channel has a factor that only water has; else gas.
Medium mediumOf(std::span<const Channel> channels);

/// `so2` as `so2-converted`.
std::string convertedWord(std::string_view word);
bool isConverted(std::string_view word);
/// `so2-converted` as `so2`; another word as it is.
std::string_view measuredWord(std::string_view word);
/// 二氧化硫, 二氧化硫（折算）.
std::string nameOf(const Factor& factor, bool converted);

}  // namespace lianbing::site
