import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from 'node:tls'
import { selfSigned } from '../support/reverseProxy.js'

export interface RunningProxy {
  close(): Promise<void>
}

interface Setting {
  listen: number
  upstream: number
}

/** The recipes of docs/operations.md in one language, as they stand there: one for a host, one below a path. */
export async function recipesOf(language: string): Promise<[atRoot: string, belowPath: string]> {
  const docs = await readFile('docs/operations.md', 'utf8')
  const found = [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, recipe = '']) => recipe,
  )
  const [atRoot, belowPath] = found
  if (!atRoot || !belowPath || found.length > 2) throw new Error(`docs/operations.md: two for ${language}`)
  return [atRoot, belowPath]
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined
}

/** The recipe with the ports and the certificate of a test, and nothing else changed. */
export async function startNginx(recipe: string, { listen, upstream }: Setting): Promise<RunningProxy> {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-nginx-'))
  const { private: key, cert } = await selfSigned()
  await writeFile(join(dir, 'cert.pem'), cert)
  await writeFile(join(dir, 'key.pem'), key)
  const server = replaced(recipe, [
    [/listen 443 ssl/, `listen 127.0.0.1:${listen} ssl`],
    [/ssl_certificate \S+;/, `ssl_certificate ${dir}/cert.pem;`],
    [/ssl_certificate_key \S+;/, `ssl_certificate_key ${dir}/key.pem;`],
    [/127\.0\.0\.1:3000/, `127.0.0.1:${upstream}`],
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${dir}/${name};`,
  )
  await writeFile(
    join(dir, 'nginx.conf'),
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} pid ${dir}/pid; error_log ${dir}/log;
     events {} http { access_log off; ${temporary.join(' ')} ${server} }`,
  )
  return run(dir, listen, 'nginx', ['-p', dir, '-c', join(dir, 'nginx.conf'), '-e', join(dir, 'log')])
}

export async function startCaddy(recipe: string, { listen, upstream }: Setting): Promise<RunningProxy> {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-caddy-'))
  const site = replaced(recipe, [
    [/^\S*example\.com \{/m, `https://localhost:${listen} {\n\ttls internal\n\tbind 127.0.0.1`],
    [/127\.0\.0\.1:3000/, `127.0.0.1:${upstream}`],
  ])
  const options = '{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n'
  await writeFile(join(dir, 'Caddyfile'), options + site)
  return run(dir, listen, 'caddy', ['run', '--config', join(dir, 'Caddyfile'), '--adapter', 'caddyfile'])
}

function replaced(recipe: string, changes: [RegExp, string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`the recipe has no ${from}:\n${recipe}`)
    return text.replace(from, to)
  }, recipe)
}

async function run(dir: string, port: number, program: string, args: string[]): Promise<RunningProxy> {
  const home = { HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir }
  const child = spawn(program, args, { env: { ...process.env, ...home }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  const ended = once(child, 'exit')
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended:\n${output}`)
    await sleep(50)
  }
  return {
    async close() {
      stop(child)
      await ended
      await rm(dir, { recursive: true, force: true })
    },
  }
}

function stop(child: ChildProcess): void {
  if (child.exitCode === null) child.kill('SIGTERM')
}

/** Caddy listens before it has its certificate. */
async function listens(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', rejectUnauthorized: false })
  const isUp = await new Promise<boolean>((resolve) => {
    socket.once('secureConnect', () => resolve(true)).once('error', () => resolve(false))
  })
  socket.destroy()
  return isUp
}
