/** A recogniser on disk, ready to load. */
export interface SpeechModel {
  name: string
  family: 'moonshine' | 'whisper' | 'nemo-transducer'
  language: string
  /** It knows many languages, and can tell which one is spoken. */
  tellsLanguage?: boolean
  files: Record<string, string>
}

/** Tells the voices of a mono recording apart. */
export interface DiarisationModel {
  name: string
  segmentation: string
  embedding: string
}
