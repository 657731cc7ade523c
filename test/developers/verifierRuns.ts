import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

export interface Case {
  body: string
  header: string
  secret: string
}

export interface Runtime {
  language: string
  file: string
  /** Prints something and ends well where the runtime is there. */
  probe: [string, ...string[]]
  /** Reads cases as JSON from stdin and writes the verdicts as a JSON array. */
  program(dir: string): Promise<{ command: [string, ...string[]]; env?: Record<string, string> }>
}

export const RUNTIMES: Runtime[] = [
  {
    language: 'Node.js',
    file: 'verify.mjs',
    probe: [process.execPath, '--version'],
    program: async (dir) => {
      await writeFile(
        join(dir, 'run.mjs'),
        `import { readFileSync } from 'node:fs'
import { verify } from './verify.mjs'
const cases = JSON.parse(readFileSync(0, 'utf8'))
console.log(JSON.stringify(cases.map((one) => verify(Buffer.from(one.body), one.header, one.secret))))`,
      )
      return { command: [process.execPath, 'run.mjs'] }
    },
  },
  {
    language: 'Python',
    file: 'verify.py',
    probe: ['python3', '--version'],
    program: async () => ({
      command: [
        'python3',
        '-c',
        `import json, sys
sys.path.insert(0, '.')
from verify import verify
cases = json.loads(sys.stdin.buffer.read())
print(json.dumps([verify(c['body'].encode(), c['header'], c['secret']) for c in cases]))`,
      ],
    }),
  },
  {
    language: 'PHP',
    file: 'verify.php',
    probe: ['php', '--version'],
    program: async () => ({
      command: [
        'php',
        '-r',
        `require 'verify.php';
$cases = json_decode(file_get_contents('php://stdin'), true);
echo json_encode(array_map(fn ($c) => verify($c['body'], $c['header'], $c['secret']), $cases));`,
      ],
    }),
  },
  {
    language: 'Ruby',
    file: 'verify.rb',
    probe: ['ruby', '--version'],
    program: async () => ({
      command: [
        'ruby',
        '-e',
        `require 'json'
require './verify'
cases = JSON.parse($stdin.read.force_encoding('UTF-8'))
puts JSON.generate(cases.map { |c| verify(c['body'], c['header'], c['secret']) })`,
      ],
    }),
  },
  {
    language: 'Go',
    file: 'verify.go',
    probe: ['go', 'version'],
    program: async (dir) => {
      await mkdir(join(dir, 'webhooks'))
      await cp(join(dir, 'verify.go'), join(dir, 'webhooks', 'verify.go'))
      await rm(join(dir, 'verify.go'))
      await writeFile(join(dir, 'go.mod'), 'module example.test/receiver\n\ngo 1.18\n')
      await writeFile(
        join(dir, 'main.go'),
        `package main

import (
	"encoding/json"
	"os"

	"example.test/receiver/webhooks"
)

func main() {
	var cases []struct{ Body, Header, Secret string }
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	verdicts := []bool{}
	for _, one := range cases {
		verdicts = append(verdicts, webhooks.Verify([]byte(one.Body), one.Header, one.Secret))
	}
	if err := json.NewEncoder(os.Stdout).Encode(verdicts); err != nil {
		panic(err)
	}
}
`,
      )
      const env = { GOCACHE: join(dir, 'cache'), GOPROXY: 'off', GOTOOLCHAIN: 'local', GO111MODULE: 'on' }
      return { command: ['go', 'run', '.'], env }
    },
  },
]

export async function isInstalled({ probe: [command, ...args] }: Runtime): Promise<boolean> {
  return promisify(execFile)(command, args).then(
    () => true,
    () => false,
  )
}

/** What the published file says of each case, run by its own language. */
export async function verdicts(runtime: Runtime, cases: readonly Case[]): Promise<unknown> {
  const dir = await mkdtemp(join(tmpdir(), 'ccr-sample-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await cp(join('docs', 'samples', runtime.file), join(dir, runtime.file))
  const { command, env } = await runtime.program(dir)
  return JSON.parse(await run(command, JSON.stringify(cases), dir, env))
}

function run(
  [command, ...args]: [string, ...string[]],
  input: string,
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
    let out = ''
    let complaints = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text
    })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${command} ended with ${code}: ${complaints}`)),
    )
    child.stdin.end(input)
  })
}
