import type { Packet } from 'node-av/lib'

// The type of a frame that carries no speech, by codec: TS 26.101 and TS 26.201, table 1a.
const WITHOUT_SPEECH = new Map([
  ['amrnb', new Set([8, 9, 10, 11, 15])],
  ['amrwb', new Set([9, 14, 15])],
])

/** Phones send next to nothing while nobody speaks. FFmpeg takes those frames for damage: it knows speech only. */
export function isComfortNoise(codec: string, packet: Pick<Packet, 'data'>): boolean {
  const types = WITHOUT_SPEECH.get(codec)
  const head = types && packet.data?.[0]
  return head !== undefined && types?.has((head >> 3) & 0xf) === true
}
