import { type Pool } from 'pg';

/** Channel on which a commit is announced, without saying what: followers ask. */
export const CHANNEL = 'event_log';

/** Guards the installation against a second process that starts at the same moment. */
const INSTALL_LOCK = 4_711_020_911;

/**
 * Creates the log where it is missing; harmless when it stands, and under concurrent starts.
 *
 * One head row numbers the log. Whoever appends locks it until commit, so positions have no gaps and appear in the
 * order of commits, whatever the number of processes: a reader that saw position n has seen everything below n.
 */
export const installSchema = async (pool: Pool): Promise<void> => {
  await pool.query(`begin; select pg_advisory_xact_lock(${INSTALL_LOCK}); ${DDL}; commit`);
};

/** Names are compared byte by byte ("C"): faster than any language's order, and the same on every server. */
const TABLES = `
create schema if not exists event_log;
create table if not exists event_log.head (
  one boolean primary key default true check (one),
  log_id uuid not null default gen_random_uuid(),
  position bigint not null default 0
) with (fillfactor = 10);
insert into event_log.head default values on conflict do nothing;
create table if not exists event_log.events (
  position bigint primary key,
  stream text collate "C" not null,
  revision int not null check (revision >= 0),
  id uuid not null,
  type text collate "C" not null,
  data json not null,
  metadata json not null,
  unique (stream, revision)
);`;

/**
 * Writes a group of appends in one transaction and one round trip. Parameters: per append its stream, the revision it
 * expects and how many events it has; the numbers of those whose stream stands earlier in the group; the number of all
 * events; and the events, in order, as one JSON array of {a: number of the append, s: stream, r: revision, id, type,
 * data, metadata}.
 *
 * The first statement waits for the head; the next one has a newer snapshot (READ COMMITTED, volatile) and so sees
 * everything that the wait was for. Where every stream has come as far as expected and no further, all is written at
 * once: that none has come further, the unique key says. Otherwise appends that fit are written at once, and what is
 * left over - a stream that stands elsewhere, or a second append to a stream of this group - is looked at one by one, in
 * order: written, found to stand there already (same ids, same content), or in conflict, which fails no other.
 *
 * Answers {base: position before the group, odd: [[append, actual revision, last position or null for a conflict]]};
 * all others were written in order behind base.
 */
const FUNCTIONS = `
create or replace function event_log.append_group(
  streams text[], expected int[], sizes int[], again int[], total int, rows json
) returns json language plpgsql volatile as $$
declare
  base bigint;
  last bigint;
  odd int[];
  found json[];
  n int;
  actual int;
  stands bigint;
begin
  update event_log.head set position = position + total returning position into strict last;
  base := last - total;

  if cardinality(again) = 0 and not exists (
    select from unnest(streams, expected) as a(stream, expected)
    where a.expected >= 0 and not exists (
      select from event_log.events e where e.stream = a.stream and e.revision = a.expected)
  ) then
    begin
      insert into event_log.events
      select base + x.ordinality, x.s, x.r, x.id, x.type, x.data, x.metadata
      from rows from (json_to_recordset(rows)
        as (s text, r int, id uuid, type text, data json, metadata json)) with ordinality as x;
      perform pg_notify('${CHANNEL}', '');
      return json_build_object('base', base::text, 'odd', '[]'::json);
    exception when unique_violation then
      null; -- a stream stands further on
    end;
  end if;

  select array_agg(a.n::int order by a.n) into odd
  from unnest(streams, expected) with ordinality as a(stream, expected, n)
  where a.n = any (again) or a.expected <> coalesce(
    (select e.revision from event_log.events e where e.stream = a.stream order by e.revision desc limit 1), -1);

  insert into event_log.events
  select base + row_number() over (order by x.a, x.r), x.s, x.r, x.id, x.type, x.data, x.metadata
  from json_to_recordset(rows) as x(a int, s text, r int, id uuid, type text, data json, metadata json)
  where x.a <> all (odd);
  get diagnostics n = row_count;
  last := base + n;

  foreach n in array odd loop
    select coalesce(max(e.revision), -1) into actual from event_log.events e where e.stream = streams[n];
    stands := null;
    if actual = expected[n] then
      insert into event_log.events
      select last + row_number() over (order by x.r), x.s, x.r, x.id, x.type, x.data, x.metadata
      from json_to_recordset(rows) as x(a int, s text, r int, id uuid, type text, data json, metadata json)
      where x.a = n;
      actual := actual + sizes[n];
      last := last + sizes[n];
      stands := last;
    elsif actual > expected[n] then
      select case when count(*) = sizes[n] then max(e.position) end into stands
      from json_to_recordset(rows) as x(a int, s text, r int, id uuid, type text, data json, metadata json)
      join event_log.events e on e.stream = x.s and e.revision = x.r and e.id = x.id and e.type = x.type
        and e.data::jsonb = x.data::jsonb and e.metadata::jsonb = x.metadata::jsonb
      where x.a = n;
    end if;
    found := found || json_build_array(n, actual, stands::text);
  end loop;
  update event_log.head set position = last;

  if last > base then perform pg_notify('${CHANNEL}', ''); end if;
  return json_build_object('base', base::text, 'odd', coalesce(to_json(found), '[]'));
end $$`;

const DDL = TABLES + FUNCTIONS;
