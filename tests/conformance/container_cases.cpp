// F. The file around the database: whatever it is called, however it is cut.

#include "conformance/case.h"
#include "conformance/lab.h"
#include "pack/format.h"
#include "pack/signature.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <sys/resource.h>

namespace conformance {

namespace {

constexpr auto group_role = "group/hidamari";
constexpr std::size_t files_at_once = 32; // Of one install; the protocol allows one more.
constexpr std::size_t block_bytes = 4096;
constexpr std::size_t payload_length_at = 12;

using Change = std::function<std::string(std::string manifest)>;

// The group's pack with a manifest that says something else, signed as it stands.
std::filesystem::path saying(Lab& lab, const Change& change, const std::string& name = "saying")
{
    const auto spec = group_pack(1);
    const auto payload = lab.at("payload");
    test::write_payload(payload, spec.sql);
    const auto manifest = change(pack::print_manifest(test::manifest_of(spec, payload)));
    const auto file = lab.at(name + ".machiai");
    test::write_container(file, manifest, test::sign("K5", manifest, pack::comment_for(group_role, 1)),
                          test::read_file(payload));
    return file;
}

Change after_line(const std::string& word, const std::string& added)
{
    return [=](std::string text) {
        return text.insert(text.find('\n', text.find("\n" + word + " ") + 1) + 1, added);
    };
}

Change instead_of(const std::string& old, const std::string& made)
{
    return [=](std::string text) { return text.replace(text.find(old), old.size(), made); };
}

void refuses_each(Lab& lab, const std::vector<Change>& changes, const std::string& code)
{
    for (const Change& change : changes)
        lab.refuses(saying(lab, change), code);
    lab.takes({saying(lab, [](std::string text) { return text; })}); // It was the change.
}

// With these bytes in place of a database.
void refuses_payload(Lab& lab, const std::string& bytes)
{
    auto spec = group_pack(1);
    spec.payload = bytes;
    lab.refuses(lab.pack(spec), "U03");
}

std::string numbers(std::uint64_t value, const int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i, value >>= 8)
        text += static_cast<char>(value & 0xFF);
    return text;
}

void next_to_nothing(Lab& lab)
{
    const auto whole = test::read_file(lab.pack(group_pack(1)));
    for (const std::string& bytes :
         {std::string(), std::string("M"), whole.substr(0, pack::header_bytes), std::string(1000, '\0')}) {
        test::write_file(lab.at("little.machiai"), bytes);
        lab.refuses(lab.at("little.machiai"), "U03");
    }
}

// The lengths at which it is cut, longest first.
std::vector<std::size_t> cuts_of(const std::string& whole)
{
    std::uint64_t payload_bytes = 0;
    std::memcpy(&payload_bytes, whole.data() + payload_length_at, sizeof payload_bytes);
    const std::size_t head = whole.size() - payload_bytes;
    std::vector<std::size_t> cuts{whole.size() - 1};
    for (std::size_t length = whole.size() - block_bytes; length > head; length -= block_bytes)
        cuts.push_back(length);
    for (std::size_t length = head + 1; length-- > 0;)
        cuts.push_back(length);
    return cuts;
}

void cut_anywhere(Lab& lab)
{
    const auto whole = test::read_file(lab.pack(group_pack(1), "whole"));
    const auto cuts = cuts_of(whole);
    const auto state = test::read_file(lab.store() / "state");
    std::vector<std::filesystem::path> files;
    for (std::size_t i = 0; i < files_at_once; ++i) {
        files.push_back(lab.at("cut-" + std::to_string(i) + ".machiai"));
        test::write_file(files.back(), whole);
    }
    for (std::size_t from = 0; from < cuts.size(); from += files.size()) {
        const auto count = std::min(files.size(), cuts.size() - from);
        files.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            std::filesystem::resize_file(files[i], cuts[from + i]);
        const Ran ran = lab.install(files);
        for (std::size_t i = 0; i < count; ++i)
            if (!lab.expect(ran.json["files"][i]["code"] == "U03",
                            "cut to " + std::to_string(cuts[from + i]) + " bytes: " + ran.out))
                return;
    }
    lab.expect(test::read_file(lab.store() / "state") == state, "a cut file changed the state");
    lab.refuses(files.front(), "U03");
    lab.takes({lab.at("whole.machiai")});
}

void appended(Lab& lab)
{
    const auto whole = test::read_file(lab.pack(group_pack(1)));
    for (const std::string& more : {std::string("\n"), std::string(block_bytes, '\0'), whole,
                                    std::string("PK\5\6", 4) + std::string(18, '\0')}) {
        test::write_file(lab.at("more.machiai"), whole + more);
        lab.refuses(lab.at("more.machiai"), "U03");
    }
}

// Kilobytes that the largest of the programs so far had in memory.
long memory_most()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss;
}

