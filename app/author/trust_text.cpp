#include "author/trust_text.h"

#include "pack/six_words.h"
#include "pack/trust_chain.h"

namespace author {

namespace {

std::string keys_in_words(const pack::Need& need, const pack::Trust& trust, const Tongue tongue)
{
    std::string list;
    for (const std::size_t place : need.keys) {
        const auto& key = trust.keys[place];
        list += list.empty() ? "" : tongue == Tongue::ja ? "、" : ", ";
        list += tongue == Tongue::ja ? key.id + "「" + key.name + "」" : key.id + " (" + key.name + ")";
    }
    return list;
}

std::string need_in_words(const pack::Need& need, const pack::Trust& trust, const Tongue tongue)
{
    const std::string keys = keys_in_words(need, trust, tongue);
    const std::string count = std::to_string(need.count);
    if (need.keys.size() == 1)
        return keys;
    return tongue == Tongue::ja ? keys + " のうち " + count + "つ" : "any " + count + " of " + keys;
}

} // namespace

std::string role_in_words(const std::string_view role, const Tongue tongue)
{
    const bool ja = tongue == Tongue::ja;
    const std::string name(role.substr(std::min(role.size(), role.find('/') + 1)));
    if (role == "root")
        return ja ? "この表を変える" : "changing this table";
    if (role == "hospital")
        return ja ? "病院のページ" : "the hospital's pages";
    if (role == "chart")
        return ja ? "救急受診チャート" : "the emergency chart";
    if (role.starts_with("base/"))
        return ja ? "地域のページ（" + name + "）" : "the region's pages (" + name + ")";
    return ja ? "会のページ（" + name + "）" : "the pages of the group " + name;
}

std::string needs_in_words(const pack::RoleRule& rule, const pack::Trust& trust, const Tongue tongue)
{
    std::string text = need_in_words(rule.needs.front(), trust, tongue);
    for (std::size_t i = 1; i < rule.needs.size(); ++i)
        text += (tongue == Tongue::ja ? " と、" : ", and ") + need_in_words(rule.needs[i], trust, tongue);
    if (rule.needs.size() > 1)
        text += tongue == Tongue::ja ? " の両方" : ", both";
    return text;
}

std::string trust_in_words(const pack::Trust& trust)
{
    const std::string version = std::to_string(trust.version);
    std::string text = "病院 " + trust.site + " の信頼ファイル、第" + version + "版\n" + "Trust file of "
        + trust.site + ", version " + version + "\n\n    " + pack::six_words(pack::hash_of(trust)) + "\n\n";
    for (const auto& rule : trust.roles)
        for (const Tongue tongue : {Tongue::ja, Tongue::en})
            text += role_in_words(rule.role, tongue) + ": " + needs_in_words(rule, trust, tongue) + "\n";
    return text;
}

std::string signers_in_words(const pack::Trust& trust, const pack::Trust& next)
{
    std::string text;
    for (const Tongue tongue : {Tongue::ja, Tongue::en}) {
        const auto now = needs_in_words(*trust.rule("root"), trust, tongue);
        const auto then = needs_in_words(*next.rule("root"), next, tongue);
        const std::string also = tongue == Tongue::ja ? " と、" : ", and ";
        text += tongue == Tongue::ja ? "署名する鍵: " : "To be signed by: ";
        text += now + (now == then ? "" : also + then) + "\n";
    }
    return text;
}

} // namespace author
