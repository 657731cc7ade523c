import process from 'node:process'

// `fork` hands its own process's arguments on: with these, a child whose source is not built starts as well.
const loader = new URL('./typescript.js', import.meta.url).href
if (!process.execArgv.includes(loader)) process.execArgv.push('--import', loader)
