import { type RawBuilder, sql } from 'kysely';
import { callersPersonIds } from '@/cloud/community/claimed-people';
import type { CallerContext } from '@/cloud/community/valid-bindings';

type Row = Record<string, unknown>;
/** Rows by table. */
type Records = Record<string, Row[]>;

/** Kept answers to retries repeat what stands in the other tables; documents wait a day to be fetched. */
const technicalTables = ['idempotent_request', 'kept_document'];

/** A ballot that staff entered stands under whoever confirmed it; it is the voter's, as its entry is. */
const onlyOwn: Record<string, RawBuilder<boolean>> = { ballot: sql<boolean>`own.channel = 'app'` };

/**
 * Signed without an account on a helper's tablet: under the account where there is one, else the person's
 * of the register they are.
 */
const alsoAsPerson = ['acknowledgement', 'acknowledgement_strokes'];

/** What tells a deed's row: the row itself, never what it says about others. */
const namesOfRow = ['id', 'poll_id', 'version'];

/** How a column ties a row to somebody, by its name. */
const isAccountColumn = (column: string) => /(^|_)account_id$/.test(column);
const isVolunteerColumn = (column: string) => column === 'volunteer_id';
const isPersonColumn = (column: string) => column === 'person_id';
const isVoterColumn = (column: string, table: string) =>
  column === (table === 'voter_roll_entry' ? 'id' : 'voter_id');
const isActorColumn = (column: string) => column.endsWith('_by');

/**
 * Rows that are the caller's: under their account; in a table without accounts, about the volunteer or
 * the person of the register they are; in one without either, about a vote that is theirs on a poll's
 * roll. Rows of those they share a vote with stay theirs alone. Who decided about a row is left out.
 */
export async function ownRecords(context: CallerContext): Promise<Records> {
  const personIds = await callersPersonIds(context);
  const ties = [
    { isTie: isAccountColumn, ids: [context.accountId] },
    { isTie: isVolunteerColumn, ids: await volunteersOf(context) },
    { isTie: isPersonColumn, ids: personIds },
    { isTie: isVoterColumn, ids: await votersOf(context, personIds) },
  ];
  const records: Records = {};
  for (const { table, identities } of await readableTables(context)) {
    const tie = ties.find(({ isTie }) => identities.some((column) => isTie(column, table)));
    if (!tie || technicalTables.includes(table)) continue;
    const columns = identities.filter((column) => tie.isTie(column, table));
    const found = await rowsOf(context, table, columns, tie.ids, {
      entry: sql<Row>`to_jsonb(own) - ${identities.filter(isActorColumn)}::text[]`,
      condition: onlyOwn[table] ?? sql<boolean>`true`,
    });
    const asPerson = alsoAsPerson.includes(table)
      ? await rowsOf(context, table, ['person_id'], personIds, {
          entry: sql<Row>`to_jsonb(own) - ${identities.filter(isActorColumn)}::text[]`,
          condition: sql<boolean>`own.account_id is null`,
        })
      : [];
    const all = [...found, ...asPerson];
    if (all.length > 0) records[table] = all;
  }
  return records;
}

/**
 * What the caller did in the community's rows (announced, entered, recorded, answered…), by table:
 * which row and when. What such a row says is the community's, and may be a neighbour's choice.
 */
export async function ownDeeds(context: CallerContext): Promise<Records> {
  const deeds: Records = {};
  for (const { table, columns, identities } of await readableTables(context)) {
    for (const column of identities.filter(isActorColumn)) {
      const at = column.replace(/_by$/, '_at');
      const told = columns.filter((name) => namesOfRow.includes(name) || name === at);
      const found = await rowsOf(context, table, [column], [context.accountId], {
        entry: sql<Row>`jsonb_build_object(${sql.join([
          sql`'deed', ${column}::text`,
          ...told.map((name) => sql`${name}::text, own.${sql.ref(name)}`),
        ])})`,
        condition: sql<boolean>`true`,
      });
      if (found.length > 0) deeds[table] = [...(deeds[table] ?? []), ...found];
    }
  }
  return deeds;
}

async function rowsOf(
  { transaction, communityId }: CallerContext,
  table: string,
  columns: string[],
  ids: string[],
  { entry, condition }: { entry: RawBuilder<Row>; condition: RawBuilder<boolean> },
): Promise<Row[]> {
  if (columns.length === 0 || ids.length === 0) return [];
  const isOwn = columns.map((column) => sql`own.${sql.ref(column)} = any(${ids}::uuid[])`);
  const { rows } = await sql<{ entry: Row }>`
    select ${entry} as entry from ${sql.table(table)} as own
    where own.community_id = ${communityId} and (${sql.join(isOwn, sql` or `)})
      and ${condition}`.execute(transaction);
  return rows.map(({ entry: row }) => row);
}

/** The volunteer they are, if they registered as one. */
async function volunteersOf({
  transaction,
  communityId,
  accountId,
}: CallerContext): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from volunteer where community_id = ${communityId} and account_id = ${accountId}`.execute(
    transaction,
  );
  return rows.map(({ id }) => id);
}

/** The votes that are theirs, on the rolls of all polls. */
async function votersOf(
  { transaction, communityId }: CallerContext,
  personIds: string[],
): Promise<string[]> {
  const { rows } = await sql<{ voterId: string }>`
    select voter_id from voter_roll_person
    where community_id = ${communityId} and person_id = any(${personIds}::uuid[])`.execute(
    transaction,
  );
  return rows.map(({ voterId }) => voterId);
}

type ReadableTable = {
  table: string;
  columns: string[];
  /** Those that hold ids. */
  identities: string[];
};

/** Every table of communities that the application may read. */
async function readableTables({ transaction }: CallerContext): Promise<ReadableTable[]> {
  const { rows } = await sql<ReadableTable>`
    select table_name as "table", array_agg(column_name::text) as columns,
      coalesce(array_agg(column_name::text) filter (where data_type = 'uuid'), '{}') as identities
    from information_schema.columns
    where table_schema = 'public'
      and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')
    group by table_name
    having bool_or(column_name = 'community_id')
    order by table_name`.execute(transaction);
  return rows;
}
