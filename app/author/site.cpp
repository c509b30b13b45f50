#include "author/site.h"

#include "calendar/dates.h"
#include "calendar/holidays.h"
#include "screens/activity.h"
#include "words/common.h"
#include "words/events.h"
#include "words/groups.h"
#include "words/home.h"
#include "words/hospital.h"

namespace author {

namespace {

const std::string ja = "ja";

// What has words, in their order.
std::vector<model::Text> lines_of(std::initializer_list<model::Text> texts)
{
    std::vector<model::Text> lines;
    for (const auto& text : texts)
        if (!text.empty())
            lines.push_back(text);
    return lines;
}

// "費用：無料"; nothing when there is nothing to say.
model::Text named(const words::Word& name, const model::Text& text)
{
    return text.empty() ? text : model::Text{std::string(name.ja) + "：" + text.markup, text.lang};
}

SiteCard group_card(const model::GroupLine& line)
{
    return {.icon = std::string(line.activities.empty() ? "volunteer_activism"
                                                        : screens::activity(line.activities.front()).icon),
            .link = {},
            .title = line.name,
            .lines = lines_of({line.municipality, line.hospital}),
            .tag = {}};
}

SitePage groups_page(const model::Guide& guide)
{
    SitePage page{
        .name = "groups", .icon = "volunteer_activism", .title = site_word(words::groups.ja), .wood = true};
    SiteSection own{.id = {}, .icon = "star", .title = site_word(words::own_group.ja), .columns = 1};
    SiteSection others{.id = {}, .icon = {}, .title = {}};
    for (const auto& line : guide.groups({}, 0, model::list_rows_max, ja))
        (line.own ? own : others).cards.push_back(group_card(line));
    others.title = site_word(std::string(words::groups_elsewhere.ja) + "　"
                             + std::to_string(others.cards.size()) + std::string(words::group_count.ja));
    if (!own.cards.empty())
        page.sections.push_back(std::move(own));
    page.sections.push_back(std::move(others));
    return page;
}

std::string hours_of(const model::EventLine& line)
{
    if (line.all_day)
        return std::string(words::all_day.ja);
    // 午後1時から午後3時まで reads well for one day only.
    if (line.until && line.until->date == line.start.date)
        return calendar::time_range(line.start.minute, line.until->minute, ja);
    return calendar::time_of_day(line.start.minute, ja);
}

// All there is to know, because no page of its own follows.
SiteCard event_card(const model::Guide& guide, const model::EventLine& line)
{
    SiteCard card{.icon = "event", .link = {}, .title = line.title, .lines = {}, .tag = {}};
    card.icon = std::string(screens::activity(line.kind).icon);
    card.lines = lines_of({site_word(hours_of(line)), line.place});
    if (line.state == "cancelled")
        card.tag = site_word(words::cancelled.ja);
    else if (line.state == "moved")
        card.tag = site_word(words::moved.ja);
    if (const auto event = guide.event(line.id, line.start, ja))
        for (const auto& text : lines_of({event->state_note, event->what, named(words::who, event->who),
                                          named(words::fee, event->fee), named(words::apply, event->apply),
                                          named(words::bring, event->bring)}))
            card.lines.push_back(text);
    return card;
}

model::Text day_title(const base::Date day)
{
    std::string markup = calendar::short_date(day, ja);
    if (const auto name = calendar::holiday_name(day, ja))
        markup += "　" + *name;
    return site_word(markup);
}

SiteSection help_section(const model::Guide& guide, const base::Date day)
{
    SiteSection section{.id = "help", .icon = "pan_tool", .title = site_word(words::help.ja)};
    for (const auto& duty : guide.duties(day, ja)) {
        std::string helps;
        for (const auto& help : duty.helps)
            helps += (helps.empty() ? "" : "・") + std::string(screens::activity(help).word->ja);
        section.cards.push_back(
            {.icon = duty.helps.empty() ? "volunteer_activism"
                                        : std::string(screens::activity(duty.helps.front()).icon),
             .link = {},
             .title = site_word(helps),
             .lines = lines_of(
                 {site_word(calendar::time_range(duty.hours.from_minute, duty.hours.until_minute, ja)),
                  duty.place, named(words::look_for, duty.look_for)}),
             .tag = {}});
    }
    if (section.cards.empty())
        section.passages.push_back({"paragraph", site_word(words::nobody_today.ja)});
    return section;
}

SitePage events_page(const model::Guide& guide, const base::Date day)
{
    SitePage page{.name = "events", .icon = "event", .title = site_word(words::events.ja), .wood = true};
    for (int i = 0; i < site_days; ++i) {
        const auto date = base::Date::from_days(day.days() + i);
        const auto events =
            guide.events({date, 0}, {base::Date::from_days(date.days() + 1), 0}, model::day_events_max, ja);
        if (events.empty())
            continue;
        SiteSection section{.id = {}, .icon = {}, .title = day_title(date)};
        for (const auto& line : events)
            section.cards.push_back(event_card(guide, line));
        page.sections.push_back(std::move(section));
    }
    if (page.sections.empty())
        page.sections.push_back({.id = {},
                                 .icon = {},
                                 .title = {},
                                 .passages = {{"paragraph", site_word(words::no_events_week.ja)}}});
    page.sections.push_back(help_section(guide, day));
    return page;
}

std::string article_anchor(const std::size_t number)
{
    return "article-" + std::to_string(number + 1);
}

SiteSection article_section(const model::Guide& guide, const model::ArticleLine& line, const std::string& id)
{
    SiteSection section{.id = id, .icon = line.icon, .title = line.title};
    for (int number = 0, pages = 1; number < pages; ++number) {
        const auto article = guide.article(line.id, number, ja);
        if (!article)
            break;
        pages = article->pages;
        for (const auto& block : article->blocks)
            if (!block.text.empty() && !block.picture) // The pages are for a comparison of words and lists.
                section.passages.push_back({block.kind, block.text});
        if (number + 1 < pages)
            continue;
        for (const auto& source : article->sources)
            section.passages.push_back({"source", named(words::source, source)});
    }
    return section;
}

SiteSection hospital_section(const model::Guide& guide)
{
    SiteSection section{.id = "hospital", .icon = "local_hospital", .title = site_word(words::hospital.ja)};
    if (const auto hospital = guide.hospital(ja))
        for (const auto& text : lines_of({hospital->address, named(words::tel, site_word(hospital->tel)),
                                          named(words::night_entrance, hospital->night_entrance)}))
            section.passages.push_back({"item", text});
    return section;
}

SiteSection numbers_section(const model::Guide& guide)
{
    SiteSection section{.id = "numbers", .icon = "call", .title = site_word(words::numbers.ja)};
    for (const auto& number : guide.numbers(std::nullopt, ja))
        section.cards.push_back({.icon = std::string(screens::number_icon(number.kind)),
                                 .link = {},
                                 .title = site_word(number.tel),
                                 .lines = lines_of({number.name, number.when,
                                                    named(words::other_number, site_word(number.alternative)),
                                                    number.area, number.note}),
                                 .tag = {}});
    return section;
}

SiteSection about_section(const model::Guide& guide)
{
    SiteSection section{.id = "about", .icon = "info", .title = site_word(words::about.ja)};
    section.passages.push_back({"paragraph", site_word(words::about_who_text.ja)});
    for (const auto& pack : guide.packs(ja))
        section.passages.push_back(
            {"item",
             site_word(pack.title.markup + "　" + std::string(words::about_version.ja) + " "
                       + std::to_string(pack.version) + "　" + std::string(words::about_issued.ja) + " "
                       + calendar::vague_date(pack.issued.substr(0, 10), ja).value_or(std::string()))});
    return section;
}

SitePage guidance_page(const model::Guide& guide)
{
    SitePage page{.name = "guidance", .icon = "menu_book", .title = site_word(words::guidance.ja)};
    SiteSection list{.id = {}, .icon = {}, .title = {}};
    list.passages.push_back({"paragraph", site_word(words::guidance_line.ja)});
    const auto articles = guide.articles(ja);
    for (std::size_t i = 0; i < articles.size(); ++i)
        list.cards.push_back({.icon = articles[i].icon,
                              .link = "#" + article_anchor(i),
                              .title = articles[i].title,
                              .lines = lines_of({articles[i].summary}),
                              .tag = {}});
    page.sections.push_back(std::move(list));
    for (std::size_t i = 0; i < articles.size(); ++i)
        page.sections.push_back(article_section(guide, articles[i], article_anchor(i)));
    page.sections.push_back(numbers_section(guide));
    page.sections.push_back(hospital_section(guide));
    page.sections.push_back(about_section(guide));
    return page;
}

} // namespace

model::Text site_word(const std::string_view markup)
{
    return {std::string(markup), ja};
}

Site read_site(const model::Guide& guide, const base::Date day, const bool demo)
{
    Site site{.hospital = {}, .notice = {}, .date = calendar::long_date(day, ja), .pages = {}};
    if (const auto hospital = guide.hospital(ja))
        site.hospital = hospital->name;
    if (demo)
        site.notice = site_word(words::demo.ja);
    site.pages = {groups_page(guide), events_page(guide, day), guidance_page(guide)};
    return site;
}

} // namespace author
