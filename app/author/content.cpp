#include "author/content.h"

#include "author/lint.h"
#include "author/readers.h"
#include "pack/schema.h"

namespace author {

namespace {

void read_files(Bench& bench)
{
    read_areas(bench);
    read_numbers(bench);
    read_groups(bench);
    read_articles(bench);
    read_hospital(bench);
    read_notices(bench);
    read_roster(bench);
    read_events(bench);
    read_duty(bench);
    read_chart(bench);
}

// A record's file is called like the record, so that a person finds it.
void check_file_names(Bench& bench)
{
    for (const auto& text : bench.texts) {
        const auto& file = text.place.file;
        const bool single =
            file.starts_with("groups/") || file.starts_with("notices/") || file.starts_with("symptoms/");
        if (!single || (text.field != "name" && text.field != "title") || text.lang != "ja")
            continue;
        const auto stem = std::filesystem::path(file).stem().string();
        if (!text.id.ends_with(":" + stem) && !text.id.ends_with("." + stem))
            bench.findings().error({file, 1}, "the id in this file is not the file's name");
    }
}

base::Result<Neighbours> read_neighbours(const ReadOptions& options)
{
    Neighbours neighbours;
    for (const auto& folder : options.beside) {
        TRY_SET(auto source, SourceFolder::open(folder));
        Bench bench(std::move(source), base::LocalTime::from_unix(options.issued));
        bench.ids_only = true;
        read_pack(bench);
        read_files(bench);
        neighbours.ids[bench.info.prefix].merge(bench.ids);
    }
    return neighbours;
}

base::Result<void> write_texts(const Bench& bench, pack::PayloadWriter& writer)
{
    TRY_SET(const auto reader, reading::Reader::open());
    const auto marked = [&](const std::string& lang, const std::string& text) {
        return lang == "ja" ? reader.mark_phrases(text) : text;
    };
    for (const auto& text : bench.texts)
        TRY(writer.insert("translation", {text.id, text.field, text.lang, marked(text.lang, text.text), {}}));
    for (const auto& block : bench.blocks)
        TRY(writer.insert("article_block",
                          {block.article, block.lang, std::int64_t{block.page}, std::int64_t{block.seq},
                           block.kind, marked(block.lang, block.text),
                           block.picture ? pack::Value(*block.picture) : pack::Value()}));
    return {};
}

} // namespace

base::Result<Bench> read_content(const std::filesystem::path& folder, const ReadOptions& options)
{
    TRY_SET(auto source, SourceFolder::open(folder));
    TRY_SET(const auto fonts, text::Fonts::open());
    TRY_SET(auto reader, reading::Reader::open());
    TRY_SET(const auto neighbours, read_neighbours(options));
    Bench bench(std::move(source), base::LocalTime::from_unix(options.issued));
    if (!bench.folder().has("pack.toml")) {
        bench.findings().error({"pack.toml", 0}, "is missing in " + folder.string());
        return bench;
    }
    read_pack(bench);
    read_files(bench);
    for (const auto& file : bench.folder().unasked())
        bench.findings().error({file, 0},
                               "a pack with the role " + bench.info.role + " has no place for this file");
    bench.write_search_index();
    check_file_names(bench);
    lint_texts(bench, fonts, reader);
    lint_contacts(bench);
    lint_references(bench, neighbours, fonts);
    return bench;
}

base::Result<void> build_pack(const Bench& bench, const BuildOptions& options)
{
    VERIFY(!bench.findings().has_errors());
    const std::filesystem::path payload_file = options.output.string() + ".payload";
    TRY_SET(auto writer, pack::PayloadWriter::create(payload_file));
    for (const auto& row : bench.rows)
        TRY(writer.insert(row.table, row.values));
    TRY(write_texts(bench, writer));
    for (const auto& [hash, bytes] : bench.pictures)
        TRY(writer.add_picture(bytes));
    TRY_SET(auto payload, writer.finish());
    pack::Manifest manifest{.site = bench.info.site,
                            .role = bench.info.role,
                            .trust_min = options.trust_min,
                            .epoch = options.epoch,
                            .version = options.version,
                            .issued = pack::issued_of(options.issued),
                            .recheck_by = bench.info.recheck_by,
                            .schema = pack::schema_version,
                            .requirements = bench.info.requirements,
                            .payload_bytes = payload.bytes,
                            .payload = payload.hash,
                            .sections = std::move(payload.sections)};
    const auto written =
        pack::write_container(options.output, pack::print_manifest(manifest), "", payload_file);
    std::error_code ignored;
    std::filesystem::remove(payload_file, ignored);
    return written;
}

} // namespace author
