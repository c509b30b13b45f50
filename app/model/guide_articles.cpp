#include "model/guide_state.h"

#include <algorithm>

namespace model {

namespace {

constexpr int blocks_max = 200; // Of one page.

std::vector<Block> blocks_of(const PackReader& layer, const Id& article, const int page,
                             const std::string& lang)
{
    std::vector<Block> list;
    auto row = layer.query("SELECT kind, text, media_hash FROM article_block WHERE article_id=?1"
                           " AND lang=?2 AND page=?3 ORDER BY seq LIMIT ?4",
                           {article, lang, std::int64_t{page}, std::int64_t{blocks_max}});
    while (row.next()) {
        Block block{row.text(0), {row.text(1), lang}, std::nullopt};
        if (block.kind == "image")
            block.picture = layer.picture(row.hash(2).value_or(base::Hash()), block.text);
        list.push_back(std::move(block));
    }
    return list;
}

int rank_of(const std::string& level)
{
    return level == "disaster" ? 0 : level == "important" ? 1 : 2;
}

} // namespace

std::vector<ArticleLine> Guide::articles(const std::string& lang) const
{
    std::vector<ArticleLine> list;
    state_->walk(
        Table::article, {"SELECT printf('%010d', seq), id, icon FROM article ORDER BY seq, id LIMIT ?1"},
        {std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
            const Id id = row.text(1);
            list.push_back({id, row.text(2), layer.text(id, "title", lang), layer.text(id, "summary", lang)});
            return list.size() < list_rows_max;
        });
    return state_->sound(std::move(list));
}

std::optional<Article> Guide::article(const Id& id, const int page, const std::string& lang) const
{
    const PackReader* layer = state_->owner(Table::article, id);
    if (!layer)
        return std::nullopt;
    auto row = layer->query("SELECT icon, as_of, page_count FROM article WHERE id=?1 LIMIT 1", {id});
    if (!row.next())
        return std::nullopt;
    const int pages = std::max(row.number(2), 1);
    Article article{
        .line = {id, row.text(0), layer->text(id, "title", lang), layer->text(id, "summary", lang)},
        .page = std::clamp(page, 0, pages - 1),
        .pages = pages,
        .blocks = {},
        .as_of = row.text(1),
        .sources = state_->sources(*layer, id, lang)};
    article.blocks = blocks_of(*layer, id, article.page, lang);
    if (article.blocks.empty())
        article.blocks = blocks_of(*layer, id, article.page, "ja");
    return state_->sound(std::optional(std::move(article)));
}

std::vector<Notice> Guide::notices(const std::optional<base::Date> day, const std::string& lang) const
{
    std::vector<Notice> list;
    const std::string iso = day ? day->iso() : std::string();
    state_->walk(
        Table::notice,
        {"SELECT from_day, id, level FROM notice WHERE ?1='' OR (until_day>=?1 AND from_day<=?1)"
         " ORDER BY from_day, id LIMIT ?2"},
        {iso, std::int64_t{list_rows_max}}, [&](const PackReader& layer, const Query& row) {
            const Id id = row.text(1);
            list.push_back({id, row.text(2), layer.text(id, "title", lang), layer.text(id, "text", lang)});
            return list.size() < list_rows_max;
        });
    std::ranges::stable_sort(list, {}, [](const Notice& notice) { return rank_of(notice.level); });
    return state_->sound(std::move(list));
}

} // namespace model
