export interface PlayerState {
  time: number
  isPlaying: boolean
  rate: number
  hasFailed: boolean
}

export interface Player {
  state: () => PlayerState
  /** Called on every change; while it plays, on every frame. */
  subscribe: (listener: () => void) => () => void
  toggle: () => void
  seek: (seconds: number) => void
  playFrom: (seconds: number) => void
  setRate: (rate: number) => void
  /** Loads the recording, where it was left; `close` lets it go. */
  open: () => void
  close: () => void
}

/** One recording being listened to. `duration` is the analysis's: the file's own header is not always true. */
export function createPlayer(url: string, duration: number, startAt: number): Player {
  const audio = new Audio()
  audio.preload = 'metadata'
  const listeners = new Set<() => void>()
  let state: PlayerState = { time: startAt, isPlaying: false, rate: 1, hasFailed: false }
  let frame = 0

  function update(change: Partial<PlayerState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function tick(): void {
    update({ time: audio.currentTime })
    frame = requestAnimationFrame(tick)
  }

  function stopTicking(): void {
    cancelAnimationFrame(frame)
    update({ isPlaying: false })
  }

  function play(): void {
    // Refused when the browser wants a gesture first, or cut off by a pause: the button then still says "Play".
    audio.play().catch(() => undefined)
  }

  function seek(seconds: number): void {
    const time = Math.min(Math.max(0, seconds), duration)
    audio.currentTime = time
    update({ time })
  }

  audio.onplay = () => {
    cancelAnimationFrame(frame)
    update({ isPlaying: true, hasFailed: false })
    tick()
  }
  audio.onpause = stopTicking
  audio.onended = stopTicking
  audio.onerror = () => {
    // Letting go of the recording is reported as an error too.
    if (audio.hasAttribute('src')) update({ hasFailed: true, isPlaying: false })
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    toggle: () => (audio.paused ? play() : audio.pause()),
    seek,
    playFrom: (seconds) => {
      seek(seconds)
      play()
    },
    setRate: (rate) => {
      audio.playbackRate = rate
      update({ rate })
    },
    open: () => {
      audio.src = url
      audio.currentTime = state.time
    },
    close: () => {
      audio.pause()
      stopTicking()
      audio.removeAttribute('src')
      audio.load()
    },
  }
}
