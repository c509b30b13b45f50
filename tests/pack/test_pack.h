#pragma once
// Small packs for the tests, signed by stock minisign, so that nobody's reading of the format is checked by
// itself.

#include "base/file.h"
#include "base/hash.h"
#include "pack/pack.h"
#include "pack/verify.h"
#include "pack/writer.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace test {

namespace fs = std::filesystem;

inline fs::path folder()
{
    static const fs::path path = [] {
        EXPECT_TRUE(base::init_crypto());
        const auto fresh = fs::temp_directory_path() / ("machiai_pack_" + std::to_string(::getpid()));
        fs::remove_all(fresh);
        fs::create_directories(fresh);
        return fresh;
    }();
    return path;
}

inline std::string read(const fs::path& file)
{
    return base::read_text_limited(file, std::size_t{1} << 30).value();
}

inline void write(const fs::path& file, const std::string& bytes)
{
    ASSERT_TRUE(base::replace_file(file, bytes));
}

// One byte changed where it stands; again, and it is as it was.
inline void flip(const fs::path& file, const std::size_t at, const int bit = 0)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(at));
    const auto byte = static_cast<char>(stream.get() ^ (1 << bit));
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(byte);
    ASSERT_TRUE(stream.good());
}

inline bool run(const std::string& command)
{
    return std::system((command + " >/dev/null 2>&1 </dev/null").c_str()) == 0;
}

// The key pair of that name, made by minisign when it is asked for the first time.
inline fs::path key(const std::string& name)
{
    const auto secret = folder() / (name + ".key");
    if (!fs::exists(secret)) {
        EXPECT_TRUE(
            run("minisign -G -W -p " + (folder() / (name + ".pub")).string() + " -s " + secret.string()));
    }
    return secret;
}

inline std::string public_key(const std::string& name)
{
    const auto text = read(key(name).replace_extension(".pub"));
    const auto line = text.find('\n') + 1;
    return text.substr(line, text.find('\n', line) - line);
}

inline std::string sign(const std::string& message, const std::string& name, const std::string& comment,
                        const std::string& options = "")
{
    const auto file = folder() / "message";
    write(file, message);
    EXPECT_TRUE(run("minisign -S " + options + " -s " + key(name).string() + " -m " + file.string() + " -t '"
                    + comment + "'"));
    return read(folder() / "message.minisig");
}

inline std::string trust_text()
{
    return "machiai-trust 1\nsite mihon\nepoch 1\nversion 3\nprev " + std::string(64, '0') + "\nkey K1 "
        + public_key("root") + " \"Root\"\nkey K2 " + public_key("hospital") + " \"Hospital desk\"\nkey K3 "
        + public_key("clinician") + " \"医師\"\nkey K4 " + public_key("group") + " \"Group\"\nkey K5 "
        + public_key("second") + " \"Second\"\n"
        + "role root need 1 of K1\nrole base/hokkaido need 2 of K2 K5 scope pref:*\n"
          "role hospital need 1 of K2 scope hosp:* may-hide grp:* pref:*\n"
          "role chart need 1 of K2 and 1 of K3 scope chart:*\n"
          "role group/hidamari need 1 of K4 epoch 2 scope grp:hidamari:* max-rows 50 max-bytes 64MiB horizon "
          "18months\n";
}

inline pack::Trust trust()
{
    return pack::parse_trust(trust_text()).value();
}

using Fill = std::function<void(pack::PayloadWriter&)>;

inline void insert(pack::PayloadWriter& writer, const std::string& table,
                   std::initializer_list<pack::Value> values)
{
    const auto done = writer.insert(table, values);
    ASSERT_TRUE(done) << done.error().where;
}

inline void one_event(pack::PayloadWriter& writer)
{
    insert(writer, "meta", {std::string("site"), std::string("mihon")});
    insert(writer, "event",
           {std::string("grp:hidamari:concert"),
            std::string("grp:hidamari:hidamari"),
            std::string("concert"),
            std::string("planned"),
            std::int64_t{0},
            {},
            std::string(),
            {},
            {},
            std::string("おんがくかい"),
            std::string("おんかくかい")});
    insert(writer, "occurrence",
           {std::string("2026-12-12T14:00"),
            std::string("grp:hidamari:concert"),
            std::string("grp:hidamari:hidamari"),
            {},
            std::string("planned")});
}

struct Built {
    fs::path payload;
    pack::Manifest manifest;
    std::string text; // The manifest's.
};

inline Built build(const Fill& fill, const std::string& role = "group/hidamari",
                   const std::string& name = "small")
{
    Built built;
    built.payload = folder() / (name + ".db");
    auto writer = pack::PayloadWriter::create(built.payload);
    EXPECT_TRUE(writer);
    fill(*writer);
    const auto payload = writer->finish();
    EXPECT_TRUE(payload) << payload.error().where;
    built.manifest.site = "mihon";
    built.manifest.role = role;
    built.manifest.epoch = role == "group/hidamari" ? 2 : 1;
    built.manifest.issued = "2026-11-20T09:12:00Z";
    built.manifest.schema = 1;
    built.manifest.payload = payload->hash;
    built.manifest.payload_bytes = payload->bytes;
    built.manifest.sections = payload->sections;
    built.text = pack::print_manifest(built.manifest);
    return built;
}

// The signatures that a role of trust() needs.
inline std::string signatures(const Built& built)
{
    const auto comment = pack::comment_for(built.manifest.role, built.manifest.version);
    std::string all;
    const auto add = [&](const std::string& name) { all += sign(built.text, name, comment); };
    if (built.manifest.role.starts_with("group/"))
        add("group");
    if (built.manifest.role == "hospital" || built.manifest.role == "chart"
        || built.manifest.role.starts_with("base/"))
        add("hospital");
    if (built.manifest.role == "chart")
        add("clinician");
    if (built.manifest.role.starts_with("base/"))
        add("second");
    return all;
}

inline fs::path container(const Built& built, const std::string& signed_by,
                          const std::string& name = "small.machiai")
{
    const auto file = folder() / name;
    const auto written = pack::write_container(file, built.text, signed_by, built.payload);
    EXPECT_TRUE(written) << written.error().where;
    return file;
}

// Why it was refused; a failure of the test when it was not.
template <class T>
pack::Refusal refusal(const pack::Outcome<T>& outcome)
{
    EXPECT_FALSE(outcome) << "was accepted";
    return outcome ? pack::Refusal::already_here : outcome.error().refusal;
}

inline pack::Outcome<pack::VerifiedManifest> verify_bytes(const std::string& bytes)
{
    write(folder() / "changed.machiai", bytes);
    return pack::verify(folder() / "changed.machiai", trust());
}

} // namespace test
