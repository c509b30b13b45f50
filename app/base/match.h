#pragma once
// The visitor for std::visit out of lambdas.

namespace base {

template <class... Ts>
struct Match : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Match(Ts...) -> Match<Ts...>;

} // namespace base
