#pragma once

#include "game/base/result.h"
#include "game/site/recorded.h"
#include "game/site/station.h"

#include <memory>
#include <string_view>

namespace lianbing::site {

/// The kind of plant that a record's plan names.
inline constexpr std::string_view kRecordKind = "record";

/// A record as a station of the monitoring desk: what it sent, and what the rules find in it.
/// Its house was not exported with it, so parameters, wiring, programs, logs, clips and reports are
/// empty; its plan names outlet and first day and nothing else. Errors: as RecordedSource::create.
base::Result<std::unique_ptr<Station>> openRecord(RecordedData data);

/// Days from the midnight before the first value to the midnight behind the last.
int daysOf(const RecordedData& data);

}  // namespace lianbing::site
