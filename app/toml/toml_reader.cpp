#include "toml/toml_reader.h"

#include "base/file.h"
#include "base/utf8.h"
#include "toml/toml_node.h"

#include <algorithm>
#include <cmath>

namespace toml {

namespace {

const Node* find(const Node* node, const std::string_view key)
{
    const auto* fields = node ? std::get_if<std::unique_ptr<Fields>>(&node->value) : nullptr;
    if (!fields)
        return nullptr;
    for (const auto& [name, value] : (*fields)->items)
        if (name == key)
            return &value;
    return nullptr;
}

bool is_table(const Node& node)
{
    return std::holds_alternative<std::unique_ptr<Fields>>(node.value);
}

// Spellings of the same mistake: the editor saved in another encoding, or put a mark in front.
std::optional<Problem> encoding_problem(const std::string_view text, const std::string& name)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        return Problem{name, 1, "the file begins with a byte order mark; save it as UTF-8 without BOM"};
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || text.find('\0') != text.npos)
        return Problem{name, 1,
                       "this is UTF-16 (\"Unicode\" in old Windows editors); save the file as UTF-8"};
    int line = 1;
    for (std::size_t start = 0; start <= text.size(); ++line) {
        const auto end = std::min(text.find('\n', start), text.size());
        if (!base::decode_utf8(text.substr(start, end - start)))
            return Problem{
                name, line,
                "this is not UTF-8 (it may be Shift_JIS, the code page of Windows); save the file as UTF-8"};
        start = end + 1;
    }
    return std::nullopt;
}

void collect_unknown(const Node& node, const std::string& name, std::vector<Problem>& problems)
{
    if (const auto* array = std::get_if<std::unique_ptr<Array>>(&node.value)) {
        for (const auto& item : (*array)->items)
            collect_unknown(item, name, problems);
    } else if (const auto* fields = std::get_if<std::unique_ptr<Fields>>(&node.value)) {
        for (const auto& [key, value] : (*fields)->items) {
            if (!value.asked)
                problems.push_back({name, value.line, "nobody knows the key \"" + key + "\" here"});
            else
                collect_unknown(value, name, problems);
        }
    }
}

} // namespace

std::string Problem::sentence() const
{
    return line > 0 ? file + " line " + std::to_string(line) + ": " + words : file + ": " + words;
}

int Table::line() const
{
    return node_ ? node_->line : 0;
}

int Table::line_of(const std::string_view key) const
{
    const Node* value = find(node_, key);
    return value ? value->line : line();
}

bool Table::has(const std::string_view key) const
{
    return find(node_, key) != nullptr;
}

std::vector<std::string> Table::keys() const
{
    std::vector<std::string> names;
    if (const auto* fields = std::get_if<std::unique_ptr<Fields>>(&node_->value))
        for (const auto& item : (*fields)->items)
            names.push_back(item.first);
    return names;
}

void Table::problem(const std::string_view key, const std::string_view words) const
{
    pages_->problems.push_back({pages_->name, line_of(key), std::string(key) + ": " + std::string(words)});
}

const Node* Table::ask(const std::string_view key) const
{
    const Node* value = find(node_, key);
    if (value)
        value->asked = true;
    return value;
}

const Node* Table::require(const std::string_view key) const
{
    const Node* value = ask(key);
    if (!value)
        problem(key, "is missing here");
    return value;
}

std::nullopt_t Table::wrong_type(const Node& value, const std::string_view key,
                                 const std::string_view wanted) const
{
    if (std::holds_alternative<Moment>(value.value))
        problem(key, "write the date in quotation marks");
    else
        problem(key, "must be " + std::string(wanted));
    return std::nullopt;
}

std::string Table::text(const std::string_view key) const
{
    if (!require(key))
        return {};
    return text_if(key).value_or("");
}

std::optional<std::string> Table::text_if(const std::string_view key) const
{
    const Node* value = ask(key);
    if (!value)
        return std::nullopt;
    const auto* text = std::get_if<std::string>(&value->value);
    if (!text)
        return wrong_type(*value, key, "a text in quotation marks");
    if (text->empty()) {
        problem(key, "is empty; leave the key out when there is nothing to say");
        return std::nullopt;
    }
    return *text;
}

std::string Table::text_or_empty(const std::string_view key) const
{
    const Node* value = find(node_, key);
    const auto* text = value ? std::get_if<std::string>(&value->value) : nullptr;
    if (!text || !text->empty())
        return text_if(key).value_or("");
    ask(key);
    return {};
}

std::string Table::choice(const std::string_view key,
                          const std::initializer_list<std::string_view> allowed) const
{
    auto word = text(key);
    if (word.empty() || std::find(allowed.begin(), allowed.end(), word) != allowed.end())
        return word;
    std::string list;
    for (const auto one : allowed)
        list += (list.empty() ? "" : ", ") + std::string(one);
    problem(key, "\"" + word + "\" is none of " + list);
    return {};
}

std::int64_t Table::number(const std::string_view key, const std::int64_t min, const std::int64_t max) const
{
    if (!require(key))
        return min;
    return number_if(key, min, max).value_or(min);
}

