import './setup/checkNode.js'

const { reportAndExit } = await import('./setup/SetupError.js')

try {
  const { ensureDependencies } = await import('./setup/dependencies.js')
  const { buildServer } = await import('./setup/buildServer.js')
  const { buildWeb } = await import('./setup/buildWeb.js')
  await ensureDependencies()
  await buildServer()
  await buildWeb()
} catch (error) {
  reportAndExit(error)
}
