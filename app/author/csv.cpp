#include "author/csv.h"

namespace author {

namespace {

class CsvReader {
public:
    explicit CsvReader(const std::string_view text)
        : text_(text)
    {
    }

    base::Result<std::vector<CsvRow>> rows()
    {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            TRY_SET(auto row, this->row());
            if (row.fields.size() > 1 || !row.fields.front().empty())
                rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    base::Result<CsvRow> row()
    {
        CsvRow row{line_, {}};
        for (;;) {
            TRY_SET(auto field, this->field());
            row.fields.push_back(std::move(field));
            if (at_ >= text_.size())
                return row;
            if (text_[at_++] == ',')
                continue;
            ++line_;
            return row;
        }
    }

    // Up to the comma or the end of the line, which stays.
    base::Result<std::string> field()
    {
        std::string field;
        if (at_ < text_.size() && text_[at_] == '"') {
            TRY_SET(field, quoted());
        }
        while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n')
            field += text_[at_++];
        if (!field.empty() && field.back() == '\r')
            field.pop_back();
        return field;
    }

    base::Result<std::string> quoted()
    {
        const int begun = line_;
        std::string field;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"' && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) {
                ++at_;
                return field;
            }
            if (text_[at_] == '"')
                ++at_;
            line_ += text_[at_] == '\n';
            field += text_[at_];
        }
        return base::fail(base::Code::bad_input,
                          "line " + std::to_string(begun) + ": a quote is never closed");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace

base::Result<std::vector<CsvRow>> parse_csv(const std::string_view text)
{
    return CsvReader(text).rows();
}

} // namespace author
