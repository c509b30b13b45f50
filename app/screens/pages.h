#pragma once
// The screens, by name. Each draws into `content`, the rectangle inside margins between header and red bar.

#include "screens/view.h"

namespace screens {

Touched attract_screen(ui::Canvas&, const View&, const ui::Rect& content);
Touched home_screen(ui::Canvas&, const View&, const ui::Rect& content);
Touched groups_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::GroupsPage&);
Touched group_filter_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::GroupFilterPage&);
Touched group_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::GroupPage&);
Touched events_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::EventsPage&);
Touched event_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::EventPage&);
Touched help_screen(ui::Canvas&, const View&, const ui::Rect& content);
Touched cards_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::CardsPage&);
Touched guidance_screen(ui::Canvas&, const View&, const ui::Rect& content);
Touched article_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::ArticlePage&);
Touched hospital_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::HospitalPage&);
Touched search_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::SearchPage&);
Touched about_screen(ui::Canvas&, const View&, const ui::Rect& content);
Touched language_screen(ui::Canvas&, const View&, const ui::Rect& content);
Touched emergency_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::EmergencyPage&);
Touched chart_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::ChartPage&);
Touched stick_screen(ui::Canvas&, const View&, const ui::Rect& content, const model::StickPage&);

} // namespace screens
