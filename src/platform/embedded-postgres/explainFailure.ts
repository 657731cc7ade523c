import { EmbeddedPostgresError } from './server.js'

const causes: [sign: RegExp, message: string][] = [
  [/No space left on device/, 'the disk (or /dev/shm) is full: free some space and start again'],
  [/Disk quota exceeded/, 'the disk quota is used up: free some space and start again'],
  [
    /Read-only file system/,
    'the file system is read-only: set DATA_DIR to a directory that can be written to',
  ],
  [/Permission denied/, 'its user may not read or write there: see who owns DATA_DIR'],
  [
    /could not look up effective user ID/,
    'the user has no entry in /etc/passwd: add one, or set DATABASE_URL',
  ],
  [/cannot be run as root/, 'it does not run as root, and no other user was found'],
  [/is not compatible with this version|incompatible with server/, 'the data was written by another version'],
  [/Cannot allocate memory|out of memory/i, 'there is not enough memory'],
]

export function explainFailure(program: string, output: string): EmbeddedPostgresError {
  const known = causes.find(([sign]) => sign.test(output))?.[1]
  const tail = output.trim().split('\n').slice(-8).join('\n')
  return new EmbeddedPostgresError(`${program} did not start${known ? `: ${known}` : ''}.\n${tail}`)
}
