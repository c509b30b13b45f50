#include "tour/demo_store.h"

#include "base/file.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <sys/file.h>
#include <vector>

namespace tour {

namespace {

constexpr std::size_t names_bytes_max = 1 << 20;
constexpr std::string_view config_text =
    "demo = true\n\n[paths]\nstore = \"store\"\ninbox = \"inbox\"\nlog = \"log\"\n";

std::filesystem::path folder()
{
    return std::filesystem::path(BINARY_ROOT) / "tour";
}

std::filesystem::path stamp()
{
    return folder() / "kiosk.toml"; // Written last.
}

// Tests of one program may run side by side; one of them builds.
base::Result<base::FileDescriptor> lock()
{
    std::error_code error;
    std::filesystem::create_directories(folder(), error);
    const auto file = folder() / "lock";
    base::FileDescriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    if (!fd.valid() || ::flock(fd.get(), LOCK_EX) != 0)
        return base::fail_errno(file.string());
    return fd;
}

bool is_newer(const std::filesystem::path& file, const std::filesystem::file_time_type than)
{
    std::error_code error;
    const auto time = std::filesystem::last_write_time(file, error);
    return error || time > than;
}

bool up_to_date()
{
    std::error_code error;
    const auto made = std::filesystem::last_write_time(stamp(), error);
    if (error)
        return false;
    for (const char* const program :
         {BINARY_ROOT "/machiai-pack", BINARY_ROOT "/machiai-admin", "/proc/self/exe"})
        if (is_newer(program, made))
            return false;
    const std::filesystem::recursive_directory_iterator content(SOURCE_ROOT "/content");
    return std::none_of(begin(content), end(content),
                        [&](const auto& entry) { return is_newer(entry.path(), made); });
}

// In the shared folder, with the programs of this build at hand.
base::Result<void> run(const std::string& command)
{
    const std::string line = "cd '" + folder().string() + "' && PATH='" BINARY_ROOT "':$PATH C='" SOURCE_ROOT
        + "/content' SOURCE_DATE_EPOCH=1800000000 && export PATH SOURCE_DATE_EPOCH && { " + command
        + "; } >made.log 2>&1";
    if (std::system(line.c_str()) != 0)
        return base::fail(base::Code::bad_input, command + ": see " + (folder() / "made.log").string());
    return {};
}

base::Result<void> pack(const std::string& name, const std::vector<std::string>& keys)
{
    TRY(run("machiai-pack build \"$C/" + name + "\" -o " + name
            + ".machiai --beside \"$C/base-hokkaido\" --beside \"$C/sample-group\""));
    for (const std::string& key : keys)
        TRY(run("machiai-pack sign " + name + ".machiai --key " + key + ".key"));
    return {};
}

base::Result<void> build()
{
    TRY(run("rm -rf store names kiosk.toml *.key *.pub *.machiai && mkdir -p inbox"));
    for (const std::string key : {"root", "base", "hospital", "clinician", "group"})
        TRY(run("machiai-pack keygen -W -s " + key + ".key -p " + key + ".pub"));
    TRY(run(
        "machiai-pack trust new -o trust.machiai --site mihon --key K1=root.pub=見本 --key K2=base.pub=見本"
        " --key K3=hospital.pub=見本 --key K4=clinician.pub=見本 --key K5=group.pub=見本"
        " --role 'root need 1 of K1' --role 'base/hokkaido need 1 of K2 scope pref:*'"
        " --role 'hospital need 1 of K3 scope hosp:* may-hide grp:* pref:*'"
        " --role 'chart need 1 of K3 and 1 of K4 scope chart:*'"
        " --role 'group/hidamari need 1 of K5 scope grp:hidamari:*"
        " max-rows 20000 max-bytes 64MiB horizon 20months'"));
    TRY(run("machiai-pack sign trust.machiai --key root.key"));
    TRY(pack("base-hokkaido", {"base"}));
    TRY(pack("sample-hospital", {"hospital"}));
    TRY(pack("sample-group", {"group"}));
    TRY(pack("chart", {"hospital", "clinician"}));
    TRY(run("machiai-admin --store store init trust.machiai"));
    TRY(run("machiai-admin --store store install base-hokkaido.machiai sample-hospital.machiai "
            "sample-group.machiai"
            " chart.machiai"));
    return base::replace_file(stamp(), base::as_bytes(config_text));
}

} // namespace

base::Result<std::filesystem::path> demo_config()
{
    TRY_SET(const auto held, lock());
    if (!up_to_date())
        TRY(build());
    return stamp();
}

base::Result<std::set<std::string>> first_names(const std::set<std::string>& names)
{
    TRY_SET(const auto held, lock());
    const auto file = folder() / "names";
    if (!std::filesystem::exists(file)) {
        std::string text;
        for (const std::string& name : names)
            text += name + "\n";
        TRY(base::replace_file(file, base::as_bytes(text)));
        return names;
    }
    TRY_SET(const auto text, base::read_text_limited(file, names_bytes_max));
    std::set<std::string> first;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        first.insert(line);
    return first;
}

} // namespace tour
