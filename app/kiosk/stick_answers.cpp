#include "kiosk/stick_answers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

using Json = nlohmann::json;

constexpr int percent_max = 100;
constexpr int wait_s_max = 86'400;

Json parsed(const std::string_view line)
{
    Json json = Json::parse(line, nullptr, false); // No exception: discarded is no object.
    return json.is_object() ? json : Json::object();
}

const Json& part(const Json& json, const char* const key)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

std::string text(const Json& json, const char* const key)
{
    const Json& value = part(json, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

int number(const Json& json, const char* const key, const int max)
{
    const Json& value = part(json, key);
    return value.is_number_integer()
        ? static_cast<int>(std::clamp<std::int64_t>(value.get<std::int64_t>(), 0, max))
        : 0;
}

bool flag(const Json& json, const char* const key)
{
    const Json& value = part(json, key);
    return value.is_boolean() && value.get<bool>();
}

model::Named named(const Json& json, const char* const key)
{
    const Json& names = part(json, key);
    return {text(names, "ja"), text(names, "ja-easy"), text(names, "en")};
}

std::optional<pack::Refusal> refusal_of(const Json& json)
{
    const std::string code = text(json, "code");
    for (int i = 0; i <= static_cast<int>(pack::Refusal::needs_another); ++i)
        if (pack::code_of(static_cast<pack::Refusal>(i)) == code)
            return static_cast<pack::Refusal>(i);
    return std::nullopt;
}

model::ChangeKind kind_of(const std::string& word)
{
    if (word == "new")
        return model::ChangeKind::added;
    return word == "removed" ? model::ChangeKind::removed : model::ChangeKind::changed;
}

model::StickPack pack_of(const Json& json)
{
    constexpr int count_max = 1'000'000;
    model::StickPack pack;
    pack.role = text(json, "role");
    pack.title = named(json, "title");
    pack.added = number(json, "new", count_max);
    pack.changed = number(json, "changed", count_max);
    pack.removed = number(json, "removed", count_max);
    for (const Json& change : part(json, "changes"))
        if (pack.changes.size() < model::stick_changes_max)
            pack.changes.push_back(
                {kind_of(text(change, "kind")), named(change, "title"), named(change, "before")});
    return pack;
}

} // namespace

std::optional<Staged> read_staged(const std::string_view line)
{
    const Json json = parsed(line);
    if (!part(json, "files").is_array() || !part(json, "packs").is_array())
        return std::nullopt;
    Staged staged;
    for (const Json& file : json["files"])
        staged.files.push_back({text(file, "role"), refusal_of(file)});
    for (const Json& pack : json["packs"]) {
        staged.packs.push_back(pack_of(pack));
        staged.payloads.push_back(text(pack, "payload"));
    }
    staged.chart_changes = flag(json, "chart_changes");
    return staged;
}

WorkEnded read_work_ended(const std::string_view line)
{
    const Json json = parsed(line);
    if (!part(json, "code").is_string())
        return {pack::Refusal::storage_error, {}};
    WorkEnded ended{refusal_of(json), {}};
    for (const Json& file : part(json, "files"))
        ended.files.push_back(refusal_of(file));
    return ended;
}

std::optional<PinAnswer> read_pin_answer(const std::string_view line)
{
    const Json json = parsed(line);
    const std::string end = text(json, "end");
    const int wait_s = number(json, "wait_s", wait_s_max);
    if (end == "right")
        return PinAnswer{PinEnd::right, 0};
    if (end == "wrong")
        return PinAnswer{PinEnd::wrong, wait_s};
    if (end == "waiting")
        return PinAnswer{PinEnd::waiting, wait_s};
    if (end == "not_set" || end == "no_role")
        return PinAnswer{PinEnd::unset, 0};
    return std::nullopt;
}

std::optional<int> read_percent(const std::string_view line)
{
    const Json json = parsed(line);
    if (!part(json, "percent").is_number_integer())
        return std::nullopt;
    return number(json, "percent", percent_max);
}

} // namespace kiosk
