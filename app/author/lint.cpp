#include "author/lint.h"

#include "author/contacts.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "text/coverage.h"

#include <algorithm>
#include <cstdio>

namespace author {

namespace {

bool reading_letters_only(const std::u32string& reading)
{
    return std::all_of(reading.begin(), reading.end(), [](const char32_t c) {
        return base::is_hiragana(c) || base::is_katakana(c) || c == U'・';
    });
}

std::string code_point(const char32_t c)
{
    char hex[16];
    std::snprintf(hex, sizeof hex, "U+%04X", static_cast<unsigned>(c));
    return "\"" + base::encode_utf8(std::u32string(1, c)) + "\" (" + hex + ")";
}

class TextLint {
public:
    TextLint(Findings& findings, const text::Fonts& fonts, const reading::Reader& reader)
        : findings_(findings)
        , fonts_(fonts)
        , reader_(reader)
    {
    }

    void check(const std::string& what, const std::string& lang, const std::string& text, const Place& place)
    {
        if (const auto problem = base::markup_problem(text)) {
            findings_.error(place, what + " " + *problem);
            return;
        }
        const auto markup = base::parse_markup(text);
        const auto plain = markup.plain();
        if (lang == "ja" || lang == "ja-easy")
            check_readings(what, lang, markup, place);
        if (plain.size() > paragraph_chars_max)
            findings_.error(place,
                            what + " has " + std::to_string(plain.size()) + " characters in one paragraph; "
                                + std::to_string(paragraph_chars_max) + " is the most");
        if (lang == "ja-easy")
            check_sentences(what, plain, place);
        for (const char32_t c : text::missing_glyphs(fonts_, text, lang))
            findings_.error(place, what + ": no font of the kiosk has " + code_point(c));
    }

private:
    void check_readings(const std::string& what, const std::string& lang, const base::Markup& markup,
                        const Place& place)
    {
        for (const auto& piece : markup.pieces) {
            if (!piece.reading.empty() && !reading_letters_only(piece.reading))
                findings_.error(place,
                                what + " (" + lang + "): the reading of \"" + base::encode_utf8(piece.text)
                                    + "\" is not kana alone");
            if (piece.reading.empty() && std::any_of(piece.text.begin(), piece.text.end(), base::is_kanji))
                findings_.error(place,
                                what + " (" + lang + ") has kanji without a reading: \""
                                    + base::encode_utf8(piece.text) + "\"; perhaps "
                                    + reader_.draft_ruby(base::print_markup({{piece}})));
        }
    }

    void check_sentences(const std::string& what, const std::u32string& plain, const Place& place)
    {
        std::u32string sentence;
        for (const char32_t c : plain + U"。") {
            if (c != U' ' && c != U'　')
                sentence += c;
            if (c != U'。' && c != U'！' && c != U'？')
                continue;
            if (sentence.size() > easy_sentence_chars_max)
                findings_.error(place,
                                what + " (ja-easy): a sentence of " + std::to_string(sentence.size())
                                    + " characters; make two of it: \"" + base::encode_utf8(sentence) + "\"");
            sentence.clear();
        }
    }

    Findings& findings_;
    const text::Fonts& fonts_;
    const reading::Reader& reader_;
};

// How the pack itself reads its names counts for more than any dictionary.
void learn_names(reading::Reader& reader, const Bench& bench)
{
    for (const auto& text : bench.texts) {
        if (text.lang != "ja" || text.field != "name")
            continue;
        const auto markup = base::parse_markup(text.text);
        reader.learn(base::encode_utf8(markup.plain()), base::encode_utf8(markup.spoken()));
    }
}

void check_icons(Bench& bench, const text::Fonts& fonts)
{
    for (const auto& row : bench.rows) {
        if (row.table != "article" && row.table != "chart_symptom")
            continue;
        const auto& id = std::get<std::string>(row.values[0]);
        const auto& icon = std::get<std::string>(row.values[row.table == "article" ? 2 : 3]);
        const auto drawing = bench.folder().path().parent_path() / "icons" / (icon + ".svg");
        if (!icon.empty() && !fonts.icon_glyph(icon) && !std::filesystem::exists(drawing))
            bench.findings().error({row.table == "article" ? "articles" : "symptoms", 0},
                                   id + ": there is no icon \"" + icon + "\"");
    }
}

bool known(const Bench& bench, const Neighbours& neighbours, const std::string& id)
{
    if (id.starts_with(bench.info.prefix))
        return bench.ids.contains(id);
    for (const auto& [prefix, ids] : neighbours.ids)
        if (id.starts_with(prefix))
            return ids.contains(id);
    return true;
}

} // namespace

void lint_texts(Bench& bench, const text::Fonts& fonts, reading::Reader& reader)
{
    learn_names(reader, bench);
    TextLint lint(bench.findings(), fonts, reader);
    for (const auto& text : bench.texts)
        lint.check(text.field, text.lang, text.text, text.place);
    for (const auto& block : bench.blocks)
        lint.check("the " + block.kind, block.lang, block.text, block.place);
}

void lint_contacts(Bench& bench)
{
    for (const auto& file : bench.folder().all()) {
        if (!file.ends_with(".toml") && !file.ends_with(".md") && !file.ends_with(".csv"))
            continue;
        const auto text = bench.folder().text(file, bench.findings());
        if (!text)
            continue;
        int line = 1;
        for (std::size_t start = 0; start < text->size(); ++line) {
            const auto end = std::min(text->find('\n', start), text->size());
            for (const auto& contact : find_contacts(std::string_view(*text).substr(start, end - start))) {
                if (contact.is_private)
                    bench.findings().error({file, line},
                                           contact.text
                                               + " looks like a private person's; it may stand "
                                                 "nowhere in a pack");
                else if (!bench.info.allowed_contacts.contains(contact.text))
                    bench.findings().error({file, line},
                                           contact.text + " is not among allow_contacts of pack.toml");
            }
            start = end + 1;
        }
    }
}

void lint_references(Bench& bench, const Neighbours& neighbours, const text::Fonts& fonts)
{
    for (const auto& reference : bench.references)
        if (!known(bench, neighbours, reference.id))
            bench.findings().error(reference.place,
                                   reference.key + ": there is no \"" + reference.id
                                       + "\" in the packs at hand");
    check_icons(bench, fonts);
}

} // namespace author
