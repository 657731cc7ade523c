#!/usr/bin/env node
import { existsSync } from 'node:fs'
import '../scripts/setup/checkNode.js'

const servesPages = ['all', 'serve'].includes(process.argv[2])
const isCheckout = existsSync(new URL('../src/main/command.ts', import.meta.url))

if (isCheckout) {
  const { reportAndExit } = await import('../scripts/setup/SetupError.js')
  try {
    const { ensureDependencies } = await import('../scripts/setup/dependencies.js')
    const { buildServer } = await import('../scripts/setup/buildServer.js')
    const { buildWeb } = await import('../scripts/setup/buildWeb.js')
    await ensureDependencies()
    await buildServer()
    if (servesPages) await buildWeb()
  } catch (error) {
    reportAndExit(error)
  }
}

const { ccr } = await import('./run.js')
await ccr(process.argv.slice(2))
