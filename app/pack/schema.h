#pragma once
// Schema 1: what a payload holds. The text below IS the schema: a payload whose sqlite_schema differs from what
// this text makes, by one space, is refused. A change means another number and another text beside it.
//
// Common rules. Ids carry their owner: `pref:takikawa-nanohana`, `hosp:naika`, `grp:hidamari:concert`, `chart:chest`.
// Every text a visitor reads stands in `translation` under (id, field, lang), in the markup of base/markup.h with
// phrase breaks set; `ja` is always there. Readings and sort keys are columns: hiragana, folded by reading/.
// Dates are ISO texts in Asia/Tokyo: a day `2026-12-03`, a time `2026-12-03T13:30`, a vague day `2011` or `2011-09`.
// Times of day are minutes, 0 to 1439; `until_minute` <= `from_minute` means past midnight. `days` is a bit mask:
// 1 Monday, 2 Tuesday, 4 Wednesday … 64 Sunday, 128 public holidays (a row without 128 does not hold on a holiday).
// `occurrence.group_id` is its event's: the next events of one group are found among all without a walk.
// The columns of a primary key stand first: SQLite 3.40's integrity_check takes a NOT NULL
// column between them for NULL.

#include <cstdint>

namespace pack {

inline constexpr int schema_version = 1;
inline constexpr std::uint32_t application_id = 0x4D434831; // "MCH1"
inline constexpr int page_bytes = 32768;
inline constexpr int media_chunk_bytes = 1 << 20;

inline constexpr const char* schema_sql = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE language(seq INTEGER PRIMARY KEY, lang TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE translation(id TEXT NOT NULL, field TEXT NOT NULL, lang TEXT NOT NULL, text TEXT NOT NULL, checked_by TEXT, PRIMARY KEY(id, field, lang)) WITHOUT ROWID;
CREATE TABLE source(id TEXT PRIMARY KEY, as_of TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE citation(id TEXT NOT NULL, seq INTEGER NOT NULL, source_id TEXT NOT NULL, PRIMARY KEY(id, seq)) WITHOUT ROWID;
CREATE TABLE tombstone(id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE area(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, reading TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE municipality(id TEXT PRIMARY KEY, area_id TEXT NOT NULL, reading TEXT NOT NULL, sort_key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE support_group(id TEXT PRIMARY KEY, municipality_id TEXT, area_id TEXT, reading TEXT NOT NULL, sort_key TEXT NOT NULL, founded TEXT, founded_what TEXT NOT NULL, status TEXT NOT NULL, as_of TEXT NOT NULL, hospital_count INTEGER NOT NULL, other_count INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX support_group_sort ON support_group(sort_key);
CREATE INDEX support_group_area ON support_group(area_id, sort_key);
CREATE TABLE group_activity(kind TEXT NOT NULL, group_id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(kind, group_id)) WITHOUT ROWID;
CREATE INDEX group_activity_group ON group_activity(group_id, seq);
CREATE TABLE group_record(id TEXT PRIMARY KEY, group_id TEXT NOT NULL, seq INTEGER NOT NULL, day TEXT) WITHOUT ROWID;
CREATE INDEX group_record_group ON group_record(group_id, seq);
CREATE TABLE contact(id TEXT PRIMARY KEY, owner_id TEXT NOT NULL, postal TEXT, tel TEXT, fax TEXT, mail TEXT) WITHOUT ROWID;
CREATE INDEX contact_owner ON contact(owner_id);
CREATE TABLE event(id TEXT PRIMARY KEY, group_id TEXT, kind TEXT NOT NULL, state TEXT NOT NULL, all_day INTEGER NOT NULL, rrule TEXT, access TEXT NOT NULL, moved_from TEXT, media_hash BLOB, reading TEXT NOT NULL, sort_key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE occurrence(start TEXT NOT NULL, event_id TEXT NOT NULL, group_id TEXT, until TEXT, state TEXT NOT NULL, PRIMARY KEY(start, event_id)) WITHOUT ROWID;
CREATE INDEX occurrence_event ON occurrence(event_id, start);
CREATE INDEX occurrence_group ON occurrence(group_id, start);
CREATE TABLE article(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, icon TEXT NOT NULL, as_of TEXT NOT NULL, page_count INTEGER NOT NULL, reading TEXT NOT NULL, sort_key TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX article_seq ON article(seq);
CREATE TABLE article_block(article_id TEXT NOT NULL, lang TEXT NOT NULL, page INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, media_hash BLOB, PRIMARY KEY(article_id, lang, page, seq)) WITHOUT ROWID;
CREATE TABLE notice(id TEXT PRIMARY KEY, level TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX notice_until ON notice(until_day);
CREATE TABLE number(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL, tel TEXT NOT NULL, alternative TEXT, reading TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE number_area(number_id TEXT NOT NULL, municipality_id TEXT NOT NULL, PRIMARY KEY(number_id, municipality_id)) WITHOUT ROWID;
CREATE TABLE opening(owner_id TEXT NOT NULL, seq INTEGER NOT NULL, days INTEGER NOT NULL, from_minute INTEGER NOT NULL, until_minute INTEGER NOT NULL, PRIMARY KEY(owner_id, seq)) WITHOUT ROWID;
CREATE TABLE closed_day(from_day TEXT NOT NULL, id TEXT NOT NULL, until_day TEXT NOT NULL, PRIMARY KEY(from_day, id)) WITHOUT ROWID;
CREATE TABLE department(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, reading TEXT NOT NULL, sort_key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE roster(day TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, from_minute INTEGER NOT NULL, until_minute INTEGER NOT NULL, tel TEXT, PRIMARY KEY(day, seq)) WITHOUT ROWID;
CREATE TABLE desk(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, kind TEXT NOT NULL, reading TEXT NOT NULL, sort_key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE bus(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, days INTEGER NOT NULL, times TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE duty(id TEXT PRIMARY KEY, group_id TEXT NOT NULL, seq INTEGER NOT NULL, helps TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chart_sign(id TEXT PRIMARY KEY, symptom_id TEXT NOT NULL, seq INTEGER NOT NULL, level TEXT NOT NULL, needs_clinician INTEGER NOT NULL, age_from_days INTEGER NOT NULL, age_until_days INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX chart_sign_symptom ON chart_sign(symptom_id, seq);
CREATE TABLE chart_symptom(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, body_part TEXT NOT NULL, icon TEXT NOT NULL, age_from_days INTEGER NOT NULL, age_until_days INTEGER NOT NULL, floor TEXT NOT NULL, reading TEXT NOT NULL, sort_key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE chart_floor(symptom_id TEXT NOT NULL, seq INTEGER NOT NULL, age_from_days INTEGER NOT NULL, age_until_days INTEGER NOT NULL, level TEXT NOT NULL, PRIMARY KEY(symptom_id, seq)) WITHOUT ROWID;
CREATE TABLE chart_age_band(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, from_days INTEGER NOT NULL, until_days INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE chart_modifier(id TEXT PRIMARY KEY, seq INTEGER NOT NULL, age_from_days INTEGER NOT NULL, age_until_days INTEGER NOT NULL, automatic INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE media(hash BLOB PRIMARY KEY, type TEXT NOT NULL, bytes INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE chunk(id INTEGER PRIMARY KEY, media_hash BLOB NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE(media_hash, seq));
CREATE TABLE search_part(kind TEXT NOT NULL, inside INTEGER NOT NULL, text TEXT NOT NULL, reading INTEGER NOT NULL, PRIMARY KEY(kind, inside, text, reading)) WITHOUT ROWID;
CREATE TABLE search_key(reading INTEGER NOT NULL, until TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(reading, until, id)) WITHOUT ROWID;
)sql";

// Fields of `translation`, by table:
//   meta        id "pack": title · hospital pack also: hospital_name, hospital_address, night_entrance
//               (meta keys: hospital_tel, hospital_reading, municipality, own_group, service_level, regulatory_*)
//               (chart pack, meta keys: chart_raise_most, chart_unsure_at_risk.<symptom id>, a letter each; without
//               them A, as chart/definition.h says)
//               (base and group packs, meta keys: picture.<group id>, the hash of a medium in lower-case hex)
//   source      text · area, municipality: name
//   support_group  name, story, hospital.0 …, other.0 …, join, picture (what it shows) · group_record: text
//   contact     office, address, tel_extension, note
//   event       title, place, what, who, fee, apply, bring, state_note, picture (what it shows)
//   article     title, summary (body in article_block; kind: heading | paragraph | item | step | remember | image;
//               the text of an image says what it shows)
//   notice      title, text · number: name, when, area, note · closed_day: why · hours (id "hosp:hours.N"): what
//   department  name, place, about, note.0 … · roster: name, department · desk, place: name, where, does, note
//   bus         line · duty: place, look_for
//   chart_*     see app/chart/definition.h; ids: sign `chart:chest-squeeze`, symptom `chart:adult-chest-pain`, modifier
//               likewise, age band `chart:age.months-1`; gate signs belong to `chart:gate`, which is no row.
//               Fields: sign and modifier text · age band name · symptom title, ask_red, ask_amber · gate title,
//               ask · symptom and gate, for each level L they can reach: leaf.L.department, leaf.L.do.0 …,
//               leaf.L.dont.0 …, leaf.L.watch.0 … (one idea each), leaf.L.again · `chart:part.chest` (the body_part
//               "chest") name · `chart:words` disclaimer, approver, ask_who, ask_symptom, ask_modifiers, level.L,
//               level.L.time
//               (meta keys: chart_raise_most, chart_body_parts "whole chest …", chart_needs_clinician.ID of a modifier;
//               of a symptom: chart_unsure_at_risk.ID, chart_version.ID "1 2026-11-21")
// The search, as reading/search_index.h makes it: a search_part is found under `text` or any beginning of it and
// leads to the readings of that number, those to ids. `inside` 1: the part begins in the middle of its reading.
// `kind`: group, event, article, symptom, department, desk, place, number, area (areas and municipalities).
// `until`: the last day of an event; '' for what does not pass. Nothing is scanned: any part of any name is one
// range of the primary key.
// Ids of the same name are kept apart by their kind: pref:area.X, pref:source.X, pref:number.X, hosp:desk.X,
// hosp:notice.X, hosp:hours.N, hosp:closed.N, hosp:bus.N, hosp:roster.N, grp:G:duty.X, <group>.record.N,
// <group>.contact.

} // namespace pack
