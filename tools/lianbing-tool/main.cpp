#include "tools/lianbing-tool/program.h"
#include "tools/lianbing-tool/record_commands.h"
#include "tools/lianbing-tool/scenario_commands.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <filesystem>
#include <system_error>

int main(int argc, char** argv) {
    using namespace lianbing;
    CLI::App app("练兵：不用窗口的全部工作", "lianbing-tool");
    std::error_code ignored;
    std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (self.empty()) self = argv[0];
    tool::Program program(self);
    int exit = 0;
    app.require_subcommand(1);
    app.add_option("--data", program.dataFolder, "数据文件夹；不写就用自己的");
    app.fallthrough();
    tool::addScenarioCommands(app, program, exit);
    tool::addRecordCommands(app, program, exit);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? 0 : static_cast<int>(tool::Exit::BadInput);
    } catch (const std::exception& error) {
        return tool::report({error.what(), ""}, tool::Exit::MachineFailed);
    }
    return exit;
}
