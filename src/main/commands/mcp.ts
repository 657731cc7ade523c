import { parseArgs } from 'node:util'
import { serveHttp } from '../../mcp/serveHttp.js'
import { serveStdio } from '../../mcp/serveStdio.js'
import { loadConfig } from '../config.js'
import { packageVersion } from '../packageVersion.js'
import { publicUrl } from '../publicUrl.js'
import { untilToldToStop } from '../untilToldToStop.js'

const USAGE = `ccr mcp [--base-url URL]
ccr mcp --http PORT [--host ADDRESS] [--allow-host NAME ...] [--base-url URL]

A Model Context Protocol server over the public API, for assistants.
Over stdin and stdout it uses the key in CCR_API_KEY. With --http it serves Streamable HTTP at /mcp, and each request
brings its own key as "Authorization: Bearer ccr_live_…"; CCR_API_KEY is not used.
  --base-url    where CallCenterRate is (default: PUBLIC_URL, or http://localhost:PORT)
  --http        the port to listen on
  --host        the address to listen on (default: 127.0.0.1)
  --allow-host  a name by which clients may reach it, besides localhost; can be given several times`

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      'base-url': { type: 'string' },
      http: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      'allow-host': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const config = loadConfig()
  const baseUrl = (values['base-url'] ?? publicUrl(config)).replace(/\/+$/, '')
  if (!isWebAddress(baseUrl)) return complain('--base-url takes an http:// or https:// address')
  const version = packageVersion()
  if (values.http === undefined) {
    if (!config.apiKey)
      return complain(`CCR_API_KEY is not set: make a key at ${baseUrl}/account/api-keys and put it there`)
    await serveStdio({ baseUrl, key: config.apiKey, version })
    return 0
  }
  const port = Number(values.http)
  if (!/^\d+$/.test(values.http) || port > 65_535) return complain('--http takes a port from 0 to 65535')
  const served = await serveHttp({
    baseUrl,
    version,
    port,
    host: values.host,
    allowedHosts: values['allow-host'],
  })
  console.error(`ccr mcp: ${served.url}, for ${baseUrl}`)
  await untilToldToStop()
  await served.close()
  return 0
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function complain(message: string): number {
  console.error(`${message}\n\n${USAGE}`)
  return 2
}
