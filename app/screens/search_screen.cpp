#include "screens/pages.h"
#include "screens/search_board.h"
#include "screens/search_results.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "ui/scroll.h"
#include "words/home.h"
#include "words/search.h"

#include <cmath>

namespace screens {

namespace {

constexpr float results_w_min = 150; // Beside the board: a card with some words.
constexpr float results_h_min = 140; // Above it: the title, a heading and two cards.
constexpr float between_units = 12;

enum class Arrangement {
    beside, // The board at the left, what was found at its right.
    above, // What was found above the board, which lies where a hand rests.
    apart // Too little room for both: a button leads to what was found.
};

struct Plan {
    Arrangement arrangement = Arrangement::apart;
    BoardSize size;
};

Plan plan_of(const ui::Canvas& canvas, const ui::Rect& content)
{
    const float between = canvas.u(between_units);
    const float results_w = canvas.u(results_w_min);
    const BoardSize beside = board_size(canvas, (content.w - between) * 0.54F, content.h);
    if (beside.height() <= content.h && beside.board_w() + between + results_w <= content.w)
        return {Arrangement::beside, beside};
    const BoardSize whole = board_size(canvas, content.w, content.h);
    if (whole.height() + between + canvas.u(results_h_min) <= content.h)
        return {Arrangement::above, whole};
    const float below_button = content.h - canvas.u(ui::size::button) - whole.apart;
    return {Arrangement::apart, board_size(canvas, content.w, below_button)};
}

// Starts at its top whenever the letters change.
std::string scroll_name(const model::SearchPage& page)
{
    return model::path_of(page) + "#" + page.letters;
}

Touched results_in(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const ui::Rect& rect)
{
    ui::Scroll scroll(canvas, scroll_name(page), rect);
    return search_results(scroll.column(), view, page, found_here(view, page));
}

// The field, the board below it and the row of boards; as high as the size says.
Touched letters_in(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const BoardSize& size,
                   const ui::Rect& area)
{
    const ui::Rect board{area.x, area.y + size.field + size.apart, area.w, size.board_h()};
    const ui::Rect row{area.x, board.bottom() + size.apart, area.w, size.field};
    letter_field(canvas, page, {area.x, area.y, area.w, size.field});
    const Touched typed = letter_board(canvas, board_of(view, page), size, board);
    const Touched chosen = board_row(canvas, view, page, size, row);
    return chosen ? chosen : typed;
}

Touched beside(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const BoardSize& size,
               const ui::Rect& content)
{
    const ui::Rect letters{content.x, content.y, size.board_w(), content.h};
    const float left = letters.right() + canvas.u(between_units);
    const Touched typed = letters_in(canvas, view, page, size, letters);
    const Touched found =
        results_in(canvas, view, page, {left, content.y, content.right() - left, content.h});
    return found ? found : typed;
}

Touched above(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const BoardSize& size,
              const ui::Rect& content)
{
    const float top = content.bottom() - size.height();
    const float indent = std::round((content.w - size.board_w()) / 2);
    ui::Rect results = ui::page_title(canvas, "search", canvas.say(words::search), content);
    results.h = top - canvas.u(between_units) - results.y;
    const Touched found = results_in(canvas, view, page, results);
    const Touched typed =
        letters_in(canvas, view, page, size, {content.x + indent, top, size.board_w(), size.height()});
    return typed ? typed : found;
}

Touched apart(ui::Canvas& canvas, const View& view, const model::SearchPage& page, const BoardSize& size,
              const ui::Rect& content)
{
    ui::Scroll scroll(canvas, "search-board", content);
    ui::Column& column = scroll.column();
    Touched touched;
    const auto found = found_here(view, page);
    ui::Label label = canvas.say(page.letters.empty() ? words::search_for : words::found);
    if (!page.letters.empty())
        label.markup += (label.lang == "en" ? " · " : "　") + count_words(canvas, found).markup;
    if (ui::wide_button(column, "results", ui::ButtonKind::primary, "", label)) {
        model::SearchPage results = page;
        results.results = true;
        touched = model::Open{results};
    }
    column.y += size.apart;
    const float indent = std::round((column.w - size.board_w()) / 2);
    ui::Rect letters = column.take(size.height());
    letters.x += indent;
    letters.w = size.board_w();
    const Touched typed = letters_in(canvas, view, page, size, letters);
    return typed ? typed : touched;
}

} // namespace

Touched search_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                      const model::SearchPage& page)
{
    if (page.results) {
        const ui::Label word = canvas.say(words::search);
        const ui::Label title = page.letters.empty()
            ? word
            : ui::Label(word.markup + (word.lang == "en" ? ": " : "：") + page.letters, word.lang);
        return results_in(canvas, view, page, ui::page_title(canvas, "search", title, content));
    }
    const Plan plan = plan_of(canvas, content);
    switch (plan.arrangement) {
    case Arrangement::beside: return beside(canvas, view, page, plan.size, content);
    case Arrangement::above: return above(canvas, view, page, plan.size, content);
    case Arrangement::apart: break;
    }
    return apart(canvas, view, page, plan.size, content);
}

} // namespace screens
