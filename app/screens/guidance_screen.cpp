#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/chrome.h"
#include "ui/picture_card.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/common.h"
#include "words/home.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace screens {

namespace {

void block(ui::Column& column, const model::Block& entry, int& step)
{
    ui::Canvas& canvas = column.canvas;
    if (entry.kind == "heading") {
        ui::heading(column, "", entry.text);
        step = 0;
    } else if (entry.kind == "item") {
        bullet(column, entry.text);
    } else if (entry.kind == "step") {
        ++step;
        const ui::Laid number =
            canvas.lay({std::to_string(step), "ja"},
                       {.bold = true, .ink = ui::Tone::on_dark, .tabular = true}, column.w);
        const float disc = std::max(canvas.u(10.5F), 1.3F * number.em);
        const float left = disc + canvas.u(3.5F);
        const ui::Laid laid = canvas.lay(entry.text, {}, column.w - left);
        const float middle = column.y + laid.offset
            + (laid.paragraph->lines.empty() ? 0 : laid.paragraph->lines.front().baseline) - 0.38F * laid.em;
        const ui::Rect round{column.x, std::round(middle - disc / 2), disc, disc};
        if (canvas.visible(round)) {
            canvas.fill(round, ui::Tone::indigo, disc / 2);
            const ui::Canvas::Ground on(canvas, ui::Tone::indigo);
            canvas.draw(number, std::round(round.x + (disc - number.width) / 2),
                        std::round(number.top_centered(round.y, disc)));
        }
        canvas.draw(laid, column.x + left, std::round(column.y));
        column.y += std::max(laid.height, disc);
        column.space(5);
    } else if (entry.kind == "remember") {
        column.space(2);
        ui::remember(column, "lightbulb", entry.text);
        column.space(6);
    } else {
        column.text(entry.text, {});
        column.space(6);
    }
}

} // namespace

Touched guidance_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    const ui::Rect area = ui::page_title(canvas, "menu_book", canvas.say(words::guidance), content);
    ui::Scroll scroll(canvas, "guidance", area);
    ui::Column& column = scroll.column();
    column.text(canvas.say(words::guidance_line), {.bold = true, .ink = ui::Tone::second_ink});
    column.space(6);
    const auto articles = view.guide.articles(view.lang());
    std::vector<GridCard> cards;
    for (const auto& article : articles) {
        GridCard card;
        card.id = "article/" + article.id;
        card.spec.icon = article.icon;
        card.spec.title = article.title;
        card.spec.lines = {article.summary};
        cards.push_back(std::move(card));
    }
    if (cards.empty())
        column.text(canvas.say(words::nothing_here), {});
    const int number = card_grid(column, cards, columns_for(canvas));
    if (number < 0)
        return std::nullopt;
    return model::Open{model::ArticlePage{articles[static_cast<std::size_t>(number)].id}};
}

namespace {

bool is_picture(const model::Block& entry)
{
    return entry.picture.has_value();
}

// A wide panel has room for both: nobody scrolls away from the picture to read what belongs to it.
void beside(ui::Column& column, const std::vector<model::Block>& blocks, const float height_max,
            const std::function<void(ui::Column&)>& end)
{
    ui::Column words = part(column, 0, 0.52F);
    ui::Column pictures = part(column, 0.56F, 0.44F);
    const float top = words.y;
    int step = 0;
    for (const auto& entry : blocks)
        if (is_picture(entry)) {
            if (pictures.y > top)
                pictures.space(8);
            ui::picture_card(pictures, ui::Picture(*entry.picture), height_max);
        } else {
            block(words, entry, step);
        }
    end(words);
    column.y = std::max(words.y, pictures.y);
}

// One below the other. A line of more than 26 characters loses the eye: the column keeps to them and stands
// in the middle.
void in_turn(ui::Column& column, const std::vector<model::Block>& blocks, const float height_max,
             const std::function<void(ui::Column&)>& end)
{
    const float widest = ui::size::column_chars_max * column.canvas.theme().em(ui::Type::body);
    if (column.w > widest) {
        column.x += std::round((column.w - widest) / 2);
        column.w = widest;
    }
    int step = 0;
    for (const auto& entry : blocks)
        if (is_picture(entry)) {
            ui::picture_card(column, ui::Picture(*entry.picture), height_max);
            column.space(8);
        } else {
            block(column, entry, step);
        }
    end(column);
}

void words_and_pictures(ui::Canvas& canvas, const model::Article& article, const ui::Rect& area,
                        const std::string& scroll_name)
{
    ui::Scroll scroll(canvas, scroll_name, area);
    ui::Column& column = scroll.column();
    const auto end = [&](ui::Column& words) {
        if (article.page + 1 == article.pages)
            sources(words, article.sources, article.as_of);
    };
    const float view_h = scroll.viewport().h;
    const bool has_picture = std::any_of(article.blocks.begin(), article.blocks.end(), is_picture);
    if (has_picture && !canvas.theme().portrait())
        beside(column, article.blocks, view_h, end);
    else
        in_turn(column, article.blocks, view_h * picture_part, end);
}

} // namespace

Touched article_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                       const model::ArticlePage& page)
{
    const auto article = view.guide.article(page.id, page.page, view.lang());
    if (!article) {
        canvas.text(content, canvas.say(words::nothing_here), {});
        return std::nullopt;
    }
    Touched touched;
    ui::Rect area = ui::page_title(canvas, article->line.icon, article->line.title, content);
    const float turner = article->pages > 1 ? canvas.u(ui::size::button) : 0;
    const ui::Rect band{area.x, area.bottom() - turner, area.w, turner};
    area.h -= article->pages > 1 ? turner + canvas.u(6) : 0;
    const std::string scroll_name = "article#" + page.id + std::to_string(page.page);
    words_and_pictures(canvas, *article, area, scroll_name);
    const ui::Turn turn =
        article->pages > 1 ? ui::page_turner(canvas, article->page, article->pages, band) : ui::Turn::none;
    // Whoever goes on sees the rest of this page first: the last steps of first aid stand there.
    if (turn == ui::Turn::forward && canvas.semantics().can_scroll_down)
        ui::scroll_on(canvas, scroll_name);
    else if (turn != ui::Turn::none)
        touched =
            model::Replace{model::ArticlePage{page.id, article->page + (turn == ui::Turn::forward ? 1 : -1)}};
    return touched;
}

} // namespace screens
