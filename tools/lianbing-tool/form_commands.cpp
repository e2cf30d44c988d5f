#include "tools/lianbing-tool/form_commands.h"

#include "game/base/file.h"
#include "game/exchange/form_pdf.h"
#include "game/session/inputs.h"
#include "game/session/play.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace lianbing::tool {

namespace {

struct FormOptions {
    std::string from;  ///< a scenario, or the number of a record
    std::string document;
    std::string file;
    std::string caseId;
    std::string inputs;
};

int writeForm(const scenario::Inspection& inspection, const FormOptions& options) {
    const base::Result<std::string> pdf = exchange::formPdf(
        inspection.definition(), inspection.currentCase(), inspection.world(), options.document);
    if (!pdf) {
        const bool isKnown = inspection.definition().findDocument(options.document) != nullptr;
        return report(pdf.error(), isKnown ? Exit::MachineFailed : Exit::BadInput);
    }
    const base::Status written = base::writeFileAtomically(options.file, *pdf);
    if (!written) return report(written.error(), Exit::MachineFailed);
    fmt::print("写好了：{}\n", options.file);
    return static_cast<int>(Exit::Fine);
}

base::Result<scenario::Recording> readRecording(const std::string& path) {
    if (path.empty()) return scenario::Recording{};
    const base::Result<std::string> text = base::readFile(path);
    if (!text) return base::Unexpected{text.error()};
    return scenario::parseRecording(*text, path);
}

/// Plays the inputs; nothing is kept.
base::Result<std::unique_ptr<session::Play>> playInputs(const Program& program,
                                                        const FormOptions& options) {
    const base::Result<scenario::Recording> recording = readRecording(options.inputs);
    if (!recording) return base::Unexpected{recording.error()};
    const auto content = program.content();
    if (!content) return base::Unexpected{content.error()};
    const auto packs = content->lawPacks();
    if (!packs) return base::Unexpected{packs.error()};
    const auto laws = session::makeLibrary(*packs);
    if (!laws) return base::Unexpected{laws.error()};
    base::Result<session::LoadedScenario> loaded = content->loadScenario(options.from);
    if (!loaded) return base::Unexpected{loaded.error()};
    const base::Status same =
        session::checkHead(*recording, *loaded->definition, options.inputs);
    if (!same) return base::Unexpected{same.error()};
    std::string chosen = options.caseId.empty() ? recording->caseId : options.caseId;
    if (chosen.empty()) chosen = loaded->definition->cases.front().id;
    auto play = session::Play::unrecorded(std::move(*loaded), *laws, chosen, recording->seed);
    if (!play) return base::Unexpected{play.error()};
    const base::Status done = session::putIn(**play, *recording, options.inputs);
    if (!done) return base::Unexpected{done.error()};
    return play;
}

int formOfScenario(const Program& program, const FormOptions& options) {
    const auto play = playInputs(program, options);
    if (!play) return report(play.error(), Exit::BadInput);
    return writeForm((*play)->inspection(), options);
}

int formOfRecord(const Program& program, const FormOptions& options) {
    const std::optional<store::SessionId> session = store::SessionId::parse(options.from);
    if (!session)
        return report({fmt::format("“{}”不是记录编号", options.from), ""}, Exit::BadInput);
    base::Result<store::Store> store = program.store(store::Access::ReadWhereReadOnly);
    if (!store) return report(store.error(), Exit::MachineFailed);
    const auto play = session::replay(*store, *session);
    if (!play) return report(play.error(), Exit::Findings);
    return writeForm((*play)->inspection(), options);
}

void addPlaces(CLI::App& command, FormOptions& options) {
    command.add_option("DOCUMENT", options.document, "哪份文书（剧本里的编号，例如 site-record）")
        ->required();
    command.add_option("FILE", options.file, "要写的 .pdf")->required();
}

}  // namespace

void addFormCommands(CLI::App& app, Program& program, int& exit) {
    const auto options = std::make_shared<FormOptions>();  // shared with the callbacks

    CLI::App* play = app.get_subcommand("scenario")
                         ->add_subcommand("form", "照输入文件演练，把一份文书写成 PDF");
    play->add_option("DIR", options->from, "剧本文件夹或编号")->required();
    addPlaces(*play, *options);
    play->add_option("--case", options->caseId,
                     "法律时点（见 scenario list）；不写就用输入文件里的，再不写用第一个");
    play->add_option("--inputs", options->inputs, "从文件读输入；不写就是一份空白的");
    play->callback([&program, &exit, options] { exit = formOfScenario(program, *options); });

    CLI::App* stored =
        app.get_subcommand("record")->add_subcommand("form", "把保存的检查里的一份文书写成 PDF");
    stored->add_option("NUMBER", options->from, "记录编号（见 record list）")->required();
    addPlaces(*stored, *options);
    stored->callback([&program, &exit, options] { exit = formOfRecord(program, *options); });
}

}  // namespace lianbing::tool
