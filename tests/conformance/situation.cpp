#include "conformance/situation.h"

namespace conformance {

std::filesystem::path keep(const Lab& lab, const std::string& name)
{
    std::filesystem::copy(lab.store(), lab.at(name), std::filesystem::copy_options::recursive);
    return lab.at(name);
}

Deed third_generation(Lab& lab)
{
    lab.takes({lab.pack(base_pack(2), "base-2"), lab.pack(chart_pack(2), "chart-2")});
    lab.admin({"settle"});
    return {
        {"install", lab.pack(base_pack(3), "base-3").string(), lab.pack(chart_pack(3), "chart-3").string()}};
}

Deed trust_chain(Lab& lab)
{
    auto trust = test::trust();
    Deed deed{{"install"}};
    for (const std::string name : {"trust-2.machiai", "trust-3.machiai"}) {
        trust = test::after(trust);
        test::write_trust(lab.at(name), trust);
        deed.words.push_back(lab.at(name).string());
    }
    return deed;
}

void crash_three_times(Lab& lab)
{
    for (int start = 0; start < starts_of_a_trial; ++start)
        lab.expect(lab.admin({"boot"}).code().empty(), "gave up after " + std::to_string(start) + " starts");
}

bool may_trace(Lab& lab)
{
    if (Traced::possible())
        return true;
    lab.not_here("strace may not trace here; any machine where a user may trace the own processes");
    return false;
}

} // namespace conformance
