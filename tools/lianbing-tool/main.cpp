#include "game/base/command_line.h"
#include "tools/lianbing-tool/cite_commands.h"
#include "tools/lianbing-tool/clock_commands.h"

#include "tools/lianbing-tool/discretion_commands.h"
#include "tools/lianbing-tool/form_commands.h"
#include "tools/lianbing-tool/law_commands.h"
#include "tools/lianbing-tool/local_commands.h"
#include "tools/lianbing-tool/program.h"
#include "tools/lianbing-tool/record_commands.h"
#include "tools/lianbing-tool/scenario_commands.h"
#include "tools/lianbing-tool/site_commands.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <system_error>

namespace {

using namespace lianbing;

/// Subcommands that are added later take all of this over.
void speakChinese(CLI::App& app) {
    app.set_help_flag("-h,--help", "打印帮助");
    app.option_defaults()->group("选项");
    const auto& words = app.get_formatter();
    words->label("Usage", "用法");
    words->label("OPTIONS", "选项");
    words->label("SUBCOMMAND", "子命令");
    words->label("SUBCOMMANDS", "子命令");
    words->label("Positionals", "参数");
    words->label("TEXT", "值");
    words->label("REQUIRED", "（必写）");
}

/// The headings above what is listed; a command's own help does not take its heading over.
void nameGroups(CLI::App& app) {
    app.get_help_ptr()->group("选项");
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        command->group("子命令");
        nameGroups(*command);
    }
}

/// Runs the command; some of its output may still be on its way.
int runCommand(int argc, char** argv, tool::Program& program) {
    CLI::App app("练兵：不用窗口的全部工作", "lianbing-tool");
    int exit = 0;
    speakChinese(app);
    app.require_subcommand(1);
    app.add_option("--data", program.dataFolder, "数据文件夹；不写就用自己的");
    app.fallthrough();
    tool::addScenarioCommands(app, program, exit);
    tool::addRecordCommands(app, program, exit);
    tool::addFormCommands(app, program, exit);
    tool::addCiteCommands(app, program, exit);
    tool::addLawCommands(app, program, exit);
    tool::addClockCommands(app, program, exit);

    tool::addLocalCommands(app, program, exit);
    tool::addDiscretionCommands(app, program, exit);
    tool::addSiteCommands(app, program, exit);
    nameGroups(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        return tool::report({base::commandLineSentence(error.get_name(), error.what()), ""}, tool::Exit::BadInput);
    }
    return exit;
}

int couldNotPrint() {
    return tool::report({"结果没有写完：标准输出写不进去，可能是磁盘已满", ""}, tool::Exit::MachineFailed);
}

}  // namespace

int main(int argc, char** argv) {
    std::error_code ignored;
    std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    if (self.empty()) self = argv[0];
    tool::Program program(self);
    try {
        const int exit = runCommand(argc, argv, program);
        std::cout.flush();
        const bool isWritten = std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good();
        return isWritten ? exit : couldNotPrint();
    } catch (const std::system_error&) {  // fmt's, from standard output
        return couldNotPrint();
    } catch (const std::exception& error) {
        return tool::report({error.what(), ""}, tool::Exit::MachineFailed);
    }
}
