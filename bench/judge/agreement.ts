export interface Prediction {
  criterion: string
  /** As in `MeantCriterion`. */
  few?: number | undefined
  label: boolean
  probability: number
}

export interface Agreement {
  precision: number
  recall: number
  f1: number
  positives: number
  pairs: number
}

export function agreement(predictions: Prediction[], threshold: number): Agreement {
  const found = predictions.filter(({ probability }) => probability >= threshold)
  const right = found.filter(({ label }) => label).length
  const positives = predictions.filter(({ label }) => label).length
  const precision = found.length === 0 ? 1 : right / found.length
  const recall = positives === 0 ? 1 : right / positives
  return { precision, recall, f1: f1Of({ precision, recall }), positives, pairs: predictions.length }
}

function f1Of({ precision, recall }: Pick<Agreement, 'precision' | 'recall'>): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

export const CANDIDATES = Array.from({ length: 97 }, (_, i) => (i + 2) / 100)

export function thresholdOfBestF1(predictions: Prediction[]): number {
  return CANDIDATES.reduce((best, candidate) =>
    agreement(predictions, candidate).f1 > agreement(predictions, best).f1 ? candidate : best,
  )
}

/** The lowest threshold above which that share of what is found is right. */
export function thresholdOfPrecision(predictions: Prediction[], precision: number): number {
  const enough = CANDIDATES.find((candidate) => agreement(predictions, candidate).precision >= precision)
  return enough ?? 1
}

/** The lowest threshold from which up to `ceiling` that share of what is found is right. */
export function thresholdBelow(predictions: Prediction[], ceiling: number, precision: number): number {
  const found = CANDIDATES.find((candidate) => {
    const band = predictions.filter(({ probability }) => probability >= candidate && probability < ceiling)
    return band.filter(({ label }) => label).length >= precision * band.length
  })
  return Math.min(found ?? ceiling, ceiling)
}
