import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OPTIONS = { loader: 'ts', format: 'esm', target: 'es2023', sourcemap: 'inline' }
const { version } = createRequire(import.meta.url)('esbuild/package.json')
const HOME = fileURLToPath(new URL('../../node_modules/.cache/ccr-typescript/', import.meta.url))

/**
 * Tests start hundreds of children from the same sources: each source is transpiled once, until it changes.
 * One file for each source; its first line says what it was made of.
 */
export async function keptTranspilation(path, text) {
  const mark = hashOf(version, JSON.stringify(OPTIONS), text)
  const file = join(HOME, `${hashOf(path)}.js`)
  const found = await readFile(file, 'utf8').catch(() => '')
  if (found.startsWith(`${mark}\n`)) return found.slice(mark.length + 1)
  // It starts a process of its own: only where there is something to transpile.
  const { transform } = await import('esbuild')
  const { code } = await transform(text, { ...OPTIONS, sourcefile: path })
  await keep(file, `${mark}\n${code}`)
  return code
}

/** Where nothing can be written it is only slower. */
async function keep(file, content) {
  const fresh = `${file}.${randomUUID()}.tmp`
  try {
    await mkdir(HOME, { recursive: true })
    await writeFile(fresh, content)
    // Other children write and read it at the same time: they see it whole.
    await rename(fresh, file)
  } catch {}
}

function hashOf(...parts) {
  return createHash('sha256').update(parts.join('\0')).digest('hex')
}
