import { Gauge, type Registry } from 'prom-client'

/** Values are asked for when somebody looks. One that cannot be had is absent, and keeps no other from being told. */
export function gauge<Label extends string>(
  registry: Registry,
  { name, help, labels }: { name: string; help: string; labels: Label[] },
  values: () => Promise<[labels: Record<Label, string>, value: number][]>,
): void {
  new Gauge({
    name,
    help,
    labelNames: labels,
    registers: [registry],
    async collect() {
      const found = await values().catch(() => [])
      this.reset()
      for (const [labels, value] of found) this.set(labels, value)
    },
  })
}

/** Those who ask while an answer is awaited get the same one. */
export function sharedWhileAsked<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask().finally(() => {
      asked = undefined
    })
    return asked
  }
}
