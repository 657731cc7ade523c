import type { IncomingHttpHeaders } from 'node:http'
import { Metadata } from '@tus/server'
import { UploadMetadata } from '../../contract/app/audios.js'
import type { Words } from '../../contract/words.js'
import { invalid } from '../../platform/http/invalid.js'
import { parseInput } from '../../platform/http/parseInput.js'
import { Problem } from '../../platform/http/problem.js'
import { requireStorable } from '../../platform/http/requireStorable.js'
import { originalName } from '../originalName.js'
import { readableSize } from '../readableSize.js'

export interface NewUpload {
  size: number
  metadata: UploadMetadata
}

/** What a tus client says of a file before it sends it, refused while nothing of it has been taken. */
export function readNewUpload(headers: IncomingHttpHeaders, maxBytes: number): NewUpload {
  return {
    size: readSize(headers['upload-length'], maxBytes),
    metadata: readMetadata(headers['upload-metadata']),
  }
}

function readSize(given: string | string[] | undefined, maxBytes: number): number {
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given))
    throw invalid({
      'Upload-Length': {
        en: 'takes the size of the file in bytes',
        fr: 'attend la taille du fichier en octets',
      },
    })
  const size = Number(given)
  if (size === 0) throw emptyFile()
  if (size > maxBytes)
    throw new Problem('payload_too_large', {
      en: `The file is larger than ${readableSize(maxBytes, 'en')}, the most that this server takes.`,
      fr: `Le fichier dépasse ${readableSize(maxBytes, 'fr')}, le maximum que ce serveur accepte.`,
    })
  return size
}

function emptyFile(): Problem {
  const words: Words = {
    en: 'The file is empty: there is nothing in it to listen to.',
    fr: 'Le fichier est vide : il ne contient rien à écouter.',
  }
  return new Problem('validation_error', words, { fields: { file: words } })
}

function readMetadata(given: string | string[] | undefined): UploadMetadata {
  const values = namedValues(given)
  requireStorable(values)
  return parseInput(UploadMetadata, values)
}

function namedValues(given: string | string[] | undefined): Record<string, unknown> {
  if (typeof given !== 'string') return {}
  try {
    const { filename, ...others } = Metadata.parse(given)
    const values = Object.entries({ ...others, filename: originalName(filename ?? '') })
    return Object.fromEntries(values.filter(([, value]) => value !== null))
  } catch {
    throw invalid({
      'Upload-Metadata': {
        en: 'takes names and base64 values as tus describes them',
        fr: 'attend des noms et des valeurs en base64, comme tus les décrit',
      },
    })
  }
}
