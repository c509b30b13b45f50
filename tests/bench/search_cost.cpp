#include "bench/search_cost.h"

#include "base/clock.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "model/guide.h"
#include "store/recovery.h"

#include <array>
#include <ctime>

namespace bench {

namespace {

// Beginnings and middles of many names, of few and of none; kana, Latin letters and digits.
constexpr std::array words{
    "あかびら", "いし",     "うらかわ",       "えほん",   "おはなし",     "かいけい",   "きたみ",
    "くしろ",   "けんこう", "こんさーと",     "さくひん", "しみんこうざ", "すながわ",   "たきかわ",
    "といれ",   "なよろ",   "にしびょうとう", "はこだて", "びょういん",   "ふれあい",   "ほんかん",
    "まつり",   "むろらん", "よみきかせ",     "るもい",   "ろびー",       "わっかない", "ん",
    "ぬぬ",     "concert",  "health",         "12",
};

double run_ms()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

base::Result<std::vector<double>> search_key_ms(const std::filesystem::path& store)
{
    TRY(base::init_crypto());
    auto recovered = store::recover({store});
    if (!recovered.generation)
        return base::fail(base::Code::not_found, store.string() + " holds no content");
    std::vector<model::Guide::Layer> layers;
    for (const auto& pack : recovered.generation->packs())
        layers.push_back({pack});
    TRY_SET(const auto guide, model::Guide::open(std::move(layers)));
    const auto today = base::system_clock().wall().date;
    std::vector<double> ms;
    for (const char* const word : words) {
        std::u32string typed;
        for (const char32_t letter : base::decode_utf8_lossy(word)) {
            typed += letter;
            const std::string letters = base::encode_utf8(typed);
            const double before = run_ms();
            guide.search(letters, today, "ja");
            ms.push_back(run_ms() - before);
        }
    }
    if (const auto fault = guide.fault())
        return tl::unexpected(*fault);
    return ms;
}

} // namespace bench
