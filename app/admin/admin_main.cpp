#include "admin/commands.h"
#include "admin/stage.h"
#include "base/hash.h"

#include <CLI/CLI.hpp>
#include <cstdio>

namespace {

struct Wishes {
    std::filesystem::path store, trust, file, payload, head, inbox;
    std::string clock, today, role;
    std::vector<std::filesystem::path> files;
    std::string hash;
    admin::InstallTerms install;
    bool json = false;
    bool hashed = false;
};

CLI::App* command(CLI::App& app, const std::string& name, const std::string& what, Wishes& wishes)
{
    CLI::App* const sub = app.add_subcommand(name, what);
    sub->add_flag("--json", wishes.json, "One line of JSON");
    return sub;
}

// CLI11 throws; nothing of it leaves here.
int parse(CLI::App& app, const int count, const char* const* words)
{
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? admin::exit_done : admin::exit_usage;
    }
    return -1;
}

} // namespace

int main(const int count, const char* const* const words)
{
    Wishes wishes;
    CLI::App app("What is on the screen of a Machiai kiosk, and how it changes", "machiai-admin");
    app.require_subcommand(1);
    app.add_option("--store", wishes.store, "The folder of the store")->required();
    app.add_flag("--json", wishes.json, "One line of JSON");
    auto* const init = command(app, "init", "Make a store that believes this trust file", wishes);
    init->add_option("trust", wishes.trust)->required();
    auto* const install = command(app, "install", "Make all these packs active together", wishes);
    install->add_option("file", wishes.files);
    install->add_option("--inbox", wishes.inbox, "Take what lies ready in this folder");
    install->add_option("--only", wishes.install.only, "A payload that was looked at; no other is taken")
        ->allow_extra_args(false);
    install->add_option("--probe-with", wishes.install.probe_with, "Let this machiai draw every page first");
    install->add_flag("--progress", wishes.install.progress, "Say how far it is, line by line");
    auto* const stage = command(app, "stage", "Say what an install would change; nothing changes", wishes);
    stage->add_option("file", wishes.files)->required();
    auto* const check = command(app, "check", "Say whether a pack would be taken; nothing changes", wishes);
    check->add_option("file", wishes.file);
    check->add_option("--payload", wishes.payload)->group("");
    check->add_option("--head", wishes.head)->group("");
    auto* const status = command(app, "status", "What is active", wishes);
    auto* const boot =
        command(app, "boot", "Count a start, go back when the trial failed, say what to show", wishes);
    boot->add_flag("--hashed", wishes.hashed, "Read every pack before it is believed");
    auto* const settle = command(app, "settle", "The content ran well: the trial is over", wishes);
    auto* const rollback = command(app, "rollback", "Go back to the content before this one", wishes);
    auto* const quarantine = command(app, "quarantine", "Packs that will not be tried again", wishes);
    auto* const release = quarantine->add_subcommand("release", "Let this one be tried again");
    release->add_option("hash", wishes.hash, "64 digits, as quarantine lists them")->required();
    auto* const tick = command(app, "tick", "Set the clock against what is known about the time", wishes);
    tick->add_option("--rtc", wishes.clock, "What the clock says; without it the machine's own");
    tick->add_option("--confirm-date", wishes.today, "Somebody vouches for this day: 2026-11-22");
    auto* const pin = command(app, "pin", "Numbers by which people speak for a role", wishes);
    pin->require_subcommand(1);
    auto* const pin_set = command(*pin, "set", "Read a PIN from the standard input and keep it", wishes);
    auto* const pin_check =
        command(*pin, "check", "Read a PIN from the standard input: is it right?", wishes);
    for (auto* const sub : {pin_set, pin_check})
        sub->add_option("role", wishes.role)->required();
    if (const int status_code = parse(app, count, words); status_code >= 0)
        return status_code;
    if (!base::init_crypto())
        return admin::exit_refused;

    const store::Layout layout{wishes.store};
    const admin::Output output(wishes.json);
    if (*init)
        return admin::init(layout, wishes.trust, output);
    if (*install && wishes.files.empty() != wishes.inbox.empty())
        return wishes.inbox.empty() ? admin::install(layout, wishes.files, wishes.install, output)
                                    : admin::install_inbox(layout, wishes.inbox, output);
    if (*stage)
        return admin::stage(layout, wishes.files, wishes.json);
    if (*check && !wishes.payload.empty() && !wishes.head.empty())
        return admin::check_untrusted(layout, wishes.payload, wishes.head);
    if (*check && !wishes.file.empty())
        return admin::check(layout, wishes.file, output);
    if (*status)
        return output.status(layout);
    if (*boot)
        return admin::boot(layout, wishes.hashed, output);
    if (*release)
        return admin::release(layout, wishes.hash, output);
    if (*quarantine)
        return output.quarantine(layout);
    if (*settle)
        return admin::settle(layout, output);
    if (*rollback)
        return admin::roll_back(layout, output);
    if (*tick)
        return admin::tick(layout, wishes.clock, wishes.today, output);
    if (*pin_set)
        return admin::set_pin(layout, wishes.role, output);
    if (*pin_check)
        return admin::check_pin(layout, wishes.role, output);
    std::fputs("machiai-admin: name the files, or --inbox FOLDER\n", stderr);
    return admin::exit_usage;
}
