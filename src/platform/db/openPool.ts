import { DatabasePool } from './databasePool.js'

/** A plain pool, for libraries that bring their own queries. */
export function openPool(
  url: string,
  max: number,
  onIdleError: (error: Error) => void,
  applicationName: string,
): DatabasePool {
  return new DatabasePool({ connectionString: url, max, application_name: applicationName, onIdleError })
}
