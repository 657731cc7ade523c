import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

export interface SourceFile {
  /** From the checkout's root, with forward slashes. */
  path: string
  text: string
  imports: Import[]
}

export interface Import {
  /** A file's path from the root, or a package's specifier as written. */
  target: string
  isRelative: boolean
  isTypeOnly: boolean
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"()]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
const unread = new Set(['node_modules', 'dist', '.tanstack'])

export async function readSources(folders: string[]): Promise<SourceFile[]> {
  const paths = (await Promise.all(folders.map(filesBelow))).flat()
  const sources = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  return Promise.all(
    sources.map(async (path) => {
      const text = await readFile(path, 'utf8')
      return { path, text, imports: importsOf(path, text) }
    }),
  )
}

export async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder)
  const inner = entries.filter((entry) => entry.isDirectory()).map((entry) => posix.join(folder, entry.name))
  return [...inner, ...(await Promise.all(inner.map(foldersBelow))).flat()]
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder)
  const found = entries.map(async (entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
  return (await Promise.all(found)).flat()
}

async function entriesOf(folder: string) {
  const entries = await readdir(join(process.cwd(), folder), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries.filter((entry) => !unread.has(entry.name))
}

function importsOf(path: string, text: string): Import[] {
  const statements = [...text.matchAll(statement)].map(([, type, specifier = '']) => ({
    specifier,
    isTypeOnly: type !== undefined,
  }))
  const calls = [...text.matchAll(dynamic)].map(([, specifier = '']) => ({ specifier, isTypeOnly: false }))
  return [...statements, ...calls].map(({ specifier, isTypeOnly }) => {
    const isRelative = specifier.startsWith('.')
    const target = isRelative ? sourceOf(posix.join(posix.dirname(path), specifier)) : specifier
    return { target, isRelative, isTypeOnly }
  })
}

/** TypeScript is imported by the name that it is built to. */
const sourceOf = (path: string) => path.replace(/\.js$/, '.ts').replace(/\.jsx$/, '.tsx')
