#pragma once
// One pack of the generation as Guide reads it: its connection, its prepared statements, the ids it owns.

#include "base/database.h"
#include "base/result.h"
#include "model/guide.h"
#include "model/query_memo.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace model {

// The first thing that went wrong. After it every answer is empty: the content under our feet is not sound.
struct Fault {
    std::optional<base::Error> error;
    void set(base::Error cause)
    {
        if (!error)
            error = std::move(cause);
    }
};

using Value = std::variant<std::int64_t, std::string, base::Hash>;
using Values = std::vector<Value>;

// The rows of one question: remembered, or of a statement on loan from its layer, which is given back, reset,
// when this goes out of scope.
class Query {
public:
    struct Prepared {
        base::Statement statement;
        bool lent = false;
    };
    // `memo` is to remember the rows as the answer to `question`.
    Query(Prepared* prepared, Fault* fault, QueryMemo* memo, std::string question);
    Query(std::shared_ptr<const Answer> answer, Fault* fault)
        : answer_(std::move(answer))
        , fault_(fault)
    {
    }
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    ~Query();

    // True with a row. False at the end, and after a fault.
    bool next();
    std::string text(int column) const { return std::string(view(column)); }
    std::string_view view(int column) const;
    int number(int column) const;
    std::optional<base::Hash> hash(int column) const; // Nothing for NULL and for other bytes.

private:
    bool step();
    void record();

    std::shared_ptr<const Answer> answer_; // Null while a statement is asked.
    std::size_t row_ = 0; // Of answer_, from 1.
    Prepared* prepared_ = nullptr; // Null when the statement could not be prepared.
    Fault* fault_ = nullptr;
    QueryMemo* memo_ = nullptr; // Null when these rows are not to be remembered.
    bool ended_ = false; // Stepped on, a statement would begin again.
    std::string question_;
    Answer recorded_;
};

class PackReader {
public:
    PackReader(std::shared_ptr<const pack::Pack> pack, Fault* fault);

    const pack::Pack& pack() const { return *pack_; }
    const std::string& role() const { return role_; }

    // `sql` must be a literal with a LIMIT: it is prepared once and kept. One loan of a text at a time.
    Query query(std::string_view sql, const Values& values) const;

    // Whether this layer may hold a row of that id at all: ids carry their owner in front.
    bool may_hold(std::string_view id) const;
    bool hides(const std::string& id) const;
    std::string meta(const std::string& key) const; // Empty when there is none.
    // This layer's words alone; Japanese where `lang` is missing.
    Text text(const std::string& id, std::string_view field, const std::string& lang) const;
    Picture picture(const base::Hash& hash, Text alt) const;

private:
    std::shared_ptr<const pack::Pack> pack_;
    Fault* fault_;
    std::string role_;
    std::string prefix_;
    bool has_tombstones_ = false;
    mutable std::map<std::string_view, Query::Prepared> prepared_;
    mutable QueryMemo memo_;
};

// "pref:", "hosp:", "chart:", "grp:<id>:"; a layer edited at the kiosk owns what its group owns.
std::string owned_prefix(std::string_view role);

} // namespace model
