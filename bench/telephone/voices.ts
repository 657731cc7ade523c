/** Of the Debian packages flite, festvox-kdlpc16k and festvox-us-slt-hts. Of espeak-ng's voices our recogniser hears a third. */
export interface Voice {
  engine: 'flite' | 'festival' | 'espeak-ng'
  name: string
  /** In cents: moves the formants too, and so makes another person of it. */
  pitch?: number
  tempo?: number
}

export const VOICES: Voice[] = [
  { engine: 'flite', name: 'rms', tempo: 1.1 },
  { engine: 'flite', name: 'slt' },
  { engine: 'flite', name: 'awb' },
  { engine: 'flite', name: 'rms', pitch: -140 },
  { engine: 'festival', name: 'cmu_us_slt_arctic_hts', pitch: 120 },
  { engine: 'flite', name: 'kal16' },
  { engine: 'flite', name: 'slt', pitch: -180, tempo: 1.05 },
  { engine: 'flite', name: 'rms', pitch: 80, tempo: 1.15 },
  { engine: 'flite', name: 'awb', pitch: 60 },
  { engine: 'festival', name: 'ked_diphone' },
]
