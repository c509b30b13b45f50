#include "screens/activity.h"
#include "screens/grid.h"
#include "screens/pages.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/groups.h"
#include "words/home.h"

namespace screens {

namespace {

GridCard card_of(const model::GroupLine& line)
{
    GridCard card;
    card.id = "group/" + line.id;
    card.spec.icon = line.activities.empty() ? "volunteer_activism" : activity(line.activities.front()).icon;
    card.spec.title = line.name;
    card.spec.spine = ui::Tone::wood;
    if (!line.municipality.empty())
        card.spec.lines.push_back(line.municipality);
    if (!line.hospital.empty())
        card.spec.lines.push_back(line.hospital);
    return card;
}

// "28の会", in the order of the language.
ui::Label count_label(const ui::Canvas& canvas, const int count)
{
    const ui::Label word = canvas.say(count == 1 ? words::group_count_one : words::group_count);
    return {std::to_string(count) + (word.lang == "en" ? " " : "") + word.markup, word.lang};
}

} // namespace

Touched groups_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                      const model::GroupsPage& page)
{
    Touched touched;
    const bool filtered = page.filter != model::GroupFilter{};
    ui::Label title = canvas.say(words::groups);
    if (!page.filter.area.empty())
        title = view.guide.text(page.filter.area, "name", view.lang());
    else if (!page.filter.activity.empty())
        title = canvas.say(*activity(page.filter.activity).word);
    const ui::Rect area = ui::page_title(canvas, "volunteer_activism", title, content, ui::Tone::wood);

    ui::Scroll scroll(canvas, model::path_of(page), area);
    ui::Column& column = scroll.column();
    const auto lines = view.guide.groups(page.filter, 0, model::list_rows_max, view.lang());
    std::vector<GridCard> own;
    std::vector<GridCard> others;
    for (const auto& line : lines)
        (line.own ? own : others).push_back(card_of(line));
    if (!own.empty()) {
        if (!filtered)
            ui::heading(column, "star", canvas.say(words::own_group), ui::Tone::wood);
        if (card_grid(column, own, 1) >= 0)
            touched = model::Open{model::GroupPage{lines.front().id}};
        column.space(6);
    }
    if (!filtered) {
        const ui::Label elsewhere = canvas.say(words::groups_elsewhere);
        const ui::Label count = count_label(canvas, static_cast<int>(others.size()));
        ui::heading(
            column, "",
            {elsewhere.markup + (elsewhere.lang == "en" ? " · " : "　") + count.markup, elsewhere.lang},
            ui::Tone::wood);
        const float gap = canvas.u(ui::size::gap + 1);
        const float width = (column.w - gap) / 2;
        const ui::Rect row = column.take(canvas.u(ui::size::button));
        if (ui::button(canvas, "by-area", ui::ButtonKind::secondary, "map", canvas.say(words::by_area),
                       {row.x, row.y, width, row.h}))
            touched = model::Open{model::GroupFilterPage{false}};
        if (ui::button(canvas, "by-activity", ui::ButtonKind::secondary, "volunteer_activism",
                       canvas.say(words::by_activity), {row.x + width + gap, row.y, width, row.h}))
            touched = model::Open{model::GroupFilterPage{true}};
        column.space(6);
    }
    if (lines.empty())
        column.text(canvas.say(words::nothing_here), {});
    if (const int number = card_grid(column, others, columns_for(canvas)); number >= 0)
        touched = model::Open{model::GroupPage{lines[own.size() + static_cast<std::size_t>(number)].id}};
    return touched;
}

Touched group_filter_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content,
                            const model::GroupFilterPage& page)
{
    Touched touched;
    const ui::Rect area = ui::page_title(canvas, page.by_activity ? "volunteer_activism" : "map",
                                         canvas.say(page.by_activity ? words::by_activity : words::by_area),
                                         content, ui::Tone::wood);
    ui::Scroll scroll(canvas, model::path_of(page), area);
    ui::Column& column = scroll.column();
    std::vector<GridCard> cards;
    std::vector<model::GroupFilter> filters;
    const auto add = [&](const model::GroupFilter& filter, const std::string_view icon,
                         const ui::Label& title, const int count) {
        GridCard card;
        card.id = model::path_of(model::GroupsPage{filter});
        card.spec.icon = icon;
        card.spec.title = title;
        card.spec.lines = {count_label(canvas, count)};
        card.spec.spine = ui::Tone::wood;
        cards.push_back(std::move(card));
        filters.push_back(filter);
    };
    if (page.by_activity)
        for (const auto& line : view.guide.activities())
            add({.area = {}, .activity = line.kind}, activity(line.kind).icon,
                canvas.say(*activity(line.kind).word), line.groups);
    else
        for (const auto& line : view.guide.areas(view.lang()))
            add({.area = line.id, .activity = {}}, "place", line.name, line.groups);
    if (const int number = card_grid(column, cards, 2); number >= 0)
        touched = model::Open{model::GroupsPage{filters[static_cast<std::size_t>(number)]}};
    return touched;
}

} // namespace screens
