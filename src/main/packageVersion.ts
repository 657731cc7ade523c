import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { PACKAGE_FILE } from './paths.js'

export function packageVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE_FILE, 'utf8'))).version
}