// A file with these numbers in its header and `bytes` long, most of it a hole.
std::filesystem::path claiming(Lab& lab, const std::string& whole, const std::string& header,
                               const std::uintmax_t bytes)
{
    const auto file = lab.at("claiming.machiai");
    test::write_file(file, std::string(pack::magic) + header + whole.substr(pack::header_bytes));
    std::filesystem::resize_file(file, bytes);
    return file;
}

void lengths_that_cannot_be(Lab& lab)
{
    constexpr std::uint64_t sparse_max = std::uint64_t{1} << 40;
    const auto whole = test::read_file(lab.pack(group_pack(1), "whole"));
    const std::string manifest = whole.substr(4, 4);
    const std::string signatures = whole.substr(8, 4);
    const std::uint64_t before = memory_most();
    for (const std::uint64_t length :
         {(std::uint64_t{1} << 31) - 1, std::uint64_t{1} << 31, (std::uint64_t{1} << 31) + 1,
          (std::uint64_t{1} << 32) - 1, std::uint64_t{1} << 32, (std::uint64_t{1} << 32) + 1,
          (std::uint64_t{1} << 63) - 1, std::uint64_t{1} << 63, std::numeric_limits<std::uint64_t>::max()}) {
        const auto fitting = length < sparse_max ? whole.size() + length : sparse_max;
        for (const std::uintmax_t bytes : {std::uintmax_t{whole.size()}, std::uintmax_t{fitting}})
            lab.refuses(claiming(lab, whole, manifest + signatures + numbers(length, 8), bytes), "U03");
        if (length > std::numeric_limits<std::uint32_t>::max())
            continue;
        const auto rest = whole.substr(payload_length_at, 8);
        lab.refuses(claiming(lab, whole, numbers(length, 4) + signatures + rest, whole.size() + length),
                    "U03");
        lab.refuses(claiming(lab, whole, manifest + numbers(length, 4) + rest, whole.size() + length), "U03");
    }
    // Three numbers whose sum goes round to the size of the file.
    const std::string round = numbers(1001, 4) + numbers(0, 4) + numbers(0 - std::uint64_t{1}, 8);
    lab.refuses(claiming(lab, whole, round, pack::header_bytes + 1000), "U03");
    constexpr long spare_kilobytes = 16 * 1024;
    lab.expect(memory_most() < static_cast<long>(before) + spare_kilobytes,
               "memory was asked for before the lengths were looked at");
    lab.takes({lab.at("whole.machiai")});
}

// Fits exactly, with the bounds between the parts elsewhere.
void parts_that_overlap(Lab& lab)
{
    const auto whole = test::read_file(lab.pack(group_pack(1), "whole"));
    std::uint32_t manifest = 0;
    std::uint32_t signatures = 0;
    std::uint64_t payload = 0;
    std::memcpy(&manifest, whole.data() + 4, sizeof manifest);
    std::memcpy(&signatures, whole.data() + 8, sizeof signatures);
    std::memcpy(&payload, whole.data() + payload_length_at, sizeof payload);
    lab.refuses(claiming(lab, whole,
                         numbers(manifest + 1, 4) + numbers(signatures - 1, 4) + numbers(payload, 8),
                         whole.size()),
                "U04");
    lab.refuses(claiming(lab, whole,
                         numbers(manifest, 4) + numbers(signatures - 1, 4) + numbers(payload + 1, 8),
                         whole.size()),
                "U04");
    lab.refuses(claiming(lab, whole, numbers(manifest, 4) + numbers(signatures, 4) + numbers(payload - 1, 8),
                         whole.size() - 1),
                "U03");
}

