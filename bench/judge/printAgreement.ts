import { type Agreement, agreement, type Prediction } from './agreement.js'

export function printAgreement(predictions: Prediction[], threshold: number): void {
  const whole = predictions.filter(({ few }) => few === undefined)
  const criteria = [...new Set(whole.map(({ criterion }) => criterion))]
  console.log(`${whole.length} pairs of an utterance and a criterion\n`)
  console.log(`${'criterion'.padEnd(24)} precision  recall     F1  satisfied`)
  for (const criterion of criteria)
    printLine(
      criterion,
      agreement(
        whole.filter((prediction) => prediction.criterion === criterion),
        threshold,
      ),
    )
  printLine('overall', agreement(whole, threshold))
  for (const count of [...new Set(predictions.map(({ few }) => few))]
    .filter((few) => few !== undefined)
    .sort())
    printLine(
      `with ${count} ${count === 1 ? 'example' : 'examples'} each`,
      agreement(
        predictions.filter(({ few }) => few === count),
        threshold,
      ),
    )
}

export function printLine(name: string, { precision, recall, f1, positives }: Agreement): void {
  const share = (value: number) => value.toFixed(2).padStart(6)
  console.log(`${name.padEnd(24)}    ${share(precision)}  ${share(recall)} ${share(f1)}  ${positives}`)
}
