import type { Words } from '../words.js'
import type { FileKind } from './fileKind.js'

const KINDS: Record<FileKind, Words> = {
  PDF: { en: 'a PDF', fr: 'un PDF' },
  WORD: { en: 'a Word document', fr: 'un document Word' },
  EXCEL: { en: 'an Excel workbook', fr: 'un classeur Excel' },
  POWERPOINT: { en: 'a PowerPoint presentation', fr: 'une présentation PowerPoint' },
  OFFICE: { en: 'an Office document or a mail', fr: 'un document Office ou un courriel' },
  RTF: { en: 'a text document', fr: 'un document texte' },
  ZIP: { en: 'a ZIP archive', fr: 'une archive ZIP' },
  ARCHIVE: { en: 'a compressed archive', fr: 'une archive compressée' },
  PICTURE: { en: 'a picture', fr: 'une image' },
  PROGRAM: { en: 'a program', fr: 'un programme' },
  DATABASE: { en: 'a database', fr: 'une base de données' },
  ENCRYPTED: { en: 'an encrypted file', fr: 'un fichier chiffré' },
  NICE: {
    en: 'a recording in NICE’s own format (.nmf)',
    fr: 'un enregistrement au format propre à NICE (.nmf)',
  },
  TEXT: { en: 'a text', fr: 'un texte' },
}
const CURES: Partial<Record<FileKind, Words>> = {
  ZIP: {
    en: 'Unpack it and send the sound files in it.',
    fr: 'Décompressez-la et envoyez les fichiers audio qu’elle contient.',
  },
  ARCHIVE: {
    en: 'Unpack it and send the sound files in it.',
    fr: 'Décompressez-la et envoyez les fichiers audio qu’elle contient.',
  },
  ENCRYPTED: {
    en: 'Decrypt it first, or export it as WAV or MP3.',
    fr: 'Déchiffrez-le d’abord, ou exportez-le en WAV ou MP3.',
  },
  NICE: {
    en: 'Export it as WAV or MP3 with the recorder’s own player.',
    fr: 'Exportez-le en WAV ou MP3 avec le lecteur de l’enregistreur.',
  },
}

/** For who sent one: what it is and what helps. */
export function fileKindWords(kind: FileKind): Words {
  const [what, cure] = [
    KINDS[kind],
    CURES[kind] ?? { en: 'Send a sound file.', fr: 'Envoyez un fichier audio.' },
  ]
  return {
    en: `This file is not a recording we can read: it is ${what.en}. ${cure.en}`,
    fr: `Ce fichier n’est pas un enregistrement que nous savons lire : c’est ${what.fr}. ${cure.fr}`,
  }
}
