import { parseArgs } from 'node:util'
import { allAccounts } from '../../accounts/instance/allAccounts.js'
import { setInstanceAdmin } from '../../accounts/instance/setInstanceAdmin.js'
import { loadConfig } from '../config.js'
import { openServices, type Services } from '../services.js'

const USAGE = [
  'ccr users list [--json]',
  'ccr users promote EMAIL   makes them an administrator of this installation: they add and remove speech models',
  'ccr users demote EMAIL    the last administrator stays one',
].join('\n')

/** Accounts, for the operator. */
export async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const [verb, email, ...rest] = positionals
  const isList = verb === 'list' && email === undefined
  const isChange = (verb === 'promote' || verb === 'demote') && email !== undefined && rest.length === 0
  if (!isList && !isChange) return complain(USAGE, 2)

  const services = await openServices(loadConfig(), 'users', 'operator')
  try {
    return isChange ? await change(services, email, verb) : await list(services, values.json)
  } finally {
    await services.close()
  }
}

async function list({ database }: Services, asJson: boolean): Promise<number> {
  const accounts = (await allAccounts(database.anonymous)).map(({ userId, createdAt, ...account }) => ({
    id: userId,
    ...account,
    createdAt: createdAt.toISOString(),
  }))
  if (asJson) console.log(JSON.stringify(accounts, null, 2))
  else
    for (const { email, name, isInstanceAdmin } of accounts)
      console.log([isInstanceAdmin ? 'administrator' : '-', email, name].join('\t'))
  return 0
}

async function change({ database }: Services, email: string, verb: 'promote' | 'demote'): Promise<number> {
  const outcome = await setInstanceAdmin(database.anonymous, email, verb === 'promote')
  switch (outcome) {
    case 'NOBODY':
      return complain(`Nobody has an account with the address "${email}". Try: ccr users list`, 1)
    case 'LAST':
      return complain(
        `${email} is the only administrator of this installation: promote somebody else first.`,
        1,
      )
    case 'ALREADY':
      console.error(
        verb === 'promote' ? `${email} is an administrator already.` : `${email} is no administrator.`,
      )
      return 0
    case 'DONE':
      console.error(
        verb === 'promote'
          ? `${email} is an administrator of this installation.`
          : `${email} is no administrator any more.`,
      )
      return 0
  }
}

function complain(message: string, code: number): number {
  console.error(message)
  return code
}