std::optional<std::int64_t> Table::number_if(const std::string_view key, const std::int64_t min,
                                             const std::int64_t max) const
{
    const Node* value = ask(key);
    if (!value)
        return std::nullopt;
    const auto* number = std::get_if<std::int64_t>(&value->value);
    if (!number)
        return wrong_type(*value, key, "a whole number");
    if (*number < min || *number > max) {
        problem(key, "must be from " + std::to_string(min) + " to " + std::to_string(max));
        return std::nullopt;
    }
    return *number;
}

std::optional<std::vector<std::int64_t>> Table::numbers_if(const std::string_view key,
                                                           const std::size_t count, const std::int64_t min,
                                                           const std::int64_t max) const
{
    const Node* value = ask(key);
    if (!value)
        return std::nullopt;
    const auto* array = std::get_if<std::unique_ptr<Array>>(&value->value);
    if (!array || (*array)->items.size() != count)
        return wrong_type(*value, key, "a list of " + std::to_string(count) + " whole numbers");
    std::vector<std::int64_t> numbers;
    for (const auto& item : (*array)->items) {
        const auto* number = std::get_if<std::int64_t>(&item.value);
        if (!number || *number < min || *number > max) {
            problem(key,
                    "each must be a whole number from " + std::to_string(min) + " to " + std::to_string(max));
            return std::nullopt;
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<double> Table::real_if(const std::string_view key, const double min, const double max) const
{
    const Node* value = ask(key);
    if (!value)
        return std::nullopt;
    double number = 0;
    if (const auto* real = std::get_if<double>(&value->value))
        number = *real;
    else if (const auto* whole = std::get_if<std::int64_t>(&value->value))
        number = static_cast<double>(*whole);
    else
        return wrong_type(*value, key, "a number");
    // The negated form also refuses NaN, which TOML can spell.
    if (!(number >= min && number <= max)) {
        problem(key, "must be from " + std::to_string(min) + " to " + std::to_string(max));
        return std::nullopt;
    }
    return number;
}

std::optional<bool> Table::flag_if(const std::string_view key) const
{
    const Node* value = ask(key);
    if (!value)
        return std::nullopt;
    if (const auto* flag = std::get_if<bool>(&value->value))
        return *flag;
    return wrong_type(*value, key, "true or false");
}

std::vector<Text> Table::texts(const std::string_view key) const
{
    std::vector<Text> list;
    const Node* value = ask(key);
    if (!value)
        return list;
    const auto* array = std::get_if<std::unique_ptr<Array>>(&value->value);
    if (!array) {
        wrong_type(*value, key, "a list of texts: [\"…\", \"…\"]");
        return list;
    }
    for (const auto& item : (*array)->items) {
        const auto* text = std::get_if<std::string>(&item.value);
        if (text && !text->empty())
            list.push_back({*text, item.line});
        else
            problem(key, "may hold texts only, none of them empty");
    }
    return list;
}

std::optional<Table> Table::table(const std::string_view key) const
{
    return require(key) ? table_if(key) : std::nullopt;
}

std::optional<Table> Table::table_if(const std::string_view key) const
{
    const Node* value = ask(key);
    if (!value)
        return std::nullopt;
    if (!is_table(*value))
        return wrong_type(*value, key, "a table: { … = …, … }");
    return Table(value, pages_);
}

std::vector<Table> Table::tables(const std::string_view key) const
{
    std::vector<Table> list;
    const Node* value = ask(key);
    if (!value)
        return list;
    const auto* array = std::get_if<std::unique_ptr<Array>>(&value->value);
    if (!array) {
        wrong_type(*value, key, "a list of tables: [[" + std::string(key) + "]]");
        return list;
    }
    for (const auto& item : (*array)->items) {
        if (is_table(item))
            list.push_back(Table(&item, pages_));
        else
            problem(key, "may hold tables only");
    }
    return list;
}

base::Result<Document> Document::read(const std::filesystem::path& file, std::string name)
{
    TRY_SET(const auto text, base::read_text_limited(file, file_bytes_max));
    return parse(text, std::move(name));
}

base::Result<Document> Document::parse(const std::string_view text, std::string name)
{
    if (text.size() > file_bytes_max)
        return base::fail(base::Code::too_large, name + ": longer than 1 MiB");
    if (const auto problem = encoding_problem(text, name))
        return base::fail(base::Code::bad_input, problem->sentence());
    TRY_SET(auto root, parse_node(text, name));
    auto pages = std::make_unique<Pages>();
    pages->name = std::move(name);
    pages->root = std::move(root);
    return Document(std::move(pages));
}

Document::Document(std::unique_ptr<Pages> pages)
    : pages_(std::move(pages))
{
}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Table Document::root() const
{
    return Table(&pages_->root, pages_.get());
}

std::vector<Problem> Document::finish() const
{
    auto problems = pages_->problems;
    collect_unknown(pages_->root, pages_->name, problems);
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
    return problems;
}

} // namespace toml
