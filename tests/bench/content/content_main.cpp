// Writes the two packs of the bench's large store, not signed yet.

#include "author/content.h"
#include "base/clock.h"
#include "base/hash.h"
#include "bench/content/large_content.h"

#include <cstdio>

namespace {

base::Result<void> build(const std::filesystem::path& content, const std::filesystem::path& folder,
                         const char* name, base::Result<void> (*add)(author::Bench&))
{
    const auto now = base::system_clock().wall();
    TRY_SET(auto bench,
            author::read_content(content / name,
                                 {{content / "base-hokkaido", content / "sample-group"}, now.to_unix()}));
    TRY(add(bench));
    if (bench.findings().has_errors())
        return base::fail(base::Code::bad_input, bench.findings().in_order().front().problem.sentence());
    return author::build_pack(bench,
                              {.output = folder / (std::string(name) + ".machiai"), .issued = now.to_unix()});
}

base::Result<void> build_all(const std::filesystem::path& content, const std::filesystem::path& folder)
{
    TRY(build(content, folder, "sample-group", [](author::Bench& bench) {
        return bench::add_events(bench, bench::large_events, base::system_clock().wall().date);
    }));
    return build(content, folder, "sample-hospital",
                 [](author::Bench& bench) { return bench::add_places(bench, bench::large_places); });
}

} // namespace

int main(const int count, const char* const* const words)
{
    if (count != 3 || !base::init_crypto()) {
        std::fprintf(stderr, "machiai_bench_content CONTENT FOLDER\n");
        return 2;
    }
    const auto built = build_all(words[1], words[2]);
    if (!built)
        std::fprintf(stderr, "%s\n", built.error().where.c_str());
    return built ? 0 : 1;
}
