import { stopWithNpm } from './setup/stopWithNpm.js'

stopWithNpm()
await import('./build.js')

const { ccr } = await import('../bin/run.js')
await ccr(['all', ...process.argv.slice(2)])
