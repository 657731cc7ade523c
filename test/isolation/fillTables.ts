import type pg from 'pg'

export interface Row {
  columns: string[]
  values: unknown[]
}

export interface Filled {
  /** All tables that have an organisation. */
  tables: string[]
  /** Those that could not be given a row of each organisation. */
  empty: string[]
  ours: string
  theirs: string
  rowOf(table: string, orgId: string): Row
}

interface Column {
  name: string
  type: string
  isRequired: boolean
  /** The first value that a check constraint lists. */
  listed: string | null
}

const OURS = `c${'a'.repeat(24)}`
const THEIRS = `c${'b'.repeat(24)}`

/** What the type does not tell: constraints over several columns, and arrays that must hold something. */
const KNOWN: Record<string, unknown> = {
  'webhook_endpoint.events': ['analysis.completed'],
  'webhook_delivery.next_attempt_at': new Date(0),
  'analysis.summary_remarks': '[]',
  'alert.message_remarks': '[]',
}

/** A row of two organisations in every table that has an organisation: also in the table somebody adds tomorrow. */
export async function fillTables(admin: pg.Client): Promise<Filled> {
  const columns = await columnsByTable(admin)
  const tables = [...columns.keys()]
  const rowOf = (table: string, orgId: string) => makeRow(table, columns.get(table) ?? [], orgId)
  // What rows refer to is of no matter here.
  await admin.query('set session_replication_role = replica')
  const empty: string[] = []
  for (const table of tables)
    for (const orgId of [OURS, THEIRS]) {
      const { columns: names, values } = rowOf(table, orgId)
      const places = values.map((_, i) => `$${i + 1}`).join(', ')
      try {
        await admin.query(`insert into ${table} (${names.join(', ')}) values (${places})`, values)
      } catch (error) {
        empty.push(`${table}: ${error}; tell fillTables.ts what it needs`)
      }
    }
  await admin.query('set session_replication_role = default')
  return { tables, empty, ours: OURS, theirs: THEIRS, rowOf }
}

async function columnsByTable(admin: pg.Client): Promise<Map<string, Column[]>> {
  const { rows } = await admin.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
       (a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = '') as "isRequired",
       (select (regexp_match(pg_get_constraintdef(k.oid), '^CHECK \\(\\(' || a.attname || ' = ANY \\(ARRAY\\[''([^'']+)'''))[1]
        from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)
        order by 1 nulls last limit 1) as listed
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'org_id' and not o.attisdropped)
     order by c.relname, a.attnum`,
  )
  const byTable = new Map<string, Column[]>()
  for (const { table, ...column } of rows) byTable.set(table, [...(byTable.get(table) ?? []), column])
  return byTable
}

function makeRow(table: string, columns: Column[], orgId: string): Row {
  const needed = columns.filter(({ name, isRequired }) => isRequired || `${table}.${name}` in KNOWN)
  return {
    columns: needed.map(({ name }) => `"${name}"`),
    values: needed.map((column) => valueFor(table, column, orgId)),
  }
}

function valueFor(table: string, { name, type, listed }: Column, orgId: string): unknown {
  const known = KNOWN[`${table}.${name}`]
  if (known !== undefined) return known
  if (name === 'org_id') return orgId
  if (listed !== null) return listed
  if (/^(integer|bigint|smallint|numeric|double precision|real)$/.test(type)) return 1
  if (type === 'boolean') return true
  if (type === 'jsonb' || type === 'json') return '{}'
  if (type === 'bytea') return Buffer.from(`${table} ${orgId}`)
  if (/^(timestamp|date)/.test(type)) return new Date(0)
  if (type.endsWith('[]')) return []
  return `${name} of ${orgId}`
}
