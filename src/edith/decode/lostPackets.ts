import type { Packet } from 'node-av/lib'
import type { Span } from '../measure/spans.js'
import { SPEECH_RATE } from './decodedAudio.js'
import type { PcmTracks } from './pcmTracks.js'

// How many frames of a codec go on being wrong after one that was lost: they build on what came before.
const RECOVERY: Record<string, number> = { mp3: 3, mp3float: 3, flac: 0 }
// These containers give every packet its time; in the others a packet that is lost moves all later ones.
const TIMED = /^(flac|ogg|mov|matroska|asf|caf)/
const BLOCK_SAMPLES = 0.02 * SPEECH_RATE

/** Keeps the time line where the decoder reports damage: silence of the same length stands in its place. */
export function countLostPackets(recording: { container: string; codec: string }, tracks: PcmTracks) {
  const isTimed = TIMED.test(recording.container)
  const spans: Span[] = []
  let lost = { packets: 0, bytes: 0 }
  const good = { packets: 0, bytes: 0 }
  let frameSamples = 0
  let recovering = 0

  function silence(samples: number): void {
    if (samples <= 0) return
    const start = tracks.samplesWritten() / SPEECH_RATE
    tracks.silence(samples)
    const end = tracks.samplesWritten() / SPEECH_RATE
    const last = spans.at(-1)
    if (last && start - last.end < 0.01) last.end = end
    else spans.push({ start, end })
  }

  return {
    spans,
    silence,
    packet(packet: Packet, isDecoded: boolean): void {
      const to = isDecoded ? good : lost
      to.packets++
      to.bytes += packet.size
    },
    /** Before what is decoded next is written, at the sample where it belongs if its container tells. */
    settle(atSample: number | undefined, maxSamples: number): void {
      if (lost.packets === 0) return
      const meanBytes = good.packets > 0 ? good.bytes / good.packets : lost.bytes / lost.packets
      const frames = Math.max(1, Math.round(lost.bytes / meanBytes))
      const samples =
        isTimed && atSample !== undefined
          ? atSample - tracks.samplesWritten()
          : frames * (frameSamples || BLOCK_SAMPLES)
      silence(Math.min(samples, maxSamples + 1 - tracks.samplesWritten()))
      lost = { packets: 0, bytes: 0 }
      recovering = RECOVERY[recording.codec] ?? 1
    },
    /** A jump in time that was no pause. */
    recover(): void {
      recovering = RECOVERY[recording.codec] ?? 1
    },
    /** False: it builds on what was lost, and is no sound. */
    takesFrame(samples: number): boolean {
      frameSamples = samples
      if (recovering === 0) return true
      recovering--
      return false
    },
    meanBytesPerSecond: () => (good.bytes * SPEECH_RATE) / Math.max(1, tracks.samplesWritten()),
    hasSound: () => good.packets > 0,
  }
}

/** What a decoder takes for sound although it is none. */
export function isBrokenPacket(codec: string, packet: Pick<Packet, 'data' | 'size'>): boolean {
  const isAmr = codec === 'amrnb' || codec === 'amrwb'
  const head = isAmr || codec === 'mp3' || codec === 'mp3float' ? packet.data : undefined
  if (!head) return false
  // TS 26.101, annex A: three bits of the header are 0, and one says that the frame came through whole.
  if (isAmr) return ((head[0] ?? 0) & 0x83) !== 0 || ((head[0] ?? 0) & 4) === 0
  const frameBytes = mp3FrameBytes(head)
  return frameBytes !== undefined && packet.size > frameBytes + 1
}

const KBITS = {
  1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}

/** Of layer III; undefined: no header, or one that leaves the length open. */
function mp3FrameBytes(head: Buffer): number | undefined {
  const [sync = 0, kind = 0, rates = 0] = head
  if (sync !== 0xff || (kind & 0xe6) !== 0xe2) return undefined
  const version = (kind >> 3) & 3
  const isFirst = version === 3
  const kbits = KBITS[isFirst ? 1 : 2][(rates >> 4) - 1]
  const base = [44_100, 48_000, 32_000][(rates >> 2) & 3]
  if (kbits === undefined || base === undefined || version === 1) return undefined
  const rate = base / (isFirst ? 1 : version === 2 ? 2 : 4)
  return Math.floor(((isFirst ? 144 : 72) * kbits * 1000) / rate) + ((rates >> 1) & 1)
}