void lengths(Lab& lab)
{
    parts_that_overlap(lab);
    lengths_that_cannot_be(lab);
}

void long_manifest(Lab& lab)
{
    const auto padded = [](const std::size_t bytes) {
        return [bytes](std::string text) { return text + std::string(bytes - text.size() - 1, 'x') + '\n'; };
    };
    lab.refuses(saying(lab, padded(pack::manifest_bytes_max + 1)), "U03");
    lab.refuses(saying(lab, padded(pack::manifest_bytes_max)), "U03");
}

void untidy_manifest(Lab& lab)
{
    refuses_each(lab,
                 {after_line("version", "colour red\n"), after_line("version", "version 1\n"),
                  after_line("schema", "\n"), instead_of("version 1", "version\t1"),
                  instead_of("version 1\n", "version 1\r\n"), instead_of("version 1", "version 1 "),
                  instead_of("version 1", " version 1"), instead_of("version 1", "version  1"),
                  instead_of("version 1", "Version 1"), instead_of("version 1", "v\u00e9rsion 1"),
                  instead_of("version 1", std::string("version 1\0", 10)),
                  instead_of("version 1\n", "version 1\n\x7f"),
                  instead_of("issued 2026", "issued \uff12\uff10\uff12\uff16"),
                  [](std::string text) { return "\xef\xbb\xbf" + text; },
                  [](std::string text) { return text + "\n"; },
                  [](std::string text) { return text.substr(0, text.size() - 1); },
                  [](std::string text) { return text + "# a comment\n"; }},
                 "U03");
}

void other_spelling(Lab& lab)
{
    refuses_each(lab,
                 {instead_of("version 1", "version 01"), instead_of("version 1", "version +1"),
                  instead_of("epoch 1", "epoch 1.0"), instead_of("schema 1", "schema 0x1"),
                  instead_of("09:12:00Z", "09:12:00.000Z"), instead_of("09:12:00Z", "09:12:00+00:00"),
                  instead_of("09:12:00Z", "24:00:00Z"), instead_of("2026-11-20T", "2026-02-30T"),
                  instead_of("blake2b256", "blake2b-256"), instead_of("blake2b256", "BLAKE2B256"),
                  [](std::string text) {
                      const auto hash = text.find("blake2b256 ") + 11;
                      std::transform(text.begin() + static_cast<std::ptrdiff_t>(hash),
                                     text.begin() + static_cast<std::ptrdiff_t>(hash) + 64,
                                     text.begin() + static_cast<std::ptrdiff_t>(hash), [](const char c) {
                                         return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c;
                                     });
                      return text;
                  }},
                 "U03");
}

void no_database(Lab& lab)
{
    for (const std::string& bytes :
         {std::string("x"), std::string("SQLite format 3"), std::string(32768, '\0'),
          std::string("SQLite format 3\0", 16) + std::string(32752, '\xff')})
        refuses_payload(lab, bytes);
}

void files_of_another_kind(Lab& lab)
{
    const auto ran = lab.at("it-ran");
    refuses_payload(lab, "#!/bin/sh\ntouch '" + ran.string() + "'\n");
    refuses_payload(lab, test::read_file("/bin/true"));
    refuses_payload(lab, "%PDF-1.4\n1 0 obj\n<< /OpenAction << /S /Launch >> >>\nendobj\n%%EOF\n");
    const std::string archive = std::string("PK\5\6", 4) + std::string(18, '\0');
    refuses_payload(lab, archive);
    test::write_payload(lab.at("payload"), group_pack(1).sql);
    const auto database = test::read_file(lab.at("payload"));
    refuses_payload(lab, database + archive);
    // A page more that no table uses, and the header counts it.
    std::string longer = database + archive + std::string(32768 - archive.size(), '\0');
    longer[31] = static_cast<char>(longer[31] + 1);
    auto spec = group_pack(1);
    spec.payload = longer;
    spec.alter = [&](pack::Manifest& manifest) {
        manifest.sections = test::manifest_of(group_pack(1), lab.at("payload")).sections;
    };
    lab.refuses(lab.pack(spec), "U03");
    // A good one stays good, even where the file system would run it.
    const auto good = lab.pack(group_pack(1), "good");
    std::filesystem::permissions(good, std::filesystem::perms::owner_all);
    lab.takes({good});
    lab.expect(!std::filesystem::exists(ran), "a payload was executed");
}

