/** What is heard on a track and is nobody's speech, in samples at the rate of recognition. */
export interface Sound {
  kind: 'MUSIC' | 'TONE'
  from: number
  to: number
}

/** In seconds from the beginning of the recording, to 0.1 s. */
export interface ChannelSound {
  kind: Sound['kind']
  channel: number
  start: number
  end: number
}
