#include "game/script/compiled_function.h"

#include "game/base/check.h"
#include "game/script/lua_state.h"

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::script {
namespace {

int appendDump(lua_State* /*lua*/, const void* part, std::size_t size, void* target) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(part), size);
    return 0;
}

// Reads what lua_dump wrote, as ldump.c of Lua 5.4 writes it. We made the dump ourselves: it is
// never damaged.
class DumpReader {
public:
    explicit DumpReader(std::string_view dump) : dump_(dump) {}

    Function readAll() {
        constexpr std::size_t kHeader = 4 + 1 + 1 + 6 + 3 + 8 + 8;
        skip(kHeader + 1);
        return readFunction();
    }

private:
    void skip(std::size_t bytes) {
        LIANBING_CHECK(bytes <= dump_.size() - at_, "a dump of Lua 5.4 ends where its format says");
        at_ += bytes;
    }

    unsigned char readByte() {
        skip(1);
        return static_cast<unsigned char>(dump_[at_ - 1]);
    }

    std::size_t readSize() {
        std::size_t value = 0;
        while (true) {
            const unsigned char part = readByte();
            value = (value << 7U) | (part & 0x7FU);
            if ((part & 0x80U) != 0) return value;
        }
    }

    std::string readText() {
        const std::size_t size = readSize();  // one more than the length; 0 for none
        if (size == 0) return {};
        skip(size - 1);
        return std::string(dump_.substr(at_ - (size - 1), size - 1));
    }

    Function readFunction() {
        Function function;
        readText();  // source
        function.firstLine = static_cast<int>(readSize());
        readSize();  // last line
        readByte();  // parameters
        function.isVararg = readByte() != 0;
        readByte();  // registers
        readCode(function);
        readConstants(function);
        readUpvalues(function);
        function.inner.resize(readSize());
        for (Function& inner : function.inner) inner = readFunction();
        readDebug(function);
        return function;
    }

    void readCode(Function& function) {
        function.code.resize(readSize());
        for (Instruction& instruction : function.code) {
            skip(sizeof instruction.word);
            std::memcpy(&instruction.word, dump_.data() + at_ - sizeof instruction.word,
                        sizeof instruction.word);
        }
    }

    void readConstants(Function& function) {
        constexpr unsigned char kInteger = 0x03;
        constexpr unsigned char kFloat = 0x13;
        constexpr unsigned char kShortText = 0x04;
        constexpr unsigned char kLongText = 0x14;
        function.constants.resize(readSize());
        for (Constant& constant : function.constants) {
            const unsigned char type = readByte();
            constant.isName = type == kShortText;
            if (type == kInteger || type == kFloat) skip(8);
            if (type == kShortText || type == kLongText) constant.text = readText();
        }
    }

    void readUpvalues(Function& function) {
        function.upvalues.resize(readSize());
        for (Upvalue& upvalue : function.upvalues) {
            upvalue.isParentsLocal = readByte() != 0;
            upvalue.index = readByte();
            readByte();  // kind
        }
    }

    void readDebug(Function& function) {
        std::vector<int> steps(readSize());
        for (int& step : steps) step = static_cast<signed char>(readByte());
        std::vector<std::pair<int, int>> anchors(readSize());
        for (auto& [place, line] : anchors) {
            place = static_cast<int>(readSize());
            line = static_cast<int>(readSize());
        }
        fillLines(function, steps, anchors);
        for (std::size_t left = readSize(); left > 0; --left) {
            readText();
            readSize();
            readSize();
        }
        const std::size_t names = readSize();
        for (std::size_t at = 0; at < names; ++at) function.upvalues[at].name = readText();
    }

    // Lines are stored as small steps, with anchors where a step is too large.
    static void fillLines(Function& function, const std::vector<int>& steps,
                          const std::vector<std::pair<int, int>>& anchors) {
        constexpr int kAnchored = -0x80;
        int line = function.firstLine;
        auto anchor = anchors.begin();
        for (const int step : steps) {
            line = step == kAnchored && anchor != anchors.end() ? (anchor++)->second : line + step;
            function.lines.push_back(line);
        }
    }

    std::string_view dump_;
    std::size_t at_ = 0;
};

}  // namespace

Function decompile(lua_State* lua, int functionIndex) {
    const StackGuard guard(lua);
    luaL_checkstack(lua, 1, nullptr);
    lua_pushvalue(lua, functionIndex);
    std::string dump;
    lua_dump(lua, appendDump, &dump, 0);
    charge(lua, static_cast<std::int64_t>(dump.size() / 8));
    return DumpReader(dump).readAll();
}

}  // namespace lianbing::script
