// B. What a role may write.

#include "conformance/case.h"
#include "conformance/lab.h"

namespace conformance {

std::span<const Case> scope_cases()
{
    return {};
}

} // namespace conformance
