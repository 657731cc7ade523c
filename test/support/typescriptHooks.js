import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { keptTranspilation } from './keptTranspilation.js'

export async function resolve(specifier, context, next) {
  const source = sourceOf(specifier, context.parentURL)
  return next(source ?? specifier, context)
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const path = fileURLToPath(url)
  const source = await keptTranspilation(path, await readFile(path, 'utf8'))
  return { format: 'module', source, shortCircuit: true }
}

function sourceOf(specifier, parent) {
  if (!/^(file:|\.|\/)/.test(specifier) || !specifier.endsWith('.js')) return
  const url = new URL(specifier, parent)
  if (url.protocol !== 'file:' || existsSync(fileURLToPath(url))) return
  const source = url.href.replace(/\.js$/, '.ts')
  if (existsSync(fileURLToPath(source))) return source
}
