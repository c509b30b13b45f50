#include "conformance/hostile.h"

#include "base/database.h"
#include "kit/picture_kit.h"
#include "pack/section.h"

#include <cstdlib>
#include <sys/wait.h>

namespace conformance {

namespace {

// What the manifest has to say about a payload; nothing where it cannot be read.
std::vector<pack::Section> sections_of(const std::filesystem::path& payload)
{
    const auto database = base::Database::open_immutable(payload);
    if (!database)
        return {};
    return pack::read_sections(*database).value_or(std::vector<pack::Section>());
}

int ended(const std::string& command)
{
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

Hostile::Hostile(Lab& lab, const std::string& rows, const std::string& sql)
    : lab_(lab)
    , payload_(lab.at("hostile.db"))
{
    std::filesystem::remove(payload_);
    test::write_payload(payload_, group_pack(1).sql + rows);
    if (!sql.empty())
        sqlite(sql);
}

Hostile& Hostile::sqlite(const std::string& sql)
{
    const auto script = lab_.at("hostile.sql");
    test::write_file(script, ".dbconfig defensive off\n.dbconfig writable_schema on\n" + sql + "\n");
    lab_.expect(ended("sqlite3 -bail '" + payload_.string() + "' <'" + script.string() + "' >/dev/null") == 0,
                "sqlite3 would not make: " + sql.substr(0, 200));
    return *this;
}

Hostile& Hostile::poke(const std::size_t offset, const std::string& bytes)
{
    auto all = this->bytes();
    VERIFY(offset + bytes.size() <= all.size());
    all.replace(offset, bytes.size(), bytes);
    test::write_file(payload_, all);
    return *this;
}

std::filesystem::path Hostile::pack() const
{
    auto spec = group_pack(lab_.version_of(group_role) + 1);
    spec.payload = bytes();
    spec.alter = [&](pack::Manifest& manifest) { manifest.sections = sections_of(payload_); };
    return lab_.pack(spec, "hostile");
}

void Hostile::refused(const std::string& code) const
{
    lab_.refuses(pack(), code);
}

void Hostile::taken() const
{
    const auto before = lab_.version_of(group_role);
    lab_.takes({pack()});
    lab_.expect(lab_.version_of(group_role) == before + 1, "a good pack did not become active");
    lab_.expect(lab_.admin({"settle"}).status == 0, "its trial does not end"); // Or the next starts undo it.
}

void refuses_sql(Lab& lab, const std::vector<std::string>& changes, const std::string& code)
{
    for (const std::string& change : changes)
        Hostile(lab, {}, change).refused(code);
    Hostile(lab, {}, "SELECT 1;").taken();
}

void refuses_rows(Lab& lab, const std::vector<std::string>& rows, const std::string& code)
{
    for (const std::string& row : rows)
        Hostile(lab, row).refused(code);
    Hostile(lab).taken();
}

void takes_rows(Lab& lab, const std::string& rows)
{
    Hostile(lab, rows).taken();
}

std::string medium_rows(const std::string& bytes, const std::string& type, const int width, const int height)
{
    return test::medium_sql(base::hash_of(base::as_bytes(bytes)), bytes, type, width, height);
}

int probed(const Lab& lab)
{
    const auto generation = lab.status()["generation"].get<std::string>();
    return ended(std::string(BINARY_ROOT) + "/machiai --store '" + lab.store().string() + "' --probe "
                 + generation + " >/dev/null 2>&1");
}

} // namespace conformance
