#include "admin/output.h"

#include "base/markup.h"
#include "model/message.h"
#include "pack/six_words.h"
#include "pack/trust_chain.h"
#include "store/quarantine.h"
#include "store/writer.h"
#include "words/trust.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace admin {

namespace {

using Json = nlohmann::ordered_json;

void print(const Json& json)
{
    // Replacing, because a name that is no UTF-8 must not stop the answer.
    std::printf("%s\n", json.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

// What happened and what to do, as the sentences of one line.
std::string japanese(const model::Message& message)
{
    return base::plain_text(message.what.ja) + "。" + base::plain_text(message.todo.ja);
}

std::string english(const model::Message& message)
{
    return base::plain_text(message.what.en) + ". " + base::plain_text(message.todo.en);
}

std::string japanese(const words::Word& word)
{
    return base::plain_text(word.ja);
}

std::string english(const words::Word& word)
{
    return base::plain_text(word.en);
}

template <class Words>
void say(const Words& words, const std::string& before, const std::string& code)
{
    const std::string after = code.empty() ? "\n" : " (" + code + ")\n";
    std::printf("%s%s%s", before.c_str(), japanese(words).c_str(), after.c_str());
    std::printf("%s%s%s", before.c_str(), english(words).c_str(), after.c_str());
}

model::Message told(const std::optional<pack::Refused>& refused)
{
    return refused ? model::message(refused->refusal) : model::message_done;
}

std::string code_of(const std::optional<pack::Refused>& refused)
{
    return refused ? std::string(pack::code_of(refused->refusal)) : std::string();
}

template <class Words>
Json message_of(const Words& words)
{
    return {{"ja", japanese(words)}, {"en", english(words)}};
}

Json roles_of(const store::State& state)
{
    Json roles = Json::object();
    for (const store::PackRef& pack : state.active.packs)
        roles[pack.role] = {{"version", pack.version},
                            {"epoch", pack.epoch},
                            {"hash", pack.hash.hex()},
                            {"state", state.starts_left ? "trial" : "settled"}};
    return roles;
}

// The clock as the last tick saw it; before the first one, as it is.
struct Clock {
    store::KnownTime known;
    std::vector<store::Dated> packs;
    std::int64_t shows_s = 0;
    std::string state() const { return std::string(name_of(store::clock_state(known, packs, shows_s))); }
    std::string doubt() const
    {
        const auto date = store::doubtful(known, packs, shows_s);
        return date ? pack::issued_of(*date) : "";
    }
    Json json() const
    {
        return {{"low", pack::issued_of(store::low_of(known, packs, shows_s))},
                {"told", known.told_s ? pack::issued_of(*known.told_s) : ""},
                {"doubt", doubt()}};
    }
};

Clock clock_of(const store::Layout& layout, const store::Standing& stands)
{
    Clock clock{store::read_time(layout), store::dated_packs(layout, stands), 0};
    clock.shows_s = clock.known.told_s.value_or(base::system_clock().wall().to_unix());
    return clock;
}

bool counts_as_done(const pack::Outcome<void>& outcome)
{
    return outcome || outcome.error() == pack::Refusal::already_here;
}

} // namespace

int Output::verdict(const pack::Outcome<void>& outcome) const
{
    const auto refused = outcome ? std::nullopt : std::optional(outcome.error());
    if (refused)
        log_.line("admin", code_of(refused) + " " + refused->where);
    if (json_)
        print({{"code", code_of(refused)}, {"message", message_of(told(refused))}});
    else
        say(told(refused), "", code_of(refused));
    return counts_as_done(outcome) ? exit_done : exit_refused;
}

int Output::trusting(const store::Layout& layout, const pack::Outcome<void>& outcome) const
{
    const auto stands = store::standing(layout);
    if (!counts_as_done(outcome) || !stands)
        return verdict(outcome);
    const std::string six = pack::six_words(pack::hash_of(stands->trust));
    const auto refused = outcome ? std::nullopt : std::optional(outcome.error());
    if (json_)
        print({{"code", code_of(refused)}, {"message", message_of(words::trust_compare)}, {"words", six}});
    else
        say(words::trust_compare, "", code_of(refused));
    if (!json_)
        std::printf("\n    %s\n\n", six.c_str());
    return exit_done;
}

int Output::report(const store::Report& report) const
{
    Json files = Json::array();
    for (const store::Verdict& verdict : report.files) {
        const std::string name = store::tame_name(verdict.file);
        const auto code = code_of(verdict.refused);
        if (verdict.refused)
            log_.line("admin", code + " " + name + ": " + verdict.refused->where);
        if (json_)
            files.push_back({{"file", name},
                             {"role", verdict.role},
                             {"version", verdict.version},
                             {"code", code},
                             {"message", message_of(told(verdict.refused))}});
        else
            say(told(verdict.refused), name + ": ", code);
    }
    const auto refusal = report.refusal();
    if (json_)
        print({{"code", refusal ? pack::code_of(*refusal) : ""},
               {"generation", report.generation ? report.generation->hex() : ""},
               {"files", std::move(files)}});
    return refusal ? exit_refused : exit_done;
}

int Output::status(const store::Layout& layout) const
{
    const auto stands = store::standing(layout);
    if (!stands)
        return verdict(tl::unexpected(stands.error()));
    const auto last = store::read_last(layout);
    const std::string generation = store::id_of(stands->state.active).hex();
    const Clock clock = clock_of(layout, *stands);
    if (json_) {
        print({{"generation", generation},
               {"trust", {{"version", stands->trust.version}, {"site", stands->trust.site}}},
               {"words", pack::six_words(pack::hash_of(stands->trust))},
               {"roles", roles_of(stands->state)},
               {"clock", clock.state()},
               {"time", clock.json()},
               {"last", {{"code", last ? last->code : ""}, {"file", last ? last->file : ""}}}});
        return exit_done;
    }
    std::printf("generation %s\nclock %s\ntrust %s: %s\n", generation.c_str(), clock.state().c_str(),
                std::to_string(stands->trust.version).c_str(),
                pack::six_words(pack::hash_of(stands->trust)).c_str());
    for (const store::PackRef& pack : stands->state.active.packs)
        std::printf("%s %s (epoch %s) %s\n", pack.role.c_str(), std::to_string(pack.version).c_str(),
                    std::to_string(pack.epoch).c_str(), stands->state.starts_left ? "trial" : "settled");
    if (last)
        std::printf("last %s %s\n", last->code.empty() ? "ok" : last->code.c_str(), last->file.c_str());
    return exit_done;
}

int Output::time(const store::Layout& layout, const std::int64_t clock_s) const
{
    const auto stands = store::standing(layout);
    if (!stands)
        return verdict(tl::unexpected(stands.error()));
    Clock clock = clock_of(layout, *stands);
    clock.shows_s = clock_s;
    const bool sure = clock.state() == "ok" && clock.doubt().empty();
    const std::string code(sure ? "" : pack::code_of(pack::Refusal::clock_unsure));
    if (!sure)
        log_.line("clock", clock.state() + ", it shows " + pack::issued_of(clock_s));
    if (json_) {
        print({{"code", code}, {"clock", clock.state()}, {"time", clock.json()}});
        return exit_done;
    }
    std::printf("clock %s\n", clock.state().c_str());
    if (!sure)
        say(words::update_clock_unsure, "", code);
    return exit_done;
}

int Output::pin(const std::string_view end, const words::Word& word, const std::int64_t wait_s) const
{
    if (json_)
        print({{"end", end}, {"wait_s", wait_s}, {"message", message_of(word)}});
    else
        say(word, "", "");
    if (!json_ && wait_s > 0)
        std::printf("%s s\n", std::to_string(wait_s).c_str());
    return end == "set" || end == "right" ? exit_done : exit_refused;
}

int Output::failed(const base::Error& error) const
{
    const bool full = error.code == base::Code::no_space;
    return verdict(pack::refuse(full ? pack::Refusal::no_room : pack::Refusal::storage_error, error.where));
}

int Output::boot(const store::Recovered& recovered, const bool gave_up) const
{
    for (const std::string& note : recovered.notes)
        log_.line("boot", note);
    const std::string generation = recovered.generation ? recovered.generation->id().hex() : "";
    const auto refusal = gave_up ? std::optional(pack::Refusal::rolled_back)
        : !recovered.generation  ? std::optional(pack::Refusal::nothing_found)
                                 : std::nullopt;
    const std::string code(refusal ? pack::code_of(*refusal) : "");
    if (json_)
        print({{"code", code}, {"generation", generation}});
    else if (refusal)
        say(model::message(*refusal), "", code);
    if (!json_ && recovered.generation)
        std::printf("generation %s\n", generation.c_str());
    return recovered.generation ? exit_done : exit_refused;
}

int Output::quarantine(const store::Layout& layout) const
{
    Json verdicts = Json::array();
    for (const auto& one : store::quarantined(layout)) {
        const std::string code(pack::code_of(one.verdict));
        if (json_)
            verdicts.push_back({{"hash", one.payload.hex()}, {"role", one.role}, {"code", code}});
        else
            std::printf("%s %s %s\n", one.payload.hex().c_str(), code.c_str(), one.role.c_str());
    }
    if (json_)
        print({{"quarantine", std::move(verdicts)}});
    return exit_done;
}

} // namespace admin
