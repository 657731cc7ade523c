import pg from 'pg'
import { markAway } from '../away.js'
import { currentPatience, type Patience } from '../patience.js'
import { isDatabaseAway } from './isDatabaseAway.js'
import { surviveBreaks } from './surviveBreaks.js'

type Done = (error?: Error | boolean) => void
type Connected = (error: Error | undefined, client: pg.PoolClient | undefined, done: Done) => void

export interface PoolOptions extends pg.PoolConfig {
  onIdleError: (error: Error) => void
  /** For those who have all the time: called with what says that the database is away, it resolves to try again. */
  waitUntilBack?: (error: Error) => Promise<void>
}

/**
 * Connections whose errors say when it is the database that is away. A request waits for one, and for what it does with
 * it, as long as its patience lasts: then the connection is cut, whatever the server is doing.
 */
export class DatabasePool extends pg.Pool {
  readonly #waitUntilBack: ((error: Error) => Promise<void>) | undefined

  constructor({ onIdleError, waitUntilBack, ...config }: PoolOptions) {
    super({ connectionTimeoutMillis: 10_000, keepAlive: true, ...config })
    this.#waitUntilBack = waitUntilBack
    surviveBreaks(this, (error) => onIdleError(marked(error)))
    this.on('connect', markErrors)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Connected): void
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const patience = currentPatience()
    const taken = patience ? this.#takeWithin(patience) : this.#take()
    if (!callback) return taken
    taken.then(
      (client) => callback(undefined, client, client.release),
      (error) => callback(error, undefined, () => {}),
    )
    return undefined
  }

  async #take(): Promise<pg.PoolClient> {
    for (;;) {
      try {
        return await super.connect()
      } catch (error) {
        if (!this.#waitUntilBack || this.ending || !isDatabaseAway(error)) throw marked(error)
        await this.#waitUntilBack(marked(error))
      }
    }
  }

  #takeWithin(patience: Patience): Promise<pg.PoolClient> {
    return new Promise((resolve, reject) => {
      let isTooLate = false
      const end = patience.begin(() => {
        isTooLate = true
        reject(noted(patience, new Error('timeout exceeded when trying to connect')))
      })
      super.connect().then(
        (client) => {
          end()
          if (isTooLate) return client.release()
          resolve(leased(client, patience))
        },
        (error) => {
          end()
          reject(noted(patience, error))
        },
      )
    })
  }
}

function leased(client: pg.PoolClient, patience: Patience): pg.PoolClient {
  const end = patience.begin(() => client.connection.stream.destroy())
  const { release } = client
  client.release = (error) => {
    end()
    release(error)
  }
  return client
}

/** Every way of asking a client ends in its `query`. */
function markErrors(client: pg.PoolClient): void {
  // Whoever holds it hears of a break by an event as well.
  client.on('error', marked)
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const asked = (...args: unknown[]) => {
    const patience = currentPatience()
    const told = (error: unknown) => (patience ? noted(patience, error) : marked(error))
    const last = args.at(-1)
    if (typeof last === 'function')
      args[args.length - 1] = (error: unknown, ...rest: unknown[]) => last(error && told(error), ...rest)
    const answer = query(...args)
    if (!(answer instanceof Promise)) return answer
    return answer.catch((error: unknown) => {
      throw told(error)
    })
  }
  client.query = asked as typeof client.query
}

function marked<E>(error: E): E {
  return isDatabaseAway(error) ? markAway(error, 'database') : error
}

function noted<E>(patience: Patience, error: E): E {
  if (isDatabaseAway(error)) patience.away = markAway(error, 'database')
  return error
}