void a_million_sections(Lab& lab)
{
    const auto with_sections = [](const int count) {
        return [count](std::string text) {
            for (int i = 0; i < count; ++i) {
                std::string name;
                for (int n = i; n >= 0; n = n / 26 - 1)
                    name += static_cast<char>('a' + n % 26);
                text += "section " + name + " 1 blake2b256 " + std::string(64, '0') + "\n";
            }
            return text;
        };
    };
    for (const int count : {1, 63, 64, 500, 1'000'000})
        lab.refuses(saying(lab, with_sections(count)), "U03");
}

std::string repeated(const std::string& part, const std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

void names(Lab& lab)
{
    const auto folder = lab.at("a");
    std::filesystem::create_directories(folder / "b");
    std::filesystem::create_directories(lab.at("etc"));
    const std::vector<std::filesystem::path> files{
        folder / "b" / ".." / ".." / "etc" / "x.machiai",
        lab.at("CON.machiai"),
        lab.at("._x.machiai"),
        lab.at(std::string(247, 'a') + ".machiai"),
        lab.at(repeated("\xf0\x9f\x8c\xb8", 20) + ".machiai"), // Cherry blossoms.
        lab.at("か\u3099は\u309a.machiai"), // Decomposed, as a Mac writes it.
        lab.at("no ending"),
        lab.at("x.machiai.zip"),
        lab.at("%s%n$(reboot)`;|&.machiai"),
        lab.at("two\nlines \x1b[2J.machiai"),
        lab.at("\xe2\x80\xaegpj.machiai"), // What follows reads backwards.
        lab.at("\xff\xfe.machiai")};
    std::uint64_t version = 0;
    for (const auto& file : files) {
        // Under a name that leaves room for the tools first.
        std::filesystem::rename(lab.pack(group_pack(++version), "made"), file);
        const Ran ran = lab.install({file});
        const std::string named = ran.json.is_object() ? ran.json["files"][0].value("file", "") : "";
        lab.expect(ran.status == 0 && lab.version_of(group_role) == version,
                   "version " + std::to_string(version) + " was to be taken: " + ran.out);
        lab.expect(named.find_first_of("\n\x1b/") == std::string::npos
                       && named.find("\u202e") == std::string::npos,
                   "a name was shown untamed: " + named);
    }
    // And the other way round: a good name makes no good pack.
    test::write_file(lab.at("hospital.machiai"), "MCH1");
    lab.refuses(lab.at("hospital.machiai"), "U03");
}

constexpr std::array cases{
    Case{69, 'F', "an empty file, one byte, the header alone", next_to_nothing},
    Case{70, 'F', "cut at every byte of the head and every 4 KiB of the payload", cut_anywhere},
    Case{71, 'F', "bytes behind the end", appended},
    Case{72, 'F', "lengths that overlap, wrap or reach beyond every disk", lengths},
    Case{73, 'F', "a manifest of 64 KiB and one byte", long_manifest},
    Case{74, 'F', "a manifest with lines, blanks or letters that do not belong", untidy_manifest},
    Case{75, 'F', "a manifest that would print otherwise", other_spelling},
    Case{76, 'F', "a payload that is no database", no_database},
    Case{77, 'F', "payloads that are archives, documents, programs", files_of_another_kind},
    Case{78, 'F', "a million sections", a_million_sections},
    Case{79, 'F', "names that mean something elsewhere", names},
};

} // namespace

std::span<const Case> container_cases()
{
    return cases;
}

} // namespace conformance
