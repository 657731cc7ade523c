import { analyze } from './analyze.js'
import type { Engine, EngineSettings } from './engine.js'
import { type Embedder, startEmbedder } from './judge/embedder.js'
import { openScratch, removeStaleScratch } from './scratch.js'
import { startListener } from './speech/startListener.js'

/** Nothing is loaded until the first recording asks for it. An embedder that is handed over is not closed. */
export function createEngine(settings: EngineSettings, shared?: Embedder): Engine {
  const embedder = shared ?? startEmbedder(settings)
  const listener = startListener(settings.recogniserThreads)
  const closing = new AbortController()
  const running = new Set<Promise<unknown>>()
  const swept = removeStaleScratch(settings.scratchDir)
  // Whether old scratch could be removed is no reason to fail: the next recording reports it if the disk is at fault.
  swept.catch(() => {})

  async function run(...[request, onProgress, signal]: Parameters<Engine['analyze']>) {
    const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    either.throwIfAborted()
    const scratch = await openScratch(settings.scratchDir)
    try {
      return await analyze(
        request,
        { settings, listener, embed: embedder.embed, scratch: scratch.dir },
        onProgress,
        either,
      )
    } finally {
      await scratch.remove()
    }
  }

  return {
    async analyze(...args) {
      const analysis = run(...args)
      running.add(analysis)
      try {
        return await analysis
      } finally {
        running.delete(analysis)
      }
    },
    async close() {
      closing.abort(new Error('the engine is closed'))
      await Promise.all([listener.close(), shared ? undefined : embedder.close()])
      await Promise.allSettled([...running, swept])
    },
  }
}
