#include "tools/lianbing-tool/site_commands.h"

#include "tools/lianbing-tool/site_blind.h"
#include "tools/lianbing-tool/site_compare.h"
#include "tools/lianbing-tool/site_evidence.h"
#include "tools/lianbing-tool/site_days.h"
#include "tools/lianbing-tool/site_house.h"
#include "tools/lianbing-tool/site_judge.h"
#include "tools/lianbing-tool/site_look.h"
#include "tools/lianbing-tool/site_platform.h"
#include "tools/lianbing-tool/site_records.h"

namespace lianbing::tool {

void addSiteCommands(CLI::App& app, Program& program, int& exit) {
    CLI::App* site = app.add_subcommand("site", "模拟现场：企业、监测站房和平台上的数据");
    site->require_subcommand(1);
    addLookCommands(*site, program, exit);
    addPlatformCommand(*site, program, exit);
    addCompareCommands(*site, program, exit);
    addEvidenceCommand(*site, program, exit);
    addDaysCommand(*site, program, exit);
    addHouseCommands(*site, program, exit);
    addJudgeCommands(*site, program, exit);
    addRealDataCommands(*site, program, exit);
    addBlindCommand(*site, program, exit);
}

}  // namespace lianbing::tool
