import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Chromium {
  path: string
  env: Record<string, string>
}

const cache = 'node_modules/.cache'
const unpackProgram = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`

/** CHROMIUM_PATH, or the build inside npm's @sparticuz/chromium with the libraries that a bare system lacks. */
export async function findChromium(): Promise<Chromium> {
  const given = process.env.CHROMIUM_PATH
  if (given) return { path: given, env: {} }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser tests bring a Chromium for linux-x64 only: set CHROMIUM_PATH to yours')
  }
  const dir = join(process.cwd(), cache, `chromium-${await version()}`)
  if (!(await exists(dir))) await unpack(dir)
  return {
    path: join(dir, 'chromium'),
    env: { LD_LIBRARY_PATH: join(dir, 'al2023', 'lib'), FONTCONFIG_PATH: join(dir, 'fonts') },
  }
}

/** The package unpacks into the temporary directory, and its libraries only where it takes itself to be on a Lambda. */
async function unpack(dir: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(`${dir}.`)
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpackProgram], {
      env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    await writeFile(join(fresh, 'fonts', 'fonts.conf'), fontsOnlyFrom(join(dir, 'fonts')))
    await rename(fresh, dir)
  } catch (error) {
    if (!(await exists(dir))) throw error
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** The package's own names a Lambda's folders: without one font, Chromium dies at the first form control. */
function fontsOnlyFrom(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8'),
  )
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return hasVersion ? String(manifest.version) : 'unknown'
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
