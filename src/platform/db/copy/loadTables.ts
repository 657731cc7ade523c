import pg from 'pg'
import { nameOf, type TableToCopy } from './tables.js'

/**
 * Empties the tables and opens them for `copy`, which row-level security forbids to their owner, until what it returns
 * closes them again: all of it in the caller's transaction, whose end is the first that anybody sees of it. What follows
 * from rows (totals) is loaded too, so no trigger of ours runs meanwhile.
 */
export async function openForLoad(
  client: pg.ClientBase,
  tables: TableToCopy[],
): Promise<() => Promise<void>> {
  const { rows: forced } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity`,
  )
  const each = async (which: { name: string }[], change: string) => {
    for (const table of which) await client.query(`alter table ${nameOf(table)} ${change}`)
  }
  await client.query(`truncate ${tables.map(nameOf).join(', ')} cascade`)
  await each(forced, 'no force row level security')
  await each(tables, 'disable trigger user')
  return async () => {
    await client.query('set constraints all immediate')
    await each(tables, 'enable trigger user')
    await each(forced, 'force row level security')
  }
}

export interface SequenceState {
  name: string
  value: string | null
}

export async function sequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `select sequencename::text as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`,
  )
  return rows
}

export async function setSequences(client: pg.ClientBase, states: SequenceState[]): Promise<void> {
  for (const { name, value } of states)
    if (value !== null)
      await client.query('select setval($1::regclass, $2::bigint)', [
        `public.${pg.escapeIdentifier(name)}`,
        value,
      ])
}
