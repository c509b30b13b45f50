#include "admin/stage.h"

#include "admin/payload_check.h"
#include "model/changes.h"
#include "store/writer.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace admin {

namespace {

using Json = nlohmann::ordered_json;

struct Told {
    model::StickPack pack;
    base::Hash payload;
};

Json json_of(const model::Named& name)
{
    return {{"ja", name.ja}, {"ja-easy", name.easy}, {"en", name.en}};
}

std::string_view name_of(const model::ChangeKind kind)
{
    switch (kind) {
    case model::ChangeKind::added: return "new";
    case model::ChangeKind::changed: return "changed";
    case model::ChangeKind::removed: return "removed";
    }
    return {};
}

Json json_of(const Told& told)
{
    Json changes = Json::array();
    for (const model::StickChange& change : told.pack.changes) {
        Json line{{"kind", name_of(change.kind)}, {"title", json_of(change.title)}};
        if (!change.before.empty())
            line["before"] = json_of(change.before);
        changes.push_back(std::move(line));
    }
    return {
        {"role", told.pack.role},       {"payload", told.payload.hex()}, {"title", json_of(told.pack.title)},
        {"new", told.pack.added},       {"changed", told.pack.changed},  {"removed", told.pack.removed},
        {"changes", std::move(changes)}};
}

std::string code_of(const store::Verdict& verdict)
{
    return verdict.refused ? std::string(pack::code_of(verdict.refused->refusal)) : std::string();
}

void print_json(const store::Report& report, const std::vector<Told>& packs, const bool chart)
{
    Json files = Json::array();
    for (const store::Verdict& verdict : report.files)
        files.push_back({{"file", store::tame_name(verdict.file)},
                         {"role", verdict.role},
                         {"version", verdict.version},
                         {"code", code_of(verdict)}});
    Json told = Json::array();
    for (const Told& pack : packs)
        told.push_back(json_of(pack));
    const auto refusal = report.refusal();
    const Json json{{"code", refusal ? pack::code_of(*refusal) : ""},
                    {"files", std::move(files)},
                    {"packs", std::move(told)},
                    {"chart_changes", chart}};
    std::printf("%s\n", json.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

void print_words(const store::Report& report, const std::vector<Told>& packs)
{
    for (const store::Verdict& verdict : report.files) {
        const auto code = code_of(verdict);
        std::printf("%s: %s\n", store::tame_name(verdict.file).c_str(), code.empty() ? "ok" : code.c_str());
    }
    for (const Told& told : packs)
        std::printf("%s: +%d ~%d -%d\n", told.pack.role.c_str(), told.pack.added, told.pack.changed,
                    told.pack.removed);
}

} // namespace

int stage(const store::Layout& layout, const std::vector<std::filesystem::path>& files, const bool json)
{
    const base::Log log;
    store::Disk disk;
    auto writer = store::Writer::open(layout, disk);
    if (!writer)
        return Output(json).verdict(tl::unexpected(writer.error()));
    std::vector<Told> packs;
    bool chart = false;
    const auto look = [&](const std::vector<store::Candidate>& changes) {
        for (const store::Candidate& change : changes) {
            auto told = model::changes(change.role, change.before.get(), change.after.get());
            if (!told) // Told without its rows rather than not at all.
                log.line("stage", change.role + ": " + told.error().where);
            packs.push_back({told ? std::move(*told) : model::StickPack(), change.hash});
            packs.back().pack.role = change.role;
            chart = chart || change.role == "chart";
        }
    };
    const auto check = [&](const std::filesystem::path& payload, const std::filesystem::path& head) {
        return check_payload_in_child(layout, payload, head);
    };
    const store::Report report = writer->stage(files, check, look);
    for (const store::Verdict& verdict : report.files)
        if (verdict.refused)
            log.line("stage",
                     code_of(verdict) + " " + store::tame_name(verdict.file) + ": " + verdict.refused->where);
    if (json)
        print_json(report, packs, chart);
    else
        print_words(report, packs);
    return packs.empty() ? exit_refused : exit_done;
}

} // namespace admin
