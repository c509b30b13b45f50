#pragma once
// The only include of sqlite3.h. Payloads are opened read-only and immutable; nothing here executes text
// that came from outside.

#include "base/file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace base {

class Database;

enum class ValueType { null, integer, real, text, blob };

// A prepared statement. Bind by position from 1, then step() until it returns false.
// Text and blobs handed out live until the next step() or reset().
class Statement {
public:
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::int64_t number);
    Statement& bind_blob(int index, ByteView bytes);
    Statement& bind_null(int index);

    // True with a row, false at the end.
    Result<bool> step();
    void reset();

    int columns() const;
    std::string_view text(int column) const;
    std::int64_t number(int column) const;
    double real(int column) const;
    ByteView blob(int column) const;
    bool is_null(int column) const;
    ValueType type(int column) const; // As stored, before any of the readers above converts it.

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement, sqlite3* database);
    sqlite3_stmt* statement_ = nullptr;
    sqlite3* database_ = nullptr;
};

class Database {
public:
    // Limits of a hardened connection; sources in the README under "Opening a payload".
    static constexpr int value_bytes_max = 2 * 1024 * 1024; // Media come in chunks of 1 MiB.
    static constexpr int sql_bytes_max = 100'000;

    // A new, empty database for a writer. The file must not exist.
    static Result<Database> create(const std::filesystem::path& file);
    // A payload: immutable, read-only, no views, no triggers, no extensions, DEFENSIVE, limits set.
    static Result<Database> open_immutable(const std::filesystem::path& file);

    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    Result<void> execute(const char* sql);
    Result<Statement> prepare(std::string_view sql) const;

    // Stops any statement that runs longer; for untrusted payloads. Zero: no limit.
    void stop_after(std::int64_t ms);
    sqlite3* handle() const { return database_; }

private:
    explicit Database(sqlite3* database) : database_(database) {}
    sqlite3* database_ = nullptr;
    std::unique_ptr<std::int64_t> deadline_; // For the progress handler; stable address.
};

// For the whole process, and for good: only where nothing but untrusted payloads is opened.
void limit_database_memory(std::int64_t bytes);

} // namespace base
