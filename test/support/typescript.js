// `node --import ./test/support/typescript.js file.ts` runs a source file without a build: Node 20 cannot strip types.
import { register } from 'node:module'

register('./typescriptHooks.js', import.meta.url)
