#include "screens/screens.h"

#include "base/match.h"
#include "calendar/dates.h"
#include "screens/pages.h"
#include "ui/button.h"
#include "ui/chrome.h"
#include "words/common.h"
#include "words/stick.h"

namespace screens {

namespace {

// What the corner says while a stick is in: whoever walks by can tell how far it is.
ui::Label corner_words(const ui::Canvas& canvas, const model::Stick& stick)
{
    switch (stick.phase) {
    case model::StickPhase::reading: return canvas.say(words::stick_reading_tab);
    case model::StickPhase::working: return canvas.say(words::stick_working_tab);
    case model::StickPhase::done:
    case model::StickPhase::undone: return canvas.say(words::stick_done_tab);
    case model::StickPhase::none:
    case model::StickPhase::ready:
    case model::StickPhase::refused: break;
    }
    return canvas.say(words::stick);
}

// Staff open it; on its own page it leads nowhere.
bool corner_shown(const View& view)
{
    return view.stick_there() && !std::holds_alternative<model::StickPage>(view.session.page);
}

ui::HeaderSpec header_of(const ui::Canvas& canvas, const View& view)
{
    ui::HeaderSpec spec;
    if (const auto hospital = view.guide.hospital(view.lang()))
        spec.hospital = hospital->name;
    const base::LocalTime time = view.moment.time;
    const auto lang = words::lang_of(view.lang());
    spec.date = {calendar::long_date(time.date, lang), lang};
    spec.time = {calendar::time_of_day(time.minute, lang), lang};
    spec.month = time.date.month;
    // 見本 on every page: in demo no picture of the kiosk can be taken for the real thing.
    if (view.moment.demo)
        spec.notice = canvas.say(words::demo);
    else if (!view.moment.clock_trusted)
        spec.notice = canvas.say(words::no_clock);
    if (corner_shown(view)) {
        spec.tab_icon = "usb";
        spec.tab = corner_words(canvas, *view.stick);
    }
    return spec;
}

// Above the attract page, where there is no header.
bool stick_row(ui::Canvas& canvas, ui::Rect& content)
{
    ui::Column column(canvas, content);
    const bool touched = ui::wide_button(column, ui::corner_tab_id, ui::ButtonKind::secondary, "usb",
                                         canvas.say(words::stick_open));
    column.space(ui::size::gutter);
    content = {content.x, column.y, content.w, content.bottom() - column.y};
    return touched;
}

Touched action_of(const ui::StripTouch touch)
{
    switch (touch) {
    case ui::StripTouch::back: return model::GoBack{};
    case ui::StripTouch::first_page: return model::GoHome{};
    case ui::StripTouch::language: return model::Open{model::LanguagePage{}};
    case ui::StripTouch::ruby: return model::ToggleRuby{};
    case ui::StripTouch::larger: return model::ToggleLarge{};
    case ui::StripTouch::black: return model::ToggleBlack{};
    case ui::StripTouch::lower: return model::ToggleLow{};
    case ui::StripTouch::finish: return model::EndVisit{};
    }
    return std::nullopt;
}

ui::StripState strip_state_of(const View& view)
{
    const model::Session& session = view.session;
    // やさしい日本語 has its readings always: the button shows so.
    return {!session.trail.empty(), session.ruby || session.lang == "ja-easy", session.large, session.black,
            session.low};
}

Touched page_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    return std::visit(
        base::Match{
            [&](const model::AttractPage&) { return attract_screen(canvas, view, content); },
            [&](const model::HomePage&) { return home_screen(canvas, view, content); },
            [&](const model::GroupsPage& page) { return groups_screen(canvas, view, content, page); },
            [&](const model::GroupFilterPage& page) {
                return group_filter_screen(canvas, view, content, page);
            },
            [&](const model::GroupPage& page) { return group_screen(canvas, view, content, page); },
            [&](const model::EventsPage& page) { return events_screen(canvas, view, content, page); },
            [&](const model::EventPage& page) { return event_screen(canvas, view, content, page); },
            [&](const model::HelpPage&) { return help_screen(canvas, view, content); },
            [&](const model::CardsPage& page) { return cards_screen(canvas, view, content, page); },
            [&](const model::GuidancePage&) { return guidance_screen(canvas, view, content); },
            [&](const model::ArticlePage& page) { return article_screen(canvas, view, content, page); },
            [&](const model::HospitalPage& page) { return hospital_screen(canvas, view, content, page); },
            [&](const model::SearchPage& page) { return search_screen(canvas, view, content, page); },
            [&](const model::AboutPage&) { return about_screen(canvas, view, content); },
            [&](const model::LanguagePage&) { return language_screen(canvas, view, content); },
            [&](const model::EmergencyPage& page) { return emergency_screen(canvas, view, content, page); },
            [&](const model::ChartPage& page) { return chart_screen(canvas, view, content, page); },
            [&](const model::StickPage& page) { return stick_screen(canvas, view, content, page); },
        },
        view.session.page);
}

} // namespace

Touched draw(ui::Canvas& canvas, const View& view)
{
    const bool attract = std::holds_alternative<model::AttractPage>(view.session.page);
    const ui::HeaderSpec head = header_of(canvas, view);
    const auto kind = attract ? ui::HeaderKind::none
        : head.notice.empty() ? ui::HeaderKind::plain
                              : ui::HeaderKind::with_notice;
    ui::Bands bands = ui::bands(canvas, kind);
    bool corner = false;
    if (attract) {
        // No strip: any touch but the red bar's only wakes. The bar stays where it is on every page.
        const float top = canvas.stage().y + canvas.u(ui::size::margin);
        bands.content.h = bands.content.bottom() - top;
        bands.content.y = top;
        corner = corner_shown(view) && stick_row(canvas, bands.content);
    } else {
        corner = ui::header(canvas, head, bands.header);
    }
    Touched touched = page_screen(canvas, view, bands.content);
    if (ui::red_bar(canvas, bands.red_bar))
        touched = model::Open{model::EmergencyPage{}};
    else if (corner)
        touched = model::Open{model::StickPage{}};
    if (attract)
        return touched;
    if (const auto strip = ui::strip(canvas, strip_state_of(view), bands.strip))
        touched = action_of(*strip);
    return touched;
}

} // namespace screens
