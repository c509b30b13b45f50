#include "conformance/lab.h"

#include "kit/chart_kit.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace conformance {

namespace {

std::string read_all(const int fd)
{
    std::string all;
    char block[4096];
    for (ssize_t count; (count = ::read(fd, block, sizeof block)) > 0;)
        all.append(block, static_cast<std::size_t>(count));
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> list;
    for (std::string& word : words)
        list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

// What must be the same after something was refused: all but the last verdict.
nlohmann::json standing(const Lab& lab)
{
    nlohmann::json status = lab.status();
    status.erase("last");
    return status;
}

} // namespace

Ran run_program(std::vector<std::string> words, std::vector<std::string> environment)
{
    int ends[2];
    VERIFY(::pipe2(ends, O_CLOEXEC) == 0);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    // A file, not a pipe: nobody reads it before the program has ended.
    std::FILE* const log = std::tmpfile();
    VERIFY(log != nullptr);
    posix_spawn_file_actions_adddup2(&actions, ::fileno(log), STDERR_FILENO);
    for (char** word = environ; *word != nullptr; ++word)
        environment.emplace_back(*word);
    pid_t pid = -1;
    const int failed = ::posix_spawn(&pid, words.front().c_str(), &actions, nullptr, pointers(words).data(),
                                     pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    VERIFY(failed == 0);
    Ran ran;
    ran.out = read_all(ends[0]);
    ::close(ends[0]);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) { }
    ::lseek(::fileno(log), 0, SEEK_SET);
    ran.log = read_all(::fileno(log));
    std::fclose(log);
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ran.json = nlohmann::json::parse(ran.out, nullptr, false);
    return ran;
}

std::string admin_program()
{
    return std::string(BINARY_ROOT) + "/machiai-admin";
}

std::string Ran::code() const
{
    return json.is_object() && json.contains("code") ? json["code"].get<std::string>() : "no answer";
}

Lab::Lab(const int number)
    : folder_(test::scratch("conformance_" + std::to_string(number)))
{
    test::write_trust(at("trust.machiai"), test::trust());
    VERIFY(admin({"init", at("trust.machiai").string()}).status == 0);
    VERIFY(install({pack(base_pack(1), "base-1"), pack(hospital_pack(1), "hospital-1"),
                    pack(chart_pack(1), "chart-1")})
               .status
           == 0);
    VERIFY(admin({"settle"}).status == 0);
}

Lab::~Lab()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

Ran Lab::admin(const std::vector<std::string>& words, const std::vector<std::string>& environment) const
{
    std::vector<std::string> all{admin_program(), "--store", store().string(), "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run_program(std::move(all), environment);
}

Ran Lab::install(const std::vector<std::filesystem::path>& files) const
{
    std::vector<std::string> words{"install"};
    for (const auto& file : files)
        words.push_back(file.string());
    return admin(words);
}

nlohmann::json Lab::status() const
{
    return admin({"status"}).json;
}

std::uint64_t Lab::version_of(const std::string& role) const
{
    const auto now = status();
    return now.is_object() && now["roles"].contains(role) ? now["roles"][role]["version"].get<std::uint64_t>()
                                                          : 0;
}

std::filesystem::path Lab::pack(const test::PackSpec& spec, const std::string& name) const
{
    const auto file = at((name.empty() ? "brought" : name) + ".machiai");
    test::write_pack(file, spec);
    return file;
}

bool Lab::expect(const bool met, const std::string& what)
{
    if (!met)
        misses_.push_back(what);
    return met;
}

void Lab::takes(const std::vector<std::filesystem::path>& files)
{
    const Ran ran = install(files);
    expect(ran.status == 0 && ran.code().empty(), "was to be taken: " + ran.out);
    shows_content();
}

void Lab::refuses(const std::filesystem::path& file, const std::string& code)
{
    refuses(std::vector{file}, code);
}

void Lab::refuses(const std::vector<std::filesystem::path>& files, const std::string& code)
{
    const auto before = standing(*this);
    const auto state = test::read_file(store() / "state");
    const Ran ran = install(files);
    expect(ran.status == 1, "was to be refused, ended with " + std::to_string(ran.status));
    expect(ran.code() == code, "was to be refused with " + code + ", not with " + ran.out);
    expect(standing(*this) == before, "a refusal changed what is active");
    expect(test::read_file(store() / "state") == state, "a refusal changed the state or a floor");
    expect(std::filesystem::is_empty(store() / "incoming"), "a refusal left bytes behind");
    shows_content();
}

void Lab::shows_content()
{
    expect(admin({"boot"}).status == 0, "there is nothing to show");
    expect(version_of("chart") > 0, "the chart is gone");
}

test::PackSpec group_pack(const std::uint64_t version, const std::string& group)
{
    return {.role = "group/" + group,
            .version = version,
            .sql = test::words("grp:" + group + ":" + group, "name", "group " + std::to_string(version))};
}

test::PackSpec base_pack(const std::uint64_t version)
{
    return {.role = "base/hokkaido",
            .version = version,
            .sql = test::words("pack", "title", "base " + std::to_string(version))};
}

test::PackSpec hospital_pack(const std::uint64_t version, const std::uint64_t base_from,
                             const std::uint64_t base_until)
{
    return {.role = "hospital",
            .version = version,
            .sql = test::words("pack", "hospital_name", "hospital " + std::to_string(version)),
            .requirements = {{"base/hokkaido", base_from, base_until}}};
}

test::PackSpec chart_pack(const std::uint64_t version)
{
    return {.role = "chart",
            .version = version,
            .sql = test::chart_sql() + test::words("chart:chest", "title", "v" + std::to_string(version))};
}

} // namespace conformance
