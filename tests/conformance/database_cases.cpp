// G. Payloads that are signed and hostile.

#include "conformance/case.h"
#include "conformance/lab.h"

namespace conformance {

std::span<const Case> database_cases()
{
    return {};
}

} // namespace conformance
