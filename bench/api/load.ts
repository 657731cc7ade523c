import { Agent, request } from 'node:http'

export interface Measured {
  perSecond: number
  medianMs: number
  p99Ms: number
}

/** `concurrency` clients, each with its connection, for as long as it takes to ask `count` times. */
export async function load(
  url: string,
  headers: Record<string, string>,
  { count, concurrency }: { count: number; concurrency: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency })
  const times: number[] = []
  let left = count
  const client = async () => {
    while (left-- > 0) {
      const start = performance.now()
      await ask(url, headers, agent)
      times.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: concurrency }, client))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { perSecond: count / seconds, medianMs: at(0.5), p99Ms: at(0.99) }
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers, agent }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
      answer.on('error', reject)
    })
    call.on('error', reject)
    call.end()
  })
}
