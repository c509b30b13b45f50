// machiai-stick: started by udev for every stick, as root in a cage of systemd (machiai-stick@.service).

#include "base/log.h"
#include "stick/serve.h"

#include <CLI/CLI.hpp>

namespace {

constexpr int exit_done = 0; // Also when there was nothing to copy: the list says so.
constexpr int exit_failed = 1;
constexpr int exit_usage = 2;

struct Wishes {
    stick::Source source{{}, {}, {"vfat", "exfat", "ntfs3"}};
    std::filesystem::path into, log;
    bool gone = false;
};

// CLI11 throws; nothing of it leaves here.
int parse(Wishes& wishes, const int count, const char* const* const words)
{
    CLI::App app("Copies what is for the kiosk from a stick, and lists it", "machiai-stick");
    auto* const device = app.add_option("--device", wishes.source.device, "The stick: /dev/sdb1");
    app.add_option("--folder", wishes.source.folder, "A folder in place of a stick")->excludes(device);
    app.add_option("--into", wishes.into, "The folder for the copies and their list")->required();
    app.add_option("--file-systems", wishes.source.file_systems, "Tried in this order")->delimiter(',');
    app.add_option("--log", wishes.log, "A file for what the journal is told too");
    app.add_flag("--gone", wishes.gone, "The stick was taken out: list that, copy nothing");
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_done : exit_usage;
    }
    if (!wishes.source.device.empty() || !wishes.source.folder.empty())
        return -1;
    std::fputs("machiai-stick: name the --device, or a --folder\n", stderr);
    return exit_usage;
}

std::string summary(const stick::Volume& volume)
{
    std::string text = volume.device + ": " + std::string(name_of(volume.state));
    for (const stick::File& file : volume.files)
        text += ", " + file.copy() + " " + std::string(name_of(file.end));
    return text;
}

} // namespace

int main(const int count, const char* const* const words)
{
    Wishes wishes;
    if (const int status = parse(wishes, count, words); status >= 0)
        return status;
    const base::Log log(wishes.log);
    if (wishes.gone) {
        const auto told = stick::serve_removal(wishes.source, wishes.into);
        log.line("stick", wishes.source.name() + (told ? ": taken out" : ": " + told.error().where));
        return told ? exit_done : exit_failed;
    }
    stick::Limits limits;
    limits.until = std::chrono::steady_clock::now() + stick::volume_seconds_max;
    const auto volume = stick::serve(wishes.source, wishes.into, limits);
    log.line("stick", volume ? summary(*volume) : wishes.source.name() + ": " + volume.error().where);
    return volume ? exit_done : exit_failed;
}
