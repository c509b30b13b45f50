#include "model/stick.h"

namespace model {

Text Named::in(const std::string_view lang) const
{
    if (lang == "en" && !en.empty())
        return {en, "en"};
    if (lang == "ja-easy" && !easy.empty())
        return {easy, "ja-easy"};
    return {ja, "ja"};
}

std::string_view name_of(const StickPhase phase)
{
    switch (phase) {
    case StickPhase::none: return "none";
    case StickPhase::reading: return "reading";
    case StickPhase::ready: return "ready";
    case StickPhase::refused: return "refused";
    case StickPhase::working: return "working";
    case StickPhase::done: return "done";
    case StickPhase::undone: return "undone";
    }
    return {};
}

std::string_view name_of(const UndoReason reason)
{
    switch (reason) {
    case UndoReason::wrong: return "wrong";
    case UndoReason::looks: return "looks";
    case UndoReason::mistaken: return "mistaken";
    case UndoReason::other: return "other";
    }
    return {};
}

} // namespace model
