import { analyze } from './analyze.js'
import { startDecoder } from './decode/startDecoder.js'
import type { Engine, EngineSettings } from './engine.js'
import { type Embedder, startEmbedder } from './judge/embedder.js'
import { judgeAgain } from './judgeAgain.js'
import { judgeText } from './judgeText.js'
import { openScratch, removeStaleScratch } from './scratch.js'
import { startListener } from './speech/startListener.js'

/** Nothing is loaded until the first recording asks for it. An embedder that is handed over is not closed. */
export function createEngine(settings: EngineSettings, shared?: Embedder): Engine {
  const embedder = shared ?? startEmbedder(settings)
  const decoder = startDecoder()
  const listener = startListener(settings.recogniserThreads)
  const closing = new AbortController()
  const running = new Set<Promise<unknown>>()
  const swept = removeStaleScratch(settings.scratchDir)
  // Whether old scratch could be removed is no reason to fail: the next recording reports it if the disk is at fault.
  swept.catch(() => {})

  /** Closing the engine ends it, and waits for its end. */
  async function whileOpen<T>(signal: AbortSignal | undefined, run: (signal: AbortSignal) => Promise<T>) {
    const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal
    either.throwIfAborted()
    const ran = run(either)
    running.add(ran)
    try {
      return await ran
    } finally {
      running.delete(ran)
    }
  }

  async function hear(...[request, onProgress, signal]: Parameters<Engine['analyze']>) {
    const scratch = await openScratch(settings.scratchDir)
    try {
      return await analyze(
        request,
        { settings, decoder, listener, embed: embedder.embed, scratch: scratch.dir },
        onProgress,
        signal,
      )
    } finally {
      await scratch.remove()
    }
  }

  return {
    analyze: (request, onProgress, signal) =>
      whileOpen(signal, (either) => hear(request, onProgress, either)),
    judgeText: (request, onProgress, signal) =>
      whileOpen(signal, (either) =>
        judgeText(request, { settings, embed: embedder.embed }, onProgress, either),
      ),
    judgeAgain: (request, onProgress, signal) =>
      whileOpen(signal, (either) =>
        judgeAgain(request, { settings, embed: embedder.embed }, onProgress, either),
      ),
    async close() {
      closing.abort(new Error('the engine is closed'))
      await Promise.all([decoder.close(), listener.close(), shared ? undefined : embedder.close()])
      await Promise.allSettled([...running, swept])
    },
  }
}
