#include "reading/reader.h"

#include "base/kana.h"
#include "base/markup.h"
#include "base/utf8.h"
#include "reading/furigana.h"
#include "reading/names.h"
#include "reading/numerals.h"
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

// A stretch of the text and how it sounds.
struct Reader::Reading {
    std::size_t begin, end;
    std::u32string hiragana; // Of what has no reading: as it is written.
    std::vector<base::MarkupPiece> pieces;
};

namespace {

std::u32string hiragana_of(const std::string_view katakana)
{
    return base::decode_utf8_lossy(base::to_hiragana(katakana));
}

// A number there is no part of a longer one, nor of a telephone number or a name such as A1.
bool may_begin_number(const std::u32string_view text, const std::size_t at)
{
    constexpr std::u32string_view number_signs = U"0123456789０１２３４５６７８９-－‐.,．，#＃♯/";
    if (at == 0)
        return true;
    const char32_t before = text[at - 1];
    const bool latin = (before >= U'A' && before <= U'Z') || (before >= U'a' && before <= U'z');
    return !latin && number_signs.find(before) == number_signs.npos;
}

std::vector<base::MarkupPiece> numeral_pieces(const std::u32string_view written, const Numeral& numeral)
{
    if (numeral.counter_reading.empty())
        return {{std::u32string(written), hiragana_of(numeral.reading), false}};
    auto pieces = furigana(written.substr(numeral.digits), hiragana_of(numeral.counter_reading));
    pieces.insert(pieces.begin(), {std::u32string(written.substr(0, numeral.digits)), {}, false});
    return pieces;
}

} // namespace

void Reader::learn(const std::string_view name_utf8, const std::string_view hiragana_utf8)
{
    const std::u32string name = base::decode_utf8_lossy(name_utf8);
    const bool kanji = std::any_of(name.begin(), name.end(), base::is_kanji);
    if (name.size() < 2 || !kanji || hiragana_utf8.empty() || learnt_.size() == learnt_names_max)
        return;
    learnt_.insert_or_assign(name, base::to_hiragana(hiragana_utf8));
    learnt_chars_max_ = std::max(learnt_chars_max_, std::min(name.size(), learnt_chars_max));
}

// The longest learnt name that `text` begins with; 0 when there is none.
std::size_t Reader::learnt_at(const std::u32string_view text, std::u32string& hiragana) const
{
    for (std::size_t length = std::min(learnt_chars_max_, text.size()); length >= 2; --length)
        if (const auto found = learnt_.find(text.substr(0, length)); found != learnt_.end()) {
            hiragana = base::decode_utf8_lossy(found->second);
            return length;
        }
    return 0;
}

// What no dictionary should be asked for: names, numbers with their counters, days of the week.
std::optional<Reader::Reading> Reader::known_at(const std::u32string_view text, const std::size_t at) const
{
    const auto rest = text.substr(at);
    Reading found{at, at, {}, {}};
    if (const std::size_t length = learnt_at(rest, found.hiragana); length > 0) {
        found.end += length;
    } else if (const auto name = name_at(rest)) {
        found.end += name->length;
        found.hiragana = base::decode_utf8_lossy(name->reading);
    } else if (const auto numeral = may_begin_number(text, at) ? numeral_at(rest) : std::nullopt) {
        found.end += numeral->length;
        found.hiragana = base::decode_utf8_lossy(numeral->reading);
        found.pieces = numeral_pieces(rest.substr(0, numeral->length), *numeral);
        return found;
    } else if (const auto weekday = at > 0 && text[at - 1] == U'日' ? weekday_at(rest) : std::nullopt) {
        found.end += weekday->length;
        found.hiragana = rest.substr(0, 1);
        found.hiragana += base::decode_utf8_lossy(weekday->reading);
        found.pieces = furigana(rest.substr(0, weekday->length), found.hiragana);
        return found;
    } else {
        return std::nullopt;
    }
    found.pieces = furigana(rest.substr(0, found.end - at), found.hiragana);
    return found;
}

std::vector<Reader::Reading> Reader::read(const std::u32string& text) const
{
    std::vector<Reading> readings;
    std::size_t at = 0;
    const auto as_written = [&](const std::size_t end) {
        if (end > at)
            readings.push_back(
                {at, end, text.substr(at, end - at), {{text.substr(at, end - at), {}, false}}});
        at = std::max(at, end);
    };
    const auto word = [&](const std::size_t begin, const std::size_t end, const std::string& katakana) {
        as_written(begin);
        const std::u32string surface = text.substr(begin, end - begin);
        const std::u32string hiragana = katakana.empty() ? surface : hiragana_of(katakana);
        readings.push_back({begin, end, hiragana,
                            katakana.empty() ? std::vector<base::MarkupPiece>{{surface, {}, false}}
                                             : furigana(surface, hiragana)});
        at = end;
    };
    for (const Morpheme& morpheme : analyse(*engine_->mecab, text)) {
        if (morpheme.begin >= at) {
            auto known = known_at(text, morpheme.begin);
            if (!known) {
                word(morpheme.begin, morpheme.end, morpheme.reading);
                continue;
            }
            as_written(morpheme.begin);
            at = known->end;
            readings.push_back(std::move(*known));
        }
        if (morpheme.end <= at)
            continue;
        // The dictionary's word goes on where the name ends: 町立病院 of 松前町立病院.
        const std::size_t rest = at;
        for (Reading& part : read(text.substr(rest, morpheme.end - rest))) {
            part.begin += rest;
            part.end += rest;
            readings.push_back(std::move(part));
        }
        at = morpheme.end;
    }
    as_written(text.size());
    return readings;
}

std::string Reader::draft_reading(const std::string_view plain_utf8) const
{
    if (plain_utf8.size() > reader_bytes_max)
        return std::string(plain_utf8);
    std::u32string hiragana;
    for (const Reading& reading : read(base::decode_utf8_lossy(plain_utf8)))
        hiragana += reading.hiragana;
    return base::to_hiragana(base::encode_utf8(hiragana));
}

std::string Reader::draft_ruby(const std::string_view markup_utf8) const
{
    if (markup_utf8.size() > reader_bytes_max)
        return std::string(markup_utf8);
    const base::Markup markup = base::parse_markup(markup_utf8);
    // The whole sentence is read, so that its words are known from those around them.
    const std::vector<Reading> readings = read(markup.plain());
    base::Markup drafted;
    std::size_t at = 0;
    auto next = readings.begin();
    for (const base::MarkupPiece& piece : markup.pieces) {
        const std::size_t end = at + piece.text.size();
        while (next != readings.end() && next->end <= at)
            ++next;
        if (!piece.reading.empty()) {
            drafted.pieces.push_back(piece);
        } else {
            for (; next != readings.end() && next->end <= end && next->begin >= at; at = next->end, ++next)
                drafted.pieces.insert(drafted.pieces.end(), next->pieces.begin(), next->pieces.end());
            // A word that its author parted is read in parts.
            if (at < end)
                for (const Reading& part : read(piece.text.substr(piece.text.size() - (end - at))))
                    drafted.pieces.insert(drafted.pieces.end(), part.pieces.begin(), part.pieces.end());
            if (!drafted.pieces.empty())
                drafted.pieces.back().break_after = piece.break_after;
        }
        at = end;
    }
    return base::print_markup(drafted);
}

} // namespace reading
