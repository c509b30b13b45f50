#include "screens/search_board.h"

#include "ui/button.h"
#include "words/search.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace screens {

namespace {

constexpr float key_mm_min = 20.5F; // 20 mm, and something for whole pixels.
constexpr float key_gap_mm = 3.3F; // 3 mm likewise.
constexpr float key_mm_max = 26; // A finger's way across the board stays short;
constexpr float key_units_max = 24; // but its letters stay in their keys on a coarse panel.
constexpr float key_slant = 1.1F; // A key is hardly higher than wide.
constexpr float wide_key = 1.7F; // … and a key of a board with few letters not much wider than high.
constexpr int kana_columns = 10;
constexpr int kana_rows = 5;
constexpr float erase_units = 58;
constexpr float tab_units = 32;

// A table of the 50 sounds as it is printed: columns from the right, each from its top. No marks and no small
// letters: the search takes か for が and や for ゃ.
constexpr std::array<std::array<const char*, kana_columns>, kana_rows> kana{{
    {"わ", "ら", "や", "ま", "は", "な", "た", "さ", "か", "あ"},
    {"を", "り", "", "み", "ひ", "に", "ち", "し", "き", "い"},
    {"ん", "る", "ゆ", "む", "ふ", "ぬ", "つ", "す", "く", "う"},
    {"ー", "れ", "", "め", "へ", "ね", "て", "せ", "け", "え"},
    {"", "ろ", "よ", "も", "ほ", "の", "と", "そ", "こ", "お"},
}};

constexpr int latin_columns = 7;
constexpr std::array latin{"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M",
                           "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"};
constexpr int digit_columns = 3; // As on a telephone.
constexpr std::array digits{"1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ""};

struct Choice {
    model::Board board;
    const char* id;
    const char* letters;
    const char* lang;
};
constexpr std::array boards{
    Choice{model::Board::kana, "board-kana", "あいう", "ja"},
    Choice{model::Board::latin, "board-latin", "ABC", "en"},
    Choice{model::Board::digits, "board-digits", "123", "en"},
};

bool latin_first(const View& view)
{
    return !view.lang().starts_with("ja");
}

bool letter_key(ui::Canvas& canvas, const std::string& letter, const ui::Rect& rect)
{
    return !letter.empty() && ui::key(canvas, "key/" + letter, {letter, "ja"}, rect);
}

Touched kana_keys(ui::Canvas& canvas, const BoardSize& size, const ui::Rect& rect)
{
    Touched touched;
    for (int row = 0; row < kana_rows; ++row)
        for (int column = 0; column < kana_columns; ++column) {
            const char* const letter = kana[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const ui::Rect key{rect.x + static_cast<float>(column) * (size.key_w + size.gap),
                               rect.y + static_cast<float>(row) * (size.key_h + size.gap), size.key_w,
                               size.key_h};
            if (letter_key(canvas, letter, key))
                touched = model::Type{letter};
        }
    return touched;
}

// Few letters: larger keys, in the middle of the same place.
Touched large_keys(ui::Canvas& canvas, const std::span<const char* const> letters, const int columns,
                   const BoardSize& size, const ui::Rect& rect)
{
    Touched touched;
    const int rows = (static_cast<int>(letters.size()) + columns - 1) / columns;
    const auto many = [&](const int count) { return static_cast<float>(count - 1) * size.gap; };
    const float height = std::floor((size.board_h() - many(rows)) / static_cast<float>(rows));
    const float width = std::floor(
        std::min((size.board_w() - many(columns)) / static_cast<float>(columns), wide_key * height));
    const float left =
        std::round(rect.x + (size.board_w() - width * static_cast<float>(columns) - many(columns)) / 2);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto column = static_cast<float>(static_cast<int>(i) % columns);
        const auto row = static_cast<float>(static_cast<int>(i) / columns);
        const ui::Rect key{left + column * (width + size.gap), rect.y + row * (height + size.gap), width,
                           height};
        if (letter_key(canvas, letters[i], key))
            touched = model::Type{letters[i]};
    }
    return touched;
}

} // namespace

float BoardSize::board_w() const
{
    return kana_columns * key_w + (kana_columns - 1) * gap;
}

float BoardSize::board_h() const
{
    return kana_rows * key_h + (kana_rows - 1) * gap;
}

BoardSize board_size(const ui::Canvas& canvas, const float width, const float height)
{
    const ui::Theme& theme = canvas.theme();
    const float key_min = std::ceil(theme.mm(key_mm_min));
    BoardSize size;
    size.gap = std::ceil(theme.mm(key_gap_mm));
    size.apart = std::max(size.gap, std::round(canvas.u(ui::size::gap)));
    const float fitting = std::floor((width - (kana_columns - 1) * size.gap) / kana_columns);
    size.key_w = std::max(
        key_min, std::min(fitting, std::floor(std::max(theme.mm(key_mm_max), canvas.u(key_units_max)))));
    // What the least board leaves goes to the field and its row first: words stand there.
    const float least = kana_rows * key_min + (kana_rows - 1) * size.gap;
    size.field = std::clamp(std::floor((height - least) / 2 - size.apart), key_min,
                            std::max(key_min, std::round(canvas.u(ui::size::button))));
    const float room = height - 2 * (size.field + size.apart) - (kana_rows - 1) * size.gap;
    size.key_h = std::clamp(std::floor(room / kana_rows), key_min, std::round(key_slant * size.key_w));
    return size;
}

model::Board board_of(const View& view, const model::SearchPage& page)
{
    return page.board.value_or(latin_first(view) ? model::Board::latin : model::Board::kana);
}

void letter_field(ui::Canvas& canvas, const model::SearchPage& page, const ui::Rect& rect)
{
    const bool typed = !page.letters.empty();
    const float radius = canvas.u(ui::size::radius);
    const float icon = canvas.u(ui::size::small_icon);
    const float pad = canvas.u(5);
    const float left = pad + icon + canvas.u(4);
    canvas.fill(rect, ui::Tone::card, radius);
    canvas.frame(rect, ui::Tone::indigo, canvas.u(ui::size::press_frame), radius);
    const ui::Canvas::Ground on(canvas, ui::Tone::card);
    canvas.icon("search", {rect.x + pad, rect.y + (rect.h - icon) / 2, icon, icon}, ui::Tone::indigo);
    const ui::Label words = typed ? ui::Label(page.letters, "ja") : canvas.say(words::search_prompt);
    const auto style = typed ? ui::TextStyle{.type = ui::Type::tile, .bold = true}
                             : ui::TextStyle{.type = ui::Type::body, .bold = true, .heading = true};
    const ui::Laid laid =
        canvas.lay_fitting(words, style, rect.w - left - 2 * pad, rect.h - canvas.u(2), typed ? 1 : 2);
    canvas.draw(laid, std::round(rect.x + left), std::round(laid.top_centered(rect.y, rect.h)));
    if (!typed)
        return;
    // Where the next letter will stand.
    const float thick = std::max(2.0F, std::round(canvas.u(ui::size::press_frame)));
    const float high = std::min(rect.h - canvas.u(4), 1.2F * laid.em);
    canvas.fill({std::round(rect.x + left + laid.width + canvas.u(2)),
                 std::round(rect.y + (rect.h - high) / 2), thick, std::round(high)},
                ui::Tone::indigo);
}

Touched letter_board(ui::Canvas& canvas, const model::Board board, const BoardSize& size,
                     const ui::Rect& rect)
{
    switch (board) {
    case model::Board::kana: return kana_keys(canvas, size, rect);
    case model::Board::latin: return large_keys(canvas, latin, latin_columns, size, rect);
    case model::Board::digits: return large_keys(canvas, digits, digit_columns, size, rect);
    }
    return std::nullopt;
}

Touched board_row(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const BoardSize& size,
                  const ui::Rect& row)
{
    Touched touched;
    const model::Board board = board_of(view, page);
    const float tab = std::round(canvas.u(tab_units));
    std::array choices = boards;
    if (latin_first(view))
        std::rotate(choices.begin(), choices.begin() + 1, choices.end());
    float x = row.x;
    for (const Choice& choice : choices) {
        if (ui::tab(canvas, choice.id, "", {choice.letters, choice.lang}, {x, row.y, tab, row.h},
                    choice.board == board))
            touched = model::SetBoard{choice.board};
        x += tab + size.apart;
    }
    if (page.letters.empty())
        return touched; // Nothing to erase, no keys for it.
    const float erase = std::floor(std::min(canvas.u(erase_units), (row.right() - x - size.apart) / 2));
    const ui::Rect all{row.right() - erase, row.y, erase, row.h};
    const ui::Rect one{all.x - size.apart - erase, row.y, erase, row.h};
    if (ui::button(canvas, "erase-letter", ui::ButtonKind::secondary, "backspace",
                   canvas.say(words::erase_letter), one))
        touched = model::EraseLetter{};
    if (ui::button(canvas, "erase-letters", ui::ButtonKind::secondary, "highlight_off",
                   canvas.say(words::erase_letters), all))
        touched = model::EraseLetters{};
    return touched;
}

} // namespace screens
