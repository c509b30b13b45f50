#include "reading/morphemes.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <mecab.h>
#include <utility>

namespace reading {

namespace {

constexpr std::array<std::pair<std::string_view, Part>, 11> parts{{{"名詞", Part::noun},
                                                                   {"動詞", Part::verb},
                                                                   {"形容詞", Part::adjective},
                                                                   {"副詞", Part::adverb},
                                                                   {"連体詞", Part::adnominal},
                                                                   {"接続詞", Part::conjunction},
                                                                   {"感動詞", Part::interjection},
                                                                   {"接頭詞", Part::prefix},
                                                                   {"助詞", Part::particle},
                                                                   {"助動詞", Part::auxiliary},
                                                                   {"記号", Part::symbol}}};

Part part_named(const std::string_view name)
{
    const auto* const found =
        std::find_if(parts.begin(), parts.end(), [&](const auto& pair) { return pair.first == name; });
    return found == parts.end() ? Part::other : found->second;
}

// The n-th of ipadic's comma-separated columns; empty for * and beyond the end.
std::string column(std::string_view feature, int n)
{
    for (; n > 0; --n) {
        const auto comma = feature.find(',');
        if (comma == feature.npos)
            return {};
        feature.remove_prefix(comma + 1);
    }
    const std::string_view value = feature.substr(0, feature.find(','));
    return value == "*" ? std::string() : std::string(value);
}

} // namespace

void Destroy::operator()(mecab_t* const engine) const
{
    mecab_destroy(engine);
}

std::vector<Morpheme> analyse(mecab_t& engine, const std::u32string& text)
{
    const std::string utf8 = base::encode_utf8(text);
    std::vector<std::size_t> point_of_byte(utf8.size() + 1, 0);
    for (std::size_t byte = 0, point = 0; byte < utf8.size(); ++byte) {
        point += byte > 0 && (static_cast<unsigned char>(utf8[byte]) & 0xC0) != 0x80 ? 1 : 0;
        point_of_byte[byte] = point;
    }
    point_of_byte[utf8.size()] = text.size();
    std::vector<Morpheme> morphemes;
    const mecab_node_t* node = mecab_sparse_tonode2(&engine, utf8.data(), utf8.size());
    for (; node != nullptr; node = node->next) {
        if (node->stat == MECAB_BOS_NODE || node->stat == MECAB_EOS_NODE)
            continue;
        const auto begin = static_cast<std::size_t>(node->surface - utf8.data());
        const std::string_view feature = node->feature;
        morphemes.push_back({point_of_byte[begin], point_of_byte[begin + node->length],
                             part_named(column(feature, 0)), column(feature, 1), column(feature, 5),
                             column(feature, 6), column(feature, 7)});
    }
    return morphemes;
}

} // namespace reading
