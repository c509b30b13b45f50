#include "base/markup.h"
#include "calendar/dates.h"
#include "screens/activity.h"
#include "screens/pages.h"
#include "screens/parts.h"
#include "ui/chrome.h"
#include "ui/picture_card.h"
#include "ui/rows.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "words/common.h"
#include "words/groups.h"
#include "words/home.h"

namespace screens {

namespace {

// What a telephone's address book takes in: RFC 2426.
std::string vcard_of(const model::Group& group)
{
    if (!group.contact || group.contact->tel.empty())
        return {};
    return "BEGIN:VCARD\nVERSION:3.0\nFN:" + base::plain_text(group.line.name.markup) + "\nORG:"
        + base::plain_text(group.contact->office.markup) + "\nTEL:" + group.contact->tel + "\nEND:VCARD\n";
}

void story(ui::Column& column, const model::Group& group)
{
    ui::Canvas& canvas = column.canvas;
    column.text(group.story, {});
    column.space(9);
    if (!group.line.activities.empty() || !group.other.empty()) {
        ui::heading(column, "volunteer_activism", canvas.say(words::what_they_do), ui::Tone::wood);
        std::vector<const Kind*> kinds;
        for (const auto& id : group.line.activities)
            kinds.push_back(&activity(id));
        icon_words(column, kinds, ui::Tone::wood);
        for (const auto& other : group.other)
            bullet(column, other);
        column.space(7);
    }
    if (!group.records.empty()) {
        ui::heading(column, "history", canvas.say(words::record), ui::Tone::wood);
        for (const auto& record : group.records) {
            const auto day = calendar::vague_date(record.day, words::lang_of(canvas.lang()));
            if (day)
                column.text({*day, words::lang_of(canvas.lang())},
                            {.type = ui::Type::small, .bold = true, .ink = ui::Tone::second_ink});
            column.space(1);
            bullet(column, record.text);
            column.space(2);
        }
    }
}

void contact(ui::Column& column, const model::Group& group)
{
    ui::Canvas& canvas = column.canvas;
    ui::heading(column, "call", canvas.say(words::contact), ui::Tone::wood);
    if (!group.contact) {
        column.text(canvas.say(words::contact_withheld), {});
        column.space(7);
        return;
    }
    const model::Contact& contact = *group.contact;
    column.text(contact.office, {.bold = true});
    column.space(3);
    if (!contact.address.empty()) {
        const std::string postal = contact.postal.empty() ? "" : "〒" + contact.postal + "　";
        column.text({postal + contact.address.markup, contact.address.lang}, {});
        column.space(4);
    }
    number_line(column, canvas.say(words::tel), contact.tel, contact.tel_extension);
    number_line(column, canvas.say(words::fax), contact.fax, {});
    column.space(2);
    if (const std::string card = vcard_of(group); !card.empty()) {
        const float code_side = canvas.u(62);
        const float side = std::min(code_side, column.w);
        const ui::Rect box = column.take(side);
        if (canvas.visible(box))
            ui::qr_code(canvas, card, {box.x, box.y, side, side});
        column.space(3);
        column.text(canvas.say(words::scan_contact), {.type = ui::Type::small, .ink = ui::Tone::second_ink});
    }
    column.space(7);
}

void facts(ui::Column& column, const model::Group& group)
{
    ui::Canvas& canvas = column.canvas;
    const auto lang = words::lang_of(canvas.lang());
    if (!group.hospitals.empty()) {
        ui::heading(column, "local_hospital", canvas.say(words::supports), ui::Tone::wood);
        for (const auto& hospital : group.hospitals) {
            column.text(hospital, {});
            column.space(3);
        }
        column.space(5);
    }
    if (const auto day = calendar::vague_date(group.founded, lang)) {
        ui::heading(column, "flag",
                    canvas.say(group.founded_what == "active" ? words::active_since : words::founded),
                    ui::Tone::wood);
        column.text({*day, lang}, {});
        column.space(8);
    }
    if (!group.join.empty()) {
        ui::heading(column, "waving_hand", canvas.say(words::join), ui::Tone::wood);
        column.text(group.join, {});
        column.space(8);
    }
    contact(column, group);
    sources(column, group.sources, group.as_of);
    if (group.status == "unknown")
        column.text(canvas.say(words::unknown_status), {.type = ui::Type::small, .ink = ui::Tone::second_ink});
}

} // namespace

Touched group_screen(ui::Canvas& canvas, const View& view, const ui::Rect& content, const model::GroupPage& page)
{
    const auto group = view.guide.group(page.id, view.lang());
    if (!group) {
        canvas.text(content, canvas.say(words::nothing_here), {});
        return std::nullopt;
    }
    Touched touched;
    const ui::Rect area = ui::page_title(canvas, "volunteer_activism", group->line.name, content, ui::Tone::wood);
    ui::Scroll scroll(canvas, "group#" + page.id, area);
    ui::Column& column = scroll.column();
    ui::Label where = group->area;
    if (!group->line.municipality.empty())
        where = {(group->area.empty() ? "" : group->area.markup + " · ") + group->line.municipality.markup,
                 group->line.municipality.lang};
    column.text(where, {.bold = true, .ink = ui::Tone::second_ink});
    column.space(6);
    const float view_h = scroll.viewport().h;
    if (canvas.theme().portrait()) {
        if (group->picture) {
            ui::picture_card(column, ui::Picture(*group->picture), view_h * picture_part);
            column.space(8);
        }
        story(column, *group);
        column.space(6);
        touched = next_events(column, view, group->line.id);
        facts(column, *group);
        return touched;
    }
    // Story and events at the left, facts and contact at the right.
    ui::Column left = part(column, 0, 0.57F);
    ui::Column right = part(column, 0.63F, 0.37F);
    story(left, *group);
    left.space(6);
    touched = next_events(left, view, group->line.id);
    if (group->picture) {
        ui::picture_card(right, ui::Picture(*group->picture), view_h);
        right.space(8);
    }
    facts(right, *group);
    column.y = std::max(left.y, right.y);
    return touched;
}

} // namespace screens
