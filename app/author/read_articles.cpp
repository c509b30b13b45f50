#include "author/markdown.h"
#include "author/readers.h"

#include "base/markup.h"
#include "reading/kana.h"

namespace author {

namespace {

constexpr int article_chars_max = 600; // Of Japanese, without readings and white space.

std::size_t chars_of(const std::string& text)
{
    std::size_t count = 0;
    for (const char32_t c : base::parse_markup(text).plain())
        count += c != U' ' && c != U'　';
    return count;
}

struct Body {
    int pages = 0;
    std::vector<std::pair<int, std::string>> pictures; // Page and name.
};

void check_words_of(Bench& bench, const MarkdownBlock& block, const Place& place)
{
    if (block.text.empty())
        bench.findings().error(
            place,
            "the picture " + block.picture
                + " has no words: say between [ and ] what it shows, for those who cannot see it");
}

// The body in one language.
Body read_body(Bench& bench, const std::string& id, const std::string& lang, const std::string& file)
{
    const auto text = bench.folder().text(file, bench.findings());
    if (!text)
        return {};
    const auto markdown = parse_markdown(*text, lang == "ja" ? "" : " ");
    for (const auto& problem : markdown.problems)
        bench.findings().error({file, problem.line}, problem.words);
    if (markdown.blocks.empty())
        bench.findings().error({file, 0}, "the article is empty");
    int seq = 0;
    std::size_t chars = 0;
    Body body{markdown.pages, {}};
    for (const auto& block : markdown.blocks) {
        const Place place{file, block.line};
        bench.blocks.push_back({id, lang, block.page, seq++, block.kind, block.text, place});
        if (block.kind == "image") {
            check_words_of(bench, block, place);
            bench.blocks.back().picture = bench.picture(block.picture, place);
            body.pictures.emplace_back(block.page, block.picture);
        } else {
            chars += chars_of(block.text);
        }
    }
    if (lang == "ja" && chars > article_chars_max)
        bench.findings().error({file, 0},
                               "the article has " + std::to_string(chars) + " characters; "
                                   + std::to_string(article_chars_max) + " is the most");
    return body;
}

std::int64_t read_bodies(Bench& bench, const std::string& id, const std::string& folder)
{
    Body first;
    for (const auto& lang : bench.info.languages) {
        const auto file = folder + "/" + lang + ".md";
        if (!bench.folder().has(file)) {
            bench.findings().error({folder + "/article.toml", 0},
                                   "has no translation into " + lang + ": " + lang + ".md");
            continue;
        }
        Body here = read_body(bench, id, lang, file);
        if (lang == "ja") {
            first = std::move(here);
            continue;
        }
        if (here.pages != 0 && here.pages != first.pages)
            bench.findings().error({file, 0},
                                   "has " + std::to_string(here.pages) + " pages, the Japanese has "
                                       + std::to_string(first.pages) + "; set --- at the same places");
        else if (here.pages != 0 && here.pictures != first.pictures)
            bench.findings().error({file, 0},
                                   "does not show the same pictures on the same pages as the Japanese");
    }
    return first.pages;
}

void read_article(Bench& bench, const std::string& folder)
{
    const auto file = folder + "/article.toml";
    auto document = bench.folder().toml(file, bench.findings());
    if (!document)
        return;
    const auto root = document->root();
    const auto id = bench.claim(root, file);
    const auto as_of = root.text("as_of");
    if (!as_of.empty() && !vague_day_valid(as_of))
        root.problem("as_of", "is no day; write 2026-11");
    std::int64_t seq = 0;
    for (const auto& [source, line] : root.texts("sources")) {
        const auto source_id = bench.info.prefix + "source." + source;
        bench.refer(source_id, "sources", {file, line});
        bench.row("citation", {id, seq++, source_id});
    }
    if (seq == 0)
        root.problem("sources", "is missing here");
    bench.text(root, "title", id, "title", file);
    bench.text(root, "summary", id, "summary", file);
    const auto order = root.number("order", 1, 10'000);
    const auto icon = root.text("icon");
    const auto pages = read_bodies(bench, id, folder);
    const auto spoken = bench.reading_of(id, "title");
    bench.row("article", {id, order, icon, as_of, pages, spoken, reading::sort_key(spoken)});
    bench.search_key(spoken, "article", id, {file, root.line_of("title")});
    bench.search_words(id, "title", "article", id);
    bench.findings().errors(document->finish());
}

} // namespace

void read_articles(Bench& bench)
{
    if (bench.info.role != "hospital" && !bench.info.role.starts_with("base/"))
        return;
    for (const auto& folder : bench.folder().folders("articles"))
        if (bench.folder().has(folder + "/article.toml"))
            read_article(bench, folder);
}

} // namespace author
