// build.js [FOLDER]: the package's code as ES modules and, in cjs/, as CommonJS; into dist/ unless told otherwise.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const out = resolve(process.argv[2] ?? here('dist'))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

compile('tsconfig.json', out)
compile('tsconfig.cjs.json', join(out, 'cjs'))
// The package's own package.json says "module".
writeFileSync(join(out, 'cjs', 'package.json'), '{ "type": "commonjs" }\n')

function compile(config, outDir) {
  execFileSync(process.execPath, [tsc, '-p', here(config), '--outDir', outDir], { stdio: 'inherit' })
}
