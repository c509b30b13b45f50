#include "screens/activity.h"

#include "words/events.h"
#include "words/groups.h"

#include <array>
#include <span>

namespace screens {

namespace {

constexpr std::array activities{
    Kind{"guide", "emoji_people", &words::activity_guide},
    Kind{"machine", "touch_app", &words::activity_machine},
    Kind{"writing", "edit", &words::activity_writing},
    Kind{"wheelchair", "accessible", &words::activity_wheelchair},
    Kind{"listening", "hearing", &words::activity_listening},
    Kind{"sign", "sign_language", &words::activity_sign},
    Kind{"garden", "local_florist", &words::activity_garden},
    Kind{"cleaning", "cleaning_services", &words::activity_cleaning},
    Kind{"display", "palette", &words::activity_display},
    Kind{"concert", "music_note", &words::activity_concert},
    Kind{"lecture", "school", &words::activity_lecture},
    Kind{"cafe", "local_cafe", &words::activity_cafe},
    Kind{"festival", "celebration", &words::activity_festival},
    Kind{"library", "auto_stories", &words::activity_library},
    Kind{"sewing", "content_cut", &words::activity_sewing},
    Kind{"gift", "card_giftcard", &words::activity_gift},
    Kind{"newsletter", "article", &words::activity_newsletter},
    Kind{"exchange", "handshake", &words::activity_exchange},
    Kind{"meeting", "forum", &words::activity_meeting},
    Kind{"health", "favorite", &words::activity_health},
    Kind{"awareness", "campaign", &words::activity_awareness},
    Kind{"training", "medical_services", &words::activity_training},
    Kind{"housing", "cottage", &words::activity_housing},
};

constexpr std::array accesses{
    Kind{"step_free", "accessible_forward", &words::access_step_free},
    Kind{"wheelchair_toilet", "accessible", &words::access_wheelchair_toilet},
    Kind{"sign", "sign_language", &words::access_sign},
    Kind{"captions", "closed_caption", &words::access_captions},
    Kind{"parking", "local_parking", &words::access_parking},
    Kind{"shuttle", "airport_shuttle", &words::access_shuttle},
    Kind{"hearing_loop", "hearing", &words::access_hearing_loop},
};

struct Icon {
    std::string_view kind, icon;
};

constexpr std::array places{
    Icon{"cashier", "local_atm"},        Icon{"toilet", "wc"},
    Icon{"wheelchair_toilet", "accessible"}, Icon{"shop", "shopping_basket"},
    Icon{"aed", "monitor_heart"},        Icon{"lift", "elevator"},
    Icon{"phone", "call"},               Icon{"bus", "directions_bus"},
    Icon{"taxi", "local_taxi"},          Icon{"parking", "local_parking"},
    Icon{"pharmacy", "local_pharmacy"},  Icon{"cafe", "local_cafe"},
    Icon{"nursing", "baby_changing_station"}, Icon{"smoking_ban", "smoke_free"},
    Icon{"wheelchair_loan", "wheelchair_pickup"},
};

constexpr std::array desks{
    Icon{"night", "nightlight_round"},
    Icon{"cashier", "local_atm"},
    Icon{"nurse", "medical_services"},
};

constexpr std::array numbers{
    Icon{"ambulance", "emergency"}, Icon{"child", "child_care"},   Icon{"advice", "support_agent"},
    Icon{"duty", "medical_services"}, Icon{"poison", "warning"},   Icon{"mental", "psychology"},
    Icon{"reception", "info"},      Icon{"hospital", "local_hospital"}, Icon{"night", "nightlight_round"},
};

const Kind& find(const std::span<const Kind> kinds, const std::string_view id)
{
    for (const Kind& kind : kinds)
        if (kind.id == id)
            return kind;
    return kinds.front();
}

std::string_view find_icon(const std::span<const Icon> icons, const std::string_view kind, const std::string_view other)
{
    for (const Icon& icon : icons)
        if (icon.kind == kind)
            return icon.icon;
    return other;
}

} // namespace

const Kind& activity(const std::string_view id)
{
    return find(activities, id);
}

const Kind& access(const std::string_view id)
{
    return find(accesses, id);
}

std::string_view place_icon(const std::string_view kind)
{
    return find_icon(places, kind, "place");
}

std::string_view desk_icon(const std::string_view kind)
{
    return find_icon(desks, kind, "support_agent");
}

std::string_view number_icon(const std::string_view kind)
{
    return find_icon(numbers, kind, "call");
}

} // namespace screens
