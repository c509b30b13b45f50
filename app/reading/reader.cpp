#include "reading/reader.h"

#include "base/kana.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "reading/names.h"
#include "reading/phrases.h"

#include <algorithm>
#include <mecab.h>
#include <utility>

namespace reading {

struct Reader::Engine {
    reading::Engine mecab;
};

Reader::Reader(std::unique_ptr<Engine> engine)
    : engine_(std::move(engine))
{
}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

base::Result<Reader> Reader::open(const std::filesystem::path& dictionary)
{
    // Without the machine's mecabrc: the same text is read alike everywhere.
    std::string folder = dictionary.string();
    char program[] = "mecab", rc_option[] = "-r", rc[] = "/dev/null", dictionary_option[] = "-d";
    char* arguments[] = {program, rc_option, rc, dictionary_option, folder.data()};
    auto engine = std::make_unique<Engine>();
    engine->mecab.reset(mecab_new(static_cast<int>(std::size(arguments)), arguments));
    if (!engine->mecab)
        return base::fail(base::Code::not_found,
                          "reader: no MeCab dictionary in " + folder + " (package mecab-ipadic-utf8)");
    const mecab_dictionary_info_t* const info = mecab_dictionary_info(engine->mecab.get());
    const std::string charset = info == nullptr ? "" : info->charset;
    if (charset != "UTF-8" && charset != "utf-8" && charset != "utf8" && charset != "UTF8")
        return base::fail(base::Code::unsupported,
                          "reader: the dictionary in " + folder + " is " + charset + ", not UTF-8");
    return Reader(std::move(engine));
}

namespace {

// 分かち書き: whoever writes words apart has marked the phrases.
bool is_written_apart(const std::u32string& text)
{
    constexpr std::size_t chars_a_space = 12;
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), U' ')) * chars_a_space
        >= text.size();
}

// The same markup with a break before each of `begins`, except inside ruby blocks.
base::Markup with_breaks(const base::Markup& markup, const std::vector<std::size_t>& begins)
{
    base::Markup broken;
    auto next = begins.begin();
    std::size_t at = 0;
    for (const base::MarkupPiece& piece : markup.pieces) {
        const std::size_t end = at + piece.text.size();
        std::size_t from = at;
        for (; next != begins.end() && *next <= end; ++next) {
            const bool inside = *next > at && *next < end;
            if (inside && piece.reading.empty()) {
                broken.pieces.push_back({piece.text.substr(from - at, *next - from), {}, true});
                from = *next;
            } else if (*next == end) {
                break;
            }
        }
        const bool break_after = next != begins.end() && *next == end;
        broken.pieces.push_back({piece.text.substr(from - at), piece.reading, break_after});
        at = end;
    }
    return broken;
}

} // namespace

std::string Reader::mark_phrases(const std::string_view markup_utf8) const
{
    const base::Markup markup = base::parse_markup(markup_utf8);
    const bool marked = std::any_of(markup.pieces.begin(), markup.pieces.end(),
                                    [](const base::MarkupPiece& piece) { return piece.break_after; });
    const std::u32string text = markup.plain();
    if (marked || text.empty() || markup_utf8.size() > reader_bytes_max || is_written_apart(text))
        return std::string(markup_utf8);
    return base::print_markup(with_breaks(markup, phrase_begins(text, analyse(*engine_->mecab, text))));
}

std::string Reader::draft_reading(const std::string_view plain_utf8) const
{
    if (plain_utf8.size() > reader_bytes_max)
        return std::string(plain_utf8);
    const std::u32string text = base::decode_utf8_lossy(plain_utf8);
    const auto morphemes = analyse(*engine_->mecab, text);
    std::string reading;
    std::size_t at = 0;
    for (std::size_t i = 0; i < morphemes.size();) {
        reading += base::encode_utf8(std::u32string_view(text).substr(at, morphemes[i].begin - at));
        if (const auto name = name_at(std::u32string_view(text).substr(morphemes[i].begin))) {
            reading += name->reading;
            at = morphemes[i].begin + name->length;
            while (i < morphemes.size() && morphemes[i].end <= at)
                ++i;
            // A word that only begins inside the name goes on as it is written.
            if (i < morphemes.size() && morphemes[i].begin < at)
                ++i;
            continue;
        }
        const Morpheme& word = morphemes[i++];
        const std::string surface =
            base::encode_utf8(std::u32string_view(text).substr(word.begin, word.end - word.begin));
        reading += word.reading.empty() ? surface : word.reading;
        at = word.end;
    }
    reading += base::encode_utf8(std::u32string_view(text).substr(at));
    return base::to_hiragana(reading);
}

} // namespace reading
