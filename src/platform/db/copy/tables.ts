import pg from 'pg'

export interface TableToCopy {
  name: string
  columns: string[]
}

/** Every table of ours with its columns, those that others refer to first. Generated columns make themselves. */
export async function tablesToCopy(client: pg.ClientBase, except: readonly string[]): Promise<TableToCopy[]> {
  const { rows } = await client.query<TableToCopy & { needs: string[] }>(
    `select c.relname::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       array(select f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and not f.condeferred and f.confrelid <> c.oid) as needs
     from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
     order by 1`,
    [except],
  )
  const done = new Set<string>(except)
  const ordered: TableToCopy[] = []
  let waiting = rows.map((row) => ({ ...row, needs: row.needs.map(unquoted) }))
  while (waiting.length > 0) {
    const free = waiting.filter(({ needs }) => needs.every((name) => done.has(name)))
    if (free.length === 0)
      throw new Error(`${waiting.map(({ name }) => name)} refer to each other in a circle`)
    for (const { name, columns } of free) {
      ordered.push({ name, columns })
      done.add(name)
    }
    waiting = waiting.filter(({ name }) => !done.has(name))
  }
  return ordered
}

const unquoted = (name: string) => name.replaceAll('"', '')

/**
 * The tables of which row-level security might hide rows from this user. A `pg_dump` fails at the first; here one that
 * is granted all of them by a policy is enough, as the operator's user is.
 */
export async function partlyHiddenTables(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and row_security_active(c.oid) and (
       not exists (
         select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
           and pg_get_expr(p.polqual, p.polrelid) = 'true'
           and exists (select from unnest(p.polroles) r (role)
             where case when r.role = 0 then true else pg_has_role(r.role, 'usage') end))
       or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive))
     order by 1`,
  )
  return rows.map(({ name }) => name)
}

export const nameOf = ({ name }: { name: string }) => `public.${pg.escapeIdentifier(name)}`
export const columnsOf = ({ columns }: TableToCopy) => columns.map(pg.escapeIdentifier).join(', ')
