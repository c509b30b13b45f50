#include "model/guide.h"

#include "model/guide_state.h"

#include <algorithm>

namespace model {

namespace {

constexpr int languages_max = 40;

} // namespace

Guide::Guide(std::unique_ptr<GuideState> state)
    : state_(std::move(state))
{
}
Guide::Guide(Guide&&) noexcept = default;
Guide& Guide::operator=(Guide&&) noexcept = default;
Guide::~Guide() = default;

base::Result<Guide> Guide::open(std::vector<Layer> packs)
{
    auto state = std::make_unique<GuideState>();
    for (Layer& layer : packs)
        state->layers.push_back(std::make_unique<PackReader>(std::move(layer.pack), &state->fault));
    if (state->fault.error)
        return tl::unexpected(std::move(*state->fault.error));
    return Guide(std::move(state));
}

std::vector<Language> Guide::languages() const
{
    std::vector<Language> list{{"ja", "日本語"}};
    for (const auto& layer : state_->layers) {
        // A group translates its own pages; which languages the whole kiosk offers is not its to say.
        if (owned_prefix(layer->role()).starts_with("grp:"))
            continue;
        auto row = layer->query("SELECT lang, name FROM language ORDER BY seq LIMIT ?1",
                                {std::int64_t{languages_max}});
        while (row.next()) {
            const Language language{row.text(0), row.text(1)};
            if (std::ranges::find(list, language.code, &Language::code) == list.end())
                list.push_back(language);
        }
    }
    return list;
}

Text Guide::text(const Id& id, const std::string_view field, const std::string& lang) const
{
    return state_->sound(state_->text(id, field, lang));
}

std::vector<PackLine> Guide::packs(const std::string& lang) const
{
    std::vector<PackLine> list;
    for (const auto& layer : state_->layers) {
        const auto& manifest = layer->pack().manifest();
        list.push_back({manifest.role, static_cast<std::int64_t>(manifest.version), manifest.issued,
                        manifest.recheck_by ? manifest.recheck_by->iso() : "",
                        layer->text("pack", "title", lang)});
    }
    return list;
}

std::optional<base::Error> Guide::fault() const
{
    return state_->fault.error;
}

} // namespace model
