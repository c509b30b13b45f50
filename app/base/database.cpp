#include "base/database.h"

#include <chrono>
#include <sqlite3.h>

namespace base {

namespace {

tl::unexpected<Error> fail_sqlite(sqlite3* database, const std::string_view step)
{
    const int code = database ? sqlite3_extended_errcode(database) : SQLITE_NOMEM;
    Code cause = Code::io;
    switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_SCHEMA: cause = Code::corrupt; break;
    case SQLITE_FULL: cause = Code::no_space; break;
    case SQLITE_READONLY: cause = Code::read_only; break;
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT: cause = Code::too_large; break;
    case SQLITE_CONSTRAINT:
    case SQLITE_ERROR: cause = Code::bad_input; break;
    case SQLITE_CANTOPEN: cause = Code::not_found; break;
    default: break;
    }
    return fail(cause, std::string(step) + ": " + (database ? sqlite3_errmsg(database) : "no memory"));
}

std::int64_t now_ms()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void harden(sqlite3* database)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    const struct {
        int id;
        int value;
    } limits[] = {
        {SQLITE_LIMIT_LENGTH, Database::value_bytes_max},
        {SQLITE_LIMIT_SQL_LENGTH, Database::sql_bytes_max},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 20},
        {SQLITE_LIMIT_COMPOUND_SELECT, 5},
        {SQLITE_LIMIT_VDBE_OP, 25'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 20},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    };
    for (const auto& limit : limits)
        sqlite3_limit(database, limit.id, limit.value);
}

// In an SQLite URI only these need escaping.
std::string uri_of(const std::filesystem::path& file)
{
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '%')
            uri += "%25";
        else if (c == '?')
            uri += "%3f";
        else if (c == '#')
            uri += "%23";
        else
            uri += c;
    }
    return uri + "?mode=ro&immutable=1";
}

} // namespace

Statement::Statement(sqlite3_stmt* statement, sqlite3* database)
    : statement_(statement), database_(database)
{
}

Statement::~Statement()
{
    sqlite3_finalize(statement_);
}

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)), database_(other.database_)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(statement_, other.statement_);
    std::swap(database_, other.database_);
    return *this;
}

// Bind fails only for a wrong index or no memory: both are bugs of ours.
Statement& Statement::bind(const int index, const std::string_view text)
{
    VERIFY(sqlite3_bind_text(statement_, index, text.data() ? text.data() : "",
                             static_cast<int>(text.size()), SQLITE_TRANSIENT)
           == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(const int index, const std::int64_t number)
{
    VERIFY(sqlite3_bind_int64(statement_, index, number) == SQLITE_OK);
    return *this;
}

Statement& Statement::bind_blob(const int index, const ByteView bytes)
{
    VERIFY(sqlite3_bind_blob64(statement_, index, bytes.data(), bytes.size(), SQLITE_TRANSIENT)
           == SQLITE_OK);
    return *this;
}

Statement& Statement::bind_null(const int index)
{
    VERIFY(sqlite3_bind_null(statement_, index) == SQLITE_OK);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return fail_sqlite(database_, "step");
}

void Statement::reset()
{
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

int Statement::columns() const
{
    return sqlite3_column_count(statement_);
}

std::string_view Statement::text(const int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = sqlite3_column_bytes(statement_, column);
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(size)) : std::string_view();
}

std::int64_t Statement::number(const int column) const
{
    return sqlite3_column_int64(statement_, column);
}

double Statement::real(const int column) const
{
    return sqlite3_column_double(statement_, column);
}

ByteView Statement::blob(const int column) const
{
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Statement::is_null(const int column) const
{
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

ValueType Statement::type(const int column) const
{
    switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER: return ValueType::integer;
    case SQLITE_FLOAT: return ValueType::real;
    case SQLITE_TEXT: return ValueType::text;
    case SQLITE_BLOB: return ValueType::blob;
    default: return ValueType::null;
    }
}

Result<Database> Database::create(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return fail(Code::bad_input, file.string() + " exists already");
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return fail_sqlite(handle, "create " + file.string());
    return database;
}

Result<Database> Database::open_immutable(const std::filesystem::path& file)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(uri_of(file).c_str(), &handle,
                                     SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOFOLLOW, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return fail_sqlite(handle, "open " + file.string());
    harden(handle);
    TRY(database.execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA query_only=ON"));
    return database;
}

Database::~Database()
{
    sqlite3_close_v2(database_);
}

Database::Database(Database&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)), deadline_(std::move(other.deadline_))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    std::swap(database_, other.database_);
    std::swap(deadline_, other.deadline_);
    return *this;
}

Result<void> Database::execute(const char* sql)
{
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail_sqlite(database_, "execute");
    return {};
}

Result<Statement> Database::prepare(const std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr)
        != SQLITE_OK)
        return fail_sqlite(database_, "prepare");
    return Statement(statement, database_);
}

void Database::stop_after(const std::int64_t ms)
{
    if (ms == 0) {
        sqlite3_progress_handler(database_, 0, nullptr, nullptr);
        return;
    }
    deadline_ = std::make_unique<std::int64_t>(now_ms() + ms);
    sqlite3_progress_handler(
        database_, 1000,
        [](void* deadline) { return now_ms() > *static_cast<std::int64_t*>(deadline) ? 1 : 0; },
        deadline_.get());
}

void limit_database_memory(const std::int64_t bytes)
{
    sqlite3_hard_heap_limit64(bytes);
}

} // namespace base
