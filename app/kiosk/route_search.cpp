#include "kiosk/route_search.h"

#include <functional>

namespace kiosk {

namespace {

base::Result<void> type(Walk& walk, const std::vector<std::string>& letters)
{
    for (const std::string& letter : letters)
        TRY(walk.tap("key/" + letter));
    return {};
}

// Where the board leaves no room, what was found is a page of its own. `then` looks further from there.
base::Result<void> found(Walk& walk, const std::string& name,
                         const std::function<base::Result<void>(Walk&)>& then)
{
    TRY_SET(const auto apart, walk.ids("results"));
    if (!apart.empty())
        TRY(walk.go("results", "search/results"));
    if (!name.empty())
        TRY(walk.pictures(name));
    TRY(then(walk));
    return apart.empty() ? base::Result<void>() : walk.back();
}

// The first result that leads to a page like this is opened and looked at; its picture is of the way there
// alone.
base::Result<void> first_found(Walk& walk, const std::string_view path, const std::string& name)
{
    TRY_SET(const auto ids, walk.ids("found/"));
    for (const std::string& id : ids) {
        TRY(walk.tap(id));
        if (walk.path().starts_with(path)) {
            if (!name.empty())
                TRY(walk.pictures(name));
            return walk.back();
        }
        TRY(walk.back());
    }
    return {}; // Content of another place may have nothing of that name.
}

base::Result<void> all_of_one(Walk& walk)
{
    TRY_SET(const auto ids, walk.ids("all/"));
    if (ids.empty())
        return {};
    TRY(walk.tap(ids.front()));
    TRY(walk.pictures("search-all"));
    return walk.back();
}

} // namespace

base::Result<void> search(Walk& walk)
{
    const bool latin = walk.lang() == "en";
    using Letters = std::vector<std::string>;
    const auto letters = [&](const Letters& kana, const Letters& english) {
        return type(walk, latin ? english : kana);
    };
    TRY(walk.go("search", "search"));
    // The boards first: another board leaves the list beside it where it was scrolled to.
    TRY(walk.tap(latin ? "board-kana" : "board-latin"));
    TRY(walk.picture("search-other-board"));
    TRY(walk.tap("board-digits"));
    TRY(walk.picture("search-digits"));
    TRY(walk.tap(latin ? "board-latin" : "board-kana"));
    TRY(walk.pictures("search"));
    // びょういん, hospital: there are groups of that name wherever there are groups.
    TRY(letters({"ひ", "よ", "う"}, {"H", "O", "S"}));
    TRY(found(walk, "search-found", all_of_one));
    TRY(walk.tap("erase-letters"));
    TRY(letters({"と", "い"}, {"T", "O", "I"})); // トイレ
    TRY(found(walk, {}, [](Walk& w) { return first_found(w, "hospital/places/", "hospital-one-place"); }));
    TRY(walk.tap("erase-letters"));
    TRY(letters({"む", "ね"}, {"C", "H", "E"})); // 胸, chest
    TRY(found(walk, {}, [](Walk& w) { return first_found(w, "chart/", {}); }));
    TRY(walk.tap("erase-letters"));
    TRY(letters({"ぬ", "ぬ", "ぬ"}, {"Q", "Q", "Q"}));
    TRY(found(walk, "search-nothing", [](Walk&) { return base::Result<void>(); }));
    return walk.home();
}

} // namespace kiosk
