#include "calendar/dates.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chrome.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "words/common.h"
#include "words/home.h"

namespace screens {

namespace {

// "2026-11-20T09:12:00Z" as the day in Japan; a text that is no time stays out.
std::string day_words(const std::string& iso, const std::string_view lang)
{
    const auto day = base::Date::parse(std::string_view(iso).substr(0, std::min<std::size_t>(10, iso.size())));
    return day ? calendar::long_date(*day, lang) : std::string();
}

} // namespace

Touched about_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    const ui::Rect area = ui::page_title(canvas, "info", canvas.say(words::about), content);
    ui::Scroll scroll(canvas, "about", area);
    ui::Column& column = scroll.column();
    const auto paragraph = [&](const char* icon, const words::Word& head, const words::Word& text) {
        ui::heading(column, icon, canvas.say(head));
        column.text(canvas.say(text), {});
        column.space(9);
    };
    paragraph("verified_user", words::about_who, words::about_who_text);
    paragraph("visibility_off", words::about_privacy, words::about_privacy_text);
    paragraph("help_outline", words::about_help, words::about_help_text);
    ui::heading(column, "inventory_2", canvas.say(words::about_versions));
    const auto lang = words::lang_of(canvas.lang());
    for (const auto& pack : view.guide.packs(view.lang())) {
        ui::CardSpec spec;
        spec.title = pack.title;
        spec.chevron = false;
        const std::string colon = lang == "en" ? ": " : "：";
        spec.lines.push_back({canvas.say(words::about_version).markup + colon + std::to_string(pack.version), lang});
        if (const auto day = day_words(pack.issued, lang); !day.empty())
            spec.lines.push_back({canvas.say(words::about_issued).markup + colon + day, lang});
        if (const auto day = day_words(pack.recheck_by, lang); !day.empty())
            spec.lines.push_back({canvas.say(words::about_recheck).markup + colon + day, lang});
        ui::card(column, spec);
        column.space(ui::size::gap + 1);
    }
    return std::nullopt;
}

Touched language_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content)
{
    Touched touched;
    const ui::Rect area = ui::page_title(canvas, "language", canvas.say(words::choose_language), content);
    ui::Scroll scroll(canvas, "language", area);
    ui::Column& column = scroll.column();
    std::vector<GridCard> cards;
    const auto languages = view.guide.languages();
    for (const auto& language : languages) {
        GridCard card;
        card.id = "language/" + language.code;
        // Each in itself: who looks for a language reads it.
        card.spec.title = {language.name, language.code};
        card.spec.icon = language.code == view.lang() ? "check_circle" : "radio_button_unchecked";
        card.spec.chevron = false;
        cards.push_back(std::move(card));
    }
    if (const int number = card_grid(column, cards, 1); number >= 0)
        touched = model::SetLanguage{languages[static_cast<std::size_t>(number)].code};
    return touched;
}

} // namespace screens
